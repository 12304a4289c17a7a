"""Judgements: what a sentence says of a claim, its own or the one before."""

import pytest

from sco_facts.phrases import find
from sco_facts.phrases.judgements import judgement
from sco_facts.phrases.tokens import scan


def modality(text: str) -> str:
    """Read the modality of the first quantity of a text."""
    return next(find(text)).modality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That is wrong.", "denied"),
        ("This claim is simply not true.", "denied"),
        ("It's not true.", "denied"),
        ("Not true.", "denied"),
        ("False.", "denied"),
        ("Verdict: false.", "denied"),
        ("Label: REFUTED", "denied"),
        ("Supported: no.", "denied"),
        ("Supported: yes.", None),
        ("That is not what the report says.", "denied"),
        ("However, the report does not say so.", "denied"),
        ("But the report says nothing of the kind.", "denied"),
        ("The opposite is true.", "denied"),
        ("The report contradicts this.", "denied"),
        ("Nothing contradicts this.", None),
        ("This is doubtful.", "doubted"),
        ("It has not been confirmed.", "doubted"),
        ("I can't confirm this.", "doubted"),
        ("The text does not support this claim.", "doubted"),
        ("There is no evidence for this.", "doubted"),
        ("This is not in the report.", "doubted"),
        ("I'm not sure about this.", "doubted"),
        ("But I could be wrong.", "doubted"),
        ("This needs to be verified.", "doubted"),
        ("I'm not sure what you mean.", None),
        ("There is no evidence of damage.", None),
        ("It had no support from the board.", None),
        ("It did not confirm its outlook.", None),
        ("It does not say that it fell.", None),
        ("It is not true that it fell.", None),
        ("False claim: it fell.", None),
        ("This isn't disputed in the text.", None),
        ("This is not an estimate but a stated figure.", None),
        ("That is true.", None),
        ("This is accurate.", None),
        ("That is not a ship.", None),
        ("Is it true?", None),
        ("The ship is wrong.", None),
        ("That is a claim.", None),
        ("", None),
    ],
)
def test_a_sentence_that_only_judges_the_one_before(text: str, expected: str | None) -> None:
    """By its subject, which is no more than "that" or "this claim"."""
    assert expected == judgement(list(scan([text])))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The claim that it exceeds 30% is false.", "denied"),
        ("The claim that it exceeds 30% is misleading.", "denied"),
        ("The claim that it exceeds 30% is simply unfounded.", "denied"),
        ("The claim that it exceeds 30% is exaggerated.", "doubted"),
        ("The claim that it exceeds 30% lacks evidence.", "doubted"),
        ("The claim that it exceeds 30% has no basis.", "doubted"),
        ("The claim that it exceeds 30% is not in the text.", "doubted"),
        ("The claim that it exceeds 30% goes too far.", "doubted"),
        ("The claim it exceeds 30% is made up.", "denied"),
        ("Claims that it exceeds 30% came from nowhere.", "doubted"),
        ("Saying that it exceeds 30% would be wrong.", "denied"),
        ('"It exceeds 30%" is not stated in the report.', "denied"),
        ("It exceeds 30% (not supported by the text).", "doubted"),
        ("It exceeds 30%, an unsupported claim.", "denied"),
        ("It exceeds 30%, a claim without evidence.", "doubted"),
        ("It exceeds 30% – a fabricated number.", "denied"),
        ("It exceeds 30%, but the report contradicts this.", "denied"),
        ("It exceeds 30%, which I cannot confirm.", "doubted"),
        ("It exceeds 30%; that's not right.", "denied"),
        ("It exceeds 30% – a figure that the report never mentions.", "doubted"),
        ("It exceeds 30% – wrong!", "denied"),
        ("It exceeds 30% ❌", "denied"),
        ("❌ It exceeds 30%.", "denied"),
        ("Not true: it exceeds 30%.", "denied"),
        ("Not supported: it exceeds 30%.", "doubted"),
        ("Unfounded claim: it exceeds 30%.", "denied"),
        ("It is misleading to say that it exceeds 30%.", "denied"),
        ("It is inaccurate that it exceeds 30%.", "denied"),
        ("It's a stretch to say that it exceeds 30%.", "doubted"),
    ],
)
def test_a_claim_that_is_called_false_or_open(text: str, expected: str) -> None:
    """By adjectives, nouns and verbs, and by any verb if it is the subject of the sentence."""
    assert expected == modality(text)


@pytest.mark.parametrize(
    "text",
    [
        "The claim that it exceeds 30% is accurate.",
        "The claim that it exceeds 30% is borne out by the text.",
        "The claim that it exceeds 30% is well founded.",
        "The claim that it exceeds 30% was made by the bank.",
        "The claim that this is false led to 30% more votes.",
        "The claim rose to 30%.",
        "The ministry claims that it exceeds 30%.",
        "It exceeds 30%, a claim supported by the text.",
        "It exceeds 30%, which the report confirms.",
        "It exceeds 30%, and nothing in the report contradicts this.",
        "It exceeds 30%, which did not confirm the forecast.",
        "It exceeds 30% – no error.",
        "It exceeds 30%, which is not disputed.",
        "Not a myth: it exceeds 30%.",
        "Fact, not fiction: it exceeds 30%.",
        "It's no exaggeration to say that it exceeds 30%.",
        "It is accurate to say that it exceeds 30%.",
        "The mistake that was found cost 30% of revenue.",
        "He was wrong to sell 30% of the shares.",
    ],
)
def test_a_claim_that_stands(text: str) -> None:
    """What is called true, or is judged by nobody, is asserted."""
    assert "asserted" == modality(text)
