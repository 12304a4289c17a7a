"""Time reading and grading beside quantulum3, and count what each gets right."""

import platform
import tomllib
from collections.abc import Callable, Iterable
from fractions import Fraction
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import sco_facts as sf
from sco_facts.grading import grade
from sco_facts.phrases import find

DATA = Path(__file__).parent.parent / "tests" / "data"
PACKAGES = ["quantulum3", "scikit-learn", "attrs"]
RUNS = 3
# What quantulum3 calls our units; it has one word for all that has none.
UNITS = {
    "percentage": {"percent"},
    "per cent": {"percent"},
    "basis point": {"basis_point"},
    "dimensionless": {"count", "fraction"},
    "dozen": {"count"},
    "count": {"fold"},
    "united states dollar": {"USD"},
    "dollar": {"USD"},
    "dollar per year": {"USD/year"},
    "euro": {"EUR"},
    "short ton": {"tonne"},
    "kilometre": {"km"},
    "square kilometre": {"km*km"},
    "kilometre per hour": {"km/hour"},
    "degree Celsius": {"degree_celsius"},
}


class Found(NamedTuple):
    """A quantity that was found, or is there: its numbers, what its unit may be, its hedge."""

    numbers: tuple[Fraction, ...]
    units: frozenset[str]
    hedge: str


class Score(NamedTuple):
    """How many quantities are right, and how many are found that are none."""

    numbers: int = 0
    units: int = 0
    hedges: int = 0
    false: int = 0


def there(row: dict[str, str]) -> Found:
    """Take a row of the table, which was written by hand."""
    values = [Fraction(each) for each in row.get("value", "").split("|") if each]
    return Found(tuple(values), frozenset({row["unit"]}), row["hedge"])


def ours(text: str) -> list[Found]:
    """Read with `find`."""
    return [
        Found(_numbers(each.quantity), frozenset({each.quantity.unit.code}), _hedge(each.quantity))
        for each in find(text)
    ]


def _numbers(quantity: sf.Quantity) -> tuple[Fraction, ...]:
    value = quantity.stated.value
    pair = value if isinstance(value, tuple) else (value,)
    return tuple(Fraction(each) for each in pair if each is not None)


def _hedge(quantity: sf.Quantity) -> str:
    return quantity.stated.hedge.value


def theirs(text: str) -> list[Found]:
    """Read with quantulum3, which has ranges and no other hedges."""
    from quantulum3 import parser

    found = []
    for each in parser.parse(text):
        size = 12 if each.unit.name == "dozen" else 1
        value, width = Fraction(each.value) * size, Fraction(each.uncertainty or 0)
        numbers = (value - width, value + width) if width else (value,)
        units = UNITS.get(each.unit.name, {each.unit.name})
        found.append(Found(numbers, frozenset(units), "between" if width else ""))
    return found


def score(read: Callable[[str], list[Found]], rows: Iterable[dict[str, object]]) -> Score:
    """Count what is right over all sentences."""
    numbers = units = hedges = false = 0
    for row in rows:
        left = read(str(row["text"]))
        for wanted in map(there, row["mentions"]):
            match = next((each for each in left if _is_near(each.numbers, wanted.numbers)), None)
            if match is None:
                continue
            left.remove(match)
            numbers += 1
            units += bool(match.units & wanted.units)
            hedges += is_hedged(wanted) and match.hedge == wanted.hedge
        false += len(left)
    return Score(numbers, units, hedges, false)


def is_hedged(found: Found) -> bool:
    """Whether words bound the figure."""
    return found.hedge not in ("plain", "exactly")


def _is_near(left: tuple[Fraction, ...], right: tuple[Fraction, ...]) -> bool:
    # quantulum3 gives floats.
    return len(left) == len(right) and all(
        abs(a - b) <= abs(b) / 10**9 for a, b in zip(left, right, strict=True)
    )


def seconds(action: Callable[[], object]) -> float:
    """Take the best time of several runs, the first of which also warms up."""
    best = float("inf")
    for _ in range(RUNS):
        start = perf_counter()
        action()
        best = min(best, perf_counter() - start)
    return best


def main() -> None:
    """Print what each gets right, and how fast."""
    rows = tomllib.loads((DATA / "sentences.toml").read_text("utf-8"))["sentence"]
    graded = tomllib.loads((DATA / "grades.toml").read_text("utf-8"))
    texts = [row["text"] for row in rows]
    facts = sf.load("2026.1")
    answers = [(facts[id], answer) for id, of in graded.items() for answer, _ in of["rows"]]
    wanted = [there(each) for row in rows for each in row["mentions"]]
    hedged = sum(map(is_hedged, wanted))
    readers = {"find": ours}
    try:
        readers[f"quantulum3 {version('quantulum3')}"] = theirs
    except PackageNotFoundError:
        print("quantulum3 is not installed, so it is left out")

    print(f"{len(texts)} sentences with {len(wanted)} quantities, {hedged} of them hedged")
    print(f"{'':<20}{'numbers':>9}{'units':>7}{'hedges':>8}{'false':>7}{'chars/s':>12}{'ratio':>8}")
    characters = sum(map(len, texts))
    base = 0.0
    for name, read in readers.items():
        result = score(read, rows)
        time = seconds(lambda read=read: [read(text) for text in texts])
        base = base or time
        counts = f"{result.numbers:>9}{result.units:>7}{result.hedges:>8}{result.false:>7}"
        print(f"{name:<20}{counts}{characters / time:>12,.0f}{time / base:>8.1f}")

    print(f"\n{len(answers)} answers{'':<32}{'answers/s':>20}{'ratio':>8}")
    base = seconds(lambda: [grade(answer, fact) for fact, answer in answers])
    print(f"{'grade':<51}{len(answers) / base:>12,.0f}{1:>8.1f}")
    for name, read in readers.items():
        time = seconds(lambda read=read: [read(answer) for _, answer in answers])
        print(f"{f'{name}, reading only':<51}{len(answers) / time:>12,.0f}{time / base:>8.1f}")
    print(f"Best of {RUNS}, ratio of times; Python {platform.python_version()}")
    print(", ".join(f"{name} {_version(name)}" for name in PACKAGES))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    main()
