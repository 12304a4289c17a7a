"""Interval laws: inclusion, and algebra on drawn intervals."""

import operator
from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property.strategies import divisors, has_zero_inside, holds, intervals, members, rationals

from sco_facts.errors import ZeroInDivisorError
from sco_facts.quantities.intervals import Interval

OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
CONVERSE = {
    "before": "after",
    "meets": "metBy",
    "overlaps": "overlappedBy",
    "starts": "startedBy",
    "containedBy": "contains",
    "finishes": "finishedBy",
    "equals": "equals",
}
CONVERSE |= {state: name for name, state in CONVERSE.items()}


@given(intervals(), intervals())
def test_division_raises_exactly_when_zero_is_inside(left: Interval, right: Interval) -> None:
    """Zero as an end of more than a point is no error."""
    try:
        left / right
        raised = False
    except ZeroInDivisorError:
        raised = True

    assert has_zero_inside(right) is raised


@pytest.mark.parametrize("operation", OPERATIONS)
@given(data=st.data(), left=intervals(), right=divisors())
def test_inclusion(operation: str, data: st.DataObject, left: Interval, right: Interval) -> None:
    """If x is in A and y in B, then x ∘ y is in A ∘ B."""
    x = data.draw(members(left))
    y = data.draw(members(right).filter(bool))

    value = OPERATIONS[operation](x, y)

    assert holds(OPERATIONS[operation](left, right), value)


@pytest.mark.parametrize("operation", ["+", "*"])
@given(left=intervals(), right=intervals())
def test_commutativity(operation: str, left: Interval, right: Interval) -> None:
    """A ∘ B = B ∘ A."""
    assert OPERATIONS[operation](left, right) == OPERATIONS[operation](right, left)


@pytest.mark.parametrize("operation", ["+", "*"])
@given(a=intervals(), b=intervals(), c=intervals())
def test_associativity(operation: str, a: Interval, b: Interval, c: Interval) -> None:
    """(A ∘ B) ∘ C = A ∘ (B ∘ C), which exact arithmetic keeps."""
    operate = OPERATIONS[operation]

    assert operate(operate(a, b), c) == operate(a, operate(b, c))


@given(intervals(), intervals(), intervals())
def test_sub_distributivity(a: Interval, b: Interval, c: Interval) -> None:
    """A (B + C) is a subset of A B + A C."""
    assert (a * (b + c)).is_subset_of(a * b + a * c)


@given(rationals(), intervals(), intervals())
def test_a_number_distributes(number: Fraction, b: Interval, c: Interval) -> None:
    """For a point the two are equal."""
    assert (number * b + number * c) == number * (b + c)


@given(intervals())
def test_neutral_elements(a: Interval) -> None:
    """A + 0 = A = 1 A."""
    assert [a, a] == [a + 0, a * 1]


@given(intervals())
def test_zero_absorbs(a: Interval) -> None:
    """0 A is zero, though A be unbounded."""
    assert Interval.point(0) == a * 0


@given(intervals(), intervals())
def test_subtraction_adds_the_negative(a: Interval, b: Interval) -> None:
    """A - B = A + (-B) = -(B - A)."""
    assert [a + -b, -(b - a)] == [a - b, a - b]


@pytest.mark.parametrize("operation", OPERATIONS)
@given(a=intervals(), b=intervals(), c=intervals(), d=divisors())
def test_isotonicity(operation: str, a: Interval, b: Interval, c: Interval, d: Interval) -> None:
    """If A is in C and B in D, then A ∘ B is in C ∘ D."""
    wide, narrow = c.hull(a), d.intersection(b) or d
    if has_zero_inside(narrow):
        narrow = d
    operate = OPERATIONS[operation]

    assert operate(a, narrow).is_subset_of(operate(wide, d))


@given(intervals(), intervals())
def test_overlap_state_of_the_converse(a: Interval, b: Interval) -> None:
    """Seen from the other side, it is the converse of one of the thirteen."""
    assert CONVERSE[a.overlap_state(b)] == b.overlap_state(a)


@given(intervals(), intervals())
def test_intersection_is_none_exactly_for_disjoint_intervals(a: Interval, b: Interval) -> None:
    """There is no empty interval."""
    assert a.is_disjoint_from(b) is (a.intersection(b) is None)


@given(st.data(), intervals(), intervals())
def test_intersection_holds_what_both_hold(data: st.DataObject, a: Interval, b: Interval) -> None:
    """A number of one is in the intersection, if and only if it is in the other."""
    x, both = data.draw(members(a)), a.intersection(b)

    assert holds(b, x) is (both is not None and holds(both, x))


@given(intervals(), intervals())
def test_hull_holds_both(a: Interval, b: Interval) -> None:
    """Each is a subset."""
    assert [True, True] == [a.is_subset_of(a.hull(b)), b.is_subset_of(a.hull(b))]


@given(intervals(), intervals())
def test_hull_is_tight(a: Interval, b: Interval) -> None:
    """Each end, and its kind, is that of one of the two."""
    hull = a.hull(b)

    assert [True, True] == [
        (hull.low, hull.low_closed) in [(a.low, a.low_closed), (b.low, b.low_closed)],
        (hull.high, hull.high_closed) in [(a.high, a.high_closed), (b.high, b.high_closed)],
    ]


@given(intervals(), intervals())
def test_absorption(a: Interval, b: Interval) -> None:
    """A cut with the hull of A and B is A."""
    assert a == a.intersection(a.hull(b))


@given(intervals(), intervals())
def test_subset_means_the_hull_adds_nothing(a: Interval, b: Interval) -> None:
    """A is in B, if and only if their hull is B."""
    assert a.is_subset_of(b) is (a.hull(b) == b)


@given(intervals(), st.integers(-60, 60))
def test_integers_holds_the_same_whole_numbers(a: Interval, number: int) -> None:
    """A whole number is inside, if and only if it was."""
    whole = a.integers()

    assert holds(a, Fraction(number)) is (whole is not None and holds(whole, Fraction(number)))


@given(intervals())
def test_integers_has_whole_closed_ends(a: Interval) -> None:
    """Every finite end is a whole number, and inside."""
    whole = a.integers() or Interval()
    ends = [end for end in (whole.low, whole.high) if end is not None]

    assert [(floor(end), True) for end in ends] == [(ceil(end), end in whole) for end in ends]


@given(intervals())
def test_integers_twice_is_integers_once(a: Interval) -> None:
    """The ends are whole after the first time."""
    whole = a.integers()

    assert whole == (whole and whole.integers())


@given(intervals(), rationals())
def test_contains_agrees_with_the_ends(a: Interval, number: Fraction) -> None:
    """The operator `in` says what the ends say."""
    assert holds(a, number) is (number in a)
