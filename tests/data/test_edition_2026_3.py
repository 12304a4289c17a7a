"""Edition 2026.3 against the article, its own links, and what each page was seen to say."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.records.facts import named_in

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "seeds" / "000_477469a4d08aef29.txt").read_text("utf-8")
FACTS = sf.load("2026.3")
BEFORE = sf.load("2026.2")
READING = tomllib.loads((ROOT / "tests" / "data" / "second_reading.toml").read_text("utf-8"))
SECOND = {row["id"]: row for row in READING["measurement"]}
OTHERS = {row["id"]: row for row in READING["report"]}
SETTLED = {row["id"]: row["fields"] for row in READING["settled"]}
TOPICS = {
    *("ai", "belt and road", "cooperation", "culture", "digital", "ecology", "economy"),
    *("finance", "humanitarian", "industry", "integration", "logistics", "organisation"),
    *("social", "stability", "trade", "transit", "transport", "water resources"),
}
# What the article names, by its own words; others are named on other pages only.
NAMED = {id for id, each in FACTS.entities.items() if each.names}


def test_it_is_checked_as_an_edition_of_ones_own() -> None:
    """Shape, references, and every quote at its place."""
    path = Path(sf.__file__).parent / "data" / "2026.3.toml"
    facts = sf.load_file(path, ROOT / "seeds" / "000_477469a4d08aef29.txt")

    assert tuple(FACTS.values()) == tuple(facts.values())


def test_the_ten_figures_are_those_of_the_editions_before() -> None:
    """No value, hedge, unit, word or quote of the article was changed."""
    assert list(BEFORE.measurements) == list(FACTS.measurements)
    for id, fact in BEFORE.measurements.items():
        now = FACTS.measurements[id]
        assert (fact.quantity.figure, fact.quote) == (now.quantity.figure, now.quote)
        assert (fact.unit, fact.interval, fact.speaker and fact.speaker.id) == (
            now.unit,
            now.interval,
            now.speaker and now.speaker.id,
        )


@pytest.mark.parametrize("id", list(SECOND))
def test_the_second_reading_agrees(id: str) -> None:
    """An independent transcription has the same figure, words, time and place."""
    fact, row = FACTS.measurements[id], SECOND[id]  # type: ignore[index]
    quantity = fact.quantity.content()

    keys = ("words", "hedge", "value", "unit", "counted")
    assert {key: quantity.get(key) for key in keys} == {key: row.get(key) for key in keys}
    assert row.get("period") == (None if fact.period is None else fact.period.words)
    assert (row["status"], row["sentence"]) == (fact.status, fact.quote.sentence)


@pytest.mark.parametrize("number", range(1, 18))
def test_every_sentence_backs_a_record(number: int) -> None:
    """No sentence of the article is left out."""
    assert FACTS.in_sentence(number)


@pytest.mark.parametrize("id", sorted(NAMED))
def test_every_spelling_stands_in_the_article(id: str) -> None:
    """Names of what the article names are as it writes them."""
    entity = FACTS.entities[id]  # type: ignore[index]

    assert entity.name in entity.names
    assert [name for name in entity.names if name not in TEXT] == []


def test_whoever_only_others_name_stands_nowhere_in_the_article() -> None:
    """An entity without spellings is not one of the article's."""
    others = [each.name for id, each in FACTS.entities.items() if id not in NAMED]

    assert 16 == len(others)
    # The article has "Russian", and Moscow or Tianjin's country nowhere.
    assert ["Russia"] == [name for name in others if name in TEXT]
    assert "Russian" in TEXT
    assert "Russia " not in TEXT


def test_topics_are_of_one_vocabulary() -> None:
    """And each of its words is used."""
    assert TOPICS == {topic for fact in FACTS.values() for topic in fact.topics}


ABOUT = {
    "economy": {
        *("economy.contribution_growth", "economy.contribution_share", "economy.gdp_share"),
        *("documents.signed", "discussion.expanded_agenda", "commitment.equal_growth"),
        *("commitment.multifaceted_cooperation", "signing.fields"),
        *("meeting.with_putin", "meeting.council", "meeting.expanded", "meeting.conclusion"),
    },
    "culture": {"discussion.joint_measures"},
    "water": {"discussion.expanded_agenda", "discussion.joint_measures", "meeting.expanded"},
    "ai": {"discussion.expanded_agenda", "discussion.ai", "meeting.expanded"},
}


