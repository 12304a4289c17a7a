"""The build check: two builds are the same files with the same bytes."""

from pathlib import Path

import check_build


def folder(path: Path, **files: bytes) -> Path:
    path.mkdir()
    for name, content in files.items():
        (path / name).write_bytes(content)
    return path


def test_the_same_bytes_are_no_fault(tmp_path: Path) -> None:
    """Names and bytes count, and nothing else."""
    first = folder(tmp_path / "first", wheel=b"1", sdist=b"2")

    assert [] == check_build.differences(first, folder(tmp_path / "b", wheel=b"1", sdist=b"2"))


def test_one_other_byte_is_a_fault(tmp_path: Path) -> None:
    """The file is named."""
    first = folder(tmp_path / "first", wheel=b"1", sdist=b"2")
    second = folder(tmp_path / "second", wheel=b"1", sdist=b"3")

    assert ["sdist: the two builds differ"] == check_build.differences(first, second)


def test_a_file_that_is_built_once_is_a_fault(tmp_path: Path) -> None:
    """Both builds make both files."""
    first = folder(tmp_path / "first", wheel=b"1")
    second = folder(tmp_path / "second", wheel=b"1", sdist=b"2")

    assert ["sdist: built only once"] == check_build.differences(first, second)


def test_the_two_builds_have_little_in_common() -> None:
    """Two builds that were alike would show nothing."""
    for first, second in zip(*check_build.WAYS, strict=True):
        assert first != second
