"""Tokens: how text is cut, what each holds, and which phrase of a table is found in them."""

import pytest

from sco_facts.errors import PhraseError
from sco_facts.phrases import tokens as module
from sco_facts.phrases.tokens import Phrasebook, Token, after_hyphen, is_year, scan


def cut(*chunks: str) -> list[Token]:
    """Cut text into tokens."""
    return list(scan(chunks))


def test_a_token_holds_its_words_and_what_they_are() -> None:
    """Apostrophes are straight in lower case, and two line breaks are a token of their own."""
    assert cut("It’s .5 \n\n\tWWW.a/5 7") == [
        Token("It’s", "it's", 0, "", is_word=True, is_number=False, raw="It’s", lead=""),
        Token(".5", ".5", 5, " ", is_word=False, is_number=True, raw=".5", lead=" "),
        Token(" \n\n", "", 7, "", is_word=False, is_number=False, raw="", lead=""),
        Token(
            "WWW.a/5",
            "www.a/5",
            11,
            "\t",
            is_word=True,
            is_number=False,
            raw="WWW.a/5",
            lead=" \n\n\t",
        ),
        Token("7", "7", 19, " ", is_word=False, is_number=True, raw="7", lead=" "),
    ]


def test_one_line_break_is_white_space() -> None:
    """A sentence goes on in the next line."""
    assert [("five", ""), ("tons", "\n ")] == [
        (each.text, each.space) for each in cut("five\n tons")
    ]


@pytest.mark.parametrize(
    "chunks",
    [
        ("nears tril", "lion \n", "\n", " now"),
        ("nears ", "trillion", " ", "\n\n now"),
        ("nears trillion \n\n now",),
    ],
)
def test_chunks_leave_no_trace(chunks: tuple[str, ...]) -> None:
    """Words, offsets and white space are those of the whole text."""
    assert [
        ("nears", 0, 5, ""),
        ("trillion", 6, 14, " "),
        (" \n\n", 14, 14, ""),
        ("now", 18, 21, " "),
    ] == [(each.text, each.start, each.end, each.space) for each in cut(*chunks)]


class TestWithoutWhiteSpace:
    """What goes on and on is no text; the limit is lowered here to eight characters."""

    @pytest.fixture(autouse=True)
    def eight(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Lower the limit."""
        monkeypatch.setattr(module, "_LONGEST", 8)
        monkeypatch.setattr(module, "_PIECE", 8)

    @pytest.mark.parametrize("chunks", [("12345678",), ("1234", "5678"), ("1234567 12345678",)])
    def test_it_may_be_as_long_as_the_limit(self, chunks: tuple[str, ...]) -> None:
        """It begins anew at white space."""
        assert "".join(chunks).split() == [each.text for each in cut(*chunks)]

    @pytest.mark.parametrize("chunks", [("123456789",), ("12345", "6789"), ("a ", "123456789")])
    def test_it_may_not_be_longer(self, chunks: tuple[str, ...]) -> None:
        """The error says what to do."""
        with pytest.raises(PhraseError) as caught:
            cut(*chunks)

        assert str(caught.value) == (
            "Given more than 8 characters without white space, expected text; check what is read."
        )


@pytest.mark.parametrize("size", [1, 3, 40])
def test_a_line_longer_than_a_piece_is_cut_at_white_space(
    monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """At the same places however it comes."""
    monkeypatch.setattr(module, "_PIECE", 8)
    text = "one two threefoursix **se\tven** eight\nnine-and-a-half ten"

    assert cut(text) == cut(*(text[at : at + size] for at in range(0, len(text), size)))


def test_a_phrase_before_a_place_is_found() -> None:
    """The longest one that ends there."""
    book = Phrasebook({"than": 1, "more than": 2, "in all": 3})

    assert book.match_before(cut("no more than 5"), 3) == (2, 1)
    assert book.match_before(cut("than 5"), 1) == (1, 0)
    assert book.match_before(cut("all 5"), 1) is None
    assert book.match_before(cut("so 5"), 1) is None
    assert book.match_before(cut("than 5"), 0) is None


@pytest.mark.parametrize("words", [["per cent", "Per cent of"], ["Per cent of", "per cent"]])
def test_the_longest_phrase_is_found(words: list[str]) -> None:
    """However the table is ordered, and whatever is in capitals."""
    book = Phrasebook(dict(zip(words, words, strict=True)))

    assert book.match(cut("Per cent of all"), 0) == ("Per cent of", 3)
    assert book.match(cut("per cent of all"), 0) == ("per cent", 2)


def test_a_phrase_that_the_text_cuts_short_is_none() -> None:
    """The words that are there are no more than its beginning."""
    book = Phrasebook({"per cent of": "share"})

    assert book.match(cut("per cent"), 0) is None
    assert book.match(cut("so per cent of"), 1) == ("share", 4)


def test_years() -> None:
    """Four digits, from 1500 up to 2199."""
    texts = ["1499", "1500", "2024", "2199", "2200", "20240", "word"]

    assert ["1500", "2024", "2199"] == [text for text in texts if is_year(cut(text), 0)]


@pytest.mark.parametrize(
    ("text", "place"), [("5-billion", 2), ("5‑billion", 2), ("5 -billion", 1), ("5- billion", 1)]
)
def test_a_hyphen_inside_a_compound_is_stepped_over(text: str, place: int) -> None:
    """One that may not break a line too."""
    assert after_hyphen(cut(text), 1) == place
