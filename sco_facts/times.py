"""Time words in running text: dates and years, and spans such as "the past five years"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sco_facts.figures import is_year, number
from sco_facts.tokens import Tokens, after_hyphen, is_at, is_glued, lower_at

_MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
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
_DATE_LEADS = frozenset(
    "in by since during until till from through before after for on at early late mid".split()
)
_SPAN_LEADS = frozenset("in over within during for across through throughout".split())
_LEADS = _DATE_LEADS | _SPAN_LEADS | {"between"}
_LENGTHS = _SPANS | {"year", "month", "day", "hour"}
_AGO = frozenset("ago earlier later before".split())
_STAGES = frozenset("end beginning start middle close turn".split())
TIME_STARTS = frozenset(
    {"a", "an", "the", "end", "first", *_RELATIVE, *_MOMENTS, *_LEADS, *_MONTHS, *_WEEKDAYS}
)

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
    if not tokens[at].is_number and tokens[at].lower not in TIME_STARTS:
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
    figure = number(tokens, at)
    if figure is None or lower_at(tokens, figure.end) not in _LENGTHS:
        return None
    return figure.end + 1


def _date(tokens: Tokens, at: int, is_measured: IsMeasured) -> int | None:
    """Find the end of a date: a year, a month, or a day of one, in the usual orders."""
    if lower_at(tokens, at) in _WEEKDAYS:
        at += 1
        at += is_at(tokens, at, ",")
        return _date(tokens, at, is_measured) or at - is_at(tokens, at - 1, ",")
    if _is_month(tokens, at):
        return _month_first(tokens, at)
    if (end := _numeric_date(tokens, at)) or (end := _day_first(tokens, at)):
        return end
    if is_year(tokens, at) and not is_measured(tokens, at + 1):
        return _years(tokens, at)
    return None


def _is_month(tokens: Tokens, at: int) -> bool:
    if lower_at(tokens, at) not in _MONTHS or not tokens[at].text[0].isupper():
        return False
    # "May" and "March" open sentences as verbs do, so these need a number or a lead.
    is_verb = tokens[at].lower in ("may", "march", "mar") and lower_at(tokens, at - 1) not in _DATE_LEADS
    return not is_verb or (at + 1 < len(tokens) and tokens[at + 1].is_number)


def _month_first(tokens: Tokens, at: int) -> int:
    end = at + 1 + is_at(tokens, at + 1, ".")
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
    """Step over a day of a month, "18", "18th" or "18-20"."""
    if at >= len(tokens) or not re.fullmatch("[0-3]?[0-9]", tokens[at].text):
        return None
    end = at + 1 + (is_at(tokens, at + 1, "st", "nd", "rd", "th") and is_glued(tokens, at + 1))
    if is_at(tokens, end, "-", "–", "and", "to"):
        return _day(tokens, end + 1) or end
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
    """Step over "2024", "1990s", "2024–2025" or "2024/25"."""
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
        return end if end > at + 1 else None
    body = end + 1 + is_at(tokens, end + 1, "the", "this", "last", "next")
    return _date(tokens, body, is_measured) or (body + 1 if lower_at(tokens, body) in _SPAN else None)


def _other_end(tokens: Tokens, end: int, is_measured: IsMeasured) -> int:
    if is_at(tokens, end, "to", "and", "until", "through") and is_year(tokens, end + 1):
        return _date(tokens, end + 1, is_measured) or end
    return end


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
