"""Data frames: the same answers as `compare`, on polars, pandas, pyarrow and DuckDB."""

import sys
from fractions import Fraction
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from frame_rows import ANSWERS, QUESTIONS, answers, comparisons, expected, report
from hypothesis import HealthCheck, given, settings

import sco_facts as sf
from sco_facts.errors import MissingExtraError, TableError
from sco_facts.exports.frames import to_frame, verdicts
from sco_facts.exports.tables import COLUMNS

ENGINES = ["polars", "pandas", "pyarrow", "duckdb"]
FACTS = sf.load("2026.1")
ROW = {"low": 1.0, "low_closed": True, "high": 2.0, "high_closed": False, "unit": "percent"}
NAN = float("nan")
every_engine = pytest.mark.parametrize("engine", ENGINES)
# A strategy that is slow to draw is no fault of the engine.
drawn = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def rows_of(*changes: dict[str, Any]) -> dict[str, list[Any]]:
    """Give rows as columns: `ROW`, each with changes."""
    rows = [ROW | change for change in changes]
    return {name: [row[name] for row in rows] for name in {**ROW, **rows[0]}}


def asked(table: Any, against: sf.Operand, question: str, **options: Any) -> list[Any]:
    """Ask one question of a table of any engine, and give the answers."""
    native = verdicts(table, against, questions=[question], **options)
    return nw.from_native(native).select(question).lazy().collect("polars")[question].to_list()


@every_engine
@given(comparison=comparisons(1, 20))
@drawn
def test_every_row_has_the_answers_of_compare(engine: str, comparison: Any) -> None:
    """For all hedges, units and questions; what cannot be compared has a fault instead."""
    rows, against = comparison
    native = verdicts(to_frame(rows, engine), against, questions=list(QUESTIONS))

    assert answers(native) == expected(rows, against)


@given(comparison=comparisons(1, 20))
@drawn
def test_a_lazy_table_has_the_same_answers(comparison: Any) -> None:
    """Nothing is read before the caller asks."""
    rows, against = comparison
    lazy = verdicts(to_frame(rows).lazy(), against, questions=list(QUESTIONS))

    assert isinstance(lazy, pl.LazyFrame)
    assert answers(lazy) == expected(rows, against)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("other", ["transit.volume", "economy.gdp_share"])
def test_typical_readings_have_the_answers_of_compare(engine: str, other: str) -> None:
    """When both the rows and what they are set against are narrowed."""
    width = Fraction(1, 10)
    against = FACTS.measurements[other]
    native = verdicts(to_frame(FACTS, engine, within=width), against, within=width)
    found = nw.from_native(native).filter(nw.col("fault").is_null()).lazy().collect("pyarrow")
    figures = {each.id: each for each in (*FACTS.measurements.values(), *FACTS.reports.values())}

    assert found["id"].to_list()
    assert found["exceeds"].to_list() == [
        sf.exceeds(figures[id], against, within=width).answer for id in found["id"].to_list()
    ]


@every_engine
def test_a_frame_has_one_row_for_each_figure(engine: str) -> None:
    """In the columns of every other table."""
    table = nw.from_native(to_frame(FACTS, engine)).lazy().collect("polars")

    assert [column.name for column in COLUMNS] == table.columns
    assert [*FACTS.measurements, *FACTS.reports] == table["id"].to_list()


@every_engine
def test_an_unbounded_end_is_null(engine: str) -> None:
    """Never NaN, which some engines hold to be above every number."""
    table = nw.from_native(to_frame(FACTS["trade.kazakhstan_sco"], engine))

    assert [None] == table.lazy().collect("polars")["high"].to_list()


def test_dask_divides_the_frame_of_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dask itself is tried in tests/engines; here its place is taken by a double."""
    dask = ModuleType("dask.dataframe")
    monkeypatch.setattr(
        dask, "from_pandas", lambda of, npartitions: (of, npartitions), raising=False
    )
    monkeypatch.setitem(sys.modules, "dask", ModuleType("dask"))
    monkeypatch.setitem(sys.modules, "dask.dataframe", dask)

    frame, pieces = to_frame(sf.load("2026.1"), "dask")

    assert pieces == 1
    assert frame.equals(to_frame(sf.load("2026.1"), "pandas"))


@pytest.mark.parametrize("backend", ["dask", "ibis"])
def test_an_unknown_engine_is_told_which_there_are(backend: str) -> None:
    """Those of the other test module among them."""
    with pytest.raises(sf.errors.ChoiceError, match=backend):
        to_frame(FACTS, "excel")


@pytest.mark.parametrize("package", ["pandas", "polars", "duckdb"])
def test_an_engine_that_is_not_installed_is_named(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(MissingExtraError, match=f"pip install '{package}'"):
        to_frame(FACTS, package)


def test_without_narwhals_the_module_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of an import error about a package that the user never heard of."""
    spec = find_spec("sco_facts.exports.frames")
    assert spec is not None
    assert spec.loader is not None
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'sco_facts\[frames\]'"):
        spec.loader.exec_module(module_from_spec(spec))


