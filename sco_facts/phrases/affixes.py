"""The words around a number: hedges before and behind it, and what a rate is per."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases.amounts import Core, amount
from sco_facts.phrases.changes import is_moving
from sco_facts.phrases.cues import FALLING_VERBS, RISING_VERBS, SIGNS
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.symbols import unit_words
from sco_facts.phrases.tokens import Phrasebook, Tokens, after_hyphen, is_at, is_glued, lower_at
from sco_facts.phrases.words import (
    ABOUT_TOPICS,
    BEFORE_LONG,
    BEING,
    COUNTED_EACH,
    DETERMINERS,
    EVERY,
    FUNCTION_WORDS,
    HEDGES,
    HEDGES_AFTER,
    HIDING,
    LAWS,
    MOMENTS,
    NO_DIVISORS,
    PEOPLE,
    PERIODS,
    PHRASAL_OVER,
    PHRASAL_UP,
    RATE_ADJECTIVES,
    RATE_NOUNS,
)
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.unit_table import CURRENCIES, MEASURES

_MOST_HEDGES = 3
_FEW = 20
_TRANSITIVE = frozenset("passed approached near topped cross crossed crosses crossing".split()) | {
    f"{verb} in on" for verb in ("closing", "closes", "closed")
}
_TIMES = frozenset("year month week day hour minute second decade century quarter".split())
_PLUS_STARTS = frozenset("or and at give + - ‑ upwards".split())
_NO_DIVISOR_UNITS = ("fold", "percent", "percentage_point", "degree_celsius", "degree")


class Prefix(NamedTuple):
    """
    What stands before a number.

    Attributes:
        start: The place where the words that matter begin.
        hedge: The hedge; `None` if there is none.
        per: The code of what a rate is per.
        is_factor: Whether it is "by a factor of".
        is_clash: Whether two hedges contradict each other.
    """

    start: int
    hedge: Hedge | None = None
    per: str = ""
    is_factor: bool = False
    is_clash: bool = False


class Divisor(NamedTuple):
    """What a rate is per: a unit or a noun, and how many of it."""

    code: str
    end: int
    noun: str | None = None
    number: Decimal | Fraction | None = None


@cache
def hedges() -> Phrasebook[Hedge]:
    """List the hedges that stand before a number."""
    return Phrasebook(HEDGES)


@cache
def _hedges_after() -> Phrasebook[Hedge]:
    return Phrasebook(HEDGES_AFTER)


@cache
def _rates_before() -> Phrasebook[str]:
    articles = ("", "a ", "an ", "the ", "an average ", "average ")
    rates = {
        f"{article}{adjective} {noun} of": period
        for adjective, period in RATE_ADJECTIVES.items()
        for noun in RATE_NOUNS
        for article in articles
    }
    return Phrasebook(rates | dict.fromkeys(("by a factor of", "a factor of"), ""))


def prefix(tokens: Tokens, core: Core) -> Prefix:
    """
    Take the hedges before a number, back from it.

        prefix = ["annual rate of"], {hedge, [determiner]}
    """
    taken = Prefix(core.start)
    for _ in range(_MOST_HEDGES):
        at = taken.start
        if rate := _rates_before().match_before(tokens, at):
            per, start = rate
            taken = taken._replace(start=start, per=per, is_factor=not per)
            continue
        found = _crossing(tokens, at) or hedges().match_before(tokens, at)
        if found is None and lower_at(tokens, at - 1) in DETERMINERS and at > 1:
            found = hedges().match_before(tokens, at - 1)
            # "About the 30 ships" is no approximation, "exceeds the 30% mark" is a hedge; what is
            # "above the five-year average" has no five years.
            if found is not None and (found[0] is Hedge.ABOUT or core.unit in _TIMES):
                found = None
        if found is None or not _is_hedging(tokens, found[1], at, core):
            break
        hedge, start = found
        if taken.hedge is None or taken.hedge is hedge:
            taken = taken._replace(start=start, hedge=hedge)
        else:
            taken = taken._replace(start=start, is_clash=True)
    return taken


def _crossing(tokens: Tokens, end: int) -> tuple[Hedge, int] | None:
    """
    Find a verb that says past what a figure something moved.

        crossing = verb of falling, "below" | verb of rising, ("above" | "past" | "beyond")
    """
    verb = lower_at(tokens, end - 2)
    if is_at(tokens, end - 1, "below") and verb in FALLING_VERBS:
        return Hedge.UNDER, end - 2
    is_above = is_at(tokens, end - 1, "above", "past", "beyond") and verb in RISING_VERBS
    return (Hedge.OVER, end - 2) if is_above else None


def _is_hedging(tokens: Tokens, start: int, end: int, core: Core) -> bool:
    """Whether words before a number are its hedge, and no part of a verb or a preposition."""
    words = " ".join(token.lower for token in tokens[start:end])
    before = lower_at(tokens, start - 1)
    if words == "up to":
        # "Climbed back up to 3.4%" is a level; "dropped up to 11%" and "by up to" are hedged.
        return not (is_moving(tokens, start) or before in PHRASAL_UP)
    if words == "about":
        return before not in ABOUT_TOPICS
    if words in ("under", "over", "above", "below", "beyond") and before in HIDING:
        return core.unit not in ("metre", "km", "foot", "mile", "cm")
    if words == "over":
        if before in PHRASAL_OVER:
            return False
        is_age = is_at(tokens, after_hyphen(tokens, core.end), "old")
        if core.unit in _TIMES and core.hedge is None:
            is_all = start == 0 and core.end == len(tokens)
            return is_age or is_all or before in BEFORE_LONG or before in PEOPLE
    most = core.value[1] if isinstance(core.value, tuple) else core.value
    is_few = core.unit in ("", "count") and (most is None or most < _FEW)
    if is_few and words == "over" and before in ("take", "takes", "took", "taken", "taking"):
        return False
    if is_few and words == "under" and lower_at(tokens, core.end) in LAWS:
        return False
    if words == "short of" and before in BEING:
        # "Short of 8,200 nurses" is what lacks.
        return core.unit not in ("", "count")
    if words == "within":
        return core.unit not in ("", "fold")
    return not (is_few and words in _TRANSITIVE)


def later(tokens: Tokens, at: int) -> tuple[Hedge, int] | None:
    """
    Find a hedge after a number.

        later = "+" | "-plus" | "or more" | "at most" | "or so" | ...
    """
    if lower_at(tokens, at) not in _PLUS_STARTS:
        return None
    plus = after_hyphen(tokens, at)
    if is_at(tokens, plus, "plus"):
        return Hedge.OVER, plus + 1
    if is_at(tokens, at, "+"):
        is_end = not is_glued(tokens, at + 1) or tokens[at + 1].text in ".,;:!?)"
        is_sign = is_glued(tokens, at) and is_end
        return (Hedge.OVER, at + 1) if is_sign else None
    found = _hedges_after().match(tokens, at)
    # "Or less than 3 percent" hedges what follows; "and over" may too.
    if found is None or is_at(tokens, found[1], "than", "to"):
        return None
    following = tokens[found[1]] if found[1] < len(tokens) else None
    # So does "over" in "12% and over-60s".
    is_next = following is not None and (
        following.is_number or following.text in "$€£¥₹" or following.text in ("-", "‑")
    )
    return None if is_next else found


def joined(tokens: Tokens, at: int) -> tuple[Hedge, int] | None:
    """
    Find the hedge that opens the upper end of a range.

        joined = ("but" | "and" | "yet"), hedge
    """
    if not is_at(tokens, at, "but", "and", "yet"):
        return None
    found = hedges().match(tokens, at + 1)
    is_upper = found is not None and found[0] in (Hedge.UNDER, Hedge.AT_MOST, Hedge.NEARLY)
    return found if is_upper else None


@cache
def _rates() -> Phrasebook[str]:
    words = {
        f"{every} {word}": code
        for word, code in PERIODS.items()
        for every in ("a", "an", "per", "each", "every")
    }
    return Phrasebook(words | EVERY)


def divisor_after(tokens: Tokens, at: int, unit: str) -> Divisor | None:
    """
    Find what a rate is per, behind what is measured too: "9 litres of water a day".

        divisor after = ["of", word, [word], [word]], (period | "per", unit)
    """
    if found := divisor_at(tokens, at, unit):
        return found
    if not is_at(tokens, at, "of") or not unit:
        return None
    end = at + 1
    for _ in range(3):
        if end >= len(tokens) or not tokens[end].is_word or tokens[end].lower in FUNCTION_WORDS:
            return None
        end += 1
        while is_glued(tokens, end) and tokens[end].is_number:
            # "CO2" has two tokens.
            end += 1
        period = _rates().match(tokens, end)
        if period is not None or is_at(tokens, end, "per"):
            return divisor_at(tokens, end, unit)
    return None


def _is_moment(tokens: Tokens, at: int) -> bool:
    """Whether "a year" before it is a moment: "a year earlier", "a year from now"."""
    if is_at(tokens, at, "from", "on"):
        return lower_at(tokens, at + 1) in ("now", "today", "from", ",", ".", "")
    return lower_at(tokens, at) in MOMENTS


def divisor_at(tokens: Tokens, at: int, unit: str) -> Divisor | None:
    """
    Find what a rate is per.

        divisor = ("a" | "per" | "each" | "every"), period | "annually"
                | ("a" | "per" | "/"), unit | "per", [number], noun | money, "a", noun
    """
    if at >= len(tokens):
        return None
    if found := _rates().match(tokens, at):
        return None if _is_moment(tokens, found[1]) else Divisor(*found)
    token = tokens[at]
    is_slash = token.text == "/" and not token.space and is_glued(tokens, at + 1)
    is_per = token.lower == "per"
    is_article = token.lower in ("a", "an")
    if not (is_slash or is_per or is_article):
        return None
    word = unit_words().match(tokens, at + 1)
    if word is not None and (code := word[0].code) not in _NO_DIVISOR_UNITS:
        # After money or a measure, "a tonne" is a divisor.
        is_rated = unit in CURRENCIES or (unit in MEASURES and unit != "fold")
        is_amount = is_article and (code in CURRENCIES or not is_rated)
        is_moment = code in _TIMES and _is_moment(tokens, word[1])
        part = word[0].part
        if is_amount or is_moment or part < 1:
            return None
        return Divisor(code, word[1], number=Decimal(int(part)) if part > 1 else None)
    if is_at(tokens, at + 1, "pound"):
        # A price "a pound" is one of a mass; "per pound" it may be a rate of exchange.
        return Divisor("pound", at + 2) if unit in CURRENCIES and not is_per else None
    if is_per:
        return _per_noun(tokens, at + 1)
    if is_article and (unit in CURRENCIES or not unit):
        return _each(tokens, at + 1, is_counted=not unit)
    return None


def _per_noun(tokens: Tokens, at: int) -> Divisor | None:
    """Read "per share", "per 100,000 people" or "per capita"."""
    if at >= len(tokens):
        return None
    figure = amount(tokens, at)
    if figure is None and lower_at(tokens, at) in ("million", "thousand", "billion", "hundred"):
        power = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9}[lower_at(tokens, at)]
        if found := unit_words().match(tokens, at + 1):
            return Divisor(found[0].code, found[1], number=Decimal(10) ** power)
        noun = noun_at(tokens, at + 1)
        return noun and Divisor("count", noun.end, noun.text, Decimal(10) ** power)
    if figure is not None:
        noun = noun_at(tokens, figure.end)
        if figure.number.value <= 0 or not (figure.unit or noun):
            return None
        if figure.unit or noun is None:
            return Divisor(figure.unit, figure.end, None, figure.number.value)
        return Divisor("count", noun.end, noun.text, figure.number.value)
    token = tokens[at]
    if not token.is_word or token.lower in FUNCTION_WORDS or unit_words().match(tokens, at):
        return None
    return Divisor("count", at + 1, "person" if token.lower == "capita" else token.text)


def _each(tokens: Tokens, at: int, *, is_counted: bool) -> Divisor | None:
    """Read "a share" after money, "a game" after a count: one noun, and no noun phrase goes on."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or not token.is_word or not token.text.islower():
        return None
    if token.lower in NO_DIVISORS or token.lower in FUNCTION_WORDS or token.lower in SIGNS:
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_end = (
        following is None
        or not following.is_word
        or (following.lower in FUNCTION_WORDS and following.lower not in MOMENTS)
    )
    if is_counted and token.text not in COUNTED_EACH:
        return None
    is_compound = is_glued(tokens, at + 1) and tokens[at + 1].text in "-–/&'’@"
    return Divisor("count", at + 1, token.text) if is_end and not is_compound else None
