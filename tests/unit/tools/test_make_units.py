"""The sizes and words of units are what UCUM and CLDR have now."""

from __future__ import annotations

from fractions import Fraction

import make_units
import pytest


def test_the_module_is_what_the_script_writes() -> None:
    """Nobody edits it by hand, and a new release of either source is noticed."""
    assert make_units.TARGET.read_text("utf-8") == make_units.text()


@pytest.mark.parametrize(
    ("term", "base", "expected"),
    [
        ("[in_i]", "m", Fraction("0.0254")),
        ("[lb_av]", "kg", Fraction("0.45359237")),
        ("har/15", "m2", Fraction(2000, 3)),
        ("GW.h", "J", Fraction(36 * 10**11)),
        ("10*-3", "1", Fraction(1, 1000)),
    ],
)
def test_a_term_has_an_exact_size(term: str, base: str, expected: Fraction) -> None:
    """Prefixes, powers, products and quotients are worked out."""
    assert expected == make_units.size(term) / make_units.size(base)


def test_an_unknown_code_stops_the_script() -> None:
    """A slip in the table is no unit of size one."""
    with pytest.raises(SystemExit, match="UCUM has no 'furlong'"):
        make_units.size("furlong")


@pytest.mark.parametrize(
    ("said", "expected"),
    [("metre(s)", ["metre", "metres"]), ("f(oot/eet)", ["foot", "feet"]), ("km", ["km"])],
)
def test_a_word_has_its_forms(said: str, expected: list[str]) -> None:
    """Brackets mark where the plural differs."""
    assert expected == make_units.forms(said)
