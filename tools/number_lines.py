"""A number line for one figure, as SVG inside the page: its bounds, its ends and its figure."""

from html import escape

import sco_facts as sf
from sco_facts.quantities.numbers import exact
from sco_facts.quantities.wording import scale_of

WIDTH, HEIGHT, EDGE, Y = 340, 48, 24, 16


def number_line(record: sf.Measurement, label: str) -> str:
    """
    Draw the bounds of a record; its texts are 13 pixels high at any width of the page.

    A filled end is included, a hollow one left out, an arrow goes on; a tick marks the figure.
    """
    interval = record.interval
    figure = record.quantity.figure
    value = figure.value if figure is not None else None
    named = [] if value is None or isinstance(value, tuple) else [exact(value)]
    sign = "%" if record.unit.code in ("fraction", "percent") else ""
    if record.unit.code == "fraction":
        interval, named = interval * 100, [each * 100 for each in named]
    ends = [end for end in (interval.low, interval.high) if end is not None]
    low, high = min(ends + named), max(ends + named)
    room = high - low or abs(high) or 1
    left = low if interval.low is not None else low - room
    right = high + room if interval.high is None else high
    left, right = (left - room, right + room) if left == right else (left, right)

    def at(end: object) -> float:
        return round(EDGE + float((end - left) / (right - left)) * (WIDTH - 2 * EDGE), 1)

    start = at(interval.low) if interval.low is not None else EDGE / 2
    stop = at(interval.high) if interval.high is not None else WIDTH - EDGE / 2
    parts = [
        f'<line class="line__axis" x1="4" y1="{Y}" x2="{WIDTH - 4}" y2="{Y}"/>',
        f'<line class="line__own" x1="{start}" y1="{Y}" x2="{stop}" y2="{Y}"/>',
    ]
    parts += [
        f'<line class="line__tick" x1="{at(x)}" y1="{Y - 12}" x2="{at(x)}" y2="{Y + 12}"/>'
        for x in named
    ]
    marks = (
        (start, interval.low, interval.low_closed, "-8,0 0,-6 0,6"),
        (stop, interval.high, interval.high_closed, "8,0 0,-6 0,6"),
    )
    for x, end, closed, arrow in marks:
        if end is None:
            parts.append(
                f'<polygon class="line__end" points="{arrow}" transform="translate({x} {Y})"/>'
            )
        else:
            kind = "line__end" if closed else "line__end line__end--open"
            parts.append(f'<circle class="{kind}" cx="{x}" cy="{Y}" r="5"/>')
    last = -100.0
    for x, text in sorted({(at(end), short(end) + sign) for end in ends + named}):
        half = 3.8 * len(text)
        middle = min(max(x, half), WIDTH - half)
        if middle - half - last >= 8:
            parts.append(f'<text x="{middle:g}" y="{HEIGHT - 3}">{escape(text)}</text>')
            last = middle + half
    inner = "".join(parts)
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    label = f'role="img" aria-label="{escape(label)}"'
    return f'<svg class="number-line" {size} {label}>{inner}</svg>'


def short(end: object) -> str:
    """Write an end with at most four digits."""
    power, word = scale_of(end)
    return f"{float(end / 10**power):.4g} {word}".rstrip()
