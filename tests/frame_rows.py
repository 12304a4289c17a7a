"""Rows for tests of tables: quantities of every kind, and what `compare` says of them."""

from decimal import Decimal
from typing import Any, Literal

import narwhals.stable.v2 as nw
from hypothesis import strategies as st
from property.strategies import ONE_FIGURE, stateds

import sco_facts as sf
from sco_facts.errors import DimensionError
from sco_facts.exports.tables import grid_order, is_distinct

SOURCE = sf.Source("paper", "news report", None, "The Paper", None, "https://example.org", "en")
QUESTIONS = {
    "exceeds": sf.exceeds,
    "falls_below": sf.falls_below,
    "is_at_least": sf.is_at_least,
    "is_at_most": sf.is_at_most,
    "contradicts": sf.contradicts,
    "is_compatible_with": sf.is_compatible_with,
}
# Few figures, so that bounds often meet.
SIMPLE = [
    sf.Figure(hedge, value, f"{hedge.value} {value}")
    for hedge in ONE_FIGURE
    for value in (Decimal("2"), Decimal("3"), Decimal("-2"), Decimal("30"), Decimal("0.3"))
]
ANSWERS = (*QUESTIONS, "has_fault")


def report(quantity: sf.Quantity, number: int = 0) -> sf.OtherReport:
    """Make a report of a quantity, so that it has a row."""
    return sf.OtherReport(id=f"fact@{number}", of="fact", source=SOURCE, quantity=quantity)


# Units that are compared, each with one of another dimension beside them.
POOLS = [
    ["percent", "fraction", "basis_point", "USD"],
    ["tonne", "kg", "short_ton", "pound", "km"],
    ["USD", "USD", "KZT"],
    ["degree_celsius", "degree_fahrenheit", "degree"],
    ["percent/year", "percent/month", "percent"],
    ["count", "count", "fold"],
]
MODES: list[Literal["change", "level"] | None] = [None, None, "change", "change", "level"]
NOUNS = [None, "countries", "country", "Railway corridors", "railway corridor", "people"]


@st.composite
def quantities_in(draw: st.DrawFn, units: list[str]) -> sf.Quantity:
    """Draw a quantity in one of the units; some are computed, and have no words."""
    unit = draw(st.sampled_from(units))
    counted = None
    if unit == "count":
        hedge = draw(st.sampled_from(ONE_FIGURE))
        value = draw(st.sampled_from([Decimal("2"), Decimal("3"), Decimal("664E3")]))
        stated = sf.Figure(hedge, value, f"{hedge.value} {value}")
        counted = draw(st.sampled_from(NOUNS))
    else:
        stated = draw(st.one_of(st.sampled_from(SIMPLE), stateds()))
    # A temperature has no direction: its zero is not that of other scales.
    mode = None if unit.startswith("degree_") else draw(st.sampled_from(MODES))
    quantity = sf.Quantity.of(stated, unit, counted, mode)
    if draw(st.integers(0, 3)):
        return quantity
    return sf.Quantity(quantity.interval, unit, counted=counted, mode=mode)


@st.composite
def comparisons(draw: st.DrawFn, least: int, most: int) -> tuple[list[sf.OtherReport], sf.Quantity]:
    """Draw rows, and what to set them against."""
    units = draw(st.sampled_from(POOLS))
    drawn = draw(st.lists(quantities_in(units), min_size=least, max_size=most))
    rows = [report(each, place) for place, each in enumerate(drawn)]
    return rows, draw(quantities_in(units[:2]))


def expected(rows: list[sf.OtherReport], against: sf.Quantity) -> list[dict[str, Any]]:
    """Ask `compare` of every row; what it refuses to compare has a fault and no answers."""
    found: list[dict[str, Any]] = []
    for row in rows:
        try:
            answers = {name: ask(row.quantity, against).answer for name, ask in QUESTIONS.items()}
        except DimensionError:
            answers = dict.fromkeys(QUESTIONS)
            found.append({"id": row.id, **answers, "has_fault": True})
        else:
            found.append({"id": row.id, **answers, "has_fault": False})
    return found


def answers(native: Any) -> list[dict[str, Any]]:
    """Collect the answers of a table of any engine, in the order of the rows."""
    table = nw.from_native(native).with_columns(has_fault=~nw.col("fault").is_null())
    collected = table.select("id", *ANSWERS).lazy().collect("pyarrow").to_native().to_pylist()
    return sorted(collected, key=lambda row: int(row["id"].partition("@")[2]))


def is_open(row: sf.OtherReport, against: sf.Quantity) -> bool:
    """Whether doubles or grids may be too coarse for what `compare` decides."""
    orders = {grid_order(each) for each in (row.quantity, against)} - {None}
    return len(orders) == 2 or not (_is_exact(row.quantity) and _is_exact(against))


def wrong_answers(
    rows: list[sf.OtherReport], against: sf.Quantity, native: Any
) -> list[dict[str, Any]]:
    """List the rows whose answers are not those of `compare`, or less where they may be."""
    return [
        {"row": row, "against": against, "expected": right, "found": found}
        for row, right, found in zip(rows, expected(rows, against), answers(native), strict=True)
        if right != found
        and not (
            is_open(row, against)
            and all(found[name] in (right[name], None) for name in QUESTIONS)
            and found["has_fault"] == right["has_fault"]
        )
    ]


def _is_exact(quantity: sf.Quantity) -> bool:
    unit = quantity.unit
    ends = (quantity.interval.low, quantity.interval.high, quantity.core.low, quantity.core.high)
    return all(end is None or is_distinct(end * unit.factor + unit.offset) for end in ends)
