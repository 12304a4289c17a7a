"""Numbers as English writes them, in digits and in words, with the digits that are significant."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases.tokens import FRACTION_SIGNS, Tokens, after_hyphen, is_at, is_glued, lower_at
from sco_facts.quantities.numbers import EXACT

LONGEST = 150
_MOST_GROUPS, _MOST_POWER = 12, 60

_ONE_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PART_WORDS = "half third quarter fifth sixth seventh eighth ninth tenth"
_ONES = {word: value for value, word in enumerate(_ONE_WORDS.split())}
_TENS = {word: 10 * place for place, word in enumerate(_TEN_WORDS.split(), start=2)}
_INDIAN = {"lakh": 5, "lakhs": 5, "crore": 7, "crores": 7}
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12} | _INDIAN
_SHORT = {"cr": 7, "mln": 6, "mn": 6, "bln": 9, "bn": 9, "tln": 12, "trn": 12, "tn": 12}
_POWERS = _SCALES | _SHORT | {"hundred": 2}
_LETTERS = {"k": 3, "m": 6, "b": 9}
_CLOSING = frozenset(".,;:!?)]\"'”’+-‑–—")
_SEPARATORS = str.maketrans("", "", ",\u00a0\u2009\u202f")
_PARTS = {word: value for value, word in enumerate(_PART_WORDS.split(), start=2)} | {
    "fourth": 4, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_PLURAL_PARTS = {"halves": 2} | {f"{word}s": value for word, value in _PARTS.items()}
_SIGN_VALUES = "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".split()
_SIGNED_PARTS = dict(zip(FRACTION_SIGNS, map(Fraction, _SIGN_VALUES), strict=True))

ORDINALS = frozenset(_PARTS) | {"first", "second", "eleventh", "thirteenth", "hundredths"}
STARTS = frozenset({*_ONES, *_TENS, *_SIGNED_PARTS, "a", "an", "half"})
_ARTICLES = ("a", "an")
_AFTER_ARTICLES = frozenset({*_SCALES, *_PARTS, "hundred", "dozen"})
MILLION_LETTER = "m is read as million"


class Number(NamedTuple):
    """A number that was read; `power` is that of its scale word, `letter` stood for one."""

    value: Decimal | Fraction
    end: int
    power: int = 0
    letter: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it can count things."""
        return isinstance(self.value, Decimal) and (
            self.power > 0 or int(self.value.as_tuple().exponent) >= 0
        )


