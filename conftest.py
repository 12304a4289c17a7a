"""Run every example of the README and the docs; pytest itself runs those in docstrings."""

from doctest import ELLIPSIS

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)], patterns=["*.md"]
).pytest()

# A law has no time limit: benchmarks measure, tests do not.
settings.register_profile("default", deadline=None)
# For the 14 targets in tests/fuzz, 105,000 examples: `nox -s fuzz`.
settings.register_profile(
    "fuzz", deadline=None, max_examples=7_500, suppress_health_check=list(HealthCheck)
)
settings.load_profile("default")
