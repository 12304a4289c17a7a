"""The command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.console import Console

from sco_facts import display
from sco_facts.catalogue import Catalogue
from sco_facts.compare import Operand, compare
from sco_facts.corroboration import corroborate
from sco_facts.editions import load
from sco_facts.errors import OperandError, PhraseError, ScoFactsError, UnknownFactError
from sco_facts.phrases import read
from sco_facts.records import Measurement

app = typer.Typer(
    help="The facts of one news report: figures that keep their words.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Edition = Annotated[
    str | None, typer.Option("--edition", help="The edition to use; the newest if not given.")
]


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and give its exit code: 0, or 2 for bad input."""
    try:
        code = app(arguments, standalone_mode=False, prog_name="sco-facts")
    except ScoFactsError as error:
        return _complain(str(error))
    except typer.TyperException as error:
        return _complain(error.format_message())
    except BrokenPipeError:
        # The reader of a pipe has gone; closing standard error keeps the exit silent.
        sys.stderr.close()
        return 0
    except (typer.Abort, KeyboardInterrupt):
        return 130
    return code if isinstance(code, int) else 0


def _complain(message: str) -> int:
    sys.stderr.write(f"sco-facts: {' '.join(message.split())}\n")
    return 2


def _facts(edition: str | None) -> Catalogue[Any]:
    return load(edition)


def _print(*parts: Any) -> None:
    console = Console(highlight=False)
    for part in parts:
        console.print(part)


@app.callback(invoke_without_command=True)
def main(context: typer.Context, edition: Edition = None) -> None:
    """Show the measurements of the report."""
    context.obj = edition
    if context.invoked_subcommand is None:
        facts = _facts(edition)
        report = next(iter(facts.measurements.values())).source
        _print(
            f"{report.publisher}, {report.published}: {report.title}",
            "",
            display.measurements_table(facts),
            f"Also here: {len(facts.statements)} statements, {len(facts.events)} events, "
            f"{len(facts.entities)} entities, {len(facts.reports)} other reports. "
            f"Edition {facts.edition}.",
            'Next: sco-facts show trade.internal, or sco-facts compare trade.internal "over $1tn".',
        )


@app.command()
def show(
    context: typer.Context, id: Annotated[str, typer.Argument(help="The id of a record.")]
) -> None:
    """
    Show everything that a record holds.

    Example: sco-facts show trade.internal
    """
    facts = _facts(context.obj)
    for table in (facts.entities, facts.sources):
        if id in table:
            return _print(display.card(table[id]))
    for report in facts.reports:
        if report.id == id:
            return _print(display.card(report))
    return _print(display.card(facts[id]))


@app.command("compare")
def compare_command(
    context: typer.Context,
    left: Annotated[str, typer.Argument(help="An id or a phrase.", metavar="A")],
    right: Annotated[
        str | None, typer.Argument(help="Another; every other report of A if absent.", metavar="B")
    ] = None,
) -> None:
    """
    Compare two figures, or one with every other report of it.

    Example: sco-facts compare economy.contribution_growth "more than doubled"
    """
    facts = _facts(context.obj)
    if right is None:
        if left not in facts:
            _operand(facts, left)
        rows = corroborate(facts, left)
        return _print(str(facts[left]), "", *display.corroboration_lines(rows))
    comparison = compare(_operand(facts, left), _operand(facts, right))
    return _print(display.comparison_table(comparison))


@app.command("read")
def read_command(
    phrase: Annotated[str, typer.Argument(help="A quantity in English news style.")],
) -> None:
    """
    Say how a phrase is read: hedge, bounds and unit.

    Example: sco-facts read "nearly $1 trillion"
    """
    _print(display.quantity_card(read(phrase)))


def _operand(facts: Catalogue[Any], given: str) -> Operand:
    """Take an id where there is one, else read a phrase."""
    try:
        fact = facts[given]
    except UnknownFactError as unknown:
        try:
            return read(given)
        except PhraseError:
            # Without a space it was meant as an id.
            if "." in given and " " not in given:
                raise unknown from None
            raise
    if not isinstance(fact, Measurement):
        raise OperandError(
            f"Given {given!r}, which has no figure, expected a measurement; "
            "list them with sco-facts.",
            value=given,
        )
    return fact
