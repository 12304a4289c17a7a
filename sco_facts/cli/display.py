"""Tables and cards for a terminal, readable on light and dark backgrounds and without colour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sco_facts.canonical import Json
from sco_facts.comparing.comparison import Comparison
from sco_facts.comparing.corroboration import Corroboration
from sco_facts.comparing.operands import read_operand
from sco_facts.comparing.verdicts import ANSWERS, Verdict
from sco_facts.editions.changes import Change, told
from sco_facts.phrases import Mention
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.wording import bounds_words
from sco_facts.records.facts import Entity, Event, Measurement, OtherReport, Record, Statement
from sco_facts.records.sources import Source
from sco_facts.text import printable

# Of the terminal's own colours, those that stand out from both white and black; the words say
# the same without them.
_TONES = {
    "same_figure": "green",
    "compatible": "green",
    "contradicts": "bold red",
    "undecided": "magenta",
    "not_comparable": "magenta",
}
_SHORT = 70


def plain(value: object, style: str = "") -> Text:
    """Give text as it is, without markup and with control characters made visible."""
    return Text(printable(str(value)), style)


class _Fitting:
    """Show the wide table where it fits, else the tall one."""

    def __init__(self, wide: Table, tall: Table) -> None:
        self._wide, self._tall = wide, tall

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        natural = console.measure(self._wide, options=options.update(max_width=10_000)).maximum
        yield self._wide if natural <= options.max_width else self._tall


def measurements_table(measurements: Iterable[Measurement]) -> RenderableType:
    """Show measurements: id, words, bounds, period, and who said it, in one line or two."""
    rows = tuple(measurements)
    wide, tall = _grid(), _grid()
    for name in ("id", "as written", "bounds", "period", "said by"):
        wide.add_column(Text(f"{name}\n", "dim"), no_wrap=True)
    widest = max((len(row.id) for row in rows), default=0)
    tall.add_column(Text("id\n\n", "dim"), no_wrap=widest <= 40, overflow="fold")
    tall.add_column(Text("as written\nperiod · said by\n", "dim"), overflow="fold")
    tall.add_column(Text("bounds\nunit\n", "dim"), overflow="fold")
    for row in rows:
        words = plain(row.quantity.words)
        period = plain(row.period) if row.period else Text("no period", "dim")
        speaker = plain(row.speaker) if row.speaker else Text("not named", "dim")
        bounds, unit = _bounds(row)
        wide.add_row(plain(row.id, "bold"), words, plain(f"{bounds} {unit}"), period, speaker)
        said = Text(" · ", "dim").join((period, speaker))
        beside = Text("\n").join((words, said))
        tall.add_row(plain(row.id, "bold"), beside, Text("\n").join((plain(bounds), plain(unit))))
    return _Fitting(wide, tall)


def entries(rows: Iterable[tuple[str, str, str]]) -> Iterator[RenderableType]:
    """Show records as a list: the id, what stands beside it, and below it what it says."""
    for id, beside, below in rows:
        yield Text("  ").join((plain(id, "bold"), plain(beside, "dim")))
        yield Padding(plain(below), (0, 0, 0, 2))


def card(record: Record | Source) -> RenderableType:
    """Show everything that one record holds, a field a line."""
    head = Text("  ").join((plain(record.id, "bold"), plain(type(record).__name__, "dim")))
    return Group(head, pairs(_fields(record)))


def quantity_card(quantity: Quantity) -> RenderableType:
    """Show how a phrase was read."""
    return pairs(_quantity_fields(quantity))


def comparison_table(
    comparison: Comparison, answers: Mapping[str, Verdict], *, is_whole: bool = True
) -> Iterator[RenderableType]:
    """Show answers of a comparison with their reasons, then what can be computed."""
    for side in (comparison.left, comparison.right):
        record = "" if isinstance(side, Quantity) else side.id
        read = read_operand(side).quantity
        yield Text("  ").join((plain(read.words, "bold"), plain(record, "dim")))
    yield ""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for question, verdict in answers.items():
        answer = ANSWERS[verdict.answer]
        style = "magenta" if verdict.answer is None else "bold"
        name = Text(question.replace("_", " "), "dim")
        grid.add_row(name, Text(answer, style), plain(verdict.reason))
    yield grid
    if is_whole:
        yield ""
        yield pairs(
            [("difference", str(comparison.difference or "none"))]
            + [("ratio", str(comparison.ratio or "none"))]
            + [("keep in mind", caveat) for caveat in comparison.caveats]
        )


def corroboration_lines(rows: Iterable[Corroboration]) -> Iterator[RenderableType]:
    """Show how every other report of a fact stands to it, and why."""
    for row in rows:
        source = row.report.source
        outcome = Text(row.outcome.replace("_", " "), _TONES[row.outcome])
        said = f"{source.publisher}, {source.published or 'no date'}: {row.report.quantity}"
        yield Text("  ").join((outcome, plain(said)))
        yield Padding(plain(row.verdict.reason), (0, 0, 0, 2))


def change_lines(changes: Iterable[Change]) -> Iterator[RenderableType]:
    """Show changes by record, the old value beside the new."""
    last = None
    for change in changes:
        if change.id != last:
            yield plain(change.id, "bold")
        last = change.id
        parts = told(change)
        # Long values stand one below the other.
        for line in parts if len("".join(parts)) > _SHORT else [" ".join(parts)]:
            yield Padding(plain(line), (0, 0, 0, 2))


def mention_line(mention: Mention) -> RenderableType:
    """Show a quantity in running text: where, the words, how they are read, when and by whom."""
    modality = "" if mention.modality == "asserted" else mention.modality
    notes = (modality, mention.period.words if mention.period else "", mention.speaker or "")
    tail = "".join(f", {note}" for note in notes if note)
    place = f"{mention.start}–{mention.end}"
    read = f"{mention.quantity}{tail}"
    return Text("  ").join((plain(place, "dim"), plain(mention.text, "bold"), plain(read)))


def pairs(rows: Iterable[tuple[str, str]]) -> RenderableType:
    """Show names and values, a name only once where several values follow each other."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    last = None
    for name, value in rows:
        grid.add_row("" if name == last else plain(name), plain(value))
        last = name
    return grid


