"""What a number in running text is no quantity in: names, dates, scores and fragments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cache
from itertools import groupby
from typing import NamedTuple

from sco_facts.phrases import words as lists
from sco_facts.phrases.cues import SIGNS
from sco_facts.phrases.dates import MONTHS
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
        kinds: The kinds of figures that it is for; "unhedged" only those without a hedge, and
            "amid" only those that are not a whole sentence by themselves.
        example: A sentence in which it leaves the figure out.
        patterns: What is around the figure, ⟨ and ⟩, and what the figure itself is, if that
            matters. Behind "…" is the hedge of the figure, if it has one.
    """

    name: str
    kinds: frozenset[str]
    example: str
    patterns: tuple[str, ...]


def _rule(name: str, kinds: str, example: str, *patterns: str) -> Rule:
    return Rule(name, frozenset(kinds.split()), example, patterns)


def _any(words: Iterable[str]) -> str:
    """Match the longest word that can be, quickly: by first letters, as few words begin alike."""
    tails: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        tails.setdefault(word[0], []).append(word[1:])
    each = (f"{first}(?:{'|'.join(tails[first])})" for first in tails)
    return f"(?=[{''.join(tails)}])(?:{'|'.join(each)})"


def _not_after(words: Iterable[str], following: str = "$") -> str:
    """Match what follows, which is rare and so looked for first, but not behind a word."""
    by_length = groupby(sorted(words, key=len), key=len)
    return f"(?={following})" + "".join(rf"(?<!\b{_any(alike)} )" for _, alike in by_length)


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
    faster compared before after can could will would may might should must""".split()
)
_AUXILIARIES = "to will would could may might can should must by not".split()
# After these "three times" is a factor; "rates rose three times" may count events.
_MULTIPLYING = (
    "up by grow grew grown growing increase increased increases multiplied expanded".split()
)
_MOVED = SIGNS.keys() | {"from"}
_NOT_MOVED = _not_after(_MOVED)
_NUMBER_WORD = _any({*lists.ONES, *lists.TENS} - {"one"})
_MULTIPLE = _any(lists.MULTIPLES)
# Units that a smaller one may follow, as in "6ft 2in", and the small ones.
_COMPOUND = (
    r"(?:years?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|feet|foot|ft|stone|st|pounds?|"
    r"lbs?|degrees?|°)"
)
_WORDS = rf"{_any({*lists.ONES, *lists.TENS})}(?:[- ]{_any(lists.ONES)})?"
_FEW = rf"(?:\d{{1,2}}(?:\.\d+)?|{_WORDS})"
_SMALLER = (
    r"[- ]?(?:months?|weeks?|days?|hours?|hrs?|minutes?|mins?|m|seconds?|secs?|s|inch(?:es)?|in|"
    r"ounces?|oz|pounds?|lbs?|[′'\"″])(?!\w)"
)
_WHOLE = rf"(?:\d+|{_WORDS})"
_NUMERAL = rf"(?:\d+\.\d+|{_WHOLE})"
_SHARE = r".*(?:%|percent|per cent|pct)"
_MONEY = r"[$€£¥₹].*|.* (?:dollars|euros|yuan|yen|rupees)"
_CURRENCY = _any(
    word
    for word, code in UNIT_WORDS.items()
    if code in CURRENCIES and len(word) > 2 and word.upper() not in CURRENCIES
)
_OPEN = r"\b(?:open(?:s|ed)?|work(?:s|ed|ing)?|shifts?|hours?|daily|weekdays|days a week|closed)"
_MONTH_NAMES = rf"(?:{'|'.join(name.title() for name in MONTHS)})\.?"
_GOALS = "(?:goals|games|sets|points|votes|runs|matches|rounds|frames|seats)"
_TO = rf"\b{_NUMERAL} (?:{_GOALS} )?to "
_LENGTH = (
    r"(?:[ckm]?m|met(?:re|er)s?|kilomet(?:re|er)s?|feet|foot|ft|inch(?:es)?|miles?|yards?|in)\b"
)
# Words that name a unit or a currency, though not which one: they are never the noun of a count.
_UNCERTAIN = _any({word for word in HINTS if len(word) > 2} | {"dollars"})

# The first rule that fits names the reason; whether a figure is left out depends on no order.
RULES = (
    # Ordinals that begin as numbers do
    _rule("ordinal", "any", "They came one hundred and fifth.",
         rf"⟨(?:.* )?(?:hundred|thousand)⟩ and {_ORDINAL}\b"),
    _rule("ordinal", "any", "It is the twenty second.",
         rf"⟨(?:.*[ -])?{_any(lists.TENS)}[ -]second⟩"),
    # Fragments: what touches something that was not read
    _rule("score", "bare pair unhedged", "The teams drew 1-1.",
         r"⟨\d{1,3}⟩[-–‑]\d{1,3}\b(?![-–‑])"),
    _rule("score", "pair unhedged", "The vote was 5-7 in the end.", r"⟨\S+[-–‑]\S+⟩"),
    _rule("margin of error", "any", "The margin is plus or minus 3 percentage points.",
         r"(?:plus or(?: minus)?|plus-or-minus|\+ ?/ ?[-−–]?|±) ?⟨⟩"),
    _rule("part of a longer word or number", "any", "Vaccines against COVID-19 arrived.",
         r"[^\s(\[{\"'“‘—–:;,/«]…⟨⟩"),
    _rule("second of two numbers", "any unhedged", "The ship sails at 6:45 with ease.",
         "[0-9][:/–,]…⟨⟩"),
    _rule("part of a longer word or number", "any", "Clean it with 4-tert-butyl.",
         rf"⟨⟩(?:[_'’]?\w|[-–‑:/@&#](?!{_THRESHOLD}\b(?! (?:note|coin|bill)))\w|[/:^*=]+\s?\d)"),
    _rule("unread scale word", "any", "It cost 5 dozens of euros.",
         rf"⟨⟩(?: of an? |[ -]){_SCALE}\b"),
    _rule("unread number beside it", "any", "It has 5 million 6 million cars.",
         rf"[0-9] ?(?:{_SCALE} |[×*] ?)⟨⟩", r"\^ ?⟨⟩"),
    _rule("unread number beside it", "bare counted pair", "Dial 020 7946 0958.",
         r"(?:[0-9)] \+?|\+ )⟨⟩"),
    _rule("unread number beside it", "bare", "It came to nine pounds fifty.",
          r"\b(?:pounds?|dollars?|euros?) ⟨(?:ten|\w+teen|\w+ty)⟩"),
    _rule("part of a longer word or number", "any", "It is a 401(k) plan.", r"⟨⟩\([a-z]\)"),
    _rule("unread number beside it", "bare pair", "Dial 020 7946 at night.", r"⟨⟩ \(?[0-9]"),
    _rule("list mark", "bare", "It has (2) no meaning.", r"[(\[]⟨⟩[)\]]"),
    _rule("unread divisor", "any", "It took 5 litres per the book.",
         r"⟨⟩(?: ?(?:per|/ ?\w)| an? dozen)\b"),
    _rule("unread bound", "any", "The share is 30% at best.",
         r"⟨⟩,? (?:at (?:best|worst)|tops|max|plus(?! \S)|and counting|if (?:not|that)|"
         r"but (?:no|not)|or (?:equal|greater than|less than or))\b"),
    _rule("unread bound", "any", "The share is hardly 30%.",
         r"\b(?i:hardly|barely|scarcely|all but|wrong side of|right side of|nowhere|just off|"
         "not far off|far off|within a whisker of|a fraction of|at (?:best|worst)) …⟨⟩"),
    _rule("unread bound", "any", "Nearly all of the 12 left.",
         r"\b(?i:nearly|almost|virtually|practically|not) (?:all|every one)(?: of)?(?: (?:the|"
         "its|their))? …⟨⟩"),
    _rule("unread direction", "any", "It was 5 degrees below zero.",
         r"⟨⟩ (?:degrees )?below (?:zero|freezing)\b"),
    _rule("unread unit", "bare amid", "Temperatures fell below zero.", "⟨[Zz]ero⟩"),
    _rule("unread divisor", "measured", "It uses 5 litres/100 km.", "/ ?⟨100 ?km⟩"),
    _rule("part of a longer word or number", "any", "It is 2 point 5 percent.", r"\d point ⟨⟩"),
    _rule("unread scale word", "any", "A third of a million people fled.",
          r"\b(?i:hal|thir|quarte|fif|ten|eigh)\w+ of ⟨a (?:thousand|[mbtr]+illion|dozen).*⟩"),
    _rule("unread scale word", "any", "It raised $20 mm in debt.",
          r"⟨[$€£¥]\S+⟩ (?:MM|mm|mill|bio|mlrd|K|T|thou|[a-z]+illion)\b"),
    _rule("margin of error", "any", "Growth was 3% (95% CI 2 to 4).",
          r"⟨9\d%⟩ (?:CI|confidence)\b"),
    _rule("unread sign", "any", "The loss was (£12.3m).",
          r"(?:\b(?:was|were|is|of|to)|:) \(⟨⟩\)", r"\|\s*\(⟨⟩\)\s*\|"),
    _rule("unread scale word", "bare", "Revenue, $ million: 120.",
         r"\b(?i:million|billion|trillion|thousand|thousands|crore|lakh|bn|mn|mln|000s): ⟨⟩"),
    _rule("part of a figure", "share", "It is 1/3 of 1 percent.", r"⟨\d/\d⟩ of \d"),
    _rule("part of a figure", "measured", "It is 1/3 of 1 percent.", r"\d/\d of ⟨⟩"),
    _rule("unread tolerance", "any", "It weighs 30 ± 2 grams.", r"⟨⟩ ?(?:±|\+/-)"),
    _rule("unread divisor", "any", "It fetched 95 cents on the dollar.",
         rf"{_NOT_MOVED}⟨.*(?<!%)(?<!cent)(?<!points)(?<!bps)⟩ (?:on|to|against|versus|"
         r"for) (?:the|a|one|each|every) (?:[Uu]\.?[Ss]\.? )?(?:dollar|euro|pound|yen|yuan|"
         r"greenback|ruble|rouble|rupee)s?\b| in the pound\b"),
    _rule("unread divisor", "measured", "Growth averaged 5% pa.",
         rf"⟨{_SHARE}⟩,? (?:pa\b|APR|CAGR|annuali[sz]ed|(?:annual|monthly|quarterly|"
         r"daily) (?:pace|rate|clip)\b)"),
    _rule("unread divisor", "measured", "It grew an annualised 5%.",
         rf"\bannuali[sz]ed …⟨{_SHARE}⟩"),
    _rule("unread unit", "any", "It covers 300 km squared.",
         r"⟨⟩ (?:squared|cubed|of (?:oil|coal) equivalent)\b"),
    _rule("unread unit", "bare", "It raised 5 billion (yuan).",
         rf"⟨⟩ (?:\(|in )?(?:(?i:{_CURRENCY})|US|UK)\b"),
    _rule("unread unit", "bare", "It raised dollars 5 million.", rf"\b(?i:{_CURRENCY}) ⟨⟩"),
    _rule("unread direction", "measured", "Shares gave up 5%.",
         r"\b(?:(?:loss|losses|gains?|declines?|falls?) to|(?:g[aio]ve\w*|giving|claw\w*|wip\w+|"
         rf"knock\w*|shav\w+|chop\w*|slic\w+|lop\w*) (?:up|back|off|out)) …⟨{_SHARE}⟩"),
    _rule("unread direction", "measured", "The shop offers 30% off.",
         rf"⟨{_SHARE}|{_MONEY}⟩ off\b(?! (?:the|its|their|a|an) (?:\S+ ){{0,2}}(?:peak|"
         r"high)s?\b)"),
    _rule("unread divisor", "any", "It is sold per 5 litres.",
         r"\b[Pp]er (?:\w+(?: \w+)?\)?: ?)?…⟨⟩"),
    _rule("uncertain unit", "bare", "It cost 5 billion Narnian dollars.",
         rf"⟨⟩ (?:[A-Z]\w+ ){{0,2}}(?i:{_UNCERTAIN})\b"),
    _rule("part of a compound measure", "measured", "The player is 6ft 2in tall.",
         rf"⟨(?!.*\d\.\d).*(?:\d|[- ]){_COMPOUND}⟩(?:,? and|,)? ?{_FEW}{_SMALLER}"),
    _rule("part of a compound measure", "any", "The player is 6ft 2in tall.",
         rf"(?<![\d.]){_WHOLE}[- ]?{_COMPOUND}(?:,? and|,)? ?⟨{_FEW}{_SMALLER}⟩"),
    _rule("part of a year", "share", "It grew for three quarters.",
         r"\b(?:for|last|past|next|over|after|in|lost|won|of) (?:the )?⟨.*\bquarters⟩"),
    _rule("unread comparison", "share fold", "It is half as much again.", r"⟨⟩ as \w+ again\b"),
    _rule("part of a figure", "measured", "It is half of 5 tons.",
         r"\b(?:half|halves|thirds?|quarters?|fifths?|tenths?) of |\b(?:twice|thrice|double|"
         "triple|times)(?: more than)? …⟨⟩"),
    _rule("unread bound", "measured counted", "It is 5 tons short.",
         r"⟨⟩ short\b(?! of (?:the|an?|its|their)\b)"),
    # More than that long, or all that time? Only some verbs tell.
    _rule("more or during", "measured", "Talks went on over 3 days.",
         rf"{_not_after(_DURING, '[Oo]ver')}\b[Oo]ver …⟨.*\b{_any(lists.TIME_UNITS)}s?⟩"),
    _rule("rate of events", "counted", "Every five ships are checked.", r"\b(?i:every|each) …⟨⟩"),
    _rule("odds or score", "measured", "About $3 of every $10 goes to rent.",
         r"⟨⟩ (?:in|of|out of|from) every [$€£¥₹\d]", r"\b(?:in|of|from) every ⟨⟩"),
    _rule("rate of exchange", "measured", "It said that 1 euro = 1.16 dollars.",
         r"⟨⟩ ?= ?[$€£¥₹\d]", r"\d\S*(?: [a-z]+)? ?= ?⟨⟩"),
    _rule("rate of events", "fold", "It doubled every five years.", "⟨⟩ (?:every|each) "),
    _rule("alternatives", "fold", "The total doubled or tripled.",
         rf"⟨⟩,? or (?:even |nearly |more than )?(?:{_MULTIPLE}|{_NUMERAL})\b"),
    _rule("alternatives", "fold", "It doubled, or even tripled.",
         rf"\b(?:{_MULTIPLE}|{_NUMERAL}),? or (?:even |nearly |more than )?…⟨⟩"),
    _rule("unread direction", "measured", "The stock was off 5%.",
         r"\b(?:is|was|are|were|closed|ended|traded|finished) (?:\w+ly )?off …⟨⟩"),
    _rule("score", "bare", "Her blood pressure was 120 over 80.",
         r"⟨\d+⟩ over \d+(?![\d.,]*%| per)", r"\d (?:over )?⟨over \d+|\d+⟩"),
    _rule("odds or score", "bare", "The odds are 3 to 1.",
         rf"{_NOT_MOVED}⟨\d+|[a-z]+⟩ to {_NUMERAL}(?![\w.,]*\d)(?! ?%| per)"),
    _rule("odds or score", "bare unhedged", "They won by five to four.",
         rf"{_not_after(_MOVED, _TO)}{_TO}⟨\d{{1,3}}|[a-z]+⟩"),
    _rule("marks out of a most", "bare", "It is rated 4.5 out of 5.",
         r"[\w.]+ out of (?:a possible )?⟨\d+|[a-z]+⟩"),
    _rule("hours of opening", "bare", "It opens from 9 to 5 daily.", r"\bto ⟨\d{1,2} daily⟩"),
    _rule("hours of opening", "bare pair", "It is open from 9 to 5.",
         rf"{_OPEN} (?:from )?(?:\d{{1,2}} to )?⟨(?:from )?\d{{1,2}}(?: to \d{{1,2}})?⟩(?! of\b)"),
    _rule("age", "bare unhedged", "A man, 45, was arrested.", r"[^\W\d]\w*, ⟨\d{1,2}⟩,"),
    _rule("age", "bare amid", "She is now 40.", r"\b(?i:he|she) (?:is|was) (?:\w+ )?⟨\d{1,2}⟩"),
    _rule("age or time of day", "bare", "At 10 he left.",
         r"\b(?:At|By|Before|After) ⟨\d{1,2}⟩,? (?:he|she|they|we|I|it)\b"),
    _rule("price of several", "bare unhedged", "It sells three for $10.",
         rf"⟨⟩ for (?:[$€£¥₹]|{_NUMERAL}\b)"),
    _rule("price of several", "bare share unhedged", "She went 4 for 5.", rf"\b{_NUMERAL} for ⟨⟩"),
    _rule("score", "bare", "The captain, dropped on 12, made a hundred.",
         r"\b(?:dropped|caught|bowled|stumped|out) (?:on|for) ⟨⟩"),
    _rule("odds or score", "counted", "They won by 3 games to 1.",
         rf"{_NOT_MOVED}⟨.* {_GOALS}⟩ to (?:\d{{1,3}}(?![\d,.]*\d)|nil|love|{_any(lists.ONES)}"
         r")\b(?! to\b)"),
    _rule("uncertain unit", "counted", "Its share fell 5 points to 30%.",
         r"⟨.* points?⟩ (?:to|from) [\d.]+ ?(?:%|per ?cent|pct)"),
    _rule("uncertain unit", "counted", "It is 30%, five points in front.",
         r"(?:%|per ?cent|pct)(?: \w+){0,2}, (?:up |down )?⟨.* points?⟩"),
    _rule("statistic", "bare", "The effect was large (p = 0.003).",
         r"\b(?:[pPrRtFz]|OR|HR|RR|AUC) ?[=<>≤≥] ?⟨⟩"),
    _rule("rank", "any", "It is ranked at 30 in the world.",
         r"\b[Rr]ank(?:s|ed|ing)? (?:at |as |number |behind |in )?…⟨⟩"),
    _rule("unread tolerance", "any", "It sold 300 cars give or take 20.", r"⟨⟩,? give or take \d"),
    _rule("unread tolerance", "bare", "It sold 300 cars give or take 20.", "give or take ⟨⟩"),
    _rule("unread range", "any", "The 5- and 7-day trips began.",
         "⟨⟩[-–‑] (?:to|or|and) ", r"[-–‑](?<=\w.) (?:to|or|and) …⟨⟩"),
    _rule("unread size", "any", "It measures 30 by 40 metres.",
         rf"⟨⟩ ?(?:[x×] ?\d|by \d[\d.,]*[- ]?{_LENGTH})"),
    _rule("unread size", "measured", "It measures 30 by 40 metres.",
         rf"\d\S*(?: \w+)? (?:by|[x×]) ?⟨.*{_LENGTH}⟩"),
    _rule("unread size", "bare", "She is a 6'2\" guard.", r"\d['′’]⟨⟩"),
    _rule("time of day", "any", "It is 0500 hours.", r"⟨0\d{3} (?:hours|hrs)⟩"),
    _rule("time of day", "measured", "They met at 1800 hours.",
         r"\bat ⟨[0-2]\d[0-5]\d (?:hours|hrs)⟩"),
    _rule("time of day", "bare", "It is half past five.",
         r"\b(?i:half|quarter|minutes?) (?:past|to) ⟨⟩"),
    _rule("time of day", "share", "It is a quarter to five.",
         rf"{_not_after(['by'])}⟨⟩ (?:to|past) {_any(lists.ONES)}\b(?! \w)"),
    _rule("unread bound", "any", "It is close to but not above 30%.",
         r"\b(?:than|to|over|under|above|below|about|nearly|almost|around),? (?:or|but|"
         "if)(?: not)?,? …⟨⟩"),
    _rule("name with a number", "bare unhedged", "Reactors 3 and 4 exploded.",
         r"\b[A-Z]\w+s \d+ (?:and|or|to) ⟨⟩"),
    _rule("name with a number", "bare", "Lap 5 of 20 began.", rf"{_CAPITALISED} \d+ of ⟨⟩"),
    _rule("name with a number", "counted", "Rule 40 applies.",
         rf"\b(?:{_any(word.title() for word in lists.LOOSELY_NAMING)}) ⟨\d+ .*⟩"),
    _rule("unread number beside it", "any", "Nineteen eighty-four is a book.",
         rf"\b(?i:{_NUMBER_WORD}) ⟨⟩"),
    _rule("resolution of a screen", "measured", "The film runs at 1080p.",
         "⟨(?:144|240|360|480|720|1080|1440|2160|4320)p⟩"),
    _rule("unread word after it", "bare pair", "The mill grinds 80 blorp of flour.",
         rf"⟨⟩ (?!(?:{_any(lists.FUNCTION_WORDS)}|{_THRESHOLD}|{_VERBS})\b)[a-z]"),
    _rule("unread unit", "bare", "It sold around the 300 mark.",
         rf"\b(?:about|around|near|to) the ⟨⟩[ -]{_THRESHOLD}\b"),
    _rule("million or metre", "bare pair amid", "She ran the 100m again.", r"⟨.*\d[mkK]⟩"),
    _rule("bare decimal", "bare unhedged amid", "The index closed at 42.7.", r"⟨[\d,]*\.\d+⟩"),
    # Names
    _rule("name with a number", "bare pair share", "The court cited Article 5.",
         rf"\b(?i:{_any(lists.NAMING | lists.LOOSELY_NAMING)})s?\.? ⟨⟩"),
    _rule("name with a number", "counted", "Phase 2 trials began.",
         rf"\b(?i:{_any(lists.NAMING)})s? ⟨⟩"),
    _rule("name with a number", "bare pair share", "See no. 5 of the list.",
         r"(?:\b(?i:nos?|vol|fig|para|art|sec|pp?)\. ?|№ ?|\b(?:Group|Gang|Band) of |"
         r"\b[A-Z]&[A-Z] )⟨⟩"),
    _rule("name with a number", "pair counted", "The 737-800 seats 189.",
         r"⟨7\d7-[89]\d*(?: .*)?⟩"),
    _rule("name with a number", "measured", "The 5g network is live.", r"⟨[2-6]g⟩ (?!of\b)"),
    _rule("name with a capital before it", "bare pair unhedged", "The Falcon 9 landed.",
         rf"(?:[^.!?:\n]|\b(?:St|Mr|Mrs|Ms|Dr|Gen|[A-Z])\.) (?!I ){_CAPITALISED} ⟨⟩"),
    _rule("name with a capital before it", "bare unhedged", "Apollo 11 landed on the Moon.",
         rf"^(?!(?i:{_any(lists.FUNCTION_WORDS)}|another) ){_CAPITALISED} ⟨[\d.,]+⟩"),
    _rule("name in capitals", "bare counted", "They met the Seven Sisters.",
         r"\w [“\"]?⟨[A-Z][a-z]+(?: [A-Z].*)?⟩"),
    _rule("name in capitals", "counted", "The Big Four firms agreed.",
         rf"{_CAPITALISED} ⟨[A-Z][a-z]+ [a-z].*⟩"),
    _rule("name with a capital after it", "bare unhedged", "We use 11 Pro at home.",
         rf"⟨[\d.,]+[A-Z]?|[A-Z][a-z]+⟩ {_CAPITALISED}"),
    _rule("name of a race", "measured", "She won the 100 metres.",
         r"\b(?i:the|men['’]s|women['’]s|boys['’]|girls['’]) ⟨(?:[1248]00|1,?500|[35],?000|"
         "10,?000)[- ]?(?:m|met(?:re|er)s?)⟩"),
    _rule("word in capitals", "measured", "TOP 10 of the year",
         rf"⟨{_any(lists.WORDLIKE_CODES)} ?\d\S*⟩"),
    _rule("magnitude", "any", "It had magnitude 6.",
         r"\b(?i:magnitude|richter scale|category)(?:-| (?:of )?(?:about )?)⟨⟩"),
    _rule("top of a list", "any", "The top 5 firms gained.",
         rf"\b{_not_after(_AUXILIARIES, '[Tt]op')}[Tt]op[- ]⟨⟩"),
    # Dates and times of day
    _rule("odds or score", "any", "It has one for every nine residents.",
         r"⟨⟩ for (?:each|every) \w"),
    _rule("date", "bare counted", "Prices at the January 1 renewals fell.",
         rf"\b{_MONTH_NAMES} ⟨\d{{1,2}}(?: .*)?⟩"),
    _rule("date", "bare", "It rained on July 3, 4 and 5.",
         rf"\b{_MONTH_NAMES} \d{{1,2}},(?: \d{{1,2}},)* ⟨\d{{1,2}}⟩ and \d"),
    _rule("name with a capital before it", "bare", "It lies between junctions 12 and 13.",
         r"\b(?:junction|chapter|article|platform|gate|terminal|room|page|section)s \d+ and ⟨\d+⟩"),
    _rule("year", "bare", "It will halve around 2060.",
         rf"\b(?:around|about|circa|roughly) ⟨{YEAR}⟩"),
    _rule("year", "bare unhedged amid", "The vintage 2019 is good.", rf"⟨{YEAR}⟩"),
    _rule("year", "bare", "It has grown since around 1990.",
         rf"\b(?:in|since|by|until|from|before|after|of|during) (?:about |around )?⟨{YEAR}⟩"),
    _rule("year", "pair counted unhedged", "Prices rose between 2019 and 2023 levels.",
         rf"⟨(?:[Bb]etween |[Ff]rom )?{YEAR}(?: and | to |[-–]){YEAR}(?: .*)?⟩"),
    _rule("year", "any", "Half-year profit rose.", r"⟨[Hh]alf-year⟩"),
    _rule("year", "bare", "Trade grew in '23.", r"['’]⟨\d\d⟩"),
    _rule("unread scale word", "bare amid", "Revenue ($m): 412",
         r"\((?:[^()]*[$€£¥₹%]\)?|m|bn|mn|million|billion|thousand|000s?)[^()]*\):? ⟨⟩"),
    _rule("year", "counted", "Exports fell to 1990 levels.", rf"⟨{YEAR} {_any(lists.OF_YEARS)}⟩"),
    _rule("year", "counted unhedged", "The 2019 protests were large.",
         rf"\b(?i:the|its|their|his|her|in|of|since|a|an) ⟨{YEAR} .*⟩"),
    _rule("year", "counted unhedged", "Many 2019 protests were large.", rf"⟨{YEAR}(?<!00) .*⟩"),
    _rule("year", "counted", "It was fined over 2021 data.",
         r"(?:\d\S*|\b(?:[mb]illion|fined|sued|charged|probe|dispute|trial)) over "
         rf"⟨{YEAR}(?<!00) .*⟩"),
    _rule("time of day", "any", "It rained from 8 to 10 am.",
         r"⟨⟩ ?(?:[ap]\.? ?m\b\.?|o['’]clock|GMT|UTC|[CE]E?ST\b|noon|hrs\b)"),
    _rule("time of day", "bare pair", "It left at 6 in the morning.",
         r"\b(?:[Aa]t|[Bb]y|until|from|before|after) (?:about |around )?⟨⟩ (?:in the (?:morning|"
         r"afternoon|evening)|at night)\b"),
    _rule("time of day", "bare", "The talks begin at about 10.30.",
         r"\b(?:at|from|until|till|by|to|before|after) (?:about |around )?⟨[0-2]?\d[.:][0-5]\d⟩"),
    _rule("ratio of signs", "pair share bare amid", "Her blood pressure was 120/80.",
         r"⟨\d+/\d+(?: .*)?⟩(?! of\b)"),
    # Ordinals, pronouns and adverbs
    _rule("ordinal", "share", "A third man was seen.", rf"⟨[Aa]n? \w+⟩ (?!{_AFTER_SHARES}\b)\w"),
    _rule("ordinal", "share", "It fell for a third year.",
         rf"⟨[Aa]n? {_ORDINAL}(?! of\b) [a-z ]+⟩"),
    _rule("part of a whole", "share", "It won by a length and a half.",
         rf"\b(?:[Aa]n? \w+|{_any(lists.TIME_UNITS)}) and ⟨a half⟩"),
    _rule("part of a whole", "share", "The first half was dull.",
         r"\b(?:first|second|third|fourth|last|latter|other|this|next|each|final|opening|better|"
         "northern|southern|eastern|western|upper|lower) ⟨⟩"),
    _rule("half as an adverb", "share", "The hall was half empty.",
         rf"⟨[Hh]alf⟩[ -](?!{_AFTER_SHARES}\b)\w"),
    _rule("half as an adverb", "share unhedged", "They cut it in half.", r"\bin ⟨half⟩"),
    _rule("pronoun", "one unhedged amid", "The new one is not ready.", "⟨⟩"),
    _rule("pronoun", "bare", "The other two left.",
         r"\b(?i:the|these|those|all|both|other|another|any|every|each) ⟨[a-z-]+⟩"),
    # Factors of change
    _rule("count of events", "fold amid", "The alarm rang three times.",
         rf"{_not_after(_MULTIPLYING)}…⟨(?:\d+|\D+) times⟩{_COMPARED}"),
    _rule("count of events", "fold amid", "The envoy visited the camp twice.",
         rf"⟨(?i:twice|thrice)⟩{_COMPARED}"),
    _rule("no change", "fold unhedged amid", "It is a double room.",
         rf"{_not_after(_AUXILIARIES)}⟨{_any(lists.LOOSE_MULTIPLES)}⟩{_COMPARED}"),
    _rule("number of digits", "counted", "He earns six figures.", "⟨[a-z]+ (?:figures|digits)⟩"),
    _rule("no change", "fold", "It grew by double digits.",
         r"⟨⟩(?: (?:down|back|up)\b| as an? |[- ](?:digits?|figures)\b)"),
)  # fmt: skip


_Test = Callable[[str], re.Match[str] | None]


class _Pattern(NamedTuple):
    rule: Rule
    is_before_hedge: bool
    is_figure: _Test | None
    is_after: _Test | None
    is_before: _Test | None


def _compiled(rule: Rule, pattern: str) -> _Pattern:
    before, figure, after = re.split("[⟨⟩]", pattern)
    stem = before.removesuffix("…")
    return _Pattern(
        rule,
        stem != before,
        re.compile(figure).fullmatch if figure else None,
        re.compile(after).match if after else None,
        re.compile(f"(?:{stem})$").search if stem else None,
    )


@cache
def _patterns(kind: str, is_hedged: bool, is_alone: bool) -> list[_Pattern]:
    """List what leaves out one kind of figure."""
    limits = {word for word, is_met in (("unhedged", is_hedged), ("amid", is_alone)) if is_met}
    return [
        _compiled(rule, pattern)
        for rule in RULES
        if rule.kinds & {kind, "any"} and not rule.kinds & limits
        for pattern in rule.patterns
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
    patterns = _patterns(_kind(phrase, tokens[first].lower), is_hedged, is_alone)
    for rule, is_before_hedge, is_figure, is_after, is_before in patterns:
        # The quick ones come first: what stands before is searched for at every character.
        if (is_after and not is_after(after)) or (is_figure and not is_figure(figure)):
            continue
        if not is_before or is_before(whole if is_before_hedge else before):
            return rule
    return None
