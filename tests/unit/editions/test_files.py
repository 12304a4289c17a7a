"""Files: one clear error for all that can be wrong, and no half-written file."""

import errno
import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sco_facts.editions import files
from sco_facts.editions.files import (
    decoded_parts,
    is_special,
    open_file,
    parse_json,
    parse_toml,
    read_text,
    replace_files,
)
from sco_facts.errors import EditionError, FileError


def test_text_is_read_with_its_line_ends(tmp_path: Path) -> None:
    """Offsets count them."""
    path = tmp_path / "a.txt"
    path.write_bytes("Да.\r\n".encode())

    assert "Да.\r\n" == read_text(path)


def test_a_path_that_is_none_says_why() -> None:
    """In the words of the standard library, where the system has none."""
    with pytest.raises(FileError, match=r"cannot be read \(embedded null byte\)"):
        read_text("a\0b")


@pytest.mark.parametrize("path", ["no.txt", ".", "", "a\0b"])
def test_what_cannot_be_read_is_named(path: str) -> None:
    """With the path as its value."""
    with pytest.raises(FileError, match="cannot be read") as caught:
        read_text(path)
    assert path == caught.value.value


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it fills the memory."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    monkeypatch.setattr(files, "MAX_BYTES", 5)
    assert "12345" == read_text(path)

    monkeypatch.setattr(files, "MAX_BYTES", 4)
    with pytest.raises(FileError, match="more than 4 bytes"):
        read_text(path)


def test_no_more_is_read_than_is_needed_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without an end has one here."""
    monkeypatch.setattr(files, "MAX_BYTES", 4)

    with pytest.raises(FileError, match="more than 4 bytes"):
        read_text("/dev/zero")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """With their place."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"ab\xff")

    with pytest.raises(FileError, match="byte 2 that is not UTF-8"):
        read_text(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, f"cannot be read ({os.strerror(errno.ENOENT)}); expected a file; check the path."),
        (b"12345", "given more than 4 bytes, expected at most that many; split the file."),
        (b"a\xffb", "given byte 1 that is not UTF-8, expected text in UTF-8; save it as UTF-8."),
    ],
)
def test_an_error_of_reading_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes | None, message: str
) -> None:
    """What was given, what was expected, what to do; the path is the value."""
    monkeypatch.setattr(files, "MAX_BYTES", 4)
    path = tmp_path / "a.txt"
    if data is not None:
        path.write_bytes(data)

    with pytest.raises(FileError) as caught:
        read_text(path)
    assert (f"{path}: {message}", str(path)) == (str(caught.value), caught.value.value)


def test_toml_is_parsed() -> None:
    """By the standard library."""
    assert {"a": 1} == parse_toml("x", "a = 1")


@pytest.mark.parametrize("text", ["a", "a = 1\na = 2", f"a = {'[' * 100_000}"])
def test_what_is_no_toml_is_a_fault(text: str) -> None:
    """With the name of the text."""
    with pytest.raises(EditionError, match=r"^x:(1:)? given .*, expected TOML"):
        parse_toml("x", text)


@pytest.mark.parametrize(
    ("parse", "text", "message"),
    [
        (
            parse_toml,
            f"a = {'[' * 100_000}",
            "x: given tables nested too deep, expected TOML; correct it there.",
        ),
        (
            parse_toml,
            "a",
            "x: given Expected '=' after a key in a key/value pair (at end of document), "
            "expected TOML; correct it there.",
        ),
        (
            parse_json,
            "[1]",
            "x: given a list at the top, expected JSON with one object; correct it there.",
        ),
        (
            parse_json,
            100_000 * '{"a":',
            "x: given tables nested too deep, expected JSON with one object; correct it there.",
        ),
        (
            parse_json,
            '{"a": 27.5}',
            "x: given the number 27.5, which is neither whole nor text, expected JSON with one "
            "object; correct it there.",
        ),
        (
            parse_json,
            '{"b": 1, "a": 2, "a": 3}',
            "x: given the key 'a' twice, expected JSON with one object; correct it there.",
        ),
    ],
)
def test_an_error_of_parsing_names_the_text(
    parse: Callable[[str, str], object], text: str, message: str
) -> None:
    """What was given, what was expected, what to do; the name is the value."""
    with pytest.raises(EditionError) as caught:
        parse("x", text)
    assert (message, "x") == (str(caught.value), caught.value.value)
    assert [("", "syntax")] == [(each.path, each.kind) for each in caught.value.faults]


def test_json_is_parsed() -> None:
    """One object of text, whole numbers, truths, lists and objects."""
    assert {"a": [1, "b", True, None]} == parse_json("x", '{"a": [1, "b", true, null]}')


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "Expecting"),
        ("[1]", "a list at the top"),
        ('{"a": 1, "b": 2, "a": 3}', "the key 'a' twice"),
        ('{"a": {"b": 1, "b": 1}}', "the key 'b' twice"),
        ('{"a": 27.5}', "the number 27.5"),
        ('{"a": 1e3}', "the number 1e3"),
        ('{"a": NaN}', "the number NaN"),
        ('{"a": -Infinity}', "the number -Infinity"),
        ('{"a": 1' + 5000 * "0" + "}", "digits"),
        (100_000 * '{"a":', "nested too deep"),
    ],
)
def test_what_is_not_strict_json_is_a_fault(text: str, why: str) -> None:
    """A float would not be the number that was written, and a key twice hides one."""
    with pytest.raises(EditionError, match=f"^x:(1:)? given .*{why}.*, expected JSON"):
        parse_json("x", text)


