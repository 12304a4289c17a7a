"""Files: read with a limit, parsed with one clear error, and written whole or not at all."""

from __future__ import annotations

import os
import re
import stat
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from sco_facts.canonical import canonical_json
from sco_facts.errors import EditionShapeError, EditionValueError, ScoFactsError

MAX_BYTES = 64 * 2**20
MAX_KEY_PARTS = 32
_BLOCK = 2**16
_SHOWN = 40
# Strings and comments, which may hold any dots; what a key stands between; and the dots of one.
_KEY_PIECE = r"""
    \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5} | '{3}(?:[^']|'{1,2}(?!'))*+'{3,5}
    | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+' | \#[^\n]*+ | [\n=,\[{.]
"""


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
    return decoded(name, read_bytes(name, error), error)


def read_bytes(
    name: str, error: type[ScoFactsError], too_large: type[ScoFactsError] | None = None
) -> bytes:
    """
    Read a file of at most `MAX_BYTES`: a larger one is not read, and an endless one so far.

    Args:
        name: The file.
        error: What to raise where that fails.
        too_large: What to raise where it is too large; by default the same.

    Raises:
        ScoFactsError: There is no such file, or it is too large.
    """
    data = bytearray()
    try:
        with open(name, "rb") as file:
            status = os.fstat(file.fileno())
            is_large = stat.S_ISREG(status.st_mode) and status.st_size > MAX_BYTES
            while not is_large and (block := file.read(_BLOCK)):
                data += block
                is_large = len(data) > MAX_BYTES
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else str(fault)
        raise error(
            f"{name}: cannot be read ({why}); expected a file; check the path.", value=name
        ) from None
    if is_large:
        raise (too_large or error)(
            f"{name}: given more than {MAX_BYTES} bytes, expected at most that many; "
            "split the file.",
            value=name,
        )
    return bytes(data)


def text_name(name: str, beside: object, text: str | os.PathLike[str] | None) -> str:
    """
    Name the file of the report that an edition quotes.

    Args:
        name: The edition file.
        beside: What its key `text` holds, if it has one: a path from its own folder.
        text: The file given instead, anywhere.

    Raises:
        EditionShapeError: There is neither.
        EditionValueError: The key names a file outside the folder of the edition, which may be a
            stranger's; a message would show a piece of it.
    """
    if text is not None:
        return os.fspath(text)
    if not isinstance(beside, str):
        raise EditionShapeError(
            f"{name}: text: given no text, expected the report that the quotes are from; "
            "name its file in the key `text`, or give it as the argument `text`."
        )
    if os.path.isabs(beside) or ".." in beside.replace(os.sep, "/").split("/"):
        raise EditionValueError(
            f"{name}: text: given {shown(beside)}, expected a file beside this one or below it; "
            "move it there, or give it as the argument `text`.",
            value=beside,
        )
    return os.path.join(os.path.dirname(name), beside)


def decoded(name: str, data: bytes, error: type[ScoFactsError]) -> str:
    """
    Take bytes as UTF-8.

    Args:
        name: What to call them in the error.
        data: The bytes.
        error: What to raise where they are not.

    Raises:
        ScoFactsError: They are not UTF-8.
    """
    try:
        return data.decode()
    except UnicodeDecodeError as fault:
        raise _no_utf_8(name, fault.start, error) from None


def decoded_parts(name: str, parts: Iterable[bytes], error: type[ScoFactsError]) -> Iterator[str]:
    """
    Take the parts of a file or stream as UTF-8, as they come.

    Args:
        name: What to call them in the error.
        parts: The bytes; a character may be cut between two parts.
        error: What to raise where they are not.

    Raises:
        ScoFactsError: They are not UTF-8.
    """
    decoder = getincrementaldecoder("utf-8")()
    taken = 0
    try:
        for part in parts:
            taken += len(part)
            yield decoder.decode(part)
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError as fault:
        at = taken - len(fault.object) + fault.start
        raise _no_utf_8(name, at, error) from None


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
        _check_keys(text)
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
        if "\\ud" in text or "\\uD" in text:
            # An escape can stand for half a character, which is no text and has no digest.
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as fault:
        why = "tables nested too deep" if isinstance(fault, RecursionError) else str(fault)
        raise error(
            f"{name}: given {why}, expected JSON with one object; correct it there.", value=name
        ) from None
    return cast("dict[str, Any]", value)


def is_json(name: str) -> bool:
    """Say whether a file is to be read as JSON, by the end of its name; all others are TOML."""
    return name.lower().endswith(".json")


def parse_rows(name: str, text: str, error: type[ScoFactsError]) -> dict[str, Any]:
    """
    Parse an edition file: JSON where its name says so, else TOML.

    Args:
        name: The file.
        text: What is in it.
        error: What to raise where it is neither.

    Raises:
        ScoFactsError: It is not what its name says.
    """
    return (parse_json if is_json(name) else parse_toml)(name, text, error)


def is_special(name: str) -> bool:
    """Tell whether a name is that of a pipe or a device, which no file may take the place of."""
    return os.path.exists(name) and not os.path.isfile(name) and not os.path.isdir(name)


def replace_files(contents: Mapping[str, bytes]) -> None:
    """
    Write files, whole or not at all: each beside its place, and there once all are complete.

    A file that is there keeps its permissions. A pipe or a device is written to as it stands.

    Raises:
        OSError: A file or its directory cannot be written.
    """
    import shutil
    from secrets import token_hex

    name = ""
    made: dict[str, str] = {}
    try:
        for name, content in contents.items():
            # What a pipe is linked to has no name, so this asks for the one that was given.
            if is_special(name):
                with open(name, "wb") as special:
                    special.write(content)
                continue
            # A link stays one: what it points to is replaced.
            place = os.path.realpath(name)
            made[name] = f"{place}.{token_hex(8)}.tmp"
            with open(made[name], "xb") as file:
                if os.path.exists(place):
                    shutil.copymode(place, made[name])
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for name, temporary in made.items():
            os.replace(temporary, os.path.realpath(name))
    except OSError as fault:
        # The file that failed is one that the caller never named.
        raise OSError(fault.errno, fault.strerror, name) from None
    finally:
        for left in filter(os.path.exists, made.values()):
            os.unlink(left)


def quoted(text: str) -> str:
    """
    Write text as a TOML string.

    Examples:
        >>> print(quoted("five “corridors”"))
        "five “corridors”"
    """
    # JSON's strings are TOML's; beyond what both escape, so is what a reader would not see.
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}"
        for char in canonical_json(text).decode()
    )


def shown(value: object) -> str:
    """
    Show a value of a file in a message: the start of it, however large or deep it is.

    Examples:
        >>> shown(["a", 1])
        "['a', 1]"
    """
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        # Python writes no integer of thousands of digits, and no list in a thousand others.
        return f"what is too long to show ({type(value).__name__})"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _no_utf_8(name: str, at: int, error: type[ScoFactsError]) -> ScoFactsError:
    return error(
        f"{name}: given byte {at} that is not UTF-8, expected text in UTF-8; save it as UTF-8.",
        value=name,
    )


def _check_keys(text: str) -> None:
    """Refuse keys of many parts, such as `a.a.a`: the parser's time grows with their square."""
    if all(line.count(".") < MAX_KEY_PARTS for line in text.split("\n")):
        return
    dots = 0
    for match in re.finditer(_KEY_PIECE, text, re.VERBOSE | re.DOTALL):
        dots = dots + 1 if match[0] == "." else dots if match[0][0] in "\"'" else 0
        if dots >= MAX_KEY_PARTS:
            raise ValueError(f"a key of more than {MAX_KEY_PARTS} parts")
