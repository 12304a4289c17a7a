"""Documents: JSON in the shape of an edition file, JSON Lines, and references of the sources."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sco_facts import citations
from sco_facts.canonical import Json
from sco_facts.editions.building import OURS
from sco_facts.editions.format import IMPLIED, SCHEMAS, QuantityRow
from sco_facts.errors import RecordError
from sco_facts.exports.selection import Selection
from sco_facts.records.facts import Entity, Fact, Measurement, OtherReport
from sco_facts.records.sources import Source

_QUANTITY_KEYS = frozenset(QuantityRow.__annotations__)


def json_document(selection: Selection) -> str:
    """
    Write one JSON document in the shape of an edition file.

    With the text of the report, `load_file` reads it back to equal records, if all that they
    are related to or report are among them.

    Raises:
        RecordError: The records are of several editions or reports, have no fact that says of
            which, or have a computed figure, for which an edition file has no place.
    """
    if selection.edition is None:
        raise RecordError(
            "Given records of no edition or of several, expected those of one; "
            "put them in a Catalogue, or export each edition by itself.",
        )
    # In schema 1 the speaker of another report is a name, and later its entity.
    is_first = any(isinstance(each.speaker, str) for each in selection.reports)
    document: dict[str, Json] = {
        "schema": SCHEMAS[0] if is_first else SCHEMAS[-1],
        "edition": selection.edition,
        **({"citation": selection.citation} if selection.citation else {}),
        "article": _article(selection).id,
    }
    tables: dict[str, list[Json]] = {}
    for table, record in _records(selection):
        row = _with_reading(_row(record))
        row.pop(IMPLIED.get(table, ""), None)
        tables.setdefault(table, []).append(row)
    for id, each in selection.retired.items():
        successor = {} if each.successor is None else {"successor": each.successor}
        row = {"id": id, **successor, "reason": each.reason}
        tables.setdefault("retired", []).append(row)
    return _text({**document, **tables}, indent=2)


def json_lines(selection: Selection) -> str:
    """Write one line of JSON for each record: its type, edition, digest and content."""
    return "".join(
        _text({"type": table, "edition": record.edition, "digest": record.digest, **_row(record)})
        for table, record in _records(selection)
    )


def csl_json(selection: Selection) -> str:
    """Write the sources as a list of CSL-JSON items."""
    return _text(citations.csl_json(selection.sources), indent=2)


def bibtex(selection: Selection) -> str:
    """Write the sources as BibTeX entries."""
    return citations.bibtex(selection.sources)


def ris(selection: Selection) -> str:
    """Write the sources as RIS records."""
    return citations.ris(selection.sources)


def _records(selection: Selection) -> Iterator[tuple[str, Source | Entity | Fact | OtherReport]]:
    yield from (("source", each) for each in selection.sources)
    yield from (("entity", each) for each in selection.entities)
    # The order of the tables is that of the file; within each, that of the catalogue.
    for name in ("measurement", "statement", "event"):
        facts = (each for each in selection.facts if type(each).__name__.lower() == name)
        yield from ((name, each) for each in facts)
    yield from (("report", each) for each in selection.reports)


def _row(record: Source | Entity | Fact | OtherReport) -> dict[str, Any]:
    content = record.content()
    if isinstance(record, Measurement | OtherReport):
        quantity = record.quantity.content()
        if record.quantity.figure is None or not _QUANTITY_KEYS.issuperset(quantity):
            raise RecordError(
                f"Given {record.id!r} with a figure that was computed, converted or cut, expected "
                "one as it was stated; leave it out, or export it to a table.",
                value=record.id,
            )
    return content


def _with_reading(row: dict[str, Any]) -> dict[str, Any]:
    """Write the reason of a reading that is ours as a row has it, so that it loads again."""
    *rest, last = row.get("assumptions", [""])
    if not last.startswith(OURS):
        return row
    others = {key: each for key, each in row.items() if key != "assumptions"}
    reading = {"reading": "ours", "why": last.removeprefix(OURS)}
    return {**others, **({"assumptions": rest} if rest else {}), **reading}


def _article(selection: Selection) -> Source:
    articles = selection.articles
    if not articles:
        raise RecordError(
            "Given records without a fact, expected at least one; add the facts, or export to "
            "jsonl.",
        )
    article, *others = articles
    if others:
        names = ", ".join(repr(each.id) for each in articles)
        raise RecordError(
            f"Given facts of the reports {names}, expected those of one; "
            "export each report by itself.",
            value=articles,
        )
    return article


def _text(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False) + "\n"
