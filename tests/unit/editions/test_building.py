"""Records made from rows: every field arrives, and every fault is told in full."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sco_facts as sf
from sco_facts.editions.building import Builder, make_period, make_quantity
from sco_facts.editions.format import shape_faults
from sco_facts.errors import EditionError, Fault, FaultKind

Rows = dict[str, Any]

QUOTE = {"text": "more than 5%", "start": 0, "end": 12, "sentence": 1, "paragraph": 1}
ROWS: Rows = {
    "schema": 1,
    "edition": "2031.1",
    "article": "paper",
    "source": [
        {
            "id": "paper",
            "kind": "news report",
            "publisher": "The Paper",
            "url": "https://example.org",
            "language": "en",
            "notes": ["No author is named."],
        }
    ],
    "entity": [{"id": "minister", "kind": "person", "name": "the minister", "names": ["he"]}],
    "measurement": [
        {
            "id": "coal.share",
            "subject": "coal",
            "measure": "share",
            "quantity": {"hedge": "over", "value": "5", "unit": "percent", "words": "more than 5%"},
            "domain": "share",
            "status": "asserted",
            "speaker": "minister",
            "quote": QUOTE,
            "assumptions": ["of the power"],
        }
    ],
    "statement": [{"id": "coal.said", "act": "noted", "summary": "He said so.", "quote": QUOTE}],
    "event": [
        {
            "id": "coal.day",
            "name": "the day",
            "quote": QUOTE,
            "participants": ["minister"],
            "period": {"words": "today"},
        }
    ],
    "report": [
        {
            "id": "coal.share@paper",
            "of": "coal.share",
            "source": "paper",
            "quantity": {"hedge": "plain", "value": "6", "unit": "percent"},
            "period": {"words": "in 2030", "start": "2030-01-01", "end": "2030-12-31"},
            "status": "asserted",
        }
    ],
}


def build(change: Callable[[Rows], object] = lambda rows: None) -> Builder:
    """Build a copy of the rows, changed."""
    rows = deepcopy(ROWS)
    change(rows)
    return Builder(rows)


def test_every_record_has_its_edition() -> None:
    """A record can say where it is from."""
    built = build()
    records = [
        *built.sources.values(),
        *built.entities.values(),
        *built.facts.values(),
        *built.reports.values(),
    ]

    assert ["2031.1"] * 6 == [record.edition for record in records]
    assert [] == built.faults


def test_every_field_of_a_row_arrives() -> None:
    """Lists become tuples, ids the records that they name, and assumptions caveats."""
    built = build()
    share = built.measurements["coal.share"]
    minister = built.entities["minister"]

    assert ("No author is named.",) == built.sources["paper"].notes
    assert ("he",) == minister.names
    assert ("of the power",) == share.assumptions == share.quantity.caveats
    assert minister is share.speaker
    assert (minister,) == built.facts["coal.day"].participants
    assert sf.Period("today") == built.facts["coal.day"].period
    assert (
        sf.Period("in 2030", date(2030, 1, 1), date(2030, 12, 31))
        == built.reports["coal.share@paper"].period
    )


def test_a_quantity_without_words_is_given_them() -> None:
    """They are made from the figure, and nothing else of it changes."""
    made = make_quantity({"hedge": "nearly", "value": "2.0E3", "unit": "count", "counted": "ships"})

    assert "nearly 2,000 ships" == str(made)
    assert "ships" == made.counted


def test_reports_can_be_made_again() -> None:
    """As threads do that need those of a bundled edition at once."""
    built = build()

    assert built.reports == built.make_reports(deepcopy(ROWS["report"]))
    assert [] == built.faults


def add(table: str, **fields: object) -> Callable[[Rows], None]:
    """Add a copy of the first row of a table, with other fields."""

    def change(rows: Rows) -> None:
        rows[table].append({**deepcopy(rows[table][0]), **fields})

    return change


def put(table: str, **fields: object) -> Callable[[Rows], None]:
    """Put other fields into the first row of a table."""
    return lambda rows: rows[table][0].update(fields)


FIGURE = "9" * 41
FAULTS: dict[str, tuple[Callable[[Rows], object], FaultKind, str, str, str]] = {
    "a statement with the id of a measurement": (
        put("statement", id="coal.share"),
        "duplicate",
        "statement[0].id",
        "given the id 'coal.share' twice, expected it once; rename one.",
        "coal.share",
    ),
    "an event with the id of a statement": (
        put("event", id="coal.said"),
        "duplicate",
        "event[0].id",
        "given the id 'coal.said' twice, expected it once; rename one.",
        "coal.said",
    ),
    "a report with the id of a measurement": (
        put("report", id="coal.share"),
        "duplicate",
        "report[0].id",
        "given the id 'coal.share' twice, expected it once; rename one.",
        "coal.share",
    ),
    "two sources with one id": (
        add("source"),
        "duplicate",
        "source[1].id",
        "given the id 'paper' twice, expected it once; rename one.",
        "paper",
    ),
    "an actor who is not there": (
        put("statement", actor="nobody"),
        "reference",
        "statement[0].actor",
        "given 'nobody', expected the id of an entity in this file; add it or correct it.",
        "coal.said",
    ),
    "a participant who is not there": (
        put("event", participants=["nobody"]),
        "reference",
        "event[0].participants",
        "given 'nobody', expected the id of an entity in this file; add it or correct it.",
        "coal.day",
    ),
    "a related id that is not there": (
        put("measurement", related=["coal.none"]),
        "reference",
        "measurement[0].related",
        "given 'coal.none', expected the id of a fact in this file; add it or correct it.",
        "coal.share",
    ),
    "a kind that is none": (
        put("entity", kind="x"),
        "value",
        "entity[0]",
        "Given the kind of 'minister', 'x', expected one of person, organisation, country, "
        "place, initiative, group; choose one of them.",
        "minister",
    ),
    "three ends of a range": (
        put("report", quantity={"hedge": "between", "value": ["1", "2", "3"], "unit": "percent"}),
        "value",
        "report[0].quantity.value",
        "given 3 figures, expected one or two; two are the ends of a range.",
        "coal.share@paper",
    ),
    "an end of a range that is a word": (
        put("report", quantity={"hedge": "between", "value": ["1", "two"], "unit": "percent"}),
        "value",
        "report[0].quantity.value",
        'given \'two\', expected a finite figure as text, such as "27.5E6" or "1/3"; correct it.',
        "coal.share@paper",
    ),
    "a figure that is a word": (
        put("report", quantity={"hedge": "plain", "value": "six", "unit": "percent"}),
        "value",
        "report[0].quantity.value",
        'given \'six\', expected a finite figure as text, such as "27.5E6" or "1/3"; correct it.',
        "coal.share@paper",
    ),
    "a date that is none": (
        put("report", period={"words": "in 2030", "start": "2030-13-01"}),
        "value",
        "report[0].period.start",
        "given '2030-13-01', expected a day such as \"2024-12-31\"; correct it.",
        "coal.share@paper",
    ),
}


@pytest.mark.parametrize(("change", "kind", "path", "text", "id"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place(
    change: Callable[[Rows], object], kind: FaultKind, path: str, text: str, id: str
) -> None:
    """Which field of which record, what was given, what was expected and what to do."""
    assert [Fault(path, kind, text, id)] == build(change).faults


@pytest.mark.parametrize("day", ["2030-W01-1", "20300101", "2030-01", "2030-1-1", "", "٢٠٣٠-01-01"])
def test_a_date_has_one_form(day: str) -> None:
    """Year, month and day with hyphens, as the library writes it."""
    with pytest.raises(EditionError, match=r"^period\.end: given .*a day such as") as caught:
        make_period({"words": "in 2030", "end": day})

    assert [("period.end", "value")] == [(each.path, each.kind) for each in caught.value.faults]


def test_a_length_is_an_exact_number_of_years() -> None:
    """Whole years as a number, parts of one as text."""
    for given, years in ((5, 5), ("5", 5), ("1/2", Fraction(1, 2)), ("2.5", Fraction(5, 2))):
        period = make_period({"words": "since", "length": given})
        assert period is not None
        assert years == period.length


@pytest.mark.parametrize("length", ["1E10000000", "1" * 200, "1E101"])
def test_a_huge_length_is_refused_cheaply(length: str) -> None:
    """Before it becomes a number of as many digits."""
    with pytest.raises((EditionError, sf.errors.MagnitudeError)):
        make_period({"words": "for ages", "length": length})


WRONG_KINDS = {
    "a speaker that is a source": ("measurement", "speaker", "paper", "an entity"),
    "a speaker that is the measurement": ("measurement", "speaker", "coal.share", "an entity"),
    "an actor that is a source": ("statement", "actor", "paper", "an entity"),
    "a participant that is a fact": ("event", "participants", ["coal.said"], "an entity"),
    "a report of an entity": ("report", "of", "minister", "a measurement"),
    "a report of a statement": ("report", "of", "coal.said", "a measurement"),
    "a report by an entity": ("report", "source", "minister", "a source"),
    "a relation to a source": ("measurement", "related", ["paper"], "a fact"),
    "a relation to an entity": ("measurement", "related", ["minister"], "a fact"),
}


@pytest.mark.parametrize(
    ("table", "field", "given", "expected"), WRONG_KINDS.values(), ids=WRONG_KINDS
)
def test_an_id_of_another_kind_is_a_fault(
    table: str, field: str, given: str | list[str], expected: str
) -> None:
    """Although it is in the file: no record may vanish without a word."""
    (fault,) = build(put(table, **{field: given})).faults

    id = given if isinstance(given, str) else given[0]
    assert ("reference", f"{table}[0].{field}") == (fault.kind, fault.path)
    assert fault.text.startswith(f"given {id!r}, expected the id of {expected} in this file; ")


def test_facts_of_every_kind_may_be_related() -> None:
    """Measurements, statements and events."""
    built = build(put("measurement", related=["coal.share", "coal.said", "coal.day"]))

    assert [] == built.faults


def test_an_article_that_is_not_there_is_one_fault() -> None:
    """Although every fact is from it."""
    text = "given 'x', expected the id of a source in this file; add it or correct it."

    built = build(lambda rows: rows.update(article="x"))
    assert [Fault("article", "reference", text)] == built.faults


def test_a_bad_article_is_one_fault() -> None:
    """Although every record names it."""
    assert ["source[0]"] == [fault.path for fault in build(put("source", published="May")).faults]


def test_indefinite_words_must_be_given() -> None:
    """There is no figure to make them from."""
    with pytest.raises(sf.errors.HedgeError, match="not ''; choose"):
        make_quantity({"hedge": "indefinite", "unit": "count"})


def test_what_depends_on_a_fault_is_not_told_again() -> None:
    """A bad entity is one fault, whoever names it; what comes after is still built."""
    built = build(
        lambda rows: (put("entity", kind="ghost")(rows), add("measurement", id="b")(rows))
    )

    assert 1 == len(built.faults)
    assert "coal.said" in built.facts


def test_a_row_that_names_one_with_a_fault_is_checked_without_it() -> None:
    """It has no fault of its own, and neither has the next."""

    def change(rows: Rows) -> None:
        put("entity", kind="ghost")(rows)
        add("measurement", id="coal.other")(rows)
        del rows["measurement"][1]["speaker"]

    built = build(change)
    assert ["coal.share", "coal.other"] == list(built.measurements)
    assert ["entity[0]"] == [each.path for each in built.faults]


@pytest.mark.parametrize("digits", [37, 38, 39])
def test_a_long_figure_is_cut_in_the_message(digits: int) -> None:
    """A message shows the first forty characters."""
    text = "x" * digits
    shown = repr(text) if digits <= 38 else repr(text)[:40] + "…"
    with pytest.raises(EditionError) as caught:
        make_quantity({"hedge": "plain", "value": text, "unit": "percent"})

    assert f"given {shown}, expected" in str(caught.value)


@pytest.mark.parametrize(("digits", "kind"), [(200, sf.errors.MagnitudeError), (201, EditionError)])
def test_a_figure_of_more_than_200_characters_is_not_read(digits: int, kind: type) -> None:
    """Up to there it is read, and then has too many digits."""
    with pytest.raises(sf.ScoFactsError) as caught:
        make_quantity({"hedge": "plain", "value": "9" * digits, "unit": "percent"})

    assert kind is type(caught.value)


def test_a_period_that_contradicts_itself_keeps_its_own_error() -> None:
    """It says more than that something is no date."""
    with pytest.raises(sf.errors.RecordError):
        make_period({"words": "x", "start": "2030-01-02", "end": "2030-01-01"})


def test_an_unknown_mode_is_refused() -> None:
    """A change or a level, or nothing."""
    row: Any = {"hedge": "plain", "value": "3", "unit": "percent", "mode": "fall"}
    with pytest.raises(sf.errors.ChoiceError, match="expected one of change, level"):
        make_quantity(row)


def test_a_range_has_a_hedge_for_each_end() -> None:
    """Two of them, or none."""
    row: Any = {
        "hedge": "between", "value": ["3", "5"], "unit": "percent", "ends": ["over"],
    }  # fmt: skip
    with pytest.raises(sf.errors.EditionError, match="given 1 hedges, expected one for each"):
        make_quantity(row)


def schema_2(rows: Rows) -> None:
    """Give every row each key of schema 2."""
    (source,), (entity,), (fact,) = rows["source"], rows["entity"], rows["measurement"]
    (statement,), (event,), (report,) = rows["statement"], rows["event"], rows["report"]
    rows |= {"schema": 2, "citation": {"creator": "us", "license": "MIT", "released": "2031-01-01"}}
    entity |= {
        "same_as": ["https://www.wikidata.org/entity/Q1"],
        "labels": [{"language": "ru", "text": "министр"}],
        "members": [{"member": "minister", "since": "2030-01-01", "source": source["id"]}],
        "assumptions": ["He is one person."],
    }
    fact |= {"basis": "by weight", "event": event["id"], "based_on": "a speech"}
    statement |= {"event": event["id"], "assumptions": ["of coal"], "related": [fact["id"]]}
    event |= {
        "part_of": event["id"],
        "order": 1,
        "period_source": source["id"],
        "place": entity["id"],
        "place_source": source["id"],
        "assumptions": ["It was a Monday."],
        "related": [statement["id"]],
    }
    report |= {
        "words": "six percent of it",
        "seen": "2031-01-02",
        "based_on": "a speech",
        "basis": "by weight",
        "speaker": entity["id"],
        "assumptions": ["of the power"],
    }


def test_schema_2_says_of_an_entity_what_it_is() -> None:
    """Its addresses in registers, its names in other languages, and its members with their days."""
    built = build(schema_2)
    entity = built.entities["minister"]
    (member,) = entity.members

    assert ("https://www.wikidata.org/entity/Q1",) == entity.same_as
    assert [("ru", "министр")] == [(each.language, each.text) for each in entity.labels]
    assert ("minister", date(2030, 1, 1), None) == (member.member, member.since, member.until)
    assert built.sources["paper"] is member.source
    assert ("He is one person.",) == entity.assumptions


def test_schema_2_says_at_which_event_something_was_said() -> None:
    """By the id of the event, on figures and statements."""
    built = build(schema_2)

    assert ["coal.day", "coal.day"] == [
        each.event for each in built.facts.values() if not isinstance(each, sf.Event)
    ]


def test_what_was_said_at_an_event_or_a_part_of_it_is_found() -> None:
    """By the event or its id; a part of itself is looked through once."""

    def change(rows: Rows) -> None:
        schema_2(rows)
        whole = {**rows["event"][0], "id": "coal.week"}
        rows["event"] += [whole, {**whole, "id": "coal.night", "part_of": "coal.day"}]
        rows["event"][0]["part_of"] = "coal.week"
        rows["statement"][0]["event"] = "coal.night"

    built = build(change)
    facts = sf.Catalogue(built.facts.values(), edition="2031.1", sha256="")

    for event in ("coal.week", "coal.day", facts.events["coal.day"]):
        assert ["coal.share", "coal.said"] == [each.id for each in facts.at(event)]
    assert ["coal.said"] == [each.id for each in facts.at("coal.night")]
    with pytest.raises(sf.errors.UnknownFactError):
        facts.at("coal.share")


def test_schema_2_says_when_and_where_an_event_was_and_who_says_so() -> None:
    """Time and place have a source each; an event can be a part of another."""
    built = build(schema_2)
    event = built.facts["coal.day"]
    assert isinstance(event, sf.Event)

    assert ("coal.day", 1) == (event.part_of, event.order)
    assert built.entities["minister"] is event.place
    assert built.sources["paper"] is event.period_source is event.place_source


def test_schema_2_says_what_another_report_repeats() -> None:
    """Its words, the day they were seen, what it is based on, and its speaker as an entity."""
    built = build(schema_2)
    report = built.reports["coal.share@paper"]

    assert ("six percent of it", date(2031, 1, 2)) == (report.words, report.seen)
    assert ("a speech", "by weight") == (report.based_on, report.basis)
    assert built.entities["minister"] is report.speaker


def test_every_key_of_schema_2_is_covered_by_a_digest() -> None:
    """What a row says is what the digest of its record covers, with the same names."""
    rows = deepcopy(ROWS)
    schema_2(rows)
    built = build(schema_2)
    tables = {"entity": built.entities, "statement": built.facts, "event": built.facts}

    for table, records in (*tables.items(), ("report", built.reports)):
        (row,) = rows[table]
        content = records[row["id"]].content()
        assert row == {name: content[name] for name in row if name != "quantity"} | {
            name: row[name] for name in row if name == "quantity"
        }


def test_in_schema_1_a_report_names_its_speaker() -> None:
    """By any words; an entity is for schema 2."""
    built = build(lambda rows: rows["report"][0].update(speaker="Somebody"))

    assert "Somebody" == built.reports["coal.share@paper"].speaker


UNKNOWN: list[tuple[str, str, str, str]] = [
    ("measurement", "event", "event", "measurement[0].event"),
    ("statement", "event", "event", "statement[0].event"),
    ("statement", "related", "fact", "statement[0].related"),
    ("event", "part_of", "event", "event[0].part_of"),
    ("event", "related", "fact", "event[0].related"),
    ("event", "place", "entity", "event[0].place"),
    ("event", "place_source", "source", "event[0].place_source"),
    ("event", "period_source", "source", "event[0].period_source"),
    ("report", "speaker", "entity", "report[0].speaker"),
]


@pytest.mark.parametrize(("table", "key", "kind", "path"), UNKNOWN)
def test_a_reference_to_nothing_is_a_fault(table: str, key: str, kind: str, path: str) -> None:
    """Wherever a key of schema 2 is the id of another row."""

    def change(rows: Rows) -> None:
        schema_2(rows)
        rows[table][0][key] = ["nobody"] if key == "related" else "nobody"

    (fault,) = build(change).faults
    article = "an" if kind in ("entity", "event") else "a"

    assert (path, "reference") == (fault.path, fault.kind)
    assert f"given 'nobody', expected the id of {article} {kind} in this file" in fault.text


@pytest.mark.parametrize(
    ("key", "given", "path", "kind"),
    [
        ("member", "nobody", "entity[0].members", "reference"),
        ("source", "nobody", "entity[0].members", "reference"),
        ("since", "in June", "entity[0].members.since", "value"),
        ("until", "2030", "entity[0].members.until", "value"),
    ],
)
def test_a_membership_names_a_member_days_and_a_source(
    key: str, given: str, path: str, kind: FaultKind
) -> None:
    """Each of them is checked."""

    def change(rows: Rows) -> None:
        schema_2(rows)
        rows["entity"][0]["members"][0][key] = given

    assert (path, kind) in [(each.path, each.kind) for each in build(change).faults]


@pytest.mark.parametrize("language", ["", "ru ", "ru . <x>", "қаз", "zh--Hant"])
def test_a_label_has_a_language_tag(language: str) -> None:
    """Formats of linked data write it without quotation marks."""

    def change(rows: Rows) -> None:
        schema_2(rows)
        rows["entity"][0]["labels"][0]["language"] = language

    fault = build(change).faults[0]

    assert f"Given the language {language!r} of a label, expected a tag" in fault.text


def test_words_of_another_report_are_few() -> None:
    """Eight are quoted, nine are a sentence of somebody else's."""

    def change(rows: Rows, count: int) -> None:
        schema_2(rows)
        rows["report"][0]["words"] = "word " * count

    assert [] == build(lambda rows: change(rows, 8)).faults
    (fault,) = build(lambda rows: change(rows, 9)).faults
    assert "Given 9 words for 'coal.share@paper', expected at most 8" in fault.text


