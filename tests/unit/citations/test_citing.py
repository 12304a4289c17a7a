"""Citations: every style held to pandoc's strings, and every difference listed."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs
import pytest

from sco_facts.citations import cite, cite_package, deep_link, quote_line
from sco_facts.citations.styles import STYLES
from sco_facts.editions.loading import available_editions, load
from sco_facts.errors import ChoiceError, OperandError, RecordError
from sco_facts.records.facts import Event, Measurement, Statement
from sco_facts.records.sources import Quote, Source

DATA = Path(__file__).resolve().parents[2] / "data"
SEED = DATA.parent.parent / "seeds" / "000_477469a4d08aef29.txt"
GOLDENS: dict[str, Any] = json.loads((DATA / "citations.json").read_text("utf-8"))
LISTED: dict[str, Any] = tomllib.loads((DATA / "citation_differences.toml").read_text("utf-8"))
FACTS = load("2026.1")
TRADE = FACTS["trade.internal"]
ARTICLE = TRADE.source
URL = ARTICLE.url


def make(**changes: Any) -> Source:
    """Make a source like the article."""
    plain: dict[str, Any] = {
        "id": "x", "kind": "news report", "title": None, "publisher": "An agency",
        "published": None, "url": "https://example.org/x", "language": "en",
    }  # fmt: skip
    return Source(**{**plain, **changes})


SOURCES = {
    row["id"]: Source(**{"title": None, "published": None, **row}) for row in GOLDENS["sources"]
}


NOTHING_KNOWN = {
    "apa": "(n.d.).",
    "chicago-author-date": "n.d.",
    "chicago-notes": "n.d.",
    "mla": "",
    "harvard": "(no date).",
    "vancouver": "[Internet].",
    "gb-t-7714": "Anon. [N/OL].",
    "gost": "",
}


def description(source: Source, form: str) -> str:
    """Give the bracketed description of a source without a headline."""
    text = "" if source.title else f"[{source.kind.capitalize()}]"
    return text.replace("[", r"\[").replace("]", r"\]") if form == "markdown" else text


def expected(entry: dict[str, Any]) -> str:
    """Apply the listed differences of a style, but of GOST's last part, to pandoc's text."""
    source, text = SOURCES[entry["source"]], entry["pandoc"]
    for difference in LISTED["difference"]:
        ours = difference["ours"]
        is_meant = difference["style"] == entry["style"] and "tail" not in ours
        if is_meant and not ("description" in ours and source.title):
            ours = ours.replace("{[description]}", "@@")
            text = re.sub(difference["pattern"], ours, text)
            text = text.replace("@@", description(source, entry["format"]))
    return text


def name(entry: dict[str, Any]) -> str:
    """Name an entry in a test's output."""
    parts = (entry["style"], entry["source"], entry["accessed"] or "", entry["format"])
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    "entry", [each for each in GOLDENS["entries"] if each["style"] != "gost"], ids=name
)
def test_a_citation_is_pandocs(entry: dict[str, Any]) -> None:
    """Character for character, but for the listed differences."""
    source = SOURCES[entry["source"]]
    made = cite(source, entry["style"], format=entry["format"], accessed=entry["accessed"])

    assert expected(entry) == made


@pytest.mark.parametrize(
    "entry", [each for each in GOLDENS["entries"] if each["style"] == "gost"], ids=name
)
def test_a_gost_citation_begins_as_pandocs(entry: dict[str, Any]) -> None:
    """What pandoc prints is the beginning; the address follows."""
    source = SOURCES[entry["source"]]
    made = cite(source, "gost", format=entry["format"], accessed=entry["accessed"])

    assert made.startswith(expected(entry))


@pytest.mark.parametrize("row", LISTED["gost"], ids=lambda row: row["source"])
def test_a_gost_citation_ends_with_day_address_and_access(row: dict[str, str]) -> None:
    """The standard's parts that pandoc leaves out."""
    assert row["text"] == cite(SOURCES[row["source"]], "gost", accessed=row.get("accessed"))


def test_the_goldens_are_of_the_bundled_sources() -> None:
    """A source of a new edition needs goldens too."""
    bundled = {each.id: each for each in FACTS.sources.values()}
    frozen = {each: SOURCES[each].url for each in bundled}

    assert {id: each.url for id, each in bundled.items()} == frozen


def test_the_goldens_are_of_every_style() -> None:
    """No style goes without."""
    assert {each["style"] for each in GOLDENS["entries"]} == set(STYLES)


