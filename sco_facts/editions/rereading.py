"""Rereading: what an edition says of its figures, beside what their words say."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import suppress

import attrs

from sco_facts.canonical import check_digest, sha256
from sco_facts.editions.building import Builder
from sco_facts.editions.files import decoded, edition_file, parse_rows, read_bytes
from sco_facts.editions.format import text_name
from sco_facts.editions.labels import plain
from sco_facts.editions.lines import located
from sco_facts.editions.rows import id_of, quotes_of, sound_rows
from sco_facts.editions.texts import Remark, Text, names_of
from sco_facts.errors import EditionError, Fault, ScoFactsError
from sco_facts.phrases.finding import Mention
from sco_facts.phrases.passages import Place, spans
from sco_facts.records.facts import Fact, Measurement, OtherReport, Statement
from sco_facts.records.sources import Source
from sco_facts.text import short_repr

# What statements are mostly, in the past tense.
_ACTS = frozenset(
    """said stated announced reported noted added confirmed denied rejected doubted warned urged
    asked called proposed offered promised planned expected predicted recommended agreed decided
    approved signed discussed highlighted implemented pursued launched opened closed founded met
    visited thanked praised criticised explained""".split()
)


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

    The report is `text`, or else the file that the edition names. An `EditionError` says that
    the file as a whole does not have the shape of an edition.
    """
    name = edition_file(path)
    data = read_bytes(name)
    given = parse_rows(name, decoded(name, data))
    try:
        rows, faults = sound_rows(name, given)
    except EditionError as refused:
        raise EditionError.of(name, located(name, data, refused.faults)) from None
    quotes = [
        (id_of(row), (start, end))
        for *_, row, quote in quotes_of(given)
        if isinstance(start := quote.get("start"), int) and isinstance(end := quote.get("end"), int)
    ]
    del given  # a large edition needs the memory for its records
    builder = Builder(rows)
    error: ScoFactsError | None = None
    remarks: list[tuple[str, Remark]] = []
    texts: dict[tuple[str, object], Text] = {}
    article = rows["article"], rows.get("text")
    sound = builder.reports
    others = {id: (sound[id].source.id, at) for id, at in builder.texts.items() if id in sound}
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
        remarks += ((fact.id, each) for each in _of_fact(fact, report))
    for id, at in others.items():
        if at in texts:
            remarks += ((id, each) for each in _of_report(sound[id], texts[at]))
    guessed = {each.id for each in faults if each.kind == "empty"}
    named = [each for id, each in builder.measurements.items() if id not in guessed]
    remarks += _of_one_thing(named)
    noted: list[Fault] = []
    wrong = {".".join(each.path.split(".")[:2]) for each in (*builder.faults, *faults)}
    for id, remark in remarks:
        field, kind, told = f"{builder.paths[id]}.{remark.field}", remark.kind, remark.text
        if kind == "words" and remark.is_excused(builder.ours.get(id, "")):
            kind, told = None, told.rpartition("; ")[0]
            told += "; our reading, for a second reader to confirm."
        if kind is not None:
            faults.append(Fault(field, kind, told, id))
        elif field not in wrong:
            noted.append(Fault(field, "words", told, id))
    notes = [each.told(name) for each in located(name, data, noted)]
    if report is not None:
        # The quotes of rows that are no records, as something is wrong with them.
        for id, inside in quotes:
            if id not in builder.facts:
                report.cover(inside)
        for row in rows.get("drafted", ()):
            report.dismiss(row.get("figures", ()))
        file = text_name(name, article[1], text)
        if not report.is_read:
            told = f"given a text in {report.language!r}, expected English"
            notes.append(f"{file}: {told}; check its figures yourself, as none is read.")
        ends = [each.start() for each in re.finditer("\n", report.text)]
        notes += (
            f"{file}:{bisect_left(ends, each.start) + 1}: {_uncovered(each)}"
            for each in report.uncovered()
        )
    faults = located(name, data, [*builder.faults, *faults])
    return Reread(name, sha256(data), builder, faults, notes, report, error)


def _uncovered(mention: Mention) -> str:
    place = Place(mention.start, mention.end, mention.sentence, mention.paragraph)
    return f"“{plain(mention.text)}” at {place} is in no fact; add one if it should be."


def _of_one_thing(facts: Iterable[Measurement]) -> Iterator[tuple[str, Remark]]:
    """Note a figure that cannot be true beside the one before it of its subject and measure."""
    earlier: dict[tuple[str, str], Measurement] = {}
    for fact in facts:
        other = earlier.get((fact.subject, fact.measure))
        earlier[fact.subject, fact.measure] = fact
        if other is None:
            continue
        # Lazy import: in most editions no two figures are of one thing.
        from sco_facts.comparing.questions import contradicts

        with suppress(ScoFactsError):
            if contradicts(fact, other).answer:
                text = (
                    f"given the measure of {other.id!r}, which has another figure; "
                    "say in both of which time they are, or name them apart."
                )
                yield fact.id, Remark("measure", None, text)


def _text(name: str, file: str, source: Source | None) -> Text:
    data = read_bytes(file)
    if source is not None and source.sha256 is not None:
        advice = (
            f"that is the sha256 of the source {source.id!r} there: put back the text that it was "
            "made of, or let `anchor` renew what has moved in this one"
        )
        what = f"{file}, the text of {name},"
        check_digest(what, sha256(data), source.sha256, advice)
    return Text(decoded(file, data), source)


def _of_fact(fact: Fact, report: Text | None) -> Iterator[Remark]:
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
        at = ", ".join(f"{start}–{end}" for start, end in spans(report.text, quote.text))
        text = (
            f"which the report has at {at}, and not there; remove the offsets and run `anchor`."
            if at
            else f"which the report does not have (there it has {short_repr(found)}); correct the "
            "words, and let `anchor` find them."
        )
        given = f"given {quote.text!r} at {quote.start}–{quote.end}, "
        yield Remark("quote", "anchor", given + text)
        return
    yield from report.check_place(quote)
    inside = quote.start, quote.end
    if not isinstance(fact, Measurement):
        report.cover(inside)
        return
    remarks = report.check(fact, words or quote.text, inside)
    yield from remarks
    names = names_of(fact.speaker)
    is_told = any(each.field == "speaker" for each in remarks)
    if names and not is_told and not any(map(report.has, names)):
        text = f"given {names[0]!r}, which is nowhere in the text; correct it if it is misspelt."
        yield Remark("speaker", None, text)


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
        text_ = f"given {other.words!r}, expected words of its text; correct it."
        yield Remark("words", "words", text_, "words")
    else:
        yield from text.check(other, other.words, (0, len(text.text)))
