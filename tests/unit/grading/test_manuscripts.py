"""Manuscripts: which figures name a fact, how each is graded, and what is put right."""

import re
from pathlib import Path

import attrs
import pytest
from later_edition import edition_with

from sco_facts import Catalogue, load
from sco_facts.grading import Slip, check, mend
from sco_facts.phrases import read
from sco_facts.records.catalogue import Retired

FACTS = load("2026.1")
SHARE = "economy.contribution_share"  # exceeds 30%
TRADE = "trade.internal"  # nears $1 trillion
VOLUME = "transit.volume"  # 27.5 million tons
ROUTES = "transit.railway_corridors"  # five railway corridors


def outcomes(
    text: str, kind: str = "md", facts: Catalogue[str] = FACTS, **asked: bool
) -> list[str]:
    """Give the outcome of each slip, with the id that is named."""
    found = check(text, facts, f"draft.{kind}", **asked)
    return [f"{each.outcome} {each.id}" for each in found]


def words(text: str, kind: str = "md") -> list[str]:
    """Give the words that slipped."""
    return [text[each.start : each.end] for each in check(text, FACTS, f"draft.{kind}")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("md", f"It makes up [30%](fact:{SHARE}) now."),
        ("md", f'It makes up [30%](fact:{SHARE} "a title") now.'),
        ("md", f"It makes up [30%](<fact:{SHARE}>) now."),
        ("md", f"It makes up [**30%**](fact:{SHARE}) now."),
        ("md", f"It makes up [30](fact:{SHARE})% now."),
        ("md", f"It makes up [30%][share] now.\n\n[share]: fact:{SHARE}\n"),
        ("md", f"It makes up [30%][Share] now.\n\n[share]: <fact:{SHARE}> 'a title'\n"),
        ("md", f"It makes up [30%][] now.\n\n[30%]: fact:{SHARE}\n"),
        ("md", f"It makes up [30%] now.\n\n[30%]: fact:{SHARE}\n"),
        ("md", f"It makes up 30% <!-- fact: {SHARE} --> now."),
        ("md", f"It makes up 30% now.\n<!-- fact:{SHARE} -->\n"),
        ("md", f"It makes up 30%, wrapped\nover lines. <!--\nfact: {SHARE}\n-->\n"),
        ("md", f"<!-- fact: {SHARE} -->\nIt makes up 30% and grows 6% a year."),
        ("md", f"<!-- fact: {SHARE} -->\n\nIt makes up 30%.\n\n5% more."),
        ("md", f"> <!-- fact: {SHARE} -->\n> It makes up 30%."),
        ("md", f"<!-- fact: {SHARE} -->It makes up 30%<!-- /fact --> of 6%."),
        ("md", f'It makes up <a href="fact:{SHARE}">30%</a> now.'),
        ("md", f"- a list\n\n    It makes up [30%](fact:{SHARE}) now."),
        ("md", f"| what | how much |\n|---|---|\n| share | [30%](fact:{SHARE}) |\n"),
        ("html", f"<p>It makes up <a class=x href='fact:{SHARE}'>30<b>%</b></a> now.</p>"),
        ("html", f'<p>It makes up <span data-fact="{SHARE}">30%</span> now.</p>'),
        ("html", f"<p>6% of it.</p><p>It makes up 30%<!-- fact: {SHARE} --> now.</p>"),
        ("rst", f"It makes up `30% <fact:{SHARE}>`_ now."),
        ("rst", f"It makes up `30% <fact:{SHARE}>`__ now."),
        ("rst", f"It makes up :fact:`30% <{SHARE}>` now."),
        ("rst", f"It makes up `30%`_ now.\n\n.. _30%: fact:{SHARE}\n"),
        ("rst", f".. fact: {SHARE}\n\nIt makes up 30% now.\n"),
        ("rst", f"It makes up 30% now.\n\n.. fact: {SHARE}\n"),
        ("rst", f".. note::\n\n   It makes up `30% <fact:{SHARE}>`_ now."),
        ("txt", f"It makes up 30% [fact:{SHARE}] now."),
        ("txt", f"It makes up 30% (fact: {SHARE}) now."),
        ("txt", f"It makes up 30% <fact:{SHARE}> now."),
    ],
)
def test_a_figure_names_its_fact(kind: str, text: str) -> None:
    """By a link around it, or by a comment beside it, in each kind of text."""
    assert [f"hedge_dropped {SHARE}"] == outcomes(text, kind)
    faithful = text.replace("makes up", "exceeds")
    assert [] == outcomes(faithful.replace("share | ", "share | over "), kind)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("md", "```\n{}\n```\n"),
        ("md", "~~~~ python\n{}\n\n~~~\n~~~~\n"),
        ("md", "> ```\n> {}\n> ```\n"),
        ("md", "```\n{}\n"),
        ("md", "Some text.\n\n    {}\n"),
        ("md", "- a list\n\nSome text.\n\n\t{}"),
        ("md", "Some text.\r\n\r\n    {}\r\n"),
        ("md", "Write `{}` so."),
        ("md", "Write `` a ` {} `` so."),
        ("md", "---\ntitle: {}\n---\n"),
        ("md", "<pre>\n{}\n</pre>"),
        ("html", "<p>See</p><pre><code>{}</code></pre>"),
        ("html", "<script>{}</script>"),
        ("html", "<style>{}"),
        ("rst", "So::\n\n   {}\n\nand on."),
        ("rst", ".. code-block:: text\n   :linenos:\n\n   {}\n"),
        ("rst", "Write ``{}`` so."),
        ("rst", ">>> {}\n"),
    ],
)
def test_code_is_left_alone(kind: str, code: str) -> None:
    """It shows how to write, and asserts nothing; what follows it is checked."""
    named = f"[30%](fact:{SHARE}) 30% <!-- fact: {SHARE} --> `30% <fact:{SHARE}>`__"
    after = "" if kind == "html" and "style" in code else f"\n\nIt is $2 trillion [fact:{TRADE}]."

    assert [] == outcomes(code.format(named.replace("`", "") if "`" in code else named), kind)
    if after and not code.startswith("```\n{}\n\n") and code != "```\n{}\n":
        code = code.format(named.replace("`", "") if "`" in code else named)
        assert [f"contradicts {TRADE}"] == outcomes(code + after, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"[over $1 trillion](fact:{TRADE})", "contradicts"),
        (f"about [$1 trillion](fact:{TRADE})", "hedge_changed"),
        (f"[one](fact:{TRADE}), [nearly 1 trillion tons](fact:{TRADE})", "wrong_unit"),
        (f"In 2019 it reached [27.5 million tons](fact:{VOLUME}).", "wrong_period"),
        (f"Putin said that it [nears $1 trillion](fact:{TRADE}).", "wrong_speaker"),
        (f"It may have reached [27.5 million tons](fact:{VOLUME}).", "not_asserted"),
        (f"[more than 31%](fact:{SHARE})", "unsupported"),
        (f"[the trade](fact:{TRADE})", "no_quantity"),
    ],
)
def test_a_figure_is_graded_in_its_sentence(text: str, expected: str) -> None:
    """The hedge, the time, the speaker and the doubt stand around the link."""
    assert f"{expected} {text.partition('fact:')[2].partition(')')[0]}" in outcomes(text)


