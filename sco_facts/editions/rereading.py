"""Rereading: what an edition says of its figures, beside what their words say."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple, get_args

import attrs

from sco_facts.canonical import check_digest, sha256
from sco_facts.editions.building import Builder
from sco_facts.editions.files import decoded, edition_file, parse_rows, read_bytes
from sco_facts.editions.format import FigureRow, items_of, table_of, text_name
from sco_facts.editions.lines import located
from sco_facts.editions.rows import FACTS, id_of, sound_rows
from sco_facts.errors import EditionError, Fault, FaultKind, ScoFactsError
from sco_facts.periods import Period, read_day
from sco_facts.phrases.finding import Mention, find
from sco_facts.phrases.passages import Place, place_of, sentences, spans
from sco_facts.phrases.reading import read
from sco_facts.phrases.symbols import is_measured
from sco_facts.phrases.times import times_of
from sco_facts.phrases.tokens import scan
from sco_facts.phrases.words import FUNCTION_WORDS
from sco_facts.quantities.numbers import singular
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.facts import Entity, Fact, Measurement, OtherReport, Statement, Status
from sco_facts.records.sources import Quote, Source

_OTHERWISE = 'or say why it is so (reading = "ours", why = "…")'
_ADVICE = f"correct it, {_OTHERWISE}"
# What statements are mostly, in the past tense.
_ACTS = frozenset(
    """said stated announced reported noted added confirmed denied rejected doubted warned urged
    asked called proposed offered promised planned expected predicted recommended agreed decided
    approved signed discussed highlighted implemented pursued launched opened closed founded met
    visited thanked praised criticised explained""".split()
)
Span = tuple[int, int]


class Remark(NamedTuple):
    """What is wrong with a field; without a kind it only deserves a look."""

    field: str
    kind: FaultKind | None
    text: str


@attrs.frozen
class Reread:
    """
    An edition file that was checked in full.

    Args:
        name: The file.
        sha256: The digest of its bytes.
        builder: Its records.
        faults: Everything that is wrong, or left empty.
        notes: What deserves a look, with file and line.
        report: The text of the report.
        error: Why a text could not be read, so that nothing was compared with it.
    """

    name: str
    sha256: str
    builder: Builder
    faults: list[Fault]
    notes: list[str]
    report: Text | None
    error: ScoFactsError | None


def reread(path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None) -> Reread:
    """
    Check an edition file: its shape, its records, its quotes, and what their words say.

    Args:
        path: The edition file, or a folder with an `edition.toml`.
        text: The report; by default the file that `text` in the edition names, beside it.

    Raises:
        FileError: The file cannot be read.
        EditionError: The file as a whole does not have the shape of an edition.
    """
    name = edition_file(path)
    data = read_bytes(name)
    given = parse_rows(name, decoded(name, data))
    try:
        rows, faults = sound_rows(name, given)
    except EditionError as refused:
        raise EditionError.of(name, located(name, data, refused.faults)) from None
    quotes = [*_quotes_of(given)]
    del given  # a large edition needs the memory for its records
    builder = Builder(rows)
    error: ScoFactsError | None = None
    remarks: list[tuple[str, Remark]] = []
    texts: dict[tuple[str, object], Text] = {}
    article = rows["article"], rows.get("text")
    others = {
        id: (other.source.id, builder.texts[id])
        for id, other in builder.reports.items()
        if id in builder.texts
    }
    for at in dict.fromkeys([article, *others.values()]):
        try:
            file = text_name(name, at[1], text if at == article else None)
            texts[at] = _text(name, file, builder.sources.get(at[0]))
        except EditionError as refused:
            faults += refused.faults
        except ScoFactsError as unreadable:
            error = error or unreadable
    report = texts.get(article)
    for fact in builder.facts.values():
        remarks += ((fact.id, each) for each in _of_fact(fact, report, fact.id in builder.ours))
    for id, at in others.items():
        if at in texts and id not in builder.ours:
            remarks += ((id, each) for each in _of_report(builder.reports[id], texts[at]))
    noted: list[Fault] = []
    told = {".".join(each.path.split(".")[:2]) for each in builder.faults}
    for id, remark in remarks:
        path_of_it = f"{builder.paths[id]}.{remark.field}"
        if remark.kind is None and path_of_it not in told:
            noted.append(Fault(path_of_it, "words", remark.text, id))
        elif remark.kind is not None:
            faults.append(Fault(path_of_it, remark.kind, remark.text, id))
    notes = [each.told(name) for each in located(name, data, noted)]
    if report is not None:
        # The quotes of rows that are no records, as something is wrong with them.
        for id, inside in quotes:
            if id not in builder.facts:
                report.cover(inside)
        for row in rows.get("drafted", ()):
            report.dismiss(row.get("figures", ()))
        file = text_name(name, article[1], text)
        ends = [each.start() for each in re.finditer("\n", report.text)]
        notes += (
            f"{file}:{bisect_left(ends, each.start) + 1}: {_uncovered(each)}"
            for each in report.uncovered()
        )
    faults = located(name, data, [*builder.faults, *faults])
    return Reread(name, sha256(data), builder, faults, notes, report, error)


def _quotes_of(given: Mapping[str, Any]) -> Iterator[tuple[str, Span]]:
    """Say where the quotes of all rows stand, with the ids of the rows."""
    for table in FACTS:
        for row in items_of(given.get(table)):
            quote = table_of(table_of(row).get("quote"))
            start, end = quote.get("start"), quote.get("end")
            if isinstance(start, int) and isinstance(end, int):
                yield id_of(row), (start, end)


def _uncovered(mention: Mention) -> str:
    place = Place(mention.start, mention.end, mention.sentence, mention.paragraph)
    return f"“{plain(mention.text)}” at {place} is in no fact; add one if it should be."


def _text(name: str, file: str, source: Source | None) -> Text:
    data = read_bytes(file)
    if source is not None and source.sha256 is not None:
        advice = (
            "use the text that it was made of, or let `anchor` renew what has moved in this one"
        )
        check_digest(f"the text of {name}", sha256(data), source.sha256, advice)
    return Text(decoded(file, data), source)


def _of_fact(fact: Fact, report: Text | None, is_ours: bool) -> Iterator[Remark]:
    """Check one fact, as far as the report is at hand."""
    quote = fact.quote
    figure = fact.quantity.figure if isinstance(fact, Measurement) else None
    words = figure.text if figure else ""
    if words not in quote.text and plain(words) not in plain(quote.text):
        text = (
            f"given {words!r}, expected words that are in its quote; "
            "correct them or lengthen the quote."
        )
        yield Remark("quantity.words", "value", text)
    if isinstance(fact, Statement):
        yield from _of_act(fact.act)
    if report is None:
        return
    found = report.text[quote.start : quote.end]
    if found != quote.text:
        text = (
            f"given {quote.text!r} at {quote.start}–{quote.end}, expected it there, but "
            f"the report has {found!r}; correct the words, or remove the offsets and run `anchor`."
        )
        yield Remark("quote", "anchor", text)
        return
    yield from report.check_place(quote)
    names = _names(getattr(fact, "speaker", None))
    if names and not any(map(report.has, names)):
        text = f"given {names[0]!r}, which is nowhere in the text; correct it if it is misspelt."
        yield Remark("speaker", None, text)
    inside = quote.start, quote.end
    if isinstance(fact, Measurement):
        remarks = report.check(fact, words or quote.text, inside)
        yield from () if is_ours else remarks
    else:
        report.cover(inside)


def _of_act(act: str) -> Iterator[Remark]:
    """Note what is no verb in the past tense, or looks like a misspelt one of the list."""
    if act in _ACTS:
        return
    # Lazy import: needed only for other verbs.
    from difflib import get_close_matches

    near = get_close_matches(act.lower(), _ACTS, n=1, cutoff=0.75)
    if near or not re.fullmatch("[a-z]+ed", act):
        such_as = near[0] if near else "discussed"
        text = (
            f"given {act!r}, expected a verb in the past tense and in lower case, such as "
            f"{such_as!r}; correct it if it is misspelt."
        )
        yield Remark("act", None, text)


def _of_report(other: OtherReport, text: Text) -> Iterator[Remark]:
    """Check what another outlet reports against its text."""
    if other.words is None:
        yield Remark("words", "empty", "left out; give the words that carry the figure there.")
    elif not text.has(other.words):
        yield Remark(
            "words", "words", f"given {other.words!r}, expected words of its text; correct it."
        )
    else:
        yield from text.check(other, other.words, (0, len(text.text)))


class Text:
    """
    The text of a source, read once.

    Args:
        text: What it says.
        source: Where it was published; only English is read, and the day of publication dates
            "last year".
    """

    def __init__(self, text: str, source: Source | None) -> None:
        self.text = text
        self._looked_for: dict[str, bool] = {}
        self.published: date | None = _day(source.published if source else None)
        self.is_read: bool = source is None or source.language.lower().split("-")[0] == "en"
        self.mentions: tuple[Mention, ...] = (
            tuple(find(text, self.published)) if self.is_read else ()
        )
        self._ends = [each.end for each in self.mentions]
        self._covered: set[int] = set()
        self._sentences = sentences(text)

    def has(self, words: str) -> bool:
        """Whether it has these words; facts share names and times, so each is looked for once."""
        if words not in self._looked_for:
            is_there = words in self.text or plain(words).casefold() in self._plain
            self._looked_for[words] = is_there
        return self._looked_for[words]

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
        Read the words of a figure again, and compare.

        Args:
            record: The figure.
            words: Its words.
            inside: Where in the text they stand: the place of the quote, or the whole text.

        Returns:
            What differs. Of several figures in the words, the one that fits best is compared.
        """
        start, end = inside
        at = [(start + a, start + b) for a, b in spans(self.text[start:end], words)] or [inside]
        found = self._within(at)
        said = [(mention, self._compared(record, mention)) for mention in found]
        if not said:
            return [*self._compared_alone(record, words), *self._of_period(record, None)]
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
            advice = _ADVICE if is_status else f"that is no status, so leave it out, {_OTHERWISE}"
            said = mention.text, mention.modality, advice
            remarks.append(_contradiction("status", record.status, *said))
        remarks += _of_speaker(record.speaker, plain(mention.speaker or ""))
        return [*remarks, *self._of_period(record, mention.period)]

    def _compared_alone(self, record: Measurement | OtherReport, words: str) -> Iterator[Remark]:
        """Compare with the words alone, where `find` has nothing in the text."""
        if not self.is_read:
            return
        try:
            said = read(words)
        except ScoFactsError as error:
            text = f"{words!r} cannot be read, so check hedge, value and unit yourself: {error}"
            yield Remark("quantity.words", None, text)
            return
        yield from _of_quantity(record.quantity, said, words)

    def _of_period(
        self, record: Measurement | OtherReport, said: Period | None
    ) -> Iterator[Remark]:
        period = record.period
        if period is None:
            if said is not None:
                text = f"none given, but the text says “{said.words}”; add it if it is of this."
                yield Remark("period", None, text)
            return
        is_there = self.has(period.words)
        if not is_there:
            text = f"given {period.words!r}, expected words of the text; {_ADVICE}."
            yield Remark("period.words", "words", text)
            return
        # In their sentence the words decide more than alone.
        is_same = said is not None and period.words in (said.words, plain(said.words))
        is_alone = self.is_read and not is_same
        alone = _period_of(period.words, self.published) if is_alone else None
        for name in ("start", "end", "length"):
            given = getattr(period, name)
            for each in (alone, said):
                found = None if each is None else getattr(each, name)
                if None not in (given, found) and given != found and each is not None:
                    yield _contradiction(f"period.{name}", str(given), each.words, str(found))
                    break


