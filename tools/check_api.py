"""
Compare the public names with those of the last release; exits 1 if a program that used them may
break.

The last release is the last tag `v*`; without one, it is the commit that last set the version.
A breaking change is declared by a new major version; before 1.0.0, anything may change.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import griffe
from check_release import Git, last_tag, run_git

ROOT = Path(__file__).resolve().parent.parent
NAME = "sco_facts"
# The modules that users import from, as the docs do; what else there is may change.
PUBLIC = {
    NAME,
    f"{NAME}.authoring",
    f"{NAME}.citations",
    f"{NAME}.comparing",
    f"{NAME}.editions",
    f"{NAME}.exports",
    f"{NAME}.exports.frames",
    f"{NAME}.exports.pint",
    f"{NAME}.grading",
    f"{NAME}.grading.answers",
    f"{NAME}.phrases",
    f"{NAME}.plots",
    f"{NAME}.quantities",
    f"{NAME}.records",
}


def main(root: Path = ROOT) -> int:
    """Tell every breaking change of a source tree; 1 if one is not declared, else 0."""
    git = partial(run_git, root)
    base = last_release(git)
    old_version = version(git("show", f"{base}:pyproject.toml").decode())
    new_version = version((root / "pyproject.toml").read_text("utf-8"))
    found = breaking_changes(load(root, base), load(root))
    for change in found:
        print(change)
    allowed = is_declared(old_version, new_version)
    print(
        f"{len(found)} breaking changes since {base} ({old_version}); "
        f"version {new_version} {'may' if allowed else 'may not'} have them."
    )
    return 1 if found and not allowed else 0


def last_release(git: Git) -> str:
    """Name the last tag `v*`, or else the commit that last set the version."""
    if tag := last_tag(git):
        return tag
    if git("rev-parse", "--is-shallow-repository").strip() == b"true":
        sys.exit("A shallow clone has no release to hold the names to: fetch its history.")
    setting = ("log", "-1", "--format=%H", "-G^version = ", "--", "pyproject.toml")
    return git(*setting).decode().strip()


def version(pyproject: str) -> str:
    """Read the version that a project file states."""
    return str(tomllib.loads(pyproject)["project"]["version"])


def is_declared(old: str, new: str) -> bool:
    """Say whether semantic versioning lets a new version break what used an old one."""
    before, now = (int(each.partition(".")[0]) for each in (old, new))
    # What was never released has no users who could break.
    return before == 0 or before < now or ".dev" in old


def load(root: Path, ref: str | None = None) -> griffe.Module:
    """Read the package of a source tree, or of a commit, without importing it."""
    options: dict[str, Any] = {
        "extensions": griffe.load_extensions(Path(__file__).with_name("griffe_attrs.py")),
        "resolve_aliases": True,
        "allow_inspection": False,
    }
    if ref:
        return griffe.load_git(NAME, ref=ref, repo=root, **options)
    return griffe.load(NAME, search_paths=[root], try_relative_path=False, **options)


def breaking_changes(old: griffe.Module, new: griffe.Module) -> list[str]:
    """Say what a program that used the public names of an old package may no longer do."""
    for package in (old, new):
        hide_internals(package)
    style = griffe.ExplanationStyle.ONE_LINE
    found = (each.explain(style) for each in griffe.find_breaking_changes(old, new))
    return sorted(re.sub(r"\x1b\[\d+m", "", each) for each in found)


def hide_internals(package: griffe.Module) -> None:
    """Leave public only what users import: the package, and the rooms and files of `PUBLIC`."""
    for module in modules(package):
        if module.path not in PUBLIC:
            module.public = False
            for member in module.members.values():
                member.public = False


def modules(package: griffe.Module) -> Iterator[griffe.Module]:
    yield package
    for module in package.modules.values():
        if not module.is_alias:
            yield from modules(module)


if __name__ == "__main__":
    sys.exit(main())
