"""The catalogue: a mapping with look-ups, unchangeable, and helpful when an id is wrong."""

import copy
import pickle
import re
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pytest
from steps import steps

import sco_facts as sf
from sco_facts.records.catalogue import Records, Retired

FACTS = sf.load("2026.1")


def ids(records: tuple[sf.Record, ...]) -> list[str]:
    """List the ids of records."""
    return [record.id for record in records]


def small(**retired: Retired) -> sf.Catalogue[str]:
    """Make a catalogue of one fact."""
    fact = FACTS["trade.internal"]
    return sf.Catalogue([fact], retired=retired, edition="x", sha256="0" * 64)


def test_the_catalogue_is_a_mapping_of_ids_to_facts() -> None:
    """It holds measurements, statements and events, and nothing else."""
    assert isinstance(FACTS, Mapping)
    assert len(FACTS) == len(FACTS.measurements) + len(FACTS.statements) + len(FACTS.events)
    assert all(fact.id == id for id, fact in FACTS.items())


def test_each_kind_has_its_own_mapping() -> None:
    """The same record stands in the whole and in the mapping of its kind."""
    assert FACTS["trade.internal"] is FACTS.measurements["trade.internal"]
    assert FACTS["offer.aifc"] is FACTS.statements["offer.aifc"]
    assert FACTS["summit.tianjin"] is FACTS.events["summit.tianjin"]
    assert isinstance(FACTS.entities["sco"], sf.Entity)
    assert isinstance(FACTS.sources["ria-2025-11-18"], sf.Source)


def test_an_unknown_id_suggests_near_ones() -> None:
    """A typo is met with the id that was meant."""
    with pytest.raises(
        sf.errors.UnknownFactError, match=r"did you mean 'trade\.internal'"
    ) as caught:
        FACTS["trade.intrenal"]  # type: ignore[call-overload]

    assert caught.value.value == "trade.intrenal"
    assert isinstance(caught.value, KeyError)


def test_an_id_like_no_other_gets_no_suggestion() -> None:
    """Nothing is suggested where nothing is near."""
    with pytest.raises(sf.errors.UnknownFactError, match="list the ids"):
        FACTS["zzzzzz"]  # type: ignore[call-overload]


def test_a_key_that_is_no_text_is_unknown() -> None:
    """Whatever the key, the error is the same kind."""
    with pytest.raises(sf.errors.UnknownFactError):
        FACTS[["list"]]  # type: ignore[call-overload]


def test_a_prompt_completes_the_ids() -> None:
    """IPython asks for the keys by this name."""
    assert list(FACTS.measurements) == FACTS.measurements._ipython_key_completions_()


def test_membership_and_get_follow_the_mapping() -> None:
    """An unknown id is simply not in it."""
    assert "trade.internal" in FACTS
    assert "nope" not in FACTS
    assert FACTS.get("nope") is None  # type: ignore[call-overload]


def test_a_retired_id_names_its_successor_and_the_reason() -> None:
    """The error says where the fact went, and why."""
    facts = small(**{"old.id": Retired("trade.internal", "It was split.")})

    with pytest.raises(
        sf.errors.RetiredFactError, match=r"use 'trade\.internal': It was split"
    ) as caught:
        facts["old.id"]

    assert (caught.value.value, caught.value.successor) == ("old.id", "trade.internal")


def test_a_retired_id_may_have_no_successor() -> None:
    """What was withdrawn is said to be withdrawn."""
    facts = small(**{"old.id": Retired(None, "It was wrong.")})

    with pytest.raises(sf.errors.RetiredFactError, match="nothing replaces it"):
        facts.measurements["old.id"]


