"""Files of answers: graded as they stream, bad lines and all."""

import io
import json
import tracemalloc
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from sco_facts import load
from sco_facts.errors import FileError, HedgeError, OperandError
from sco_facts.grading.answers import MAX_LINE, GradedLine, Summary, grade_file, grade_lines

FACTS = load("2026.1")
GOOD = '{"id": "trade.internal", "answer": "nearly $1 trillion"}'
WRONG = '{"id": "trade.internal", "answer": "over $1 trillion, up from $900 billion"}'


def lines(*given: str | bytes, **options: object) -> list[GradedLine]:
    """Grade lines against the edition."""
    return list(grade_lines(given, FACTS, **options))  # type: ignore[arg-type]


def outcomes(graded: list[GradedLine]) -> list[str | None]:
    """Give the outcome of each line, or None."""
    return [each.grade and each.grade.outcome for each in graded]


def test_lines_are_graded_in_order() -> None:
    """Each with its number and its id."""
    graded = lines(GOOD, WRONG.encode())

    assert [(1, "trade.internal"), (2, "trade.internal")] == [(x.number, x.id) for x in graded]
    assert ["faithful", "unsupported"] == outcomes(graded)


def test_options_are_those_of_a_grade() -> None:
    """Strictness and width."""
    assert ["contradicts"] == outcomes(lines(WRONG, strict=True))
    assert ["contradicts"] == outcomes(lines(WRONG, within=Fraction(1, 100)))


def test_newest_edition_is_the_default() -> None:
    """Which is the one that a user most often means."""
    assert ["faithful"] == outcomes(list(grade_lines([GOOD])))


@pytest.mark.parametrize(
    ("line", "id", "error"),
    [
        ("{", None, "Line 1: given what is no JSON (Expecting property name"),
        ("5", None, 'Line 1: given JSON without keys, expected one JSON object such as {"id":'),
        ("{}", None, "Line 1: given no 'id', expected one JSON object"),
        ('{"id": 5}', None, "Line 1: given 5 as 'id'"),
        ('{"id": "trade.internal"}', "trade.internal", "Line 1: given no 'answer'"),
        (
            '{"id": "trade.internal", "answer": null}',
            "trade.internal",
            "Line 1: given None as 'answer'",
        ),
        ('{"id": "trade.x", "answer": ""}', "trade.x", "Line 1: Given the id 'trade.x'"),
        ('{"id": "call.predictable_trade", "answer": ""}', "call.predictable_trade", "no figure"),
        (b'{"id": "\xff"}', None, "Line 1: given what is no JSON ('utf-8' codec"),
        ("[" * 100_000, None, "Line 1: given JSON nested too deep"),
        ("[" + "1" * 5_000 + "]", None, "Line 1: given what is no JSON (Exceeds the limit"),
        (b" " * MAX_LINE + b"5", None, f"Line 1: given more than {MAX_LINE} bytes"),
    ],
)
def test_bad_line_is_given_back_and_the_next_is_read(
    line: str | bytes, id: str | None, error: str
) -> None:
    """With its number and what is wrong with it."""
    bad, good = lines(line, GOOD)

    assert (1, id, None) == (bad.number, bad.id, bad.grade)
    assert bad.error is not None
    assert error in bad.error
    assert good.grade is not None


def test_other_keys_and_empty_lines_are_ignored() -> None:
    """They keep their place in the count."""
    graded = lines("", '{"id": "trade.internal", "answer": "", "score": 0.5}', "  \n", GOOD)

    assert [2, 4] == [each.number for each in graded]


def test_resume_goes_on_after_a_line() -> None:
    """The lines keep their numbers."""
    assert [3] == [each.number for each in lines(GOOD, "{", WRONG, resume=2)]


def test_speaker_is_one_of_the_catalogue_given() -> None:
    """Its entities are the ones that answers may name."""
    (graded,) = lines('{"id": "trade.internal", "answer": "Putin said it nears $1 trillion."}')

    assert ["wrong_speaker"] == outcomes([graded])


