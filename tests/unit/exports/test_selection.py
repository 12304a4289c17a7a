"""What is exported: a catalogue, or records with what they name."""

import attrs
import pytest

import sco_facts as sf
from sco_facts.errors import RecordError
from sco_facts.exports.selection import select

FACTS = sf.load("2026.1")


def test_a_catalogue_is_taken_whole() -> None:
    """With the records that no fact names."""
    chosen = select(FACTS)

    assert (FACTS.edition, FACTS.sha256) == (chosen.edition, chosen.sha256)
    assert tuple(FACTS.values()) == chosen.facts
    assert tuple(FACTS.entities.values()) == chosen.entities
    assert tuple(FACTS.sources.values()) == chosen.sources
    assert tuple(FACTS.reports.values()) == chosen.reports


def test_one_record_brings_its_source_and_speaker() -> None:
    """An export without them would name what is not there."""
    fact = FACTS.measurements["trade.internal"]
    chosen = select(fact)

    assert ((fact.source,), (fact.speaker,)) == (chosen.sources, chosen.entities)


def test_a_statement_brings_its_actor() -> None:
    """Whoever did it."""
    fact = FACTS.statements["offer.aifc"]
    assert (fact.actor,) == select([fact]).entities


def test_an_event_brings_its_participants() -> None:
    """All of them, in order."""
    fact = FACTS.events["meeting.with_putin"]
    assert fact.participants == select([fact]).entities


def test_a_report_brings_its_source() -> None:
    """It has no entity: its speaker is a name."""
    report = next(iter(FACTS.reports.values()))
    assert ((report.source,), ()) == (select(report).sources, select(report).entities)


def test_entities_and_sources_can_be_chosen_themselves() -> None:
    """By their mappings too."""
    assert tuple(FACTS.entities.values()) == select(FACTS.entities).entities
    assert tuple(FACTS.sources.values()) == select(FACTS.sources.values()).sources


def test_a_record_given_twice_is_taken_once() -> None:
    """In the place of the first."""
    fact = FACTS["transit.volume"]
    assert (fact,) == select([fact, fact]).facts


def test_two_records_with_one_id_are_refused() -> None:
    """Those of two editions would be mixed up."""
    fact = FACTS.measurements["transit.volume"]
    other = attrs.evolve(fact, subject="Kyrgyzstan")

    with pytest.raises(RecordError, match="two different records with the id"):
        select([fact, other])


def test_records_of_several_editions_are_of_none() -> None:
    """An edition is stated only where it is that of all."""
    fact = FACTS["trade.internal"]
    other = attrs.evolve(FACTS.measurements["transit.volume"], edition="2031.1")

    assert select([fact, other]).edition is None


@pytest.mark.parametrize("given", ["trade.internal", 7, [FACTS], ["trade.internal"], [None]])
def test_what_is_no_record_is_refused(given: object) -> None:
    """An id alone says nothing of its edition."""
    with pytest.raises(sf.errors.OperandError, match="expected a catalogue or records"):
        select(given)  # type: ignore[arg-type]


def test_facts_of_two_articles_have_two() -> None:
    """A document has room for one only."""
    fact = FACTS.measurements["transit.volume"]
    source = FACTS.sources["ria-2025-11-18"]
    other = attrs.evolve(fact, id="transit.other", source=source)

    assert (fact.source, source) == select([fact, other]).articles
