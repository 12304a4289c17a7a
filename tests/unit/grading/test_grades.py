"""Grades of answers: every outcome in its order, and reasons that name the words of both."""

import pickle
import tomllib
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from sco_facts import Period, Quantity, load
from sco_facts.errors import HedgeError, OperandError, RecordError
from sco_facts.grading import OUTCOMES, grade
from sco_facts.phrases import find, read

FACTS = load("2026.1")
TABLE = tomllib.loads((Path(__file__).parents[2] / "data" / "grades.toml").read_text("utf-8"))
ROWS = [(id, answer, outcome) for id, of in TABLE.items() for answer, outcome in of["rows"]]


def made(words: str, domain: str = "real", **changes: object):  # type: ignore[no-untyped-def]
    """Make a fact of other words out of one of the report."""
    fact = FACTS["trade.internal"]
    return attrs.evolve(fact, quantity=read(words), domain=domain, **changes)


@pytest.mark.parametrize(("id", "answer", "outcome"), ROWS)
def test_outcome_is_the_one_worked_out_by_hand(id: str, answer: str, outcome: str) -> None:
    """Each row of the table follows from the design."""
    assert outcome == grade(answer, FACTS[id]).outcome


def test_table_has_every_measurement() -> None:
    """No fact is left untried."""
    assert set(FACTS.measurements) == set(TABLE)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_table_has_every_outcome_for_several_facts(outcome: str) -> None:
    """Each outcome is reached from three facts or more."""
    assert len({id for id, _, each in ROWS if each == outcome}) >= 3


@pytest.mark.parametrize(("id", "answer", "outcome"), ROWS)
def test_reason_is_one_sentence_with_the_words_of_both(id: str, answer: str, outcome: str) -> None:
    """It names what the answer says, what the report says, and what to write."""
    result = grade(answer, FACTS[id])
    fact = FACTS[id]

    assert result.reason.endswith(".")
    assert "\n" not in result.reason
    if result.mention is not None:
        assert result.reason.startswith(f'"{result.mention.text}"')
    if outcome != "wrong_period":
        assert f'"{fact.quantity.figure.text}"' in result.reason


@pytest.mark.parametrize(
    ("id", "answer", "reason"),
    [
        (
            "economy.contribution_share",
            "",
            'The answer states no quantity that can be read where the report says "exceeds 30%"; '
            "write that.",
        ),
        (
            "economy.contribution_share",
            "50",
            '"50" is a number without a unit and the report\'s "exceeds 30%" in percent; '
            'write "exceeds 30%".',
        ),
        (
            "economy.contribution_share",
            "0.3 fold and 0.25 tonnes",
            '"0.3 fold" is in fold and the report\'s "exceeds 30%" in percent; '
            'write "exceeds 30%".',
        ),
        (
            "economy.contribution_share",
            "30 tonnes",
            '"30 tonnes" is in tonnes and the report\'s "exceeds 30%" in percent; '
            'write "exceeds 30%".',
        ),
        (
            "transit.railway_corridors",
            "five airports",
            '"five airports" is a count of airports and the report\'s "five railway corridors" '
            'a count of railway corridors; write "five railway corridors".',
        ),
        (
            "transit.railway_corridors",
            "a quarter",
            '"a quarter" is in parts of a whole and the report\'s "five railway corridors" '
            'a count of railway corridors; write "five railway corridors".',
        ),
        (
            "trade.kazakhstan_sco",
            "over $67 billion in 2023",
            '"over $67 billion" is said of "in 2023" where the report has "last year" (2024); '
            'write "surpassed 67 billion US dollars (last year)".',
        ),
        (
            "trade.internal",
            "nearly $1 trillion in 2023",
            '"nearly $1 trillion" is said of "in 2023" where the report states no period; '
            'write "nears $1 trillion".',
        ),
        (
            "economy.contribution_growth",
            "more than doubled",
            '"more than doubled" allows (2, ∞) fold and the report\'s "almost doubled" '
            '[1.8, 2) fold, so no value fits both; write "almost doubled".',
        ),
        (
            "economy.contribution_growth",
            "It has not doubled.",
            '"doubled" is denied, which agrees with the report\'s "almost doubled"; '
            'write "almost doubled".',
        ),
        (
            "economy.contribution_growth",
            "It has not tripled.",
            '"tripled" is denied, as the report\'s "almost doubled" implies; '
            'write "almost doubled".',
        ),
        (
            "economy.contribution_share",
            "It is not 50%.",
            '"50%" is denied, which the report\'s "exceeds 30%" does not; write "exceeds 30%".',
        ),
        (
            "economy.contribution_share",
            "over 30%",
            '"over 30%" keeps what the report says, "exceeds 30%"; leave it as it is.',
        ),
        (
            "economy.contribution_share",
            "30%",
            '"30%" leaves out the hedge of "exceeds 30%"; write "exceeds 30%".',
        ),
        (
            "economy.contribution_share",
            "about 30%",
            '"about 30%" has another hedge than the report\'s "exceeds 30%"; write "exceeds 30%".',
        ),
        (
            "transit.volume",
            "28 million tons",
            '"28 million tons" is a rounding of the report\'s "27.5 million tons"; '
            'write "27.5 million tons".',
        ),
        (
            "economy.contribution_share",
            "32%",
            '"32%" says more than the report\'s "exceeds 30%", which allows (30, 100] percent; '
            'write "exceeds 30%".',
        ),
        (
            "trade.global_growth",
            "6%",
            '"6%" (read as a year\'s) keeps what the report says, "an annual rate of 6%"; '
            "leave it as it is.",
        ),
        (
            "trade.global_growth",
            "It will grow by a cumulative 6%.",
            '"6%" is in percent and the report\'s "an annual rate of 6%" in percent per year; '
            'write "an annual rate of 6%".',
        ),
        (
            "economy.contribution_growth",
            "It rose 150%.",
            '"150%" is in percent and the report\'s "almost doubled" in fold; '
            'write "almost doubled".',
        ),
        (
            "economy.contribution_growth",
            "It has not almost doubled.",
            '"almost doubled" is denied where the report says "almost doubled"; '
            "correct what is said around it.",
        ),
        (
            "economy.contribution_share",
            "It rose by more than 30%.",
            '"more than 30%" is a change where the report\'s "exceeds 30%" is an amount; '
            'write "exceeds 30%".',
        ),
        (
            "economy.contribution_share",
            "It will exceed 30%.",
            '"exceed 30%" is a forecast where the report has "now" (2025-11-18); '
            'write "exceeds 30% (now)".',
        ),
        (
            "economy.contribution_share",
            "It used to exceed 30%.",
            '"exceed 30%" is said of the past where the report has "now" (2025-11-18); '
            'write "exceeds 30% (now)".',
        ),
        (
            "economy.contribution_share",
            "It may exceed 30%.",
            '"exceed 30%" is called possible where the report says "exceeds 30%"; '
            'write "exceeds 30%".',
        ),
        (
            "trade.internal",
            "Putin said it nears $1 trillion.",
            '"nears $1 trillion" is put into the mouth of "Putin" where the report has "Bektenov"; '
            "correct what is said around it.",
        ),
        (
            "transit.volume",
            "Putin said it hit 27.5 million tons.",
            '"27.5 million tons" is put into the mouth of "Putin" where the report names nobody; '
            "correct what is said around it.",
        ),
        (
            "documents.signed",
            "a number of bilateral documents",
            '"a number of bilateral documents" (the report does not say "bilateral") keeps what '
            'the report says, "a number of documents"; leave it as it is.',
        ),
    ],
)
def test_reason(id: str, answer: str, reason: str) -> None:
    """Each says what to do."""
    assert reason == grade(answer, FACTS[id]).reason


def test_best_quantity_is_graded_and_the_others_are_listed() -> None:
    """In their order, whatever they measure."""
    answer = "Two reports: it was 28%, now it exceeds 30%, and $67 billion was traded."
    result = grade(answer, FACTS["economy.contribution_share"])

    assert "faithful" == result.outcome
    assert result.mention is not None
    assert "exceeds 30%" == result.mention.text
    assert ["Two reports", "28%", "$67 billion"] == [each.text for each in result.others]


