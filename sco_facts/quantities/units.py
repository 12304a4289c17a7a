"""Units in a closed table with exact factors, their products and quotients, and their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import chain
from math import prod

import attrs

from sco_facts.errors import DimensionError, ExactnessError, UnknownUnitError
from sco_facts.quantities.unit_table import (
    CURRENCIES,
    CURRENCY_SIGNS,
    HINTS,
    TABLE,
    TIMES,
    UNIT_WORDS,
    form,
)

MAX_CHARACTERS, MAX_FACTORS = 100, 12
_ORDER = {code: place for place, code in enumerate(TABLE)}
_ONES = {"fraction", "fold", "ratio"}


def _unknown(part: str, code: str) -> UnknownUnitError:
    hint = HINTS.get(part.lower())
    if hint is None:
        # Only a mistake pays for the import.
        from difflib import get_close_matches

        names = {known.lower(): known for known in TABLE} | {**UNIT_WORDS, **CURRENCY_SIGNS}
        near = [word for word in (part, part.lower()) if word in names]
        near = near or get_close_matches(part.lower(), names, n=2)
        hint = " or ".join(dict.fromkeys(repr(names[name]) for name in near))
    return UnknownUnitError(
        f"Given the unit {code!r}, expected a known code in place of {part!r}."
        f"{hint and f' Did you mean {hint}?'} Codes are singular and spelled out, such as percent, "
        "tonne, km, hectare, barrel and gigawatt_hour; or those of ISO 4217 such as USD; or "
        "products and quotients such as tonne*km and USD/year.",
        value=code,
    )


def factors_of(code: str) -> tuple[list[str], list[str]]:
    """
    Split the code of a unit into its factors, above and below.

    Examples:
        >>> factors_of("tonne*km/year")
        (['tonne', 'km'], ['year'])
    """
    parts = code.replace("/", "*/").split("*")
    above = [part for part in parts if not part.startswith("/")]
    return above, [part[1:] for part in parts if part.startswith("/")]


def _join(above: Sequence[str], below: Sequence[str]) -> str:
    return "/".join(["*".join(above), *below])


def _net(above: Sequence[str], below: Sequence[str], one: str) -> tuple[list[str], list[str]]:
    """Cancel what stands on both sides; `one` stands above where nothing else does."""
    top, bottom = (Counter(n for n in side if n not in _ONES) for side in (above, below))
    return list((top - bottom).elements()) or [one], list((bottom - top).elements())


def _is_time(code: str) -> bool:
    return code in TABLE and TABLE[code].dimension in TIMES


def _assemble(above: Sequence[str], below: Sequence[str]) -> str:
    given, one, fault = _join(above, below), "fraction", ""
    dimensions = [TABLE[code].dimension for code in (*above, *below)]
    if len(dimensions) > 1 and "temperature" in dimensions:
        fault = "a temperature on an offset scale has no products and no quotients"
    elif set(above) == {"fold"} and "fold" not in below:
        one = "fold"
        fault = "a factor of change has no rate, so only fold divides it" if below else ""
    if fault:
        raise DimensionError(f"Given {given}, expected a possible unit; {fault}.", value=given)
    over, under = _net(above, below, one)
    return _join(sorted(over, key=_ORDER.__getitem__), sorted(under, key=_ORDER.__getitem__))


@lru_cache(maxsize=1024)
def _parse(code: str) -> str:
    above, below = factors_of(code if len(code) <= MAX_CHARACTERS else "")
    if above == [""] or len(above) + len(below) > MAX_FACTORS:
        raise _no_code(code)
    for part in (*above, *below):
        if part not in TABLE:
            raise _unknown(part, code)
    return _assemble(above, below)


def _no_code(given: object) -> UnknownUnitError:
    return UnknownUnitError(
        f"Given {given!r:.60}, expected a unit code of at most {MAX_CHARACTERS} characters "
        f"and {MAX_FACTORS} factors; write one such as 'percent' or 'USD/year'.",
        value=given,
    )


def _canonical(code: object) -> str:
    if not isinstance(code, str):
        raise _no_code(code)
    # Parsed again, because cancelling can lengthen a code: km/km/day is fraction/day.
    return _parse(_parse(code))


def _dimensions(code: str, *, keep_times: bool) -> tuple[list[str], list[str]]:
    """List the dimensions of a code, above and below, with times as codes if they are kept."""
    over, under = factors_of(code)
    above: list[str] = []
    below: list[str] = []
    for names, top, bottom in ((over, above, below), (under, below, above)):
        for name in names:
            is_kept = keep_times and _is_time(name)
            more, less = factors_of(name if is_kept else TABLE[name].dimension)
            top.extend(more)
            bottom.extend(less)
    return above, below


@lru_cache(maxsize=1024)
def _scale(code: str, to: str) -> tuple[Fraction, Fraction]:
    source, target = Unit(code), Unit(to)
    source.check_comparable(target)
    return source.factor / target.factor, (source.offset - target.offset) / target.factor


def _said(factors: Sequence[str]) -> list[str]:
    names: list[str] = []
    for code in dict.fromkeys(factors):
        times, row = factors.count(code), TABLE[code]
        power = {2: "square ", 3: "cubic "}.get(times) if row.dimension == "length" else None
        names += [power + row.word] if power else [row.word or code] * times
    return names


def _advice(mine: str, theirs: str) -> str:
    """Say what two different dimensions lack, or what would do instead."""
    if _blurred(mine) != _blurred(theirs):
        return (
            "units that measure one thing; choose another figure, or another unit, for one of them"
        )
    money, others = (CURRENCIES.intersection(chain(*factors_of(each))) for each in (mine, theirs))
    if money != others:
        return "one currency; there are no exchange rates, so give both in one"
    if mine.startswith("ratio/"):
        return "shares of one span of time; they compound, so give both a month or both a year"
    return "one kind of time; months and years have no fixed number of days, so give both in one"


# A text has many figures in few units.
@lru_cache(maxsize=1024)
def _dimension(code: str) -> str:
    one = "fold" if code == "fold" else "ratio"
    above, below = _net(*_dimensions(code, keep_times=False), one)
    if above == [one] and not TIMES.isdisjoint(below):
        # Shares compound, so 1 percent a month is not 12 percent a year: divisors stay apart.
        above, below = _net(*_dimensions(code, keep_times=True), one)
    return _join(sorted(above), sorted(below))


def _blurred(dimension: str) -> str:
    """Write a dimension with one name for all currencies, and one for all times."""

    def name(part: str) -> str:
        is_time = part in TIMES or _is_time(part)
        return "money" if part in CURRENCIES else "time" if is_time else part

    above, below = (sorted(map(name, side)) for side in factors_of(dimension))
    return _join(above, below)


@attrs.frozen
class Unit:
    """
    What a number counts: a code from a closed table.

    A unit that stands above and below cancels, `fraction` vanishes beside other factors, and
    `fold` leaves the unit of what it multiplies or divides.

    Args:
        code: At most 12 codes in 100 characters, joined by `*` and `/` from left to right.
            It is kept in canonical form, in table order: `km*tonne` becomes `tonne*km`.

    Raises:
        UnknownUnitError: A code is not in the table, or the whole is too long.
        DimensionError: A temperature stands in a product, or another unit divides `fold`.

    Source:
        UCUM 2.1 for factors; ISO 4217. A year is 12 months, and has no fixed number of days.

    Examples:
        >>> Unit("km*tonne"), Unit("USD/USD"), Unit("percent") / Unit("fold")
        (Unit('tonne*km'), Unit('fraction'), Unit('percent'))
    """

    code: str = attrs.field(converter=_canonical)

    @cached_property
    def dimension(self) -> str:
        """What the unit measures: `mass`, `length*mass`, `USD/calendar_time`, `ratio/year`."""
        return _dimension(self.code)

    @cached_property
    def factor(self) -> Fraction:
        """The exact size in base units, such as fraction, kg, metre, second, month and joule."""
        above, below = ([TABLE[name].factor for name in side] for side in factors_of(self.code))
        return prod(above, start=Fraction(1)) / prod(below)

    @property
    def offset(self) -> Fraction:
        """Where the zero of a temperature scale lies, in degrees Celsius; 0 for other units."""
        return TABLE[self.code].offset if self.code in TABLE else Fraction(0)

    @property
    def ucum(self) -> str | None:
        """The case-sensitive UCUM code (`t.km`, `%/a`), or `None` if a factor has none."""
        above, below = ([TABLE[code].ucum or "" for code in side] for side in factors_of(self.code))
        return _join(above, below).replace("*", ".") if all((*above, *below)) else None

    @property
    def is_currency(self) -> bool:
        """Whether the unit is a currency by itself, not a rate or product of one."""
        return self.code in CURRENCIES

    @property
    def iso4217(self) -> str | None:
        """The ISO 4217 code; `None` for a unit that is not a currency by itself."""
        return self.code if self.is_currency else None

    def is_comparable_with(self, other: Unit) -> bool:
        """Whether the two units have one dimension, so that one converts to the other."""
        return self.dimension == other.dimension

    def factor_to(self, other: Unit) -> Fraction:
        """
        Say how many of `other` are in one of this unit, exactly.

        Raises:
            DimensionError: The units measure different things, are two currencies, or have
                different zeros.

        Examples:
            >>> Unit("mile/hour").factor_to(Unit("km/hour"))
            Fraction(25146, 15625)
        """
        factor, offset = self.scale_to(other)
        if offset:
            text = f"Given {self} and {other}, expected scales with one zero; use convert()."
            raise DimensionError(text, value=other)
        return factor

    def scale_to(self, other: Unit) -> tuple[Fraction, Fraction]:
        """
        Say what a number of this unit is multiplied by, and then raised by, for another.

        Raises:
            DimensionError: The units measure different things, or are two currencies.
        """
        return _scale(self.code, other.code)

    def convert(self, value: Fraction | int, to: Unit) -> Fraction:
        """
        Turn an exact number of this unit into a number of another.

        Raises:
            ExactnessError: The value is no `Fraction` or `int`.
            DimensionError: The units measure different things, or are two currencies.

        Examples:
            >>> Unit("degree_celsius").convert(100, Unit("degree_fahrenheit"))
            Fraction(212, 1)
        """
        if type(value) not in (Fraction, int):
            text = f"Given {value!r}, expected a Fraction or an int; write Fraction('0.1')."
            raise ExactnessError(text, value=value)
        factor, offset = self.scale_to(to)
        return value * factor + offset

    def words(self, plural: bool) -> str:
        """Say the unit in English: `tonne-km`, `percent per year`; `count` has no word."""
        above, below = (_said(side) for side in factors_of(self.code))
        head = "-".join([*(form(word, False) for word in above[:-1]), form(above[-1], plural)])
        head = "" if head in ("fraction", "count") else head
        return " per ".join([head, *(form(word, False) for word in below)]).strip()

    def check_comparable(self, other: Unit) -> None:
        """
        Check that another unit measures the same.

        Raises:
            DimensionError: The units measure different things, or are two currencies.
        """
        if self.is_comparable_with(other):
            return
        raise DimensionError(
            f"Given {self} ({self.dimension}) and {other} ({other.dimension}), expected "
            f"{_advice(self.dimension, other.dimension)}.",
            value=other,
        )

    def __mul__(self, other: Unit) -> Unit:
        return self._times(*factors_of(other.code)) if type(other) is Unit else NotImplemented

    def __truediv__(self, other: Unit) -> Unit:
        return self._times(*factors_of(other.code)[::-1]) if type(other) is Unit else NotImplemented

    def _times(self, more: list[str], less: list[str]) -> Unit:
        above, below = factors_of(self.code)
        return as_unit(_assemble(above + more, below + less))

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"Unit({self.code!r})"


_known_unit = lru_cache(maxsize=1024)(Unit)


def as_unit(unit: Unit | str) -> Unit:
    """Take a unit, or make it from its code, one object for each code."""
    if isinstance(unit, Unit):
        return unit
    # Only a string may be one of those kept; what is wrong with another, Unit says.
    return _known_unit(unit) if type(unit) is str else Unit(unit)
