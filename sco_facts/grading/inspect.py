"""A scorer and a task for inspect-ai: does a model keep the words of figures?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from sco_facts.editions.loading import load
from sco_facts.grading.asking import load_questions
from sco_facts.grading.grades import TENTH, grade
from sco_facts.optional import import_extra
from sco_facts.quantities.numbers import Exact
from sco_facts.records.catalogue import Catalogue

_ai: Any = import_extra("inspect_ai", "sco_facts[inspect]")
_scorer: Any = import_extra("inspect_ai.scorer", "sco_facts[inspect]")
_dataset: Any = import_extra("inspect_ai.dataset", "sco_facts[inspect]")

_F = TypeVar("_F", bound=Callable[..., Any])


def _typed(decorator: Any) -> Callable[[_F], _F]:
    return cast("Callable[[_F], _F]", decorator)


@_typed(_scorer.scorer([_scorer.mean(), _scorer.stderr()]))
def keeps_words(
    facts: Catalogue[Any] | None = None, *, within: Exact = TENTH, strict: bool = False
) -> Any:
    """
    Score an answer by the share of its facts that it keeps.

    The target of a sample is the id of a fact, or a list of ids: an answer to one question may
    have to keep several. A fact is kept where its grade is `faithful`. The metadata of a score
    have the outcome for each id, and its explanation the reasons.

    Args:
        facts: The catalogue that the ids are of; the newest edition if not given.
        within: As in `grade`.
        strict: As in `grade`.

    Returns:
        A scorer of inspect-ai.
    """
    catalogue: Any = load() if facts is None else facts

    async def score(state: Any, target: Any) -> Any:
        answer = state.output.completion
        grades = {
            str(id): grade(answer, catalogue[id], facts=catalogue, within=within, strict=strict)
            for id in target
        }
        kept = sum(each.outcome == "faithful" for each in grades.values())
        return _scorer.Score(
            value=kept / len(grades),
            answer=answer,
            explanation="\n".join(f"{id}: {each}" for id, each in grades.items()),
            metadata={id: each.outcome for id, each in grades.items()},
        )

    return score


@_typed(_ai.task)
def ten_figures() -> Any:
    """
    Ask a model about the ten figures of the report, and score whether it keeps their words.

    The means are those of each kind of question, and of all.

    Returns:
        A task of inspect-ai.
    """
    samples = [
        _dataset.Sample(
            id=each.id, input=each.prompt, target=list(each.facts), metadata={"kind": each.kind}
        )
        for each in load_questions()
    ]
    return _ai.Task(
        dataset=_dataset.MemoryDataset(samples, name="sco_facts"),
        scorer=keeps_words(),
        metrics=[_scorer.grouped(_scorer.mean(), "kind"), _scorer.stderr()],
    )
