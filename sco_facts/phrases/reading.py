"""The reader of one phrase: what it states, or the part of it that could not be read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from sco_facts.errors import DimensionError, HedgeError, MagnitudeError, PhraseError
from sco_facts.phrases import affixes
from sco_facts.phrases.amounts import (
    Amount,
    Core,
    Real,
    amount,
    core_at,
    core_starts,
    from_sign,
    inherited,
    with_half,
)
from sco_facts.phrases.claims import Claim, read_claims, refusal
from sco_facts.phrases.cues import SIGNS
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import LONGEST, Number
from sco_facts.phrases.symbols import unit_at
from sco_facts.phrases.tokens import (
    Phrasebook,
    Token,
    Tokens,
    after_hyphen,
    as_text,
    is_at,
    lower_at,
    scan,
    source,
    stated,
    wording,
)
from sco_facts.phrases.words import (
    AGE_UNITS,
    AGED,
    ASIDES,
    COMPARING,
    OF_OTHERS,
    PEOPLE,
    PLAIN_VERBS,
)
from sco_facts.quantities.figure import Ends, Figure
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.quantity import Mode, Quantity
from sco_facts.quantities.units import Unit

_PLAIN = (Hedge.PLAIN, Hedge.PLAIN)
_LOWER = (Hedge.OVER, Hedge.AT_LEAST, Hedge.JUST_OVER)
_OLDEST = 120


class Phrase(NamedTuple):
    """
    A quantity taken apart, before anyone asks what it means.

    Attributes:
        core: The figure with its unit or noun.
        start: The place where its words begin, the hedge among them.
        end: The place after them.
        said: All the hedges around the figure.
        ends: The hedges of the two ends of a range.
        divisor: What it is per.
        is_factor: Whether it is "by a factor of".
        is_clash: Whether its words contradict each other.
        is_from: Whether it is a range that begins with "from".
    """

    core: Core
    start: int
    end: int
    said: frozenset[Hedge]
    ends: Ends = _PLAIN
    divisor: affixes.Divisor | None = None
    is_factor: bool = False
    is_clash: bool = False
    is_from: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands, without the words that say from where or at what rate."""
        core = self.core
        is_inside = self.divisor is not None and self.start <= self.divisor.end <= core.start
        is_led = self.start == core.start < core.first and self.is_from
        return (core.first if is_inside else self.start + is_led), self.end


class MisfitError(Exception):
    """A phrase that contradicts itself: the part that does, and what to do."""


def read(phrase: str) -> Quantity:
    """
    Read one quantity phrase of English news.

    Args:
        phrase: A hedge, a number and a unit or noun, such as "surpassed 67 billion US dollars",
            "five railway corridors", "an annual rate of 6%" or "fell by a third".

    Returns:
        The quantity, with the phrase as its stated text.

    Raises:
        PhraseError: The phrase, or a part of it, is no quantity, or no assertion; the message
            names the part.
        MagnitudeError: A number has more than 100 digits.
        OperandError: It is no text.

    Examples:
        >>> str(read("nears $1 trillion")), str(read("27.5 million tons"))
        ('nearly 1 trillion USD', '27.5 million tonnes')
    """
    tokens = list(scan([as_text(phrase).strip()], is_phrase=True))
    for token in tokens:
        if token.is_number and len(token.text) > LONGEST:
            raise MagnitudeError(
                f"Given a number of {len(token.text)} characters, {token.text[:20]}…, expected at "
                "most 100 digits; write a smaller number or a scale word.",
                value=token.text,
            )
    for at, token in enumerate(tokens):
        if not token.lower:
            part = source(tokens, at + 1, len(tokens))
            raise _fault(phrase, part, "expected one phrase, which ends there; leave it out")
    found = _first(tokens)
    if found is None:
        part = source(tokens, _lead_end(tokens, 0), len(tokens))
        raise _fault(phrase, part, "expected a number and its unit there; add them")
    if word := refusal(tokens, *found.place):
        raise _fault(
            phrase, word, "expected an assertion, and this word makes it none; leave it out"
        )
    lead = _lead_end(tokens, 0)
    if lead < found.start:
        part = source(tokens, lead, found.start)
        raise _fault(phrase, part, "expected a hedge or a verb there; leave the rest out")
    end = _tail_end(tokens, found.end)
    if end < len(tokens):
        part = source(tokens, end, len(tokens))
        raise _fault(phrase, part, "expected the end of the phrase there; leave the rest out")
    claim = read_claims(tokens, [found.place])[0]
    try:
        return meaning(tokens, found, claim, 0)
    except MisfitError as misfit:
        raise _fault(phrase, *misfit.args) from None


