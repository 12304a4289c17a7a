"""Arrow and Parquet: the columns of `tables`, typed, for programs that read either."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from sco_facts.exports.selection import Selection
from sco_facts.exports.tables import ALL_COLUMNS, columns_of
from sco_facts.optional import import_extra

_INSTALL = "sco_facts[frames]"


def arrow_bytes(selection: Selection) -> bytes:
    """Write one row for each figure as an Arrow IPC file."""
    feather = import_extra("pyarrow.feather", _INSTALL)
    return _written(selection, partial(feather.write_feather, compression="uncompressed"))


def parquet_bytes(selection: Selection) -> bytes:
    """Write one row for each figure as a Parquet file."""
    return _written(selection, import_extra("pyarrow.parquet", _INSTALL).write_table)


def _written(selection: Selection, write: Callable[[Any, Any], object]) -> bytes:
    arrow = import_extra("pyarrow", _INSTALL)
    types = {
        "text": arrow.string(),
        "category": arrow.dictionary(arrow.int32(), arrow.string()),
        "number": arrow.float64(),
        "integer": arrow.int64(),
        "truth": arrow.bool_(),
        "date": arrow.date32(),
    }
    about = {"sco_facts.edition": selection.edition, "sco_facts.sha256": selection.sha256}
    schema = arrow.schema(
        [
            arrow.field(column.name, types[column.kind], metadata={"description": column.about})
            for column in ALL_COLUMNS
        ],
        metadata={key: value for key, value in about.items() if value},
    )
    table = arrow.table(columns_of(selection.figures, columns=ALL_COLUMNS), schema=schema)
    sink = arrow.BufferOutputStream()
    write(table, sink)
    data: bytes = sink.getvalue().to_pybytes()
    return data
