"""Time words: what opens one, where it ends, and which of them hold a length of time."""

import pytest

from sco_facts.phrases import find
from sco_facts.phrases.times import Time, is_ago, time_at
from sco_facts.phrases.tokens import Token, Tokens, scan, source


def is_measured(tokens: Tokens, at: int) -> bool:
    """Take tonnes for the only unit there is."""
    return at < len(tokens) and tokens[at].lower == "tons"


def found(text: str) -> tuple[list[Token], Time | None]:
    """Look for time words at the start of a text."""
    tokens = list(scan([text]))
    return tokens, time_at(tokens, 0, is_measured)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a year ago now", "a year ago"), ("a year ago", "a year ago"),
        ("an hour earlier still", "an hour earlier"), ("a month later on", "a month later"),
        ("a day before that", "a day before"), ("last year again", "last year"),
        ("the last year", "last year"), ("in the last year again", "last year"),
        ("this Monday", "this Monday"), ("next summer of", "next summer"),
        ("past few years of", "past few years"),
        ("the past several months", "past several months"),
        ("the past couple weeks", "past couple weeks"), ("in five years ago", "five years ago"),
        ("over five years earlier", "five years earlier"),
        ("within 10 days later", "10 days later"),
        ("over five hours earlier than", "five hours earlier"), ("in 2024 again", "in 2024"),
        ("2024-2025", "2024-2025"), ("2024-2025 again", "2024-2025"),
        ("in 2024/25 again", "in 2024/25"), ("in 2024-26 of", "in 2024-26"),
        ("in 2024–2026 of", "in 2024–2026"), ("in 2024 – 2026", "in 2024"),
        ("in 2024-2100", "in 2024-2100"), ("in 2024-125", "in 2024"),
        ("in the 1990s and", "in the 1990s"), ("in 1990 s", "in 1990"),
        ("in 2024 to 2026 again", "in 2024 to 2026"), ("in 2024 and 2026", "in 2024 and 2026"),
        ("in 2024 until 2026", "in 2024 until 2026"),
        ("in 2024 through 2025", "in 2024 through 2025"), ("in 2024 or 2025", "in 2024"),
        ("in 2024 to 25", "in 2024"), ("between 2024 and 2026 of", "between 2024 and 2026"),
        ("in 1500", "in 1500"), ("in 2199", "in 2199"), ("on Monday again", "on Monday"),
        ("on Monday, 5 May 2025", "on Monday, 5 May 2025"), ("on Monday, again", "on Monday"),
        ("Monday again", "Monday"), ("Tuesday, March 5, 2025 we", "Tuesday, March 5, 2025"),
        ("May 5 we", "May 5"), ("in May we", "in May"), ("in May 2025 we", "in May 2025"),
        ("since March we", "since March"), ("March 2025", "March 2025"),
        ("in the 2024", "in the 2024"), ("by early 2024 again", "by early 2024"),
        ("early 2024", "early 2024"), ("late May 2025", "late May 2025"), ("mid 2024", "mid 2024"),
        ("in early March 2025 of", "in early March 2025"), ("Nov. 18, 2025 we", "Nov. 18, 2025"),
        ("Nov 18 we", "Nov 18"), ("November. 18", "November"), ("Nov. we", "Nov."),
        ("in Sept. 2025", "in Sept. 2025"), ("January-March 2025 we", "January-March 2025"),
        ("January – March we", "January"), ("January to March 2025", "January to March 2025"),
        ("January to 5", "January"), ("Jan-Feb 2025", "Jan-Feb 2025"),
        ("18 November 2025 we", "18 November 2025"), ("18 November we", "18 November"),
        ("18th of November 2025 we", "18th of November 2025"),
        ("18 of November, 2025", "18 of November, 2025"),
        ("November 18th, 2025", "November 18th, 2025"), ("November 18 th", "November 18"),
        ("November 18-20, 2025 we", "November 18-20, 2025"),
        ("November 18 and 20", "November 18 and 20"), ("18-20 November", "18-20 November"),
        ("18–20 November 2025", "18–20 November 2025"),
        ("18 and 20 November", "18 and 20 November"), ("18 to 20 November", "18 to 20 November"),
        ("2nd May 2025", "2nd May 2025"), ("November of 2025 we", "November of 2025"),
        ("November, 2025 we", "November, 2025"), ("November, we", "November"),
        ("2025-11-18 we", "2025-11-18"), ("11/18/2025 we", "11/18/2025"),
        ("in 2025-11-18 we", "in 2025-11-18"), ("the end of 2024 we", "end of 2024"),
        ("end of 2024", "end of 2024"), ("by the end of 2024", "by the end of 2024"),
        ("at the beginning of May 2025", "at the beginning of May 2025"),
        ("in the middle of this year we", "in the middle of this year"),
        ("at the start of the decade of", "at the start of the decade"),
        ("at the close of last month we", "at the close of last month"),
        ("at the turn of the century we", "at the turn of the century"),
        ("end of next week", "end of next week"), ("first half of 2024 we", "first half of 2024"),
        ("first nine months of 2025 we", "first nine months of 2025"),
        ("in the first nine months of 2025", "in the first nine months of 2025"),
        ("in the first nine months we", "in the first nine months"),
        ("in the first quarter we", "in the first quarter"),
        ("in second half we", "in second half"),
        ("first quarter of 2024", "first quarter of 2024"),
        ("in the third quarter of the year we", "in the third quarter of the year"),
        ("in the fourth quarter of last year", "in the fourth quarter of last year"),
        ("in the final week of May", "in the final week of May"), ("since then we", "since then"),
        ("since its inception we", "since its inception"),
        ("since independence of", "since independence of"),
        ("since the start of the war we", "since the start of the war"),
        ("since the launch of this plan", "since the launch of this plan"),
        ("since the fall of", "since the fall of"),
        ("since their meeting of last May", "since their meeting of last May"),
        ("since his arrival", "since his arrival"), ("since her election", "since her election"),
        ("since our talks", "since our talks"), ("since a summit", "since a summit"),
        ("since that day", "since that day"), ("since 2001 we", "since 2001"),
        ("since the end of 2001", "since the end of 2001"), ("since May 2001", "since May 2001"),
        ("since last year", "last year"), ("today again", "today"), ("now", "now"),
        ("yesterday we", "yesterday"), ("currently we", "currently"), ("tomorrow", "tomorrow"),
        ("nowadays", "nowadays"), ("tonight", "tonight"),
        ("from 2020 to 2024 we", "from 2020 to 2024"), ("till 2024", "till 2024"),
        ("from May 5 to 10", "from May 5 to 10"), ("on 18 November", "on 18 November"),
        ("on the 18th of November", "on the 18th of November"), ("by 5 May 2025", "by 5 May 2025"),
        ("the following day", "following day"), ("same month of", "same month"),
        ("current decade", "current decade"), ("1990s", "1990s"), ("2024s of", "2024s"),
        ("January–March 2025", "January–March 2025"), ("January-March we", "January-March"),
        ("November 18 and we", "November 18"), ("1st of May 2025", "1st of May 2025"),
        ("May 3rd, 2025", "May 3rd, 2025"), ("in 2025 -11-18", "in 2025"),
        ("in 2024/25", "in 2024/25"), ("by late 2024 again", "by late 2024"),
        ("in mid-2024 we", "in mid-2024"), ("in 2024 and Monday was", "in 2024"),
        ("in January–May we", "in January–May"), ("in mid-May we", "in mid-May"),
        ("from January to May we", "from January to May"),
        ("January- May we", "January"),
    ],
)  # fmt: skip
def test_a_time_has_its_words(text: str, words: str) -> None:
    """As a reader would mark them; a preposition belongs to a date, and to no span."""
    tokens, time = found(text)

    assert time is not None
    assert (words, None) == (source(tokens, time.start, time.end), time.duration)


