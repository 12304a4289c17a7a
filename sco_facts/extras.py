"""Optional dependencies: imported on use, and named with their command where missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from sco_facts.errors import MissingExtraError


def need(module: str, install: str) -> Any:
    """
    Import an optional dependency.

    Args:
        module: The module.
        install: What pip is to install, such as "sco_facts[frames]".

    Raises:
        MissingExtraError: It is not installed; the message says the command.
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
    """Make the error that names the command for a dependency."""
    return MissingExtraError(
        f"Given an installation without {package}, expected it for this; "
        f"run: pip install '{install}'",
        value=package,
    )
