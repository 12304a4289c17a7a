"""The finder: offsets in long texts, and which time words belong to which quantity."""

import pytest

from sco_facts.phrases import Mention, find


def laid_out(text: str) -> list[tuple[str, bool, str | None]]:
    """Lay out what is found, and check that each mention is the text at its offsets."""
    found = list(find(text))
    assert [each.text for each in found] == [text[each.start : each.end] for each in found]
    return [(each.text, each.negated, each.time) for each in found]


@pytest.mark.parametrize("gap", [0, 1, 60, 255, 256, 257, 1000, 4095, 4096, 5000])
def test_mentions_are_found_wherever_the_window_stands(gap: int) -> None:
    """It moves over the text, and no place in it is special."""
    part = gap * "word " + "and it hit 5 tons last year. "
    text = part * 3 + gap * "word "

    assert [("5 tons", False, "last year")] * 3 == laid_out(text)


def test_a_mention_at_each_end_of_a_text() -> None:
    """The first and the last token belong to it."""
    assert [("5 tons", False, None), ("6%", False, None)] == laid_out("5 tons of it and 6%")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It never exceeded 30%.", [("never exceeded 30%", False, None)]),
        ("It never hit 5 tons.", [("5 tons", True, None)]),
        ("It has not been 5 tons.", [("5 tons", True, None)]),
        ("It grew to 5 tons over five years.", [("5 tons", False, "five years")]),
        ("It has over five years.", [("over five years", False, None)]),
        ("In 2024 it hit 5 tons and 6 miles.", [("5 tons", False, "In 2024"),
                                                ("6 miles", False, None)]),
        ("In 2024 it came. It hit 5 tons.", [("5 tons", False, None)]),
        ("In 2024 it came; it hit 5 tons.", [("5 tons", False, None)]),
        ("In 2024\n\nit hit 5 tons.", [("5 tons", False, None)]),
        ("In 2024\nit hit 5 tons.", [("5 tons", False, "In 2024")]),
        ("It hit 5 tons and, in 2024, 6 miles.", [("5 tons", False, None),
                                                  ("6 miles", False, "in 2024")]),
        ("It hit 5 tons of all of the cargo last year.", [("5 tons", False, "last year")]),
        ("It hit 5 tons, last year.", [("5 tons", False, None)]),
        ("It hit 5 tons but last year 6 miles.", [("5 tons", False, None),
                                                 ("6 miles", False, "last year")]),
        ("It hit 5 tons in 2024 in 2025.", [("5 tons", False, "in 2024")]),
        ("The past five years were good.", [("five years", False, None)]),
        ("It grew 5% in the past five years.", [("5%", False, "past five years")]),
        ("It came five years ago.", []),
        ("It was 5 tons five years ago.", [("5 tons", False, "five years ago")]),
    ],
)  # fmt: skip
def test_times_belong_to_the_quantity_beside_them(
    text: str, expected: list[tuple[str, bool, str | None]]
) -> None:
    """A few words after one in its clause, or before the next one of the sentence."""
    assert expected == laid_out(text)


@pytest.mark.parametrize(("words", "time"), [(7, "last year"), (8, "last year"), (9, None)])
def test_a_time_stands_near_the_quantity_before_it(words: int, time: str | None) -> None:
    """Eight words at most."""
    assert [("5 tons", False, time)] == laid_out(f"it hit 5 tons {words * 'so '}last year")


@pytest.mark.parametrize(("words", "time"), [(37, "In 2024"), (60, None)])
def test_a_time_may_stand_far_before_a_quantity(words: int, time: str | None) -> None:
    """But not as far as one likes."""
    assert [("5 tons", False, time)] == laid_out(f"In 2024 {words * 'so '}hit 5 tons")


def test_parts_of_a_text_are_found_as_the_whole_is() -> None:
    """Wherever they are cut."""
    text = "It hit 5 tons last year and 6 miles."
    whole: list[Mention] = list(find(text))

    assert [whole] * len(text) == [list(find([text[:at], text[at:]])) for at in range(len(text))]
