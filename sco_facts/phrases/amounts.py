"""A number with its unit, or a range of two: "US$ 5m", "-3.5 percent", "4-9%"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases.changes import is_moving
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import MILLION_LETTER, STARTS, Number, number
from sco_facts.phrases.symbols import UnitWord, currency_signs, unit_at, unit_words
from sco_facts.phrases.tokens import (
    Phrasebook,
    Tokens,
    after_hyphen,
    is_at,
    is_glued,
    is_year,
    lower_at,
    scan,
)
from sco_facts.phrases.words import (
    ADDED_ADJECTIVES,
    HEDGE_PARTS,
    JOINERS,
    MINUS,
    MULTIPLES,
    OCCASIONS,
    PERIODS,
    SIGNS,
    TIME_PARTS,
)
from sco_facts.quantities.hedges import INDEFINITE, Hedge, Value
from sco_facts.quantities.numbers import EXACT, with_power
from sco_facts.quantities.unit_table import (
    CURRENCIES,
    CURRENCY_SIGNS,
    GLUED_SIGNS,
    MEASURES,
    MINOR_UNITS,
)

Real = Decimal | Fraction

_NEAR, _MOST_LISTED = 8, 8
_DOLLARS = frozenset("USD AUD CAD HKD NZD SGD TWD".split())
# "A quarter point" is one of a rate of interest.
_POINTS = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
_RATIOS = ("percent", "percentage_point")


class Core(NamedTuple):
    """
    What is said to be so many.

    Attributes:
        value: The figure, a pair, or `None` for words in place of one.
        start: The place where it begins, with its sign and "between".
        first: The place of its number.
        end: The place after it, with its unit.
        unit: The code of its unit, empty if none was read.
        hedge: The hedge that is part of it, as in a range or in "20-odd".
        noun: The noun of a count.
        caveats: What was assumed to read it.
        is_whole: Whether it can count things.
        is_reversed: Whether a larger change leaves less, as with "halved".
        is_shared: Whether its unit or noun stands after a later number.
    """

    value: Value
    start: int
    first: int
    end: int
    unit: str = ""
    hedge: Hedge | None = None
    noun: str | None = None
    caveats: tuple[str, ...] = ()
    is_whole: bool = False
    is_reversed: bool = False
    is_shared: bool = False


class Amount(NamedTuple):
    """A number with its sign, and with the unit where one stands beside it."""

    number: Number
    end: int
    unit: str = ""
    caveats: tuple[str, ...] = ()
    is_unit_last: bool = False
    first: int = 0


@cache
def _indefinites() -> Phrasebook[int]:
    """List the words of the hedge table that stand in place of a number."""
    return Phrasebook(INDEFINITE)


def _pair(tokens: Tokens, low: Amount, start: int) -> Core | None:
    """
    Read on from the lower of two numbers.

        range = ["between" | "from"], amount, ("and" | "to" | "or" | "-"), amount
              | number, "-", ("to" | "or"), number, "-", unit
    """
    is_suspended = is_at(tokens, low.end, "-", "‑") and is_at(tokens, low.end + 1, "to", "or")
    joined = low.end + (is_suspended and not low.unit)
    is_between = is_at(tokens, start - 1, "between")
    joiner = lower_at(tokens, joined)
    if joiner not in (("and",) if is_between else JOINERS):
        return None
    # "Two or three percent" is a range; "a third or 5 tons" are two quantities.
    is_part = isinstance(low.number.value, Fraction)
    if joiner == "or" and (low.unit or is_part):
        return None
    at = joined + 1
    if not tokens[joined].is_word and is_glued(tokens, joined) != is_glued(tokens, at):
        return None
    high = amount(tokens, at)
    if high is None or (low.unit and high.unit and low.unit != high.unit):
        return None
    if joined > low.end and not (high.is_unit_last and is_at(tokens, high.number.end, "-", "‑")):
        return None
    if low.is_unit_last and not high.unit:
        return None
    if is_part and not isinstance(high.number.value, Fraction):
        return None
    is_led = is_between or (is_at(tokens, start - 1, "from") and is_at(tokens, low.end, "to"))
    return Core(
        (inherited(low, high), high.number.value), start - is_led, low.first, high.end,
        low.unit or high.unit, Hedge.BETWEEN,
        caveats=tuple(dict.fromkeys((*low.caveats, *high.caveats))),
        is_whole=low.number.is_whole and high.number.is_whole,
    )  # fmt: skip


def _is_change(tokens: Tokens, at: int, low: Amount, pair: Core) -> bool:
    """Whether two numbers say from where to where something rose, and are no range."""
    if isinstance(pair.value, tuple) and pair.value[0] > pair.value[1]:
        return True
    if not is_at(tokens, low.end, "to") or is_at(tokens, at - 1, "the"):
        return False
    led = at - 1
    while at - led < _NEAR and lower_at(tokens, led) in HEDGE_PARTS:
        led -= 1
    is_led = is_at(tokens, led, "from")
    # "By 5 to 10 percent" shares one unit; "5% to 10%" and "from 5 to 10 percent" are a change.
    if pair.unit and not low.unit and not is_led:
        return False
    if is_at(tokens, led - 1, "and") and is_led:
        # "Up from 60 to 63 for men and from 55 to 58 for women".
        places = range(max(0, led - 2 * _NEAR), led)
        return any(is_at(tokens, each, "from") and is_moving(tokens, each) for each in places)
    if is_led:
        # "Growth is from 5% to 10%" says how it ranges.
        return is_moving(tokens, led) and not is_at(tokens, led - 1, "is", "are", "was", "were")
    return is_moving(tokens, low.end)


def inherited(low: Amount, high: Amount) -> Real:
    """Give the lower figure the scale word of the higher, where it has none of its own."""
    value, power = low.number.value, high.number.power
    if isinstance(value, Fraction) or low.number.power or low.is_unit_last or not power:
        return value
    # "$300 to $2 million" has one million only.
    scaled = with_power(value, power)
    return scaled if abs(value) < 1000 and scaled <= high.number.value else value


def amount(tokens: Tokens, at: int) -> Amount | None:
    """
    Read a number with its unit.

        amount = [sign], [currency], [sign], number, [unit | "of a", unit]
    """
    minus = _after_sign(tokens, at)
    sign = currency_signs().match(tokens, minus)
    start = sign[1] if sign else minus
    first = _after_sign(tokens, start)
    figure = number(tokens, first)
    if figure is None:
        return None
    if any(lower_at(tokens, place) in MINUS for place in (at, start)):
        figure = figure._replace(value=negative(figure.value))
    if is_at(tokens, figure.end, "m") and not figure.power and (
        sign or unit_words().match(tokens, figure.end + 1)
    ) and isinstance(figure.value, Decimal):  # fmt: skip
        figure = Number(with_power(figure.value, 6), figure.end + 1, 6, "m", figure.mark)
    unit = unit_at(tokens, figure.end) or _of_one(tokens, figure) or _pounds(tokens, first, figure)
    if unit is None and lower_at(tokens, figure.end) in ADDED_ADJECTIVES:
        # "Three straight months".
        unit = unit_at(tokens, figure.end + 1)
    letter = (MILLION_LETTER,) if figure.letter == "m" else ()
    if sign is not None:
        is_letters = tokens[start - 1].text in GLUED_SIGNS and not is_glued(tokens, first)
        # "N95" is a mask, "N1,540" and "N2 trillion" are money.
        is_name = tokens[start - 1].text == "N" and tokens[first].text.isdecimal()
        if (is_letters or is_name) and not figure.power:
            return None
        return _with_currency(figure, sign[0], unit, first)
    if unit is None:
        return Amount(figure, figure.end, caveats=letter, first=first)
    word, end = unit
    if word.part != 1:
        figure = figure._replace(value=_times(figure.value, word.part))
    found = Amount(figure, end, word.code, word.caveats + letter, is_unit_last=True, first=first)
    return with_half(tokens, _with_smaller_time(tokens, found))


def with_half(tokens: Tokens, found: Amount) -> Amount:
    """Add the half of "two months and a half"."""
    end, figure = found.end, found.number
    is_half = [lower_at(tokens, end + place) for place in range(3)] == ["and", "a", "half"]
    if not is_half or figure.power or not isinstance(figure.value, Decimal):
        return found
    value = EXACT.add(figure.value, Decimal("0.5"))
    return found._replace(number=figure._replace(value=value), end=end + 3)


def _with_smaller_time(tokens: Tokens, found: Amount) -> Amount:
    """
    Add the smaller part of a time, in its unit.

        time = number, unit, [","], ["and"], number, smaller unit
    """
    at = found.end + is_at(tokens, found.end, ",")
    at += is_at(tokens, at, "and")
    sizes = next((each for each in TIME_PARTS if found.unit in each), None)
    if sizes is None or at >= len(tokens) or is_at(tokens, found.first - 1, "between"):
        return found
    if not (tokens[at].is_number or tokens[at].lower in STARTS):
        return found
    smaller = amount(tokens, at)
    if smaller is None or smaller.unit not in sizes or not found.number.is_whole:
        return found
    high, low = found.number.value, smaller.number.value
    times, rest = divmod(sizes[found.unit], sizes[smaller.unit])
    if rest or not isinstance(low, Decimal) or not 0 < low < times:
        return found
    number = smaller.number._replace(value=EXACT.add(Decimal(int(high) * times), low))
    return smaller._replace(number=number, first=found.first)


def _times(value: Real, part: Fraction) -> Real:
    if isinstance(value, Fraction):
        return value * part
    if part > 1:
        return with_power(value, len(str(part)) - 1)
    return EXACT.multiply(value, EXACT.divide(Decimal(1), Decimal(part.denominator)))


def _of_one(tokens: Tokens, figure: Number) -> tuple[UnitWord, int] | None:
    """
    Find the unit of a part of one.

        part of one = share, ["of"], ("a" | "an"), unit | number, "of", ("a" | "one"), ratio
                    | ("quarter" | "half"), "point"
    """
    is_part = isinstance(figure.value, Fraction)
    point = after_hyphen(tokens, figure.end)
    if is_part and figure.value in _POINTS and is_at(tokens, point, "point", "points"):
        return UnitWord("percentage_point"), point + 1
    article = figure.end + is_at(tokens, figure.end, "of")
    if not is_at(tokens, article, "a", "an", "one") or not (is_part or article > figure.end):
        return None
    found = unit_at(tokens, article + 1)
    is_ratio = found is not None and found[0].code in _RATIOS
    return found if is_ratio or (is_part and not is_at(tokens, article, "one")) else None


def _pounds(tokens: Tokens, first: int, figure: Number) -> tuple[UnitWord, int] | None:
    """Find the pounds of "105 kg (231 pounds)" and "231 pounds (105 kg)", which are no money."""
    at = figure.end
    if not is_at(tokens, at, "pounds", "pound"):
        return None
    other = unit_words().match_before(tokens, first - 1) if is_at(tokens, first - 1, "(") else None
    if is_at(tokens, at + 1, "(") and (inside := number(tokens, at + 2)):
        other = unit_at(tokens, inside.end)
    code = other[0].code if other else ""
    is_mass = code in MEASURES and MEASURES[code].dimension == "mass"
    return (UnitWord("pound"), at + 1) if is_mass else None


def _after_sign(tokens: Tokens, at: int) -> int:
    """Step over a sign that belongs to the number after it, and to nothing before it."""
    if is_at(tokens, at, "minus", "negative"):
        return at + 1
    is_sign = lower_at(tokens, at) in SIGNS and is_glued(tokens, at + 1)
    is_apart = not is_glued(tokens, at) or tokens[at - 1].text in ("(", "[")
    return at + 1 if is_sign and is_apart else at


def negative(value: Real) -> Real:
    """Turn the sign round, exactly: the minus operator rounds to the caller's precision."""
    return value.copy_negate() if isinstance(value, Decimal) else -value


