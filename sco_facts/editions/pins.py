"""
Pins: lock files with the digests of chosen records, and whether these are unchanged.

A record of a user's own edition is pinned by its content, of which the digest is taken: a change
under the same name can then be shown field by field, since the old file is nowhere.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any, TypeVar, cast, overload

import attrs

from sco_facts.canonical import Json, canonical_json, digest, sha256
from sco_facts.editions.bundled import BundledCatalogue
from sco_facts.editions.changes import (
    TABLES,
    Change,
    Table,
    changes_of,
    content_of,
    fields_changed,
    tables_of,
)
from sco_facts.editions.files import parse_toml, read_text
from sco_facts.editions.loading import Chosen, available_editions, is_path, load, resolve
from sco_facts.errors import (
    EditionError,
    FileError,
    PinMismatchError,
    UnknownFactError,
    not_among,
)
from sco_facts.records.catalogue import Catalogue
from sco_facts.records.facts import Entity, named_in
from sco_facts.text import short_repr, toml_string

Digests = dict[str, str]  # by id
C = TypeVar("C", bound=Catalogue[Any])

# Locks of format 1, which have no digest of their own, are read too.
FORMAT = 2
_KEYS = ("format", "digest", "edition", "sha256", "path", *TABLES)
_HEAD = "# Facts that an analysis relies on, pinned; `sco-facts verify` says if they still hold."


@attrs.frozen
class Lock:
    """What a lock file says; `name` is what messages call it."""

    name: str
    edition: str
    sha256: str
    rows: Mapping[str, Any]
    digests: dict[str, Digests]
    contents: dict[str, dict[str, Json]]


def pin(
    ids: Iterable[str], edition: Chosen = None, *, lock: str | os.PathLike[str] | None = None
) -> str:
    """
    Pin facts: write the lock file of an analysis that relies on them.

    Args:
        ids: The ids of measurements, statements, events or other reports; one, or several.
        edition: The edition, by name; the path of one of your own, which the lock remembers; or
            a catalogue; `None` is the newest one installed.
        lock: Where the lock file will stand. The path of an edition of your own is then one from
            its folder; by default it stays as you give it.

    Returns:
        The text of the lock file, TOML: a digest of all the rest, the edition, its digest, and
        the digests of the records, their sources and whoever they name. Of an edition of your
        own it has the content of the records instead. The order of `ids` does not matter.

    Raises:
        UnknownFactError: An id is not in the edition, or none is given.
        ChoiceError: No bundled edition has this name.

    Examples:
        >>> lock = pin(["trade.internal"], "2026.1")
        >>> print(lock.splitlines()[4])
        edition = "2026.1"
        >>> verify(lock, "2026.1")["trade.internal"].quantity.unit
        Unit('USD')
    """
    facts = resolve(edition)
    wanted = (ids,) if isinstance(ids, str) else tuple(ids)
    if not wanted:
        raise UnknownFactError(
            f"Given no ids, expected at least one of the {len(facts)} here; "
            "name the facts that the analysis uses."
        )
    rows: dict[str, Any] = {"format": FORMAT, "edition": facts.edition, "sha256": facts.sha256}
    if is_path(edition):
        rows["path"] = PurePath(_path_from(lock, edition)).as_posix()
    is_bundled = any(facts.sha256 == each.sha256 for each in available_editions())
    for table, records in _pinned(facts, wanted).items():
        if records:
            rows[table] = {
                id: each.digest if is_bundled else canonical_json(content_of(each)).decode()
                for id, each in records.items()
            }
    lines = [_HEAD, "", f"format = {FORMAT}", f'digest = "{digest(rows)}"']
    lines += [f"{key} = {toml_string(rows[key])}" for key in _KEYS[2:5] if key in rows]
    for table in filter(rows.get, TABLES):
        lines += ["", f"[{table}]"]
        lines += [f"{toml_string(id)} = {toml_string(each)}" for id, each in rows[table].items()]
    return "\n".join(lines) + "\n"


def _path_from(lock: str | os.PathLike[str] | None, edition: str | os.PathLike[str]) -> str:
    """Write the path of an edition as one from the folder of a lock."""
    if lock is None:
        return os.fspath(edition)
    try:
        return os.path.relpath(edition, os.path.dirname(os.path.abspath(lock)))
    except ValueError:
        return os.path.abspath(edition)  # on another drive of Windows


@overload
def verify(lock: str | os.PathLike[str], edition: str | None = None) -> BundledCatalogue: ...
@overload
def verify(lock: str | os.PathLike[str], edition: os.PathLike[str]) -> Catalogue[str]: ...
@overload
def verify(lock: str | os.PathLike[str], edition: C) -> C: ...
def verify(lock: str | os.PathLike[str], edition: Chosen = None) -> Catalogue[Any]:
    """
    Check that pinned facts are unchanged, and return the edition to use.

    Args:
        lock: The path of a lock file, or its text.
        edition: The edition to check, by name; the path of one of your own; or a catalogue;
            `None` is the one whose path is in the lock, from the folder of the lock or one above
            it, or else the newest one installed. The pinned edition itself always passes.

    Returns:
        The catalogue of the edition checked.

    Raises:
        PinMismatchError: Records changed; `changes` has each field, old and new.
        FileError: The lock file cannot be read, or is damaged.
        ChoiceError: The lock file, or `edition`, names one that is not installed.

    Examples:
        >>> verify(pin(["transit.volume", "transit.growth"])).measurements["transit.volume"]
        <Measurement 'transit.volume' ...: 27.5 million tons>
    """
    pinned, facts, changes = changes_since(lock, edition)
    if changes:
        lines = "\n".join(f"  {change}" for change in changes)
        raise PinMismatchError(
            f"Given {pinned.name}, which pins edition {pinned.edition}, expected its records as "
            f"they were, but edition {facts.edition} has changes:\n{lines}\n"
            f"stay with edition {pinned.edition}, or pin the new one knowingly.",
            value=pinned.edition,
            changes=changes,
        )
    return facts


def changes_since(
    lock: str | os.PathLike[str], edition: Chosen = None
) -> tuple[Lock, Catalogue[Any], tuple[Change, ...]]:
    """Read a lock file, and list what changed of its records in the edition that is checked."""
    pinned = _read_lock(lock)
    facts = _edition_of(pinned, edition)
    before = _pinned_edition(pinned, facts)
    _check_itself(pinned)
    return pinned, facts, tuple(_since(pinned, before, facts))


def _edition_of(lock: Lock, edition: Chosen) -> Catalogue[Any]:
    path = lock.rows.get("path")
    if edition is not None or path is None:
        return resolve(edition)
    folder = os.path.dirname(os.path.abspath(lock.name))
    # A lock may have been made in a folder above its own, or be read from where it was made.
    folders = [folder, *map(str, PurePath(folder).parents), os.getcwd()]
    above = (PurePath(each, str(path)) for each in folders)
    return resolve(next(filter(os.path.exists, above), PurePath(folder, str(path))))


def _pinned(facts: Catalogue[Any], ids: Iterable[str]) -> dict[str, Table]:
    """Collect records, and all that they refer to, by table and id."""
    pinned: dict[str, Table] = {table: {} for table in TABLES}
    for id in ids:
        is_report = id in facts.reports and id not in facts
        record = facts.reports[id] if is_report else facts[id]
        pinned["reports" if is_report else "facts"][id] = record
        for named in named_in(record):
            pinned["entities" if isinstance(named, Entity) else "sources"][named.id] = named
    return {table: dict(sorted(records.items())) for table, records in pinned.items()}


def _pinned_edition(lock: Lock, facts: Catalogue[Any]) -> Catalogue[Any] | None:
    """Find the edition that was pinned; `None` for one of a user's own that has changed."""
    bundled = {each.name: each.sha256 for each in available_editions()}
    if bundled.get(lock.edition) == lock.sha256:
        before: Catalogue[Any] = load(lock.edition)
    elif (facts.edition, facts.sha256) == (lock.edition, lock.sha256):
        before = facts
    elif lock.edition in bundled:
        expected = f"expected {bundled[lock.edition]}, that of edition {lock.edition}"
        raise _damaged(lock.name, f"sha256: given {lock.sha256}, {expected}", lock.sha256)
    elif facts.edition == lock.edition:
        return None
    else:
        advice = "upgrade sco_facts, or give the catalogue of your own edition."
        raise not_among(bundled, f"lock file {lock.name} with the edition", lock.edition, advice)
    _check_digests(lock, before)
    return before


