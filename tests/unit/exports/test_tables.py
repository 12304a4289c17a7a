"""Tables: the cells of a figure's row."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from frame_rows import report

import sco_facts as sf
from sco_facts.exports.tables import COLUMNS, columns_of, nearest, value_text

FACTS = sf.load("2026.1")


def row(figure: sf.Measurement | sf.OtherReport, within: Fraction | None = None) -> dict:  # type: ignore[type-arg]
    """Give the one row of a figure."""
    return {name: cells[0] for name, cells in columns_of([figure], within).items()}


def test_every_column_has_a_cell_for_every_row() -> None:
    """In the order of the list."""
    table = columns_of(FACTS.measurements.values())

    assert [column.name for column in COLUMNS] == list(table)
    assert {10} == {len(cells) for cells in table.values()}


def test_a_row_names_only_columns_of_the_list() -> None:
    """A cell without a column would be lost."""
    from sco_facts.exports.tables import _row

    names = {column.name for column in COLUMNS}
    figures = (*FACTS.measurements.values(), *FACTS.reports.values())

    assert not {name for each in figures for name in _row(each, {}, None)} - names


def test_the_bounds_are_those_of_the_domain() -> None:
    """The words alone say more than 30 percent without an end."""
    cells = row(FACTS.measurements["economy.contribution_share"])

    assert (30.0, False, 100.0, True) == (
        cells["low"], cells["low_closed"], cells["high"], cells["high_closed"],
    )  # fmt: skip
    assert (30.0, None) == (cells["stated_low"], cells["stated_high"])


def test_exact_bounds_stand_beside() -> None:
    """A third has no double."""
    cells = row(FACTS.measurements["economy.gdp_share"])
    assert ("7/24", "5/12") == (cells["low_exact"], cells["high_exact"])


def test_the_digits_stay_as_stated() -> None:
    """27.5 million has three significant digits."""
    cells = row(FACTS.measurements["transit.volume"])
    assert (27.5e6, "27.5E6") == (cells["value"], cells["value_exact"])


def test_a_range_has_no_single_value() -> None:
    """Both of its figures are text."""
    cells = row(report(sf.read("between 3% and 5%")))
    assert (None, "3 to 5") == (cells["value"], cells["value_exact"])


def test_words_without_a_figure_have_no_value() -> None:
    """A number of documents is no number."""
    cells = row(FACTS.measurements["documents.signed"])
    assert (None, None, 2.0) == (cells["value"], cells["value_exact"], cells["low"])


def test_a_computed_figure_has_no_words() -> None:
    """Its bounds are all there is."""
    cells = row(report(sf.Quantity(sf.Interval(1, 2), "percent")))
    assert (None, None, None) == (cells["hedge"], cells["words"], cells["value"])
    assert (1.0, 2.0) == (cells["stated_low"], cells["stated_high"])


def test_a_report_has_the_measure_of_its_fact() -> None:
    """Where the fact is in the table."""
    fact = FACTS.measurements["transit.volume"]
    (other, *_) = FACTS.reports_of("transit.volume")
    table = columns_of([fact, other])

    assert [fact.measure, fact.measure] == table["measure"]
    assert [None, fact.id] == table["of"]


def test_a_report_alone_has_no_measure() -> None:
    """It only knows the id."""
    cells = row(FACTS.reports_of("transit.volume")[0])
    assert (None, "transit.volume") == (cells["measure"], cells["of"])


def test_a_period_has_words_and_days() -> None:
    """Days are days, not text."""
    cells = row(FACTS.measurements["transit.growth"])

    assert ("past five years", date(2020, 1, 1), date(2025, 12, 31), "5") == (
        cells["period"], cells["period_start"], cells["period_end"], cells["period_length"],
    )  # fmt: skip


def test_a_typical_reading_narrows_the_bounds() -> None:
    """And its width stands beside them."""
    cells = row(FACTS.measurements["trade.internal"], Fraction(1, 10))
    assert (9e11, 1e12, "0.1") == (cells["low"], cells["high"], cells["within"])


def test_the_digest_is_that_of_the_record() -> None:
    """A row can be traced to what it was made of."""
    fact = FACTS.measurements["trade.internal"]
    assert fact.digest == row(fact)["digest"]


def test_nearest_keeps_the_order_of_bounds() -> None:
    """And equal ones equal."""
    bounds = [Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**15), Fraction(2, 3)]
    assert sorted(set(map(nearest, bounds))) == [nearest(each) for each in bounds]


def test_a_number_too_large_for_a_double_is_refused() -> None:
    """It would be infinite."""
    with pytest.raises(sf.errors.MagnitudeError, match="expected one that a double can hold"):
        nearest(Fraction(10**400))


def test_value_text_is_that_of_the_content() -> None:
    """The same digits everywhere."""
    assert value_text(sf.Quantity.exactly(Decimal("0.50"), "percent")) == "0.5"
