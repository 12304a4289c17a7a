"""Verdicts over whole tables, beside what an expert would write by hand for the same answers."""

from collections.abc import Callable
from functools import partial
from typing import Any

from measuring import best, figure, table

import sco_facts as sf

ROWS = [10**5, 10**6, 10**7]
ENGINES = ["polars", "duckdb", "pandas"]
PACKAGES = ["narwhals", *ENGINES, "pyarrow"]
AGAINST = "30%"
NEW = ("fault", "exceeds", "falls_below", "contradicts")


def columns(rows: int) -> Any:
    """Make the columns that are compared: two dimensions, some unbounded, some falls."""
    import numpy as np
    import polars as pl

    random = np.random.default_rng(20251118)

    def some(share: float) -> Any:
        return random.random(rows) < share

    low = random.uniform(0, 0.6, rows)
    high = np.where(some(0.25), np.inf, low + random.uniform(0, 0.2, rows))
    core_low, core_high = low + 0.01, np.maximum(high - 0.01, low + 0.01)
    is_change, is_fall = some(0.4), some(0.1)
    frame = pl.DataFrame(
        {
            "dimension": random.choice(np.array(["ratio", "USD"]), rows, p=[0.7, 0.3]),
            "mode": np.where(is_change, "change", "none"),
            "sign": np.where(is_change & is_fall, -1, 1),
            "low_closed": some(0.5),
            "high_closed": some(0.5) & (high < np.inf),
            "core_low_closed": some(0.5),
            "core_high_closed": some(0.5),
            "approaches_below": some(0.1),
            "approaches_above": some(0.1),
            "base_low": np.where(is_change & is_fall, -high, low),
            "base_high": np.where(is_change & is_fall, -low, high),
            "base_core_low": np.where(is_change & is_fall, -core_high, core_low),
            "base_core_high": np.where(is_change & is_fall, -core_low, core_high),
        }
    )
    return frame.with_columns(
        pl.col("dimension").cast(pl.Categorical),
        pl.when(pl.col("mode") != "none").then("mode").cast(pl.Categorical),
        within=pl.lit(None, pl.String),
    )


def polars_by_hand(frame: Any) -> Any:
    """Ask the three questions of the columns, with nothing but polars."""
    import polars as pl

    low, high = pl.col("base_low"), pl.col("base_high")
    core_low, core_high = pl.col("base_core_low"), pl.col("base_core_high")
    truths = [name for name, kind in frame.collect_schema().items() if kind == pl.Boolean]
    is_point = (low == high) & pl.col("low_closed") & pl.col("high_closed")
    is_whole = (low < high) | is_point
    for number in (high, core_low, core_high):
        is_whole &= number <= float("inf")
    for name in truths:
        is_whole &= pl.col(name).is_not_null()
    fault = (
        pl.when(~is_whole.fill_null(False))
        .then(pl.lit("no interval"))
        .when(pl.col("dimension").is_null() | (pl.col("dimension") != "ratio"))
        .then(pl.lit("another unit"))
        .when(pl.col("within").is_not_null())
        .then(pl.lit("another reading"))
    )
    is_fall = ((pl.col("mode") == "change") & (pl.col("sign") < 0)).fill_null(False)
    least = pl.when(is_fall).then(-0.305).otherwise(0.295)
    most = pl.when(is_fall).then(-0.295).otherwise(0.305)
    is_above = (low > most) | ((low == most) & ~pl.col("low_closed"))
    is_below = (high < least) | ((high == least) & ~pl.col("high_closed"))
    meets = ((core_low < most) | ((core_low == most) & pl.col("approaches_below"))) & (
        (core_high > least) | ((core_high == least) & pl.col("approaches_above"))
    )
    is_valid = pl.col("fault").is_null()

    def answer(holds: Any, fails: Any) -> Any:
        return pl.when(is_valid & holds).then(True).when(is_valid & fails).then(False)

    is_disjoint = is_above | is_below
    return frame.with_columns(fault=fault).with_columns(
        exceeds=answer(is_above, high <= least),
        falls_below=answer(is_below, low >= most),
        contradicts=answer(is_disjoint, meets & ~is_disjoint),
    )


