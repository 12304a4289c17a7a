"""Quantities: exact intervals with a unit, and the words that bound them."""

from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.units import Unit

__all__ = ["Figure", "Hedge", "Interval", "Quantity", "Unit"]
