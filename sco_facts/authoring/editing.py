"""Editing: keys added to the quotes of an edition file, its comments and order untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from sco_facts.editions.files import parse_toml
from sco_facts.errors import EditionError

Address = tuple[str, int]

FACT_TABLES = ("measurement", "statement", "event")

_TOKEN = re.compile(
    r"""
    \"\"\"(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3,5} | '''(?:[^']|'{1,2}(?!'))*'{3,5}
    | "(?:[^"\\]|\\.)*" | '[^']*' | \#[^\n]* | [^"'\#\[\]{}=\n]+ | .
    """,
    re.VERBOSE | re.DOTALL,
)
_HEADER = re.compile(r"\s*\[(\[?)\s*(\w+)\s*(\.\s*quote\s*)?\]")


class _Line(NamedTuple):
    """A header, or a key and its value: where it starts and ends, and its value does."""

    start: int
    end: int
    value: int | None
    code_end: int


class _Slot(NamedTuple):
    """A place for new keys, and what stands before each of them."""

    at: int
    before: str


def add_to_quotes(text: str, added: Mapping[Address, Mapping[str, int]]) -> str:
    """
    Add keys to quotes, wherever they stand: `quote = { … }`, `[measurement.quote]`, `quote.text`.

    Args:
        text: The edition file, valid TOML.
        added: The new keys and values, by table and place in it: `("measurement", 0)`.

    Raises:
        EditionError: A quote is written in a way that cannot be edited safely.
    """
    slots = dict(_slots(text))
    parts: list[str] = []
    at = 0
    # A slot of -1 is none: the check below then says that the key is not there.
    for address, keys in sorted(added.items(), key=lambda item: slots.get(item[0], (-1,))):
        if address in slots:
            slot = slots[address]
            parts.append(text[at : slot.at])
            parts += [f"{slot.before}{key} = {value}" for key, value in keys.items()]
            at = slot.at
    edited = "".join(parts) + text[at:]
    _check(text, edited, added)
    return edited


def _check(text: str, edited: str, added: Mapping[Address, Mapping[str, int]]) -> None:
    """Refuse an edit that does anything but add these keys."""
    expected = deepcopy(parse_toml("the edition", text))
    for (table, number), keys in added.items():
        expected[table][number]["quote"].update(keys)
    try:
        found: dict[str, Any] = parse_toml("the edition", edited)
    except EditionError:
        found = {}
    if found != expected:
        lines = "; ".join(
            f"{table}[{number}]: {', '.join(f'{key} = {each}' for key, each in keys.items())}"
            for (table, number), keys in added.items()
        )
        raise EditionError(
            "Given a quote that is written in an unusual way, expected `quote = { … }`; "
            f"write it so, or add by hand: {lines}."
        )


def _slots(text: str) -> Iterator[tuple[Address, _Slot]]:
    newline = "\r\n" if "\r\n" in text else "\n"
    counts = dict.fromkeys(FACT_TABLES, -1)
    table, prefix = "", ""
    for line in _lines(text):
        written = text[line.start : line.end]
        if line.value is None:
            header = _HEADER.match(written)
            table, prefix = (header[2], "quote." if header[3] else "") if header else ("", "")
            if table in counts and header and header[1] and not prefix:
                counts[table] += 1
        elif table in counts:
            key = text[line.start : line.value - 1]
            path = prefix + re.sub(r"[\s\"']", "", key)
            value = text[line.value : line.code_end]
            if path == "quote" and value.endswith("}"):
                inside = text[: line.code_end - 1].rstrip(" \t")
                yield (table, counts[table]), _Slot(len(inside), ", ")
            elif path == "quote.text":
                stem = key.rstrip(" \t\"'")[: -len("text")].rstrip("\"'")
                yield (table, counts[table]), _Slot(line.end, newline + stem)


def _lines(text: str) -> Iterator[_Line]:
    """Give every header, and every key with its value, over as many lines as it has."""
    start, value, code_end, depth = 0, None, 0, 0
    for match in _TOKEN.finditer(text + "\n"):
        piece = match[0]
        if piece == "\n" and depth == 0:
            # A line of spaces or a comment alone says nothing.
            if code_end > start:
                end = match.start() - text[start : match.start()].endswith("\r")
                yield _Line(start, end, value, code_end)
            start, value = match.end(), None
        elif piece == "=" and depth == 0 and value is None:
            value = match.end()
        elif piece.strip() and piece[0] != "#":
            depth += (piece in "[{") - (piece in "]}")
            code_end = match.start() + len(piece.rstrip())
