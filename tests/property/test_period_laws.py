"""Laws of periods: sameness, precision and EDTF text."""

import pickle
from calendar import monthrange
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from property.strategies import days, periods

from sco_facts.comparing.sameness import same_time
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
def test_a_time_is_the_same_as_itself(period: Period) -> None:
    """And nothing needs to be kept in mind."""
    assert (True, True, None) == same_time(period, period)


@given(periods() | st.none(), periods() | st.none())
def test_sameness_is_symmetric(left: Period | None, right: Period | None) -> None:
    """Whoever is asked, the answer is the same, with a reason or without."""
    there, back = same_time(left, right), same_time(right, left)

    assert there[:2] == back[:2]
    assert (there.why is None) is (back.why is None)


@given(periods() | st.none(), periods() | st.none())
def test_what_contradicts_agrees(left: Period | None, right: Period | None) -> None:
    """Whatever can contradict can agree, and what cannot do both says why."""
    same = same_time(left, right)

    assert same.can_agree or not same.can_contradict
    assert (same.can_agree and same.can_contradict) or same.why is not None


@given(periods(), periods())
def test_words_do_not_decide_between_dates(left: Period, right: Period) -> None:
    """Where dates are known, other words for them change nothing."""
    renamed = Period("other words", right.start, right.end, right.length, right.since)
    undated = right.start is None and right.end is None

    assert undated or same_time(left, right)[:2] == same_time(left, renamed)[:2]


@given(days(), periods())
def test_a_moment_agrees_exactly_with_what_contains_it(day: date, period: Period) -> None:
    """A single day against any time of known dates; half-open times go on for ever."""
    start, end = period.start, period.end
    is_known = start is not None or end is not None
    contained = is_known and (start or date.min) <= day <= (end or date.max)

    assert contained is same_time(Period("now", day, day), period).can_agree


@given(periods(), periods())
def test_changes_and_times_never_agree(left: Period, right: Period) -> None:
    """A span over which something grew, known by its length or its start alone, is no time."""
    assert left.is_change is right.is_change or not same_time(left, right).can_agree


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
