"""The reader of one phrase: what it states, or the part of it that could not be read."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from sco_facts.errors import DimensionError, HedgeError, MagnitudeError, PhraseError
from sco_facts.phrases import affixes
from sco_facts.phrases.amounts import Core, core_at, rate_at, unit_at
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import LONGEST
from sco_facts.phrases.tokens import Tokens, as_text, scan, source
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit


class Phrase(NamedTuple):
    """What stands before the number, the number, a hedge after it, and where the words begin."""

    prefix: affixes.Prefix
    core: Core
    later: Hedge | None
    start: int


class MisfitError(Exception):
    """A phrase that contradicts itself: the part that does, and what to do."""


def read(phrase: str) -> Quantity:
    """
    Read one quantity phrase of English news.

    Args:
        phrase: A hedge, a number and a unit or noun, such as "surpassed 67 billion US dollars",
            "five railway corridors", "an annual rate of 6%" or "a number of documents".

    Returns:
        The quantity, with the phrase as its stated text.

    Raises:
        PhraseError: The phrase, or a part of it, is no quantity; the message names the part.
        MagnitudeError: A number has more than 100 digits.
        OperandError: It is no text.

    Examples:
        >>> str(read("nears $1 trillion")), str(read("27.5 million tons"))
        ('nearly 1 trillion USD', '27.5 million tonnes')
    """
    tokens = list(scan([as_text(phrase).strip()]))
    for token in tokens:
        if token.is_number and len(token.text) > LONGEST:
            raise MagnitudeError(
                f"Given a number of {len(token.text)} characters, {token.text[:20]}…, expected at "
                "most 100 digits; write a smaller number or a scale word.",
                value=token.text,
            )
    prefix = affixes.prefix(tokens, 0)
    found = phrase_at(tokens, prefix)
    if found is None:
        part = source(tokens, prefix.end, len(tokens))
        raise _fault(phrase, part, "expected a number and its unit there; add them")
    try:
        quantity = meaning(tokens, found, 0)
    except MisfitError as misfit:
        raise _fault(phrase, *misfit.args) from None
    if found.core.end < len(tokens):
        part = source(tokens, found.core.end, len(tokens))
        raise _fault(phrase, part, "expected the end of the phrase there; leave the rest out")
    if prefix.not_from is not None:
        part = source(tokens, 0, prefix.end)
        raise _fault(phrase, part, "expected no negation, which states no quantity; leave it out")
    return quantity


def _fault(phrase: str, part: str, advice: str) -> PhraseError:
    given, unread = (text if len(text) <= 60 else f"{text[:57]}..." for text in (phrase, part))
    return PhraseError(
        f"Given {given!r}, could not read {unread!r}: {advice}, "
        "or write one quantity such as 'nearly 1 trillion USD'.",
        value=part,
    )


def phrase_at(tokens: Tokens, prefix: affixes.Prefix, *, is_running: bool = False) -> Phrase | None:
    """Take the longest phrase with these words before it apart, without asking what it means."""
    core = core_at(tokens, prefix.end, is_running=is_running)
    if core is None:
        return None
    core, later = _tail(tokens, core)
    start = prefix.end if prefix.start is None else prefix.start
    return Phrase(prefix, core, later, start)


def meaning(tokens: Tokens, phrase: Phrase, start: int) -> Quantity:
    """
    Make the quantity of a phrase, with the words from `start` on as its stated text.

    Raises:
        MisfitError: The phrase contradicts itself.
    """
    core, text = phrase.core, source(tokens, start, phrase.core.end)
    if core.hedge is Hedge.INDEFINITE:
        text = " ".join(source(tokens, phrase.prefix.end, core.end).split())
    return _quantity(phrase, _hedge(tokens, phrase), text)


def _tail(tokens: Tokens, core: Core) -> tuple[Core, Hedge | None]:
    """Add what follows the number: a hedge, the noun of a count, a rate, or a hedge after them."""
    later = affixes.later(tokens, core.end)
    if later is not None:
        core = core._replace(end=later[1])
    if not core.unit:
        core = _with_noun(tokens, core)
    is_rated = core.noun is not None or core.unit not in ("", "fold")
    if is_rated and (rate := rate_at(tokens, core.end)):
        core = core._replace(per=rate[0], end=rate[1])
    if later is None and (later := affixes.later(tokens, core.end)):
        core = core._replace(end=later[1])
    return core, later[0] if later else None


def _with_noun(tokens: Tokens, core: Core) -> Core:
    # A unit that was not read with the number stands after a hedge: "5 or more tons".
    unit = unit_at(tokens, core.end)
    if unit is not None:
        return core._replace(unit=unit[0].code, end=unit[1], caveats=unit[0].caveats)
    if not core.is_whole:
        return core
    noun = noun_at(tokens, core.end, is_one=core.value == 1)
    return core._replace(noun=noun.text, end=noun.end) if noun else core


def _hedge(tokens: Tokens, phrase: Phrase) -> Hedge | None:
    prefix, core = phrase.prefix, phrase.core
    said = {each for each in (prefix.hedge, core.hedge, phrase.later) if each is not None}
    if prefix.clash is not None or len(said) > 1:
        part = source(tokens, phrase.start, core.end)
        raise MisfitError(part, "expected one hedge; leave the others out")
    if core.per and prefix.per:
        part = source(tokens, phrase.start, core.end)
        raise MisfitError(part, "expected one rate; leave the other out")
    hedge = said.pop() if said else None
    return hedge.reversed if hedge and core.is_reversed else hedge


def _quantity(phrase: Phrase, hedge: Hedge | None, text: str) -> Quantity:
    prefix, core = phrase.prefix, phrase.core
    unit, value, per = core.unit, core.value, core.per or prefix.per
    if isinstance(value, tuple) and value[0] > value[1]:
        raise MisfitError(text, "expected the lower number first; swap the two")
    if prefix.is_factor and not unit:
        unit = "fold"
    unit = unit or ("count" if core.is_whole else "fraction")
    if unit == "count" and not per and isinstance(value, Decimal):
        value = _counted(value)
        hedge = hedge or (Hedge.PLAIN if int(value.as_tuple().exponent) > 0 else Hedge.EXACTLY)
    try:
        # A divisor may itself be a product or a quotient: "per square km", "per tonne-km".
        code = (Unit(unit) / Unit(per)).code if per else unit
        return _made(hedge or Hedge.PLAIN, value, text, code, core.noun, core.caveats)
    except (HedgeError, DimensionError) as error:
        raise MisfitError(text, str(error).removesuffix(".")) from None


@lru_cache(maxsize=1024)
def _made(
    hedge: Hedge,
    value: Value,
    text: str,
    unit: str,
    noun: str | None,
    caveats: tuple[str, ...],
) -> Quantity:
    # What is equal but not as precise, as 5 and 5.0, differs in the text.
    return Quantity.of(Figure(hedge, value, text), unit, noun, caveats=caveats)


def _counted(value: Decimal) -> Decimal:
    """Drop the decimals of a count that are all zeros, as in "1.2000 thousand"."""
    whole = value.to_integral_value()
    return whole if whole == value else value
