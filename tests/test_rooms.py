"""The house is as its table in the docs draws it: rooms, floors, and files from the bottom up."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec, resolve_name
from pathlib import Path

import pytest

PACKAGE = Path(find_spec("sco_facts").origin).parent
ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "docs" / "explanation" / "design.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
ROW = re.compile(r"^\| (\d) \| (`?)(\w+)\2 \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)

# Who may import what from outside the standard library; attrs is everyone's.
DEPENDENCIES = {
    "cattrs": {"editions"},
    "rich": {"cli"},
    "typer": {"cli"},
    "narwhals": {"exports"},
    "matplotlib": {"plots"},
    "tomlkit": {"authoring"},
}
LONGEST = 500


def house() -> dict[str, tuple[int, int]]:
    """Give the floor of each file, and its place in its room, as the table has them."""
    places: dict[str, tuple[int, int]] = {}
    for floor, quote, room, files in ROW.findall(TABLE.read_text("utf-8")):
        prefix = f"{room}." if quote else ""
        if quote:
            places[f"{room}.__init__"] = (int(floor), 99)
        for number, name in enumerate(re.findall(r"`(\w+)`", files)):
            places[prefix + name] = (int(floor), number)
    return places


HOUSE = house()
FILES = sorted(PACKAGE.rglob("*.py"))


def name_of(file: Path) -> str:
    """Name a file as the table does: `room.file`, or `file`."""
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts)


every_file = pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))


def imports(file: Path) -> Iterator[str]:
    """Give the dotted name of everything that a file imports, wherever it does so."""
    package = ".".join(["sco_facts", *file.relative_to(PACKAGE).parts[:-1]])
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def used(file: Path) -> Iterator[str]:
    """Name each file of the house that a file imports from, as the table does."""
    for name in imports(file):
        parts = name.split(".")[1:] if name.startswith("sco_facts.") else []
        found = (".".join(parts[:count]) for count in (2, 1))
        known = next((each for each in found if each in HOUSE), None)
        if known is None and parts:
            known = f"{parts[0]}.__init__" if f"{parts[0]}.__init__" in HOUSE else "__init__"
        if known is not None:
            yield known


def test_the_table_names_every_file_once() -> None:
    """A new file finds its place in the house before it is used."""
    assert sorted(HOUSE) == sorted(map(name_of, FILES))


@every_file
def test_a_file_imports_only_what_stands_below_it(file: Path) -> None:
    """Lower floors, and in its own room the files before it; no room reaches into its neighbour."""
    name = name_of(file)
    floor, place = HOUSE[name]
    room = name.rpartition(".")[0]
    wrong = [
        other
        for other in set(used(file)) - {name}
        if not (
            HOUSE[other][0] < floor
            or (other.rpartition(".")[0] == room and HOUSE[other] < (floor, place))
        )
    ]

    assert [] == sorted(wrong)


@every_file
def test_a_dependency_is_imported_only_by_its_owners(file: Path) -> None:
    """Each dependency has its place, so that an extra stays an extra."""
    known = sys.stdlib_module_names | {"attr", "attrs", "sco_facts"}
    outside = {name.split(".")[0] for name in imports(file)} - known
    room = name_of(file).split(".")[0]

    assert [] == sorted(name for name in outside if room not in DEPENDENCIES.get(name, ()))


@every_file
def test_no_file_is_too_long_to_read(file: Path) -> None:
    """A file that outgrows one sitting is two."""
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST


@every_file
def test_a_room_says_what_it_is_in_one_line(file: Path) -> None:
    """A newcomer reads the first line of each room, and knows where to look."""
    if file.name == "__init__.py" and file.parent != PACKAGE:
        doc = ast.get_docstring(ast.parse(file.read_text("utf-8")))

        assert doc is not None
        assert "\n" not in doc


def rooms(page: Path) -> list[tuple[str, str, str]]:
    """List the rooms of a page's table: floor, name and what each is for."""
    row = re.compile(r"^\| (\d) \| `(\w+)` \| ([^|]+) \|", re.MULTILINE)
    folders = {path.name for path in PACKAGE.iterdir()}
    return [each for each in row.findall(page.read_text("utf-8")) if each[1] in folders]


def steps(page: Path) -> list[str]:
    """List the ten steps of a figure, from its row in an edition to the verdict."""
    after = page.read_text("utf-8").split("to a verdict", 1)[1]
    return re.findall(r"^\d+\. (.+)$", after, re.MULTILINE)[:10]


def test_the_guide_for_contributors_draws_the_same_map() -> None:
    """Nobody has to find out which of two maps is old."""
    assert rooms(TABLE) == rooms(CONTRIBUTING)
    assert steps(TABLE) == steps(CONTRIBUTING)


def test_every_file_on_the_way_of_a_figure_is_there() -> None:
    named = re.findall(r"`(\w+/[\w.]+\.\w+)`", "".join(steps(TABLE)))

    assert len(named) > 8
    assert [] == [each for each in named if not (PACKAGE / each).exists()]


def test_every_path_that_contributors_are_sent_to_is_there() -> None:
    text = CONTRIBUTING.read_text("utf-8")
    inside = r"(?:sco_facts|tests|tools|docs|benchmarks|\.ci)/[\w./-]*"
    named = {*re.findall(rf"`({inside})`", text), *re.findall(rf"\]\(({inside})\)", text)}

    assert len(named) > 20
    places = (PACKAGE.parent, ROOT)  # the package may be installed elsewhere

    assert [] == sorted(
        each for each in named if not any((place / each).exists() for place in places)
    )
