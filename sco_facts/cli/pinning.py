"""Commands about editions and pins: list editions, pin facts, verify a lock, show changes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sco_facts import editions as library
from sco_facts.cli import options, terminal
from sco_facts.editions.changes import told
from sco_facts.editions.files import replace_files
from sco_facts.editions.pins import changes_since
from sco_facts.outlines import Entries, Entry, Lines, Outline, Span, line

_LONG = 70

EditionArgument = Annotated[
    str,
    typer.Argument(
        help="An edition, or a file of your own.", autocompletion=options.complete_edition
    ),
]


def editions(context: typer.Context) -> None:
    """List the editions that are installed, oldest first."""
    rows = library.available_editions()
    entries = tuple(
        Entry(
            (Span(row.name, "strong"), Span(f"released {row.released}")),
            (line(row.note), line(f"sha256 {row.sha256}", tone="dim")),
        )
        for row in rows
    )
    terminal.answer(context, rows, Outline(parts=(Entries(entries),)))


def pin(
    context: typer.Context,
    ids: Annotated[list[str], options.of_id("The ids to pin.", options.complete_fact)],
    output: options.OutputOption = None,
) -> None:
    """
    Pin facts: write a lock file for an analysis.

    It has the edition and the digests of the facts, their sources and the entities they name, and
    the path of an edition of your own.
    With -o, that path is one from the folder of the lock, so that verify finds it from anywhere.
    With --json it is JSON instead of TOML, which verify does not read.
    """
    output = None if output == "-" else output
    lock = library.pin(ids, context.obj.edition, lock=output)
    if output is not None:
        replace_files({output: lock.encode()})
        terminal.answer(context, {"file": output}, f"Wrote {output}.")
    elif context.obj.as_json:
        # Lazy import: needed only for JSON.
        import tomllib

        terminal.write_json(tomllib.loads(lock))
    else:
        terminal.write(lock)


def verify(
    context: typer.Context, lock: Annotated[str, options.argument("A lock file.", "FILE")]
) -> int:
    """
    Check that pinned facts are unchanged.

    Without --edition, that is the edition whose path is in the lock, or else the newest.
    If something changed, each field is shown with its old and new value, and the exit code is 1.
    """
    _, facts, changes = changes_since(Path(lock), context.obj.edition)
    shown: list[Outline | str] = [f"Unchanged in edition {facts.edition}."]
    if changes:
        shown = [f"Changed in edition {facts.edition}, old → new:", _outline(changes)]
    shape = {"edition": facts.edition, "unchanged": not changes, "changes": changes}
    terminal.answer(context, shape, *shown)
    return 1 if changes else 0


def diff(context: typer.Context, old: EditionArgument, new: EditionArgument) -> None:
    """Show what changed between two editions."""
    changes = library.diff(old, new)
    terminal.answer(context, changes, _outline(changes) if changes else "No changes.")


def _outline(changes: tuple[library.Change, ...]) -> Outline:
    """Outline changes by record, each with its old and new value."""
    by_id: dict[str, Lines] = {}
    for change in changes:
        parts = told(change)
        # Long values go on two lines.
        lines = parts if len("".join(parts)) > _LONG else (" ".join(parts),)
        by_id[change.id] = (*by_id.get(change.id, ()), *map(line, lines))
    entries = (Entry((Span(id, "strong"),), lines) for id, lines in by_id.items())
    return Outline(parts=(Entries(tuple(entries)),))
