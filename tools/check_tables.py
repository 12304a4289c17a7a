"""Set a million drawn rows of tables against `compare`, on polars; `nox -s tables` runs it."""

import random
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from frame_rows import MODES, NOUNS, POOLS, QUESTIONS, report, wrong_answers

import sco_facts as sf
from sco_facts.exports.frames import to_frame, verdicts
from sco_facts.quantities.hedges import INDEFINITE

ROWS, OPERANDS = 2_500, 400
FIGURES = ["2", "3", "0.3", "-2", "30", "30.0", "1500", "27.5E6", "0.05", "1E12", "8.35", "100"]
FRACTIONS = [Fraction(1, 3), Fraction(2, 7), Fraction(3, 4), Fraction(1, 2), Fraction(-2, 3)]


def figure(draw: random.Random, unit: str) -> sf.Figure:
    """Draw a figure with any hedge; few numbers, so that bounds often meet."""
    hedge = draw.choice(list(sf.Hedge))
    if hedge is sf.Hedge.INDEFINITE:
        return sf.Figure(hedge, None, f"{draw.choice(list(INDEFINITE))} documents")
    values = [*map(Decimal, FIGURES), *([] if unit == "count" else FRACTIONS)]
    if hedge is sf.Hedge.BETWEEN:
        pair = tuple(sorted(draw.sample(values, 2)))
        ends = (draw.choice(["plain", "over", "about"]), draw.choice(["plain", "under", "at_most"]))
        return sf.Figure(hedge, pair, "between two figures", ends)
    return sf.Figure(hedge, draw.choice(values), "a figure")


def quantity(draw: random.Random, units: list[str]) -> sf.Quantity:
    """Draw a quantity in one of the units; some are computed, and some are in another unit."""
    while True:
        unit = draw.choice(units)
        counted = draw.choice(NOUNS) if unit == "count" else None
        mode = None if unit.startswith("degree_") else draw.choice(MODES)
        try:
            made = sf.Quantity.of(figure(draw, unit), unit, counted, mode)
        except sf.errors.HedgeError:
            continue  # ends that leave nothing between them, or a count without a whole number
        if draw.random() < 0.1:
            return sf.Quantity(made.interval, unit, counted=counted, mode=mode)
        other = sf.Unit(draw.choice(units))
        return made.to(other) if other.is_comparable_with(made.unit) else made


def main() -> int:
    """Compare every row with every operand, and tell what differs."""
    draw = random.Random(20251118)
    counts: Counter[str] = Counter()
    for number in range(OPERANDS):
        units = POOLS[number % len(POOLS)]
        rows = [report(quantity(draw, units), place) for place in range(ROWS)]
        against = quantity(draw, units)
        found = verdicts(to_frame(rows), against, questions=list(QUESTIONS))
        wrong = wrong_answers(rows, against, found)
        counts["rows"] += len(rows)
        counts["wrong"] += len(wrong)
        counts["with a fault"] += found["fault"].count()
        for name in QUESTIONS:
            counts[f"{name}: yes"] += found[name].sum()
            counts[f"{name}: no"] += (~found[name]).sum()
        for each in wrong[:1]:
            print(f"{each['row'].quantity!r}\n  beside {against!r}\n  {each}")
    print("\n".join(f"{count:>9,} {name}" for name, count in counts.items()))
    return bool(counts["wrong"])


if __name__ == "__main__":
    sys.exit(main())
