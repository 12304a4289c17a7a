"""Commands about figures: compare, corroborate, read, find, grade and questions."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from io import BufferedReader
from typing import IO, Annotated, Any, Literal, cast

import attrs
import typer

from sco_facts import comparing, grading, phrases
from sco_facts.cli import options, terminal
from sco_facts.comparing.comparison import ASKED
from sco_facts.comparing.questions import QUESTIONS
from sco_facts.comparing.verdicts import ANSWERS
from sco_facts.editions.files import decoded_parts, open_file, read_text, replace_files
from sco_facts.errors import OperandError, PhraseError, UnknownFactError
from sco_facts.outlines import Outline, Span, compared, fields, line, outline
from sco_facts.records import Catalogue, Measurement, OtherReport

_BLOCK = 2**16
_FILE_NAME = re.compile(
    r"\S+\.(?:txt|text|md|markdown|x?html?|rst|pdf|docx?|odt|rtf)", re.IGNORECASE
)

Question = Literal[
    "exceeds", "falls_below", "is_at_least", "is_at_most", "contradicts", "is_compatible_with"
]


def compare(
    context: typer.Context,
    left: Annotated[str, options.of_id("An id or a phrase.", metavar="A")],
    right: Annotated[
        str | None, options.of_id("Another; every other report of A if absent.", metavar="B")
    ] = None,
    question: Annotated[Question | None, options.value("The one question to ask.", "NAME")] = None,
    expect: Annotated[
        options.Expected | None,
        options.value("Exit with 1 if the answer is another: yes, no or undecided.", "ANSWER"),
    ] = None,
    within: options.WithinOption = None,
) -> int:
    """
    Compare two figures, or one with every other report of it.

    The questions are exceeds, falls_below, is_at_least, is_at_most, contradicts and
    is_compatible_with. With --expect, the exit code says whether the answer is that one.
    """
    if expect is not None and question is None:
        raise typer.BadParameter("given --expect, expected --question with it.")
    if right is None:
        if question is not None or within is not None:
            raise typer.BadParameter("given --question or --within, expected two figures, A and B.")
        corroborate(context, left)
        return 0
    facts = options.facts_of(context)
    a, b = _operand(facts, left), _operand(facts, right)
    comparison = comparing.compare(
        a, b, within=None if within is None else options.width_of(within)
    )
    of: dict[str, Any] = attrs.asdict(comparison, recurse=False)
    answers: dict[str, comparing.Verdict] = {name: of.pop(name) for name in ASKED}
    if question is not None:
        asked, is_opposite = QUESTIONS[question]
        answers = {question: ~answers[asked] if is_opposite else answers[asked]}
    sides = {name: of.pop(name) for name in ("left", "right", "unit")}
    shown = compared(comparison, answers, whole=question is None)
    terminal.answer(context, {**sides, **answers, **of}, shown)
    is_other = [ANSWERS[each.answer] for each in answers.values()] != [expect]
    return 1 if expect is not None and is_other else 0


def corroborate(
    context: typer.Context, id: Annotated[str, options.of_id("The id of a measurement.")]
) -> None:
    """Compare a figure with every other report of it."""
    facts = options.facts_of(context)
    if id not in facts:
        # If it is neither an id nor a phrase, the error names ids that are spelled like it.
        operand = _operand(facts, id)
        use = f"the id {operand.of!r}" if isinstance(operand, OtherReport) else "an id"
        raise OperandError(
            f"Given {id!r} alone, expected {use}, whose other reports are known, or a second "
            "figure to compare it with; list the ids with sco-facts.",
            value=id,
        )
    rows = comparing.corroborate(facts, id)
    of = outline(rows)
    shown = attrs.evolve(of, name=id, lead=(line(facts[id]), *of.lead))
    terminal.answer(context, {"fact": facts[id], "reports": rows}, shown)


def _operand(facts: Catalogue[Any], given: str) -> comparing.Operand:
    """Take an id where there is one, else read a phrase."""
    if given in facts.reports:
        return facts.reports[given]
    try:
        fact = facts[given]
    except UnknownFactError as unknown:
        try:
            return phrases.read(given)
        except PhraseError:
            # With a full stop and without a space, an id was meant.
            if "." in given and " " not in given:
                raise unknown from None
            raise
    if not isinstance(fact, Measurement):
        raise OperandError(
            f"Given {given!r}, which has no figure, expected a measurement; "
            "list them with sco-facts.",
            value=given,
        )
    return fact


def read(
    context: typer.Context,
    phrase: Annotated[str, typer.Argument(help="A quantity as English news writes it.")],
) -> None:
    """Show how a phrase is read: hedge, bounds and unit."""
    quantity = phrases.read(phrase)
    terminal.answer(context, quantity, outline(quantity))


def find(
    context: typer.Context,
    text: Annotated[
        str | None, options.argument("The text, or a file; standard input if absent.", "TEXT|FILE")
    ] = None,
    file: Annotated[str | None, options.value("A text file.", "FILE", "--file", "-f")] = None,
) -> None:
    """
    Find every figure in running text.

    Results come while it reads. Of a file in HTML or Markdown the text is taken, as draft does.
    With --json it writes JSON Lines, one figure a line.
    """
    if text == "-" and file is None:
        text = None
    if text is not None and file is None and (os.path.exists(text) or _FILE_NAME.fullmatch(text)):
        text, file = None, text
    if text is not None and file is not None:
        raise typer.BadParameter("given TEXT and --file, expected one of the two.")
    if text is None and file is None and sys.stdin.isatty():
        raise typer.BadParameter("given no text, expected TEXT, --file FILE, or text in a pipe.")
    if file is not None:
        # Lazy import: the parser of HTML is needed for files only.
        from sco_facts.authoring.pages import is_page, page_of

        page = page_of(file, read_text(file)) if is_page(file) else None
        text = page.text if page else None
    in_json, found = context.obj.as_json, False
    standard = cast("BufferedReader", sys.stdin.buffer)
    with nullcontext(standard) if file is None else open_file(file) as opened:
        # `read1` returns what has arrived, and does not wait for a whole block.
        blocks = iter(lambda: opened.read1(_BLOCK), b"")
        parts = decoded_parts(file or "standard input", blocks) if text is None else [text]
        for mention in phrases.find(parts):
            found = True
            if in_json:
                terminal.write_json(mention, in_line=True)
            else:
                terminal.show(_mention_line(mention))
            terminal.flush()
    if not found and not in_json:
        terminal.show("No figures.")


def _mention_line(mention: phrases.Mention) -> Outline:
    """Show a mention in one line: its place, its words, how they are read, when and by whom."""
    modality = "" if mention.modality == "asserted" else mention.modality
    says = filter(None, (mention.quantity, modality, mention.period, mention.speaker))
    spans = (
        Span(f"{mention.start}–{mention.end}", "dim"),
        Span(mention.text, "strong"),
        Span(", ".join(map(str, says))),
    )
    return Outline(lead=(spans,))


def grade(
    context: typer.Context,
    file: Annotated[
        str,
        options.argument(
            'JSON Lines, each with an "id" and an "answer"; - is standard input.', "FILE"
        ),
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help="Grade the worst figure of an answer, not the best.")
    ] = False,
    within: options.WithinOption = None,
    resume: Annotated[int, options.value("Go on after this line of FILE.", "LINE", min=0)] = 0,
    summary: Annotated[
        str | None, options.value("Write the summary to this file, as JSON.", "FILE")
    ] = None,
) -> int:
    """
    Grade answers: does each keep what the report says?

    Results are JSON Lines. At the end, a summary on standard error counts the outcomes, and
    compares them with those that lines have as "expected"; --json leaves it out. A line that
    cannot be graded gets an error instead, and grading continues. The exit code is 1 if an answer
    contradicts the report or, with --strict, is not faithful; 2 if no line could be graded.
    """
    facts = options.facts_of(context)
    width = options.width_of("10%" if within is None else within)
    last = resume

    def written(
        lines: Iterable[grading.GradedLine], report: Callable[[], object]
    ) -> Iterator[grading.GradedLine]:
        nonlocal last
        for graded in lines:
            terminal.write(f"{graded.to_json()}\n")
            terminal.flush()
            last = graded.number
            report()
            # In a terminal, the error is already there as part of the result.
            if graded.error is not None and not sys.stdout.isatty():
                terminal.complain(graded.error)
            yield graded

    with nullcontext(sys.stdin.buffer) if file == "-" else open_file(file) as opened:
        lines = grading.grade_file(opened, facts, within=width, strict=strict, resume=resume)
        try:
            with _progress(opened) as report:
                counted = grading.Summary.of(written(lines, report))
        except KeyboardInterrupt:
            terminal.complain(f"stopped after line {last}; go on with --resume {last}.")
            raise
    if summary is not None:
        replace_files({summary: f"{counted.to_json()}\n".encode()})
    if not context.obj.as_json:
        _show_summary(counted)
    counts, total = counted.counts, counted.total
    if counts["unreadable"] == total and not (resume and not total):
        return 2
    return 1 if counts["contradicts"] or (strict and counts["faithful"] != total) else 0


def questions(context: typer.Context) -> None:
    """
    Write questions about the ten figures, to be graded.

    They are JSON Lines, with or without --json: each has the question, a prompt with the report's
    words before it, and the facts that answer it.
    """
    for each in grading.load_questions(options.facts_of(context)):
        terminal.write(f"{each.to_json()}\n")


@contextmanager
def _progress(file: IO[bytes]) -> Generator[Callable[[], object]]:
    """Show a progress bar on standard error if a person watches it and results go elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty() or not file.seekable():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Grading", total=os.fstat(file.fileno()).st_size)
        yield lambda: bar.update(task, completed=file.tell())


def _show_summary(summary: grading.Summary) -> None:
    shares = {"share faithful": summary.faithful, "as expected": summary.agreement}
    rows = {str(name): f"{count:,}" for name, count in summary.counts.items() if count}
    rows["total"] = f"{summary.total:,}"
    for name, each in shares.items():
        if each is not None:
            interval = f"95% interval {each.low:.1%} to {each.high:.1%}"
            rows[name] = f"{each.share:.1%} ({interval})"
    for (wanted, given), count in summary.confusion.items():
        if wanted != given:
            rows[f"{given} for {wanted}"] = f"{count:,}"
    terminal.show(Outline(parts=(fields(rows.items()),)), to_errors=True)
