"""Decisions: the figures that an answer calls its answer."""

import pytest

import sco_facts as sf
from sco_facts.grading import grade
from sco_facts.grading.decisions import read_answer


def final(answer: str) -> list[str]:
    """List the words of the figures that decide."""
    return [each.text for each in read_answer(answer, None)[1]]


@pytest.mark.parametrize(
    "answer",
    [
        "Final answer: over 30%",
        "28% first.\n\n**Final answer:** over 30%",
        "28% first.\n\n**Final Answer**: over 30%",
        "28% first.\n### Final answer\n\nover 30%\n\nIt was 28%.",
        "28% first. My final answer is over 30%.",
        "Answer: 28%\nFINAL ANSWER: over 30%",
        "Answer: 28%\n\nNo. Answer: over 30%",
        "28% first. So the answer is: over 30%",
        "28% first. The answer is over 30%.\nIt was 27%.",
        r"28% first, \boxed{\text{over 30%}}",
        r"\boxed{28%} \boxed{over 30%",
        '{"answer": "over 30%", "confidence": 0.9}',
        '```json\n{"was": "28%", "final_answer": "over 30%"}\n```',
        "{'was': '28%', 'answer': 'over 30%'}",
        '{"answer": "28%"} {"answer": "over 30%"}',
        "<think>It was 28%. Final answer: 28%</think>\n\nover 30%",
        "It was 28%.\n\nTherefore, it is over 30%, as far as the report goes.",
        "It was 28%.\n\nover 30%",
        "It was 28%.\n\n**It is over 30%.**",
        "28% first. <answer>over 30%</answer> (28% was wrong.)",
        "28% first.\n<answer>\nover 30%",
        "28% first.\n\nFinal Answer\n============\nover 30%",
        '{"answer": ["over 30%"], "was": "28%"}',
        '{"answer": {"share": "over 30%"}, "was": "28%"}',
        '{"thought": "28%", "response": "over 30%"}',
        "It is 28%. Wait, no: it is over 30%.",
        "It is 28%. Correction: over 30%",
        "It is 28%. Actually, it is over 30%.",
        "It was 28%, or 27%. In short, it is over 30%.",
        "It is 28% – no, wait, over 30%.",
        "~~28%~~ over 30%",
        "<del>28%</del> over 30%",
        "The text says 28%, but the true figure is over 30%.",
        "It says 28%. The correct share is over 30%.",
        "It is said to be 28% but in fact it is over 30%.",
        "28%? In reality, it is over 30%.",
        "You wrote 28%. The text says over 30%.",
        "You say that it is 28%, but the report has over 30%.",
        "Your figure of 28% is off: it is over 30%.",
        "The user claims that it is 28%; it is over 30%.",
        "28% is what the user claims. The text has over 30%.",
    ],
)
def test_one_figure_decides(answer: str) -> None:
    """Whatever stands before and behind it."""
    assert ["over 30%"] == final(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "It was 28% and is over 30%.",
        "- It was 28%\n- It is over 30%",
        "It was 28%.\n\nIt is now over 30% of the economy of the world.",
        "It was 28%.\n\n- over 30%\n- or so",
        "28% and over 30%: the answer is in the text.",
    ],
)
def test_without_a_sign_all_figures_decide(answer: str) -> None:
    """The best of them is graded."""
    assert ["28%", "over 30%"] == final(answer)


@pytest.mark.parametrize(
    "answer",
    ["It was 28%. Final answer: unknown", r"28%: \boxed{?}", '28% {"answer": "unknown"}'],
)
def test_final_answer_without_a_figure_decides_for_none(answer: str) -> None:
    """What was said before is not what it says in the end."""
    assert [] == final(answer)
    assert ["28%"] == [each.text for each in read_answer(answer, None)[0]]


def test_number_of_json_decides() -> None:
    """Its place is that in the answer."""
    found, (five,) = read_answer('{"was": 4, "answer": 5}', None)

    assert ("5", 21, 22) == (five.text, five.start, five.end)
    assert ["4", "5"] == [each.text for each in found]


def test_text_of_json_keeps_its_place() -> None:
    """Offsets count in the answer as given."""
    answer = '{"answer": "it is over 30%"}'
    _, (mention,) = read_answer(answer, None)

    assert "over 30%" == answer[mention.start : mention.end] == mention.text


def test_escaped_text_of_json_is_read_and_stands_for_the_whole() -> None:
    r"""The offsets of "\u2265" are others than those of "≥"."""
    answer = r'{"answer": "it is \u226530%"}'
    _, (mention,) = read_answer(answer, None)

    assert "at_least" == mention.quantity.figure.hedge.value
    assert r"it is \u226530%" == answer[mention.start : mention.end] == mention.text


def test_text_that_only_looks_escaped_is_read_as_it_stands() -> None:
    """LaTeX has backslashes that JSON has not."""
    _, (mention,) = read_answer(r'{"answer": "30\%"}', None)

    assert "percent" == mention.quantity.unit.code


