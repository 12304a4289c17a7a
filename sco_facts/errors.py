"""Every error that the library raises, under one root."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import attrs

FaultKind = Literal[
    "syntax", "shape", "empty", "value", "duplicate", "reference", "anchor", "words", "name"
]


class ScoFactsError(Exception):
    """
    The root of all errors of this library.

    Every message says what was given, what was expected and what to do.

    Attributes:
        value: The offending value, or `None` if there is no single one.
    """

    def __init__(self, message: str, *, value: object = None) -> None:
        super().__init__(message)
        self.value = value

    def __str__(self) -> str:
        # KeyError, a base of some subclasses, would print the repr instead.
        return str(self.args[0])


class IntervalError(ScoFactsError, ValueError):
    """Endpoints in the wrong order, or a closed end without a bound."""


class ExactnessError(ScoFactsError, TypeError):
    """A float, or a value that is not a number, where an exact number is needed."""


class MagnitudeError(ScoFactsError, ValueError):
    """A number with more digits, or a larger exponent, than the library accepts."""


class ZeroInDivisorError(ScoFactsError, ZeroDivisionError):
    """A division by an interval that has zero inside."""


class CanonicalError(ScoFactsError, ValueError):
    """A value that has no canonical JSON form, and so no digest."""


class UnknownUnitError(ScoFactsError, LookupError):
    """A unit code that is not in the table."""


class DimensionError(ScoFactsError, ValueError):
    """Two quantities of different dimensions, currencies or nouns."""


class HedgeError(ScoFactsError, ValueError):
    """A hedge and a value that do not fit each other."""


class RecordError(ScoFactsError, ValueError):
    """Parts of a record, or records used together, that contradict each other; a bad date."""


class OperandError(ScoFactsError, TypeError):
    """An argument of the wrong kind, such as a statement where a figure is needed."""


class PhraseError(ScoFactsError, ValueError):
    """A phrase that the grammar cannot read as a quantity."""


class UndecidedError(ScoFactsError, ValueError):
    """An undecided verdict, used as a bool."""


class ChoiceError(ScoFactsError, LookupError, ValueError):
    """
    A name that is not in a list, such as a style, a format, an edition or a status.

    Attributes:
        choices: The names in the list.
        near: Those of them that are spelled like the one given.
    """

    def __init__(
        self,
        message: str,
        *,
        value: object = None,
        choices: Iterable[str] = (),
        near: Iterable[str] = (),
    ) -> None:
        super().__init__(message, value=value)
        self.choices: tuple[str, ...] = tuple(choices)
        self.near: tuple[str, ...] = tuple(near)


class FileError(ScoFactsError, OSError, ValueError):
    """
    A file that cannot be read or written, is too large, or is not in the format expected.

    It is an `OSError` too, so that code which expects one from `open` keeps working.
    """


class UnknownFactError(ScoFactsError, KeyError):
    """An id that is not in the catalogue."""


class RetiredFactError(UnknownFactError):
    """
    An id that an earlier edition had, and that was retired.

    Attributes:
        successor: The id that replaces it, or `None`.
    """

    def __init__(self, message: str, *, value: object = None, successor: str | None = None) -> None:
        super().__init__(message, value=value)
        self.successor = successor


@attrs.frozen
class Fault:
    """
    One thing that is wrong in an edition file.

    Args:
        path: The field, such as "measurement[0].quantity.value"; empty for the file as a whole.
        kind: What is wrong: the "syntax" of the file, the "shape" of a table (a key is missing,
            unknown or of the wrong type), a text that is "empty" until the author fills it in, a
            "value" that is impossible or does not fit the others, a "duplicate" id, a "reference"
            to an id that is not in the file, the "anchor" of a quote, which is not at its offsets
            in the text, "words" that say otherwise, or the "name" of an id, which does no harm.
        text: What was given, what was expected and what to do.
        id: The id of the record, if it is known.
        line: Its line in the file, from 1, if it is known; not part of equality.
    """

    path: str
    kind: FaultKind
    text: str
    id: str | None = None
    line: int | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        record = "" if self.id is None else f" ({self.id!r})"
        return f"{self.path}{record}: {self.text}" if self.path else self.text

    def told(self, file: str) -> str:
        """Write it behind the name of its file and its line, if they are known."""
        line = "" if self.line is None else f"{self.line}:"
        return f"{file}:{line} {self}" if file else str(self)


class EditionError(ScoFactsError, ValueError):
    """
    An edition file that does not follow the format; its message has a line for each fault.

    Attributes:
        faults: Every fault that was found, in the order of the lines.
    """

    def __init__(self, message: str, *, value: object = None, faults: Iterable[Fault] = ()) -> None:
        super().__init__(message, value=value)
        self.faults: tuple[Fault, ...] = tuple(faults)

    @classmethod
    def of(cls, file: str, faults: Sequence[Fault]) -> "EditionError":
        """
        Make the error of a file from its faults.

        Args:
            file: The name of the file, which starts each line and is the value; empty if a
                caller will add it.
            faults: At least one.
        """
        return cls("\n".join(each.told(file) for each in faults), value=file, faults=faults)


class DigestMismatchError(ScoFactsError, ValueError):
    """A file or text that does not have the digest asked for."""


class PinMismatchError(ScoFactsError, ValueError):
    """
    Pinned records that have changed.

    Attributes:
        changes: A `Change` for each field that changed, with the old value and the new.
    """

    # `Change` belongs to a higher floor of the house, so this file cannot import it.
    def __init__(
        self, message: str, *, value: object = None, changes: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(message, value=value)
        self.changes = changes


class MissingExtraError(ScoFactsError, ImportError):
    """An optional dependency that is not installed."""


class TableError(ScoFactsError, ValueError):
    """A table without a column that is needed, or with one that would be overwritten."""


def not_among(
    choices: Iterable[str], what: str, given: object, advice: str | None = None
) -> ChoiceError:
    """
    Make the error for a name that is not in a list, with the choices spelled like it.

    Args:
        choices: The names in the list.
        what: What they are names of, such as "style".
        given: The name given.
        advice: What to do; by default, to choose one of them or the one that was meant.

    Examples:
        >>> print(not_among(["apa", "mla"], "style", "aqa"))
        Given the style 'aqa', expected one of apa, mla; did you mean 'apa'?
    """
    # Lazy import: needed only for the error message.
    from difflib import get_close_matches

    names = tuple(choices)
    near = get_close_matches(str(given).lower(), names, n=2, cutoff=0.4)
    meant = f"did you mean {' or '.join(map(repr, near))}?" if near else "choose one of them."
    return ChoiceError(
        f"Given the {what} {given!r}, expected one of {', '.join(names)}; {advice or meant}",
        value=given,
        choices=names,
        near=near,
    )
