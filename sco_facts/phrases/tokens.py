"""Text as tokens: one linear pass that looks through markup, and tables of phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar, cast

from sco_facts.errors import OperandError, PhraseError
from sco_facts.phrases.markup import FRACTION_SIGNS, Cleaner

T = TypeVar("T")

YEAR = "(?:1[5-9]|2[01])[0-9]{2}"
_SEPARATORS = ".,\u00a0\u2009\u202f"
_BREAKS = frozenset("\x1e\x1f")
_PLAIN_GAPS = ("", " ")
_DIGITS, _DIGITS_OR_DOT = frozenset("0123456789"), frozenset(".0123456789")
# A piece of text that is cleaned and cut at once, in characters.
_PIECE = 2**14
# Text that goes on for longer without white space may be something else, and never end.
_LONGEST = 2**24


class Token(NamedTuple):
    """
    A number, a word, a sign or a break, which ends any phrase.

    Attributes:
        text: The token without markup; for a break, the white space with its line ends, and
            nothing between two items, rows or cells.
        lower: The same in lower case with straight apostrophes; empty for a break.
        start: The offset of its first character in the text given.
        space: The white space before it.
        is_word: Whether it starts with a letter.
        is_number: Whether it is written in digits.
        raw: The token as it stands in the text given.
        lead: What stands between the token before and this one, markup and all.
    """

    text: str
    lower: str
    start: int
    space: str
    is_word: bool
    is_number: bool
    raw: str
    lead: str

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.raw)


Tokens = Sequence[Token]
_Table = dict[str, dict[str, list[tuple[Tokens, T]]]]


@cache
def _pattern() -> re.Pattern[str]:
    # Every branch is decided by its first characters and never backtracks. Signs that no quantity
    # has are taken in runs. Most words are plain, and no address starts as they do: they are tried
    # first, and by a class that is quick to test.
    letters = rf"[^\W\d_{FRACTION_SIGNS}⁰¹²³⁴-⁹]"
    rest = rf"[²³]?+(?:['’]{letters}++)*+"
    return re.compile(
        rf"(\s*+)("
        rf"(?![hHwW])[A-Za-z]++{letters}*+{rest}|"
        rf"(?i:https?://|www\.)\S++"
        rf"|(?:(?<![.\w])\.)?[0-9]++(?:(?:[{_SEPARATORS}]|['’](?=[0-9]{{3}}(?![0-9])))[0-9]++)*+"
        rf"|{letters}++{rest}"
        rf"|[{FRACTION_SIGNS}]++|[⁰¹²³⁴-⁹]++|[\"()\[\]{{}}|\\`“”_]++|\d++"
        rf"|\.++|-++|–++|—++|'++|!++|\?++|\*++"
        rf"|\S|\Z)"
    )


def scan(chunks: Iterable[str], *, is_phrase: bool = False) -> Iterator[Token]:
    """
    Cut text into tokens as it comes, wherever the chunks happen to end.

    Args:
        chunks: The text, or its parts in order.
        is_phrase: Whether it is a part of a line, which starts with no list mark.

    Examples:
        >>> [token.text for token in scan(["nears **$1** tril", "lion"])]
        ['nears', '$', '1', 'trillion']
    """
    cleaner, findall = Cleaner(is_phrase=is_phrase), _pattern().findall
    # Half the time of `Token._make`.
    make = cast("Callable[[type[Token], object], Token]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]
    offset, space, lead = 0, "", ""
    for raw in _pieces(chunks):
        piece, starts, ends = cleaner.clean(raw)
        at = done = 0
        for blank, text in findall(piece):
            gap = blank
            start = at + len(gap)
            at = start + len(text)
            if not text:
                space += gap
                lead += raw[done:]
                done = len(raw)
                continue
            lower = text.lower()
            if "’" in lower:
                lower = lower.replace("’", "'")
            before, original = gap, text
            if starts:
                start, end = starts[start], ends[at - 1]
                before, original, done = raw[done:start], raw[start:end], end
            else:
                done = at
            if space or lead:
                gap, before, space, lead = space + gap, lead + before, "", ""
            if gap not in _PLAIN_GAPS and _is_break(gap):
                ended = gap[:-1] if gap.count("\n") > 1 else ""
                place = offset + start - len(before)
                yield Token(ended, "", place, "", False, False, "", "")
                gap = "" if gap in _BREAKS else gap[-1]
            is_word = text[0].isalpha()
            is_number = not is_word and text[-1] in _DIGITS and text[0] in _DIGITS_OR_DOT
            start += offset
            yield make(Token, (text, lower, start, gap, is_word, is_number, original, before))
        offset += len(raw)


def _is_break(gap: str) -> bool:
    return gap.count("\n") > 1 or not _BREAKS.isdisjoint(gap)


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
    """
    Join chunks and cut them into pieces of whole lines.

    A line that is longer than a piece is cut at white space, at the same places however it comes.
    """
    held: list[str] = []
    length = 0
    for chunk in map(as_text, chunks):
        held.append(chunk)
        length += len(chunk)
        if "\n" not in chunk and length < _PIECE:
            continue
        text, at = "".join(held), 0
        while (cut := _cut(text, at)) > at:
            yield text[at:cut]
            at = cut
        held, length = [text[at:]], len(text) - at
        if length > _LONGEST:
            raise PhraseError(
                f"Given more than {_LONGEST} characters without white space, expected text; "
                "check what is read."
            )
    yield "".join(held)


def _cut(text: str, at: int) -> int:
    """Find where the piece that starts there ends; the start if more text must come first."""
    if line := text.rfind("\n", at, at + _PIECE) + 1:
        return line
    if len(text) - at < _PIECE:
        return at
    if blank := max(text.rfind(" ", at, at + _PIECE), text.rfind("\t", at, at + _PIECE)) + 1:
        return blank
    later = _WHITE.search(text, at + _PIECE)
    return later.end() if later else at


_WHITE = re.compile("[ \t\n]")


class Phrasebook(Generic[T]):
    """
    A table of phrases, of which the longest that starts or ends at a token is found.

    It is made when it is first looked into.

    Args:
        words: Phrases and what they mean. Lower case matches any case, capitals only capitals.

    Examples:
        >>> Phrasebook({"more than": 1, "more": 2}).match(list(scan(["More than 5"])), 0)
        (1, 2)
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        self._words = words

    @cached_property
    def _tables(self) -> tuple[_Table[T], _Table[T]]:
        """The phrases by their first two tokens and by their last two; "" stands for none."""
        first: _Table[T] = {}
        last: _Table[T] = {}
        keys = [
            (list(scan([phrase], is_phrase=True)), self._words[phrase]) for phrase in self._words
        ]
        # The longest comes first.
        for key, meaning in sorted(keys, key=lambda entry: len(entry[0]), reverse=True):
            for table, one, two in ((first, 0, 1), (last, -1, -2)):
                second = key[two].lower if len(key) > 1 else ""
                alike = table.setdefault(key[one].lower, {}).setdefault(second, [])
                alike.append((key, meaning))
        return first, last

    @cached_property
    def starts(self) -> frozenset[str]:
        """The first tokens of all phrases, in lower case."""
        return frozenset(self._tables[0])

    def match(self, tokens: Tokens, at: int) -> tuple[T, int] | None:
        """Find the meaning and the end of the longest phrase that starts at a token."""
        for key, meaning in _alike(self._tables[0], tokens, at, at + 1):
            if _stands(key, tokens, at):
                return meaning, at + len(key)
        return None

    def match_before(self, tokens: Tokens, end: int) -> tuple[T, int] | None:
        """Find the meaning and the start of the longest phrase that ends before a token."""
        for key, meaning in _alike(self._tables[1], tokens, end - 1, end - 2):
            if _stands(key, tokens, end - len(key)):
                return meaning, end - len(key)
        return None


