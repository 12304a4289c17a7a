"""Laws of the phrase reader: it reads what is printed, and finds what it reads."""

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from sco_facts.errors import ScoFactsError
from sco_facts.phrases import find, read
from sco_facts.phrases.words import HEDGES
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import INDEFINITE, Hedge
from sco_facts.quantities.quantity import Quantity

ONE_FIGURE = [hedge for hedge in Hedge if hedge not in (Hedge.BETWEEN, Hedge.INDEFINITE)]
MEASURES = [
    "percent", "basis_point", "fold", "percentage_point", "tonne", "kg", "gram", "short_ton",
    "long_ton", "pound", "km", "metre", "mile", "year", "month", "day", "hour", "degree_celsius",
    "degree_fahrenheit", "degree", "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "KZT", "INR", "ALL",
    "percent/year", "USD/year", "USD/tonne", "tonne/month", "km/hour", "tonne*km", "km*km",
    "metre*metre*metre", "tonne*km/year",
]  # fmt: skip
NOUNS = [None, "countries", "railway corridors", "SCO member states", "high-speed trains", "people"]
WORDS_OF_NEWS = [
    *HEDGES, *INDEFINITE, "5", "30", "1.5", "2,500", "664 000", "-3", "one", "two", "a", "half",
    "third", "quarter", "hundred", "thousand", "million", "billion", "and", "to", "between",
    "from", "of", "%", "percent", "percentage points", "$", "USD", "dollars", "tons", "km", "°C",
    "people", "countries", "new documents", "a year", "per", "annually", "doubled", "halved",
    "times", "-fold", "not", "did not", "has", "more", "or more", "+", "–", "-", "/", ".", ",",
    "in 2024", "last year", "the past five years", "since its inception", "Article", "18 November",
    "10:30", "24th", "\n\n", "\n", "ago", "earlier", "the first half of 2025", "exactly",
]  # fmt: skip


def whole() -> st.SearchStrategy[Decimal]:
    """Draw whole figures whose last group of digits is not three zeros, which round."""
    return st.integers(0, 10**15).filter(lambda n: n % 1000 != 0 or n == 0).map(Decimal)


def rounded() -> st.SearchStrategy[Decimal]:
    """
    Draw figures as scale words and trailing zeros make them, with two digits or more.

    From a hundred quadrillion on, no scale word leaves as few as two.
    """
    return st.builds(
        lambda digits, power: Decimal(digits).scaleb(power),
        st.integers(10, 10**6),
        st.integers(1, 15),
    ).filter(lambda value: value.adjusted() < 17)


def decimals() -> st.SearchStrategy[Decimal]:
    """Draw figures with decimals."""
    return st.builds(
        lambda digits, places: Decimal(digits).scaleb(-places),
        st.integers(0, 10**9),
        st.integers(1, 6),
    )


def shares() -> st.SearchStrategy[Fraction]:
    """Draw fractions between 0 and 1 that are no whole number."""
    return st.fractions(Fraction(1, 99), Fraction(98, 99), max_denominator=99).filter(
        lambda share: share.denominator > 1
    )


def signed(figures: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Decimal]:
    """Draw figures on either side of zero."""
    return st.builds(
        lambda value, is_low: value.copy_negate() if is_low and value else value,
        figures,
        st.booleans(),
    )


def hedges_of(value: Decimal | Fraction) -> st.SearchStrategy[Hedge]:
    """Draw a hedge that fits a figure."""
    return st.sampled_from([h for h in ONE_FIGURE if value != 0 or not h.is_approximator])


@st.composite
def measured(draw: st.DrawFn) -> Quantity:
    """Draw a figure in a unit."""
    value = draw(st.one_of(signed(whole()), signed(rounded()), signed(decimals()), shares()))
    stated = Figure(draw(hedges_of(value)), value, "")
    return Quantity.of(stated, draw(st.sampled_from(MEASURES)))


