"""Helpers of the page makers: escaping, and the names of records in prose."""

import re
from fractions import Fraction
from html import escape

import sco_facts as sf
from sco_facts.comparing.operands import read_operand
from sco_facts.quantities.wording import bounds_words

TYPICAL = Fraction(1, 10)
MONTHS = (
    "January February March April May June July August September October November December"
).split()
OUTCOMES = {
    "same_figure": "same figure", "compatible": "compatible", "contradicts": "contradicts",
    "undecided": "undecided", "not_comparable": "not comparable",
}  # fmt: skip


def plain(text: object) -> str:
    """Escape what Markdown would take for markup."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", escape(str(text), quote=False)).replace("|", "&#124;")


def prose(text: str) -> str:
    """Escape a note, except for text between backticks."""
    parts = text.split("`")
    return "`".join(plain(part) if at % 2 == 0 else part for at, part in enumerate(parts))


def bounds(record: sf.Measurement | sf.OtherReport, typical: bool = False) -> str:
    """Write the bounds of a record, cut to its domain."""
    interval = read_operand(record, TYPICAL if typical else None).bounds.interval
    return bounds_words(interval, record.quantity.unit, record.quantity.counted)


def words(record: sf.Measurement | sf.OtherReport) -> str:
    stated = record.quantity.figure
    if stated is None or isinstance(record, sf.OtherReport):
        return str(record.quantity)
    return stated.text


def day(published: str | None) -> str:
    """Write a date of publication as a reader would."""
    if published is None:
        return "date not shown"
    year, *rest = published.split("-")
    parts = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*parts, *([MONTHS[int(rest[0]) - 1]] if rest else []), year])


def said_by(fact: sf.Fact) -> str:
    """Say who speaks, or that nobody is named."""
    if isinstance(fact, sf.Event):
        return "an event"
    who = fact.speaker if isinstance(fact, sf.Measurement) else fact.actor
    act = "said" if isinstance(fact, sf.Measurement) else fact.act
    return f"{act}, nobody named" if who is None else f"{act} by {who.name}"


def page_of(fact: sf.Fact) -> str:
    """Return the address of a fact, from the root of docs/."""
    if isinstance(fact, sf.Measurement):
        return f"facts/{fact.id}.md"
    return f"records.md#{fact.id}"


def bullets(lines: list[str]) -> str:
    return "".join(f"- {line}\n" for line in lines)


def fence(text: str, language: str = "text", title: str = "") -> str:
    head = f'``` {language} title="{title}"' if title else f"```{language}"
    return f"{head}\n{text.rstrip()}\n```\n"
