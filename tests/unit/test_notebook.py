"""Cards for notebooks: what they show, and that it is harmless."""

import re

import pytest

import sco_facts as sf
from sco_facts.notebook import Html, card, html
from sco_facts.outlines import Entries, Entry, Fields, Outline, Span, Table, Tone, fields, line
from sco_facts.text import printable

FACTS = sf.load("2026.1")
FACT = FACTS["trade.internal"]


def shown(value: object) -> str:
    """Give the card of a value without its tags."""
    markup: str = value._repr_html_()  # type: ignore[attr-defined]
    return re.sub(r"<[^>]*>", " ", markup)


class TestText:
    """Text is escaped once, and only once."""

    def test_markup_is_escaped(self) -> None:
        """Quotation marks too."""
        assert html("<b a='\"'>&") == "&lt;b a=&#x27;&quot;&#x27;&gt;&amp;"

    def test_html_is_left_as_it_is(self) -> None:
        """It was escaped where it was made."""
        assert html(Html("<b>")) == "<b>"

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("a\nb\tc\rd", "a b c d"), ("\x1b[0m", r"\x1b[0m"), ("\x9b", r"\x9b"),
            ("\u202e", r"\u202e"), ("\ufeff", r"\ufeff"), ("\udcff", r"\udcff"),
            ("\u2028", r"\u2028"), ("\u2029", r"\u2029"), ("\U000e0041", r"\U000e0041"),
            ("a\u00a0b", "a\u00a0b"), ("\u200d\u200c\u00ad", "\u200d\u200c\u00ad"),
            ("Қазақ 中", "Қазақ 中"),
        ],
    )  # fmt: skip
    def test_printable(self, given: str, expected: str) -> None:
        """What cannot be seen is made visible; words in any script stay."""
        assert printable(given) == expected


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


class TestEveryKind:
    """Each kind of value has its card."""

    def test_a_measurement(self) -> None:
        """Its words, bounds, speaker, quote and digest."""
        text = shown(FACT)
        parts = (
            "trade.internal", "nears $1 trillion", "(0, 1) trillion USD", "bektenov",
            " edition ", " digest ",
        )  # fmt: skip
        assert [] == [part for part in (*parts, FACT.digest, "2026.1") if part not in text]

    def test_a_measurement_is_cut_to_its_domain(self) -> None:
        """A share is at most one."""
        assert "(30, 100] percent" in shown(FACTS["economy.contribution_share"])

    def test_a_quantity(self) -> None:
        """Its bounds with the noun of a count."""
        assert "5 railway corridors" in shown(sf.read("five railway corridors"))

    @pytest.mark.parametrize(
        "record",
        [
            FACTS["call.predictable_trade"], FACTS["summit.tianjin"], FACTS.entities["bektenov"],
            FACTS.sources["ria-2025-11-18"], FACT.quote,
            FACTS.reports["transit.volume@kazpravda-2025-08-19"],
        ],
        ids=lambda record: type(record).__name__,
    )  # fmt: skip
    def test_a_record(self, record: object) -> None:
        """What it says, and what it is."""
        text = shown(record)
        assert type(record).__name__ in text
        assert str(record)[:20] in text

    @pytest.mark.parametrize(
        ("right", "answer"), [("exactly 25%", "yes"), ("exactly 100%", "no"), ("40%", "undecided")]
    )
    def test_a_verdict(self, right: str, answer: str) -> None:
        """The answer and the reason."""
        verdict = sf.exceeds(FACTS["economy.contribution_share"], right)
        assert f"{answer} " in shown(verdict)
        assert html(verdict.reason) in verdict._repr_html_()

    def test_a_comparison(self) -> None:
        """Both sides, the three questions, and what can be computed."""
        text = shown(sf.compare(FACTS["economy.contribution_share"], "exactly 30%"))
        parts = ("exactly 30%", "exceeds", "falls below", "contradicts", "difference", "ratio")
        assert [] == [part for part in (*parts, "keep in mind") if part not in text]

    def test_an_interval(self) -> None:
        """Its ends, and whether they belong to it."""
        text = shown(sf.Interval(None, 3, high_closed=True))
        assert [] == [part for part in ("(-∞, 3]", "unbounded", "3, included") if part not in text]

    def test_a_mention(self) -> None:
        """The words, what they mean, and where they stand."""
        text = shown(next(sf.find("It has almost doubled.")))
        parts = ("“almost doubled”", "(0, 2) fold", "7–21")
        assert [] == [part for part in parts if part not in text]

    def test_a_grade(self) -> None:
        """The outcome, the reason, and what was graded."""
        grade = sf.grade("It is over 30%. Trade has 25%.", FACTS["economy.contribution_share"])
        parts = ("faithful", html(grade.reason), "“over 30%”", "“25%”")
        assert [] == [part for part in parts if part not in grade._repr_html_()]

    def test_a_corroboration(self) -> None:
        """The outcome, the other report, and why."""
        text = shown(sf.corroborate(FACTS, "transit.volume")[1])
        assert "1 other report " in text
        assert "Kazakhstanskaya Pravda" in text

    def test_all_corroborations(self) -> None:
        """One table for all, and a tuple as before."""
        found = sf.corroborate(FACTS, "transit.volume")
        assert "3 other reports" in shown(found)
        assert found == tuple(found)

    def test_no_corroboration(self) -> None:
        """It says so."""
        assert "no other reports" in shown(sf.corroborate(FACTS, "documents.signed"))

    def test_the_catalogue(self) -> None:
        """Its edition, counts and measurements."""
        text = shown(FACTS)
        assert str(FACTS) in text
        assert "2026.1" in text
        assert [] == [id for id in FACTS.measurements if id not in text]

    def test_a_part_of_it(self) -> None:
        """Every record by its id."""
        text = shown(FACTS.events)
        assert "5 by id" in text
        assert [] == [id for id in FACTS.events if id not in text]

    def test_an_empty_part(self) -> None:
        """It has no table."""
        empty: sf.Records[str, sf.Event] = sf.Records({})
        assert "<table" not in empty._repr_html_()

    @pytest.mark.parametrize("value", [FACTS, FACT, sf.corroborate(FACTS, "transit.volume")])
    def test_it_needs_nothing_from_elsewhere(self, value: object) -> None:
        """No script, style sheet or picture; addresses are text."""
        markup: str = value._repr_html_()  # type: ignore[attr-defined]
        assert not re.search(r"<(script|link|style|img|iframe)|src=|href=|url\(", markup)

    def test_colours_suit_any_background(self) -> None:
        """All are translucent, and none is of text."""
        markup = sf.corroborate(FACTS, "transit.volume")._repr_html_()  # type: ignore[attr-defined]
        assert not re.search(r"#[0-9a-f]{3}|[; \"]color:|rgb\(", markup)
