"""Conditions: where the rows of a table answer a question with yes or no, as expressions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import Any

from sco_facts.comparing.operands import Side
from sco_facts.comparing.questions import QUESTIONS
from sco_facts.exports.engines import nw
from sco_facts.exports.tables import BASE_COLUMNS, Bounds, grid_order
from sco_facts.quantities.numbers import PLURALS, Exact, exact, exact_text, singular
from sco_facts.quantities.quantity import Quantity

NUMBERS = tuple(column.name for column in BASE_COLUMNS)
TRUTHS = tuple(name for name in Bounds._fields if name not in NUMBERS)

# What the names of the columns begin with that are dropped again.
HIDDEN = "sco_facts_"
BROKEN = f"{HIDDEN}broken"
MIRRORED = f"{HIDDEN}mirrored"

# What makes the answer to a question yes, and then what makes it no.
_PARTS = {
    "exceeds": ("is_above", "is_at_most"),
    "falls_below": ("is_below", "is_at_least"),
    "contradicts": ("is_above", "is_below", "meets"),
}
# What each is for a row that is mirrored.
_OPPOSITE = {
    "is_above": "is_below",
    "is_below": "is_above",
    "is_at_most": "is_at_least",
    "is_at_least": "is_at_most",
    "meets": "meets",
}


class Rows:
    """
    The rows of a table beside what they are compared with, as expressions.

    They come in two steps, the second over the columns that the first adds, so that no engine
    works out the same thing twice.
    """

    def __init__(self, names: Sequence[str], right: Side, within: Exact | None) -> None:
        self.names = names
        self.right: Quantity = right.bounds
        self.digest: str | None = None if right.record is None else right.record.digest
        self.within: str | None = None if within is None else exact_text(exact(within))
        self.bounds: Bounds = Bounds.of(self.right)
        self.mirrored: Bounds | None = None
        # Beside a fall, `compare` takes a bare figure as a fall too: these rows, or the operand.
        self.is_fall: bool = self.right.mode == "change" and self.right.sign < 0
        # A change of temperature has no zero in common with one that was measured.
        self.has_zero: bool = self.right.unit.dimension != "temperature"
        # Columns of numbers of which a mirrored row has the first, and every other the second.
        self.numbers: dict[str, tuple[float, float]] = {}
        self.first_step: dict[str, Any] = {BROKEN: ~_has_interval()}
        is_mirrored = self._is_mirrored()
        if is_mirrored is not None and self.has_zero:
            self.first_step[MIRRORED] = is_mirrored
            self._mirror(is_mirrored)

    def _is_mirrored(self) -> Any:
        """Which rows are mirrored, or set against the mirrored operand; `None` if none are."""
        if self.right.unit.code == "fold":
            return None
        if self.is_fall:
            is_positive = nw.col("sign") > 0 if "sign" in self.names else nw.col("base_low") >= 0
            return nw.col("mode").is_null() & is_positive if "mode" in self.names else is_positive
        if self.right.mode is None and self.right.sign > 0 and {"mode", "sign"} <= {*self.names}:
            return ((nw.col("mode") == "change") & (nw.col("sign") < 0)).fill_null(False)
        return None

    def _mirror(self, is_mirrored: Any) -> None:
        """Choose among numbers where the two differ in nothing else: quicker than among answers."""
        plain, mirrored = self.bounds, Bounds.of(self.right.as_change(is_fall=True))
        if self.is_fall or any(getattr(plain, each) != getattr(mirrored, each) for each in TRUTHS):
            self.mirrored = mirrored
            return
        chosen: dict[str, Any] = {}
        columns: dict[tuple[float, float], str] = {}
        for name in NUMBERS:
            pair = getattr(mirrored, name), getattr(plain, name)
            column = columns.setdefault(pair, f"{HIDDEN}{name}")
            number = nw.when(is_mirrored).then(nw.lit(pair[0])).otherwise(nw.lit(pair[1]))
            self.first_step[column] = number
            self.numbers[column] = pair
            chosen[name] = nw.col(column)
        self.bounds = plain._replace(**chosen)

    def second_step(self, questions: Iterable[str]) -> dict[str, Any]:
        """Work out what the answers to some questions are made of."""
        parts = _parts(self.bounds)
        if self.mirrored is not None:
            mirrored, is_mirrored = _parts(self.mirrored), nw.col(MIRRORED)
            for name, part in parts.items():
                # A mirrored row is above a fall where the row itself is below the mirrored fall.
                other = mirrored[_OPPOSITE[name] if self.is_fall else name]
                parts[name] = nw.when(is_mirrored).then(other).otherwise(part)
        asked = {part for question in questions for part in _PARTS[QUESTIONS[question][0]]}
        return {f"{HIDDEN}{name}": parts[name] for name in parts if name in asked}

    def faults(self) -> dict[str, Any]:
        """Why a row may have no answers: each reason with where it holds."""
        right, names = self.right, self.names
        faults = {
            "no interval": nw.col(BROKEN),
            "another unit": _differs(nw.col("dimension"), right.unit.dimension),
        }
        if right.counted is not None and "counted" in names:
            noun = nw.col("counted")
            is_other = ~noun.str.to_lowercase().is_in(spellings(right.counted))
            faults["another count"] = ~noun.is_null() & is_other
        mode = nw.col("mode") if "mode" in names else nw.lit(None, nw.String())
        if not self.has_zero:
            is_change = (mode == "change").fill_null(False)
            faults["another mode"] = is_change != (right.mode == "change")
        elif right.mode is not None:
            faults["another mode"] = ~mode.is_null() & (mode != right.mode)
        if "within" in names:
            width = nw.col("within")
            is_other = _differs(width, self.within) if self.within else ~width.is_null()
            faults["another reading"] = is_other
        return faults

    def answer(self, question: str) -> tuple[Any, Any]:
        """Where the answer is yes and where no, after all steps."""
        asked, is_opposite = QUESTIONS[question]
        parts = [nw.col(f"{HIDDEN}{part}") for part in _PARTS[asked]]
        if asked == "contradicts":
            is_above, is_below, meets = parts
            holds = is_above | is_below
            fails = meets & ~holds
            order = grid_order(self.right)
            if order is not None and "grid" in self.names:
                # On another grid, two simple fractions may agree where these do not.
                fails = fails & (nw.col("grid").is_null() | (nw.col("grid") == order))
        else:
            holds, fails = parts
        if self.digest is not None and "digest" in self.names:
            is_itself = ~_differs(nw.col("digest"), self.digest)
            holds, fails = holds & ~is_itself, fails | is_itself
        return (fails, holds) if is_opposite else (holds, fails)


def first(cases: Sequence[tuple[Any, Any]], otherwise: Any = None) -> Any:
    """Take the value of the first case that holds."""
    result = otherwise
    for condition, value in reversed(cases):
        then = nw.when(condition).then(value)
        result = then if result is None else then.otherwise(result)
    return result


def _has_interval() -> Any:
    """Whether the numbers and truths of a row are there, and its bounds are in order."""
    low, high = nw.col("base_low"), nw.col("base_high")
    is_point = (low == high) & nw.col("low_closed") & nw.col("high_closed")
    # Engines differ in how NaN compares, but none puts it both below infinity and above it.
    found = ((low < high) | is_point) & (high <= inf)
    for name in NUMBERS[2:]:
        found = found & (nw.col(name) <= inf)
    for name in TRUTHS:
        found = found & ~nw.col(name).is_null()
    return found.fill_null(False)


def _is_before(one: Any, other: Any, or_at_it: Any) -> Any:
    """Whether an end is before another, or at it where that is known, or a row says so."""
    if or_at_it is True:
        return one <= other
    return (one < other) | ((one == other) & or_at_it)


def _parts(right: Bounds) -> dict[str, Any]:
    low, high = nw.col("base_low"), nw.col("base_high")
    low_is_out = not right.high_closed or ~nw.col("low_closed")
    high_is_out = not right.low_closed or ~nw.col("high_closed")
    return {
        "is_above": _is_before(right.base_high, low, low_is_out),
        "is_below": _is_before(high, right.base_low, high_is_out),
        "is_at_most": high <= right.base_low,
        "is_at_least": low >= right.base_high,
        "meets": _meets(right),
    }


def _meets(right: Bounds) -> Any:
    """Whether the cores have a value in common, or both come as near to one as one likes."""
    low: Any = nw.col("approaches_below")
    high: Any = nw.col("approaches_above")
    if right.core_high_closed:
        low = low | nw.col("core_low_closed")
    if right.core_low_closed:
        high = high | nw.col("core_high_closed")
    low, high = right.approaches_above or low, right.approaches_below or high
    begins = _is_before(nw.col("base_core_low"), right.base_core_high, low)
    return begins & _is_before(right.base_core_low, nw.col("base_core_high"), high)


def _differs(column: Any, value: str) -> Any:
    return column.is_null() | (column != value)


def spellings(counted: str) -> list[str]:
    """List the words whose singular is that of a noun."""
    noun = singular(counted.casefold())
    head, space, _ = noun.rpartition(" ")
    candidates = [counted.casefold(), noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"]
    candidates += [head + space + each for each in PLURALS]
    return [each for each in dict.fromkeys(candidates) if singular(each) == noun]
