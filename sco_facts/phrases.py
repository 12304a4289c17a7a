"""The phrase reader: a quantity as English news writes it, from its hedge to its unit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from sco_facts import vocabulary
from sco_facts.errors import DimensionError, HedgeError, PhraseError
from sco_facts.figures import MILLION_LETTER, Number, number, with_power
from sco_facts.hedges import Hedge, Value
from sco_facts.quantities import Quantity, Stated
from sco_facts.tokens import APART, Tokens, is_at, is_glued, scan, source

_MOST_AFFIXES = 8
_MINUS = ("-", "−", "–", "minus", "negative")
_JOINERS = ("to", "-", "–", "—", "‑", "−")
_LEADS = {"between": ("and",), "from": ("to",)}
# Below one, a smaller factor is a larger change: what has "more than halved" is under a half.
_REVERSED = {
    Hedge.OVER: Hedge.UNDER, Hedge.UNDER: Hedge.OVER, Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY, Hedge.AT_LEAST: Hedge.AT_MOST, Hedge.AT_MOST: Hedge.AT_LEAST,
}  # fmt: skip


class _Prefix(NamedTuple):
    """What stands before a number; `start` is where the words that matter begin."""

    end: int
    start: int | None = None
    hedge: Hedge | None = None
    per: str = ""
    is_factor: bool = False
    not_from: int | None = None
    clash: int | None = None


class _Amount(NamedTuple):
    """A number with its sign, and with the unit where one stands beside it."""

    number: Number
    end: int
    unit: str = ""
    caveats: tuple[str, ...] = ()
    is_unit_last: bool = False


class _Core(NamedTuple):
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


class _Reading(NamedTuple):
    """A whole phrase, and the tokens where it and its number begin and where it ends."""

    quantity: Quantity
    start: int
    first: int
    end: int
    is_negated: bool


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

    Examples:
        >>> str(read("nears $1 trillion")), str(read("27.5 million tons"))
        ('nearly 1 trillion USD', '27.5 million tonnes')
    """
    tokens = list(scan([phrase]))
    try:
        reading = _reading(tokens, 0)
    except PhraseError as error:
        raise _fault(phrase, str(error.value), str(error)) from None
    if reading is None:
        part = source(tokens, _prefix(tokens, 0).end, len(tokens))
        raise _fault(phrase, part, "expected a number and its unit there; add them")
    if reading.end < len(tokens):
        part = source(tokens, reading.end, len(tokens))
        raise _fault(phrase, part, "expected the end of the phrase there; leave the rest out")
    if reading.is_negated:
        part = source(tokens, 0, reading.first)
        raise _fault(phrase, part, "expected no negation, which states no quantity; leave it out")
    return reading.quantity


def _fault(phrase: str, part: str, advice: str) -> PhraseError:
    given, unread = (text if len(text) <= 60 else f"{text[:57]}..." for text in (phrase, part))
    return PhraseError(
        f"Given {given!r}, could not read {unread!r}: {advice}, "
        "or write one quantity such as 'nearly 1 trillion USD'.",
        value=part,
    )


def _reading(tokens: Tokens, at: int, *, is_running: bool = False) -> _Reading | None:
    """
    Read the longest phrase that starts at a token.

    In running text, two figures in falling order are no range but a change.

    Raises:
        PhraseError: It is a quantity, but contradicts itself; `value` is the part that does.
    """
    prefix = _prefix(tokens, at)
    core = _core(tokens, prefix.end, is_running)
    if core is None:
        return None
    if prefix.clash is not None:
        part = source(tokens, prefix.clash, prefix.end)
        raise PhraseError("expected one hedge; leave the others out", value=part)
    core, later = _tail(tokens, core)
    hedge = _hedge(tokens, prefix, core, later)
    start = prefix.end if prefix.start is None else prefix.start
    text = source(tokens, 0 if at == 0 and not is_running else start, core.end)
    if core.hedge is Hedge.INDEFINITE:
        text = " ".join(source(tokens, prefix.end, core.end).split())
    quantity = _quantity(prefix, core, hedge, text)
    return _Reading(quantity, start, prefix.end, core.end, prefix.not_from is not None)