def test_strict_grades_the_worst_of_the_same_dimension() -> None:
    """A sum of money beside a share is not held against it."""
    answer = "It was 28%, now it exceeds 30%, and $67 billion was traded."
    result = grade(answer, FACTS["economy.contribution_share"], strict=True)

    assert "contradicts" == result.outcome
    assert result.mention is not None
    assert "28%" == result.mention.text
    assert ["exceeds 30%", "$67 billion"] == [each.text for each in result.others]


@pytest.mark.parametrize("strict", [False, True])
def test_first_of_equals_is_graded(strict: bool) -> None:
    """So that the same answer always gets the same grade."""
    result = grade("over 30%; more than 30%", FACTS["economy.contribution_share"], strict=strict)

    assert result.mention is not None
    assert 0 == result.mention.start


def test_first_quantity_is_named_where_none_has_the_unit() -> None:
    """The rest are listed."""
    result = grade("$30 or €30", FACTS["economy.contribution_share"])

    assert "wrong_unit" == result.outcome
    assert ["€30"] == [each.text for each in result.others]


def test_earlier_outcome_wins() -> None:
    """Unit before period, period before contradiction, contradiction before hedge."""
    fact = FACTS["trade.kazakhstan_sco"]
    answers = [
        "less than 67 billion tenge in 2023",
        "less than $67 billion in 2023",
        "less than $67 billion in 2024",
        "$67 billion in 2024",
    ]

    expected = ["wrong_unit", "wrong_period", "contradicts", "hedge_dropped"]
    assert expected == [grade(answer, fact).outcome for answer in answers]


@pytest.mark.parametrize(
    ("within", "outcome"),
    [(Fraction(1, 100), "contradicts"), (Fraction(1, 10), "unsupported")],
)
def test_width_is_the_callers(within: Fraction, outcome: str) -> None:
    """It says how near "nearly" is."""
    assert outcome == grade("$950 billion", FACTS["trade.internal"], within=within).outcome


def test_only_approximators_are_taken_at_typical_bounds() -> None:
    """What exceeds 30 % may be 90 %, which contradicts nothing; "nearly 30%" is not 10 %."""
    assert "unsupported" == grade("90%", FACTS["economy.contribution_share"]).outcome
    assert "contradicts" == grade("10%", made("nearly 30%")).outcome


@pytest.mark.parametrize(
    ("words", "answer", "outcome"),
    [
        ("33%", "a third", "weaker"),
        ("34%", "a third", "weaker"),
        ("between 3 and 5 percent", "3-5%", "faithful"),
        ("between 3 and 5 percent", "4%", "unsupported"),
        ("between 3 and 5 percent", "more than 3 but less than 5 percent", "hedge_changed"),
        ("between 3 and 5 percent", "between 2% and 6%", "weaker"),
        ("4%", "between 3% and 4%", "weaker"),
        ("between 20% and 40%", "a third", "unsupported"),
        ("a quarter", "between 20% and 26%", "unsupported"),
        ("about 500 people", "500 people", "hedge_dropped"),
        ("about 500 people", "exactly 500 people", "hedge_changed"),
        ("about 500 people", "precisely 500 people", "hedge_changed"),
        ("about 500 people", "attendance = 500 people", "hedge_changed"),
        ("about 27.4 million tons", "about 27 million tons", "weaker"),
        ("about 27.4 million tons", "about 27.3 million tons", "unsupported"),
        ("about 62 percent", "roughly 60 percent", "weaker"),
        ("about 62 percent", "roughly 70 percent", "unsupported"),
        ("about 14 percent", "about 10 percent", "contradicts"),
        ("about 62 percent", "about three-fifths", "unsupported"),
        ("about 12.2 degrees Celsius", "about 54 degrees Fahrenheit", "weaker"),
        ("nearly 62 percent", "nearly 60 percent", "unsupported"),
        ("more than 62 percent", "more than 65 percent", "unsupported"),
        ("-8.4%", "-8%", "weaker"),
        ("about -8.4%", "about -8%", "weaker"),
        ("halved", "It fell by 50%.", "wrong_unit"),
        ("rose by 8.4%", "8.4%", "faithful"),
        ("fell by 8.4%", "8.4%", "faithful"),
        ("fell by 8.4%", "It rose by 8.4%.", "contradicts"),
        ("fell by 8.4%", "It fell to 8.4%.", "wrong_unit"),
        ("fell by more than 8%", "It fell by more than 8%.", "faithful"),
        ("$5 billion a year", "It is now a third.", "wrong_unit"),
        ("$5 billion a year", "$5 billion", "faithful"),
        ("12 degrees Celsius", "53.6 degrees Fahrenheit", "faithful"),
        ("one million people", "1,000,000 people", "faithful"),
        ("20.1 trillion yuan", "¥20.1 trillion", "faithful"),
        ("20.1 trillion yuan", "RMB 20.1 trillion", "faithful"),
        ("20.1 trillion yuan", "20.1 trillion yen", "wrong_unit"),
        ("20.1 trillion yen", "¥20.1 trillion", "faithful"),
        ("5 billion yuan a year", "¥5 billion a year", "faithful"),
        ("5 billion yuan a year", "¥5 billion", "faithful"),
        ("30%", "3 in 10", "faithful"),
    ],
)
def test_other_facts(words: str, answer: str, outcome: str) -> None:
    """The rules are no list of the report's own facts."""
    assert outcome == grade(answer, made(words)).outcome


