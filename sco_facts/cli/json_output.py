"""The JSON output of the commands, as `docs/reference/command-line.md` documents it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import attrs

from sco_facts.canonical import plain_content
from sco_facts.comparing.verdicts import Verdict
from sco_facts.periods import Period
from sco_facts.phrases import Mention
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Entity, Event, Measurement, OtherReport, Statement
from sco_facts.records.sources import Source

_MENTION = (
    "text", "start", "end", "modality", "period", "speaker", "sentence", "paragraph", "quantity",
)  # fmt: skip


def shape(of: Any) -> Any:
    """Write a value as JSON; one without a shape of its own with all its fields."""
    if isinstance(of, Quantity):
        return _quantity(of)
    if isinstance(of, Source | Entity | Event | Measurement | OtherReport | Statement):
        made: dict[str, Any] = {
            "type": type(of).__name__,
            "edition": of.edition,
            "digest": of.digest,
        }
        made |= of.content()
        if isinstance(of, Measurement | OtherReport):
            made["bounds"] = _bounds(of.interval, of.quantity.unit)
        return made
    if isinstance(of, Verdict):
        return {"answer": of.answer, "reason": of.reason}
    if isinstance(of, Mention):
        return {name: shape(getattr(of, name)) for name in _MENTION}
    if isinstance(of, Period):
        return plain_content(of)
    if isinstance(of, Unit):
        return of.code
    if isinstance(of, dict):
        return {name: shape(each) for name, each in cast("dict[str, Any]", of).items()}
    if hasattr(of, "_asdict"):
        return shape(of._asdict())
    if isinstance(of, list | tuple):
        return [*map(shape, cast("Iterable[Any]", of))]
    if attrs.has(type(cast("object", of))):
        return shape(attrs.asdict(of, recurse=False))
    return of


def _quantity(of: Quantity) -> dict[str, Any]:
    """Write what it means in words, what was stated, and its bounds; caveats where there are."""
    content = of.content()
    kept = content if of.figure else {key: content[key] for key in content if key == "counted"}
    stated = {key: kept[key] for key in kept if key not in ("unit", "caveats")}
    shown = {"means": str(of), **stated, "bounds": _bounds(of.interval, of.unit)}
    return shown | ({"caveats": list(of.caveats)} if of.caveats else {})


def _bounds(of: Interval, unit: Unit) -> dict[str, Any]:
    """Write bounds: exact numbers as text; an unbounded end is `null`."""
    low, high = (None if end is None else str(end) for end in (of.low, of.high))
    return {
        "low": low,
        "high": high,
        "low_closed": of.low_closed,
        "high_closed": of.high_closed,
        "unit": unit.code,
    }
