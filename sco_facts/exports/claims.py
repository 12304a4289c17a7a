"""Claims in a column of texts, on any engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from math import isnan
from typing import Any, cast

from sco_facts.errors import MagnitudeError, TableError, not_among
from sco_facts.exports.engines import INSTALL, check_not_there, make_table, nw
from sco_facts.exports.tables import CLAIM_COLUMNS, row_of
from sco_facts.optional import import_extra
from sco_facts.phrases.finding import find


def find_in(frame: Any, column: str, *, published: str | None = None) -> Any:
    """
    Find the claims in a column of texts: a table with one row for each.

    Dask and PySpark read their partitions side by side, on all cores or machines that they have,
    and nothing is read before they are asked to; so does a lazy frame of polars, on one core.
    A null has no claims. Nor has a figure that is too large for a double.

    Args:
        frame: A table of pandas, polars, pyarrow, DuckDB, Ibis, Dask or PySpark.
        column: The name of the column of texts.
        published: The name of the column of dates on which the texts were published, from which
            "last year" and its like get their dates.

    Returns:
        A table of the same library: the other columns of the text that a claim stands in, then
        those of `tables.CLAIM_COLUMNS`. `verdicts` takes it as it is.

    Raises:
        ChoiceError: A column is missing.
        TableError: A column is of the wrong type, or one of the new ones is already there.

    Examples:
        >>> import polars as pl
        >>> texts = pl.DataFrame({"page": [7], "text": ["Trade fell by 3% to nearly $5 billion."]})
        >>> find_in(texts, "text").select("page", "words", "mode", "low").rows()
        [(7, '3%', 'change', -3.5), (7, 'nearly $5 billion', 'level', 0.0)]
    """
    table: Any = nw.from_native(frame)
    schema = table.collect_schema()
    _check_texts(schema, column, published)
    kind = table.implementation
    native: Any = table.to_native()
    find_there = partial(find_in, column=column, published=published)
    if kind.is_dask():  # pragma: no cover; see tests/engines
        return native.map_partitions(find_there, meta=find_there(native._meta))
    if kind.is_pyspark():  # pragma: no cover; see tests/engines
        return _find_on_spark(native, find_there)
    if not isinstance(cast("object", table), nw.LazyFrame):
        return _find_eagerly(table, column, published)
    if kind.is_polars():
        made = find_there(native.clear().collect()).schema
        return native.map_batches(find_there, schema=made)
    found: Any = nw.from_native(find_there(table.collect("pyarrow").to_native()))
    return found.lazy(kind).to_native()


def _find_eagerly(table: Any, column: str, published: str | None) -> Any:
    texts = table[column]
    days = [None] * len(texts) if published is None else map(_day, table[published].to_list())
    rows: list[dict[str, Any]] = []
    places: list[int] = []
    for place, (text, is_absent, day) in enumerate(zip(texts, texts.is_null(), days, strict=True)):
        for mention in () if is_absent else find(text, day):
            with suppress(MagnitudeError):
                rows.append(row_of(mention))
                places.append(place)
    data = {each.name: [row[each.name] for row in rows] for each in CLAIM_COLUMNS}
    kept = table.drop(column)[places, :]
    claims = make_table(data, CLAIM_COLUMNS, table.implementation.value)
    if table.implementation.is_pandas():
        # Rows beside each other need one index, and a text with two claims has no one row.
        kept = nw.from_native(kept.to_native().reset_index(drop=True))
    return nw.concat([kept, nw.from_native(claims)], how="horizontal").to_native()


def _day(given: object) -> date | None:
    """Take the day of a date or time; the missing time of pandas is a `datetime` of no year."""
    if not isinstance(given, date) or isnan(given.year):
        return None
    return given.date() if isinstance(given, datetime) else given


def _find_on_spark(  # pragma: no cover; see tests/engines
    frame: Any, find_there: Callable[[Any], Any]
) -> Any:
    """Read each batch where it is; Spark has no categories, so these are text."""
    arrow = import_extra("pyarrow", INSTALL["pyarrow"])
    types = import_extra("pyspark.sql.pandas.types", "pyspark")

    def plain(table: Any) -> Any:
        found: Any = nw.from_native(find_there(table))
        return found.with_columns(nw.selectors.categorical().cast(nw.String())).to_native()

    def batches(given: Iterable[Any]) -> Iterator[Any]:
        for batch in given:
            yield from plain(arrow.Table.from_batches([batch])).to_batches()

    empty = types.to_arrow_schema(frame.schema).empty_table()
    return frame.mapInArrow(batches, types.from_arrow_schema(plain(empty).schema))


def _check_texts(schema: Mapping[str, Any], column: str, published: str | None) -> None:
    # An object of pandas may be anything; it is looked at row by row.
    kinds: dict[str, tuple[type[Any], ...]] = {column: (nw.String, nw.Categorical, nw.Object)}
    if published is not None:
        kinds[published] = (nw.Date, nw.Datetime, nw.Object)
    for name, expected in kinds.items():
        if name not in schema:
            raise not_among(schema, "column", name)
        if schema[name] not in expected:
            raise TableError(
                f"Given the column {name} of type {schema[name]}, expected one of type "
                f"{expected[0].__name__}; convert it first.",
                value=name,
            )
    check_not_there([name for name in schema if name != column], [c.name for c in CLAIM_COLUMNS])
