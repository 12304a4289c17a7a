"""Files: read with a size limit, parsed strictly, and written whole or not at all."""

from __future__ import annotations

import os
import re
import stat
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedReader
from typing import Any, cast

from sco_facts.errors import EditionError, Fault, FileError

EDITION_FILE = "edition.toml"
MAX_BYTES = 64 * 2**20
MAX_KEY_PARTS = 32
_BLOCK = 2**16
# The strings of TOML, first those over several lines; and its comments.
STRINGS = r"""
    (?P<long>\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5} | '{3}(?:[^']|'{1,2}(?!'))*+'{3,5})
    | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+' | \#[^\n]*+
"""
# Besides these, which may contain any number of dots, what a key stands between, and its dots.
_KEY_PIECE = rf"{STRINGS} | [\n=,\[{{.]"


def open_file(path: str | os.PathLike[str]) -> BufferedReader:
    """Open a file to read its bytes."""
    name = os.fspath(path)
    try:
        return open(name, "rb")
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None


def read_text(path: str | os.PathLike[str]) -> str:
    """Read a file as UTF-8, without changing its line ends."""
    name = os.fspath(path)
    return decoded(name, read_bytes(name))


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read a file of at most `MAX_BYTES`; of a device without end, no more than that is read."""
    name = os.fspath(path)
    data = bytearray()
    try:
        with open(name, "rb") as file:
            status = os.fstat(file.fileno())
            is_large = stat.S_ISREG(status.st_mode) and status.st_size > MAX_BYTES
            while not is_large and (block := file.read(_BLOCK)):
                data += block
                is_large = len(data) > MAX_BYTES
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    if is_large:
        raise FileError(
            f"{name}: given more than {MAX_BYTES} bytes, expected at most that many; "
            "split the file.",
            value=name,
        )
    return bytes(data)


def decoded(name: str, data: bytes) -> str:
    """Decode UTF-8; `name` is what an error calls the bytes."""
    return "".join(decoded_parts(name, [data]))


def decoded_parts(name: str, parts: Iterable[bytes]) -> Iterator[str]:
    """Decode parts of a file or stream as they arrive; a character may be cut between two."""
    decoder = getincrementaldecoder("utf-8")()
    taken = 0
    try:
        for part in parts:
            taken += len(part)
            yield decoder.decode(part)
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        at = taken - len(error.object) + error.start
        raise FileError(
            f"{name}: given byte {at} that is not UTF-8, expected text in UTF-8; save it as UTF-8.",
            value=name,
        ) from None


def parse_toml(name: str, text: str) -> dict[str, Any]:
    """Parse TOML; `name` is what an `EditionError` calls the text."""
    # Lazy import: needed only when a file is read.
    import tomllib

    try:
        _check_keys(text)
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _syntax_error(name, error, "TOML") from None


def parse_json(name: str, text: str) -> dict[str, Any]:
    """Parse JSON as strictly as TOML: one object, no key twice, and whole numbers only."""
    # Lazy import: needed only when a file is read.
    import json

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict[str, Any]()
        for key, value in pairs:
            if key in table:
                raise ValueError(f"the key {key!r} twice")
            table[key] = value
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
            # An escape can be half of a character, which is not text and has no digest.
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise _syntax_error(name, error, "JSON with one object") from None
    return cast("dict[str, Any]", value)


def edition_file(path: str | os.PathLike[str]) -> str:
    """Name the edition file that a path stands for: a folder stands for its `edition.toml`."""
    name = os.fspath(path)
    return os.path.join(name, EDITION_FILE) if os.path.isdir(name) else name


def is_json(name: str) -> bool:
    """Tell whether a file is read as JSON, by the end of its name; all others are TOML."""
    return name.lower().endswith(".json")


def parse_rows(name: str, text: str) -> dict[str, Any]:
    """Parse an edition file: JSON if its name ends in `.json`, else TOML."""
    return (parse_json if is_json(name) else parse_toml)(name, text)


def is_special(name: str) -> bool:
    """Tell whether a name is that of a pipe or a device, which must not be replaced by a file."""
    return os.path.exists(name) and not os.path.isfile(name) and not os.path.isdir(name)


def replace_files(contents: Mapping[str, bytes]) -> None:
    """
    Write files, whole or not at all.

    Each is written beside its place, and moved there once all are complete. A file that is
    replaced keeps its permissions. A pipe or a device is written to directly.

    Raises:
        FileError: A file or its directory cannot be written.
    """
    import shutil
    from secrets import token_hex

    name = ""
    made: dict[str, str] = {}
    try:
        for name, content in contents.items():
            # Asked of the name as given, because what a link to a pipe points to has no name.
            if is_special(name):
                with open(name, "wb") as special:
                    special.write(content)
                continue
            # A link stays a link: the file that it points to is replaced.
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
    except (OSError, ValueError) as error:
        # Named as the caller named it: the temporary file would mean nothing to them.
        raise unwritable(name, error) from None
    finally:
        for left in filter(os.path.exists, made.values()):
            os.unlink(left)


def unwritable(name: str, error: OSError | ValueError) -> FileError:
    """Make the error for a file or directory that cannot be written."""
    return FileError(
        f"{name}: cannot be written ({_reason(error)}); expected a place to write to; "
        "check the path and its permissions.",
        value=name,
    )


def _unreadable(name: str, error: OSError | ValueError) -> FileError:
    return FileError(
        f"{name}: cannot be read ({_reason(error)}); expected a file; check the path.", value=name
    )


def _reason(error: OSError | ValueError) -> str:
    # A name with a NUL or a lone surrogate is a ValueError, without an operating system's words.
    return str(error.strerror) if isinstance(error, OSError) else str(error)


def _syntax_error(name: str, error: ValueError | RecursionError, expected: str) -> EditionError:
    why = "tables nested too deep" if isinstance(error, RecursionError) else str(error)
    why = why.replace(r"Illegal character '\n'", "a line that ends within quotation marks")
    text = f"given {why}, expected {expected}; correct it there."
    # JSON tells its line, and TOML has it in the words.
    told = re.search(r"line (\d+)", str(error))
    line = getattr(error, "lineno", told and int(told[1]))
    return EditionError.of(name, [Fault("", "syntax", text, line=line)])


def _check_keys(text: str) -> None:
    """Refuse keys of many parts, such as `a.a.a`: the parser's time grows with their square."""
    if all(line.count(".") < MAX_KEY_PARTS for line in text.split("\n")):
        return
    dots = 0
    for match in re.finditer(_KEY_PIECE, text, re.VERBOSE | re.DOTALL):
        dots = dots + 1 if match[0] == "." else dots if match[0][0] in "\"'" else 0
        if dots >= MAX_KEY_PARTS:
            raise ValueError(f"a key of more than {MAX_KEY_PARTS} parts")
