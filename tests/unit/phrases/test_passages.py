"""Passages: paragraphs and sentences counted as a reader counts them."""

from pathlib import Path

import pytest

import sco_facts as sf
from sco_facts.phrases.passages import Place, places, sentences

ROOT = Path(__file__).resolve().parents[3]
SEED = (ROOT / "seeds" / "000_477469a4d08aef29.txt").read_bytes().decode()
FACTS = sf.load("2026.1")


def split(text: str) -> list[str]:
    """Cut a text into its sentences."""
    return [text[each.start : each.end] for each in sentences(text)]


def test_the_article_has_17_sentences_in_11_paragraphs() -> None:
    """The three photo credits are neither."""
    last = sentences(SEED)[-1]

    assert (17, 11) == (last.number, last.paragraph)


@pytest.mark.parametrize("id", list(FACTS))
def test_counting_agrees_with_every_quote_of_the_article(id: str) -> None:
    """Each stands at one place only, and its sentence and paragraph are those recorded."""
    quote = FACTS[id].quote  # type: ignore[index]

    assert (Place(quote.start, quote.end, quote.sentence, quote.paragraph),) == places(
        SEED, quote.text
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four… Five.", ["One.", "Two!", "Three?", "Four…", "Five."]),
        ("What?! Yes.", ["What?!", "Yes."]),
        ("Rose by 2.5 percent. Then fell.", ["Rose by 2.5 percent.", "Then fell."]),
        ("He left. “Why?” She stayed.", ["He left.", "“Why?”", "She stayed."]),
        ('"Go." "No."', ['"Go."', '"No."']),
        ("It rose (a lot.) It fell.", ["It rose (a lot.)", "It fell."]),
        ("It rose. (It fell.)", ["It rose.", "(It fell.)"]),
        ("“Why?” asked the man.", ["“Why?” asked the man."]),
        ("See e.g. the list, vs. that.", ["See e.g. the list, vs. that."]),
        ("The U.S. Senate met J. Smith.", ["The U.S. Senate met J. Smith."]),
        ("Mr. Smith met (Dr. Who).", ["Mr. Smith met (Dr. Who)."]),
        ("Mr. Smith? Dr.", ["Mr. Smith?", "Dr."]),
        ("Some did… others not.", ["Some did… others not."]),
        ("It grew; then it fell.", ["It grew; then it fell."]),
        ("Это рост. Да.", ["Это рост.", "Да."]),
        ("Done. 27 left.", ["Done.", "27 left."]),
        ("Ends. And then it", ["Ends.", "And then it"]),
        ("Two\nlines here. One\nmore.", ["Two\nlines here.", "One\nmore."]),
        ("  Blank.  ", ["Blank."]),
        ("**Bold.** *Sloped.*", ["**Bold.**", "*Sloped.*"]),
        ("Why?\\,Because", ["Why?\\,", "Because"]),
        ("No end here", []),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """Where they end, and where they seem to."""
    assert expected == split(text)


def test_an_open_bracket_alone_is_no_sentence_and_ends_none() -> None:
    """Nothing follows that could open one."""
    assert [] == split("Ends. (")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_blank_lines_part_paragraphs(newline: str) -> None:
    """With spaces in them or without; a block without a sentence is not counted."""
    text = newline.join(["A headline", "", "One. Two.", " ", "", "Photo: somebody", "", "Three."])

    assert [(1, 1), (2, 1), (3, 2)] == [(each.number, each.paragraph) for each in sentences(text)]


def test_a_text_without_a_last_newline_keeps_its_last_paragraph() -> None:
    """And one with several newlines gains none."""
    assert split("One.\n\nTwo.") == split("One.\n\nTwo.\n\n\n") == ["One.", "Two."]


def test_marks_belong_to_the_sentence_beside_them() -> None:
    """The reader looks through them, a quotation may not."""
    assert ["**Five** lines.", "It is **six.**"] == split("**Five** lines. It is **six.**")


def test_a_very_long_sentence_is_one() -> None:
    """The reader takes it in parts."""
    text = f"It goes{' on' * 2000}."

    assert [text, "It ends."] == split(f"{text} It ends.")


def test_places_may_overlap() -> None:
    """Every one is found."""
    assert [0, 1, 2] == [place.start for place in places("aaaa", "aa")]


def test_any_white_space_stands_for_a_blank() -> None:
    """But not none, and not what stands before the words or after them."""
    text = "a b a\n\tb ab a  c"

    assert [(0, 3), (4, 8)] == [(place.start, place.end) for place in places(text, "a  b")]
    assert [(3, 8)] == [(place.start, place.end) for place in places(text, " a b")]
    assert () == places(text, "\na b")


def test_words_outside_sentences_have_no_number() -> None:
    """In a headline, or between two sentences."""
    assert (Place(0, 4, None, None), Place(6, 10, 1, 1)) == places("Rain\n\nRain.", "Rain")
    assert (Place(4, 5, None, None),) == places("One. Two.", " ")


def test_no_words_have_no_place() -> None:
    """Else they would be everywhere."""
    assert () == places("One.", "")


def test_a_place_prints_its_offsets_and_sentence() -> None:
    """For messages."""
    assert "6:10 (sentence 1)" == str(Place(6, 10, 1, 1))
    assert "0:4 (outside every sentence)" == str(Place(0, 4, None, None))


def test_a_long_sentence_is_one() -> None:
    """However it is read."""
    text = f"It had {'very ' * 600}long words. It ended."

    assert [(0, text.index(" It ended"), 1, 1), (text.index("It ended"), len(text), 2, 1)] == [
        tuple(each) for each in sentences(text)
    ]


def test_marks_belong_to_their_sentence() -> None:
    """They are words of the text, though not of the sentence."""
    assert ["**Five** lines.", "*Six more.*"] == split("**Five** lines. *Six more.*")