@pytest.mark.parametrize("difference", LISTED["difference"], ids=lambda each: each["id"])
def test_every_listed_difference_is_met(difference: dict[str, str]) -> None:
    """A difference that is gone leaves the list."""
    texts = [each["pandoc"] for each in GOLDENS["entries"] if each["style"] == difference["style"]]

    assert any(re.search(difference["pattern"], text) for text in texts)


@pytest.mark.parametrize("difference", LISTED["difference"], ids=lambda each: each["id"])
def test_every_difference_is_in_the_how_to(difference: dict[str, str]) -> None:
    """Readers of the docs see what decides."""
    page = (DATA.parent.parent / "docs" / "how-to" / "cite.md").read_text("utf-8")

    assert difference["rule"].split(":")[0].split(" (")[0] in page


def test_a_record_is_cited_as_its_source() -> None:
    """A reference list names the report, not the place in it."""
    assert cite(ARTICLE) == cite(TRADE)


@pytest.mark.parametrize("id", ["offer.aifc", "summit.tianjin"])
def test_statements_and_events_are_cited(id: str) -> None:
    """Every record of the article has its source."""
    assert cite(ARTICLE, "mla") == cite(FACTS[id], "mla")


def test_an_other_report_is_cited_as_its_own_source() -> None:
    """Not as the article that it is set beside."""
    report = FACTS.reports_of("trade.internal")[0]

    assert cite(report.source) == cite(report)


@pytest.mark.parametrize("day", ["2026-01-05", date(2026, 1, 5), datetime(2026, 1, 5, tzinfo=UTC)])
def test_the_day_of_access_is_a_date_or_text(day: date | str) -> None:
    """Both say the same."""
    assert "[cited 2026 Jan 5]" in cite(ARTICLE, "vancouver", accessed=day)


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "chicago-notes", "mla"])
def test_four_styles_leave_out_access_to_a_dated_page(style: str) -> None:
    """They ask for it only where the page has no date."""
    assert cite(ARTICLE, style) == cite(ARTICLE, style, accessed="2026-01-05")


@pytest.mark.parametrize("style", STYLES)
def test_what_is_not_known_leaves_no_marks(style: str) -> None:
    """Only the words that a style has for it: no date, no author, the medium."""
    assert NOTHING_KNOWN[style] == cite(make(publisher="", url="", kind=""), style)


@pytest.mark.parametrize("style", STYLES)
def test_a_bare_title_is_still_a_line(style: str) -> None:
    """Without outlet, date and address the headline remains."""
    made = cite(make(title="A title", publisher="", url="", kind=""), style)

    assert "a title" in made.lower()
    assert " ." not in made


def test_english_of_any_region_has_english_capitals() -> None:
    """A BCP 47 tag begins with the language."""
    assert "“Trade Grows.”" in cite(make(title="Trade grows", language="en-GB"), "mla")


def test_russian_of_any_region_has_russian_months() -> None:
    """GOST R 7.0.12 writes March out."""
    source = make(published="2025-03-08", language="ru-KZ")

    assert " 2025. 8 марта. " in cite(source, "gost")


def test_an_outlet_with_a_period_has_one() -> None:
    """“Inc.” does not end in two."""
    assert "*News Inc.* https" in cite(
        make(title="T", publisher="News Inc.", url="https://a.b"), format="markdown"
    ).replace("<", "")


@pytest.mark.parametrize(
    ("format", "url", "end"),
    [
        ("text", "", " News Inc."),
        ("markdown", "", " *News Inc.*"),
        ("html", "", " <em>News Inc.</em>"),
        ("text", "https://a.b/x.", " https://a.b/x."),
        ("markdown", "https://a.b/x.", " <https://a.b/x.>"),
        ("html", "https://a.b/x.", ">https://a.b/x.</a>"),
        ("markdown", "a.b/x.*", r" a.b/x.\*."),
    ],
)
def test_a_list_that_ends_in_a_period_has_one(format: str, url: str, end: str) -> None:
    """Also where markup stands behind it."""
    assert cite(make(publisher="News Inc.", url=url), "mla", format=format).endswith(end)


def test_an_unknown_style_names_a_near_one() -> None:
    """A typo is told what was meant."""
    with pytest.raises(ChoiceError, match=r"did you mean 'chicago-notes'") as caught:
        cite(ARTICLE, "chicago-note")

    assert "chicago-note" == caught.value.value


def test_a_style_in_capitals_names_the_one_that_is_meant() -> None:
    """As a format of an export does."""
    with pytest.raises(ChoiceError, match=r"'MLA', .*did you mean 'mla'"):
        cite(ARTICLE, "MLA")


