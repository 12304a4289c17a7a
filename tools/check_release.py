"""
Refuse a release that changes an edition already released; says what is wrong, and exits 1.

Editions are held to `editions.toml`, to each other, and to the last tag `v*`, if there is one.
"""

import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DATA = "sco_facts/data"
LIST = "editions.toml"
TABLES = ("measurement", "statement", "event", "entity", "source", "report")
KEPT = ("name", "released", "sha256")

Row = dict[str, Any]
Git = Callable[..., bytes]


def run_git(root: Path, *arguments: str) -> bytes:
    """Run git in a source tree, and give what it writes."""
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True).stdout


def main(root: Path = ROOT, git: Git | None = None) -> int:
    """Check the editions of a source tree; 1 if anything is wrong, else 0."""
    if git is None and (root / ".git").exists():
        git = partial(run_git, root)
    tag = last_tag(git) if git else None
    faults = [*list_faults(root), *id_faults(root)]
    if git and tag:
        faults += tag_faults(root, tag, git)
    for fault in faults:
        print(fault)
    against = f"and to {tag}" if tag else "and to no release: there is no tag v*"
    print(f"{len(faults)} faults; editions held to {LIST}, to each other, {against}.")
    return 1 if faults else 0


def listed(text: str) -> list[Row]:
    """Return the rows of a list of editions."""
    rows: list[Row] = tomllib.loads(text).get("edition", [])
    return rows


def list_faults(root: Path) -> Iterator[str]:
    """Compare the files of editions with their list, and check the list."""
    folder = root / DATA
    rows = listed((folder / LIST).read_text("utf-8"))
    names = [row["name"] for row in rows]
    for name in sorted({path.stem for path in folder.glob("[0-9]*.toml")} - set(names)):
        yield f"{name}.toml: an edition that {LIST} does not list; list it or take it away."
    for key in ("name", "sha256"):
        values = [row[key] for row in rows]
        for value in sorted({each for each in values if values.count(each) > 1}):
            yield f"{LIST}: the {key} {value} stands twice; give each edition its own."
    if any(re.fullmatch(r"\d{4}\.[1-9]\d*", name) is None for name in names):
        yield f"{LIST}: given the names {', '.join(names)}; expected YYYY.N."
    elif names != sorted(names, key=lambda name: [int(part) for part in name.split(".")]):
        yield f"{LIST}: given the order {', '.join(names)}; expected the oldest first."
    days = [date.fromisoformat(row["released"]) for row in rows]
    if days != sorted(days):
        yield f"{LIST}: an edition is released before one that stands above it; correct the day."
    for row in rows:
        path = folder / f"{row['name']}.toml"
        if not path.exists():
            yield f"{path.name}: listed, but not there; an edition is never removed."
        elif (found := hashlib.sha256(path.read_bytes()).hexdigest()) != row["sha256"]:
            yield (
                f"{path.name}: has the sha256 {found}, but {LIST} has {row['sha256']}; "
                "put the released file back, and make a new edition of the change."
            )


def id_faults(root: Path) -> Iterator[str]:
    """Check that no id of an earlier edition vanishes and no retired one comes back."""
    folder = root / DATA
    names = [row["name"] for row in listed((folder / LIST).read_text("utf-8"))]
    before: set[str] = set()
    gone: set[str] = set()
    never_retired: set[str] = set()
    for name in names:
        path = folder / f"{name}.toml"
        if not path.exists():
            continue
        rows = tomllib.loads(path.read_text("utf-8"))
        here = {row["id"] for table in TABLES for row in rows.get(table, ())}
        measured = {row["id"] for row in rows.get("measurement", ())}
        retired = {row["id"]: row.get("successor") for row in rows.get("retired", ())}
        for id in sorted(before - here - retired.keys()):
            yield f"{path.name}: {id} vanished; keep it, or say in [[retired]] what replaces it."
        for id in sorted(gone - retired.keys() - here):
            yield f"{path.name}: {id} was retired before, and has to stay in [[retired]]."
        for id in sorted(here & (gone | retired.keys())):
            yield f"{path.name}: {id} is retired, and an id is never used again; choose another."
        for id in sorted(retired.keys() - before - gone):
            yield f"{path.name}: {id} is retired, but no edition before has it; take it away."
        for id, successor in sorted(retired.items()):
            if successor is not None and successor not in here:
                yield f"{path.name}: {id} names the successor {successor}, which is not there."
        never_retired = never_retired or measured
        for id in sorted(never_retired & retired.keys()):
            yield f"{path.name}: {id} is of the first edition, whose figures are never retired."
        before, gone = here, gone | retired.keys()


def last_tag(git: Git) -> str | None:
    """Name the release before this one; `None` if there is none."""
    tags = git("tag", "--list", "v*", "--sort=-version:refname").decode().split()
    return tags[0] if tags else None


def tag_faults(root: Path, tag: str, git: Git) -> Iterator[str]:
    """Compare the list of editions, and each file, with those of a release."""
    folder = root / DATA
    released = listed(git("show", f"{tag}:{DATA}/{LIST}").decode())
    now = listed((folder / LIST).read_text("utf-8"))
    for number, row in enumerate(released):
        found = now[number] if number < len(now) else {}
        for key in KEPT:
            if found.get(key) != row[key]:
                yield (
                    f"{LIST}: edition {number + 1} has the {key} {found.get(key)}, but {row[key]} "
                    f"in {tag}; put it back, and add new editions below."
                )
        path = folder / f"{row['name']}.toml"
        if not path.exists():
            yield f"{path.name}: in {tag}, but not there; an edition is never removed."
        elif path.read_bytes() != git("show", f"{tag}:{DATA}/{path.name}"):
            yield f"{path.name}: not the bytes of {tag}; put the released file back."


if __name__ == "__main__":
    sys.exit(main())
