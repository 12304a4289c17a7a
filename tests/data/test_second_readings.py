"""The tables of phrases and sentences against a second reading, made from the rules alone."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]

DATA = Path(__file__).parent


def load(name: str) -> dict[str, Any]:
    """Load one file of readings."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def meaning(row: Row | None) -> tuple[object, ...] | None:
    """Take what a reading says, with its digits as numbers; `None` of what is no quantity."""
    if row is None:
        return None
    digits = row["value"].split("|") if "value" in row else []
    numbers = [Fraction(each) if "/" in each else Decimal(each).as_tuple() for each in digits]
    return (row["hedge"], row["unit"], row.get("counted"), row.get("modality"), numbers)


def by_text(readings: dict[str, Any]) -> dict[str, Row | None]:
    """Map each phrase to its reading, and each that is no quantity to `None`."""
    return {row["text"]: row for row in readings["phrase"]} | dict.fromkeys(readings["error"])


def is_same_place(one: str | None, other: str | None) -> bool:
    """Say whether one span of words holds the other: where it begins is a matter of taste."""
    return (one or "") in (other or "") or (other or "") in (one or "")


def agree(one: list[Row], other: list[Row]) -> bool:
    """Say whether two readings of a sentence have the same quantities at the same places."""
    return list(map(meaning, one)) == list(map(meaning, other)) and all(
        is_same_place(a["text"], b["text"])
        and ("period" in a) == ("period" in b)
        and is_same_place(a.get("period"), b.get("period"))
        for a, b in zip(one, other, strict=True)
    )


PHRASES, SECOND_PHRASES = load("phrases.toml"), load("second_phrases.toml")
PHRASE, SECOND_PHRASE = by_text(PHRASES), by_text(SECOND_PHRASES)
SENTENCES, SECOND_SENTENCES = load("sentences.toml"), load("second_sentences.toml")
SENTENCE = {row["text"]: row["mentions"] for row in SENTENCES["sentence"]}
SECOND_SENTENCE = {row["text"]: row["mentions"] for row in SECOND_SENTENCES["sentence"]}


def test_every_phrase_was_read_twice() -> None:
    """No phrase, and nothing that is said to be none, rests on one reading."""
    assert PHRASE.keys() == SECOND_PHRASE.keys()


def test_every_sentence_was_read_twice() -> None:
    """No sentence rests on one reading."""
    assert list(SENTENCE) == list(SECOND_SENTENCE)


@pytest.mark.parametrize("text", SECOND_PHRASE)
def test_the_readings_of_a_phrase_agree_unless_settled(text: str) -> None:
    """Hedge, digits, unit and noun; a difference is settled with its reason, or is a fault."""
    is_settled = text in SECOND_PHRASES["settled"]

    assert is_settled == (meaning(PHRASE[text]) != meaning(SECOND_PHRASE[text]))


@pytest.mark.parametrize("text", SECOND_SENTENCE)
def test_the_readings_of_a_sentence_agree_unless_settled(text: str) -> None:
    """The same quantities, spans and times; a difference is settled with its reason."""
    is_settled = text in SECOND_SENTENCES["settled"]

    assert is_settled != agree(SENTENCE[text], SECOND_SENTENCE[text])


@pytest.mark.parametrize("part", ["third", "fourth", "fifth", "sixth"])
def test_both_readers_of_a_corpus_found_the_same_claims(part: str) -> None:
    """At the same places; of what each says of them, the first table is held to the reader."""
    first = {row["id"]: row for row in load(f"corpus_{part}.toml")["text"]}
    second = {row["id"]: row["claims"] for row in load(f"second_corpus_{part}.toml")["text"]}

    assert first.keys() == second.keys()
    for id, row in first.items():
        text, at = row["text"], 0
        for one, other in zip(row["claims"], second[id], strict=True):
            start, place = text.index(one["figure"], at), text.index(other["figure"], at)
            assert start < place + len(other["figure"])
            assert place < start + len(one["figure"])
            at = min(start, place) + 1
