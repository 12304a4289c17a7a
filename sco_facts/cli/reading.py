"""Commands that read words: one phrase, or all the figures of a text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from io import BufferedReader
from typing import Annotated, cast

import typer

from sco_facts.cli import shapes, terminal
from sco_facts.cli.options import JsonOption, wants_json
from sco_facts.editions.files import decoded_parts, open_file
from sco_facts.phrases import find as find_mentions
from sco_facts.phrases import read as read_phrase

_BLOCK = 2**16


def read(
    context: typer.Context,
    phrase: Annotated[str, typer.Argument(help="A quantity as English news writes it.")],
    as_json: JsonOption = False,
) -> None:
    """Say how a phrase is read: hedge, bounds and unit."""
    from sco_facts.cli import display

    quantity = read_phrase(phrase)
    if wants_json(context, as_json):
        terminal.write_json(shapes.quantity(quantity))
    else:
        terminal.show(display.quantity_card(quantity))


def find(
    context: typer.Context,
    text: Annotated[
        str | None, typer.Argument(help="The text; standard input if absent.", metavar="TEXT")
    ] = None,
    file: Annotated[
        str | None, typer.Option("--file", "-f", help="A text file.", metavar="FILE")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """
    Find every figure in running text.

    It writes as it reads, some thousands of words behind. With --json it writes JSON Lines, one
    figure a line.
    """
    if text is not None and file is not None:
        raise typer.BadParameter("given TEXT and --file, expected one of the two.")
    if text is None and file is None and sys.stdin.isatty():
        raise typer.BadParameter("given no text, expected TEXT, --file FILE, or text in a pipe.")
    if text is not None:
        return _find(context, iter((text,)), as_json)
    if file is None:
        stream = cast("BufferedReader", sys.stdin.buffer)
        return _find(context, _decoded("standard input", stream), as_json)
    with open_file(file) as opened:
        return _find(context, _decoded(file, opened), as_json)


def _decoded(name: str, stream: BufferedReader) -> Iterator[str]:
    # What is there is read, without waiting for a whole block.
    return decoded_parts(name, iter(partial(stream.read1, _BLOCK), b""))


def _find(context: typer.Context, parts: Iterator[str], as_json: bool) -> None:
    from sco_facts.cli import display

    in_json, found = wants_json(context, as_json), False
    for mention in find_mentions(parts):
        found = True
        if in_json:
            terminal.write_json(shapes.mention(mention), in_line=True)
        else:
            terminal.show(display.mention_line(mention))
        terminal.flush()
    if not found and not in_json:
        terminal.show("No figures.")
