"""Time words in running text: dates and years, and spans such as "the past five years"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar

from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import STARTS, number
from sco_facts.phrases.words import CHANGING, OF_YEARS
from sco_facts.phrases.tokens import (
    Tokens,
    after_hyphen,
    is_abbreviated,
    is_at,
    is_glued,
    is_year,
    lower_at,
    source,
)

_SHORT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_MONTHS = _SHORT | frozenset(
    """january february march april may june july august september october november
    december""".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SPANS = frozenset(
    "years months weeks days decades quarters centuries hours minutes seconds seasons".split()
)
_SPAN = frozenset(
    """year month week day decade quarter century season summer winter spring autumn hour weekend
    term half night""".split()
) | _MONTHS | _WEEKDAYS  # fmt: skip
_RELATIVE = frozenset("last this next past previous current coming recent following same".split())
_MOMENTS = frozenset("today now yesterday tomorrow currently nowadays tonight".split())
TIME_WORDS = _SPAN | _SPANS
_DATE_LEADS = frozenset(
    "in by since during until till from through before after for on at early late mid".split()
)
_MONTH_LEADS = _DATE_LEADS | {"to"}
_SPAN_LEADS = frozenset("in over within during for across through throughout".split())
_LEADS = _DATE_LEADS | _SPAN_LEADS | {"between"}
_LENGTHS = _SPANS | {"year", "month", "day", "hour"}
_AGO = frozenset("ago earlier later before".split())
_STAGES = frozenset("end beginning start middle close turn".split())
_DATE_PARTS = _MONTHS | frozenset("- – / of and to s st nd rd th".split())
TIME_STARTS = frozenset(
    {"a", "an", "the", "end", "first", *_RELATIVE, *_MOMENTS, *_LEADS, *_MONTHS, *_WEEKDAYS}
)

# In tokens: how far after a quantity its time may stand, and how far before.
_NEAR, _FAR = 8, 40
_MOST_DAYS = 4
_STOPS = frozenset(".!?;")
_CLAUSES = frozenset("and but while whereas".split())

M = TypeVar("M")
IsMeasured = Callable[[Tokens, int], bool]


class Time(NamedTuple):
    """Time words, from one token up to another; `duration` is where a length in them begins."""

    start: int
    end: int
    duration: int | None = None


def time_at(tokens: Tokens, at: int, is_measured: IsMeasured) -> Time | None:
    """
    Find the time words that start at a token.

    Args:
        tokens: The text.
        at: Where they start.
        is_measured: Whether a unit stands at a place, so that the number before it is no year.
    """
    if is_at(tokens, at, "a", "an"):
        is_moment = lower_at(tokens, at + 1) in _SPAN and lower_at(tokens, at + 2) in _AGO
        return Time(at, at + 3) if is_moment else None
    opens = (
        lower_at(tokens, at + 1) in _DATE_PARTS
        if tokens[at].is_number
        else (tokens[at].lower in TIME_STARTS)
    )
    if not opens:
        return None
    lead = at + 1 if lower_at(tokens, at) in _LEADS else at
    body = lead + is_at(tokens, lead, "the")
    if lower_at(tokens, body) in _RELATIVE and (found := _relative(tokens, body)):
        return found
    if lower_at(tokens, at) in _SPAN_LEADS and (end := _length(tokens, lead)):
        is_ago = is_at(tokens, end, "ago", "earlier", "later")
        return Time(lead, end + is_ago, None if is_ago else lead)
    start = at if lead > at else body
    end = _date(tokens, body, is_measured) or _stage(tokens, body, is_measured)
    if end and (lead > at or not is_year(tokens, body) or is_glued(tokens, body + 1)):
        return Time(start, _other_end(tokens, end, is_measured))
    if is_at(tokens, at, "since"):
        return _since(tokens, at)
    if lower_at(tokens, at) in _MOMENTS and not is_at(tokens, at + 1, "that"):
        return Time(at, at + 1)
    return None


def is_ago(tokens: Tokens, end: int) -> bool:
    """Whether "ago" or "earlier" follows a length of time that ends there."""
    return lower_at(tokens, end) in _AGO and lower_at(tokens, end - 1) in _LENGTHS


def _relative(tokens: Tokens, at: int) -> Time | None:
    if lower_at(tokens, at + 1) in _SPAN:
        return Time(at, at + 2)
    if is_at(tokens, at + 1, "few", "several", "couple") and lower_at(tokens, at + 2) in _SPANS:
        return Time(at, at + 3)
    end = _length(tokens, at + 1)
    return Time(at, end, at + 1) if end else None


def _length(tokens: Tokens, at: int) -> int | None:
    if not (lower_at(tokens, at) in STARTS or (at < len(tokens) and tokens[at].is_number)):
        return None
    figure = number(tokens, at)
    if figure is None or lower_at(tokens, figure.end) not in _LENGTHS:
        return None
    return figure.end + 1


def _date(tokens: Tokens, at: int, is_measured: IsMeasured) -> int | None:
    """Find the end of a date: a year, a month, or a day of one, in the usual orders."""
    start = at
    while lower_at(tokens, at) in _WEEKDAYS:
        at += 1
        at += is_at(tokens, at, ",")
    day = _day_of_year(tokens, at, is_measured)
    return at - is_at(tokens, at - 1, ",") if day is None and at > start else day


def _day_of_year(tokens: Tokens, at: int, is_measured: IsMeasured) -> int | None:
    if _is_month(tokens, at):
        return _month_first(tokens, at)
    if (end := _numeric_date(tokens, at)) or (end := _day_first(tokens, at)):
        return end
    if is_year(tokens, at) and not is_measured(tokens, at + 1) and not _is_counting(tokens, at):
        return _years(tokens, at)
    return None


def _is_counting(tokens: Tokens, at: int) -> bool:
    """Whether what is written as a year counts things: "over 2000 people", "at 1700 stations"."""
    noun = noun_at(tokens, at + 1) if is_at(tokens, at - 1, "over", "at") else None
    if noun is None or lower_at(tokens, noun.end - 1) in OF_YEARS:
        return False
    # "Over 2024 exports rose" is said of a year.
    return tokens[at].text.endswith("00") or lower_at(tokens, noun.end) not in CHANGING


def _is_month(tokens: Tokens, at: int) -> bool:
    if lower_at(tokens, at) not in _MONTHS or not tokens[at].text[0].isupper():
        return False
    # "May" and "March" open sentences as verbs do, so these need a number, a lead or a hyphen.
    is_led = lower_at(tokens, at - 1) in _MONTH_LEADS or (
        is_at(tokens, at - 1, "-", "–") and is_glued(tokens, at)
    )
    is_verb = tokens[at].lower in ("may", "march", "mar") and not is_led
    return not is_verb or (at + 1 < len(tokens) and tokens[at + 1].is_number)


def _month_first(tokens: Tokens, at: int) -> int:
    end = at + 1 + (tokens[at].lower in _SHORT and is_at(tokens, at + 1, "."))
    if is_at(tokens, end, "-", "–", "to") and _is_month(tokens, end + 1):
        end += 2
    if (day := _day(tokens, end)) is not None:
        end = day
    year = end + is_at(tokens, end, ",", "of")
    return year + 1 if is_year(tokens, year) else end


def _day_first(tokens: Tokens, at: int) -> int | None:
    day = _day(tokens, at)
    if day is None:
        return None
    day += is_at(tokens, day, "of")
    return _month_first(tokens, day) if _is_month(tokens, day) else None


def _day(tokens: Tokens, at: int) -> int | None:
    """Step over a day of a month, "18", "18th" or "18-20", or over a few that are joined so."""
    end = None
    for _ in range(_MOST_DAYS):
        if at >= len(tokens) or not re.fullmatch("[0-3]?[0-9]", tokens[at].text):
            break
        end = at + 1 + (is_at(tokens, at + 1, "st", "nd", "rd", "th") and is_glued(tokens, at + 1))
        if not is_at(tokens, end, "-", "–", "and", "to"):
            break
        at = end + 1
    return end


def _numeric_date(tokens: Tokens, at: int) -> int | None:
    """Step over "2025-11-18" or "11/18/2025"."""
    parts = tokens[at : at + 5]
    if len(parts) < 5 or not all(part.is_number for part in parts[::2]):
        return None
    signs = {part.text for part in parts[1::2]}
    is_whole = not any(part.space for part in parts[1:])
    return at + 5 if is_whole and len(signs) == 1 and signs <= {"-", "/"} else None


def _years(tokens: Tokens, at: int) -> int:
    """Step over "2024", "1990s", "2024-2025" or "2024/25"."""
    end = at + 1 + (is_at(tokens, at + 1, "s") and is_glued(tokens, at + 1))
    is_span = is_at(tokens, end, "-", "–", "/") and is_glued(tokens, end)
    is_second = is_year(tokens, end + 1) or (
        end + 1 < len(tokens) and re.fullmatch("[0-9]{2}", tokens[end + 1].text) is not None
    )
    return end + 2 if is_span and is_second else end


def _stage(tokens: Tokens, at: int, is_measured: IsMeasured) -> int | None:
    """Find the end of "the end of 2024", "first half of 2024" or "first nine months of 2025"."""
    if is_at(tokens, at, "early", "late", "mid"):
        return _date(tokens, after_hyphen(tokens, at + 1), is_measured)
    end = at + 1
    if is_at(tokens, at, "first", "second", "third", "fourth", "final"):
        length = _length(tokens, at + 1)
        if length is None and lower_at(tokens, at + 1) not in _SPAN:
            return None
        end = length or at + 2
    elif lower_at(tokens, at) not in _STAGES:
        return None
    if not is_at(tokens, end, "of"):
        is_led = lower_at(tokens, at - 2 + (lower_at(tokens, at - 1) != "the")) in _LEADS
        return end if end > at + 1 and is_led else None
    body = end + 1 + is_at(tokens, end + 1, "the", "this", "last", "next")
    return _date(tokens, body, is_measured) or (
        body + 1 if lower_at(tokens, body) in _SPAN else None
    )


def _other_end(tokens: Tokens, end: int, is_measured: IsMeasured) -> int:
    if is_at(tokens, end, "to", "and", "until", "through") and is_year(tokens, end + 1):
        return _date(tokens, end + 1, is_measured) or end
    return end


def _is_stop(tokens: Tokens, at: int) -> bool:
    text = tokens[at].text
    return (text in _STOPS and not is_abbreviated(tokens, at)) or "\n" in text


def _since(tokens: Tokens, at: int) -> Time | None:
    """Take "since then", "since independence" or "since its inception"."""
    end = at + 1
    if is_at(tokens, end, "the", "its", "their", "his", "her", "our", "a", "that"):
        end += 1
    if end >= len(tokens) or not tokens[end].is_word:
        return None
    end += 1
    if is_at(tokens, end, "of"):
        end += 1 + is_at(tokens, end + 1, "the", "this", "last")
        end = min(end + 1, len(tokens))
    return Time(at, end)


class Timeline(Generic[M]):
    """
    Say which times belong to which mentions, as both go by in order.

    A time belongs to the mention a few words before it in the clause, or else to the next one of
    the sentence. What is given back is final.

    Args:
        with_time: Give a mention its time words.
    """

    def __init__(self, with_time: Callable[[M, str], M]) -> None:
        self._with_time = with_time
        self._held: M | None = None
        self._is_timed = False
        self._held_end = 0
        self._words = ""
        self._length: M | None = None
        self._words_end = 0

    def shift(self, count: int) -> None:
        """Count places from a later token."""
        self._held_end -= count
        self._words_end -= count

    def follows(self, tokens: Tokens, at: int) -> bool:
        """Whether a mention without a time stands in the same clause, a few words before."""
        between = range(max(0, self._held_end), at)
        if self._held is None or self._is_timed or len(between) > _NEAR:
            return False
        # A capital after "U.S." begins a sentence as likely as not.
        if is_abbreviated(tokens, at - 1) and tokens[at].text[0].isupper():
            return False
        return all(
            is_abbreviated(tokens, place)
            or (tokens[place].is_word and tokens[place].lower not in _CLAUSES)
            for place in between
        )

    def is_stale(self, at: int) -> bool:
        """Whether nothing from a place on can belong to what waits."""
        return at - max(self._held_end, self._words_end) > _FAR

    def take_time(self, tokens: Tokens, at: int, time: Time, length: M | None) -> Iterator[M]:
        """Take time words, and what they mention if they belong to no other mention."""
        words = source(tokens, time.start, time.end)
        if self._held is not None and self.follows(tokens, at):
            self._held, self._is_timed = self._with_time(self._held, words), True
            return
        yield from self.release()
        self._words, self._length, self._words_end = words, length, time.end

    def take(self, tokens: Tokens, mention: M, start: int, end: int) -> Iterator[M]:
        """Take a mention that stands from one token up to another."""
        between = range(max(0, self._words_end), start + 1)
        is_timed = (
            bool(self._words)
            and len(between) <= _FAR
            and not any(_is_stop(tokens, at) for at in between)
        )
        if is_timed:
            mention, self._length = self._with_time(mention, self._words), None
        yield from self.release()
        self._held, self._held_end, self._is_timed = mention, end, is_timed

    def release(self) -> Iterator[M]:
        """Give back what waits: a mention, or a length of time that belongs to none."""
        for mention in (self._held, self._length):
            if mention is not None:
                yield mention
        self._held, self._length, self._words = None, None, ""
