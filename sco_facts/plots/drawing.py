"""What pictures are drawn with: colours, words, intervals and axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from sco_facts.errors import not_among
from sco_facts.plots.lines import Line, Page, Tick
from sco_facts.quantities.intervals import Interval

Theme = Literal["light", "dark"]
# Points, left and right, of a wide and of a narrow picture.
MARGINS = {False: (168.0, 340.0), True: (14.0, 14.0)}
_SIGNS = {
    "same figure": "=", "compatible": "✓", "contradicts": "✗", "undecided": "?",
    "not comparable": "–",
}  # fmt: skip


class Colours(NamedTuple):
    """The colours of a picture, each for one role."""

    paper: str
    ink: str
    muted: str
    grid: str
    own: str
    agrees: str = "#009e73"
    contradicts: str = "#d55e00"

    def of(self, outcome: str) -> str:
        """Return the colour of a line, given how it compares with the first of its fact."""
        by_outcome = {
            "": self.own,
            "same figure": self.agrees,
            "compatible": self.agrees,
            "contradicts": self.contradicts,
        }
        return by_outcome.get(outcome, self.muted)


# Blue, sky blue, bluish green and vermilion of Okabe and Ito (2008), which readers with any
# kind of colour vision can tell apart; the picture also says in words what a colour means.
THEMES: dict[Theme, Colours] = {
    "light": Colours("#ffffff", "#1f2328", "#57606a", "#d8dee4", "#0072b2"),
    "dark": Colours("#1e2129", "#e6e8ee", "#a9afbd", "#3b404d", "#56b4e9"),
}


def colours_of(theme: Theme) -> Colours:
    """
    Return the colours of a theme.

    Raises:
        ChoiceError: There is no such theme.
    """
    if theme not in tuple(THEMES):
        raise not_among(THEMES, "theme", theme)
    return THEMES[theme]


def write_heading(axes: Any, line: Line, top: float, page: Page, colours: Colours) -> None:
    """Write what a fact is called above its first line."""
    lines = page.heading(line)
    x = 0 if page.is_narrow else 8 - MARGINS[False][0]
    for at, part in enumerate(lines):
        y = top - 18 - 13 * (len(lines) - 1 - at)
        write(axes, (x, y), part, colours.ink, weight="bold")


def write_words(axes: Any, line: Line, top: float, page: Page, colours: Colours) -> float:
    """Write the words and the origin of a line, and return the height at which to draw it."""
    strong = "bold" if line.outcome == "contradicts" else "normal"
    mark = f"{_SIGNS[line.outcome]} {line.outcome}" if line.outcome else ""
    ink, muted, origin = colours.ink, colours.muted, page.origin(line)
    if page.is_narrow:
        write(axes, (0, top + 2), line.words, ink)
        write(axes, (0, top + 2), mark, ink, edge=1, ha="right", weight=strong)
        for at, part in enumerate(origin):
            write(axes, (0, top + 14 + 12 * at), part, muted, size=8.5)
        return top + 14 + 12 * len(origin)
    words = page.words(line)
    for at, part in enumerate(words):
        write(axes, (-10, top + 3 + 11 * at - 5.5 * (len(words) - 1)), part, ink, ha="right")
    write(axes, (10, top + 3), mark, ink, edge=1, weight=strong)
    for at, part in enumerate(origin):
        write(axes, (112, top + 3 + 10 * at - 5 * (len(origin) - 1)), part, muted, edge=1, size=8.5)
    return top


def write(
    axes: Any, at: tuple[float, float], text: str, colour: str, edge: float = 0, **style: Any
) -> None:
    """Write a text, `at` points from the left edge (0) or the right edge (1) of the axes."""
    style = {"size": 9.5, "va": "baseline", "color": colour} | style
    place = {"xycoords": axes.get_yaxis_transform(), "textcoords": "offset points"}
    axes.annotate(text, (edge, at[1]), (at[0], 0), annotation_clip=False, **place, **style)


def draw_interval(
    axes: Any, place: Interval, y: float, colour: str, paper: str, limits: tuple[float, float]
) -> None:
    """Draw an interval as a line; each end is filled, hollow or an arrow."""

    def plot(*xs: float, **style: Any) -> None:
        axes.plot(xs, [y] * len(xs), color=colour, clip_on=False, **style)

    ends = (
        limits[0] if place.low is None else float(place.low),
        limits[1] if place.high is None else float(place.high),
    )
    low, high = (min(max(end, limits[0]), limits[1]) for end in ends)
    mark = {"markersize": 6.5, "markeredgewidth": 1.6}
    if low == high and ends != (low, high):
        # The whole interval is beyond this edge.
        plot(low, marker="<>"[low == limits[1]], markerfacecolor=paper, **mark)
        return
    is_whole = ends == (low, high) and None not in (place.low, place.high)
    if is_whole and high - low < (limits[1] - limits[0]) / 60:
        plot((low + high) / 2, marker="D", markersize=5.5)
        return
    plot(low, high, linewidth=2, solid_capstyle="butt")
    for at, end, closed, arrow in (
        (low, place.low, place.low_closed, "<"),
        (high, place.high, place.high_closed, ">"),
    ):
        beyond = end is not None and float(end) != at
        fill = paper if beyond or (end is not None and not closed) else colour
        plot(at, marker=arrow if beyond or end is None else "o", markerfacecolor=fill, **mark)


def draw_band(axes: Any, band: Interval, y: float, colour: str) -> None:
    """Draw typical bounds as a wide, pale band; leave out one without end."""
    if band.low is not None and band.high is not None:
        ends = (float(band.low), float(band.high))
        axes.plot(ends, (y, y), color=colour, alpha=0.28, linewidth=10, solid_capstyle="butt")


def draw_ticks(axes: Any, y: float, colours: Colours) -> None:
    """Mark the ticks beside one line only; a grid of full height would run through the words."""
    axes.vlines(axes.get_xticks(), y - 7, y + 7, colors=colours.grid, linewidth=1, zorder=0)


def dress(axes: Any, colours: Colours, label: str, ticks: Sequence[Tick], has_grid: bool) -> None:
    """Reduce the axes to the numbers, faint lines and the unit."""
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(colours.grid)
    axes.tick_params(colors=colours.muted, labelsize=8.5, length=0)
    axes.set_axisbelow(True)
    if has_grid:
        axes.grid(axis="x", color=colours.grid, linewidth=0.6)
    axes.set_yticks([])
    axes.set_xticks([at for at, _ in ticks], [text for _, text in ticks])
    axes.set_xlabel(label, color=colours.muted, size=8.5, labelpad=3)
