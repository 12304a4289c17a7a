"""Naming: what a figure is of, and who says so, as far as its clause tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from sco_facts.phrases import cues
from sco_facts.phrases.words import FUNCTION_WORDS, HEDGES, PLAIN_VERBS
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.facts import EntityKind

_HELPERS = frozenset("is are was were be been have has had will would may can could".split())
# With these the subject is what is measured: "profit rose to".
_OF_SUBJECT = (
    _HELPERS | cues.DIRECT_VERBS.keys() | cues.MOVING_VERBS | PLAIN_VERBS | HEDGES.keys()
    | frozenset("stayed stays stood peak peaks peaked averaged averages remained remains".split())
)  # fmt: skip
_MODALS = frozenset("will would may can could shall should must to".split())
_CHANGES = frozenset("change growth increase decrease rise fall".split())
_INTENTS = frozenset("expect expects plan plans aim aims hope hopes intend intends want".split())
_OF_OBJECT = cues.OBJECT_VERBS.keys() | cues.EXPECTING | _INTENTS
_VERBS = (
    _OF_SUBJECT | _OF_OBJECT | cues.PAST | cues.SAYING.keys()
    | frozenset("died lent sold wrote won grew taught caught drove flew".split())
)  # fmt: skip
_OPENINGS = frozenset(
    """and but while whereas which who that or so far then also now today meanwhile however another
    some about in""".split()
)
_TRAILING = _OPENINGS | frozenset(
    "a an the of at by to from for with only just its their our between up down".split()
)
_ARTICLES = frozenset("a an the its their his her our this all".split())
_PRONOUNS = frozenset("it he she they we i you who which that this these those there".split())
_SHARES = ("percent", "fraction")
# Nouns that are also forms of verbs.
_NOUNS = frozenset("states reports claims estimates forecasts".split())
_HONOURS = frozenset("dr mr mrs ms".split())
# What a figure is beside or a part of, and not the measure itself.
_BESIDE = re.compile(r"(?:ahead of|behind|compared with|against|versus|including|such as)\b")
_FORMER = re.compile(r"(?:.* )?from|compared with|against|versus", re.IGNORECASE)
# "At a cost of": the noun beside a figure, behind a preposition or another figure.
_NOUN = re.compile(r"(?:.*\d.* |.*\b(?:at|with|for|to|in) )(?:an? |the )?([a-z][a-z -]*?) of")
_PART = re.compile(r"of (?:whom|which|them|these)\b")
_AMONG = re.compile(r" (?:in|out of) ")
# The place and time of a figure say nothing of its noun.
_BEHIND = re.compile(r"(?:at|in|on|from|for|than|by|since|during)\b.*")
_OF = re.compile(r"of (?:them\b|(?:the |all |its )?([^,;:.]+?))(?= (?:in|at|for|by|last|this)\b|$)")
_LONGEST = 80
_TITLES = frozenset(
    """president minister premier prime deputy chancellor secretary governor mayor director ceo
    chairman chairwoman chair commissioner ambassador professor prof dr mr mrs ms senator general
    king queen executive officer analyst economist spokesman spokeswoman spokesperson""".split()
)
_BODIES = frozenset(
    """agency asa association authority bank board bureau centre center commission committee company
    corp corporation council court department fund government group inc institute ltd ministry
    office organisation organization party plc police service society union university""".split()
)


class Name(NamedTuple):
    """What a figure is of: the one whose value it is, if the clause names it, and the measure."""

    subject: str
    measure: str


class Who(NamedTuple):
    """A speaker: the name, the role and the kind, as far as the words tell."""

    name: str
    role: str
    kind: EntityKind | None


def named(quantity: Quantity, before: str, after: str, earlier: str) -> Name:
    """
    Guess what a figure is of, by the words before and after it in its clause.

    `earlier` is what the figure before it in its sentence is of, or the words that head it.
    Subject and measure are empty where the clause has neither.

    Examples:
        >>> from sco_facts.phrases import read
        >>> named(read("3.4 TWh"), "Nordhavn produced", "of electricity in May", "")
        Name(subject='Nordhavn', measure='electricity produced')
        >>> named(read("rose by 8%"), "and operating profit rose by", "", "").measure
        'change in operating profit'
    """
    if earlier and (_PART.match(after) or _PART.fullmatch(before.lower())):
        subject, thing = "", f"{earlier} {_relative(_rest(_PART.sub('', after)))}".rstrip()
    else:
        subject, thing = _thing(quantity, _opened(_BESIDE.sub("", before)), after)
    thing = "" if thing.lower() in _PRONOUNS else thing
    is_short = len(thing) <= _LONGEST and len(subject) <= _LONGEST
    is_part = quantity.unit.code in _SHARES and before.split()[-1:] == ["at"]
    if is_short and is_part and not subject and earlier.startswith("share of "):
        return Name(thing, earlier)
    return Name(subject, changed(quantity, thing or earlier, before)) if is_short else Name("", "")


def changed(quantity: Quantity, thing: str, before: str) -> str:
    """Tell the change of a thing, and what it was before, from the thing."""
    is_change = quantity.mode == "change" or quantity.unit.code == "fold"
    if thing and is_change and thing.partition(" ")[0].strip(",") not in _CHANGES:
        return f"change in {thing}"
    return f"{thing}, before" if thing and _FORMER.fullmatch(before) else thing


def _thing(quantity: Quantity, words: list[str], after: str) -> tuple[str, str]:
    """Tell the subject and the thing measured, by the first verb before the figure."""
    if {word.lower() for word in _trimmed(words)} <= cues.MARKS:
        words = []
    at = next((at for at in range(len(words)) if _is_verb(words, at)), None)
    next_word = "" if at is None else " ".join(words[at + 1 : at + 2])
    if at is not None and next_word and cues.SAYING.get(words[at].lower()) in ("", next_word):
        said = _opened(" ".join(words[at + 1 :]))
        if any(_is_verb(said, each) for each in range(len(said))):
            return _thing(quantity, said, after)
    if at is not None and words[at:] in (["said"], ["says"]):
        words = []
    of, rest = _OF.match(after), _rest(after)
    is_rate = "/" in quantity.unit.code
    object = (not is_rate and quantity.counted) or (of and of[1]) or ""
    if quantity.unit.code in _SHARES and of and of[1]:
        object = f"share of {object}"
    if not words:
        is_share = quantity.unit.code in _SHARES
        share = "share " if is_share and rest.startswith("of ") else ""
        share = "share of " if is_share and _AMONG.search(quantity.words) else share
        rest = _relative(rest) if share or quantity.counted else _BEHIND.sub("", rest)
        if quantity.unit.code == "count" and not quantity.counted:
            rest = rest.removeprefix("were ").removeprefix("are ")
        is_told = quantity.mode is None
        return "", f"{quantity.counted or ''} {share}{rest}".strip() if is_told else ""
    if at is None:
        last = max((at for at, word in enumerate(words) if re.search(r"\d", word)), default=-1)
        words = words[last + 1 + (words[last + 1 : last + 2] == ["of"]) :]
        is_size = {word.lower() for word in _trimmed(words)} <= cues.SIGNS.keys()
        return "", "" if is_size else " ".join(_trimmed(words))
    if noun := _NOUN.fullmatch(" ".join(words)):
        return "", noun[1]
    subject = " ".join(_trimmed(words[:at]))
    while at + 1 < len(words) and words[at].lower() in _HELPERS | _INTENTS | {"to"}:
        if not (words[at + 1].lower() in _VERBS | {"to"} or words[at].lower() in _MODALS):
            break
        at += 1
    if quantity.mode and words[at - 1].lower() in cues.BE_FORMS:
        return "", subject
    verb, behind = words[at].lower(), words[at + 1 :]
    if " ".join([verb, *behind[:1]]) in PLAIN_VERBS:
        return (subject, object) if object else ("", subject)
    behind = behind[: next((n for n, each in enumerate(behind) if each == "to" and n), None)]
    told = " ".join(_trimmed(behind))
    if verb in _OF_SUBJECT and not (verb in _HELPERS and told):
        return "", subject
    whose = "" if _is_vague(words, subject) else subject
    if re.search(r"\d", told):
        return whose, object
    if told:
        return whose, told
    if verb in _OF_OBJECT:
        return ("", subject) if quantity.mode else (whose, object)
    trail = ""
    if not object and quantity.unit.code not in ("count", *_SHARES):
        on = " ".join(_trimmed(re.split(r" (?=\S*\d)", rest)[0].split()))
        on = on if on.startswith(("on ", "in ", "for ")) else ""
        object, trail = "amount", f" {on}".rstrip()
    if not object:
        return whose, ""
    if words[at - 1].lower() in _MODALS:
        verb = f"to {verb}"
    elif verb.endswith("s"):
        verb = f"that it {verb}"
    return whose, f"{object} {verb}{trail}"


def _rest(after: str) -> str:
    """Take the words behind a figure, up to a mark."""
    return " ".join(_trimmed(re.split(r"[,;:.(|]", after)[0].split()))


def _relative(rest: str) -> str:
    """Write what is said of a noun behind it as a clause of its own."""
    words = rest.split()
    helper = next((at for at, word in enumerate(words) if word in _HELPERS), None)
    at = 0 if helper is None and words and _is_verb(words, 0) else helper
    return rest if at is None else " ".join([*words[:at], "that", *words[at:]])


def _is_verb(words: list[str], at: int) -> bool:
    word = words[at]
    if not word.islower() or word in _ARTICLES:
        return False
    is_past = word.endswith("ed") and len(word) > 4 and word not in FUNCTION_WORDS
    is_last = at == len(words) - 1 > 0 and word.endswith("s") and not word.endswith("ss")
    is_noun = at > 0 and words[at - 1].lower() in _ARTICLES | {"of"}
    # "fuel costs fell": of two verbs side by side the first is a noun.
    if word.endswith("s") and word not in _HELPERS and words[at + 1 : at + 2]:
        is_noun = is_noun or words[at + 1] in _VERBS
    return (
        not is_noun
        and word not in _NOUNS
        and (word in _VERBS or is_past or (is_last and word not in FUNCTION_WORDS))
    )


def _is_vague(words: list[str], subject: str) -> bool:
    """Whether a subject only points back: "it", "the company"."""
    is_definite = words[0].lower() in _ARTICLES and subject.islower()
    return is_definite or subject.lower() in _PRONOUNS


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


def who(speaker: str, behind: str) -> Who:
    """
    Take the words for a speaker apart; the text behind the name may have the role.

    Examples:
        >>> who("chief executive Ingrid Dahl", "")
        Who(name='Ingrid Dahl', role='chief executive', kind='person')
        >>> who("Port Authority", " on Tuesday")
        Who(name='Port Authority', role='', kind='organisation')
    """
    words = speaker.split()
    titles = [at for at, word in enumerate(words[:-1], start=1) if word.lower() in _TITLES]
    start = titles[-1] if titles and _BODIES.isdisjoint(speaker.lower().split()) else 0
    while start < len(words) - 1 and words[start].islower():
        start += 1
    role, name = " ".join(words[:start]), " ".join(words[start:])
    is_honoured = bool(role) and _HONOURS.issuperset(role.lower().split())
    if is_honoured:
        role, name = "", speaker
    beside = re.match(r", ((?:the )?([a-z]+)[^,.;:!?”\"\n]*)", behind)
    if beside and beside[2] not in FUNCTION_WORDS | cues.SAYING.keys() | cues.SAYING_ON:
        role = role or beside[1].strip()
    if role or is_honoured:
        return Who(name, role, "person")
    if not _BODIES.isdisjoint(name.lower().split()) or (name.isupper() and len(name) > 1):
        return Who(name, "", "organisation")
    return Who(name, "", "person" if len(name.split()) in (2, 3) else None)
