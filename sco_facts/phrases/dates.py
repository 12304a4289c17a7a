"""Dates in words: the pattern of "18 November 2025", "June" or "2024-25", and their days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

from sco_facts.phrases.tokens import YEAR

_LONG = "january february march april may june july august september october november december"
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = (*_LONG.split(), *_SHORT, "sept")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STEPS = (
    {"last": -1}
    | dict.fromkeys(("this", "current", "the", "whole"), 0)
    | dict.fromkeys(("next", "coming"), 1)
)
_MONTHS_IN = {"year": 12, "month": 1, "quarter": 3}

_CAPITAL = "(?-i:(?=[A-Z]))"
MONTH = rf"{_CAPITAL}(?i:{'|'.join(MONTHS)})\b(?:\.(?=[ ]\d))?"
WEEKDAY = rf"{_CAPITAL}(?i:{'|'.join(WEEKDAYS)})\b"
_YEAR = rf"{YEAR}(?=s?\b)(?!s?%|[.,]\d)"
# A year, or the words for one.
YEARISH = rf"(?:(?i:the|last|this|next)[ ]year\b|{_YEAR})"
_ONE_DAY = r"[0-3]?\d(?:st|nd|rd|th)?(?![\w%]|[.,]\d|[ ](?:per[ ]?cent|[mb]illion)\b)"
_DAY = rf"{_ONE_DAY}(?:(?:[-–]|[ ](?:and|to)[ ]){_ONE_DAY}){{0,3}}"


def dated(part: str = "") -> str:
    """
    Write the pattern of a date in the usual orders, for a verbose regular expression.

    Args:
        part: What the names of its groups end in, where a pattern has two dates.
    """
    return rf"""(?:
        (?:{WEEKDAY},?[ ])?(?:
            (?P<iso{part}>\d{{4}}-\d\d-\d\d)(?![-\w]) | \d\d?/\d\d?/\d{{4}}\b
          | (?:(?P<ahead{part}>{_DAY})[ ](?:of[ ])?)?(?P<month{part}>{MONTH})
            (?:[ ](?P<day{part}>{_DAY}))?(?:(?:,?|[ ]of)[ ](?P<year{part}>{_YEAR}))?
          | (?P<alone{part}>{_YEAR})
            (?:(?P<decade{part}>s)\b|[-–/](?P<until{part}>{YEAR}|\d\d)(?!\d))?
        )
      | (?P<weekday{part}>{WEEKDAY})(?:[ ](?:morning|afternoon|evening|night))?
    )"""


class Days(NamedTuple):
    """
    The first and the last day that time words name, where these are known.

    `again` is the year or week after which they come again, if no year was named: then the last
    ones before the day of the text are taken.
    """

    first: date | None = None
    last: date | None = None
    again: Literal["", "year", "week"] = ""

    def upcoming(self, published: date | None) -> Days:
        """Take the next month or weekday of its name: what is expected is not yet past."""
        first, last = self.first, self.last
        if not (self.again and published and first and last) or last >= published:
            return self
        if self.again == "week":
            return Days(first + timedelta(days=7), last + timedelta(days=7))
        # Of a day that has just passed, one cannot tell.
        is_far = first < last or published - last > timedelta(days=60)
        return Days(_next_year(first), _next_year(last)) if is_far else Days()


def _next_year(day: date) -> date:
    days = monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, days))


def days_of(match: re.Match[str], published: date | None, part: str = "") -> Days:
    """Say which days a date that was matched names; without a year, the latest before the text."""
    found = {name: match[name + part] for name in _GROUPS}
    if found["weekday"]:
        if published is None:
            return Days()
        number = WEEKDAYS.index(found["weekday"].lower())
        day = published - timedelta(days=(published.weekday() - number) % 7)
        return Days(day, day, "week")
    if found["iso"]:
        try:
            day = date.fromisoformat(found["iso"])
        except ValueError:
            return Days()
        return Days(day, day)
    if found["alone"]:
        return _years(int(found["alone"]), found["decade"], found["until"])
    if not found["month"]:
        return Days()
    month = month_of(found["month"])
    days = re.findall(r"\d+", found["ahead"] or found["day"] or "")
    if found["year"]:
        year = int(found["year"])
    elif published is None:
        return Days()
    else:
        day_of_month = int(days[0]) if days else 1
        is_later = (month, day_of_month) > (published.month, published.day if days else 1)
        year = published.year - is_later
    again: Literal["", "year"] = "" if found["year"] else "year"
    if not days:
        return months_from(year, month, 1)._replace(again=again)
    # "From October 5 to 9" is a span, "on October 5 and 9" are two days.
    is_span = len(days) == 2 and "and" not in (found["ahead"] or found["day"])
    first, last = int(days[0]), int(days[-1])
    if (len(days) > 1 and not is_span) or not 0 < first <= last <= monthrange(year, month)[1]:
        return Days()
    return Days(date(year, month, first), date(year, month, last), again)


_GROUPS = "iso ahead month day year alone decade until weekday".split()


def month_of(name: str) -> int:
    """Give the number of a month by the first letters of its name."""
    return 1 + next(at for at, each in enumerate(_SHORT) if name.lower().startswith(each))


def _years(year: int, decade: str | None, until: str | None) -> Days:
    """Give "2024", "1990s" or "2024-2026"; "2024/25" may be a year of any kind."""
    if until is not None and (len(until) < 4 or int(until) <= year):
        return Days()
    last = int(until) if until else year + 9 if decade else year
    return Days(date(year, 1, 1), date(last, 12, 31))


def between(first: Days, last: Days, match: re.Match[str]) -> Days:
    """Span two dates; the first month is of the year of the second, or of the one before."""
    start, end = first.first, last.last
    if match["month1"] and end and (first.again or start is None):
        month = month_of(match["month1"])
        days = re.findall(r"\d+", match["ahead1"] or match["day1"] or "1")
        year = end.year - (month > end.month)
        start = date(year, month, min(int(days[0]) or 1, monthrange(year, month)[1]))
    if start is None or end is None or end < start:
        return Days()
    return Days(start, end, last.again)


def months_from(year: int, month: int, months: int) -> Days:
    """Give so many months of one year from a month on."""
    last = month + months - 1
    return Days(date(year, month, 1), date(year, last, monthrange(year, last)[1]))


def months_to(last: date, months: int) -> Days:
    """Give so many months that end with a day."""
    start = 12 * last.year + last.month - months
    return Days(date(start // 12, start % 12 + 1, 1), last)


def relative(word: str, unit: str, published: date | None) -> Days:
    """Give "last year", "this month", "next quarter", "last May"; others have no days."""
    if published is None or word not in _STEPS:
        return Days()
    step, index = _STEPS[word], 12 * published.year + published.month - 1
    if unit in _MONTHS_IN:
        size = _MONTHS_IN[unit]
        start = (index // size + step) * size
        return months_from(start // 12, start % 12 + 1, size)
    if not re.fullmatch(MONTH, unit.capitalize()):
        return Days()
    # In September "last May" may be of this year or of the one before.
    away = month_of(unit) - published.month
    is_clear = step == 0 or (away >= 0 if step < 0 else away <= 0)
    return months_from(published.year + step, month_of(unit), 1) if is_clear else Days()


def year_of(words: str, published: date | None) -> int | None:
    """Give the year of "2024", "the year" or "last year"."""
    if words.isdigit():
        return int(words)
    first = relative(words.split(maxsplit=1)[0].lower(), "year", published).first
    return first.year if first else None
