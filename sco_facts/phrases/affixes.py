"""The words around a number: hedges before and behind it, and what a rate is per."""

from __future__ import annotations

from decimal import Decimal

from sco_facts.phrases import words as lists
from sco_facts.phrases.amounts import amount
from sco_facts.phrases.changes import is_moving
from sco_facts.phrases.cues import BE_FORMS, FALLING_VERBS, RISING_VERBS, SIGNS
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import Phrase
from sco_facts.phrases.symbols import unit_words
from sco_facts.phrases.tokens import (
    Phrasebook,
    Tokens,
    after_hyphen,
    is_at,
    is_glued,
    lower_at,
    wording,
)
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.unit_table import CURRENCIES, MEASURES

# What bounds a range from below, and what from above.
_LOWER = (Hedge.OVER, Hedge.AT_LEAST, Hedge.JUST_OVER)
_UPPER = (Hedge.UNDER, Hedge.AT_MOST, Hedge.NEARLY)
_MOST_HEDGES = 3
_FEW = 20
_HEADS = frozenset(Decimal(10) ** power for power in range(2, 7))
_PASSING = frozenset("pass passes passed passing".split())
_TRANSITIVE = (
    _PASSING
    | frozenset("approached near topped cross crossed crosses crossing".split())
    | {f"{verb} in on" for verb in ("closing", "closes", "closed")}
)
_BREAKING = ("broke", "breaks", "break", "broken", "cleared", "smashed", "pierced")
_TAKING = ("take", "takes", "took", "taken", "taking")
_NO_DIVISOR_UNITS = ("fold", "percent", "percentage_point", "degree_celsius", "degree")
# The hedges that stand before a number, behind one, and behind one between commas.
HEDGES = Phrasebook(lists.HEDGES)
_HEDGES_AFTER = Phrasebook(lists.HEDGES_AFTER)
_HEDGES_SET_OFF = Phrasebook(lists.HEDGES_SET_OFF)
_RATES_BEFORE = Phrasebook(
    {
        f"{article}{adjective} {noun} of": period
        for adjective, period in lists.RATE_ADJECTIVES.items()
        for noun in lists.RATE_NOUNS
        for article in ("", "a ", "an ", "the ", "an average ", "average ")
    }
    | dict.fromkeys(("by a factor of", "a factor of"), "")
)
_RATES = Phrasebook(
    {
        f"{every} {word}": code
        for word, code in lists.PERIODS.items()
        for every in ("a", "an", "per", "each", "every", "for each", "for every")
    }
    | lists.EVERY
)


def with_hedges(tokens: Tokens, figure: Phrase) -> Phrase:
    """
    Take the hedges before a figure, back from it, and the rate or factor that it is one of.

        hedged = ["annual rate of" | "by a factor of"], {hedge, [determiner]}, figure
    """
    start, unit, divisor = figure.begin, figure.unit, figure.divisor
    hedge: Hedge | None = None
    is_clash = False
    for _ in range(_MOST_HEDGES):
        if rate := _RATES_BEFORE.match_before(tokens, start):
            per, start = rate
            unit = unit if per else unit or "fold"
            divisor = Phrase(None, start, start, unit=per) if per else divisor
            continue
        found = _crossing(tokens, start) or HEDGES.match_before(tokens, start)
        if found is None and lower_at(tokens, start - 1) in lists.DETERMINERS:
            found = HEDGES.match_before(tokens, start - 1)
            # "About the 30 ships" is no approximation, "exceeds the 30% mark" is a hedge; what is
            # "above the five-year average" has no five years.
            is_vague = found and found[0] is Hedge.ABOUT and not _is_threshold(tokens, figure)
            found = None if is_vague or unit in lists.TIME_UNITS else found
        if found is None or not _is_hedging(tokens, found[1], start, figure):
            break
        is_clash = is_clash or (hedge is not None and hedge is not found[0])
        hedge, start = hedge or found[0], found[1]
    said = figure.said | {hedge} if hedge else figure.said
    return figure._replace(start=start, said=said, unit=unit, divisor=divisor, is_clash=is_clash)


def _is_threshold(tokens: Tokens, figure: Phrase) -> bool:
    return lower_at(tokens, after_hyphen(tokens, figure.end)) in lists.THRESHOLDS


def _crossing(tokens: Tokens, end: int) -> tuple[Hedge, int] | None:
    """
    Find a verb that says past what a figure something moved.

        crossing = verb of falling, "below" | verb of rising, ("above" | "past" | "beyond")
                 | verb of being, "past" | ("cap" | "limit"), words, "at"
    """
    last, verb = lower_at(tokens, end - 1), lower_at(tokens, end - 2)
    if last == "at":
        words = (lower_at(tokens, place) for place in range(end - 5, end - 2))
        return None if lists.CAPPING.isdisjoint(words) else (Hedge.AT_MOST, end - 1)
    if last == "past" and verb in BE_FORMS | {"already", "now", "well"}:
        return Hedge.OVER, end - 1
    if last in ("below", "past") and verb in FALLING_VERBS:
        return Hedge.UNDER, end - 2
    is_above = last in ("above", "past", "beyond") and verb in RISING_VERBS
    return (Hedge.OVER, end - 2) if is_above else None


