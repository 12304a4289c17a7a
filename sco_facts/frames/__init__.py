"""Data frames: figures as a table, and verdicts over tables of any size, on any engine."""

from sco_facts.frames.columns import QUESTIONS, to_frame, verdicts

__all__ = ["QUESTIONS", "to_frame", "verdicts"]
