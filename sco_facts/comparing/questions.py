"""Questions of size and agreement, and the arithmetic of what the words allow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from sco_facts.comparing.operands import (
    Operand,
    Side,
    explain,
    grid_of,
    is_same_record,
    read_directed,
    read_operand,
    read_operands,
    sentence,
)
from sco_facts.comparing.sameness import Sameness, same_time, sameness
from sco_facts.comparing.verdicts import Verdict
from sco_facts.errors import DimensionError, OperandError
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.quantity import Quantity

# Each question with the one that answers it, and whether its answer is the opposite.
QUESTIONS = {
    "exceeds": ("exceeds", False),
    "falls_below": ("falls_below", False),
    "is_at_least": ("falls_below", True),
    "is_at_most": ("exceeds", True),
    "contradicts": ("contradicts", False),
    "is_compatible_with": ("contradicts", True),
}

_WHY_ABOVE = {
    True: "every value of the first is above those of the second",
    False: "no value of the first is above one of the second",
    None: "some values of the first are above some of the second, and some are not",
}


def exceeds(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """
    Say whether the first is above the second, for any two quantities of one dimension.

    Args:
        left: A record, a quantity or a phrase.
        right: Another.
        within: Take approximators ("nearly", "about", "just over") at their typical bounds,
            within this fraction of the stated value; `None` takes what the words allow.

    Returns:
        Yes if it holds for every pair of values within the bounds, no if for none, else
        undecided. A record never exceeds itself.

    Raises:
        DimensionError: The units measure different things, the two count different things, or
            one is a level and the other a change.
        PhraseError: A phrase does not state a quantity.
        OperandError: An operand is none of the three.

    Examples:
        >>> exceeds("more than 30%", "exactly 1/4").answer
        True
    """
    a: Any = left
    b: Any = right
    scale = None
    try:
        is_alike = within is None and a.kind is b.kind is not None
    except AttributeError:  # a phrase
        is_alike = False
    if not is_alike:
        a, b, scale = _on_one_scale(left, right, within)
    answer: bool | None = a.interval.exceeds(b.interval, scale)
    if answer is None and is_same_record(left, right):
        answer = False
    return Verdict(answer, (_why_above, left, right, within, answer))


def falls_below(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether the first is below the second; as `exceeds`, the other way round."""
    return exceeds(right, left, within=within)


