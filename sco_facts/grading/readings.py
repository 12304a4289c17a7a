"""What the quantity of an answer means beside a fact: its noun, its rate, its factor of change."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.errors import ScoFactsError
from sco_facts.phrases import Mention
from sco_facts.phrases.tokens import YEAR
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.numbers import EXACT, singular
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import TIMES
from sco_facts.quantities.units import Unit

_STEM, _BEFORE, _AFTER = 4, 80, 40
# A share that something rose to, or that it is of its level in a year, is no change.
_TO = r"\D*(?<!up )(?<!close )\bto \d"
_OF_LEVEL = rf"\s*of\b[^.,;!?\n]*\b(?:levels?|{YEAR})\b"
_RISES = """rise rises rose risen rising grow grows grew grown growing growth increase increases
increased increasing gain gains gained jump jumps jumped surge surges surged soared climbed climb
expanded expand up higher more greater larger bigger"""
_FALLS = """fall falls fell fallen falling drop drops dropped decline declines declined declining
decrease decreases decreased decreasing shrank shrunk shrinks plunged slumped reduced reduction
down lower less fewer smaller cut lost loss"""


class Reading(NamedTuple):
    """A quantity in a unit of the fact's dimension, and what was assumed to read it so."""

    quantity: Quantity
    caveat: str = ""

    @property
    def hedge(self) -> Hedge | None:
        """The hedge, turned round where the reading turns the figure round."""
        stated = self.quantity.figure
        return None if stated is None else stated.hedge


def reading_for(held: Quantity, answer: str, mention: Mention) -> Reading | None:
    """
    Read a quantity of an answer as one of the fact's dimension.

    A figure without a rate is taken at the fact's rate of time, and a share by which something
    rose or fell as the factor that it rose or fell by.

    Args:
        held: The quantity of the fact.
        answer: The text around the mention.
        mention: What was found in it.

    Returns:
        The reading; `None` if the unit, or the noun of a count, is another.

    Examples:
        >>> from sco_facts.phrases import find, read
        >>> (mention,) = find("Transit rose 150%.")
        >>> str(reading_for(read("nearly doubled"), "Transit rose 150%.", mention).quantity)
        '2.50 fold'
    """
    said = mention.quantity
    if held.unit.is_comparable_with(said.unit):
        return _with_noun(held, said)
    try:
        return _at_rate(held, said) or _as_factor(held, answer, mention)
    except ScoFactsError:
        # The figure has no such reading: a temperature has no rate, all of it gone no factor.
        return None


def _with_noun(held: Quantity, said: Quantity) -> Reading | None:
    if held.counted is None or said.counted is None:
        return Reading(said)
    nouns, others = (singular(each.casefold()).split() for each in (held.counted, said.counted))
    pairs = list(zip(reversed(nouns), reversed(others), strict=False))
    if nouns[-1] != others[-1] or not all(_is_like(*pair) for pair in pairs):
        return None
    added = " ".join(said.counted.split()[: len(others) - len(nouns)])
    more = len(others) > len(nouns)
    return Reading(said, f'the report does not say "{added}"' if more else "")


def _is_like(word: str, other: str) -> bool:
    """Whether two words are one, or one is cut from the other, as rail is from railway."""
    short, long = sorted((word, other))
    return short == long or (len(short) >= _STEM and long.startswith(short))


def _at_rate(held: Quantity, said: Quantity) -> Reading | None:
    _, slash, rate = held.unit.code.rpartition("/")
    if not slash or Unit(rate).dimension not in TIMES or said.figure is None:
        return None
    unit = said.unit / Unit(rate)
    if not unit.is_comparable_with(held.unit):
        return None
    return Reading(Quantity.of(said.figure, unit), f"read as a {rate}'s")


def _as_factor(held: Quantity, answer: str, mention: Mention) -> Reading | None:
    said = mention.quantity
    if held.unit.dimension != "fold" or said.unit.dimension != "ratio" or said.figure is None:
        return None
    sign = _direction(answer, mention)
    hedge, value = said.figure.hedge, said.figure.value
    if said.mode == "change" and sign == -1:
        # A fall has its sign; here it is counted from its size.
        hedge, value = _unsigned(hedge, value)
    value = _factor(value, said.unit, sign)
    if sign == 0 or value is None:
        return None
    # What shrinks by more than a half is left with less than a half.
    hedge = hedge.reversed if sign == -1 else hedge
    quantity = Quantity.of(Figure(hedge, value, said.figure.text), "fold")
    return Reading(quantity, f"read as {quantity}")


def _unsigned(hedge: Hedge, value: Value) -> tuple[Hedge, Value]:
    if isinstance(value, tuple):
        return hedge, (-value[1], -value[0])
    return (hedge if hedge.is_approximator else hedge.reversed), value and -value


def _factor(value: Value, unit: Unit, sign: int) -> Value:
    if isinstance(value, tuple):
        low, high = sorted(_factor_of(each, unit, sign) for each in value)
        return low, high
    return None if value is None else _factor_of(value, unit, sign)


def _factor_of(value: Decimal | Fraction, unit: Unit, sign: int) -> Decimal | Fraction:
    if isinstance(value, Fraction):
        return 1 + sign * value * unit.factor
    scale = EXACT.divide(Decimal(unit.factor.numerator), Decimal(unit.factor.denominator))
    return EXACT.add(Decimal(1), EXACT.multiply(Decimal(sign), EXACT.multiply(value, scale)))


@cache
def _directions() -> dict[str, int]:
    signs = ((_RISES, 1), (_FALLS, -1))
    return {word: sign for words, sign in signs for word in words.split()}


def _direction(answer: str, mention: Mention) -> int:
    """Say whether the words beside a share tell of a rise (1), a fall (-1) or neither (0)."""
    start, end = mention.start, mention.end
    before = re.split(r"[.;!?\n]", answer[max(0, start - _BEFORE) : start])[-1].lower().split()
    after = re.split(r"[.,;!?\n]", answer[end : end + _AFTER])[0].lower().split()
    of = answer[end : end + _BEFORE].lower()
    is_level = re.match(_TO, mention.text.lower()) or re.match(_OF_LEVEL, of)
    if before[-1:] == ["to"] or is_level:
        return 0
    near = [*reversed(before[-6:]), *after[:2]]
    return next((_directions()[word] for word in near if word in _directions()), 0)
