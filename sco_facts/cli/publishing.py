"""Commands that write facts for use elsewhere: citations, and other programs' formats."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from sco_facts import citations, exports
from sco_facts.citations.citing import look_up
from sco_facts.citations.styles import STYLES
from sco_facts.citations.typography import FORMATS
from sco_facts.cli import terminal
from sco_facts.cli.options import (
    EditionOption,
    JsonOption,
    OutputOption,
    complete_fact,
    complete_id,
    facts_of,
    of_id,
    one_of,
    wants_json,
)
from sco_facts.errors import not_among
from sco_facts.records.catalogue import every_record

_BIBLIOGRAPHIES: dict[str, Callable[..., str | list[dict[str, object]]]] = {
    "bibtex": citations.bibtex,
    "ris": citations.ris,
    "csl-json": citations.csl_json,
}
_LINES = {"quote": citations.quote_line, "link": citations.deep_link}
_ALL = (*FORMATS, *_BIBLIOGRAPHIES, *_LINES)


def cite(
    context: typer.Context,
    id: Annotated[
        str | None,
        of_id("The id of a record or source; the library itself if absent.", complete_id),
    ] = None,
    style: Annotated[str, one_of(STYLES)] = "apa",
    format: Annotated[str, one_of(_ALL)] = "text",
    accessed: Annotated[
        str | None, typer.Option(help="The day on which you read it.", metavar="YYYY-MM-DD")
    ] = None,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Cite a source, or that of a record.

    The formats text, markdown and html write an entry for a list of references; bibtex, ris and
    csl-json are for reference managers; quote is a footnote with the quoted words, and link an
    address that opens the page at them.
    """
    style, format = style.lower(), format.lower()
    look_up("format", format, dict.fromkeys(_ALL))
    if id is None:
        if accessed is not None:
            raise typer.BadParameter(
                "given --accessed without ID, expected the id of what you read."
            )
        if format not in FORMATS:
            advice = "choose one to cite the library, or give ID."
            raise not_among(FORMATS, "format without ID", format, advice)
        name = facts_of(context, edition).edition
        text = citations.cite_package(style, name, format=format)
    else:
        text = _cited(every_record(facts_of(context, edition))[id], style, format, accessed)
    if wants_json(context, as_json):
        terminal.write_json({"id": id, "style": style, "format": format, "text": text})
    else:
        terminal.write_lines(text)


def _cited(record: Any, style: str, format: str, accessed: str | None) -> str:
    if format in _LINES:
        return _LINES[format](record)
    if format in _BIBLIOGRAPHIES:
        text = _BIBLIOGRAPHIES[format](record, accessed=accessed)
        return text if isinstance(text, str) else json.dumps(text, indent=2, ensure_ascii=False)
    return citations.cite(record, style, format=format, accessed=accessed)


def export(
    context: typer.Context,
    format: Annotated[str, one_of(exports.FORMATS, typer.Argument, "FORMAT")],
    ids: Annotated[
        list[str] | None, of_id("The facts to export; all if absent.", complete_fact)
    ] = None,
    output: OutputOption = None,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Write facts in a format for other programs.

    A file is written completely or not at all; csv gets a datapackage.json beside it. With --json
    and -o, a line of JSON says what was written.
    """
    format, output = format.lower(), None if output == "-" else output
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
    if isinstance(content, bytes):
        if sys.stdout.isatty():
            raise typer.BadParameter(f"given {format} for a terminal, expected -o FILE or a pipe.")
        terminal.write_bytes(content)
    elif sys.stdout.isatty():
        terminal.write_lines(content)
    else:
        terminal.write(content)
