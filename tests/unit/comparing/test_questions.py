"""The questions of size and agreement, and the arithmetic of what the words allow."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sco_facts as sf
from sco_facts import Figure, Interval, Quantity
from sco_facts.comparing.questions import QUESTIONS, cores_meet

TENTH = Fraction(1, 10)


def percent(low: int | None, high: int | None) -> Quantity:
    """Make an open interval of percents, without words."""
    return Quantity(Interval(low, high), "percent")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("exactly 31%", "exactly 30%", True),
        ("exactly 30%", "exactly 30%", False),
        ("exactly 29%", "exactly 30%", False),
        ("more than 30%", "exactly 30%", True),
        ("more than 30%", "at most 30%", True),
        ("at least 30%", "exactly 30%", None),
        ("at least 30%", "less than 30%", True),
        ("nearly 30%", "exactly 30%", False),
        ("nearly 30%", "exactly 20%", None),
        ("about 30%", "exactly 1%", None),
        ("30%", "exactly 29.5%", None),
        ("30%", "exactly 29.4%", True),
        ("30%", "exactly 30.5%", False),
        ("between 3 and 5 percent", "exactly 5.5%", False),
        ("between 3 and 5 percent", "exactly 5%", None),
        ("5 million tonnes", "exactly 5.5 million tonnes", False),
        ("5 million tonnes", "exactly 5.2 million tonnes", None),
        ("exactly one-third", "exactly 33%", True),
        ("exactly 1.5 km", "exactly 1,400.5 metres", True),
        ("exactly 2 tonnes", "exactly 2001 kg", False),
    ],
)
def test_exceeds(left: str, right: str, expected: bool | None) -> None:
    """It holds if every pair of values within the bounds has the first above the second."""
    assert expected == sf.exceeds(left, right).answer


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (sf.exceeds, False),
        (sf.falls_below, None),
        (sf.is_at_least, None),
        (sf.is_at_most, True),
    ],
)
def test_touching_ends_tell_the_four_questions_apart(question, expected) -> None:  # type: ignore[no-untyped-def]
    """At most 30 % is never above 30 %, and may be equal to it."""
    assert expected == question("at most 30%", "exactly 30%").answer


def test_reason_of_an_undecided_verdict_names_the_threshold_form() -> None:
    """A bare figure as a threshold is met with the words that would decide."""
    reason = sf.exceeds("more than 999 billion USD", "1 trillion USD").reason

    assert 'write "exactly 1 trillion USD"' in reason


def test_reason_names_the_words_and_bounds() -> None:
    """A reason quotes both phrases and says what they bound."""
    reason = sf.exceeds("nearly 1 trillion USD", "exactly 1 trillion USD").reason

    assert '"nearly 1 trillion USD" means more than 0 and less than 1 trillion USD' in reason
    assert "no value of the first is above" in reason


@pytest.mark.parametrize(
    ("within", "expected"), [(None, None), (TENTH, True), (Decimal("0.6"), None)]
)
def test_typical_bounds_are_opt_in(within: Fraction | Decimal | None, expected: bool) -> None:
    """Nearly 1 trillion is above 500 billion in a typical reading only."""
    verdict = sf.exceeds("nearly 1 trillion USD", "exactly 500 billion USD", within=within)

    assert expected == verdict.answer


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("almost doubled", "more than doubled", True),
        ("nearly 2 fold", "more than 1.5 fold", False),
        ("27.5 million tonnes", "27.4 million tonnes", None),
        ("27.5 million tonnes", "27.3 million tonnes", True),
        ("27.5 million tonnes", "28 million tonnes", False),
        ("27.5 million tonnes", "28.0 million tonnes", True),
        ("5 million tonnes", "5.2 million tonnes", None),
        ("about 5 million tonnes", "about 900 million tonnes", None),
        ("10–12%", "12.3%", None),
        ("one-third", "two-fifths", True),
        ("one-fifth", "one-sixth", True),
        ("more than 30%", "more than 30.0%", False),
        ("about 17.5 million tonnes", "exactly 900 tonnes", None),
        ("about 17.5 million tonnes", "more than 17 million tonnes", False),
        ("nearly 30%", "exactly 29%", None),
        ("nearly 30%", "30%", False),
        ("27.5 million containers", "27.4 million containers", None),
        ("about -5 tonnes", "-5 tonnes", False),
        ("nearly -5 tonnes", "-5 tonnes", False),
        ("nearly 5 countries", "nearly 5 countries", False),
        ("just over 5 countries", "just over 5 countries", False),
        ("nearly 5 countries", "4 countries", False),
        ("nearly 5 countries", "3 countries", None),
        ("just over 5 countries", "6 countries", False),
        ("just over 5 countries", "at least 7 countries", None),
        ("27.5 million tonnes", "less than 27.45 million tonnes", True),
        ("one-third", "33%", False),
        ("one-third", "50%", True),
        ("more than 30%", "at most 30%", True),
        ("at least 30%", "at most 30%", False),
    ],
)
def test_contradicts(left: str, right: str, expected: bool | None) -> None:
    """Two phrases contradict each other if no value fits both."""
    assert expected == sf.contradicts(left, right).answer
    assert expected == sf.contradicts(right, left).answer


def test_compatibility_is_the_opposite_of_contradiction() -> None:
    """What contradicts is not compatible, and undecided stays undecided."""
    assert sf.is_compatible_with("almost doubled", "more than doubled").answer is False
    assert sf.is_compatible_with("one-third", "33%").answer is True
    assert sf.is_compatible_with("nearly 30%", "exactly 29%").answer is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("exactly 35%", "more than 30%", "less than 5 percentage points"),
        ("exactly 3 billion USD", "exactly 1 billion USD", "exactly 2 billion USD"),
        ("exactly 6% a year", "exactly 4% a year", "exactly 2 percentage points per year"),
        ("exactly one-half", "exactly 30%", "exactly 20 percentage points"),
    ],
)
def test_difference(left: str, right: str, expected: str) -> None:
    """A difference is exact, and between ratios in percentage points."""
    assert expected == str(sf.difference(left, right))


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("more than 30%", "almost doubled", "more than 15 percent"),
        ("exactly 1 tonne", "exactly 4 tonnes", "exactly 0.25"),
        ("exactly 500 kg", "exactly 2 tonnes", "exactly 0.25"),
        ("exactly 10 USD", "exactly 4 tonnes", "exactly 2.5 USD per tonne"),
        ("exactly 2 tonnes", "at least 2 tonnes", "more than 0 and at most 1"),
    ],
)
def test_ratio(part: str, whole: str, expected: str) -> None:
    """A ratio is the exact hull, with the ends open or closed as they can be reached."""
    assert expected == str(sf.ratio(part, whole))


def test_fold_change_is_in_fold() -> None:
    """A factor of change has a unit of its own."""
    change = sf.fold_change("exactly 6 tonnes", "exactly 4,500 kg")

    assert change == Quantity(Interval.point(Fraction(4, 3)), "fold")


def test_fold_change_refuses_other_dimensions() -> None:
    """Dollars do not become tonnes."""
    with pytest.raises(sf.errors.DimensionError, match="tonne"):
        sf.fold_change("exactly 6 tonnes", "exactly 4 USD")


def test_dividing_by_zero_inside_is_an_error() -> None:
    """A divisor that may be zero has no ratio."""
    with pytest.raises(ZeroDivisionError, match="zero inside") as caught:
        sf.ratio("exactly 1%", percent(-1, 1))

    assert isinstance(caught.value, sf.ScoFactsError)


def test_dollars_and_tonnes_do_not_compare() -> None:
    """Different dimensions raise an error that names both."""
    with pytest.raises(sf.errors.DimensionError, match=r"tonne.*USD"):
        sf.exceeds("exactly 1 USD", "exactly 1 tonne")


def test_dollars_and_tenge_do_not_compare() -> None:
    """There are no exchange rates."""
    with pytest.raises(sf.errors.DimensionError, match="exchange rate"):
        sf.exceeds("exactly 1 USD", "exactly 500 KZT")


@pytest.mark.parametrize("question", [sf.exceeds, sf.contradicts, sf.difference, sf.ratio])
def test_different_things_counted_do_not_compare(question) -> None:  # type: ignore[no-untyped-def]
    """Countries are not documents."""
    with pytest.raises(sf.errors.DimensionError, match=r"countries.*documents"):
        question("5 countries", "5 documents")


def test_a_bare_number_matches_any_noun() -> None:
    """Five is fewer than six countries."""
    assert sf.falls_below("5", "6 countries").answer is True


def test_singular_and_plural_are_one_noun() -> None:
    """One country is fewer than two countries."""
    assert sf.falls_below("1 country", "2 countries").answer is True


def test_temperatures_compare_across_scales() -> None:
    """Offset scales convert exactly."""
    assert sf.exceeds("exactly 20 degrees Celsius", "exactly 67 degrees Fahrenheit").answer is True


def test_temperatures_have_no_difference() -> None:
    """A difference of temperatures is not itself a temperature on the scale."""
    with pytest.raises(sf.errors.DimensionError, match="starts at zero"):
        sf.difference("exactly 20 degrees Celsius", "exactly 10 degrees Celsius")


@pytest.mark.parametrize("operand", [30, 30.5, None, Fraction(1, 3)])
def test_a_bare_python_number_is_no_operand(operand: object) -> None:
    """A number without words and unit is refused, with the two ways to write it."""
    with pytest.raises(sf.errors.OperandError, match=r"Quantity\.exactly") as caught:
        sf.exceeds("exactly 30%", operand)  # type: ignore[arg-type]

    assert caught.value.value is operand


def test_an_unreadable_phrase_is_an_error() -> None:
    """Words that are no quantity are refused."""
    with pytest.raises(sf.errors.PhraseError, match="quite a lot"):
        sf.exceeds("quite a lot", "exactly 30%")


def test_a_reason_names_each_bound_in_the_unit_of_its_first() -> None:
    """Whichever way a question is put, the numbers and the unit beside them belong together."""
    reason = sf.falls_below("exactly 5 km", "exactly 9000 metres").reason

    assert '"exactly 9000 metres" means exactly 9,000 metres' in reason
    assert '"exactly 5 km" means exactly 5,000 metres' in reason


@pytest.mark.parametrize("question", [sf.exceeds, sf.falls_below, sf.contradicts])
def test_a_record_beside_itself_is_the_reason(question) -> None:  # type: ignore[no-untyped-def]
    """A record neither exceeds nor contradicts itself, and the reason says that it is one."""
    growth = sf.load("2026.1")["economy.contribution_growth"]
    verdict = question(growth, growth)

    assert (False, 'The article\'s "almost doubled" is compared with itself.') == (
        verdict.answer,
        verdict.reason,
    )


NEARLY, HALF = "nearly 1 trillion USD", "exactly 500 billion USD"
BILLION = 10**9


@pytest.mark.parametrize(
    ("question", "left", "right", "expected"),
    [
        (sf.exceeds, NEARLY, HALF, True),
        (sf.exceeds, HALF, NEARLY, False),
        (sf.falls_below, NEARLY, HALF, False),
        (sf.falls_below, HALF, NEARLY, True),
        (sf.is_at_least, NEARLY, HALF, True),
        (sf.is_at_least, HALF, NEARLY, False),
        (sf.is_at_most, NEARLY, HALF, False),
        (sf.is_at_most, HALF, NEARLY, True),
        (sf.contradicts, NEARLY, HALF, True),
        (sf.contradicts, HALF, NEARLY, True),
        (sf.is_compatible_with, NEARLY, HALF, False),
        (sf.is_compatible_with, HALF, NEARLY, False),
    ],
)
def test_every_question_can_be_asked_of_typical_bounds(question, left, right, expected) -> None:  # type: ignore[no-untyped-def]
    """Nearly a trillion leaves all open; within a tenth it is from 900 billion to a trillion."""
    answers = [question(left, right, within=within).answer for within in (None, TENTH)]

    assert [None, expected] == answers


@pytest.mark.parametrize(
    ("operation", "left", "right", "expected"),
    [
        (sf.difference, NEARLY, HALF,
         Quantity(Interval(400 * BILLION, 500 * BILLION, True), "USD")),
        (sf.difference, HALF, NEARLY,
         Quantity(Interval(-500 * BILLION, -400 * BILLION, False, True), "USD")),
        (sf.ratio, NEARLY, HALF, Quantity(Interval(Fraction(9, 5), 2, True), "fraction")),
        (sf.ratio, HALF, NEARLY,
         Quantity(Interval(Fraction(1, 2), Fraction(5, 9), False, True), "fraction")),
        (sf.fold_change, NEARLY, HALF, Quantity(Interval(Fraction(9, 5), 2, True), "fold")),
        (sf.fold_change, HALF, NEARLY,
         Quantity(Interval(Fraction(1, 2), Fraction(5, 9), False, True), "fold")),
    ],
)  # fmt: skip
def test_typical_bounds_are_computed_with(operation, left, right, expected) -> None:  # type: ignore[no-untyped-def]
    """From 900 billion to just under a trillion, beside 500 billion."""
    assert expected == operation(left, right, within=TENTH)


@pytest.mark.parametrize(
    ("left", "right", "within", "expected"),
    [
        ("exactly 31%", "exactly 30%", None, True),
        (NEARLY, HALF, None, None),
        (NEARLY, HALF, TENTH, True),
    ],
)
def test_quantities_are_compared_as_phrases_are(
    left: str, right: str, within: Fraction | None, expected: bool | None
) -> None:
    """What is read already answers alike."""
    assert expected == sf.exceeds(sf.read(left), sf.read(right), within=within).answer


def test_counts_read_already_of_different_things_do_not_compare() -> None:
    """Countries are not documents, in quantities as in phrases."""
    with pytest.raises(sf.errors.DimensionError, match=r"countries.*documents"):
        sf.exceeds(sf.read("6 countries"), sf.read("5 documents"))


FACTS = sf.load("2026.1")
REPORTS = FACTS.reports
GROWTH = FACTS["economy.contribution_growth"]
GROWTH_ELSEWHERE = REPORTS["economy.contribution_growth@inform-kz-ru-7be8fe"]
TRADE = FACTS["trade.kazakhstan_sco"]
TRADE_ELSEWHERE = REPORTS["trade.kazakhstan_sco@primeminister-kz-2025-11-18"]
RAIL_ONLY = REPORTS["transit.volume@kazpravda-2025-08-19"]


@pytest.mark.parametrize(
    ("question", "left", "right", "expected"),
    [
        (
            sf.exceeds, "exactly 31%", "exactly 30%",
            '"exactly 31%" means exactly 31 percent; "exactly 30%" means exactly 30 percent: every '
            "value of the first is above those of the second.",
        ),
        (
            sf.exceeds, "30%", "exactly 29.4%",
            '"30%" means between 29.5 and 30.5 percent; "exactly 29.4%" means exactly 29.4 '
            "percent: every value of the first is above those of the second.",
        ),
        (
            sf.exceeds, "at most 30%", "exactly 30%",
            '"at most 30%" means at most 30 percent; "exactly 30%" means exactly 30 percent: no '
            "value of the first is above one of the second.",
        ),
        (
            sf.exceeds, "at least 30%", "30%",
            '"at least 30%" means at least 30 percent; "30%" means between 29.5 and 30.5 percent: '
            "some values of the first are above some of the second, and some are not; if a "
            'threshold is meant, write "exactly 30%".',
        ),
        (
            sf.exceeds, "at least 30%", "exactly 30%",
            '"at least 30%" means at least 30 percent; "exactly 30%" means exactly 30 percent: '
            "some values of the first are above some of the second, and some are not.",
        ),
        (
            sf.exceeds, percent(31, None), "exactly 30%",
            '"more than 31 percent"; "exactly 30%" means exactly 30 percent: every value of the '
            "first is above those of the second.",
        ),
        (
            sf.contradicts, "27.5 million tonnes", "27.4 million tonnes",
            '"27.5 million tonnes" means between 27.45 million and 27.55 million tonnes; "27.4 '
            'million tonnes" means between 27.35 million and 27.45 million tonnes: a value fits '
            "both, but they point to different values; more exact figures would decide.",
        ),
        (
            sf.contradicts, "almost doubled", "more than doubled",
            '"almost doubled" means more than 0 and less than 2-fold; "more than doubled" means '
            "more than 2-fold: no value fits both.",
        ),
        (
            sf.contradicts, "nearly 2.5 fold", "more than 1.5 fold",
            '"nearly 2.5 fold" means more than 0 and less than 2.5-fold; "more than 1.5 fold" '
            "means more than 1.5-fold: both point to a common value.",
        ),
        (
            sf.contradicts, "nearly 30%", "exactly 29%",
            '"nearly 30%" means more than 0 and less than 30 percent; "exactly 29%" means exactly '
            '29 percent: a value fits both, but "nearly 30%" does not say how near its figure it '
            "is.",
        ),
        (
            sf.contradicts, "exactly 29%", "nearly 30%",
            '"exactly 29%" means exactly 29 percent; "nearly 30%" means more than 0 and less than '
            '30 percent: a value fits both, but "nearly 30%" does not say how near its figure it '
            "is.",
        ),
        (
            sf.contradicts, GROWTH, GROWTH_ELSEWHERE,
            'The article\'s "almost doubled" means more than 0 and less than 2-fold; Kazinform\'s '
            "figure (more than doubled) means more than 2-fold: no value fits both (one time is "
            "not stated, and they are taken as the same).",
        ),
        (
            sf.contradicts, TRADE, TRADE_ELSEWHERE,
            'The article\'s "surpassed 67 billion US dollars" means more than 67 billion USD; '
            "Prime Minister of Kazakhstan's figure (more than 67 billion USD): both point to a "
            "common value.",
        ),
        (
            sf.contradicts, GROWTH, FACTS["transit.growth"],
            'The article\'s "almost doubled" and the article\'s "nearly 2-fold" cannot be set '
            "against each other: the two measure different things.",
        ),
        (
            sf.contradicts, FACTS["transit.volume"], RAIL_ONLY,
            'The article\'s "27.5 million tons" and Kazakhstanskaya Pravda\'s figure (27.4 '
            "million tonnes) cannot be set against each other: the figure of Kazakhstanskaya "
            "Pravda is limited: rail transit.",
        ),
        (
            sf.contradicts, RAIL_ONLY, RAIL_ONLY,
            "Kazakhstanskaya Pravda's figure (27.4 million tonnes) is compared with itself.",
        ),
    ],
)  # fmt: skip
def test_a_reason_is_a_whole_sentence(question, left, right, expected) -> None:  # type: ignore[no-untyped-def]
    """Both sides with their bounds, why, what to keep in mind, and how to write a threshold."""
    assert expected == question(left, right).reason


@pytest.mark.parametrize(
    ("operation", "expected", "record"),
    [(sf.ratio, 1, GROWTH), (sf.difference, 0, RAIL_ONLY), (sf.ratio, 1, RAIL_ONLY)],
)
def test_a_record_computed_with_itself_is_exact(operation, expected: int, record) -> None:  # type: ignore[no-untyped-def]
    """However wide its bounds, it is equal to itself."""
    assert Interval.point(expected) == operation(record, record).interval


@pytest.mark.parametrize(
    ("operation", "left", "right", "expected"),
    [
        (sf.total, "doubled", "tripled", "no sum"),
        (sf.difference, "doubled", "tripled", "no difference"),
        (sf.total, GROWTH, "halved", "no sum"),
        (sf.ratio, "30 degrees Celsius", "20 degrees Celsius", "no quotients"),
        (sf.total, "rose to 30%", "rose by 10%", "a level and a change"),
        (sf.total, TRADE, "rose by $5 billion", "a level and a change"),
        (sf.ratio, "rose to 30%", "rose by 10%", "a level and a change"),
        (sf.fold_change, "rose to 30%", "rose by 10%", "a level and a change"),
        (sf.fold_change, "rose by 10%", "rose to 30%", "a level and a change"),
        (sf.fold_change, "-5%", "5%", "of opposite signs"),
        (sf.fold_change, "rose by 5 tonnes", "fell by 3 tonnes", "of opposite signs"),
    ],
)
def test_arithmetic_that_means_nothing_is_refused(  # type: ignore[no-untyped-def]
    operation, left, right, expected: str
) -> None:
    """Factors do not add up, scales have no ratio, and a loss is no multiple of a gain."""
    with pytest.raises(sf.errors.DimensionError, match=expected):
        operation(left, right)


DEATHS = "20 deaths per 100,000 people"


@pytest.mark.parametrize("question", [sf.exceeds, sf.contradicts, sf.total, sf.ratio])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (DEATHS, "30 doctors per 100,000 people"),
        (DEATHS, "30 births per 100,000 people"),
        ("3 cars per household", "2 children per household"),
        ("a dozen goals a game", "two shots a game"),
    ],
)
def test_rates_of_different_things_are_refused(question, left: str, right: str) -> None:  # type: ignore[no-untyped-def]
    """As counts of them are."""
    with pytest.raises(sf.errors.DimensionError, match="counts of the same"):
        question(left, right)


@pytest.mark.parametrize(
    "other",
    [
        "30 deaths per 100,000 people",
        "30 per 100,000 people",
        "3 deaths per 10,000 people",
        Quantity.exactly(Fraction(3, 10_000), "fraction", "people"),
        Quantity.exactly(Fraction(3, 10_000), "fraction"),
    ],
)
def test_rates_of_one_thing_compare(other) -> None:  # type: ignore[no-untyped-def]
    """A rate whose words count nothing matches any."""
    assert sf.falls_below(DEATHS, other).answer is True


def test_a_ratio_of_factors_and_of_changes_is_a_number() -> None:
    """Both of one kind, and a rise is a part of a level."""
    assert sf.ratio("exactly 3-fold", "exactly 2-fold").interval == Interval.point(Fraction(3, 2))
    assert sf.ratio("rose by exactly 5 km", "rose to exactly 10 km").caveats == ()


def test_a_ratio_of_opposite_signs_says_so() -> None:
    """It is below zero, which no share is."""
    assert "the two have opposite signs" in sf.ratio("-5%", "5%").caveats
    assert "the two have opposite signs" not in sf.ratio("-5%", "-10%").caveats


def test_a_total_says_what_its_parts_do_not_share() -> None:
    """Of different measures, or of changes that compound."""
    share, gdp = FACTS["economy.contribution_share"], FACTS["economy.gdp_share"]
    compound = "changes in percent compound: they add up only if all are of one base"

    assert "the two measure different things" in sf.total(share, gdp).caveats
    assert compound in sf.total("rose by 10%", "rose by 5%").caveats
    assert compound not in sf.total("rose by 10%").caveats
    assert compound not in sf.total("rose by 10 km", "rose by 5 km").caveats


def test_a_total_takes_a_bare_part_in_the_direction_of_the_rest() -> None:
    """As a difference does, wherever the part stands."""
    parts = "exactly 8 km", "fell by exactly 2 km", "exactly 1 km"

    assert sf.total(*parts).interval == Interval.point(-11)
    assert any("is taken as a fall" in each for each in sf.total(*parts).caveats)


def stated(hedge: str, value: Any, unit: str = "percent", mode: Any = None) -> Quantity:
    """Make a quantity that was stated with a mode."""
    return Quantity.of(Figure(hedge, value, f"{mode or 'bare'} {hedge} {value}"), unit, None, mode)  # type: ignore[arg-type]


FELL_3, ROSE_3 = stated("plain", -3, mode="change"), stated("plain", 3, mode="change")
LEVEL_30 = stated("plain", 30, mode="level")


@pytest.mark.parametrize(
    ("left", "right", "exceeds", "contradicts"),
    [
        (ROSE_3, FELL_3, True, True),
        (FELL_3, stated("plain", -3), None, False),
        (FELL_3, stated("plain", 3), None, False),
        (ROSE_3, stated("plain", 3), None, False),
        (ROSE_3, stated("plain", -3), True, True),
        (stated("over", 3), stated("plain", -4, mode="change"), None, False),
        (stated("over", 3), stated("plain", -2, mode="change"), False, True),
        (stated("under", 3), stated("plain", -2, mode="change"), None, False),
        (stated("under", 3), stated("plain", -5, mode="change"), True, True),
        (stated("under", 3, mode="change"), FELL_3, True, True),
        (stated("over", -3, mode="change"), stated("plain", 2, mode="change"), False, True),
        (LEVEL_30, stated("plain", 30), None, False),
    ],
)
def test_a_bare_figure_takes_the_direction_of_a_change(
    left: Quantity, right: Quantity, exceeds: bool | None, contradicts: bool | None
) -> None:
    """A figure with a sign, a mode or a rise beside it keeps its own."""
    assert (exceeds, contradicts) == (
        sf.exceeds(left, right).answer,
        sf.contradicts(left, right).answer,
    )
    assert contradicts is sf.contradicts(right, left).answer


def test_a_direction_that_is_taken_is_a_caveat() -> None:
    """On whichever side the bare figure stands."""
    bare = stated("plain", 3)
    expected = ('"bare plain 3" is taken as a fall, as "change plain -3" is',)

    assert expected == sf.compare(bare, FELL_3).caveats == sf.compare(FELL_3, bare).caveats


def test_a_direction_is_taken_in_arithmetic_too() -> None:
    """8 percent and a fall by 8 differ by nothing but rounding."""
    exact, bare = stated("exactly", -8, mode="change"), stated("exactly", 8)

    assert Interval.point(0) == sf.difference(exact, bare).interval
    assert Interval.point(1) == sf.ratio(bare, exact).interval


def test_indefinite_words_take_a_direction() -> None:
    """Dozens of points, beside a fall by 30, 12 or 5 million of them."""
    dozens = sf.read("dozens of points")
    falls = [
        Quantity.of(Figure("plain", -number, f"fell {number}"), "count", "points", "change")
        for number in (30, 12, 5_000_000)
    ]

    assert [False, True, None] == [sf.contradicts(dozens, fall).answer for fall in falls]


def test_only_what_compares_takes_a_direction() -> None:
    """Dollars divided by a fall in tonnes stay as they are."""
    tonnes = Quantity.of(Figure("exactly", -2, ""), "tonne", None, "change")

    assert Interval.point(-3) == sf.ratio("exactly 6 USD", tonnes).interval


def test_a_factor_of_change_takes_no_direction() -> None:
    """Halved is less than one, and not below zero."""
    halved = Quantity.of(Figure("exactly", -2, ""), "fold", None, "change")

    assert sf.exceeds("exactly 3-fold", halved).answer is True


@pytest.mark.parametrize(
    ("fact", "change"),
    [
        ("trade.kazakhstan_sco", "fell by $5 billion"),
        ("trade.kazakhstan_sco", "grew by $70 billion"),
        ("transit.volume", "fell by 27.5 million tonnes"),
        ("transit.railway_corridors", "fell by five railway corridors"),
        ("economy.contribution_share", "fell by 10%"),
        ("economy.contribution_share", "rose by 31%"),
    ],
)
def test_a_fact_that_is_an_amount_is_no_change(fact: str, change: str) -> None:
    """A share or a sum of money has no direction to take."""
    with pytest.raises(sf.errors.DimensionError, match="a level and a change"):
        sf.contradicts(sf.facts[fact], change)


def test_a_fact_keeps_its_sign() -> None:
    """The article's rate is above zero, whatever it is compared with."""
    rate = sf.facts["trade.global_growth"]

    assert sf.contradicts(rate, "fell by 6% a year").answer is True
    assert sf.is_compatible_with(rate, "grew by 6% a year").answer is True
    assert sf.exceeds(rate, "fell by 3% a year").answer is True