DUCKDB_BY_HAND = """
SELECT * EXCLUDE (least, most, is_above, is_below),
    CASE WHEN fault IS NULL AND is_above THEN TRUE
         WHEN fault IS NULL AND base_high <= least THEN FALSE END AS exceeds,
    CASE WHEN fault IS NULL AND is_below THEN TRUE
         WHEN fault IS NULL AND base_low >= most THEN FALSE END AS falls_below,
    CASE WHEN fault IS NULL AND (is_above OR is_below) THEN TRUE
         WHEN fault IS NULL
          AND (base_core_low < most OR (base_core_low = most AND approaches_below))
          AND (base_core_high > least OR (base_core_high = least AND approaches_above))
         THEN FALSE END AS contradicts
FROM (
    SELECT *,
        base_low > most OR (base_low = most AND NOT low_closed) AS is_above,
        base_high < least OR (base_high = least AND NOT high_closed) AS is_below
    FROM (
        SELECT *,
            CASE WHEN NOT coalesce(
                (base_low < base_high OR (base_low = base_high AND low_closed AND high_closed))
                AND base_high <= 'inf'::DOUBLE AND base_core_low <= 'inf'::DOUBLE
                AND base_core_high <= 'inf'::DOUBLE
                AND low_closed IS NOT NULL AND high_closed IS NOT NULL
                AND core_low_closed IS NOT NULL AND core_high_closed IS NOT NULL
                AND approaches_below IS NOT NULL AND approaches_above IS NOT NULL, FALSE)
            THEN 'no interval'
            WHEN dimension IS NULL OR dimension <> 'ratio' THEN 'another unit'
            WHEN within IS NOT NULL THEN 'another reading' END AS fault,
            CASE WHEN mode = 'change' AND sign < 0 THEN -0.305::DOUBLE
                 ELSE 0.295::DOUBLE END AS least,
            CASE WHEN mode = 'change' AND sign < 0 THEN -0.295::DOUBLE
                 ELSE 0.305::DOUBLE END AS most
        FROM rows))
"""


def actions_of(frame: Any) -> dict[str, Callable[[], Any]]:
    """Make what is timed, by name; all answers by hand are first compared with the verdicts."""
    import duckdb
    import polars as pl

    from sco_facts.exports.frames import verdicts

    against = sf.read(AGAINST)
    lazy, pandas = frame.lazy(), frame.to_pandas()
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.register("given", frame.to_arrow())
    connection.execute("CREATE TABLE rows AS SELECT * FROM given")
    rows = connection.table("rows")

    def count(relation: Any) -> Any:
        new = ", ".join(f"count({name}) AS {name}" for name in relation.columns if name in NEW)
        return relation.aggregate(new).fetchall()

    def bare(relation: Any) -> Any:
        return count(relation.project("*, base_low > 0.3 AS exceeds, base_high < 0.3 AS fault"))

    ours = verdicts(lazy, against).collect().select(NEW).with_columns(pl.col("fault").cast(str))
    by_hand = polars_by_hand(lazy).collect().select(NEW)
    counted = connection.sql(DUCKDB_BY_HAND)
    if not ours.equals(by_hand) or count(counted) != count(verdicts(rows, against)):
        raise ValueError("given other answers by hand, expected those of verdicts")
    return {
        "polars verdicts": lambda: verdicts(lazy, against).collect(),
        "polars by hand": lambda: polars_by_hand(lazy).collect(),
        "polars bare": lambda: lazy.with_columns(
            above=pl.col("base_low") > 0.3, below=pl.col("base_high") < 0.3
        ).collect(),
        "duckdb verdicts": lambda: count(verdicts(rows, against)),
        "duckdb by hand": lambda: count(connection.sql(DUCKDB_BY_HAND)),
        "duckdb bare": partial(bare, rows),
        "pandas verdicts": lambda: verdicts(pandas, against),
        "pandas bare": lambda: pandas.assign(
            above=pandas["base_low"] > 0.3, below=pandas["base_high"] < 0.3
        ),
    }


def measure(quick: bool) -> dict[str, Any]:
    """Return millions of rows a second by size, engine and what was run."""
    result: dict[str, Any] = {}
    for rows in ROWS[:1] if quick else ROWS:
        times = best(actions_of(columns(rows)), 5)
        speeds = {name: rows / time / 1e6 for name, time in times.items()}
        result[str(rows)] = {
            engine: {
                name.removeprefix(f"{engine} "): speed
                for name, speed in speeds.items()
                if name.startswith(engine)
            }
            for engine in ENGINES
        }
    return result


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write the table."""
    kinds = ("verdicts", "by hand", "bare")
    return {
        "tables": table(
            ["rows", "time ÷ by hand", *(f"{kind}, million rows/s" for kind in kinds)],
            [
                [
                    f"{int(rows):,}, {name}",
                    figure(of["by hand"] / of["verdicts"]) if "by hand" in of else "",
                    *(figure(of[kind]) if kind in of else "" for kind in kinds),
                ]
                for rows, engines in result.items()
                for name, of in engines.items()
            ],
        )
    }
