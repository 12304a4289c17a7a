"""The questions of size and agreement, on quantities and phrases."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

import sco_facts as sf
from sco_facts import Interval, Quantity

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


def test_a_comparison_can_be_of_typical_bounds() -> None:
    """All its parts are."""
    comparison = sf.compare(NEARLY, HALF, within=TENTH)

    assert (True, False, True) == (
        comparison.exceeds.answer,
        comparison.falls_below.answer,
        comparison.contradicts.answer,
    )
    assert comparison.difference == Quantity(Interval(400 * BILLION, 500 * BILLION, True), "USD")
    assert comparison.ratio == Quantity(Interval(Fraction(9, 5), 2, True), "fraction")


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
            '"exactly 31%" bounds 31 percent and "exactly 30%" 30 percent: every value of the '
            "first is above.",
        ),
        (
            sf.exceeds, "30%", "exactly 29.4%",
            '"30%" bounds [29.5, 30.5) percent and "exactly 29.4%" 29.4 percent: every value of '
            "the first is above.",
        ),
        (
            sf.exceeds, "at least 30%", "exactly 30%",
            '"at least 30%" bounds [30, ∞) percent and "exactly 30%" 30 percent: some values of '
            "the first are above, some not.",
        ),
        (
            sf.exceeds, "at least 30%", "30%",
            '"at least 30%" bounds [30, ∞) percent and "30%" [29.5, 30.5) percent: some values of '
            'the first are above, some not. If a threshold is meant, write "exactly 30%".',
        ),
        (
            sf.exceeds, percent(31, None), "exactly 30%",
            '"more than 31 percent" bounds (31, ∞) percent and "exactly 30%" 30 percent: every '
            "value of the first is above.",
        ),
        (
            sf.contradicts, "27.5 million tonnes", "27.4 million tonnes",
            '"27.5 million tonnes" bounds [27.45, 27.55) million tonnes and "27.4 million tonnes" '
            "[27.35, 27.45) million tonnes: both are rounded, and only the rounding keeps them "
            'apart. If a threshold is meant, write "exactly 27.5 million tonnes".',
        ),
        (
            sf.contradicts, "almost doubled", "more than doubled",
            '"almost doubled" bounds (0, 2) fold and "more than doubled" (2, ∞) fold: no value '
            "fits both.",
        ),
        (
            sf.contradicts, "nearly 2 fold", "more than 1.5 fold",
            '"nearly 2 fold" bounds (0, 2) fold and "more than 1.5 fold" (1.5, ∞) fold: a value '
            "fits both.",
        ),
        (
            sf.contradicts, "nearly 30%", "exactly 29%",
            '"nearly 30%" bounds (0, 30) percent and "exactly 29%" 29 percent: how near its '
            'figure "nearly 30%" is, the words do not say.',
        ),
        (
            sf.contradicts, GROWTH, GROWTH_ELSEWHERE,
            'economy.contribution_growth ("almost doubled") bounds (0, 2) fold and Kazinform '
            '("more than 2 fold") (2, ∞) fold: no value fits both (one period is not stated, and '
            "they are taken as the same).",
        ),
        (
            sf.contradicts, TRADE, TRADE_ELSEWHERE,
            'trade.kazakhstan_sco ("surpassed 67 billion US dollars") bounds (67, ∞) billion USD '
            'and Prime Minister of Kazakhstan ("more than 67 billion USD") (67, ∞) billion USD: '
            "a value fits both.",
        ),
        (
            sf.contradicts, RAIL_ONLY, RAIL_ONLY,
            'Kazakhstanskaya Pravda ("27.4 million tonnes") is compared with itself.',
        ),
    ],
)  # fmt: skip
def test_a_reason_is_a_whole_sentence(question, left, right, expected) -> None:  # type: ignore[no-untyped-def]
    """Both sides with their bounds, why, what to keep in mind, and how to write a threshold."""
    assert expected == question(left, right).reason


@pytest.mark.parametrize("record", [GROWTH, RAIL_ONLY])
@pytest.mark.parametrize(("operation", "expected"), [(sf.difference, 0), (sf.ratio, 1)])
def test_a_record_computed_with_itself_is_exact(operation, expected: int, record) -> None:  # type: ignore[no-untyped-def]
    """However wide its bounds, it is equal to itself."""
    assert Interval.point(expected) == operation(record, record).interval


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (FACTS["trade.internal"], FACTS["trade.internal"], ("“Our” is the SCO's.",
                                                           "“$” is the US dollar.")),
        (TRADE, TRADE_ELSEWHERE, ("“Last year” is 2024, the year before the article's.",)),
        (
            GROWTH, GROWTH_ELSEWHERE,
            (
                "“Since” runs to the day of the article.",
                "one period is not stated, and they are taken as the same",
            ),
        ),
    ],
)  # fmt: skip
def test_caveats_are_those_of_both_and_of_their_periods(left, right, expected) -> None:  # type: ignore[no-untyped-def]
    """A record beside itself has no more than its own."""
    assert expected == sf.compare(left, right).caveats


def test_a_comparison_prints_as_a_report() -> None:
    """A line for each question, then what can be computed."""
    expected = """\
"exactly 2 tonnes" and "exactly 500 kg"
exceeds: yes: "exactly 2 tonnes" bounds 2 tonnes and "exactly 500 kg" 0.5 tonnes: \
every value of the first is above.
falls below: no: "exactly 500 kg" bounds 500 kg and "exactly 2 tonnes" 2000 kg: \
no value of the first is above.
contradicts: yes: "exactly 2 tonnes" bounds 2 tonnes and "exactly 500 kg" 0.5 tonnes: \
no value fits both.
difference: exactly 1.5 tonnes
ratio: exactly 4"""

    assert expected == str(sf.compare("exactly 2 tonnes", "exactly 500 kg"))


def test_a_notebook_names_what_was_computed() -> None:
    """After the questions stand the difference, the ratio and the caveats."""
    markup = sf.compare(GROWTH, GROWTH_ELSEWHERE)._repr_html_()
    dimmed = re.findall(r'<span style="opacity:[^>]*>([^<]*)', markup)

    assert ["difference", "ratio", "keep in mind"] == dimmed[-3:]