def _prefix(tokens: Tokens, at: int) -> _Prefix:
    """Take hedges, negations and the words between, up to where the number must begin."""
    prefix, run = _Prefix(at), at
    for _ in range(_MOST_AFFIXES):
        found = None
        if not vocabulary.indefinites().match(tokens, prefix.end):
            found = vocabulary.before().match(tokens, prefix.end)
        if found is None or (prefix.end > at and tokens[prefix.end].gap == APART):
            break
        affix, end = found
        if affix.role == vocabulary.NOT:
            prefix = prefix._replace(not_from=run)
        elif affix.role != vocabulary.ASIDE:
            prefix = _with_affix(prefix, affix)
        run = run if affix.role == vocabulary.ASIDE else end
        prefix = prefix._replace(end=end)
    return prefix


def _with_affix(prefix: _Prefix, affix: vocabulary.Affix) -> _Prefix:
    start = prefix.end if prefix.start is None else prefix.start
    if affix.per or affix.is_factor:
        return prefix._replace(start=start, per=affix.per, is_factor=affix.is_factor)
    if affix.hedge in (Hedge.PLAIN, None):
        return prefix
    if prefix.hedge is not None:
        clash = None if affix.hedge is prefix.hedge else prefix.start
        return prefix._replace(clash=clash)
    inverse = None if affix.hedge is None else affix.hedge.inverse
    if prefix.not_from is None or inverse is None:
        return prefix._replace(start=start, hedge=affix.hedge)
    return prefix._replace(start=prefix.not_from, hedge=inverse, not_from=None)


def _core(tokens: Tokens, at: int, is_running: bool) -> _Core | None:
    return (
        _indefinite(tokens, at)
        or _multiple(tokens, at)
        or _range(tokens, at, is_running)
        or _single(tokens, at)
    )


def _indefinite(tokens: Tokens, at: int) -> _Core | None:
    found = vocabulary.indefinites().match(tokens, at)
    if found is None:
        return None
    unit = vocabulary.unit(tokens, found[1])
    if unit is not None:
        word, end = unit
        core = _Core(None, end, word.code, Hedge.INDEFINITE, caveats=word.caveats)
        return None if word.code == "fold" else core
    noun = vocabulary.noun(tokens, found[1])
    return noun and _Core(None, noun.end, "count", Hedge.INDEFINITE, noun.text)


def _multiple(tokens: Tokens, at: int) -> _Core | None:
    found = vocabulary.multiples().match(tokens, at)
    if found is None:
        return None
    times, end = found
    value = times if times < 1 else Decimal(times.numerator)
    return _Core(value, end, "fold", is_reversed=times < 1)


def _single(tokens: Tokens, at: int) -> _Core | None:
    amount = _amount(tokens, at)
    if amount is None:
        return None
    figure = amount.number
    return _Core(
        figure.value, amount.end, amount.unit, caveats=amount.caveats, is_whole=figure.is_whole
    )


def _range(tokens: Tokens, at: int, is_running: bool) -> _Core | None:
    """Read "between 3 and 5 percent", "from $10 billion to $12 billion", "4–9%"."""
    joiners = _LEADS.get(tokens[at].lower) if at < len(tokens) else None
    low = _amount(tokens, at + (joiners is not None))
    joint = at if low is None else low.end
    if low is None or not is_at(tokens, joint, *(joiners or _JOINERS)):
        return None
    high = _amount(tokens, joint + 1)
    if high is None or (low.unit and high.unit and low.unit != high.unit):
        return None
    if low.is_unit_last and not high.unit:
        return None
    pair = (_inherited(low, high), high.number.value)
    if pair[0] > pair[1]:
        if is_running:
            return None
        part = source(tokens, at, high.end)
        raise PhraseError("expected the lower number first; swap them", value=part)
    return _Core(
        pair,
        high.end,
        low.unit or high.unit,
        Hedge.BETWEEN,
        caveats=tuple(dict.fromkeys((*low.caveats, *high.caveats))),
        is_whole=low.number.is_whole and high.number.is_whole,
    )


def _inherited(low: _Amount, high: _Amount) -> Decimal | Fraction:
    """Give the lower figure the scale word of the higher, where it has none of its own."""
    value = low.number.value
    bare = isinstance(value, Decimal) and not low.number.power and not low.is_unit_last
    if bare and high.number.power and abs(value) < 1000:
        return with_power(Decimal(value), high.number.power)
    return value


