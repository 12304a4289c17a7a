"""Sameness: when two records, and two times, are the same."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sco_facts as sf
from sco_facts import Figure, Measurement, OtherReport, Period, Quantity
from sco_facts.comparing.sameness import Sameness, same_time, sameness

SAME = Sameness(True, True)
FACT = attrs.evolve(
    sf.load("2026.1")["economy.contribution_share"],
    period=Period("now", date(2025, 11, 18), date(2025, 11, 18)),
    edition=None,
)
REPORT = OtherReport(
    id="report.a",
    of=FACT.id,
    subject=FACT.subject,
    measure=FACT.measure,
    source=attrs.evolve(FACT.source, publisher="An agency"),
    quantity=Quantity.of(Figure("over", Decimal(30), "exceeds 30%"), "percent"),
    period=FACT.period,
)
LAST_YEAR = Period("last year", date(2024, 1, 1), date(2024, 12, 31))
NOW = Period("now", date(2025, 11, 18), date(2025, 11, 18))
TODAY = Period("today", date(2025, 11, 18), date(2025, 11, 18))
FIVE_YEARS = Period("past five years", length=5)
INCEPTION = Period("since its inception", since="inception of the SCO")


def fact(**changes: Any) -> Measurement:
    """Make another measurement of the same thing."""
    return attrs.evolve(FACT, **{"id": "economy.other", **changes})


def report(**changes: Any) -> OtherReport:
    """Make another report of the same thing."""
    return attrs.evolve(REPORT, **{"id": "report.b", **changes})


def period(start: str | None, end: str | None, words: str = "then") -> Period:
    """Make a period from ISO dates."""
    days = [None if day is None else date.fromisoformat(day) for day in (start, end)]
    return Period(words, *days)


def apart(why: str) -> Sameness:
    """Say why two neither agree nor contradict each other."""
    return Sameness(False, False, why)


def both(one: Measurement | OtherReport, other: Measurement | OtherReport) -> set[Sameness]:
    """Ask from either side."""
    return {sameness(one, other), sameness(other, one)}


@pytest.mark.parametrize("other", [FACT, fact(), REPORT, report()])
def test_records_of_one_subject_and_measure_are_of_the_same_thing(other: Any) -> None:
    """Whatever their ids, and without a caveat."""
    assert {SAME} == both(FACT, other)


@pytest.mark.parametrize("change", [{"subject": "Kazakhstan"}, {"measure": "share of trade"}])
def test_another_subject_or_measure_is_another_thing(change: dict[str, Any]) -> None:
    """Both have to be the same, even under one id."""
    expected = {apart("the two measure different things")}

    assert expected == both(FACT, fact(**change)) == both(FACT, fact(id=FACT.id, **change))
    assert expected == both(FACT, report(**change))


@pytest.mark.parametrize(
    ("mine", "theirs", "is_same"),
    [
        (None, None, True),
        ("2026.1", None, True),
        ("2026.1", "2026.1", True),
        ("2026.1", "2026.2", False),
    ],
)
def test_a_report_made_by_hand_is_of_the_fact_that_it_names(
    mine: str | None, theirs: str | None, is_same: bool
) -> None:
    """An id says nothing of another edition."""
    by_hand = report(subject=None, measure=None, edition=theirs)
    expected = SAME if is_same else apart("the two measure different things")

    assert {expected} == both(attrs.evolve(FACT, edition=mine), by_hand)
    assert {SAME} == both(by_hand, attrs.evolve(by_hand, id="report.c"))


def test_a_report_of_another_fact_is_of_another_thing() -> None:
    """Even with the same figure."""
    other = report(subject=None, measure=None, of="economy.other")

    assert {apart("the two measure different things")} == both(FACT, other)


@pytest.mark.parametrize("other", [FACT, REPORT, report(scope="road only")])
def test_a_scope_keeps_a_report_apart(other: Any) -> None:
    """A part is not the whole, and the reason names the outlet and the part."""
    found = sameness(report(scope="rail only"), other)

    assert apart("the figure of An agency is limited: rail only") == found


def test_two_reports_of_one_scope_are_of_the_same_part() -> None:
    """What limits both alike keeps neither apart."""
    assert {SAME} == both(report(scope="rail only"), attrs.evolve(REPORT, scope="rail only"))


def test_other_conditions_keep_facts_apart() -> None:
    """What holds if plans are carried out is not what holds."""
    assert {apart("they depend on different conditions")} == both(FACT, fact(condition="if built"))
    assert {SAME} == both(fact(condition="if built"), fact(condition="if built"))


def test_a_forecast_and_an_assertion_are_apart() -> None:
    """Two forecasts are not, and an estimate is asserted."""
    expected = {apart("one is a forecast and the other is not")}

    assert expected == both(FACT, fact(status="forecast")) == both(FACT, report(status="forecast"))
    assert {SAME} == both(fact(status="forecast"), report(status="forecast"))
    assert {SAME} == both(FACT, fact(status="estimate"))


def test_other_times_keep_records_apart() -> None:
    """The reason names both."""
    assert apart('they are of different times, "now" (2025-11-18) and "last year" (2024)') == (
        sameness(FACT, fact(period=LAST_YEAR))
    )


@pytest.mark.parametrize(
    ("left", "right", "which"),
    [
        (NOW, None, "one time is not"),
        (None, NOW, "one time is not"),
        (FIVE_YEARS, None, "one time is not"),
        (None, None, "neither time is"),
    ],
)
def test_a_time_that_is_not_stated_is_taken_as_the_same(
    left: Period | None, right: Period | None, which: str
) -> None:
    """With a caveat that says so."""
    expected = Sameness(True, True, f"{which} stated, and they are taken as the same")

    assert expected == same_time(left, right)


@pytest.mark.parametrize(
    "given", [LAST_YEAR, NOW, FIVE_YEARS, INCEPTION, Period("recently"), period(None, "2025-11-18")]
)
def test_a_time_is_the_same_as_itself(given: Period) -> None:
    """Without a caveat."""
    assert SAME == same_time(given, given)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (LAST_YEAR, Period("in 2024", LAST_YEAR.start, LAST_YEAR.end)),
        (NOW, TODAY),
        (Period("recently"), Period("recently")),
        (period("2025-01-01", None), period("2025-01-01", None, "since")),
        (FIVE_YEARS, Period("over five years", length=Fraction(5))),
        (
            FIVE_YEARS,
            Period("over five years", date(2020, 1, 1), date(2024, 12, 31), length=Fraction(5)),
        ),
        (FIVE_YEARS, Period("five years since", length=Fraction(5), since="the summit")),
        (INCEPTION, Period("in 24 years", length=Fraction(24), since="inception of the SCO")),
        (
            Period("over 2024", LAST_YEAR.start, LAST_YEAR.end, length=Fraction(1)),
            LAST_YEAR,
        ),
    ],
)
def test_equal_times_can_agree_and_contradict(left: Period, right: Period) -> None:
    """Dates decide where there are any, and spans of change in all that both state."""
    assert [SAME] * 2 == [same_time(left, right), same_time(right, left)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (LAST_YEAR, period("2023-01-01", "2023-12-31")),
        (LAST_YEAR, Period("recently")),
        (NOW, Period("recently")),
        (NOW, LAST_YEAR),
        (NOW, period("2025-11-17", "2025-11-17")),
        (Period("recently"), Period("lately")),
        (period("2024-02-01", "2024-02-29"), period("2024-03-01", "2024-03-31")),
        (period(None, "2023-12-31"), LAST_YEAR),
        (period("2025-01-01", None), LAST_YEAR),
        (LAST_YEAR, FIVE_YEARS),
        (FIVE_YEARS, INCEPTION),
        (FIVE_YEARS, Period("past six years", length=6)),
        (INCEPTION, Period("since then", since="the summit")),
        (
            Period("five years to 2024", None, date(2024, 12, 31), length=5),
            Period("five years to 2020", None, date(2020, 12, 31), length=5),
        ),
        (
            Period("2019 to 2024", date(2019, 1, 1), date(2024, 12, 31), length=5),
            Period("2015 to 2020", date(2015, 1, 1), date(2020, 12, 31), length=5),
        ),
        (
            Period("24 years", length=24, since="inception of the SCO"),
            Period("25 years", length=25, since="inception of the SCO"),
        ),
    ],
)
def test_other_times_neither_agree_nor_contradict(left: Period, right: Period) -> None:
    """From either side, and the reason names both."""
    for one, other in ((left, right), (right, left)):
        found = same_time(one, other)
        assert (False, False) == (found.can_agree, found.can_contradict)
        assert found.why
        assert re.fullmatch(
            rf'they are of different times, "{one}"( \(.+\))? and "{other}"( \(.+\))?', found.why
        )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (NOW, period("2025-01-01", "2025-12-31", "this year")),
        (NOW, period("2025-11-01", "2025-11-30", "this month")),
        (NOW, period("2025-11-18", "2025-12-31", "from now on")),
        (NOW, period("2025-11-17", "2025-11-18", "these days")),
        (NOW, period("2025-01-01", None, "since January")),
        (NOW, period(None, "2025-12-31", "until December")),
        (LAST_YEAR, period("2024-01-15", "2024-12-15", "most of 2024")),
        (LAST_YEAR, period("2020-01-01", "2024-12-31", "from 2020 to 2024")),
        (
            period("2024-01-01", "2024-03-31", "a quarter"),
            period("2024-01-01", "2024-06-30", "a half"),
        ),
        (period(None, "2025-12-31", "until December"), period(None, "2024-12-31", "until 2024")),
        (period("2025-01-01", None, "since January"), period("2025-06-15", None, "since June")),
    ],
)
def test_times_that_overlap_can_only_agree(left: Period, right: Period) -> None:
    """A month and its year; the caveat names both."""
    for one, other in ((left, right), (right, left)):
        found = same_time(one, other)
        assert (True, False) == (found.can_agree, found.can_contradict)
        assert found.why
        assert re.fullmatch(
            rf'"{one}"( \(.+\))? and "{other}"( \(.+\))? overlap, but are not the same time',
            found.why,
        )


def test_dates_stand_beside_words_that_do_not_say_them() -> None:
    """Two pages may each say "last year" of another one."""
    before = period("2023-01-01", "2023-12-31", "last year")
    same = period("2023-01-01", "2023-12-31", "in 2023")

    assert apart(
        'they are of different times, "last year" (2024) and "last year" (2023)'
    ) == same_time(LAST_YEAR, before)
    assert apart('they are of different times, "in 2023" and "last year" (2024)') == same_time(
        same, LAST_YEAR
    )


def test_another_basis_keeps_records_apart() -> None:
    """A share of nominal output is not one at purchasing power parity."""
    one, other = fact(basis="nominal"), report(basis="PPP")

    assert apart("one is on the basis 'nominal' and the other on 'PPP'") == sameness(one, other)
    assert {SAME} == both(one, report(basis="nominal"))


def test_a_basis_that_one_does_not_state_can_only_agree() -> None:
    """It may be the same or not; other times still keep the two apart."""
    why = "one is on the basis 'PPP', and the basis of the other is not stated"

    assert {Sameness(True, False, why)} == both(FACT, report(basis="PPP"))
    assert {apart('they are of different times, "now" (2025-11-18) and "last year" (2024)')} == {
        sameness(FACT, report(basis="PPP", period=LAST_YEAR))
    }
    found = sameness(FACT, report(basis="PPP", period=None))
    assert f"one time is not stated, and they are taken as the same; {why}" == found.why


@pytest.mark.parametrize(
    ("figure", "times", "expected"),
    [
        ("over 30%", NOW, False),
        ("under 30%", NOW, True),
        ("over 30%", period("2025-01-01", "2025-12-31"), False),
        ("under 30%", period("2025-01-01", "2025-12-31"), None),
        ("over 30%", LAST_YEAR, None),
        ("under 30%", LAST_YEAR, None),
        ("over 30%", None, False),
        ("under 30%", None, True),
    ],
)
def test_what_times_make_of_two_figures(
    figure: str, times: Period | None, expected: bool | None
) -> None:
    """Beside "exceeds 30%" of now."""
    other = report(quantity=sf.read(figure), period=times)

    assert expected is sf.contradicts(FACT, other).answer is sf.contradicts(other, FACT).answer
