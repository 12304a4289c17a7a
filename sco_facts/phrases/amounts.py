"""A number with its unit, or a range of two: "US$ 5m", "-3.5 percent", "4-9%"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import MILLION_LETTER, STARTS, Number, number, with_power
from sco_facts.phrases.tokens import Phrasebook, Tokens, after_hyphen, is_at, is_glued, lower_at
from sco_facts.quantities.hedges import INDEFINITE, Hedge, Value
from sco_facts.quantities.unit_table import ASSUMED, CURRENCIES, CURRENCY_SIGNS, UNIT_WORDS

MINUS = ("-", "−", "–", "minus", "negative")
_SIGNS = ("-", "−", "–", "+")
_JOINERS = ("to", "or", "-", "–", "—", "‑", "−")
_LEADS = {"between": ("and",), "from": ("to",)}
_MULTIPLES = {
    Fraction(1, 2): "halved, halves, halving, halve",
    Fraction(2): "doubled, doubles, doubling, double, twofold, twice",
    Fraction(3): "tripled, triples, tripling, triple, trebled, trebling, treble, threefold, thrice",
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
_EVERY = {
    "annually": "year", "yearly": "year", "monthly": "month", "daily": "day", "hourly": "hour",
}  # fmt: skip
_NEAR = 8
CHANGING = frozenset(
    """rose rise rises risen rising grew grow grows grown growing fell fall falls fallen falling
    increased increase increases increasing decreased decrease decreases decreasing dropped drop
    drops declined decline declines declining climbed climb climbs jumped jump jumps slowed slow
    slows up down went goes moved moves raised raise raises cut cuts lowered lower reduced reduce
    reduces expanded expand expands shrank shrink shrinks widened narrowed soared surged plunged
    slumped accelerated slipped dipped gained lost changed upgraded downgraded revised""".split()
)
DOLLARS = frozenset("USD AUD CAD HKD NZD SGD TWD".split())


class UnitWord(NamedTuple):
    """A unit as a word, and what was assumed to read it."""

    code: str
    caveats: tuple[str, ...] = ()


class Core(NamedTuple):
    """What is said to be so many: a figure, a pair, or words in place of one."""

    value: Value
    end: int
    unit: str = ""
    hedge: Hedge | None = None
    noun: str | None = None
    per: str = ""
    caveats: tuple[str, ...] = ()
    is_whole: bool = False
    is_reversed: bool = False


class Amount(NamedTuple):
    """A number with its sign, and with the unit where one stands beside it."""

    number: Number
    end: int
    unit: str = ""
    caveats: tuple[str, ...] = ()
    is_unit_last: bool = False


@cache
def _indefinites() -> Phrasebook[int]:
    """List the words of the hedge table that stand in place of a number."""
    return Phrasebook(INDEFINITE)


@cache
def _multiples() -> Phrasebook[Fraction]:
    """List the words that are a factor of change by themselves."""
    return Phrasebook(
        {word: times for times, words in _MULTIPLES.items() for word in words.split(", ")}
    )


@cache
def unit_words() -> Phrasebook[UnitWord]:
    """List the words of units that stand after a number."""
    return Phrasebook(
        _with_caveats(CURRENCY_SIGNS)
        | _with_caveats(UNIT_WORDS)
        | dict.fromkeys(_FOLDS, UnitWord("fold"))
    )


@cache
def currency_signs() -> Phrasebook[UnitWord]:
    """List the signs and codes of currencies that stand before a number."""
    return Phrasebook({code: UnitWord(code) for code in CURRENCIES} | _with_caveats(CURRENCY_SIGNS))


@cache
def _rates() -> Phrasebook[str]:
    words = {
        f"{each} {word}": code
        for word, code in _PERIODS.items()
        for each in ("a", "an", "per", "each", "every")
    }
    return Phrasebook(words | _EVERY)


def _with_caveats(words: Mapping[str, str]) -> dict[str, UnitWord]:
    return {
        word: UnitWord(code, (ASSUMED[word],) if word in ASSUMED else ())
        for word, code in words.items()
    }


def unit_at(tokens: Tokens, at: int) -> tuple[UnitWord, int] | None:
    """Find the unit that stands there, perhaps after the hyphen of "2-fold" or "5-km"."""
    is_times = is_at(tokens, at, "x") and not is_glued(tokens, at)
    word = after_hyphen(tokens, at)
    if is_times or (word > at and not tokens[word].is_word):
        return None
    return unit_words().match(tokens, word)


def is_measured(tokens: Tokens, at: int) -> bool:
    """Whether a unit stands there."""
    return unit_at(tokens, at) is not None


def rate_at(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Find what a rate is per: "a year", "annually", "per tonne", "/day"."""
    if found := _rates().match(tokens, at):
        is_moment = is_at(tokens, found[1], "earlier", "ago", "later", "before", "after", "on")
        return None if is_moment else found
    slash = is_at(tokens, at, "/") and is_glued(tokens, at) and is_glued(tokens, at + 1)
    if not slash and not is_at(tokens, at, "per"):
        return None
    divisor = unit_words().match(tokens, at + 1)
    if divisor is None or divisor[0].code in ("fold", "percent", "degree_celsius"):
        return None
    return divisor[0].code, divisor[1]


