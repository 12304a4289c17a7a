"""Time words: where they begin and end, and what period they name."""

from datetime import date
from fractions import Fraction

import pytest

from sco_facts.phrases.times import Time, is_ago, times_of
from sco_facts.phrases.tokens import Tokens, lower_at, scan

PUBLISHED = date(2025, 11, 18)


def is_measured(tokens: Tokens, at: int) -> bool:
    """Take tons for the only unit there is."""
    return lower_at(tokens, at) == "tons"


def read(text: str, published: date | None = PUBLISHED) -> Time | None:
    """Read the time at "|", or at the start of a text."""
    before, bar, after = text.rpartition("|")
    tokens = list(scan([before + after]))
    at = len(list(scan([before]))) if bar else 0
    return next(
        (each for each in times_of(tokens, is_measured, published) if each.start == at), None
    )


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("in 2023 we", "in 2023", "2023"),
        ("at this time last year.", "at this time last year", None),
        ("the month before.", "the month before", None),
        ("in the year earlier.", "in the year earlier", None),
        ("by fiscal-end, it", "by fiscal-end", None),
        ("in its first week.", "in its first week", None),
        ("in the first half of 2023", "in the first half of 2023", "2023-01/2023-06"),
        ("during the second half of 2022", "during the second half of 2022", "2022-07/2022-12"),
        ("In the first half of last year, it", "In the first half of last year", "2024-01/2024-06"),
        ("in the last quarter of 2024", "in the last quarter of 2024", "2024-10/2024-12"),
        ("In the April-August period we", "In the April-August period", "2025-04/2025-08"),
        ("in Q3 2024 it", "in Q3 2024", "2024-07/2024-09"),
        ("H1 2025 sales", "H1 2025", "2025-01/2025-06"),
        ("So far this year, it", "So far this year", "2025"),
        ("this year to date", "this year to date", "2025"),
        ("since last December", "since last December", "2024-12/"),
        ("in this November", "in this November", "2025-11"),
        ("in the first nine months of 2025", "in the first nine months of 2025", "2025-01/2025-09"),
        ("between January and June.", "between January and June", "2025-01/2025-06"),
        ("From April to June 2024 it", "From April to June 2024", "2024-04/2024-06"),
        ("January-March 2025", "January-March 2025", "2025-01/2025-03"),
        ("in 2019 to 2021", "in 2019 to 2021", "2019/2021"),
        ("Between 2010 and 2015 it", "Between 2010 and 2015", "2010/2015"),
        ("on 18 November 2024 it", "on 18 November 2024", "2024-11-18"),
        ("on Nov. 18 it", "on Nov. 18", "2025-11-18"),
        ("on Monday, 5 May 2025", "on Monday, 5 May 2025", "2025-05-05"),
        ("on Wednesday", "on Wednesday", "2025-11-12"),
        ("as of 2024-12-31 it", "as of 2024-12-31", "2024-12-31"),
        ("as of 2024 it", "as of 2024", "2024"),
        ("as of now", "as of now", "2025-11-18"),
        ("at present it", "at present", "2025-11-18"),
        ("today the", "today", "2025-11-18"),
        ("yesterday.", "yesterday", "2025-11-17"),
        ("last year", "last year", "2024"),
        ("Last month the", "Last month", "2025-10"),
        ("this quarter", "this quarter", "2025-10/2025-12"),
        ("for the whole year", "for the whole year", "2025"),
        ("since 2001.", "since 2001", "2001/"),
        ("since March 2020", "since March 2020", "2020-03/"),
        ("since Sunday", "since Sunday", "2025-11-16/"),
        ("since the beginning of the year", "since the beginning of the year", "2025/"),
        ("at the end of August", "at the end of August", "2025-08-31"),
        ("at the start of last year", "at the start of last year", "2024-01-01"),
        ("at the end of last month", "at the end of last month", "2025-10-31"),
        ("in the three months to June", "in the three months to June", "2025-04/2025-06"),
        ("in the year to March 2025", "in the year to March 2025", "2024-04/2025-03"),
        ("in the quarter ended June 30", "in the quarter ended June 30", "2025-04/2025-06"),
        ("the 1990s saw", "the 1990s", "1990/1999"),
        ("in the year 2019", "in the year 2019", "2019"),
        ("as early as 2019", "as early as 2019", "2019"),
        ("2019: it", "2019", "2019"),
        ("at end-September", "at end-September", "2025-09-30"),
        ("in the six months to the end of June", "in the six months to the end of June",
         "2025-01/2025-06"),
        ("in May and June", "in May and June", "2025-05/2025-06"),
        ("in 2023 and 2024", "in 2023 and 2024", "2023/2024"),
        ("from October 5 to 9 it", "from October 5 to 9", "2025-10-05/2025-10-09"),
        ("It cut its |2025 growth forecast", "2025", "2025"),
        ("It grew (|2019).", "2019", "2019"),
    ],
)  # fmt: skip
def test_a_time_with_days(text: str, words: str, edtf: str) -> None:
    """From the words and the day of the text."""
    time = read(text)

    assert time is not None
    assert (words, edtf) == (time.period.words, time.period.edtf)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in the past few years of", "in the past few years"),
        ("in the third quarter", "in the third quarter"),
        ("in the first nine months.", "in the first nine months"),
        ("in Q3 we", "in Q3"),
        ("in FY2019 we", "in FY2019"),
        ("in Q2FY26 we", "in Q2FY26"),
        ("for the weekend", "for the weekend"),
        ("by nightfall", "by nightfall"),
        ("before the Easter holidays", "before the Easter holidays"),
        ("by noon", "by noon"),
        ("in the spring it", "in the spring"),
        ("in the afternoon", "in the afternoon"),
        ("at the same point last year", "at the same point last year"),
        ("from the summer of 2024", "from the summer of 2024"),
        ("in the first three quarters", "in the first three quarters"),
        ("in the week ended November 7", "in the week ended November 7"),
        ("in the corresponding period last year", "in the corresponding period last year"),
        ("It was big (|a year ago)", "a year ago"),
        ("since last May", "since last May"),
        ("a fortnight ago", "a fortnight ago"),
        ("overnight.", "overnight"),
        ("in early trading", "in early trading"),
        ("at its last meeting", "at its last meeting"),
        ("over the decade", "over the decade"),
        ("full-year profit", "full-year"),
        ("through June", "through June"),
        ("in the same period a year ago", "in the same period a year ago"),
        ("in the three months to 5 June", "in the three months to 5 June"),
        ("in recent years", "in recent years"),
        ("next few weeks", "next few weeks"),
        ("over the next three years", "over the next three years"),
        ("by next March, up", "by next March"),
        ("last summer", "last summer"),
        ("last Friday", "last Friday"),
        ("by 2030", "by 2030"),
        ("before the weekend.", "before the weekend"),
        ("before the COVID-19 pandemic", "before the COVID-19 pandemic"),
        ("up to June 1, it", "up to June 1"),
        ("till 8.30 am", "till 8.30 am"),
        ("a year earlier", "a year earlier"),
        ("two years ago", "two years ago"),
        ("in the year-ago period", "in the year-ago period"),
        ("in the same period of 2024", "in the same period of 2024"),
        ("in the same month last year", "in the same month last year"),
        ("in the same quarter", "in the same quarter"),
        ("in the March quarter", "in the March quarter"),
        ("early 2024", "early 2024"),
        ("in mid-May", "in mid-May"),
        ("in fiscal 2024", "in fiscal 2024"),
        ("in the final week of May", "in the final week of May"),
        ("at the turn of the century", "at the turn of the century"),
        ("in the middle of 2026", "in the middle of 2026"),
        ("in 2021 and 2024", "in 2021 and 2024"),
        ("in May and August", "in May and August"),
        ("over the year", "over the year"),
        ("within a month", "within a month"),
        ("in the space of four minutes", "in the space of four minutes"),
        ("in the two weeks to June", "in the two weeks to June"),
        ("in the quarter ended June 12", "in the quarter ended June 12"),
    ],
)
def test_a_time_without_days(text: str, words: str) -> None:
    """Where the words do not decide them, there are the words only."""
    time = read(text)

    assert time is not None
    assert (words, None) == (time.period.words, time.period.edtf)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("in the past decade", Fraction(10)),
        ("over the past century", Fraction(100)),
        ("over the past five years", Fraction(5)),
        ("in the last six months", Fraction(1, 2)),
        ("It rose 5% |over two years", Fraction(2)),
        ("It doubled |in a decade", Fraction(10)),
        ("It doubled |in two centuries", Fraction(200)),
        ("in the past two weeks", None),
    ],
)
def test_a_span_of_change_has_a_length(text: str, length: Fraction | None) -> None:
    """In years, where its unit has one."""
    time = read(text)

    assert time is not None
    assert length == time.period.length


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("since independence of", "independence"),
        ("since then we", "then"),
        ("since its inception in 1990", "inception"),
        ("since the inception of the SCO we", "inception of the SCO"),
        ("since the fall of", "fall"),
        ("since it was founded", "founded"),
        ("since joining in 2001", "joining"),
        ("since Brexit", "Brexit"),
    ],
)
def test_a_named_start(text: str, since: str) -> None:
    """As the article names it, without an article."""
    time = read(text)

    assert time is not None
    assert since == time.period.since


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("year on year", "base"),
        ("Year-on-year, freight", "base"),
        ("month over month", "base"),
        ("y/y", "base"),
        ("from a year earlier", "base"),
        ("from July", "base"),
        ("each summer", "base"),
        ("unlike |last year", "aside"),
        ("twice as much as |in 2020", "aside"),
        ("as opposed |to last year", "aside"),
        ("more than |in November", "aside"),
        ("It said |on Monday that", "aside"),
        ("It |on Monday reported that", "aside"),
        ("It, said no one, |on Monday", "own"),
        ("It was confirmed |by June 1", "own"),
    ],
)
def test_what_a_time_is_of(text: str, kind: str) -> None:
    """Of the figure, of what it is measured from, or of the saying."""
    time = read(text)

    assert time is not None
    assert kind == time.kind


