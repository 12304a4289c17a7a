"""Data frames on Dask, Ibis and PySpark: the same answers as `compare`."""

import re
import sys
from collections.abc import Iterator
from doctest import ELLIPSIS, DocTestParser, DocTestRunner
from pathlib import Path
from typing import Any

import dask.dataframe
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from frame_rows import QUESTIONS, comparisons, wrong_answers
from hypothesis import HealthCheck, given, settings
from pyspark.sql import SparkSession

import sco_facts as sf
from sco_facts import exports
from sco_facts.exports.frames import find_in, prepare_frame, to_frame, verdicts

ROOT = Path(__file__).resolve().parent.parent.parent
FACTS = sf.load("2026.1")
ENGINES = ["dask", "ibis", "pyspark"]
every_engine = pytest.mark.parametrize("engine", ENGINES)
# narwhals announces that its support of Dask will be a package of its own.
# PySpark announces that it has yet to try all of pandas 3, which nothing here needs of it.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support:FutureWarning"),
]
# Few examples with many rows: each costs an engine a second.
drawn = settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large,
                           HealthCheck.function_scoped_fixture, HealthCheck.large_base_example],
)  # fmt: skip


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """A local session, for all tests of the module; its workers run the Python of the tests."""
    patch = pytest.MonkeyPatch()
    patch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        # Compiling each query would take longer than these few rows do.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()
    patch.undo()


def make(engine: str, records: Any, folder: Path, spark: SparkSession) -> Any:
    """Make a table of an engine; PySpark reads Parquet, as the how-to says."""
    if engine != "pyspark":
        return to_frame(records, engine)
    path = folder / "facts.parquet"
    exports.write(records, path)
    return spark.read.parquet(str(path))


@every_engine
@given(comparison=comparisons(60, 120))
@drawn
def test_every_row_has_the_answers_of_compare(
    engine: str, comparison: Any, tmp_path_factory: pytest.TempPathFactory, spark: SparkSession
) -> None:
    """For all hedges, units and questions; what cannot be compared has a fault instead."""
    rows, against = comparison
    table = make(engine, rows, tmp_path_factory.mktemp("rows"), spark)

    native = verdicts(table, against, questions=list(QUESTIONS))

    assert [] == wrong_answers(rows, against, native)


@every_engine
def test_a_row_with_nan_has_no_answer(engine: str, tmp_path: Path, spark: SparkSession) -> None:
    """It is never a yes; Dask, being pandas, takes NaN for a missing cell, so for unbounded."""
    columns = {"low": [1.0, float("nan")], "high": [2.0, None], "unit": ["percent", "percent"]}
    frame = pl.DataFrame(columns)
    if engine == "pyspark":
        frame.write_parquet(tmp_path / "rows.parquet")
        table: Any = spark.read.parquet(str(tmp_path / "rows.parquet"))
    else:
        table = nw.from_native(frame).lazy(engine).to_native()
    native = verdicts(prepare_frame(table), "exactly 1/2 %")
    found = nw.from_native(native).lazy().collect("polars")

    assert found["exceeds"].to_list() == [True, None]
    assert found["fault"].to_list() == [None, None if engine == "dask" else "no interval"]


@every_engine
def test_a_table_of_ones_own_is_compared_in_the_base_unit(
    engine: str, tmp_path: Path, spark: SparkSession
) -> None:
    """Its decimals are converted exactly, and an unknown unit has a fault."""
    columns = {
        "low": [30.1, None, 0.301, 1.0],
        "high": [None, 30.1, 0.301, 2.0],
        "unit": ["percent", "percent", "fraction", "no such unit"],
    }
    frame = pl.DataFrame(columns)
    if engine == "pyspark":
        frame.write_parquet(tmp_path / "rows.parquet")
        table: Any = spark.read.parquet(str(tmp_path / "rows.parquet"))
    else:
        table = nw.from_native(frame).lazy(engine).to_native()
    native = verdicts(prepare_frame(table), "exactly 3010 basis points", questions=["is_at_least"])
    found = nw.from_native(native).lazy().collect("polars")

    assert found["is_at_least"].to_list() == [True, None, True, None]
    assert found["fault"].to_list() == [None, None, None, "another unit"]


@every_engine
def test_a_frame_has_one_row_for_each_figure(
    engine: str, tmp_path: Path, spark: SparkSession
) -> None:
    """With all that the records hold."""
    table = nw.from_native(make(engine, FACTS, tmp_path, spark)).lazy().collect("polars")
    ids = [*FACTS.measurements, *FACTS.reports]

    assert ids == table["id"].to_list()


@every_engine
def test_claims_are_found_in_every_partition(
    engine: str, tmp_path: Path, spark: SparkSession
) -> None:
    """As many as there are; partitions without any among them."""
    texts = [f"Trade rose by {number}% to ${number} billion." for number in range(1, 9)]
    frame = pl.DataFrame({"page": range(16), "text": [*texts, *["Nothing here."] * 8]})
    if engine == "pyspark":
        frame.write_parquet(tmp_path / "texts.parquet")
        table: Any = spark.read.parquet(str(tmp_path / "texts.parquet")).repartition(4)
    elif engine == "dask":
        table = dask.dataframe.from_pandas(frame.to_pandas(), npartitions=4)
    else:
        table = nw.from_native(frame).lazy(engine).to_native()
    claims = find_in(table, "text")
    rows = nw.from_native(claims).lazy().collect("polars").sort("page", "start")
    answers: Any = nw.from_native(verdicts(claims, "exactly 3.7%", questions=["exceeds"]))

    assert [page for page in range(8) for _ in range(2)] == rows["page"].to_list()
    assert [mention.text for text in texts for mention in sf.find(text)] == rows["words"].to_list()
    # 4% may be 3.6%.
    assert 4 == answers.lazy().collect("polars")["exceeds"].sum()


@pytest.mark.parametrize("page", ["tables.md", "many-texts.md"])
def test_the_how_to_runs_on_spark(page: str, spark: SparkSession, tmp_path: Path) -> None:
    """The example that needs a session prints what the page says."""
    text = (ROOT / "docs" / "how-to" / page).read_text("utf-8")
    (block,) = [each for each in text.split("```") if "spark.read" in each and ">>>" in each]
    # Java keeps the directory in which the session began.
    block = re.sub(r'"(\w+\.parquet)"', lambda name: f'"{tmp_path / name[1]}"', block)
    example = DocTestParser().get_doctest(block, {"spark": spark}, page, None, 0)
    runner = DocTestRunner(optionflags=ELLIPSIS)

    assert runner.run(example).failed == 0
    assert runner.tries > 5
