"""Citations: references in eight styles, footnotes, links to the words, and bibliographies."""

from sco_facts.citations.bibliographies import bibtex, csl_json, ris
from sco_facts.citations.citing import cite, cite_package, deep_link, quote_line
from sco_facts.citations.inserting import define_env, insert, inserters

__all__ = [
    "bibtex",
    "cite",
    "cite_package",
    "csl_json",
    "deep_link",
    "define_env",
    "insert",
    "inserters",
    "quote_line",
    "ris",
]
