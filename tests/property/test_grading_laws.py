"""Laws of grades: a fact's own words are faithful, and nothing faithful contradicts it."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sco_facts import contradicts, load
from sco_facts.errors import DimensionError
from sco_facts.grading import OUTCOMES, grade
from sco_facts.phrases import find

FACTS = load("2026.1")
IDS = tuple(FACTS.measurements)
every_fact = pytest.mark.parametrize("id", IDS)
every_report = pytest.mark.parametrize(
    "report", FACTS.reports.values(), ids=lambda report: report.id
)
TENTH = Fraction(1, 10)
WORDS = """exceeds nearly about more than less at least up to not no between and rose fell by
doubled halved twofold times 30% 33% 6% a year 27.5 million tons $1 trillion 67 billion US dollars
tenge
five several railway corridors documents number of one-third half in 2023 2024 last past years
since its inception now , . – 0 -""".split()

answers = st.one_of(
    st.text(),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.text(alphabet="0123456789%$€.,- tbmnx'’½\n", max_size=30),
)
facts = st.sampled_from(IDS).map(FACTS.measurements.__getitem__)
widths = st.fractions(Fraction(1, 50), Fraction(49, 50), max_denominator=50)


@every_fact
@pytest.mark.parametrize("strict", [False, True])
def test_own_words_are_faithful(id: str, strict: bool) -> None:
    """As the report stated them, as it quoted them, and as the library writes them."""
    fact = FACTS.measurements[id]
    own = [fact.quantity.figure.text, fact.quote.text, str(fact.quantity)]

    assert ["faithful"] * 3 == [grade(each, fact, strict=strict).outcome for each in own]


@every_report
def test_words_of_another_report_are_faithful_to_it(report) -> None:  # type: ignore[no-untyped-def]
    """A report of another outlet is a fact like any other."""
    assert "faithful" == grade(str(report.quantity), report).outcome


@given(st.text(alphabet="bcdfgjkmpqvwyz .,;:-'%$€\n"), facts)
def test_text_without_numbers_has_no_quantity(text: str, fact) -> None:  # type: ignore[no-untyped-def]
    """Signs and letters that spell none."""
    assert "no_quantity" == grade(text, fact).outcome


@given(st.lists(st.sampled_from("the trade of member states was growing well".split())), facts)
def test_words_without_a_number_have_no_quantity(words: list[str], fact) -> None:  # type: ignore[no-untyped-def]
    """Whatever their order."""
    assert "no_quantity" == grade(" ".join(words), fact).outcome


@given(answers, facts, widths)
@example("nearly 30%", FACTS.measurements["economy.contribution_share"], TENTH)
def test_faithful_never_contradicts(answer: str, fact, within: Fraction) -> None:  # type: ignore[no-untyped-def]
    """Neither with certain bounds nor with typical ones."""
    result = grade(answer, fact, within=within)
    if result.outcome != "faithful":
        return
    assert result.mention is not None
    try:
        verdicts = [
            contradicts(fact, result.mention.quantity, within=each) for each in (None, within)
        ]
    except DimensionError:
        # Read in the fact's unit, as "6%" is for an annual rate.
        assert "read as" in result.reason or "corridor" in result.mention.text
        return
    assert True not in [verdict.answer for verdict in verdicts]


@given(answers, facts, widths)
def test_grading_never_raises(answer: str, fact, within: Fraction) -> None:  # type: ignore[no-untyped-def]
    """Any text has a grade, whose mentions are all that were found."""
    result = grade(answer, fact, within=within)
    mentions = [*result.others, *([result.mention] if result.mention else [])]

    assert result.outcome in OUTCOMES
    assert sorted(find(answer), key=lambda each: each.start) == sorted(
        mentions, key=lambda each: each.start
    )


@given(answers, facts)
def test_strict_is_never_better(answer: str, fact) -> None:  # type: ignore[no-untyped-def]
    """The worst is at most as good as the best."""
    best, worst = (grade(answer, fact, strict=strict).outcome for strict in (False, True))

    assert OUTCOMES.index(worst) >= OUTCOMES.index(best)