@pytest.mark.parametrize(
    "text",
    [
        "a year of growth", "an hour", "the trade", "in", "2024 again", "in 2024 tons", "May we",
        "in march", "by late again", "18 and people", "beginning 2024", "the first quarter we",
        "in the first place", "since the", "since ,", "since", "now that", "of 2024", "to May",
        "to 2024", "over 2000 people", "year", "year on month", "year in", "in five years of",
        "for two weeks", "It ran 5 km |in 30 minutes", "It doubled, |in two years",
        "It doubled and |in two years", "It doubled |in five towns", "the year we", "in a year-ago",
        "in the year-ago deal", "this five years", "past five towns", "the end of trade",
        "the final week of trade", "before the deal of last time", "in the space of it",
        "until 5 ships", "within a mile", "the last place", "a year after", "as at home",
        "second thing", "in the two million years to come",
        "first", "in the year to come", "since prices rose", "since it fell",
        "three months to sell", "in Q5 2024", "in the first 14 months of 2024",
        "in the ten weeks to sell", "in the day to June",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    """It has a unit, no year, no capital, or nothing that it is a part of."""
    assert read(text) is None


def test_a_time_without_the_day_of_the_text() -> None:
    """Only what names its year has days."""
    for text in ("last year", "today", "in June", "on Monday", "in the third quarter"):
        time = read(text, None)
        assert time is not None
        assert time.period.edtf is None


def test_a_time_may_be_the_latest_or_another() -> None:
    """Without a year it is the latest before the text, and of a forecast the next."""
    time = read("in December")

    assert time is not None
    assert ("2024-12", "2025-12") == (time.period.edtf, time.upcoming.edtf)


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("five years ago", 2, True), ("a day before", 2, True), ("five tons ago", 2, False),
        ("five years since", 2, False), ("five years", 2, False),
    ],
)  # fmt: skip
def test_ago_follows_a_length(text: str, end: int, expected: bool) -> None:
    """And nothing else."""
    assert expected is is_ago(list(scan([text])), end)
