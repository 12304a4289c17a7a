"""Outlines: what is shown of each kind of value, whatever shows it."""

from fractions import Fraction

import attrs
import pytest

import sco_facts as sf
from sco_facts.outlines import (
    Entries,
    Entry,
    Field,
    Fields,
    Outline,
    Span,
    Table,
    compared,
    entry,
    fields,
    line,
    outline,
)

FACTS = sf.load("2026.1")
FACT = FACTS["trade.internal"]


def values(of: Outline) -> dict[str, list[str]]:
    """Read the fields of an outline: the spans of each value joined by a bar."""
    rows = [row for part in of.parts if isinstance(part, Fields) for row in part.rows]
    return {row.name: ["|".join(span.text for span in each) for each in row.values] for row in rows}


class TestParts:
    """Lines, fields and tables."""

    def test_a_line_leaves_out_what_is_empty(self) -> None:
        assert (Span("a", "dim"), Span("1", "dim")) == line("a", "", None, 1, tone="dim")

    def test_a_field_has_a_line_for_each_value(self) -> None:
        rows = (Field("open list", ((Span("a"),), (Span("b"),)), True),)
        assert fields([("open_list", ("a", "b"))]) == Fields(rows)

    @pytest.mark.parametrize("empty", [None, "", (), ("",)])
    def test_a_field_without_a_value_is_left_out(self, empty: object) -> None:
        assert fields([("notes", empty)]) == Fields(())

    def test_true_is_yes(self) -> None:
        assert {"open list": ["yes"]} == values(Outline(parts=(fields([("open_list", True)]),)))

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ({"text": "a", "start": 1, "notes": ("b", "c")}, "“a”|start 1, notes b, c"),
            ({"words": "now"}, "“now”"),
            ({"low": "1", "high": "2"}, "low 1, high 2"),
        ],
    )
    def test_a_mapping_shows_its_words_first(self, value: object, shown: str) -> None:
        """Then what belongs to them."""
        assert {"x": [shown]} == values(Outline(parts=(fields([("x", value)]),)))

    def test_a_table_can_be_a_list(self) -> None:
        """Two cells on one line, the others below."""
        table = Table(("a", "b", "c", "d"), (line(1, 2, 3, 4), line(5, 6, 7, 8)))
        entries = (Entry(line(1, 2), (line("3 · 4"),)), Entry(line(5, 6), (line("7 · 8"),)))
        assert table.entries == Entries(entries)


class TestRecords:
    """A record has a name, a kind and its fields."""

    def test_a_measurement_shows_its_figure_first(self) -> None:
        of = outline(FACTS["economy.contribution_share"])
        assert (of.kind, of.name) == ("Measurement", "economy.contribution_share")
        assert ["words", "hedge", "means", "bounds", "unit", "keep in mind"] == list(values(of))[:6]

    def test_its_bounds_are_cut_to_the_domain(self) -> None:
        assert values(outline(FACTS["economy.contribution_share"]))["bounds"] == [
            "(30, 100] percent"
        ]

    def test_an_assumption_stands_once(self) -> None:
        """Also where it is a caveat of the figure."""
        found = values(outline(FACTS["transit.volume"]))["keep in mind"]
        assert len(found) == len(set(found))
        assert set(FACTS["transit.volume"].assumptions) <= set(found)

    def test_what_its_lead_says_is_not_a_field(self) -> None:
        """The summary of a statement, the name of an event."""
        assert "summary" not in values(outline(FACTS["call.predictable_trade"]))
        assert "name" not in values(outline(FACTS["summit.tianjin"]))

    def test_a_record_ends_with_its_digest(self) -> None:
        assert ["edition", "digest"] == list(values(outline(FACT)))[-2:]
        assert [FACT.digest] == values(outline(FACT))["digest"]

    def test_a_record_outside_an_edition_has_none(self) -> None:
        assert "edition" not in values(outline(attrs.evolve(FACT, edition=None)))

    def test_a_quantity_has_neither_name_nor_digest(self) -> None:
        of = outline(sf.read("five railway corridors"))
        assert (of.kind, of.name) == ("Quantity", "")
        assert ["5 railway corridors"] == values(of)["bounds"]
        assert "digest" not in values(of)

    def test_a_computed_quantity_has_no_words(self) -> None:
        of = values(outline(sf.ratio("6%", "3%")))
        assert not {"words", "hedge"} & of.keys()

    @pytest.mark.parametrize(
        ("record", "beside", "says"),
        [
            (FACTS["transit.growth"], (),
             "Kazakhstan, growth of transit traffic: nearly 2-fold (past five years)"),
            (FACTS["discussion.transit"], ("discussed, nobody named",),
             FACTS["discussion.transit"].summary),
            (FACTS["summit.tianjin"], ("no period",), "SCO Tianjin summit"),
            (FACTS.entities["bektenov"], ("person, Kazakh Prime Minister",),
             "; ".join(FACTS.entities["bektenov"].names)),
            (FACTS.sources["qazinform-2025-11-18"], ("news report, 2025-11-18, en",),
             "Qazinform: Kazakh PM Bektenov says SCO internal trade nears $1tln"),
            (FACTS.reports["transit.volume@kazpravda-2025-08-19"], (),
             "Kazakhstanskaya Pravda: 27.4 million tonnes (2024); limited: rail transit"),
        ],
        ids=lambda value: type(value).__name__,
    )  # fmt: skip
    def test_a_record_in_a_list(
        self, record: sf.Record, beside: tuple[str, ...], says: str
    ) -> None:
        """Its id, a few words, and what it says."""
        expected = Entry(
            (Span(record.id, "strong"), *(Span(each, "dim") for each in beside)), ((Span(says),),)
        )
        assert entry(record) == expected

    def test_a_day_that_another_source_gives_names_it(self) -> None:
        """The report itself gives none."""
        shown = entry(sf.load("2026.3")["meeting.council"]).head

        assert "2025-11-17/2025-11-18, by Prime" == shown[-1].text


