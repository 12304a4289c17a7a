"""The phrase reader: quantities as English news writes them, alone and in running text."""

from sco_facts.phrases.finding import Mention, Omission, explain, find
from sco_facts.phrases.reading import read

__all__ = ["Mention", "Omission", "explain", "find", "read"]