@pytest.mark.parametrize("question", [sf.exceeds, sf.contradicts, sf.difference])
def test_a_level_and_a_change_do_not_compare(question: Any) -> None:
    """Rose to 30 percent is not rose by 30."""
    with pytest.raises(sf.errors.DimensionError, match="a level and a change"):
        question(LEVEL_30, stated("plain", 30, mode="change"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("about 30%", "exactly 30%", True),
        ("about 30%", "more than 30%", True),
        ("about 30%", "less than 30%", True),
        ("about 30%", "more than 31%", False),
        ("nearly 30%", "less than 30%", True),
        ("nearly 30%", "at most 29%", False),
        ("just over 30%", "at least 30%", True),
        ("just over 30%", "more than 31%", False),
        ("nearly 30%", "about 30%", True),
        ("nearly 30%", "nearly 31%", False),
        ("nearly 30%", "just over 30%", False),
        ("30%", "30.4%", True),
        ("30%", "exactly 30.5%", False),
        ("27.5 million tonnes", "27.4 million tonnes", False),
    ],
)
def test_cores_meet(one: str, other: str, expected: bool) -> None:
    """In a common value, or as near as one likes to the figure of an approximator."""
    pair = sf.read(one), sf.read(other)

    assert [expected] * 2 == [cores_meet(*pair), cores_meet(*pair[::-1])]


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_is_answered_by_another_or_its_opposite(question: str) -> None:
    """As the list of questions says, for those who ask many at once."""
    name, is_opposite = QUESTIONS[question]
    pair = ("at least 30%", "exactly 30%")
    asked = getattr(sf, name)(*pair).answer
    opposite = None if asked is None else not asked

    assert (opposite if is_opposite else asked) is getattr(sf, question)(*pair).answer


