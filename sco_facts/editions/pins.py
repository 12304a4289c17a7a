"""Pins: lock files with the digests of chosen records, and whether these are unchanged."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast, overload

import attrs

from sco_facts.editions.bundled import BundledCatalogue
from sco_facts.editions.changes import TABLES, Change, Table, changes_of, resolve, tables_of
from sco_facts.editions.files import parse_toml, read_text
from sco_facts.editions.loading import available_editions, load
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

Digests = dict[str, dict[str, str]]
C = TypeVar("C", bound=Catalogue[Any])

FORMAT = 1
_KEYS = ("format", "edition", "sha256", *TABLES)
_HEAD = "# Facts that an analysis relies on, pinned; `sco-facts verify` says if they still hold."


@attrs.frozen
class _Lock:
    """What a lock file says; `name` is what messages call it."""

    name: str
    edition: str
    sha256: str
    digests: Digests


def pin(ids: Iterable[str], edition: str | Catalogue[Any] | None = None) -> str:
    """
    Pin facts: write the lock file of an analysis that relies on them.

    Args:
        ids: The ids of measurements, statements, events or other reports; one, or several.
        edition: The edition, by name, or a catalogue; `None` is the newest one installed.

    Returns:
        The text of the lock file, TOML: the edition, its digest, and the digests of the
        records, their sources and whoever they name. The order of `ids` does not matter.

    Raises:
        UnknownFactError: An id is not in the edition, or none is given.
        ChoiceError: No bundled edition has this name.

    Examples:
        >>> lock = pin(["trade.internal"], "2026.1")
        >>> print(lock.splitlines()[3])
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
    lines = [_HEAD, "", f"format = {FORMAT}", f"edition = {toml_string(facts.edition)}"]
    lines.append(f"sha256 = {toml_string(facts.sha256)}")
    for table, digests in _digests(facts, wanted).items():
        lines += ["", f"[{table}]"] if digests else []
        lines += [f"{toml_string(id)} = {toml_string(digest)}" for id, digest in digests.items()]
    return "\n".join(lines) + "\n"


@overload
def verify(lock: str | os.PathLike[str], edition: str | None = None) -> BundledCatalogue: ...
@overload
def verify(lock: str | os.PathLike[str], edition: C) -> C: ...
def verify(
    lock: str | os.PathLike[str], edition: str | Catalogue[Any] | None = None
) -> Catalogue[Any]:
    """
    Check that pinned facts are unchanged, and return the edition to use.

    Args:
        lock: The path of a lock file, or its text.
        edition: The edition to check, by name, or a catalogue; `None` is the newest one
            installed. The pinned edition itself always passes.

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
    pinned = _read_lock(lock)
    facts = resolve(edition)
    before = _pinned_edition(pinned, facts)
    changes = tuple(_since(pinned, before, facts))
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


def _digests(facts: Catalogue[Any], ids: Iterable[str]) -> Digests:
    """Collect the digests of records, and of all that they refer to, by table and id."""
    pinned: dict[str, Table] = {table: {} for table in TABLES}
    for id in ids:
        is_report = id in facts.reports and id not in facts
        record = facts.reports[id] if is_report else facts[id]
        pinned["reports" if is_report else "facts"][id] = record
        for named in named_in(record):
            pinned["entities" if isinstance(named, Entity) else "sources"][named.id] = named
    return {
        table: {id: record.digest for id, record in sorted(records.items())}
        for table, records in pinned.items()
    }


def _pinned_edition(lock: _Lock, facts: Catalogue[Any]) -> Catalogue[Any] | None:
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


def _check_digests(lock: _Lock, facts: Catalogue[Any]) -> None:
    """Check that the lock is what `pin` wrote for these ids, and no line was lost or altered."""
    ids = (*lock.digests["facts"], *lock.digests["reports"])
    try:
        expected = _digests(facts, ids)
    except UnknownFactError as error:
        what = f"{error.value!r}: given an id that is not in edition {facts.edition}"
        raise _damaged(lock.name, f"{what}, expected one that is", error.value) from None
    for table in TABLES:
        given, right = lock.digests[table], expected[table]
        for id in sorted(given.keys() | right.keys()):
            if given.get(id) != right.get(id):
                what = f"given {given.get(id, 'nothing')}, expected {right.get(id, 'nothing')}"
                where = f"{table}.{toml_string(id)}"
                raise _damaged(lock.name, f"{where}: {what}, as edition {facts.edition} has it", id)


def _since(lock: _Lock, before: Catalogue[Any] | None, facts: Catalogue[Any]) -> Iterator[Change]:
    """List what changed of the pinned records."""
    after = tables_of(facts)
    old = {} if before is None else tables_of(before)
    for table in TABLES:
        for id, digest in lock.digests[table].items():
            record = after[table].get(id)
            if record is not None and record.digest == digest:
                continue
            if before is not None:
                yield from changes_of(id, old[table], after[table], facts.retired)
            elif record is None:
                yield Change(id, "removed", old=digest)
            else:
                yield Change(id, "changed", "digest", digest, record.digest)


def _read_lock(lock: str | os.PathLike[str]) -> _Lock:
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
    if rows["format"] != FORMAT:
        raise _damaged(name, f"format: given {short_repr(rows['format'])}, expected {FORMAT}")
    if not isinstance(rows["edition"], str):
        raise _damaged(name, f"edition: given {short_repr(rows['edition'])}, expected text")
    _check_hex(name, "sha256", rows["sha256"])
    digests: Digests = {table: _column(name, table, rows.get(table, {})) for table in TABLES}
    if not digests["facts"] and not digests["reports"]:
        raise _damaged(name, "given no facts, expected at least one")
    return _Lock(name, rows["edition"], rows["sha256"], digests)


def _column(name: str, table: str, given: Any) -> dict[str, str]:
    if not isinstance(given, dict):
        raise _damaged(name, f"{table}: given {short_repr(given)}, expected a table")
    column = cast("dict[str, str]", given)
    for id, digest in column.items():
        _check_hex(name, f"{table}.{toml_string(id)}", digest)
    return column


def _check_hex(name: str, path: str, given: Any) -> None:
    if not isinstance(given, str) or len(given) != 64 or set(given) - set("0123456789abcdef"):
        raise _damaged(
            name, f"{path}: given {short_repr(given)}, expected 64 hexadecimal digits", given
        )


def _damaged(name: str, what: str, value: object = None) -> FileError:
    return FileError(
        f"{name}: {what}; restore the lock file, or pin again.",
        value=name if value is None else value,
    )
