"""A number with its unit, or a range of two: "US$ 5m", "-3.5 percent", "4-9%"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from sco_facts.phrases import words as lists
from sco_facts.phrases.changes import is_moving
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.numbers import MILLION_LETTER, STARTS, Phrase, Real, number
from sco_facts.phrases.symbols import UnitWord, currency_signs, unit_at, unit_words
from sco_facts.phrases.tokens import (
    Phrasebook,
    Token,
    Tokens,
    after_hyphen,
    is_at,
    is_glued,
    is_year,
    lower_at,
    scan,
)
from sco_facts.quantities.hedges import INDEFINITE, Hedge
from sco_facts.quantities.numbers import EXACT, negative, with_power
from sco_facts.quantities.unit_table import CURRENCIES, CURRENCY_SIGNS, GLUED_SIGNS, MEASURES

_NEAR, _MOST_LISTED = 8, 8
_DOLLARS = frozenset("USD AUD CAD HKD NZD SGD TWD".split())
RATIOS = ("percent", "percentage_point")
# "Two in every hundred" has no "a".
_ROUND_WHOLES = {"hundred": Decimal(100), "thousand": Decimal(1000)}
# The words of the hedge table that stand in place of a number.
_INDEFINITES = Phrasebook(INDEFINITE)
_BEFORE_WHOLES = Phrasebook(dict.fromkeys(("in", "in every", "out of", "out of every", "of every")))


def amount(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a number with its unit.

        amount = [sign], [currency], [sign], number, [unit | "of a", unit]
    """
    minus = _after_sign(tokens, at)
    sign = currency_signs().match(tokens, minus)
    start = sign[1] if sign else minus
    first = _after_sign(tokens, start)
    found = number(tokens, first)
    if found is None:
        return None
    value: Real = found.number
    power, end, caveats = found.power, found.end, found.caveats
    if isinstance(value, Decimal) and is_at(tokens, end, "m") and not power and (
        sign or unit_words().match(tokens, end + 1)
    ):  # fmt: skip
        value, power, end, caveats = with_power(value, 6), 6, end + 1, (MILLION_LETTER,)
    if first > at and any(lower_at(tokens, place) in lists.MINUS for place in (at, start)):
        value = negative(value)
    found = found._replace(value=value, start=at, begin=at, end=end, power=power, caveats=caveats)
    unit = unit_at(tokens, end) or _of_one(tokens, found) or _pounds(tokens, found)
    if unit is None and lower_at(tokens, end) in lists.ADDED_ADJECTIVES:
        # "Three straight months".
        unit = unit_at(tokens, end + 1)
    if sign is not None:
        name = tokens[start - 1].text
        is_letters = name in GLUED_SIGNS and not is_glued(tokens, first)
        # "N95" is a mask, "N1,540" and "N2 trillion" are money.
        is_name = name == "N" and tokens[first].text.isdecimal()
        is_no_sign = (is_letters or is_name) and not power
        return None if is_no_sign else _with_currency(found, sign[0], unit)
    if unit is None:
        return found
    word, end = unit
    found = found._replace(
        value=_times(found.number, word.part), end=end, unit=word.code,
        part=word.part, caveats=word.caveats + caveats, is_unit_last=True,
    )  # fmt: skip
    return with_half(tokens, _with_smaller_time(tokens, found))


def with_half(tokens: Tokens, found: Phrase) -> Phrase:
    """Add the half of "two months and a half"."""
    is_half = [lower_at(tokens, found.end + place) for place in range(3)] == ["and", "a", "half"]
    if not is_half or not isinstance(found.value, Decimal):
        return found
    return found._replace(value=EXACT.add(found.value, Decimal("0.5")), end=found.end + 3)


