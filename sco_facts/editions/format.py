"""The shape of an edition file, table by table."""

from typing import NotRequired, TypedDict

SCHEMA = 1


class QuantityRow(TypedDict):
    """A figure: its hedge, digits, unit and words."""

    hedge: str
    value: NotRequired[str | list[str]]
    unit: str
    counted: NotRequired[str]
    words: NotRequired[str]


class PeriodRow(TypedDict):
    """A time: its words and the dates they resolve to."""

    words: str
    start: NotRequired[str]
    end: NotRequired[str]
    length: NotRequired[int | str]
    since: NotRequired[str]


class QuoteRow(TypedDict):
    """Words of the report, and where they stand."""

    text: str
    start: int
    end: int
    sentence: int
    paragraph: int


class SourceRow(TypedDict):
    """A publication."""

    id: str
    kind: str
    title: NotRequired[str]
    publisher: str
    published: NotRequired[str]
    url: str
    language: str
    sha256: NotRequired[str]
    notes: NotRequired[list[str]]


class EntityRow(TypedDict):
    """Somebody or something that the report names."""

    id: str
    kind: str
    name: str
    names: NotRequired[list[str]]
    role: NotRequired[str]
    iso_code: NotRequired[str]
    notes: NotRequired[list[str]]


class MeasurementRow(TypedDict):
    """A figure of the report, with what qualifies it."""

    id: str
    subject: str
    measure: str
    quantity: QuantityRow
    domain: str
    period: NotRequired[PeriodRow]
    status: str
    condition: NotRequired[str]
    speaker: NotRequired[str]
    quote: QuoteRow
    topics: NotRequired[list[str]]
    assumptions: NotRequired[list[str]]
    related: NotRequired[list[str]]
    notes: NotRequired[list[str]]


class StatementRow(TypedDict):
    """Something said or done, without a figure."""

    id: str
    act: str
    actor: NotRequired[str]
    summary: str
    quote: QuoteRow
    topics: NotRequired[list[str]]
    open_list: NotRequired[bool]
    notes: NotRequired[list[str]]


class EventRow(TypedDict):
    """Something that took place."""

    id: str
    name: str
    period: NotRequired[PeriodRow]
    participants: NotRequired[list[str]]
    quote: QuoteRow
    topics: NotRequired[list[str]]
    notes: NotRequired[list[str]]


class ReportRow(TypedDict):
    """What another source gives for a measurement."""

    id: str
    of: str
    source: str
    quantity: QuantityRow
    period: NotRequired[PeriodRow]
    speaker: NotRequired[str]
    status: str
    scope: NotRequired[str]
    notes: NotRequired[list[str]]


class RetiredRow(TypedDict):
    """An id that an earlier edition had."""

    id: str
    successor: NotRequired[str]
    reason: str


class EditionFile(TypedDict):
    """A whole edition file."""

    schema: int
    edition: str
    article: str
    text: NotRequired[str]
    source: list[SourceRow]
    entity: NotRequired[list[EntityRow]]
    measurement: NotRequired[list[MeasurementRow]]
    statement: NotRequired[list[StatementRow]]
    event: NotRequired[list[EventRow]]
    report: NotRequired[list[ReportRow]]
    retired: NotRequired[list[RetiredRow]]
