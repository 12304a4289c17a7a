"""Attribution: the time and the speaker that an answer gives its figure."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from sco_facts import Period, load, load_file
from sco_facts.grading.attribution import (
    catalogue_of,
    other_speaker,
    other_time,
    published_day,
)
from sco_facts.phrases import find

FACTS = load("2026.1")
DATA = Path(__file__).parents[2] / "data"


def time(id: str, answer: str, **changes: object) -> str | None:
    """Find another time in the first mention of an answer."""
    fact = attrs.evolve(FACTS.measurements[id], **changes)
    mention = next(find(answer, published_day(fact)))
    return other_time(fact, mention, FACTS)


def speaker(id: str, answer: str, facts: object = FACTS) -> str | None:
    """Find another speaker in the first mention of an answer."""
    return other_speaker(FACTS.measurements[id], next(find(answer)), facts)  # type: ignore[arg-type]


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
    assert time(id, answer) is None


@pytest.mark.parametrize(
    ("id", "answer", "words"),
    [
        ("trade.kazakhstan_sco", "over $67 billion in 2023", "in 2023"),
        ("trade.kazakhstan_sco", "over $67 billion in January 2024", "in January 2024"),
        ("trade.kazakhstan_sco", "It is now over $67 billion.", "now"),
        ("trade.kazakhstan_sco", "It will exceed $67 billion.", "forecast"),
        ("economy.contribution_share", "It exceeded 30% last year.", "last year"),
        ("economy.contribution_share", "It used to exceed 30%.", "former"),
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
    found = time(id, answer)

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
    source = attrs.evolve(FACTS.measurements["trade.internal"].source, published=published)

    assert other == time("trade.internal", answer, source=source)


def test_named_starts_share_a_word() -> None:
    """Where they are not the beginning of the thing itself."""
    period = Period("since the pandemic", since="pandemic of 2020")

    assert time("transit.growth", "doubled since the pandemic", period=period) is None
    assert time("transit.growth", "doubled since its creation", period=period) is not None


def test_a_span_with_a_named_start_has_no_moments_without_dates() -> None:
    """It may still end in the day that is named."""
    period = Period("since then", since="pandemic")

    assert time("transit.growth", "It has now nearly doubled.", period=period) is None


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
    assert speaker(id, answer) is None


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
    assert words == speaker(id, answer)


def test_without_a_catalogue_only_names_are_told_apart() -> None:
    """Nobody knows the entities."""
    assert "Putin" == speaker("trade.internal", "Putin said it nears $1 trillion.", None)
    assert speaker("transit.volume", "Putin said it hit 27.5 million tons.", None) is None


def test_speaker_of_another_report_is_known_by_words() -> None:
    """It has no entity."""
    report = attrs.evolve(next(iter(FACTS.reports.values())), speaker="the Premier Ivan Ivanov")
    (said,) = find("Ivan Ivanov said it exceeds 30%.")
    (other,) = find("Putin said it exceeds 30%.")

    assert other_speaker(report, said, FACTS) is None
    assert "Putin" == other_speaker(report, other, FACTS)


def test_catalogue_is_the_bundled_edition_that_holds_the_fact() -> None:
    """One of your own has none."""
    fact = FACTS.measurements["trade.internal"]
    report = next(iter(FACTS.reports.values()))

    assert FACTS is catalogue_of(fact) is catalogue_of(report)
    assert catalogue_of(attrs.evolve(fact, edition=None)) is None
    assert catalogue_of(attrs.evolve(fact, id="trade.own")) is None


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
    facts = load_file(DATA / "answers_third" / "health-ministry")
    (mention,) = find(answer)

    assert other == other_speaker(facts.measurements["dengue.cases"], mention, facts)


def test_a_time_in_the_quote_is_that_of_a_fact_without_a_period() -> None:
    """Its own words are not another time."""
    facts = load_file(DATA / "answers_third" / "health-ministry")
    fact = facts.measurements["volunteers.ditches"]
    (mention,) = find("Dozens of volunteers clean ditches every weekend.")

    assert fact.period is None
    assert other_time(fact, mention, facts) is None


def test_words_of_the_facts_time_are_its_time_without_dates_too() -> None:
    """They are all that can be compared."""
    period = Period("by the next harvest", end=date(2026, 10, 31))
    fact = attrs.evolve(FACTS.measurements["trade.internal"], period=period)
    said = next(find("nearly $1 trillion"))

    for words, other in (("By the next harvest", None), ("by the harvest", "by the harvest")):
        assert other == other_time(fact, attrs.evolve(said, period=Period(words)), FACTS)


def test_lower_case_body_is_somebody_else_without_a_catalogue() -> None:
    """Its noun says that it is one."""
    facts = load_file(DATA / "answers_third" / "health-ministry")
    (mention,) = find("The doctors' association announced that 350 nurses would be hired.")

    assert "doctors' association" == other_speaker(
        facts.measurements["nurses.hired"], mention, None
    )


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
    (mention,) = find(sentence)

    assert "Putin" in (
        other_speaker(FACTS.measurements["trade.internal"], mention, FACTS, sentence) or ""
    )


@pytest.mark.parametrize(
    "sentence",
    ["Bektenov: it nears $1 trillion.", "It nears $1 trillion, as the guests of Putin heard."],
)
def test_speaker_and_persons_amid_a_sentence_frame_nothing(sentence: str) -> None:
    """They are who the report has, or the subject of something else."""
    (mention,) = find(sentence)

    assert other_speaker(FACTS.measurements["trade.internal"], mention, FACTS, sentence) is None


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
    facts = load_file(DATA / "answers_third" / "health-ministry")
    (mention,) = find(f"at least 350 nurses {words}")
    mention = attrs.evolve(mention, period=Period(words))

    assert is_same == (other_time(facts.measurements["nurses.hired"], mention, facts) is None)


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
    facts = load_file(DATA / "answers_third" / "health-ministry")
    (mention,) = find(answer)

    assert other == other_speaker(facts.measurements["beds.free"], mention, facts, answer)


def test_who_is_quoted_by_another_outlet_is_somebody_else() -> None:
    """Also without being an entity of the report."""
    facts = load("2026.2")
    fact = facts.measurements["economy.gdp_share"]

    for answer in ("One-third of global GDP (Mishustin)", "Mishustin said it is one-third."):
        (mention,) = find(answer)
        assert "Mishustin" == other_speaker(fact, mention, facts, answer)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Global trade growth has accelerated to 6% a year.", "former"),
        ("Global trade rose 6% a year.", "former"),
        ("6% a year, as the bank has said.", None),
        ("Global trade will grow 6% a year.", None),
    ],
)
def test_a_forecast_told_as_what_has_happened(answer: str, expected: str | None) -> None:
    """Its time is yet to come."""
    (mention,) = find(answer)
    fact = FACTS.measurements["trade.global_growth"]

    assert expected == other_time(fact, mention, FACTS, answer)


@pytest.mark.parametrize("name", ["IMF", "OECD"])
def test_a_forecaster_speaks_for_nobody(name: str) -> None:
    """Where the report names nobody, a body that forecasts is somebody else."""
    said = speaker("economy.contribution_share", f"According to the {name}, it exceeds 30%.")

    assert said == name


def test_a_forecaster_as_a_label() -> None:
    """Also where there is no catalogue of entities."""
    fact = FACTS.measurements["economy.contribution_share"]
    text = "IMF: it exceeds 30%"

    assert "IMF" == other_speaker(fact, next(find(text)), None, text)


@pytest.mark.parametrize(
    "start", ["the start of the pandemic", "the Tianjin summit", "the beginning of the decade"]
)
def test_another_start_than_that_of_the_thing_itself(start: str) -> None:
    """It may begin with the same word, or name what the report names."""
    assert time("economy.contribution_growth", f"Since {start}, it has almost doubled.")
