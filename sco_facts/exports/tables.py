"""Tables: one row for each figure, with the same columns in every format and data frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from sco_facts.errors import MagnitudeError
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, exact, exact_text
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.facts import Measurement, OtherReport, cut_to_domain

Kind = Literal["text", "number", "integer", "truth", "date"]
Row = Measurement | OtherReport


class Column(NamedTuple):
    """A column: its name, what is in its cells, and what they say."""

    name: str
    kind: Kind
    about: str


COLUMNS = (
    Column("id", "text", "The id of the figure."),
    Column("of", "text", "The id of the fact that another outlet reports; empty for the fact."),
    Column("edition", "text", "The edition that holds it."),
    Column("subject", "text", "Whose value it is."),
    Column("measure", "text", "What is measured."),
    Column("hedge", "text", "What the words say of the figure: exactly, plain, about, nearly …"),
    Column("value", "number", "The figure as stated, the nearest double; a limit, not the value."),
    Column("value_exact", "text", "The figure as stated, with its significant digits."),
    Column("unit", "text", "The code of the unit of value and bounds."),
    Column("dimension", "text", "What the unit measures."),
    Column("counted", "text", "What is counted."),
    Column("low", "number", "The lower bound, the nearest double; empty if unbounded."),
    Column("low_closed", "truth", "Whether the lower bound itself is possible."),
    Column("high", "number", "The upper bound, the nearest double; empty if unbounded."),
    Column("high_closed", "truth", "Whether the upper bound itself is possible."),
    Column("low_exact", "text", "The lower bound, a decimal where it ends, else a fraction."),
    Column("high_exact", "text", "The upper bound, a decimal where it ends, else a fraction."),
    Column("stated_low", "number", "The lower end of the words alone, before domain and count."),
    Column("stated_high", "number", "The upper end of the words alone, before domain and count."),
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
    Column("words", "text", "The words of the figure, verbatim for a fact, ours for a report."),
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


def columns_of(figures: Iterable[Row], within: Exact | None = None) -> dict[str, list[Any]]:
    """
    Lay out figures as columns of Python values; what is absent is `None`.

    Args:
        figures: Measurements and other reports.
        within: Take the words at their typical bounds, within this fraction of the stated
            value; `None` takes what they certainly say.

    Returns:
        A list of cells by column, in the order of `COLUMNS`. Numbers are the doubles nearest
        to the exact ones, so equal bounds stay equal and none change their order.

    Raises:
        MagnitudeError: A number is too large for a double.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> table = columns_of([load("2026.1")["economy.gdp_share"]])
        >>> table["low"], table["low_exact"], table["low_closed"]
        ([0.2916666666666667], ['7/24'], [True])
    """
    given = tuple(figures)
    facts = {each.id: each for each in given if isinstance(each, Measurement)}
    rows = [_row(each, facts, within) for each in given]
    return {column.name: [row.get(column.name) for row in rows] for column in COLUMNS}


def nearest(value: Fraction) -> float:
    """
    Give the double nearest to an exact number.

    Raises:
        MagnitudeError: It is too large for a double.
    """
    try:
        return float(value)
    except OverflowError:
        raise MagnitudeError(
            f"Given a number of {len(str(value))} digits, expected one that a double can hold; "
            "use a larger unit.",
            value=value,
        ) from None


def value_text(quantity: Quantity) -> str | None:
    """Write the figure as stated, with its significant digits; `None` where there is none."""
    value = quantity.content().get("value")
    return " to ".join(map(str, value)) if isinstance(value, list | tuple) else _text(value)


def _row(figure: Row, facts: dict[str, Measurement], within: Exact | None) -> dict[str, Any]:
    quantity = figure.quantity
    interval = figure.interval
    if within is not None:
        interval = cut_to_domain(figure.id, quantity.typical(within), figure.domain).interval
    stated = quantity.figure
    value = None if stated is None or isinstance(stated.value, tuple) else stated.value
    words = quantity.interval
    row = {
        "id": figure.id,
        "edition": figure.edition,
        "hedge": None if stated is None else stated.hedge.value,
        "value": None if value is None else nearest(exact(value)),
        "value_exact": value_text(quantity),
        "unit": quantity.unit.code,
        "dimension": quantity.unit.dimension,
        "counted": quantity.counted,
        **_bounds(interval),
        "stated_low": _end(words.low, nearest),
        "stated_high": _end(words.high, nearest),
        "within": None if within is None else exact_text(exact(within)),
        "domain": figure.domain,
        "status": figure.status,
        "words": None if stated is None else stated.text,
        "notes": " ".join(figure.notes) or None,
        "source": figure.source.id,
        "publisher": figure.source.publisher,
        "published": figure.source.published,
        "url": figure.source.url,
        "digest": figure.digest,
    }
    if (period := figure.period) is not None:
        row |= {
            "period": period.words,
            "period_start": period.start,
            "period_end": period.end,
            "period_length": None if period.length is None else str(period.length),
            "period_since": period.since,
        }
    if isinstance(figure, OtherReport):
        fact = facts.get(figure.of)
        row |= {"of": figure.of, "scope": figure.scope, "speaker": figure.speaker}
        return row | ({} if fact is None else _of_measure(fact))
    quote = figure.quote
    return row | {
        **_of_measure(figure),
        "condition": figure.condition,
        "speaker": None if figure.speaker is None else figure.speaker.name,
        "quote": quote.text,
        "quote_start": quote.start,
        "quote_end": quote.end,
        "sentence": quote.sentence,
        "paragraph": quote.paragraph,
        "topics": "; ".join(figure.topics) or None,
        "assumptions": " ".join(figure.assumptions) or None,
    }


def _bounds(interval: Interval) -> dict[str, Any]:
    return {
        "low": _end(interval.low, nearest),
        "low_closed": interval.low_closed,
        "high": _end(interval.high, nearest),
        "high_closed": interval.high_closed,
        "low_exact": _end(interval.low, exact_text),
        "high_exact": _end(interval.high, exact_text),
    }


def _end(end: Fraction | None, write: Callable[[Fraction], Any]) -> Any:
    return None if end is None else write(end)


def _of_measure(fact: Measurement) -> dict[str, Any]:
    return {"subject": fact.subject, "measure": fact.measure}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
