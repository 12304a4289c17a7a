"""What two parsers of EDTF say of the texts that periods and sources hold."""

import warnings
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from property.strategies import periods

import sco_facts as sf
from sco_facts.errors import RecordError
from sco_facts.periods import Period
from sco_facts.records.sources import Source

with warnings.catch_warnings():
    # Each parser calls its own dependency in ways that are to go.
    warnings.simplefilter("ignore")
    from edtf import EDTFParseException, parse_edtf
    from edtf.parser.parser_classes import Interval, UnspecifiedIntervalSection
    from edtf_validate.valid_edtf import is_valid  # type: ignore[import-untyped]

EDITIONS = [each.name for each in sf.available_editions()]
Dates = tuple[date | None, date | None]


def parsed(text: str) -> Dates:
    """Have the text read: its first and last day, as far as they are known."""
    read: Any = parse_edtf(text)
    lower, upper = (read.lower, read.upper) if isinstance(read, Interval) else (read, read)
    return (
        None if isinstance(lower, UnspecifiedIntervalSection) else date(*lower.lower_strict()[:3]),
        None if isinstance(upper, UnspecifiedIntervalSection) else date(*upper.upper_strict()[:3]),
    )


def is_parsed(text: str) -> bool:
    """Say whether the parser reads a text."""
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def bundled_periods(edition: str) -> list[Period]:
    """List the periods of an edition that have a date."""
    facts = sf.load(edition)
    every = [getattr(each, "period", None) for each in (*facts.values(), *facts.reports.values())]
    return [each for each in every if each is not None and each.edtf is not None]


@given(periods())
def test_edtf_is_valid(period: Period) -> None:
    """ISO 8601-2, for every period with a date."""
    assert period.edtf is None or is_valid(period.edtf)


@given(periods())
def test_edtf_is_read_as_the_dates(period: Period) -> None:
    """Years and months have their first and last day, and an unknown end stays unknown."""
    expected = (None, None) if period.edtf is None else parsed(period.edtf)

    assert expected == (period.start, period.end)


SPANS: list[Dates] = [
    (date(2024, 1, 1), date(2024, 12, 31)),
    (date(2024, 2, 1), date(2024, 2, 29)),
    (date(2025, 11, 18), date(2025, 11, 18)),
    (date(2020, 1, 1), date(2024, 12, 31)),
    (date(2024, 1, 15), date(2024, 12, 15)),
    (date(987, 1, 1), date(987, 12, 31)),
    (date(1, 1, 1), date(9999, 12, 31)),
    (None, date(2025, 11, 18)),
    (date(2001, 6, 15), None),
]


@pytest.mark.parametrize(("start", "end"), SPANS)
def test_edtf_of_each_kind_is_valid(start: date | None, end: date | None) -> None:
    """A year, a month, a day, spans of these, and an unknown end on either side."""
    assert is_valid(Period("then", start, end).edtf or "")


@pytest.mark.parametrize(("start", "end"), SPANS)
def test_edtf_of_each_kind_is_read_as_the_dates(start: date | None, end: date | None) -> None:
    """The other parser reads them back."""
    assert parsed(Period("then", start, end).edtf or "") == (start, end)


@pytest.mark.parametrize("edition", EDITIONS)
def test_bundled_periods_are_valid(edition: str) -> None:
    """Of every fact and every other report."""
    texts = {each.edtf for each in bundled_periods(edition)}

    assert texts
    assert {text for text in texts if is_valid(text)} == texts


@pytest.mark.parametrize("edition", EDITIONS)
def test_bundled_periods_are_read_as_their_dates(edition: str) -> None:
    """To the day."""
    dates = {each.edtf: (each.start, each.end) for each in bundled_periods(edition)}

    assert {text: parsed(str(text)) for text in dates} == dates


@pytest.mark.parametrize("edition", EDITIONS)
def test_bundled_days_of_publication_are_valid(edition: str) -> None:
    """Of every source that has one, by both parsers."""
    texts = {each.published for each in sf.load(edition).sources.values()} - {None}

    assert texts
    assert {text for text in texts if is_valid(text) and is_parsed(str(text))} == texts


def takes(published: str) -> bool:
    """Say whether a source may have been published then."""
    try:
        Source("a", "news report", None, "A", published, "https://example.org/", "en")
    except RecordError:
        return False
    return True


DAYS = ["", *(f"-{day}" for day in ["00", "01", "29", "30", "31", "32"])]
MONTHS = ["", *(f"-{month}{day}" for month in ["00", "02", "04", "12", "13"] for day in DAYS)]


# Leap years, because both parsers give every February 29 days.
@pytest.mark.parametrize("year", ["2000", "2024"])
def test_a_source_takes_what_is_valid(year: str) -> None:
    """Of all texts like a year, a month or a day."""
    valid = {year + rest for rest in MONTHS if is_parsed(year + rest)}

    assert valid == {year + rest for rest in MONTHS if takes(year + rest)}


@pytest.mark.parametrize("text", ["2024-13", "2024-02-30", "24", "2024-02-29/2023", "last year"])
def test_the_validator_refuses_what_is_no_edtf(text: str) -> None:
    """So that its yes means something."""
    assert not is_valid(text)


@pytest.mark.parametrize("text", ["2024-13", "2024-02-30", "24", "last year"])
def test_the_parser_refuses_what_is_no_edtf(text: str) -> None:
    """The other one, too."""
    assert not is_parsed(text)
