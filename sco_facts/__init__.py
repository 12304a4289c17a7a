"""
The facts of one news report, as typed, immutable records.

`facts` is the newest bundled edition; `load("2026.1", sha256="…")` is a pinned one.
"""

from typing import TYPE_CHECKING, Any

from sco_facts.optional import lazy

if TYPE_CHECKING:
    from sco_facts import errors
    from sco_facts.citations import (
        bibtex,
        cite,
        cite_package,
        csl_json,
        deep_link,
        quote_line,
        ris,
    )
    from sco_facts.comparing import (
        Comparison,
        Corroboration,
        Operand,
        Verdict,
        compare,
        contradicts,
        corroborate,
        difference,
        exceeds,
        falls_below,
        fold_change,
        is_at_least,
        is_at_most,
        is_compatible_with,
        ratio,
        total,
    )
    from sco_facts.editions import (
        BundledCatalogue,
        Change,
        Edition,
        available_editions,
        diff,
        load,
        load_file,
        pin,
        verify,
    )
    from sco_facts.errors import ScoFactsError
    from sco_facts.exports import export
    from sco_facts.grading import Grade, grade, grade_file
    from sco_facts.periods import Period
    from sco_facts.phrases import Mention, find, read
    from sco_facts.quantities import Figure, Hedge, Interval, Quantity, Unit
    from sco_facts.records import (
        Catalogue,
        Entity,
        Event,
        Fact,
        Measurement,
        OtherReport,
        Quote,
        Record,
        Records,
        Source,
        Statement,
    )

facts: "BundledCatalogue"
__version__: str

# Where each name is imported from when it is first used, so that importing the package is cheap.
_ROOMS = {
    "citations": "bibtex cite cite_package csl_json deep_link quote_line ris",
    "comparing": """
        Comparison Corroboration Operand Verdict compare contradicts corroborate difference exceeds
        falls_below fold_change is_at_least is_at_most is_compatible_with ratio total
    """,
    "editions": """
        BundledCatalogue Change Edition available_editions diff load load_file pin verify
    """,
    "errors": "ScoFactsError",
    "exports": "export",
    "grading": "Grade grade grade_file",
    "periods": "Period",
    "phrases": "Mention find read",
    "quantities": "Hedge Interval Quantity Figure Unit",
    "records": """
        Catalogue Entity Event Fact Measurement OtherReport Quote Record Records Source Statement
    """,
}

if not TYPE_CHECKING:  # a type checker would take any name for one that `__getattr__` finds
    _find = lazy(__name__, _ROOMS)[0]

    def __getattr__(name: str) -> Any:
        """Import a name, load the newest edition or ask for the version, on first use."""
        if name == "facts":
            return globals().setdefault(name, __getattr__("load")())
        if name == "__version__":
            from importlib.metadata import version

            return version("sco_facts")
        return _find(name)

    def __dir__() -> list[str]:
        return __all__


__all__ = [
    "BundledCatalogue",
    "Catalogue",
    "Change",
    "Comparison",
    "Corroboration",
    "Edition",
    "Entity",
    "Event",
    "Fact",
    "Figure",
    "Grade",
    "Hedge",
    "Interval",
    "Measurement",
    "Mention",
    "Operand",
    "OtherReport",
    "Period",
    "Quantity",
    "Quote",
    "Record",
    "Records",
    "ScoFactsError",
    "Source",
    "Statement",
    "Unit",
    "Verdict",
    "__version__",
    "available_editions",
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
    "errors",
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
    "total",
    "verify",
]
