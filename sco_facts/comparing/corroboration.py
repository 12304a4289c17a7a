"""Corroboration: one fact beside every other report of it."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal

import attrs

from sco_facts.comparing.questions import contradicts
from sco_facts.comparing.verdicts import Verdict
from sco_facts.errors import DimensionError, OperandError
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.catalogue import Catalogue
from sco_facts.records.facts import Measurement, OtherReport
from sco_facts.text import Shown

Outcome = Literal["same_figure", "compatible", "contradicts", "undecided", "not_comparable"]


@attrs.frozen
class Corroboration(Shown):
    """
    How one other report stands to a fact.

    Args:
        report: The other report; a measurement, if it comes from another catalogue.
        outcome: `same_figure` if hedge, number and unit are the same; `compatible` if both can
            be true; `contradicts` if they cannot; `undecided` if the words do not tell, or the
            times or scopes differ; `not_comparable` if the units measure different things.
        verdict: Whether the two contradict each other, with the reason.
        is_echo: Whether it repeats what the fact, or a report before it, is based on: the same
            press release, speech or outlet. Only what is no echo is another witness.
    """

    report: OtherReport | Measurement
    outcome: Outcome
    verdict: Verdict
    is_echo: bool = False

    def __str__(self) -> str:
        outcome = self.outcome.replace("_", " ")
        return f"{self.report}: {outcome}. {self.verdict.reason}"


class Corroborations(tuple[Corroboration, ...], Shown):
    """A tuple of corroborations, which a notebook shows as one table."""

    __slots__ = ()

    def by_figure(self) -> tuple[tuple[Corroboration, ...], ...]:
        """Group the outlets that give the same figure with the same outcome, in order."""
        groups: dict[object, list[Corroboration]] = {}
        for each in self:
            key = (each.outcome, _figure_key(each.report.quantity))
            groups.setdefault(key, []).append(each)
        return tuple(map(tuple, groups.values()))

    def witnesses(self) -> tuple[Corroboration, ...]:
        """List the reports that are independent of the fact and of each other."""
        return tuple(each for each in self if not each.is_echo)

    @property
    def summary(self) -> str:
        """
        How many outlets and independent accounts there are, and what several outlets repeat.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> print(corroborate(load("2026.3"), "economy.contribution_share").summary)
            5 outlets, 2 independent accounts (1 same figure, 1 compatible); 4 outlets repeat ...
        """
        origins: dict[str | None, set[str]] = {}
        for each in self:
            origins.setdefault(each.report.based_on, set()).add(each.report.source.publisher)
        outlets = len({name for names in origins.values() for name in names})
        independent = [each.outcome.replace("_", " ") for each in self.witnesses()]
        counts = ", ".join(f"{count} {outcome}" for outcome, count in Counter(independent).items())
        told = f"{outlets} {'outlet' if outlets == 1 else 'outlets'}, {len(independent)} "
        told += "independent account" if len(independent) == 1 else "independent accounts"
        told += f" ({counts})" if counts else ""
        repeated = [
            f"{len(names)} outlets repeat one {origin}"
            for origin, names in origins.items()
            if origin is not None and len(names) > 1
        ]
        return "; ".join((told, *repeated))

    def __str__(self) -> str:
        lines: list[str] = []
        for group in self.by_figure():
            outlets = ", ".join(dict.fromkeys(each.report.source.publisher for each in group))
            first = group[0]
            outcome = first.outcome.replace("_", " ")
            figure = first.report.quantity
            lines.append(f"{outlets}: {figure} ({outcome}). {first.verdict.reason}")
        return "\n".join(lines)


def corroborate(
    facts: Catalogue[Any], id: str, others: Catalogue[Any] | None = None
) -> Corroborations:
    """
    Set a fact beside every other report of it, in the order of the edition.

    Args:
        facts: The catalogue that holds the fact and the reports.
        id: The id of a measurement.
        others: Another catalogue; what it has of the same subject and measure comes after.

    Raises:
        UnknownFactError: The id is not in the catalogue.
        OperandError: The id is that of a statement or an event, which has no figure.

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
    found: list[OtherReport | Measurement] = list(facts.reports_of(id))
    if others is not None:
        for rival in others.measurements.values():
            if (rival.subject, rival.measure) == (fact.subject, fact.measure):
                found += [rival, *others.reports_of(rival.id)]
    # Another edition of one article repeats the fact and its reports, and confirms nothing.
    rest = (each for each in dict.fromkeys(found) if each != fact)
    known = {*_origins(fact), fact.source.publisher}
    rows: list[Corroboration] = []
    for report in rest:
        outcome, verdict = agreement(fact, report)
        scope = report.scope if isinstance(report, OtherReport) else None
        if outcome == "not_comparable" and scope:
            verdict = Verdict(None, f"{verdict.reason} The report is limited: {scope}.")
        is_echo = not known.isdisjoint(_origins(report))
        rows.append(Corroboration(report, outcome, verdict, is_echo))
        known |= _origins(report)
    return Corroborations(rows)


def agreement(
    first: Measurement | OtherReport, other: Measurement | OtherReport
) -> tuple[Outcome, Verdict]:
    """Say how two figures of one fact stand to each other, and whether they contradict."""
    try:
        verdict = contradicts(first, other)
    except DimensionError as error:
        return "not_comparable", Verdict(None, str(error))
    if verdict.answer is None:
        return "undecided", verdict
    if verdict.answer:
        return "contradicts", verdict
    is_same = is_same_figure(first.quantity, other.quantity)
    return "same_figure" if is_same else "compatible", verdict


def is_same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities were stated with the same hedge, number, unit and direction."""
    return None not in (a.figure, b.figure) and _figure_key(a) == _figure_key(b)


def _figure_key(quantity: Quantity) -> tuple[object, ...]:
    """Name what two figures have to share to be the same, however many zeros they show."""
    figure, unit = quantity.figure, quantity.figure_unit or quantity.unit
    if figure is None:
        return quantity.interval, unit
    # Indefinite words have no value, and only their support tells them apart.
    value = figure.support(unit.code) if figure.value is None else figure.value
    return figure.hedge, value, figure.ends, unit, quantity.mode


def _origins(record: OtherReport | Measurement) -> set[str]:
    """Name the page, and what it repeats; if that is not known, its outlet is the witness."""
    return {record.source.url, record.based_on or record.source.publisher}
