"""The pages that the site makes from the data: complete, and with examples that hold."""

import csv
import hashlib
import html
import io
import json
import re
import types
from doctest import ELLIPSIS, DocTestParser, DocTestRunner
from importlib import import_module
from pathlib import Path

import api_pages
import glossary
import home_page
import pytest
import site_pages
import who_said
import writing
from api_examples import EXAMPLES

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


def test_every_measurement_has_a_page_with_an_example(made: dict[str, str]) -> None:
    for id in sf.load().measurements:
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


def test_a_fact_page_shows_its_whole_sentence_and_marks_the_figure(made: dict[str, str]) -> None:
    """Nothing but the dateline is left out of it."""
    text = html.unescape(re.sub(r"<[^>]+>", "", made["facts/trade.internal.md"]))

    assert "Today, the SCO countries form one-third of global GDP; our internal trade nears" in text
    assert "<mark>nears $1 trillion</mark>" in made["facts/trade.internal.md"]
    assert "date 2025-11-18" not in made["facts/economy.contribution_growth.md"]


def test_a_fact_page_puts_only_stored_words_in_quotation_marks(made: dict[str, str]) -> None:
    """What an outlet said is quoted only if the edition has its words; else only its figure is."""
    facts = sf.load()
    for fact in facts.measurements.values():
        _, _, told = made[f"facts/{fact.id}.md"].partition("## Who said what")
        told = told.partition("## Use it")[0].partition("<img")[0]
        said = [each.words for each in facts.reports_of(fact.id)]
        quoted = [html.unescape(each) for each in re.findall(r"<q[^>]*>(.*?)</q>", told)]
        assert quoted == [each for each in quoted if each in said], fact.id
        assert told.count("figure only:") == said.count(None), fact.id


def test_every_other_report_stands_below_one_reason(made: dict[str, str]) -> None:
    facts = sf.load()
    for fact in facts.measurements.values():
        groups = who_said.groups(facts, fact)
        assert sum(map(len, groups.values())) == len(facts.reports_of(fact.id))
        assert all(reason.endswith(".") for _, reason in groups)


def test_every_language_of_an_outlet_has_its_name() -> None:
    for source in sf.load().sources.values():
        assert writing.language(source.language) != source.language


def test_the_files_of_a_fact_hold_its_record(made: dict[str, str]) -> None:
    """The JSON is in the format of an edition, and the CSV has a row for each report."""
    facts = sf.load()
    for fact in facts.measurements.values():
        document = json.loads(made[f"facts/{fact.id}.json"])
        rows = list(csv.DictReader(io.StringIO(made[f"facts/{fact.id}.csv"])))
        ids = [each.id for each in facts.reports_of(fact.id)]
        assert [fact.id] == [each["id"] for each in document["measurement"]]
        assert [fact.id, *ids] == [each["id"] for each in rows]


def test_every_edition_is_a_permanent_file_with_its_digest(made: dict[str, str]) -> None:
    """The TOML has the bytes of the edition, and the JSON its records."""
    for each in sf.available_editions():
        toml = made[f"editions/{each.name}.toml"].encode()
        assert each.sha256 == hashlib.sha256(toml).hexdigest()
        assert each.name == json.loads(made[f"editions/{each.name}.json"])["edition"]
        assert each.sha256 in made["editions/index.md"]


def test_the_linked_data_of_a_fact_ends_no_script(made: dict[str, str]) -> None:
    line = next(
        each for each in made["facts/trade.internal.md"].splitlines() if each.startswith("json_ld:")
    )
    data = json.loads(json.loads(line.removeprefix("json_ld: ")))

    assert "<" not in line
    assert "Claim" in {each["@type"] for each in data["@graph"]}


def test_every_page_has_a_title_and_a_description_of_its_own(made: dict[str, str]) -> None:
    written = {
        path.relative_to(ROOT / "docs").as_posix(): path.read_text("utf-8")
        for path in (ROOT / "docs").rglob("*.md")
    }
    pages = {name: text for name, text in (written | made).items() if name.endswith(".md")}
    found = {
        name: re.search(r"^description: (.+)$", text, re.MULTILINE) for name, text in pages.items()
    }
    told = [each[1] for each in found.values() if each is not None]

    assert [] == [name for name, each in found.items() if each is None]
    assert len(told) == len(set(told))


def test_every_picture_that_a_page_shows_is_made(made: dict[str, str]) -> None:
    """And each picture is shown by some page."""
    made_pages = [text for name, text in made.items() if name.endswith(".md")]
    written = [page.read_text("utf-8") for page in (ROOT / "docs").rglob("*.md")]
    shown = set(re.findall(r"(assets/pictures/[\w.-]+\.svg)", "".join([*made_pages, *written])))

    assert {name for name in made if name.endswith(".svg")} == shown


def test_no_made_page_is_also_in_the_folder(made: dict[str, str]) -> None:
    """Only those written by hand around the places for what is made."""
    both = [name for name in made if (ROOT / "docs" / name).exists()]
    assert ["index.md", "playground.md"] == both
    assert home_page.PLACE in (ROOT / "docs" / "index.md").read_text("utf-8")


def test_every_public_name_is_in_the_reference(made: dict[str, str]) -> None:
    """Classes, functions and errors; a union of types is only an annotation."""
    reference = "".join(text for name, text in made.items() if name.startswith("reference/"))
    listed = re.findall(r"^::: sco_facts\.(?:[\w.]+\.)?(\w+)$", reference, re.MULTILINE)
    named = {name for name in sf.__all__ if not isinstance(getattr(sf, name), types.UnionType)}

    assert named - {"facts", "errors", "__version__"} <= set(listed)
    assert len(listed) == len(set(listed))


def test_every_public_function_has_an_example(made: dict[str, str]) -> None:
    """In its docstring, or else on its page; but one that another program calls needs none."""
    for page in api_pages.PAGES:
        for name, path in api_pages.functions(page).items():
            if name in api_pages.HOOKS:
                continue
            module, _, _ = path.rpartition(".")
            docstring = getattr(import_module(module), name).__doc__
            assert ">>>" in docstring or name in EXAMPLES, name


def test_a_term_of_the_glossary_is_explained_once_where_a_page_first_uses_it() -> None:
    html = "<h2>Pins</h2><p><code>pin</code> A pin has a digest. Pin it.</p>"
    told = glossary.explained(html)

    assert 2 == told.count("<abbr")
    assert "A <abbr title=" in told
    assert "<h2>Pins</h2><p><code>pin</code>" in told


def test_support_and_core_are_explained_only_where_both_are_meant() -> None:
    assert "<abbr" not in glossary.explained("<p>The core has two dependencies.</p>")
    assert 2 == glossary.explained("<p>The core lies in the support.</p>").count("<abbr")
