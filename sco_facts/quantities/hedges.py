"""The hedge table: what the words around a figure say of its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, NoReturn, cast

from sco_facts.errors import HedgeError, not_among
from sco_facts.quantities.numbers import Exact, check_exact

Value = Decimal | Fraction | tuple[Decimal | Fraction, Decimal | Fraction] | None

MAX_DENOMINATOR = 1000

_ZERO = Fraction(0)


def figure(value: Value | int | tuple[Exact, ...]) -> Value:
    """
    Take what a hedge qualifies, with whole numbers as decimals, all of whose digits count.

    Raises:
        ExactnessError: A float, NaN, an infinity, or no number.
        MagnitudeError: It has more than 100 digits or a larger exponent.

    Examples:
        >>> figure(30), figure((3, 5))
        (Decimal('30'), (Decimal('3'), Decimal('5')))
    """
    if value is None:
        return None
    if isinstance(value, tuple):
        return cast("Value", tuple(map(_number, value)))
    return _number(value)


def _number(value: Exact) -> Decimal | Fraction:
    check_exact(value)
    if isinstance(value, int):
        value = Decimal(value)
        check_exact(value)
    return value


class Bounds(NamedTuple):
    """The ends of an interval, in the order that `Interval` takes them."""

    low: Fraction | None
    high: Fraction | None
    low_closed: bool
    high_closed: bool


class _Rule(NamedTuple):
    """
    One row of the table.

    `certain` has an end at the stated value ("x"), at zero ("0") or nowhere (None);
    `typical` has its ends that many widths away from the value.
    """

    certain: tuple[str | None, str | None]
    typical: tuple[int, int]
    low_closed: bool = False
    high_closed: bool = False
    is_approximator: bool = False


class Hedge(Enum):
    """
    Name how a figure is hedged.

    Source:
        The widths of typical bounds are the caller's; HL7 FHIR suggests 10 % for
        "approximately". Readers vary widely (Ferson et al. 2015).

    Examples:
        >>> Hedge("over").bounds(Decimal(30))
        Bounds(low=Fraction(30, 1), high=None, low_closed=False, high_closed=False)
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
    def _missing_(cls, value: object) -> NoReturn:
        raise not_among([each.value for each in cls], "hedge", value)

    @property
    def is_approximator(self) -> bool:
        """Whether it says that the value lies near the figure without saying how near."""
        rule = _TABLE.get(self._value_)
        return rule is not None and rule.is_approximator

    @property
    def inverse(self) -> Hedge | None:
        """What a negated comparative says: "not over" is at most; `None` for all others."""
        return _INVERSES.get(self)

    @property
    def reversed(self) -> Hedge:
        """What it says where a larger change leaves less: "more than halved" is under a half."""
        return _REVERSED.get(self, self)

    def bounds(self, value: Value, within: Fraction | None = None, words: str = "") -> Bounds:
        """
        Say what the words bound.

        Args:
            value: The figure as stated; a pair for `between`, `None` for `indefinite`.
            within: The half-width of a typical reading, as a fraction of the figure; `None`
                asks for the certain bounds, which are what the words say.
            words: The words as written; they decide the bounds of `indefinite`.

        Raises:
            HedgeError: The value does not fit the hedge, an approximator has the figure zero,
                or `within` is not between 0 and 1.
            ExactnessError: The value is a float, NaN or infinite.
            MagnitudeError: The value has more than 100 digits or a larger exponent.

        Examples:
            >>> Hedge.NEARLY.bounds(Decimal(2))
            Bounds(low=Fraction(0, 1), high=Fraction(2, 1), low_closed=False, high_closed=False)
        """
        if within is not None and not 0 < within < 1:
            raise HedgeError(
                f"Given within={within}, expected a width between 0 and 1, "
                "such as Fraction(1, 10).",
                value=within,
            )
        value = figure(value)
        rule = _TABLE.get(self._value_)
        if rule is None and self is Hedge.INDEFINITE:
            return self._indefinite(value, words)
        if rule is None and self is Hedge.BETWEEN:
            return self._between(value)
        if value is None or isinstance(value, tuple):
            raise self._misfit(value, "one number")
        x = _fraction(value)
        if rule is None:
            if self is Hedge.EXACTLY:
                return Bounds(x, x, True, True)
            below, above = _neighbourhood(value)
            return Bounds(below, above, x.numerator >= 0, x.numerator < 0)
        if rule.is_approximator and x.numerator <= 0:
            if x.numerator == 0:
                raise self._misfit(value, "a figure other than zero")
            mirror = _apply(rule, -x, within)
            low, high = (None if end is None else -end for end in (mirror.high, mirror.low))
            return Bounds(low, high, mirror.high_closed, mirror.low_closed)
        return _apply(rule, x, within)

    def _between(self, value: Value) -> Bounds:
        pair: tuple[Decimal | Fraction, ...] = value if isinstance(value, tuple) else ()
        if len(pair) != 2 or not pair[0] <= pair[1]:
            raise self._misfit(value, "a pair of numbers, the lower first")
        return Bounds(_fraction(pair[0]), _fraction(pair[1]), True, True)

    def _indefinite(self, value: Value, words: str) -> Bounds:
        least = next(
            (n for start, n in INDEFINITE.items() if words.lower().startswith(start)), None
        )
        if value is not None or least is None:
            raise self._misfit(value, f"no figure and words such as 'several', not {words!r}")
        return Bounds(Fraction(least), None, True, False)

    def _misfit(self, value: Value, expected: str) -> HedgeError:
        given = "no figure" if value is None else f"the value {value}"
        return HedgeError(
            f"Given {given} with the hedge {self.value!r}, expected {expected}; "
            "choose the hedge that the words have.",
            value=value,
        )


