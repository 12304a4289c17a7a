"""Make the tables of the reference: the hedges, the units and the errors."""

import inspect
from collections.abc import Mapping
from decimal import Decimal
from typing import get_args

from writing import TYPICAL, front, labelled, plain

import sco_facts as sf
from sco_facts import errors
from sco_facts.phrases.words import HEDGES, PLAIN_VERBS
from sco_facts.quantities import unit_table
from sco_facts.quantities.hedges import INDEFINITE
from sco_facts.quantities.wording import bounds_words

# What heads the table of each dimension whose own name would not do.
# Of the tables of units, behind the code.
COLUMNS = ("Size", "UCUM", "Words that are read")
TITLES = {
    "ratio": "Ratios",
    "fold": "Factors of change",
    "percentage_point": "Percentage points",
    "length*length": "Area",
    "length*length*length": "Volume",
    "length/time": "Speed",
    "energy/time": "Power",
    "degree": "Degrees of a scale that is not named",
}


def pages() -> dict[str, str]:
    return {
        "reference/errors.md": error_page(),
        "reference/hedges.md": hedge_page(),
        "reference/units.md": unit_page(),
    }


def error_page() -> str:
    classes = [each for each in vars(errors).values() if inspect.isclass(each)]
    classes = [each for each in classes if issubclass(each, errors.ScoFactsError)]
    kinds = ", ".join(f"`{kind}`" for kind in get_args(errors.FaultKind))
    listed = "\n".join(f"::: sco_facts.errors.{each.__name__}\n" for each in classes)
    head = front(
        title="Errors",
        description="Every error of the library, what it derives from, and when it is raised.",
    )
    return f"""{head}# Errors

Every error derives from `ScoFactsError`, and from the built-in error that you would expect.
Each message says what was given, what was expected and what to do; `error.value` is the offending value.

The faults of an `EditionError` are of these kinds: {kinds}.

{listed}
"""


def hedge_page() -> str:
    parts = []
    for hedge in sf.Hedge:
        words = {**HEDGES, **dict.fromkeys(sorted(PLAIN_VERBS), sf.Hedge.PLAIN)}
        meant = [word for word, of in words.items() if of is hedge]
        parts.append(f"## `{hedge.value}` {{ #{hedge.value} }}\n\n{examples(hedge)}\n")
        if hedge.is_approximator:
            parts.append(
                "This is an approximator: the value lies near the figure, but the word does not say how near.\n"
            )
        if hedge is sf.Hedge.INDEFINITE:
            meant = list(INDEFINITE)
        if meant:
            parts.append(f"Words: {plain(', '.join(meant))}.\n")
    body = "\n".join(parts)
    return f"""---
title: The hedge table
description: The hedges that the library reads, and the bounds of each.
---

# The hedge table

Each hedge turns a figure into bounds.
The *support* is every value that the words allow, and the *core* is where they point, if that is less.
The typical bounds lie within a width that you choose; [the page on hedges](../explanation/hedges.md) explains why they are separate.
The examples use 30 percent and a width of 10 %.

{body}"""


def examples(hedge: sf.Hedge) -> str:
    """Show the support, the core and the typical bounds of a figure with a hedge."""
    value: object = Decimal("30")
    text = ""
    if hedge is sf.Hedge.BETWEEN:
        value = (Decimal("30"), Decimal("35"))
    if hedge is sf.Hedge.INDEFINITE:
        value, text = None, "several"
    figure = sf.Figure(hedge, value, text)
    support, core = figure.support("percent"), figure.core("percent")
    typical = figure.support("percent", TYPICAL)
    of = {sf.Hedge.BETWEEN: "30 and 35", sf.Hedge.INDEFINITE: "“several”"}.get(hedge, "30")
    lines = [f"Support for {of}: {plain(support)}."]
    if core != support:
        lines.append(f"Core: {plain(core)}.")
    if typical != support:
        lines.append(f"Typical bounds: {plain(typical)}.")
    return "\n".join(lines)


def words_by_code(words: Mapping[str, str]) -> dict[str, str]:
    """List the words of each code, short ones first."""
    lists: dict[str, list[str]] = {}
    for word, code in words.items():
        lists.setdefault(code, []).append(word)
    return {
        code: plain(", ".join(sorted(of, key=lambda each: (len(each), each))))
        for code, of in lists.items()
    }


def listed(words: Mapping[str, str]) -> str:
    return "".join(f"- `{code}`: {of}\n" for code, of in words_by_code(words).items())


def unit_tables(words: dict[str, str]) -> str:
    """Write a table for each dimension."""
    dimensions: dict[str, list[str]] = {}
    for code, row in unit_table.MEASURES.items():
        ucum = f"`{row.ucum}`" if row.ucum else ""
        cells = labelled(COLUMNS, (plain(row.factor), ucum, words.get(code, "")))
        dimensions.setdefault(row.dimension, []).append(
            f"| [`{code}`](#{code}){{ #{code} }} | {cells} |"
        )
    parts = []
    for dimension, rows in dimensions.items():
        parts.append(f"## {TITLES.get(dimension, dimension.replace('_', ' ').capitalize())}\n")
        parts.append(f"| Code | {' | '.join(COLUMNS)} |\n|---{'|---' * len(COLUMNS)}|")
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def unit_page() -> str:
    words = words_by_code(unit_table.UNIT_WORDS)
    made = "".join(f"- `{code}`: {of}\n" for code, of in words.items() if {"*", "/"} & set(code))
    minor = listed(
        {word: f"{part} {code}" for word, (code, part) in unit_table.MINOR_UNITS.items()}
    )
    scaled = listed(
        {word: f"{int(size):,} {code}" for word, (code, size) in unit_table.SCALED_UNITS.items()}
    )
    assumed = "".join(
        f"- {sentence}: {of}\n" for sentence, of in words_by_code(unit_table.ASSUMED).items()
    )
    example = bounds_words(sf.read("27.5 million tons").interval, sf.Unit("tonne"))
    currencies = " ".join(sorted(unit_table.CURRENCIES))
    return f"""---
description: The closed table of units, with exact factors.
---

# Units

The table is closed, and its factors are exact.
Sizes are those of UCUM and words those of CLDR, with what news English writes besides.
Units of one dimension convert; different dimensions raise `DimensionError`, which names both.
“Tons” are read as metric tonnes, and a caveat says that this is an assumption: 27.5 million tons means {plain(example)}.
The size is in the unit of the dimension that has size 1.

{unit_tables(words)}
Months and years have no fixed number of days, so calendar time does not convert to time.
A share a month and a share a year do not convert either, because they compound; an amount of money a month and one a year do.
A byte has 8 bits, and the prefixes of data are those of SI: a kilobyte is 1,000 bytes.

## Products and quotients

Codes can be combined with `*` and `/`: `percent/year`, `USD/tonne`, `tonne*km`.
Some of these have their own words:

{made}
## Words with a power of ten

{scaled}
## Words that are read only after a number

They are English words besides: “5 billion won”, “2 bar”.

{listed(unit_table.AFTER_NUMBER_ONLY)}
## Assumptions

These words mean more than one thing, and news English mostly means one; the reading is repeated as a caveat.

{assumed}
## Currencies

Each ISO 4217 code is its own dimension, because the library has no exchange rates: converting one currency into another raises `DimensionError`.

{currencies}

Minor units are exact parts of them:

{minor}"""
