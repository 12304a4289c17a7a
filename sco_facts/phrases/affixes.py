"""The words around a number: hedges and negations, multiples, and the nouns of counts."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from sco_facts.phrases.tokens import Phrasebook, Tokens, after_hyphen, is_at, is_glued, lower_at
from sco_facts.quantities.hedges import WORDS, Hedge

MOST_AFFIXES = 8

NOT = "not"
ASIDE = "aside"

_ASIDES = """has, have, had, having, was, were, is, are, be, been, being, did, does, do, will,
    would, could, may, might, can, should, must, shall, to, already, also, even, still, only, yet,
    ever, again, thus, not only, not just, not merely, it is, it was, been able to"""
_NOTS = """not, never, no, cannot, can't, don't, doesn't, didn't, won't, wouldn't, isn't, aren't,
    wasn't, weren't, hasn't, haven't, hadn't, couldn't, shouldn't, hardly, scarcely, nowhere,
    without, failed to, fails to, fail to, failing to, unable to, no longer, yet to, neither,
    nor"""
_AFTER = {
    Hedge.AT_LEAST: """or more, or above, or over, or higher, or greater, or better, and above,
    and more, and over, and up, at least, at the least""",
    Hedge.AT_MOST: """or less, or fewer, or lower, or below, or under, or smaller, and below,
    and under, and less, at most, at the most""",
    Hedge.ABOUT: "or so, or thereabouts, give or take",
}

_AFTER_STARTS = frozenset("or and at give + - ‑".split())
_RATE_NOUNS = ("rate", "growth rate", "growth", "pace", "average rate", "average growth rate")
_ADJECTIVES = (("annual", "year"), ("yearly", "year"), ("monthly", "month"), ("daily", "day"))


class Affix(NamedTuple):
    """What one word or phrase before a number is: a hedge, a negation or an aside."""

    hedge: Hedge | None = None
    role: str = ""
    per: str = ""
    is_factor: bool = False


class Prefix(NamedTuple):
    """What stands before a number; `start` is where the words that matter begin."""

    end: int
    start: int | None = None
    hedge: Hedge | None = None
    per: str = ""
    is_factor: bool = False
    not_from: int | None = None
    clash: int | None = None


def _each(words: str) -> list[str]:
    return " ".join(words.split()).split(", ")


@cache
def before() -> Phrasebook[Affix]:
    """List the words that stand before a number."""
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
    """List the hedges that stand after a number."""
    return Phrasebook({word: hedge for hedge, words in _AFTER.items() for word in _each(words)})


def later(tokens: Tokens, at: int) -> tuple[Hedge, int] | None:
    """Find a hedge after a number: "or more", "-plus", and a "+" with nothing glued to it."""
    if lower_at(tokens, at) not in _AFTER_STARTS:
        return None
    plus = after_hyphen(tokens, at)
    if is_at(tokens, plus, "plus"):
        return Hedge.OVER, plus + 1
    if is_at(tokens, at, "+"):
        is_sign = is_glued(tokens, at) and not is_glued(tokens, at + 1)
        return (Hedge.OVER, at + 1) if is_sign else None
    return after().match(tokens, at)


def prefix(tokens: Tokens, at: int) -> Prefix:
    """Take hedges, negations and the words between, up to where the number must begin."""
    taken, run = Prefix(at), at
    for _ in range(MOST_AFFIXES):
        found = before().match(tokens, taken.end)
        if found is None:
            break
        affix, end = found
        if affix.role == NOT:
            taken = taken._replace(not_from=run)
        elif affix.role != ASIDE:
            taken = _with_affix(taken, affix)
        run = run if affix.role == ASIDE else end
        taken = taken._replace(end=end)
    return taken


def _with_affix(taken: Prefix, affix: Affix) -> Prefix:
    start = taken.end if taken.start is None else taken.start
    if affix.per or affix.is_factor:
        return taken._replace(start=start, per=affix.per, is_factor=affix.is_factor)
    if affix.hedge is None or affix.hedge is Hedge.PLAIN:
        return taken
    if taken.hedge is not None:
        return taken if affix.hedge is taken.hedge else taken._replace(clash=taken.start)
    inverse = affix.hedge.inverse
    if taken.not_from is None or inverse is None:
        return taken._replace(start=start, hedge=affix.hedge)
    return taken._replace(start=taken.not_from, hedge=inverse, not_from=None)
