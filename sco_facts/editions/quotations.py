"""Quotations: who goes on speaking in the sentences that name nobody."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from sco_facts.phrases.passages import Sentence, place_of
from sco_facts.phrases.speakers import attributions
from sco_facts.phrases.tokens import scan

_MARKS = re.compile(r"[“”\"]|\n[ \t\r]*\n\s*")
# Behind one of these, or at the start, a straight mark opens a quotation.
_BEFORE_MARK = re.compile(r"[\s(\[—–-]?\Z")

# In characters, from a quotation to who speaks.
_FAR = 400


class Quotation(NamedTuple):
    """A quotation of whole sentences, and the words for who speaks, if the text has them."""

    start: int
    end: int
    speaker: str | None


class Quotations:
    """
    The quotations of a text that are whole sentences.

    Examples:
        >>> from sco_facts.phrases.passages import sentences
        >>> text = "“It rose,” Ann Lee said. “It cost us $5 million.”"
        >>> Quotations(text, sentences(text)).around(40)
        Quotation(start=25, end=49, speaker='Ann Lee')
    """

    def __init__(self, text: str, counted: tuple[Sentence, ...]) -> None:
        self._found = [*_found(text, counted)]

    def around(self, at: int) -> Quotation | None:
        """Find the quotation that a place is in."""
        before = bisect(self._found, at, key=lambda each: each.start)
        found = self._found[before - 1] if before else None
        return found if found and at < found.end else None


def _found(text: str, counted: tuple[Sentence, ...]) -> Iterator[Quotation]:
    """
    Tell who speaks by the sentences in which a quotation begins and ends.

    Where these name nobody, it is who spoke just before, in the same paragraph.
    """
    speaker, last, paragraph = None, 0, 0
    for start, end in _quoted(text):
        numbers = (place_of(counted, at, at + 1).sentence for at in (start, end - 1))
        inside = [counted[number - 1] for number in numbers if number]
        if len(inside) < 2:
            continue
        # Whatever the quotation says, it attributes to nobody.
        before = text[max(inside[0].start, start - _FAR) : start]
        around = f"{before}“So,”{text[end : min(inside[1].end, end + _FAR)]}"
        told = {each.words for each in attributions([*scan([around])])}
        begins = start == inside[0].start
        is_next = inside[0].number <= last + 1 and inside[0].paragraph == paragraph
        if told or not (begins and is_next):
            speaker = told.pop() if len(told) == 1 else None
        last, paragraph = inside[1].number, inside[1].paragraph
        if begins or inside[0] != inside[1]:
            yield Quotation(start, end, speaker)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """
    Find from where to where quotations go.

    One that is open at the end of a paragraph goes on if the next one begins with a mark.
    """
    start: int | None = None
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match[0]
        if not mark.strip():
            start = start if text.startswith(("“", '"'), match.end()) else None
        elif mark == "“" or (mark == '"' and _BEFORE_MARK.match(text, max(0, at - 1), at)):
            start = at if start is None else start
        elif start is not None:
            yield start, at + 1
            start = None