def _with_currency(
    figure: Number, sign: UnitWord, unit: tuple[UnitWord, int] | None, first: int
) -> Amount | None:
    """Let the word after the number make the sign before it precise: "$5 million AUD"."""
    if unit is not None:
        word, end = unit
        if word.code == sign.code or (sign.caveats and word.code in _DOLLARS):
            caveats = word.caveats if sign.caveats else ()
            return Amount(figure, end, word.code, caveats, first=first)
    return Amount(figure, figure.end, sign.code, sign.caveats, first=first)


def core_at(tokens: Tokens, at: int, *, is_running: bool) -> Core | None:
    """
    Read what is said to be so many.

        core = indefinite | multiple | odds | range | list | amount

    In running text, "from 10% to 12%" after a verb of change, or in falling order, is no range
    but two figures of one unit; "by 10 to 12%" is a range.
    """
    token = tokens[at]
    if not token.is_number:
        if token.lower in MULTIPLES and not is_at(tokens, at - 1, "two", "three"):
            times = MULTIPLES[token.lower]
            value = times if times < 1 else Decimal(times.numerator)
            return Core(value, at, at, at + 1, "fold", is_reversed=times < 1)
        if found := _indefinite(tokens, at):
            return found
    low = amount(tokens, at)
    if low is None:
        return None
    figure = low.number
    if odds := _odds(tokens, at, low):
        return odds
    pair = _pair(tokens, low, at)
    simple = Core(
        figure.value, at, low.first, low.end, low.unit, figure.mark,
        caveats=low.caveats, is_whole=figure.is_whole,
    )  # fmt: skip
    if pair is None:
        return _listed(tokens, simple, low)
    if not (is_running and _is_change(tokens, at, low, pair)):
        return pair
    if low.unit or not is_at(tokens, low.end, "to"):
        return simple
    noun = None if pair.unit else noun_at(tokens, pair.end)
    first = pair.value[0] if isinstance(pair.value, tuple) else None
    return simple._replace(
        value=first, unit=pair.unit, noun=noun and noun.text, caveats=pair.caveats, is_shared=True
    )


