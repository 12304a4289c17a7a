"""What a figure is of, guessed from its clause."""

import pytest

from sco_facts.authoring.naming import named
from sco_facts.phrases import find

LONG = "a very long name of what is measured " * 3


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
        ("Fuel costs fell by [almost a fifth].", "", "change in Fuel costs"),
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

    assert (subject, measure) == named(mention.quantity, before, after, "sales")
