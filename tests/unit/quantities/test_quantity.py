"""Quantities: their words, bounds, conversion and digests, worked out by hand."""

import copy
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from sco_facts.editions.loading import load
from sco_facts.errors import (
    DimensionError,
    ExactnessError,
    HedgeError,
    MagnitudeError,
    UnknownUnitError,
    ZeroInDivisorError,
)
from sco_facts.phrases import read
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit, as_unit

TENTH = Fraction(1, 10)
FIVE = Figure(Hedge.EXACTLY, Decimal(5), "five cars")


def quantity(
    hedge: str, value: str | None, unit: str, counted: str | None = None, text: str = "as written"
) -> Quantity:
    """Make the quantity that a hedge and a figure state."""
    figure = None if value is None else Fraction(value) if "/" in value else Decimal(value)
    return Quantity.of(Figure(Hedge(hedge), figure, text), unit, counted)


def computed(low: Exact | None, high: Exact | None, kinds: str, unit: str) -> Quantity:
    """Make a quantity without words."""
    return Quantity(Interval(low, high, kinds[0] == "[", kinds[1] == "]"), unit)


NEARLY_A_TRILLION = quantity("nearly", "1.0E12", "USD")
OVER_30 = quantity("over", "30", "percent", text="exceeds 30%")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (quantity("exactly", "1000000000000", "USD"), "exactly 1 trillion USD"),
        (quantity("plain", "27.5E6", "tonne"), "27.5 million tonnes"),
        (quantity("about", "15", "percent"), "about 15 percent"),
        (NEARLY_A_TRILLION, "nearly 1 trillion USD"),
        (quantity("just_over", "2.5", "km"), "just over 2.5 km"),
        (OVER_30, "more than 30 percent"),
        (quantity("at_least", "24", "month"), "at least 24 months"),
        (quantity("under", "67E9", "USD"), "less than 67 billion USD"),
        (quantity("at_most", "6", "percent/year"), "at most 6 percent per year"),
        (Quantity.of(Figure(Hedge.BETWEEN, (Decimal(3), Decimal(5)), ""), "percent"),
         "between 3 and 5 percent"),
        (quantity("indefinite", None, "count", "documents", "a number of documents"),
         "a number of documents"),
    ],
)  # fmt: skip
def test_str_of_every_hedge(given: Quantity, expected: str) -> None:
    """The words come back, with the unit spelled out."""
    assert expected == str(given)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Quantity.exactly(5, "count", "railway corridors"), "5 railway corridors"),
        (Quantity.exactly(1, "count", "document"), "1 document"),
        (Quantity.exactly(5000, "count", "containers"), "exactly 5,000 containers"),
        (Quantity.exactly(5, "percent"), "exactly 5 percent"),
        (Quantity.exactly(67 * 10**9, "USD"), "exactly 67 billion USD"),
        (Quantity.exactly(Decimal("2.50"), "percent"), "exactly 2.5 percent"),
        (Quantity.exactly(Fraction(1, 3), "fraction"), "exactly one-third"),
        (Quantity.exactly(Fraction(10**7, 3), "USD"), "exactly 10000000/3 USD"),
        (Quantity.exactly(-1234567, "USD"), "exactly -1.234567 million USD"),
    ],
)
def test_str_of_exact_numbers(given: Quantity, expected: str) -> None:
    """Only a count that a scale word would blur needs "exactly"."""
    assert expected == str(given)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (computed(15, None, "()", "percent"), "more than 15 percent"),
        (computed(15, None, "[)", "percent"), "at least 15 percent"),
        (computed(None, 15, "()", "percent"), "less than 15 percent"),
        (computed(None, 15, "(]", "percent"), "at most 15 percent"),
        (computed(15, 20, "[]", "percent"), "between 15 and 20 percent"),
        (computed(15, 20, "()", "percent"), "more than 15 and less than 20 percent"),
        (computed(15, 20, "[)", "percent"), "at least 15 and less than 20 percent"),
        (computed(15, 20, "(]", "percent"), "more than 15 and at most 20 percent"),
        (computed(15, 15, "[]", "percent"), "exactly 15 percent"),
        (computed(None, None, "()", "tonne"), "any number of tonnes"),
        (computed(1500000, 67 * 10**9, "[]", "USD"), "between 1.5 million and 67 billion USD"),
    ],
)
def test_str_of_a_computed_quantity(given: Quantity, expected: str) -> None:
    """Its bounds in words, since it has none of its own."""
    assert expected == str(given)


def test_of_takes_the_bounds_of_the_hedge_table() -> None:
    """Nothing else invents a bound."""
    assert Interval.closed(Decimal("27.45E6"), Decimal("27.55E6")) == (
        quantity("plain", "27.5E6", "tonne").interval
    )


