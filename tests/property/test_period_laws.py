"""Laws of periods: agreement, precision and EDTF text."""

import pickle
from calendar import monthrange
from datetime import date

from hypothesis import given
from property.strategies import days, periods

from sco_facts.periods import Period


def dates_of(edtf: str) -> tuple[date | None, date | None]:
    """Read the first and the last day that an EDTF text means."""
    first, _, last = edtf.partition("/") if "/" in edtf else (edtf, "/", edtf)
    return (_day(first, last=False), _day(last, last=True))


def _day(text: str, last: bool) -> date | None:
    if not text:
        return None
    year, month, day = [*map(int, text.split("-")), *[0] * (2 - text.count("-"))]
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


@given(periods())
def test_agreement_is_reflexive(period: Period) -> None:
    """A period is the same as itself, and nothing needs to be kept in mind."""
    assert (True, None) == period.agreement(period)


@given(periods(), periods())
def test_agreement_is_symmetric(left: Period, right: Period) -> None:
    """Whoever is asked, the answer is the same."""
    assert left.agreement(right).same is right.agreement(left).same


@given(periods(), periods())
def test_a_caveat_is_symmetric(left: Period, right: Period) -> None:
    """Whoever is asked, there is one or there is none."""
    assert (left.agreement(right).caveat is None) is (right.agreement(left).caveat is None)


@given(periods(), periods())
def test_a_caveat_belongs_to_an_agreement(left: Period, right: Period) -> None:
    """Periods that differ need none."""
    same, caveat = left.agreement(right)

    assert same or caveat is None


@given(periods(), periods())
def test_words_do_not_decide_between_dates(left: Period, right: Period) -> None:
    """Where dates are known, other words for them change nothing."""
    renamed = Period("other words", right.start, right.end, right.length, right.since)
    undated = right.start is None and right.end is None

    assert undated or left.agreement(right).same is left.agreement(renamed).same


@given(days(), periods())
def test_a_moment_agrees_exactly_with_what_contains_it(day: date, period: Period) -> None:
    """A single day against any period of known dates."""
    moment = Period("now", day, day)
    start, end = period.start, period.end
    contained = start is not None and end is not None and start <= day <= end

    assert contained is moment.agreement(period).same


@given(periods(), periods())
def test_changes_and_times_never_agree(left: Period, right: Period) -> None:
    """A span over which something grew is no time at which it was."""
    assert left.is_change is right.is_change or not left.agreement(right).same


@given(periods())
def test_edtf_is_absent_exactly_without_dates(period: Period) -> None:
    """One known date is enough."""
    assert (period.start is None and period.end is None) is (period.edtf is None)


@given(periods())
def test_edtf_means_the_dates(period: Period) -> None:
    """Shortened to months or years, it still has the same first and last day."""
    dates = (None, None) if period.edtf is None else dates_of(period.edtf)

    assert (period.start, period.end) == dates


@given(periods())
def test_pickle_keeps_the_period(period: Period) -> None:
    """Whatever its parts."""
    assert period == pickle.loads(pickle.dumps(period))
