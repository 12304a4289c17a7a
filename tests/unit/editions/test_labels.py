"""The labels of figures: rows and columns, words before a colon, and heads."""

from datetime import date

import pytest

from sco_facts.editions.labels import Labels, period_of
from sco_facts.editions.texts import Text

TABLE = """\
| | Q1 2026 | Q1 2025 |
|---|---:|---:|
| Revenue (NOK million) | 2,460 | 2,200 |
| Result, NOK million | (12) | -3 |
| Margin (%) | 12.7 | 11 |
| Employees | 4,180 | 3,905 |
| Output index | 101.2 | 99.8 |
"""
AMOUNTS = """\
Key figures (EUR million)

| | 2025 | Change (%) |
|---|---|---|
| Net revenue | 410 | 4.1 |
| Profit margin | 12 | (3) |
| Staff | 900 | n/a |
"""


def figures(text: str) -> list[str]:
    """List what is read in a text, each with its unit."""
    return [str(each.quantity) for each in Text(text, None).mentions]


def test_a_row_has_the_unit_of_its_label() -> None:
    """An accountant's brackets are a minus sign, and what has no unit is a count."""
    assert [
        "2.460 billion NOK", "2.200 billion NOK", "-12 million NOK", "-3 million NOK",
        "12.7 percent", "11 percent", "4,180", "3,905",
    ] == figures(TABLE)  # fmt: skip


def test_a_column_is_the_time_of_its_figures() -> None:
    """So that dates of another column are found."""
    (first, second, *_) = Text(TABLE, None).mentions

    assert ("Q1 2026", "Q1 2025") == (str(first.period), str(second.period))


def test_a_column_or_the_line_above_may_have_the_unit() -> None:
    """The line above only of rows that are money by their words."""
    assert ["410 million EUR", "4.1 percent", "-3 percent"] == figures(AMOUNTS)
    assert ["-12 million NOK"] == figures("| NOK million | 2026 |\n| Result | (12) |\n")
    assert ["12"] == figures("| Ships | 2026 |\n| Rye | 12 |\n")
    assert ["2.5 thousand tonnes", "3"] == [
        *figures("| Rye (thousand tonnes) | 2.5 |\n"),
        *figures("| M | F |\n| 3 | 4.5 |\n"),
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("- Cost per dose: €3.20", ["3.20 EUR per dose"]),
        ("- Debt ($bn): 1.3", ["1.3 billion USD"]),
        ("- Revenue, $ million: 120", ["120 million USD"]),
        ("- Sales (USD 000s): 45", ["45,000 USD"]),
        ("- Share (%): 12", ["12 percent"]),
        ("- Ships (new): 3", ["3"]),
        ("- Index (2020): 101.5", []),
        ("- Debt ($bn): the least", []),
    ],
)
def test_an_item_has_the_unit_of_its_label(item: str, expected: list[str]) -> None:
    """Before a colon, in brackets or behind a comma."""
    assert expected == figures(f"Facts\n\n{item}\n")


def test_a_figure_in_a_sentence_stays_as_it_is() -> None:
    """Whatever it has before it."""
    assert ["12"] == figures("| a |\n\nIt has 12 (%). The index (%): was 3.5 on Monday.\n")


def test_labels_name_a_figure_without_their_units() -> None:
    """Column and row, of which one may be a time; in a list what stands before the colon."""
    labels = Labels(TABLE, None)
    names, period = labels.of(TABLE.index("2,200"))
    assert (["Revenue"], "Q1 2025") == (names, str(period))

    text = "* Net debt ($bn): 5 (2024: 4)\n* Of 7 it is 8\n"
    labels = Labels(text, None)
    assert ["Net debt"] == labels.of(text.index("5"))[0]
    assert "2024" == str(labels.of(text.index("4)"))[1])
    assert ([], None) == labels.of(text.index("8"))


@pytest.mark.parametrize(
    ("head", "time"),
    [
        ("FIRST QUARTER 2026", "2026-01-01"),
        ("Rye plc: first quarter 2026", "2026-01-01"),
        ("Results for the second quarter of 2025", "2025-04-01"),
        ("Rye - March 2026", "2026-03-01"),
        ("Children in 2025", None),
        ("Oslo, 7 May 2026", None),
        ("Figures", None),
    ],
)
def test_a_head_may_be_the_time_of_what_follows(head: str, time: str | None) -> None:
    """If a part of it is nothing but a time, longer than a few days."""
    text = f"{head}\n\nSales were 5 euros.\n"
    found = Labels(text, date(2026, 5, 7)).time_above(len(text))

    assert time == (None if found is None else str(found.start))


def test_the_last_head_above_counts() -> None:
    """What stands before the first has none."""
    text = "Sales were 5 euros.\n\nMay 2025\n\nSales were 6 euros.\n\n| June 2025 | 5 |\n"
    labels = Labels(text, None)

    assert [None, "May 2025", "May 2025"] == [
        (found := labels.time_above(text.index(each))) and found.words
        for each in ("5 euros", "6 euros", "June")
    ]


def test_a_time_is_read_at_the_end_of_words_or_as_all_of_them() -> None:
    """With or without its preposition, and as a head writes it."""
    assert "2025-12-31" == str(period_of("year ended 31 December 2025", None).end)
    assert period_of("year ended 31 December 2025", None, is_whole=True) is None
    assert "2025-01-01" == str(period_of("2025", None, is_whole=True).start)
    assert "First Half 2025" == period_of("First Half 2025", None).words
