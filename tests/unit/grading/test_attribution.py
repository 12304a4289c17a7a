"""Attribution: the time and the speaker that an answer gives its figure."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from sco_facts import Catalogue, Measurement, OtherReport, Period, load, load_file
from sco_facts.grading import grade
from sco_facts.phrases import find

Record = Measurement | OtherReport
Facts = Catalogue[str] | None
FACTS = load("2026.1")
HEALTH: Any = load_file(Path(__file__).parents[2] / "data" / "answers_third" / "health-ministry")
TRADE, SHARE = FACTS["trade.internal"], FACTS["economy.contribution_share"]
OWN = attrs.evolve(TRADE, edition=None)


def time(fact: Record, answer: str, facts: Facts = FACTS) -> str | None:
    """Name the other time, or the kind of it, that a grade finds in an answer."""
    graded = grade(answer, fact, facts=facts)
    if graded.outcome != "wrong_period":
        return None
    said = re.search('of "(.*?)" where|is (?:said of the )?(past|a forecast)', graded.reason)
    assert said is not None
    return said[1] or said[2]


def speaker(fact: Record, answer: str, facts: Facts = FACTS) -> str | None:
    """Name the other speaker that a grade finds in an answer."""
    said = re.search('into the mouth of "(.*?)" where', grade(answer, fact, facts=facts).reason)
    return said and said[1]


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("trade.kazakhstan_sco", "over $67 billion"),
        ("trade.kazakhstan_sco", "over $67 billion in 2024"),
        ("trade.kazakhstan_sco", "over $67 billion last year"),
        ("economy.contribution_share", "It exceeded 30% in 2025."),
        ("economy.contribution_share", "It exceeds 30% today."),
        ("economy.contribution_share", "It exceeded 30% in November 2025."),
        ("trade.internal", "It is now nearly $1 trillion."),
        ("trade.internal", "nearly $1 trillion in 2025"),
        ("documents.signed", "a number of documents in November 2025"),
        ("economy.contribution_growth", "It has almost doubled since its founding."),
        ("economy.contribution_growth", "almost doubled since the SCO was founded in 2001"),
        ("economy.contribution_growth", "almost doubled since the Organisation was created"),
        ("economy.contribution_growth", "It has now almost doubled."),
        ("transit.growth", "It has now nearly doubled."),
        ("transit.growth", "nearly doubled since 2020"),
        ("transit.growth", "nearly doubled over the last five years"),
    ],
)
def test_time_of_the_fact_is_no_other(id: str, answer: str) -> None:
    """Stated in other words, or not at all."""
    assert time(FACTS[id], answer) is None


@pytest.mark.parametrize(
    ("id", "answer", "words"),
    [
        ("trade.kazakhstan_sco", "over $67 billion in 2023", "in 2023"),
        ("trade.kazakhstan_sco", "over $67 billion in January 2024", "in January 2024"),
        ("trade.kazakhstan_sco", "It is now over $67 billion.", "now"),
        ("trade.kazakhstan_sco", "It will exceed $67 billion.", "a forecast"),
        ("economy.contribution_share", "It exceeded 30% last year.", "last year"),
        ("economy.contribution_share", "It used to exceed 30%.", "past"),
        ("trade.internal", "nearly $1 trillion in 2019", "in 2019"),
        ("trade.global_growth", "6% a year in 2019", "in 2019"),
        ("documents.signed", "a number of documents in May 2026", "in May 2026"),
        ("documents.signed", "a number of documents in the past two years", "past two years"),
        ("economy.contribution_growth", "almost doubled since the pandemic", "since the pandemic"),
        (
            "economy.contribution_growth",
            "At the end of 2019, it had almost doubled.",
            "end of 2019",
        ),
        ("economy.contribution_share", "It has exceeded 30% since 2019.", "since 2019"),
        ("transit.growth", "nearly doubled since 2010", "since 2010"),
        ("transit.growth", "nearly doubled in the past ten years", "in the past ten years"),
    ],
)
def test_other_time_is_told_in_its_words(id: str, answer: str, words: str) -> None:
    """Or by the kind of claim."""
    found = time(FACTS[id], answer)

    assert found is not None
    assert words in found


@pytest.mark.parametrize(
    ("published", "answer", "other"),
    [
        (None, "nearly $1 trillion in 2019", "in 2019"),
        (None, "It is now nearly $1 trillion.", None),
        ("2025", "nearly $1 trillion in 2025", None),
        ("2025-11", "nearly $1 trillion in 2024", "in 2024"),
    ],
)
def test_fact_without_a_time_is_of_the_year_of_its_source(
    published: str | None, answer: str, other: str | None
) -> None:
    """As far as that is known; a year that no report states is no time of the fact."""
    source = attrs.evolve(TRADE.source, published=published)

    assert other == time(attrs.evolve(TRADE, source=source), answer)


def test_named_starts_share_a_word() -> None:
    """Where they are not the beginning of the thing itself."""
    period = Period("since the pandemic", since="pandemic of 2020")
    fact = attrs.evolve(FACTS["transit.growth"], period=period)

    assert time(fact, "doubled since the pandemic") is None
    assert time(fact, "doubled since its creation") is not None


def test_a_span_with_a_named_start_has_no_moments_without_dates() -> None:
    """It may still end in the day that is named."""
    period = Period("since then", since="pandemic")

    fact = attrs.evolve(FACTS["transit.growth"], period=period)
    assert time(fact, "It has now nearly doubled.") is None


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("trade.internal", "It nears $1 trillion."),
        ("trade.internal", "Bektenov said it nears $1 trillion."),
        ("trade.internal", "OLZHAS BEKTENOV SAID IT NEARS $1 TRILLION."),
        ("trade.internal", "The Prime Minister said it nears $1 trillion."),
        ("trade.internal", "It nears $1 trillion, said Kazakh Premier Bektenov."),
        ("trade.internal", "The article says it nears $1 trillion."),
        ("trade.internal", "It nears $1 trillion, he said."),
        ("trade.internal", "Qazinform said it nears $1 trillion."),
        ("transit.volume", "The report says it hit 27.5 million tons."),
        ("transit.volume", "Reuters says it hit 27.5 million tons."),
        ("trade.global_growth", "The World Bank said it will be 6% a year."),
        ("trade.global_growth", "The Bank said it will be 6% a year."),
        ("trade.internal", "Kazakhstan's prime minister said it nears $1 trillion."),
        ("trade.internal", "According to the Kazakh PM, it nears $1 trillion."),
        ("trade.internal", "PM Bektenov said it nears $1 trillion."),
        ("transit.volume", "Kazakh officials said it hit 27.5 million tons."),
    ],
)
def test_speaker_of_the_fact_is_no_other(id: str, answer: str) -> None:
    """Under any of the names, and neither is the report."""
    assert speaker(FACTS[id], answer) is None


@pytest.mark.parametrize(
    ("id", "answer", "words"),
    [
        ("trade.internal", "Putin said it nears $1 trillion.", "Putin"),
        ("trade.internal", "According to the World Bank, it nears $1 trillion.", "World Bank"),
        ("transit.volume", "Vladimir Putin said it hit 27.5 million tons.", "Vladimir Putin"),
        ("trade.global_growth", "The IMF said it will be 6% a year.", "IMF"),
        ("trade.global_growth", "The prime minister said 6% a year.", "prime minister"),
        ("trade.internal", "Kyrgyzstan's PM said it nears $1 trillion.", "Kyrgyzstan's PM"),
        ("trade.internal", "The Kazakh president said it nears $1 trillion.", "Kazakh president"),
        ("trade.internal", "The finance minister said $1 trillion.", "finance minister"),
        ("transit.volume", "The finance minister said 27.5 million tons.", "finance minister"),
    ],
)
def test_other_speaker_is_told_in_the_words_of_the_answer(id: str, answer: str, words: str) -> None:
    """Another entity of the catalogue, or another name in place of the speaker's."""
    assert words == speaker(FACTS[id], answer)


