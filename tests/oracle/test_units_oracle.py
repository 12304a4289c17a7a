"""What pint says of the factors, and pycountry of the currencies."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pint
import pycountry
import pytest

from sco_facts.quantities.unit_table import CURRENCIES, UNIT_WORDS
from sco_facts.quantities.units import Unit

NAMES = {
    "fraction": "dimensionless",
    "percent": "percent",
    "tonne": "metric_ton",
    "kg": "kilogram",
    "gram": "gram",
    "short_ton": "short_ton",
    "long_ton": "long_ton",
    "pound": "pound",
    "km": "kilometer",
    "metre": "meter",
    "mile": "international_mile",
    "year": "year",
    "month": "month",
    "day": "day",
    "hour": "hour",
    "degree_celsius": "degree_Celsius",
    "degree_fahrenheit": "degree_Fahrenheit",
}
# Alone in their dimensions here, where the oracle takes them for plain numbers or angles.
ALONE = {"fold", "percentage_point", "count", "degree"}
PAIRS = [
    (left, right)
    for left in NAMES
    for right in NAMES
    if Unit(left).dimension == Unit(right).dimension
]
QUOTIENTS = [
    ("tonne*km", "short_ton*mile"),
    ("km*km", "mile*mile"),
    ("mile/hour", "km/hour"),
    ("percent/year", "fraction/month"),
    ("pound/mile/day", "tonne/km/year"),
]
# Codes of ISO 4217 that are no money a report would count in.
NOT_MONEY = {
    "XAG", "XAU", "XPD", "XPT",  # ounces of metal
    "XBA", "XBB", "XBC", "XBD",  # bond market units
    "XTS", "XXX",  # for tests, and for no currency
    "USN",  # dollars of the next day, which are dollars
}  # fmt: skip
# Withdrawn, but current when reports were written: Bulgaria joined the euro in 2026.
WITHDRAWN = {"BGN"}


@pytest.fixture(scope="module")
def registry() -> Any:
    """Build a registry that counts in fractions."""
    return pint.UnitRegistry(non_int_type=Fraction)


def their(registry: Any, code: str) -> Any:
    """Translate one of our codes, factor by factor."""
    above, *below = code.split("/")
    unit = registry.Unit("dimensionless")
    for name in above.split("*"):
        unit = unit * registry.Unit(NAMES[name])
    for name in below:
        unit = unit / registry.Unit(NAMES[name])
    return unit


def test_every_measure_is_accounted_for() -> None:
    """No factor escapes the oracle."""
    single = {part for code in UNIT_WORDS.values() for part in code.replace("/", "*").split("*")}
    assert single - CURRENCIES | {"fraction", "count"} == set(NAMES) | ALONE | {"basis_point"}


@pytest.mark.parametrize("code", sorted(ALONE))
def test_what_is_alone_compares_only_with_itself(code: str) -> None:
    """There is no factor to check."""
    others = [other for other in {*NAMES, *ALONE, *CURRENCIES} if other != code]
    assert not any(Unit(code).is_comparable_with(Unit(other)) for other in others)


@pytest.mark.parametrize("value", [Fraction(0), Fraction(1), Fraction(-275, 10)])
@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_single_units_convert_as_in_pint(
    registry: Any, source: str, target: str, value: Fraction
) -> None:
    """Every factor and offset is the same, exactly."""
    theirs = registry.Quantity(value, NAMES[source]).to(NAMES[target]).magnitude
    assert theirs == Unit(source).convert(value, Unit(target))


@pytest.mark.parametrize(("source", "target"), QUOTIENTS)
def test_products_and_quotients_convert_as_in_pint(registry: Any, source: str, target: str) -> None:
    """Factors compose the same way."""
    theirs = registry.Quantity(Fraction(1), their(registry, source)).to(their(registry, target))
    assert theirs.magnitude == Unit(source).factor_to(Unit(target))


def test_a_basis_point_is_a_hundredth_of_a_percent(registry: Any) -> None:
    """The oracle lacks the unit, but has its hundredfold."""
    theirs = registry.Quantity(Fraction(1, 100), "percent").to("dimensionless").magnitude
    assert theirs == Unit("basis_point").factor_to(Unit("fraction"))


def test_the_currencies_are_those_of_iso_4217() -> None:
    """Every active code is known or named here as left out, and none is invented."""
    active = {currency.alpha_3 for currency in pycountry.currencies}
    assert active - NOT_MONEY | WITHDRAWN == CURRENCIES


def test_a_withdrawn_currency_is_no_longer_active() -> None:
    """What is excused has a reason."""
    assert not WITHDRAWN & {currency.alpha_3 for currency in pycountry.currencies}