@pytest.mark.parametrize(
    ("ids", "key", "message"),
    [
        (
            ["a.bcde", "a.bcdf", "a.bcdg", "a.bcdh"],
            "a.bcd",
            "Given the id 'a.bcd', expected one of the 4 here; "
            "did you mean 'a.bcdh' or 'a.bcdg' or 'a.bcdf'?",
        ),
        # Four of the seven letters of each are the other's: nearer than one half.
        (
            ["abcdefg"],
            "abcdxyz",
            "Given the id 'abcdxyz', expected one of the 1 here; did you mean 'abcdefg'?",
        ),
        (
            ["abc"],
            "xyz",
            "Given the id 'xyz', expected one of the 1 here; list the ids to find it.",
        ),
        (
            ["abc"],
            "old",
            "Given the id 'old', which is retired, expected a current one; use 'abc': Renamed.",
        ),
        (
            ["abc"],
            "gone",
            "Given the id 'gone', which is retired, expected a current one; nothing replaces it: "
            "It was wrong.",
        ),
    ],
)
def test_a_missing_id_says_what_to_do(ids: list[str], key: str, message: str) -> None:
    """At most three near ids, the successor, or where to look; the id is the value."""
    retired = {"old": Retired("abc", "Renamed."), "gone": Retired(None, "It was wrong.")}
    records: Records[str, int] = Records(dict.fromkeys(ids, 1), retired)

    with pytest.raises(sf.errors.UnknownFactError) as caught:
        records[key]
    assert (message, key) == (str(caught.value), caught.value.value)


@pytest.mark.parametrize(
    ("topic", "expected"),
    [("ai", "discussion.ai"), ("belt and road", "trade.global_growth"), ("AI", "meeting.expanded")],
)
def test_about_finds_a_topic(topic: str, expected: str) -> None:
    """A topic is found whole, and as words of a longer one, in any case."""
    assert expected in ids(FACTS.about(topic))


def test_about_finds_a_word_of_a_longer_topic() -> None:
    """The statement of the expanded agenda is about "digital sector and ai"."""
    assert "discussion.expanded_agenda" in ids(FACTS.about("ai"))


def test_about_finds_a_topic_in_capitals() -> None:
    """As an edition of one's own may write it."""
    fact = attrs.evolve(FACTS["trade.internal"], topics=("AIFC Court",))
    facts = sf.Catalogue([fact], edition="own.1", sha256="")

    assert (fact,) == facts.about("AIFC") == facts.about("court aifc")


def test_about_nothing_finds_nothing() -> None:
    """An empty topic matches no record."""
    assert FACTS.about(" ") == ()


@pytest.mark.parametrize("who", ["bektenov", "Bektenov", "Kazakh Premier", "kazakh prime minister"])
def test_said_by_takes_an_id_or_any_spelling(who: str) -> None:
    """Every name that the article uses leads to the same records."""
    assert ids(FACTS.said_by(who)) == [
        "economy.gdp_share",
        "trade.internal",
        "commitment.equal_growth",
        "call.predictable_trade",
    ]


def test_said_by_takes_an_entity() -> None:
    """The World Bank is named for one figure."""
    assert ids(FACTS.said_by(FACTS.entities["world-bank"])) == ["trade.global_growth"]


def test_said_by_somebody_unknown_is_an_error() -> None:
    """A name that the report does not have is met with near ids."""
    with pytest.raises(sf.errors.UnknownFactError, match="'bektenov'"):
        FACTS.said_by("bektenof")


def test_in_sentence() -> None:
    """The sixth sentence holds two figures and a commitment."""
    assert ids(FACTS.in_sentence(6)) == [
        "economy.gdp_share",
        "trade.internal",
        "commitment.equal_growth",
    ]
    assert FACTS.in_sentence(18) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("railway corridors", "transit.railway_corridors"),
        ("NEARS trillion", "trade.internal"),
        ("trade.internal", "trade.internal"),
        ("Kazakh Premier", "bektenov"),
        ("development bank", "sco-development-bank"),
    ],
)
def test_search_finds_all_words_in_any_case(text: str, expected: str) -> None:
    """Ids, words, quotes, summaries and names are searched."""
    assert expected in ids(FACTS.search(text))


@pytest.mark.parametrize("text", ["", "  ", "flamingo", "xx", "qazinform.com"])
def test_search_finds_nothing(text: str) -> None:
    """No words, or words that are nowhere; the article is the source of all and tells nothing."""
    assert FACTS.search(text) == ()


def test_reports_of_a_fact() -> None:
    """Four other pages give the trade of Kazakhstan, one of another year each for two."""
    sources = [report.source.id for report in FACTS.reports_of("trade.kazakhstan_sco")]

    assert sources == [
        "primeminister-kz-2025-11-18",
        "inform-kz-ru-7be8fe",
        "astanatimes-2025-11",
        "astanatimes-2024-10-17",
        "zonakz-2022-11-01",
    ]
    assert FACTS.reports_of("documents.signed") == ()


