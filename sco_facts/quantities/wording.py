"""Wording: figures, units and bounds, written as a report would write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, Number
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import as_written, exact, exact_text, singular, with_power
from sco_facts.quantities.units import Unit

# The scale words of reports, from the largest; thousands are mostly written in digits.
_SCALES = ((15, "quadrillion"), (12, "trillion"), (9, "billion"), (6, "million"))
_THOUSAND = (3, "thousand")
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
# Parts of one from a half on.
PARTS = "half third quarter fifth sixth seventh eighth ninth tenth".split()
_PREFIXES = {hedge: f"{hedge.value.replace('_', ' ')} " for hedge in Hedge} | {
    Hedge.PLAIN: "",
    Hedge.OVER: "more than ",
    Hedge.UNDER: "less than ",
}
_MULTIPLES = {Fraction(1, 2): "halved", 2: "doubled", 3: "tripled", 4: "quadrupled"}
# What stands before the words of a quantity, by its mode and whether it fell.
_LEADS = {
    ("", False): "",
    ("level", False): "moved to ",
    ("change", False): "rose by ",
    ("change", True): "fell by ",
}
# A computed end with more digits than this is rounded outwards, which never claims too much.
_MOST_DIGITS = 8


def scale_of(value: Fraction) -> tuple[int, str]:
    """
    Choose the scale word of a number, from a million up: its power of ten, and the word.

    Examples:
        >>> scale_of(Fraction(67 * 10**9)), scale_of(Fraction(664_000))
        ((9, 'billion'), (0, ''))
    """
    return next((scale for scale in _SCALES[1:] if abs(value) >= 10 ** scale[0]), (0, ""))


def exact_words(value: Fraction) -> str:
    """
    Write an exact number as a report would; its digits say nothing of its precision.

    Examples:
        >>> exact_words(Fraction(67 * 10**9)), exact_words(Fraction(7, 24))
        ('67 billion', '7/24')
    """
    power, word = scale_of(value)
    scaled = value / 10**power
    is_endless = "/" in exact_text(scaled)
    return _fraction_words(value) if is_endless else f"{_digits(scaled)} {word}".rstrip()


def number_words(value: Number) -> str:
    """
    Write a figure as a report would, in words that read back with its significant digits.

    Examples:
        >>> number_words(Decimal("27.5E6")), number_words(Decimal("664E3"))
        ('27.5 million', '664,000')
        >>> number_words(Decimal("5.0E8")), number_words(Fraction(1, 3))
        ('0.5 billion', 'one-third')
    """
    if isinstance(value, Fraction):
        return _fraction_words(value)
    if int(value.as_tuple().exponent) <= 0 and abs(value) < 10**6:
        return f"{value:,f}"
    forms = list(_forms(value))
    fitting = (form for form in forms if _reads(*form[:2], value))
    text, _, word = next(fitting, forms[0])
    return f"{text} {word}".rstrip()


def _forms(value: Decimal) -> Iterator[tuple[str, int, str]]:
    """List the ways to write a figure with a scale word or without, the usual ones first."""
    smaller = [scale for scale in _SCALES if abs(value) >= 10 ** scale[0]]
    larger = [scale for scale in _SCALES if scale not in smaller]
    for power, word in (*smaller[:1], (0, ""), _THOUSAND, *larger[-1:], *smaller[1:]):
        sign, digits, exponent = value.as_tuple()
        # Unlike `scaleb`, this does not round to the precision of the caller's context.
        mantissa = Decimal((sign, digits, int(exponent) - power))
        text = f"{mantissa:,f}"
        if "." in text and power:
            yield text.rstrip("0").rstrip("."), power, word
        yield text, power, word


def _reads(text: str, power: int, value: Decimal) -> bool:
    """Whether words read back as the same figure, digit for digit."""
    read = as_written(text.replace(",", ""))
    read = with_power(read, power) if power else read
    return read.as_tuple() == value.as_tuple()


def _fraction_words(value: Fraction) -> str:
    above, below = value.numerator, value.denominator
    if not 0 < above < below < len(PARTS) + 2:
        return str(value) if abs(value) < 1 else exact_text(value)
    plural = "s" if above > 1 else ""
    return f"{ONES[above]}-{PARTS[below - 2]}{plural}"


def figure_words(
    figure: Figure, unit: Unit, counted: str | None = None, mode: str | None = None
) -> str:
    """
    Write a stated figure as a report would, in words that read back as it.

    Examples:
        >>> figure_words(Figure("over", 2, ""), Unit("fold"))
        'more than doubled'
        >>> figure_words(Figure("under", -3, ""), Unit("percent"), mode="change")
        'fell by more than 3 percent'
    """
    is_fall = mode == "change" and figure.sign < 0
    lead = _LEADS[mode or "", is_fall]
    return lead + _hedged_words(figure.mirrored() if is_fall else figure, unit, counted)


def _hedged_words(figure: Figure, unit: Unit, counted: str | None) -> str:
    value, hedge = figure.value, figure.hedge
    if value is None:
        return figure.text
    if isinstance(value, tuple):
        return _range_words(figure, value, unit, counted)
    multiple = _MULTIPLES.get(Fraction(value)) if unit.code == "fold" else None
    if multiple is not None:
        return _PREFIXES[hedge.reversed if value < 1 else hedge] + multiple
    prefix, is_exact = _PREFIXES[hedge], hedge is Hedge.EXACTLY
    words = _exact_words(value, unit) if is_exact else number_words(value)
    if unit.code == "fold":
        return f"{prefix}{words}-fold"
    # A scale word would make an exact count a rounded figure, and a bare ratio a count.
    if is_exact and unit.code == "count" and (value < 100 or Fraction(value) % 10 != 0):
        prefix, words = "", _digits(value)
    elif unit.code == "fraction" and isinstance(value, Decimal) and "." in f"{value:f}":
        words = f"{value:,f}"
    return with_unit(prefix + words, unit, counted)


def _range_words(
    figure: Figure, value: tuple[Number, Number], unit: Unit, counted: str | None
) -> str:
    low, high = (
        _exact_words(each, unit) if unit.code == "fraction" else number_words(each)
        for each in value
    )
    # "Between 5 and 6 million" has two millions.
    is_bare = -1000 < value[0] < 1000 and not low.endswith("thousand")
    high = _digits(value[1]) if is_bare and high.endswith(("ion", "thousand")) else high
    if figure.ends is None:
        return with_unit(f"between {low} and {high}", unit, counted)
    first, last = (_PREFIXES[end] for end in figure.ends)
    if figure.ends[0] is figure.ends[1]:
        return with_unit(f"{first}{low} to {high}", unit, counted)
    return with_unit(f"{first}{low} but {last}{high}", unit, counted)


def _exact_words(value: Number, unit: Unit) -> str:
    if isinstance(value, Fraction):
        return _fraction_words(value)
    if unit.code != "fraction":
        return exact_words(exact(value))
    return digits if "." in (digits := _digits(value)) else f"{digits}.0"


def _digits(value: Number) -> str:
    return f"{Decimal(exact_text(exact(value))):,f}"


def with_unit(text: str, unit: Unit, counted: str | None) -> str:
    """Put the unit and the noun of a count after a number, which may have words before it."""
    plural = text.startswith("between ") or text.rpartition(" ")[2] not in ("1", "-1")
    return f"{text} {unit_words(unit, counted, plural)}".rstrip()


def unit_words(unit: Unit, counted: str | None, plural: bool = True) -> str:
    """Name a unit, with the noun of a count where it belongs."""
    words = unit.words(plural)
    if counted is None:
        return words
    if "/count" in unit.code:
        return words.replace("per count", f"per {singular(counted)}")
    parts = (counted, words) if unit.code.startswith("count/") else (words, counted)
    return " ".join(filter(None, parts))


def interval_words(
    interval: Interval, unit: Unit, counted: str | None = None, mode: str | None = None
) -> str:
    """
    Write the bounds of a computed quantity in words; long ends are rounded outwards.

    Examples:
        >>> interval_words(Interval(Fraction(21170, 403), None), Unit("percent"))
        'more than 52.531017 percent'
    """
    is_fall = mode == "change" and interval.high is not None and interval.high <= 0
    lead, interval = _LEADS[mode or "", is_fall], -interval if is_fall else interval
    low, high = interval.low, interval.high
    if low is not None and interval.is_point:
        text = f"exactly {exact_words(low)}"
    elif low is None and high is None:
        text = "any number of"
    else:
        shown = _loosened(interval, unit)
        below = None if shown.low is None else _rounded(shown.low, floor)
        above = None if shown.high is None else _rounded(shown.high, ceil)
        if below and above and shown.low_closed and shown.high_closed:
            text = f"between {below} and {above}"
        else:
            lower = below and f"{'at least' if shown.low_closed else 'more than'} {below}"
            upper = above and f"{'at most' if shown.high_closed else 'less than'} {above}"
            text = " and ".join(filter(None, (lower, upper)))
    return lead + with_unit(text, unit, counted).replace(" fold", "-fold")


def _rounded(value: Fraction, towards: Callable[[Fraction], int]) -> str:
    """Write an end of a computed interval, outwards where its digits go on."""
    power, word = scale_of(value)
    scaled = value / 10**power
    step = 10 ** max(0, _MOST_DIGITS - len(str(abs(int(scaled)))))
    return f"{_digits(Fraction(towards(scaled * step), step))} {word}".rstrip()


def _loosened(interval: Interval, unit: Unit) -> Interval:
    """Write a count of at most 291,499,999 as less than 291.5 million, which has fewer digits."""
    if unit.code != "count":
        return interval
    low, high = interval.low, interval.high
    low_closed, high_closed = interval.low_closed, interval.high_closed
    if low is not None and low_closed and _length(low - 1) < _length(low):
        low, low_closed = low - 1, False
    if high is not None and high_closed and _length(high + 1) < _length(high):
        high, high_closed = high + 1, False
    return Interval(low, high, low_closed, high_closed)


def _length(value: Fraction) -> int:
    return len(str(abs(value.numerator)).rstrip("0"))


def bounds_words(interval: Interval, unit: Unit, counted: str | None = None) -> str:
    """
    Write bounds for a reader: as an interval, with one scale word and the unit after it.

    Examples:
        >>> bounds_words(Interval(67 * 10**9, None), Unit("USD"))
        '(67, ∞) billion USD'
    """
    if not interval.is_point:
        interval = _loosened(interval, unit)
    ends = [abs(end) for end in (interval.low, interval.high) if end]
    power, word = scale_of(max(ends, default=Fraction(0)))
    text = str(interval / 10**power)
    if interval.low is not None and interval.is_point:
        text = exact_text(interval.low / 10**power)
    return " ".join(part for part in (text, word, unit_words(unit, counted)) if part)
