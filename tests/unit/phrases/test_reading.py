"""One phrase at a time: what belongs to it, what contradicts it, and what the error says."""

from decimal import Decimal
from fractions import Fraction

import pytest

from sco_facts.errors import MagnitudeError, OperandError, PhraseError
from sco_facts.phrases import find, read
from sco_facts.phrases.numbers import LONGEST
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge


def stated(phrase: str) -> Figure:
    """Read what a phrase states."""
    found = read(phrase).figure
    assert found is not None
    return found


def message(phrase: str) -> str:
    """Give what is said of a phrase that cannot be read."""
    with pytest.raises(PhraseError) as caught:
        read(phrase)
    return str(caught.value)


END = ", or write one quantity such as 'nearly 1 trillion USD'."
NUMBER = "expected a number and its unit there; add them"
REST = "expected the end of the phrase there; leave the rest out"
ORDER = "expected the lower number first; swap the two"
HEDGE = "expected one hedge and one rate; leave the others out"
NEGATION = "expected an assertion, and this word makes it none; leave it out"
WHOLE = "expected a whole number with that scale word; write one"


@pytest.mark.parametrize(
    ("phrase", "part", "advice"),
    [
        ("about cats", "cats", NUMBER),
        ("1 /3", "/3", REST),
        ("1/3 million people", "million people", REST),
        ("30 + countries", "+ countries", REST),
        ("30+5 km", "+5 km", REST),
        # A share or a multiple has no rate.
        ("0.4 a year", "a year", REST),
        ("doubled annually", "annually", REST),
        ("2-fold a year", "a year", REST),
        ("between 5 and 3 percent", "between 5 and 3 percent", ORDER),
        # The third hedge agrees with the first, the second with neither.
        ("about more than roughly 30%", "about more than roughly 30%", HEDGE),
        ("an annual rate of 6% a year", "an annual rate of 6% a year", HEDGE),
        ("did not reach 30%", "not", NEGATION),
        ("1.23456 thousand people", "1.23456 thousand people", WHOLE),
        ("30%\n\nand more", "and more", "expected one phrase, which ends there; leave it out"),
        ("of wonder 30%", "wonder", "expected a hedge or a verb there; leave the rest out"),
    ],
)  # fmt: skip
def test_an_error_says_what_is_wrong_and_what_to_do(phrase: str, part: str, advice: str) -> None:
    """The phrase, the part that is at fault, and the advice."""
    assert f"Given {phrase!r}, could not read {part!r}: {advice}{END}" == message(phrase)


@pytest.mark.parametrize("given", [None, b"5 tons", 5])
def test_what_is_no_text_is_refused(given: object) -> None:
    """The error shows it."""
    with pytest.raises(OperandError, match="expected text; decode bytes") as caught:
        read(given)  # type: ignore[arg-type]

    assert given == caught.value.value


@pytest.mark.parametrize(
    ("length", "shown"), [(60, "x" * 60), (61, "x" * 57 + "..."), (99, "x" * 57 + "...")]
)
def test_an_error_shows_sixty_characters(length: int, shown: str) -> None:
    """A longer phrase is cut, and ends in dots."""
    assert f"Given {shown!r}, could not read {shown!r}: {NUMBER}{END}" == message("x" * length)


def test_a_number_may_have_as_many_characters_as_are_read() -> None:
    """One more, and it is refused before it is read."""
    most = "0" * (LONGEST - 1) + "5"

    assert Decimal(5) == stated(most + " tonnes").value
    with pytest.raises(MagnitudeError, match=f"a number of {LONGEST + 1} characters"):
        read("0" + most + " tonnes")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("about 30%", "about 30%"),
        ("has exceeded  30%", "has exceeded  30%"),
        ("has a number  of documents", "a number of documents"),
    ],
)
def test_the_text_is_the_whole_phrase(phrase: str, text: str) -> None:
    """As written, but an indefinite number has only its own words."""
    assert text == stated(phrase).text


ANNUAL = [
    f"{article}{adjective} {noun} of 6%"
    for adjective in ("annual", "yearly")
    for noun in ("rate", "growth rate", "growth", "pace", "average rate", "average growth rate")
    for article in ("", "a ", "an ", "the ", "an average ", "average ")
]


