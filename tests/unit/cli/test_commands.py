"""What each command writes, for people and as JSON."""

import io
import json
import os
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sco_facts import exports
from sco_facts.cli import app as cli
from sco_facts.cli import grading, pinning
from sco_facts.editions.loading import available_editions, load
from sco_facts.editions.pins import pin
from sco_facts.grading import answers

Capture = pytest.CaptureFixture[str]
FACTS = load("2026.1")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, on a pipe of the usual width."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)


def text(line: str, capsys: Capture, code: int = 0) -> str:
    """Run a command on edition 2026.1, check its exit code, and give what it prints."""
    assert cli.run(["--edition", "2026.1", *shlex.split(line)]) == code
    return capsys.readouterr().out


def data(line: str, capsys: Capture, code: int = 0) -> Any:
    """Run a command with `--json`, and give the one document that it writes."""
    return json.loads(text(f"{line} --json", capsys, code))


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
        ids = list(getattr(FACTS, name))
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


class TestCompare:
    """Yes, no or undecided, with reasons."""

    def test_the_shape(self, capsys: Capture) -> None:
        """Both sides, the answers, and what can be computed."""
        shape = data("compare economy.contribution_share 'exactly 30%'", capsys)
        assert shape["left"]["id"] == "economy.contribution_share"
        assert shape["right"]["words"] == "exactly 30%"
        answers = [shape[each]["answer"] for each in ("exceeds", "falls_below", "contradicts")]
        assert answers == [True, False, True]
        assert shape["difference"]["bounds"]["high"] == "70"
        assert shape["ratio"]["means"] == "more than 1 and at most 10/3"

    def test_what_cannot_be_computed_is_null(self, capsys: Capture) -> None:
        """Here there is no ratio."""
        assert data("compare '5 degrees celsius' '3 degrees celsius'", capsys)["difference"] is None

    def test_counts_keep_their_noun(self, capsys: Capture) -> None:
        """Also when they are computed."""
        shape = data("compare '5 corridors' '3 corridors'", capsys)
        assert shape["difference"]["counted"] == "corridors"

    def test_a_report_can_be_compared(self, capsys: Capture) -> None:
        """By its id."""
        id = "transit.volume@kazpravda-2025-08-19"
        assert data(f"compare {id} '27 million tons'", capsys)["left"]["id"] == id

    @pytest.mark.parametrize(
        ("question", "answer"),
        [
            ("exceeds", "no"), ("falls_below", "yes"), ("is_at_least", "no"),
            ("is_at_most", "yes"), ("contradicts", "yes"), ("is_compatible_with", "no"),
        ],
    )  # fmt: skip
    def test_every_question(self, question: str, answer: str, capsys: Capture) -> None:
        """The exit code says whether the answer is the one expected."""
        line = f"compare trade.internal 'exactly $1 trillion' --question {question} --expect"
        for expected in ("yes", "no", "undecided"):
            text(f"{line} {expected}", capsys, code=int(expected != answer))

    def test_one_question_as_json(self, capsys: Capture) -> None:
        """The others are left out, and the exit code is the same."""
        line = "compare trade.internal 'exactly $1 trillion' --question exceeds --expect yes"
        shape = data(line, capsys, code=1)
        assert "falls_below" not in shape

    @pytest.mark.parametrize("width", ["10%", "1/10", "0.1"])
    def test_a_width(self, width: str, capsys: Capture) -> None:
        """In the usual ways to write it."""
        line = f"compare trade.internal 'exactly $500 billion' --within {width}"
        assert data(line, capsys)["exceeds"]["answer"] is True

    def test_with_one_figure_it_corroborates(self, capsys: Capture) -> None:
        """Both commands give the same."""
        both = [data(f"{name} transit.volume", capsys) for name in ("compare", "corroborate")]
        assert both[0] == both[1]
        assert both[0]["fact"]["id"] == "transit.volume"
        outcomes = [row["outcome"] for row in both[0]["reports"]]
        assert outcomes == ["same_words", "undecided", "undecided"]
        assert both[0]["reports"][0]["verdict"]["answer"] is False

    def test_a_fact_without_other_reports(self, capsys: Capture) -> None:
        """It says so."""
        assert "No other report" in text("corroborate documents.signed", capsys)


