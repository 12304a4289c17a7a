"""Draw the picture that others show beside a link to the site: 1200 by 630 pixels."""

from io import BytesIO

from fact_pages import FOLDER
from matplotlib.figure import Figure

import sco_facts as sf

NAME = f"{FOLDER}/card.png"
ALT = (
    "sco_facts: figures that keep their words. Two number lines: “almost doubled” ends below 2, "
    "“more than doubled” starts above it, so they contradict each other."
)
FACT = "economy.contribution_growth"
PAPER, INK, PALE, OWN, OTHER = "#1d3447", "#ffffff", "#b9c7d3", "#56b4e9", "#ff9a57"
LEFT, MIDDLE, RIGHT = 0.08, 0.56, 0.92


def files(facts: sf.Catalogue) -> dict[str, bytes]:
    """Draw a figure of the report above another outlet's that contradicts it."""
    fact = facts.measurements[FACT]
    rival = next(each for each in sf.corroborate(facts, FACT) if each.outcome == "contradicts")
    figure = Figure(figsize=(12, 6.3), dpi=100, facecolor=PAPER)
    figure.text(LEFT, 0.8, "sco_facts", color=PALE, size=24)
    figure.text(LEFT, 0.64, "Figures that keep their words", color=INK, size=40, weight="bold")
    axes = figure.add_axes((0, 0, 1, 0.6), frameon=False, xlim=(0, 1), ylim=(0, 1))
    axes.set_axis_off()
    axes.plot([MIDDLE, MIDDLE], [0.2, 0.9], color=PALE, linewidth=1.5, zorder=0)
    axes.text(MIDDLE, 0.08, "2 times as much", color=PALE, size=20, ha="center")
    ends = {"marker": "o", "markersize": 16, "markerfacecolor": PAPER, "markeredgewidth": 4}
    said = f"{fact.source.publisher}: “{fact.quantity.words}”"
    axes.text(LEFT, 0.78, said, color=OWN, size=24)
    axes.plot([LEFT, MIDDLE], [0.66, 0.66], color=OWN, linewidth=6, **ends)
    axes.text(LEFT, 0.42, f"{rival.report.source.publisher}:", color=OTHER, size=24)
    axes.text(LEFT, 0.3, f"{rival.report.quantity}", color=OTHER, size=24)
    axes.plot([MIDDLE], [0.36], color=OTHER, **ends, zorder=4)
    arrow = {"arrowstyle": "-|>", "color": OTHER, "linewidth": 6, "mutation_scale": 30}
    axes.annotate("", (RIGHT, 0.36), (MIDDLE, 0.36), arrowprops=arrow)
    made = BytesIO()
    figure.savefig(made, format="png", facecolor=PAPER, metadata={"Software": None})
    return {NAME: made.getvalue()}