@pytest.mark.parametrize(
    ("phrase", "hedge", "value", "unit", "counted"),
    [
        # A hedge between the number and what it counts or measures
        ("30 or more countries", Hedge.AT_LEAST, "30", "count", "countries"),
        ("30+ countries", Hedge.OVER, "30", "count", "countries"),
        ("30-plus countries", Hedge.OVER, "30", "count", "countries"),
        ("5 or more km", Hedge.AT_LEAST, "5", "km", None),
        # The same hedge twice is one.
        ("almost nearly 30%", Hedge.NEARLY, "30", "percent", None),
        # "Halved" turns round a hedge that has a direction, and no other.
        ("more than halved", Hedge.UNDER, "1/2", "fold", None),
        ("roughly halved", Hedge.ABOUT, "1/2", "fold", None),
        # A factor has no unit of its own.
        ("by a factor of 3", Hedge.PLAIN, "3", "fold", None),
        ("a factor of 3", Hedge.PLAIN, "3", "fold", None),
        ("a factor of 0.5", Hedge.PLAIN, "0.5", "fold", None),
        # A count has no decimals that are zeros; a measure has the digits as written.
        ("1.2000 thousand people", Hedge.PLAIN, "1200", "count", "people"),
        ("1.2000 thousand tonnes", Hedge.PLAIN, "1200.0", "tonne", None),
        ("2 million people", Hedge.PLAIN, "2.0E6", "count", "people"),
        *((phrase, Hedge.PLAIN, "6", "percent/year", None) for phrase in ANNUAL),
        ("a monthly pace of 6%", Hedge.PLAIN, "6", "percent/month", None),
        ("the daily rate of 6%", Hedge.PLAIN, "6", "percent/day", None),
        # All of a divisor is below, whether it is a product or a power.
        ("40 people per square km", Hedge.PLAIN, "40", "count/km/km", "people"),
        ("$5 per square metre", Hedge.PLAIN, "5", "USD/metre/metre", None),
        ("5% per km/h", Hedge.PLAIN, "5", "percent*hour/km", None),
        ("$0.05 per tonne-km", Hedge.PLAIN, "0.05", "USD/tonne/km", None),
    ],
)
def test_a_phrase_says_how_much_of_what(
    phrase: str, hedge: Hedge, value: str, unit: str, counted: str | None
) -> None:
    """Hedge, figure with its significant digits, unit and noun."""
    quantity = read(phrase)

    figure = Fraction(value) if "/" in value else Decimal(value)
    assert (hedge, repr(figure)) == (stated(phrase).hedge, repr(stated(phrase).value))
    assert (unit, counted) == (quantity.unit.code, quantity.counted)


def test_one_number_twice_is_a_range() -> None:
    """Only a falling pair is in the wrong order."""
    assert (Decimal(5), Decimal(5)) == stated("between 5 and 5 percent").value


def test_the_precision_is_that_of_the_phrase() -> None:
    """Also where an equal figure was read before."""
    assert Decimal(5).as_tuple() == stated("5 km").value.as_tuple()
    assert Decimal("5.0").as_tuple() == stated("5.0 km").value.as_tuple()


@pytest.mark.parametrize(
    ("phrase", "hedge", "value", "mode"),
    [
        ("fell by 3 percent", Hedge.PLAIN, "-3", "change"),
        ("fell more than 3 percent", Hedge.UNDER, "-3", "change"),
        ("fell nearly 3 percent", Hedge.NEARLY, "-3", "change"),
        ("a 20% drop", Hedge.PLAIN, "-20", "change"),
        ("rose to 30%", Hedge.PLAIN, "30", "level"),
        ("30%", Hedge.PLAIN, "30", None),
    ],
)
def test_a_change_has_its_sign_and_mode(
    phrase: str, hedge: Hedge, value: str, mode: str | None
) -> None:
    """A fall is below zero, and turns a hedge round that is no approximator."""
    assert (hedge, Decimal(value), mode) == (
        stated(phrase).hedge, stated(phrase).value, read(phrase).mode
    )  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("declined nearly twofold", Fraction(1, 2)),
        ("shrank two to three times", (Fraction(1, 3), Fraction(1, 2))),
    ],
)
def test_a_factor_of_a_fall_is_one_divided_by_it(phrase: str, value: object) -> None:
    """What shrinks twofold is left with a half."""
    assert value == stated(phrase).value
    assert "fold" == read(phrase).unit.code


