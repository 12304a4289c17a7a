"""Pictures: figures as intervals, each hedge visible as the end that it leaves open."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Any, cast

from sco_facts.comparing.corroboration import agreement
from sco_facts.comparing.operands import Operand
from sco_facts.errors import OperandError
from sco_facts.optional import need
from sco_facts.plots.colours import Colours, Theme, colours_of
from sco_facts.plots.lines import (
    Figures,
    Line,
    Page,
    axis_of,
    limits_of,
    lines_of,
    typical_bounds,
    years_of,
)
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.records.facts import Measurement, OtherReport

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_matplotlib: Any = need("matplotlib", "sco_facts[plot]")
_figures: Any = need("matplotlib.figure", "sco_facts[plot]")

_SIGNS = {
    "same words": "=", "compatible": "✓", "contradicts": "✗", "undecided": "?",
    "not comparable": "–",
}  # fmt: skip
_LEGEND = "● end included   ○ left out   ▶ no bound   ▷ goes on   ◆ narrow"
_RC = {
    "svg.fonttype": "none", "svg.hashsalt": "sco_facts", "font.family": ["DejaVu Sans"],
    # A dollar sign is money, never TeX.
    "text.parse_math": False,
}  # fmt: skip
_NARROW = 9  # inches: below it, words stand above their line, to leave room for it
_WIDTHS = (1, 100)  # inches
_MARGINS = {False: (168.0, 340.0), True: (14.0, 14.0)}  # points, left and right; if narrow
_FOOT = 46.0
_MULTIPLES = (0, 0.5, 1, 1.5, 2)


def plot_intervals(
    records: Iterable[Operand],
    *,
    within: Exact | None = None,
    theme: Theme = "light",
    width: float = 11,
) -> Figure:
    """
    Draw figures as intervals on a line, one below the other.

    Closed ends are filled, open ends hollow, and an arrow points where there is no bound.
    Records of one fact stand together, each with how it stands to the first of them. Figures
    of one dimension share an axis in the unit of the first; those of several are drawn as
    multiples of the first figure of their fact.

    Args:
        records: Measurements, other reports, quantities or phrases.
        within: Also draw the typical bounds, within this fraction of the figure, as a band.
        theme: For a light or a dark page.
        width: In inches, 1 to 100; below 9 the words stand above their line, as a phone needs.

    Returns:
        A figure of its own, outside pyplot; `alt_text` gives what it shows in words.

    Raises:
        OperandError: There is nothing to draw, or the width is out of range.
        ChoiceError: There is no such theme.
        PhraseError: A phrase is no quantity.

    Examples:
        >>> picture = plot_intervals(["nearly $1 trillion", "more than $1.2 trillion"])
        >>> print(alt_text(picture))
        nearly $1 trillion bounds (0, 1) trillion USD; more than $1.2 trillion bounds (1.2, ∞) trillion USD.
    """  # noqa: E501
    _check_width(width)
    colours = colours_of(theme)
    lines = lines_of(records, _outcome)
    axis = axis_of(lines)
    firsts = {line.group: line for line in reversed(lines)}
    page = Page(width < _NARROW, int(width * 12.2))
    left, right = _MARGINS[page.is_narrow]
    places = [axis.place(line, firsts[line.group]) for line in lines]
    limits = limits_of([place for place in places if place is not None], axis.unit is None)
    tops, height = page.tops(lines)
    with _matplotlib.rc_context(_RC):
        whole = height + _FOOT
        figure = _figures.Figure((width, whole / 72), dpi=72, facecolor=colours.paper)
        box = (left / width / 72, _FOOT / whole, 1 - (left + right) / width / 72, height / whole)
        axes = figure.add_axes(box, facecolor="none", xlim=limits, ylim=(height, 0))
        if axis.unit is None:
            axes.set_xticks(_MULTIPLES, [f"{each:g} ×" for each in _MULTIPLES])
        _dress(axes, colours, axis.label, grid="" if page.is_narrow else "x")
        for line, place, top in zip(lines, places, tops, strict=True):
            colour = colours.of(line.outcome)
            y = _words(axes, line, top, page, colours)
            if place is None:
                _write(axes, (0, y + 3), "another unit, so not on this line", colours.muted)
                continue
            if page.is_narrow:
                _draw_ticks(axes, y, colours, limits, axis.unit is None)
            if within is not None:
                band = axis.place(line, firsts[line.group], typical_bounds(line, within))
                _draw_band(axes, cast("Interval", band), y, colour)
            _draw(axes, place, y, colour, colours.paper, limits)
        for line in firsts.values():
            _write_heading(axes, line, tops[lines.index(line)], page, colours)
        if axis.unit is None and not page.is_narrow:
            axes.axvline(1, color=colours.muted, linewidth=1, zorder=0)
        x = left if page.is_narrow else 8
        figure.text(x / width / 72, 6 / whole, _LEGEND, size=8.5, color=colours.muted)
    parts = [
        (f"{group}: " if group else "") + "; ".join(line.text for line in each)
        for group, each in groupby(lines, lambda line: line.group)
    ]
    figure.set_label(". ".join(parts) + ".")
    return cast("Figure", figure)


def plot_series(
    fact: Measurement,
    reports: Iterable[OtherReport],
    *,
    theme: Theme = "light",
    width: float = 6.2,
) -> Figure:
    """
    Draw one measure by year, from a report and every other report of it, hedges as such.

    Args:
        fact: The measurement.
        reports: Other reports of it. One in another unit is not drawn, and the text
            alternative says so.
        theme: For a light or a dark page.
        width: In inches, 1 to 100.

    Returns:
        A figure of its own, outside pyplot; `alt_text` gives what it shows in words.

    Raises:
        OperandError: The width is out of range.
        ChoiceError: There is no such theme.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> facts = load("2026.1")
        >>> id = "trade.kazakhstan_sco"
        >>> picture = plot_series(facts[id], facts.reports_of(id))
        >>> print(alt_text(picture)[:63])
        Kazakhstan: trade turnover with SCO member states. 2021: nearly
    """
    _check_width(width)
    colours = colours_of(theme)
    lines = lines_of([fact, *reports], _outcome)
    axis = axis_of(lines)
    places = {line: place for line in lines if (place := axis.place(line, lines[0]))}
    limits = limits_of(list(places.values()))
    columns = [(year, line) for year in years_of(places) for line in _in_year(places, year)]
    parts, x = [lines[0].group], 8 / width / 72
    with _matplotlib.rc_context(_RC):
        figure = _figures.Figure((width, 4.4), dpi=72, facecolor=colours.paper)
        box = (44 / width / 72, 0.17, 1 - 52 / width / 72, 0.7)
        axes = figure.add_axes(box, facecolor="none", ylim=limits, xlim=(-0.2, len(columns)))
        _dress(axes, colours, "", grid="y")
        middles = {
            year: [at for at, column in enumerate(columns) if column[0] == year]
            for year, _ in columns
        }
        middle = [sum(there) / len(there) for there in middles.values()]
        axes.set_xticks(middle, [year or "not stated" for year in middles])
        for at, (_, line) in enumerate(columns):
            if line is None:
                continue
            colour, point = colours.of(line.outcome), Interval.point(line.figure)
            _draw(axes, places[line], at, colour, colours.paper, limits, upright=True)
            text = "\n".join(wrap(f"{line.words} ({', '.join(line.origins)})", 14))
            figure_at = cast("Interval", axis.place(line, lines[0], point)).low
            axes.text(at + 0.08, figure_at, text, size=9, color=colours.ink, va="center")
        for year, there in middles.items():
            texts = [line.text for _, line in columns[there[0] : there[-1] + 1] if line]
            parts += [f"{year or 'not stated'}: {'; '.join(texts)}"] if texts else []
        heading = f"{lines[0].group}, {axis.label}"
        figure.text(x, 0.93, heading, size=10, weight="bold", color=colours.ink)
        legend = _LEGEND.replace("▶", "▲").replace("▷", "△")
        figure.text(x, 0.03, legend, size=8.5, color=colours.muted)
    parts += [f"not drawn: {line.text}" for line in lines if line not in places]
    figure.set_label(". ".join(parts) + ".")
    return cast("Figure", figure)


def alt_text(figure: Figure) -> str:
    """Give in words what a picture of this module shows, for those who do not see it."""
    return str(figure.get_label())


def svg(figure: Figure) -> str:
    """
    Write a picture as SVG: the same text for the same records, without date or random ids.

    Words stay text, set in the reader's own sans serif; the text alternative is the title.
    """
    file = StringIO()
    metadata = {"Date": None, "Creator": None, "Title": alt_text(figure)}
    with _matplotlib.rc_context(_RC):
        cast("Any", figure).savefig(file, format="svg", metadata=metadata)
    text = file.getvalue().replace("'DejaVu Sans'", "'DejaVu Sans', sans-serif")
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _check_width(width: float) -> None:
    if not _WIDTHS[0] <= width <= _WIDTHS[1]:
        raise OperandError(
            f"Given the width {width!r}, expected {_WIDTHS[0]} to {_WIDTHS[1]} inches; "
            "choose one there.",
            value=width,
        )


def _outcome(first: Figures, other: Figures) -> str:
    return agreement(first, other)[0].replace("_", " ")


def _in_year(lines: Iterable[Line], year: str) -> list[Line | None]:
    return [line for line in lines if line.year == year] or [None]


def _write_heading(axes: Any, line: Line, top: float, page: Page, colours: Colours) -> None:
    lines = page.heading(line)
    x = 0 if page.is_narrow else 8 - _MARGINS[False][0]
    for at, part in enumerate(lines):
        y = top - 18 - 13 * (len(lines) - 1 - at)
        _write(axes, (x, y), part, colours.ink, weight="bold")


def _words(axes: Any, line: Line, top: float, page: Page, colours: Colours) -> float:
    """Write the words and the origin of a line, and say at which height it is drawn."""
    strong = "bold" if line.outcome == "contradicts" else "normal"
    mark = f"{_SIGNS[line.outcome]} {line.outcome}" if line.outcome else ""
    ink, muted, origin = colours.ink, colours.muted, page.origin(line)
    if page.is_narrow:
        _write(axes, (0, top + 2), line.words, ink)
        _write(axes, (0, top + 2), mark, ink, edge=1, ha="right", weight=strong)
        for at, part in enumerate(origin):
            _write(axes, (0, top + 14 + 12 * at), part, muted, size=8.5)
        return top + 14 + 12 * len(origin)
    words = page.words(line)
    for at, part in enumerate(words):
        _write(axes, (-10, top + 3 + 11 * at - 5.5 * (len(words) - 1)), part, ink, ha="right")
    _write(axes, (10, top + 3), mark, ink, edge=1, weight=strong)
    for at, part in enumerate(origin):
        _write(
            axes, (112, top + 3 + 10 * at - 5 * (len(origin) - 1)), part, muted, edge=1, size=8.5
        )
    return top


def _write(
    axes: Any, at: tuple[float, float], text: str, colour: str, edge: float = 0, **style: Any
) -> None:
    """Write at so many points from the left edge (0) or the right (1) of the axes."""
    style = {"size": 9.5, "va": "baseline", "color": colour} | style
    place = {"xycoords": axes.get_yaxis_transform(), "textcoords": "offset points"}
    axes.annotate(text, (edge, at[1]), (at[0], 0), annotation_clip=False, **place, **style)


def _draw(
    axes: Any,
    place: Interval,
    y: float,
    colour: str,
    paper: str,
    limits: tuple[float, float],
    upright: bool = False,
) -> None:
    """Draw an interval: a line with its ends filled, hollow, or an arrow."""

    def plot(*xs: float, **style: Any) -> None:
        ys = [y] * len(xs)
        axes.plot(*((ys, xs) if upright else (xs, ys)), color=colour, clip_on=False, **style)

    ends = (
        limits[0] if place.low is None else float(place.low),
        limits[1] if place.high is None else float(place.high),
    )
    low, high = (min(max(end, limits[0]), limits[1]) for end in ends)
    markers = ("v", "^") if upright else ("<", ">")
    if low == high and ends != (low, high):
        # All of it is beyond this edge.
        marker = markers[low == limits[1]]
        plot(low, marker=marker, markersize=6.5, markerfacecolor=paper, markeredgewidth=1.6)
        return
    is_whole = ends == (low, high) and None not in (place.low, place.high)
    if is_whole and high - low < (limits[1] - limits[0]) / 60:
        plot((low + high) / 2, marker="D", markersize=5.5)
        return
    plot(low, high, linewidth=2, solid_capstyle="butt")
    for at, end, closed, arrow in (
        (low, place.low, place.low_closed, markers[0]),
        (high, place.high, place.high_closed, markers[1]),
    ):
        beyond = end is not None and float(end) != at
        fill = paper if beyond or (end is not None and not closed) else colour
        plot(
            at, marker=arrow if beyond or end is None else "o", markersize=6.5,
            markerfacecolor=fill, markeredgewidth=1.6,
        )  # fmt: skip


def _draw_band(axes: Any, band: Interval, y: float, colour: str) -> None:
    if band.low is not None and band.high is not None:
        ends = (float(band.low), float(band.high))
        axes.plot(ends, (y, y), color=colour, alpha=0.28, linewidth=10, solid_capstyle="butt")


def _draw_ticks(
    axes: Any, y: float, colours: Colours, limits: tuple[float, float], are_multiples: bool
) -> None:
    # A grid of full height would run through the words.
    ticks = [each for each in axes.get_xticks() if limits[0] <= each <= limits[1]]
    of = [colours.muted if are_multiples and each == 1 else colours.grid for each in ticks]
    axes.vlines(ticks, y - 7, y + 7, colors=of, linewidth=1, zorder=0)


def _dress(axes: Any, colours: Colours, label: str, grid: str) -> None:
    """Leave of the axes what a reader needs: the numbers, faint lines and the unit."""
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(colours.grid)
    axes.tick_params(colors=colours.muted, labelsize=8.5, length=0)
    axes.set_axisbelow(True)
    if grid:
        axes.grid(axis=grid, color=colours.grid, linewidth=0.6)
    if grid != "y":
        axes.set_yticks([])
        axes.set_xlabel(label, color=colours.muted, size=8.5, labelpad=3)
