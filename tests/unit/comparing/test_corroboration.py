"""Every fact beside its other reports; the verdicts were worked out by hand."""

import re
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sco_facts as sf
from sco_facts.comparing.corroboration import (
    Corroboration,
    Corroborations,
    agreement,
    is_same_figure,
)

FACTS = sf.load("2026.1")
TENTH = Fraction(1, 10)

# By the rules: almost doubled is below 2, more than doubled above it. The same figure of the same
# time are the same. Figures of 2021, 2023 and 2024 are not of the day of the article, a growth
# over ten years is not one over five, and what is of rail only is not of all transit.
OUTCOMES = [
    ("economy.contribution_growth", "primeminister-kz-2025-11-18", "contradicts"),
    ("economy.contribution_growth", "inform-kz-ru-7be8fe", "contradicts"),
    ("economy.contribution_growth", "astanatimes-2025-11", "contradicts"),
    ("economy.contribution_share", "primeminister-kz-2025-11-18", "same_figure"),
    ("economy.contribution_share", "inform-kz-ru-7be8fe", "same_figure"),
    ("economy.contribution_share", "astanatimes-2025-11", "same_figure"),
    ("trade.kazakhstan_sco", "primeminister-kz-2025-11-18", "same_figure"),
    ("trade.kazakhstan_sco", "inform-kz-ru-7be8fe", "same_figure"),
    ("trade.kazakhstan_sco", "astanatimes-2025-11", "same_figure"),
    ("trade.kazakhstan_sco", "astanatimes-2024-10-17", "undecided"),
    ("trade.kazakhstan_sco", "zonakz-2022-11-01", "undecided"),
    ("economy.gdp_share", "inform-kz-ru-044603", "same_figure"),
    ("economy.gdp_share", "qazinform-2025-11-18-97f683", "same_figure"),
    ("economy.gdp_share", "astanatimes-2025-11", "same_figure"),
    ("economy.gdp_share", "ria-2025-11-18", "undecided"),
    ("economy.gdp_share", "ria-2025-11-18", "undecided"),
    ("economy.gdp_share", "astanatimes-2024-10-17", "undecided"),
    ("trade.internal", "inform-kz-ru-044603", "same_figure"),
    ("trade.internal", "qazinform-2025-11-18-97f683", "same_figure"),
    ("trade.internal", "astanatimes-2025-11", "same_figure"),
    ("transit.railway_corridors", "kazpravda-2025-08-19", "same_figure"),
    ("transit.growth", "astanatimes-2025-11", "same_figure"),
    ("transit.growth", "kazpravda-2025-08-19", "undecided"),
    ("transit.volume", "astanatimes-2025-11", "same_figure"),
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


def test_a_contradiction_names_both_figures() -> None:
    """The words of the article are quoted; where the edition has no words, the figure is told."""
    text = reason("economy.contribution_growth", "primeminister-kz-2025-11-18")

    assert 'The article\'s "almost doubled" means more than 0 and less than 2-fold' in text
    assert (
        "Prime Minister of Kazakhstan's figure (more than doubled) means more than 2-fold" in text
    )


def test_a_reason_quotes_only_what_was_published() -> None:
    """What stands in quotation marks behind a name is in the edition word for word."""
    for edition in sf.available_editions():
        facts = sf.load(edition.name)
        for id, fact in facts.measurements.items():
            for each in sf.corroborate(facts, id):
                quoted = re.findall(r'(?<=[s\']) "([^"]*)"', each.verdict.reason)
                published = (fact.quote.text, each.report.words or "")
                assert [] == [text for text in quoted if not any(text in all for all in published)]


def test_different_periods_are_named() -> None:
    """An undecided verdict says which periods."""
    assert '"last year" (2024) and "2023"' in reason(
        "trade.kazakhstan_sco", "astanatimes-2024-10-17"
    )
    assert "past five years" in reason("transit.growth", "kazpravda-2025-08-19")


def test_a_scope_is_named() -> None:
    """A report of a part says of which."""
    assert "rail transit" in reason("transit.volume", "kazpravda-2025-08-19")


def test_a_forecast_is_named() -> None:
    """What is expected of a year is no assertion about today."""
    assert "one is a forecast and the other is not" in reason("economy.gdp_share", "ria-2025-11-18")


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

    assert text.startswith("Prime Minister of Kazakhstan: more than doubled")
    assert ": contradicts. " in text


def test_an_outcome_is_printed_in_words() -> None:
    """Without an underscore."""
    assert ": same figure. " in str(sf.corroborate(FACTS, "trade.internal")[0])


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
    """It never exceeds itself nor contradicts itself, and its ratio is one."""
    fact = FACTS.measurements[id]  # type: ignore[index]

    assert sf.exceeds(fact, fact).answer is False
    assert sf.falls_below(fact, fact).answer is False
    assert sf.is_at_least(fact, fact).answer is True
    assert sf.is_at_most(fact, fact).answer is True
    assert sf.contradicts(fact, fact).answer is False
    assert sf.ratio(fact, fact).interval == sf.Interval.point(1)


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

    nearly = attrs.evolve(share, quantity=sf.read("about 95%"))

    assert share.interval == sf.Interval(30, 100, False, True)
    assert sf.exceeds(nearly, "exactly 100%", within=TENTH).answer is False
    assert sf.exceeds(nearly, "exactly 80%", within=TENTH).answer is True


def test_edition_2026_2_has_the_same_outcomes() -> None:
    """The three contradictions, and everything else."""
    facts = sf.load("2026.2")
    found = [
        (id, each.report.source.id, each.outcome)
        for id in facts.measurements
        for each in sf.corroborate(facts, id)
    ]

    assert OUTCOMES == found


def other_catalogue(**changes: Any) -> sf.Catalogue[Any]:
    """Make a catalogue of another article, with one fact of the same subject and measure."""
    fact = FACTS["economy.contribution_growth"]
    source = attrs.evolve(fact.source, id="elsewhere", publisher="Elsewhere")
    changed = {"id": "growth.gdp", "source": source, "edition": "1", **changes}
    return sf.Catalogue([attrs.evolve(fact, **changed)], edition="1", sha256="")


def test_another_catalogue_is_set_beside_a_fact() -> None:
    """By subject and measure, whatever the ids, after the reports of its own catalogue."""
    more = sf.read("more than doubled")
    found = sf.corroborate(FACTS, "economy.contribution_growth", other_catalogue(quantity=more))

    assert ["contradicts"] * 4 == [each.outcome for each in found]
    assert found[-1].verdict.reason == (
        'Qazinform\'s "almost doubled" means more than 0 and less than 2-fold; Elsewhere\'s "more '
        'than doubled" means more than 2-fold: no value fits both.'
    )


def test_another_catalogue_may_be_of_other_things() -> None:
    """Its own id of the same name says nothing."""
    id = "economy.contribution_growth"
    others = other_catalogue(id=id, measure="growth of something else")

    assert 3 == len(sf.corroborate(FACTS, id, others))


def test_another_edition_of_one_article_confirms_nothing() -> None:
    """The fact itself is no other report, and a report stands once."""
    id = "transit.volume"

    assert sf.corroborate(FACTS, id) == sf.corroborate(FACTS, id, FACTS)


def report(text: str, **changes: Any) -> sf.OtherReport:
    """Make a report of transit from a phrase."""
    other = FACTS.reports_of("transit.volume")[0]
    return attrs.evolve(other, id=f"{other.id} {text}", quantity=sf.read(text), **changes)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("27.5 million tonnes", "27.5 million tons", "same_figure"),
        ("27.5 million tonnes", "27.50 million tonnes", "same_figure"),
        ("27.5 million tonnes", "27.5 billion kg", "compatible"),
        ("27.5 million tonnes", "27.51 million tonnes", "compatible"),
        ("about 27.5 million tonnes", "27.5 million tonnes", "compatible"),
        ("27.5 million tonnes", "27.4 million tonnes", "undecided"),
        ("27.5 million tonnes", "27.3 million tonnes", "contradicts"),
        ("27.5 million tonnes", "27.5 million USD", "not_comparable"),
        ("several cars", "several cars", "same_figure"),
        ("numerous cars", "multiple cars", "same_figure"),
        ("several cars", "4 cars", "compatible"),
    ],
)
def test_the_outcome_of_two_reports(one: str, other: str, expected: str) -> None:
    """The same figure is the same hedge, number and unit, however many zeros it shows."""
    assert expected == agreement(report(one), report(other))[0]


