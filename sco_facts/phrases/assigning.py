"""Assigning: which time of a sentence belongs to which of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sco_facts.periods import Period
from sco_facts.phrases import cues as lists
from sco_facts.phrases.time_shapes import BLOCKS
from sco_facts.phrases.times import Time, tells_past
from sco_facts.phrases.tokens import Tokens, is_at, lower_at, wording
from sco_facts.phrases.words import ONES

Span = tuple[int, int]

_BLOCKS_OF_AND = lists.FINITE | lists.PAST | lists.SIGNS.keys() | {"or"}
# What ends a clause, or tells figures of two times apart.
_ENDING = BLOCKS | {"to", "from", "(", "by", "against", "versus", "compared", "up", "down"}
# Behind a time in the middle of a sentence these begin what is of another time.
_NEW_CLAUSES = lists.CHANGE_STOPS - {"before"} | {";", "whom"}
# With one of these a clause is no shortened one, as "and silver 5%" is.
_NO_GAPS = lists.PAST | lists.OPEN_VERBS | lists.SUBJECT_PRONOUNS | {"can", "for", "at"}
# "In 2024 it sold 3,100 cars, and it has 14 staff" and "on Tuesday it said it had 14".
_LEAVING = re.compile(
    r"(?:^| )(?:;|(?:but|while|whereas|which|whom)\b|(?:said|told|warned)\b(?! ,)"
    r"|, and (?:[^ ,]+ ){1,4}(?:has|have)\b)"
)
_ARTICLES = frozenset(("a", "an"))
_PASSED = _ARTICLES | lists.MARKS | {",", "the", "of"}
_HEADS = frozenset('; : and but that while back " “'.split())
_INNER = frozenset("with of for in after at".split())
_EARLY = frozenset("now currently nowadays".split())
_SHARED = frozenset("( or worth to".split())
_CONSEQUENCES = re.compile(r"(?!beating|missing|exceeding|topping|following|including)\w+ing")
# "Profit before tax in 2025": what is taken off is no time.
_DEDUCTED = frozenset("tax taxes interest costs charges inflation items deductions".split())
# What may follow a verb and its time, besides a number: "closed in 2019 with 300 staff".
_GOING_ON = BLOCKS | frozenset(
    """a about above across after against almost alone also amid an and around as at because before
    below between but by down during for from half here if in its just less more nearly not of on
    only or over per roughly some than the their there till to too twice under until up via when
    where with""".split()
)
# "Spent 5 million on a house bought in 2011": another event, and not "5% of cars sold in 2024".
_OTHER_THINGS = frozenset("a an the over on for in at from with to by into through".split())
_PARTICIPLES = frozenset("begun broken given laid set stolen struck taken written".split())
# With one of these the verb is no participle.
_FINITE_BY = lists.BE_FORMS | {"has", "have", "had", "when", "where", "as"}
_EQUALS = lists.BE_FORMS | {"totalled", "totaled", "numbered", "reached"}
_PENALTIES = frozenset("fine fines fined jailed sentenced convicted sued banned".split())
_PASSIVES = lists.BE_FORMS | {"have", "has", "had"}
# In tokens: how far behind a quantity its time may stand, and how far before.
_NEAR, _BEHIND, _FAR, _BESIDE, _PART_OF = 8, 16, 40, 3, 2


def assign(
    tokens: Tokens,
    places: Sequence[Span],
    times: Sequence[Time],
    are_future: Sequence[bool],
) -> list[Period | None]:
    """
    Say which time of a sentence belongs to which of its quantities.

    A time belongs to the quantity a few words before it in the clause; one at the head of the
    sentence to all that have none of their own; another to the next quantity.

    Args:
        tokens: The tokens of the sentence.
        places: From which token up to which each quantity stands, in order.
        times: The times, in order.
        are_future: Of each quantity, whether it is expected or wanted and not asserted.
    """
    times = [
        time._replace(kind="aside") if _is_of_another(tokens, places, time) else time
        for time in times
        # "2.6 tonnes every year" is a rate.
        if not any(start <= time.start < end for start, end in places)
    ]
    own = [_behind(tokens, places, times, at) for at in range(len(places))]
    taken = {id(time) for time in own if time is not None}
    shared = own.copy()
    for at in reversed(range(len(places) - 1)):
        time = shared[at]
        if (time is None or time.kind == "base") and _is_shared(tokens, places, times, at):
            shared[at] = shared[at + 1] or shared[at]
    found: list[Period | None] = []
    for at, (start, _) in enumerate(places):
        time = own[at]
        is_start = time is not None and are_future[at] and time.upcoming.start is not None
        if time is None or (time.kind == "base" and not is_start):
            led = _before(tokens, places, times, at, taken)
            # "In 2024 it was 35 million, up from 28 million" before that.
            is_earlier = led is not None and at > 0 and is_at(tokens, start - 1, "from")
            time = time if is_earlier else led or time
        before = own[at - 1] if at else None
        is_origin = at > 0 and is_at(tokens, places[at - 1][0] - 1, "from")
        if before and _is_carried(tokens, before, places[at], is_origin=is_origin):
            time = time or before
        if time is None or time.kind == "base":
            time = shared[at] or time
        is_level = at > 0 and start - places[at - 1][1] == 1 and is_at(tokens, start - 1, "to")
        if time is None and is_level and not is_origin:
            # "In the nine months to September more than doubled to 745 million".
            found.append(found[-1])
            continue
        # "Ordered on Wednesday to pay 5 million" is past.
        is_future = (
            time is not None
            and are_future[at]
            and (time.start > start or not _is_done(tokens, time.end, start))
        )
        found.append(None if time is None else time.upcoming if is_future else time.period)
    return found


def _is_done(tokens: Tokens, at: int, start: int) -> bool:
    """Whether something was done between a time and a quantity, so that the time is past."""
    return is_at(tokens, at, "to") or tells_past([token.lower for token in tokens[at:start]])


def _behind(tokens: Tokens, places: Sequence[Span], times: Sequence[Time], at: int) -> Time | None:
    """Find the time that stands behind a quantity in its clause, before the next one."""
    end = places[at][1]
    if is_at(tokens, end - 1, "old") or is_at(tokens, end, *lists.TARGET_NOUNS):
        return None
    following = next(
        (begin for begin, stop in places[at + 1 :] if not is_at(tokens, stop - 1, "old")),
        len(tokens),
    )
    for time in times:
        if end <= time.start < following:
            between = [
                tokens[place].lower
                for place in range(end, time.start)
                if lower_at(tokens, place + 1) not in _DEDUCTED
            ]
            is_ended = lower_at(tokens, time.end) in ("", ",", ".", ";")
            is_closed = is_ended and between[-1:] == [","] and BLOCKS.isdisjoint(between[:-1])
            is_blocked = not BLOCKS.isdisjoint(between) or (
                "and" in between
                and (between[-1] == "and" or not _BLOCKS_OF_AND.isdisjoint(between))
            )
            if time.kind == "aside" or (not is_closed and (is_blocked or len(between) > _BEHIND)):
                return None
            if _is_inside(tokens, places[at], time) or _is_label(tokens, time):
                return None
            # "One in nine now spends", but "with ten years' service now earns 3,000".
            is_inner = not between or lower_at(tokens, places[at][0] - 1) in _INNER
            is_early = tokens[time.start].lower in _EARLY and not is_ended
            if is_early and is_inner and following < len(tokens):
                return None
            beside = next((each for each in times if each.start == time.end), None)
            is_better = time.kind == "base" and beside is not None and beside.kind == "own"
            return beside if is_better else time
    return None


def _is_label(tokens: Tokens, time: Time) -> bool:
    """Whether a time says of when what follows is: "£312 million (Q3 2024: £291 million)"."""
    return is_at(tokens, time.start - 1, "(") and is_at(tokens, time.end, ":")


def _is_inside(tokens: Tokens, place: Span, time: Time) -> bool:
    """Whether a quantity only describes the subject: "a ship that carries 40 cars will sail"."""
    start, end = place
    is_compound = lower_at(tokens, start - 1) in _ARTICLES and "-" in wording(tokens, start, end)
    is_relative = not is_at(tokens, start - 1, *lists.DEFINITE) and any(
        is_at(tokens, at, "that", "which", "who", "where", "whose") and not _is_verb(tokens, at - 1)
        for at in (start - 1, start - 2, start - 3)
    )
    # "Talks that cover", "a pact covering 340 lines", "with a capacity of 12,000 tonnes".
    is_property = any(is_at(tokens, at, "capacity", "covering") for at in (start - 1, start - 2))
    if is_property and time.start > end:
        return True
    # "A coach taking 47 pensioners home left the road on Sunday."
    before = lower_at(tokens, start - 1)
    is_carried = _CONSEQUENCES.fullmatch(before) is not None
    is_subject = is_carried and not any(_is_verb(tokens, each) for each in range(start))
    return (is_compound or is_relative or is_subject) and any(
        _is_verb(tokens, at) or is_at(tokens, at, *lists.OPEN_VERBS)
        for at in range(end, time.start)
    )


def _is_of_another(tokens: Tokens, places: Sequence[Span], time: Time) -> bool:
    """
    Whether a time is that of an event that only describes something.

    So it is in "a plant opened in 2015 employs 300", "for a house bought in 2011", "fined 5 million
    over a spill in 2019" and "twice the price five years ago".
    """
    start, end = next((place for place in reversed(places) if place[1] <= time.start), (0, 0))
    verb = time.start - 1 - is_at(tokens, time.start - 1, "up", "out", "down", "off")
    is_done = _is_verb(tokens, verb) and tokens[verb].lower not in lists.FINITE
    after = lower_at(tokens, time.end)
    if is_done and verb != end and after.isalpha() and after not in _GOING_ON:
        # Behind a time in the subject stands the verb: but "killed in 2019 was 300" is of 2019.
        return after not in _EQUALS or all(start - time.end != 1 for start, _ in places)
    words = [token.lower for token in tokens[end : time.start]]
    if not end or not BLOCKS.isdisjoint(words):
        return False
    if not words:
        # "Three times the August average."
        return is_at(tokens, time.start, "the") and lower_at(tokens, time.end) in lists.STANDARDS
    lead, led = words[0], {token.lower for token in tokens[max(0, start - _NEAR) : start]}
    # "Four degrees below the average for late December."
    is_standard = words[-1] in lists.STANDARDS and is_at(tokens, time.start, "for", "of")
    if is_standard or (lead in ("over", "for") and not _PENALTIES.isdisjoint(led)):
        return True
    if lead in ("the", "what"):
        return not (_is_verb(tokens, end - 1) or is_at(tokens, start - 1, "to", "will", "would"))
    is_subject = start == 0 or tokens[start - 1].lower in _HEADS
    is_other = lead != "of" and not _OTHER_THINGS.isdisjoint(words[:-1])
    return is_done and is_other and not is_subject and _FINITE_BY.isdisjoint(words)


def _is_verb(tokens: Tokens, at: int) -> bool:
    word = lower_at(tokens, at)
    return word in lists.PAST or word in _PARTICIPLES or word.endswith("ed")


def _before(
    tokens: Tokens,
    places: Sequence[Span],
    times: Sequence[Time],
    at: int,
    taken: set[int],
) -> Time | None:
    """Find the time that leads to a quantity: at the head of the sentence, or just before."""
    start = places[at][0]
    for time in reversed(times):
        if time.end > start or time.kind == "aside" or id(time) in taken:
            continue
        between = tokens[time.end : start]
        words = [token.lower for token in between]
        if _is_head(tokens, time):
            return None if _LEAVING.search(" ".join(words)) else time
        if not _NEW_CLAUSES.isdisjoint(words) or _is_of_object(tokens, time):
            return None
        is_next = not any(time.end <= other[0] < start for other in places)
        # Commas set a time off: "trade, in 2023, was" and "snow fell on Monday, with 5 cm".
        is_set_off = is_at(tokens, time.start - 1, ",") and is_at(tokens, time.end, ",")
        is_set_off = is_set_off or (words[:1] == [","] and words[1:2] in (["with"], ["by"], ["to"]))
        others = between[is_set_off:]
        is_open = "," not in {token.text for token in others} and len(between) <= _FAR
        return time if is_next and is_open else None
    return None


def _is_of_object(tokens: Tokens, time: Time) -> bool:
    """Whether a time parts a thing from what it has: "a budget on Tuesday with a deficit of"."""
    end = time.end + is_at(tokens, time.end, ",")
    determiners = _ARTICLES if is_at(tokens, end, "to", "for") else _ARTICLES | lists.DEFINITE
    return is_at(tokens, end, "with", "for", "under", "to", "worth") and any(
        tokens[at].lower in determiners
        and _is_verb(tokens, at - 1)
        and not is_at(tokens, at - 1, "bought", "sold", "acquired", "hired")
        for at in range(max(1, time.start - _NEAR), time.start)
    )


def _is_head(tokens: Tokens, time: Time) -> bool:
    """Whether a time opens a sentence or a clause, or ends "when it was founded in 2001,"."""
    before, is_early = lower_at(tokens, time.start - 1), tokens[time.start].lower in _EARLY
    if time.start == 0 or (before in _HEADS and not (before == "and" and is_early)):
        return True
    is_clause = is_at(tokens, 0, "when", "as") and is_at(tokens, time.end, ",")
    return is_clause and not any(is_at(tokens, place, ",") for place in range(time.start))


def _is_shared(tokens: Tokens, places: Sequence[Span], times: Sequence[Time], at: int) -> bool:
    """
    Whether the time of the next quantity is that of one too.

    So it is in "48,600 hectares (120,000 acres)", "rose 5% to 60" and "a 19 per cent rise in profit
    at Rs 1,284".
    """
    (start, end), (following, _) = places[at : at + 2]
    bases = {place for time in times if time.kind == "base" for place in range(*time[:2])}
    between = [
        tokens[place].lower
        for place in range(end, following)
        if place not in bases and tokens[place].text != ","
    ]
    is_count = tokens[end - 1].is_number or tokens[end - 1].lower in ONES
    if between[:1] == ["of"] and len(between) <= _PART_OF and is_count:
        # "6 of the 9 carriages left the track on Monday."
        return True
    if len(between) == 1 and between[0] in _SHARED:
        # "From 41 weeks to 33 between January and June" is of both.
        is_span = any(is_at(tokens, time.start, "between") for time in times if time.start > end)
        return is_span or not is_at(tokens, start - 1, "from")
    if between[-1:] == ["for"] and lower_at(tokens, places[at + 1][1] - 1).removesuffix("s") in (
        lists.DURATIONS
    ):
        # "Three clinics ran out of tests for nine days in May."
        return len(between) <= _NEAR and BLOCKS.isdisjoint(between)
    if len(between) <= _NEAR and _ENDING.isdisjoint(token.lower for token in tokens[end:following]):
        # "86,000 tonnes of kiwifruit worth 1.3 billion yuan in 2025", "112 in goods and 43 in 2024"
        is_joined = between.count("and") == 1 or "worth" in between or "with" in between
        is_passive = between[-1:] == ["and"] and _is_passive(between[:-1])
        if is_joined and (lists.PAST.isdisjoint(between) or is_passive):
            return True
    return between[:1] in (["rise"], ["fall"], ["drop"], ["growth"]) and between[-1] == "at"


def _is_passive(words: list[str]) -> bool:
    """Read the "were killed" of "40 people were killed and more than 120 injured"."""
    rest = [word for word in words if word not in _PASSIVES]
    return len(rest) == 1 and rest[0].endswith("ed")


def _is_carried(tokens: Tokens, time: Time, place: Span, *, is_origin: bool) -> bool:
    """
    Whether a quantity goes on with what the one before began.

    So it is in "on Thursday to 4.25%", "in 2024, or €410 each" and "last season, and wages 71%".
    """
    start, end = place
    gap = start - time.end - is_at(tokens, time.end, "and")
    if time.end > start or gap > _BESIDE + 1 or time.kind == "base":
        return False
    # "Rose 5% last year to an average of 60" goes on too.
    words = [token.lower for token in tokens[time.end : start] if token.lower not in _PASSED]
    if words in (["to"], ["or"]):
        # "From 7 in April to 9" and "a fine of 7 imposed in April to 9" name two times.
        return words == ["or"] or not (is_origin or _is_verb(tokens, time.start - 1))
    # So it is in "gold rose 3% on Monday, and silver gained 5%".
    is_move = words[-1:] and words[-1] in lists.SIGNS
    is_gapped = words[:1] == ["and"] and not (
        "to" in words[2:]
        or any(
            word in _NO_GAPS or word.endswith("ed") for word in (words[:-1] if is_move else words)
        )
    )
    is_last = lower_at(tokens, end) in ("", ".", ";", ",")
    return (is_gapped and is_last) or (
        bool(words) and _CONSEQUENCES.fullmatch(words[0]) is not None
    )