@pytest.mark.parametrize(
    ("hedge", "value", "low", "high"),
    [
        ("over", "5", 6, None),
        ("at_least", "5", 5, None),
        ("under", "5", None, 4),
        ("at_most", "5", None, 5),
        ("nearly", "15", 1, 14),
        ("about", "15", 1, None),
        ("just_over", "15", 16, None),
        ("plain", "664E3", 663_500, 664_500),
        ("plain", "1500", 1450, 1550),
        ("exactly", "5", 5, 5),
    ],
)
def test_counts_are_tightened_to_integers(
    hedge: str, value: str, low: int | None, high: int | None
) -> None:
    """More than five countries are at least six."""
    expected = computed(low, high, "(["[low is not None] + ")]"[high is not None], "count")

    assert expected.interval == quantity(hedge, value, "count").interval


def test_other_units_are_not_tightened() -> None:
    """More than five tonnes may be five and a half."""
    assert Interval(5, None) == quantity("over", "5", "tonne").interval


def test_exactly_states_the_number() -> None:
    """The figure is kept as stated, with the hedge that says it is exact."""
    assert Figure(Hedge.EXACTLY, Decimal(10**12), "") == Quantity.exactly(10**12, "USD").figure


def test_exactly_writes_its_words() -> None:
    """A threshold can be shown as it would be said."""
    stated = Quantity.exactly(10**12, "USD").figure

    assert stated is not None
    assert "exactly 1 trillion USD" == stated.text


def test_exactly_keeps_a_fraction_that_no_decimal_is() -> None:
    """A third stays a third."""
    assert Interval.point(Fraction(1, 3)) == Quantity.exactly(Fraction(1, 3), "fraction").interval


def test_exactly_refuses_a_float() -> None:
    """A float never enters."""
    with pytest.raises(ExactnessError):
        Quantity.exactly(0.1, "percent")  # type: ignore[arg-type]


def test_a_unit_may_be_its_code() -> None:
    """Codes are easier to type."""
    assert Unit("percent") == as_unit("percent")


def test_a_unit_may_be_a_unit() -> None:
    """A unit stays the unit it is."""
    assert Unit("percent") == as_unit(Unit("percent"))


def test_an_unknown_unit_is_refused() -> None:
    """The table is closed."""
    with pytest.raises(UnknownUnitError):
        Quantity(Interval(), "cubit")


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (0.5, ExactnessError),
        (Decimal("NaN"), ExactnessError),
        (Decimal("Infinity"), ExactnessError),
        (Decimal("1E1000000"), MagnitudeError),
        (Decimal("1" * 101), MagnitudeError),
        (None, HedgeError),
        ((Decimal(1), Decimal(2)), HedgeError),
        ((Decimal("NaN"), Decimal(2)), ExactnessError),
        ((Decimal(1), Decimal("1E1000000")), MagnitudeError),
    ],
    ids=repr,
)
def test_figures_that_are_none_are_refused(value: Value, error: type[Exception]) -> None:
    """Before they cost time or memory."""
    with pytest.raises(error):
        Figure(Hedge.OVER, value, "x")


def test_a_hedge_may_be_its_code() -> None:
    """As it stands in an edition file."""
    assert Hedge.OVER is Figure("over", Decimal(30), "exceeds 30%").hedge


def test_a_hedge_that_contradicts_its_value_is_refused() -> None:
    """Between needs two figures."""
    with pytest.raises(HedgeError):
        Figure(Hedge.BETWEEN, Decimal(30), "between 30 and")


def test_bounds_that_contradict_the_words_are_refused() -> None:
    """A number never travels with other words."""
    with pytest.raises(HedgeError, match=r"\[30, ∞\).*'exceeds 30%'.*\(30, ∞\)") as caught:
        Quantity(Interval(30, None, True), "percent", OVER_30.figure)

    assert Interval(30, None, True) == caught.value.value


def test_a_count_without_a_whole_number_is_refused() -> None:
    """Nearly one country is a mistake."""
    with pytest.raises(HedgeError, match="holds a whole number"):
        quantity("nearly", "1", "count")


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("42.7", "42.65", "42.75"), ("43.0", "42.95", "43.05"), ("3/2", "1.45", "1.55")],
)
def test_a_decimal_before_a_noun_is_no_count(value: str, low: str, high: str) -> None:
    """42.7 points are a quantity of points, and not tightened to whole ones."""
    points = quantity("plain", value, "count", "points")

    assert (Fraction(low), Fraction(high)) == (points.interval.low, points.interval.high)


@pytest.mark.parametrize(
    ("given", "unit", "expected"),
    [
        (OVER_30, "fraction", computed(Fraction(3, 10), None, "()", "fraction")),
        (quantity("exactly", "1", "tonne"), "kg", computed(1000, 1000, "[]", "kg")),
        (computed(0, 100, "[)", "degree_celsius"), "degree_fahrenheit",
         computed(32, 212, "[)", "degree_fahrenheit")),
        (computed(None, 5, "(]", "km"), "metre", computed(None, 5000, "(]", "metre")),
        (computed(None, None, "()", "km"), "metre", computed(None, None, "()", "metre")),
    ],
    ids=["percent", "tonne", "temperature", "half", "whole"],
)  # fmt: skip
def test_conversion_is_exact(given: Quantity, unit: str, expected: Quantity) -> None:
    """Ends are converted and keep their kinds."""
    converted = given.to(unit)

    assert (expected.interval, expected.unit) == (converted.interval, converted.unit)


