"""
The facts of one news report, as typed, immutable records.

`facts` is the newest bundled edition; `load("2026.1", sha256="…")` is a pinned one.
"""

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
from sco_facts.corroboration import Corroboration, corroborate
from sco_facts.editions import Edition, editions, load, load_file
from sco_facts.errors import (
    AnchorError,
    CanonicalError,
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
    HedgeError,
    IntervalError,
    MagnitudeError,
    OperandError,
    PeriodError,
    PhraseError,
    RecordError,
    RetiredFactError,
    ScoFactsError,
    ScoFactsWarning,
    UndecidedError,
    UnknownEditionError,
    UnknownFactError,
    UnknownReferenceError,
    UnknownUnitError,
    VerdictTypeError,
    ZeroInDivisorError,
)
from sco_facts.hedges import Hedge
from sco_facts.intervals import Interval
from sco_facts.operands import Operand
from sco_facts.periods import Period
from sco_facts.phrases import read
from sco_facts.quantities import Quantity, Stated
from sco_facts.records import Entity, Event, Fact, Measurement, OtherReport, Record, Statement
from sco_facts.sources import Quote, Source
from sco_facts.units import Unit
from sco_facts.verdicts import Verdict

facts: BundledCatalogue
__version__: str


def __getattr__(name: str) -> object:
    """Load the newest edition on first use, so that importing reads no data."""
    if name == "facts":
        return load()
    if name == "__version__":
        from importlib.metadata import version

        return version("sco_facts")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnchorError",
    "BundledCatalogue",
    "CanonicalError",
    "Catalogue",
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
    "Fact",
    "Hedge",
    "HedgeError",
    "Interval",
    "IntervalError",
    "MagnitudeError",
    "Measurement",
    "Operand",
    "OperandError",
    "OtherReport",
    "Period",
    "PeriodError",
    "PhraseError",
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
    "UndecidedError",
    "Unit",
    "UnknownEditionError",
    "UnknownFactError",
    "UnknownReferenceError",
    "UnknownUnitError",
    "Verdict",
    "VerdictTypeError",
    "ZeroInDivisorError",
    "__version__",
    "compare",
    "contradicts",
    "corroborate",
    "difference",
    "editions",
    "exceeds",
    "facts",
    "falls_below",
    "fold_change",
    "is_at_least",
    "is_at_most",
    "is_compatible_with",
    "load",
    "load_file",
    "ratio",
    "read",
]
