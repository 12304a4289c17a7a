"""Operands: what is read of them, and when two are one record."""

import copy
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sco_facts as sf
from sco_facts.comparing.operands import is_same_record, read_operand

FACT = sf.load("2026.1")["economy.gdp_share"]
ABOUT_200 = sf.read("about 200%")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (FACT, True),
        (copy.deepcopy(FACT), True),
        (attrs.evolve(FACT, quantity=sf.read("30%")), False),
        (attrs.evolve(FACT, id="economy.other"), False),
        (FACT.quantity, False),
    ],
    ids=["itself", "a copy", "another figure", "another id", "its quantity"],
)
def test_one_record_is_one_by_its_content(other: Any, expected: bool) -> None:
    """A copy is the same record; the same id with another figure is not."""
    assert expected is is_same_record(FACT, other)


def test_a_long_phrase_is_read_as_a_short_one_is() -> None:
    """What is too long to be kept is read all the same."""
    assert sf.read("exactly 30%") == read_operand("exactly" + 300 * " " + "30%").quantity


def test_a_typical_reading_beyond_the_domain_names_the_record() -> None:
    """About 200 % may be a share, by its words; within a tenth it may not."""
    record = attrs.evolve(FACT, quantity=ABOUT_200)

    with pytest.raises(sf.errors.RecordError) as caught:
        read_operand(record, Fraction(1, 10))

    assert str(caught.value) == (
        "Given [180, 220] percent for 'economy.gdp_share', expected a part of the share domain "
        "[0, 100]; correct the figure or the domain."
    )


def test_a_typical_reading_is_cut_to_the_domain() -> None:
    """About 95 % within a tenth ends at the whole."""
    record = attrs.evolve(FACT, quantity=sf.read("about 95%"))

    assert sf.Interval.closed(Decimal("85.5"), 100) == read_operand(record, Decimal("0.1")).interval
