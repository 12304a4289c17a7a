"""The format of an edition file: its tables, and the check that a file follows it."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, NotRequired, TypedDict, cast, get_origin, is_typeddict

from sco_facts.errors import EditionError, Fault
from sco_facts.text import short_repr

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


class PeriodRow(TypedDict):
    """A time: its words and the dates they resolve to."""

    words: str
    start: NotRequired[str]
    end: NotRequired[str]
    length: NotRequired[int | str]
    since: NotRequired[str]


class QuoteRow(TypedDict):
    """Words of the report, and where they stand."""

    text: str
    start: int
    end: int
    sentence: NotRequired[int]
    paragraph: NotRequired[int]


class SourceRow(TypedDict):
    """A publication."""

    id: str
    kind: str
    title: NotRequired[str]
    publisher: str
    published: NotRequired[str]
    url: str
    language: str
    sha256: NotRequired[str]
    notes: NotRequired[list[str]]


class LabelRow(TypedDict):
    """A name in another language."""

    language: str
    text: str


class MembershipRow(TypedDict):
    """Since when somebody is a member, and who says so."""

    member: str
    since: str
    until: NotRequired[str]
    source: str


class EntityRow(TypedDict):
    """Somebody or something that the report, or another one, names."""

    id: str
    kind: str
    name: str
    names: NotRequired[list[str]]
    role: NotRequired[str]
    iso_code: NotRequired[str]
    same_as: NotRequired[list[str]]
    labels: NotRequired[list[LabelRow]]
    members: NotRequired[list[MembershipRow]]
    assumptions: NotRequired[list[str]]
    notes: NotRequired[list[str]]


class MeasurementRow(TypedDict):
    """A figure of the report, with what qualifies it."""

    id: str
    subject: str
    measure: str
    basis: NotRequired[str]
    quantity: QuantityRow
    domain: str
    period: NotRequired[PeriodRow]
    status: str
    condition: NotRequired[str]
    speaker: NotRequired[str]
    event: NotRequired[str]
    based_on: NotRequired[str]
    quote: QuoteRow
    reading: NotRequired[str]
    why: NotRequired[str]
    topics: NotRequired[list[str]]
    assumptions: NotRequired[list[str]]
    related: NotRequired[list[str]]
    total_of: NotRequired[list[str]]
    notes: NotRequired[list[str]]


class StatementRow(TypedDict):
    """Something said or done, without a figure."""

    id: str
    act: str
    actor: NotRequired[str]
    summary: str
    event: NotRequired[str]
    quote: QuoteRow
    topics: NotRequired[list[str]]
    open_list: NotRequired[bool]
    assumptions: NotRequired[list[str]]
    related: NotRequired[list[str]]
    notes: NotRequired[list[str]]


class EventRow(TypedDict):
    """Something that took place."""

    id: str
    name: str
    part_of: NotRequired[str]
    order: NotRequired[int]
    period: NotRequired[PeriodRow]
    period_source: NotRequired[str]
    place: NotRequired[str]
    place_source: NotRequired[str]
    participants: NotRequired[list[str]]
    quote: QuoteRow
    topics: NotRequired[list[str]]
    assumptions: NotRequired[list[str]]
    related: NotRequired[list[str]]
    notes: NotRequired[list[str]]


class ReportRow(TypedDict):
    """What another source gives for a measurement."""

    id: str
    of: str
    source: str
    words: NotRequired[str]
    seen: NotRequired[str]
    based_on: NotRequired[str]
    text: NotRequired[str]
    quantity: QuantityRow
    reading: NotRequired[str]
    why: NotRequired[str]
    basis: NotRequired[str]
    period: NotRequired[PeriodRow]
    speaker: NotRequired[str]
    status: str
    scope: NotRequired[str]
    assumptions: NotRequired[list[str]]
    notes: NotRequired[list[str]]


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


class EditionFile(TypedDict):
    """A whole edition file."""

    schema: int
    edition: str
    citation: NotRequired[CitationRow]
    article: str
    text: NotRequired[str]
    source: list[SourceRow]
    entity: NotRequired[list[EntityRow]]
    measurement: NotRequired[list[MeasurementRow]]
    statement: NotRequired[list[StatementRow]]
    event: NotRequired[list[EventRow]]
    report: NotRequired[list[ReportRow]]
    retired: NotRequired[list[RetiredRow]]
    defaults: NotRequired[DefaultsRow]
    drafted: NotRequired[list[DraftedRow]]


def check_rows(name: str, rows: dict[str, Any]) -> EditionFile:
    """
    Check that every table has the keys of the format, and every value the right type.

    An `EditionError`, which calls the file `name`, lists every key that is missing, unknown or
    of the wrong type.
    """
    # Lazy import: the bundled editions are not checked again.
    from cattrs import BaseValidationError, transform_error

    if rows.get("schema") not in (*SCHEMAS, None):
        text = (
            f"given {short_repr(rows['schema'])}, expected {' or '.join(map(str, SCHEMAS))}; "
            "upgrade sco_facts, or correct the number."
        )
        raise EditionError.of(name, [Fault("schema", "shape", text)])
    faults = list(_too_new(rows)) if rows.get("schema") == 1 else []
    try:
        checked: EditionFile = _converter().structure(rows, EditionFile)
        if not faults:
            return checked
    except BaseValidationError as error:
        lines = transform_error(error, path="", format_exception=_explain)
        faults = [*map(_fault, lines), *faults]
    raise EditionError.of(name, faults)


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
    if os.path.isabs(path) or ".." in path.replace(os.sep, "/").split("/"):
        return False
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

    converter = Converter()
    converter.register_structure_hook(str, _only("text", str))
    converter.register_structure_hook(int, _only("a whole number", int))
    converter.register_structure_hook(bool, _only("true or false", bool))
    converter.register_structure_hook(int | str, _only("a whole number or text", int, str))
    converter.register_structure_hook(
        str | list[str],
        lambda given, _: converter.structure(given, list[str] if type(given) is list else str),
    )

    def make_list(kind: Any, of: Converter) -> Any:
        structure = list_structure_factory(kind, of)

        def take(given: Any, kind: Any) -> Any:
            # Faster: a list of text alone is not checked item by item.
            is_text = kind == list[str] and set(map(type, given)) <= {str}
            return given if is_text else structure(given, kind)

        return _only("a list", list, then=take)

    def make_table(kind: Any, of: Converter) -> Any:
        make = cast("Any", typeddicts).make_dict_structure_fn
        structure = make(kind, of, _cattrs_forbid_extra_keys=True)

        def take(given: Any, kind: Any) -> Any:
            structure(given, kind)
            return given  # a copy of every table would double the memory

        return _only("a table", dict, then=take)

    def is_list(kind: Any) -> bool:
        return get_origin(kind) is list

    converter.register_structure_hook_factory(is_list)(make_list)
    converter.register_structure_hook_factory(is_typeddict)(make_table)
    return converter


def _only(expected: str, *types: type, then: Callable[[Any, Any], Any] | None = None) -> Any:
    def hook(given: Any, kind: Any) -> Any:
        if type(given) not in types:
            shown = str(given) if isinstance(given, date) else short_repr(given)
            marks = " in quotation marks" if types == (str,) else ""
            raise TypeError(f"given {shown} ({type(given).__name__}), expected {expected}{marks}")
        if then is not None:
            return then(given, kind)
        if type(given) is int and abs(given) >= 2**53:
            raise TypeError(f"given {short_repr(given)}, expected a whole number below 2**53")
        return given

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
