"""What a picture shows: lines, their axis and their places."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import attrs
import pytest

import sco_facts as sf
from sco_facts.plots.lines import Line, Page, axis_of, by_year, limits_of, lines_of, ticks_of
from sco_facts.quantities.intervals import Interval

FACTS = sf.load("2026.1")
GROWTH = FACTS["economy.contribution_growth"]
TRADE = FACTS["trade.kazakhstan_sco"]


def lines(*operands: sf.Operand) -> list[Line]:
    return lines_of(operands)


def test_nothing_to_draw_is_an_error() -> None:
    """An empty choice is more likely a mistake than an empty picture."""
    with pytest.raises(sf.errors.OperandError, match="at least one to draw"):
        lines()


def test_a_phrase_has_its_own_words_and_no_group() -> None:
    (line,) = lines("nearly $1 trillion")

    assert ("", "nearly $1 trillion", "", "") == (line.group, line.words, line.origin, line.outcome)


def test_a_computed_quantity_is_told_by_its_bounds() -> None:
    (line,) = lines(sf.Quantity(Interval(1, 2), "percent"))

    assert "more than 1 and less than 2 percent" == line.words


def test_a_record_has_its_outlet_and_time() -> None:
    (line,) = lines(TRADE)

    assert "Kazakhstan: trade turnover with SCO member states" == line.group
    assert "Qazinform, last year" == line.origin
    assert "2024" == line.year


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, date(2024, 12, 31), "until 2024"),
        (date(2024, 1, 1), None, "from 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 10, 31), "2024-01 to 2024-10"),
        (None, None, "of late"),
    ],
)
def test_the_time_of_a_report_is_told_by_its_dates(
    start: date | None, end: date | None, expected: str
) -> None:
    """Its words may be in any language."""
    period = sf.Period("of late", start, end)
    (line,) = lines(attrs.evolve(FACTS.reports_of(TRADE.id)[0], period=period))

    assert expected == line.when


def test_every_later_record_of_a_fact_is_set_beside_the_first() -> None:
    first, second = lines(GROWTH, FACTS.reports_of(GROWTH.id)[0])

    assert "" == first.outcome
    assert "contradicts" == second.outcome


def test_reports_without_their_fact_are_named_by_its_id() -> None:
    assert {"trade.internal"} == {line.group for line in lines(*FACTS.reports_of("trade.internal"))}


def test_the_name_of_a_fact_does_not_depend_on_the_order() -> None:
    report = FACTS.reports_of(GROWTH.id)[0]

    assert lines(GROWTH)[0].group == lines(report, GROWTH)[0].group


def test_records_that_say_the_same_are_one_line() -> None:
    made = lines(GROWTH, *FACTS.reports_of(GROWTH.id))

    assert ("Kazinform", "The Astana Times") == made[-1].origins


def test_a_forecast_and_a_scope_are_said() -> None:
    (report,) = FACTS.reports_of("trade.global_growth")

    assert lines(report)[0].when.startswith("forecast, a one-off boost")


@pytest.mark.parametrize(
    ("phrase", "figure"),
    [
        ("nearly 2 fold", 2),
        ("between 3 and 5 percent", 3),
        ("a number of documents", 2),
        ("exactly -5%", -5),
    ],
)
def test_the_figure_is_what_the_words_name_or_else_an_end(phrase: str, figure: int) -> None:
    assert figure == lines(phrase)[0].figure


def test_a_quantity_without_any_end_counts_from_one() -> None:
    assert 1 == lines(sf.Quantity(Interval(), "fold"))[0].figure


def test_all_of_a_line_in_words() -> None:
    assert "30% bounds [29.5, 30.5] percent" == lines("30%")[0].text
    assert lines(GROWTH)[0].text.endswith("(Qazinform, since its inception) bounds (0, 2) fold")


def test_one_dimension_shares_an_axis_with_a_scale_word() -> None:
    axis = axis_of(lines("nearly $1 trillion", "more than 67 billion USD"))

    assert "trillion USD" == axis.label


def test_the_axis_of_a_factor_says_so_in_plain_words() -> None:
    assert "times as much" == axis_of(lines("nearly doubled", "more than doubled")).label


def test_the_axis_names_what_is_counted_where_all_lines_count_it() -> None:
    assert "countries" == axis_of(lines("exactly 5 countries", "exactly 3 countries")).label
    assert "people" not in axis_of(lines("exactly 5 countries", "exactly 3 people")).label
    assert "countries" not in axis_of(lines("exactly 5 countries", "exactly 3 people")).label


def test_multiples_of_a_negative_figure_keep_the_sides_of_zero() -> None:
    made = lines("exactly -5%", GROWTH)

    assert Interval.point(-1) == axis_of(made).place(made[0], made[0])


def test_several_dimensions_are_multiples() -> None:
    made = lines(GROWTH, TRADE)
    axis = axis_of(made)

    assert axis.unit is None
    assert Interval(0, 1) == axis.place(made[0], made[0])


def test_another_unit_has_no_place() -> None:
    made = lines(FACTS["trade.global_growth"], *FACTS.reports_of("trade.global_growth"))

    assert axis_of(made).place(made[1], made[0]) is None


def test_other_units_of_one_dimension_are_converted() -> None:
    made = lines("exactly 50%", "exactly 1/4")

    assert Interval.point(25) == axis_of(made).place(made[1], made[0])


def test_the_axis_leaves_room_where_a_bound_is_missing() -> None:
    assert (-0.5, 12.5) == limits_of([Interval(0, 10), Interval(5, None)])
    assert (-2.5, 10.5) == limits_of([Interval(None, 10), Interval(0, 1)])


def test_the_axis_of_one_point_has_some_width() -> None:
    low, high = limits_of([Interval.point(5)])

    assert low < 5 < high
    assert limits_of([Interval.point(0)])[0] < 0


def test_multiples_have_the_figure_in_the_middle() -> None:
    assert 2.0 == limits_of([Interval(0, 100)], are_multiples=True)[1]


def test_zero_is_on_the_axis_where_only_it_tells_how_large_a_figure_is() -> None:
    low, high = limits_of([Interval(Fraction(-169, 20), Fraction(-167, 20), True, True)])

    assert low < -8.4 < 0 < high
    assert 30 < limits_of([Interval(40, 100)])[0]


def test_multiples_of_a_negative_figure_have_it_on_the_axis() -> None:
    assert (-2.0, 2.0) == limits_of([Interval.point(-1), Interval(0, 1)], are_multiples=True)


@pytest.mark.parametrize("room", [1, 44, 224, 800])
@pytest.mark.parametrize(
    "limits", [(-0.08, 2), (-3, 900_000), (1.2e-6, 1.4e-6), (0.31, 1.79), (-8.9, 0.4)]
)
def test_the_numbers_of_an_axis_have_room_and_are_round(
    limits: tuple[float, float], room: float
) -> None:
    """Each text takes less than the distance to the next; a digit is 5.3 points wide."""
    ticks = ticks_of(limits, room)
    step = [b - a for (a, _), (b, _) in pairwise(ticks)]

    assert [] == [at for at, _ in ticks if not limits[0] <= at <= limits[1]]
    assert all(5.3 * len(text) < each * room / (limits[1] - limits[0])
               for (_, text), each in zip(ticks, step, strict=False))  # fmt: skip
    assert [at for at, _ in ticks] == [
        pytest.approx(float(text.replace(",", "").replace("−", "-"))) for _, text in ticks
    ]


def test_lines_of_one_year_stand_together_and_those_without_come_last() -> None:
    made = by_year(lines(FACTS["trade.internal"], TRADE, *FACTS.reports_of(TRADE.id)))

    assert ["2021", "2023", "2024", "time not stated"] == list(
        dict.fromkeys(line.group for line in made)
    )


def test_typical_bounds_are_cut_to_the_domain() -> None:
    (line,) = lines("nearly 2 fold")

    assert Interval(Fraction(9, 5), 2, True) == line.typical(Fraction(1, 10))


def test_a_narrow_page_breaks_headings_and_takes_more_height() -> None:
    made = lines(FACTS["documents.signed"])

    assert 1 == len(Page(False, 50).heading(made[0]))
    assert 3 == len(Page(True, 50).heading(made[0]))
    assert Page(True, 50).tops(made)[1] > Page(False, 50).tops(made)[1]
