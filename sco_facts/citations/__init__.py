"""Citations: references in eight styles, footnotes, links to the words, and bibliographies."""

from sco_facts.citations.citing import (
    bibtex,
    cite,
    cite_package,
    csl_json,
    deep_link,
    quote_line,
    ris,
)

__all__ = ["bibtex", "cite", "cite_package", "csl_json", "deep_link", "quote_line", "ris"]
