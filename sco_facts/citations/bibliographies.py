"""Bibliographies: sources as BibTeX, RIS and CSL-JSON, for other programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import accumulate
from typing import Any, cast

from sco_facts.citations.styles import fields_of
from sco_facts.errors import OperandError
from sco_facts.records import Event, Measurement, OtherReport, Source, Statement

Citable = Source | Measurement | Statement | Event | OtherReport
Citables = Citable | Mapping[Any, Citable] | Iterable[Citable]

_TEX = {
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
    **{ord(char): f"\\{char}" for char in "$&%#_"},
}
# BibTeX counts braces even after a backslash, so only paired ones may be escaped like this.
_BRACES = {ord("{"): r"\{", ord("}"): r"\}"}
_LONE_BRACES = {ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}
# TeX would print each of these pairs as a single, different character.
_LIGATURES = re.compile(r"(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)")
_LANGIDS = {"en": "english", "kk": "kazakh", "ru": "russian", "zh": "chinese"}


def bibtex(x: Citables, *, accessed: date | str | None = None) -> str:
    """
    Write sources as BibTeX, one entry each, in the order given.

    The entries are `@article` with `entrysubtype = {newspaper}`, for biblatex and pandoc.
    Words with capitals are in braces, so that styles which lower titles keep them.

    Args:
        x: A source or record, several, or a mapping of ids to them; each source is listed once.
        accessed: The day on which you read them.

    Raises:
        RecordError: `accessed` is not a day.
        OperandError: An argument is neither a source nor a record that has one.

    Source:
        biblatex manual, 2.1.1 and 2.2.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> print(bibtex(load("2026.1").sources["worldbank-2019-06-18"]).splitlines()[0])
        @article{worldbank-2019-06-18,
    """
    entries: list[str] = []
    for key, of in _keyed(x, accessed).items():
        fields = {
            "title": _tex_title(of["title"]),
            "titleaddon": _tex(of["genre"]),
            "journaltitle": _tex(of["publisher"]),
            "date": of["iso"],
            # biblatex takes an address as it stands.
            "url": of["link"],
            "urldate": of["seen_iso"],
            "langid": _LANGIDS.get(of["primary_language"]),
            "entrysubtype": "newspaper",
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        entries.append(f"@article{{{key},\n{lines}}}\n")
    return "\n".join(entries)


def ris(x: Citables, *, accessed: date | str | None = None) -> str:
    """
    Write sources as RIS, one record of type NEWS each, in the order given.

    Args:
        x: As in `bibtex`.
        accessed: As in `bibtex`.

    Raises:
        ScoFactsError: As in `bibtex`.

    Source:
        RIS format specification, Research Information Systems.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> print(ris(load("2026.1").sources["ria-2025-11-18"]).splitlines()[0])
        TY  - NEWS
    """
    records: list[str] = []
    for key, of in _keyed(x, accessed).items():
        tags = {
            "TY": "NEWS",
            "ID": key,
            "TI": of["title"],
            "M3": of["genre"],
            "T2": of["publisher"],
            "PY": of["year"],
            "DA": of["slashes"],
            "Y2": of["seen_slashes"],
            "LA": of["language"],
            "UR": of["link"],
        }
        lines = "".join(f"{tag}  - {value}\n" for tag, value in tags.items() if value)
        records.append(f"{lines}ER  - \n")
    return "\n".join(records)


def csl_json(x: Citables, *, accessed: date | str | None = None) -> list[dict[str, object]]:
    """
    Describe sources as CSL-JSON items, for any other style through a CSL processor.

    Args:
        x: As in `bibtex`.
        accessed: As in `bibtex`.

    Returns:
        One dictionary an item, ready for `json.dumps`. A source without a known headline has
        a `genre`, such as "news report", and no `title`.

    Raises:
        ScoFactsError: As in `bibtex`.

    Source:
        CSL 1.0.2, input data schema.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> csl_json(load("2026.1").sources["ria-2025-11-18"])[0]["container-title"]
        'RIA Novosti'
    """
    items: list[dict[str, object]] = []
    for key, of in _keyed(x, accessed).items():
        shape: dict[str, object] = {
            "id": key,
            "type": "article-newspaper",
            "title": of["title"],
            "genre": of["genre"],
            "container-title": of["publisher"],
            "issued": _date_parts(of["iso"]),
            "accessed": _date_parts(of["seen_iso"]),
            "URL": of["link"],
            "language": of["language"],
        }
        items.append({name: value for name, value in shape.items() if value})
    return items


def source_of(given: object) -> Source:
    """Return the source itself, or the source of a record; an `OperandError` if it has none."""
    if isinstance(given, Source):
        return given
    if isinstance(given, Measurement | Statement | Event | OtherReport):
        return given.source
    raise OperandError(
        f"Given a value of type {type(given).__name__}, expected a source, or a measurement, "
        "statement, event or other report; look one up in a catalogue.",
        value=given,
    )


def _keyed(x: object, accessed: date | str | None) -> dict[str, dict[str, str]]:
    """List each source once, by a citation key that is valid in every format."""
    if isinstance(x, Mapping):
        x = cast("Mapping[Any, object]", x).values()
    given = cast("Iterable[object]", x) if isinstance(x, Iterable) else [x]
    keyed: dict[str, dict[str, str]] = {}
    numbers: dict[str, int] = {}
    for source in dict.fromkeys(map(source_of, given)):
        stem = key = re.sub("[^A-Za-z0-9.:-]", "_", source.id) or "_"
        while key in keyed:
            numbers[stem] = numbers.get(stem, 1) + 1
            key = f"{stem}-{numbers[stem]}"
        keyed[key] = fields_of(source, accessed)
    return keyed


def _date_parts(day: str) -> dict[str, object] | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None


def _tex(text: str) -> str:
    braces = _BRACES if _is_balanced(text) else _LONE_BRACES
    return _LIGATURES.sub("{}", text.translate(_TEX | braces))


def _tex_title(title: str) -> str:
    """Escape a title, with words that have capitals in braces of their own."""
    words: list[str] = []
    for word, escaped in zip(title.split(), _tex(title).split(), strict=True):
        # Lowering a title keeps its first letter, and would spoil these words.
        rest = word if words else word[1:]
        # A word with half a pair of braces cannot be put in braces of its own.
        is_braced = rest != rest.lower() and _is_balanced(word)
        words.append(f"{{{_tex(word)}}}" if is_braced else escaped)
    return " ".join(words)


def _is_balanced(text: str) -> bool:
    depths = [0, *accumulate((char == "{") - (char == "}") for char in text)]
    return min(depths) == 0 == depths[-1]
