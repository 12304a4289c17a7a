"""Commands for an edition of one's own, from a text to the overview."""

import json
import os
from pathlib import Path

import pytest
from commands import Capture, data, fails, text

from sco_facts.cli import app as cli

EDITION = """
schema = 1
edition = "mine.1"
article = "mine"
text = "report.txt"
"""
SOURCE = """
[[source]]
id = "mine"
kind = "news report"
publisher = "Mine"
url = "https://example.org"
language = "en"
"""
FACT = """
[[statement]]
id = "a.b"
act = "said"
summary = "Something was said."
quote = { text = "It is so." }
topics = ["saying"]
"""


class TestAuthoring:
    """An edition of one's own, from a text to the overview."""

    @pytest.fixture(autouse=True)
    def report(self) -> None:
        """The report."""
        Path("report.txt").write_text("It is so. It is so.\n", "utf-8")

    def test_draft(self, capsys: Capture) -> None:
        """It says what was added, what was left out and what comes next."""
        Path("loans.txt").write_text("Loans rose 3% in 2024. The score was 3-1.\n", "utf-8")
        made = os.path.join("loans", "edition.toml")
        shape = data("draft loans.txt --published 2025-11-18 --publisher Mine", capsys)
        assert (shape["file"], shape["added"]) == (made, ["change_loans.percent"])
        assert {"text": "2024", "start": 17, "end": 21, "reason": "year"} in shape["left_out"]
        assert text("draft loans.txt", capsys).splitlines()[:2] == [
            f"{made}: 0 measurements added.",
            "  left out: “2024” (year)",
        ]

    def test_a_second_draft_adds_nothing_that_was_deleted(self, capsys: Capture) -> None:
        """Unless its mark is deleted too."""
        Path("loans.txt").write_text("Loans rose 3%. Loans fell 5%.\n", "utf-8")
        made = Path("loans", "edition.toml")
        text("draft loans.txt", capsys)
        whole = made.read_text("utf-8")
        rest, drafted = whole[: whole.index("# Sentence 2")], whole[whole.index("[[drafted]]") :]
        made.write_text(rest + drafted, "utf-8")
        assert "added:" not in text("draft loans.txt", capsys)

        made.write_text(rest, "utf-8")
        assert "  added: change_loans.percent_2\n" in text("draft loans.txt", capsys)

    def test_of_many_faults_a_few_are_told_where_an_edition_is_used(self, capsys: Capture) -> None:
        """The others are what `validate` is for."""
        Path("loans.txt").write_text("Loans rose 3%. Up 4%. Up 5%.\n", "utf-8")
        text("draft loans.txt", capsys)
        told = fails(["pin", "change_loans.percent", "--edition", "loans"], capsys)
        made = os.path.join("loans", "edition.toml")

        assert 3 == told.count(f"{made}:")
        assert told.endswith(f"And 1 more; run sco-facts validate {made}\n")

    def test_new(self, capsys: Capture) -> None:
        """It names the file to edit."""
        made = os.path.join("mine", "edition.toml")
        assert data("new mine report.txt", capsys) == {"file": made}
        assert Path(made).exists()

    def test_an_edition_without_figures(self, capsys: Capture) -> None:
        """It has an overview too, with nothing to compare."""
        fact = FACT.replace('so."', 'so.", start = 0, end = 9, sentence = 1, paragraph = 1')
        Path("mine.toml").write_text(EDITION + SOURCE + fact, "utf-8")
        assert cli.run(["--edition", "mine.toml"]) == 0
        printed = capsys.readouterr().out
        assert printed.startswith("Mine, no date: https://example.org\n")
        assert "Next:" not in printed

    def test_an_edition_without_facts(self, capsys: Capture) -> None:
        """It has nothing to show but counts."""
        Path("mine.toml").write_text(EDITION + SOURCE, "utf-8")
        assert cli.run(["--edition", "mine.toml"]) == 0
        assert "0 statements" in capsys.readouterr().out
        assert cli.run(["--edition", "mine.toml", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["report"] is None

    def test_anchor_with_a_quote_to_settle(self, capsys: Capture) -> None:
        """The exit code is 1 until none is left."""
        Path("mine.toml").write_text(EDITION + SOURCE + FACT, "utf-8")
        assert "ambiguous" in text("anchor mine.toml", capsys, code=1)
        (shape,) = data("anchor mine.toml", capsys, code=1)
        assert (shape["id"], shape["outcome"]) == ("a.b", "ambiguous")
        assert [place["start"] for place in shape["places"]] == [0, 10]
        assert shape["by_hand"] == shape["differs"] == ""

    def test_anchor_without_one(self, capsys: Capture) -> None:
        """The exit code is 0, with quotes or without."""
        Path("report.txt").write_text("It is so.\n", "utf-8")
        Path("mine.toml").write_text(EDITION + SOURCE + FACT, "utf-8")
        assert "filled" in text("anchor mine.toml --text report.txt", capsys)
        assert text("validate mine.toml", capsys) == "No faults.\n"
        Path("mine.toml").write_text(EDITION + SOURCE, "utf-8")
        assert text("anchor mine.toml", capsys) == "No quotes.\n"

    def test_validate_tells_what_is_to_do(self, capsys: Capture) -> None:
        """With its path, and the exit code is 1."""
        Path("mine.toml").write_text(EDITION + SOURCE + FACT, "utf-8")
        printed = text("validate mine.toml", capsys, code=1)
        shape = data("validate mine.toml", capsys, code=1)
        assert shape["valid"] is False
        assert shape["faults"] == []
        assert len(shape["to_do"]) == 1
        assert "offsets" in printed
        assert printed.splitlines() == [f"to do: {each}" for each in shape["to_do"]]

    def test_a_folder_stands_for_its_edition(self, capsys: Capture) -> None:
        """For `--edition`, `anchor` and `validate`."""
        fact = FACT.replace('"It is so."', '"It is so. It"')
        Path("mine").mkdir()
        Path("mine", "report.txt").write_text("It is so. It is so.\n", "utf-8")
        Path("mine", "edition.toml").write_text(EDITION + SOURCE + fact, "utf-8")
        assert "filled" in text("anchor mine", capsys)
        assert text("validate mine", capsys) == "No faults.\n"
        assert data("statements --edition mine", capsys)[0]["edition"] == "mine.1"

    def test_a_bundled_edition_goes_before_a_folder(self, capsys: Capture) -> None:
        """A folder may be called like an edition."""
        Path("2026.1").mkdir()
        assert data("events", capsys)[0]["edition"] == "2026.1"