@pytest.mark.parametrize(
    ("text", "words", "length"),
    [
        ("past five years of", "past five years", "five years"),
        ("in the past five years", "past five years", "five years"),
        ("the past 5 years", "past 5 years", "5 years"),
        ("past twenty-five years", "past twenty-five years", "twenty-five years"),
        ("in five years of", "five years", "five years"),
        ("for three months before", "three months", "three months"),
        ("during two decades of", "two decades", "two decades"),
        ("for two weeks", "two weeks", "two weeks"),
        ("throughout the past five years", "past five years", "five years"),
        ("coming 3 weeks", "coming 3 weeks", "3 weeks"),
    ],
)  # fmt: skip
def test_a_span_has_a_length(text: str, words: str, length: str) -> None:
    """It begins at the number, and ends with the words."""
    tokens, time = found(text)

    assert time is not None
    assert time.duration is not None
    assert (words, length) == (
        source(tokens, time.start, time.end),
        source(tokens, time.duration, time.end),
    )


@pytest.mark.parametrize(
    "text",
    [
        "a year of growth", "a year since", "the decade ago", "past few countries",
        "the past five countries", "the past hundred", "across five countries", "in 5",
        "2024 again", "in 2024 tons", "in 1499", "in 2200", "May we", "march 2025", "in march",
        "March on", "the 2024", "by late again", "40 November 2025", "18 and people",
        "2025 -11-18 we", "11/18/we", "the end of 2024 tons", "end of the trade", "beginning 2024",
        "the first nine months", "in the first nine months of", "first nine months",
        "the first quarter we", "in the second half of", "in the first place", "since the",
        "since ,", "since", "now that", "trade", "the trade", "through throughout", "next to five",
        "last of the", "this 18 November", "1990 s", "in", "Mar the", "in 11/18-2025",
        "in 11 / 18 / 2025", "by the end we",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    """It has a unit, no year, no capital, or nothing that it is a part of."""
    assert found(text)[1] is None


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("five years ago", 2, True), ("five years earlier", 2, True), ("a day before", 2, True),
        ("an hour later", 2, True), ("five tons ago", 2, False), ("five years since", 2, False),
        ("five years", 2, False), ("ago", 0, False), ("years of ago", 2, False),
    ],
)  # fmt: skip
def test_ago_follows_a_length(text: str, end: int, expected: bool) -> None:
    """And nothing else."""
    assert expected is is_ago(list(scan([text])), end)


