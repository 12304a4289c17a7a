"""Laws of manuscripts: whatever a text is, what is checked is in it, and mending keeps the rest."""

from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.grading import check, mend

FACTS = sf.load("2026.1")
KINDS = st.sampled_from(["a.md", "a.html", "a.rst", "a.txt"])
FACT = "fact:economy.contribution_share"
PIECES = [
    f"[30%]({FACT})", f"[over 30%]({FACT})", f"<!-- {FACT} -->", f"[{FACT}]", f"`30% <{FACT}>`_",
    f'<a href="{FACT}">30%</a>', f"[30%][a]\n\n[a]: {FACT}\n", f".. {FACT}\n", "[fact:]",
    "[x](fact:", "30%", "nearly $1 trillion", " of it. ", "\n\n", "\n", "\r\n", "    ", "```", "`",
    "``", "<pre>", "</pre>", "<!--", "-->", "::", "- ", "> ", "[", "](", ")", "|", "**", "\u2060",
    "\ufeff", "ä",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)


@given(texts, KINDS)
def test_a_slip_says_where_it_is(text: str, path: str) -> None:
    """Line and column lead to the words."""
    for slip in check(text, FACTS, path, strict=True, suggest=True):
        lines = text.split("\n")
        offset = sum(len(line) + 1 for line in lines[: slip.line - 1]) + slip.column - 1

        assert 0 <= slip.start <= slip.end <= len(text)
        assert slip.start == offset
        assert "\n" not in str(slip)


@given(texts, KINDS)
def test_mending_ends(text: str, path: str) -> None:
    """Every figure is replaced once, and the rest of the text stays."""
    slips = [slip for slip in check(text, FACTS, path) if slip.replacement is not None]
    spans = sorted({(slip.start, slip.end) for slip in slips})
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    rest = [text[end:start] for end, start in zip(ends, starts, strict=True)]

    words = {(slip.start, slip.end): slip.replacement for slip in slips}
    made = [words[span] for span in spans]
    expected = "".join(part for pair in zip(rest, [*made, ""], strict=True) for part in pair)
    assert expected == mend(text, slips)


@given(st.text(), KINDS)
def test_a_text_that_names_no_fact_has_no_slips(text: str, path: str) -> None:
    """Whatever its figures are."""
    assert "fact" in text or check(text, FACTS, path) == ()


@given(st.lists(st.sampled_from(["So it is. ", "\n\n- a\n\n    ", "\n\n", "\n> ", "**now** "])))
def test_text_around_a_link_changes_nothing(before: list[str]) -> None:
    """The link is found wherever it stands outside code."""
    text = f"{''.join(before).strip(' ')}The share is [30%]({FACT})."

    assert ["hedge_dropped"] == [slip.outcome for slip in check(text, FACTS, "a.md")]
