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
_INTENTS = frozenset("expect expects plan plans aim aims hope hopes intend intends want".split())
_OF_OBJECT = cues.OBJECT_VERBS.keys() | cues.EXPECTING | _INTENTS
_VERBS = (
    _OF_SUBJECT | _OF_OBJECT | cues.PAST | cues.SAYING.keys()
    | frozenset("lent sold wrote won grew taught caught drove flew".split())
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
_OF = re.compile(r"of (?:them\b|(?:the |all |its )?([^,;:.]+?))(?= (?:in|at|for|by|last|this)\b|$)")
_LONGEST = 80
_TITLES = frozenset(
    """president minister premier prime deputy chancellor secretary governor mayor director ceo
    chairman chairwoman chair commissioner ambassador professor prof dr mr mrs ms senator general
    king queen""".split()
)
_BODIES = frozenset(
    """agency asa association authority bank board bureau centre center commission committee company
    corp corporation council court department fund government group inc institute ltd ministry
    office organisation organization party plc police service society union university""".split()
)
_TOPICS = {
    "trade": "export exports import imports trade tariff tariffs cargo goods containers",
    "finance": "revenue profit margin debt earnings shares budget investment sales costs loans",
    "health": "patients hospital influenza disease vaccinated vaccination vaccine doctors died",
    "energy": "electricity energy gas oil coal power emissions renewable",
    "transport": "port rail railway road ships shipping flights passengers traffic freight",
    "economy": "economy gdp growth inflation prices output production industry",
    "work": "jobs employees employs workers staff unemployment wages",
    "education": "school schools pupils students teachers university books library",
}


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
    Guess what a figure is of.

    Args:
        quantity: The figure.
        before: The words before it in its clause.
        after: The words behind it.
        earlier: What the figure before it in its sentence is of, or the words that head it.

    Returns:
        Subject and measure, for an author to confirm; empty where the clause has neither.

    Examples:
        >>> from sco_facts.phrases import read
        >>> named(read("3.4 TWh"), "Nordhavn produced", "of electricity in May", "")
        Name(subject='Nordhavn', measure='electricity produced')
        >>> named(read("rose by 8%"), "and operating profit rose by", "", "").measure
        'change in operating profit'
    """
    subject, thing = _thing(quantity, _opened(before), after)
    thing = thing or earlier
    if thing and (quantity.mode == "change" or quantity.unit.code == "fold"):
        thing = f"change in {thing}"
    elif thing and quantity.mode == "level" and before.split()[-1:] == ["from"]:
        thing = f"{thing}, before"
    is_short = len(thing) <= _LONGEST and len(subject) <= _LONGEST
    return Name(subject, thing) if is_short else Name("", "")


def _thing(quantity: Quantity, words: list[str], after: str) -> tuple[str, str]:
    """Tell the subject and the thing measured, by the first verb before the figure."""
    if {word.lower() for word in _trimmed(words)} <= cues.MARKS:
        words = []
    at = next((at for at in range(len(words)) if _is_verb(words, at)), None)
    if at is not None and words[at].lower() in cues.SAYING and words[at + 1 :]:
        said = _opened(" ".join(words[at + 1 :]))
        if any(_is_verb(said, each) for each in range(len(said))):
            return _thing(quantity, said, after)
    if at is not None and words[at:] in (["said"], ["says"]):
        words = []
    of = _OF.match(after)
    object = quantity.counted or (of and of[1]) or ""
    if quantity.unit.code in _SHARES and of and of[1]:
        object = f"share of {object}"
    if not words:
        rest = " ".join(_trimmed(re.split(r"[,;:.]", after.removeprefix("of them"))[0].split()))
        share = "share " if quantity.unit.code in _SHARES and rest.startswith("of ") else ""
        is_told = quantity.mode is None
        return "", f"{quantity.counted or ''} {share}{rest}".strip() if is_told else ""
    if at is None:
        is_size = {word.lower() for word in _trimmed(words)} <= cues.SIGNS.keys()
        return "", "" if is_size else " ".join(_trimmed(words))
    subject = " ".join(_trimmed(words[:at]))
    while at + 1 < len(words) and words[at].lower() in _HELPERS | _INTENTS | {"to"}:
        if not (words[at + 1].lower() in _VERBS | {"to"} or words[at].lower() == "to"):
            break
        at += 1
    verb, behind = words[at].lower(), words[at + 1 :]
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
    if not object:
        return whose, ""
    if words[at - 1] == "to":
        verb = f"to {verb}"
    return whose, f"{object} that it {verb}" if verb.endswith("s") else f"{object} {verb}"


def _is_verb(words: list[str], at: int) -> bool:
    word = words[at]
    if not word.islower() or word in _ARTICLES:
        return False
    is_past = word.endswith("ed") and len(word) > 4 and word not in FUNCTION_WORDS
    is_last = at == len(words) - 1 > 0 and word.endswith("s") and not word.endswith("ss")
    is_noun = at > 0 and words[at - 1].lower() in _ARTICLES
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


def topic_of(words: str) -> str | None:
    """
    Guess a topic from a short list of words.

    Examples:
        >>> topic_of("Exports through the port")
        'trade'
    """
    said = re.findall(r"[a-z]+", words.lower())
    hits = {topic: len(set(telling.split()) & set(said)) for topic, telling in _TOPICS.items()}
    topic = max(hits, key=lambda each: hits[each])
    return topic if hits[topic] else None


def who(speaker: str, behind: str) -> Who:
    """
    Take a speaker apart.

    Args:
        speaker: The words for who says so.
        behind: The text behind the name, which may have the role.

    Examples:
        >>> who("chief executive Ingrid Dahl", "")
        Who(name='Ingrid Dahl', role='chief executive', kind='person')
        >>> who("Port Authority", " on Tuesday")
        Who(name='Port Authority', role='', kind='organisation')
    """
    words = speaker.split()
    start = 0
    while start < len(words) - 1 and (words[start].islower() or words[start].lower() in _TITLES):
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
