"""Layouts: the time and the speaker that JSON, labelled lines and tables have for a figure."""

from datetime import date

import pytest

from sco_facts import load
from sco_facts.grading import grade
from sco_facts.grading.layouts import find_in_layout, in_layout
from sco_facts.phrases import find

FACTS = load("2026.2")
DAY = date(2025, 11, 18)


def placed(answer: str) -> list[tuple[str, str | None, str | None]]:
    """Give each figure of an answer with its time and its speaker."""
    found = [in_layout(answer, each, DAY) for each in find(answer, DAY)]
    return [
        (each.text, None if each.period is None else each.period.edtf, each.speaker)
        for each in found
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "| Year | Trade |\n|---|---|\n| 2023 | over $67bn |",
        "| Trade | Year |\n|:--|--:|\n| **over $67bn** | **2023** |",
        "Year | Trade\n---|---\n2023 | over $67bn",
        "| What | 2023 | 2024 |\n|---|---|---|\n| Trade | over $67bn | much |",
        "| What | Trade in 2023 |\n|---|---|\n| Value | over $67bn |",
        "| Trade in 2023 | over $67bn |",
        "| Field | Value |\n|---|---|\n| Trade | over $67bn |\n| Year | 2023 |",
        "- **Year:** 2023\n- **Trade:** over $67bn",
        "Year: 2023, trade: over $67bn",
        "Trade: over $67bn\nPeriod: 2023",
        "{'trade': 'over $67bn', 'year': 2023}",
        '[{"year": "2022", "trade": "much"}, {"year": "2023", "trade": "over $67bn"}]',
    ],
)
def test_time_stands_beside_a_figure(answer: str) -> None:
    """In another cell, at the head of the column, or behind a label or key."""
    assert [("over $67bn", "2023")] == [each[:2] for each in placed(answer)]


@pytest.mark.parametrize(
    "answer",
    [
        "| Speaker | Statement |\n|---|---|\n| Putin | It is over $67bn. |",
        "| Statement | Said by |\n|---|---|\n| over $67bn | Putin |",
        "Speaker: Putin. It is over $67bn.",
        "**Said by**: Putin\n\nover $67bn",
        '{"speaker": "Putin", "text": "over $67bn"}',
        '{"said_by": "Putin", "text": "over $67bn"}',
        "| Who | What |\n|---|---|\n| Putin | over $67bn |",
    ],
)
def test_speaker_stands_beside_a_figure(answer: str) -> None:
    """As a time does."""
    assert [("over $67bn", None, "Putin")] == placed(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "| Year | Trade |\n|---|---|\n| last year | over $67bn in 2023 |",
        "Year: 2024\nIn 2023 it was over $67bn.",
    ],
)
def test_own_time_of_a_figure_comes_first(answer: str) -> None:
    """What stands in its sentence is nearer than what stands beside."""
    assert [("over $67bn", "2023", None)] == placed(answer)


def test_time_of_another_figure_is_none_of_this_one() -> None:
    """A cell that has a figure says when that was."""
    answer = "| Transit doubled in the past five years | 27.5 million tons |"

    assert [None] == [time for text, time, _ in placed(answer) if text == "27.5 million tons"]


@pytest.mark.parametrize(
    "answer",
    [
        "| Year | Trade |\n\nover $67bn",
        "| Year | 2023 |\n|---|---|\n| What | over $67bn or much more |",
        "over $67bn\n" + "x" * 3_000 + "\nYear: 2023",
        "| Speaker | Statement |\n|---|---|\n\nover $67bn",
    ],
)
def test_what_is_elsewhere_is_not_beside(answer: str) -> None:
    """The heads of a table are labels of nothing, and what is far away is none."""
    assert [None] == [speaker for *_, speaker in placed(answer)]


