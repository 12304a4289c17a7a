"""Pictures of figures as intervals; a hedge shows as an open end or an arrow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Any, cast

from sco_facts.comparing.operands import Operand
from sco_facts.errors import OperandError, not_among
from sco_facts.optional import import_extra
from sco_facts.plots.drawing import MARGINS, THEMES, Canvas, Theme
from sco_facts.plots.lines import Axis, Line, Page, axis_of, by_year, limits_of, lines_of, ticks_of
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact
from sco_facts.records.facts import Measurement, OtherReport

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_matplotlib: Any = import_extra("matplotlib", "sco_facts[plot]")
_figures: Any = import_extra("matplotlib.figure", "sco_facts[plot]")

# A mark stays beside its meaning.
_LEGEND = (
    "●\xa0end\xa0included   ○\xa0left\xa0out   ▶\xa0no\xa0bound   ▷\xa0goes\xa0on   ◆\xa0narrow"
)
_RC = {
    "svg.fonttype": "none", "svg.hashsalt": "sco_facts", "font.family": ["DejaVu Sans"],
    # A dollar sign is money, never TeX.
    "text.parse_math": False,
}  # fmt: skip
_NARROW = 9  # inches: below it, words stand above their line, to leave room for it
_WIDTHS = (1, 100)  # inches
_FOOT = 34.0
# What each colour of a theme is for.
_ROLES = {colour: role for theme in THEMES.values() for role, colour in theme._asdict().items()}
_COLOUR = re.compile(r"\b(fill|stroke): (#[0-9a-f]{6})(?=[^<>]*>)")  # in a tag, not in words


def plot_intervals(
    records: Iterable[Operand],
    *,
    within: Exact | None = None,
    theme: Theme = "light",
    width: float = 11,
) -> Figure:
    """
    Draw figures as intervals, one below the other.

    Closed ends are filled, open ends are hollow, and an arrow shows that there is no bound.
    Records of one fact are grouped, and each says how it compares with the first of the group.
    Figures of one dimension share an axis in the unit of the first; figures of several are drawn
    as multiples of the first figure of their fact.

    Args:
        records: Measurements, other reports, quantities or phrases.
        within: Also draw the typical bounds, within this fraction of the figure, as a band.
        theme: The colours of the figure; `svg` leaves them to the page instead.
        width: In inches, 1 to 100; below 9 the words are above their line, to fit a phone.

    Returns:
        A matplotlib figure that pyplot does not know; `alt_text` describes it in words.

    Raises:
        ChoiceError: There is no such theme.
        OperandError: There is nothing to draw, or the width is out of range.
        PhraseError: A phrase is not a quantity.

    Examples:
        >>> picture = plot_intervals(["nearly $1 trillion", "more than $1.2 trillion"])
        >>> print(alt_text(picture))
        nearly $1 trillion bounds (0, 1) trillion USD; more than $1.2 trillion bounds (1.2, ∞) trillion USD.
    """  # noqa: E501
    lines = lines_of(records)
    return _draw(lines, axis_of(lines), "", within, theme, width)


def plot_series(
    fact: Measurement,
    reports: Iterable[OtherReport],
    *,
    theme: Theme = "light",
    width: float = 6.2,
) -> Figure:
    """
    Draw one measure by year, as the report and other reports state it.

    Args:
        fact: The measurement.
        reports: Other reports of it. One in another unit is not drawn, and the text
            alternative says so.
        theme: The colours of the figure; `svg` leaves them to the page instead.
        width: In inches, 1 to 100.

    Returns:
        A matplotlib figure that pyplot does not know; `alt_text` describes it in words.

    Raises:
        ChoiceError: There is no such theme.
        OperandError: The width is out of range.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> facts = load("2026.1")
        >>> id = "trade.kazakhstan_sco"
        >>> picture = plot_series(facts[id], facts.reports_of(id))
        >>> print(alt_text(picture)[:63])
        Kazakhstan: trade turnover with SCO member states. 2021: nearly
    """
    lines = lines_of([fact, *reports])
    axis = axis_of(lines)
    drawn = [line for line in lines if axis.place(line, lines[0]) is not None]
    figure = _draw(by_year(drawn), axis, lines[0].group, None, theme, width)
    rest = [f" Not drawn: {line.text}." for line in lines if line not in drawn]
    figure.set_label(alt_text(figure) + "".join(rest))
    return figure


def alt_text(figure: Figure) -> str:
    """Describe a picture of this module in words, for readers who cannot see it."""
    return str(figure.get_label())


def svg(figure: Figure) -> str:
    """
    Write a picture as SVG, with colours that follow the page.

    The same records give the same text: there is no date and no random id in it. Words stay text,
    in the reader's own sans serif, and the title is the text alternative. One file serves light
    and dark pages: its colours are CSS variables, `--sf-paper`, `--sf-ink`, `--sf-muted`,
    `--sf-grid`, `--sf-own`, `--sf-agrees` and `--sf-contradicts`. A page that contains the SVG
    inline can set them; where it does not, they follow `prefers-color-scheme`.
    """
    file = StringIO()
    metadata = {"Date": None, "Creator": None, "Title": alt_text(figure)}
    with _matplotlib.rc_context(_RC):
        cast("Any", figure).savefig(file, format="svg", metadata=metadata)
    text = file.getvalue().replace("'DejaVu Sans'", "'DejaVu Sans', sans-serif")
    # Inline, a rule for all elements would change the page around the picture.
    text = text.replace("<svg ", '<svg class="sco-facts" ', 1)
    dark = "; ".join(f"--sf-{role}: {each}" for role, each in THEMES["dark"]._asdict().items())
    rule = f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    text = _COLOUR.sub(_variable, text.replace(">*{", f">{rule} .sco-facts *{{", 1))
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _draw(
    lines: Sequence[Line], axis: Axis, title: str, within: Exact | None, theme: Theme, width: float
) -> Figure:
    """Draw lines below the headings of their groups, on one axis, and tell them in words."""
    if not _WIDTHS[0] <= width <= _WIDTHS[1]:
        raise OperandError(
            f"Given the width {width!r}, expected {_WIDTHS[0]} to {_WIDTHS[1]} inches; "
            "choose one there.",
            value=width,
        )
    if theme not in tuple(THEMES):
        raise not_among(THEMES, "theme", theme)
    colours = THEMES[theme]
    firsts = {line.group: line for line in reversed(lines)}
    page = Page(width < _NARROW, int(width * 12.2))
    left, right = MARGINS[page.is_narrow]
    room = width * 72 - left - right
    places = [axis.place(line, firsts[line.group]) for line in lines]
    points = [axis.place(line, firsts[line.group], Interval.point(line.figure)) for line in lines]
    limits = limits_of([place for place in (*places, *points) if place], axis.unit is None)
    titles, legend = wrap(title, page.columns - 6), wrap(_LEGEND, page.columns + 6)
    tops, height = page.tops(lines, 14 + 14 * len(titles))
    foot = _FOOT + 12 * len(legend)
    whole = height + foot
    with _matplotlib.rc_context(_RC):
        figure = _figures.Figure((width, whole / 72), dpi=72, facecolor=colours.paper)
        box = (left / width / 72, foot / whole, room / width / 72, height / whole)
        axes = figure.add_axes(box, facecolor="none", xlim=limits, ylim=(height, 0))
        canvas = Canvas(axes, limits, page, colours)
        ticks = ticks_of(limits, room)
        if axis.unit is None:
            ticks = [(at, f"{text} ×") for at, text in ticks_of(limits, room * 0.7)]
        canvas.dress(axis.label, ticks)
        x = (left if page.is_narrow else 8) / width / 72
        for at, part in enumerate(titles):
            y = 1 - (16 + 14 * at) / whole
            figure.text(x, y, part, size=10, weight="bold", color=colours.ink)
        for at, part in enumerate(reversed(legend)):
            figure.text(x, (6 + 12 * at) / whole, part, size=8.5, color=colours.muted)
        for line, place, top in zip(lines, places, tops, strict=True):
            y, colour = canvas.words(line, top), colours.of(line.outcome)
            if place is None:
                canvas.write((0, y + 3), "another unit, so not on this line", colours.muted)
                continue
            if page.is_narrow:
                canvas.ticks(y)
            if within is not None:
                band = axis.place(line, firsts[line.group], line.typical(within))
                canvas.band(cast("Interval", band), y, colour)
            canvas.interval(place, y, colour)
        for line in firsts.values():
            canvas.heading(line, tops[lines.index(line)])
        if axis.unit is None and not page.is_narrow:
            axes.axvline(1, color=colours.muted, linewidth=1, zorder=0)
    parts = [title] if title else []
    parts += [
        (f"{group}: " if group else "") + "; ".join(line.text for line in each)
        for group, each in groupby(lines, lambda line: line.group)
    ]
    figure.set_label(". ".join(parts) + ".")
    return cast("Figure", figure)


def _variable(found: re.Match[str]) -> str:
    """Name a colour by its role; programs that know no CSS variables keep the light one."""
    name, colour = found.groups()
    role = _ROLES.get(colour)
    light = role and getattr(THEMES["light"], role)
    return f"{name}: {light}; {name}: var(--sf-{role}, {light})" if role else found[0]
