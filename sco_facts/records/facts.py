"""The records: what a report says, who is in it, and how others reported the same."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

import attrs

from sco_facts.canonical import Digested, Json, plain_content
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


@attrs.frozen(kw_only=True, repr=False)
class Entity(Digested):
    """
    Somebody or something that the report names.

    Args:
        id: The id by which records name it.
        kind: Person, organisation, country, place, initiative or group.
        name: The name as the report writes it.
        names: Every spelling in the report.
        role: The role that the report gives, such as "Prime Minister".
        iso_code: The ISO 3166-1 alpha-2 code of a country.
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
    bounds: Quantity

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


@attrs.frozen(kw_only=True, repr=False)
class Measurement(Reported):
    """
    One figure of the report, with everything that qualifies it.

    Args:
        id: The id, `topic.thing`.
        subject: Whose value it is.
        measure: What is measured. Two figures with the same subject and measure are of the
            same thing, and may contradict each other.
        quantity: The figure as stated.
        domain: Which values are possible: any real number, none below zero, or a share of
            a whole (0 to 1).
        period: The time it is about; `None` if the report does not state it.
        status: Asserted, an estimate, or a forecast.
        condition: What it depends on, in our words.
        speaker: Who says so; `None` if nobody is named.
        source: The report.
        quote: The words.
        topics: What it is about.
        assumptions: What an editor assumes and the words do not say.
        related: The ids of records that a reader might mistake for this one.
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
    quantity: Quantity
    domain: Domain = "real"
    bounds: Quantity = attrs.field(init=False, eq=False)
    period: Period | None = None
    status: Status = "asserted"
    condition: str | None = None
    speaker: Entity | None = None
    source: Source
    quote: Quote
    topics: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        _check_choice(self.id, "status", self.status, _STATUSES)
        bounds = cut_to_domain(self.id, self.quantity, self.domain)
        object.__setattr__(self, "bounds", bounds)

    def __str__(self) -> str:
        said = [str(each) for each in (self.period, self.speaker) if each is not None]
        tail = f" ({'; '.join(said)})" if said else ""
        return f"{self.subject}, {self.measure}: {self.quantity.words}{tail}"

    def __repr__(self) -> str:
        return _name(self, self.quantity.words)


@attrs.frozen(kw_only=True, repr=False)
class Statement(Digested):
    """
    Something that was said or done, without a figure.

    Args:
        id: The id, `topic.thing`.
        act: What was done: discussed, noted, urged, offered, confirmed, expected, signed …
        actor: Who did it; `None` if nobody is named.
        summary: What, in our own words.
        source: The report.
        quote: The words.
        topics: What it is about, in the order of the report.
        open_list: Whether the report leaves the list open ("and others").
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.
    """

    id: str
    act: str
    actor: Entity | None = None
    summary: str
    source: Source
    quote: Quote
    topics: tuple[str, ...] = ()
    open_list: bool = False
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.summary

    def __repr__(self) -> str:
        return _name(self, self.summary)


@attrs.frozen(kw_only=True, repr=False)
class Event(Digested):
    """
    Something that took place.

    Args:
        id: The id, `topic.thing`.
        name: What it is called, in our own words.
        period: When; `None` if the report does not state it.
        participants: Who took part.
        source: The report.
        quote: The words.
        topics: What it is about.
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.
    """

    id: str
    name: str
    period: Period | None = None
    participants: tuple[Entity, ...] = ()
    source: Source
    quote: Quote
    topics: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return _name(self, self.name)


@attrs.frozen(kw_only=True, repr=False)
class OtherReport(Reported):
    """
    A figure that another outlet reports for the same fact; without its words.

    Args:
        id: The id: that of the fact, "@", and that of the source.
        of: The id of the fact.
        source: Where it was published.
        quantity: The figure, as that outlet states it.
        domain: The domain of the measure it reports.
        period: The time it is about; `None` if it is not stated.
        speaker: Who says so, as the outlet names them; `None` if nobody is named.
        status: Asserted, an estimate, or a forecast.
        scope: What limits it to a part or another kind of the same thing; `None` if nothing.
        notes: What a reader should know.
        edition: The edition that it is in; not part of equality or digest.
        subject: The subject of the measure it reports, set by the loader; outside the digest.
        measure: That measure, likewise.

    Attributes:
        bounds: The quantity, cut to the domain.

    Raises:
        RecordError: No value in the domain is within the bounds.
        ChoiceError: The domain or the status is not in its list.
    """

    id: str
    of: str
    source: Source
    quantity: Quantity
    domain: Domain = "real"
    bounds: Quantity = attrs.field(init=False, eq=False)
    period: Period | None = None
    speaker: str | None = None
    status: Status = "asserted"
    scope: str | None = None
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)
    subject: str | None = attrs.field(default=None, eq=False)
    measure: str | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        _check_choice(self.id, "status", self.status, _STATUSES)
        bounds = cut_to_domain(self.id, self.quantity, self.domain)
        object.__setattr__(self, "bounds", bounds)

    def content(self) -> dict[str, Json]:
        """
        Return what the digest covers, as JSON.

        Words that the library made from the figure, because the edition has none, are left out:
        a later version may word them differently.
        """
        content = {**plain_content(self), "quantity": dict(self.quantity.content())}
        for name in ("subject", "measure"):
            content.pop(name, None)
        return content

    def __str__(self) -> str:
        tail = f" ({self.period})" if self.period is not None else ""
        return f"{self.source.publisher}: {self.quantity}{tail}"

    def __repr__(self) -> str:
        return _name(self, str(self.quantity))


Fact = Measurement | Statement | Event
Record = Fact | Entity | OtherReport

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
