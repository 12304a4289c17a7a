"""The public names, pinned: a change here is a change for users."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import sco_facts as sf

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(sf.__file__).parent
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


def test_the_names_are_listed_before_they_are_used() -> None:
    """A prompt completes every public name, whether or not it was imported yet."""
    fresh = subprocess.run(
        [sys.executable, "-c", "import sco_facts; print(*dir(sco_facts))"],
        capture_output=True,
        check=True,
        text=True,
    )

    assert set(sf.__all__) <= set(fresh.stdout.split())


def test_a_name_is_kept_after_its_first_use() -> None:
    """Looking a name up twice does not search for it twice."""
    for name in set(sf.__all__) - {"__version__"}:
        value = getattr(sf, name)

        assert vars(sf)[name] is value


def test_no_public_function_has_the_name_of_a_module() -> None:
    """`import sco_facts.x` and `sco_facts.x` are the same thing."""
    modules = {path.stem for path in PACKAGE.rglob("*.py")} | {
        path.name for path in PACKAGE.iterdir() if path.is_dir()
    }

    assert modules & {name for name in sf.__all__ if not inspect.ismodule(getattr(sf, name))} == {
        "facts"  # the newest edition; the file lies inside the room `records`
    }


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

    assert (PACKAGE / "editions" / "bundled.py").read_text("utf-8") == made


def test_every_error_has_one_root() -> None:
    """A user can catch everything by one name."""
    classes = [each for each in vars(sf.errors).values() if inspect.isclass(each)]
    classes = [each for each in classes if each.__module__ == sf.errors.__name__]
    raised = [each for each in classes if issubclass(each, Exception)]

    assert all(issubclass(each, sf.ScoFactsError) for each in raised)
