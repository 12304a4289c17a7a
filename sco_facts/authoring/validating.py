"""Validating an edition file: every fault at once, what is still to do, and what to look at."""

from __future__ import annotations

import os
from collections.abc import Sequence
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
    faults: Sequence[Fault] = ()
    notes: Sequence[str] = ()
    error: ScoFactsError | None = None
    try:
        checked = reread(path, text)
        faults, notes, error = checked.faults, checked.notes, checked.error
    except EditionError as refused:
        faults = refused.faults
    except ScoFactsError as unreadable:
        error = unreadable
    name = edition_file(path)
    to_do = [Finding(each.told(name), "to do") for each in faults if each.kind == "empty"]
    found = [Finding(each.told(name)) for each in faults if each.kind != "empty"]
    found += [Finding(str(error))] if error else []
    return (*found, *to_do, *(Finding(each, "note") for each in notes))
