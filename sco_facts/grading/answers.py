"""Files of answers: one JSON object a line, graded as they are read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, Any, Literal, cast

import attrs

from sco_facts.editions.files import open_file
from sco_facts.editions.loading import load
from sco_facts.errors import FileError, OperandError, ScoFactsError
from sco_facts.grading.grades import OUTCOMES, TENTH, Grade, Outcome, grade
from sco_facts.phrases import Mention
from sco_facts.quantities.hedges import check_within
from sco_facts.quantities.numbers import Exact, exact
from sco_facts.records.catalogue import Catalogue

MAX_LINE = 2**20
_ADVICE = 'expected one JSON object such as {"id": "trade.internal", "answer": "…"}; correct it.'

Count = Outcome | Literal["unreadable"]
_NONE: Mapping[Count, int] = MappingProxyType(dict.fromkeys((*OUTCOMES, "unreadable"), 0))


@attrs.frozen
class GradedLine:
    """
    The grade of one line, or the error that it has instead.

    Args:
        number: The number of the line in the file, from 1.
        id: The fact that it answers for; `None` if the line names none.
        grade: The grade; `None` if the line could not be graded.
        error: Why it could not; `None` if it could.
    """

    number: int
    id: str | None = None
    grade: Grade | None = None
    error: str | None = None

    def to_json(self) -> str:
        """Write it as one line of JSON, in ASCII, without the line end."""
        of: dict[str, Any] = {"line": self.number, "id": self.id}
        if self.grade is None:
            return json.dumps({**of, "error": self.error})
        mention = self.grade.mention
        of |= {"outcome": self.grade.outcome, "reason": self.grade.reason}
        of |= {"advice": self.grade.advice}
        of |= {"mention": None if mention is None else _place(mention)}
        return json.dumps({**of, "others": [_place(each) for each in self.grade.others]})


@attrs.frozen
class Summary:
    """
    How often each outcome was given.

    Args:
        counts: How often each outcome was given, and how many lines were `unreadable`.

    Examples:
        >>> facts = load("2026.1")
        >>> lines = ['{"id": "trade.internal", "answer": "nearly $1 trillion"}', "{}"]
        >>> summary = Summary.of(grade_lines(lines, facts))
        >>> summary.total, summary.counts["faithful"], summary.counts["unreadable"]
        (2, 1, 1)
    """

    counts: Mapping[Count, int] = _NONE

    @classmethod
    def of(cls, lines: Iterable[GradedLine]) -> Summary:
        """Count them all, without keeping any."""
        counts = dict(_NONE)
        for line in lines:
            counts[_count(line)] += 1
        return cls(MappingProxyType(counts))

    def plus(self, line: GradedLine) -> Summary:
        """Count one more."""
        name = _count(line)
        return Summary(MappingProxyType({**self.counts, name: self.counts[name] + 1}))

    @property
    def total(self) -> int:
        """How many lines were counted."""
        return sum(self.counts.values())


def grade_lines(
    lines: Iterable[str | bytes],
    facts: Catalogue[Any] | None = None,
    *,
    within: Exact = TENTH,
    strict: bool = False,
    resume: int = 0,
) -> Iterator[GradedLine]:
    """
    Grade answers as they come, one JSON object a line with an `id` and an `answer`.

    A line that cannot be graded is returned with its error, and the next one is read. Other keys
    of the object are ignored, and so are empty lines.

    Args:
        lines: The lines, as text or as UTF-8.
        facts: The catalogue that the ids are of; the newest edition if not given.
        within: As in `grade`.
        strict: As in `grade`.
        resume: Where an earlier run stopped: the number of the last line that it graded.

    Raises:
        HedgeError: `within` is not between 0 and 1.
        OperandError: One text is given in place of lines.
        FileError: There are fewer lines than `resume` says.

    Examples:
        >>> (line,) = grade_lines(['{"id": "trade.internal", "answer": "over $1tn"}'])
        >>> line.number, line.grade.outcome
        (1, 'contradicts')
    """
    if isinstance(lines, str | bytes):
        raise OperandError(
            f"Given {lines!r:.60} as the lines, expected an iterable of them; write a list, or "
            "`.splitlines()` after the text.",
            value=lines,
        )
    facts = load() if facts is None else facts
    check_within(exact(within))
    number = 0
    for number, line in enumerate(lines, start=1):
        if number > resume and line.strip():
            yield _graded(number, line, facts, within, strict)
    if number < resume:
        raise FileError(
            f"Given resume={resume} for {number} lines, expected at most {number}; "
            "give the number of the last line that is graded already.",
            value=resume,
        )


def grade_file(
    file: str | os.PathLike[str] | IO[bytes] | IO[str],
    facts: Catalogue[Any] | None = None,
    *,
    within: Exact = TENTH,
    strict: bool = False,
    resume: int = 0,
) -> Iterator[GradedLine]:
    """
    Grade a file of answers as it is read; see `grade_lines`.

    Memory stays flat: one line is held at a time, and of one that is too long only a part.

    Args:
        file: A path, or a file that is open for reading.
        facts: The catalogue that the ids are of; the newest edition if not given.
        within: As in `grade`.
        strict: As in `grade`.
        resume: The number of the last line that an earlier run graded.

    Raises:
        FileError: The file cannot be read, or has fewer lines than `resume` says.
        HedgeError: `within` is not between 0 and 1.
    """
    if isinstance(file, str | os.PathLike):
        with open_file(file) as opened:
            yield from grade_file(opened, facts, within=within, strict=strict, resume=resume)
    else:
        yield from grade_lines(_lines(file), facts, within=within, strict=strict, resume=resume)


def _lines(file: IO[bytes] | IO[str]) -> Iterator[str | bytes]:
    while line := file.readline(MAX_LINE + 1):
        rest = line
        while len(rest) > MAX_LINE and rest[-1:] not in (b"\n", "\n"):
            rest = file.readline(MAX_LINE + 1)
        yield line


def _graded(
    number: int, line: str | bytes, facts: Catalogue[Any], within: Exact, strict: bool
) -> GradedLine:
    id: str | None = None
    try:
        row = _row(line)
        id = _text(row, "id")
        # What has no figure is refused by `grade`, whose error says what to do.
        fact: Any = facts[id]
        answer = _text(row, "answer")
        return GradedLine(
            number, id, grade(answer, fact, facts=facts, within=within, strict=strict)
        )
    except RecursionError:
        why = f"given JSON nested too deep, {_ADVICE}"
    except (ValueError, ScoFactsError) as fault:
        why = str(fault)
    return GradedLine(number, id, error=f"Line {number}: {why}")


def _row(line: str | bytes) -> dict[str, object]:
    if len(line) > MAX_LINE:
        raise ValueError(f"given more than {MAX_LINE} bytes, expected less; split it.")
    try:
        value: object = json.loads(line)
    except ValueError as fault:
        raise ValueError(f"given what is no JSON ({fault}), {_ADVICE}") from None
    if not isinstance(value, dict):
        raise ValueError(f"given JSON without keys, {_ADVICE}")
    return cast("dict[str, object]", value)


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        given = f"{value!r:.40} as {key!r}" if key in row else f"no {key!r}"
        raise ValueError(f"given {given}, {_ADVICE}")
    return value


def _count(line: GradedLine) -> Count:
    return "unreadable" if line.grade is None else line.grade.outcome


def _place(mention: Mention) -> dict[str, Any]:
    return {"text": mention.text, "start": mention.start, "end": mention.end}
