"""Standard output: text for people, at the width they have, and JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING, Any

from sco_facts.text import printable

if TYPE_CHECKING:
    from rich.console import RenderableType

PIPE_WIDTH = 80
_DIGITS = 7


class OutputError(Exception):
    """
    Standard output takes no more.

    It is outside `OSError`, which typer treats in its own way.
    """


def show(*parts: RenderableType, to_errors: bool = False) -> None:
    """
    Print for people: coloured in a terminal, plain in a pipe and 80 columns wide.

    The width of a pipe is that of `COLUMNS`, where it is set.

    Args:
        parts: What to print, one below the other.
        to_errors: Whether to print to standard error.
    """
    # Only who prints for people pays for the import.
    from rich.console import Console

    # Rich writes to nothing that can fail; only here is text sent on its way.
    is_terminal = (sys.stderr if to_errors else sys.stdout).isatty()
    buffer = StringIO()
    console = Console(
        file=buffer,
        force_terminal=is_terminal or None,
        highlight=False,
        markup=False,
        emoji=False,
        width=_width(is_terminal),
    )
    for part in parts:
        console.print(part)
    text = "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))
    if to_errors:
        sys.stderr.write(text)
    else:
        write(text)


def complain(message: str) -> None:
    """Write one line to standard error, with the name of the command."""
    sys.stderr.write(f"sco-facts: {' '.join(printable(message).split())}\n")


def write(text: str) -> None:
    """
    Write to standard output.

    Raises:
        OutputError: Nobody reads it, or its device is full.
    """
    _guard(partial(sys.stdout.write, text))


def write_lines(text: str) -> None:
    """
    Write lines to standard output, with what could steer a terminal escaped.

    Raises:
        OutputError: Nobody reads it, or its device is full.
    """
    write("\n".join(map(printable, text.rstrip("\n").split("\n"))) + "\n")


def write_bytes(content: bytes) -> None:
    """
    Write bytes to standard output.

    Raises:
        OutputError: Nobody reads it, or its device is full.
    """
    flush()
    _guard(partial(sys.stdout.buffer.write, content))


def flush() -> None:
    """
    Send what was written on its way.

    Raises:
        OutputError: Nobody reads it, or its device is full.
    """
    _guard(sys.stdout.flush)


def write_json(value: Any, *, in_line: bool = False) -> None:
    """
    Write JSON to standard output: one document, or one line of JSON Lines.

    What could steer a terminal is escaped, and so is what its encoding does not have.
    """
    is_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(value, ensure_ascii=not is_unicode, indent=None if in_line else 2)
    write("\n".join(map(_escaped, text.split("\n"))) + "\n")


def make_tolerant() -> None:
    """
    Let both streams print what their encoding does not have as escapes.

    A stream that the shell has closed becomes one to nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # It stays open for as long as the command runs.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def abandon_output() -> None:
    """Send what is left to nowhere, so that the interpreter does not fail on it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _width(is_terminal: bool) -> int | None:
    columns = os.environ.get("COLUMNS", "")
    # Nothing is wider than some digits say, and Python reads no number of thousands.
    width = int(columns[:_DIGITS]) if columns.isdecimal() else 0
    if width > 0:
        return width
    return None if is_terminal else PIPE_WIDTH


def _guard(action: Callable[[], object]) -> None:
    try:
        action()
    except OSError as error:
        raise OutputError(error.strerror) from error


def _escaped(line: str) -> str:
    # Outside of strings, JSON has nothing to escape; beyond the BMP it needs a pair.
    if line.isprintable():
        return line
    return "".join(char if printable(char) == char else json.dumps(char)[1:-1] for char in line)
