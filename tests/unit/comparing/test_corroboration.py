"""Every fact beside its other reports; the verdicts were worked out by hand."""

from fractions import Fraction

import attrs
import pytest

import sco_facts as sf

FACTS = sf.load("2026.1")
TENTH = Fraction(1, 10)

# By the rules: almost doubled is below 2, more than doubled above it. The same words of the same
# time are the same. Figures of 2021, 2023 and 2024 are not of the day of the article, a growth
# over ten years is not one over five, and what is of rail only is not of all transit.
OUTCOMES = [
    ("economy.contribution_growth", "primeminister-kz-2025-11-18", "contradicts"),
    ("economy.contribution_growth", "inform-kz-ru-7be8fe", "contradicts"),
    ("economy.contribution_growth", "astanatimes-2025-11", "contradicts"),
    ("economy.contribution_share", "primeminister-kz-2025-11-18", "same_words"),
    ("economy.contribution_share", "inform-kz-ru-7be8fe", "same_words"),
    ("economy.contribution_share", "astanatimes-2025-11", "same_words"),
    ("trade.kazakhstan_sco", "primeminister-kz-2025-11-18", "same_words"),
    ("trade.kazakhstan_sco", "inform-kz-ru-7be8fe", "same_words"),
    ("trade.kazakhstan_sco", "astanatimes-2025-11", "same_words"),
    ("trade.kazakhstan_sco", "astanatimes-2024-10-17", "undecided"),
    ("trade.kazakhstan_sco", "zonakz-2022-11-01", "undecided"),
    ("economy.gdp_share", "inform-kz-ru-044603", "same_words"),
    ("economy.gdp_share", "qazinform-2025-11-18-97f683", "same_words"),
    ("economy.gdp_share", "astanatimes-2025-11", "same_words"),
    ("economy.gdp_share", "ria-2025-11-18", "undecided"),
    ("economy.gdp_share", "ria-2025-11-18", "compatible"),
    ("economy.gdp_share", "astanatimes-2024-10-17", "undecided"),
    ("trade.internal", "inform-kz-ru-044603", "same_words"),
    ("trade.internal", "qazinform-2025-11-18-97f683", "same_words"),
    ("trade.internal", "astanatimes-2025-11", "same_words"),
    ("transit.railway_corridors", "kazpravda-2025-08-19", "same_words"),
    ("transit.growth", "astanatimes-2025-11", "same_words"),
    ("transit.growth", "kazpravda-2025-08-19", "undecided"),
    ("transit.volume", "astanatimes-2025-11", "same_words"),
    ("transit.volume", "kazpravda-2025-08-19", "undecided"),
    ("transit.volume", "astanatimes-2020-01-23", "undecided"),
    ("trade.global_growth", "worldbank-2019-06-18", "not_comparable"),
]


def outcomes(id: str) -> list[tuple[str, str, str]]:
    """List the outcomes of one fact, in order."""
    return [(id, each.report.source.id, each.outcome) for each in sf.corroborate(FACTS, id)]


@pytest.mark.parametrize("id", list(FACTS.measurements))
def test_every_other_report_has_its_outcome(id: str) -> None:
    """As worked out by hand."""
    assert outcomes(id) == [row for row in OUTCOMES if row[0] == id]


def reason(id: str, source: str) -> str:
    """Give the reason of the last report of a fact by a source."""
    return [
        each.verdict.reason for each in sf.corroborate(FACTS, id) if each.report.source.id == source
    ][-1]


def test_a_contradiction_names_both_words() -> None:
    """The words that decide stand in the reason."""
    text = reason("economy.contribution_growth", "primeminister-kz-2025-11-18")

    assert '"almost doubled" bounds (0, 2) fold' in text or '("almost doubled")' in text
    assert '("more than 2 fold") (2, ∞) fold' in text


def test_different_periods_are_named() -> None:
    """An undecided verdict says which periods."""
    assert '"last year" and "2023"' in reason("trade.kazakhstan_sco", "astanatimes-2024-10-17")
    assert "past five years" in reason("transit.growth", "kazpravda-2025-08-19")


def test_a_scope_is_named() -> None:
    """A report of a part says of which."""
    assert "rail transit" in reason("transit.volume", "kazpravda-2025-08-19")


def test_a_moment_in_a_longer_period_is_a_caveat() -> None:
    """Today is taken as a moment within 2025, and the forecast is called one."""
    text = reason("economy.gdp_share", "ria-2025-11-18")

    assert '"Today" is taken as a moment within "2025"' in text
    assert "forecast" in text


def test_another_unit_says_why() -> None:
    """A one-off boost in percent is no annual rate: both units and the scope are named."""
    text = reason("trade.global_growth", "worldbank-2019-06-18")

    assert "percent/year" in text
    assert "one-off boost" in text


