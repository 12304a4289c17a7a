"""The table of phrases against a second reading, made from the rules alone."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    """Load the phrases of one file."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))["phrase"]


def meaning(row: dict[str, Any]) -> tuple[object, ...]:
    """Take what a reading says, with its digits as numbers."""
    digits = row["value"].split("|") if "value" in row else []
    numbers = [Fraction(each) if "/" in each else Decimal(each).as_tuple() for each in digits]
    return (row["hedge"], row["unit"], row.get("counted"), numbers)


TABLE = {row["text"]: row for row in rows("phrases.toml")}
SECOND = rows("second_phrases.toml")


@pytest.mark.parametrize("row", SECOND, ids=[row["text"] for row in SECOND])
def test_the_second_reading_of_a_phrase_agrees(row: dict[str, Any]) -> None:
    """Hedge, digits, unit and noun."""
    assert meaning(TABLE[row["text"]]) == meaning(row)
