"""Sharing: what a figure has of those beside it: a unit, a hedge, or perhaps one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from sco_facts.phrases.amounts import RATIOS, inherited, joined_caveats
from sco_facts.phrases.cues import SIGNS
from sco_facts.phrases.numbers import Phrase
from sco_facts.phrases.tokens import Tokens, is_at, lower_at
from sco_facts.phrases.words import FUNCTION_WORDS, PARTICIPLES, TIME_UNITS
from sco_facts.quantities.units import Unit

_NEAR = 6
# Between a bare figure and the one that it is set beside stand no more words than these.
_FAR = 9
_APART = frozenset("; : but which who that while ( ) .".split())
_PARALLEL = frozenset("in for at on by".split())
# Figures of one size: the one is at most so many times the other; and how many are looked at.
_ALIKE, _REACH = 10, 6
# In years, and how far before a figure "age" may stand.
_OLDEST, _AGED = 120, 16
# Behind and before what is counted: "41 were injured", "two of the others", "killing 12".
_COUNTING = frozenset("of were was are is have had".split())
_HARMING = PARTICIPLES | frozenset(
    "kill kills killing injure injures injuring wound wounds wounding displacing".split()
)
# A level: "to 54.7 percent, from 61.3", where "5 percent, from 61.3" tells two things.
_LEVELS = frozenset(
    "to at of be been was were is are averaged reached hit totalled totaled".split()
)
_LINKS = ("from", "against", "versus", "vs", "missing", "beating", "topping", "exceeding")
_RATIOS = frozenset({*RATIOS, "basis_point", "fraction"})


def converted(tokens: Tokens, before: Phrase, phrase: Phrase) -> Phrase:
    """Give "(199 mph)" the hedge of what it converts, as in "up to 320 km/h (199 mph)"."""
    is_aside = before.end == phrase.start - 1 and is_at(tokens, before.end, "(")
    if not is_aside or not is_at(tokens, phrase.end, ")") or phrase.said or not before.said:
        return phrase
    if isinstance(before.value, tuple) or not before.unit or not phrase.unit:
        return phrase
    is_same = Unit(before.unit).is_comparable_with(Unit(phrase.unit))
    return phrase._replace(said=before.said) if is_same else phrase


def is_elliptic(tokens: Tokens, earlier: list[Phrase], phrase: Phrase, *, is_doubted: bool) -> bool:
    """
    Whether a bare figure may have the unit of an earlier one.

    So it is in "it had budgeted 200 million francs, and puts it at 230 million" and, where the
    last of its size has a unit and nothing is counted, in "a week of 36 hours; they offer 38".
    The years of "the retirement age, which rose to 66" are left out too.

    Args:
        tokens: The tokens of the sentence.
        earlier: The figures before it.
        phrase: The figure.
        is_doubted: Whether one before it was left out, as its unit is uncertain.
    """
    if not _is_bare(phrase):
        return False
    is_measured = any(
        each.unit not in ("", "count", "fold", *_RATIOS, *TIME_UNITS) for each in earlier[-1:]
    )
    if phrase.power and (is_doubted or is_measured):
        return True
    after = lower_at(tokens, phrase.end)
    near = {token.lower for token in tokens[max(0, phrase.start - 2) : phrase.start]}
    is_subject = after[:1].isalpha() and after not in FUNCTION_WORDS
    if is_subject or after in _COUNTING or not _HARMING.isdisjoint(near):
        return False
    size = abs(Fraction(phrase.number))
    if size < _OLDEST and any(
        token.lower in ("age", "ages")
        for token in tokens[max(0, phrase.start - _AGED) : phrase.start]
    ):
        return True
    for each in reversed(earlier[-_REACH:]):
        low, high = sorted((size, abs(Fraction(each.number))))
        if high <= _ALIKE * low:
            return each.unit not in ("", "count", "fold") and not each.noun
    return False


def as_points(tokens: Tokens, found: list[Phrase], phrase: Phrase) -> Phrase:
    """Read "36 percent, down three points" as percentage points."""
    is_move = lower_at(tokens, phrase.start - 1) in ("up", "down", "by") or lower_at(
        tokens, phrase.end
    ) in ("fewer", "lower", "higher", "less", "more", "ahead", "behind")
    is_percent = any(each.unit == "percent" for each in found[-2:])
    is_points = phrase.noun in ("points", "point") and not phrase.unit
    if not (is_points and is_move and is_percent):
        return phrase
    return phrase._replace(unit="percentage_point", noun=None)


def sharing(tokens: Tokens, *phrases: Phrase) -> list[Phrase]:
    """Give a bare figure the unit of the one beside it: "$3 million, from 2 million in May"."""
    if len(phrases) == 1:
        return [*phrases]
    before, after = phrases
    is_joined = before.end == after.start - 1 and is_at(tokens, before.end, "to", "from")
    is_to = is_joined and is_at(tokens, before.start - 1, "from")
    between = [token.lower for token in tokens[before.end : after.start] if token.text != ","]
    if is_to and _is_bare(before) and isinstance(before.value, Decimal):
        # "From nearly 6 to about 5 percent"
        value = inherited(before, after)
        before = before._replace(value=value, unit=after.unit, divisor=after.divisor)
    elif _is_bare(after) and is_at(tokens, after.end + 1, "than") and len(between) <= _NEAR:
        # "51 minutes a day, seven fewer than a year ago"
        unit = "percentage_point" if before.unit in RATIOS else before.unit
        return [before, after._replace(unit=unit)]
    elif _is_bare(after) and before.unit and (is_to or _is_beside(tokens, before, after, between)):
        after = after._replace(
            unit=before.unit, divisor=before.divisor, caveats=joined_caveats(before, after)
        )
    is_alike = (before.unit, before.noun) == (after.unit, after.noun)
    if not is_joined or not is_alike or before.unit in ("", *RATIOS):
        return [before, after]
    divisor = before.divisor or after.divisor
    return [before._replace(divisor=divisor), after._replace(divisor=divisor)]


def _is_bare(phrase: Phrase) -> bool:
    is_counted = phrase.unit or phrase.noun or phrase.divisor
    return not is_counted and isinstance(phrase.value, Decimal | tuple)


def _is_beside(tokens: Tokens, before: Phrase, after: Phrase, between: list[str]) -> bool:
    """
    Whether a bare figure is set beside one with a unit, as another value of the same thing.

        beside = figure, words, ("from" | "against" | "compared with" | …), [words, "of"], bare
               | figure, preposition, words, "and", bare, the same preposition
    """
    following = lower_at(tokens, after.end)
    if between == ["not"]:
        return True
    is_far = not between or len(between) > _FAR or not _APART.isdisjoint(between)
    if is_far or following == "of" or before.unit == "fold":
        return False
    if between == ["to"] and after.power and before.unit not in (*_RATIOS, *TIME_UNITS):
        # "Spending will climb by 14 billion zlotys to 412 billion."
        return True
    if between[-1] == "and":
        is_sum = is_at(tokens, after.end + 1, "all", "total")
        return following in _PARALLEL and between[0] == following and not is_sum
    at = after.start - 1 - is_at(tokens, after.start - 1, "the")
    if is_at(tokens, at, "of"):
        # "From a profit of 12.6 million"
        at = next((place for place in range(at, before.end, -1) if _is_link(tokens, place)), at)
    is_level = lower_at(tokens, before.start - 1) in _LEVELS or before.unit not in _RATIOS
    # "From 9 in the morning" starts then, and months are the time of something else.
    is_start = before.unit in TIME_UNITS and is_at(tokens, at, "from")
    is_start = is_start or before.unit in ("month", "year")
    return _is_link(tokens, at) and is_level and not is_start


def _is_link(tokens: Tokens, at: int) -> bool:
    is_compared = is_at(tokens, at, "with", "to") and is_at(tokens, at - 1, "compared")
    is_moved = is_at(tokens, at, "to") and lower_at(tokens, at - 1) in SIGNS
    return is_compared or is_moved or is_at(tokens, at, *_LINKS)
