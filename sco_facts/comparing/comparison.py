"""Comparisons of quantities: yes, no or undecided, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from sco_facts.comparing.operands import (
    Operand,
    Side,
    both_bounds,
    is_same_record,
    leaves_out_figure,
    only_touch,
    read_operand,
    read_operands,
    same_thing,
    threshold_hint,
)
from sco_facts.comparing.verdicts import Verdict
from sco_facts.errors import DimensionError, ZeroInDivisorError
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.quantity import Quantity, convert_bounds
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Measurement, OtherReport
from sco_facts.text import Shown

_blank = object.__new__
QUESTIONS = ("exceeds", "falls_below", "contradicts")
_WHY_ABOVE = {
    True: "every value of the first is above",
    False: "no value of the first is above",
    None: "some values of the first are above, some not",
}


@attrs.frozen
class Comparison(Shown):
    """
    Hold every comparison of two quantities at once.

    Args:
        left: The first operand, a phrase already read.
        right: The second.
        unit: The unit in which they were compared.
        exceeds: Whether the first is above the second.
        falls_below: Whether the first is below the second.
        contradicts: Whether both cannot be true of the same thing.
        difference: The first less the second; `None` where there is none.
        ratio: The first by the second; `None` where zero is within the second.
        caveats: What to keep in mind.
    """

    left: Measurement | OtherReport | Quantity
    right: Measurement | OtherReport | Quantity
    unit: Unit
    exceeds: Verdict
    falls_below: Verdict
    contradicts: Verdict
    difference: Quantity | None
    ratio: Quantity | None
    caveats: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [f"{read_operand(self.left).name} and {read_operand(self.right).name}"]
        lines += [f"{name.replace('_', ' ')}: {getattr(self, name)}" for name in QUESTIONS]
        lines += [f"difference: {self.difference}", f"ratio: {self.ratio}"]
        lines += [f"caveat: {caveat}" for caveat in self.caveats]
        return "\n".join(lines)


def exceeds(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """
    Say whether the first is above the second, for any two quantities of one dimension.

    Args:
        left: A record, a quantity or a phrase.
        right: Another.
        within: Take the words at their typical bounds, within this fraction of the stated
            value; `None` takes what they certainly say.

    Returns:
        Yes if it holds for every pair of values within the bounds, no if for none, else
        undecided. A record never exceeds itself.

    Raises:
        DimensionError: The units measure different things.
        DimensionError: The two count different things.
        PhraseError: A phrase is no quantity.
        OperandError: An operand is none of the three.

    Examples:
        >>> exceeds("more than 30%", "exactly 1/4").answer
        True
    """
    a: Any = left
    b: Any = right
    try:
        is_plain = within is None and a.unit is b.unit and a.counted is b.counted
    except AttributeError:  # a phrase
        is_plain = False
    if is_plain:
        answer: bool | None = a.interval.exceeds(b.interval)
    else:
        a, b = read_operand(left, within), read_operand(right, within)
        answer = _exceeds_in_unit(a, b)
    if answer is None and is_same_record(left, right):
        answer = False
    # What Verdict(answer, …) makes, without the call, which would be a tenth of the time.
    verdict = _blank(Verdict)
    verdict._answer = answer  # pyright: ignore[reportPrivateUsage]
    verdict._why = (_why_above, a, b, answer)  # pyright: ignore[reportPrivateUsage]
    return verdict


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
        Yes if their bounds share no value; no if they do, and lie where every approximator
        ("nearly", "about") points; else undecided. Undecided too between records of different
        measures or periods, and where a report is limited to a part of the thing.

    Raises:
        ScoFactsError: As in `exceeds`.

    Examples:
        >>> contradicts("almost doubled", "more than doubled").answer
        True
    """
    a, b = read_operands(left, right, within)
    if is_same_record(a.record, b.record):
        return Verdict(False, (_explain, a, b, False, ""))
    note = ""
    if a.record is not None and b.record is not None:
        same, caveat = same_thing(a.record, b.record)
        if not same:
            return Verdict(None, f"{a.name} and {b.name}: {caveat}.")
        note = f" ({caveat})" if caveat else ""
    if a.interval.is_disjoint_from(b.interval):
        if only_touch(a, b):
            why = "both are rounded, and only the rounding keeps them apart"
            return Verdict(None, (_explain, a, b, None, why, note))
        return Verdict(True, (_explain, a, b, True, "no value fits both", note))
    for side, other in ((a, b), (b, a)):
        if leaves_out_figure(side, other, a.quantity.unit):
            why = f"how near its figure {side.name} is, the words do not say"
            return Verdict(None, (_explain, a, b, None, why, note))
    return Verdict(False, (_explain, a, b, False, "a value fits both", note))


