"""Authoring: an edition started from a text, and every fault of it told at once."""

import hashlib
import json
import tomllib
from pathlib import Path

import pytest

import sco_facts as sf
from sco_facts.authoring import Finding, new, validate
from sco_facts.authoring.anchoring import anchor
from sco_facts.errors import FileError

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


def test_a_new_edition_has_the_text_and_its_digest(tmp_path: Path, report: Path) -> None:
    """The text is copied byte for byte."""
    path = new(tmp_path / "a" / "b", report)
    rows = tomllib.loads(path.read_text("utf-8"))

    assert tmp_path / "a" / "b" / "edition.toml" == path
    assert REPORT.encode() == (path.parent / rows["text"]).read_bytes()
    assert hashlib.sha256(REPORT.encode()).hexdigest() == rows["source"][0]["sha256"]
    assert "the-library-2025" == rows["source"][0]["id"] == rows["article"]


def test_a_new_edition_has_one_empty_fact(tmp_path: Path, report: Path) -> None:
    """With every key that it must have, but for those that `anchor` fills in."""
    (fact,) = tomllib.loads(new(tmp_path / "a", report).read_text("utf-8"))["measurement"]

    assert {"id", "subject", "measure", "domain", "status", "quantity", "quote"} == set(fact)


@pytest.mark.parametrize(
    "key",
    ["period", "speaker", "condition", "topics", "assumptions", "related", "notes", "hedge",
     "counted", "title", "published", "entity", "statement", "event", "report"],
)  # fmt: skip
def test_a_new_edition_explains_the_other_keys(key: str, tmp_path: Path, report: Path) -> None:
    """In comments."""
    text = new(tmp_path / "a", report).read_text("utf-8")

    assert any(key in line.partition("#")[2] for line in text.splitlines())


def test_a_text_that_is_there_already_stays(tmp_path: Path, report: Path) -> None:
    """An edition may be started beside its report."""
    path = new(tmp_path, report)

    assert (tmp_path, REPORT.encode()) == (path.parent, report.read_bytes())


@pytest.mark.parametrize("name", ["edition.toml", "The Library, 2025.txt"])
def test_nothing_is_overwritten(name: str, tmp_path: Path, report: Path) -> None:
    """Neither an edition nor a text."""
    target = tmp_path / "a"
    target.mkdir()
    (target / name).write_text("mine", encoding="utf-8")

    with pytest.raises(FileError, match="a file that is there"):
        new(target, report)
    assert ["mine"] == [each.read_text("utf-8") for each in target.iterdir()]


def test_a_text_called_like_the_edition_is_refused(tmp_path: Path) -> None:
    """One would overwrite the other."""
    text = tmp_path / "edition.toml"
    text.write_text("Rain.", encoding="utf-8")

    with pytest.raises(FileError, match="a file that is there"):
        new(tmp_path / "a", text)
    with pytest.raises(FileError, match="a file that is there"):
        new(tmp_path, text)


def test_a_text_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """Nothing is made then."""
    with pytest.raises(FileError, match="cannot be read"):
        new(tmp_path / "a", tmp_path / "no.txt")
    assert not (tmp_path / "a").exists()


def test_a_directory_that_cannot_be_made_is_refused(tmp_path: Path, report: Path) -> None:
    """A file stands in its way."""
    with pytest.raises(FileError, match="cannot be written"):
        new(report, report)


def test_a_text_whose_name_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    """An edition could not write it; nothing is made then."""
    text = tmp_path / "\udcff.txt"
    text.write_text("Rain.", encoding="utf-8")

    with pytest.raises(FileError, match="whose name is not UTF-8"):
        new(tmp_path / "a", text)
    assert not (tmp_path / "a").exists()


def test_a_text_whose_name_has_no_letters_gets_an_id(tmp_path: Path) -> None:
    """Ids are of plain letters."""
    text = tmp_path / "отчёт.txt"
    text.write_text("Да.", encoding="utf-8")

    assert 'id = "report"' in new(tmp_path / "a", text).read_text("utf-8")


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
