"""The words around a number: what stands before it, after it, and the noun of a count."""

import pytest

from sco_facts.errors import PhraseError
from sco_facts.phrases import find, read
from sco_facts.phrases.affixes import later, with_hedges
from sco_facts.phrases.amounts import figure_at
from sco_facts.phrases.nouns import noun_at
from sco_facts.phrases.tokens import scan, source
from sco_facts.quantities.hedges import Hedge


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("railway corridors pass", "railway corridors"), ("more people", "people"),
        ("other additional people", "other additional people"), ("sports cars", "sports cars"),
        ("Sports cars", "Sports cars"),
        ("well-known cars-for-all of", None), ("state-of-the-art cars", "state-of-the-art cars"),
        (f"{'long-' * 9}term plans", None),
        ("long-term plans", "long-term plans"), ("cars/people", None), ("cars-", None),
        ("cars&people", None), ("cars@home", None), ("cars–people", None), ("cars, people", "cars"),
        ("cars", "cars"), ("news", None), ("gas", None), ("bus", None), ("glass", None),
        ("analysis", None), ("dangerous cars", "dangerous cars"), ("China's cars", "China's cars"),
        ("China’s cars", "China’s cars"), ("CARS", None), ("Cars", "Cars"),
        ("Celtics players", "Celtics players"),
        ("Kenyans claimed it", "Kenyans"),
        ("killed", "killed"), ("missing people", "missing people"), ("dead in it", "dead"),
        ("head of cattle", "head"), ("two-wheelers", "two-wheelers"),
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
     ("corridor of it", "corridor"), ("Day", None), ("of it", None), ("other day", "other day")],
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
    assert "doubled" == str(read(f"{words} 2"))


@pytest.mark.parametrize(
    ("text", "start", "hedge", "is_clash"),
    [
        ("more than 5", 0, Hedge.OVER, False),
        ("has already exceeded 5", 2, Hedge.OVER, False),
        ("exceeds the 5", 0, Hedge.OVER, False),
        ("about the 5", 2, None, False),
        ("more than over 5", 0, Hedge.OVER, False),
        ("about over 5", 0, Hedge.ABOUT, True),
        ("not more than 5", 0, Hedge.AT_MOST, False),
        ("reached 5", 1, None, False),
        ("at an annual rate of 5", 1, None, False),
    ],
)
def test_the_words_before_a_number(
    text: str, start: int, hedge: Hedge | None, is_clash: bool
) -> None:
    """Back from the number: where those begin that matter, and what they say."""
    tokens = list(scan([text]))
    figure = figure_at(tokens, len(tokens) - 1, is_running=True)
    assert figure is not None
    taken = with_hedges(tokens, figure)

    assert start == taken.start
    assert is_clash == taken.is_clash
    assert is_clash or ({hedge} if hedge else set()) == taken.said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inflation climbed back up to 3.4 percent.", "3.4 percent"),
        ("Prices dropped up to 11%.", "up to 11%"),
        ("It rose by up to 11%.", "up to 11%"),
        ("A film about three sisters won.", "three sisters"),
        ("A crowd of about three hundred came.", "about three hundred"),
        ("The road passes under 40 metres of rock.", "40 metres"),
        ("It is under 40 metres.", "under 40 metres"),
        ("The loan is repaid over 18 months.", "18 months"),
        ("It came under two agreements.", "two agreements"),
        ("It lies within 5 km of it.", "within 5 km"),
        ("It is within five villages.", "five villages"),
    ],
)
def test_a_preposition_is_no_hedge(text: str, expected: str) -> None:
    """As the words around it say."""
    assert [expected] == [each.text for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Revenue rose $5 million or less than 3 percent.", ["$5 million", "less than 3 percent"]),
        ("It cost $5 or more $6 did.", ["$5", "$6"]),
        ("Rooms cost from €90 upwards.", ["€90 upwards"]),
    ],
)
def test_words_after_a_number_may_hedge_the_next(text: str, expected: list[str]) -> None:
    """Where a number or "than" follows them."""
    assert expected == [each.text for each in find(text)]


@pytest.mark.parametrize(
    ("phrase", "unit", "counted"),
    [
        ("$80 a barrel", "USD/barrel", None), ("$5 a share", "USD/count", "share"),
        ("27.4 points a game", "fraction", "game"), ("5 kg a box", None, None),
        ("5 people a mile", None, None), ("$5 a year", "USD/year", None),
        ("$5 million a record", None, None), ("$5 a cross-section", None, None),
        ("$5 per the", None, None), ("$5 per", None, None),
        ("5 litres of the water a day", None, None),
        ("5 litres of water by day", None, None), ("20 per 0 people", None, None),
        ("20 per 5 km", "count/km", None), ("$5 a Box", None, None),
        ("5 litres of sea water a day", "litre/day", None),
    ],
)  # fmt: skip
def test_what_a_rate_is_per(phrase: str, unit: str | None, counted: str | None) -> None:
    """A unit, a period or a noun; what else stands there is unread."""
    if unit is None:
        with pytest.raises(PhraseError):
            read(phrase)
        return
    assert (unit, counted) == (read(phrase).unit.code, read(phrase).counted)
