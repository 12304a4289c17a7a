"""Commands that show records."""

import re

import pytest
from commands import Capture, data, text

from sco_facts.editions.loading import load

FACTS = load("2026.1")


class TestShow:
    """One record, of any kind."""

    @pytest.mark.parametrize(
        ("id", "kind"),
        [
            ("trade.internal", "Measurement"),
            ("call.predictable_trade", "Statement"),
            ("summit.tianjin", "Event"),
            ("bektenov", "Entity"),
            ("ria-2025-11-18", "Source"),
            ("transit.volume@kazpravda-2025-08-19", "OtherReport"),
        ],
    )
    def test_every_kind(self, id: str, kind: str, capsys: Capture) -> None:
        """It is found by its id."""
        assert text(f"show {id}", capsys).startswith(f"{id}  {kind}\n")
        assert data(f"show {id}", capsys)["type"] == kind

    def test_a_record_as_json(self, capsys: Capture) -> None:
        """The content that the digest covers, with the bounds cut to the domain."""
        fact = FACTS["economy.contribution_share"]
        shape = data(f"show {fact.id}", capsys)
        bounds = {"low": "30", "high": "100", "low_closed": False, "high_closed": True}
        assert shape.pop("bounds") == {**bounds, "unit": "percent"}
        head = {"type": "Measurement", "edition": "2026.1", "digest": fact.digest}
        assert shape == {**head, **fact.content()}

    def test_a_list_that_is_left_open(self, capsys: Capture) -> None:
        """It says so."""
        assert re.search(r"open list +yes", text("show discussion.joint_measures", capsys))

    def test_an_assumption_of_the_editor_stands_once(self, capsys: Capture) -> None:
        """Also where it is a caveat of the figure too."""
        assert text("show transit.volume", capsys).count("metric") == 1


class TestLists:
    """What an edition holds, by kind."""

    @pytest.mark.parametrize("name", ["statements", "events", "entities", "sources", "reports"])
    def test_every_record_is_listed(self, name: str, capsys: Capture) -> None:
        """By its id, in the order of the edition."""
        records = getattr(FACTS, name)
        ids = [each.id for each in records.values()]
        assert [row["id"] for row in data(name, capsys)] == ids
        printed = [row.split("  ")[0] for row in text(name, capsys).split("\n")]
        assert [row for row in printed if row in ids] == ids

    def test_the_reports_of_one_fact(self, capsys: Capture) -> None:
        """And of no other."""
        rows = data("reports transit.volume", capsys)
        assert {row["of"] for row in rows} == {"transit.volume"}

    def test_a_search(self, capsys: Capture) -> None:
        """All its words are found, in any order."""
        ids = [row["id"] for row in data("search corridors RAILWAY", capsys)]
        assert ids == [each.id for each in FACTS.search("railway corridors")]

    def test_a_search_in_vain(self, capsys: Capture) -> None:
        """It says so."""
        assert text("search nothing-like-it", capsys) == "None.\n"
        assert data("search nothing-like-it", capsys) == []

    def test_the_overview_as_json(self, capsys: Capture) -> None:
        """All measurements, and counts of the rest."""
        shape = data("", capsys)
        assert [row["id"] for row in shape["measurements"]] == list(FACTS.measurements)
        assert (shape["statements"], shape["reports"]) == (len(FACTS.statements), 27)
        assert shape["report"]["id"] == "qazinform-2025-11-18"
