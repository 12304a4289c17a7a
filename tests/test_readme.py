"""What the README promises is what is checked."""

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [
    "python3 -m venv .venv && .venv/bin/pip install '.[cli]' && .venv/bin/sco-facts",
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_readme_has_exactly_two_commands() -> None:
    """One to see the measurements, one to run the tests."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert COMMANDS == "".join(blocks).splitlines()


@pytest.mark.parametrize("number", [1, 2])
def test_the_checks_take_their_commands_from_the_readme(number: int) -> None:
    """The script that `.ci/run` asks for a command prints the README's, word for word."""
    script = subprocess.run(
        ["bash", ROOT / ".ci" / "readme-command", str(number)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{COMMANDS[number - 1]}\n" == script.stdout
    assert f"readme_command {number}" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("target", re.findall(r"\]\(([^):]+)\)", README))
def test_the_links_of_the_readme_lead_somewhere(target: str) -> None:
    """Every file that it links to is there."""
    assert (ROOT / target).exists()


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_example_is_in_a_block_that_is_run(page: Path) -> None:
    """An example outside of a Python block would be passed over in silence."""
    text = page.read_text("utf-8")
    if page.name in ("tables.md", "many-texts.md"):
        # The examples for PySpark are run by tests/engines.
        text = re.sub(r"^```py\n.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    run = "".join(re.findall(r"^```python\n>>>.*?^```$", text, re.DOTALL | re.MULTILINE))
    assert text.count(">>>") == run.count(">>>")


def test_the_article_is_as_it_was_given() -> None:
    """Offsets of quotes hold only for these bytes."""
    article = (ROOT / "seeds" / "000_477469a4d08aef29.txt").read_bytes()
    assert hashlib.sha256(article).hexdigest().startswith("84196c6e")
