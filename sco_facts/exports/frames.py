"""Data frames: figures as a table, and verdicts over tables of any size, on any engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from sco_facts.comparing.operands import Operand
from sco_facts.errors import IntervalError, TableError, not_among
from sco_facts.exports.selection import Exportable, select
from sco_facts.exports.tables import COLUMNS, columns_of
from sco_facts.exports.thresholds import Threshold, Thresholds, thresholds_of
from sco_facts.optional import missing, need
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.numbers import Exact

try:
    import narwhals.stable.v2 as nw
except ModuleNotFoundError:
    raise missing("narwhals", "sco_facts[frames]") from None

QUESTIONS = (
    "exceeds", "falls_below", "is_at_least", "is_at_most", "contradicts", "is_compatible_with",
)  # fmt: skip

_NEEDED = ("low", "low_closed", "high", "high_closed", "unit")
_APPROXIMATORS = [hedge.value for hedge in Hedge if hedge.is_approximator]
_INSTALL = {
    "polars": "polars", "pandas": "pandas", "pyarrow": "sco_facts[frames]", "duckdb": "duckdb",
    "ibis": "ibis-framework[duckdb]", "dask": "dask[dataframe]",
}  # fmt: skip


def to_frame(records: Exportable, backend: str = "polars", *, within: Exact | None = None) -> Any:
    """
    Lay out figures as a data frame, one row for each measurement and other report.

    Args:
        records: A catalogue, several records or one; only figures have rows.
        backend: What to make: "polars", "pandas" or "pyarrow", or, as a lazy table, "duckdb",
            "ibis" or "dask". For PySpark, write Parquet with `export` and read it there.
        within: Take the words at their typical bounds, within this fraction of the stated
            value; `None` takes what they certainly say.

    Returns:
        A table of that library, with the columns of `tables.COLUMNS`. Bounds are doubles, the
        nearest to the exact ones, which stand beside as text; an unbounded end is null.

    Raises:
        OperandError: Something is not a record.
        ChoiceError: The backend is unknown.
        MissingExtraError: The library is not installed.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> frame = to_frame(load("2026.1")["transit.volume"])
        >>> frame["low"].item(), frame["low_closed"].item(), frame["unit"].item()
        (27450000.0, True, 'tonne')
    """
    if backend not in _INSTALL:
        advice = "for another, export to Parquet and read that."
        raise not_among(_INSTALL, "backend", backend, advice)
    chosen = select(records)
    data = columns_of(chosen.figures, within)
    if backend in ("pandas", "dask"):
        frame = _pandas(data)
        if backend == "pandas":
            return frame
        return need("dask.dataframe", _INSTALL[backend]).from_pandas(frame, npartitions=1)
    need(backend, _INSTALL[backend])
    # polars makes its own; the others read Arrow.
    eager = nw.from_dict(data, _schema(), backend="polars" if backend == "polars" else "pyarrow")
    is_lazy = backend in ("duckdb", "ibis")
    return eager.lazy(cast("Any", backend)).to_native() if is_lazy else eager.to_native()


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
    itself, as in `compare`. Whether two figures are of the same thing, by measure, period and
    scope, is yours to say: filter first.

    Args:
        frame: The table. Null is unbounded. Ends are doubles or whole numbers, and those that
            are the same double are taken as the same number.
        against: A record, a quantity or a phrase.
        questions: Some of `QUESTIONS`.
        within: Take `against` at its typical bounds. The rows keep the bounds they have, so
            make them with `to_frame(records, within=…)`.

    Returns:
        The table with a column of answers for each question, and the column `fault`, which is
        null or says why a row has no answers: "no interval" (NaN, an infinity, or ends in the
        wrong order), "another unit" (of another dimension, or unknown), "another count", or
        "another reading" (its bounds were made with another `within`).

    Raises:
        IntervalError: A row of an eager table has no interval. A lazy one is not read here,
            so such a row has null answers, never a yes, and its `fault`.
        TableError: A column is missing, or one of the new ones is already there.
        ChoiceError: A question is unknown.
        OperandError: `against` is not an operand.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> answers = verdicts(to_frame(load("2026.1")), "exactly 25%", questions=["exceeds"])
        >>> answers.filter(answers["id"] == "economy.contribution_share")["exceeds"].item()
        True
    """
    table: Any = nw.from_native(frame)
    schema = table.collect_schema()
    _check_columns(schema.names(), questions)
    rows = _Rows(schema, thresholds_of(against, within))
    _check_rows(table, rows)
    kind = table.implementation
    # pandas has no null among its own booleans, so they are numbers until the end.
    is_pandas = kind.is_pandas_like() or kind.is_dask()
    yes, no = (1.0, 0.0) if is_pandas else (True, False)
    answers = {name: rows.answer(name, yes, no) for name in dict.fromkeys(questions)}
    native = table.with_columns(fault=rows.fault()).with_columns(**answers).to_native()
    return native.astype(dict.fromkeys(answers, "boolean")) if is_pandas else native