def _is_hedging(tokens: Tokens, start: int, end: int, figure: Phrase) -> bool:
    """Whether words before a figure are its hedge, and no part of a verb or a preposition."""
    words = " ".join(token.lower for token in tokens[start:end])
    before, unit = lower_at(tokens, start - 1), figure.unit
    if words == "up to":
        # "Climbed back up to 3.4%" is a level; "dropped up to 11%" and "by up to" are hedged.
        return not (is_moving(tokens, start) or before in lists.PHRASAL_UP)
    if tokens[start].lower in _BREAKING and not words.endswith("through"):
        return _is_threshold(tokens, figure)
    if words in _PASSING and end != figure.begin:
        # "Pass within 90 million km".
        return False
    ahead = {token.lower for token in tokens[figure.end : figure.end + 3]}
    if words in _PASSING and not unit and not lists.PASSED.isdisjoint(ahead):
        # "Passed 300 bills" is no bound.
        return False
    if words == "about":
        return before not in lists.ABOUT_TOPICS
    if words in ("under", "over", "above", "below", "beyond") and before in lists.HIDING:
        return unit not in ("metre", "km", "foot", "mile", "cm")
    if words == "over" and before in lists.PHRASAL_OVER:
        return False
    if words == "over" and unit in lists.TIME_UNITS and not figure.said:
        is_age = is_at(tokens, after_hyphen(tokens, figure.end), "old")
        is_all = start == 0 and figure.end == len(tokens)
        return is_age or is_all or before in lists.BEFORE_LONG or before in lists.PEOPLE
    if words == "short of" and before in BE_FORMS:
        # "Short of 8,200 nurses" is what lacks.
        return unit not in ("", "count")
    if words == "all but":
        # "All but doubled", but "all but 340".
        return unit == "fold"
    if words == "within":
        return unit not in ("", "fold")
    if words in ("as long as", "as far as"):
        # "As long as 75 percent agree" sets a condition.
        return unit in (*lists.TIME_UNITS, "metre", "km", "foot", "mile", "cm")
    is_few = unit in ("", "count") and figure.number < _FEW
    is_other = (
        words in _TRANSITIVE
        or (words == "over" and before in _TAKING)
        or (words == "under" and lower_at(tokens, figure.end) in lists.LAWS)
    )
    return not (is_few and is_other)


def later(tokens: Tokens, at: int) -> tuple[Hedge, int] | None:
    """
    Find a hedge after a number.

        later = "+" | "-plus" | "-odd" | "or more" | "at most" | "or so" | ...
              | ["," | "("], hedge, ["."], (")" | stop)
    """
    if is_at(tokens, at, "+"):
        is_end = not is_glued(tokens, at + 1) or tokens[at + 1].text in ".,;:!?)"
        is_sign = is_glued(tokens, at) and is_end
        return (Hedge.OVER, at + 1) if is_sign else None
    if set_off := _set_off(tokens, at):
        return set_off
    found = _HEDGES_AFTER.match(tokens, at)
    # "Or less than 3 percent" hedges what follows; "and over" may too, as in "12% and over-60s".
    if found is None or is_at(tokens, found[1], "than", "to"):
        return None
    following = tokens[found[1]] if found[1] < len(tokens) else None
    is_next = following and (following.is_number or following.text in "$€£¥₹-‑")
    return None if is_next else found


def _set_off(tokens: Tokens, at: int) -> tuple[Hedge, int] | None:
    is_inside = is_at(tokens, at, "(")
    found = _HEDGES_SET_OFF.match(tokens, at + is_at(tokens, at, ",", "("))
    if found is None:
        return None
    hedge, end = found
    stop = end + (is_inside and is_at(tokens, end, "."))
    if is_inside:
        return (hedge, stop + 1) if is_at(tokens, stop, ")") else None
    return (hedge, end) if stop == len(tokens) or tokens[stop].text in ".,;!?" else None


def joined(tokens: Tokens, lower: Phrase) -> tuple[Hedge, int] | None:
    """
    Find what opens the upper end of a range, behind the lower one.

        joined = hedge of the lower end, ("but" | "and" | "yet"), hedge
               | "between", [hedge of the lower end], "and", [hedge]
    """
    at = lower.end
    is_between = is_at(tokens, lower.start - 1, "between") and is_at(tokens, at, "and")
    if is_between:
        return HEDGES.match(tokens, at + 1) or (Hedge.PLAIN, at + 1)
    found = HEDGES.match(tokens, at + 1) if is_at(tokens, at, "but", "and", "yet") else None
    is_range = lower.said and lower.said.issubset(_LOWER)
    return found if is_range and found is not None and found[0] in _UPPER else None


