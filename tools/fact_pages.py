"""Make a page, a picture and data files for each measurement, and the list of them."""

import json
import os
import re
from html import escape

from number_lines import number_line
from who_said import section, tally
from writing import (
    TYPICAL,
    bullets,
    capital,
    fence,
    front,
    in_words,
    indented,
    labelled,
    plain,
    prose,
    report,
    small,
    title,
    when,
    words,
)

import sco_facts as sf
from sco_facts.citations import cite, deep_link, quote_line
from sco_facts.exports import export
from sco_facts.phrases.passages import sentences
from sco_facts.plots import alt_text, plot_intervals, plot_series, svg

STYLES = {
    "apa": "APA 7", "chicago-author-date": "Chicago 17, author-date",
    "chicago-notes": "Chicago 17, notes", "mla": "MLA 9", "harvard": "Harvard (Cite Them Right)",
    "vancouver": "Vancouver", "gb-t-7714": "GB/T 7714-2015", "gost": "GOST R 7.0.5-2008",
}  # fmt: skip
DOMAINS = {
    "real": "any number", "non-negative": "no value below zero", "share": "a share, from 0 to 100 percent",
}  # fmt: skip
# What each hedge says of the figure, in one sentence.
MEANT = {
    sf.Hedge.EXACTLY: "this value and no other.",
    sf.Hedge.PLAIN: "a bare figure may be rounded, so it allows the values that round to it.",
    sf.Hedge.ABOUT: "near the figure, on either side; the words do not say how near.",
    sf.Hedge.NEARLY: "below the figure; the words do not say how near.",
    sf.Hedge.JUST_OVER: "above the figure; the words do not say how near.",
    sf.Hedge.OVER: "above the figure, which is itself left out.",
    sf.Hedge.AT_LEAST: "the figure or more.",
    sf.Hedge.UNDER: "below the figure, which is itself left out.",
    sf.Hedge.AT_MOST: "the figure or less.",
    sf.Hedge.BETWEEN: "from the one figure to the other.",
    sf.Hedge.INDEFINITE: "no number is given, only that there are at least this many.",
}
COLUMNS = ("As written", "What the words allow", "Period", "Said by", "Other reports")
FOLDER = "assets/pictures"
SERIES = "trade.kazakhstan_sco"
# Inches; at 390 pixels the smallest text of a picture is then 12 pixels high.
NARROW = 3.5


def pages(facts: sf.Catalogue) -> dict[str, str]:
    made = {"facts/index.md": index(facts)}
    for fact in facts.measurements.values():
        reports = facts.reports_of(fact.id)
        picture = plot_intervals([fact, *reports], within=TYPICAL, width=NARROW)
        if reports:
            made[f"{FOLDER}/{fact.id}.svg"] = small(svg(picture))
        made[f"facts/{fact.id}.md"] = page(facts, fact, alt_text(picture))
        for form in ("json", "csv"):
            made[f"facts/{fact.id}.{form}"] = str(export([fact, *reports], form))
    fact = facts.measurements[SERIES]
    made[f"{FOLDER}/series-{SERIES}.svg"] = small(
        svg(plot_series(fact, facts.reports_of(SERIES), width=NARROW))
    )
    return made


def index(facts: sf.Catalogue) -> str:
    rows = "".join(row(facts, fact) for fact in facts.measurements.values())
    return (
        front(
            title="The ten figures",
            description="The figures of the report, what their words allow, and how other outlets report them.",
            hide=["toc"],
        )
        + f"""# The figures

Edition {facts.edition} has {len(facts.measurements)} figures of the report.
Each has a page with the sentence, what its words allow, what other outlets say, and citations.
The file [facts.json](../facts.json) contains the same facts, in [the format of an edition](../reference/data-format.md).

| Figure | {" | ".join(COLUMNS)} |
|---|{"---|" * len(COLUMNS)}
{rows}"""
    )


