"""Answers of the kind that language models write, judged by hand before the code saw them."""

import tomllib
from pathlib import Path

import pytest

from sco_facts import load, load_file
from sco_facts.grading import grade

DATA = Path(__file__).parent
FACTS = load("2026.2")
DISPUTED = tomllib.loads((DATA / "answers_disputed.toml").read_text("utf-8"))


def rows(name: str) -> list[dict[str, str]]:
    """Read one half of the table."""
    found: list[dict[str, str]] = tomllib.loads((DATA / name).read_text("utf-8"))["answer"]
    return found


def outcome(row: dict[str, str]) -> str:
    """Grade the answer of a row."""
    return grade(row["answer"], FACTS.measurements[row["fact"]]).outcome


OPEN = rows("answers_open.toml")
THIRD, THIRD_KEPT = rows("answers_third_open.toml"), rows("answers_third_kept.toml")
FOURTH = rows("answers_fourth_open.toml") + rows("answers_fourth_kept.toml")
FIFTH = rows("answers_fifth.toml")
SIXTH = rows("answers_sixth_open.toml") + rows("answers_sixth_kept.toml")
SECOND = {
    row["id"]: row
    for name in (f"second_answers_{each}.toml" for each in ("third", "fourth", "sixth"))
    for row in rows(name)
}
CATALOGUES = {
    name: load(name) if name.startswith("2026") else load_file(DATA / "answers_third" / name)
    for name in {row["edition"] for row in THIRD}
}


@pytest.mark.parametrize("row", OPEN, ids=[row["id"] for row in OPEN])
def test_each_answer_is_graded_as_judged(row: dict[str, str]) -> None:
    """Or the design says otherwise, or the reader is known not to take all of it."""
    if row["id"] in DISPUTED["ours"]:
        assert DISPUTED["ours"][row["id"]]["outcome"] == outcome(row)
    elif row["id"] not in DISPUTED["unread"]:
        assert row["outcome"] == outcome(row)


def test_disputed_answers_are_of_the_table() -> None:
    """A row that is gone leaves no dispute behind."""
    assert {*DISPUTED["ours"], *DISPUTED["unread"]} <= {
        row["id"] for row in OPEN + THIRD + FOURTH + SIXTH
    }


def test_the_kept_half_is_graded_as_well_as_when_it_was_first_seen() -> None:
    """It was opened by nobody while the code was written; raise the figures as the reader grows."""
    kept = rows("answers_kept.toml")
    found = [outcome(row) for row in kept]
    right = sum(row["outcome"] == each for row, each in zip(kept, found, strict=True))
    passed = sum(
        each == "faithful" != row["outcome"] for row, each in zip(kept, found, strict=True)
    )

    assert right >= 233
    assert passed <= 0


@pytest.mark.parametrize("row", THIRD, ids=[row["id"] for row in THIRD])
def test_answers_on_other_reports_are_graded_as_judged(row: dict[str, str]) -> None:
    """Or as a second judge might, where the first one says so."""
    facts = CATALOGUES[row["edition"]]
    found = grade(row["answer"], facts.measurements[row["fact"]], facts=facts).outcome

    if row["id"] not in DISPUTED["unread"]:
        assert found in {row["outcome"], *row.get("also", ())}


@pytest.mark.parametrize("row", FOURTH + SIXTH, ids=lambda row: row["id"])
def test_answers_of_later_sets_are_graded_as_one_of_two_judges_may(row: dict[str, str]) -> None:
    """With the catalogue of the report and without."""
    facts = CATALOGUES[row["edition"]]
    fact = facts.measurements[row["fact"]]
    judged = {
        outcome
        for each in (row, SECOND[row["id"]])
        for outcome in (each["outcome"], *each.get("also", ()))
    }

    if row["id"] not in DISPUTED["unread"]:
        assert {grade(row["answer"], fact, facts=each).outcome for each in (facts, None)} <= judged


@pytest.mark.parametrize("row", THIRD + THIRD_KEPT + FOURTH + SIXTH, ids=lambda row: row["id"])
def test_two_judges_of_an_answer_agree(row: dict[str, str]) -> None:
    """Or one of them says that a reasonable judge may differ so."""
    second = SECOND[row["id"]]

    assert second["outcome"] in {row["outcome"], *row.get("also", ())} or row["outcome"] in {
        second["outcome"],
        *second.get("also", ()),
    }


