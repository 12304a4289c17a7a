"""Passages: the paragraphs and sentences of a text, and where words stand in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from sco_facts.phrases.sentences import by_sentence
from sco_facts.phrases.tokens import scan


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
    Count the sentences and paragraphs of a text, as the finder of quantities does.

    A paragraph is a block between blank lines; one in which no sentence ends, such as a
    headline or a photo credit, is none. A sentence ends at ".", "!", "?" or "…" before a space
    and a capital letter, a number or a quotation mark, but not after an abbreviation or an
    initial.

    Examples:
        >>> [each.number for each in sentences("Who did? Dr. No. “Why?”")]
        [1, 2, 3]
    """
    found: list[Sentence] = []
    for part in by_sentence(scan([text])):
        if part.number is None or part.paragraph is None:
            continue
        start, end = part.tokens[0].start, part.tokens[-1].end
        if found and found[-1].number == part.number:
            # A very long sentence comes in parts.
            start = found.pop().start
        found.append(Sentence(start, end, part.number, part.paragraph))
    return tuple(_with_markup(text, each) for each in found)


def _with_markup(text: str, sentence: Sentence) -> Sentence:
    """Take in the marks beside a sentence, which are in no token: "**Five** lines."."""
    start, end = sentence.start, sentence.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return sentence._replace(start=start, end=end)


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
