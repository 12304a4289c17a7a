"""The API check: what users import is held to the last release, and nothing else is."""

import re
import textwrap
from pathlib import Path

import check_api
import pytest

import sco_facts as sf

ROOT = Path(__file__).resolve().parents[3]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

INIT = """
    from typing import TYPE_CHECKING
    from sco_facts.comparing.comparison import compare
    from sco_facts.records.facts import Quote
    if TYPE_CHECKING:
        from sco_facts.citations import cite
    __all__ = ["Quote", "cite", "compare"]
"""
FILES = {
    "__init__.py": INIT,
    "comparing/__init__.py": "",
    "records/__init__.py": "",
    "comparing/comparison.py": """
        def compare(left, right): ...
        def helper(left): ...
    """,
    "records/facts.py": """
        import attrs
        @attrs.frozen(kw_only=True)
        class Quote:
            text: str
            start: int = 0
    """,
    "citations/__init__.py": "from sco_facts.citations.citing import cite",
    "citations/citing.py": "def cite(record, style='apa'): ...",
    "plots/__init__.py": """
        from sco_facts.plots.pictures import to_frame
        __all__ = ["to_frame"]
    """,
    "plots/pictures.py": "def to_frame(records): ...",
}
CHANGES = {
    "a name taken away": ("__init__.py", "from sco_facts.records.facts import Quote", ""),
    "a lazy name taken away": ("__init__.py", "import cite", "import refer"),
    "a parameter of a lazy function": ("citations/citing.py", "record,", "record, place,"),
    "a default": ("citations/citing.py", "'apa'", "'mla'"),
    "a parameter of a function": ("comparing/comparison.py", "compare(left", "compare(first"),
    "a field of attrs": ("records/facts.py", "text:", "words:"),
    "a field that is asked for": ("records/facts.py", "int = 0", "int"),
    "a function of a public module": ("plots/pictures.py", "records", "rows"),
}


def tree(root: Path, files: dict[str, str]) -> Path:
    """Write a small package that has the ways in which names are made public."""
    for name, text in files.items():
        path = root / "sco_facts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), "utf-8")
    return root


def changes(folder: Path, name: str, old: str, new: str) -> list[str]:
    """Give the breaking changes that one replacement in one file makes."""
    changed = {**FILES, name: FILES[name].replace(old, new)}
    assert changed != FILES
    before = check_api.load(tree(folder / "before", FILES))
    return check_api.breaking_changes(before, check_api.load(tree(folder / "after", changed)))


@pytest.mark.parametrize("change", CHANGES)
def test_a_breaking_change_is_found(change: str, tmp_path: Path) -> None:
    """However the name is made public."""
    assert changes(tmp_path, *CHANGES[change])


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("comparing/comparison.py", "helper(left", "helper(first"),
        ("comparing/comparison.py", "def helper(left): ...", ""),
        ("plots/pictures.py", "records", "records, backend=None"),
        ("records/facts.py", "int = 0", "int = 0\n            end: int = 0"),
    ],
)
def test_a_compatible_or_inner_change_is_not(name: str, old: str, new: str, tmp_path: Path) -> None:
    """What users do not import may change, and what they do may grow."""
    assert [] == changes(tmp_path, name, old, new)


@pytest.mark.parametrize(
    ("old", "new", "declared"),
    [
        ("0.1.0", "0.1.0", True),
        ("0.1.0", "1.0.0", True),
        ("1.0.0", "1.0.0", False),
        ("1.9.0", "1.10.0", False),
        ("1.9.0", "2.0.0", True),
        ("9.0.0", "10.0.0", True),
        ("2.0.0.dev0", "2.0.0.dev0", True),
        ("2.0.0.dev0", "2.0.0", True),
    ],
)
def test_a_new_major_version_declares_breaking_changes(old: str, new: str, declared: bool) -> None:
    """As semantic versioning has it; before 1.0.0, anything may change."""
    assert declared == check_api.is_declared(old, new)


@pytest.mark.parametrize(("tags", "expected"), [(b"v1.1.0\nv1.0.0\n", "v1.1.0"), (b"", "0123abcd")])
def test_the_last_release_is_a_tag_or_the_commit_of_the_version(tags: bytes, expected: str) -> None:
    """A clone without tags still has something to be held to."""
    answers = {"tag": tags, "log": b"0123abcd\n", "rev-parse": b"false\n"}

    assert expected == check_api.last_release(lambda command, *_: answers[command])


def test_a_clone_without_history_is_refused() -> None:
    """Its only commit is held to itself, so that no change would ever break anything."""
    answers = {"tag": b"", "log": b"0123abcd\n", "rev-parse": b"true\n"}

    with pytest.raises(SystemExit, match="shallow clone"):
        check_api.last_release(lambda command, *_: answers[command])


def test_every_module_that_the_docs_import_from_is_public() -> None:
    """An example is a promise."""
    text = "".join(page.read_text("utf-8") for page in PAGES)
    imported = set(re.findall(r"^>>> (?:from|import) (sco_facts[\w.]*)", text, re.MULTILINE))

    assert imported
    assert imported <= check_api.PUBLIC


def test_every_public_module_is_there() -> None:
    """A module that moved would be checked no more."""
    package = check_api.load(Path(sf.__file__).parent.parent)
    modules = {module.path for module in check_api.modules(package)}

    assert set() == check_api.PUBLIC - modules
