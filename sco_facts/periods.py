"""Periods: the time words of a report, and the dates that they mean."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

import attrs

from sco_facts.canonical import Plain
from sco_facts.errors import ExactnessError, RecordError

Precision = Literal["day", "month", "year"]


def read_day(text: str) -> date:
    """
    Read a day in the form that the library writes, `YYYY-MM-DD`.

    Raises:
        ValueError: It is not a day, or is written in another form.

    Examples:
        >>> read_day("2024-12-31")
        datetime.date(2024, 12, 31)
    """
    day = date.fromisoformat(text)
    # Python reads other forms too, such as "2025-W01-1".
    if day.isoformat() != text:
        raise ValueError(f"given {text!r} in another form of ISO 8601")
    return day


def _length(value: int | Fraction | None) -> Fraction | None:
    if isinstance(value, float):
        raise ExactnessError(
            f"Given a length of {value!r} years, expected an exact number; write Fraction(1, 2).",
            value=value,
        )
    return None if value is None else Fraction(value)


@attrs.frozen(eq=False, repr=False)
class Period(Plain):
    """
    The words for a time, with the dates that they mean.

    Args:
        words: The time words as written, without a leading preposition.
        start: The first day, inclusive; `None` if it is not known.
        end: The last day, inclusive; `None` if it is not known.
        length: The length in years of a span of change, such as "past five years".
        since: The named start of a span of change, such as "inception of the SCO".

    Raises:
        RecordError: The end is before the start, or the length is not positive.
        ExactnessError: The length is a float.

    Examples:
        >>> Period("last year", date(2024, 1, 1), date(2024, 12, 31)).edtf
        '2024'
    """

    words: str
    start: date | None = None
    end: date | None = None
    length: Fraction | None = attrs.field(default=None, converter=_length)
    since: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise RecordError(
                f"Given a period from {self.start} to {self.end}, expected an end on or after "
                "the start; swap them.",
                value=(self.start, self.end),
            )
        if self.length is not None and self.length <= 0:
            raise RecordError(
                f"Given a length of {self.length} years, expected more than 0; leave it out "
                "(None) if the report does not state it.",
                value=self.length,
            )

    @property
    def is_change(self) -> bool:
        """Whether this is a span over which something changed, such as "past five years"."""
        return self.length is not None or self.since is not None

    @property
    def is_moment(self) -> bool:
        """Whether this is a single day, as "now" and "today" are."""
        return not self.is_change and self.start is not None and self.start == self.end

    @property
    def precision(self) -> Precision:
        """The coarsest unit that the dates fill: a day, whole months or whole years."""
        start, end = self.start or self.end, self.end or self.start
        if start is None or end is None:
            return "year"
        starts_month = self.start is None or start.day == 1
        # Python's calendar ends in 9999, on the last day of a month.
        ends_month = not self.end or end == date.max or (end + timedelta(days=1)).day == 1
        if not (starts_month and ends_month):
            return "day"
        starts_year = self.start is None or start.month == 1
        ends_year = self.end is None or end.month == 12
        return "year" if starts_year and ends_year else "month"

    @property
    def edtf(self) -> str | None:
        """
        The dates in the Extended Date/Time Format; `None` if neither is known.

        Source:
            ISO 8601-2:2019; an unknown end of an interval is empty.

        Examples:
            >>> Period("since then", None, date(2025, 11, 18)).edtf
            '/2025-11-18'
        """
        if self.start is None and self.end is None:
            return None
        length = {"day": 10, "month": 7, "year": 4}[self.precision]
        start, end = (day.isoformat()[:length] if day else "" for day in (self.start, self.end))
        return start if start == end else f"{start}/{end}"

    def __str__(self) -> str:
        return self.words