def test_conversion_keeps_what_was_stated() -> None:
    """The figure, the unit it was stated in, the mode and where it points."""
    fell = Quantity.of(Figure("plain", -3, "fell by 3%"), "percent", mode="change").to("fraction")

    assert (Unit("percent"), "change") == (fell.figure_unit, fell.mode)
    assert "fell by 3%" == fell.words
    assert Interval(Fraction(-7, 200), Fraction(-1, 40)) == fell.core


def test_conversion_and_back_changes_nothing() -> None:
    """The unit as stated needs no second one."""
    assert OVER_30 == OVER_30.to("fraction").to("basis_point").to("percent")


def test_a_converted_quantity_is_written_by_its_bounds() -> None:
    """As its words are of another unit."""
    assert "more than 0.3" == str(OVER_30.to("fraction"))


def test_conversion_to_the_same_unit_changes_nothing() -> None:
    """Words and all."""
    assert OVER_30 is OVER_30.to("percent")


def test_bounds_in_the_same_unit_are_the_bounds() -> None:
    """Nothing is computed where nothing needs to be."""
    assert OVER_30.interval is OVER_30.bounds_in(Unit("percent"))


def test_bounds_in_another_unit() -> None:
    """The interval alone, converted."""
    assert Interval(Fraction(3, 10), None) == OVER_30.bounds_in(Unit("fraction"))


def test_conversion_keeps_the_caveats() -> None:
    """An assumption outlives a conversion."""
    given = attrs.evolve(quantity("over", "5", "tonne"), caveats=("metric tons",))

    assert ("metric tons",) == given.to("kg").caveats


@pytest.mark.parametrize(
    ("unit", "error"),
    [("KZT", DimensionError), ("tonne", DimensionError), ("USD/year", DimensionError)],
)
def test_conversion_to_another_dimension_is_refused(unit: str, error: type[Exception]) -> None:
    """Dollars are no tenge, no tonnes and no dollars a year."""
    with pytest.raises(error):
        NEARLY_A_TRILLION.to(unit)


def test_typical_bounds_lie_within_a_width_of_the_figure() -> None:
    """Nearly a trillion, within a tenth, is at least 900 billion."""
    assert Interval(9 * 10**11, 10**12, True) == NEARLY_A_TRILLION.typical(TENTH).interval


def test_a_typical_quantity_keeps_its_words() -> None:
    """They still say where it points; its bounds are written as they are."""
    typical = NEARLY_A_TRILLION.typical(TENTH)

    assert NEARLY_A_TRILLION.figure == typical.figure
    assert NEARLY_A_TRILLION.core == typical.core
    assert "at least 900 billion and less than 1 trillion USD" == str(typical)


def test_typical_bounds_survive_conversion() -> None:
    """Nearly a trillion dollars in cents would be the same."""
    nearly = quantity("nearly", "30", "percent")

    assert nearly.typical(TENTH) == nearly.to("fraction").typical(TENTH).to("percent")


@pytest.mark.parametrize("hedge", ["exactly", "plain", "over", "at_least", "under", "at_most"])
def test_only_approximators_are_narrowed(hedge: str) -> None:
    """Exceeds 30 percent has no upper bound that anybody stated."""
    given = quantity(hedge, "30", "percent")

    assert given == given.typical(TENTH)


def test_a_range_of_approximators_is_narrowed() -> None:
    """About 10 to 15 percent, within a tenth."""
    figure = Figure("between", (Decimal(10), Decimal(15)), "about 10 to 15%", ("about", "about"))

    assert (
        Interval.closed(9, Decimal("16.5"))
        == Quantity.of(figure, "percent").typical(TENTH).interval
    )


def test_typical_takes_a_decimal() -> None:
    """Any exact number is a width."""
    assert OVER_30.typical(TENTH) == OVER_30.typical(Decimal("0.1"))


def test_typical_keeps_noun_and_caveats() -> None:
    """Only the bounds change."""
    given = attrs.evolve(quantity("over", "50", "count", "countries"), caveats=("so they say",))
    typical = given.typical(TENTH)

    assert ("countries", ("so they say",)) == (typical.counted, typical.caveats)


def test_a_computed_quantity_has_no_typical_bounds() -> None:
    """Without words there is nothing to read typically."""
    given = computed(15, None, "()", "percent")

    assert given is given.typical(TENTH)


@pytest.mark.parametrize(
    ("hedge", "value", "low", "high"),
    [("about", "15", 14, 16), ("nearly", "30", 27, 29), ("just_over", "30", 31, 33)],
)
def test_typical_counts_are_whole(hedge: str, value: str, low: int, high: int) -> None:
    """Typical bounds of a count are tightened, too."""
    assert Interval.closed(low, high) == quantity(hedge, value, "count").typical(TENTH).interval


@pytest.mark.parametrize("hedge", ["nearly", "just_over"])
def test_typical_counts_without_a_whole_number_keep_the_certain_bounds(hedge: str) -> None:
    """A tenth of five does not reach the next country."""
    given = quantity(hedge, "5", "count", "countries")

    assert given.interval == given.typical(TENTH).interval


