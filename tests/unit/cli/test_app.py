"""The command as a whole: errors, exit codes, interruption and help."""

import io
import json
import os
import shlex
import sys
from pathlib import Path

import pytest
from commands import Capture, data, fails, in_process, text

from sco_facts import __main__
from sco_facts.cli import app as cli
from sco_facts.cli import terminal
from sco_facts.editions import loading
from sco_facts.editions.loading import load, load_file
from sco_facts.editions.pins import pin
from sco_facts.exports import export

SEED = Path(__file__).resolve().parents[3] / "seeds" / "000_477469a4d08aef29.txt"


class TestErrors:
    """Bad input is one line on standard error, and exit code 2."""

    @pytest.mark.parametrize(
        ("line", "part"),
        [
            ("nope", "No such command 'nope'"),
            ("sow trade.internal", "Did you mean 'show'"),
            ("trade.internal", "try sco-facts show trade.internal"),
            ("--edition 2026.1 bektenov", "try sco-facts show bektenov"),
            ("--edition 1999.1 bektenov", "No such command 'bektenov'"),
            ("read --nope", "No such option"),
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
                "expected the id 'economy.contribution_growth', whose other reports are known",
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
            ("cite bektenov", "of type Entity, expected a source"),
            ("cite trade.internal --style mal", "'mla'"),
            ("cite trade.internal --format pdf", "'pdf'"),
            (
                "cite trade.internal --format jason",
                "expected one of text, markdown, html, bibtex, ris, csl-json, quote, link",
            ),
            ("cite --format jason", "expected one of text, markdown, html, bibtex"),
            (
                "cite --format bibtex",
                "without ID 'bibtex', expected one of text, markdown, html; choose one",
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
        lock.write_text(pin(["transit.volume"], "2026.1").replace("[sources]", "[sauces]"), "utf-8")
        assert "sauces" in fails(["verify", str(lock)], capsys)

    def test_a_surrogate_in_an_argument(self, capsys: Capture) -> None:
        """It is told as an escape."""
        assert r"\udcff" in fails(["read", "\udcff%"], capsys)

    def test_a_surrogate_from_the_shell(self) -> None:
        """Bytes that are no text make no traceback."""
        done = in_process("show", os.fsdecode(b"\xff\xfe"))
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
        monkeypatch.setattr(loading, "load_file", lambda path: load_file(path, SEED))
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

    def test_an_interrupt_within_a_in_process(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """The exit code is 130."""
        monkeypatch.setattr(loading, "load", interrupt)
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
        done = in_process("statements", "--json", capture_output=False, stdout=writer, stderr=-1)
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
            done = in_process("statements", capture_output=False, stdout=full, stderr=-1)
        assert done.returncode == 2
        assert done.stderr.startswith("sco-facts: standard output: ")
        assert done.stderr.count("\n") == 1


def interrupt(*_: object) -> None:
    """Stand for a user who presses Ctrl-C."""
    raise KeyboardInterrupt


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
        (tmp_path / "facts.lock").write_text(pin(["transit.volume"], "2026.1"), "utf-8")
        (tmp_path / "report.txt").write_text("It is 5 km.", "utf-8")
        answer = '{"id": "trade.internal", "answer": "nearly $1 trillion"}\n'
        (tmp_path / "answers.jsonl").write_text(answer, "utf-8")
        arguments = shlex.split(example.partition(" > ")[0])
        if arguments[0] in ("anchor", "validate"):
            cli.run(["new", "my-report", "report.txt"])
        expected = int(arguments[0] in ("anchor", "validate"))
        assert cli.run(arguments) == expected

    @pytest.mark.parametrize("line", ["-h", "show -h", "grade -h"])
    def test_a_short_option_for_help(self, line: str, capsys: Capture) -> None:
        """Before a command and after it."""
        assert cli.run(line.split()) == 0
        assert "Example: sco-facts" in capsys.readouterr().out

    @pytest.mark.parametrize("line", ["--help", "check --help", "grade --help"])
    def test_help_fits_a_narrow_terminal(
        self, line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """As all output does; even in one column it is shown."""
        monkeypatch.setenv("COLUMNS", "40")
        assert cli.run(line.split()) == 0
        assert max(map(len, capsys.readouterr().out.split("\n"))) <= 40
        monkeypatch.setenv("COLUMNS", "1")
        assert cli.run(line.split()) == 0

    def test_the_version(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        monkeypatch.setattr("importlib.metadata.version", lambda _: "1.2.3")
        assert cli.run(["--version"]) == 0
        assert capsys.readouterr().out == "sco-facts 1.2.3\n"


class TestNegativePhrases:
    """A phrase may begin with a hyphen, which is also how an option begins."""

    @pytest.mark.parametrize("line", ["read -5%", "read --json -5%", "read -5% --json"])
    def test_a_phrase_is_no_option(self, line: str, capsys: Capture) -> None:
        assert cli.run(line.split()) == 0
        assert "-" in capsys.readouterr().out

    def test_offsets_stay(self, capsys: Capture) -> None:
        """Those of the text as it was given."""
        assert text("find '-5% or 3 km'", capsys).startswith("0–3  ")

    def test_two_of_them(self, capsys: Capture) -> None:
        shape = data("compare -5% -3%", capsys)
        assert (shape["falls_below"]["answer"], shape["right"]["means"]) == (True, "-3 percent")

    def test_the_value_of_an_option_stays(self, capsys: Capture) -> None:
        """It may be the name of a file."""
        assert "-1.txt: cannot be read" in fails(["find", "--file", "-1.txt"], capsys)
