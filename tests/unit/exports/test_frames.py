"""Data frames: the same answers as `compare`, on polars, pandas, pyarrow and DuckDB."""

import sys
from fractions import Fraction
from importlib import import_module
from types import ModuleType
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from frame_rows import QUESTIONS, comparisons, report, wrong_answers
from hypothesis import HealthCheck, given, settings

import sco_facts as sf
from sco_facts.errors import MissingExtraError, TableError
from sco_facts.exports.frames import prepare_frame, to_frame, verdicts
from sco_facts.exports.tables import BASE_COLUMNS, COLUMNS

ENGINES = ["polars", "pandas", "pyarrow", "duckdb"]
FACTS = sf.load("2026.1")
ROW = {"low": 1.0, "low_closed": True, "high": 2.0, "high_closed": False, "unit": "percent"}
NAN, INF = float("nan"), float("inf")
MAKE = {
    "polars": pl.DataFrame,
    "pandas": pd.DataFrame,
    "pyarrow": pa.table,
    "duckdb": lambda columns: duckdb.from_arrow(pa.table(columns)),
}
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

    assert [] == wrong_answers(rows, against, native)


@given(comparison=comparisons(1, 20))
@drawn
def test_a_lazy_table_has_the_same_answers(comparison: Any) -> None:
    """Nothing is read before the caller asks."""
    rows, against = comparison
    lazy = verdicts(to_frame(rows).lazy(), against, questions=list(QUESTIONS))

    assert isinstance(lazy, pl.LazyFrame)
    assert [] == wrong_answers(rows, against, lazy)


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

    assert [column.name for column in (*COLUMNS, *BASE_COLUMNS)] == table.columns
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
    for name in ("frames", "claims", "conditions", "engines"):
        monkeypatch.delitem(sys.modules, f"sco_facts.exports.{name}")
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'sco_facts\[frames\]'"):
        import_module("sco_facts.exports.frames")


@every_engine
def test_three_columns_are_enough_for_a_table_of_ones_own(engine: str) -> None:
    """The ends are included, null is unbounded, and each row is compared in its own unit."""
    columns = {
        "low": [30.0, None, 30.0, 301.0],
        "high": [None, 0.3, 30.0, 302.0],
        "unit": ["percent", "fraction", "percent", "basis_point"],
    }
    native = prepare_frame(MAKE[engine](columns))

    assert asked(native, "exactly 30%", "exceeds") == [None, False, False, False]
    assert asked(native, "exactly 30%", "is_at_least") == [True, None, True, False]
    assert asked(native, "exactly 30%", "contradicts") == [False, False, False, True]


@every_engine
def test_a_table_of_ones_own_can_say_which_ends_are_included(engine: str) -> None:
    """More than 30 percent exceeds 30 percent, from either side."""
    columns = {
        "low": [30.0, None],
        "low_closed": [False, False],
        "high": [None, 0.3],
        "high_closed": [False, True],
        "unit": ["percent", "fraction"],
    }

    assert asked(prepare_frame(MAKE[engine](columns)), "exactly 30%", "exceeds") == [True, False]


@every_engine
def test_a_table_of_ones_own_can_say_where_the_words_point(engine: str) -> None:
    """Nearly 30 percent and at most 30 percent agree; about 5 and about 900 percent may not."""
    columns = {
        "low": [0.0, 0.0],
        "low_closed": [False, False],
        "high": [30.0, 900.0],
        "high_closed": [False, False],
        "core_low": [30.0, 900.0],
        "core_low_closed": [False, False],
        "core_high": [30.0, 900.0],
        "core_high_closed": [False, False],
        "approaches_below": [True, True],
        "unit": ["percent", "percent"],
    }
    native = prepare_frame(MAKE[engine](columns))

    assert asked(native, "at most 30%", "is_compatible_with") == [True, None]
    assert asked(native, "at least 30%", "is_compatible_with") == [False, True]


