"""Files: read with a limit, parsed with one clear error, and written whole or not at all."""

from __future__ import annotations

import os
from typing import Any, cast

from sco_facts.canonical import canonical_json
from sco_facts.errors import ScoFactsError

MAX_BYTES = 64 * 2**20


def read_text(path: str | os.PathLike[str], error: type[ScoFactsError]) -> str:
    """
    Read a file as UTF-8, its line ends as they are.

    Args:
        path: The file.
        error: What to raise where that fails.

    Raises:
        ScoFactsError: There is no such file, it is too large, or it is not UTF-8.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else str(fault)
        raise error(
            f"{name}: cannot be read ({why}); expected a file; check the path.", value=name
        ) from None
    if len(data) > MAX_BYTES:
        raise error(
            f"{name}: given more than {MAX_BYTES} bytes, expected at most that many; "
            "split the file.",
            value=name,
        )
    try:
        return data.decode()
    except UnicodeDecodeError as fault:
        raise error(
            f"{name}: given byte {fault.start} that is not UTF-8, expected text in UTF-8; "
            "save it as UTF-8.",
            value=name,
        ) from None


def parse_toml(name: str, text: str, error: type[ScoFactsError]) -> dict[str, Any]:
    """
    Parse TOML.

    Args:
        name: What to call the text in the error.
        text: The TOML.
        error: What to raise where it is none.

    Raises:
        ScoFactsError: It is no TOML.
    """
    # Only who reads a file pays for the import.
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        why = "tables nested too deep" if isinstance(fault, RecursionError) else str(fault)
        raise error(f"{name}: given {why}, expected TOML; correct it there.", value=name) from None


def parse_json(name: str, text: str, error: type[ScoFactsError]) -> dict[str, Any]:
    """
    Parse JSON as strictly as TOML: one object, no key twice, and whole numbers only.

    Args:
        name: What to call the text in the error.
        text: The JSON.
        error: What to raise where it is none.

    Raises:
        ScoFactsError: It is no JSON, or not one object; a key stands twice, or a number is a
            float, NaN or infinite.
    """
    # Only who reads a file pays for the import.
    import json

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise ValueError(f"the key {twice!r} twice")
        return table

    def refuse(number: str) -> float:
        raise ValueError(f"the number {number}, which is neither whole nor text")

    try:
        value: object = json.loads(
            text, object_pairs_hook=unique, parse_float=refuse, parse_constant=refuse
        )
        if not isinstance(value, dict):
            raise ValueError(f"a {type(value).__name__} at the top")
    except (ValueError, RecursionError) as fault:
        why = "tables nested too deep" if isinstance(fault, RecursionError) else str(fault)
        raise error(
            f"{name}: given {why}, expected JSON with one object; correct it there.", value=name
        ) from None
    return cast("dict[str, Any]", value)


def replace_text(path: str | os.PathLike[str], text: str) -> None:
    """
    Put text in place of a file that is there, whole or not at all, with its permissions.

    Raises:
        OSError: The file or its directory cannot be written.
    """
    import shutil
    from tempfile import mkstemp

    # A link stays one: what it points to is replaced.
    name = os.path.realpath(path)
    handle, temporary = mkstemp(dir=os.path.dirname(name))
    try:
        with open(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(name, temporary)
        os.replace(temporary, name)
    except BaseException:
        os.unlink(temporary)
        raise


def quoted(text: str) -> str:
    """
    Write text as a TOML string.

    Examples:
        >>> print(quoted("five “corridors”"))
        "five “corridors”"
    """
    # JSON's strings are TOML's, but for one character.
    return canonical_json(text).decode().replace("\x7f", "\\u007f")