def _grid() -> Table:
    return Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))


def _bounds(row: Measurement | OtherReport) -> tuple[str, str]:
    words = bounds_words(row.interval, row.quantity.unit, row.quantity.counted)
    # The bounds, in brackets or a single number, then the unit.
    number, unit = re.findall(r"(?s)^([\[(].*?[\])]|\S+) ?(.*)$", words)[0]
    return number, unit


def _quantity_fields(quantity: Quantity) -> list[tuple[str, str]]:
    stated = quantity.figure
    rows = [] if stated is None else [("words", stated.text), ("hedge", stated.hedge.value)]
    bounds = bounds_words(quantity.interval, quantity.unit, quantity.counted)
    rows += [("means", str(quantity)), ("bounds", bounds), ("unit", quantity.unit.code)]
    return rows + [("assumed", caveat) for caveat in quantity.caveats]


def _fields(record: Record | Source) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    if isinstance(record, Measurement | OtherReport):
        rows += [("says", str(record)), *_quantity_fields(record.quantity)]
        if record.interval != record.quantity.interval:
            rows.append(("in domain", " ".join(_bounds(record))))
    for name, value in record.content().items():
        if name not in ("id", "quantity", "assumptions"):
            rows += [(name.replace("_", " "), each) for each in _lines(value)]
    if isinstance(record, Measurement):
        rows += [("assumed", each) for each in record.assumptions if ("assumed", each) not in rows]
    return [*rows, ("edition", record.edition or "none"), ("digest", record.digest)]


def _lines(value: Json) -> list[str]:
    if isinstance(value, Mapping):
        text = value.get("text") or value.get("words")
        rest = [f"{name} {each}" for name, each in value.items() if each != text]
        return [f"“{text}”" + (f" ({', '.join(rest)})" if rest else "")]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [str(each) for each in value]
    return ["yes" if value is True else str(value)]


def summary(record: Record | Source) -> tuple[str, str, str]:
    """Give a record as an entry of a list."""
    if isinstance(record, Statement):
        return record.id, f"{record.act}, {record.actor or 'nobody named'}", record.summary
    if isinstance(record, Event):
        return record.id, str(record.period or "no period"), record.name
    if isinstance(record, Entity):
        others = [name for name in record.names if name != record.name]
        beside = ", ".join(part for part in (record.kind, record.role, record.iso_code) if part)
        return record.id, beside, "; ".join((record.name, *others))
    if isinstance(record, Source):
        about = ", ".join((record.kind, record.published or "no date", record.language))
        return record.id, about, ": ".join(filter(None, (record.publisher, record.title)))
    if isinstance(record, OtherReport):
        return record.id, "", f"{record}; limited: {record.scope}" if record.scope else str(record)
    return record.id, "", str(record)
