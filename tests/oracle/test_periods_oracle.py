"""What a parser of EDTF says of the texts that periods write."""

import warnings
from datetime import date

import pytest
from hypothesis import given
from property.strategies import periods

from sco_facts.periods import Period

with warnings.catch_warnings():
    # The parser calls its own dependency by names that are to go.
    warnings.simplefilter("ignore", DeprecationWarning)
    from edtf_validate.valid_edtf import is_valid  # type: ignore[import-untyped]


@given(periods())
def test_edtf_is_valid(period: Period) -> None:
    """ISO 8601-2, for every period with a date."""
    assert period.edtf is None or is_valid(period.edtf)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2024, 1, 1), date(2024, 12, 31)),
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2025, 11, 18), date(2025, 11, 18)),
        (date(2020, 1, 1), date(2024, 12, 31)),
        (date(2024, 1, 15), date(2024, 12, 15)),
        (date(987, 1, 1), date(987, 12, 31)),
        (None, date(2025, 11, 18)),
        (date(2001, 6, 15), None),
    ],
)
def test_edtf_of_each_kind_is_valid(start: date | None, end: date | None) -> None:
    """A year, a month, a day, spans of these, and an unknown end on either side."""
    assert is_valid(Period("then", start, end).edtf or "")


@pytest.mark.parametrize("text", ["2024-13", "2024-02-30", "24", "2024-02-29/2023", "last year"])
def test_the_parser_refuses_what_is_no_edtf(text: str) -> None:
    """So that its yes means something."""
    assert not is_valid(text)
