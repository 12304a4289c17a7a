"""Data frames: figures as a table, and verdicts over tables of any size, on any engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import inf
from typing import Any, cast

from sco_facts.comparing.operands import Operand, Side as ReadOperand, read_operand
from sco_facts.comparing.questions import QUESTIONS
from sco_facts.errors import ChoiceError, IntervalError, TableError, not_among
from sco_facts.exports.selection import Exportable, select
from sco_facts.exports.tables import BASE_COLUMNS, COLUMNS, Bounds, columns_of, grid_order
from sco_facts.optional import missing, need
from sco_facts.quantities.numbers import PLURALS, Exact, exact, exact_text, singular

try:
    import narwhals.stable.v2 as nw
except ModuleNotFoundError:
    raise missing("narwhals", "sco_facts[frames]") from None

_INSTALL = {
    "polars": "polars",
    "pandas": "pandas",
    "pyarrow": "sco_facts[frames]",
    "duckdb": "duckdb",
    "ibis": "ibis-framework[duckdb]",
    "dask": "dask[dataframe]",
}
_ALL_COLUMNS = (*COLUMNS, *BASE_COLUMNS)
_NUMBERS = ("base_low", "base_high", "base_core_low", "base_core_high")
_TRUTHS = (
    "low_closed",
    "high_closed",
    "core_low_closed",
    "core_high_closed",
    "approaches_below",
    "approaches_above",
)
Ask = Callable[[Bounds], Any]

_NEEDED = ("dimension", *_NUMBERS, *_TRUTHS)


def to_frame(records: Exportable, backend: str = "polars", *, within: Exact | None = None) -> Any:
    """
    Lay out figures as a data frame, one row for each measurement and other report.

    Args:
        records: A catalogue, several records or one; only figures have rows.
        backend: What to make: "polars", "pandas" or "pyarrow", or, as a lazy table, "duckdb",
            "ibis" or "dask". For PySpark, write Parquet with `export` and read it there.
        within: Take approximators at their typical bounds, within this fraction of the stated
            value; `None` takes what the words allow.

    Returns:
        A table of that library, with the columns of `tables.COLUMNS` and `tables.BASE_COLUMNS`.

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
        raise not_among(_INSTALL, "backend", backend, ChoiceError)
    chosen = select(records)
    data = columns_of(chosen.figures, within, _ALL_COLUMNS)
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
    Ask the questions of `compare` of every row: true, false, or null if undecided.

    It is one expression, so it runs where the table is: pandas, polars, pyarrow, DuckDB, Ibis,
    Dask and PySpark, eager or lazy. It compares the support and the core of each row, in the
    base unit of its dimension, with those of `against`. An answer is never another than that of
    `compare`. It is null where the doubles are too close to tell, and where two simple fractions
    would need a finer grid than the one that they were laid out on.

    Whether two figures are of the same thing, by measure, period and scope, is the caller's to
    say: filter first.

    Args:
        frame: A table from `to_frame` or `prepare_frame`. If it has the columns `counted`,
            `mode`, `is_fall`, `grid`, `within` and `digest`, they decide as in `compare`.
        against: A record, a quantity or a phrase.
        questions: Some of those of `comparing.questions.QUESTIONS`.
        within: Take `against` at its typical bounds. The rows keep the bounds they have, so
            make them with `to_frame(records, within=…)`.

    Returns:
        The table with a column of answers for each question, and the column `fault`. This is
        null, or says why the row has no answers: "no interval" (a number or a closedness is
        missing, NaN, or in the wrong order), "another unit" (of another dimension, or unknown),
        "another count", "another mode" (a level beside a change), or "another reading" (its
        bounds were made with another `within`).

    Raises:
        IntervalError: A row of an eager table has no interval. A lazy one is not read here,
            so such a row has null answers, never a yes, and its `fault`.
        TableError: A column is missing or of the wrong type, or one of the new ones is already
            there.
        ChoiceError: A question is unknown.
        OperandError: `against` is not an operand.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> answers = verdicts(to_frame(load("2026.1")), "exactly 25%", questions=["exceeds"])
        >>> answers.filter(answers["id"] == "economy.contribution_share")["exceeds"].item()
        True
    """
    table: Any = nw.from_native(frame)
    asked = tuple(dict.fromkeys(questions))
    schema = table.collect_schema()
    _check_columns(schema, asked)
    _check_rows(table)
    rows = _Rows(schema.names(), read_operand(against, within), within)
    faults, answers = rows.faults(), {question: rows.answer(question) for question in asked}
    kind = table.implementation
    if kind.is_pandas_like() or kind.is_dask():
        return _answer_pandas(table, faults, answers)
    # Text is slow to make, a category is not; but SQL has none.
    has_categories = kind.is_polars()
    names = [(is_so, _category(why) if has_categories else nw.lit(why)) for is_so, why in faults]
    is_valid = nw.col("fault").is_null()
    decided = {
        name: _first([(is_valid & holds, nw.lit(True)), (is_valid & fails, nw.lit(False))])
        for name, (holds, fails) in answers.items()
    }
    return table.with_columns(fault=_first(names)).with_columns(**decided).to_native()


class _Rows:
    """The rows of a table beside what they are compared with, as expressions."""

    def __init__(self, names: Sequence[str], right: ReadOperand, within: Exact | None) -> None:
        self.names = names
        self.right = right.bounds
        self.digest = None if right.record is None else right.record.digest
        self.within = None if within is None else exact_text(exact(within))
        self.bounds = Bounds.of(self.right)
        self.mirrored = Bounds.of(self.right.mirrored())
        self.is_mirrored = self._is_mirrored()

    def _is_mirrored(self) -> Any:
        """Which rows `compare` would set against the mirrored operand, or mirror themselves."""
        low = self.right.interval.low
        if self.right.is_fall:
            is_bare = nw.col("base_low") >= 0
            return nw.col("mode").is_null() & is_bare if "mode" in self.names else is_bare
        is_bare = self.right.mode is None and low is not None and low >= 0
        return nw.col("is_fall") if is_bare and "is_fall" in self.names else None

    def faults(self) -> list[tuple[Any, str]]:
        """Why a row may have no answers, each reason with where it holds."""
        right, names = self.right, self.names
        faults = [
            (~_has_interval(), "no interval"),
            (_differs(nw.col("dimension"), right.unit.dimension), "another unit"),
        ]
        if right.counted is not None and "counted" in names:
            noun = nw.col("counted")
            is_other = ~noun.str.to_lowercase().is_in(_spellings(right.counted))
            faults.append((~noun.is_null() & is_other, "another count"))
        if right.mode is not None and "mode" in names:
            mode = nw.col("mode")
            faults.append((~mode.is_null() & (mode != right.mode), "another mode"))
        if "within" in names:
            width = nw.col("within")
            is_other = _differs(width, self.within) if self.within else ~width.is_null()
            faults.append((is_other, "another reading"))
        return faults

    def answer(self, question: str) -> tuple[Any, Any]:
        """Where the answer is yes, and where no."""
        asked, is_opposite = QUESTIONS[question]
        holds, fails = getattr(self, f"_{asked}")()
        if self.digest is not None and "digest" in self.names:
            is_itself = ~_differs(nw.col("digest"), self.digest)
            holds, fails = holds & ~is_itself, fails | is_itself
        return (fails, holds) if is_opposite else (holds, fails)

    def _exceeds(self) -> tuple[Any, Any]:
        return self._either(_is_above, _is_below), self._either(_is_at_most, _is_at_least)

    def _falls_below(self) -> tuple[Any, Any]:
        return self._either(_is_below, _is_above), self._either(_is_at_least, _is_at_most)

    def _contradicts(self) -> tuple[Any, Any]:
        is_disjoint = self._either(_is_disjoint, _is_disjoint)
        meets = self._either(_meets, _meets) & ~is_disjoint
        order = grid_order(self.right)
        if order is not None and "grid" in self.names:
            grid = nw.col("grid")
            meets = meets & (grid.is_null() | (grid == order))
        return is_disjoint, meets

    def _either(self, ask: Ask, ask_mirrored: Ask) -> Any:
        """Ask of a row as it is, or mirrored."""
        answer = ask(self.bounds)
        if self.is_mirrored is None:
            return answer
        # A row mirrored beside a fall is as the row itself beside the mirrored fall, turned round.
        other = (ask_mirrored if self.right.is_fall else ask)(self.mirrored)
        return nw.when(self.is_mirrored).then(other).otherwise(answer)


def _is_above(right: Bounds) -> Any:
    low = nw.col("base_low")
    if not right.high_closed:
        return low >= right.high
    return (low > right.high) | ((low == right.high) & ~nw.col("low_closed"))


def _is_below(right: Bounds) -> Any:
    high = nw.col("base_high")
    if not right.low_closed:
        return high <= right.low
    return (high < right.low) | ((high == right.low) & ~nw.col("high_closed"))


def _is_at_most(right: Bounds) -> Any:
    return nw.col("base_high") <= right.low


def _is_at_least(right: Bounds) -> Any:
    return nw.col("base_low") >= right.high


def _is_disjoint(right: Bounds) -> Any:
    return _is_above(right) | _is_below(right)


def _meets(right: Bounds) -> Any:
    """Whether the cores have a value in common, or both come as near to one as one likes."""
    low, high = nw.col("base_core_low"), nw.col("base_core_high")
    below, above = nw.col("approaches_below"), nw.col("approaches_above")
    if right.approaches_above:
        lower = low <= right.core_high
    else:
        touches = (below | nw.col("core_low_closed")) if right.core_high_closed else below
        lower = (low < right.core_high) | ((low == right.core_high) & touches)
    if right.approaches_below:
        upper = high >= right.core_low
    else:
        touches = (above | nw.col("core_high_closed")) if right.core_low_closed else above
        upper = (high > right.core_low) | ((high == right.core_low) & touches)
    return lower & upper


def _has_interval() -> Any:
    """Whether the numbers and truths of a row are there, and its bounds are in order."""
    low, high = nw.col("base_low"), nw.col("base_high")
    is_point = (low == high) & nw.col("low_closed") & nw.col("high_closed")
    # Engines differ in how NaN compares, but none puts it both below infinity and above it.
    found = ((low < high) | is_point) & (high <= inf)
    for name in ("base_core_low", "base_core_high"):
        found = found & (nw.col(name) <= inf)
    for name in _TRUTHS:
        found = found & ~nw.col(name).is_null()
    return found.fill_null(False)


def _differs(column: Any, value: str) -> Any:
    return column.is_null() | (column != value)


def _first(cases: list[tuple[Any, Any]]) -> Any:
    """Take the value of the first case that holds."""
    result: Any = None
    for condition, value in reversed(cases):
        then = nw.when(condition).then(value)
        result = then if result is None else then.otherwise(result)
    return result


def _category(text: str) -> Any:
    return nw.lit(text).cast(nw.Categorical())


def _answer_pandas(
    table: Any, faults: list[tuple[Any, str]], answers: dict[str, tuple[Any, Any]]
) -> Any:
    """Add the answers to a frame of pandas or Dask, as nullable booleans and a category."""
    given: list[str] = table.columns
    cases: dict[str, Any] = {f"fault {why}": is_so for is_so, why in faults}
    for name, (holds, fails) in answers.items():
        cases |= {f"{name} holds": holds, f"{name} fails": fails}

    def answered(frame: Any) -> Any:
        pandas = need("pandas", _INSTALL["pandas"])
        truths = {case: frame[case].to_numpy(dtype=bool, na_value=False) for case in cases}
        reason = pandas.Series(-1, index=frame.index, dtype="int8").to_numpy(copy=True)
        for number in reversed(range(len(faults))):
            reason[truths[f"fault {faults[number][1]}"]] = number
        made = {"fault": pandas.Categorical.from_codes(reason, [why for _, why in faults])}
        for name in answers:
            holds, fails = truths[f"{name} holds"], truths[f"{name} fails"]
            is_decided = (holds | fails) & (reason < 0)
            made[name] = pandas.arrays.BooleanArray(holds, ~is_decided)
        return frame[given].assign(**made)

    native = table.with_columns(**cases).to_native()
    return native.map_partitions(answered) if table.implementation.is_dask() else answered(native)


def _spellings(counted: str) -> list[str]:
    """List the words whose singular is that of a noun."""
    noun = singular(counted.casefold())
    head, space, _ = noun.rpartition(" ")
    candidates = [counted.casefold(), noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"]
    candidates += [head + space + each for each in PLURALS]
    return [each for each in dict.fromkeys(candidates) if singular(each) == noun]


def _check_columns(schema: Mapping[str, Any], questions: Sequence[str]) -> None:
    for question in questions:
        if question not in QUESTIONS:
            raise not_among(QUESTIONS, "question", question, ChoiceError)
    absent = [name for name in _NEEDED if name not in schema]
    if absent:
        raise TableError(
            f"Given a table without {', '.join(absent)}, expected the columns "
            f"{', '.join(_NEEDED)}; make it with `to_frame`, or add them with `prepare_frame`.",
            value=tuple(absent),
        )
    _check_truths(schema, _TRUTHS)
    taken = [name for name in (*questions, "fault") if name in schema]
    if taken:
        raise TableError(
            f"Given a table that already has {', '.join(taken)}, expected no such column, "
            "because the answers would replace it; rename or drop it.",
            value=tuple(taken),
        )


def _check_truths(schema: Mapping[str, Any], names: Sequence[str]) -> None:
    for name in names:
        if name in schema and schema[name] != nw.Boolean:
            raise TableError(
                f"Given the column {name} of type {schema[name]}, expected true and false; "
                "convert it first.",
                value=name,
            )


def _check_rows(table: Any) -> None:
    wrong: Any = table.filter(~_has_interval()).select(*_NUMBERS, *_TRUTHS).head(1)
    if isinstance(wrong, nw.DataFrame) and len(cast("Any", wrong)):
        row = dict(zip((*_NUMBERS, *_TRUTHS), cast("Any", wrong).row(0), strict=True))
        raise IntervalError(
            f"Given a row with {row}, expected finite numbers, with the ends in order, or null "
            "where unbounded; filter such rows out first.",
            value=row,
        )


def _schema() -> nw.Schema:
    types = {
        "text": nw.String(),
        "category": nw.Categorical(),
        "number": nw.Float64(),
        "integer": nw.Int64(),
        "truth": nw.Boolean(),
        "date": nw.Date(),
    }
    return nw.Schema({column.name: types[column.kind] for column in _ALL_COLUMNS})


def _pandas(data: dict[str, list[Any]]) -> Any:
    """Make a frame with nullable columns, except where no cell is empty."""
    pandas = need("pandas", _INSTALL["pandas"])
    types = {
        "text": "string",
        "category": "category",
        "number": "Float64",
        "integer": "Int64",
        "truth": "boolean",
    }
    filled = types | {"number": "float64", "truth": "bool"}
    return pandas.DataFrame(
        {
            column.name: pandas.Series(
                data[column.name], dtype=(filled if column.is_filled else types)[column.kind]
            )
            if column.kind in types
            else pandas.to_datetime(pandas.Series(data[column.name], dtype="object"))
            for column in _ALL_COLUMNS
        }
    )