@pytest.mark.parametrize(
    "answer",
    [
        '{"answer": 27.5, "unit": "million tons"}',
        '{"unit": "million tons", "answer": "27.5"}',
        '{"answer": "27.5 million tons", "unit": "tons"}',
    ],
)
def test_unit_beside_a_number_is_its_own(answer: str) -> None:
    """A figure with a unit needs no other."""
    found, (mention,) = read_answer(answer, None)

    assert "27.5 million tonnes" == str(mention.quantity)
    assert answer[mention.start : mention.end] == mention.text
    assert [mention] == found


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ('"year": 2023', "in 2023"),
        ('"year": "2023"', "in 2023"),
        ('"period": "last year"', "last year"),
        ('"date": ""', None),
        ('"years": 2023', None),
    ],
)
def test_time_beside_a_figure_is_its_own(beside: str, words: str | None) -> None:
    """In digits or in words."""
    _, (mention,) = read_answer(f'{{"answer": "over $67 billion", {beside}}}', None)

    assert "over $67 billion" == mention.text
    assert words == (mention.period and mention.period.words)


def test_figure_in_a_time_beside_is_no_answer() -> None:
    """It is another figure of the answer."""
    found, final = read_answer('{"answer": "over $67 billion", "time": "after 5 km"}', None)

    assert ["over $67 billion"] == [each.text for each in final]
    assert ["over $67 billion", "5 km"] == [each.text for each in found]


@pytest.mark.parametrize(
    "answer",
    [
        '{"answer": {"value": 30, "unit": "percent", "hedge": "more than"}}',
        '{"answer": {"hedge": "more than", "unit": "percent", "value": "30"}, "n": 5}',
        '{"answer": 30, "unit": "percent", "hedge": "more than"}',
    ],
)
def test_hedge_beside_a_figure_is_its_own(answer: str) -> None:
    """In the object that is the answer, or beside it."""
    _, (mention,) = read_answer(answer, None)

    assert "more than 30 percent" == str(mention.quantity)
    assert "30" == answer[mention.start : mention.end] == mention.text


def test_correction_takes_the_place_of_its_own_dimension_alone() -> None:
    """What is said of something else stays."""
    answer = "It is 28% of $2 million. Wait, no: it is over 30%."

    assert ["$2 million", "over 30%"] == final(answer)
    assert ["28%", "$2 million"] == final("It is 28%. Actually, trade was $2 million.")


def test_speaker_beside_a_figure_is_its_own() -> None:
    """Other objects have their own."""
    answer = 'Of {"speaker": "Putin"}: {"speaker": "Bektenov", "answer": "nearly $1 trillion"'
    _, (mention,) = read_answer(answer, None)

    assert "nearly $1 trillion" == answer[mention.start : mention.end]
    assert "Bektenov" == mention.speaker


@pytest.mark.parametrize(
    "answer", [r"In all \boxed{1846}", "Final answer: **1846**.", '{"answer": 1846}']
)
def test_bare_number_is_no_year_where_nothing_else_is(answer: str) -> None:
    """In running text, it is one."""
    found, (number,) = read_answer(answer, None)

    assert [number] == found
    assert "1846" == answer[number.start : number.end] == number.text
    assert 1846 == number.quantity.figure.value
    assert [] == read_answer("Final answer: in 1846", None)[1]


@pytest.mark.parametrize(
    "answer",
    [
        "As you say, it is over 30%; it was 28%.",
        "You asked about it: it is over 30%; it was 28%.",
        "In the text you gave me, it is over 30%; it was 28%.",
        "In fact, it is over 30%. In fact, it was 28%.",
    ],
)
def test_what_the_answer_says_itself(answer: str) -> None:
    """It agrees with the asker, or only speaks to him."""
    assert ["over 30%", "28%"] == final(answer)


def test_what_only_the_asker_says_decides_alone() -> None:
    """There is nothing else to grade."""
    assert ["28%"] == final("You say that it is 28%.")


CHOICES = "Options: A) 25 million tons B) 27.5 million tons. "


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (CHOICES + "Answer: A", "contradicts"),
        (CHOICES + "The answer is A.", "contradicts"),
        (CHOICES + "**A**", "contradicts"),
        (CHOICES + "A is correct.", "contradicts"),
        (CHOICES + "I choose A.", "contradicts"),
        (CHOICES + "Answer: B", "faithful"),
        (CHOICES + "The answer is (B).", "faithful"),
        ("(a) 25 million tons;\n(b) 27.5 million tons\nAnswer: B", "faithful"),
        ("A. 25 million tons\nB. 27.5 million tons\n\nAnswer: B) 27.5 million tons", "faithful"),
        # Which is meant is not certain.
        (CHOICES, "no_quantity"),
        (CHOICES + "B is wrong.", "no_quantity"),
        (CHOICES + "It isn't B.", "no_quantity"),
        (CHOICES + "A is right. B is right.", "no_quantity"),
        (CHOICES + "Answer: C", "no_quantity"),
        ("A) 25 million tons\nB) 27.5 million tons\nC) 30 million tons", "no_quantity"),
        # These are no options.
        ("A) 27.5 million tons were carried.\nB) 30 million tons are expected.", "faithful"),
        ("A) 27.5 million tons\nB) more than 30%", "faithful"),
        ("A) 27.5 million tons", "faithful"),
    ],
)
def test_the_letter_of_a_multiple_choice_decides(answer: str, expected: str) -> None:
    """And a list of options alone says none of them."""
    assert grade(answer, sf.facts["transit.volume"]).outcome == expected
