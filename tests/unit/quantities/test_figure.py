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
    with pytest.raises(sf.errors.ChoiceError, match="expected one of exactly"):
        sf.Figure(hedge, FIVE, "")  # type: ignore[arg-type]


def figure(hedge: str, value: Value, text: str = "as written", **rest: Any) -> sf.Figure:
    """Make a figure; the hedges of its ends may be codes."""
    return sf.Figure(hedge, value, text, **rest)  # type: ignore[arg-type]


RANGE = (Decimal(10), Decimal(15))
SEVERAL = figure("indefinite", None, "several points")


def test_a_figure_says_what_its_words_allow() -> None:
    """As its hedge does, in the unit asked for."""
    hundred = figure("plain", Decimal(300))

    assert Interval.closed(270, 330) == hundred.support("tonne")
    assert Interval.closed(Fraction("299.5"), Fraction("300.5")) == hundred.support("percent")
    assert Interval(Fraction("299.5"), Fraction("300.5")) == hundred.core("tonne")


def test_a_figure_has_typical_bounds_and_a_grid() -> None:
    """Only where they are asked for."""
    assert Interval.closed(27, 33) == figure("about", Decimal(30)).support("km", Fraction(1, 10))
    assert Interval(Fraction(11, 60), Fraction(9, 40)) == figure("plain", Fraction(1, 5)).support(
        "km", order=6
    )
    assert Interval(Fraction(11, 60), Fraction(9, 40)) == figure("plain", Fraction(1, 5)).core(
        "km", 6
    )


def test_the_ends_of_a_range_have_hedges() -> None:
    """By code or by name; bare ones are the usual."""
    hedged = figure("between", RANGE, ends=("over", "under"))

    assert (sf.Hedge.OVER, sf.Hedge.UNDER) == hedged.ends
    assert Interval(10, 15) == hedged.support("km") == hedged.core("km")
    assert figure("between", RANGE, ends=("plain", "plain")) == figure("between", RANGE)


@pytest.mark.parametrize(
    "other",
    [
        figure("over", Decimal("30.0")),
        figure("over", Decimal("30.00")),
        figure("at_least", Decimal(30)),
        figure("over", Decimal(31)),
    ],
)
def test_figures_differ_by_hedge_and_digits(other: sf.Figure) -> None:
    """30 and 30.0 are not equally precise."""
    assert figure("over", Decimal(30)) != other


@pytest.mark.parametrize("value", ["30.0", "3.0E1", "30.00", "3E1"])
def test_the_zeros_of_an_exact_number_say_nothing(value: str) -> None:
    """Exactly 30 and exactly 30.0 are one statement, digit for digit."""
    exactly = figure("exactly", Decimal(value))

    assert figure("exactly", Decimal(30)) == exactly
    assert "30" == str(exactly.value)


def test_an_exact_number_may_have_a_hundred_zeros() -> None:
    """Too many to be written out are kept as they are."""
    assert "1.0E+100" == str(figure("exactly", Decimal("1E100")).value)


def test_the_digits_of_a_range_count() -> None:
    """From 10 to 15.0 ends where its last digit says."""
    assert figure("between", RANGE) != figure("between", (Decimal(10), Decimal("15.0")))


def test_the_text_does_not_count() -> None:
    """More than and over say the same."""
    pair = [figure("over", Decimal(30), text) for text in ("more than 30", "over 30")]

    assert pair[0] == pair[1]
    assert hash(pair[0]) == hash(pair[1])


def test_the_words_of_what_has_no_figure_count() -> None:
    """Several is not dozens, but several points are several countries."""
    assert figure("indefinite", None, "dozens of points") != SEVERAL
    assert figure("indefinite", None, "several countries") == SEVERAL


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (figure("under", Decimal(-3)), figure("over", Decimal(3))),
        (figure("at_least", Decimal(3)), figure("at_most", Decimal(-3))),
        (figure("nearly", Decimal(3)), figure("nearly", Decimal(-3))),
        (figure("plain", Fraction(1, 3)), figure("plain", Fraction(-1, 3))),
        (
            figure("between", RANGE, ends=("over", "at_most")),
            figure("between", (Decimal(-15), Decimal(-10)), ends=("at_least", "under")),
        ),
        (figure("between", RANGE), figure("between", (Decimal(-15), Decimal(-10)))),
        (SEVERAL, figure("indefinite", None, "several points", negative=True)),
    ],
)
def test_a_figure_turns_round_at_zero(given: sf.Figure, expected: sf.Figure) -> None:
    """Less than -3 is more than 3; an approximator mirrors by itself."""
    assert (expected, given) == (given.mirrored(), given.mirrored().mirrored())


@pytest.mark.parametrize("given", [figure("under", Decimal("3.10")), SEVERAL])
def test_what_is_turned_round_bounds_the_mirror(given: sf.Figure) -> None:
    """Of its support and of its core."""
    turned = given.mirrored()

    assert (-given.support("km"), -given.core("km")) == (turned.support("km"), turned.core("km"))
    assert -given.support("percent") == turned.support("percent")


def test_turning_round_keeps_every_digit() -> None:
    """Whatever the context of the caller."""
    value = Decimal("-1.2345678901234567890123456789012345")
    turned = figure("plain", value).mirrored()

    assert "1.2345678901234567890123456789012345" == str(turned.value)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (figure("over", Decimal(3)), 1),
        (figure("over", Decimal(-3)), -1),
        (figure("over", Decimal(0)), 0),
        (figure("between", RANGE), 1),
        (figure("between", (Decimal(-5), Decimal(-3))), -1),
        (figure("between", (Decimal(-5), Decimal(3))), 0),
        (figure("between", (Decimal(0), Decimal(3))), 0),
        (SEVERAL, 1),
        (SEVERAL.mirrored(), -1),
    ],
)
def test_the_sign_of_a_figure(given: sf.Figure, expected: int) -> None:
    """Of a range only if it is on one side of zero."""
    assert expected == given.sign


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (figure("over", Decimal(3)), True),
        (figure("over", Decimal("3.0")), False),
        (figure("over", Decimal("3E6")), True),
        (figure("over", Fraction(3)), True),
        (figure("over", Fraction(3, 2)), False),
        (figure("between", RANGE), True),
        (figure("between", (Decimal(10), Decimal("15.5"))), False),
        (SEVERAL, True),
    ],
)
def test_whole_figures(given: sf.Figure, expected: bool) -> None:
    """A decimal that is written is not whole, even if it is a zero."""
    assert expected is given.is_whole


def test_a_figure_approaches_as_its_hedge_does() -> None:
    """From below, for nearly."""
    assert (True, False) == figure("nearly", Decimal(30)).approaches


def test_a_figure_has_one_sign() -> None:
    """That of its value, where it has one."""
    with pytest.raises(sf.errors.HedgeError) as caught:
        figure("over", Decimal(3), negative=True)

    assert (
        "Given the value 3 as negative, expected no sign beside that of the value; leave "
        "`negative` to indefinite words."
    ) == str(caught.value)
    assert Decimal(3) == caught.value.value
