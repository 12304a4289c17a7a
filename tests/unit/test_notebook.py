"""Cards for notebooks: what they show, and that it is harmless."""

import re
from html import escape
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.notebook import card
from sco_facts.outlines import (
    Entries,
    Entry,
    Fields,
    Outline,
    Span,
    Table,
    Tone,
    fields,
    line,
    outline,
)

FACTS = sf.load("2026.1")
FACT = FACTS["trade.internal"]
SHARE = FACTS["economy.contribution_share"]
VALUES = [
    FACTS, FACTS.events, FACT, FACT.quote, FACT.quantity, FACT.interval,
    FACTS["call.predictable_trade"], FACTS["summit.tianjin"], FACTS.entities["bektenov"],
    FACTS.sources["ria-2025-11-18"], FACTS.reports["transit.volume@kazpravda-2025-08-19"],
    sf.exceeds(SHARE, "exactly 25%"), sf.compare(SHARE, "exactly 30%"),
    sf.corroborate(FACTS, "transit.volume"), sf.corroborate(FACTS, "transit.volume")[1],
    sf.corroborate(FACTS, "documents.signed"), sf.Records({}), sf.grade("It is over 30%.", SHARE),
    next(sf.find("It has almost doubled.")),
]  # fmt: skip
every_value = pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)


def spans(of: object) -> list[str]:
    """List the texts of an outline, wherever they are in it."""
    if isinstance(of, Span):
        return [of.text]
    if isinstance(of, Outline):
        return [of.kind, of.name, *spans((*of.lead, *of.notes, *(part.rows for part in of.parts)))]
    return [text for each in of for text in spans(each)] if isinstance(of, tuple) else []


@every_value
def test_every_value_has_a_card_that_shows_all_of_its_outline(value: Any) -> None:
    markup = value._repr_html_()

    assert [] == [text for text in spans(outline(value)) if escape(text) not in markup]


@every_value
def test_a_card_needs_nothing_from_elsewhere(value: Any) -> None:
    """No script, style sheet or picture; addresses are text."""
    markup = value._repr_html_()
    assert not re.search(r"<(script|link|style|img|iframe)|src=|href=|url\(", markup)


def test_colours_suit_any_background() -> None:
    """All are translucent, and none is of text."""
    markup = sf.corroborate(FACTS, "transit.volume")._repr_html_()
    assert not re.search(r"#[0-9a-f]{3}|[; \"]color:|rgb\(", markup)


def test_an_empty_part_has_no_table() -> None:
    empty: sf.Records[str, sf.Event] = sf.Records({})
    assert "<table" not in empty._repr_html_()


CELL = "text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0;white-space:normal"


def drawn(*parts: Fields | Entries | Table) -> str:
    """Draw a card of these parts alone."""
    return card(Outline(parts=parts))


def rows(*cells: tuple[str, ...]) -> str:
    """Write the rows of a table as they are drawn."""
    return "".join(
        "<tr>" + "".join(f'<td style="{CELL}">{each}</td>' for each in row) + "</tr>"
        for row in cells
    )


def dim(text: str) -> str:
    """Write words set back, in the theme's own colour."""
    return f'<span style="opacity:.75">{text}</span>'


class TestMarkup:
    """The markup of each part, which a notebook shows as it is."""

    def test_text_is_escaped(self) -> None:
        """Quotation marks too."""
        assert "&lt;b a=&#x27;&quot;&#x27;&gt;&amp;" in card(Outline(lead=(line("<b a='\"'>&"),)))

    @pytest.mark.parametrize(("name", "label"), [("n", f"<b>n</b> {dim('K')}"), ("", dim("K"))])
    def test_a_whole_card(self, name: str, label: str) -> None:
        """What it is, what it says in large, then notes and parts."""
        of = Outline("K", name, (line("lead"), line("more")), (line("note"),), (fields([]),))
        assert card(of) == (
            '<div style="border:1px solid rgba(128,128,128,.4);border-radius:6px;'
            'padding:.6em .9em;margin:.2em 0;max-width:56em">'
            f"<div>{label}</div>"
            '<div style="font-size:1.15em;margin:.2em 0">lead<br>more</div>'
            '<div style="margin-top:.3em">note</div></div>'
        )

    @pytest.mark.parametrize(
        ("tone", "colour"),
        [("good", "46,160,67,.25"), ("bad", "218,54,51,.25"), ("open", "187,128,9,.28"),
         ("answer", "128,128,128,.2")],
    )  # fmt: skip
    def test_a_judgement_stands_on_a_colour(self, tone: Tone, colour: str) -> None:
        assert (
            f'<span style="background:rgba({colour});'
            'border-radius:1em;padding:.05em .6em;white-space:nowrap">a&lt;b</span>'
        ) in card(Outline(lead=((Span("a<b", tone),),)))

    def test_other_tones(self) -> None:
        """Beside each other in one line."""
        spans = (Span("a<", "strong"), Span("b", "dim"), Span("c"))
        assert f"<b>a&lt;</b> {dim('b')} c</div>" in card(Outline(lead=(spans,)))

    def test_fields(self) -> None:
        """Names, and values one below the other."""
        expected = rows((dim("a"), "1"), (dim("b"), "2<br>3"))
        assert expected in drawn(fields([("a", 1), ("b", (2, 3))]))

    def test_what_matters_less_folds_away(self) -> None:
        """It is there, but not at once."""
        front, _, rest = drawn(fields([("digest", "0"), ("notes", "x")])).partition(
            f"<details><summary>{dim('more')}</summary>"
        )
        assert rows((dim("notes"), "x")) in front
        assert rows((dim("digest"), "0")) in rest
        assert "</details>" in rest

    def test_fields_of_which_none_folds_away(self) -> None:
        assert "<details>" not in drawn(fields([("notes", "x")]))

    def test_entries(self) -> None:
        """The label in one column, and the rest beside it."""
        entries = Entries((Entry(line("a", "b"), (line("c"),)), Entry(line("d"), (line("e"),))))
        assert rows(("a", "b<br>c"), ("d", "e")) in drawn(entries)

    def test_a_table(self) -> None:
        """A heading for each column."""
        table = Table(("x", "y<"), (line("a", "b<"),))
        headings = "".join(f'<th style="{CELL}">{each}</th>' for each in ("x", "y&lt;"))
        assert f"<tr>{headings}</tr>" + rows(("a", "b&lt;")) in drawn(table)
