"""Commands for an edition of your own: draft or start one, anchor its quotes, validate it."""

from __future__ import annotations

from typing import Annotated

import typer

from sco_facts.cli import terminal
from sco_facts.cli.options import EditionFileArgument, TextOption


def draft(
    context: typer.Context,
    text: Annotated[
        str, typer.Argument(help="The report: text, HTML or Markdown.", metavar="FILE")
    ],
    directory: Annotated[
        str | None, typer.Argument(help="The folder; one beside the report.", metavar="DIR")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(help="The day of the report, which dates “last year”.", metavar="YYYY-MM-DD"),
    ] = None,
    publisher: Annotated[str, typer.Option(help="The outlet.", metavar="NAME")] = "",
    url: Annotated[str, typer.Option(help="Its address.", metavar="URL")] = "",
) -> None:
    """
    Draft an edition: a measurement for each figure.

    What the words leave in doubt is marked; delete a mark to confirm it. A second draft adds
    the figures that are new, not those that you deleted, and touches nothing else.
    """
    from sco_facts import authoring as library

    made = library.draft(text, directory, published=published, publisher=publisher, url=url)
    count = len(made.added)
    lines = [f"{made.path}: {count} measurement{'s' * (count != 1)} added."]
    lines += [f"  added: {id}" for id in made.added]
    lines += [f"  left out: “{each.text}” ({each.reason})" for each in made.left_out]
    shape = {"file": str(made.path), "added": made.added, "left_out": made.left_out}
    terminal.answer(context, shape, *lines, f"Next: sco-facts validate {made.path}")


def new(
    context: typer.Context,
    directory: Annotated[str, typer.Argument(help="The folder; made if absent.", metavar="DIR")],
    text: Annotated[str, typer.Argument(help="The report, as a text file.", metavar="FILE")],
) -> None:
    """
    Start an edition of another report.

    The folder gets a copy of the text, and a file with one empty fact and comments that explain
    its keys.
    """
    from sco_facts import authoring as library

    path = library.new(directory, text)
    lines = (
        f"Made {path}; fill in what is empty, then:",
        f"  sco-facts anchor {path}",
        f"  sco-facts validate {path}",
    )
    terminal.answer(context, {"file": str(path)}, *lines)


def anchor(context: typer.Context, file: EditionFileArgument, text: TextOption = None) -> int:
    """
    Fill in the offsets of quotes in their report.

    Where its text has changed, quotes move with their words. The file is edited in place. The exit
    code is 1 if a quote is missing, ambiguous or wrong.
    """
    from sco_facts import authoring as library

    results = library.anchor(file, text)
    terminal.answer(context, results, *(map(str, results) if results else ("No quotes.",)))
    return 0 if all(each.is_settled for each in results) else 1


def validate(context: typer.Context, file: EditionFileArgument, text: TextOption = None) -> int:
    """
    Find every fault of an edition file at once.

    What is still to do is told apart. The exit code is 1 if there is either; notes do not count.
    """
    from sco_facts import authoring as library

    findings = library.validate(file, text)
    is_valid = all(each.kind == "note" for each in findings)
    if context.obj.as_json:
        kinds = {"faults": "fault", "to_do": "to do", "notes": "note"}
        texts = {name: [e.text for e in findings if e.kind == kind] for name, kind in kinds.items()}
        terminal.write_json({"valid": is_valid, **texts})
    else:
        # One line each, however long, so that other programs can read them from a pipe.
        terminal.write_lines("\n".join(map(str, findings)) or "No faults.")
    return 0 if is_valid else 1
