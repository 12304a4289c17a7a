"""Put the picture of the home page in its place; the rest of that page is written by hand."""

from html import escape

from fact_pages import FOLDER
from writing import plain

import sco_facts as sf
from sco_facts.plots import alt_text, plot_intervals, svg

PLACE = "<!-- picture -->"
WIDTHS = {"wide": 11, "narrow": 4.4}
ALT = (
    "Ten figures of the report as intervals, each above the other reports of it. "
    "All of it in words is below the picture."
)


def pages(facts: sf.Catalogue, text: str) -> dict[str, str]:
    records = [
        record
        for fact in facts.measurements.values()
        for record in (fact, *facts.reports_of(fact.id))
    ]
    made = {}
    for name, width in WIDTHS.items():
        picture = plot_intervals(records, width=width)
        made[f"{FOLDER}/all-{name}.svg"] = svg(picture)
    told = "\n".join(f"    - {plain(part)}." for part in alt_text(picture).rstrip(".").split(". "))
    shown = (
        f'<picture><source media="(max-width: 44em)" srcset="{FOLDER}/all-narrow.svg">'
        f'<img class="picture" src="{FOLDER}/all-wide.svg" alt="{escape(ALT)}"></picture>'
    )
    place = f'{shown}\n\n??? note "The picture in words"\n\n{told}\n'
    before, _, after = text.partition(PLACE)
    return {**made, "index.md": before + place + after}
