"""Records: their domain, choices, printing, and that they are values."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from sco_facts.errors import ChoiceError, RecordError
from sco_facts.periods import Period
from sco_facts.phrases import read
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.facts import (
    Entity,
    Event,
    Measurement,
    OtherReport,
    Record,
    Statement,
    cut_to_domain,
)
from sco_facts.records.sources import Quote, Source

SOURCE = Source(
    id="source.report",
    kind="news report",
    title="A headline",
    publisher="An agency",
    published="2025-11-18",
    url="https://example.org/report",
    language="en",
)
QUOTE = Quote("exceeds 30%", 303, 314, 1, 1)
OVER_30 = Quantity.of(Figure(Hedge.OVER, Decimal(30), "exceeds 30%"), "percent")
LAST_YEAR = Period("last year", date(2024, 1, 1), date(2024, 12, 31))
NOW = Period("now", date(2025, 11, 18), date(2025, 11, 18))
SPEAKER = Entity(id="person.x", kind="person", name="A. Speaker", names=("A. Speaker", "Speaker"))
MEASUREMENT = Measurement(
    id="economy.share",
    subject="SCO",
    measure="share of the global economy",
    quantity=OVER_30,
    domain="share",
    period=NOW,
    speaker=SPEAKER,
    source=SOURCE,
    quote=QUOTE,
)
STATEMENT = Statement(
    id="meeting.topics",
    act="discussed",
    actor=SPEAKER,
    summary="The meeting discussed trade.",
    source=SOURCE,
    quote=QUOTE,
    topics=("trade",),
    open_list=True,
)
EVENT = Event(
    id="event.meeting",
    name="Meeting of heads of government",
    period=NOW,
    participants=(SPEAKER,),
    source=SOURCE,
    quote=QUOTE,
)
REPORT = OtherReport(
    id="economy.share@source.report",
    of="economy.share",
    source=SOURCE,
    quantity=OVER_30,
    domain="share",
    period=LAST_YEAR,
    speaker="A. Minister",
)
RECORDS: list[Record] = [SPEAKER, MEASUREMENT, STATEMENT, EVENT, REPORT]
FIGURES: list[Measurement | OtherReport] = [MEASUREMENT, REPORT]


def by_type(record: Record) -> str:
    """Name a parameter by the type of its record."""
    return type(record).__name__


def computed(low: int | None, high: int | None, unit: str = "percent") -> Quantity:
    """Make a quantity without words, its finite ends closed."""
    return Quantity(Interval(low, high, low is not None, high is not None), unit)


def fact(**changes: Any) -> Measurement:
    """Make another measurement of the same thing."""
    return attrs.evolve(MEASUREMENT, **{"id": "economy.other", **changes})


@pytest.mark.parametrize(
    ("quantity", "domain", "expected"),
    [
        (OVER_30, "real", Interval(30, None)),
        (OVER_30, "non-negative", Interval(30, None)),
        (OVER_30, "share", Interval(30, 100, False, True)),
        (computed(-5, 5), "real", Interval.closed(-5, 5)),
        (computed(-5, 5), "non-negative", Interval.closed(0, 5)),
        (computed(-5, 500), "share", Interval.closed(0, 100)),
        (computed(None, None, "fraction"), "share", Interval.closed(0, 1)),
        (computed(None, None, "basis_point"), "share", Interval.closed(0, 10_000)),
        (computed(None, 67, "USD"), "non-negative", Interval.closed(0, 67)),
        (computed(100, None), "share", Interval.point(100)),
    ],
)
@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_interval_is_cut_to_the_domain(
    record: Measurement | OtherReport, quantity: Quantity, domain: Any, expected: Interval
) -> None:
    """Only what is possible, in the unit as stated."""
    assert expected == attrs.evolve(record, quantity=quantity, domain=domain).interval


@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_the_quantity_stays_as_stated(record: Measurement | OtherReport) -> None:
    """The domain cuts the bounds of the record, not the words."""
    assert Interval(30, None) == record.quantity.interval


@pytest.mark.parametrize(
    ("quantity", "domain"),
    [(computed(-5, -1), "non-negative"), (computed(101, None), "share"),
     (computed(None, -1), "share"), (computed(2, 3, "fraction"), "share")],
)  # fmt: skip
@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_bounds_outside_the_domain_are_refused(
    record: Measurement | OtherReport, quantity: Quantity, domain: Any
) -> None:
    """A figure that cannot be is a mistake."""
    with pytest.raises(RecordError, match=f"expected a part of the {domain} domain") as caught:
        attrs.evolve(record, quantity=quantity, domain=domain)

    assert quantity == caught.value.value


@pytest.mark.parametrize("unit", ["tonne", "fold", "percentage_point", "percent/year"])
def test_a_share_is_a_ratio(unit: str) -> None:
    """Nothing else lies between 0 and 1 of a whole."""
    with pytest.raises(RecordError, match=f"Given a share in {unit}"):
        attrs.evolve(MEASUREMENT, quantity=computed(1, 2, unit))


def test_cut_to_domain_leaves_real_alone() -> None:
    """Any number is real."""
    assert OVER_30 is cut_to_domain("x", OVER_30, "real")


@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_bounds_within_the_domain_are_the_quantity(record: Measurement | OtherReport) -> None:
    """Nothing is made where nothing is cut."""
    assert attrs.evolve(record, domain="non-negative").bounds is record.quantity


@pytest.mark.parametrize(
    ("quantity", "domain", "core"),
    [
        (OVER_30, "share", Interval(30, 100, False, True)),
        (OVER_30, "real", Interval(30, None)),
        (read("about 150%"), "share", Interval.point(100)),
        (read("less than 3%"), "non-negative", Interval(0, 3, True)),
    ],
)
@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_the_core_is_that_of_the_bounds(
    record: Measurement | OtherReport, quantity: Quantity, domain: Any, core: Interval
) -> None:
    """Where the words point, within what is possible."""
    assert core == attrs.evolve(record, quantity=quantity, domain=domain).core


@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_a_record_has_the_unit_noun_and_kind_of_its_quantity(
    record: Measurement | OtherReport,
) -> None:
    """So that it compares as its quantity does."""
    cars = attrs.evolve(record, quantity=read("5 cars"), domain="real")

    assert (cars.quantity.unit, "cars", cars.quantity.kind) == (cars.unit, cars.counted, cars.kind)


@pytest.mark.parametrize("unit", ["percent", "fraction", "basis_point"])
def test_a_domain_cuts_in_every_unit(unit: str) -> None:
    """A share is no more than the whole, however it is written."""
    record = attrs.evolve(MEASUREMENT, quantity=OVER_30.to(unit))

    assert MEASUREMENT.interval == record.bounds.to("percent").interval


@pytest.mark.parametrize(
    ("record", "field", "given", "choices"),
    [
        (SPEAKER, "kind", "robot", "person, organisation, country, place, initiative, group"),
        (MEASUREMENT, "status", "rumour", "asserted, estimate, forecast"),
        (REPORT, "status", "rumour", "asserted, estimate, forecast"),
        (MEASUREMENT, "domain", "positive", "real, non-negative, share"),
        (REPORT, "domain", "positive", "real, non-negative, share"),
    ],
)
def test_choices_outside_their_list_are_refused(
    record: Any, field: str, given: str, choices: str
) -> None:
    """The message names the record, the field and the choices."""
    message = f"Given the {field} of '{record.id}', '{given}', expected one of {choices}"

    with pytest.raises(ChoiceError, match=message) as caught:
        attrs.evolve(record, **{field: given})

    assert given == caught.value.value


@pytest.mark.parametrize(
    "kind", ["person", "organisation", "country", "place", "initiative", "group"]
)
def test_kinds_of_entity(kind: Any) -> None:
    """The six kinds of the design."""
    assert kind == Entity(id="x", kind=kind, name="X").kind


@pytest.mark.parametrize("status", ["asserted", "estimate", "forecast"])
@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_kinds_of_status(record: Measurement | OtherReport, status: Any) -> None:
    """The three kinds of the design."""
    assert status == attrs.evolve(record, status=status).status


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (SPEAKER, "A. Speaker"),
        (MEASUREMENT, "SCO, share of the global economy: exceeds 30% (now; A. Speaker)"),
        (fact(speaker=None), "SCO, share of the global economy: exceeds 30% (now)"),
        (fact(period=None), "SCO, share of the global economy: exceeds 30% (A. Speaker)"),
        (fact(period=None, speaker=None), "SCO, share of the global economy: exceeds 30%"),
        (
            fact(quantity=computed(30, None), speaker=None),
            "SCO, share of the global economy: at least 30 percent (now)",
        ),
        (STATEMENT, "The meeting discussed trade."),
        (EVENT, "Meeting of heads of government"),
        (REPORT, "An agency: more than 30 percent (last year)"),
        (attrs.evolve(REPORT, period=None), "An agency: more than 30 percent"),
    ],
)
def test_str_reads_like_the_article(record: Record, expected: str) -> None:
    """The words as written, when, and who said so."""
    assert expected == str(record)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (SPEAKER, "<Entity 'person.x': A. Speaker>"),
        (MEASUREMENT, "<Measurement 'economy.share': exceeds 30%>"),
        (STATEMENT, "<Statement 'meeting.topics': The meeting discussed trade.>"),
        (EVENT, "<Event 'event.meeting': Meeting of heads of government>"),
        (REPORT, "<OtherReport 'economy.share@source.report': more than 30 percent>"),
        (fact(edition="2026.1"), "<Measurement 'economy.other' 2026.1: exceeds 30%>"),
    ],
)
def test_repr_names_the_record(record: Record, expected: str) -> None:
    """Type, id, edition and words."""
    assert expected == repr(record)


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_fields_are_keyword_only(record: Record) -> None:
    """Fifteen fields have no order that anyone remembers."""
    with pytest.raises(TypeError):
        type(record)("x")  # type: ignore[call-arg]


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_records_are_frozen(record: Record) -> None:
    """Nothing is mutable."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_records_have_no_other_attributes(record: Record) -> None:
    """A typo in an assignment is an error."""
    with pytest.raises(AttributeError):
        object.__setattr__(record, "idd", "other")


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_equal_records_hash_alike(record: Record) -> None:
    """They can be keys."""
    assert 1 == len({record, attrs.evolve(record)})


