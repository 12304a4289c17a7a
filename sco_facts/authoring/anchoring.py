"""Anchoring quotes: finding each in the report, and adding its offsets to the edition file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, Literal, cast

import attrs

from sco_facts.canonical import sha256
from sco_facts.editions.files import edition_file, is_json, parse_toml, read_text, replace_files
from sco_facts.editions.format import items_of, table_of, text_name
from sco_facts.editions.rows import FACTS, id_of, quotes_of
from sco_facts.errors import EditionError, FileError
from sco_facts.optional import import_extra
from sco_facts.phrases.passages import Place, Sentence, alike, places, sentences
from sco_facts.text import short_repr

# A table of the edition, and the number of a row in it, such as ("measurement", 0).
Address = tuple[str, int]
Keys = dict[str, Any]
AnchorOutcome = Literal["filled", "moved", "kept", "missing", "ambiguous", "misplaced", "renewed"]

_KEYS = ("start", "end", "sentence", "paragraph")

_ROW_START = re.compile(r"^(?=[ \t]*\[\[)", re.MULTILINE)
_LONE_NEWLINE = re.compile(r"(?<!\r)\n")


@attrs.frozen
class Anchoring:
    """
    The result of anchoring one quote.

    Args:
        id: The id of its record.
        text: The words.
        outcome: Filled (keys were added), moved (the text has changed, and one place of it has the
            words), kept (all keys are there and the offsets are right), missing (the text
            does not have the words), ambiguous (it has them more than once), or misplaced (they
            are not at the offsets given). A text that has changed has an outcome of its own:
            renewed, with the id of its source and its sha256.
        places: Every place in the text that has the words; for a missing quote, places where
            words only look the same.
        by_hand: The sentence and paragraph in the file, such as "sentence 9", if `anchor` counts
            differently. They stay, for the author to decide.
        differs: For a missing quote, which characters the text has for those that look the same.
    """

    id: str
    text: str
    outcome: AnchorOutcome
    places: tuple[Place, ...] = ()
    by_hand: str = ""
    differs: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do."""
        return self.outcome in ("filled", "moved", "kept", "renewed") and not self.by_hand

    def __str__(self) -> str:
        found = " and ".join(map(str, self.places)) or "nowhere"
        counted = f", but given {self.by_hand}; correct it" if self.by_hand else ""
        lengthen = (
            f"none in the {self.by_hand} given; lengthen the quote, or correct that"
            if self.by_hand
            else "lengthen the quote, or give its sentence or start"
        )
        advice = {
            "filled": f"filled: {found}{counted}",
            "moved": f"moved: {found}; look whether it is still of this",
            "renewed": "renewed the sha256, as the text has changed",
            "kept": f"kept: {found}{counted}",
            "missing": f"missing; the text has {self.differs} at {found}; copy it exactly"
            if self.places
            else "missing; the text does not have these words; copy them from it",
            "ambiguous": f"ambiguous: {found}; {lengthen}",
            "misplaced": f"misplaced: the text has it {found}; remove start and end to fill them",
        }[self.outcome]
        return f"{self.id}: “{self.text}”: {advice}"


def anchor(
    path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None
) -> tuple[Anchoring, ...]:
    """
    Fill in the missing offsets, sentence and paragraph of each quote in an edition file.

    The file is edited in place, completely or not at all, and keeps its comments, order and
    layout. A quote must match the text exactly, but for white space: where a line of the text
    ends inside it, the quote gets the line end too. If the text has the words more than once, the
    `sentence`, `paragraph` or `start` in the file decides; these stay as they are. Words outside
    every sentence, as in a heading, a list or a table, get no numbers.

    If the text has another sha256 than its source says, quotes move with their words, where one
    place has these. Once all quotes are in the text, the sha256 is renewed too.

    Args:
        path: The edition file, in TOML, or a folder with an `edition.toml`.
        text: The report; by default the file that `text` in the edition names, beside it.

    Returns:
        The result for each quote.

    Raises:
        FileError: A file cannot be read or written, or the edition is JSON.
        EditionError: The edition is not TOML, or a quote cannot be edited safely.
        MissingExtraError: tomlkit is not installed.
    """
    name = edition_file(path)
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
    article, new = str(rows.get("article")), sha256(report.encode())
    sources = map(table_of, items_of(rows.get("source")))
    old = "".join(str(each.get("sha256", "")) for each in sources if id_of(each) == article) or new
    has_changed = old.strip().lower() != new
    added: dict[Address, Keys] = {}
    results: list[Anchoring] = []
    for table, number, row, quote in quotes_of(rows):
        if not isinstance(quote.get("text"), str):
            continue  # `validate` reports it
        id = str(row.get("id", f"{table}[{number}]"))
        result = _anchored(id, quote, report, counted, has_changed)
        results.append(result)
        if result.outcome in ("filled", "moved"):
            known: Mapping[str, Any] = {} if result.outcome == "moved" else quote
            added[table, number] = _missing(known, result.places[0], report)
    edited = _add_to_quotes(written, added) if added else written
    if has_changed and edited.count(old) == 1 and all(each.is_settled for each in results):
        edited = edited.replace(old, new)
        results.append(Anchoring(article, new, "renewed"))
    if edited != written:
        replace_files({name: edited.encode()})
    return tuple(results)


