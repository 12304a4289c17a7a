"""Quotes and sources: what they accept, how they print, and what their digests cover."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from sco_facts.errors import RecordError
from sco_facts.records.sources import Quote, Source

QUOTE = Quote("exceeds 30%", 303, 314, 1, 1)
SOURCE = Source(
    id="source.report",
    kind="news report",
    title="A headline",
    publisher="An agency",
    published="2025-11-18",
    url="https://example.org/report",
    language="en",
)


def test_a_quote_prints_in_quotation_marks() -> None:
    """The words are plainly not ours."""
    assert "“exceeds 30%”" == str(QUOTE)


def test_offsets_count_code_points() -> None:
    """A character beyond the basic plane is one, not two units or four bytes."""
    assert 2 == Quote("€😀", 0, 2, 1, 1).end


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("abc", 0, 2), ("abc", 0, 4), ("abc", 3, 0), ("abc", -1, 2), ("", 5, 5)],
)
def test_offsets_have_to_span_the_text(text: str, start: int, end: int) -> None:
    """Offsets that cannot be right are refused without the report at hand."""
    with pytest.raises(RecordError, match="expected offsets in code points") as caught:
        Quote(text, start, end, 1, 1)

    assert text == caught.value.value


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Quote("abc", 0, 2, 1, 1),
            "Given a quote of 3 characters at 0–2, expected offsets in code points that span it; "
            "remove them, and run `anchor`.",
        ),
        (
            lambda: Quote("abc", 0, 3, 0, 1),
            "Given sentence 0 and paragraph 1, expected numbers from 1; count from the first of "
            "the report.",
        ),
        (
            lambda: attrs.evolve(SOURCE, published="2025-1"),
            "Given published='2025-1' for the source 'source.report', expected \"YYYY\", "
            '"YYYY-MM" or "YYYY-MM-DD"; leave it out if it is not known.',
        ),
    ],
)
def test_an_error_says_what_to_do(make: Callable[[], object], message: str) -> None:
    """What was given, what was expected, what to do."""
    with pytest.raises(RecordError) as caught:
        make()
    assert message == str(caught.value)


@pytest.mark.parametrize(("sentence", "paragraph"), [(0, 1), (1, 0), (-1, -1)])
def test_sentences_and_paragraphs_count_from_1(sentence: int, paragraph: int) -> None:
    """There is no sentence 0."""
    with pytest.raises(RecordError, match="expected numbers from 1") as caught:
        Quote("abc", 0, 3, sentence, paragraph)

    assert (sentence, paragraph) == caught.value.value


def test_content_of_a_quote() -> None:
    """Offsets and counts are numbers; an offset of zero is no absence."""
    expected = {"text": "abc", "start": 0, "end": 3, "sentence": 1, "paragraph": 2}

    assert expected == Quote("abc", 0, 3, 1, 2).content()


def test_a_quote_outside_every_sentence_has_no_numbers() -> None:
    """And none in its digest."""
    assert {"text": "abc", "start": 0, "end": 3} == Quote("abc", 0, 3).content()


@pytest.mark.parametrize(
    "published", [None, "2025", "2025-11", "2025-11-18", "2024-02-29", "0987-01"]
)
def test_published_takes_a_day_a_month_or_a_year(published: str | None) -> None:
    """Or nothing, where it is not known."""
    assert published == attrs.evolve(SOURCE, published=published).published


@pytest.mark.parametrize(
    "published",
    [
        "", "25", "20251118", "2025-1", "2025-13", "2025-00", "2025-11-31", "2023-02-29",
        "2025-W01-1", "2025W011", "18.11.2025", "2025-11-1", "0000", "2025-11-18T10:00",
        "٢٠٢٥", "2025/11", "year", "2025-1x",
    ],
)  # fmt: skip
def test_published_refuses_what_is_no_such_date(published: str) -> None:
    """Other forms, which Python may read, are no EDTF dates."""
    with pytest.raises(RecordError, match="YYYY-MM-DD") as caught:
        attrs.evolve(SOURCE, published=published)

    assert published == caught.value.value


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "An agency, A headline, 2025-11-18"),
        ({"title": None}, "An agency, 2025-11-18"),
        ({"published": None}, "An agency, A headline"),
        ({"title": None, "published": None}, "An agency"),
    ],
)
def test_a_source_prints_what_is_known(changes: dict[str, Any], expected: str) -> None:
    """Publisher, title, date, without gaps."""
    assert expected == str(attrs.evolve(SOURCE, **changes))


def test_the_edition_is_outside_equality() -> None:
    """The same source in the next edition is the same."""
    assert attrs.evolve(SOURCE, edition="2026.1") == attrs.evolve(SOURCE, edition="2026.2")


def test_the_edition_is_outside_the_digest() -> None:
    """The same source in the next edition has the same digest."""
    assert SOURCE.digest == attrs.evolve(SOURCE, edition="2026.1").digest


def test_the_url_is_inside_the_digest() -> None:
    """A source that moved is a changed source."""
    assert SOURCE.digest != attrs.evolve(SOURCE, url="https://example.org/moved").digest


@pytest.mark.parametrize("given", [QUOTE, SOURCE])
def test_copies_are_equal(given: Quote | Source) -> None:
    """Pickle, copy, deepcopy and evolve keep everything."""
    copies = [
        pickle.loads(pickle.dumps(given)),
        copy.copy(given),
        copy.deepcopy(given),
        attrs.evolve(given),
    ]

    assert [given] * 4 == copies


@pytest.mark.parametrize("given", [QUOTE, SOURCE])
def test_equal_ones_hash_alike(given: Quote | Source) -> None:
    """They can be keys."""
    assert 1 == len({given, attrs.evolve(given)})


@pytest.mark.parametrize(("given", "field"), [(QUOTE, "text"), (SOURCE, "title")])
def test_they_are_frozen(given: Quote | Source, field: str) -> None:
    """Nothing is mutable."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(given, field, "x")
