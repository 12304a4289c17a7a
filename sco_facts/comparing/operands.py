"""Operands: what is compared, read, with its bounds and how messages name it."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, cast

from sco_facts.errors import OperandError
from sco_facts.periods import Agreement
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, exact
from sco_facts.quantities.quantity import Quantity, bounds_words, convert_bounds
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Measurement, OtherReport, Reported, cut_to_domain

_LONG = 200

Operand = Measurement | OtherReport | Quantity | str


class Side(NamedTuple):
    """An operand, read: its quantity, the bounds to compare, and its record if it is one."""

    operand: Measurement | OtherReport | Quantity
    quantity: Quantity
    interval: Interval
    record: Measurement | OtherReport | None

    @property
    def name(self) -> str:
        """What messages call it: the words, with the id or the outlet of a record."""
        words = f'"{self.quantity.words}"'
        if self.record is None:
            return words
        of = self.record
        return f"{of.source.publisher if isinstance(of, OtherReport) else of.id} ({words})"

    @property
    def unit(self) -> Unit:
        """The unit of the quantity."""
        return self.quantity.unit

    @property
    def bounds_only(self) -> Quantity:
        """The quantity that has the bounds to compare, without words and caveats."""
        return Quantity(self.interval, self.unit, counted=self.quantity.counted)


def read_operand(operand: Operand | Side, within: Exact | None = None) -> Side:
    """
    Take a record or a quantity as it is, and read a phrase.

    Args:
        operand: The record, quantity or phrase; or a side, which is read already.
        within: Take the words at their typical bounds, within this fraction of the figure.

    Raises:
        PhraseError: A phrase is no quantity.
        OperandError: It is none of the three.
    """
    if isinstance(operand, Side):
        return operand
    if isinstance(operand, str):
        operand = _read_once(operand) if len(operand) < _LONG else _read(operand)
    if isinstance(operand, Quantity):
        interval = operand.interval if within is None else operand.typical(within).interval
        return Side(operand, operand, interval, None)
    if isinstance(operand, Measurement | OtherReport):  # pyright: ignore[reportUnnecessaryIsInstance]
        interval = operand.interval
        if within is not None:
            typical = operand.quantity.typical(within)
            interval = cut_to_domain(operand.id, typical, operand.domain)
        return Side(operand, operand.quantity, interval, operand)
    raise OperandError(
        f"Given {operand!r}, expected a measurement, a report, a quantity or a phrase; "
        'write "exactly 30%" or Quantity.exactly(30, "percent").',
        value=operand,
    )


def _read(phrase: str) -> Quantity:
    # Only a phrase pays for the reader.
    from sco_facts.phrases import read

    return read(phrase)


# A threshold is asked about again and again, and what it means never changes.
_read_once = lru_cache(maxsize=256)(_read)


def read_operands(
    left: Operand | Side, right: Operand | Side, within: Exact | None = None
) -> tuple[Side, Side]:
    """
    Read both operands, with the second's bounds in the unit of the first.

    Raises:
        DimensionError: The units measure different things.
        DimensionError: The two count different things.
        ScoFactsError: As in `read_operand`.
    """
    a, b = read_operand(left, within), read_operand(right, within)
    a.quantity.check_counted(b.quantity)
    unit = a.quantity.unit
    if b.quantity.unit != unit:
        b = b._replace(interval=convert_bounds(b.interval, b.quantity.unit, unit))
    return a, b


def is_same_record(left: object, right: object) -> bool:
    """Say whether both are one record."""
    if not isinstance(left, Reported) or not isinstance(right, Reported):
        return False
    # Ids differ sooner than whole records.
    return left is right or (left.id == right.id and left == right)


def both_bounds(a: Side, b: Side) -> str:
    """Say what both bound, in the unit of the first."""
    first, second = (bounds_words(each.interval, a.quantity.unit) for each in (a, b))
    return f"{a.name} bounds {first} and {b.name} {second}"


def threshold_hint(a: Side, b: Side) -> str:
    """Say how to write a threshold, where a bare figure may have been meant as one."""
    for side in (a, b):
        stated = side.quantity.figure
        if side.record is None and stated is not None and stated.hedge is Hedge.PLAIN:
            return f' If a threshold is meant, write "exactly {stated.text}".'
    return ""


def only_touch(a: Side, b: Side) -> bool:
    """Say whether two bare figures are kept apart by nothing but their rounding."""
    stated = (a.quantity.figure, b.quantity.figure)
    if any(each is None or each.hedge is not Hedge.PLAIN for each in stated):
        return False
    first, second = (
        convert_bounds(each.interval(), side.quantity.unit, a.quantity.unit).closure
        for each, side in zip(stated, (a, b), strict=True)
        if each is not None
    )
    return not first.is_disjoint_from(second)


def pointed_at(side: Side, unit: Unit) -> Fraction | None:
    """
    Give the figure that an approximator points to, as near to it as the bounds come.

    Nearly 5 countries are at most 4, so the words point to 4.

    Args:
        side: The operand.
        unit: The unit of its bounds.
    """
    stated = side.quantity.figure
    if stated is None or not stated.hedge.is_approximator:
        return None
    figure = side.quantity.unit.convert(exact(cast("Exact", stated.value)), unit)
    low, high = side.interval.low, side.interval.high
    figure = figure if low is None else max(low, figure)
    return figure if high is None else min(high, figure)


def leaves_out_figure(side: Side, other: Side, unit: Unit) -> bool:
    """Say whether what the other allows is away from the figure that an approximator points to."""
    figure = pointed_at(side, unit)
    return figure is not None and figure not in other.interval.closure


def same_thing(a: Measurement | OtherReport, b: Measurement | OtherReport) -> Agreement:
    """
    Say whether two records are of the same thing, so that they could contradict each other.

    Returns:
        Whether they are; with what keeps them apart, or what to keep in mind if nothing does.
    """
    if not _is_same_measure(a, b):
        return Agreement(False, "the two measure different things")
    for record in (a, b):
        if isinstance(record, OtherReport) and record.scope is not None:
            return Agreement(False, f"{record.id} is limited: {record.scope}")
    caveats = [f"{each.id} is a forecast" for each in (a, b) if each.status == "forecast"]
    if a.period is None or b.period is None:
        which = "neither period is" if a.period is b.period else "one period is not"
        caveats.append(f"{which} stated, and they are taken as the same")
    else:
        same, caveat = a.period.agreement(b.period)
        if not same:
            return Agreement(False, f'their periods differ, "{a.period}" and "{b.period}"')
        caveats += [caveat] if caveat else []
    return Agreement(True, "; ".join(caveats) or None)


def _is_same_measure(a: Measurement | OtherReport, b: Measurement | OtherReport) -> bool:
    if isinstance(a, Measurement) and isinstance(b, Measurement):
        return a.id == b.id or (a.subject, a.measure) == (b.subject, b.measure)
    of = (
        a.id if isinstance(a, Measurement) else a.of,
        b.id if isinstance(b, Measurement) else b.of,
    )
    return of[0] == of[1]
