"""Standard output: its width, its colours, and that nothing in it steers a terminal."""

import io
import json
import os
import shlex
import sys
from pathlib import Path

import pytest
from commands import EDITION, Capture, in_process

from sco_facts.cli import app as cli


class TestPlainOutput:
    """A pipe gets plain text, at most 80 columns wide."""

    @pytest.mark.parametrize(
        "line",
        [
            "", "show trade.internal", "sources", "statements", "events", "entities",
            "search railway", "compare economy.contribution_growth",
            "compare trade.internal 'exactly $1 trillion'",
        ],
    )  # fmt: skip
    def test_no_line_is_wider_than_80(self, line: str, capsys: Capture) -> None:
        """Nor does any end in blanks, or hold an escape or a drawn line."""
        assert cli.run([*EDITION, *shlex.split(line)]) == 0
        text = capsys.readouterr().out
        assert [] == [row for row in text.split("\n") if len(row) > 80 or row != row.rstrip()]
        assert "\x1b" not in text
        assert "─" not in text

    def test_a_pipe_is_as_wide_as_asked(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Where it is wide enough, each measurement has one line."""
        monkeypatch.setenv("COLUMNS", "150")
        cli.run(EDITION)
        rows = [row for row in capsys.readouterr().out.split("\n") if "trade.internal" in row]
        assert rows[0].split("  ")[-1].strip() == "Bektenov"

    @pytest.mark.parametrize("columns", ["0", "wide", ""])
    def test_a_width_that_is_none(
        self, columns: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """The usual one is taken."""
        monkeypatch.setenv("COLUMNS", columns)
        cli.run(["statements"])
        assert max(map(len, capsys.readouterr().out.split("\n"))) > 70

    def test_a_width_of_thousands_of_digits(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """It is as wide as any."""
        monkeypatch.setenv("COLUMNS", "9" * 5000)
        assert cli.run(EDITION) == 0
        assert "trade.internal" in capsys.readouterr().out

    def test_a_narrow_width_loses_nothing(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """The bounds are still there at 40 columns."""
        monkeypatch.setenv("COLUMNS", "50")
        cli.run(EDITION)
        assert "(0, 1)" in capsys.readouterr().out

    def test_a_terminal_has_colours(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The id stands out."""
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        cli.run(EDITION)
        assert "\x1b[1mtrade.internal" in capsys.readouterr().out

    def test_no_color(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """A terminal gets no colours where nobody wants them."""
        monkeypatch.setenv("NO_COLOR", "1")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        cli.run(["compare", "economy.contribution_growth"])
        assert "\x1b[31m" not in capsys.readouterr().out
        assert "\x1b[1;31m" not in capsys.readouterr().out

    def test_a_terminal_has_its_own_width(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """It is asked, where `COLUMNS` says nothing."""
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((60, 24)))
        cli.run(["statements"])
        assert max(map(len, capsys.readouterr().out.split("\n"))) < 80

    def test_an_encoding_without_the_characters(self) -> None:
        """They are escaped."""
        environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        done = in_process("read", "over 5 km", env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert r"(5, \u221e) km" in done.stdout

    def test_json_in_an_encoding_without_the_characters(self) -> None:
        """It is still JSON."""
        environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        done = in_process("show", "trade.internal", "--json", env=environment)
        assert "“Our” is the SCO's." in json.loads(done.stdout)["assumptions"]

    def test_a_stream_that_cannot_be_set_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is used as it is."""
        stream = io.StringIO()
        monkeypatch.setattr(sys, "stdout", stream)
        assert cli.run(["read", "5 km"]) == 0
        assert "5 km" in stream.getvalue()


HOSTILE = """
schema = 1
edition = "x.1"
article = "a"
text = "report.txt"
[[source]]
id = "a"
kind = "news\\u001b[2J"
title = "[bold]T[/bold]\\u202e\\u0007"
publisher = "[red]P\\u009b"
published = "2025"
url = "https://example.org/[x]"
language = "en"
[[measurement]]
id = "a.b[blink]"
subject = "S[/]\\u001b]0;title\\u0007"
measure = "m\\u202e"
domain = "real"
status = "asserted"
quantity = { words = "5 km", hedge = "plain", value = "5", unit = "km" }
quote = { text = "5 km", start = 0, end = 4, sentence = 1, paragraph = 1 }
topics = ["t\\u000a\\u000dx"]
"""


class TestHostileRecords:
    """What a record holds can neither steer the terminal nor be taken for markup."""

    @pytest.fixture
    def edition(self, tmp_path: Path) -> list[str]:
        """An edition whose every text is hostile."""
        (tmp_path / "report.txt").write_text("5 km.\n", "utf-8")
        (tmp_path / "edition.toml").write_text(HOSTILE, "utf-8")
        return ["--edition", str(tmp_path / "edition.toml")]

    @pytest.mark.parametrize(
        "line",
        ["", "show a.b[blink]", "show a", "sources", "search km", "cite a", "compare a.b[blink]",
         "compare a.b[blink] '3 km'", "show a.b[blink] --json", "sources --json", "cite a --json"],
    )  # fmt: skip
    def test_nothing_gets_through(self, line: str, edition: list[str], capsys: Capture) -> None:
        """Control characters are shown as escapes."""
        assert cli.run([*edition, *shlex.split(line)]) == 0
        text = capsys.readouterr().out
        assert [] == [char for char in text if not char.isprintable() and char != "\n"]

    def test_markup_is_text(self, edition: list[str], capsys: Capture) -> None:
        """Square brackets are printed."""
        cli.run([*edition, "show", "a"])
        assert "[bold]T[/bold]" in capsys.readouterr().out

    def test_json_still_holds_the_characters(self, edition: list[str], capsys: Capture) -> None:
        """They are escaped as JSON escapes them."""
        cli.run([*edition, "show", "a", "--json"])
        assert json.loads(capsys.readouterr().out)["title"] == "[bold]T[/bold]\u202e\u0007"
