"""The finder: where mentions stand, what times they have, and how long a text may be."""

from collections.abc import Iterator
from itertools import repeat

import pytest

from sco_facts.errors import OperandError
from sco_facts.phrases import find
from sco_facts.phrases.finding import explain

# A long sentence is read in parts; this leaves room for the phrase to fall on either side.
LONG = range(180, 215)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it lasted over five years", [("over five years", None)]),
        ("it grew 5% over five years", [("5%", "over five years")]),
        ("it was repaid over five years", [("five years", None)]),
        ("over the past five years it grew 5%", [("5%", "over the past five years")]),
        ("it rose from 10% to 12%", [("10%", None), ("12%", None)]),
    ],
)
def test_a_length_of_time_or_a_change_is_told_from_a_quantity(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """By the words before it."""
    assert expected == [(each.text, each.period and each.period.words) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was more than one ship.", ["more than one ship"]),
        ("It was one ship or more.", ["one ship or more"]),
        ("It was one ship.", []),
        ("More than 1984 ships came.", ["More than 1984 ships"]),
        ("He swam 100m in the lake.", []),
        ("It cost $100m in the end.", ["$100m"]),
    ],
)
def test_a_hedge_or_a_unit_makes_a_quantity_of_a_number(text: str, expected: list[str]) -> None:
    """One by itself is a pronoun, 1984 a year, and 100m may be metres."""
    assert expected == [each.text for each in find(text)]


def test_a_mention_says_where_it_stands() -> None:
    """In code points, from the first character of its words to the last."""
    text = "It hit 5 million tons, or about 7%."

    expected = [(7, 21, "5 million tons"), (26, 34, "about 7%")]
    assert expected == [(each.start, each.end, each.text) for each in find(text)]


def test_offsets_count_from_the_first_part() -> None:
    """Wherever the parts end."""
    mentions = find(["It hit 5 mil", "lion tons. ", "It fell to 7%."])

    expected = [(7, 21, "5 million tons"), (34, 36, "7%")]
    assert expected == [(each.start, each.end, each.text) for each in mentions]


@pytest.mark.parametrize("count", LONG)
def test_a_phrase_may_stand_anywhere_in_a_long_text(count: int) -> None:
    """No part of a long sentence ends inside it."""
    text = "word " * count + "they denied sales of about 5 million tons " + "word " * 9000 + "7%."

    assert ["about 5 million tons", "7%"] == [each.text for each in find(text)]


def test_a_mention_comes_before_the_text_has_ended() -> None:
    """Memory stays flat however long the text is."""
    taken = 0

    def parts() -> Iterator[str]:
        nonlocal taken
        yield "It hit 5 million tons. "
        for part in repeat("And so on. ", 50_000):
            taken += 1
            yield part

    first = next(find(parts()))

    assert "5 million tons" == first.text
    assert taken < 10_000


@pytest.mark.parametrize("given", [b"5 tons", None, 5])
@pytest.mark.parametrize("is_part", [False, True])
def test_what_is_no_text_is_refused(given: object, is_part: bool) -> None:
    """As a whole and as a part."""
    with pytest.raises(OperandError) as caught:
        list(find(["It hit ", given] if is_part else given))  # type: ignore[arg-type, list-item]

    assert given == caught.value.value
    assert str(caught.value) == (
        f"Given {given!r}, expected text; decode bytes, and write words for anything else."
    )


@pytest.mark.parametrize(
    ("text", "words", "quantity"),
    [
        ("Russia handed over 1,000 bodies.", "1,000 bodies", "1,000 bodies"),
        ("They turned over $5 million.", "$5 million", "5 million USD"),
        ("Inflation went up to 5 percent.", "5 percent", "moved to 5 percent"),
        ("The group took over three companies.", "three companies", "3 companies"),
        ("Parliament has passed five laws.", "five laws", "5 laws"),
        ("It approached 3 banks.", "3 banks", "3 banks"),
        ("It passed five or six laws.", "five or six laws", "between 5 and 6 laws"),
        ("It took over several companies.", "several companies", "several companies"),
        ("It lies near 19 lakes.", "19 lakes", "19 lakes"),
        # These are hedges.
        ("The flood has taken over 200 lives.", "over 200 lives", "more than 200 lives"),
        ("It took over five years.", "over five years", "more than 5 years"),
        ("It has over three companies.", "over three companies", "more than 3 companies"),
        ("It passed 20 laws.", "passed 20 laws", "more than 20 laws"),
        ("It passed 5 percent.", "passed 5 percent", "more than 5 percent"),
        ("They may add up to 500 jobs.", "up to 500 jobs", "at most 500 jobs"),
    ],
)
def test_a_part_of_a_verb_is_no_hedge(text: str, words: str, quantity: str) -> None:
    """After some verbs always, after others before a count below twenty."""
    assert [(words, quantity)] == [(each.text, str(each.quantity)) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the past five years it grew 5%.", [("five years", "date")]),
        ("It is about more than 30%.",
         [("about more than 30%", "expected one hedge and one rate; leave the others out")]),
        ("The teams drew 1-1 at home.", [("1-1", "score")]),
    ],
)  # fmt: skip
def test_what_is_left_out_is_explained(text: str, expected: list[tuple[str, str]]) -> None:
    """By the rule that leaves it out, or by what contradicts itself."""
    assert expected == [(each.text, each.reason) for each in explain(text)]


def test_several_years_ago_is_a_time() -> None:
    """And no quantity."""
    assert ["5%"] == [each.text for each in find("Several years ago it was 5%.")]
