"""Conditions: the nouns that are counted alike; all else is told by the answers of tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_facts.exports.conditions import spellings
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
