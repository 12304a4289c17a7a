"""Quantities: their words, bounds, conversion and digests, worked out by hand."""

import copy
import pickle
from collections.abc import Callable
from decimal import Context, Decimal, localcontext
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
from sco_facts.notebook import dim
from sco_facts.phrases import read
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.quantity import Quantity, bounds_words
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
    ("value", "expected"),
    [
        ("27.5E6", "27.5 million"),
        ("664E3", "664,000"),
        ("664.5E3", "664.5 thousand"),
        ("2500", "2,500"),
        ("1.0E12", "1 trillion"),
        ("1.0E5", "1 hundred thousand"),
        ("5.0E2", "5 hundred"),
        ("2.0E8", "2 hundred million"),
        ("1.5E12", "1.5 trillion"),
        ("1500000", "1.500000 million"),
        ("0.50", "0.50"),
        ("0", "0"),
        ("-3.25", "-3.25"),
        ("-27.5E6", "-27.5 million"),
        ("5E3", "5,000"),
        ("5E2", "0.5 thousand"),
        ("2E15", "2,000 trillion"),
        ("1/3", "one-third"),
        ("2/3", "two-thirds"),
        ("1/2", "one-half"),
        ("3/2", "1.5"),
        ("3/4", "three-quarters"),
        ("7/24", "7/24"),
        ("-1/3", "-1/3"),
        ("11/2", "5.5"),
    ],
)
def test_figures_keep_their_significant_digits(value: str, expected: str) -> None:
    """A scale word stands for zeros that do not count; zeros that count are written."""
    assert f"{expected} degrees" == str(quantity("plain", value, "degree"))


def test_figures_keep_all_their_digits() -> None:
    """Beyond the 28 digits of the default decimal context, too."""
    assert "1.2345678901234567890123456789012345 million USD" == str(
        quantity("plain", "1234567.8901234567890123456789012345", "USD")
    )


def test_the_decimal_context_of_the_caller_does_not_count() -> None:
    """No switch is global."""
    with localcontext(Context(prec=2)):
        text = str(quantity("plain", "27.512E6", "tonne"))

    assert "27.512 million tonnes" == text


@pytest.mark.parametrize(("value", "expected"), [("1", "1 tonne"), ("-1", "-1 tonne")])
def test_one_is_singular(value: str, expected: str) -> None:
    """One tonne, two tonnes."""
    assert expected == str(quantity("plain", value, "tonne"))


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


@pytest.mark.parametrize(
    ("interval", "unit", "expected"),
    [
        (Interval(67 * 10**9, None), "USD", "(67, ∞) billion USD"),
        (Interval.point(5), "count", "5"),
        (Interval.point(-5), "percent", "-5 percent"),
        (Interval.point(0), "percent", "0 percent"),
        (Interval(), "tonne", "(-∞, ∞) tonnes"),
        (Interval(0, 30), "percent", "(0, 30) percent"),
        (Interval(27_450_000, 27_550_000, True), "tonne", "[27.45, 27.55) million tonnes"),
        (Interval(-(2 * 10**12), 10**6), "USD", "(-2, 0.000001) trillion USD"),
    ],
)
def test_bounds_words(interval: Interval, unit: str, expected: str) -> None:
    """An interval with one scale word for both ends; a point is its number, with its sign."""
    assert expected == bounds_words(interval, Unit(unit))


def test_bounds_words_of_a_count() -> None:
    """The noun stands last."""
    assert "[6, ∞) countries" == bounds_words(Interval(6, None, True), Unit("count"), "countries")


def test_of_takes_the_bounds_of_the_hedge_table() -> None:
    """Nothing else invents a bound."""
    assert Interval(Decimal("27.45E6"), Decimal("27.55E6"), True) == (
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
        ("plain", "664E3", 663_500, 664_499),
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


@pytest.mark.parametrize("value", ["5.5", "1/3"])
def test_a_count_without_a_whole_number_is_refused(value: str) -> None:
    """Five and a half countries are a mistake."""
    with pytest.raises(HedgeError, match="holds a whole number"):
        quantity("exactly", value, "count")


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
    """Ends are converted and keep their kinds; the words stay behind."""
    assert expected == given.to(unit)


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


def test_a_typical_quantity_has_no_words() -> None:
    """Its bounds are no longer what the words say."""
    assert NEARLY_A_TRILLION.typical(TENTH).figure is None


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
    [("over", "15", 16, 16), ("about", "15", 14, 16), ("nearly", "30", 27, 29),
     ("at_least", "5", 5, 5), ("plain", "664E3", 663_500, 664_499)],
)  # fmt: skip
def test_typical_counts_are_whole(hedge: str, value: str, low: int, high: int) -> None:
    """Typical bounds of a count are tightened, too."""
    assert Interval.closed(low, high) == quantity(hedge, value, "count").typical(TENTH).interval


@pytest.mark.parametrize("hedge", ["over", "under", "nearly", "just_over"])
def test_typical_counts_without_a_whole_number_keep_the_certain_bounds(hedge: str) -> None:
    """A tenth of five does not reach the next country."""
    given = quantity(hedge, "5", "count", "countries")

    assert given.interval == given.typical(TENTH).interval


@pytest.mark.parametrize("within", [0, 1, Fraction(-1, 10), Fraction(3, 2)])
def test_a_width_lies_between_0_and_1(within: Fraction) -> None:
    """Other widths are errors."""
    with pytest.raises(HedgeError):
        OVER_30.typical(within)


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
        attrs.evolve(OVER_30, counted="x"),
        attrs.evolve(OVER_30, figure=None),
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


def test_temperatures_are_not_subtracted() -> None:
    """The difference of two scale readings is no scale reading."""
    with pytest.raises(DimensionError, match="temperatures"):
        _ = computed(5, 6, "[]", "degree_celsius") - computed(1, 2, "[]", "degree_celsius")


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


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval.point(1), "exactly 1 tonne"),
        (Interval.point(-1), "exactly -1 tonne"),
        (Interval.point(11), "exactly 11 tonnes"),
        (Interval(1, None), "more than 1 tonne"),
        (Interval.closed(0, 1), "between 0 and 1 tonnes"),
        (Interval(1, 2), "more than 1 and less than 2 tonnes"),
    ],
)
def test_one_of_a_unit_is_singular(interval: Interval, expected: str) -> None:
    """In what was computed, as in what was stated."""
    assert expected == str(Quantity(interval, "tonne"))


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
    "operate", [lambda a, b: a - b, lambda a, b: a / b], ids=["difference", "ratio"]
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
    [lambda a, b: a - b, lambda a, b: a / b, lambda a, b: a.check_counted(b)],
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
    assert 1 == len({OVER_30, quantity("over", "30.0", "percent", text="above 30%")})


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


def test_bounds_of_one_number_are_written_as_it() -> None:
    """With the scale word and the unit."""
    assert "67 billion USD" == bounds_words(Interval.point(67 * 10**9), Unit("USD"))


def test_the_caveats_of_a_stated_quantity_are_kept() -> None:
    """An assumption travels with the figure."""
    stated = Figure("plain", Decimal("27.5E6"), "27.5 million tons")

    assert ("metric",) == Quantity.of(stated, "tonne", None, ("metric",)).caveats


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
    assert ("a",) == Quantity.of(FIVE, "count", "cars", ("a",)).caveats


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

    assert dim("bounds") + "</td>" in fact._repr_html_()
    assert "(30, 100] percent" in fact._repr_html_()
    assert "[24, ∞) cars" in count._repr_html_()
