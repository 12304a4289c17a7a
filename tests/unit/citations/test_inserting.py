"""Inserting: the words of a fact with their citation, in templates, websites and notebooks."""

from typing import Any

import attrs
import pytest
from jinja2 import Environment
from later_edition import edition_with

from sco_facts import cite, deep_link, load
from sco_facts.citations import define_env, insert, inserters
from sco_facts.errors import ChoiceError, OperandError, UnknownFactError

FACTS = load("2026.1")
TRADE = FACTS["trade.internal"]
REPORT = FACTS.reports["trade.internal@inform-kz-ru-044603"]
LINK = deep_link(TRADE)


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("markdown", rf"nears \$1 trillion ([Qazinform, 18 November 2025](<{LINK}>))"),
        ("html", f'nears $1 trillion (<a href="{LINK}">Qazinform, 18 November 2025</a>)'),
        ("text", "nears $1 trillion (Qazinform, 18 November 2025)"),
    ],
)
def test_a_fact_is_inserted_with_its_words_and_its_source(format: str, expected: str) -> None:
    """A link opens the report at the words."""
    assert expected == insert(TRADE, format=format)


def test_other_records_are_inserted_too() -> None:
    """Another report by its figure and its page, a statement by its quote; a person has none."""
    statement = FACTS["offer.aifc"]

    assert insert(REPORT).startswith(REPORT.quantity.words.replace("$", r"\$") + " (")
    assert f"(<{REPORT.source.url}>)" in insert(REPORT)
    assert insert(statement, format="text").startswith(f"“{statement.quote.text}” (Qazinform")
    with pytest.raises(OperandError):
        insert(FACTS.entities["bektenov"])  # type: ignore[arg-type]
    with pytest.raises(OperandError, match="only these quote the report"):
        insert(TRADE.source)  # type: ignore[arg-type]
    with pytest.raises(ChoiceError):
        insert(TRADE, format="latex")


@pytest.mark.parametrize("url", ["", "javascript:alert(1)"])
def test_only_an_address_of_the_web_is_linked(url: str) -> None:
    """Without one, the outlet and the day remain."""
    fact = attrs.evolve(TRADE, source=attrs.evolve(TRADE.source, url=url))

    assert r"nears \$1 trillion (Qazinform, 18 November 2025)" == insert(fact)


def test_what_a_stranger_wrote_is_escaped() -> None:
    """In words and outlet."""
    figure = attrs.evolve(TRADE.quantity.figure, text="<b>\n*1*")
    source = attrs.evolve(TRADE.source, publisher="<i>]", published=None)
    quantity = attrs.evolve(TRADE.quantity, figure=figure)
    fact = attrs.evolve(TRADE, quantity=quantity, source=source)

    assert insert(fact, format="html").startswith('&lt;b&gt; *1* (<a href="https://')
    assert insert(fact).startswith(r"\<b\> \*1\* ([\<i\>\]](<https://")


def test_a_template_has_a_function_and_a_filter() -> None:
    """With the same result."""
    made = Environment(autoescape=False)
    made.globals |= inserters("2026.1")
    made.filters |= inserters("2026.1")
    template = '{{ fact("trade.internal") }}|{{ "trade.internal" | fact }}|'

    assert f"{insert(TRADE)}|{insert(TRADE)}|" == made.from_string(template).render()
    reference = made.from_string('{{ reference("trade.internal") }}').render()
    assert cite(TRADE, format="markdown") == reference


def test_the_edition_may_be_chosen() -> None:
    """By its name, or as a catalogue; another report is found by its own id."""
    facts = edition_with(attrs.evolve(TRADE, quantity=FACTS["transit.volume"].quantity))

    assert inserters(facts)["fact"]("trade.internal").startswith("27.5 million tons")
    assert insert(REPORT) == inserters("2026.1")["fact"](REPORT.id)
    with pytest.raises(UnknownFactError):
        inserters("2026.1")["fact"]("trade.interal")


def test_a_notebook_takes_it_for_markdown() -> None:
    """So does Quarto, which asks for the same."""
    assert insert(TRADE) == insert(TRADE)._repr_markdown_()


class Pages:
    """What mkdocs-macros hands over."""

    def __init__(self, **variables: str) -> None:
        self.variables = variables
        self.macros: dict[str, Any] = {}
        self.filters: dict[str, Any] = {}

    def macro(self, function: Any, name: str) -> None:
        """Keep a function for pages."""
        self.macros[name] = function

    def filter(self, function: Any, name: str) -> None:
        """Keep a filter for pages."""
        self.filters[name] = function


def test_pages_of_a_website_have_both() -> None:
    """Of the edition that their configuration names, or the newest."""
    pages, newest = Pages(sco_facts_edition="2026.1"), Pages()
    define_env(pages)
    define_env(newest)

    assert {"fact", "reference"} == set(pages.macros) == set(pages.filters)
    assert insert(TRADE, format="html") == pages.macros["fact"]("trade.internal")
    assert insert(load()["trade.internal"], format="html") == newest.filters["fact"](
        "trade.internal"
    )
