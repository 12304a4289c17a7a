"""The exponent with which time grows, of every function that takes text or many records."""

import contextlib
import gc
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, NamedTuple

import attrs
import loading
from measuring import table

import sco_facts as sf

PACKAGES: list[str] = []
SIZES = (1, 2, 4, 8)
MOST = 1.1
ARTICLE = next(Path(__file__).parent.parent.glob("seeds/*.txt")).read_text("utf-8")
# Kinds of text, most of them hostile: how often the part is repeated at n, and the part.
TEXTS = {
    "the article": (4, ARTICLE),
    "one long sentence": (200, "it sold 5 million tonnes and "),
    "digits": (4000, "1"),
    "digits and commas": (1000, "1,000,"),
    "hedges": (1000, "more than nearly about "),
    "scale words": (1000, "million billion "),
    "brackets": (4000, "("),
    "markup": (2000, "**_`"),
    "quotation marks": (2000, "“"),
    "list items": (1000, "- 5\n"),
    "dashes between figures": (1000, "5-6"),
    "divisors": (600, "5 kg/m"),
    "number words": (1000, "two hundred and "),
    "denials": (1000, "it is not true that "),
    "speakers": (600, "he said that "),
    "months": (600, "in May 2024 and "),
    "entities of HTML": (2000, "&amp;"),
}


class Case(NamedTuple):
    """One function on one kind of input: how its input is made, and what is timed."""

    name: str
    least: int
    make: Callable[[int], Any]
    act: Callable[[Any], object]


def of_texts() -> Iterator[Case]:
    """List the functions that take text, with every kind of text."""
    fact = sf.load("2026.1")["economy.contribution_share"]
    for kind, (least, part) in TEXTS.items():
        make = part.__mul__
        yield Case(f"`find`, {kind}", least, make, lambda text: sum(1 for _ in sf.find(text)))
        yield Case(f"`read`, {kind}", least, make, lambda text: tried(sf.read, text))
        yield Case(f"`grade`, {kind}", least, make, lambda text: sf.grade(text, fact))


def of_records(folder: Path) -> Iterator[Case]:
    """List the functions that take many records."""

    def edition(n: int) -> Path:
        return loading.write_edition(folder, n).with_suffix(".json")

    def catalogue(n: int) -> Any:
        return sf.load_file(edition(n))

    def twice(n: int) -> Path:
        keys = "".join(f'"k{number}": 1, ' for number in range(n))
        path = folder / f"twice{n}.json"
        path.write_text(f'{{{keys}"k{n - 1}": 1}}', "utf-8")
        return path

    def without_ids(n: int) -> tuple[str, Any]:
        facts = catalogue(n)
        renamed = [attrs.evolve(fact, id=f"{fact.id}x") for fact in facts.values()]
        other = sf.Catalogue(renamed, edition="2", sha256="0" * 64)
        return sf.pin(list(facts), facts), other

    yield Case("`load_file`", 200, edition, sf.load_file)
    yield Case("`load_file`, a key twice", 4000, twice, lambda path: tried(sf.load_file, path))
    yield Case("`pin`", 400, catalogue, lambda facts: sf.pin(list(facts), facts))
    yield Case(
        "`pin` and `verify`",
        400,
        catalogue,
        lambda facts: sf.verify(sf.pin(list(facts), facts), facts),
    )
    yield Case("`verify`, all ids gone", 400, without_ids, lambda given: tried(sf.verify, *given))
    yield Case("`diff`", 400, catalogue, lambda facts: sf.diff(facts, facts))
    yield Case("`in`", 2000, catalogue, lambda facts: [f"{id}x" in facts for id in facts])
    yield Case("`get`", 2000, catalogue, lambda facts: [facts.get(f"{id}x") for id in facts])
    yield Case("`search`", 400, catalogue, lambda facts: facts.search("harbour"))
    yield Case("`about`", 2000, catalogue, lambda facts: facts.about("freight"))
    for format in ("json", "jsonl", "csv", "jsonld", "parquet"):
        yield Case(
            f"`export`, {format}",
            200,
            catalogue,
            lambda facts, format=format: sf.export(facts, format),
        )


def of_citations() -> Iterator[Case]:
    """List the functions that cite, with long titles, keys that collide and repeated words."""
    fact = sf.load("2026.1")["trade.internal"]

    def titled(n: int) -> sf.Source:
        return attrs.evolve(fact.source, title="{Ab -- \"'c " * n)

    def colliding(n: int) -> list[sf.Source]:
        return [attrs.evolve(fact.source, id="é", title=str(number)) for number in range(n)]

    def repeated(n: int) -> tuple[sf.Measurement, str]:
        words = "trade " * n
        quote = attrs.evolve(fact.quote, text="trade", start=len(words), end=len(words) + 5)
        return attrs.evolve(fact, quote=quote), words * 2

    yield Case("`bibtex`, keys that collide", 400, colliding, sf.bibtex)
    yield Case("`bibtex`, a long title", 400, titled, sf.bibtex)
    yield Case("`ris`, a long title", 2000, titled, sf.ris)
    yield Case("`csl_json`, a long title", 2000, titled, sf.csl_json)
    yield Case("`cite`, a long title", 400, titled, lambda source: sf.cite(source, "mla"))
    yield Case("`deep_link`, repeated words", 400, repeated, lambda given: sf.deep_link(*given))


def tried(act: Callable[..., object], *given: object) -> None:
    """Run what may refuse its input."""
    with contextlib.suppress(sf.ScoFactsError):
        act(*given)


def exponent(case: Case, rounds: int) -> float:
    """Fit a line to the logarithms of the best times at n, 2n, 4n and 8n; return its slope."""
    inputs = [case.make(case.least * size) for size in SIZES]
    times = [math.inf] * len(SIZES)
    for _ in range(rounds):
        for place, given in enumerate(inputs):
            gc.collect()
            gc.disable()
            start = process_time()
            case.act(given)
            times[place] = min(times[place], process_time() - start)
            gc.enable()
    x, y = [math.log(size) for size in SIZES], [math.log(time) for time in times]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return products / sum((a - mean_x) ** 2 for a in x)


def measure(quick: bool) -> dict[str, Any]:
    """Measure the exponent of each case."""
    with TemporaryDirectory() as folder:
        cases = [*of_texts(), *of_records(Path(folder)), *of_citations()]
        return {case.name: exponent(case, rounds=2 if quick else 5) for case in cases}


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write the table, the largest exponent first."""
    ordered = sorted(result.items(), key=lambda each: -each[1])
    rows = [[name, f"{slope:.2f}"] for name, slope in ordered]
    return {"linear": table(["function", "exponent"], rows)}
