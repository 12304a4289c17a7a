"""One list of Pythons: what is promised is what is tested."""

import ast
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PREFIX = "Programming Language :: Python :: 3."
PROMISED = [f"3.{each.removeprefix(PREFIX)}" for each in PROJECT["classifiers"] if PREFIX in each]


def test_the_classifiers_name_what_nox_runs() -> None:
    """A Python that no session ran is not promised."""
    tree = ast.parse((ROOT / "noxfile.py").read_text("utf-8"))
    assigned = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }

    assert ast.literal_eval(assigned["PYTHONS"]) == PROMISED


def test_the_workflow_runs_on_each() -> None:
    """So does every change."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))

    assert workflow["jobs"]["run"]["strategy"]["matrix"]["python"] == PROMISED


def test_the_oldest_is_the_one_that_the_package_asks_for() -> None:
    """Neither an older Python is let in, nor one of those kept out."""
    assert f">={PROMISED[0]}" == PROJECT["requires-python"]
