"""
Write the rows of the bundled editions as `marshal` does, which Python loads without a parser.

`editions.marshal` lists them with the digest of each file of rows: an edition loads only if its
rows are those that a test has compared with its TOML.
"""

import marshal
import sys
import tomllib
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# Found, not imported: the package does not load before these files are written.
DATA = Path(find_spec("sco_facts").origin).parent / "data"
# Later formats write the same value in several ways, and every Python reads this one.
FORMAT = 2


def files() -> dict[str, bytes]:
    """Write every file, by name."""
    made: dict[str, Any] = {"editions": {}}
    for row in tomllib.loads((DATA / "editions.toml").read_text("utf-8"))["edition"]:
        name = row["name"]
        made[name] = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))
        digest = sha256(marshal.dumps(made[name], FORMAT)).hexdigest()
        made["editions"][name] = row, digest
    return {f"{name}.marshal": marshal.dumps(each, FORMAT) for name, each in made.items()}


if __name__ == "__main__":
    for name, data in files().items():
        (DATA / name).write_bytes(data)
        sys.stdout.write(f"wrote {name}\n")
