"""Text as tokens: one linear pass, and tables of phrases to look up in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from sco_facts.errors import OperandError, PhraseError

T = TypeVar("T")

FRACTION_SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_DIGITS = frozenset("0123456789")
_SEPARATORS = ".,\u00a0\u2009\u202f"
# Only these let a stream be cut: the other white space may stand inside a number.
_CUTS = " \t\r\n"
YEAR = "(?:1[5-9]|2[01])[0-9]{2}"
_TITLES = frozenset("st mr mrs ms dr gen".split())
# What goes on for longer without one is no text, and might never end.
_LONGEST = 2**24


class Token(NamedTuple):
    """
    A number, a word, a sign or the break between two paragraphs, which ends any phrase.

    `space` is the white space before it; `lower` has straight apostrophes.
    """

    text: str
    lower: str
    start: int
    space: str
    is_word: bool
    is_number: bool

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)


Tokens = Sequence[Token]


@cache
def _pattern() -> re.Pattern[str]:
    # Every branch is decided by its first characters and never gives any back. What no quantity
    # has is taken in runs, so that a text of nothing else costs little.
    return re.compile(
        rf"\s++"
        rf"|(?i:https?://|www\.)\S++"
        rf"|(?:(?<![.\w])\.)?[0-9]++(?:[{_SEPARATORS}][0-9]++)*+"
        rf"|[^\W\d_{FRACTION_SIGNS}]++(?:['’][^\W\d_{FRACTION_SIGNS}]++)*+"
        rf"|[{FRACTION_SIGNS}]++|[\"()\[\]{{}}*|\\^`“”_]++|\d++"
        rf"|([^\w\s])\1*+"
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
                yield Token(space[:-1], "", start - len(space), "", False, False)
                space = space[-1]
            is_number = text[-1] in _DIGITS and (text[0] in _DIGITS or text[0] == ".")
            yield Token(text, lower, start, space, text[0].isalpha(), is_number)
            space = ""
        offset += len(piece)


def as_text(given: object) -> str:
    """
    Take text, and nothing else.

    Raises:
        OperandError: It is none.
    """
    if isinstance(given, str):
        return given
    raise OperandError(
        f"Given {given!r:.60}, expected text; decode bytes, and write words for anything else.",
        value=given,
    )


def _pieces(chunks: Iterable[str]) -> Iterator[str]:
    """Join chunks so that each piece ends at white space, the last one excepted."""
    held: list[str] = []
    length = 0
    for chunk in map(as_text, chunks):
        cut = max(map(chunk.rfind, _CUTS)) + 1
        if cut:
            yield "".join([*held, chunk[:cut]])
            held, length = [], 0
        held.append(chunk[cut:])
        length += len(chunk) - cut
        if length > _LONGEST:
            raise PhraseError(
                f"Given more than {_LONGEST} characters without white space, expected text; "
                "check what is read."
            )
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
        # By the first token, then by the second: "" stands for none.
        self._entries: dict[str, dict[str, list[tuple[list[Token], T]]]] = {}
        for phrase, meaning in words.items():
            key = list(scan([phrase]))
            entries = self._entries.setdefault(key[0].lower, {})
            entries.setdefault(lower_at(key, 1), []).append((key, meaning))
        for entries in self._entries.values():
            for alike in entries.values():
                alike.sort(key=lambda entry: len(entry[0]), reverse=True)

    @property
    def starts(self) -> frozenset[str]:
        """The first tokens of all phrases, in lower case."""
        return frozenset(self._entries)

    def match(self, tokens: Tokens, at: int) -> tuple[T, int] | None:
        """Give the meaning and the place after the longest phrase; `None` if there is none."""
        entries = self._entries.get(tokens[at].lower) if at < len(tokens) else None
        if entries is None:
            return None
        for second in (lower_at(tokens, at + 1), ""):
            for key, meaning in entries.get(second, ()):
                if at + len(key) <= len(tokens) and _stands(key, tokens, at):
                    return meaning, at + len(key)
        return None


def _stands(key: Tokens, tokens: Tokens, at: int) -> bool:
    for place, wanted in enumerate(key, start=at):
        token = tokens[place]
        if wanted.text not in (token.lower, token.text):
            return False
        if place > at and bool(wanted.space) != bool(token.space):
            return False
    return True


def lower_at(tokens: Tokens, at: int) -> str:
    """Give the token there in lower case; nothing where the text or the paragraph ends."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def is_at(tokens: Tokens, at: int, *words: str) -> bool:
    """Whether one of the words stands there, in any case."""
    return 0 <= at < len(tokens) and tokens[at].lower in words


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether the token is written as years are."""
    text = tokens[at].text if 0 <= at < len(tokens) else ""
    return re.fullmatch(YEAR, text) is not None


def is_glued(tokens: Tokens, at: int) -> bool:
    """Whether a token stands there without white space before it."""
    return 0 < at < len(tokens) and not tokens[at].space


def is_abbreviated(tokens: Tokens, at: int) -> bool:
    """Whether a dot there is that of "U.S." or "St. Petersburg", and ends no sentence."""
    if not (is_at(tokens, at, ".") and is_glued(tokens, at)):
        return False
    word = tokens[at - 1]
    return word.lower in _TITLES or (len(word.text) == 1 and word.text.isupper())


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