def _with_smaller_time(tokens: Tokens, found: Phrase) -> Phrase:
    """
    Add the smaller part of a time, in its unit, or the cents of an amount of money.

        time  = number, unit, [","], ["and"], number, smaller unit
        money = number, currency, "and", number, part of it
    """
    at = found.end + is_at(tokens, found.end, ",")
    at += is_at(tokens, at, "and")
    sizes = next((each for each in lists.TIME_PARTS if found.unit in each), None)
    if found.unit in CURRENCIES and is_at(tokens, found.end, "and"):
        sizes = {found.unit: 1}
    if sizes is None or not _is_number(tokens, at) or is_at(tokens, found.first - 1, "between"):
        return found
    smaller = amount(tokens, at)
    if smaller is None or smaller.unit not in sizes or not found.is_whole:
        return found
    times, rest = divmod(sizes[found.unit], sizes[smaller.unit])
    if rest or not isinstance(smaller.value, Decimal) or not 0 < smaller.value < times:
        return found
    value = EXACT.add(Decimal(int(found.number) * times), smaller.value)
    return found._replace(value=value, end=smaller.end, unit=smaller.unit)


def _is_number(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and (tokens[at].is_number or tokens[at].lower in STARTS)


def _times(value: Real, part: Fraction) -> Real:
    if part == 1:
        return value
    if isinstance(value, Fraction):
        return value * part
    if part > 1:
        return with_power(value, len(str(part)) - 1)
    return EXACT.multiply(value, EXACT.divide(Decimal(1), Decimal(part.denominator)))


def _of_one(tokens: Tokens, figure: Phrase) -> tuple[UnitWord, int] | None:
    """
    Find the unit of a part of one.

        part of one = share, ["of"], ("a" | "an"), unit | number, "of", ("a" | "one"), ratio
                    | share, [["of"], "a"], "point"
    """
    is_part = isinstance(figure.value, Fraction)
    article = figure.end + is_at(tokens, figure.end, "of")
    point = article + 1 if is_at(tokens, article, "a") else after_hyphen(tokens, figure.end)
    if is_part and is_at(tokens, point, "point", "points"):
        # "A quarter point" is one of a rate of interest.
        return UnitWord("percentage_point"), point + 1
    if not is_at(tokens, article, "a", "an", "one") or not (is_part or article > figure.end):
        return None
    found = unit_at(tokens, article + 1)
    is_ratio = found is not None and found[0].code in RATIOS
    return found if is_ratio or (is_part and not is_at(tokens, article, "one")) else None


def _pounds(tokens: Tokens, figure: Phrase) -> tuple[UnitWord, int] | None:
    """Find the pounds of "105 kg (231 pounds)" and "231 pounds (105 kg)", which are no money."""
    at, first = figure.end, figure.first
    if not is_at(tokens, at, "pounds", "pound"):
        return None
    other = unit_words().match_before(tokens, first - 1) if is_at(tokens, first - 1, "(") else None
    if is_at(tokens, at + 1, "(") and (inside := number(tokens, at + 2)):
        other = unit_at(tokens, inside.end)
    code = other[0].code if other else ""
    is_mass = code in MEASURES and MEASURES[code].dimension == "mass"
    return (UnitWord("pound"), at + 1) if is_mass else None


def _multiple(tokens: Tokens, at: int) -> Phrase | None:
    times = lists.MULTIPLES.get(lower_at(tokens, at))
    if times is None or is_at(tokens, at - 1, "two", "three"):
        return None
    value = times if times < 1 else Decimal(times.numerator)
    return Phrase(value, at, at + 1, at, at, unit="fold", is_reversed=times < 1)


def _after_sign(tokens: Tokens, at: int) -> int:
    """Step over a sign that belongs to the number after it, and to nothing before it."""
    word = lower_at(tokens, at)
    if word in ("minus", "negative"):
        return at + 1
    if word not in lists.SIGNS or not is_glued(tokens, at + 1):
        return at
    is_apart = not is_glued(tokens, at) or tokens[at - 1].text in ("(", "[")
    return at + 1 if is_apart else at


def _with_currency(figure: Phrase, sign: UnitWord, unit: tuple[UnitWord, int] | None) -> Phrase:
    """Let the word after the number make the sign before it precise: "$5 million AUD"."""
    if unit is not None:
        word, end = unit
        if word.code == sign.code or (sign.caveats and word.code in _DOLLARS):
            caveats = word.caveats if sign.caveats else ()
            return figure._replace(end=end, unit=word.code, caveats=caveats)
    return figure._replace(unit=sign.code, caveats=sign.caveats)


def figure_at(tokens: Tokens, at: int, *, is_running: bool) -> Phrase | None:
    """
    Read what is said to be so many.

        figure = indefinite | multiple | odds | range | list | amount

    In running text, "from 10% to 12%" after a verb of change, or in falling order, is no range
    but two figures of one unit; "by 10 to 12%" is a range.
    """
    token = tokens[at]
    if not token.is_number and (found := _multiple(tokens, at) or _indefinite(tokens, at)):
        return found
    low = amount(tokens, at)
    if low is None:
        return None
    if odds := _odds(tokens, low):
        return odds
    pair = _pair(tokens, low)
    if pair is None:
        return _listed(tokens, low)
    if not (is_running and _is_change(tokens, low, pair)):
        return pair
    if low.unit or not is_at(tokens, low.end, "to"):
        # "From ₹900 to ₹1,100 crore" has two numbers of crores.
        is_scaled = not low.power and not low.is_unit_last
        ends = pair.value if is_scaled and isinstance(pair.value, tuple) else (low.value,)
        return low._replace(value=ends[0])
    noun = None if pair.unit else noun_at(tokens, pair.end)
    return low._replace(
        value=pair.value[0] if isinstance(pair.value, tuple) else None, power=pair.power,
        unit=pair.unit, noun=noun and noun.text, caveats=pair.caveats, is_shared=True,
    )  # fmt: skip


def _pair(tokens: Tokens, low: Phrase) -> Phrase | None:
    """
    Read on from the lower of two numbers.

        range = ["from"], amount, ("to" | "or" | "-"), amount
              | "between", amount, ("and" | "to" | "-"), amount
              | number, "-", ("to" | "or"), number, "-", unit
    """
    before = low.begin - 1
    is_suspended = is_at(tokens, low.end, "-", "‑") and is_at(tokens, low.end + 1, "to", "or")
    joined = low.end + (is_suspended and not low.unit)
    if is_at(tokens, before, "from") and is_at(tokens, low.end, "up"):
        # "From $5 up to $7", but not after "rose"
        joined += not is_moving(tokens, before)
    is_between = is_at(tokens, before, "between")
    joiner = lower_at(tokens, joined)
    if joiner not in lists.JOINERS and not (is_between and joiner == "and"):
        return None
    # "Two or three percent" is a range; "a third or 5 tons" are two quantities.
    is_part = isinstance(low.value, Fraction)
    if joiner == "or" and (low.unit or is_part):
        return None
    if joiner == "or" and is_at(tokens, before, ",") and tokens[before - 1].is_number:
        # "5, 10 or 15 dollars" are three.
        return None
    at = joined + 1
    is_dated = is_year(tokens, low.begin) and is_at(tokens, before, "in") and joiner == "to"
    # A year before a dash, as in "2019 - 5 million tonnes", is a label.
    is_dated |= is_year(tokens, low.begin) and not is_between and tokens[joined].text in "–—-"
    if is_dated and not (lower_at(tokens, at).isdigit() and len(tokens[at].text) == len("2019")):
        # "Climbed in 2019 to 4,000"
        return None
    if not tokens[joined].is_word and is_glued(tokens, joined) != is_glued(tokens, at):
        return None
    is_fold = lower_at(tokens, at).endswith("fold")
    high = _multiple(tokens, at) if is_fold else amount(tokens, at)
    if high is None or (low.unit and high.unit and low.unit != high.unit):
        return None
    if (joined > low.end or low.is_unit_last) and not high.unit:
        return None
    if is_part and not isinstance(high.value, Fraction):
        return None
    is_from = is_at(tokens, before, "from") and joiner == "to"
    ends = (inherited(low, high), high.number)
    if is_at(tokens, high.end - 1, "dozen") and not is_at(tokens, low.end - 1, "dozen"):
        # "Three to four dozen"
        ends = (12 * low.number, high.number)
    if ends[0] < 0 and ends[1] < ends[0] and not is_from:
        # "Between -10 and -15 degrees"
        ends = (ends[1], ends[0])
    return high._replace(
        value=ends, first=low.first,
        begin=low.begin - (is_between or is_from), said=frozenset({Hedge.BETWEEN}),
        unit=low.unit or high.unit, caveats=joined_caveats(low, high), is_from=is_from,
    )  # fmt: skip


def joined_caveats(low: Phrase, high: Phrase) -> tuple[str, ...]:
    """List what was assumed to read either of two figures, each once."""
    return tuple(dict.fromkeys((*low.caveats, *high.caveats)))


def _is_change(tokens: Tokens, low: Phrase, pair: Phrase) -> bool:
    """Whether two numbers say from where to where something rose, and are no range."""
    if isinstance(pair.value, tuple) and pair.value[0] > pair.value[1]:
        return True
    at = low.begin
    named = at - 1 - is_at(tokens, at - 1, ",", ":", "of")
    if is_at(tokens, named, "interval", "range", "ci"):
        return False
    if not is_at(tokens, low.end, "to") or is_at(
        tokens, at - 1, "the", "with", "of", "at", "was", "is", "to"
    ):
        # "Growth of 3% to 5%" is a range of what it may be.
        return False
    led = at - 1
    while at - led < _NEAR and lower_at(tokens, led) in lists.HEDGE_PARTS:
        led -= 1
    if not is_at(tokens, led, "from"):
        # "By 5 to 10 percent" and "lost 2 to 3 million jobs" share a unit, "5% to 10%" is a change.
        is_one = not low.unit and (pair.unit or noun_at(tokens, pair.end) is not None)
        return not is_one and pair.number > 0 and is_moving(tokens, low.end)
    if is_at(tokens, led - 1, "and"):
        # "Up from 60 to 63 for men and from 55 to 58 for women".
        places = range(max(0, led - 2 * _NEAR), led)
        return any(is_at(tokens, each, "from") and is_moving(tokens, each) for each in places)
    # "Growth is from 5% to 10%" says how it ranges.
    return is_moving(tokens, led) and not is_at(tokens, led - 1, "is", "are", "was", "were")


def inherited(low: Phrase, high: Phrase) -> Real:
    """Give the lower figure the scale and part of a unit of the higher, if it has none itself."""
    value = low.number if low.unit else _times(low.number, high.part)
    if isinstance(value, Fraction) or low.power or low.is_unit_last or not high.power:
        return value
    # "$300 to $2 million" has one million only.
    scaled = with_power(value, high.power)
    return scaled if scaled <= high.number else value


def _is_plain_word(token: Token) -> bool:
    return token.is_word and token.lower not in lists.FUNCTION_WORDS


def _odds(tokens: Tokens, low: Phrase) -> Phrase | None:
    """
    Read a share that is said in whole numbers.

        odds = number, ("in" | "out of" | "of every"), number | "one", noun, "in", number
    """
    if low.unit or low.power or not low.is_whole:
        return None
    end = low.end
    if is_at(tokens, low.first, "one"):
        # "One farm in ten", "one consultant post in eight".
        nouns = (at for at in (end + 1, end + 2) if is_at(tokens, at, "in"))
        end = next((at for at in nouns if all(map(_is_plain_word, tokens[end:at]))), end)
    found = _BEFORE_WHOLES.match(tokens, end)
    below = found[1] if found else end
    if not found or is_at(tokens, below, "a", "an") or is_year(tokens, below):
        return None
    whole = number(tokens, below)
    if whole is None and (round_whole := _ROUND_WHOLES.get(lower_at(tokens, below))):
        whole = Phrase(round_whole, below, below + 1)
    if whole is None or not whole.is_whole or not 0 < low.number < whole.number <= 10**6:
        return None
    unit = unit_at(tokens, whole.end)
    is_time = unit is not None and unit[0].code in lists.PERIODS.values()
    if is_time or lower_at(tokens, whole.end) in lists.OCCASIONS:
        return None
    value = Fraction(low.number) / Fraction(whole.number)
    return low._replace(value=value, end=whole.end, unit="fraction")


_WHOSE = frozenset("the its their our his her your my these those some about".split())


def _listed(tokens: Tokens, low: Phrase) -> Phrase | None:
    """
    Give a figure the unit or noun that stands after the last of a list.

        list = number, {",", number}, [","], ("and" | "or"), number, (unit | noun)
             | number, "of", number, noun
    """
    at = low.end
    if low.unit or low.power or lower_at(tokens, at) not in (",", "and", "or", "of"):
        return low
    if is_at(tokens, at, "of"):
        of = at + 1 + (lower_at(tokens, at + 1) in _WHOSE)
        # "600 of the valley's 2,900 orchards"
        of += lower_at(tokens, of).endswith(("'s", "s'"))
        whole = None if isinstance(low.value, Fraction) else number(tokens, of)
        noun = noun_at(tokens, whole.end) if whole and whole.is_whole else None
        return low._replace(noun=noun.text, is_shared=True) if noun else low
    if any(is_at(tokens, place, "between") for place in range(low.begin - 4, low.begin)):
        # "Between nearly 5 and 8 million" is no list.
        return low
    for _ in range(_MOST_LISTED):
        has_comma = is_at(tokens, at, ",")
        is_last = is_at(tokens, at + has_comma, "and", "or")
        if is_last and has_comma and at == low.end:
            return low
        at += has_comma + is_last
        following = amount(tokens, at) if _is_number(tokens, at) else None
        if following is None or (following.unit and not following.is_unit_last):
            return low
        at = following.end
        if is_last:
            return _with_shared(tokens, low, following)
        if following.unit or not is_at(tokens, at, ",", "and", "or"):
            return low
    return None


def _with_shared(tokens: Tokens, low: Phrase, last: Phrase) -> Phrase | None:
    noun = None if last.unit else noun_at(tokens, last.end)
    if not last.unit and noun is None:
        return low
    # Whether "5, 6 and 7 million" has one million or three, nobody can tell.
    if last.power or last.part != 1:
        return None
    return low._replace(
        unit=last.unit, noun=noun and noun.text, caveats=last.caveats, is_shared=True
    )


def _indefinite(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read words that stand in place of a number.

        indefinite = ("several" | "dozens of" | ...), (unit | noun)
    """
    words = _INDEFINITES.match(tokens, at)
    if words is None:
        return None
    found = Phrase(None, at, words[1], at, at, said=frozenset({Hedge.INDEFINITE}))
    unit = unit_at(tokens, words[1])
    if unit is not None:
        word, end = unit
        is_other = word.code == "fold" or word.part != 1
        return None if is_other else found._replace(end=end, unit=word.code, caveats=word.caveats)
    noun = noun_at(tokens, words[1])
    return noun and found._replace(end=noun.end, unit="count", noun=noun.text)


@cache
def _figure_starts() -> frozenset[str]:
    # Currency codes stand in capitals, all other words in lower case.
    words = {*STARTS, *lists.MULTIPLES} | _INDEFINITES.starts
    signs = {next(scan([sign])).text for sign in CURRENCY_SIGNS}
    return frozenset(words | signs | CURRENCIES)


def starts_figure(token: Token) -> bool:
    """Whether a figure can begin at a token, its sign apart."""
    starts = _figure_starts()
    return token.is_number or token.lower in starts or token.text in starts


def from_sign(tokens: Tokens, at: int) -> int:
    """Step back over a sign that belongs to the number or currency there."""
    return at - 1 if at and _after_sign(tokens, at - 1) == at else at
