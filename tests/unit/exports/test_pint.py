"""The bridge to pint: bounds go over and come back."""

import re
from decimal import Decimal
from fractions import Fraction

import pint
import pytest
from hypothesis import given, settings
from property.strategies import intervals, units

import sco_facts as sf
from sco_facts.exports.pint import PintBounds, from_pint, to_pint
from sco_facts.quantities.unit_table import MEASURES

FACTS = sf.load("2026.1")
DEFINED = ["USD = [currency_USD]", "KZT = [currency_KZT]", "basis_point = 1e-4", "fold = [fold]",
           "percentage_point = [percentage_point]"]  # fmt: skip


def exact_registry() -> pint.UnitRegistry:
    """Make a registry of fractions, with the units that pint lacks."""
    registry = pint.UnitRegistry(non_int_type=Fraction)
    for definition in DEFINED:
        registry.define(definition)
    return registry


REGISTRY = exact_registry()
TOLD = pint.UnitRegistry(non_int_type=Fraction)


@given(interval=intervals(), unit=units())
@settings(deadline=None)
def test_bounds_come_back_as_they_went(interval: sf.Interval, unit: sf.Unit) -> None:
    """In every unit, with every kind of end, where one end at least is bounded."""
    if not (interval.low is None and interval.high is None):
        whole = interval.integers() if unit.code == "count" else interval
        quantity = sf.Quantity(whole or sf.Interval.point(1), unit)

        back = from_pint(to_pint(quantity, REGISTRY))
        assert (back.interval, back.unit) == (quantity.interval, quantity.unit)


def test_the_bounds_of_a_record_are_those_of_its_domain() -> None:
    """More than 30 percent of a whole is at most all of it."""
    bounds = to_pint(FACTS.measurements["economy.contribution_share"], REGISTRY)
    assert (30, 100, False, True) == (
        bounds.low.magnitude, bounds.high.magnitude, bounds.low_closed, bounds.high_closed,
    )  # fmt: skip


def test_an_unbounded_end_is_none() -> None:
    """pint has no infinity that is exact."""
    assert to_pint(FACTS.measurements["trade.kazakhstan_sco"], REGISTRY).high is None


def test_pint_converts_the_bounds_exactly() -> None:
    """Tonnes are metric in both."""
    bounds = to_pint(FACTS.measurements["transit.volume"], REGISTRY)
    low = from_pint(PintBounds(bounds.low.to("pound"), None, True, False))

    assert low.to("tonne").interval == sf.Interval(27_450_000, None, True)


def test_ends_in_two_units_come_back_in_the_first() -> None:
    """pint converts the other."""
    bounds = PintBounds(REGISTRY("1 kilometer"), REGISTRY("3000 meter"), True, True)
    assert from_pint(bounds) == sf.Quantity(sf.Interval.closed(1, 3), "km")


def test_one_quantity_of_pint_is_exact() -> None:
    """It has no bounds, and no words."""
    assert from_pint(REGISTRY("3 kilometer / hour")) == sf.Quantity.exactly(3, "km/hour")


def test_a_registry_of_doubles_gets_the_nearest() -> None:
    """Its numbers are what it is made for."""
    bounds = to_pint(FACTS.measurements["economy.gdp_share"], pint.UnitRegistry())
    assert bounds.low.magnitude == 7 / 24


def told(registry: pint.UnitRegistry, quantity: sf.Quantity) -> PintBounds:
    """Define what the errors say is missing, and take the bounds over."""
    while True:
        try:
            return to_pint(quantity, registry)
        except sf.errors.UnknownUnitError as error:
            (definition,) = re.findall(r"registry\.define\('(.+)'\)", str(error))
            registry.define(definition)