@pytest.mark.parametrize("topic", ABOUT)
def test_a_topic_finds_every_record_on_it(topic: str) -> None:
    """As read from the article, then the other reports of these."""
    found = FACTS.about(topic)
    reports = [each for each in found if isinstance(each, sf.OtherReport)]

    assert ABOUT[topic] == {each.id for each in found} - {each.id for each in reports}
    assert {each.of for each in reports} <= ABOUT[topic]
    assert reports == list(found[len(ABOUT[topic]) :])


AT = {
    "meeting.with_putin": ["economy.contribution_growth", "economy.contribution_share"],
    "meeting.narrow_format": ["focus.enhance_activity", "discussion.pressing_issues"],
    "meeting.expanded": ["discussion.expanded_agenda"],
    "meeting.conclusion": ["documents.signed", "signing.fields"],
    "summit.tianjin": [],
    "meeting.council": [
        *("documents.signed", "focus.enhance_activity", "discussion.pressing_issues"),
        *("discussion.expanded_agenda", "signing.fields"),
    ],
}


@pytest.mark.parametrize("event", AT)
def test_an_event_finds_what_the_article_says_was_there(event: str) -> None:
    """A whole finds what was at its parts; what the article places nowhere is at none."""
    assert AT[event] == [each.id for each in FACTS.at(event)]


def test_every_event_is_listed() -> None:
    """Six, one more than the article names by themselves: the whole meeting."""
    assert set(AT) == set(FACTS.events)


def test_the_meeting_has_three_parts_in_order() -> None:
    """The narrow format, the expanded one, the conclusion."""
    parts = [each for each in FACTS.events.values() if each.part_of == "meeting.council"]

    assert ["meeting.narrow_format", "meeting.expanded", "meeting.conclusion"] == [
        each.id for each in sorted(parts, key=lambda part: part.order or 0)
    ]


@pytest.mark.parametrize("id", list(AT))
def test_days_and_places_of_events_name_another_source(id: str) -> None:
    """The article gives none of them, and nothing is put into its mouth."""
    event = FACTS.events[id]  # type: ignore[index]

    assert event.period is not None
    assert event.place is not None
    assert "qazinform-2025-11-18" not in {
        each and each.id for each in (event.period_source, event.place_source)
    }
    assert event.period_source is not None
    assert event.place_source is not None


@pytest.mark.parametrize("who", ["Mishustin", "mishustin", "Mikhail Mishustin", "Михаил Мишустин"])
def test_who_is_named_by_others_alone_is_found(who: str) -> None:
    """By id, name or label: nine figures of one speech."""
    found = FACTS.said_by(who)

    assert 9 == len(found)
    assert {"speech of Mikhail Mishustin in Moscow, 18 November 2025"} == {
        each.based_on for each in found if isinstance(each, sf.OtherReport)
    }


def test_what_bektenov_says_comes_before_what_others_say_that_he_said() -> None:
    """Two figures and two statements of the article, then six other reports."""
    ids = [each.id for each in FACTS.said_by("bektenov")]

    assert [
        *("economy.gdp_share", "trade.internal", "commitment.equal_growth"),
        "call.predictable_trade",
    ] == ids[:4]
    assert all("@" in id for id in ids[4:])


def test_a_search_finds_other_reports() -> None:
    """By the name of their speaker, their words, or their origin."""
    assert {each.id for each in FACTS.said_by("Mishustin")} < {
        each.id for each in FACTS.search("Mishustin")
    }
    assert ["economy.contribution_growth@inform-kz-cn-98a292"] == [
        each.id for each in FACTS.search("已增长超过一倍")
    ]


def test_related_records_are_linked_both_ways() -> None:
    """Whoever comes by the one finds the other."""
    for fact in FACTS.values():
        for id in fact.related:
            assert fact.id in FACTS[id].related  # type: ignore[index]


def test_the_members_joined_on_their_days() -> None:
    """Six founders, two in 2017, one in 2023 and one in 2024, each with its source."""
    members = FACTS.entities["sco"].members

    assert [6, 2, 1, 1] == [
        sum(each.since == day for each in members)
        for day in (date(2001, 6, 15), date(2017, 6, 9), date(2023, 7, 4), date(2024, 7, 4))
    ]
    assert 10 == len({each.member for each in members})
    assert all(FACTS.entities[each.member].iso_code for each in members)  # type: ignore[index]


def test_every_other_report_was_seen() -> None:
    """Its words, at most eight, and the day of looking."""
    assert 80 == len(FACTS.reports)
    for report in FACTS.reports.values():
        assert report.words
        assert date(2026, 11, 29) == report.seen


