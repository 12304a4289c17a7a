"""Quantities: an interval, its unit, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from sco_facts.canonical import Digested, Json, plain_content
from sco_facts.errors import DimensionError, HedgeError
from sco_facts.quantities.figure import Figure, stated_words, unit_words, with_unit
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, exact, exact_text, exact_words, scale_of, singular
from sco_facts.quantities.units import Unit, as_unit

_RATIOS = ("fraction", "percent", "basis_point")


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


def _noun(counted: str) -> str:
    return singular(counted.casefold())


@attrs.frozen
class Quantity(Digested):
    """
    Join an interval, a unit and the words.

    Args:
        interval: What the words bound, in `unit`.
        unit: A `Unit` or its code.
        figure: The figure as written; `None` for a quantity that was computed.
        counted: The noun of a count, such as "railway corridors"; `None` matches any.
        caveats: What to keep in mind; they do not count for equality.

    Raises:
        UnknownUnitError: The unit is not in the table.
        HedgeError: The interval is not what the stated words bound, or a count holds no whole
            number.

    Examples:
        >>> str(Quantity.exactly(5, "count", "railway corridors"))
        '5 railway corridors'
    """

    interval: Interval
    unit: Unit = attrs.field(converter=as_unit)
    figure: Figure | None = None
    counted: str | None = None
    caveats: tuple[str, ...] = attrs.field(default=(), eq=False, converter=_texts)

    def __attrs_post_init__(self) -> None:
        if self.figure is None:
            return
        expected = _whole(self.figure.interval(), self.unit)
        if self.interval is not expected and self.interval != expected:
            raise HedgeError(
                f"Given the bounds {self.interval} with the words {self.figure.text!r}, "
                f"expected {expected}; "
                "make the quantity with Quantity.of, or leave `stated` out.",
                value=self.interval,
            )

    @classmethod
    def of(
        cls,
        stated: Figure,
        unit: Unit | str,
        counted: str | None = None,
        caveats: tuple[str, ...] = (),
    ) -> Quantity:
        """
        Make the quantity that words state; the hedge table decides the bounds.

        Raises:
            HedgeError: A count that holds no whole number.
        """
        unit = as_unit(unit)
        return cls(_whole(stated.interval(), unit), unit, stated, counted, caveats)

    @classmethod
    def exactly(cls, value: Exact, unit: Unit | str, counted: str | None = None) -> Quantity:
        """
        Make a quantity that is one number: a threshold, or an exact count.

        Raises:
            ExactnessError: The value is a float or no number.

        Examples:
            >>> str(Quantity.exactly(10**12, "USD"))
            'exactly 1 trillion USD'
        """
        text = exact_text(exact(value))
        unit = as_unit(unit)
        stated = Figure(Hedge.EXACTLY, exact(value) if "/" in text else Decimal(text), "")
        text = stated_words(stated, unit, counted)
        return cls.of(attrs.evolve(stated, text=text), unit, counted)

    def to(self, unit: Unit | str) -> Quantity:
        """
        Convert to another unit of the same dimension, exactly.

        Raises:
            DimensionError: The units measure different things.
            DimensionError: Both are currencies; there are no exchange rates.
        """
        unit = as_unit(unit)
        if unit == self.unit:
            return self
        return Quantity(self.bounds_in(unit), unit, counted=self.counted, caveats=self.caveats)

    @property
    def words(self) -> str:
        """The words as stated, or those that `str` makes where there are none."""
        return str(self) if self.figure is None else self.figure.text

    def bounds_in(self, unit: Unit) -> Interval:
        """Give the bounds in another unit of the same dimension."""
        return convert_bounds(self.interval, self.unit, unit)

    def check_counted(self, other: Quantity) -> None:
        """
        Refuse a count of something else; a bare number matches any noun.

        Raises:
            DimensionError: Both name what they count, and the nouns differ.
        """
        mine, theirs = self.counted, other.counted
        if mine is None or theirs is None or _noun(mine) == _noun(theirs):
            return
        raise DimensionError(
            f"Given a count of {mine} and one of {theirs}, expected counts of the same thing; "
            "leave the noun out of one to match any.",
            value=(mine, theirs),
        )

    def __sub__(self, other: Quantity) -> Quantity:
        """Subtract a quantity of the same dimension; two ratios differ in percentage points."""
        self.check_counted(other)
        if self.unit.dimension == "temperature":
            raise DimensionError(
                f"Given two temperatures in {self.unit}, expected a scale that starts at zero; "
                "compare them with `exceeds` instead.",
                value=self.unit,
            )
        unit, result = self.unit, self.unit
        head, slash, rest = unit.code.partition("/")
        if head in _RATIOS:
            unit, result = Unit(f"percent{slash}{rest}"), Unit(f"percentage_point{slash}{rest}")
        interval = self.bounds_in(unit) - other.bounds_in(unit)
        counted = self.counted or other.counted
        return Quantity(interval, result, counted=counted, caveats=self._caveats_with(other))

    def __truediv__(self, other: Quantity) -> Quantity:
        """Divide by a quantity; like units give a `fraction`, which counts nothing."""
        self.check_counted(other)
        unit, divisor = self.unit / other.unit, other.interval
        if self.unit.is_comparable_with(other.unit):
            unit, divisor = Unit("fraction"), other.bounds_in(self.unit)
        counted = (self.counted or other.counted) if "count" in unit.dimension else None
        caveats = self._caveats_with(other)
        return Quantity(self.interval / divisor, unit, counted=counted, caveats=caveats)

    def _caveats_with(self, other: Quantity) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.caveats, *other.caveats)))

    def typical(self, within: Exact) -> Quantity:
        """
        Narrow the bounds to what readers typically take the words for.

        A count whose typical bounds hold no whole number keeps its certain ones.

        Args:
            within: The half-width as a fraction of the stated value, such as
                `Fraction(1, 10)`. A quantity that was computed has no words and stays as it is.

        Raises:
            HedgeError: `within` is not between 0 and 1.
        """
        if self.figure is None:
            return self
        typical = self.figure.interval(exact(within))
        interval = typical.integers() if self.unit.code == "count" else typical
        interval = self.interval if interval is None else interval
        return Quantity(interval, self.unit, counted=self.counted, caveats=self.caveats)

    def content(self) -> dict[str, Json]:
        """Give the words and the unit as JSON; the bounds only where there are no words."""
        of_words: dict[str, Json] = {"unit": self.unit.code}
        if self.counted is not None:
            of_words["counted"] = self.counted
        if self.figure is None:
            return {**plain_content(self.interval), **of_words}
        stated = plain_content(self.figure)
        return {"words": stated.pop("text"), **stated, **of_words}

    def __str__(self) -> str:
        if self.figure is not None:
            return stated_words(self.figure, self.unit, self.counted)
        return with_unit(_interval_words(self.interval), self.unit, self.counted)


def convert_bounds(interval: Interval, unit: Unit, to: Unit) -> Interval:
    """
    Convert an interval from one unit to another of the same dimension, exactly.

    Raises:
        DimensionError: The units measure different things.
    """
    if unit == to:
        return interval
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else unit.convert(low, to),
        None if high is None else unit.convert(high, to),
        interval.low_closed,
        interval.high_closed,
    )


def _whole(interval: Interval, unit: Unit) -> Interval:
    if unit.code != "count":
        return interval
    whole = interval.integers()
    if whole is None:
        raise HedgeError(
            f"Given a count of {interval}, expected one that holds a whole number; "
            "use another unit for what is not counted.",
            value=interval,
        )
    return whole


def _interval_words(interval: Interval) -> str:
    low = None if interval.low is None else exact_words(interval.low)
    high = None if interval.high is None else exact_words(interval.high)
    above = f"{'at least' if interval.low_closed else 'more than'} {low}"
    below = f"{'at most' if interval.high_closed else 'less than'} {high}"
    if interval.is_point:
        return f"exactly {low}"
    if interval.low_closed and interval.high_closed:
        return f"between {low} and {high}"
    if low is None and high is None:
        return "any number of"
    return " and ".join(part for part, end in ((above, low), (below, high)) if end is not None)


def bounds_words(interval: Interval, unit: Unit, counted: str | None = None) -> str:
    """
    Write bounds for a reader: as an interval, with one scale word and the unit after it.

    Examples:
        >>> bounds_words(Interval(67 * 10**9, None), Unit("USD"))
        '(67, ∞) billion USD'
    """
    ends = [abs(end) for end in (interval.low, interval.high) if end]
    power, word = scale_of(max(ends, default=Fraction(0)))
    text = str(interval / 10**power)
    if interval.low is not None and interval.is_point:
        text = exact_text(interval.low / 10**power)
    return " ".join(part for part in (text, word, unit_words(unit, counted)) if part)
