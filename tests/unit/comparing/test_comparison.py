"""The comparison of two quantities: every question at once."""

import re
from fractions import Fraction

import pytest

import sco_facts as sf
from sco_facts import Interval, Quantity

TENTH = Fraction(1, 10)
BILLION = 10**9
NEARLY, HALF = "nearly 1 trillion USD", "exactly 500 billion USD"
FACTS = sf.load("2026.1")
REPORTS = FACTS.reports
GROWTH = FACTS["economy.contribution_growth"]
GROWTH_ELSEWHERE = REPORTS["economy.contribution_growth@inform-kz-ru-7be8fe"]
TRADE = FACTS["trade.kazakhstan_sco"]
TRADE_ELSEWHERE = REPORTS["trade.kazakhstan_sco@primeminister-kz-2025-11-18"]


def percent(low: int | None, high: int | None) -> Quantity:
    """Make an open interval of percents, without words."""
    return Quantity(Interval(low, high), "percent")


def test_comparison_of_temperatures_leaves_out_the_arithmetic() -> None:
    """What cannot be computed is None, and a caveat says why."""
    comparison = sf.compare("exactly 20 degrees Celsius", "exactly 10 degrees Celsius")

    assert comparison.difference is None
    assert comparison.ratio is None
    assert "starts at zero" in comparison.caveats[-2]
    assert "no quotients" in comparison.caveats[-1]


def test_comparison_of_factors_has_a_ratio_and_no_difference() -> None:
    """Factors multiply; a caveat says why they do not subtract."""
    comparison = sf.compare("exactly 3-fold", "exactly 2-fold")

    assert comparison.difference is None
    assert comparison.ratio == Quantity(Interval.point(Fraction(3, 2)), "fraction")
    assert "no difference" in comparison.caveats[-1]


def test_comparison_keeps_the_difference_where_there_is_no_ratio() -> None:
    """A divisor that may be zero costs the ratio only."""
    comparison = sf.compare("exactly 1%", percent(-1, 1))

    assert comparison.difference == Quantity(Interval(0, 2), "percentage_point")
    assert comparison.ratio is None


def test_compare_answers_everything_at_once() -> None:
    """A comparison holds the unit, the verdicts and the arithmetic."""
    comparison = sf.compare("exactly 2 tonnes", "exactly 500 kg")

    assert comparison.unit == sf.Unit("tonne")
    assert comparison.exceeds.answer is True
    assert comparison.falls_below.answer is False
    assert comparison.contradicts.answer is True
    assert str(comparison.difference) == "exactly 1.5 tonnes"
    assert str(comparison.ratio) == "exactly 4"
    assert comparison.caveats == ()


def test_comparison_prints_its_answers_and_caveats() -> None:
    """The text has a line for each question and caveat."""
    lines = str(sf.compare("exactly 2 tons", "exactly 500 kg")).splitlines()

    assert lines[0] == '"exactly 2 tons" and "exactly 500 kg"'
    assert lines[1].startswith("exceeds: yes: ")
    assert lines[-1].startswith("caveat: ")


def test_a_comparison_can_be_of_typical_bounds() -> None:
    """All its parts are."""
    comparison = sf.compare(NEARLY, HALF, within=TENTH)

    assert (True, False, True) == (
        comparison.exceeds.answer,
        comparison.falls_below.answer,
        comparison.contradicts.answer,
    )
    assert comparison.difference == Quantity(Interval(400 * BILLION, 500 * BILLION, True), "USD")
    assert comparison.ratio == Quantity(Interval(Fraction(9, 5), 2, True), "fraction")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (FACTS["trade.internal"], FACTS["trade.internal"], ("“Our” is the SCO's.",
                                                           "“$” is the US dollar.")),
        (TRADE, TRADE_ELSEWHERE, ("“Last year” is 2024, the year before the article's.",)),
        (
            GROWTH, GROWTH_ELSEWHERE,
            (
                "“Since” runs to the day of the article.",
                "one time is not stated, and they are taken as the same",
                "Given two factors of change, which have no difference, expected amounts; set the "
                "factors against each other with `ratio`.",
            ),
        ),
    ],
)  # fmt: skip
def test_caveats_are_those_of_both_and_of_their_periods(left, right, expected) -> None:  # type: ignore[no-untyped-def]
    """A record beside itself has no more than its own."""
    assert expected == sf.compare(left, right).caveats


def test_a_comparison_prints_as_a_report() -> None:
    """A line for each question, then what can be computed."""
    expected = """\
"exactly 2 tonnes" and "exactly 500 kg"
exceeds: yes: "exactly 2 tonnes"; "exactly 500 kg" means exactly 0.5 tonnes: \
every value of the first is above those of the second.
falls below: no: "exactly 500 kg"; "exactly 2 tonnes" means exactly 2,000 kg: \
no value of the first is above one of the second.
contradicts: yes: "exactly 2 tonnes"; "exactly 500 kg" means exactly 0.5 tonnes: \
no value fits both.
difference: exactly 1.5 tonnes
ratio: exactly 4"""

    assert expected == str(sf.compare("exactly 2 tonnes", "exactly 500 kg"))


def test_a_notebook_names_what_was_computed() -> None:
    """After the questions stand the difference, the ratio and the caveats."""
    markup = sf.compare(GROWTH, GROWTH_ELSEWHERE)._repr_html_()
    dimmed = re.findall(r'<span style="opacity:[^>]*>([^<]*)', markup)

    assert ["difference", "ratio", "keep in mind"] == dimmed[-3:]