def is_compatible_with(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether two statements of the same thing can both be true; see `contradicts`."""
    return ~contradicts(left, right, within=within)


def difference(left: Operand, right: Operand, *, within: Exact | None = None) -> Quantity:
    """
    Subtract the second from the first, keeping what the words allow.

    Returns:
        A quantity in the unit of `left`; in percentage points between ratios.

    Raises:
        DimensionError: The units measure different things, or are temperatures.
        DimensionError: The two count different things.

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
        `fraction` for like units.

    Raises:
        ZeroInDivisorError: Zero lies inside the bounds of `whole`.
        DimensionError: The two count different things.

    Source:
        IEEE 1788-2015, interval division.

    Examples:
        >>> str(ratio("more than 30%", "almost doubled"))
        'more than 15 percent'
    """
    return _derive(part, whole, within, Quantity.__truediv__, same=1)


def fold_change(later: Operand, earlier: Operand, *, within: Exact | None = None) -> Quantity:
    """
    Say by which factor a quantity changed, in `fold`.

    Raises:
        DimensionError: The units measure different things.
        ZeroInDivisorError: Zero lies inside the bounds of `earlier`.

    Examples:
        >>> str(fold_change("exactly 6 million tonnes", "exactly 4 million tonnes"))
        'exactly 1.5 fold'
    """
    a, b = read_operand(later), read_operand(earlier)
    a.quantity.unit.factor_to(b.quantity.unit)
    change = ratio(later, earlier, within=within)
    return attrs.evolve(change, unit="fold")


def compare(left: Operand, right: Operand, *, within: Exact | None = None) -> Comparison:
    """
    Ask all the questions of size and agreement at once.

    Raises:
        ScoFactsError: As in `exceeds`.
    """
    a, b = read_operands(left, right)
    left, right = a.operand, b.operand
    caveats = list(_caveats(a, b))
    subtracted = divided = None
    try:
        subtracted = difference(left, right, within=within)
        divided = ratio(left, right, within=within)
    except (DimensionError, ZeroInDivisorError) as error:
        caveats.append(str(error))
    return Comparison(
        left=left,
        right=right,
        unit=a.quantity.unit,
        exceeds=exceeds(left, right, within=within),
        falls_below=falls_below(left, right, within=within),
        contradicts=contradicts(left, right, within=within),
        difference=subtracted,
        ratio=divided,
        caveats=tuple(caveats),
    )


def _why_above(left: Operand | Side, right: Operand | Side, answer: bool | None) -> str:
    a, b = read_operands(left, right)
    return _explain(a, b, answer, _WHY_ABOVE[answer])


def _explain(a: Side, b: Side, answer: bool | None, why: str, note: str = "") -> str:
    if is_same_record(a.record, b.record):
        return f"{a.name} is compared with itself."
    hint = threshold_hint(a, b) if answer is None else ""
    return f"{both_bounds(a, b)}: {why}{note}.{hint}"


def _exceeds_in_unit(a: Side, b: Side) -> bool | None:
    a.quantity.check_counted(b.quantity)
    factor, offset = b.unit.scale_to(a.unit)
    if offset:
        return a.interval.exceeds(convert_bounds(b.interval, b.unit, a.unit))
    return a.interval.exceeds(b.interval, factor.as_integer_ratio())


def _caveats(a: Side, b: Side) -> tuple[str, ...]:
    caveats = [*a.quantity.caveats, *b.quantity.caveats]
    if a.record is not None and b.record is not None and not is_same_record(a.record, b.record):
        caveat = same_thing(a.record, b.record).caveat
        caveats += [] if caveat is None else [caveat]
    return tuple(dict.fromkeys(caveats))


def _derive(
    left: Operand,
    right: Operand,
    within: Exact | None,
    operation: Callable[[Quantity, Quantity], Quantity],
    same: int,
) -> Quantity:
    a, b = read_operand(left, within), read_operand(right, within)
    result = operation(a.bounds_only, b.bounds_only)
    interval = Interval.point(same) if is_same_record(a.record, b.record) else result.interval
    return attrs.evolve(result, interval=interval, caveats=_caveats(a, b))
