"""What pint says of the factors, and pycountry of the currencies."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pint
import pycountry
import pytest

from sco_facts.quantities.unit_table import CURRENCIES, MEASURES, UNIT_WORDS
from sco_facts.quantities.units import Unit

# Where pint's name is not our code.
RENAMED = {
    "fraction": "dimensionless", "per_mille": "permille", "part_per_million": "ppm",
    "tonne": "metric_ton", "km": "kilometer", "cm": "centimeter", "mm": "millimeter",
    "mile": "international_mile", "micrometre": "micrometer", "nanometre": "nanometer",
    "kg": "kilogram", "metre": "meter", "litre": "liter", "hectolitre": "hectoliter",
    "decilitre": "deciliter", "centilitre": "centiliter", "millilitre": "milliliter",
    "barrel": "oil_barrel", "atmosphere": "standard_atmosphere",
    "degree_celsius": "degree_Celsius", "degree_fahrenheit": "degree_Fahrenheit",
}  # fmt: skip
# What pint lacks, or has by the survey foot, from what it has.
DEFINED = {
    "quintal": "100 * kilogram", "furlong": "220 * yard", "fathom": "2 * yard",
    "acre": "4840 * yard ** 2", "acre_foot": "43560 * foot ** 3", "dunam": "1000 * meter ** 2",
    "mu": "hectare / 15", "decade": "10 * year", "quarter": "3 * month",
    "horsepower": "550 * foot * force_pound / second", "part_per_billion": "1e-9",
    "basis_point": "1e-4",
}  # fmt: skip
# Alone in their dimensions here, where the oracle takes them for plain numbers or angles.
ALONE = {"fold", "percentage_point", "count", "degree", "TEU"}
# Another size in the oracle: pint rounds the British thermal unit to 1055.056 joules, and takes
# its mercury at another weight than UCUM does.
ELSEWHERE = {"british_thermal_unit", "therm", "mm_of_mercury", "inch_of_mercury"}
NAMES = {
    code: f"our_{code}" if code in DEFINED else RENAMED.get(code, code)
    for code in MEASURES
    if code not in ALONE | ELSEWHERE
}
FIRST = {Unit(code).dimension: code for code in reversed(NAMES)}
PAIRS = [(code, FIRST[Unit(code).dimension]) for code in NAMES]
QUOTIENTS = [
    ("tonne*km", "short_ton*mile"),
    ("km*km", "mile*mile"),
    ("mile/hour", "km/hour"),
    ("percent/year", "fraction/year"),
    ("pound/mile/month", "tonne/km/year"),
    ("barrel/day", "litre/second"),
    ("bushel/acre", "litre/hectare"),
    ("megabit/second", "gigabyte/hour"),
    ("watt_hour/kg", "joule/gram"),
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
    made: Any = pint.UnitRegistry(non_int_type=Fraction)
    for code, definition in DEFINED.items():
        made.define(f"our_{code} = {definition}")
    return made


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
    """No factor escapes the oracle, and none of its excuses is stale."""
    single = {part for code in UNIT_WORDS.values() for part in code.replace("/", "*").split("*")}
    assert single - CURRENCIES <= set(MEASURES)
    assert ALONE | ELSEWHERE | set(RENAMED) | set(DEFINED) <= set(MEASURES)


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


@pytest.mark.parametrize("code", sorted(ELSEWHERE))
def test_a_rounded_size_is_near(registry: Any, code: str) -> None:
    """What is excused differs in the sixth digit."""
    name = {"mm_of_mercury": "millimeter_Hg", "inch_of_mercury": "inch_Hg"}.get(code, code)
    base = "pascal" if "mercury" in code else "joule"
    theirs = registry.Quantity(Fraction(1), name).to(base).magnitude

    assert float(theirs) == pytest.approx(float(Unit(code).factor), rel=1e-5)
    assert theirs != Unit(code).factor


def test_the_currencies_are_those_of_iso_4217() -> None:
    """Every active code is known or named here as left out, and none is invented."""
    active = {currency.alpha_3 for currency in pycountry.currencies}
    assert active - NOT_MONEY | WITHDRAWN == CURRENCIES


def test_a_withdrawn_currency_is_no_longer_active() -> None:
    """What is excused has a reason."""
    assert not WITHDRAWN & {currency.alpha_3 for currency in pycountry.currencies}
