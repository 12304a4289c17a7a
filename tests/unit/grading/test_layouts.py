"""Layouts: the time and the speaker that JSON, labelled lines and tables have for a figure."""

from datetime import date

import pytest

from sco_facts import load
from sco_facts.grading import grade
from sco_facts.grading.layouts import in_layout
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