class Range(NamedTuple):
    """Two numbers, the lower first, and the unit of both."""

    low: Decimal | Fraction
    high: Decimal | Fraction
    end: int
    unit: str
    caveats: tuple[str, ...]
    is_whole: bool


def _pair(tokens: Tokens, low: Amount | None, joiners: Sequence[str]) -> Range | None:
    """Read on from the lower of two numbers: "and 5 percent", "to $12 billion", "-9%"."""
    if low is None or lower_at(tokens, low.end) not in joiners:
        return None
    # "Two or three percent" is a range; "a third or 5 tons" are two quantities.
    if is_at(tokens, low.end, "or") and (low.unit or isinstance(low.number.value, Fraction)):
        return None
    high = amount(tokens, low.end + 1)
    if high is None or (low.unit and high.unit and low.unit != high.unit):
        return None
    if low.is_unit_last and not high.unit:
        return None
    least, most = _inherited(low, high), high.number.value
    caveats = tuple(dict.fromkeys((*low.caveats, *high.caveats)))
    is_whole = low.number.is_whole and high.number.is_whole
    return Range(least, most, high.end, low.unit or high.unit, caveats, is_whole)


def _is_change(tokens: Tokens, at: int, low: Amount, pair: Range) -> bool:
    """Whether two numbers say from where to where something rose, and are no range."""
    if pair.low > pair.high:
        return True
    before = {token.lower for token in tokens[max(0, at - _NEAR) : at + 1]}
    # "By 5 to 10 percent" shares one unit; "5% to 10%" and "from 5 to 10 percent" are a change.
    if pair.unit and not low.unit and "from" not in before:
        return False
    has_to = any(token.lower == "to" for token in tokens[at : pair.end])
    return has_to and not before.isdisjoint(CHANGING)


def _inherited(low: Amount, high: Amount) -> Decimal | Fraction:
    """Give the lower figure the scale word of the higher, where it has none of its own."""
    value, power = low.number.value, high.number.power
    if isinstance(value, Fraction) or low.number.power or low.is_unit_last:
        return value
    return with_power(value, power) if power and abs(value) < 1000 else value


def amount(tokens: Tokens, at: int) -> Amount | None:
    """Read "-3.5%", "US$ 5m", "5m euros" or "USD 5 million"."""
    minus = _after_sign(tokens, at)
    sign = currency_signs().match(tokens, minus)
    figure = number(tokens, _after_sign(tokens, sign[1] if sign else minus))
    if figure is None:
        return None
    start = sign[1] if sign else minus
    if any(lower_at(tokens, place) in MINUS for place in (at, start)):
        figure = figure._replace(value=_negative(figure.value))
    unit = unit_at(tokens, figure.end) or _of_one(tokens, figure)
    letter = (MILLION_LETTER,) if figure.letter == "m" else ()
    if sign is not None:
        return _with_currency(figure, sign[0], unit)
    if unit is None:
        return Amount(figure, figure.end, caveats=letter)
    return Amount(figure, unit[1], unit[0].code, unit[0].caveats + letter, is_unit_last=True)


