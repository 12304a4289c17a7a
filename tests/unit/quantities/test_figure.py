"""Stated figures: the words that are made of them, and what they bound."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.quantities.hedges import Value
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.wording import unit_words

FIVE, SIX_MILLION = Decimal(5), Decimal("6E6")


@pytest.mark.parametrize(
    ("hedge", "value", "unit", "counted", "expected"),
    [
        ("between", (Decimal("5E6"), SIX_MILLION), "tonne", None,
         "between 5 million and 6 million tonnes"),
        ("between", (Decimal(5), SIX_MILLION), "tonne", None, "between 5 and 6,000,000 tonnes"),
        ("between", (Decimal(999), SIX_MILLION), "km", None, "between 999 and 6,000,000 km"),
        ("between", (Decimal(1000), SIX_MILLION), "km", None, "between 1,000 and 6 million km"),
        ("between", (Decimal(-999), SIX_MILLION), "km", None, "between -999 and 6,000,000 km"),
        ("between", (Decimal(-1000), SIX_MILLION), "km", None, "between -1,000 and 6 million km"),
        ("between", (Decimal(5), Decimal(6)), "tonne", None, "between 5 and 6 tonnes"),
        ("between", (Decimal("0.25"), Decimal(2)), "fraction", None, "between 0.25 and 2.0"),
        ("plain", Decimal("0.25"), "fraction", None, "0.25"),
        ("plain", Decimal(2), "fraction", None, "2"),
        ("plain", Decimal("2500000.5"), "fraction", None, "2,500,000.5"),
        ("plain", Decimal("2500000.5"), "tonne", None, "2.5000005 million tonnes"),
        ("plain", Decimal("2.5E6"), "fraction", None, "2.5 million"),
        ("exactly", Decimal("0.25"), "fraction", None, "exactly 0.25"),
        ("exactly", Decimal(2), "fraction", None, "exactly 2.0"),
        ("exactly", Decimal(2), "percent", None, "exactly 2 percent"),
        ("exactly", Fraction(1, 3), "fraction", None, "exactly one-third"),
        ("exactly", Decimal(1), "tonne", None, "exactly 1 tonne"),
        ("plain", Decimal(-1), "tonne", None, "-1 tonne"),
        ("plain", Decimal(2), "tonne", None, "2 tonnes"),
        ("exactly", FIVE, "count/day", "cars", "exactly 5 cars per day"),
        ("exactly", FIVE, "count", "cars", "5 cars"),
        ("exactly", Decimal(5000), "count", "cars", "exactly 5,000 cars"),
        ("exactly", Decimal(5001), "count", "cars", "5,001 cars"),
    ],
)  # fmt: skip
def test_a_figure_without_words_gets_a_reports(
    hedge: str, value: Value, unit: str, counted: str | None, expected: str
) -> None:
    """Two numbers of one size, and no scale word that would make an exact one rounded."""
    assert expected == str(sf.Quantity.of(sf.Figure(sf.Hedge(hedge), value, ""), unit, counted))


@pytest.mark.parametrize("hedge", ["over", sf.Hedge.OVER])
def test_a_hedge_may_be_given_by_its_code(hedge: str | sf.Hedge) -> None:
    """As an edition writes it."""
    assert sf.Hedge.OVER is sf.Figure(hedge, FIVE, "over 5").hedge  # type: ignore[arg-type]


@pytest.mark.parametrize(("value", "kept"), [(30, Decimal(30)), ((3, 5), (Decimal(3), FIVE))])
def test_a_whole_number_is_kept_as_a_decimal(value: Any, kept: Value) -> None:
    """So that its words can be written, and its digits count."""
    stated = sf.Figure("plain" if kept == 30 else "between", value, "")  # type: ignore[arg-type]

    assert kept == stated.value
    assert {Decimal} == set(map(type, kept if isinstance(kept, tuple) else (stated.value,)))
    assert stated == sf.Figure(stated.hedge, kept, "")
    assert str(sf.Quantity.of(stated, "tonne")) in ("30 tonnes", "between 3 and 5 tonnes")


@pytest.mark.parametrize(
    ("unit", "counted", "plural", "expected"),
    [
        ("count", None, True, ""),
        ("count", "ships", True, "ships"),
        ("count/day", "ships", True, "ships per day"),
        ("USD/count", "ships", True, "USD per ship"),
        ("USD/count/year", "container ships", True, "USD per container ship per year"),
        ("USD/count", None, True, "USD per count"),
        ("tonne", None, True, "tonnes"),
        ("tonne", None, False, "tonne"),
        ("tonne", "coal", True, "tonnes coal"),
    ],
)
def test_the_noun_of_a_count_stands_where_it_belongs(
    unit: str, counted: str | None, plural: bool, expected: str
) -> None:
    """Before a rate, and in the singular behind "per"."""
    assert expected == unit_words(sf.Unit(unit), counted, plural)


@pytest.mark.parametrize("hedge", ["quite", ["over"], None])
def test_what_is_no_hedge_is_refused(hedge: object) -> None:
    """With the hedges there are."""
    with pytest.raises(sf.errors.HedgeError, match="expected one of exactly"):
        sf.Figure(hedge, FIVE, "")  # type: ignore[arg-type]


def test_indefinite_words_bound_typically_what_they_bound_certainly() -> None:
    """There is no figure to be near."""
    several = sf.Figure(sf.Hedge.INDEFINITE, None, "several")

    assert Interval(3, None, True) == several.interval() == several.interval(Fraction(1, 10))