def test_reports_of_an_unknown_fact_is_an_error() -> None:
    """No silent empty answer."""
    with pytest.raises(sf.errors.UnknownFactError):
        FACTS.reports_of("nope")  # type: ignore[arg-type]


def test_the_catalogue_cannot_be_changed() -> None:
    """There is no setter, and no item assignment."""
    with pytest.raises(AttributeError, match=r"^BundledCatalogue cannot be changed; load another"):
        FACTS.edition = "other"
    with pytest.raises(AttributeError, match="load another edition"):
        del FACTS.measurements
    with pytest.raises(TypeError):
        FACTS["trade.internal"] = None  # type: ignore[index]


def test_the_catalogue_survives_pickle_and_copy() -> None:
    """A copy has the same records, edition and digest."""
    for copied in (pickle.loads(pickle.dumps(FACTS)), copy.deepcopy(FACTS), copy.copy(FACTS)):
        assert copied == FACTS
        assert type(copied) is type(FACTS)
        assert (copied.edition, copied.sha256) == (FACTS.edition, FACTS.sha256)
        assert copied.reports == FACTS.reports
        assert copied.entities == FACTS.entities
        assert copied.sources == FACTS.sources


def test_a_copy_still_knows_the_retired_ids() -> None:
    """In the catalogue, and in the mapping of each kind."""
    facts = small(**{"old.id": Retired("trade.internal", "It was split.")})
    copied = pickle.loads(pickle.dumps(facts))

    assert {"old.id": ("trade.internal", "It was split.")} == copied.retired
    with pytest.raises(sf.errors.RetiredFactError, match="It was split"):
        copied.events["old.id"]


def test_a_mapping_of_one_kind_survives_pickle() -> None:
    """So do the mappings inside."""
    assert pickle.loads(pickle.dumps(FACTS.events)) == FACTS.events


def test_the_catalogue_prints_what_it_holds() -> None:
    """`repr` names the edition and counts its records."""
    assert repr(FACTS) == (
        "<BundledCatalogue 2026.1: 10 measurements, 18 statements, 5 events, 16 entities, "
        "27 other reports>"
    )
    fact = FACTS["trade.internal"]
    one = sf.Catalogue([fact], entities=[fact.speaker], edition="one", sha256="")
    assert "1 measurement, 0 statements, 0 events, 1 entity, 0 other reports" == str(one)
    assert repr(FACTS.events).startswith("<Records: meeting.with_putin, meeting.narrow_format")
    assert repr(Records({})) == "<Records: none>"


def test_the_card_of_a_catalogue_names_its_edition_and_kind() -> None:
    """A mapping of one kind has no name."""
    heads = [
        re.sub(r"<[^>]*>", " ", each._repr_html_()).split()[:3] for each in (FACTS, FACTS.events)
    ]

    assert [["2026.1", "Catalogue", "Qazinform,"], ["Records", "5", "by"]] == heads


def test_other_reports_are_a_mapping_by_id() -> None:
    """Like every other kind of record."""
    id = "trade.internal@" + FACTS.reports_of("trade.internal")[0].source.id

    assert FACTS.reports[id] is FACTS.reports_of("trade.internal")[0]
    assert "trade.internal" == FACTS.reports[id].of
    with pytest.raises(sf.errors.UnknownFactError, match=f"did you mean '{id}'"):
        FACTS.reports[id + "x"]


def test_a_missing_id_is_told_from_one_that_is_there() -> None:
    """Whatever it is."""
    given: list[Any] = ["trade.internal", "trade.interal", "sco", 5, None, ["trade.internal"]]

    assert [True, False, False, False, False, False] == [id in FACTS for id in given]


def test_getting_a_missing_id_gives_the_default() -> None:
    """As any mapping does."""
    facts: Any = FACTS

    assert facts.get("trade.internal") is FACTS["trade.internal"]
    assert (None, 7, None) == (facts.get("nope"), facts.get("nope", 7), facts.get([]))


@pytest.mark.parametrize(
    "look_up", [lambda facts: "trade.interal" in facts, lambda facts: facts.get("trade.interal")]
)
def test_looking_for_a_missing_id_costs_the_same_in_any_catalogue(
    look_up: Callable[[Any], object],
) -> None:
    """Nothing is searched for those spelled like it, which only a message needs."""
    small, large = (Records(dict.fromkeys(map(str, range(count)))) for count in (10, 10_000))

    assert steps(lambda: look_up(large)) == steps(lambda: look_up(small))
