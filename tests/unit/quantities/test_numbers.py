"""Exact numbers, their digits, and nouns in the singular."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest

from sco_facts.errors import ExactnessError, MagnitudeError
from sco_facts.quantities.numbers import as_written, exact, exact_text, singular, with_power


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
    ("value", "power", "expected"),
    [("27.5", 6, "2.75E+7"), ("1", 12, "1.0E+12"), ("-5", 6, "-5.0E+6"), ("0", 6, "0E+6"),
     ("50", 6, "5.0E+7")],
)  # fmt: skip
def test_a_scale_word_leaves_two_digits(value: str, power: int, expected: str) -> None:
    """One that was written alone gets a second one."""
    assert Decimal(expected).as_tuple() == with_power(Decimal(value), power).as_tuple()


def test_a_scale_word_ignores_the_decimal_context() -> None:
    """No switch is global."""
    with localcontext(Context(prec=2)):
        assert "2.7512E+7" == str(with_power(Decimal("27.512"), 6))


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("664000", "6.64E+5"),
        ("2500", "2500"),
        ("1000", "1.0E+3"),
        ("1500000", "1.500E+6"),
        ("10000", "1.0E+4"),
        ("100", "100"),
        ("1000.0", "1000.0"),
        ("-664000", "-6.64E+5"),
        ("0", "0"),
        ("0000", "0000"),
    ],
)
def test_whole_groups_of_zeros_are_as_a_scale_word(digits: str, expected: str) -> None:
    """Three by three; other zeros count, and so do those behind a point."""
    assert Decimal(expected).as_tuple() == as_written(digits).as_tuple()


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
