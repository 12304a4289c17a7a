"""Changes: how records differ between two catalogues, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import attrs

from sco_facts.canonical import Json
from sco_facts.records.catalogue import Catalogue, Retired
from sco_facts.records.facts import Record
from sco_facts.records.sources import Source

ChangeKind = Literal["added", "removed", "retired", "changed"]
Table = dict[str, Record | Source]

TABLES = ("facts", "reports", "entities", "sources")


@attrs.frozen
class Change:
    """
    Hold one difference between two editions.

    Args:
        id: The id of the record.
        kind: Added, removed, retired or changed.
        field: The path of a field that changed, such as "quantity.value"; else `None`.
        old: The value before; of a record that is gone, its words.
        new: The value after; of a new record, its words; of a retired one, its successor.
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


def told(change: Change) -> tuple[str, ...]:
    """Say what became of a record, without its id: of a field, the old and the new in two parts."""
    if change.kind == "changed":
        return f"{change.field}: {_shown(change.old)}", f"→ {_shown(change.new)}"
    if change.kind == "retired":
        instead = f"use {change.new!r}" if change.new else "nothing replaces it"
        return (f"retired, {instead}: {change.reason}",)
    return (f"{change.kind}: {change.old or change.new}",)


def tables_of(facts: Catalogue[Any]) -> dict[str, Table]:
    """Give all records of a catalogue, by table and id."""
    return {
        "facts": dict(facts),
        "reports": {report.id: report for report in facts.reports},
        "entities": dict(facts.entities),
        "sources": dict(facts.sources),
    }


def changes_of(
    id: str, before: Table, after: Table, retired: Mapping[str, Retired]
) -> Iterator[Change]:
    """Tell how one record differs between two editions; at least one of them has it."""
    if id not in before:
        yield Change(id, "added", new=str(after[id]))
    elif id in after:
        old, new = _flat(before[id]), _flat(after[id])
        for field in dict.fromkeys((*old, *new)):
            if old.get(field) != new.get(field):
                yield Change(id, "changed", field, old.get(field), new.get(field))
    elif id in retired:
        successor, reason = retired[id]
        yield Change(id, "retired", old=str(before[id]), new=successor, reason=reason)
    else:
        yield Change(id, "removed", old=str(before[id]))


def _flat(record: Record | Source) -> dict[str, object]:
    return dict(_leaves({"type": type(record).__name__, **record.content()}, ""))


def _leaves(content: Mapping[str, Json], path: str) -> Iterator[tuple[str, object]]:
    for key, value in content.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{path}{key}.")
        else:
            yield path + key, tuple(value) if isinstance(value, list) else value


def _shown(value: object) -> str:
    return "absent" if value is None else json.dumps(value, ensure_ascii=False)
