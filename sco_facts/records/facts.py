"""The records: what a report says, who is in it, and how others reported the same."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal, get_args

import attrs

from sco_facts.canonical import Digested, Plain
from sco_facts.errors import RecordError, not_among
from sco_facts.periods import Period
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Kind, Quantity
from sco_facts.quantities.units import Unit
from sco_facts.records.sources import Quote, Source

Domain = Literal["real", "non-negative", "share"]
Status = Literal["asserted", "estimate", "forecast"]
EntityKind = Literal["person", "organisation", "country", "place", "initiative", "group"]

_DOMAINS, _STATUSES, _KINDS = (get_args(each) for each in (Domain, Status, EntityKind))
# What other outlets wrote is quoted with at most so many words.
MAX_WORDS = 8


@attrs.frozen(eq=False, repr=False)
class Label(Plain):
    """
    A name in another language.

    Args:
        language: The language, as a BCP 47 tag.
        text: The name.

    Raises:
        RecordError: The language is no tag.
    """

    language: str
    text: str

    def __attrs_post_init__(self) -> None:
        if not all(part.isascii() and part.isalnum() for part in self.language.split("-")):
            raise RecordError(
                f"Given the language {self.language!r} of a label, expected a tag such as "
                '"kk" or "zh-Hant"; correct it.',
                value=self.language,
            )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Membership(Plain):
    """
    Since when somebody is a member.

    Args:
        member: The id of the member, an entity.
        since: The first day.
        until: The last day; `None` if there is none.
        source: Where the days are from.
    """

    member: str
    since: date
    until: date | None = None
    source: Source


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entity(Digested):
    """
    Somebody or something that the report or another one names.

    Args:
        id: The id by which records name it.
        kind: Person, organisation, country, place, initiative or group.
        name: The name as the report writes it.
        names: Every spelling in the report; none if only others name it.
        role: The role that the report gives, such as "Prime Minister".
        iso_code: The ISO 3166 code of a country or a part of it, such as "KZ".
        same_as: Its addresses in Wikidata and other registers.
        labels: Its names in other languages.
        members: Its members, with the days of their membership.
        assumptions: What an editor assumes and the words do not say.
        notes: What an editor adds from elsewhere.
        edition: The edition that it is in; not part of equality or digest.

    Raises:
        ChoiceError: The kind is not one of the six.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    role: str | None = None
    iso_code: str | None = None
    same_as: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    members: tuple[Membership, ...] = ()
    assumptions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        _check_choice(self.id, "kind", self.kind, _KINDS)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return _name(self, self.name)