def test_two_near_styles_are_named_at_most() -> None:
    """More would be no hint; this one is a little like harvard too."""
    with pytest.raises(ChoiceError, match=r"did you mean 'mla' or 'apa'\?$"):
        cite(ARTICLE, "ama")


def test_a_style_like_no_other_lists_them_all() -> None:
    """Nothing near: choose."""
    with pytest.raises(ChoiceError, match=r"gost; choose one of them\."):
        cite(ARTICLE, "zzz")


def test_what_has_no_address_was_retrieved_nowhere() -> None:
    """APA names the day and the address together, or neither."""
    made = cite(make(url="", title="A headline"), "apa", accessed="2026-01-05")

    assert "A headline. (n.d.). An Agency." == made


def test_an_unknown_format_is_refused() -> None:
    """Formats have the same error as styles."""
    with pytest.raises(ChoiceError, match=r"the format 'htm'.*did you mean 'html'"):
        cite(ARTICLE, format="htm")


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "20260105", "2026-W01-1", "", 5])
def test_a_day_of_access_that_is_none_is_refused(day: Any) -> None:
    """The message shows how to write one."""
    with pytest.raises(RecordError, match="write it as 2026-01-05"):
        cite(ARTICLE, accessed=day)


def test_an_entity_cannot_be_cited() -> None:
    """It has no source."""
    with pytest.raises(OperandError, match="type Entity, expected a source") as caught:
        cite(FACTS.entities["bektenov"])  # type: ignore[arg-type]

    assert FACTS.entities["bektenov"] == caught.value.value


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2025. A year of trade", r"2025\. A year"),
        ("10) Things", r"10\) Things"),
        ("- a & b", r"\- a & b"),
        ("+ a - b", r"\+ a - b"),
        ("2025 was 5. Best", "2025 was 5. Best"),
        ("A - b + c", "A - b + c"),
    ],
)
@pytest.mark.parametrize("style", ["vancouver", "gost"])
def test_a_line_of_markdown_is_no_list(style: str, title: str, expected: str) -> None:
    """Whatever its headline starts with (CommonMark 0.31.2, 5.2); in other formats it is text."""
    assert cite(make(title=title), style, format="markdown").startswith(expected)
    assert cite(make(title=title), style).startswith(title)
    assert cite(make(title=title), style, format="html").startswith(title.replace("&", "&amp;"))


def test_only_web_addresses_become_links() -> None:
    """A script in an address is text."""
    source = make(title="T", url="javascript:alert(1)")

    assert "<a " not in cite(source, format="html")
    assert "<javascript" not in cite(source, format="markdown")


def test_the_quote_line_of_a_measurement_has_all_its_parts() -> None:
    """Words, speaker, outlet, date, paragraph, edition, digest."""
    expected = (
        "“our internal trade nears $1 trillion”, said by Bektenov, Qazinform, 18 November 2025, "
        f"paragraph 4 (edition 2026.1, sha256 {TRADE.digest[:12]})"
    )

    assert expected == quote_line(TRADE)


def test_the_quote_line_of_a_statement_names_who_did_what() -> None:
    """The report's words are not put into the actor's mouth."""
    assert "”, urged by Bektenov, Qazinform," in quote_line(FACTS["call.predictable_trade"])


@pytest.mark.parametrize("id", ["transit.volume", "proposal.development_bank", "summit.tianjin"])
def test_the_quote_line_names_nobody_who_is_not_named(id: Any) -> None:
    """Without a speaker the outlet follows the words."""
    assert "”, Qazinform," in quote_line(FACTS[id])


def fact_of(text: str, words: str, *, at: int = 0, **changes: Any) -> Event:
    """Make a record that quotes words from a text."""
    start = text.index(words, at)
    quote = Quote(words, start, start + len(words), 1, 1)
    return Event(**{"id": "a.b", "name": "n", "source": make(), "quote": quote, **changes})


def test_the_quote_line_without_edition_and_date() -> None:
    """A record made by hand has neither."""
    fact = fact_of("some words", "words")

    assert f"“words”, An agency, no date, paragraph 1 (sha256 {fact.digest[:12]})" == quote_line(
        fact
    )


def test_the_quote_line_of_a_heading_names_no_paragraph() -> None:
    """Words outside every sentence are in none."""
    fact = attrs.evolve(TRADE, quote=attrs.evolve(TRADE.quote, sentence=None, paragraph=None))

    assert "Qazinform, 18 November 2025 (edition" in quote_line(fact)


def test_the_quote_line_is_one_line() -> None:
    """A quote over two lines is joined."""
    assert "“one two”" in quote_line(fact_of("one\ntwo", "one\ntwo"))


