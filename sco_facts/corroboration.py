"""One fact beside every other report of it."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from sco_facts.catalogue import Catalogue
from sco_facts.compare import contradicts
from sco_facts.errors import DimensionError, OperandError
from sco_facts.records import Measurement, OtherReport
from sco_facts.verdicts import Verdict

Agreement = Literal["same_words", "compatible", "contradicts", "undecided", "not_comparable"]


@attrs.frozen
class Corroboration:
    """
    Hold how one other report stands to a fact.

    Args:
        report: The other report.
        outcome: `same_words` if hedge, figure and unit are the same; `compatible` if both can
            be true; `contradicts` if they cannot; `undecided` if the words do not tell, or the
            periods or scopes differ; `not_comparable` if the units measure different things.
        verdict: Whether the two contradict each other, with the reason.
    """

    report: OtherReport
    outcome: Agreement
    verdict: Verdict

    def __str__(self) -> str:
        outcome = self.outcome.replace("_", " ")
        return f"{self.report}: {outcome}. {self.verdict.reason}"


def corroborate(facts: Catalogue[Any], id: str) -> tuple[Corroboration, ...]:
    """
    Set a fact beside every other report of it, in the order of the edition.

    Args:
        facts: The catalogue that holds the fact and the reports.
        id: The id of a measurement.

    Raises:
        UnknownFactError: The id is not in the catalogue.
        OperandError: The id is that of a statement or an event, which no other report gives.

    Examples:
        >>> from sco_facts.editions import load
        >>> corroborate(load("2026.1"), "economy.contribution_growth")[0].outcome
        'contradicts'
    """
    fact = facts[id]
    if not isinstance(fact, Measurement):
        raise OperandError(
            f"Given the id {id!r} of {type(fact).__name__.lower()}, expected a measurement; "
            "list them with `facts.measurements`.",
            value=id,
        )
    return tuple(_corroborate(fact, report) for report in facts.reports_of(id))


def _corroborate(fact: Measurement, report: OtherReport) -> Corroboration:
    try:
        verdict = contradicts(fact, report)
    except DimensionError as error:
        scope = f" The report is limited: {report.scope}." if report.scope else ""
        return Corroboration(report, "not_comparable", Verdict(None, f"{error}{scope}"))
    if verdict.answer is None:
        return Corroboration(report, "undecided", verdict)
    if verdict.answer:
        return Corroboration(report, "contradicts", verdict)
    same = fact.quantity == report.quantity
    return Corroboration(report, "same_words" if same else "compatible", verdict)
