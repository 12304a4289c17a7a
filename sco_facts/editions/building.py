"""Records made from the rows of an edition file, with everything that is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar, cast

from sco_facts.editions.format import EditionFile, PeriodRow, QuantityRow
from sco_facts.errors import (
    DuplicateIdError,
    EditionError,
    EditionValueError,
    ScoFactsError,
    UnknownReferenceError,
)
from sco_facts.periods import Period, read_day
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Value
from sco_facts.quantities.numbers import MAX_DIGITS, exact
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.facts import Entity, Event, Fact, Measurement, OtherReport, Statement
from sco_facts.records.sources import Quote, Source

Row = Any  # a table of the schema; its keys are checked before it comes here
T = TypeVar("T")

_FIGURE = frozenset("0123456789.-E/")
_FACTS = ("measurement", "statement", "event")


class _DependentError(Exception):
    """A record names one that has a fault of its own, which is told already."""


class Builder:
    """Make records of the rows of one edition file, which it uses up, and collect the faults."""

    def __init__(self, rows: EditionFile) -> None:
        self.rows = rows
        self.faults: list[EditionError] = []
        self._declared = {
            table: {row["id"] for row in self._rows(table)}
            for table in ("source", "entity", *_FACTS)
        }
        self.sources: dict[str, Source] = self._table("source", self._source)
        self.entities: dict[str, Entity] = self._table("entity", self._entity)
        self.measurements: dict[str, Measurement] = self._table("measurement", self._measurement)
        self.facts: dict[str, Fact] = {**self.measurements}
        self.facts |= self._table("statement", self._statement)
        self.facts |= self._table("event", self._event)
        self.reports: dict[str, OtherReport] = self._table("report", self._report)
        self._check_related()

    def _rows(self, table: str) -> list[Row]:
        return cast("list[Row]", self.rows.get(table, []))

    def _table(self, name: str, make: Callable[[Row], T]) -> dict[str, T]:
        made: dict[str, T] = {}
        # A report may be asked for wherever a fact may.
        taken = self.facts if name in (*_FACTS[1:], "report") else {}
        rows = self._rows(name)
        for number, row in enumerate(rows):
            rows[number] = None  # less memory, and less for the garbage collector to walk
            id = row["id"]
            try:
                if id in made or id in taken:
                    raise DuplicateIdError(
                        f"given the id {id!r} twice, expected it once; rename one."
                    )
                made[id] = make(row)
            except _DependentError:
                continue
            except ScoFactsError as error:
                told = f"{name}[{number}] ({id!r}): {error}"
                if isinstance(error, EditionError):
                    self.faults.append(type(error)(told, value=id))
                else:
                    self.faults.append(EditionValueError(told, value=error.value))
        return made

    def _source(self, row: Row) -> Source:
        return Source(
            id=row["id"],
            kind=row["kind"],
            title=row.get("title"),
            publisher=row["publisher"],
            published=row.get("published"),
            url=row["url"],
            language=row["language"],
            sha256=row.get("sha256"),
            notes=tuple(row.get("notes", ())),
            edition=self.rows["edition"],
        )

    def _entity(self, row: Row) -> Entity:
        return Entity(**_tuples(row), edition=self.rows["edition"])

    def _measurement(self, row: Row) -> Measurement:
        parts = _tuples(row)
        parts["quantity"] = make_quantity(row["quantity"], parts.get("assumptions", ()))
        if "speaker" in row:
            parts["speaker"] = self._referred("entity", self.entities, "speaker", row["speaker"])
        return Measurement(**self._placed(parts, row))

    def _statement(self, row: Row) -> Statement:
        parts = _tuples(row)
        if "actor" in row:
            parts["actor"] = self._referred("entity", self.entities, "actor", row["actor"])
        return Statement(**self._placed(parts, row))

    def _event(self, row: Row) -> Event:
        parts = _tuples(row)
        parts["participants"] = tuple(
            self._referred("entity", self.entities, "participants", id)
            for id in row.get("participants", ())
        )
        return Event(**self._placed(parts, row))

    def _report(self, row: Row) -> OtherReport:
        parts = _tuples(row)
        of = self._referred("measurement", self.measurements, "of", row["of"])
        parts["quantity"] = make_quantity(row["quantity"])
        parts |= {"domain": of.domain, "subject": of.subject, "measure": of.measure}
        parts["source"] = self._referred("source", self.sources, "source", row["source"])
        parts["period"] = make_period(row.get("period"))
        return OtherReport(**parts, edition=self.rows["edition"])

    def _placed(self, parts: dict[str, Any], row: Row) -> dict[str, Any]:
        parts["source"] = self._referred("source", self.sources, "article", self.rows["article"])
        parts["quote"] = Quote(**row["quote"])
        if "period" in row:
            parts["period"] = make_period(row["period"])
        parts["edition"] = self.rows["edition"]
        return parts

    def _referred(self, kind: str, made: Mapping[str, T], field: str, id: str) -> T:
        if id in made:
            return made[id]
        if id in self._declared[kind]:
            raise _DependentError
        raise _unknown_reference(field, id, kind)

    def _check_related(self) -> None:
        declared = set[str]().union(*(self._declared[each] for each in _FACTS))
        for fact in self.measurements.values():
            for id in fact.related:
                if id not in declared:
                    self.faults.append(_unknown_reference(f"{fact.id!r}: related", id, "fact"))


def _unknown_reference(field: str, id: str, kind: str) -> UnknownReferenceError:
    article = "an" if kind == "entity" else "a"
    return UnknownReferenceError(
        f"{field}: given {id!r}, expected the id of {article} {kind} in this file; add it or "
        "correct it.",
        value=id,
    )


def make_quantity(row: QuantityRow, caveats: Iterable[str] = ()) -> Quantity:
    """
    Make the quantity of a row.

    Raises:
        ScoFactsError: The hedge, the value and the unit do not fit each other.
    """
    figure = Figure(row["hedge"], _value(row.get("value")), row.get("words", ""))
    return Quantity.of(figure, row["unit"], row.get("counted"), caveats=tuple(caveats))


def make_period(row: PeriodRow | None) -> Period | None:
    """
    Make the period of a row, or `None` of none.

    Raises:
        EditionValueError: A date or the length is not one.
        MagnitudeError: The length has too many digits, or too large an exponent.
    """
    if row is None:
        return None
    start, end = _day("period.start", row.get("start")), _day("period.end", row.get("end"))
    length = row.get("length")
    years = exact(_number("period.length", length)) if isinstance(length, str) else length
    return Period(row["words"], start, end, years, row.get("since"))


def _day(where: str, text: str | None) -> date | None:
    try:
        return None if text is None else read_day(text)
    except ValueError:
        raise EditionValueError(
            f'{where}: given {text!r}, expected a day such as "2024-12-31"; correct it.', value=text
        ) from None


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: tuple(value) if type(value) is list else value  # pyright: ignore[reportUnknownArgumentType]
        for key, value in row.items()
    }


def _value(given: str | list[str] | None) -> Value:
    if given is None or isinstance(given, str):
        return None if given is None else _number("quantity.value", given)
    if len(given) != 2:
        raise EditionValueError(
            f"quantity.value: given {len(given)} figures, expected one or two; "
            "two are the ends of a range."
        )
    low, high = (_number("quantity.value", each) for each in given)
    return (low, high)


def _number(where: str, text: str) -> Decimal | Fraction:
    try:
        if len(text) > 2 * MAX_DIGITS or not _FIGURE.issuperset(text):
            raise ValueError
        return Fraction(text) if "/" in text else Decimal(text)
    except (ValueError, ArithmeticError):
        shown = text if len(text) <= 40 else f"{text[:40]}…"
        raise EditionValueError(
            f"{where}: given {shown!r}, expected a finite figure as text, "
            'such as "27.5E6" or "1/3"; correct it.',
            value=text,
        ) from None
