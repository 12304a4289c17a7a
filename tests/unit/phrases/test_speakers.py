"""Speakers: who says what a sentence says."""

import pytest
from marked import marked

from sco_facts.phrases.claims import read_claims


def speakers(text: str) -> list[str | None]:
    """Read the speakers of a marked sentence."""
    return [claim.speaker for claim in read_claims(*marked(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The finance minister said it was [3%].", "finance minister"),
        ("According to the coast guard, [600 tonnes] leaked.", "coast guard"),
        ("It is [5%], according to the World Bank.", "World Bank"),
        ("It is [5%] according to officials who know.", "officials"),
        ('"We own [40 cows]," a dairy farmer told reporters.', "dairy farmer"),
        ("The road is [84 km] long, the ministry says.", "ministry"),
        ("It lost [five lives], the captain of a vessel said.", "captain of a vessel"),
        ("It grew [5%], said the minister.", "minister"),
        ("It grew [5%], its operator said on Tuesday.", "operator"),
        ("It grew [5%], data showed on Thursday.", "data"),
        ("It hit [six farmers], the minister told the house on Wednesday.", "minister"),
        ("It hit [six farmers], the minister said Wednesday.", "minister"),
        ("Central bank estimates put inflation at [6.1%].", "Central bank"),
        ("Airlines put the damage at [€55 million].", "Airlines"),
        ("Bank estimates put the damage at [€5 million].", "Bank"),
        ("On Monday the minister said it was [5%].", "minister"),
        ("On Monday officials said it was [5%].", "officials"),
        ("In a report on Monday the bank said it was [5%].", "bank"),
        ("The company on Thursday said it was [5%].", "company"),
        ("The minister also said that [300 people] died.", "minister"),
        ("The brewer kept its aim and said it owned [12 shops].", "brewer"),
        ("The chain announced that it owned [12 shops].", "chain"),
        ("The union is demanding [8 percent].", "union"),
        ("The union demanded [8 percent].", "union"),
        ('The minister said: "It was bad, but it grew [5%]."', "minister"),
        ("The co-op said it was [5%].", "co-op"),
        ("It rose [5%], the port-owner said.", "port-owner"),
        ("[Half] of it, said officials who know, is gone.", "officials"),
        ("The EU's trade chief said it was [5%].", "EU's trade chief"),
    ],
)
def test_a_speaker(text: str, expected: str) -> None:
    """Before what is said, and behind it; no article, no verb, no day."""
    assert [expected] == speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was said that [300 trees] fell.",
        "The spokeswoman gave a speech on its [250 cranes].",
        "The chain reported a [20%] drop.",
        "A survey shows that [30%] are dry.",
        "The mayor, 45, said it was [5%].",
        "Nobody said it was [5%].",
        "The minister, who said, owns [5 ships].",
        "It said [300 people] died.",
        "According to it, [300 people] died.",
        "According to 45, [300 people] died.",
        "Reports put the ship near [5 km] away.",
        "It put the damage at [€55 million].",
        "Said [300 people].",
        "It grew [5%], he told those in that one and only house by the sea that it did.",
        "It grew [5%], he said on one of the very many days of one very long year.",
        "It grew [5%], said 45.",
        "It grew [5%], many of the very many other people who came there said.",
        "It grew [5%], 45 of them said.",
        "And said it was [5%].",
    ],
)
def test_no_speaker(text: str) -> None:
    """No verb of saying, or none that says who."""
    assert [None] == speakers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said it was [5%], but it grew [6%].", ["minister", None]),
        ("The minister said it was [5%]; it grew [6%].", ["minister", None]),
        ("The union demanded [8%], and it got [6%].", ["union", None]),
        ("The bill was [8%], and the owner said he paid [6%].", [None, "owner"]),
        ("It grew [5%], and fell [6%], the bank said.", ["bank", "bank"]),
    ],
)
def test_how_far_it_goes(text: str, expected: list[str | None]) -> None:
    """Each says what follows, or what stands before."""
    assert expected == speakers(text)
