"""Archives of texts: memory beside their size, and how many sentences a core reads in a second."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from measuring import SHOW_PEAK, best, figure, peak_of, run, table

PACKAGES = ["pandas", "polars"]
MEGABYTES = (1, 4, 16)
# The archive that the page works the cost out for, and the machines that read it.
SENTENCES, CORES = 10**9, 1000
SEED = next(Path(__file__).parent.parent.glob("seeds/*.txt"))
ARTICLE = SEED.read_text("utf-8")
# Each takes the article, a number of megabytes, and a file of answers of that size.
PROGRAMS = {
    "find": """
article = open(sys.argv[1], encoding="utf-8").read() + "\\n\\n"
times = int(sys.argv[2]) * 10**6 // len(article.encode())
for mention in sf.find(article for _ in range(times)):
    pass
""",
    "grade_file": """
for graded in sf.grade_file(sys.argv[3]):
    assert graded.grade is not None
""",
}


def peaks(megabytes: int, folder: Path) -> dict[str, dict[str, float]]:
    """Read as many megabytes with each program, in a process of its own."""
    answers = folder / f"{megabytes}.jsonl"
    line = json.dumps({"id": "trade.internal", "answer": f"It nears $1 trillion. {ARTICLE}"})
    with answers.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for _ in range(megabytes * 10**6 // len(line)))
    bare = peak_of(run("-I", "-c", SHOW_PEAK))
    result: dict[str, dict[str, float]] = {}
    for name, program in PROGRAMS.items():
        whole = f"import sys\nimport sco_facts as sf{program}{SHOW_PEAK}"
        start = perf_counter()
        printed = run("-c", whole, str(SEED), str(megabytes), str(answers))
        seconds = perf_counter() - start
        result[name] = {"peak_mb": peak_of(printed) - bare, "seconds": seconds}
    return result


def speeds(quick: bool) -> dict[str, float]:
    """Return how many sentences a second `find_in` reads in a column, by engine."""
    import pandas as pd
    import polars as pl

    from sco_facts.exports.frames import find_in

    sentences = [each for each in ARTICLE.replace("\n", " ").split(". ") if each]
    sentences *= 10 if quick else 100
    frames = {
        "polars": pl.DataFrame({"text": sentences}),
        "pandas": pd.DataFrame({"text": sentences}),
    }
    times = best({name: lambda f=frame: find_in(f, "text") for name, frame in frames.items()}, 2)
    return {name: len(sentences) / seconds for name, seconds in times.items()}


def measure(quick: bool) -> dict[str, Any]:
    """Return megabytes and seconds by size and function, and sentences a second by engine."""
    with TemporaryDirectory() as folder:
        sizes = MEGABYTES[:2] if quick else MEGABYTES
        memory = {str(size): peaks(size, Path(folder)) for size in sizes}
    return {"memory": memory, "speed": speeds(quick)}


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write the table of memory, and the one of an archive."""
    rows = [
        [f"`{name}`, {size} MB", figure(of[name]["peak_mb"]), figure(of[name]["seconds"])]
        for name in PROGRAMS
        for size, of in result["memory"].items()
    ]
    planned = [
        [name, figure(speed), figure(hours := SENTENCES / speed / 3600), figure(hours / CORES)]
        for name, speed in result["speed"].items()
    ]
    head = ["`frames.find_in` on", "sentences/s on one core", "core hours", "hours on 1,000 cores"]
    return {
        "memory": table(["read", "peak, MB", "seconds"], rows),
        "archives": table(head, planned),
    }
