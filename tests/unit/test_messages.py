"""What errors say, whole: what was given, what was expected, and what to do."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import sco_facts as sf
from sco_facts.quantities.intervals import Interval, exact
from sco_facts.quantities.units import Unit

FACTS = sf.load("2026.1")
QUOTE = FACTS["trade.internal"].quote
CODES = (
    "Codes are singular and spelled out, such as percent, tonne, km, hectare, barrel and "
    "gigawatt_hour; or those of ISO 4217 such as USD; or products and quotients such as tonne*km "
    "and USD/year."
)
EXACT = (
    'expected an exact, finite number; write an int, Fraction(1, 10) or Decimal("0.1"), and None '
    "where there is no end."
)
OR_WRITE = "or write one quantity such as 'nearly 1 trillion USD'."
COUNT = sf.Quantity(Interval.closed(2, 3), "count", counted="cats")
HALF = sf.Figure(sf.Hedge.EXACTLY, Decimal("2.5"), "just 2.5")
LONG = "1" + 1000 * ",000"


def undecided() -> bool:
    """Ask for yes or no where the words do not tell."""
    return bool(sf.Verdict(None, "The words do not tell."))


CASES: list[tuple[Callable[[], object], str, object]] = [
    (
        lambda: exact(Decimal("Infinity")),
        f"Given Decimal('Infinity'), {EXACT}",
        Decimal("Infinity"),
    ),
    (
        lambda: exact(0.1),  # type: ignore[arg-type]
        f"Given 0.1, {EXACT}",
        0.1,
    ),
    (
        lambda: exact(Decimal("1E200")),
        "Given a decimal with 1 digits and exponent 200, expected at most 100 of each; write a "
        "smaller number or a larger unit.",
        Decimal("1E200"),
    ),
    (
        lambda: Interval(None, 1, True),
        "Given an unbounded end that is closed, expected it open; leave low_closed or "
        "high_closed False where the end is None.",
        None,
    ),
    (
        lambda: Interval(2, 1),
        "Given the ends (2, 1), expected low < high, or low = high with both ends closed; there "
        "is no empty interval.",
        (2, 1),
    ),
    (
        lambda: 1 / Interval(-1, 1),
        "Given the divisor (-1, 1), expected an interval without zero inside; cut it at zero "
        "first, or divide by a quantity that is known to be positive.",
        Interval(-1, 1),
    ),
    (
        lambda: Unit("percnt/year"),
        "Given the unit 'percnt/year', expected a known code in place of 'percnt'. Did you mean "
        f"'percent'? {CODES}",
        "percnt/year",
    ),
    (
        lambda: Unit("xyz"),
        f"Given the unit 'xyz', expected a known code in place of 'xyz'. {CODES}",
        "xyz",
    ),
    (
        lambda: Unit(""),
        "Given '', expected a unit code of at most 100 characters and 12 factors; write one such "
        "as 'percent' or 'USD/year'.",
        "",
    ),
    (
        lambda: Unit("percent").convert(0.1, Unit("fraction")),  # type: ignore[arg-type]
        "Given 0.1, expected a Fraction or an int; write Fraction('0.1').",
        0.1,
    ),
    (
        lambda: Unit("percent").factor_to(Unit("tonne")),
        "Given percent (ratio) and tonne (mass), expected units that measure one thing; choose "
        "another figure, or another unit, for one of them.",
        Unit("tonne"),
    ),
    (
        lambda: Unit("USD").factor_to(Unit("EUR")),
        "Given USD (USD) and EUR (EUR), expected one currency; there are no exchange rates, "
        "so give both in one.",
        Unit("EUR"),
    ),
    (
        lambda: Unit("degree_celsius").factor_to(Unit("degree_fahrenheit")),
        "Given degree_celsius and degree_fahrenheit, expected scales with one zero; use convert().",
        Unit("degree_fahrenheit"),
    ),
    (
        lambda: Unit("degree_celsius") * Unit("year"),
        "Given degree_celsius*year, expected a possible unit; a temperature on an offset scale "
        "has no products and no quotients.",
        "degree_celsius*year",
    ),
    (
        lambda: Unit("fold/year"),
        "Given fold/year, expected a possible unit; a factor of change has no rate, so only fold "
        "divides it.",
        "fold/year",
    ),
    (
        lambda: sf.read(LONG),
        "Given a number of 4001 characters, 1,000,000,000,000,00…, expected at most 100 digits; "
        "write a smaller number or a scale word.",
        LONG,
    ),
    (
        lambda: sf.read("a third of the documents"),
        "Given 'a third of the documents', could not read 'of the documents': expected the end "
        f"of the phrase there; leave the rest out, {OR_WRITE}",
        "of the documents",
    ),
    (
        lambda: sf.read("about " + "cats " * 20),
        "Given 'about cats cats cats cats cats cats cats cats cats cats c...', could not read "
        "'cats cats cats cats cats cats cats cats cats cats cats ca...': expected a number and "
        f"its unit there; add them, {OR_WRITE}",
        " ".join(20 * ["cats"]),
    ),
    (
        lambda: sf.read("did not reach 30%"),
        "Given 'did not reach 30%', could not read 'did not reach': expected no negation, which "
        f"states no quantity; leave it out, {OR_WRITE}",
        "did not reach",
    ),
    (
        lambda: sf.read("about 30% or more"),
        "Given 'about 30% or more', could not read 'about 30% or more': expected one hedge; "
        f"leave the others out, {OR_WRITE}",
        "about 30% or more",
    ),
    (
        lambda: sf.read("between 5 and 3 percent"),
        "Given 'between 5 and 3 percent', could not read 'between 5 and 3 percent': expected the "
        f"lower number first; swap the two, {OR_WRITE}",
        "between 5 and 3 percent",
    ),
    (
        lambda: sf.read("an annual rate of 6% a year"),
        "Given 'an annual rate of 6% a year', could not read 'an annual rate of 6% a year': "
        f"expected one rate; leave the other out, {OR_WRITE}",
        "an annual rate of 6% a year",
    ),
    (
        lambda: sf.read("about 0 percent"),
        "Given 'about 0 percent', could not read 'about 0 percent': Given the value 0 with the "
        "hedge 'about', expected a figure other than zero; choose the hedge that the words have, "
        f"{OR_WRITE}",
        "about 0 percent",
    ),
    (
        undecided,
        "Given an undecided verdict where yes or no is needed: The words do not tell. Ask for "
        "`.answer`, which may be None, or decide what undecided means to you.",
        sf.Verdict(None, "The words do not tell."),
    ),
    (
        lambda: sf.Verdict(True, "Why.") & 1,  # type: ignore[operator]
        "Given 1 beside a verdict, expected another verdict; compare `.answer`, which is True, "
        "False or None.",
        1,
    ),
    (
        lambda: sf.exceeds(5, "30%"),  # type: ignore[arg-type]
        'Given 5, expected a measurement, a report, a quantity or a phrase; write "exactly '
        '30%" or Quantity.exactly(30, "percent").',
        5,
    ),
    (
        lambda: sf.difference(COUNT, "five dogs"),
        "Given a count of cats and one of dogs, expected counts of the same thing; leave the "
        "noun out of one to match any.",
        ("cats", "dogs"),
    ),
    (
        lambda: sf.Quantity.of(HALF, "count"),
        "Given a count of [2.5, 2.5], expected one that holds a whole number; use another unit "
        "for what is not counted.",
        Interval.closed(Fraction(5, 2), Fraction(5, 2)),
    ),
    (
        lambda: sf.Quantity(Interval(2, 3), "percent", HALF),
        "Given the bounds (2, 3) with the words 'just 2.5', expected [2.5, 2.5]; make the "
        "quantity with Quantity.of, or leave `stated` out.",
        Interval(2, 3),
    ),
    (
        lambda: sf.difference("10 degrees Celsius", "5 degrees Celsius"),
        "Given two temperatures in degree_celsius, expected a scale that starts at zero; compare "
        "them with `exceeds` instead.",
        Unit("degree_celsius"),
    ),
    (
        lambda: FACTS.measurements["offer.aifc"],  # type: ignore[index]
        "Given the id 'offer.aifc', expected one of the 10 here; list the ids to find it.",
        "offer.aifc",
    ),
    (
        lambda: sf.cite("x"),  # type: ignore[arg-type]
        "Given a value of type str, expected a source, or a measurement, statement, event or "
        "other report; look one up in a catalogue.",
        "x",
    ),
    (
        lambda: sf.cite(FACTS["trade.internal"], accessed="today"),
        "Given accessed='today', expected a day; write it as 2026-01-05.",
        "today",
    ),
    (
        lambda: sf.cite(FACTS["trade.internal"], "xyz"),
        "Given the style 'xyz', expected one of apa, chicago-author-date, chicago-notes, mla, "
        "harvard, vancouver, gb-t-7714, gost; choose one of them.",
        "xyz",
    ),
    (
        lambda: sf.cite(FACTS["trade.internal"], "chicago"),
        "Given the style 'chicago', expected one of apa, chicago-author-date, chicago-notes, mla, "
        "harvard, vancouver, gb-t-7714, gost; did you mean 'chicago-notes' or "
        "'chicago-author-date'?",
        "chicago",
    ),
    (
        lambda: sf.deep_link(FACTS["trade.internal"], "another text"),
        f"Given a text without {QUOTE.text!r} at {QUOTE.start}–{QUOTE.end}, expected the report "
        "that the fact is from; give its text unchanged.",
        QUOTE,
    ),
    (
        lambda: sf.quote_line("x"),  # type: ignore[arg-type]
        "Given a value of type str, expected a measurement, statement or event; only these quote "
        "the report.",
        "x",
    ),
    (
        lambda: sf.grade(30, FACTS["trade.internal"]),  # type: ignore[arg-type]
        "Given 30 as the answer, expected text; write a sentence.",
        30,
    ),
    (
        lambda: sf.grade("30%", date(2025, 1, 1)),  # type: ignore[arg-type]
        "Given datetime.date(2025, 1, 1), which has no figure, expected a measurement or another "
        "report of one; list them with `facts.measurements`.",
        date(2025, 1, 1),
    ),
]


@pytest.mark.parametrize(
    ("fail", "message", "value"), CASES, ids=[message[:50] for _, message, _ in CASES]
)
def test_an_error_says_what_to_do(fail: Callable[[], object], message: str, value: object) -> None:
    """The whole message, and the offending value on the error."""
    with pytest.raises(sf.ScoFactsError) as caught:
        fail()

    assert message == str(caught.value)
    assert value == caught.value.value
