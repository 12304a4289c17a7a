"""The words around a number: hedges, units, rates, multiples, and the nouns of counts."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.hedges import INDEFINITE, WORDS, Hedge
from sco_facts.tokens import APART, GLUED, Phrasebook, Tokens, after_hyphen, is_at, is_glued
from sco_facts.units import ASSUMED, CURRENCIES, CURRENCY_SIGNS, UNIT_WORDS

LONGEST_NOUN = 5

NOT = "not"
ASIDE = "aside"

_ASIDES = """has, have, had, having, was, were, is, are, be, been, being, did, does, do, will, would,
could, may, might, can, should, must, shall, to, already, also, even, still, only, yet, ever, well,
far, again, thus, not only, not just, not merely, it is, it was, been able to"""
_NOTS = """not, never, no, cannot, can't, don't, doesn't, didn't, won't, wouldn't, isn't, aren't,
wasn't, weren't, hasn't, haven't, hadn't, couldn't, shouldn't, hardly, scarcely, nowhere, without,
failed to, fails to, fail to, failing to, unable to, no longer, yet to, neither, nor"""

_AFTER = {
    Hedge.AT_LEAST: """or more, or above, or over, or higher, or greater, or better, and above,
    and more, and over, and up, at least, at the least""",
    Hedge.AT_MOST: """or less, or fewer, or lower, or below, or under, or smaller, and below,
    and under, and less, at most, at the most""",
    Hedge.ABOUT: "or so, or thereabouts, give or take",
}

_MULTIPLES = {
    Fraction(1, 2): "halved, halves, halving, halve",
    Fraction(2): "doubled, doubles, doubling, double, twofold, twice",
    Fraction(3): "tripled, triples, tripling, triple, trebled, trebling, threefold, thrice",
    Fraction(4): "quadrupled, quadruples, quadrupling, quadruple, fourfold",
    Fraction(5): "quintupled, quintuples, quintupling, quintuple, fivefold",
    Fraction(6): "sextupled, sixfold",
    Fraction(7): "sevenfold",
    Fraction(8): "eightfold",
    Fraction(9): "ninefold",
    Fraction(10): "tenfold",
    Fraction(100): "hundredfold",
}
_FOLDS = ("times", "×", "x")
_PERIODS = {"year": "year", "annum": "year", "month": "month", "day": "day", "hour": "hour"}
_EVERY = ("annually = year", "yearly = year", "monthly = month", "daily = day", "hourly = hour")
_RATE_NOUNS = ("rate", "growth rate", "growth", "pace", "average rate", "average growth rate")
_ADJECTIVES = (("annual", "year"), ("yearly", "year"), ("monthly", "month"), ("daily", "day"))

DOLLARS = frozenset("USD AUD CAD HKD NZD SGD TWD".split())

# Words that no noun phrase goes across.
FUNCTION_WORDS = frozenset(
    """a about above across after again against ago all along although am among an and annually
    any are around as at away back be because been before behind being below between beyond both
    but by can could did do does done down due during each either else even ever every except
    for from had has have he her here him his how however i if in into is it its itself just
    last later least less like may me might more most much must my near neither never next no
    nor not now of off on once only onto or our out over own per rather she should since so some
    still such than that the their them then there these they this those though through thus to
    today together too toward towards under unless until up upon us versus via vs was we were
    what when where whether which while who whom whose why will with within without would yet
    yesterday you your apiece worldwide annually yearly daily monthly earlier altogether hundred
    thousand million billion trillion dozen half one two three four five six seven eight nine ten
    eleven twelve times""".split()
)
_DROPPED = frozenset("more other others additional further different separate such".split())
_PLURALS = frozenset(
    """people men women children aircraft spacecraft fish sheep cattle police staff personnel
    species series teeth feet mice geese oxen criteria phenomena data media bacteria alumni
    households persons policemen policewomen businessmen fishermen servicemen spokesmen
    headquarters means crossroads analyses crises bases theses diagnoses buses gases
    viruses campuses""".split()
)
# They end in s and stand before the noun that is counted.
_SINGULARS = frozenset(
    """news sports goods customs logistics communications arms savings sales economics gas bus
    series operations systems business process access physics politics mathematics athletics
    electronics robotics statistics services cross press glass class less always perhaps
    previous various religious serious famous precious""".split()
)


class Affix(NamedTuple):
    """What one word or phrase before a number is: a hedge, a negation or an aside."""

    hedge: Hedge | None = None
    role: str = ""
    per: str = ""
    is_factor: bool = False


class UnitWord(NamedTuple):
    """A unit as a word, and what was assumed to read it."""

    code: str
    caveats: tuple[str, ...] = ()


class Noun(NamedTuple):
    """The noun of a count, and the place after it."""

    text: str
    end: int


def _each(words: str) -> list[str]:
    return " ".join(words.split()).split(", ")


@cache
def before() -> Phrasebook[Affix]:
    """The words that stand before a number."""
    rates = {
        f"{article}{adjective} {noun} of": Affix(per=period)
        for adjective, period in _ADJECTIVES
        for noun in _RATE_NOUNS
        for article in ("", "a ", "an ", "the ", "an average ", "average ")
    }
    factors = dict.fromkeys(("by a factor of", "a factor of"), Affix(is_factor=True))
    return Phrasebook(
        dict.fromkeys(_each(_ASIDES), Affix(role=ASIDE))
        | dict.fromkeys(_each(_NOTS), Affix(role=NOT))
        | {word: Affix(hedge=hedge) for word, hedge in WORDS.items()}
        | rates
        | factors
    )


@cache
def after() -> Phrasebook[Hedge]:
    """The hedges that stand after a number."""
    return Phrasebook({word: hedge for hedge, words in _AFTER.items() for word in _each(words)})


def later(tokens: Tokens, at: int) -> tuple[Hedge, int] | None:
    """Find a hedge after a number: "or more", "-plus", and a "+" with nothing glued to it."""
    if at >= len(tokens) or tokens[at].gap == APART:
        return None
    plus = after_hyphen(tokens, at)
    if is_at(tokens, plus, "plus") and plus > at:
        return Hedge.AT_LEAST, plus + 1
    if tokens[at].text == "+":
        is_sign = is_glued(tokens, at) and not is_glued(tokens, at + 1)
        return (Hedge.AT_LEAST, at + 1) if is_sign else None
    return after().match(tokens, at)


@cache
def indefinites() -> Phrasebook[int]:
    """The words of the hedge table that stand in place of a number."""
    return Phrasebook(INDEFINITE)


@cache
def multiples() -> Phrasebook[Fraction]:
    """The words that are a factor of change by themselves."""
    return Phrasebook({word: times for times, words in _MULTIPLES.items() for word in _each(words)})


@cache
def unit_words() -> Phrasebook[UnitWord]:
    """The words of units that stand after a number."""
    return Phrasebook(
        _with_caveats(CURRENCY_SIGNS)
        | _with_caveats(UNIT_WORDS)
        | dict.fromkeys(_FOLDS, UnitWord("fold"))
    )


@cache
def currency_signs() -> Phrasebook[UnitWord]:
    """The signs and codes of currencies that stand before a number."""
    return Phrasebook(
        {code: UnitWord(code) for code in CURRENCIES} | _with_caveats(CURRENCY_SIGNS)
    )


@cache
def _rates() -> Phrasebook[str]:
    words = {
        f"{each} {word}": code for word, code in _PERIODS.items() for each in ("a", "an", "per", "each", "every")
    }  # fmt: skip
    return Phrasebook(words | dict(entry.split(" = ") for entry in _EVERY))


def _with_caveats(words: Mapping[str, str]) -> dict[str, UnitWord]:
    return {
        word: UnitWord(code, (ASSUMED[word],) if word in ASSUMED else ())
        for word, code in words.items()
    }


def unit(tokens: Tokens, at: int) -> tuple[UnitWord, int] | None:
    """Find the unit that stands there, perhaps after the hyphen of "2-fold" or "5-km"."""
    found = unit_words().match(tokens, after_hyphen(tokens, at))
    if found is None or tokens[at].gap == APART or (tokens[at].lower == "x" and not is_glued(tokens, at)):
        return None
    return found


def rate(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Find what a rate is per: "a year", "annually", "per tonne", "/day"."""
    if at >= len(tokens) or tokens[at].gap == APART:
        return None
    if found := _rates().match(tokens, at):
        return found
    slash = is_at(tokens, at, "/") and is_glued(tokens, at) and is_glued(tokens, at + 1)
    if not slash and not is_at(tokens, at, "per"):
        return None
    divisor = unit_words().match(tokens, at + 1)
    if divisor is None or divisor[0].code in ("fold", "percent", "degree_celsius"):
        return None
    return divisor[0].code, divisor[1]


