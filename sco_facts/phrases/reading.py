"""The reader of one phrase: what it states, or the part of it that could not be read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from sco_facts.errors import DimensionError, HedgeError, MagnitudeError, PhraseError
from sco_facts.phrases import affixes
from sco_facts.phrases import words as lists
from sco_facts.phrases.amounts import (
    amount,
    figure_at,
    from_sign,
    inherited,
    joined_caveats,
    starts_figure,
    with_half,
)
from sco_facts.phrases.changes import is_moving
from sco_facts.phrases.claims import Claim, read_claims, refusal
from sco_facts.phrases.cues import SIGNS
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import LONGEST, Phrase, Real
from sco_facts.phrases.symbols import unit_at
from sco_facts.phrases.tokens import (
    Phrasebook,
    Tokens,
    after_hyphen,
    as_text,
    is_at,
    is_year,
    lower_at,
    scan,
    source,
    stated,
    wording,
)
from sco_facts.quantities.figure import Ends, Figure
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.quantity import Mode, Quantity
from sco_facts.quantities.units import Unit

_BOUNDS = (Hedge.UNDER, Hedge.OVER, Hedge.AT_LEAST, Hedge.AT_MOST)
_OLDEST = 120
# What may stand before the hedge of a phrase.
_LEADS = Phrasebook(dict.fromkeys((*lists.PLAIN_VERBS, *lists.ASIDES, *SIGNS)))
# What is counted in thousandths, as other things are not.
_SCORED, _THOUSANDTHS = frozenset(("points", "marks")), -3


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
    if found.is_from and is_moving(tokens, found.start):
        part = source(tokens, found.start, found.end)
        raise _fault(phrase, part, "expected one figure, and it moved from one to another")
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


def _first(tokens: Tokens) -> Phrase | None:
    for at, token in enumerate(tokens):
        if starts_figure(token) and (found := phrase_at(tokens, from_sign(tokens, at))):
            return found
    return None


def _lead_end(tokens: Tokens, at: int) -> int:
    while found := _LEADS.match(tokens, at) or affixes.HEDGES.match(tokens, at):
        at = found[1]
    return at


def _tail_end(tokens: Tokens, at: int) -> int:
    """Step over "drop" in "a 20% drop", or "higher" in "12% higher"."""
    is_change = lower_at(tokens, at) in SIGNS or lower_at(tokens, at) in lists.COMPARING
    return at + 1 if is_change and at == len(tokens) - 1 else at


def phrase_at(tokens: Tokens, at: int, *, is_running: bool = False) -> Phrase | None:
    """
    Take apart the longest phrase whose figure begins at a token.

        phrase = {hedge}, figure, [later], [unit | noun], [divisor], [later],
                 [joined, amount]
    """
    figure = figure_at(tokens, at, is_running=is_running) or _one_of(tokens, at)
    if figure is None:
        return None
    found = affixes.with_hedges(tokens, figure)
    if not found.is_shared:
        found = _with_tail(tokens, found)
    if is_at(tokens, found.begin - 1, "the") and _is_other(tokens, found.end):
        # "Short of the 0.2 percent that was forecast" bounds what was measured, and not this.
        found = found._replace(start=found.begin, said=figure.said)
    before = lower_at(tokens, found.start - 1)
    is_bare = not (found.unit or found.noun)
    is_age = before in lists.AGED or (before in lists.PEOPLE and not found.said.isdisjoint(_BOUNDS))
    is_age |= is_at(tokens, found.begin - 2, "age") and found.start < found.begin - 2
    is_age |= _is_among_ages(tokens, found.begin)
    is_age |= before == "of" and lower_at(tokens, found.start - 2) in lists.PERSONS
    if is_bare and is_age and 0 < found.number <= _OLDEST:
        # "Aged 45" or "children under five".
        found = found._replace(unit="year")
    return _with_upper(tokens, found) or found


def _is_among_ages(tokens: Tokens, at: int) -> bool:
    """Read "29" and "53" in "aged 24, 29 and 53"."""
    first = at
    while is_at(tokens, at - 1, ",", "and", "or") and at > 1 and tokens[at - 2].is_number:
        at -= 2
    return at < first and lower_at(tokens, at - 1) in lists.AGED


def _is_other(tokens: Tokens, at: int) -> bool:
    """Whether words behind a figure say that it is another one: "the 48 percent of 2020"."""
    if lower_at(tokens, at) in lists.OF_OTHERS:
        return True
    is_earlier = is_at(tokens, at + 1, "last") or is_at(tokens, at + 2, "year", "month", "quarter")
    return is_at(tokens, at, "of") and (is_year(tokens, at + 1) or is_earlier)


def _one_of(tokens: Tokens, at: int) -> Phrase | None:
    """Read "a mile" behind a hedge or "up by", and "a mile and a half"."""
    found = unit_at(tokens, at + 1) if is_at(tokens, at, "a", "an") else None
    if found is None or found[0].part != 1:
        return None
    unit, end = found
    one = Phrase(Decimal(1), at, end, at, at, unit=unit.code, caveats=unit.caveats)
    whole = with_half(tokens, one)
    is_hedged = affixes.HEDGES.match_before(tokens, at) is not None
    is_change = is_at(tokens, at - 1, "by") and lower_at(tokens, at - 2) in SIGNS
    return whole if is_hedged or is_change or whole.end > end else None


def _with_tail(tokens: Tokens, found: Phrase) -> Phrase:
    """Add what follows the number: a hedge, a unit or noun, a divisor, or a hedge after them."""
    end = found.end
    later = affixes.later(tokens, end)
    if later is not None:
        end = later[1]
    if not found.unit:
        found = _with_noun(tokens, found, end)
        end = max(end, found.end)
    if found.unit in lists.AGE_UNITS:
        old = after_hyphen(tokens, end)
        end = old + 1 if is_at(tokens, old, "old", "olds") else end
    divisor = affixes.divisor_after(tokens, end, found.unit) if found.unit != "fold" else None
    # "3.5 per million inhabitants" is a rate, "0.4 a year" is one of nobody knows what.
    is_named = bool(found.unit or found.noun)
    is_heads = divisor is not None and divisor.unit == "count" and not divisor.noun
    is_whole_rate = not is_named if is_heads else is_named or found.is_whole
    if divisor and (divisor.noun or is_whole_rate):
        # "An annual rate of 6% a month" is none.
        found = found._replace(
            divisor=divisor, is_clash=found.is_clash or found.divisor is not None
        )
        end = divisor.end
    if later is None and (later := affixes.later(tokens, end)):
        end = later[1]
    said = found.said | {later[0]} if later else found.said
    return found._replace(end=end, said=said)


def _with_noun(tokens: Tokens, found: Phrase, end: int) -> Phrase:
    # A unit that was not read with the number stands after a hedge: "5 or more tons".
    unit = unit_at(tokens, end) if end > found.end else None
    if unit is not None and unit[0].part == 1:
        return found._replace(unit=unit[0].code, caveats=unit[0].caveats, end=unit[1])
    if isinstance(found.value, Fraction) or (is_at(tokens, end, "more") and end > found.end):
        return found
    noun = noun_at(tokens, end, is_one=found.value == 1)
    return found._replace(noun=noun.text, end=noun.end) if noun else found


def _with_upper(tokens: Tokens, lower: Phrase) -> Phrase | None:
    """Read on to the upper end of "more than 30 but less than 35 percent"."""
    found = affixes.joined(tokens, lower)
    if found is None or isinstance(lower.value, tuple | None) or len(lower.said) > 1:
        return None
    hedge = next(iter(lower.said), Hedge.PLAIN)
    high = amount(tokens, found[1])
    if high is None:
        return None
    high = _with_tail(tokens, high)
    unit = lower.unit or high.unit
    is_other = lower.noun and (unit or (high.noun and high.noun != lower.noun))
    if high.said or high.unit != unit or is_other:
        return None
    value = inherited(lower, high)
    if not value < high.number or (high.divisor and lower.divisor):
        return None
    return lower._replace(
        value=(value, high.number), end=high.end, unit=unit, noun=lower.noun or high.noun,
        caveats=joined_caveats(lower, high), said=frozenset({Hedge.BETWEEN}),
        ends=(hedge, found[0]), divisor=high.divisor or lower.divisor,
        start=lower.start - is_at(tokens, lower.start - 1, "between"),
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
    if Hedge.INDEFINITE in phrase.said:
        text = wording(tokens, phrase.begin, phrase.end)
    else:
        text = stated(tokens, phrase.start if start is None else start, phrase.end)
    hedge, ends = _hedges(phrase, text)
    unit, value, noun, divisor = phrase.unit, phrase.value, phrase.noun, phrase.divisor
    if isinstance(value, tuple) and value[0] > value[1]:
        raise MisfitError(text, "expected the lower number first; swap the two")
    is_each = divisor is not None and divisor.unit == "count"
    is_whole = phrase.is_whole or (
        isinstance(value, Decimal) and value == value.to_integral_value()
    )
    unit = unit or ("count" if is_whole or noun or is_each else "fraction")
    is_count = unit == "count" and divisor is None and isinstance(value, Decimal)
    if divisor is not None and divisor.value is not None:
        if isinstance(value, tuple | None):
            raise MisfitError(text, "expected one number before the divisor; write one")
        value = _divided(value, divisor.number)
    if is_count and hedge is None:
        # A count is exact below 100, or where it ends in no zero.
        whole = int(phrase.number)
        is_exact = whole == value and (abs(whole) < 100 or whole % 10 != 0)
        hedge = Hedge.EXACTLY if is_exact else Hedge.PLAIN
    hedge = hedge or Hedge.PLAIN
    mode, is_fall = claim.mode, claim.direction < 0
    if unit == "fold":
        mode = None
        if phrase.is_reversed or is_fall:
            hedge, ends = hedge.reversed, (ends[1].reversed, ends[0].reversed)
        if is_fall and not phrase.is_reversed:
            pair = value if isinstance(value, tuple) else (value, value)
            high, low = (each and 1 / Fraction(each) for each in pair)
            value = (low, high) if isinstance(value, tuple) and low and high else low
    if unit == "count" and isinstance(value, Decimal):
        # The decimals of "1.2000 thousand" say nothing.
        is_odd = not phrase.power and value.as_tuple().exponent == _THOUSANDTHS
        if is_count and is_odd and noun not in _SCORED:
            # "10.500 people" may be ten and a half thousand.
            raise MisfitError(text, "expected a comma before thousands, or no thousandths")
        value = value.to_integral_value() if value == int(value) else value
        if is_count and phrase.is_whole and int(value.as_tuple().exponent) < 0:
            raise MisfitError(text, "expected a whole number with that scale word; write one")
    try:
        code = unit
        if divisor is not None:
            # A divisor may itself be a product or a quotient: "per square km", "per tonne-km".
            is_rate = is_each and unit == "count"
            code = "count/count" if is_rate else (Unit(unit) / Unit(divisor.unit)).code
            noun = divisor.noun or noun
        # "Fell by -4.2 percent" is a fall as it is.
        is_negative = is_fall and mode == "change" and phrase.number >= 0
        return _made(hedge, value, ends, text, code, noun, mode, phrase.caveats, is_negative)
    except (HedgeError, DimensionError) as error:
        raise MisfitError(text, str(error).removesuffix(".")) from None


def _hedges(phrase: Phrase, text: str) -> tuple[Hedge | None, Ends]:
    """Say which hedge is meant where several stand around a figure."""
    said = phrase.said - {Hedge.BETWEEN}
    if Hedge.ABOUT in said and not said.isdisjoint((Hedge.AT_LEAST, Hedge.OVER)):
        # "About 500 or more" and "some 20-plus" bound the number from below.
        said -= {Hedge.ABOUT}
    if phrase.is_clash or len(said) > 1:
        raise MisfitError(text, "expected one hedge and one rate; leave the others out")
    hedge = next(iter(said), None)
    if Hedge.BETWEEN not in phrase.said:
        return hedge, phrase.ends
    if hedge is None:
        return Hedge.BETWEEN, phrase.ends
    if not hedge.is_approximator:
        raise MisfitError(text, "expected no hedge before a range; leave it out")
    return Hedge.BETWEEN, (hedge, hedge)


def _divided(value: Real, count: Real) -> Real:
    if isinstance(count, Decimal) and isinstance(value, Decimal):
        power = count.adjusted()
        if count == Decimal(1).scaleb(power):
            return value.scaleb(-power)
    return Fraction(value) / Fraction(count)


# A text says the same of many things.
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
    is_negative: bool,
) -> Quantity:
    # What is equal but not as precise, as 5 and 5.0, differs in the text.
    figure = Figure(hedge, value, text, ends)
    return Quantity.of(figure.mirrored() if is_negative else figure, unit, noun, mode, caveats)
