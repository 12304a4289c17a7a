"""An edition file as pydantic models: the tables of `sco_facts.editions.format`, by field."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Row(BaseModel):
    """A table that takes no other keys, coerces nothing and is not mutable, as ours."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Quantity(Row):
    hedge: Literal[
        "exactly", "plain", "about", "nearly", "just_over", "over", "at_least", "under", "at_most",
        "between", "indefinite",
    ]  # fmt: skip
    value: Decimal | list[Decimal] | None = None
    unit: str
    counted: str | None = None
    words: str | None = None


class Period(Row):
    words: str
    start: date | None = None
    end: date | None = None
    length: int | str | None = None
    since: str | None = None


class Quote(Row):
    text: str
    start: int
    end: int
    sentence: int
    paragraph: int


class Source(Row):
    id: str
    kind: str
    title: str | None = None
    publisher: str
    published: str | None = None
    url: str
    language: str
    sha256: str | None = None
    notes: list[str] = []


class Entity(Row):
    id: str
    kind: Literal["person", "organisation", "country", "place", "initiative", "group"]
    name: str
    names: list[str] = []
    role: str | None = None
    iso_code: str | None = None
    notes: list[str] = []


class Measurement(Row):
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


class Statement(Row):
    id: str
    act: str
    actor: str | None = None
    summary: str
    quote: Quote
    topics: list[str] = []
    open_list: bool = False
    notes: list[str] = []


class Event(Row):
    id: str
    name: str
    period: Period | None = None
    participants: list[str] = []
    quote: Quote
    topics: list[str] = []
    notes: list[str] = []


class Report(Row):
    id: str
    of: str
    source: str
    quantity: Quantity
    period: Period | None = None
    speaker: str | None = None
    status: Literal["asserted", "estimate", "forecast"]
    scope: str | None = None
    notes: list[str] = []


class Retired(Row):
    id: str
    successor: str | None = None
    reason: str


class Edition(Row):
    version: int = Field(alias="schema")
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
