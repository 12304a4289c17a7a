"""Anchoring: where the quotes of an edition file stand in its report."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, cast

import attrs

from sco_facts.authoring.editing import FACT_TABLES, Address, add_to_quotes
from sco_facts.authoring.passages import Place, Sentence, places, sentences
from sco_facts.editions.files import is_json, parse_toml, read_text, replace_files
from sco_facts.editions.format import text_name
from sco_facts.errors import FileError
from sco_facts.text import short_repr

AnchorOutcome = Literal["filled", "kept", "missing", "ambiguous", "misplaced", "uncounted"]

_KEYS = ("start", "end", "sentence", "paragraph")
# What an author's keyboard and a newspaper write differently, one character for one.
_ALIKE = str.maketrans("’‘“”–—\u00a0\u202f\n\r\t", "''\"\"--     ")


@attrs.frozen
class Anchoring:
    """
    Tell what became of one quote.

    Args:
        id: The id of its record.
        text: The words.
        outcome: Filled (keys were added), kept (all were there, the offsets right), missing (the
            text does not have the words), ambiguous (it has them more than once), misplaced
            (they are not at the offsets given), or uncounted (they stand outside every sentence).
        places: Every place in the text that has the words; of a missing quote, those that
            differ only in quotation marks, dashes or spaces.
        by_hand: The sentence and paragraph given, such as "sentence 9", where the text is counted
            otherwise. They stay, since an author may see what the count does not.
    """

    id: str
    text: str
    outcome: AnchorOutcome
    places: tuple[Place, ...] = ()
    by_hand: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do."""
        return self.outcome in ("filled", "kept")

    def __str__(self) -> str:
        found = " and ".join(map(str, self.places)) or "nowhere"
        counted = f", but given {self.by_hand}; check which is meant" if self.by_hand else ""
        lengthen = (
            f"none in the {self.by_hand} given; lengthen the quote, or correct that"
            if self.by_hand
            else "lengthen the quote, or give its sentence or start"
        )
        advice = {
            "filled": f"filled: {found}{counted}",
            "kept": f"kept: {found}{counted}",
            "missing": f"missing; the text has something like it at {found}; copy it exactly"
            if self.places
            else "missing; the text does not have these words; copy them from it",
            "ambiguous": f"ambiguous: {found}; {lengthen}",
            "misplaced": f"misplaced: the text has it {found}; remove start and end to fill them",
            "uncounted": f"at {found}; give sentence and paragraph by hand",
        }[self.outcome]
        return f"{self.id}: “{self.text}”: {advice}"


def anchor(
    path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None
) -> tuple[Anchoring, ...]:
    """
    Fill in where the quotes of an edition file stand: the keys that are missing, and no others.

    The file is edited in place, whole or not at all, with its comments and order. Words are
    found only exactly as they stand. Where the text has them more than once, a `sentence`,
    `paragraph` or `start` that is given decides; where offsets do, another sentence or paragraph
    that is given stays, and is told.

    Args:
        path: The edition file, in TOML.
        text: The report; by default the file that `text` in the edition names, beside it.

    Returns:
        What became of each quote.

    Raises:
        FileError: A file cannot be read or written, or the edition is JSON.
        EditionError: The edition is not TOML, or a quote cannot be edited safely.
    """
    name = os.fspath(path)
    written = read_text(name)
    if is_json(name):
        raise FileError(
            f"{name}: given an edition in JSON, expected one in TOML, the only one that is edited; "
            "write it in TOML, or add the offsets by hand.",
            value=name,
        )
    rows = parse_toml(name, written)
    report = read_text(text_name(name, rows.get("text"), text))
    counted = sentences(report)
    added: dict[Address, Mapping[str, int]] = {}
    results: list[Anchoring] = []
    for address, id, quote in _quotes(rows):
        result = _anchored(id, quote, report, counted)
        results.append(result)
        if result.outcome in ("filled", "uncounted"):
            found = result.places[0]._asdict()
            keys = {key: found[key] for key in _KEYS if key not in quote}
            added[address] = {key: each for key, each in keys.items() if each is not None}
    if any(added.values()):
        edited = add_to_quotes(written, added)
        replace_files({name: edited.encode()})
    return tuple(results)


def _anchored(
    id: str, quote: Mapping[str, Any], report: str, counted: tuple[Sentence, ...]
) -> Anchoring:
    words = cast("str", quote["text"])
    found = places(report, words, counted)
    if not found:
        alike = places(report.translate(_ALIKE), words.translate(_ALIKE), counted)
        return Anchoring(id, words, "missing", alike)
    offsets = [key for key in ("start", "end") if key in quote]
    fitting = [each for each in found if _fits(each, quote, offsets)]
    if not fitting:
        return Anchoring(id, words, "misplaced", found)
    if len(fitting) > 1:
        fitting = [each for each in fitting if _fits(each, quote, _KEYS)]
    if len(fitting) != 1:
        return Anchoring(id, words, "ambiguous", found, _by_hand(quote, found))
    by_hand = _by_hand(quote, fitting)
    missing = [key for key in _KEYS if key not in quote]
    if not missing:
        return Anchoring(id, words, "kept", tuple(fitting), by_hand)
    is_counted = all(getattr(fitting[0], key) is not None for key in missing)
    outcome: AnchorOutcome = "filled" if is_counted else "uncounted"
    return Anchoring(id, words, outcome, tuple(fitting), by_hand)


def _by_hand(quote: Mapping[str, Any], found: Sequence[Place]) -> str:
    """Give the sentence and paragraph of a quote, if a count has them at none of its places."""
    given = [key for key in ("sentence", "paragraph") if key in quote]
    counted = [each for each in found if each.sentence is not None]
    if not counted or any(_fits(each, quote, given) for each in counted):
        return ""
    return " and ".join(f"{key} {short_repr(quote[key])}" for key in given)


def _fits(place: Place, quote: Mapping[str, Any], keys: Sequence[str]) -> bool:
    return all(getattr(place, key) == quote.get(key, getattr(place, key)) for key in keys)


def _quotes(rows: Mapping[str, Any]) -> Iterator[tuple[Address, str, Mapping[str, Any]]]:
    """Give every quote that has words; what is of the wrong type is for `validate` to tell."""
    for table in FACT_TABLES:
        for number, row in enumerate(_items(rows.get(table))):
            quote = _table(_table(row).get("quote"))
            if isinstance(quote.get("text"), str):
                id = str(_table(row).get("id", f"{table}[{number}]"))
                yield (table, number), id, quote


def _items(given: object) -> list[object]:
    return cast("list[object]", given) if isinstance(given, list) else []


def _table(given: object) -> dict[str, Any]:
    return cast("dict[str, Any]", given) if isinstance(given, dict) else {}
