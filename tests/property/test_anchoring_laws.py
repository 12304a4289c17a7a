"""Laws of anchoring: quotes stand where they are said to, and nothing else is touched."""

import tomllib
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sco_facts.authoring.anchoring import anchor
from sco_facts.phrases.passages import places, sentences
from sco_facts.text import toml_string

# Letters, and all that opens, ends or parts anything in the text or in TOML.
reports = st.text(alphabet="abAБ😀.!? \n\r\"'“”{}[]#=\\,", min_size=1, max_size=60)


@st.composite
def quotes(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a report and some pieces of it."""
    report = draw(reports)
    ends = st.tuples(st.integers(0, len(report)), st.integers(0, len(report)))
    pieces = [report[min(pair) : max(pair)] for pair in draw(st.lists(ends, max_size=4))]
    return report, pieces


@settings(deadline=None)
@given(quotes(), st.sampled_from(["quote = {{ text = {} }}", "quote.text = {} # why"]))
def test_what_is_filled_in_is_right_and_nothing_else_moves(
    drawn: tuple[str, list[str]], form: str
) -> None:
    """Whatever the report, the words and the way to write them."""
    report, pieces = drawn
    lines = ["# The head"]
    for piece in pieces:
        lines += ["[[event]]  # one", form.format(toml_string(piece)), 'id = "]{"']
    with TemporaryDirectory() as folder:
        (Path(folder) / "report").write_bytes(report.encode())
        path = Path(folder) / "edition.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        results = anchor(path, Path(folder) / "report")
        edited = path.read_text("utf-8")

    rows = tomllib.loads(edited).get("event", [])
    for piece, row, result in zip(pieces, rows, results, strict=True):
        quote = row["quote"]
        is_once = len(places(report, piece)) == 1
        assert piece.split() == quote["text"].split()
        assert is_once == ("start" in quote) == (result.outcome == "filled")
        assert not is_once or quote["text"] == report[quote["start"] : quote["end"]]
    for line in ("# The head", "[[event]]  # one", 'id = "]{"'):
        assert lines.count(line) == edited.split("\n").count(line)


@given(reports)
def test_sentences_stand_in_order_and_hold_every_end(report: str) -> None:
    """They do not overlap, are numbered from 1, and begin and end with something."""
    found = sentences(report)

    assert list(range(1, len(found) + 1)) == [each.number for each in found]
    assert all(one.end <= next.start for one, next in pairwise(found))
    assert all(report[each.start : each.end] == report[each.start : each.end].strip() != ""
               for each in found)  # fmt: skip
    assert {each.paragraph for each in found} == set(
        range(1, 1 + len({p.paragraph for p in found}))
    )