class Reported(Digested):
    """A record of a quantity, with the unit of it and what it counts."""

    __slots__ = ()
    id: str
    quantity: Quantity
    domain: Domain
    bounds: Quantity
    status: Status

    def __attrs_post_init__(self) -> None:
        _check_choice(self.id, "status", self.status, _STATUSES)
        bounds = cut_to_domain(self.id, self.quantity, self.domain)
        object.__setattr__(self, "bounds", bounds)

    @property
    def interval(self) -> Interval:
        """The support of the bounds: every value that the words and the domain allow."""
        return self.bounds.interval

    @property
    def core(self) -> Interval:
        """Where the words point, within the domain."""
        return self.bounds.core

    @property
    def kind(self) -> Kind | None:
        """With what the bounds compare as they stand; see `Quantity`."""
        return self.bounds.kind

    @property
    def unit(self) -> Unit:
        """The unit of the quantity."""
        return self.quantity.unit

    @property
    def counted(self) -> str | None:
        """What the quantity counts, such as "railway corridors"; `None` if it is not a count."""
        return self.quantity.counted


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Measurement(Reported):
    """
    One figure of the report, with everything that qualifies it.

    Args:
        id: The id, `topic.thing`.
        subject: Whose value it is.
        measure: What is measured. Two figures with the same subject and measure are of the
            same thing, and may contradict each other.
        basis: How it is measured, such as "nominal", "PPP" or "rail"; `None` if not stated.
        quantity: The figure as stated.
        domain: Which values are possible: any real number, none below zero, or a share of
            a whole (0 to 1).
        period: The time it is about; `None` if the report does not state it.
        status: Asserted, an estimate, or a forecast.
        condition: What it depends on, in our words.
        speaker: Who says so; `None` if nobody is named.
        event: The id of the event at which it was said; `None` if the report names none.
        based_on: The press release, speech or agency that the report repeats here.
        source: The report.
        quote: The words.
        topics: What it is about.
        assumptions: What an editor assumes and the words do not say.
        related: The ids of records that a reader might mistake for this one.
        total_of: The ids of measurements that add up to this one, as the edition says.
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.

    Attributes:
        bounds: The quantity, cut to the domain.

    Raises:
        RecordError: No value in the domain is within the bounds.
        ChoiceError: The domain or the status is not in its list.
    """

    id: str
    subject: str
    measure: str
    basis: str | None = None
    quantity: Quantity
    domain: Domain = "real"
    bounds: Quantity = attrs.field(init=False, eq=False)
    period: Period | None = None
    status: Status = "asserted"
    condition: str | None = None
    speaker: Entity | None = None
    event: str | None = None
    based_on: str | None = None
    source: Source
    quote: Quote
    topics: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    total_of: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        said = [str(each) for each in (self.period, self.speaker) if each is not None]
        tail = f" ({'; '.join(said)})" if said else ""
        return f"{self.subject}, {self.measure}: {self.quantity.words}{tail}"

    def __repr__(self) -> str:
        return _name(self, self.quantity.words)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Statement(Digested):
    """
    Something that was said or done, without a figure.

    Args:
        id: The id, `topic.thing`.
        act: What was done: discussed, noted, urged, offered, confirmed, expected, signed …
        actor: Who did it; `None` if nobody is named.
        summary: What, in our own words.
        event: The id of the event at which it was; `None` if the report names none.
        source: The report.
        quote: The words.
        topics: What it is about, in the order of the report.
        open_list: Whether the report leaves the list of topics open ("and others").
        assumptions: What an editor assumes and the words do not say.
        related: The ids of records that belong beside this one.
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.
    """

    id: str
    act: str
    actor: Entity | None = None
    summary: str
    event: str | None = None
    source: Source
    quote: Quote
    topics: tuple[str, ...] = ()
    open_list: bool = False
    assumptions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.summary

    def __repr__(self) -> str:
        return _name(self, self.summary)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Event(Digested):
    """
    Something that took place.

    Args:
        id: The id, `topic.thing`.
        name: What it is called, in our own words.
        part_of: The id of the event that this is a part of.
        order: Its number among the parts of that event, from 1.
        period: When; `None` if it is not known.
        period_source: Who says when; `None` if the report does.
        place: Where; `None` if it is not known.
        place_source: Who says where; `None` if the report does.
        participants: Who took part.
        source: The report.
        quote: The words.
        topics: What it is about.
        assumptions: What an editor assumes and the words do not say.
        related: The ids of records that belong beside this one.
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.
    """

    id: str
    name: str
    part_of: str | None = None
    order: int | None = None
    period: Period | None = None
    period_source: Source | None = None
    place: Entity | None = None
    place_source: Source | None = None
    participants: tuple[Entity, ...] = ()
    source: Source
    quote: Quote
    topics: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return _name(self, self.name)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class OtherReport(Reported):
    """
    A figure that another outlet reports for the same fact.

    Args:
        id: The id: that of the fact, "@", and that of the source.
        of: The id of the fact.
        source: Where it was published.
        words: The shortest words there that carry the figure, in their own language.
        seen: The day on which an editor saw them.
        based_on: The press release, speech or agency that it repeats; reports that repeat the
            same one are one witness.
        quantity: The figure, as that outlet states it.
        domain: The domain of the measure it reports.
        basis: How it is measured, such as "nominal", "PPP" or "rail"; `None` if not stated.
        period: The time it is about; `None` if it is not stated.
        speaker: Who says so, in older editions only a name; `None` if nobody is named.
        status: Asserted, an estimate, or a forecast.
        scope: What limits it to a part or another kind of the same thing; `None` if nothing.
        assumptions: What an editor assumes and the words do not say.
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.
        subject: The subject of the measure it reports, set by the loader; outside the digest.
        measure: That measure, likewise.

    Attributes:
        bounds: The quantity, cut to the domain.

    Raises:
        RecordError: No value in the domain is within the bounds, or there are more words than
            eight.
        ChoiceError: The domain or the status is not in its list.
    """

    id: str
    of: str
    source: Source
    words: str | None = None
    seen: date | None = None
    based_on: str | None = None
    quantity: Quantity
    domain: Domain = "real"
    basis: str | None = None
    bounds: Quantity = attrs.field(init=False, eq=False)
    period: Period | None = None
    speaker: Entity | str | None = None
    status: Status = "asserted"
    scope: str | None = None
    assumptions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)
    subject: str | None = attrs.field(default=None, eq=False)
    measure: str | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.words is not None and len(self.words.split()) > MAX_WORDS:
            raise RecordError(
                f"Given {len(self.words.split())} words for {self.id!r}, expected at most "
                f"{MAX_WORDS}; keep the shortest that carry the figure.",
                value=self.words,
            )
        super().__attrs_post_init__()

    def __str__(self) -> str:
        tail = f" ({self.period})" if self.period is not None else ""
        return f"{self.source.publisher}: {self.quantity}{tail}"

    def __repr__(self) -> str:
        return _name(self, str(self.quantity))