def test_schema_1_has_no_keys_of_schema_2() -> None:
    """A reader of schema 1 would refuse them, so the number of the schema has to say so."""
    rows = deepcopy(ROWS)
    schema_2(rows)
    rows["schema"] = 1

    faults = shape_faults(rows)

    assert {each.path for each in faults} == {
        "citation",
        *(f"entity[0].{key}" for key in ("same_as", "labels", "members", "assumptions")),
        *(f"measurement[0].{key}" for key in ("basis", "event", "based_on")),
        *(f"statement[0].{key}" for key in ("event", "assumptions", "related")),
        *(f"event[0].{key}" for key in ("part_of", "order", "period_source", "place")),
        *(f"event[0].{key}" for key in ("place_source", "assumptions", "related")),
        *(f"report[0].{key}" for key in ("words", "seen", "based_on", "basis", "assumptions")),
    }
    assert {
        "given a key of schema 2, expected those of schema 1; write schema = 2, or remove it."
    } == {each.text for each in faults}


def test_schema_2_has_the_right_shape() -> None:
    """The format knows every key."""
    rows = deepcopy(ROWS)
    schema_2(rows)

    assert [] == shape_faults(rows)


def with_parts(total: str, *parts: str, **fields: object) -> list[tuple[str, str]]:
    """Build an edition in which one figure is the total of others; give its faults."""

    def change(rows: Rows) -> None:
        (row,) = rows["measurement"]
        for number, words in enumerate((total, *parts)):
            figure = sf.read(words).figure
            assert figure is not None
            quantity = {
                "hedge": figure.hedge.value,
                "value": str(figure.value).replace("E+", "E"),
                "unit": sf.read(words).unit.code,
                "words": words,
            }
            made = {**row, "id": f"coal.part{number}", "domain": "real", "quantity": quantity}
            rows["measurement"].append(made)
        ids = [f"coal.part{number + 1}" for number in range(len(parts))]
        rows["measurement"][1] |= {"total_of": ids, **fields}

    return [(fault.path, fault.text) for fault in build(change).faults]


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("exactly 5 km", ["exactly 2 km", "exactly 3 km"]),
        ("exactly 5 km", ["exactly 2000 m", "exactly 3 km"]),
        ("more than 5 km", ["more than 2 km", "nearly 3 km"]),
        ("100 km", ["about 60 km", "50 km"]),
        ("$1 trillion", ["$402 billion", "$580 billion"]),
    ],
)
def test_a_total_may_be_what_its_parts_add_up_to(total: str, parts: list[str]) -> None:
    """As far as the words allow; units are converted."""
    assert [] == with_parts(total, *parts)