def row(facts: sf.Catalogue, fact: sf.Measurement) -> str:
    """Write a row of the list; each cell names its column, for a screen too narrow for a table."""
    cells = (
        words(fact), in_words(fact), fact.period or "not stated", fact.speaker or "nobody named",
        tally(sf.corroborate(facts, fact.id)),
    )  # fmt: skip
    return f"| [{plain(title(fact))}]({fact.id}.md) | {labelled(COLUMNS, map(plain, cells))} |\n"


def page(facts: sf.Catalogue, fact: sf.Measurement, alt: str) -> str:
    described = f"“{words(fact)}”: {in_words(fact)}. Who says so, and how other outlets report it."
    head = front(
        title=title(fact),
        description=f"{title(fact)}, {described}",
        json_ld=linked_data(fact),
        tags=[*re.findall(r"[$\d].*", words(fact)), fact.id],
    )
    parts = [head + card(facts, fact), allowed(fact), limits(facts, fact)]
    parts += [others(facts, fact, alt), tabs(fact), pinned(fact), wrong(fact)]
    return "\n".join(parts)


def linked_data(fact: sf.Measurement) -> str:
    data = json.loads(str(export(fact, "jsonld")))
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")  # so that no text of it ends the script element


def card(facts: sf.Catalogue, fact: sf.Measurement) -> str:
    quote, who = fact.quote, fact.speaker
    said = f"**{plain(who.name)}**" if who else "The report names no speaker"
    role = f", {plain(who.role)}," if who and who.role else ""
    return f"""# {plain(title(fact))}

`{fact.id}` · [edition {facts.edition}](../editions/index.md) · [JSON]({fact.id}.json) · [CSV]({fact.id}.csv) · [Pin this](#pin-this) · [Report an error](#report-an-error)
{{ .under-title }}

<blockquote class="saying">{marked(fact)}</blockquote>

{said}{role} in [sentence {quote.sentence} of the report](../article.md#s{quote.sentence}).
[Open the original at these words]({deep_link(fact)}).
"""


def marked(fact: sf.Measurement) -> str:
    """Write the whole sentence, with the quote underlined and its figure marked."""
    text, quote = report(fact.source), fact.quote
    span = next(each for each in sentences(text) if each.number == quote.sentence)
    inner = plain(quote.text)
    figure = plain(words(fact))
    if figure in inner:
        inner = inner.replace(figure, f"<mark>{figure}</mark>", 1)
    before, after = text[span.start : quote.start], text[quote.end : span.end]
    before = re.sub(r"^date [\d-]+\s+", "", before)
    return f"{plain(before)}<u>{inner}</u>{plain(after)}".replace("\n", " ")


def allowed(fact: sf.Measurement) -> str:
    figure = fact.quantity.figure
    hedge = figure.hedge if figure else sf.Hedge.PLAIN
    line = number_line(fact, f"The bounds on a line: {in_words(fact)}")
    typical = ""
    if hedge.is_approximator:
        typical = f"\nIf you take it to be within 10 %, as [`within`](../how-to/compare.md#narrow-the-words) does: {plain(in_words(fact, typical=True))}.\n"
    return f"""## What the words allow

**{plain(capital(in_words(fact)))}.**

{line}

“{plain(words(fact))}” is read as [`{hedge.value}`](../reference/hedges.md#{hedge.value}): {MEANT[hedge]}
{typical}"""


def limits(facts: sf.Catalogue, fact: sf.Measurement) -> str:
    """List the period, the status, and all that an editor assumes or notes."""
    lines = [f"Period: {plain(when(fact.period))}."]
    lines += [f"Status: {fact.status}."] if fact.status != "asserted" else []
    lines += [f"Condition: {plain(fact.condition)}."] if fact.condition else []
    lines += [f"Measured as: {plain(fact.basis)}."] if fact.basis else []
    if fact.event:
        lines.append(f"Said at: [{plain(name(facts, fact.event))}](../records.md#{fact.event}).")
    lines += [f"Possible values: {DOMAINS[fact.domain]}."]
    lines += [f"Our assumption, not in the report: {prose(each)}" for each in fact.assumptions]
    lines += [prose(each) for each in fact.notes]
    if fact.related:
        related = "; ".join(
            f"[{plain(name(facts, id))}]({address(facts, id)})" for id in fact.related
        )
        lines.append(f"Not to be confused with: {related}.")
    return f"## Keep in mind\n\n{bullets(lines)}"


