"""Texts: what their words say of a figure, beside what a record says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, get_args

import attrs

from sco_facts.editions.format import FigureRow
from sco_facts.editions.labels import Labels, period_of, plain
from sco_facts.editions.quotations import Quotations
from sco_facts.errors import FaultKind, ScoFactsError
from sco_facts.periods import Period, read_day
from sco_facts.phrases.finding import Mention, find
from sco_facts.phrases.passages import place_of, sentences, spans
from sco_facts.phrases.reading import read
from sco_facts.phrases.words import FUNCTION_WORDS
from sco_facts.quantities.numbers import singular
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import CURRENCIES, HINTS
from sco_facts.records.facts import Entity, Measurement, OtherReport, Status
from sco_facts.records.sources import Quote, Source

# What a reason for a reading of ours may call each thing that differs, by the start of a word.
_CALLED = {
    "value": "value figure number digit amount", "sign": "sign direction minus",
    "hedge": "hedge bound", "unit": "unit scale currenc", "mode": "mode change level",
    "noun": "noun count", "status": "status forecast estimate", "words": "words",
    "time": "time period date day week month quarter year",
}  # fmt: skip
# Words for a speaker that name nobody whom an edition could have.
NOBODY = frozenset(
    """it they we i you one that who which a an the his her their our its this these study report
    survey poll data figures statement release article trial research review document""".split()
)
# "An earlier version of this report said 5 million."
_WITHDRAWING = re.compile(
    r"\b(?:earlier|previous|original) (?:version|edition)"
    r"(?: of (?:this|our|the) (?:article|post|release|report|story)\b| (?:said|stated|gave)\b)"
    r"|\b(?:article|post|release|report|story) (?:originally|initially|previously|incorrectly) \w+"
    r"|\bmisstated\b",
    re.IGNORECASE,
)
PERSONS = frozenset(("he", "she"))
Span = tuple[int, int]


class Remark(NamedTuple):
    """
    What is wrong with a field; without a kind it only deserves a look.

    `what` is what the words say otherwise, such as "value" or "time".
    """

    field: str
    kind: FaultKind | None
    text: str
    what: str = ""

    def is_excused(self, why: str) -> bool:
        """Whether the reason for a reading of ours names what differs."""
        called = tuple(_CALLED[self.what].split()) if self.what else ()
        return any(word.startswith(called) for word in re.findall(r"\w+", why.casefold()))


class Text:
    """The text of a source, read once: if it is English, and as of the day of publication."""

    def __init__(self, text: str, source: Source | None) -> None:
        self.text = text
        self._looked_for: dict[str, bool] = {}
        self.published: date | None = _day(source.published if source else None)
        self.language: str = source.language if source else "en"
        self.is_read: bool = self.language.lower().split("-")[0] == "en"
        self.labels: Labels = Labels(text, self.published)
        self._sentences = sentences(text)
        self.quotations: Quotations = Quotations(text, self._sentences)
        found = self.labels.read(find(text, self.published)) if self.is_read else ()
        self.mentions: tuple[Mention, ...] = tuple(self._in_context(found))
        self._ends = [each.end for each in self.mentions]
        self._covered: set[int] = set()

    def _in_context(self, found: Iterable[Mention]) -> Iterator[Mention]:
        """Give figures the speaker of their quotation, and tell what a correction withdraws."""
        withdrawn = {
            place_of(self._sentences, *each.span()).sentence: each.start()
            for each in _WITHDRAWING.finditer(self.text)
        }
        for each in found:
            quotation = self.quotations.around(each.start)
            if each.sentence and each.start > withdrawn.get(each.sentence, each.start):
                yield attrs.evolve(each, modality="former")
            elif quotation and quotation.speaker and (each.speaker or "we").lower() in ("we", "i"):
                yield attrs.evolve(each, speaker=quotation.speaker)
            else:
                yield each

    def has(self, words: str) -> bool:
        """Whether it has these words; facts share names and times, so each is looked for once."""
        if words not in self._looked_for:
            is_there = _has(self.text, words) or _has(self._plain, plain(words).casefold())
            self._looked_for[words] = is_there
        return self._looked_for[words]

    def _has_near(self, words: str, at: Span) -> bool:
        """Whether words stand in the paragraph of a place, or outside all sentences, as a head."""
        paragraph = place_of(self._sentences, *at).paragraph
        near = self._paragraphs.get(paragraph or 0, "")
        return paragraph is None or _has(near, words) or _has(self._paragraphs[0], words)

    @cached_property
    def _paragraphs(self) -> dict[int, str]:
        """The text of each paragraph in plain small letters; at 0 what is in no sentence."""
        parts: dict[int, list[str]] = {0: []}
        end = 0
        for each in self._sentences:
            parts[0].append(self.text[end : each.start])
            parts.setdefault(each.paragraph, []).append(self.text[each.start : each.end])
            end = each.end
        parts[0].append(self.text[end:])
        return {number: plain("\n".join(each)).casefold() for number, each in parts.items()}

    @cached_property
    def _timed(self) -> dict[str, Mention]:
        """The first figure of each time, by its words in small letters."""
        timed = ((each, each.period) for each in self.mentions[::-1])
        return {plain(period.words).casefold(): each for each, period in timed if period}

    @cached_property
    def _plain(self) -> str:
        return plain(self.text).casefold()

    def check_place(self, quote: Quote) -> Iterator[Remark]:
        """Compare the numbers of sentence and paragraph of a quote with the count."""
        place = place_of(self._sentences, quote.start, quote.end)
        last = self._sentences[-1] if self._sentences else None
        lasts = {"sentence": last.number if last else 0, "paragraph": last.paragraph if last else 0}
        for name, most in lasts.items():
            given, found = getattr(quote, name), getattr(place, name)
            if given is not None and given != found and (found is not None or given > most):
                text = f"given {given}, expected {found or f'at most {most}'}; correct it."
                yield Remark(f"quote.{name}", "anchor", text)

    def uncovered(self) -> Iterator[Mention]:
        """Find the figures that the text states and no fact checked so far has."""
        for each in self.mentions:
            if each.modality in get_args(Status) and each.start not in self._covered:
                yield each

    def cover(self, inside: Span) -> None:
        """Take the figures in a statement or an event as covered."""
        self._covered |= {each.start for each in self._within([inside])}

    def dismiss(self, figures: Iterable[FigureRow]) -> None:
        """Take figures as covered; where the text has changed since, by their words alone."""
        for figure in figures:
            start, words = figure.get("start"), figure["text"]
            is_placed = start is not None and self.text.startswith(words, start)
            self._covered |= {
                each.start
                for each in self.mentions
                if each.text == words and (not is_placed or each.start == start)
            }

    def check(self, record: Measurement | OtherReport, words: str, inside: Span) -> list[Remark]:
        """
        Read the words of a figure again, inside a quote or the whole text, and compare.

        Of several figures in the words, the one that fits best is compared.
        """
        start, end = inside
        at = [(start + a, start + b) for a, b in spans(self.text[start:end], words)] or [inside]
        found = self._within(at)
        said = [(mention, self._compared(record, mention)) for mention in found]
        if not said:
            return [*self._compared_alone(record, words), *self._of_period(record, None, at[0])]
        mention, remarks = min(
            said,
            key=lambda pair: (
                sum(each.kind is not None for each in pair[1]),
                pair[0].start in self._covered,
            ),
        )
        self._covered.add(mention.start)
        return remarks

    def _within(self, at: Iterable[Span]) -> list[Mention]:
        found: list[Mention] = []
        for start, end in at:
            place = bisect_left(self._ends, start + 1)
            while place < len(self.mentions) and self.mentions[place].start < end:
                found.append(self.mentions[place])
                place += 1
        return found

    def _compared(self, record: Measurement | OtherReport, mention: Mention) -> list[Remark]:
        remarks = [*_of_quantity(record.quantity, mention.quantity, mention.text)]
        if record.status != mention.modality:
            is_status = mention.modality in get_args(Status)
            advice = "correct it" if is_status else "that is no status, so leave it out"
            said = mention.text, mention.modality, advice
            remarks.append(_contradiction("status", "status", record.status, *said))
        at = mention.start, mention.end
        who = plain(mention.speaker or "")
        if not self._is_speaker(record, who, at):
            given = next(map(repr, names_of(record.speaker)), "none")
            told = f"says “{who}”" if who else "names nobody who says this"
            advice = ", or add that to its names" if who and record.speaker else ""
            text = f"given {given}, but the text {told}; correct it if that is of this{advice}."
            remarks.append(Remark("speaker", None, text))
        return [*remarks, *self._of_period(record, mention.period, at)]

    def _is_speaker(self, record: Measurement | OtherReport, said: str, at: Span) -> bool:
        """
        Whether the words for who says so may be those for the speaker of a record.

        Names must be the same, but for parts left out; a role must be known of the speaker; and a
        pronoun is one whom the paragraph names. Who speaks of nothing but itself needs no speaker:
        "The library expects to lend".
        """
        speaker, words = record.speaker, {*said.casefold().split()} - NOBODY
        names = {each.casefold() for each in said.split() if each[0].isupper()} - FUNCTION_WORDS
        if speaker is None:
            return not names and words <= {*(record.subject or "").casefold().split()}
        is_person = getattr(speaker, "kind", None) in ("person", None)
        role = {*(getattr(speaker, "role", None) or "").casefold().split()} - FUNCTION_WORDS
        called = [{*each.casefold().split()} - FUNCTION_WORDS for each in names_of(speaker)]
        if words <= PERSONS:
            known = role.union(*called)
            is_fit = is_person or not words
            return bool(said) and is_fit and any(self._has_near(each, at) for each in known)
        last = {said.casefold().split()[-1]}
        if not names:
            return last <= role.union(*called)
        return any(
            names <= each | role or each <= names or (is_person and last <= each) for each in called
        )

    def _compared_alone(self, record: Measurement | OtherReport, words: str) -> Iterator[Remark]:
        """Compare with the words alone, where `find` has nothing in the text."""
        if not self.is_read:
            return
        code = record.quantity.unit.code
        vague = next((each for each in words.split() if each.lower() in HINTS), "")
        may_be = HINTS[vague.lower()] if vague else ""
        is_choice = code in CURRENCIES and " or " in may_be and repr(code) in may_be
        try:
            said = read(words.replace(vague, code) if is_choice else words)
        except ScoFactsError as error:
            text = f"{words!r} cannot be read, so check hedge, value and unit yourself: {error}"
            yield Remark("quantity.words", None, text)
            return
        yield from _of_quantity(record.quantity, said, words)
        if is_choice and not getattr(record, "assumptions", ()):
            text = (
                f"given {code!r}, but “{vague}” may be {may_be}; say in assumptions why it is that."
            )
            yield Remark("quantity.unit", None, text)

    def _of_period(
        self, record: Measurement | OtherReport, said: Period | None, at: Span
    ) -> Iterator[Remark]:
        period = record.period
        if period is None:
            if said is not None:
                text = f"none given, but the text says “{said.words}”; add it if it is of this."
                yield Remark("period", None, text)
            return
        words = plain(period.words)
        if not self.has(words):
            text = f"given {period.words!r}, expected words of the text; {_advice('time')}."
            yield Remark("period.words", "words", text, "time")
            return
        # In their sentence the words decide more than alone.
        if not self.is_read or (said is not None and words == plain(said.words)):
            alone = said
        else:
            alone = period_of(words, self.published)
            yield from self._of_other_words(words, alone, said, at)
        for name in ("start", "end", "length"):
            given = getattr(period, name)
            for each in (alone, said):
                found = None if each is None else getattr(each, name)
                if None not in (given, found) and given != found and each is not None:
                    yield _contradiction(
                        f"period.{name}", "time", str(given), each.words, str(found)
                    )
                    break

    def _of_other_words(
        self, words: str, alone: Period | None, said: Period | None, at: Span
    ) -> Iterator[Remark]:
        """Check where the words of a time stand that are not those beside the figure."""
        is_dated = alone is not None and (alone.start or alone.end or alone.length) is not None
        folded = words.casefold()
        if not self._has_near(folded, at):
            text = (
                f"given {words!r}, which is not in the paragraph of its quote; {_advice('time')}."
            )
            yield Remark("period.words", None if is_dated else "words", text, "time")
        elif said is not None and not is_dated:
            if not _is_within(plain(said.words).casefold(), folded):
                shown = self.text[slice(*at)]
                yield _contradiction("period.words", "time", words, shown, plain(said.words))
        elif not is_dated and (of := [t for t in self._timed if _is_within(t, folded)]):
            other = plain(self._timed[of[0]].text)
            text = f"given {words!r}, which the text says of “{other}”; correct it if not of this."
            yield Remark("period.words", None, text)


def _of_quantity(stated: Quantity, said: Quantity, words: str) -> Iterator[Remark]:
    """Compare hedge, value, direction, unit and noun; bounds follow from these."""
    if stated == said:
        return
    given, found = stated.content(), said.content()
    is_same_value = numbers_of(stated) == numbers_of(said)
    for key in ("hedge", "ends", "value", "negative", "unit", "mode"):
        one, other = given.get(key), found.get(key)
        if one == other or (key == "mode" and None in (one, other)):
            continue
        if key == "value" and is_same_value and stated.interval == said.interval:
            continue
        is_sign = key == "value" and _bare(one) == _bare(other)
        what = "sign" if is_sign else {"ends": "hedge", "negative": "sign"}.get(key, key)
        yield _contradiction(f"quantity.{key}", what, one, words, other)
    if said.counted is None or stated.unit != said.unit:
        return
    if stated.counted is None:
        text = f"given a count without its noun, expected {said.counted!r}; add it as counted."
        yield Remark("quantity.counted", "words", text, "noun")
    elif not _is_same_noun(stated.counted, said.counted):
        yield _contradiction("quantity.counted", "noun", stated.counted, words, said.counted)


def names_of(speaker: Entity | str | None) -> tuple[str, ...]:
    """List every name of a speaker."""
    if isinstance(speaker, Entity):
        return speaker.name, *speaker.names
    return () if speaker is None else (speaker,)


def _bare(value: object) -> str:
    return str(value).replace("-", "")


def _advice(what: str, advice: str = "correct it") -> str:
    # A digit is more often a slip of the author than one of the text.
    case = (
        "or, if the text is wrong, say why" if what == "value" else f"or say why the {what} is so"
    )
    return f'{advice}, {case} (reading = "ours", why = "The {what} …")'


def _contradiction(
    field: str, what: str, given: object, words: str, said: object, advice: str = "correct it"
) -> Remark:
    shown = "none" if given is None else repr(given)
    expected = "none" if said is None else repr(said)
    text = f"given {shown}, but the words “{' '.join(words.split())}” say {expected}; "
    return Remark(field, "words", f"{text}{_advice(what, advice)}.", what)


def numbers_of(quantity: Quantity) -> list[Fraction]:
    """List the numbers that a figure states: one, the two of a range, or none."""
    value = quantity.figure.value if quantity.figure else None
    values = value if isinstance(value, tuple) else (value,)
    return [Fraction(each) for each in values if each is not None]


def _is_same_noun(given: str, said: str) -> bool:
    """Whether a noun is the one of the words, or a shorter or longer name of it."""
    names = ([singular(word) for word in each.casefold().split()] for each in (given, said))
    short, long = sorted(names, key=len)
    return short in (long[: len(short)], long[-len(short) :])


def _day(published: str | None) -> date | None:
    return read_day(published) if published is not None and len(published) == 10 else None


def _has(text: str, words: str) -> bool:
    """Whether words stand in a text as words, and not as a part of others."""
    # Of a pattern, each would be compiled, and tried at every character.
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        edges = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
        if not any(re.fullmatch("[a-zA-Z0-9]{2}", each) for each in edges):
            return True
        start = text.find(words, start + 1)
    return False


def _is_within(words: str, others: str) -> bool:
    """Whether the one have the others, or the others them."""
    return _has(words, others) or _has(others, words)
