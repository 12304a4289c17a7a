"""The command that grades answers."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from typing import IO, Annotated

import typer

from sco_facts.cli import terminal
from sco_facts.cli.options import (
    EditionOption,
    JsonOption,
    WithinOption,
    facts_of,
    wants_json,
    width_of,
)
from sco_facts.editions.files import open_file
from sco_facts.grading.answers import Summary, grade_file


def grade(
    context: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            help='JSON Lines, each with an "id" and an "answer"; - is standard input.',
            metavar="FILE",
        ),
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help="Grade the worst figure of an answer, not the best.")
    ] = False,
    within: WithinOption = None,
    resume: Annotated[
        int, typer.Option(min=0, help="Go on after this line of FILE.", metavar="LINE")
    ] = 0,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Grade answers: does each keep what the report says?

    It writes JSON Lines as it goes, and counts the outcomes on standard error at the end, which
    --json leaves out. A line that cannot be graded is told there, and the next is read. The exit
    code is 1 if an answer contradicts the report or, with --strict, is not faithful; 2 if there
    are lines and none could be graded.
    """
    facts = facts_of(context, edition)
    width = width_of("10%" if within is None else within)
    summary, last = Summary(), resume
    with nullcontext(sys.stdin.buffer) if file == "-" else open_file(file) as opened:
        lines = grade_file(opened, facts, within=width, strict=strict, resume=resume)
        try:
            with _progress(opened) as report:
                for line in lines:
                    terminal.write(f"{line.to_json()}\n")
                    terminal.flush()
                    summary, last = summary.plus(line), line.number
                    report()
                    if line.error is not None:
                        terminal.complain(line.error)
        except KeyboardInterrupt:
            terminal.complain(f"stopped after line {last}; go on with --resume {last}.")
            raise
    if not wants_json(context, as_json):
        _count(summary)
    counts = summary.counts
    if summary.total and counts["unreadable"] == summary.total:
        raise typer.Exit(2)
    if counts["contradicts"] or (strict and counts["faithful"] != summary.total):
        raise typer.Exit(1)


class _Silence:
    """Report no progress."""

    def __enter__(self) -> _Silence:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def __call__(self) -> None:
        return


class _Bar(_Silence):
    """Show on standard error how much of a file was read."""

    def __init__(self, file: IO[bytes]) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._file = file
        self._progress = Progress(console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task("Grading", total=os.fstat(file.fileno()).st_size)

    def __enter__(self) -> _Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def __call__(self) -> None:
        self._progress.update(self._task, completed=self._file.tell())


def _progress(file: IO[bytes]) -> _Silence:
    """Show a bar to a person who does not see the lines themselves."""
    is_watched = sys.stderr.isatty() and not sys.stdout.isatty()
    return _Bar(file) if is_watched and file.seekable() else _Silence()


def _count(summary: Summary) -> None:
    from sco_facts.cli import display

    rows = [
        (name.replace("_", " "), f"{count:,}") for name, count in summary.counts.items() if count
    ]
    terminal.show(display.pairs([*rows, ("total", f"{summary.total:,}")]), to_errors=True)
