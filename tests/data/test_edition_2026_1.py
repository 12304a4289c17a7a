"""Edition 2026.1 against the article, a second reading, and the phrase reader."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

import sco_facts as sf

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "000_477469a4d08aef29.txt"
SHA256 = "84196c6e40d98c5d1786dc3baf8461e4d164f2c5b2101c40e2afc08aa41f1d9d"
TEXT = SEED.read_bytes().decode("utf-8")
FACTS = sf.load("2026.1")
SECOND = {
    row["id"]: row
    for row in tomllib.loads(
        (ROOT / "tests" / "data" / "second_reading.toml").read_text(encoding="utf-8")
    )["measurement"]
}

MEASUREMENTS = [
    ("economy.contribution_growth", 1),
    ("economy.contribution_share", 1),
    ("trade.kazakhstan_sco", 2),
    ("economy.gdp_share", 6),
    ("trade.internal", 6),
    ("transit.railway_corridors", 8),
    ("transit.growth", 9),
    ("transit.volume", 9),
    ("trade.global_growth", 11),
    ("documents.signed", 17),
]
STATEMENTS = [
    ("focus.enhance_activity", 3),
    ("discussion.pressing_issues", 4),
    ("discussion.expanded_agenda", 5),
    ("commitment.equal_growth", 6),
    ("call.predictable_trade", 7),
    ("discussion.transit", 8),
    ("belt_and_road.carried_out_by_members", 10),
    ("belt_and_road.multiplier_effect", 10),
    ("belt_and_road.industrial_integration", 10),
    ("discussion.ai", 12),
    ("proposal.development_bank", 13),
    ("proposal.investment_support", 13),
    ("offer.aifc", 14),
    ("discussion.joint_measures", 15),
    ("commitment.multifaceted_cooperation", 16),
    ("signing.fields", 17),
]
EVENTS = [
    ("meeting.with_putin", 1),
    ("meeting.narrow_format", 3),
    ("summit.tianjin", 3),
    ("meeting.expanded", 5),
    ("meeting.conclusion", 17),
]


def paragraphs() -> list[tuple[int, int]]:
    """Give the span of each paragraph: a block of text that is no photo credit."""
    blocks = [match.span() for match in re.finditer(r"[^\n]+", TEXT)]
    return [span for span in blocks if not TEXT[slice(*span)].startswith("Photo credit")]


def sentences() -> list[tuple[int, int]]:
    """Give the span of each sentence, in reading order."""
    return [
        (start + match.start(), start + match.end())
        for start, end in paragraphs()
        for match in re.finditer(r"\S.*?\.(?= |$)", TEXT[start:end])
    ]


def test_the_article_is_the_seed_byte_for_byte() -> None:
    """The stored text has the digest that the source states."""
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == SHA256
    assert FACTS.sources["qazinform-2025-11-18"].sha256 == SHA256


def test_the_article_has_its_size() -> None:
    """3,062 code points, 11 paragraphs, 17 sentences."""
    assert (3062, 11, 17) == (len(TEXT), len(paragraphs()), len(sentences()))


@pytest.mark.parametrize("id", list(FACTS))
def test_every_quote_stands_where_it_says(id: str) -> None:
    """The offsets are code points, and give the words exactly."""
    quote = FACTS[id].quote  # type: ignore[index]

    assert TEXT[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("id", list(FACTS))
def test_every_quote_is_in_its_sentence_and_paragraph(id: str) -> None:
    """The numbers are those of the sentence and paragraph around the words."""
    quote = FACTS[id].quote  # type: ignore[index]
    sentence, paragraph = sentences()[quote.sentence - 1], paragraphs()[quote.paragraph - 1]

    assert sentence[0] <= quote.start < quote.end <= sentence[1]
    assert paragraph[0] <= quote.start < quote.end <= paragraph[1]


@pytest.mark.parametrize("number", range(1, 18))
def test_every_sentence_backs_a_record(number: int) -> None:
    """No sentence of the article is left out."""
    assert FACTS.in_sentence(number)


@pytest.mark.parametrize(("id", "sentence"), MEASUREMENTS + STATEMENTS + EVENTS)
def test_every_named_record_is_there(id: str, sentence: int) -> None:
    """Each record stands, from its sentence."""
    assert FACTS[id].quote.sentence == sentence  # type: ignore[index]


def test_there_are_no_other_measurements_or_events() -> None:
    """The article has ten figures and five events."""
    assert [id for id, _ in MEASUREMENTS] == list(FACTS.measurements)
    assert {id for id, _ in EVENTS} == set(FACTS.events)


@pytest.mark.parametrize("id", [id for id, _ in MEASUREMENTS])
def test_the_second_reading_agrees(id: str) -> None:
    """An independent transcription has the same figure, hedge, unit, words and place."""
    fact, row = FACTS.measurements[id], SECOND[id]  # type: ignore[index]
    content = fact.content()
    quantity, quote, period = content["quantity"], content["quote"], content.get("period", {})
    assert isinstance(quantity, dict)
    assert isinstance(quote, dict)
    assert isinstance(period, dict)

    assert {key: quantity.get(key) for key in ("words", "hedge", "value", "unit", "counted")} == {
        key: row.get(key) for key in ("words", "hedge", "value", "unit", "counted")
    }
    assert row.get("period") == period.get("words")
    assert (row["status"], row["sentence"]) == (fact.status, quote["sentence"])


@pytest.mark.parametrize("id", [id for id, _ in MEASUREMENTS])
def test_the_second_reading_names_the_same_speaker(id: str) -> None:
    """The speaker is one whose names include what the article writes, or nobody is named."""
    fact, row = FACTS.measurements[id], SECOND[id]  # type: ignore[index]

    if fact.speaker is None:
        assert "speaker" not in row
    else:
        assert row["speaker"] in fact.speaker.names


@pytest.mark.parametrize("id", [id for id, _ in MEASUREMENTS])
def test_the_words_read_as_the_stored_quantity(id: str) -> None:
    """The phrase reader makes of the words what the edition holds."""
    quantity = FACTS.measurements[id].quantity  # type: ignore[index]
    assert quantity.figure is not None

    assert quantity == sf.read(quantity.figure.text)


@pytest.mark.parametrize("id", [id for id, _ in MEASUREMENTS])
def test_the_words_stand_in_the_quote(id: str) -> None:
    """The quantity's words are part of the quote that carries the fact."""
    fact = FACTS.measurements[id]  # type: ignore[index]
    assert fact.quantity.figure is not None

    assert fact.quantity.figure.text in fact.quote.text


