"""What surrounds a number: names, times of day and idioms that it is a part of, and denials."""

import pytest

from sco_facts.phrases import find


@pytest.mark.parametrize(
    "text",
    [

    ],
)  # fmt: skip
def test_a_number_that_is_no_quantity(text: str) -> None:
    """It is part of a name, a time, a rate of events, odds or an idiom, or the noun is missing."""
    assert [] == list(find(text))


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("it grew three times", "three times"), ("it rose three times", "three times"),
        ("it was three times higher", "three times"),
        ("it was three times the sum", "three times"), ("it was 2.5 times a year", "2.5 times"),
        ("about three times", "about three times"), ("it doubled", "doubled"),
        ("it is double the sum", "double"), ("it is triple that", "triple"),
        ("half of it", "half"), ("it was half", "half"), ("3/4 of it", "3/4"),
        ("about one", "about one"), ("exactly one of them", "exactly one"),
        ("five in all", "five"), ("five of them", "five"), ("it never hit 5 tons", "5 tons"),
        ("it never really hit 5 tons", "5 tons"), ("it did not, we say, hit 5 tons", "5 tons"),
        ("not only 5 tons", "5 tons"), ("no doubt 5 tons", "5 tons"),
        ("he denied a rise of 5 tons", "5 tons"), ("he said that 5 tons", "5 tons"),
        ("he did not say that 5 tons came", "5 tons"), ("without 5 tons", "5 tons"),
        ("it hit (5 tons)", "5 tons"), ("it hit \"5 tons\"", "5 tons"),
        ("it hit —5 tons", "5 tons"), ("it hit 5 tons.", "5 tons"),
        ("it hit [5 tons] then", "5 tons"), ("to top 5 tons", "top 5 tons"),
        ("it will top 5 tons", "top 5 tons"), ("it would not top 5 tons", "would not top 5 tons"),
        ("they could top 5", "top 5"), ("about 2024 tons", "about 2024 tons"),
        ("the five people agreed", "five people"), ("it sold 5 then", "5"), ("It 5 then", "5"),
        ("over 100m", "over 100m"), ("AMD 5 million", "AMD 5 million"), ("100 AMD", "100 AMD"),
        ("it hit 5 tons of it", "5 tons"), ("the two-thirds of it", "two-thirds"),
        ("it hit 5-10 tons", "5-10 tons"), ("it hit 5–10 tons", "5–10 tons"),
        ("two thirds", "two thirds"), ("a third of it", "a third"), ("a quarter", "a quarter"),
    ],
)  # fmt: skip
def test_a_number_that_is_a_quantity(text: str, mention: str) -> None:
    """In nearly the same words."""
    assert [mention] == [each.text for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it never hit 5 tons", [True]), ("it never really hit 5 tons", [True]),
        ("it did not, we say, hit 5 tons", [False]), ("not only 5 tons", [False]),
        ("no doubt 5 tons", [False]), ("he denied a rise of 5 tons", [True]),
        ("he said that 5 tons", [False]), ("he did not say that 5 tons came", [False]),
        ("not one two three four five 5 tons", [True, True, True, False]),
        ("without 5 tons", [True]),
    ],
)  # fmt: skip
def test_a_negation_governs_what_is_near(text: str, expected: list[bool]) -> None:
    """Up to five words on, and within its clause."""
    assert expected == [each.negated for each in find(text)]
