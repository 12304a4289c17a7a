"""What every error says: what was given, what was expected, and what to do."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

import sco_facts as sf
from sco_facts.quantities.intervals import Interval, exact
from sco_facts.quantities.units import Unit

FACTS = sf.load("2026.1")
QUOTE = FACTS["trade.internal"].quote
COUNT = sf.Quantity(Interval.closed(2, 3), "count", counted="cats")
HALF = sf.Figure(sf.Hedge.EXACTLY, Decimal("2.5"), "just 2.5")
LONG = "1" + 1000 * ",000"


def undecided() -> bool:
    """Ask for yes or no where the words do not tell."""
    return bool(sf.Verdict(None, "The words do not tell."))


# What fails, and the value that the error is about.
CASES: dict[str, tuple[Callable[[], object], object]] = {
    "an infinite decimal": (lambda: exact(Decimal("Infinity")), Decimal("Infinity")),
    "a float": (
        lambda: exact(0.1),  # type: ignore[arg-type]
        0.1,
    ),
    "a number of extreme size": (lambda: exact(Decimal("1E200")), Decimal("1E200")),
    "a closed end without bound": (lambda: Interval(None, 1, True), None),
    "ends in the wrong order": (lambda: Interval(2, 1), (2, 1)),
    "zero inside the divisor": (lambda: 1 / Interval(-1, 1), Interval(-1, 1)),
    "a unit that is nearly known": (lambda: Unit("percnt/year"), "percnt/year"),
    "an unknown unit": (lambda: Unit("xyz"), "xyz"),
    "an empty unit": (lambda: Unit(""), ""),
    "a float to convert": (
        lambda: Unit("percent").convert(0.1, Unit("fraction")),  # type: ignore[arg-type]
        0.1,
    ),
    "units of two dimensions": (lambda: Unit("percent").factor_to(Unit("tonne")), Unit("tonne")),
    "two currencies": (lambda: Unit("USD").factor_to(Unit("EUR")), Unit("EUR")),
    "scales with two zeros": (
        lambda: Unit("degree_celsius").factor_to(Unit("degree_fahrenheit")),
        Unit("degree_fahrenheit"),
    ),
    "a product with a temperature": (
        lambda: Unit("degree_celsius") * Unit("year"),
        "degree_celsius*year",
    ),
    "a rate of a factor": (lambda: Unit("fold/year"), "fold/year"),
    "a number of thousands of digits": (lambda: sf.read(LONG), LONG),
    "words after the quantity": (lambda: sf.read("a third of the documents"), "of the documents"),
    "a phrase without a number": (
        lambda: sf.read("about " + "cats " * 20),
        " ".join(20 * ["cats"]),
    ),
    "a negation that states nothing": (lambda: sf.read("did not reach 30%"), "not"),
    "two hedges": (lambda: sf.read("at least at most 30%"), "at least at most 30%"),
    "ends of a range in the wrong order": (
        lambda: sf.read("between 5 and 3 percent"),
        "between 5 and 3 percent",
    ),
    "two rates": (lambda: sf.read("an annual rate of 6% a year"), "an annual rate of 6% a year"),
    "about zero": (lambda: sf.read("about 0 percent"), "about 0 percent"),
    "an undecided verdict as yes or no": (undecided, sf.Verdict(None, "The words do not tell.")),
    "a number beside a verdict": (
        lambda: sf.Verdict(True, "Why.") & 1,  # type: ignore[operator]
        1,
    ),
    "a number to compare": (
        lambda: sf.exceeds(5, "30%"),  # type: ignore[arg-type]
        5,
    ),
    "counts of two things": (lambda: sf.difference(COUNT, "five dogs"), ("cats", "dogs")),
    "less than one thing": (
        lambda: sf.Quantity.of(sf.Figure(sf.Hedge.NEARLY, 1, "nearly one"), "count"),
        Interval(0, 1),
    ),
    "bounds that the words do not have": (
        lambda: sf.Quantity(Interval(2, 3), "percent", HALF),
        Interval(2, 3),
    ),
    "temperatures to subtract": (
        lambda: sf.difference("10 degrees Celsius", "5 degrees Celsius"),
        Unit("degree_celsius"),
    ),
    "an id that is not there": (
        lambda: FACTS.measurements["offer.aifc"],  # type: ignore[index]
        "offer.aifc",
    ),
    "a value to cite": (
        lambda: sf.cite("x"),  # type: ignore[arg-type]
        "x",
    ),
    "a day in words": (lambda: sf.cite(FACTS["trade.internal"], accessed="today"), "today"),
    "an unknown style": (lambda: sf.cite(FACTS["trade.internal"], "xyz"), "xyz"),
    "a style that is nearly known": (
        lambda: sf.cite(FACTS["trade.internal"], "chicago"),
        "chicago",
    ),
    "another text": (lambda: sf.deep_link(FACTS["trade.internal"], "another text"), QUOTE),
    "a value to quote": (
        lambda: sf.quote_line("x"),  # type: ignore[arg-type]
        "x",
    ),
    "a number as an answer": (
        lambda: sf.grade(30, FACTS["trade.internal"]),  # type: ignore[arg-type]
        30,
    ),
    "a value without a figure": (
        lambda: sf.grade("30%", date(2025, 1, 1)),  # type: ignore[arg-type]
        date(2025, 1, 1),
    ),
}


@pytest.mark.parametrize(("fail", "value"), CASES.values(), ids=CASES)
def test_an_error_says_what_to_do(fail: Callable[[], object], value: object) -> None:
    """Given, expected and advice, in sentences that a screen has room for."""
    with pytest.raises(sf.ScoFactsError) as caught:
        fail()

    message = str(caught.value)
    assert re.fullmatch(r"Given .+(expected|needed).+[;.] .+[.?]", message)
    assert len(message) < 1000
    assert value == caught.value.value
