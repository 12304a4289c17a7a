"""Each module imports only from lower levels of the house, and only its own dependencies."""

import ast
import sys
from collections.abc import Iterator
from importlib.util import find_spec, resolve_name
from pathlib import Path

import pytest

PACKAGE = Path(find_spec("sco_facts").origin).parent

LEVELS = {
    "errors": 0,
    "cards": 1,
    "ids": 1,
    "numerals": 1,
    "reaches": 1,
    "schema": 1,
    "unit_table": 1,
    "canonical": 2,
    "extras": 2,
    "hedges": 2,
    "intervals": 2,
    "periods": 2,
    "units": 2,
    "verdicts": 2,
    "files": 3,
    "sources": 3,
    "stated": 3,
    "quantities": 4,
    "phrases": 5,
    "records": 5,
    "building": 6,
    "catalogue": 6,
    "operands": 6,
    "compare": 7,
    "editions": 7,
    "authoring": 8,
    "citations": 8,
    "corroboration": 8,
    "grading": 8,
    "pins": 8,
    "exports": 9,
    "plots": 9,
    "frames": 10,
    "__init__": 11,
    "cli": 12,
    "__main__": 13,
}
# Who may import what from outside the standard library; attrs is everyone's.
DEPENDENCIES = {
    "cattrs": {"editions"},
    "rich": {"cli"},
    "typer": {"cli"},
    "narwhals": {"frames"},
    "matplotlib": {"plots"},
}
LONGEST = 350

FILES = sorted(PACKAGE.rglob("*.py"))
every_file = pytest.mark.parametrize(
    "file", FILES, ids=[file.relative_to(PACKAGE).as_posix() for file in FILES]
)


def imports(file: Path) -> Iterator[str]:
    """Give the dotted name of everything that a file imports, wherever it does so."""
    package = ".".join(["sco_facts", *file.relative_to(PACKAGE).parts[:-1]])
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def module(name: str) -> str:
    """Name the module in the table that a dotted name of the package belongs to."""
    part = name.split(".")[1]
    is_module = (PACKAGE / f"{part}.py").exists() or (PACKAGE / part / "__init__.py").exists()
    return part if is_module else "__init__"


def owner(file: Path) -> str:
    """Name the module in the table that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@every_file
def test_every_module_has_a_level(file: Path) -> None:
    """A new module finds its place in the house before it is used."""
    assert owner(file) in LEVELS


@every_file
def test_a_module_imports_only_lower_levels(file: Path) -> None:
    """Nothing depends on what is built on it; a package may import its own parts."""
    own = {name for name in imports(file) if name.split(".")[0] == "sco_facts"}
    used = {module(name if "." in name else f"{name}.__init__") for name in own}
    level = LEVELS[owner(file)]

    assert [] == sorted(name for name in used - {owner(file)} if LEVELS[name] >= level)


@every_file
def test_a_dependency_is_imported_only_by_its_owners(file: Path) -> None:
    """Each dependency has its place, so that an extra stays an extra."""
    known = sys.stdlib_module_names | {"attr", "attrs", "sco_facts"}
    outside = {name.split(".")[0] for name in imports(file)} - known

    assert [] == sorted(name for name in outside if owner(file) not in DEPENDENCIES.get(name, ()))


@every_file
def test_no_module_is_too_long_to_read(file: Path) -> None:
    """A module that outgrows one sitting is two."""
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST
