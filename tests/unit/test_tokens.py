"""Tokens: where each stands, what it is, and the longest phrase that starts there."""

import pytest

from sco_facts.phrases.tokens import (
    Phrasebook,
    Token,
    after_hyphen,
    is_at,
    is_glued,
    is_year,
    lower_at,
    scan,
    source,
)


def test_a_token_knows_its_place_and_kind() -> None:
    """Text, lower case, offset, the space before it, and whether it is a word or a number."""
    assert [
        Token("It’s", "it's", 0, "", True, False),
        Token("over", "over", 5, " ", True, False),
        Token("$", "$", 11, "  ", False, False),
        Token("1,000.5", "1,000.5", 12, "", False, True),
        Token(".", ".", 19, "", False, False),
    ] == list(scan(["It’s over  $1,000.5."]))


def test_the_end_of_a_token_is_after_its_last_character() -> None:
    """In code points."""
    assert [1, 2, 6] == [token.end for token in scan(["😀a bcd"])]


def test_a_break_between_paragraphs_is_a_token() -> None:
    """Of all white space but the last character, which stands before the next word."""
    assert [
        Token("a", "a", 0, "", True, False),
        Token(" \n ", "", 1, "", False, False),
        Token("b", "b", 5, "\n", True, False),
    ] == list(scan(["a \n \nb"]))


@pytest.mark.parametrize("space", [" ", "\n", " \n ", "\t", "\r\n"])
def test_a_single_line_break_is_white_space(space: str) -> None:
    """It ends no phrase."""
    assert [("a", ""), ("b", space)] == [(each.text, each.space) for each in scan([f"a{space}b"])]


@pytest.mark.parametrize("text", ["a bc 12.5 d", "a\n\nb c", "x 1 000 y", "“a” b’s"])
def test_chunks_make_no_difference(text: str) -> None:
    """Wherever a stream is cut."""
    whole = list(scan([text]))

    assert [whole] * len(text) == [list(scan([text[:at], text[at:]])) for at in range(len(text))]
    assert whole == list(scan(text))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("5", ["5"]), (".5", [".5"]), ("5.", ["5"]), ("a5", ["5"]), ("v.5", ["5"]), ("½", []),
     ("1.5.2", ["1.5.2"]), ("٣", []), ("1,000", ["1,000"])],
)  # fmt: skip
def test_numbers_begin_with_a_digit_or_a_point(text: str, numbers: list[str]) -> None:
    """And end with a digit, of those that news is written in."""
    assert numbers == [token.text for token in scan([text]) if token.is_number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1499", False), ("1500", True), ("2199", True), ("2200", False), ("202", False),
     ("20255", False), ("two", False), ("٢٠٢٥", False)],
)  # fmt: skip
def test_a_year_has_four_digits(text: str, expected: bool) -> None:
    """From 1500 to 2199."""
    assert expected is is_year(list(scan([text])), 0)


def test_there_is_nothing_outside_a_text() -> None:
    """Neither before it nor after it."""
    tokens = list(scan(["2025 - 2024"]))

    assert [("", False, False, False)] * 2 == [
        (
            lower_at(tokens, at),
            is_at(tokens, at, "2024", ""),
            is_year(tokens, at),
            is_glued(tokens, at),
        )
        for at in (-1, 3)
    ]
    assert is_at(tokens, 0, "2025")
    assert is_year(tokens, 0)
    assert not is_glued(tokens, 0)


@pytest.mark.parametrize(
    ("text", "expected"), [("a-b", 2), ("a‑b", 2), ("a -b", 1), ("a- b", 1), ("a–b", 1), ("a b", 1)]
)
def test_a_hyphen_joins_what_is_glued_to_it(text: str, expected: int) -> None:
    """On both sides."""
    assert expected == after_hyphen(list(scan([text])), 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 5", (2, 2)), ("more 5", (1, 1)), ("more", (1, 1)), ("MORE THAN", (2, 2)),
        ("more than all of it", (3, 4)), ("more than all", (2, 2)), ("morethan", None),
        ("US 5", (4, 1)), ("us 5", None), ("u.s. 5", (5, 4)), ("u. s. 5", None), ("than", None),
    ],
)  # fmt: skip
def test_a_phrasebook_gives_the_longest_phrase(text: str, expected: tuple[int, int] | None) -> None:
    """Spaced as in the table; capitals in the table match only capitals."""
    book = Phrasebook({"more": 1, "more than": 2, "more than all of": 3, "US": 4, "u.s.": 5})

    assert expected == book.match(list(scan([text])), 0)


def test_source_is_the_text_as_it_was() -> None:
    """Without the space before it."""
    tokens = list(scan(["a  b\nc"]))

    assert ("b\nc", "", "a") == (source(tokens, 1, 3), source(tokens, 2, 2), source(tokens, 0, 1))
