"""The digest of every record of every edition, frozen, and taken by a second implementation."""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import make_digests
import pytest

import sco_facts as sf
from sco_facts.editions.changes import TABLES, tables_of

PACKAGE = Path(sf.__file__).parent
HERE = Path(__file__).parent
EDITIONS = [edition.name for edition in sf.available_editions()]
KINDS = {
    "measurement": ("facts", "Measurement"),
    "statement": ("facts", "Statement"),
    "event": ("facts", "Event"),
    "report": ("reports", "OtherReport"),
    "entity": ("entities", "Entity"),
    "source": ("sources", "Source"),
}


def frozen(edition: str) -> dict[str, dict[str, str]]:
    """Read the frozen digests of one edition."""
    path = HERE / f"digests_{edition.replace('.', '_')}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def content(kind: str, row: dict[str, Any], file: dict[str, Any]) -> dict[str, Any]:
    """Make what a digest covers from the row of the file alone."""
    made: dict[str, Any] = {"type": KINDS[kind][1], **row}
    if KINDS[kind][0] == "facts":
        made["source"] = file["article"]
    if kind == "report":
        (of,) = (each for each in file["measurement"] if each["id"] == row["of"])
        made["domain"] = of["domain"]
    if "length" in row.get("period", {}):
        made["period"] = {**row["period"], "length": str(row["period"]["length"])}
    return {key: value for key, value in made.items() if value not in (False, [])}


def taken(edition: str) -> Iterator[tuple[str, str, str]]:
    """Give table, id and digest of every record, with no help from the library."""
    file = tomllib.loads((PACKAGE / "data" / f"{edition}.toml").read_text("utf-8"))
    for kind, (table, _) in KINDS.items():
        for row in file.get(kind, ()):
            text = json.dumps(
                content(kind, row, file),
                sort_keys=True,
                separators=(",", ":"),
                ensure_ascii=False,
            )
            yield table, row["id"], hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("table", TABLES)
def test_the_library_takes_the_frozen_digests(table: str, edition: str) -> None:
    """No version of the library takes another digest of a record that has not changed."""
    records = tables_of(sf.load(edition))[table]

    assert frozen(edition)[table] == {id: record.digest for id, record in records.items()}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("table", TABLES)
def test_a_second_implementation_takes_the_frozen_digests(table: str, edition: str) -> None:
    """The digests are those of the rows as canonical JSON, made here without the library."""
    found = {id: digest for where, id, digest in taken(edition) if where == table}

    assert frozen(edition)[table] == found


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_two_records_have_the_same_digest(edition: str) -> None:
    """A digest stands for one record."""
    digests = [digest for _, _, digest in taken(edition)]

    assert len(digests) == len(set(digests))


def test_the_tool_writes_what_is_missing_and_never_writes_it_again(tmp_path: Path) -> None:
    """A frozen digest stays as it is, even a wrong one."""
    make_digests.main(tmp_path)
    path = tmp_path / "digests_2026_1.toml"
    assert (HERE / path.name).read_bytes() == path.read_bytes()

    path.write_text("frozen", encoding="utf-8")
    make_digests.main(tmp_path)
    assert "frozen" == path.read_text("utf-8")
