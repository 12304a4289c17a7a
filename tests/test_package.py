"""What is in the built wheel and sdist; needs the source, unlike all other tests."""

import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ".ci .github benchmarks docs sco_facts seeds tests tools".split()
FILES = """
    CHANGELOG.md CITATION.cff CONTRIBUTING.md LICENSE NOTICE README.md
    conftest.py mkdocs.yml noxfile.py pyproject.toml
""".split()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file in a wheel built from the source."""
    target = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(target), versions=["standard"])
    with zipfile.ZipFile(built) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def names(wheel: dict[str, bytes]) -> set[str]:
    return set(wheel)


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The name of every file in an sdist built from the source."""
    target = tmp_path_factory.mktemp("sdist")
    (built,) = SdistBuilder(str(ROOT)).build(directory=str(target), versions=["standard"])
    with tarfile.open(built) as archive:
        return {each.name.partition("/")[2] for each in archive.getmembers() if each.isfile()}


def test_the_wheel_has_every_module_edition_and_the_typing_marker(names: set[str]) -> None:
    """Nothing that the library reads is left behind."""
    package = ROOT / "sco_facts"
    needed = [
        *package.rglob("*.py"),
        *package.rglob("*.toml"),
        *package.rglob("*.json"),
        *package.rglob("*.marshal"),
        package / "py.typed",
    ]
    assert set() == {path.relative_to(ROOT).as_posix() for path in needed} - names


def test_the_wheel_has_the_package_and_nothing_else(names: set[str]) -> None:
    """The article stays in the repository."""
    shipped = {
        name
        for name in names
        if Path(name).suffix in {".py", ".toml", ".json", ".jsonl", ".marshal", ".typed"}
    }
    others = {name for name in names - shipped if ".dist-info/" not in name}

    assert set() == others
    assert {"sco_facts"} == {Path(name).parts[0] for name in shipped}


def test_no_paragraph_of_the_article_is_in_the_wheel(wheel: dict[str, bytes]) -> None:
    """An edition quotes it by the clause, and so does the rest of the package."""
    (article,) = (ROOT / "seeds").glob("*.txt")
    paragraphs = [line for line in article.read_bytes().splitlines() if len(line) > 100]

    assert 11 == len(paragraphs)
    assert [] == [name for name in wheel for each in paragraphs if each in wheel[name]]


def test_the_wheel_says_whose_the_words_are(names: set[str]) -> None:
    """LICENSE is for the code, NOTICE for the quoted words."""
    licences = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert {"LICENSE", "NOTICE"} == licences


def test_the_sdist_has_all_that_the_checks_need(sdist: set[str]) -> None:
    """Whoever has it can build, test and document as from the repository."""
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    kept = {path.relative_to(ROOT).as_posix() for path in inside if path.suffix != ".pyc"}

    assert set() == {*FILES, *kept} - sdist
