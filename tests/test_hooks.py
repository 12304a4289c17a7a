"""What runs `sco-facts check` elsewhere: the hook of pre-commit, and the action of GitHub."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sco_facts.cli.app import names

ROOT = Path(__file__).resolve().parents[1]
ACTION = yaml.safe_load((ROOT / ".github/actions/check/action.yml").read_text("utf-8"))


def test_the_hook_runs_a_command_that_there_is() -> None:
    """On the kinds of text that it reads."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, command = hook["entry"].split()

    assert "sco-facts" == program
    assert command in names()
    assert [".[cli]"] == hook["additional_dependencies"]
    assert {"markdown", "html", "rst", "plain-text"} == set(hook["types_or"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with two manuscripts, and the command in a folder of programs."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "sco-facts"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sco_facts "$@"\n', "utf-8")
    program.chmod(0o755)
    fact = "(fact:economy.contribution_share)"
    (tmp_path / "right.md").write_text(f"It [exceeds 30%]{fact}.\n", "utf-8")
    (tmp_path / "wrong.md").write_text(f"It is [30%]{fact}.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("files", "sarif", "code", "slips"),
    [
        ("right.md", "", 0, None),
        ("*.md", "", 1, None),
        ("right.md", "slips.sarif", 0, 0),
        ("*.md", "slips.sarif", 1, 1),
        ("none.md", "slips.sarif", 2, None),
    ],
)
def test_the_action_fails_with_a_slip(
    files: str, sarif: str, code: int, slips: int | None, folder: Path
) -> None:
    """It writes SARIF before it does."""
    step = ACTION["runs"]["steps"][-1]
    given = {"FILES": files, "ARGUMENTS": "--edition 2026.1", "SARIF": sarif}
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **given, "PATH": path, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
        capture_output=True,
    )

    assert set(given) == set(step["env"])
    assert bool(code) == bool(done.returncode)
    if slips is not None:
        written = json.loads((folder / sarif).read_text("utf-8"))
        assert slips == len(written["runs"][0]["results"])
