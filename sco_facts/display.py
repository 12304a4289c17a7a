"""Tables and cards for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sco_facts.catalogue import Catalogue
from sco_facts.compare import Comparison
from sco_facts.corroboration import Corroboration
from sco_facts.quantities import Quantity, bounds_words
from sco_facts.records import Entity, Event, Measurement, OtherReport, Statement
from sco_facts.sources import Source
from sco_facts.verdicts import Verdict

# Named colours of the terminal's own palette, so that light and dark backgrounds both work.
_STYLES = {
    "same_words": "green",
    "compatible": "green",
    "contradicts": "bold red",
    "undecided": "yellow",
    "not_comparable": "yellow",
}


def words_of(quantity: Quantity) -> str:
    """Give the words as written, or those of a computed quantity."""
    return str(quantity) if quantity.stated is None else quantity.stated.text


def measurements_table(facts: Catalogue[str]) -> RenderableType:
    """Show the measurements: id, words, bounds, period, and who said it."""
    table = _table("id", "as written", "which bounds", "period", "said by")
    for fact in facts.measurements.values():
        table.add_row(
            Text(fact.id, style="bold"),
            words_of(fact.quantity),
            Text(_bounds(fact), style="cyan"),
            str(fact.period or "not stated"),
            str(fact.speaker or "not named"),
        )
    return table


def card(record: Measurement | Statement | Event | Entity | OtherReport | Source) -> RenderableType:
    """Show everything that one record holds, a field a line."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in _fields(record):
        grid.add_row(name, Text(value))
    return Group(Text(record.id, style="bold"), grid)


def comparison_table(comparison: Comparison) -> RenderableType:
    """Show every answer of a comparison, with its reason."""
    table = _table("question", "answer", "why")
    for question in ("exceeds", "falls_below", "contradicts"):
        verdict: Verdict = getattr(comparison, question)
        table.add_row(question.replace("_", " "), _answer(verdict), verdict.reason)
    table.add_row("difference", "", str(comparison.difference or "none"))
    table.add_row("ratio", "", str(comparison.ratio or "none"))
    for caveat in comparison.caveats:
        table.add_row("keep in mind", "", caveat)
    return table


def corroboration_lines(rows: Iterable[Corroboration]) -> Iterator[RenderableType]:
    """Show how every other report of a fact stands to it, and why."""
    for row in rows:
        source = row.report.source
        outcome = Text(row.outcome.replace("_", " "), style=_STYLES[row.outcome])
        date = source.published or "date not shown"
        yield Text.assemble(outcome, f"  {source.publisher}, {date}: {row.report.quantity}")
        yield Padding(Text(row.verdict.reason, style="dim"), (0, 0, 0, 2))


def quantity_card(quantity: Quantity) -> RenderableType:
    """Show how a phrase was read."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in _quantity_fields(quantity):
        grid.add_row(name, Text(value))
    return grid


def _table(*headings: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for number, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", no_wrap=number == 0)
    return table


def _bounds(fact: Measurement | OtherReport) -> str:
    return bounds_words(fact.interval, fact.quantity.unit, fact.quantity.counted)


def _answer(verdict: Verdict) -> Text:
    name = {True: "yes", False: "no", None: "undecided"}[verdict.answer]
    return Text(name, style="yellow" if verdict.answer is None else "bold")


def _quantity_fields(quantity: Quantity) -> list[tuple[str, str]]:
    stated = quantity.stated
    fields = [] if stated is None else [("words", stated.text), ("hedge", stated.hedge.value)]
    bounds = bounds_words(quantity.interval, quantity.unit, quantity.counted)
    fields += [("means", str(quantity)), ("bounds", bounds), ("unit", quantity.unit.code)]
    return fields + [("assumed", caveat) for caveat in quantity.caveats]


def _fields(
    record: Measurement | Statement | Event | Entity | OtherReport | Source,
) -> list[tuple[str, str]]:
    fields: list[tuple[str, str]] = []
    if isinstance(record, Measurement | OtherReport):
        fields += [("says", str(record)), *_quantity_fields(record.quantity)]
        if record.interval != record.quantity.interval:
            fields.append(("in domain", _bounds(record)))
    skip = ("id", "quantity", "assumptions")
    for name, value in record.content().items():
        if name not in skip:
            fields += [(name.replace("_", " "), each) for each in _lines(value)]
    return [*fields, ("edition", record.edition or "none"), ("digest", record.digest)]


def _lines(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(each) for each in value]
    if isinstance(value, dict):
        text = value.get("text") or value.get("words")
        rest = [f"{name} {each}" for name, each in value.items() if each != text]
        return [f"“{text}” ({', '.join(rest)})"]
    return [str(value)]