@pytest.mark.parametrize("within", [0, 1, Fraction(-1, 10), Fraction(3, 2)])
@pytest.mark.parametrize("given", [OVER_30, computed(15, None, "()", "percent")])
def test_a_width_lies_between_0_and_1(given: Quantity, within: Fraction) -> None:
    """Other widths are errors, also where there are no words."""
    with pytest.raises(HedgeError):
        given.typical(within)


def test_a_width_is_no_float() -> None:
    """A float never enters."""
    with pytest.raises(ExactnessError):
        OVER_30.typical(0.1)  # type: ignore[arg-type]


def test_equality_ignores_the_text() -> None:
    """ "Exceeds 30%" and "more than 30 percent" say the same."""
    assert OVER_30 == quantity("over", "30", "percent", text="more than 30 percent")


def test_equality_ignores_the_caveats() -> None:
    """What to keep in mind is no part of the figure."""
    assert OVER_30 == attrs.evolve(OVER_30, caveats=("so they say",))


@pytest.mark.parametrize(
    "other",
    [
        quantity("just_over", "30", "percent"),
        quantity("over", "31", "percent"),
        quantity("over", "30", "fraction"),
        quantity("over", "30.0", "percent"),
        attrs.evolve(OVER_30, counted="x"),
        attrs.evolve(OVER_30, figure=None),
        attrs.evolve(OVER_30, mode="level"),
        OVER_30.to("fraction"),
    ],
)
def test_equality_is_structural(other: Quantity) -> None:
    """Hedge, figure, unit and noun all count, even where the bounds are the same."""
    assert other != OVER_30


def test_caveats_become_a_tuple() -> None:
    """So that a quantity stays hashable."""
    given = Quantity(Interval(), "percent", caveats=["a"])

    assert ("a",) == given.caveats


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (OVER_30, {"words": "exceeds 30%", "hedge": "over", "value": "30", "unit": "percent"}),
        (
            quantity("plain", "27.5E6", "tonne", text="27.5 million tons"),
            {"words": "27.5 million tons", "hedge": "plain", "value": "27.5E6", "unit": "tonne"},
        ),
        (
            quantity("plain", "1/3", "fraction", text="one-third"),
            {"words": "one-third", "hedge": "plain", "value": "1/3", "unit": "fraction"},
        ),
        (
            quantity("indefinite", None, "count", "documents", "a number of documents"),
            {"words": "a number of documents", "hedge": "indefinite", "unit": "count",
             "counted": "documents"},
        ),
        (
            Quantity.of(Figure(Hedge.BETWEEN, (Decimal(3), Decimal(5)), "3–5%"), "percent"),
            {"words": "3–5%", "hedge": "between", "value": ["3", "5"], "unit": "percent"},
        ),
        (
            quantity("over", "30", "percent", text=""),
            {"hedge": "over", "value": "30", "unit": "percent"},
        ),
        (
            Quantity.of(Figure("under", -3, "fell more than 3%"), "percent", mode="change"),
            {"words": "fell more than 3%", "hedge": "under", "value": "-3", "unit": "percent",
             "mode": "change"},
        ),
        (
            Quantity.of(
                Figure("between", (10, 40), "10 to 40", ("over", "under")), "km"
            ),
            {"words": "10 to 40", "hedge": "between", "value": ["10", "40"],
             "ends": ["over", "under"], "unit": "km"},
        ),
        (
            Quantity.of(
                Figure("indefinite", None, "dozens of points", negative=True), "count", "points"
            ),
            {"words": "dozens of points", "hedge": "indefinite", "negative": True,
             "unit": "count", "counted": "points"},
        ),
        (
            quantity("over", "30", "percent", text="exceeds 30%").to("fraction"),
            {"words": "exceeds 30%", "hedge": "over", "value": "30", "unit": "fraction",
             "figure_unit": "percent"},
        ),
        (
            quantity("nearly", "30", "percent", text="nearly 30%").typical(TENTH),
            {"words": "nearly 30%", "hedge": "nearly", "value": "30", "unit": "percent",
             "low": "27", "high": "30", "low_closed": True},
        ),
        (computed(15, None, "()", "percent"), {"low": "15", "unit": "percent"}),
        (
            computed(1, 2, "[]", "percent"),
            {"low": "1", "high": "2", "low_closed": True, "high_closed": True, "unit": "percent"},
        ),
    ],
)  # fmt: skip
def test_content(given: Quantity, expected: dict[str, object]) -> None:
    """Words where there are any, bounds where there are none, values as text."""
    assert expected == given.content()


def test_caveats_are_outside_the_digest() -> None:
    """They do not count for equality, either."""
    assert OVER_30.digest == attrs.evolve(OVER_30, caveats=("so they say",)).digest


def test_words_are_inside_the_digest() -> None:
    """A changed word is a changed fact."""
    assert OVER_30.digest != quantity("over", "30", "percent", text="tops 30%").digest


def test_the_digits_are_inside_the_digest() -> None:
    """30.0 is more precise than 30."""
    pair = [quantity("over", value, "percent", text="so") for value in ("30", "30.0")]

    assert pair[0].digest != pair[1].digest