class _Rows:
    """The rows of a table as expressions; no condition here is ever null."""

    def __init__(self, schema: Any, right: Thresholds) -> None:
        self.names = schema.names()
        self.right = right
        self.low, self.high = self._number(schema, "low"), self._number(schema, "high")
        self.has_words = {"hedge", "value"} <= set(self.names)
        self.numbers = {"low": self.low, "high": self.high}
        if self.has_words:
            self.value = self._number(schema, "value")
            stated = [
                name if name in self.names else end
                for name, end in (("stated_low", "low"), ("stated_high", "high"))
            ]
            self.figure = [self._number(schema, name) for name in stated]
            self.numbers |= {"value": self.value, **dict(zip(stated, self.figure, strict=True))}

    @staticmethod
    def _number(schema: Any, name: str) -> Any:
        column = nw.col(name)
        return column if schema[name] == nw.Float64 else column.cast(nw.Float64)

    def no_interval(self) -> Any:
        """Whether a number is NaN or infinite, or the ends bound nothing."""
        closed = self._closed("low") & self._closed("high")
        odd = [~_sure(each.is_finite() | each.is_null(), True) for each in self.numbers.values()]
        empty = _sure(self.low > self.high) | (_sure(self.low == self.high) & ~closed)
        return _any(odd) | empty

    def fault(self) -> Any:
        """Why a row has no answers; null where it has."""
        right = self.right
        codes = [each.unit for each in right.in_units]
        faults = [
            (self.no_interval(), "no interval"),
            (~_sure(nw.col("unit").is_in(codes)), "another unit"),
        ]
        if right.counted and "counted" in self.names:
            noun = nw.col("counted").str.to_lowercase()
            faults.append((~(noun.is_null() | _sure(noun.is_in(right.counted))), "another count"))
        if "within" in self.names:
            width = nw.col("within")
            is_same = width.is_null() if right.within is None else _sure(width == right.within)
            faults.append((~is_same, "another reading"))
        return _first(faults)

    def answer(self, question: str, yes: object, no: object) -> Any:
        """Yes, no or null, where the row has no fault."""
        holds, fails = {
            "exceeds": self._exceeds, "is_at_most": self._exceeds,
            "falls_below": self._falls_below, "is_at_least": self._falls_below,
            "contradicts": self._contradicts, "is_compatible_with": self._contradicts,
        }[question]()  # fmt: skip
        if question.startswith("is_"):
            yes, no = no, yes
        valid, itself = nw.col("fault").is_null(), self._is_itself()
        return _first([(valid & holds & ~itself, yes), (valid & (fails | itself), no)])

    def _exceeds(self) -> tuple[Any, Any]:
        right = self.right
        fails = self._versus(lambda each: each.low, lambda low: self.high <= low)
        return self._above(right.high_closed), fails

    def _falls_below(self) -> tuple[Any, Any]:
        right = self.right
        fails = self._versus(lambda each: each.high, lambda high: self.low >= high)
        return self._below(right.low_closed), fails

    def _above(self, closed: bool) -> Any:
        touches = ~self._closed("low") if closed else nw.lit(True)
        return self._versus(
            lambda each: each.high, lambda high: (self.low > high) | ((self.low == high) & touches)
        )

    def _below(self, closed: bool) -> Any:
        touches = ~self._closed("high") if closed else nw.lit(True)
        return self._versus(
            lambda each: each.low, lambda low: (self.high < low) | ((self.high == low) & touches)
        )

    def _contradicts(self) -> tuple[Any, Any]:
        right = self.right
        disjoint = self._above(right.high_closed) | self._below(right.low_closed)
        leaves_out = self._versus(lambda each: each.figure, self._is_outside)
        touch = nw.lit(False)
        if self.has_words:
            hedge = nw.col("hedge")
            # The figure that an approximator points to, or the end of the row that is nearest.
            below = self._versus(
                lambda each: each.low, lambda low: (self.value < low) & ~_sure(self.low >= low)
            )
            above = self._versus(
                lambda each: each.high, lambda high: (self.value > high) & ~_sure(self.high <= high)
            )
            leaves_out |= _sure(hedge.is_in(_APPROXIMATORS)) & (below | above)
            low, high = self.figure
            apart = self._versus(lambda each: each.stated_low, lambda end: high < end)
            apart |= self._versus(lambda each: each.stated_high, lambda end: low > end)
            if right.first.stated_low is not None:
                touch = _sure(hedge == Hedge.PLAIN.value) & ~apart
        return disjoint & ~touch, ~disjoint & ~leaves_out

    def _is_outside(self, figure: Any) -> Any:
        return _sure(self.low > figure) | _sure(self.high < figure)

    def _is_itself(self) -> Any:
        if self.right.digest is None or "digest" not in self.names:
            return nw.lit(False)
        return _sure(nw.col("digest") == self.right.digest)

    def _closed(self, end: str) -> Any:
        return _sure(nw.col(f"{end}_closed"))

    def _versus(self, end: Callable[[Threshold], float | None], holds: Callable[[Any], Any]) -> Any:
        """Ask of an end of the operand, in the unit of the row; no, where there is none."""
        number, *others = [end(each) for each in self.right.in_units]
        if number is None:
            return nw.lit(False)
        if not others:
            return _sure(holds(nw.lit(number)))
        codes = [each.unit for each in self.right.in_units[1:]]
        cases = [(nw.col("unit") == code, each) for code, each in zip(codes, others, strict=True)]
        in_unit = _first(cases, number)
        return _sure(holds(in_unit))