def test_width_out_of_range_is_an_error_before_any_line() -> None:
    """It is no fault of the lines."""
    with pytest.raises(HedgeError):
        lines("{", within=2)


def test_to_json_has_the_grade() -> None:
    """One line of ASCII, with the place of each quantity."""
    (graded,) = lines(WRONG)
    assert graded.grade is not None
    text = graded.to_json()

    assert text.isascii()
    assert {
        "line": 1,
        "id": "trade.internal",
        "outcome": "unsupported",
        "reason": graded.grade.reason,
        "advice": "nears $1 trillion",
        "mention": {"text": "$900 billion", "start": 26, "end": 38},
        "others": [{"text": "over $1 trillion", "start": 0, "end": 16}],
    } == json.loads(text)


def test_to_json_without_a_quantity_has_no_mention() -> None:
    """Null is what absent is in JSON."""
    (graded,) = lines('{"id": "trade.internal", "answer": "much"}')

    assert json.loads(graded.to_json())["mention"] is None


def test_to_json_has_the_error() -> None:
    """In place of the grade."""
    (graded,) = lines('{"id": "trade.x", "answer": ""}')

    assert {"line": 1, "id": "trade.x", "error": graded.error} == json.loads(graded.to_json())


def test_to_json_takes_any_text() -> None:
    """A lone surrogate, which no encoding has, is escaped again."""
    (graded,) = lines('{"id": "trade.internal", "answer": "nearly $1 trillion\\ud800"}')

    assert graded.to_json().isascii()


@pytest.mark.parametrize("kind", ["path", "str", "bytes", "text"])
def test_grade_file_takes_a_path_or_an_open_file(kind: str, tmp_path: Path) -> None:
    """The same lines come out."""
    path = tmp_path / "answers.jsonl"
    path.write_text(f"{GOOD}\r\n{WRONG}", "utf-8")
    file = {
        "path": path,
        "str": str(path),
        "bytes": io.BytesIO(path.read_bytes()),
        "text": io.StringIO(path.read_text("utf-8")),
    }[kind]

    assert lines(GOOD, WRONG) == list(grade_file(file, FACTS))  # type: ignore[arg-type]


def test_there_are_as_many_lines_as_resume_says() -> None:
    """A mistyped number would look like a file without answers."""
    assert [] == lines(GOOD, GOOD, resume=2)
    with pytest.raises(FileError, match="resume=3 for 2 lines") as caught:
        lines(GOOD, GOOD, resume=3)
    assert caught.value.value == 3


def test_grade_file_resumes() -> None:
    """As lines do."""
    file = io.BytesIO(f"{GOOD}\n{WRONG}\n".encode())

    assert [2] == [each.number for each in grade_file(file, FACTS, resume=1)]


def test_grade_file_reads_a_byte_order_mark() -> None:
    """Some editors leave one."""
    file = io.BytesIO(b"\xef\xbb\xbf" + GOOD.encode())

    assert ["faithful"] == outcomes(list(grade_file(file, FACTS)))


def test_a_path_resumes(tmp_path: Path) -> None:
    """As an open file does."""
    path = tmp_path / "answers.jsonl"
    path.write_text(f"{GOOD}\n{WRONG}\n", "utf-8")

    assert [2] == [each.number for each in grade_file(path, FACTS, resume=1)]


def test_line_of_a_path_that_is_no_utf8_is_one_bad_line(tmp_path: Path) -> None:
    """The next one is read all the same, and a byte order mark is none of the text."""
    path = tmp_path / "answers.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode() + b'\n{"id": "\xff"}\n' + GOOD.encode())

    assert ["faithful", None, "faithful"] == outcomes(list(grade_file(path, FACTS)))


def test_missing_file_is_an_error() -> None:
    """The same as of any other file."""
    with pytest.raises(FileError, match=r"file\.jsonl: cannot be read"):
        list(grade_file("no/such/file.jsonl", FACTS))


