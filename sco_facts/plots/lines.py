"""The content of a picture: a line for each figure, and the axis that they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from math import ceil, floor, log10
from textwrap import wrap
from typing import NamedTuple

from sco_facts.comparing.corroboration import agreement
from sco_facts.comparing.operands import Operand, Side, read_operand
from sco_facts.errors import OperandError
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, exact
from sco_facts.quantities.quantity import convert_bounds
from sco_facts.quantities.units import Unit
from sco_facts.quantities.wording import bounds_words, scale_of, unit_words
from sco_facts.records.facts import Measurement, OtherReport
from sco_facts.text import clean

# A number on the axis, and its text.
Tick = tuple[float, str]
# Points: how wide a digit of the axis is, and the gap between two numbers.
_DIGIT, _GAP = 5.6, 8


class Line(NamedTuple):
    """
    One figure: its words, source and time, and how it compares with the first of its fact.

    All text is clean, since XML has no control characters.
    """

    group: str
    side: Side
    words: str
    origins: tuple[str, ...]
    when: str
    outcome: str

    @property
    def origin(self) -> str:
        """Who says so, and when."""
        return ", ".join(part for part in (*self.origins, self.when) if part)

    @property
    def figure(self) -> Fraction:
        """The figure that the words name, or else an endpoint of the bounds; never zero."""
        stated, interval = self.side.quantity.figure, self.side.bounds.interval
        value = None if stated is None else stated.value
        named = value[0] if isinstance(value, tuple) else value
        known = (None if named is None else exact(named), interval.low, interval.high)
        return next((each for each in known if each), Fraction(1))

    @property
    def text(self) -> str:
        """The line as text, for the text alternative."""
        of = self.side.quantity
        origin = f" ({self.origin})" if self.origin else ""
        outcome = f": {self.outcome}" if self.outcome else ""
        bounds = clean(bounds_words(self.side.bounds.interval, of.unit, of.counted))
        return f"{self.words}{origin} bounds {bounds}{outcome}"

    @property
    def year(self) -> str:
        """The year that the figure is about, the last of several; empty if none is stated."""
        period = self.side.record and self.side.record.period
        day = period and (period.end or period.start)
        return str(day.year) if day else ""

    def typical(self, within: Exact) -> Interval:
        """Return the typical bounds, cut to the domain."""
        return read_operand(self.side.operand, within).bounds.interval


class Axis(NamedTuple):
    """The scale of a picture: one unit, or multiples of the first figure of each fact."""

    unit: Unit | None
    power: int
    label: str

    def place(self, line: Line, first: Line, interval: Interval | None = None) -> Interval | None:
        """
        Return the place of a line on the axis, or `None` if its unit cannot be converted.

        `first` is the first line of its fact, `interval` other bounds, such as the typical ones.
        """
        quantity, unit = line.side.quantity, self.unit or first.side.quantity.unit
        own = quantity.unit
        if not own.is_comparable_with(unit):
            return None
        interval = convert_bounds(interval or line.side.bounds.interval, own, unit, quantity.mode)
        return interval / (Fraction(10) ** self.power if self.unit else abs(first.figure))


class Page(NamedTuple):
    """The layout for a width: are words above their line, and how many characters fit."""

    is_narrow: bool
    columns: int

    def heading(self, line: Line) -> list[str]:
        """Wrap the name of a fact."""
        heading = line.group[:1].upper() + line.group[1:]
        return wrap(heading, self.columns - 6) if self.is_narrow else [heading]

    def words(self, line: Line) -> list[str]:
        """Wrap the words, unless they are above their line."""
        return [line.words] if self.is_narrow else wrap(line.words, 30)

    def origin(self, line: Line) -> list[str]:
        """Wrap the source and the time."""
        return wrap(line.origin, self.columns if self.is_narrow else 46)

    def tops(self, lines: Iterable[Line], start: float = 14) -> tuple[list[float], float]:
        """Return where each line starts, in points from the top, and the height of all."""
        tops: list[float] = []
        at, group = start, ""
        for line in lines:
            if line.group != group:
                at, group = at + 18 + 13 * len(self.heading(line)), line.group
            more = 11 * (len(self.words(line)) - 1)
            tops.append(at + more / 2)
            at += 33 + 12 * len(self.origin(line)) if self.is_narrow else 23 + more
        return tops, at


def lines_of(operands: Iterable[Operand]) -> list[Line]:
    """
    Make a line of each figure; figures of one fact that say the same share a line.

    Raises:
        OperandError: There are none.
        PhraseError: A phrase is not a quantity.
    """
    sides = [read_operand(each) for each in operands]
    if not sides:
        raise OperandError(
            "Given no figures, expected at least one to draw; check how they were chosen.",
            value=(),
        )
    facts = [side.record for side in sides if isinstance(side.record, Measurement)]
    names = {fact.id: f"{fact.subject}: {fact.measure}" for fact in facts}
    firsts: dict[str, Line] = {}
    lines: dict[tuple[str, ...], Line] = {}
    for side in sides:
        line = _line(side, names)
        first = firsts.setdefault(line.group, line)
        if first is not line and first.side.record and side.record:
            outcome, _ = agreement(first.side.record, side.record)
            line = line._replace(outcome=outcome.replace("_", " "))
        key = (line.group, line.words, line.when, line.outcome)
        origins = (*lines.get(key, line).origins, *line.origins)
        lines[key] = line._replace(origins=tuple(dict.fromkeys(origins)))
    return [line for group in firsts for line in lines.values() if line.group == group]


def axis_of(lines: Sequence[Line]) -> Axis:
    """Choose the axis: the unit of the first line if the first of every fact has its dimension."""
    firsts = [next(each) for _, each in groupby(lines, lambda line: line.group)]
    unit = firsts[0].side.quantity.unit
    if not all(line.side.quantity.unit.is_comparable_with(unit) for line in firsts):
        return Axis(None, 0, "multiples of the figure in the first line of each group")
    places = [place for line in lines if (place := Axis(unit, 0, "").place(line, firsts[0]))]
    ends = [abs(end) for place in places for end in (place.low, place.high) if end]
    power, word = scale_of(max(ends, default=Fraction(0)))
    drawn = [of for line in lines if (of := line.side.quantity).unit.is_comparable_with(unit)]
    # The label names what is counted only if it is the same in every line.
    counted = drawn[0].counted if len({of.counted for of in drawn}) == 1 else None
    name = "times as much" if unit.code == "fold" else unit_words(unit, counted)
    return Axis(unit, power, clean(f"{word} {name}"))


def by_year(lines: Iterable[Line]) -> list[Line]:
    """Group lines by year, oldest first; those that state none come last."""
    ordered = sorted(lines, key=lambda line: (not line.year, line.year))
    return [line._replace(group=line.year or "time not stated") for line in ordered]


def limits_of(places: Sequence[Interval], are_multiples: bool = False) -> tuple[float, float]:
    """
    Return the ends of the axis, with room for arrows where a bound is missing.

    Zero is on it where the figures would otherwise be too close to tell how large they are.
    Multiples end at twice the figure, on the side of zero on which a figure is.
    """
    ends = [end for place in places for end in (place.low, place.high) if end is not None]
    if are_multiples:
        return (-2.0 if -1 in ends else -0.08, 2.0)
    low, high = min(ends, default=Fraction(0)), max(ends, default=Fraction(1))
    if high - low < max(abs(low), abs(high)) / 2:
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    room = high - low or abs(high) or Fraction(1)
    below = Fraction(1, 4) if any(place.low is None for place in places) else Fraction(1, 20)
    above = Fraction(1, 4) if any(place.high is None for place in places) else Fraction(1, 20)
    return float(low - room * below), float(high + room * above)


def ticks_of(limits: tuple[float, float], room: float) -> list[Tick]:
    """Choose round numbers for an axis of so many points, as many as have room for their texts."""
    span, ticks = limits[1] - limits[0], list[Tick]()
    power = Decimal(f"1e{floor(log10(span)) - 1}")
    for step in (step * power for step in (5, 10, 20, 25, 50, 100, 200)):
        first, last = ceil(Decimal(limits[0]) / step), floor(Decimal(limits[1]) / step)
        values = [step * at for at in range(first, last + 1)]
        texts = [f"{value.normalize():,f}".replace("-", "−") for value in values]
        ticks = list(zip(map(float, values), texts, strict=True))
        if _DIGIT * max(map(len, texts), default=0) + _GAP <= room * float(step) / span:
            break
    return ticks


def _line(side: Side, names: Mapping[str, str]) -> Line:
    record, stated = side.record, side.quantity.figure
    report = record if isinstance(record, OtherReport) else None
    words = clean(str(side.quantity) if stated is None or report else stated.text)
    if record is None:
        return Line("", side, words, (), "", "")
    of = report.of if report else record.id
    limits = (_time(record), record.status == "forecast" and "forecast", report and report.scope)
    when = clean(", ".join(each for each in limits if each))
    return Line(clean(names.get(of, of)), side, words, (clean(record.source.publisher),), when, "")


def _time(record: Measurement | OtherReport) -> str:
    """Say of when a figure is: by dates where another outlet's words are in any language."""
    period = record.period
    if period is None or isinstance(record, Measurement):
        return str(period or "")
    since = f"since {period.since}" if period.since else None
    span = f"{period.length} years" if period.length else None
    dates = period.edtf or ""
    if dates.startswith("/"):
        dates = f"until {dates[1:]}"
    elif dates.endswith("/"):
        dates = f"from {dates[:-1]}"
    return since or span or dates.replace("/", " to ") or str(period)
