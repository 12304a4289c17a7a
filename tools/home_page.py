"""Fill the places of the home page, and make the picture of all figures."""

from html import escape

from fact_pages import FOLDER, NARROW
from writing import bullets, front, plain, small

import sco_facts as sf
from sco_facts.plots import alt_text, plot_intervals, svg

PLACE = "<!-- picture -->"
# A contradiction, an agreement, and a difference that the words do not settle.
THREE = ("economy.contribution_growth", "trade.internal", "transit.volume")
# A wide picture shrinks with its page; below this, its text would be too small.
WIDE = "76.25em"


def pages(facts: sf.Catalogue, text: str) -> dict[str, str]:
    chosen = [record for id in THREE for record in (facts.measurements[id], *typical(facts, id))]
    records = [
        record
        for fact in facts.measurements.values()
        for record in (fact, *facts.reports_of(fact.id))
    ]
    three, told = pictures("three", chosen)
    made, all_told = pictures("all", records)
    home = text.replace(
        PLACE,
        shown("three", "Three figures of the report, each above what others say of it: " + told),
    )
    return {**three, **made, "index.md": home, "facts/picture.md": page(facts, all_told)}


def typical(facts: sf.Catalogue, id: str) -> list[sf.OtherReport | sf.Measurement]:
    """Choose for each outcome the other reports of the figure that has it first."""
    by_outcome = {}
    for group in sf.corroborate(facts, id).by_figure():
        by_outcome.setdefault(group[0].outcome, group)
    return [each.report for group in by_outcome.values() for each in group]


def pictures(name: str, records: list[sf.Operand]) -> tuple[dict[str, str], str]:
    """Draw figures above their other reports, wide and narrow, and tell them in words."""
    made = {}
    for size, width in {"wide": 11, "narrow": NARROW}.items():
        picture = plot_intervals(records, width=width)
        made[f"{FOLDER}/{name}-{size}.svg"] = small(svg(picture))
    return made, alt_text(picture)


def shown(name: str, alt: str, up: str = "") -> str:
    return (
        f'<picture class="switching"><source media="(min-width: {WIDE})" srcset="{up}{FOLDER}/{name}-wide.svg">'
        f'<img class="picture" src="{up}{FOLDER}/{name}-narrow.svg" alt="{escape(alt)}"></picture>'
    )


def page(facts: sf.Catalogue, told: str) -> str:
    listed = bullets(f"{plain(part)}." for part in told.rstrip(".").split(". "))
    head = front(
        title="All ten in one picture",
        description="All figures of the report as intervals, each above what other outlets say of it.",
        hide=["navigation", "toc"],
    )
    return f"""{head}# All ten in one picture

Each figure of edition {facts.edition} (blue) stands above the other reports of it.
Every line is a multiple of the figure in the report, so that dollars, tonnes and percentages fit on one page.

{shown("all", "All figures as intervals; the list below has the same in words.", "../../")}

## The same in words

{listed}"""