def _fault(phrase: str, part: str, advice: str) -> PhraseError:
    given, unread = (text if len(text) <= 60 else f"{text[:57]}..." for text in (phrase, part))
    return PhraseError(
        f"Given {given!r}, could not read {unread!r}: {advice}, "
        "or write one quantity such as 'nearly 1 trillion USD'.",
        value=part,
    )


def is_start(token: Token) -> bool:
    """Whether a core can begin at a token."""
    return token.is_number or token.lower in core_starts() or token.text in core_starts()


def _first(tokens: Tokens) -> Phrase | None:
    for at, token in enumerate(tokens):
        if is_start(token) and (found := phrase_at(tokens, from_sign(tokens, at))):
            return found
    return None


@cache
def _leads() -> Phrasebook[str]:
    return Phrasebook({word: word for word in (*PLAIN_VERBS, *ASIDES, *SIGNS)})


def _lead_end(tokens: Tokens, at: int) -> int:
    while found := _leads().match(tokens, at) or affixes.hedges().match(tokens, at):
        at = found[1]
    return at


def _tail_end(tokens: Tokens, at: int) -> int:
    """Step over "drop" in "a 20% drop", or "higher" in "12% higher"."""
    is_change = lower_at(tokens, at) in SIGNS or lower_at(tokens, at) in COMPARING
    return at + 1 if is_change and at == len(tokens) - 1 else at


def phrase_at(tokens: Tokens, at: int, *, is_running: bool = False) -> Phrase | None:
    """
    Take apart the longest phrase whose figure begins at a token.

        phrase = {hedge}, core, [later], [unit | noun], [divisor], [later],
                 [("but" | "and"), hedge, amount]
    """
    core = core_at(tokens, at, is_running=is_running) or _one_of(tokens, at)
    if core is None:
        return None
    prefix = affixes.prefix(tokens, core)
    said = {each for each in (prefix.hedge, core.hedge) if each is not None}
    end, later, divisor = core.end, None, None
    if not core.is_shared:
        core, end, later, divisor = _tail(tokens, core)
    if later is not None:
        said.add(later)
    if is_at(tokens, core.start - 1, "the") and lower_at(tokens, end) in OF_OTHERS:
        # "Short of the 0.2 percent that was forecast" bounds what was measured, and not this.
        said.discard(prefix.hedge)
        prefix = affixes.Prefix(core.start)
    if prefix.per and divisor is None:
        divisor = affixes.Divisor(prefix.per, prefix.start)
    elif prefix.per:
        prefix = prefix._replace(is_clash=True)
    core = _aged(tokens, core, prefix)
    found = Phrase(
        core, prefix.start, end, frozenset(said), divisor=divisor,
        is_factor=prefix.is_factor, is_clash=prefix.is_clash,
        is_from=is_at(tokens, core.start, "from"),
    )  # fmt: skip
    if prefix.hedge in _LOWER and (upper := _upper(tokens, found)):
        return upper
    return found


def _one_of(tokens: Tokens, at: int) -> Core | None:
    """Read "a mile" behind a hedge, and "a mile and a half"."""
    if not is_at(tokens, at, "a", "an"):
        return None
    found = unit_at(tokens, at + 1)
    if found is None or found[0].part != 1 or not tokens[at + 1].is_word:
        return None
    unit, end = found
    one = Number(Decimal(1), at + 1)
    whole = with_half(tokens, Amount(one, end, unit.code, unit.caveats))
    if whole.end == end and affixes.hedges().match_before(tokens, at) is None:
        return None
    return Core(
        whole.number.value, at, at, whole.end, unit.code, caveats=unit.caveats,
        is_whole=whole.end == end,
    )  # fmt: skip


