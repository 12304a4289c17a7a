"""Rows: which of an edition file can be used, and what is wrong or left empty in the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast, get_args

import attrs

from sco_facts.editions.format import Row, items_of, shape_faults, table_of
from sco_facts.errors import EditionError, Fault, not_among
from sco_facts.records.facts import Domain, Status
from sco_facts.text import short_repr

_PLACE = re.compile(r"(\w+)\[(\d+)\]")
_FACT_ID = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_ID = re.compile(r"[\w.@#-]+")
FACTS = ("measurement", "statement", "event")
_EMPTY = "left empty; fill it in."
# What stands where a text is to come, such as "x", "todo" or "…"; a name may be a capital.
_BLANK = re.compile(r"[a-z]|[\W_]*|(?i:x{2,}|todo|tbd|tba|tbc|fixme|n/?a)")
_PROSE = frozenset(
    """subject measure summary name names publisher title role condition basis scope reason
    topics assumptions notes""".split()
)
_SENTENCE = re.compile(r"\w\w+\W+\w\w+|[^\x00-\x7f]{4}")
# What stands for a needed text that is empty, while the rest of its row is checked.
_STAND_INS = {
    "kind": "group", "domain": "real", "status": "asserted", "language": "en",
    **dict.fromkeys("publisher name subject measure act summary why".split(), "?"),
}  # fmt: skip
# Without these a row says too little to be checked.
_VITAL = ("id", "of", "source", "quantity", "quote")


def sound_rows(name: str, rows: Row) -> tuple[Row, list[Fault]]:
    """
    Check the shape of every row on its own, and list what is left empty for the author.

    What is empty is taken out; of a row that cannot be used only the id stays. An `EditionError`
    says that the file as a whole does not have the shape of an edition.
    """
    tables: dict[str, list[Any]] = {
        key: each for key, each in rows.items() if isinstance(each, list)
    }
    faults = [Fault(key, "empty", _EMPTY) for key, each in rows.items() if each == ""]
    bad: set[tuple[str, int]] = set()
    for table, given in tables.items():
        for number, row in enumerate(given):
            is_row = isinstance(row, dict) and table != "retired"
            found = list(_row_faults(table, cast("Any", row))) if is_row else []
            faults += [attrs.evolve(each, path=f"{table}[{number}].{each.path}") for each in found]
            if any(each.kind == "empty" and each.path.split(".")[0] in _VITAL for each in found):
                bad.add((table, number))
    # After the check of the rows, so that what a default lacks is told once.
    faults += _spread_defaults(table_of(rows.get("defaults")), tables.get("measurement", []))
    sound = {table: [*given] for table, given in tables.items()}
    for table, number in bad:
        sound[table][number] = {"id": id_of(tables[table][number])}
    shape = shape_faults(rows)
    for each in shape:
        match = _PLACE.match(each.path)
        if match is None:
            raise EditionError.of(name, [*shape, *faults])
        table, number = match[1], int(match[2])
        if (table, number) not in bad:
            id = id_of(tables[table][number])
            faults.append(attrs.evolve(each, id=id or None))
            sound[table][number] = {"id": id}
    return {**rows, **sound}, faults


def _spread_defaults(defaults: dict[str, Any], rows: list[Any]) -> Iterator[Fault]:
    """Put the defaults into the measurements that do not say otherwise."""
    for fault in _row_faults("defaults", defaults):
        yield attrs.evolve(fault, path=f"defaults.{fault.path}")
    for key, choices in (("domain", get_args(Domain)), ("status", get_args(Status))):
        if isinstance(given := defaults.get(key), str) and given not in choices:
            yield Fault(f"defaults.{key}", "value", str(not_among(choices, key, given)))
            defaults[key] = _STAND_INS[key]
    known = {key: each for key, each in defaults.items() if isinstance(each, str)}
    for row in filter(table_of, rows):
        row.update({key: each for key, each in known.items() if key not in row})


def _row_faults(table: str, row: dict[str, Any]) -> Iterator[Fault]:
    id = id_of(row)
    form, expected = (_FACT_ID, '"topic.thing"') if table in FACTS else (_ID, "a name")
    if id.strip() and not (form.fullmatch(id) and id == id.lower()):
        text = f"given {short_repr(id)}, expected {expected} in lower case and without blanks; "
        yield Fault("id", "name", f"{text}rename it.", id)
    if isinstance(row.get("todo"), str):
        text = f"to {row.pop('todo')}; correct what is wrong, and delete this mark."
        yield Fault("todo", "empty", text, id or None)
    if "quote" in row and not {"start", "end"} <= table_of(row["quote"]).keys():
        text = "given without its offsets; let `anchor` fill them in."
        yield Fault("quote", "empty", text, id or None)
    for path, holder, key in list(_empty(row)):
        given = holder[key].strip()
        told = f"given {short_repr(given)}, which says too little; write it." if given else _EMPTY
        yield Fault(path, "empty", told, id or None)
        if path.split(".")[0] == "period":
            row.pop("period", None)
        elif type(key) is int or key in _STAND_INS:
            holder[key] = _STAND_INS.get(str(key), "?")
        else:
            del holder[key]


def _empty(
    holder: Any, path: str = "", is_prose: bool = False
) -> Iterator[tuple[str, Any, str | int]]:
    """Find every text that is empty or only a mark: its path, what holds it, and its key."""
    is_table = isinstance(holder, dict)
    items: Any = cast("dict[str, Any]", holder).items() if is_table else enumerate(holder)
    for key, each in cast("Iterable[tuple[Any, Any]]", items):
        is_text = key in _PROSE if is_table else is_prose
        if isinstance(each, str) and not _says_little(key, each, is_text):
            continue
        where = f"{path}.{key}".lstrip(".") if is_table else f"{path}[{key}]"
        if isinstance(each, str):
            yield where, holder, key
        elif isinstance(each, dict | list):
            yield from _empty(each, where, is_text)


def _says_little(key: str | int, text: str, is_prose: bool) -> bool:
    if key == "url":
        return False
    if key == "why":
        return not _SENTENCE.search(text)
    given = text.strip()
    return not given or (is_prose and _BLANK.fullmatch(given) is not None)


def quotes_of(
    rows: Mapping[str, Any],
) -> Iterator[tuple[str, int, dict[str, Any], dict[str, Any]]]:
    """Find the quote of every fact: its table, the number of its row, the row, and itself."""
    for table in FACTS:
        for number, row in enumerate(map(table_of, items_of(rows.get(table)))):
            yield table, number, row, table_of(row.get("quote"))


def id_of(row: object) -> str:
    """Give the id of a row, if it is a text."""
    id = table_of(row).get("id")
    return id if isinstance(id, str) else ""