def _amount(tokens: Tokens, at: int) -> _Amount | None:
    """Read "-3.5%", "US$ 5m", "5m euros" or "USD 5 million"."""
    minus = _after_sign(tokens, at)
    sign = vocabulary.currency_signs().match(tokens, minus)
    figure = number(tokens, _after_sign(tokens, sign[1] if sign else minus))
    if figure is None:
        return None
    start = sign[1] if sign else minus
    if any(is_at(tokens, place, *_MINUS) for place in (at, start)):
        figure = figure._replace(value=-figure.value)
    unit = vocabulary.unit(tokens, figure.end)
    letter = (MILLION_LETTER,) if figure.letter == "m" else ()
    if sign is not None:
        return _with_currency(figure, sign[0], unit)
    if unit is None:
        return _Amount(figure, figure.end, caveats=letter)
    return _Amount(figure, unit[1], unit[0].code, unit[0].caveats + letter, is_unit_last=True)


def _after_sign(tokens: Tokens, at: int) -> int:
    """Step over a sign that belongs to the number after it, and to nothing before it."""
    if is_at(tokens, at, "minus", "negative"):
        return at + 1
    is_sign = is_at(tokens, at, *_MINUS, "+") and is_glued(tokens, at + 1)
    return at + 1 if is_sign and not is_glued(tokens, at) else at


def _with_currency(
    figure: Number, sign: vocabulary.UnitWord, unit: tuple[vocabulary.UnitWord, int] | None
) -> _Amount | None:
    """Let the word after the number make the sign before it precise: "$5 million AUD"."""
    if unit is None:
        return _Amount(figure, figure.end, sign.code, sign.caveats)
    word, end = unit
    if word.code == sign.code or (sign.caveats and word.code in vocabulary.DOLLARS):
        caveats = word.caveats if sign.caveats else ()
        return _Amount(figure, end, word.code, caveats)
    return _Amount(figure, figure.end, sign.code, sign.caveats)


def _tail(tokens: Tokens, core: _Core) -> tuple[_Core, Hedge | None]:
    """Add what follows the number: a hedge, the noun of a count, a rate, or a hedge after them."""
    later = vocabulary.later(tokens, core.end)
    if later is not None:
        core = core._replace(end=later[1])
    if not core.unit:
        core = _with_noun(tokens, core, is_hedged=later is not None)
    if core.unit != "fold" and (rate := vocabulary.rate(tokens, core.end)):
        core = core._replace(per=rate[0], end=rate[1])
    if later is None and (later := vocabulary.later(tokens, core.end)):
        core = core._replace(end=later[1])
    return core, later[0] if later else None


def _with_noun(tokens: Tokens, core: _Core, *, is_hedged: bool) -> _Core:
    unit = vocabulary.unit(tokens, core.end) if is_hedged else None
    if unit is not None:
        return core._replace(unit=unit[0].code, end=unit[1], caveats=unit[0].caveats)
    if not core.is_whole:
        return core
    noun = vocabulary.noun(tokens, core.end, is_one=core.value == 1)
    return core._replace(noun=noun.text, end=noun.end) if noun else core


def _hedge(tokens: Tokens, prefix: _Prefix, core: _Core, later: Hedge | None) -> Hedge | None:
    said = [hedge for hedge in (prefix.hedge, core.hedge, later) if hedge is not None]
    if len(set(said)) > 1:
        start = prefix.end if prefix.start is None else prefix.start
        part = source(tokens, start, core.end)
        raise PhraseError("expected one hedge; leave the others out", value=part)
    if core.per and prefix.per:
        part = source(tokens, prefix.end, core.end)
        raise PhraseError("expected one rate; leave the other out", value=part)
    hedge = said[0] if said else None
    return _REVERSED.get(hedge, hedge) if hedge and core.is_reversed else hedge


def _quantity(prefix: _Prefix, core: _Core, hedge: Hedge | None, text: str) -> Quantity:
    unit, value = core.unit, core.value
    if prefix.is_factor and not unit:
        unit = "fold"
    unit = unit or ("count" if core.is_whole else "fraction")
    if unit == "count" and isinstance(value, Decimal):
        value = _counted(value)
        hedge = hedge or (Hedge.PLAIN if int(value.as_tuple().exponent) > 0 else Hedge.EXACTLY)
    per = core.per or prefix.per
    try:
        stated = Stated(hedge or Hedge.PLAIN, value, text)
        return Quantity.of(stated, f"{unit}/{per}" if per else unit, core.noun, core.caveats)
    except (HedgeError, DimensionError) as error:
        raise PhraseError(str(error).rstrip("."), value=text) from error


def _counted(value: Decimal) -> Decimal:
    """Drop the decimals of a count that are all zeros, as in "1.2000 thousand"."""
    is_long = int(value.as_tuple().exponent) < 0 and value == value.to_integral_value()
    return value.to_integral_value() if is_long else value