def _tail(tokens: Tokens, core: Core) -> tuple[Core, int, Hedge | None, affixes.Divisor | None]:
    """Add what follows the number: a hedge, a unit or noun, a divisor, or a hedge after them."""
    end = core.end
    later = affixes.later(tokens, end)
    if later is not None:
        end = later[1]
    if not core.unit:
        core, end = _with_noun(tokens, core, end)
    if core.unit in AGE_UNITS:
        old = after_hyphen(tokens, end)
        end = old + 1 if is_at(tokens, old, "old", "olds") else end
    divisor = None
    if core.unit != "fold":
        divisor = affixes.divisor_after(tokens, end, core.unit)
        # "3.5 per million inhabitants" is a rate, "0.4 a year" is one of nobody knows what.
        if divisor and not (divisor.noun or core.unit or core.noun or core.is_whole):
            divisor = None
        end = divisor.end if divisor else end
    if later is None and (later := affixes.later(tokens, end)):
        end = later[1]
    return core._replace(end=end), end, later[0] if later else None, divisor


def _with_noun(tokens: Tokens, core: Core, end: int) -> tuple[Core, int]:
    # A unit that was not read with the number stands after a hedge: "5 or more tons".
    unit = unit_at(tokens, end) if end > core.end else None
    if unit is not None and unit[0].part == 1:
        return core._replace(unit=unit[0].code, caveats=unit[0].caveats), unit[1]
    if isinstance(core.value, Fraction) or (is_at(tokens, end, "more") and end > core.end):
        return core, end
    noun = noun_at(tokens, end, is_one=core.value == 1)
    return (core._replace(noun=noun.text), noun.end) if noun else (core, end)


def _aged(tokens: Tokens, core: Core, prefix: affixes.Prefix) -> Core:
    """Give the age of "aged 45" or "children under five" its unit."""
    if core.unit or core.noun or core.value is None:
        return core
    most = core.value[1] if isinstance(core.value, tuple) else core.value
    if not 0 < most <= _OLDEST:
        return core
    before = lower_at(tokens, prefix.start - 1)
    is_bounded = prefix.hedge in (Hedge.UNDER, Hedge.OVER, Hedge.AT_LEAST, Hedge.AT_MOST)
    if before in AGED or (is_bounded and before in PEOPLE):
        return core._replace(unit="year")
    return core


def _upper(tokens: Tokens, lower: Phrase) -> Phrase | None:
    """Read on to the upper end of "more than 30 but less than 35 percent"."""
    found = affixes.joined(tokens, lower.end)
    core = lower.core
    if found is None or isinstance(core.value, tuple | None) or len(lower.said) != 1:
        return None
    high = amount(tokens, found[1])
    if high is None:
        return None
    upper = Core(
        high.number.value, found[1], high.first, high.end, high.unit,
        caveats=high.caveats, is_whole=high.number.is_whole,
    )  # fmt: skip
    upper, end, later, divisor = _tail(tokens, upper)
    unit, noun = core.unit or upper.unit, core.noun or upper.noun
    if later or upper.unit not in ("", unit) or (core.unit and not upper.unit):
        return None
    if (core.noun and upper.unit) or (divisor and lower.divisor):
        return None
    low = amount(tokens, core.start)
    value = core.value if low is None else inherited(low, high)
    if not value < high.number.value:
        return None
    pair = (value, high.number.value)
    return Phrase(
        core._replace(
            value=pair, end=end, unit=unit, noun=noun, hedge=Hedge.BETWEEN,
            caveats=tuple(dict.fromkeys((*core.caveats, *upper.caveats))),
        ),
        lower.start, end, frozenset({Hedge.BETWEEN}), (next(iter(lower.said)), found[0]),
        divisor or lower.divisor,
    )  # fmt: skip


