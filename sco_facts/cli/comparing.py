"""Commands that compare figures."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from sco_facts.cli import shapes, terminal
from sco_facts.cli.options import (
    EditionOption,
    Expected,
    JsonOption,
    WithinOption,
    complete_measurement,
    facts_of,
    wants_json,
    width_of,
)
from sco_facts.comparing.comparison import Comparison
from sco_facts.comparing.comparison import compare as compare_operands
from sco_facts.comparing.corroboration import corroborate as corroborate_fact
from sco_facts.comparing.operands import Operand
from sco_facts.comparing.verdicts import ANSWERS, Verdict
from sco_facts.errors import OperandError, PhraseError, UnknownFactError
from sco_facts.phrases import read as read_phrase
from sco_facts.records.catalogue import Catalogue
from sco_facts.records.facts import Measurement, OtherReport

Question = Literal[
    "exceeds", "falls_below", "is_at_least", "is_at_most", "contradicts", "is_compatible_with"
]


def compare(
    context: typer.Context,
    left: Annotated[
        str,
        typer.Argument(help="An id or a phrase.", metavar="A", autocompletion=complete_measurement),
    ],
    right: Annotated[
        str | None,
        typer.Argument(
            help="Another; every other report of A if absent.",
            metavar="B",
            autocompletion=complete_measurement,
        ),
    ] = None,
    question: Annotated[
        Question | None, typer.Option(help="The one question to ask.", metavar="NAME")
    ] = None,
    expect: Annotated[
        Expected | None,
        typer.Option(
            help="Exit with 1 if the answer is another: yes, no or undecided.", metavar="ANSWER"
        ),
    ] = None,
    within: WithinOption = None,
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """
    Compare two figures, or one with every other report of it.

    The questions are exceeds, falls_below, is_at_least, is_at_most, contradicts and
    is_compatible_with. With --expect, the exit code says whether the answer is that one.
    """
    from sco_facts.cli import display

    if expect is not None and question is None:
        raise typer.BadParameter("given --expect, expected --question with it.")
    if right is None:
        if question is not None or within is not None:
            raise typer.BadParameter("given --question or --within, expected two figures, A and B.")
        return corroborate(context, left, edition, as_json)
    facts = facts_of(context, edition)
    a, b = _operand(facts, left), _operand(facts, right)
    comparison = compare_operands(a, b, within=None if within is None else width_of(within))
    answers = _answers(comparison, question)
    if wants_json(context, as_json):
        terminal.write_json(shapes.comparison(comparison, answers))
    else:
        terminal.show(*display.comparison_table(comparison, answers, is_whole=question is None))
    if expect is not None and [ANSWERS[each.answer] for each in answers.values()] != [expect]:
        raise typer.Exit(1)
    return None


def corroborate(
    context: typer.Context,
    id: Annotated[
        str,
        typer.Argument(
            help="The id of a measurement.", metavar="ID", autocompletion=complete_measurement
        ),
    ],
    edition: EditionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Set a figure beside every other report of it."""
    from sco_facts.cli import display

    facts = facts_of(context, edition)
    if id not in facts:
        # A phrase has no other reports, and an unknown id has names near it.
        operand = _operand(facts, id)
        if isinstance(operand, OtherReport):
            raise OperandError(
                f"Given {id!r}, a report of {operand.of!r}, expected the id of a measurement; "
                f"use {operand.of!r}, or give a second figure to compare it with.",
                value=id,
            )
        raise OperandError(
            f"Given the phrase {id!r} alone, expected an id, whose other reports are known, or a "
            "second figure to compare it with; list the ids with sco-facts.",
            value=id,
        )
    rows = corroborate_fact(facts, id)
    if wants_json(context, as_json):
        shape = {"fact": shapes.record(facts[id])}
        terminal.write_json({**shape, "reports": [shapes.corroboration(row) for row in rows]})
    else:
        terminal.show(display.plain(facts[id], "bold"), "", *display.corroboration_lines(rows))
        if not rows:
            terminal.show("No other report of it is known.")


def _answers(comparison: Comparison, question: Question | None) -> dict[str, Verdict]:
    answers = {
        "exceeds": comparison.exceeds,
        "falls_below": comparison.falls_below,
        "contradicts": comparison.contradicts,
    }
    opposites = {
        "is_at_least": ~comparison.falls_below,
        "is_at_most": ~comparison.exceeds,
        "is_compatible_with": ~comparison.contradicts,
    }
    return answers if question is None else {question: (answers | opposites)[question]}


def _operand(facts: Catalogue[Any], given: str) -> Operand:
    """Take an id where there is one, else read a phrase."""
    if given in facts.reports:
        return facts.reports[given]
    try:
        fact = facts[given]
    except UnknownFactError as unknown:
        try:
            return read_phrase(given)
        except PhraseError:
            # Without a space it was meant as an id.
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
