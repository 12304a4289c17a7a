"""What portion says of the same intervals: relations, intersection and hull."""

from collections.abc import Callable
from typing import Any

import portion  # type: ignore[import-untyped]
import pytest
from property.strategies import interval_grid

from sco_facts.quantities.intervals import Interval

GRID = interval_grid(-1, 0, 1, 3)


def to_portion(interval: Interval) -> Any:
    """Write an interval as portion does."""
    return portion.Interval.from_atomic(
        portion.CLOSED if interval.low_closed else portion.OPEN,
        -portion.inf if interval.low is None else interval.low,
        portion.inf if interval.high is None else interval.high,
        portion.CLOSED if interval.high_closed else portion.OPEN,
    )


def adjoins(left: Interval, right: Interval) -> bool:
    """Say whether one ends where the other begins, and one of the two holds that number."""
    touch = left.high is not None and left.high == right.low
    return touch and (left.high_closed or right.low_closed)


ORACLE = {each: to_portion(each) for each in GRID}

Relation = Callable[[Interval, Interval], object]
OracleRelation = Callable[[Any, Any], object]
RELATIONS: dict[str, tuple[Relation, OracleRelation]] = {
    "subset": (Interval.is_subset_of, lambda a, b: a in b),
    "disjoint": (Interval.is_disjoint_from, lambda a, b: (a & b).empty),
    "overlap": (lambda a, b: a.intersection(b) is not None, lambda a, b: a.overlaps(b)),
    "strictly precedes": (Interval.strictly_precedes, lambda a, b: a < b),
    "equal": (lambda a, b: a.overlap_state(b) == "equals", lambda a, b: a == b),
    "before or after": (
        lambda a, b: a.overlap_state(b) in ("before", "after"),
        lambda a, b: a < b or a > b,
    ),
    "adjacent": (
        lambda a, b: a.is_disjoint_from(b) and (adjoins(a, b) or adjoins(b, a)),
        lambda a, b: a.adjacent(b),
    ),
}


@pytest.mark.parametrize("name", RELATIONS)
def test_relations(name: str) -> None:
    """On every pair of a grid of all end kinds."""
    ours, theirs = RELATIONS[name]
    wrong = [
        f"{left} {name} {right}"
        for left in GRID
        for right in GRID
        if bool(ours(left, right)) is not bool(theirs(ORACLE[left], ORACLE[right]))
    ]

    assert [] == wrong


def test_intersections() -> None:
    """On every pair; portion's empty interval is our None."""
    wrong = []
    for left in GRID:
        for right in GRID:
            ours, theirs = left.intersection(right), ORACLE[left] & ORACLE[right]
            same = theirs.empty if ours is None else to_portion(ours) == theirs
            wrong += [] if same else [f"{left} {right}"]

    assert [] == wrong


def test_hulls() -> None:
    """On every pair, portion's enclosure of the union."""
    wrong = [
        f"{left} {right}"
        for left in GRID
        for right in GRID
        if to_portion(left.hull(right)) != (ORACLE[left] | ORACLE[right]).enclosure
    ]

    assert [] == wrong


@pytest.mark.parametrize("number", [-2, -1, 0, 1, 2, 3, 4])
def test_numbers_inside(number: int) -> None:
    """At, between and beyond the ends."""
    assert [number in ORACLE[each] for each in GRID] == [number in each for each in GRID]


def test_points() -> None:
    """What portion calls a singleton."""
    wrong = [str(each) for each in GRID if each.is_point is not _is_singleton(ORACLE[each])]

    assert [] == wrong


def _is_singleton(interval: Any) -> bool:
    return bool(interval.lower == interval.upper)