def test_line_that_is_too_long_is_one_bad_line() -> None:
    """Its rest is passed over, however long it is."""
    file = io.BytesIO(b'{"id": "' + b"x" * (3 * MAX_LINE) + b"\n" + GOOD.encode())
    graded = list(grade_file(file, FACTS))

    assert [1, 2] == [each.number for each in graded]
    assert [None, "faithful"] == outcomes(graded)


def test_last_line_that_is_too_long_ends_the_file() -> None:
    """With nothing after it."""
    file = io.BytesIO(b"x" * (2 * MAX_LINE + 2))

    assert [None] == outcomes(list(grade_file(file, FACTS)))


def test_of_a_line_that_is_too_long_only_a_part_is_held() -> None:
    """The part that tells, and the one after it."""
    file = io.BytesIO(b"x" * (16 * MAX_LINE) + b"\n" + GOOD.encode())
    tracemalloc.start()
    graded = list(grade_file(file, FACTS))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert [None, "faithful"] == outcomes(graded)
    assert most < 4 * MAX_LINE


def test_memory_is_flat() -> None:
    """Whatever the number of lines."""

    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1) -> bytes:
            return GOOD.encode() + b"\n"

    def peak(count: int) -> int:
        graded: Iterator[GradedLine] = grade_file(Endless(), FACTS)  # type: ignore[arg-type]
        tracemalloc.start()
        for _ in range(count):
            next(graded)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(2000) < 2**19


def test_summary_counts_the_outcomes() -> None:
    """And the lines without one."""
    graded = lines(GOOD, GOOD, WRONG, "{")
    summary = Summary.of(graded)

    assert 4 == summary.total
    assert {"faithful": 2, "unsupported": 1, "unreadable": 1} == {
        name: count for name, count in summary.counts.items() if count
    }


def test_summary_of_nothing_has_no_shares() -> None:
    """A share of no lines is no number."""
    assert 0 == Summary().total
    assert Summary().faithful is None
    assert Summary.of(lines(GOOD, "{")).agreement is None