def number(tokens: Tokens, at: int) -> Number | None:
    """
    Read the number that starts at a token.

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
    if token.lower in _ARTICLES and lower_at(tokens, at + 1) not in _AFTER_ARTICLES:
        return None
    return _share(tokens, at) or _in_words(tokens, at)


def with_power(value: Decimal, power: int) -> Decimal:
    """
    Multiply by a power of ten that a scale word stands for.

    Examples:
        >>> str(with_power(Decimal("27.5"), 6)), str(with_power(Decimal("1"), 12))
        ('2.75E+7', '1.0E+12')
    """
    sign, digits, exponent = value.as_tuple()
    if len(digits) == 1 and digits != (0,):
        digits, exponent = (*digits, 0), int(exponent) - 1
    return Decimal((sign, digits, int(exponent) + power))


def as_written(digits: str) -> Decimal:
    """
    Take a figure with its significant digits: trailing groups of three zeros are none.

    Examples:
        >>> str(as_written("664000")), str(as_written("2500")), str(as_written("1000"))
        ('6.64E+5', '2500', '1.0E+3')
    """
    zeros = len(digits) - len(digits.rstrip("0"))
    power = zeros // 3 * 3
    if "." in digits or not power or not digits.strip("0"):
        return Decimal(digits)
    return with_power(Decimal(digits[: len(digits) - power]), power)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(
        r"(?:[0-9]*|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+)"
        r"(?:\.[0-9]+)?"
    )


def _in_digits(tokens: Tokens, at: int) -> Number | None:
    text = tokens[at].text
    if len(text) > LONGEST or not _figure().fullmatch(text):
        return None
    if is_at(tokens, at + 1, "/") and is_glued(tokens, at + 1):
        return (ratio := _ratio(tokens, at)) and _of_scale(tokens, ratio)
    end = _spaced_groups(tokens, at)
    text = "".join(each.text for each in tokens[at:end]).translate(_SEPARATORS)
    return _of_scale(tokens, _mixed(tokens, Number(as_written(text), end), end))


def _is_whole(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens[at].text.isdecimal() and tokens[at].is_number


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
    """Add what follows a whole number: "2½", "2 1/2", "two and a half"."""
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
    """Multiply by the scale words that follow: "27.5 million", "$5k", "1.5 thousand trillion"."""
    end, power, letter = figure.end, 0, ""
    while power < _MOST_POWER and (step := _scale(tokens, end)):
        power, end = power + step[0], step[1]
    if not power and (step := _letter(tokens, end)):
        power, end = step
        letter = tokens[end - 1].lower
    value = _plainest(figure.value) if isinstance(figure.value, Fraction) else figure.value
    if not power or isinstance(value, Fraction):
        return figure
    return Number(with_power(value, power), end, power, letter)


def _scale(tokens: Tokens, at: int) -> tuple[int, int] | None:
    at = after_hyphen(tokens, at)
    power = _POWERS.get(lower_at(tokens, at))
    return None if power is None else (power, at + 1)


def _letter(tokens: Tokens, at: int) -> tuple[int, int] | None:
    if lower_at(tokens, at) in _LETTERS and is_glued(tokens, at) and _is_apart(tokens, at + 1):
        return _LETTERS[tokens[at].lower], at + 1
    return None


def _is_apart(tokens: Tokens, at: int) -> bool:
    """Whether the letter before is a word by itself: "$5m.", "$5m-$6m", but not "5m/s"."""
    return not is_glued(tokens, at) or _CLOSING.issuperset(tokens[at].text)


def _share(tokens: Tokens, at: int) -> Number | None:
    """Read a simple fraction in words, perhaps of a scale word: "half a million"."""
    if is_at(tokens, at, "half"):
        return _half_of(tokens, at)
    if (part := _part(tokens, at)) is None:
        return None
    if is_at(tokens, part.end, "of") and is_at(tokens, part.end + 1, "a"):
        scaled = _of_scale(tokens, part._replace(end=part.end + 2))
        return scaled._replace(end=scaled.end if scaled.power else part.end)
    return _of_scale(tokens, part)


def _part(tokens: Tokens, at: int) -> Number | None:
    """Read a simple fraction in words: "a third", "two-thirds"."""
    end = after_hyphen(tokens, at + 1)
    if is_at(tokens, at, "a", "an", "one") and lower_at(tokens, end) in _PARTS:
        above, below = 1, _PARTS[tokens[end].lower]
    elif lower_at(tokens, at) in _ONES and lower_at(tokens, end) in _PLURAL_PARTS:
        above, below = _ONES[tokens[at].lower], _PLURAL_PARTS[tokens[end].lower]
    else:
        return None
    return Number(Fraction(above, below), end + 1) if 0 < above < below else None


def _half_of(tokens: Tokens, at: int) -> Number:
    part = Number(Fraction(1, 2), at + 1)
    end = at + 2 if is_at(tokens, at + 1, "a") else after_hyphen(tokens, at + 1)
    if is_at(tokens, end, "dozen"):
        return Number(Decimal(6), end + 1)
    scaled = _of_scale(tokens, part._replace(end=end))
    return scaled if scaled.power else part


class _Group(NamedTuple):
    """A number below a thousand in words; `hundreds` counts them if nothing else was said."""

    value: int
    hundreds: int
    end: int


def _in_words(tokens: Tokens, at: int) -> Number | None:
    """Read "twenty-seven million", "a hundred thousand", "two and a half", "two dozen"."""
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
    return _large(tokens, first)


def _point(tokens: Tokens, whole: _Group) -> Number | None:
    end, digits = whole.end + 1, ""
    while len(digits) < _MOST_GROUPS and (digit := _ONES.get(lower_at(tokens, end), 10)) < 10:
        digits, end = f"{digits}{digit}", end + 1
    return _of_scale(tokens, Number(Decimal(f"{whole.value}.{digits}"), end)) if digits else None


def _large(tokens: Tokens, first: _Group) -> Number:
    """Add up groups with falling scales, such as "two million five hundred thousand"."""
    total, power, end = _scaled_group(tokens, first)
    group, least = first, power
    while least and (following := _next_group(tokens, end)):
        value, scale, after = _scaled_group(tokens, following)
        if scale >= least:
            break
        total, least, end, group = total + value, scale, after, following
    if group is not first:
        # "Two to three million five hundred thousand" begins at two million.
        return Number(as_written(str(total)), end, power if least else 0)
    value, power = first.hundreds or first.value, power + 2 * bool(first.hundreds)
    if not power:
        return Number(Decimal(value), end)
    return _with_rest(tokens, Decimal(value), power, end)


def _scaled_group(tokens: Tokens, group: _Group) -> tuple[int, int, int]:
    """Give the value of a group with its scale word, the power of that, and the place after."""
    at = after_hyphen(tokens, group.end)
    if lower_at(tokens, at) not in _SCALES:
        return group.value, 0, group.end
    power = _SCALES[tokens[at].lower]
    return group.value * 10**power, power, at + 1


def _next_group(tokens: Tokens, at: int) -> _Group | None:
    # "One thousand and five" is one number, "one million and two hundred" are two.
    joined = is_at(tokens, at, "and")
    group = None if lower_at(tokens, at + joined) in _ARTICLES else _group(tokens, at + joined)
    return None if joined and group is not None and group.value >= 100 else group


def _with_rest(tokens: Tokens, value: Decimal, power: int, end: int) -> Number:
    """Give a number its scale words, after the half of "a million and a half"."""
    mixed = _mixed(tokens, Number(value, end), end)
    if mixed.end > end and isinstance(mixed.value, Decimal):
        return Number(with_power(mixed.value, power), mixed.end, power)
    while power < _MOST_POWER and (step := _scale(tokens, end)):
        power, end = power + step[0], step[1]
    return Number(with_power(value, power), end, power)


def _group(tokens: Tokens, at: int) -> _Group | None:
    small = (1, at + 1) if lower_at(tokens, at) in _ARTICLES else _small(tokens, at)
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
    if word not in _TENS:
        return (_ONES[word], at + 1) if word in _ONES else None
    end = after_hyphen(tokens, at + 1)
    ones = _ONES.get(lower_at(tokens, end), 0)
    return (_TENS[word] + ones, end + 1) if 0 < ones < 10 else (_TENS[word], at + 1)
