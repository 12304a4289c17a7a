"""Operands: what is compared, read, with its bounds and how reasons name it."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import attrs

from sco_facts.errors import OperandError
from sco_facts.quantities.hedges import FAREY_ORDER
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.wording import interval_words
from sco_facts.records.facts import Measurement, OtherReport, Reported, cut_to_domain

_LONG = 200

Operand = Measurement | OtherReport | Quantity | str


class Side(NamedTuple):
    """An operand that was read: its bounds, and its record with whose it is, if it is one."""

    operand: Measurement | OtherReport | Quantity
    bounds: Quantity
    record: Measurement | OtherReport | None
    owner: str = ""

    @property
    def quantity(self) -> Quantity:
        """The quantity as stated."""
        return self.operand if isinstance(self.operand, Quantity) else self.operand.quantity

    @property
    def name(self) -> str:
        """How a reason names it: whose words, quoted only as they were published."""
        words = self.quantity.words
        if not self.owner:
            return f'"{words}"'
        whose = f"{self.owner}'" if self.owner.endswith("s") else f"{self.owner}'s"
        if isinstance(self.record, OtherReport):
            published = f'"{self.record.words}"' if self.record.words else "figure"
            return f"{whose} {published} ({words})"
        return f'{whose} "{words}"'

    @property
    def meaning(self) -> str:
        """What it allows, in words: the name, and the bounds where the name does not say them."""
        bounds = interval_words(self.bounds.interval, self.bounds.unit, self.bounds.counted)
        return self.name if self.quantity.words == bounds else f"{self.name} means {bounds}"


def read_operand(operand: Operand | Side, within: Exact | None = None) -> Side:
    """Take a record, a quantity or a side that was read already as it is, and read a phrase."""
    if isinstance(operand, Side):
        return operand
    if isinstance(operand, str):
        operand = _read_once(operand) if len(operand) < _LONG else _read(operand)
    if isinstance(operand, Quantity):
        bounds = operand if within is None else operand.typical(within)
        return Side(operand, bounds, None)
    if isinstance(operand, Measurement | OtherReport):  # pyright: ignore[reportUnnecessaryIsInstance]
        bounds = operand.bounds
        if within is not None:
            typical = operand.quantity.typical(within)
            bounds = cut_to_domain(operand.id, typical, operand.domain)
        is_report = isinstance(operand, OtherReport)
        owner = operand.source.publisher if is_report else "the article"
        return Side(operand, bounds, operand, owner)
    raise OperandError(
        f"Given {operand!r}, expected a measurement, a report, a quantity or a phrase; "
        'write "exactly 30%" or Quantity.exactly(30, "percent").',
        value=operand,
    )


def _read(phrase: str) -> Quantity:
    # Only a phrase pays for the reader.
    from sco_facts.phrases.reading import read

    return read(phrase)


# A threshold is asked about again and again, and what it means never changes.
_read_once = lru_cache(maxsize=256)(_read)


def read_operands(
    left: Operand | Side, right: Operand | Side, within: Exact | None = None
) -> tuple[Side, Side]:
    """
    Read both operands as they are compared: of one kind, in one direction, in one unit.

    The bounds of the second are in the unit of the first. A phrase without a mode takes the
    direction of the change that it is compared with, and its bounds say so in a caveat.
    """
    a, b = read_directed(left, right, within)
    a.bounds.check_same_kind(b.bounds)
    if b.bounds.unit is not a.bounds.unit:
        b = b._replace(bounds=b.bounds.to(a.bounds.unit))
    order = grid_of(a.bounds, b.bounds)
    if order > FAREY_ORDER:
        a, b = (each._replace(bounds=each.bounds.on_grid(order)) for each in (a, b))
    return a, b


def read_directed(
    left: Operand | Side, right: Operand | Side, within: Exact | None = None
) -> tuple[Side, Side]:
    """Read both operands; a bare phrase takes the direction of the change beside it."""
    a, b = read_operand(left, within), read_operand(right, within)
    one, other = a.record, b.record
    if one is not None and other is not None and a.owner == b.owner and one.source != other.source:
        # Facts of two articles are told apart by who published them.
        a = a._replace(owner=one.source.publisher)
        b = b._replace(owner=other.source.publisher)
    return _directed(a, b), _directed(b, a)


def grid_of(a: Quantity, b: Quantity) -> int:
    """Choose one grid for two simple fractions, on which no two overlap."""
    values = [each.figure.value for each in (a, b) if each.figure is not None]
    denominators = [value.denominator for value in values if isinstance(value, Fraction)]
    return max([FAREY_ORDER, *denominators]) if len(denominators) == 2 else FAREY_ORDER


def _directed(side: Side, other: Side) -> Side:
    """
    Read a bare figure as a change where the other is one: "8 percent" beside "fell by 8.4".

    A fact keeps its sign, and a record that is a share or an amount is no change.
    """
    bounds, change = side.bounds, other.bounds
    if bounds.mode is not None or change.mode != "change":
        return side
    if not bounds.unit.is_comparable_with(change.unit) or bounds.unit.code == "fold":
        return side
    is_ratio = bounds.unit.dimension.startswith("ratio")
    is_fact = isinstance(side.record, Measurement)
    if side.record and (side.record.domain != "real" or (is_fact and not is_ratio)):
        return side._replace(bounds=attrs.evolve(bounds, mode="level"))
    if is_fact:
        return side
    is_fall = change.sign < 0 < bounds.sign
    # A rise has the numbers of a bare figure, unless those are on a scale of temperature.
    if not is_fall and bounds.unit.dimension != "temperature":
        return side
    what = "fall" if is_fall else "change"
    caveat = f"{side.name} is taken as a {what}, as {other.name} is"
    turned = bounds.as_change(is_fall)
    return side._replace(bounds=attrs.evolve(turned, caveats=(*turned.caveats, caveat)))


def is_same_record(left: object, right: object) -> bool:
    """Whether both are one record."""
    if not isinstance(left, Reported) or not isinstance(right, Reported):
        return False
    # Ids differ sooner than whole records.
    return left is right or (left.id == right.id and left == right)


def explain(a: Side, b: Side, why: str, note: str | None = None) -> str:
    """Write a reason: what both mean, and what follows, with a note in parentheses."""
    if is_same_record(a.record, b.record):
        text = f"{a.name} is compared with itself"
    else:
        text = f"{a.meaning}; {b.meaning}: {why}"
    return sentence(f"{text} ({note})" if note else text)


def sentence(text: str) -> str:
    """Write a text as a sentence, with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}."