def test_every_question_is_in_the_list() -> None:
    """Four of size, and two of agreement."""
    assert {"exceeds", "falls_below", "is_at_least", "is_at_most", "contradicts",
            "is_compatible_with"} == {*QUESTIONS}  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("exactly 3 km",), "exactly 3 km"),
        (("exactly 3 km", "more than 2 km"), "more than 5 km"),
        (("exactly 3 km", "exactly 500 metres", "at most 1 km"), "at most 4.5 km"),
        (("5 countries", "exactly 6"), "exactly 11 countries"),
    ],
)
def test_a_total_adds_up_what_the_words_allow(parts: tuple[str, ...], expected: str) -> None:
    """In the unit of the first, without a figure of its own."""
    total = sf.total(*parts)

    assert expected == str(total)
    assert total.figure is None


def test_a_total_of_typical_bounds() -> None:
    """About 10 and about 20, within a tenth."""
    assert Interval.closed(27, 33) == sf.total("about 10 km", "about 20 km", within=TENTH).interval


def test_a_total_of_nothing_is_an_error() -> None:
    """There is no unit to give zero in."""
    with pytest.raises(sf.errors.OperandError, match="Given nothing to add"):
        sf.total()


def test_a_total_keeps_what_is_assumed() -> None:
    """Once, whoever assumes it."""
    tons = sf.read("5 tons")

    assert tons.caveats == sf.total(tons, tons).caveats
    assert tons.caveats


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (TRADE.period, ()),
        (
            sf.Period("2023", sf.load("2026.1")["trade.kazakhstan_sco"].period.start),
            ('"last year" (2024) and "2023" (2024/) overlap, but are not the same time',),
        ),
        (None, ("one time is not stated, and they are taken as the same",)),
        (sf.Period("once"), ('they are of different times, "last year" (2024) and "once"',)),
    ],
)
def test_a_total_says_where_times_differ(
    period: sf.Period | None, expected: tuple[str, ...]
) -> None:
    """After the caveats of the parts."""
    other = attrs.evolve(TRADE, id="trade.other", period=period)

    assert (*TRADE.quantity.caveats, *expected) == sf.total(TRADE, "exactly 1 USD", other).caveats