def test_no_other_report_was_lost() -> None:
    """All rows of 2026.2 are there, with the same figures."""
    for id, report in BEFORE.reports.items():
        assert report.quantity == FACTS.reports[id].quantity


@pytest.mark.parametrize("id", list(FACTS.reports))
def test_the_second_reading_of_other_pages_agrees(id: str) -> None:
    """A reader who had the words alone has the same figure, status and days."""
    report, row = FACTS.reports[id], OTHERS[id]
    quantity, period = report.quantity.content(), report.content().get("period", {})
    assert isinstance(period, dict)

    assert {key: row.get(key) for key in ("hedge", "value", "unit")} == {
        key: quantity.get(key) for key in ("hedge", "value", "unit")
    }
    assert ("counted" in row) == (report.counted is not None)
    length = row.get("length")
    read = {"status": row.get("status"), "length": None if length is None else str(length)}
    read |= {day: row.get(day) for day in ("start", "end")}
    held = {"status": report.status, **{key: period.get(key) for key in ("length", "start", "end")}}
    assert [key for key in read if read[key] != held[key]] == sorted(
        SETTLED.get(id, []), key=list(read).index
    )


# "5 rail and 6 road" has no noun, and is no count to the reader.
NO_NOUN = "transit.railway_corridors@qazinform-2025-10-09-7fc3d5"
ENGLISH = [
    id for id, each in FACTS.reports.items() if each.source.language == "en" and id != NO_NOUN
]


def stated(quantity: sf.Quantity) -> tuple[object, ...]:
    """Give what was stated, without noun and mode, which so few words may leave out."""
    figure = quantity.figure
    return figure and (figure.hedge, figure.value, figure.ends), quantity.unit


@pytest.mark.parametrize("id", ENGLISH)
def test_the_words_of_english_pages_read_as_the_stored_figure(id: str) -> None:
    """The reader, which has not seen the row, finds its figure in its words."""
    report = FACTS.reports[id]
    found = [stated(mention.quantity) for mention in sf.find(report.words or "")]

    assert stated(report.quantity) in found


def test_the_edition_says_how_to_cite_it() -> None:
    """Who made it, under which licence, and when it was released."""
    released = {each.name: each.released for each in sf.available_editions()}

    assert {
        "creator": "the sco_facts authors",
        "license": "MIT",
        "released": released["2026.3"],
    } == FACTS.citation
    assert {} == BEFORE.citation


def test_a_lock_verifies_where_nothing_that_it_pins_changed() -> None:
    """Figures that no correction touched."""
    for id in ("transit.volume", "transit.railway_corridors"):
        assert sf.verify(sf.pin(id, "2026.2")) is FACTS


CHANGES = sf.diff("2026.2", "2026.3")


@pytest.mark.parametrize("id", [*BEFORE, *BEFORE.reports])
def test_a_lock_of_any_record_verifies_exactly_where_nothing_it_pins_changed(id: str) -> None:
    """The record itself, its source, and whoever it names; else every change of these is told."""
    record: Any = BEFORE.reports[id] if id in BEFORE.reports else BEFORE[id]  # type: ignore[index]
    pinned = {id, *(each.id for each in named_in(record))}
    expected = [change for change in CHANGES if change.id in pinned]

    if expected:
        with pytest.raises(sf.errors.PinMismatchError) as caught:
            sf.verify(sf.pin(id, "2026.2"), "2026.3")
        assert expected == list(caught.value.changes)
    else:
        assert sf.verify(sf.pin(id, "2026.2"), "2026.3") is FACTS


def test_a_lock_names_each_change_where_something_changed() -> None:
    """Every field, old and new, and nothing that is as it was."""
    with pytest.raises(sf.errors.PinMismatchError) as caught:
        sf.verify(sf.pin("transit.growth", "2026.2"), "2026.3")

    changes = {(each.id, each.field): (each.old, each.new) for each in caught.value.changes}
    assert {"period.start", "assumptions", "notes"} == {field for _, field in changes}
    assert ("2020-01-01", "2019-01-01") == changes["transit.growth", "period.start"]


def test_what_changed_since_2026_2_reads_well() -> None:
    """No line is without an id; values stand old beside new; no record vanished."""
    changes = sf.diff("2026.2", "2026.3")

    assert {"added", "changed"} == {each.kind for each in changes}
    assert {"meeting.council"} == {
        each.id for each in changes if each.kind == "added" and each.id in FACTS
    }
    assert 53 == sum(each.kind == "added" and each.id in FACTS.reports for each in changes)
