"""Every bundled edition says what its words say: they are read again, in the article."""

from pathlib import Path

import pytest

import sco_facts as sf
from sco_facts.authoring import validate

ROOT = Path(sf.__file__).resolve().parent
SEED = ROOT.parent / "seeds" / "000_477469a4d08aef29.txt"


@pytest.mark.parametrize("edition", [each.name for each in sf.available_editions()])
def test_no_words_of_a_bundled_edition_say_otherwise(edition: str) -> None:
    """No fault, nothing to do, and no figure of the article that no fact has."""
    assert () == validate(ROOT / "data" / f"{edition}.toml", SEED)
