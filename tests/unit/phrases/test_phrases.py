"""Phrases and sentences, against tables that were written from the rules."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sco_facts.errors import MagnitudeError, PhraseError
from sco_facts.phrases import Mention, find, read
from sco_facts.quantities.hedges import Hedge

DATA = Path(__file__).parents[2] / "data"
PHRASES = tomllib.loads((DATA / "phrases.toml").read_text(encoding="utf-8"))
SENTENCES = tomllib.loads((DATA / "sentences.toml").read_text(encoding="utf-8"))["sentence"]
# Verbs that say nothing of the bounds are read, but are no part of what is found.
LEADS = (
    "reached ", "hit ", "totaled ", "totalled ", "amounted to ", "stood at ", "a total of ",
    "accounted for ", "rose by ", "fell by ", "grew ", "was ", "has ", "will ",
)  # fmt: skip


def figure(text: str) -> Decimal | Fraction:
    """Read a figure of a table."""
    return Fraction(text) if "/" in text else Decimal(text)


def value(row: dict[str, Any]) -> object:
    """Read the value of a row: one figure, a pair, or none."""
    if "value" not in row:
        return None
    figures = tuple(figure(text) for text in row["value"].split("|"))
    return figures if len(figures) > 1 else figures[0]


def digits(value: object) -> object:
    """Tell figures apart that are equal but not as precise."""
    return value.as_tuple() if isinstance(value, Decimal) else value


@pytest.mark.parametrize("row", PHRASES["phrase"], ids=lambda row: row["text"])
def test_a_phrase_says_what_the_table_says(row: dict[str, Any]) -> None:
    """Hedge, figure with its significant digits, unit and noun."""
    quantity = read(row["text"])

    stated = quantity.figure
    assert stated is not None
    assert row["hedge"] == stated.hedge.value
    # What is exact is not rounded, so its digits say no more than its value.
    if stated.hedge is not Hedge.EXACTLY:
        assert digits(value(row)) == digits(stated.value)
    assert value(row) == stated.value
    assert row["unit"] == quantity.unit.code
    assert row.get("counted") == quantity.counted


@pytest.mark.parametrize("row", PHRASES["phrase"], ids=lambda row: row["text"])
def test_a_phrase_that_reads_is_found(row: dict[str, Any]) -> None:
    """From the words that matter to the end."""
    text = row["text"]
    leads = (lead for lead in LEADS if text.startswith(lead) and " not " not in text)
    lead = next(leads, "")

    mentions = list(find(text))

    expected = [(text.removeprefix(lead), read(text))]
    assert expected == [(each.text, each.quantity) for each in mentions]


@pytest.mark.parametrize("text", PHRASES["error"])
def test_what_is_no_phrase_is_an_error(text: str) -> None:
    """It names the part that could not be read, and says what to do."""
    with pytest.raises(PhraseError, match="could not read") as caught:
        read(text)

    assert isinstance(caught.value.value, str)
    assert caught.value.value in text


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"][:50])
def test_a_sentence_mentions_what_the_table_says(row: dict[str, Any]) -> None:
    """Everything that is a quantity, and nothing that is not."""
    expected = [
        (
            each["text"], each["hedge"], digits(value(each)), each["unit"], each.get("counted"),
            each.get("mode"), each.get("modality", "asserted"), each.get("period"),
        )
        for each in row["mentions"]
    ]  # fmt: skip

    assert expected == [flat(mention) for mention in find(row["text"])]


def flat(mention: Mention) -> tuple[object, ...]:
    """Lay a mention out as the table does."""
    quantity, stated = mention.quantity, mention.quantity.figure
    assert stated is not None
    return (
        mention.text, stated.hedge.value, digits(stated.value), quantity.unit.code,
        quantity.counted, quantity.mode, mention.modality,
        None if mention.period is None else mention.period.words,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("a third of the documents", "of the documents"),
        ("about cats", "cats"),
        ("did not reach 30%", "not"),
        ("between 5 and 3 percent", "between 5 and 3 percent"),
        ("1.2.3", "1.2.3"),
        ("an annual rate of 6% a year", "an annual rate of 6% a year"),
        ("", ""),
    ],
)
def test_the_error_names_the_part(phrase: str, part: str) -> None:
    """And carries it."""
    with pytest.raises(PhraseError) as caught:
        read(phrase)

    assert part == caught.value.value


def test_a_long_phrase_is_shortened_in_the_message() -> None:
    """The part itself stays whole."""
    with pytest.raises(PhraseError) as caught:
        read("about " + "cats " * 1000)

    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("phrase", ["9" * 101, "9" * 10**6, "1" + ",000" * 10**5, "0." + "1" * 101])
def test_a_number_without_end_is_refused(phrase: str) -> None:
    """Before it costs anything."""
    with pytest.raises(MagnitudeError):
        read(phrase)


def test_outer_white_space_is_no_part_of_the_text() -> None:
    """The words are stated as written, without it."""
    stated = read("\n  nears\n$1 trillion \n\n").figure

    assert stated is not None
    assert stated.text == "nears\n$1 trillion"


@pytest.mark.parametrize(
    ("phrase", "caveats"),
    [
        ("27.5 million tons", ("tons are read as metric tonnes",)),
        ("27.5 million tonnes", ()),
        ("$5 million", ("dollars are read as US dollars",)),
        ("US$5 million", ()),
        ("$5 million USD", ()),
        ("$5 million Canadian dollars", ()),
        ("5m people", ("m is read as million",)),
        ("$5m", ("dollars are read as US dollars",)),
        ("$5 to $6 million", ("dollars are read as US dollars",)),
        ("5 or more tons", ("tons are read as metric tonnes",)),
    ],
)
def test_what_is_assumed_is_a_caveat(phrase: str, caveats: tuple[str, ...]) -> None:
    """Words that name no one thing are read as the likeliest."""
    assert caveats == read(phrase).caveats


def test_the_currency_after_the_number_makes_the_sign_precise() -> None:
    """The sign of the dollar has many countries."""
    assert read("$5 million Canadian dollars").unit.code == "CAD"


ARTICLE = "It has almost doubled and now exceeds 30%.\n\nFive railway corridors\npass through."


def test_offsets_are_those_of_the_source() -> None:
    """Across lines and paragraphs, which end a phrase."""
    mentions = list(find(ARTICLE))

    assert ["almost doubled", "exceeds 30%", "Five railway corridors"] == [
        ARTICLE[each.start : each.end] for each in mentions
    ]


@pytest.mark.parametrize("size", [1, 2, 7, 30])
def test_a_stream_is_cut_anywhere(size: int) -> None:
    """Offsets run on from chunk to chunk."""
    chunks = [ARTICLE[start : start + size] for start in range(0, len(ARTICLE), size)]

    assert list(find(ARTICLE)) == list(find(chunks))


def test_a_long_text_is_read_through_a_window() -> None:
    """What it mentions does not hang on where the window stands."""
    text = "".join(f"In {1990 + n % 30}, it rose {n}.5% to about $2 billion. " for n in range(3000))

    mentions = list(find(text))

    assert len(mentions) == 6000
    assert all(text[each.start : each.end] == each.text for each in mentions)
    assert [f"In {1990 + n % 30}" for n in range(3000)] == [
        each.period and each.period.words for each in mentions[::2]
    ]


def test_a_stream_yields_before_its_end() -> None:
    """Memory stays flat because what was found is given up at once."""

    def lines() -> Iterator[str]:
        yield "Exports rose by 5% in May. " + "Nothing else is said of them. " * 2000
        raise AssertionError("read too far")

    assert next(iter(find(lines()))).text == "5%"