def test_a_statement_has_no_other_reports() -> None:
    """Only figures are set beside others."""
    with pytest.raises(sf.errors.OperandError, match="expected a measurement"):
        sf.corroborate(FACTS, "offer.aifc")


def test_the_error_says_what_to_do() -> None:
    """What was given, what was expected, where to look."""
    with pytest.raises(sf.errors.OperandError) as caught:
        sf.corroborate(FACTS, "offer.aifc")

    assert (
        "Given the id 'offer.aifc' of statement, expected a measurement; "
        "list them with `facts.measurements`.",
        "offer.aifc",
    ) == (str(caught.value), caught.value.value)


def test_an_unknown_fact_is_an_error() -> None:
    """As everywhere."""
    with pytest.raises(sf.errors.UnknownFactError):
        sf.corroborate(FACTS, "nope")


def test_a_corroboration_reads_well() -> None:
    """`str` names the outlet, its figure, the outcome and the reason."""
    text = str(sf.corroborate(FACTS, "economy.contribution_growth")[0])

    assert text.startswith("Prime Minister of Kazakhstan: more than 2 fold")
    assert ": contradicts. " in text


def test_an_outcome_is_printed_in_words() -> None:
    """Without an underscore."""
    assert ": same words. " in str(sf.corroborate(FACTS, "trade.internal")[0])


def test_only_a_limited_report_is_called_limited() -> None:
    """After the reason, which stands alone otherwise."""
    growth = FACTS["trade.global_growth"]
    other = FACTS.reports_of("trade.global_growth")[0]
    facts = sf.Catalogue(
        [growth], reports=[attrs.evolve(other, scope=None)], edition="x", sha256=""
    )

    assert reason("trade.global_growth", other.source.id) == (
        f"{sf.corroborate(facts, growth.id)[0].verdict.reason} "
        f"The report is limited: {other.scope}."
    )


# Worked out by hand: of the 45 pairs of measurements, only these share a dimension. None is
# decided: each pair of bounds overlaps, and the two of a pair measure different things.
COMPARABLE = {
    ("economy.contribution_growth", "transit.growth"): (None, None),
    ("economy.contribution_share", "economy.gdp_share"): (None, None),
    ("trade.kazakhstan_sco", "trade.internal"): (None, None),
}
COUNTS = ("transit.railway_corridors", "documents.signed")
IDS = list(FACTS.measurements)
PAIRS = [(a, b) for number, a in enumerate(IDS) for b in IDS[number + 1 :]]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_all_pairs_of_measurements(a: str, b: str) -> None:
    """Three pairs compare, one counts different things, 41 have different dimensions."""
    left, right = FACTS.measurements[a], FACTS.measurements[b]  # type: ignore[index]
    if (a, b) == COUNTS or (a, b) not in COMPARABLE:
        with pytest.raises(sf.errors.DimensionError):
            sf.compare(left, right)
    else:
        comparison = sf.compare(left, right)
        answers = (comparison.exceeds.answer, comparison.falls_below.answer)
        assert answers == COMPARABLE[a, b]
        assert comparison.contradicts.answer is None
        assert "measure different things" in comparison.contradicts.reason


def test_the_pairs_are_all_there() -> None:
    """45 pairs, three of them comparable and one of counts."""
    assert len(PAIRS) == 45
    assert {*COMPARABLE, COUNTS} <= set(PAIRS)


@pytest.mark.parametrize("id", IDS)
def test_a_record_beside_itself(id: str) -> None:
    """It never exceeds itself nor contradicts itself, and its difference is zero."""
    fact = FACTS.measurements[id]  # type: ignore[index]

    assert sf.exceeds(fact, fact).answer is False
    assert sf.falls_below(fact, fact).answer is False
    assert sf.is_at_least(fact, fact).answer is True
    assert sf.is_at_most(fact, fact).answer is True
    assert sf.contradicts(fact, fact).answer is False
    assert sf.difference(fact, fact).interval == sf.Interval.point(0)


def test_ratio_of_share_and_growth_is_what_the_article_implies() -> None:
    """More than 30 % by less than 2: more than 15 % at the inception."""
    share, growth = FACTS["economy.contribution_share"], FACTS["economy.contribution_growth"]
    implied = sf.ratio(share, growth)

    assert str(implied) == "more than 15 percent"
    assert implied.interval == sf.Interval(15, None)


def test_ratio_where_periods_differ_carries_a_caveat() -> None:
    """Trade of a year beside trade of no stated period."""
    ratio = sf.ratio(FACTS["trade.kazakhstan_sco"], FACTS["trade.internal"])

    assert ratio.unit == sf.Unit("fraction")
    assert "the two measure different things" in ratio.caveats


def test_typical_bounds_stay_in_the_domain() -> None:
    """A share is cut to the whole in both readings."""
    share = FACTS["economy.contribution_share"]

    assert share.interval == sf.Interval(30, 100, False, True)
    assert sf.exceeds(share, "exactly 33%", within=TENTH).answer is False
