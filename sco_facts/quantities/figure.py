"""A figure as it was stated: the hedge, the digits and the words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import cast

import attrs

from sco_facts.errors import HedgeError
from sco_facts.quantities.hedges import (
    FAREY_ORDER,
    Hedge,
    Number,
    Value,
    exact_figure,
    rounds_as_counts,
)
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import MAX_DIGITS, exact, exact_text, negative

Ends = tuple[Hedge, Hedge]


def _ends(ends: tuple[Hedge | str, Hedge | str] | None) -> Ends | None:
    if ends is None:
        return None
    low, high = map(Hedge, ends)
    return None if low is high is Hedge.PLAIN else (low, high)


def _digits(value: object) -> object:
    """Tell 30 from 30.0, which say how precise a figure is."""
    if isinstance(value, tuple):
        return tuple(map(_digits, cast("tuple[object, ...]", value)))
    return value.as_tuple() if isinstance(value, Decimal) else value


@attrs.frozen
class Figure:
    """
    A figure as it was stated, before anything is made of it.

    Args:
        hedge: What the words around it say.
        value: The figure; its digits are the significant ones ("27.5E6"), of an `int` all. A
            `Fraction` for a simple fraction, a pair for `between`, `None` for `indefinite`.
        text: The words as written; they do not count for equality, save that those of
            `indefinite` decide the bounds.
        ends: The hedges of the two ends of `between`, if they have any of their own.
        negative: Whether an indefinite figure is below zero, as in "fell by dozens of points";
            every other figure carries its own sign.

    Raises:
        HedgeError: The value does not fit the hedge, or has two signs.
        ChoiceError: The hedge is not one of the table.
        ExactnessError: The value is a float, NaN or infinite.
        MagnitudeError: The value has more than 100 digits or a larger exponent.
    """

    hedge: Hedge = attrs.field(converter=Hedge)
    value: Value = attrs.field(converter=exact_figure, eq=_digits)
    text: str = attrs.field(eq=False)
    ends: Ends | None = attrs.field(default=None, converter=_ends)
    negative: bool = attrs.field(default=False, kw_only=True)
    # Most units round alike, so that one interval serves them all. It tells "several" from
    # "dozens of", which have no value.
    _support: Interval = attrs.field(init=False, repr=False)
    _core: Interval | None = attrs.field(init=False, repr=False, eq=False, default=None)

    def __attrs_post_init__(self) -> None:
        support = self.hedge.support(self.value, words=self.text, ends=self.ends)
        if self.negative and self.value is not None:
            raise HedgeError(
                f"Given the value {self.value} as negative, expected no sign beside that of the "
                "value; leave `negative` to indefinite words.",
                value=self.value,
            )
        object.__setattr__(self, "_support", -support if self.negative else support)
        if self.hedge is Hedge.EXACTLY and isinstance(self.value, Decimal):
            # The zeros of an exact number say nothing, and two who state it state the same.
            digits = exact_text(exact(self.value))
            if len(digits) <= MAX_DIGITS:
                object.__setattr__(self, "value", Decimal(digits))

    def support(
        self, unit: str, within: Fraction | None = None, order: int = FAREY_ORDER
    ) -> Interval:
        """Say which values the words allow, in a unit; see `Hedge.support`."""
        if within is None and order == FAREY_ORDER and rounds_as_counts(unit):
            return self._support
        support = self.hedge.support(
            self.value, unit, self.text, ends=self.ends, within=within, order=order
        )
        return -support if self.negative else support

    def core(self, unit: str, order: int = FAREY_ORDER) -> Interval:
        """Say where the words point, in a unit; see `Hedge.core`."""
        is_usual = order == FAREY_ORDER and rounds_as_counts(unit)
        if is_usual and self._core is not None:
            return self._core
        core = self.hedge.core(self.value, unit, self.text, ends=self.ends, order=order)
        core = -core if self.negative else core
        if is_usual:
            object.__setattr__(self, "_core", core)
        return core

    @property
    def approaches(self) -> tuple[bool, bool] | None:
        """From which sides an approximator points to its figure; see `Hedge.approaches`."""
        return self.hedge.approaches(self.value)

    @property
    def sign(self) -> int:
        """1 above zero, -1 below it, 0 for zero and for a range around it."""
        value = self.value
        if value is None:
            return -1 if self.negative else 1
        low, high = value if isinstance(value, tuple) else (value, value)
        return (low > 0) - (high < 0)

    @property
    def is_whole(self) -> bool:
        """Whether every number of it is whole, so that it may count things; 42.7 is not."""
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return all(map(_is_whole, values))

    def mirrored(self) -> Figure:
        """Turn the figure round at zero: less than -3 becomes more than 3, and back."""
        value = self.value
        if isinstance(value, tuple):
            low, high = self.ends or (Hedge.PLAIN, Hedge.PLAIN)
            pair = (negative(value[1]), negative(value[0]))
            return Figure(self.hedge, pair, self.text, (_turned(high), _turned(low)))
        if value is None:
            return attrs.evolve(self, negative=not self.negative)
        return Figure(_turned(self.hedge), negative(value), self.text)


def _is_whole(value: Number | None) -> bool:
    if isinstance(value, Decimal):
        return int(value.as_tuple().exponent) >= 0
    return value is None or value.denominator == 1


def _turned(hedge: Hedge) -> Hedge:
    # An approximator mirrors by itself: nearly -3 is a fall of nearly 3.
    return hedge if hedge.is_approximator else hedge.reversed
