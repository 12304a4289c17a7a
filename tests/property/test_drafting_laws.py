"""Laws of drafting: whatever the text, what is drafted from it has no fault."""

import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.hostile import CHARACTERS, WORDS
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sco_facts.authoring import draft, validate

SENTENCES = st.sampled_from(
    [
        "Exports fell by 3% in May, he said. ", "It denied that sales rose by 5 million euros. ",
        "The fund expects up to 45,000 visitors this year. ", "# 12 lines\n\n", "- About 30 cars\n",
        "| Year | Loans |\n|---|---|\n| 2024 | 40,000 |\n", "Loans rose from 5% to 5%, and to 5%. ",
        "Shares fell by dozens\nof points. ", "**More than** 30 but less than 35 percent. ",
        "“Trade nears $1 trillion,” said Ada Byron of the World Bank. ", "\r\n", "; ", "third of ",
        "Prices are $80 a barrel, up from 70. ", "Nearly 20 (5.5) countries agreed. ",
    ]
)  # fmt: skip
texts = st.lists(SENTENCES | WORDS.map("{} ".format) | CHARACTERS, max_size=12).map("".join)


@settings(deadline=None)
@given(texts, st.sampled_from([None, "2025-11-18"]))
@example("nearly The fund expects up to 45,000 visitors this year. ", None)
def test_a_draft_of_any_text_has_no_fault_and_misses_no_figure(
    text: str, published: str | None
) -> None:
    """What is left is to do; another draft finds nothing new, and touches nothing."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "report.txt"
        source.write_bytes(text.encode(errors="replace"))
        made = draft(source, published=published)
        written = made.path.read_bytes()

        assert {"to do"} >= {each.kind for each in validate(made.path)}
        again = draft(source)
        assert ((), made.left_out) == (again.added, again.left_out)
        assert written == made.path.read_bytes()
        rows = tomllib.loads(written.decode()).get("measurement", [])
        assert list(made.added) == [row["id"] for row in rows]