@pytest.mark.parametrize(
    ("quoted", "words", "answer", "outcome"),
    [
        ("It fell from 5% to 3%", "5%", "It rose from 3% to 5%.", "contradicts"),
        ("It fell from 5% to 3%", "3%", "It rose from 3%.", "contradicts"),
        ("It fell from 5% to 3%", "3%", "It rose to 3%.", "contradicts"),
        ("It rose to 3%", "3%", "It was cut to about 3%.", "contradicts"),
        ("It fell from 5% to 3%", "3%", "It fell to 3%.", "faithful"),
        ("It fell from 5% to 3%", "3%", "It is 3%, down from 5%.", "faithful"),
        ("It fell from 5% to 3%", "3%", "It went to 3%.", "faithful"),
        ("It fell from 5% to 3%", "3%", "It has not risen to 3%.", "contradicts"),
        ("It is 3%", "3%", "It rose to 3%.", "faithful"),
    ],
)
def test_a_level_keeps_the_way_that_led_to_it(
    quoted: str, words: str, answer: str, outcome: str
) -> None:
    """A rise is no fall, as far as the quoted words and the answer tell the one or the other."""
    fact = FACTS["trade.internal"]
    quote = attrs.evolve(fact.quote, text=quoted, end=fact.quote.start + len(quoted))

    assert outcome == grade(answer, made(words, quote=quote, period=None)).outcome


def test_the_reason_says_which_way_the_report_goes() -> None:
    """With the words of both."""
    report = next(each for each in FACTS.reports.values())
    report = attrs.evolve(report, quantity=read("3%"), domain="real", words="fell to 3%")
    graded = grade("It rose to 3%.", report)

    assert '"3%" stands with a rise where the report has "3%" with a fall' in graded.reason


def test_fact_that_was_computed_has_no_hedge_to_keep() -> None:
    """Its bounds are all that an answer can keep."""
    fact = attrs.evolve(FACTS["trade.internal"], quantity=Quantity.exactly(3, "USD").to("USD"))
    bounds = attrs.evolve(fact, quantity=Quantity(fact.quantity.interval, "USD"))

    assert "hedge_dropped" != grade("$3", bounds).outcome
    assert "the report's \"at least 3 USD" not in grade("$3", bounds).reason


def test_fact_that_was_computed_is_quoted_as_it_is_written() -> None:
    """It has no words of its own."""
    several = Quantity(read("between 2 and 4 dollars").interval, "USD")
    fact = attrs.evolve(FACTS["trade.internal"], quantity=several)
    result = grade("$3", fact)

    assert "unsupported" == result.outcome
    assert f'the report\'s "{several}"' in result.reason


def test_period_without_dates_is_told_by_its_words() -> None:
    """There is nothing to put in brackets."""
    fact = made("over $67 billion", period=Period("in those days"))
    reason = grade("over $67 billion in the past five years", fact).reason

    assert 'has "in those days"; write' in reason


def test_words_that_leave_nothing_possible_are_an_error() -> None:
    """No share is nearly 120 % as readers take it; the error names the fact."""
    with pytest.raises(RecordError, match=r"'trade\.internal', expected a part of the share"):
        grade("100%", made("nearly 120%", domain="share"))


