"""The citation of the library: as each style has software, with the edition after it."""

import json
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from sco_facts.citations.package import cite_package
from sco_facts.citations.styles import STYLES
from sco_facts.editions.loading import available_editions
from sco_facts.errors import ChoiceError

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "tests" / "data"
GOLDENS: dict[str, str] = json.loads((DATA / "citations.json").read_text("utf-8"))["software"][0]
LISTED: list[dict[str, Any]] = tomllib.loads(
    (DATA / "citation_differences.toml").read_text("utf-8")
)["software"]
FIRST = available_editions()[0]
EXPECTED = {**GOLDENS, **{each["style"]: each["text"] for each in LISTED}}


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the installed version be the one of the goldens."""
    monkeypatch.setattr(metadata, "version", lambda name: "0.1.0" if name == "sco_facts" else "")
    return


@pytest.mark.parametrize("style", STYLES)
def test_the_library_is_cited_in_every_style(style: str) -> None:
    """As pandoc prints software, or as the listed standard has it."""
    edition = f" Edition {FIRST.name}, sha256 {FIRST.sha256}."

    assert EXPECTED[style] + edition == cite_package(style, FIRST.name)


def test_the_newest_edition_is_the_default() -> None:
    """As everywhere in the library."""
    assert cite_package("mla", available_editions()[-1].name) == cite_package("mla")


def test_markdown_and_html_set_the_name_in_italics() -> None:
    """It is a title."""
    assert "*sco\\_facts*" in cite_package(format="markdown")
    assert "<em>sco_facts</em>" in cite_package(format="html")


@pytest.mark.parametrize(
    "arguments", [{"style": "appa"}, {"edition": "1999.1"}, {"format": "docx"}], ids=str
)
def test_an_unknown_name_is_refused(arguments: Any) -> None:
    """One error for all three."""
    with pytest.raises(ChoiceError, match="expected one of"):
        cite_package(**arguments)


def test_the_citation_file_names_the_same_authors_and_title() -> None:
    """CITATION.cff and the function agree."""
    text = (ROOT / "CITATION.cff").read_text("utf-8").casefold()

    assert "  - name: the sco_facts authors\n" in text
    assert "\ntitle: sco_facts\n" in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"style": "x"}, "Given the style 'x', expected one of apa, "),
        ({"format": "x"}, "Given the format 'x', expected one of text, markdown, html; "),
        ({"edition": "x"}, "Given the edition 'x', expected one of 2026.1, "),
    ],
)
def test_the_error_names_the_argument(arguments: dict[str, str], message: str) -> None:
    """And the choices."""
    with pytest.raises(ChoiceError) as caught:
        cite_package(**arguments)

    assert str(caught.value).startswith(message)