def test_words_that_say_less_are_a_slip_if_asked() -> None:
    """A rounding is true."""
    text = f"It exceeds [25%](fact:{SHARE})."

    assert [] == outcomes(text)
    assert [f"weaker {SHARE}"] == outcomes(text, strict=True)


def test_every_figure_of_a_link_is_graded() -> None:
    """One that is right does not hide another of its kind."""
    assert [f"contradicts {SHARE}"] == outcomes(f"[over 30%, or 20%](fact:{SHARE})")


def test_a_comment_takes_no_figure_of_another_place() -> None:
    """Nor one of another paragraph."""
    link, mark = f"[over 30%](fact:{SHARE})", f"<!-- fact: {TRADE} -->"

    assert [f"no_quantity {TRADE}"] == outcomes(f"It is {link}, and trade grew. {mark}")
    assert [f"no_quantity {TRADE}"] == outcomes(f"Trade grew. {mark}\n\nIt is $2 trillion.")
    assert [f"contradicts {TRADE}"] == outcomes(f"It is {link}, and trade {mark} is $2 trillion.")


def test_two_comments_may_follow_one_figure() -> None:
    """Both facts say so."""
    marks = f"<!-- fact: {TRADE} --> <!-- fact: {SHARE} -->"

    assert [f"wrong_unit {SHARE}"] == outcomes(f"It nears $1 trillion {marks} now.")