def test_a_bare_figure_of_a_record_is_no_threshold() -> None:
    """Nobody can write another."""
    reason = sf.exceeds(FACTS["transit.volume"], "more than 27.5 million tonnes").reason

    assert "if a threshold is meant" not in reason


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("fell by 5 degrees Celsius", "fell by 9 degrees Fahrenheit", False),
        ("rose by 5 degrees Celsius", "rose by 12 degrees Fahrenheit", True),
        ("rose by 5 degrees Celsius", "exactly 9 degrees Fahrenheit", False),
        ("exactly 5 degrees Celsius", "rose by 41 degrees Fahrenheit", True),
        ("exactly 5 degrees Celsius", "fell by 9 degrees Fahrenheit", False),
        ("rose to 5 degrees Celsius", "41 degrees Fahrenheit", False),
    ],
)
def test_a_change_of_temperature_has_no_zero(left: str, right: str, said: bool) -> None:
    """Five degrees Celsius more are nine Fahrenheit more; 5 °C are 41 °F."""
    assert sf.contradicts(left, right).answer is said
    assert sf.contradicts(right, left).answer is said


def test_a_converted_change_of_temperature_reads_back() -> None:
    """There and back, and as a bare figure that was converted before it was compared."""
    fall = sf.read("fell by 5 degrees Celsius")

    assert fall.to("degree_fahrenheit").interval == sf.Interval(
        Fraction("-9.9"), Fraction("-8.1"), True, True
    )
    assert fall.to("degree_fahrenheit").to("degree_celsius") == fall
    bare = sf.read("exactly 5 degrees Celsius").to("degree_fahrenheit")
    assert sf.contradicts(bare, "rose by 9 degrees Fahrenheit").answer is False