def _check_digests(lock: Lock, facts: Catalogue[Any]) -> None:
    """Check that the lock is what `pin` wrote for these ids, and no line was lost or altered."""
    its = f"edition {facts.edition}"
    try:
        expected = _pinned(facts, (*lock.digests["facts"], *lock.digests["reports"]))
    except UnknownFactError as error:
        what = f"{error.value!r}: given an id that is not in {its}, expected one that is"
        raise _damaged(lock.name, what, error.value) from None
    for table, records in expected.items():
        given, right = lock.digests[table], {id: each.digest for id, each in records.items()}
        for id in sorted(given.keys() | right.keys()):
            if given.get(id) != right.get(id):
                what = f"given {given.get(id, 'nothing')}, expected {right.get(id, 'nothing')}"
                where = f"{table}.{toml_string(id)}"
                raise _damaged(lock.name, f"{where}: {what}, as {its} has it", id)


def _check_itself(lock: Lock) -> None:
    """Check that nothing was lost or altered that the edition at hand does not tell."""
    given = lock.rows.get("digest")
    right = digest({key: value for key, value in lock.rows.items() if key != "digest"})
    if lock.rows["format"] == FORMAT and given != right:
        what = f"given {short_repr(given)}, expected {right}, so a line was lost or altered"
        raise _damaged(lock.name, f"digest: {what}", given)