class TestCollections:
    """Catalogues, and parts of them."""

    def test_a_catalogue(self) -> None:
        """The report, how much there is, and a table of the measurements."""
        of = outline(FACTS)
        assert ("Catalogue", "2026.1") == (of.kind, of.name)
        assert of.lead[1] == line(str(FACTS))
        (table,) = of.parts
        assert isinstance(table, Table)
        assert [Span(id, "strong") for id in FACTS.measurements] == [row[0] for row in table.rows]

    def test_what_is_not_stated_is_set_back(self) -> None:
        (table,) = outline(FACTS).parts
        assert isinstance(table, Table)
        row = next(row for row in table.rows if row[0].text == "documents.signed")
        assert (Span("no period", "dim"), Span("not named", "dim")) == row[3:]

    def test_an_empty_catalogue(self) -> None:
        """It has no report and no table."""
        facts: sf.Catalogue[str] = sf.Catalogue([], edition="x", sha256="")
        assert outline(facts) == Outline("Catalogue", "x", (line(str(facts)),))

    def test_a_part_of_it(self) -> None:
        (entries,) = outline(FACTS.events).parts
        assert isinstance(entries, Entries)
        assert entries.rows == tuple(map(entry, FACTS.events.values()))

    def test_an_empty_part(self) -> None:
        empty: sf.Records[str, sf.Event] = sf.Records({})
        assert outline(empty) == Outline("Records", "", (line("0 by id"),))