# By code, since a string is found several times as fast as an Enum.
_TABLE: Mapping[str, _Rule] = {
    "about": _Rule(("0", None), (-1, 1), True, True, is_approximator=True),
    "nearly": _Rule(("0", "x"), (-1, 0), True, False, is_approximator=True),
    "just_over": _Rule(("x", None), (0, 1), False, True, is_approximator=True),
    "over": _Rule(("x", None), (0, 1), False, True),
    "at_least": _Rule(("x", None), (0, 1), True, True),
    "under": _Rule((None, "x"), (-1, 0), True, False),
    "at_most": _Rule((None, "x"), (-1, 0), True, True),
}

_INVERSES: Mapping[Hedge, Hedge] = {
    Hedge.OVER: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.OVER,
    Hedge.UNDER: Hedge.AT_LEAST,
    Hedge.AT_LEAST: Hedge.UNDER,
}

_REVERSED: Mapping[Hedge, Hedge] = {
    Hedge.OVER: Hedge.UNDER, Hedge.UNDER: Hedge.OVER, Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY, Hedge.AT_LEAST: Hedge.AT_MOST, Hedge.AT_MOST: Hedge.AT_LEAST,
}  # fmt: skip


def _apply(rule: _Rule, x: Fraction, within: Fraction | None) -> Bounds:
    # An end that is not at the figure is open in the certain reading.
    low, high = rule.certain
    if within is None or x.numerator == 0:
        return Bounds(
            _end(low, x),
            _end(high, x),
            rule.low_closed and low == "x",
            rule.high_closed and high == "x",
        )
    width = within * abs(x)
    return Bounds(
        x + rule.typical[0] * width,
        x + rule.typical[1] * width,
        rule.low_closed,
        rule.high_closed,
    )


def _end(at: str | None, x: Fraction) -> Fraction | None:
    return x if at == "x" else _ZERO if at == "0" else None


def _fraction(value: Decimal | Fraction) -> Fraction:
    # Half the time of Fraction(value), which first asks what kind of number it is given.
    if isinstance(value, Fraction):
        return value
    above, below = value.as_integer_ratio()
    return Fraction(above) if below == 1 else Fraction(above, below)


def half_unit(value: Decimal) -> Fraction:
    """
    Take half a unit of the last significant digit.

    Examples:
        >>> half_unit(Decimal("27.5E6"))
        Fraction(50000, 1)
    """
    return _half_power(int(value.as_tuple().exponent))


@lru_cache(maxsize=256)
def _half_power(exponent: int) -> Fraction:
    return Fraction(10) ** exponent / 2