def test_words_that_nobody_wrote_are_another_digest() -> None:
    """A report without words is told from one whose words are those that we would write."""
    pair = [quantity("over", "30", "percent", text=text) for text in ("", "more than 30 percent")]

    assert pair[0].digest != pair[1].digest


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (computed(5, 6, "[)", "tonne"), computed(1, 2, "[]", "tonne"),
         computed(3, 5, "[)", "tonne")),
        (computed(30, None, "()", "percent"), quantity("exactly", "1/4", "fraction"),
         computed(5, None, "()", "percentage_point")),
        (computed(6, 6, "[]", "percent/year"), computed(2, 2, "[]", "percent/year"),
         computed(4, 4, "[]", "percentage_point/year")),
    ],
)  # fmt: skip
def test_subtraction(left: Quantity, right: Quantity, expected: Quantity) -> None:
    """In the left unit; two ratios differ in percentage points."""
    assert expected == left - right


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (computed(5, 6, "[)", "tonne"), computed(1, 2, "[]", "tonne"),
         computed(6, 8, "[)", "tonne")),
        (computed(1, 2, "[]", "tonne"), computed(500, None, "()", "kg"),
         computed(Fraction(3, 2), None, "()", "tonne")),
        (quantity("exactly", "5", "count", "cars"), quantity("exactly", "6", "count"),
         Quantity(Interval.point(11), "count", counted="cars")),
        (quantity("exactly", "5", "count"), quantity("exactly", "6", "count", "cars"),
         Quantity(Interval.point(11), "count", counted="cars")),
        (
            Quantity.of(Figure("exactly", 3, ""), "percent", mode="change"),
            quantity("exactly", "4", "percent"),
            Quantity(Interval.point(7), "percent", mode="change"),
        ),
        (
            quantity("exactly", "4", "percent"),
            Quantity.of(Figure("exactly", 3, ""), "percent", mode="level"),
            Quantity(Interval.point(7), "percent", mode="level"),
        ),
    ],
)  # fmt: skip
def test_addition(left: Quantity, right: Quantity, expected: Quantity) -> None:
    """In the left unit, with the noun and the mode of either."""
    assert expected == left + right


@pytest.mark.parametrize(
    ("operate", "what"),
    [(lambda a, b: a - b, "difference"), (lambda a, b: a + b, "sum")],
)
def test_temperatures_are_not_added_or_subtracted(
    operate: Callable[[Quantity, Quantity], Quantity], what: str
) -> None:
    """The difference of two scale readings is no scale reading."""
    with pytest.raises(
        DimensionError, match=f"temperatures in degree_celsius, which have no {what}"
    ):
        operate(computed(5, 6, "[]", "degree_celsius"), computed(1, 2, "[]", "degree_celsius"))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (computed(30, None, "()", "percent"), computed(0, 2, "()", "fold"),
         computed(15, None, "()", "percent")),
        (computed(1, 1, "[]", "tonne"), computed(500, 500, "[]", "kg"),
         computed(2, 2, "[]", "fraction")),
        (computed(6, 6, "[]", "USD"), computed(2, 3, "[]", "year"),
         computed(2, 3, "[]", "USD/year")),
    ],
)  # fmt: skip
def test_division(left: Quantity, right: Quantity, expected: Quantity) -> None:
    """Like units leave a fraction, a fold leaves the other unit."""
    assert expected == left / right


@pytest.mark.parametrize(
    ("left", "right", "counted", "words"),
    [
        (("6", "count", "wagons"), ("2", "year", None), "wagons", "exactly 3 wagons per year"),
        (("6", "USD", None), ("2", "count", "wagons"), "wagons", "exactly 3 USD per wagon"),
        (("6", "count", "wagons"), ("2", "count", "wagons"), None, "exactly 3"),
        (("6", "count", "wagons"), ("2", "count/year", "wagons"), None, "exactly 3 years"),
    ],
)
def test_a_ratio_keeps_the_noun_of_what_it_counts(
    left: tuple[str, str, str | None],
    right: tuple[str, str, str | None],
    counted: str | None,
    words: str,
) -> None:
    """So that wagons a year are never compared with corridors a year."""
    ratio = quantity("exactly", *left) / quantity("exactly", *right)

    assert (counted, words) == (ratio.counted, str(ratio))


def test_words_are_those_stated_or_made() -> None:
    """As the report has them, and as `str` writes what was computed."""
    assert "over 30 per cent" == read("over 30 per cent").words
    assert "more than 30 percent" == computed(30, None, "()", "percent").words


@pytest.mark.parametrize("unit", [None, 5, ["tonne"]])
def test_a_unit_that_is_no_text_is_refused(unit: Any) -> None:
    """By the error of an unknown unit."""
    with pytest.raises(UnknownUnitError, match="expected a unit code"):
        Quantity.exactly(3, unit)


def test_division_by_zero_inside_is_refused() -> None:
    """The bounds of the divisor hold zero."""
    with pytest.raises(ZeroInDivisorError):
        _ = OVER_30 / computed(-1, 1, "()", "percent")