Fact = Measurement | Statement | Event
Record = Fact | Entity | OtherReport


def named_in(record: Record | Source) -> tuple[Entity | Source, ...]:
    """List the sources and entities that a record refers to, so that they go where it goes."""
    fields = ("source", "speaker", "actor", "place", "period_source", "place_source")
    found = [getattr(record, name, None) for name in fields]
    found += getattr(record, "participants", ())
    found += (each.source for each in getattr(record, "members", ()))
    return tuple(each for each in found if isinstance(each, Entity | Source))


_NON_NEGATIVE = Interval(0, None, True)
_FRACTION = Unit("fraction")


def cut_to_domain(id: str, quantity: Quantity, domain: Domain) -> Quantity:
    """
    Cut the bounds of a quantity to the values that are possible.

    Raises:
        RecordError: None of them is possible, or a share is in another unit than a ratio.
        ChoiceError: The domain is not in its list.
    """
    if domain == "real":
        return quantity
    if domain == "non-negative":
        possible = _NON_NEGATIVE
    else:
        _check_choice(id, "domain", domain, _DOMAINS)
        if not quantity.unit.is_comparable_with(_FRACTION):
            raise RecordError(
                f"Given a share in {quantity.unit} for {id!r}, expected a ratio such as percent; "
                "correct the unit or the domain.",
                value=quantity,
            )
        possible = _share_in(quantity.unit)
    if quantity.interval.is_subset_of(possible):
        return quantity
    interval = quantity.interval.intersection(possible)
    if interval is None:
        raise RecordError(
            f"Given {quantity.interval} {quantity.unit} for {id!r}, expected a part of the "
            f"{domain} domain {possible}; correct the figure or the domain.",
            value=quantity,
        )
    return attrs.evolve(quantity, interval=interval)


@lru_cache(maxsize=64)
def _share_in(unit: Unit) -> Interval:
    return Interval.closed(0, _FRACTION.factor_to(unit))


def _check_choice(id: str, field: str, given: str, choices: tuple[str, ...]) -> None:
    if given not in choices:
        raise not_among(choices, f"{field} of {id!r},", given)


def _name(record: Record, words: str) -> str:
    edition = f" {record.edition}" if record.edition else ""
    return f"<{type(record).__name__} {record.id!r}{edition}: {words}>"