@pytest.mark.parametrize(
    ("id", "answer", "outcome"),
    [
        (
            "trade.kazakhstan_sco",
            "| Year | Turnover |\n|---|---|\n| {} | over $67 billion |",
            ["wrong_period", "faithful"],
        ),
        (
            "trade.kazakhstan_sco",
            "Year: {}\nAnswer: over $67 billion",
            ["wrong_period", "faithful"],
        ),
    ],
)
def test_grade_takes_the_layout_into_account(id: str, answer: str, outcome: list[str]) -> None:
    """A year in a cell is a year."""
    fact = FACTS.measurements[id]

    assert outcome == [grade(answer.format(year), fact).outcome for year in (2023, 2024)]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("| Year | Transit, million tons |\n|---|---|\n| 2024 | 27.5 |", "27.5 million tons"),
        ("| Year | Transit (million tons) |\n|---|---|\n| 2024 | ~27.5 |", "~27.5 million tons"),
        ("| A | Transit in million tons |\n|---|---|\n| B | 27.5 |", "27.5 million tons"),
        ("| What | 2024 |\n|---|---|\n| Transit, million tons | 27.5 |", "27.5 million tons"),
        ("| What | Unit | 2024 |\n|---|---|---|\n| Transit | Mt | 27.5 |", "27.5 Mt"),
        ("| Year | Trade ($bn) |\n|---|---|\n| 2024 | over 67 |", "over $67 bn"),
        ("| Year | Trade, USD billion |\n|---|---|\n| 2024 | **67** |", "USD 67 billion"),
        ("What | % per year\n---|---\nGrowth | 6", "6 % per year"),
        ("| What | Rise, \\% |\n|---|---|\n| Trade | 6 |", "6 %"),
        ("| What | Trade, \\$bn |\n|---|---|\n| A | 6 |", "$6 bn"),
        ("| What | Trade, USD\\ bn |\n|---|---|\n| A | 6 |", "USD\u20096 bn"),
        ("| What | Value |\n|---|---|\n| Dengue cases | 1,846 |", "1,846 dengue cases"),
        ("| What | Cases |\n|---|---|\n| In the capital | 1,846 |", "1,846 cases"),
    ],
)
def test_unit_or_noun_stands_at_the_head_of_a_column_or_row(answer: str, words: str) -> None:
    """As in the tables of a statistical office."""
    assert [words] == [each.quantity.words for each in find_in_layout(answer, DAY)]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("| Year |\n|---|\n| 2024 |", []),
        ("| What | Value |\n|---|---|\n| Quickly | 27.5 |", []),
        ("| 5 |", ["5"]),
        ("| What, tons | Value |\n|---|---|\n| Coal | 5 million euros |", ["5 million euros"]),
    ],
)
def test_a_number_without_a_head_or_with_a_unit_gets_no_other(
    answer: str, found: list[str]
) -> None:
    """A year is none, and what a cell itself says comes first."""
    assert found == [each.text for each in find_in_layout(answer, DAY)]


@pytest.mark.parametrize(
    "answer",
    [
        "| Claim | True? |\n|---|---|\n| It is over $67bn. | No |",
        "| Claim | Verdict |\n|---|---|\n| It is over $67bn. | **False** |",
        "Claim: it is over $67bn\nVerdict: false",
        '{"claim": "over $67bn", "verdict": "incorrect"}',
        '{"claim": "over $67bn", "is_true": false}',
    ],
)
def test_verdict_beside_a_figure_denies_it(answer: str) -> None:
    """In another cell, behind a label or in a key."""
    assert ["denied"] == [each.modality for each in find_in_layout(answer, DAY)]


@pytest.mark.parametrize(
    "answer",
    [
        "| Claim | Hedge |\n|---|---|\n| It is over $67bn. | No |",
        "| Claim | True? |\n|---|---|\n| It is over $67bn. | Yes |",
        '{"claim": "over $67bn", "is_true": true}',
    ],
)
def test_other_words_beside_a_figure_deny_nothing(answer: str) -> None:
    """A no is one to the question of its column."""
    assert ["asserted"] == [each.modality for each in find_in_layout(answer, DAY)]


@pytest.mark.parametrize(
    ("answer", "year"),
    [
        ("2023: over $67bn", "2023"),
        ("The 2023 figure: over $67bn", "2023"),
        ("over $67bn [2023]", "2023"),
        ("So far (January–October 2023) it was over $67bn.", "2023-01/2023-10"),
        ("The trade (Tianjin 2023) was over $67bn.", None),
        ("It was over $67bn. That was in 2023.", "2023"),
        ("The 2025 report says it was over $67bn.", None),
        ("2000", None),
        ("It was over $67bn. That is much. It was in 2023.", None),
    ],
)
def test_year_that_frames_a_sentence_is_its_time(answer: str, year: str | None) -> None:
    """No preposition leads it; the year of a report is none of the figure."""
    assert [year] == [time for _, time, _ in placed(answer)]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ('{"claim": "over $67bn", "supported": false}', "denied"),
        ('{"claim": "over $67bn", "label": "REFUTED"}', "denied"),
        ('{"claim": "over $67bn", "verdict": "not supported"}', "doubted"),
        ('{"claim": "over $67bn", "label": "NOT ENOUGH INFO"}', "doubted"),
        ('{"claim": "over $67bn", "verdict": "supported"}', "asserted"),
        ("| Claim | Supported? |\n|---|---|\n| over $67bn | No |", "denied"),
        ("| Claim | Verdict |\n|---|---|\n| over $67bn | Unsupported |", "denied"),
        ("| Claim | Verdict |\n|---|---|\n| over $67bn | Supported |", "asserted"),
        ("| Claim | Sold out |\n|---|---|\n| over $67bn | No |", "asserted"),
    ],
)
def test_label_beside_a_figure_says_what_it_is(answer: str, expected: str) -> None:
    """A denial, a doubt or nothing."""
    (mention,) = find_in_layout(answer, DAY)

    assert expected == mention.modality
