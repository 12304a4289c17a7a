"""Starting an edition: the text is copied, and a file made with one empty fact."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from sco_facts.authoring import new
from sco_facts.errors import FileError

REPORT = "The library lent more than 40,000 books last year. Five branches were open.\r\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of one's own."""
    path = tmp_path / "The Library, 2025.txt"
    path.write_bytes(REPORT.encode())
    return path


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
