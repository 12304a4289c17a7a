"""Hostile texts: what they cost is counted in calls and bytes, and grows as the text does."""

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from steps import peak, steps

import sco_facts as sf
from sco_facts.citations.styles import STYLES
from sco_facts.cli import app as cli

FACT = sf.load("2026.1").measurements["trade.internal"]
PARTS = [
    "1,", "between ", "(", "9", "0", "$", " \n", ",000", "railway ", "million ", "http://", "1.",
    "a'", "a hundred ", "one ", "5% ", "1 ", "a ", "not ", "1-", "about ", "in ", "the past ",
    "2024 ", "jan ", "per ", "half a ", "more than ", "\0", "\u202e", "a\u0301", "½", "1/", "5–",
    "5 km ", "-", "5 and ", "5–6 ", "Monday, ", "on Monday ", "first ", "5th–", "from 5 to ",
    "over the past five years ", "twenty-", "rose 5% in 2024, ", "Jan 5-", "5=", "\n\n1 ",
]  # fmt: skip
every_part = pytest.mark.parametrize("part", PARTS)


def read(text: str) -> None:
    """Read what is hardly a quantity."""
    with suppress(sf.ScoFactsError):
        sf.read(text)


@every_part
@pytest.mark.parametrize(
    "take",
    [lambda text: list(sf.find(text)), read, lambda text: sf.grade(text, FACT)],
    ids=["find", "read", "grade"],
)
def test_the_cost_of_words_is_linear(part: str, take: Callable[[str], object]) -> None:
    """Twice the text is at most twice the calls, and memory is a multiple of the text."""
    # So often that a function which calls itself would find no end.
    take("1 " + part * 1200)
    text = "1 " + part * 200
    few, more = steps(lambda: take(text)), steps(lambda: take(text + part * 200))

    assert more < 2.1 * few + 100
    assert few < 350 * len(text) + 10_000
    assert peak(lambda: take(text)) < 500 * len(text) + 100_000


@pytest.mark.parametrize("part", ["9", "(", "$", "http://", "1.", "a'", ",000", " \n", "million "])
def test_a_megabyte_of_one_thing_is_read(part: str) -> None:
    """Nothing goes back over it again."""
    text = "1" + part * (2**20 // len(part))
    read(text)
    assert len(list(sf.find(text))) <= 1


def test_a_stream_without_white_space_is_refused() -> None:
    """A device that gives zeros for ever would fill the memory."""

    def endless() -> Iterator[str]:
        while True:
            yield "\0" * 2**16

    with pytest.raises(
        sf.errors.PhraseError, match="more than 16777216 characters without white space"
    ):
        list(sf.find(endless()))


def test_the_command_refuses_such_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """In one line."""
    assert cli.run(["find", "--file", "/dev/zero"]) == 2
    assert "without white space" in capsys.readouterr().err


def test_white_space_ends_what_is_counted() -> None:
    """A text may be of any length."""

    def long() -> Iterator[str]:
        for _ in range(3):
            yield "x" * (2**23 - 1)
            yield "y "

    assert [] == list(sf.find(long()))


SOURCE_PARTS = [" '", ' "', " “a ‘b ", "“‘", '"a" ', "a ", ": ", "{", "\\", "&", "<", "’ ”", "-,"]


def source(text: str) -> sf.Source:
    """Make a source that says this wherever it can."""
    address = f"https://example.org/{text}"
    return sf.Source("x", text or "k", text, text, "2025", address, "en", notes=(text,))


def fact(text: str) -> sf.Event:
    """Make a fact with these words."""
    quote = sf.Quote(text, 0, len(text), 1, 1)
    return sf.Event(id="a.b", name=text, source=source(text), quote=quote)


CITING: dict[str, Callable[[str], object]] = {
    **{style: (lambda text, style=style: sf.cite(source(text), style)) for style in STYLES},
    "bibtex": lambda text: sf.bibtex(source(text)),
    "ris": lambda text: sf.ris(source(text)),
    "csl-json": lambda text: sf.csl_json(source(text)),
    "quote": lambda text: sf.quote_line(fact(text)),
    "link": lambda text: sf.deep_link(fact(text)),
    "card": lambda text: fact(text)._repr_html_(),
    "digest": lambda text: fact(text).digest,
}


@pytest.mark.parametrize("part", SOURCE_PARTS)
@pytest.mark.parametrize("take", CITING.values(), ids=CITING.keys())
def test_the_cost_of_citing_is_linear(part: str, take: Callable[[str], object]) -> None:
    """Whatever a title is made of."""
    take(part * 10)
    few, more = steps(lambda: take(part * 300)), steps(lambda: take(part * 600))

    assert more < 2.1 * few + 500
