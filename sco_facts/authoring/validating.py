"""Validating an edition file: every fault at once, what is still to do, and what to look at."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from sco_facts.editions.files import edition_file
from sco_facts.editions.rereading import reread
from sco_facts.errors import EditionError, Fault, ScoFactsError


@attrs.frozen
class Finding:
    """
    Something in an edition file that an author should see.

    Args:
        text: The finding, with its file, line and path.
        kind: A "fault" must be corrected; what is "to do" was left for the author; a "note" only
            deserves a look.
    """

    text: str
    kind: Literal["fault", "to do", "note"] = "fault"

    @property
    def is_fault(self) -> bool:
        """Whether it must be corrected."""
        return self.kind == "fault"

    def __str__(self) -> str:
        return self.text if self.is_fault else f"{self.kind}: {self.text}"


def validate(
    path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None
) -> tuple[Finding, ...]:
    """
    Find all that is wrong with an edition file, what is to do, and what deserves a look.

    Faults are what `load_file` refuses, and ids that are not in the form of one. Among them are
    words that say otherwise: each quote is read again, and compared with hedge, value, unit,
    direction, status and period. To do is what is left empty. Notes are words that cannot be
    read, speakers whom the text names otherwise, and figures of the text that are in no fact.

    Args:
        path: The edition file, or a folder with an `edition.toml`.
        text: The report; by default the file that `text` in the edition names, beside it.

    Returns:
        Every finding, faults first, each with its path; none if all is well.
    """
    name = edition_file(path)
    try:
        checked = reread(path, text)
    except EditionError as error:
        return _sorted(_findings(name, error.faults))
    except ScoFactsError as error:
        return (Finding(str(error)),)
    found = list(_findings(name, checked.faults))
    found += [Finding(str(checked.error))] if checked.error else []
    found += [Finding(note, "note") for note in checked.notes]
    return _sorted(found)


def _findings(name: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    for fault in faults:
        yield Finding(fault.told(name), "to do" if fault.kind == "empty" else "fault")


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    order = ("fault", "to do", "note")
    return tuple(sorted(findings, key=lambda each: order.index(each.kind)))
