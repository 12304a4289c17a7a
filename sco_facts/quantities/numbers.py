"""Exact numbers: what is one, and how it is written, as digits and as a report would."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from sco_facts.errors import ExactnessError, MagnitudeError

Exact = int | Fraction | Decimal

MAX_DIGITS = 100
# Reckoning with the digits of a figure may not round it, whatever the caller's context.
EXACT = Context(prec=250)

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"), (0, ""))
_LARGE = ((18, "million trillion"), (15, "thousand trillion"))
_HUNDREDS = ((2, "hundred"), (5, "hundred thousand"), (8, "hundred million"),
             (11, "hundred billion"), (14, "hundred trillion"))  # fmt: skip
_NUMERATORS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DENOMINATORS = ("", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth",
                 "ninth", "tenth")  # fmt: skip

# The plurals that no rule makes.
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def check_exact(value: Exact) -> None:
    """
    Refuse what is no exact number of a sane size.

    Raises:
        ExactnessError: A float, a bool, NaN, an infinity, or no number at all.
        MagnitudeError: A `Decimal` beyond the limit, which would cost memory without bound.
    """
    if isinstance(value, Decimal) and value.is_finite():
        _, digits, exponent = value.as_tuple()
        if len(digits) <= MAX_DIGITS and -MAX_DIGITS <= int(exponent) <= MAX_DIGITS:
            return
        raise MagnitudeError(
            f"Given a decimal with {len(digits)} digits and exponent {exponent}, expected "
            f"at most {MAX_DIGITS} of each; write a smaller number or a larger unit.",
            value=value,
        )
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return
    raise ExactnessError(
        f"Given {value!r}, expected an exact, finite number; "
        'write an int, Fraction(1, 10) or Decimal("0.1"), and None where there is no end.',
        value=value,
    )


def exact(value: Exact) -> Fraction:
    """
    Turn an exact number into a `Fraction`.

    Args:
        value: An `int`, `Fraction` or finite `Decimal`; of at most 100 digits, to 1e±100.

    Raises:
        ScoFactsError: As in `check_exact`.

    Examples:
        >>> exact(Decimal("27.5E6"))
        Fraction(27500000, 1)
    """
    if type(value) is Fraction:
        return value
    check_exact(value)
    return Fraction(*value.as_integer_ratio())


def exact_text(value: Fraction) -> str:
    """
    Write an exact number: as a decimal where it ends, else as a fraction.

    Examples:
        >>> exact_text(Fraction(549, 20)), exact_text(Fraction(7, 24))
        ('27.45', '7/24')
    """
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{sign}{whole}.{decimals}" if places else f"{sign}{whole}"


def scale_of(value: Fraction) -> tuple[int, str]:
    """
    Choose the scale word of a number, from a million up: its power of ten, and the word.

    Examples:
        >>> scale_of(Fraction(67 * 10**9)), scale_of(Fraction(664_000))
        ((9, 'billion'), (0, ''))
    """
    return next((scale for scale in _SCALES[:3] if abs(value) >= 10 ** scale[0]), _SCALES[-1])


def exact_words(value: Fraction) -> str:
    """
    Write an exact number as a report would; its digits say nothing of its precision.

    Examples:
        >>> exact_words(Fraction(67 * 10**9)), exact_words(Fraction(7, 24))
        ('67 billion', '7/24')
    """
    power, word = scale_of(value)
    text = exact_text(value / 10**power)
    if "/" in text:
        return _fraction_words(value)
    return f"{Decimal(text):,f} {word}".rstrip()


def number_words(value: Decimal | Fraction) -> str:
    """
    Write a figure as a report would, keeping its significant digits.

    Examples:
        >>> number_words(Decimal("27.5E6")), number_words(Decimal("664E3"))
        ('27.5 million', '664,000')
        >>> number_words(Decimal("1.0E12")), number_words(Fraction(1, 3))
        ('1 trillion', 'one-third')
    """
    if isinstance(value, Fraction):
        return _fraction_words(value)
    sign, digits, exponent = value.as_tuple()
    exponent = int(exponent)
    if exponent <= 0 and abs(value) < 10**6:
        return f"{value:,f}"
    scales = [scale for scale in (*_LARGE, *_SCALES) if scale[0] >= exponent]
    fitting = [scale for scale in scales if abs(value) >= 10 ** scale[0]]
    if not fitting and len(digits) == 2 and digits[1] == 0:
        fitting = [scale for scale in _HUNDREDS if scale[0] == exponent + 1]
    power, word = (fitting or scales[-1:] or _LARGE)[0]
    # Unlike `scaleb`, this does not round to the precision of the caller's decimal context.
    mantissa = Decimal((sign, digits, exponent - power))
    if power - exponent == 1 and abs(mantissa) < 10 and mantissa % 1 == 0:
        mantissa = mantissa.quantize(Decimal(1))
    if word.startswith("thousand") and mantissa.as_tuple().exponent == 0:
        return f"{mantissa:f},000{word.removeprefix('thousand')}"
    return f"{mantissa:,f} {word}"


def _fraction_words(value: Fraction) -> str:
    above, below = value.numerator, value.denominator
    if not 0 < above < below < len(_DENOMINATORS):
        return str(value) if abs(value) < 1 else exact_text(value)
    plural = "s" if above > 1 else ""
    return f"{_NUMERATORS[above]}-{_DENOMINATORS[below]}{plural}"


def singular(noun: str) -> str:
    """
    Strip the plural of the last word, by the regular rules and the commonest others.

    Examples:
        >>> singular("railway corridors"), singular("countries"), singular("people")
        ('railway corridor', 'country', 'person')
    """
    head, space, last = noun.rpartition(" ")
    if last in PLURALS:
        last = PLURALS[last]
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("ches", "shes", "xes", "sses")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return head + space + last
