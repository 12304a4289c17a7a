"""Optional dependencies: imported on use, and named where missing."""

import sys

import pytest

from sco_facts.errors import MissingExtraError, ScoFactsError
from sco_facts.optional import import_extra


def test_what_is_installed_is_imported() -> None:
    """A module of a package too."""
    assert import_extra("json.decoder", "json").__name__ == "json.decoder"


def test_what_is_missing_is_named_with_its_command() -> None:
    """The user can copy it."""
    with pytest.raises(MissingExtraError, match=r"pip install 'sco_facts\[x\]'") as caught:
        import_extra("no_such_package.part", "sco_facts[x]")
    assert "no_such_package" == caught.value.value


def test_it_is_caught_as_an_import_error_and_as_ours() -> None:
    """Code that tries an import need not know the library."""
    assert issubclass(MissingExtraError, ImportError)
    assert issubclass(MissingExtraError, ScoFactsError)


def test_what_a_dependency_misses_is_not_hidden(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installed package that is broken says so itself."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "broken_package.py").write_text("import no_such_dependency\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])

    with pytest.raises(ModuleNotFoundError, match="no_such_dependency"):
        import_extra("broken_package", "broken")