def test_without_a_catalogue_only_names_are_told_apart() -> None:
    """Nobody knows the entities of a fact of your own, which no bundled edition holds."""
    volume, answer = FACTS["transit.volume"], "Putin said it hit 27.5 million tons."

    assert "Putin" == speaker(volume, answer, None)
    for changes in ({"edition": None}, {"id": "transit.own"}):
        own = attrs.evolve(volume, **changes)
        assert speaker(own, answer, None) is None
        assert "Putin" == speaker(own, answer)
    assert "Putin" == speaker(OWN, "Putin said it nears $1 trillion.", None)


def test_speaker_of_another_report_is_known_by_words() -> None:
    """It has no entity."""
    report = attrs.evolve(next(iter(FACTS.reports.values())), speaker="the Premier Ivan Ivanov")

    assert speaker(report, "Ivan Ivanov said it has doubled.") is None
    assert "Putin" == speaker(report, "Putin said it has doubled.")


@pytest.mark.parametrize(
    ("answer", "other"),
    [
        ("The minister said that there were 1,846 cases.", "minister"),
        ("The health ministry said that there were 1,846 cases.", None),
        ("The ministry said that there were 1,846 cases.", None),
        ("Officials said that there were 1,846 cases.", None),
        ("The doctors' association said there were 1,846 cases.", "doctors' association"),
        ("The association said that there were 1,846 cases.", "association"),
    ],
)
def test_nameless_word_is_a_name_where_the_catalogue_has_it(answer: str, other: str | None) -> None:
    """Here the minister is one speaker and the ministry another."""
    assert other == speaker(HEALTH["dengue.cases"], answer, HEALTH)


def test_a_time_in_the_quote_is_that_of_a_fact_without_a_period() -> None:
    """Its own words are not another time."""
    fact = HEALTH["volunteers.ditches"]

    assert fact.period is None
    assert time(fact, "Dozens of volunteers clean ditches every weekend.", HEALTH) is None


