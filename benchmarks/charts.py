"""Charts as SVG inside the page: bars that take their colours from the style of the site."""

from collections.abc import Mapping
from html import escape
from math import log10
from typing import Any

from measuring import figure

WIDTH, LINE, NAMES, FIGURES = 640, 24, 230, 70
# Beyond this ratio of the largest to the smallest a bar would be too short to see.
WIDEST = 50


def bars(title: str, values: Mapping[str, float]) -> str:
    """
    Draw a bar for each value, on a scale of logarithms if some would be too short to see.

    Args:
        title: What is drawn, with the unit.
        values: Each name with a value above zero; ours contain "sco_facts" or "sf.".
    """
    room = WIDTH - NAMES - FIGURES
    least, most = min(values.values()), max(values.values())
    is_wide = most / least > WIDEST
    parts: list[str] = []
    for at, (name, value) in enumerate(values.items()):
        share = log10(value / least * 2) / log10(most / least * 2) if is_wide else value / most
        length = share * room
        is_ours = "sco_facts" in name or "sf." in name
        kind = "chart__bar chart__bar--ours" if is_ours else "chart__bar"
        y = at * LINE
        parts += [
            f'<text class="chart__name" x="{NAMES - 8}" y="{y + 16}">{escape(name)}</text>',
            f'<rect class="{kind}" x="{NAMES}" y="{y + 4}" width="{length:.0f}" height="16"/>',
            f'<text x="{NAMES + length + 6:.0f}" y="{y + 16}">{figure(value)}</text>',
        ]
    told = "; ".join(f"{name} {figure(value)}" for name, value in values.items())
    height = LINE * len(values)
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    label = f'role="img" aria-label="{escape(f"{title}: {told}")}"'
    inner, scale = "".join(parts), ", on a logarithmic scale" if is_wide else ""
    return (
        f"<figure><figcaption>{escape(title)}{scale}</figcaption>"
        f'<svg class="chart" {size} {label}>{inner}</svg></figure>\n'
    )


def blocks(parts: Mapping[str, Any]) -> dict[str, str]:
    """Draw what the tables of all parts say at a glance."""
    of = parts["lookups"]
    largest = parts["loading"]["JSON"]["10000"]
    names = {"sco_facts": "sf.load_file", "pydantic": "pydantic", "msgspec": "msgspec"}
    rows = parts["tables"]["1000000"]
    return {
        "chart of lookups": bars(
            "Import and first look-up, ms", {name: each["lookup_ms"] for name, each in of.items()}
        ),
        "chart of memory": bars(
            "Memory of import and first look-up, MB",
            {name: each["peak_mb"] for name, each in of.items()},
        ),
        "chart of comparing": bars(
            "One comparison in another unit, µs", parts["comparing"]["in another unit"]
        ),
        "chart of loading": bars(
            "Loading 10,000 records of JSON, µs a record",
            {shown: largest[name]["load_s"] * 100 for name, shown in names.items()},
        ),
        "chart of tables": bars(
            "A million rows, million rows/s",
            {
                f"{engine}, {'sf.verdicts' if kind == 'verdicts' else kind}": speed
                for engine, each in rows.items()
                for kind, speed in each.items()
            },
        ),
        "chart of growth": bars(
            "Exponent of the time, the ten that grow fastest",
            {
                name.replace("`", ""): slope
                for name, slope in sorted(parts["linear"].items(), key=lambda each: -each[1])[:10]
            },
        ),
    }
