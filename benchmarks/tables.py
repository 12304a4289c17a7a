"""Time `verdicts` over tables of several sizes, beside a bare comparison of the same columns."""

import platform
import sys
from collections.abc import Callable
from importlib.metadata import version
from time import perf_counter
from typing import Any

import duckdb
import numpy as np
import polars as pl

import sco_facts as sf
from sco_facts.frames import verdicts

ROWS = [10**5, 10**6, 10**7]
RUNS = 3
PACKAGES = ["sco_facts", "narwhals", "polars", "duckdb", "pandas", "pyarrow"]
AGAINST = sf.read("about 30%")


def columns(rows: int) -> pl.DataFrame:
    """Make rows of three units, a quarter of them unbounded above."""
    random = np.random.default_rng(20251118)
    low = random.uniform(0, 60, rows)
    high = pl.Series(low + random.uniform(0, 20, rows))
    unbounded = pl.Series(random.random(rows) < 0.25)
    frame = pl.DataFrame(
        {
            "low": low,
            "low_closed": random.random(rows) < 0.5,
            "high": high,
            "high_closed": random.random(rows) < 0.5,
            "unit": random.choice(np.array(["percent", "fraction", "USD"]), rows),
        }
    )
    return frame.with_columns(
        high=pl.when(unbounded).then(None).otherwise(pl.col("high")),
        high_closed=~unbounded & pl.col("high_closed"),
    )


def engines(frame: pl.DataFrame) -> dict[str, tuple[Any, Callable[[Any], Any], Callable[[], Any]]]:
    """Give each engine its table, how it is run to the end, and the bare comparison."""
    pandas = frame.to_pandas()
    pandas["unit"] = pandas["unit"].astype("str")
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.register("given", frame.to_arrow())
    connection.execute("CREATE TABLE rows AS SELECT * FROM given")
    relation = connection.table("rows")

    def run_duckdb(table: Any) -> None:
        names = [name for name in table.columns if name not in frame.columns]
        counts = ", ".join(f"count({name})" for name in names)
        table.aggregate(counts).fetchall()

    return {
        "polars": (
            frame.lazy(),
            lambda table: table.collect(),
            lambda: (
                frame.lazy()
                .with_columns(above=pl.col("low") > 30, below=pl.col("high") < 30)
                .collect()
            ),
        ),
        "duckdb": (
            relation,
            run_duckdb,
            lambda: run_duckdb(relation.project("*, low > 30 AS above, high < 30 AS below")),
        ),
        "pandas": (
            pandas,
            lambda _: None,
            lambda: pandas.assign(above=pandas["low"] > 30, below=pandas["high"] < 30),
        ),
    }


def seconds(run: Callable[[], Any]) -> float:
    """Time the best of several runs."""
    times: list[float] = []
    for _ in range(RUNS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def main() -> None:
    """Print rows per second, and how many bare comparisons one table of verdicts costs."""
    print(f"{'rows':>10} {'engine':<8}{'million rows/s':>15}{'bare':>9}{'ratio':>8}")
    for rows in map(int, sys.argv[1:]) if sys.argv[1:] else ROWS:
        frame = columns(rows)
        for name, (table, finish, bare) in engines(frame).items():
            asked = seconds(lambda: finish(verdicts(table, AGAINST)))  # noqa: B023
            plain = seconds(bare)
            rates = f"{rows / asked / 1e6:>15.1f}{rows / plain / 1e6:>9.1f}"
            print(f"{rows:>10} {name:<8}{rates}{asked / plain:>8.1f}")
    print(f"exceeds, falls_below and contradicts, against {AGAINST}; best of {RUNS};")
    print(f"bare: low > 30 and high < 30. Python {platform.python_version()},")
    print(", ".join(f"{package} {version(package)}" for package in PACKAGES))


if __name__ == "__main__":
    main()