def name(facts: sf.Catalogue, id: str) -> str:
    """Name a record for a reader: by its title, its name, or what was said."""
    if id in facts.measurements:
        return title(facts.measurements[id])
    of = facts[id]
    return of.name if isinstance(of, sf.Event) else of.summary.rstrip(".")


def address(facts: sf.Catalogue, id: str) -> str:
    return f"{id}.md" if id in facts.measurements else f"../records.md#{id}"


def others(facts: sf.Catalogue, fact: sf.Measurement, alt: str) -> str:
    if not facts.reports_of(fact.id):
        return "## Who said what\n\nThe edition has no other report of this figure.\n"
    series = ""
    if fact.id == SERIES:
        of = alt_text(plot_series(fact, facts.reports_of(SERIES)))
        series = "\nThe same by year:\n\n" + shown(f"series-{SERIES}", of) + "\n"
    return f"""## Who said what

Does another outlet contradict the report?
Words in quotation marks are the outlet's own; “figure only” means that the edition has no words of it.

{section(facts, fact)}
{shown(fact.id, alt)}
{series}"""


def shown(file: str, alt: str, up: str = "../") -> str:
    """Show a picture; it has the width of a phone, so that its text stays large enough."""
    return f'<img class="picture" src="{up}../{FOLDER}/{file}.svg" alt="{escape(alt)}">'


def tabs(fact: sf.Measurement) -> str:
    code = f"""```python
>>> import sco_facts as sf
>>> fact = sf.load("{fact.edition}")["{fact.id}"]
>>> str(fact.quantity)
{str(fact.quantity)!r}
>>> str(fact.interval)
{str(fact.interval)!r}

```"""
    entries = [fence(cite(fact, style), title=name) for style, name in STYLES.items()]
    more = "\n".join(entries[1:])
    cited = f"""{fence(quote_line(fact), title="Footnote")}
{entries[0]}
{fence(deep_link(fact), title="Link to the words")}
??? note "{len(entries) - 1} more styles"

{indented(more)}
    Harvard, Vancouver, GB/T 7714 and GOST also need the day on which you read the page; see [how to cite](../how-to/cite.md).
"""
    content = json.dumps(fact.content(), ensure_ascii=False, indent=2)
    record = f"[{fact.id}.json]({fact.id}.json) also has its sources and other reports.\n\n{fence(content)}"
    head, row = str(export(fact, "csv")).splitlines()
    rows = f"[{fact.id}.csv]({fact.id}.csv) also has a row for each other report.\n\n{fence(head + chr(10) + row)}"
    texts = {"Citations": cited, "JSON": record, "CSV": rows}
    body = "\n".join(f'=== "{label}"\n\n{indented(text)}' for label, text in texts.items())
    return f"""<div class="screen" markdown>

## Use it

{code}

<section data-search-exclude="" markdown>

{body}

</section>
"""


def pinned(fact: sf.Measurement) -> str:
    return f"""## Pin this

A pin makes an analysis stop if a later edition changes this fact, its source or its speaker; see [how to pin](../how-to/pin.md).

```sh
sco-facts --edition {fact.edition} pin {fact.id} > facts.lock
```

The digest of this record, a sha256 that changes when the fact does:

<section data-search-exclude="" markdown>

{fence(fact.digest)}
</section>
"""


def wrong(fact: sf.Measurement) -> str:
    repository = os.environ.get("SITE_REPO", "").rstrip("/")
    where = "in the project's issues"
    if repository:
        form = f"issues/new?template=wrong-fact.yml&id={fact.id}&edition={fact.edition}"
        where = f"with [this form](<{repository}/{form}>)"
    return f"""## Report an error

If the report says something else, tell us {where}: the id `{fact.id}`, the edition {fact.edition}, what the page has, and the sentence that says otherwise.
[What happens then](../explanation/stability.md#when-the-data-are-wrong): a correction is a new edition, and every analysis that pinned the fact is told.

</div>
"""
