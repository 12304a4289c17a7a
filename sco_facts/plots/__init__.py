"""Pictures: figures as intervals, each hedge visible as the end that it leaves open."""

from sco_facts.plots.pictures import alt_text, plot_intervals, plot_series, svg

__all__ = ["alt_text", "plot_intervals", "plot_series", "svg"]
