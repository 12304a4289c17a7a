"""Data frames: figures as a table, and verdicts over tables of any size, on any engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import partial
from math import inf, lcm, nan
from typing import Any, cast

from sco_facts.comparing.operands import Operand, Side, read_operand
from sco_facts.comparing.questions import QUESTIONS
from sco_facts.errors import DimensionError, IntervalError, TableError, UnknownUnitError, not_among
from sco_facts.exports.claims import find_in
from sco_facts.exports.conditions import BROKEN, MIRRORED, NUMBERS, TRUTHS, Rows, first
from sco_facts.exports.engines import INSTALL, check_not_there, make_table, nw
from sco_facts.exports.selection import Exportable, select
from sco_facts.exports.tables import ALL_COLUMNS, columns_of, largest_numerator
from sco_facts.optional import import_extra
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.units import Unit, as_unit

__all__ = ["find_in", "prepare_frame", "to_frame", "verdicts"]


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
    if backend not in INSTALL:
        advice = "for another, export to Parquet and read that."
        raise not_among(INSTALL, "backend", backend, advice)
    data = columns_of(select(records).figures, within, ALL_COLUMNS)
    maker = {"dask": "pandas", "duckdb": "pyarrow", "ibis": "pyarrow"}.get(backend, backend)
    frame = make_table(data, ALL_COLUMNS, maker)
    if backend == "dask":
        return import_extra("dask.dataframe", INSTALL[backend]).from_pandas(frame, npartitions=1)
    if maker == backend:
        return frame
    import_extra(backend, INSTALL[backend])
    return nw.from_native(frame).lazy(cast("Any", backend)).to_native()


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
            `mode`, `sign`, `grid`, `within` and `digest`, they decide as in `compare`.
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
    schema = table.collect_schema()
    asked = tuple(dict.fromkeys(questions))
    for question in asked:
        if question not in QUESTIONS:
            raise not_among(QUESTIONS, "question", question)
    advice = "make it with `to_frame`, or add them with `prepare_frame`."
    _check_columns(schema, ("dimension", *NUMBERS, *TRUTHS), (*asked, "fault"), advice)
    right = read_operand(against, within)
    kind = table.implementation
    if kind.is_pandas_like() or kind.is_dask():
        native: Any = table.to_native()
        is_dask = kind.is_dask()
        ask = partial(_ask_pandas, right=right, within=within, questions=asked, is_lazy=is_dask)
        return native.map_partitions(ask) if is_dask else ask(native)
    rows = Rows(schema.names(), right, within)
    table = table.with_columns(**rows.first_step)
    _check_rows(table, is_lazy=isinstance(cast("object", table), nw.LazyFrame))
    # Text is slow to make, a category is not; but SQL has none.
    text = nw.Categorical() if kind.is_polars() else nw.String()
    reasons = [(is_so, nw.lit(why).cast(text)) for why, is_so in rows.faults().items()]
    is_valid = nw.col("fault").is_null()
    decided: dict[str, Any] = {}
    for question in asked:
        holds, fails = rows.answer(question)
        cases = [(is_valid & holds, nw.lit(True)), (is_valid & fails, nw.lit(False))]
        decided[question] = first(cases)
    for step in (rows.second_step(asked), {"fault": first(reasons)}, decided):
        # Some engines take no step that adds nothing.
        table = table.with_columns(**step) if step else table
    return table.select(*schema.names(), "fault", *asked).to_native()


def prepare_frame(frame: Any) -> Any:
    """
    Add the columns that `verdicts` compares to a table of one's own.

    Numbers are taken for the decimals that they print as. Of the table only the different units
    are read at once; the rest is an expression, as in `verdicts`.

    Args:
        frame: A table of any engine with the columns `low` and `high`, numbers or null where
            unbounded, and `unit`, the code of a unit. `low_closed` and `high_closed` say whether
            the ends are included, by default that they are. `core_low`, `core_high` and their
            closedness say where the words point, by default anywhere within the bounds;
            `approaches_below` and `approaches_above`, whether they point to just below or above.
            `mode` says which rows are a "change", which matters for temperatures.

    Returns:
        The table with all columns that `verdicts` needs. The dimension of an unknown unit is
        null, as is one that was given and is not that of the unit; such a row has a fault there.

    Raises:
        TableError: A column is missing or of the wrong type, or one of the base unit is there.

    Examples:
        >>> import polars as pl
        >>> mine = pl.DataFrame({"low": [30.0], "high": [None], "unit": ["percent"]})
        >>> verdicts(prepare_frame(mine), "exactly 1/4", questions=["exceeds"])["exceeds"].item()
        True
    """
    table: Any = nw.from_native(frame)
    schema = table.collect_schema()
    _check_columns(schema, ("low", "high", "unit"), NUMBERS, "rename yours.")
    dimensions, scales = list[tuple[Any, Any]](), list[tuple[Any, Fraction, Fraction]]()
    for unit in _units_of(table):
        is_so = nw.col("unit") == unit.code
        if unit.offset and "mode" in schema:
            # A change of temperature has no zero to start from.
            is_change = (nw.col("mode") == "change").fill_null(False)
            scales.append((is_so & is_change, unit.factor, Fraction(0)))
        scales.append((is_so, unit.factor, unit.offset))
        if "dimension" in schema:
            is_so = is_so & (nw.col("dimension") == unit.dimension)
        dimensions.append((is_so, nw.lit(unit.dimension)))
    made: dict[str, Any] = {"dimension": first(dimensions, nw.lit(None, nw.String()))}
    kind = table.implementation
    if kind.is_pandas_like() or kind.is_dask() or kind.is_polars():
        made["dimension"] = made["dimension"].cast(nw.Categorical())
    for name, outwards in (("low", -1), ("high", 1)):
        has_core = f"core_{name}" in schema
        end = nw.col(name).cast(nw.Float64())
        core = nw.col(f"core_{name}").cast(nw.Float64()) if has_core else end
        is_closed = _given(schema, f"{name}_closed", nw.lit(True))
        is_core_closed = _given(
            schema, f"core_{name}_closed", nw.lit(True) if has_core else is_closed
        )
        made |= {
            f"{name}_closed": ~end.is_null() & is_closed,
            f"core_{name}": core,
            f"core_{name}_closed": ~core.is_null() & is_core_closed,
            f"base_{name}": _in_base(end, scales, outwards, outwards * inf),
            f"base_core_{name}": _in_base(core, scales, -outwards, outwards * inf),
        }
    for name in ("approaches_below", "approaches_above"):
        made[name] = _given(schema, name, nw.lit(False))
    return table.with_columns(**made).to_native()


def _ask_pandas(
    frame: Any, right: Side, within: Exact | None, questions: tuple[str, ...], is_lazy: bool
) -> Any:
    """Add the answers to a frame of pandas, as nullable booleans, and the faults as a category."""
    pandas, numpy = (import_extra(name, INSTALL["pandas"]) for name in ("pandas", "numpy"))
    given: Any = nw.from_native(frame)
    rows = Rows(given.columns, right, within)
    faults = rows.faults()
    answers = {name: rows.answer(name) for name in questions}
    cases = {f"{name} {number}": answers[name][number] for name in questions for number in (0, 1)}
    # numpy chooses among two numbers in a fifth of the time of an expression.
    first_step = {name: rows.first_step[name] for name in rows.first_step.keys() - rows.numbers}
    table = given.with_columns(**first_step)
    _check_rows(table, is_lazy)
    if rows.numbers:
        is_mirrored = table[MIRRORED].to_numpy()
        chosen = {name: numpy.where(is_mirrored, *pair) for name, pair in rows.numbers.items()}
        table = nw.from_native(table.to_native().assign(**chosen))
    table = table.with_columns(**rows.second_step(questions)).select(**faults, **cases)
    found = table.to_native()
    truths = {name: found[name].to_numpy(dtype=bool, na_value=False) for name in found}
    reason = pandas.Series(-1, index=found.index, dtype="int8").to_numpy(copy=True)
    for number, why in reversed([*enumerate(faults)]):
        numpy.copyto(reason, number, where=truths[why])
    made = {"fault": pandas.Categorical.from_codes(reason, [*faults])}
    for name in questions:
        holds, fails = truths[f"{name} 0"], truths[f"{name} 1"]
        made[name] = pandas.arrays.BooleanArray(holds, ~(holds | fails) | (reason >= 0))
    return pandas.concat([frame, pandas.DataFrame(made, index=found.index)], axis=1)


def _check_columns(
    schema: Mapping[str, Any], needed: Sequence[str], made: Sequence[str], advice: str
) -> None:
    absent = [name for name in needed if name not in schema]
    if absent:
        raise TableError(
            f"Given a table without {', '.join(absent)}, expected the columns "
            f"{', '.join(needed)}; {advice}",
            value=tuple(absent),
        )
    for name in TRUTHS:
        if name in schema and schema[name] != nw.Boolean:
            raise TableError(
                f"Given the column {name} of type {schema[name]}, expected true and false; "
                "convert it first.",
                value=name,
            )
    check_not_there(schema, made)


def _check_rows(table: Any, is_lazy: bool) -> None:
    if not is_lazy and table[BROKEN].any():
        wrong: Any = table.filter(nw.col(BROKEN)).select(*NUMBERS, *TRUTHS)
        row = dict(zip((*NUMBERS, *TRUTHS), wrong.row(0), strict=True))
        raise IntervalError(
            f"Given a row with {row}, expected finite numbers, with the ends in order, or null "
            "where unbounded; filter such rows out first.",
            value=row,
        )


def _given(schema: Mapping[str, Any], name: str, default: Any) -> Any:
    return nw.col(name) if name in schema else default


def _units_of(table: Any) -> list[Unit]:
    codes = table.lazy().select("unit").unique().collect()["unit"].to_list()
    units: list[Unit] = []
    for code in codes:
        if isinstance(code, str):
            with suppress(UnknownUnitError, DimensionError):
                units.append(as_unit(code))
    return units


def _in_base(
    end: Any, scales: list[tuple[Any, Fraction, Fraction]], direction: int, unbounded: float
) -> Any:
    """Convert an end to the base unit, exactly where doubles can, else rounded in a direction."""
    cases = [(end.is_null(), nw.lit(unbounded)), (~end.is_finite(), nw.lit(nan))]
    for is_so, factor, offset in scales:
        cases.append((is_so, _converted(end, factor, offset, direction)))
    return first(cases, end)


def _converted(end: Any, factor: Fraction, offset: Fraction, direction: int) -> Any:
    converted = end * float(factor) + float(offset)
    # Three roundings are wrong by less than this.
    margin = ((end * float(factor)).abs() + abs(float(offset))) * (direction * 2.0**-50)
    cases: list[tuple[Any, Any]] = []
    for scale in (1, 10, 100, 1000):
        # With `scale` times the end a whole number, its base number is one quotient of two whole
        # numbers, which is rounded once, and so to the nearest double.
        divisor = scale * lcm(factor.denominator, offset.denominator)
        limit = largest_numerator(divisor)
        if limit:
            whole = (end * scale).round(0)
            above = whole * float(factor * divisor / scale) + float(offset * divisor)
            is_exact = (whole / scale == end) & (above.abs() <= limit)
            cases.append((is_exact, above / divisor))
    return first(cases, converted + margin)