@pytest.mark.parametrize(
    "operate",
    [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a / b],
    ids=["sum", "difference", "ratio"],
)
def test_results_carry_the_caveats_of_both(
    operate: Callable[[Quantity, Quantity], Quantity],
) -> None:
    """Each once, the left ones first."""
    left = attrs.evolve(computed(5, 6, "[]", "tonne"), caveats=("a", "b"))
    right = attrs.evolve(computed(1, 2, "[]", "tonne"), caveats=("b", "c"))

    assert ("a", "b", "c") == operate(left, right).caveats


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("countries", "countries"),
        ("countries", "Country"),
        ("railway corridors", "railway corridor"),
        ("countries", None),
        (None, "countries"),
        (None, None),
    ],
)
def test_counts_of_one_thing_match(left: str | None, right: str | None) -> None:
    """In the singular and the plural, and a bare number matches any noun."""
    pair = [quantity("exactly", "5", "count", noun) for noun in (left, right)]

    assert Interval.point(0) == (pair[0] - pair[1]).interval


@pytest.mark.parametrize(("left", "right"), [("countries", None), (None, "countries")])
def test_a_difference_keeps_the_noun(left: str | None, right: str | None) -> None:
    """Countries less a number are countries."""
    pair = [quantity("exactly", "5", "count", noun) for noun in (left, right)]

    assert "countries" == (pair[0] - pair[1]).counted


@pytest.mark.parametrize(
    "operate",
    [lambda a, b: a - b, lambda a, b: a / b, lambda a, b: a.check_same_kind(b)],
    ids=["difference", "ratio", "check"],
)
def test_counts_of_different_things_are_refused(
    operate: Callable[[Quantity, Quantity], object],
) -> None:
    """Countries are no documents."""
    left, right = (quantity("exactly", "5", "count", noun) for noun in ("countries", "documents"))

    with pytest.raises(DimensionError) as caught:
        operate(left, right)

    assert (
        "Given a count of countries and one of documents, expected counts of the same thing; leave "
        "the noun out of one to match any."
    ) == str(caught.value)
    assert ("countries", "documents") == caught.value.value


def test_quantities_have_no_order() -> None:
    """`exceeds` answers, `<` does not."""
    with pytest.raises(TypeError):
        _ = OVER_30 < OVER_30


