"""Editions: data files read and checked, what changes between them, and pins."""

from typing import TYPE_CHECKING

from sco_facts.optional import lazy

if TYPE_CHECKING:
    from sco_facts.editions.bundled import BundledCatalogue
    from sco_facts.editions.changes import Change, diff
    from sco_facts.editions.loading import Edition, available_editions, load, load_file
    from sco_facts.editions.pins import pin, verify
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "bundled": "BundledCatalogue",
            "changes": "Change diff",
            "loading": "Edition available_editions load load_file",
            "pins": "pin verify",
        },
    )

__all__ = [
    "BundledCatalogue",
    "Change",
    "Edition",
    "available_editions",
    "diff",
    "load",
    "load_file",
    "pin",
    "verify",
]
