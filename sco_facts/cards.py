"""Cards for notebooks: escaped HTML that stands alone, on a light or a dark background."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import cast
from unicodedata import category

# Translucent, so that text in the theme's own colour stays readable on them.
_LINE = "1px solid rgba(128,128,128,.4)"
_BOX = f"border:{_LINE};border-radius:6px;padding:.6em .9em;margin:.2em 0;max-width:56em"
_CELL = "text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0;white-space:normal"
_PILL = "border-radius:1em;padding:.05em .6em;white-space:nowrap"
_TONES = {
    "good": "rgba(46,160,67,.25)",
    "bad": "rgba(218,54,51,.25)",
    "open": "rgba(187,128,9,.28)",
    "plain": "rgba(128,128,128,.2)",
}
_ANSWERS = {True: "yes", False: "no", None: "undecided"}
# Shown at once; the other fields of a record fold away.
_IN_FRONT = (
    "bounds", "act", "actor", "kind", "role", "period", "speaker", "status", "condition", "scope",
    "participants", "quote", "assumptions", "caveats", "notes", "publisher", "published", "url",
)  # fmt: skip

# Invisible, but part of how some scripts are written.
_KEPT = "\u200c\u200d\u00ad"


class Html(str):
    """Mark text that is HTML already."""

    __slots__ = ()


def printable(text: str) -> str:
    r"""
    Make text harmless to print: in one line, with what steers a terminal or a reader escaped.

    Control characters, marks that turn the direction of writing and lone surrogates become
    escapes; line breaks and tabs become spaces.

    Examples:
        >>> print(printable("a\nb\x1b[31m\u202e"))
        a b\x1b[31m\u202e
    """
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def html(value: object) -> Html:
    """Give a value as HTML: `Html` as it is, all else as escaped text."""
    return value if isinstance(value, Html) else Html(escape(printable(str(value))))


def pill(text: str, tone: str) -> Html:
    """Set words on a colour: good, bad, open or plain."""
    return Html(f'<span style="background:{_TONES[tone]};{_PILL}">{html(text)}</span>')


def answer_pill(answer: bool | None) -> Html:
    """Set an answer on the colour of neither good nor bad, but open if it is undecided."""
    return pill(_ANSWERS[answer], "open" if answer is None else "plain")


def dim(text: object) -> Html:
    """Set words back."""
    return Html(f'<span style="opacity:.75">{html(text)}</span>')


def lines(*parts: object) -> Html:
    """Set parts one below the other."""
    return Html("<br>".join(map(html, parts)))


def card(kind: str, name: str, lead: object, *parts: object) -> Html:
    """
    Make a card: what it is, its name, what it says in large, then its parts.

    Args:
        kind: What it is, such as "Measurement".
        name: The name, such as an id; it may be empty.
        lead: What it says.
        parts: What follows.
    """
    label = f"<b>{html(name)}</b> {dim(kind)}" if name else dim(kind)
    body = "".join(f'<div style="margin-top:.3em">{html(part)}</div>' for part in parts if part)
    lead = f'<div style="font-size:1.15em;margin:.2em 0">{html(lead)}</div>'
    return Html(f'<div style="{_BOX}"><div>{label}</div>{lead}{body}</div>')


def record_card(kind: str, lead: str, content: Mapping[str, object]) -> Html:
    """Make the card of a record from its content, with what matters less folded away."""
    front = {name: content[name] for name in _IN_FRONT if content.get(name)}
    rest = {
        name: value
        for name, value in content.items()
        if name not in front and name != "id" and value not in (None, lead)
    }
    return card(
        kind, str(content.get("id", "")), lead, fields(front), details("more", fields(rest))
    )


def records_card(kind: str, name: str, lead: str, records: Mapping[str, object]) -> Html:
    """Make the card of several records by their ids."""
    rows = [(dim(id), record) for id, record in records.items()]
    return card(kind, name, lead, rows and table(rows))


def answers_card(
    names: tuple[str, str],
    answers: Iterable[tuple[str, bool | None, str]],
    results: Mapping[str, object],
) -> Html:
    """Make the card of a comparison: each question with its answer and reason, then results."""
    rows = [
        (dim(question.replace("_", " ")), answer_pill(answer), reason)
        for question, answer, reason in answers
    ]
    lead = lines(names[0], html(f"and {names[1]}"))
    others = {name: value for name, value in results.items() if value}
    return card("Comparison", "", lead, table(rows), fields(others))


def fields(content: Mapping[str, object]) -> Html:
    """Make a table of names and values, with a mapping as words and what belongs to them."""
    rows = [(dim(name.replace("_", " ")), _value(value)) for name, value in content.items()]
    return table(rows)


def table(rows: Iterable[Sequence[object]]) -> Html:
    """Make a table without headings."""
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{html(each)}</td>' for each in row) + "</tr>"
        for row in rows
    )
    style = "border-collapse:collapse;border:none;margin:0;font-size:1em"
    return Html(f'<table style="{style}"><tbody>{body}</tbody></table>')


def details(summary: str, body: Html) -> Html:
    """Fold something away until a reader asks for it."""
    return Html(f"<details><summary>{dim(summary)}</summary>{body}</details>")


def _value(value: object) -> Html:
    if isinstance(value, Mapping):
        pairs = dict(cast("Mapping[str, object]", value))
        words = pairs.pop("text", None) or pairs.pop("words", None)
        rest = ", ".join(f"{html(name)} {_value(each)}" for name, each in pairs.items())
        return Html(rest if words is None else f"“{html(words)}” {dim(Html(rest))}")
    if isinstance(value, list | tuple):
        return lines(*map(_value, cast("Sequence[object]", value)))
    return html("yes" if value is True else value)


def _visible(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char in _KEPT or category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return char
    return char.encode("unicode_escape").decode("ascii")
