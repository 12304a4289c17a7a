"""Attribution: whether an answer says its figure of the fact's time, and in whose name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sco_facts.comparing.sameness import same_time
from sco_facts.editions.loading import available_editions, load
from sco_facts.periods import Period, read_day
from sco_facts.phrases import Mention
from sco_facts.records.catalogue import Catalogue
from sco_facts.records.facts import Entity, Measurement, OtherReport

# A named start of a span, where it is the beginning of the thing itself.
_BEGINNINGS = frozenset(
    """inception founding foundation creation establishment formation birth beginning start launch
    founded created established formed launched began""".split()
)
# Who speaks without being named.
_NAMELESS = frozenset(
    """a an the i it he she they we its his her their this that who some one article report passage
    text document source sources summary author news story paper press release statement estimates
    estimate data figures according officials experts analysts premier minister prime president
    leader leaders speaker official kazakh and of in to""".split()
)


def published_day(fact: Measurement | OtherReport) -> date | None:
    """Read the day of a fact's source, from which "last year" is counted."""
    try:
        return read_day(fact.source.published or "")
    except ValueError:
        return None


def catalogue_of(fact: Measurement | OtherReport) -> Catalogue[Any] | None:
    """Find the bundled edition that holds a fact; `None` for a fact of your own."""
    if fact.edition not in {each.name for each in available_editions()}:
        return None
    facts: Catalogue[Any] = load(fact.edition)
    return facts if fact.id in facts.measurements or fact.id in facts.reports else None


def other_time(
    fact: Measurement | OtherReport, mention: Mention, facts: Catalogue[Any] | None
) -> str | None:
    """
    Find the words, or the modality, by which a mention is said of another time than the fact.

    A fact without a period is of the year of its source. A single day, such as "now", is kept by
    a time of its year that holds it; a year is not kept by one of its months.

    Examples:
        >>> from sco_facts.phrases import find
        >>> fact = load("2026.1")["trade.kazakhstan_sco"]
        >>> (mention,) = find("over $67 billion in 2023")
        >>> other_time(fact, mention, None)
        'in 2023'
    """
    period = mention.period
    if period is not None and not _is_time_of(fact, period, facts):
        return period.words
    is_forecast = mention.modality == "forecast" and fact.status != "forecast"
    return mention.modality if is_forecast or mention.modality == "former" else None


def _is_time_of(
    fact: Measurement | OtherReport, period: Period, facts: Catalogue[Any] | None
) -> bool:
    held = fact.period
    if held is None:
        quoted = fact.quote.text if isinstance(fact, Measurement) else fact.quantity.words
        return period.words.casefold() in quoted.casefold() or _is_of_source(fact, period)
    if period.edtf is None and period.words.casefold() == held.words.casefold():
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


def _is_of_source(fact: Measurement | OtherReport, period: Period) -> bool:
    """Whether a time may go with a fact that has none: that of its source, if it is no forecast."""
    start, end, published = period.start, period.end, fact.source.published
    if published is None and period.edtf is None:
        return True
    if fact.status == "forecast" or period.is_change or start is None or end is None:
        return False
    # Of some sources only the month or the year is known.
    return f"{start.year}" == f"{end.year}" == (published or "")[:4]


def _is_same_start(held: str, said: str, facts: Catalogue[Any] | None) -> bool:
    """Whether both starts are the beginning of the thing itself, or share a word."""
    first, other = _words(held), _words(said)
    if first & _BEGINNINGS:
        entities = () if facts is None else facts.entities.values()
        first = first.union(_BEGINNINGS, *(_words(*each.names) for each in entities))
    return not first.isdisjoint(other)


def other_speaker(
    fact: Measurement | OtherReport, mention: Mention, facts: Catalogue[Any] | None
) -> str | None:
    """
    Find the words that put a figure into the mouth of somebody else than the fact's speaker.

    Somebody else is another entity of the catalogue or, where the fact has a speaker, any other
    name. The report and its publisher are nobody else, and neither is "the article" or "he".

    Examples:
        >>> from sco_facts.phrases import find
        >>> facts = load("2026.1")
        >>> (mention,) = find("Putin said it nears $1 trillion.")
        >>> other_speaker(facts["trade.internal"], mention, facts)
        'Putin'
    """
    said = mention.speaker
    if said is None:
        return None
    words, speaker, source = _words(said), fact.speaker, fact.source
    own = [speaker] if isinstance(speaker, str) else [] if speaker is None else _names(speaker)
    if _is_named(words, [*own, source.publisher or "", source.title or ""]):
        return None
    entities = () if facts is None else facts.entities.values()
    others = [_names(each) for each in entities if each != speaker]
    if any(_is_named(words, names) for names in others):
        return said
    rest = words - _NAMELESS
    if rest <= _words(*own):
        return None
    # "The union" is short for "the harbour union".
    is_part = any(rest <= _words(name) for names in others for name in names)
    is_name = any(word[:1].isupper() for word in said.split())
    return said if is_part or (own and is_name) else None


def _names(entity: Entity) -> list[str]:
    """List the names and the role of an entity; a person is also called by the last name."""
    names = [entity.name, *entity.names, entity.role or ""]
    return [*names, entity.name.split()[-1]] if entity.kind == "person" else names


def _is_named(words: set[str], names: Iterable[str]) -> bool:
    return any(name and _words(name) <= words for name in names)


def _words(*texts: str) -> set[str]:
    """Take the words of texts as they are compared, whatever their case and spelling."""
    whole = " ".join(texts).casefold().replace("isation", "ization")
    return set(re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", whole)))
