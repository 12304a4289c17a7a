"""Numbers as English writes them, in digits and in words, with the digits that are significant."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases.markup import SIGNED_PARTS
from sco_facts.phrases.tokens import Tokens, after_hyphen, is_at, is_glued, lower_at
from sco_facts.phrases.words import (
    ARTICLES,
    ONES,
    PARTS,
    PLURAL_PARTS,
    PLURAL_SCALES,
    SCALE_LETTERS,
    SCALES,
    SHORT_SCALES,
    TENS,
)
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.numbers import EXACT, as_written, with_power

LONGEST = 150
_MOST_GROUPS, _MOST_POWER = 12, 60

_POWERS = SCALES | SHORT_SCALES | PLURAL_SCALES | {"hundred": 2}
_CLOSING = frozenset(".,;:!?)]\"'”’+-‑–—/")
_SEPARATORS = str.maketrans("", "", ",'’\u00a0\u2009\u202f")
_SIGNED_PARTS = {sign: Fraction(over) for over, sign in SIGNED_PARTS.items()}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TIMES = ("x", "×", "*", "·")
_MARKS = {"odd": Hedge.ABOUT, "plus": Hedge.OVER, "some": Hedge.ABOUT}

STARTS = frozenset({*ONES, *TENS, *_SIGNED_PARTS, *ARTICLES, "half", "hundred"})
_AFTER_ARTICLES = frozenset({*SCALES, *PARTS, "hundred", "dozen"})
MILLION_LETTER = "m is read as million"


class Number(NamedTuple):
    """
    A number that was read.

    Attributes:
        value: The number, with its significant digits.
        end: The place after it.
        power: The power of ten of its scale word, 0 if it has none.
        letter: The letter that stood for a scale word.
        mark: The hedge inside it, as in "67+ billion" and "20-odd".
    """

    value: Decimal | Fraction
    end: int
    power: int = 0
    letter: str = ""
    mark: Hedge | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it can count things."""
        return isinstance(self.value, Decimal) and (
            self.power > 0 or int(self.value.as_tuple().exponent) >= 0
        )


def number(tokens: Tokens, at: int) -> Number | None:
    """
    Read the number that starts at a token.

        number = (digits | share | words), [mark], {scale}

    Returns:
        The number and the place after it; `None` if no number of a sane length starts there.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> number(list(scan(["one and a half trillion"])), 0).value
        Decimal('1.5E+12')
    """
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.is_number:
        return _in_digits(tokens, at)
    if token.text in _SIGNED_PARTS:
        return _of_scale(tokens, Number(_SIGNED_PARTS[token.text], at + 1))
    if token.lower in ARTICLES and lower_at(tokens, at + 1) not in _AFTER_ARTICLES:
        return None
    found = _share(tokens, at) or _in_words(tokens, at)
    return found and _repeated(tokens, found)


def _repeated(tokens: Tokens, found: Number) -> Number:
    """Step over the digits of "five (5)"."""
    end = found.end + 3
    if is_at(tokens, end - 3, "(") and is_at(tokens, end - 1, ")"):
        digits = tokens[end - 2].text.translate(_SEPARATORS)
        if digits.isdecimal() and len(digits) < LONGEST and int(digits) == found.value:
            return found._replace(end=end)
    return found


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(
        r"(?:[0-9]*|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"
        r"|[0-9]{1,3}(?:['’][0-9]{3})+|[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+)(?:\.[0-9]+)?"
    )


def _in_digits(tokens: Tokens, at: int) -> Number | None:
    """
    Read a number in digits.

        digits = power | ratio | figure, [fraction sign | ratio | "and a half"]
    """
    text = tokens[at].text
    if len(text) > LONGEST or not _figure().fullmatch(text):
        return None
    if at + 1 < len(tokens):
        after = tokens[at + 1]
        if after.text == "/" and not after.space:
            return (ratio := _ratio(tokens, at)) and _of_scale(tokens, ratio)
        if power := _power(tokens, at):
            return power
    end = _spaced_groups(tokens, at)
    text = "".join(each.text for each in tokens[at:end]).translate(_SEPARATORS)
    figure = Number(as_written(text), end)
    if end < len(tokens):
        figure = _of_scale(tokens, _mixed(tokens, figure, end))
    return _with_smaller(tokens, figure)


