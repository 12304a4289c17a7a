"""Helpers of the page makers: escaping, front matter, and the names of records in prose."""

import json
import re
from collections.abc import Iterable
from fractions import Fraction
from hashlib import sha256
from html import escape
from pathlib import Path

import sco_facts as sf
from sco_facts.comparing.operands import read_operand
from sco_facts.quantities.wording import bounds_words, interval_words

ROOT = Path(__file__).resolve().parent.parent
TYPICAL = Fraction(1, 10)
MONTHS = (
    "January February March April May June July August September October November December"
).split()
OUTCOMES = {
    "same_figure": "same figure", "compatible": "compatible", "contradicts": "contradicts",
    "undecided": "undecided", "not_comparable": "not comparable",
}  # fmt: skip
LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "de": "German", "en": "English", "es": "Spanish",
    "fr": "French", "hi": "Hindi", "ja": "Japanese", "kk": "Kazakh", "ky": "Kyrgyz",
    "ru": "Russian", "tr": "Turkish", "ur": "Urdu", "uz": "Uzbek", "zh": "Chinese",
}  # fmt: skip


def plain(text: object) -> str:
    """Escape what Markdown would take for markup."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", escape(str(text), quote=False)).replace("|", "&#124;")


def prose(text: str) -> str:
    """Escape a note, except for text between backticks."""
    parts = text.split("`")
    return "`".join(plain(part) if at % 2 == 0 else part for at, part in enumerate(parts))


def small(picture: str) -> str:
    """Leave out the comments and the line ends of an SVG."""
    return re.sub(r"\s*\n\s*", " ", re.sub(r"<!--.*?-->", "", picture, flags=re.DOTALL))


def front(**fields: object) -> str:
    """Write what a page says of itself, each value as JSON, which is YAML too."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def report(source: sf.Source) -> str:
    """Return the text that the source was made from."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        data = path.read_bytes()
        if sha256(data).hexdigest() == source.sha256:
            return data.decode("utf-8")
    raise SystemExit(f"no text in seeds/ has the digest {source.sha256}")


def title(fact: sf.Measurement) -> str:
    """Name a figure for a reader."""
    return f"{capital(fact.subject)}: {fact.measure}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def bounds(record: sf.Measurement | sf.OtherReport, typical: bool = False) -> str:
    """Write the bounds of a record, cut to its domain."""
    interval = read_operand(record, TYPICAL if typical else None).bounds.interval
    return bounds_words(interval, record.quantity.unit, record.quantity.counted)


def in_words(record: sf.Measurement | sf.OtherReport, typical: bool = False) -> str:
    """Write the bounds of a record as a sentence would, in percent where they are a fraction."""
    of = read_operand(record, TYPICAL if typical else None).bounds
    interval, unit, about = of.interval, of.unit, ""
    if unit.code == "fraction":
        unit = sf.Unit("percent")
        ends = [None if end is None else end * 100 for end in (interval.low, interval.high)]
        rounded = [None if end is None else round(end, 1) for end in ends]
        about = " (rounded)" if rounded != ends else ""
        interval = sf.Interval(*rounded, interval.low_closed, interval.high_closed)
    text = interval_words(interval, unit, of.counted, of.mode) + about
    text = re.sub(r"([\d.,]+)-fold", r"\1 times as much", text)
    return text.replace(" USD", " US dollars")


def when(period: sf.Period | None) -> str:
    """Write the words for a time, and the dates that they mean."""
    if period is None:
        return "not stated"
    start, slash, end = (period.edtf or "").partition("/")
    dates = f"{start} to {end}" if start and end else f"until {end}" if end else start
    dates = f"from {start}" if slash and not end else dates
    return f"“{period}”" + (f" ({dates})" if dates else "")


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


def language(tag: str) -> str:
    return LANGUAGES.get(tag.partition("-")[0], tag)


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


def bullets(lines: Iterable[str]) -> str:
    return "".join(f"- {line}\n" for line in lines)


def labelled(columns: Iterable[str], cells: Iterable[object]) -> str:
    """Write cells that name their columns, for a screen that is too narrow for a table."""
    pairs = zip(columns, cells, strict=True)
    return " | ".join(
        f'{cell} {{: data-label="{column}" }}' if cell else "" for column, cell in pairs
    )


def fence(text: str, language: str = "text", title: str = "") -> str:
    head = f'``` {language} title="{title}"' if title else f"```{language}"
    return f"{head}\n{text.rstrip()}\n```\n"


def indented(text: str) -> str:
    """Indent by one level, as a tab or a note takes its content."""
    return "".join(f"    {line}" if line.strip() else line for line in text.splitlines(True))
