"""Importing the library is cheap: no data, and nothing that only some uses need."""

import json
import subprocess
import sys

import pytest

# Runs in a fresh interpreter, and tells what importing the library added to it.
SCRIPT = """
import sys
before = set(sys.modules)
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
{statement}
added = {{name.split(".")[0] for name in set(sys.modules) - before}}
data = [path for path in opened if path.endswith((".toml", ".marshal"))]
import json
print(json.dumps([sorted(added), data]))
"""
UNUSED = ["cattrs", "hashlib", "json", "matplotlib", "narwhals", "pint", "rich", "tomllib", "typer"]


def trace(statement: str) -> tuple[list[str], list[str]]:
    """Give the top-level modules imported and the data files opened by a statement."""
    script = SCRIPT.format(statement=statement)
    fresh = subprocess.run(
        [sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True
    )
    added, data = json.loads(fresh.stdout)
    return added, data


@pytest.fixture(scope="module")
def after_import() -> tuple[list[str], list[str]]:
    """What `import sco_facts` alone does."""
    return trace("import sco_facts")


@pytest.mark.parametrize("name", UNUSED)
def test_importing_leaves_out(name: str, after_import: tuple[list[str], list[str]]) -> None:
    """Neither an extra nor a reader of data is imported before it is needed."""
    assert name not in after_import[0]


def test_importing_reads_no_data(after_import: tuple[list[str], list[str]]) -> None:
    """No edition is opened before a fact is asked for."""
    assert [] == after_import[1]


def test_the_first_use_reads_data() -> None:
    """The trace above would see an edition that is read."""
    added, data = trace("import sco_facts; sco_facts.facts")

    assert [path for path in data if path.endswith("editions.marshal")]
    assert not {"hashlib", "json", "tomllib", "cattrs"} & {*added}
