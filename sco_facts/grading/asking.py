"""Questions about the ten figures of the report, to put to a model whose answers are graded."""

from __future__ import annotations

import json
from typing import Any, Literal

import attrs

from sco_facts.editions.loading import load, read_bundled
from sco_facts.records import Catalogue, Measurement


@attrs.frozen
class Question:
    """
    A question that is answered by figures of the report.

    Args:
        id: Its own id, such as "trade.internal-2".
        kind: `plain`, about one figure; `several`, about more; `misleading`, with a premise that
            the report does not have.
        facts: The ids of the figures that answer it.
        question: The question alone.
        prompt: What the report says of its ten figures, in its own words, and then the question.
    """

    id: str
    kind: Literal["plain", "several", "misleading"]
    facts: tuple[str, ...] = attrs.field(converter=tuple)
    question: str
    prompt: str

    def to_json(self) -> str:
        """Write it as one line of JSON, in ASCII, without the line end."""
        return json.dumps(attrs.asdict(self))


def load_questions(facts: Catalogue[Any] | None = None) -> tuple[Question, ...]:
    """
    Load the questions about the ten figures.

    Args:
        facts: The bundled edition to quote from; the newest if not given.

    Examples:
        >>> question = load_questions()[0]
        >>> question.question
        "How has the SCO's contribution to the global economy changed since the organization began?"
        >>> question.facts
        ('economy.contribution_growth',)
    """
    measurements = [*(load() if facts is None else facts).measurements.values()]
    source = measurements[0].source
    lines = "".join(map(_line, measurements))
    report = f"{source.publisher} reported on {source.published}:\n\n{lines}\n"
    rows = map(json.loads, read_bundled("questions.jsonl").splitlines())
    return tuple(Question(**row, prompt=report + row["question"]) for row in rows)


def _line(fact: Measurement) -> str:
    """Quote a figure, with what it is of and who says so."""
    speaker = f" (said by {fact.speaker.name})" if fact.speaker is not None else ""
    return f"- {fact.subject}, {fact.measure}: “{fact.quote.text}”{speaker}\n"
