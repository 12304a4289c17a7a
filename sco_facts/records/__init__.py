"""Records: what a report says, who says it, where it stands, and how others report it."""

from sco_facts.records.catalogue import Catalogue, Records
from sco_facts.records.facts import (
    Entity,
    Event,
    Fact,
    Label,
    Measurement,
    Membership,
    OtherReport,
    Record,
    Statement,
)
from sco_facts.records.sources import Quote, Source

__all__ = [
    "Catalogue",
    "Entity",
    "Event",
    "Fact",
    "Label",
    "Measurement",
    "Membership",
    "OtherReport",
    "Quote",
    "Record",
    "Records",
    "Source",
    "Statement",
]