def test_the_third_kept_half_is_graded_no_worse_than_when_it_was_opened() -> None:
    """At first sight 123 of 135 were graded as a judge did, and one passed though faulty."""
    found = {
        row["id"]: grade(
            row["answer"],
            CATALOGUES[row["edition"]].measurements[row["fact"]],
            facts=CATALOGUES[row["edition"]],
        ).outcome
        for row in THIRD_KEPT
    }
    judged = {row["id"]: {row["outcome"], SECOND[row["id"]]["outcome"]} for row in THIRD_KEPT}
    wrong = [id for id, outcome in found.items() if outcome not in judged[id]]

    assert len(wrong) <= 6
    assert [] == [id for id in wrong if found[id] in ("faithful", "weaker")]


@pytest.mark.parametrize("row", FIFTH, ids=[row["id"] for row in FIFTH])
def test_no_faulty_answer_of_the_fifth_set_passes(row: dict[str, str]) -> None:
    """At first sight 84 of 262 passed, and 5 of 174 right ones did not; unread rows still do."""
    judged = {row["outcome"], *row.get("also", ())}
    found = outcome(row)
    is_fault = found not in judged and ("faithful" in judged or found in ("faithful", "weaker"))

    assert row.get("unread", False) == is_fault


SENTENCES = {
    "economy.contribution_growth": "the SCO's contribution to the economy has almost doubled",
    "economy.contribution_share": "the SCO's contribution to the global economy exceeds 30%",
    "trade.kazakhstan_sco": "Kazakhstan's trade turnover with SCO members surpassed $67 billion",
    "economy.gdp_share": "the SCO countries form one-third of global GDP",
    "trade.internal": "SCO internal trade nears $1 trillion",
    "transit.railway_corridors": "five railway corridors pass through Kazakhstan",
    "transit.growth": "transit traffic has risen nearly twofold",
    "transit.volume": "transit traffic hit 27.5 million tons",
    "trade.global_growth": "global trade will grow at an annual rate of 6%",
    "documents.signed": "the heads of government signed a number of documents",
}
FRAMES = tomllib.loads((DATA / "faulty_frames.toml").read_text("utf-8"))


def framed(frame: str, sentence: str) -> str:
    """Put a sentence into a frame."""
    return frame.format(c=sentence, C=sentence[0].upper() + sentence[1:])


@pytest.mark.parametrize("id", SENTENCES)
def test_sentence_is_faithful_without_a_frame(id: str) -> None:
    """So that a frame is what makes it faulty."""
    assert "faithful" == grade(framed("{C}.", SENTENCES[id]), FACTS.measurements[id]).outcome


@pytest.mark.parametrize(
    ("kind", "frame"), [(kind, frame) for kind, of in FRAMES.items() for frame in of["frames"]]
)
def test_no_frame_passes_as_faithful(kind: str, frame: str) -> None:
    """A fact that is said under a condition may be supposed."""
    passed = [
        id
        for id, sentence in SENTENCES.items()
        if "faithful" == grade(framed(frame, sentence), FACTS.measurements[id]).outcome
    ]

    assert [] == [id for id in passed if (kind, id) != ("supposed", "trade.global_growth")]


@pytest.mark.parametrize(
    "frame", tomllib.loads((DATA / "faithful_frames.toml").read_text("utf-8"))["frames"]
)
def test_what_is_said_around_a_faithful_sentence_may_leave_it_so(frame: str) -> None:
    """It calls it true, or speaks of something else."""
    graded = {
        id: grade(framed(frame, sentence), FACTS.measurements[id]).outcome
        for id, sentence in SENTENCES.items()
    }

    assert {"faithful"} == {*graded.values()}, graded


@pytest.mark.parametrize("kind", FRAMES)
def test_unread_frames_are_unread(kind: str) -> None:
    """One that is read no longer belongs there."""
    for frame in FRAMES[kind].get("unread", []):
        grades = [grade(framed(frame, SENTENCES[id]), FACTS[id]) for id in SENTENCES]
        assert "faithful" in [each.outcome for each in grades], frame
