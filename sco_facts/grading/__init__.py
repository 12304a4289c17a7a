"""Grading: whether answers keep what the report says of a figure, one by one or by the file."""

from sco_facts.grading.answers import GradedLine, Share, Summary, grade_file, grade_lines
from sco_facts.grading.grades import OUTCOMES, Grade, Outcome, grade

__all__ = [
    "OUTCOMES",
    "Grade",
    "GradedLine",
    "Outcome",
    "Share",
    "Summary",
    "grade",
    "grade_file",
    "grade_lines",
]
