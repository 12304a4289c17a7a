"""The scorer and the task for inspect-ai, with its mock model, which needs no network."""

import gc
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from inspect_ai import Task, eval
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.log import EvalLog
from inspect_ai.model import (
    ChatCompletionChoice,
    ChatMessageAssistant,
    Model,
    ModelOutput,
    ModelUsage,
    get_model,
)

import sco_facts as sf
from sco_facts.grading import load_questions
from sco_facts.grading.inspect import keeps_words, ten_figures

FACTS = sf.load()
QUESTIONS = {each.prompt: each for each in load_questions()}
# inspect-ai leaves streams open, which is told when they are collected.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Collect what a test has left while its warnings are ignored."""
    yield
    gc.collect()


def model(answer: Callable[[str], str]) -> Model:
    """A model that answers a prompt by a function."""

    def output(messages: list[Any], *_: object) -> ModelOutput:
        message = ChatMessageAssistant(content=answer(messages[-1].text))
        # Without a usage, the mock model counts tokens with a file that it would download.
        choice = ChatCompletionChoice(message=message)
        return ModelOutput(model="mockllm/model", choices=[choice], usage=ModelUsage())

    return get_model("mockllm/model", custom_outputs=output)


def run(task: Task | str, answer: Callable[[str], str], folder: Path) -> EvalLog:
    """Evaluate a model that answers by a function."""
    (log,) = eval(task, model=model(answer), log_dir=str(folder), display="none")
    assert log.status == "success", log.error
    return log


def quoted(prompt: str) -> str:
    """Answer a question with the report's own words."""
    return "\n".join(f"- {FACTS[id].quote.text}" for id in QUESTIONS[prompt].facts)


def figure_only(prompt: str) -> str:
    """Answer a question with bare figures."""
    bare = {"economy.contribution_share": "30%", "trade.internal": "$1 trillion"}
    return ", ".join(bare.get(id, "") for id in QUESTIONS[prompt].facts)


def metrics(log: EvalLog) -> dict[str, float]:
    """The metrics of the one scorer."""
    assert log.results is not None
    (score,) = log.results.scores
    return {name: metric.value for name, metric in score.metrics.items()}


def test_the_reports_own_words_are_kept(tmp_path: Path) -> None:
    """By each kind of question, and by all."""
    found = metrics(run(ten_figures(), quoted, tmp_path))

    assert {"plain": 1, "several": 1, "misleading": 1, "all": 1, "stderr": 0} == found


def test_bare_figures_are_not_kept(tmp_path: Path) -> None:
    """The score says which fact lost what."""
    log = run(ten_figures(), figure_only, tmp_path)
    assert log.samples is not None
    (sample,) = (each for each in log.samples if each.id == "several-6")
    assert sample.scores is not None
    score = sample.scores["keeps_words"]

    assert 0 == metrics(log)["all"]
    assert 0 == score.value
    assert "hedge_dropped" == score.metadata["economy.contribution_share"]
    assert 'economy.contribution_share: hedge dropped: "30%" leaves out' in score.explanation


def test_the_task_is_found_by_its_name(tmp_path: Path) -> None:
    """As `inspect eval sco_facts/ten_figures` names it, through the entry point."""
    log = run("sco_facts/ten_figures", quoted, tmp_path)

    assert "sco_facts/ten_figures" == log.eval.task
    assert {each.id for each in QUESTIONS.values()} == {each.id for each in log.samples or ()}


def test_questions_of_your_own_need_only_ids(tmp_path: Path) -> None:
    """One fact or several; a score is the share that is kept."""
    samples = [
        Sample(input="How much?", target="trade.internal"),
        Sample(input="How much, and what share?", target=["trade.internal", "economy.gdp_share"]),
    ]
    task = Task(dataset=MemoryDataset(samples), scorer=keeps_words(FACTS, strict=True))
    log = run(task, lambda _: "Nearly $1 trillion, of 40% of GDP", tmp_path)

    assert 0.75 == metrics(log)["mean"]


def test_a_log_can_be_read_as_json(tmp_path: Path) -> None:
    """The options of the scorer are part of it, even a catalogue."""
    task = Task(
        dataset=MemoryDataset([Sample(input="How much?", target="trade.internal")]),
        scorer=keeps_words(FACTS),
    )
    log = run(task, lambda _: "nearly $1 trillion", tmp_path)

    assert "keeps_words" == json.loads(log.model_dump_json())["eval"]["scorers"][0]["name"]


def test_the_how_to_prints_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The examples of docs/how-to/evaluate.md that need inspect-ai."""
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "evaluate.md").read_text("utf-8")
    blocks = re.findall(r"^```(py|text)\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    examples = [text for kind, text in blocks if kind == "py"]
    (printed,) = (text for kind, text in blocks if kind == "text")
    monkeypatch.chdir(tmp_path)
    for example in examples:
        exec(compile(example, "evaluate.md", "exec"), {})

    assert 2 == len(examples)
    assert printed == capsys.readouterr().out
