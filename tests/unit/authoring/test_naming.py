"""What a figure is of, guessed from its clause."""

import pytest

from sco_facts.authoring.naming import named
from sco_facts.phrases import find, read

LONG = "a very long name of a very small thing " * 3


@pytest.mark.parametrize(
    ("text", "subject", "measure"),
    [
        ("Container traffic rose to [2 million TEU].", "", "Container traffic"),
        ("The share of tests fell by [8%].", "", "change in share of tests"),
        ("The waiting time fell from [31 hours] to 19 hours.", "", "waiting time, before"),
        ("Costs have [nearly doubled].", "", "change in Costs"),
        ("Nordhavn produced [3.4 TWh] of electricity in May.", "Nordhavn", "electricity produced"),
        ("The company produced [3.4 TWh] of electricity.", "", "electricity produced"),
        ("Ford employs [50 people].", "Ford", "people that it employs"),
        ("which employs some [50 people]", "", "people that it employs"),
        ("Ford plans to hire [50 people].", "Ford", "people to hire"),
        ("Rail carried [38 percent] of all containers.", "Rail", "share of containers carried"),
        ("Ford reported revenue of [$5 million].", "Ford", "revenue"),
        ("“We have cut our costs by [5%].”", "", "change in costs"),
        ("Ford expects the number of cars to peak at [500 cars] in May.", "Ford", "number of cars"),
        ("Ford employs 50 people in [seven countries].", "Ford", "countries"),
        ("Ada said investment would total [5 euros].", "", "investment"),
        ("Ada said [5 euros] were lost.", "", "were lost"),
        ("A total of [1,132 patients] were admitted.", "", "patients that were admitted"),
        ("[140] of them needed care.", "", "sales that needed care"),
        ("It made [140] of them.", "", "sales"),
        ("or [31 percent] of the adults", "", "share of the adults"),
        ("an increase of [27 percent]", "", "change in sales"),
        ("up [6%] from May", "", "change in sales"),
        ("The rate was raised to [3%].", "", "rate"),
        ("Ford handled [5 euros].", "Ford", "amount handled"),
        ("Ford raised [3%].", "Ford", "sales"),
        ("Exports amounted to [$5].", "", "Exports"),
        ("Ford sold [5 tonnes].", "Ford", "amount sold"),
        ("Ford sold [60].", "Ford", "sales"),
        ("compared with [57%] at the same time", "", "sales, before"),
        ("[Sixty-two] were cyclists.", "", "cyclists"),
        ("[Nearly 1 in 5] farms are lost.", "", "share of farms that are lost"),
        ("Ford would build a lane at a cost of [5 euros].", "", "cost"),
        ("Ford spends [5 euros per pupil].", "Ford", "amount that it spends"),
        ("against [5 tonnes].", "", "sales, before"),
        ("Ford made [5 cars].", "Ford", "cars made"),
        ("Mining accounted for [5%] of exports.", "Mining", "share of exports"),
        ("Ford cut [300 jobs].", "Ford", "jobs"),
        ("Trade of SCO member states [surpassed 5 euros].", "", "Trade of SCO member states"),
        (
            "About [61%] of adults over 65 have had it.",
            "",
            "share of adults over 65 that have had it",
        ),
        ("[50 people] died at sea.", "", "people that died at sea"),
        ("She would spend [$5] on export credits.", "", "amount to spend on export credits"),
        ("Ford invested [$5] with others.", "Ford", "amount invested"),
        ("Duties were cut to [10 percent].", "", "Duties"),
        ("Ford grew revenue by [5%].", "Ford", "change in revenue"),
        ("It expects adjusted profit of [5 euros].", "", "adjusted profit"),
        ("Capital costs will be [5 euros].", "", "Capital costs"),
        ("where [50 homes] have been built", "", "homes that have been built"),
        ("It received [$5] of the $9 it needs.", "", "amount received"),
        ("Repairs will take [five years].", "Repairs", "time to take"),
        ("In Rye [50 people] fell ill.", "", "people that fell ill"),
        ("[50 people] walked out on 1 May for 3 days.", "", "people that walked out"),
        ("Fuel costs fell by [almost a fifth].", "", "change in Fuel costs"),
        ("Rye plc increased revenue by [5%] to 6 euros.", "Rye plc", "change in revenue"),
        ("Rye plc increased revenue by 5% to [6 euros].", "Rye plc", "revenue"),
        ("Sales increased again by [5%].", "", "change in Sales"),
        ("Sales increased [5%].", "", "change in Sales"),
        ("Petrol will cost [2 dollars a litre].", "", "cost of Petrol"),
        ("It will cost [2 dollars].", "", "sales"),
        ("runs [9 ferries]", "", "ferries that it runs"),
        ("A ferry carrying [143 passengers] sank.", "ferry", "passengers carried"),
        ("It carries [3 million people a year].", "", "people that it carries"),
        ("[Three helicopters] and 11 boats took part.", "", "helicopters"),
        (
            "[38 percent] of the population live in it.",
            "",
            "share of the population that live in it",
        ),
        ("[38 percent] of voters back the strike.", "", "share of voters that back the strike"),
        ("[Nine in ten] of our trains run.", "", "share of our trains run"),
        ("We will invest [5 euros].", "", "amount to invest"),
        ("Shares closed at [5 euros].", "", "Shares"),
        ("Debt is expected to be [5 euros].", "", "Debt"),
        ("killing at least [17 people]", "", "people killed"),
        ("Rye deployed 18 soldiers and [65 boats].", "Rye", "boats deployed"),
        ("We have deployed [18 soldiers].", "", "soldiers deployed"),
        (
            "Rain damaged [350 kilometres] of roads and destroyed 23 bridges.",
            "Rain",
            "roads damaged",
        ),
        ("Insurers put the losses at [5 euros].", "", "losses"),
        ("Losses, which insurers had put at [5 euros], fell.", "", "sales"),
        ("Losses were put at [5 euros].", "", "Losses"),
        ("Nurses said that up to [15 nurses] are needed.", "", "nurses that are needed"),
        ("Rye is able to carry [5 tonnes].", "Rye", "amount to carry"),
        ("Rye reached a record [5 euros].", "", "Rye"),
        ("Rye expects to deliver [40 ferries].", "Rye", "ferries to deliver"),
        ("It received orders for [14 vessels].", "", "orders for vessels"),
        ("Rye said on Monday that attendance rose by [5%].", "", "change in attendance"),
        ("5 tonnes of fish sold [3 cars].", "", "cars sold"),
        ("[Three firefighters] and a shepherd have died.", "", "firefighters that have died"),
        ("Only [4 percent] of the 935 people had it.", "", "share of people that had it"),
        ("About 3% of people aged [over 65] came.", "", "people aged"),
        (f"{LONG} was [5 euros].", "", ""),
    ],
)
def test_a_figure_is_named_by_its_clause(text: str, subject: str, measure: str) -> None:
    """By the verb before it, or what stands behind it, or the figure before."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    mention = next(each for each in find(plain) if each.start < end and start < each.end)
    before, after = plain[: mention.start].strip(), plain[mention.end :].strip(" .")

    assert (subject, measure) == named(mention.quantity, before, after, "sales")[:2]


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("Container traffic rose to [2 million TEU].", True),
        ("Nordhavn produced [3.4 TWh] of electricity in May.", True),
        ("Ford plans to hire [50 people].", True),
        ("Rail carried [38 percent] of all containers.", True),
        ("The unemployment rate fell to [5 percent].", True),
        ("Waiting time fell to [5 hours].", True),
        ("Its sales were [5 euros].", True),
        ("[50 people] died at sea.", True),
        # What is counted is another thing
        ("Floods cut power to [80 homes].", False),
        # A name, an adjective, an adverb, a verb or a pronoun is no measure
        ("Orra rose to [7.4 metres].", False),
        ("A contract worth [5 euros].", False),
        ("It set aside [5 euros].", False),
        ("We laid [5 kilometres].", False),
        ("killed [5]", False),
        ("Roots were buried for [31 hours].", False),
        ("Repairs will take [five years].", False),
        ("In Rye [50 people] fell ill.", False),
        ("That number reached [15,000 a day].", False),
        ("A dividend of [3 pence per share] was paid.", True),
        ("Tin had [5 percent].", False),
        ("Rye was [twice] the normal figure.", False),
        ("It yields appliances [5 euros].", False),
        ("[58 percent] of households pay for water.", False),
        ("It rose 5% by weight and cars 3 in [7 cases].", False),
        # Of the figure before it, unless only its value then or its change is told
        ("[140] of them needed care.", True),
        ("up [6%] from May", True),
        ("from [5 tonnes]", True),
        ("reached [5 tonnes]", False),
    ],
)
def test_a_name_is_plain_if_the_clause_decides_it(text: str, is_plain: bool) -> None:
    """Others are guesses, for an author to confirm."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    mention = next(each for each in find(plain) if each.start < end and start < each.end)
    before, after = plain[: mention.start].strip(), plain[mention.end :].strip(" .")

    name = named(mention.quantity, before, after, "sales", is_plain=True)
    assert is_plain == name.is_plain, name


def test_a_figure_of_a_guess_is_a_guess() -> None:
    """As is one whose sentence names nothing."""
    quantity = read("up 6%")

    assert not named(quantity, "up", "", "sales").is_plain
    assert not named(read("140"), "", "of them needed care", "sales").is_plain
    assert not named(quantity, "up", "", "", is_plain=True).is_plain


def test_a_length_of_time_is_not_what_it_is_of() -> None:
    """As in "rainfall reached 21 mm in 48 hours"."""
    before = "rainfall reached 21 mm in"

    assert ("", "time of rainfall", False) == named(read("48 hours"), before, "", "rainfall")
