"""What pictures are drawn with: colours, words, intervals and axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from sco_facts.plots.lines import Line, Page, Tick
from sco_facts.quantities.intervals import Interval

Theme = Literal["light", "dark"]
# Points, left and right, of a wide and of a narrow picture.
MARGINS = {False: (168.0, 340.0), True: (14.0, 14.0)}
# How a line compares with the first of its fact: the sign, and the role of the colour.
_OUTCOMES = {
    "": ("", "own"),
    "same figure": ("=", "agrees"),
    "compatible": ("✓", "agrees"),
    "contradicts": ("✗", "contradicts"),
    "undecided": ("?", "muted"),
    "not comparable": ("–", "muted"),
}


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
        colour: str = getattr(self, _OUTCOMES[outcome][1])
        return colour


# Blue, sky blue, bluish green and vermilion of Okabe and Ito (2008), which readers with any
# kind of colour vision can tell apart; the picture also says in words what a colour means.
THEMES: dict[Theme, Colours] = {
    "light": Colours("#ffffff", "#1f2328", "#57606a", "#d8dee4", "#0072b2"),
    "dark": Colours("#1e2129", "#e6e8ee", "#a9afbd", "#3b404d", "#56b4e9"),
}


class Canvas(NamedTuple):
    """The axes to draw on, with their limits, and the page and colours to draw with."""

    axes: Any
    limits: tuple[float, float]
    page: Page
    colours: Colours

    def write(
        self, at: tuple[float, float], text: str, colour: str, edge: float = 0, **style: Any
    ) -> None:
        """Write a text, `at` points from the left edge (0) or the right edge (1) of the axes."""
        style = {"size": 9.5, "va": "baseline", "color": colour} | style
        place = {"xycoords": self.axes.get_yaxis_transform(), "textcoords": "offset points"}
        self.axes.annotate(text, (edge, at[1]), (at[0], 0), annotation_clip=False, **place, **style)

    def heading(self, line: Line, top: float) -> None:
        """Write what a fact is called above its first line."""
        x = 0 if self.page.is_narrow else 8 - MARGINS[False][0]
        lines = self.page.heading(line)
        for at, part in enumerate(lines, 1 - len(lines)):
            self.write((x, top - 18 + 13 * at), part, self.colours.ink, weight="bold")

    def words(self, line: Line, top: float) -> float:
        """Write the words and the origin of a line, and return the height at which to draw it."""
        strong = "bold" if line.outcome == "contradicts" else "normal"
        mark = f"{_OUTCOMES[line.outcome][0]} {line.outcome}".strip()
        ink, muted = self.colours.ink, self.colours.muted
        words, origin = self.page.words(line), self.page.origin(line)
        if self.page.is_narrow:
            self.write((0, top + 2), line.words, ink)
            self.write((0, top + 2), mark, ink, edge=1, ha="right", weight=strong)
            for at, part in enumerate(origin):
                self.write((0, top + 14 + 12 * at), part, muted, size=8.5)
            return top + 14 + 12 * len(origin)
        for at, part in enumerate(words):
            self.write((-10, top + 3 + 11 * at - 5.5 * (len(words) - 1)), part, ink, ha="right")
        self.write((10, top + 3), mark, ink, edge=1, weight=strong)
        for at, part in enumerate(origin):
            y = top + 3 + 10 * at - 5 * (len(origin) - 1)
            self.write((112, y), part, muted, edge=1, size=8.5)
        return top

    def interval(self, place: Interval, y: float, colour: str) -> None:
        """Draw an interval as a line; each end is filled, hollow or an arrow."""
        paper, (left, right) = self.colours.paper, self.limits

        def plot(*xs: float, **style: Any) -> None:
            self.axes.plot(xs, [y] * len(xs), color=colour, clip_on=False, **style)

        ends = (
            left if place.low is None else float(place.low),
            right if place.high is None else float(place.high),
        )
        low, high = (min(max(end, left), right) for end in ends)
        mark = {"markersize": 6.5, "markeredgewidth": 1.6}
        if low == high and ends != (low, high):
            # The whole interval is beyond this edge.
            plot(low, marker="<>"[low == right], markerfacecolor=paper, **mark)
            return
        is_whole = ends == (low, high) and None not in (place.low, place.high)
        if is_whole and high - low < (right - left) / 60:
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

    def band(self, band: Interval, y: float, colour: str) -> None:
        """Draw typical bounds as a wide, pale band; leave out one without end."""
        if band.low is not None and band.high is not None:
            ends, style = (float(band.low), float(band.high)), {"alpha": 0.28, "linewidth": 10}
            self.axes.plot(ends, (y, y), color=colour, solid_capstyle="butt", **style)

    def ticks(self, y: float) -> None:
        """Mark the ticks beside one line only; a grid of full height would run through words."""
        style = {"colors": self.colours.grid, "linewidth": 1, "zorder": 0}
        self.axes.vlines(self.axes.get_xticks(), y - 7, y + 7, **style)

    def dress(self, label: str, ticks: Sequence[Tick]) -> None:
        """Reduce the axes to the numbers, faint lines and the unit."""
        axes, grid, muted = self.axes, self.colours.grid, self.colours.muted
        for side in ("top", "left", "right"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(grid)
        axes.tick_params(colors=muted, labelsize=8.5, length=0)
        axes.set_axisbelow(True)
        if not self.page.is_narrow:
            axes.grid(axis="x", color=grid, linewidth=0.6)
        axes.set_yticks([])
        axes.set_xticks([at for at, _ in ticks], [text for _, text in ticks])
        axes.set_xlabel(label, color=muted, size=8.5, labelpad=3)
