"""Pairs of statements, with the answers that two careful readers gave before the code."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.comparing.corroboration import agreement
from sco_facts.errors import DimensionError, PhraseError
from sco_facts.quantities.unit_table import TABLE

Answers = tuple[str, ...]

DATA = Path(__file__).parent
FIRST = tomllib.loads((DATA / "pairs.toml").read_text(encoding="utf-8"))
SECOND = tomllib.loads((DATA / "second_pairs.toml").read_text(encoding="utf-8"))
PAIRS = {row["id"]: row for row in FIRST["pair"]}
SECOND_PAIRS = {row["id"]: row for row in SECOND["pair"]}
SIZES = ("exceeds", "falls_below", "is_at_least", "is_at_most")
FIELDS = ("agreement", *SIZES)
WORDS = {True: "yes", False: "no", None: "undecided"}
TIMES = "times in the words"
# What is compared at all.
COMPARED = [id for id, row in PAIRS.items() if row["agreement"] not in ("incomparable", "refused")]
FACT = sf.load("2026.2")["trade.internal"]


def expected(id: str, is_exchanged: bool = False) -> Answers:
    """Take the answers of a row; exchanged, above is below."""
    row = PAIRS[id]
    _, above, below, at_least, at_most = (row.get(field, "") for field in FIELDS)
    sizes = (below, above, at_most, at_least) if is_exchanged else (above, below, at_least, at_most)
    return (row["agreement"], *sizes)


def operands(id: str) -> tuple[Any, Any]:
    """Read both sides of a row: as quantities, and with their times as records."""
    row = PAIRS[id]
    if row["kind"] != TIMES:
        return sf.read(row["a"]), sf.read(row["b"])
    a, b = (record(row[side]) for side in "ab")
    return a, b


def record(text: str) -> sf.OtherReport:
    """Make a report of one fact from a statement, with its time."""
    (mention,) = sf.find(text)
    found: Any = mention
    return sf.OtherReport(
        id=text,
        of="it",
        subject="it",
        measure="it",
        source=FACT.source,
        quantity=found.quantity,
        period=found.period,
    )


def answers(a: Any, b: Any) -> Answers:
    """Ask the five questions."""
    said = sf.contradicts(a, b).answer
    sizes = (WORDS[getattr(sf, question)(a, b).answer] for question in SIZES)
    return ({True: "contradicts", False: "compatible", None: "undecided"}[said], *sizes)


def units_of(operand: Any) -> list[str]:
    """List the units to which a quantity converts; a record stays as it was stated."""
    if not isinstance(operand, sf.Quantity):
        return []
    return [code for code in TABLE if sf.Unit(code).is_comparable_with(operand.unit)]


def test_every_pair_was_read_twice() -> None:
    """The same words on both sides, by two readers."""
    words = [
        {id: (row["a"], row["b"]) for id, row in rows.items()} for rows in (PAIRS, SECOND_PAIRS)
    ]

    assert words[0] == words[1]


def test_there_are_pairs_enough() -> None:
    """None is lost, and no id stands twice."""
    assert (433, 433) == (len(PAIRS), len(FIRST["pair"]))


@pytest.mark.parametrize("id", PAIRS)
def test_readers_agree_unless_it_is_settled(id: str) -> None:
    """A difference is settled with its reason, or is a fault."""
    first, second = ([row[id].get(field) for field in FIELDS] for row in (PAIRS, SECOND_PAIRS))

    assert first == second or SECOND["settled"][id]


def test_what_is_settled_is_in_the_table() -> None:
    """No reason outlives its pair."""
    assert set() == SECOND["settled"].keys() - PAIRS.keys()


@pytest.mark.parametrize("id", COMPARED)
def test_a_pair_has_its_answers(id: str) -> None:
    """Agreement and the four sizes."""
    assert expected(id) == answers(*operands(id))


@pytest.mark.parametrize("id", COMPARED)
def test_a_pair_exchanged_has_its_answers_exchanged(id: str) -> None:
    """Agreement is symmetric, and above is below."""
    a, b = operands(id)

    assert expected(id, is_exchanged=True) == answers(b, a)


@pytest.mark.parametrize("id", COMPARED)
def test_a_pair_has_its_answers_in_every_unit(id: str) -> None:
    """What was stated travels along."""
    a, b = operands(id)
    converted = [(a.to(code), b) for code in units_of(a)] + [
        (a, b.to(code)) for code in units_of(b)
    ]

    assert {expected(id)} == {expected(id), *(answers(*pair) for pair in converted)}


def negated(quantity: sf.Quantity) -> sf.Quantity:
    """Turn a quantity round at zero, with its words."""
    assert quantity.figure is not None
    figure = quantity.figure.mirrored()
    return sf.Quantity.of(figure, quantity.unit, quantity.counted, quantity.mode)


def has_mirror(id: str) -> bool:
    """Whether both sides turn round alike: they are of one mode, and of one scale."""
    if PAIRS[id]["kind"] == TIMES:
        return False
    a, b = operands(id)
    is_offset = a.unit != b.unit and a.unit.dimension == "temperature"
    return (a.mode == b.mode or "change" not in (a.mode, b.mode)) and not is_offset


@pytest.mark.parametrize("id", COMPARED)
def test_a_pair_negated_has_its_answers_exchanged(id: str) -> None:
    """Less than -3 and -4 are as more than 3 and 4, the other way round."""
    if has_mirror(id):
        assert expected(id, is_exchanged=True) == answers(*map(negated, operands(id)))


@pytest.mark.parametrize("id", [id for id in PAIRS if PAIRS[id]["agreement"] == "incomparable"])
def test_a_pair_of_different_kinds_is_an_error(id: str) -> None:
    """Another dimension, another noun, or a level against a change."""
    for a, b in (operands(id), operands(id)[::-1]):
        for question in ("contradicts", *SIZES):
            with pytest.raises(DimensionError):
                getattr(sf, question)(a, b)


@pytest.mark.parametrize("id", [id for id in PAIRS if PAIRS[id]["agreement"] == "refused"])
def test_what_asserts_nothing_is_refused(id: str) -> None:
    """What is possible, wanted, denied or asked is no statement to compare."""
    with pytest.raises(PhraseError):
        operands(id)


def test_corroboration_answers_as_the_questions_do() -> None:
    """The same four outcomes, of records without a time."""
    rows = [id for id in COMPARED if PAIRS[id]["kind"] != TIMES]
    found = {id: outcome(id) for id in rows}

    assert {id: PAIRS[id]["agreement"] for id in rows} == found


def outcome(id: str) -> str:
    """Corroborate one side by the other; a figure that is the same is compatible."""
    sides = [
        sf.OtherReport(
            id=side, of="it", subject="it", measure="it", source=FACT.source, quantity=quantity
        )
        for side, quantity in zip("ab", operands(id), strict=True)
    ]
    found, _ = agreement(sides[0], sides[1])
    return "compatible" if found == "same_figure" else found
