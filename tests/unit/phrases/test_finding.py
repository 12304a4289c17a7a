"""The finder: where mentions stand, what times they have, and how long a text may be."""

from collections.abc import Iterator
from datetime import date
from itertools import repeat

import pytest
from marked import marked

from sco_facts.errors import OperandError
from sco_facts.phrases import find
from sco_facts.phrases.assigning import assign
from sco_facts.phrases.finding import explain
from sco_facts.phrases.times import times_of

# A long sentence is read in parts; this leaves room for the phrase to fall on either side.
LONG = range(180, 215)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it lasted over five years", [("over five years", None)]),
        ("it grew 5% over five years", [("5%", "over five years")]),
        ("it was repaid over five years", [("five years", None)]),
        ("over the past five years it grew 5%", [("5%", "over the past five years")]),
        ("it rose from 10% to 12%", [("10%", None), ("12%", None)]),
    ],
)
def test_a_length_of_time_or_a_change_is_told_from_a_quantity(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """By the words before it."""
    assert expected == [(each.text, each.period and each.period.words) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was more than one ship.", ["more than one ship"]),
        ("It was one ship or more.", ["one ship or more"]),
        ("It was one ship.", []),
        ("More than 1984 ships came.", ["More than 1984 ships"]),
        ("He swam 100m in the lake.", []),
        ("It cost $100m in the end.", ["$100m"]),
    ],
)
def test_a_hedge_or_a_unit_makes_a_quantity_of_a_number(text: str, expected: list[str]) -> None:
    """One by itself is a pronoun, 1984 a year, and 100m may be metres."""
    assert expected == [each.text for each in find(text)]


def test_a_mention_says_where_it_stands() -> None:
    """In code points, from the first character of its words to the last."""
    text = "It hit 5 million tons, or about 7%."

    expected = [(7, 21, "5 million tons"), (26, 34, "about 7%")]
    assert expected == [(each.start, each.end, each.text) for each in find(text)]


def test_offsets_count_from_the_first_part() -> None:
    """Wherever the parts end."""
    mentions = find(["It hit 5 mil", "lion tons. ", "It fell to 7%."])

    expected = [(7, 21, "5 million tons"), (34, 36, "7%")]
    assert expected == [(each.start, each.end, each.text) for each in mentions]


@pytest.mark.parametrize("count", LONG)
def test_a_phrase_may_stand_anywhere_in_a_long_text(count: int) -> None:
    """No part of a long sentence ends inside it."""
    text = "word " * count + "they denied sales of about 5 million tons " + "word " * 9000 + "7%."

    assert ["about 5 million tons", "7%"] == [each.text for each in find(text)]


def test_a_mention_comes_before_the_text_has_ended() -> None:
    """Memory stays flat however long the text is."""
    taken = 0

    def parts() -> Iterator[str]:
        nonlocal taken
        yield "It hit 5 million tons. "
        for part in repeat("And so on. ", 50_000):
            taken += 1
            yield part

    first = next(find(parts()))

    assert "5 million tons" == first.text
    assert taken < 10_000


@pytest.mark.parametrize("given", [b"5 tons", None, 5])
@pytest.mark.parametrize("is_part", [False, True])
def test_what_is_no_text_is_refused(given: object, is_part: bool) -> None:
    """As a whole and as a part."""
    with pytest.raises(OperandError) as caught:
        list(find(["It hit ", given] if is_part else given))  # type: ignore[arg-type, list-item]

    assert given == caught.value.value
    assert str(caught.value) == (
        f"Given {given!r}, expected text; decode bytes, and write words for anything else."
    )


