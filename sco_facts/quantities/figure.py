"""Figures as they were stated: the hedge, the digits and the words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from sco_facts.quantities.hedges import Hedge, Value, exact_figure
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import (
    Exact,
    exact,
    exact_text,
    exact_words,
    number_words,
    singular,
)
from sco_facts.quantities.units import Unit

_PREFIXES = {
    Hedge.EXACTLY: "exactly ", Hedge.PLAIN: "", Hedge.ABOUT: "about ", Hedge.NEARLY: "nearly ",
    Hedge.JUST_OVER: "just over ", Hedge.OVER: "more than ", Hedge.AT_LEAST: "at least ",
    Hedge.UNDER: "less than ", Hedge.AT_MOST: "at most ",
}  # fmt: skip
_HEDGES = {each.value: each for each in Hedge}


def _hedge(hedge: Hedge | str) -> Hedge:
    # A dictionary takes a tenth of the time of Hedge(code), which says what is wrong.
    known = _HEDGES.get(hedge) if isinstance(hedge, str) else None
    return Hedge(hedge) if known is None else known


def _value(value: Value | int | tuple[Exact, Exact]) -> Value:
    # `Hedge.bounds` checks the value; only what must change is looked at twice.
    return exact_figure(value) if isinstance(value, int | tuple) else value


class _Bounds:
    """Keep what the words certainly bound, which every quantity of them asks for."""

    __slots__ = ("_certain",)
    _certain: Interval


@attrs.frozen
class Figure(_Bounds):
    """
    Hold a figure as it was stated, before anything is made of it.

    Args:
        hedge: What the words around it say.
        value: The figure; its digits are the significant ones ("27.5E6"), of an `int` all. A
            `Fraction` for a simple fraction, a pair for `between`, `None` for `indefinite`.
        text: The words as written; they do not count for equality.

    Raises:
        HedgeError: The value does not fit the hedge.
        ExactnessError: The value is a float, NaN or infinite.
        MagnitudeError: The value has more than 100 digits or a larger exponent.
    """

    hedge: Hedge = attrs.field(converter=_hedge)
    value: Value = attrs.field(converter=_value)
    text: str = attrs.field(eq=False)

    def __attrs_post_init__(self) -> None:
        bounds = self.hedge.bounds(self.value, None, self.text)
        object.__setattr__(self, "_certain", Interval(*bounds))

    def interval(self, within: Fraction | None = None) -> Interval:
        """Give what the words bound: certainly, or typically within a fraction of the value."""
        if within is None:
            return self._certain
        return Interval(*self.hedge.bounds(self.value, within, self.text))

    def __reduce__(self) -> tuple[type[Figure], tuple[object, ...]]:
        return Figure, (self.hedge, self.value, self.text)


def stated_words(stated: Figure, unit: Unit, counted: str | None) -> str:
    """Write a stated figure as a report would, in words that read back as it."""
    value = stated.value
    if value is None:
        return stated.text
    if isinstance(value, tuple):
        low, high = (_exact_words(each, unit) for each in value)
        # "Between 5 and 6 million" has two millions.
        high = _digits(value[1]) if -1000 < value[0] < 1000 and high.endswith("ion") else high
        return with_unit(f"between {low} and {high}", unit, counted)
    prefix, is_exact = _PREFIXES[stated.hedge], stated.hedge is Hedge.EXACTLY
    words = _exact_words(value, unit) if is_exact else number_words(value)
    # A scale word would make an exact count a rounded figure, and a bare ratio a count.
    if is_exact and unit.code == "count" and Fraction(value) % 1000 != 0:
        prefix, words = "", _digits(value)
    elif unit.code == "fraction" and isinstance(value, Decimal) and "." in f"{value:f}":
        words = f"{value:,f}"
    return with_unit(prefix + words, unit, counted)


def _exact_words(value: Decimal | Fraction, unit: Unit) -> str:
    if unit.code != "fraction" or isinstance(value, Fraction):
        return exact_words(exact(value))
    return digits if "." in (digits := _digits(value)) else f"{digits}.0"


def _digits(value: Decimal | Fraction) -> str:
    return f"{Decimal(exact_text(exact(value))):,f}"


def with_unit(text: str, unit: Unit, counted: str | None) -> str:
    """Put the unit and the noun of a count after a number, which may have words before it."""
    plural = text.startswith("between ") or text.rpartition(" ")[2] not in ("1", "-1")
    return f"{text} {unit_words(unit, counted, plural)}".rstrip()


def unit_words(unit: Unit, counted: str | None, plural: bool = True) -> str:
    """Say a unit, with the noun of a count where it belongs."""
    words = unit.words(plural)
    if counted is None:
        return words
    if "/count" in unit.code:
        return words.replace("per count", f"per {singular(counted)}")
    parts = (counted, words) if unit.code.startswith("count/") else (words, counted)
    return " ".join(filter(None, parts))
