"""Layouts: what JSON, labelled lines and tables say of a figure: unit, time, speaker, truth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from sco_facts.periods import Period
from sco_facts.phrases import Mention, find
from sco_facts.phrases.cues import Modality
from sco_facts.phrases.judgements import judgement
from sco_facts.phrases.tokens import scan

# A key of JSON, or a label at the start of a line or row that is not the head of a table.
_SIBLING = re.compile(
    r"""["'](?P<key>hedge|unit|speaker|(?:said|stated)_by|attributed_to|year|period|date|time
                |verdict|label|rating|status|(?:is_)?(?:true|correct|supported))["']\s*:\s*
            (?: ["'](?P<text>[^"'\n]*)["'] | (?P<number>\d+|true|false) )
      | ^[^\w\n]*(?P<label>speaker|(?:said|stated)\ by|attributed\ to|year|period
                |verdict|label|rating)
            [*_]*\s*[:：|][*_\s]*
            (?P<line>[^\n.;,|*]+)(?![^\n]*\n[ \t|:]*-[ \t|:-]*$)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
# What a key, a label or the head of a column says; all others of these keys are of the time.
_MEANINGS = {
    **dict.fromkeys(("speaker", "said by", "stated by", "attributed to", "who"), "speaker"),
    **dict.fromkeys("verdict label rating status true correct supported".split(), "truth"),
    **dict.fromkeys(("is true", "is correct", "is supported"), "truth"),
    **{each: each for each in ("hedge", "unit")},
}
# How far from a figure a layout is read, so that a long answer takes no longer a character.
_REACH = 2_000
# Under another head, "no" says nothing of what stands beside it.
_ASKS_TRUTH = re.compile(
    r"(?:true|correct|supported|verdict|label|rating|status)\b|.*\?$", re.IGNORECASE
)
_CELL = re.compile(r"(?:^|(?<=\|))[ *_`]*([^|\n]*?\d[^|\n]*?)[ *_`]*(?=\||$)", re.MULTILINE)
_YEAR = re.compile(r"(?:19|20)\d\d")
# Where a head has its unit: "Transit (%)", "Transit, million tons", "Transit in tons", "Tons".
_UNITS = tuple(
    re.compile(each) for each in (r".*\(([^()]+)\)\W*", r".*[,:] (.+)", r".*\bin (.+)", r"(.+)")
)
_SIGNED = re.compile(r"(\\?[^\w\s%\\]+|[A-Z]{2,3}\W? ?)(.*)")
_NO_UNITS = frozenset(("", "year", "month", "value", "figure", "number", "amount", "answer"))
# A year that no preposition leads, as in "2019: over $67bn" and "over $67bn [2019]".
_LONE_YEAR = re.compile(
    r"""^\W*(?:(?:the|around|year|in|of|at|when|it|was)\s)*((?:19|20)\d\d)\b
            (?![.,-]?\d|\s(?:report|article|story|text|statement|speech|paper|edition))
      | \(((?:[A-Z]\w+\.?\s?(?:(?:to|[-–—])\s?[A-Z]\w+\.?\s)?)?(?:19|20)\d\d)\)
      | [\[–—-]\s?((?:19|20)\d\d)\W*$ | \b(?:this|that)\swas\sin\s((?:19|20)\d\d)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_END = re.compile(r"(?<=[\w%)\]\"”]{2})[.!?][\"”*_]*\s|\n")
_RULE = re.compile(r"[ \t|:]*-[ \t|:-]*")


def beside(answer: str, start: int, end: int) -> dict[str, str]:
    """Collect what other keys of the same object, or labelled lines, say of a place."""
    before, after = answer[max(0, start - _REACH) : start], answer[end : end + _REACH]
    rest = before.rpartition("{")[2] + after.partition("}")[0]
    found: dict[str, str] = {}
    for match in _SIBLING.finditer(rest):
        key = (match["key"] or match["label"]).lower().replace("_", " ")
        value = match["text"] or match["number"] or match["line"] or ""
        found[_MEANINGS.get(key, "time")] = unescaped(value).strip()
    return {name: value for name, value in found.items() if value}


def unescaped(raw: str) -> str:
    """Read the escapes of JSON; a backslash of LaTeX is none."""
    try:
        value: str = json.loads(f'"{raw}"', strict=False)
    except ValueError:
        return raw
    return value


def find_in_layout(answer: str, published: date | None) -> list[Mention]:
    """Find the quantities of an answer, with what its layout says of each."""
    found = list(find(answer, published))
    if "|" in answer:
        found = _with_heads(answer, found)
    return [in_layout(answer, each, published) for each in found]


def _with_heads(answer: str, found: Sequence[Mention]) -> list[Mention]:
    """Add the numbers in cells whose unit or noun stands at the head of their column or row."""
    placed = {each.start: each for each in found}
    for match in _CELL.finditer(answer):
        start, end = match.span(1)
        inside = [placed[at].quantity for at in range(start, end) if at in placed]
        is_measured = any(each.unit.code != "count" or each.counted for each in inside)
        if is_measured or _YEAR.fullmatch(match[1]):
            continue
        (_, column), *others = [*_cells(answer, start), *[("", "")] * 2]
        units = [cell for head, cell in others if head.lower() == "unit"]
        said = _measured(match[1], [*units, column, others[0][1]])
        if said is not None:
            placed = {at: each for at, each in placed.items() if not start <= at < end}
            placed[start] = attrs.evolve(said, start=start, end=end, text=match[1])
    return [placed[at] for at in sorted(placed)]


def _measured(cell: str, heads: Sequence[str]) -> Mention | None:
    """Read a number with the first unit of some heads, or else with a noun of the last."""
    heads = [each for each in heads if each.lower() not in _NO_UNITS and not each.isdigit()]
    for head in heads:
        for match in filter(None, (each.fullmatch(head) for each in _UNITS)):
            words = f"{cell} {match[1]}"
            if signed := _SIGNED.fullmatch(match[1]):
                # "Over 67" in "$bn" is "over $67 bn".
                lead, figure = re.split(r"(?=\d)", cell, maxsplit=1)
                words = f"{lead}{signed[1]}{figure} {signed[2]}"
            said = next(find(words.strip()), None)
            if said and said.end == len(words.strip()) and said.quantity.unit.code != "count":
                return said
    for head in reversed(heads):
        said = next(find(f"{cell} {head[:1].lower()}{head[1:]}"), None)
        if said and not said.start and said.quantity.counted:
            return said
    return None


def in_layout(answer: str, mention: Mention, published: date | None) -> Mention:
    """
    Read the time and the speaker that stand beside a figure, if its sentence has none.

    A verdict beside it that is "false" denies it.
    """
    around, cells = beside(answer, mention.start, mention.end), [*_cells(answer, mention.start)]
    speaker = around.get("speaker", mention.speaker)
    judged = _truth("verdict", around.get("truth", ""))
    for head, cell in cells:
        speaker = speaker or (cell if _MEANINGS.get(head.lower()) == "speaker" else None)
        judged = judged or _truth(head, cell)
    # A year that is the figure itself is no time of it, nor is that of what it grew to.
    before, behind = _beside_in_sentence(answer, mention)
    lone = None if before.endswith("from ") else _LONE_YEAR.search(f"{before}…{behind}")
    period = mention.period
    years = lone.groups() if lone else ()
    for words in (around.get("time"), *(cell for _, cell in cells), *years):
        period = period or (_read_time(words, published) if words else None)
    modality = judged or mention.modality
    return attrs.evolve(mention, period=period, speaker=speaker, modality=modality)


def sentence_of(answer: str, mention: Mention) -> str:
    """Take the sentence or line of a figure, and what "this was" says behind it."""
    return mention.text.join(_beside_in_sentence(answer, mention))


def _beside_in_sentence(answer: str, mention: Mention) -> tuple[str, str]:
    before = _SENTENCE_END.split(answer[max(0, mention.start - _REACH) : mention.start])[-1]
    first, *after = _SENTENCE_END.split(answer[mention.end : mention.end + _REACH])
    behind = f". {after[0]}" if after and after[0].startswith(("This was", "That was")) else ""
    return before.lstrip(), f"{first}{behind}".rstrip()


def _truth(head: str, cell: str) -> Modality | None:
    """Read what a cell makes of the others of its row, under its head: a denial or a doubt."""
    word = cell.lower().rstrip(".!")
    if _ASKS_TRUTH.match(head) and (word in ("no", "nei") or word.startswith("not enough")):
        return "denied" if word == "no" else "doubted"
    return judgement(list(scan([cell])))


def _read_time(words: str, published: date | None) -> Period | None:
    """Read words as a time; those with a figure of their own say when that was."""
    if words.isdigit():
        words = f"in {words}"
    elif next(find(words), None) is not None:
        return None
    else:
        words = f"({words})"
    said = next(find(f"1% {words}", published), None)
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
