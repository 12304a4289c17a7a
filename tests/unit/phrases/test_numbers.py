"""Numbers in digits and in words: their value, where they end, and the scale that they have."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from sco_facts.phrases import find, read
from sco_facts.phrases.numbers import LONGEST, number
from sco_facts.phrases.tokens import scan, source
from sco_facts.quantities.figure import Figure


def stated(phrase: str) -> Figure:
    """Read what a phrase states."""
    found = read(phrase).figure
    assert found is not None
    return found


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PARTS = "third quarter fifth sixth seventh eighth ninth tenth".split()
SIXTY = " trillion" * 5

# The text, the part of it that is the number, its value with the digits that are significant,
# and the power of its scale word.
NUMBERS = [
    # In digits
    ("0 people", "0", "0", 0),
    ("000 people", "000", "0", 0),
    ("1.000 tonnes", "1.000", "1.000", 0),
    ("664,000 tonnes", "664,000", "664E3", 0),
    ("664\u00a0000 tonnes", "664\u00a0000", "664E3", 0),
    ("664\u2009000 tonnes", "664\u2009000", "664E3", 0),
    ("664\u202f000 tonnes", "664\u202f000", "664E3", 0),
    ("664 000 tonnes", "664 000", "664E3", 0),
    ("1 234 567 tonnes", "1 234 567", "1234567", 0),
    # Groups have three digits, the first up to three, and a number up to twelve of them.
    ("1500 000 tonnes", "1500", "1500", 0),
    ("1.5 000 tonnes", "1.5", "1.5", 0),
    ("664 0000 tonnes", "664", "664", 0),
    ("664\t000 tonnes", "664", "664", 0),
    ("1" + " 000" * 11, "1" + " 000" * 11, "1.0E33", 0),
    ("1" + " 000" * 12, "1" + " 000" * 11, "1.0E33", 0),
    ("0" * (LONGEST - 1) + "5 tonnes", "0" * (LONGEST - 1) + "5", "5", 0),
    # Ratios, but no dates
    ("1/3 of it", "1/3", "1/3", 0),
    ("1/3.", "1/3", "1/3", 0),
    ("3/2 of it", "3/2", "1.5", 0),
    ("7/3 of it", "7/3", "7/3", 0),
    ("1 /3 of it", "1", "1", 0),
    ("1/" + "0" * (LONGEST - 1) + "3", "1/" + "0" * (LONGEST - 1) + "3", "1/3", 0),
    # Mixed numbers
    ("2½ hours", "2½", "2.5", 0),
    ("2 1/2 hours", "2 1/2", "2.5", 0),
    ("2 1/3 hours", "2 1/3", "7/3", 0),
    ("2 3/2 hours", "2", "2", 0),
    ("2 4/3 hours", "2", "2", 0),
    ("2 7/3 hours", "2", "2", 0),
    ("5 10-12 hours", "5", "5", 0),
    ("two and a half hours", "two and a half", "2.5", 0),
    # A decimal where it ends within nine places
    ("2 1/512 of it", "2 1/512", "2.001953125", 0),
    ("2 1/1024 of it", "2 1/1024", "2049/1024", 0),
    # Scale words and letters
    ("27.5 million tons", "27.5 million", "27.5E6", 6),
    ("1.5 thousand trillion", "1.5 thousand trillion", "1.5E15", 15),
    ("5 hundred people", "5 hundred", "5.0E2", 2),
    ("1" + SIXTY + " trillion", "1" + SIXTY, "1.0E60", 60),
    ("two" + SIXTY + " trillion", "two" + SIXTY, "2.0E60", 60),
    ("1/4 million people", "1/4 million", "0.25E6", 6),
    # A lakh is a hundred thousand, a crore a hundred lakh.
    ("5 crore rupees", "5 crore", "5.0E7", 7),
    ("500 crores", "500 crores", "500E7", 7),
    ("500 cr", "500 cr", "500E7", 7),
    ("2.5 lakhs", "2.5 lakhs", "2.5E5", 5),
    ("2 lakh crore", "2 lakh crore", "2.0E12", 12),
    ("two lakh crore", "two lakh crore", "2.0E12", 12),
    ("a crore and a half", "a crore and a half", "1.5E7", 7),
    ("two lakh fifty thousand people", "two lakh fifty thousand", "250E3", 5),
    ("two crore five lakh people", "two crore five lakh", "20500E3", 7),
    # What has no end as a decimal is not scaled.
    ("1/3 million people", "1/3", "1/3", 0),
    ("a third of a million people", "a third", "1/3", 0),
    # Shares in words
    ("a third of them", "a third", "1/3", 0),
    ("two-thirds of them", "two-thirds", "2/3", 0),
    ("two thirds of them", "two thirds", "2/3", 0),
    ("two halves of a match", "two", "2", 0),
    ("zero thirds of them", "zero", "0", 0),
    ("a quarter of a million people", "a quarter of a million", "0.25E6", 6),
    ("a quarter of a year", "a quarter", "1/4", 0),
    ("a quarter of the million", "a quarter", "1/4", 0),
    ("half million people", "half million", "5.0E5", 6),
    ("half-million people", "half-million", "5.0E5", 6),
    ("half a million people", "half a million", "5.0E5", 6),
    ("half a year", "half", "1/2", 0),
    ("half a dozen ships", "half a dozen", "6", 0),
    # In words
    ("twenty-seven ships", "twenty-seven", "27", 0),
    ("twenty seven ships", "twenty seven", "27", 0),
    ("twenty-one ships", "twenty-one", "21", 0),
    ("twenty ten", "twenty", "20", 0),
    ("twenty eleven", "twenty", "20", 0),
    ("two dozen ships", "two dozen", "24", 0),
    ("one hundred and one ships", "one hundred and one", "101", 0),
    ("one hundred zero ships", "one hundred", "1.0E2", 2),
    ("three point one four", "three point one four", "3.14", 0),
    ("one point" + " two" * 13, "one point" + " two" * 12, "1." + "2" * 12, 0),
    ("two point five million", "two point five million", "2.5E6", 6),
    ("one thousand and five ships", "one thousand and five", "1005", 0),
    ("one million and one hundred ships", "one million", "1.0E6", 6),
    ("one million and one hundred and one ships", "one million", "1.0E6", 6),
    ("five thousand two million", "five thousand", "5.0E3", 3),
    ("a million and a half", "a million and a half", "1.5E6", 6),
    # Where all its parts have one, its scale is the highest: what is short for it is no less.
    ("three million five hundred thousand", "three million five hundred thousand", "3500E3", 6),
    ("one thousand two hundred", "one thousand two hundred", "1200", 0),
    # The mark between a number and its scale word is a hedge, and no end.
    ("20-odd million", "20-odd million", "20E6", 6),
    # A power too large, and letters that go on behind one.
    ("10^99 km", "10", "10", 0),
    ("1.5e6kg", "1.5", "1.5", 0),
]


@pytest.mark.parametrize(
    ("text", "part", "value", "power"), NUMBERS, ids=[row[0] for row in NUMBERS]
)
def test_a_number_has_a_value_an_end_and_a_scale(
    text: str, part: str, value: str, power: int
) -> None:
    """Its digits are those that are significant; what follows is no part of it."""
    tokens = list(scan([text]))

    found = number(tokens, 0)

    assert found is not None
    assert part == source(tokens, 0, found.end)
    assert repr(Fraction(value) if "/" in value else Decimal(value)) == repr(found.value)
    assert power == found.power


@pytest.mark.parametrize(
    "text", ["1/3/2025", "6/3", "5/0", "1/ 3", "1.2.3", "1/" + "0" * LONGEST + "3"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    """A date, a fraction that is whole or broken, a version, and what goes on for too long."""
    assert number(list(scan([text])), 0) is None


def test_a_number_is_read_wherever_it_stands() -> None:
    """The place in the text does not count for the number of groups."""
    tokens = list(scan(["The plant by the river made no less than a total of 664 000 tonnes"]))
    at = [token.text for token in tokens].index("664")

    found = number(tokens, at)

    assert found is not None
    assert (Decimal("664E3"), at + 2) == (found.value, found.end)


@pytest.mark.parametrize(("value", "word"), [*enumerate(ONES)])
def test_ones_are_read(value: int, word: str) -> None:
    """Each word by itself."""
    assert Decimal(value) == stated(f"{word} tonnes").value


@pytest.mark.parametrize(("ten", "word"), [*enumerate(TENS, start=2)])
def test_tens_are_read(ten: int, word: str) -> None:
    """Each with a one behind it."""
    assert Decimal(10 * ten + 3) == stated(f"{word}-three tonnes").value


@pytest.mark.parametrize(("value", "word"), [*enumerate(PARTS, start=3)])
def test_parts_are_read(value: int, word: str) -> None:
    """One of each, and two."""
    assert Fraction(1, value) == stated(f"one-{word}").value
    assert Fraction(2, value) == stated(f"two {word}s").value


@pytest.mark.parametrize(
    ("word", "power"), [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
)
def test_scales_are_read(word: str, power: int) -> None:
    """A figure before one has its digits."""
    assert Decimal(27).scaleb(power).as_tuple() == stated(f"27 {word} tonnes").value.as_tuple()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $5k.", ["$5k"]),
        ("It cost $5m, he said.", ["$5m"]),
        ("It cost much (£5b).", ["£5b"]),
        ("“It cost $5m,” he said.", ["$5m"]),
        ("It cost $5m—a record.", ["$5m"]),
        ("It cost $5m+ in May.", ["$5m+"]),
        ("It cost $5m-$6m in May.", ["$5m-$6m"]),
        ("It cost 5m–6m euros in May.", ["5m–6m euros"]),
        ("It cost $5m-", ["$5m"]),
        ("It has a 5m-long wall.", []),
        ("It has a $5k–a-day job.", []),
        ("It has a $5k-plus bill.", ["$5k-plus"]),
        ("It has a $5m/6 share.", []),
        ("It moves at 5m/s.", ["5m/s"]),
    ],
)
def test_a_letter_is_a_scale_where_the_word_ends(text: str, found: list[str]) -> None:
    """Marks that close a clause and ranges may follow it, the rest of a compound may not."""
    assert found == [mention.text for mention in find(text)]


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("two to three million five hundred thousand people", "2E6", "3500E3"),
        ("two to two million and a half people", "2E6", "2.5E6"),
        ("ninety to one thousand two hundred people", "90", "1200"),
    ],
)
def test_the_lower_number_takes_the_scale_of_the_higher(phrase: str, low: str, high: str) -> None:
    """The scale that it leaves out is the highest."""
    assert (Decimal(low), Decimal(high)) == stated(phrase).value


def test_a_mixed_number_keeps_its_digits() -> None:
    """Whatever the precision of the caller."""
    with localcontext() as context:
        context.prec = 4

        assert Decimal("12345.5").as_tuple() == stated("12345½ tonnes").value.as_tuple()
