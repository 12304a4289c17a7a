"""The command that exports."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from sco_facts import exports
from sco_facts.cli import terminal
from sco_facts.cli.options import (
    EditionOption,
    JsonOption,
    OutputOption,
    complete_fact,
    facts_of,
    named,
    wants_json,
)


def export(
    context: typer.Context,
    format: Annotated[
        str,
        typer.Argument(
            help=f"One of {', '.join(exports.FORMATS)}.",
            metavar="FORMAT",
            autocompletion=named(exports.FORMATS),
        ),
    ],
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            help="The facts to export; all if absent.",
            metavar="ID",
            autocompletion=complete_fact,
        ),
    ] = None,
    output: OutputOption = None,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Write facts in a format for other programs.

    A file is written whole or not at all; csv gets a datapackage.json beside it. With --json
    and -o, it says in JSON what was written.
    """
    output = None if output == "-" else output
    in_json = wants_json(context, as_json)
    if in_json and output is None:
        raise typer.BadParameter("given --json without -o, expected a file; or export json.")
    facts = facts_of(context, edition)
    chosen = [facts[id] for id in ids] if ids else facts
    if output is not None:
        exports.write(chosen, output, format)
        if in_json:
            terminal.write_json({"edition": facts.edition, "file": output, "format": format})
        return
    content = exports.export(chosen, format)
    if isinstance(content, str) and sys.stdout.isatty():
        terminal.write_lines(content)
    elif isinstance(content, str):
        terminal.write(content)
    elif sys.stdout.isatty():
        raise typer.BadParameter(f"given {format} for a terminal, expected -o FILE or a pipe.")
    else:
        terminal.write_bytes(content)
