"""What the library aims at, beside what was measured."""

from collections.abc import Iterator
from typing import Any

from linear import MOST
from measuring import figure, table

# Time a record may grow by this from 10,000 to 100,000 records, as it would by log(n).
GROWTH = 1.25
# Memory that does not grow with the input differs by no more than this.
FLAT = 1.1
# Fewer rows measure what it takes to write an expression, and not to run it.
LEAST_ROWS = 10**6
SLOWER = ["particle", "scipy.constants", "astropy.constants", "pdg"]


def blocks(parts: dict[str, Any]) -> dict[str, str]:
    """Write the table; a part that was cut short has no say in it."""
    rows = [*_lookups(parts["lookups"]), *_comparing(parts["comparing"])]
    rows += [*_loading(parts["loading"]["JSON"]), *_tables(parts["tables"])]
    rows += _archives(parts["archives"]["memory"])
    slope = max(parts["linear"].values())
    rows += [_row("exponent of the slowest growth", f"≤ {MOST}", slope, slope <= MOST)]
    return {"aims": table(["aim", "at", "measured", "outcome"], rows)}


def _lookups(result: dict[str, Any]) -> Iterator[list[str]]:
    ours = result["sco_facts"]["lookup_ms"]
    for name in SLOWER:
        ratio = result[name]["lookup_ms"] / ours
        yield _row(f"first look-up faster than {name}", "> 1 ×", ratio, ratio > 1)
    of_attrs = result["sco_facts"]["import_ms"] / result["attrs"]["import_ms"]
    yield _row("import, by the time of attrs", "≤ 1.3 ×", of_attrs, of_attrs <= 1.3)
    of_attrs = ours / result["attrs"]["import_ms"]
    yield _row("first look-up, by the import of attrs", "≤ 1.8 ×", of_attrs, of_attrs <= 1.8)
    ratio = result["pycountry"]["lookup_ms"] / ours
    yield _row("first look-up no slower than pycountry", "≥ 1 ×", ratio, ratio >= 1)


def _comparing(result: dict[str, Any]) -> Iterator[list[str]]:
    for action, least in (("in the same unit", 4), ("in another unit", 8)):
        ratio = result[action]["pint"] / result[action]["sco_facts"]
        aim = f"comparison {action} faster than pint"
        yield _row(aim, f"≥ {least} ×", ratio, ratio >= least)


def _loading(result: dict[str, Any]) -> Iterator[list[str]]:
    for size, of in result.items():
        ratio = of["sco_facts"]["load_s"] / of["pydantic"]["load_s"]
        aim = f"load of {int(size):,} records, by the time of pydantic"
        yield _row(aim, "≤ 3 ×", ratio, ratio <= 3)
    small, large = list(result)[-2:]
    each = {size: result[size]["sco_facts"]["load_s"] / int(size) for size in (small, large)}
    growth = each[large] / each[small]
    aim = f"time a record at {int(large):,} by that at {int(small):,}"
    yield _row(aim, f"≤ {GROWTH} ×", growth, growth <= GROWTH)


def _tables(result: dict[str, Any]) -> Iterator[list[str]]:
    for rows, of in result.items():
        if int(rows) < LEAST_ROWS:
            continue
        for engine in ("polars", "duckdb"):
            ratio = of[engine]["by hand"] / of[engine]["verdicts"]
            aim = f"verdicts on {int(rows):,} rows of {engine}, by the time of one by hand"
            yield _row(aim, "≤ 1.5 ×", ratio, ratio <= 1.5)
        ratio = of["polars"]["verdicts"] / of["pandas"]["verdicts"]
        aim = f"verdicts on {int(rows):,} rows of pandas, by the time of polars"
        yield _row(aim, "≤ 4 ×", ratio, ratio <= 4)


def _archives(memory: dict[str, Any]) -> Iterator[list[str]]:
    sizes = list(memory)
    for name in memory[sizes[0]]:
        small, large = (memory[size][name]["peak_mb"] for size in (sizes[0], sizes[-1]))
        aim = f"memory of `{name}` on {sizes[-1]} MB, by that on {sizes[0]} MB"
        yield _row(aim, f"≤ {FLAT} ×", large / small, large / small <= FLAT)


def _row(aim: str, at: str, ratio: float, is_met: bool) -> list[str]:
    return [aim, at, f"{figure(ratio)} ×", "met" if is_met else "missed"]
