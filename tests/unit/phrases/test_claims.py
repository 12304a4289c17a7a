"""Claims: all that a sentence does with its quantities, together."""

import pytest
from marked import marked

from sco_facts.phrases.claims import Claim, read_claims, refusal
from sco_facts.phrases.tokens import scan


def test_all_parts_of_a_claim() -> None:
    """Direction, mode, modality and speaker."""
    tokens, places = marked("Exports will not fall by [3%], the bank said.")

    assert [Claim(-1, "change", "denied", "bank")] == read_claims(tokens, places)


def test_a_sentence_without_quantities() -> None:
    """It claims nothing."""
    assert [] == read_claims(list(scan(["It may fall."])), [])


def test_a_denial_by_the_speaker_denies() -> None:
    """And a denial of what is denied is in doubt."""
    tokens, places = marked("It fell by [3%], the bank denied.")

    assert [Claim(-1, "change", "denied", "bank")] == read_claims(tokens, places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("may [exceed 30%]", "may"),
        ("far from [30%]", "far from"),
        ("[30%] target", "target"),
        ("fell by [30%]", None),
        ("an estimated [300 people]", None),
        ("[an estimated 300 people]", None),
        ("[no more than 30%]", None),
        ("[30%]", None),
    ],
)
def test_the_words_that_refuse(text: str, expected: str | None) -> None:
    """They make a phrase no assertion; an estimate is one."""
    tokens, ((start, end),) = marked(text)

    assert expected == refusal(tokens, start, end)
