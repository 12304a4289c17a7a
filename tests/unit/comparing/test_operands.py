"""Operands: what is read of them, and when two are one record."""

import copy
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sco_facts as sf
from sco_facts.comparing.operands import grid_of, is_same_record, read_operand, read_operands

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
    side = read_operand(record, Decimal("0.1"))

    assert sf.Interval.closed(Decimal("85.5"), 100) == side.bounds.interval


def test_a_side_is_read_once() -> None:
    """What was read is taken as it is."""
    side = read_operand("about 30%", Fraction(1, 10))

    assert read_operand(side) is side


@pytest.mark.parametrize(
    ("operand", "name"),
    [
        ("about 30%", '"about 30%"'),
        (sf.Quantity(sf.Interval(30), "percent"), '"more than 30 percent"'),
        (FACT, 'the article\'s "one-third"'),
        (sf.load("2026.1").reports_of(FACT.id)[0], "Kazinform's figure (one-third)"),
    ],
    ids=["phrase", "computed", "fact", "report"],
)
def test_a_side_is_named_by_its_words(operand: Any, name: str) -> None:
    """With whose they are, and without an id."""
    assert name == read_operand(operand).name


def test_facts_of_two_articles_are_named_by_their_publishers() -> None:
    """ "The article" would name neither."""
    source = attrs.evolve(FACT.source, publisher="Elsewhere")
    sides = read_operands(FACT, attrs.evolve(FACT, source=source, quantity=sf.read("30%")))

    assert ['Qazinform\'s "one-third"', 'Elsewhere\'s "30%"'] == [side.name for side in sides]


def test_an_owner_that_ends_in_s_gets_an_apostrophe() -> None:
    """As in "The Times' figure"."""
    report = sf.load("2026.1").reports_of(FACT.id)[0]
    source = attrs.evolve(report.source, publisher="The Astana Times")

    assert "The Astana Times' figure (one-third)" == (
        read_operand(attrs.evolve(report, source=source)).name
    )


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("30%", '"30%" means between 29.5 and 30.5 percent'),
        ("more than 30 percent", '"more than 30 percent"'),
        ("dozens of cars", '"dozens of cars" means at least 24 cars'),
    ],
)
def test_the_meaning_of_a_side_says_its_bounds(text: str, meaning: str) -> None:
    """Unless the words do so already."""
    assert meaning == read_operand(text).meaning


def test_both_sides_are_in_the_unit_of_the_first() -> None:
    """With what was stated."""
    a, b = read_operands("exactly 5 km", "about 3,000 metres")

    assert a.bounds.unit is b.bounds.unit
    assert (sf.Interval.point(3), (True, True)) == (b.bounds.core, b.bounds.approaches)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("one-fifth", "one-sixth", 6), ("one-third", "one-half", 5), ("one-sixth", "20%", 5),
     ("20%", "30%", 5)],
)  # fmt: skip
def test_two_simple_fractions_stand_on_one_grid(one: str, other: str, expected: int) -> None:
    """As fine as the finer of the two, and as a fifth at least."""
    assert (
        expected == grid_of(sf.read(one), sf.read(other)) == grid_of(sf.read(other), sf.read(one))
    )


def test_simple_fractions_on_one_grid_do_not_overlap() -> None:
    """A fifth ends where a sixth begins."""
    a, b = (side.bounds.interval for side in read_operands("one-fifth", "one-sixth"))

    assert b.high == a.low == Fraction(11, 60)


@pytest.mark.parametrize("name", ["kind", "unit"])
def test_what_is_no_operand_is_refused(name: str) -> None:
    """Whatever attributes it has."""
    with pytest.raises(sf.errors.OperandError, match="expected a measurement, a report"):
        read_operand(type("Other", (), {name: None})())  # type: ignore[arg-type]
