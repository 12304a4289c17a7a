"""Passages: the paragraphs and sentences of a text, and where words stand in them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from math import inf
from typing import NamedTuple

from sco_facts.phrases.sentences import by_sentence
from sco_facts.phrases.tokens import scan

_WHITE_SPACE = " \t\n\r\f\v"
_BLANKS = re.compile(f"[{_WHITE_SPACE}]+")
# What a keyboard writes for what a newspaper prints; the rest follows from Unicode.
_KEYS = str.maketrans("’‘‛“”„«»‐‑‒–—―−", '\'\'\'"""""-------')


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
    return tuple(_with_markup(text, found))


def _with_markup(text: str, found: Sequence[Sentence]) -> Iterator[Sentence]:
    """Take in the marks beside each sentence, which are in no token: "**Five** lines."."""
    before = 0
    starts = [*(each.start for each in found), len(text)]
    for sentence, after in zip(found, starts[1:], strict=True):
        start, end = sentence.start, sentence.end
        while start > before and not text[start - 1].isspace():
            start -= 1
        while end < after and not text[end].isspace():
            end += 1
        yield sentence._replace(start=start, end=end)
        # What stands between two sentences without a space is the first one's.
        before = end


def places(text: str, words: str, counted: tuple[Sentence, ...] | None = None) -> tuple[Place, ...]:
    r"""
    Find every place at which words stand, with any run of white space for a blank.

    Args:
        text: The text.
        words: The words.
        counted: The sentences of the text, if they are counted already.

    Examples:
        >>> [str(place) for place in places("Five lines. Five\nlines.", "Five lines")]
        ['0:10 (sentence 1)', '12:22 (sentence 2)']
    """
    counted = sentences(text) if counted is None else counted
    return tuple(place_of(counted, *span) for span in spans(text, words))


def alike(text: str, words: str, counted: tuple[Sentence, ...]) -> tuple[tuple[Place, str], ...]:
    """
    Find every place at which words only look the same, and say what differs there.

    Examples:
        >>> [(str(place), differs) for place, differs in alike("“Five…", '"Five...', ())]
        [('0:6 (outside every sentence)', '“ (U+201C) for ", … (U+2026) for ...')]
    """
    plain, origin = _plain(text)
    found: list[tuple[Place, str]] = []
    for start, end in spans(plain, _plain(words)[0]):
        place = place_of(counted, origin[start], origin[end - 1] + 1)
        found.append((place, _difference(text[place.start : place.end], words)))
    return tuple(found)


def place_of(counted: tuple[Sentence, ...], start: int, end: int) -> Place:
    """Say in which sentence words stand: that of their first character."""
    at = bisect_right(counted, (start, inf)) - 1
    if at < 0 or start >= counted[at].end:
        return Place(start, end, None, None)
    return Place(start, end, counted[at].number, counted[at].paragraph)


def spans(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Find from where to where words stand, with any run of white space for a blank."""
    if not words:
        return
    inside = words.strip(_WHITE_SPACE) or words
    before, _, after = words.partition(inside)
    first, *others = _BLANKS.split(inside)
    # A pattern of the words would take longer to compile than this takes to search.
    pieces = [before + first, *others]
    pieces[-1] += after
    start = text.find(pieces[0])
    while start >= 0:
        end = start + len(pieces[0])
        for piece in pieces[1:]:
            blanks = _BLANKS.match(text, end)
            if blanks is None or not text.startswith(piece, blanks.end()):
                break
            end = blanks.end() + len(piece)
        else:
            yield start, end
        start = text.find(pieces[0], start + 1)


def _plain(text: str) -> tuple[str, list[int]]:
    """Write text as a keyboard would, and say where each character comes from."""
    plain: list[str] = []
    origin: list[int] = []
    for at, char in enumerate(text):
        keys = char
        if not char.isascii():
            keys = unicodedata.normalize("NFKD", char.translate(_KEYS)).translate(_KEYS)
            keys = "" if unicodedata.category(char) == "Cf" else keys
        plain.append(keys)
        origin += [at] * len(keys)
    return "".join(plain), origin


def _difference(found: str, words: str) -> str:
    """Say which characters stand in a text for those of words that look the same."""
    pairs = SequenceMatcher(None, found, words, autojunk=False).get_opcodes()
    told = (
        f"{_named(found[a:b])} for {_named(words[c:d])}"
        for kind, a, b, c, d in pairs
        if kind != "equal" and (found[a:b] + words[c:d]).strip(_WHITE_SPACE)
    )
    return ", ".join(dict.fromkeys(told))


def _named(chars: str) -> str:
    if not chars:
        return "nothing"
    codes = " ".join(f"U+{ord(char):04X}" for char in chars if not char.isascii())
    shown = chars if chars.isprintable() else ""
    return f"{shown} ({codes})".lstrip() if codes else shown.replace(" ", "a blank")
