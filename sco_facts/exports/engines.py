"""Engines: what each library of tables needs, and how its tables are made."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from sco_facts.errors import TableError
from sco_facts.exports.tables import Column
from sco_facts.optional import import_extra, missing

try:
    import narwhals.stable.v2 as nw
except ModuleNotFoundError:
    raise missing("narwhals", "sco_facts[frames]") from None

# `nw` is for the files above, which could not name the extra before they import this.
__all__ = ["INSTALL", "check_not_there", "make_table", "nw"]

INSTALL = {
    "polars": "polars",
    "pandas": "pandas",
    "pyarrow": "sco_facts[frames]",
    "duckdb": "duckdb",
    "ibis": "ibis-framework[duckdb]",
    "dask": "dask[dataframe]",
}


def make_table(data: Mapping[str, list[Any]], columns: Sequence[Column], backend: str) -> Any:
    """Make a table of pandas, polars or pyarrow from columns of Python values."""
    engine = import_extra(backend, INSTALL[backend])
    if backend == "pandas":
        return _pandas(engine, data, columns)
    types = {
        "text": nw.String(),
        "category": nw.Categorical(),
        "number": nw.Float64(),
        "integer": nw.Int64(),
        "truth": nw.Boolean(),
        "date": nw.Date(),
    }
    schema = nw.Schema({column.name: types[column.kind] for column in columns})
    return nw.from_dict(dict(data), schema, backend=engine).to_native()


def check_not_there(there: Container[str], names: Iterable[str]) -> None:
    """Check that a table has none of the columns that are to be added, or raise `TableError`."""
    taken = [name for name in names if name in there]
    if taken:
        raise TableError(
            f"Given a table that already has {', '.join(taken)}, expected no such column, "
            "because a new one would replace it; rename or drop it.",
            value=tuple(taken),
        )


def _pandas(pandas: Any, data: Mapping[str, list[Any]], columns: Sequence[Column]) -> Any:
    """Make a frame with nullable columns, except where no cell is empty."""
    types = {"text": "string", "category": "string", "integer": "Int64"}
    filled = types | {"number": "float64", "truth": "bool"}
    nullable = types | {"number": "Float64", "truth": "boolean"}
    made: dict[str, Any] = {}
    for column in columns:
        dtype = (filled if column.is_filled else nullable).get(column.kind, "object")
        cells = pandas.Series(data[column.name], dtype=dtype)
        if column.kind == "category":
            # Made of text, so that the categories of no cells are text too.
            cells = cells.astype("category")
        made[column.name] = pandas.to_datetime(cells) if column.kind == "date" else cells
    return pandas.DataFrame(made)
