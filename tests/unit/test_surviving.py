"""Surviving: every bundled record, and each catalogue, comes out of a copy as it went in."""

import copy
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import attrs
import pytest
from elsewhere import with_digests

import sco_facts as sf

EDITIONS = [each.name for each in sf.available_editions()]
COPIES: dict[str, Callable[[Any], Any]] = {
    **{
        f"pickle {protocol}": lambda given, protocol=protocol: pickle.loads(
            pickle.dumps(given, protocol)
        )
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    },
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}
every_edition = pytest.mark.parametrize("edition", EDITIONS)
every_copy = pytest.mark.parametrize("duplicate", COPIES.values(), ids=COPIES.keys())


def records_of(facts: sf.Catalogue[Any]) -> Iterator[sf.Record | sf.Source]:
    """Give every record of an edition."""
    yield from (
        *facts.values(),
        *facts.reports.values(),
        *facts.entities.values(),
        *facts.sources.values(),
    )


def parts_of(facts: sf.Catalogue[Any]) -> list[Any]:
    """Give the quantities, intervals, periods and quotes inside the records."""
    inside = [
        getattr(record, name, None)
        for record in records_of(facts)
        for name in ("quantity", "interval", "period", "quote")
    ]
    return [part for part in inside if part is not None]


def seen(record: Any) -> tuple[Any, ...]:
    """Give all that a user can see of a record."""
    edition, digest = record.edition, record.digest
    return record, hash(record), digest, edition, getattr(record, "interval", None), str(record)


@every_edition
@every_copy
def test_every_record_survives(duplicate: Callable[[Any], Any], edition: str) -> None:
    """Equal, with the same hash, digest, edition, bounds and words."""
    for record in records_of(sf.load(edition)):
        assert seen(record) == seen(duplicate(record))


@every_edition
def test_every_record_survives_evolve(edition: str) -> None:
    """Also where a field is given that it had."""
    for record in records_of(sf.load(edition)):
        assert (
            seen(record) == seen(attrs.evolve(record)) == seen(attrs.evolve(record, id=record.id))
        )


@every_edition
@every_copy
def test_the_parts_of_records_survive(duplicate: Callable[[Any], Any], edition: str) -> None:
    """A figure is the same by itself."""
    parts = parts_of(sf.load(edition))

    assert parts == [duplicate(part) for part in parts]
    assert [hash(part) for part in parts] == [hash(duplicate(part)) for part in parts]


@every_edition
@every_copy
def test_a_catalogue_survives(duplicate: Callable[[Any], Any], edition: str) -> None:
    """With every table, in its order."""
    facts = sf.load(edition)
    copied = duplicate(facts)

    assert (type(facts), facts.edition, facts.sha256) == (
        type(copied), copied.edition, copied.sha256,
    )  # fmt: skip
    assert facts.retired == copied.retired
    assert [*map(seen, records_of(facts))] == [*map(seen, records_of(copied))]


def test_what_refers_to_one_record_still_does() -> None:
    """A pickle does not make two of one speaker."""
    facts = pickle.loads(pickle.dumps(sf.facts))
    assert facts["trade.internal"].speaker is facts.entities["bektenov"]


def test_records_survive_another_process() -> None:
    """A fresh interpreter takes the same digests, and gives equal records back."""
    records = [record for edition in EDITIONS for record in records_of(sf.load(edition))]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        returned, digests = pool.submit(with_digests, records).result()

    assert [*map(seen, records)] == [*map(seen, returned)]
    assert digests == [record.digest for record in records]


def test_a_catalogue_survives_another_process() -> None:
    """It answers there as it does here."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        answer = pool.submit(sf.exceeds, sf.facts["trade.internal"], "exactly $1 trillion").result()
        facts = pool.submit(copy.copy, sf.facts).result()

    assert answer.answer is False
    assert [*map(seen, records_of(sf.facts))] == [*map(seen, records_of(facts))]
