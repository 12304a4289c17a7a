"""Changes: how two editions differ, and how that is told."""

import attrs
import pytest
from later_edition import FACTS, edition_with

import sco_facts as sf
from sco_facts.editions.changes import Change, diff
from sco_facts.records.catalogue import Retired

REPORT = "economy.gdp_share@ria-2025-11-18#2"


@pytest.mark.parametrize(
    ("value", "shown"),
    [('say "yes"', r'"say \"yes\""'), (True, "true"), (("a", 'b"'), r'["a", "b\""]'), ("ж", '"ж"')],
)
def test_values_are_told_as_json_writes_them(value: object, shown: str) -> None:
    """So that a quotation mark of the value ends nothing."""
    assert f"a.b: x: absent → {shown}" == str(Change("a.b", "changed", "x", None, value))


def test_two_editions_are_compared_by_name_or_as_catalogues() -> None:
    """The data changelog."""
    assert () == diff("2026.1", FACTS)


def test_a_diff_covers_every_table() -> None:
    """Facts, other reports, entities and sources, in this order."""
    new = attrs.evolve(FACTS["trade.internal"], id="trade.again")
    later = edition_with(
        new,
        attrs.evolve(FACTS.entities["sco"], names=("SCO",)),
        attrs.evolve(FACTS.sources["ria-2025-11-18"], title="A headline"),
        without=[REPORT, "offer.aifc", "summit.tianjin"],
        retired={"offer.aifc": Retired("trade.again", "It was two.")},
    )

    assert [
        "offer.aifc: retired, use 'trade.again': It was two.",
        "summit.tianjin: removed: SCO Tianjin summit",
        "trade.again: added: SCO, internal trade: nears $1 trillion (Bektenov)",
        f"{REPORT}: removed: RIA Novosti: 35 percent (2025)",
        'sco: names: ["Shanghai Cooperation Organization", "SCO", "Organization"] → ["SCO"]',
        'ria-2025-11-18: title: absent → "A headline"',
    ] == [str(change) for change in diff(FACTS, later)]


def test_a_diff_of_an_unknown_edition_says_so() -> None:
    """As `load` does."""
    with pytest.raises(sf.errors.ChoiceError):
        diff("2026.1", "2031.4")


def test_changes_are_values() -> None:
    """Equal, hashable, immutable."""
    (change,) = diff(FACTS, edition_with(attrs.evolve(FACTS.entities["sco"], names=("SCO",))))

    assert 1 == len({change, attrs.evolve(change)})
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        change.new = None  # type: ignore[misc]
