"""Comparing: questions of size and agreement, answered yes, no or undecided, with the reason."""

from sco_facts.comparing.comparison import Comparison, compare
from sco_facts.comparing.corroboration import Corroboration, corroborate
from sco_facts.comparing.operands import Operand
from sco_facts.comparing.questions import (
    contradicts,
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
from sco_facts.comparing.verdicts import Verdict

__all__ = [
    "Comparison",
    "Corroboration",
    "Operand",
    "Verdict",
    "compare",
    "contradicts",
    "corroborate",
    "difference",
    "exceeds",
    "falls_below",
    "fold_change",
    "is_at_least",
    "is_at_most",
    "is_compatible_with",
    "ratio",
    "total",
]