@pytest.mark.parametrize(
    ("text", "words", "quantity"),
    [
        ("Russia handed over 1,000 bodies.", "1,000 bodies", "1,000 bodies"),
        ("They turned over $5 million.", "$5 million", "5 million USD"),
        ("Inflation went up to 5 percent.", "5 percent", "moved to 5 percent"),
        ("The group took over three companies.", "three companies", "3 companies"),
        ("Parliament has passed five laws.", "five laws", "5 laws"),
        ("It approached 3 banks.", "3 banks", "3 banks"),
        ("It passed five or six laws.", "five or six laws", "between 5 and 6 laws"),
        ("It took over several companies.", "several companies", "several companies"),
        ("It lies near 19 lakes.", "19 lakes", "19 lakes"),
        # These are hedges.
        ("The flood has taken over 200 lives.", "over 200 lives", "more than 200 lives"),
        ("It took over five years.", "over five years", "more than 5 years"),
        ("It has over three companies.", "over three companies", "more than 3 companies"),
        ("It passed 20 laws.", "20 laws", "20 laws"),
        ("It passed 5 percent.", "passed 5 percent", "more than 5 percent"),
        ("They may add up to 500 jobs.", "up to 500 jobs", "at most 500 jobs"),
    ],
)
def test_a_part_of_a_verb_is_no_hedge(text: str, words: str, quantity: str) -> None:
    """After some verbs always, after others before a count below twenty."""
    assert [(words, quantity)] == [(each.text, str(each.quantity)) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the past five years it grew 5%.", [("five years", "date")]),
        ("It is about more than 30%.",
         [("about more than 30%", "expected one hedge and one rate; leave the others out")]),
        ("The teams drew 1-1 at home.", [("1-1", "score")]),
        ("It sold 3,5 million.", [("3,5", "unread notation")]),
        ("It grew 5% in 18 days.", [("18 days", "date")]),
        ("It is repaid over 18 months.", []),
    ],
)  # fmt: skip
def test_what_is_left_out_is_explained(text: str, expected: list[tuple[str, str]]) -> None:
    """By the rule that leaves it out, or by what contradicts itself."""
    assert expected == [(each.text, each.reason) for each in explain(text)]


def test_brackets_around_a_cell_are_a_minus_sign() -> None:
    """Where it holds money or a share; a plus sign before a share is one of a change."""
    text = (
        "| A | (5.2%) | +11% | (see 5%) |\n|---|---|---|---|\n"
        "| B | ($5.2m) | + 2.5% | (12) |\n| C | (€ 3.1 billion) | (5 km) | (5.2) |\n"
    )

    assert [
        ("(5.2%)", "-5.2 percent"), ("+11%", "rose by 11 percent"), ("5%", "5 percent"),
        ("($5.2m)", "-5.2 million USD"), ("2.5%", "2.5 percent"),
        ("(€ 3.1 billion)", "-3.1 billion EUR"), ("5 km", "5 km"),
    ] == [(each.text, str(each.quantity)) for each in find(text)]  # fmt: skip
    assert all(each.text == text[each.start : each.end] for each in find(text))


def test_several_years_ago_is_a_time() -> None:
    """And no quantity."""
    assert ["5%"] == [each.text for each in find("Several years ago it was 5%.")]