def test_words_of_the_facts_time_are_its_time_without_dates_too() -> None:
    """They are all that can be compared."""
    period = Period("by the next harvest", end=date(2026, 10, 31))
    fact = attrs.evolve(TRADE, period=period)
    said = next(find("nearly $1 trillion"))

    for words, outcome in (("By the next harvest", "faithful"), ("by the harvest", "wrong_period")):
        mention = attrs.evolve(said, period=Period(words))
        assert outcome == grade([mention], fact, facts=FACTS).outcome


def test_lower_case_body_is_somebody_else_without_a_catalogue() -> None:
    """Its noun says that it is one."""
    answer = "The doctors' association announced that 350 nurses would be hired."

    assert "doctors' association" == speaker(HEALTH["nurses.hired"], answer, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Putin: it nears $1 trillion.",
        "**Vladimir Putin** \N{EN DASH} it nears $1 trillion.",
        "It nears $1 trillion (Putin).",
        "It nears $1 trillion \N{EM DASH} V. Putin.",
        "Quoting Putin: it nears $1 trillion.",
        "| Putin | It nears $1 trillion. |",
    ],
)
def test_person_who_frames_a_sentence_speaks_in_it(sentence: str) -> None:
    """At its start or at its end."""
    assert "Putin" in (speaker(TRADE, sentence) or "")


@pytest.mark.parametrize(
    "sentence",
    ["Bektenov: it nears $1 trillion.", "It nears $1 trillion, as the guests of Putin heard."],
)
def test_speaker_and_persons_amid_a_sentence_frame_nothing(sentence: str) -> None:
    """They are who the report has, or the subject of something else."""
    assert speaker(TRADE, sentence) is None


@pytest.mark.parametrize(
    ("words", "is_same"),
    [
        ("by the end of June 2026", True),
        ("by end-June 2026", True),
        ("by 30 June 2026", True),
        ("before the end of June 2026", True),
        ("by the end of July 2026", False),
        ("by 30 June 2027", False),
        ("before June 2026", False),
        ("by the end of the harvest", False),
    ],
)
def test_deadline_is_its_last_day(words: str, is_same: bool) -> None:
    """Whatever words name it."""
    (mention,) = find(f"at least 350 nurses {words}")
    mention = attrs.evolve(mention, period=Period(words))
    graded = grade([mention], HEALTH["nurses.hired"], facts=HEALTH)

    assert is_same == (graded.outcome != "wrong_period")


@pytest.mark.parametrize(
    ("answer", "other"),
    [
        ("Health ministry: fewer than 90 free beds.", "Health ministry"),
        ("Fewer than 90 free beds (the health ministry)", "health ministry"),
        ("| Health ministry | fewer than 90 free beds |", "Health ministry"),
        ("IMF: fewer than 90 free beds", "IMF"),
        ("Hospitals: fewer than 90 free beds", None),
        ("Fewer than 90 free beds (doctors\N{RIGHT SINGLE QUOTATION MARK} association)", None),
    ],
)
def test_who_speaks_elsewhere_in_the_report_may_be_a_label(answer: str, other: str | None) -> None:
    """Others, such as the hospitals, are a heading."""
    assert other == speaker(HEALTH["beds.free"], answer, HEALTH)


def test_who_is_quoted_by_another_outlet_is_somebody_else() -> None:
    """Also without being an entity of the report."""
    facts = load("2026.2")

    for answer in ("One-third of global GDP (Mishustin)", "Mishustin said it is one-third."):
        assert "Mishustin" == speaker(facts["economy.gdp_share"], answer, facts)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Global trade growth has accelerated to 6% a year.", "past"),
        ("Global trade rose 6% a year.", "past"),
        ("6% a year, as the bank has said.", None),
        ("Global trade will grow 6% a year.", None),
    ],
)
def test_a_forecast_told_as_what_has_happened(answer: str, expected: str | None) -> None:
    """Its time is yet to come."""
    assert expected == time(FACTS["trade.global_growth"], answer)


@pytest.mark.parametrize("name", ["IMF", "OECD"])
def test_a_forecaster_speaks_for_nobody(name: str) -> None:
    """Where the report names nobody, a body that forecasts is somebody else."""
    said = speaker(SHARE, f"According to the {name}, it exceeds 30%.")

    assert said == name


def test_a_forecaster_as_a_label() -> None:
    """Also where there is no catalogue of entities."""
    own = attrs.evolve(SHARE, edition=None)

    assert "IMF" == speaker(own, "IMF: it exceeds 30%", None)


@pytest.mark.parametrize(
    "start", ["the start of the pandemic", "the Tianjin summit", "the beginning of the decade"]
)
def test_another_start_than_that_of_the_thing_itself(start: str) -> None:
    """It may begin with the same word, or name what the report names."""
    assert time(FACTS["economy.contribution_growth"], f"Since {start}, it has almost doubled.")
