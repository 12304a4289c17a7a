"""The list of survivors: held to what survived, both ways, and without a line of code."""

import json
from collections import Counter

import mutation_page
import pytest

LINES = ["- return 1", "+ return 2"]
PLACE = ("records.facts", "Quote.words", "number")


def results(*outcomes: str) -> dict[str, dict[str, str]]:
    """Make the results of one file: mutants of one function by one operator."""
    keys = [json.dumps([*PLACE[1:], LINES]) + " " * at for at in range(len(outcomes))]
    return {PLACE[0]: dict(zip(keys, outcomes, strict=True))}


def differences(outcomes: list[str], count: int) -> tuple[dict, list]:
    found = results(*outcomes)
    return mutation_page.differences(mutation_page.survivors(found), Counter({PLACE: count}), found)


@pytest.mark.parametrize("outcome", ["survived", "untested"])
def test_a_survivor_without_a_reason_is_shown_with_its_change(outcome: str) -> None:
    assert ({PLACE: [LINES]}, []) == differences(["killed", outcome, "timeout"], 0)


def test_a_survivor_with_a_reason_is_in_order() -> None:
    assert ({}, []) == differences(["killed", "survived"], 1)


def test_one_more_survivor_than_reasons_is_shown() -> None:
    assert ({PLACE: [LINES, LINES]}, []) == differences(["survived", "survived"], 1)


def test_a_reason_without_a_survivor_is_stale() -> None:
    assert ({}, [PLACE]) == differences(["killed"], 1)


def test_reasons_for_files_that_did_not_run_are_left_alone() -> None:
    assert ({}, []) == mutation_page.differences({}, Counter({PLACE: 1}), [])


def test_entries_of_one_place_add_up() -> None:
    entry = {"reason": "It changes nothing.", "survivors": [["Quote.words", "number", 2]]}

    assert Counter({PLACE: 4}) == mutation_page.explained({"records.facts": [entry, entry]})


def test_the_share_is_rounded_down() -> None:
    assert 66.6 == mutation_page.share(Counter(killed=1, timeout=1, survived=1))
    assert 0 == mutation_page.share(Counter())
