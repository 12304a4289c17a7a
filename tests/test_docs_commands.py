"""Every example of the command line in the docs is run, and prints what the page says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from sco_facts.cli import app as cli
from sco_facts.editions.pins import pin

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "command-line.md"
BLOCKS = re.findall(r"^```console\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
EDITION = ["--edition", "2026.1"]
ANSWERS = """\
{"id": "trade.internal", "answer": "Trade is nearly $1 trillion.", "expected": "faithful"}
{"id": "trade.internal", "answer": "Trade tops $1 trillion.", "expected": "hedge_changed"}
{"id": "trade.internal"}
"""


def examples(block: str) -> list[tuple[str, str]]:
    """Split a block into its commands and what each prints."""
    return re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)


def printed(command: str, code: int, capsys: pytest.CaptureFixture[str]) -> tuple[str, int]:
    """Run a command of the page, for the edition of the page; give what it prints and its code."""
    program, *arguments = shlex.split(command)
    if program == "cat":
        return Path(arguments[0]).read_text("utf-8"), 0
    if program == "echo":
        return f"{code}\n", 0
    code = cli.run([*EDITION, *arguments])
    output = capsys.readouterr()
    return output.out + output.err, code


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the examples the files that they name, and a pipe of the usual width."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "answers.jsonl").write_text(ANSWERS, "utf-8")
    (tmp_path / "facts.lock").write_text(pin(["trade.internal"], "2026.1"), "utf-8")
    (tmp_path / "report.txt").write_text("Trade nears $1 trillion.\n", "utf-8")
    draft = "Its share is [30%](fact:economy.contribution_share), and trade nears $1 trillion.\n"
    (tmp_path / "draft.md").write_text(draft, "utf-8")
    return


@pytest.mark.parametrize("block", BLOCKS, ids=[block.splitlines()[0] for block in BLOCKS])
def test_an_example_prints_what_the_page_says(
    block: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command in turn, with its exit code where the page asks for it."""
    code, actual = 0, []
    for command, _ in examples(block):
        output, code = printed(command, code, capsys)
        actual.append((command, output))

    assert examples(block) == actual


def test_the_lock_of_the_page_on_pins_is_what_pin_writes() -> None:
    """A reader sees a real file, whole."""
    page = (PAGE.parents[1] / "how-to" / "pin.md").read_text("utf-8")
    shown = re.search(r'^```toml title="facts.lock"\n(.*?)^```$', page, re.DOTALL | re.MULTILINE)

    assert shown is not None
    assert pin(["transit.growth", "transit.volume"], "2026.2") == shown[1]


def test_the_answers_of_the_page_on_grades_come_out_as_it_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A reader who copies the file and the command sees the same summary."""
    page = (PAGE.parents[1] / "how-to" / "grade.md").read_text("utf-8")
    answers, summary = (
        re.search(rf'^```text title="{title}"\n(.*?)^```$', page, re.DOTALL | re.MULTILINE)
        for title in ("answers.jsonl", "the summary")
    )
    assert answers is not None
    assert summary is not None
    Path("answers.jsonl").write_text(answers[1], "utf-8")
    cli.run(["grade", "answers.jsonl"])

    assert 10 == answers[1].count("\n")
    assert capsys.readouterr().err == summary[1]


def test_every_command_is_on_the_page() -> None:
    """The reference leaves none out."""
    text = PAGE.read_text("utf-8")

    assert [] == [name for name in cli.names() if f"`{name}" not in text]