@pytest.mark.parametrize(
    ("kept", "total", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_share_has_its_wilson_interval(kept: int, total: int, low: float, high: float) -> None:
    """The last one is worked out in Newcombe (1998), the others follow from the formula."""
    share = Summary({**Summary().counts, "faithful": kept, "weaker": total - kept}).faithful

    assert share is not None
    assert (kept / total, low, high) == (share.share, round(share.low, 4), round(share.high, 4))


def test_lines_that_could_not_be_graded_have_no_share() -> None:
    """They say nothing of the answers."""
    share = Summary.of(lines(GOOD, "{")).faithful

    assert share is not None
    assert 1.0 == share.share


EXPECTING = '{"id": "trade.internal", "answer": "nearly $1 trillion", "expected": "%s"}'


def test_summary_counts_what_was_given_for_what_was_expected() -> None:
    """Whether or not they agree; a line that expects nothing does not count."""
    graded = lines(EXPECTING % "faithful", EXPECTING % "weaker", EXPECTING % "weaker", GOOD)
    summary = Summary.of(graded)

    assert {("faithful", "faithful"): 1, ("weaker", "faithful"): 2} == summary.confusion
    assert summary.agreement is not None
    assert 1 / 3 == summary.agreement.share


def test_line_keeps_the_outcome_that_it_expects() -> None:
    """Beside the one that it gets."""
    (graded,) = lines(EXPECTING % "weaker")

    assert "weaker" == graded.expected
    assert "weaker" == json.loads(graded.to_json())["expected"]


@pytest.mark.parametrize("value", ['"right"', "5", "{}", "[]"])
def test_unknown_expectation_is_a_bad_line(value: str) -> None:
    """The error lists the outcomes."""
    (graded,) = lines(GOOD[:-1] + f', "expected": {value}}}')

    assert graded.grade is None
    assert graded.error is not None
    assert "as 'expected', expected one of faithful, hedge_dropped" in graded.error


def test_summary_as_json() -> None:
    """Shares are null where there are none."""
    written = json.loads(Summary.of(lines(GOOD, WRONG, "{")).to_json())

    assert 3 == written["total"]
    assert (1, 1) == (written["counts"]["faithful"], written["counts"]["unreadable"])
    assert {"share", "low", "high"} == written["faithful"].keys()
    assert (None, {}) == (written["agreement"], written["confusion"])
    written = json.loads(Summary.of(lines(EXPECTING % "weaker")).to_json())
    assert {"weaker": {"faithful": 1}} == written["confusion"]


OPTIONS = [
    ({"strict": True}, "contradicts"),
    ({"within": Fraction(1, 100)}, "contradicts"),
    ({}, "unsupported"),
]


@pytest.mark.parametrize(("options", "expected"), OPTIONS)
@pytest.mark.parametrize("kind", ["path", "bytes", "text"])
def test_a_file_takes_the_options_of_lines(
    tmp_path: Path, kind: str, options: dict[str, object], expected: str
) -> None:
    """By its path, open as bytes and open as text."""
    path = tmp_path / "answers.jsonl"
    path.write_text(WRONG + "\n", encoding="utf-8")
    opened = {"path": path, "bytes": io.BytesIO(path.read_bytes()), "text": io.StringIO(WRONG)}

    assert [expected] == outcomes(list(grade_file(opened[kind], FACTS, **options)))


@pytest.mark.parametrize("kind", ["path", "bytes"])
def test_a_file_is_graded_against_the_catalogue_given(tmp_path: Path, kind: str) -> None:
    """An id that the newest edition retired is a statement in the first one."""
    line = '{"id": "digital.kazakhstan_path", "answer": "5%"}\n'
    path = tmp_path / "answers.jsonl"
    path.write_text(line, encoding="utf-8")
    opened = {"path": path, "bytes": io.BytesIO(line.encode())}
    (graded,) = grade_file(opened[kind], FACTS)

    assert "retired" not in graded.error


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("kind", [io.StringIO, lambda text: io.BytesIO(text.encode())])
def test_a_line_of_the_greatest_length_is_graded(kind, end: str) -> None:  # type: ignore[no-untyped-def]
    """One character more is too long, and the line after it is graded all the same."""
    padded = GOOD.replace("{", "{" + " " * (MAX_LINE - len(GOOD)), 1)
    assert ["faithful"] == outcomes(list(grade_file(kind(padded), FACTS)))

    longer = list(grade_file(kind(" " + padded + "\n" + GOOD + end), FACTS))
    assert [None, "faithful"] == outcomes(longer)
    assert f"Line 1: given more than {MAX_LINE} bytes, expected less; split it." == longer[0].error


@pytest.mark.parametrize("kind", [io.StringIO, lambda text: io.BytesIO(text.encode())])
def test_the_rest_of_a_long_line_is_no_line(kind) -> None:  # type: ignore[no-untyped-def]
    """However many times too long it is, and wherever it breaks off."""
    for length in range(3 * MAX_LINE - 2, 3 * MAX_LINE + 5):
        graded = list(grade_file(kind("x" * length + "\n" + GOOD), FACTS))

        assert [1, 2] == [each.number for each in graded]
        assert [None, "faithful"] == outcomes(graded)


@pytest.mark.parametrize("given", [GOOD, GOOD.encode()])
def test_one_text_is_refused_as_lines(given: str | bytes) -> None:
    """Its characters are no lines."""
    with pytest.raises(OperandError, match="as the lines, expected an iterable of them") as caught:
        list(grade_lines(given, FACTS))  # type: ignore[arg-type]

    assert str(caught.value).endswith("; write a list, or `.splitlines()` after the text.")

    assert given == caught.value.value
