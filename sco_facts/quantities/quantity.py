"""Quantities: an interval, its unit, and the words that say so."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal

import attrs

from sco_facts.canonical import Digested, Json, plain_content
from sco_facts.errors import DimensionError, HedgeError
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import FAREY_ORDER, Hedge, check_within
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, exact, exact_text, singular
from sco_facts.quantities.units import Unit, as_unit
from sco_facts.quantities.wording import figure_words, interval_words

Mode = Literal["change", "level"]
Kind = tuple[str, str | None]

_SIDES = {1: Interval(0, None), -1: Interval(None, 0)}
# What is counted of each: the deaths of "20 deaths per 100,000 people".
_OF_EACH = re.compile(r"([^\W\d_]+) (?:per|an?) ")
_RATIOS = ("fraction", "percent", "basis_point")


@lru_cache(maxsize=4096)
def _kind(code: str, counted: str | None) -> Kind:
    return code, counted


_AMERICAN = {"is": "iz", "our": "or", "tre": "ter"}
_BRITISH = re.compile(r"(?<=\w{3})(?:is(?=e\b|er\b|ation\b)|our\b|tre\b)")


def _one_spelling(noun: str) -> str:
    """Write a noun in the singular, and as Americans do: "organisations", "harbours"."""
    return _BRITISH.sub(lambda found: _AMERICAN[found[0]], singular(noun.casefold()))


@attrs.frozen
class Quantity(Digested):
    """
    An interval with its unit and, where they were stated, the words behind it.

    Args:
        interval: The support: every value that the words allow, in `unit`. It may be narrower
            than the words alone, where a domain or a typical reading cuts it.
        unit: A `Unit` or its code.
        figure: The figure as written; `None` for a quantity that was computed.
        counted: The noun of a count, such as "railway corridors"; `None` matches any.
        mode: "change" for a rise or fall, whose sign is its direction; "level" for what something
            rose or fell to; `None` where the words do not say.
        caveats: What to keep in mind; they do not count for equality.
        figure_unit: The unit in which the figure was stated, if the quantity was converted.

    Attributes:
        kind: Two quantities of one kind, which is one object, compare as they stand; `None` if
            the mode, a simple fraction or what a rate counts has to be looked at first.

    Raises:
        UnknownUnitError: The unit is not in the table.
        HedgeError: The interval goes beyond what the stated words allow, or a count holds no
            whole number.

    Examples:
        >>> str(Quantity.exactly(5, "count", "railway corridors"))
        '5 railway corridors'
    """

    interval: Interval
    unit: Unit = attrs.field(converter=as_unit)
    figure: Figure | None = None
    counted: str | None = None
    mode: Mode | None = None
    caveats: tuple[str, ...] = attrs.field(default=(), eq=False, converter=tuple[str, ...])
    figure_unit: Unit | None = attrs.field(
        default=None, kw_only=True, converter=attrs.converters.optional(as_unit)
    )
    kind: Kind | None = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        figure = self.figure
        is_fraction = figure is not None and isinstance(figure.value, Fraction)
        is_rate = self.unit.code == "fraction" and self.counted is not None
        is_plain = self.mode is None and not (is_fraction or is_rate)
        kind = _kind(self.unit.code, self.counted) if is_plain else None
        object.__setattr__(self, "kind", kind)
        if figure is None:
            return
        allowed = self._allowed(figure)
        if self.interval is not allowed and not self.interval.is_subset_of(allowed):
            raise HedgeError(
                f"Given the bounds {self.interval} with the words {figure.text!r}, "
                f"expected bounds within {allowed}; "
                "make the quantity with Quantity.of, or leave `figure` out.",
                value=self.interval,
            )

    @classmethod
    def of(
        cls,
        figure: Figure,
        unit: Unit | str,
        counted: str | None = None,
        mode: Mode | None = None,
        caveats: tuple[str, ...] = (),
    ) -> Quantity:
        """
        Make the quantity that words state; the hedge table decides the bounds.

        Raises:
            HedgeError: A count that holds no whole number.
        """
        unit = as_unit(unit)
        return cls(_support(figure, unit, mode), unit, figure, counted, mode, caveats)

    @classmethod
    def exactly(cls, value: Exact, unit: Unit | str, counted: str | None = None) -> Quantity:
        """
        Make a quantity that is one number: a threshold, or an exact count.

        Raises:
            ExactnessError: The value is a float, or not a number.

        Examples:
            >>> str(Quantity.exactly(10**12, "USD"))
            'exactly 1 trillion USD'
        """
        text = exact_text(exact(value))
        unit = as_unit(unit)
        figure = Figure(Hedge.EXACTLY, exact(value) if "/" in text else Decimal(text), "")
        words = figure_words(figure, unit, counted)
        return cls.of(attrs.evolve(figure, text=words), unit, counted)

    @property
    def core(self) -> Interval:
        """
        Where the words point, in `unit`.

        For an approximator it is the figure alone, which `interval` may approach without holding
        it; `approaches` says from which sides. The core of a computed quantity is its interval.
        """
        return self.core_on(FAREY_ORDER)

    def core_on(self, order: int) -> Interval:
        """Say where the words point, with simple fractions on a grid of at least this order."""
        figure = self.figure
        if figure is None:
            return self.interval
        unit = self._stated_in
        core, bounds = figure.core(unit.code, order), self.interval
        if _is_count(figure, unit):
            core = _whole_core(core, figure.approaches)
        elif figure.approaches is not None:
            # An approximator may point to a figure that it leaves out.
            bounds = bounds.closure
        core = self._converted(core)
        # A core that misses what is possible is at the nearest end of it.
        nearest = bounds.low if core.strictly_precedes(bounds) else bounds.high
        return core.intersection(bounds) or Interval(nearest, nearest, True, True)

    @property
    def approaches(self) -> tuple[bool, bool] | None:
        """
        From which sides an approximator points to its figure: from below, from above.

        `None` for every other hedge, and for counts, which point to whole numbers.
        """
        figure = self.figure
        if figure is None or _is_count(figure, self._stated_in):
            return None
        return figure.approaches

    @property
    def _stated_in(self) -> Unit:
        return self.figure_unit or self.unit

    def to(self, unit: Unit | str) -> Quantity:
        """
        Convert to another unit of the same dimension, exactly; what was stated travels along.

        Raises:
            DimensionError: The units measure different things, or are two currencies; there are
                no exchange rates.
        """
        unit = as_unit(unit)
        if unit == self.unit:
            return self
        stated_in = None if self.figure is None else self._stated_in
        stated_in = None if stated_in == unit else stated_in
        return attrs.evolve(self, interval=self.bounds_in(unit), unit=unit, figure_unit=stated_in)

    @property
    def words(self) -> str:
        """The words as stated, or those that `str` makes where there are none."""
        return (self.figure.text if self.figure else "") or str(self)

    def bounds_in(self, unit: Unit) -> Interval:
        """Convert the bounds to another unit of the same dimension."""
        return convert_bounds(self.interval, self.unit, unit, self.mode)

    def check_same_kind(self, other: Quantity) -> None:
        """
        Check that two quantities are of one kind: the same noun, and not a level and a change.

        A bare number matches any noun, and a figure without a mode matches both.

        Raises:
            DimensionError: They count different things, or one is a level and one a change.
        """
        self._check_same_noun(other)
        self._check_same_mode(other)

    def _check_same_mode(self, other: Quantity) -> None:
        if self.mode != other.mode and None not in (self.mode, other.mode):
            raise DimensionError(
                f'Given "{self.words}" and "{other.words}", a level and a change, expected two '
                "of one kind; compare what it rose or fell to with a level, and by how much with "
                "a change.",
                value=(self.mode, other.mode),
            )

    def _check_same_noun(self, other: Quantity) -> None:
        for mine, theirs in zip(self._nouns, other._nouns, strict=True):
            if mine is None or theirs is None or mine == theirs:
                continue
            if _one_spelling(mine) == _one_spelling(theirs):
                continue
            raise DimensionError(
                f"Given a count of {mine} and one of {theirs}, expected counts of the same "
                "thing; leave the noun out of one to match any.",
                value=(mine, theirs),
            )

    @property
    def _nouns(self) -> tuple[str | None, str | None]:
        """The noun of the count, and in a rate of one thing in another that of the first."""
        figure = self.figure
        if self.unit.code != "fraction" or self.counted is None or figure is None:
            return self.counted, None
        return self.counted, next(iter(_OF_EACH.findall(figure.text)[-1:]), None)

    def __add__(self, other: Quantity) -> Quantity:
        """Add a quantity of the same dimension; the result is in the unit of the first."""
        self.check_same_kind(other)
        self._check_scale("sum")
        interval, mode = self.interval + other.bounds_in(self.unit), self.mode or other.mode
        return self._with(other, interval, self.unit, mode)

    def __sub__(self, other: Quantity) -> Quantity:
        """Subtract a quantity of the same dimension; two ratios differ in percentage points."""
        self.check_same_kind(other)
        self._check_scale("difference")
        unit, result = self.unit, self.unit
        head, slash, rest = unit.code.partition("/")
        if head in _RATIOS:
            unit, result = Unit(f"percent{slash}{rest}"), Unit(f"percentage_point{slash}{rest}")
        return self._with(other, self.bounds_in(unit) - other.bounds_in(unit), result)

    def __truediv__(self, other: Quantity) -> Quantity:
        """Divide by a quantity; like units give a `fraction`, which counts nothing."""
        self._check_same_noun(other)
        unit, divisor = self.unit / other.unit, other.interval
        if self.unit.is_comparable_with(other.unit):
            if other.mode == "change":
                # A change may be a part of a level, as a rise of a price is.
                self._check_same_mode(other)
            unit, divisor = Unit("fraction"), other.bounds_in(self.unit)
        result = self._with(other, self.interval / divisor, unit)
        return result if "count" in unit.dimension else attrs.evolve(result, counted=None)

    def _check_scale(self, what: str) -> None:
        if self.unit.dimension == "temperature":
            raise DimensionError(
                f"Given two temperatures in {self.unit}, which have no {what}, expected a scale "
                "that starts at zero; compare them with `exceeds` instead.",
                value=self.unit,
            )
        if self.unit.dimension == "fold":
            raise DimensionError(
                f"Given two factors of change, which have no {what}, expected amounts; set the "
                "factors against each other with `ratio`.",
                value=self.unit,
            )

    def _with(
        self, other: Quantity, interval: Interval, unit: Unit, mode: Mode | None = None
    ) -> Quantity:
        """Make what was computed from both, with the noun of either and the caveats of both."""
        caveats = dict.fromkeys((*self.caveats, *other.caveats))
        return Quantity(interval, unit, None, self.counted or other.counted, mode, caveats)

    def typical(self, within: Exact) -> Quantity:
        """
        Narrow an approximator to what readers typically take the words for.

        No other hedge gains a bound that nobody stated. A count whose typical bounds hold no
        whole number keeps its own.

        Args:
            within: The half-width as a fraction of the stated value, such as `Fraction(1, 10)`.

        Raises:
            HedgeError: `within` is not between 0 and 1.
        """
        width, figure = exact(within), self.figure
        check_within(width)
        if figure is None or not (figure.hedge.is_approximator or figure.ends):
            return self
        support = figure.support(self._stated_in.code, width)
        is_count = _is_count(figure, self._stated_in)
        return self._cut_to(support.integers() if is_count else support)

    @property
    def sign(self) -> int:
        """1 where it is said of what is above zero, -1 below it, else 0."""
        if self.figure is not None:
            return self.figure.sign
        low, high = self.interval.low, self.interval.high
        return 1 if low is not None and low >= 0 else -1 if high is not None and high <= 0 else 0

    def as_change(self, is_fall: bool) -> Quantity:
        """Read a bare figure as a change, or as a fall by that much, which is below zero."""
        # From the zero of the unit in which it was stated: scales of temperature have several.
        unit, figure = self._stated_in, self.figure
        turned, allowed = self.bounds_in(unit), _SIDES.get(-1 if is_fall else self.sign)
        if is_fall:
            turned, figure = -turned, figure and figure.mirrored()
        if figure is not None:
            allowed = _support(figure, unit, "change")
        interval = (allowed and turned.intersection(allowed)) or turned
        interval = convert_bounds(interval, unit, self.unit, "change")
        return attrs.evolve(self, interval=interval, figure=figure, mode="change")

    def on_grid(self, order: int) -> Quantity:
        """Place a simple fraction on a Farey grid of at least this order."""
        figure = self.figure
        if figure is None or not isinstance(figure.value, Fraction):
            return self
        return self._cut_to(figure.support(self._stated_in.code, order=order))

    def _cut_to(self, support: Interval | None) -> Quantity:
        """Cut the bounds to a support in the unit of the figure, unless nothing would be left."""
        converted = support and self._converted(support)
        cut = converted and converted.intersection(self.interval)
        return self if cut is None else attrs.evolve(self, interval=cut)

    def content(self) -> dict[str, Json]:
        """Describe the words and the unit as JSON; the bounds only where words do not give them."""
        content: dict[str, Json] = {}
        figure = self.figure
        if figure is not None:
            of_figure = plain_content(figure)
            text = of_figure.pop("text")
            content = {"words": text, **of_figure} if text else of_figure
        if figure is None or self.interval != self._allowed(figure):
            content |= plain_content(self.interval)
        content["unit"] = self.unit.code
        stated_in = None if self.figure_unit is None else self.figure_unit.code
        rest = {"counted": self.counted, "mode": self.mode, "figure_unit": stated_in}
        return content | {name: value for name, value in rest.items() if value is not None}

    def _allowed(self, figure: Figure) -> Interval:
        """Say what the words alone allow, in `unit`."""
        return self._converted(_support(figure, self._stated_in, self.mode))

    def _converted(self, stated: Interval) -> Interval:
        """Convert bounds from the unit in which the figure was stated."""
        return convert_bounds(stated, self._stated_in, self.unit, self.mode)

    def __str__(self) -> str:
        figure = self.figure
        if figure and not self.figure_unit and self.interval == self._allowed(figure):
            return figure_words(figure, self.unit, self.counted, self.mode)
        return interval_words(self.interval, self.unit, self.counted, self.mode)


def convert_bounds(interval: Interval, unit: Unit, to: Unit, mode: Mode | None) -> Interval:
    """
    Convert an interval from one unit to another of the same dimension, exactly.

    A change of temperature has no zero to start from: 5 degrees Celsius more are 9 Fahrenheit more.
    """
    if unit == to:
        return interval
    factor, offset = unit.scale_to(to)
    low = None if interval.low is None else interval.low * factor
    high = None if interval.high is None else interval.high * factor
    converted = Interval(low, high, interval.low_closed, interval.high_closed)
    # Adding a zero would take as long as the rest.
    return converted + offset if offset and mode != "change" else converted


def _is_count(figure: Figure, unit: Unit) -> bool:
    """Whether a figure counts whole things; 42.7 points are a quantity, but not a count."""
    return unit.code == "count" and figure.is_whole


def _support(figure: Figure, unit: Unit, mode: Mode | None) -> Interval:
    """Say which values a figure's words alone allow; those of a count are whole numbers."""
    support = figure.support(unit.code)
    if mode == "change" and (side := _SIDES.get(figure.sign)) is not None:
        # A rise by less than 3 percent is above zero.
        support = support.intersection(side) or support
    if not _is_count(figure, unit):
        return support
    whole = support.integers()
    if whole is None:
        raise HedgeError(
            f"Given a count of {support}, expected one that holds a whole number; "
            "use another unit for what is not counted.",
            value=support,
        )
    return whole


def _whole_core(core: Interval, approaches: tuple[bool, bool] | None) -> Interval:
    """Tighten where the words of a count point: nearly 20 countries point to 19."""
    if approaches is not None and core.low is not None:
        x, (below, above) = core.low, approaches
        if not above:
            return Interval.point(-(-x // 1) - 1)
        if not below:
            return Interval.point(x // 1 + 1)
    return core.integers() or core