def noun(tokens: Tokens, at: int, *, is_one: bool = False) -> Noun | None:
    """
    Find the noun of a count: up to five words, the last the first plural in lower case.

    Args:
        tokens: The text.
        at: The place after the number.
        is_one: Whether exactly one is counted, so that the noun is no plural: all words up to
            the next function word are taken.

    Examples:
        >>> from sco_facts.tokens import scan
        >>> noun(list(scan(["five railway corridors pass"])), 1).text
        'railway corridors'
    """
    first = at
    while is_at(tokens, first, *_DROPPED) and tokens[first].gap != GLUED:
        first += 1
    end = first
    for _ in range(LONGEST_NOUN):
        after_word = _word(tokens, end)
        if after_word is None:
            break
        end = after_word
        if not is_one and _is_plural(tokens[end - 1].text):
            return Noun(_text(tokens, first, end), end)
    is_single = is_one and end > first and tokens[end - 1].text.islower()
    return Noun(_text(tokens, first, end), end) if is_single else None


def _word(tokens: Tokens, at: int) -> int | None:
    """Step over one word of a noun phrase, hyphens and all."""
    if at >= len(tokens) or tokens[at].gap in (GLUED, APART) or not tokens[at].is_word:
        return None
    if tokens[at].lower in FUNCTION_WORDS:
        return None
    end = at + 1
    while (following := after_hyphen(tokens, end)) > end and tokens[following].is_word:
        end = following + 1
    return None if is_glued(tokens, end) and tokens[end].text in "-–/&@" else end


def _is_plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return (
        word.islower()
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s", "ous"))
        and word not in _SINGULARS
    )


def _text(tokens: Tokens, start: int, end: int) -> str:
    words = (("" if each.gap == GLUED else " ") + each.text for each in tokens[start:end])
    return "".join(words).strip()
