"""Tables: the cells of a figure's row."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from frame_rows import report
from hypothesis import example, given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.exports.tables import (
    BASE_COLUMNS,
    COLUMNS,
    Bounds,
    columns_of,
    is_distinct,
    largest_numerator,
    nearest,
    value_text,
)

FACTS = sf.load("2026.1")


def cells(figure: sf.Measurement | sf.OtherReport, names: str, within: Any = None) -> list[Any]:
    """Give some cells of the one row of a figure."""
    table = columns_of([figure], within, (*COLUMNS, *BASE_COLUMNS))
    return [table[name][0] for name in names.split()]


@st.composite
def distinct_numbers(draw: st.DrawFn) -> Fraction:
    """Draw decimals of at most 12 digits, and fractions with a small denominator."""
    if draw(st.booleans()):
        return draw(st.integers(-(10**12) + 1, 10**12 - 1)) * Fraction(10) ** draw(
            st.integers(-20, 20)
        )
    divisor = draw(st.integers(1, 2000))
    most = 2**51 // divisor
    return Fraction(draw(st.integers(-most, most)), divisor)


def test_every_column_has_a_cell_for_every_row() -> None:
    """In the order of the list."""
    table = columns_of(FACTS.measurements.values())

    assert [column.name for column in COLUMNS] == list(table)
    assert {10} == {len(cells) for cells in table.values()}


def test_the_bounds_are_those_of_the_domain() -> None:
    """The words alone say more than 30 percent without an end."""
    fact = FACTS.measurements["economy.contribution_share"]

    assert [30.0, False, 100.0, True] == cells(fact, "low low_closed high high_closed")
    assert [0.3, 1.0] == cells(fact, "base_low base_high")


def test_exact_bounds_stand_beside() -> None:
    """A third has no double."""
    fact = FACTS.measurements["economy.gdp_share"]
    assert ["7/24", "11/30"] == cells(fact, "low_exact high_exact")


def test_the_digits_stay_as_stated() -> None:
    """27.5 million has three significant digits."""
    fact = FACTS.measurements["transit.volume"]
    assert [27.5e6, "27.5E6"] == cells(fact, "value value_exact")


def test_a_range_has_no_single_value() -> None:
    """Both of its figures are text."""
    assert [None, "3 to 5"] == cells(report(sf.read("between 3% and 5%")), "value value_exact")


def test_words_without_a_figure_have_no_value() -> None:
    """A number of documents is no number."""
    fact = FACTS.measurements["documents.signed"]
    assert [None, None, 2.0] == cells(fact, "value value_exact low")


def test_a_computed_figure_has_no_words() -> None:
    """Its bounds are all there is."""
    computed = report(sf.Quantity(sf.Interval(1, 2), "percent"))

    assert [None, None, None] == cells(computed, "hedge words value")
    assert [1.0, 2.0] == cells(computed, "core_low core_high")


def test_a_report_has_the_measure_of_its_fact() -> None:
    """Where the fact is in the table."""
    fact = FACTS.measurements["transit.volume"]
    (other, *_) = FACTS.reports_of("transit.volume")
    table = columns_of([fact, other])

    assert [fact.measure, fact.measure] == table["measure"]
    assert [None, fact.id] == table["of"]


def test_a_report_alone_has_its_measure() -> None:
    """The loader sets it; one that is made by hand has none."""
    fact = FACTS.measurements["transit.volume"]

    assert [fact.measure, fact.id] == cells(FACTS.reports_of(fact.id)[0], "measure of")
    assert [None] == cells(report(sf.read("3%")), "measure")


@pytest.mark.parametrize(
    ("words", "core"),
    [
        ("30%", (29.5, False, 30.5, False, False, False)),
        ("exactly 30%", (30.0, True, 30.0, True, False, False)),
        ("about 30%", (30.0, True, 30.0, True, True, True)),
        ("nearly 30%", (30.0, False, 30.0, False, True, False)),
        ("just over 30%", (30.0, False, 30.0, False, False, True)),
        ("more than 30%", (30.0, False, None, False, False, False)),
        ("at most 30%", (None, False, 30.0, True, False, False)),
        ("nearly 20 countries", (19.0, True, 19.0, True, False, False)),
        ("dozens of people", (24.0, True, 39.0, True, False, False)),
    ],
)
def test_the_core_is_where_the_words_point(words: str, core: tuple[object, ...]) -> None:
    """An approximator points to its figure, from the sides that its words leave."""
    names = "core_low core_low_closed core_high core_high_closed approaches_below approaches_above"

    assert [*core] == cells(report(sf.read(words)), names)


@pytest.mark.parametrize(
    ("words", "mode", "sign"),
    [("fell by 3%", "change", -1), ("rose by 3%", "change", 1), ("rose to 3%", "level", 1),
     ("3%", None, 1), ("fell by dozens of points", "change", -1)],
)  # fmt: skip
def test_a_row_has_its_direction(words: str, mode: str | None, sign: int) -> None:
    """A change carries its sign, and a bare figure takes that of what it stands beside."""
    assert [mode, sign] == cells(report(sf.read(words)), "mode sign")


def test_a_range_can_have_hedges_of_its_own() -> None:
    """More than 10 but less than 40."""
    figure = report(sf.read("more than 10% but less than 40%"))
    assert ["between", "over", "under"] == cells(figure, "hedge low_hedge high_hedge")


@pytest.mark.parametrize(("words", "order"), [("one-third", 5), ("two-sevenths", 7), ("30%", None)])
def test_a_simple_fraction_has_its_grid(words: str, order: int | None) -> None:
    """At least that of fifths."""
    assert [order] == cells(report(sf.read(words)), "grid")


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("exactly 30.1 lb", 13.653130337, 13.653130337),
        ("exactly 50 degrees Fahrenheit", 10.0, 10.0),
        ("more than 2 km", 2000.0, float("inf")),
        ("under 2 hours", float("-inf"), 7200.0),
        ("between 1 and 2 percent", 0.005, 0.025),
    ],
)
def test_bounds_are_in_the_base_unit_too(words: str, low: float, high: float) -> None:
    """Kilograms, degrees Celsius, metres, seconds and fractions; infinite where unbounded."""
    assert [low, high] == cells(report(sf.read(words)), "base_low base_high")


def test_what_a_double_does_not_tell_is_rounded_on_the_safe_side() -> None:
    """The support outwards and the core inwards."""
    value = Fraction(10**17 + 1, 3 * 10**6)
    bounds = Bounds.of(sf.Quantity.exactly(value, "fraction"))

    assert bounds.base_low < value < bounds.base_high
    assert bounds.base_core_high < value < bounds.base_core_low


@given(first=distinct_numbers(), other=distinct_numbers())
@example(first=Fraction(1, 3), other=Fraction("0.333333333333"))
@example(first=Fraction(667, 1999), other=Fraction("0.333666833417"))
def test_distinct_numbers_have_distinct_doubles(first: Fraction, other: Fraction) -> None:
    """So that equal doubles are equal numbers."""
    assert is_distinct(first)
    assert (first == other) == (nearest(first) == nearest(other))


@given(near=st.integers(-3, 3), first=distinct_numbers())
def test_a_number_near_a_distinct_one_is_not_taken_for_it(near: int, first: Fraction) -> None:
    """Whatever is so near that its double may be the same is not distinct itself."""
    other = first * (1 + Fraction(near, 2**54))

    if other != first and nearest(other) == nearest(first):
        assert not is_distinct(other)


@pytest.mark.parametrize("divisor", [1, 100, 10**5, 50_000, 36, 1999])
def test_the_largest_numerator_is_distinct(divisor: int) -> None:
    """Over its divisor, and so are all below it."""
    most = largest_numerator(divisor)

    assert all(is_distinct(Fraction(most - less, divisor)) for less in range(100))


def test_a_divisor_can_be_too_large() -> None:
    """Then nothing over it is told apart."""
    assert 0 == largest_numerator(3 * 10**6) == largest_numerator(10**30)


def test_a_period_has_words_and_days() -> None:
    """Days are days, not text."""
    fact = FACTS.measurements["transit.growth"]

    assert ["past five years", "5"] == cells(fact, "period period_length")
    assert [date(2020, 1, 1), date(2025, 12, 31)] == cells(fact, "period_start period_end")


def test_a_typical_reading_narrows_the_bounds() -> None:
    """And its width stands beside them."""
    fact = FACTS.measurements["trade.internal"]
    assert [9e11, 1e12, "0.1"] == cells(fact, "low high within", Fraction(1, 10))


def test_the_digest_is_that_of_the_record() -> None:
    """A row can be traced to what it was made of."""
    fact = FACTS.measurements["trade.internal"]
    assert [fact.digest] == cells(fact, "digest")


def test_nearest_keeps_the_order_of_bounds() -> None:
    """And equal ones equal."""
    bounds = [Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**15), Fraction(2, 3)]
    assert sorted(set(map(nearest, bounds))) == [nearest(each) for each in bounds]


def test_a_number_too_large_for_a_double_is_refused() -> None:
    """It would be infinite."""
    with pytest.raises(sf.errors.MagnitudeError, match="expected one that a double can hold"):
        nearest(Fraction(10**400))


def test_value_text_is_that_of_the_content() -> None:
    """The same digits everywhere."""
    assert value_text(sf.Quantity.exactly(Decimal("0.50"), "percent")) == "0.5"
