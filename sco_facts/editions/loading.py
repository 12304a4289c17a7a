"""Loading: the editions that are bundled, and files of a user's own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cache
from marshal import loads
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar, cast

import attrs

from sco_facts.canonical import Plain, check_digest
from sco_facts.canonical import sha256 as take_sha256
from sco_facts.editions.bundled import BundledCatalogue
from sco_facts.errors import EditionError, Fault, not_among
from sco_facts.records.catalogue import Catalogue, Retired
from sco_facts.records.facts import OtherReport

# Lazy imports below: what reads a file is needed only when one is read.
if TYPE_CHECKING:
    from sco_facts.editions.building import Builder

C = TypeVar("C", bound=Catalogue[Any])
# An edition by its name, the path of one of a user's own, or a catalogue; `None` is the newest.
Chosen = str | os.PathLike[str] | Catalogue[Any] | None

# The catalogues in use, by edition. There is no lock, which a fork could leave locked for ever in
# the child: threads that load an edition at once may all read it, and `setdefault` keeps one.
_LOADED: dict[str, BundledCatalogue] = {}


@attrs.frozen(eq=False, repr=False)
class Edition(Plain):
    """
    A bundled edition, as the list of editions describes it.

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
    return tuple(each for each, _ in _listed().values())


def load(edition: str | None = None, sha256: str | None = None) -> BundledCatalogue:
    """
    Load a bundled edition.

    Args:
        edition: Its name, such as "2026.1"; `None` is the newest one installed.
        sha256: The digest that its file must have; give it to pin an analysis.

    Returns:
        The catalogue, the same object each time.

    Raises:
        ChoiceError: No bundled edition has this name.
        DigestMismatchError: The file has another digest.

    Examples:
        >>> str(load("2026.1")["trade.internal"].quantity)
        'nearly 1 trillion USD'
    """
    known = _listed()
    name = next(reversed(known)) if edition is None else edition
    if name not in known:
        raise not_among(known, "edition", name, "upgrade sco_facts for a newer one.")
    if sha256 is not None:
        check_digest(f"edition {name}", known[name][0].sha256, sha256)
    if name not in _LOADED:
        _LOADED.setdefault(name, _read_edition(*known[name]))
    return _LOADED[name]


def load_file(
    path: str | os.PathLike[str], text: str | os.PathLike[str] | None = None
) -> Catalogue[str]:
    """
    Load an edition of your own, of any report, and check all of it.

    Args:
        path: The edition file, in the format that `docs/reference` describes: TOML, or JSON
            if its name ends in `.json`. A folder stands for its `edition.toml`.
        text: The report, as a UTF-8 text file; by default the file that `text` in the edition
            names, beside it. Every quote must be in it, at its offsets.

    Raises:
        FileError: The edition file or the report cannot be read.
        EditionError: Something is wrong in the edition; `faults` has everything that is.
        DigestMismatchError: The report does not have the digest that its source states.
    """
    from sco_facts.editions.rereading import reread

    checked = reread(path, text)
    if checked.error is not None:
        raise checked.error
    if faults := [each for each in checked.faults if each.kind != "name"]:
        raise EditionError.of(checked.name, faults)
    return cast("Catalogue[str]", _catalogue(Catalogue, checked.builder, checked.sha256))


def resolve(edition: Chosen) -> Catalogue[Any]:
    """Load an edition by its name or its path; a catalogue stays as it is."""
    if isinstance(edition, Catalogue):
        return edition
    return load_file(edition) if is_path(edition) else load(cast("str | None", edition))


def is_path(edition: Chosen) -> TypeGuard[str | os.PathLike[str]]:
    """Whether an edition is chosen by the path of a file or folder, and not by its name."""
    if not isinstance(edition, str):
        return isinstance(edition, os.PathLike)
    if edition in _listed():
        return False
    is_file = edition.endswith((".toml", ".json")) or os.path.basename(edition) != edition
    return is_file or os.path.exists(edition)


@cache
def _listed() -> dict[str, tuple[Edition, str]]:
    """List the bundled editions by name, each with the digest of its rows."""
    listed = _bundled_rows("editions.marshal")
    return {name: (Edition(**row), digest) for name, (row, digest) in listed.items()}


def _read_edition(edition: Edition, digest: str) -> BundledCatalogue:
    from sco_facts.editions.building import Builder

    name = f"{edition.name}.marshal"
    # The digest proves that these are the rows that were checked in full before their release.
    rows = _bundled_rows(name, digest)
    reports = rows.pop("report", [])
    builder = Builder(rows)

    def make_reports() -> Iterable[OtherReport]:
        made = builder.make_reports([*reports])
        _check_sound(name, builder)
        return made.values()

    _check_sound(name, builder)
    return _catalogue(BundledCatalogue, builder, edition.sha256, make_reports)


def _check_sound(name: str, builder: Builder) -> None:
    if builder.faults:
        raise EditionError.of(name, builder.faults)


def _catalogue(
    kind: type[C],
    builder: Builder,
    sha256: str,
    reports: Callable[[], Iterable[OtherReport]] | None = None,
) -> C:
    retired = builder.rows.get("retired", ())
    return kind(
        builder.facts.values(),
        entities=builder.entities.values(),
        sources=builder.sources.values(),
        reports=reports or builder.reports.values(),
        retired={row["id"]: Retired(row.get("successor"), row["reason"]) for row in retired},
        citation=builder.rows.get("citation"),
        edition=builder.rows["edition"],
        sha256=sha256,
    )


def read_bundled(name: str) -> bytes:
    """Read a file of the folder `data`, also where the package is in a zip archive."""
    path = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", name)
    data: bytes = __spec__.loader.get_data(path)  # type: ignore[union-attr]
    return data


def _bundled_rows(name: str, digest: str | None = None) -> dict[str, Any]:
    """Read what tools/make_rows.py wrote."""
    data = read_bundled(name)
    if digest is not None:
        check_digest(name, take_sha256(data), digest)
    try:
        # As much to be trusted as the bytecode of the package, which Python reads in the same way.
        return cast("dict[str, Any]", loads(data))  # noqa: S302
    except (EOFError, TypeError, ValueError):
        text = "given a damaged file, expected that of the package; install sco_facts again."
        raise EditionError.of(name, [Fault("", "syntax", text)]) from None