def _power(tokens: Tokens, at: int) -> Number | None:
    """
    Read a power of ten.

        power = [figure, times], "10", ("^", exponent | "**", exponent | raised digits)
              | decimal, "e", exponent
    """
    if is_at(tokens, at + 1, "e") and is_glued(tokens, at + 1) and is_glued(tokens, at + 2):
        digits, mantissa = tokens[at + 2].text, tokens[at].text.translate(_SEPARATORS)
        is_power = digits.isdecimal() and len(digits) < 3 and not is_glued(tokens, at + 3)
        # Without a point, as in "1e5", it may be a name.
        if is_power and "." in mantissa:
            return Number(with_power(Decimal(mantissa), int(digits)), at + 3, int(digits))
    if tokens[at].text == "10":
        exponent, end = _exponent(tokens, at + 1)
        return Number(with_power(Decimal(1), exponent), end, exponent) if end else None
    if lower_at(tokens, at + 1) in _TIMES and is_at(tokens, at + 2, "10"):
        exponent, end = _exponent(tokens, at + 3)
        if end:
            value = Decimal(tokens[at].text.translate(_SEPARATORS))
            return Number(with_power(value, exponent), end, exponent)
    return None


def _exponent(tokens: Tokens, at: int) -> tuple[int, int]:
    """Read the exponent after "10", and the place after it; (0, 0) if there is none."""
    if not is_glued(tokens, at):
        return 0, 0
    if tokens[at].text in ("^", "**"):
        at += 1
        if not is_glued(tokens, at):
            return 0, 0
    digits = tokens[at].text.translate(_RAISED)
    is_raised = digits != tokens[at].text or tokens[at - 1].text in ("^", "**")
    if not is_raised or not digits.isdecimal() or not 0 < int(digits[:4]) <= _MOST_POWER:
        return 0, 0
    return int(digits), at + 1


def _is_whole(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens[at].is_number and tokens[at].text.isdecimal()


def _ratio(tokens: Tokens, at: int) -> Number | None:
    """Read "1/3", but not a date such as "1/3/2025", nor "6/3", which is no fraction."""
    end = at + 3
    if not (_is_whole(tokens, at) and _is_whole(tokens, at + 2) and is_glued(tokens, at + 2)):
        return None
    if len(tokens[at + 2].text) > LONGEST or (is_at(tokens, end, "/") and is_glued(tokens, end)):
        return None
    above, below = int(tokens[at].text), int(tokens[at + 2].text)
    if below == 0 or above % below == 0:
        return None
    value = Fraction(above, below)
    return Number(value if value < 1 else _plainest(value), end)


def _spaced_groups(tokens: Tokens, at: int) -> int:
    """Step over "664 000" and its like, but not over the groups of a telephone number."""
    end = at + 1
    if len(tokens[at].text) > 3 or not _is_whole(tokens, at):
        return end
    while end - at < _MOST_GROUPS and _is_whole(tokens, end) and tokens[end].space == " ":
        if len(tokens[end].text) != 3:
            return at + 1
        end += 1
    return end


def _mixed(tokens: Tokens, whole: Number, at: int) -> Number:
    """
    Add what follows a whole number.

        mixed = whole, (fraction sign | "and", share | ratio)
    """
    if not whole.is_whole or at >= len(tokens):
        return whole
    part: Number | None = None
    if tokens[at].text in _SIGNED_PARTS:
        part = Number(_SIGNED_PARTS[tokens[at].text], at + 1)
    elif is_at(tokens, at, "and"):
        part = _part(tokens, at + 1)
    elif _is_whole(tokens, at) and not is_glued(tokens, at) and is_at(tokens, at + 1, "/"):
        part = _ratio(tokens, at)
    if part is None or not isinstance(part.value, Fraction) or part.value > 1:
        return whole
    return Number(_plainest(Fraction(whole.value) + part.value), part.end)


def _plainest(value: Fraction) -> Decimal | Fraction:
    ends = 10**9 % value.denominator == 0
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)) if ends else value


def _of_scale(tokens: Tokens, figure: Number) -> Number:
    """
    Multiply by the scale words that follow, and take the mark between.

        scaled = number, [mark], {scale}, ["of"] | number, letter | number, mark
        mark   = "+" | "-plus" | "-odd"
        scale  = "million" | "billions" | "bn" | "mil" | "lakh" | "crore" | ...
    """
    mark, start = _mark(tokens, figure.end)
    end, power, letter = start, 0, ""
    while power < _MOST_POWER and (step := _scale(tokens, end)):
        power, end = power + step[0], step[1]
    if not power and (step := _letter(tokens, end)):
        letter, power, end = tokens[end].lower, step[0], step[1]
    if not power:
        is_word = mark is not None and tokens[start - 1].is_word
        return figure._replace(end=start, mark=mark) if is_word else figure
    end += is_at(tokens, end, "of") and lower_at(tokens, end - 1) in PLURAL_SCALES
    value = figure.value
    if isinstance(value, Fraction):
        value = _plainest(value)
        if isinstance(value, Fraction):
            return figure
    return Number(with_power(value, power), end, power, letter, mark)


