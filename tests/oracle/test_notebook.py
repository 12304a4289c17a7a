"""A real notebook shows the cards."""

from typing import Any

import pytest
from nbclient import NotebookClient
from nbformat import validate
from nbformat.v4 import new_code_cell, new_notebook

CELLS = {
    "import sco_facts as sf\nfacts = sf.load('2026.1')\nfacts": "2026.1",
    "facts['trade.internal']": "nears $1 trillion",
    "facts['trade.internal'].quantity": "nearly 1 trillion USD",
    "facts.events": "summit.tianjin",
    "sf.exceeds('over 3%', 'exactly 3%')": "yes",
    "sf.compare(facts['trade.internal'], 'exactly $1 trillion')": "falls below",
    "sf.corroborate(facts, 'transit.volume')": "Kazakhstanskaya Pravda",
}


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A notebook that was run from its first cell to its last."""
    # Nothing of the user's own set-up takes part.
    folder = tmp_path_factory.mktemp("notebook")
    patch = pytest.MonkeyPatch()
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        patch.setenv(name, str(folder / name.lower()))
    made = new_notebook(cells=[new_code_cell(source) for source in CELLS])
    NotebookClient(made, timeout=120, kernel_name="python3").execute()
    patch.undo()
    return made


def test_the_notebook_is_valid(notebook: Any) -> None:
    """By the format's own schema."""
    validate(notebook)


@pytest.mark.parametrize("number", range(len(CELLS)), ids=list(CELLS))
def test_a_cell_shows_a_card(number: int, notebook: Any) -> None:
    """As HTML, with plain text for those who cannot show it."""
    (output,) = notebook.cells[number].outputs
    expected = list(CELLS.values())[number]

    assert output.output_type == "execute_result"
    assert output.data["text/html"].startswith("<div style=")
    assert expected in output.data["text/html"]
    assert output.data["text/plain"]
