"""Authoring: an edition of a report of your own, from its text to a file without faults."""

from sco_facts.authoring.anchoring import Anchoring, anchor
from sco_facts.authoring.drafting import Draft, draft
from sco_facts.authoring.starting import new
from sco_facts.authoring.validating import Finding, validate

__all__ = ["Anchoring", "Draft", "Finding", "anchor", "draft", "new", "validate"]
