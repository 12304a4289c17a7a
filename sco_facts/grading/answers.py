"""Files of answers: one JSON object a line, graded as they are read."""

from __future__ import annotations

import json
import math
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from types import MappingProxyType
from typing import IO, Any, Literal, NamedTuple, cast

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
_Z = 1.959963984540054  # the normal distribution has 95 % between minus this and this


@attrs.frozen
class GradedLine:
    """
    The grade of one line, or the error that it has instead.

    Args:
        number: The number of the line in the file, from 1.
        id: The fact that it answers for; `None` if the line names none.
        grade: The grade; `None` if the line could not be graded.
        error: Why it could not; `None` if it could.
        expected: The outcome that the line itself expects; `None` if it expects none.
    """

    number: int
    id: str | None = None
    grade: Grade | None = None
    error: str | None = None
    expected: Outcome | None = None

    def to_json(self) -> str:
        """Write it as one line of JSON, in ASCII, without the line end."""
        of: dict[str, Any] = {"line": self.number, "id": self.id}
        if self.grade is None:
            return json.dumps({**of, "error": self.error})
        if self.expected is not None:
            of["expected"] = self.expected
        of |= {name: getattr(self.grade, name) for name in ("outcome", "reason", "advice")}
        mention, *others = map(_place, (self.grade.mention, *self.grade.others))
        return json.dumps({**of, "mention": mention, "others": others})


class Share(NamedTuple):
    """A share of lines, and its Wilson score interval at 95 %, without correction."""

    share: float
    low: float
    high: float


@attrs.frozen
class Summary:
    """
    How often each outcome was given, and how that agrees with what the lines expected.

    Args:
        counts: How often each outcome was given, and how many lines were `unreadable`.
        confusion: How often each outcome was given where the line expected one, as
            `{(expected, given): count}`.

    Examples:
        >>> facts = load("2026.1")
        >>> lines = ['{"id": "trade.internal", "answer": "nearly $1 trillion"}', "{}"]
        >>> summary = Summary.of(grade_lines(lines, facts))
        >>> summary.total, summary.counts["faithful"], summary.counts["unreadable"]
        (2, 1, 1)
    """

    counts: Mapping[Count, int] = _NONE
    confusion: Mapping[tuple[Outcome, Outcome], int] = MappingProxyType({})

    @classmethod
    def of(cls, lines: Iterable[GradedLine]) -> Summary:
        """Count them all, without keeping any."""
        counts: Counter[Count] = Counter()
        confusion: Counter[tuple[Outcome, Outcome]] = Counter()
        for line in lines:
            given = None if line.grade is None else line.grade.outcome
            counts[given or "unreadable"] += 1
            if given and line.expected:
                confusion[line.expected, given] += 1
        return cls(MappingProxyType({**_NONE, **counts}), MappingProxyType(dict(confusion)))

    @property
    def total(self) -> int:
        """How many lines were counted."""
        return sum(self.counts.values())

    @property
    def faithful(self) -> Share | None:
        """The share of graded lines that are faithful; `None` if no line was graded."""
        return _share(self.counts["faithful"], self.total - self.counts["unreadable"])

    @property
    def agreement(self) -> Share | None:
        """The share of expected outcomes that were given; `None` if no line expected any."""
        same = sum(count for (wanted, given), count in self.confusion.items() if wanted == given)
        return _share(same, sum(self.confusion.values()))

    def to_json(self) -> str:
        """Write it as JSON, with the confusion as `{expected: {given: count}}`."""
        confusion: dict[str, dict[str, int]] = {}
        for (wanted, given), count in self.confusion.items():
            confusion.setdefault(wanted, {})[given] = count
        shares = {"faithful": self.faithful, "agreement": self.agreement}
        of = {name: each and each._asdict() for name, each in shares.items()}
        whole = {"total": self.total, "counts": {**self.counts}, **of, "confusion": confusion}
        return json.dumps(whole, indent=2)


def _share(count: int, total: int) -> Share | None:
    if not total:
        return None
    share, square = count / total, _Z**2
    middle = share + square / (2 * total)
    half = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total**2))
    low, high = ((middle + side) / (1 + square / total) for side in (-half, half))
    return Share(share, max(0.0, low), min(1.0, high))


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

    A line that cannot be graded is returned with its error, and the next one is read. An object
    may have the outcome that you expect, as `expected`. Other keys are ignored, and so are empty
    lines.

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
    Grade a file of answers as it is read, with the arguments and errors of `grade_lines`.

    Memory stays flat: one line is held at a time, and of one that is too long only a part.

    Args:
        file: A path, or a file that is open for reading.
        facts: The catalogue that the ids are of; the newest edition if not given.
        within: As in `grade`.
        strict: As in `grade`.
        resume: The number of the last line that an earlier run graded.

    Raises:
        FileError: The file cannot be read, or has fewer lines than `resume` says.
    """
    with open_file(file) if isinstance(file, str | os.PathLike) else nullcontext(file) as opened:
        yield from grade_lines(_lines(opened), facts, within=within, strict=strict, resume=resume)


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
        given = grade(_text(row, "answer"), fact, facts=facts, within=within, strict=strict)
        expected: Any = row.get("expected")
        if expected is None or expected in OUTCOMES:
            return GradedLine(number, id, given, expected=expected)
        names = ", ".join(OUTCOMES)
        why = f"given {expected!r:.40} as 'expected', expected one of {names}."
    except RecursionError:
        why = f"given JSON nested too deep, {_ADVICE}"
    except (ValueError, ScoFactsError) as fault:
        why = str(fault)
    return GradedLine(number, id, error=f"Line {number}: {why}")


def _row(line: str | bytes) -> Mapping[str, object]:
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


def _place(mention: Mention | None) -> dict[str, Any] | None:
    names = ("text", "start", "end")
    return None if mention is None else {name: getattr(mention, name) for name in names}
