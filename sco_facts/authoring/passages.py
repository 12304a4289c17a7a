"""Passages: the paragraphs and sentences of a text, and where words stand in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_QUOTES = "\"'“”‘’„«»"
_END = re.compile(rf"[.!?…]+[{_QUOTES})\]]*")
_BRACKETS = re.compile(rf"\s+([{_QUOTES}]?)[\[(]*")
# A full stop after these, or after single letters ("U.S."), ends no sentence.
_ABBREVIATIONS = frozenset(
    "adm al ave blvd capt cf co col corp dept dr etc gen gov hon inc jr lt ltd mr mrs ms mt pres "
    "prof rep rev sen sgt sr st supt vs".split()
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")


class Sentence(NamedTuple):
    """A sentence: where it starts and ends, its number and that of its paragraph, from 1."""

    start: int
    end: int
    number: int
    paragraph: int


class Place(NamedTuple):
    """A place of words in a text; `None` where they stand outside every sentence."""

    start: int
    end: int
    sentence: int | None
    paragraph: int | None

    def __str__(self) -> str:
        inside = "outside every sentence" if self.sentence is None else f"sentence {self.sentence}"
        return f"{self.start}:{self.end} ({inside})"


def sentences(text: str) -> tuple[Sentence, ...]:
    """
    Count the sentences and paragraphs of a text.

    A paragraph is a block between blank lines; one in which no sentence ends, such as a
    headline or a photo credit, is none. A sentence ends at ".", "!", "?" or "…" before a space
    and a capital letter or a quotation mark, but not after an abbreviation or an initial.

    Examples:
        >>> [each.number for each in sentences("Who did? Dr. No. “Why?”")]
        [1, 2, 3]
    """
    found: list[Sentence] = []
    paragraph = 0
    for start, end in _blocks(text):
        spans = list(_spans(text, start, end))
        if spans:
            paragraph += 1
            first = len(found) + 1
            found += [Sentence(*span, first + at, paragraph) for at, span in enumerate(spans)]
    return tuple(found)


def places(text: str, words: str, counted: tuple[Sentence, ...] | None = None) -> tuple[Place, ...]:
    """
    Find every place at which words stand exactly so.

    Args:
        text: The text.
        words: The words.
        counted: The sentences of the text, if they are counted already.

    Examples:
        >>> [str(place) for place in places("Five lines. Five more.", "Five")]
        ['0:4 (sentence 1)', '12:16 (sentence 2)']
    """
    counted = sentences(text) if counted is None else counted
    return tuple(_place(counted, start, len(words)) for start in _starts(text, words))


def _place(counted: tuple[Sentence, ...], start: int, length: int) -> Place:
    """Say in which sentence words stand: that of their first character."""
    at = bisect_right(counted, start, key=lambda each: each.start) - 1
    if at < 0 or start >= counted[at].end:
        return Place(start, start + length, None, None)
    return Place(start, start + length, counted[at].number, counted[at].paragraph)


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of every run of lines that are not blank."""
    start, at = None, 0
    for line in text.split("\n"):
        if not line.strip():
            if start is not None:
                yield start, at
            start = None
        elif start is None:
            start = at + len(line) - len(line.lstrip())
        at += len(line) + 1
    if start is not None:
        yield start, len(text)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the span of every sentence of a block; none if no sentence ends in it."""
    end = start + len(text[start:end].rstrip())
    ended = False
    for match in _END.finditer(text, start, end):
        if match.end() == end:
            ended = True
        elif _is_end(text, match, end):
            yield start, match.end()
            ended = True
            start = end - len(text[match.end() : end].lstrip())
    if ended:
        yield start, end


def _is_end(text: str, match: re.Match[str], end: int) -> bool:
    after = _BRACKETS.match(text, match.end(), end)
    if after is None or after.end() == end:
        return False
    following = text[after.end()]
    if not after[1] and not (following.isalpha() and not following.islower()):
        return False
    if match[0] != ".":
        return True
    word = re.split(r"[\s(\[/–—-]", text[max(match.start() - 40, 0) : match.end()])[-1]
    return not (_INITIALS.fullmatch(word) or word[:-1].casefold() in _ABBREVIATIONS)