def test_what_was_computed_is_no_figure_that_was_stated() -> None:
    """It can only be compatible."""
    computed = attrs.evolve(report("5 cars"), quantity=sf.Quantity(sf.Interval.point(5), "count"))

    assert "compatible" == agreement(computed, computed)[0]


def test_a_change_is_another_figure_than_a_bare_one() -> None:
    """Even if it is compatible with it."""
    change = sf.Quantity.of(sf.Figure("plain", 3, "rose 3%"), "percent", mode="change")  # type: ignore[arg-type]

    assert not is_same_figure(change, sf.read("3%"))


def test_outlets_of_one_figure_are_one_group() -> None:
    """In their order, and by outcome."""
    found = sf.corroborate(FACTS, "trade.kazakhstan_sco")
    assert isinstance(found, Corroborations)

    assert [3, 1, 1] == [len(group) for group in found.by_figure()]


def test_figures_without_words_are_grouped_by_their_bounds() -> None:
    """One and another are two groups."""
    found = [
        Corroboration(
            attrs.evolve(
                report("5 cars"), quantity=sf.Quantity(sf.Interval.point(number), "count")
            ),
            "compatible",
            sf.Verdict(False, "why"),
        )
        for number in (5, 6, 5)
    ]

    assert [2, 1] == [len(group) for group in Corroborations(found).by_figure()]