@every_engine
@pytest.mark.parametrize(
    ("unit", "low", "against"),
    [
        ("percent", 30.1, "exactly 0.301"),
        ("pound", 30.1, "exactly 13.653130337 kg"),
        ("degree_fahrenheit", 50.0, "exactly 10 degrees Celsius"),
        ("km/hour", 90.0, "exactly 25 metres per second"),
        ("USD", 1e15, "exactly 1000 trillion dollars"),
        ("short_ton", 12.5, "exactly 11.33980925 tonnes"),
    ],
)
def test_a_number_is_the_decimal_that_it_prints_as(
    engine: str, unit: str, low: float, against: str
) -> None:
    """And is converted exactly, so that it equals what equals it."""
    native = prepare_frame(MAKE[engine]({"low": [low], "high": [low], "unit": [unit]}))

    assert asked(native, against, "is_at_least") == [True]
    assert asked(native, against, "is_at_most") == [True]
    assert asked(native, against, "contradicts") == [False]


@pytest.mark.parametrize(
    ("unit", "low", "against"),
    [
        # 1/7 and 12345.678 pounds have more digits than are told apart.
        ("percent", 14.285714285714286, sf.Quantity.exactly(Fraction(1, 7), "fraction")),
        ("pound", 12345.6789, sf.Quantity.exactly(Fraction("12345.6789"), "pound")),
    ],
)
def test_what_doubles_are_too_coarse_for_is_undecided(
    unit: str, low: float, against: sf.Quantity
) -> None:
    """Never wrong."""
    native = prepare_frame(pl.DataFrame({"low": [low], "high": [low], "unit": [unit]}))

    for question in QUESTIONS:
        assert asked(native, against, question) == [None]


def test_a_prepared_table_has_the_answers_of_the_frame_it_is_like() -> None:
    """All that CSV holds is enough, too."""
    table = to_frame(FACTS)
    bare = table.drop(*(column.name for column in BASE_COLUMNS))

    for words in ("about 30%", "exactly 1 trillion USD", "more than doubled"):
        native = verdicts(prepare_frame(bare), words, questions=list(QUESTIONS))
        assert answers_of(native) == answers_of(verdicts(table, words, questions=list(QUESTIONS)))


def answers_of(native: Any) -> list[Any]:
    """Collect the answers and faults of a polars frame."""
    return native.select("id", pl.col("fault").cast(str), *QUESTIONS).rows()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "bad", [{"low": NAN}, {"high": NAN}, {"low": -INF}, {"high": INF}, {"low": 3.0}, {"low": 2.0}]
)
@pytest.mark.parametrize("make", [pl.DataFrame, pa.table], ids=["polars", "pyarrow"])
def test_a_row_without_an_interval_is_an_error(make: Any, bad: dict[str, Any]) -> None:
    """NaN, an infinity, or ends in the wrong order, wherever the table can be read."""
    table = prepare_frame(make(rows_of({}, bad)))
    with pytest.raises(
        sf.errors.IntervalError, match="expected finite numbers, with the ends in order"
    ):
        verdicts(table, "exactly 1%")


@pytest.mark.parametrize(
    "bad",
    [
        {"low_closed": None},
        {"high_closed": None},
        {"core_low_closed": None},
        {"core_high_closed": None},
        {"approaches_below": None},
        {"approaches_above": None},
        {"base_low": None},
        {"base_high": NAN},
        {"base_core_low": NAN},
        {"base_core_high": None},
    ],
)
@pytest.mark.parametrize("engine", ["polars", "pandas", "pyarrow"])
def test_a_number_or_a_closedness_that_is_missing_is_an_error(
    engine: str, bad: dict[str, Any]
) -> None:
    """It is never taken for a yes."""
    row = to_frame(FACTS["transit.volume"]).select(NEEDED).to_dicts()[0] | bad
    columns = {
        name: pa.array([value], pa.float64() if name.startswith("base") else None)
        if value is not None
        else pa.array([None], pa.float64() if name.startswith("base") else pa.bool_())
        for name, value in row.items()
    }
    arrow = pa.table(columns)
    table = {"polars": pl.from_arrow, "pandas": lambda of: of.to_pandas(), "pyarrow": lambda of: of}
    if engine == "pandas" and None in bad.values() and not next(iter(bad)).startswith("base"):
        # Among its own booleans pandas has no null, so that such a column is one of objects.
        with pytest.raises(TableError, match="expected true and false"):
            verdicts(table[engine](arrow), "exactly 1 kg")
        return
    with pytest.raises(sf.errors.IntervalError) as caught:
        verdicts(table[engine](arrow), "exactly 1 kg")

    assert next(iter(bad)) in caught.value.value


