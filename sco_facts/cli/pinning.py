"""Commands for analyses that must not drift: editions, pins and what changed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sco_facts.cli import shapes, terminal
from sco_facts.cli.options import (
    EditionOption,
    JsonOption,
    complete_edition,
    complete_fact,
    facts_of,
    open_edition,
    wants_json,
)
from sco_facts.editions.changes import Change
from sco_facts.editions.changes import diff as diff_editions
from sco_facts.editions.loading import available_editions
from sco_facts.editions.pins import pin as pin_facts
from sco_facts.editions.pins import verify as verify_lock
from sco_facts.errors import PinMismatchError

EditionArgument = Annotated[
    str, typer.Argument(help="An edition, or a file of your own.", autocompletion=complete_edition)
]


def editions(context: typer.Context, as_json: JsonOption = False) -> None:
    """List the editions that are installed, oldest first."""
    from sco_facts.cli import display

    rows = available_editions()
    if wants_json(context, as_json):
        fields = ("name", "released", "sha256", "note")
        terminal.write_json([{name: getattr(row, name) for name in fields} for row in rows])
    else:
        for row in rows:
            lines = (f"released {row.released}", row.note, f"sha256 {row.sha256}")
            terminal.show(display.pairs((row.name, line) for line in lines))


def pin(
    context: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(help="The ids to pin.", metavar="ID", autocompletion=complete_fact),
    ],
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Pin facts: write a lock file for an analysis.

    It holds the edition and the digests of the facts, their sources and whoever they name.
    With --json, it is JSON instead of TOML, which verify does not read.
    """
    lock = pin_facts(ids, facts_of(context, edition))
    if wants_json(context, as_json):
        # Only who asks for JSON pays for the import.
        import tomllib

        terminal.write_json(tomllib.loads(lock))
    else:
        terminal.write(lock)


def verify(
    context: typer.Context,
    lock: Annotated[str, typer.Argument(help="A lock file.", metavar="FILE")],
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Check that pinned facts are unchanged.

    What changed is shown field by field, the old value before the new, and the exit code is 1.
    """
    from sco_facts.cli import display

    facts = facts_of(context, edition)
    changes: tuple[Change, ...] = ()
    try:
        verify_lock(Path(lock), facts)
    except PinMismatchError as error:
        changes = error.changes
    if wants_json(context, as_json):
        shape = {"edition": facts.edition, "unchanged": not changes}
        terminal.write_json({**shape, "changes": [shapes.change(each) for each in changes]})
    elif changes:
        head = f"Changed in edition {facts.edition}, old → new:"
        terminal.show(display.plain(head), *display.change_lines(changes))
    else:
        terminal.show(display.plain(f"Unchanged in edition {facts.edition}."))
    if changes:
        raise typer.Exit(1)


def diff(
    context: typer.Context,
    old: EditionArgument,
    new: EditionArgument,
    as_json: JsonOption = False,
) -> None:
    """Show what changed between two editions."""
    from sco_facts.cli import display

    changes = diff_editions(open_edition(old), open_edition(new))
    if wants_json(context, as_json):
        terminal.write_json([shapes.change(each) for each in changes])
    else:
        terminal.show(*display.change_lines(changes) if changes else ("No changes.",))
