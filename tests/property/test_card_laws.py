"""Laws of cards: whatever a record holds, its card is well-formed and has only our own tags."""

from collections.abc import Iterator
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.notebook import card
from sco_facts.outlines import Entries, Entry, Outline, Table, fields, line
from sco_facts.text import printable

TAGS = {"b", "br", "details", "div", "span", "summary", "table", "tbody", "td", "th", "tr"}
HOSTILE = st.text(
    st.one_of(
        st.sampled_from("<>&\"'/=\x00\x1b\x07\n\r\t\u202e\u2066\u2028\ud800`{}[]"), st.characters()
    )
)
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class Markup(HTMLParser):
    """Collect the tags, attributes and text of HTML, and check that tags nest."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(markup)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that it is the last one opened."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.words.append(data)


def check(markup: str) -> Markup:
    """Check that markup is well-formed and harmless."""
    read = Markup(markup)
    assert read.names <= TAGS
    assert read.attributes <= {"style"}
    assert printable(markup) == markup
    return read


@given(HOSTILE, HOSTILE, HOSTILE)
def test_parts_of_a_card_are_escaped(kind: str, name: str, lead: str) -> None:
    """No text opens a tag, and none is lost."""
    entries = Entries((Entry(line(kind, name), (line(lead),)),))
    table = Table((kind, name), (line(lead, name),))
    of = Outline(kind, name, (line(lead),), (line(name),), (entries, table))
    text = "".join(check(card(of)).words)
    assert [] == [part for part in (kind, name, lead) if printable(part) not in text]


@given(
    st.dictionaries(
        HOSTILE,
        st.recursive(HOSTILE, lambda inner: st.lists(inner) | st.dictionaries(HOSTILE, inner)),
    )
)
def test_fields_are_escaped(content: dict[str, object]) -> None:
    """However deep a text stands."""
    check(card(Outline(parts=(fields(content.items()),))))


@given(HOSTILE, st.lists(HOSTILE))
def test_an_entity_is_escaped(text: str, notes: list[str]) -> None:
    """Wherever a record holds text."""
    entity = sf.Entity(id=text, kind="place", name=text, names=(text,), notes=tuple(notes))
    if not any("\ud800" <= char <= "\udfff" for char in "".join((text, *notes))):
        check(entity._repr_html_())


@given(HOSTILE.filter(bool))
def test_a_reason_is_escaped(text: str) -> None:
    """A verdict's reason holds words from anywhere."""
    check(sf.Verdict(None, text)._repr_html_())


@given(HOSTILE)
def test_printable_text_is_in_one_line_and_stays_as_it_is(text: str) -> None:
    """What was made printable is printable."""
    once = printable(text)
    assert once == printable(once)
    assert len(once.splitlines()) <= 1


def _every_card() -> Iterator[str]:
    facts = sf.load("2026.1")
    for record in (*facts.values(), *facts.entities.values(), *facts.sources.values()):
        yield record._repr_html_()
    for report in facts.reports.values():
        yield report._repr_html_()
        yield report.quantity._repr_html_()
    for left in facts.measurements:
        yield sf.corroborate(facts, left)._repr_html_()  # type: ignore[attr-defined]
    yield facts._repr_html_()


def test_every_card_of_an_edition_is_well_formed() -> None:
    """For all records."""
    for markup in _every_card():
        check(markup)
