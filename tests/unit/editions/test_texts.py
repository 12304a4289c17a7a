"""Texts: what stands in them."""

import pytest

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
