"""Pictures of figures as intervals; a hedge shows as an open end or an arrow."""

from sco_facts.plots.pictures import alt_text, plot_intervals, plot_series, svg

__all__ = ["alt_text", "plot_intervals", "plot_series", "svg"]
