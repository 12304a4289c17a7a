"""An edition file as msgspec structs: the tables of `sco_facts.editions.format`, field by field."""

from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field


class Row(Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A table that takes no other keys, coerces nothing and is not mutable, as ours."""


class Quantity(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    hedge: Literal[
        "exactly", "plain", "about", "nearly", "just_over", "over", "at_least", "under", "at_most",
        "between", "indefinite",
    ]  # fmt: skip
    value: Decimal | list[Decimal] | None = None
    unit: str
    counted: str | None = None
    words: str | None = None


class Period(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    words: str
    start: date | None = None
    end: date | None = None
    length: int | str | None = None
    since: str | None = None


class Quote(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    text: str
    start: int
    end: int
    sentence: int
    paragraph: int


class Source(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    kind: str
    title: str | None = None
    publisher: str
    published: str | None = None
    url: str
    language: str
    sha256: str | None = None
    notes: list[str] = []


class Entity(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    kind: Literal["person", "organisation", "country", "place", "initiative", "group"]
    name: str
    names: list[str] = []
    role: str | None = None
    iso_code: str | None = None
    notes: list[str] = []


class Measurement(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    subject: str
    measure: str
    quantity: Quantity
    domain: Literal["real", "non-negative", "share"]
    period: Period | None = None
    status: Literal["asserted", "estimate", "forecast"]
    condition: str | None = None
    speaker: str | None = None
    quote: Quote
    topics: list[str] = []
    assumptions: list[str] = []
    related: list[str] = []
    notes: list[str] = []


class Statement(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    act: str
    actor: str | None = None
    summary: str
    quote: Quote
    topics: list[str] = []
    open_list: bool = False
    notes: list[str] = []


class Event(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    name: str
    period: Period | None = None
    participants: list[str] = []
    quote: Quote
    topics: list[str] = []
    notes: list[str] = []


class Report(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    of: str
    source: str
    quantity: Quantity
    period: Period | None = None
    speaker: str | None = None
    status: Literal["asserted", "estimate", "forecast"]
    scope: str | None = None
    notes: list[str] = []


class Retired(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    id: str
    successor: str | None = None
    reason: str


class Edition(Row, forbid_unknown_fields=True, frozen=True, kw_only=True):
    version: int = field(name="schema")
    edition: str
    article: str
    text: str | None = None
    source: list[Source]
    entity: list[Entity] = []
    measurement: list[Measurement] = []
    statement: list[Statement] = []
    event: list[Event] = []
    report: list[Report] = []
    retired: list[Retired] = []