def _neighbourhood(value: Decimal | Fraction) -> tuple[Fraction, Fraction]:
    """Say which numbers would be rounded to a bare figure."""
    x = _fraction(value)
    if isinstance(value, Decimal):
        half = half_unit(value)
        return x - half, x + half
    if x.denominator > MAX_DENOMINATOR:
        raise HedgeError(
            f"Given the fraction {x}, expected a simple one, with a denominator of at most "
            f"{MAX_DENOMINATOR}; write a decimal.",
            value=value,
        )
    # Speakers who say "a third" choose among the simple fractions, so it reaches halfway to
    # the next simple fraction on either side.
    denominators = range(1, max(4, x.denominator + 1) + 1)
    below = max(Fraction(-(-x.numerator * d // x.denominator) - 1, d) for d in denominators)
    above = min(Fraction(x.numerator * d // x.denominator + 1, d) for d in denominators)
    return (below + x) / 2, (x + above) / 2


INDEFINITE: Mapping[str, int] = MappingProxyType({
    "hundreds of thousands of": 200_000, "tens of thousands of": 20_000,
    "hundreds of millions of": 200_000_000, "tens of millions of": 20_000_000,
    "hundreds of billions of": 200_000_000_000, "tens of billions of": 20_000_000_000,
    "trillions of": 2_000_000_000_000, "billions of": 2_000_000_000, "millions of": 2_000_000,
    "thousands of": 2_000, "hundreds of": 200, "scores of": 40, "dozens of": 24, "tens of": 20,
    "several": 3, "a number of": 2, "a couple of": 2, "a series of": 2, "numerous": 2,
    "multiple": 2,
})  # fmt: skip

# Verbs stand in every form that a report uses. The words for plain say nothing of the bounds.
WORDS: Mapping[str, Hedge] = MappingProxyType({
    word: hedge
    for hedge, words in {
        Hedge.EXACTLY: "exactly, precisely, =",
        Hedge.PLAIN: "reached, reaches, reach, reaching, hit, hits, hitting, totaled, totalled, "
        "totals, total, totaling, totalling, amounted to, amounts to, amount to, amounting to, "
        "stood at, stands at, stand at, standing at, made up, makes up, make up, making up, "
        "accounted for, accounts for, account for, accounting for, came to, comes to, come to, "
        "equals, equal, equalled, equaled, equal to, form, forms, formed, constitutes, "
        "constitute, constituted, a total of, grew by, grown by, grow by, rose by, risen by, "
        "rise by, fell by, fallen by, fall by, increased by, increase by, decreased by, "
        "decrease by, declined by, dropped by, rose, risen, grew, grown, fell, fallen",
        Hedge.ABOUT: "about, around, roughly, some, approximately, approx., approx, close to, "
        "circa, ca., ~, ≈, in the region of, in the order of, on the order of",
        Hedge.NEARLY: "nearly, almost, nears, near, neared, nearing, approaching, approaches, "
        "approached, approach, just under, just below, slightly less than, slightly under, "
        "slightly below, slightly fewer than, a little less than, a little under, "
        "a little below, a bit less than, just less than, just short of, shy of, just shy of, "
        "close on, not quite, virtually, practically",
        Hedge.JUST_OVER: "just over, just above, just more than, slightly more than, "
        "slightly over, slightly above, slightly higher than, a little over, a little above, "
        "a little more than, a bit over, a bit more than, slightly exceeds, slightly exceeded, "
        "slightly exceeding",
        Hedge.OVER: "exceeds, exceed, exceeded, exceeding, surpassed, surpasses, surpass, "
        "surpassing, more than, over, above, topped, tops, top, topping, in excess of, >, "
        "greater than, higher than, larger than, bigger than, well over, well above, "
        "far more than, much more than, many more than, far above, upwards of, upward of, "
        "north of, beyond, outstripped, passed, rose above, risen above, climbed above",
        Hedge.AT_LEAST: "at least, no less than, no fewer than, not less than, not fewer than, "
        "a minimum of, minimum of, no lower than, not lower than, no smaller than, ≥, >=",
        Hedge.UNDER: "under, less than, fewer than, below, fell short of, falls short of, "
        "fall short of, fallen short of, short of, lower than, smaller than, fell below, "
        "falls below, fall below, fallen below, falling below, dropped below, drops below, "
        "drop below, dropping below, slipped below, dipped below, well under, well below, "
        "far less than, much less than, far fewer than, far below, <",
        Hedge.AT_MOST: "up to, at most, no more than, not more than, as much as, as many as, "
        "a maximum of, maximum of, no greater than, no higher than, not higher than, "
        "no larger than, ≤, <=",
    }.items()
    for word in words.split(", ")
})  # fmt: skip
