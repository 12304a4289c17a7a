"""What the parts share: best times taken in turn, child processes, and Markdown tables."""

import gc
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter

# What a child prints last, for `peak_of`. Linux counts `ru_maxrss` from before the exec, so a
# large parent would be charged to a small child; this peak is the child's own.
SHOW_PEAK = "print(open('/proc/self/status').read())"


def best(
    actions: Mapping[str, Callable[[], object]], rounds: int, laps: int = 1
) -> dict[str, float]:
    """
    Take the best time of each action, all in turn, so that a busy moment falls on all alike.

    With more than one lap, an action runs so often without a pause, and its best lap counts. For
    some milliseconds after a collection, Python runs half as slowly again: an action that is over
    by then would be charged for it, and a longer one beside it would not.
    """
    times = dict.fromkeys(actions, float("inf"))
    for _ in range(rounds):
        for name, action in actions.items():
            gc.collect()
            gc.disable()
            for _ in range(laps):
                start = perf_counter()
                action()
                times[name] = min(times[name], perf_counter() - start)
            gc.enable()
    return times


def run(*arguments: str) -> str:
    """Run Python in a fresh process, and give what it prints."""
    command = [sys.executable, "-W", "ignore", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def peak_of(printed: str) -> float:
    """Return the peak memory of a child in megabytes."""
    return int(re.search(r"^VmHWM:\s+(\d+) kB$", printed, re.MULTILINE)[1]) * 1024 / 1e6


def figure(number: float) -> str:
    """Write a number with three significant digits, or all before its point."""
    digits = 2 if abs(number) < 10 else 1 if abs(number) < 100 else 0
    return f"{number:,.{digits}f}"


def with_ratio(number: float, ours: float) -> str:
    """Write a ratio to our figure, and the figure."""
    return f"{figure(number / ours)} ({figure(number)})"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table: names to the left, figures to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
