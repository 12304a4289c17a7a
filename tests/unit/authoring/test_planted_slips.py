"""A hundred slips of ten more kinds, planted one by one in an edition that was drafted."""

import json
import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sco_facts.authoring import draft, validate

Row = dict[str, Any]

REPORT = """\
Exports grow

Exports of goods rose by 4.2 percent to 18.6 billion dollars in the third quarter of 2025, the \
Ministry of Trade said. Imports fell to 15.1 billion dollars from 16.4 billion dollars a year \
earlier.

Textiles made up nearly one-third of all exports in August. More than 2,300 companies sold goods \
abroad, up from 2,150 in 2024. Shipments exceeded 9 million tonnes.

Ada Byron expects exports to grow by up to 6 percent in 2026. Duties on \
steel were cut from 15 percent to 10 percent in July. Trade has almost doubled since 2019. The \
ports employ 3,400 people. Wages rose to 41.5 dollars an hour on the previous year.

The weather was fine in May.
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Row]:
    """The edition, as its author has confirmed it."""
    folder = tmp_path_factory.mktemp("slips")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    made = draft(folder / "report.txt", published="2025-11-18", publisher="The Ministry")
    text = made.path.read_text("utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("todo = ")]
    document = tomllib.loads("\n".join(lines).replace('""', '"Orland"'))
    document["source"][0]["url"] = ""
    assert 14 == len(document["measurement"])
    return made.path.with_suffix(".json"), document


def set_to(*path: str, to: Any) -> Callable[[Row], None]:
    """Change one value of a row."""

    def change(row: Row) -> None:
        holder = row
        for key in path[:-1]:
            holder = holder.setdefault(key, {})
        holder[path[-1]] = to(holder.get(path[-1])) if callable(to) else to

    return change


def with_(**values: Any) -> Callable[[Row], None]:
    """Give a row several values."""
    return lambda row: row.update(values)


def thousandfold(value: str) -> str:
    """Write a value that is a thousand times as large."""
    return str(1000 * Fraction(value))


MARKS = ("x", "…", "TODO", "-", "tbd", "xxx", "?", "n/a", "y", "--")
# The last of its paragraph, or the first of the next, has a time without dates.
UNDATED = ["on the previous year"] * 4 + ["a year earlier"] * 6
SEVEN = {"hedge": "plain", "value": "7", "unit": "percent"}
OURS = {"reading": "ours", "why": "The ministry corrected it the day after."}


def plant() -> Iterator[tuple[str, int, Callable[[Row], None], str]]:
    """Plant ten slips of each kind: the kind, the row, the change, and the field to be named."""
    for number, (mark, time) in enumerate(zip(MARKS, UNDATED, strict=True)):
        key = "measure" if number % 2 else "subject"
        yield "mark", number, set_to(key, to=mark), key
        yield "time elsewhere", number, set_to("period", to={"words": time}), "period.words"
        yield "time of no words", number, set_to("period", to={"words": "in Ma"}), "period.words"
        yield "speaker", number, set_to("speaker", to="nobody"), "speaker"
        yield "quote", number, set_to("quote", "text", to=lambda words: f"So {words}"), "quote"
        yield "key", number, set_to("mesure", to="exports"), "mesure"
        yield "reason", number, with_(reading="ours", why=mark), "why"
        yield "digits of ours", number, with_(**OURS, quantity=SEVEN), "quantity.value"
        yield "scale", number, set_to("quantity", "value", to=thousandfold), "quantity.value"
    for number in (0, 1, 2, 3, 6, 7, 8, 9, 10, 13):
        mode = {0: "level", 7: "flow", 8: "level"}.get(number, "change")
        yield "mode", number, set_to("quantity", "mode", to=mode), "quantity"


PLANTED = list(plant())


def checked(path: Path, document: Row) -> list[str]:
    """Validate the document."""
    path.write_text(json.dumps(document), encoding="utf-8")
    return [str(each).replace(f"{path}:1: ", "") for each in validate(path)]


def test_there_are_a_hundred_slips_of_ten_kinds() -> None:
    """Ten of each."""
    kinds = [kind for kind, *_ in PLANTED]

    assert [10] * 10 == [kinds.count(kind) for kind in dict.fromkeys(kinds)]


def test_the_drafted_edition_is_clean(edition: tuple[Path, Row]) -> None:
    """Nothing is invented."""
    assert [] == checked(*edition)


@pytest.mark.parametrize(("kind", "number", "change", "field"), PLANTED)
def test_a_planted_slip_is_found(
    edition: tuple[Path, Row], kind: str, number: int, change: Callable[[Row], None], field: str
) -> None:
    """In the row that has it, and in no other."""
    path, document = edition[0], deepcopy(edition[1])
    change(document["measurement"][number])
    found = checked(path, document)

    assert found
    assert all(f"measurement[{number}]" in line for line in found)
    assert any(field in line for line in found)


def noted(edition: tuple[Path, Row], number: int, **values: Any) -> list[str]:
    """Validate the edition with a row that was changed, which may have notes alone."""
    path, document = edition[0], deepcopy(edition[1])
    document["measurement"][number].update(values)
    found = checked(path, document)
    assert all(line.startswith("note: ") for line in found)
    return found


def test_figures_of_one_thing_without_their_times_are_noted(edition: tuple[Path, Row]) -> None:
    """As "fell to 15.1 from 16.4": `compare` would take them for a contradiction."""
    (note,) = noted(edition, 3, measure="imports")
    assert "measurement[3].measure ('imports_before.usd'): given the measure of 'imports." in note

    former = {"words": "in 2024", "start": "2024-01-01", "end": "2024-12-31"}
    assert [] == noted(edition, 6, measure="imports", period=former)  # of another unit


def test_a_speaker_whom_the_text_does_not_name_is_noted(edition: tuple[Path, Row]) -> None:
    """Whoever else speaks in the paragraph."""
    for number in (2, 5, 11):
        (note,) = noted(edition, number, speaker="ada-byron")
        assert "given 'Ada Byron', but the text names nobody who says this; correct it if" in note


def test_a_time_with_dates_may_stand_in_another_paragraph(edition: tuple[Path, Row]) -> None:
    """It deserves a look."""
    in_may = {"words": "in May", "start": "2025-05-01", "end": "2025-05-31"}
    (note,) = noted(edition, 5, period=in_may)

    assert "given 'in May', which is not in the paragraph of its quote" in note


def test_a_time_without_dates_is_of_the_figure_beside_it(edition: tuple[Path, Row]) -> None:
    """It says nothing of another figure of the same sentence."""
    (note,) = noted(edition, 2, period={"words": "a year earlier"})

    assert "given 'a year earlier', which the text says of “16.4 billion dollars”" in note
    document = deepcopy(edition[1])
    document["measurement"][13]["period"] = {"words": "steel"}
    (fault,) = checked(edition[0], document)
    assert "given 'steel', but the words “41.5 dollars an hour” say 'on the previous" in fault