def _anchored(
    id: str, quote: Mapping[str, Any], report: str, counted: tuple[Sentence, ...], has_changed: bool
) -> Anchoring:
    words = cast("str", quote["text"])
    found = places(report, words, counted)
    if not found:
        near = alike(report, words, counted)
        differs = " and ".join(dict.fromkeys(told for _, told in near))
        return Anchoring(id, words, "missing", tuple(each for each, _ in near), differs=differs)
    offsets = [key for key in ("start", "end") if key in quote]
    fitting = [each for each in found if _fits(each, quote, offsets)]
    if not fitting:
        counted_so = tuple(each for each in found if _fits(each, quote, _KEYS[2:]))
        moved = counted_so if len(counted_so) == 1 else found
        is_moved = has_changed and len(moved) == 1
        return Anchoring(id, words, "moved" if is_moved else "misplaced", moved)
    if len(fitting) > 1:
        fitting = [each for each in fitting if _fits(each, quote, _KEYS)]
    if len(fitting) != 1:
        return Anchoring(id, words, "ambiguous", found, _by_hand(quote, found))
    by_hand = _by_hand(quote, fitting)
    outcome: AnchorOutcome = "filled" if _missing(quote, fitting[0], report) else "kept"
    return Anchoring(id, words, outcome, tuple(fitting), by_hand)


def _missing(quote: Mapping[str, Any], place: Place, report: str) -> Keys:
    """Say what a quote lacks; its words are missing if their white space is not the report's."""
    exact = {"text": report[place.start : place.end]}
    found = {key: each for key, each in place._asdict().items() if each is not None}
    missing: Keys = {key: each for key, each in found.items() if key not in quote}
    return missing if exact["text"] == quote.get("text") else exact | missing


def _by_hand(quote: Mapping[str, Any], found: Sequence[Place]) -> str:
    """Name the sentence and paragraph in the file, if no place found has them."""
    given = [key for key in ("sentence", "paragraph") if key in quote]
    counted = [each for each in found if each.sentence is not None]
    if not counted or any(_fits(each, quote, given) for each in counted):
        return ""
    return " and ".join(f"{key} {short_repr(quote[key])}" for key in given)


def _fits(place: Place, quote: Mapping[str, Any], keys: Sequence[str]) -> bool:
    return all(getattr(place, key) == quote.get(key, getattr(place, key)) for key in keys)


def _add_to_quotes(text: str, added: Mapping[Address, Keys]) -> str:
    """Add keys to quotes in a TOML text, and leave everything else as it is."""
    tomlkit = import_extra("tomlkit", "sco_facts[authoring]")
    expected = deepcopy(parse_toml("the edition", text))
    for (table, number), keys in added.items():
        expected[table][number]["quote"].update(keys)
    try:
        edited = "".join(_edited_rows(tomlkit, text, added))
        if "\r\n" in text and not _LONE_NEWLINE.search(text):
            edited = _LONE_NEWLINE.sub("\r\n", edited)
        found = parse_toml("the edition", edited)
    except (EditionError, RecursionError, tomlkit.exceptions.TOMLKitError):
        edited, found = text, {}
    if found != expected:
        lines = "; ".join(
            f"{table}[{number}]: {', '.join(f'{key} = {each!r}' for key, each in keys.items())}"
            for (table, number), keys in added.items()
        )
        raise EditionError(
            "Given a quote that is written in an unusual way, expected `quote = { … }`; "
            f"write it so, or add by hand: {lines}."
        )
    return edited


def _edited_rows(tomlkit: Any, text: str, added: Mapping[Address, Keys]) -> Iterator[str]:
    """Edit a text row by row, since tomlkit would sort the rows of tables that alternate."""
    counts = dict.fromkeys(FACTS, 0)
    piece = ""
    for part in _ROW_START.split(text):
        piece += part
        try:
            document = tomlkit.parse(piece)
        except tomlkit.exceptions.TOMLKitError:
            # What looks like the start of a row stands inside a string or an array.
            continue
        if tomlkit.dumps(document) != piece:
            return
        for table in FACTS:
            rows = items_of(document.get(table))
            for number, row in enumerate(rows, start=counts[table]):
                _extend(tomlkit, row, added.get((table, number), {}))
            counts[table] += len(rows)
        yield tomlkit.dumps(document)
        piece = ""
    yield piece


def _extend(tomlkit: Any, row: Any, keys: Keys) -> None:
    """Add keys to the quote of one row."""
    if not keys:
        return
    quote = row["quote"]
    for key in [each for each in keys if each in quote]:
        quote[key] = keys.pop(key)
    if isinstance(quote, tomlkit.items.InlineTable):
        # tomlkit itself leaves no blank before the closing brace.
        inside = quote.as_string()[:-1]
        written = inside.rstrip()
        more = "".join(f", {key} = {value}" for key, value in keys.items())
        row["quote"] = tomlkit.value(f"{written}{more}{inside[len(written) :]}}}")
        return
    # Comments at the end of a table are mostly about the next one, so they stay last. A quote
    # written in several places is another type, without such an end.
    last: list[Any] = []
    while isinstance(quote, tomlkit.items.Table) and quote.value.body[-1][0] is None:
        last.insert(0, quote.value.body.pop()[1])
    quote.update(keys)
    for each in last:
        quote.add(each)
