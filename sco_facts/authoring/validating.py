"""Validating an edition file: every fault at once, and what deserves a look."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs

from sco_facts.editions.building import Builder, make_quantity
from sco_facts.editions.files import edition_file, parse_rows, read_text
from sco_facts.editions.format import check_rows
from sco_facts.editions.loading import load_file
from sco_facts.errors import EditionError, FileError, ScoFactsError
from sco_facts.phrases import read
from sco_facts.quantities.quantity import Quantity


@attrs.frozen
class Finding:
    """
    Something in an edition file that an author should see.

    Args:
        text: The finding, with its path.
        is_fault: Whether it must be corrected; a note only deserves a look.
    """

    text: str
    is_fault: bool = True

    def __str__(self) -> str:
        return self.text if self.is_fault else f"note: {self.text}"


def validate(
    path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None
) -> tuple[Finding, ...]:
    """
    Find all that is wrong with an edition file, and what deserves a look.

    Faults are what `load_file` refuses, and keys left empty. Notes are words that `read` cannot
    read as a quantity, or reads as another one than the file states. If a record has missing or
    unknown keys, nothing else of it is checked.

    Args:
        path: The edition file, or a folder with an `edition.toml`.
        text: The report; by default the file that `text` in the edition names, beside it.

    Returns:
        Every finding, faults first, each with its path; none if all is well.
    """
    name = edition_file(path)
    lines: list[str] = []
    try:
        load_file(name, text)
    except EditionError as error:
        lines = [f"{name}: {fault}" for fault in error.faults]
    except ScoFactsError as error:
        lines = [str(error)]
    try:
        rows = parse_rows(name, read_text(name))
    except (EditionError, FileError):
        return tuple(map(Finding, lines))
    empty = [f"{name}: {where}: left empty; fill it in" for where in _empty(rows, "")]
    try:
        builder = Builder(check_rows(name, rows))
    except EditionError:
        return tuple(map(Finding, lines + empty))
    # If the report cannot be read, `load_file` says so and nothing else.
    builder.check_quotes()
    lines += [f"{name}: {fault}" for fault in builder.faults]
    notes = [Finding(f"{name}: {note}", is_fault=False) for note in _reading_notes(rows)]
    return (*map(Finding, dict.fromkeys(lines + empty)), *notes)


def _empty(value: object, path: str) -> Iterator[str]:
    """Find the path of every empty text."""
    if isinstance(value, dict):
        for key, each in cast("dict[str, object]", value).items():
            yield from _empty(each, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, each in enumerate(cast("list[object]", value)):
            yield from _empty(each, f"{path}[{number}]")
    elif isinstance(value, str) and not value.strip():
        yield path


def _reading_notes(rows: Mapping[str, Any]) -> Iterator[str]:
    """Compare the words of each figure, as `read` takes them, with hedge, value and unit."""
    for number, row in enumerate(rows.get("measurement", ())):
        words = row["quantity"].get("words", "")
        try:
            stated = make_quantity(row["quantity"])
        except ScoFactsError:
            continue  # already among the faults
        where = f"measurement[{number}] ({row['id']!r}): quantity.words: {words!r}"
        try:
            said = read(words)
        except ScoFactsError as error:
            yield f"{where} cannot be read, so check hedge, value and unit yourself: {error}"
            continue
        if _figure(said) != _figure(stated):
            yield f"{where} reads as “{said}”, but the file says “{stated}”; check which is meant"


def _figure(quantity: Quantity) -> tuple[object, ...]:
    hedge = quantity.figure and quantity.figure.hedge
    return hedge, quantity.interval, quantity.unit, quantity.counted
