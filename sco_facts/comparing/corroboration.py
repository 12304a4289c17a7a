"""One fact beside every other report of it."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from sco_facts.comparing.comparison import contradicts
from sco_facts.comparing.verdicts import Verdict
from sco_facts.errors import DimensionError, OperandError
from sco_facts.records.catalogue import Catalogue
from sco_facts.records.facts import Measurement, OtherReport
from sco_facts.text import Shown

Agreement = Literal["same_words", "compatible", "contradicts", "undecided", "not_comparable"]


@attrs.frozen
class Corroboration(Shown):
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


class Corroborations(tuple[Corroboration, ...], Shown):
    """A tuple of corroborations that a notebook shows as one table."""

    __slots__ = ()


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
        >>> from sco_facts.editions.loading import load
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
    return Corroborations(_corroborate(fact, report) for report in facts.reports_of(id))


def agreement(
    first: Measurement | OtherReport, other: Measurement | OtherReport
) -> tuple[Agreement, Verdict]:
    """Say how two figures of one fact stand to each other, and whether they contradict."""
    try:
        verdict = contradicts(first, other)
    except DimensionError as error:
        return "not_comparable", Verdict(None, str(error))
    if verdict.answer is None:
        return "undecided", verdict
    if verdict.answer:
        return "contradicts", verdict
    return "same_words" if first.quantity == other.quantity else "compatible", verdict


def _corroborate(fact: Measurement, report: OtherReport) -> Corroboration:
    outcome, verdict = agreement(fact, report)
    if outcome == "not_comparable" and report.scope:
        verdict = Verdict(None, f"{verdict.reason} The report is limited: {report.scope}.")
    return Corroboration(report, outcome, verdict)
