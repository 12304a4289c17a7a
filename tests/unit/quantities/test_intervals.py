"""Intervals: making them, their relations and their arithmetic, worked out by hand."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from sco_facts.errors import ExactnessError, IntervalError, MagnitudeError, ZeroInDivisorError
from sco_facts.quantities.intervals import Interval, OverlapState
from sco_facts.quantities.numbers import MAX_DIGITS, Exact, exact


def make(text: str) -> Interval:
    """Read an interval as it is written on paper: `[1, 5/2)`, `(-oo, 3]`."""
    low, high = text[1:-1].split(", ")
    return Interval(
        None if low == "-oo" else Fraction(low),
        None if high == "oo" else Fraction(high),
        text[0] == "[",
        text[-1] == "]",
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (3, Fraction(3)),
        (-(10**40), Fraction(-(10**40))),
        (Fraction(1, 3), Fraction(1, 3)),
        (Decimal("27.5E6"), Fraction(27_500_000)),
        (Decimal("0.1"), Fraction(1, 10)),
        (Decimal("-1E-2"), Fraction(-1, 100)),
        (Decimal("9" * MAX_DIGITS), Fraction(10**MAX_DIGITS - 1)),
        (Decimal(f"1E{MAX_DIGITS}"), Fraction(10**MAX_DIGITS)),
        (Decimal(f"1E-{MAX_DIGITS}"), Fraction(1, 10**MAX_DIGITS)),
    ],
)
def test_exact_keeps_every_digit(given: Exact, expected: Fraction) -> None:
    """Whole numbers, fractions and decimals become fractions without loss."""
    assert expected == exact(given)


def test_exact_makes_a_plain_fraction_of_a_subclass() -> None:
    """A subclass of `Fraction` could behave otherwise, so it is not kept."""

    class Sub(Fraction):
        """A fraction by another name."""

    assert Fraction is type(exact(Sub(1, 3)))


@pytest.mark.parametrize(
    "given",
    [0.5, float("nan"), True, False, "1", None, 1j, Decimal("NaN"), Decimal("sNaN"),
     Decimal("Infinity"), Decimal("-Infinity")],
    ids=repr,
)  # fmt: skip
def test_exact_refuses_what_is_no_exact_number(given: object) -> None:
    """Floats, bools, NaN, infinities and other types are errors."""
    with pytest.raises(ExactnessError):
        exact(given)  # type: ignore[arg-type]


def test_exactness_error_carries_the_value() -> None:
    """The offending value stands on the error."""
    with pytest.raises(ExactnessError) as caught:
        exact(0.5)  # type: ignore[arg-type]

    assert 0.5 == caught.value.value


@pytest.mark.parametrize("given", ["1E101", "1E-101", "1E1000000", "1" * 101, "0E101"])
def test_exact_refuses_what_would_cost_memory(given: str) -> None:
    """Beyond a hundred digits, or an exponent of a hundred, a decimal is refused."""
    with pytest.raises(MagnitudeError):
        exact(Decimal(given))


def ends(interval: Interval) -> tuple[Fraction | None, Fraction | None, bool, bool]:
    """Take the ends of an interval, and which of them belong to it."""
    return interval.low, interval.high, interval.low_closed, interval.high_closed


def test_ends_become_fractions() -> None:
    """Whatever exact number was given, a `Fraction` is stored."""
    interval = Interval(Decimal("0.1"), 2)

    assert (Fraction(1, 10), Fraction(2)) == (interval.low, interval.high)


def test_default_is_the_whole_line() -> None:
    """No end given is no end."""
    assert (None, None, False, False) == ends(Interval())


@pytest.mark.parametrize(
    ("low", "high", "low_closed", "high_closed"),
    [
        (2, 1, False, False),
        (2, 1, True, True),
        (1, 1, False, False),
        (1, 1, True, False),
        (1, 1, False, True),
        (None, 1, True, False),
        (1, None, False, True),
        (None, None, True, True),
    ],
)
def test_ends_that_bound_nothing_are_refused(
    low: int | None, high: int | None, low_closed: bool, high_closed: bool
) -> None:
    """There is no empty interval, and infinity belongs to none."""
    with pytest.raises(IntervalError):
        Interval(low, high, low_closed, high_closed)


def test_interval_error_carries_the_ends() -> None:
    """The offending ends stand on the error."""
    with pytest.raises(IntervalError) as caught:
        Interval.closed(2, 1)

    assert (2, 1) == caught.value.value


def test_interval_error_writes_the_ends() -> None:
    """The message shows what was given."""
    with pytest.raises(IntervalError, match=r"Given the ends \[2, 1\), expected low < high"):
        Interval(Fraction(2), Fraction(1), True, False)


def test_float_ends_are_refused() -> None:
    """A float never enters."""
    with pytest.raises(ExactnessError):
        Interval(0.1, 1)  # type: ignore[arg-type]


def test_point_holds_one_number() -> None:
    """Both ends of a point are the number, and closed."""
    assert (5, 5, True, True) == ends(Interval.point(5))


def test_closed_includes_both_ends() -> None:
    """The short way to write the commonest interval."""
    assert make("[1, 2]") == Interval.closed(1, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[1, 1]", True), ("[1, 2]", False), ("(-oo, 1]", False), ("(-oo, oo)", False)],
)
def test_is_point(text: str, expected: bool) -> None:
    """Only equal ends make a point; two unbounded ends do not."""
    assert expected is make(text).is_point


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[1, 1]", True), ("(1, 2)", True), ("(-oo, 1]", False), ("[1, oo)", False),
     ("(-oo, oo)", False)],
)  # fmt: skip
def test_is_bounded(text: str, expected: bool) -> None:
    """Both ends have to be finite."""
    assert expected is make(text).is_bounded


@pytest.mark.parametrize(
    ("text", "expected"),
    [("(1, 2)", "[1, 2]"), ("(-oo, 1)", "(-oo, 1]"), ("(1, oo)", "[1, oo)"),
     ("(-oo, oo)", "(-oo, oo)"), ("[1, 1]", "[1, 1]")],
)  # fmt: skip
def test_closure_includes_every_finite_end(text: str, expected: str) -> None:
    """An unbounded end stays open."""
    assert make(expected) == make(text).closure


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("[1, 2)", 1, True),
        ("[1, 2)", 2, False),
        ("(1, 2]", 1, False),
        ("(1, 2]", Decimal("1.5"), True),
        ("(1, 2]", 3, False),
        ("(-oo, 2]", -(10**30), True),
        ("(-oo, oo)", Fraction(1, 3), True),
    ],
)
def test_contains(text: str, value: Exact, expected: bool) -> None:
    """Closed ends belong to the interval, open ones do not."""
    assert expected is (value in make(text))


def test_contains_refuses_a_float() -> None:
    """A float is no exact number, so whether it is inside cannot be said."""
    with pytest.raises(ExactnessError):
        assert 0.5 in make("[0, 1]")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[1, 2]", True),
        ("(1, 2)", "[1, 2]", True),
        ("[1, 2]", "(1, 2)", False),
        ("[1, 2)", "(1, 2]", False),
        ("[1, 3]", "[1, 2]", False),
        ("[0, 2]", "[1, 2]", False),
        ("(1, oo)", "(-oo, oo)", True),
        ("(-oo, oo)", "(1, oo)", False),
        ("(-oo, 1)", "(-oo, 1]", True),
    ],
)
def test_is_subset_of(left: str, right: str, expected: bool) -> None:
    """IEEE 1788 subset."""
    assert expected is make(left).is_subset_of(make(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[0, 3]", True),
        ("[1, 2]", "[1, 3]", False),
        ("[1, 2]", "[0, 2]", False),
        ("(1, 2)", "[1, 2]", True),
        ("(1, 2)", "(1, 2)", True),
        ("[1, 1]", "[1, 1]", False),
        ("[1, 1]", "[0, 2]", True),
        ("(-oo, oo)", "(-oo, oo)", True),
        ("(1, oo)", "[1, oo)", True),
        ("[1, oo)", "[1, oo)", False),
    ],
)
def test_is_interior_to(left: str, right: str, expected: bool) -> None:
    """IEEE 1788 interior: strictly between two numbers of the other."""
    assert expected is make(left).is_interior_to(make(right))


@pytest.mark.parametrize(
    ("left", "right", "weakly", "strictly"),
    [
        ("[1, 2]", "[3, 4]", True, True),
        ("[1, 2]", "[2, 4]", True, False),
        ("[1, 2)", "[2, 4]", True, True),
        ("[1, 2]", "(2, 4]", True, True),
        ("[1, 3]", "[2, 4]", False, False),
        ("[1, 1]", "[1, 1]", True, False),
        ("[1, oo)", "[2, 4]", False, False),
        ("[1, 2]", "(-oo, 4]", False, False),
        ("(-oo, 2)", "[2, oo)", True, True),
        ("[3, 4]", "[1, 2]", False, False),
        ("(-oo, oo)", "(-oo, oo)", False, False),
    ],
)
def test_precedes(left: str, right: str, weakly: bool, strictly: bool) -> None:
    """IEEE 1788 precedes and strictPrecedes."""
    pair = make(left), make(right)

    assert (weakly, strictly) == (pair[0].precedes(pair[1]), pair[0].strictly_precedes(pair[1]))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[2, 3]", False),
        ("[1, 2)", "[2, 3]", True),
        ("[2, 3]", "[1, 2)", True),
        ("(1, 2)", "(1, 2)", False),
        ("(-oo, oo)", "[2, 2]", False),
        ("(-oo, 2)", "(2, oo)", True),
    ],
)
def test_is_disjoint_from(left: str, right: str, expected: bool) -> None:
    """IEEE 1788 disjoint."""
    assert expected is make(left).is_disjoint_from(make(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[3, 4]", "before"),
        ("[1, 2)", "[2, 3]", "before"),
        ("[1, 2]", "[2, 3]", "meets"),
        ("[1, 3]", "[2, 4]", "overlaps"),
        ("[1, 2]", "(1, 3)", "overlaps"),
        ("[1, 2]", "[1, 3]", "starts"),
        ("[1, 1]", "[1, 3]", "starts"),
        ("[2, 3]", "[1, 4]", "containedBy"),
        ("(1, 2)", "[1, 2]", "containedBy"),
        ("[2, 3]", "[1, 3]", "finishes"),
        ("[3, 3]", "[1, 3]", "finishes"),
        ("[1, 2]", "[1, 2]", "equals"),
        ("(-oo, oo)", "(-oo, oo)", "equals"),
        ("[1, 3]", "[2, 3]", "finishedBy"),
        ("[1, 3]", "[3, 3]", "finishedBy"),
        ("(-oo, 3]", "[2, 3]", "finishedBy"),
        ("[1, 4]", "[2, 3]", "contains"),
        ("[1, 3]", "[1, 2]", "startedBy"),
        ("[1, oo)", "[1, 2]", "startedBy"),
        ("[2, 4]", "[1, 3]", "overlappedBy"),
        ("[2, 3]", "[1, 2]", "metBy"),
        ("[2, 3]", "[1, 2)", "after"),
    ],
)
def test_overlap_state(left: str, right: str, expected: OverlapState) -> None:
    """The thirteen states of IEEE 1788, with open ends by their set definitions."""
    assert expected == make(left).overlap_state(make(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 3]", "[2, 4]", "[2, 3]"),
        ("[1, 3)", "(2, 4]", "(2, 3)"),
        ("[1, 2]", "[2, 3]", "[2, 2]"),
        ("[1, 3]", "(1, 3)", "(1, 3)"),
        ("(1, oo)", "(-oo, 5]", "(1, 5]"),
        ("(-oo, oo)", "(-oo, 5]", "(-oo, 5]"),
    ],
)
def test_intersection(left: str, right: str, expected: str) -> None:
    """What both hold, with the narrower end on either side."""
    assert make(expected) == make(left).intersection(make(right))


@pytest.mark.parametrize(("left", "right"), [("[1, 2)", "[2, 3]"), ("[1, 2]", "[3, 4]")])
def test_intersection_of_disjoint_intervals_is_none(left: str, right: str) -> None:
    """There is no empty interval."""
    assert make(left).intersection(make(right)) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[3, 4]", "[1, 4]"),
        ("(1, 2)", "[1, 2]", "[1, 2]"),
        ("(1, 2)", "(0, 2]", "(0, 2]"),
        ("(1, oo)", "[0, 0]", "[0, oo)"),
        ("(-oo, 1)", "(5, oo)", "(-oo, oo)"),
    ],
)
def test_hull(left: str, right: str, expected: str) -> None:
    """The smallest interval that holds both, with the wider end on either side."""
    assert make(expected) == make(left).hull(make(right))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(5, oo)", "[6, oo)"),
        ("[5, oo)", "[5, oo)"),
        ("(-oo, 5)", "(-oo, 4]"),
        ("(-oo, 5]", "(-oo, 5]"),
        ("[1/2, 7/2]", "[1, 3]"),
        ("(1/2, 7/2)", "[1, 3]"),
        ("(-7/2, -1/2)", "[-3, -1]"),
        ("[-1/2, 1/2]", "[0, 0]"),
        ("(-oo, oo)", "(-oo, oo)"),
    ],
)
def test_integers(text: str, expected: str) -> None:
    """The ends move inwards to whole numbers, and are closed there."""
    assert make(expected) == make(text).integers()


@pytest.mark.parametrize("text", ["(1, 2)", "[1/4, 3/4]", "(0, 1)"])
def test_integers_of_an_interval_without_any_is_none(text: str) -> None:
    """No whole number lies inside."""
    assert make(text).integers() is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[1, 2)", "(-2, -1]"), ("(-oo, 2]", "[-2, oo)"), ("(-oo, oo)", "(-oo, oo)")],
)
def test_negation(text: str, expected: str) -> None:
    """The ends change places and signs."""
    assert make(expected) == -make(text)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[3, 4]", "[4, 6]"),
        ("[1, 2)", "[3, 4]", "[4, 6)"),
        ("(1, 2]", "[3, 4)", "(4, 6)"),
        ("[1, oo)", "[3, 4]", "[4, oo)"),
        ("[1, oo)", "(-oo, 4]", "(-oo, oo)"),
    ],
)
def test_addition(left: str, right: str, expected: str) -> None:
    """An end of the sum is closed only if both are."""
    assert make(expected) == make(left) + make(right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[3, 4]", "[-3, -1]"),
        ("[1, 2)", "(3, 4]", "[-3, -1)"),
        ("(1, oo)", "[3, 4]", "(-3, oo)"),
        ("[1, 2]", "[1, 2]", "[-1, 1]"),
    ],
)
def test_subtraction(left: str, right: str, expected: str) -> None:
    """The far end of the other is taken away from either end."""
    assert make(expected) == make(left) - make(right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[3, 4]", "[3, 8]"),
        ("[-1, 2]", "[3, 4]", "[-4, 8]"),
        ("[-1, 2)", "[3, 4)", "(-4, 8)"),
        ("[-1, 2]", "[-3, 4]", "[-6, 8]"),
        ("[-2, -1]", "[3, 4]", "[-8, -3]"),
        ("[0, 1)", "(2, 3)", "[0, 3)"),
        ("(0, 1]", "[0, 3]", "[0, 3]"),
        ("(0, 1]", "(0, oo)", "(0, oo)"),
        ("[0, 1]", "(0, oo)", "[0, oo)"),
        ("[0, 0]", "(-oo, oo)", "[0, 0]"),
        ("(-oo, 0)", "(-oo, 0]", "[0, oo)"),
        ("(-oo, -1]", "[2, oo)", "(-oo, -2]"),
        ("(-oo, oo)", "[2, 3]", "(-oo, oo)"),
        ("(-2, 2]", "[-2, 2)", "[-4, 4)"),
        ("[-2, 2]", "(-2, 2)", "(-4, 4)"),
        ("[-2, 2)", "[-2, 2)", "(-4, 4]"),
    ],
)
def test_multiplication(left: str, right: str, expected: str) -> None:
    """An end of the product is closed only if some pair reaches it."""
    assert make(expected) == make(left) * make(right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[1, 2]", "[4, 5]", "[1/5, 1/2]"),
        ("[1, 2]", "(4, 5]", "[1/5, 1/2)"),
        ("[1, 2]", "[-5, -4]", "[-1/2, -1/5]"),
        ("[1, 2]", "[0, 4]", "[1/4, oo)"),
        ("[1, 2]", "(0, 4)", "(1/4, oo)"),
        ("[1, 2]", "[-4, 0]", "(-oo, -1/4]"),
        ("[1, 2]", "[4, oo)", "(0, 1/2]"),
        ("[0, 2]", "[4, oo)", "[0, 1/2]"),
        ("[1, 2]", "(-oo, -4]", "[-1/2, 0)"),
        ("[1, 2]", "(0, oo)", "(0, oo)"),
        ("[1, 2]", "(-oo, 0)", "(-oo, 0)"),
        ("[-1, 2]", "[0, 4]", "(-oo, oo)"),
        ("[0, 0]", "[0, 4]", "[0, 0]"),
        ("(30, oo)", "(0, 2)", "(15, oo)"),
    ],
)
def test_division(left: str, right: str, expected: str) -> None:
    """With zero as an end of the divisor the quotient is unbounded there."""
    assert make(expected) == make(left) / make(right)


@pytest.mark.parametrize("divisor", ["[0, 0]", "(-1, 1)", "(-oo, 1]", "[-1, oo)", "(-oo, oo)"])
def test_division_by_zero_inside_is_refused(divisor: str) -> None:
    """The quotient would not be an interval."""
    with pytest.raises(ZeroInDivisorError):
        make("[1, 2]") / make(divisor)


def test_division_error_carries_the_divisor() -> None:
    """The offending interval stands on the error."""
    with pytest.raises(ZeroInDivisorError) as caught:
        make("[1, 2]") / make("(-1, 1)")

    assert make("(-1, 1)") == caught.value.value


def test_division_error_is_a_zero_division_error() -> None:
    """Python's own name for it works."""
    with pytest.raises(ZeroDivisionError):
        make("[1, 2]") / 0


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (make("[1, 2)") + 1, "[2, 3)"),
        (1 + make("[1, 2)"), "[2, 3)"),
        (make("[1, 2)") - Decimal("0.5"), "[1/2, 3/2)"),
        (1 - make("[1, 2)"), "(-1, 0]"),
        (make("[1, 2)") * -2, "(-4, -2]"),
        (Fraction(1, 2) * make("[1, 2)"), "[1/2, 1)"),
        (make("[1, 2)") / 2, "[1/2, 1)"),
        (1 / make("[1, 2)"), "(1/2, 1]"),
    ],
)
def test_a_number_counts_as_a_point(actual: Interval, expected: str) -> None:
    """Either side of an operator may be an exact number."""
    assert make(expected) == actual


