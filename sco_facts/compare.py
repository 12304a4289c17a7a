"""Comparisons of quantities: yes, no or undecided, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, cast

import attrs

from sco_facts.errors import DimensionError, OperandError, ZeroInDivisorError
from sco_facts.hedges import Hedge
from sco_facts.intervals import Exact, Interval, exact
from sco_facts.phrases import read
from sco_facts.quantities import Quantity, bounds_words, convert_bounds
from sco_facts.records import Measurement, OtherReport, cut_to_domain, same_thing
from sco_facts.units import Unit
from sco_facts.verdicts import Verdict

Operand = Measurement | OtherReport | Quantity | str


@attrs.frozen
class Comparison:
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
        lines = [f"{_side(self.left, None).name} and {_side(self.right, None).name}"]
        for question in ("exceeds", "falls_below", "contradicts"):
            lines.append(f"{question.replace('_', ' ')}: {getattr(self, question)}")
        lines += [f"difference: {self.difference}", f"ratio: {self.ratio}"]
        lines += [f"caveat: {caveat}" for caveat in self.caveats]
        return "\n".join(lines)


class _Side(NamedTuple):
    """An operand, read: its quantity, with the bounds to compare, and its record."""

    operand: Measurement | OtherReport | Quantity
    quantity: Quantity
    interval: Interval
    record: Measurement | OtherReport | None

    @property
    def name(self) -> str:
        stated = self.quantity.stated
        words = f'"{self.quantity if stated is None else stated.text}"'
        if self.record is None:
            return words
        of = self.record
        return f"{of.source.publisher if isinstance(of, OtherReport) else of.id} ({words})"


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
        CountedError: The two count different things.
        PhraseError: A phrase is no quantity.
        OperandError: An operand is none of the three.

    Examples:
        >>> exceeds("more than 30%", "exactly 1/4").answer
        True
    """
    return _above(*_sides(left, right, within))


