"""Inserting: the words of a fact with their citation, for templates, websites and notebooks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sco_facts.citations.bibliographies import source_of
from sco_facts.citations.citing import cite, deep_link, fact_of, look_up
from sco_facts.citations.styles import date_fields
from sco_facts.citations.typography import FORMATS
from sco_facts.editions.loading import Chosen, resolve
from sco_facts.records.catalogue import every_record
from sco_facts.records.facts import Fact, Measurement, OtherReport
from sco_facts.text import clean, clean_url, escape_html, is_web

_LINKS = {"html": '<a href="{url}">{text}</a>', "markdown": "[{text}](<{url}>)"}


class Inserted(str):
    """Text that a notebook, and so Quarto, takes for Markdown."""

    __slots__ = ()

    def _repr_markdown_(self) -> str:
        return str(self)


def insert(record: Fact | OtherReport, *, format: str = "markdown") -> Inserted:
    """
    Write the words of a figure, or the quote of another fact, with a short citation behind them.

    Args:
        record: The record.
        format: `markdown`, `html` or `text`; the first two link the report at the words.

    Raises:
        ChoiceError: The format is unknown.
        OperandError: It is no fact and no other report, so no words are quoted from it.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> print(insert(load("2026.1")["trade.internal"], format="text"))
        nears $1 trillion (Qazinform, 18 November 2025)
    """
    to, source = look_up("format", format, FORMATS), source_of(record)
    if isinstance(record, Measurement | OtherReport):
        words = record.quantity.words
    else:
        words = f"“{fact_of(record).quote.text}”"
    day = date_fields(source.published)["long"]
    origin = to.text(", ".join(filter(None, (clean(source.publisher), day))))
    url = clean_url(source.url) if isinstance(record, OtherReport) else deep_link(record)
    if format in _LINKS and is_web(url):
        origin = _LINKS[format].format(url=escape_html(url), text=origin)
    return Inserted(f"{to.text(clean(words))} ({origin})")


def inserters(
    edition: Chosen = None, *, format: str = "markdown"
) -> dict[str, Callable[[str], str]]:
    """
    Return functions for templates, by name: `fact` inserts a fact by its id, `reference` cites it.

    Examples:
        >>> inserters("2026.1", format="text")["fact"]("transit.volume")
        '27.5 million tons (Qazinform, 18 November 2025)'
    """
    records: Any = every_record(resolve(edition))
    return {
        "fact": lambda id: insert(records[id], format=format),
        "reference": lambda id: Inserted(cite(records[id], format=format)),
    }


def define_env(env: Any) -> None:
    """Give pages of mkdocs-macros the functions and filters `fact` and `reference`."""
    edition = env.variables.get("sco_facts_edition")
    # Python-Markdown, which writes these pages, does not know every escape of Markdown.
    for name, function in inserters(edition, format="html").items():
        env.macro(function, name)
        env.filter(function, name)
