"""Rendering: outlines for a terminal, readable on light and on dark and without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sco_facts.outlines import Entries, Fields, Line, Lines, Outline, Span, Table
from sco_facts.text import printable

# Of the terminal's own colours, those that stand out from both white and black; the words say
# the same without them.
_STYLES = {
    "plain": "",
    "strong": "bold",
    "dim": "dim",
    "answer": "bold",
    "good": "green",
    "bad": "bold red",
    "open": "magenta",
}
_GAP = "  "


def render(part: Outline | str, width: int) -> Iterator[RenderableType]:
    """
    Render an outline: its id, what it says, and its parts with blank lines between them.

    Args:
        part: The outline, or text for a line of its own.
        width: The number of columns that there are.
    """
    if isinstance(part, str):
        yield Text(printable(part))
        return
    head = ((Span(part.name, "strong"), Span(part.kind, "dim")),) if part.name else ()
    above = (*head, *part.lead, *part.notes)
    yield from map(_line, above)
    for number, each in enumerate(part.parts):
        if above or number:
            yield ""
        if isinstance(each, Fields):
            yield _fields(each)
        elif isinstance(each, Table) and _natural_width(each) <= width:
            yield _table(each)
        else:
            yield from _entries(each.entries if isinstance(each, Table) else each)


def _line(line: Line) -> Text:
    return Text(_GAP).join(map(_span, line))


def _span(span: Span) -> Text:
    return Text(printable(span.text), _STYLES[span.tone])


def _entries(part: Entries) -> Iterator[RenderableType]:
    for head, nested in part.rows:
        yield _line(head)
        for line in nested:
            yield Padding(_line(line), (0, 0, 0, len(_GAP)))


def _fields(part: Fields) -> Grid:
    grid = Grid.grid(padding=(0, len(_GAP), 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in part.rows:
        grid.add_row(printable(row.name), _below(row.values))
    return grid


def _below(lines: Lines) -> Text:
    return Text("\n").join(map(_line, lines))


def _table(part: Table) -> Grid:
    grid = Grid(box=None, pad_edge=False, padding=(0, len(_GAP), 0, 0))
    for name in part.columns:
        grid.add_column(Text(f"{name}\n", "dim"), no_wrap=True)
    for row in part.rows:
        grid.add_row(*map(_span, row))
    return grid


def _natural_width(part: Table) -> int:
    """Measure how many columns a table takes if no cell is wrapped."""
    rows: Iterable[tuple[str, ...]] = (
        part.columns,
        *(tuple(printable(each.text) for each in row) for row in part.rows),
    )
    widest = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return sum(widest) + len(_GAP) * (len(widest) - 1)
