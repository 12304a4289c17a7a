"""The command `sco-facts`: its subcommands, and what an error prints and returns."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from sco_facts.cli import authoring, browsing, checking, figures, pinning, publishing, terminal
from sco_facts.cli.options import Shared, complete_edition
from sco_facts.editions.loading import resolve
from sco_facts.errors import EditionError, OperandError, ScoFactsError
from sco_facts.records.catalogue import every_record

# In the order of the help, each with the example at the end of its own help.
COMMANDS: tuple[tuple[Callable[..., Any], str], ...] = (
    (browsing.show, "show trade.internal"),
    (figures.compare, "compare economy.contribution_growth 'more than doubled'"),
    (figures.corroborate, "corroborate economy.contribution_growth"),
    (publishing.cite, "cite trade.internal --style mla"),
    (figures.read, "read 'nearly $1 trillion'"),
    (figures.find, "find 'Trade nears $1 trillion and has almost doubled.'"),
    (figures.grade, "grade answers.jsonl > grades.jsonl"),
    (figures.questions, "questions > questions.jsonl"),
    (checking.check, "check report.txt --suggest"),
    (browsing.sources, "sources"),
    (browsing.statements, "statements --json"),
    (browsing.events, "events"),
    (browsing.entities, "entities"),
    (browsing.reports, "reports transit.volume"),
    (browsing.search, "search railway corridors"),
    (pinning.editions, "editions"),
    (pinning.pin, "pin trade.internal transit.volume > facts.lock"),
    (pinning.verify, "verify facts.lock"),
    (pinning.diff, "diff 2026.1 2026.2"),
    (authoring.draft, "draft report.txt --published 2025-11-18"),
    (authoring.new, "new my-report report.txt"),
    (authoring.anchor, "anchor my-report/edition.toml"),
    (authoring.validate, "validate my-report/edition.toml"),
    (publishing.export, "export csv -o facts.csv"),
)

# They read what they are given, and no edition that was named.
_WITHOUT_EDITION = frozenset("read find editions diff draft new anchor validate".split())
# How many faults of an edition are told where it is only used.
_FAULTS = 3
_NEGATIVE = re.compile(r"-[.\d]")


def names() -> tuple[str, ...]:
    """List the subcommands, in the order of the help."""
    return tuple(command.__name__ for command, _ in COMMANDS)


class _Command(TyperCommand):
    """A subcommand: what it is given goes before what was given ahead of it."""

    def invoke(self, ctx: Any) -> Any:
        given, before = ctx.params, ctx.obj
        edition, as_json = given.pop("edition", None), given.pop("as_json")
        edition = before.edition if edition is None else edition
        ctx.obj = Shared(edition, as_json or before.as_json)
        return super().invoke(ctx)


class _Commands(TyperGroup):
    """The subcommands, which share options; an id in their place suggests `show`."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        for name, command in self.commands.items():
            shared = ("as_json",) if name in _WITHOUT_EDITION else ("edition", "as_json")
            command.params += [each for each in self.params if each.name in shared]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in names() and _is_id(name, ctx.params.get("edition")):
            raise OperandError(
                f"Given the id {name!r} without a command, expected one such as show; "
                f"try sco-facts show {name}",
                value=name,
            )
        return super().resolve_command(ctx, args)


def _is_id(name: str, edition: str | None) -> bool:
    try:
        return name in every_record(resolve(edition))
    except ScoFactsError:
        return False


app: typer.Typer = typer.Typer(
    cls=_Commands,
    help="The facts of one news report: figures that keep their words.",
    epilog="Example: sco-facts compare trade.internal 'exactly $1 trillion'",
    context_settings={"help_option_names": ["--help", "-h"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

for _command, _example in COMMANDS:
    app.command(epilog=f"Example: sco-facts {_example}", cls=_Command)(_command)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version

        terminal.write_lines(f"sco-facts {version('sco_facts')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    edition: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE",
            help="The edition to use, or a file or folder of your own; the newest if not given.",
            autocompletion=complete_edition,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Show the measurements of the report, or run a subcommand."""
    context.obj = Shared(edition, as_json)
    if context.invoked_subcommand is None:
        browsing.overview(context)


def run(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command with some arguments, or those of the process.

    The exit code is 0; 1 for a "no" that a script can test; 2 for bad input; 130 if interrupted.
    """
    terminal.make_tolerant()
    given = _with_minus_signs(sys.argv[1:] if arguments is None else arguments)
    # Else the help would never be narrower than 50 columns.
    width = max(1, min(terminal.columns(sys.stdout.isatty()), terminal.PIPE_WIDTH) - 2)
    try:
        code = app(given, standalone_mode=False, prog_name="sco-facts", terminal_width=width)
        terminal.flush()
    except ScoFactsError as error:
        return terminal.complain(_told(error))
    except typer.TyperException as error:
        return terminal.complain(f"{error.format_message().rstrip('.')}; try sco-facts --help.")
    except terminal.OutputError as error:
        terminal.abandon_output()
        if isinstance(error.__cause__, BrokenPipeError):
            # The reader of the pipe has stopped reading.
            return 0
        return terminal.complain(f"standard output: {error}; check where it goes.")
    except OSError as error:
        name = error.filename or "standard input"
        return terminal.complain(f"{name}: {error.strerror or error}; check the path.")
    except (typer.Abort, KeyboardInterrupt):
        return 130
    return code if isinstance(code, int) else 0


def _with_minus_signs(arguments: Sequence[str]) -> list[str]:
    """Write a phrase such as "-5%" with a minus sign, since typer takes a hyphen for an option."""
    written = list(arguments)
    for at in range(1, len(written)):
        before, each = written[at - 1 : at + 1]
        # What follows an option is its value, and stays as it is; only --json takes none.
        if _NEGATIVE.match(each) and (before == "--json" or not before.startswith("-")):
            written[at] = f"−{each[1:]}"
    return written


def _told(error: ScoFactsError) -> str:
    """Tell an error; of the faults of an edition only the first."""
    lines = str(error).split("\n")
    left = len(lines) - _FAULTS
    if not isinstance(error, EditionError) or left <= 0:
        return str(error)
    return "\n".join([*lines[:_FAULTS], f"And {left} more; run sco-facts validate {error.value}"])
