"""Quotations: who goes on speaking in sentences that name nobody."""

import pytest

from sco_facts.editions.quotations import Quotations
from sco_facts.editions.texts import Text
from sco_facts.phrases.passages import sentences


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rose,” Ann Lee said. “It cost 5 euros.”", "Ann Lee"),
        ('Ann Lee said: "It rose. It cost 5 euros."', "Ann Lee"),
        ('"It rose. It cost 5 euros," said Ann Lee.', "Ann Lee"),
        ("“It rose,” Ann Lee said, “and fell. It cost 5 euros.”", "Ann Lee"),
        ("“It rose,” Ann Lee said. “It fell.\n\n“It cost 5 euros.”", "Ann Lee"),
        ("“It rose,” said Ann Lee. “It fell,” said Bob Hope. “It cost 5 euros.”", "Bob Hope"),
        ("“Bob said so,” Ann Lee said. “Bob said it cost 5 euros.”", "Ann Lee"),
        ('The 5" pipe broke. "It was old (5" it cost 5 euros)," Ann Lee said.', None),
    ],
)
def test_a_quotation_has_one_speaker(text: str, speaker: str | None) -> None:
    """Named at its beginning, at its end, or beside the one before."""
    found = Quotations(text, sentences(text)).around(text.index("5 euros"))

    assert speaker == (found and found.speaker)


@pytest.mark.parametrize(
    "text",
    [
        "“It rose,” Ann Lee said. Costs fell. “It cost 5 euros.”",
        "“It rose,” Ann Lee said.\n\n“It cost 5 euros.”",
        "Bob Hope said: “It cost 5 euros. It rose,” said Ann Lee.",
    ],
)
def test_who_speaks_in_another_place_is_not_asked(text: str) -> None:
    """Behind a sentence or a paragraph of others, or where two are named."""
    found = Quotations(text, sentences(text)).around(text.index("5 euros"))

    assert found is not None
    assert found.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "“It rose,” Ann Lee said. The “top 5 euros” fell.",
        "“It cost 5 euros\n\nIt rose,” Ann Lee said.",
        "“5 euros”\n\nIt rose.",
        "It cost 5 euros.",
        "“It rose,” Ann Lee said. It cost 5 euros.",
    ],
)
def test_words_in_marks_are_no_quotation(text: str) -> None:
    """Within a sentence, unclosed, or outside every sentence."""
    assert Quotations(text, sentences(text)).around(text.index("5 euros")) is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("An earlier version of this report said 5 men came.", "former"),
        ("The article originally gave 5 men as its source.", "former"),
        ("5 men came, as an earlier version of this report said.", "asserted"),
        ("An earlier version of the bridge carried 5 men.", "asserted"),
        ("An earlier version of this report is gone. 5 men came.", "asserted"),
        ("Correction: an earlier version said so\n\n5 men", "asserted"),
    ],
)
def test_what_a_correction_withdraws_is_not_asserted(text: str, modality: str) -> None:
    """Behind its words, in the same sentence."""
    assert [modality] == [each.modality for each in Text(text, None).mentions]


def test_we_are_who_is_quoted() -> None:
    """Where the text has the words."""
    text = "“It rose,” Ann Lee said. “We expect 5 men.” “We expect 6 men.”\n\nWe expect 7 men."

    assert ["Ann Lee", "Ann Lee", "We"] == [each.speaker for each in Text(text, None).mentions]
