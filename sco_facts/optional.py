"""Optional dependencies, and names that are imported when they are first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sco_facts.errors import MissingExtraError


def import_extra(module: str, install: str) -> Any:
    """
    Import an optional dependency.

    Args:
        module: The module.
        install: What pip has to install, such as "sco_facts[frames]".

    Raises:
        MissingExtraError: It is not installed; the message has the command that installs it.
    """
    package = module.partition(".")[0]
    try:
        import_module(package)
    except ModuleNotFoundError as error:
        if error.name != package:
            raise
        raise missing(package, install) from None
    return import_module(module)


def missing(package: str, install: str) -> MissingExtraError:
    """Make the error for a missing dependency, with the command that installs it."""
    # Lazy import: `import sco_facts` imports this file, and is cheaper without the errors.
    from sco_facts.errors import MissingExtraError

    return MissingExtraError(
        f"Given an installation without {package}, expected it for this; "
        f"run: pip install '{install}'",
        value=package,
    )


def lazy(package: str, rooms: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], Any]]:
    """
    Make the `__getattr__` and `__dir__` of a package that imports each name on first use.

    `rooms` has for each module inside the package the names that it defines. A name that was
    looked up is kept in the package, so that the next look-up costs no more than any other.
    """
    kept = sys.modules[package].__dict__
    places = {name: room for room, names in rooms.items() for name in names.split()}

    def find(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)
        kept[name] = value = getattr(import_module(f"{package}.{places[name]}"), name)
        return value

    return find, lambda: sorted({*kept, *places})