def is_at_least(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether the first is above the second or equal to it; see `exceeds`."""
    return ~exceeds(right, left, within=within)


def is_at_most(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether the first is below the second or equal to it; see `exceeds`."""
    return ~exceeds(left, right, within=within)


def contradicts(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """
    Say whether two statements of the same thing cannot both be true.

    Returns:
        Yes if no value is allowed by both; no if both point to a common value, so that they are
        compatible; else undecided. Undecided too between records of different measures, times,
        conditions or scopes, and between a forecast and an assertion.

    Raises:
        ScoFactsError: As in `exceeds`.

    Examples:
        >>> contradicts("almost doubled", "more than doubled").answer
        True
        >>> contradicts("about 5 million tonnes", "about 900 million tonnes").answer is None
        True
    """
    a, b = read_operands(left, right, within)
    if is_same_record(a.record, b.record):
        return Verdict(False, (explain, a, b, ""))
    same = Sameness(True, True)
    if a.record is not None and b.record is not None:
        same = sameness(a.record, b.record)
    if not same.can_agree:
        return Verdict(None, (_why_apart, a, b, same.why))
    x, y = a.bounds, b.bounds
    if x.interval.is_disjoint_from(y.interval):
        answer = True if same.can_contradict else None
        return Verdict(answer, (explain, a, b, "no value fits both", same.why))
    if cores_meet(x, y):
        return Verdict(False, (explain, a, b, "both point to a common value", same.why))
    return Verdict(None, (explain, a, b, _why_open(a, b), same.why))


def is_compatible_with(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether two statements of the same thing can both be true; see `contradicts`."""
    return ~contradicts(left, right, within=within)


def cores_meet(a: Quantity, b: Quantity) -> bool:
    """
    Whether two quantities in one unit point to a common value.

    Some value lies in both cores, or in the core of the one as near as one likes to the figure
    that the other approaches, on the side from which it approaches.
    """
    order = grid_of(a, b)
    core, other = a.core_on(order), b.core_on(order)
    mine, theirs = a.approaches, b.approaches
    if mine is not None and theirs is not None:
        is_shared = any(one and two for one, two in zip(mine, theirs, strict=True))
        return core == other and is_shared
    if mine is not None:
        return _is_approached(core, mine, other)
    if theirs is not None:
        return _is_approached(other, theirs, core)
    return not core.is_disjoint_from(other)


def _is_approached(figure: Interval, sides: tuple[bool, bool], other: Interval) -> bool:
    """Whether values of `other` come as near as one likes to a figure, from the sides given."""
    if not figure.is_subset_of(other.closure):
        return False
    (below, above), x = sides, figure.low
    side = Interval(None, x) if below else Interval(x, None)
    return (below and above) or not side.is_disjoint_from(other)


def difference(left: Operand, right: Operand, *, within: Exact | None = None) -> Quantity:
    """
    Subtract the second from the first, keeping what the words allow.

    Args:
        left: A record, a quantity or a phrase.
        right: Another.
        within: As in `exceeds`.

    Returns:
        A quantity in the unit of `left`; in percentage points between ratios.

    Raises:
        DimensionError: The units measure different things, or are temperatures or factors of
            change; the two count different things; or one is a level and the other a change.

    Examples:
        >>> str(difference("exactly 35%", "more than 30%"))
        'less than 5 percentage points'
    """
    return _derive(left, right, within, Quantity.__sub__, same=0)


def ratio(part: Operand, whole: Operand, *, within: Exact | None = None) -> Quantity:
    """
    Divide one quantity by another, keeping what the words allow.

    Args:
        part: The numerator.
        whole: The denominator; its bounds may not contain zero.
        within: As in `exceeds`.

    Returns:
        A quantity in `part.unit / whole.unit`, exact, with open and closed ends kept; a
        `fraction` for like units. A caveat says so where the signs are opposite.

    Raises:
        ZeroInDivisorError: Zero lies inside the bounds of `whole`.
        DimensionError: The two count different things, are temperatures, or are a level divided
            by a change.

    Source:
        IEEE 1788-2015, interval division.

    Examples:
        >>> str(ratio("more than 30%", "almost doubled"))
        'more than 15 percent'
    """
    result = _derive(part, whole, within, Quantity.__truediv__, same=1)
    if result.sign < 0:
        result = attrs.evolve(result, caveats=(*result.caveats, "the two have opposite signs"))
    return result


def fold_change(later: Operand, earlier: Operand, *, within: Exact | None = None) -> Quantity:
    """
    Say by which factor a quantity changed, in `fold`.

    Args:
        later: The quantity after the change.
        earlier: The one before it; its bounds may not contain zero.
        within: As in `exceeds`.

    Raises:
        DimensionError: The units measure different things, the signs are opposite, or one is a
            level and the other a change.
        ZeroInDivisorError: Zero lies inside the bounds of `earlier`.

    Examples:
        >>> str(fold_change("exactly 6 million tonnes", "exactly 4 million tonnes"))
        'exactly 1.5-fold'
    """
    a, b = read_directed(later, earlier)
    a.bounds.unit.factor_to(b.bounds.unit)
    a.bounds.check_same_kind(b.bounds)
    change = ratio(later, earlier, within=within)
    if change.sign < 0:
        raise DimensionError(
            f"Given {a.name} and {b.name}, of opposite signs, expected two of one sign, as no "
            "factor leads from a loss to a gain; take their difference.",
            value=(a.quantity, b.quantity),
        )
    return attrs.evolve(change, unit="fold")


def total(*operands: Operand, within: Exact | None = None) -> Quantity:
    """
    Add up quantities of one dimension, keeping what the words allow.

    Whether the parts overlap is the caller's to know.

    Args:
        operands: Records, quantities or phrases; at least one.
        within: As in `exceeds`.

    Returns:
        A quantity in the unit of the first, with a caveat where records are of different times
        or measures, and where changes in percent are added, which compound.

    Raises:
        OperandError: Nothing is given to add.
        DimensionError: The units measure different things, or are temperatures or factors of
            change; two count different things; or one is a level and another a change.

    Examples:
        >>> str(total("exactly 3 km", "more than 2 km"))
        'more than 5 km'
    """
    if not operands:
        raise OperandError("Given nothing to add, expected at least one quantity; give some.")
    sides = [read_operand(each, within) for each in operands]
    change = next((each for each in sides if each.bounds.mode == "change"), sides[0])
    sides = [read_directed(each, change)[0] for each in sides]
    result = sides[0].bounds
    for side in sides[1:]:
        result = result + side.bounds
    caveats = dict.fromkeys(result.caveats)
    records = [each.record for each in sides if each.record is not None]
    for each in records[1:]:
        whys = sameness(records[0], each).why, same_time(records[0].period, each.period).why
        caveats |= dict.fromkeys(why for why in whys if why is not None)
    if len(sides) > 1 and result.mode == "change" and result.unit.dimension.startswith("ratio"):
        caveats |= {"changes in percent compound: they add up only if all are of one base": None}
    return attrs.evolve(result, figure=None, figure_unit=None, caveats=caveats)


def caveats_of(a: Side, b: Side) -> tuple[str, ...]:
    """List what to keep in mind when two operands are set beside each other."""
    caveats = [*a.bounds.caveats, *b.bounds.caveats]
    if a.record is not None and b.record is not None and not is_same_record(a.record, b.record):
        why = sameness(a.record, b.record).why
        caveats += [] if why is None else [why]
    return tuple(dict.fromkeys(caveats))


def _on_one_scale(
    left: Operand, right: Operand, within: Exact | None
) -> tuple[Quantity, Quantity, tuple[int, int] | None]:
    """Take the bounds of both, and by what the numbers of the second are multiplied, if at all."""
    a, b = read_operand(left, within).bounds, read_operand(right, within).bounds
    # Plain quantities of one noun need no conversion, which would make a new one.
    if a.kind is not None and b.kind is not None and a.counted == b.counted:
        factor, offset = b.unit.scale_to(a.unit)
        if not offset:
            return a, b, factor.as_integer_ratio()
    first, second = read_operands(left, right, within)
    return first.bounds, second.bounds, None


def _why_above(left: Operand, right: Operand, within: Exact | None, answer: bool | None) -> str:
    a, b = read_operands(left, right, within)
    why = _WHY_ABOVE[answer]
    return explain(a, b, why + (_threshold_hint(a, b) if answer is None else ""))


def _threshold_hint(a: Side, b: Side) -> str:
    """Say how to write a threshold, where a bare figure may have been meant as one."""
    for side in (a, b):
        figure = side.quantity.figure
        if side.record is None and figure is not None and figure.hedge is Hedge.PLAIN:
            return f'; if a threshold is meant, write "exactly {figure.text}"'
    return ""


def _why_open(a: Side, b: Side) -> str:
    """Say what would decide whether two statements agree."""
    for side in (a, b):
        if side.bounds.approaches is not None:
            return f"a value fits both, but {side.name} does not say how near its figure it is"
    return "a value fits both, but they point to different values; more exact figures would decide"


def _why_apart(a: Side, b: Side, why: str) -> str:
    return sentence(f"{a.name} and {b.name} cannot be set against each other: {why}")


def _derive(
    left: Operand,
    right: Operand,
    within: Exact | None,
    operation: Callable[[Quantity, Quantity], Quantity],
    same: int,
) -> Quantity:
    a, b = read_directed(left, right, within)
    result = operation(a.bounds, b.bounds)
    if is_same_record(a.record, b.record):
        result = attrs.evolve(result, interval=Interval.point(same))
    return attrs.evolve(result, caveats=caveats_of(a, b))
