"""An edition made from a bundled one, for tests of what changes between two."""

from collections.abc import Iterable, Mapping
from typing import Any

import sco_facts as sf
from sco_facts.records.catalogue import Catalogue, Retired

FACTS = sf.load("2026.1")


def edition_with(
    *changed: Any,
    without: Iterable[str] = (),
    retired: Mapping[str, Retired] | None = None,
    edition: str = "2026.9",
    base: Catalogue[Any] = FACTS,
    sha256: str = "0" * 64,
) -> Catalogue[str]:
    """Make a later edition in which some records are other ones, new, or gone."""
    tables: list[dict[str, Any]] = []
    kinds: tuple[tuple[Any, tuple[str, ...]], ...] = (
        (base.values(), ("Measurement", "Statement", "Event")),
        (base.entities.values(), ("Entity",)),
        (base.sources.values(), ("Source",)),
        (base.reports.values(), ("OtherReport",)),
    )
    for records, names in kinds:
        table = {each.id: each for each in records if each.id not in without}
        table |= {each.id: each for each in changed if type(each).__name__ in names}
        tables.append(table)
    facts, entities, sources, reports = (table.values() for table in tables)
    return Catalogue(
        facts,
        entities=entities,
        sources=sources,
        reports=reports,
        retired=retired,
        edition=edition,
        sha256=sha256,
    )
