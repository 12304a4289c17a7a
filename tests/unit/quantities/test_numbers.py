"""Numerals: exact numbers as digits and as words, and nouns in the singular."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest

from sco_facts.errors import ExactnessError, MagnitudeError
from sco_facts.quantities.numbers import exact, exact_text, exact_words, number_words, singular


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("-30", "-30"),
        ("549/20", "27.45"),
        ("-1/8", "-0.125"),
        ("1/3", "1/3"),
        ("-7/24", "-7/24"),
        ("1000000", "1000000"),
        ("1/1024", "0.0009765625"),
        ("1/10000000000000000000000000000000000000000", "0." + 39 * "0" + "1"),
    ],
)
def test_exact_text(value: str, expected: str) -> None:
    """A decimal where it ends, else a fraction."""
    assert expected == exact_text(Fraction(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("67000000000", "67 billion"),
        ("-1500000000000", "-1.5 trillion"),
        ("5000000000000000", "5,000 trillion"),
        ("1/2", "0.5"),
        ("2/3", "two-thirds"),
        ("7/24", "7/24"),
    ],
)
def test_exact_words(value: str, expected: str) -> None:
    """A scale word from a million on."""
    assert expected == exact_words(Fraction(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("27.5E6", "27.5 million"), ("664E3", "664,000"), ("1.0E5", "1 hundred thousand")],
)
def test_number_words_ignores_the_decimal_context(value: str, expected: str) -> None:
    """No switch is global."""
    with localcontext(Context(prec=2)):
        assert expected == number_words(Decimal(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1000000", "1.000000 million"),
        ("1.000E6", "1.000 million"),
        ("2.0E8", "2 hundred million"),
        ("25E4", "0.25 million"),
        ("10.0E6", "10.0 million"),
    ],
)
def test_number_words_keep_the_significant_digits(value: str, expected: str) -> None:
    """Zeros that were written count."""
    assert expected == number_words(Decimal(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("1", "1"),
        ("3", "3"),
        ("1/11", "1/11"),
        ("29/20", "1.45"),
        ("9/10", "nine-tenths"),
        ("3/2", "1.5"),
        ("4/3", "4/3"),
    ],
)
def test_number_words_of_fractions(value: str, expected: str) -> None:
    """Words for those that have them, up to tenths; decimals from one on."""
    assert expected == number_words(Fraction(value))


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("railway corridors", "railway corridor"),
        ("countries", "country"),
        ("ties", "tie"),
        ("skies", "sky"),
        ("young people", "young person"),
        ("dishes", "dish"),
        ("people", "person"),
        ("women", "woman"),
        ("churches", "church"),
        ("boxes", "box"),
        ("businesses", "business"),
        ("business", "business"),
        ("bus", "bus"),
        ("analysis", "analysis"),
        ("document", "document"),
        ("", ""),
    ],
)
def test_singular(noun: str, expected: str) -> None:
    """By the regular rules; only the last word counts."""
    assert expected == singular(noun)


@pytest.mark.parametrize(
    "value", [Decimal("1E100"), Decimal("1E-100"), Decimal("9" * 100), Decimal("-" + "9" * 100)]
)
def test_a_hundred_digits_and_places_are_exact(value: Decimal) -> None:
    """The largest that is taken."""
    assert Fraction(value) == exact(value)


@pytest.mark.parametrize("value", [Decimal("1E101"), Decimal("1E-101"), Decimal("9" * 101)])
def test_more_than_a_hundred_digits_or_places_are_refused(value: Decimal) -> None:
    """Either would cost time."""
    with pytest.raises(MagnitudeError):
        exact(value)


@pytest.mark.parametrize("value", [True, 0.1, "1", None, Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_exact_number_is_refused(value: object) -> None:
    """A truth is none either."""
    with pytest.raises(ExactnessError):
        exact(value)  # type: ignore[arg-type]
