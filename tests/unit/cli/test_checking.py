"""The command that checks manuscripts."""

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Capture, data, fails, text

from sco_facts.cli import app as cli
from sco_facts.editions.pins import pin

SHARE = "[30%](fact:economy.contribution_share)"
TOLD = 'hedge_dropped: "30%" leaves out the hedge of "exceeds 30%"; write "exceeds 30%".'


def write(content: str, name: str = "draft.md") -> Path:
    """Write a manuscript."""
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode())
    return path


def test_slips_are_told_one_a_line(capsys: Capture) -> None:
    """With path, line and column; the exit code is 1."""
    write(f"It makes up {SHARE}.\n")
    write("It is [5%](fact:nope.nope).\n", "docs/other.md")

    first, second = text("check draft.md docs/other.md", capsys, code=1).splitlines()
    assert f"draft.md:1:14: {TOLD}" == first
    assert second.startswith("docs/other.md:1:8: unknown_fact: Given the id 'nope.nope'")


def test_a_clean_manuscript(capsys: Capture) -> None:
    """It says so, with 0."""
    write("It [exceeds 30%](fact:economy.contribution_share).\n")

    assert "No slips.\n" == text("check draft.md", capsys)
    assert [] == data("check draft.md", capsys)


def test_slips_as_json(capsys: Capture) -> None:
    """By --format or --json."""
    write(f"It makes up {SHARE}.\n")

    (slip,) = data("check draft.md", capsys, code=1)
    assert [slip] == json.loads(text("check draft.md --format json", capsys, code=1))
    assert ("draft.md", 1, 14) == (slip["path"], slip["line"], slip["column"])
    assert ("hedge_dropped", "exceeds 30%") == (slip["outcome"], slip["suggestion"])


def test_slips_as_sarif(capsys: Capture) -> None:
    """The properties that SARIF 2.1.0 requires, and an address in place of a path."""
    write(f"It makes up {SHARE}, and nears $1 trillion.\n", "my docs/ä.md")
    sarif: Any = json.loads(text("check 'my docs/ä.md' --format sarif --suggest", capsys, code=1))
    (run,) = sarif["runs"]
    place = {
        "artifactLocation": {"uri": "my%20docs/%C3%A4.md"},
        "region": {"startLine": 1, "startColumn": 14},
    }

    assert "2.1.0" == sarif["version"]
    assert "unicodeCodePoints" == run["columnKind"]
    assert "sco-facts" == run["tool"]["driver"]["name"]
    assert [{"id": "hedge_dropped"}, {"id": "unnamed"}] == run["tool"]["driver"]["rules"]
    assert ["error", "note"] == [each["level"] for each in run["results"]]
    assert {
        "ruleId": "hedge_dropped",
        "level": "error",
        "message": {"text": TOLD.partition(": ")[2]},
        "locations": [{"physicalLocation": place}],
    } == run["results"][0]


def test_suggestions_are_no_slips(capsys: Capture) -> None:
    """They are listed, with 0."""
    write("Trade nears $1 trillion.\n")

    assert "draft.md:1:7: unnamed:" in text("check draft.md --suggest", capsys)
    assert "No slips.\n" == text("check draft.md", capsys)


def test_words_that_say_less_are_slips_if_asked(capsys: Capture) -> None:
    """A rounding is true."""
    write("It exceeds [25%](fact:economy.contribution_share).\n")

    assert "No slips.\n" == text("check draft.md", capsys)
    assert "weaker" in text("check draft.md --strict", capsys, code=1)


def test_the_words_of_the_report_are_written(capsys: Capture) -> None:
    """And what is left is told; the ends of lines stay."""
    path = write(f"It makes up {SHARE}.\r\nIt is [5%](fact:nope.nope).\r\n")

    assert "draft.md:2:8: unknown_fact" in text("check draft.md --fix", capsys, code=1)
    expected = f"It makes up {SHARE.replace('30%', 'exceeds 30%')}.\r\nIt is [5%](fact:nope.nope)."
    assert f"{expected}\r\n".encode() == path.read_bytes()


def test_a_file_that_needs_no_words_is_not_written(capsys: Capture) -> None:
    """Its time stays, and it need not be writable."""
    path = write("It is [5%](fact:nope.nope).\n")
    before = path.stat().st_mtime_ns, path.stat().st_ino

    text("check draft.md --fix", capsys, code=1)
    assert before == (path.stat().st_mtime_ns, path.stat().st_ino)


@pytest.mark.parametrize("option", ["", "--lock docs/facts.lock"])
def test_a_lock_must_hold(option: str, capsys: Capture) -> None:
    """One beside the manuscript is found."""
    write(f"It makes up {SHARE}.\n", "docs/draft.md")
    lock = pin("trade.internal", "2026.1")
    write(lock, "docs/facts.lock")

    assert TOLD in text(f"check docs/draft.md {option}", capsys, code=1)
    write(lock.replace("c262f5", "d262f5"), "docs/facts.lock")
    assert "facts.lock: facts." in fails(["check", "docs/draft.md", *option.split()], capsys)


def test_an_edition_of_ones_own_is_used(capsys: Capture) -> None:
    """Named as for every command."""
    write("It makes up [30%](fact:a.b).\n")

    assert "no/such.toml" in fails(["check", "draft.md", "--edition", "no/such.toml"], capsys)
    assert cli.run(["check", "no.md"]) == 2
