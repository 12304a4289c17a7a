"""Time words in running text: the period that they name, and the quantity that has it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, NamedTuple

from sco_facts.periods import Period
from sco_facts.phrases.dates import MONTHS, WEEKDAYS, Calendar, Days, IsMeasured
from sco_facts.phrases.numbers import STARTS, number
from sco_facts.phrases.tokens import Tokens, is_at, is_glued, is_year, lower_at, wording

# `own` is when a figure holds; `base` is what a change is measured from; `aside` is of other words.
Kind = Literal["own", "base", "aside"]

_UNITS = frozenset("year month week day decade quarter century hour minute".split())
_PLURALS = frozenset(f"{unit}s" for unit in _UNITS) | {"centuries"}
_PARTS = _UNITS | frozenset(
    "season summer winter spring autumn weekend term half night period fiscal".split()
)
TIME_WORDS = _PARTS | _PLURALS | frozenset(MONTHS) | frozenset(WEEKDAYS) | {"seasons"}
_RELATIVE = frozenset(
    "last this next past previous current coming recent following same preceding".split()
)
_MOMENTS = {
    "today": 0, "now": 0, "currently": 0, "nowadays": 0, "tonight": 0, "yesterday": -1,
    "tomorrow": 1,
}  # fmt: skip
_AGO = frozenset("ago earlier before later".split())
# These lead to a time; after the second lot its days are not those of the figure.
_INSIDE = frozenset("in during for over within across through throughout on at of as".split())
_ASIDE = frozenset("by until till before after from to".split())
_LEADS = _INSIDE | _ASIDE | {"since", "between"}
_SPANNING = ("to", "until", "through", "-", "–")
_JOINERS = {"between": ("and",)}
_LENGTH_LEADS = frozenset("over in within during".split())
_STAGES = frozenset("end beginning start middle close turn".split())
_COUNTED = frozenset("first second third fourth last final".split())
_LOOSE = frozenset("early late mid fiscal".split())
_EVENTS = frozenset("weekend pandemic war crisis election elections".split())
_YEARS = {
    "year": Fraction(1), "month": Fraction(1, 12), "quarter": Fraction(1, 4),
    "decade": Fraction(10), "century": Fraction(100),
}  # fmt: skip
TIME_STARTS = frozenset(
    {"a", "an", "one", "the", "year-ago", "first", "second", "third", "fourth", "final"}
    | _RELATIVE | _MOMENTS.keys() | _LEADS | MONTHS.keys() | WEEKDAYS.keys() | _STAGES | _LOOSE
    | _UNITS | STARTS | {"up"}
)  # fmt: skip
# What may stand second in a time, behind a number, a lead and an article.
_AFTER_NUMBERS = (
    _PLURALS | _UNITS | MONTHS.keys() | frozenset("- – / of and to st nd rd th s hundred".split())
)
_AFTER_ARTICLES = frozenset(
    frozenset("first second third fourth final whole full space year month quarter".split())
    | _RELATIVE | _STAGES | MONTHS.keys() | WEEKDAYS.keys() | STARTS | _EVENTS
)  # fmt: skip
_AFTER_LEADS = _AFTER_ARTICLES | _LOOSE | {"the", "a", "an", "of", "at"}

_SAYING = frozenset(
    """said says say told reported announced showed wrote confirmed added published released
    reports""".split()
)
BLOCKS = frozenset(
    """, ; : — – and but while whereas when after before which who that because although though
    than""".split()
)
_MULTIPLES = frozenset(
    """% percent percentage pct points doubled tripled trebled quadrupled halved twofold threefold
    fourfold fivefold tenfold cent""".split()
)


class Time(NamedTuple):
    """Time words from one token up to another, and what they name."""

    start: int
    end: int
    period: Period
    kind: Kind = "own"
    is_latest: bool = False

    @property
    def undated(self) -> Period:
        """The words only: without a year, a forecast is of no time before the text."""
        return Period(self.period.words)


def time_at(
    tokens: Tokens, at: int, is_measured: IsMeasured, published: date | None = None
) -> Time | None:
    """
    Read the time words that start at a token.

    Args:
        tokens: The tokens of a sentence.
        at: Where they start: at a preposition, if they have one.
        is_measured: Whether a unit stands at a place, so that the number before it is no year.
        published: The day of the text, from which "last year" counts.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> tokens = list(scan(["in the first half of 2023"]))
        >>> time_at(tokens, 0, lambda tokens, at: False).period.edtf
        '2023-01/2023-06'
    """
    if not _may_open(tokens, at):
        return None
    reader = _Reader(tokens, at, Calendar(published, is_measured))
    return reader.run()


def is_ago(tokens: Tokens, end: int) -> bool:
    """Whether "ago" or "earlier" follows a length of time that ends there."""
    unit = lower_at(tokens, end - 1)
    return lower_at(tokens, end) in _AGO and (unit in _UNITS or unit in _PLURALS)


def _may_open(tokens: Tokens, at: int) -> bool:
    """Whether the first two tokens are such as a time begins with: most places end here."""
    token = tokens[at]
    word, following = token.lower, lower_at(tokens, at + 1)
    if token.is_number or word in STARTS:
        return following in _AFTER_NUMBERS
    if word not in TIME_STARTS:
        return False
    if word not in _LEADS and word != "the":
        return True
    if word == "since" or (at + 1 < len(tokens) and tokens[at + 1].is_number):
        return True
    return following in (_AFTER_LEADS if word in _LEADS else _AFTER_ARTICLES)


class _Reader:
    """Read one time: a lead, and one of the shapes that follow it."""

    def __init__(self, tokens: Tokens, at: int, calendar: Calendar) -> None:
        self._tokens = tokens
        self._at = at
        self._calendar = calendar
        self._lead = lower_at(tokens, at) if lower_at(tokens, at) in _LEADS else ""
        self._body = at + bool(self._lead)
        if is_at(tokens, at, "up") and is_at(tokens, at + 1, "to"):
            self._lead, self._body = "to", at + 2
        elif is_at(tokens, at, "as") and is_at(tokens, at + 1, "of", "at"):
            self._body = at + 2
        self._noun = self._body + is_at(tokens, self._body, "the")

    def run(self) -> Time | None:
        """Try each shape in turn; the first that fits is it."""
        tokens = self._tokens
        if (end := _year_on_year(tokens, self._at)) is not None:
            return self._time(Days(end), kind="base")
        if (end := self._ago()) is not None:
            is_base = self._lead in ("from", "on", "over")
            return self._time(Days(end), kind="base" if is_base else "own")
        if self._lead in ("", "as") and lower_at(tokens, self._body) in _MOMENTS:
            return self._moment()
        if self._lead or lower_at(tokens, self._body) in MONTHS:
            joiners = _JOINERS.get(self._lead, _SPANNING)
            if days := self._calendar.range_at(tokens, self._body, joiners):
                return self._time(days, is_whole=True)
        if self._lead and (both := self._both()):
            return self._time(both)
        return self._relative() or self._stage() or self._dated() or self._other()

    def _time(
        self,
        days: Days,
        *,
        kind: Kind = "own",
        length: Fraction | None = None,
        since: str | None = None,
        is_whole: bool = False,
    ) -> Time:
        tokens = self._tokens
        first, last = days.first, days.last
        if self._lead == "since":
            last = None
        elif self._lead in _ASIDE and not is_whole:
            first = last = None
            kind = "base" if self._lead == "from" else kind
        is_timed = self._lead not in _ASIDE and self._lead != "since"
        if is_at(tokens, self._at - 1, "than") or (
            is_timed and _is_said(tokens, self._at, days.end)
        ):
            kind = "aside"
        words = wording(tokens, self._at, days.end)
        period = Period(words, first, last, length, since)
        return Time(self._at, days.end, period, kind, days.is_latest)

    def _both(self) -> Days | None:
        """Read "2023 and 2024" and "May and June": the words only."""
        tokens, at = self._tokens, self._body
        are_years = is_year(tokens, at) and is_year(tokens, at + 2)
        are_months = lower_at(tokens, at) in MONTHS and lower_at(tokens, at + 2) in MONTHS
        if not (is_at(tokens, at + 1, "and") and (are_years or are_months)):
            return None
        second = self._calendar.date_at(tokens, at + 2)
        return second.without_days() if second else None

    def _moment(self) -> Time | None:
        at = self._body
        if is_at(self._tokens, at + 1, "that"):
            return None
        step = _MOMENTS[self._tokens[at].lower]
        return self._time(self._calendar.today(step, at + 1))

    def _ago(self) -> int | None:
        """Find the end of "a year earlier", "two years ago", "the year-ago period"."""
        tokens, body = self._tokens, self._body
        year_ago = self._noun + 3
        if is_at(tokens, self._noun, "year", "month") and is_at(tokens, self._noun + 1, "-"):
            is_period = is_at(tokens, year_ago - 1, "ago", "earlier")
            return (
                year_ago + 1
                if is_period and is_at(tokens, year_ago, "period", "quarter", "level")
                else None
            )
        if is_at(tokens, body, "a", "an", "one") and lower_at(tokens, body + 1) in _UNITS:
            return body + 3 if lower_at(tokens, body + 2) in _AGO else None
        end = None if self._lead == "for" else _length(tokens, body)
        return end + 1 if end is not None and lower_at(tokens, end) in _AGO else None

    def _relative(self) -> Time | None:
        """Read "last year", "the past five years", "recent years", "the same period of 2024"."""
        tokens, at = self._tokens, self._noun
        word, unit = lower_at(tokens, at), lower_at(tokens, at + 1)
        if word not in _RELATIVE or (unit in ("half", "quarter") and is_at(tokens, at + 2, "of")):
            return None
        if word == "same" and unit in _PARTS:
            end = at + 2
            if is_at(tokens, end, "of", "in", "a") or is_at(tokens, end, "last"):
                body = end + is_at(tokens, end, "of", "in")
                year = self._calendar.year_at(tokens, body)
                end = year.end if year else end
            return self._time(Days(end))
        if (
            unit in _PARTS
            or (unit in MONTHS and tokens[at + 1].text[0].isupper())
            or unit in WEEKDAYS
        ):
            if word == "past":
                return self._time(Days(at + 2), length=_YEARS.get(unit))
            return self._time(self._calendar.relative(word, unit, at + 2))
        if word == "recent" and unit in _PLURALS:
            return self._time(Days(at + 2))
        if unit in ("few", "several", "couple") and lower_at(tokens, at + 2) in _PLURALS:
            return self._time(Days(at + 3))
        after = _length(tokens, at + 1)
        if after is None or word in ("this", "same", "current"):
            return None
        length = _years_in(tokens, at + 1, after) if word in ("past", "last") else None
        return self._time(Days(after), length=length)

    def _stage(self) -> Time | None:
        """Read "the first half of 2023", "the end of August", "the three months to June"."""
        tokens, at = self._tokens, self._noun
        if days := self._calendar.part_at(tokens, at):
            return self._time(days) if self._lead or days.end > at + 2 else None
        word = lower_at(tokens, at)
        if word in _STAGES and is_at(tokens, at + 1, "of"):
            days = self._whole(at + 2)
            return self._time(_staged(word, days)) if days else None
        if word in _COUNTED and lower_at(tokens, at + 1) in _PARTS and is_at(tokens, at + 2, "of"):
            days = self._whole(at + 3)
            return self._time(days.without_days()) if days else None
        if lower_at(tokens, at) in MONTHS and is_at(tokens, at + 1, "quarter"):
            return self._time(Days(at + 2))
        if lower_at(tokens, at) in _LOOSE:
            body = at + 1 + is_at(tokens, at + 1, "-")
            days = self._calendar.date_at(tokens, body)
            return self._time(days.without_days()) if days else None
        return self._months_to()

    def _whole(self, at: int) -> Days | None:
        """Read what a stage is one of: "2024", "the year", "last month", "the century"."""
        tokens = self._tokens
        if days := self._calendar.year_at(tokens, at):
            return days
        at += is_at(tokens, at, "the")
        unit = lower_at(tokens, at + 1)
        if lower_at(tokens, at) in _RELATIVE and unit in _PARTS:
            return self._calendar.relative(lower_at(tokens, at), unit, at + 2)
        if lower_at(tokens, at) in _PARTS:
            return Days(at + 1)
        return self._calendar.date_at(tokens, at)

    def _months_to(self) -> Time | None:
        """Read "the three months to June" and "the quarter ended June 30"."""
        tokens, at = self._tokens, self._noun
        months = {"year": 12, "quarter": 3}.get(lower_at(tokens, at), 0) if at > self._body else 0
        end = at + 1 if months else _length(tokens, at)
        if end is None or not is_at(tokens, end, "to", "through", "ended", "ending"):
            return None
        if not months and is_at(tokens, end - 1, "months"):
            months = _count(tokens, at)
        body = end + 1 + is_at(tokens, end + 1, "in")
        days = self._calendar.date_at(tokens, body)
        if days is None or lower_at(tokens, body) not in MONTHS:
            return None
        last = days.last
        if last is None or not 0 < months <= 12 or (last + timedelta(days=1)).day > 1:
            return self._time(days.without_days())
        span = self._calendar.span(last.year, last.month, months, days.end)
        return self._time(span._replace(is_latest=days.is_latest))

    def _dated(self) -> Time | None:
        """Read a date behind its preposition, or a month or a day without one."""
        tokens = self._tokens
        days = self._calendar.date_at(tokens, self._noun)
        if days is None:
            return None
        if is_year(tokens, self._noun):
            # "Over 2000 people", "rose to 2020" and "2024 exports": no years.
            is_bare = not self._lead and not is_glued(tokens, self._noun + 1)
            is_as_of = self._lead == "as" and self._body > self._at + 1
            if is_bare or (self._lead in ("over", "at", "to", "as") and not is_as_of):
                return None
        if self._lead == "of" or (self._lead == "to" and not is_at(tokens, self._at, "up")):
            return None
        return self._time(days)

    def _other(self) -> Time | None:
        """Read "over the year", "for the whole year", "within a month", "over two years"."""
        tokens, at = self._tokens, self._noun
        if not self._lead:
            return None
        if is_at(tokens, at, "whole", "full") and is_at(tokens, at + 1, "year"):
            return self._time(self._calendar.relative("this", "year", at + 2))
        is_the_year = at > self._body and is_at(tokens, at, "year")
        if is_the_year and self._lead in ("over", "during", "for", "on"):
            return self._time(Days(at + 1))
        if at > self._body and self._lead in ("before", "after", "during"):
            for place in range(at, at + 5):
                if lower_at(tokens, place) in _EVENTS:
                    return self._time(Days(place + 1))
        if self._lead == "in" and is_at(tokens, at, "space") and is_at(tokens, at + 1, "of"):
            end = _length(tokens, at + 2)
            return self._time(Days(end)) if end is not None else None
        if self._lead in ("till", "until") and lower_at(tokens, at)[:1].isdigit():
            is_clock = is_at(tokens, at + 1, "am", "pm")
            return self._time(Days(at + 2)) if is_clock else None
        if (
            self._lead == "within"
            and is_at(tokens, self._body, "a")
            and lower_at(tokens, at + 1) in _UNITS
        ):
            return self._time(Days(at + 2))
        if self._lead == "since":
            return self._since()
        if self._lead in _LENGTH_LEADS and _follows_share(tokens, self._at):
            is_one = is_at(tokens, self._body, "a", "one") and lower_at(tokens, at + 1) in _UNITS
            end = self._body + 2 if is_one else _length(tokens, self._body)
            if end is not None and not is_ago(tokens, end):
                return self._time(Days(end), length=_years_in(tokens, self._body, end))
        return None

    def _since(self) -> Time | None:
        """Read "since then", "since independence" or "since its inception"."""
        tokens, end = self._tokens, self._body
        if is_at(tokens, end, "the", "its", "their", "his", "her", "our", "a", "that"):
            end += 1
        if end >= len(tokens) or not tokens[end].is_word:
            return None
        end += 1
        if is_at(tokens, end, "of"):
            end += 1 + is_at(tokens, end + 1, "the", "this", "last")
            end = min(end + 1, len(tokens))
        first = self._body + is_at(tokens, self._body, "the", "its", "their")
        named = wording(tokens, first, end)
        return self._time(Days(end), since=named)


def _year_on_year(tokens: Tokens, at: int) -> int | None:
    """Find the end of "year on year", "month-on-month", "quarter over quarter"."""
    unit = lower_at(tokens, at)
    if unit not in ("year", "month", "quarter", "week"):
        return None
    place = at + 1 + is_at(tokens, at + 1, "-", "‑")
    if not is_at(tokens, place, "on", "over"):
        return None
    place += 1 + is_at(tokens, place + 1, "-", "‑")
    return place + 1 if is_at(tokens, place, unit) else None


def _length(tokens: Tokens, at: int) -> int | None:
    """Find the end of "five years"."""
    if not (lower_at(tokens, at) in STARTS or (at < len(tokens) and tokens[at].is_number)):
        return None
    if not any(
        token.lower in _UNITS or token.lower in _PLURALS for token in tokens[at + 1 : at + 5]
    ):
        return None
    figure = number(tokens, at)
    if figure is None:
        return None
    unit = lower_at(tokens, figure.end)
    return figure.end + 1 if unit in _UNITS or unit in _PLURALS else None


def _count(tokens: Tokens, at: int) -> int:
    figure = number(tokens, at)
    return int(figure.value) if figure is not None and figure.is_whole else 0


def _years_in(tokens: Tokens, at: int, end: int) -> Fraction | None:
    """Give the length of "five years" or "a decade" in years, if its unit has one."""
    unit = lower_at(tokens, end - 1)
    unit = "century" if unit == "centuries" else unit.removesuffix("s")
    figure = number(tokens, at)
    count = Fraction(1) if figure is None else Fraction(figure.value)
    return count * _YEARS[unit] if unit in _YEARS and count > 0 else None


def _staged(stage: str, days: Days) -> Days:
    """Give the first or the last day of a date; the middle or the turn has none."""
    if stage in ("end", "close") and days.last is not None:
        return days._replace(first=days.last)
    if stage in ("beginning", "start") and days.first is not None:
        return days._replace(last=days.first)
    return days.without_days()


def _is_said(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a time is that of saying: "said on Thursday", "on Thursday reported"."""
    if lower_at(tokens, end) in _SAYING:
        return True
    for place in range(start - 1, max(-1, start - 4), -1):
        if lower_at(tokens, place) in _SAYING:
            return True
        if not tokens[place].is_word:
            return False
    return False


def _follows_share(tokens: Tokens, at: int) -> bool:
    """Whether a share or a factor of change stands a few words before in the clause."""
    for place in range(at - 1, max(-1, at - 5), -1):
        word = lower_at(tokens, place)
        if word in _MULTIPLES:
            return True
        if not tokens[place].is_word or word in BLOCKS:
            return False
    return False
