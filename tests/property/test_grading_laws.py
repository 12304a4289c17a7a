"""Laws of grades: a fact's own words are faithful, and nothing faithful contradicts it."""

import json
from collections.abc import Callable
from fractions import Fraction

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sco_facts import contradicts, load
from sco_facts.errors import DimensionError
from sco_facts.grading import OUTCOMES, grade
from sco_facts.grading.attribution import published_day
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


@every_fact
@pytest.mark.parametrize("answer", ["", "Is it 5?", "€5,000", "It may be 5%.", "12 in 1999", "7"])
def test_advice_is_faithful(id: str, answer: str) -> None:
    """What a grade tells one to write grades as faithful."""
    fact = FACTS.measurements[id]
    advice = grade(answer, fact).advice

    assert advice is not None
    assert "faithful" == grade(advice, fact).outcome


CLAIMS = [
    ("economy.contribution_share", "The contribution now", "exceeds 30%", ""),
    ("economy.contribution_share", "The contribution is", "30 percent", ""),
    ("economy.contribution_share", "The contribution is", "about 30%", ""),
    ("economy.contribution_share", "The contribution is", "nearly 30%", ""),
    ("trade.kazakhstan_sco", "Turnover was", "over $67 billion", " in 2024"),
    ("trade.kazakhstan_sco", "Turnover was", "over $67 billion", " in 2023"),
    ("trade.kazakhstan_sco", "Turnover was", "more than $65 billion", ""),
    ("trade.kazakhstan_sco", "Turnover was", "over 67 billion tons", ""),
    ("trade.internal", "Bektenov said trade was", "nearly $1 trillion", ""),
    ("trade.internal", "Putin said trade was", "nearly $1 trillion", ""),
    ("trade.internal", "Trade may be", "nearly $1 trillion", ""),
    ("transit.growth", "Transit has", "nearly doubled", " in the past five years"),
    ("transit.growth", "Transit has not", "nearly doubled", " in the past five years"),
    ("transit.volume", "Transit hit", "27.5 million tons", " last year"),
    ("transit.railway_corridors", "Kazakhstan has", "five railway corridors", ""),
    ("trade.global_growth", "Trade will grow", "6% a year", ""),
    ("documents.signed", "They signed", "a number of documents", ""),
]

# Each takes what stands before a figure, the figure and what stands behind it.
HARMLESS: dict[str, Callable[[str, str, str], str]] = {
    "bold": lambda a, b, c: f"{a} **{b}**{c}.",
    "italic": lambda a, b, c: f"{a} *{b}*{c}.",
    "underlined": lambda a, b, c: f"{a} _{b}_{c}.",
    "code": lambda a, b, c: f"{a} `{b}`{c}.",
    "tags": lambda a, b, c: f"<p>{a} <strong>{b}</strong>{c}.</p>",
    "quoted": lambda a, b, c: f"> {a} {b}{c}.",
    "heading": lambda a, b, c: f"## {a} {b}{c}",
    "item": lambda a, b, c: f"- {a} {b}{c}",
    "numbered": lambda a, b, c: f"1. {a} {b}{c}",
    "table": lambda a, b, c: f"| What |\n|---|\n| {a} {b}{c} |",
    "escaped": lambda a, b, c: f"{a} {b}{c}.".replace("$", "\\$").replace("%", "\\%"),
    "entities": lambda a, b, c: f"{a} {b}{c}.".replace(" ", "&nbsp;"),
    "wrapped": lambda a, b, c: f"{a}\n{b}{c}.",
    "upper case": lambda a, b, c: f"{a} {b}{c}.".upper(),
    "spaces": lambda a, b, c: f"  {a}  {b}{c} . ",
    "before": lambda a, b, c: f"Let me look at the text.\n\n{a} {b}{c}.",
    "behind": lambda a, b, c: f"{a} {b}{c}.\n\nI hope that this helps.",
    "thoughts": lambda a, b, c: f"<think>Is it 5% or $5?</think>\n\n{a} {b}{c}.",
    "final": lambda a, b, c: f"It was 5% once.\n\n**Final answer:** {a} {b}{c}.",
    "box": lambda a, b, c: f"It was 5% once.\n\n\\boxed{{\\text{{{a} {b}{c}}}}}",
    "json": lambda a, b, c: json.dumps({"answer": f"{a} {b}{c}.", "confidence": 0.9}),
    "nested": lambda a, b, c: json.dumps({"answer": {"text": f"{a} {b}{c}."}, "was": "5%"}),
    "yaml": lambda a, b, c: f"was: 5%\nanswer: {a} {b}{c}",
    "answer tag": lambda a, b, c: f"It was 5% once. <answer>{a} {b}{c}</answer>",
    "corrected": lambda a, b, c: f"It was 5%. Wait, no: {a} {b}{c}.",
    "struck": lambda a, b, c: f"~~It was 5%.~~ {a} {b}{c}.",
    "footnote": lambda a, b, c: f"{a} {b}{c}.[1]\n\n[1]: The report.",
    "row": lambda a, b, c: f"| No. | What it says |\n|---|---|\n| a | {a} {b}{c} |",
    "fenced": lambda a, b, c: f'```json\n{{"was": "5%", "answer": "{a} {b}{c}"}}\n```',
}