def _of_quantity(stated: Quantity, said: Quantity, words: str) -> Iterator[Remark]:
    """Compare hedge, value, direction, unit and noun; bounds follow from these."""
    if stated == said:
        return
    given, found = stated.content(), said.content()
    is_same_value = _numbers(stated) == _numbers(said)
    for key in ("hedge", "ends", "value", "negative", "unit", "mode"):
        one, other = given.get(key), found.get(key)
        if one == other or (key == "mode" and None in (one, other)):
            continue
        if key == "value" and is_same_value and stated.interval == said.interval:
            continue
        yield _contradiction(f"quantity.{key}", one, words, other)
    if said.counted is None or stated.unit != said.unit:
        return
    if stated.counted is None:
        text = f"given a count without its noun, expected {said.counted!r}; add it as counted."
        yield Remark("quantity.counted", "words", text)
    elif not _is_same_noun(stated.counted, said.counted):
        yield _contradiction("quantity.counted", stated.counted, words, said.counted)


def _of_speaker(speaker: Entity | str | None, said: str) -> Iterator[Remark]:
    """Compare a name that the text has for who says so; only to look at, since roles have none."""
    if not any(each[0].isupper() and each.lower() not in FUNCTION_WORDS for each in said.split()):
        return
    names = _names(speaker)
    called = {*" ".join([*names, getattr(speaker, "role", None) or ""]).casefold().split()}
    if called.isdisjoint(said.casefold().split()):
        given = repr(names[0]) if names else "none"
        text = f"given {given}, but the text says “{said}”; correct it if that is of this."
        yield Remark("speaker", None, text)


