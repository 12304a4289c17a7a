"""
Three readers over the annotated paragraphs of the tests: how many claims each reads as they say.

Run it in an environment of its own, as Recognizers-Text needs an old emoji package:

    python -m venv peers
    peers/bin/pip install . quantulum3 recognizers-text-suite "emoji<2"
    peers/bin/python benchmarks/peers.py
"""

import argparse
import tomllib
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from measuring import figure, table

import sco_facts as sf
from sco_facts.quantities.unit_table import CURRENCY_SIGNS, MINOR_UNITS, UNIT_WORDS

TABLES = Path(__file__).parent.parent / "tests" / "data"
CORPORA = ("corpus.toml", "corpus_kept.toml")
PACKAGES = ("quantulum3", "recognizers-text-suite")
# What the others call our units, where it is no word of ours; a bare number may count anything.
NAMES = {
    "": {"count", "fraction"},
    "dimensionless": {"count", "fraction"},
    "percentage": {"percent"},
    "united states dollar": {"USD"},
    "c": {"degree_celsius"},
    "f": {"degree_fahrenheit"},
    "ton": {"tonne", "short_ton", "long_ton"},
    "short ton": {"tonne", "short_ton"},
    "pound": {"pound", "GBP"},
    "british pound": {"GBP"},
    "chinese yuan": {"CNY"},
    "count": {"count", "fold"},
    "dozen": {"count"},
}


class Found(NamedTuple):
    """A quantity that a reader found: its place, numbers, the units it may be in, its hedge."""

    start: int
    end: int
    numbers: tuple[Fraction, ...]
    units: frozenset[str]
    hedge: str


class Score(NamedTuple):
    """How many claims have the right number, the right unit, both, and the right hedge."""

    found: int = 0
    numbers: int = 0
    units: int = 0
    both: int = 0
    hedges: int = 0
    whole: int = 0
    others: int = 0


def ours(text: str) -> Iterator[Found]:
    """Read with `find`."""
    for each in sf.find(text):
        stated = each.quantity.figure
        pair = stated.value if isinstance(stated.value, tuple) else (stated.value,)
        numbers = tuple(abs(Fraction(number)) for number in pair if number is not None)
        unit = frozenset({each.quantity.unit.code})
        yield Found(each.start, each.end, numbers, unit, stated.hedge.value)


def quantulum(text: str) -> Iterator[Found]:
    """Read with quantulum3, which has ranges and no other hedges."""
    from quantulum3 import parser

    for each in parser.parse(text):
        value, width = Fraction(each.value), Fraction(each.uncertainty or 0)
        numbers = (value - width, value + width) if width else (value,)
        hedge = "between" if width else "plain"
        yield Found(*each.span, tuple(map(abs, numbers)), units_of(each.unit.name), hedge)


def recognizers(text: str) -> Iterator[Found]:
    """Read with Recognizers-Text, whose Python version has no hedges and no ranges."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    measured = (recognize_currency, recognize_dimension, recognize_temperature, recognize_age)
    taken: set[int] = set()
    for read in (*measured, recognize_percentage, recognize_number):
        for each in read(text, "en-us"):
            places = range(each.start, each.end + 1)
            value = each.resolution["value"] if each.resolution else None
            if value is None or not taken.isdisjoint(places):
                continue
            taken.update(places)
            unit = "percentage" if value.endswith("%") else each.resolution.get("unit", "")
            number = abs(Fraction(Decimal(value.rstrip("%"))))
            yield Found(each.start, each.end + 1, (number,), units_of(unit), "plain")


@cache
def units_of(name: str) -> frozenset[str]:
    """List the codes that a name may stand for: all that it can, in favour of the others."""
    name = name.lower()
    known = {each.lower(): code for each, code in (*UNIT_WORDS.items(), *CURRENCY_SIGNS.items())}
    minor = {MINOR_UNITS[name][0]} if name in MINOR_UNITS else set()
    codes = NAMES.get(name, set()) | minor | {known[each] for each in (name,) if each in known}
    above, per, below = name.partition(" per ")
    if per:
        codes |= {f"{a}/{b}" for a in units_of(above) for b in units_of(below) | {"count"}}
    return frozenset(codes)


def claims_of(row: dict[str, Any]) -> Iterator[Found]:
    """Take the claims of a paragraph, which two persons read before the code."""
    for claim in row["claims"]:
        start = row["text"].index(claim["figure"])
        values = [each for each in claim.get("value", "").split("|") if each]
        above = (each.partition("/") for each in values)
        numbers = tuple(abs(Fraction(Decimal(a)) / Fraction(b or 1)) for a, _, b in above)
        unit = frozenset({claim["unit"]})
        yield Found(start, start + len(claim["figure"]), numbers, unit, claim["hedge"])


def score(read: Callable[[str], Iterator[Found]], rows: Iterable[dict[str, Any]]) -> Score:
    """Compare what a reader finds with the claims, by place."""
    total = Score()
    for row in rows:
        left = list(read(row["text"]))
        for claim in claims_of(row):
            touching = [each for each in left if each.start < claim.end and claim.start < each.end]
            if not touching:
                continue
            match = next((each for each in touching if is_near(each, claim)), touching[0])
            left.remove(match)
            number, unit = is_near(match, claim), bool(match.units & claim.units)
            hedge = match.hedge == claim.hedge or {match.hedge, claim.hedge} <= BARE
            is_hedged = claim.hedge not in BARE
            right = (True, number, unit, number and unit, hedge and is_hedged,
                     number and unit and hedge, False)  # fmt: skip
            total = Score(*(a + b for a, b in zip(total, right, strict=True)))
        total = total._replace(others=total.others + len(left))
    return total


BARE = frozenset({"plain", "exactly"})


def is_near(left: Found, right: Found) -> bool:
    """Compare numbers, as some readers have floats, and some leave percent as a share."""
    return len(left.numbers) == len(right.numbers) and all(
        abs(a - b) <= abs(b) / 10**6 for a, b in zip(left.numbers, right.numbers, strict=True)
    )


def main() -> None:
    """Print the table of `docs/explanation/performance.md`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("tables", nargs="*", default=[TABLES / name for name in CORPORA])
    rows = [
        row
        for name in parser.parse_args().tables
        for row in tomllib.loads(Path(name).read_text("utf-8"))["text"]
    ]
    claims = [claim for row in rows for claim in claims_of(row)]
    hedged = sum(claim.hedge not in BARE for claim in claims)
    lines: list[list[str]] = []
    first = 0.0
    for name, read in {
        "sf.find": ours,
        f"quantulum3 {version(PACKAGES[0])}": quantulum,
        f"Recognizers-Text {version(PACKAGES[1])}": recognizers,
    }.items():
        list(read(rows[0]["text"]))
        start = perf_counter()
        of = score(read, rows)
        time = perf_counter() - start
        first = first or time
        lines.append([name, *map(str, of), figure(time / first)])
    head = [
        f"{len(rows)} paragraphs, {len(claims)} claims", "found", "number", "unit",
        "number and unit", f"hedge, of {hedged}", "all three", "found, but no claim",
        "time ÷ ours",
    ]  # fmt: skip
    print(table(head, lines))


if __name__ == "__main__":
    main()
