"""Outlines in a terminal: one layout for every value, at any width."""

from io import StringIO

import pytest
from rich.console import Console

import sco_facts as sf
from sco_facts.cli.rendering import render
from sco_facts.outlines import Entries, Entry, Fields, Outline, Table, fields, line, outline

TABLE = Table(("id", "says", "when"), (line("a.b", "five ships", "2025"),))


def printed(part: Outline | str, width: int = 80) -> list[str]:
    """Render to plain lines, without blanks at their ends."""
    buffer = StringIO()
    console = Console(file=buffer, width=width, height=24)
    for each in render(part, width):
        console.print(each)
    return [row.rstrip() for row in buffer.getvalue().splitlines()]


def test_text_has_a_line_of_its_own() -> None:
    assert ["[b]x[/b]"] == printed("[b]x[/b]")


def test_the_name_stands_before_the_kind() -> None:
    assert ["a.b  Event", "says"] == printed(Outline("Event", "a.b", (line("says"),)))


def test_a_kind_alone_is_not_printed() -> None:
    """The command says what it shows."""
    assert ["yes", "because"] == (
        printed(Outline("Verdict", "", (line("yes"),), (line("because"),)))
    )


def test_parts_stand_apart() -> None:
    """By an empty line; none stands at the top."""
    parts = (fields([("a", "b")]), fields([("c", "d")]))

    assert ["a  b", "", "c  d"] == printed(Outline(parts=parts))
    assert ["x", "", "a  b"] == printed(Outline(lead=(line("x"),), parts=parts[:1]))


def test_values_stand_below_each_other() -> None:
    assert ["notes  a", "       b"] == printed(Outline(parts=(fields([("notes", ["a", "b"])]),)))


def test_fields_that_a_notebook_folds_away_are_there() -> None:
    folded: Fields = fields([("digest", "0")])

    assert folded.rows[0].is_folded
    assert ["digest  0"] == printed(Outline(parts=(folded,)))


def test_nested_lines_are_indented() -> None:
    entries = Entries((Entry(line("a", "b"), (line("c"), line("d"))),))

    assert ["a  b", "  c", "  d"] == printed(Outline(parts=(entries,)))


def test_a_table_that_fits_has_a_line_a_row() -> None:
    assert ["id   says        when", "", "a.b  five ships  2025"] == printed(
        Outline(parts=(TABLE,))
    )


@pytest.mark.parametrize(("width", "rows"), [(21, 3), (20, 2)])
def test_a_table_that_does_not_fit_is_a_list(width: int, rows: int) -> None:
    """The first two cells, and the others below."""
    found = printed(Outline(parts=(TABLE,)), width)

    assert rows == len(found)
    assert rows == 3 or found == ["a.b  five ships", "  2025"]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_nothing_is_lost_at_any_width(width: int) -> None:
    """Words are broken where they are longer than a line."""
    facts = sf.load("2026.1")
    for value in (facts, facts["trade.internal"], sf.corroborate(facts, "transit.volume")):
        wide = "".join("".join(printed(outline(value), 10_000)).split())
        found = printed(outline(value), width)

        assert max(map(len, found)) <= width
        if not isinstance(value, sf.Catalogue):
            assert sorted(wide) == sorted("".join("".join(found).split()))
