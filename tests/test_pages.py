"""The pages that docs/ makes from the data are what the script writes, and complete."""

import re
import sys
from pathlib import Path

import pytest

import sco_facts as sf

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import make_pages

        pages = make_pages.pages()
        assert [] == make_pages.leftovers(pages)
        return pages
    finally:
        sys.path.remove(str(ROOT / "tools"))


def test_every_page_and_picture_is_what_the_script_writes(made: dict[str, str]) -> None:
    """Run tools/make_pages.py after a change of the data, and commit what it writes."""
    stale = [name for name, text in made.items() if (DOCS / name).read_text("utf-8") != text]

    assert [] == stale


def test_every_fact_of_the_newest_edition_is_linked_from_the_report(made: dict[str, str]) -> None:
    linked = set(re.findall(r"\]\((?:facts/|records\.md#)(\S+?)(?:\.md)?[ )]", made["article.md"]))

    assert set(sf.load()) == linked


def test_the_annotated_report_has_every_word_of_the_text(made: dict[str, str]) -> None:
    seed = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")
    passages = re.findall(
        r'<span class="sentence".*?>(.*)</span>$|<p class="credit">(.*)</p>',
        made["article.md"],
        re.MULTILINE,
    )
    text = " ".join(sentence or credit for sentence, credit in passages)
    text = re.sub(r"\]\(\S+ \"[^\"]*\"\)\{[^}]*\}|<[^>]+>|\[", "", text)

    assert seed.split() == text.split()


def test_every_measurement_has_a_page_in_the_navigation() -> None:
    config = (ROOT / "mkdocs.yml").read_text("utf-8")

    for id in sf.load().measurements:
        assert f"facts/{id}.md" in config


def test_every_public_name_is_in_the_reference(made: dict[str, str]) -> None:
    reference = "".join(text for name, text in made.items() if name.startswith("reference/"))
    listed = re.findall(r"^::: sco_facts\.(?:\w+\.)?(\w+)$", reference, re.MULTILINE)
    in_tables = re.findall(r"\{ #(\w+) \}", reference)

    assert set(sf.__all__) - {"facts", "errors", "__version__"} <= {*listed, *in_tables}
