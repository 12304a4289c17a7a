"""
The facts of one news report, as typed, immutable records.

`facts` is the newest bundled edition; `load("2026.1", sha256="…")` is a pinned one.
"""

from typing import TYPE_CHECKING

from sco_facts.catalogue import BundledCatalogue, Catalogue, Records
from sco_facts.compare import (
    Comparison,
    compare,
    contradicts,
    difference,
    exceeds,
    falls_below,
    fold_change,
    is_at_least,
    is_at_most,
    is_compatible_with,
    ratio,
)
from sco_facts.editions import Edition, editions, load, load_file
from sco_facts.errors import (
    AnchorError,
    CanonicalError,
    CitationError,
    CountedError,
    CurrencyError,
    DigestMismatchError,
    DimensionError,
    DuplicateIdError,
    EditionError,
    EditionShapeError,
    EditionSyntaxError,
    EditionValueError,
    ExactnessError,
    ExportError,
    HedgeError,
    IntervalError,
    LockFileError,
    MagnitudeError,
    MissingExtraError,
    OperandError,
    PeriodError,
    PhraseError,
    PinMismatchError,
    RecordError,
    RetiredFactError,
    ScoFactsError,
    ScoFactsWarning,
    TableError,
    UndecidedError,
    UnknownEditionError,
    UnknownFactError,
    UnknownFormatError,
    UnknownReferenceError,
    UnknownUnitError,
    VerdictTypeError,
    ZeroInDivisorError,
)
from sco_facts.hedges import Hedge
from sco_facts.intervals import Interval
from sco_facts.operands import Operand
from sco_facts.periods import Period
from sco_facts.quantities import Quantity
from sco_facts.records import Entity, Event, Fact, Measurement, OtherReport, Record, Statement
from sco_facts.sources import Quote, Source
from sco_facts.stated import Stated
from sco_facts.units import Unit
from sco_facts.verdicts import Verdict

if TYPE_CHECKING:
    from sco_facts.citations import bibtex, cite, cite_package, csl_json, deep_link, quote_line, ris
    from sco_facts.corroboration import Corroboration, corroborate
    from sco_facts.exports import export
    from sco_facts.grading import Grade, grade, grade_file
    from sco_facts.phrases import Mention, find, read
    from sco_facts.pins import Change, diff, pin, verify

facts: BundledCatalogue
__version__: str

# What an analysis may never use is imported on its first use, so that importing stays cheap.
_LATER = {
    "bibtex": "citations",
    "cite": "citations",
    "cite_package": "citations",
    "csl_json": "citations",
    "deep_link": "citations",
    "quote_line": "citations",
    "ris": "citations",
    "Corroboration": "corroboration",
    "corroborate": "corroboration",
    "export": "exports",
    "Grade": "grading",
    "grade": "grading",
    "grade_file": "grading",
    "Mention": "phrases",
    "find": "phrases",
    "read": "phrases",
    "Change": "pins",
    "diff": "pins",
    "pin": "pins",
    "verify": "pins",
}


def __getattr__(name: str) -> object:
    """Load the newest edition on first use, so that importing reads no data."""
    if name == "facts":
        return load()
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(f"sco_facts.{_LATER[name]}"), name)
    if name == "__version__":
        from importlib.metadata import version

        return version("sco_facts")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnchorError",
    "BundledCatalogue",
    "CanonicalError",
    "Catalogue",
    "Change",
    "CitationError",
    "Comparison",
    "Corroboration",
    "CountedError",
    "CurrencyError",
    "DigestMismatchError",
    "DimensionError",
    "DuplicateIdError",
    "Edition",
    "EditionError",
    "EditionShapeError",
    "EditionSyntaxError",
    "EditionValueError",
    "Entity",
    "Event",
    "ExactnessError",
    "ExportError",
    "Fact",
    "Grade",
    "Hedge",
    "HedgeError",
    "Interval",
    "IntervalError",
    "LockFileError",
    "MagnitudeError",
    "Measurement",
    "Mention",
    "MissingExtraError",
    "Operand",
    "OperandError",
    "OtherReport",
    "Period",
    "PeriodError",
    "PhraseError",
    "PinMismatchError",
    "Quantity",
    "Quote",
    "Record",
    "RecordError",
    "Records",
    "RetiredFactError",
    "ScoFactsError",
    "ScoFactsWarning",
    "Source",
    "Stated",
    "Statement",
    "TableError",
    "UndecidedError",
    "Unit",
    "UnknownEditionError",
    "UnknownFactError",
    "UnknownFormatError",
    "UnknownReferenceError",
    "UnknownUnitError",
    "Verdict",
    "VerdictTypeError",
    "ZeroInDivisorError",
    "__version__",
    "bibtex",
    "cite",
    "cite_package",
    "compare",
    "contradicts",
    "corroborate",
    "csl_json",
    "deep_link",
    "diff",
    "difference",
    "editions",
    "exceeds",
    "export",
    "facts",
    "falls_below",
    "find",
    "fold_change",
    "grade",
    "grade_file",
    "is_at_least",
    "is_at_most",
    "is_compatible_with",
    "load",
    "load_file",
    "pin",
    "quote_line",
    "ratio",
    "read",
    "ris",
    "verify",
]
