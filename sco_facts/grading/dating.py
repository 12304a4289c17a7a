"""When an answer says its figure holds, and whether that is the fact's time."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from sco_facts.periods import Period
from sco_facts.phrases import Mention, find
from sco_facts.phrases.tokens import YEAR
from sco_facts.quantities.unit_table import TIMES
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Measurement, OtherReport

_ASIDE, _BEFORE, _AFTER = 100, 1000, 100
_YEAR = rf"(?<![\d.,]){YEAR}(?![\d%])"
_ADJOINING = rf"[\s,]*\(?((?:as of |as at |fiscal |FY ?)?{_YEAR})(?![.,]\d)"
_RELATIVE = {
    r"\b(?:last|past|previous) year\b": -1,
    r"\b(?:this|current) year\b|\b(?:now|today|currently|nowadays)\b": 0,
    r"\b(?:next|coming) year\b": 1,
}
# A change is said of its whole span; these words name only one end of one.
_END = r"""(?x)(?: as\ of|as\ at|since|from|after|by|until|till|through|before|between|the\ end|
    at\ the\ end|now|today|currently|nowadays )\b"""


def other_time(fact: Measurement | OtherReport, answer: str, mention: Mention) -> str | None:
    """
    Find the time words of a mention that are not the fact's.

    Years are those that the words name; "last year" and "now" are resolved against the day of
    the source. A fact without a period is of the year of its source. A change has a span: a
    year in the answer must lie in it, and a length be its length.

    Returns:
        The words, or `None` if they fit or there are none.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> fact = load("2026.1")["trade.kazakhstan_sco"]
        >>> (mention,) = find("over $67 billion in 2023")
        >>> other_time(fact, "over $67 billion in 2023", mention)
        'in 2023'
    """
    words = None if mention.period is None else mention.period.words
    start = None if words is None else _aside_end(words, answer, mention)
    if start is not None:
        # The figure's own time may stand after it.
        beside = find(answer[start : mention.end + _AFTER])
        nearest = {start + each.start: each.period for each in beside}.get(mention.start)
        words = None if nearest is None else nearest.words
    if words is None:
        adjoining = re.compile(_ADJOINING).match(answer, mention.end)
        if adjoining is None:
            return None
        words = adjoining[1]
    published = None if fact.source.published is None else int(fact.source.published[:4])
    if _is_length_of(fact.period, words) and _is_within(fact.period, words, published):
        return None
    return words


def _aside_end(words: str, answer: str, mention: Mention) -> int | None:
    """Find the end of an aside that has the time, as in "The SCO, founded in 2001, has ten"."""
    before, _, after = answer[max(0, mention.start - _BEFORE) : mention.start].rpartition(words)
    opening = r",\s+(?!(?:and|but|while|yet)\b)[^,.;!?\n]*\w\s+$"
    if not after.startswith(",") or re.search(opening, before[-_ASIDE:]) is None:
        return None
    return mention.start - len(after)


def _is_length_of(period: Period | None, words: str) -> bool:
    lengths = [each.quantity for each in find(words) if each.quantity.unit.dimension in TIMES]
    if not lengths:
        return True
    years = None if period is None else period.length or _whole_years(period)
    if years is None or not lengths[0].unit.is_comparable_with(Unit("year")):
        return False
    return years in lengths[0].to("year").interval


def _whole_years(period: Period) -> Fraction | None:
    if period.is_change or period.start is None or period.end is None:
        return None
    return Fraction(period.end.year - period.start.year + 1)


def _is_within(period: Period | None, words: str, published: int | None) -> bool:
    years = _years(words.lower(), published)
    if not years:
        return True
    if period is None:
        return published is None or set(years) == {published}
    is_one_year = len(set(years)) == 1 and re.match(_END, words.lower()) is None
    if period.is_change and is_one_year and period.length != 1:
        return False
    first = years[0] if period.start is None else period.start.year
    last = years[-1] if period.end is None else period.end.year
    return first <= min(years) and max(years) <= last


def _years(words: str, published: int | None) -> list[int]:
    years = [int(year) for year in re.findall(_YEAR, words)]
    if published is None or years:
        return sorted(years)
    ago = re.search(r"(.+ years?) ago\b", words)
    if ago is not None:
        stated = next((each.quantity.figure for each in find(ago[1])), None)
        value = Decimal(1) if stated is None else stated.value
        return [published - int(value)] if isinstance(value, Decimal) else []
    return [published + later for pattern, later in _RELATIVE.items() if re.search(pattern, words)]
