"""Attribution: whether an answer says its figure of the fact's time, and in whose name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from datetime import date
from functools import lru_cache
from typing import Any

from sco_facts.comparing.sameness import same_time
from sco_facts.editions.loading import available_editions, load
from sco_facts.periods import Period, read_day
from sco_facts.phrases import Mention, find
from sco_facts.records import Catalogue, Entity, Measurement, OtherReport

FigureRecord = Measurement | OtherReport

_NOBODY: Catalogue[Any] = Catalogue((), edition="", sha256="")

# A named start of a span, where it is the beginning of the thing itself.
_BEGINNINGS = frozenset(
    """inception founding foundation creation establishment formation birth beginning start launch
    founded created established formed launched began""".split()
)
# "Before June" is no deadline in June.
_DEADLINE = re.compile(
    r"(?:by|until|till|before(?=\s(?:the\s)?end\b))\s(?:(?:the\s)?end(?:-|\s(?:of\s)?))?(.*)",
    re.IGNORECASE,
)
# What a forecast says has not come about.
_DONE = re.compile(
    r"\b(?:ha(?:s|ve|d)\s(?:already\s|now\s|\w+ly\s)?(?:accelerated|risen|grown|increased|climbed)"
    r"|grew|rose|fell|reached|stood)\b"
)
# Who speaks without being named.
_NAMELESS = frozenset(
    """a an the i it he she they we its his her their this that who some one article report passage
    text document source sources summary author news story paper press release statement estimates
    estimate data figures according officials experts analysts leader leaders speaker official
    spokesman spokeswoman spokesperson for mr mrs ms dr and of in to""".split()
)
# Offices: who holds one is somebody, also where the report names nobody.
_OFFICES = frozenset("minister president chancellor chairman chairwoman executive governor".split())
# Bodies that are somebody else where the report names its speaker.
_BODIES = frozenset(
    """association union ministry bank party company council committee authority board federation
    institute fund commission""".split()
)
_TITLES = {"pm": "prime minister", "premier": "prime minister", "ceo": "chief executive"}
# How the word for a country's people differs from its name: Kazakh, Russian, Chinese, Turkish.
_PEOPLES = frozenset(("", "n", "an", "ian", "i", "ese", "ish", "stan", "istan", "y"))
_STEM = 4
_DAY_LENGTH = len("2025-11-18")
# A name that leads a sentence, perhaps behind "Citing", or that a verb of nobody's ends it with.
_LEADS = (
    r"^\W*(?:(?:Citing|Quoting|From|We know from|According to [\w ]+ by) )?({0})\b"
    r"|\b(?:by|from) ({0})\W*$"
)
# A name that stands alone: as a label, in brackets, behind a dash or in a cell.
_LABELS = r"(?:^|[(\[|–—-])\W*(?:(?:the|[A-Z]\.) )?({0})\W*(?:$|[:|)–—])"
# Bodies that forecast, and so are somebody else where the report names its speaker.
_KNOWN = "IMF OECD WTO ADB EBRD UNCTAD ECB".split()


def published_day(fact: FigureRecord) -> date | None:
    """Read the day of a fact's source, from which "last year" is counted."""
    published = fact.source.published
    return read_day(published) if published and len(published) == _DAY_LENGTH else None


def catalogue_of(fact: FigureRecord) -> Catalogue[Any]:
    """Find the bundled edition that holds a fact; for a fact of your own, an empty one."""
    if fact.edition in {each.name for each in available_editions()}:
        facts: Catalogue[Any] = load(fact.edition)
        if fact.id in facts.measurements or fact.id in facts.reports:
            return facts
    return _NOBODY


def other_time(
    fact: FigureRecord, mention: Mention, facts: Catalogue[Any], sentence: str
) -> str | None:
    """
    Find the words, or the modality, by which a mention is said of another time than the fact.

    A fact without a period is of the year of its source. A single day, such as "now", is kept by
    a time of its year that holds it; a year is not kept by one of its months.
    """
    period = mention.period
    if period is not None and not _is_time_of(fact, period, facts):
        return period.words
    if fact.status == "forecast" and mention.modality == "asserted" and _DONE.search(sentence):
        return "former"
    is_forecast = mention.modality == "forecast" and fact.status != "forecast"
    return mention.modality if is_forecast or mention.modality == "former" else None


def _is_time_of(fact: FigureRecord, period: Period, facts: Catalogue[Any]) -> bool:
    held = fact.period
    if held is None:
        quoted = fact.quote.text if isinstance(fact, Measurement) else fact.quantity.words
        return period.words.casefold() in quoted.casefold() or _is_of_source(fact, period)
    if period.edtf is None and period.words.casefold() == held.words.casefold():
        return True
    if held.start is None and held.end is not None and held.end == _deadline(fact, period):
        return True
    if held.is_change:
        if held.since is not None and period.since is not None:
            return _is_same_start(held.since, period.since, facts)
        if period.is_moment and period.end is not None:
            # "Now" is where a change ends; a day long before is not.
            return held.end is None or period.end.year == held.end.year
    same = same_time(held, period)
    if not held.is_moment or not same.can_agree or held.start is None or period.start is None:
        return same.can_contradict
    return period.start.year == held.start.year


def _deadline(fact: FigureRecord, period: Period) -> date | None:
    """Read the last day of "by the end of June" and "by 30 June", which "by June" has too."""
    by = _DEADLINE.match(period.words)
    said = by and next(find(f"1% ({by[1]})", published_day(fact)), None)
    return said.period.end if said and said.period else None