class TestAnswers:
    """Verdicts, comparisons and corroborations."""

    @pytest.mark.parametrize(
        ("answer", "span"),
        [
            (True, Span("yes", "answer")),
            (False, Span("no", "answer")),
            (None, Span("undecided", "open")),
        ],
    )
    def test_a_verdict(self, answer: bool | None, span: Span) -> None:
        """A yes is not good, and a no is not bad; only an undecided answer stands out."""
        assert outline(sf.Verdict(answer, "r.")) == Outline(
            "Verdict", "", ((span,),), (line("r."),)
        )

    def test_a_comparison(self) -> None:
        """Both sides, each question with its answer, then what can be computed."""
        of = outline(sf.compare(FACTS["economy.contribution_share"], "exactly 30%"))
        assert of.lead == (
            (Span("exceeds 30%", "strong"), Span("economy.contribution_share", "dim")),
            (Span("exactly 30%", "strong"),),
        )
        answers, _ = of.parts
        assert isinstance(answers, Entries)
        assert [("exceeds", "yes"), ("falls below", "no"), ("contradicts", "yes")] == [
            (row.head[0].text, row.head[1].text) for row in answers.rows
        ]
        assert ["difference", "ratio", "keep in mind"] == list(values(of))

    def test_what_cannot_be_computed_is_none(self) -> None:
        of = values(outline(sf.compare("5 degrees celsius", "3 degrees celsius")))
        assert ["none"] == of["difference"]

    def test_one_question(self) -> None:
        """Nothing else is shown then."""
        comparison = sf.compare("4%", "3%")
        of = compared(comparison, {"exceeds": comparison.exceeds}, whole=False)
        assert 1 == len(of.parts)

    def test_corroborations(self) -> None:
        """The outcome, the outlet with its day and figure, and the reason."""
        found = sf.corroborate(FACTS, "transit.volume")
        of = outline(found)
        (entries,) = of.parts
        assert isinstance(entries, Entries)
        accounts = "2 outlets, 2 independent accounts (1 same figure, 1 undecided)"
        lead = (line("3 other reports"), line(accounts))
        assert ("transit.volume", lead) == (of.name, of.lead)
        assert entries.rows[0] == Entry(
            (
                Span("same figure", "good"),
                Span("The Astana Times, 2025-11: 27.5 million tonnes"),
            ),
            (line(found[0].verdict.reason),),
        )
        assert [Span("undecided", "open")] * 2 == [row.head[0] for row in entries.rows[1:]]

    def test_a_report_without_a_day(self) -> None:
        found = sf.corroborate(FACTS, "trade.kazakhstan_sco")
        assert any("no date" in str(outline(each)) for each in found)

    def test_a_contradiction_is_bad(self) -> None:
        (entries,) = outline(sf.corroborate(FACTS, "economy.contribution_growth")[0]).parts
        assert isinstance(entries, Entries)
        assert Span("contradicts", "bad") == entries.rows[0].head[0]

    def test_several_facts_are_named_once_each(self) -> None:
        found = sf.corroborate(FACTS, "trade.internal")
        both = type(found)([*found, *sf.corroborate(FACTS, "transit.volume")])
        assert "trade.internal, transit.volume" == outline(both).name

    def test_no_corroborations(self) -> None:
        found = sf.corroborate(FACTS, "documents.signed")
        assert outline(found) == Outline("Corroboration", "", (line("no other reports"),))


class TestFigures:
    """Grades, mentions and intervals."""

    @pytest.mark.parametrize(
        ("answer", "span"),
        [
            ("It exceeds 30%.", Span("faithful", "good")),
            ("It is 30%.", Span("hedge dropped", "open")),
            ("It is below 30%.", Span("contradicts", "bad")),
            ("It is 30 km.", Span("wrong unit", "bad")),
            ("It is large.", Span("no quantity", "open")),
        ],
    )
    def test_a_grade(self, answer: str, span: Span) -> None:
        grade = sf.grade(answer, FACTS["economy.contribution_share"])
        of = outline(grade)
        assert (((span,),), (line(grade.reason),)) == (of.lead, of.notes)

    def test_a_grade_shows_what_was_graded(self) -> None:
        grade = sf.grade("It exceeds 30%, or 25%.", FACTS["economy.contribution_share"])
        assert values(outline(grade)) == {
            "words": ["“exceeds 30%”"],
            "means": ["more than 30 percent"],
            "others": ["“25%”"],
        }

    def test_a_mention(self) -> None:
        """Its words, what they mean, and where they stand."""
        of = outline(next(sf.find("It has almost doubled.")))
        assert of.lead == (line("“almost doubled”"),)
        assert ["(0, 2) fold"] == values(of)["bounds"]
        assert ["7–21"] == values(of)["place"]

    @pytest.mark.parametrize(
        ("interval", "low", "high"),
        [
            (sf.Interval(None, 3, high_closed=True), "unbounded", "3, included"),
            (sf.Interval(Fraction(1, 2), None), "0.5, not included", "unbounded"),
        ],
    )
    def test_an_interval(self, interval: sf.Interval, low: str, high: str) -> None:
        """Its ends, and whether they belong to it."""
        assert values(outline(interval)) == {"low": [low], "high": [high]}
