"""Grading: whether answers keep what the report says of a figure, and questions to ask."""

from sco_facts.grading.answers import GradedLine, Share, Summary, grade_file, grade_lines
from sco_facts.grading.asking import Question, load_questions
from sco_facts.grading.grades import OUTCOMES, Grade, Outcome, grade

__all__ = [
    "OUTCOMES",
    "Grade",
    "GradedLine",
    "Outcome",
    "Question",
    "Share",
    "Summary",
    "grade",
    "grade_file",
    "grade_lines",
    "load_questions",
]
