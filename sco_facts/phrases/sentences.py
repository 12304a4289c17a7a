"""Sentences: a stream of tokens, cut where sentences end, with their numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sco_facts.phrases.numbers import STARTS
from sco_facts.phrases.tokens import Token, Tokens

_QUOTES = frozenset("\"'“”‘’„«»")
_CLOSERS = _QUOTES | frozenset(")]}*_|")
_OPENERS = _QUOTES | frozenset("([{*_|")
_ENDS = frozenset(".!?…")
# A full stop after these, or after single letters ("U.S."), ends no sentence.
_ABBREVIATIONS = frozenset(
    """adm al ave blvd capt cf co col corp dept dr etc gen gov hon inc jr lt ltd mr mrs ms mt pres
    prof rep rev sen sgt sr st supt vs""".split()
)
# Nor after these where a number follows.
_BEFORE_NUMBERS = frozenset(
    """approx art arts avg c ca cap ch chap cl est fig figs max min no nos p para paras pp reg rs
    sec secs tk vol vols jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
# A sentence of more tokens comes in parts, so that a text without full stops stays bounded.
_LONGEST = 200
# In tokens: how far a cut stays from any number.
_MARGIN = 8


class Sentence(NamedTuple):
    """
    The tokens of a sentence, its number and that of its paragraph, both from 1.

    The numbers are `None` for what does not end as a sentence does: a heading, a photo credit, a
    list item without a full stop. A very long sentence comes in parts of the same number.
    """

    tokens: list[Token]
    number: int | None
    paragraph: int | None


def by_sentence(tokens: Iterable[Token]) -> Iterator[Sentence]:
    """
    Cut a stream of tokens into sentences, in memory of one sentence.

    A sentence ends at ".", "!", "?" or "…" before a space and a capital letter, a number, a
    currency sign or a quotation mark, but not after an abbreviation or an initial. A break (a
    token without `lower`) ends it too. A paragraph ends at a break whose text has a line end;
    the breaks between list items, table rows and headings have no text.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> [each.number for each in by_sentence(scan(["Who did? Dr. No. “Why?”"]))]
        [1, 2, 3]
    """
    return _Cutter().run(tokens)


class _Cutter:
    """Gather tokens until it is known that a sentence ends, and number it."""

    def __init__(self) -> None:
        self._held: list[Token] = []
        # The place after a full stop and its quotation marks, if what follows may end there.
        self._mark = 0
        self._number = 0
        self._paragraph = 0
        # Whether a sentence ended in this item, one in this paragraph, and a part of this one.
        self._has_ended = False
        self._is_counted = False
        self._is_part = False

    def run(self, tokens: Iterable[Token]) -> Iterator[Sentence]:
        """Yield each sentence once its end is known."""
        held = self._held
        for token in tokens:
            if not token.lower:
                yield from self._close()
                self._has_ended = False
                self._is_counted = self._is_counted and "\n" not in token.text
                continue
            if self._mark and self._settle(token):
                self._has_ended = True
                yield self._take(self._mark)
            if token.text[0] in _ENDS and not token.is_number:
                self._mark = len(held) + 1
            held.append(token)
            if len(held) >= _LONGEST:
                yield self._take(_least_harm(held), is_part=True)
        yield from self._close()

    def _settle(self, token: Token) -> bool:
        """Whether a sentence ends at the mark, as the next token tells; move or drop the mark."""
        held = self._held
        is_next = len(held) == self._mark
        if is_next and not token.space:
            is_closer = token.text[0] in _ENDS or _CLOSERS.issuperset(token.text)
            self._mark = len(held) + 1 if is_closer else 0
            return False
        if _OPENERS.issuperset(token.text) and _QUOTES.isdisjoint(token.text):
            return False
        is_capital = token.is_word and not token.text[0].islower()
        is_figure = token.is_number or unicodedata.category(token.text[0]) == "Sc"
        is_quote = _OPENERS.issuperset(token.text)
        if (is_capital or is_figure or is_quote) and not _is_abbreviation(
            held, self._mark - 1, is_figure
        ):
            return True
        self._mark = 0
        return False

    def _take(self, end: int, *, is_part: bool = False) -> Sentence:
        """Take the tokens before a place as a sentence, or as a part of one."""
        taken = self._held[:end]
        del self._held[:end]
        self._mark = max(0, self._mark - end)
        self._number += not self._is_part
        self._paragraph += not self._is_counted
        self._is_part, self._is_counted = is_part, True
        return Sentence(taken, self._number, self._paragraph)

    def _close(self) -> Iterator[Sentence]:
        """End what is held at a break or at the end of the text."""
        held = self._held
        if held:
            if self._has_ended or self._is_part or self._mark == len(held):
                yield self._take(len(held))
            else:
                yield Sentence(list(held), None, None)
                held.clear()
        self._mark, self._is_part = 0, False


def _is_abbreviation(tokens: Tokens, stop: int, is_before_figure: bool) -> bool:
    """Whether a full stop there is that of "U.S.", "Mr." or "Rs. 500"."""
    if stop == 0 or tokens[stop].text != "." or tokens[stop].space:
        return False
    word = tokens[stop - 1]
    if len(word.text) == 1 and word.is_word:
        before = tokens[stop - 2] if stop > 1 else None
        if before is not None and (before.text == "." and not word.space):
            return True
        is_unit = before is not None and (before.is_number or before.text == "/")
        if word.text.isupper():
            return not is_unit
    return word.lower in _ABBREVIATIONS or (is_before_figure and word.lower in _BEFORE_NUMBERS)


def _least_harm(tokens: Tokens) -> int:
    """Find where to cut a very long sentence, in its second half: far from any figure."""
    places = range(len(tokens) - _MARGIN, len(tokens) // 2, -1)
    figures = [at for at, token in enumerate(tokens) if token.is_number or token.lower in STARTS]
    near = {at + step for at in figures for step in range(-_MARGIN, _MARGIN)}
    free = [at for at in places if at not in near and tokens[at].is_word]
    clauses = (at for at in free if tokens[at - 1].text in ",;" or tokens[at].lower == "the")
    return next(clauses, free[0] if free else len(tokens))
