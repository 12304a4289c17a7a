"""Laws of pins: what is unchanged passes, any change fails, and a diff has two sides."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.editions.changes import Change, diff
from sco_facts.editions.pins import pin, verify
from sco_facts.errors import PinMismatchError
from sco_facts.records.catalogue import Catalogue

FACTS = sf.load("2026.1")
IDS = [*FACTS, *FACTS.reports]
TEXTS = {
    "Measurement": ["subject", "measure", "condition"],
    "Statement": ["act", "summary"],
    "Event": ["name"],
    "OtherReport": ["scope"],
    "Entity": ["name", "role"],
    "Source": ["kind", "publisher", "language"],
}
RECORDS: list[Any] = [
    *FACTS.values(),
    *FACTS.reports.values(),
    *FACTS.entities.values(),
    *FACTS.sources.values(),
]
LISTS = {"Measurement": ["topics", "assumptions"], "OtherReport": ["notes"], "Source": ["notes"]}

subsets = st.lists(st.sampled_from(IDS), min_size=1)
words = st.text(min_size=1)


def with_records(changed: list[Any], edition: str = "2026.9") -> Catalogue[str]:
    """Make an edition of exactly these records."""
    tables: dict[str, list[Any]] = {name: [] for name in TEXTS}
    for record in changed:
        tables[type(record).__name__].append(record)
    return Catalogue(
        [*tables["Measurement"], *tables["Statement"], *tables["Event"]],
        entities=tables["Entity"],
        sources=tables["Source"],
        reports=tables["OtherReport"],
        edition=edition,
        sha256="0" * 64,
    )


@st.composite
def editions(draw: st.DrawFn) -> Catalogue[str]:
    """Draw an edition in which a few records are gone, or have another text or other notes."""
    kept = {id(record): record for record in RECORDS}
    for record in draw(st.lists(st.sampled_from(RECORDS), max_size=6, unique_by=id)):
        fate = draw(st.sampled_from(["gone", "text", "notes"]))
        if fate == "gone":
            del kept[id(record)]
        elif fate == "text":
            field = draw(st.sampled_from(TEXTS[type(record).__name__]))
            kept[id(record)] = attrs.evolve(record, **{field: draw(words)})
        else:
            notes = draw(st.lists(words, max_size=2))
            kept[id(record)] = attrs.evolve(record, notes=tuple(notes))
    return with_records([*kept.values()])


def mirrored(change: Change) -> Change:
    """Tell the same change from the other side."""
    kind = {"added": "removed", "removed": "added", "changed": "changed"}[change.kind]
    return attrs.evolve(change, kind=kind, old=change.new, new=change.old)


@settings(deadline=None)
@given(subsets)
def test_what_is_pinned_verifies(ids: list[str]) -> None:
    """Any facts of an edition pass against it."""
    assert FACTS is verify(pin(ids, "2026.1"), "2026.1")


@settings(deadline=None)
@given(subsets, subsets)
def test_a_lock_depends_on_the_set_of_ids_alone(ids: list[str], more: list[str]) -> None:
    """Pinning is blind to order and repetition."""
    assert pin(ids + more, "2026.1") == pin(more + ids + ids, "2026.1")


@settings(deadline=None)
@given(subsets, st.data())
def test_a_change_of_any_pinned_field_fails(ids: list[str], data: st.DataObject) -> None:
    """Of the record, its source or whoever it names, and the change is told."""
    lock = pin(ids, "2026.1")
    pinned = [record for record in RECORDS if f'"{record.id}"' in lock]
    record = data.draw(st.sampled_from(pinned))
    name = type(record).__name__
    field = data.draw(st.sampled_from(TEXTS[name] + LISTS.get(name, [])))
    old = getattr(record, field)
    new = data.draw(words.filter(lambda text: text != old))
    changed = attrs.evolve(record, **{field: new if field in TEXTS[name] else (*old, new)})
    later = with_records([changed if each is record else each for each in RECORDS])

    with pytest.raises(PinMismatchError) as caught:
        verify(lock, later)

    assert [(record.id, field)] == [(each.id, each.field) for each in caught.value.changes]


@settings(deadline=None)
@given(subsets, editions())
def test_verifying_tells_the_part_of_the_diff_that_is_pinned(
    ids: list[str], later: Catalogue[str]
) -> None:
    """It passes if and only if no change is of a pinned record."""
    lock = pin(ids, "2026.1")
    of_pinned = {change for change in diff(FACTS, later) if f'"{change.id}"' in lock}
    told: set[Any] = set()

    try:
        assert later is verify(lock, later)
    except PinMismatchError as error:
        told = set(error.changes)

    assert of_pinned == told


@settings(deadline=None)
@given(editions())
def test_an_edition_does_not_differ_from_itself(facts: Catalogue[str]) -> None:
    """Nor from its copy under another name."""
    tables = (
        facts.values(),
        facts.reports.values(),
        facts.entities.values(),
        facts.sources.values(),
    )
    copy = with_records([record for table in tables for record in table], "2027.1")

    assert () == diff(facts, facts) == diff(facts, copy)


@settings(deadline=None)
@given(editions(), editions())
def test_a_diff_is_mirrored(one: Catalogue[str], other: Catalogue[str]) -> None:
    """What one side adds, the other removes."""
    assert set(map(mirrored, diff(one, other))) == set(diff(other, one))
