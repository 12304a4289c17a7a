"""The questions of size and agreement, on quantities and phrases."""

import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import sco_facts as sf
from sco_facts import Interval, Quantity
from sco_facts.cards import answers_card

FACTS = sf.load("2026.1")
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
        ("between 3 and 5 percent", "exactly 5%", False),
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

    assert '"nearly 1 trillion USD" bounds (0, 1) trillion USD' in reason
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
        ("about 17.5 million tonnes", "exactly 900 tonnes", None),
        ("about 17.5 million tonnes", "more than 17 million tonnes", False),
        ("nearly 30%", "exactly 29%", None),
        ("nearly 30%", "30%", False),
        ("27.5 million containers", "27.4 million containers", None),
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
        ("between 2 and 4 tonnes", "between 1 and 2 tonnes", "between 1 and 4"),
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
    with pytest.raises(sf.DimensionError, match="tonne"):
        sf.fold_change("exactly 6 tonnes", "exactly 4 USD")


def test_dividing_by_zero_inside_is_an_error() -> None:
    """A divisor that may be zero has no ratio."""
    with pytest.raises(ZeroDivisionError, match="zero inside") as caught:
        sf.ratio("exactly 1%", percent(-1, 1))

    assert isinstance(caught.value, sf.ScoFactsError)


def test_dollars_and_tonnes_do_not_compare() -> None:
    """Different dimensions raise an error that names both."""
    with pytest.raises(sf.DimensionError, match=r"tonne.*USD"):
        sf.exceeds("exactly 1 USD", "exactly 1 tonne")


def test_dollars_and_tenge_do_not_compare() -> None:
    """There are no exchange rates."""
    with pytest.raises(sf.CurrencyError, match="exchange rate"):
        sf.exceeds("exactly 1 USD", "exactly 500 KZT")


@pytest.mark.parametrize("question", [sf.exceeds, sf.contradicts, sf.difference, sf.ratio])
def test_different_things_counted_do_not_compare(question) -> None:  # type: ignore[no-untyped-def]
    """Countries are not documents."""
    with pytest.raises(sf.CountedError, match=r"countries.*documents"):
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
    with pytest.raises(sf.DimensionError, match="starts at zero"):
        sf.difference("exactly 20 degrees Celsius", "exactly 10 degrees Celsius")


def test_comparison_of_temperatures_leaves_out_the_arithmetic() -> None:
    """What cannot be computed is None, and a caveat says why."""
    comparison = sf.compare("exactly 20 degrees Celsius", "exactly 10 degrees Celsius")

    assert comparison.difference is None
    assert comparison.ratio is None
    assert "starts at zero" in comparison.caveats[-1]


def test_comparison_keeps_the_difference_where_there_is_no_ratio() -> None:
    """A divisor that may be zero costs the ratio only."""
    comparison = sf.compare("exactly 1%", percent(-1, 1))

    assert comparison.difference == Quantity(Interval(0, 2), "percentage_point")
    assert comparison.ratio is None


def test_compare_answers_everything_at_once() -> None:
    """A comparison holds the unit, the verdicts and the arithmetic."""
    comparison = sf.compare("exactly 2 tonnes", "exactly 500 kg")

    assert comparison.unit == sf.Unit("tonne")
    assert comparison.exceeds.answer is True
    assert comparison.falls_below.answer is False
    assert comparison.contradicts.answer is True
    assert str(comparison.difference) == "exactly 1.5 tonnes"
    assert str(comparison.ratio) == "exactly 4"
    assert comparison.caveats == ()


def test_comparison_prints_its_answers_and_caveats() -> None:
    """The text has a line for each question and caveat."""
    lines = str(sf.compare("exactly 2 tons", "exactly 500 kg")).splitlines()

    assert lines[0] == '"exactly 2 tons" and "exactly 500 kg"'
    assert lines[1].startswith("exceeds: yes: ")
    assert lines[-1].startswith("caveat: ")


@pytest.mark.parametrize("operand", [30, 30.5, None, Fraction(1, 3)])
def test_a_bare_python_number_is_no_operand(operand: object) -> None:
    """A number without words and unit is refused, with the two ways to write it."""
    with pytest.raises(sf.OperandError, match=r"Quantity\.exactly") as caught:
        sf.exceeds("exactly 30%", operand)  # type: ignore[arg-type]

    assert caught.value.value is operand


def test_an_unreadable_phrase_is_an_error() -> None:
    """Words that are no quantity are refused."""
    with pytest.raises(sf.PhraseError, match="quite a lot"):
        sf.exceeds("quite a lot", "exactly 30%")