@pytest.mark.parametrize(
    ("phrase", "value", "ends"),
    [
        ("about 30 to 40 people", (30, 40), (Hedge.ABOUT, Hedge.ABOUT)),
        ("more than 30 but less than 35 percent", (30, 35), (Hedge.OVER, Hedge.UNDER)),
        ("over $2 and under $3 million", (2 * 10**6, 3 * 10**6), (Hedge.OVER, Hedge.UNDER)),
        ("fell about 3 to 4 percent", (-4, -3), (Hedge.ABOUT, Hedge.ABOUT)),
        ("5 to 6 percent", (5, 6), None),
    ],
)
def test_the_ends_of_a_range_have_hedges_of_their_own(
    phrase: str, value: object, ends: tuple[Hedge, Hedge] | None
) -> None:
    """One before the range is of both."""
    assert (Hedge.BETWEEN, value, ends) == (
        stated(phrase).hedge, stated(phrase).value, stated(phrase).ends
    )  # fmt: skip


@pytest.mark.parametrize(
    "phrase",
    [
        "more than 30 but less than 35 percent or more", "more than 30 but less than 20 percent",
        "more than 30 km but less than 35", "more than 5 people but less than 6 km",
        "about 5 but less than 6 km", "more than 30 but less than cats", "at least 5 to 6 km",
        "5 to 6 per 100 people",
    ],
)  # fmt: skip
def test_ends_that_do_not_fit_are_refused(phrase: str) -> None:
    """Nothing is made of one end without the other."""
    with pytest.raises(PhraseError):
        read(phrase)


@pytest.mark.parametrize(
    "phrase",
    ["rose from 5% to 7%", "grew from $5 billion to $7 billion", "fell from 70 to 50 ships"],
)
def test_a_move_from_one_figure_to_another_is_no_range(phrase: str) -> None:
    """Where it ended is one figure, and where it began another."""
    with pytest.raises(PhraseError, match="it moved from one to another"):
        read(phrase)


@pytest.mark.parametrize("phrase", ["10.500 people", "1.234 ships", "about 5.000 homes"])
def test_thousandths_of_what_is_counted_are_refused(phrase: str) -> None:
    """They are thousands in many languages; a score in points has such decimals."""
    assert read("42.725 points").interval.low == Decimal("42.7245")
    with pytest.raises(PhraseError, match="no thousandths"):
        read(phrase)


@pytest.mark.parametrize(
    ("phrase", "value", "unit", "counted"),
    [
        ("20 per 100,000 people", Decimal("0.00020"), "fraction", "people"),
        ("3 per 40 people", Fraction(3, 40), "fraction", "people"),
        ("3.5 per million inhabitants", Decimal("0.0000035"), "fraction", "inhabitants"),
        ("1/2 per 100 people", Fraction(1, 200), "fraction", "people"),
        ("$0.83 per share", Decimal("0.83"), "USD/count", "share"),
        ("€2.40 a share", Decimal("2.40"), "EUR/count", "share"),
        ("$40 per capita", Decimal(40), "USD/count", "person"),
        ("9 litres of water a day", Decimal(9), "litre/day", None),
    ],
)
def test_a_divisor_is_read_whole(
    phrase: str, value: object, unit: str, counted: str | None
) -> None:
    """With its number and its noun."""
    quantity = read(phrase)

    assert (value, unit, counted) == (stated(phrase).value, quantity.unit.code, quantity.counted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man aged 45 was hurt.", "45 years"),
        ("There were children under five.", "less than 5 years"),
        ("It is for those over 65.", "more than 65 years"),
        ("A six-month-old baby slept.", "6 months"),
        ("It spared people under 500.", "less than 500"),
    ],
)
def test_an_age_is_in_years(text: str, expected: str) -> None:
    """Behind people, and up to 120."""
    assert [expected] == [str(each.quantity) for each in find(text)]
