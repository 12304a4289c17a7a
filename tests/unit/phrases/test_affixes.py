"""The words around a number: what stands before it, after it, and the noun of a count."""

import pytest

from sco_facts.phrases import read
from sco_facts.phrases.affixes import later, prefix
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.tokens import scan, source
from sco_facts.quantities.hedges import Hedge


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("railway corridors pass", "railway corridors"), ("more people", "people"),
        ("other additional people", "people"), ("sports cars", "sports cars"),
        ("well-known cars-for-all of", None), ("state-of-the-art cars", "state-of-the-art cars"),
        ("long-term plans", "long-term plans"), ("cars/people", None), ("cars-", None),
        ("cars&people", None), ("cars@home", None), ("cars–people", None), ("cars, people", "cars"),
        ("cars", "cars"), ("news", None), ("gas", None), ("bus", None), ("glass", None),
        ("analysis", None), ("dangerous cars", "dangerous cars"), ("China's cars", "China's cars"),
        ("China’s cars", "China’s cars"), ("CARS", None), ("Cars", None),
        ("jobs", "jobs"), ("very old big red fast cars", None),
        ("very old big red cars", "very old big red cars"), ("of cars", None), ("5 cars", None),
        ("lakh cars", None), ("lakhs", None), ("crore cars", None), ("crores", None),
        ("-cars", None), ("", None),
    ],
)  # fmt: skip
def test_the_noun_of_a_count(text: str, noun: str | None) -> None:
    """Up to five words, the last the first plural in lower case."""
    tokens = list(scan([f"five {text}"]))
    found = noun_at(tokens, 1)

    assert noun == (None if found is None else found.text)
    assert found is None or source(tokens, 1, found.end).endswith(found.text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [("railway corridor passes", "railway corridor passes"), ("corridor", "corridor"),
     ("corridor of it", "corridor"), ("Day", None), ("of it", None), ("other day", "day")],
)  # fmt: skip
def test_the_noun_of_one(text: str, noun: str | None) -> None:
    """All words up to the next function word; the last one in lower case."""
    found = noun_at(list(scan([f"one {text}"])), 1, is_one=True)

    assert noun == (None if found is None else found.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("or more", (Hedge.AT_LEAST, 3)), ("and above", (Hedge.AT_LEAST, 3)),
        ("at the most", (Hedge.AT_MOST, 4)), ("or so", (Hedge.ABOUT, 3)),
        ("give or take", (Hedge.ABOUT, 4)), ("-plus", (Hedge.OVER, 3)), (" plus", None),
        ("+", (Hedge.OVER, 2)), ("+ tons", (Hedge.OVER, 2)), ("+5", None), (" +", None),
        (" + 5", None), ("-five", None), ("or", None), ("tons", None),
    ],
)  # fmt: skip
def test_a_hedge_after_a_number(text: str, expected: tuple[Hedge, int] | None) -> None:
    """A sign only where nothing is glued to it but the number."""
    glue = "" if text[0] in "-+ " else " "

    assert expected == later(list(scan([f"5{glue}{text}"])), 1)


@pytest.mark.parametrize("article", ["", "a ", "an ", "the ", "an average ", "average "])
@pytest.mark.parametrize(
    ("adjective", "per"), [("annual", "year"), ("yearly", "year"), ("monthly", "month"),
                           ("daily", "day")]
)  # fmt: skip
@pytest.mark.parametrize("noun", ["rate", "growth rate", "growth", "pace"])
def test_a_rate_before_a_number(article: str, adjective: str, per: str, noun: str) -> None:
    """Its unit of time goes with the figure."""
    assert f"percent/{per}" == read(f"{article}{adjective} {noun} of 6%").unit.code


@pytest.mark.parametrize("words", ["by a factor of", "a factor of"])
def test_a_factor_before_a_number(words: str) -> None:
    """It makes a bare number one of change."""
    assert "2 fold" == str(read(f"{words} 2"))


@pytest.mark.parametrize(
    ("text", "start", "hedge", "not_from", "clash"),
    [
        ("more than", 0, Hedge.OVER, None, None),
        ("not more than", 0, Hedge.AT_MOST, None, None),
        ("has not exceeded", 0, Hedge.AT_MOST, None, None),
        ("did not even exceed", 0, Hedge.AT_MOST, None, None),
        ("has already exceeded", 2, Hedge.OVER, None, None),
        ("more than over", 0, Hedge.OVER, None, None),
        ("about over", 0, Hedge.ABOUT, None, 0),
        ("has about over", 1, Hedge.ABOUT, None, 1),
        ("not", None, None, 0, None),
        ("has not", None, None, 0, None),
        ("reached", None, None, None, None),
        ("not about", 1, Hedge.ABOUT, 0, None),
        ("at least not", 0, Hedge.AT_LEAST, 2, None),
    ],
)
def test_the_words_before_a_number(
    text: str, start: int | None, hedge: Hedge | None, not_from: int | None, clash: int | None
) -> None:
    """Where those begin that matter, a negation with its auxiliary, and what they say."""
    taken = prefix(list(scan([f"{text} 5"])), 0)

    assert (len(text.split()), start, hedge, not_from, clash) == (
        taken.end, taken.start, taken.hedge, taken.not_from, taken.clash
    )  # fmt: skip
