"""Layouts: what JSON, labelled lines and tables say beside a figure: its time and its speaker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

import attrs

from sco_facts.periods import Period
from sco_facts.phrases import Mention, find

# A key of JSON, or a label at the start of a line or row that is not the head of a table.
_SIBLING = re.compile(
    r"""["'](?P<key>hedge|unit|speaker|year|period|date|time)["']\s*:\s*
            (?: ["'](?P<text>[^"'\n]*)["'] | (?P<number>\d+) )
      | ^[^\w\n]*(?P<label>speaker|said\ by|year|period)[*_]*\s*[:：|][*_\s]*
            (?P<line>[^\n.;,|*]+)(?![^\n]*\n[ \t|:]*-[ \t|:-]*$)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_SPEAKERS = ("speaker", "said by")
# How far from a figure a layout is read, so that a long answer takes no longer a character.
_REACH = 2_000
_RULE = re.compile(r"[ \t|:]*-[ \t|:-]*")


def beside(answer: str, start: int, end: int) -> dict[str, str]:
    """
    Collect what other keys of the same object, or labelled lines, say of a place.

    Returns:
        The `hedge`, `unit`, `speaker` and `time`, as far as they are there.

    Examples:
        >>> beside('{"answer": 67, "unit": "billion", "year": 2023}', 11, 13)
        {'unit': 'billion', 'time': '2023'}
    """
    before, after = answer[max(0, start - _REACH) : start], answer[end : end + _REACH]
    rest = before.rpartition("{")[2] + after.partition("}")[0]
    found: dict[str, str] = {}
    for match in _SIBLING.finditer(rest):
        key = (match["key"] or match["label"]).lower()
        name = "speaker" if key in _SPEAKERS else key if key in ("hedge", "unit") else "time"
        found[name] = unescaped(match["text"] or match["number"] or match["line"] or "").strip()
    return {name: value for name, value in found.items() if value}


def unescaped(raw: str) -> str:
    """Read the escapes of JSON; a backslash of LaTeX is none."""
    try:
        value: str = json.loads(f'"{raw}"', strict=False)
    except ValueError:
        return raw
    return value


def in_layout(answer: str, mention: Mention, published: date | None) -> Mention:
    """
    Read the time and the speaker that stand beside a figure, if its sentence has none.

    Examples:
        >>> answer = '{"trade": "over $67 billion", "year": 2023}'
        >>> (mention,) = find(answer)
        >>> str(in_layout(answer, mention, None).period)
        'in 2023'
    """
    around = beside(answer, mention.start, mention.end)
    period, speaker = mention.period, around.get("speaker", mention.speaker)
    times = [around["time"]] if "time" in around else []
    for head, cell in _cells(answer, mention.start):
        times.append(cell)
        if head.lower() in _SPEAKERS:
            speaker = speaker or cell
    for words in times:
        period = period or _read_time(mention, words, published)
    return attrs.evolve(mention, period=period, speaker=speaker)


def _read_time(mention: Mention, words: str, published: date | None) -> Period | None:
    """Read words as a time; those with a figure of their own say when that was."""
    if words.isdigit():
        words = f"in {words}"
    elif next(find(words), None) is not None:
        return None
    else:
        words = f"({words})"
    said = next(find(f"{mention.text} {words}", published), None)
    return None if said is None else said.period


def _cells(answer: str, at: int) -> Iterator[tuple[str, str]]:
    """Find the head of a figure's column, and the other cells of its row with theirs."""
    *above, before = answer[max(0, at - _REACH) : at].split("\n")
    row = _row(before + answer[at : at + _REACH].partition("\n")[0])
    if len(row) < 2:
        return
    heads = [""] * len(row)
    while above and "|" in above[-1]:
        line = above.pop()
        if _RULE.fullmatch(line) and above:
            heads = [*_row(above[-1]), *heads]
    column = len(_row(before + "x")) - 1
    yield "", heads[column]
    yield from (pair for place, pair in enumerate(zip(heads, row, strict=False)) if place != column)


def _row(line: str) -> list[str]:
    return [cell.strip(" *_`") for cell in line.strip().strip("|").split("|")]