@pytest.mark.parametrize("id", ["trade.interal", "", "no such"])
def test_an_id_that_the_edition_does_not_have_is_a_slip(id: str) -> None:
    """The reason names those spelled like it."""
    (slip,) = check(f"It is 30% <!-- fact: {id} --> now.", FACTS)

    assert ("unknown_fact", id, 1, 11) == (slip.outcome, slip.id, slip.line, slip.column)
    assert "expected one of the" in slip.reason


def test_a_retired_id_is_a_slip() -> None:
    """The reason names its successor."""
    facts = edition_with(without=[TRADE], retired={TRADE: Retired(SHARE, "It was two.")})
    (slip,) = check(f"[nears $1 trillion](fact:{TRADE})", facts)

    assert "retired_fact" == slip.outcome
    assert SHARE in slip.reason


def test_other_records_may_be_named() -> None:
    """Another report has a figure; a statement or a person has none."""
    report = "trade.internal@inform-kz-ru-044603"
    text = f"[30%](fact:{report}) [five banks](fact:offer.aifc) [Bektenov](fact:bektenov)"

    assert [f"wrong_unit {report}"] == outcomes(text)


def test_a_slip_says_where_it_is() -> None:
    """Line and column count from 1, in characters."""
    text = f"# Trade\r\n\r\n“Trade” is about\r\n  [$1 trillion](fact:{TRADE}) now.\r\n"
    (slip,) = check(text, FACTS, "a/draft.md")

    assert (3, 12) == (slip.line, slip.column)
    assert str(slip).startswith('a/draft.md:3:12: hedge_changed: "about $1 trillion" has another')
    assert "\r" not in slip.reason
    assert "nears $1 trillion" == slip.suggestion


def test_slips_are_in_the_order_of_the_text() -> None:
    """Whatever names them."""
    text = f"1% <!-- fact: {SHARE} -->, [2%](fact:{SHARE}), [3%][s]\n\n[s]: fact:{SHARE}\n"

    assert ["1%", "2%", "3%"] == words(text)


@pytest.mark.parametrize(
    ("kind", "link"),
    [
        ("md", f"[nears $1 trillion](fact:{TRADE})"),
        ("html", f'<a href="fact:{TRADE}">nears $1 trillion</a>'),
        ("rst", f"`nears $1 trillion <fact:{TRADE}>`_"),
        ("txt", f"nears $1 trillion [fact:{TRADE}]"),
    ],
)
def test_a_figure_that_looks_like_a_fact_is_suggested(kind: str, link: str) -> None:
    """Once, with the link to write; a figure that has one is not."""
    text = "Trade nears $1 trillion in 5 steps, and 8% more."
    (slip,) = check(text, FACTS, f"draft.{kind}", suggest=True)

    assert ("unnamed", TRADE, link) == (slip.outcome, slip.id, slip.suggestion)
    assert [] == outcomes(text.replace("nears $1 trillion", link), kind, suggest=True)
    assert [] == outcomes(text, kind)


def test_the_words_of_the_report_are_written() -> None:
    """Where these are enough; the rest stays as it is."""
    text = (
        f"It is [30%](fact:{SHARE}), in trade [$2 trillion](fact:{TRADE}), and [27 tons][v].\n"
        f"In 2019, [27.5 million tons](fact:{VOLUME}); [one](fact:nope), [30](fact:{SHARE})%.\n\n"
        f"[v]: fact:{VOLUME}\n"
    )
    expected = (
        text.replace("[30%]", "[exceeds 30%]")
        .replace("[$2 trillion]", "[nears $1 trillion]")
        .replace("27 tons", "27.5 million tons")
    )
    slips = check(text, FACTS)

    assert expected == mend(text, slips)
    left = check(expected, FACTS)
    assert ["wrong_period", "unknown_fact", "hedge_dropped"] == [each.outcome for each in left]
    assert expected == mend(expected, left)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It has [30 cars](fact:F).", "over 30 cars"),
        ("It is so. [30 cars](fact:F) came.", "Over 30 cars"),
        ("- **[30 cars](fact:F)** came.", "Over 30 cars"),
        ("So: [About 30 cars](fact:F) came.", "Over 30 cars"),
        ("It is so; [about 30 cars](fact:F) came.", "over 30 cars"),
    ],
)
def test_a_capital_is_that_of_the_manuscript(text: str, written: str) -> None:
    """The report has the words at the start of a sentence."""
    fact = attrs.evolve(FACTS.measurements[VOLUME], id="a.f", quantity=read("Over 30 cars"))
    facts = edition_with(fact)
    text = text.replace("fact:F", "fact:a.f")

    assert f"[{written}]" in mend(text, check(text, facts))


