"""Laws of output: whatever text records hold, it steers no terminal, browser or spreadsheet."""

import csv
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category
from unittest import mock
from xml.etree import ElementTree

import pytest
from fuzz.hostile import EDITION, Tree, copied
from hypothesis import given, settings
from hypothesis import strategies as st
from property.test_card_laws import check

import sco_facts as sf
from sco_facts.cli.app import run
from sco_facts.exports import FORMATS
from sco_facts.exports.spreadsheets import cell_text
from sco_facts.plots import alt_text, plot_intervals, plot_series, svg

# What each table holds that says something, and is no key, number or choice of a list.
FREE = {
    "source": ["kind", "title", "publisher"],
    "entity": ["name", "role", "iso_code"],
    "measurement": ["subject", "measure", "condition"],
    "statement": ["act", "summary"],
    "event": ["name"],
    "report": ["scope"],
}
LISTS = ["notes", "names", "topics", "assumptions"]
SIGNS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'", '"', ",", ";", "<script>alert(1)</script>",
    "</script>", "<!--", "&amp;", "<img src=x onerror=alert(1)>", "\x1b[2J", "\x1b]0;title\x07",
    "\x9b31m", "\x07", "\x08", "\x7f", "\r", "\n", "\u202e", "\u2066", "\u200f", "\u2028", "\ufeff",
    "\U000e0041", "\ufffe", "--", "$x$", "[red]", ":smile:", "[link=https://example.org]",
    "\\", "{", "}", "%", "$", "_",
]  # fmt: skip
texts = (
    st.lists(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"]), min_size=1)
    .map("".join)
    .filter(str.strip)
    # A mark by itself says too little for an edition.
    .map("{} loans".format)
)


def edition_of(text: str) -> Tree:
    """Make an edition that says one text wherever it says something."""
    tree = copied(EDITION)
    for table, keys in FREE.items():
        for row in tree[table]:
            row.update(dict.fromkeys(keys, text))
            row.update({key: [text, text] for key in LISTS if key in row})
            if "quote" in row:
                row["quote"] = {"text": text, "start": 0, "end": len(text)}
            if "period" in row:
                row["period"]["words"] = text
            if table == "measurement":
                row["quantity"]["words"] = text
                row["period"]["words"] = "loans"
    tree["source"][0]["url"] = f"https://example.org/{text}"
    # Words of another language are not read again.
    tree["source"][0]["language"] = "kk"
    tree["measurement"][0]["quantity"]["counted"] = text
    tree["report"][0]["quantity"]["counted"] = text
    tree["retired"][0]["reason"] = text
    return tree


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder to write in."""
    return tmp_path_factory.mktemp("harmless")


def load(at: Path, text: str) -> sf.Catalogue[str]:
    """Load an edition that says this, of a report that says it too."""
    (at / "own.json").write_text(json.dumps(edition_of(text)), "utf-8")
    (at / "report.txt").write_bytes(text.encode())
    return sf.load_file(at / "own.json")


def things_of(facts: sf.Catalogue[str]) -> Iterator[object]:
    """Give all that a notebook can show."""
    records = (
        *facts.values(),
        *facts.reports.values(),
        *facts.entities.values(),
        *facts.sources.values(),
    )
    yield from (facts, facts.events, *records)
    loans = facts.measurements["library.loans"]
    yield loans.quantity
    yield sf.compare(loans, next(iter(facts.reports.values())))
    yield sf.corroborate(facts, loans.id)


class Screen(io.StringIO):
    """Stand for a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def printed(out: io.StringIO, *arguments: str) -> str:
    """Give what the command prints; without styles, so that all that steers is from the text."""
    with (
        mock.patch.dict(os.environ, {"TERM": "dumb", "NO_COLOR": "1"}),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", io.StringIO()),
    ):
        assert run(arguments) == 0
    return out.getvalue()


def hidden(text: str) -> set[str]:
    """Give the categories of the characters that steer something, line feeds apart."""
    unseen = {char for char in text if category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    # Part of how some scripts are written.
    return {f"{ord(char):04x}" for char in unseen - set("\n\u200c\u200d\u00ad")}


@given(texts)
def test_every_card_has_our_own_tags_only(at: Path, text: str) -> None:
    """In a notebook."""
    for thing in things_of(load(at, text)):
        check(thing._repr_html_())  # type: ignore[attr-defined]


@pytest.mark.filterwarnings("ignore:Glyph", "ignore:Matplotlib currently does not support")
@settings(max_examples=25)
@given(texts)
def test_every_picture_is_well_formed_xml(at: Path, text: str) -> None:
    """Its text alternative has no control characters either."""
    facts = load(at, text)
    loans = facts.measurements["library.loans"]
    reports = facts.reports_of(loans.id)
    for width in (5, 11):
        for figure in (plot_intervals([loans, *reports], width=width), plot_series(loans, reports)):
            assert set() == hidden(alt_text(figure))
            ElementTree.fromstring(svg(figure))


@given(texts)
def test_no_cell_of_a_spreadsheet_runs(at: Path, text: str) -> None:
    """And every text can be had back as it was."""
    facts = load(at, text)
    rows = list(csv.DictReader(io.StringIO(str(sf.export(facts, "csv")), newline="")))

    assert 3 == len(rows)
    for row in rows:
        numbers = {"low", "high", "value", "stated_low", "stated_high"}
        cells = [each for name, each in row.items() if name.removesuffix("_exact") not in numbers]
        assert [] == [each for each in cells if each.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    assert text == cell_text(rows[0]["subject"]) == cell_text(rows[0]["quote"])


@given(texts)
def test_no_text_ends_the_script_element_around_it(at: Path, text: str) -> None:
    """JSON-LD is put in web pages, and says there what it says elsewhere."""
    made = str(sf.export(load(at, text), "jsonld"))
    assert "<" not in made

    claim = next(each for each in json.loads(made)["@graph"] if each["@type"] == "Claim")
    assert text == claim["isBasedOn"]["text"]


@given(texts)
def test_every_line_of_json_lines_is_one_record(at: Path, text: str) -> None:
    """No text begins another line."""
    facts = load(at, text)
    lines = str(sf.export(facts, "jsonl")).split("\n")

    assert [""] == lines[-1:]
    assert 7 == len([json.loads(line)["digest"] for line in lines[:-1]])


@given(texts)
def test_json_is_read_back_to_the_same(at: Path, text: str) -> None:
    """Whatever it holds."""
    facts = load(at, text)
    (at / "again.json").write_bytes(str(sf.export(facts, "json")).encode())
    again = sf.load_file(at / "again.json", at / "report.txt")

    assert facts == again
    assert facts.retired == again.retired


LINES = [
    "", "--json", "show library.loans", "show town-paper", "show library.has --json", "statements",
    "events", "entities", "sources", "reports", "compare library.loans", "pin library.loans",
    "corroborate library.loans", "corroborate library.loans --json", "cite library.loans",
    "cite library.loans --format html", "cite library.loans --format markdown",
    "cite library.loans --format bibtex", "cite library.loans --format quote",
]  # fmt: skip
EXPORTS = [f"export {each}" for each in FORMATS if each not in ("parquet", "arrow")]


@given(st.sampled_from([*LINES, *EXPORTS]), texts)
def test_a_terminal_is_not_steered(at: Path, line: str, text: str) -> None:
    """Neither by what it obeys, nor by what turns the direction of a line."""
    load(at, text)
    assert set() == hidden(printed(Screen(), "--edition", str(at / "own.json"), *line.split()))


@given(st.sampled_from(LINES), texts)
def test_a_pipe_that_may_lead_to_a_terminal_is_not_steered(at: Path, line: str, text: str) -> None:
    """All is escaped but what is exported, which a program must get as it is."""
    load(at, text)
    assert set() == hidden(printed(io.StringIO(), "--edition", str(at / "own.json"), *line.split()))


@given(texts)
def test_a_lock_is_as_it_looks(at: Path, text: str) -> None:
    """Ids too are text from a stranger, and a lock is reviewed by eye."""
    tree = edition_of(text)
    tree["statement"][0]["id"] = text
    (at / "own.json").write_text(json.dumps(tree), "utf-8")
    (at / "report.txt").write_bytes(text.encode())
    facts = sf.load_file(at / "own.json")
    lock = sf.pin(text, facts)

    assert lock.replace("\n", "").isprintable()
    assert sf.verify(lock, facts) is facts
