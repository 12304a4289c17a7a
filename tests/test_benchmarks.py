"""The page of figures is what the benchmarks write from their results, with every peer on it."""

import json
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PEERS = """
astropy attrs msgspec particle pdg periodictable pint portion pycountry pydantic quantulum3 scipy
uncertainties
""".split()


@pytest.fixture(scope="module")
def run() -> ModuleType:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import run

        return run
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


@pytest.fixture(scope="module")
def results(run: ModuleType) -> dict[str, Any]:
    return json.loads(run.RESULTS.read_text("utf-8"))


def test_the_page_is_what_the_run_wrote(run: ModuleType, results: dict[str, Any]) -> None:
    """After a change of the tables, `benchmarks/run.py --page` writes it again."""
    page = run.PAGE.read_text("utf-8")

    assert page == run.filled(page, run.blocks(results))


def test_the_results_are_those_of_a_full_run(run: ModuleType, results: dict[str, Any]) -> None:
    """A quick run leaves out the largest sizes."""
    sizes = {str(size) for size in (10**2, 10**4, 10**5)}

    assert set(run.PARTS) == set(results["parts"])
    assert sizes == set(results["parts"]["loading"]["JSON"])


def test_the_page_names_the_version_of_every_peer(run: ModuleType) -> None:
    page = run.PAGE.read_text("utf-8")
    versions = dict(re.findall(r"^\| (\S+) \| (\d[\w.]*) \|$", page, re.MULTILINE))

    assert [] == [peer for peer in PEERS if peer not in versions]


def test_a_place_is_filled_whether_it_is_empty_or_not(run: ModuleType) -> None:
    """The first run and the next write the same."""
    page = "<!-- benchmarks: a -->\n<!-- end -->\n\n<!-- benchmarks: b -->\n<!-- end -->\n"
    expected = (
        "<!-- benchmarks: a -->\n\nA\n\n<!-- end -->\n\n"
        "<!-- benchmarks: b -->\n\nB\n\n<!-- end -->\n"
    )
    first = run.filled(page, {"a": "A\n", "b": "B\n"})

    assert expected == first
    assert expected == run.filled(first, {"a": "A\n", "b": "B\n"})


def test_a_page_without_a_place_for_a_table_is_refused(run: ModuleType) -> None:
    with pytest.raises(ValueError, match="expected places for"):
        run.filled("", {"aims": ""})


def test_the_extra_installs_every_peer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["bench"]]
    needed += project["optional-dependencies"]["pint"]
    names = {re.match(r"\w+", each)[0] for each in needed}

    assert [] == [peer for peer in PEERS if peer not in names]