def test_quantities_are_frozen() -> None:
    """Nothing is mutable."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        OVER_30.unit = Unit("fraction")  # type: ignore[misc]


@pytest.mark.parametrize("given", [OVER_30, NEARLY_A_TRILLION, computed(1, 2, "[)", "tonne")])
def test_copies_are_equal(given: Quantity) -> None:
    """Pickle, copy, deepcopy and evolve keep everything."""
    copies = [
        pickle.loads(pickle.dumps(given)),
        copy.copy(given),
        copy.deepcopy(given),
        attrs.evolve(given),
    ]

    assert [given] * 4 == copies


def test_equal_quantities_hash_alike() -> None:
    """They can be keys."""
    assert 1 == len({OVER_30, quantity("over", "30", "percent", text="above 30%")})


def test_an_exact_count_says_what_it_counts() -> None:
    """The noun is part of the words, and the figure a whole decimal."""
    ships = Quantity.exactly(5, "count", "ships")

    assert "5 ships" == ships.figure.text
    assert Decimal(5).as_tuple() == ships.figure.value.as_tuple()


def test_an_exact_figure_is_a_fraction_only_where_no_decimal_ends() -> None:
    """Digits are for people: a third has none, a half does."""
    values = [Quantity.exactly(Fraction(1, n), "fraction").figure.value for n in (2, 3)]

    assert [Decimal, Fraction] == [type(value) for value in values]


def test_a_conversion_keeps_what_is_counted() -> None:
    """Trains a day are trains a week."""
    trains = Quantity.exactly(2, "count/day", "trains").to("count/week")

    assert "trains" == trains.counted
    assert "exactly 14 trains per week" == str(trains)


def test_bounds_without_words_say_what_they_count() -> None:
    """A computed quantity is read as a stated one is."""
    assert "more than 5 ships" == str(Quantity(Interval(5, None), "count", counted="ships"))


def test_the_caveats_of_a_stated_quantity_are_kept() -> None:
    """An assumption travels with the figure."""
    stated = Figure("plain", Decimal("27.5E6"), "27.5 million tons")

    assert ("metric",) == Quantity.of(stated, "tonne", caveats=("metric",)).caveats


def test_the_card_of_a_count_shows_its_bounds_and_noun() -> None:
    """In front, by the name of bounds."""
    card = Quantity.exactly(5, "count", "ships")._repr_html_()

    assert ">bounds<" in card
    assert "5 ships" in card


def test_a_converted_count_keeps_its_noun() -> None:
    """And what is assumed of it."""
    assert "cars" == Quantity.of(FIVE, "count", "cars").to("count").counted


def test_caveats_stay_with_a_quantity_of_words() -> None:
    """As they were given."""
    assert ("a",) == Quantity.of(FIVE, "count", "cars", caveats=("a",)).caveats


@pytest.mark.parametrize(
    ("value", "counted", "text"),
    [(5, "cars", "5 cars"), (Fraction(1, 3), None, "exactly one-third percent")],
)
def test_an_exact_number_is_stated_in_words(
    value: int | Fraction, counted: str | None, text: str
) -> None:
    """Those that read back as it."""
    stated = Quantity.exactly(value, "count" if counted else "percent", counted).figure

    assert stated is not None
    assert text == stated.text


def test_a_computed_count_prints_its_noun() -> None:
    """Although nobody stated it."""
    assert "between 2 and 3 cars" == str(Quantity(Interval.closed(2, 3), "count", None, "cars"))


def test_the_card_of_a_figure_begins_with_its_bounds() -> None:
    """Of the record, cut to its domain, or of the quantity."""
    fact = load("2026.1")["economy.contribution_share"]
    count = read("dozens of cars")

    assert ">bounds<" in fact._repr_html_()
    assert "(30, 100] percent" in fact._repr_html_()
    assert "[24, ∞) cars" in count._repr_html_()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (OVER_30, Interval(30, None)),
        (quantity("plain", "1500", "count"), Interval.point(1500)),
        (quantity("plain", "1.0E3", "count"), Interval.closed(951, 1049)),
        (quantity("nearly", "20", "count"), Interval.point(19)),
        (quantity("just_over", "20", "count"), Interval.point(21)),
        (quantity("about", "20", "count"), Interval.point(20)),
        (quantity("nearly", "-20", "count"), Interval.point(-19)),
        (quantity("just_over", "-20", "count"), Interval.point(-21)),
        (quantity("nearly", "20", "tonne"), Interval.point(20)),
        (quantity("over", "20", "count"), Interval(21, None, True)),
        (quantity("indefinite", None, "count", "cars", "dozens of cars"), Interval.closed(24, 39)),
        (Quantity.of(Figure("between", (10, 12), ""), "count"), Interval.closed(10, 12)),
        (computed(1, 2, "(]", "tonne"), computed(1, 2, "(]", "tonne").interval),
        (NEARLY_A_TRILLION, Interval.point(10**12)),
        (quantity("at_most", "3", "percent"), Interval(None, 3, False, True)),
    ],
)
def test_the_core_of_a_quantity(given: Quantity, expected: Interval) -> None:
    """Where its words point, in whole numbers for a count."""
    assert expected == given.core


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (NEARLY_A_TRILLION, (True, False)),
        (NEARLY_A_TRILLION.typical(TENTH), (True, False)),
        (quantity("nearly", "-5", "tonne"), (False, True)),
        (quantity("nearly", "20.5", "count"), (True, False)),
        (quantity("nearly", "20", "count"), None),
        (OVER_30, None),
        (computed(1, 2, "[]", "tonne"), None),
    ],
)
def test_the_sides_from_which_a_quantity_points(
    given: Quantity, expected: tuple[bool, bool] | None
) -> None:
    """Counts point to whole numbers, and to nothing beside them."""
    assert expected == given.approaches


def test_a_core_is_cut_to_the_bounds() -> None:
    """Of what is above 5 and at most 10, as a domain cuts it."""
    cut = attrs.evolve(quantity("over", "5", "tonne"), interval=Interval(5, 10, False, True))

    assert Interval(5, 10, False, True) == cut.core


def test_a_core_beyond_the_bounds_is_their_nearest_end() -> None:
    """About 150 percent of what can be no more than 100, and of what is no less than 200."""
    about = quantity("about", "150", "percent")
    below, above = Interval(0, 100, False, True), Interval(200, None, True)

    assert Interval.point(100) == attrs.evolve(about, interval=below).core
    assert Interval.point(200) == attrs.evolve(about, interval=above).core


CHANGES = [
    ("under", "3", Interval(0, 3)),
    ("at_most", "3", Interval(0, 3, False, True)),
    ("over", "-3", Interval(-3, 0)),
    ("at_least", "-3", Interval(-3, 0, True)),
    ("over", "3", Interval(3, None)),
    ("plain", "3", Interval.closed(Fraction(5, 2), Fraction(7, 2))),
    ("plain", "0", Interval.closed(Fraction(-1, 2), Fraction(1, 2))),
]


@pytest.mark.parametrize(("hedge", "value", "expected"), CHANGES)
def test_a_change_stays_on_its_side_of_zero(hedge: str, value: str, expected: Interval) -> None:
    """A rise by less than 3 percent is above zero; no change has no side."""
    given = Quantity.of(Figure(hedge, Decimal(value), ""), "percent", mode="change")

    assert expected == given.interval
    assert given.core.is_subset_of(given.interval)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (3, 5, Interval.closed(Fraction(5, 2), Fraction(11, 2))),
        (-5, -3, Interval.closed(Fraction(-11, 2), Fraction(-5, 2))),
        (-5, 3, Interval.closed(Fraction(-11, 2), Fraction(7, 2))),
    ],
)
def test_a_change_of_a_range(low: int, high: int, expected: Interval) -> None:
    """Both ends on one side, or none."""
    given = Quantity.of(Figure("between", (low, high), ""), "percent", mode="change")

    assert expected == given.interval


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (OVER_30, 1),
        (quantity("under", "-3", "percent"), -1),
        (computed(0, 5, "[]", "tonne"), 1),
        (computed(-5, 0, "[]", "tonne"), -1),
        (computed(-5, 5, "[]", "tonne"), 0),
        (computed(None, None, "()", "tonne"), 0),
    ],
)
def test_the_sign_of_a_quantity(given: Quantity, expected: int) -> None:
    """Of its figure, or of its bounds where it has none."""
    assert expected == given.sign


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            quantity("plain", "3", "percent"),
            computed(Decimal("-3.5"), Decimal("-2.5"), "[]", "percent"),
        ),
        (quantity("over", "3", "percent"), computed(None, -3, "()", "percent")),
        (quantity("under", "3", "percent"), computed(-3, 0, "()", "percent")),
        (quantity("under", "5", "count"), computed(-4, -1, "[]", "count")),
        (quantity("under", "300", "percent").to("fraction"), computed(-3, 0, "()", "fraction")),
        (
            quantity("indefinite", None, "count", "points", "dozens of points"),
            computed(None, -24, "(]", "count"),
        ),
        (computed(3, 5, "[)", "tonne"), computed(-5, -3, "(]", "tonne")),
        (computed(0, 0, "[]", "tonne"), computed(0, 0, "[]", "tonne")),
    ],
)
def test_a_bare_figure_can_be_read_as_a_fall(given: Quantity, expected: Quantity) -> None:
    """Below zero, with all it allows turned round, and as a change."""
    fall = given.as_change(is_fall=True)

    assert (expected.interval, expected.unit, "change") == (fall.interval, fall.unit, fall.mode)


def test_a_fall_points_where_the_bare_figure_does() -> None:
    """To the other side of zero, in any unit, from the side nearer to zero."""
    nearly = quantity("nearly", "30", "percent").to("fraction").as_change(is_fall=True)

    assert (Interval.point(Fraction(-3, 10)), (False, True)) == (nearly.core, nearly.approaches)


@pytest.mark.parametrize("value", ["1/5", "1/6"])
def test_a_simple_fraction_stands_on_a_finer_grid(value: str) -> None:
    """Beside a sixth, a fifth is no more than the sixth's neighbour."""
    ends = {"1/5": (Fraction(11, 60), Fraction(9, 40)), "1/6": (Fraction(1, 12), Fraction(11, 60))}
    # Nothing stands between a sixth and zero, so its core is as narrow there as above.
    cores = ends | {"1/6": (Fraction(3, 20), Fraction(11, 60))}
    given = quantity("plain", value, "fraction")

    assert Interval(*ends[value]) == given.on_grid(6).interval
    assert Interval(*cores[value]) == given.core_on(6)
    assert given.on_grid(6) == given.to("percent").on_grid(6).to("fraction")


