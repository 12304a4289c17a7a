"""Grading: whether answers and manuscripts keep what the report says, and questions to ask."""

from sco_facts.grading.answers import GradedLine, Share, Summary, grade_file, grade_lines
from sco_facts.grading.asking import Question, load_questions
from sco_facts.grading.grades import OUTCOMES, Grade, Outcome, grade
from sco_facts.grading.manuscripts import Slip, check, mend

__all__ = [
    "OUTCOMES",
    "Grade",
    "GradedLine",
    "Outcome",
    "Question",
    "Share",
    "Slip",
    "Summary",
    "check",
    "grade",
    "grade_file",
    "grade_lines",
    "load_questions",
    "mend",
]
