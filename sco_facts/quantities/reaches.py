"""Points of the extended number line, which the ends of an interval reach."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple


class Reach(NamedTuple):
    """A point as a quotient, over zero if it is infinite, and whether it is attained."""

    above: int
    below: int
    attained: bool

    @property
    def place(self) -> tuple[int, Fraction]:
        """Where it lies, to be ordered."""
        return (0, Fraction(self.above, self.below)) if self.below else (self.above, Fraction(0))


def product(a: Reach, b: Reach) -> Reach:
    """
    Multiply two ends of intervals.

    Zero times anything is zero, so a closed zero end attains it whatever the other end does.
    """
    above, below = a.above * b.above, a.below * b.below
    if above == 0:
        return Reach(0, 1, any(each.above == 0 and each.attained for each in (a, b)))
    return Reach(above, below, a.attained and b.attained)
