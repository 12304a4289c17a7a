"""Periods: their precision and their EDTF text."""

import copy
import pickle
import re
from datetime import date
from fractions import Fraction

import attrs
import pytest

from sco_facts.errors import ExactnessError, RecordError
from sco_facts.periods import Period, Precision, read_day

LAST_YEAR = Period("last year", date(2024, 1, 1), date(2024, 12, 31))
NOW = Period("now", date(2025, 11, 18), date(2025, 11, 18))
FIVE_YEARS = Period("past five years", length=5)
INCEPTION = Period("since its inception", since="inception of the SCO")


def day(text: str | None) -> date | None:
    """Read an ISO date, or nothing."""
    return None if text is None else date.fromisoformat(text)


def period(start: str | None, end: str | None, words: str = "then") -> Period:
    """Make a period from ISO dates."""
    return Period(words, day(start), day(end))


DATES = [
    ("2024-01-01", "2024-12-31", "year", "2024"),
    ("2020-01-01", "2024-12-31", "year", "2020/2024"),
    ("2024-02-01", "2024-02-29", "month", "2024-02"),
    ("2023-02-01", "2023-02-28", "month", "2023-02"),
    ("2024-01-01", "2024-03-31", "month", "2024-01/2024-03"),
    ("2024-11-01", "2025-12-31", "month", "2024-11/2025-12"),
    ("2024-02-01", "2024-02-28", "day", "2024-02-01/2024-02-28"),
    ("2024-01-01", "2024-12-30", "day", "2024-01-01/2024-12-30"),
    ("2024-01-02", "2024-12-31", "day", "2024-01-02/2024-12-31"),
    ("2025-11-18", "2025-11-18", "day", "2025-11-18"),
    (None, "2025-11-18", "day", "/2025-11-18"),
    (None, "2025-11-30", "month", "/2025-11"),
    (None, "2025-12-31", "year", "/2025"),
    ("2001-06-15", None, "day", "2001-06-15/"),
    ("2001-06-01", None, "month", "2001-06/"),
    ("2001-01-01", None, "year", "2001/"),
    ("0987-01-01", "0987-12-31", "year", "0987"),
    (None, None, "year", None),
]


@pytest.mark.parametrize("text", ["20241231", "2024-W01-1", "2024-12", "٢٠٢٤-12-31"])
def test_a_day_has_one_form(text: str) -> None:
    """Year, month and day with hyphens; what is given is named."""
    with pytest.raises(ValueError, match=re.escape(text)):
        read_day(text)


@pytest.mark.parametrize(("start", "end", "expected", "_"), DATES)
def test_precision(start: str | None, end: str | None, expected: Precision, _: str | None) -> None:
    """The coarsest unit that the dates fill wholly."""
    assert expected == period(start, end).precision


@pytest.mark.parametrize(("start", "end", "_", "expected"), DATES)
def test_edtf(start: str | None, end: str | None, _: str, expected: str | None) -> None:
    """ISO 8601-2: at the precision of the dates, an unknown end empty."""
    assert expected == period(start, end).edtf


@pytest.mark.parametrize("span", [FIVE_YEARS, INCEPTION])
def test_edtf_of_a_span_without_dates_is_none(span: Period) -> None:
    """A length alone is no date."""
    assert span.edtf is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (LAST_YEAR, False),
        (NOW, True),
        (FIVE_YEARS, False),
        (INCEPTION, False),
        (Period("recently"), False),
        (Period("since today", day("2025-11-18"), day("2025-11-18"), length=1), False),
        (Period("until then", None, day("2025-11-18")), False),
    ],
)
def test_is_moment(given: Period, expected: bool) -> None:
    """A single day that is no span of change."""
    assert expected is given.is_moment


@pytest.mark.parametrize(
    ("given", "expected"),
    [(LAST_YEAR, False), (NOW, False), (FIVE_YEARS, True), (INCEPTION, True)],
)
def test_is_change(given: Period, expected: bool) -> None:
    """A length or a named start makes a span of change."""
    assert expected is given.is_change


def test_str_is_the_words() -> None:
    """A period prints as the report has it."""
    assert "last year" == str(LAST_YEAR)


def test_a_length_becomes_a_fraction() -> None:
    """Lengths are exact."""
    assert Fraction is type(FIVE_YEARS.length)


def test_a_float_length_is_refused() -> None:
    """A float never enters."""
    with pytest.raises(ExactnessError, match=r"Given a length of 0\.1 years") as caught:
        Period("lately", length=0.1)  # type: ignore[arg-type]

    assert 0.1 == caught.value.value


def test_an_end_before_the_start_is_refused() -> None:
    """Dates stand in order."""
    with pytest.raises(RecordError, match="from 2025-01-02 to 2025-01-01") as caught:
        period("2025-01-02", "2025-01-01")

    assert (date(2025, 1, 2), date(2025, 1, 1)) == caught.value.value


def test_an_error_says_what_to_do() -> None:
    """What was given, what was expected, and how to leave it out."""
    with pytest.raises(RecordError) as caught:
        Period("past", length=0)

    assert (
        "Given a length of 0 years, expected more than 0; leave it out (None) if the report does "
        "not state it."
    ) == str(caught.value)


@pytest.mark.parametrize("length", [0, -1, Fraction(-1, 2)])
def test_a_length_that_is_not_positive_is_refused(length: int | Fraction) -> None:
    """A span lasts."""
    with pytest.raises(RecordError, match="expected more than 0") as caught:
        Period("past", length=length)

    assert length == caught.value.value


def test_periods_are_frozen() -> None:
    """Nothing is mutable."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        LAST_YEAR.words = "2024"  # type: ignore[misc]


@pytest.mark.parametrize("given", [LAST_YEAR, FIVE_YEARS, INCEPTION])
def test_copies_are_equal(given: Period) -> None:
    """Pickle, copy, deepcopy and evolve keep all parts."""
    copies = [
        pickle.loads(pickle.dumps(given)),
        copy.copy(given),
        copy.deepcopy(given),
        attrs.evolve(given),
    ]

    assert [given] * 4 == copies


def test_equal_periods_hash_alike() -> None:
    """They can be keys."""
    assert 1 == len({FIVE_YEARS, Period("past five years", length=Fraction(5))})


def test_a_period_shows_its_fields() -> None:
    """The representation is the call that makes it."""
    period = Period("last year", date(2024, 1, 1), length=2)

    assert repr(period) == (
        "Period(words='last year', start=datetime.date(2024, 1, 1), end=None, "
        "length=Fraction(2, 1), since=None)"
    )
