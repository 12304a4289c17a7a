"""Tables: one row for each figure, with the same columns in every format and data frame."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from math import inf, nextafter
from typing import Any, Literal, NamedTuple

from sco_facts.comparing.operands import read_operand
from sco_facts.errors import MagnitudeError
from sco_facts.phrases.finding import Mention
from sco_facts.quantities.hedges import FAREY_ORDER
from sco_facts.quantities.numbers import Exact, exact, exact_text
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Measurement, OtherReport

Kind = Literal["text", "category", "number", "integer", "truth", "date"]
FigureRecord = Measurement | OtherReport

# Of the numbers within these limits, no two are nearest to the same double: see `is_distinct`.
MOST_DIGITS = 12
MOST_DENOMINATOR = 2000
MOST_PRODUCT = 2**51


class Column(NamedTuple):
    """A column: its name, the kind of its cells, what they say, and whether any are empty."""

    name: str
    kind: Kind
    about: str
    is_filled: bool = False


COLUMNS = (
    Column("id", "text", "The id of the figure.", True),
    Column("of", "text", "The id of the fact that another outlet reports; empty for the fact."),
    Column("edition", "text", "The edition that holds it."),
    Column("subject", "text", "Whose value it is."),
    Column("measure", "text", "What is measured."),
    Column("basis", "text", "How it is measured, such as nominal, PPP or rail."),
    Column("hedge", "text", "What the words say of the figure: exactly, plain, about, nearly …"),
    Column("low_hedge", "text", "The hedge of the lower end of a range, if it has its own."),
    Column("high_hedge", "text", "The hedge of the upper end of a range, if it has its own."),
    Column("mode", "category", "Change for a rise or fall, level for what it rose or fell to."),
    Column("sign", "integer", "1 if it is said of what is above zero, -1 below it, else 0.", True),
    Column("value", "number", "The figure as stated, the nearest double; a limit, not the value."),
    Column("value_exact", "text", "The figure as stated, with its significant digits."),
    Column("grid", "integer", "The order of the Farey sequence on which a simple fraction lies."),
    Column("unit", "text", "The code of the unit of value, bounds and core.", True),
    Column("dimension", "category", "What the unit measures.", True),
    Column("counted", "text", "What is counted."),
    Column("low", "number", "The lower bound, the nearest double; empty if unbounded."),
    Column("low_closed", "truth", "Whether the lower bound itself is possible.", True),
    Column("high", "number", "The upper bound, the nearest double; empty if unbounded."),
    Column("high_closed", "truth", "Whether the upper bound itself is possible.", True),
    Column("low_exact", "text", "The lower bound, a decimal where it ends, else a fraction."),
    Column("high_exact", "text", "The upper bound, a decimal where it ends, else a fraction."),
    Column("core_low", "number", "The lower end of where the words point; empty if unbounded."),
    Column("core_low_closed", "truth", "Whether the words point to that end itself.", True),
    Column("core_high", "number", "The upper end of where the words point; empty if unbounded."),
    Column("core_high_closed", "truth", "Whether the words point to that end itself.", True),
    Column("core_low_exact", "text", "The lower end of the core, exactly."),
    Column("core_high_exact", "text", "The upper end of the core, exactly."),
    Column("approaches_below", "truth", "Whether the words point to just below the core.", True),
    Column("approaches_above", "truth", "Whether the words point to just above the core.", True),
    Column("within", "text", "The width of a typical reading; empty where words are certain."),
    Column("domain", "text", "Which values are possible: real, non-negative or share."),
    Column("status", "text", "Asserted, estimate or forecast."),
    Column("condition", "text", "What it depends on."),
    Column("scope", "text", "What limits another report to a part of the thing."),
    Column("period", "text", "The words for the time it is about."),
    Column("period_start", "date", "The first day of that time."),
    Column("period_end", "date", "The last day of that time."),
    Column("period_length", "text", "The length in years of a span of change."),
    Column("period_since", "text", "The named start of a span of change."),
    Column("speaker", "text", "Who says so."),
    Column("event", "text", "The id of the event at which it was said, if the report names it."),
    Column("based_on", "text", "The press release, speech or agency that it repeats."),
    Column("words", "text", "The words of the figure, verbatim; ours for a report without any."),
    Column("seen", "date", "The day on which an editor saw the words of another report."),
    Column("quote", "text", "The words around it, verbatim."),
    Column("quote_start", "integer", "Where the quote starts, in code points of the text."),
    Column("quote_end", "integer", "Where the quote ends."),
    Column("sentence", "integer", "The number of its sentence, from 1."),
    Column("paragraph", "integer", "The number of its paragraph, from 1."),
    Column("topics", "text", "What it is about, with semicolons between."),
    Column("assumptions", "text", "What an editor assumes that the words do not say."),
    Column("notes", "text", "What a reader should know."),
    Column("source", "text", "The id of the source."),
    Column("publisher", "text", "The outlet."),
    Column("published", "text", "The day, month or year of publication."),
    Column("url", "text", "The address of the source."),
    Column("digest", "text", "The sha256 of the canonical JSON of the record."),
)

# The bounds and the core once more, for comparing rows of different units; not in the CSV.
BASE_COLUMNS = (
    Column("base_low", "number", "The lower bound in the base unit; −∞ if unbounded.", True),
    Column("base_high", "number", "The upper bound in the base unit; ∞ if unbounded.", True),
    Column("base_core_low", "number", "The lower end of the core in the base unit.", True),
    Column("base_core_high", "number", "The upper end of the core in the base unit.", True),
)

ALL_COLUMNS = (*COLUMNS, *BASE_COLUMNS)

# What an edition adds to the claim of a text.
_OF_EDITIONS = frozenset(
    "id of edition subject measure basis within domain status condition scope event based_on seen "
    "quote quote_start quote_end topics assumptions notes source publisher published url "
    "digest".split()
)
CLAIM_COLUMNS = (
    Column("start", "integer", "Where the words start, in code points of the text.", True),
    Column("end", "integer", "Where the words end.", True),
    Column("modality", "category", "Asserted, denied, asked, forecast …: see `Mention`.", True),
    *(column for column in ALL_COLUMNS if column.name not in _OF_EDITIONS),
)

# The fields of a record or a mention that some cells are, and where others are found.
_FIELDS = (
    "id of edition subject measure basis domain status condition scope event based_on seen digest "
    "start end modality"
).split()
_PLACES = {name: [name] for name in _FIELDS} | {
    "hedge": ["quantity", "figure", "hedge", "value"],
    "mode": ["quantity", "mode"],
    "unit": ["quantity", "unit", "code"],
    "dimension": ["quantity", "unit", "dimension"],
    "counted": ["quantity", "counted"],
    "period": ["period", "words"],
    "period_start": ["period", "start"],
    "period_end": ["period", "end"],
    "period_since": ["period", "since"],
    "quote": ["quote", "text"],
    "quote_start": ["quote", "start"],
    "quote_end": ["quote", "end"],
    "source": ["source", "id"],
    "publisher": ["source", "publisher"],
    "published": ["source", "published"],
    "url": ["source", "url"],
}


class Bounds(NamedTuple):
    """
    The support and the core of a quantity as doubles in the base unit of its dimension.

    A double that stands for a number exactly is the nearest one. Otherwise the support is
    rounded outwards and the core inwards, so that a comparison of doubles is right wherever it
    decides. An unbounded end is infinite. Each field has the name of its column.
    """

    base_low: float
    low_closed: bool
    base_high: float
    high_closed: bool
    base_core_low: float
    core_low_closed: bool
    base_core_high: float
    core_high_closed: bool
    approaches_below: bool
    approaches_above: bool

    @classmethod
    def of(cls, quantity: Quantity) -> Bounds:
        """Convert the support and the core of a quantity."""
        unit, support, core = quantity.unit, quantity.interval, quantity.core
        in_base = partial(_in_base, has_zero=quantity.mode != "change")
        # Words may point to an end of their core itself, or, as "nearly 2", to just below it.
        points_at_it = quantity.approaches in (None, (True, True))
        return cls(
            in_base(support.low, unit, -inf, -inf),
            support.low_closed,
            in_base(support.high, unit, inf, inf),
            support.high_closed,
            in_base(core.low, unit, -inf, inf),
            points_at_it and core.low_closed,
            in_base(core.high, unit, inf, -inf),
            points_at_it and core.high_closed,
            *(quantity.approaches or (False, False)),
        )


def columns_of(
    figures: Iterable[FigureRecord],
    within: Exact | None = None,
    columns: tuple[Column, ...] = COLUMNS,
) -> dict[str, list[Any]]:
    """
    Lay out figures as columns of Python values; what is absent is `None`.

    `within` is as in `to_frame`, and a `MagnitudeError` tells of a number too large for a double.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> table = columns_of([load("2026.1")["economy.gdp_share"]])
        >>> table["low"], table["low_exact"], table["low_closed"]
        ([0.2916666666666667], ['7/24'], [False])
    """
    rows = [row_of(each, within) for each in figures]
    return {column.name: [row[column.name] for row in rows] for column in columns}


def nearest(value: Fraction) -> float:
    """Round an exact number to the nearest double; a `MagnitudeError` if there is none."""
    try:
        return float(value)
    except OverflowError:
        raise MagnitudeError(
            f"Given a number of {len(str(value))} digits, expected one that a double can hold; "
            "use a larger unit.",
            value=value,
        ) from None


def is_distinct(value: Fraction | int) -> bool:
    """
    Whether the nearest double of a number is that of no other number of this kind.

    The kind is decimals of at most 12 digits, and fractions p/q with small q and p·q ≤ 2⁵¹. Two
    numbers with the same nearest double differ by at most 2⁻⁵² of their size. Two different
    fractions of the kind differ by at least 1/(p·q) ≥ 2⁻⁵¹, and a decimal n/10ᵏ and a fraction
    p/q by at least 1/(n·q) > 2⁻⁵² or 1/p.

    Examples:
        >>> is_distinct(Fraction("27.45")), is_distinct(Fraction(1, 3)), is_distinct(2**60 + 1)
        (True, True, False)
    """
    size, divisor = abs(value.numerator), value.denominator
    if divisor <= MOST_DENOMINATOR and size * divisor <= MOST_PRODUCT:
        return True
    text = exact_text(Fraction(size, divisor))
    return "/" not in text and len(text.replace(".", "").strip("0")) <= MOST_DIGITS


def largest_numerator(divisor: int) -> int:
    """
    Say how large n may be so that n by a divisor is distinct; 0 if the divisor is too large.

    Examples:
        >>> largest_numerator(10**6), largest_numerator(5 * 10**5), largest_numerator(3 * 10**6)
        (1000000000000, 500000000000, 0)
    """
    if divisor <= MOST_DENOMINATOR:
        return MOST_PRODUCT // divisor
    # Powers of ten up to this one are doubles.
    powers = (10**power for power in range(23))
    power = next((power for power in powers if power % divisor == 0), None)
    return 0 if power is None else 10**MOST_DIGITS * divisor // power


def grid_order(quantity: Quantity) -> int | None:
    """Say on which Farey sequence a simple fraction lies; `None` for every other figure."""
    value = None if quantity.figure is None else quantity.figure.value
    return max(FAREY_ORDER, value.denominator) if isinstance(value, Fraction) else None


def value_text(quantity: Quantity) -> str | None:
    """Write the figure as stated, with its significant digits; `None` where there is none."""
    value = quantity.content().get("value")
    if isinstance(value, list | tuple):
        return " to ".join(map(str, value))
    return None if value is None else str(value)


def _in_base(
    end: Fraction | None, unit: Unit, unbounded: float, outwards: float, has_zero: bool
) -> float:
    if end is None:
        return unbounded
    number = end * unit.factor + (unit.offset if has_zero else 0)
    double = nearest(number)
    return double if is_distinct(number) else nextafter(double, outwards)


def row_of(figure: FigureRecord | Mention, within: Exact | None = None) -> dict[str, Any]:
    """Lay out a figure, or a claim that was found in a text, by the names of the columns."""
    quantity, stated, period = figure.quantity, figure.quantity.figure, figure.period
    bounds = quantity if isinstance(figure, Mention) else read_operand(figure, within).bounds
    value = None if stated is None or isinstance(stated.value, tuple) else stated.value
    ends = None if stated is None else stated.ends
    said = getattr(figure, "quote", figure)
    words = getattr(figure, "text", None) or getattr(figure, "words", None)
    row = {name: _cell(figure, place) for name, place in _PLACES.items()}
    for prefix, interval in (("", bounds.interval), ("core_", bounds.core)):
        for name, end in (("low", interval.low), ("high", interval.high)):
            row[f"{prefix}{name}"] = None if end is None else nearest(end)
            row[f"{prefix}{name}_exact"] = None if end is None else exact_text(end)
    return {
        **row,
        **Bounds.of(bounds)._asdict(),
        "low_hedge": ends and ends[0].value,
        "high_hedge": ends and ends[1].value,
        "sign": bounds.sign,
        "value": None if value is None else nearest(exact(value)),
        "value_exact": value_text(quantity),
        "grid": grid_order(quantity),
        "within": None if within is None else exact_text(exact(within)),
        "period_length": str(period.length) if period and period.length else None,
        "speaker": None if figure.speaker is None else str(figure.speaker),
        "words": words or (stated and quantity.words),
        "sentence": getattr(said, "sentence", None),
        "paragraph": getattr(said, "paragraph", None),
        "topics": "; ".join(getattr(figure, "topics", ())) or None,
        "assumptions": " ".join(getattr(figure, "assumptions", ())) or None,
        "notes": " ".join(getattr(figure, "notes", ())) or None,
    }


def _cell(of: Any, place: list[str]) -> Any:
    for name in place:
        of = getattr(of, name, None)
    return of