class TestReading:
    """Words to figures."""

    def test_a_quantity_as_json(self, capsys: Capture) -> None:
        """The words, and what they bound."""
        shape = data("read '27.5 million tons'", capsys)
        assert (shape["means"], shape["value"]) == ("27.5 million tonnes", "27.5E6")
        assert shape["bounds"]["low"] == "27450000"
        assert shape["caveats"]

    def test_find_writes_json_lines(self, capsys: Capture) -> None:
        """One figure a line."""
        line = "find 'It nears $1 trillion and has not doubled in the past five years.' --json"
        rows = [json.loads(row) for row in text(line, capsys).splitlines()]
        assert [row["text"] for row in rows] == ["nears $1 trillion", "doubled"]
        assert [row["negated"] for row in rows] == [False, True]
        assert rows[1]["time"] == "past five years"
        assert rows[0]["quantity"]["means"] == "nearly 1 trillion USD"

    def test_find_in_a_file(self, capsys: Capture) -> None:
        """As in the text itself."""
        Path("text.txt").write_text("It is 5 km.\n", "utf-8")
        assert text("find --file text.txt", capsys) == "6–10  5 km  5 km\n"

    def test_find_in_standard_input(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Characters that are cut by a block are put together."""
        given = ("“" * 30_000 + " 5 km").encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        assert text("find", capsys) == "30001–30005  5 km  5 km\n"

    @pytest.mark.parametrize("line", ["find", "find --json"])
    def test_find_writes_as_it_reads(self, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """What was found is on its way before more is waited for."""
        written = io.BytesIO()
        seen: list[bytes] = []

        class Live(io.BytesIO):
            parts = iter([b"It is 5 km. " + b"word " * 6000, b"And 3%."])

            def read1(self, _: int | None = -1) -> bytes:
                seen.append(written.getvalue())
                return next(self.parts, b"")

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Live()))
        stdout = io.TextIOWrapper(io.BufferedWriter(written), encoding="utf-8")  # type: ignore[type-var]
        monkeypatch.setattr(sys, "stdout", stdout)

        assert cli.run(shlex.split(line)) == 0
        assert [False, True, True] == [b"5 km" in each for each in seen]
        assert b"3%" in written.getvalue()

    def test_find_in_vain(self, capsys: Capture) -> None:
        """People are told; JSON Lines are empty."""
        assert text("find nothing", capsys) == "No figures.\n"
        assert text("find nothing --json", capsys) == ""


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

    def test_the_library(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Without an id."""
        monkeypatch.setattr("importlib.metadata.version", lambda _: "1.2.3")
        assert "1.2.3" in text("cite", capsys)


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
        change = pinning.Change("trade.internal", "changed", "quantity.value", "1.0E12", None)
        gone = pinning.Change("x.y", "removed", old="its words")

        def verify_lock(*_: object) -> None:
            raise pinning.PinMismatchError("", changes=(change, gone))

        monkeypatch.setattr(pinning, "verify_lock", verify_lock)
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

    def test_no_difference(self, capsys: Capture) -> None:
        """An edition is as it is."""
        assert text("diff 2026.1 2026.1", capsys) == "No changes.\n"
        assert data("diff 2026.1 2026.1", capsys) == []

    def test_a_difference(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Several changes of a record stand below its id."""
        changes = (
            pinning.Change("a.b", "changed", "topics", ("x",), ("x", "y")),
            pinning.Change("a.b", "changed", "open_list", None, True),
        )
        monkeypatch.setattr(pinning, "diff_editions", lambda *_: changes)
        printed = 'a.b\n  topics: ["x"] → ["x", "y"]\n  open_list: absent → true\n'
        assert text("diff 2026.1 2026.1", capsys) == printed

    def test_a_long_difference(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The new value stands below the old one."""
        changes = (pinning.Change("a.b", "changed", "notes", ("x" * 40,), ("y" * 40,)),)
        monkeypatch.setattr(pinning, "diff_editions", lambda *_: changes)
        printed = f'a.b\n  notes: ["{"x" * 40}"]\n  → ["{"y" * 40}"]\n'
        assert text("diff 2026.1 2026.1", capsys) == printed

    def test_the_editions(self, capsys: Capture) -> None:
        """Each with its whole digest."""
        printed = text("editions", capsys)
        rows = data("editions", capsys)
        assert [row["name"] for row in rows] == [each.name for each in available_editions()]
        assert all(f"sha256 {row['sha256']}\n" in printed for row in rows)


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
        assert shape["by_hand"] == ""

    def test_anchor_without_one(self, capsys: Capture) -> None:
        """The exit code is 0, with quotes or without."""
        Path("report.txt").write_text("It is so.\n", "utf-8")
        Path("mine.toml").write_text(EDITION + SOURCE + FACT, "utf-8")
        assert "filled" in text("anchor mine.toml --text report.txt", capsys)
        assert text("validate mine.toml", capsys) == "No faults.\n"
        Path("mine.toml").write_text(EDITION + SOURCE, "utf-8")
        assert text("anchor mine.toml", capsys) == "No quotes.\n"

    def test_validate_tells_every_fault(self, capsys: Capture) -> None:
        """With its path, and the exit code is 1."""
        Path("mine.toml").write_text(EDITION + SOURCE + FACT, "utf-8")
        printed = text("validate mine.toml", capsys, code=1)
        shape = data("validate mine.toml", capsys, code=1)
        assert shape["valid"] is False
        assert len(shape["faults"]) == 4
        assert "sentence" in printed
        assert printed.splitlines() == [*shape["faults"], *(f"note: {n}" for n in shape["notes"])]


class TestExport:
    """The facts in other formats."""

    def test_text_goes_to_standard_output(self, capsys: Capture) -> None:
        """As the library gives it, character for character."""
        assert text("export jsonl", capsys) == exports.export(FACTS, "jsonl")

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


GOOD = '{"id": "trade.internal", "answer": "nearly $1 trillion"}\n'
DROPPED = '{"id": "trade.internal", "answer": "$1 trillion"}\n'
WRONG = '{"id": "trade.internal", "answer": "more than $1 trillion"}\n'


class TestGrade:
    """Answers, line by line."""

    @pytest.mark.parametrize(
        ("lines", "line", "code"),
        [
            ("", "grade a.jsonl", 0),
            (GOOD, "grade a.jsonl --strict", 0),
            (GOOD + "x\n", "grade a.jsonl", 0),
            (GOOD + "x\n", "grade a.jsonl --strict", 1),
            (GOOD + WRONG, "grade a.jsonl", 1),
            (GOOD + WRONG, "grade a.jsonl --resume 2", 0),
            ("x\n", "grade a.jsonl", 2),
        ],
    )
    def test_exit_codes(self, lines: str, line: str, code: int, capsys: Capture) -> None:
        """As the help says."""
        Path("a.jsonl").write_text(lines, "utf-8")
        text(line, capsys, code)

    def test_lines_and_count(self, capsys: Capture) -> None:
        """Results go to standard output, the bad line and the count to standard error."""
        Path("a.jsonl").write_text(GOOD + "x\n", "utf-8")
        cli.run(["--edition", "2026.1", "grade", "a.jsonl"])
        output = capsys.readouterr()
        rows = [json.loads(row) for row in output.out.splitlines()]
        assert [row["line"] for row in rows] == [1, 2]
        assert output.err.startswith("sco-facts: Line 2: ")
        assert output.err.endswith("faithful    1\nunreadable  1\ntotal       2\n")

    def test_json_leaves_the_count_out(self, capsys: Capture) -> None:
        """Standard error is for bad lines only."""
        Path("a.jsonl").write_text(GOOD, "utf-8")
        cli.run(["grade", "a.jsonl", "--json"])
        assert capsys.readouterr().err == ""

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """A dash stands for it, and it is left open."""
        stdin = io.TextIOWrapper(io.BytesIO(GOOD.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        assert '"faithful"' in text("grade -", capsys)
        assert not stdin.buffer.closed

    def test_an_interrupt(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Whole lines are left, and it says where to go on."""

        def grade_file(*given: Any, **options: Any) -> Iterator[answers.GradedLine]:
            lines = answers.grade_file(*given, **options)
            yield next(lines)
            yield next(lines)
            raise KeyboardInterrupt

        Path("a.jsonl").write_text(GOOD + "\n" + GOOD + GOOD, "utf-8")
        monkeypatch.setattr(grading, "grade_file", grade_file)
        assert cli.run(["grade", "a.jsonl"]) == 130
        output = capsys.readouterr()
        assert [json.loads(row)["line"] for row in output.out.splitlines()] == [1, 3]
        assert output.err == "sco-facts: stopped after line 3; go on with --resume 3.\n"

    @pytest.mark.parametrize(("is_watched", "is_shown"), [(True, True), (False, False)])
    def test_a_progress_bar(
        self, is_watched: bool, is_shown: bool, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """A person who does not see the lines sees how far it is; a pipe gets nothing."""
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr(sys.stderr, "isatty", lambda: is_watched)
        Path("a.jsonl").write_text(GOOD, "utf-8")
        assert cli.run(["grade", "a.jsonl", "--json"]) == 0
        assert ("Grading" in capsys.readouterr().err) is is_shown
