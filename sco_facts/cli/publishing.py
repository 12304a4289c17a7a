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
from sco_facts.cli import options, terminal
from sco_facts.errors import not_among
from sco_facts.records.catalogue import every_record

_OTHERS: dict[str, Callable[[Any, str | None], str]] = {
    "bibtex": lambda record, accessed: citations.bibtex(record, accessed=accessed),
    "ris": lambda record, accessed: citations.ris(record, accessed=accessed),
    "csl-json": lambda record, accessed: json.dumps(
        citations.csl_json(record, accessed=accessed), indent=2, ensure_ascii=False
    ),
    "quote": lambda record, _: citations.quote_line(record),
    "link": lambda record, _: citations.deep_link(record),
}
_ALL = (*FORMATS, *_OTHERS)


def cite(
    context: typer.Context,
    id: Annotated[
        str | None,
        options.of_id(
            "The id of a record or source; the library itself if absent.", options.complete_id
        ),
    ] = None,
    style: Annotated[str, options.one_of(STYLES)] = "apa",
    format: Annotated[str, options.one_of(_ALL)] = "text",
    accessed: Annotated[
        str | None, options.value("The day on which you read it.", "YYYY-MM-DD")
    ] = None,
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
        name = options.facts_of(context).edition
        text = citations.cite_package(style, name, format=format)
    else:
        record: Any = every_record(options.facts_of(context))[id]
        if format in FORMATS:
            text = citations.cite(record, style, format=format, accessed=accessed)
        else:
            text = _OTHERS[format](record, accessed)
    if context.obj.as_json:
        terminal.write_json({"id": id, "style": style, "format": format, "text": text})
    else:
        terminal.write_lines(text)


def export(
    context: typer.Context,
    format: Annotated[str, options.one_of(exports.FORMATS, typer.Argument, "FORMAT")],
    ids: Annotated[
        list[str] | None,
        options.of_id("The facts to export; all if absent.", options.complete_fact),
    ] = None,
    output: options.OutputOption = None,
) -> None:
    """
    Write facts in a format for other programs.

    A file is written completely or not at all; csv gets a datapackage.json beside it. With --json
    and -o, a line of JSON says what was written.
    """
    format, output = format.lower(), None if output == "-" else output
    in_json = context.obj.as_json
    if in_json and output is None:
        raise typer.BadParameter("given --json without -o, expected a file; or export json.")
    facts = options.facts_of(context)
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
