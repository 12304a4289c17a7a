"""Every error and warning of the library, under one root each."""

from collections.abc import Iterable
from typing import Any, TypeVar

E = TypeVar("E", bound="ScoFactsError")


class ScoFactsError(Exception):
    """
    The root of all errors of this library.

    Every message says what was given, what was expected and what to do.

    Attributes:
        value: The offending value, or `None` where there is no single one.
    """

    def __init__(self, message: str, *, value: object = None) -> None:
        super().__init__(message)
        self.value = value

    def __str__(self) -> str:
        # KeyError, a base of some subclasses, would print the repr instead.
        return str(self.args[0])


class ScoFactsWarning(UserWarning):
    """The root of all warnings of this library."""


class IntervalError(ScoFactsError, ValueError):
    """The ends given do not bound an interval."""


class ExactnessError(ScoFactsError, TypeError):
    """A float, or something that is no number, stands where an exact number is needed."""


class MagnitudeError(ScoFactsError, ValueError):
    """A number has more digits, or a larger exponent, than the library accepts."""


class ZeroInDivisorError(ScoFactsError, ZeroDivisionError):
    """An interval is divided by one that has zero inside."""


class CanonicalError(ScoFactsError, ValueError):
    """A value has no canonical JSON form."""


class UnknownUnitError(ScoFactsError, LookupError):
    """A unit code is not in the table."""


class DimensionError(ScoFactsError, ValueError):
    """Two quantities are of different dimensions, currencies or nouns."""


class HedgeError(ScoFactsError, ValueError):
    """A hedge does not fit its value."""


class RecordError(ScoFactsError, ValueError):
    """The parts of a record or of a period contradict each other."""


class OperandError(ScoFactsError, TypeError):
    """An operand is not a record, quantity, phrase or verdict."""


class PhraseError(ScoFactsError, ValueError):
    """A phrase, or a part of it, is no quantity that the grammar knows."""


class CitationError(ScoFactsError, ValueError):
    """A citation style, an output format or a date of access is not one that is known."""


class UndecidedError(ScoFactsError, ValueError):
    """An undecided verdict is used as a bool."""


class ChoiceError(ScoFactsError, LookupError, ValueError):
    """
    A name is not one of a few: a style, a format, an edition, a theme, a status.

    Attributes:
        choices: The names that there are.
        near: Those of them that are close to what was given.
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
        self.choices = tuple(choices)
        self.near = tuple(near)


class FileError(ScoFactsError, ValueError):
    """A file cannot be read or written, or is not what its name says."""


class UnknownFactError(ScoFactsError, KeyError):
    """An id is not in the catalogue."""


class RetiredFactError(UnknownFactError):
    """
    An id was in an earlier edition and is retired.

    Attributes:
        successor: The id that took its place, or `None`.
    """

    def __init__(self, message: str, *, value: object = None, successor: str | None = None) -> None:
        super().__init__(message, value=value)
        self.successor = successor


class EditionError(ScoFactsError, ValueError):
    """
    An edition file is not what the format asks for.

    Attributes:
        faults: One line for each fault, with the path to the field; at least one.
    """

    def __init__(self, message: str, *, value: object = None, faults: tuple[str, ...] = ()) -> None:
        super().__init__(message, value=value)
        self.faults: tuple[str, ...] = faults or (message,)


class EditionSyntaxError(EditionError):
    """A file is neither TOML nor JSON, is not text in UTF-8, or is too large."""


class EditionShapeError(EditionError):
    """A field is missing, unknown, or of the wrong type."""


class EditionValueError(EditionError):
    """A value in a file is impossible, or does not fit the others of its record."""


class DuplicateIdError(EditionError):
    """Two records of a file have the same id."""


class UnknownReferenceError(EditionError):
    """A record names another that is not in the file."""


class AnchorError(EditionError):
    """A quote does not stand at its offsets in the text."""


class DigestMismatchError(ScoFactsError, ValueError):
    """The bytes found do not have the digest asked for."""


class PinMismatchError(ScoFactsError, ValueError):
    """
    Records that an analysis pinned are no longer what they were.

    Attributes:
        changes: What changed, a `Change` for each field, with the old value and the new.
    """

    # Their class belongs to a higher level of the house, so it cannot be named here.
    def __init__(
        self, message: str, *, value: object = None, changes: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(message, value=value)
        self.changes = changes


class ExportError(ScoFactsError, ValueError):
    """Records cannot be written in the format asked for."""


class MissingExtraError(ScoFactsError, ImportError):
    """An optional dependency is not installed."""


class TableError(ScoFactsError, ValueError):
    """A table lacks a column that is needed, or has one that would be overwritten."""


def not_among(choices: Iterable[str], what: str, given: object, error: type[E]) -> E:
    """
    Make the error for a name that is none of a few, with those near it.

    Args:
        choices: The names that there are.
        what: What they name, or more of what was given.
        given: The name.
        error: Its class.

    Examples:
        >>> print(not_among(["apa", "mla"], "style", "aqa", CitationError))
        Given the style 'aqa', expected one of apa, mla; did you mean 'apa'?
    """
    # Only a mistake pays for the import.
    from difflib import get_close_matches

    names = tuple(choices)
    near = get_close_matches(str(given).lower(), names, n=2, cutoff=0.4)
    hint = f"did you mean {' or '.join(map(repr, near))}?" if near else "choose one of them."
    return error(
        f"Given the {what} {given!r}, expected one of {', '.join(names)}; {hint}", value=given
    )
