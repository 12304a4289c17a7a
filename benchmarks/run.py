"""Measure everything in one run, and write the results, and the tables and charts of a page."""

import argparse
import json
import os
import platform
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import aims
import archives
import charts
import comparing
import linear
import loading
import lookups
import reading
import tables
from measuring import table

MODULES = (lookups, comparing, loading, reading, archives, tables, linear)
PARTS = {each.__name__: each for each in MODULES}
PACKAGES = sorted({name for part in PARTS.values() for name in part.PACKAGES})
RESULTS = Path(__file__).with_name("results.json")
PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "performance.md"
BLOCK = re.compile(r"(<!-- benchmarks: ([\w ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def measure(names: list[str], quick: bool) -> dict[str, Any]:
    """Run the parts, one after the other."""
    parts = {}
    for name in names:
        print(f"measuring {name}", flush=True)
        parts[name] = PARTS[name].measure(quick)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
        "python": platform.python_version(),
        "versions": {name: version(name) for name in ["sco_facts", *PACKAGES]},
        "parts": parts,
    }


def blocks(results: dict[str, Any]) -> dict[str, str]:
    """Write the tables of all parts that were measured."""
    made = {"versions": versions(results)}
    for name, result in results["parts"].items():
        made |= PARTS[name].blocks(result)
    if set(PARTS) == set(results["parts"]):
        made |= aims.blocks(results["parts"]) | charts.blocks(results["parts"])
    return made


def versions(results: dict[str, Any]) -> str:
    """Write what ran, and on what."""
    about = {"Python": results["python"], "machine": results["machine"], "date": results["date"]}
    rows = about | results.get("measured later", {}) | results["versions"]
    return table(["what", "version"], rows.items())


def filled(page: str, made: dict[str, str]) -> str:
    """Return the page with its tables replaced; each place gets its own."""
    places = [match[2] for match in BLOCK.finditer(page)]
    if sorted(places) != sorted(made):
        raise ValueError(f"given places for {places}, expected places for {list(made)}")
    return BLOCK.sub(lambda match: f"{match[1]}\n{made[match[2]]}\n{match[3]}", page)


def main() -> None:
    """Write the page after a full run; print the tables of any other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"one of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="a trial run, too short for the page")
    parser.add_argument("--page", action="store_true", help="only write the page, from the results")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"given {', '.join(unknown)}, expected parts from {', '.join(PARTS)}")
    if given.page:
        results = json.loads(RESULTS.read_text("utf-8"))
    else:
        results = measure(given.parts or list(PARTS), given.quick)
    made = blocks(results)
    for name, text in made.items():
        print(f"\n{name}\n\n{text}", end="")
    if given.quick or given.parts:
        return
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    PAGE.write_text(filled(PAGE.read_text("utf-8"), made), "utf-8")
    print(f"\n{RESULTS.name} and {PAGE.name} are written")


if __name__ == "__main__":
    main()