def _mark(tokens: Tokens, at: int) -> tuple[Hedge | None, int]:
    if is_glued(tokens, at):
        if tokens[at].text == "+":
            return Hedge.OVER, at + 1
        word = after_hyphen(tokens, at)
        if word > at and tokens[word].lower in _MARKS:
            return _MARKS[tokens[word].lower], word + 1
    return None, at


def _with_smaller(tokens: Tokens, figure: Number) -> Number:
    """
    Add the groups that follow a number with a scale word.

        sum = number, scale, {["and"], number, smaller scale}
    """
    while figure.power and figure.end < len(tokens):
        at = figure.end + is_at(tokens, figure.end, "and")
        if at >= len(tokens) or not tokens[at].is_number or is_glued(tokens, at):
            break
        text = tokens[at].text
        is_figure = len(text) <= LONGEST and _figure().fullmatch(text)
        value = as_written(text.translate(_SEPARATORS) if is_figure else "0")
        smaller = _of_scale(tokens, Number(value, at + 1))
        total = Fraction(figure.value) + Fraction(smaller.value)
        # "0.1 billion and 100 million" are two.
        is_part = 0 < smaller.power < figure.power and smaller.value < 10**figure.power
        if not is_part or Fraction(figure.value) % 10**figure.power:
            break
        figure = Number(as_written(str(int(total))), smaller.end, smaller.power, mark=figure.mark)
    return figure


def _scale(tokens: Tokens, at: int) -> tuple[int, int] | None:
    at = after_hyphen(tokens, at)
    power = _POWERS.get(lower_at(tokens, at))
    return None if power is None else (power, at + 1)


def _letter(tokens: Tokens, at: int) -> tuple[int, int] | None:
    letter = lower_at(tokens, at)
    if letter not in SCALE_LETTERS or not (is_glued(tokens, at) and _is_apart(tokens, at + 1)):
        return None
    # "$1T" is a trillion, "1T" may be tonnes or teslas.
    is_other = letter == "t" and lower_at(tokens, at - 2)[-1:] not in tuple("$€£¥₹")
    return None if is_other else (SCALE_LETTERS[letter], at + 1)


def _is_apart(tokens: Tokens, at: int) -> bool:
    """Whether the letter before is a word by itself: "$5m.", "$5m-$6m", but not "5m/s"."""
    if not is_glued(tokens, at):
        return True
    is_slash = tokens[at].text == "/" and is_at(tokens, at + 1, "s", "h", "sec", "second", "min")
    return _CLOSING.issuperset(tokens[at].text) and not is_slash


def _share(tokens: Tokens, at: int) -> Number | None:
    """
    Read a simple fraction in words, perhaps of a scale word.

        share = "half", [["a"], scale] | whole, part, ["of", "a", scale]
    """
    if is_at(tokens, at, "half"):
        half = Number(Fraction(1, 2), at + 1)
        end = at + 2 if is_at(tokens, at + 1, "a") else after_hyphen(tokens, at + 1)
        if is_at(tokens, end, "dozen"):
            return Number(Decimal(6), end + 1)
        scaled = _of_scale(tokens, half._replace(end=end))
        return scaled if scaled.power else half
    if (part := _part(tokens, at)) is None:
        return None
    if is_at(tokens, part.end, "of") and is_at(tokens, part.end + 1, "a"):
        scaled = _of_scale(tokens, part._replace(end=part.end + 2))
        return scaled._replace(end=scaled.end if scaled.power else part.end)
    return _of_scale(tokens, part)


def _part(tokens: Tokens, at: int) -> Number | None:
    """Read a simple fraction in words: "a third", "two-thirds"."""
    end = after_hyphen(tokens, at + 1)
    if is_at(tokens, at, "a", "an", "one") and lower_at(tokens, end) in PARTS:
        above, below = 1, PARTS[tokens[end].lower]
    elif lower_at(tokens, at) in ONES and lower_at(tokens, end) in PLURAL_PARTS:
        above, below = ONES[tokens[at].lower], PLURAL_PARTS[tokens[end].lower]
    else:
        return None
    return Number(Fraction(above, below), end + 1) if 0 < above < below else None


