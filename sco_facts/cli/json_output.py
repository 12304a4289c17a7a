"""The JSON output of the commands, as `docs/reference/command-line.md` documents it."""

from __future__ import annotations

from typing import Any

import attrs

from sco_facts.canonical import Json, plain_content
from sco_facts.comparing.comparison import Comparison
from sco_facts.comparing.corroboration import Corroboration
from sco_facts.comparing.verdicts import Verdict
from sco_facts.editions.changes import Change
from sco_facts.phrases import Mention
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit
from sco_facts.records.facts import Measurement, OtherReport, Record
from sco_facts.records.sources import Source

Shape = dict[str, Any]


def record(of: Record | Source) -> Shape:
    """Write a record: its type, edition and digest, what the digest covers, and its bounds."""
    shape: Shape = {"type": type(of).__name__, "edition": of.edition, "digest": of.digest}
    shape |= of.content()
    if isinstance(of, Measurement | OtherReport):
        shape["bounds"] = bounds(of.interval, of.quantity.unit)
    return shape


def quantity(of: Quantity) -> Shape:
    """Write a quantity: what it means in words, what was stated, and its bounds."""
    shape: Shape = {"means": str(of), **_stated(of), "bounds": bounds(of.interval, of.unit)}
    return shape | ({"caveats": list(of.caveats)} if of.caveats else {})


def bounds(of: Interval, unit: Unit) -> Shape:
    """Write bounds: exact numbers as text; an unbounded end is `null`."""
    low, high = (None if end is None else str(end) for end in (of.low, of.high))
    return {
        "low": low,
        "high": high,
        "low_closed": of.low_closed,
        "high_closed": of.high_closed,
        "unit": unit.code,
    }


def verdict(of: Verdict) -> Shape:
    """Write a verdict: true, false or null, and the reason."""
    return {"answer": of.answer, "reason": of.reason}


def comparison(of: Comparison, answers: dict[str, Verdict]) -> Shape:
    """Write a comparison: both sides, each answer, difference, ratio and caveats."""
    return {
        "left": _side(of.left),
        "right": _side(of.right),
        "unit": of.unit.code,
        **{question: verdict(each) for question, each in answers.items()},
        "difference": of.difference and quantity(of.difference),
        "ratio": of.ratio and quantity(of.ratio),
        "caveats": list(of.caveats),
    }


def corroboration(of: Corroboration) -> Shape:
    """Write how one other report compares with a fact."""
    return {
        "report": record(of.report),
        "outcome": of.outcome,
        "verdict": verdict(of.verdict),
        "is_echo": of.is_echo,
    }


def change(of: Change) -> Shape:
    """Write one difference between two editions."""
    return attrs.asdict(of)


def mention(of: Mention) -> Shape:
    """Write a quantity found in running text, where it stands and what the text claims of it."""
    return {
        "text": of.text,
        "start": of.start,
        "end": of.end,
        "modality": of.modality,
        "period": of.period and plain_content(of.period),
        "speaker": of.speaker,
        "sentence": of.sentence,
        "paragraph": of.paragraph,
        "quantity": quantity(of.quantity),
    }


def _side(of: Measurement | OtherReport | Quantity) -> Shape:
    return quantity(of) if isinstance(of, Quantity) else record(of)


def _stated(of: Quantity) -> dict[str, Json]:
    content = of.content()
    if of.figure is None:
        return {key: content[key] for key in ("counted",) if key in content}
    content.pop("unit")
    content.pop("caveats", None)
    return content