NEEDED = [
    "dimension", "base_low", "base_high", "base_core_low", "base_core_high", "low_closed",
    "high_closed", "core_low_closed", "core_high_closed", "approaches_below", "approaches_above",
]  # fmt: skip


@pytest.mark.parametrize("name", NEEDED[5:])
@pytest.mark.parametrize("value", [1, "yes", 0.0])
def test_a_truth_that_is_none_is_an_error(name: str, value: object) -> None:
    """A number or a word is not taken for one."""
    table = to_frame(FACTS["transit.volume"]).with_columns(pl.lit(value).alias(name))

    with pytest.raises(TableError, match=f"the column {name} of type .*, expected true and false"):
        verdicts(table, "exactly 1 kg")
    with pytest.raises(TableError, match=f"the column {name} of type"):
        prepare_frame(table)


@pytest.mark.parametrize("lazy", ["polars", "duckdb"])
@pytest.mark.parametrize("bad", [{"low": NAN}, {"low_closed": None}])
def test_a_lazy_row_without_an_interval_has_no_answer(lazy: str, bad: dict[str, Any]) -> None:
    """It is never a yes, and the fault says why."""
    table = pl.DataFrame(rows_of({}, bad | {"high": None}))
    native = table.lazy() if lazy == "polars" else duckdb.from_arrow(table.to_arrow())
    found = nw.from_native(verdicts(prepare_frame(native), "exactly 1/2 %"))
    table = found.lazy().collect("polars")

    assert table["exceeds"].to_list() == [True, None]
    assert table["contradicts"].to_list() == [True, None]
    assert table["fault"].to_list() == [None, "no interval"]


def test_nan_in_a_nullable_column_of_pandas_is_an_error() -> None:
    """There it is no missing cell."""
    table = pd.DataFrame(rows_of({}))
    table["low"] = pd.Series(pa.chunked_array([pa.array([NAN])]), dtype=pd.ArrowDtype(pa.float64()))

    with pytest.raises(sf.errors.IntervalError):
        verdicts(prepare_frame(table), "exactly 1%")


def test_nan_in_a_plain_column_of_pandas_is_unbounded() -> None:
    """pandas itself takes it for a missing cell, so it is null here too."""
    table = prepare_frame(pd.DataFrame(rows_of({}, {"high": None})))

    assert asked(table, "exactly 5%", "exceeds") == [False, None]


@every_engine
def test_the_closedness_of_an_unbounded_end_may_be_null(engine: str) -> None:
    """An end that is not there is not included."""
    columns = rows_of({}, {"high": None, "high_closed": None})
    if engine == "pandas":
        columns["high_closed"] = pd.array(columns["high_closed"], dtype="boolean")
    table = prepare_frame(MAKE[engine](columns))

    assert asked(table, "exactly 1/2 %", "exceeds") == [True, True]


