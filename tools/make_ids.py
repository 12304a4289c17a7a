"""Write the ids of all bundled editions into `editions/bundled.py`, as types for editors."""

import sys
import tomllib
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from textwrap import fill

# Found, not imported: the package may not import before this module is written.
PACKAGE = Path(find_spec("sco_facts").origin).parent
TARGET = PACKAGE / "editions" / "bundled.py"

START, END = "# The ids, as the tool writes them.\n# fmt: off\n", "\n\nclass BundledCatalogue"

INDENT = "    "
WHOLE = {"break_long_words": False, "break_on_hyphens": False}
KINDS = {
    "MeasurementId": "measurement",
    "StatementId": "statement",
    "EventId": "event",
    "EntityId": "entity",
    "SourceId": "source",
}


def literal(name: str, ids: Iterable[str]) -> str:
    """Write one type, with as many ids on a line as fit."""
    words = ", ".join(f'"{each}"' for each in ids) + ","
    lines = fill(words, 100, initial_indent=INDENT, subsequent_indent=INDENT, **WHOLE)
    return f"\n{name} = Literal[\n{lines}\n]\n"


def text() -> str:
    """Write the whole module: its own text around the ids of all editions."""
    now = TARGET.read_text(encoding="utf-8")
    head, tail = now[: now.index(START) + len(START)], now[now.index(END) :]
    paths = sorted((PACKAGE / "data").glob("[0-9]*.toml"))
    editions = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
    parts = [head.rstrip("\n") + "\n"]
    for name, table in KINDS.items():
        ids = dict.fromkeys(row["id"] for edition in editions for row in edition.get(table, ()))
        parts.append(literal(name, ids))
    parts.append("\nFactId = MeasurementId | StatementId | EventId\n# fmt: on\n")
    return "".join(parts) + tail


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"wrote {TARGET}\n")
