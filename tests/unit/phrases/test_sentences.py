"""Sentences: where they end while they stream by, and how they are numbered."""

from collections.abc import Iterator
from itertools import groupby

import pytest

from sco_facts.phrases.sentences import by_sentence
from sco_facts.phrases.tokens import scan


def numbered(text: str) -> list[tuple[str, int | None, int | None]]:
    """Give the first word of each sentence, its number and that of its paragraph."""
    return [
        (each.tokens[0].text, each.number, each.paragraph) for each in by_sentence(scan([text]))
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two! Three? Four… Five.", ["One", "Two", "Three", "Four", "Five"]),
        ("What?! Yes.", ["What", "Yes"]),
        ("It rose by 2.5 percent. Then it fell.", ["It", "Then"]),
        ("It was 5%. 27 left.", ["It", "27"]),
        ("It was 5%. $5 million left.", ["It", "$"]),
        ("It rose (a lot.) She fell.", ["It", "She"]),
        ("It rose. (She fell.)", ["It", "("]),
        ("The train ran at 30 km/h. It stopped.", ["The", "It"]),
        ("It jumped 5 m. It fell.", ["It", "It"]),
        ("It was 38 C. It fell.", ["It", "It"]),
        ("It cost Rs. It fell.", ["It", "It"]),
        (". Then", [".", "Then"]),
    ],
)
def test_a_sentence_ends(text: str, first: list[str]) -> None:
    """Before a capital, a number, a sign of money or a quotation mark."""
    assert first == [word for word, _, _ in numbered(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Senate met J. Smith.",
        "Mr. Smith met Dr. No.",
        "At 8.30 a.m. Monday it rose.",
        "It cost Rs. 500 and approx. 30 cents.",
        "3. Results are here.",
        "It grew; Then it fell.",
        "Some did… others not.",
        "See example.com for more.",
        "It ends. (and goes on) Here",
        "“Why?” asked the man.",
    ],
)
def test_a_sentence_goes_on(text: str) -> None:
    """Over abbreviations, initials, numbers of headings and semicolons."""
    assert 1 == len(numbered(text))


def test_what_ends_like_no_sentence_is_not_counted() -> None:
    """A heading or a photo credit has no number, and takes none."""
    text = "Trade in brief\n\nIt rose. It fell.\n\nPhoto: port\n\nIt ended. And"

    assert [
        ("Trade", None, None), ("It", 1, 1), ("It", 2, 1), ("Photo", None, None), ("It", 3, 2),
        ("And", 4, 2),
    ] == numbered(text)  # fmt: skip


def test_a_list_item_ends_a_sentence_and_no_paragraph() -> None:
    """So do the lines of a table."""
    text = "It rose.\n- Two\n- So it fell.\n\nEnd."

    assert [("It", 1, 1), ("Two", None, None), ("So", 2, 1), ("End", 3, 2)] == numbered(text)


def test_a_long_sentence_comes_in_parts_of_one_number() -> None:
    """So that a text without full stops stays bounded."""
    text = "Alas, " * 400 + "it ends. It " + "goes " * 700 + "on.\n\nEnd."
    found = numbered(text)
    parts = [len(list(group)) for _, group in groupby(found, key=lambda each: each[1])]

    assert {1: 1, 2: 1, 3: 2} == {number: paragraph for _, number, paragraph in found}
    assert all(count > 1 for count in parts[:2])
    assert ["Alas"] * parts[0] == [word for word, number, _ in found if number == 1]


def test_memory_is_that_of_one_sentence() -> None:
    """Each sentence is given as soon as the next one begins."""
    taken = 0

    def read() -> Iterator[str]:
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield "One.\n\n"

    next(by_sentence(scan(read())))

    assert taken < 100
