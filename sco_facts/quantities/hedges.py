"""The hedge table: what the words around a figure allow, and where they point."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, cast

from sco_facts.errors import HedgeError, IntervalError, not_among
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, check_exact, exact, with_power

Number = Decimal | Fraction
Value = Number | tuple[Number, Number] | None

MAX_DENOMINATOR = 1000
# The grid on which speakers choose a simple fraction has at least halves to fifths.
FAREY_ORDER = 5

_TENTH = Fraction(1, 10)
# Nobody rounds these to whole tens: 100 percent is not 95 percent, nor 40 degrees 37.
_FINE = frozenset(
    "percent percentage_point fold degree degree_celsius degree_fahrenheit kelvin".split()
)


def exact_figure(value: Value | int | tuple[Exact, ...]) -> Value:
    """
    Take what a hedge qualifies, with whole numbers as decimals, all of whose digits count.

    Examples:
        >>> exact_figure(30), exact_figure((3, 5))
        (Decimal('30'), (Decimal('3'), Decimal('5')))
        >>> exact_figure(Decimal("5E6"))  # words with a scale have at least two digits
        Decimal('5.0E+6')
    """
    if value is None:
        return None
    if isinstance(value, tuple):
        return cast("Value", tuple(map(_number, value)))
    return _number(value)


def _number(value: Exact) -> Number:
    check_exact(value)
    if isinstance(value, int):
        value = Decimal(value)
        check_exact(value)
    if isinstance(value, Fraction) or int(value.as_tuple().exponent) <= 0:
        return value
    return with_power(value, 0)


class Rounding(NamedTuple):
    """How far a bare figure reaches: surely (the core), and at most (the support)."""

    core: Fraction
    support: Fraction


class _Rule(NamedTuple):
    """Whether values below a positive figure are possible, and those above, and it itself."""

    below: bool
    above: bool
    at: bool
    # Whether the words point to the figure, on those sides; their support keeps its sign.
    is_approximator: bool = False


class Hedge(Enum):
    """
    The hedge of a figure: what the words around it say.

    The *support* of a hedged figure is every value that its words allow; the *core* is where
    they point. Approximators ("about", "nearly", "just over") point to the figure itself, from
    the sides on which their support lies.

    Source:
        Support and core are the terms of possibility theory (Dubois and Prade 1988). The width
        of typical bounds is the caller's; HL7 FHIR suggests 10 % for "approximately". Readers
        vary widely (Ferson et al. 2015).

    Examples:
        >>> str(Hedge("over").support(Decimal(30)))
        '(30, ∞)'
        >>> str(Hedge("plain").support(1500)), str(Hedge("plain").core(1500))
        ('[1450, 1550]', '(1499.5, 1500.5)')
    """

    EXACTLY = "exactly"
    PLAIN = "plain"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    BETWEEN = "between"
    INDEFINITE = "indefinite"

    @classmethod
    def _missing_(cls, value: object) -> Hedge:
        raise not_among([each.value for each in cls], "hedge", value)

    @property
    def is_approximator(self) -> bool:
        """Whether it says that the value lies near the figure without saying how near."""
        rule = _TABLE.get(self._value_)
        return rule is not None and rule.is_approximator

    @property
    def reversed(self) -> Hedge:
        """What it says where a larger change leaves less: "more than halved" is under a half."""
        return _REVERSED.get(self, self)

    def approaches(self, value: Value) -> tuple[bool, bool] | None:
        """
        Say from which sides an approximator points to its figure: from below, from above.

        Returns:
            `None` for a hedge that is not an approximator.
        """
        rule = _TABLE.get(self._value_)
        if rule is None or not rule.is_approximator or not isinstance(value, Decimal | Fraction):
            return None
        return (rule.below, rule.above) if value > 0 else (rule.above, rule.below)

    def support(
        self,
        value: Value | int | tuple[Exact, Exact],
        unit: str = "count",
        words: str = "",
        *,
        ends: tuple[Hedge, Hedge] | None = None,
        within: Fraction | None = None,
        order: int = FAREY_ORDER,
    ) -> Interval:
        """
        Say which values the words allow.

        Args:
            value: The figure as stated; a pair for `between`, `None` for `indefinite`.
            unit: The code of the unit, which decides how coarsely people round.
            words: The words as written; they decide the bounds of `indefinite`.
            ends: The hedges of the two ends of `between`, plain by default.
            within: Take an approximator at its typical bounds, within this fraction of the
                figure; no other hedge gains a bound by it.
            order: The order of the Farey sequence on which simple fractions stand, at least.

        Raises:
            HedgeError: The value does not fit the hedge, an approximator has the figure zero,
                or `within` is not between 0 and 1.
            ExactnessError: The value is a float, NaN or infinite.
            MagnitudeError: The value has more than 100 digits or a larger exponent.
        """
        check_within(within)
        value = exact_figure(value)
        if self is Hedge.INDEFINITE:
            return Interval(self._least(value, words), None, True, False)
        if self is Hedge.BETWEEN:
            low, high = self._pair(value)
            first, last = ends or (Hedge.PLAIN, Hedge.PLAIN)
            lower = first._end(low, unit, within, order)
            upper = last._end(high, unit, within, order)
            try:
                return Interval(lower.low, upper.high, lower.low_closed, upper.high_closed)
            except IntervalError:
                raise self._misfit(value, "ends whose hedges leave values between them") from None
        rule, number = _TABLE.get(self._value_), self._one(value)
        if rule is None:
            return _exact_or_plain(self, number, unit, order)[0]
        x = exact(number)
        if rule.is_approximator:
            return self._near(rule, x, within)
        low_end, high_end = (None if rule.below else x), (None if rule.above else x)
        return Interval(low_end, high_end, rule.at and rule.above, rule.at and rule.below)

    def core(
        self,
        value: Value | int | tuple[Exact, Exact],
        unit: str = "count",
        words: str = "",
        *,
        ends: tuple[Hedge, Hedge] | None = None,
        order: int = FAREY_ORDER,
    ) -> Interval:
        """
        Say where the words point, as in `support`.

        Returns:
            For an approximator the figure alone, which its support may approach without holding
            it: "nearly 2" points to 2, from below. `approaches` says from where.
        """
        value = exact_figure(value)
        if self is Hedge.INDEFINITE:
            least = self._least(value, words)
            larger = [each for each in INDEFINITE.values() if each > least]
            return Interval(least, min(larger, default=None), True, False)
        if self is Hedge.BETWEEN:
            low, high = map(exact, self._pair(value))
            # An end that its own hedge leaves out, as in "more than 10", is no part of the core.
            support = self.support(value, unit, ends=ends, order=order)
            return Interval.closed(low, high).intersection(support) or support
        rule, number = _TABLE.get(self._value_), self._one(value)
        if rule is None:
            return _exact_or_plain(self, number, unit, order)[1]
        is_near = rule.is_approximator
        return Interval.point(number) if is_near else self.support(number, unit)

    def _end(self, value: Number, unit: str, within: Fraction | None, order: int) -> Interval:
        """Bound one end of a range; a bare end is a limit, and reaches no further than its core."""
        if self is not Hedge.PLAIN or isinstance(value, Fraction):
            return self.support(value, unit, within=within, order=order)
        x, reach = exact(value), rounding(value, unit).core
        return Interval.closed(x - reach, x + reach)

    def _near(self, rule: _Rule, x: Fraction, within: Fraction | None) -> Interval:
        """Bound an approximator; below zero the table is mirrored."""
        if x == 0:
            raise self._misfit(Decimal(0), "a figure other than zero")
        size, is_typical = abs(x), within is not None
        width = size * (within or 1)
        low, high = size - width * rule.below, size + width * rule.above
        is_bounded = is_typical or not rule.above
        ends = is_typical and rule.below, is_typical and rule.above
        found = Interval(low, high if is_bounded else None, *ends)
        return found if x > 0 else -found

    def _one(self, value: Value) -> Number:
        if value is None or isinstance(value, tuple):
            raise self._misfit(value, "one number")
        return value

    def _pair(self, value: Value) -> tuple[Number, Number]:
        pair: tuple[Number, ...] = value if isinstance(value, tuple) else ()
        if len(pair) != 2 or not pair[0] <= pair[1]:
            raise self._misfit(value, "a pair of numbers, the lower first")
        return pair[0], pair[1]

    def _least(self, value: Value, words: str) -> Fraction:
        found = (n for start, n in INDEFINITE.items() if words.lower().startswith(start))
        least = next(found, None)
        if value is not None or least is None:
            raise self._misfit(value, f"no figure and words such as 'several', not {words!r}")
        return Fraction(least)

    def _misfit(self, value: Value, expected: str) -> HedgeError:
        given = "no figure" if value is None else f"the value {value}"
        return HedgeError(
            f"Given {given} with the hedge {self.value!r}, expected {expected}; "
            "choose the hedge that the words have.",
            value=value,
        )


# By code, since a string is found several times as fast as an Enum.
_TABLE: Mapping[str, _Rule] = {
    "about": _Rule(below=True, above=True, at=True, is_approximator=True),
    "nearly": _Rule(below=True, above=False, at=False, is_approximator=True),
    "just_over": _Rule(below=False, above=True, at=False, is_approximator=True),
    "over": _Rule(below=False, above=True, at=False),
    "at_least": _Rule(below=False, above=True, at=True),
    "under": _Rule(below=True, above=False, at=False),
    "at_most": _Rule(below=True, above=False, at=True),
}

_UPWARDS = {"under": "over", "nearly": "just_over", "at_most": "at_least"}
_REVERSED = {
    Hedge(one): Hedge(other) for pair in _UPWARDS.items() for one, other in (pair, pair[::-1])
}


def check_within(within: Fraction | None) -> None:
    """Check that the width of a typical reading is between 0 and 1, else raise a `HedgeError`."""
    if within is not None and not 0 < within < 1:
        raise HedgeError(
            f"Given within={within}, expected a width between 0 and 1, such as Fraction(1, 10).",
            value=within,
        )


def _exact_or_plain(
    hedge: Hedge, value: Number, unit: str, order: int
) -> tuple[Interval, Interval]:
    """Bound a figure that is exact, or bare and perhaps rounded: its support and its core."""
    x = exact(value)
    if hedge is Hedge.EXACTLY:
        return Interval.point(x), Interval.point(x)
    if isinstance(value, Fraction):
        return _on_grid(value, order)
    reach = rounding(value, unit)
    core = Interval(x - reach.core, x + reach.core) if reach.core else Interval.point(x)
    return Interval.closed(x - reach.support, x + reach.support), core


def rounding(value: Decimal, unit: str = "count") -> Rounding:
    """
    Say how far a bare figure reaches on either side.

    The core reaches half a unit of the last significant digit. A whole number of three digits or
    more that ends in zeros may be rounded further, so its support reaches half a unit of its last
    digit that is not zero, but at most a tenth of the figure. A zero behind a decimal point
    ("300.0", "28.0 million") is there to say how precise the figure is.

    Args:
        value: The figure, with its significant digits.
        unit: The code of its unit; people do not round percentages or degrees so coarsely.

    Examples:
        >>> rounding(Decimal("27.5E6")), rounding(Decimal("1.0E12")).support
        (Rounding(core=Fraction(50000, 1), support=Fraction(50000, 1)), Fraction(100000000000, 1))
    """
    size, exponent = abs(exact(value)), int(value.as_tuple().exponent)
    half = _half_power(exponent)
    if unit == "fold":
        half = min(half, size * _TENTH)
    if not rounds_as_counts(unit) or size < 100 or _has_point(value):
        return Rounding(half, half)
    digits = str(size.numerator)
    zeros = len(digits) - len(digits.rstrip("0"))
    return Rounding(half, max(half, min(_half_power(zeros), size * _TENTH)))


def _has_point(value: Decimal) -> bool:
    """Whether a figure was written with decimals: before a scale word its exponent shows them."""
    _, digits, exponent = value.as_tuple()
    # Two digits of which the last is zero are those of "5 million".
    is_padded = len(digits) == 2 and digits[1] == 0
    return int(exponent) < 0 or (int(exponent) % 3 != 0 and not is_padded)


def rounds_as_counts(unit: str) -> bool:
    """Whether figures in a unit are rounded to tens and hundreds, as counts are."""
    return unit.partition("/")[0] not in _FINE


@lru_cache(maxsize=256)
def _half_power(exponent: int) -> Fraction:
    return Fraction(10) ** exponent / 2


def _on_grid(x: Fraction, order: int) -> tuple[Interval, Interval]:
    """
    Bound a simple fraction halfway to its neighbours in the Farey sequence: support and core.

    Where the sequence ends, at a whole number, the core reaches no further than on the other side:
    11 percent may be nearer to a fifth than to zero, but nobody points to it with "a fifth".
    """
    if x.denominator > MAX_DENOMINATOR:
        raise HedgeError(
            f"Given the fraction {x}, expected a simple one, with a denominator of at most "
            f"{MAX_DENOMINATOR}; write a decimal.",
            value=x,
        )
    denominators = range(1, max(order, x.denominator) + 1)
    below = max(Fraction(-(-x.numerator * d // x.denominator) - 1, d) for d in denominators)
    above = min(Fraction(x.numerator * d // x.denominator + 1, d) for d in denominators)
    low, high = (below + x) / 2, (x + above) / 2
    support = Interval(low, high)
    if below.denominator == 1:
        low = max(low, 2 * x - high)
    if above.denominator == 1:
        high = min(high, 2 * x - low)
    return support, Interval(low, high)


INDEFINITE: Mapping[str, int] = MappingProxyType({
    "hundreds of thousands of": 200_000, "tens of thousands of": 20_000,
    "hundreds of millions of": 200_000_000, "tens of millions of": 20_000_000,
    "hundreds of billions of": 200_000_000_000, "tens of billions of": 20_000_000_000,
    "trillions of": 2_000_000_000_000, "billions of": 2_000_000_000, "millions of": 2_000_000,
    "thousands of": 2_000, "hundreds of": 200, "scores of": 40, "dozens of": 24, "tens of": 20,
    "several": 3, "a number of": 2, "a couple of": 2, "a series of": 2, "numerous": 2,
    "multiple": 2,
})  # fmt: skip
