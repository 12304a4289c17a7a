"""The rules by which a number in running text is no quantity, each with its example."""

import pytest

from sco_facts.phrases import find
from sco_facts.phrases.exclusions import RULES, Rule
from sco_facts.phrases.finding import explain


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_explains_its_example(rule: Rule) -> None:
    """The figure in it is left out, for the reason that the rule names."""
    assert rule.name in {each.reason for each in explain(rule.example)}


@pytest.mark.parametrize(
    "text",
    [
        "about three times a year", "about three times an hour", "about three times per day",
        "about three times each week", "about three times every week", "he won half a chance",
        "he had half an idea", "the Group of 20.", "the Gang of 4.", "a Band of 3.", "at 5 a.m.",
        "at 5 am.", "see no. 5 again", "see nos. 5 again", "see vol. 7 again", "see fig. 3 again",
        "see para. 12 again", "see art. 9 again", "see sec. 4 again", "see p. 17 again",
        "see pp. 17 again", "the Group of 20 met", "the Gang of 4 met", "the Band of 3 met",
        "see Article 5 again", "it opens at 5 am today", "it opens at 5 pm today",
        "it opens at 5 o'clock today", "it opens at 5 GMT today", "it opens at 5 UTC today",
        "it opens at 5 a.m. today", "it opens at 5 p.m. today", "they meet three times a year",
        "they meet three times an hour", "they meet three times per day",
        "they meet three times each week", "they meet three times every week",
        "they meet two to three times a year", "they met two or three times",
        "it doubled down on that", "it doubled back then", "it doubled up then",
        "it doubled as a home", "it was cut in half again", "a 3/4 turn", "one of them",
        "he ran the 100m again", "the five agreed", "these five agreed",
        "those five agreed", "all three agreed", "both two agreed", "the other two agreed",
        "another five agreed", "any three agreed", "every five agreed", "each two agreed",
        "call 5 30 again", "call + 5 again", "then ) 5 again", "under № 5 again",
        "as said (5) again", "as said [5] again", "then 5 (6) again", "the A5 again",
        "the 5A again", "the 5/x again", "at 5:30 again", "a 5@x again", "the 5&x again",
        "the 5#x again", "the 5–x again", "the Boeing 737 again",
        "the U.S. Boeing 737 again", "then St. Petersburg 5 again", "the 737 Max again",
        "for ALL 5 now", "for TOP 5 now", "for TRY 5 now", "the top 5 again", "a double room",
        "the first third of it", "the last half of it", "a third time", "the twice yearly talks",
        "in the 1990s", "in 2024", "it surpassed 2019 levels", "it fell below 1990 levels",
        "it exceeded 2022 highs", "it was under 2021 figures", "a 1:5 again",
        "the Group of 20 was there", "the Gang of 4 was there", "the Band of 3 was there",
        "the sub-section 5 was lost", "they watched 6 Below again", "a twenty-5 again",
        "the 9/11 again", "they won 3–1 again", "it was half a loaf",
        "it was half an apple",
        "for the weeks and a half of it", "it rose about three times a year",
        "it rose about three times an hour", "it rose about three times per day",
        "it rose about three times each week", "it rose about three times every week",
    ],
)  # fmt: skip
def test_a_number_that_is_no_quantity(text: str) -> None:
    """It is part of a name, a time, a rate of events, odds or an idiom, or the noun is missing."""
    assert [] == list(find(text))


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("a group of 20.", "20"), ("five in a row", "five"), ("five in an hour", "five"),
        ("it grew two to three times", "two to three times"),
        ("it was 2 to 2.5 times a year", "2 to 2.5 times"),
        ("it grew three times", "three times"), ("it increased three times", "three times"),
        ("it was three times higher", "three times"),
        ("it was three times the sum", "three times"), ("it was 2.5 times a year", "2.5 times"),
        ("about three times", "about three times"), ("it doubled", "doubled"),
        ("it is double the sum", "double"), ("it is triple that", "triple"),
        ("it has over 2019 ships", "over 2019 ships"),
        ("it has over 15 levels", "over 15 levels"),
        ("it took two months and a half.", "two months and a half"),
        ("it took a year and a half.", "a year and a half"),
        ("a year and a third of it", "a third"), ("members and half of it", "half"),
        ("a year or a half of it", "a half"), ("this year and half of it", "half"),
        ("half of it", "half"), ("it was half", "half"), ("3/4 of it", "3/4"),
        ("about one", "about one"), ("exactly one of them", "exactly one"),
        ("five in all", "five"), ("five of them", "five"), ("it never hit 5 tons", "5 tons"),
        ("it never really hit 5 tons", "5 tons"), ("it did not, we say, hit 5 tons", "5 tons"),
        ("not only 5 tons", "5 tons"), ("no doubt 5 tons", "5 tons"),
        ("he denied a rise of 5 tons", "5 tons"), ("he said that 5 tons", "5 tons"),
        ("he did not say that 5 tons came", "5 tons"), ("without 5 tons", "5 tons"),
        ("it hit (5 tons)", "5 tons"), ("it hit \"5 tons\"", "5 tons"),
        ("it hit —5 tons", "5 tons"), ("it hit 5 tons.", "5 tons"),
        ("it hit [5 tons] then", "5 tons"), ("to top 5 tons", "top 5 tons"),
        ("it will top 5 tons", "top 5 tons"), ("it would not top 5 tons", "top 5 tons"),
        ("they could top 5", "top 5"), ("about 2024 tons", "about 2024 tons"),
        ("the five people agreed", "five people"), ("it sold 5 then", "5"), ("It 5 then", "5"),
        ("over 100m", "over 100m"), ("AMD 5 million", "AMD 5 million"), ("100 AMD", "100 AMD"),
        ("it hit 5 tons of it", "5 tons"), ("the two-thirds of it", "two-thirds"),
        ("it hit 5-10 tons", "5-10 tons"), ("it hit 5–10 tons", "5–10 tons"),
        ("a group of 20 was there", "20"), ("sales in Peru of 20 were lost", "20"),
        ("it sold 5 a week", "5 a week"), ("it moved 5 up to M Street", "5"), ("it took 5 in", "5"),
        ("they won 5 in a row", "5"), ("it sold 5 in an hour", "5"), ("it (sold 5) then", "5"),
        ("it (5 in all) then", "5"), ("it took (5", "5"), ("it sold 5 (", "5"),
        ("it went. Then 5 of it was", "5"), ("it grew to 2⅓ in all", "2⅓"),
        ("about one-third was lost", "about one-third"), ("the total:5 tons", "5 tons"),
        ("they let 5 in. M. agreed", "5"), ("it hit 5 tons,then fell", "5 tons"),
        ("In 2024;5 tons came", "5 tons"), ("In 2024,about 5 tons", "about 5 tons"),
        ("In 2024:about 5 tons", "about 5 tons"),
        ("two thirds", "two thirds"), ("a third of it", "a third"), ("a quarter", "a quarter"),
        ("at one in five", "one in five"), ("at one out of five", "one out of five"),
        ("at 1 in 5", "1 in 5"), ("at 1 out of 5", "1 out of 5"), ("at five in ten", "five in ten"),
        ("at five out of 10", "five out of 10"), ("1 in 5 people agree", "1 in 5"),
        ("a 5-year-old", "5-year-old"),
    ],
)  # fmt: skip
def test_a_number_that_is_a_quantity(text: str, mention: str) -> None:
    """In nearly the same words."""
    assert [mention] == [each.text for each in find(text)]