def periods(text: str, *, is_future: bool = False) -> list[str | None]:
    """Give the time words of the marked quantities."""
    tokens, places = marked(text)
    read = times_of(tokens, lambda _tokens, _at: False, date(2025, 11, 18))
    times = [
        time for time in read if not any(time.start < end and at < time.end for at, end in places)
    ]
    found = assign(tokens, places, times, [is_future] * len(places))
    return [None if each is None else each.edtf or each.words for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It slowed to [2.2 percent] in 2017, from [2.7 percent] in 2016.", ["2017", "2016"]),
        ("It rose from [410 tonnes] in 2021 to [530 tonnes] in 2022.", ["2021", "2022"]),
        ("In 2012 it had [1,204 members]; in 2018 it had [977].", ["2012", "2018"]),
        ("In 2023 exports rose [5%] and imports fell [3%].", ["2023", "2023"]),
        ("In June, prices rose [2.8%] from a year earlier.", ["2025-06"]),
        ("It rose [2.8%] from a year earlier.", ["from a year earlier"]),
        ("It rose [2.8%] year on year in October.", ["2025-10"]),
        ("It had a y-o-y rise of [2.8%].", ["y-o-y"]),
        ("When it was founded in 2001, its share was [5%].", ["2001"]),
        ("In 2023, unlike last year, it passed [$5 million].", ["2023"]),
        ("It rose [2%] to [$5] on Monday.", ["2025-11-17", "2025-11-17"]),
        ("It rose from [2%] to [$5] on Monday.", [None, "2025-11-17"]),
        ("It has [9 ships] worth [$5] in 2023.", ["2023", "2023"]),
        ("It plans to cut [9 jobs], or [5%], by 2030.", ["by 2030", "by 2030"]),
        ("It took [$5] in goods and services tax in 2023.", ["2023"]),
        ("A pack of [20 pills] now costs [$5].", [None, "2025-11-18"]),
        ("It rose [2.8%] in October year on year.", ["2025-10"]),
        ("Trade in 2023 exceeded [30%].", ["2023"]),
        ("Trade, in 2023, exceeded [30%].", ["2023"]),
        ("It was cut by [2 points] on Monday to [4%].", ["2025-11-17", "2025-11-17"]),
        ("It burned [8 homes] on Monday, stranding [9 people].", ["2025-11-17", "2025-11-17"]),
        ("It burned [48 hectares] ([120 acres]) since 2001.", ["2001/", "2001/"]),
        ("A [19 per cent] rise in profit at [Rs 5] in 2023.", ["2023", "2023"]),
        ("It reached [80 percent] of those [over one year old] in 2023.", ["2023", None]),
        ("It sold [300 cars] in 2019.", ["2019"]),
        ("It was fined [$5] in 2024 for a spill.", ["2024"]),
        ("In 2024 it paid [$7] to settle a suit brought in 2018.", ["2024"]),
        ("A fine of [$20] imposed in 2022 was cut to [$8].", ["2022", None]),
        ("It cut a fine of [$20] imposed in 2022 to [$8].", ["2022", None]),
        ("[300 workers] at the plant resigned in 2019.", ["2019"]),
        ("It sold [300] of the cars built in 2019.", ["2019"]),
        ("The number of people killed in 2019 was [300].", ["2019"]),
        ("[Half] of the posts were cut in 2019.", ["2019"]),
        ("It sold [300 cars] on the island in 2019.", ["2019"]),
        ("Two buses were hit, killing [6] when a bank fell on Monday.", ["2025-11-17"]),
        ("It will hire [900] in 2026 and raise wages by [4%].", ["2026", "2026"]),
        (
            "It has shrunk by [5%] since 2022 and now has [9], enough for [6].",
            ["2022/", "2025-11-18", None],
        ),
        ("It helped to [more than double] the profit in 2023.", ["2023"]),
        ("It [doubled] the profit in 2023.", ["2023"]),
        ("Gold rose [3%] on Monday, and silver gained [5%].", ["2025-11-17", "2025-11-17"]),
        ("It stole [9 tonnes] in the early hours of Monday.", ["2025-11-17"]),
        ("It made [9 tonnes a day] before the war.", ["before the war"]),
        ("It killed [40 people] when a dam burst in 2023.", ["2023"]),
        ("It fell to [$5] the previous month.", ["the previous month"]),
        ("It was up from [$5] the month before.", ["the month before"]),
        ("It was up from [$5] at this time last year.", ["at this time last year"]),
        ("It will replace [75 km] of pipe within 18 months.", ["within 18 months"]),
        ("A man who stole [$5] over six years was jailed.", ["over six years"]),
        (
            "He stole [$5] over six years and was jailed on Monday for [2 years].",
            ["over six years", "2025-11-17"],
        ),
        ("It rose by [5%] in 2024 to an average of [60].", ["2024", "2024"]),
        ("Snow will return today, with [10 cm] in the hills.", ["2025-11-18"]),
        ("It closed in 2019 with the loss of [300 jobs].", ["2019"]),
        ("It bought a tower in 2019 for [$5] and sold it.", ["2019"]),
        ("The board agreed on Monday to pay [$5].", ["2025-11-17"]),
        ("It was [2 points] above its peak in 2019.", ["2019"]),
        ("A rise of [6 percent] was recorded in 2019.", ["2019"]),
        ("It said that [300 people] were held in 2019.", ["2019"]),
        ("In 2019 it sold [30 cars], and it paid [$5].", ["2019", "2019"]),
    ],
)
def test_a_quantity_has_its_time(text: str, expected: list[str | None]) -> None:
    """The one beside it, or the one at the head of its sentence."""
    assert expected == periods(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was [4%], its fourth since 2001.",
        "It rose [5%] and fell in 2023.",
        f"It rose [5%]{' more' * 17} in 2023.",
        "It was [5%] higher than in November.",
        "The plant, opened in 2019, employs [300 people].",
        "A plant opened in 2015 employs [300 people].",
        "A plant set up in 2015 employs [300 people].",
        "A mine that closed in 1997 lost [600 men].",
        "A villa bought in 2011 was sold for [$5].",
        "They sold for [$5] a house bought in 2011.",
        "They paid [$5] for roads built in 2011.",
        "It was fined [$5] over a spill in 2019.",
        "It was fined [$5] for a spill in 2019.",
        "It won the cup in 2004 and has [300 members].",
        "It found [14 graves] dating from 1650.",
        "It is nearly [double] the price five years ago.",
        "It was [three times] the August average.",
        "It has grown to [900 birds] since hunting was banned in 1979.",
        "[Eight people] died in the 1996 disaster.",
        "It rose [5%] on the year.",
        "It rose faster, not by the [5%] it forecast in December.",
        "It had [30 staff] until it closed in 2019.",
        "It sold [90 tonnes] under a deal struck in 2021.",
        "The workers laid off in May got [$4].",
        "For the first time since 2001 it made [30 tonnes].",
        "It crested on Monday, [31 cm] short of the record set in 1997.",
        "The agency said on Monday it was [5%].",
        "In 2023 it fell; it rose [5%].",
        "In 2023 it sold the ship, and it has [14 staff].",
        "The minister presented a budget on Monday with a deficit of [5%].",
        "The minister presented her budget on Monday, with a deficit of [5%].",
        "It placed an order on Monday for [52 jets].",
        "It won a contract on Monday worth [$5].",
        "It passed a bill on Monday to raise pay to [$5].",
        "It passed the law on Monday that caps rents at [$5].",
        "It ruled on Monday that it must pay [$5].",
        "It closed in 2019 because it had [two doctors].",
        "It met in 2019 and may reach [$5].",
        "A ship that carries [4,200 cars] will sail in 2027.",
        "A cable which can carry [1,400 MW] is to be laid by 2029.",
        "A [900-metre] bridge is to be built by 2029.",
        "It will return to its [2%] target by 2029.",
        "It was [4 degrees] below the average for late December.",
        "It rose [5%] on the day before the vote.",
        "It fell in 2023, but it rose [5%].",
        "The share is [5%].",
    ],
)
def test_a_time_of_other_words(text: str) -> None:
    """It belongs to no quantity."""
    assert [None] == periods(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was [5%] in 2023, with [3%] to come.", ["2023", None]),
        ("It was [5%] in 2023 or so they said of [3%].", ["2023", None]),
        ("It was up [5%] in 2023 [3%].", ["2023", None]),
        ("It rose to [5%] in 2023 and could reach [9%].", ["2023", None]),
        ("It spent [$5] in 2023 and plans to spend [$9].", ["2023", None]),
        ("It made [$5] in 2023 and hopes for [$9].", ["2023", None]),
        ("By way of trade in 2023 came [5%] with [3%].", ["2023", None]),
        ("It was [5%] of the [3%] in 2023.", [None, "2023"]),
        ("It was [5%], while [3%] in 2023 left.", [None, "2023"]),
    ],
)
def test_the_other_quantity_has_none(text: str, expected: list[str | None]) -> None:
    """A time is shared only where the words go on."""
    assert expected == periods(text)