class _Group(NamedTuple):
    """A number below a thousand in words; `hundreds` counts them if nothing else was said."""

    value: int
    hundreds: int
    end: int


def _in_words(tokens: Tokens, at: int) -> Number | None:
    """
    Read a number in words.

        words = group, "point", {digit word} | group, "dozen" | group, "and", share
              | group, {scale, ["and"], group}, [scale]
        group = (ones | tens, ["-", ones] | "a" | ""), ["hundred", ["and"], (ones | tens)]
    """
    first = _group(tokens, at)
    if first is None:
        return None
    small = Number(Decimal(first.value), first.end)
    if is_at(tokens, first.end, "point") and (pointed := _point(tokens, first)):
        return pointed
    dozen = after_hyphen(tokens, first.end)
    if is_at(tokens, dozen, "dozen"):
        return Number(Decimal(12 * first.value), dozen + 1)
    mixed = _mixed(tokens, small, first.end)
    if mixed.end > small.end:
        return _of_scale(tokens, mixed)
    large = _large(tokens, first)
    mark, end = _mark(tokens, large.end)
    return large if mark is None else large._replace(end=end, mark=mark)


def _point(tokens: Tokens, whole: _Group) -> Number | None:
    end, digits = whole.end + 1, ""
    while len(digits) < _MOST_GROUPS and (digit := ONES.get(lower_at(tokens, end), 10)) < 10:
        digits, end = f"{digits}{digit}", end + 1
    return _of_scale(tokens, Number(Decimal(f"{whole.value}.{digits}"), end)) if digits else None


def _large(tokens: Tokens, first: _Group) -> Number:
    """Add up groups with falling scales, such as "two million five hundred thousand"."""
    total, power, end = _scaled_group(tokens, first)
    group, least = first, power
    while least:
        is_joined = is_at(tokens, end, "and")
        following = _group(tokens, end + is_joined)
        if following is None or lower_at(tokens, end + is_joined) in ARTICLES:
            break
        value, scale, after = _scaled_group(tokens, following)
        if scale >= least or (is_joined and not scale and following.value >= 100):
            break
        total, least, end, group = total + value, scale, after, following
    if group is not first:
        # "Two to three million five hundred thousand" begins at two million.
        return Number(as_written(str(total)), end, power if least else 0)
    value, power = first.hundreds or first.value, power + 2 * bool(first.hundreds)
    if not power:
        return _of_scale(tokens, Number(Decimal(value), end))
    # The half of "a million and a half" is one of a million.
    mixed = _mixed(tokens, Number(Decimal(value), end), end)
    if mixed.end > end and isinstance(mixed.value, Decimal):
        return Number(with_power(mixed.value, power), mixed.end, power)
    while power < _MOST_POWER and (step := _scale(tokens, end)):
        power, end = power + step[0], step[1]
    return Number(with_power(Decimal(value), power), end, power)


def _scaled_group(tokens: Tokens, group: _Group) -> tuple[int, int, int]:
    """Take a group's value with its scale word, the power of that, and the place after."""
    at = after_hyphen(tokens, group.end)
    if lower_at(tokens, at) not in SCALES:
        return group.value, 0, group.end
    power = SCALES[tokens[at].lower]
    return group.value * 10**power, power, at + 1


def _group(tokens: Tokens, at: int) -> _Group | None:
    word = lower_at(tokens, at)
    if word == "hundred":
        # Without an article, only "hundred and twenty" is a number by itself.
        small = (1, at) if is_at(tokens, at + 1, "and") and _small(tokens, at + 2) else None
    else:
        small = (1, at + 1) if word in ARTICLES else _small(tokens, at)
    if small is None:
        return None
    value, end = small
    hundred = after_hyphen(tokens, end)
    if not is_at(tokens, hundred, "hundred"):
        return _Group(value, 0, end)
    end = hundred + 1
    rest = _small(tokens, end + is_at(tokens, end, "and"))
    if rest is None or rest[0] == 0:
        return _Group(100 * value, value, end)
    return _Group(100 * value + rest[0], 0, rest[1])


def _small(tokens: Tokens, at: int) -> tuple[int, int] | None:
    word = lower_at(tokens, at)
    if word not in TENS:
        return (ONES[word], at + 1) if word in ONES else None
    end = after_hyphen(tokens, at + 1)
    ones = ONES.get(lower_at(tokens, end), 0)
    return (TENS[word] + ones, end + 1) if 0 < ones < 10 else (TENS[word], at + 1)
