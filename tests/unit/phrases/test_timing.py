"""Timing: which time of a sentence belongs to which of its quantities."""

from datetime import date

import pytest
from marked import marked

from sco_facts.phrases.times import Time, time_at
from sco_facts.phrases.timing import assign


def periods(text: str, *, is_future: bool = False) -> list[str | None]:
    """Give the time words of the marked quantities."""
    tokens, places = marked(text)
    times: list[Time] = []
    for at in range(len(tokens)):
        if times and at < times[-1].end:
            continue
        time = time_at(tokens, at, lambda _tokens, _at: False, date(2025, 11, 18))
        if time is not None and not any(time.start < end and at < time.end for at, end in places):
            times.append(time)
    found = assign(tokens, places, times, [is_future] * len(places))
    return [None if each is None else each.edtf or each.words for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It slowed to [2.2 percent] in 2017, from [2.7 percent] in 2016.", ["2017", "2016"]),
        ("It rose from [410 tonnes] in 2021 to [530 tonnes] in 2022.", ["2021", "2022"]),
        ("In 2012 it had [1,204 members]; in 2018 it had [977].", ["2012", "2018"]),
        ("In 2023 exports rose [5%] and imports fell [3%].", ["2023", "2023"]),
        ("In June, prices rose [2.8%] from a year earlier.", ["2025-06"]),
        ("It rose [2.8%] from a year earlier.", ["from a year earlier"]),
        ("It rose [2.8%] year on year in October.", ["2025-10"]),
        ("It rose [2.8%] in October year on year.", ["2025-10"]),
        ("Trade in 2023 exceeded [30%].", ["2023"]),
        ("It was cut by [2 points] on Monday to [4%].", ["2025-11-17", "2025-11-17"]),
        ("It burned [8 homes] on Monday, stranding [9 people].", ["2025-11-17", "2025-11-17"]),
        ("It burned [48 hectares] ([120 acres]) since 2001.", ["2001/", "2001/"]),
        ("A [19 per cent] rise in profit at [Rs 5] in 2023.", ["2023", "2023"]),
        ("It reached [80 percent] of those [over one year old] in 2023.", ["2023", None]),
    ],
)
def test_a_quantity_has_its_time(text: str, expected: list[str | None]) -> None:
    """The one beside it, or the one at the head of its sentence."""
    assert expected == periods(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was [4%], its fourth since 2001.",
        "It rose [5%] and fell in 2023.",
        f"It rose [5%]{' more' * 9} in 2023.",
        "It was [5%] higher than in November.",
        "The plant, opened in 2019, employs [300 people].",
        "The agency said on Monday it was [5%].",
        "In 2023 it fell; it rose [5%].",
        "It fell in 2023, but it rose [5%].",
        "The share is [5%].",
    ],
)
def test_a_time_of_other_words(text: str) -> None:
    """It belongs to no quantity."""
    assert [None] == periods(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was [5%] in 2023, with [3%] to come.", ["2023", None]),
        ("It was [5%] in 2023 or so they said of [3%].", ["2023", None]),
        ("It was up [5%] in 2023 [3%].", ["2023", None]),
        ("By way of trade in 2023 came [5%] with [3%].", ["2023", None]),
        ("It was [5%] of the [3%] in 2023.", [None, "2023"]),
        ("It was [5%], while [3%] in 2023 left.", [None, "2023"]),
    ],
)
def test_the_other_quantity_has_none(text: str, expected: list[str | None]) -> None:
    """A time is shared only where the words go on."""
    assert expected == periods(text)


def test_what_is_expected_is_of_no_time_before_the_text() -> None:
    """A month without a year has no days then; a year has."""
    assert ["in December"] == periods("It will rise [5%] in December.", is_future=True)
    assert ["2026"] == periods("It will rise [5%] in 2026.", is_future=True)
