"""
Build the package twice, from two unlike copies of the source; exits 1 if any byte differs.

The copies differ in their place and in the times and modes of their files, and the builds in their
umask, time zone and route: the first makes its wheel from the sdist, the second from the tree.
Only SOURCE_DATE_EPOCH, the time of the last commit, is the same.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "dist"


class Way(NamedTuple):
    """Say how a copy is made and built."""

    folder: str
    umask: int
    modified: int
    zone: str
    options: tuple[str, ...]


WAYS = (
    Way("first", 0o022, 1_000_000_000, "UTC", ()),
    Way("second/deeper", 0o077, 1_700_000_000, "Asia/Almaty", ("--sdist", "--wheel")),
)


def main() -> int:
    """Leave the files of the first build in dist/; 1 if the second build differs, else 0."""
    epoch = git("log", "-1", "--format=%ct").strip()
    shutil.rmtree(TARGET, ignore_errors=True)
    with TemporaryDirectory() as scratch:
        for way in WAYS:
            copy_source(Path(scratch) / way.folder, way)
        built = [build(Path(scratch) / way.folder, way, epoch) for way in WAYS]
        faults = differences(*built)
        shutil.copytree(built[0], TARGET)
    for fault in faults:
        print(fault)
    print(
        f"{len(faults)} faults; {', '.join(files(TARGET))} built twice, SOURCE_DATE_EPOCH={epoch}"
    )
    return 1 if faults else 0


def git(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def build(tree: Path, way: Way, epoch: str) -> Path:
    """Build a copy of the source, and give the folder of what was built."""
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", *way.options, "--outdir", "dist"],
        cwd=tree,
        env={**os.environ, "SOURCE_DATE_EPOCH": epoch, "TZ": way.zone},
        umask=way.umask,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return tree / "dist"


def copy_source(tree: Path, way: Way) -> None:
    """Copy the files that git has or would add; ignored files are not part of the source."""
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, path)
        runs = (ROOT / name).stat().st_mode & 0o100
        path.chmod((0o777 if runs else 0o666) & ~way.umask)
        os.utime(path, (way.modified, way.modified))


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def differences(first: Path, second: Path) -> list[str]:
    """Name the files that only one folder has, or that differ."""
    here, there = files(first), files(second)
    faults = [f"{name}: built only once" for name in sorted({*here} ^ {*there})]
    same = sorted({*here} & {*there})
    return faults + [
        f"{name}: the two builds differ"
        for name in same
        if (first / name).read_bytes() != (second / name).read_bytes()
    ]


if __name__ == "__main__":
    sys.exit(main())