@pytest.mark.parametrize("form", HARMLESS)
@pytest.mark.parametrize("claim", CLAIMS, ids=" ".join)
def test_form_changes_no_outcome(claim: tuple[str, str, str, str], form: str) -> None:
    """Markup, escapes, case, and what stands around a claim."""
    id, *parts = claim
    fact = FACTS.measurements[id]
    plain = grade(f"{parts[0]} {parts[1]}{parts[2]}.", fact)

    assert plain.outcome == grade(HARMLESS[form](*parts), fact).outcome


@pytest.mark.parametrize(
    ("id", "answer", "others"),
    [
        (
            "economy.contribution_share",
            "It exceeds 30%.",
            ["It does not exceed 30%.", "It exceeded 30% in 2019.", "It exceeds $30."],
        ),
        (
            "economy.contribution_growth",
            "It has almost doubled.",
            [
                "It has almost halved.",
                "It has not almost doubled.",
                "It is false that it almost doubled.",
            ],
        ),
        (
            "trade.kazakhstan_sco",
            "Turnover surpassed $67 billion in 2024.",
            [
                "Turnover fell below $67 billion in 2024.",
                "Turnover never surpassed $67 billion in 2024.",
                "Turnover surpassed $67 billion in 2023.",
                "Turnover surpassed €67 billion in 2024.",
                "Turnover surpassed $67 million in 2024.",
                "Turnover surpassed $67 trillion in 2024.",
            ],
        ),
        (
            "trade.internal",
            "Trade nears $1 trillion.",
            [
                "It is not true that trade nears $1 trillion.",
                "Trade neared $1 trillion in 2001.",
                "Trade nears 1 trillion yuan.",
                "Trade nears $1 billion.",
            ],
        ),
        (
            "transit.growth",
            "Transit nearly doubled in the past five years.",
            [
                "Transit fell nearly twofold in the past five years.",
                "Transit nearly halved in the past five years.",
                "Transit has by no stretch doubled, nor nearly doubled, in the past five years.",
                "Transit nearly doubled in the past ten years.",
                "Transit rose by nearly 2% in the past five years.",
                "Transit rose nearly 20-fold in the past five years.",
            ],
        ),
        (
            "transit.volume",
            "Transit hit 27.5 million tons.",
            [
                "Transit did not hit 27.5 million tons.",
                "Transit hit 27.5 million tons in 2020.",
                "Transit hit 27.5 million km.",
                "Transit hit 27.5 billion tons.",
            ],
        ),
        (
            "economy.gdp_share",
            "They form one-third of global GDP.",
            [
                "They do not form one-third of global GDP.",
                "They formed one-third of global GDP in 1990.",
                "They form one-third of a percent of global GDP.",
                "They form one-thirtieth of global GDP.",
                "Global GDP fell by one-third.",
            ],
        ),
        (
            "transit.railway_corridors",
            "Five railway corridors pass through Kazakhstan.",
            [
                "It is not five railway corridors that pass through Kazakhstan.",
                "Five railway corridors passed through Kazakhstan in 1990.",
                "Five railway stations are in Kazakhstan.",
                "Five thousand railway corridors pass through Kazakhstan.",
            ],
        ),
        (
            "documents.signed",
            "They signed a number of documents.",
            [
                "They did not sign a number of documents.",
                "They signed a number of documents in 2019.",
                "They signed a number of buildings.",
                "They signed thousands of documents.",
            ],
        ),
        (
            "trade.global_growth",
            "Trade will grow 6% a year.",
            [
                "Trade will shrink 6% a year.",
                "Trade will not grow 6% a year.",
                "Trade grew 6% a year in 2010.",
                "Trade will grow 6 percentage points a year.",
                "Trade will grow 60% a year.",
            ],
        ),
    ],
)
def test_another_claim_changes_the_outcome(id: str, answer: str, others: list[str]) -> None:
    """Another direction, a denial, another year, unit or scale."""
    fact = FACTS.measurements[id]

    assert "faithful" == grade(answer, fact).outcome
    assert "faithful" not in [grade(other, fact).outcome for other in others]


