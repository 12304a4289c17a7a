"""Laws of comparing: symmetry, antisymmetry, units, negation and three-valued logic."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from property.strategies import ONE_FIGURE, UNIT_CODES, quantities, stateds, widths

import sco_facts as sf
from sco_facts import Figure, Quantity, Unit, Verdict
from sco_facts.comparing.questions import cores_meet

MIRROR = {True: False, False: True, None: None}
SIZES = (sf.exceeds, sf.falls_below, sf.is_at_least, sf.is_at_most)
# Each dimension in turn, whole numbers for a count.
UNITS = st.sampled_from(["percent", "tonne", "count", "fold", "USD", "degree_celsius"])


@st.composite
def figures_of(draw: st.DrawFn, unit: str) -> Figure:
    """Draw a figure that a unit may have."""
    if unit != "count":
        return draw(stateds())
    hedge = draw(st.sampled_from(ONE_FIGURE))
    return Figure(hedge, Decimal(draw(st.integers(2, 30) | st.integers(2, 700_000))), "")


def comparable(unit: str) -> st.SearchStrategy[str]:
    """Draw a unit of the same dimension."""
    return st.sampled_from(
        [code for code in UNIT_CODES if Unit(code).is_comparable_with(Unit(unit))]
    )


@st.composite
def pairs(draw: st.DrawFn, modes: bool = True) -> tuple[Quantity, Quantity]:
    """Draw two quantities that compare, often of one figure, and perhaps in two units."""
    unit = draw(UNITS)
    first, second = draw(figures_of(unit)), draw(figures_of(unit))
    if isinstance(first.value, Decimal | Fraction) and first.value != 0 and draw(st.booleans()):
        second = Figure(draw(st.sampled_from(ONE_FIGURE)), first.value, "")
    mode = draw(st.sampled_from([None, None, "change"])) if modes and unit != "fold" else None
    other = Quantity.of(second, unit).to(draw(comparable(unit)))
    return Quantity.of(first, unit, mode=mode), other  # type: ignore[arg-type]


def answers(a: Quantity, b: Quantity) -> list[bool | None]:
    """Ask every question."""
    return [ask(a, b).answer for ask in (*SIZES, sf.contradicts, sf.is_compatible_with)]


@given(pairs())
def test_agreement_is_symmetric(pair: tuple[Quantity, Quantity]) -> None:
    """Whoever is asked about first."""
    a, b = pair

    assert sf.contradicts(a, b).answer is sf.contradicts(b, a).answer


@given(pairs())
def test_size_is_antisymmetric(pair: tuple[Quantity, Quantity]) -> None:
    """Above on one side is below on the other, and not both above."""
    a, b = pair

    assert sf.exceeds(a, b).answer is sf.falls_below(b, a).answer
    assert sf.is_at_least(a, b).answer is sf.is_at_most(b, a).answer
    assert not (sf.exceeds(a, b).answer and sf.exceeds(b, a).answer)


@given(pairs())
def test_questions_have_their_opposites(pair: tuple[Quantity, Quantity]) -> None:
    """At most is not above, at least not below, and compatible not contradictory."""
    above, below, at_least, at_most, contradicts, compatible = answers(*pair)

    assert (MIRROR[above], MIRROR[below], MIRROR[contradicts]) == (at_most, at_least, compatible)


@given(pairs())
def test_what_is_above_or_below_contradicts(pair: tuple[Quantity, Quantity]) -> None:
    """If no value fits both, one is above the other, and the other way round."""
    above, below, _, _, contradicts, _ = answers(*pair)

    assert (contradicts is True) == (above is True or below is True)


@given(quantities())
def test_a_quantity_is_compatible_with_itself(quantity: Quantity) -> None:
    """Two who say the same may both be right."""
    assert sf.contradicts(quantity, quantity).answer is False


@given(pairs(modes=False))
def test_cores_that_meet_are_cores_of_supports_that_meet(pair: tuple[Quantity, Quantity]) -> None:
    """What both point to, both allow."""
    a, b = pair[0], pair[1].to(pair[0].unit)

    assert not (cores_meet(a, b) and sf.contradicts(a, b).answer)


@given(st.data(), pairs())
def test_units_do_not_change_an_answer(
    data: st.DataObject, pair: tuple[Quantity, Quantity]
) -> None:
    """What was stated travels along, on either side."""
    a, b = pair
    one, other = (data.draw(comparable(a.unit.code)) for _ in "ab")

    assert answers(a, b) == answers(a.to(one), b.to(other))


@given(pairs(modes=False))
def test_negation_turns_every_size_round(pair: tuple[Quantity, Quantity]) -> None:
    """Minus a is below minus b where a is above b, and agreement stays."""
    turned = [
        Quantity.of(each.figure.mirrored(), each.figure_unit or each.unit)
        for each in pair
        if each.figure is not None
    ]
    above, below, at_least, at_most, contradicts, compatible = answers(*pair)

    assert [below, above, at_most, at_least, contradicts, compatible] == answers(*turned)


@given(pairs(), widths())
def test_typical_bounds_only_decide_more(pair: tuple[Quantity, Quantity], within: Fraction) -> None:
    """A yes or no of size stays, however narrow approximators are taken."""
    certain = [ask(*pair).answer for ask in SIZES]
    typical = [ask(*pair, within=within).answer for ask in SIZES]

    assert all(one is None or one is other for one, other in zip(certain, typical, strict=True))


@given(pairs())
def test_a_comparison_holds_the_answers_of_its_questions(pair: tuple[Quantity, Quantity]) -> None:
    """And exchanged it holds those exchanged, and a difference turned round."""
    a, b = pair
    there, back = sf.compare(a, b), sf.compare(b, a)
    above, below, _, _, contradicts, _ = answers(a, b)

    assert (above, below, contradicts) == (
        there.exceeds.answer, there.falls_below.answer, there.contradicts.answer,
    )  # fmt: skip
    assert (below, above, contradicts) == (
        back.exceeds.answer, back.falls_below.answer, back.contradicts.answer,
    )  # fmt: skip
    if there.difference is None or back.difference is None:
        assert there.difference is back.difference
    else:
        turned = back.difference.to(there.difference.unit)
        assert -there.difference.interval == turned.interval


@given(st.data(), UNITS.filter(lambda unit: unit not in ("degree_celsius", "fold")))
def test_a_total_is_the_same_in_any_order(data: st.DataObject, unit: str) -> None:
    """Whatever the order, with the least sum of what each part allows."""
    figures = data.draw(st.lists(figures_of(unit), min_size=1, max_size=4))
    parts = [Quantity.of(figure, unit) for figure in figures]
    lows = [part.interval.low for part in parts]
    total = sf.total(*parts)

    assert total.interval == sf.total(*parts[::-1]).interval
    assert total.interval.low == (None if None in lows else sum(low for low in lows if low))


VERDICTS = st.sampled_from([Verdict(True, "a"), Verdict(False, "b"), Verdict(None, "c")])


@given(VERDICTS, VERDICTS, VERDICTS)
def test_verdicts_follow_kleene(one: Verdict, two: Verdict, three: Verdict) -> None:
    """De Morgan, distribution and absorption, with undecided between no and yes."""
    order = {False: 0, None: 1, True: 2}

    assert order[(one & two).answer] == min(order[one.answer], order[two.answer])
    assert order[(one | two).answer] == max(order[one.answer], order[two.answer])
    assert (~(one & two)).answer is (~one | ~two).answer
    assert (one & (two | three)).answer is ((one & two) | (one & three)).answer
    assert (one & (one | two)).answer is one.answer
    assert (~~one).answer is one.answer
