"""The catalogue: every record of one edition, by its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, overload

from sco_facts.canonical import Json
from sco_facts.errors import RetiredFactError, UnknownFactError
from sco_facts.records.facts import Entity, Event, Fact, Measurement, OtherReport, Record, Statement
from sco_facts.records.sources import Source
from sco_facts.text import Shown

D = TypeVar("D")
K = TypeVar("K", bound=str)
R = TypeVar("R", covariant=True)


class Retired(NamedTuple):
    """What became of an id that an earlier edition had: the id that replaces it, and why."""

    successor: str | None
    reason: str


class Records(Mapping[K, R], Shown):
    """
    An immutable mapping from id to record.

    Looking up an id that is missing raises `UnknownFactError`, which names the ids spelled like
    it, or `RetiredFactError` if an earlier edition had it.
    """

    __slots__ = ("_records", "_retired")
    _records: dict[str, R]
    _retired: Mapping[str, Retired]

    def __init__(
        self, records: Mapping[str, R], retired: Mapping[str, Retired] | None = None
    ) -> None:
        object.__setattr__(self, "_records", dict(records))
        object.__setattr__(self, "_retired", dict(retired or {}))

    def __getitem__(self, key: K) -> R:
        try:
            return self._records[key]
        except (KeyError, TypeError):
            raise self._missing(key) from None

    # Mapping would look a missing id up, and pay for an error message that nobody reads.
    def __contains__(self, key: object) -> bool:
        try:
            return key in self._records
        except TypeError:
            return False

    @overload
    def get(self, key: K, /) -> R | None: ...
    @overload
    def get(self, key: K, /, default: R | D) -> R | D: ...
    def get(self, key: K, /, default: object = None) -> object:
        """Return the record with an id, or the default if there is none."""
        return self._records[key] if key in self else default

    def __iter__(self) -> Iterator[K]:
        ids: Iterator[Any] = iter(self._records)
        return ids

    def __len__(self) -> int:
        return len(self._records)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed; load another edition.")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._records, self._retired)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(self._records) or 'none'}>"

    def _ipython_key_completions_(self) -> list[str]:
        return list(self._records)

    def _missing(self, key: object) -> UnknownFactError:
        retired = self._retired.get(key) if isinstance(key, str) else None
        if retired is not None:
            instead = f"use {retired.successor!r}" if retired.successor else "nothing replaces it"
            return RetiredFactError(
                f"Given the id {key!r}, which is retired, expected a current one; {instead}: "
                f"{retired.reason}",
                value=key,
                successor=retired.successor,
            )
        # Lazy import: needed only for the error message.
        from difflib import get_close_matches

        near = get_close_matches(str(key), self._records, cutoff=0.5)
        hint = (
            f"did you mean {' or '.join(map(repr, near))}?" if near else "list the ids to find it."
        )
        return UnknownFactError(
            f"Given the id {key!r}, expected one of the {len(self)} here; {hint}", value=key
        )


class Catalogue(Records[K, Fact], Generic[K]):
    """
    The records of one edition: a mapping from id to measurement, statement or event.

    `measurements`, `statements`, `events`, `entities`, `sources` and `reports` are mappings of
    the same kind, each of one kind of record.

    Args:
        facts: The measurements, statements and events, in order.
        entities: Who and what the report names.
        sources: The report, and the pages that report the same.
        reports: The figures on those pages.
        retired: The ids that earlier editions had.
        edition: The name of the edition.
        sha256: The digest of its file.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> load("2026.1").measurements["trade.internal"].speaker
        <Entity 'bektenov' 2026.1: Bektenov>
    """

    __slots__ = (
        "edition",
        "entities",
        "events",
        "measurements",
        "reports",
        "sha256",
        "sources",
        "statements",
    )
    edition: str
    sha256: str
    measurements: Records[Any, Measurement]
    statements: Records[Any, Statement]
    events: Records[Any, Event]
    entities: Records[Any, Entity]
    sources: Records[Any, Source]
    reports: Records[Any, OtherReport]

    def __init__(
        self,
        facts: Iterable[Fact],
        *,
        entities: Iterable[Entity] = (),
        sources: Iterable[Source] = (),
        reports: Iterable[OtherReport] = (),
        retired: Mapping[str, Retired] | None = None,
        edition: str,
        sha256: str,
    ) -> None:
        by_id = {fact.id: fact for fact in facts}
        super().__init__(by_id, retired)
        fields: dict[str, object] = {
            "edition": edition,
            "sha256": sha256,
            "reports": Records({each.id: each for each in reports}, retired),
            "entities": Records({each.id: each for each in entities}),
            "sources": Records({each.id: each for each in sources}),
        }
        kinds = {"measurements": Measurement, "statements": Statement, "events": Event}
        for name, kind in kinds.items():
            chosen = {id: fact for id, fact in by_id.items() if type(fact) is kind}
            fields[name] = Records(chosen, retired)
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    @property
    def retired(self) -> Mapping[str, Retired]:
        """The ids that earlier editions had, each with the id that replaces it and why."""
        return dict(self._retired)

    def reports_of(self, id: K) -> tuple[OtherReport, ...]:
        """
        Find every other report of one fact.

        Raises:
            UnknownFactError: The id is not in the catalogue.
        """
        of = self[id].id
        return tuple(report for report in self.reports.values() if report.of == of)

    def about(self, topic: str) -> tuple[Fact, ...]:
        """
        Find the facts about a topic: those with a topic that has all its words.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> [fact.id for fact in load("2026.1").about("transit")][:2]
            ['transit.railway_corridors', 'transit.growth']
        """
        wanted = topic.casefold().split()
        return tuple(
            fact for fact in self.values() if any(_has_words(each, wanted) for each in fact.topics)
        )

    def said_by(self, entity: Entity | str) -> tuple[Measurement | Statement, ...]:
        """
        Find what somebody says or does in the report.

        Args:
            entity: The entity, its id, or a spelling of its name in the report.

        Raises:
            UnknownFactError: No entity has this id or name.
        """
        speaker = self._entity(entity)
        return tuple(
            fact
            for fact in self.values()
            if (isinstance(fact, Measurement) and fact.speaker == speaker)
            or (isinstance(fact, Statement) and fact.actor == speaker)
        )

    def in_sentence(self, number: int) -> tuple[Fact, ...]:
        """Find the facts quoted from one sentence of the report, counted from 1."""
        return tuple(fact for fact in self.values() if fact.quote.sentence == number)

    def search(self, text: str) -> tuple[Record, ...]:
        """
        Find the facts and entities that contain all the words, in any order and case.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> [fact.id for fact in load("2026.1").search("railway corridors")][:1]
            ['transit.railway_corridors']
        """
        words = text.casefold().split()
        records: tuple[Record, ...] = (*self.values(), *self.entities.values())
        return tuple(
            record
            for record in records
            if words and all(word in _searchable(record) for word in words)
        )

    def _entity(self, entity: Entity | str) -> Entity:
        if isinstance(entity, Entity):
            return entity
        for each in self.entities.values():
            if entity == each.id or entity.casefold() in map(str.casefold, each.names):
                return each
        return self.entities[entity]

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (
            type(self),
            tuple(self.values()),
            tuple(self.entities.values()),
            tuple(self.sources.values()),
            tuple(self.reports.values()),
            self._retired,
            self.edition,
            self.sha256,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.edition}: {self}>"

    def __str__(self) -> str:
        counts = {
            "measurements": self.measurements,
            "statements": self.statements,
            "events": self.events,
            "entities": self.entities,
            "other reports": self.reports,
        }
        return ", ".join(f"{len(each)} {name}" for name, each in counts.items())


def _rebuild(
    kind: type[Catalogue[Any]],
    facts: tuple[Fact, ...],
    entities: tuple[Entity, ...],
    sources: tuple[Source, ...],
    reports: tuple[OtherReport, ...],
    retired: Mapping[str, Retired],
    edition: str,
    sha256: str,
) -> Catalogue[Any]:
    return kind(
        facts,
        entities=entities,
        sources=sources,
        reports=reports,
        retired=retired,
        edition=edition,
        sha256=sha256,
    )


def _has_words(topic: str, wanted: list[str]) -> bool:
    words = topic.casefold().split()
    return bool(wanted) and all(word in words for word in wanted)


def _searchable(record: Record) -> str:
    plain = record.content()
    plain.pop("source", None)
    return " ".join(_texts(plain)).casefold()


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)
