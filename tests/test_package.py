"""What is in the built wheel; needs the source, unlike all other tests."""

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all files in a wheel built from the source."""
    target = tmp_path_factory.mktemp("dist")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(target), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_has_every_module_edition_and_the_typing_marker(names: set[str]) -> None:
    """Nothing that the library reads is left behind."""
    package = ROOT / "sco_facts"
    needed = [
        *package.rglob("*.py"),
        *package.rglob("*.toml"),
        *package.rglob("*.json"),
        package / "py.typed",
    ]
    assert set() == {path.relative_to(ROOT).as_posix() for path in needed} - names


def test_the_wheel_has_the_package_and_nothing_else(names: set[str]) -> None:
    """The article stays in the repository."""
    shipped = {name for name in names if Path(name).suffix in {".py", ".toml", ".json", ".typed"}}
    others = {name for name in names - shipped if ".dist-info/" not in name}

    assert set() == others
    assert {"sco_facts"} == {Path(name).parts[0] for name in shipped}


def test_the_wheel_says_whose_the_words_are(names: set[str]) -> None:
    """LICENSE is for the code, NOTICE for the quoted words."""
    licences = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert {"LICENSE", "NOTICE"} == licences
