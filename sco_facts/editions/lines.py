"""Lines: where in an edition file a field stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import attrs

from sco_facts.editions.files import STRINGS, decoded, is_json
from sco_facts.errors import Fault

_HEAD = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]")
_JSON_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\]|\\.)*+")')
_PATH = re.compile(r"(\w+)(?:\[(\d+)\])?(.*)", re.DOTALL)


class Lines:
    r"""
    The lines of an edition file, whose name says whether it is JSON, to find those of its fields.

    Examples:
        >>> Lines("a.toml", 'schema = 2\n[[source]]\nid = "a"\nurl = ""').of("source[0].url")
        4
    """

    def __init__(self, name: str, text: str) -> None:
        self._ids: dict[str, int] = {}
        if is_json(name):
            line, end = 1, 0
            for each in _JSON_ID.finditer(text):
                line, end = line + text.count("\n", end, each.start()), each.start()
                self._ids.setdefault(each[1], line)
            text = ""
        shown = re.sub(STRINGS, _blank, text, flags=re.VERBOSE | re.DOTALL)
        self._lines = shown.split("\n")
        self._heads = [
            (number, match[1])
            for number, line in enumerate(self._lines)
            if (match := _HEAD.match(line))
        ]
        self._rows: dict[str, list[int]] = {}
        for at, (_, table) in enumerate(self._heads):
            self._rows.setdefault(table, []).append(at)

    def of(self, path: str, id: str | None = None) -> int | None:
        """Find the line of a field, such as "source[0].url"; of JSON that of its record's id."""
        match = _PATH.match(path)
        if match is None or self._ids:
            return self._ids.get(json.dumps(id, ensure_ascii=False))
        table, number, rest = match[1], int(match[2] or 0), match[3]
        found = self._rows.get(table, [])[number : number + 1]
        if not found:
            line = self._key(table, -1, self._heads[0][0] if self._heads else len(self._lines))
            return None if line < 0 else line + 1
        line = self._heads[found[0]][0]
        others = (
            self._heads[at][0]
            for at in range(found[0] + 1, len(self._heads))
            if not self._heads[at][1].startswith(f"{table}.")
        )
        last = next(others, len(self._lines))
        for key in re.findall(r"[a-z_]\w*", rest):
            line = self._key(key, line, last)
        return line + 1

    def _key(self, key: str, line: int, last: int) -> int:
        """Find the line of a key, from a line on; that line itself if there is none."""
        inside, own = rf"\b{key}\s*=", rf"\s*(?:\[[\w.]+\.)?{key}\s*[=.\]]"
        if line >= 0 and re.search(inside, self._lines[line]):
            return line
        return next((at for at in range(line + 1, last) if re.match(own, self._lines[at])), line)


def located(name: str, data: bytes, faults: Iterable[Fault]) -> list[Fault]:
    """Add to the faults of a file the lines of their fields; it is searched only if it has any."""
    found = list(faults)
    if not found:
        return []
    lines = Lines(name, decoded(name, data))
    return [attrs.evolve(each, line=lines.of(each.path, each.id)) for each in found]


def _blank(match: re.Match[str]) -> str:
    return match[0] if match["long"] is None else '""' + "\n" * match[0].count("\n")
