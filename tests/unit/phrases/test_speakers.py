"""Speakers: who says what, and how far it goes."""

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
        ("It said [300 people] died.", "It"),
        ("It could hit [5%], it said, which is bad.", "it"),
        ("The road, they add, is [84 km] long.", "they"),
        ("The bank pointed out that it was [5%].", "bank"),
        ("The report calls for [300] more beds.", "report"),
        ("It is [5%], according to World Bank estimates.", "World Bank"),
        ("It is [5%], a survey of 300 homes suggested on Monday.", "survey"),
        ("It is [5%], according to a study published on Monday.", "study"),
        ("The board, which lost its head, said it was [5%].", "board"),
        ("The board, which sold 30 ships, denied that pay would fall by [5%].", "board"),
        ("The mayor, 45, said it was [5%].", "mayor"),
        ('"It grew [5%]," Ann Lee, the mayor, said on Monday.', "Ann Lee"),
        ("An official who came late said it was [5%].", "official"),
        ("It is [5%], forecasters at the Met Office said.", "forecasters at the Met Office"),
        ("The port denied it, saying that it held [six ships].", "port"),
        ("It owns land, and says it will hire [300 people].", "It"),
        ("Economists polled last week had expected [5%].", "Economists"),
        ("The firm, which makes sensors, now sees revenue of [$5 million].", "firm"),
        ("The WHO said [300 people] died.", "WHO"),
        ("Ministers had promised [300] teachers.", "Ministers"),
        ("It is [5%], according to the WHO.", "WHO"),
        ("It missed the [5%] that 14 brokers had forecast.", "brokers"),
        ("The ministry trimmed its growth forecast to [5%].", "ministry"),
        ('"It is [5%]" — Minister Ann Lee', "Minister Ann Lee"),
        ('Ann Lee: "It is [5%]."', "Ann Lee"),
        ("Ann Lee noted: it is [5%].", "Ann Lee"),
        ("Ann Lee is quoted as saying that it is [5%].", "Ann Lee"),
        ("In Ann Lee's view, it is [5%].", "Ann Lee"),
        ("It is [5%], in the words of Ann Lee.", "Ann Lee"),
        ("As Ann Lee put it, it is [5%].", "Ann Lee"),
        ("It is [5%], as Ann Lee put it.", "Ann Lee"),
        ("Per Ann Lee, it is [5%].", "Ann Lee"),
        ("As Ann Lee said, it is [5%].", "Ann Lee"),
        ("As noted by Ann Lee, it is [5%].", "Ann Lee"),
        ("It was stated by Ann Lee that it is [5%].", "Ann Lee"),
        ("It was stated by all that it is [5%].", "all"),
        ("Results reported by hospitals rose [5%].", None),
        ("Ann Lee mentioned that it is [5%].", "Ann Lee"),
        ("It was Ann Lee who said that it is [5%].", "Ann Lee"),
        ("The firm dismissed [35 drivers], the union said.", "union"),
        ("The union rejected a claim of [5%].", "union"),
        ("The opposition claims [2,000] came.", "opposition"),
        ("The agency announced sales had risen [4%].", "agency"),
        ("The bank doubts that it will reach [5%].", "bank"),
        ("Officials had once feared that [300 people] had died.", "Officials"),
        ("Ministers deny that [30 homes] will go.", "Ministers"),
        ("The lobby urges ministers to spend [$5].", "lobby"),
        ("It is [5%], the director complained.", "director"),
        ("It beat the [$5] pencilled in by analysts.", "analysts"),
        ("It beat the [$5] expected by analysts.", "analysts"),
        ("The firm, according to the union, dismissed [35 drivers].", "union"),
        ("A study carried out in March says [5%] left.", "study"),
        ("By the union's count, [60 nurses] left.", "union"),
        ("Police, who had said so, now put the toll at [35].", "Police"),
        ("The city expects it, and puts the cost at [$5].", "city"),
        ("Critics, who later said it was [5%], left.", "Critics"),
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
        "It kills an estimated [300 people].",
        "It missed forecasts for [5%].",
        "Whether it sold [50 tonnes], its head declined to say.",
        "Many shops expected [5%].",
        "The 5 expected [5%] of analysts who came.",
        "It made a forecast of [5%].",
        "It did not point out [5%].",
        "In view of [5%], it fell.",
        "In words, it is [5%].",
        'Trade: "over [5%]".',
        '{"trade": "over [5%]"}',
        "It made [5%].",
        "Nobody said it was [5%].",
        "The minister, who said, owns [5 ships].",
        "According to 45, [300 people] died.",
        "Reports put the ship near [5 km] away.",
        "Said [300 people].",
        "It grew [5%], he told those in that one and only house by the sea that it did.",
        "It grew [5%], he said on one of the very many days of one very long year.",
        "It grew [5%], said 45.",
        "It grew [5%], many of the very many other people of the town who came there said.",
        "It grew [5%], 45 of them said.",
        "And said it was [5%].",
        "The firm dismissed [35 drivers].",
        "The judge dismissed [12] of the claims.",
        "The union rejected an offer of [3%].",
        "The firm reported a loss of [$5] that it had hidden.",
        "He claimed [300] euros in expenses.",
        "He claimed [300]",
        'It found "two" of [300] were lost.',
        "Trade with other states was [$5].",
        "Trade with other states last year came to [$5].",
        "Amid claims that [30 homes] would go, he left.",
        "The cost of [$5], expected by some, was paid.",
        "The bank expects it to return to its [2%] target.",
        "The bank doubts that the target of [2%] will be met.",
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
        ("The union demanded [8%] while it offered [3%].", ["union", None]),
        ("The union demands [8%], which is [3%] more.", ["union", None]),
        ("The state has hired [9 cooks], the union said, yet has [6].", ["union", None]),
        ("Although the union claims [900] came, it counted [800].", ["union", None]),
        (
            "Critics argue that it, which the state says costs [$5], costs [$6].",
            ["state", "Critics"],
        ),
        ("It costs [$5], the state says, and [$6], critics say.", ["state", "critics"]),
        ("The state said [5%] left, but according to police [6%] did.", ["state", "police"]),
        ("It lost [5%], according to police, and [6%] in May.", ["police", None]),
    ],
)
def test_how_far_it_goes(text: str, expected: list[str | None]) -> None:
    """Each says what follows, or what stands before."""
    assert expected == speakers(text)
