"""The notebook: every value as a card of HTML that stands alone, on light and on dark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sco_facts.outlines import Entries, Fields, Line, Lines, Outline, Span, Table, outline
from sco_facts.text import printable

# Translucent, so that text in the theme's own colour stays readable on them.
_BORDER = "1px solid rgba(128,128,128,.4)"
_BOX = f"border:{_BORDER};border-radius:6px;padding:.6em .9em;margin:.2em 0;max-width:56em"
_CELL = "text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0;white-space:normal"
_PILL = "border-radius:1em;padding:.05em .6em;white-space:nowrap"
_COLOURS = {
    "good": "rgba(46,160,67,.25)",
    "bad": "rgba(218,54,51,.25)",
    "open": "rgba(187,128,9,.28)",
    "answer": "rgba(128,128,128,.2)",
}
_TONES = {
    "plain": "{}",
    "strong": "<b>{}</b>",
    "dim": '<span style="opacity:.75">{}</span>',
    **{tone: f'<span style="background:{_COLOURS[tone]};{_PILL}">{{}}</span>' for tone in _COLOURS},
}


def draw(value: object) -> str:
    """Draw a value of the library as a card; see `outline` for the kinds of values."""
    return card(outline(value))


def card(of: Outline) -> str:
    """Draw an outline as a card: its kind and name, its lead in large type, and its parts."""
    name = (Span(of.name, "strong"),) if of.name else ()
    label = _line((*name, Span(of.kind, "dim")))
    lead = f'<div style="font-size:1.15em;margin:.2em 0">{_lines(of.lead)}</div>'
    parts = [_lines(of.notes), *map(_part, of.parts)]
    body = "".join(f'<div style="margin-top:.3em">{part}</div>' for part in parts if part)
    return f'<div style="{_BOX}"><div>{label}</div>{lead}{body}</div>'


def _part(part: Fields | Entries | Table) -> str:
    if isinstance(part, Table):
        return _table([map(_span, row) for row in part.rows], part.columns)
    if isinstance(part, Entries):
        rows = ((_line(each.head[:1]), _lines((each.head[1:], *each.nested))) for each in part.rows)
        return _table(rows)
    # What matters less is folded away until a reader asks for it.
    shown, folded = (
        _table(
            (_span(Span(row.name, "dim")), _lines(row.values))
            for row in part.rows
            if row.is_folded is is_folded
        )
        for is_folded in (False, True)
    )
    summary = _span(Span("more", "dim"))
    more = f"<details><summary>{summary}</summary>{folded}</details>" if folded else ""
    return shown + more


def _table(rows: Iterable[Iterable[str]], columns: Sequence[str] = ()) -> str:
    """Draw a table, or nothing if it has no rows."""
    cells = ["".join(f'<td style="{_CELL}">{each}</td>' for each in row) for row in rows]
    if not cells:
        return ""
    if columns:
        heads = (_span(Span(each)) for each in columns)
        cells.insert(0, "".join(f'<th style="{_CELL}">{each}</th>' for each in heads))
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    style = "border-collapse:collapse;border:none;margin:0;font-size:1em"
    return f'<table style="{style}"><tbody>{body}</tbody></table>'


def _lines(lines: Lines) -> str:
    return "<br>".join(_line(each) for each in lines if each)


def _line(line: Line) -> str:
    return " ".join(map(_span, line))


def _span(span: Span) -> str:
    return _TONES[span.tone].format(escape(printable(span.text)))