@pytest.mark.parametrize("function", [quote_line, deep_link])
def test_a_source_has_no_quote(function: Any) -> None:
    """Only facts quote the report."""
    with pytest.raises(OperandError, match="type Source, expected a measurement"):
        function(ARTICLE)


def directive(link: str) -> str:
    """Give what follows the directive's name."""
    return link.partition("#:~:text=")[2]


@pytest.mark.parametrize("id", FACTS)
def test_a_bundled_quote_is_unambiguous(id: Any) -> None:
    """No quote needs context, so the link without the text is the link with it."""
    fact: Measurement | Statement | Event = FACTS[id]
    report = SEED.read_text("utf-8")

    assert 1 == report.casefold().count(fact.quote.text.casefold())
    assert deep_link(fact) == deep_link(fact, report)
    assert fact.quote.text == unquote(directive(deep_link(fact)))


def test_the_marks_of_the_directive_are_encoded() -> None:
    """A dash, a comma and an ampersand would be read as syntax."""
    link = deep_link(fact_of("2-fold, A&B 100% “’”", "2-fold, A&B 100% “’”"))

    assert "2%2Dfold%2C%20A%26B%20100%25%20%E2%80%9C%E2%80%99%E2%80%9D" == directive(link)


def test_words_that_stand_twice_get_words_around_them() -> None:
    """The second place is told from the first."""
    text = "First, trade grew fast. Then trade grew slowly."

    assert "Then-,trade%20grew,-slowly." == directive(
        deep_link(fact_of(text, "trade grew", at=10), text)
    )


def test_words_at_the_start_get_words_after_them() -> None:
    """There is nothing before the first words."""
    text = "Trade grew fast. Then trade grew."

    assert "Trade%20grew,-fast." == directive(deep_link(fact_of(text, "Trade grew"), text))


def test_context_grows_until_it_tells_the_places_apart() -> None:
    """One word on either side is not always enough."""
    text = "a big deal was made, no big deal was had"

    assert "no%20big-,deal,-was%20had" == directive(deep_link(fact_of(text, "deal", at=20), text))


def test_context_without_a_space_stays_so() -> None:
    """A bracket before the words is part of the words before."""
    text = "SCO and the (SCO) states"

    assert "the%20(-,SCO,-)%20states" == directive(deep_link(fact_of(text, "SCO", at=9), text))


def test_a_long_quote_is_given_by_its_ends() -> None:
    """As browsers make such links."""
    text = " ".join(f"word{number}" for number in range(60))

    assert (
        "word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59"
        == directive(deep_link(fact_of(text, text)))
    )


def test_a_quote_over_two_paragraphs_is_given_by_its_ends() -> None:
    """An exact match cannot span blocks."""
    assert "one%20two,three%20four" == directive(
        deep_link(fact_of("one two\n\nthree four", "one two\n\nthree four"))
    )


def test_the_ends_of_a_long_quote_get_context_of_their_own() -> None:
    """Each end is found by itself."""
    text = "one two. Then one two\nthree four."

    assert "Then-,one%20two,three%20four" == directive(
        deep_link(fact_of(text, "one two\nthree four"), text)
    )


def test_one_long_word_is_given_whole() -> None:
    """It has no first and last words."""
    assert "x" * 400 == directive(deep_link(fact_of("x" * 400, "x" * 400)))


def test_an_address_with_a_fragment_keeps_it() -> None:
    """The directive follows."""
    fact = fact_of("a b", "a", source=make(url="https://example.org/x#top"))

    assert "https://example.org/x#top:~:text=a" == deep_link(fact)


def test_another_text_is_refused() -> None:
    """Context from the wrong report would open the wrong place."""
    with pytest.raises(RecordError, match="give its text unchanged"):
        deep_link(TRADE, "another text")


FIRST = available_editions()[0]
SOFTWARE = {
    **GOLDENS["software"][0],
    **{each["style"]: each["text"] for each in LISTED["software"]},
}


@pytest.fixture
def _version(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the installed version be the one of the goldens."""
    monkeypatch.setattr(metadata, "version", lambda name: "0.1.0" if name == "sco_facts" else "")
    return


@pytest.mark.usefixtures("_version")
@pytest.mark.parametrize("style", STYLES)
def test_the_library_is_cited_in_every_style(style: str) -> None:
    """As pandoc prints software, or as the listed standard has it."""
    edition = f" Edition {FIRST.name}, sha256 {FIRST.sha256}."

    assert SOFTWARE[style] + edition == cite_package(style, FIRST.name)


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
    text = (SEED.parents[1] / "CITATION.cff").read_text("utf-8").casefold()

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
