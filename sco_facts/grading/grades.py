"""Grades: whether an answer keeps what the report says of a figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, cast, get_args

import attrs

from sco_facts.errors import OperandError
from sco_facts.grading.dating import other_time
from sco_facts.grading.readings import Reading, reading_for
from sco_facts.phrases import Mention, find
from sco_facts.quantities.hedges import Hedge, Value, check_within
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import Exact, exact
from sco_facts.quantities.quantity import Quantity, convert_bounds
from sco_facts.quantities.units import Unit
from sco_facts.quantities.wording import bounds_words
from sco_facts.records.facts import Measurement, OtherReport, cut_to_domain
from sco_facts.text import Shown

Outcome = Literal[
    "faithful", "hedge_dropped", "hedge_changed", "weaker", "unsupported", "contradicts",
    "wrong_period", "wrong_unit", "no_quantity",
]  # fmt: skip
# From the best agreement to the worst.
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
TENTH = Fraction(1, 10)


@attrs.frozen
class Grade(Shown):
    """
    Hold what an answer keeps of a fact.

    Args:
        outcome: The first that applies of `no_quantity`; `wrong_unit`; `wrong_period`;
            `contradicts`, no value fits both; with the same number `faithful`,
            `hedge_dropped` or `hedge_changed`; `weaker`, true if the fact is; `unsupported`,
            more than the fact says.
        reason: A sentence with the words of both, and what to write.
        mention: The quantity that was graded; `None` if there is none.
        others: The other quantities of the answer, in order.
    """

    outcome: Outcome
    reason: str
    mention: Mention | None = None
    others: tuple[Mention, ...] = ()

    def __str__(self) -> str:
        return f"{self.outcome.replace('_', ' ')}: {self.reason}"


class _Fact(NamedTuple):
    """A fact, with the bounds and the words that answers are held to."""

    record: Measurement | OtherReport
    within: Fraction
    interval: Interval
    words: str

    @property
    def quantity(self) -> Quantity:
        return self.record.quantity

    @property
    def hedge(self) -> Hedge | None:
        stated = self.quantity.figure
        return None if stated is None else stated.hedge

    @property
    def allows(self) -> str:
        return bounds_words(self.interval, self.quantity.unit)


class _Judgement(NamedTuple):
    outcome: Outcome
    reason: str
    mention: Mention


def grade(
    answer: str,
    fact: Measurement | OtherReport,
    *,
    within: Exact = TENTH,
    strict: bool = False,
) -> Grade:
    r"""
    Say whether an answer keeps what a report says: number, hedge, unit and period.

    Approximators ("nearly", "about", "just over") are taken at their typical bounds, in the
    answer and in the fact, because their certain ones hold too much to fault any number. All
    other words are taken at what they certainly say.

    Args:
        answer: A sentence or more in plain English.
        fact: A measurement, or what another outlet reports.
        within: How far from its figure an approximator typically reaches, as a fraction of it.
        strict: Grade the worst quantity of the fact's dimension instead of the best.

    Raises:
        HedgeError: `within` is not between 0 and 1.
        OperandError: The fact is a record without a figure, or the answer no text.
        RecordError: The fact's words, taken at typical bounds, leave no value that is possible.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> fact = load("2026.1")["economy.contribution_share"]
        >>> grade("The SCO makes up 30% of the world economy.", fact).outcome
        'hedge_dropped'
        >>> print(*grade("It makes up more than 25%.", fact).reason.split("; "), sep="\n")
        "more than 25%" follows from the report's "exceeds 30%" but says less
        write "exceeds 30%".
    """
    of = _fact(answer, fact, exact(within))
    judgements = [_judge(of, answer, mention) for mention in find(answer)]
    if not judgements:
        reason = f'states no quantity that can be read where the report says "{of.words}"'
        return Grade("no_quantity", f"The answer {reason}; write that.")
    # A sum of money beside a share is no attempt at it, unless there is nothing else.
    fitting = [each for each in judgements if each.outcome != "wrong_unit"] or judgements
    choose = max if strict else min
    chosen = choose(fitting, key=lambda each: OUTCOMES.index(each.outcome))
    others = tuple(each.mention for each in judgements if each is not chosen)
    return Grade(chosen.outcome, chosen.reason, chosen.mention, others)


def _fact(answer: object, record: object, within: Fraction) -> _Fact:
    if not isinstance(answer, str):
        raise OperandError(
            f"Given {answer!r:.60} as the answer, expected text; write a sentence.", value=answer
        )
    if not isinstance(record, Measurement | OtherReport):
        raise OperandError(
            f"Given {record!r:.80}, which has no figure, expected a measurement or another "
            "report of one; list them with `facts.measurements`.",
            value=record,
        )
    check_within(within)
    quantity = record.quantity
    interval = cut_to_domain(record.id, _taken(quantity, within), record.domain).interval
    return _Fact(record, within, interval, quantity.words)


def _taken(quantity: Quantity, within: Fraction) -> Quantity:
    """Take an approximator at its typical bounds, and anything else as it is."""
    is_approximator = quantity.figure is not None and quantity.figure.hedge.is_approximator
    return quantity.typical(within) if is_approximator else quantity


def _judge(of: _Fact, answer: str, mention: Mention) -> _Judgement:
    reading = reading_for(of.quantity, answer, mention)
    if reading is None:
        outcome, reason = _wrong_unit(of, mention)
    elif (time := other_time(of.record, answer, mention)) is not None:
        outcome, reason = _wrong_period(of, time)
    elif mention.modality == "denied":
        outcome, reason = _denial(of, reading)
    else:
        outcome, reason = _assertion(of, reading, mention)
    note = f" ({reading.caveat})" if reading is not None and reading.caveat else ""
    return _Judgement(outcome, f'"{mention.text}"{note} {reason}', mention)


def _wrong_unit(of: _Fact, mention: Mention) -> tuple[Outcome, str]:
    given, expected = (_kind(each) for each in (mention.quantity, of.quantity))
    return "wrong_unit", f'is {given} and the report\'s "{of.words}" {expected}; {_write(of)}.'


def _kind(quantity: Quantity) -> str:
    if quantity.unit.code == "count":
        return f"a count of {quantity.counted}" if quantity.counted else "a number without a unit"
    return f"in {quantity.unit.words(True) or 'parts of a whole'}"


def _wrong_period(of: _Fact, time: str) -> tuple[Outcome, str]:
    period = of.record.period
    if period is None:
        held, advice = "states no period", "leave it out"
    else:
        dates = f" ({period.edtf})" if period.edtf else ""
        held, advice = f'has "{period}"{dates}', "write the report's period"
    return "wrong_period", f'is said of "{time}" where the report {held}; {advice}.'


def _denial(of: _Fact, reading: Reading) -> tuple[Outcome, str]:
    said = _said(of, reading)
    if said.is_disjoint_from(of.interval):
        return "weaker", f'is denied, as the report\'s "{of.words}" implies; {_write(of)}.'
    if _is_same_number(of.quantity, reading.quantity) or of.interval.is_subset_of(said):
        return "contradicts", f'is denied where the report says "{of.words}"; {_write(of)}.'
    return "unsupported", f'is denied, which the report\'s "{of.words}" does not; {_write(of)}.'


def _assertion(of: _Fact, reading: Reading, mention: Mention) -> tuple[Outcome, str]:
    said = _said(of, reading)
    if said.is_disjoint_from(of.interval):
        bounds = bounds_words(said, of.quantity.unit)
        why = f'allows {bounds} and the report\'s "{of.words}" {of.allows}, so no value fits both'
        return "contradicts", f"{why}; {_write(of)}."
    if _is_same_number(of.quantity, reading.quantity):
        return _hedging(of, reading, mention)
    if of.interval.is_subset_of(said):
        return "weaker", f'follows from the report\'s "{of.words}" but says less; {_write(of)}.'
    if reading.hedge is of.hedge is Hedge.PLAIN and _rounds(of.quantity, reading.quantity):
        return "weaker", f'is a rounding of the report\'s "{of.words}"; {_write(of)}.'
    why = f'says more than the report\'s "{of.words}", which allows {of.allows}'
    return "unsupported", f"{why}; {_write(of)}."


def _hedging(of: _Fact, reading: Reading, mention: Mention) -> tuple[Outcome, str]:
    if reading.hedge is of.hedge:
        return "faithful", f'keeps what the report says, "{of.words}"; leave it as it is.'
    # A count is exact without a word that says so.
    is_worded = any(word in mention.text.lower() for word in ("exact", "precise", "="))
    if reading.hedge is Hedge.PLAIN or (reading.hedge is Hedge.EXACTLY and not is_worded):
        return "hedge_dropped", f'leaves out the hedge of "{of.words}"; {_write(of)}.'
    return "hedge_changed", f'has another hedge than the report\'s "{of.words}"; {_write(of)}.'


def _write(of: _Fact) -> str:
    return f'write "{of.words}"'


def _said(of: _Fact, reading: Reading) -> Interval:
    return _taken(reading.quantity, of.within).bounds_in(of.quantity.unit)


def _is_same_number(held: Quantity, said: Quantity) -> bool:
    """Whether two quantities state one number, or one is the figure for the other's fraction."""
    first, second = _value(held), _value(said)
    if first is None or second is None:
        return first is second and held.interval == said.bounds_in(held.unit)
    if _numbers(held, held.unit) == _numbers(said, held.unit):
        return True
    if isinstance(first, Fraction):
        return isinstance(second, Decimal) and _rounds(held, said)
    return isinstance(first, Decimal) and isinstance(second, Fraction) and _rounds(said, held)


def _value(quantity: Quantity) -> Value:
    return None if quantity.figure is None else quantity.figure.value


def _numbers(quantity: Quantity, unit: Unit) -> list[Fraction]:
    value = _value(quantity)
    pair = value if isinstance(value, tuple) else (cast("Exact", value),)
    return [quantity.unit.convert(exact(each), unit) for each in pair]


def _rounds(number: Quantity, figure: Quantity) -> bool:
    """Whether a figure, as its digits stand, is what a number would be rounded to."""
    near = Hedge.PLAIN.support(_value(figure), figure.unit.code)
    near = convert_bounds(near, figure.unit, number.unit)
    return all(each in near for each in _numbers(number, number.unit))