@pytest.mark.parametrize(
    "duplicate",
    [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy, attrs.evolve],
    ids=["pickle", "copy", "deepcopy", "evolve"],
)
@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_copies_are_equal(record: Record, duplicate: Callable[[Record], Record]) -> None:
    """However a record is copied, it says the same."""
    assert record == duplicate(record)


@pytest.mark.parametrize(
    "duplicate",
    [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy, attrs.evolve],
    ids=["pickle", "copy", "deepcopy", "evolve"],
)
@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_copies_keep_the_edition(record: Record, duplicate: Callable[[Record], Record]) -> None:
    """The edition is no part of equality, but of every copy."""
    assert "2026.1" == duplicate(attrs.evolve(record, edition="2026.1")).edition


@pytest.mark.parametrize(
    "duplicate",
    [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy, attrs.evolve],
    ids=["pickle", "copy", "deepcopy", "evolve"],
)
@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_copies_keep_the_interval(
    record: Measurement | OtherReport,
    duplicate: Callable[[Measurement | OtherReport], Measurement | OtherReport],
) -> None:
    """The cut bounds are no argument, and still there."""
    assert Interval(30, 100, False, True) == duplicate(record).interval


@pytest.mark.parametrize("record", FIGURES, ids=by_type)
def test_evolve_cuts_again(record: Measurement | OtherReport) -> None:
    """A changed domain is a changed interval."""
    assert Interval(30, None) == attrs.evolve(record, domain="real").interval


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_the_edition_is_outside_equality(record: Record) -> None:
    """The same record in two editions is the same."""
    assert attrs.evolve(record, edition="2026.1") == attrs.evolve(record, edition="2026.2")


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_a_record_equals_its_own_kind_only(record: Record) -> None:
    """Every field but the edition counts, and so does the class."""
    assert record != attrs.evolve(record, notes=("another note",))
    assert record != tuple(getattr(record, each.name) for each in attrs.fields(type(record)))
    assert [each for each in RECORDS if each == record] == [record]


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_the_edition_is_outside_the_hash(record: Record) -> None:
    """Equal records hash alike."""
    assert hash(record) == hash(attrs.evolve(record, edition="2026.1"))


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_the_edition_is_outside_the_digest(record: Record) -> None:
    """A pin holds while the record is unchanged, whatever else moved."""
    assert record.digest == attrs.evolve(record, edition="2026.1").digest