def test_arithmetic_refuses_a_float() -> None:
    """A float never enters."""
    with pytest.raises(ExactnessError):
        make("[1, 2]") * 0.5  # type: ignore[operator]


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (make("(30, oo)"), "(30, ∞)"),
        (make("[549/20, 551/20)"), "[27.45, 27.55)"),
        (make("[7/24, 5/12)"), "[7/24, 5/12)"),
        (make("(-oo, -1/2]"), "(-∞, -0.5]"),
        (make("(-oo, oo)"), "(-∞, ∞)"),
        (make("[1/1000, 3/8]"), "[0.001, 0.375]"),
        (make("[-5/4, 10]"), "[-1.25, 10]"),
    ],
)
def test_str_is_as_on_paper(interval: Interval, expected: str) -> None:
    """Decimals where they end, fractions where they do not."""
    assert expected == str(interval)


def test_equality_is_of_sets() -> None:
    """However the ends were written, the same set is equal."""
    assert Interval.closed(Decimal("0.50"), 1) == Interval.closed(Fraction(1, 2), Decimal("1.0"))


def test_open_and_closed_differ() -> None:
    """An end inside is another set than an end outside."""
    assert make("[1, 2]") != make("[1, 2)")


def test_equal_intervals_hash_alike() -> None:
    """They can be keys."""
    assert 1 == len({make("[1, 2)"), make("[1, 2)")})


def test_intervals_are_frozen() -> None:
    """Nothing is mutable."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        make("[1, 2]").low = Fraction(0)  # type: ignore[misc]


@pytest.mark.parametrize("text", ["[1, 2)", "(-oo, 1/3]", "(-oo, oo)"])
def test_copies_are_equal(text: str) -> None:
    """Pickle, copy and deepcopy keep the ends and their kinds."""
    given = make(text)

    copies = [pickle.loads(pickle.dumps(given)), copy.copy(given), copy.deepcopy(given)]

    assert [given] * 3 == copies


def test_an_interval_is_taken_from_a_number() -> None:
    """Its ends change places, each as open or closed as it was."""
    assert Interval(3, 4, False, True) == 5 - Interval(1, 2, True, False)


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(3, 4, None), (Fraction(31, 10), 4, True), (1, 2, False)]
)
def test_numbers_of_another_scale_are_multiplied_first(
    low: Exact, high: Exact, expected: bool | None
) -> None:
    """In thirtieths: 81 to 93 of them are 2.7 to 3.1."""
    other = Interval.closed(81, 93)

    assert expected is Interval(low, high).exceeds(other, (1, 30))
