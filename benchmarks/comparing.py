"""One comparison and one conversion, beside libraries of units, intervals and uncertainties."""

import operator
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any

from measuring import best, table, with_ratio

import sco_facts as sf

PACKAGES = ["pint", "astropy", "portion", "uncertainties"]
LIBRARIES = ["sco_facts", "pint", "astropy.units", "portion", "uncertainties"]
PAIRS = 100
LAPS = 100
# In ten thousands of tonnes. No two are the same, so that no cache of operands helps, and every
# other pair is the other way round.
LEFT = [2750 + at for at in range(PAIRS)]
RIGHT = [(4000, 2000)[at % 2] + at for at in range(PAIRS)]
ANSWERS = [a > b for a, b in zip(LEFT, RIGHT, strict=True)]

Actions = dict[str, Callable[[], object]]


def each(action: Callable[..., object], *operands: Iterable[object]) -> Callable[[], object]:
    """Make a loop that costs next to nothing beside what it calls."""
    return lambda: deque(map(action, *operands), maxlen=0)


def phrase(figure: int, unit: str) -> str:
    """Write a figure as a report would."""
    return f"{figure / 100:.2f} million {unit}"


def new_texts(unit: object) -> Iterator[str]:
    """Write figures that were never read before, all above those to the left."""
    return (f"{figure} {unit}" for figure in count(10**8))


def ours() -> Actions:
    """Compare and convert with this library."""
    left = [sf.read(phrase(figure, "tonnes")) for figure in LEFT]
    right = [sf.read(phrase(figure, "tonnes")) for figure in RIGHT]
    short = [sf.read(phrase(figure, "short tons")) for figure in RIGHT]
    vague = [sf.read(f"more than {phrase(figure, 'tonnes')}") for figure in RIGHT]
    facts = sf.load("2026.1")
    records = [facts["trade.internal"], facts["trade.kazakhstan_sco"]] * (PAIRS // 2)
    unit = sf.Unit("short_ton")
    check(verdict.answer for verdict in map(sf.exceeds, left, right))
    check(verdict.answer for verdict in map(sf.exceeds, left, short))
    return {
        "in the same unit": each(sf.exceeds, left, right),
        "in another unit": each(sf.exceeds, left, short),
        "undecided, in the same unit": each(sf.exceeds, vague, left),
        "a record with a record": each(sf.exceeds, records, records[::-1]),
        "with a text seen before": each(
            sf.exceeds, left, [phrase(figure, "tonnes") for figure in RIGHT]
        ),
        "with a text never seen": each(sf.exceeds, left, new_texts("tonnes")),
        "to a unit": each(operator.methodcaller("to", unit), left),
        "to the name of a unit": each(operator.methodcaller("to", "short_ton"), left),
    }


def with_units(quantity: Callable[..., Any], tonne: Any, short_ton: Any) -> Actions:
    """Compare and convert with a library of units, which all have the same names for this."""
    left = [quantity(figure * 1e4, tonne) for figure in LEFT]
    right = [quantity(figure * 1e4, tonne) for figure in RIGHT]
    short = [quantity(figure * 1e4, short_ton) for figure in RIGHT]
    check(map(operator.gt, left, right))
    check(map(operator.gt, left, short))

    def above_text(a: Any, text: str) -> object:
        return a > quantity(text)

    return {
        "in the same unit": each(operator.gt, left, right),
        "in another unit": each(operator.gt, left, short),
        "with a text seen before": each(
            above_text, left, [f"{figure}e4 {tonne}" for figure in RIGHT]
        ),
        "with a text never seen": each(above_text, left, new_texts(tonne)),
        "to a unit": each(operator.methodcaller("to", short_ton), left),
        "to the name of a unit": each(operator.methodcaller("to", str(short_ton)), left),
    }


def with_pint() -> Actions:
    """Take pint's default registry."""
    import pint

    units = pint.UnitRegistry()
    return with_units(units.Quantity, units.tonne, units.short_ton)


def with_astropy() -> Actions:
    """Take astropy's units; the short ton has to be switched on."""
    from astropy import units
    from astropy.units import imperial

    imperial.enable()
    return with_units(units.Quantity, units.tonne, imperial.ton)


def with_portion() -> Actions:
    """Compare the intervals that plain figures stand for."""
    import portion

    def interval(figure: int) -> portion.Interval:
        return portion.closedopen(figure * 1e4 - 5e3, figure * 1e4 + 5e3)

    left, right = list(map(interval, LEFT)), list(map(interval, RIGHT))
    check(map(operator.gt, left, right))
    return {"in the same unit": each(operator.gt, left, right)}


def with_uncertainties() -> Actions:
    """Compare the difference with its uncertainty; `>` itself is deprecated there."""
    from uncertainties import ufloat

    def above(a: Any, b: Any) -> bool:
        difference = a - b
        return difference.nominal_value > difference.std_dev

    left = [ufloat(figure * 1e4, 5e3) for figure in LEFT]
    right = [ufloat(figure * 1e4, 5e3) for figure in RIGHT]
    check(map(above, left, right))
    return {"in the same unit": each(above, left, right)}


def check(answers: Iterable[object]) -> None:
    """Check that every library gives the same answers."""
    if list(map(bool, answers)) != ANSWERS:
        raise AssertionError("given another answer, expected that of the bare numbers")


def measure(quick: bool) -> dict[str, Any]:
    """Return the microseconds of each action by library."""
    made = [ours(), with_pint(), with_astropy(), with_portion(), with_uncertainties()]
    result: dict[str, dict[str, float]] = {}
    for action in made[0]:
        able = {name: of[action] for name, of in zip(LIBRARIES, made, strict=True) if action in of}
        times = best(able, 2 if quick else 10, LAPS)
        result[action] = {name: time / PAIRS * 1e6 for name, time in times.items()}
    return result


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write a table of comparisons and one of conversions."""

    def rows(of: dict[str, Any], libraries: list[str]) -> Iterator[list[str]]:
        for action, times in of.items():
            ours = times["sco_facts"]
            cells = [with_ratio(times[n], ours) if n in times else "" for n in libraries]
            yield [action, *cells]

    converting = {name: of for name, of in result.items() if name.startswith("to ")}
    comparing = {name: of for name, of in result.items() if name not in converting}
    return {
        "comparing": table(["one comparison", *LIBRARIES], rows(comparing, LIBRARIES)),
        "converting": table(["one conversion", *LIBRARIES[:3]], rows(converting, LIBRARIES[:3])),
    }
