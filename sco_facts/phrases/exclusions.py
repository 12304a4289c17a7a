"""What a number in running text is no quantity in: names, dates, scores and fragments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sco_facts.phrases import words as lists
from sco_facts.phrases.cues import SIGNS
from sco_facts.phrases.numbers import Phrase
from sco_facts.phrases.tokens import YEAR, Tokens, wording
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.unit_table import CURRENCIES, HINTS, UNIT_WORDS

# In tokens: how much a rule sees before a quantity and after it.
_BEFORE, _AFTER = 5, 4


class Rule(NamedTuple):
    """
    A reason for which a figure is no quantity, by the words before it and after it.

    Attributes:
        name: The reason, which explains a refusal.
        kinds: The kinds of figures that it is for; empty for all.
        before: What stands right before the figure, as a pattern that ends there.
        figure: What the figure itself is, whole.
        after: What stands right after it, as a pattern that starts there.
        example: A sentence in which it leaves the figure out.
        hedged: Whether it leaves out a hedged figure too.
        alone: Whether it leaves out a figure that is a whole sentence by itself.
        whole: Whether `before` is what stands before the hedge, and not before the figure.
    """

    name: str
    kinds: str
    example: str
    before: str = ""
    figure: str = ""
    after: str = ""
    hedged: bool = True
    whole: bool = False
    alone: bool = True


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def _not_after(words: Iterable[str]) -> str:
    """Match anywhere but behind one of the words."""
    return "".join(f"(?<!\\b{word} )" for word in sorted(words))


# What is done over a time takes all of it.
_DURING = ("phased", "repaid", "spread")
_SCALE = _any({*lists.SCALES, *lists.PLURAL_SCALES, "hundred", "hundreds", "bn", "mn", "dozens"})
_ORDINAL = _any(lists.ORDINALS - {"half", "quarter", "second"})
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w'’]*"
_COMPARED = rf"(?! (?:{_any(lists.COMPARING)})\b)"
_THRESHOLD = _any(lists.THRESHOLDS)
_VERBS = r"\w+ed|come|go|remain|stay|live|work|face|need|given|left|won|lost"
# What may follow a share: "a third of", "half the", "a quarter more".
_AFTER_SHARES = _any(
    """of the its their his her our all as to in from by and or but that were was are is have has
    had those these on since over last this what when more less higher lower fewer larger smaller
    faster compared after can could will would may might should must""".split()
)
_AUXILIARIES = "to will would could may might can should must by not".split()
# After these "three times" is a factor; "rates rose three times" may count events.
_MULTIPLYING = (
    "up by grow grew grown growing increase increased increases multiplied expanded".split()
)
_NOT_MOVED = _not_after(SIGNS.keys() | {"from"})
_NUMBER_WORD = _any({*lists.ONES, *lists.TENS} - {"one"})
_MULTIPLE = _any(lists.MULTIPLES)
# Units that a smaller one may follow, as in "6ft 2in", and the small ones.
_COMPOUND = (
    r"(?:years?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|feet|foot|ft|stone|st|pounds?|"
    r"lbs?|degrees?|°)"
)
_FEW = rf"(?:\d{{1,2}}(?:\.\d+)?|{_any({*lists.ONES, *lists.TENS})}(?:[- ]{_any(lists.ONES)})?)"
_SMALLER = (
    r"[- ]?(?:months?|weeks?|days?|hours?|hrs?|minutes?|mins?|m|seconds?|secs?|s|inch(?:es)?|in|"
    r"ounces?|oz|pounds?|lbs?|[′'\"″])(?!\w)"
)
_WHOLE = rf"(?:\d+|{_any({*lists.ONES, *lists.TENS})}(?:[- ]{_any(lists.ONES)})?)"
_NUMERAL = rf"(?:\d+\.\d+|{_WHOLE})"
_SHARE = r".*(?:%|percent|per cent|pct)"
_MONEY = r"[$€£¥₹].*|.* (?:dollars|euros|yuan|yen|rupees)"
_CURRENCY = _any(
    word
    for word, code in UNIT_WORDS.items()
    if code in CURRENCIES and len(word) > 2 and word.upper() not in CURRENCIES
)
_OPEN = r"\b(?:open(?:s|ed)?|work(?:s|ed|ing)?|shifts?|hours?|daily|weekdays|days a week|closed)"
_GOALS = "(?:goals|games|sets|points|votes|runs|matches|rounds|frames|seats)"
_LENGTH = (
    r"(?:[ckm]?m|met(?:re|er)s?|kilomet(?:re|er)s?|feet|foot|ft|inch(?:es)?|miles?|yards?|in)\b"
)
# Words that name a unit or a currency, though not which one: they are never the noun of a count.
_UNCERTAIN = _any({word for word in HINTS if len(word) > 2} | {"dollars"})

# The first rule that fits names the reason; whether a figure is left out depends on no order.
RULES = (
    # Ordinals that begin as numbers do
    Rule("ordinal", "", "They came one hundred and fifth.", figure=r"(?:.* )?(?:hundred|thousand)",
         after=rf" and {_ORDINAL}\b"),
    Rule("ordinal", "", "It is the twenty second.",
         figure=rf"(?:.*[ -])?{_any(lists.TENS)}[ -]second"),
    # Fragments: what touches something that was not read
    Rule("score", "bare pair", "The teams drew 1-1.", figure=r"\d{1,3}",
         after=r"[-–‑]\d{1,3}\b(?![-–‑])", hedged=False),
    Rule("score", "pair", "The vote was 5-7 in the end.", figure=r"\S+[-–‑]\S+", hedged=False),
    Rule("margin of error", "", "The margin is plus or minus 3 percentage points.",
         before=r"(?:plus or(?: minus)?|plus-or-minus|\+ ?/ ?[-−–]?|±) ?"),
    Rule("part of a longer word or number", "", "Vaccines against COVID-19 arrived.",
         before=r"[^\s(\[{\"'“‘—–:;,/«]", whole=True),
    Rule("second of two numbers", "", "The ship sails at 6:45 with ease.",
         before=r"[0-9][:/–,]", whole=True, hedged=False),
    Rule("part of a longer word or number", "", "Clean it with 4-tert-butyl.",
         after=rf"(?:[_'’]?\w|[-–‑:/@&#](?!{_THRESHOLD}\b(?! (?:note|coin|bill)))\w"
         r"|[/:^*=]+\s?\d)"),
    Rule("unread scale word", "", "It cost 5 dozens of euros.",
         after=rf"(?: of an? |[ -]){_SCALE}\b"),
    Rule("unread number beside it", "", "It has 5 million 6 million cars.",
         before=rf"(?:[0-9] ?{_SCALE} |\^ ?|[0-9] ?[×*] ?)"),
    Rule("unread number beside it", "bare counted pair", "Dial 020 7946 0958.",
         before=r"(?:[0-9)] \+?|\+ )"),
    Rule("unread number beside it", "bare pair", "Dial 020 7946 at night.", after=r" \(?[0-9]"),
    Rule("list mark", "bare", "It has (2) no meaning.", before=r"[(\[]", after=r"[)\]]"),
    Rule("unread divisor", "", "It took 5 litres per the book.",
         after=r"(?: ?(?:per|/ ?\w)| an? dozen)\b"),
    Rule("unread bound", "", "The share is 30% at best.",
         after=r",? (?:at (?:best|worst)|tops|max|plus(?! \S)|and counting|if (?:not|that)|"
         r"but (?:no|not)|or (?:equal|greater than|less than or))\b"),
    Rule("unread bound", "", "The share is hardly 30%.",
         before=r"\b(?i:hardly|barely|scarcely|all but|wrong side of|right side of|nowhere|"
         r"just off|not far off|far off|within a whisker of|a fraction of|at (?:best|worst)) ",
         whole=True),
    Rule("unread bound", "", "Nearly all of the 12 left.", whole=True,
         before=r"\b(?i:nearly|almost|virtually|practically|not) (?:all|every one)(?: of)?"
         r"(?: (?:the|its|their))? "),
    Rule("unread direction", "", "It was 5 degrees below zero.",
         after=r" (?:degrees )?below (?:zero|freezing)\b"),
    Rule("unread unit", "bare", "Temperatures fell below zero.", figure="[Zz]ero", alone=False),
    Rule("unread divisor", "measured", "It uses 5 litres/100 km.", figure="100 ?km", before="/ ?"),
    Rule("part of a longer word or number", "", "It is 2 point 5 percent.", before=r"\d point "),
    Rule("unread scale word", "bare", "Revenue, $ million: 120.",
         before=r"\b(?i:million|billion|trillion|thousand|thousands|crore|lakh|bn|mn|mln|000s): "),
    Rule("part of a figure", "share", "It is 1/3 of 1 percent.", figure=r"\d/\d",
         after=r" of \d"),
    Rule("part of a figure", "measured", "It is 1/3 of 1 percent.", before=r"\d/\d of "),
    Rule("unread tolerance", "", "It weighs 30 ± 2 grams.", after=r" ?(?:±|\+/-)"),
    Rule("unread divisor", "", "It fetched 95 cents on the dollar.", before=_NOT_MOVED,
         figure=r".*(?<!%)(?<!cent)(?<!points)(?<!bps)",
         after=r" (?:on|to|against|versus|for) (?:the|a|one|each|every) (?:[Uu]\.?[Ss]\.? )?"
         r"(?:dollar|euro|pound|yen|yuan|greenback|ruble|rouble|rupee)s?\b| in the pound\b"),
    Rule("unread divisor", "measured", "Growth averaged 5% pa.", figure=_SHARE,
         after=r",? (?:pa\b|APR|CAGR|annuali[sz]ed|(?:annual|monthly|quarterly|daily) "
         r"(?:pace|rate|clip)\b)"),
    Rule("unread divisor", "measured", "It grew an annualised 5%.", figure=_SHARE,
         before=r"\bannuali[sz]ed ", whole=True),
    Rule("unread unit", "", "It covers 300 km squared.",
         after=r" (?:squared|cubed|of (?:oil|coal) equivalent)\b"),
    Rule("unread unit", "bare", "It raised 5 billion (yuan).",
         after=rf" (?:\(|in )?(?:(?i:{_CURRENCY})|US|UK)\b"),
    Rule("unread unit", "bare", "It raised dollars 5 million.", before=rf"\b(?i:{_CURRENCY}) "),
    Rule("unread direction", "measured", "Shares gave up 5%.", figure=_SHARE, whole=True,
         before=r"\b(?:(?:loss|losses|gains?|declines?|falls?) to|(?:g[aio]ve\w*|giving|claw\w*|"
         r"wip\w+|knock\w*|shav\w+|chop\w*|slic\w+|lop\w*) (?:up|back|off|out)) "),
    Rule("unread direction", "measured", "The shop offers 30% off.", figure=rf"{_SHARE}|{_MONEY}",
         after=r" off\b(?! (?:the|its|their|a|an) (?:\S+ ){0,2}(?:peak|high)s?\b)"),
    Rule("unread divisor", "", "It is sold per 5 litres.", whole=True,
         before=r"\b[Pp]er (?:\w+(?: \w+)?\)?: ?)?"),
    Rule("uncertain unit", "bare", "It cost 5 billion Narnian dollars.",
         after=rf" (?:[A-Z]\w+ ){{0,2}}(?i:{_UNCERTAIN})\b"),
    Rule("part of a compound measure", "measured", "The player is 6ft 2in tall.",
         figure=rf"(?!.*\d\.\d).*(?:\d|[- ]){_COMPOUND}",
         after=rf"(?:,? and|,)? ?{_FEW}{_SMALLER}"),
    Rule("part of a compound measure", "", "The player is 6ft 2in tall.",
         before=rf"(?<![\d.]){_WHOLE}[- ]?{_COMPOUND}(?:,? and|,)? ?",
         figure=rf"{_FEW}{_SMALLER}"),
    Rule("part of a year", "share", "It grew for three quarters.", figure=r".*\bquarters",
         before=r"\b(?:for|last|past|next|over|after|in|lost|won|of) (?:the )?"),
    Rule("unread comparison", "share fold", "It is half as much again.",
         after=r" as \w+ again\b"),
    Rule("part of a figure", "measured", "It is half of 5 tons.", whole=True,
         before=r"\b(?:half|halves|thirds?|quarters?|fifths?|tenths?) of |"
         r"\b(?:twice|thrice|double|triple|times)(?: more than)? "),
    Rule("unread bound", "measured counted", "It is 5 tons short.",
         after=r" short\b(?! of (?:the|an?|its|their)\b)"),
    # More than that long, or all that time? Only some verbs tell.
    Rule("more or during", "measured", "Talks went on over 3 days.", whole=True,
         before=rf"{_not_after(_DURING)}\b[Oo]ver ", figure=rf".*\b{_any(lists.TIME_UNITS)}s?"),
    Rule("rate of events", "counted", "Every five ships are checked.",
         before=r"\b(?i:every|each) ", whole=True),
    Rule("odds or score", "measured", "About $3 of every $10 goes to rent.",
         after=r" (?:in|of|out of|from) every [$€£¥₹\d]"),
    Rule("odds or score", "measured", "About $3 of every $10 goes to rent.",
         before=r"\b(?:in|of|from) every "),
    Rule("rate of exchange", "measured", "It said that 1 euro = 1.16 dollars.",
         after=r" ?= ?[$€£¥₹\d]"),
    Rule("rate of exchange", "measured", "It said that 1 euro = 1.16 dollars.",
         before=r"\d\S*(?: [a-z]+)? ?= ?"),
    Rule("rate of events", "fold", "It doubled every five years.", after=r" (?:every|each) "),
    Rule("alternatives", "fold", "The total doubled or tripled.",
         after=rf",? or (?:even |nearly |more than )?(?:{_MULTIPLE}|{_NUMERAL})\b"),
    Rule("alternatives", "fold", "It doubled, or even tripled.",
         before=rf"\b(?:{_MULTIPLE}|{_NUMERAL}),? or (?:even |nearly |more than )?", whole=True),
    Rule("unread direction", "measured", "The stock was off 5%.",
         before=r"\b(?:is|was|are|were|closed|ended|traded|finished) (?:\w+ly )?off ", whole=True),
    Rule("score", "bare", "Her blood pressure was 120 over 80.", figure=r"\d+",
         after=r" over \d+(?![\d.,]*%| per)"),
    Rule("score", "bare", "Her blood pressure was 120 over 80.", figure=r"over \d+|\d+",
         before=r"\d (?:over )?"),
    Rule("odds or score", "bare", "The odds are 3 to 1.", figure=r"\d+|[a-z]+",
         before=_NOT_MOVED, after=rf" to {_NUMERAL}(?![\w.,]*\d)(?! ?%| per)"),
    Rule("odds or score", "bare", "They won by five to four.", figure=r"\d{1,3}|[a-z]+",
         before=rf"{_NOT_MOVED}\b{_NUMERAL} (?:{_GOALS} )?to ", hedged=False),
    Rule("marks out of a most", "bare", "It is rated 4.5 out of 5.", figure=r"\d+|[a-z]+",
         before=r"[\w.]+ out of (?:a possible )?"),
    Rule("hours of opening", "bare", "It opens from 9 to 5 daily.", figure=r"\d{1,2} daily",
         before=r"\bto "),
    Rule("hours of opening", "bare pair", "It is open from 9 to 5.",
         before=rf"{_OPEN} (?:from )?(?:\d{{1,2}} to )?",
         figure=r"(?:from )?\d{1,2}(?: to \d{1,2})?"),
    Rule("age", "bare", "A man, 45, was arrested.", figure=r"\d{1,2}", before=r"[^\W\d]\w*, ",
         after=",", hedged=False),
    Rule("age", "bare", "She is now 40.", figure=r"\d{1,2}", alone=False,
         before=r"\b(?i:he|she) (?:is|was) (?:\w+ )?"),
    Rule("age or time of day", "bare", "At 10 he left.", figure=r"\d{1,2}",
         before=r"\b(?:At|By|Before|After) ", after=",? (?:he|she|they|we|I|it)\\b"),
    Rule("price of several", "bare", "It sells three for $10.", hedged=False,
         after=rf" for (?:[$€£¥₹]|{_NUMERAL}\b)"),
    Rule("price of several", "bare share", "She went 4 for 5.", hedged=False,
         before=rf"\b{_NUMERAL} for "),
    Rule("score", "bare", "The captain, dropped on 12, made a hundred.",
         before=r"\b(?:dropped|caught|bowled|stumped|out) (?:on|for) "),
    Rule("odds or score", "counted", "They won by 3 games to 1.", figure=rf".* {_GOALS}",
         before=_NOT_MOVED,
         after=rf" to (?:\d{{1,3}}(?![\d,.]*\d)|nil|love|{_any(lists.ONES)})\b(?! to\b)"),
    Rule("uncertain unit", "counted", "Its share fell 5 points to 30%.", figure=".* points?",
         after=r" (?:to|from) [\d.]+ ?(?:%|per ?cent|pct)"),
    Rule("uncertain unit", "counted", "It is 30%, five points lower.", figure=".* points?",
         before=r"(?:%|per ?cent|pct)(?: \w+){0,2}, (?:up |down )?"),
    Rule("statistic", "bare", "The effect was large (p = 0.003).",
         before=r"\b(?:[pPrRtFz]|OR|HR|RR|AUC) ?[=<>≤≥] ?"),
    Rule("rank", "", "It is ranked at 30 in the world.",
         before=r"\b[Rr]ank(?:s|ed|ing)? (?:at |as |number |behind |in )?", whole=True),
    Rule("unread tolerance", "", "It sold 300 cars give or take 20.", after=" give or take \\d"),
    Rule("unread tolerance", "bare", "It sold 300 cars give or take 20.", before="give or take "),
    Rule("unread range", "", "The 5- and 7-day trips began.", after=r"[-–‑] (?:to|or|and) "),
    Rule("unread range", "", "The 5- and 7-day trips began.",
         before=r"\w[-–‑] (?:to|or|and) ", whole=True),
    Rule("unread size", "", "It measures 30 by 40 metres.",
         after=rf" ?(?:[x×] ?\d|by \d[\d.,]*[- ]?{_LENGTH})"),
    Rule("unread size", "measured", "It measures 30 by 40 metres.", figure=rf".*{_LENGTH}",
         before=r"\d\S*(?: \w+)? (?:by|[x×]) ?"),
    Rule("unread size", "bare", "She is a 6'2\" guard.", before=r"\d['′’]"),
    Rule("time of day", "", "It is 0500 hours.", figure=r"0\d{3} (?:hours|hrs)"),
    Rule("time of day", "measured", "They met at 1800 hours.", before=r"\bat ",
         figure=r"[0-2]\d[0-5]\d (?:hours|hrs)"),
    Rule("time of day", "bare", "It is half past five.",
         before=r"\b(?i:half|quarter|minutes?) (?:past|to) "),
    Rule("time of day", "share", "It is a quarter to five.",
         before=_not_after(["by"]), after=rf" (?:to|past) {_any(lists.ONES)}\b(?! \w)"),
    Rule("unread bound", "", "It is close to but not above 30%.", whole=True,
         before=r"\b(?:than|to|over|under|above|below|about|nearly|almost|around),? "
         r"(?:or|but|if)(?: not)?,? "),
    Rule("name with a number", "bare", "Reactors 3 and 4 exploded.",
         before=r"\b[A-Z]\w+s \d+ (?:and|or|to) ", hedged=False),
    Rule("name with a number", "bare", "Lap 5 of 20 began.", before=rf"{_CAPITALISED} \d+ of "),
    Rule("name with a number", "counted", "Rule 40 applies.", figure=r"\d+ .*",
         before=rf"\b(?:{_any(word.title() for word in lists.LOOSELY_NAMING)}) "),
    Rule("unread number beside it", "", "Nineteen eighty-four is a book.",
         before=rf"\b(?i:{_NUMBER_WORD}) "),
    Rule("resolution of a screen", "measured", "The film runs at 1080p.",
         figure=r"(?:144|240|360|480|720|1080|1440|2160|4320)p"),
    Rule("unread word after it", "bare pair", "The mill grinds 80 blorp of flour.",
         after=rf" (?!(?:{_any(lists.FUNCTION_WORDS)}|{_THRESHOLD}|{_VERBS})\b)[a-z]"),
    Rule("unread unit", "bare", "It sold around the 300 mark.", after=rf"[ -]{_THRESHOLD}\b",
         before=r"\b(?:about|around|near|to) the "),
    Rule("million or metre", "bare pair", "She ran the 100m again.", figure=r".*\d[mkK]",
         alone=False),
    Rule("bare decimal", "bare", "The index closed at 42.7.", figure=r"[\d,]*\.\d+",
         hedged=False, alone=False),
    # Names
    Rule("name with a number", "bare pair share", "The court cited Article 5.",
         before=rf"\b(?i:{_any(lists.NAMING | lists.LOOSELY_NAMING)})s?\.? "),
    Rule("name with a number", "counted", "Phase 2 trials began.",
         before=rf"\b(?i:{_any(lists.NAMING)})s? "),
    Rule("name with a number", "bare pair share", "See no. 5 of the list.",
         before=r"(?:\b(?i:nos?|vol|fig|para|art|sec|pp?)\. ?|№ ?|\b(?:Group|Gang|Band) of |"
         r"\b[A-Z]&[A-Z] )"),
    Rule("name with a number", "pair counted", "The 737-800 seats 189.",
         figure=r"7\d7-[89]\d*(?: .*)?"),
    Rule("name with a number", "measured", "The 5g network is live.", figure="[2-6]g",
         after=r" (?!of\b)"),
    Rule("name with a capital before it", "bare pair", "The Falcon 9 landed.",
         before=rf"(?:[^.!?:\n]|\b(?:St|Mr|Mrs|Ms|Dr|Gen|[A-Z])\.) (?!I ){_CAPITALISED} ",
         hedged=False),
    Rule("name with a capital before it", "bare", "Apollo 11 landed on the Moon.",
         figure=r"[\d.,]+",
         before=rf"^(?!(?i:{_any(lists.FUNCTION_WORDS)}|another) ){_CAPITALISED} ", hedged=False),
    Rule("name in capitals", "bare counted", "They met the Seven Sisters.",
         figure=r"[A-Z][a-z]+(?: [A-Z].*)?", before=r"\w [“\"]?"),
    Rule("name in capitals", "counted", "The Big Four firms agreed.", figure=r"[A-Z][a-z]+ [a-z].*",
         before=rf"{_CAPITALISED} "),
    Rule("name with a capital after it", "bare", "We use 11 Pro at home.",
         figure=r"[\d.,]+[A-Z]?|[A-Z][a-z]+", after=rf" {_CAPITALISED}", hedged=False),
    Rule("name of a race", "measured", "She won the 100 metres.",
         before=r"\b(?i:the|men['’]s|women['’]s|boys['’]|girls['’]) ",
         figure=r"(?:[1248]00|1,?500|[35],?000|10,?000)[- ]?(?:m|met(?:re|er)s?)"),
    Rule("word in capitals", "measured", "TOP 10 of the year",
         figure=rf"{_any(lists.WORDLIKE_CODES)} ?\d\S*"),
    Rule("magnitude", "", "It had magnitude 6.",
         before=r"\b(?i:magnitude|richter scale|category)(?:-| (?:of )?(?:about )?)"),
    Rule("top of a list", "", "The top 5 firms gained.",
         before=rf"\b{_not_after(_AUXILIARIES)}[Tt]op[- ]"),
    # Dates and times of day
    Rule("year", "bare", "The vintage 2019 is good.", figure=YEAR, hedged=False, alone=False),
    Rule("year", "bare", "It has grown since around 1990.", figure=YEAR,
         before=r"\b(?:in|since|by|until|from|before|after|of|during) (?:about |around )?"),
    Rule("year", "pair counted", "Prices rose between 2019 and 2023 levels.", hedged=False,
         figure=rf"(?:[Bb]etween |[Ff]rom )?{YEAR}(?: and | to |[-–]){YEAR}(?: .*)?"),
    Rule("unread scale word", "bare", "Revenue ($m): 412", alone=False,
         before=r"\((?:[^()]*[$€£¥₹%]\)?|m|bn|mn|million|billion|thousand|000s?)[^()]*\):? "),
    Rule("year", "counted", "Exports fell to 1990 levels.",
         figure=rf"{YEAR} {_any(lists.OF_YEARS)}"),
    Rule("year", "counted", "The 2019 protests were large.", figure=rf"{YEAR} .*",
         before=r"\b(?i:the|its|their|his|her|in|of|since|a|an) ", hedged=False),
    Rule("year", "counted", "Many 2019 protests were large.", figure=rf"{YEAR}(?<!00) .*",
         hedged=False),
    Rule("time of day", "", "It rained from 8 to 10 am.",
         after=r" ?(?:[ap]\.? ?m\b\.?|o['’]clock|GMT|UTC|[CE]E?ST\b|noon|hrs\b)"),
    Rule("time of day", "bare pair", "It left at 6 in the morning.",
         before=r"\b(?:[Aa]t|[Bb]y|until|from|before|after) (?:about |around )?",
         after=r" (?:in the (?:morning|afternoon|evening)|at night)\b"),
    Rule("time of day", "bare", "The talks begin at about 10.30.", figure=r"[0-2]?\d[.:][0-5]\d",
         before=r"\b(?:at|from|until|till|by|to|before|after) (?:about |around )?"),
    Rule("ratio of signs", "pair share bare", "Her blood pressure was 120/80.",
         figure=r"\d+/\d+(?: .*)?",
         after=r"(?! of\b)", alone=False),
    # Ordinals, pronouns and adverbs
    Rule("ordinal", "share", "A third man was seen.", figure=r"[Aa]n? \w+",
         after=rf" (?!{_AFTER_SHARES}\b)\w"),
    Rule("ordinal", "share", "It fell for a third year.",
         figure=rf"[Aa]n? {_ORDINAL}(?! of\b) [a-z ]+"),
    Rule("part of a whole", "share", "It won by a length and a half.", figure=r"a half",
         before=rf"\b(?:[Aa]n? \w+|{_any(lists.TIME_UNITS)}) and "),
    Rule("part of a whole", "share", "The first half was dull.",
         before=r"\b(?:first|second|third|fourth|last|latter|other|this|next|each|final|opening|"
         r"better|northern|southern|eastern|western|upper|lower) "),
    Rule("half as an adverb", "share", "The hall was half empty.", figure="[Hh]alf",
         after=rf"[ -](?!{_AFTER_SHARES}\b)\w"),
    Rule("half as an adverb", "share", "They cut it in half.", figure="half", before=r"\bin ",
         hedged=False),
    Rule("pronoun", "one", "The new one is not ready.", hedged=False, alone=False),
    Rule("pronoun", "bare", "The other two left.", figure=r"[a-z-]+",
         before=r"\b(?i:the|these|those|all|both|other|another|any|every|each) "),
    # Factors of change
    Rule("count of events", "fold", "The alarm rang three times.", figure=r"(?:\d+|\D+) times",
         after=_COMPARED, before=_not_after(_MULTIPLYING), whole=True,
         alone=False),
    Rule("count of events", "fold", "The envoy visited the camp twice.",
         figure=r"(?i:twice|thrice)", after=_COMPARED, alone=False),
    Rule("no change", "fold", "It is a double room.", figure=_any(lists.LOOSE_MULTIPLES),
         after=_COMPARED, before=_not_after(_AUXILIARIES), hedged=False, alone=False),
    Rule("number of digits", "counted", "He earns six figures.",
         figure=r"[a-z]+ (?:figures|digits)"),
    Rule("no change", "fold", "It grew by double digits.",
         after=r"(?: (?:down|back|up)\b| as an? |[- ](?:digits?|figures)\b)"),
)  # fmt: skip


@cache
def _rules_for(
    kind: str, is_hedged: bool, is_alone: bool
) -> list[tuple[Rule, re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    """List the rules for one kind of figure with their patterns: before it, whole and after it."""
    return [
        (
            rule,
            re.compile(f"(?:{rule.before})$"),
            re.compile(rule.figure or "(?s:.*)"),
            re.compile(rule.after),
        )
        for rule in RULES
        if (not rule.kinds or kind in rule.kinds.split())
        and (rule.hedged or not is_hedged)
        and (rule.alone or not is_alone)
    ]


def _context(tokens: Tokens, at: int) -> str:
    """Write the words before a place, with the blank behind them if there is one."""
    if at == 0:
        # A part of a long sentence may start inside a word.
        return "-" if tokens[0].start and not tokens[0].lead else ""
    words = wording(tokens, max(0, at - _BEFORE), at)
    return f"{words} " if at < len(tokens) and tokens[at].space else words


def _kind(phrase: Phrase, word: str) -> str:
    """
    Say which rules apply.

    They are those for a `fold`, `one` (the word, without a unit), what is `counted` (a noun) or
    `measured` (a unit), a `share` (a simple fraction), a `pair` (a bare range) or a `bare` figure.
    """
    if phrase.unit == "fold":
        return "fold"
    if phrase.value == 1 and not phrase.unit and word == "one":
        return "one"
    if phrase.noun is not None:
        return "counted"
    if isinstance(phrase.value, Fraction):
        return "share"
    return "measured" if phrase.unit else "pair" if isinstance(phrase.value, tuple) else "bare"


def excluded_by(tokens: Tokens, phrase: Phrase) -> Rule | None:
    """Find the rule by which a phrase in running text is no quantity; `None` if it is one."""
    first, end = phrase.begin, phrase.end
    before = _context(tokens, first)
    whole = before if phrase.start == first else _context(tokens, phrase.start)
    figure, after = wording(tokens, first, end), wording(tokens, end, end + _AFTER)
    if end < len(tokens) and tokens[end].space:
        after = " " + after
    if f"{before}{figure}{after}".isupper() and figure.isupper():
        # In a headline, capitals tell no name.
        before, whole, figure, after = (part.lower() for part in (before, whole, figure, after))
    is_cell = "|" in tokens[0].lead
    is_alone = phrase.start == 0 and end == len(tokens) and not is_cell
    is_hedged = bool(phrase.said - {Hedge.BETWEEN, Hedge.INDEFINITE})
    kind = _kind(phrase, tokens[first].lower)
    for rule, ends, is_whole, starts in _rules_for(kind, is_hedged, is_alone):
        is_here = starts.match(after) and is_whole.fullmatch(figure)
        if is_here and ends.search(whole if rule.whole else before):
            return rule
    return None
