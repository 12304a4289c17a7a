"""Manuscripts: whether each figure that names a fact keeps what the report says of it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import attrs

from sco_facts.errors import RetiredFactError, UnknownFactError
from sco_facts.grading.attribution import FigureRecord, published_day
from sco_facts.grading.grades import grade
from sco_facts.phrases import Mention, find
from sco_facts.records.catalogue import Catalogue, every_record
from sco_facts.text import escape_html, escape_markdown

# Looked through by the finder, so that a link may stand within a figure: "[30](fact:…)%".
_JOINER = "\u2060"
_KINDS = {"rst": "rst", "txt": "text", "text": "text", "htm": "html", "html": "html"}
_ESCAPES = {"html": escape_html, "markdown": escape_markdown}
_TEMPLATES = {
    "html": '<a href="fact:{id}">{words}</a>',
    "markdown": "[{words}](fact:{id})",
    "rst": "`{words} <fact:{id}>`_",
    "text": "{words} [fact:{id}]",
}
_KEPT = ("faithful", "weaker")
_REACH = 400  # characters before a figure, in which its sentence starts
# With the same number, so that a figure without a link may be meant as the fact.
_ALIKE = ("faithful", "hedge_dropped", "hedge_changed")
# What the report's words alone put right.
_MENDED = ("hedge_dropped", "hedge_changed", "contradicts", "unsupported", "weaker", "wrong_unit")

_TAGS = r"(?P<code><(?P<tag>pre|code|script|style)\b.*?(?:</(?P=tag)>|\Z))"
_CODE = {
    "html": _TAGS,
    "markdown": rf"""
        (?P<front>\A---\r?\n.*?^---\r?$)
      | ^(?P<fenced>[ \t>]*(?P<fence>`{{3,}}|~{{3,}})[^\n]*\n
            (?:.*?^[ \t>]*(?P=fence)[`~]*[ \t\r]*$|.*))
      | (?:\A|(?<=\n\n)|(?<=\n\r\n))
            (?P<indented>(?:(?:[ ]{{4}}|\t)[ \t]*\S[^\n]*(?:\n|\Z)|[ \t\r]*\n)+)
      | (?P<inline>(?<![`\\])(?P<mark>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=mark)(?!`))
      | {_TAGS}""",
    "rst": r"""
        ^(?P<by>[ \t]*)(?:\.\.[ ](?:code|code-block|sourcecode|parsed-literal|math|raw|doctest|
            testcode)::[^\n]*|(?!\.\.[ ])[^\n]*::)[ \t]*\n
            (?P<literal>(?:(?P=by)[ \t]+\S[^\n]*(?:\n|\Z)|[ \t]*\n)+)
      | (?P<inline>``.+?``)
      | (?P<doctest>^[ \t]*>>>[ ].*?(?=\n[ \t]*\n|\Z))""",
    "text": "(?!)",
}
# What stands between two marks: words that name a fact.
_LINKS = (
    r"<!--\s*fact:\s*(?P<id>[^>]*?)\s*-->(?P<words>(?:(?!<!--).)*)<!--\s*/fact\s*-->",
    r"""\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]
        \(\s*<?fact:(?P<id>[^\s()<>]*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)""",
    r"""<(?P<tag>[a-z]+)\b[^<>]*?\b(?:href\s*=\s*["']?fact:|data-fact\s*=\s*["']?)
        (?P<id>[^\s"'<>]*)[^<>]*>(?P<words>.*?)</(?P=tag)\s*>""",
    r":fact:`(?P<words>[^`<>]+?)\s*<(?P<id>[^\s<>`]*)>`",
    r"`(?P<words>[^`<>]+?)\s*<fact:(?P<id>[^\s<>`]*)>`__?",
)
_DEFINITIONS = (
    r"^[ ]{0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*<?fact:(?P<id>[^\s<>]*)[^\n]*",
    r"^\.\.[ ]_`?(?P<label>[^:`\n]+)`?:[ \t]+fact:(?P<id>\S*)",
)
_REFERENCES = (
    r"\[(?P<words>[^\[\]]+)\](?:\[(?P<label>[^\[\]]*)\])?(?![(:])",
    r"`(?P<words>[^`<>]+)`(?P<label>)_(?!_)",
)
# What stands alone, and names a fact for the figure beside it.
_MARKS = (
    r"<!--\s*fact:\s*(?P<id>.*?)\s*-->",
    r"^[ \t]*\.\.[ ]+fact:[ \t]*(?P<id>[^\n]*?)[ \t]*$",
    r"[\[(<]fact:\s*(?P<id>[^\s\])>]*)[\])>]",
)
_BREAK = r"\n[ \t\r\u2060]*\n|<(?:p|li|td|div|h[1-6])\b"
_COMMENT = r"<!--.*?(?:-->|\Z)"
_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE


@attrs.frozen
class Slip:
    """
    A figure of a manuscript that does not keep what the report says, or names no fact.

    Args:
        path: The file, as it was given.
        line: The line, from 1.
        column: The column, from 1, in characters.
        id: The id of the fact, as the manuscript has it.
        outcome: One of `OUTCOMES`; `unknown_fact` or `retired_fact` for an id that the edition
            does not have; `unnamed` for a figure that looks like a fact and names none.
        reason: A sentence that says why, and what to write.
        suggestion: What to write; `None` if that is for the author to decide.
        start: The offset of the words, in characters.
        end: The offset after them.
        replacement: What `mend` writes between the two; `None` if it leaves them.
    """

    path: str
    line: int
    column: int
    id: str
    outcome: str
    reason: str
    suggestion: str | None = None
    start: int = 0
    end: int = 0
    replacement: str | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.outcome}: {self.reason}"


class _Place(NamedTuple):
    """Where a fact is named: its id, and the words in a link, or the empty place of a mark."""

    id: str
    start: int
    end: int
    is_link: bool


def check(
    text: str,
    facts: Catalogue[Any],
    path: str = "",
    *,
    strict: bool = False,
    suggest: bool = False,
) -> tuple[Slip, ...]:
    """
    Check the figures of a manuscript that name a fact, by a link or a comment, as `grade` does.

    A link names a fact for the figure in it: `[over 30%](fact:id)` in Markdown,
    `<a href="fact:id">` or a tag with `data-fact="id"` in HTML, `` `over 30% <fact:id>`_ `` in
    reStructuredText. A comment, `<!-- fact: id -->` or `.. fact: id`, names one for the figure
    before it in its paragraph; at the start of a line, for the one after it. In any text
    `[fact:id]` does the same. Code is left alone.

    Args:
        text: The manuscript.
        facts: The edition.
        path: Its file, whose ending says whether it is HTML (`.html`), reStructuredText (`.rst`),
            plain text (`.txt`) or Markdown (all others).
        strict: Whether words that say less than the report, such as a rounding, are a slip too.
        suggest: Whether to list the figures, too, that look like a fact and name none.

    Returns:
        The slips, in the order of the text.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> text = "It makes up [30%](fact:economy.contribution_share) of the economy."
        >>> print(*check(text, load("2026.1"), "draft.md"))
        draft.md:1:14: hedge_dropped: "30%" leaves out the hedge of "exceeds 30%"; write "exceeds 30%".
    """  # noqa: E501
    checker = _Checker(text, facts, path)
    found = list(checker.slips(_KEPT[:1] if strict else _KEPT))
    found += checker.suggestions() if suggest else ()
    return tuple(sorted(found, key=lambda each: each.start))


def mend(text: str, slips: Iterable[Slip]) -> str:
    """
    Write the report's words in place of those of a text that slipped, where these stand alone.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> text = "It makes up [30%](fact:economy.contribution_share) of the economy."
        >>> mend(text, check(text, load("2026.1")))
        'It makes up [exceeds 30%](fact:economy.contribution_share) of the economy.'
    """
    written = len(text)
    for slip in sorted(slips, key=lambda each: each.start, reverse=True):
        # Two places may name facts for one figure, which is written once.
        if slip.replacement is not None and slip.end <= written:
            text = text[: slip.start] + slip.replacement + text[slip.end :]
            written = slip.start
    return text


class _Checker:
    """The places of a text where facts are named, and the text as the finder reads it."""

    def __init__(self, text: str, facts: Catalogue[Any], path: str) -> None:
        self._text, self._facts, self._path = text, facts, path
        self._kind = _KINDS.get(os.path.splitext(path)[1][1:].lower(), "markdown")
        self._places: list[_Place] = []
        self._labels: dict[str, str] = {}
        self._found: dict[object, list[Mention]] = {}
        self._named: set[int] = set()
        self._records = every_record(facts)
        plain = re.sub(_CODE[self._kind], _without_code, text, flags=_FLAGS)
        for pattern in (*_DEFINITIONS, *_LINKS, *_REFERENCES, *_MARKS):
            plain = re.sub(pattern, self._without_mark, plain, flags=_FLAGS)
        self._plain = re.sub(_COMMENT, lambda match: _JOINER * len(match[0]), plain, flags=_FLAGS)
        self._places.sort(key=lambda each: each.start)
        self._breaks = [match.span() for match in re.finditer(_BREAK, self._plain, _FLAGS)]

    def slips(self, kept: Sequence[str]) -> Iterator[Slip]:
        """Check every place where a fact is named."""
        for place in self._places:
            try:
                record = self._records[place.id]
            except UnknownFactError as error:
                outcome = "retired_fact" if isinstance(error, RetiredFactError) else "unknown_fact"
                yield self._slip(place, place.id, outcome, str(error))
                continue
            if isinstance(record, FigureRecord):
                yield from self._graded(place, record, kept)

    def suggestions(self) -> Iterator[Slip]:
        """List the figures that have the number of a fact and name none; to call after `slips`."""
        for id, fact in self._facts.measurements.items():
            for mention in self._mentions(fact):
                is_bare = mention.quantity.unit.code == "count" and not mention.quantity.counted
                if is_bare or mention.start in self._named:
                    continue
                if grade([mention], fact, facts=self._facts).outcome in _ALIKE:
                    self._named.add(mention.start)
                    words = _one_line(mention.text)
                    link = _TEMPLATES[self._kind].format(words=words, id=id)
                    why = f'"{words}" looks like {id}, and names no fact; write {link}'
                    yield self._slip(mention, id, "unnamed", why, link)

    def _graded(self, place: _Place, record: FigureRecord, kept: Sequence[str]) -> Iterator[Slip]:
        mentions = self._mentions(record)
        if place.is_link:
            mentions = [m for m in mentions if place.start < m.end and m.start < place.end]
        else:
            mentions = self._beside(place, mentions)
        self._named.update(each.start for each in mentions)
        words = _one_line(record.quantity.words)
        if not mentions:
            why = f'no figure that can be read where the report says "{words}"; write that.'
            yield self._slip(place, place.id, "no_quantity", why, words)
            return
        graded = grade(mentions, record, facts=self._facts, strict=True)
        mention = graded.mention or mentions[0]
        if graded.outcome in kept:
            return
        replacement = None
        is_alone = _JOINER not in self._plain[mention.start : mention.end]
        # A mark beside a figure of another unit may stand beside a wrong one.
        is_meant = place.is_link or graded.outcome != "wrong_unit"
        if is_alone and is_meant and graded.outcome in _MENDED:
            words = self._cased(words, mention)
            # A dollar sign alone means nothing in Markdown, and not every program knows its escape.
            replacement = _ESCAPES.get(self._kind, str)(words).replace(r"\$", "$")
        why = _one_line(graded.reason)
        yield self._slip(mention, place.id, graded.outcome, why, graded.advice, replacement)

    def _cased(self, words: str, at: Mention) -> str:
        """Write the first word large at the start of a sentence only; digits say nothing of it."""
        before = re.split(r"[.!?:\n|>]", self._plain[max(0, at.start - _REACH) : at.start])[-1]
        is_start = not any(map(str.isalpha, before))
        if not words[1:2].islower() or (is_start and not at.text[:1].isalpha()):
            return words
        return (words[0].upper() if at.text[:1].isupper() else words[0].lower()) + words[1:]

    def _mentions(self, record: FigureRecord) -> list[Mention]:
        """Find the figures; "last year" is counted from the day of the record's source."""
        day = published_day(record)
        if day not in self._found:
            self._found[day] = list(find(self._plain, day))
        return self._found[day]

    def _beside(self, place: _Place, mentions: list[Mention]) -> list[Mention]:
        """Choose the figure that a mark stands beside, in the same paragraph or the next."""
        head, tail = self._plain[: place.start], self._plain[place.end :]
        is_first = not head.rpartition("\n")[2].strip(_JOINER + " \t>")
        last = len(head.rstrip()) if is_first else place.start
        first = len(self._plain) - len(tail.lstrip() if is_first else tail)
        begin = max((end for _, end in self._breaks if end <= last), default=0)
        for other in reversed([each for each in self._places if each.end <= last]):
            # What stands before another place belongs to that one.
            if other.end <= begin or _one_line(self._plain[other.end : last]):
                begin = max(begin, other.end)
                break
        stop = min((start for start, _ in self._breaks if start >= first), default=len(self._plain))
        before = [each for each in mentions if begin <= each.start and each.end <= place.start][-1:]
        after = [each for each in mentions if place.end <= each.start < stop][:1]
        return after or before if is_first else before or after

    def _without_mark(self, match: re.Match[str]) -> str:
        """Keep where a fact is named, and leave only the words."""
        groups = match.groupdict()
        id, label, words = (groups.get(name) for name in ("id", "label", "words"))
        if label is not None or id is None:
            name = (label or words or "").casefold()
            id = self._labels.setdefault(name, id) if id is not None else self._labels.get(name)
            if id is None:
                return match[0]
        if words is None:
            if label is None:
                self._places.append(_Place(id, *match.span(), False))
            return _JOINER * len(match[0])
        start, end = match.span("words")
        self._places.append(_Place(id, start, end, True))
        return _JOINER * (start - match.start()) + words + _JOINER * (match.end() - end)

    def _slip(
        self, at: _Place | Mention, id: str, outcome: str, why: str, *advice: str | None
    ) -> Slip:
        before = self._text[: at.start]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        suggestion, replacement = (*advice, None, None)[:2]
        return Slip(
            self._path, line, column, id, outcome, why, suggestion, at.start, at.end, replacement
        )


def _without_code(match: re.Match[str]) -> str:
    """Blank code, but keep a word for it within a line; what a list holds is no code."""
    start, end = (each - match.start() for each in match.span(match.lastgroup or 0))
    code = match[0][start:end]
    if match.lastgroup == "indented":
        lines = re.findall(r"^\S.*", match.string[: match.start()], re.MULTILINE)
        if lines and re.match(r"[-*+]|[0-9]{1,9}[.)]", lines[-1]):
            return match[0]
    return match[0][:start] + re.sub(r"[^\n]", " " if "\n" in code else "x", code) + match[0][end:]


def _one_line(text: str) -> str:
    return " ".join(text.replace(_JOINER, "").split())
