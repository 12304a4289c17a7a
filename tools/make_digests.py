"""
Write tests/data/digests_YYYY_N.toml: the digest of every record of an edition, to hold it to.

Only for editions that have no such file yet: a frozen digest is never written again.
"""

import sys
from pathlib import Path

from sco_facts.editions.changes import TABLES, tables_of
from sco_facts.editions.loading import available_editions, load

TARGET = Path(__file__).resolve().parent.parent / "tests" / "data"


def text(edition: str) -> str:
    """Write the digests of one edition, by table and id."""
    tables = tables_of(load(edition))
    lines = [f"# The digest of every record of edition {edition}, frozen for ever."]
    for table in TABLES:
        lines += ["", f"[{table}]"]
        lines += [f'"{id}" = "{record.digest}"' for id, record in sorted(tables[table].items())]
    return "\n".join(lines) + "\n"


def main(target: Path = TARGET) -> None:
    """Write what is missing."""
    for edition in available_editions():
        path = target / f"digests_{edition.name.replace('.', '_')}.toml"
        if not path.exists():
            path.write_text(text(edition.name), encoding="utf-8")
            sys.stdout.write(f"wrote {path.name}\n")


if __name__ == "__main__":
    main()