@pytest.mark.parametrize("given", [OVER_30, computed(0, 1, "[]", "fraction")])
def test_only_simple_fractions_stand_on_a_grid(given: Quantity) -> None:
    """All others stay as they are."""
    assert given is given.on_grid(6)


def test_a_fraction_cut_off_its_grid_stays() -> None:
    """Below what the finer grid allows nothing would be left."""
    fifth = attrs.evolve(
        quantity("plain", "1/5", "fraction"), interval=Interval(Fraction(1, 10), Fraction(3, 20))
    )

    assert fifth is fifth.on_grid(6)


@pytest.mark.parametrize(
    ("left", "right"),
    [("change", "level"), ("level", "change")],
)
def test_a_level_and_a_change_are_of_two_kinds(left: str, right: str) -> None:
    """Rose to 30 is not rose by 30."""
    pair = [
        Quantity.of(Figure("plain", 30, f"a {mode}"), "percent", mode=mode)  # type: ignore[arg-type]
        for mode in (left, right)
    ]
    for operate in (Quantity.check_same_kind, Quantity.__add__, Quantity.__sub__):
        with pytest.raises(DimensionError, match="a level and a change") as caught:
            operate(*pair)

        assert (left, right) == caught.value.value


def test_a_change_may_be_divided_by_a_level() -> None:
    """A rise by 5 of what was 100 is a twentieth."""
    rise = Quantity.of(Figure("exactly", 5, ""), "USD", mode="change")
    level = Quantity.of(Figure("exactly", 100, ""), "USD", mode="level")

    assert Quantity(Interval.point(Fraction(1, 20)), "fraction") == rise / level


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (quantity("over", "3", "tonne"), quantity("plain", "4", "tonne"), True),
        (quantity("over", "3", "tonne"), quantity("over", "3", "kg"), False),
        (quantity("over", "3", "count", "cars"), quantity("over", "3", "count"), False),
    ],
)
def test_quantities_of_one_kind_share_it(left: Quantity, right: Quantity, expected: bool) -> None:
    """The same object for one unit and noun."""
    assert expected is (left.kind is right.kind)


@pytest.mark.parametrize(
    "given",
    [quantity("plain", "1/3", "fraction"),
     Quantity.of(Figure("plain", 3, ""), "percent", mode="change")],
)  # fmt: skip
def test_what_has_to_be_looked_at_has_no_kind(given: Quantity) -> None:
    """A simple fraction stands on a grid, and a change has a direction."""
    assert given.kind is None
