"""Starting an edition: the report's text is copied, and a file made with its source."""

from __future__ import annotations

import os
import re
from pathlib import Path

from sco_facts.canonical import sha256
from sco_facts.editions.files import EDITION_FILE, read_text, unwritable
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
    return start(Path(directory), source, source.name, read_text(source), _EMPTY_FACT)


def start(target: Path, source: Path, name: str, text: str, rest: str, **known: str) -> Path:
    """
    Make the folder of an edition, with the text and a file that names its source.

    Args:
        target: The folder.
        source: The file that the text is from; one that is in the folder already is not copied.
        name: What the copy is called.
        text: The text.
        rest: What follows the source in the edition file.
        known: What is known of the source: published, publisher and url.

    Raises:
        FileError: A file is there already, or cannot be written.
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
    return re.sub(r"[^a-z0-9]+", between, text.lower()).strip(between) or default


def _write_new(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode())


def _head(source: Path, name: str, text: str, known: dict[str, str]) -> str:
    try:
        file_name = toml_string(name)
    except CanonicalError:
        raise FileError(
            f"{source}: given a file whose name is not UTF-8, expected one that an edition can "
            "write; rename it.",
            value=str(source),
        ) from None
    published = toml_string(known.get("published", ""))
    return _HEAD.format(
        id=toml_string(slug(source.stem, "-", "report")),
        text=file_name,
        publisher=toml_string(known.get("publisher", "")),
        url=toml_string(known.get("url", "")),
        published=f"published = {published}" if known.get("published") else _UNDATED,
        sha256=toml_string(sha256(text.encode())),
    )


_UNDATED = '# published = ""  # "YYYY-MM-DD", "YYYY-MM" or "YYYY"'
_HEAD = """\
# An edition of one report. Fill in what is empty and delete what is no fact of yours; let the
# offsets of new quotes be filled in, and check:
#   sco-facts anchor edition.toml
#   sco-facts validate edition.toml

schema = 2
edition = "draft.1"  # its name; any change of a value, quote or id deserves a new one
article = {id}  # the id of the source that is the report itself
text = {text}  # the report, beside this file

[[source]]
id = {id}
kind = "news report"  # or "press release", "government site" …
publisher = {publisher}  # the outlet
url = {url}  # the address
language = "en"  # a BCP 47 tag
sha256 = {sha256}  # of the text
# title = ""  # the headline, if it is known
{published}
# notes = [""]  # what a reader should know of it
"""
_EMPTY_FACT = """
# [[entity]]  # who or what the report names, one table each
# id = ""
# kind = ""  # "person", "organisation", "country", "place", "initiative" or "group"
# name = ""  # as the report writes it
# names = [""]  # every spelling in the report

[[measurement]]
id = ""  # "topic.thing", lower case, never used again for something else
subject = ""  # whose value it is
measure = ""  # what is measured; the same subject and measure mean the same thing
domain = "real"  # "real", "non-negative" (none below zero) or "share" (0 to 1)
status = "asserted"  # "asserted", "estimate" or "forecast"

# hedge: "exactly", "plain" (a bare figure), "about", "nearly", "just_over", "over", "at_least",
#   "under", "at_most", "between" (value = ["3", "5"]) or "indefinite" (no value)
# value: its significant digits, as text: "27.5E6", "1.0E12" for "1 trillion", "1/3"
# unit: "percent", "fold", "count" (with counted = "the noun"), "tonne", "USD", "percent/year" …
# words: those of the quote that say so
quantity = { hedge = "", value = "", unit = "", words = "" }

# The shortest words of the report that carry the fact, copied exactly; `anchor` adds the rest.
quote = { text = "" }

# period = { words = "last year", start = "2024-01-01", end = "2024-12-31" }
# speaker = ""  # the id of an entity; leave it out if nobody is named
# condition = ""  # what it depends on
# topics = [""]
# assumptions = [""]  # what you assume that the words do not say
# related = [""]  # ids of facts that a reader should not take for this one
# notes = [""]  # what a reader should know

# [[statement]] has id, act ("discussed", "urged" …), summary in your own words, and quote; and
#   may have actor, topics, open_list (true if the report says "and others") and notes.
# [[event]] has id, name and quote; and may have period, participants, topics and notes.
# [[report]] is another outlet's figure for a measurement: id, of, source, words (in its own
#   language), quantity, status; and may have text (its file), seen (the day), period, speaker (the
#   id of an entity), scope (what limits it) and notes.
"""