@pytest.mark.parametrize("escape", ["ud800", "uD800", "uDfff"])
def test_half_a_character_is_no_json(escape: str) -> None:
    """However its escape is written."""
    with pytest.raises(EditionError, match="expected JSON"):
        parse_json("x", f'{{"a": "\\{escape}"}}')


def test_a_whole_character_in_two_escapes_is_json() -> None:
    """Both halves are there."""
    assert {"a": "😀"} == parse_json("x", '{"a": "\\uD83D\\ude00"}')


def test_a_key_has_as_many_parts_as_are_allowed() -> None:
    """And no more."""
    key = ".".join(["a"] * files.MAX_KEY_PARTS)
    assert "a" in parse_toml("x", f"{key} = 1")

    with pytest.raises(EditionError, match="a key of more than 32 parts"):
        parse_toml("x", f"{key}.a = 1")


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """With nothing left beside it."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    replace_files({str(path): b"new\r\n"})

    assert (b"new\r\n", ["a.txt"]) == (path.read_bytes(), os.listdir(tmp_path))


def test_several_files_are_replaced_together(tmp_path: Path) -> None:
    """Where one cannot be written, the other is as it was, and nothing is left beside it."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(FileError, match="cannot be written"):
        replace_files({str(path): b"new", str(tmp_path / "none" / "b.txt"): b"new"})

    assert ("old", ["a.txt"]) == (path.read_text("utf-8"), os.listdir(tmp_path))


@pytest.mark.parametrize("name", ["none/a.txt", "folder"])
def test_a_failed_write_names_the_file_that_was_given(name: str, tmp_path: Path) -> None:
    """And no other, whatever was written on the way."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(
        FileError, match=re.escape(f"{tmp_path / name}: cannot be written (")
    ) as caught:
        replace_files({str(tmp_path / name): b"new"})

    assert str(tmp_path / name) == caught.value.value


def test_a_pipe_is_written_to_as_it_stands(tmp_path: Path) -> None:
    """It stays one, and the files after it are written too."""
    pipe, path = tmp_path / "pipe", tmp_path / "a.txt"
    os.mkfifo(pipe)
    assert [True, False, False, False] == [
        is_special(str(each)) for each in (pipe, path, tmp_path, __file__)
    ]
    with ThreadPoolExecutor() as threads:
        got = threads.submit(pipe.read_bytes)
        replace_files({str(pipe): b"here", str(path): b"there"})

    assert (b"here", b"there", True) == (got.result(), path.read_bytes(), pipe.is_fifo())


def test_parts_are_decoded_as_they_come() -> None:
    """A character that is cut in two is one, and nothing waits for what follows it."""
    parts = decoded_parts("a.txt", iter(["né".encode()[:2], "né".encode()[2:], b"!"]))

    assert "né!" == "".join(parts)
    endless = decoded_parts("a.txt", (b"a" for _ in iter(int, 1)))
    assert "a" == next(endless)


@pytest.mark.parametrize(
    ("parts", "at"),
    [([b"ab", b"c\xff"], 3), ([b"\xff"], 0), ([b"ab\xe2", b"\x82!"], 2), ([b"abc\xe2\x82"], 3)],
)
def test_a_part_that_is_no_text_is_told_with_its_place(parts: list[bytes], at: int) -> None:
    """Counted from the first of all parts, as in the whole."""
    with pytest.raises(FileError) as caught:
        list(decoded_parts("a.txt", parts))
    with pytest.raises(FileError) as whole:
        files.decoded("a.txt", b"".join(parts))

    assert str(whole.value) == str(caught.value)
    assert f" {at:,}" in str(caught.value)


def test_a_private_file_is_private_while_it_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody else reads the new one before it is complete."""
    path = tmp_path / "a.txt"
    path.touch(mode=0o600)
    modes = []
    monkeypatch.setattr(os, "fsync", lambda handle: modes.append(os.fstat(handle).st_mode & 0o777))
    replace_files({str(path): b"new"})

    assert [0o600] == modes


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    """Who could read it still can, and nobody else."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    replace_files({str(path): b"new"})

    assert 0o640 == path.stat().st_mode & 0o777


def test_a_link_to_a_replaced_file_stays_one(tmp_path: Path) -> None:
    """What it points to is replaced, in its own directory."""
    (tmp_path / "b").mkdir()
    target, link = tmp_path / "b" / "a.txt", tmp_path / "link"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    replace_files({str(link): b"new"})

    assert (True, "new") == (link.is_symlink(), target.read_text("utf-8"))


def test_a_file_is_replaced_from_its_own_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only within one file system is a replacement whole or not at all."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    replaced = []
    monkeypatch.setattr(os, "replace", lambda old, new: replaced.append((Path(old).parent, new)))
    replace_files({str(path): b"new"})

    assert [(tmp_path, str(path))] == replaced


@pytest.mark.parametrize("path", ["no.txt", ".", "", "a\0b"])
def test_what_cannot_be_opened_is_named(path: str, tmp_path: Path) -> None:
    """With the same words as what cannot be read; anything else is opened."""
    with pytest.raises(FileError, match="cannot be read") as caught:
        open_file(path)
    assert path == caught.value.value

    (tmp_path / "a.txt").write_bytes(b"a\n")
    with open_file(tmp_path / "a.txt") as file:
        assert b"a\n" == file.read()