def _odds(tokens: Tokens, at: int, low: Amount) -> Core | None:
    """
    Read a share that is said in whole numbers.

        odds = number, ("in" | "out of"), number | "one", noun, "in", number
    """
    figure = low.number
    if low.unit or figure.power or not figure.is_whole or not isinstance(figure.value, Decimal):
        return None
    end = low.end
    if is_at(tokens, at, "one") and is_at(tokens, end + 1, "in") and tokens[end].is_word:
        end += 1
    if is_at(tokens, end, "in"):
        below = end + 1
    elif is_at(tokens, end, "out") and is_at(tokens, end + 1, "of"):
        below = end + 2
    else:
        return None
    below += is_at(tokens, below, "every")
    if lower_at(tokens, below) in ("a", "an") or is_year(tokens, below):
        return None
    whole = number(tokens, below)
    if whole is None or not whole.is_whole or not 0 < figure.value < whole.value <= 10**6:
        return None
    unit = unit_at(tokens, whole.end)
    is_time = unit is not None and unit[0].code in PERIODS.values()
    if is_time or lower_at(tokens, whole.end) in OCCASIONS:
        return None
    value = Fraction(figure.value) / Fraction(whole.value)
    return Core(value, at, at, whole.end, "fraction")


def _listed(tokens: Tokens, core: Core, low: Amount) -> Core | None:
    """
    Give a figure the unit or noun that stands after the last of a list.

        list = number, {",", number}, [","], ("and" | "or"), number, (unit | noun)
             | number, "of", number, noun
    """
    if core.unit or low.number.power or lower_at(tokens, core.end) not in (",", "and", "or", "of"):
        return core
    if is_at(tokens, core.end, "of"):
        if isinstance(core.value, Fraction):
            return core
        of = core.end + 1 + is_at(tokens, core.end + 1, "the", "its", "their", "some", "about")
        whole = number(tokens, of) if of < len(tokens) else None
        noun = whole and whole.is_whole and noun_at(tokens, whole.end)
        return core._replace(noun=noun.text, is_shared=True) if noun else core
    at = core.end
    for _ in range(_MOST_LISTED):
        is_last = is_at(tokens, at + is_at(tokens, at, ","), "and", "or")
        if is_last and is_at(tokens, at, ",") and at == core.end:
            return core
        at += is_at(tokens, at, ",") + is_last
        if at >= len(tokens) or not (tokens[at].is_number or tokens[at].lower in STARTS):
            return core
        following = amount(tokens, at)
        if following is None or (following.unit and not following.is_unit_last):
            return core
        at = following.end
        if is_last:
            return _with_shared(tokens, core, following)
        if following.unit or not is_at(tokens, at, ",", "and", "or"):
            return core
    return None


