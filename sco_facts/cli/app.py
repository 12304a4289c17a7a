"""The command `sco-facts`: its subcommands, and what becomes of an error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import typer

from sco_facts.cli import (
    authoring,
    citing,
    comparing,
    exporting,
    facts,
    grading,
    pinning,
    reading,
    terminal,
)
from sco_facts.cli.options import EditionOption, JsonOption, Shared
from sco_facts.errors import ScoFactsError

app: typer.Typer = typer.Typer(
    help="The facts of one news report: figures that keep their words.",
    epilog="Example: sco-facts compare trade.internal 'exactly $1 trillion'",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

# In the order of the help: each with the example that ends its own.
COMMANDS: tuple[tuple[Callable[..., Any], str], ...] = (
    (facts.show, "show trade.internal"),
    (comparing.compare, "compare economy.contribution_growth 'more than doubled'"),
    (comparing.corroborate, "corroborate economy.contribution_growth"),
    (citing.cite, "cite trade.internal --style mla"),
    (reading.read, "read 'nearly $1 trillion'"),
    (reading.find, "find 'Trade nears $1 trillion and has almost doubled.'"),
    (grading.grade, "grade answers.jsonl > grades.jsonl"),
    (facts.sources, "sources"),
    (facts.statements, "statements --json"),
    (facts.events, "events"),
    (facts.entities, "entities"),
    (facts.reports, "reports transit.volume"),
    (facts.search, "search railway corridors"),
    (pinning.editions, "editions"),
    (pinning.pin, "pin trade.internal transit.volume > facts.lock"),
    (pinning.verify, "verify facts.lock"),
    (pinning.diff, "diff 2026.1 2026.1"),
    (authoring.new, "new my-report report.txt"),
    (authoring.anchor, "anchor my-report/edition.toml"),
    (authoring.validate, "validate my-report/edition.toml"),
    (exporting.export, "export csv -o facts.csv"),
)


def names() -> tuple[str, ...]:
    """List the subcommands, in the order of the help."""
    return tuple(command.__name__ for command, _ in COMMANDS)


for _command, _example in COMMANDS:
    app.command(epilog=f"Example: sco-facts {_example}")(_command)


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context, edition: EditionOption = None, as_json: JsonOption = False
) -> None:
    """Show the measurements of the report, or what a subcommand says."""
    context.obj = Shared(edition, as_json)
    if context.invoked_subcommand is None:
        facts.overview(context, edition, as_json)


def run(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command, and give its exit code.

    Returns:
        0; 1 for a "no" that a script would test; 2 for bad input; 130 if it was interrupted.
    """
    terminal.make_tolerant()
    try:
        code = app(arguments, standalone_mode=False, prog_name="sco-facts")
        terminal.flush()
    except ScoFactsError as error:
        return _complain(str(error))
    except typer.TyperException as error:
        return _complain(f"{error.format_message().rstrip('.')}; try sco-facts --help.")
    except terminal.OutputError as error:
        terminal.abandon_output()
        if isinstance(error.__cause__, BrokenPipeError):
            # Whoever reads has read enough.
            return 0
        return _complain(f"standard output: {error}; check where it goes.")
    except OSError as error:
        name = error.filename or "standard input"
        return _complain(f"{name}: {error.strerror or error}; check the path.")
    except (typer.Abort, KeyboardInterrupt):
        return 130
    return code if isinstance(code, int) else 0


def _complain(message: str) -> int:
    terminal.complain(message)
    return 2
