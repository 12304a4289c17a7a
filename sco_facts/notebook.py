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


class Html(str):
    """Text that is HTML already, so that it is not escaped again."""

    __slots__ = ()


def html(value: object) -> Html:
    """Turn a value into HTML: `Html` stays as it is, anything else is escaped."""
    return value if isinstance(value, Html) else Html(escape(printable(str(value))))


def draw(value: object) -> Html:
    """Draw a value of the library as a card; see `outline` for the kinds of values."""
    return card(outline(value))


def card(of: Outline) -> Html:
    """Draw an outline as a card: its kind and name, its lead in large type, and its parts."""
    kind = _span(Span(of.kind, "dim"))
    label = f"<b>{html(of.name)}</b> {kind}" if of.name else kind
    lead = f'<div style="font-size:1.15em;margin:.2em 0">{_lines(of.lead)}</div>'
    parts = [_lines(of.notes), *map(_part, of.parts)]
    body = "".join(f'<div style="margin-top:.3em">{part}</div>' for part in parts if part)
    return Html(f'<div style="{_BOX}"><div>{label}</div>{lead}{body}</div>')


def _part(part: Fields | Entries | Table) -> Html:
    if isinstance(part, Fields):
        return _fields(part)
    if isinstance(part, Entries):
        rows = ((_line(each.head[:1]), _lines((each.head[1:], *each.nested))) for each in part.rows)
        return _table(rows)
    return _table([map(_span, row) for row in part.rows], part.columns)


def _fields(part: Fields) -> Html:
    """Draw names and values, with what matters less folded away until a reader asks for it."""
    shown, folded = (
        _table(
            (_span(Span(row.name, "dim")), _lines(row.values))
            for row in part.rows
            if row.is_folded is is_folded
        )
        for is_folded in (False, True)
    )
    if folded:
        summary = _span(Span("more", "dim"))
        folded = Html(f"<details><summary>{summary}</summary>{folded}</details>")
    return Html(shown + folded)


def _table(rows: Iterable[Iterable[Html]], columns: Sequence[str] = ()) -> Html:
    """Draw a table, or nothing if it has no rows."""
    cells = ["".join(f'<td style="{_CELL}">{each}</td>' for each in row) for row in rows]
    if not cells:
        return Html()
    if columns:
        cells.insert(0, "".join(f'<th style="{_CELL}">{html(each)}</th>' for each in columns))
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    style = "border-collapse:collapse;border:none;margin:0;font-size:1em"
    return Html(f'<table style="{style}"><tbody>{body}</tbody></table>')


def _lines(lines: Lines) -> Html:
    return Html("<br>".join(_line(each) for each in lines if each))


def _line(line: Line) -> Html:
    return Html(" ".join(map(_span, line)))


def _span(span: Span) -> Html:
    text = html(span.text)
    if span.tone == "plain":
        return text
    if span.tone == "strong":
        return Html(f"<b>{text}</b>")
    if span.tone == "dim":
        return Html(f'<span style="opacity:.75">{text}</span>')
    return Html(f'<span style="background:{_COLOURS[span.tone]};{_PILL}">{text}</span>')