def test_whole_numbers_are_bounds_too() -> None:
    """A column of integers is taken as it is."""
    table = prepare_frame(pl.DataFrame(rows_of({"low": 30, "high": 40})))

    assert asked(table, "exactly 1/4", "exceeds") == [True]


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("about 5 million tonnes", "about 900 million tonnes", None),
        ("27.4 million tonnes", "27.5 million tonnes", None),
        ("27.4 million tonnes", "27.45 million tonnes", False),
        ("27.45 million tonnes", "27.4 million tonnes", False),
        ("almost doubled", "more than doubled", True),
        ("a third", "40%", True),
        ("a third", "two-fifths", True),
        ("rose by 3%", "fell by 3%", True),
        ("fell by 3%", "3%", False),
        ("3%", "fell by 3%", False),
        ("fell by less than 3%", "more than 5%", True),
        ("more than 5%", "fell by less than 3%", True),
        ("fell nearly 30%", "about 30%", False),
        ("nearly 5 countries", "4 countries", False),
        # A figure at an end of what the other allows is pointed to.
        ("about 30%", "at most 30%", False),
        ("about 30%", "at least 30%", False),
        ("about 30%", "30%", False),
    ],
)
def test_rows_agree_as_the_words_do(left: str, right: str, answer: bool | None) -> None:
    """The answers are those of a careful reader."""
    table = to_frame(report(sf.read(left)))

    assert asked(table, right, "contradicts") == [answer]
    assert sf.contradicts(sf.read(left), right).answer is answer


@pytest.mark.parametrize(
    ("left", "right", "exceeds"),
    [
        ("fell by more than 5%", "3%", False),
        ("3%", "fell by more than 5%", True),
        ("rose by 5%", "fell by 3%", True),
        ("rose by 5%", "3%", True),
    ],
)
def test_a_bare_figure_beside_a_fall_is_a_fall(left: str, right: str, exceeds: bool) -> None:
    """A fall by more than 5 percent is below a fall by 3."""
    assert asked(to_frame(report(sf.read(left))), right, "exceeds") == [exceeds]
    assert sf.exceeds(sf.read(left), right).answer is exceeds


def test_without_a_mode_all_rows_are_bare() -> None:
    """A table of one's own may have none, and one of falls beside them."""
    table = prepare_frame(
        pl.DataFrame({"low": [8.0, -8.0], "high": [9.0, -7.0], "unit": ["percent"] * 2})
    )

    assert asked(table, "fell by exactly 8.4%", "contradicts") == [False, True]
    assert asked(table, "exactly 8.4%", "contradicts") == [False, True]


@pytest.mark.parametrize(
    ("left", "right"), [("rose to 30%", "rose by 30%"), ("rose by 30%", "rose to 30%")]
)
def test_a_level_beside_a_change_has_a_fault(left: str, right: str) -> None:
    """They are two things; a bare figure goes with both."""
    native = verdicts(to_frame([report(sf.read(left)), report(sf.read("30%"), 1)]), right)

    assert native["fault"].to_list() == ["another mode", None]


@pytest.mark.parametrize("change", [-3, 3])
def test_a_bare_temperature_beside_a_change_has_a_fault(change: int) -> None:
    """Its number was converted from another zero."""
    figure = sf.Figure(sf.Hedge.EXACTLY, change, f"changed by {change}")
    changed = sf.Quantity.of(figure, "degree_celsius", mode="change")
    bare = report(sf.read("20 degrees Celsius"))

    assert verdicts(to_frame(bare), changed)["fault"].to_list() == ["another mode"]
    answered = verdicts(to_frame(report(changed)), bare.quantity)
    assert answered["fault"].to_list() == ["another mode"]
    without_mode = to_frame(bare).drop("mode")
    assert verdicts(without_mode, changed)["fault"].to_list() == ["another mode"]


@every_engine
def test_a_change_of_temperature_converts_without_a_zero(engine: str) -> None:
    """In the table of records, and in one of one's own with a mode."""
    laid_out = to_frame(report(sf.read("fell by 5 degrees Celsius")))
    numbers = {"low": [-9.0, 9.0], "high": [-9.0, 9.0]}
    own = MAKE[engine]({**numbers, "unit": ["degree_fahrenheit"] * 2, "mode": ["change", None]})

    assert asked(laid_out, "fell by 9 degrees Fahrenheit", "contradicts") == [False]
    native = prepare_frame(own)
    assert asked(native, "fell by 5 degrees Celsius", "contradicts") == [False, None]


