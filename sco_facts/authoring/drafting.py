"""Drafting: a measurement for every figure of a text that no fact of the edition has yet."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import attrs

from sco_facts.authoring.naming import Name, changed, head, is_name, named
from sco_facts.authoring.pages import page_of
from sco_facts.authoring.speaking import Speakers
from sco_facts.authoring.starting import slug, start
from sco_facts.canonical import plain_content
from sco_facts.editions.files import EDITION_FILE, parse_toml, read_text, replace_files
from sco_facts.editions.format import items_of, table_of
from sco_facts.editions.labels import plain
from sco_facts.editions.rereading import reread
from sco_facts.editions.rows import id_of
from sco_facts.editions.texts import Text, numbers_of
from sco_facts.errors import EditionError, FileError
from sco_facts.periods import Period, read_day
from sco_facts.phrases.finding import Mention, Omission, explain
from sco_facts.phrases.passages import Sentence, place_of, sentences
from sco_facts.phrases.words import FUNCTION_WORDS
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import CURRENCIES
from sco_facts.records.facts import Domain, Status
from sco_facts.text import printable, toml_string

_CLAUSE_START = re.compile(r"[,;:—–|][\"”’)]*\s+|\s-\s+|\((?=[^()]*$)")
_CLAUSE_REST = re.compile(
    r"(?:\([^()]*\)|[^()])*?(?=[\"”’]*(?:[,;:—–|]+(?=\s|$)|\)|[.!?…]*[\"”’]*\s*$))"
)
_LISTED = re.compile(r"\s*,?\s*(?:and|or)\s+(.*)", re.DOTALL)
# Dimensions of which nothing has less than none, and measures of them that may be less.
_SIZES = CURRENCIES | frozenset("count mass length time calendar_time energy data".split())
_SIGNED = frozenset(
    """profit profits loss losses result results balance income earnings ebit ebitda net gap change
    surplus deficit difference contribution flow flows gain gains growth""".split()
)
_SHARES = {"percent": 100, "fraction": 1}
_PARTS = frozenset("share proportion turnout literacy occupancy unemployment".split())
# Of these something else may be more than all: "debt of 120 percent of GDP".
_NO_WHOLES = frozenset("average capacity forecast gdp level output price target".split())
_MARKS = '-*•#> "“‘'
# Why `find` leaves out what nobody would look for in a heading or a menu.
_NO_FIGURES = ("name ", "year", "date", "time of day", "list mark", "ordinal", "top of a list")
# In characters: of a quote on each side of its figure, and of the sentence shown above it.
_REACH, _LONGEST = 400, 200


@attrs.frozen
class Draft:
    """
    What a draft took from a text.

    Args:
        path: The edition file.
        added: The ids of the measurements that were added.
        left_out: The figures that were not taken, with the name of the rule: a date, a score, a
            name; or what the text does with them: denied, asked, wanted.
    """

    path: Path
    added: tuple[str, ...]
    left_out: tuple[Omission, ...]


def draft(
    text_file: str | os.PathLike[str],
    directory: str | os.PathLike[str] | None = None,
    *,
    published: str | None = None,
    publisher: str = "",
    url: str = "",
) -> Draft:
    """
    Draft an edition of a report: a measurement for every figure that the text asserts.

    Hedge, value, unit, direction, status, period, speaker and quote are those of the text. What
    is measured comes from its clause, with a mark to delete where that leaves a doubt; what no
    words tell is left empty. `validate` lists both as to do. Where the folder has an edition of
    this text already, figures that are in none of its facts, and that no draft has offered
    before, are added at its end, and nothing else is touched.

    Args:
        text_file: The report in English, as UTF-8 text. Of HTML and Markdown the text is taken,
            and kept beside the edition.
        directory: The folder of the edition; by default one beside the text and called like it,
            or the one that the text is in, if that has an edition.
        published: The day of the report, `YYYY-MM-DD`, from which "last year" gets its dates. An
            edition that is there keeps its own day, outlet and address, and others are refused.
        publisher: The outlet.
        url: The address.

    Raises:
        FileError: A file cannot be read or written, the day is none, or the edition in the folder
            is of another text, or says otherwise of its source.
        EditionError: That edition has not the shape of one.
        DigestMismatchError: The text is not the one that the edition was made of.
    """
    source = Path(text_file)
    given = read_text(source)
    page = page_of(source.name, given)
    text, name = (page.text, f"{source.stem}.txt") if page else (given, source.name)
    if directory is None and not (source.parent / EDITION_FILE).exists():
        directory = source.with_name(source.stem if source.suffix else f"{source.name}-edition")
    target = source.parent if directory is None else Path(directory)
    path = target / EDITION_FILE
    known = {"published": _checked(published), "publisher": publisher, "url": url}
    is_new = not path.exists()
    if is_new:
        title = printable(page.title if page else "") or _title(text)
        start(target, source, name, text, "", **known, title=title)
    checked = reread(path)
    if checked.report is None:
        raise checked.error or EditionError.of(checked.name, checked.faults)
    if checked.report.text != text:
        raise FileError(
            f"{path}: given an edition of another text than {source}, expected one of the same; "
            f"correct {target / str(checked.builder.rows.get('text', name))} in the same way and "
            "run `anchor`, or choose another directory.",
            value=str(path),
        )
    written = read_text(path)
    rows = parse_toml(str(path), written)
    its = checked.builder.sources.get(rows["article"])
    for key, told in known.items():
        if told and getattr(its, key, None) != told:
            raise FileError(
                f"{path}: given the {key} {told!r}, expected the one of the edition, which is "
                "there already; correct it in that file.",
                value=told,
            )
    new = _Rows(checked.report, rows)
    found = list(checked.report.uncovered())
    defaults = [*new.defaults(found, publisher)] if is_new else []
    figures = [line for mention in found for line in new.of(mention)]
    lines = [*defaults, *new.speakers, *figures]
    if found:
        lines += _drafted(found)
    if lines:
        end = "\r\n" if "\r\n" in written else "\n"
        edited = end.join([written.rstrip(), *lines, ""])
        parse_toml(str(path), edited)
        replace_files({os.fspath(path): edited.encode()})
    return Draft(path, tuple(new.added), tuple(_left_out(checked.report)))


def _left_out(report: Text) -> list[Omission]:
    """List what is not taken, but not the dates, names and page numbers of headings."""
    left = [
        Omission(each.text, each.start, each.end, each.modality)
        for each in report.mentions
        if each.modality not in get_args(Status)
    ]
    taken, counted = {each.end for each in report.mentions}, sentences(report.text)
    for each in explain(report.text):
        is_heading = place_of(counted, each.start, each.end).sentence is None and (
            each.reason.startswith(_NO_FIGURES) or report.labels.is_head(each.start)
        )
        if each.end not in taken and not is_heading:
            left.append(each)
    return sorted(left, key=lambda each: each.start)


def _checked(published: str | None) -> str:
    try:
        return "" if published is None else read_day(published).isoformat()
    except ValueError:
        raise FileError(
            f"Given published={published!r}, expected a day such as 2025-11-18; correct it, or "
            "leave it out.",
            value=published,
        ) from None


def _title(text: str) -> str:
    """Take the first line as the headline, if no sentence starts in it."""
    first = text.lstrip().partition("\n")[0].strip("#* \r")
    counted = sentences(text)
    is_sentence = not counted or counted[0].start < text.find("\n", len(text) - len(text.lstrip()))
    return "" if is_sentence else printable(first)


class _Rows:
    """Write rows of new figures, with ids that the edition does not have yet."""

    def __init__(self, report: Text, rows: Mapping[str, Any]) -> None:
        self._labels, self._quotations, text = report.labels, report.quotations, report.text
        self.added: list[str] = []
        self._shown = ""
        self._counts: dict[str, int] = {}
        self._text = text
        self._sentences = sentences(text)
        # Words with a capital that is not that of a sentence.
        self._capitals = frozenset(re.findall(r"[\w,] ([A-Z]\w+)", text))
        self._names = Counter(re.findall(r"\b[A-Z]\w+", text))
        self._small = frozenset(re.findall(r"\b[a-z]\w+", text))
        tables = (items_of(each) for each in rows.values())
        self._taken = {id_of(row) for table in tables for row in table}
        self._defaults = table_of(rows.get("defaults"))
        entities = map(table_of, items_of(rows.get("entity")))
        self._speakers = Speakers(text, entities, self._new_id)
        self.speakers = self._speakers.rows
        # The number of a sentence or the place of a line, and what its last figure is of.
        self._earlier = (0, "", False)
        self._last = 0
        # What the figures without a time are of, and the last id of each.
        self._untimed: dict[tuple[str, str], str] = {}

    def of(self, mention: Mention) -> Iterator[str]:
        """Write the row of one figure; that of its speaker, if new, goes to the speakers."""
        quantity = mention.quantity
        sentence = self._sentence(mention)
        quote = self._quote(mention, sentence)
        name, period = self._named(mention, sentence)
        marks = ["measure"] if name.measure and not name.is_plain else []
        speaker = self._speakers.of(mention)
        id = self._id(quantity, name, period)
        self.added.append(id)
        thing = name.subject, name.measure
        if name.measure and (other := self._untimed.get(thing)):
            # Without their times the two would contradict each other.
            marks.append(f"the times of this and {other}")
        if period is None:
            self._untimed[thing] = id
        where = "" if sentence is None else f"Sentence {sentence.number}: "
        start, end = (quote["start"], quote["end"]) if sentence is None else sentence[:2]
        shown = printable(plain(self._text[start : min(end, start + 2 * _LONGEST)]))
        comment = f"# {where}{shown[:_LONGEST]}{'…' if len(shown) > _LONGEST else ''}"
        yield from ("", comment) if comment != self._shown else ("",)
        self._shown = comment
        yield from ("[[measurement]]", f"id = {toml_string(id)}")
        if name.subject or "subject" not in self._defaults:
            marks += ["subject"] if name.subject and not name.is_plain else []
            yield f"subject = {toml_string(name.subject)}"
        yield f"measure = {toml_string(name.measure)}"
        yield f"quantity = {_inline(_quantity(mention))}"
        for key, value in (
            ("domain", _domain(quantity, name.measure)),
            ("status", mention.modality),
        ):
            if value != self._defaults.get(key):
                yield f'{key} = "{value}"'
        if period is not None:
            yield f"period = {_inline(_period(period))}"
        if speaker.id:
            yield f"speaker = {toml_string(speaker.id)}"
            marks += ["speaker"] if speaker.is_guess else []
        elif speaker.words or (not mention.speaker and self._quotations.around(mention.start)):
            who = printable(speaker.words) or "who says so"
            yield f'speaker = ""  # {who}: the id of an entity, or remove it'
        yield f"quote = {_inline(quote)}"
        if quantity.caveats:
            yield f"assumptions = [{', '.join(map(toml_string, quantity.caveats))}]"
        if marks:
            yield f'todo = "confirm {", ".join(marks)}"'

    def defaults(self, mentions: Iterable[Mention], publisher: str) -> Iterator[str]:
        """Write what most rows share, with the subject that the text names most."""
        names = [self._named(each, self._sentence(each))[0].subject for each in mentions]
        self._earlier, self._last = (0, "", False), 0
        subject = self._main_subject(names, publisher)
        self._defaults = {"subject": subject, "domain": "real", "status": "asserted"}
        yield from ("", "[defaults]  # of each measurement that does not say otherwise")
        yield from (f"{key} = {toml_string(each)}" for key, each in self._defaults.items())
        time = self._labels.time_above(len(self._text))
        marks = ["subject"] if subject else []
        marks += [f"that figures without a time are of “{printable(time.words)}”"] if time else []
        if marks:
            yield f"todo = {toml_string('confirm ' + ', '.join(marks))}"

    def _main_subject(self, subjects: Iterable[str], publisher: str) -> str:
        """Choose a subject that is named again, or who publishes it, or the place of the title."""
        counts = {
            each: max(self._names[word] for word in each.split())
            for each in subjects
            if self._is_main(each)
        }
        often = max(counts, key=lambda each: counts[each], default="")
        # A newspaper stands in its by-lines only.
        said = (self._text[each.start : each.end] for each in self._sentences)
        is_own = bool(publisher) and any(publisher in each for each in said)
        place = re.match(r"\W*[^.\n]* in ((?:[A-Z][\w’'-]+ ?)+)\n", self._text)
        named = often if counts.get(often, 0) > 1 else ""
        return named or (publisher if is_own else often) or (place[1].strip() if place else "")

    def _named(self, mention: Mention, sentence: Sentence | None) -> tuple[Name, Period | None]:
        """Name a figure and its time by its clause, or by its labels in a table or a list."""
        low, high = self._clause(mention, sentence)
        place = -self._line(mention) if sentence is None else sentence.number
        at, before, is_plain = self._earlier
        earlier = before if place == at else ""
        # In a list of figures the words for one begin behind the figure before it.
        listed = _LISTED.match(self._text[self._last : mention.start])
        if low <= self._last and listed and any(map(_tells, listed[1].split())):
            low = mention.start - len(listed[1])
        said = plain(self._text[low : mention.start]).lstrip(_MARKS)
        after = plain(self._text[mention.end : high])
        period = mention.period
        if period is not None:
            said, after = (_without(each, plain(period.words)) for each in (said, after))
        if sentence is not None and not earlier:
            first = plain(self._text[sentence.start : min(low, sentence.start + _REACH)])
            first = re.split(r",|\S*\d", first.lstrip(_MARKS))[0]
            first = "" if first.startswith("According to ") else first.strip()
            earlier = self._without_capital(head(first))
            if at == place - 1 and said.lower().startswith(("it ", "they ", "that is ")):
                earlier = before
        labels, dated = self._labels.of(mention.start) if sentence is None else ([], None)
        if labels:
            *others, row = labels
            row = row if self._labels.is_listed(mention.start) else self._without_capital(row)
            label = ", ".join([*map(self._without_capital, others), row])
            is_beside = (
                re.search(r"[:|(]\W*$", self._text[self._line(mention) : mention.start]) is not None
            )
            name = Name("", changed(mention.quantity, label, said), is_beside)
        else:
            said = self._without_capital(said)
            name = named(mention.quantity, said, after, earlier, is_plain=is_plain and place == at)
        thing = name.measure.removeprefix("change in ").removesuffix(", before")
        thing = earlier if thing in earlier else thing
        self._earlier, self._last = (place, thing, name.is_plain), mention.end
        first = plain(self._text[low : mention.start]).lstrip(_MARKS)
        is_first = first.casefold().startswith(name.subject.casefold())
        subject = first[: len(name.subject)] if is_first else name.subject
        main = str(self._defaults.get("subject", ""))
        is_main = bool(main) and subject.split()[:1] == main.split()[:1]
        is_over = mention.modality != "forecast"
        above = self._labels.time_above(mention.start) if is_over else None
        return name._replace(subject="" if is_main else subject), period or dated or above

    def _line(self, mention: Mention) -> int:
        return self._text.rfind("\n", 0, mention.start) + 1

    def _without_capital(self, words: str) -> str:
        """Write the first word of a sentence small, unless it has its capital elsewhere too."""
        first, _, rest = words.partition(" ")
        is_name = not re.fullmatch("[^’']?[a-z]+", first[1:]) or rest[:1].isupper()
        is_name = is_name or first in self._capitals
        is_word = first.lower() in self._small
        return words if is_name and not is_word else first.lower() + words[len(first) :]

    def _is_main(self, subject: str) -> bool:
        """Whether a subject is a name, and not only the first word of a sentence."""
        is_often = self._names[subject] > 1 and subject.lower() not in self._small
        return is_name(subject) or is_often

    def _id(self, quantity: Quantity, name: Name, period: Period | None) -> str:
        """Make an id of noun and unit, with the time where another figure has it."""
        noun = name.measure if "/" in quantity.unit.code else quantity.counted or name.measure
        unit = slug(quantity.unit.code, "_", "unit")
        former = "before" if name.measure.endswith(", before") else ""
        times = filter(_tells, re.findall(r"[A-Za-z]{2,}", period.words)) if period else ()
        year = str(period.start.year) if period and period.start else " ".join(times)
        shorter, longer = (
            " ".join([each for each in re.findall(r"[A-Za-z]{2,}", noun) if _tells(each)][:most])
            for noun, most in ((noun.removesuffix(", before"), 3), (name.measure, 5))
        )
        choices = [f"{shorter} {former}", f"{shorter} {former} {year}", longer, f"{longer} {year}"]
        ids = [f"{slug(each, '_', 'figure')}.{unit}" for each in choices]
        return self._new_id(next((id for id in ids if id not in self._taken), ids[0]), "_")

    def _new_id(self, id: str, between: str) -> str:
        chosen = id
        while chosen in self._taken:
            self._counts[id] = self._counts.get(id, 1) + 1
            chosen = f"{id}{between}{self._counts[id]}"
        self._taken.add(chosen)
        return chosen

    def _sentence(self, mention: Mention) -> Sentence | None:
        number = place_of(self._sentences, mention.start, mention.end).sentence
        return None if number is None else self._sentences[number - 1]

    def _bounds(self, mention: Mention, sentence: Sentence | None) -> tuple[int, int]:
        """Say where the sentence of a figure starts and ends, or its line, within reach."""
        text, first, last = self._text, mention.start, mention.end
        reach = max(0, first - _REACH), min(len(text), last + _REACH)
        if sentence is not None:
            low, high = min(sentence.start, first), max(sentence.end, last)
            return max(reach[0], low), min(reach[1], high)
        high = text.find("\n", last, reach[1])
        return max(reach[0], self._line(mention)), reach[1] if high < 0 else high

    def _clause(self, mention: Mention, sentence: Sentence | None) -> tuple[int, int]:
        """Say where the clause of a figure starts and ends."""
        text, first, last = self._text, mention.start, mention.end
        low, high = self._bounds(mention, sentence)
        starts = [each.end() for each in _CLAUSE_START.finditer(text, low, first)]
        start = starts[-1] if starts else first if low == first - _REACH else low
        rest = _CLAUSE_REST.match(text[last:high]) if high < last + _REACH else None
        return start, last + rest.end() if rest else last

    def _quote(self, mention: Mention, sentence: Sentence | None) -> dict[str, Any]:
        """Quote the clause of a figure; outside every sentence its line."""
        text, first, last = self._text, mention.start, mention.end
        find = self._bounds if sentence is None else self._clause
        low, high = find(mention, sentence)
        low += len(text[low:first]) - len(text[low:first].lstrip(" \t\r\n-*•#>|"))
        high -= len(text[last:high]) - len(text[last:high].rstrip(" \t\r\n|"))
        place = place_of(self._sentences, low, high)._asdict()
        return {"text": text[low:high], **{k: v for k, v in place.items() if v is not None}}


def _without(words: str, others: str) -> str:
    return " ".join(words.replace(others, "").split())


def _drafted(mentions: Iterable[Mention]) -> Iterator[str]:
    """Remember what was offered, so that what is deleted does not come back."""
    yield from ("", "[[drafted]]  # offered; what you delete above stays deleted")
    yield "figures = ["
    for each in mentions:
        yield f"    {_inline({'text': each.text, 'start': each.start, 'end': each.end})},"
    yield "]"


def _tells(word: str) -> bool:
    return word.lower() not in FUNCTION_WORDS


def _domain(quantity: Quantity, measure: str) -> Domain:
    """Take what is counted, paid or measured as not below zero, and a part as a share."""
    words = set(re.split(r"\W+", measure.lower()))
    kinds = set(re.split(r"[*/]", quantity.unit.dimension))
    is_signed = not measure or not _SIGNED.isdisjoint(words)
    if quantity.sign < 0 or quantity.mode == "change":
        return "real"
    most = _SHARES.get(quantity.unit.code)
    if most is not None:
        is_share = not _PARTS.isdisjoint(words) and _NO_WHOLES.isdisjoint(words)
        return "share" if is_share and max(numbers_of(quantity), default=0) <= most else "real"
    if is_signed and not kinds.isdisjoint(CURRENCIES):
        return "real"
    return "non-negative" if kinds <= _SIZES else "real"


def _quantity(mention: Mention) -> dict[str, Any]:
    content = mention.quantity.content()
    # Those of "dozens of" decide its bounds, so that they stay without markup.
    if "value" in content and str(content["words"]) not in mention.text:
        content["words"] = mention.text
    content["words"] = " ".join(str(content["words"]).split())
    return content


def _period(period: Period) -> dict[str, Any]:
    content: dict[str, Any] = {**plain_content(period), "words": plain(period.words)}
    if period.length is not None and period.length.denominator == 1:
        content["length"] = period.length.numerator
    return content


def _inline(table: Mapping[str, Any]) -> str:
    """Write a table on one line of TOML."""
    items = (f"{key} = {_value(value)}" for key, value in table.items())
    return f"{{ {', '.join(items)} }}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_value, items_of(value)))}]"  # pyright: ignore[reportUnknownArgumentType]
    return toml_string(value) if isinstance(value, str) else str(value)
