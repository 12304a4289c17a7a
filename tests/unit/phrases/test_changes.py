"""Direction and mode: what is the size of a change, what a level, and what neither."""

import pytest
from marked import marked

from sco_facts.phrases.changes import change_at, is_moving
from sco_facts.phrases.tokens import scan


def changes(text: str) -> list[tuple[int, str | None]]:
    """Read the changes of a marked sentence, each beside the one before."""
    tokens, places = marked(text)
    found, earlier = [], None
    for start, end in places:
        change = change_at(tokens, start, end, earlier)
        found.append((change.direction, change.mode))
        earlier = end, change
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose [5%].",
        "Exports rose a further [5%].",
        "Wages increased by [4 percent].",
        "The bank lifted its rate by [a quarter of a point].",
        "The bill exceeds the cap by [$8 million].",
        "Sales were up [12%].",
        "Shares closed up [6p].",
        "They reported growth of [9 percent].",
        "Wages are growing at an annual rate of [5.2 percent].",
        "The rise in exports of [5%] surprised.",
        "The rise in duty of [90p] surprised.",
        "The river is [1.6 metres] above the danger mark.",
        "It keeps growth [above 5 percent].",
        "A [6 percent] rise in sales helped.",
        "A [7%] annual pay rise is due.",
        "A [$5 million] increase helped.",
        "It saw [20%] growth.",
        "A [12-boat] increase helped.",
        "A [tenfold] increase helped.",
        "Prices are [3%] higher than before.",
        "Six make it [six centimetres] more than last time.",
        "Costs were [5%] above average.",
        "It gained [30 points].",
        "It won [5%] more.",
    ],
)
def test_a_rise(text: str) -> None:
    """Verbs, nouns and comparatives of a rise."""
    assert [(1, "change")] == changes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Exports fell by [8.4 percent].",
        "Exports fell sharply, by [8.4 percent].",
        "Tin fell [more than 3%].",
        "The rate was cut by [2 points].",
        "She trimmed [0.04 seconds] off her best.",
        "The currency lost [2.5 per cent] against the euro.",
        "Profit was down [$0.2 billion].",
        "A [20%] drop in sales hurt.",
        "A [6-percent] decline hurt.",
        "Costs were [5%] below the average.",
        "It was [4.5 degrees] below normal.",
        "The shares are [5%] off their peak.",
        "A cut of [50 basis points] helped.",
        "They are [5%] fewer.",
        "It was cut by a total of [175 basis points].",
        "It helped adults to shed an average of [16.3 percent] of their weight.",
        "The ice is thinning by [1.9 metres] a year.",
    ],
)
def test_a_fall(text: str) -> None:
    """Verbs, nouns and comparatives of a fall."""
    assert [(-1, "change")] == changes(text)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The share rose to [30%].", 1),
        ("Unemployment dropped to a record [4.9%].", -1),
        ("Output dropped to a two-year low of [3%].", -1),
        ("It was cut to [1.2 million barrels].", -1),
        ("Inflation climbed back up to [3.4 percent].", 1),
        ("The share is down from [30%].", -1),
        ("It grew from [$2 billion].", 1),
        ("It rose as much as two points to [5%].", 1),
        ("It could climb [as high as 6%].", 0),
        ("It fell, down from a peak of [410,000].", -1),
        ("It went to a record from the present [20 percent].", 0),
    ],
)
def test_a_level(text: str, way: int) -> None:
    """What a change starts from or ends at, and which way it went."""
    assert [(way, "level")] == changes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The share was [30%].",
        "[30%]",
        "The bank cut [300 jobs].",
        "It raised [$5 million].",
        "It lost [$5 million].",
        "A loss of [$5 million] hurt.",
        "A [$5 million] loss hurt.",
        "The party made up [30%] of it.",
        "The chain closed down [17 stores].",
        "The cut was backed by [300 members].",
        "It was hit, they said, by [300 members].",
        "Trade amounted to [5 million tonnes].",
        "A fall led to [300 deaths].",
        "It hit a low of [3%].",
        "A [two-year] decline ended.",
        "Some [30%] cut their spending.",
        "The ship sank [22 miles] off the port.",
        "The farm grew [300 tonnes] of wheat.",
        "A rate of [5%] is high.",
        "The number of [300] is high.",
        "It lies [10 metres] below sea level.",
        "He wants [5] older people.",
        "They are [5%] off the pace.",
        "A [20%] much larger or smaller rise helped.",
        "A [20%] of them fell.",
        "It got to [5%].",
        "It rose, it is expected to [top 5%].",
        "Six of [5%] much unlike any other rise.",
        "In a series of nine and ten, a high of [5%].",
        "Costs fell, but it went by [5%].",
        "It fell, as prices to [5%] did.",
        "Exports to [300 ports] stopped.",
        "It is [300 jobs] cut short.",
        "It fell only just around a further [5%].",
        "It was hot, [as high as 6%].",
        "They have recovered [seven bodies].",
        "Drilling down [1,260 metres], the team found air.",
        "The tracks are [10 million years] younger.",
        "He ran it [a minute and a half] faster.",
    ],
)
def test_neither(text: str) -> None:
    """What only stands near words of change."""
    assert [(0, None)] == changes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell [200 tonnes], or [more than 4 percent].", [(-1, "change")] * 2),
        ("It slipped to [$212 million], or [87 cents] a share.", [(-1, "level")] * 2),
        ("It lifted its hoard to [432 tonnes], or [22 percent] of it.", [(1, "level"), (0, None)]),
        ("It grew [5%] in May and [6%] in June.", [(1, "change")] * 2),
        ("It rose [2.8 percent] in June, against [3.1 percent] in May.", [(1, "change")] * 2),
        ("It rose to [5 million] and imports to [6 million].", [(1, "level")] * 2),
        ("It fell by [5%] and imports by [6%].", [(-1, "change")] * 2),
        ("It rose [5%] and [300 ships] came.", [(1, "change"), (0, None)]),
        ("It rose [5%] with [6%] of it in May.", [(1, "change"), (0, None)]),
        ("It was [5%] in May and [6%] in June.", [(0, None)] * 2),
        ("It rose by [5%] to [30%] from [28%].", [(1, "change"), (1, "level"), (1, "level")]),
    ],
)
def test_a_second_figure_goes_on_with_the_first(
    text: str, expected: list[tuple[int, str | None]]
) -> None:
    """Set beside it without a verb of its own, it is of the same change."""
    assert expected == changes(text)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("fell from 5.5 to 5.25 percent", "from", True),
        ("costs from 5 to 6 percent", "from", False),
        ("rose, ranging from 5 to 6 percent", "from", False),
        ("climbed back up to 3 percent", "up", True),
        ("crept up to 3 percent", "up", True),
        ("dropped up to 3 percent", "up", False),
        ("sold back down to 3 percent", "down", False),
        ("fell down to 3 percent", "down", True),
        ("holds up to 3 percent", "up", False),
        ("went up from 5 to 6", "from", True),
        ("made it up from 5 to 6", "from", True),
        ("made up from 5 to 6", "from", True),
    ],
)
def test_what_moves(text: str, word: str, expected: bool) -> None:
    """Behind it "from 5 to 6" are two levels, and "up to" is no hedge."""
    tokens = list(scan([text]))

    assert expected is is_moving(tokens, [token.text for token in tokens].index(word))