@pytest.mark.parametrize(
    ("total", "parts", "sum"),
    [
        ("exactly 6 km", ["exactly 2 km", "exactly 3 km"], "exactly 5 km"),
        ("at most 5 km", ["more than 2 km", "at least 3 km"], "more than 5 km"),
        ("nearly 100 km", ["60 km", "50 km"], "between 109 and 111 km"),
    ],
)
def test_a_total_that_cannot_be_is_a_fault(total: str, parts: list[str], sum: str) -> None:
    """It says what the parts add up to."""
    ((path, text),) = with_parts(total, *parts)

    assert "measurement[1].total_of" == path
    expected = f"given {total!r}, expected what its parts add up to, {sum}; correct one of them."
    assert expected == text


def test_a_total_of_another_dimension_is_a_fault() -> None:
    """Kilometres are no tonnes."""
    ((path, text),) = with_parts("exactly 5 km", "exactly 2 tonnes", "exactly 3 km")

    assert "measurement[1].total_of" == path
    assert "tonne" in text


@pytest.mark.parametrize("id", ["coal.part0", "coal.said", "coal.nowhere"])
def test_a_total_is_of_other_measurements(id: str) -> None:
    """Neither of itself nor of what has no figure."""
    ((path, text),) = with_parts("exactly 5 km", "exactly 5 km", total_of=["coal.part1", id])

    assert "measurement[1].total_of" == path
    assert text.startswith(f"given {id!r}, expected the id of a measurement")


def test_a_total_is_covered_by_the_digest() -> None:
    """A record without one keeps its own."""
    (fact,) = build().measurements.values()

    assert "total_of" not in fact.content()
    assert ["a.b"] == attrs.evolve(fact, total_of=("a.b",)).content()["total_of"]
