"""Texts: what stands in them."""

import pytest

from sco_facts.editions.labels import plain
from sco_facts.editions.texts import Text


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("Tom", True), ("tom", True), (".Tom", True), ("To", False), ("om", False),
        ("may", True), ("5", True), ("of 1", False), ("year  earlier", True),
    ],
)  # fmt: skip
def test_words_stand_in_a_text_as_words(words: str, is_there: bool) -> None:
    """Not as a part of others, whatever their case and white space."""
    text = Text("So 1.Tom said in mayor terms: may it be of 15 and 5 a year\nearlier.", None)

    assert is_there == text.has(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  5  million ", "5 million"), ("“5%”, it’s", "“5%”, it’s"), ("**5** mi*l*", "5 mil"),
        ("５ ％", "5 %"), ("- 5", "- 5"), ("5\nmillion", "5 million"), ("5 \n\nm", "5 \n m"),
        ("$5$", "5"), ("", ""),
    ],
)  # fmt: skip
def test_plain_words_have_no_marks(text: str, expected: str) -> None:
    """And one blank for any white space."""
    assert expected == plain(text)
