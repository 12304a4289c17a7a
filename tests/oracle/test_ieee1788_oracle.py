"""What the set definitions of IEEE 1788-2015 say of intervals, by brute force over rationals."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from property.strategies import has_zero_inside, holds, interval_grid

from sco_facts.errors import ZeroInDivisorError
from sco_facts.quantities.intervals import Interval

Numbers = tuple[int, ...]
Test = Callable[[int, int], bool]
Relation = Callable[[Numbers, Numbers], bool]
State = Callable[[Numbers, Numbers, Numbers, Numbers], bool]
Operation = Callable[[Any, Any], Any]
IsImage = Callable[[Fraction, Interval, Interval], bool]

# The relations know only the order of numbers. Where all ends are multiples of 4, even numbers
# stand for every place that a number can have: at an end, between two, or beyond all. Odd ones
# refine these: there is one on either side of each even number before the next multiple of 4. So
# a quantifier over the reals is one over even numbers, and one inside it is over whole numbers.
ORDERED = interval_grid(-12, -8, -4, 0, 4, 8)
LINE = range(-15, 12)
WHOLE = {each: tuple(number for number in LINE if holds(each, number)) for each in ORDERED}
EVEN = {each: tuple(n for n in WHOLE[each] if n % 2 == 0) for each in ORDERED}


def every(outer: Numbers, inner: Numbers, test: Test) -> bool:
    """For each outer number there is an inner one."""
    return all(any(test(x, y) for y in inner) for x in outer)


def some(outer: Numbers, inner: Numbers, test: Test) -> bool:
    """There is an outer number for which all inner ones do."""
    return any(all(test(x, y) for y in inner) for x in outer)


def pairs(outer: Numbers, inner: Numbers, test: Test) -> bool:
    """All pairs do."""
    return all(test(x, y) for x in outer for y in inner)


lt, le, gt, ge, eq, ne = (
    operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne,
)  # fmt: skip

# Of the two intervals, a and b are the even numbers, x and y all of them.
RELATIONS: dict[str, Relation] = {
    "is_subset_of": lambda a, y: every(a, y, eq),
    "is_interior_to": lambda a, y: every(a, y, lt) and every(a, y, gt),
    "precedes": lambda a, y: pairs(a, y, le),
    "strictly_precedes": lambda a, y: pairs(a, y, lt),
    "is_disjoint_from": lambda a, y: pairs(a, y, ne),
}
# Each half of a meeting reaches beyond what the two share, or a point would meet what it ends.
STATES: dict[str, State] = {
    "before": lambda a, b, x, y: pairs(a, y, lt),
    "meets": lambda a, b, x, y: (
        pairs(a, y, le) and some(a, y, lt) and some(b, x, gt) and not pairs(a, y, ne)
    ),
    "overlaps": lambda a, b, x, y: some(a, y, lt) and some(b, x, gt) and not pairs(a, y, le),
    "starts": lambda a, b, x, y: every(a, y, ge) and every(b, x, ge) and some(b, x, gt),
    "containedBy": lambda a, b, x, y: some(b, x, lt) and some(b, x, gt),
    "finishes": lambda a, b, x, y: some(b, x, lt) and every(a, y, le) and every(b, x, le),
    "equals": lambda a, b, x, y: every(a, y, eq) and every(b, x, eq),
}
# The other six are these, seen from the other side.
CONVERSES = {
    "before": "after",
    "meets": "metBy",
    "overlaps": "overlappedBy",
    "starts": "startedBy",
    "containedBy": "contains",
    "finishes": "finishedBy",
    "equals": "equals",
}


def states(left: Interval, right: Interval) -> set[str]:
    """Name every state whose definition the two fulfil."""
    a, b, x, y = EVEN[left], EVEN[right], WHOLE[left], WHOLE[right]
    forward = {name for name, test in STATES.items() if test(a, b, x, y)}
    return forward | {CONVERSES[name] for name, test in STATES.items() if test(b, a, y, x)}


def test_the_grid_has_every_kind_of_end() -> None:
    """Six values make 6 points, 15 times 4 bounded spans, 12 + 12 half-lines and the line."""
    assert 6 + 60 + 24 + 1 == len(set(ORDERED))


@pytest.mark.parametrize("name", RELATIONS)
def test_relations(name: str) -> None:
    """On every pair of the grid."""
    wrong = [
        f"{left} {name} {right}"
        for left in ORDERED
        for right in ORDERED
        if getattr(left, name)(right) is not RELATIONS[name](EVEN[left], WHOLE[right])
    ]

    assert [] == wrong


def test_overlap_states() -> None:
    """On every pair of the grid one state alone fits, and it is the one named."""
    wrong = [
        f"{left} {left.overlap_state(right)} {right}"
        for left in ORDERED
        for right in ORDERED
        if {left.overlap_state(right)} != states(left, right)
    ]

    assert [] == wrong


def test_every_overlap_state_occurs() -> None:
    """All thirteen, so that none goes untested."""
    named = {left.overlap_state(right) for left in ORDERED for right in ORDERED}

    assert {*CONVERSES, *CONVERSES.values()} == named


def test_membership() -> None:
    """Of every number in every interval of the grid."""
    wrong = [
        f"{number} in {each}"
        for each in ORDERED
        for number in LINE
        if (number in each) is not holds(each, number)
    ]

    assert [] == wrong


def is_set(interval: Interval | None, numbers: set[int]) -> bool:
    """Say whether an interval of the grid holds these numbers only; `None` is for no numbers."""
    held = () if interval is None else WHOLE.get(interval)
    return held is not None and set(held) == numbers


def test_intersections() -> None:
    """What is in both, on every pair of the grid; `None` if there is nothing."""
    wrong = [
        f"{left} {right}"
        for left in ORDERED
        for right in ORDERED
        if not is_set(left.intersection(right), {*WHOLE[left]} & {*WHOLE[right]})
    ]

    assert [] == wrong


def test_hulls() -> None:
    """What is in one, or between two numbers that are, on every pair of the grid."""
    wrong = []
    for left in ORDERED:
        for right in ORDERED:
            either = {*WHOLE[left], *WHOLE[right]}
            hull = {*range(min(either), max(either) + 1)}
            wrong += [] if is_set(left.hull(right), hull) else [f"{left} {right}"]

    assert [] == wrong


# Arithmetic and whole numbers know more than the order: fractions, and values of unlike size.
VALUED = interval_grid(Fraction(-3), Fraction(-1, 2), 0, Fraction(2, 3), 2)


def ends(interval: Interval) -> list[Fraction]:
    """List the finite ends."""
    return [end for end in (interval.low, interval.high) if end is not None]


def test_integers() -> None:
    """The same whole numbers, between whole ends that are inside; `None` if there are none."""
    wrong = []
    for each in VALUED:
        whole = each.integers()
        found = [] if whole is None else [n for n in range(-5, 5) if holds(whole, n)]
        tight = whole is None or all(end in found for end in ends(whole))
        expected = [n for n in range(-5, 5) if holds(each, n)]
        wrong += [] if expected == found and tight else [str(each)]

    assert [] == wrong


def around(numbers: Iterable[Fraction]) -> list[Fraction]:
    """List the numbers, one between each two neighbours, and one beyond all on either side."""
    line = sorted(set(numbers))
    between = [(low + high) / 2 for low, high in pairwise(line)]
    return [line[0] - 1, *line, *between, line[-1] + 1]


# Whether a value is in the image of two sets, decided by the definition: as x runs along the
# line, the answer changes only where x or its partner y crosses an end.
def is_sum(value: Fraction, left: Interval, right: Interval) -> bool:
    """Say whether x + y is the value for some x on the left and y on the right."""
    crossings = [*ends(left), *(value - end for end in ends(right)), value]
    return any(holds(left, x) and holds(right, value - x) for x in around(crossings))


def is_difference(value: Fraction, left: Interval, right: Interval) -> bool:
    """Say whether x - y is the value for some x on the left and y on the right."""
    crossings = [*ends(left), *(value + end for end in ends(right)), value]
    return any(holds(left, x) and holds(right, x - value) for x in around(crossings))


def is_product(value: Fraction, left: Interval, right: Interval) -> bool:
    """Say whether x y is the value for some x on the left and y on the right."""
    if value == 0:
        return holds(left, value) or holds(right, value)
    crossings = [*ends(left), *(value / end for end in ends(right) if end), Fraction(0)]
    return any(holds(left, x) and holds(right, value / x) for x in around(crossings) if x)


def is_quotient(value: Fraction, left: Interval, right: Interval) -> bool:
    """Say whether x / y is the value for some x on the left and y on the right, not zero."""
    crossings = [*ends(right), *(end / value for end in ends(left) if value), Fraction(0)]
    return any(holds(right, y) and holds(left, value * y) for y in around(crossings) if y)


OPERATIONS: dict[str, tuple[Operation, IsImage]] = {
    "+": (operator.add, is_sum),
    "-": (operator.sub, is_difference),
    "*": (operator.mul, is_product),
    "/": (operator.truediv, is_quotient),
}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_arithmetic(operation: str) -> None:
    """The result holds what two numbers make and nothing else, on every pair of the grid."""
    operate, is_image = OPERATIONS[operation]
    divides = operation == "/"
    wrong = []
    for left in VALUED:
        for right in VALUED:
            if divides and has_zero_inside(right):
                continue
            result = operate(left, right)
            made = [operate(x, y) for x in ends(left) for y in ends(right) if y or not divides]
            # The image ends at what two ends make, at zero or nowhere.
            values = around([Fraction(0), *made, *ends(result)])
            if [holds(result, v) for v in values] != [is_image(v, left, right) for v in values]:
                wrong.append(f"{left} {operation} {right} = {result}")

    assert [] == wrong


def test_negation() -> None:
    """A number is in the negative if its own negative is in the interval."""
    wrong = [
        str(each)
        for each in VALUED
        for value in around([Fraction(0), *(-end for end in ends(each)), *ends(-each)])
        if holds(-each, value) is not holds(each, -value)
    ]

    assert [] == wrong


def test_reciprocals() -> None:
    """A number is in the reciprocal if its own reciprocal is in the interval."""
    wrong = []
    for each in VALUED:
        if has_zero_inside(each):
            continue
        result = 1 / each
        values = around([Fraction(0), *(1 / end for end in ends(each) if end), *ends(result)])
        expected = [v != 0 and holds(each, 1 / v) for v in values]
        wrong += [] if expected == [holds(result, v) for v in values] else [f"1 / {each}"]

    assert [] == wrong


def test_division_is_refused_exactly_with_zero_inside() -> None:
    """Where 1788 would have the hull of two sets or none, by every interval of the grid."""
    refused = []
    for each in VALUED:
        try:
            Interval.point(1) / each
        except ZeroInDivisorError:
            refused.append(each)

    assert [each for each in VALUED if has_zero_inside(each)] == refused