@pytest.mark.parametrize(
    "bad",
    [
        {"low": NAN}, {"high": NAN}, {"low": float("-inf")}, {"high": float("inf")},
        {"low": 3.0}, {"low": 2.0},
    ],
)  # fmt: skip
@pytest.mark.parametrize("make", [pl.DataFrame, pa.table], ids=["polars", "pyarrow"])
def test_a_row_without_an_interval_is_an_error(make: Any, bad: dict[str, Any]) -> None:
    """NaN, an infinity, or ends in the wrong order, wherever the table can be read."""
    with pytest.raises(
        sf.errors.IntervalError, match="expected finite numbers, with the ends in order"
    ):
        verdicts(make(rows_of({}, bad)), "exactly 1%")


@pytest.mark.parametrize("name", ["value", "stated_low", "stated_high"])
def test_the_number_that_is_none_is_shown(name: str) -> None:
    """Whichever it is; and no column that was not read."""
    words = {"hedge": "plain", "value": 1.5, "stated_low": 1.0, "stated_high": 2.0, "note": "x"}
    row = ROW | words | {name: NAN}
    with pytest.raises(sf.errors.IntervalError) as caught:
        verdicts(pl.DataFrame(rows_of(row)), "exactly 1%")

    assert repr({key: row[key] for key in row if key not in ("hedge", "note")}) in str(caught.value)


def test_a_bad_row_without_words_shows_its_ends() -> None:
    """There is nothing else that was read."""
    with pytest.raises(sf.errors.IntervalError) as caught:
        verdicts(pl.DataFrame(rows_of({"low": 3.0})), "exactly 1%")

    assert (ROW | {"low": 3.0}) == caught.value.value


def test_a_bad_row_with_a_value_alone_shows_it() -> None:
    """Its ends stand for those of the words."""
    row = ROW | {"hedge": "plain", "value": NAN}
    with pytest.raises(sf.errors.IntervalError, match="'value': nan"):
        verdicts(pl.DataFrame(rows_of(row)), "exactly 1%")


def test_nan_in_a_nullable_column_of_pandas_is_an_error() -> None:
    """There it is no missing cell."""
    table = pd.DataFrame(rows_of({}))
    table["low"] = pd.Series(pa.chunked_array([pa.array([NAN])]), dtype=pd.ArrowDtype(pa.float64()))

    with pytest.raises(sf.errors.IntervalError):
        verdicts(table, "exactly 1%")


def test_nan_in_a_plain_column_of_pandas_is_unbounded() -> None:
    """pandas itself takes it for a missing cell, so it is null here too."""
    table = pd.DataFrame(rows_of({}, {"high": None}))

    assert asked(table, "exactly 5%", "exceeds") == [False, None]


@pytest.mark.parametrize("lazy", ["polars", "duckdb"])
def test_a_lazy_row_without_an_interval_has_no_answer(lazy: str) -> None:
    """It is never a yes, and the fault says why."""
    table = pl.DataFrame(rows_of({}, {"low": NAN, "high": None}))
    native = table.lazy() if lazy == "polars" else duckdb.from_arrow(table.to_arrow())
    found = nw.from_native(verdicts(native, "exactly 1%")).lazy().collect("polars")

    assert found["exceeds"].to_list() == [None, None]
    assert found["fault"].to_list() == [None, "no interval"]


def test_the_closedness_of_an_unbounded_end_may_be_null() -> None:
    """An end that is not there is not included."""
    table = pl.DataFrame(rows_of({}, {"high": None, "high_closed": None}))

    assert asked(table, "exactly 1/2 %", "exceeds") == [True, True]


def test_whole_numbers_are_bounds_too() -> None:
    """A column of integers is taken as it is."""
    table = pl.DataFrame(rows_of({"low": 30, "high": 40}))

    assert asked(table, "exactly 1/4", "exceeds") == [True]


def test_a_point_has_two_closed_ends() -> None:
    """An exact number is an interval."""
    table = pl.DataFrame(rows_of({"high": 1.0, "high_closed": True}))

    assert asked(table, "exactly 1%", "is_at_least") == [True]


def test_bounds_alone_decide_where_there_are_no_words() -> None:
    """Five columns are enough; figures that only touch are then apart."""
    figures = [report(sf.read("27.4%")), report(sf.read("27.5%"))]
    bare = to_frame(figures[0]).select(*ROW)

    assert asked(bare, figures[1], "contradicts") == [True]
    assert asked(to_frame(figures[0]), figures[1], "contradicts") == [None]


