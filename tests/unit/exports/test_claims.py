"""Claims in a column of texts: what `find` finds, one row each, on every engine."""

from datetime import UTC, date, datetime
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import sco_facts as sf
from sco_facts.errors import ChoiceError, TableError
from sco_facts.exports.frames import find_in, verdicts
from sco_facts.exports.tables import CLAIM_COLUMNS

TEXTS = ["Trade fell by 3% last year to nearly $5 billion.", None, "It exceeds 30%. It may be 40%."]
DATA: dict[str, Any] = {"page": [7, 8, 9], "text": TEXTS, "day": [date(2025, 3, 1)] * 3}
MAKERS = {
    "polars": pl.DataFrame,
    "polars, lazy": pl.LazyFrame,
    "pandas": pd.DataFrame,
    "pyarrow": pa.table,
    "duckdb": lambda data: duckdb.from_arrow(pa.table(data)),
}
every_engine = pytest.mark.parametrize("engine", MAKERS)


def found(frame: Any, **options: Any) -> pl.DataFrame:
    """Find, and collect what was found."""
    table: Any = nw.from_native(find_in(frame, "text", **options))
    return table.lazy().collect("polars").to_native()


@every_engine
def test_every_claim_has_a_row_beside_what_its_text_came_with(engine: str) -> None:
    """In the order of the texts, and of the claims in each."""
    table = found(MAKERS[engine](DATA))
    expected = [
        (page, mention.text, mention.start, mention.modality)
        for page, text in zip(DATA["page"], TEXTS, strict=True)
        for mention in sf.find(text or "")
    ]

    assert expected == table.select("page", "words", "start", "modality").rows()
    assert ["page", "day", *(column.name for column in CLAIM_COLUMNS)] == table.columns


@every_engine
def test_the_day_of_a_text_gives_its_claims_dates(engine: str) -> None:
    """ "Last year" is the year before that of the text."""
    table = found(MAKERS[engine](DATA), published="day")

    assert "2024-01-01" == str(table["period_start"][0])[:10]
    assert table["period_start"][2] is None


@every_engine
def test_verdicts_take_the_claims_as_they_are(engine: str) -> None:
    """With the answers of `compare`."""
    answers: Any = nw.from_native(
        verdicts(find_in(MAKERS[engine](DATA), "text"), "exactly 20 percent", questions=["exceeds"])
    )
    rows = answers.lazy().collect("polars").to_native()

    assert [None, True] == rows["exceeds"].to_list()[1:3]
    assert "another unit" == rows["fault"][1]


@pytest.mark.parametrize("engine", MAKERS)
def test_texts_without_claims_make_an_empty_table(engine: str) -> None:
    """Of the same columns."""
    table = found(MAKERS[engine]({"text": ["Nothing here."], "page": [1]}))

    assert 0 == len(table)
    assert ["page", *(column.name for column in CLAIM_COLUMNS)] == table.columns


def test_a_time_of_pandas_is_its_day_and_a_missing_one_none() -> None:
    """pandas has no column of dates."""
    days = pd.to_datetime(pd.Series(["2025-03-01 09:00", None]))
    frame = pd.DataFrame({"text": ["It was 5% last year."] * 2, "day": days})
    starts = find_in(frame, "text", published="day")["period_start"]

    assert [pd.Timestamp(2024, 1, 1), True] == [starts[0], pd.isna(starts[1])]


def test_a_time_with_a_zone_is_its_day() -> None:
    """As it is written there."""
    frame = pl.DataFrame(
        {"text": ["It was 5% last year."], "day": [datetime(2025, 1, 1, tzinfo=UTC)]}
    )

    assert [date(2024, 1, 1)] == find_in(frame, "text", published="day")["period_start"].to_list()


def test_a_figure_that_no_double_holds_is_left_out() -> None:
    """The others of its text stay."""
    frame = pl.DataFrame({"text": [f"It sold 1{'0' * 400} tonnes and 5 barrels."]})

    assert ["5 barrels"] == find_in(frame, "text")["words"].to_list()


def test_a_value_that_is_no_text_is_an_error() -> None:
    """An object of pandas may be anything."""
    with pytest.raises(sf.errors.OperandError):
        find_in(pd.DataFrame({"text": ["5%", 5]}, dtype="object"), "text")


@pytest.mark.parametrize(
    ("frame", "options", "error", "told"),
    [
        ({"text": [5]}, {}, TableError, "text of type Int64, expected one of type String"),
        ({"page": [5]}, {}, ChoiceError, "'text'"),
        ({"text": ["5%"]}, {"published": "day"}, ChoiceError, "'day'"),
        (
            {"text": ["5%"], "day": [5]},
            {"published": "day"},
            TableError,
            "expected one of type Date",
        ),
        ({"text": ["5%"], "words": [5]}, {}, TableError, "already has words"),
    ],
)
def test_a_column_that_does_not_fit_is_named(
    frame: dict[str, Any], options: dict[str, Any], error: type[Exception], told: str
) -> None:
    """Before anything is read."""
    with pytest.raises(error, match=told):
        find_in(pl.DataFrame(frame), "text", **options)
