"""Verdicts over whole tables, beside a bare comparison of the same columns."""

from collections.abc import Callable
from functools import partial
from typing import Any

from measuring import best, figure, table

import sco_facts as sf

ROWS = [10**5, 10**6, 10**7]
ENGINES = ["polars", "duckdb", "pandas"]
PACKAGES = ["narwhals", *ENGINES, "pyarrow"]
AGAINST = "about 30%"


def columns(rows: int) -> Any:
    """Make polars columns of three units, a quarter of the rows unbounded above."""
    import numpy as np
    import polars as pl

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


def engines(frame: Any) -> dict[str, tuple[Any, Callable[[Any], Any], Callable[[], Any]]]:
    """Return the table of each engine, how to run it, and the plain comparison."""
    import duckdb
    import polars as pl

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


def measure(quick: bool) -> dict[str, Any]:
    """Return millions of rows a second by size and engine, of verdicts and of plain columns."""
    from sco_facts.exports.frames import verdicts

    against = sf.read(AGAINST)
    result: dict[str, Any] = {}
    for rows in ROWS[:1] if quick else ROWS:
        actions = {}
        for name, (given, finish, bare) in engines(columns(rows)).items():
            actions[f"{name} verdicts"] = partial(ask, verdicts, given, against, finish)
            actions[f"{name} bare"] = bare
        times = best(actions, 3)
        result[str(rows)] = {
            name: {kind: rows / times[f"{name} {kind}"] / 1e6 for kind in ("verdicts", "bare")}
            for name in ENGINES
        }
    return result


def ask(verdicts: Any, table: Any, against: sf.Quantity, finish: Callable[[Any], Any]) -> None:
    """Ask for the verdicts, to the end."""
    finish(verdicts(table, against))


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write the table."""
    return {
        "tables": table(
            ["rows", "time ÷ bare", "million rows/s", "bare, million rows/s"],
            [
                [
                    f"{int(rows):,}, {name}",
                    figure(of["bare"] / of["verdicts"]),
                    figure(of["verdicts"]),
                    figure(of["bare"]),
                ]
                for rows, engines in result.items()
                for name, of in engines.items()
            ],
        )
    }
