"""Times: the periods that a sentence names, from its words and the day of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import accumulate
from typing import Literal, NamedTuple

from sco_facts.periods import Period
from sco_facts.phrases.cues import SAYING, SUBJECT_PRONOUNS
from sco_facts.phrases.dates import (
    MONTH,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
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
from sco_facts.phrases.tokens import Token, Tokens, is_at, is_year, lower_at
from sco_facts.phrases.words import ONES, TENS

IsMeasured = Callable[[Tokens, int], bool]
# `own` is when a figure holds; `base` is what a change is measured from; `aside` is of other words.
Kind = Literal["own", "base", "aside"]

_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "1": 0, "2": 1, "3": 2, "4": 3}
_LAST = ("last", "final")
_YEARS = {
    "year": Fraction(1), "month": Fraction(1, 12), "quarter": Fraction(1, 4),
    "decade": Fraction(10), "centur": Fraction(100), "century": Fraction(100),
}  # fmt: skip
_MOMENTS = {"yesterday": -1, "tomorrow": 1}
# Behind these a time has no days: it is none of the figure's own.
_ASIDE = frozenset("by until till before after from to through".split()) | {"up to"}
_DASHES = frozenset("-- — – -".split())
_CONTRACTS = frozenset("delivery contract contracts futures settlement".split())
_PEAKS, _PEAKS_OF = frozenset("peak high low record".split()), frozenset("from since off".split())
_NO_TIMES = frozenset("than unlike not versus as dating dated born".split())

_UNIT = r"(?:year|month|week|fortnight|day|decade|quarter|century|hour|minute)\b"
_UNITS = r"(?:(?:year|month|week|fortnight|day|decade|quarter|hour|minute)s?|century|centuries)\b"
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
_AGO = r"(?:ago|earlier|before(?![ ](?:the|an?|its)\b)|later)"
_WHOLE = rf"""(?:(?P<yearish>{YEARISH})|{_THE}(?P<which>{_RELATIVE})[ ](?P<whole>{_PART})
    |(?P<date>{dated()})|{_THE}{_PART})"""
_FEAST = "(?:christmas|easter|ramadan|diwali)"
_EVENT = "(?:weekend|pandemic|war|crisis|elections?)"


class Time(NamedTuple):
    """
    Time words from one token up to another, and what they name.

    `upcoming` is the period if it is not yet past, as that of what is expected is not.
    """

    start: int
    end: int
    period: Period
    upcoming: Period
    kind: Kind = "own"


class _Found(NamedTuple):
    """What a shape names: its days, and the length, named start or kind that it has."""

    days: Days = Days()
    length: Fraction | None = None
    since: str | None = None
    kind: Kind = "own"
    is_whole: bool = False


class _Context(NamedTuple):
    """Where a shape was found: the sentence, the place of its first token, the day of the text."""

    tokens: Tokens
    at: int
    published: date | None


Reader = Callable[[re.Match[str], _Context], "_Found | None"]
# "2023 and 2024", "in early 2024": times without days; and what a change is measured from.
_PLAIN, _BASE = _Found(), _Found(kind="base")


def _lead(match: re.Match[str]) -> str:
    return (match["lead"] or "").lower()


def _ago(match: re.Match[str], context: _Context) -> _Found | None:
    """Read "a year earlier", "two years ago", "in the year-ago period"."""
    return _Found(kind="base" if _lead(match) in ("from", "on", "over") else "own")


def _moment(match: re.Match[str], context: _Context) -> _Found | None:
    """Read "today", "now", "yesterday"; "overnight" has no day."""
    word = match["moment"].lower()
    if context.published is None or word == "overnight":
        return _Found()
    day = context.published + timedelta(days=_MOMENTS.get(word, 0))
    return _Found(Days(day, day))


def _range(match: re.Match[str], context: _Context) -> _Found | None:
    """Read "between 2010 and 2015", "from April to June 2024", "the April-August period"."""
    is_between = _lead(match) == "between"
    if is_between != bool(match["and"]) or not (_lead(match) or match["month1"]):
        return None
    first = days_of(match, context.published, "1")
    last = days_of(match, context.published, "2")
    return _Found(between(first, last, match), is_whole=True)


def _both(match: re.Match[str], context: _Context) -> _Found:
    """Read "in April and May": a span where the second follows the first."""
    first = days_of(match, context.published, "1")
    last = days_of(match, context.published, "2")
    is_next = first.last and last.first and first.last + timedelta(days=1) == last.first
    return _Found(Days(first.first, last.last, last.again) if is_next else Days())


def _related(match: re.Match[str], context: _Context) -> _Found | None:
    """Read "last year", "the past five years", "so far this year"."""
    word, unit = match["word"].lower(), match["unit"].lower()
    if not match["count"]:
        length = _YEARS.get(unit) if word == "past" else None
        return _Found(relative(word, unit, context.published), length)
    if word in ("this", "same", "current"):
        return None
    return _Found(length=_length(match, context) if word in ("past", "last") else None)


def _part(match: re.Match[str], context: _Context) -> _Found | None:
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
    return _Found(months_from(year, 1 + index * months, months) if year else Days())


def _count(match: re.Match[str], context: _Context) -> int:
    found = number(context.tokens, context.at + len(match["before"].split()))
    return int(found.number) if found else 0


def _stage(match: re.Match[str], context: _Context) -> _Found:
    """Read "the end of August", "the start of last year"; others have no days."""
    days, stage = _days_of_whole(match, context.published), match["stage"].lower()
    if stage in ("end", "close") and days.last:
        return _Found(days._replace(first=days.last))
    if stage in ("beginning", "start") and days.first:
        return _Found(days._replace(last=days.first))
    if days.first and days.first == days.last:
        # "In the early hours of Sunday"
        return _Found(days)
    return _Found()


def _days_of_whole(match: re.Match[str], published: date | None) -> Days:
    if match["yearish"]:
        year = year_of(match["yearish"], published)
        return months_from(year, 1, 12) if year else Days()
    if match["which"]:
        return relative(match["which"].lower(), match["whole"].lower(), published)
    return days_of(match, published) if match["date"] else Days()


def _span_to(match: re.Match[str], context: _Context) -> _Found | None:
    """Read "the three months to June", "the quarter ended June 30"."""
    days, unit = days_of(match, context.published), match["unit"].lower()
    months = {"year": 12, "quarter": 3}.get(unit, 0)
    if match["count"]:
        months = _count(match, context) if unit.startswith("month") else 0
    elif unit not in ("year", "quarter", "week"):
        return None
    last = days.last
    if last is None or not 0 < months <= 12 or (last + timedelta(days=1)).day > 1:
        return _Found()
    return _Found(months_to(last, months)._replace(again=days.again))


def _dated(match: re.Match[str], context: _Context) -> _Found | None:
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
    return _Found(days, is_whole=is_span)


def _days(match: re.Match[str], context: _Context) -> _Found:
    """Read "in the year 2019", "as early as May 2019", "(2019)" and "2019:"."""
    return _Found(days_of(match, context.published))


def _over(match: re.Match[str], context: _Context) -> _Found | None:
    """Read "over two years" and "in a decade" behind a share, a factor or an amount."""
    place, is_length = context.at - 1, _lead(match) in ("over", "within")
    while place >= max(0, context.at - 4):
        word = lower_at(context.tokens, place)
        if _SHARES.fullmatch(word) or (is_length and context.tokens[place].is_number):
            return _Found(length=_length(match, context))
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


def _length(match: re.Match[str], context: _Context) -> Fraction | None:
    """Give the length of "five years" or "a decade" in years, if its unit has one."""
    unit = match["unit"].lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    count = number(context.tokens, context.at + len(match["before"].split()))
    length = Fraction(count.number) if count else Fraction(1)
    return length * _YEARS[unit] if unit in _YEARS and length > 0 else None


def _since(match: re.Match[str], context: _Context) -> _Found:
    """Read "since then", "since its inception", "since it was founded"."""
    return _Found(since=match["passive"] or match["named"] or "inception")


# The first that fits is it. In front of a count, `before` has the words up to it.
_SHAPES: tuple[tuple[str, Reader | _Found], ...] = (
    (r"(?:y[-/]?o[-/]?y|[yqm]/(?:y|q|m)|"
     r"(?P<u>year|month|quarter|week)[ -‑](?:on|over)[ -‑](?P=u))\b", _BASE),
    (rf"(?!for[ ]){_LEAD}(?:(?:an?[ ]|{_COUNT}[ ])(?P<unit>{_UNITS})[ ]{_AGO}"
     rf"|{_THE}(?:year|month)-(?:ago|earlier)[ ](?:period|quarter|level))\b", _ago),
    (rf"{_LEAD}(?:this|the[ ]same)[ ]time[ ](?:last|next)[ ]{_UNIT}", _PLAIN),
    (rf"(?:in[ ])?(?<!from[ ])(?<!over[ ])(?<!\bon[ ])the[ ]{_UNIT}[ ](?:before|earlier)"
     r"(?![ ](?:the|an?|its|last|yesterday)\b)", _PLAIN),
    (r"(?P<lead>as[ ]of[ ])?(?P<moment>today|now|currently|nowadays|tonight|yesterday|tomorrow"
     r"|overnight|at[ ]present)\b(?![ ]that\b|-)", _moment),
    (rf"{_LEAD}{_THE}{dated('1')}(?:(?P<and>[ ]and[ ])|[ ](?:to|until|through|-|–)[ ]|[-–])"
     rf"{dated('2')}(?:[ ]period\b)?", _range),
    (rf"(?P<lead>in|during|for|of|between)[ ](?:{dated('1')}[ ]and[ ]{dated('2')})", _both),
    (rf"{_LEAD}{_THE}(?:same|corresponding)[ ](?:{_PART}|(?:time|point)\b(?=[ ](?:last|an?)\b))"
     rf"(?:[ ](?:(?:of|in)[ ])?{YEARISH}|[ ]an?[ ]year[ ]{_AGO})?",
     _PLAIN),
    (rf"(?:so[ ]far[ ])?(?P<before>{_LEAD}{_THE}(?P<word>{_RELATIVE})[ ])(?P<count>)"
     rf"(?P<unit>{MONTH}|{WEEKDAY}|(?!(?:half|quarter)[ ]of\b){_PART})(?:[ ]to[ ]date\b)?",
     _related),
    (rf"(?P<before>{_LEAD}{_THE}(?P<word>{_RELATIVE})[ ])(?P<count>{_COUNT})[ ](?P<unit>{_UNITS})",
     _related),
    (rf"{_LEAD}{_THE}(?:{_RELATIVE})[ ](?:few[ ]|several[ ]|couple[ ]of[ ]|(?<=recent[ ]))"
     rf"{_UNITS}", _PLAIN),
    (rf"{_LEAD}{_THE}(?P<ordinal>first|second|third|fourth|last|final)[ ]"
     rf"(?P<part>half|quarter)\b(?!-)(?:[ ]of[ ](?P<yearish>{YEARISH}))?", _part),
    (rf"{_LEAD}(?P<part>[QH])(?P<ordinal>[1-4])\b(?:[ ](?:of[ ])?(?P<yearish>{YEARISH}))?",
     _part),
    (rf"(?P<before>{_LEAD}{_THE}first[ ]){_COUNT}[ ]months\b(?:[ ]of[ ](?P<yearish>{YEARISH}))?",
     _part),
    (rf"{_LEAD}{_THE}(?P<stage>end|beginning|start|middle|close|turn"
     rf"|(?:early|small)[ ]hours|night|morning|evening"
     rf"|(?:first|second|third|fourth|last|final)[ ]{_PART})[ ]of[ ]{_WHOLE}", _stage),
    (rf"{_LEAD}(?P<stage>end|start)-(?P<yearish>)(?P<which>)(?P<date>{dated()})", _stage),
    (rf"(?:(?<=its[ ])|(?<=the[ ])|(?<=their[ ])){dated()}"
     r"(?=(?:[ ]\w+){1,3}[ ](?:forecast|guidance|target|outlook))", _days),
    (rf"{_LEAD}{_THE}(?:{MONTH}[ ]quarter|(?:early|late|mid|fiscal)[ -]{dated()})\b", _PLAIN),
    (r"(?:full-year|(?:first|second|third|fourth)-(?:quarter|half))\b(?=[ ]\w)", _PLAIN),
    (r"in[ ]the[ ](?:spring|summer|autumn|winter|morning|afternoon|evening)\b(?![ ]of\b)", _PLAIN),
    (r"in[ ](?:early|late|morning|afternoon)[ ](?:trading|trade|deals)\b", _PLAIN),
    (rf"(?P<before>{_LEAD}(?:the[ ]|(?=\w+[ ]months)))(?P<count>{_COUNT}[ ])?(?P<unit>{_UNITS})"
     rf"[ ](?:to|through|ended|ending)[ ](?:in[ ]|the[ ]end[ ]of[ ])?(?={MONTH}|\d){dated()}",
     _span_to),
    (rf"(?:(?:(?P<lead>in|as[ ]early[ ]as|for)[ ])?the[ ]year|as[ ](?:early|late|recently)[ ]as)"
     rf"[ ]{dated()}", _days),
    (rf"(?:(?<=\()(?={YEARISH}\))|(?<!\S)(?<!\S[ ])(?={YEARISH}:)){dated()}", _days),
    (rf"(?P<lead>in|for)[ ](?:[QH][1-4][ ]?)?FY[ ]?(?:{dated()}|\d\d\b)", _PLAIN),
    # "In the 1996 disaster" names no time.
    (rf"(?!(?:\w+[ ])?the[ ]\d{{4}}[ ][a-z]){_LEAD}{_THE}{dated()}", _dated),
    (r"(?:(?:over|during|for)[ ]the[ ](?:year|decade|century|month|quarter)"
     r"|(?:over|during|for|on)[ ]the[ ](?:day|week))\b(?![ ](?:of|before|after)\b)",
     _PLAIN),
    (rf"(?:before|after|during)[ ]the[ ](?:\S+[ ]){{0,4}}?{_EVENT}\b", _PLAIN),
    (rf"in[ ]the[ ]space[ ]of[ ]{_COUNT}[ ]{_UNITS}", _PLAIN),
    (r"(?:till|until)[ ]\d[\d.:]*[ ]?[ap]m\b", _PLAIN),
    (rf"within[ ]an?[ ]{_UNIT}|for[ ]the[ ]weekend\b", _PLAIN),
    (r"(?:by|before|after|until)[ ](?:nightfall|dawn|dusk|(?:fiscal|year|month)-end)\b"
     rf"|(?:by|before|after|until|at)[ ]{_THE}{_FEAST}\b(?:[ ]holidays?\b)?"
     r"|(?:by|at)[ ](?:midnight|noon|midday)\b", _PLAIN),
    (rf"{_LEAD}{_THE}(?:summer|winter|spring|autumn)[ ]of[ ]{dated()}", _PLAIN),
    (rf"{_LEAD}{_THE}first[ ](?:two|three)[ ]quarters\b", _PLAIN),
    (r"(?:at|during|in)[ ](?:its|their|the|his|her)[ ](?:first|last|previous|latest|next)[ ]"
     r"(?:meeting|session|review|census|week|month|year)\b", _PLAIN),
    (r"(?:each|every)[ ](?:year|month|week|day|season|summer|winter|spring|autumn|weekend)\b"
     r"(?![ ]of\b)", _BASE),
    (rf"(?P<before>(?P<lead>over|in|within|during)[ ])(?:an?[ ]|{_COUNT}[ ])(?P<unit>{_UNITS})"
     rf"(?![ ]{_AGO}\b)", _over),
    (r"""(?P<lead>since)[ ](?:(?:it|they|the[ ]\w+)[ ](?:came[ ]into[ ](?:being|existence)|began)\b
     |(?:it|they|he|she|the[ ]\w+)[ ](?:was|were)[ ](?P<passive>\w+)
     |(?:(?:its|their|his|her|our|an?|that|the)[ ]|(?=\w+ing\b|(?-i:[A-Z])
      |(?:then|independence|inception|birth)\b))
      (?P<named>(?!it\b|they\b)\w+(?:[ ]of[ ](?:(?:this|last)[ ])?(?:the[ ])?\w+)?)
      (?![ ](?:did|does|was|were|has|had|is|are|came|began)\b))""", _since),
)  # fmt: skip


@cache
def _shapes() -> list[tuple[re.Pattern[str], Reader | _Found]]:
    flags = re.VERBOSE | re.IGNORECASE
    return [(re.compile(pattern, flags), reader) for pattern, reader in _SHAPES]


# One of these, or a year, is in every time, and not far before it one with which a time begins.
_KEYS = frozenset(
    f"""year years month months week weeks fortnight day days decade decades quarter quarters
    century centuries hour hours minute minutes season summer winter spring autumn weekend term half
    night period fiscal morning afternoon evening today now currently nowadays tonight yesterday
    tomorrow overnight since early late last previous latest next full pandemic war crisis election
    elections am pm y yoy q h fy nightfall dawn dusk midnight noon midday present christmas easter
    ramadan diwali
    {" ".join((*MONTHS, *WEEKDAYS))}""".split()
)
_OPENERS = (
    _KEYS
    | ONES.keys()
    | TENS.keys()
    | frozenset(
        """up as in during for over within across throughout through on at of by until till before
        after from to between the a an its their his her few several couple each every so far same
        this next past current coming recent following preceding whole full mid end beginning start
        middle close turn first second third fourth final hundred covid fy corresponding
        time""".split()
    )
)
_LONGEST = 5
# A time is glued to nothing but these.
_BEFORE = frozenset(' ([{"“‘—–') | {""}


def _places(tokens: Tokens) -> Iterator[int]:
    """List the tokens at which a time may begin: most sentences have none."""
    done = 0
    for at, token in enumerate(tokens):
        if token.lower in _KEYS or is_year(tokens, at):
            for place in range(max(done, at - _LONGEST), at + 1):
                following = tokens[min(place + 1, at)]
                if _may_open(tokens[place]) and (place == at or _may_open(following)):
                    yield place
            done = at + 1


def _may_open(token: Token) -> bool:
    return token.is_number or token.lower in _OPENERS


def times_of(tokens: Tokens, is_measured: IsMeasured, published: date | None = None) -> list[Time]:
    """
    Read the times of a sentence from left to right, none of which overlap.

    Args:
        tokens: The tokens of a sentence.
        is_measured: Whether a unit stands at a place, so that the number before it is no year.
        published: The day of the text, from which "last year" counts.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> tokens = list(scan(["It rose 5% in the first half of 2023"]))
        >>> times_of(tokens, lambda tokens, at: False)[0].period.edtf
        '2023-01/2023-06'
    """
    places = list(_places(tokens))
    if not places:
        return []
    pieces = [" " + token.text if token.space else token.text for token in tokens]
    stops = list(accumulate(map(len, pieces)))
    text, ends = "".join(pieces), {stop: at for at, stop in enumerate(stops, start=1)}
    found: list[Time] = []
    for at in places:
        start = stops[at] - len(tokens[at].text)
        is_glued = text[max(0, start - 1) : start] not in _BEFORE
        if (found and at < found[-1].end) or is_glued:
            continue
        for pattern, reader in _shapes():
            match = pattern.match(text, start)
            end = match.end() if match else 0
            # "In May 2000 tonnes" has no year.
            if text[end - 4 : end].isdigit() and end in ends and is_measured(tokens, ends[end]):
                match = pattern.match(text, start, end - 4)
            if match is None or match.end() not in ends:
                continue
            context = _Context(tokens, at, published)
            shape = reader if isinstance(reader, _Found) else reader(match, context)
            if shape is not None:
                found.append(_time(match, shape, context, ends[match.end()]))
                break
    return found


def _time(match: re.Match[str], shape: _Found, context: _Context, end: int) -> Time:
    lead = (match.groupdict().get("lead") or "").lower()
    days, upcoming, kind = shape.days, shape.days.upcoming(context.published), shape.kind
    if lead == "since":
        days, upcoming = days._replace(last=None), upcoming._replace(last=None)
    elif lead in _ASIDE and not shape.is_whole:
        days, upcoming = Days(), _start(upcoming, lead, context.published)
        kind = "base" if lead == "from" else kind
    before = lower_at(context.tokens, context.at - 1)
    is_timed = lead not in _ASIDE and lead != "since"
    is_opposed = lead == "to" and before in ("opposed", "contrast")
    is_said = is_timed and _is_said(context.tokens, context.at, end)
    after = lower_at(context.tokens, end)
    # "HARBOUR TOWN, Jan. 15 --" and "crude for February delivery".
    is_dateline = after in _DASHES and context.tokens[0].text.isupper() and context.at < _LONGEST
    # "Up 5% on last year" and "down 60% from its peak in 2022" measure from another time.
    groups = {name: (words or "").lower() for name, words in match.groupdict().items()}
    is_base = lead == "on" and groups.get("word") == "last" and groups["unit"] not in WEEKDAYS
    is_base |= before in _PEAKS and not _PEAKS_OF.isdisjoint(
        (lower_at(context.tokens, context.at - 2), lower_at(context.tokens, context.at - 3))
    )
    is_first = before == "time" and lead == "since"
    is_delivered = before in _CONTRACTS and lead == "for"
    is_other = before in _NO_TIMES or after in _CONTRACTS or is_first or is_delivered
    if is_other or is_opposed or is_said or is_dateline or is_base:
        kind = "aside"
    words = match.group()
    period, later = (
        Period(words, each.first, each.last, shape.length, shape.since) for each in (days, upcoming)
    )
    return Time(context.at, end, period, later, kind)


def _start(days: Days, lead: str, published: date | None) -> Days:
    """Say from when on something is expected: "will be capped from January"."""
    is_ahead = lead == "from" and published and days.first and days.first > published
    return days._replace(last=None) if is_ahead else Days()


def is_ago(tokens: Tokens, end: int) -> bool:
    """Whether "ago" or "earlier" follows a length of time that ends there."""
    is_length = re.fullmatch(_UNITS, lower_at(tokens, end - 1)) is not None
    return is_length and re.fullmatch(_AGO, lower_at(tokens, end)) is not None


def _is_said(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a time is that of saying: "said on Thursday", "on Thursday reported"."""
    if lower_at(tokens, end + is_at(tokens, end, ")")) in _SAID:
        return True
    if is_at(tokens, start - 1, "forecast", "expected"):
        # "The 5.5 percent it forecast in December".
        return lower_at(tokens, start - 2) in SUBJECT_PRONOUNS | {"it", "had"}
    for place in range(start - 1, max(-1, start - 4), -1):
        if lower_at(tokens, place) in _SAID:
            return True
        if not tokens[place].is_word:
            return False
    return False


_SAID = {verb for verb, second in SAYING.items() if not second} | set(
    "published released polled surveyed".split()
)
