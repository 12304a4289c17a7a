"""Standard output and error: text for people, at the width they have, and JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from io import StringIO
from shutil import get_terminal_size
from typing import Any

import typer

from sco_facts.cli.json_output import shape
from sco_facts.outlines import Outline
from sco_facts.text import printable

PIPE_WIDTH = 80
_HEIGHT = 24
_DIGITS = 7


class OutputError(Exception):
    """
    Standard output cannot be written to.

    It is not an `OSError`, since typer handles those in its own way.
    """


def show(*parts: Outline | str, to_errors: bool = False) -> None:
    """
    Print for people: with colours in a terminal; in a pipe plain and 80 columns wide.

    The environment variable `COLUMNS` sets another width.
    """
    # Lazy import: JSON and completions need no rich.
    from rich.console import Console

    from sco_facts.cli.rendering import render

    # Rich writes to a buffer, which cannot fail; `write` tells an error of the output.
    is_terminal = (sys.stderr if to_errors else sys.stdout).isatty()
    buffer = StringIO()
    console = Console(
        file=buffer,
        force_terminal=is_terminal or None,
        highlight=False,
        markup=False,
        emoji=False,
        width=columns(is_terminal),
        # Rich would take the size from the environment, and fail on what is not a number.
        height=_HEIGHT,
    )
    for part in parts:
        for each in render(part, console.width):
            console.print(each)
    text = "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))
    if to_errors:
        sys.stderr.write(text)
    else:
        write(text)


def answer(context: typer.Context, value: object, *parts: Outline | str) -> None:
    """Write a value as JSON if that was asked for; else show its parts to people."""
    if context.obj.as_json:
        write_json(value)
    else:
        show(*parts)


def complain(message: str) -> int:
    """Write one line to standard error, and return the exit code of bad input."""
    sys.stderr.write(f"sco-facts: {' '.join(printable(message).split())}\n")
    return 2


def write(text: str) -> None:
    """Write to standard output; an `OutputError` says that its reader stopped or it is full."""
    _guard(partial(sys.stdout.write, text))


def write_lines(text: str) -> None:
    """Write lines to standard output, with control characters escaped."""
    write("\n".join(map(printable, text.rstrip("\n").split("\n"))) + "\n")


def write_bytes(content: bytes) -> None:
    """Write bytes to standard output."""
    flush()
    _guard(partial(sys.stdout.buffer.write, content))


def flush() -> None:
    """Flush standard output."""
    _guard(sys.stdout.flush)


def write_json(value: Any, *, in_line: bool = False) -> None:
    """
    Write a value as JSON to standard output: one document, or one line of JSON Lines.

    Control characters are escaped, and so is what the encoding of the output does not have.
    """
    is_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(shape(value), ensure_ascii=not is_unicode, indent=None if in_line else 2)
    write("\n".join(map(_escaped, text.split("\n"))) + "\n")


def make_tolerant() -> None:
    """
    Let the standard streams escape what their encoding does not have, instead of failing.

    A stream that the shell has closed is replaced by one to the null device.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # It stays open while the command runs.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def abandon_output() -> None:
    """Send the rest of the output to the null device, so that Python does not fail at its exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def columns(is_terminal: bool) -> int:
    """Say how wide output is: as `COLUMNS` says, else as the terminal is, else 80 columns."""
    given = os.environ.get("COLUMNS", "")
    # Python refuses numbers of thousands of digits; no terminal is that wide.
    width = int(given[:_DIGITS]) if given.isdecimal() else 0
    if width > 0:
        return width
    return get_terminal_size((PIPE_WIDTH, _HEIGHT)).columns if is_terminal else PIPE_WIDTH


def _guard(action: Callable[[], object]) -> None:
    try:
        action()
    except OSError as error:
        raise OutputError(error.strerror) from error


def _escaped(line: str) -> str:
    # JSON has such characters in strings only, and needs a pair of escapes beyond the BMP.
    if line.isprintable():
        return line
    return "".join(char if printable(char) == char else json.dumps(char)[1:-1] for char in line)