def test_fractions_of_two_grids_are_compatible_only_on_a_finer_one() -> None:
    """Two-sevenths and a third contradict each other there; the table, which has none, is open."""
    table = to_frame([report(sf.read("a third")), report(sf.read("two-sevenths"), 1)])

    assert asked(table, "a third", "contradicts") == [False, None]
    assert asked(table, "two-sevenths", "contradicts") == [None, False]
    assert asked(table, "more than a third", "contradicts") == [False, True]


@every_engine
@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, None),
        ({"unit": "USD"}, "another unit"),
        ({"unit": "no such unit"}, "another unit"),
        ({"unit": "fold/day"}, "another unit"),
        ({"unit": None}, "another unit"),
    ],
)
def test_a_row_of_another_dimension_has_a_fault(
    engine: str, change: dict[str, Any], fault: str
) -> None:
    """`compare` raises there; a table goes on with the other rows."""
    native = verdicts(prepare_frame(MAKE[engine](rows_of(change, {}))), "exactly 1%")
    found = nw.from_native(native).lazy().collect("polars")

    assert found["fault"].to_list() == [fault, None]
    assert (found["contradicts"].to_list() == [None, False]) is (fault is not None)


def test_a_table_without_any_known_unit_has_faults_only() -> None:
    """Its dimension is null throughout."""
    table = prepare_frame(pl.DataFrame({"low": [1.0], "high": [2.0], "unit": ["no such unit"]}))

    assert verdicts(table, "1%")["fault"].to_list() == ["another unit"]


def test_a_dimension_that_is_not_that_of_the_unit_has_a_fault() -> None:
    """A percentage is not money, whatever the column says."""
    table = pl.DataFrame(rows_of({"dimension": "ratio"}, {"dimension": "USD"}))

    for against in ("exactly 1%", "exactly 1 USD"):
        native = verdicts(prepare_frame(table), against)
        assert native["fault"].to_list()[1] == "another unit"


def test_a_count_of_something_else_has_a_fault() -> None:
    """A bare count matches any noun, and so do singular and plural."""
    nouns = ["countries", "Country", None, "ships"]
    rows = rows_of(*({"unit": "count", "counted": noun} for noun in nouns))
    native = verdicts(prepare_frame(pl.DataFrame(rows)), sf.read("5 countries"))

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
    against = sf.Quantity.exactly(Fraction(100, 3), "percent")

    assert asked(to_frame(third), "exactly 1/3", "exceeds") == [True]
    assert asked(to_frame(third), against, "exceeds") == [True]


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


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_column_is_named(name: str) -> None:
    """All are needed; the error says how to add them."""
    with pytest.raises(TableError, match=f"without {name}, .* add them with `prepare_frame`"):
        verdicts(to_frame(FACTS).drop(name), "exactly 1%")


@pytest.mark.parametrize("name", ["low", "high", "unit"])
def test_a_missing_column_of_ones_own_is_named(name: str) -> None:
    """Three are needed."""
    with pytest.raises(TableError, match=f"without {name}"):
        prepare_frame(pl.DataFrame(rows_of({})).drop(name))


def test_a_prepared_table_is_not_prepared_again() -> None:
    """Its columns would be replaced."""
    with pytest.raises(TableError, match="already has base_low"):
        prepare_frame(prepare_frame(pl.DataFrame(rows_of({}))))


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
    from sco_facts.comparing.questions import QUESTIONS as PUBLIC

    assert list(PUBLIC) == list(QUESTIONS)


@every_engine
def test_without_a_question_there_are_the_faults_alone(engine: str) -> None:
    """Each engine takes an empty list."""
    table: Any = nw.from_native(verdicts(to_frame(sf.load("2026.1"), engine), "30%", questions=[]))
    found = table.lazy().collect("polars")

    assert "fault" == found.columns[-1]
    assert {None, "another unit", "another count"} >= {*found["fault"].to_list()}