def meaning(tokens: Tokens, phrase: Phrase, claim: Claim, start: int | None = None) -> Quantity:
    """
    Make the quantity of a phrase from its words and what its sentence does with it.

    Args:
        tokens: The sentence.
        phrase: The phrase in it.
        claim: What the sentence does with it.
        start: Where the stated words begin; by default, where the phrase does.

    Raises:
        MisfitError: The phrase contradicts itself.
    """
    core = phrase.core
    if core.hedge is Hedge.INDEFINITE:
        text = wording(tokens, core.start, phrase.end)
    else:
        text = stated(tokens, phrase.start if start is None else start, phrase.end)
    hedge, ends = _hedges(phrase, text)
    unit, value, noun = core.unit, core.value, core.noun
    if isinstance(value, tuple) and value[0] > value[1]:
        raise MisfitError(text, "expected the lower number first; swap the two")
    if phrase.is_factor and not unit:
        unit = "fold"
    is_each = phrase.divisor is not None and phrase.divisor.code == "count"
    is_whole = core.is_whole or (isinstance(value, Decimal) and value == value.to_integral_value())
    unit = unit or ("count" if is_whole or noun or is_each else "fraction")
    divisor = phrase.divisor
    if divisor is not None and divisor.number is not None:
        value = _divided(value, divisor.number)
        if value is None:
            raise MisfitError(text, "expected one number before the divisor; write one")
    if hedge is None:
        hedge = Hedge.PLAIN
        if unit == "count" and divisor is None and isinstance(value, Decimal):
            # A count is exact below 100, or where it ends in no zero.
            is_exact = value == int(value) and (abs(value) < 100 or int(value) % 10 != 0)
            hedge = Hedge.EXACTLY if is_exact else Hedge.PLAIN
    mode = claim.mode
    is_fall = claim.direction < 0 and mode == "change"
    if unit == "fold":
        mode = None
        if core.is_reversed or is_fall:
            hedge, ends = hedge.reversed, (ends[1].reversed, ends[0].reversed)
        if is_fall and not core.is_reversed:
            pair = value if isinstance(value, tuple) else (value, value)
            high, low = (each and 1 / Fraction(each) for each in pair)
            value = (low, high) if isinstance(value, tuple) and low and high else low
        is_fall = False
    if unit == "count" and isinstance(value, Decimal):
        # The decimals of "1.2000 thousand" say nothing.
        value = value.to_integral_value() if value == int(value) else value
        if core.is_whole and divisor is None and int(value.as_tuple().exponent) < 0:
            raise MisfitError(text, "expected a whole number with that scale word; write one")
    if divisor is not None:
        noun = divisor.noun or noun
    try:
        code = unit
        if divisor is not None:
            # A divisor may itself be a product or a quotient: "per square km", "per tonne-km".
            is_rate = is_each and unit == "count"
            code = "count/count" if is_rate else (Unit(unit) / Unit(divisor.code)).code
        return _made(hedge, value, ends, text, code, noun, mode, core.caveats, is_fall)
    except (HedgeError, DimensionError) as error:
        raise MisfitError(text, str(error).removesuffix(".")) from None


def _hedges(phrase: Phrase, text: str) -> tuple[Hedge | None, Ends]:
    """Say which hedge is meant where several stand around a figure."""
    said = set(phrase.said)
    if phrase.is_clash:
        raise MisfitError(text, "expected one hedge and one rate; leave the others out")
    if Hedge.BETWEEN in said:
        said.discard(Hedge.BETWEEN)
        if phrase.ends != _PLAIN or not said:
            return Hedge.BETWEEN, phrase.ends
        hedge = said.pop()
        if said or not hedge.is_approximator:
            raise MisfitError(text, "expected no hedge before a range; leave it out")
        return Hedge.BETWEEN, (hedge, hedge)
    if len(said) == 2 and Hedge.ABOUT in said and not said.isdisjoint((Hedge.AT_LEAST, Hedge.OVER)):
        # "About 500 or more" and "some 20-plus" bound the number from below.
        said.discard(Hedge.ABOUT)
    if len(said) > 1:
        raise MisfitError(text, "expected one hedge and one rate; leave the others out")
    return (said.pop() if said else None), _PLAIN


def _divided(value: Value, count: Real) -> Value:
    if isinstance(value, tuple) or value is None:
        return None
    if isinstance(count, Decimal) and isinstance(value, Decimal):
        power = count.adjusted()
        if count == Decimal(1).scaleb(power):
            return value.scaleb(-power)
    return Fraction(value) / Fraction(count)


@lru_cache(maxsize=1024)
def _made(
    hedge: Hedge,
    value: Value,
    ends: Ends,
    text: str,
    unit: str,
    noun: str | None,
    mode: Mode | None,
    caveats: tuple[str, ...],
    is_fall: bool,
) -> Quantity:
    # What is equal but not as precise, as 5 and 5.0, differs in the text.
    figure = Figure(hedge, value, text, ends)
    return Quantity.of(figure.mirrored() if is_fall else figure, unit, noun, mode, caveats)
