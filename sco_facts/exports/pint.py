"""The bridge to pint: bounds as its quantities, and back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from sco_facts.comparing.operands import Operand, read_operand
from sco_facts.errors import ExactnessError, OperandError, UnknownUnitError
from sco_facts.exports.tables import nearest
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import exact, exact_text
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import TABLE
from sco_facts.quantities.units import Unit, factors_of

# What pint's own registry lacks; a caller defines it once, because no switch here is global.
# Those named `sco_…` are there by another size: pint's acre is by the survey foot, its quarter is
# 28 pounds, its mu a permeability, and its British thermal unit is rounded.
_DEFINITIONS = {
    "basis_point": "basis_point = 1e-4",
    "part_per_billion": "part_per_billion = 1e-9",
    "fold": "fold = [fold]",
    "percentage_point": "percentage_point = [percentage_point]",
    "TEU": "TEU = [container_capacity]",
    "quintal": "quintal = 100 * kilogram",
    "furlong": "sco_furlong = 220 * yard",
    "fathom": "sco_fathom = 2 * yard",
    "acre": "sco_acre = 4840 * yard ** 2",
    "acre_foot": "sco_acre_foot = 43560 * foot ** 3",
    "dunam": "dunam = 1000 * meter ** 2",
    "mu": "sco_mu = hectare / 15",
    "decade": "sco_decade = 10 * year",
    "quarter": "sco_quarter = 3 * month",
    "british_thermal_unit": "sco_british_thermal_unit = 52752792631 / 50000000 * joule",
    "therm": "sco_therm = 52752792631 / 500 * joule",
    "mm_of_mercury": "sco_mm_of_mercury = 66661 / 500 * pascal",
    "inch_of_mercury": "sco_inch_of_mercury = 8465947 / 2500 * pascal",
}
# Our codes in pint's words. `ton` is not among them: pint reads it as the short ton.
_NAMES = {code: definition.partition(" ")[0] for code, definition in _DEFINITIONS.items()} | {
    "fraction": "dimensionless",
    "per_mille": "permille",
    "part_per_million": "ppm",
    "tonne": "metric_ton",
    "kg": "kilogram",
    "km": "kilometer",
    "metre": "meter",
    "cm": "centimeter",
    "mm": "millimeter",
    "barrel": "oil_barrel",
    "atmosphere": "standard_atmosphere",
    "degree_celsius": "degree_Celsius",
    "degree_fahrenheit": "degree_Fahrenheit",
}


class PintBounds(NamedTuple):
    """The ends of an interval as quantities of pint; `None` is unbounded."""

    low: Any
    high: Any
    low_closed: bool
    high_closed: bool


def to_pint(quantity: Operand, registry: Any) -> PintBounds:
    """
    Convert the bounds of a quantity to quantities of pint.

    A quantity of pint has one number, and a measurement of pint a number with a symmetric error;
    neither can say "more than 30 percent". So the two ends are converted, with whether each is
    included.

    Args:
        quantity: A record, a quantity or a phrase; of a record, the bounds within its domain.
        registry: Your `pint.UnitRegistry`; it is not changed.

    Returns:
        The ends. The numbers are exact in a registry made with `non_int_type=Fraction`, and in
        one made with `non_int_type=Decimal` where they end; else they are the nearest doubles.

    Raises:
        OperandError: It is not a record, quantity or phrase.
        PhraseError: A phrase does not state a quantity.
        UnknownUnitError: The registry lacks the unit; the message says how to define it.
        ExactnessError: A number has no finite decimal, in a registry of decimals.

    Examples:
        >>> import pint
        >>> from fractions import Fraction
        >>> from sco_facts.editions.loading import load
        >>> registry = pint.UnitRegistry(non_int_type=Fraction)
        >>> bounds = to_pint(load("2026.1")["transit.volume"], registry)
        >>> str(bounds.low), bounds.low_closed
        ('27450000 metric_ton', True)
    """
    side = read_operand(quantity)
    interval, to = side.bounds.interval, _pint_unit(side.bounds.unit, registry)
    low, high = (
        None if end is None else registry.Quantity(_number(end, registry), to)
        for end in (interval.low, interval.high)
    )
    return PintBounds(low, high, interval.low_closed, interval.high_closed)


def from_pint(given: Any) -> Quantity:
    """
    Make a quantity from what pint computed.

    Args:
        given: The bounds, as `to_pint` gives them, or one quantity of pint, which is exact.

    Returns:
        A quantity without words; one that is exact says so.

    Raises:
        OperandError: It is none of these, or bounds without an end.
        ExactnessError: A number is a float; use a registry with `non_int_type=Fraction`.
        UnknownUnitError: The unit is none of ours.
        IntervalError: The ends do not bound an interval.

    Examples:
        >>> import pint
        >>> registry = pint.UnitRegistry(non_int_type=Fraction)
        >>> str(from_pint(registry.Quantity(Fraction(5, 2), "metric_ton")))
        'exactly 2.5 tonnes'
    """
    is_one = not isinstance(given, PintBounds)
    ends = [given] if is_one else [end for end in (given.low, given.high) if end is not None]
    for end in ends:
        # Only a caller with a registry has pint, so its classes are not imported here.
        if not (hasattr(end, "_REGISTRY") and hasattr(end, "magnitude")):
            raise OperandError(
                f"Given {end!r}, expected a quantity of pint, or bounds of such; "
                'write registry.Quantity(30, "percent").',
                value=end,
            )
    if is_one:
        return Quantity.exactly(_exact(given.magnitude), _our_unit(given))
    if not ends:
        raise OperandError(
            "Given bounds without any end, expected one at least; its unit is needed.",
            value=given,
        )
    low, high = (
        None if end is None else _exact(end.to(ends[0].units).magnitude)
        for end in (given.low, given.high)
    )
    interval = Interval(low, high, given.low_closed, given.high_closed)
    return Quantity(interval, _our_unit(ends[0]))


def _number(end: Fraction, registry: Any) -> Fraction | Decimal | float:
    kind = getattr(registry, "non_int_type", float)
    if kind is Fraction:
        return end
    if kind is not Decimal:
        return nearest(end)
    text = exact_text(end)
    if "/" in text:
        raise ExactnessError(
            f"Given {end} for a registry of decimals, expected a number that ends; "
            "use a registry with non_int_type=Fraction.",
            value=end,
        )
    return Decimal(text)


def _exact(magnitude: object) -> Fraction:
    if isinstance(magnitude, int | Fraction | Decimal):
        return exact(magnitude)
    raise ExactnessError(
        f"Given {magnitude!r} ({type(magnitude).__name__}), expected an exact number; "
        "use a registry with non_int_type=Fraction.",
        value=magnitude,
    )


def _pint_unit(unit: Unit, registry: Any) -> Any:
    result = registry.Unit("")
    above, below = factors_of(unit.code)
    for code, power in (*((each, 1) for each in above), *((each, -1) for each in below)):
        name = _NAMES.get(code, code)
        if name not in registry:
            define = _DEFINITIONS.get(code, f"{code} = [currency_{code}]")
            raise UnknownUnitError(
                f"Given {unit}, expected a registry that has {name!r}; "
                f"run registry.define({define!r}) once.",
                value=unit,
            )
        result = result * registry.Unit(name) ** power
    return result


def _our_unit(given: Any) -> Unit:
    """Find the code of each factor, by the name that the registry itself has for it."""
    registry = given._REGISTRY
    names = {_NAMES.get(code, code): code for code in TABLE}
    known = {registry.get_name(name): code for name, code in names.items() if name in registry}
    above: list[str] = []
    below: list[str] = []
    for name, power in given.unit_items():
        code = known.get(name)
        if code is None or power != int(power):
            raise UnknownUnitError(
                f"Given {given.units}, expected units that this library has; "
                "convert it first, with .to().",
                value=str(given.units),
            )
        (above if power > 0 else below).extend([code] * abs(int(power)))
    return Unit("/".join(["*".join(above or ["fraction"]), *below]))
