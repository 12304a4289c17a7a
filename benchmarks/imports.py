"""Time imports and the first look-up in fresh interpreters, beside `import attrs`."""

import platform
import subprocess
import sys
from importlib.metadata import version
from time import perf_counter

STATEMENTS = [
    "import attrs",
    "import sco_facts",
    "import sco_facts; sco_facts.facts['trade.internal']",
]
PACKAGES = ["attrs", "cattrs", "sco_facts"]
RUNS = 40


def seconds(statement: str) -> float:
    """Time one fresh interpreter that runs one statement."""
    start = perf_counter()
    subprocess.run([sys.executable, "-I", "-c", statement], check=True)
    return perf_counter() - start


def main() -> None:
    """Print the best time of each statement, less the bare interpreter's, and its ratio."""
    best = dict.fromkeys(["pass", *STATEMENTS], float("inf"))
    for _ in range(RUNS):
        # Interleaved, so that a busy moment of the machine falls on all alike.
        for statement in best:
            best[statement] = min(best[statement], seconds(statement))
    bare = best.pop("pass")
    attrs = best["import attrs"] - bare

    print(f"{'statement':<53}{'ms':>7}{'ratio':>7}")
    for statement, time in best.items():
        print(f"{statement:<53}{(time - bare) * 1e3:>7.1f}{(time - bare) / attrs:>7.2f}")
    print(f"Best of {RUNS}, bare interpreter subtracted; Python {platform.python_version()}")
    print(", ".join(f"{package} {version(package)}" for package in PACKAGES))


if __name__ == "__main__":
    main()
