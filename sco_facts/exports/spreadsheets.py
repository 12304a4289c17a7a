"""CSV for spreadsheets, and the Frictionless descriptor that says what is in it."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO
from typing import Any

from sco_facts.canonical import sha256
from sco_facts.exports.linked import digest_name, license_url
from sco_facts.exports.selection import Exportable, Selection, select
from sco_facts.exports.tables import COLUMNS, Column, columns_of
from sco_facts.text import clean_url

# What makes a spreadsheet run a cell; the full-width signs do so in East Asian editions.
_RUN = tuple("=+-@\t\r\n＝＋－＠")
_ESCAPE = "'"
_TYPES = {"text": "string", "category": "string", "truth": "boolean"}


def csv_text(selection: Selection) -> str:
    """
    Write one row for each figure, measurements first, as CSV with a header.

    A text that a spreadsheet would run as a formula starts with an apostrophe, as does one
    that starts with an apostrophe of its own; `cell_text` takes it off.
    """
    table = columns_of(selection.figures)
    cells = ([_cell(column, each) for each in table[column.name]] for column in COLUMNS)
    out = StringIO()
    # Its line ends are those of RFC 4180.
    csv.writer(out).writerows([[*table], *zip(*cells, strict=True)])
    return out.getvalue()


def data_package(
    records: Exportable, path: str = "facts.csv", descriptor: str = "datapackage.json"
) -> dict[str, str]:
    """
    Write the figures as CSV with a Frictionless descriptor beside it.

    Args:
        records: As in `export`.
        path: The name of the CSV file, which the descriptor refers to.
        descriptor: The name of the descriptor.

    Returns:
        The text of both files, by name.

    Source:
        Frictionless Data Package and Table Schema, version 1.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> list(data_package(load("2026.1")))
        ['facts.csv', 'datapackage.json']
    """
    selection = select(records)
    text = csv_text(selection)
    data = text.encode()
    cited = selection.citation
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "sco-facts",
        "id": selection.sha256 and digest_name(selection.sha256),
        "title": "Figures of a news report, with the words that bound them",
        "description": "One row for each figure of the report and each other report of it. "
        "An empty bound is unbounded. A text that starts with an apostrophe was one that a "
        "spreadsheet would run as a formula, or had an apostrophe there: take one off.",
        "version": selection.edition,
        "created": cited and f"{cited['released']}T00:00:00Z",
        "contributors": cited and [{"title": cited["creator"], "role": "author"}],
        "licenses": cited and [{"name": cited["license"], "path": license_url(cited["license"])}],
        "sources": [
            {"title": source.title or source.publisher, "path": clean_url(source.url)}
            for source in selection.sources
        ],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "facts",
                "path": path,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(data),
                "hash": f"sha256:{sha256(data)}",
                "dialect": {"lineTerminator": "\r\n", "delimiter": ",", "quoteChar": '"'},
                "schema": {
                    "fields": [_field(column) for column in COLUMNS],
                    "missingValues": [""],
                    "primaryKey": ["id"],
                },
            }
        ],
    }
    package = {key: value for key, value in package.items() if value}
    return {path: text, descriptor: json.dumps(package, ensure_ascii=False, indent=2) + "\n"}


def cell_text(cell: str) -> str:
    """
    Read a text from a cell: without the apostrophe that keeps a spreadsheet from running it.

    Examples:
        >>> cell_text("'=1+1"), cell_text("nearly 1 trillion USD")
        ('=1+1', 'nearly 1 trillion USD')
    """
    return cell.removeprefix(_ESCAPE)


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": _TYPES.get(column.kind, column.kind),
        "description": column.about,
        **({"trueValues": ["true"], "falseValues": ["false"]} if column.kind == "truth" else {}),
        **({"constraints": {"required": True}} if column.is_filled else {}),
    }


def _cell(column: Column, value: object) -> str:
    if value is None:
        return ""
    if column.kind == "truth":
        return "true" if value else "false"
    if column.kind == "number":
        # A double's shortest digits, in a form that no spreadsheet takes for a date or text.
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    text = str(value)
    # Figures alone run as themselves, so the exact ones may start with a minus.
    is_text = column.kind in ("text", "category") and not column.name.endswith("_exact")
    return _ESCAPE + text if is_text and text.startswith((*_RUN, _ESCAPE)) else text
