"""Write sco_facts/data/edition.schema.json: the JSON Schema of editions, and of JSON Lines."""

import inspect
import json
import sys
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

from sco_facts.editions.format import SCHEMAS, file_type
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.quantity import Mode
from sco_facts.records.facts import Domain, EntityKind, Status

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "sco_facts" / "data" / "edition.schema.json"

DAY = {"type": "string", "format": "date"}
WEB = "[Hh][Tt][Tt][Pp][Ss]?://"
FIGURE = {"type": "string", "pattern": "^[0-9.E/-]+$"}
# What the types of the rows do not say, but the loader checks.
NARROWER: dict[str, dict[str, Any]] = {
    "EditionFile.schema": {"enum": list(SCHEMAS)},
    "QuantityRow.hedge": {"enum": [hedge.value for hedge in Hedge]},
    "QuantityRow.value": {
        "anyOf": [FIGURE, {"type": "array", "items": FIGURE, "minItems": 2, "maxItems": 2}]
    },
    "QuantityRow.ends": {
        "type": "array",
        "items": {"enum": [hedge.value for hedge in Hedge]},
        "minItems": 2,
        "maxItems": 2,
    },
    "QuantityRow.mode": {"enum": list(get_args(Mode))},
    "PeriodRow.start": DAY,
    "PeriodRow.end": DAY,
    "QuoteRow.text": {"type": "string", "minLength": 1},
    "QuoteRow.start": {"type": "integer", "minimum": 0},
    "QuoteRow.end": {"type": "integer", "minimum": 1},
    "QuoteRow.sentence": {"type": "integer", "minimum": 1},
    "QuoteRow.paragraph": {"type": "integer", "minimum": 1},
    "SourceRow.url": {"type": "string", "pattern": f"^({WEB}|$)"},
    "EntityRow.same_as": {"type": "array", "items": {"type": "string", "pattern": f"^{WEB}"}},
    "SourceRow.published": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "MembershipRow.since": DAY,
    "MembershipRow.until": DAY,
    "ReportRow.seen": DAY,
    "EntityRow.kind": {"enum": list(get_args(EntityKind))},
    "MeasurementRow.domain": {"enum": list(get_args(Domain))},
    "MeasurementRow.status": {"enum": list(get_args(Status))},
    "DefaultsRow.domain": {"enum": list(get_args(Domain))},
    "DefaultsRow.status": {"enum": list(get_args(Status))},
    "ReportRow.status": {"enum": list(get_args(Status))},
}
SIMPLE = {str: {"type": "string"}, int: {"type": "integer"}, bool: {"type": "boolean"}}
# Each line of JSON Lines has what the file would give once, or by another record.
ADDED: dict[str, dict[str, Any]] = {
    "source": {},
    "entity": {},
    "measurement": {"source": SIMPLE[str]},
    "statement": {"source": SIMPLE[str]},
    "event": {"source": SIMPLE[str]},
    "report": {"domain": NARROWER["MeasurementRow.domain"]},
}


def of_type(kind: Any) -> dict[str, Any]:
    """Describe a type that a row uses."""
    if is_typeddict(kind):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if get_origin(kind) is list:
        return {"type": "array", "items": of_type(get_args(kind)[0])}
    if get_origin(kind) is UnionType:
        return {"anyOf": [of_type(each) for each in get_args(kind)]}
    return SIMPLE[kind]


def of_table(table: Any) -> dict[str, Any]:
    """Describe a table of the file."""
    hints = get_type_hints(table)
    return {
        "description": str(inspect.getdoc(table)).partition("\n")[0],
        "type": "object",
        "properties": {
            key: NARROWER.get(f"{table.__name__}.{key}", of_type(kind))
            for key, kind in hints.items()
        },
        "required": [key for key in hints if key in table.__required_keys__],
        "additionalProperties": False,
    }


def tables_in(kind: Any) -> dict[str, Any]:
    """Find the tables that a type is made of, by name."""
    if not is_typeddict(kind):
        return {name: each for part in get_args(kind) for name, each in tables_in(part).items()}
    inner = get_type_hints(kind).values()
    found = {name: each for part in inner for name, each in tables_in(part).items()}
    return {**found, kind.__name__: kind}


def of_file() -> dict[str, Any]:
    """Describe the tables of a file, where defaults stand for keys that a measurement lacks."""
    tables = {name: of_table(each) for name, each in TABLES.items() if name != "EditionFile"}
    needed = tables["MeasurementRow"]["required"]
    shared = tables["DefaultsRow"]["properties"]
    tables["MeasurementRow"]["required"] = [key for key in needed if key not in shared]
    return tables


def of_line(name: str, table: dict[str, Any]) -> dict[str, Any]:
    """Describe the line of JSON Lines that holds a row of a table."""
    head = {
        "type": {"const": name},
        "edition": {"type": ["string", "null"]},
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    added = ADDED[name]
    return {
        **table,
        "properties": {**head, **table["properties"], **added},
        "required": [*head, *table["required"], *added],
    }


TABLES = tables_in(file_type())


def text() -> str:
    """Write the whole schema."""
    rows = {name: TABLES[f"{name.capitalize()}Row"] for name in ADDED}
    lines = {f"{name}_line": of_line(name, of_table(row)) for name, row in rows.items()}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Edition file of sco_facts, schemas 1 and 2",
        **of_table(TABLES["EditionFile"]),
        "$defs": {
            **of_file(),
            "line": {
                "description": "A line of JSON Lines: one record.",
                "oneOf": [{"$ref": f"#/$defs/{name}"} for name in lines],
            },
            **lines,
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"wrote {TARGET.relative_to(ROOT)}\n")
