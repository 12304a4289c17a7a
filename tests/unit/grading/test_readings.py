"""Quantities of answers as quantities of a fact's dimension."""

from fractions import Fraction

import pytest

from sco_facts import Quantity
from sco_facts.grading.readings import Reading, reading_for
from sco_facts.phrases import find, read


def reading(fact: str, answer: str) -> Reading | None:
    """Read the first quantity of an answer beside a fact."""
    return reading_for(read(fact), answer, next(find(answer)))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("It rose 150%.", "2.50-fold"),
        ("It rose by 50 percent.", "1.50-fold"),
        ("It rose up to 50%.", "at most 1.50-fold"),
        ("It rose close to 50%.", "about 1.50-fold"),
        ("It rose 40 to 60%, a record of 2020.", "between 1.4 and 1.6 fold"),
        ("It rose 50% of late.", "1.50-fold"),
        ("It grew by more than 100%.", "more than doubled"),
        ("It is up nearly 100%.", "nearly doubled"),
        ("Up 100%.", "doubled"),
        ("a 100% increase", "doubled"),
        ("It is 50% higher.", "1.50-fold"),
        ("It rose 1,000%.", "11-fold"),
        ("It rose by 25 basis points.", "1.0025-fold"),
        ("It rose by a third.", "4/3-fold"),
        ("It rose by between 50% and 60%.", "between 1.5 and 1.6 fold"),
        ("It fell by between 40% and 50%.", "between 0.5 and 0.6 fold"),
        ("It fell by 25%.", "0.75-fold"),
        ("It fell by half.", "halved"),
        ("It fell by more than 60%.", "less than 0.40-fold"),
        ("It fell by about 60%.", "about 0.40-fold"),
    ],
)
def test_share_that_something_changed_by_is_a_factor(answer: str, expected: str) -> None:
    """Its digits stay as significant as they were."""
    found = reading("almost doubled", answer)

    assert found is not None
    assert expected == str(found.quantity)
    assert f"read as {expected}" == found.caveat
    assert found.quantity.figure is not None
    assert found.quantity.figure.text in answer


def test_half_a_percent_is_a_two_hundredth() -> None:
    """A rise by it is one to 1.005."""
    found = reading("almost doubled", "It rose by half a percent.")

    assert found is not None
    assert found.quantity.figure is not None
    assert Fraction(201, 200) == found.quantity.figure.value


@pytest.mark.parametrize(
    "answer",
    [
        "It is 150%.",
        "It rose to 150% of that.",
        "It rose almost to 150%.",
        "It grew reaching nearly 150% of its 2020 level.",
        "It grew reaching nearly 150% of what it was in 2020.",
        "It fell, and is down at 150% of the levels of then.",
        "It rose. It is 150%.",
        "How imports rose\nShare of the total: 150%",
        "What rose in the spring is here at 150%.",
        "It is 150% of the increase.",
        "It fell by about 100%.",
        "It rose by many tonnes, 5 of them.",
        "several percent more",
        "It rose by 5 kg per pound.",
    ],
)
def test_share_without_a_change_is_no_factor(answer: str) -> None:
    """A level is not a change, and what is all gone has no factor that "about" could hedge."""
    assert reading("almost doubled", answer) is None


@pytest.mark.parametrize(
    ("fact", "answer", "expected"),
    [
        ("an annual rate of 6%", "6%", "6 percent per year"),
        ("an annual rate of 6%", "0.06", "0.06 per year"),
        ("$5 billion a year", "about $5 billion", "about 5 billion USD per year"),
        ("3 percent a month", "3%", "3 percent per month"),
    ],
)
def test_figure_without_a_rate_is_taken_at_the_facts(fact: str, answer: str, expected: str) -> None:
    """The caveat says so."""
    found = reading(fact, answer)

    assert found is not None
    assert expected == str(found.quantity)
    assert found.caveat.startswith("read as a ")


def test_last_of_two_rates_may_be_left_unsaid() -> None:
    """The one of time."""
    held = Quantity.exactly(5, "USD/tonne/year")
    (mention,) = find("$5 per tonne")
    found = reading_for(held, mention.text, mention)

    assert found is not None
    assert "USD/tonne/year" == found.quantity.unit.code


def test_reading_of_what_was_computed_has_no_hedge() -> None:
    """Only words hedge."""
    assert Reading(Quantity(read("over $3").interval, "USD")).hedge is None


@pytest.mark.parametrize(
    ("fact", "answer"),
    [
        ("6%", "6% a year"),
        ("an annual rate of 6%", "6 tonnes"),
        ("an annual rate of 6%", "12°C"),
        ("$5 per tonne", "$5"),
        ("five corridors", "$5"),
    ],
)
def test_other_units_have_no_reading(fact: str, answer: str) -> None:
    """Only a rate of time is left unsaid."""
    assert reading(fact, answer) is None


@pytest.mark.parametrize(
    ("fact", "answer", "caveat"),
    [
        ("five railway corridors", "five corridors", ""),
        ("five railway corridors", "5", ""),
        ("five railway corridors", "five rail corridors", ""),
        ("five railway corridors", "Five Railway corridors", ""),
        ("five corridors", "one corridor or more", ""),
        ("five", "five corridors", ""),
        ("five corridors", "five new rail corridors", 'the report does not say "new rail"'),
    ],
)
def test_noun_may_be_shorter_or_longer(fact: str, answer: str, caveat: str) -> None:
    """Its last word decides; what an answer adds is said."""
    found = reading(fact, answer)

    assert found is not None
    assert caveat == found.caveat


@pytest.mark.parametrize(
    "answer",
    ["five railway lines", "five air corridors", "five rai corridors", "five documentaries"],
)
def test_another_noun_has_no_reading(answer: str) -> None:
    """Nor has the same noun of another kind."""
    assert reading("five railway corridors", answer) is None
