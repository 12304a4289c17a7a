"""Interval laws: IEEE 1788 by brute force on a grid, and algebra on drawn intervals."""

import operator
from collections.abc import Callable, Iterable
from fractions import Fraction
from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property.strategies import divisors, interval_grid, intervals, members, rationals

from sco_facts.errors import ZeroInDivisorError
from sco_facts.intervals import Interval

Points = tuple[Fraction, ...]
Operation = Callable[[Any, Any], Any]
Relation = Callable[[Points, Points, Points, Points], bool]

OPERATIONS: dict[str, Operation] = {
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

GRID = interval_grid(-1, 0, 2)
FAR = 1000
NEAR = Fraction(1, FAR)


def holds(interval: Interval, value: Fraction) -> bool:
    """Say from the ends alone whether a number is inside."""
    low, high = interval.low, interval.high
    above = low is None or value > low or (value == low and interval.low_closed)
    below = high is None or value < high or (value == high and interval.high_closed)
    return above and below


def scan(interval: Interval, steps: int, reach: int) -> Points:
    """List the numbers inside that are multiples of a step, out to a reach."""
    line = (Fraction(n, steps) for n in range(-reach * steps, reach * steps + 1))
    return tuple(value for value in line if holds(interval, value))


# A quantifier over the reals is one over a finite scan, if the inner one scans more finely and
# further than the outer: then next to every outer number there is an inner one on either side.
COARSE = {each: scan(each, 4, 4) for each in GRID}
FINE = {each: scan(each, 12, 6) for each in GRID}


def every(outer: Points, inner: Points, test: Callable[[Fraction, Fraction], bool]) -> bool:
    """For each outer number there is an inner one."""
    return all(any(test(x, y) for y in inner) for x in outer)


def some(outer: Points, inner: Points, test: Callable[[Fraction, Fraction], bool]) -> bool:
    """There is an outer number for which all inner ones do."""
    return any(all(test(x, y) for y in inner) for x in outer)


def pairs(left: Points, right: Points, test: Callable[[Fraction, Fraction], bool]) -> bool:
    """All pairs do."""
    return all(test(x, y) for x in left for y in right)


lt, le, gt, ge, eq, ne = (
    operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne,
)  # fmt: skip

# Each by its set definition in IEEE 1788-2015: a and b are coarse, x and y fine scans.
RELATIONS: dict[str, Relation] = {
    "is_subset_of": lambda a, b, x, y: every(a, y, eq),
    "is_interior_to": lambda a, b, x, y: every(a, y, lt) and every(a, y, gt),
    "precedes": lambda a, b, x, y: pairs(a, b, le),
    "strictly_precedes": lambda a, b, x, y: pairs(a, b, lt),
    "is_disjoint_from": lambda a, b, x, y: pairs(a, b, ne),
}

# Each by its set definition in IEEE 1788-2015, as the relations above.
STATES: dict[str, Relation] = {
    "before": lambda a, b, x, y: pairs(a, b, lt),
    "meets": lambda a, b, x, y: (
        pairs(a, b, le) and some(a, y, lt) and some(b, x, gt) and not pairs(a, b, lt)
    ),
    "overlaps": lambda a, b, x, y: some(a, y, lt) and some(b, x, gt) and not pairs(a, b, le),
    "starts": lambda a, b, x, y: every(a, y, ge) and every(b, x, ge) and some(b, x, gt),
    "containedBy": lambda a, b, x, y: some(b, x, lt) and some(b, x, gt),
    "finishes": lambda a, b, x, y: some(b, x, lt) and every(a, y, le) and every(b, x, le),
    "equals": lambda a, b, x, y: every(a, y, eq) and every(b, x, eq),
}


def states(left: Interval, right: Interval) -> set[str]:
    """Name every state whose definition the two fulfil."""
    a, b, x, y = COARSE[left], COARSE[right], FINE[left], FINE[right]
    forward = {name for name, test in STATES.items() if test(a, b, x, y)}
    return forward | {CONVERSE[name] for name, test in STATES.items() if test(b, a, y, x)}


def samples(interval: Interval) -> Points:
    """List numbers inside: the ends or next to them, zero or next to it, and far out."""
    near = [
        end + sign * step
        for end in (interval.low, interval.high, Fraction(0))
        if end is not None
        for sign in (-1, 1)
        for step in (0, NEAR)
    ]
    every = {*near, Fraction(FAR), Fraction(-FAR)}
    return tuple(value for value in every if holds(interval, value))


SAMPLES = {each: samples(each) for each in GRID}


def has_zero_inside(interval: Interval) -> bool:
    """Say whether zero is strictly inside, or the whole."""
    low, high = interval.low, interval.high
    return ((low is None or low < 0) and (high is None or high > 0)) or low == high == 0


def image(operation: str, left: Interval, right: Interval) -> set[Fraction]:
    """Operate on every pair of samples, as IEEE 1788 defines the image of two sets."""
    operate = OPERATIONS[operation]
    return {
        operate(x, y) for x in SAMPLES[left] for y in SAMPLES[right] if operation != "/" or y != 0
    }


def operands(operation: str) -> Iterable[tuple[Interval, Interval]]:
    """List every pair of the grid that the operation takes."""
    return (
        (left, right)
        for left in GRID
        for right in GRID
        if operation != "/" or not has_zero_inside(right)
    )


def reaches(values: set[Fraction], end: Fraction | None, closed: bool, sign: int) -> bool:
    """Say whether values attain a closed end, come near an open one, or run off without end."""
    farthest = max(sign * value for value in values)
    if end is None:
        return farthest >= FAR / 3
    return farthest == sign * end if closed else sign * end - 5 * NEAR <= farthest < sign * end


def test_the_grid_has_every_kind_of_end() -> None:
    """Three values make 3 points, 3 times 4 bounded spans, 6 + 6 half-lines and the line."""
    assert 28 == len(set(GRID))


@pytest.mark.parametrize("name", RELATIONS)
def test_relations_agree_with_their_set_definitions(name: str) -> None:
    """On every pair of the grid, by brute force over rationals."""
    wrong = [
        f"{left} {name} {right}"
        for left in GRID
        for right in GRID
        if getattr(left, name)(right)
        is not RELATIONS[name](COARSE[left], COARSE[right], FINE[left], FINE[right])
    ]

    assert [] == wrong


def test_overlap_state_agrees_with_its_set_definitions() -> None:
    """On every pair of the grid one state alone fits, and it is the one named."""
    wrong = [
        f"{left} {right}"
        for left in GRID
        for right in GRID
        if {left.overlap_state(right)} != states(left, right)
    ]

    assert [] == wrong


def test_every_overlap_state_occurs_on_the_grid() -> None:
    """All thirteen, so that none goes untested."""
    assert set(CONVERSE) == {left.overlap_state(right) for left in GRID for right in GRID}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_arithmetic_includes_the_image(operation: str) -> None:
    """Whatever two numbers inside make, lies inside the result, on every pair of the grid."""
    wrong = [
        f"{left} {operation} {right}"
        for left, right in operands(operation)
        for value in image(operation, left, right)
        if not holds(OPERATIONS[operation](left, right), value)
    ]

    assert [] == wrong


@pytest.mark.parametrize("operation", OPERATIONS)
def test_arithmetic_is_tight(operation: str) -> None:
    """Closed ends are attained, open ones approached, and none else, on every pair of the grid."""
    wrong = []
    for left, right in operands(operation):
        values, result = image(operation, left, right), OPERATIONS[operation](left, right)
        tight = reaches(values, result.low, result.low_closed, -1) and reaches(
            values, result.high, result.high_closed, 1
        )
        wrong += [] if tight else [f"{left} {operation} {right}"]

    assert [] == wrong


@pytest.mark.parametrize("divisor", [each for each in GRID if has_zero_inside(each)], ids=str)
def test_division_with_zero_strictly_inside_is_refused(divisor: Interval) -> None:
    """And by the point zero, on the whole grid."""
    with pytest.raises(ZeroInDivisorError):
        Interval.closed(1, 2) / divisor


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
