"""Commands for an edition of your own: start one, anchor its quotes, check it."""

from __future__ import annotations

from typing import Annotated

import typer

from sco_facts.cli import terminal
from sco_facts.cli.options import EditionFileArgument, JsonOption, TextOption, wants_json


def new(
    context: typer.Context,
    directory: Annotated[str, typer.Argument(help="Where to; made if absent.", metavar="DIR")],
    text: Annotated[str, typer.Argument(help="The report, as a text file.", metavar="FILE")],
    as_json: JsonOption = False,
) -> None:
    """
    Start an edition of another report.

    It gets a copy of the text, and one empty fact whose keys are explained.
    """
    from sco_facts import authoring as library
    from sco_facts.cli import display

    path = library.new(directory, text)
    if wants_json(context, as_json):
        terminal.write_json({"file": str(path)})
    else:
        terminal.show(
            display.plain(f"Made {path}; fill in what is empty, then:"),
            display.plain(f"  sco-facts anchor {path}"),
            display.plain(f"  sco-facts validate {path}"),
        )


def anchor(
    context: typer.Context,
    file: EditionFileArgument,
    text: TextOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Fill in where quotes stand in their report.

    The file is edited in place. The exit code is 1 if a quote is missing, ambiguous or wrong.
    """
    from sco_facts.authoring import anchoring
    from sco_facts.cli import display

    results = anchoring.anchor(file, text)
    if wants_json(context, as_json):
        terminal.write_json(
            [
                {
                    "id": each.id,
                    "text": each.text,
                    "outcome": each.outcome,
                    "places": [place._asdict() for place in each.places],
                    "by_hand": each.by_hand,
                }
                for each in results
            ]
        )
    else:
        terminal.show(*map(display.plain, results) if results else ("No quotes.",))
    if not all(each.is_settled for each in results):
        raise typer.Exit(1)


def validate(
    context: typer.Context,
    file: EditionFileArgument,
    text: TextOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Find every fault of an edition file at once.

    The exit code is 1 if there is one. A note is no fault.
    """
    from sco_facts import authoring as library

    findings = library.validate(file, text)
    faults = [each.text for each in findings if each.is_fault]
    if wants_json(context, as_json):
        notes = [each.text for each in findings if not each.is_fault]
        terminal.write_json({"valid": not faults, "faults": faults, "notes": notes})
    else:
        # A finding is one line, however long: in a pipe, other programs take it.
        terminal.write_lines("\n".join(map(str, findings)) or "No faults.")
    if faults:
        raise typer.Exit(1)
