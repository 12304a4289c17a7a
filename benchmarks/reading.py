"""Reading and grading, beside quantulum3: how fast, and how much of it is right."""

import tomllib
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from measuring import best, figure, table

import sco_facts as sf

DATA = Path(__file__).parent.parent / "tests" / "data"
PACKAGES = ["quantulum3"]
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
        for each in sf.find(text)
    ]


def _numbers(quantity: sf.Quantity) -> tuple[Fraction, ...]:
    value = quantity.figure.value
    pair = value if isinstance(value, tuple) else (value,)
    return tuple(Fraction(each) for each in pair if each is not None)


def _hedge(quantity: sf.Quantity) -> str:
    return quantity.figure.hedge.value


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


def measure(quick: bool) -> dict[str, Any]:
    """Count what each reader gets right, and give characters and answers a second."""
    rows = tomllib.loads((DATA / "sentences.toml").read_text("utf-8"))["sentence"]
    texts = [row["text"] for row in rows]
    facts = sf.load("2026.2")
    # Of the kind that models write: of some length, with markup and figures that do not count.
    judged = [
        row
        for name in ("answers_open.toml", "answers_kept.toml")
        for row in tomllib.loads((DATA / name).read_text("utf-8"))["answer"]
    ]
    answers = [(facts.measurements[row["fact"]], row["answer"]) for row in judged]
    wanted = [there(each) for row in rows for each in row["mentions"]]
    readers = {"sf.find": ours, "quantulum3": theirs}
    rounds = 1 if quick else 5
    scores = {name: score(read, rows)._asdict() for name, read in readers.items()}
    finding = best({name: partial(read_all, read, texts) for name, read in readers.items()}, rounds)
    grading = best(
        {
            "sf.grade": lambda: [sf.grade(answer, fact) for fact, answer in answers],
            **{
                f"{name}, reading only": partial(read_all, read, [text for _, text in answers])
                for name, read in readers.items()
            },
        },
        rounds,
    )
    characters = sum(map(len, texts))
    return {
        "sentences": len(texts),
        "quantities": len(wanted),
        "hedged": sum(map(is_hedged, wanted)),
        "answers": len(answers),
        "finding": {
            name: scores[name] | {"characters_per_s": characters / time}
            for name, time in finding.items()
        },
        "grading": {name: len(answers) / time for name, time in grading.items()},
    }


def read_all(read: Callable[[str], object], texts: Iterable[str]) -> None:
    """Read one text after the other."""
    for text in texts:
        read(text)


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write a table of finding and one of grading."""
    finding, grading = result["finding"], result["grading"]
    fastest, first = finding["sf.find"]["characters_per_s"], grading["sf.grade"]
    head = [
        f"{result['sentences']} sentences",
        "time ÷ ours (characters/s)",
        f"numbers right of {result['quantities']}",
        f"units right of {result['quantities']}",
        f"hedges right of {result['hedged']}",
        "found, but none",
    ]
    return {
        "finding": table(
            head,
            [
                [
                    name,
                    f"{figure(fastest / of['characters_per_s'])} ({of['characters_per_s']:,.0f})",
                    *(str(of[key]) for key in Score._fields),
                ]
                for name, of in finding.items()
            ],
        ),
        "grading": table(
            [f"{result['answers']} answers", "time ÷ ours", "answers/s"],
            [[name, figure(first / rate), f"{rate:,.0f}"] for name, rate in grading.items()],
        ),
    }
