"""The rows of bundled editions are those of their TOML."""

from pathlib import Path

import make_rows
import pytest

import sco_facts as sf


@pytest.mark.parametrize("name", sorted(make_rows.files()))
def test_the_rows_are_those_of_the_toml(name: str) -> None:
    """Each file is what its tool writes, from the edition whose digest is listed."""
    assert make_rows.files()[name] == (make_rows.DATA / name).read_bytes()


@pytest.mark.parametrize("edition", [each.name for each in sf.available_editions()])
def test_a_bundled_edition_has_the_records_of_its_toml(edition: str) -> None:
    """What `load` returns is what `load_file` makes of the edition file, checked in full."""
    path = make_rows.DATA / f"{edition}.toml"
    seed = next(Path(__file__).parents[2].glob("seeds/*.txt"))

    own = sf.load_file(path, seed)

    assert dict(own) == dict(sf.load(edition))
    assert dict(own.reports) == dict(sf.load(edition).reports)
    assert own.sha256 == sf.load(edition).sha256