def test_what_is_expected_is_of_no_time_before_the_text() -> None:
    """A month without a year, or a weekday, is the next one."""
    assert ["2025-12"] == periods("It will rise [5%] in December.", is_future=True)
    assert ["2025-11-20"] == periods("It will rise [5%] on Thursday.", is_future=True)
    assert ["on November 12"] == periods("It will rise [5%] on November 12.", is_future=True)
    assert ["2025-11"] == periods("It will rise [5%] in November.", is_future=True)
    assert ["2026"] == periods("It will rise [5%] in 2026.", is_future=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 5%. It was 6%. That is false.", ["asserted", "denied"]),
        ("It may be 5%. That is false.", ["doubted"]),
        ("False. It is 5%.", ["denied"]),
        ("It is 5%. Wrong. It is 6%.", ["denied", "asserted"]),
    ],
)
def test_a_sentence_judges_the_one_before(text: str, expected: list[str]) -> None:
    """Or, where no claim stands before it, the next."""
    assert expected == [each.modality for each in find(text)]


def test_a_length_that_dates_nothing_is_a_quantity() -> None:
    """One that does is the time of another."""
    assert ["three years"] == [each.text for each in find("It runs over the next three years.")]
    assert ["5%"] == [each.text for each in find("It grew 5% over the next three years.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The journey fell from nine hours to just over five.", ["9 hours", "just over 5 hours"]),
        ("It rose from 5 tonnes to 7 ships.", ["5 tonnes", "7 ships"]),
    ],
)
def test_a_bare_end_has_the_unit_that_it_came_from(text: str, expected: list[str]) -> None:
    """Unless it has its own."""
    assert expected == [str(each.quantity).removeprefix("moved to ") for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It waits over 40 hours.", ["more than 40 hours"]),
        ("Waiting time: over 40 hours.", ["more than 40 hours"]),
        ("over 40 hours", ["more than 40 hours"]),
        ("Talks went on over 3 days.", []),
        ("The loan is repaid over 18 months.", ["18 months"]),
    ],
)
def test_over_a_length_of_time_is_more_or_during_it(text: str, expected: list[str]) -> None:
    """Where the words do not tell which, it is left out."""
    assert expected == [str(each.quantity) for each in find(text)]
