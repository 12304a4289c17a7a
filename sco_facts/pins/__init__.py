"""Pins: the digests of chosen records, whether they still hold, and what changed."""

from sco_facts.pins.changes import Change
from sco_facts.pins.locks import diff, pin, verify

__all__ = ["Change", "diff", "pin", "verify"]
