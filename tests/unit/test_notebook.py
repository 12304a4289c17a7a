"""Cards for notebooks: what they show, and that it is harmless."""

import re

import pytest

import sco_facts as sf
from sco_facts.notebook import (
    Html,
    answer_pill,
    card,
    details,
    dim,
    fields,
    html,
    lines,
    pill,
    table,
)
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


class TestParts:
    """The pieces that cards are made of."""

    def test_a_part_that_is_empty_is_left_out(self) -> None:
        """It takes no room."""
        assert card("K", "n", "lead", "") == card("K", "n", "lead")

    def test_a_card_without_a_name(self) -> None:
        """It says what it is."""
        assert "<b>" not in card("Kind", "", "lead")

    def test_a_mapping_shows_its_words_first(self) -> None:
        """Then what belongs to them."""
        assert "“now”" in fields({"period": {"words": "now", "start": "2025"}})
        assert "low 1" in fields({"bounds": {"low": "1"}})

    def test_a_list_has_a_line_each(self) -> None:
        """One below the other."""
        assert lines("a", "b") in fields({"notes": ["a", "b"]})

    def test_true_is_yes(self) -> None:
        """It is read by people."""
        assert "yes" in fields({"open_list": True})

    def test_what_is_html_stays(self) -> None:
        """In a table of fields too."""
        assert pill("no", "bad") in fields({"answer": pill("no", "bad")})

    def test_a_table(self) -> None:
        """A row each, and a cell each."""
        assert table([("a", "b"), ("c", "d")]).count("<td") == 4

    def test_what_matters_less_folds_away(self) -> None:
        """It is there, but not at once."""
        front, _, rest = FACT._repr_html_().partition("<details>")
        assert "assumptions" in front
        assert "domain" in rest


class TestMarkup:
    """The markup of each part, which a notebook shows as it is."""

    def test_a_pill(self) -> None:
        """Words on a colour."""
        assert pill("a<b", "good") == (
            '<span style="background:rgba(46,160,67,.25);'
            'border-radius:1em;padding:.05em .6em;white-space:nowrap">a&lt;b</span>'
        )

    @pytest.mark.parametrize(
        ("answer", "expected"),
        [(True, ("yes", "plain")), (False, ("no", "plain")), (None, ("undecided", "open"))],
    )
    def test_an_answer(self, answer: bool | None, expected: tuple[str, str]) -> None:
        """Only an undecided one stands out."""
        assert answer_pill(answer) == pill(*expected)

    def test_words_set_back(self) -> None:
        """In the theme's own colour."""
        assert dim("a<b") == '<span style="opacity:.75">a&lt;b</span>'

    def test_lines(self) -> None:
        """One below the other."""
        assert lines("a<b", 2) == "a&lt;b<br>2"

    def test_details(self) -> None:
        """Folded, under a line that says what they are."""
        assert details("more", Html("<b>x</b>")) == (
            '<details><summary><span style="opacity:.75">more</span></summary><b>x</b></details>'
        )

    def test_rows(self) -> None:
        """A cell for each part."""
        cell = (
            '<td style="text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0;'
            'white-space:normal">'
        )
        assert table([("a", "b"), ("c",)]) == (
            '<table style="border-collapse:collapse;border:none;margin:0;font-size:1em"><tbody>'
            f"<tr>{cell}a</td>{cell}b</td></tr><tr>{cell}c</td></tr></tbody></table>"
        )

    def test_names_and_values(self) -> None:
        """Names without underscores, words in quotation marks, then what belongs to them."""
        content = {"open_list": True, "quote": {"text": "a", "start": 1, "notes": ("b", "c")}}
        assert fields(content) == table([
            (dim("open list"), "yes"),
            (dim("quote"), Html(f"“a” {dim(Html('start 1, notes b<br>c'))}")),
        ])  # fmt: skip

    def test_a_mapping_without_words(self) -> None:
        """What it holds, and no quotation marks."""
        assert fields({"bounds": {"low": "1", "high": "2"}}) == (
            table([(dim("bounds"), "low 1, high 2")])
        )

    @pytest.mark.parametrize(
        ("name", "label"), [("n", f"<b>n</b> {dim('Kind')}"), ("", dim("Kind"))]
    )
    def test_a_whole_card(self, name: str, label: str) -> None:
        """What it is, what it says in large, then its parts."""
        assert card("Kind", name, "lead", "a", "b") == (
            '<div style="border:1px solid rgba(128,128,128,.4);border-radius:6px;'
            'padding:.6em .9em;margin:.2em 0;max-width:56em">'
            f"<div>{label}</div>"
            '<div style="font-size:1.15em;margin:.2em 0">lead</div>'
            '<div style="margin-top:.3em">a</div><div style="margin-top:.3em">b</div></div>'
        )


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
