"""The JSON output of the commands, as `docs/reference/command-line.md` documents it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, cast

import attrs

from sco_facts.canonical import Digested, plain_content
from sco_facts.comparing.verdicts import Verdict
from sco_facts.periods import Period
from sco_facts.phrases import Mention
from sco_facts.quantities import Quantity, Unit
from sco_facts.records.facts import Reported

_MENTION = (
    "text", "start", "end", "modality", "period", "speaker", "sentence", "paragraph", "quantity",
)  # fmt: skip


def shape(of: Any) -> Any:
    """Write a value as JSON; one without a shape of its own with all its fields."""
    if isinstance(of, Quantity):
        return _quantity(of)
    if isinstance(of, Digested):
        edition = getattr(of, "edition", None)
        head = {"type": type(of).__name__, "edition": edition, "digest": of.digest}
        bounds = {"bounds": _bounds(of.bounds)} if isinstance(of, Reported) else {}
        return head | of.content() | bounds
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
    stated = {
        key: value
        for key, value in of.content().items()
        if key == "counted" or (of.figure and key != "unit")
    }
    caveats = {"caveats": list(of.caveats)} if of.caveats else {}
    return {"means": str(of), **stated, "bounds": _bounds(of), **caveats}


def _bounds(of: Quantity) -> dict[str, Any]:
    """Write bounds: exact numbers as text; an unbounded end is `null`."""
    ends: dict[str, Any] = attrs.asdict(of.interval, filter=lambda field, _: field.init)
    exact = {name: str(end) if isinstance(end, Fraction) else end for name, end in ends.items()}
    return {**exact, "unit": of.unit.code}