def _since(lock: Lock, before: Catalogue[Any] | None, facts: Catalogue[Any]) -> Iterator[Change]:
    """List what changed of the pinned records."""
    after = tables_of(facts)
    old = {} if before is None else tables_of(before)
    for table in TABLES:
        for id, pinned in lock.digests[table].items():
            record, content = after[table].get(id), lock.contents.get(pinned)
            if record is not None and record.digest == pinned:
                continue
            if before is not None:
                yield from changes_of(id, old[table], after[table], facts.retired)
            elif record is None:
                yield Change(id, "removed", old=pinned)
            elif content is None:
                yield Change(id, "changed", "digest", pinned, record.digest)
            else:
                yield from fields_changed(id, content, content_of(record))


def _read_lock(lock: str | os.PathLike[str]) -> Lock:
    is_text = isinstance(lock, str) and "\n" in lock
    name = "the lock" if is_text else os.fspath(lock)
    text = str(lock) if is_text else read_text(lock)
    try:
        rows = parse_toml(name, text)
    except EditionError as error:
        raise FileError(str(error), value=name) from None
    strange = sorted(rows.keys() - set(_KEYS))
    if strange:
        raise _damaged(name, f"given the unknown key {strange[0]!r}, expected only keys of a lock")
    for key in ("format", "edition", "sha256", "sources"):
        if key not in rows:
            raise _damaged(name, f"given no {key!r}, expected it")
    if type(rows["format"]) is not int or rows["format"] not in (1, FORMAT):
        raise _damaged(name, f"format: given {short_repr(rows['format'])}, expected {FORMAT}")
    for key in ("edition", "path"):
        if not isinstance(rows.get(key, ""), str):
            raise _damaged(name, f"{key}: given {short_repr(rows[key])}, expected text")
    digits = _checked_hex(name, "sha256", rows["sha256"])
    contents: dict[str, dict[str, Json]] = {}
    digests = {table: _column(name, table, rows.get(table, {}), contents) for table in TABLES}
    if not digests["facts"] and not digests["reports"]:
        raise _damaged(name, "given no facts, expected at least one")
    return Lock(name, rows["edition"], digits, rows, digests, contents)


def _column(name: str, table: str, given: Any, contents: dict[str, dict[str, Json]]) -> Digests:
    """Read a table of a lock, and keep the contents that it has by their digests."""
    if not isinstance(given, dict):
        raise _damaged(name, f"{table}: given {short_repr(given)}, expected a table")
    column: dict[str, str] = {}
    for id, entry in cast("dict[str, Any]", given).items():
        where = f"{table}.{toml_string(id)}"
        if not isinstance(entry, str) or not entry.startswith("{"):
            column[id] = _checked_hex(name, where, entry)
            continue
        column[id] = sha256(entry.encode())
        try:
            contents[column[id]] = json.loads(entry)
        except (ValueError, RecursionError):
            what = f"given {short_repr(entry)}, expected the content of a record"
            raise _damaged(name, f"{where}: {what}", entry) from None
    return column


def _checked_hex(name: str, path: str, given: Any) -> str:
    if not isinstance(given, str) or len(given) != 64 or set(given) - set("0123456789abcdef"):
        what = f"given {short_repr(given)}, expected 64 hexadecimal digits"
        raise _damaged(name, f"{path}: {what}", given)
    return given


def _damaged(name: str, what: str, value: object = None) -> FileError:
    return FileError(
        f"{name}: {what}; restore the lock file, or pin again.",
        value=name if value is None else value,
    )