def falls_below(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether the first is below the second; as `exceeds`, the other way round."""
    a, b = _sides(left, right, within)
    return _above(b, a)


def is_at_least(left: Operand, right: Operand, *, within: Exact | None = None) -> Verdict:
    """Say whether the first is above the second or equal to it; see `exceeds`."""
    return ~falls_below(left, right, within=within)


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
    a, b = _sides(left, right, within)
    if _is_same_record(a, b):
        return Verdict(False, lambda: f"{a.name} is compared with itself.")
    note = ""
    if a.record is not None and b.record is not None:
        same, caveat = same_thing(a.record, b.record)
        if not same:
            return Verdict(None, f"{a.name} and {b.name}: {caveat}.")
        note = f" ({caveat})" if caveat else ""
    if a.interval.is_disjoint_from(b.interval):
        if _only_touch(a, b):
            why = "both are rounded, and only the rounding keeps them apart"
            return Verdict(None, lambda: f"{_both(a, b)}: {why}{note}.{_hint(a, b)}")
        return Verdict(True, lambda: f"{_both(a, b)}: no value fits both{note}.")
    for side, other in ((a, b), (b, a)):
        if _leaves_out_figure(side, other, a.quantity.unit):
            why = f"how near its figure {side.name} is, the words do not say"
            return Verdict(None, f"{_both(a, b)}: {why}{note}.{_hint(a, b)}")
    return Verdict(False, lambda: f"{_both(a, b)}: a value fits both{note}.")


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
        CountedError: The two count different things.

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
        CountedError: The two count different things.

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
    a, b = _side(later, within), _side(earlier, within)
    a.quantity.unit.factor_to(b.quantity.unit)
    change = ratio(later, earlier, within=within)
    return attrs.evolve(change, unit="fold")


def compare(left: Operand, right: Operand, *, within: Exact | None = None) -> Comparison:
    """
    Ask all the questions of size and agreement at once.

    Raises:
        ScoFactsError: As in `exceeds`.
    """
    a, b = _sides(left, right, within)
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
        exceeds=_above(a, b),
        falls_below=_above(b, a),
        contradicts=contradicts(left, right, within=within),
        difference=subtracted,
        ratio=divided,
        caveats=tuple(caveats),
    )


def _side(operand: Operand, within: Exact | None) -> _Side:
    if isinstance(operand, str):
        operand = read(operand)
    if isinstance(operand, Quantity):
        interval = operand.interval if within is None else operand.typical(within).interval
        return _Side(operand, operand, interval, None)
    if isinstance(operand, Measurement | OtherReport):  # pyright: ignore[reportUnnecessaryIsInstance]
        interval = operand.interval
        if within is not None:
            typical = operand.quantity.typical(within)
            interval = cut_to_domain(operand.id, typical, operand.domain)
        return _Side(operand, operand.quantity, interval, operand)
    raise OperandError(
        f"Given {operand!r}, expected a measurement, a report, a quantity or a phrase; "
        'write "exactly 30%" or Quantity.exactly(30, "percent").',
        value=operand,
    )


def _sides(left: Operand, right: Operand, within: Exact | None) -> tuple[_Side, _Side]:
    """Read both operands, with the second's bounds in the unit of the first."""
    a, b = _side(left, within), _side(right, within)
    a.quantity.check_counted(b.quantity)
    unit = a.quantity.unit
    if b.quantity.unit != unit:
        b = b._replace(interval=convert_bounds(b.interval, b.quantity.unit, unit))
    return a, b


def _bounds_only(side: _Side) -> Quantity:
    """Make the quantity that has the bounds to compare and no words."""
    quantity = side.quantity
    return Quantity(side.interval, quantity.unit, None, quantity.counted, quantity.caveats)


def _is_same_record(a: _Side, b: _Side) -> bool:
    return a.record is not None and a.record == b.record


def _above(a: _Side, b: _Side) -> Verdict:
    if _is_same_record(a, b):
        return Verdict(False, lambda: f"{a.name} is compared with itself.")
    if b.interval.strictly_precedes(a.interval):
        return Verdict(True, lambda: f"{_both(a, b)}: every value of the first is above.")
    if a.interval.precedes(b.interval):
        return Verdict(False, lambda: f"{_both(a, b)}: no value of the first is above.")
    return Verdict(
        None, lambda: f"{_both(a, b)}: some values of the first are above, some not.{_hint(a, b)}"
    )


def _both(a: _Side, b: _Side) -> str:
    first, second = (bounds_words(each.interval, a.quantity.unit) for each in (a, b))
    return f"{a.name} bounds {first} and {b.name} {second}"


def _hint(a: _Side, b: _Side) -> str:
    for side in (a, b):
        stated = side.quantity.stated
        if side.record is None and stated is not None and stated.hedge is Hedge.PLAIN:
            return f' If a threshold is meant, write "exactly {stated.text}".'
    return ""


def _only_touch(a: _Side, b: _Side) -> bool:
    """Say whether two bare figures are kept apart by nothing but their rounding."""
    stated = (a.quantity.stated, b.quantity.stated)
    if any(each is None or each.hedge is not Hedge.PLAIN for each in stated):
        return False
    first, second = (
        convert_bounds(each.interval(), side.quantity.unit, a.quantity.unit).closure
        for each, side in zip(stated, (a, b), strict=True)
        if each is not None
    )
    return not first.is_disjoint_from(second)


def _leaves_out_figure(side: _Side, other: _Side, unit: Unit) -> bool:
    """Say whether what both allow is away from the figure that an approximator points to."""
    stated = side.quantity.stated
    if stated is None or not stated.hedge.is_approximator:
        return False
    shared = side.interval.intersection(other.interval)
    figure = side.quantity.unit.convert(exact(cast("Exact", stated.value)), unit)
    return shared is None or figure not in shared.closure


def _caveats(a: _Side, b: _Side) -> tuple[str, ...]:
    caveats = [*a.quantity.caveats, *b.quantity.caveats]
    if a.record is not None and b.record is not None and not _is_same_record(a, b):
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
    a, b = _side(left, within), _side(right, within)
    result = operation(_bounds_only(a), _bounds_only(b))
    interval = Interval.point(same) if _is_same_record(a, b) else result.interval
    return attrs.evolve(result, interval=interval, caveats=_caveats(a, b))
