"""Write sco_facts/ids.py: the ids of all bundled editions, as types that editors complete."""

import sys
import tomllib
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

# Found, not imported: the package may not import before this module is written.
PACKAGE = Path(find_spec("sco_facts").origin).parent
TARGET = PACKAGE / "ids.py"

HEAD = '''"""
The ids of all bundled editions, as types; written by tools/make_ids.py.

An editor completes them, and a type checker refuses an id that no edition has.
"""

from typing import Literal
'''

KINDS = {
    "MeasurementId": "measurement",
    "StatementId": "statement",
    "EventId": "event",
    "EntityId": "entity",
    "SourceId": "source",
}


def literal(name: str, ids: Iterable[str]) -> str:
    """Write one type, an id a line."""
    lines = "".join(f'    "{each}",\n' for each in ids)
    return f"\n{name} = Literal[\n{lines}]\n"


def text() -> str:
    """Write the whole module."""
    paths = sorted((PACKAGE / "data").glob("[0-9]*.toml"))
    editions = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
    parts = [HEAD]
    for name, table in KINDS.items():
        ids = dict.fromkeys(row["id"] for edition in editions for row in edition.get(table, ()))
        parts.append(literal(name, ids))
    parts.append("\nFactId = MeasurementId | StatementId | EventId\n")
    return "".join(parts)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"wrote {TARGET}\n")