def test_report_of_another_outlet_can_be_graded_against() -> None:
    """It has its own words."""
    report = FACTS.reports_of("economy.contribution_growth")[0]

    assert "faithful" == grade("It has more than doubled.", report).outcome
    assert "contradicts" == grade("It has almost doubled.", report).outcome


def test_a_rate_of_another_thing_is_told_as_such() -> None:
    """Its unit is the same, and neither is a change."""
    fact = made("20 deaths per 100,000 people")
    given = grade("There are 20 doctors per 100,000 people.", fact)

    assert given.outcome == "wrong_unit"
    assert "is of one thing and the report's" in given.reason
    assert grade("There are 20 deaths per 100,000 people.", fact).outcome == "faithful"


def test_a_level_beside_a_change_is_told_as_such() -> None:
    """Their units are the same."""
    reason = grade("It fell to 8.4%.", made("fell by 8.4%")).reason

    assert 'is a level and the report\'s "fell by 8.4%" a change' in reason


@pytest.mark.parametrize("id", FACTS.measurements)
@pytest.mark.parametrize("answer", ["", "Is it so?", "€5,000", "It may be 5%.", "12 in 1999"])
def test_advice_is_faithful(id: str, answer: str) -> None:
    """What a grade tells one to write grades as faithful."""
    fact = FACTS.measurements[id]
    result = grade(answer, fact)

    assert result.advice is not None
    assert "faithful" == grade(result.advice, fact).outcome


def test_advice_for_another_time_has_the_period() -> None:
    """And is faithful too."""
    fact = FACTS["transit.growth"]
    result = grade("It nearly doubled in the past ten years.", fact)

    assert "nearly 2-fold (past five years)" == result.advice
    assert "faithful" == grade(result.advice, fact).outcome


def test_faithful_answer_needs_no_advice() -> None:
    """There is nothing to mend."""
    assert grade("over 30%", FACTS["economy.contribution_share"]).advice is None


def test_condition_of_a_fact_may_be_supposed() -> None:
    """It is the report's own."""
    fact = FACTS["trade.global_growth"]
    answer = "If the projects succeed, global trade will grow 6% a year."

    assert "faithful" == grade(answer, fact).outcome
    assert "not_asserted" == grade(answer, attrs.evolve(fact, condition=None)).outcome


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("It exceeds 30%.\n\nFinal answer: 30%", "hedge_dropped"),
        ("It was 28%. The answer is more than 30%, not 30%.", "faithful"),
        ('{"answer": "30%", "reason": "it exceeds 30%"}', "hedge_dropped"),
        (r"It exceeds 30%, so \boxed{30\%}", "hedge_dropped"),
        ("It exceeds 30%. Final answer: unknown", "no_quantity"),
        ("It exceeds 30%. Final answer: $30", "wrong_unit"),
    ],
)
def test_what_an_answer_calls_its_answer_decides(answer: str, outcome: str) -> None:
    """Before what agrees best."""
    assert outcome == grade(answer, FACTS["economy.contribution_share"]).outcome


def test_str_is_the_outcome_and_the_reason() -> None:
    """As a verdict's is."""
    result = grade("30%", FACTS["economy.contribution_share"])

    assert f"hedge dropped: {result.reason}" == str(result)


def test_grade_is_hashable_and_survives_a_pickle() -> None:
    """Like every other result."""
    result = grade("30%, not 40%", FACTS["economy.contribution_share"])

    assert result == pickle.loads(pickle.dumps(result))
    assert 1 == len({result, result})


@pytest.mark.parametrize("within", [Fraction(0), Fraction(1), 2, Fraction(-1, 10)])
def test_width_out_of_range_is_an_error(within: Fraction) -> None:
    """Even where no word is an approximator."""
    with pytest.raises(HedgeError, match="between 0 and 1"):
        grade("five", FACTS["transit.railway_corridors"], within=within)


def test_record_without_a_figure_is_an_error() -> None:
    """The error names it."""
    with pytest.raises(OperandError, match="which has no figure, expected a measurement"):
        grade("five", FACTS["call.predictable_trade"])  # type: ignore[arg-type]


