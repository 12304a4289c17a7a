"""Commands that cite and export."""

import os
from pathlib import Path
from typing import Any

import pytest
from commands import Capture, data, text

from sco_facts import exports
from sco_facts.cli import app as cli
from sco_facts.editions.loading import load

FACTS = load("2026.1")


class TestCite:
    """References in every style and format."""

    @pytest.mark.parametrize(
        ("format", "part"),
        [
            ("text", "Retrieved"), ("markdown", "*Qazinform*"), ("html", "<em>Qazinform</em>"),
            ("bibtex", "@article{"), ("ris", "TY  - NEWS"), ("csl-json", '"type": "article-news'),
            ("quote", "“our internal trade nears $1 trillion”"), ("link", "#:~:text="),
        ],
    )  # fmt: skip
    def test_every_format(self, format: str, part: str, capsys: Capture) -> None:
        """Each as the library gives it, with one line end."""
        given = text(f"cite trade.internal --format {format}", capsys)
        assert part in given or format == "text"
        assert given.endswith("\n")
        assert not given.endswith("\n\n")

    def test_as_json(self, capsys: Capture) -> None:
        """The text, and what was asked for."""
        shape = data("cite trade.internal --style mla", capsys)
        assert (shape["id"], shape["style"], shape["format"]) == ("trade.internal", "mla", "text")
        assert "18 Nov. 2025" in shape["text"]

    def test_names_in_any_case(self, capsys: Capture) -> None:
        """Styles and formats are often written in capitals."""
        given = text("cite trade.internal --style MLA --format HTML", capsys)
        assert given == text("cite trade.internal --style mla --format html", capsys)

    def test_the_library(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Without an id."""
        monkeypatch.setattr("importlib.metadata.version", lambda _: "1.2.3")
        assert "1.2.3" in text("cite", capsys)


class TestExport:
    """The facts in other formats."""

    def test_text_goes_to_standard_output(self, capsys: Capture) -> None:
        """As the library gives it, character for character."""
        assert text("export jsonl", capsys) == exports.export(FACTS, "jsonl")

    def test_a_format_in_any_case(self, capsys: Capture) -> None:
        assert text("export CSV", capsys) == exports.export(FACTS, "csv")

    def test_a_dash_is_standard_output(self, capsys: Capture) -> None:
        """And no file of that name."""
        assert text("export csv -o -", capsys) == exports.export(FACTS, "csv")
        assert [] == os.listdir()

    def test_chosen_facts(self, capsys: Capture) -> None:
        """Only those named."""
        fact = FACTS["trade.internal"]
        assert text("export jsonl trade.internal", capsys) == exports.export([fact], "jsonl")

    def test_bytes_go_to_standard_output(self, capfdbinary: Any) -> None:
        """As they are."""
        assert cli.run(["--edition", "2026.1", "export", "arrow"]) == 0
        assert capfdbinary.readouterr().out == exports.export(FACTS, "arrow")

    def test_a_file(self, capsys: Capture) -> None:
        """It is written without a word, or with what was written as JSON."""
        assert text("export ris -o facts.ris", capsys) == ""
        assert Path("facts.ris").read_text("utf-8") == exports.export(FACTS, "ris")
        shape = {"edition": "2026.1", "file": "facts.ris", "format": "ris"}
        assert data("export ris -o facts.ris", capsys) == shape
