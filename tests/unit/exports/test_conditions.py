"""Conditions: the nouns that are counted alike; all else is told by the answers of tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.comparing.operands import read_operand
from sco_facts.exports.conditions import BROKEN, Rows, spellings
from sco_facts.quantities.numbers import PLURALS, singular

NOUNS = ["countries", "railway corridors", "people", "men", "boxes", "dishes", "documents", "bus"]


@pytest.mark.parametrize("plural", PLURALS)
def test_every_irregular_plural_is_a_spelling(plural: str) -> None:
    """Of its singular, by itself and behind other words."""
    noun = f"older {PLURALS[plural]}"

    assert f"older {plural}" in spellings(noun)


@given(noun=st.sampled_from(NOUNS), other=st.sampled_from(NOUNS))
def test_spellings_match_what_the_library_takes_as_one_noun(noun: str, other: str) -> None:
    """A table and `compare` agree on which counts are of one thing."""
    for form in (other, singular(other)):
        assert (singular(form) == singular(noun)) == (form in spellings(noun))


@pytest.mark.parametrize(
    ("words", "names", "added"),
    [
        # Without a column for it, no row is a fall.
        ("30%", [], 0),
        # Which rows are falls; and two numbers to choose, or one where both ends are one.
        ("30%", ["mode", "sign"], 3),
        ("exactly 30%", ["mode", "sign"], 2),
        ("nearly 30%", ["mode", "sign"], 1),
        ("rose by 30%", ["mode", "sign"], 0),
        ("fell by 30%", [], 1),
        ("doubled", ["mode", "sign"], 0),
    ],
)
def test_only_what_is_needed_is_worked_out(words: str, names: list[str], added: int) -> None:
    """Which rows are falls is asked for a bare figure or a fall; for nothing else."""
    rows = Rows(names, read_operand(words), None)

    assert added == len(rows.first_step) - 1
    assert BROKEN in rows.first_step


def test_a_part_of_two_questions_is_worked_out_once() -> None:
    """And a part of none is not."""
    rows = Rows([], read_operand(sf.read("30%")), None)

    assert 2 == len(rows.second_step(["exceeds", "is_at_most"]))
    assert 5 == len(rows.second_step(["exceeds", "falls_below", "contradicts"]))