def _with_shared(tokens: Tokens, core: Core, last: Amount) -> Core | None:
    noun = None if last.unit else noun_at(tokens, last.end)
    if not last.unit and noun is None:
        return core
    if last.number.power:
        # Whether "5, 6 and 7 million" has one million or three, nobody can tell.
        return None
    if lower_at(tokens, last.end - 1) in MINOR_UNITS:
        return None
    return core._replace(
        unit=last.unit, noun=noun and noun.text, caveats=last.caveats, is_shared=True
    )


def _indefinite(tokens: Tokens, at: int) -> Core | None:
    """
    Read words that stand in place of a number.

        indefinite = ("several" | "dozens of" | ...), (unit | noun)
    """
    found = _indefinites().match(tokens, at)
    if found is None:
        return None
    unit = unit_at(tokens, found[1])
    if unit is not None:
        word, end = unit
        core = Core(None, at, at, end, word.code, Hedge.INDEFINITE, caveats=word.caveats)
        return None if word.code == "fold" or word.part != 1 else core
    noun = noun_at(tokens, found[1])
    return noun and Core(None, at, at, noun.end, "count", Hedge.INDEFINITE, noun.text)


@cache
def core_starts() -> frozenset[str]:
    """
    List the tokens with which a core can begin, digits and signs apart.

    Currency codes stand in capitals, all other words in lower case.
    """
    words = {*STARTS, *MULTIPLES} | _indefinites().starts
    signs = {next(scan([sign])).text for sign in CURRENCY_SIGNS}
    return frozenset(words | signs | CURRENCIES)


def from_sign(tokens: Tokens, at: int) -> int:
    """Step back over a sign that belongs to the number or currency there."""
    return at - 1 if at and _after_sign(tokens, at - 1) == at else at
