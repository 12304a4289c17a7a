"""Hypothesis strategies for the values of the library, shared by all property tests."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from sco_facts.hedges import INDEFINITE, Hedge
from sco_facts.intervals import Interval
from sco_facts.quantities import Quantity, Stated
from sco_facts.units import Unit

ONE_FIGURE = [hedge for hedge in Hedge if hedge not in (Hedge.BETWEEN, Hedge.INDEFINITE)]
UNIT_CODES = [
    "fraction", "percent", "basis_point", "fold", "percentage_point", "count", "tonne", "kg",
    "gram", "short_ton", "long_ton", "pound", "km", "metre", "mile", "year", "month", "day",
    "hour", "degree_celsius", "degree_fahrenheit", "degree", "USD", "KZT", "percent/year",
    "USD/year", "tonne*km",
]  # fmt: skip


def rationals(least: int = -50, most: int = 50) -> st.SearchStrategy[Fraction]:
    """Draw fractions with small denominators, whole numbers among them."""
    return st.fractions(min_value=least, max_value=most, max_denominator=12)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval with ends of every kind: open, closed, unbounded, or a point."""
    low, high = sorted((draw(rationals()), draw(rationals())))
    if low == high:
        return Interval.point(low)
    kinds = st.sampled_from(["open", "closed", "unbounded"])
    below, above = draw(kinds), draw(kinds)
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


def figures() -> st.SearchStrategy[Decimal | Fraction]:
    """Draw a figure: digits, or a simple fraction."""
    return st.one_of(decimals(), st.fractions(-5, 5, max_denominator=20))


@st.composite
def stateds(draw: st.DrawFn) -> Stated:
    """Draw a figure with any hedge that fits it."""
    hedge = draw(st.sampled_from(Hedge))
    if hedge is Hedge.INDEFINITE:
        return Stated(hedge, None, draw(st.sampled_from(sorted(INDEFINITE))) + " documents")
    if hedge is Hedge.BETWEEN:
        low, high = sorted((draw(decimals()), draw(decimals())))
        return Stated(hedge, (low, high), f"between {low} and {high}")
    value = draw(figures())
    if hedge.is_approximator and value == 0:
        value = Decimal("27.5E6")
    return Stated(hedge, value, f"{hedge.value} {value}")


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw a quantity as it was stated; a count is of a positive whole number."""
    unit = draw(units())
    stated = draw(stateds())
    if unit.code == "count":
        hedge = draw(st.sampled_from(ONE_FIGURE))
        value = Decimal(draw(st.integers(2, 700_000)))
        noun = draw(st.sampled_from([None, "countries", "railway corridors"]))
        return Quantity.of(Stated(hedge, value, f"{hedge.value} {value}"), unit, noun)
    return Quantity.of(stated, unit)


def interval_grid(*values: int) -> list[Interval]:
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
