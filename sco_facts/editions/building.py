"""Building: records from the rows of an edition file, and everything that is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import attrs

from sco_facts.errors import EditionError, Fault, FaultKind, ScoFactsError, not_among
from sco_facts.periods import Period, read_day
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.numbers import MAX_DIGITS, exact
from sco_facts.quantities.quantity import Mode, Quantity
from sco_facts.records.facts import (
    Entity,
    Event,
    Fact,
    Label,
    Measurement,
    Membership,
    OtherReport,
    Statement,
)
from sco_facts.records.sources import Quote, Source
from sco_facts.text import is_web, short_repr

if TYPE_CHECKING:  # a bundled edition is loaded without the checks of its format
    from sco_facts.editions.format import Row

T = TypeVar("T")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
# What stands before the reason of a reading that is ours, among the assumptions.
OURS = "Our reading: "
_FIGURE = frozenset("0123456789.-E/")
_PAIRS = {
    "value": "figures, expected one or two; two are the ends of a range.",
    "ends": "hedges, expected one for each of the two ends of a range.",
}
_FACTS = ("measurement", "statement", "event")
# The fields that are the id of a source or an entity.
_REFERENCES = {
    "source": "source",
    "speaker": "entity",
    "actor": "entity",
    "place": "entity",
    "place_source": "source",
    "period_source": "source",
}
# Without these there is no record; without others the rest of it is checked.
_VITAL = frozenset({"quantity", "quote", "source", "url", "language"})
# The fields that are ids of records which may come later in the file.
_NAMED = {
    "related": ("fact", _FACTS),
    "event": ("event", ("event",)),
    "part_of": ("event", ("event",)),
    "total_of": ("measurement", ("measurement",)),
}


class Builder:
    """
    The records of one edition file, and the faults found in making them.

    Args:
        rows: The file, of the right shape. Its rows are dropped one by one as they are used.

    Attributes:
        faults: What is wrong, as far as it shows without the text of the report.
        ours: The reason of each record whose reading is ours, and not that of the words, by id.
        paths: For the id of a fact or another report, where its row is.
        texts: For the id of another report, the file of its text.
        sources, entities, measurements, facts, reports: The sound records, by id.
    """

    def __init__(self, rows: Row) -> None:
        self.rows = rows
        self.faults: list[Fault] = []
        self.ours: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.paths: dict[str, str] = {}
        self.facts: dict[str, Fact] = {}
        self._found: list[Fault] = []
        self._made: dict[str, dict[str, Any]] = {}
        self._declared = {
            table: {row["id"] for row in rows.get(table, ())}
            for table in ("source", "entity", *_FACTS)
        }
        self._makers: dict[str, Callable[[Any], object]] = {
            "url": lambda url: url and _web("url", url),
            "language": _language,
            "same_as": lambda urls: tuple(
                _web(f"same_as[{number}]", url) for number, url in enumerate(urls)
            ),
            "labels": lambda labels: tuple(Label(**each) for each in labels),
            "members": lambda members: tuple(map(self._membership, members)),
            "participants": lambda ids: tuple(
                self._referred("entity", "participants", id) for id in ids
            ),
            "quantity": make_quantity,
            "quote": lambda quote: Quote(**quote),
            "period": make_period,
            "seen": partial(_day, "seen"),
        }
        for field, table in _REFERENCES.items():
            self._makers[field] = partial(self._referred, table, field)

        self.sources: dict[str, Source] = self._table("source", self._source, rows["source"])
        if not self._is_declared("source", rows["article"]):
            self.faults.append(_unknown("article", rows["article"], "source"))
            self._declared["source"].add(rows["article"])  # told once, not of every fact
        entities, measurements, statements, events, reports = (
            rows.get(table, []) for table in ("entity", *_FACTS, "report")
        )
        self.entities: dict[str, Entity] = self._table(
            "entity", partial(self._record, Entity), entities
        )
        self.measurements: dict[str, Measurement] = self._table(
            "measurement", self._measurement, measurements
        )
        self.facts |= self.measurements
        self.facts |= self._table("statement", partial(self._fact, Statement), statements)
        self.facts |= self._table("event", partial(self._fact, Event), events)
        self.reports: dict[str, OtherReport] = self.make_reports(reports)
        self._check_named()
        for fact in self.measurements.values():
            if fact.total_of:
                self._check_total(fact)

    def make_reports(self, rows: list[Any]) -> dict[str, OtherReport]:
        """Make the reports of these rows, which are dropped one by one; threads may at once."""
        return self._table("report", self._report, rows)

    def add(self, id: str, field: str, kind: FaultKind, text: str) -> None:
        """Add a fault of a fact or another report."""
        self.faults.append(Fault(f"{self.paths[id]}.{field}", kind, text, id))

    def _table(self, name: str, make: Callable[[Row], T], rows: list[Any]) -> dict[str, T]:
        made = self._made[name] = dict[str, T]()
        # The id of a report is looked up beside those of facts, so it must differ from them.
        is_placed = name not in ("source", "entity")
        taken = self.facts if is_placed else {}
        for number, row in enumerate(rows):
            rows[number] = None  # less memory, and less for the garbage collector to walk
            id, path = row["id"], f"{name}[{number}]"
            if row.keys() == {"id"}:
                continue  # it could not be used
            self._found = []
            if id in made or id in taken:
                text = f"given the id {id!r} twice, expected it once; rename one."
                self._found.append(Fault("id", "duplicate", text))
            elif (record := self._attempt("", make, row)) is not None:
                made[id] = record
                if is_placed:
                    self.paths[id] = path
            self.faults += [
                attrs.evolve(each, path=f"{path}.{each.path}".rstrip("."), id=id)
                for each in self._found
            ]
        return made

    def _attempt(self, field: str, make: Callable[[Any], T], given: object) -> T | None:
        """Make a record or a field of one; `None`, and its faults, if that fails."""
        try:
            return make(given)
        except EditionError as error:
            self._found += error.faults
        except ScoFactsError as error:
            self._found.append(Fault(field, "value", str(error)))
        return None

    def _record(self, kind: Callable[..., T], row: Row, **more: object) -> T:
        """Make a record from a row, with other records in the place of their ids."""
        parts: dict[str, Any] = {"edition": self.rows["edition"], **more}
        is_lost = False
        for field, given in row.items():
            make = self._makers.get(field)
            if make is None:
                parts[field] = tuple(given) if type(given) is list else given  # pyright: ignore[reportUnknownArgumentType]
            elif (made := self._attempt(field, make, given)) is not None:
                parts[field] = made
            else:
                is_lost = is_lost or field in _VITAL
        if is_lost:
            raise EditionError("")  # without a fault of its own
        return kind(**parts)

    def _source(self, row: Row) -> Source:
        return self._record(Source, {"title": None, "published": None, **row})

    def _fact(self, kind: Callable[..., T], row: Row) -> T:
        return self._record(kind, {**row, "source": self.rows["article"]})

    def _measurement(self, row: Row) -> Measurement:
        row = self._read(row)
        row["quantity"] = {**row["quantity"], "caveats": row.get("assumptions", ())}
        return self._fact(Measurement, row)

    def _report(self, row: Row) -> OtherReport:
        row = self._read(row)
        of: Measurement = self._referred("measurement", "of", row["of"])
        more: Row = {"domain": of.domain, "subject": of.subject, "measure": of.measure}
        if "text" in row:
            self.texts[row["id"]] = row.pop("text")
        if self.rows["schema"] == 1 and "speaker" in row:
            more["speaker"] = row.pop("speaker")  # a name
        return self._record(OtherReport, row, **more)

    def _read(self, row: Row) -> Row:
        """Put the reason of a reading that is ours, and not that of the words, in its place."""
        rest = dict(row)
        reading, why = rest.pop("reading", None), rest.pop("why", None)
        if reading is why is None:
            return rest
        if reading != "ours" or why is None:
            text = 'given one of reading and why, expected reading = "ours" and why; correct them.'
            raise _bad_value("reading", text)
        self.ours[row["id"]] = why
        return {**rest, "assumptions": [*row.get("assumptions", ()), f"{OURS}{why}"]}

    def _membership(self, row: Row) -> Membership:
        if row["member"] not in self._declared["entity"]:
            raise EditionError("", faults=[_unknown("members", row["member"], "entity")])
        parts: Row = {each: _day(f"members.{each}", row.get(each)) for each in ("since", "until")}
        source = self._referred("source", "members", row["source"])
        return Membership(**{**row, **parts, "source": source})

    def _referred(self, table: str, field: str, id: str) -> Any:
        """Find the record with an id; one that has faults itself is no fault of those it is in."""
        found = self._made[table].get(id)
        if found is None:
            faults = [] if self._is_declared(table, id) else [_unknown(field, id, table)]
            raise EditionError("", faults=faults)
        return found

    def _is_declared(self, table: str, id: str) -> bool:
        # A row without an id may be the one that is meant.
        return not self._declared[table].isdisjoint({id, ""})

    def _check_named(self) -> None:
        """Add a fault for each id that is not one of the records which its field may name."""
        known = {
            field: (kind, {id for table in tables for id in self._declared[table]})
            for field, (kind, tables) in _NAMED.items()
        }
        for fact in self.facts.values():
            for field, (kind, ids) in known.items():
                given = getattr(fact, field, None) or ()
                for id in (given,) if isinstance(given, str) else given:
                    if id not in ids or (field == "total_of" and id == fact.id):
                        fault = _unknown(field, id, kind)
                        self.add(fact.id, field, fault.kind, fault.text)

    def _check_total(self, fact: Measurement) -> None:
        """Add a fault if no values that the words allow add up."""
        # Lazy import: most editions have no totals.
        from sco_facts.comparing.questions import contradicts, total

        if not set(fact.total_of) <= self.measurements.keys() - {fact.id}:
            return  # a fault of its own
        try:
            parts = total(*(self.measurements[id] for id in fact.total_of))
            if not contradicts(fact, parts).answer:
                return
            told = f"given {fact.quantity.words!r}, expected what its parts add up to, {parts}; "
            text = f"{told}correct one of them."
        except ScoFactsError as error:
            text = str(error)
        self.add(fact.id, "total_of", "value", text)


def _unknown(field: str, id: str, kind: str) -> Fault:
    article = "an" if kind in ("entity", "event") else "a"
    text = f"given {id!r}, expected the id of {article} {kind} in this file; add it or correct it."
    return Fault(field, "reference", text)


def _bad_value(field: str, text: str) -> EditionError:
    return EditionError.of("", [Fault(field, "value", text)])


def _web(field: str, url: str) -> str:
    """Refuse an address that runs a script or opens a file where a page links it."""
    if not is_web(url):
        text = f"given {short_repr(url)}, expected an address that starts with http:// or https://"
        raise _bad_value(field, f"{text}; correct it, or leave it out.")
    return url


def _language(tag: str) -> str:
    if not _LANGUAGE.fullmatch(tag):
        given = short_repr(tag)
        raise _bad_value("language", f'given {given}, expected a tag such as "en"; correct it.')
    return tag


def make_quantity(row: Row) -> Quantity:
    """Make the quantity of a row; an error says which of its parts do not fit each other."""
    for key, told in _PAIRS.items():
        given = row.get(key, "")
        if not isinstance(given, str) and len(given) != 2:
            raise _bad_value(f"quantity.{key}", f"given {len(given)} {told}")
    value, mode = row.get("value"), row.get("mode")
    if isinstance(value, str):
        value = _number("quantity.value", value)
    elif value is not None:
        value = tuple(_number("quantity.value", each) for each in value)
    if mode not in (None, *get_args(Mode)):
        raise not_among(get_args(Mode), "mode", mode)
    words, is_negative = row.get("words", ""), row.get("negative", False)
    figure = Figure(row["hedge"], value, words, row.get("ends"), negative=is_negative)
    return Quantity.of(figure, row["unit"], row.get("counted"), mode, tuple(row.get("caveats", ())))


def make_period(row: Row) -> Period:
    """Make the period of a row."""
    start, end = (_day(f"period.{each}", row.get(each)) for each in ("start", "end"))
    length = row.get("length")
    years = exact(_number("period.length", length)) if isinstance(length, str) else length
    return Period(row["words"], start, end, years, row.get("since"))


def _day(where: str, text: str | None) -> date | None:
    try:
        return None if text is None else read_day(text)
    except ValueError:
        text = f'given {short_repr(text)}, expected a day such as "2024-12-31"; correct it.'
        raise _bad_value(where, text) from None


def _number(where: str, text: str) -> Decimal | Fraction:
    try:
        if len(text) > 2 * MAX_DIGITS or not _FIGURE.issuperset(text):
            raise ValueError
        return Fraction(text) if "/" in text else Decimal(text)
    except (ValueError, ArithmeticError):
        told = (
            f"given {short_repr(text)}, expected a finite figure as text, "
            'such as "27.5E6" or "1/3"; correct it.'
        )
        raise _bad_value(where, told) from None
