"""What pictures are drawn with: the ends of an interval, its place on the axis, and words."""

from itertools import combinations

import attrs
import pytest

import sco_facts as sf
from sco_facts.plots import plot_intervals, plot_series
from sco_facts.plots.drawing import THEMES, Theme
from sco_facts.quantities.intervals import Interval

FACTS = sf.load("2026.1")
GROWTH = "economy.contribution_growth"
TRADE = "trade.kazakhstan_sco"


def marks(*operands: sf.Operand) -> list[tuple[str, str]]:
    """Give the marker and the fill of every end that is drawn."""
    axes = plot_intervals(operands).axes[0]
    return [
        (line.get_marker(), line.get_markerfacecolor())
        for line in axes.lines
        if line.get_marker() != "None"
    ]


OWN, PAPER = "#0072b2", "#ffffff"


def test_an_open_end_is_hollow_and_a_closed_one_filled() -> None:
    assert [("o", OWN), ("o", PAPER)] == marks(sf.Quantity(Interval(1, 2, True), "percent"))


def test_no_bound_is_an_arrow() -> None:
    assert [("o", PAPER), (">", OWN)] == marks("more than 30%")
    assert ("<", OWN) == marks("less than 5 degrees Celsius")[0]


def test_what_is_too_narrow_is_a_diamond() -> None:
    assert ("D", OWN) == marks("27.5 million tonnes", "more than 1 tonne")[0]


def test_a_bound_beyond_the_picture_is_a_hollow_arrow() -> None:
    drawn = marks(FACTS["economy.contribution_share"], FACTS[GROWTH])

    assert [("o", PAPER), (">", PAPER)] == drawn[:2]


def beside(words: str) -> list[tuple[str, float, str]]:
    """
    Draw a report of these words, of a fact of 27.5 million tonnes, on the axis of multiples.

    Give the markers of its line, where they stand, and their fill.
    """
    volume = FACTS["transit.volume"]
    report = attrs.evolve(FACTS.reports_of(volume.id)[0], quantity=sf.read(words))
    axes = plot_intervals([volume, report, FACTS[GROWTH]]).axes[0]
    height = sorted({line.get_ydata()[0] for line in axes.lines if len(line.get_xdata()) == 1})[1]
    return [
        (line.get_marker(), line.get_xdata()[0], line.get_markerfacecolor())
        for line in axes.lines
        if line.get_marker() != "None" and line.get_ydata()[0] == height
    ]


@pytest.mark.parametrize(
    "words",
    ["100 million tonnes", "more than 100 million tonnes", "between 60 and 90 million tonnes"],
)
def test_what_lies_beyond_the_axis_is_an_arrow_at_its_edge(words: str) -> None:
    """Twice 27.5 million is its end."""
    assert [(">", 2.0, PAPER)] == beside(words)


def test_what_lies_below_the_axis_is_an_arrow_at_that_edge() -> None:
    volume = FACTS["transit.volume"]
    loss = attrs.evolve(volume, domain="real", quantity=sf.read("exactly -30 million tonnes"))
    axes = plot_intervals([volume, loss, FACTS[GROWTH]]).axes[0]

    assert ("<", PAPER) == (axes.lines[1].get_marker(), axes.lines[1].get_markerfacecolor())
    assert axes.get_xlim()[0] == axes.lines[1].get_xdata()[0]


def test_what_is_cut_at_the_edge_is_not_narrow() -> None:
    """From shortly below the edge, twice 27.5 million, to far beyond, or without end."""
    cut = [("o", ">"), ("o", ">")]

    assert cut == [
        tuple(marker for marker, *_ in beside(words))
        for words in ("between 54.8 and 90 million tonnes", "more than 54.8 million tonnes")
    ]


@pytest.mark.parametrize("theme", ["blue", "", None, []])
def test_an_unknown_theme_is_refused(theme: Theme) -> None:
    for draw in (
        lambda: plot_intervals(["about 30%"], theme=theme),
        lambda: plot_series(FACTS[TRADE], [], theme=theme),
    ):
        with pytest.raises(sf.errors.ChoiceError, match=r"theme .*, expected one of light, dark"):
            draw()


@pytest.mark.parametrize(
    ("outcome", "role"),
    [
        ("", "own"),
        ("same figure", "agrees"),
        ("compatible", "agrees"),
        ("contradicts", "contradicts"),
        ("undecided", "muted"),
        ("not comparable", "muted"),
    ],
)
@pytest.mark.parametrize("theme", THEMES)
def test_the_colour_of_a_line_says_how_it_compares(theme: Theme, outcome: str, role: str) -> None:
    colours = THEMES[theme]

    assert getattr(colours, role) == colours.of(outcome)


def test_long_words_stay_on_the_picture() -> None:
    """Beside their line they take as many lines as they need, and none lies over another."""
    phrase = "between 3.25 billion and 5.75 billion United States dollars"
    picture = plot_intervals([phrase, phrase.replace("3.25", "2.25"), "nearly $4 billion"])
    picture.canvas.draw()
    width, _ = picture.canvas.get_width_height()
    boxes = [
        text.get_window_extent()
        for text in picture.axes[0].texts
        if text.get_ha() == "right" and text.get_text()
    ]

    assert 5 == len(boxes)
    assert all(0 <= box.x0 < box.x1 <= width for box in boxes)
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