def _alike(table: _Table[T], tokens: Tokens, one: int, two: int) -> Sequence[tuple[Tokens, T]]:
    """List the phrases with the token at one place, and the one at another if they have more."""
    entries = table.get(lower_at(tokens, one))
    if entries is None:
        return ()
    return [*entries.get(lower_at(tokens, two), ()), *entries.get("", ())]


def _stands(key: Tokens, tokens: Tokens, at: int) -> bool:
    if not 0 <= at <= len(tokens) - len(key):
        return False
    for place, wanted in enumerate(key, start=at):
        token = tokens[place]
        if wanted.text not in (token.lower, token.text):
            return False
        if place > at and bool(wanted.space) != bool(token.space):
            return False
    return True


def lower_at(tokens: Tokens, at: int) -> str:
    """Read the token there in lower case; nothing where the text or the paragraph ends."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def is_at(tokens: Tokens, at: int, *words: str) -> bool:
    """Whether one of the words stands there, in any case."""
    return 0 <= at < len(tokens) and tokens[at].lower in words


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether the token is written as years are."""
    if not 0 <= at < len(tokens) or not tokens[at].is_number:
        return False
    text = tokens[at].text
    return len(text) == 4 and re.fullmatch(YEAR, text) is not None


def is_glued(tokens: Tokens, at: int) -> bool:
    """Whether a token stands there without white space before it."""
    return 0 < at < len(tokens) and not tokens[at].space


def after_hyphen(tokens: Tokens, at: int) -> int:
    """Step over a hyphen inside a compound, as in "5-billion"; else stay."""
    if is_at(tokens, at, "-", "‑") and is_glued(tokens, at) and is_glued(tokens, at + 1):
        return at + 1
    return at


def source(tokens: Tokens, start: int, end: int) -> str:
    """Cut the text from one token up to another, exactly as it was given."""
    if start >= end:
        return ""
    return tokens[start].raw + "".join([each.lead + each.raw for each in tokens[start + 1 : end]])


def stated(tokens: Tokens, start: int, end: int) -> str:
    """Write the words from one token up to another without markup, with their white space."""
    return "".join([each.space + each.text for each in tokens[start:end]]).strip()


def wording(tokens: Tokens, start: int, end: int) -> str:
    """Write the words from one token up to another without markup, one blank between words."""
    words = [(" " if each.space else "") + each.text for each in tokens[start:end]]
    return "".join(words).strip()
