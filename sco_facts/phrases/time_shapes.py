"""Shapes of times: what "the first half of 2023" or "the three months to June" names."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from sco_facts.phrases.dates import (
    MONTH,
    WEEKDAY,
    YEARISH,
    Days,
    between,
    dated,
    days_of,
    months_from,
    months_to,
    relative,
    year_of,
)
from sco_facts.phrases.numbers import number
from sco_facts.phrases.tokens import Tokens, lower_at
from sco_facts.phrases.words import ONES, TENS

# `own` is when a figure holds; `base` is what a change is measured from; `aside` is of other words.
Kind = Literal["own", "base", "aside"]

_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "1": 0, "2": 1, "3": 2, "4": 3}
_LAST = ("last", "final")
_YEARS = {
    "year": Fraction(1), "month": Fraction(1, 12), "quarter": Fraction(1, 4),
    "decade": Fraction(10), "centur": Fraction(100), "century": Fraction(100),
}  # fmt: skip
_MOMENTS = {"yesterday": -1, "tomorrow": 1}
_UNIT = r"(?:year|month|week|fortnight|day|decade|quarter|century|hour|minute)\b"
UNITS = r"(?:(?:year|month|week|fortnight|day|decade|quarter|hour|minute)s?|century|centuries)\b"
_PART = (
    rf"(?:{_UNIT}|season|summer|winter|spring|autumn|weekend|term|half(?!-)|night|period|fiscal|"
    r"morning|evening)\b"
)
_WORDS = "|".join([*ONES, *TENS, "hundred", "half"])
_COUNT = rf"(?:\d[\d.,]*|(?:{_WORDS})(?:[ -](?:and[ ])?(?:{_WORDS}))*)"
_RELATIVE = (
    "last|this|next|past|previous|current|coming|recent|following|same|preceding"
    r"|(?:whole|full)(?=[ ]year)"
)
_THE = "(?:the[ ])?"
_LEAD = r"""(?:(?P<lead>up[ ]to|as[ ]of|as[ ]at|in|during|for|over|within|across|throughout|through
    |on|at|of|by|until|till|before|after|from|to|since|between)[ ])?"""
AGO = r"(?:ago|earlier|before(?=$|[^\w ]|[ ](?:in|at|on|and|but|to|when)\b)|later)"
_WHOLE = rf"""(?:(?P<yearish>{YEARISH})|{_THE}(?P<which>{_RELATIVE})[ ](?P<whole>{_PART})
    |(?P<date>{dated()})|{_THE}{_PART})"""
_FEAST = "(?:christmas|easter|ramadan|diwali)"
_EVENT = "(?:weekend|holidays|pandemic|war|crisis|elections?)"


class Found(NamedTuple):
    """What a shape names: its days, and the length, named start or kind that it has."""

    days: Days = Days()
    length: Fraction | None = None
    since: str | None = None
    kind: Kind = "own"
    is_whole: bool = False


class Context(NamedTuple):
    """Where a shape was found: the sentence, the place of its first token, the day of the text."""

    tokens: Tokens
    at: int
    published: date | None


Reader = Callable[[re.Match[str], Context], "Found | None"]
# "2023 and 2024", "in early 2024": times without days; and what a change is measured from.
_PLAIN, _BASE = Found(), Found(kind="base")


def _lead(match: re.Match[str]) -> str:
    return (match["lead"] or "").lower()


def _ago(match: re.Match[str], context: Context) -> Found | None:
    """Read "a year earlier", "two years ago", "in the year-ago period"."""
    return Found(kind="base" if _lead(match) in ("from", "on", "over") else "own")


def _moment(match: re.Match[str], context: Context) -> Found | None:
    """Read "today", "now", "yesterday"; "overnight" has no day."""
    word = match["moment"].lower()
    if context.published is None or word == "overnight":
        return Found()
    day = context.published + timedelta(days=_MOMENTS.get(word, 0))
    return Found(Days(day, day))


def _year_before_last(match: re.Match[str], context: Context) -> Found:
    return Found(months_from(context.published.year - 2, 1, 12) if context.published else Days())


def _range(match: re.Match[str], context: Context) -> Found | None:
    """Read "between 2010 and 2015", "from April to June 2024", "the April-August period"."""
    is_between = _lead(match) == "between"
    if is_between != bool(match["and"]) or not (_lead(match) or match["month1"]):
        return None
    first = days_of(match, context.published, "1")
    last = days_of(match, context.published, "2")
    return Found(between(first, last, match), is_whole=True)


def _both(match: re.Match[str], context: Context) -> Found:
    """Read "in April and May": a span where the second follows the first."""
    first = days_of(match, context.published, "1")
    last = days_of(match, context.published, "2")
    is_next = first.last and last.first and first.last + timedelta(days=1) == last.first
    return Found(Days(first.first, last.last, last.again) if is_next else Days())


def _related(match: re.Match[str], context: Context) -> Found | None:
    """Read "last year", "the past five years", "so far this year"."""
    word, unit = match["word"].lower(), match["unit"].lower()
    if not match["count"]:
        length = _YEARS.get(unit) if word == "past" else None
        return Found(relative(word, unit, context.published), length)
    if word in ("this", "same", "current"):
        return None
    return Found(length=_length(match, context) if word in ("past", "last") else None)


def _part(match: re.Match[str], context: Context) -> Found | None:
    """Read "the first half of 2023", "Q3 2024", "the first nine months of last year"."""
    found = match.groupdict()
    part, words = (found.get("part") or "").lower(), found["yearish"]
    months = {"half": 6, "h": 6, "quarter": 3, "q": 3}.get(part) or _count(match, context)
    ordinal = (found.get("ordinal") or "1").lower()
    index = 12 // months - 1 if ordinal in _LAST and months else _ORDINALS.get(ordinal, 0)
    is_bare = len(part) > 1 and not (_lead(match) or words)
    if is_bare or not 0 < months < 12 or index >= 12 // months:
        return None
    # Without its year, it may be that of a financial year.
    year = year_of(words, context.published) if words else None
    return Found(months_from(year, 1 + index * months, months) if year else Days())


def _count(match: re.Match[str], context: Context) -> int:
    found = number(context.tokens, context.at + len(match["before"].split()))
    return int(found.number) if found else 0


def _stage(match: re.Match[str], context: Context) -> Found:
    """Read "the end of August", "the start of last year"; others have no days."""
    days, stage = _days_of_whole(match, context.published), match["stage"].lower()
    if stage in ("end", "close") and days.last:
        return Found(days._replace(first=days.last))
    if stage in ("beginning", "start") and days.first:
        return Found(days._replace(last=days.first))
    if days.first and days.first == days.last:
        # "In the early hours of Sunday"
        return Found(days)
    return Found()


def _days_of_whole(match: re.Match[str], published: date | None) -> Days:
    if match["yearish"]:
        year = year_of(match["yearish"], published)
        return months_from(year, 1, 12) if year else Days()
    if match["which"]:
        return relative(match["which"].lower(), match["whole"].lower(), published)
    return days_of(match, published) if match["date"] else Days()


def _span_to(match: re.Match[str], context: Context) -> Found | None:
    """Read "the three months to June", "the quarter ended June 30"."""
    days, unit = days_of(match, context.published), match["unit"].lower()
    months = {"year": 12, "quarter": 3}.get(unit, 0)
    if match["count"] and unit.startswith("week") and days.last and days.first == days.last:
        return Found(Days(days.last - timedelta(weeks=_count(match, context), days=-1), days.last))
    if match["count"]:
        months = _count(match, context) if unit.startswith("month") else 0
    elif unit not in ("year", "quarter", "week"):
        return None
    last = days.last
    if last is None or not 0 < months <= 12 or (last + timedelta(days=1)).day > 1:
        return Found()
    return Found(months_to(last, months)._replace(again=days.again))


def _dated(match: re.Match[str], context: Context) -> Found | None:
    """Read a date behind its preposition, or a month or a day without one."""
    lead = _lead(match)
    if match["alone"]:
        # "Over 2000 people", "rose to 2020" and "2024 exports": no years.
        is_short = not (match["decade"] or match["until"])
        if lead in ("over", "at", "to", "as at") or (not lead and is_short):
            return None
    if lead in ("of", "to"):
        return None
    if match["month"] and match.group().lower() in ("may", "march", "mar"):
        # "May" and "March" open sentences as verbs do.
        return None
    days = days_of(match, context.published)
    # "From October 5 to 9"
    is_span = days.first != days.last and match["month"] is not None and bool(match["day"])
    return Found(days, is_whole=is_span)


def _vague(match: re.Match[str], context: Context) -> Found:
    """Read "late Monday", which has a day, and "early 2024", which has none."""
    return Found(days_of(match, context.published)) if match["weekday"] else Found()


def _days(match: re.Match[str], context: Context) -> Found:
    """Read "in the year 2019", "as early as May 2019", "(2019)" and "2019:"."""
    return Found(days_of(match, context.published))


def _over(match: re.Match[str], context: Context) -> Found | None:
    """Read "over two years" and "in a decade" behind a share, a factor or an amount."""
    place, is_length = context.at - 1, _lead(match) in ("over", "within")
    while place >= max(0, context.at - 4):
        word = lower_at(context.tokens, place)
        if _SHARES.fullmatch(word) or (is_length and context.tokens[place].is_number):
            return Found(length=_length(match, context))
        if not context.tokens[place].is_word or word in BLOCKS or word == "and":
            return None
        place -= 1
    return None


# A time stands in the clause of its quantity: none of these between.
BLOCKS = frozenset(
    """, ; : — – while whereas since until after before which who that what because although though
    but than""".split()
)
_SHARES = re.compile(
    "%|half|thirds?|quarters?|fifths?|tenths?|percent|percentage|pct|points|cent|.*(?:[bdrp]led|fold)|halved"
)


def _length(match: re.Match[str], context: Context) -> Fraction | None:
    """Give the length of "five years" or "a decade" in years, if its unit has one."""
    unit = match["unit"].lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    count = number(context.tokens, context.at + len(match["before"].split()))
    length = Fraction(count.number) if count else Fraction(1)
    return length * _YEARS[unit] if unit in _YEARS and length > 0 else None


def _since(match: re.Match[str], context: Context) -> Found:
    """Read "since then", "since its inception", "since it was founded"."""
    return Found(since=match["passive"] or match["named"] or "inception")


# The first that fits is it. In front of a count, `before` has the words up to it.
_SHAPES: tuple[tuple[str, Reader | Found], ...] = (
    (r"(?:y[-/]?o[-/]?y|[yqm]/(?:y|q|m)|"
     r"(?P<u>year|month|quarter|week)[ -‑](?:on|over)[ -‑](?P=u))\b", _BASE),
    (rf"(?!for[ ]){_LEAD}(?:(?:an?[ ]|{_COUNT}[ ])(?P<unit>{UNITS})[ ]{AGO}"
     rf"|{_THE}(?:year|month)-(?:ago|earlier)[ ](?:period|quarter|level))\b", _ago),
    (rf"{_LEAD}(?:this|the[ ]same)[ ]time[ ](?:last|next)[ ]{_UNIT}", _PLAIN),
    (rf"(?:in[ ])?(?<!from[ ])(?<!over[ ])(?<!\bon[ ])the[ ]{_UNIT}[ ](?:before|earlier)"
     r"(?![ ](?:the|an?|its|last|yesterday)\b)", _PLAIN),
    (r"(?:in[ ])?the[ ]year[ ]before[ ]last\b", _year_before_last),
    (r"(?P<lead>as[ ]of[ ])?(?P<moment>today|now|currently|nowadays|tonight|yesterday|tomorrow"
     r"|overnight|at[ ]present)\b(?![ ]that\b|-)", _moment),
    (rf"{_LEAD}{_THE}{dated('1')}(?:(?P<and>[ ]and[ ])|[ ](?:to|until|through|-|–)[ ]|[-–])"
     rf"{dated('2')}(?:[ ]period\b)?", _range),
    (rf"(?P<lead>in|during|for|of|between)[ ](?:{dated('1')}[ ]and[ ]{dated('2')})", _both),
    (rf"{_LEAD}{_THE}(?:same|corresponding)[ ](?:{_PART}|(?:time|point)\b(?=[ ](?:last|an?)\b))"
     rf"(?:[ ](?:(?:of|in)[ ])?{YEARISH}|[ ]an?[ ]year[ ]{AGO})?",
     _PLAIN),
    (rf"(?:so[ ]far[ ])?(?P<before>{_LEAD}{_THE}(?P<word>{_RELATIVE})[ ])(?P<count>)"
     rf"(?P<unit>{MONTH}|{WEEKDAY}|(?!(?:half|quarter)[ ]of\b){_PART})(?:[ ]to[ ]date\b)?",
     _related),
    (rf"(?P<before>{_LEAD}{_THE}(?P<word>{_RELATIVE})[ ])(?P<count>{_COUNT})[ ](?P<unit>{UNITS})",
     _related),
    (rf"{_LEAD}{_THE}(?:{_RELATIVE})[ ](?:few[ ]|several[ ]|couple[ ]of[ ]|(?<=recent[ ]))"
     rf"{UNITS}", _PLAIN),
    (rf"{_LEAD}{_THE}(?P<ordinal>first|second|third|fourth|last|final)[ ]"
     rf"(?P<part>half|quarter)\b(?!-)(?:[ ]of[ ](?P<yearish>{YEARISH}))?", _part),
    (rf"{_LEAD}(?P<part>[QH])(?P<ordinal>[1-4])\b(?:[ ](?:of[ ])?(?P<yearish>{YEARISH}))?",
     _part),
    (rf"(?P<before>{_LEAD}{_THE}(?P<ordinal>first|last|final)[ ]){_COUNT}[ ]months\b"
     rf"(?:[ ]of[ ](?P<yearish>{YEARISH}))?", _part),
    (rf"{_LEAD}{_THE}(?:first|last|final)[ ]{_COUNT}[ ](?:weeks|days)[ ]of[ ]{dated()}", _PLAIN),
    (rf"{_LEAD}{_THE}(?P<stage>end|beginning|start|middle|close|turn"
     rf"|(?:early|small)[ ]hours|night|morning|evening"
     rf"|(?:first|second|third|fourth|last|final)[ ]{_PART})[ ]of[ ]{_WHOLE}", _stage),
    (rf"{_LEAD}(?P<stage>end|start)-(?P<yearish>)(?P<which>)(?P<date>{dated()})", _stage),
    (rf"(?:(?<=its[ ])|(?<=the[ ])|(?<=their[ ])){dated()}"
     r"(?=(?:[ ]\w+){1,3}[ ](?:forecast|guidance|target|outlook))", _days),
    (rf"{_LEAD}{_THE}(?:{MONTH}[ ]quarter|(?:early|late|mid|fiscal)[ -]{dated()})\b", _vague),
    (r"(?:full-year|(?:first|second|third|fourth)-(?:quarter|half))\b(?=[ ]\w)", _PLAIN),
    (r"in[ ]the[ ](?:spring|summer|autumn|winter|morning|afternoon|evening)\b(?![ ]of\b)", _PLAIN),
    (r"in[ ](?:early|late|morning|afternoon)[ ](?:trading|trade|deals)\b", _PLAIN),
    (rf"(?P<before>{_LEAD}(?:the[ ]|(?=\w+[ ]months)))(?P<count>{_COUNT}[ ])?(?P<unit>{UNITS})"
     rf"[ ](?:to|through|ended|ending)[ ](?:in[ ]|the[ ]end[ ]of[ ])?(?={MONTH}|\d){dated()}",
     _span_to),
    (rf"(?:(?:(?P<lead>in|as[ ]early[ ]as|for)[ ])?the[ ]year|as[ ](?:early|late|recently)[ ]as)"
     rf"[ ]{dated()}", _days),
    (rf"(?:(?<=\()(?={YEARISH}[):])"
     rf"|(?:(?<!\S)(?<!\S[ ])|(?<=;[ ]))(?={YEARISH}(?::|[ ][–—-][ ]))){dated()}", _days),
    (rf"(?P<lead>in|for)[ ](?:[QH][1-4][ ]?)?FY[ ]?(?:{dated()}|\d\d\b)", _PLAIN),
    # "In the 1996 disaster" names no time.
    (rf"(?!(?:\w+[ ])?the[ ]\d{{4}}[ ][a-z]){_LEAD}{_THE}{dated()}", _dated),
    (r"(?:(?:over|during|for)[ ]the[ ](?:year|decade|century|month|quarter)"
     r"|(?:over|during|for|on)[ ]the[ ](?:day|week))\b(?![ ](?:of|before|after)\b)",
     _PLAIN),
    (rf"(?:before|after|during)[ ]the[ ](?:\S+[ ]){{0,4}}?{_EVENT}\b", _PLAIN),
    (rf"in[ ]the[ ]space[ ]of[ ]{_COUNT}[ ]{UNITS}", _PLAIN),
    (r"(?:till|until)[ ]\d[\d.:]*[ ]?[ap]m\b", _PLAIN),
    (rf"within[ ]an?[ ]{_UNIT}|for[ ]the[ ]weekend\b", _PLAIN),
    (r"(?:by|before|after|until)[ ](?:nightfall|dawn|dusk|(?:fiscal|year|month)-end)\b"
     rf"|(?:by|before|after|until|at|on|over|last|next|this)[ ]{_THE}{_FEAST}\b"
     r"(?:[ ](?:day|eve|holidays?)\b)?"
     r"|(?:by|at)[ ](?:midnight|noon|midday)\b", _PLAIN),
    (rf"{_LEAD}{_THE}(?:summer|winter|spring|autumn)[ ]of[ ]{dated()}", _PLAIN),
    (rf"{_LEAD}{_THE}first[ ](?:two|three)[ ]quarters\b", _PLAIN),
    (r"(?:at|during|in)[ ](?:its|their|the|his|her)[ ](?:first|last|previous|latest|next)[ ]"
     r"(?:meeting|session|review|census|week|month|year)\b", _PLAIN),
    (r"(?:each|every)[ ](?:year|month|week|day|season|summer|winter|spring|autumn|weekend)\b"
     r"(?![ ]of\b)", _BASE),
    (rf"(?P<before>(?P<lead>over|in|within|during)[ ])(?:an?[ ]|{_COUNT}[ ])(?P<unit>{UNITS})"
     rf"(?![ ]{AGO}\b)", _over),
    (r"""(?P<lead>since)[ ](?:(?:it|they|the[ ]\w+)[ ](?:came[ ]into[ ](?:being|existence)|began)\b
     |(?:it|they|he|she|the[ ]\w+)[ ](?:was|were)[ ](?P<passive>\w+)
     |(?:(?:its|their|his|her|our|an?|that|the)[ ]|(?=\w+ing\b|(?-i:[A-Z])
      |(?:then|independence|inception|birth)\b))
      (?P<named>(?!it\b|they\b)\w+(?:[ ]of[ ](?:(?:this|last)[ ])?(?:the[ ])?\w+)?)
      (?![ ](?:did|does|was|were|has|had|is|are|came|began)\b|[ ][a-z]+[ ](?:to|was|were)\b))""",
     _since),
)  # fmt: skip


@cache
def shapes() -> list[tuple[re.Pattern[str], Reader | Found]]:
    """List the patterns of times and what reads each, the first that fits before the others."""
    flags = re.VERBOSE | re.IGNORECASE
    return [(re.compile(pattern, flags), reader) for pattern, reader in _SHAPES]
