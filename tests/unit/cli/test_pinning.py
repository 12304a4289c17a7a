"""Commands about editions and pins."""

import tomllib
from pathlib import Path

import pytest
from commands import Capture, data, text
from fuzz.hostile import EDITION, REPORT, toml

from sco_facts import editions
from sco_facts.cli import app as cli
from sco_facts.cli import pinning
from sco_facts.editions import Change, available_editions, load
from sco_facts.editions.pins import pin


class TestPins:
    """What an analysis relies on, and whether it still holds."""

    def test_a_pin_as_json(self, capsys: Capture) -> None:
        """What the lock file holds."""
        lock = text("pin trade.internal", capsys)
        assert lock == pin(["trade.internal"], "2026.1")
        assert data("pin trade.internal", capsys) == tomllib.loads(lock)

    def test_a_pin_that_holds(self, capsys: Capture) -> None:
        """It says so."""
        Path("facts.lock").write_text(pin(["trade.internal"], "2026.1"), "utf-8")
        assert text("verify facts.lock", capsys) == "Unchanged in edition 2026.1.\n"
        shape = {"edition": "2026.1", "unchanged": True, "changes": []}
        assert data("verify facts.lock", capsys) == shape

    def test_a_pin_that_does_not_hold(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """The old value is shown beside the new, field by field, and the exit code is 1."""
        change = Change("trade.internal", "changed", "quantity.value", "1.0E12", None)
        gone = Change("x.y", "removed", old="its words")
        found = None, load("2026.1"), (change, gone)
        monkeypatch.setattr(pinning, "changes_since", lambda *_: found)
        assert text("verify facts.lock", capsys, code=1) == (
            "Changed in edition 2026.1, old → new:\n"
            "trade.internal\n"
            '  quantity.value: "1.0E12" → absent\n'
            "x.y\n"
            "  removed: its words\n"
        )
        shape = data("verify facts.lock", capsys, code=1)
        assert shape["unchanged"] is False
        assert shape["changes"][0]["field"] == "quantity.value"

    def test_a_pin_of_ones_own_edition(self, capsys: Capture) -> None:
        """Its lock says where it is; a change shows old and new under the same name."""
        own = Path("my-report")
        own.mkdir()
        (own / "report.txt").write_bytes(REPORT.encode())
        (own / "edition.toml").write_text(toml(EDITION), "utf-8")
        assert cli.run(["--edition", "my-report", "pin", "library.loans"]) == 0
        Path("facts.lock").write_text(capsys.readouterr().out, "utf-8")

        assert cli.run(["verify", "facts.lock"]) == 0
        assert capsys.readouterr().out == "Unchanged in edition library.\n"
        changed = toml(EDITION).replace("All are books.", "Some are books.")
        (own / "edition.toml").write_text(changed, "utf-8")
        assert cli.run(["verify", "facts.lock"]) == 1
        line = 'assumptions: ["All are books."] → ["Some are books."]'
        assert line in capsys.readouterr().out

    def test_a_pin_is_written_to_a_file(self, capsys: Capture) -> None:
        """The path in it is one from its own folder; `-` is standard output."""
        lock = Path("locks", "facts.lock")
        lock.parent.mkdir()
        assert text(f"pin trade.internal -o {lock}", capsys) == f"Wrote {lock}.\n"
        assert data(f"pin trade.internal -o {lock}", capsys) == {"file": str(lock)}
        assert text("pin trade.internal -o -", capsys) == lock.read_text("utf-8")
        assert text(f"verify {lock}", capsys).startswith("Unchanged")

    def test_no_difference(self, capsys: Capture) -> None:
        """An edition is as it is."""
        assert text("diff 2026.1 2026.1", capsys) == "No changes.\n"
        assert data("diff 2026.1 2026.1", capsys) == []

    def test_a_difference(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Several changes of a record stand below its id."""
        changes = (
            Change("a.b", "changed", "topics", ("x",), ("x", "y")),
            Change("a.b", "changed", "open_list", None, True),
        )
        monkeypatch.setattr(editions, "diff", lambda *_: changes)
        printed = 'a.b\n  topics: ["x"] → ["x", "y"]\n  open_list: absent → true\n'
        assert text("diff 2026.1 2026.1", capsys) == printed

    def test_a_long_difference(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The new value stands below the old one."""
        changes = (Change("a.b", "changed", "notes", ("x" * 40,), ("y" * 40,)),)
        monkeypatch.setattr(editions, "diff", lambda *_: changes)
        printed = f'a.b\n  notes: ["{"x" * 40}"]\n  → ["{"y" * 40}"]\n'
        assert text("diff 2026.1 2026.1", capsys) == printed

    def test_the_editions(self, capsys: Capture) -> None:
        """Each with its whole digest."""
        printed = text("editions", capsys)
        rows = data("editions", capsys)
        assert [row["name"] for row in rows] == [each.name for each in available_editions()]
        assert all(f"sha256 {row['sha256']}\n" in printed for row in rows)
