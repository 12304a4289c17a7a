"""Laws that hold for all units, and for all pairs of units that compare."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sco_facts.errors import DimensionError
from sco_facts.quantities.unit_table import CURRENCIES, TABLE, TIMES
from sco_facts.quantities.units import Unit

SINGLE = sorted(TABLE)
PAIRS = [
    (left, right)
    for left in SINGLE
    for right in SINGLE
    if left not in CURRENCIES and Unit(left).is_comparable_with(Unit(right))
]
# Without the temperatures, which have neither products nor one zero.
SCALING = [pair for pair in PAIRS if Unit(pair[0]).dimension != "temperature"]
SHARES = [pair for pair in PAIRS if Unit(pair[0]).dimension == "ratio"]
SPANS = [pair for pair in PAIRS if Unit(pair[0]).dimension in TIMES]
# Few and short, so that products of three stay within the limits and often cancel.
FACTORS = ["fraction", "percent", "fold", "count", "tonne", "kg", "km", "metre", "year", "hour"]
numbers = st.fractions(max_denominator=10**6)


@st.composite
def products(draw: st.DrawFn) -> Unit:
    """Draw a unit with at most two factors above and one below."""
    factors = st.sampled_from([*FACTORS, "degree", "USD", "KZT"])
    above = draw(st.lists(factors, min_size=1, max_size=2))
    below = draw(st.lists(factors, max_size=1)) if set(above) != {"fold"} else []
    return Unit("/".join(["*".join(above), *below]))


units = st.sampled_from(SINGLE).map(Unit) | products()
scaling = units.filter(lambda unit: unit.dimension != "temperature")
changing = products().filter(lambda unit: unit.code != "fold")


@given(units)
def test_a_code_parses_to_itself(unit: Unit) -> None:
    """Canonical form is a fixed point."""
    assert unit == Unit(str(unit))


@given(units)
def test_repr_evaluates_to_an_equal_unit(unit: Unit) -> None:
    """The text of a unit is the unit."""
    assert unit == eval(repr(unit), {"Unit": Unit})


@given(units)
def test_equal_units_hash_alike(unit: Unit) -> None:
    """A unit found by an equal one is the same entry."""
    assert hash(unit) == hash(Unit(str(unit)))


@given(products(), products())
def test_products_commute(left: Unit, right: Unit) -> None:
    """The order of writing does not matter."""
    assert left * right == right * left


@given(products(), products(), products())
def test_products_associate(first: Unit, second: Unit, third: Unit) -> None:
    """Nor does the order of multiplying, not even with folds among the factors."""
    assert (first * second) * third == first * (second * third)


@given(changing)
def test_fraction_is_neutral(unit: Unit) -> None:
    """A plain number changes no unit, except that a number of folds is a number."""
    assert unit * Unit("fraction") == unit == unit / Unit("fraction")


@given(changing)
def test_fold_is_neutral(unit: Unit) -> None:
    """A factor of change leaves every other unit."""
    assert unit * Unit("fold") == unit == unit / Unit("fold")


@given(changing, products())
def test_a_quotient_undoes_a_product(unit: Unit, other: Unit) -> None:
    """Whatever multiplies can be divided away."""
    assert (unit * other) / other == unit


@given(changing, products())
def test_a_product_undoes_a_quotient(unit: Unit, other: Unit) -> None:
    """Whatever divides can be multiplied back."""
    assert (unit / other) * other == unit


@given(scaling)
def test_a_unit_over_itself_is_a_fraction(unit: Unit) -> None:
    """This holds for all but temperatures, whose zero is arbitrary."""
    assert Unit("fraction") == unit / unit


@given(products(), products())
def test_factors_multiply(left: Unit, right: Unit) -> None:
    """The size of a product is the product of the sizes."""
    assert (left * right).factor == left.factor * right.factor


@given(changing, products())
def test_factors_divide(left: Unit, right: Unit) -> None:
    """The size of a quotient is the quotient of the sizes."""
    assert (left / right).factor == left.factor / right.factor


@given(st.sampled_from(SCALING), changing)
def test_products_of_comparable_units_compare(pair: tuple[str, str], unit: Unit) -> None:
    """What is measured together does not depend on the size of the parts."""
    left, right = map(Unit, pair)
    assert (left * unit).is_comparable_with(right * unit)


@pytest.mark.parametrize(("source", "target"), SCALING)
def test_a_factor_and_its_inverse_cancel(source: str, target: str) -> None:
    """There and back is one."""
    there, back = Unit(source), Unit(target)
    assert there.factor_to(back) * back.factor_to(there) == 1


@settings(max_examples=500)
@given(pair=st.sampled_from(PAIRS), number=numbers)
def test_conversion_round_trips(pair: tuple[str, str], number: Fraction) -> None:
    """There and back is where it began, exactly."""
    there, back = map(Unit, pair)
    assert back.convert(there.convert(number, back), there) == number


@given(st.sampled_from(SCALING), st.sampled_from(SCALING), numbers)
def test_conversion_of_quotients_round_trips(
    above: tuple[str, str], below: tuple[str, str], number: Fraction
) -> None:
    """This holds for quotients as for single units."""
    assume("fold" not in above or "fold" in below)
    source, target = (Unit(a) / Unit(b) for a, b in zip(above, below, strict=True))
    # Shares of two spans of time compound.
    assume(source.is_comparable_with(target))
    assert target.convert(source.convert(number, target), source) == number


@given(st.sampled_from(SHARES), st.sampled_from(SPANS), numbers)
def test_shares_of_two_spans_never_convert(
    share: tuple[str, str], spans: tuple[str, str], number: Fraction
) -> None:
    """One percent a month is not twelve percent a year."""
    assume(spans[0] != spans[1])
    source, target = (Unit(a) / Unit(b) for a, b in zip(share, spans, strict=True))
    with pytest.raises(DimensionError, match="they compound"):
        source.convert(number, target)


@given(st.sampled_from(PAIRS), numbers, numbers)
def test_conversion_keeps_order(pair: tuple[str, str], low: Fraction, high: Fraction) -> None:
    """Every factor is positive, so that bounds stay bounds."""
    source, target = map(Unit, pair)
    assert (low < high) == (source.convert(low, target) < source.convert(high, target))
