"""Editions: the data files, read and checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_origin, is_typeddict

import attrs

from sco_facts.canonical import sha256 as take_sha256
from sco_facts.editions.bundled import BundledCatalogue
from sco_facts.errors import (
    AnchorError,
    ChoiceError,
    DigestMismatchError,
    EditionError,
    EditionShapeError,
    EditionSyntaxError,
    EditionValueError,
    UnknownReferenceError,
)
from sco_facts.records.catalogue import Catalogue, Retired
from sco_facts.records.facts import Measurement

# What reads a file is imported when one is read, so that `import sco_facts` stays cheap.
if TYPE_CHECKING:
    from sco_facts.editions.building import Builder
    from sco_facts.editions.format import EditionFile

_LOCK = Lock()

C = TypeVar("C", bound=Catalogue[Any])


@attrs.frozen
class Edition:
    """
    Describe a bundled edition.

    Args:
        name: Its name, `YYYY.N`.
        released: The day of its release, as ISO 8601 text.
        sha256: The digest of its file.
        note: What is new in it.
    """

    name: str
    released: str
    sha256: str
    note: str


def available_editions() -> tuple[Edition, ...]:
    """
    List the bundled editions, oldest first.

    Examples:
        >>> available_editions()[0].name
        '2026.1'
    """
    with _LOCK:
        return _editions()


def load(edition: str | None = None, sha256: str | None = None) -> BundledCatalogue:
    """
    Load a bundled edition.

    Args:
        edition: Its name, such as "2026.1"; `None` is the newest one installed.
        sha256: The digest that its file must have; give it to pin an analysis.

    Raises:
        ChoiceError: No bundled edition has this name.
        DigestMismatchError: The file has another digest.

    Examples:
        >>> str(load("2026.1")["trade.internal"].quantity)
        'nearly 1 trillion USD'
    """
    with _LOCK:
        known = {each.name: each for each in _editions()}
        name = next(reversed(known)) if edition is None else edition
        if name not in known:
            raise ChoiceError(
                f"Given the edition {name!r}, expected one of {', '.join(known)}; "
                "upgrade sco_facts for a newer one.",
                value=name,
            )
        if sha256 is not None:
            _check_digest(f"edition {name}", known[name].sha256, sha256)
        return _load_bundled(known[name])


def load_file(
    path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None
) -> Catalogue[str]:
    """
    Load an edition of your own, of any report, and check all of it.

    Args:
        path: The edition file, in the shape that `docs/reference` describes: TOML, or JSON
            where the name ends in `.json`.
        text: The report, as a UTF-8 text file; by default the file that `text` in the edition
            names, beside it. Every quote must stand in it at its offsets.

    Raises:
        EditionError: Something is wrong with the file; `faults` holds every fault, each with
            its path. A subclass says what, where all are of one kind.
        DigestMismatchError: The text does not have the digest that its source states.
    """
    from sco_facts.editions.building import Builder
    from sco_facts.editions.files import text_name

    name = os.fspath(path)
    data = _read_file(name)
    rows = _check_shape(name, _parse(name, data))
    builder = Builder(rows)
    faults = [*builder.faults, *_check_words(builder)]
    source = builder.sources.get(rows["article"])
    try:
        report_name = text_name(name, rows.get("text"), text)
        report = _read_file(report_name)
    except EditionError as error:
        raise _join(name, faults, error) from None
    if source is not None and source.sha256 is not None:
        _check_digest(f"the text of {name}", take_sha256(report), source.sha256)
    faults += _check_anchors(builder, _decode(report_name, report))
    if source is None and not faults:
        faults.append(
            UnknownReferenceError(
                f"article: given {rows['article']!r}, expected the id of a source in this file; "
                "add it or correct it."
            )
        )
    if faults:
        raise _join(name, faults)
    return cast("Catalogue[str]", _catalogue(Catalogue, builder, take_sha256(data)))


@cache
def _editions() -> tuple[Edition, ...]:
    rows = _parse("editions.toml", _read_bundled("editions.toml"))
    return tuple(Edition(**row) for row in rows["edition"])


@cache
def _load_bundled(edition: Edition) -> BundledCatalogue:
    from sco_facts.editions.building import Builder

    name = f"{edition.name}.toml"
    data = _read_bundled(name)
    _check_digest(name, take_sha256(data), edition.sha256)
    # The digest proves that this is the file which was checked in full before its release.
    builder = Builder(cast("EditionFile", _parse(name, data)))
    if builder.faults:
        raise _join(name, builder.faults)
    return _catalogue(BundledCatalogue, builder, edition.sha256)


def _catalogue(kind: type[C], builder: Builder, sha256: str) -> C:
    retired = builder.rows.get("retired", ())
    return kind(
        builder.facts.values(),
        entities=builder.entities.values(),
        sources=builder.sources.values(),
        reports=builder.reports.values(),
        retired={row["id"]: Retired(row.get("successor"), row["reason"]) for row in retired},
        edition=builder.rows["edition"],
        sha256=sha256,
    )


def _check_digest(what: str, found: str, expected: str) -> None:
    if found != expected.strip().lower():
        raise DigestMismatchError(
            f"Given {what} with sha256 {found}, expected {expected}; "
            "use the file that was pinned, or pin this one knowingly.",
            value=found,
        )


def _read_bundled(name: str) -> bytes:
    path = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", name)
    data: bytes = __spec__.loader.get_data(path)  # type: ignore[union-attr]
    return data


def _read_file(name: str) -> bytes:
    from sco_facts.editions.files import read_bytes

    return read_bytes(name, EditionError, too_large=EditionSyntaxError)


def _decode(name: str, data: bytes) -> str:
    from sco_facts.editions.files import decoded

    return decoded(name, data, EditionSyntaxError)


def _parse(name: str, data: bytes) -> dict[str, Any]:
    from sco_facts.editions.files import parse_rows

    return parse_rows(name, _decode(name, data), EditionSyntaxError)


def _check_shape(name: str, rows: dict[str, Any]) -> EditionFile:
    # Only a file that was never checked pays for the import.
    from cattrs import BaseValidationError, transform_error

    from sco_facts.editions.files import shown
    from sco_facts.editions.format import SCHEMA, EditionFile

    if rows.get("schema") not in (SCHEMA, None):
        raise EditionShapeError(
            f"{name}: schema: given {shown(rows['schema'])}, expected {SCHEMA}; "
            "upgrade sco_facts, or correct the number.",
            value=rows["schema"],
        )
    try:
        checked: EditionFile = _converter().structure(rows, EditionFile)
        return checked
    except BaseValidationError as error:
        lines = transform_error(error, path="", format_exception=_explain)
        faults = [": ".join(reversed(line.rsplit(" @ ", 1))).lstrip(".: ") for line in lines]
        raise _join(name, [EditionShapeError(fault) for fault in faults]) from None


@cache
def _converter() -> Any:
    """Make the converter that takes rows as they are: nothing coerced, nothing ignored."""
    from cattrs import Converter
    from cattrs.cols import list_structure_factory
    from cattrs.gen import typeddicts

    converter = Converter()
    for types, expected in (
        ((str,), "text"), ((int,), "a whole number"), ((bool,), "true or false"),
    ):  # fmt: skip
        converter.register_structure_hook(types[0], _only(expected, *types))
    converter.register_structure_hook(int | str, _only("a whole number or text", int, str))
    converter.register_structure_hook(
        str | list[str],
        lambda given, _: converter.structure(given, list[str] if type(given) is list else str),
    )

    def make_list(kind: Any, of: Converter) -> Any:
        structure = list_structure_factory(kind, of)
        if kind != list[str]:
            return _only("a list", list, then=structure)

        def take(given: Any, kind: Any) -> Any:
            # Only a list with something else in it is told about item by item.
            return given if set(map(type, given)) <= {str} else structure(given, kind)

        return _only("a list", list, then=take)

    def make_table(kind: Any, of: Converter) -> Any:
        make = cast("Any", typeddicts).make_dict_structure_fn
        return _only("a table", dict, then=make(kind, of, _cattrs_forbid_extra_keys=True))

    def is_list(kind: Any) -> bool:
        return get_origin(kind) is list

    converter.register_structure_hook_factory(is_list)(make_list)
    converter.register_structure_hook_factory(is_typeddict)(make_table)
    return converter


def _only(expected: str, *types: type, then: Callable[[Any, Any], Any] | None = None) -> Any:
    from sco_facts.editions.files import shown

    def hook(given: Any, kind: Any) -> Any:
        if type(given) not in types:
            raise TypeError(f"given {shown(given)} ({type(given).__name__}), expected {expected}")
        if then is not None:
            return then(given, kind)
        if type(given) is int and abs(given) >= 2**53:
            raise TypeError(f"given {shown(given)}, expected a whole number below 2**53")
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


def _check_words(builder: Builder) -> list[EditionError]:
    return [
        EditionValueError(
            f"{fact.id!r}: quantity.words: given {words!r}, expected words that stand in its "
            "quote; correct them or lengthen the quote.",
            value=words,
        )
        for fact in builder.facts.values()
        if isinstance(fact, Measurement)
        and fact.quantity.figure is not None
        and (words := fact.quantity.figure.text) not in fact.quote.text
    ]


def _check_anchors(builder: Builder, report: str) -> list[EditionError]:
    return [
        AnchorError(
            f"{fact.id!r}: quote: given {quote.text!r} at {quote.start}–{quote.end}, expected it "
            f"there, but the report has {report[quote.start : quote.end]!r}; correct the offsets.",
            value=quote,
        )
        for fact in builder.facts.values()
        if report[(quote := fact.quote).start : quote.end] != quote.text
    ]


def _join(name: str, faults: Sequence[EditionError], *named: EditionError) -> EditionError:
    """Make one error of all faults, of their kind where they share it; some name their file."""
    every = (*faults, *named)
    kinds = {type(fault) for fault in every}
    kind = kinds.pop() if len(kinds) == 1 else EditionError
    lines = (*(f"{name}: {fault}" for fault in faults), *map(str, named))
    return kind("\n".join(lines), value=every[0].value, faults=lines)
