"""Commands that show the records of an edition: all measurements, one record, lists, a search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import attrs
import typer

from sco_facts.cli import json_output, terminal
from sco_facts.cli.options import (
    EditionOption,
    IdArgument,
    JsonOption,
    complete_measurement,
    every_record,
    facts_of,
    wants_json,
)
from sco_facts.outlines import Entries, Outline, entry, outline
from sco_facts.records.facts import Record
from sco_facts.records.sources import Source


def overview(context: typer.Context, edition: str | None, as_json: bool) -> None:
    """Show the measurements of the report, and what else there is."""
    facts = facts_of(context, edition)
    rows = tuple(facts.measurements.values())
    report = next((fact.source for fact in facts.values()), None)
    if as_json:
        return terminal.write_json(
            {
                "edition": facts.edition,
                "sha256": facts.sha256,
                "report": report and json_output.record(report),
                "measurements": [json_output.record(row) for row in rows],
                "statements": len(facts.statements),
                "events": len(facts.events),
                "entities": len(facts.entities),
                "reports": len(facts.reports),
            }
        )
    # Without a name, the outline begins with the report.
    terminal.show(attrs.evolve(outline(facts), name=""), "", f"Edition {facts.edition}.")
    if rows:
        reported = next((row.id for row in rows if facts.reports_of(row.id)), rows[0].id)
        terminal.show(
            f"Next: sco-facts show {rows[0].id}",
            f"      sco-facts compare {reported}",
            "      sco-facts --help",
        )
    return None


def show(
    context: typer.Context,
    id: IdArgument,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one record with all its fields."""
    record = every_record(facts_of(context, edition))[id]
    if wants_json(context, as_json):
        terminal.write_json(json_output.record(record))
    else:
        terminal.show(outline(record))


def statements(
    context: typer.Context, edition: EditionOption = None, as_json: JsonOption = False
) -> None:
    """List what was said or done without a figure."""
    _list(context, facts_of(context, edition).statements.values(), as_json)


def events(
    context: typer.Context, edition: EditionOption = None, as_json: JsonOption = False
) -> None:
    """List what took place."""
    _list(context, facts_of(context, edition).events.values(), as_json)


def entities(
    context: typer.Context, edition: EditionOption = None, as_json: JsonOption = False
) -> None:
    """List who and what the report names, with every spelling."""
    _list(context, facts_of(context, edition).entities.values(), as_json)


def sources(
    context: typer.Context, edition: EditionOption = None, as_json: JsonOption = False
) -> None:
    """List the report, and the pages that report the same."""
    _list(context, facts_of(context, edition).sources.values(), as_json)


def reports(
    context: typer.Context,
    id: Annotated[
        str | None,
        typer.Argument(
            help="The id of a measurement; all if absent.",
            metavar="ID",
            autocompletion=complete_measurement,
        ),
    ] = None,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """List how others reported the same figures."""
    facts = facts_of(context, edition)
    rows = facts.reports.values() if id is None else facts.reports_of(id)
    _list(context, rows, as_json)


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="Words, in any order.", metavar="WORD")],
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the facts and entities that contain all the words."""
    _list(context, facts_of(context, edition).search(" ".join(words)), as_json)


def _list(context: typer.Context, records: Iterable[Record | Source], as_json: bool) -> None:
    rows = tuple(records)
    if wants_json(context, as_json):
        terminal.write_json([json_output.record(row) for row in rows])
    else:
        terminal.show(Outline(parts=(Entries(tuple(map(entry, rows))),)) if rows else "None.")