def _first(cases: list[tuple[Any, Any]], otherwise: Any = None) -> Any:
    """Give the value of the first case that holds."""
    result = None if otherwise is None else nw.lit(otherwise)
    for condition, value in reversed(cases):
        then = nw.when(condition).then(nw.lit(value))
        result = then if result is None else then.otherwise(result)
    return result


def _any(conditions: Sequence[Any]) -> Any:
    result = conditions[0]
    for condition in conditions[1:]:
        result |= condition
    return result


def _sure(condition: Any, default: bool = False) -> Any:
    return condition.fill_null(default)


def _check_columns(names: Sequence[str], questions: Sequence[str]) -> None:
    for question in questions:
        if question not in QUESTIONS:
            raise not_among(QUESTIONS, "question", question)
    absent = [name for name in _NEEDED if name not in names]
    if absent:
        raise TableError(
            f"Given a table without {', '.join(absent)}, expected the columns "
            f"{', '.join(_NEEDED)}; rename yours, or make it with `to_frame`.",
            value=tuple(absent),
        )
    taken = [name for name in (*questions, "fault") if name in names]
    if taken:
        raise TableError(
            f"Given a table that already has {', '.join(taken)}, expected no such column, "
            "because the answers would replace it; rename or drop it.",
            value=tuple(taken),
        )


def _check_rows(table: Any, rows: _Rows) -> None:
    read = tuple(dict.fromkeys((*_NEEDED, *rows.numbers)))
    wrong: Any = table.filter(rows.no_interval()).select(*read).head(1)
    if isinstance(wrong, nw.DataFrame) and len(cast("Any", wrong)):
        row = dict(zip(read, cast("Any", wrong).row(0), strict=True))
        raise IntervalError(
            f"Given a row with {row}, expected finite numbers, with the ends in order, or null "
            "where unbounded; filter such rows out first.",
            value=row,
        )


def _schema() -> nw.Schema:
    types = {
        "text": nw.String(), "number": nw.Float64(), "integer": nw.Int64(),
        "truth": nw.Boolean(), "date": nw.Date(),
    }  # fmt: skip
    return nw.Schema({column.name: types[column.kind] for column in COLUMNS})


def _pandas(data: dict[str, list[Any]]) -> Any:
    """Make a frame with nullable columns, in which NaN and a missing cell stay apart."""
    pandas = need("pandas", _INSTALL["pandas"])
    types = {"text": "string", "number": "Float64", "integer": "Int64", "truth": "boolean"}
    return pandas.DataFrame(
        {
            column.name: pandas.array(data[column.name], dtype=types[column.kind])
            if column.kind in types
            else pandas.to_datetime(pandas.Series(data[column.name], dtype="object"))
            for column in COLUMNS
        }
    )
