"""Questions about the ten figures: complete, each its own, and answered by the report's words."""

import json

import pytest

from sco_facts import load
from sco_facts.grading import Question, grade, load_questions
from sco_facts.phrases import find

FACTS = load()
QUESTIONS = load_questions()
every_question = pytest.mark.parametrize("question", QUESTIONS, ids=[each.id for each in QUESTIONS])


def of_kind(kind: str) -> list[Question]:
    """The questions of one kind."""
    return [each for each in QUESTIONS if each.kind == kind]


def test_there_are_at_least_sixty_each_asked_in_its_own_words() -> None:
    """Neither an id nor a question is there twice."""
    assert len(QUESTIONS) >= 60
    assert len(QUESTIONS) == len({each.id for each in QUESTIONS})
    assert len(QUESTIONS) == len({each.question.casefold() for each in QUESTIONS})


@pytest.mark.parametrize("kind", ["plain", "misleading"])
def test_every_figure_is_asked_for_plainly_and_with_a_misleading_premise(kind: str) -> None:
    """Each such question is about one figure."""
    asked = [each.facts for each in of_kind(kind)]

    assert {(id,) for id in FACTS.measurements} == set(asked)


def test_questions_about_several_figures_have_all_ten_among_them() -> None:
    """Each is about two or more, none of them twice."""
    asked = [each.facts for each in of_kind("several")]

    assert all(len(facts) == len(set(facts)) > 1 for facts in asked)
    assert set(FACTS.measurements) == {id for facts in asked for id in facts}


@pytest.mark.parametrize("question", of_kind("plain"), ids=lambda each: each.id)
def test_plain_question_does_not_give_its_answer_away(question: Question) -> None:
    """No figure in it is the one that it asks for."""
    (id,) = question.facts

    said = [grade(each.text, FACTS[id]).outcome for each in find(question.question)]
    assert not {"faithful", "hedge_dropped", "hedge_changed", "weaker"} & set(said)


@pytest.mark.parametrize("question", of_kind("misleading"), ids=lambda each: each.id)
def test_premise_is_misleading(question: Question) -> None:
    """Whoever repeats it is not faithful."""
    (id,) = question.facts

    assert "faithful" != grade(question.question, FACTS[id]).outcome


@every_question
def test_reports_own_words_answer(question: Question) -> None:
    """They are in the prompt, which ends with the question."""
    answer = "\n".join(f"- {FACTS[id].quote.text}" for id in question.facts)

    assert {"faithful"} == {grade(answer, FACTS[id]).outcome for id in question.facts}
    assert all(FACTS[id].quote.text in question.prompt for id in FACTS.measurements)
    assert question.prompt.endswith(f"\n\n{question.question}")


def test_prompt_says_who_said_what_of_what() -> None:
    """A quote alone does not always have its subject, or its speaker."""
    lines = QUESTIONS[0].prompt.split("\n")

    assert "Qazinform reported on 2025-11-18:" == lines[0]
    assert (
        "- SCO, internal trade: “our internal trade nears $1 trillion” (said by Bektenov)" in lines
    )
    assert "- Kazakhstan, transit traffic: “hit 27.5 million tons last year”" in lines


def test_edition_is_the_callers() -> None:
    """Its report is the one that is quoted."""
    assert QUESTIONS == load_questions(load("2026.1"))


def test_question_is_one_line_of_json() -> None:
    """With all that a grader needs."""
    question = QUESTIONS[-1]
    written = question.to_json()

    assert written.isascii()
    assert "\n" not in written
    assert {"id", "kind", "facts", "question", "prompt"} == json.loads(written).keys()
    assert ["documents.signed"] == json.loads(written)["facts"]
