"""Modality: what a sentence denies, doubts, supposes, asks, allows, wants or expects."""

import pytest
from marked import marked

from sco_facts.phrases.claims import read_claims
from sco_facts.phrases.cue_places import cues_of
from sco_facts.phrases.tokens import scan


def modalities(text: str) -> list[str]:
    """Read the modalities of a marked sentence."""
    return [claim.modality for claim in read_claims(*marked(text))]


@pytest.mark.parametrize(
    "text",
    [
        "It does not [exceed 30%].",
        "It isn't [30%].",
        "It has not yet reached [30%].",
        "It has yet to reach [30%].",
        "It never [fell below 3%].",
        "It is far from [30%].",
        "The plant is a long way from making [5 tonnes].",
        "It is not true that it [exceeds 30%].",
        "It is simply wrong that it holds [5 tonnes].",
        "There is no truth in the report that [300 people] left.",
        "The claim that it [exceeds 30%] is false.",
        "That it holds [40 tonnes] is a myth.",
        "The rumour that [300 people] fled proved entirely untrue.",
        "It [exceeds 30%], which is untrue.",
        "The minister denied that it [exceeds 30%].",
        "Exports rose by [5%], the minister denied.",
        "The minister dismissed as false a claim that it cost [$3 billion].",
        "The minister rejected reports that it cost [$3 billion].",
        "It would not [exceed 30%].",
        "It is not expected to [exceed 30%].",
        "Instead of [30%], it is two.",
        "It grew without [exceeding 30%].",
        "It is not the case that it was, or was ever, [30%].",
        "It did not, the minister said, [exceed 30%].",
        "It did not (or so it seems) [exceed 30%].",
        "It [exceeds 30%], but that is simply not so.",
        "It [exceeds 30%], but this claim is false.",
        "It [exceeds 30%] (false).",
        "It [exceeds 30%] – not true.",
        "It [exceeds 30%] – false",
        "Reports of a [30%] cut are nonsense.",
        "[400 jobs] will not be created.",
        "It ended without the signing of [300 deals].",
        "It is a misconception that it [exceeds 30%].",
        "It is an error to say that it [exceeds 30%].",
        "The premise that it [exceeds 30%] is false.",
        "It stopped short of promising [300 jobs].",
        "It has scrapped plans to hire [300 people].",
        "Contrary to claims that it lost [$4 billion], it paid.",
        "It was wrongly reported that [300 people] died.",
        "Hardly anyone earned [$100].",
        "The minister rubbished the claim of [30%] growth.",
        "There was no increase of [5%].",
        "At no time did it [exceed 30%].",
        "It is not the case, as some claim, that it [exceeds 30%].",
        '"It [exceeds 30%]" is false.',
        "The firm lied about having [300 ships].",
        "Never before had it sold [300 cars].",
        "The [500 jobs] never came.",
        "Parliament voted down a rise of [5%].",
        "Instead of the [500 tonnes] ordered, it got none.",
        "False: it [exceeds 30%].",
        "Far from it: it [exceeds 30%].",
        "No source says that it [exceeds 30%].",
        "Nothing in the report suggests that it [exceeds 30%].",
        "The minister ruled out that it would be raised to [30%].",
    ],
)
def test_denied(text: str) -> None:
    """Before and behind, near and far."""
    assert ["denied"] == modalities(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is unlikely to [exceed 30%].",
        "It is doubtful that it [exceeds 30%].",
        "It is doubtful whether it [exceeds 30%].",
        "Few believe that it [exceeds 30%].",
        "I do not think it [exceeds 30%].",
        "It cannot be denied that it [exceeds 30%].",
        "The claim that it [exceeds 30%] is not false.",
        "The claim that it [exceeds 30%] is doubtful.",
        "It is not unlikely to [exceed 30%].",
        "The bank has not confirmed that it [exceeds 30%].",
        "It never failed to [exceed 30%].",
        "Exports did not rise by [5%], the minister denied.",
        "Neither the bank nor the port said that [5%] was too much.",
        "I am unable to verify that it [exceeds 30%].",
        "Police have yet to confirm a toll of [14].",
        "The claim of [30%] growth cannot be verified.",
        "It is hard to believe that [300 people] came.",
        "I am not certain, but it [exceeds 30%].",
        "The claim of [30%] growth has not been verified.",
    ],
)
def test_doubted(text: str) -> None:
    """A denial of a denial is refused too."""
    assert ["doubted"] == modalities(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If it [exceeds 30%], they pay.", "supposed"),
        ("Suppose that it [exceeds 30%].", "supposed"),
        ("Were it to [exceed 30%], they would pay.", "supposed"),
        ("Should it [exceed 30%], they pay.", "supposed"),
        ("If it will not [exceed 30%], they pay.", "supposed"),
        ("Does it [exceed 30%]?", "asked"),
        ("Should it [exceed 30%]?", "asked"),
        ("It is unclear whether it [exceeds 30%].", "asked"),
        ("It may [exceed 30%].", "possible"),
        ("It may not [reach 30%].", "possible"),
        ("It mightn't [reach 30%].", "possible"),
        ("It may be that it fell by [30%].", "possible"),
        ("It may have reached [30%].", "possible"),
        ("[300 homes] may have burned.", "possible"),
        ("[30%] of the homes could burn.", "possible"),
        ("It should not [exceed 30%].", "wanted"),
        ("It shouldn't [exceed 30%].", "wanted"),
        ("The union wants a [7%] rise.", "wanted"),
        ("It kept its [2 percent] target.", "wanted"),
        ("It beat the [5 percent] expected.", "forecast"),
        ("He said [300 jobs] must go.", "wanted"),
        ("He hopes that it will [exceed 30%].", "wanted"),
        ("It will [exceed 30%].", "forecast"),
        ("We'll spend [$5 million].", "forecast"),
        ("It will be cut, and cut again, by [30%].", "forecast"),
        ("It is due to cost [$5 million].", "forecast"),
        ("It is expected that it [exceeds 30%].", "forecast"),
        ("Growth of [5 percent] is expected.", "forecast"),
        ("A grant of [$5 million] will be paid.", "forecast"),
        ("It will, if it can, [exceed 30%].", "forecast"),
        ("It used to [exceed 30%].", "former"),
        ("It no longer employs [300 people].", "former"),
        ("Damage is estimated at [$75 million].", "estimate"),
        ("It trapped [an estimated 300 people].", "estimate"),
        ("He told reporters that it will [exceed 30%].", "forecast"),
        ("It was less than the [5%] that 14 brokers had forecast.", "forecast"),
        ("It was less than the [5%] that had been hoped for.", "wanted"),
        ("The bank now sees inflation at [5%].", "forecast"),
        ("Guidance: revenue growth of [5%].", "forecast"),
        ("It beat the [3.2 percent] growth forecast by analysts.", "forecast"),
        ("Traders see a [70 percent] chance of a cut.", "forecast"),
        ("Growth is seen at [5%].", "forecast"),
        ("They agreed to pump [300 barrels].", "forecast"),
        ("They signed a deal to ship [300 tonnes].", "forecast"),
        ("It trimmed its growth forecast to 1.4 percent from [1.9 percent].", "forecast"),
        ("It trimmed its forecast and lifted its estimate to [5%].", "estimate"),
        ("The yield is put at [5 tonnes].", "estimate"),
        ("Insurers put their losses at [$5 million].", "estimate"),
        ("Coal, once [more than half], is gone.", "former"),
        ("The firm once reached [30%].", "former"),
        ("[Five lines] used to pass through.", "former"),
        ("[Five lines] no longer pass through.", "former"),
        ("Until recently, it held [30%].", "former"),
        ("In the future, it holds [30%].", "forecast"),
        ("It is targeted to hold [30%].", "wanted"),
        ("They plan that it holds [30%].", "wanted"),
        ("We must ensure that it holds [30%].", "wanted"),
        ("I could be wrong, but it holds [30%].", "doubted"),
        ("Who knows whether it holds [30%].", "doubted"),
        ("In all likelihood, it has grown by [30%].", "possible"),
        ("Were it so that it holds [30%], we would know.", "supposed"),
        ("Consider a world in which it holds [30%].", "supposed"),
        ("On the assumption that it holds [30%], we go on.", "supposed"),
        ("The question wrongly assumes that it holds [30%].", "denied"),
        ("Far from being below, it holds [30%].", "asserted"),
        ("The firm is considering a cut of [5%].", "possible"),
        ("The firm is in talks to buy [30%] of it.", "possible"),
        ("Let's assume it [exceeds 30%].", "supposed"),
        ("As long as it [exceeds 30%], they pay.", "supposed"),
        ("A court ordered the firm to pay [$5 million].", "wanted"),
        ("Let us plant [5 million trees].", "wanted"),
        ("Grocer to cut [1,500 jobs]", "forecast"),
        ("Winds of [90 km/h] are forecast.", "forecast"),
        ("Winds of [90 km/h] could split it.", "possible"),
        ("It is short of the [95 percent] needed to stop it.", "wanted"),
        ("They hope for a plant of [10 megawatts].", "wanted"),
        ("TRADE MAY BE [$5 million].", "possible"),
        ("It no longer expects growth of [5%].", "doubted"),
        ("He called on members to give [$5 million].", "wanted"),
        ("Some [300 jobs] are at risk.", "possible"),
        ("It guided for revenue of [$5 million].", "forecast"),
        ("It plans [300] job cuts.", "forecast"),
        ("The law allows the firm to sell [300 ships].", "possible"),
        ("At one time it had [300 ships].", "former"),
        ("In a worst case, losses are [$5 million].", "supposed"),
        ("The union is asking for [5%].", "wanted"),
        ("The port would like to have [5 cranes].", "wanted"),
        ("A ceiling of [20 percent] was proposed.", "wanted"),
    ],
)
def test_not_asserted(text: str, expected: str) -> None:
    """The other ways not to assert."""
    assert [expected] == modalities(text)