@every_report
def test_words_of_another_report_are_faithful_to_it(report) -> None:  # type: ignore[no-untyped-def]
    """A report of another outlet is a fact like any other, and so is what to write of it."""
    assert "faithful" == grade(str(report.quantity), report).outcome
    assert "faithful" == grade(grade("", report).advice or "", report).outcome


@every_report
def test_words_of_another_report_are_faithful_only_with_the_same_figure(report) -> None:  # type: ignore[no-untyped-def]
    """The same hedge, number and unit; and what contradicts the fact is graded so."""
    fact = FACTS.measurements[report.of]
    first, other = (each.quantity for each in (fact, report))
    is_same = first.figure == other.figure and first.unit == other.unit
    outcome = grade(str(other), fact).outcome

    assert is_same is (outcome == "faithful")
    if first.unit.is_comparable_with(other.unit):
        assert (outcome == "contradicts") >= (contradicts(first, other).answer is True)


@pytest.mark.parametrize(
    ("id", "answers"),
    [
        (
            "economy.contribution_growth",
            [
                "It nearly doubled.",
                "It has almost doubled.",
                "almost 2x",
                "It grew almost twofold.",
            ],
        ),
        (
            "economy.contribution_share",
            ["over 30%", "above 30 per cent", "more than 30 pct", "It tops 30 percent.", ">30%"],
        ),
        (
            "trade.kazakhstan_sco",
            ["above $67bn", "more than US$67 billion", "in excess of 67,000 million dollars"],
        ),
        ("economy.gdp_share", ["a third", "one third", "1/3", "⅓"]),
        (
            "trade.internal",
            ["almost $1tn", "just under US$1 trillion", "approaching $1,000 billion"],
        ),
        ("transit.railway_corridors", ["5 railway corridors", "five rail corridors"]),
        ("transit.growth", ["nearly doubled", "rose almost twofold", "just under 2x"]),
        ("transit.volume", ["27.5 Mt", "27,500,000 tonnes", "27.5 million metric tons"]),
        ("trade.global_growth", ["6 percent per year", "6% annually", "6 per cent a year"]),
        ("documents.signed", ["A number of documents were signed."]),
    ],
)
def test_synonyms_are_faithful(id: str, answers: list[str]) -> None:
    """Other words for the same hedge, number and unit."""
    fact = FACTS.measurements[id]

    assert ["faithful"] * len(answers) == [grade(answer, fact).outcome for answer in answers]


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
@example("6|", FACTS.measurements["economy.contribution_share"], TENTH)
@example("17P#|\\4 8u", FACTS.measurements["economy.contribution_share"], TENTH)
@example("nearly 30% in 2019", FACTS.measurements["economy.contribution_share"], TENTH)
@example("2019: nearly 30%", FACTS.measurements["economy.contribution_share"], TENTH)
def test_grading_never_raises(answer: str, fact, within: Fraction) -> None:  # type: ignore[no-untyped-def]
    """Any text has a grade, whose mentions are all that were found, each as it was found."""
    result = grade(answer, fact, within=within)
    mentions = sorted(
        [*result.others, *filter(None, [result.mention])], key=lambda each: each.start
    )

    assert result.outcome in OUTCOMES
    found = list(find(answer, published_day(fact)))
    if "|" in answer:
        # A cell takes its unit from another, and then stands for all that is in it.
        assert all(
            any(said.start <= each.start and each.end <= said.end for said in mentions)
            for each in found
        )
        return
    # Nothing differs but the time of what has none, which a year beside it may say.
    assert mentions == [
        attrs.evolve(each, period=each.period or said.period)
        for each, said in zip(found, mentions, strict=True)
    ]


@given(answers, facts)
def test_strict_is_never_better(answer: str, fact) -> None:  # type: ignore[no-untyped-def]
    """The worst is at most as good as the best."""
    best, worst = (grade(answer, fact, strict=strict).outcome for strict in (False, True))

    assert OUTCOMES.index(worst) >= OUTCOMES.index(best)