def test_a_group_is_printed_in_one_line() -> None:
    """The outlets, the figure, the outcome and the first reason."""
    found = sf.corroborate(FACTS, "trade.internal")

    assert str(found) == (
        "Kazinform, Qazinform, The Astana Times: nearly 1 trillion USD (same figure). "
        f"{found[0].verdict.reason}"
    )


def witnesses(*origins: tuple[str, str | None], fact: str | None = None) -> Corroborations:
    """Corroborate a fact by outlets that repeat something, or nothing that is known."""
    volume = attrs.evolve(FACTS["transit.volume"], based_on=fact)
    other = FACTS.reports_of("transit.volume")[0]
    reports = [
        attrs.evolve(
            other,
            id=f"{number}",
            based_on=origin,
            source=attrs.evolve(other.source, publisher=outlet, url=f"https://{number}.example"),
        )
        for number, (outlet, origin) in enumerate(origins)
    ]
    facts = sf.Catalogue([volume], reports=reports, edition="x", sha256="")
    return sf.corroborate(facts, volume.id)


def test_outlets_that_repeat_one_press_release_are_one_witness() -> None:
    """The first of them counts, and the others are its echoes."""
    found = witnesses(("A", "press release"), ("B", "press release"), ("C", "press release"))

    assert [False, True, True] == [each.is_echo for each in found]
    assert (found[0],) == found.witnesses()
    assert (
        "3 outlets, 1 independent account (1 same figure); 3 outlets repeat one press release"
        == found.summary
    )


def test_what_the_fact_itself_repeats_is_no_other_witness() -> None:
    """Another report of the same speech adds nothing to the article's own."""
    found = witnesses(("A", "speech"), ("B", "speech"), ("C", None), fact="speech")

    assert [True, True, False] == [each.is_echo for each in found]
    assert found.summary == (
        "3 outlets, 1 independent account (1 same figure); 2 outlets repeat one speech"
    )


def test_an_outlet_is_one_witness_however_often_it_reports() -> None:
    """And the article's own outlet is none."""
    found = witnesses(("A", None), ("A", None), ("Qazinform", None), ("B", "speech"))

    assert [False, True, True, False] == [each.is_echo for each in found]
    assert "3 outlets, 2 independent accounts (2 same figure)" == found.summary


def test_another_edition_of_one_article_is_no_witness() -> None:
    """Though its records are not equal: its page is the same, and so are those of the others."""
    now, before = sf.load("2026.3"), sf.load("2026.2")
    for id in now.measurements:
        both = sf.corroborate(now, id, before)
        assert sf.corroborate(now, id).witnesses() == both.witnesses()


# By the list of who repeats whom, made before the code that counts.
INDEPENDENT = {
    "economy.contribution_growth": 2,  # the press release, the President's speech
    "economy.contribution_share": 2,
    "trade.kazakhstan_sco": 6,  # and two releases of 2024, one of 2022, one page of 2024
    "economy.gdp_share": 7,  # another speech, a release, the President, and four pages
    "trade.internal": 3,  # the President, a ministry, one page
    "transit.railway_corridors": 4,  # a minister, two speeches, one page
    "transit.growth": 2,  # the press release, the minister
    "transit.volume": 9,  # the release, and eight of other times and modes
    "trade.global_growth": 1,  # the World Bank's own page, repeated once
    "documents.signed": 0,  # the article's own agency
}


@pytest.mark.parametrize("id", list(FACTS.measurements))
def test_an_echo_of_edition_2026_3_is_never_counted_twice(id: str) -> None:
    """As many witnesses as there are origins."""
    found = sf.corroborate(sf.load("2026.3"), id)

    assert INDEPENDENT[id] == len(found.witnesses())
    origins = [each.report.based_on or each.report.source.publisher for each in found.witnesses()]
    assert len(origins) == len(set(origins))
