"""Three reports of different kinds, from draft to pin: what is left to type, and what is found."""

import json
import re
import tomllib
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.authoring import draft, validate

Row = dict[str, Any]

REPORTS = Path(__file__).parents[2] / "data" / "reports"
# A company's report with a table, an office's press release, and a story of hard-wrapped lines;
# each with its day, who publishes it, its figures, and how many lines are left to do.
KNOWN = {
    "energy.md": ("2026-08-19", "Solvind", 20, 3),
    "census.html": ("2026-01-20", "Statistics Office of Tavria", 19, 8),
    "ferry.txt": ("2025-06-06", "The Post", 16, 6),
}
OURS = {"reading": "ours", "why": "The noun is that of the paper."}


def drafted(folder: Path, name: str) -> Path:
    """Draft an edition of one of the reports."""
    day, publisher, *_ = KNOWN[name]
    (folder / name).write_bytes((REPORTS / name).read_bytes())
    made = draft(folder / name, published=day, publisher=publisher, url="https://example.org")
    return made.path


def confirmed(path: Path) -> Row:
    """Delete the marks of a draft, and fill in what is empty."""
    lines = path.read_text("utf-8").split("\n")
    text = "\n".join(line for line in lines if not line.startswith("todo = "))
    document = tomllib.loads(text.replace('subject = ""', 'subject = "Lorne"'))
    for number, row in enumerate(document["measurement"]):
        row["measure"] = row["measure"] or f"thing {number}"
    return document


def written(folder: Path, document: Row) -> Path:
    """Write an edition in JSON, beside its text."""
    path = folder / "edition.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", KNOWN)
def test_little_is_left_to_type(tmp_path: Path, name: str) -> None:
    """Each figure that an author would take is drafted, and what is left is marked."""
    *_, count, left = KNOWN[name]
    path = drafted(tmp_path, name)
    found = validate(path)

    assert count == len(tomllib.loads(path.read_text("utf-8"))["measurement"])
    assert {"to do"} == {each.kind for each in found}
    assert left >= len(found)


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_confirmed_is_clean_and_pinned(tmp_path: Path, name: str) -> None:
    """As its author would leave it."""
    path = drafted(tmp_path, name)
    own = sf.load_file(written(path.parent, confirmed(path)))
    lock = path.parent / "facts.lock"
    lock.write_text(sf.pin(own.measurements, own), encoding="utf-8")

    assert () == validate(path.parent / "edition.json")
    assert sf.verify(lock, path.parent / "edition.json").edition == own.edition


def digit(row: Row) -> None:
    """Write another digit."""
    value = row["quantity"].get("value")
    if isinstance(value, str):
        turned = re.sub("[1-9]", lambda digit: str(int(digit[0]) % 9 + 1), value, count=1)
        row["quantity"]["value"] = turned


def sign(row: Row) -> None:
    """Turn a rise into a fall."""
    value = row["quantity"].get("value")
    if isinstance(value, str):
        row["quantity"]["value"] = value[1:] if value.startswith("-") else f"-{value}"


def ours(row: Row) -> None:
    """Write another digit, with a reason that names something else."""
    before = row["quantity"].get("value")
    digit(row)
    if before != row["quantity"].get("value"):
        row.update(OURS)


def hedge(row: Row) -> None:
    """Write another hedge."""
    if row["quantity"]["hedge"] != "between":
        row["quantity"]["hedge"] = "under" if row["quantity"]["hedge"] == "over" else "over"


def unit(row: Row) -> None:
    """Write another unit."""
    row["quantity"].pop("counted", None)
    row["quantity"]["unit"] = "tonne"


def noun(row: Row) -> None:
    """Count something else."""
    if "counted" in row["quantity"]:
        row["quantity"]["counted"] = "films"


def day(row: Row) -> None:
    """Write another year."""
    if "start" in row.get("period", {}):
        row["period"]["start"] = "2019-01-01"


def status(row: Row) -> None:
    """Write another status."""
    row["status"] = "forecast" if row.get("status") == "estimate" else "estimate"


def silence(row: Row) -> None:
    """Leave the speaker out."""
    row.pop("speaker", None)


def offset(row: Row) -> None:
    """Move the quote."""
    row["quote"]["start"] += 1


SLIPS = (digit, sign, ours, hedge, unit, noun, day, status, silence, offset)


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("name", KNOWN)
def test_each_slip_is_found(tmp_path: Path, name: str, slip: Callable[[Row], None]) -> None:
    """In its row; in others only that two figures of one thing do not agree."""
    path = drafted(tmp_path, name)
    document = confirmed(path)
    for number, row in enumerate(document["measurement"]):
        planted = deepcopy(document)
        slip(planted["measurement"][number])
        if planted["measurement"][number] == row:
            continue
        found = [str(each) for each in validate(written(path.parent, planted))]

        assert any(f"measurement[{number}]" in each for each in found)
        assert all(f"measurement[{number}]" in each or "].measure " in each for each in found)
