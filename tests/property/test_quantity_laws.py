"""Laws of quantities: conversion, typical bounds, words, copies and digests."""

import pickle
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from property.strategies import (
    UNIT_CODES,
    decimals,
    intervals,
    members,
    quantities,
    units,
    widths,
)

from sco_facts.canonical import canonical_json
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit


def others(unit: Unit) -> st.SearchStrategy[Unit]:
    """Draw a unit of the same dimension."""
    codes = [code for code in UNIT_CODES if Unit(code).is_comparable_with(unit)]
    return st.sampled_from(codes).map(Unit)


@given(st.data(), intervals(), units())
def test_conversion_and_back_keeps_the_interval(
    data: st.DataObject, interval: Interval, unit: Unit
) -> None:
    """Exactly, with every kind of end."""
    other = data.draw(others(unit))

    assert interval == Quantity(interval, unit).to(other).to(unit).interval


@given(st.data(), intervals(), units())
def test_conversion_keeps_what_is_inside(
    data: st.DataObject, interval: Interval, unit: Unit
) -> None:
    """A number inside, converted, is inside the converted interval."""
    other, number = data.draw(others(unit)), data.draw(members(interval))

    assert unit.convert(number, other) in Quantity(interval, unit).to(other).interval


@given(quantities(), widths())
def test_typical_is_inside_certain(quantity: Quantity, within: Fraction) -> None:
    """For every hedge, figure, unit and width, counts among them."""
    assert quantity.typical(within).interval.is_subset_of(quantity.interval)


@given(quantities())
def test_pickle_keeps_the_quantity(quantity: Quantity) -> None:
    """Words and all."""
    copy = pickle.loads(pickle.dumps(quantity))

    assert (quantity, str(quantity), quantity.digest) == (copy, str(copy), copy.digest)


@given(quantities())
def test_equal_quantities_hash_alike(quantity: Quantity) -> None:
    """A quantity made again is the same key."""
    assert quantity.figure is not None
    again = Quantity.of(quantity.figure, quantity.unit.code, quantity.counted)

    assert hash(quantity) == hash(again)


@given(quantities())
def test_every_quantity_has_words(quantity: Quantity) -> None:
    """With its noun, if it counts something."""
    noun = quantity.counted or ""

    assert (noun, True) == (str(quantity)[len(str(quantity)) - len(noun) :], str(quantity) != noun)


@given(quantities())
def test_every_content_has_a_canonical_form(quantity: Quantity) -> None:
    """No float and no other type gets in."""
    assert b'{"' == canonical_json(quantity.content())[:2]


@given(decimals(), units())
def test_a_stated_figure_comes_back_from_the_content(value: Decimal, unit: Unit) -> None:
    """Digit by digit, so that its bounds can be made again."""
    assume(unit.code != "count")
    figure = Figure(Hedge.PLAIN, value, "x")
    content = Quantity.of(figure, unit).content()

    assert figure == Figure(Hedge.PLAIN, Decimal(str(content["value"])), "x")


@given(st.fractions(-(10**13), 10**13, max_denominator=1000), units())
def test_exactly_is_a_point(value: Fraction, unit: Unit) -> None:
    """Of just that number, in any unit."""
    assume(unit.code != "count")

    assert Interval.point(value) == Quantity.exactly(value, unit).interval


ADDED = units().filter(lambda unit: unit.dimension not in ("temperature", "fold"))


@given(intervals(), intervals(), ADDED)
def test_a_difference_turned_round_is_the_negative(
    left: Interval, right: Interval, unit: Unit
) -> None:
    """Ends and their kinds change places."""
    one, other = Quantity(left, unit), Quantity(right, unit)

    assert -(one - other).interval == (other - one).interval