@pytest.mark.parametrize(
    "text",
    [
        "It [exceeds 30%].",
        "[No more than 30%] are dry.",
        "It is not surprising that it [exceeds 30%].",
        "Not only did it [exceed 30%], it grew.",
        "Nobody doubts that it [exceeds 30%].",
        "It did not reach a third of the [$46 million].",
        "Trains will run on the [487-km] line.",
        "It did not grow because it rained [5 mm].",
        "The firm that may buy it earned [$5 million].",
        "Profit, which could fall, was [$5 million].",
        "Profit, if it lasts, was [$5 million].",
        "It may close and its profit was [$5 million].",
        "We may leave, and we have [300 tents].",
        "The proposed law was backed by [300 members].",
        "It cost [$3 billion], but was it worth it?",
        "It must have weighed [two tonnes].",
        "If it rose from the present [20 percent], it would sink.",
        "[Five producers] agreed to pump more.",
        "[300 firms] expected a rise.",
        "He denied it, saying that the number was [six].",
        "It left without pay for [300 workers].",
        "The shop sees [500 visitors].",
        "Contrary to reports, it houses [300 people].",
        "The firm will not sell its [40 percent] stake.",
        "It put up [300 tents].",
        "It ordered [50 planes].",
        "The drug cut the risk of stroke by [30%].",
        "It is allowed [up to 30%].",
        "He called on [300 homes].",
        "It fell, one of 80 that it sold to [300 shops]",
        "The demands for [300 ships] grew.",
        "Nearly [3 million people] need aid.",
        "It could break the record of [46C].",
        "It cannot pay, a survey of [300 firms] says.",
        "An estimated 300 people died, [18%] fewer than before.",
        "It was said that the deficit of [$5 million] could be covered.",
        "It is this, they say, that [300 people] saw.",
        "Whether they like it or not, [30 percent] stayed.",
        "It did not return to the [39 million] who came.",
        "The minister rejected an offer of [30%].",
        "The share: it [exceeds 30%].",
        "No ship that sank had [300 people].",
        "Once [300 people] had come, it began.",
        "It cost [$3 billion]; was it worth it?",
        "In May [300 homes] burned.",
        "The might of [300 ships] helped.",
        "Of its free will, it sold [300 ships].",
        "Inflation was, as expected, [5%].",
        "Women are more likely to own [5 ships].",
        "It stopped due to [5 mm] of rain.",
        "It was going to [300 shops].",
        "They left without pay [300 workers].",
        "There was hope for [300 people].",
        "[300 people] were not paid.",
        "[300 people] who may leave went.",
        "[300 people], he said, can go.",
        "Rows of [300 people] may burn.",
        "The firm says he rejected [$5 million].",
        "He will say that it was [30%].",
        "The minister formerly said that it was [30%].",
        "They will meet those that own [5 ships].",
        "That it [exceeds 30%] surprised the false prophet.",
        "It is [30%] and all is false.",
        "It will be more than the [3 million] of last year.",
        "Will it rise; [300 people] came.",
        "A target that it did (not) reach (it fell by [30%]) was set.",
    ],
)
def test_asserted(text: str) -> None:
    """What only stands near words that deny, allow or expect."""
    assert ["asserted"] == modalities(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was [30%] and will exceed [40%].", ["asserted", "forecast"]),
        ("It will close [5 shops] and cut [300 jobs].", ["forecast", "forecast"]),
        ("Instead of [$5 million] it paid [$6 million].", ["denied", "asserted"]),
        ("It is not [5] but [6 million].", ["denied", "asserted"]),
        ("It might drop to [$70], from [$110].", ["possible", "asserted"]),
        ("Did it drop to [$70] from [$110]?", ["asked", "asked"]),
    ],
)
def test_each_figure_has_its_own(text: str, expected: list[str]) -> None:
    """What governs the one does not govern the other."""
    assert expected == modalities(text)


def test_a_cue_far_away_governs_nothing() -> None:
    """The window is bounded."""
    assert ["asserted"] == modalities(f"It may {'very ' * 80}[exceed 30%].")
    assert ["asserted"] == modalities(f"It [exceeds 30%] {'very ' * 80}?")


def test_the_words_of_cues() -> None:
    """Contractions are cues too."""
    cues = cues_of(list(scan(["It won't, and they'll wait."])))

    assert [("denied", 1), ("forecast", 4)] == [(cue.modality, cue.start) for cue in cues]
