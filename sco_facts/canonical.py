"""Canonical JSON (RFC 8785), and the digests of records made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any, cast

import attrs

from sco_facts.errors import CanonicalError, DigestMismatchError
from sco_facts.text import Shown

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]

# Beyond these, an IEEE 754 double no longer tells neighbouring integers apart.
_LARGEST_INT = 2**53 - 1


def canonical_json(value: Json) -> bytes:
    """
    Encode a value as canonical JSON.

    Args:
        value: Strings, whole numbers up to 2**53 - 1, bools, `None`, and lists and mappings of
            these. A float is refused: no record has one.

    Raises:
        CanonicalError: The value has no canonical form here: a float, an integer that a double
            cannot hold, a lone surrogate, a key that is not a string, or another type.

    Source:
        RFC 8785, JSON Canonicalization Scheme.

    Examples:
        >>> canonical_json({"b": [1, True], "a": "€"}).decode()
        '{"a":"€","b":[1,true]}'
    """
    # Lazy import: an edition is loaded sooner without it.
    import json

    try:
        return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError as error:
        raise CanonicalError(
            f"Given text with the lone surrogate {error.object[error.start]!r}, expected "
            "valid Unicode; replace it.",
            value=value,
        ) from None


def digest(value: Json) -> str:
    """
    Take the sha256 of the canonical JSON of a value, as 64 hexadecimal digits.

    Raises:
        CanonicalError: The value has no canonical form.

    Examples:
        >>> digest({})[:12]
        '44136fa355b3'
    """
    return sha256(canonical_json(value))


def sha256(data: bytes) -> str:
    """Take the sha256 of bytes, as 64 hexadecimal digits."""
    return str(_hasher()(data).hexdigest())


@cache
def _hasher() -> Any:
    """Import Python's own sha256 where it was built; hashlib takes milliseconds to load OpenSSL."""
    for module in ("_sha2", "_sha256"):
        with suppress(ImportError):
            return import_module(module).sha256
    return import_module("hashlib").sha256  # pragma: no cover; not on the Pythons of the tests


def check_digest(
    what: str,
    found: str,
    expected: str,
    advice: str = "use the file that was pinned, or pin this one knowingly",
) -> None:
    """
    Compare a digest with the one that is expected.

    Raises:
        DigestMismatchError: They differ.
    """
    if found != expected.strip().lower():
        raise DigestMismatchError(
            f"Given {what} with sha256 {found}, expected {expected}; {advice}.",
            value=found,
        )


class Plain:
    """
    Mixin for attrs classes: equality, hash and representation, as attrs would write them.

    attrs would compile them for each class on every import, which takes longer than these; a class
    has these with `eq=False` and `repr=False`.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        kind: Any = type(self)
        fields = (each.name for each in attrs.fields(kind) if each.repr)
        shown = (f"{name}={getattr(self, name)!r}" for name in fields)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash(self._compared())

    def _compared(self) -> object:
        kind: Any = type(self)
        return _reader_of(kind)(self)


class Digested(Plain, Shown):
    """Mixin for attrs classes: their content as JSON, and a digest of it."""

    __slots__ = ()

    def content(self) -> dict[str, Json]:
        """
        Return what the digest covers, as JSON.

        Absent fields are left out, so that a field which a later schema adds does not change
        the digest of a record without it. What does not count for equality, as the edition, is
        left out too, and a record that this one refers to is represented by its id.
        """
        kind: Any = type(self)
        return _present(self, (each.name for each in attrs.fields(kind) if each.eq))

    @property
    def digest(self) -> str:
        """The sha256 of the canonical JSON of this record, as 64 hexadecimal digits."""
        return digest({"type": type(self).__name__, **self.content()})


@cache
def _reader_of(kind: Any) -> attrgetter[Any]:
    """Make what reads the fields that count for equality."""
    return attrgetter(*(each.name for each in attrs.fields(kind) if each.eq))


def plain_content(instance: object) -> dict[str, Json]:
    """Return the fields of an attrs instance as JSON, without those that are absent."""
    kind: Any = type(instance)
    return _present(instance, (each.name for each in attrs.fields(kind) if each.init))


def _present(instance: object, names: Iterable[str]) -> dict[str, Json]:
    plain = ((name, _plain(getattr(instance, name))) for name in names)
    return {
        name: value
        for name, value in plain
        if value is not None and value is not False and value != []
    }


def _plain(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        # The engineering form pads "1.0E5" to "100E3", which has another last significant digit.
        text = value.to_eng_string()
        text = text if Decimal(text).as_tuple() == value.as_tuple() else str(value)
        return text.upper().replace("E+", "E")
    if isinstance(value, Fraction | date):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    identity: object = getattr(value, "id", None)
    if identity is not None:
        return str(identity)
    if isinstance(value, Digested):
        return value.content()
    if attrs.has(type(value)):
        return plain_content(value)
    return cast("Json", value)


def _ordered(value: object) -> object:
    """Order the keys of a value by UTF-16 code units, and refuse what has no canonical form."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        if abs(value) > _LARGEST_INT:
            raise CanonicalError(
                f"Given the integer {value}, expected one of at most 2**53 - 1; write a string.",
                value=value,
            )
        return value
    if isinstance(value, Mapping):
        items = sorted(cast("Mapping[object, object]", value).items(), key=_utf16)
        return {key: _ordered(each) for key, each in items}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [*map(_ordered, cast("Sequence[object]", value))]
    raise CanonicalError(
        f"Given a value of type {type(value).__name__}, expected JSON without floats; "
        "write it as text.",
        value=value,
    )


def _utf16(item: tuple[object, object]) -> bytes:
    key = item[0]
    if not isinstance(key, str):
        raise CanonicalError(f"Given the key {key!r}, expected text; write it as text.", value=key)
    return key.encode("utf-16-be")
