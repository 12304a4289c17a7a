"""Running `sco-facts` inside a test, or in a process of its own."""

import json
import shlex
import subprocess
import sys
from typing import Any

import pytest

from sco_facts.cli import app as cli

Capture = pytest.CaptureFixture[str]
EDITION = ["--edition", "2026.1"]


def text(line: str, capsys: Capture, code: int = 0) -> str:
    """Run a command on edition 2026.1, check its exit code, and return what it prints."""
    assert cli.run([*EDITION, *shlex.split(line)]) == code
    return capsys.readouterr().out


def data(line: str, capsys: Capture, code: int = 0) -> Any:
    """Run a command with `--json`, and return the one document that it writes."""
    return json.loads(text(f"{line} --json", capsys, code))


def fails(arguments: list[str], capsys: Capture) -> str:
    """Run a command with bad input, check that it says so in one line, and return that line."""
    assert cli.run(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("sco-facts: ")
    assert output.err.count("\n") == 1
    return output.err


def in_process(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    """Run the command in a process of its own."""
    defaults = {"capture_output": True, "encoding": "utf-8", "errors": "surrogateescape"}
    return subprocess.run(
        [sys.executable, "-m", "sco_facts", *arguments], check=False, **{**defaults, **options}
    )