def _of_one(tokens: Tokens, figure: Number) -> tuple[UnitWord, int] | None:
    """Find the unit of "half an hour" or "a quarter of a percent"."""
    article = figure.end + is_at(tokens, figure.end, "of")
    if not isinstance(figure.value, Fraction) or not is_at(tokens, article, "a", "an"):
        return None
    return unit_at(tokens, article + 1)


def _after_sign(tokens: Tokens, at: int) -> int:
    """Step over a sign that belongs to the number after it, and to nothing before it."""
    if is_at(tokens, at, "minus", "negative"):
        return at + 1
    is_sign = lower_at(tokens, at) in _SIGNS and is_glued(tokens, at + 1)
    return at + 1 if is_sign and not is_glued(tokens, at) else at


def _negative(value: Decimal | Fraction) -> Decimal | Fraction:
    # The minus operator would round a decimal to the precision of the caller's context.
    return value.copy_negate() if isinstance(value, Decimal) else -value


def _with_currency(
    figure: Number, sign: UnitWord, unit: tuple[UnitWord, int] | None
) -> Amount | None:
    """Let the word after the number make the sign before it precise: "$5 million AUD"."""
    if unit is None:
        return Amount(figure, figure.end, sign.code, sign.caveats)
    word, end = unit
    if word.code == sign.code or (sign.caveats and word.code in DOLLARS):
        caveats = word.caveats if sign.caveats else ()
        return Amount(figure, end, word.code, caveats)
    return Amount(figure, figure.end, sign.code, sign.caveats)


def core_at(tokens: Tokens, at: int, *, is_running: bool) -> Core | None:
    """
    Read a number with its unit, a range of two, or what stands in place of them.

    In running text, "from 10% to 12%" after a verb of change, or in falling order, is no range;
    "by 10 to 12%" is one.
    """
    token = tokens[at] if at < len(tokens) else None
    if token is None or not (token.is_number or token.lower in amount_starts()):
        return None
    if not token.is_number and (instead := _indefinite(tokens, at) or _multiple(tokens, at)):
        return instead
    joiners = _LEADS.get(token.lower)
    low = amount(tokens, at + (joiners is not None))
    pair = _pair(tokens, low, joiners or _JOINERS)
    if low and pair and not (is_running and _is_change(tokens, at, low, pair)):
        return Core(
            (pair.low, pair.high), pair.end, pair.unit, Hedge.BETWEEN,
            caveats=pair.caveats, is_whole=pair.is_whole,
        )  # fmt: skip
    if low is None or joiners:
        return None
    figure = low.number
    return Core(figure.value, low.end, low.unit, caveats=low.caveats, is_whole=figure.is_whole)


def _indefinite(tokens: Tokens, at: int) -> Core | None:
    found = _indefinites().match(tokens, at)
    if found is None:
        return None
    unit = unit_at(tokens, found[1])
    if unit is not None:
        word, end = unit
        core = Core(None, end, word.code, Hedge.INDEFINITE, caveats=word.caveats)
        return None if word.code == "fold" else core
    noun = noun_at(tokens, found[1])
    return noun and Core(None, noun.end, "count", Hedge.INDEFINITE, noun.text)


def _multiple(tokens: Tokens, at: int) -> Core | None:
    found = _multiples().match(tokens, at)
    if found is None:
        return None
    times, end = found
    value = times if times < 1 else Decimal(times.numerator)
    return Core(value, end, "fold", is_reversed=times < 1)


@cache
def amount_starts() -> frozenset[str]:
    """List the tokens with which an amount can begin, digits apart."""
    books = (_indefinites(), _multiples(), currency_signs())
    return frozenset({*STARTS, *MINUS, *_LEADS, "+"}).union(*(book.starts for book in books))
