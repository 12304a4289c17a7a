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
_TONES = {
    "same_words": "good",
    "compatible": "good",
    "contradicts": "bad",
    "undecided": "open",
    "not_comparable": "open",
}


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

    def _repr_html_(self) -> str:
        return _card((self,))


class _Corroborations(tuple[Corroboration, ...]):
    """Show itself as one table in a notebook; all else is the tuple's."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return _card(self)


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
    return _Corroborations(_corroborate(fact, report) for report in facts.reports_of(id))


def _card(rows: tuple[Corroboration, ...]) -> str:
    # Only a notebook pays for the import.
    from sco_facts.cards import card, dim, lines, pill, table

    cells = [
        (
            pill(each.outcome.replace("_", " "), _TONES[each.outcome]),
            lines(
                f"{each.report.source.publisher}, {each.report.source.published or 'no date'}: "
                f"{each.report.quantity}",
                dim(each.verdict.reason),
            ),
        )
        for each in rows
    ]
    of = ", ".join(dict.fromkeys(each.report.of for each in rows))
    count = len(rows)
    lead = f"{count or 'no'} other report{'' if count == 1 else 's'}"
    return card("Corroboration", of, lead, cells and table(cells))


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
