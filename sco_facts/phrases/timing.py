"""Timing: which time of a sentence belongs to which of its quantities."""

from __future__ import annotations

from collections.abc import Sequence

from sco_facts.periods import Period
from sco_facts.phrases.times import BLOCKS, Time
from sco_facts.phrases.tokens import Tokens, is_at

Span = tuple[int, int]

_CLAUSES = frozenset("; but while whereas".split())
_HEADS = frozenset('; : and but that while " “'.split())
# In tokens: how far behind a quantity its time may stand, and how far before.
_NEAR, _FAR = 8, 40


def assign(
    tokens: Tokens, places: Sequence[Span], times: Sequence[Time], are_future: Sequence[bool]
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
    own = [_behind(tokens, places, times, at) for at in range(len(places))]
    taken = {id(time) for time in own if time is not None}
    found: list[Period | None] = []
    for at, (start, _) in enumerate(places):
        time = own[at]
        if time is None or time.kind == "base":
            time = _before(tokens, places, times, at, taken) or time
        if time is None and at and own[at - 1] is not None:
            time = own[at - 1] if _is_carried(tokens, own[at - 1], start) else None
        if time is None and at + 1 < len(places) and _is_shared(tokens, places, at):
            time = own[at + 1]
        if time is None:
            found.append(None)
        else:
            found.append(time.undated if are_future[at] and time.is_latest else time.period)
    return found


def _behind(tokens: Tokens, places: Sequence[Span], times: Sequence[Time], at: int) -> Time | None:
    """Find the time that stands behind a quantity in its clause, before the next one."""
    end = places[at][1]
    if is_at(tokens, end - 1, "old"):
        return None
    following = next(
        (begin for begin, stop in places[at + 1 :] if not is_at(tokens, stop - 1, "old")),
        len(tokens),
    )
    for time in times:
        if end <= time.start < following:
            between = tokens[end : time.start]
            is_near = len(between) <= _NEAR and BLOCKS.isdisjoint(token.lower for token in between)
            if not is_near or time.kind == "aside":
                return None
            beside = next((each for each in times if each.start == time.end), None)
            is_better = time.kind == "base" and beside is not None and beside.kind == "own"
            return beside if is_better else time
    return None


def _before(
    tokens: Tokens, places: Sequence[Span], times: Sequence[Time], at: int, taken: set[int]
) -> Time | None:
    """Find the time that leads to a quantity: at the head of the sentence, or just before."""
    start = places[at][0]
    for time in reversed(times):
        if time.end > start or time.kind == "aside" or id(time) in taken:
            continue
        between = tokens[time.end : start]
        if not _CLAUSES.isdisjoint(token.lower for token in between):
            return None
        if _is_head(tokens, time.start):
            return time
        is_next = not any(time.end <= other[0] < start for other in places)
        # Commas on both sides set a time off: "trade, in 2023, was".
        is_set_off = is_at(tokens, time.start - 1, ",") and is_at(tokens, time.end, ",")
        others = between[is_set_off:]
        is_open = "," not in {token.text for token in others} and len(between) <= _FAR
        return time if is_next and is_open and time.kind == "own" else None
    return None


def _is_head(tokens: Tokens, start: int) -> bool:
    """Whether a time opens a sentence or a clause."""
    return start == 0 or tokens[start - 1].lower in _HEADS


def _is_shared(tokens: Tokens, places: Sequence[Span], at: int) -> bool:
    """
    Whether the time of the next quantity is that of one too.

    So it is in "48,600 hectares (120,000 acres)" and "a 19 per cent rise in profit at Rs 1,284".
    """
    end = places[at][1]
    between = [token.lower for token in tokens[end : places[at + 1][0]]]
    if between in (["("], ["or"], [",", "or"]):
        return True
    return between[:1] in (["rise"], ["fall"], ["drop"], ["growth"]) and between[-1] == "at"


def _is_carried(tokens: Tokens, time: Time | None, start: int) -> bool:
    """Whether a quantity goes on with what the one before began: "on Thursday to 4.25%"."""
    if time is None or time.end > start or start - time.end > 4:
        return False
    words = [token.lower for token in tokens[time.end : start] if token.text != ","]
    return bool(words) and (words[0] == "to" or words[0].endswith("ing"))
