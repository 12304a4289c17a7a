"""
Compare the results of tools/mutants.py with the survivors that are explained.

tests/data/mutants/survivors.toml explains them by file, function and operator, and quotes no code:
a line can be rewritten without touching the list. A survivor without a reason fails, and so does
a reason without a survivor. A run of the whole house writes README.md beside the list.
"""

import json
import platform
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / ".mutants"
REASONS = ROOT / "tests/data/mutants/survivors.toml"
PAGE = ROOT / "tests/data/mutants/README.md"
MARK = "<!-- results -->\n"
TOOLS = ("mutmut", "pytest", "hypothesis")
AIM = 92

# The file, the function and the operator of a survivor.
Place = tuple[str, str, str]


def main(names: list[str], is_whole: bool) -> None:
    results = {name: outcomes_of(name) for name in sorted(names)}
    reasons = explained(tomllib.loads(REASONS.read_text("utf-8")))
    unexplained, stale = differences(survivors(results), reasons, results)
    for place, changes in unexplained.items():
        print(*place, sep=" | ")
        print(*(f"    {line}" for change in changes for line in change), sep="\n")
    for place in stale:
        print("explains too many survivors:", *place, sep=" | ")
    total = counts([each for outcomes in results.values() for each in outcomes.values()])
    if is_whole:
        head, _, _ = PAGE.read_text("utf-8").partition(MARK)
        PAGE.write_text(head + MARK + table(results, total), "utf-8")
    if unexplained or stale:
        sys.exit(f"{REASONS.relative_to(ROOT)} differs from the results")
    if share(total) < AIM:
        sys.exit(f"fewer than {AIM} % of the mutants are killed")


def outcomes_of(name: str) -> dict[str, str]:
    """Read what became of each mutant of a file; a file without functions has none."""
    path = RESULTS / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def explained(files: dict[str, list[dict]]) -> Counter[Place]:
    """Count the survivors that have a reason, by place."""
    found: Counter[Place] = Counter()
    for file, entries in files.items():
        for entry in entries:
            for function, operator, count in entry["survivors"]:
                found[file, function, operator] += count
    return found


def survivors(results: dict[str, dict[str, str]]) -> dict[Place, list[list[str]]]:
    """Collect the changes that no test noticed, by place."""
    found = defaultdict(list)
    for file, outcomes in results.items():
        for key, outcome in outcomes.items():
            if outcome not in ("killed", "timeout"):
                function, operator, change = json.loads(key)
                found[file, function, operator].append(change)
    return found


def differences(
    survived: dict[Place, list[list[str]]], reasons: Counter[Place], files: Collection[str]
) -> tuple[dict[Place, list[list[str]]], list[Place]]:
    """Return the places with more survivors than reasons, and those of `files` with fewer."""
    unexplained = {
        place: changes for place, changes in survived.items() if len(changes) > reasons[place]
    }
    stale = [
        place
        for place, count in reasons.items()
        if place[0] in files and count > len(survived.get(place, ()))
    ]
    return unexplained, stale


def counts(outcomes: Collection[str]) -> Counter[str]:
    return Counter(each if each in ("killed", "timeout") else "survived" for each in outcomes)


def table(results: dict[str, dict[str, str]], total: Counter[str]) -> str:
    """Write what was measured, a row for each file."""
    rows = [row(name, counts(of.values())) for name, of in results.items() if of]
    versions = ", ".join(f"{name} {version(name)}" for name in TOOLS)
    return f"""
## {share(total)} % of {total.total():,} mutants are killed

Measured on {datetime.now(UTC):%-d %B %Y} with Python {platform.python_version()}, {versions}.
The aim is {AIM} %.

| file | mutants | killed by a test | ended by the clock | survived | killed |
|---|--:|--:|--:|--:|--:|
{chr(10).join([*rows, row("all", total)])}
"""


def share(of: Counter[str]) -> float:
    """Return the share that was killed, in percent, rounded down to a tenth."""
    return 1000 * (of["killed"] + of["timeout"]) // max(of.total(), 1) / 10


def row(name: str, of: Counter[str]) -> str:
    numbers = [of.total(), of["killed"], of["timeout"], of["survived"]]
    return " | ".join([f"| {name}", *(f"{number:,}" for number in numbers), f"{share(of)} % |"])
