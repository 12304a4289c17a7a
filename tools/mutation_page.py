"""
Write docs/explanation/mutation.md from the results of tools/mutants.py.

Every survivor has its reason in tests/data/mutants/MODULE.toml; one without fails. A change there
is the function, the line before and the line after; several lines stand as one.
"""

import json
import platform
import sys
import tomllib
from collections import defaultdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / ".mutants"
REASONS = ROOT / "tests/data/mutants"
PAGE = ROOT / "docs/explanation/mutation.md"
TOOLS = ("mutmut", "pytest", "hypothesis")
AIM = 92
HEAD = """\
---
description: Which faults in the code the tests would notice, and which they would not.
---

# Mutation testing

Coverage says that a line was run; it does not say that a test would notice if the line were wrong.
So each function of the house, from the bounds of a hedge to the grades, is broken on purpose, one small change at a time, and the tests are run against it.
A change that no test notices *survives*.

```sh
nox -s mutants
```

The changes are those of mutmut: a number plus one, `<` for `<=`, `and` for `or`, a string in capitals, an argument left out or `None`, and so on.
mutmut itself skips decorated functions, and so every property and class method here; `tools/mutants.py` applies its operators to them too.
Left out are annotations, the types that `cast` names, docstrings, and what runs once at import: defaults, and the tables of words and units, which have tests of their own.
Each mutant meets the tests that reach its lines, those that killed its neighbours first, up to ten seconds of them; laws run 25 fixed examples, so that a kill is repeatable.
A mutant that never ends is noticed too, and is counted under *ended by the clock*.
"""


def main() -> None:
    results = {file.stem: json.loads(file.read_text("utf-8")) for file in RESULTS.glob("*.json")}
    reasons = read_reasons()
    unexplained, is_enough, page = write(results, reasons)
    PAGE.write_text(page, "utf-8")
    for line in unexplained:
        print(line)
    if unexplained:
        sys.exit(f"{len(unexplained)} survivors without a reason in {REASONS.relative_to(ROOT)}")
    if not is_enough:
        sys.exit(f"fewer than {AIM} % of the mutants are killed")


def read_reasons() -> dict[tuple[str, str, str, str], str]:
    return {
        (file.stem, function, before, after): entry["reason"]
        for file in REASONS.glob("*.toml")
        for entry in tomllib.loads(file.read_text("utf-8"))["equivalent"]
        for function, before, after in entry["changes"]
    }


def change(key: str) -> tuple[str, str, str]:
    """Give the function, the line before and the line after."""
    function, lines = json.loads(key)
    before = " ".join(line[2:] for line in lines if line[0] == "-")
    after = " ".join(line[2:] for line in lines if line[0] == "+")
    return function, before, after


def write(results: dict, reasons: dict) -> tuple[list[str], bool, str]:
    """Give the survivors that have no reason, whether the aim is met, and the page."""
    rows, lists, unexplained = [], [], []
    total = defaultdict(int)
    for module, outcomes in sorted(results.items()):
        counts = defaultdict(int)
        explained = defaultdict(list)
        for key, told in outcomes.items():
            outcome = told if told in ("killed", "timeout") else "survived"
            counts[outcome] += 1
            total[outcome] += 1
            if outcome == "survived":
                place = change(key)
                reason = reasons.get((module, *place))
                if reason is None:
                    unexplained.append(json.dumps([module, *place], ensure_ascii=False))
                explained[reason].append(place)
        if counts:
            rows.append(row(module, counts))
        if explained:
            lists.append(section(module, explained))
    rows.append(row("all", total))
    versions = ", ".join(f"{name} {version(name)}" for name in TOOLS)
    page = [
        HEAD,
        f"## {share(total)} % of {sum(total.values()):,} mutants are killed\n",
        f"Measured on {datetime.now(UTC):%-d %B %Y} with Python {platform.python_version()}, {versions}.",
        f"The aim is {AIM} %.\n",
        "| module | mutants | killed by a test | ended by the clock | survived | killed |",
        "|---|--:|--:|--:|--:|--:|",
        *rows,
        "",
        "## The survivors\n",
        "Each changes nothing that a user could see, for the reason given.",
        *lists,
    ]
    return unexplained, share(total) >= AIM, "\n".join(page) + "\n"


def share(counts: dict[str, int]) -> float:
    """Give the share that was killed, in percent, rounded down to a tenth."""
    killed = counts["killed"] + counts["timeout"]
    return 1000 * killed // sum(counts.values()) / 10


def row(name: str, counts: dict[str, int]) -> str:
    numbers = [sum(counts.values()), counts["killed"], counts["timeout"], counts["survived"]]
    return " | ".join([f"| {name}", *(f"{number:,}" for number in numbers), f"{share(counts)} % |"])


def section(module: str, explained: dict) -> str:
    lines = [f"\n### {module}\n"]
    for reason, places in explained.items():
        lines.append(f"{reason or 'No reason yet.'}\n")
        lines += [f"- {function}: {code(a)} → {code(b)}" for function, a, b in places]
        lines.append("")
    return "\n".join(lines).rstrip()


def code(text: str) -> str:
    if not text:
        return "nothing"
    return f"`` {text} ``" if "`" in text else f"`{text}`"


if __name__ == "__main__":
    main()
