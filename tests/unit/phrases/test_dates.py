"""Dates in words: the days that they name, by the day of the text."""

import re
from datetime import date

import pytest

from sco_facts.phrases.dates import Days, between, dated, days_of, relative, year_of

TEXT = date(2025, 11, 18)
FLAGS = re.VERBOSE | re.IGNORECASE


def days(found: Days) -> tuple[str | None, str | None]:
    """Write the first and last day."""
    first, last = (None if day is None else day.isoformat() for day in found[:2])
    return first, last


def read(text: str, published: date | None = TEXT) -> tuple[str, str | None, str | None] | None:
    """Read the date at the start of a text: its words and its days."""
    match = re.match(dated(), text, FLAGS)
    return None if match is None else (match.group(), *days(days_of(match, published)))


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2024", "2024", "2024-01-01", "2024-12-31"),
        ("2024-2026", "2024-2026", "2024-01-01", "2026-12-31"),
        ("2024-2020", "2024-2020", None, None),
        ("2024-125", "2024", "2024-01-01", "2024-12-31"),
        ("2024/25", "2024/25", None, None),
        ("1990s", "1990s", "1990-01-01", "1999-12-31"),
        ("November", "November", "2025-11-01", "2025-11-30"),
        ("December", "December", "2024-12-01", "2024-12-31"),
        ("November 19", "November 19", "2024-11-19", "2024-11-19"),
        ("Nov. 18, 2025", "Nov. 18, 2025", "2025-11-18", "2025-11-18"),
        ("18 November", "18 November", "2025-11-18", "2025-11-18"),
        ("18th of November 2025", "18th of November 2025", "2025-11-18", "2025-11-18"),
        ("November 18-20, 2025", "November 18-20, 2025", "2025-11-18", "2025-11-20"),
        ("November 18–20", "November 18–20", "2025-11-18", "2025-11-20"),
        ("November 18 and 20", "November 18 and 20", None, None),
        ("18 and 20 November", "18 and 20 November", None, None),
        ("November of 2025", "November of 2025", "2025-11-01", "2025-11-30"),
        ("31 February 2024", "31 February 2024", None, None),
        ("2025-11-18", "2025-11-18", "2025-11-18", "2025-11-18"),
        ("2025-13-18", "2025-13-18", None, None),
        ("11/18/2025", "11/18/2025", None, None),
        ("Tuesday", "Tuesday", "2025-11-18", "2025-11-18"),
        ("Wednesday night", "Wednesday night", "2025-11-12", "2025-11-12"),
        ("Monday, again", "Monday", "2025-11-17", "2025-11-17"),
        ("Monday, 5 May 2025", "Monday, 5 May 2025", "2025-05-05", "2025-05-05"),
        ("May 5", "May 5", "2025-05-05", "2025-05-05"),
        ("May 5 million", "May", "2025-05-01", "2025-05-31"),
        ("5 May", "5 May", "2025-05-05", "2025-05-05"),
    ],
)
def test_a_date(text: str, words: str, first: str | None, last: str | None) -> None:
    """In the usual orders; without a year, the latest before the text."""
    assert (words, first, last) == read(text)


@pytest.mark.parametrize(
    "text", ["1-2-3-4-5-6 May", "may we", "2024%", "2024.5", "18 ships", "40 November", "it", ""]
)
def test_what_is_no_date(text: str) -> None:
    """It has no month, or no capital, or more digits than a year."""
    assert read(text) is None


@pytest.mark.parametrize("text", ["November", "Tuesday", "18 November"])
def test_a_date_without_a_year_and_a_day_of_the_text(text: str) -> None:
    """Its days are not known."""
    assert (text, None, None) == read(text, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January and June", ("2025-01-01", "2025-06-30")),
        ("November and February", ("2024-11-01", "2025-02-28")),
        ("March 2020 and May 2021", ("2020-03-01", "2021-05-31")),
        ("April and June 2024", ("2024-04-01", "2024-06-30")),
        ("5 April and 8 June 2024", ("2024-04-05", "2024-06-08")),
        ("2010 and 2015", ("2010-01-01", "2015-12-31")),
        ("2015 and 2010", (None, None)),
        ("2024/25 and 2026", (None, None)),
        ("January and 31 February 2024", (None, None)),
    ],
)
def test_a_range(text: str, expected: tuple[str | None, str | None]) -> None:
    """The first month is of the year of the second, or of the one before."""
    match = re.match(rf"{dated('1')}[ ]and[ ]{dated('2')}", text, FLAGS)

    assert match is not None
    first, last = (days_of(match, TEXT, part) for part in ("1", "2"))
    assert expected == days(between(first, last, match))


def test_a_range_without_the_day_of_the_text() -> None:
    """It has days only if its second end has a year."""
    for text, expected in (
        ("April and June 2024", ("2024-04-01", "2024-06-30")),
        ("April and June", (None, None)),
    ):
        match = re.match(rf"{dated('1')}[ ]and[ ]{dated('2')}", text, FLAGS)
        assert match is not None
        first, last = (days_of(match, None, part) for part in ("1", "2"))
        assert expected == days(between(first, last, match))


@pytest.mark.parametrize(
    ("word", "unit", "expected"),
    [
        ("last", "year", ("2024-01-01", "2024-12-31")),
        ("this", "quarter", ("2025-10-01", "2025-12-31")),
        ("next", "month", ("2025-12-01", "2025-12-31")),
        ("last", "december", ("2024-12-01", "2024-12-31")),
        ("last", "may", (None, None)),
        ("next", "may", ("2026-05-01", "2026-05-31")),
        ("next", "december", (None, None)),
        ("last", "season", (None, None)),
        ("recent", "year", (None, None)),
    ],
)
def test_days_that_count_from_the_text(
    word: str, unit: str, expected: tuple[str | None, str | None]
) -> None:
    """Where one cannot tell which May is meant, there are none."""
    assert expected == days(relative(word, unit, TEXT))
    assert (None, None) == days(relative(word, unit, None))


def test_the_words_for_a_year() -> None:
    """By its number, or by the day of the text."""
    assert (2024, 2024, 2025) == tuple(
        year_of(each, TEXT) for each in ("2024", "last year", "the year")
    )
    assert year_of("last year", None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("December", ("2025-12-01", "2025-12-31")),
        ("November", ("2025-11-01", "2025-11-30")),
        ("Thursday", ("2025-11-20", "2025-11-20")),
        ("5 May", ("2026-05-05", "2026-05-05")),
        ("12 November", (None, None)),
        ("2024", ("2024-01-01", "2024-12-31")),
    ],
)
def test_what_is_not_yet_past(text: str, expected: tuple[str | None, str | None]) -> None:
    """Without a year, the next of its name; of a day that has just passed one cannot tell."""
    match = re.match(dated(), text, FLAGS)

    assert match is not None
    assert expected == days(days_of(match, TEXT).upcoming(TEXT))
    assert match.group() in text