def test_a_reason_names_each_bound_in_the_unit_of_its_first() -> None:
    """Whichever way a question is put, the numbers and the unit beside them belong together."""
    reason = sf.falls_below("exactly 5 km", "exactly 9000 metres").reason

    assert '"exactly 9000 metres" bounds 9000 metres' in reason
    assert '"exactly 5 km" 5000 metres' in reason


@pytest.mark.parametrize("question", [sf.exceeds, sf.falls_below, sf.contradicts])
def test_a_record_beside_itself_is_the_reason(question) -> None:  # type: ignore[no-untyped-def]
    """A record neither exceeds nor contradicts itself, and the reason says that it is one."""
    growth = sf.load("2026.1")["economy.contribution_growth"]
    verdict = question(growth, growth)

    assert (False, 'economy.contribution_growth ("almost doubled") is compared with itself.') == (
        verdict.answer,
        verdict.reason,
    )


ABOUT_30, ABOUT_20 = "about 30%", "about 20%"
TYPICAL = [
    (sf.exceeds, ABOUT_30, "exactly 25%", True),
    (sf.exceeds, "exactly 35%", ABOUT_30, True),
    (sf.falls_below, "exactly 25%", ABOUT_30, True),
    (sf.falls_below, ABOUT_30, "exactly 35%", True),
    (sf.is_at_least, ABOUT_30, "exactly 25%", True),
    (sf.is_at_least, "exactly 35%", ABOUT_30, True),
    (sf.is_at_most, ABOUT_30, "exactly 35%", True),
    (sf.is_at_most, "exactly 25%", ABOUT_30, True),
    (sf.contradicts, ABOUT_30, "exactly 50%", True),
    (sf.contradicts, "exactly 50%", ABOUT_30, True),
    (sf.is_compatible_with, ABOUT_30, "exactly 50%", False),
]


@pytest.mark.parametrize(("ask", "left", "right", "expected"), TYPICAL)
def test_every_question_takes_a_width(ask, left: str, right: str, expected: bool) -> None:  # type: ignore[no-untyped-def]
    """For either side; without one, the words do not tell."""
    assert (None, expected) == (ask(left, right).answer, ask(left, right, within=TENTH).answer)


@pytest.mark.parametrize(
    ("derive", "low", "high"),
    [
        (sf.difference, 5, 15),
        (sf.ratio, Fraction(27, 22), Fraction(33, 18)),
        (sf.fold_change, Fraction(27, 22), Fraction(33, 18)),
    ],
)
def test_every_result_takes_a_width(derive, low, high) -> None:  # type: ignore[no-untyped-def]
    """27 to 33 percent beside 18 to 22."""
    result = derive(ABOUT_30, ABOUT_20, within=TENTH)

    assert sf.Interval.closed(low, high) == result.interval


def test_a_comparison_takes_a_width() -> None:
    """For all of its parts."""
    both = sf.compare(ABOUT_30, ABOUT_20, within=TENTH)
    expected = (
        sf.exceeds(ABOUT_30, ABOUT_20, within=TENTH),
        sf.falls_below(ABOUT_30, ABOUT_20, within=TENTH),
        sf.contradicts(ABOUT_30, ABOUT_20, within=TENTH),
        sf.difference(ABOUT_30, ABOUT_20, within=TENTH),
        sf.ratio(ABOUT_30, ABOUT_20, within=TENTH),
    )

    assert expected == (
        both.exceeds, both.falls_below, both.contradicts, both.difference, both.ratio
    )  # fmt: skip
    assert (True, False, True) == tuple(each.answer for each in expected[:3])  # type: ignore[union-attr]