@pytest.mark.parametrize("against", ["at most 30%", "at least 30%", "under 30%", "over 30%"])
def test_a_figure_at_an_end_is_not_left_out(against: str) -> None:
    """About 30 percent agrees with words that reach up to 30, as in `compare`."""
    about = sf.read("about 30%")

    assert sf.contradicts(about, against).answer is False
    assert asked(to_frame(report(about)), against, "contradicts") == [False]


def test_words_without_their_ends_take_the_bounds_for_them() -> None:
    """`hedge` and `value` are enough where no bound was cut."""
    table = to_frame(report(sf.read("27.4%"))).drop("stated_low", "stated_high")

    assert asked(table, "27.5%", "contradicts") == [None]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, None),
        ({"unit": "USD"}, "another unit"),
        ({"unit": "no such unit"}, "another unit"),
        ({"unit": None}, "another unit"),
    ],
)
def test_a_row_of_another_dimension_has_a_fault(change: dict[str, Any], fault: str) -> None:
    """`compare` raises there; a table goes on with the other rows."""
    native = verdicts(pl.DataFrame(rows_of(change, {})), "exactly 1%")

    assert native["fault"].to_list() == [fault, None]


def test_a_count_of_something_else_has_a_fault() -> None:
    """A bare count matches any noun, and so do singular and plural."""
    nouns = ["countries", "Country", None, "ships"]
    rows = rows_of(*({"unit": "count", "counted": noun} for noun in nouns))
    native = verdicts(pl.DataFrame(rows), sf.read("5 countries"))

    assert native["fault"].to_list() == [None, None, None, "another count"]


@pytest.mark.parametrize(("made", "asks"), [(None, Fraction(1, 10)), (Fraction(1, 10), None)])
def test_two_readings_are_not_mixed(made: Fraction | None, asks: Fraction | None) -> None:
    """Rows narrowed by one width are not set against words taken by another."""
    table = to_frame(FACTS["trade.internal"], within=made)
    native = verdicts(table, "exactly 500 billion USD", within=asks)

    assert native["fault"].to_list() == ["another reading"]


def test_a_record_never_exceeds_itself() -> None:
    """Its digest tells which row it is."""
    fact = FACTS["transit.volume"]
    native = verdicts(to_frame(fact), fact)

    assert [(False, False, False)] == native.select("exceeds", "falls_below", "contradicts").rows()


def test_a_bound_between_doubles_keeps_its_place() -> None:
    """What is set against the rows is converted exactly, and only then rounded."""
    third = report(sf.Quantity(sf.Interval(Fraction(1, 3), None), "fraction"))

    assert asked(to_frame(third), "exactly 1/3", "exceeds") == [True]
    assert asked(to_frame(third), sf.Quantity.exactly(Fraction(100, 3), "percent"), "exceeds") == [
        True
    ]


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_the_other_columns_stay(engine: str) -> None:
    """Answers are added to the table."""
    table = to_frame(FACTS, engine)
    native = verdicts(table, "exactly 25%", questions=["exceeds"])

    assert [*table.columns, "fault", "exceeds"] == list(native.columns)


def test_pandas_answers_are_nullable_booleans() -> None:
    """An undecided answer is neither true nor false."""
    native = verdicts(to_frame(FACTS, "pandas"), "exactly 25%")

    assert {"boolean"} == {str(native[name].dtype) for name in ("exceeds", "contradicts")}


@pytest.mark.parametrize("name", ["low", "low_closed", "high", "high_closed", "unit"])
def test_a_missing_column_is_named(name: str) -> None:
    """All five are needed."""
    with pytest.raises(TableError, match=f"without {name}"):
        verdicts(to_frame(FACTS).drop(name), "exactly 1%")


@pytest.mark.parametrize("name", ["exceeds", "fault"])
def test_no_column_is_replaced(name: str) -> None:
    """One with the name of an answer may hold something else."""
    with pytest.raises(TableError, match=f"already has {name}"):
        verdicts(to_frame(FACTS).with_columns(pl.lit(1).alias(name)), "exactly 1%")


def test_an_unknown_question_is_an_error() -> None:
    """The error lists those there are."""
    with pytest.raises(sf.errors.ChoiceError, match="expected one of exceeds, falls_below"):
        verdicts(to_frame(FACTS), "exactly 1%", questions=["beats"])


def test_every_question_is_tested() -> None:
    """The list of the tests is that of the module."""
    from sco_facts.exports.frames import QUESTIONS as PUBLIC

    assert PUBLIC == ANSWERS[:-1]
