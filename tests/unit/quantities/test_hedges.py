"""The hedge table: every row, at figures above, below and at zero, worked out by hand."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sco_facts.errors import ExactnessError, HedgeError, MagnitudeError
from sco_facts.quantities.hedges import (
    INDEFINITE,
    MAX_DENOMINATOR,
    WORDS,
    Bounds,
    Hedge,
    Value,
    half_unit,
)

TENTH = Fraction(1, 10)


def bounds(low: str | None, high: str | None, kinds: str) -> Bounds:
    """Write bounds as ends and brackets: `bounds("0", "30", "()")`."""
    return Bounds(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        kinds[0] == "[",
        kinds[1] == "]",
    )


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "30", "30", "[]"),
        ("plain", "29.5", "30.5", "[)"),
        ("about", "0", None, "()"),
        ("nearly", "0", "30", "()"),
        ("just_over", "30", None, "()"),
        ("over", "30", None, "()"),
        ("at_least", "30", None, "[)"),
        ("under", None, "30", "()"),
        ("at_most", None, "30", "(]"),
    ],
)
def test_certain_bounds_of_a_positive_figure(
    code: str, low: str | None, high: str | None, kinds: str
) -> None:
    """What the words say, row by row."""
    assert bounds(low, high, kinds) == Hedge(code).bounds(Decimal(30))


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "30", "30", "[]"),
        ("plain", "29.5", "30.5", "[)"),
        ("about", "27", "33", "[]"),
        ("nearly", "27", "30", "[)"),
        ("just_over", "30", "33", "(]"),
        ("over", "30", "33", "(]"),
        ("at_least", "30", "33", "[]"),
        ("under", "27", "30", "[)"),
        ("at_most", "27", "30", "[]"),
    ],
)
def test_typical_bounds_of_a_positive_figure(code: str, low: str, high: str, kinds: str) -> None:
    """Within a tenth of the figure, row by row."""
    assert bounds(low, high, kinds) == Hedge(code).bounds(Decimal(30), TENTH)


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "-30", "-30", "[]"),
        ("plain", "-30.5", "-29.5", "(]"),
        ("about", None, "0", "()"),
        ("nearly", "-30", "0", "()"),
        ("just_over", None, "-30", "()"),
        ("over", "-30", None, "()"),
        ("at_least", "-30", None, "[)"),
        ("under", None, "-30", "()"),
        ("at_most", None, "-30", "(]"),
    ],
)
def test_certain_bounds_of_a_negative_figure(
    code: str, low: str | None, high: str | None, kinds: str
) -> None:
    """Approximators and the rounding interval mirror; comparatives do not."""
    assert bounds(low, high, kinds) == Hedge(code).bounds(Decimal(-30))


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "-30", "-30", "[]"),
        ("plain", "-30.5", "-29.5", "(]"),
        ("about", "-33", "-27", "[]"),
        ("nearly", "-30", "-27", "(]"),
        ("just_over", "-33", "-30", "[)"),
        ("over", "-30", "-27", "(]"),
        ("at_least", "-30", "-27", "[]"),
        ("under", "-33", "-30", "[)"),
        ("at_most", "-33", "-30", "[]"),
    ],
)
def test_typical_bounds_of_a_negative_figure(code: str, low: str, high: str, kinds: str) -> None:
    """The width is a tenth of the size of the figure, whatever its sign."""
    assert bounds(low, high, kinds) == Hedge(code).bounds(Decimal(-30), TENTH)


@pytest.mark.parametrize(
    ("code", "low", "high", "kinds"),
    [
        ("exactly", "0", "0", "[]"),
        ("plain", "-0.5", "0.5", "[)"),
        ("over", "0", None, "()"),
        ("at_least", "0", None, "[)"),
        ("under", None, "0", "()"),
        ("at_most", None, "0", "(]"),
    ],
)
@pytest.mark.parametrize("within", [None, TENTH])
def test_bounds_of_zero(
    code: str, low: str | None, high: str | None, kinds: str, within: Fraction | None
) -> None:
    """A tenth of zero is no width, so the typical bounds are the certain ones."""
    assert bounds(low, high, kinds) == Hedge(code).bounds(Decimal(0), within)


@pytest.mark.parametrize("code", ["about", "nearly", "just_over"])
@pytest.mark.parametrize("value", [Decimal(0), Decimal("0E5"), Fraction(0)])
def test_approximators_have_no_zero(code: str, value: Value) -> None:
    """Near zero there is no size to be near by."""
    with pytest.raises(HedgeError, match="a figure other than zero"):
        Hedge(code).bounds(value)


@pytest.mark.parametrize("code", ["about", "nearly", "just_over"])
def test_approximators_have_no_typical_zero(code: str) -> None:
    """Zero is as wrong with a width as without."""
    with pytest.raises(HedgeError):
        Hedge(code).bounds(Decimal(0), TENTH)


@pytest.mark.parametrize("hedge", Hedge)
def test_approximators_are_three(hedge: Hedge) -> None:
    """About, nearly and just over bear the sign of the table."""
    assert (hedge.value in ("about", "nearly", "just_over")) is hedge.is_approximator


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("27.5E6", "27450000", "27550000"),
        ("664E3", "663500", "664500"),
        ("2500", "2499.5", "2500.5"),
        ("1.0E12", "950000000000", "1050000000000"),
        ("1.0E5", "95000", "105000"),
        ("1.5E12", "1450000000000", "1550000000000"),
        ("6", "5.5", "6.5"),
        ("0.50", "0.495", "0.505"),
    ],
)
def test_a_bare_figure_reaches_half_a_unit_of_its_last_digit(
    value: str, low: str, high: str
) -> None:
    """The figures of the design, and a decimal with a zero that counts."""
    assert bounds(low, high, "[)") == Hedge.PLAIN.bounds(Decimal(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("27.5E6", "50000"), ("6", "0.5"), ("0.25", "0.005"), ("-1.0E12", "50000000000")],
)
def test_half_unit(value: str, expected: str) -> None:
    """Half of ten to the exponent, whatever the sign."""
    assert Fraction(expected) == half_unit(Decimal(value))


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("1/3", "7/24", "5/12"),
        ("1/4", "9/40", "7/24"),
        ("1/2", "5/12", "7/12"),
        ("2/3", "7/12", "17/24"),
        ("3/4", "17/24", "31/40"),
        ("1/5", "11/60", "9/40"),
        ("3/2", "17/12", "19/12"),
        ("2", "15/8", "17/8"),
    ],
)
def test_a_simple_fraction_reaches_halfway_to_its_neighbours(
    value: str, low: str, high: str
) -> None:
    """Neighbours are the fractions with denominator up to max(4, d + 1)."""
    assert bounds(low, high, "[)") == Hedge.PLAIN.bounds(Fraction(value))


def test_a_negative_fraction_mirrors() -> None:
    """Minus one-third is the mirror of one-third."""
    assert bounds("-5/12", "-7/24", "(]") == Hedge.PLAIN.bounds(Fraction(-1, 3))


def test_a_fraction_with_a_comparative_is_a_number() -> None:
    """More than a third is above 1/3, not above a neighbourhood."""
    assert bounds("1/3", None, "()") == Hedge.OVER.bounds(Fraction(1, 3))


def test_the_largest_denominator_is_accepted() -> None:
    """Next to 1/1000 stand 1/1001 and 1/999."""
    low = (Fraction(1, 1001) + Fraction(1, 1000)) / 2
    high = (Fraction(1, 1000) + Fraction(1, 999)) / 2

    assert Bounds(low, high, True, False) == Hedge.PLAIN.bounds(Fraction(1, MAX_DENOMINATOR))


def test_a_fraction_that_is_not_simple_is_refused() -> None:
    """A large denominator would cost time, and nobody says it in words."""
    with pytest.raises(HedgeError, match="expected a simple one"):
        Hedge.PLAIN.bounds(Fraction(1, MAX_DENOMINATOR + 1))


@pytest.mark.parametrize("within", [None, TENTH])
def test_between_is_closed(within: Fraction | None) -> None:
    """Both figures belong to it, typically too."""
    pair = (Decimal("3"), Decimal("5"))

    assert bounds("3", "5", "[]") == Hedge.BETWEEN.bounds(pair, within)


def test_between_takes_equal_ends() -> None:
    """From 3 to 3 is 3."""
    assert bounds("3", "3", "[]") == Hedge.BETWEEN.bounds((Decimal(3), Decimal("3.0")))


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("a number of documents", 2),
        ("several", 3),
        ("Several countries", 3),
        ("dozens of agreements", 24),
        ("tens of thousands of containers", 20_000),
        ("hundreds of thousands of jobs", 200_000),
        ("thousands of people", 2_000),
        ("hundreds of millions of people", 200_000_000),
    ],
)
def test_indefinite_words_have_a_least_number(words: str, least: int) -> None:
    """The words themselves decide, and the longest of them first."""
    assert Bounds(Fraction(least), None, True, False) == Hedge.INDEFINITE.bounds(None, None, words)


@pytest.mark.parametrize("words", INDEFINITE)
def test_indefinite_words_find_their_own_row(words: str) -> None:
    """No row hides behind one that begins alike."""
    assert INDEFINITE[words] == Hedge.INDEFINITE.bounds(None, None, words).low


def test_indefinite_has_the_same_typical_bounds() -> None:
    """A width says nothing where there is no figure."""
    assert bounds("3", None, "[)") == Hedge.INDEFINITE.bounds(None, TENTH, "several")


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
        Hedge(code).bounds(value, None, words)


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
    ],
)
def test_an_inexact_or_huge_figure_is_refused(
    hedge: Hedge, value: Any, error: type[Exception]
) -> None:
    """Whoever calls, before a bound is made of it."""
    with pytest.raises(error):
        hedge.bounds(value)


@pytest.mark.parametrize("code", ["plain", "about", "over", "exactly"])
def test_a_whole_number_has_digits_that_count(code: str) -> None:
    """As the decimal of the same digits."""
    assert Hedge(code).bounds(Decimal("30")) == Hedge(code).bounds(30)  # type: ignore[arg-type]


def test_a_range_takes_whole_numbers() -> None:
    """Both ends, or one."""
    assert bounds("3", "5", "[]") == Hedge.BETWEEN.bounds((3, Fraction(5)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "given"), [(None, "no figure"), (Decimal(5), "the value 5")], ids=["none", "five"]
)
def test_the_misfit_is_named(value: Value, given: str) -> None:
    """The message says what was given."""
    with pytest.raises(HedgeError, match=f"Given {given} with the hedge 'between'"):
        Hedge.BETWEEN.bounds(value)


def test_the_misfit_is_carried() -> None:
    """The offending value stands on the error."""
    with pytest.raises(HedgeError) as caught:
        Hedge.BETWEEN.bounds(Decimal(5))

    assert Decimal(5) == caught.value.value


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
        hedge.bounds(value, within, words)

    assert (message, within or value) == (str(caught.value), caught.value.value)


def test_an_unknown_hedge_is_told_all_there_are() -> None:
    """To choose from."""
    with pytest.raises(HedgeError) as caught:
        Hedge("quite")

    assert (
        "Given the hedge 'quite', expected one of exactly, plain, about, nearly, just_over, over, "
        "at_least, under, at_most, between, indefinite; choose the one that the words have."
    ) == str(caught.value)


def test_a_figure_below_one_is_still_positive() -> None:
    """Only a negative figure mirrors."""
    assert bounds("0", "1/2", "()") == Hedge.NEARLY.bounds(Decimal("0.5"))


@pytest.mark.parametrize("within", ["0", "1", "-1/10", "3/2"])
@pytest.mark.parametrize("hedge", Hedge)
def test_a_width_lies_between_0_and_1(hedge: Hedge, within: str) -> None:
    """Other widths are errors for every hedge, also where they would not matter."""
    with pytest.raises(HedgeError, match="expected a width between 0 and 1"):
        hedge.bounds(Decimal(30), Fraction(within))


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [
        (Hedge.OVER, Hedge.AT_MOST),
        (Hedge.AT_MOST, Hedge.OVER),
        (Hedge.UNDER, Hedge.AT_LEAST),
        (Hedge.AT_LEAST, Hedge.UNDER),
    ],
)
def test_negation_inverts_a_comparative(hedge: Hedge, expected: Hedge) -> None:
    """ "Does not exceed" is at most, "no less than" is at least."""
    assert expected is hedge.inverse


@pytest.mark.parametrize(
    "code", ["exactly", "plain", "about", "nearly", "just_over", "between", "indefinite"]
)
def test_nothing_else_has_an_inverse(code: str) -> None:
    """Any other negation is never read as an assertion."""
    assert Hedge(code).inverse is None


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


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("exactly", "exactly"),
        ("reached", "plain"), ("hit", "plain"), ("totaled", "plain"),
        ("about", "about"), ("around", "about"), ("roughly", "about"), ("some", "about"),
        ("approximately", "about"), ("close to", "about"), ("~", "about"),
        ("nearly", "nearly"), ("almost", "nearly"), ("nears", "nearly"),
        ("approaching", "nearly"), ("just under", "nearly"),
        ("just over", "just_over"), ("slightly more than", "just_over"),
        ("a little over", "just_over"),
        ("exceeds", "over"), ("surpassed", "over"), ("more than", "over"), ("over", "over"),
        ("above", "over"), ("topped", "over"), ("in excess of", "over"), (">", "over"),
        ("at least", "at_least"), ("no less than", "at_least"), ("no fewer than", "at_least"),
        ("≥", "at_least"),
        ("under", "under"), ("less than", "under"), ("fewer than", "under"),
        ("below", "under"), ("fell short of", "under"), ("<", "under"),
        ("up to", "at_most"), ("at most", "at_most"), ("no more than", "at_most"),
        ("as much as", "at_most"), ("≤", "at_most"),
    ],
)  # fmt: skip
def test_typical_words_have_their_hedge(word: str, code: str) -> None:
    """The words of the design's table."""
    assert Hedge(code) is WORDS[word]


@pytest.mark.parametrize("table", [WORDS, INDEFINITE])
def test_the_tables_are_read_only(table: dict[str, object]) -> None:
    """No switch is global."""
    with pytest.raises(TypeError):
        table["quite"] = Hedge.ABOUT


def test_words_are_stripped_lower_case() -> None:
    """Look-ups need no more than lower case."""
    assert [] == [word for word in WORDS if word != word.strip().lower() or not word]


def test_an_unknown_hedge_is_an_error_of_the_library() -> None:
    """It names the hedges there are."""
    with pytest.raises(HedgeError, match="expected one of exactly, plain, about") as caught:
        Hedge("quite")

    assert "quite" == caught.value.value
