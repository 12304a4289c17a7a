"""Load editions of three sizes, beside pydantic and msgspec structuring the same JSON."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from measuring import SHOW_PEAK, figure, peak_of, run, table

PACKAGES = ["cattrs", "pydantic", "msgspec"]
LOADERS = Path(__file__).with_name("loaders.py")
# What each kind of file is loaded with: a function of `loaders.py`, and how the page names it.
FORMATS = {
    "JSON": {
        "sco_facts": "`sf.load_file`",
        "sco_facts_uncollected": "`sf.load_file`, no garbage collector",
        "pydantic": "pydantic",
        "msgspec": "msgspec",
        "json_alone": "the parser alone, `json`",
    },
    "TOML": {"sco_facts": "`sf.load_file`", "tomllib_alone": "the parser alone, `tomllib`"},
}
# How many processes each library gets, and how many loads each process makes.
ROUNDS = {10**2: (5, 30), 10**4: (4, 2), 10**5: (1, 1)}
# Python's own parser of TOML takes most of that time, so the largest file is in JSON only.
TOML_SIZES = (10**2, 10**4)
TABLES = ("source", "entity", "measurement")
HEAD = {
    "schema": 1,
    "edition": "1",
    "article": "paper",
    "text": "report.txt",
    "source": [
        {
            "id": "paper",
            "kind": "news report",
            "publisher": "The Paper",
            "url": "https://example.org",
            "language": "en",
        }
    ],
    "entity": [{"id": "minister", "kind": "person", "name": "the minister"}],
}


def measurement(number: int, start: int) -> tuple[dict[str, Any], str]:
    """Make a row and its sentence; the figures, units, hedges and links of rows differ."""
    share = number % 99 + 1
    hedge, value, unit, words, domain = (
        (
            "over",
            f"{number}.5E3",
            "tonne",
            f"more than {number}.5 thousand tonnes",
            "non-negative",
        ),
        ("plain", f"{number}.5E6", "USD", f"${number}.5 million", "real"),
        ("nearly", f"{share}", "percent", f"nearly {share}%", "share"),
        ("exactly", f"{number}", "count", f"{number} ships", "non-negative"),
        (
            "between",
            [f"{number}1", f"{number}5"],
            "day",
            f"{number}1 to {number}5 days",
            "real",
        ),
        ("about", f"{number}.5", "km", f"about {number}.5 km", "non-negative"),
    )[number % 6]
    sentence = f"The harbour reported {words} last year."
    row: dict[str, Any] = {
        "id": f"harbour.n{number}",
        "subject": f"harbour {number}",
        "measure": f"measure {number % 6}",
        "quantity": {"hedge": hedge, "value": value, "unit": unit, "words": words},
        "domain": domain,
        "period": {"words": "last year", "start": "2024-01-01", "end": "2024-12-31"},
        "status": "asserted",
        "quote": {
            "text": sentence,
            "start": start,
            "end": start + len(sentence),
            "sentence": number,
            "paragraph": number,
        },
        "topics": ["freight", "harbours"],
    }
    if unit == "count":
        row["quantity"]["counted"] = "ships"
    if number % 2:
        row["speaker"] = "minister"
    if number % 3 == 0:
        row["related"] = [f"harbour.n{number - 1}"]
        row["notes"] = ["The harbour counts by calendar year."]
    return row, sentence


def write_edition(folder: Path, records: int) -> Path:
    """Write an edition as TOML and as JSON, and the report beside them; give the stem."""
    rows, sentences, start = [], [], 0
    for number in range(1, records + 1):
        row, sentence = measurement(number, start)
        rows.append(row)
        sentences.append(sentence)
        start += len(sentence) + 2
    (folder / "report.txt").write_text("\n\n".join(sentences), "utf-8")
    edition = {**HEAD, "measurement": rows}
    stem = folder / f"edition{records}"
    stem.with_suffix(".json").write_text(json.dumps(edition), "utf-8")
    stem.with_suffix(".toml").write_text(toml(edition), "utf-8")
    return stem


def toml(edition: dict[str, Any]) -> str:
    """Write TOML, which takes the texts, numbers and lists of JSON as they are."""
    plain = [f"{key} = {inline(value)}" for key, value in edition.items() if key not in TABLES]
    tables = [
        "\n".join([f"\n[[{name}]]", *(f"{key} = {inline(value)}" for key, value in row.items())])
        for name in TABLES
        for row in edition[name]
    ]
    return "\n".join([*plain, *tables, ""])


def inline(value: object) -> str:
    """Write a value on one line."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {inline(each)}' for key, each in value.items())} }}"
    return json.dumps(value)


def measure(quick: bool) -> dict[str, Any]:
    """Return seconds and megabytes by kind of file, size and library, each in its own process."""
    result: dict[str, Any] = {kind: {} for kind in FORMATS}
    with TemporaryDirectory() as folder:
        for size, (rounds, runs) in ROUNDS.items():
            if quick and size == max(ROUNDS):
                continue
            stem = write_edition(Path(folder), size)
            for kind, libraries in FORMATS.items():
                if kind == "JSON" or size in TOML_SIZES:
                    path = str(stem.with_suffix(f".{kind.lower()}"))
                    found = load_in_turn(list(libraries), path, 1 if quick else rounds, runs)
                    result[kind][str(size)] = found
    return result


def load_in_turn(
    libraries: list[str], path: str, rounds: int, runs: int
) -> dict[str, dict[str, float]]:
    """Return the best of each library, and its memory beyond that of a bare interpreter."""
    bare = peak_of(run("-I", "-c", SHOW_PEAK))
    result: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        for library in libraries:
            printed = run("-E", "-s", str(LOADERS), library, path, str(runs))
            first, load = map(float, printed.split(maxsplit=2)[:2])
            found = {"first_s": first, "load_s": load, "peak_mb": peak_of(printed) - bare}
            least = result.setdefault(library, found)
            least.update({key: min(least[key], found[key]) for key in found})
    return result


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write a table for each kind of file."""
    head = ["time ÷ ours", "memory ÷ ours", "µs a record", "first load, s", "MB"]
    return {
        f"loading {kind}": table(
            ["records, loaded with", *head],
            [
                row(size, FORMATS[kind][name], of[name], of["sco_facts"])
                for size, of in sizes.items()
                for name in of
            ],
        )
        for kind, sizes in result.items()
    }


def row(size: str, name: str, of: dict[str, float], ours: dict[str, float]) -> list[str]:
    """Write the line of one library at one size."""
    return [
        f"{int(size):,}, {name}",
        figure(of["load_s"] / ours["load_s"]),
        figure(of["peak_mb"] / ours["peak_mb"]),
        figure(of["load_s"] / int(size) * 1e6),
        f"{of['first_s']:.3f}",
        figure(of["peak_mb"]),
    ]
