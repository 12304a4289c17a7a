"""Times: the periods that a sentence names, from its words and the day of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from sco_facts.periods import Period
from sco_facts.phrases.cues import BE_FORMS, FINITE, PAST, SAYING, SUBJECT_PRONOUNS
from sco_facts.phrases.dates import MONTHS, WEEKDAYS, Days
from sco_facts.phrases.time_shapes import AGO, UNITS, Context, Found, Kind, shapes
from sco_facts.phrases.tokens import Token, Tokens, is_at, is_year, lower_at
from sco_facts.phrases.words import ONES, TENS

IsMeasured = Callable[[Tokens, int], bool]
# Behind these a time has no days: it is none of the figure's own.
_ASIDE = frozenset("by until till before after from to through".split()) | {"up to"}
_DASHES = frozenset("-- — – -".split())
_CONTRACTS = frozenset("delivery contract contracts futures settlement".split())
_PEAKS, _PEAKS_OF = frozenset("peak high low record".split()), frozenset("from since off".split())
_OF_OTHERS = {("compared", "with"), ("bonds", "due"), ("notes", "due"), ("debt", "due")}
_NO_TIMES = frozenset("than unlike not versus as dating dated born".split())


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


# One of these, or a year, is in every time, and not far before it one with which a time begins.
_KEYS = frozenset(
    f"""year years month months week weeks fortnight day days decade decades quarter quarters
    century centuries hour hours minute minutes season summer winter spring autumn weekend term half
    night period fiscal morning afternoon evening today now currently nowadays tonight yesterday
    tomorrow overnight since early late last previous latest next full holidays pandemic war crisis
    election elections am pm y yoy q h fy nightfall dawn dusk midnight noon midday present christmas
    easter ramadan diwali {" ".join((*MONTHS, *WEEKDAYS))}""".split()
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
_PRESENT = frozenset(
    """is are has have stands remains costs opens starts begins closes ends runs goes takes
    comes""".split()
)
# "Says" and its like are finite, but tell of no past.
_DONE = PAST - _PRESENT - {verb for verb in FINITE if verb.endswith("s") and verb != "was"}
# In the present these tell what is planned.
_SCHEDULED = frozenset(
    """vote votes go goes resume resumes arrive arrives start starts open opens kicks meet meets fly
    flies leave leaves host hosts begin begins takes ends closes expires""".split()
)
# In days, after which the next of its name is nearer by far.
_LONG_AGO = 243
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
        for pattern, reader in shapes():
            match = pattern.match(text, start)
            end = match.end() if match else 0
            # "In May 2000 tonnes" has no year.
            if text[end - 4 : end].isdigit() and end in ends and is_measured(tokens, ends[end]):
                match = pattern.match(text, start, end - 4)
            if match is None or match.end() not in ends:
                continue
            context = Context(tokens, at, published)
            shape = reader if isinstance(reader, Found) else reader(match, context)
            if shape is not None:
                found.append(_time(match, shape, context, ends[match.end()]))
                break
    return found


def _time(match: re.Match[str], shape: Found, context: Context, end: int) -> Time:
    lead = (match.groupdict().get("lead") or "").lower()
    days, upcoming, kind = shape.days, shape.days.upcoming(context.published), shape.kind
    if _is_ahead(shape.days, context):
        days = Days()
    if days.again == "week" and _is_scheduled(context):
        days = upcoming
    if lead == "since":
        days, upcoming = days._replace(last=None), upcoming._replace(last=None)
    elif lead in _ASIDE and not shape.is_whole:
        days, upcoming = Days(), _start(upcoming, lead, context.published)
        kind = "base" if lead == "from" else kind
    if _is_of_another(match, kind, context, end):
        kind = "aside"
    words = match.group()
    period, later = (
        Period(words, each.first, each.last, shape.length, shape.since) for each in (days, upcoming)
    )
    return Time(context.at, end, period, later, kind)


def _is_of_another(match: re.Match[str], kind: Kind, context: Context, end: int) -> bool:
    """Whether a time is of other words than of a figure: of saying, of a contract, of a bond."""
    tokens, at = context.tokens, context.at
    groups = {name: (words or "").lower() for name, words in match.groupdict().items()}
    lead, is_weekday = groups.get("lead", ""), bool(groups.get("weekday"))
    before, second, after = (
        lower_at(tokens, at - 1),
        lower_at(tokens, at - 2),
        lower_at(tokens, end),
    )
    if lead not in _ASIDE and lead != "since" and _is_said(tokens, at, end):
        return True
    # "Up 5% on last year", "down 60% from its peak in 2022" measure from another time.
    is_base = lead == "on" and (
        kind == "base"
        or bool(groups.get("alone"))
        or (groups.get("word") == "last" and groups["unit"] not in WEEKDAYS)
    )
    is_peak = before in _PEAKS and not _PEAKS_OF.isdisjoint((second, lower_at(tokens, at - 3)))
    return (
        is_base
        or is_peak
        or before in _NO_TIMES
        or (second, before) in _OF_OTHERS
        or (lead == "to" and before in ("opposed", "contrast"))
        or (lead == "since" and before == "time")
        # "300 loaves on a Friday"
        or (is_weekday and before in ("a", "an", "the", "every", "each", "most"))
        # "The Sunday school has 80 pupils", "April Jones ran 42 km".
        or _is_name(match, groups, after, tokens[end : end + 1])
        # "Crude for February delivery", "the contract for March"
        or after in _CONTRACTS
        or (lead == "for" and before in _CONTRACTS)
        # "HARBOUR TOWN, Jan. 15 --"
        or (after in _DASHES and tokens[0].text.isupper() and at < _LONGEST)
    )


def _is_name(match: re.Match[str], groups: dict[str, str], after: str, following: Tokens) -> bool:
    """Whether a day or a month is part of a name, or says which thing is meant."""
    if groups.get("lead") or groups.get("day") or match.group()[-1:].isdigit():
        return False
    is_led = match.group().lower().startswith("the ") and bool(groups.get("weekday"))
    is_first = bool(groups.get("month") or groups.get("weekday")) and match.group().isalpha()
    is_person = is_first and bool(following) and following[0].text.istitle()
    return (is_led and after.isalpha()) or is_person


def _is_ahead(days: Days, context: Context) -> bool:
    """Whether a month without a year may be the next: "bookings for April are down", in March."""
    if days.again != "year" or days.last is None or context.published is None:
        return False
    is_long_ago = (context.published - days.last).days > _LONG_AGO
    words = {token.lower for token in context.tokens} if is_long_ago else set[str]()
    return not (tells_past(words) or words.isdisjoint(_PRESENT))


def _is_scheduled(context: Context) -> bool:
    """Whether a day of the week is the next: "parliament votes on Thursday"."""
    words = {token.lower for token in context.tokens}
    return not (words.isdisjoint(_SCHEDULED) or tells_past(words))


def tells_past(words: Collection[str]) -> bool:
    """Whether one of some words is a verb in the past."""
    return not _DONE.isdisjoint(words) or any(word.endswith("ed") for word in words)


def _start(days: Days, lead: str, published: date | None) -> Days:
    """Say from when on something is expected: "will be capped from January"."""
    is_ahead = lead == "from" and published and days.first and days.first > published
    return days._replace(last=None) if is_ahead else Days()


def is_ago(tokens: Tokens, end: int) -> bool:
    """Whether "ago" or "earlier" follows a length of time that ends there."""
    is_length = re.fullmatch(UNITS, lower_at(tokens, end - 1)) is not None
    return is_length and re.fullmatch(AGO, lower_at(tokens, end)) is not None


def _is_said(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a time is that of saying: "said on Thursday", "on Thursday reported"."""
    if lower_at(tokens, end + is_at(tokens, end, ")")) in _SAID:
        return True
    if is_at(tokens, start - 1, "forecast", "expected"):
        # "The 5.5 percent it forecast in December".
        return lower_at(tokens, start - 2) in SUBJECT_PRONOUNS | {"it", "had"}
    for place in range(start - 1, max(-1, start - 4), -1):
        is_feared = is_at(tokens, place, "feared") and lower_at(tokens, place - 1) in BE_FORMS
        if lower_at(tokens, place) in _SAID and not is_feared:
            return True
        if not tokens[place].is_word:
            return False
    return False


_SAID = {verb for verb, second in SAYING.items() if not second} | set(
    "published released polled surveyed".split()
)
