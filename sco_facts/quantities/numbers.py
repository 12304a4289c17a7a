"""Exact numbers: what counts as one, and the digits that are significant in it."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from sco_facts.errors import ExactnessError, MagnitudeError

Exact = int | Fraction | Decimal

MAX_DIGITS = 100
# Reckoning with the digits of a figure may not round it, whatever the caller's context.
EXACT = Context(prec=250)

# The plurals that no rule makes.
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def check_exact(value: Exact) -> None:
    """
    Check that a value is an exact number of reasonable size.

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
    Turn an exact number into a `Fraction`; what is none, `check_exact` refuses.

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
    # A decimal that ends has fewer places than its denominator has bits.
    below = value.denominator
    places = next((n for n in range(below.bit_length()) if 10**n % below == 0), None)
    if places is None:
        return str(value)
    digits = str(abs(value.numerator) * 10**places // below).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else sign + digits


def with_power(value: Decimal, power: int) -> Decimal:
    """
    Multiply by the power of ten of a scale word, which leaves at least two significant digits.

    Examples:
        >>> str(with_power(Decimal("27.5"), 6)), str(with_power(Decimal("1"), 12))
        ('2.75E+7', '1.0E+12')
    """
    sign, digits, exponent = value.as_tuple()
    if len(digits) == 1 and digits != (0,):
        digits, exponent = (*digits, 0), int(exponent) - 1
    return Decimal((sign, digits, int(exponent) + power))


def negative(value: Decimal | Fraction) -> Decimal | Fraction:
    """Turn the sign round, exactly: the minus operator rounds to the caller's precision."""
    return value.copy_negate() if isinstance(value, Decimal) else -value


def as_written(digits: str) -> Decimal:
    """
    Take a figure with its significant digits: whole trailing groups of three zeros are not.

    Examples:
        >>> str(as_written("664000")), str(as_written("2500")), str(as_written("1000"))
        ('6.64E+5', '2500', '1.0E+3')
    """
    zeros = len(digits) - len(digits.rstrip("0"))
    power = zeros // 3 * 3
    if "." in digits or not power or not digits.strip("-0"):
        return Decimal(digits)
    return with_power(Decimal(digits[: len(digits) - power]), power)


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
