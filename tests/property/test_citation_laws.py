"""Laws of citations: whatever a source says, what is printed is one safe line."""

import re
import unicodedata
from html.parser import HTMLParser

import rispy
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from sco_facts.citations import cite, deep_link, quote_line
from sco_facts.citations.bibliographies import bibtex, csl_json, ris
from sco_facts.citations.styles import STYLES
from sco_facts.citations.typography import close, quoted, title_case, to_curly
from sco_facts.records.facts import Event
from sco_facts.records.sources import Quote, Source
from sco_facts.text import clean

PIECES = st.sampled_from(
    [
        "<b>", "</b>", "<script>", "&amp;", "&", "*x*", "_x_", "`x`", "[a](b)", "![a](b)", "\\",
        "{", "}", "$x$", "%", "#", "~", "^", '"', "'", "“", "”", "‘", "’", "--", "\n", "\r\n",
        "\t", "\0", "\x1b[31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\ud800",
        "TY  - ", "\nER  - ", "},\n", "Trade", "nears", "шос", "上合", "e\u0301", "🙂", "?", ".",
        " ", "<!--", "|", "https://", "javascript:", ":", "é", "\U000e0041",
    ]
)  # fmt: skip
texts = st.lists(PIECES | st.characters(), max_size=6).map("".join)
dates = st.sampled_from([None, "2025", "2025-11", "2025-11-18"])
sources = st.builds(
    Source,
    # A lone surrogate has no digest, so that no edition can hold an id of one.
    id=texts.map(lambda text: text.encode("utf-8", "ignore").decode()),
    kind=texts,
    title=st.none() | texts,
    publisher=texts,
    published=dates,
    url=texts | texts.map("https://example.org/".__add__),
    language=st.sampled_from(["en", "en-GB", "ru", "zh"]) | texts,
)
styles = st.sampled_from(list(STYLES))
accesses = st.none() | st.dates()
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\U000e0000-\U000e007f]"
)


