"""Make the reference: every public name, the hedge table, the units and the errors."""

import inspect
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import get_args

from writing import TYPICAL, front, plain

import sco_facts as sf
from sco_facts import errors
from sco_facts.phrases.words import HEDGES, PLAIN_VERBS
from sco_facts.quantities import unit_table
from sco_facts.quantities.hedges import INDEFINITE
from sco_facts.quantities.wording import bounds_words

# Each page, what it says of itself, and the rooms whose public names it lists.
PAGES = {
    "records": (
        "Records and editions",
        "The records of an edition, and how to load, pin and check them.",
        "records editions periods",
    ),
    "quantities": (
        "Quantities and words",
        "From words to bounds: phrases, quantities, intervals, hedges and units.",
        "phrases quantities",
    ),
    "comparing": (
        "Comparing and grading",
        "Questions about figures; the answers are yes, no or undecided.",
        "comparing grading",
    ),
    "citing": (
        "Citing and exporting",
        "References, and exports to the formats of other programs.",
        "citations exports",
    ),
}
EXTRA = ("sco_facts.plots.plot_intervals", "sco_facts.plots.plot_series",
         "sco_facts.plots.alt_text", "sco_facts.plots.svg")  # fmt: skip

# What heads the table of each dimension whose own name would not do.
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
    by_page = public_names()
    made = {
        f"reference/{name}.md": listing(
            title, lead, [f"sco_facts.{each}" for each in by_page[name]]
        )
        for name, (title, lead, _) in PAGES.items()
    }
    made["reference/plots.md"] = listing(
        "Pictures",
        "These functions need the extra `plot`; import them from `sco_facts.plots`.",
        EXTRA,
    )
    made["reference/index.md"] = index(by_page)
    made["reference/errors.md"] = error_page()
    made["reference/hedges.md"] = hedge_page()
    made["reference/units.md"] = unit_page()
    return made


def public_names() -> dict[str, list[str]]:
    """Assign the public names to the pages, in the order of their rooms."""
    places = {name: room for name, room in sf._PLACES.items() if room != "errors"}
    by_page = {
        page: [name for room in rooms.split() for name, of in places.items() if of == room]
        for page, (_, _, rooms) in PAGES.items()
    }
    missing = set(places) - {name for names in by_page.values() for name in names}
    if missing:
        raise SystemExit(f"add the rooms of these names to PAGES: {', '.join(missing)}")
    return by_page


def listing(title: str, lead: str, names: Iterable[str]) -> str:
    head = front(title=title, description=lead.replace("`", ""))
    return f"{head}# {title}\n\n{lead}\n\n" + "\n".join(f"::: {name}\n" for name in names)


def index(by_page: dict[str, list[str]]) -> str:
    lines = []
    for page, names in by_page.items():
        links = ", ".join(f"[`{name}`]({page}.md#sco_facts.{name})" for name in names)
        lines.append(f"**[{PAGES[page][0]}]({page}.md)**: {links}.\n")
    names = ", ".join(f"[`{name.rpartition('.')[2]}`](plots.md#{name})" for name in EXTRA)
    lines.append(f"**[Pictures](plots.md)**: {names}.\n")
    listed = "\n".join(lines)
    return f"""---
description: Every public name, and the tables of hedges and units.
---

# Reference

With `import sco_facts as sf`, every public name is `sf.…`.
`sf.facts` is the newest bundled edition, loaded on first use; `sf.load("2026.1", sha256="…")` loads exactly the edition with this digest.
`sf.__version__` is the version of the library.

{listed}
[Errors](errors.md), the [hedge table](hedges.md), the [units](units.md), the [data format](data-format.md) and the [command line](command-line.md) have their own pages.
"""


def error_page() -> str:
    classes = [each for each in vars(errors).values() if inspect.isclass(each)]
    classes = [each for each in classes if issubclass(each, errors.ScoFactsError)]
    kinds = ", ".join(f"`{kind}`" for kind in get_args(errors.FaultKind))
    rows = "\n".join(
        f"| [`{each.__name__}`](#{each.__name__}){{ #{each.__name__} }} | {bases(each)} "
        f"| {plain((inspect.getdoc(each) or '').splitlines()[0])} |"
        for each in classes
    )
    head = front(
        title="Errors",
        description="Every error of the library, what it derives from, and when it is raised.",
    )
    return f"""{head}# Errors

Every error derives from `ScoFactsError`, and from the built-in error that you would expect.
Each message says what was given, what was expected and what to do; `error.value` is the offending value.

| Error | Also a | When |
|---|---|---|
{rows}

An `EditionError` has `faults`, one `Fault` for each thing that is wrong: its `path` such as `measurement[0].quantity.value`, its `kind`, the `id` of the record if it is known, and the `text` of the message.
The kinds are {kinds}.
A `ChoiceError` has `choices`, the names in the list, and `near`, those spelled like the one given.
"""


def bases(each: type[Exception]) -> str:
    return ", ".join(f"`{base.__name__}`" for base in each.__bases__)


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
        if hedge.inverse is not None:
            parts.append(f"Negated, it is [`{hedge.inverse.value}`](#{hedge.inverse.value}).\n")
        if hedge is sf.Hedge.INDEFINITE:
            meant = list(INDEFINITE)
        if meant:
            parts.append(f"Words: {plain(', '.join(meant))}.\n")
    body = "\n".join(parts)
    return f"""---
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
        dimensions.setdefault(row.dimension, []).append(
            f"| [`{code}`](#{code}){{ #{code} }} | {plain(row.factor)} | {ucum} "
            f"| {words.get(code, '')} |"
        )
    parts = []
    for dimension, rows in dimensions.items():
        parts.append(f"## {TITLES.get(dimension, dimension.replace('_', ' ').capitalize())}\n")
        parts.append("| Code | Size | UCUM | Words that are read |\n|---|---|---|---|")
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def unit_page() -> str:
    words = words_by_code(unit_table.UNIT_WORDS)
    made = "".join(f"- `{code}`: {of}\n" for code, of in words.items() if {"*", "/"} & set(code))
    minor = listed(
        {word: f"{part} {code}" for word, (code, part) in unit_table.MINOR_UNITS.items()}
    )
    scaled = listed(
        {word: f"10^{power} {code}" for word, (code, power) in unit_table.SCALED_UNITS.items()}
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
