"""Sameness: whether two records are of the same thing at the same time."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sco_facts.periods import Period
from sco_facts.records.facts import Measurement, OtherReport


class Sameness(NamedTuple):
    """
    Whether two statements can agree with and contradict each other, and why not.

    Attributes:
        can_agree: Whether both can be said of one thing at one time, at least in part.
        can_contradict: Whether they are of exactly one thing and time.
        why: What keeps them apart, or what to keep in mind if nothing does.
    """

    can_agree: bool
    can_contradict: bool
    why: str | None = None


_SAME = Sameness(True, True)
_OF_CHANGES = ("start", "end", "length", "since")


def sameness(a: Measurement | OtherReport, b: Measurement | OtherReport) -> Sameness:
    """Say whether two records are of the same thing, so that they could contradict each other."""
    if not _is_same_measure(a, b):
        return _apart("the two measure different things")
    for first, other in ((a, b), (b, a)):
        scopes = (None, getattr(other, "scope", None))
        if isinstance(first, OtherReport) and first.scope not in scopes:
            return _apart(f"the figure of {first.source.publisher} is limited: {first.scope}")
    if isinstance(a, Measurement) and isinstance(b, Measurement) and a.condition != b.condition:
        return _apart("they depend on different conditions")
    if (a.status == "forecast") != (b.status == "forecast"):
        return _apart("one is a forecast and the other is not")
    time = same_time(a.period, b.period)
    if a.basis == b.basis or not time.can_agree:
        return time
    if None not in (a.basis, b.basis):
        return _apart(f"one is on the basis {a.basis!r} and the other on {b.basis!r}")
    why = f"one is on the basis {a.basis or b.basis!r}, and the basis of the other is not stated"
    return Sameness(True, False, why if time.why is None else f"{time.why}; {why}")


def same_time(a: Period | None, b: Period | None) -> Sameness:
    """
    Say whether two times are the same, overlap, or are different.

    Equal times can contradict each other. Times that overlap, such as a month and its year, can
    only agree. A time that is not stated is taken as the same, with a caveat.
    """
    if a is None or b is None:
        which = "neither time is" if a is b else "one time is not"
        return Sameness(True, True, f"{which} stated, and they are taken as the same")
    apart = _apart(f"they are of different times, {_told(a)} and {_told(b)}")
    if a.is_change or b.is_change:
        return _SAME if _is_same_change(a, b) else apart
    if (a.start, a.end) == (b.start, b.end):
        is_known = a.start is not None or a.end is not None
        return _SAME if is_known or a.words == b.words else apart
    if _overlap(a, b):
        why = f"{_told(a)} and {_told(b)} overlap, but are not the same time"
        return Sameness(True, False, why)
    return apart


def _told(time: Period) -> str:
    """Quote the words, with the dates where these say more, as of "last year"."""
    dates = time.edtf
    return f'"{time}" ({dates})' if dates and dates not in time.words else f'"{time}"'


def _apart(why: str) -> Sameness:
    return Sameness(False, False, why)


def _is_same_measure(a: Measurement | OtherReport, b: Measurement | OtherReport) -> bool:
    """Whether subject and measure agree; an id alone says nothing across catalogues."""
    if a.measure is not None and b.measure is not None:
        return (a.subject, a.measure) == (b.subject, b.measure)
    # A report made by hand names its fact only by id, and belongs to no edition.
    ids = [each.of if isinstance(each, OtherReport) else each.id for each in (a, b)]
    return ids[0] == ids[1] and (a.edition == b.edition or None in (a.edition, b.edition))


def _is_same_change(a: Period, b: Period) -> bool:
    """Whether two spans of change agree in all that both state, and in one thing at least."""
    pairs = [[getattr(each, name) for each in (a, b)] for name in _OF_CHANGES]
    stated = [pair for pair in pairs if None not in pair]
    return bool(stated) and all(mine == theirs for mine, theirs in stated)


def _overlap(a: Period, b: Period) -> bool:
    if (a.start or a.end) is None or (b.start or b.end) is None:
        return False
    starts = [each.start or date.min for each in (a, b)]
    ends = [each.end or date.max for each in (a, b)]
    return max(starts) <= min(ends)
