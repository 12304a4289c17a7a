"""Validating: every fault of an edition file at once, and what deserves a look."""

import json
import tomllib
from pathlib import Path

import pytest

import sco_facts as sf
from sco_facts.authoring import Finding, anchor, new, validate

REPORT = "The library lent more than 40,000 books last year. Five branches were open.\r\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of one's own."""
    path = tmp_path / "The Library, 2025.txt"
    path.write_bytes(REPORT.encode())
    return path


@pytest.fixture
def edition(tmp_path: Path, report: Path) -> Path:
    """A new edition that its author has filled in."""
    path = new(tmp_path / "library", report)
    fill_in(path)
    anchor(path)
    return path


def fill_in(path: Path, **changes: str) -> None:
    """Fill in the template as an author would; `changes` replace what stands in the file."""
    text = path.read_text("utf-8")
    for old, filled in {
        'publisher = ""': 'publisher = "The Town"',
        'url = ""': 'url = "https://example.org/library"',
        'id = ""  # "topic': 'id = "books.lent"  # "topic',
        'subject = ""': 'subject = "town library"',
        'measure = ""': 'measure = "books lent"',
        'hedge = "", value = "", unit = "", words = ""': 'hedge = "over", value = "40E3", '
        'unit = "count", counted = "books", words = "more than 40,000 books"',
        'quote = { text = "" }': 'quote = { text = "lent more than 40,000 books" }',
        **changes,
    }.items():
        assert old in text
        text = text.replace(old, filled, 1)
    path.write_text(text, encoding="utf-8")


def edit(path: Path, old: str, changed: str) -> None:
    """Replace words in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, changed), encoding="utf-8")


def lines(path: Path) -> list[str]:
    """Validate, and give the findings without the path of the file."""
    return [str(each).replace(f"{path}: ", "") for each in validate(path)]


def test_a_new_edition_tells_what_is_to_be_filled_in(tmp_path: Path, report: Path) -> None:
    """Every empty key, and the missing offsets."""
    found = lines(new(tmp_path / "a", report))

    assert "measurement[0].subject: left empty; fill it in" in found
    assert "measurement[0].quantity.words: left empty; fill it in" in found
    assert any("given no 'start'" in line for line in found)


def test_a_filled_edition_has_no_faults(edition: Path) -> None:
    """From text to facts in four steps."""
    assert () == validate(edition)
    assert "more than 40,000 books" == str(sf.load_file(edition)["books.lent"].quantity)  # type: ignore[union-attr]


def test_every_fault_is_told_at_once(edition: Path) -> None:
    """Each with its path."""
    edit(edition, 'hedge = "over"', 'hedge = "above"')
    edit(edition, "start = 12", "start = 13")
    edit(edition, 'publisher = "The Town"', 'publisher = "The Town"\npublished = "yesterday"\n')
    found = lines(edition)

    assert any(line.startswith("source[0] ('the-library-2025'): ") for line in found)
    assert any(line.startswith("measurement[0]") and "('books.lent'): " in line for line in found)
    assert all(each.is_fault for each in validate(edition))


def test_shape_and_empty_keys_are_told_together(edition: Path) -> None:
    """What is missing does not hide what is empty."""
    edit(edition, 'measure = "books lent"', 'measure = " "')
    edit(edition, 'status = "asserted"', "")

    shape, empty = lines(edition)

    assert "given no 'status'" in shape
    assert "measurement[0].measure: left empty; fill it in" == empty


def test_an_edition_in_json_is_checked_as_much(edition: Path) -> None:
    """What is empty, and how words read."""
    rows = tomllib.loads(edition.read_text("utf-8"))
    rows["measurement"][0]["topics"] = [""]
    rows["measurement"][0]["quantity"]["value"] = "41E3"
    other = edition.with_suffix(".JSON")
    other.write_text(json.dumps(rows), "utf-8")

    empty, note = lines(other)
    assert "measurement[0].topics[0]: left empty; fill it in" == empty
    assert "check which is meant" in note


def test_a_folder_stands_for_its_edition(edition: Path) -> None:
    assert () == validate(edition.parent)


def test_empty_texts_in_lists_are_told(edition: Path) -> None:
    """By their number."""
    edit(edition, '# topics = [""]', 'topics = ["books", ""]')

    assert ["measurement[0].topics[1]: left empty; fill it in"] == lines(edition)


def test_a_file_that_is_no_toml_has_one_fault(edition: Path) -> None:
    """Nothing else can be said of it."""
    edition.write_text("no toml", encoding="utf-8")

    (finding,) = validate(edition)
    assert finding.is_fault
    assert "expected TOML" in str(finding)


def test_a_missing_file_has_one_fault(tmp_path: Path) -> None:
    """That it is missing."""
    (finding,) = validate(tmp_path / "no.toml")

    assert "cannot be read" in str(finding)


def test_another_text_is_a_fault(edition: Path, tmp_path: Path) -> None:
    """Its digest is not the one of the source."""
    other = tmp_path / "other.txt"
    other.write_text("Another text.", encoding="utf-8")

    assert any("sha256" in str(each) and each.is_fault for each in validate(edition, other))


def test_words_that_cannot_be_read_are_noted(edition: Path) -> None:
    """A person has to check them."""
    edit(edition, 'words = "more than 40,000 books"', 'words = "lent more than"')

    (finding,) = validate(edition)
    assert not finding.is_fault
    assert "measurement[0] ('books.lent'): quantity.words: 'lent more than' cannot be read" in (
        str(finding)
    )


@pytest.mark.parametrize(
    ("old", "changed"),
    [
        ('hedge = "over"', 'hedge = "at_least"'),
        ('value = "40E3"', 'value = "41E3"'),
        ('counted = "books"', 'counted = "films"'),
    ],
)
def test_words_that_say_another_figure_are_noted(edition: Path, old: str, changed: str) -> None:
    """The words decide the bounds, and here they decide otherwise."""
    edit(edition, old, changed)

    (finding,) = validate(edition)
    assert str(finding).startswith("note: ")
    assert "reads as “more than 40,000 books”, but the file says" in str(finding)


def test_figures_with_faults_are_not_read(edition: Path) -> None:
    """One line for one mistake."""
    edit(edition, 'hedge = "over"', 'hedge = "above"')

    assert 1 == len(validate(edition))


def test_an_edition_without_figures_is_sound(edition: Path) -> None:
    """Events and statements alone are an edition too."""
    text = edition.read_text("utf-8")
    start = text.index("[[measurement]]")
    edition.write_text(text[:start], encoding="utf-8")

    assert () == validate(edition)


def test_a_finding_is_a_fault_unless_it_is_a_note() -> None:
    """As it prints."""
    assert ("x", "note: x") == (str(Finding("x")), str(Finding("x", is_fault=False)))
