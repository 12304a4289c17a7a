"""The format of an edition file: its tables, and the check that a file follows it."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from types import GenericAlias, NoneType
from typing import (
    Any,
    NotRequired,
    TypedDict,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import attrs

from sco_facts.errors import EditionError, Fault
from sco_facts.periods import Period
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.facts import (
    Entity,
    Event,
    Label,
    Measurement,
    Membership,
    OtherReport,
    Statement,
)
from sco_facts.records.sources import Quote, Source
from sco_facts.text import short_repr

Row = dict[str, Any]  # a table of a file that was checked

SCHEMAS = (1, 2)
_SINCE_SCHEMA_2 = {
    "entity": {"same_as", "labels", "members", "assumptions"},
    "measurement": {"basis", "event", "based_on", "reading", "why"},
    "statement": {"event", "assumptions", "related"},
    "event": {
        *("part_of", "order", "period_source", "place", "place_source", "assumptions", "related")
    },
    "report": {*("words", "seen", "based_on", "basis", "assumptions", "text", "reading", "why")},
}


class QuantityRow(TypedDict):
    """A figure: its hedge, digits, unit and words."""

    hedge: str
    value: NotRequired[str | list[str]]
    ends: NotRequired[list[str]]
    negative: NotRequired[bool]
    unit: str
    mode: NotRequired[str]
    counted: NotRequired[str]
    words: NotRequired[str]


class RetiredRow(TypedDict):
    """An id that an earlier edition had."""

    id: str
    successor: NotRequired[str]
    reason: str


class CitationRow(TypedDict):
    """How to cite the edition itself: who made it, under which licence, and when."""

    creator: str
    license: str
    released: str


class DefaultsRow(TypedDict):
    """What every measurement has that does not say otherwise."""

    subject: NotRequired[str]
    domain: NotRequired[str]
    status: NotRequired[str]


class FigureRow(TypedDict):
    """Words of the report with a figure; without offsets, wherever they stand."""

    text: str
    start: NotRequired[int]
    end: NotRequired[int]


class DraftedRow(TypedDict):
    """The figures that a draft has offered; those in no measurement are dismissed."""

    figures: list[FigureRow]


_RECORDS = {
    "source": Source,
    "entity": Entity,
    "measurement": Measurement,
    "statement": Statement,
    "event": Event,
    "report": OtherReport,
}
# What no row says: the source of all facts, and the domain of the fact that is reported.
IMPLIED = {"measurement": "source", "statement": "source", "event": "source", "report": "domain"}
# What a row must say, though a record has a default; and what is no field of a record.
_NEEDED = ("domain", "status")
_ADDED = {"measurement": ("reading", "why"), "report": ("text", "reading", "why")}
_EXPECTED: dict[Any, str] = {
    str: "text in quotation marks",
    int: "a whole number",
    bool: "true or false",
    int | str: "a whole number or text",
}
_optional: Any = NotRequired


@cache
def file_type() -> Any:
    """
    Make the type of a whole file: a `TypedDict` of tables, whose rows are `TypedDict`s too.

    A row has the fields of the record that it becomes, as a file writes them.
    """
    written: dict[Any, Any] = {int: int, bool: bool, Fraction: int | str, Quantity: QuantityRow}
    for part in (Period, Quote, Label, Membership):
        written[part] = _row_of(part.__name__, part, written)
    rows = {
        table: GenericAlias(list, _row_of(table, record, written))
        for table, record in _RECORDS.items()
    }
    fields = {
        "schema": int,
        "edition": str,
        "citation": _optional[CitationRow],
        "article": str,
        "text": _optional[str],
        "source": rows.pop("source"),
        **{table: _optional[each] for table, each in rows.items()},
        "retired": _optional[list[RetiredRow]],
        "defaults": _optional[DefaultsRow],
        "drafted": _optional[list[DraftedRow]],
    }
    made = cast("Any", TypedDict)("EditionFile", fields)
    made.__doc__ = "A whole edition file."
    return made


def _row_of(name: str, record: Any, written: dict[Any, Any]) -> Any:
    """Make the type of a row, in which days, choices and the ids of other records are text."""
    kinds, fields = get_type_hints(record), dict[str, Any]()
    for each in attrs.fields(record):
        if not each.eq or each.name == IMPLIED.get(name):
            continue
        kind = kinds[each.name]
        parts = get_args(kind) or (kind,)
        stated = written.get(parts[0], str)
        if get_origin(kind) is tuple:
            stated = GenericAlias(list, stated)
        is_free = each.default is not attrs.NOTHING or NoneType in parts
        is_free = is_free and each.name not in _NEEDED
        fields[each.name] = _optional[stated] if is_free else stated
    fields |= dict.fromkeys(_ADDED.get(name, ()), _optional[str])
    made = cast("Any", TypedDict)(f"{name.capitalize()}Row", fields)
    made.__doc__ = record.__doc__
    return made


def shape_faults(rows: Row) -> list[Fault]:
    """List every key of a file that is missing, unknown or of the wrong type."""
    # Lazy import: the bundled editions are not checked again.
    from cattrs import BaseValidationError, transform_error

    if rows.get("schema") not in (*SCHEMAS, None):
        text = (
            f"given {short_repr(rows['schema'])}, expected {' or '.join(map(str, SCHEMAS))}; "
            "upgrade sco_facts, or correct the number."
        )
        return [Fault("schema", "shape", text)]
    too_new = _too_new(rows) if rows.get("schema") == 1 else ()
    try:
        _converter().structure(rows, file_type())
    except BaseValidationError as error:
        lines = transform_error(error, path="", format_exception=_explain)
        return [*map(_fault, lines), *too_new]
    return list(too_new)


def _too_new(rows: dict[str, Any]) -> Iterator[Fault]:
    text = "given a key of schema 2, expected those of schema 1; write schema = 2, or remove it."
    for key in ("citation", "defaults", "drafted"):
        if key in rows:
            yield Fault(key, "shape", text)
    for table, keys in _SINCE_SCHEMA_2.items():
        for number, row in enumerate(items_of(rows.get(table))):
            for key in sorted(keys & set(table_of(row))):
                yield Fault(f"{table}[{number}].{key}", "shape", text)


def items_of(given: object) -> list[object]:
    """Take a list as it is, and anything else for an empty one."""
    return cast("list[object]", given) if isinstance(given, list) else []


def table_of(given: object) -> dict[str, Any]:
    """Take a table as it is, and anything else for an empty one."""
    return cast("dict[str, Any]", given) if isinstance(given, dict) else {}


def text_name(name: str, beside: object, text: str | os.PathLike[str] | None) -> str:
    """
    Find the file of the report that an edition quotes.

    It is `text`, in any folder, or else the one that the key `text` names, `beside` the edition
    or below it. A file outside that folder is refused, also by a link: an edition may come from
    a stranger, and a message shows a piece of the text.
    """
    if text is not None:
        return os.fspath(text)
    if not isinstance(beside, str):
        told = (
            "given no text, expected the report that the quotes are from; "
            "name its file in the key `text`, or give it as the argument `text`."
        )
        raise EditionError.of(name, [Fault("text", "shape", told)])
    folder = os.path.dirname(name)
    if not _is_below(folder, beside):
        told = (
            f"given {short_repr(beside)}, expected a file beside this one or below it; "
            "move it there, or give it as the argument `text`."
        )
        raise EditionError.of(name, [Fault("text", "value", told)])
    return os.path.join(folder, beside)


def _is_below(folder: str, path: str) -> bool:
    """Whether a path leads to a file in a folder, also if links on the way are followed."""
    try:
        real, place = map(os.path.realpath, (folder, os.path.join(folder, path)))
    except ValueError:
        return True  # no file has such a name, as the error of reading it says
    return os.path.join(place, "").startswith(os.path.join(real, ""))


@cache
def _converter() -> Any:
    """Make the converter: it changes no value into another type, and ignores no key."""
    from cattrs import Converter
    from cattrs.cols import list_structure_factory
    from cattrs.gen import typeddicts

    def is_list(kind: Any) -> bool:
        return get_origin(kind) is list

    def of_list(kind: Any, converter: Converter) -> Any:
        return _only("a list", list, then=list_structure_factory(kind, converter))

    def of_table(kind: Any, converter: Converter) -> Any:
        make = cast("Any", typeddicts).make_dict_structure_fn
        return _only("a table", dict, then=make(kind, converter, _cattrs_forbid_extra_keys=True))

    converter = Converter()
    for kind, expected in _EXPECTED.items():
        converter.register_structure_hook(kind, _only(expected, *(get_args(kind) or (kind,))))
    converter.register_structure_hook(
        str | list[str],
        lambda given, _: converter.structure(given, list[str] if type(given) is list else str),
    )
    converter.register_structure_hook_factory(is_list)(of_list)
    converter.register_structure_hook_factory(is_typeddict)(of_table)
    return converter


def _only(expected: str, *types: type, then: Callable[[Any, Any], Any] | None = None) -> Any:
    def hook(given: Any, kind: Any) -> None:
        if type(given) not in types:
            shown = str(given) if isinstance(given, date) else short_repr(given)
            raise TypeError(f"given {shown} ({type(given).__name__}), expected {expected}")
        if then is not None:
            then(given, kind)  # only checked: a copy of every table would double the memory
        elif type(given) is int and abs(given) >= 2**53:
            raise TypeError(f"given {short_repr(given)}, expected a whole number below 2**53")

    return hook


def _explain(error: BaseException, _: object) -> str:
    extra = getattr(error, "extra_fields", None)
    if extra is not None:
        keys = ", ".join(map(repr, sorted(extra)))
        key, it = ("keys", "them") if len(extra) > 1 else ("key", "it")
        return f"given the unknown {key} {keys}, expected only keys of the format; remove {it}"
    if isinstance(error, KeyError):
        return f"given no {error.args[0]!r}, expected it; add it"
    return f"{error}; correct it"


def _fault(line: str) -> Fault:
    # cattrs writes "the text @ the path"; an unknown key may contain " @ " itself.
    text, _, path = line.rpartition(" @ ")
    return Fault(path.lstrip("."), "shape", text)