@pytest.mark.parametrize("id", list(FACTS.entities))
def test_every_spelling_stands_in_the_article(id: str) -> None:
    """Names are as the article writes them, the main one among them."""
    entity = FACTS.entities[id]  # type: ignore[index]

    assert entity.name in entity.names
    assert [name for name in entity.names if name not in TEXT] == []


def test_every_capitalised_name_is_an_entity() -> None:
    """No name in the article is left out."""
    # Words that open a sentence, credits, and what is no name of anybody or anything.
    leave_out = {"President", "Photo", "GDP", "AI", "US", "Russian"}
    openers = {TEXT[start:end].split()[0].strip(",") for start, end in sentences()}
    known = " ".join(name for each in FACTS.entities.values() for name in each.names)
    words = set(re.findall(r"\b[A-Z][A-Za-z]+", TEXT))

    assert {word for word in words - leave_out - openers if word not in known} == set()


def test_all_other_reports_are_there() -> None:
    """27 reports by 11 sources, each of a measurement."""
    assert len(FACTS.reports) == 27
    assert len({report.source.id for report in FACTS.reports.values()}) == 11
    assert len(FACTS.sources) == 12
    assert all(report.of in FACTS.measurements for report in FACTS.reports.values())


OTHERS = [
    ("economy.contribution_growth", "primeminister-kz-2025-11-18", "over", "2", "fold"),
    ("economy.contribution_share", "primeminister-kz-2025-11-18", "over", "30", "percent"),
    ("trade.kazakhstan_sco", "primeminister-kz-2025-11-18", "over", "67E9", "USD"),
    ("economy.contribution_growth", "inform-kz-ru-7be8fe", "over", "2", "fold"),
    ("economy.contribution_share", "inform-kz-ru-7be8fe", "over", "30", "percent"),
    ("trade.kazakhstan_sco", "inform-kz-ru-7be8fe", "over", "67E9", "USD"),
    ("economy.gdp_share", "inform-kz-ru-044603", "plain", "1/3", "fraction"),
    ("trade.internal", "inform-kz-ru-044603", "nearly", "1.0E12", "USD"),
    ("economy.gdp_share", "qazinform-2025-11-18-97f683", "plain", "1/3", "fraction"),
    ("trade.internal", "qazinform-2025-11-18-97f683", "nearly", "1.0E12", "USD"),
    ("economy.contribution_growth", "astanatimes-2025-11", "over", "2", "fold"),
    ("economy.contribution_share", "astanatimes-2025-11", "over", "30", "percent"),
    ("trade.kazakhstan_sco", "astanatimes-2025-11", "over", "67E9", "USD"),
    ("economy.gdp_share", "astanatimes-2025-11", "plain", "1/3", "fraction"),
    ("trade.internal", "astanatimes-2025-11", "nearly", "1.0E12", "USD"),
    ("transit.growth", "astanatimes-2025-11", "nearly", "2", "fold"),
    ("transit.volume", "astanatimes-2025-11", "plain", "27.5E6", "tonne"),
    ("economy.gdp_share", "ria-2025-11-18", "plain", "1/3", "fraction"),
    ("economy.gdp_share", "ria-2025-11-18", "plain", "35", "percent"),
    ("transit.growth", "kazpravda-2025-08-19", "plain", "2", "fold"),
    ("transit.volume", "kazpravda-2025-08-19", "plain", "27.4E6", "tonne"),
    ("transit.railway_corridors", "kazpravda-2025-08-19", "exactly", "5", "count"),
    ("trade.kazakhstan_sco", "astanatimes-2024-10-17", "plain", "66.7E9", "USD"),
    ("economy.gdp_share", "astanatimes-2024-10-17", "plain", "30", "percent"),
    ("trade.kazakhstan_sco", "zonakz-2022-11-01", "nearly", "51E9", "USD"),
    ("transit.volume", "astanatimes-2020-01-23", "about", "17.5E6", "tonne"),
    ("trade.global_growth", "worldbank-2019-06-18", "at_most", "6.2", "percent"),
]


def test_every_other_report_has_its_figure() -> None:
    """Fact, source, hedge, value and unit of all rows, in order."""
    found = []
    for report in FACTS.reports.values():
        quantity = report.content()["quantity"]
        assert isinstance(quantity, dict)
        row = (quantity["hedge"], quantity["value"], quantity["unit"])
        found.append((report.of, report.source.id, *row))

    assert found == OTHERS


def test_other_sources_have_no_headline() -> None:
    """Their headlines are not known, and none is made up."""
    assert [each.id for each in FACTS.sources.values() if each.title] == ["qazinform-2025-11-18"]


@pytest.mark.parametrize("id", [id for id, _ in EVENTS])
def test_no_event_has_a_date(id: str) -> None:
    """The article dates none of them."""
    assert FACTS.events[id].period is None  # type: ignore[index]


def test_open_lists_are_marked() -> None:
    """Where the article ends with "and others", the record says so."""
    open_lists = {id for id, each in FACTS.statements.items() if each.open_list}

    assert open_lists == {
        "discussion.expanded_agenda",
        "discussion.joint_measures",
        "signing.fields",
    }
