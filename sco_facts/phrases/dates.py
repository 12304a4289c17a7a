"""Dates in words: "18 November 2025", "the third quarter of last year", "June"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from sco_facts.phrases.tokens import Tokens, after_hyphen, is_at, is_glued, is_year, lower_at

IsMeasured = Callable[[Tokens, int], bool]

_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
_VERBS = frozenset({"may", "march", "mar"})
_MONTH_LEADS = frozenset(
    """in by since during until till from through before after for on at early late mid to of last
    next this between and - –""".split()
)
_HOURS = frozenset("morning afternoon evening night".split())
_ORDINALS = ("first", "second", "third", "fourth")
_COUNTS = {
    word: count
    for count, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}


class Days(NamedTuple):
    """
    What days a date names: the place after its words, and the first and last day if known.

    `is_latest` says that no year was named, and the last one before the day of the text is taken.
    """

    end: int
    first: date | None = None
    last: date | None = None
    is_latest: bool = False

    def without_days(self) -> Days:
        """Keep the words only."""
        return Days(self.end)


class Calendar:
    """
    Read dates as a text of some day means them.

    Args:
        published: The day of the text, if it is known.
        is_measured: Whether a unit stands at a place, so that the number before it is no year.
    """

    def __init__(self, published: date | None, is_measured: IsMeasured) -> None:
        self._published = published
        self._is_measured = is_measured

    def date_at(self, tokens: Tokens, at: int) -> Days | None:
        """Read a date that starts at a token: a year, a month, or a day, in the usual orders."""
        start = at
        while lower_at(tokens, at) in WEEKDAYS and tokens[at].text[0].isupper():
            at += 1
            at += is_at(tokens, at, ",")
        found = self._day_of_year(tokens, at)
        if at == start:
            return found
        if found is not None:
            return found
        at -= is_at(tokens, at - 1, ",")
        end = at + (lower_at(tokens, at) in _HOURS)
        return self._weekday(WEEKDAYS[tokens[at - 1].lower], end)

    def range_at(self, tokens: Tokens, at: int, joiners: tuple[str, ...]) -> Days | None:
        """Read two dates with a word between: "April to June 2024", "2010 and 2015"."""
        first = self.date_at(tokens, at)
        if first is None or not is_at(tokens, first.end, *joiners):
            return None
        second = self.date_at(tokens, first.end + 1)
        if second is None:
            return None
        if first.first is None or second.last is None:
            has_year = second.last is not None and not second.is_latest
            if not has_year or lower_at(tokens, at) not in MONTHS:
                return second.without_days()
        start = first.first
        month = MONTHS.get(lower_at(tokens, at))
        last = second.last
        if month is not None and last is not None and (first.is_latest or start is None):
            start = date(last.year - (month > last.month), month, 1)
        if start is None or last is None or last < start:
            return second.without_days()
        return Days(second.end, start, last, second.is_latest)

    def year_at(self, tokens: Tokens, at: int) -> Days | None:
        """Read a year, or "the year", "last year", "this year", "next year"."""
        body = at + is_at(tokens, at, "the")
        if is_at(tokens, body, "year") and body > at:
            return self._years(0, body + 1)
        if is_at(tokens, at, "last", "this", "next") and is_at(tokens, at + 1, "year"):
            return self._years({"last": -1, "this": 0, "next": 1}[tokens[at].lower], at + 2)
        return self._year(tokens, at) if is_year(tokens, at) else None

    def part_at(self, tokens: Tokens, at: int) -> Days | None:
        """Read a half, a quarter or the first months of a year, named or the latest."""
        word = lower_at(tokens, at)
        if word not in (*_ORDINALS, "last", "final"):
            return None
        part = lower_at(tokens, at + 1)
        months, end = {"half": 6, "quarter": 3}.get(part, 0), at + 2
        count = _COUNTS.get(part) or (int(part) if re.fullmatch("1?[0-9]", part) else 0)
        if word == "first" and 0 < count < 12 and is_at(tokens, at + 2, "months"):
            months, end = count, at + 3
        if not months:
            return None
        parts = 12 // months
        index = parts - 1 if word in ("last", "final") else _ORDINALS.index(word)
        if index >= parts:
            return None
        if is_at(tokens, end, "of"):
            year = self.year_at(tokens, end + 1)
            if year is None:
                return Days(end)
            if year.first is None:
                return year
            return Days(year.end, *_months(year.first.year, 1 + index * months, months))
        if word in ("last", "final"):
            return Days(end)
        return self._latest(end, 1 + index * months, months)

    def span(self, year: int, month: int, months: int, end: int) -> Days:
        """Give so many months that end with a month."""
        start = 12 * year + month - months
        first = date(start // 12, start % 12 + 1, 1)
        return Days(end, first, date(year, month, monthrange(year, month)[1]))

    def relative(self, word: str, unit: str, end: int) -> Days:
        """Read "last year", "this month", "next quarter"; other words have no days."""
        step = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
        months = {"year": 12, "month": 1, "quarter": 3}
        if self._published is None or word not in step or unit not in months:
            return Days(end)
        size = months[unit]
        index = 12 * self._published.year + self._published.month - 1
        start = (index // size + step[word]) * size
        return Days(end, *_months(start // 12, start % 12 + 1, size))

    def today(self, step: int, end: int) -> Days:
        """Give the day of the text, or one so many days later."""
        if self._published is None:
            return Days(end)
        day = self._published + timedelta(days=step)
        return Days(end, day, day)

    def _years(self, step: int, end: int) -> Days:
        return self.relative({-1: "last", 0: "this", 1: "next"}[step], "year", end)

    def _weekday(self, number: int, end: int) -> Days:
        if self._published is None:
            return Days(end)
        day = self._published - timedelta(days=(self._published.weekday() - number) % 7)
        return Days(end, day, day, True)

    def _latest(self, end: int, month: int, months: int) -> Days:
        """Give so many months from a month on of the last year in which they were over."""
        if self._published is None:
            return Days(end)
        first, last = _months(self._published.year, month, months)
        if last > self._published:
            first, last = _months(self._published.year - 1, month, months)
        return Days(end, first, last, True)

    def _day_of_year(self, tokens: Tokens, at: int) -> Days | None:
        if _is_month(tokens, at):
            return self._month_first(tokens, at, None)
        if (days := _iso(tokens, at)) is not None:
            return days
        if at < len(tokens) and re.fullmatch("[0-3]?[0-9]", tokens[at].text):
            day, end = _day(tokens, at)
            end += is_at(tokens, end, "of")
            if _is_month(tokens, end):
                return self._month_first(tokens, end, day)
        if is_year(tokens, at) and not self._is_measured(tokens, at + 1):
            return self._year(tokens, at)
        return None

    def _month_first(self, tokens: Tokens, at: int, day: int | None) -> Days:
        """Read "June", "Nov. 18, 2025", and "18 November" from its month on."""
        month = MONTHS[tokens[at].lower]
        end = at + 1
        if is_at(tokens, end, ".") and end + 1 < len(tokens) and tokens[end + 1].is_number:
            end += 1
        if day is None and end < len(tokens) and re.fullmatch("[0-3]?[0-9]", tokens[end].text):
            day, end = _day(tokens, end)
        year_at = end + is_at(tokens, end, ",", "of")
        if is_year(tokens, year_at) and not self._is_measured(tokens, year_at + 1):
            year = int(tokens[year_at].text)
            return Days(year_at + 1, *_day_or_month(year, month, day))
        if self._published is None or day == 0:
            return Days(end)
        year = self._published.year
        later = (month, day or 1) > (self._published.month, self._published.day if day else 1)
        return Days(end, *_day_or_month(year - later, month, day), True)

    def _year(self, tokens: Tokens, at: int) -> Days:
        """Read "2024", "1990s", "2024-2025"; of "2024/25" the words only."""
        year = int(tokens[at].text)
        end = at + 1
        if is_at(tokens, end, "s") and is_glued(tokens, end):
            return Days(end + 1, date(year, 1, 1), date(year + 9, 12, 31))
        if (
            is_at(tokens, end, "-", "–", "/")
            and is_glued(tokens, end)
            and is_glued(tokens, end + 1)
        ):
            if is_year(tokens, end + 1) and int(tokens[end + 1].text) > year:
                return Days(end + 2, date(year, 1, 1), date(int(tokens[end + 1].text), 12, 31))
            if re.fullmatch("[0-9]{2}", lower_at(tokens, end + 1)):
                return Days(end + 2)
        return Days(end, date(year, 1, 1), date(year, 12, 31))


def _is_month(tokens: Tokens, at: int) -> bool:
    if lower_at(tokens, at) not in MONTHS or not tokens[at].text[0].isupper():
        return False
    # "May" and "March" open sentences as verbs do, so these need a number or a lead.
    if tokens[at].lower not in _VERBS or lower_at(tokens, at - 1) in _MONTH_LEADS:
        return True
    return any(0 <= place < len(tokens) and tokens[place].is_number for place in (at - 1, at + 1))


def _day(tokens: Tokens, at: int) -> tuple[int, int]:
    """Read a day of a month, and 0 where several are named: "18-20"; the place after it too."""
    day = int(tokens[at].text)
    end = at + 1 + (is_at(tokens, at + 1, "st", "nd", "rd", "th") and is_glued(tokens, at + 1))
    for _ in range(4):
        following = (
            after_hyphen(tokens, end) if not is_at(tokens, end, "–", "and", "to") else end + 1
        )
        if following == end or not re.fullmatch("[0-3]?[0-9]", lower_at(tokens, following)):
            break
        day, end = 0, following + 1
    return day, end


def _iso(tokens: Tokens, at: int) -> Days | None:
    """Read "2025-11-18"; of "11/18/2025" the words only."""
    parts = tokens[at : at + 5]
    if len(parts) < 5 or not all(part.is_number for part in parts[::2]):
        return None
    signs = {part.text for part in parts[1::2]}
    if signs == {"-"} and len(parts[0].text) != 4:
        return None
    if any(part.space for part in parts[1:]) or len(signs) > 1 or not signs <= {"-", "/"}:
        return None
    try:
        day = date.fromisoformat("".join(part.text for part in parts))
    except ValueError:
        return Days(at + 5)
    return Days(at + 5, day, day)


def _day_or_month(year: int, month: int, day: int | None) -> tuple[date | None, date | None]:
    if day is None:
        return _months(year, month, 1)
    if not 0 < day <= monthrange(year, month)[1]:
        return None, None
    return date(year, month, day), date(year, month, day)


def _months(year: int, month: int, months: int) -> tuple[date, date]:
    last = month + months - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])