def test_a_comment_beside_a_figure_of_another_unit_is_left_to_the_author() -> None:
    """It may be meant for another figure."""
    text = f"It is 5 tonnes <!-- fact: {SHARE} --> now."
    slips = check(text, FACTS)

    assert ["wrong_unit"] == [each.outcome for each in slips]
    assert text == mend(text, slips)


def test_words_that_break_in_the_report_are_written_on_one_line() -> None:
    """Else the lines of the manuscript would move."""
    fact = FACTS.measurements[SHARE]
    assert fact.quantity.figure is not None
    figure = attrs.evolve(fact.quantity.figure, text="exceeds\n30%")
    broken = attrs.evolve(fact, quantity=attrs.evolve(fact.quantity, figure=figure))
    text = f"It makes up [30%](fact:{SHARE}) now."
    (slip,) = check(text, edition_with(broken))

    assert "\n" not in f"{slip.reason}{slip.suggestion}{slip.replacement}"
    assert f"It makes up [exceeds 30%](fact:{SHARE}) now." == mend(text, [slip])


def test_a_figure_of_two_comments_is_written_once() -> None:
    """As the report says it."""
    text = f"It is 30% <!-- fact: {SHARE} --> <!-- fact: {SHARE} --> now."
    slips = check(text, FACTS)

    assert 2 == len(slips)
    assert text.replace("30%", "exceeds 30%") == mend(text, slips)


@pytest.mark.parametrize(
    ("kind", "escaped"), [("html", "a &lt;b&gt; 5%"), ("md", r"a \<b\> 5%"), ("txt", "a <b> 5%")]
)
def test_the_words_that_are_written_are_escaped(kind: str, escaped: str) -> None:
    """An edition may come from a stranger."""
    fact = FACTS[SHARE]
    figure = attrs.evolve(fact.quantity.figure, text="a <b> 5%")
    facts = edition_with(attrs.evolve(fact, quantity=attrs.evolve(fact.quantity, figure=figure)))
    text = f"It is 30% [fact:{SHARE}]."

    assert f"It is {escaped} [fact:{SHARE}]." == mend(text, check(text, facts, f"d.{kind}"))


# Line by line, what was planted.
PLANTED = {
    12: "hedge_dropped", 13: "contradicts", 18: "contradicts", 19: "hedge_dropped",
    23: "contradicts", 29: "contradicts", 37: "contradicts", 38: "hedge_changed",
    39: "wrong_speaker", 44: "wrong_period", 45: "hedge_dropped", 46: "wrong_unit",
    55: "contradicts", 59: "contradicts", 64: "contradicts",
}  # fmt: skip


def test_fifteen_planted_slips_are_found_among_forty_figures() -> None:
    """All of them, and nothing else."""
    path = Path(__file__).parents[2] / "data" / "manuscript.md"
    text = path.read_text("utf-8")
    prose = text.partition("In code,")[0] + text.partition("Four of")[2]
    figures = re.findall(r"\]\(fact:|\]\[third\]|<!-- fact:|=\"fact:", prose)

    assert 40 + len(["a link to a statement"]) == len(figures)
    assert PLANTED == {each.line: each.outcome for each in check(text, FACTS, strict=True)}
    left = check(mend(text, check(text, FACTS)), FACTS)
    assert ["wrong_speaker", "wrong_period"] == [each.outcome for each in left]


def test_a_slip_cannot_be_changed() -> None:
    """It is a record."""
    slip = Slip("a.md", 1, 2, SHARE, "contradicts", "Why.")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        slip.line = 2  # type: ignore[misc]
