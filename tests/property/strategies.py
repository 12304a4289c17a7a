"""Hypothesis strategies for the values of the library, shared by all property tests."""

from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from sco_facts.canonical import Json
from sco_facts.periods import Period
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import INDEFINITE, Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit

ONE_FIGURE = [hedge for hedge in Hedge if hedge not in (Hedge.BETWEEN, Hedge.INDEFINITE)]
END_KINDS = st.sampled_from([*product(["open", "closed", "unbounded"], repeat=2)])
UNIT_CODES = [
    "fraction", "percent", "basis_point", "fold", "percentage_point", "count", "tonne", "kg",
    "gram", "short_ton", "long_ton", "pound", "km", "metre", "mile", "year", "month", "day",
    "hour", "degree_celsius", "degree_fahrenheit", "degree", "USD", "KZT", "percent/year",
    "USD/year", "tonne*km",
]  # fmt: skip


def rationals(least: int = -50, most: int = 50) -> st.SearchStrategy[Fraction]:
    """Draw multiples of a twelfth, whole numbers among them."""
    return st.integers(least * 12, most * 12).map(lambda number: Fraction(number, 12))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval with ends of every kind: open, closed, unbounded, or a point."""
    low, high = sorted((draw(rationals()), draw(rationals())))
    if low == high:
        return Interval.point(low)
    below, above = draw(END_KINDS)
    return Interval(
        None if below == "unbounded" else low,
        None if above == "unbounded" else high,
        below == "closed",
        above == "closed",
    )


def divisors() -> st.SearchStrategy[Interval]:
    """Draw an interval without zero inside, though zero may be an end of it."""

    def cut(interval: Interval) -> Interval:
        if not interval.is_subset_of(positive) and not interval.is_subset_of(-positive):
            interval = interval.intersection(positive) or interval
        return Interval.point(1) if interval == Interval.point(0) else interval

    positive = Interval(0, None, True)
    return intervals().map(cut)


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Fraction:
    """Draw a number inside an interval, its closed ends among them."""
    low, high = interval.low, interval.high
    ends = [
        end
        for end, closed in ((low, interval.low_closed), (high, interval.high_closed))
        if end is not None and closed
    ]
    if interval.is_point:
        return ends[0]
    if low is None:
        low = Fraction(-100) if high is None else high - 100
    if high is None:
        high = low + 100
    share = Fraction(draw(st.integers(1, 63)), 64)
    return draw(st.sampled_from([*ends, low + share * (high - low)]))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a period of days, months or years, half known or not at all, or a span of change."""
    words = draw(st.sampled_from(["then", "now", "last year", "recently"]))
    if draw(st.integers(0, 4)) == 0:
        since = draw(st.sampled_from([None, "the summit", "its inception"]))
        length = draw(st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(5)]))
        return Period(words, length=None if since else length, since=since)
    start, end = sorted((draw(days()), draw(days())))
    grain = draw(st.sampled_from(["day", "month", "year", "moment"]))
    if grain == "moment":
        end = start
    if grain == "month":
        start = start.replace(day=1)
        end = end.replace(day=monthrange(end.year, end.month)[1])
    if grain == "year":
        start, end = date(start.year, 1, 1), date(end.year, 12, 31)
    known = draw(st.sampled_from(["both", "both", "both", "start", "end", "none"]))
    return Period(
        words,
        start if known in ("both", "start") else None,
        end if known in ("both", "end") else None,
    )


def days() -> st.SearchStrategy[date]:
    """Draw a day from a few years, so that periods often touch."""
    return st.dates(date(2023, 1, 1), date(2025, 12, 31))


def units() -> st.SearchStrategy[Unit]:
    """Draw a unit of any dimension."""
    return st.sampled_from(UNIT_CODES).map(Unit)


def widths() -> st.SearchStrategy[Fraction]:
    """Draw the half-width of a typical reading, strictly between 0 and 1."""
    return st.fractions(Fraction(1, 1000), Fraction(999, 1000), max_denominator=1000)


def decimals() -> st.SearchStrategy[Decimal]:
    """Draw figures as reports write them, with their significant digits."""
    return st.builds(
        lambda digits, exponent: Decimal(digits).scaleb(exponent),
        st.integers(-9_999, 9_999),
        st.integers(-4, 12),
    )


def json_values() -> st.SearchStrategy[Json]:
    """Draw JSON with whole numbers that doubles hold."""
    whole = st.integers(-(2**53) + 1, 2**53 - 1)
    scalars: st.SearchStrategy[Json] = st.one_of(st.none(), st.booleans(), whole, st.text())
    return st.recursive(
        scalars,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(st.text(), inner, max_size=4)
        ),
        max_leaves=12,
    )


def figures() -> st.SearchStrategy[Decimal | Fraction]:
    """Draw a figure: digits, or a simple fraction."""
    return st.one_of(decimals(), st.fractions(-5, 5, max_denominator=20))


@st.composite
def stateds(draw: st.DrawFn) -> Figure:
    """Draw a figure with any hedge that fits it."""
    hedge = draw(st.sampled_from(Hedge))
    if hedge is Hedge.INDEFINITE:
        return Figure(hedge, None, draw(st.sampled_from(sorted(INDEFINITE))) + " documents")
    if hedge is Hedge.BETWEEN:
        low, high = sorted((draw(decimals()), draw(decimals())))
        return Figure(hedge, (low, high), f"between {low} and {high}")
    value = draw(figures())
    if hedge.is_approximator and value == 0:
        value = Decimal("27.5E6")
    return Figure(hedge, value, f"{hedge.value} {value}")


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw a quantity as it was stated; a count is of a positive whole number."""
    unit = draw(units())
    stated = draw(stateds())
    if unit.code == "count":
        hedge = draw(st.sampled_from(ONE_FIGURE))
        value = Decimal(draw(st.integers(2, 700_000)))
        noun = draw(st.sampled_from([None, "countries", "railway corridors"]))
        return Quantity.of(Figure(hedge, value, f"{hedge.value} {value}"), unit, noun)
    return Quantity.of(stated, unit)


def interval_grid(*values: int | Fraction) -> list[Interval]:
    """List every interval, of all end kinds, whose finite ends are among the values."""
    points = [Interval.point(value) for value in values]
    lows = [(None, False), *product(values, (False, True))]
    highs = [*product(values, (False, True)), (None, False)]
    spans = [
        Interval(low, high, low_closed, high_closed)
        for (low, low_closed), (high, high_closed) in product(lows, highs)
        if low is None or high is None or low < high
    ]
    return points + spans


def holds(interval: Interval, value: Fraction | int) -> bool:
    """Say from the ends alone whether a number is inside."""
    low, high = interval.low, interval.high
    above = low is None or value > low or (value == low and interval.low_closed)
    below = high is None or value < high or (value == high and interval.high_closed)
    return above and below


def has_zero_inside(interval: Interval) -> bool:
    """Say whether zero is strictly inside, or the whole."""
    low, high = interval.low, interval.high
    return ((low is None or low < 0) and (high is None or high > 0)) or low == high == 0
