"""The hedge table: supports and cores of every row, worked out by hand from the design."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sco_facts.errors import ChoiceError, ExactnessError, HedgeError, MagnitudeError
from sco_facts.quantities.hedges import (
    INDEFINITE,
    MAX_DENOMINATOR,
    Hedge,
    Value,
    exact_figure,
    rounding,
    rounds_as_counts,
)
from sco_facts.quantities.intervals import Interval

TENTH = Fraction(1, 10)
ONE_FIGURE = [hedge for hedge in Hedge if hedge not in (Hedge.BETWEEN, Hedge.INDEFINITE)]


def interval(low: str | None, high: str | None, kinds: str) -> Interval:
    """Write an interval as ends and brackets: `interval("0", "30", "()")`."""
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        kinds[0] == "[",
        kinds[1] == "]",
    )


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "30", "30", "[]"),
        ("plain", "29.5", "30.5", "[]"),
        ("about", "0", None, "()"),
        ("nearly", "0", "30", "()"),
        ("just_over", "30", None, "()"),
        ("over", "30", None, "()"),
        ("at_least", "30", None, "[)"),
        ("under", None, "30", "()"),
        ("at_most", None, "30", "(]"),
    ],
)
def test_the_support_of_a_positive_figure(
    code: str, low: str | None, high: str | None, kinds: str
) -> None:
    """What the words allow, row by row."""
    assert interval(low, high, kinds) == Hedge(code).support(Decimal(30))


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "-30", "-30", "[]"),
        ("plain", "-30.5", "-29.5", "[]"),
        ("about", None, "0", "()"),
        ("nearly", "-30", "0", "()"),
        ("just_over", None, "-30", "()"),
        ("over", "-30", None, "()"),
        ("at_least", "-30", None, "[)"),
        ("under", None, "-30", "()"),
        ("at_most", None, "-30", "(]"),
    ],
)
def test_the_support_of_a_negative_figure(
    code: str, low: str | None, high: str | None, kinds: str
) -> None:
    """Approximators keep the sign and mirror; comparatives do not."""
    assert interval(low, high, kinds) == Hedge(code).support(Decimal(-30))


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "30", "30", "[]"),
        ("plain", "29.5", "30.5", "()"),
        ("about", "30", "30", "[]"),
        ("nearly", "30", "30", "[]"),
        ("just_over", "30", "30", "[]"),
        ("over", "30", None, "()"),
        ("at_least", "30", None, "[)"),
        ("under", None, "30", "()"),
        ("at_most", None, "30", "(]"),
    ],
)
def test_the_core_of_a_figure(code: str, low: str | None, high: str | None, kinds: str) -> None:
    """Where the words point; of an approximator the figure."""
    assert interval(low, high, kinds) == Hedge(code).core(Decimal(30))


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("about", "30", (True, True)),
        ("nearly", "30", (True, False)),
        ("just_over", "30", (False, True)),
        ("about", "-30", (True, True)),
        ("nearly", "-30", (False, True)),
        ("just_over", "-30", (True, False)),
        ("over", "30", None),
        ("plain", "30", None),
    ],
)
def test_the_sides_of_an_approximator(
    code: str, value: str, expected: tuple[bool, bool] | None
) -> None:
    """From below and from above; they change places below zero."""
    assert expected == Hedge(code).approaches(Decimal(value))


@pytest.mark.parametrize("value", [None, (Decimal(1), Decimal(2))])
def test_what_is_not_one_figure_is_not_approached(value: Value) -> None:
    """Neither a range nor indefinite words."""
    assert Hedge.ABOUT.approaches(value) is None


@pytest.mark.parametrize(
    ("code", "value", "low", "high", "kinds"),
    [
        ("about", "30", "27", "33", "[]"),
        ("nearly", "30", "27", "30", "[)"),
        ("just_over", "30", "30", "33", "(]"),
        ("about", "-30", "-33", "-27", "[]"),
        ("nearly", "-30", "-30", "-27", "(]"),
        ("just_over", "-30", "-33", "-30", "[)"),
        ("exactly", "30", "30", "30", "[]"),
        ("plain", "30", "29.5", "30.5", "[]"),
        ("over", "30", "30", None, "()"),
        ("at_least", "30", "30", None, "[)"),
        ("under", "30", None, "30", "()"),
        ("at_most", "30", None, "30", "(]"),
    ],
)
def test_a_width_narrows_approximators_only(
    code: str, value: str, low: str | None, high: str | None, kinds: str
) -> None:
    """Within a tenth of the figure; no other word gains a bound that nobody stated."""
    assert interval(low, high, kinds) == Hedge(code).support(Decimal(value), within=TENTH)


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "0", "0", "[]"),
        ("plain", "-0.5", "0.5", "[]"),
        ("over", "0", None, "()"),
        ("at_least", "0", None, "[)"),
        ("under", None, "0", "()"),
        ("at_most", None, "0", "(]"),
    ],
)
@pytest.mark.parametrize("within", [None, TENTH])
def test_the_support_of_zero(
    code: str, low: str | None, high: str | None, kinds: str, within: Fraction | None
) -> None:
    """Zero is a figure like any other for these."""
    assert interval(low, high, kinds) == Hedge(code).support(Decimal(0), within=within)


@pytest.mark.parametrize("code", ["about", "nearly", "just_over"])
@pytest.mark.parametrize("value", [Decimal(0), Decimal("0E5"), Fraction(0)])
@pytest.mark.parametrize("within", [None, TENTH])
def test_approximators_have_no_zero(code: str, value: Value, within: Fraction | None) -> None:
    """Near zero there is no size to be near by."""
    with pytest.raises(HedgeError, match="a figure other than zero"):
        Hedge(code).support(value, within=within)


@pytest.mark.parametrize("hedge", Hedge)
def test_approximators_are_three(hedge: Hedge) -> None:
    """About, nearly and just over bear the sign of the table."""
    assert (hedge.value in ("about", "nearly", "just_over")) is hedge.is_approximator


# h is half a unit of the last significant digit; w half a unit of the last digit that is not
# zero, at most a tenth of the figure.
ROUNDINGS = [
    ("27.5E6", "tonne", "50000", "50000"),
    ("5.0E6", "tonne", "50000", "500000"),
    ("1.0E12", "USD", "50000000000", "100000000000"),
    ("1500", "count", "1/2", "50"),
    ("664E3", "count", "500", "500"),
    ("100", "USD", "1/2", "10"),
    ("250", "USD", "1/2", "5"),
    ("3.0E6", "tonne", "50000", "300000"),
    ("12E3", "tonne", "500", "500"),
    ("90", "tonne", "1/2", "1/2"),
    ("99", "count", "1/2", "1/2"),
    ("101", "USD", "1/2", "1/2"),
    ("300.0", "tonne", "1/20", "1/20"),
    ("28.0E6", "tonne", "50000", "50000"),
    ("27.50E6", "tonne", "5000", "5000"),
    ("28E6", "tonne", "500000", "500000"),
    ("280E6", "tonne", "500000", "5000000"),
    ("1500E3", "tonne", "500", "50000"),
    ("99.50", "USD", "1/200", "1/200"),
    ("0.50", "tonne", "1/200", "1/200"),
    ("0", "tonne", "1/2", "1/2"),
    ("-1500", "tonne", "1/2", "50"),
    ("1500", "tonne/year", "1/2", "50"),
    ("300", "percent", "1/2", "1/2"),
    ("300", "percent/year", "1/2", "1/2"),
    ("300", "percentage_point", "1/2", "1/2"),
    ("300", "degree", "1/2", "1/2"),
    ("300", "degree_celsius", "1/2", "1/2"),
    ("300", "degree_fahrenheit", "1/2", "1/2"),
    ("2", "fold", "1/5", "1/5"),
    ("10", "fold", "1/2", "1/2"),
    ("2.5", "fold", "1/20", "1/20"),
    ("-2", "fold", "1/5", "1/5"),
    ("0", "fold", "0", "0"),
]


@pytest.mark.parametrize(("value", "unit", "core", "support"), ROUNDINGS)
def test_rounding(value: str, unit: str, core: str, support: str) -> None:
    """How far a bare figure reaches, surely and at most."""
    assert (Fraction(core), Fraction(support)) == rounding(Decimal(value), unit)


def test_equal_figures_round_as_they_are_written() -> None:
    """3 and 3.0 are equal as numbers, and reach differently far."""
    reaches = [rounding(Decimal(text)).core for text in ("3", "3.0", "3", "3.00")]

    assert [Fraction(1, 2), Fraction(1, 20), Fraction(1, 2), Fraction(1, 200)] == reaches


@pytest.mark.parametrize(("value", "unit", "core", "support"), ROUNDINGS[:-1])
def test_a_bare_figure_reaches_as_far_as_its_rounding(
    value: str, unit: str, core: str, support: str
) -> None:
    """The support with its ends, the core without."""
    x, h, w = Fraction(value), Fraction(core), Fraction(support)
    figure = Decimal(value)

    assert (Interval(x - h, x + h), Interval.closed(x - w, x + w)) == (
        Hedge.PLAIN.core(figure, unit),
        Hedge.PLAIN.support(figure, unit),
    )


def test_a_figure_without_reach_points_to_itself() -> None:
    """A tenth of no change is nothing."""
    assert Interval.point(0) == Hedge.PLAIN.core(Decimal(0), "fold")


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("count", True), ("tonne/year", True), ("basis_point", True), ("percent", False),
     ("fold", False), ("kelvin", False), ("percent/year", False)],
)  # fmt: skip
def test_people_do_not_round_everything_to_tens(unit: str, expected: bool) -> None:
    """Shares, factors and degrees they do not."""
    assert expected is rounds_as_counts(unit)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("1/3", "7/24", "11/30"),
        ("1/4", "9/40", "7/24"),
        ("2/5", "11/30", "9/20"),
        ("1/2", "9/20", "11/20"),
        ("2/3", "19/30", "17/24"),
        ("3/10", "41/140", "19/60"),
        ("3/2", "29/20", "31/20"),
        ("2", "19/10", "21/10"),
    ],
)
def test_a_simple_fraction_reaches_halfway_to_its_neighbours(
    value: str, low: str, high: str
) -> None:
    """Neighbours in the Farey sequence of order 5, or of its own denominator."""
    expected = interval(low, high, "()")

    assert [expected] * 2 == [
        Hedge.PLAIN.support(Fraction(value)),
        Hedge.PLAIN.core(Fraction(value)),
    ]


@pytest.mark.parametrize(
    ("value", "support", "core"),
    [
        ("1/5", ("1/10", "9/40"), ("7/40", "9/40")),
        ("4/5", ("31/40", "9/10"), ("31/40", "33/40")),
        ("1/6", ("1/12", "11/60"), ("3/20", "11/60")),
        ("-1/5", ("-9/40", "-1/10"), ("-9/40", "-7/40")),
    ],
)
def test_a_fraction_at_the_end_of_the_grid_points_no_further_out_than_in(
    value: str, support: tuple[str, str], core: tuple[str, str]
) -> None:
    """Nobody calls 12 percent a fifth, though nothing on the grid is nearer to it."""
    assert interval(*support, "()") == Hedge.PLAIN.support(Fraction(value))
    assert interval(*core, "()") == Hedge.PLAIN.core(Fraction(value))


def test_a_finer_grid_narrows_a_simple_fraction() -> None:
    """Beside a sixth, a fifth stands between 1/6 and 1/4."""
    assert interval("11/60", "9/40", "()") == Hedge.PLAIN.support(Fraction(1, 5), order=6)
    assert interval("11/60", "9/40", "()") == Hedge.PLAIN.core(Fraction(1, 5), order=6)


def test_a_negative_fraction_mirrors() -> None:
    """Minus one-third is the mirror of one-third."""
    assert interval("-11/30", "-7/24", "()") == Hedge.PLAIN.support(Fraction(-1, 3))


def test_a_fraction_with_a_comparative_is_a_number() -> None:
    """More than a third is above 1/3, not above a neighbourhood."""
    assert interval("1/3", None, "()") == Hedge.OVER.support(Fraction(1, 3))


def test_the_largest_denominator_is_accepted() -> None:
    """Below 1/1000 stands zero, above it 1/999."""
    high = (Fraction(1, 1000) + Fraction(1, 999)) / 2

    assert Interval(Fraction(1, 2000), high) == Hedge.PLAIN.support(Fraction(1, MAX_DENOMINATOR))


def test_a_fraction_that_is_not_simple_is_refused() -> None:
    """A large denominator would cost time, and nobody says it in words."""
    with pytest.raises(HedgeError, match="expected a simple one"):
        Hedge.PLAIN.support(Fraction(1, MAX_DENOMINATOR + 1))


PLAIN, OVER, UNDER, ABOUT = Hedge.PLAIN, Hedge.OVER, Hedge.UNDER, Hedge.ABOUT
LEAST, MOST, NEARLY, EXACTLY = Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.NEARLY, Hedge.EXACTLY


@pytest.mark.parametrize(
    ("ends", "support", "core"),
    [
        (None, ("9.5", "40.5", "[]"), ("10", "40", "[]")),
        ((PLAIN, PLAIN), ("9.5", "40.5", "[]"), ("10", "40", "[]")),
        ((OVER, UNDER), ("10", "40", "()"), ("10", "40", "()")),
        ((LEAST, MOST), ("10", "40", "[]"), ("10", "40", "[]")),
        ((OVER, MOST), ("10", "40", "(]"), ("10", "40", "(]")),
        ((EXACTLY, PLAIN), ("10", "40.5", "[]"), ("10", "40", "[]")),
        ((ABOUT, ABOUT), ("0", None, "()"), ("10", "40", "[]")),
        ((PLAIN, NEARLY), ("9.5", "40", "[)"), ("10", "40", "[)")),
        ((NEARLY, PLAIN), ("0", "40.5", "(]"), ("10", "40", "[]")),
        ((Hedge.JUST_OVER, NEARLY), ("10", "40", "()"), ("10", "40", "()")),
    ],
)
def test_a_range(
    ends: tuple[Hedge, Hedge] | None,
    support: tuple[str, str | None, str],
    core: tuple[str, str | None, str],
) -> None:
    """A bare end reaches half a unit further, and a hedged one as its hedge says."""
    pair = (Decimal(10), Decimal(40))

    assert interval(*support) == Hedge.BETWEEN.support(pair, "percent", ends=ends)
    assert interval(*core) == Hedge.BETWEEN.core(pair, "percent", ends=ends)


def test_a_bare_end_is_a_limit_and_not_a_round_number() -> None:
    """It reaches h, not w: 4 to 5 million tonnes ends at 5.05 million."""
    pair = (Decimal("4.0E6"), Decimal("5.0E6"))

    assert interval("3950000", "5050000", "[]") == Hedge.BETWEEN.support(pair, "tonne")


def test_a_range_of_simple_fractions_reaches_to_their_neighbours() -> None:
    """From a quarter to a third."""
    pair = (Fraction(1, 4), Fraction(1, 3))

    assert interval("9/40", "11/30", "()") == Hedge.BETWEEN.support(pair)
    assert interval("1/4", "1/3", "[]") == Hedge.BETWEEN.core(pair)


def test_a_range_is_narrowed_where_its_ends_are_approximators() -> None:
    """About 10 to 15, within a tenth: a tenth below 10 and above 15."""
    pair, ends = (Decimal(10), Decimal(15)), (ABOUT, ABOUT)

    assert interval("9", "16.5", "[]") == Hedge.BETWEEN.support(pair, ends=ends, within=TENTH)


def test_a_range_takes_equal_ends() -> None:
    """From 3 to 3 is about as far as 3 itself."""
    pair = (Decimal(3), Decimal("3.0"))

    assert interval("2.5", "3.05", "[]") == Hedge.BETWEEN.support(pair)
    assert Interval.point(3) == Hedge.BETWEEN.core(pair)


def test_a_core_whose_ends_are_left_out_is_all_that_is_left() -> None:
    """Just over 10 to 10 points to what both allow."""
    pair, ends = (Decimal(10), Decimal(10)), (Hedge.JUST_OVER, PLAIN)

    assert interval("10", "10.5", "(]") == Hedge.BETWEEN.core(pair, ends=ends)


@pytest.mark.parametrize(
    ("pair", "ends"),
    [
        ((10, 10), (OVER, UNDER)),
        ((10, 10), (OVER, MOST)),
        ((0, 5), (ABOUT, ABOUT)),
    ],
)
def test_ends_that_contradict_each_other_are_refused(
    pair: tuple[int, int], ends: tuple[Hedge, Hedge]
) -> None:
    """More than 10 and less than 10 leaves nothing, and nothing is about zero."""
    with pytest.raises(HedgeError):
        Hedge.BETWEEN.support(pair, ends=ends)


@pytest.mark.parametrize(
    ("words", "least", "next_least"),
    [
        ("a number of documents", 2, 3),
        ("several", 3, 20),
        ("Several countries", 3, 20),
        ("dozens of agreements", 24, 40),
        ("hundreds of people", 200, 2_000),
        ("tens of thousands of containers", 20_000, 200_000),
        ("hundreds of thousands of jobs", 200_000, 2_000_000),
        ("thousands of people", 2_000, 20_000),
        ("hundreds of millions of people", 200_000_000, 2_000_000_000),
        ("trillions of stars", 2_000_000_000_000, None),
    ],
)
def test_indefinite_words_have_a_least_number(
    words: str, least: int, next_least: int | None
) -> None:
    """The support has no end; the core ends where the next larger word of the table begins."""
    assert Interval(least, None, True) == Hedge.INDEFINITE.support(None, words=words)
    assert Interval(least, next_least, True) == Hedge.INDEFINITE.core(None, words=words)


@pytest.mark.parametrize("words", INDEFINITE)
def test_indefinite_words_find_their_own_row(words: str) -> None:
    """No row hides behind one that begins alike."""
    assert INDEFINITE[words] == Hedge.INDEFINITE.support(None, words=words).low


def test_a_width_says_nothing_of_indefinite_words() -> None:
    """There is no figure to be near."""
    expected = Interval(3, None, True)

    assert expected == Hedge.INDEFINITE.support(None, words="several", within=TENTH)


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        *((code, None, "") for code in (
            "exactly", "plain", "about", "nearly", "just_over", "over", "at_least", "under",
            "at_most", "between",
        )),
        *((code, (Decimal(1), Decimal(2)), "") for code in (
            "exactly", "plain", "about", "nearly", "just_over", "over", "at_least", "under",
            "at_most",
        )),
        ("between", Decimal(5), ""),
        ("between", (), ""),
        ("between", (Decimal(5),), ""),
        ("between", (Decimal(1), Decimal(2), Decimal(3)), ""),
        ("between", (Decimal(5), Decimal(3)), ""),
        ("indefinite", Decimal(5), "several"),
        ("indefinite", (Decimal(1), Decimal(2)), "several"),
        ("indefinite", None, ""),
        ("indefinite", None, "five"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused(code: str, value: Value, words: str) -> None:
    """A hedge that contradicts its value is an error, not a guess."""
    with pytest.raises(HedgeError):
        Hedge(code).support(value, words=words)
    with pytest.raises(HedgeError):
        Hedge(code).core(value, words=words)


@pytest.mark.parametrize("hedge", list(Hedge))
@pytest.mark.parametrize(
    ("value", "error"),
    [
        (0.1, ExactnessError),
        (True, ExactnessError),
        ("5", ExactnessError),
        ([1, 2], ExactnessError),
        ((1, 0.5), ExactnessError),
        ((None, 5), ExactnessError),
        (Decimal("NaN"), ExactnessError),
        (Decimal("-Infinity"), ExactnessError),
        (Decimal("1E1000000"), MagnitudeError),
        (10**101, MagnitudeError),
    ],
)
def test_an_inexact_or_huge_figure_is_refused(
    hedge: Hedge, value: Any, error: type[Exception]
) -> None:
    """Whoever calls, before a bound is made of it."""
    with pytest.raises(error):
        hedge.support(value)


@pytest.mark.parametrize("code", ["plain", "about", "over", "exactly"])
def test_a_whole_number_has_digits_that_count(code: str) -> None:
    """As the decimal of the same digits."""
    assert Hedge(code).support(Decimal("30")) == Hedge(code).support(30)


def test_a_range_takes_whole_numbers() -> None:
    """Both ends, or one."""
    assert interval("3", "5", "[]") == Hedge.BETWEEN.core((3, Fraction(5)))


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (Decimal("5E6"), (5, 0)),
        (Decimal("-5E6"), (5, 0)),
        (Decimal("50E5"), (5, 0)),
        (Decimal("5"), (5,)),
        (Decimal("0E6"), (0,)),
        (Decimal("0.5"), (5,)),
    ],
)
def test_words_with_a_scale_have_two_digits(value: Decimal, digits: tuple[int, ...]) -> None:
    """Nobody who says 5 million means anything between 4.5 and 5.5 alike."""
    found = exact_figure(value)

    assert isinstance(found, Decimal)
    assert (digits, value) == (found.as_tuple().digits, found)


@pytest.mark.parametrize(
    ("value", "given"), [(None, "no figure"), (Decimal(5), "the value 5")], ids=["none", "five"]
)
def test_the_misfit_is_named(value: Value, given: str) -> None:
    """The message says what was given."""
    with pytest.raises(HedgeError, match=f"Given {given} with the hedge 'between'"):
        Hedge.BETWEEN.support(value)


@pytest.mark.parametrize(
    ("hedge", "value", "within", "words", "message"),
    [
        (
            Hedge.OVER, Decimal(30), Fraction(2), "",
            "Given within=2, expected a width between 0 and 1, such as Fraction(1, 10).",
        ),
        (
            Hedge.OVER, (Decimal(1), Decimal(2)), None, "",
            "Given the value (Decimal('1'), Decimal('2')) with the hedge 'over', expected one "
            "number; choose the hedge that the words have.",
        ),
        (
            Hedge.ABOUT, Decimal(0), None, "",
            "Given the value 0 with the hedge 'about', expected a figure other than zero; choose "
            "the hedge that the words have.",
        ),
        (
            Hedge.BETWEEN, None, None, "",
            "Given no figure with the hedge 'between', expected a pair of numbers, the lower "
            "first; choose the hedge that the words have.",
        ),
        (
            Hedge.INDEFINITE, Decimal(5), None, "dozens of",
            "Given the value 5 with the hedge 'indefinite', expected no figure and words such as "
            "'several', not 'dozens of'; choose the hedge that the words have.",
        ),
        (
            Hedge.PLAIN, Fraction(1, 1001), None, "",
            "Given the fraction 1/1001, expected a simple one, with a denominator of at most "
            "1000; write a decimal.",
        ),
    ],
)  # fmt: skip
def test_an_error_says_what_to_do(
    hedge: Hedge, value: Value, within: Fraction | None, words: str, message: str
) -> None:
    """What was given, what was expected, what to do; the offending value stands on it."""
    with pytest.raises(HedgeError) as caught:
        hedge.support(value, words=words, within=within)

    assert (message, within or value) == (str(caught.value), caught.value.value)


def test_a_figure_below_one_is_still_positive() -> None:
    """Only a negative figure mirrors."""
    assert interval("0", "1/2", "()") == Hedge.NEARLY.support(Decimal("0.5"))


@pytest.mark.parametrize("within", ["0", "1", "-1/10", "3/2"])
@pytest.mark.parametrize("hedge", Hedge)
def test_a_width_lies_between_0_and_1(hedge: Hedge, within: str) -> None:
    """Other widths are errors for every hedge, also where they would not matter."""
    with pytest.raises(HedgeError, match="expected a width between 0 and 1"):
        hedge.support(Decimal(30), within=Fraction(within))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("over", "under"), ("under", "over"), ("nearly", "just_over"), ("just_over", "nearly"),
        ("at_least", "at_most"), ("at_most", "at_least"), ("exactly", "exactly"),
        ("plain", "plain"), ("about", "about"), ("between", "between"),
        ("indefinite", "indefinite"),
    ],
)  # fmt: skip
def test_what_is_over_a_change_is_under_what_is_left(code: str, expected: str) -> None:
    """A hedge without a direction stays as it is."""
    assert Hedge(expected) is Hedge(code).reversed


def test_the_table_of_indefinite_words_is_read_only() -> None:
    """No switch is global."""
    table: Any = INDEFINITE
    with pytest.raises(TypeError):
        table["quite"] = 5


def test_an_unknown_hedge_is_told_all_there_are() -> None:
    """To choose from."""
    with pytest.raises(ChoiceError) as caught:
        Hedge("quite")

    assert "quite" == caught.value.value
    assert str(caught.value).startswith(
        "Given the hedge 'quite', expected one of exactly, plain, about, nearly, just_over, over, "
        "at_least, under, at_most, between, indefinite;"
    )
