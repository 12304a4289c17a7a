"""Thresholds: an operand in every unit that the rows of a table may have, as doubles."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

import attrs

from sco_facts.comparing.operands import Operand, Side, read_operand
from sco_facts.errors import OperandError
from sco_facts.exports.tables import nearest
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.intervals import Interval
from sco_facts.quantities.numbers import PLURALS, Exact, exact, exact_text, singular
from sco_facts.quantities.quantity import convert_bounds
from sco_facts.quantities.unit_table import TABLE
from sco_facts.quantities.units import Unit, factors_of

_MOST_UNITS = 1000


class Threshold(NamedTuple):
    """
    The bounds of an operand in one unit; `None` is unbounded.

    `figure` is what an approximator points to, as near as the bounds come; `stated_low` and
    `stated_high` are the ends of the words of a bare figure; each is `None` for all others.
    """

    unit: str
    low: float | None
    high: float | None
    figure: float | None
    stated_low: float | None
    stated_high: float | None


@attrs.frozen
class Thresholds:
    """
    Hold what the rows of a table are compared with.

    Args:
        in_units: The bounds, in each unit of the dimension.
        low_closed: Whether the lower bound is included.
        high_closed: Whether the upper bound is included.
        counted: Every spelling, in lower case, of the noun that is counted; none matches all.
        digest: The digest of the record, if it is one.
        within: The width of the typical reading, as text; `None` for the certain one.
    """

    in_units: tuple[Threshold, ...]
    low_closed: bool
    high_closed: bool
    counted: tuple[str, ...]
    digest: str | None
    within: str | None

    @property
    def first(self) -> Threshold:
        """The bounds in one of the units; which ends there are, all of them agree on."""
        return self.in_units[0]


def thresholds_of(operand: Operand, within: Exact | None = None) -> Thresholds:
    """
    Convert an operand, exactly, to each unit of its dimension, and take the nearest doubles.

    Raises:
        OperandError: It is no record, quantity or phrase.
        PhraseError: A phrase is no quantity.
        MagnitudeError: A bound is too large for a double.

    Examples:
        >>> [(each.unit, each.low) for each in thresholds_of("exactly 25%").in_units[:3]]
        [('percent', 25.0), ('fraction', 0.25), ('per_mille', 250.0)]
    """
    side = read_operand(operand, within)
    codes = comparable_units(side.quantity.unit)
    return Thresholds(
        in_units=tuple(_threshold(side, Unit(code)) for code in codes),
        low_closed=side.bounds.interval.low_closed,
        high_closed=side.bounds.interval.high_closed,
        counted=_spellings(side.quantity.counted),
        digest=None if side.record is None else side.record.digest,
        within=None if within is None else exact_text(exact(within)),
    )


@lru_cache(maxsize=256)
def comparable_units(unit: Unit) -> tuple[str, ...]:
    """
    List the codes of a unit's dimension, made by exchanging its factors; its own comes first.

    Raises:
        OperandError: It has too many factors to list them.

    Examples:
        >>> comparable_units(Unit("km/hour"))[:4]
        ('km/hour', 'km/fortnight', 'km/week', 'km/day')
    """
    above, below = factors_of(unit.code)
    choices = [_alternatives(code) for code in (*above, *below)]
    total = 1
    for each in choices:
        total *= len(each)
    if total > _MOST_UNITS:
        raise OperandError(
            f"Given {unit}, which {total} units of the table could replace, expected at most "
            f"{_MOST_UNITS}; compare it row by row, with `compare`.",
            value=unit,
        )
    codes = [unit.code]
    for chosen in product(*choices):
        other = Unit("/".join(["*".join(chosen[: len(above)]), *chosen[len(above) :]]))
        if other.is_comparable_with(unit):  # percent/month is not, with percent/year
            codes.append(other.code)
    return tuple(dict.fromkeys(codes))


def _alternatives(code: str) -> tuple[str, ...]:
    unit = Unit(code)
    like = (each for each in TABLE if Unit(each).is_comparable_with(unit))
    return tuple(dict.fromkeys([code, *like]))


def _threshold(side: Side, unit: Unit) -> Threshold:
    own, stated = side.quantity.unit, side.quantity.figure
    bounds = convert_bounds(side.bounds.interval, own, unit)
    figure = None if side.bounds.approaches is None else side.bounds.core.low
    figure = None if figure is None else own.convert(figure, unit)
    words = Interval()
    if stated is not None and stated.hedge is Hedge.PLAIN:
        words = bounds
    ends = (bounds.low, bounds.high, figure, words.low, words.high)
    return Threshold(unit.code, *(None if end is None else nearest(end) for end in ends))


def _spellings(counted: str | None) -> tuple[str, ...]:
    """List the words of which the singular is that of a noun, as `check_counted` takes it."""
    if counted is None:
        return ()
    noun = singular(counted.casefold())
    head, space, _ = noun.rpartition(" ")
    candidates = [counted.casefold(), noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"]
    candidates += [head + space + each for each in PLURALS]
    return tuple(dict.fromkeys(each for each in candidates if singular(each) == noun))
