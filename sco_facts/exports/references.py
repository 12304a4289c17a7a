"""References: the sources of facts, for reference managers and other citation programs."""

from __future__ import annotations

from sco_facts import citations
from sco_facts.exports.selection import Selection


def csl_json(selection: Selection) -> str:
    """Write the sources as a list of CSL-JSON items."""
    import json

    items = citations.csl_json(selection.sources)
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def bibtex(selection: Selection) -> str:
    """Write the sources as BibTeX entries."""
    return citations.bibtex(selection.sources)


def ris(selection: Selection) -> str:
    """Write the sources as RIS records."""
    return citations.ris(selection.sources)
