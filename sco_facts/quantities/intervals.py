"""Exact intervals of real numbers: open, closed or unbounded at either end."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Literal

import attrs

from sco_facts.errors import IntervalError, ZeroInDivisorError
from sco_facts.quantities.numbers import Exact, exact, exact_text
from sco_facts.text import Shown

OverlapState = Literal[
    "before", "meets", "overlaps", "starts", "containedBy", "finishes", "equals",
    "finishedBy", "contains", "startedBy", "overlappedBy", "metBy", "after",
]  # fmt: skip

# How the lower and the upper ends compare, where the two intervals share more than that.
_STATES: dict[tuple[int, int], OverlapState] = {
    (0, 0): "equals", (0, -1): "starts", (0, 1): "startedBy", (1, 0): "finishes",
    (-1, 0): "finishedBy", (1, -1): "containedBy", (-1, 1): "contains",
    (-1, -1): "overlaps", (1, 1): "overlappedBy",
}  # fmt: skip


_ZERO = Fraction(0)


def _end(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen
class Interval(Shown):
    """
    A non-empty interval of real numbers, with exact endpoints.

    Args:
        low: The lower endpoint, exact; `None` if unbounded below.
        high: The upper endpoint, exact; `None` if unbounded above.
        low_closed: Whether `low` itself belongs to the interval.
        high_closed: Whether `high` itself belongs to the interval.

    Raises:
        ExactnessError: An endpoint is a float or no number.
        IntervalError: The ends are in the wrong order, bound nothing, or an unbounded end is
            called closed.

    Source:
        Relations follow IEEE 1788-2015, carried over to open ends by its set definitions.

    Examples:
        >>> str(Interval(30, None)), str(Interval(Fraction("27.45"), Fraction("27.55"), True))
        ('(30, ∞)', '[27.45, 27.55)')
    """

    low: Fraction | None = attrs.field(default=None, converter=_end)
    high: Fraction | None = attrs.field(default=None, converter=_end)
    low_closed: bool = False
    high_closed: bool = False
    # Both endpoints as integer ratios, low then high, with -1/0 and 1/0 for unbounded ones;
    # these compare about four times faster than fractions.
    _ends: tuple[int, int, int, int] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if (low is None and self.low_closed) or (high is None and self.high_closed):
            raise IntervalError(
                "Given an unbounded end that is closed, expected it open; "
                "leave low_closed or high_closed False where the end is None."
            )
        above, below = (-1, 0) if low is None else low.as_integer_ratio()
        high_above, high_below = (1, 0) if high is None else high.as_integer_ratio()
        object.__setattr__(self, "_ends", (above, below, high_above, high_below))
        width = high_above * below - above * high_below
        if width > 0 or low is None or (width == 0 and self.low_closed and self.high_closed):
            return
        raise IntervalError(
            f"Given the ends {self}, expected low < high, or low = high with both ends closed; "
            "there is no empty interval.",
            value=(low, high),
        )

    @classmethod
    def point(cls, value: Exact) -> Interval:
        """Make the interval that holds one number only."""
        return cls(value, value, True, True)

    @classmethod
    def closed(cls, low: Exact, high: Exact) -> Interval:
        """Make the interval from `low` to `high`, both included."""
        return cls(low, high, True, True)

    @property
    def is_point(self) -> bool:
        """Whether the interval holds one number only."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low is not None and self.high is not None

    @property
    def closure(self) -> Interval:
        """The interval with every finite end included."""
        return Interval(self.low, self.high, self.low is not None, self.high is not None)

    def __contains__(self, value: Exact) -> bool:
        return Interval.point(value).is_subset_of(self)

    def is_subset_of(self, other: Interval) -> bool:
        """Whether every number in this interval is in the other (IEEE 1788 subset)."""
        return _low_key(self) >= _low_key(other) and _high_key(self) <= _high_key(other)

    def is_interior_to(self, other: Interval) -> bool:
        """Whether every number here lies strictly between two of the other (interior)."""
        return self.is_subset_of(Interval(other.low, other.high)) if not other.is_point else False

    def exceeds(self, other: Interval, scale: tuple[int, int] | None = None) -> bool | None:
        """
        Say whether the numbers here are above those of the other: all, none (False) or some.

        Args:
            other: The other interval.
            scale: A positive fraction by which to multiply the other's numbers first.

        Examples:
            >>> Interval(30, None).exceeds(Interval.point(30))
            True
        """
        low, low_over, high, high_over = self._ends
        other_low, other_low_over, other_high, other_high_over = other._ends
        if scale is not None:
            times, over = scale
            other_low, other_low_over = other_low * times, other_low_over * over
            other_high, other_high_over = other_high * times, other_high_over * over
        # Fractions with positive denominators compare as their cross-products do.
        mine, theirs = low * other_high_over, other_high * low_over
        if mine > theirs:
            return True
        if mine == theirs and low_over and not (self.low_closed and other.high_closed):
            return True
        mine, theirs = high * other_low_over, other_low * high_over
        return False if mine < theirs or (mine == theirs and high_over) else None

    def precedes(self, other: Interval) -> bool:
        """Whether every number here is at most every number of the other (precedes)."""
        return self.exceeds(other) is False

    def strictly_precedes(self, other: Interval) -> bool:
        """Whether every number here is less than every number of the other (strictPrecedes)."""
        return other.exceeds(self) is True

    def is_disjoint_from(self, other: Interval) -> bool:
        """Whether the two share no number (disjoint)."""
        return self.strictly_precedes(other) or other.strictly_precedes(self)

    def overlap_state(self, other: Interval) -> OverlapState:
        """
        Name how the two lie to each other, by the thirteen names of IEEE 1788 table 10.7.

        Examples:
            >>> Interval.closed(1, 2).overlap_state(Interval.closed(2, 3))
            'meets'
        """
        if self.strictly_precedes(other):
            return "before"
        if other.strictly_precedes(self):
            return "after"
        low, other_low = _low_key(self), _low_key(other)
        high, other_high = _high_key(self), _high_key(other)
        lows = (low > other_low) - (low < other_low)
        highs = (high > other_high) - (high < other_high)
        if lows == highs == -1 and self.high == other.low:
            return "meets"
        if lows == highs == 1 and self.low == other.high:
            return "metBy"
        return _STATES[lows, highs]

    def intersection(self, other: Interval) -> Interval | None:
        """Cut the two; `None` if they share no number."""
        if self.is_disjoint_from(other):
            return None
        low, high = max(self, other, key=_low_key), min(self, other, key=_high_key)
        return Interval(low.low, high.high, low.low_closed, high.high_closed)

    def hull(self, other: Interval) -> Interval:
        """Make the smallest interval that holds both."""
        low, high = min(self, other, key=_low_key), max(self, other, key=_high_key)
        return Interval(low.low, high.high, low.low_closed, high.high_closed)

    def integers(self) -> Interval | None:
        """
        Tighten the ends to the whole numbers inside; `None` if there are none.

        Examples:
            >>> str(Interval(5, None).integers())
            '[6, ∞)'
        """
        low, low_over, high, high_over = self._ends
        if self.low_closed and self.high_closed and low_over == high_over == 1:
            return self
        least = most = None
        if low_over:
            least = -(-low // low_over) if self.low_closed else low // low_over + 1
        if high_over:
            most = high // high_over if self.high_closed else -(-high // high_over) - 1
        if least is not None and most is not None and least > most:
            return None
        return Interval(least, most, least is not None, most is not None)

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_closed, self.low_closed)

    def __add__(self, other: Interval | Exact) -> Interval:
        other = _operand(other)
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        closed = self.low_closed and other.low_closed, self.high_closed and other.high_closed
        return Interval(low, high, *closed)

    def __sub__(self, other: Interval | Exact) -> Interval:
        return self + -_operand(other)

    def __mul__(self, other: Interval | Exact) -> Interval:
        products = [_product(*each) for each in product(_reaches(self), _reaches(_operand(other)))]
        (is_low_infinite, low, _), (is_high_infinite, high, _) = min(products), max(products)
        return Interval(
            None if is_low_infinite else low,
            None if is_high_infinite else high,
            (0, low, True) in products and not is_low_infinite,
            (0, high, True) in products and not is_high_infinite,
        )

    def __truediv__(self, other: Interval | Exact) -> Interval:
        return self * _operand(other)._reciprocal()

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other: Exact) -> Interval:
        return -self + other

    def __rtruediv__(self, other: Exact) -> Interval:
        return self._reciprocal() * other

    def _reciprocal(self) -> Interval:
        low, high = self.low, self.high
        if ((low is None or low < 0) and (high is None or high > 0)) or low == high == 0:
            raise ZeroInDivisorError(
                f"Given the divisor {self}, expected an interval without zero inside; "
                "cut it at zero first, or divide by a quantity that is known to be positive.",
                value=self,
            )
        # The ends swap; an unbounded end becomes an open zero, and a zero end unbounded.
        new_low = _ZERO if high is None else 1 / high if high else None
        new_high = _ZERO if low is None else 1 / low if low else None
        return Interval(
            new_low, new_high, self.high_closed and high != 0, self.low_closed and low != 0
        )

    def __reduce__(self) -> tuple[type[Interval], tuple[object, ...]]:
        return Interval, (self.low, self.high, self.low_closed, self.high_closed)

    def __str__(self) -> str:
        low = "-∞" if self.low is None else exact_text(self.low)
        high = "∞" if self.high is None else exact_text(self.high)
        return f"{'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"