def mentions(text: str) -> list[tuple[str, str | None]]:
    """Find the quantities of a text, each with its time."""
    return [(each.text, each.time) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("It rose 5%" + " more" * 8 + " in 2024.", "in 2024"),
        ("It rose 5%" + " more" * 9 + " in 2024.", None),
        ("It rose 5% and fell in 2024.", None),
        ("It rose 5%. In 2024 we met.", None),
        ("It rose 5% in the U.S. in 2024.", "in 2024"),
        ("It rose 5% in the U.S. In 2024 we met.", None),
        ("It rose 5%, we say, in 2024.", None),
        ("It rose 5% last year in May.", "last year"),
        ("In 2024 it rose 5% last year.", "In 2024"),
        ("In 2024" + " then" * 39 + " 5% left.", "In 2024"),
        ("In 2024" + " then" * 40 + " 5% left.", None),
        ("In 2024 we met. It rose 5%.", None),
        ("In 2024, the U.S. economy grew 5%.", "In 2024"),
        ("In 2024, St. Petersburg grew 5%.", "In 2024"),
        ("In 2024 we met Mr. Lee, whose share rose 5%.", "In 2024"),
        ("In 2024 we did . It rose 5%.", None),
        ("In 2024 we met A . It rose 5%.", None),
        ("In 2024 we met i. It rose 5%.", None),
        ("In 2024 we met? It rose 5%.", None),
        ("We met in 2024. 5% left.", None),
        ("In 2024 we met\n\nIt rose 5%.", None),
        ("In 2024 we\nmet as it rose 5%.", "In 2024"),
    ],
)
def test_a_time_belongs_to_one_mention(text: str, time: str | None) -> None:
    """To the one a few words before it in the clause, else to the next of the sentence."""
    assert [("5%", time)] == mentions(text)


def test_a_time_belongs_to_a_mention_of_one_word() -> None:
    """Even where the sentence ends after it."""
    assert [("doubled", "In 2024")] == mentions("In 2024 trade doubled.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The forum drew over 2000 delegates from 30 countries.",
         [("over 2000 delegates", None), ("30 countries", None)]),
        ("Over 2000 young people lost 5% of it.",
         [("Over 2000 young people", None), ("5%", None)]),
        ("Trains stop at 1700 stations in 30 countries.", [("30 countries", None)]),
        ("Exports rose 5% over 2024.", [("5%", "over 2024")]),
        ("Exports rose 5% over 2024 levels.", [("5%", "over 2024")]),
        ("Output rose 5% at 1990 prices.", [("5%", "at 1990")]),
        ("Over 2024 exports rose 5%.", [("5%", "Over 2024")]),
        ("In 2000 exports were 5% of it.", [("5%", "In 2000")]),
        ("For 2025 targets of 5% were set.", [("5%", "For 2025")]),
    ],
)  # fmt: skip
def test_a_number_that_counts_things_is_no_year(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    """After "over" and "at", unless years have what follows, or a change is told of it."""
    assert found == mentions(text)


def test_how_long_something_took_is_a_quantity() -> None:
    """With its hedge, as long as no change stands before it."""
    assert [("over five years", None)] == mentions("It took over five years.")


# The first window over the tokens ends after so many.
WINDOW = 4096 - 256


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("It rose 5% in 2024.", "in 2024"),
        ("In 2024 it rose 5%.", "In 2024"),
        ("It rose 5%. In 2024 we met.", None),
        ("In 2024 we met. It rose 5%.", None),
    ],
)
def test_a_time_belongs_to_the_same_mention_wherever_the_window_ends(
    text: str, time: str | None
) -> None:
    """Between any two words of the sentence."""
    length = len(list(scan([text])))
    places = range(WINDOW - length, WINDOW + 1)

    found = [mentions("word " * place + text + " word" * 512) for place in places]

    assert [[("5%", time)]] * len(places) == found
