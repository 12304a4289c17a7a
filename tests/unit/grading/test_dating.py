"""Time words of answers, beside the periods of facts."""

from datetime import date

import attrs
import pytest

from sco_facts import Period, load
from sco_facts.grading.dating import other_time
from sco_facts.phrases import find

FACTS = load("2026.1")
YEAR = FACTS["trade.kazakhstan_sco"]
FIVE_YEARS = FACTS["transit.growth"]
SINCE = FACTS["economy.contribution_growth"]
NO_PERIOD = FACTS["trade.internal"]


def other(fact, answer: str) -> str | None:  # type: ignore[no-untyped-def]
    """Find the time of the first quantity that is not the fact's."""
    return other_time(fact, answer, next(find(answer)))


@pytest.mark.parametrize(
    ("fact", "answer"),
    [
        (YEAR, "over $67 billion"),
        (YEAR, "over $67 billion last year"),
        (YEAR, "over $67 billion in 2024"),
        (YEAR, "over $67 billion (2024)"),
        (YEAR, "over $67 billion as of 2024"),
        (YEAR, "over $67 billion in March 2024"),
        (YEAR, "over $67 billion a year ago"),
        (YEAR, "over $67 billion in twelve months"),
        (YEAR, "over $67 billion on Monday"),
        (YEAR, "over $67 billion, 2,023 of them in cash"),
        (YEAR, "Kazakhstan, independent since 1991, traded over $67 billion."),
        (YEAR, "Kazakhstan, independent since 1991, traded over $67 billion in 2024."),
        (YEAR, "Kazakhstan, independent since 1991, traded over $67 billion (2024)."),
        (YEAR, ", independent since 1991, traded over $67 billion."),
        (YEAR, "It fell in 2023. Kazakhstan, which recovered in 2023, traded over $67 billion."),
        (FIVE_YEARS, "nearly doubled in the past five years"),
        (FIVE_YEARS, "nearly doubled since 2020"),
        (FIVE_YEARS, "nearly doubled between 2020 and 2025"),
        (FIVE_YEARS, "nearly doubled by 2025"),
        (FIVE_YEARS, "Now it has nearly doubled."),
        (SINCE, "nearly doubled since its inception"),
        (SINCE, "nearly doubled since 2001"),
        (NO_PERIOD, "nearly $1 trillion today"),
        (NO_PERIOD, "nearly $1 trillion in 2025"),
        (NO_PERIOD, "nearly $1 trillion this year"),
    ],
)
def test_time_of_the_fact_fits(fact, answer: str) -> None:  # type: ignore[no-untyped-def]
    """In the report's words or in dates."""
    assert other(fact, answer) is None


@pytest.mark.parametrize(
    ("fact", "answer", "words"),
    [
        (YEAR, "over $67 billion in 2023", "in 2023"),
        (YEAR, "over $67 billion (2023)", "2023"),
        (YEAR, "over $67 billion as of 2023", "as of 2023"),
        (YEAR, "over $67 billion in 2023–2024", "in 2023–2024"),
        (YEAR, "In 2023, it was over $67 billion.", "In 2023"),
        (YEAR, "Trade, in 2023, was over $67 billion.", "in 2023"),
        (YEAR, "It grew, but in 2023, it was over $67 billion.", "in 2023"),
        (YEAR, "Kazakhstan, independent since 1991, traded over $67 billion in 2023.", "in 2023"),
        (YEAR, "Kazakhstan, independent since 1991, traded over $67 billion (2023).", "2023"),
        (FIVE_YEARS, "Transit, which fell in 2020, will double by 2030.", "by 2030"),
        (YEAR, "Trade, which fell in 2023, was over $67 billion in 2023.", "in 2023"),
        (YEAR, "Trade, which fell in 2023, grew. It was over $67 billion in 2023.", "in 2023"),
        (YEAR, "over $67 billion next year", "next year"),
        (YEAR, "over $67 billion now", "now"),
        (YEAR, "over $67 billion in the past two years", "in the past two years"),
        (FIVE_YEARS, "nearly doubled in the past ten years", "in the past ten years"),
        (FIVE_YEARS, "nearly doubled in 2024", "in 2024"),
        (FIVE_YEARS, "nearly doubled since 2015", "since 2015"),
        (SINCE, "nearly doubled in the past five years", "in the past five years"),
        (SINCE, "nearly doubled by 2030", "by 2030"),
        (NO_PERIOD, "nearly $1 trillion in 2024", "in 2024"),
        (NO_PERIOD, "nearly $1 trillion in the past two years", "in the past two years"),
    ],
)
def test_other_time_is_given(fact, answer: str, words: str) -> None:  # type: ignore[no-untyped-def]
    """As the answer has it."""
    assert words == other(fact, answer)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Five years ago it was over $67 billion.", "Five years ago"),
        ("Three and a half years ago it was over $67 billion.", "Three and a half years ago"),
        ("A year ago it was over $67 billion.", None),
        ("Several years ago it was over $67 billion.", None),
    ],
)
def test_years_ago_are_counted_from_the_source(answer: str, words: str | None) -> None:
    """An unknown number of them rules nothing out."""
    (mention,) = (each for each in find(answer) if each.quantity.unit.code == "USD")

    assert words == other_time(
        YEAR, answer, attrs.evolve(mention, period=Period(answer.partition(" it")[0]))
    )


def test_change_of_one_year_may_be_said_of_it() -> None:
    """Its span is that year."""
    fact = attrs.evolve(
        FIVE_YEARS, period=Period("in 2024", date(2024, 1, 1), date(2024, 12, 31), length=1)
    )

    assert other(fact, "nearly doubled in 2024") is None


def test_period_without_dates_rules_no_year_out() -> None:
    """Only what is known can be wrong; its length is not known either."""
    fact = attrs.evolve(YEAR, period=Period("in those days"))

    assert other(fact, "over $67 billion in 1999") is None
    assert "in the past five years" == other(fact, "over $67 billion in the past five years")


@pytest.mark.parametrize(
    "period",
    [
        Period("since 2021", start=date(2021, 1, 1)),
        Period("until 2025", end=date(2025, 12, 31)),
        Period("since its inception", date(2021, 1, 1), date(2025, 12, 31), since="inception"),
    ],
)
def test_only_a_period_with_two_ends_has_a_number_of_years(period: Period) -> None:
    """A change from one day of 2021 to one of 2025 is not one of five calendar years."""
    fact = attrs.evolve(YEAR, period=period)

    words = "in the past five years"
    assert words == other(fact, f"over $67 billion in the {words}")


def test_source_without_a_date_resolves_nothing() -> None:
    """Neither "last year" nor a year is ruled out without one."""
    source = attrs.evolve(YEAR.source, published=None)

    assert other(attrs.evolve(YEAR, source=source), "over $67 billion now") is None
    assert other(attrs.evolve(NO_PERIOD, source=source), "nearly $1 trillion in 1999") is None
