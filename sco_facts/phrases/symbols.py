"""The words and signs of units and currencies, as they stand beside a number."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.tokens import Phrasebook, Tokens, after_hyphen, is_glued
from sco_facts.phrases.words import FOLDS, PLURAL_SCALES, SCALES, SHARED_PARTS, SHORT_SCALES
from sco_facts.quantities.unit_table import (
    AFTER_NUMBER_ONLY,
    ASSUMED,
    CURRENCIES,
    CURRENCY_SIGNS,
    EXACT_CASE,
    MINOR_UNITS,
    SCALED_UNITS,
    UNIT_WORDS,
)

_SCALED = SCALES | SHORT_SCALES | PLURAL_SCALES
_CLOSING = '.,;:!?)]"”’–—'
# Capitals glued to a number, as in "38C", are degrees; a small "p" is pence.
_GLUED_UNITS = {"C": "degree_celsius", "F": "degree_fahrenheit"}


class UnitWord(NamedTuple):
    """A unit as a word, how much of it is meant, and what was assumed to read it."""

    code: str
    caveats: tuple[str, ...] = ()
    part: Fraction = Fraction(1)


@cache
def unit_words() -> Phrasebook[UnitWord]:
    """List the words of units that stand after a number."""
    return Phrasebook(
        _with_caveats(CURRENCY_SIGNS)
        | _with_caveats(UNIT_WORDS)
        | dict.fromkeys(FOLDS, UnitWord("fold"))
        | {
            word: UnitWord(code, _caveats(word), part)
            for word, (code, part) in (*MINOR_UNITS.items(), *SCALED_UNITS.items())
            if len(word) > 1
        }
        | {
            # As the finder writes the cents of a text that speaks of rands: "zarcents".
            f"{code}{last}".lower(): UnitWord(code, (), part)
            for word, (code, part) in MINOR_UNITS.items()
            if (last := word.split()[-1]) in SHARED_PARTS
        }
    )


@cache
def _after_numbers() -> Phrasebook[UnitWord]:
    """List the words that are units only straight after digits or a scale word."""
    return Phrasebook(_with_caveats(AFTER_NUMBER_ONLY))


@cache
def currency_signs() -> Phrasebook[UnitWord]:
    """List the signs and codes of currencies that stand before a number."""
    return Phrasebook({code: UnitWord(code) for code in CURRENCIES} | _with_caveats(CURRENCY_SIGNS))


def _with_caveats(words: Mapping[str, str]) -> dict[str, UnitWord]:
    return {word: UnitWord(code, _caveats(word)) for word, code in words.items()}


def _caveats(word: str) -> tuple[str, ...]:
    return (ASSUMED[word],) if word in ASSUMED else ()


def unit_at(tokens: Tokens, at: int) -> tuple[UnitWord, int] | None:
    """
    Find the unit that stands there.

        unit = ["-"], unit word | glued ("C" | "F" | "p") | "m"
    """
    if at >= len(tokens):
        return None
    token = tokens[at]
    if not token.space and len(token.text) == 1:
        is_end = not is_glued(tokens, at + 1) or tokens[at + 1].text[0] in _CLOSING
        if token.text in _GLUED_UNITS and is_end:
            return UnitWord(_GLUED_UNITS[token.text]), at + 1
        if token.text == "p" and tokens[at - 1].is_number:
            return UnitWord("GBP", _caveats("p"), Fraction(1, 100)), at + 1
    elif token.text == "m" and not _goes_on(tokens, at + 1):
        return UnitWord("metre"), at + 1
    is_times = token.lower == "x" and token.space
    word = after_hyphen(tokens, at)
    if is_times or (word > at and not tokens[word].is_word):
        return None
    found = unit_words().match(tokens, word)
    if found is None:
        before = tokens[at - 1] if at else token
        is_after = before.is_number or before.lower in _SCALED
        found = _after_numbers().match(tokens, word) if is_after else None
        if found is None or (
            is_glued(tokens, found[1]) and tokens[found[1]].text not in _CLOSING + "/"
        ):
            return None
    is_capital = token.text != token.lower and token.text not in UNIT_WORDS
    return None if is_capital and found[1] == at + 1 and token.lower in EXACT_CASE else found


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a noun or a sign goes on there, so that "m" is no metre by itself."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    return (is_glued(tokens, at) and token.text not in _CLOSING) or noun_at(tokens, at) is not None


def is_measured(tokens: Tokens, at: int) -> bool:
    """Whether a unit stands there."""
    return unit_at(tokens, at) is not None
