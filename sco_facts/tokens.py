"""Text as tokens: one linear pass, and tables of phrases to look up in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

FRACTION_SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_SEPARATORS = ".,\u00a0\u2009\u202f"
# Only these let a stream be cut: the other white space may stand inside a number.
_CUTS = " \t\r\n"


class Token(NamedTuple):
    """
    A number, a word, a sign or the break between two paragraphs, which ends any phrase.

    `space` is the white space before it; `lower` has straight apostrophes.
    """

    text: str
    lower: str
    start: int
    space: str

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def is_glued(self) -> bool:
        """Whether no white space stands before it."""
        return not self.space

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0] in "0123456789" or (self.text[0] == "." and len(self.text) > 1)

    @property
    def is_word(self) -> bool:
        """Whether it is written in letters."""
        return self.text[0].isalpha()


Tokens = Sequence[Token]


@cache
def _pattern() -> re.Pattern[str]:
    # Every branch is decided by its first characters and never gives any back. Signs that no
    # quantity has are taken in runs, so that a text of nothing else costs little.
    return re.compile(
        rf"\s++"
        rf"|(?i:https?://|www\.)\S++"
        rf"|(?:(?<![.\w])\.)?[0-9]++(?:[{_SEPARATORS}][0-9]++)*+"
        rf"|[^\W\d_{FRACTION_SIGNS}]++(?:['’][^\W\d_{FRACTION_SIGNS}]++)*+"
        rf"|[\"()\[\]{{}}*|\\^`“”_]++"
        rf"|\S"
    )


def scan(chunks: Iterable[str]) -> Iterator[Token]:
    """
    Cut text into tokens as it comes, wherever the chunks happen to end.

    Examples:
        >>> [token.text for token in scan(["nears $1 tril", "lion"])]
        ['nears', '$', '1', 'trillion']
    """
    offset, space = 0, ""
    for piece in _pieces(chunks):
        for match in _pattern().finditer(piece):
            text = match.group()
            if text.isspace():
                space += text
                continue
            lower = text.lower()
            if "’" in lower:
                lower = lower.replace("’", "'")
            start = offset + match.start()
            if space.count("\n") > 1:
                yield Token(space[:-1], space[:-1], start - len(space), "")
                space = space[-1]
            yield Token(text, lower, start, space)
            space = ""
        offset += len(piece)


def _pieces(chunks: Iterable[str]) -> Iterator[str]:
    """Join chunks so that each piece ends at white space, the last one excepted."""
    held: list[str] = []
    for chunk in chunks:
        cut = max(map(chunk.rfind, _CUTS)) + 1
        if cut:
            yield "".join([*held, chunk[:cut]])
            held = []
        held.append(chunk[cut:])
    yield "".join(held)


class Phrasebook(Generic[T]):
    """
    Look up the longest phrase of a table that starts at a token.

    Args:
        words: Phrases and what they mean. Lower case matches any case, capitals only capitals.

    Examples:
        >>> Phrasebook({"more than": 1, "more": 2}).match(list(scan(["More than 5"])), 0)
        (1, 2)
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        self._entries: dict[str, list[tuple[list[Token], T]]] = {}
        for phrase, meaning in words.items():
            key = list(scan([phrase]))
            self._entries.setdefault(key[0].text, []).append((key, meaning))

    @property
    def starts(self) -> frozenset[str]:
        """The first tokens of all phrases."""
        return frozenset(self._entries)

    def match(self, tokens: Tokens, at: int) -> tuple[T, int] | None:
        """Give the meaning and the place after the longest phrase; `None` if there is none."""
        if at >= len(tokens):
            return None
        token = tokens[at]
        entries = self._entries.get(token.text, [])
        if token.lower != token.text:
            entries = entries + self._entries.get(token.lower, [])
        fitting = [entry for entry in entries if self._stands(entry[0], tokens, at)]
        if not fitting:
            return None
        key, meaning = max(fitting, key=lambda entry: len(entry[0]))
        return meaning, at + len(key)

    @staticmethod
    def _stands(key: Sequence[Token], tokens: Tokens, at: int) -> bool:
        found = tokens[at + 1 : at + len(key)]
        return len(found) == len(key) - 1 and all(
            wanted.text in (token.text, token.lower) and wanted.is_glued == token.is_glued
            for wanted, token in zip(key[1:], found, strict=True)
        )


def is_at(tokens: Tokens, at: int, *words: str) -> bool:
    """Whether one of the words stands there, in any case."""
    return 0 <= at < len(tokens) and tokens[at].lower in words


def is_glued(tokens: Tokens, at: int) -> bool:
    """Whether a token stands there without white space before it."""
    return 0 < at < len(tokens) and not tokens[at].space


def after_hyphen(tokens: Tokens, at: int) -> int:
    """Step over a hyphen inside a compound, as in "5-billion"; else stay."""
    if is_at(tokens, at, "-", "‑") and is_glued(tokens, at) and is_glued(tokens, at + 1):
        return at + 1
    return at


def source(tokens: Tokens, start: int, end: int) -> str:
    """Give the text from one token up to another, exactly as it was."""
    if start >= end:
        return ""
    return tokens[start].text + "".join(each.space + each.text for each in tokens[start + 1 : end])
