"""Changes: how the records of two editions differ, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import attrs

from sco_facts.canonical import Json
from sco_facts.editions.loading import Chosen, resolve
from sco_facts.records.catalogue import Catalogue, Retired
from sco_facts.records.facts import Record
from sco_facts.records.sources import Source

ChangeKind = Literal["added", "removed", "retired", "changed"]
Table = dict[str, Record | Source]

TABLES = ("facts", "reports", "entities", "sources")


@attrs.frozen
class Change:
    """
    One difference between two editions.

    Args:
        id: The id of the record.
        kind: Added, removed, retired or changed.
        field: The path of a field that changed, such as "quantity.value"; else `None`.
        old: The value before; for a record that is gone, its words.
        new: The value after; for a new record, its words; for a retired one, its successor.
        reason: Why a record was retired.

    Examples:
        >>> print(Change("trade.internal", "changed", "quantity.value", "1.0E12", "0.9E12"))
        trade.internal: quantity.value: "1.0E12" → "0.9E12"
    """

    id: str
    kind: ChangeKind
    field: str | None = None
    old: object = None
    new: object = None
    reason: str | None = None

    def __str__(self) -> str:
        return f"{self.id}: {' '.join(told(self))}"


def diff(old: Chosen, new: Chosen) -> tuple[Change, ...]:
    """
    Compare two editions, record by record and field by field.

    Args:
        old: An edition, by name; the path of one of your own; or a catalogue.
        new: Another.

    Returns:
        The changes of facts, other reports, entities and sources, in this order, by id. Another
        order of the records is not a change.

    Raises:
        ChoiceError: No bundled edition has this name.

    Examples:
        >>> diff("2026.1", "2026.1")
        ()
    """
    newer = resolve(new)
    before, after = tables_of(resolve(old)), tables_of(newer)
    return tuple(
        change
        for table in TABLES
        for id in sorted(before[table].keys() | after[table].keys())
        for change in changes_of(id, before[table], after[table], newer.retired)
    )


def told(change: Change) -> tuple[str, ...]:
    """Say what changed, without the id; a changed field has two parts, the old and the new."""
    if change.kind == "changed":
        old, new = (
            "absent" if each is None else json.dumps(each, ensure_ascii=False)
            for each in (change.old, change.new)
        )
        return f"{change.field}: {old}", f"→ {new}"
    if change.kind == "retired":
        instead = f"use {change.new!r}" if change.new else "nothing replaces it"
        return (f"retired, {instead}: {change.reason}",)
    return (f"{change.kind}: {change.old or change.new}",)


def tables_of(facts: Catalogue[Any]) -> dict[str, Table]:
    """Collect all records of a catalogue, by table and id."""
    return {
        "facts": dict(facts),
        "reports": dict(facts.reports),
        "entities": dict(facts.entities),
        "sources": dict(facts.sources),
    }


def changes_of(
    id: str, before: Table, after: Table, retired: Mapping[str, Retired]
) -> Iterator[Change]:
    """List how one record differs between two editions, of which at least one has it."""
    if id not in before:
        yield Change(id, "added", new=str(after[id]))
    elif id in after:
        yield from fields_changed(id, content_of(before[id]), content_of(after[id]))
    elif id in retired:
        successor, reason = retired[id]
        yield Change(id, "retired", old=str(before[id]), new=successor, reason=reason)
    else:
        yield Change(id, "removed", old=str(before[id]))


def content_of(record: Record | Source) -> dict[str, Json]:
    """Return what the digest of a record is taken of."""
    return {"type": type(record).__name__, **record.content()}


def fields_changed(
    id: str, before: Mapping[str, Json], after: Mapping[str, Json]
) -> Iterator[Change]:
    """List the fields in which the content of a record differs."""
    old, new = dict(_leaves(before, "")), dict(_leaves(after, ""))
    for field in dict.fromkeys((*old, *new)):
        if old.get(field) != new.get(field):
            yield Change(id, "changed", field, old.get(field), new.get(field))


def _leaves(content: Mapping[str, Json], path: str) -> Iterator[tuple[str, object]]:
    for key, value in content.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{path}{key}.")
        else:
            yield path + key, tuple(value) if isinstance(value, list) else value
