"""A hundred faults of ten kinds, planted one by one in an edition without any: all are found."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.authoring import validate
from sco_facts.errors import EditionError

Row = dict[str, Any]

REPORT = """\
The library in figures

The town library lent more than 40,000 books in 2024. Loans rose by 8.4 percent last year. Visits \
fell by nearly 3 percent in 2024.

- At least 12 schools took part in March 2025.
- Five branches

About 429,000 people live in the district. The library has 27 reading rooms. Its budget was 2.5 \
million euros in 2024.

The library expects to lend up to 45,000 books this year. One-third of all loans were children’s \
books. Membership has almost doubled since 2015. Prices fell to 3 euros last year, the director \
said.
"""
IN_2024 = {"words": "in 2024", "start": "2024-01-01", "end": "2024-12-31"}
LAST_YEAR = {**IN_2024, "words": "last year"}
THIS_YEAR = {"words": "this year", "start": "2025-01-01", "end": "2025-12-31"}
IN_MARCH = {"words": "March 2025", "start": "2025-03-01", "end": "2025-03-31"}


def measured(id: str, quote: str, place: tuple[int, int] | None, period: Row | None = None,
             status: str = "asserted", **quantity: Any) -> Row:  # fmt: skip
    """Write a row as an author would who reads the report; the words end the quote."""
    start = REPORT.index(quote)
    anchored: Row = {"text": quote, "start": start, "end": start + len(quote)}
    if place is not None:
        anchored |= {"sentence": place[0], "paragraph": place[1]}
    row: Row = {"id": id, "subject": "town library", "measure": id, "domain": "real"}
    row |= {"status": status, "quantity": {"words": quote, **quantity}, "quote": anchored}
    return row if period is None else {**row, "period": period}


ROWS = [
    measured("books.lent", "more than 40,000 books", (1, 1), IN_2024,
             hedge="over", value="40E3", unit="count", counted="books"),
    measured("loans.growth", "8.4 percent", (2, 1), LAST_YEAR,
             hedge="plain", value="8.4", unit="percent", mode="change"),
    measured("visits.growth", "nearly 3 percent", (3, 1), IN_2024,
             hedge="nearly", value="-3", unit="percent", mode="change"),
    measured("schools.taking_part", "At least 12 schools", (4, 2), IN_MARCH,
             hedge="at_least", value="12", unit="count", counted="schools"),
    measured("branches.open", "Five branches", None,
             hedge="exactly", value="5", unit="count", counted="branches"),
    measured("people.living_there", "About 429,000 people", (5, 3),
             hedge="about", value="429E3", unit="count", counted="people"),
    measured("rooms.reading", "27 reading rooms", (6, 3),
             hedge="exactly", value="27", unit="count", counted="reading rooms"),
    measured("budget.total", "2.5 million euros", (7, 3), IN_2024,
             hedge="plain", value="2.5E6", unit="EUR"),
    measured("books.expected", "up to 45,000 books", (8, 4), THIS_YEAR, "forecast",
             hedge="at_most", value="45E3", unit="count", counted="books"),
    measured("loans.children", "One-third", (9, 4),
             hedge="plain", value="1/3", unit="fraction"),
    measured("members.growth", "almost doubled", (10, 4), {"words": "since 2015", "since": "2015"},
             hedge="nearly", value="2", unit="fold"),
    measured("prices.level", "3 euros", (11, 4), LAST_YEAR,
             hedge="plain", value="3", unit="EUR", mode="level") | {"speaker": "director"},
]  # fmt: skip
DATED = [number for number, row in enumerate(ROWS) if "start" in row.get("period", {})]
COUNTS = [number for number, row in enumerate(ROWS) if "counted" in row["quantity"]]


def edition(rows: list[Row]) -> Row:
    """Write the whole edition."""
    source = {"id": "paper", "kind": "news report", "publisher": "The Town Paper"}
    source |= {"url": "https://example.org", "language": "en", "published": "2025-11-18"}
    head = {"schema": 2, "edition": "library", "article": "paper", "text": "report.txt"}
    director = {"id": "director", "kind": "person", "name": "director"}
    return {**head, "source": [source], "entity": [director], "measurement": rows}


def changed(row: Row, *path: str, to: Callable[[Any], Any]) -> Row:
    """Copy a row with one value changed."""
    copy: Row = json.loads(json.dumps(row))
    holder = copy
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = to(holder[path[-1]])
    return copy


def other_value(value: str) -> str:
    """Write another digit for the first one."""
    return re.sub(r"\d", lambda match: str((int(match[0]) + 3) % 9 + 1), value, count=1)


def plant() -> Iterator[tuple[str, int, Row, str]]:
    """Plant ten faults of each kind: the kind, the row, and the field that the line must name."""
    for number, row in enumerate(ROWS[:10]):
        yield "digits", number, changed(row, "quantity", "value", to=other_value), "value"
        hedge = "plain" if row["quantity"]["hedge"] != "plain" else "over"
        yield "hedge", number, changed(row, "quantity", "hedge", to=lambda _, h=hedge: h), "hedge"
        unit = "tonne" if row["quantity"]["unit"] != "EUR" else "USD"
        yield "unit", number, changed(row, "quantity", "unit", to=lambda _, u=unit: u), "unit"
        status = "estimate" if row["status"] == "asserted" else "asserted"
        yield "status", number, changed(row, "status", to=lambda _, s=status: s), "status"
        yield "offset", number, changed(row, "quote", "start", to=lambda at: at + 1), "quote"
        yield "id", number, changed(row, "id", to=lambda id: id.replace(".", ". ").title()), "id"
        numbered = ROWS[number if number != 4 else 10]
        place = changed(numbered, "quote", "sentence", to=lambda at: at + 9)
        yield "sentence", ROWS.index(numbered), place, "quote.sentence"
    for at in range(10):
        number = DATED[at % len(DATED)]
        key = "start" if at < len(DATED) else "end"
        year = {"start": "2023", "end": "2026"}[key]
        moved = changed(ROWS[number], "period", key, to=lambda day, y=year: y + day[4:])
        yield "period", number, moved, f"period.{key}"
        number = COUNTS[at % len(COUNTS)]
        noun = "films" if at < len(COUNTS) else "tickets sold"
        other = changed(ROWS[number], "quantity", "counted", to=lambda _, n=noun: n)
        yield "noun", number, other, "quantity.counted"
        number = (1, 2, 7, 9, 10, 11, 0, 3, 5, 8)[at]
        sign = {"-": ""}.get(ROWS[number]["quantity"]["value"][0], "-")
        turned = changed(ROWS[number], "quantity", "value", to=lambda v, s=sign: s + v.lstrip("-"))
        yield "direction", number, turned, "quantity.value"


PLANTED = list(plant())


def write(folder: Path, rows: list[Row]) -> Path:
    """Write an edition beside its report."""
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    path = folder / "edition.json"
    path.write_text(json.dumps(edition(rows)), encoding="utf-8")
    return path


def test_there_are_a_hundred_faults_of_ten_kinds() -> None:
    """Ten of each."""
    kinds = [kind for kind, *_ in PLANTED]

    assert {10} == {kinds.count(kind) for kind in kinds}
    assert 100 == len(PLANTED)


def test_the_clean_edition_has_neither_fault_nor_note(tmp_path: Path) -> None:
    """None is invented."""
    assert () == validate(write(tmp_path, ROWS))


@pytest.mark.parametrize(("kind", "number", "row", "field"), PLANTED)
def test_a_planted_fault_is_found(
    tmp_path: Path, kind: str, number: int, row: Row, field: str
) -> None:
    """By `validate`, and mostly by `load_file`, in the row that has it and in no other."""
    rows = [row if at == number else each for at, each in enumerate(ROWS)]
    path = write(tmp_path, rows)
    found = validate(path)
    lines = [str(each).removeprefix(f"{path}:1: ") for each in found if each.is_fault]

    assert lines
    assert all(line.startswith(f"measurement[{number}]") for line in lines)
    assert any(field in line.split(" ")[0] for line in lines)
    assert all("; " in line and "\n" not in line for line in lines)
    assert len(lines) == len(found)
    # An id of another form does no harm, and editions of old may have one.
    if kind != "id":
        with pytest.raises(EditionError):
            sf.load_file(path)


def test_all_faults_of_all_records_are_told_at_once(tmp_path: Path) -> None:
    """Whatever their kinds."""
    seen: set[int] = set()
    rows = list(ROWS)
    for _, number, row, _ in PLANTED:
        if number not in seen:
            rows[number] = row
            seen.add(number)
    found = {str(each).split(": measurement[")[1].split("]")[0] for each in validate(
        write(tmp_path, rows)) if each.is_fault}  # fmt: skip

    assert set(map(str, seen)) == found


def test_a_reading_of_ours_is_for_a_second_reader(tmp_path: Path) -> None:
    """It says why, and the reason travels with the figure; what differs is noted."""
    ours = changed(ROWS[0], "quantity", "value", to=lambda _: "41E3")
    ours |= {"reading": "ours", "why": "The paper corrected the number the next day."}
    path = write(tmp_path, [ours, *ROWS[1:]])

    (finding,) = validate(path)
    assert "note" == finding.kind
    assert "given '41E3', but the words “more than 40,000 books” say '40E3'" in finding.text
    assert finding.text.endswith("; our reading, for a second reader to confirm.")
    fact = sf.load_file(path).measurements["books.lent"]
    assert ("Our reading: The paper corrected the number the next day.",) == fact.assumptions
    assert fact.assumptions == fact.quantity.caveats


@pytest.mark.parametrize(
    ("number", "quantity", "why"),
    [
        (0, {"value": "41E3"}, "The hedge is ours, as the day before."),
        (0, {"hedge": "about"}, "The value was corrected."),
        (1, {"unit": "percentage_point"}, "The number is right."),
        (2, {"value": "3"}, "The value was corrected."),
        (3, {"counted": "pupils"}, "The unit is clear."),
        (11, {"mode": "change"}, "The price was told in May."),
    ],
)
def test_a_reading_of_ours_excuses_only_what_its_reason_names(
    tmp_path: Path, number: int, quantity: Row, why: str
) -> None:
    """Everything else stays a fault: a digit, a hedge, a unit, a sign, a noun, a mode."""
    ours = {**ROWS[number], "quantity": {**ROWS[number]["quantity"], **quantity}}
    ours |= {"reading": "ours", "why": why}
    rows = [ours if at == number else each for at, each in enumerate(ROWS)]

    assert ["fault"] == [each.kind for each in validate(write(tmp_path, rows))]

    (key,) = quantity
    what = {"counted": "noun"}.get(key, "sign" if quantity.get("value") == "3" else key)
    ours["why"] = f"The {what} was corrected later."
    assert ["note"] == [each.kind for each in validate(write(tmp_path, rows))]


@pytest.mark.parametrize(
    "given",
    [
        {"reading": "ours"},
        {"why": "It was corrected."},
        {"reading": "x", "why": "It was corrected."},
    ],
)
def test_a_reading_of_ours_needs_its_reason(tmp_path: Path, given: Row) -> None:
    """And a reason without it changes nothing."""
    (finding,) = validate(write(tmp_path, [{**ROWS[0], **given}, *ROWS[1:]]))

    assert finding.is_fault
    assert 'expected reading = "ours" and why' in finding.text
