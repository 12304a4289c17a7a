"""Building: records from the rows of an edition file, and everything that is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import attrs

from sco_facts.errors import EditionError, Fault, FaultKind, ScoFactsError, not_among
from sco_facts.periods import Period, read_day
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Value
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
    from sco_facts.editions.format import EditionFile, PeriodRow, QuantityRow

Row = Any  # a table of the format, whose keys were checked before
T = TypeVar("T")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_FIGURE = frozenset("0123456789.-E/")
_FACTS = ("measurement", "statement", "event")
_TABLES = {"source": "sources", "entity": "entities", "measurement": "measurements"}
# The fields of facts that are the id of an entity or a source.
_VITAL = ("quantity", "quote", "source")
_REFERENCES = {
    "speaker": "entity",
    "actor": "entity",
    "place": "entity",
    "place_source": "source",
    "period_source": "source",
}


class _DependentError(Exception):
    """A record that names one which has a fault of its own; one fault is enough."""


class Builder:
    """
    The records of one edition file, and the faults found in making them.

    Args:
        rows: The file, of the right shape. Its rows are dropped one by one as they are used.

    Attributes:
        faults: What is wrong, as far as it shows without the text of the report.
        ours: The ids of the records whose reading is ours, and not that of the words.
        paths: For the id of a fact or another report, where its row is.
        texts: For the id of another report, the file of its text.
        sources, entities, measurements, facts, reports: The sound records, by id.
    """

    def __init__(self, rows: EditionFile) -> None:
        self.rows = rows
        self.faults: list[Fault] = []
        self.ours: set[str] = set()
        self.texts: dict[str, str] = {}
        self.paths: dict[str, str] = {}
        self._declared = {
            table: {row["id"] for row in self._rows(table)}
            for table in ("source", "entity", *_FACTS)
        }
        self.sources: dict[str, Source] = self._table("source", self._source)
        if not {rows["article"], ""} & self._declared["source"]:
            self.faults.append(_unknown_reference("article", rows["article"], "source"))
        self.entities: dict[str, Entity] = self._table("entity", self._entity)
        self.measurements: dict[str, Measurement] = self._table("measurement", self._measurement)
        self.facts: dict[str, Fact] = {**self.measurements}
        self.facts |= self._table("statement", lambda row: Statement(**self._placed(row)))
        self.facts |= self._table("event", self._event)
        self.reports: dict[str, OtherReport] = self.make_reports(self._rows("report"))
        self._check_related()
        for fact in self.measurements.values():
            if fact.total_of:
                self._check_total(fact)

    def make_reports(self, rows: list[Row]) -> dict[str, OtherReport]:
        """Make the other reports of these rows, which are dropped one by one."""
        return self._table("report", self._report, rows)

    def add(self, id: str, field: str, kind: FaultKind, text: str) -> None:
        """Add a fault of a fact or another report."""
        self.faults.append(Fault(f"{self.paths[id]}.{field}", kind, text, id))

    def _rows(self, table: str) -> list[Row]:
        return cast("list[Row]", self.rows.get(table, []))

    def _table(
        self, name: str, make: Callable[[Row], T], rows: list[Row] | None = None
    ) -> dict[str, T]:
        made: dict[str, T] = {}
        # The id of a report is looked up beside those of facts, so it must differ from them.
        taken = self.facts if name in (*_FACTS[1:], "report") else {}
        rows = self._rows(name) if rows is None else rows
        for number, row in enumerate(rows):
            rows[number] = None  # less memory, and less for the garbage collector to walk
            id, path = row["id"], f"{name}[{number}]"
            if row.keys() == {"id"}:
                continue  # it could not be used
            if id in made or id in taken:
                text = f"given the id {id!r} twice, expected it once; rename one."
                self.faults.append(Fault(f"{path}.id", "duplicate", text, id))
                continue
            self._found: list[Fault] = []
            try:
                made[id] = make(row)
                self.paths[id] = path if name in (*_FACTS, "report") else self.paths.get(id, "")
            except _DependentError:
                pass
            except EditionError as error:
                self._found += error.faults
            except ScoFactsError as error:
                self._found.append(Fault("", "value", str(error)))
            self.faults += [
                attrs.evolve(each, path=f"{path}.{each.path}".rstrip("."), id=id)
                for each in self._found
            ]
        return made

    def _source(self, row: Row) -> Source:
        if row["url"]:
            _check_web("url", row["url"])
        if not _LANGUAGE.fullmatch(row["language"]):
            given = short_repr(row["language"])
            raise _bad_value("language", f'given {given}, expected a tag such as "en"; correct it.')
        parts: dict[str, Any] = {"title": None, "published": None, **_tuples(row)}
        return Source(**parts, edition=self.rows["edition"])

    def _entity(self, row: Row) -> Entity:
        parts = _tuples(row)
        for number, url in enumerate(row.get("same_as", ())):
            _check_web(f"same_as[{number}]", url)
        parts["labels"] = tuple(Label(**each) for each in row.get("labels", ()))
        parts["members"] = tuple(map(self._membership, row.get("members", ())))
        return Entity(**parts, edition=self.rows["edition"])

    def _membership(self, row: Row) -> Membership:
        if row["member"] not in self._declared["entity"]:
            raise EditionError.of("", [_unknown_reference("members", row["member"], "entity")])
        parts: dict[str, Any] = {
            name: _day(f"members.{name}", row.get(name)) for name in ("since", "until")
        }
        parts["source"] = self._referred("source", "members", row["source"])
        return Membership(**{**row, **parts})

    def _measurement(self, row: Row) -> Measurement:
        row = self._read(row)
        return Measurement(**self._placed(row, row.get("assumptions", ())))

    def _read(self, row: Row) -> Row:
        """Put the reason of a reading that is ours, and not that of the words, in its place."""
        rest = {key: each for key, each in row.items() if key not in ("reading", "why")}
        reading, why = row.get("reading"), row.get("why")
        if reading is why is None:
            return rest
        if reading != "ours" or why is None:
            text = 'given one of reading and why, expected reading = "ours" and why; correct them.'
            raise _bad_value("reading", text)
        self.ours.add(row["id"])
        return {**rest, "assumptions": [*row.get("assumptions", ()), f"Our reading: {why}"]}

    def _event(self, row: Row) -> Event:
        parts = self._placed(row)
        parts["participants"] = tuple(
            self._referred("entity", "participants", id) for id in row.get("participants", ())
        )
        return Event(**parts)

    def _report(self, row: Row) -> OtherReport:
        row = self._read(row)
        of = self._referred("measurement", "of", row["of"])
        parts = _tuples(row)
        if "text" in parts:
            self.texts[row["id"]] = parts.pop("text")
        parts |= {"domain": of.domain, "subject": of.subject, "measure": of.measure}
        # In schema 1 a speaker is a name.
        references = ("source", "speaker") if self.rows["schema"] > 1 else ("source",)
        self._make(parts, references)
        return OtherReport(**parts, edition=self.rows["edition"])

    def _placed(self, row: Row, caveats: Iterable[str] = ()) -> dict[str, Any]:
        parts = _tuples(row)
        self._make(parts, _REFERENCES, caveats)
        source = self.sources.get(self.rows["article"])
        if source is None:
            raise _DependentError
        return {**parts, "source": source, "edition": self.rows["edition"]}

    def _make(
        self, parts: dict[str, Any], references: Iterable[str], caveats: Iterable[str] = ()
    ) -> None:
        """Make the parts of a record, and put other records in the place of their ids."""
        makers: dict[str, Callable[[Any], object]] = {
            "quantity": lambda row: make_quantity(row, caveats),
            "quote": lambda row: Quote(**row),
            "period": make_period,
            "seen": partial(_day, "seen"),
        }
        for field in references:
            makers[field] = partial(self._referred, _REFERENCES.get(field, field), field)
        is_lost = False
        for field in [each for each in makers if each in parts]:
            try:
                parts[field] = makers[field](parts[field])
                continue
            except EditionError as error:
                self._found += error.faults
            except ScoFactsError as error:
                self._found.append(Fault(field, "value", str(error)))
            except _DependentError:
                pass
            # The rest of the record is checked without it, if it can be.
            is_lost = is_lost or field in _VITAL
            parts.pop(field, None)
        if is_lost:
            raise _DependentError

    def _referred(self, kind: str, field: str, id: str) -> Any:
        made: Mapping[str, Any] = getattr(self, _TABLES[kind])
        if id in made:
            return made[id]
        if {id, ""} & self._declared[kind]:
            raise _DependentError
        raise EditionError.of("", [_unknown_reference(field, id, kind)])

    def _check_related(self) -> None:
        declared = set[str]().union(*(self._declared[each] for each in _FACTS))
        for fact in self.facts.values():
            event = fact.part_of if isinstance(fact, Event) else fact.event
            field = "part_of" if isinstance(fact, Event) else "event"
            named = [("related", id, "fact", declared) for id in fact.related]
            named += [] if event is None else [(field, event, "event", self._declared["event"])]
            parts = fact.total_of if isinstance(fact, Measurement) else ()
            named += [
                ("total_of", id, "measurement", self._declared["measurement"] - {fact.id})
                for id in parts
            ]
            for field, id, kind, known in named:
                if id not in known:
                    fault = _unknown_reference(field, id, kind)
                    self.add(fact.id, fault.path, fault.kind, fault.text)

    def _check_total(self, fact: Measurement) -> None:
        """Add a fault if no values that the words allow add up."""
        # Lazy import: most editions have no totals.
        from sco_facts.comparing.questions import contradicts, total

        others = {id: each for id, each in self.measurements.items() if id != fact.id}
        if not others.keys() >= set(fact.total_of):
            return  # a fault of its own
        try:
            sum_ = total(*(others[id] for id in fact.total_of))
            is_wrong = contradicts(fact, sum_).answer
        except ScoFactsError as error:
            self.add(fact.id, "total_of", "value", str(error))
            return
        if is_wrong:
            text = (
                f"given {fact.quantity.words!r}, expected what its parts add up to, {sum_}; "
                "correct one of them."
            )
            self.add(fact.id, "total_of", "value", text)


def _unknown_reference(field: str, id: str, kind: str) -> Fault:
    article = "an" if kind in ("entity", "event") else "a"
    text = f"given {id!r}, expected the id of {article} {kind} in this file; add it or correct it."
    return Fault(field, "reference", text)


def _check_web(field: str, url: str) -> None:
    """Refuse an address that runs a script or opens a file where a page links it."""
    if not is_web(url):
        text = f"given {short_repr(url)}, expected an address that starts with http:// or https://"
        raise _bad_value(field, f"{text}; correct it, or leave it out.")


def _bad_value(field: str, text: str) -> EditionError:
    return EditionError.of("", [Fault(field, "value", text)])


def make_quantity(row: QuantityRow, caveats: Iterable[str] = ()) -> Quantity:
    """Make the quantity of a row; an error says which of its parts do not fit each other."""
    value, words, ends = _value(row.get("value")), row.get("words", ""), row.get("ends")
    told = "hedges, expected one for each of the two ends of a range."
    hedges = None if ends is None else _pair("quantity.ends", ends, told)
    figure = Figure(row["hedge"], value, words, hedges, negative=row.get("negative", False))
    mode = cast("Mode | None", row.get("mode"))
    if mode not in (None, *get_args(Mode)):
        raise not_among(get_args(Mode), "mode", mode)
    return Quantity.of(figure, row["unit"], row.get("counted"), mode, tuple(caveats))


def make_period(row: PeriodRow) -> Period:
    """Make the period of a row."""
    start, end = _day("period.start", row.get("start")), _day("period.end", row.get("end"))
    length = row.get("length")
    years = exact(_number("period.length", length)) if isinstance(length, str) else length
    return Period(row["words"], start, end, years, row.get("since"))


def _day(where: str, text: str | None) -> date | None:
    try:
        return None if text is None else read_day(text)
    except ValueError:
        text = f'given {short_repr(text)}, expected a day such as "2024-12-31"; correct it.'
        raise _bad_value(where, text) from None


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: tuple(value) if type(value) is list else value  # pyright: ignore[reportUnknownArgumentType]
        for key, value in row.items()
    }


def _value(given: str | list[str] | None) -> Value:
    where = "quantity.value"
    if given is None or isinstance(given, str):
        return None if given is None else _number(where, given)
    low, high = _pair(where, given, "figures, expected one or two; two are the ends of a range.")
    return _number(where, low), _number(where, high)


def _pair(where: str, given: list[str], told: str) -> tuple[str, str]:
    if len(given) != 2:
        raise _bad_value(where, f"given {len(given)} {told}")
    return given[0], given[1]


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
