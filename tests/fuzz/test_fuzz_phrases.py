"""Any text: what reads words gives quantities, or says in its own error why not."""

from contextlib import suppress

from fuzz.hostile import repeated, texts
from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf

FACTS = sf.load("2026.1")
figures = st.sampled_from([*FACTS.measurements.values(), *FACTS.reports.values()])


@given(texts | repeated)
def test_read(phrase: str) -> None:
    """What is read has finite bounds that can be printed."""
    with suppress(sf.ScoFactsError):
        quantity = sf.read(phrase)
        assert str(quantity)
        assert repr(quantity)


@given(st.lists(texts | repeated, max_size=4))
def test_find(parts: list[str]) -> None:
    """However the text comes in parts, what is found stands where it says."""
    text = "".join(parts)
    found = list(sf.find(parts))
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert list(sf.find(text)) == found


@given(texts | repeated, figures, st.booleans())
def test_grade(answer: str, fact: sf.Measurement | sf.OtherReport, strict: bool) -> None:
    """Every answer has a grade and a reason."""
    assert sf.grade(answer, fact, strict=strict).reason


@given(st.lists(st.binary(max_size=40) | texts.map(lambda text: text.encode(errors="replace"))))
def test_grade_lines(lines: list[bytes]) -> None:
    """Every line that is not empty is graded, or said to be none."""
    from sco_facts.grading import grade_lines

    for line in grade_lines(lines, FACTS):
        assert (line.grade is None) != (line.error is None)
        assert line.to_json().isascii()


@given(texts, texts | figures)
def test_compare(left: str, right: object) -> None:
    """Two phrases, or a phrase and a fact, are compared or refused."""
    with suppress(sf.ScoFactsError):
        assert sf.compare(left, right).exceeds.reason  # type: ignore[arg-type]