def divisor_after(tokens: Tokens, at: int, unit: str) -> Phrase | None:
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
        word = lower_at(tokens, end)
        if not word[:1].isalpha() or word in lists.FUNCTION_WORDS:
            return None
        end += 1
        while is_glued(tokens, end) and tokens[end].is_number:
            # "CO2" has two tokens.
            end += 1
        if _RATES.match(tokens, end) or is_at(tokens, end, "per"):
            return divisor_at(tokens, end, unit)
    return None


def _is_moment(tokens: Tokens, at: int) -> bool:
    """Whether "a year" before it is a moment: "a year earlier", "a year from now"."""
    if is_at(tokens, at, "from", "on"):
        return lower_at(tokens, at + 1) in ("now", "today", "from", ",", ".", "")
    return lower_at(tokens, at) in lists.MOMENTS


def divisor_at(tokens: Tokens, at: int, unit: str) -> Phrase | None:
    """
    Find what a rate is per.

        divisor = ("a" | "per" | "each" | "every"), period | "annually"
                | ("a" | "per" | "/"), unit | "per", [number], noun | money, "a", noun
    """
    if at >= len(tokens):
        return None
    if found := _RATES.match(tokens, at):
        code, end = found
        return None if _is_moment(tokens, end) else Phrase(None, at, end, unit=code)
    token = tokens[at]
    is_slash = token.text == "/" and is_glued(tokens, at) and is_glued(tokens, at + 1)
    is_per, is_article = token.lower == "per", token.lower in ("a", "an")
    if not (is_slash or is_per or is_article):
        return None
    if is_slash and tokens[at + 1].text in lists.SLASHED:
        return Phrase(None, at, at + 2, unit=lists.SLASHED[tokens[at + 1].text])
    found_unit = unit_words().match(tokens, at + 1)
    if found_unit is not None and (word := found_unit[0]).code not in _NO_DIVISOR_UNITS:
        # After money or a measure, "a tonne" is a divisor.
        is_rated = unit in CURRENCIES or (unit in MEASURES and unit != "fold")
        is_amount = is_article and (word.code in CURRENCIES or not is_rated)
        is_moment = word.code in lists.TIME_UNITS and _is_moment(tokens, found_unit[1])
        if is_amount or is_moment or word.part < 1:
            return None
        value = Decimal(int(word.part)) if word.part > 1 else None
        return Phrase(value, at, found_unit[1], unit=word.code)
    if is_at(tokens, at + 1, "pound"):
        # A price "a pound" is one of a mass; "per pound" it may be a rate of exchange.
        is_mass = unit in CURRENCIES and not is_per
        return Phrase(None, at, at + 2, unit="pound") if is_mass else None
    if is_per:
        return _per_noun(tokens, at + 1, is_counted=not unit)
    is_each = is_article and (unit in CURRENCIES or not unit)
    return _each(tokens, at + 1, is_counted=not unit) if is_each else None


def _per_noun(tokens: Tokens, at: int, *, is_counted: bool) -> Phrase | None:
    """Read "per share", "per 100,000 people", "per million people" or "per capita"."""
    figure = amount(tokens, at)
    if figure is None and lower_at(tokens, at) in lists.SCALES:
        unit = unit_words().match(tokens, at + 1)
        code, end = (unit[0].code, unit[1]) if unit else ("", at + 1)
        figure = Phrase(Decimal(10) ** lists.SCALES[tokens[at].lower], at, end, unit=code)
    if figure is not None:
        noun = None if figure.unit else noun_at(tokens, figure.end)
        if noun is not None:
            figure = figure._replace(noun=noun.text, end=noun.end)
        # "21 per 100,000" says of whom only before.
        is_rate = noun is not None or (is_counted and figure.number in _HEADS)
        figure = figure._replace(unit="count") if is_rate and not figure.unit else figure
        return figure if figure.number > 0 and figure.unit else None
    word = lower_at(tokens, at)
    if not word.isalpha() or word in lists.FUNCTION_WORDS or unit_words().match(tokens, at):
        return None
    if word == "capita":
        return Phrase(None, at, at + 1, unit="count", noun="person")
    following = lower_at(tokens, at + 1)
    is_led = word.endswith(("ing", "ed")) and following.isalpha()
    # "Per departing passenger"
    end = at + 1 + (is_led and following not in lists.FUNCTION_WORDS)
    return Phrase(None, at, end, unit="count", noun=wording(tokens, at, end))


def _each(tokens: Tokens, at: int, *, is_counted: bool) -> Phrase | None:
    """Read "a share" after money, "a game" after a count: one noun, and no noun phrase goes on."""
    word, following = lower_at(tokens, at), lower_at(tokens, at + 1)
    if not word.isalpha() or not tokens[at].text.islower() or word in lists.NO_DIVISORS:
        return None
    if (
        word in lists.FUNCTION_WORDS
        or word in SIGNS
        or (is_counted and word not in lists.COUNTED_EACH)
    ):
        return None
    is_noun = following[:1].isalpha() and following not in lists.FUNCTION_WORDS
    is_compound = is_glued(tokens, at + 1) and following in tuple("-–/&'’@")
    if is_noun or is_compound or following in lists.MOMENTS:
        return None
    return Phrase(None, at, at + 1, unit="count", noun=tokens[at].text)
