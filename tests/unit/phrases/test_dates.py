"""Dates in words: the days that they name, by the day of the text."""

from datetime import date

import pytest

from sco_facts.phrases.dates import Calendar, Days
from sco_facts.phrases.tokens import Tokens, lower_at, scan


def is_measured(tokens: Tokens, at: int) -> bool:
    """Take tons for the only unit there is."""
    return lower_at(tokens, at) == "tons"


TEXT = Calendar(date(2025, 11, 18), is_measured)
UNDATED = Calendar(None, is_measured)


def days(found: Days | None) -> tuple[int, str | None, str | None] | None:
    """Give the place after a date and its days."""
    if found is None:
        return None
    first, last = (None if day is None else day.isoformat() for day in found[1:3])
    return found.end, first, last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", (1, "2024-01-01", "2024-12-31")),
        ("2024-2026", (3, "2024-01-01", "2026-12-31")),
        ("2024-2020", (1, "2024-01-01", "2024-12-31")),
        ("2024-125", (1, "2024-01-01", "2024-12-31")),
        ("2024/25", (3, None, None)),
        ("1990s", (2, "1990-01-01", "1999-12-31")),
        ("November", (1, "2025-11-01", "2025-11-30")),
        ("December", (1, "2024-12-01", "2024-12-31")),
        ("November 19", (2, "2024-11-19", "2024-11-19")),
        ("Nov. 18, 2025", (5, "2025-11-18", "2025-11-18")),
        ("18 November", (2, "2025-11-18", "2025-11-18")),
        ("18th of November 2025", (5, "2025-11-18", "2025-11-18")),
        ("November 18-20, 2025", (6, None, None)),
        ("November 18–20", (4, None, None)),
        ("18 and 20 November", (4, None, None)),
        ("November of 2025", (3, "2025-11-01", "2025-11-30")),
        ("31 February 2024", (3, None, None)),
        ("2025-11-18", (5, "2025-11-18", "2025-11-18")),
        ("2025-13-18", (5, None, None)),
        ("11/18/2025", (5, None, None)),
        ("Tuesday", (1, "2025-11-18", "2025-11-18")),
        ("Wednesday night", (2, "2025-11-12", "2025-11-12")),
        ("Monday, again", (1, "2025-11-17", "2025-11-17")),
        ("Monday, 5 May 2025", (5, "2025-05-05", "2025-05-05")),
        ("May 5", (2, "2025-05-05", "2025-05-05")),
        ("5 May", (2, "2025-05-05", "2025-05-05")),
        ("1-2-3-4-5-6 May", None),
        ("May we", None),
        ("2024 tons", None),
        ("2025 - 11 - 18 tons", (1, "2025-01-01", "2025-12-31")),
        ("18 ships", None),
        ("40 November", None),
        ("it", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_date(text: str, expected: tuple[int, str | None, str | None] | None) -> None:
    """In the usual orders; without a year, the latest before the text."""
    assert expected == days(TEXT.date_at(list(scan([text])), 0))


@pytest.mark.parametrize("text", ["November", "Tuesday", "18 November"])
def test_a_date_without_a_year_and_a_day_of_the_text(text: str) -> None:
    """Its days are not known."""
    found = UNDATED.date_at(list(scan([text])), 0)

    assert found is not None
    assert (None, None) == found[1:3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January and June", (3, "2025-01-01", "2025-06-30")),
        ("November and February", (3, "2024-11-01", "2025-02-28")),
        ("March 2020 and May 2021", (5, "2020-03-01", "2021-05-31")),
        ("April and June 2024", (4, "2024-04-01", "2024-06-30")),
        ("2010 and 2015", (3, "2010-01-01", "2015-12-31")),
        ("2015 and 2010", (3, None, None)),
        ("2024/25 and 2026", (5, None, None)),
        ("January and 31 February 2024", (5, None, None)),
        ("January and it", None),
        ("January or June", None),
        ("it and June", None),
    ],
)
def test_a_range(text: str, expected: tuple[int, str | None, str | None] | None) -> None:
    """The first month is of the year of the second, or of the one before."""
    assert expected == days(TEXT.range_at(list(scan([text])), 0, ("and",)))


def test_a_range_without_the_day_of_the_text() -> None:
    """It has days only if its second end has a year."""
    tokens = list(scan(["April to June 2024"]))
    undated = list(scan(["April to June"]))

    assert (4, "2024-04-01", "2024-06-30") == days(UNDATED.range_at(tokens, 0, ("to",)))
    assert (3, None, None) == days(UNDATED.range_at(undated, 0, ("to",)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("first half of 2023", (4, "2023-01-01", "2023-06-30")),
        ("last quarter of 2024", (4, "2024-10-01", "2024-12-31")),
        ("third quarter of last year", (5, "2024-07-01", "2024-09-30")),
        ("second half of the year", (5, "2025-07-01", "2025-12-31")),
        ("first nine months of this year", (6, "2025-01-01", "2025-09-30")),
        ("first 10 months", (3, "2025-01-01", "2025-10-31")),
        ("fourth quarter", (2, "2024-10-01", "2024-12-31")),
        ("final half", (2, None, None)),
        ("first quarter of trade", (2, None, None)),
        ("first half of 2024/25", (6, None, None)),
        ("third half", None),
        ("first place", None),
        ("first five towns", None),
        ("it", None),
    ],
)
def test_a_part_of_a_year(text: str, expected: tuple[int, str | None, str | None] | None) -> None:
    """Named by its year, or the latest that was over."""
    assert expected == days(TEXT.part_at(list(scan([text])), 0))


def test_a_part_of_an_unknown_year() -> None:
    """It has the words only."""
    assert (2, None, None) == days(UNDATED.part_at(list(scan(["third quarter"])), 0))


@pytest.mark.parametrize(
    ("word", "unit", "expected"),
    [
        ("last", "year", (2, "2024-01-01", "2024-12-31")),
        ("next", "month", (2, "2025-12-01", "2025-12-31")),
        ("this", "quarter", (2, "2025-10-01", "2025-12-31")),
        ("next", "quarter", (2, "2026-01-01", "2026-03-31")),
        ("last", "week", (2, None, None)),
        ("following", "year", (2, None, None)),
    ],
)
def test_a_relative_time(
    word: str, unit: str, expected: tuple[int, str | None, str | None]
) -> None:
    """It counts from the day of the text; where weeks begin is not known."""
    assert expected == days(TEXT.relative(word, unit, 2))


def test_a_span_of_months() -> None:
    """It ends with a month, and may begin in the year before."""
    assert (1, "2024-11-01", "2025-02-28") == days(TEXT.span(2025, 2, 4, 1))
