"""The notebook: every value as a card of HTML that stands alone, on light and on dark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import cast

from sco_facts.canonical import Digested
from sco_facts.comparing.comparison import ASKED, Comparison
from sco_facts.comparing.corroboration import Corroboration, Corroborations
from sco_facts.comparing.operands import read_operand
from sco_facts.comparing.verdicts import Verdict
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.wording import bounds_words
from sco_facts.records.catalogue import Catalogue, Records
from sco_facts.records.facts import Measurement, OtherReport
from sco_facts.text import printable

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


_TONE_OF = {
    "same_figure": "good",
    "compatible": "good",
    "contradicts": "bad",
    "undecided": "open",
    "not_comparable": "open",
}


class Html(str):
    """Mark text that is HTML already."""

    __slots__ = ()


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


def draw(value: object) -> Html:
    """
    Draw a value of the library as a card.

    Args:
        value: A record, a quantity, a catalogue or mapping of records, a verdict, a comparison,
            or corroborations.
    """
    kind = type(value).__name__
    if isinstance(value, Catalogue):
        return _records_card(kind, value.edition, str(value), value.measurements)
    if isinstance(value, Records):
        return _records_card(kind, "", f"{len(value)} by id", value)
    if isinstance(value, Verdict):
        return card(kind, "", answer_pill(value.answer), value.reason)
    if isinstance(value, Comparison):
        return _comparison_card(value)
    if isinstance(value, Corroboration):
        return _corroborations_card((value,))
    if isinstance(value, Corroborations):
        return _corroborations_card(value)
    return _record_card(kind, cast("Digested", value))


def _record_card(kind: str, record: Digested) -> Html:
    """Make the card of a record or quantity, with what matters less folded away."""
    content: dict[str, object] = {}
    if isinstance(record, Quantity | Measurement | OtherReport):
        content["bounds"] = bounds_words(record.interval, record.unit, record.counted)
    content |= record.content()
    content |= {"edition": getattr(record, "edition", None), "digest": record.digest}
    lead = str(record)
    front = {name: content[name] for name in _IN_FRONT if content.get(name)}
    rest = {
        name: value
        for name, value in content.items()
        if name not in front and name != "id" and value not in (None, lead)
    }
    return card(
        kind, str(content.get("id", "")), lead, fields(front), details("more", fields(rest))
    )


def _records_card(kind: str, name: str, lead: str, records: Mapping[str, object]) -> Html:
    rows = [(dim(id), record) for id, record in records.items()]
    return card(kind, name, lead, rows and table(rows))


def _comparison_card(value: Comparison) -> Html:
    """Make the card of a comparison: each question with its answer and reason, then results."""
    verdicts: dict[str, Verdict] = {name: getattr(value, name) for name in ASKED}
    rows = [
        (dim(question.replace("_", " ")), answer_pill(each.answer), each.reason)
        for question, each in verdicts.items()
    ]
    left, right = (read_operand(each).name for each in (value.left, value.right))
    results: dict[str, object] = {
        "difference": value.difference,
        "ratio": value.ratio,
        "keep in mind": value.caveats,
    }
    others = {name: each for name, each in results.items() if each}
    return card("Comparison", "", lines(left, html(f"and {right}")), table(rows), fields(others))


def _corroborations_card(rows: tuple[Corroboration, ...]) -> Html:
    cells = [
        (
            pill(each.outcome.replace("_", " "), _TONE_OF[each.outcome]),
            lines(
                f"{each.report.source.publisher}, {each.report.source.published or 'no date'}: "
                f"{each.report.quantity}",
                dim(each.verdict.reason),
            ),
        )
        for each in rows
    ]
    of = ", ".join(dict.fromkeys(getattr(each.report, "of", each.report.id) for each in rows))
    count = len(rows)
    lead = f"{count or 'no'} other report{'' if count == 1 else 's'}"
    return card("Corroboration", of, lead, cells and table(cells))


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