class Tags(HTMLParser):
    """Collect the tags, and fail on what no citation has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take emphasis, and links to the web."""
        assert tag == "em" or (tag == "a" and [name for name, _ in attrs] == ["href"])
        assert all((value or "").lower().startswith(("http://", "https://")) for _, value in attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what is open."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep what a reader sees."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Take no comment."""
        raise AssertionError(data)


def unescaped(markdown: str) -> str:
    """Take away our emphasis, links and escapes; fail on any other mark that acts."""
    text, place, stars = "", 0, 0
    while place < len(markdown):
        char = markdown[place]
        if char == "\\":
            text, place = text + markdown[place + 1], place + 2
        elif char == "<":
            link = markdown[place + 1 : markdown.index(">", place)]
            assert re.match("https?://", link, re.IGNORECASE)
            text, place = text + link, place + len(link) + 2
        else:
            assert char not in "[]`_|~$#>"
            stars += char == "*"
            text, place = text + char.replace("*", ""), place + 1
    assert stars in (0, 2)
    return text


@settings(deadline=None)
@given(sources, styles, accesses)
def test_a_citation_is_one_line_without_hidden_characters(
    source: Source, style: str, accessed: object
) -> None:
    """No newline, control or bidi character gets through, in any format."""
    for form in ("text", "markdown", "html"):
        made = cite(source, style, format=form, accessed=accessed)  # type: ignore[arg-type]
        assert not HIDDEN.search(made)
        assert len(made.splitlines()) <= 1
        assert all(unicodedata.category(char) != "Cs" for char in made)


@settings(deadline=None)
@given(sources, styles, accesses)
def test_html_has_emphasis_and_links_only(source: Source, style: str, accessed: object) -> None:
    """A browser shows exactly the plain text."""
    parser = Tags()
    parser.feed(cite(source, style, format="html", accessed=accessed))  # type: ignore[arg-type]
    parser.close()

    assert [] == parser.open
    assert cite(source, style, accessed=accessed) == parser.text  # type: ignore[arg-type]


@settings(deadline=None)
@given(sources, styles)
def test_markdown_says_what_text_says(source: Source, style: str) -> None:
    """Every mark of the source is escaped; only ours act."""
    made = cite(source, style, format="markdown")

    assert cite(source, style) == unescaped(made)


@settings(deadline=None)
@given(st.lists(sources, max_size=3))
def test_bibtex_has_an_entry_a_source(given_sources: list[Source]) -> None:
    """No title, outlet or id ends its field or entry."""
    entries = parse_string(bibtex(given_sources), "bibtex").entries

    assert len(set(given_sources)) == len(entries)
    for source, entry in zip(dict.fromkeys(given_sources), entries.values(), strict=True):
        assert entry.type == "article"
        assert bool(clean(source.title or "")) == ("title" in entry.fields)


@settings(deadline=None)
@given(sources)
def test_bibtex_has_no_control_characters(source: Source) -> None:
    """Newlines are ours alone: one a field."""
    made = bibtex(source)

    assert not HIDDEN.search(made.replace("\n", ""))
    assert all(line.startswith(("@", "  ", "}")) for line in made.splitlines())


@settings(deadline=None)
@given(st.lists(sources, max_size=3))
def test_ris_has_a_record_a_source(given_sources: list[Source]) -> None:
    """No text begins a tag of its own."""
    made = ris(given_sources)
    read = rispy.loads(made)

    assert not HIDDEN.search(made.replace("\n", ""))
    assert len(set(given_sources)) == len(read)
    for source, record in zip(dict.fromkeys(given_sources), read, strict=True):
        assert clean(source.title or "") == record.get("title", "")
        assert clean(source.publisher) == record.get("secondary_title", "")


@settings(deadline=None)
@given(st.lists(sources, max_size=3))
def test_csl_json_ids_are_unique(given_sources: list[Source]) -> None:
    """A processor could not tell two items with one id apart."""
    ids = [item["id"] for item in csl_json(given_sources)]

    assert len(set(given_sources)) == len(set(ids))


@settings(deadline=None)
@given(texts.filter(bool), sources)
def test_lines_and_links_are_one_line(words: str, source: Source) -> None:
    """The quoted words too are made safe; a lone surrogate has no digest to begin with."""
    assume(words.isascii() or not re.search("[\ud800-\udfff]", words))
    fact = Event(id="a.b", name="n", source=source, quote=Quote(words, 0, len(words), 1, 1))

    assert not HIDDEN.search(quote_line(fact))
    assert re.fullmatch(r"[^\s<>\"]*:~:text=[A-Za-z0-9._~!*'()%,]*", deep_link(fact))


@given(texts, st.integers(0, 60), st.integers(1, 20))
def test_a_link_with_context_holds_the_quote(text: str, start: int, length: int) -> None:
    """Whatever the text, the directive ends, and has the words in it."""
    words = text[start : start + length]
    if words.strip():
        quote = Quote(words, start, start + len(words), 1, 1)
        source = Source("x", "k", None, "p", None, "https://example.org", "en")
        fact = Event(id="a.b", name="n", source=source, quote=quote)
        assert deep_link(fact).partition("text=")[2] in deep_link(fact, text) or "\n" in words


@given(texts.map(clean))
def test_title_case_changes_only_case(text: str) -> None:
    """No letter is lost."""
    assert text.casefold() == title_case(text).casefold()


@given(texts.map(clean))
def test_title_case_is_stable(text: str) -> None:
    """A title in title case stays as it is."""
    assert title_case(text) == title_case(title_case(text))


@given(texts.map(clean))
def test_curly_quotes_change_only_quotes(text: str) -> None:
    """Every other character stays in its place."""
    plain = re.compile("[\"'“”‘’]")

    assert plain.sub("'", text) == plain.sub("'", to_curly(text))


@given(texts.map(clean), st.sampled_from(".,"))
def test_no_two_end_marks_meet(text: str, mark: str) -> None:
    """A mark is added once at most."""
    assert len(text) <= len(close(text, mark)) <= len(text) + 1
    assert quoted(text, mark).endswith("”")
