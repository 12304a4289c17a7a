"""Decisions: which of its figures an answer itself calls the answer."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from datetime import date

import attrs

from sco_facts.grading.layouts import beside, find_in_layout, in_layout, unescaped
from sco_facts.phrases import Mention, find

# A value of JSON: a text in double quotes, one in single quotes, or a number; also the first of a
# list, and the value of an object.
_KEYED = re.compile(
    r"""(["'])(?:final[ _-]?)?(?:answer|response)\1\s*:\s*
        (?: \[\s* | \{[^{}]*?(["'])(?:value|text|amount|number|figure)\2\s*:\s* )?
        (?: "(?P<text>(?:[^"\\]|\\.)*)" | '(?P<plain>[^'\n]*)' | (?P<number>-?[\d.eE+-]+) )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_NUMBER = re.compile(r"[\s<>~≈≥≤=+-]*[\d.,]+\s*")
_FRACTION = re.compile(r"[\W_]*\d+/\d+[\W_]*")
_BOXED = re.compile(r"""\\f?boxed\s*\{|["'](?:final[ _-]?)?answer["']\s*:\s*\{""")
_TAGGED = re.compile(r"<((?:final_?)?answer)>(.*?)(?:</\1>|\Z)", re.IGNORECASE | re.DOTALL)
_FINAL = re.compile(
    r"\bfinal answer\b(?:[*_\s]*(?:[:=：]|is\b))?(?:[*_\s:]|={3,}|-{3,})*", re.IGNORECASE
)
_ANSWER = re.compile(r"\banswer[*_ \t]*(?:[:=：]|is\b)[*_\s:]*", re.IGNORECASE)
_CONCLUDES = re.compile(
    r"[\W_]*(?:so|therefore|thus|hence|overall|in (?:short|sum|summary|conclusion))\b",
    re.IGNORECASE,
)
# What stands behind takes the place of what was said before.
_RESTATES = re.compile(
    r"""(?:^|[.!?…:;,—–-]\s|\n|\s(?=but\s|yet\s))[\W_]{0,12}(?:no,?\s)?(?:(?:or|but|yet)\s)?
        (?: wait | actually | rather | sorry | oops | make\ that | correction | scratch\ that
          | on\ second\ thoughts? | i\ meant? | my\ mistake | let\ me\ correct | to\ sum\ up
          | in\ (?:short|sum|summary|conclusion|reality|truth) | (?<=but\s)in\ fact
      | the\ (?:true|correct|actual|real|right)\ \w+ )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What the asker says, before and behind a figure; "as you say" agrees.
_ASKER = r"""(?<!as\s)(?<!text\s)(?<!report\s)(?<!article\s)(?<!passage\s)
    \b(?:you|the\suser|(?:the|your)\s(?:question|prompt|premise|claim|statement))\s(?:\w+ly\s)?
    (?:say|said|claim|wr[io]te|mention|suggest|assume|state|think|thought|believe|quote|cite|give
      |gave|propose|put)(?:s|d|ed)?\b"""
_ASKED = re.compile(
    rf"""(?:{_ASKER}|\byour\s(?:figure|number|claim|value)\b)
        (?:(?!\b(?:but|yet|while|whereas|text|report|article|passage)\b)[^.!?;:\n])*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKED_BEHIND = re.compile(rf"[^.!?;:\n]*?{_ASKER}", re.IGNORECASE | re.VERBOSE)
_THOUGHT = re.compile(r"</(?:think|thinking|reasoning|thought)>", re.IGNORECASE)
_STRUCK = re.compile(r"~~[^~\n]+~~|<(del|s|strike)>[^<\n]*</\1>", re.IGNORECASE)
# The letter of an option, and what ends the option behind its figure.
_OPTION = re.compile(r"(?:^|[\s;,:])\(?([A-Ha-h])[).:]\s*\Z")
_OPTION_END = re.compile(r"\s*(?:\Z|[\n.;,]|\(?[A-Ha-h][).:])")
_CHOSEN = re.compile(r"\b([A-H])\b(?=[)*_]*(?:\s*\Z|[\s]*[.!,;\n]|\sis\b))")
_REJECTS = re.compile(r"\b(?:not|wrong|incorrect|false|neither)\b|n['’]t\b", re.IGNORECASE)
_MOST_WORDS = 2
_REACH = 200


def read_answer(answer: str, published: date | None) -> tuple[list[Mention], list[Mention]]:
    r"""
    Read the quantities of an answer, and those of them that it calls its answer.

    In this order, the last of each: the value of an `answer` key, `\boxed{…}`, `<answer>`, "Final
    answer:", "The answer is", the last paragraph if it concludes or is only a figure, and what
    stands behind "Correction:", "In short," and their like, for its dimensions. What stands
    before the end of a `<think>` block, or is struck out, decides nothing; nor does "you say 5%",
    where the answer has a figure of its own. Of the options of a multiple choice, the one decides
    whose letter stands behind them, and none if that is not certain.

    Returns:
        All of them, in order, and those that decide, which are all that is not withdrawn if the
        answer does not say which.
    """
    found = find_in_layout(answer, published)
    keyed = _last(_KEYED, answer)
    if keyed is not None:
        values = _value_mentions(answer, keyed, published)
        value = [in_layout(answer, each, published) for each in values]
        start, end = keyed.span()
        around = [each for each in found if each.end <= start or end <= each.start]
        found = sorted((*around, *value), key=lambda each: each.start)
        return found, value
    struck = _within(found, *(match.span() for match in _STRUCK.finditer(answer)))
    valid = [each for each in found if each not in struck]
    thought = _last(_THOUGHT, answer)
    begin = 0 if thought is None else thought.end()
    tagged = _last(_TAGGED, answer)
    sure = (_boxed(answer), tagged and tagged.span(2), _line(_FINAL, answer))
    # "The answer is" may lead to words.
    for span in (*sure, _line(_ANSWER, answer)):
        if span is not None and span[0] >= begin:
            final = _within(valid, span)
            if not final and (span in sure or _FRACTION.fullmatch(answer[slice(*span)])):
                final = _alone(answer, span, published)
            if final or span in sure:
                return sorted({*found, *final}, key=lambda each: each.start), final
    rest = _within(valid, (begin, len(answer)))
    options = _options(answer, rest)
    if options:
        return found, _chosen(answer[rest[-1].end :], options)
    return found, _conclusion(answer, begin, rest) or _restated(answer, rest)


def _options(answer: str, rest: Sequence[Mention]) -> dict[str, Mention]:
    """Find the options of a multiple choice, by letter, if all figures are such."""
    options: dict[str, Mention] = {}
    for each in rest:
        mark = _OPTION.search(answer[max(0, each.start - _REACH) : each.start])
        if mark is None or not _OPTION_END.match(answer, each.end):
            return {}
        if not each.quantity.unit.is_comparable_with(rest[0].quantity.unit):
            return {}
        options[mark[1].upper()] = each
    return options if len(options) > 1 else {}


def _chosen(behind: str, options: dict[str, Mention]) -> list[Mention]:
    letters = set(_CHOSEN.findall(behind))
    if len(letters) != 1 or _REJECTS.search(behind):
        return []
    return [options[each] for each in letters if each in options]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)


def _within(mentions: Sequence[Mention], *spans: tuple[int, int]) -> list[Mention]:
    return [
        each
        for each in mentions
        if any(start <= each.start and each.end <= end for start, end in spans)
    ]


def _value_mentions(answer: str, keyed: re.Match[str], published: date | None) -> list[Mention]:
    """Read the value of an `answer` key, with the hedge and the unit beside it."""
    group = keyed.lastgroup or "text"
    raw, (start, end) = keyed[group], keyed.span(group)
    value = unescaped(raw) if group == "text" else raw
    around = beside(answer, start, end)
    lead = f"{around['hedge']} " if "hedge" in around else ""
    unit = f" {around['unit']}" if "unit" in around and _NUMBER.fullmatch(value) else ""
    found: list[Mention] = []
    for each in find(f"{lead}{value}{unit}", published):
        first, last = max(0, each.start - len(lead)), min(each.end - len(lead), len(value))
        # An escaped value has other offsets than the answer: each mention stands for the whole.
        place = (start + first, start + last) if value == raw else (start, end)
        text = answer[slice(*place)]
        found.append(attrs.evolve(each, start=place[0], end=place[1], text=text))
    return found


def _alone(answer: str, span: tuple[int, int], published: date | None) -> list[Mention]:
    """Read a part by itself: in running text, 1846 would be a year."""
    start, end = span
    return [
        attrs.evolve(each, start=start + each.start, end=start + each.end)
        for each in find(answer[start:end].rstrip("*_. \n"), published)
    ]


def _boxed(answer: str) -> tuple[int, int] | None:
    """Find what stands between the braces of the last box, or of an object that is the answer."""
    opening = _last(_BOXED, answer)
    if opening is None:
        return None
    depth, at = 1, opening.end()
    for brace in re.finditer(r"[{}]", answer[at:]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return at, at + brace.start()
    return at, len(answer)


def _line(lead: re.Pattern[str], answer: str) -> tuple[int, int] | None:
    """Find the line that begins after the last lead, which may stand on a line of its own."""
    match = _last(lead, answer)
    if match is None:
        return None
    end = answer.find("\n", match.end())
    return match.end(), len(answer) if end < 0 else end


def _conclusion(answer: str, begin: int, mentions: Sequence[Mention]) -> list[Mention]:
    """Find the figures of a last paragraph that concludes, or that says nothing but a figure."""
    whole = answer[begin:].rstrip()
    before, _, last = whole.rpartition("\n\n")
    span = begin + len(whole) - len(last), begin + len(whole)
    final = _within(mentions, span)
    if not before.strip() or not final or "\n" in last.strip():
        return []
    rest = answer[span[0] : final[0].start] + answer[final[-1].end : span[1]]
    is_bare = len(re.findall(r"\w+", rest)) <= _MOST_WORDS
    return final if is_bare or _CONCLUDES.match(last) else []


def _restated(answer: str, mentions: list[Mention]) -> list[Mention]:
    """Leave out what only the asker says, and then what stands before a correction."""
    asked = {
        each.start
        for each in mentions
        if _ASKED.search(answer[max(0, each.start - _REACH) : each.start])
        or _ASKED_BEHIND.match(answer[each.end : each.end + _REACH])
    }
    cue = _last(_RESTATES, answer)
    before = {each.start for each in mentions if cue is not None and each.start < cue.end()}
    for places in (asked, before):
        kept = {each.quantity.unit.dimension for each in mentions if each.start not in places}
        # What has no other figure of its dimension stays.
        mentions = [
            each
            for each in mentions
            if each.start not in places or each.quantity.unit.dimension not in kept
        ]
    return mentions