# How an end is ordered: the sign of its infinity, where it lies, and whether it is attained.
_Reach = tuple[int, Fraction, bool]


def _reaches(interval: Interval) -> tuple[_Reach, _Reach]:
    low, high = interval.low, interval.high
    return (
        (-1, _ZERO, False) if low is None else (0, low, interval.low_closed),
        (1, _ZERO, False) if high is None else (0, high, interval.high_closed),
    )


def _low_key(interval: Interval) -> tuple[int, Fraction, bool]:
    infinite, low, is_closed = _reaches(interval)[0]
    return infinite, low, not is_closed


def _high_key(interval: Interval) -> _Reach:
    return _reaches(interval)[1]


def _product(a: _Reach, b: _Reach) -> _Reach:
    zeros = [attained for infinite, end, attained in (a, b) if infinite == end == 0]
    if zeros:
        # Zero times anything is zero, so a closed zero end attains it whatever the other does.
        return 0, _ZERO, any(zeros)
    (infinite, end, attained), (other_infinite, other_end, other_attained) = a, b
    if infinite or other_infinite:
        is_positive = ((infinite or end) > 0) is ((other_infinite or other_end) > 0)
        return 1 if is_positive else -1, _ZERO, False
    return 0, end * other_end, attained and other_attained


def _operand(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval.point(value)