def _names(speaker: Entity | str | None) -> tuple[str, ...]:
    if isinstance(speaker, Entity):
        return speaker.name, *speaker.names
    return () if speaker is None else (speaker,)


def _contradiction(
    field: str, given: object, words: str, said: object, advice: str = _ADVICE
) -> Remark:
    shown = "none" if given is None else repr(given)
    expected = "none" if said is None else repr(said)
    text = f"given {shown}, but the words “{' '.join(words.split())}” say {expected}; {advice}."
    return Remark(field, "words", text)


def _numbers(quantity: Quantity) -> list[Fraction]:
    value = quantity.figure.value if quantity.figure else None
    values = value if isinstance(value, tuple) else (value,)
    return [Fraction(each) for each in values if each is not None]


def _is_same_noun(given: str, said: str) -> bool:
    """Whether a noun is the one of the words, or a shorter or longer name of it."""
    names = ([singular(word) for word in each.casefold().split()] for each in (given, said))
    short, long = sorted(names, key=len)
    return short in (long[: len(short)], long[-len(short) :])


def _period_of(words: str, published: date | None) -> Period | None:
    """Read time words on their own, with or without their preposition."""
    for lead in ("", "in "):
        tokens = list(scan([lead + words], is_phrase=True))
        for time in times_of(tokens, is_measured, published):
            if time.end == len(tokens):
                return time.period
    return None


def _day(published: str | None) -> date | None:
    return read_day(published) if published is not None and len(published) == 10 else None


def plain(text: str) -> str:
    """Write text without markup, and with one blank for any white space."""
    # A list of all tokens would take more memory than the records of a large edition.
    words = ((" " if each.space else "") + each.text for each in scan([text], is_phrase=True))
    return "".join(words).strip()
