"""Laws of the hedge table, for all hedges, figures and widths."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from property.strategies import ONE_FIGURE, decimals, figures, stateds, widths

from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, half_unit
from sco_facts.quantities.intervals import Interval

APPROXIMATORS = [Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER]
COMPARATIVES = [Hedge.OVER, Hedge.AT_MOST, Hedge.UNDER, Hedge.AT_LEAST]
SYMMETRIC = [*APPROXIMATORS, Hedge.EXACTLY, Hedge.PLAIN]


def bounds(hedge: Hedge, value: Decimal | Fraction, within: Fraction | None = None) -> Interval:
    """Give what a hedged figure bounds."""
    return Interval(*hedge.bounds(value, within))


@given(stateds(), widths())
def test_typical_is_a_subset_of_certain(stated: Figure, within: Fraction) -> None:
    """For every hedge, figure and width."""
    assert stated.interval(within).is_subset_of(stated.interval())


@given(stateds(), widths(), widths())
def test_a_wider_width_bounds_more(stated: Figure, one: Fraction, other: Fraction) -> None:
    """Typical bounds are monotonic in the width."""
    narrow, wide = sorted((one, other))

    assert stated.interval(narrow).is_subset_of(stated.interval(wide))


@given(stateds(), widths())
def test_typical_bounds_of_figures_are_within_the_width(stated: Figure, within: Fraction) -> None:
    """No number is further from the figure than the width, or than half a unit of a bare one."""
    assume(isinstance(stated.value, Decimal | Fraction) and stated.value != 0)
    assume(stated.hedge is not Hedge.PLAIN)
    x = Fraction(stated.value)  # type: ignore[arg-type]
    reach = Interval.closed(x - within * abs(x), x + within * abs(x))

    assert stated.interval(within).is_subset_of(reach)


@given(hedge=st.sampled_from(SYMMETRIC), value=figures().filter(bool), within=st.none() | widths())
def test_the_mirror_law(hedge: Hedge, value: Decimal | Fraction, within: Fraction | None) -> None:
    """At minus x the bounds are the mirror of those at x."""
    assert -bounds(hedge, value, within) == bounds(hedge, -value, within)


@given(
    pair=st.sampled_from([(Hedge.OVER, Hedge.UNDER), (Hedge.AT_LEAST, Hedge.AT_MOST)]),
    value=st.fractions(-99, 99, max_denominator=9),
    within=st.none() | widths(),
)
def test_comparatives_mirror_each_other(
    pair: tuple[Hedge, Hedge], value: Fraction, within: Fraction | None
) -> None:
    """Over minus x is the mirror of under x."""
    assert -bounds(pair[1], value, within) == bounds(pair[0], -value, within)


@given(hedge=st.sampled_from(ONE_FIGURE), value=figures().filter(bool), within=st.none() | widths())
def test_the_figure_is_in_the_closure(
    hedge: Hedge, value: Decimal | Fraction, within: Fraction | None
) -> None:
    """Every hedge says something of the figure it stands before."""
    assert Fraction(value) in bounds(hedge, value, within).closure


@given(
    hedge=st.sampled_from(APPROXIMATORS), value=figures().filter(bool), within=st.none() | widths()
)
def test_approximators_keep_the_sign(
    hedge: Hedge, value: Decimal | Fraction, within: Fraction | None
) -> None:
    """About minus five is below zero."""
    side = Interval(0, None) if value > 0 else Interval(None, 0)

    assert bounds(hedge, value, within).is_subset_of(side)


@given(hedge=st.sampled_from(COMPARATIVES), value=figures())
def test_a_comparative_and_its_inverse_part_the_line(
    hedge: Hedge, value: Decimal | Fraction
) -> None:
    """No number is in both."""
    inverse = hedge.inverse or hedge

    assert bounds(hedge, value).is_disjoint_from(bounds(inverse, value))


@given(hedge=st.sampled_from(COMPARATIVES), value=figures())
def test_a_comparative_and_its_inverse_leave_nothing_out(
    hedge: Hedge, value: Decimal | Fraction
) -> None:
    """Every number is in one: together they are the line, and the figure is in one of them."""
    inverse = hedge.inverse or hedge
    either = [bounds(hedge, value), bounds(inverse, value)]

    assert (Interval(), 1) == (
        either[0].hull(either[1]),
        sum(Fraction(value) in each for each in either),
    )


@given(decimals().filter(lambda value: value > 0))
def test_bare_figures_tile_the_line(value: Decimal) -> None:
    """Where one rounding interval ends, the next one of the same precision begins."""
    after = value + Decimal((0, (1,), int(value.as_tuple().exponent)))

    assert bounds(Hedge.PLAIN, value).high == bounds(Hedge.PLAIN, after).low


@given(decimals())
def test_a_bare_figure_is_as_wide_as_its_last_digit(value: Decimal) -> None:
    """Half a unit on either side."""
    around = bounds(Hedge.PLAIN, value) - Fraction(value)

    assert Interval.closed(-half_unit(value), half_unit(value)) == around.closure


@given(st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20))
def test_simple_fractions_are_told_apart(value: Fraction) -> None:
    """A fraction reaches no other one of its own denominator or a smaller one."""
    others = {Fraction(n, d) for d in range(1, value.denominator + 1) for n in range(d + 1)} - {
        value
    }
    interval = bounds(Hedge.PLAIN, value)

    assert [] == [other for other in others if other in interval]
