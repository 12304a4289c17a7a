"""Citations: references in eight styles, footnotes, links to the words, and bibliographies."""

from sco_facts.citations.citing import bibtex, cite, csl_json, deep_link, quote_line, ris
from sco_facts.citations.package import cite_package

__all__ = ["bibtex", "cite", "cite_package", "csl_json", "deep_link", "quote_line", "ris"]