@pytest.mark.parametrize("code", MEASURES)
def test_no_unit_changes_its_size_on_the_way(code: str) -> None:
    """Pint's barrel is 31.5 gallons, its quarter 28 pounds, and its acre by the survey foot."""
    unit = sf.Unit(code)
    base = next(each for each in MEASURES if sf.Unit(each).is_comparable_with(unit))
    ours = told(TOLD, sf.Quantity.exactly(10, code)).low
    theirs = told(TOLD, sf.Quantity.exactly(1, base)).low

    assert unit.convert(10, sf.Unit(base)) == ours.to(theirs.units).magnitude


def test_a_registry_of_decimals_gets_decimals() -> None:
    """Where the numbers end."""
    registry = pint.UnitRegistry(non_int_type=Decimal)
    bounds = to_pint(sf.read("exactly 0.1 km"), registry)

    assert Decimal("0.1") == bounds.low.magnitude


def test_a_number_without_end_is_refused_by_decimals() -> None:
    """Rounding would be silent."""
    registry = pint.UnitRegistry(non_int_type=Decimal)
    with pytest.raises(sf.errors.ExactnessError, match="non_int_type=Fraction"):
        to_pint(FACTS.measurements["economy.gdp_share"], registry)


@pytest.mark.parametrize(
    ("code", "definition"),
    [("USD", "USD = [currency_USD]"), ("fold", "fold = [fold]"),
     ("basis_point", "basis_point = 1e-4")],
)  # fmt: skip
def test_a_unit_that_pint_lacks_is_told_how_to_define(code: str, definition: str) -> None:
    """The registry is the caller's, and is not changed."""
    registry = pint.UnitRegistry()
    with pytest.raises(sf.errors.UnknownUnitError, match=r"run registry\.define") as caught:
        to_pint(sf.Quantity.exactly(1, code), registry)

    assert definition in str(caught.value)
    assert code not in registry


def test_a_float_does_not_come_back() -> None:
    """A double is not the number that was meant."""
    with pytest.raises(sf.errors.ExactnessError, match=r"0\.1 \(float\)"):
        from_pint(pint.UnitRegistry().Quantity(0.1, "meter"))


@pytest.mark.parametrize("unit", ["rod", "meter ** 0.5"])
def test_a_unit_that_the_library_lacks_is_refused(unit: str) -> None:
    """The table of units is closed."""
    with pytest.raises(sf.errors.UnknownUnitError, match="convert it first"):
        from_pint(pint.UnitRegistry().Quantity(3, unit))


def test_bounds_without_an_end_have_no_unit() -> None:
    """So nothing can be made of them."""
    with pytest.raises(sf.errors.OperandError, match="without any end"):
        from_pint(PintBounds(None, None, False, False))


def test_a_phrase_goes_over_as_its_quantity() -> None:
    """As everywhere else where a quantity is given."""
    bounds = to_pint("more than 30 percent", REGISTRY)

    assert (REGISTRY.Quantity(30, "percent"), False, None) == (
        bounds.low, bounds.low_closed, bounds.high,
    )  # fmt: skip


def test_what_is_no_quantity_does_not_go_over() -> None:
    """A bare number has no unit."""
    with pytest.raises(sf.errors.OperandError, match="Given 5, expected a measurement"):
        to_pint(5, REGISTRY)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [5, None, "5 m", REGISTRY.Unit("meter")])
def test_what_is_no_quantity_of_pint_does_not_come_back(given: object) -> None:
    """Not even a unit: it has no number."""
    with pytest.raises(sf.errors.OperandError, match="expected a quantity of pint") as caught:
        from_pint(given)
    assert given == caught.value.value


@pytest.mark.parametrize("end", ["low", "high"])
def test_an_end_that_is_no_quantity_of_pint_does_not_come_back(end: str) -> None:
    """Whichever of the two it is."""
    low = REGISTRY.Quantity(1, "meter")
    bounds = PintBounds(low, None, True, False)._replace(**{end: 5})
    with pytest.raises(sf.errors.OperandError, match="Given 5, expected a quantity of pint"):
        from_pint(bounds)
