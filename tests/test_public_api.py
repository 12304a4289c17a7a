"""The public names, pinned: a change here is a change for users."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import sco_facts as sf

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(sf.__file__).parent
INIT = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
PUBLIC = (ROOT / "tests" / "data" / "public_names.txt").read_text("utf-8").split()


def test_public_names_are_pinned() -> None:
    """`__all__` is exactly the list that users rely on."""
    assert sorted(sf.__all__) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there(name: str) -> None:
    """Each name of `__all__` can be got."""
    assert getattr(sf, name) is not None


@pytest.mark.parametrize("name", [name for name in PUBLIC if inspect.isclass(getattr(sf, name))])
def test_every_public_class_is_documented(name: str) -> None:
    """Each class says what it is."""
    assert inspect.getdoc(getattr(sf, name))


@pytest.mark.parametrize("name", [name for name in PUBLIC if inspect.isfunction(getattr(sf, name))])
def test_every_public_function_is_documented(name: str) -> None:
    """Each function says what it does, and starts with an imperative."""
    doc = inspect.getdoc(getattr(sf, name))

    assert doc is not None
    assert doc.splitlines()[0].endswith(".")


def test_the_init_holds_no_logic() -> None:
    """It has imports, two annotations, a table of later imports, one function and `__all__`."""
    kinds = [type(node).__name__ for node in INIT.body]

    assert set(kinds) == {"Expr", "ImportFrom", "If", "AnnAssign", "FunctionDef", "Assign"}
    assert kinds.count("FunctionDef") == 1
    assert kinds.count("Assign") == 2
    assert kinds.count("If") == 1


def test_what_is_imported_later_is_what_type_checkers_see() -> None:
    """The table behind the lazy names says the same as the imports for type checkers."""
    block = next(node for node in INIT.body if isinstance(node, ast.If))
    seen = {
        alias.name: (node.module or "").removeprefix("sco_facts.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert seen == sf._LATER


def test_the_ids_are_generated_from_the_editions() -> None:
    """The typed ids are what the tool writes."""
    made = subprocess.run(
        [sys.executable, "-c", "import make_ids; print(make_ids.text(), end='')"],
        cwd=ROOT / "tools",
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    ).stdout

    assert (PACKAGE / "ids.py").read_text("utf-8") == made


def test_every_error_has_one_root() -> None:
    """A user can catch everything by one name, and every class is exported."""
    from sco_facts import errors

    classes = [each for each in vars(errors).values() if inspect.isclass(each)]
    classes = [each for each in classes if each.__module__ == errors.__name__]

    assert all(issubclass(each, sf.ScoFactsError | sf.ScoFactsWarning) for each in classes)
    assert {each.__name__ for each in classes} <= set(sf.__all__)
