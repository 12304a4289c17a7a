"""Wording: figures, units and bounds in the words of a report, which read back."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest

from sco_facts.phrases import read
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.quantities.units import Unit
from sco_facts.quantities.wording import (
    bounds_words,
    exact_words,
    figure_words,
    interval_words,
    number_words,
    scale_of,
    with_unit,
)


def figure(hedge: str, value: str | tuple[str, str], **rest: object) -> Figure:
    """Make a figure without words of its own."""
    numbers = [_number(each) for each in ([value] if isinstance(value, str) else value)]
    return Figure(hedge, tuple(numbers) if len(numbers) == 2 else numbers[0], "", **rest)  # type: ignore[arg-type]


def _number(text: str) -> Decimal | Fraction:
    return Fraction(text) if "/" in text else Decimal(text)


def computed(low: Exact | None, high: Exact | None, kinds: str) -> Interval:
    """Write an interval as ends and brackets."""
    return Interval(low, high, kinds[0] == "[", kinds[1] == "]")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (999_999, (0, "")),
        (10**6, (6, "million")),
        (-(10**9), (9, "billion")),
        (10**12, (12, "trillion")),
        (10**15, (12, "trillion")),
        (0, (0, "")),
    ],
)
def test_a_scale_word_from_a_million_on(value: int, expected: tuple[int, str]) -> None:
    """The largest that bounds are written with is a trillion."""
    assert expected == scale_of(Fraction(value))


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
        ("10000000/3", "10000000/3"),
    ],
)
def test_exact_words(value: str, expected: str) -> None:
    """A scale word from a million on."""
    assert expected == exact_words(Fraction(value))


FIGURES = [
    ("27.5E6", "27.5 million"),
    ("664E3", "664,000"),
    ("664.5E3", "664.5 thousand"),
    ("2500", "2,500"),
    ("1.0E12", "1 trillion"),
    ("1.0E5", "0.1 million"),
    ("5.0E2", "0.5 thousand"),
    ("2.0E8", "0.2 billion"),
    ("1.5E12", "1.5 trillion"),
    ("1500000", "1.500000 million"),
    ("1.50E6", "1.50 million"),
    ("1.000E6", "1.000 million"),
    ("25E4", "0.25 million"),
    ("10.0E6", "10.0 million"),
    ("0.50", "0.50"),
    ("0", "0"),
    ("-3.25", "-3.25"),
    ("-27.5E6", "-27.5 million"),
    ("5.0E3", "5,000"),
    ("5.0E6", "5 million"),
    ("1234567.5", "1.2345675 million"),
    ("1/3", "one-third"),
    ("2/3", "two-thirds"),
    ("1/2", "one-half"),
    ("3/4", "three-quarters"),
    ("9/10", "nine-tenths"),
    ("7/24", "7/24"),
    ("1/11", "1/11"),
    ("-1/3", "-1/3"),
]


@pytest.mark.parametrize(("value", "expected"), FIGURES)
def test_figures_keep_their_significant_digits(value: str, expected: str) -> None:
    """A scale word stands for zeros that do not count; zeros that count are written."""
    assert expected == number_words(_number(value))


@pytest.mark.parametrize(("value", "_"), FIGURES)
def test_the_words_of_a_figure_read_back(value: str, _: str) -> None:
    """As the same figure, digit for digit, so that the bounds are the same."""
    given = figure("plain", value)

    assert given == read(figure_words(given, Unit("tonne"))).figure


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2.0E15", "2 quadrillion"), ("4.192E15", "4.192 quadrillion"), ("3/2", "1.5"),
     ("4/3", "4/3"), ("29/20", "1.45"), ("11/2", "5.5")],
)  # fmt: skip
def test_large_figures_and_improper_fractions(value: str, expected: str) -> None:
    """One scale word, never two."""
    assert expected == number_words(_number(value))


def test_a_figure_that_no_scale_word_fits_is_written_with_its_usual_one() -> None:
    """Twelve digits with an exponent between two of them."""
    assert "12.3 trillion" == number_words(Decimal("123E11"))


@pytest.mark.parametrize(
    ("value", "expected"), [("27.512E6", "27.512 million"), ("664E3", "664,000")]
)
def test_the_decimal_context_of_the_caller_does_not_count(value: str, expected: str) -> None:
    """No switch is global."""
    with localcontext(Context(prec=2)):
        assert expected == number_words(Decimal(value))


@pytest.mark.parametrize(
    ("hedge", "value", "expected"),
    [
        ("over", "2", "more than doubled"),
        ("nearly", "2", "nearly doubled"),
        ("plain", "3", "tripled"),
        ("under", "4", "less than quadrupled"),
        ("plain", "1/2", "halved"),
        ("under", "1/2", "more than halved"),
        ("just_over", "0.5", "nearly halved"),
        ("over", "2.5", "more than 2.5-fold"),
        ("exactly", "1.5", "exactly 1.5-fold"),
    ],
)
def test_a_factor_of_change_has_its_verb(hedge: str, value: str, expected: str) -> None:
    """More than doubled, and not more than 2 fold; less left is more than halved."""
    assert expected == figure_words(figure(hedge, value), Unit("fold"))


@pytest.mark.parametrize(
    ("given", "mode", "expected"),
    [
        (figure("plain", "3"), "change", "rose by 3 percent"),
        (figure("plain", "-3"), "change", "fell by 3 percent"),
        (figure("under", "-3"), "change", "fell by more than 3 percent"),
        (figure("nearly", "-3"), "change", "fell by nearly 3 percent"),
        (figure("between", ("-5", "-3")), "change", "fell by between 3 and 5 percent"),
        (figure("over", "30"), "level", "moved to more than 30 percent"),
        (figure("plain", "-3"), "level", "moved to -3 percent"),
        (figure("plain", "-3"), None, "-3 percent"),
    ],
)
def test_a_change_says_its_direction(given: Figure, mode: str | None, expected: str) -> None:
    """And a level that it is one."""
    assert expected == figure_words(given, Unit("percent"), mode=mode)


@pytest.mark.parametrize(
    ("negative", "mode", "expected"),
    [
        (False, None, "dozens of points"),
        (False, "change", "rose by dozens of points"),
        (True, "change", "fell by dozens of points"),
    ],
)
def test_indefinite_words_stay_as_they_are(negative: bool, mode: str | None, expected: str) -> None:
    """With their direction."""
    given = Figure(Hedge.INDEFINITE, None, "dozens of points", negative=negative)

    assert expected == figure_words(given, Unit("count"), "points", mode)


@pytest.mark.parametrize(
    ("value", "ends", "expected"),
    [
        (("3", "5"), None, "between 3 and 5 percent"),
        (("3.0", "5.00"), None, "between 3.0 and 5.00 percent"),
        (("0", "1.0E2"), None, "between 0 and 100 percent"),
        (("1.0E2", "5.0E2"), None, "between 0.1 thousand and 0.5 thousand percent"),
        (("10", "40"), ("over", "under"), "more than 10 but less than 40 percent"),
        (("10", "15"), ("about", "about"), "about 10 to 15 percent"),
        (("10", "15"), ("plain", "nearly"), "10 but nearly 15 percent"),
    ],
)
def test_a_range_names_the_hedges_of_its_ends(
    value: tuple[str, str], ends: tuple[str, str] | None, expected: str
) -> None:
    """Once, if they are the same."""
    assert expected == figure_words(figure("between", value, ends=ends), Unit("percent"))


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (computed(15, None, "()"), "more than 15 percent"),
        (computed(15, None, "[)"), "at least 15 percent"),
        (computed(None, 15, "()"), "less than 15 percent"),
        (computed(None, 15, "(]"), "at most 15 percent"),
        (computed(15, 20, "[]"), "between 15 and 20 percent"),
        (computed(15, 20, "()"), "more than 15 and less than 20 percent"),
        (computed(15, 20, "[)"), "at least 15 and less than 20 percent"),
        (computed(15, 20, "(]"), "more than 15 and at most 20 percent"),
        (computed(15, 15, "[]"), "exactly 15 percent"),
        (computed(None, None, "()"), "any number of percent"),
        (computed(0, None, "()"), "more than 0 percent"),
        (computed(Fraction(21170, 403), None, "()"), "more than 52.531017 percent"),
        (computed(None, Fraction(21170, 403), "()"), "less than 52.531018 percent"),
        (computed(None, Fraction(-21170, 403), "()"), "less than -52.531017 percent"),
        (computed(Fraction(10**7, 3), None, "()"), "more than 3.3333333 million percent"),
        (computed(Fraction(1, 3), None, "()"), "more than 0.3333333 percent"),
        (computed(1_500_000, 67 * 10**9, "[]"), "between 1.5 million and 67 billion percent"),
    ],
)
def test_bounds_without_words_get_some(interval: Interval, expected: str) -> None:
    """What has more digits than a report prints is rounded outwards, and never claims too much."""
    assert expected == interval_words(interval, Unit("percent"))


@pytest.mark.parametrize(
    ("interval", "mode", "expected"),
    [
        (computed(3, 5, "[]"), "change", "rose by between 3 and 5 percent"),
        (computed(-5, -3, "[)"), "change", "fell by more than 3 and at most 5 percent"),
        (computed(None, 0, "()"), "change", "fell by more than 0 percent"),
        (computed(3, 5, "[]"), "level", "moved to between 3 and 5 percent"),
    ],
)
def test_bounds_of_a_change_say_its_direction(interval: Interval, mode: str, expected: str) -> None:
    """As a figure does."""
    assert expected == interval_words(interval, Unit("percent"), mode=mode)


def test_a_factor_without_words_has_its_hyphen() -> None:
    """As in "more than 2-fold"."""
    assert "more than 2-fold" == interval_words(Interval(2, None), Unit("fold"))


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (computed(None, 291_499_999, "(]"), "less than 291.5 million cars"),
        (computed(6, None, "[)"), "at least 6 cars"),
        (computed(101, None, "[)"), "more than 100 cars"),
        (computed(1_000_001, 1_999_999, "[]"), "more than 1 million and less than 2 million cars"),
        (computed(5, 5, "[]"), "exactly 5 cars"),
    ],
)
def test_bounds_of_a_count_take_the_rounder_number(interval: Interval, expected: str) -> None:
    """At most 291,499,999 is less than 291.5 million."""
    assert expected == interval_words(interval, Unit("count"), "cars")


@pytest.mark.parametrize(
    ("interval", "unit", "expected"),
    [
        (Interval(67 * 10**9, None), "USD", "(67, ∞) billion USD"),
        (Interval.point(5), "count", "5"),
        (Interval.point(-5), "percent", "-5 percent"),
        (Interval.point(0), "percent", "0 percent"),
        (Interval.point(67 * 10**9), "USD", "67 billion USD"),
        (Interval(), "tonne", "(-∞, ∞) tonnes"),
        (Interval(0, 30), "percent", "(0, 30) percent"),
        (Interval(27_450_000, 27_550_000, True), "tonne", "[27.45, 27.55) million tonnes"),
        (Interval(-(2 * 10**12), 10**6), "USD", "(-2, 0.000001) trillion USD"),
        (Interval.closed(2_000_001, 291_499_999), "count", "(2, 291.5) million"),
    ],
)
def test_bounds_words(interval: Interval, unit: str, expected: str) -> None:
    """An interval with one scale word for both ends; a point is its number, with its sign."""
    assert expected == bounds_words(interval, Unit(unit))


def test_bounds_words_of_a_count() -> None:
    """The noun stands last."""
    assert "[6, ∞) countries" == bounds_words(Interval(6, None, True), Unit("count"), "countries")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", "1 tonne"),
        ("exactly -1", "exactly -1 tonne"),
        ("between 0 and 1", "between 0 and 1 tonnes"),
        ("1.0", "1.0 tonnes"),
        ("11", "11 tonnes"),
    ],
)
def test_one_of_a_unit_is_singular(text: str, expected: str) -> None:
    """And everything else is plural."""
    assert expected == with_unit(text, Unit("tonne"), None)
