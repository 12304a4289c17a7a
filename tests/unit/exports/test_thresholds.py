"""Thresholds: an operand in every unit that a row may have."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.exports.thresholds import comparable_units, thresholds_of
from sco_facts.quantities.numbers import PLURALS, singular
from sco_facts.quantities.unit_table import CURRENCIES

NOUNS = ["countries", "railway corridors", "people", "men", "boxes", "dishes", "documents", "bus"]


def test_the_own_unit_comes_first() -> None:
    """And each unit once."""
    codes = comparable_units(sf.Unit("tonne*km"))
    assert ("tonne*km", len(codes)) == (codes[0], len(set(codes)))


@pytest.mark.parametrize("code", ["percent", "tonne", "USD/year", "metre*metre", "km/hour"])
def test_every_unit_has_the_dimension(code: str) -> None:
    """Or a conversion would fail."""
    unit = sf.Unit(code)
    assert all(sf.Unit(each).is_comparable_with(unit) for each in comparable_units(unit))


def test_every_simple_unit_of_a_dimension_is_there() -> None:
    """Pressure has ten."""
    metric = {"pascal", "hectopascal", "kilopascal", "megapascal", "bar", "millibar"}
    others = {"atmosphere", "psi", "mm_of_mercury", "inch_of_mercury"}
    assert metric | others == set(comparable_units(sf.Unit("bar")))


def test_shares_of_another_time_are_not_there() -> None:
    """They compound, so a share a month is no share a year."""
    assert {"percent/year", "fraction/year"} <= set(comparable_units(sf.Unit("percent/year")))
    assert "percent/month" not in comparable_units(sf.Unit("percent/year"))


def test_a_currency_is_alone() -> None:
    """There are no exchange rates."""
    assert {(code,) for code in CURRENCIES} == {
        comparable_units(sf.Unit(code)) for code in CURRENCIES
    }


@pytest.mark.parametrize("code", ["count", "fraction", "fold"])
def test_units_without_a_word_are_listed_too(code: str) -> None:
    """Their names are not among the words."""
    assert code in comparable_units(sf.Unit(code))


def test_a_unit_of_too_many_factors_is_refused() -> None:
    """Listing them all would take long."""
    with pytest.raises(sf.errors.OperandError, match="expected at most 1000"):
        comparable_units(sf.Unit("tonne*tonne*tonne*tonne*tonne"))


def test_bounds_are_converted_exactly() -> None:
    """100/3 percent is the double nearest to a third, as a fraction."""
    third = thresholds_of(sf.Quantity.exactly(Fraction(100, 3), "percent"))
    assert 1 / 3 == {each.unit: each.low for each in third.in_units}["fraction"]


def test_a_record_has_its_digest() -> None:
    """By which a table knows its row."""
    fact = sf.load("2026.1")["transit.volume"]
    assert (fact.digest, None) == (thresholds_of(fact).digest, thresholds_of("30%").digest)


@pytest.mark.parametrize(
    ("words", "figure"),
    [("nearly 30%", 30), ("about 30%", 30), ("30%", None), ("at most 30%", None),
     ("nearly 5 countries", 4), ("just over 5 countries", 6)],
)  # fmt: skip
def test_an_approximator_has_a_figure(words: str, figure: int | None) -> None:
    """The one that it points to, as near as whole numbers come; other words have none."""
    assert figure == thresholds_of(words).first.figure


def test_a_domain_can_cut_the_figure_off() -> None:
    """A share of nearly 120 percent points to all of it."""
    fact = sf.load("2026.1").measurements["economy.contribution_share"]
    record = attrs.evolve(fact, quantity=sf.read("nearly 120%"))

    assert 100 == thresholds_of(record).first.figure


def test_whole_numbers_can_leave_the_figure_out() -> None:
    """Just over two and a half documents are three at least."""
    stated = sf.Figure(sf.Hedge.JUST_OVER, Decimal("2.5"), "just over two and a half documents")
    quantity = sf.Quantity.of(stated, "count", "documents")

    assert 3 == thresholds_of(quantity).first.figure


@pytest.mark.parametrize("plural", PLURALS)
def test_every_irregular_plural_is_a_spelling(plural: str) -> None:
    """Of its singular, by itself and behind other words."""
    noun = f"older {PLURALS[plural]}"

    assert f"older {plural}" in thresholds_of(sf.Quantity.exactly(3, "count", noun)).counted


@given(noun=st.sampled_from(NOUNS), other=st.sampled_from(NOUNS))
def test_spellings_match_what_the_library_takes_as_one_noun(noun: str, other: str) -> None:
    """A table and `compare` agree on which counts are of one thing."""
    spellings = thresholds_of(sf.Quantity.exactly(3, "count", noun)).counted

    for form in (other, singular(other)):
        assert (singular(form) == singular(noun)) == (form in spellings)