@pytest.mark.parametrize("record", RECORDS, ids=by_type)
def test_the_notes_are_inside_the_digest(record: Record) -> None:
    """What is there is pinned."""
    change: dict[str, Any] = {"notes": ("changed",)}

    assert record.digest != attrs.evolve(record, **change).digest


def test_content_of_a_measurement() -> None:
    """Speaker and source by id, the quantity by its words, absent fields left out."""
    expected = {
        "id": "economy.share",
        "subject": "SCO",
        "measure": "share of the global economy",
        "quantity": {"words": "exceeds 30%", "hedge": "over", "value": "30", "unit": "percent"},
        "domain": "share",
        "period": {"words": "now", "start": "2025-11-18", "end": "2025-11-18"},
        "status": "asserted",
        "speaker": "person.x",
        "source": "source.report",
        "quote": {"text": "exceeds 30%", "start": 303, "end": 314, "sentence": 1, "paragraph": 1},
    }

    assert expected == MEASUREMENT.content()


def test_content_of_a_statement() -> None:
    """An open list is said, a closed one is not."""
    assert STATEMENT.content()["open_list"] is True


def test_a_closed_list_is_no_content() -> None:
    """So that a later schema could have left the field out."""
    assert "open_list" not in attrs.evolve(STATEMENT, open_list=False).content()


