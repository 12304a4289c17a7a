"""What to export: a catalogue, or records with the sources and entities that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

import attrs

from sco_facts.errors import OperandError, RecordError
from sco_facts.records.catalogue import Catalogue, Retired, parts_of
from sco_facts.records.facts import (
    Entity,
    Event,
    Fact,
    Measurement,
    OtherReport,
    Record,
    Statement,
    named_in,
)
from sco_facts.records.sources import Source

Selectable = Record | Source
Exportable = Catalogue[Any] | Mapping[Any, Selectable] | Iterable[Selectable] | Selectable

T = TypeVar("T", bound=Selectable)


@attrs.frozen(kw_only=True)
class Selection:
    """
    The records to export, each once and in order.

    Args:
        edition: The edition of all records; `None` if they have none, or several.
        sha256: The digest of its file, if this is the whole edition.
        facts: The measurements, statements and events.
        reports: The other reports.
        entities: The entities, with those that the facts name.
        sources: The sources, with those that the facts and reports name.
        retired: The ids that earlier editions had, if this is a whole edition.
        citation: Who made the edition, under which licence and when, if it says so.
    """

    edition: str | None
    sha256: str | None = None
    facts: tuple[Fact, ...] = ()
    reports: tuple[OtherReport, ...] = ()
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    retired: Mapping[str, Retired] = attrs.field(factory=dict[str, Retired])
    citation: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @property
    def figures(self) -> tuple[Measurement | OtherReport, ...]:
        """The measurements, then the other reports."""
        measurements = (fact for fact in self.facts if isinstance(fact, Measurement))
        return (*measurements, *self.reports)

    @property
    def articles(self) -> tuple[Source, ...]:
        """The sources of the facts; one, unless facts of several reports were put together."""
        return tuple(dict.fromkeys(fact.source for fact in self.facts))


def select(records: Exportable) -> Selection:
    """
    Collect a catalogue, a mapping of ids to records, several records or one.

    Raises:
        OperandError: Something among them is neither a record nor a source.
        RecordError: Two different records have the same id.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> facts = load("2026.1")
        >>> [source.publisher for source in select(facts["trade.internal"]).sources]
        ['Qazinform']
    """
    if isinstance(records, Catalogue):
        return Selection(**parts_of(records))  # pyright: ignore[reportUnknownArgumentType]
    given = tuple(_each(records))
    named = [name for record in given for name in named_in(record)]
    named += [name for each in named for name in named_in(each)]
    editions = {record.edition for record in given}
    return Selection(
        edition=editions.pop() if len(editions) == 1 else None,
        facts=_once(given, Measurement, Statement, Event),
        reports=_once(given, OtherReport),
        entities=_once((*given, *named), Entity),
        sources=_once((*given, *named), Source),
    )


def _each(records: object) -> Iterator[Selectable]:
    if isinstance(records, Mapping):
        records = cast("Mapping[Any, object]", records).values()
    if isinstance(records, str | Selectable) or not isinstance(records, Iterable):
        records = (records,)
    for record in cast("Iterable[object]", records):
        if not isinstance(record, Selectable):
            raise OperandError(
                f"Given {record!r:.80}, expected a catalogue or records of one; "
                'write load(), or [facts["trade.internal"]].',
                value=record,
            )
        yield record


def _once(records: Iterable[Selectable], *kinds: type[T]) -> tuple[T, ...]:
    chosen: dict[str, T] = {}
    for record in records:
        if isinstance(record, kinds) and chosen.setdefault(record.id, record) != record:
            raise RecordError(
                f"Given two different records with the id {record.id!r}, expected one; "
                "export each edition by itself.",
                value=record.id,
            )
    return tuple(chosen.values())
