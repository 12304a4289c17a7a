"""The pages that the site makes from the data: complete, and with examples that hold."""

import re
from doctest import ELLIPSIS, DocTestParser, DocTestRunner
from pathlib import Path

import home_page
import pytest
import site_pages

import sco_facts as sf

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```python\n(>>>.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return site_pages.pages()


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


def test_every_measurement_has_a_page_with_an_example_in_the_navigation(
    made: dict[str, str],
) -> None:
    config = (ROOT / "mkdocs.yml").read_text("utf-8")

    for id in sf.load().measurements:
        assert f"facts/{id}.md" in config
        assert FENCE.search(made[f"facts/{id}.md"])


def test_every_example_of_a_made_page_prints_what_the_page_says(made: dict[str, str]) -> None:
    """They are run as those of the pages in docs/ are."""
    runner = DocTestRunner(optionflags=ELLIPSIS)
    for name, text in made.items():
        examples = FENCE.findall(text)
        assert text.count(">>>") == sum(each.count(">>>") for each in examples), name
        test = DocTestParser().get_doctest("\n".join(examples), {}, name, name, 0)
        runner.run(test)

    assert runner.tries > 0
    assert 0 == runner.failures


def test_every_picture_that_a_page_shows_is_made(made: dict[str, str]) -> None:
    """And each picture is shown by some page."""
    made_pages = [text for name, text in made.items() if name.endswith(".md")]
    written = [page.read_text("utf-8") for page in (ROOT / "docs").rglob("*.md")]
    shown = set(re.findall(r"(assets/pictures/[\w.-]+\.svg)", "".join([*made_pages, *written])))

    assert {name for name in made if name.endswith(".svg")} == shown


def test_no_made_page_is_also_in_the_folder(made: dict[str, str]) -> None:
    """Only the home page is: it is written by hand, around the place of its picture."""
    assert ["index.md"] == [name for name in made if (ROOT / "docs" / name).exists()]
    assert home_page.PLACE in (ROOT / "docs" / "index.md").read_text("utf-8")


def test_every_public_name_is_in_the_reference(made: dict[str, str]) -> None:
    reference = "".join(text for name, text in made.items() if name.startswith("reference/"))
    listed = re.findall(r"^::: sco_facts\.(?:\w+\.)?(\w+)$", reference, re.MULTILINE)
    in_tables = re.findall(r"\{ #(\w+) \}", reference)

    assert set(sf.__all__) - {"facts", "errors", "__version__"} <= {*listed, *in_tables}
