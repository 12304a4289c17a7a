"""Commands about figures: compare, corroborate, read, find and grade."""

import io
import json
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commands import Capture, data, fails, text

from sco_facts import grading
from sco_facts.cli import app as cli
from sco_facts.grading import answers, load_questions


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
        assert shape["ratio"]["means"] == "more than 1 and at most 3.3333334"

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
        assert outcomes == ["same_figure", "undecided", "undecided"]
        assert both[0]["reports"][0]["verdict"]["answer"] is False

    def test_a_fact_without_other_reports(self, capsys: Capture) -> None:
        """It says so."""
        assert "\nno other reports\n" in text("corroborate documents.signed", capsys)


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
        assert [row["modality"] for row in rows] == ["asserted", "denied"]
        assert (rows[0]["period"], rows[1]["period"]["length"]) == (None, "5")
        assert [(row["sentence"], row["paragraph"]) for row in rows] == [(1, 1)] * 2
        assert rows[0]["quantity"]["means"] == "nearly 1 trillion USD"

    def test_find_shows_what_is_said_of_a_figure(self, capsys: Capture) -> None:
        """Its modality, its time and its speaker; an assertion is nothing special."""
        line = "find 'Trade may fall by 5% in 2030, the bank said.'"
        (found,) = text(line, capsys).splitlines()
        assert "possible" in found
        assert "2030" in found
        assert found.endswith(", bank")
        assert "asserted" not in text("find 'It is 5 km.'", capsys)

    def test_find_in_a_file(self, capsys: Capture) -> None:
        """As in the text itself."""
        Path("text.txt").write_text("It is 5 km.\n", "utf-8")
        assert text("find --file text.txt", capsys) == "6–10  5 km  5 km\n"

    def test_a_file_may_stand_for_its_text(self, capsys: Capture) -> None:
        """If there is one of that name."""
        Path("text.txt").write_text("It is 5 km.\n", "utf-8")
        assert text("find text.txt", capsys) == "6–10  5 km  5 km\n"

    @pytest.mark.parametrize("name", ["reprt.txt", "folder/story.MD", "page.html"])
    def test_a_name_of_a_file_that_is_not_there_is_no_text(
        self, name: str, capsys: Capture
    ) -> None:
        """It was mistyped, and has no figures to find."""
        assert f"{name}: cannot be read" in fails(["find", name], capsys)

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("page.html", "<style>p{margin:0}</style><p>It is <b>5</b>&nbsp;km.</p>"),
            ("page.md", "---\nsize: 7 km\n---\nIt is **5** km.\n"),
        ],
    )
    def test_of_a_page_its_text_is_read(self, name: str, content: str, capsys: Capture) -> None:
        """With the offsets that `draft` would write."""
        Path(name).write_text(content, "utf-8")
        (row,) = map(json.loads, text(f"find {name} --json", capsys).splitlines())
        assert (row["start"], row["end"], row["text"].split()) == (6, 10, ["5", "km"])

    def test_a_folder_is_no_text(self, capsys: Capture) -> None:
        """It is no file either, and a text without figures would hide that."""
        Path("folder").mkdir()
        assert cli.run(["find", "folder"]) == 2
        assert "folder: cannot be read" in capsys.readouterr().err

    @pytest.mark.parametrize("line", ["find", "find -"])
    def test_find_in_standard_input(
        self, line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Characters that are cut by a block are put together."""
        given = ("“" * 30_000 + " 5 km").encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        assert text(line, capsys) == "30001–30005  5 km  5 km\n"

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


GOOD = '{"id": "trade.internal", "answer": "nearly $1 trillion"}\n'
DROPPED = '{"id": "trade.internal", "answer": "$1 trillion"}\n'
WRONG = '{"id": "trade.internal", "answer": "more than $1 trillion"}\n'


class TestGrade:
    """Answers, line by line."""

    @pytest.mark.parametrize(
        ("lines", "line", "code"),
        [
            ("", "grade a.jsonl", 2),
            (GOOD, "grade a.jsonl --resume 1", 0),
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
        assert [
            "faithful        1",
            "unreadable      1",
            "total           2",
            "share faithful  100.0% (95% interval 20.7% to 100.0%)",
        ] == output.err.splitlines()[1:]

    def test_summary_tells_what_came_out_otherwise(self, capsys: Capture) -> None:
        """An outcome beside the one that a line expects."""
        rows = [GOOD[:-2] + ', "expected": "faithful"}\n', DROPPED[:-2] + ', "expected": "weaker"}']
        Path("a.jsonl").write_text("".join(rows), "utf-8")
        assert cli.run(["grade", "a.jsonl"]) == 0
        assert [
            "as expected               50.0% (95% interval 9.5% to 90.5%)",
            "hedge dropped for weaker  1",
        ] == capsys.readouterr().err.splitlines()[-2:]

    def test_summary_goes_to_a_file(self, capsys: Capture) -> None:
        """As JSON, and the lines still to standard output."""
        Path("a.jsonl").write_text(GOOD + WRONG, "utf-8")
        assert len(text("grade a.jsonl --json --summary b.json", capsys, 1).splitlines()) == 2
        written = json.loads(Path("b.json").read_text("utf-8"))
        assert (written["total"], written["counts"]["contradicts"]) == (2, 1)

    def test_json_leaves_the_summary_out(self, capsys: Capture) -> None:
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

    def test_a_terminal_shows_an_error_once(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """It is part of the result, which a person sees there."""
        Path("a.jsonl").write_text(GOOD + "x\n", "utf-8")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert cli.run(["grade", "a.jsonl", "--json"]) == 0
        output = capsys.readouterr()
        assert (output.out.count("Line 2: "), output.err) == (1, "")

    def test_a_resume_beyond_the_end(self, capsys: Capture) -> None:
        """A mistyped number would look like a file without faults."""
        Path("a.jsonl").write_text(GOOD * 9, "utf-8")
        assert "resume=99 for 9 lines" in fails(["grade", "a.jsonl", "--resume", "99"], capsys)
        assert text("grade a.jsonl --resume 9", capsys) == ""


class TestQuestions:
    """What to ask a model."""

    @pytest.mark.parametrize("options", ["", " --json", " --edition 2026.1"])
    def test_questions(self, options: str, capsys: Capture) -> None:
        """JSON Lines, with or without --json."""
        rows = [json.loads(row) for row in text(f"questions{options}", capsys).splitlines()]
        assert [question.id for question in load_questions()] == [row["id"] for row in rows]
