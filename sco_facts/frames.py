"""Data frames: figures as a table, and verdicts over tables of any size, on any engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache, reduce
from itertools import product
from typing import Any, NamedTuple

from sco_facts.compare import Operand
from sco_facts.errors import DimensionError, IntervalError, OperandError, TableError
from sco_facts.extras import missing, need
from sco_facts.hedges import Hedge
from sco_facts.intervals import Exact, Interval, exact
from sco_facts.numerals import exact_text
from sco_facts.phrases import read
from sco_facts.quantities import Quantity
from sco_facts.records import Measurement, OtherReport, cut_to_domain
from sco_facts.selection import Exportable, select
from sco_facts.tables import COLUMNS, columns_of, nearest
from sco_facts.units import UNIT_WORDS, Unit

try:
    import narwhals.stable.v2 as nw
except ModuleNotFoundError:
    raise missing("narwhals", "sco_facts[frames]") from None

QUESTIONS = (
    "exceeds", "falls_below", "is_at_least", "is_at_most", "contradicts", "is_compatible_with",
)  # fmt: skip
BOUNDS = ("low", "low_closed", "high", "high_closed")

_APPROXIMATORS = [hedge.value for hedge in Hedge if hedge.is_approximator]
_MOST_UNITS = 500


def to_frame(
    records: Exportable, backend: str = "polars", *, within: Exact | None = None
) -> Any:
    """
    Lay out figures as a data frame, one row for each measurement and other report.

    Args:
        records: A catalogue, several records or one; only figures have rows.
        backend: What to make: "polars", "pandas" or "pyarrow", and, as lazy frames, "duckdb",
            "ibis" or "dask". For PySpark, write Parquet with `export` and read it there.
        within: Take the words at their typical bounds, within this fraction of the stated
            value; `None` takes what they certainly say.

    Returns:
        A frame of that library, with the columns of `tables.COLUMNS`. Bounds are doubles, the
        nearest to the exact ones, which stand beside as text; an unbounded end is null.

    Raises:
        OperandError: Something is no record, or the backend is unknown.
        MissingExtraError: The library is not installed.

    Examples:
        >>> from sco_facts.editions import load
        >>> frame = to_frame(load("2026.1")["transit.volume"])
        >>> frame["low"].item(), frame["low_closed"].item(), frame["unit"].item()
        (27450000.0, True, 'tonne')
    """
    chosen = select(records)
    data = columns_of((*chosen.measurements, *chosen.reports), within)
    if backend == "pandas":
        return _pandas(data)
    if backend not in ("polars", "pyarrow", "duckdb", "ibis", "dask"):
        raise OperandError(
            f"Given the backend {backend!r}, expected polars, pandas, pyarrow, duckdb, ibis or "
            "dask; for another, export to Parquet and read that.",
            value=backend,
        )
    need({"dask": "dask.dataframe"}.get(backend, backend), _INSTALL[backend])
    if backend == "dask":
        return need("dask.dataframe", _INSTALL[backend]).from_pandas(_pandas(data), npartitions=1)
    eager = "polars" if backend == "polars" else "pyarrow"
    frame = nw.from_dict(data, _schema(), backend=eager)
    return frame.to_native() if eager == backend else frame.lazy(backend).to_native()


_INSTALL = {
    "polars": "polars", "pyarrow": "sco_facts[frames]", "duckdb": "duckdb",
    "ibis": "ibis-framework[duckdb]", "dask": "dask[dataframe]",
}  # fmt: skip


def _schema() -> nw.Schema:
    types = {
        "text": nw.String(), "number": nw.Float64(), "integer": nw.Int64(),
        "truth": nw.Boolean(), "date": nw.Date(),
    }  # fmt: skip
    return nw.Schema({column.name: types[column.kind] for column in COLUMNS})


def _pandas(data: dict[str, list[Any]]) -> Any:
    """Make a frame with nullable columns, in which NaN and a missing cell stay apart."""
    pandas = need("pandas", "pandas")
    types = {"text": "string", "number": "Float64", "integer": "Int64", "truth": "boolean"}
    return pandas.DataFrame(
        {
            column.name: pandas.array(data[column.name], dtype=types[column.kind])
            if column.kind in types
            else pandas.to_datetime(pandas.Series(data[column.name], dtype="object"))
            for column in COLUMNS
        }
    )


class _Right(NamedTuple):
    """What the rows are set against, in one of the units that they may have."""

    unit: str
    low: float | None
    high: float | None
    figure: float | None
    stated_low: float | None
    stated_high: float | None


def verdicts(
    frame: Any,
    against: Operand,
    *,
    questions: Sequence[str] = ("exceeds", "falls_below", "contradicts"),
    within: Exact | None = None,
) -> Any:
    """
    Ask the questions of `compare` of every row of a table: true, false, or null if undecided.

    It is one expression over the columns `low`, `low_closed`, `high`, `high_closed` and
    `unit`, so it runs where the table is: pandas, polars, pyarrow, DuckDB, Ibis, Dask and
    PySpark, eager or lazy. `against` is converted exactly to each unit of its dimension.

    Where the table has them, `hedge`, `value`, `stated_low` and `stated_high` decide what a
    contradiction is, `counted` what may be compared, and `digest` which row is `against`
    itself, as in `compare`. Whether two rows are of the same thing, by measure, period and
    scope, is yours to say: filter first.

    Args:
        frame: The table. Null is unbounded; an end may be a whole number or a double, and
            doubles that are equal are taken as equal numbers.
        against: A record, a quantity or a phrase.
        questions: What to ask: "exceeds", "falls_below", "is_at_least", "is_at_most",
            "contradicts" or "is_compatible_with".
        within: Take `against` at its typical bounds. The rows keep the bounds they have, so
            make them with `to_frame(records, within=…)`.

    Returns:
        The table with a column of answers for each question, and the column `fault`, which is
        null or says why a row has no answers: "no interval" (NaN, an infinity, or ends in the
        wrong order), "another unit" (of another dimension, or unknown), "another count", or
        "another reading" (its bounds were made with another `within`).

    Raises:
        IntervalError: A row of an eager table has no interval. A lazy one is not read here,
            so such a row has null answers and its `fault`.
        TableError: A column is missing, or one of the new ones is already there.
        OperandError: A question is unknown, or `against` is no operand.

    Examples:
        >>> from sco_facts.editions import load
        >>> facts = load("2026.1")
        >>> answers = verdicts(to_frame(facts), "exactly 25%", questions=["exceeds"])
        >>> answers.filter(answers["id"] == "economy.contribution_share")["exceeds"].item()
        True
    """
    table: Any = nw.from_native(frame)
    types = table.collect_schema()
    _check_columns(types.names(), questions)
    right = _Against.of(against, within)
    rows = _Rows(types.names(), right, right.in_each_unit())
    if isinstance(table, nw.DataFrame):
        _check_rows(table, rows)
    # pandas has no null among its own booleans, so they are numbers until the end.
    is_pandas = table.implementation.is_pandas_like() or table.implementation.is_dask()
    yes, no = (1.0, 0.0) if is_pandas else (True, False)
    fault = rows.fault()
    table = table.with_columns(fault=fault)
    answered = {name: rows.answer(name, yes, no) for name in dict.fromkeys(questions)}
    native: Any = table.with_columns(**answered).to_native()
    return native.astype(dict.fromkeys(answered, "boolean")) if is_pandas else native
