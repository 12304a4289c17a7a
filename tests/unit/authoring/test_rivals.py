"""Rivals: what another outlet reports is checked against its own text, where that is at hand."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.authoring import Finding, validate
from sco_facts.errors import DigestMismatchError, EditionError, FileError

Row = dict[str, Any]

REPORT = "The library lent more than 40,000 books last year."
RIVAL = "Loans\n\nThe library has lent nearly 40,000 books in 2024, 3 percent\nmore than before."
RUSSIAN = "В 2024 году библиотека выдала почти 40 000 книг."


@pytest.fixture
def rows(tmp_path: Path) -> Row:
    """An edition with a report of a rival, and the texts of both."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "rival.txt").write_text(RIVAL, encoding="utf-8")
    (tmp_path / "russian.txt").write_text(RUSSIAN, encoding="utf-8")
    books = {"value": "40E3", "unit": "count", "counted": "books"}
    sources = [
        {"id": id, "kind": "news report", "publisher": id, "published": day, "language": language,
         "url": "https://example.org"}
        for id, language, day in (
            ("paper", "en", "2025-01-02"),
            ("rival", "en-GB", "2025-01-03"),
            ("gazeta", "ru", "2025"),
        )
    ]  # fmt: skip
    fact = {
        "id": "books.lent", "subject": "library", "measure": "books lent", "domain": "real",
        "status": "asserted", "quantity": {"hedge": "over", **books,
                                           "words": "more than 40,000 books"},
        "period": {"words": "last year", "start": "2024-01-01", "end": "2024-12-31"},
        "quote": {"text": REPORT, "start": 0, "end": 50, "sentence": 1, "paragraph": 1},
    }  # fmt: skip
    report = {
        "id": "books.lent@rival", "of": "books.lent", "source": "rival", "text": "rival.txt",
        "words": "nearly 40,000 books", "quantity": {"hedge": "nearly", **books},
        "status": "asserted",
        "period": {"words": "in 2024", "start": "2024-01-01", "end": "2024-12-31"},
    }  # fmt: skip
    head = {"schema": 2, "edition": "library", "article": "paper", "text": "report.txt"}
    return {**head, "source": sources, "measurement": [fact], "report": [report]}


def checked(tmp_path: Path, rows: Row) -> tuple[Finding, ...]:
    """Validate the rows."""
    path = tmp_path / "edition.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return validate(path)


def test_a_rival_whose_words_say_so_has_no_fault(tmp_path: Path, rows: Row) -> None:
    """Its figures that are no report of a fact need no fact."""
    assert () == checked(tmp_path, rows)
    (found,) = sf.corroborate(sf.load_file(tmp_path / "edition.json"), "books.lent")
    assert "contradicts" == found.outcome
    assert found.report.words == "nearly 40,000 books"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("words", "40,000 films", "words ('books.lent@rival'): given '40,000 films', expected"),
        ("status", "forecast", "status ('books.lent@rival'): given 'forecast', but the words"),
        ("period", {"words": "in 2023"}, "period.words ('books.lent@rival'): given 'in 2023'"),
        ("quantity", {"hedge": "over", "value": "41E3", "unit": "count", "counted": "books"},
         "quantity.hedge ('books.lent@rival'): given 'over', but the words “nearly 40,000 books”"),
    ],
)  # fmt: skip
def test_a_rival_is_checked_like_a_fact(
    tmp_path: Path, rows: Row, key: str, value: object, told: str
) -> None:
    """Against its own text and its own day."""
    rows["report"][0][key] = value
    found = checked(tmp_path, rows)

    assert all(each.is_fault and "report[0]." in each.text for each in found)
    assert told in found[0].text


def test_a_rival_with_a_text_needs_words(tmp_path: Path, rows: Row) -> None:
    """Else there is nothing to check."""
    del rows["report"][0]["words"]
    (finding,) = checked(tmp_path, rows)

    assert "to do" == finding.kind
    assert "report[0].words ('books.lent@rival'): left out; give the words" in finding.text


def test_a_rival_without_a_text_is_taken_as_given(tmp_path: Path, rows: Row) -> None:
    """Its page may be gone."""
    rows["report"][0] |= {"words": "39,000 books"}
    del rows["report"][0]["text"]

    assert () == checked(tmp_path, rows)


def test_a_rival_in_another_language_has_its_words_checked(tmp_path: Path, rows: Row) -> None:
    """What they say a person has to read."""
    rows["report"][0] |= {"source": "gazeta", "text": "russian.txt", "words": "почти 40 000 книг"}
    rows["report"][0]["period"]["words"] = "В 2024 году"
    assert () == checked(tmp_path, rows)

    rows["report"][0]["words"] = "почти 50 000 книг"
    assert 1 == len(checked(tmp_path, rows))


def test_a_reading_of_a_rival_may_be_ours(tmp_path: Path, rows: Row) -> None:
    """With its reason among the assumptions."""
    rows["report"][0]["quantity"]["hedge"] = "about"
    rows["report"][0] |= {"reading": "ours", "why": "The hedge is that of its headline."}
    (note,) = checked(tmp_path, rows)
    assert "our reading, for a second reader to confirm" in note.text
    assert "note" == note.kind

    report = sf.load_file(tmp_path / "edition.json").reports["books.lent@rival"]
    assert ("Our reading: The hedge is that of its headline.",) == report.assumptions


def test_two_reports_may_be_of_one_text(tmp_path: Path, rows: Row) -> None:
    """Of the same source, or of two that print the same."""
    rows["report"].append({**rows["report"][0], "id": "books.lent@gazeta", "source": "gazeta"})

    assert () == checked(tmp_path, rows)


def test_a_report_with_a_fault_of_its_own_is_not_read(tmp_path: Path, rows: Row) -> None:
    """One fault is enough."""
    rows["report"][0]["quantity"]["unit"] = "book"

    assert 1 == len(checked(tmp_path, rows))


def test_the_text_of_a_rival_is_below_the_edition_and_has_its_digest(
    tmp_path: Path, rows: Row
) -> None:
    """Like the report itself."""
    rows["source"][1]["sha256"] = hashlib.sha256(RIVAL.encode()).hexdigest()
    assert () == checked(tmp_path, rows)

    rows["report"][0]["text"] = "russian.txt"
    assert 1 == len(checked(tmp_path, rows))
    with pytest.raises(DigestMismatchError):
        sf.load_file(tmp_path / "edition.json")

    rows["report"][0]["text"] = "nowhere.txt"
    assert 1 == len(checked(tmp_path, rows))
    with pytest.raises(FileError):
        sf.load_file(tmp_path / "edition.json")

    rows["report"][0]["text"] = "../rival.txt"
    assert 1 == len(checked(tmp_path, rows))
    with pytest.raises(EditionError, match="a file beside this one or below it"):
        sf.load_file(tmp_path / "edition.json")


def test_another_catalogue_corroborates_too(tmp_path: Path, rows: Row) -> None:
    """What it has of the same subject and measure."""
    del rows["report"]
    checked(tmp_path, rows)
    facts = sf.load_file(tmp_path / "edition.json")
    rows["source"][0]["published"] = "2025-01-04"
    checked(tmp_path, rows)
    others = sf.load_file(tmp_path / "edition.json")

    assert ["same_figure"] == [
        each.outcome for each in sf.corroborate(facts, "books.lent", others=others)
    ]
