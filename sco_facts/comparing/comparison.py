"""The comparison of two quantities: every question at once."""

from __future__ import annotations

import attrs

from sco_facts.comparing.operands import Operand, read_operand, read_operands
from sco_facts.comparing.questions import (
    caveats_of,
    contradicts,
    difference,
    exceeds,
    falls_below,
    ratio,
)
from sco_facts.comparing.verdicts import Verdict
from sco_facts.errors import DimensionError, ZeroInDivisorError
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Measurement, OtherReport
from sco_facts.text import Shown

ASKED = ("exceeds", "falls_below", "contradicts")


@attrs.frozen
class Comparison(Shown):
    """
    Every comparison of two quantities.

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
        lines += [f"{name.replace('_', ' ')}: {getattr(self, name)}" for name in ASKED]
        lines += [f"difference: {self.difference}", f"ratio: {self.ratio}"]
        lines += [f"caveat: {caveat}" for caveat in self.caveats]
        return "\n".join(lines)


def compare(left: Operand, right: Operand, *, within: Exact | None = None) -> Comparison:
    """
    Ask all the questions of size and agreement at once.

    Args:
        left: A record, a quantity or a phrase.
        right: Another.
        within: As in `exceeds`.

    Raises:
        ScoFactsError: As in `exceeds`.
    """
    a, b = read_operands(left, right, within)
    left, right = a.operand, b.operand
    caveats = list(caveats_of(a, b))
    computed: list[Quantity | None] = []
    for operation in (difference, ratio):
        try:
            computed.append(operation(left, right, within=within))
        except (DimensionError, ZeroInDivisorError) as error:
            computed.append(None)
            caveats.append(str(error))
    subtracted, divided = computed
    return Comparison(
        left=left,
        right=right,
        unit=a.bounds.unit,
        exceeds=exceeds(left, right, within=within),
        falls_below=falls_below(left, right, within=within),
        contradicts=contradicts(left, right, within=within),
        difference=subtracted,
        ratio=divided,
        caveats=tuple(caveats),
    )
