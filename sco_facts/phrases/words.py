"""Every word list of the phrase reader, once: numbers, hedges, units' odd spellings and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from types import MappingProxyType
from typing import TypeVar

from sco_facts.quantities import wording
from sco_facts.quantities.hedges import Hedge

T = TypeVar("T")

_DOUBLING = frozenset("plan scrap drop stop slip trim dip thin".split())


def inflected(verbs: str) -> frozenset[str]:
    """List the forms of regular verbs."""
    forms: set[str] = set()
    for verb in verbs.split():
        stem, past = verb.removesuffix("e"), re.sub("y$", "i", verb).removesuffix("e")
        third = f"{past}es" if verb.endswith(("y", "sh", "ss", "ch")) else f"{verb}s"
        double = verb[-1] if verb in _DOUBLING else ""
        forms |= {verb, third, f"{past}{double}ed", f"{stem}{double}ing"}
    return frozenset(forms)


def phrases_of(text: str) -> Iterator[str]:
    """
    List the phrases that a text stands for, which has commas between them.

    "expect*" stands for all forms of a verb, "a/an" for either word.

    Examples:
        >>> list(phrases_of("deny*, as/so long as"))
        ['denied', 'denies', 'deny', 'denying', 'as long as', 'so long as']
    """
    for phrase in " ".join(text.split()).split(", "):
        words = [
            [
                form
                for option in word.split("/")
                for form in (sorted(inflected(option[:-1])) if option.endswith("*") else [option])
            ]
            for word in phrase.split()
        ]
        yield from map(" ".join, product(*words))


def by_phrase(texts: Mapping[T, str]) -> dict[str, T]:
    """Map each phrase of some texts to what its text is for."""
    return {phrase: meaning for meaning, text in texts.items() for phrase in phrases_of(text)}


# Numbers
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: value for value, word in enumerate(wording.ONES)}
TENS = {word: 10 * place for place, word in enumerate(_TENS.split(), start=2)}
ARTICLES = ("a", "an")
PARTS = {word: value for value, word in enumerate(wording.PARTS, start=2)} | {
    "fourth": 4, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
PLURAL_PARTS = {"halves": 2} | {f"{word}s": value for word, value in PARTS.items()}
ORDINALS = frozenset(PARTS) | {"first", "second", "eleventh", "thirteenth", "hundredths"}
SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "milliard": 9,
    "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7, "crores": 7,
}  # fmt: skip
PLURAL_SCALES = {
    f"{word}s": SCALES[word] for word in ("thousand", "million", "billion", "trillion", "milliard")
}
SHORT_SCALES = by_phrase({6: "mln, mn, mil, mio", 7: "cr", 9: "bln, bn, mrd", 12: "tln, trn, tn"})
SCALE_LETTERS = {"k": 3, "m": 6, "b": 9, "t": 12}

MULTIPLES = by_phrase({
    Fraction(1, 2): "halve*",
    Fraction(2): "double*, twice",
    Fraction(3): "triple*, treble*, thrice",
    Fraction(4): "quadruple*",
    Fraction(5): "quintuple*",
    Fraction(6): "sextupled",
    Fraction(100): "hundredfold",
}) | {f"{word}fold": Fraction(value) for word, value in ONES.items() if value > 1}  # fmt: skip
# As verbs and adverbs these are multiples; as adjectives, nouns or counts of events they are not.
LOOSE_MULTIPLES = frozenset("double doubles triple triples quadruple halves twice thrice".split())
COMPARING = frozenset(
    """the its their his her our your that as what those more higher greater larger bigger faster
    slower less lower fewer over above average normal expected smaller better
    worse stronger weaker heavier lighter longer shorter thicker thinner hotter cheaper dearer wider
    richer poorer older younger taller denser safer deadlier""".split()
)

# Hedges before a number.
HEDGES: Mapping[str, Hedge] = MappingProxyType(by_phrase({
    Hedge.EXACTLY: "exactly, precisely, =",
    Hedge.ABOUT: """about, around, roughly, some, approximately, approx., approx, close/closer to,
        nearer to, near, circa, ca., ca, c., ~, ≈, in the region of, in/on the order of,
        an estimated, estimated, as good as, more or less, nearer, very close to, very near""",
    Hedge.NEARLY: """nearly, almost, very nearly, nears, neared, nearing, approach*,
        closing/closes/closed in on, inching/inches/edging/creeping toward/towards, nudging,
        within reach of, on the verge/brink of, just/slightly under/below,
        slightly less/fewer than, a little/bit less than, a little under/below, a shade under,
        just/little less than, just short of, shy of, just shy of, close on, not quite,
        virtually, practically, nearly/almost reach*, all but reach*, not quite reach*,
        close to reach*, all but""",
    Hedge.JUST_OVER: """just/slightly/hardly/barely/scarcely/little more than,
        just/barely/slightly over/above, little/hardly over, slightly higher than,
        a little over/above, a bit/shade over, a little/bit more than,
        slightly exceeds/exceeded/exceeding""",
    Hedge.OVER: """exceed*, surpass*, more than, over, above, topped, tops, top, topping, in excess
        of, >, greater/higher/larger/bigger/longer/older/taller/heavier/deeper/hotter/warmer/faster
        than, over/above the age of, well over/above, far/much/many more than, far above,
        upwards/upward of, north of, beyond, broke/breaks/broken through, breach*, broke, breaks,
        break, broken, cleared, smashed, pierced, outstripped, pass*, cross*, far/well
        exceeds/exceeded, comfortably above""",
    Hedge.AT_LEAST: """at least, at the least, at the very least, no/not less/fewer than,
        a minimum of, minimum of, no/not lower than,
        no smaller/cooler/colder/shorter/cheaper/slower/younger/lighter/shallower than, ≥, >=,
        greater/more/larger than or equal to, equal to or greater/more than, equal to or above,
        upwards from, not below/under, a floor of,
        as few/little/low/small/short/cold/young/early/cheap/slow as""",
    Hedge.UNDER: """under, less/fewer than, below, fell/falls/fall/fallen short of, short of,
        lower/smaller/younger/lighter/shallower than, under/below the age of, dip/dipped under, well
        under/below, south of, far/much less than, far fewer than, far below, <""",
    Hedge.AT_MOST: """up to, at most, at the most, at the very most, no/not more than,
        a maximum of, maximum of, no/not higher than,
        no greater/larger/longer/bigger/older/heavier/wider/taller/later/hotter/warmer/faster/deeper
        than, ≤, <=,
        less/fewer/lower/smaller than or equal to, equal to or less/fewer than,
        equal to or below, up to and including, not over/above, a ceiling/cap of, capped at,
        limited to, within,
        as much/many/high/large/big/long/tall/heavy/far/late/old/fast/deep/wide/hot/great as""",
}))  # fmt: skip
# "Capped nights at eight": no more than that.
CAPPING = frozenset("cap caps capped capping limit limits limited limiting".split())
# Hedges that are verbs in the infinitive.
VERBAL_HEDGES = frozenset("top exceed surpass near approach fall drop dip rise climb".split())
# The single words of the hedges that a figure behind "from" may have.
HEDGE_PARTS = frozenset(
    """about around roughly some approximately nearly almost more less over under just than close to
    well above below slightly""".split()
)
HEDGES_AFTER = by_phrase({
    Hedge.AT_LEAST: """or/and older, or longer/larger/higher/greater/better, or/and more,
        or/and above/over, and up, or/and upwards, upwards, at least, at the least""",
    Hedge.AT_MOST: """or/and less/younger/below/under, or shorter/fewer/lower/smaller, at most,
        at the most""",
    Hedge.ABOUT: "or so, or thereabouts, give or take, -odd, ‑odd",
    Hedge.OVER: "-plus, ‑plus",
})  # fmt: skip
# These stand behind a comma, in brackets or at the end: "5 million tons, roughly", "$1T (nearly)".
HEDGES_SET_OFF = by_phrase({
    Hedge.AT_LEAST: """at least, at the least, at the very least, minimum, min, or more, or
        slightly/somewhat/even more, maybe/perhaps/possibly more, if not more,
        at a minimum""",
    Hedge.AT_MOST: """at most, at the most, at the very most, maximum, max, or less, or
        slightly/somewhat/even less, maybe/perhaps/possibly fewer/less, at a maximum, tops""",
    Hedge.ABOUT: """roughly, approximately, approx, about, more or less, give or take, give or take
        a few/little, or so, rounded, estimated, estimate, est""",
    Hedge.NEARLY: "nearly, almost",
})  # fmt: skip

# Verbs that state a figure and say nothing of its bounds, and the words that may stand with them.
PLAIN_VERBS = frozenset(
    phrases_of(
        """reach*, hit/hits/hitting, total*, totalled, totalling, amount* to,
        stood/stand/stands/standing at, made/makes/make/making up, account* for,
        came/comes/come to, equals, equal, equalled, equaled, equal to, a level of,
        form/forms/formed, constitutes/constitute/constituted, a total of, total of, was, were,
        is, are, be, been, being, has, have, had, having, it is/was, numbered, numbers"""
    )
)
ASIDES = frozenset(
    """already also even still only yet ever again thus just by to at of from the its their his her
    our a an another further well""".split()
) | {"a further", "not only", "not just"}
# Between a hedge and its number, as in "exceeds the 30% mark".
DETERMINERS = frozenset("the its their his her our a an already only even just".split())

# Behind "the trillion-dollar" and "the 10,000" they say that something reaches so much.
THRESHOLDS = frozenset("mark barrier threshold milestone".split())

# Between the ends of a range.
JOINERS = ("to", "or", "-", "–", "—", "‑", "−")
MINUS = ("-", "−", "–", "minus", "negative")
SIGNS = ("-", "−", "–", "+")
FOLDS = ("times", "×", "x")

# What makes a hedge a preposition: films "about", roads "under", paid "over" some years.
ABOUT_TOPICS = frozenset(
    """film films book books story stories novel report reports song songs article articles talk
    talks documentary question questions joke jokes series play movie information concern concerns
    worry worries news tale tales poem told asked talking complaint complaints clash
    clashed""".split()
)
HIDING = frozenset(
    """passes pass passed runs run ran buried lies lie lay trapped hidden stuck built tunnel tunnels
    dug drilled flows flowed sits sat flew flies fly""".split()
)
# "Speed up to 6%" says how fast, and is no hedge.
PHRASAL_UP = frozenset(
    """speed speeds sped speeding pick picks picked picking go goes gone going sum sums summed
    summing woken""".split()
)
PHRASAL_OVER = frozenset(
    """hand hands handed handing turn turns turned turning spread repaid paid spent invested phased
    fought row rows lawsuit lawsuits strike strikes backlash argued sued split quarrel feud clash
    clashed scandal resigned resigns ran pored flew dispute""".split()
)
BEFORE_LONG = frozenset(
    """for took take takes taking lasted lasts last lasting lived is was are were been be of after
    spent than in by just with waited wait waits waiting : and to at aged drew from has have had
    those children people men women""".split()
)
PASSED = frozenset(
    """bills laws acts budgets motions resolutions amendments measures tests exams examinations
    inspections checks""".split()
)
LAWS = frozenset(
    """agreements laws rules contracts treaties ministers presidents governments names
    conditions""".split()
)

# Rates
PERIODS = {unit: unit for unit in "year month day hour week minute second decade".split()} | {
    "annum": "year"
}
EVERY = by_phrase({
    "year": "annually, yearly, p.a.", "month": "monthly", "day": "daily", "hour": "hourly",
    "week": "weekly",
})  # fmt: skip
RATE_ADJECTIVES = by_phrase(
    {"year": "annual, yearly, annualised/annualized", "month": "monthly", "day": "daily"}
)
RATE_NOUNS = ("rate", "growth rate", "growth", "pace", "average rate", "average growth rate")
# Behind a stroke: "m³/s".
SLASHED = {
    "s": "second", "h": "hour", "hr": "hour", "min": "minute", "d": "day", "yr": "year",
}  # fmt: skip
# After these, "a year" is a moment and no divisor: "a year earlier".
MOMENTS = frozenset("earlier ago later before after since".split())
# What a player scores in, so that "12 in 19 matches" are no odds.
OCCASIONS = frozenset(
    """matches games innings tests appearances outings starts overs balls races seasons attempts
    events visits meetings""".split()
)
# Nouns that counts and money are per one of, as in "a share", and those that they are not.
COUNTED_EACH = frozenset(
    """game match set head person family household class team visit session player round page pupil
    student patient child woman man piece pair bottle ticket""".split()
)
NO_DIVISORS = frozenset(
    """record total step move half third quarter few little lot number bit result part fraction sum
    rise fall drop gain loss decline cut jump surge figure year""".split()
)

# Ages
AGED = frozenset("aged age ages turned turns turning".split())
PERSONS = frozenset("boy girl man woman child baby teenager youth".split())
AGE_UNITS = frozenset("year month week day".split())
PEOPLE = frozenset(
    """children kids girls boys people adults men women patients everyone anyone pupils those
    infants babies toddlers drivers users voters workers residents youths teenagers
    players""".split()
)

# Nouns
FUNCTION_WORDS = frozenset(
    """a about above across after again against ago all along although am among an and annually any
    are around as at away back be because been before behind being below between beyond both but by
    can could did do does done down due during each either else even ever every except fewer for
    from had has have he her here him his how however i if in into is it its itself just last later
    least less like may me might more most much must my near neither never next no nor not now of
    off on once only onto or our out over own per rather she should since so some still such than
    that the their them then there these they this those though through thus to today together too
    toward towards under unless until up upon us versus via vs was we were what when where whether
    which while who whom whose why will with within without would yet yesterday you your aboard
    apiece worldwide annually yearly daily monthly earlier altogether hundred thousand lakh lakhs
    million crore crores billion trillion dozen half one two three four five six seven eight nine
    ten eleven twelve times hundreds thousands millions billions trillions dozens tens wide long
    deep tall high thick across got went came took said fled ran gave saw told kept led met fell
    grew began chose drew drove ate flew knew lay sang sat slept nears exceeds exceeded surpassed
    surpasses outstrips equals reaches spoke swam threw wore wrote became""".split()
)
# Units of which the table has none: what has so many of them is no count.
UNKNOWN_UNITS = frozenset(
    f"{prefix}{unit}"
    for prefix in ("", "nano", "micro", "milli", "kilo", "mega", "giga", "tera")
    for unit in """sieverts becquerels decibels newtons moles lumens teslas ohms farads henries
    coulombs curies grays roentgens candelas parsecs electronvolts""".split()
)
# "Three straight months" are three months, "five more tonnes" five tonnes.
ADDED_ADJECTIVES = frozenset(
    "straight consecutive successive full whole long more extra additional further solid".split()
)
DROPPED_ADJECTIVES = frozenset("more fewer such".split())
PLURALS = frozenset(
    """aircraft spacecraft fish sheep cattle police staff personnel
    species series teeth feet mice geese oxen criteria phenomena data media bacteria alumni
    households persons headquarters
    means crossroads analyses crises bases theses diagnoses buses gases viruses campuses others
    livestock poultry lives crew""".split()
)
# They end in s and stand before the noun that is counted.
SINGULARS = frozenset(
    """news sports overseas goods customs logistics communications arms savings sales economics gas
    bus series operations systems business process access physics politics mathematics athletics
    electronics robotics statistics services cross press glass class less always perhaps previous
    various religious serious famous precious""".split()
)
# They count by themselves: "61 killed and 14 wounded".
PARTICIPLES = frozenset(
    """killed wounded dead missing injured hurt arrested detained displaced homeless hospitalised
    hospitalized infected unaccounted rescued evacuated""".split()
)
# What years have, so that the number before them is one: "below 1990 levels".
OF_YEARS = frozenset(
    """levels figures highs lows peaks results prices rates averages totals estimates
    forecasts""".split()
)

# Where these stand before a number, it is part of a name; the second list only before a bare one.
NAMING = frozenset(
    """article articles chapter section clause paragraph para resolution protocol room page pages
    version flight phase stage step episode volume figure fig table item platform gate terminal
    highway route runway apartment schedule appendix annex decree boeing airbus phone tel telephone
    fax zip psalm fortune nikkei nasdaq russell stoxx ftse csi sensex windows iphone agenda vision
    expo formula footnote lane category tier
    junction precinct tranche leopard
    playstation xbox shenzhou""".split()
)
LOOSELY_NAMING = frozenset(
    """number numbers round lesson line block building floor law bill level grade class type model
    code rule point lot unit day week year square channel group seed size zone""".split()
)
# Words of units that a fuller one before them in the paragraph explains: "Swiss francs … francs".
VAGUE = {
    form: word
    for word in "ounce degree franc peso dinar crown shilling".split()
    for form in (word, f"{word}s")
} | {"°": "degree"}
# Parts that several currencies have, so that the text must tell of which.
SHARED_PARTS = ("cent", "cents", "paisa", "paise")
METALS = frozenset("gold silver platinum palladium bullion".split())
COMPASS = frozenset("north south east west latitude longitude".split())
# Behind "the 411,000 barrels" these say whose figure it is, so that a hedge before it compares.
OF_OTHERS = frozenset(
    """that which it they he she we who forecast expected predicted estimated projected anticipated
    feared demanded sought promised recorded reported registered needed required target targeted
    budgeted analysts economists markets forecasters seen its their his her our""".split()
)
# How many of the smallest make one, for times in parts: "two hours and 30 minutes".
TIME_PARTS = (
    {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604_800},
    {"month": 1, "year": 12},
)
# Codes of currencies that are words or names in capitals too.
WORDLIKE_CODES = frozenset(
    "ALL TOP TRY CUP MAD COP BAM PEN SOS BOB MOP GEL RON AMD SAR STN CAD".split()
)
TIME_UNITS = frozenset(
    """year years month months week weeks day days hour hours minute minutes second seconds decade
    decades century centuries quarter quarters""".split()
)
