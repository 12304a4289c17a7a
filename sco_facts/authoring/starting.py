"""Starting an edition: the report's text is copied, and a file made with its source."""

from __future__ import annotations

import os
import re
from pathlib import Path
from unicodedata import normalize

from sco_facts.canonical import sha256
from sco_facts.editions.files import EDITION_FILE, read_text, unwritable
from sco_facts.editions.loading import read_bundled
from sco_facts.errors import CanonicalError, FileError
from sco_facts.text import toml_string


def new(directory: str | os.PathLike[str], text_file: str | os.PathLike[str]) -> Path:
    """
    Start an edition of a report: copy its text, and write a file with one empty fact.

    Args:
        directory: The folder for both; it is made if it does not exist.
        text_file: The report, as UTF-8 text.

    Returns:
        The path of the edition file, for an editor, `anchor` and `validate`.

    Raises:
        FileError: The text cannot be read, its name is not UTF-8, or a file of that name already
            exists.
    """
    source = Path(text_file)
    return start(Path(directory), source, source.name, read_text(source), _template()[1])


def start(target: Path, source: Path, name: str, text: str, rest: str, **known: str) -> Path:
    """
    Make the folder of an edition, with the text and a file that names its source.

    The text, from the file `source`, gets a copy called `name`, unless that file is in the folder
    already. The edition file has what is `known` of the source, and then the `rest`.
    """
    copy, edition = target / name, target / EDITION_FILE
    is_there = copy.exists() and copy.samefile(source)
    for path in (edition,) if is_there else (edition, copy):
        if path.exists() or path == copy == edition:
            raise FileError(
                f"{path}: given a file that is there, expected to make it; "
                "choose another directory.",
                value=str(path),
            )
    head = _head(source, name, text, known)
    try:
        target.mkdir(parents=True, exist_ok=True)
        if not is_there:
            _write_new(copy, text)
        _write_new(edition, head + rest)
    except OSError as error:
        raise unwritable(str(target), error) from None
    return edition


def slug(text: str, between: str, default: str) -> str:
    """Make an id of text, with plain letters and digits alone."""
    bare = normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", between, bare.lower()).strip(between) or default


def _write_new(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode())


def _template() -> tuple[str, str]:
    """Read what a new edition says: of its source, and the empty fact with all keys."""
    head, _, fact = read_bundled("new_edition.toml").decode().partition("\n# ---\n")
    return head, fact


def _head(source: Path, name: str, text: str, known: dict[str, str]) -> str:
    values = {"publisher": "", "url": "", "published": "", "title": "", **known, "text": name}
    values |= {"id": slug(source.stem, "-", "report"), "sha256": sha256(text.encode())}
    try:
        head = re.sub(r'"\$(\w+)"', lambda key: toml_string(values[key[1]]), _template()[0])
    except CanonicalError:
        raise FileError(
            f"{source}: given a file whose name is not UTF-8, expected one that an edition can "
            "write; rename it.",
            value=str(source),
        ) from None
    for key in ("title", "published"):
        head = head if values[key] else head.replace(f"\n{key} =", f"\n# {key} =")
    return head
