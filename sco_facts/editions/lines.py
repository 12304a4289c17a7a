"""Lines: where in an edition file a field stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import attrs

from sco_facts.editions.files import STRINGS, decoded, is_json
from sco_facts.errors import Fault

_HEAD_OR_KEY = re.compile(
    r"^\s*(?:(?P<open>\[\[?)\s*(?P<table>[\w.-]+)\s*\]|(?P<key>[\w.-]+)\s*=)", re.MULTILINE
)
_JSON_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\]|\\.)*+")')


def located(name: str, data: bytes, faults: Iterable[Fault]) -> list[Fault]:
    """
    Add to the faults of a file the lines of their fields; it is searched only if it has any.

    In JSON that is the line of the id of the record, and in TOML that of the field or, where it
    is left out, of what it belongs to.
    """
    found = list(faults)
    if not found:
        return []
    text = decoded(name, data)
    if is_json(name):
        ids = _ids(text)
        lines = [ids.get(json.dumps(each.id, ensure_ascii=False)) for each in found]
    else:
        fields = _fields(text)
        lines = [_nearest(fields, each.path) for each in found]
    return [attrs.evolve(each, line=line) for each, line in zip(found, lines, strict=True)]


def _ids(text: str) -> dict[str, int]:
    """Find the line of each id in JSON, the first of two."""
    ids: dict[str, int] = {}
    line, end = 1, 0
    for each in _JSON_ID.finditer(text):
        line, end = line + text.count("\n", end, each.start()), each.start()
        ids.setdefault(each[1], line)
    return ids


def _fields(text: str) -> dict[str, int]:
    """Find the line of each table and key in TOML, by paths such as "source[0].url"."""
    fields: dict[str, int] = {}
    counts: dict[str, int] = {}
    inside = ""
    shown = re.sub(STRINGS, _without_lines, text, flags=re.VERBOSE | re.DOTALL)
    line, end = 1, 0
    for match in _HEAD_OR_KEY.finditer(shown):
        line, end = line + shown.count("\n", end, match.end()), match.end()
        opened, table, key = match.groups()
        path = inside if key else ""
        parts = (key or table).split(".")
        for left, part in enumerate(parts, 1 - len(parts)):
            path = f"{path}.{part}" if path else part
            if opened == "[[" and not left:
                counts[path] = counts.get(path, -1) + 1
            if path in counts:
                path += f"[{counts[path]}]"
            fields.setdefault(path, line)
        inside = inside if key else path
    return fields


def _without_lines(match: re.Match[str]) -> str:
    return match[0] if match["long"] is None else '""' + "\n" * match[0].count("\n")


def _nearest(fields: dict[str, int], path: str) -> int | None:
    while path and path not in fields:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return fields.get(path)
