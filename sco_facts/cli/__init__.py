"""The command `sco-facts`."""

from sco_facts.cli.app import run

__all__ = ["run"]
