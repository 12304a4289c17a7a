"""Any command line: an exit code and one line of complaint, never a traceback."""

import io
import json
import os
import sys
from pathlib import Path
from unicodedata import category
from unittest import mock

import pytest
from fuzz.hostile import EDITION, bent, folder, texts, toml
from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.__main__ import main
from sco_facts.citations.styles import STYLES
from sco_facts.citations.typography import FORMATS as TEXT_FORMATS
from sco_facts.cli.app import names
from sco_facts.exports import FORMATS

FACTS = sf.load("2026.1")
OWN = toml(EDITION).encode()
LOCK = sf.pin(["trade.internal"]).encode()
ANSWERS = b'{"id": "trade.internal", "answer": "nearly $1 trillion"}\n{"id": 5}\n\xff\n'
FILES = ["own.toml", "own.json", "bent.toml", "bent.lock", "facts.lock", "report.txt", "answers",
         "bent.jsonl", "nowhere/x.toml", ".", "..", "", "-", "made", "/dev/null"]  # fmt: skip
OPTIONS = ["--json", "--edition", "--within", "--style", "--format", "--accessed", "--question",
           "--expect", "--strict", "--resume", "--file", "--text", "--help", "--", "-f",
           "--nope", "-", "--json=1"]  # fmt: skip
WORDS = ["2026.1", "2026.2", "1999.1", "10%", "1/0", "9/7", "2", "exceeds", "contradicts", "yes",
         "undecided", "2025-11-18", "2025-02-30", "-1", "9" * 30, "bibtex", "link", "quote",
         *STYLES, *TEXT_FORMATS, *FORMATS]  # fmt: skip
IDS = [*FACTS, *FACTS.entities, *FACTS.sources, *FACTS.reports]

# What an operating system can pass: no NUL, and bytes that are no UTF-8 as Python takes them.
passed = texts.map(
    lambda text: os.fsdecode(text.replace("\0", "").encode("utf-8", "replace"))
) | st.binary(max_size=8).map(lambda data: os.fsdecode(data.replace(b"\0", b"")))
words = st.one_of(*(st.sampled_from(each) for each in (OPTIONS, WORDS, IDS, FILES)), passed)
# Where to is never drawn, so that nothing outside the folder is written.
outputs = st.sampled_from([["-o", "made.out"], ["-o", "."], ["-o", "nowhere/made"], ["-o", ""]])
lines = st.builds(
    lambda before, name, after, output: [*before, name, *after, *output],
    st.lists(words, max_size=2),
    st.sampled_from([*names(), "", "nope"]),
    st.lists(words, max_size=4),
    st.just([]) | outputs,
).filter(lambda line: not (len(line) > 1 and {"new", "anchor"} & set(line)) or _is_inside(line))


def _is_inside(line: list[str]) -> bool:
    """Whether a command that writes can write in the folder only."""
    return not any(word.startswith("/") or ".." in word for word in line)


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an edition, a lock and answers."""
    path = folder(tmp_path_factory.mktemp("fuzz") / "a" / "b")
    (path / "own.json").write_text(json.dumps(EDITION), "utf-8")
    (path / "facts.lock").write_bytes(LOCK)
    (path / "answers").write_bytes(ANSWERS)
    return path


class Ended(io.BytesIO):
    """Keep what was written to it after it is closed."""

    text = b""

    def close(self) -> None:
        """Keep it."""
        self.text = self.getvalue()
        super().close()


@given(lines, bent(OWN) | bent(LOCK) | bent(ANSWERS))
def test_command(at: Path, line: list[str], data: bytes) -> None:
    """Every subcommand, with hostile arguments, files and input."""
    (at / "own.toml").write_bytes(OWN)
    for name in ("bent.toml", "bent.lock", "bent.jsonl"):
        (at / name).write_bytes(data)
    out, complaints = Ended(), Ended()
    here = Path.cwd()
    os.chdir(at)
    try:
        with (
            mock.patch.object(sys, "argv", ["sco-facts", *line]),
            mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8")),
            mock.patch.object(sys, "stdout", io.TextIOWrapper(out, "utf-8")),
            mock.patch.object(sys, "stderr", io.TextIOWrapper(complaints, "utf-8")),
        ):
            code = main()
            sys.stdout.close()
            sys.stderr.close()
    finally:
        os.chdir(here)
    said = complaints.text.decode()
    assert code in (0, 1, 2)
    assert "Traceback" not in said
    # Progress, and what cannot be graded, is told beside a result too; bad input is always told.
    assert said.startswith("sco-facts: ") or code != 2
    assert not {category(char) for char in said.replace("\n", "")} & {"Cc", "Cs", "Zl", "Zp"}