def test_words_that_nobody_wrote_are_no_content() -> None:
    """What `str` makes of a figure may be worded otherwise later, and the digest stays."""
    made = Quantity.of(Figure(Hedge.OVER, Decimal(30), ""), "percent")
    expected = {"hedge": "over", "value": "30", "unit": "percent"}

    assert expected == attrs.evolve(REPORT, quantity=made).content()["quantity"]


def test_words_that_are_those_of_the_library_are_content_if_they_were_written() -> None:
    """A report with words is told from one without."""
    digests = {
        attrs.evolve(
            REPORT, quantity=Quantity.of(Figure(Hedge.OVER, Decimal(30), text), "percent")
        ).digest
        for text in ("", "more than 30 percent")
    }

    assert 2 == len(digests)


def test_the_measure_of_a_report_is_no_content() -> None:
    """The fact has it; the loader copies it."""
    report = attrs.evolve(REPORT, subject="SCO", measure="share of the global economy")

    assert (REPORT, REPORT.digest) == (report, report.digest)


def test_words_that_the_outlet_wrote_are_content() -> None:
    """They are what it says."""
    expected = {"words": "exceeds 30%", "hedge": "over", "value": "30", "unit": "percent"}

    assert expected == REPORT.content()["quantity"]


def test_content_of_a_span_of_change() -> None:
    """A length is an exact number as text."""
    record = fact(period=Period("past years", length=Fraction(5, 2)))

    assert {"words": "past years", "length": "5/2"} == record.content()["period"]


@pytest.mark.parametrize(
    ("make", "message", "value"),
    [
        (
            lambda: cut_to_domain("a.b", computed(1, 2, "count"), "share"),
            "Given a share in count for 'a.b', expected a ratio such as percent; correct the unit "
            "or the domain.",
            computed(1, 2, "count"),
        ),
        (
            lambda: cut_to_domain("a.b", computed(-2, -1), "non-negative"),
            "Given [-2, -1] percent for 'a.b', expected a part of the non-negative domain [0, ∞); "
            "correct the figure or the domain.",
            computed(-2, -1),
        ),
    ],
)
def test_an_error_says_what_to_do(make: Callable[[], object], message: str, value: object) -> None:
    """What was given, what was expected, what to do; the offending part is the value."""
    with pytest.raises(RecordError) as caught:
        make()

    assert (message, value) == (str(caught.value), caught.value.value)
