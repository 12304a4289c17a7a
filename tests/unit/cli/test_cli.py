"""The command as a whole: errors, exit codes, output streams, help and completion."""

import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sco_facts import __main__
from sco_facts.cli import app as cli
from sco_facts.cli import options, terminal
from sco_facts.editions.loading import available_editions, load, load_file
from sco_facts.editions.pins import pin
from sco_facts.exports import export

Capture = pytest.CaptureFixture[str]
EDITION = ["--edition", "2026.1"]
SEED = Path(__file__).resolve().parents[3] / "seeds" / "000_477469a4d08aef29.txt"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave nothing to where the tests run: no width and no colours asked for."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def command(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    """Run the command in a process of its own."""
    defaults = {"capture_output": True, "encoding": "utf-8", "errors": "surrogateescape"}
    return subprocess.run(
        [sys.executable, "-m", "sco_facts", *arguments], check=False, **{**defaults, **options}
    )


def fails(arguments: list[str], capsys: Capture) -> str:
    """Run what is bad input; check that it says so in one line, and give that."""
    assert cli.run(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("sco-facts: ")
    assert output.err.count("\n") == 1
    return output.err


class TestErrors:
    """Bad input is one line on standard error, and exit code 2."""

    @pytest.mark.parametrize(
        ("line", "part"),
        [
            ("nope", "No such command 'nope'"),
            ("sow trade.internal", "Did you mean 'show'"),
            ("show", "Missing argument 'ID'"),
            ("show --nope x", "No such option"),
            ("show trade.internl", "did you mean 'trade.internal'"),
            ("--edition 1999.1 show trade.internal", "expected one of 2026.1"),
            ("--edition no/such.toml", "no/such.toml: cannot be read"),
            ("compare trade.internl 'over 3%'", "did you mean 'trade.internal'"),
            ("compare trade.internal '3 tons'", "USD"),
            ("compare trade.internal rubbish", "could not read 'rubbish'"),
            ("compare meeting.expanded '3%'", "has no figure"),
            ("compare '3%' '4%' --question size", "--question"),
            ("compare '3%' '4%' --expect yes", "expected --question"),
            ("compare '3%' '4%' --question exceeds --expect maybe", "--expect"),
            ("compare trade.internal --question exceeds", "expected two figures"),
            ("compare trade.internal --within 10%", "expected two figures"),
            ("compare '3%' '4%' --within much", "expected a width"),
            ("compare '3%' '4%' --within 1/0", "expected a width"),
            ("compare 'about 3%' '4%' --within 2", "expected a width"),
            ("compare '3%'", "a second figure to compare"),
            (
                "corroborate economy.contribution_growth@primeminister-kz-2025-11-18",
                "a report of 'economy.contribution_growth', expected the id of a measurement; "
                "use 'economy.contribution_growth'",
            ),
            ("corroborate trade.internl", "did you mean 'trade.internal'"),
            ("corroborate meeting.expanded", "expected a measurement"),
            ("read rubbish", "could not read 'rubbish'"),
            ("find text --file x", "expected one of the two"),
            (
                "find --file no-such-file",
                "no-such-file: cannot be read (No such file or directory)",
            ),
            ("find --file .", ".: cannot be read (Is a directory)"),
            ("cite nobody", "expected one of"),
            ("cite bektenov", "which is no source"),
            ("cite trade.internal --style mal", "'mla'"),
            ("cite trade.internal --format pdf", "'pdf'"),
            (
                "cite trade.internal --format jason",
                "expected one of text, markdown, html, bibtex, ris, csl-json, quote, link",
            ),
            ("cite --format jason", "expected one of text, markdown, html, bibtex"),
            (
                "cite --format bibtex",
                "'bibtex', expected one of text, markdown, html; choose one to cite the library",
            ),
            ("cite trade.internal --accessed yesterday", "yesterday"),
            ("cite --accessed 2026-01-01", "expected the id"),
            ("reports nothing", "list the ids to find it"),
            ("reports --edition ''", "edition ''"),
            ("--edition '' reports", "edition ''"),
            ("search", "Missing argument"),
            ("pin", "Missing argument"),
            ("pin nothing", "expected one of"),
            ("verify no-such.lock", "no-such.lock: cannot be read"),
            ("verify .", "cannot be read"),
            ("diff 2026.1 1999.1", "1999.1"),
            ("new . no-such.txt", "no-such.txt"),
            ("anchor no-such.toml", "no-such.toml"),
            ("export pdf", "'pdf'"),
            ("export json --json", "without -o"),
            ("export json --json -o -", "without -o"),
            ("export json -o .", "."),
            ("export json -o no/such/folder.json", "No such file or directory"),
            ("export json nothing", "expected one of"),
            ("grade no-such.jsonl", "No such file or directory"),
            ("grade .", "Is a directory"),
            ("grade answers.jsonl --within much", "expected a width"),
            ("grade answers.jsonl --within ''", "expected a width"),
            ("grade answers.jsonl --resume -1", "--resume"),
        ],
    )
    def test_bad_input(
        self,
        line: str,
        part: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: Capture,
    ) -> None:
        """It names what was given."""
        monkeypatch.chdir(tmp_path)
        assert part in fails(shlex.split(line), capsys)

    def test_a_damaged_lock(self, tmp_path: Path, capsys: Capture) -> None:
        """It is bad input, not a change."""
        lock = tmp_path / "facts.lock"
        lock.write_text(pin(["trade.internal"], "2026.1").replace("[sources]", "[sauces]"), "utf-8")
        assert "sauces" in fails(["verify", str(lock)], capsys)

    def test_a_surrogate_in_an_argument(self, capsys: Capture) -> None:
        """It is told as an escape."""
        assert r"\udcff" in fails(["read", "\udcff%"], capsys)

    def test_a_surrogate_from_the_shell(self) -> None:
        """Bytes that are no text make no traceback."""
        done = command("show", os.fsdecode(b"\xff\xfe"))
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert r"\udcff" in done.stderr

    def test_a_control_character_in_an_argument(self, capsys: Capture) -> None:
        """It does not reach the terminal."""
        assert "\x1b" not in fails(["show", "\x1b[31m\u202e"], capsys)

    def test_standard_input_that_is_no_text(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """The byte is named, by its place."""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"5 km \xff 3%")))
        assert "standard input: given byte 5 that is not UTF-8" in fails(["find"], capsys)

    @pytest.mark.parametrize(
        ("given", "at"),
        [(b"5 km \xff", 5), (b"x" * 100_000 + b"\xe2\x80\x94\xff", 100_003), (b"1\xe2\x80", 1)],
    )
    def test_a_file_that_is_no_text(
        self, given: bytes, at: int, tmp_path: Path, capsys: Capture
    ) -> None:
        """It is named too, and what to do is said."""
        path = tmp_path / "bad.txt"
        path.write_bytes(given)
        message = f"{path}: given byte {at} that is not UTF-8, expected text in UTF-8; save it as"
        assert message in fails(["find", "-f", str(path)], capsys)

    def test_standard_input_that_is_a_terminal(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Nobody is kept waiting."""
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        assert "given no text" in fails(["find"], capsys)

    def test_text_to_a_terminal(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """What would steer it is shown as an escape; a pipe gets every byte."""
        whole, own = load("2026.1"), tmp_path / "own.json"
        rows = json.loads(str(export(whole, "json")))
        rows["measurement"][0]["subject"] = "\x1b[2J\u202e"
        own.write_text(json.dumps(rows), "utf-8")
        monkeypatch.setattr(options, "load_file", lambda path: load_file(path, SEED))
        line = ["--edition", str(own), "export", "csv"]

        assert cli.run(line) == 0
        assert "\x1b[2J\u202e" in capsys.readouterr().out
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert cli.run(line) == 0
        assert r"\x1b[2J\u202e" in capsys.readouterr().out

    def test_binary_to_a_terminal(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """It is refused."""
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert "expected -o FILE" in fails(["export", "parquet"], capsys)

    @pytest.mark.parametrize("name", ["typer", "rich"])
    def test_without_the_extra(
        self, name: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """One line says how to get it."""

        def missing() -> int:
            raise ModuleNotFoundError(name=name)

        monkeypatch.setattr("sco_facts.cli.run", missing)
        assert __main__.main() == 2
        assert "pip install 'sco_facts[cli]'" in capsys.readouterr().err

    def test_another_module_that_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A broken installation is not hidden."""

        def missing() -> int:
            raise ModuleNotFoundError(name="attrs")

        monkeypatch.setattr("sco_facts.cli.run", missing)
        with pytest.raises(ModuleNotFoundError):
            __main__.main()

    def test_main_gives_the_exit_code(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The script's entry point passes it on."""
        monkeypatch.setattr("sco_facts.cli.run", lambda: 1)
        assert __main__.main() == 1


class TestInterruption:
    """The command ends quietly when its reader or its user has had enough."""

    def test_an_interrupt_within_a_command(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """The exit code is 130."""
        monkeypatch.setattr(options, "load", interrupt)
        assert cli.run(["events"]) == 130
        assert capsys.readouterr() == ("", "")

    def test_an_interrupt_at_the_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Also while the last output is on its way."""
        monkeypatch.setattr(terminal, "flush", interrupt)
        assert cli.run(["events"]) == 130

    def test_a_pipe_that_is_closed(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The rest is dropped without a word."""
        reader, writer = os.pipe()
        os.close(reader)
        with open(writer, "w", encoding="utf-8") as pipe:
            monkeypatch.setattr(sys, "stdout", pipe)
            assert cli.run(["statements"]) == 0
        assert capsys.readouterr().err == ""

    def test_a_pipe_that_is_closed_between_processes(self) -> None:
        """The interpreter does not complain at its end."""
        reader, writer = os.pipe()
        os.close(reader)
        done = command("statements", "--json", capture_output=False, stdout=writer, stderr=-1)
        os.close(writer)
        assert (done.returncode, done.stderr) == (0, "")

    def test_output_that_is_lost(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """That its device is full is an error."""
        with open("/dev/full", "w", encoding="utf-8") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert cli.run(["statements"]) == 2
        message = "standard output: No space left on device; check where it goes."
        assert capsys.readouterr().err == f"sco-facts: {message}\n"

    def test_input_that_is_lost(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """A fault of standard input is one of its own."""

        class Broken(io.BytesIO):
            def read1(self, _: int | None = None) -> bytes:
                raise OSError("gone")

        monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"isatty": bool, "buffer": Broken()}))
        assert "standard input: gone" in fails(["find"], capsys)

    @pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
    def test_a_stream_that_is_closed(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """The others are used as ever."""
        monkeypatch.setattr(sys, name, None)
        assert cli.run(["find"] if name == "stdin" else ["find", "5 km"]) == 0
        getattr(sys, name).close()

    def test_a_device_that_is_full(self) -> None:
        """That output was lost is an error."""
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = command("statements", capture_output=False, stdout=full, stderr=-1)
        assert done.returncode == 2
        assert done.stderr.startswith("sco-facts: standard output: ")
        assert done.stderr.count("\n") == 1


def interrupt(*_: object) -> None:
    """Stand for a user who presses Ctrl-C."""
    raise KeyboardInterrupt


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
        done = command("read", "over 5 km", env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert r"(5, \u221e) km" in done.stdout

    def test_json_in_an_encoding_without_the_characters(self) -> None:
        """It is still JSON."""
        environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        done = command("show", "trade.internal", "--json", env=environment)
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


class TestHelp:
    """Each command explains itself, with an example."""

    @pytest.mark.parametrize("name", cli.names())
    def test_help_ends_with_an_example(self, name: str, capsys: Capture) -> None:
        """The last line can be copied."""
        assert cli.run([name, "--help"]) == 0
        last = capsys.readouterr().out.rstrip().split("\n")[-1]
        assert last.strip().startswith(f"Example: sco-facts {name}")

    def test_the_help_of_all_ends_with_an_example(self, capsys: Capture) -> None:
        """It can be copied too."""
        assert cli.run(["--help"]) == 0
        out = capsys.readouterr().out
        assert "..." not in out.split("Commands:")[1]
        assert "Example: sco-facts compare" in out

    @pytest.mark.parametrize("example", [example for _, example in cli.COMMANDS])
    def test_the_examples_work(
        self, example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Each is run, with the files that it names."""
        monkeypatch.chdir(tmp_path)
        (tmp_path / "facts.lock").write_text(pin(["trade.internal"], "2026.1"), "utf-8")
        (tmp_path / "report.txt").write_text("It is 5 km.", "utf-8")
        answer = '{"id": "trade.internal", "answer": "nearly $1 trillion"}\n'
        (tmp_path / "answers.jsonl").write_text(answer, "utf-8")
        arguments = shlex.split(example.partition(" > ")[0])
        if arguments[0] in ("anchor", "validate"):
            cli.run(["new", "my-report", "report.txt"])
        expected = int(arguments[0] in ("anchor", "validate"))
        assert cli.run(arguments) == expected


class TestOptions:
    """`--edition` and `--json` stand before the subcommand or after it."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--json", *EDITION, "events"],
            ["events", "--json", *EDITION],
            [*EDITION, "events", "--json"],
        ],
    )
    def test_both_places(self, arguments: list[str], capsys: Capture) -> None:
        """They mean the same."""
        assert cli.run(arguments) == 0
        rows = json.loads(capsys.readouterr().out)
        assert {row["edition"] for row in rows} == {"2026.1"}

    def test_the_newest_edition_is_the_default(self, capsys: Capture) -> None:
        """As in Python."""
        cli.run(["--json"])
        newest = available_editions()[-1].name
        assert json.loads(capsys.readouterr().out)["edition"] == newest


def complete(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> list[str]:
    """Give what the shell would offer for the last word of a line."""
    words = line.split(" ")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setenv("_SCO_FACTS_COMPLETE", "complete_bash")
    with pytest.raises(SystemExit) as ended:
        cli.run([])
    assert ended.value.code == 0
    return capsys.readouterr().out.split()


class TestCompletion:
    """The shell completes commands, options, ids, styles, formats and editions."""

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("sco-facts corr", ["corroborate"]),
            ("sco-facts show trade.internal@a", ["trade.internal@astanatimes-2025-11"]),
            ("sco-facts show bek", ["bektenov"]),
            ("sco-facts pin meeting.e", ["meeting.expanded"]),
            ("sco-facts compare economy.contribution_s", ["economy.contribution_share"]),
            ("sco-facts compare trade.internal transit.v", ["transit.volume"]),
            ("sco-facts compare a b --question fa", ["falls_below"]),
            ("sco-facts compare a b --expect u", ["undecided"]),
            ("sco-facts cite --style g", ["gb-t-7714", "gost"]),
            ("sco-facts cite --format bi", ["bibtex"]),
            ("sco-facts export cs", ["csv", "csl-json"]),
            ("sco-facts --edition 2026.1", ["2026.1"]),
            ("sco-facts events --edition 2026.1", ["2026.1"]),
            ("sco-facts diff 2026.1", ["2026.1"]),
            ("sco-facts --edition 2026.1 show summ", ["summit.tianjin"]),
            ("sco-facts --edition 1999.1 show summ", []),
            ("sco-facts show summ --edition 1999.1 x", []),
        ],
    )
    def test_completion(
        self, line: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """What fits is offered, and no error is shown."""
        assert complete(line, monkeypatch, capsys) == expected

    def test_every_edition_is_offered(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """An empty word fits all."""
        names = [each.name for each in available_editions()]
        assert complete("sco-facts --edition ", monkeypatch, capsys) == names

    @pytest.mark.parametrize(
        "completer",
        [options.complete_id, options.complete_fact, options.complete_measurement],
    )
    def test_a_measurement_is_of_every_kind(
        self, completer: Callable[..., list[tuple[str, str]]]
    ) -> None:
        """It is offered with what it says, wherever an id fits, also without a parent command."""
        context = type("Context", (), {"params": {"edition": "2026.1"}, "parent": None})()
        ((id, said),) = completer(context, "transit.growth")[-1:]
        assert id.startswith("transit.growth")
        assert "2" in said