@st.composite
def counted(draw: st.DrawFn) -> Quantity:
    """Draw a count; a bare one is exact, or plain if it has a scale word."""
    value = draw(st.one_of(whole().filter(lambda n: n > 1), rounded()))
    hedge = draw(hedges_of(value))
    if hedge is Hedge.PLAIN and value.as_tuple().exponent == 0:
        hedge = Hedge.EXACTLY
    return Quantity.of(Figure(hedge, value, ""), "count", draw(st.sampled_from(NOUNS)))


@st.composite
def ratios(draw: st.DrawFn) -> Quantity:
    """Draw a number without a unit that counts nothing."""
    value = draw(st.one_of(signed(decimals()), shares()))
    hedge = draw(hedges_of(value))
    # A whole number by itself is a count: "30.0" as well as "30".
    assume(Fraction(value).denominator != 1)
    return Quantity.of(Figure(hedge, value, ""), "fraction")


@st.composite
def ranges(draw: st.DrawFn) -> Quantity:
    """Draw a range in a unit, or of a count; both ends are as precise as they are written."""
    ends = draw(st.sampled_from([whole(), rounded()]))
    low, high = sorted((draw(ends), draw(ends)))
    unit, noun = draw(
        st.one_of(
            st.tuples(st.sampled_from(MEASURES), st.none()),
            st.tuples(st.just("count"), st.sampled_from(NOUNS)),
        )
    )
    return Quantity.of(Figure(Hedge.BETWEEN, (low, high), ""), unit, noun)


@st.composite
def indefinites(draw: st.DrawFn) -> Quantity:
    """Draw words in place of a number."""
    words, noun = draw(st.sampled_from(sorted(INDEFINITE))), draw(st.sampled_from(NOUNS[1:]))
    return Quantity.of(Figure(Hedge.INDEFINITE, None, f"{words} {noun}"), "count", noun)


def news() -> st.SearchStrategy[str]:
    """Draw text that is full of what quantities are made of."""
    words = st.lists(st.sampled_from(WORDS_OF_NEWS), max_size=25)
    glue = st.sampled_from([" ", " ", " ", ""])
    return st.builds(lambda parts, between: between.join(parts), words, glue)


@given(st.one_of(measured(), counted(), ratios(), ranges(), indefinites()))
@example(Quantity.of(Figure(Hedge.PLAIN, Decimal("1.5E15"), ""), "USD"))
@example(Quantity.of(Figure(Hedge.PLAIN, Decimal("1.0E14"), ""), "USD"))
@example(Quantity.of(Figure(Hedge.PLAIN, Decimal("2.5E5"), ""), "tonne"))
@example(Quantity.of(Figure(Hedge.PLAIN, Fraction(11, 20), ""), "percent"))
@example(Quantity.of(Figure(Hedge.PLAIN, Fraction(7, 3), ""), "fold"))
@example(Quantity.of(Figure(Hedge.PLAIN, Decimal("27E3"), ""), "count/day", "people"))
def test_what_is_printed_reads_back(quantity: Quantity) -> None:
    """`read` undoes `str`, apart from the words as they were written."""
    assert quantity == read(str(quantity))


@given(st.one_of(measured(), counted(), ratios(), ranges(), indefinites()))
def test_what_reads_is_found(quantity: Quantity) -> None:
    """A text that is one phrase has one mention: all of it."""
    text = str(quantity)

    mentions = list(find(text))

    assert [(text, quantity)] == [(each.text, each.quantity) for each in mentions]


@given(st.one_of(st.text(), news()))
@example("٣٠%")
@example("1/0")
@example("5 dollars per dollar")
@example("\ud800 5%")
def test_read_raises_only_errors_of_the_library(text: str) -> None:
    """Whatever the text is."""
    with suppress(ScoFactsError):
        read(text)


@given(st.one_of(st.text(), news()))
def test_mentions_are_slices_in_order(text: str) -> None:
    """Each is the text that it names, and starts where the one before has ended."""
    end = 0
    for mention in find(text):
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end
        end = mention.end


@given(news(), st.lists(st.integers(0, 400)))
def test_chunks_make_no_difference(text: str, cuts: list[int]) -> None:
    """A stream has the same mentions as the whole text, wherever it is cut."""
    ends = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    chunks = [text[start:end] for start, end in pairwise(ends)]

    assert list(find(text)) == list(find(chunks))