def test_answer_that_is_no_text_is_an_error() -> None:
    """A number has lost its words before it came."""
    with pytest.raises(OperandError, match="Given 30 as the answer, expected text"):
        grade(30, FACTS["economy.contribution_share"])  # type: ignore[arg-type]


def test_a_typical_reading_beyond_the_domain_names_the_record() -> None:
    """About 200 % may be a share, by its words; within a tenth it may not."""
    record = attrs.evolve(FACTS.measurements["economy.gdp_share"], quantity=read("about 200%"))

    with pytest.raises(RecordError, match=r"for 'economy\.gdp_share', expected a part"):
        grade("About 200%.", record)


def test_mentions_are_graded_as_they_were_found() -> None:
    """Those that decide, of a text that was read before."""
    fact = FACTS["economy.contribution_share"]
    mentions = list(find("It was 25% in 2019, and is 30%."))

    assert "hedge_dropped" == grade(mentions[1:], fact).outcome
    assert "no_quantity" == grade([], fact).outcome
    with pytest.raises(OperandError, match="expected text"):
        grade(["30%"], fact)  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("words", "answer", "outcome"),
    [
        ("fewer than 90 beds", "Not even 90 beds are free.", "faithful"),
        ("fewer than 90 beds", "It is not true that at least 90 beds are free.", "faithful"),
        ("at least 90 beds", "It is not true that fewer than 90 beds are free.", "faithful"),
        ("fewer than 90 beds", "It is not true that exactly 90 beds are free.", "weaker"),
        ("fewer than 90 beds", "There are not 90 beds but 120 beds.", "contradicts"),
        ("fewer than 90 beds", "Fewer than 90 beds are free, not 120 beds.", "faithful"),
    ],
)
def test_denial_of_the_opposite_says_the_same(words: str, answer: str, outcome: str) -> None:
    """Unless the sentence goes on to say what it is instead."""
    assert outcome == grade(answer, made(words)).outcome


@pytest.mark.parametrize("verb", ["slow", "fall", "drop"])
def test_same_level_reached_the_other_way_contradicts(verb: str) -> None:
    """The report has it accelerate."""
    fact = FACTS["trade.global_growth"]

    assert "contradicts" == grade(f"Global trade growth will {verb} to 6% a year.", fact).outcome


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("It was 30 million tons, not 27.5 million tons.", "contradicts"),
        ("It was 30 million tons.", "weaker"),
        ("It was 27.5 million tons, or rather 25.7 million tons.", "contradicts"),
        ("It was 27.5 million tons \N{EM DASH} no wait, it was 25.7 million tons.", "contradicts"),
        ("It was 25.7 million tons \N{EM DASH} sorry, 27.5 million tons.", "faithful"),
    ],
)
def test_second_of_two_figures_may_take_the_first_back(answer: str, outcome: str) -> None:
    """And no rounding is right that denies what it rounds."""
    assert outcome == grade(answer, FACTS["transit.volume"]).outcome


def test_a_fall_of_which_the_report_tells_nothing() -> None:
    """The level is the report's, the way to it is not."""
    given = grade("Transit fell to 27.5 million tons last year.", FACTS["transit.volume"])

    assert given.outcome == "unsupported"
    assert "stands with a fall, of which" in given.reason
    rise = grade("Transit rose to 27.5 million tons last year.", FACTS["transit.volume"])
    assert rise.outcome == "faithful"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Either nearly $1 trillion or nearly $2 trillion.", "not_asserted"),
        ("Nearly $2 trillion, or nearly $1 trillion.", "not_asserted"),
        ("Nearly $1 trillion, or almost $1,000 billion.", "faithful"),
        ("Nearly $1 trillion, or nearly 2-fold.", "faithful"),
        ("$3 trillion, or nearly $2 trillion.", "contradicts"),
    ],
)
def test_of_two_alternatives_neither_is_said(answer: str, outcome: str) -> None:
    """Unless both say the same."""
    assert outcome == grade(answer, FACTS["trade.internal"]).outcome


def test_a_forecast_told_as_done_is_of_another_time() -> None:
    """The reason says so."""
    given = grade("Global trade growth has risen to 6% a year.", FACTS["trade.global_growth"])

    assert given.outcome == "wrong_period"
    assert "is said of the past" in given.reason
