"""Naming: what a figure is of, as far as its clause tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from sco_facts.authoring.speaking import BODIES, TITLES
from sco_facts.phrases import cues
from sco_facts.phrases.words import FUNCTION_WORDS, HEDGES, PLAIN_VERBS, inflected
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import CURRENCIES

_HELPERS = frozenset(
    "is are was were be been being have has had will would may can could shall should must".split()
)
# With these the subject is what is measured: "profit rose to".
_OF_SUBJECT = (
    _HELPERS | cues.DIRECT_VERBS.keys() | cues.MOVING_VERBS | PLAIN_VERBS | HEDGES.keys()
    | inflected("stay peak average remain") | frozenset({"stood"})
)  # fmt: skip
_MODALS = frozenset("will would may can could shall should must to".split())
_CHANGES = frozenset("change growth increase decrease rise fall".split())
_INTENTS = inflected("expect plan aim hope intend want agree decide promise propose seek")
# "Is able to", "is forecast to".
_BETWEEN = _INTENTS | frozenset("able about forecast set due likely ready have need used".split())
# "Increased revenue by", where others of these verbs have no object.
_OF_TWO = {"grew"} | inflected(
    "increase expand grow improve widen narrow decrease strengthen weaken shorten lengthen"
)
# "Put the losses at": who says so is no subject.
_VALUING = inflected("estimate value forecast keep hold leave set maintain") | frozenset(
    "put puts kept held left".split()
)
_OF_OBJECT = cues.OBJECT_VERBS.keys() | cues.EXPECTING | _INTENTS
_VERBS = (
    _OF_SUBJECT | _OF_OBJECT | _VALUING | cues.PAST | cues.SAYING.keys() | _INTENTS
    | inflected("employ serve carry cover produce include represent build sell hire spend need")
    | frozenset("cost costs weigh weighs lasts supply supplies".split())
    | frozenset("died lent sold wrote won taught caught drove flew built spent".split())
)  # fmt: skip
# "Killing 17 people" is of people killed.
_DOING = {
    f"{verb.removesuffix('e')}ing": f"{verb.removesuffix('e')}ed"
    for verb in "kill injure wound displace damage destroy affect create strand evacuate".split()
} | {"carrying": "carried"}
# What people do, behind the noun of a share: "people live alone".
_ACTING = inflected("live own support earn drive agree think believe")
_OPENINGS = frozenset(
    """and but while whereas which who that or so far then also now today meanwhile however another
    some about in where when""".split()
)
_TRAILING = _OPENINGS | frozenset(
    """a an the of at by to from for with only just its their our between up down record total high
    low new further additional extra combined sharply slightly again""".split()
)
_ADVERBS = frozenset("now also still already again only not little no longer ever just".split())
_MOVED = frozenset("by to from".split())
_BARE = frozenset("by to from on in at year month week again further more".split())
_POINTING = frozenset("the its their his her our this these".split())
_ARTICLES = frozenset("a an the its their his her our this all".split())
_PRONOUNS = frozenset("it he she they we i you who which that this these those there".split())
_SHARES = ("percent", "fraction")
# Nouns that are also forms of verbs, and what stands before nouns.
_NOUNS = frozenset(
    """states reports claims estimates forecasts numbers cost costs totals adjusted combined
    consolidated diluted""".split()
)
# What a figure is beside or a part of, and not the measure itself.
_BESIDE = re.compile(r"(?:ahead of|behind|compared with|against|versus|including|such as)\b")
_FORMER = re.compile(r"(?:.* )?from|compared with|against|versus", re.IGNORECASE)
_LATER = re.compile(r"from \S*\d\S* to", re.IGNORECASE)
_BEHIND_VERB = re.compile(
    r"(?<!\bof)(?<!\bin)(?<!\bon)(?<!\bat)(?<!\bto)(?<!\bby)(?<!\bfor)(?<!\ball)(?<!\bfrom)"
    r"(?<!\bwith)(?<!\band)(?<!\bover)(?<!\bper) (?:an?|the|its|their|his|her|our) "
)
# "At a cost of": the noun beside a figure, behind a preposition or another figure.
_NOUN = re.compile(r"(?:.*\d.* |.*\b(?:at|with|for|to|in|from) )(?:an? |the )?([a-z][a-z -]*?) of")
_PLACING = re.compile(r"(?:among|at|for|in|on) ", re.IGNORECASE)
_PART = re.compile(r"of (?:whom|which|them|these)\b")
_AMONG = re.compile(r" (?:in|out of) ")
# The place and time of a figure say nothing of its noun.
_BEHIND = re.compile(r"\b(?:at|in|on|from|for|than|by|since|during)\b.*")
_OF = re.compile(r"of (?:them\b|(?:the |all |its )?([^,;:.]+?))(?= (?:in|at|for|by|last|this)\b|$)")
# Words of no meaning that a noun may have with it.
_INSIDE = frozenset(
    "a an the of in on for at by to from with and its their his her all times".split()
)
# In characters, and in words of a name that is plain.
_LONGEST, _MOST = 80, 9
# Adjectives and adverbs with a figure: "worth 5 euros", "5 years older".
_NO_NOUNS = frozenset(
    """worth old older longer higher lower negative positive enough alive able aside already well
    plus others""".split()
)
_LENGTHS = frozenset("time times age ages length duration delay delays wait term life".split())
_SIZES = CURRENCIES | {"mass", "energy", "count"}
_TIMES = {"time", "calendar_time"}
_MEASURING = {
    **dict.fromkeys(("cost", "costs"), "cost of"),
    **dict.fromkeys(("weigh", "weighs", "weighed"), "weight of"),
    **dict.fromkeys(("last", "lasts", "lasted"), "length of"),
}


class Name(NamedTuple):
    """
    What a figure is of: the one whose value it is, if the clause names it, and the measure.

    A measure is plain if the words of the clause decide it, so that it is more than a guess.
    """

    subject: str
    measure: str
    is_plain: bool = False


def named(
    quantity: Quantity, before: str, after: str, earlier: str, *, is_plain: bool = False
) -> Name:
    """
    Guess what a figure is of, by the words before and after it in its clause.

    `earlier` is what the figure before it in its sentence is of, which may be plain, or the words
    that head it. Subject and measure are empty where the clause has neither.

    Examples:
        >>> from sco_facts.phrases import read
        >>> named(read("3.4 TWh"), "Nordhavn produced", "of electricity in May", "")
        Name(subject='Nordhavn', measure='electricity produced', is_plain=True)
        >>> named(read("rose by 8%"), "and operating profit rose by", "", "").measure
        'change in operating profit'
    """
    words = _opened(_BESIDE.sub("", before))
    is_verb = any(_is_verb(words, at) for at in range(len(words)))
    # "In the placebo group 612 children fell ill": it is of what stands behind it.
    is_placed = not (is_verb or quantity.mode) and _rest(after) and _PLACING.match(before)
    words = [] if is_placed else words
    is_part = bool(earlier and (_PART.match(after) or _PART.fullmatch(before.lower())))
    if is_part:
        subject, thing = "", f"{earlier} {_relative(_rest(_PART.sub('', after)))}".rstrip()
        thing = f"share of {thing}" if quantity.unit.code in _SHARES else thing
    else:
        subject, thing = _thing(quantity, words, after)
    thing = "" if thing.lower() in _PRONOUNS else thing
    if max(len(thing), len(subject)) > _LONGEST:
        return Name("", "")
    is_share = quantity.unit.code in _SHARES and before.split()[-1:] == ["at"]
    if is_share and not subject and earlier.startswith("share of "):
        return Name(thing, earlier)
    is_time = _kinds(quantity) <= _TIMES and not quantity.mode
    measure = changed(quantity, thing or earlier, before)
    if is_time and earlier and thing in ("", earlier):
        return Name(subject, f"time of {measure}")
    if not thing:
        is_change = {*before.lower().split()} - {"a", "an", "of", "by"} <= cues.SIGNS.keys()
        is_same = bool(_FORMER.fullmatch(before) or _LATER.fullmatch(before))
        is_same = is_same or (is_change and before != "")
        return Name(subject, measure, is_plain and is_same and bool(earlier))
    is_decided = bool(words) or " that " in thing or quantity.counted == thing
    is_decided = is_plain if is_part else is_decided and not is_placed
    return Name(subject, measure, is_decided and _is_plain(quantity, thing) and _is_noun(subject))


def _is_plain(quantity: Quantity, thing: str) -> bool:
    """Whether words for a measure are a noun with what belongs to it, and fit the figure."""
    noun, _, clause = thing.partition(" that ")
    unit, kinds = quantity.unit, _kinds(quantity)
    # A name alone says nothing of what is measured.
    if (
        noun.istitle()
        or not _is_noun(noun)
        or re.search(r"\d", clause)
        or (unit.code == "fold" and not quantity.mode)
        or noun in ("number", "figure", "total")
    ):
        return False
    if clause.startswith("it ") and clause.split()[1] not in _VERBS:
        return False
    if unit.code == "fraction" and quantity.mode is None and not clause:
        return noun.startswith("share of ")
    if kinds <= _TIMES:
        return not (noun.startswith("time ") or _LENGTHS.isdisjoint(noun.split()))
    is_amount = noun.startswith("amount ") and not _SIZES.isdisjoint(kinds)
    is_of_count = unit.code != "count" or (quantity.counted or noun).split()[-1] in noun
    return noun != "" and is_of_count and (is_amount or not noun.startswith("amount "))


def _kinds(quantity: Quantity) -> set[str]:
    return set(re.split(r"[*/]", quantity.unit.dimension))


def _is_noun(words: str) -> bool:
    """Whether words are a noun with what belongs to it, or none: no clause, number or pronoun."""
    listed = words.split()
    if not listed:
        return True
    odd = (FUNCTION_WORDS - _INSIDE) | _HELPERS | _PRONOUNS | cues.SAYING.keys() | _NO_NOUNS
    is_whole = len(listed) <= _MOST and not re.search(r"[\d,;:()“”\"]|^\W|ing$", words)
    pairs = zip(["", *listed], listed, strict=False)
    is_clause = any(
        word in _VERBS - cues.PAST - _NOUNS and before not in ("", "to") and word[-2:] != "ed"
        for before, word in pairs
    )
    # "Voters support the strike": an article stands behind a verb, or behind a preposition.
    is_clause = is_clause or bool(_BEHIND_VERB.search(words))
    is_clause = is_clause or (len(listed) == 1 and words in _VERBS and words[-1] != "s")
    bare = FUNCTION_WORDS - {"times"}
    is_bare = listed[0] not in bare and listed[-1] not in bare
    return is_whole and is_bare and not is_clause and odd.isdisjoint(words.lower().split())


def head(words: str) -> str:
    """Take the subject that heads a sentence, up to its first verb."""
    listed = words.split()
    end = next((at for at in range(1, len(listed)) if _is_verb(listed, at)), len(listed))
    return " ".join(_trimmed(listed[:end]))


def changed(quantity: Quantity, thing: str, before: str) -> str:
    """Tell the change of a thing, and what it was before, from the thing."""
    is_change = quantity.mode == "change" or quantity.unit.code == "fold"
    if thing and is_change and thing.partition(" ")[0].strip(",") not in _CHANGES:
        return f"change in {thing}"
    return f"{thing}, before" if thing and _FORMER.fullmatch(before) else thing


def _thing(quantity: Quantity, words: list[str], after: str) -> tuple[str, str]:
    """Tell the subject and the thing measured, by the last verb before the figure."""
    if {word.lower() for word in _trimmed(words)} <= cues.MARKS:
        words = []
    at = next((at for at in reversed(range(len(words))) if _is_verb(words, at)), None)
    if at and " ".join(words[at - 1 : at + 1]).lower() in PLAIN_VERBS:
        at -= 1  # "made up"
    if at is not None and (words[at:] in (["said"], ["says"]) or words[-1:] == ["that"]):
        words = []
    object, rest = _object(quantity, after), _rest(after)
    if not words:
        return "", _behind(quantity, rest, after)
    if noun := _NOUN.fullmatch(" ".join(words)):
        return "", noun[1]
    if at is None:
        last = max((at for at, word in enumerate(words) if re.search(r"\d", word)), default=-1)
        words = words[last + 1 + (words[last + 1 : last + 2] == ["of"]) :]
        if len(words) == 1 and object and words[0].lower() in _DOING:
            return "", f"{object} {_DOING[words[0].lower()]}"
        if len(words) == 1 and object and words[0].endswith("s"):
            return "", f"{object} that it {words[0].lower()}"
        is_size = {word.lower() for word in _trimmed(words)} <= cues.SIGNS.keys()
        return "", "" if is_size else " ".join(_trimmed(words))
    start = _group(words, at)
    helpers = {word.lower() for word in words[start:at]}
    outer, subject, whose = _subject(words, start)
    verb, behind = _DOING.get(words[at].lower(), words[at].lower()), words[at + 1 :]
    if " ".join([verb, *behind[:1]]) in PLAIN_VERBS:
        return (subject, object) if object else (outer, subject)
    if quantity.mode and not cues.BE_FORMS.isdisjoint(helpers):
        return outer, subject
    behind = behind[: next((n for n, each in enumerate(behind) if each == "to" and n), None)]
    told = " ".join(_trimmed(behind))
    is_listed = bool(re.search(r"\d", told)) and behind[-1:] != ["and"]
    if behind == ["at"] and verb not in _VALUING:
        return outer, subject  # "shares closed at"
    if verb in _MEASURING and not told:
        is_thing = subject and subject.lower() not in _PRONOUNS
        return outer, f"{_MEASURING[verb]} {subject}" if is_thing else ""
    if verb in _OF_TWO:
        moved = behind[: next((n for n, each in enumerate(behind) if each in _MOVED), 0)]
        moved = _trimmed(moved)
        if moved and _is_noun(" ".join(moved)) and moved[0] not in _BARE:
            return whose, " ".join(moved)
    if (verb in _OF_SUBJECT and not (verb in _HELPERS and told)) or (
        verb in _VALUING and not (told and helpers.isdisjoint(cues.BE_FORMS))
    ):
        is_other = verb in _VALUING and cues.BE_FORMS.isdisjoint(helpers)
        return ("", "") if is_other else (outer, subject)
    if is_listed:
        return whose, object
    if verb in _VALUING:
        return "", told
    if told and not re.search(r"\d", told):
        is_for = behind[-1] == "for" and quantity.counted
        return whose, f"{told} for {quantity.counted}" if is_for else told
    if verb in _OF_OBJECT:
        return ("", subject) if quantity.mode else (whose, object)
    trail = ""
    if not object and quantity.unit.code not in ("count", *_SHARES):
        on = " ".join(_trimmed(re.split(r" (?=\S*\d)", rest)[0].split()))
        on = on if on.startswith(("on ", "in ", "for ")) else ""
        object = "time" if _kinds(quantity) <= _TIMES else "amount"
        trail = f" {on}".rstrip()
    if not object:
        return whose, ""
    if words[at - 1].lower() in _MODALS:
        verb = f"to {verb}"
    elif verb.endswith("s"):
        verb = f"that it {verb}"
    return whose, f"{object} {verb}{trail}"


def _object(quantity: Quantity, after: str) -> str:
    """Take what is counted, or stands behind a figure after "of"."""
    of = _OF.match(after)
    behind = re.split(r" (?:and|or) (?=.*\d)", of[1])[0] if of and of[1] else ""
    behind = "" if re.match(r"\S*\d", behind) else behind
    if quantity.unit.code in _SHARES and behind:
        return f"share of {behind}"
    is_count = "/" not in quantity.unit.code or quantity.unit.code.startswith("count/")
    return (is_count and quantity.counted) or behind


def _behind(quantity: Quantity, rest: str, after: str) -> str:
    """Name a figure with nothing before it by what stands behind it."""
    is_share = quantity.unit.code in _SHARES
    if quantity.mode is not None:
        return ""
    share = "share " if is_share and rest.startswith("of ") else ""
    is_among = is_share and not share and _AMONG.search(quantity.words)
    share = "share of " if is_among else share
    if re.search(r"\d", rest) and quantity.counted:
        rest = re.split(r" (?=(?:to|of|at|on|for|in|over|from) )", rest)[0]
    rest = re.sub(r"^(?:and|or) .*? (?=(?:have|has|had|were|was|are|is) )", "", rest)
    rest = re.sub(r"^(?:and|or) \S*\d.*", "", rest)
    rest = re.sub(r"^of (?:the |its )?\S*\d\S* ", "of ", rest)
    rest = _relative(rest) if share or quantity.counted else _BEHIND.sub("", rest)
    if quantity.unit.code == "count" and not quantity.counted:
        rest = rest.removeprefix("were ").removeprefix("are ")
    return f"{quantity.counted or ''} {share}{rest}".strip()


def _group(words: list[str], at: int) -> int:
    """Find where a verb begins, with its helpers and adverbs: "is now forecast to grow"."""
    start = at
    while start:
        word, later = words[start - 1].lower(), words[start].lower()
        is_adverb = word in _ADVERBS or word.endswith("ly")
        if not (
            word in _HELPERS or word == "to" or is_adverb or (later == "to" and word in _BETWEEN)
        ):
            break
        start -= 1
    return start


def _subject(words: list[str], end: int) -> tuple[str, str, str]:
    """
    Take the subject of the last verb.

    Returns:
        That of a verb around it, as in "Ford expects sales to"; its own; and its own again,
        unless that only points back.
    """
    at = next((at for at in reversed(range(end)) if _is_verb(words, at)), -1)
    is_said = at >= 0 and words[at].lower() in cues.SAYING and "that" in words[at:end]
    first = end - words[:end][::-1].index("that") if is_said else at + 1
    subject = _opened(" ".join(words[first:end]))
    is_outer = at > 0 and words[at].lower() in cues.EXPECTING | _INTENTS
    outer = _opened(" ".join(words[: _group(words, at)])) if is_outer else []
    told = "" if re.search(r"\d", " ".join(subject)) else " ".join(_trimmed(subject))
    return _named(outer), told, _named(subject) if told else ""


def _named(subject: list[str]) -> str:
    """Take a subject that does not only point back, as "it" and "the company" do."""
    told = " ".join(_trimmed(subject))
    is_back = (
        {each.lower() for each in subject[:1]} <= _POINTING
        and told.islower()
        and " of " not in told
    )
    return "" if is_back or told.lower() in _PRONOUNS | TITLES | BODIES else told


def _rest(after: str) -> str:
    """Take the words behind a figure, up to a mark."""
    return " ".join(_trimmed(re.split(r"[,;:.(|]", after)[0].split()))


def _relative(rest: str) -> str:
    """Write what is said of a noun behind it as a clause of its own."""
    words = rest.split()
    helper = next((at for at, word in enumerate(words) if word in _HELPERS | _ACTING), None)
    at = 0 if helper is None and words and _is_verb(words, 0) else helper
    if at is None and (behind := _BEHIND_VERB.search(rest)):
        at = len(rest[: behind.start()].split()) - 1
    return rest if at is None else " ".join([*words[:at], "that", *words[at:]])


def _is_verb(words: list[str], at: int) -> bool:
    word = words[at]
    if not word.islower() or word in _ARTICLES:
        return False
    is_past = word.endswith("ed") and len(word) > 4 and word not in FUNCTION_WORDS
    is_inside = at > 0 or word in cues.PAST or word.endswith("ing")
    is_last = at == len(words) - 1 > 0 and word.endswith("s") and not word.endswith("ss")
    if at and words[at - 1].lower() in _MODALS - {"to"}:
        return word == "be" or word not in FUNCTION_WORDS | _ADVERBS
    if at > 1 and words[at - 1] == "to" and words[at - 2].lower() in _BETWEEN | _MODALS:
        return word in _VERBS or word not in FUNCTION_WORDS
    is_noun = at > 0 and words[at - 1].lower() in _ARTICLES | {"of"}
    # "fuel costs fell": of two verbs side by side the first is a noun.
    if word.endswith("s") and word not in _HELPERS and words[at + 1 : at + 2]:
        is_noun = is_noun or words[at + 1] in _VERBS - _NOUNS
    return (
        not is_noun
        and word not in _NOUNS
        and ((word in _VERBS and is_inside) or is_past or (is_last and word not in FUNCTION_WORDS))
    )


def _opened(before: str) -> list[str]:
    words = before.strip("\"“”‘’'([*_#>| -–—").split()
    while words and (words[0].lower() in _OPENINGS or not words[0][0].isalnum()):
        del words[0]
    return words


def _trimmed(words: list[str]) -> list[str]:
    words = list(words)
    while words and words[-1].lower().strip(",:") in _TRAILING:
        del words[-1]
    while words and words[0].lower() in _ARTICLES:
        del words[0]
    return [*words[:-1], words[-1].rstrip(",:;")] if words else []


def is_name(subject: str) -> bool:
    """Whether words have a capital that is not only that of a first word."""
    return any(word[:1].isupper() for word in subject.split()[1:])
