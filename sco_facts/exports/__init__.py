"""Exports: facts in the formats that other programs read."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from sco_facts.editions.files import is_special, replace_files
from sco_facts.errors import not_among

if TYPE_CHECKING:
    from sco_facts.exports.selection import Exportable

# The module and the function that write each format, imported on use.
_WRITERS = {
    "json": ("documents", "json_document"),
    "jsonl": ("documents", "json_lines"),
    "csv": ("spreadsheets", "csv_text"),
    "parquet": ("arrow", "parquet_bytes"),
    "arrow": ("arrow", "arrow_bytes"),
    "jsonld": ("linked", "json_ld"),
    "trig": ("nanopublications", "trig"),
    "webannotation": ("annotations", "web_annotations"),
    "csl-json": ("documents", "csl_json"),
    "bibtex": ("documents", "bibtex"),
    "ris": ("documents", "ris"),
}

FORMATS = tuple(_WRITERS)


def export(records: Exportable, format: str, *, text: str | None = None) -> str | bytes:
    """
    Write facts in a format that other programs read.

    Args:
        records: A catalogue, a mapping of ids to records, several records or one. What they
            name, their sources and entities, goes with them.
        format: One of `FORMATS`. "json" and "jsonl" hold every record, in the shape of an
            edition file; "csv", "parquet" and "arrow" one row for each figure; "jsonld" claims
            in the terms of schema.org, "trig" each as a nanopublication; "webannotation" the
            quotes of the article; "csl-json", "bibtex" and "ris" the sources.
        text: The report; only "webannotation" uses it, for the words before and after a quote.

    Returns:
        Text, or bytes for "parquet" and "arrow".

    Raises:
        ChoiceError: The format is not one of these, or has no use for the text.
        OperandError: Something to export is not a record.
        RecordError: The records do not fit the format.
        MissingExtraError: "parquet" and "arrow" need the extra `frames`.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> print(export(load("2026.1")["trade.internal"], "ris").splitlines()[0])
        TY  - NEWS
    """
    # Lazy import: `import sco_facts` imports this file.
    from sco_facts.exports.selection import select

    _check(format, text)
    module, function = _WRITERS[format]
    writer = getattr(import_module(f"{__name__}.{module}"), function)
    written: str | bytes = writer(select(records), **({} if text is None else {"text": text}))
    return written


def write(
    records: Exportable,
    path: str | os.PathLike[str],
    format: str | None = None,
    *,
    text: str | None = None,
) -> None:
    """
    Write facts to a file, whole or not at all.

    A file that is there is replaced only once the new one is complete. Beside a CSV file a
    Frictionless descriptor is written, `facts.datapackage.json` for `facts.csv`; where the
    path is a directory, it gets `facts.csv` and `datapackage.json`. A pipe or a device, such as
    `/dev/stdout`, is written to, and gets no descriptor.

    Args:
        records: As in `export`.
        path: The file.
        format: One of `FORMATS`; by default what the path ends in, such as `.parquet`.
        text: As in `export`.

    Raises:
        ScoFactsError: As in `export`.
        FileError: The file cannot be written.
    """
    name = os.fspath(path)
    what = "format"
    if format is None:
        what = f"path {name!r} with the ending"
        format = os.path.splitext(name)[1].removeprefix(".").lower()
    _check(format, text, what)
    if format == "csv" and not is_special(name):
        from sco_facts.exports.spreadsheets import data_package

        folder, file = (name, "facts.csv") if os.path.isdir(name) else os.path.split(name)
        stem = "" if os.path.isdir(name) else os.path.splitext(file)[0] + "."
        package = data_package(records, file, f"{stem}datapackage.json")
        replace_files({os.path.join(folder, each): package[each].encode() for each in package})
    else:
        content = export(records, format, text=text)
        replace_files({name: content.encode() if isinstance(content, str) else content})


def _check(format: str, text: str | None, what: str = "format") -> None:
    """Check the format, and that the text of the report is given only for web annotations."""
    if format not in _WRITERS:
        raise not_among(FORMATS, what, format)
    if text is not None and format != "webannotation":
        what = "text of the report for the format"
        raise not_among(["webannotation"], what, format, "leave the text out.")