def _is_of_source(fact: FigureRecord, period: Period) -> bool:
    """Whether a time may go with a fact that has none: that of its source, if it is no forecast."""
    start, end, published = period.start, period.end, fact.source.published
    if published is None and period.edtf is None:
        return True
    if fact.status == "forecast" or period.is_change or start is None or end is None:
        return False
    # Of some sources only the month or the year is known.
    return f"{start.year}" == f"{end.year}" == (published or "")[:4]


def _is_same_start(held: str, said: str, facts: Catalogue[Any]) -> bool:
    """Whether both starts are the beginning of the thing itself, or share a word."""
    first, other = _words(held), _words(said)
    if first.isdisjoint(_BEGINNINGS):
        return not first.isdisjoint(other)
    # "Since it was founded in 2001", but not "since the start of the year".
    named = _words(*(name for each in facts.entities.values() for name in each.names))
    rest = other - _BEGINNINGS - _NAMELESS - named - first - {"was", "were"}
    is_dated = "in" in other and all(map(str.isdigit, rest))
    return not other.isdisjoint(_BEGINNINGS | first) and (is_dated or not rest)


def other_speaker(
    fact: FigureRecord, mention: Mention, facts: Catalogue[Any], sentence: str
) -> str | None:
    """
    Find the words that put a figure into the mouth of somebody else than the fact's speaker.

    Somebody else is another entity of the catalogue or, where the fact has a speaker, any other
    name. The report and its publisher are nobody else, and neither is "the article" or "he". An
    office, such as "the finance minister", is one of the catalogue or somebody else. Where nobody
    is said to speak, a person may lead or end the sentence, as in "Putin: …" and "… (Putin)".
    """
    said = mention.speaker or ""
    words, speaker, source = _words(said), fact.speaker, fact.source
    own = [speaker] if isinstance(speaker, str) else [] if speaker is None else _names(speaker)
    if _is_named(words, [*own, source.publisher or "", source.title or ""]):
        return None
    entities = facts.entities.values()
    others = [_names(each) for each in entities if each != speaker]
    others += [[each] for each in _quoted(facts) if each != speaker]
    if any(_is_named(words, names) for names in others):
        return said
    rest = words - _NAMELESS
    if not rest:
        return _framing(sentence, facts, own)
    if _are_like(rest, _words(*own)):
        return None
    lands = _words(*(each.name for each in entities if each.kind in ("country", "place")))
    rest = frozenset(word for word in rest if not _are_like({word}, lands))
    # "The union" is short for "the harbour union".
    is_part = bool(rest) and any(rest <= _words(name) for names in others for name in names)
    is_known = any(word in said.split() for word in _KNOWN)
    is_name = any(word[:1].isupper() for word in said.split()) or rest & _BODIES
    return said if is_part or is_known or (own and is_name) or rest & _OFFICES else None


def _framing(sentence: str, facts: Catalogue[Any], own: Sequence[str]) -> str | None:
    """
    Find somebody else who frames a sentence as its speaker, without a verb of saying.

    That is a person, or whoever else is quoted; other entities may be a heading.
    """
    people = [each for each in facts.entities.values() if each.kind == "person"]
    speakers = [each.speaker for each in facts.measurements.values() if each.speaker is not None]
    alone = [name for each in dict.fromkeys((*people, *speakers)) for name in _names(each)]
    alone += (*_KNOWN, *_quoted(facts))
    leading = [name for each in people for name in _names(each) if name[:1].isupper()]
    for frame, names, flags in ((_LABELS, alone, re.IGNORECASE), (_LEADS, leading, 0)):
        others = sorted({*names} - {"", *own}, key=len, reverse=True)
        found = re.search(frame.format("|".join(map(re.escape, others))), sentence, flags)
        if others and found:
            name: str = next(filter(None, found.groups()))
            return name
    return None


def _quoted(facts: Catalogue[Any]) -> list[str]:
    """List whom other outlets quote, who need be no entity of the report."""
    return [each.speaker for each in facts.reports.values() if isinstance(each.speaker, str)]


def _names(entity: Entity) -> list[str]:
    """
    List the names and the role of an entity, as it may be called.

    A person is also called by the last name, and an organisation by its initials.
    """
    names = [entity.name, *entity.names, entity.role or ""]
    if entity.kind == "person":
        return [*names, entity.name.split()[-1]]
    initials = "".join(word[0] for word in entity.name.split() if word[0].isupper())
    return [*names, initials] if entity.kind == "organisation" and len(initials) > 1 else names


def _is_named(words: Set[str], names: Iterable[str]) -> bool:
    """Whether one of some names is among the words; a people is not named for its country."""
    each = [_words(name) for name in names if name]
    return any(name <= words or (len(name) > 1 and _are_like(name, words)) for name in each)


def _are_like(words: Set[str], others: Set[str]) -> bool:
    """Whether each word is one of the others, or the word for a people of that country."""
    return all(word in others or any(_is_people(word, each) for each in others) for word in words)


def _is_people(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    stem = short.rstrip("aey")
    return len(stem) >= _STEM and any(
        long == f"{each}{end}" for each in (short, stem) for end in _PEOPLES
    )


# The names of a catalogue are compared with every answer.
@lru_cache(maxsize=1024)
def _words(*texts: str) -> frozenset[str]:
    """Take the words of texts as they are compared, whatever their case and spelling."""
    whole = " ".join(texts).casefold().replace("isation", "ization")
    found: list[str] = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", whole))
    return frozenset(word for each in found for word in _TITLES.get(each, each).split())
