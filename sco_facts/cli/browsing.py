"""Commands that show the records of an edition: all measurements, one record, lists, a search."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated

import attrs
import typer

from sco_facts.cli import terminal
from sco_facts.cli.options import argument, complete_id, facts_of, of_id
from sco_facts.outlines import Entries, Outline, entry, outline
from sco_facts.records import Record, Source
from sco_facts.records.catalogue import every_record


def overview(context: typer.Context) -> None:
    """Show the measurements of the report, and what else there is."""
    facts = facts_of(context)
    rows = tuple(facts.measurements.values())
    # Without a name, the outline begins with the report.
    parts: list[Outline | str] = [attrs.evolve(outline(facts), name="")]
    parts += ["", f"Edition {facts.edition}."]
    if rows:
        reported = next((row.id for row in rows if facts.reports_of(row.id)), rows[0].id)
        parts.append(f"Next: sco-facts show {rows[0].id}")
        parts += [f"      sco-facts {each}" for each in (f"compare {reported}", "--help")]
    shape: dict[str, object] = {
        "edition": facts.edition,
        "sha256": facts.sha256,
        "report": next((fact.source for fact in facts.values()), None),
        "measurements": rows,
    }
    counted = ("statements", "events", "entities", "reports")
    shape |= {kind: len(getattr(facts, kind)) for kind in counted}
    terminal.answer(context, shape, *parts)


def show(
    context: typer.Context, id: Annotated[str, of_id("The id of a record.", complete_id)]
) -> None:
    """Show one record with all its fields."""
    record = every_record(facts_of(context))[id]
    terminal.answer(context, record, outline(record))


_Command = Callable[..., None]


def _listing(kind: str, about: str) -> _Command:
    """Make the command that lists all records of one kind."""

    def command(context: typer.Context) -> None:
        _list(context, getattr(facts_of(context), kind).values())

    command.__name__, command.__doc__ = kind, about
    return command


statements: _Command = _listing("statements", "List what was said or done without a figure.")
events: _Command = _listing("events", "List what took place.")
entities: _Command = _listing(
    "entities", "List who and what the report names, with every spelling."
)
sources: _Command = _listing("sources", "List the report, and the pages that report the same.")


def reports(
    context: typer.Context,
    id: Annotated[str | None, of_id("The id of a measurement; all if absent.")] = None,
) -> None:
    """List how others reported the same figures."""
    facts = facts_of(context)
    rows = facts.reports.values() if id is None else facts.reports_of(id)
    _list(context, rows)


def search(
    context: typer.Context, words: Annotated[list[str], argument("Words, in any order.", "WORD")]
) -> None:
    """List the facts and entities that contain all the words."""
    _list(context, facts_of(context).search(" ".join(words)))


def _list(context: typer.Context, records: Iterable[Record | Source]) -> None:
    rows = tuple(records)
    listed = Outline(parts=(Entries(tuple(map(entry, rows))),)) if rows else "None."
    terminal.answer(context, rows, listed)