GDP = FACTS["economy.gdp_share"]
TRADE = FACTS["trade.internal"]
REASONS = [
    (
        sf.contradicts, "almost doubled", "more than doubled",
        '"almost doubled" bounds (0, 2) fold and "more than doubled" (2, ∞) fold: no value fits '
        "both.",
    ),
    (
        sf.contradicts, "27.4%", "27.5%",
        '"27.4%" bounds [27.35, 27.45) percent and "27.5%" [27.45, 27.55) percent: both are '
        "rounded, and only the rounding keeps them apart. If a threshold is meant, write "
        '"exactly 27.4%".',
    ),
    (
        sf.contradicts, "about 17.5%", "exactly 900%",
        '"about 17.5%" bounds (0, ∞) percent and "exactly 900%" 900 percent: how near its figure '
        '"about 17.5%" is, the words do not say.',
    ),
    (
        sf.contradicts, "more than 30%", "40%",
        '"more than 30%" bounds (30, ∞) percent and "40%" [39.5, 40.5) percent: a value fits both.',
    ),
    (
        sf.contradicts, TRADE, TRADE,
        'trade.internal ("nears $1 trillion") is compared with itself.',
    ),
    (
        sf.contradicts, TRADE, FACTS["trade.kazakhstan_sco"],
        'trade.internal ("nears $1 trillion") and trade.kazakhstan_sco ("surpassed 67 billion US '
        'dollars"): the two measure different things.',
    ),
    (
        sf.contradicts, GDP, FACTS.reports_of(GDP.id)[0],
        'economy.gdp_share ("one-third") bounds [7/24, 5/12) and Kazinform ("one-third") '
        "[7/24, 5/12): a value fits both (one period is not stated, and they are taken as the "
        "same).",
    ),
    (
        sf.exceeds, "more than 30%", "exactly 25%",
        '"more than 30%" bounds (30, ∞) percent and "exactly 25%" 25 percent: every value of the '
        "first is above.",
    ),
    (
        sf.exceeds, "exactly 25%", "more than 30%",
        '"exactly 25%" bounds 25 percent and "more than 30%" (30, ∞) percent: no value of the '
        "first is above.",
    ),
    (
        sf.exceeds, "more than 30%", "exactly 40%",
        '"more than 30%" bounds (30, ∞) percent and "exactly 40%" 40 percent: some values of the '
        "first are above, some not.",
    ),
    (
        sf.exceeds, TRADE, "1 trillion USD",
        'trade.internal ("nears $1 trillion") bounds (0, 1) trillion USD and "1 trillion USD" '
        "[0.95, 1.05) trillion USD: some values of the first are above, some not. If a threshold "
        'is meant, write "exactly 1 trillion USD".',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "left", "right", "reason"), REASONS)
def test_a_reason_is_whole(ask, left, right, reason: str) -> None:  # type: ignore[no-untyped-def]
    """Both words with their bounds, what decides, and what to write if something else is meant."""
    assert reason == ask(left, right).reason


def test_a_caveat_of_the_figures_stays_beside_that_of_the_periods() -> None:
    """What is assumed of either side, then what is assumed of both."""
    report = FACTS.reports_of(GDP.id)[0]
    assumed = GDP.quantity.caveats

    assert assumed
    assert (*assumed, "one period is not stated, and they are taken as the same") == (
        sf.difference(GDP, report).caveats
    )


def test_a_comparison_without_a_caveat_has_none() -> None:
    """Records of one thing and one time."""
    other = attrs.evolve(GDP, id="x.y", quantity=sf.read("one-third"))

    assert () == sf.compare(attrs.evolve(other, id="x.z"), other).caveats


def test_the_ratio_of_a_record_to_itself_is_one() -> None:
    """Whatever its bounds."""
    assert (0, 1) == (
        sf.difference(TRADE, TRADE).interval.low, sf.ratio(TRADE, TRADE).interval.low
    )  # fmt: skip
    assert sf.ratio(TRADE, TRADE).interval == sf.Interval.closed(1, 1)


def test_a_comparison_prints_its_questions_in_words() -> None:
    """Without an underscore."""
    assert "\nfalls below: no: " in str(sf.compare("more than 30%", "exactly 25%"))


def test_the_card_of_a_comparison_names_its_results() -> None:
    """Each beside what it is."""
    share = FACTS["economy.contribution_share"]
    both = sf.compare(share, "exactly 30%")
    results = {"difference": both.difference, "ratio": both.ratio, "keep in mind": both.caveats}
    verdicts = {"exceeds": both.exceeds, "falls_below": both.falls_below,
                "contradicts": both.contradicts}  # fmt: skip
    expected = answers_card(
        ('economy.contribution_share ("exceeds 30%")', '"exactly 30%"'),
        [(name, each.answer, each.reason) for name, each in verdicts.items()],
        results,
    )

    assert expected == both._repr_html_()


def test_a_copy_of_a_record_is_the_same_record() -> None:
    """It never exceeds itself."""
    again = pickle.loads(pickle.dumps(TRADE))

    assert sf.exceeds(TRADE, again).answer is False


def test_another_editions_record_of_the_same_id_is_another() -> None:
    """What it says has changed."""
    other = attrs.evolve(TRADE, quantity=sf.read("exactly 100 billion USD"))

    assert sf.exceeds(TRADE, other).answer is None
