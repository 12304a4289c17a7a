"""The catalogue: every record of one edition, by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar, overload

from sco_facts.canonical import Json
from sco_facts.errors import RetiredFactError, UnknownFactError
from sco_facts.quantities.numbers import singular
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
from sco_facts.text import Shown

D = TypeVar("D")
K = TypeVar("K", bound=str)
R = TypeVar("R", covariant=True)
Named = TypeVar("Named", Entity, Source, OtherReport)


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

    _records: dict[str, R]
    _retired: Mapping[str, Retired]

    def __init__(
        self, records: Mapping[str, R], retired: Mapping[str, Retired] | None = None
    ) -> None:
        vars(self).update(_records=dict(records), _retired=dict(retired or {}))

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
        reports: The figures on those pages, or what makes them when they are first used.
        retired: The ids that earlier editions had.
        citation: Who made the edition, under which licence and when: `creator`, `license` and
            `released`; empty if it does not say.
        edition: The name of the edition.
        sha256: The digest of its file.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> load("2026.1").measurements["trade.internal"].speaker
        <Entity 'bektenov' 2026.1: Bektenov>
    """

    edition: str
    sha256: str
    measurements: Records[Any, Measurement]
    statements: Records[Any, Statement]
    events: Records[Any, Event]
    entities: Records[Any, Entity]
    sources: Records[Any, Source]
    _citation: dict[str, str]
    _reports: Records[Any, OtherReport] | Callable[[], Iterable[OtherReport]]

    def __init__(
        self,
        facts: Iterable[Fact],
        *,
        entities: Iterable[Entity] = (),
        sources: Iterable[Source] = (),
        reports: Iterable[OtherReport] | Callable[[], Iterable[OtherReport]] = (),
        retired: Mapping[str, Retired] | None = None,
        citation: Mapping[str, str] | None = None,
        edition: str,
        sha256: str,
    ) -> None:
        super().__init__({fact.id: fact for fact in facts}, retired)
        for kind in (Measurement, Statement, Event):
            chosen = {id: fact for id, fact in self._records.items() if type(fact) is kind}
            vars(self)[f"{kind.__name__.lower()}s"] = Records(chosen, retired)
        vars(self).update(
            edition=edition,
            sha256=sha256,
            entities=_by_id(entities),
            sources=_by_id(sources),
            _citation=dict(citation or {}),
            _reports=reports if callable(reports) else _by_id(reports, retired),
        )

    @property
    def reports(self) -> Records[Any, OtherReport]:
        """The figures of other reports."""
        reports = self._reports
        if callable(reports):
            # Threads that ask at once may all make them.
            reports = vars(self)["_reports"] = _by_id(reports(), self._retired)
        return reports

    @property
    def retired(self) -> Mapping[str, Retired]:
        """The ids that earlier editions had, each with the id that replaces it and why."""
        return dict(self._retired)

    @property
    def citation(self) -> Mapping[str, str]:
        """Who made the edition, under which licence and when; empty if it does not say."""
        return dict(self._citation)

    def reports_of(self, id: K) -> tuple[OtherReport, ...]:
        """
        Find every other report of one fact.

        Raises:
            UnknownFactError: The id is not in the catalogue.
        """
        of = self[id].id
        return tuple(report for report in self.reports.values() if report.of == of)

    def about(self, topic: str) -> tuple[Fact | OtherReport, ...]:
        """
        Find the facts with a topic that has all these words, then the other reports of them.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> [fact.id for fact in load("2026.1").about("transit")][:2]
            ['transit.railway_corridors', 'transit.growth']
        """
        wanted = set(topic.casefold().split())
        facts = {
            fact.id: fact
            for fact in self.values()
            if wanted and any(wanted <= {*each.casefold().split()} for each in fact.topics)
        }
        return (*facts.values(), *(each for each in self.reports.values() if each.of in facts))

    def at(self, event: Event | str) -> tuple[Measurement | Statement, ...]:
        """
        Find what was said and done at an event or a part of it, where the report names the event.

        Args:
            event: The event, or its id.

        Raises:
            UnknownFactError: No event has this id.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> [fact.id for fact in load("2026.3").at("meeting.narrow_format")]
            ['focus.enhance_activity', 'discussion.pressing_issues']
        """
        whole = event if isinstance(event, Event) else self.events[event]
        parts = {whole.id}
        while more := {e.id for e in self.events.values() if e.part_of in parts} - parts:
            parts |= more
        return tuple(
            fact for fact in self.values() if not isinstance(fact, Event) and fact.event in parts
        )

    def said_by(self, entity: Entity | str) -> tuple[Measurement | Statement | OtherReport, ...]:
        """
        Find what somebody says or does in the report, then what others report as said by them.

        Args:
            entity: The entity, its id, or a name of it in the report or in another language.

        Raises:
            UnknownFactError: No entity has this id or name.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> load("2026.3").said_by("Mishustin")[0]
            <OtherReport 'economy.gdp_share@ria-2025-11-18' 2026.3: one-third>
        """
        speaker = self._entity(entity)
        return tuple(
            record
            for record in (*self.values(), *self.reports.values())
            if not isinstance(record, Event)
            and speaker == (record.actor if isinstance(record, Statement) else record.speaker)
        )

    def in_sentence(self, number: int) -> tuple[Fact, ...]:
        """Find the facts quoted from one sentence of the report, counted from 1."""
        return tuple(fact for fact in self.values() if fact.quote.sentence == number)

    def search(self, text: str) -> tuple[Record, ...]:
        """
        Find the facts, other reports and entities that contain all the words, in any order.

        Examples:
            >>> from sco_facts.editions.loading import load
            >>> [fact.id for fact in load("2026.1").search("railway corridors")][:1]
            ['transit.railway_corridors']
        """
        words = text.casefold().split()
        return tuple(
            record
            for kind in (self, self.reports, self.entities)
            for record in kind.values()
            if words and all(word in _searchable(record) for word in words)
        )

    def _entity(self, entity: Entity | str) -> Entity:
        if isinstance(entity, Entity):
            return entity
        for each in self.entities.values():
            names = (each.id, each.name, *each.names, *(label.text for label in each.labels))
            if entity.casefold() in map(str.casefold, names):
                return each
        return self.entities[entity]

    def __reduce__(self) -> tuple[Any, ...]:
        parts = parts_of(self)
        facts = parts.pop("facts")
        return partial(type(self), **parts), (facts,)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.edition}: {self}>"

    def __str__(self) -> str:
        kinds = {each: each for each in ("measurements", "statements", "events", "entities")}
        names = {**kinds, "reports": "other reports"}
        counts = ((len(getattr(self, kind)), name) for kind, name in names.items())
        return ", ".join(
            f"{count} {singular(name) if count == 1 else name}" for count, name in counts
        )


def _by_id(
    records: Iterable[Named], retired: Mapping[str, Retired] | None = None
) -> Records[Any, Named]:
    return Records({each.id: each for each in records}, retired)


def _searchable(record: Record) -> str:
    plain = record.content()
    plain.pop("source", None)
    named = (each.name for each in named_in(record) if isinstance(each, Entity))
    return " ".join((*_texts(plain), *named)).casefold()


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)


def parts_of(facts: Catalogue[Any]) -> dict[str, Any]:
    """Take an edition apart into the arguments that make its catalogue."""
    parts: dict[str, Any] = {
        name: tuple(getattr(facts, name).values()) for name in ("entities", "sources", "reports")
    }
    parts |= {name: getattr(facts, name) for name in ("retired", "citation", "edition", "sha256")}
    return {"facts": tuple(facts.values()), **parts}


def every_record(facts: Catalogue[Any]) -> Records[str, Record | Source]:
    """Map ids to all records of an edition; if two share an id, to the fact."""
    records: dict[str, Record | Source] = {**facts, **facts.entities, **facts.reports}
    return Records({**records, **facts.sources, **facts}, facts.retired)
