"""Rendering: outlines for a terminal, readable on light and on dark and without colour."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sco_facts.outlines import Entries, Fields, Line, Outline, Span, Table
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
_WIDEST = 10_000


def render(part: Outline | str, width: int) -> Iterator[RenderableType]:
    """Render an outline: its id, what it says, and its parts with blank lines between them."""
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
        elif isinstance(each, Entries):
            yield from _entries(each)
        elif Console(width=_WIDEST, height=1).measure(grid := _table(each)).maximum <= width:
            yield grid
        else:
            yield from _entries(each.entries)


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
        grid.add_row(printable(row.name), Text("\n").join(map(_line, row.values)))
    return grid


def _table(part: Table) -> Grid:
    grid = Grid(box=None, pad_edge=False, padding=(0, len(_GAP), 0, 0))
    for name in part.columns:
        grid.add_column(Text(f"{name}\n", "dim"), no_wrap=True)
    for row in part.rows:
        grid.add_row(*map(_span, row))
    return grid
