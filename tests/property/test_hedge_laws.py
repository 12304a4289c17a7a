"""Laws of the hedge table, for all hedges, figures and widths."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from property.strategies import ONE_FIGURE, decimals, figures, stateds, widths

from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge, rounding
from sco_facts.quantities.intervals import Interval

APPROXIMATORS = [Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER]
NEGATED = {
    Hedge.OVER: Hedge.AT_MOST, Hedge.AT_MOST: Hedge.OVER,
    Hedge.UNDER: Hedge.AT_LEAST, Hedge.AT_LEAST: Hedge.UNDER,
}  # fmt: skip
SYMMETRIC = [*APPROXIMATORS, Hedge.EXACTLY, Hedge.PLAIN]
UNITS = st.sampled_from(["tonne", "percent", "fold"])


@given(stateds(), UNITS)
def test_the_core_is_in_the_support(stated: Figure, unit: str) -> None:
    """What the words point to they allow, save the figure that an approximator leaves out."""
    support = stated.support(unit)
    allowed = support if stated.approaches is None else support.closure

    assert stated.core(unit).is_subset_of(allowed)


@given(stateds(), widths(), UNITS)
def test_typical_is_a_subset_of_certain(stated: Figure, within: Fraction, unit: str) -> None:
    """For every hedge, figure and width."""
    assert stated.support(unit, within).is_subset_of(stated.support(unit))


@given(stateds(), widths(), widths(), UNITS)
def test_a_wider_width_bounds_more(
    stated: Figure, one: Fraction, other: Fraction, unit: str
) -> None:
    """Typical bounds are monotonic in the width."""
    narrow, wide = sorted((one, other))

    assert stated.support(unit, narrow).is_subset_of(stated.support(unit, wide))


@given(st.sampled_from(ONE_FIGURE), figures().filter(bool), widths())
def test_a_width_narrows_approximators_only(
    hedge: Hedge, value: Decimal | Fraction, within: Fraction
) -> None:
    """To no more than the width around the figure; all others stay as they are."""
    x, typical = Fraction(value), hedge.support(value, within=within)
    reach = Interval.closed(x - within * abs(x), x + within * abs(x))

    assert typical.is_subset_of(reach) if hedge.is_approximator else typical == hedge.support(value)


@given(stateds(), UNITS)
def test_the_mirror_law(stated: Figure, unit: str) -> None:
    """Turned round at zero, a figure allows and points to the mirror."""
    turned = stated.mirrored()

    assert (-stated.support(unit), -stated.core(unit)) == (turned.support(unit), turned.core(unit))


@given(st.sampled_from(SYMMETRIC), figures().filter(bool), st.none() | widths())
def test_symmetric_hedges_mirror_by_themselves(
    hedge: Hedge, value: Decimal | Fraction, within: Fraction | None
) -> None:
    """At minus x their support is the mirror of that at x."""
    assert -hedge.support(value, within=within) == hedge.support(-value, within=within)


@given(
    st.sampled_from([(Hedge.OVER, Hedge.UNDER), (Hedge.AT_LEAST, Hedge.AT_MOST)]),
    st.fractions(-99, 99, max_denominator=9),
)
def test_comparatives_mirror_each_other(pair: tuple[Hedge, Hedge], value: Fraction) -> None:
    """Over minus x is the mirror of under x."""
    assert -pair[1].support(value) == pair[0].support(-value)


@given(st.sampled_from(ONE_FIGURE), figures().filter(bool), st.none() | widths())
def test_the_figure_is_in_the_closure(
    hedge: Hedge, value: Decimal | Fraction, within: Fraction | None
) -> None:
    """Every hedge says something of the figure it stands before."""
    assert Fraction(value) in hedge.support(value, within=within).closure
    assert Fraction(value) in hedge.core(value).closure


@given(st.sampled_from(APPROXIMATORS), figures().filter(bool), st.none() | widths())
def test_approximators_keep_the_sign(
    hedge: Hedge, value: Decimal | Fraction, within: Fraction | None
) -> None:
    """About minus five is below zero."""
    side = Interval(0, None) if value > 0 else Interval(None, 0)

    assert hedge.support(value, within=within).is_subset_of(side)


@given(st.sampled_from(APPROXIMATORS), figures().filter(bool))
def test_an_approximator_allows_what_it_approaches(hedge: Hedge, value: Decimal | Fraction) -> None:
    """Next to its figure, on each side that it names and on no other."""
    x, support, sides = Fraction(value), hedge.support(value), hedge.approaches(value)
    below, above = support.low != x, support.high != x

    assert (below, above) == sides


@given(st.sampled_from(list(NEGATED)), figures())
def test_a_comparative_and_its_inverse_part_the_line(
    hedge: Hedge, value: Decimal | Fraction
) -> None:
    """No number is in both, every number is in one, and the figure too."""
    one, other = hedge.support(value), NEGATED[hedge].support(value)

    assert one.is_disjoint_from(other)
    assert Interval() == one.hull(other)
    assert 1 == sum(Fraction(value) in each for each in (one, other))


@given(decimals().filter(lambda value: value > 0))
def test_the_cores_of_bare_figures_tile_the_line(value: Decimal) -> None:
    """Where one ends, the next of the same precision begins; in percent supports touch too."""
    assume(len(value.as_tuple().digits) > 1)
    after = value + Decimal((0, (1,), int(value.as_tuple().exponent)))
    plain = Hedge.PLAIN

    assert plain.core(value).high == plain.core(after).low
    assert plain.support(value, "percent").high == plain.support(after, "percent").low


@given(decimals(), UNITS)
def test_a_bare_figure_reaches_as_far_as_its_rounding(value: Decimal, unit: str) -> None:
    """The support at least as far as the core, and no more than a tenth of the figure further."""
    x, found = Fraction(value), Figure(Hedge.PLAIN, value, "")
    assume(isinstance(found.value, Decimal))
    reach = rounding(found.value, unit)  # type: ignore[arg-type]

    assert reach.core <= reach.support <= max(reach.core, abs(x) / 10)
    assert Interval.closed(x - reach.support, x + reach.support) == found.support(unit)


@given(
    st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20),
    st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20),
)
def test_simple_fractions_are_told_apart(one: Fraction, other: Fraction) -> None:
    """On one grid, no two share a number."""
    order = max(5, one.denominator, other.denominator)
    supports = [Hedge.PLAIN.support(value, order=order) for value in (one, other)]

    assert (one != other) == supports[0].is_disjoint_from(supports[1])
