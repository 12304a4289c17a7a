"""Outlines: what a card in a notebook and a page in a terminal both show of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, cast

import attrs

from sco_facts.canonical import Digested
from sco_facts.comparing.comparison import ASKED, Comparison
from sco_facts.comparing.corroboration import Corroboration, Corroborations
from sco_facts.comparing.operands import read_operand
from sco_facts.comparing.verdicts import ANSWERS, Verdict
from sco_facts.grading import Grade
from sco_facts.phrases import Mention
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import exact_text
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.wording import bounds_words
from sco_facts.records.catalogue import Catalogue, Records
from sco_facts.records.facts import Entity, Event, Measurement, OtherReport, Record, Statement
from sco_facts.records.sources import Source

# How text stands out. "answer" is a yes or no; "good", "bad" and "open" are judgements.
Tone = Literal["plain", "strong", "dim", "answer", "good", "bad", "open"]

KEEP_IN_MIND = "keep in mind"
# A notebook folds these fields away and shows the others at once.
_FOLDED = frozenset({
    "hedge", "unit", "subject", "measure", "domain", "source", "topics", "related", "open_list",
    "names", "iso_code", "title", "language", "sha256", "edition", "digest",
})  # fmt: skip


class Span(NamedTuple):
    """A piece of text with its tone."""

    text: str
    tone: Tone = "plain"


Line = tuple[Span, ...]
Lines = tuple[Line, ...]


class Field(NamedTuple):
    """A name and its values, one a line."""

    name: str
    values: Lines
    is_folded: bool = False


class Entry(NamedTuple):
    """A line that begins with a label, and the lines nested below it."""

    head: Line
    nested: Lines = ()


@attrs.frozen
class Fields:
    """Names with their values."""

    rows: tuple[Field, ...]


@attrs.frozen
class Entries:
    """A list of lines, each with others nested below it."""

    rows: tuple[Entry, ...]


@attrs.frozen
class Table:
    """A table with headings; where it is too wide, its rows can be shown as entries."""

    columns: tuple[str, ...]
    rows: tuple[Line, ...]

    @property
    def entries(self) -> Entries:
        """The rows as entries: the first two cells on one line, the others below."""
        return Entries(
            tuple(Entry(row[:2], (line(" · ".join(s.text for s in row[2:])),)) for row in self.rows)
        )


@attrs.frozen
class Outline:
    """
    Everything that is shown of a value, without a layout.

    Args:
        kind: The kind of value, such as "Measurement".
        name: Its name, such as an id; empty if it has none.
        lead: What it says, in large type where there is some.
        notes: Lines below that.
        parts: Fields, entries and tables, one below the other.
    """

    kind: str = ""
    name: str = ""
    lead: Lines = ()
    notes: Lines = ()
    parts: tuple[Fields | Entries | Table, ...] = ()


def line(*texts: object, tone: Tone = "plain") -> Line:
    """Make a line of spans in one tone, leaving out what is empty."""
    return tuple(Span(str(each), tone) for each in texts if each)


def fields(content: Iterable[tuple[str, object]]) -> Fields:
    """Make fields, leaving out those that are empty; a sequence has a line for each item."""
    rows: list[Field] = []
    for name, value in content:
        values = tuple(_value(each) for each in _each(value) if each not in (None, ""))
        if values:
            rows.append(Field(name.replace("_", " "), values, name in _FOLDED))
    return Fields(tuple(rows))


def outline(value: object) -> Outline:
    """
    Outline a value of the library.

    Args:
        value: A record, a quantity, an interval, a mention, a catalogue or mapping of records, a
            verdict, a comparison, corroborations or a grade.
    """
    return next(make for kind, make in _OUTLINES.items() if isinstance(value, kind))(value)


def entry(record: Record | Source) -> Entry:
    """Outline a record for a list: its id with a few words, and what it says below."""
    beside, says = "", str(record)
    if isinstance(record, Statement):
        beside = f"{record.act}, {record.actor or 'nobody named'}"
    elif isinstance(record, Event):
        beside = str(record.period or "no period")
        if record.period is not None and record.period_source is not None:
            beside = f"{record.period.edtf or beside}, by {record.period_source.publisher}"
    elif isinstance(record, Entity):
        beside = ", ".join(filter(None, (record.kind, record.role, record.iso_code)))
        says = "; ".join(dict.fromkeys((record.name, *record.names)))
    elif isinstance(record, Source):
        beside = ", ".join((record.kind, record.published or "no date", record.language))
        says = ": ".join(filter(None, (record.publisher, record.title)))
    elif isinstance(record, OtherReport) and record.scope:
        says = f"{record}; limited: {record.scope}"
    return Entry((Span(record.id, "strong"), *line(beside, tone="dim")), (line(says),))


def compared(comparison: Comparison, answers: Mapping[str, Verdict], whole: bool = True) -> Outline:
    """Outline a comparison: the answers given and, if `whole`, difference, ratio and caveats."""
    lead = tuple(
        (
            Span(read_operand(side).quantity.words, "strong"),
            *line("" if isinstance(side, Quantity) else side.id, tone="dim"),
        )
        for side in (comparison.left, comparison.right)
    )
    entries = tuple(
        Entry((Span(question.replace("_", " "), "dim"), _answer(each)), (line(each.reason),))
        for question, each in answers.items()
    )
    results = fields({
        "difference": str(comparison.difference or "none"),
        "ratio": str(comparison.ratio or "none"),
        KEEP_IN_MIND: comparison.caveats,
    }.items())  # fmt: skip
    parts = (Entries(entries), results) if whole else (Entries(entries),)
    return Outline("Comparison", lead=lead, parts=parts)


def _answer(verdict: Verdict) -> Span:
    return Span(ANSWERS[verdict.answer], "open" if verdict.answer is None else "answer")


def _each(value: object) -> Sequence[object]:
    if isinstance(value, list | tuple):
        return cast("Sequence[object]", value)
    return (value,)


def _value(value: object) -> Line:
    """Write one value of a field: of a mapping, its words, and what belongs to them beside."""
    if not isinstance(value, Mapping):
        return (Span("yes" if value is True else str(value)),)
    rest = dict(cast("Mapping[str, object]", value))
    words = rest.pop("text", None) or rest.pop("words", None)
    beside = ", ".join(f"{name} {', '.join(map(str, _each(each)))}" for name, each in rest.items())
    if words is None:
        return line(beside)
    return (Span(f"“{words}”"), *line(beside, tone="dim"))


def _figure(quantity: Quantity, bounds: Quantity) -> dict[str, object]:
    stated = quantity.figure
    return {
        "words": stated and stated.text,
        "hedge": stated and stated.hedge.value,
        "means": str(quantity),
        "bounds": bounds_words(bounds.interval, bounds.unit, bounds.counted),
        "unit": quantity.unit.code,
        KEEP_IN_MIND: quantity.caveats,
    }


def _quantity(quantity: Quantity) -> Outline:
    # The lead says what it means.
    shown = fields((_figure(quantity, quantity) | {"means": None}).items())
    return Outline("Quantity", lead=(line(quantity),), parts=(shown,))


def _record(record: Digested) -> Outline:
    """Outline a record: the figure first, then what its digest covers."""
    lead, id = str(record), getattr(record, "id", "")
    shown: dict[str, object] = {}
    left_out = {"id"}
    if isinstance(record, Measurement | OtherReport):
        caveats = dict.fromkeys((*record.quantity.caveats, *record.assumptions))
        shown = _figure(record.quantity, record.bounds) | {KEEP_IN_MIND: tuple(caveats)}
        left_out |= {"quantity", "assumptions"}
    content = record.content().items()
    shown |= {name: each for name, each in content if name not in left_out and each != lead}
    if id:
        shown |= {"edition": getattr(record, "edition", None), "digest": record.digest}
    return Outline(type(record).__name__, id, (line(lead),), parts=(fields(shown.items()),))


def _records(records: Mapping[str, Record | Source]) -> Outline:
    parts = (Entries(tuple(map(entry, records.values()))),) if records else ()
    return Outline("Records", lead=(line(f"{len(records)} by id"),), parts=parts)


def _verdict(verdict: Verdict) -> Outline:
    return Outline("Verdict", lead=((_answer(verdict),),), notes=(line(verdict.reason),))


def _catalogue(facts: Catalogue[str]) -> Outline:
    lead = [line(str(facts))]
    report = next((fact.source for fact in facts.values()), None)
    if report is not None:
        date = report.published or "no date"
        lead.insert(0, line(f"{report.publisher}, {date}: {report.title or report.url}"))
    rows = tuple(
        (
            Span(row.id, "strong"),
            Span(row.quantity.words),
            Span(bounds_words(row.interval, row.unit, row.counted)),
            Span(str(row.period)) if row.period else Span("no period", "dim"),
            Span(str(row.speaker)) if row.speaker else Span("not named", "dim"),
        )
        for row in facts.measurements.values()
    )
    table = Table(("id", "as written", "bounds", "period", "said by"), rows)
    return Outline("Catalogue", facts.edition, tuple(lead), parts=(table,) if rows else ())


def _corroborations(rows: tuple[Corroboration, ...]) -> Outline:
    tones: dict[str, Tone] = {"same_figure": "good", "compatible": "good", "contradicts": "bad"}
    entries: list[Entry] = []
    for row in rows:
        outcome = Span(row.outcome.replace("_", " "), tones.get(row.outcome, "open"))
        source = row.report.source
        says = f"{source.publisher}, {source.published or 'no date'}: {row.report.quantity}"
        echo = line("an echo" if row.is_echo else "", tone="dim")
        entries.append(Entry((outcome, Span(says), *echo), (line(row.verdict.reason),)))
    of = ", ".join(dict.fromkeys(getattr(row.report, "of", row.report.id) for row in rows))
    count = len(rows)
    lead = [line(f"{count or 'no'} other report{'' if count == 1 else 's'}")]
    if any(row.is_echo for row in rows):
        lead.append(line(Corroborations(rows).summary))
    parts = (Entries(tuple(entries)),) if rows else ()
    return Outline("Corroboration", of, tuple(lead), parts=parts)


def _grade(grade: Grade) -> Outline:
    tone: Tone = "good" if grade.outcome == "faithful" else "open"
    if grade.outcome == "contradicts" or grade.outcome.startswith("wrong"):
        tone = "bad"
    mention = grade.mention
    shown = fields({
        "words": mention and f"“{mention.text}”",
        "means": mention and str(mention.quantity),
        "others": [f"“{each.text}”" for each in grade.others],
    }.items())  # fmt: skip
    outcome = Span(grade.outcome.replace("_", " "), tone)
    return Outline("Grade", "", ((outcome,),), (line(grade.reason),), (shown,))


def _mention(mention: Mention) -> Outline:
    shown: dict[str, object] = _figure(mention.quantity, mention.quantity) | {
        "words": None,  # the lead has them
        "modality": mention.modality,
        "period": mention.period and mention.period.words,
        "speaker": mention.speaker,
        "direction": {-1: "down", 1: "up"}.get(mention.direction),
        "place": f"{mention.start}–{mention.end}",
        "sentence": mention.sentence,
        "paragraph": mention.paragraph,
    }
    lead = (line(f"“{mention.text}”"),)
    return Outline("Mention", lead=lead, parts=(fields(shown.items()),))


def _interval(interval: Interval) -> Outline:
    ends: list[tuple[str, object]] = []
    for name in ("low", "high"):
        end, is_closed = getattr(interval, name), getattr(interval, f"{name}_closed")
        included = "included" if is_closed else "not included"
        ends.append((name, "unbounded" if end is None else f"{exact_text(end)}, {included}"))
    return Outline("Interval", "", (line(str(interval)),), parts=(fields(ends),))


_OUTLINES: dict[type, Callable[[Any], Outline]] = {
    Catalogue: _catalogue,
    Records: _records,
    Verdict: _verdict,
    Comparison: lambda value: compared(value, {name: getattr(value, name) for name in ASKED}),
    Corroboration: lambda value: _corroborations((value,)),
    Corroborations: _corroborations,
    Grade: _grade,
    Mention: _mention,
    Interval: _interval,
    Quantity: _quantity,
    object: _record,
}
