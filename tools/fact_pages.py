"""Make a page and a picture for each measurement, and the list of them."""

import json
from collections import Counter

from writing import OUTCOMES, TYPICAL, bounds, bullets, day, fence, plain, prose, words

import sco_facts as sf
from sco_facts.citations import cite, deep_link, quote_line
from sco_facts.plots import alt_text, plot_intervals, plot_series, svg

STYLES = {
    "apa": "APA 7", "chicago-author-date": "Chicago 17, author-date",
    "chicago-notes": "Chicago 17, notes", "mla": "MLA 9", "harvard": "Harvard (Cite Them Right)",
    "vancouver": "Vancouver", "gb-t-7714": "GB/T 7714-2015", "gost": "GOST R 7.0.5-2008",
}  # fmt: skip
DOMAINS = {
    "real": "any number", "non-negative": "no value below zero", "share": "a share, from 0 to 1",
}  # fmt: skip
FOLDER = "assets/pictures"
SERIES = "trade.kazakhstan_sco"


def pages(facts: sf.Catalogue) -> dict[str, str]:
    made = {"facts/index.md": index(facts)}
    for fact in facts.measurements.values():
        reports = facts.reports_of(fact.id)
        picture = plot_intervals([fact, *reports], within=TYPICAL, width=5)
        made[f"{FOLDER}/{fact.id}.svg"] = svg(picture)
        made[f"facts/{fact.id}.md"] = page(facts, fact, alt_text(picture))
    fact = facts.measurements[SERIES]
    made[f"{FOLDER}/series-{SERIES}.svg"] = svg(plot_series(fact, facts.reports_of(SERIES)))
    return made


def shown(name: str, alt: str, up: str = "../") -> str:
    alt = plain(alt).replace('"', "”")
    return f"![{alt}]({up}{FOLDER}/{name}.svg){{ .picture }}"


def index(facts: sf.Catalogue) -> str:
    rows = [
        f"| [`{fact.id}`]({fact.id}.md) | {plain(words(fact))} | {plain(bounds(fact))} "
        f"| {plain(fact.period or 'not stated')} | {plain(fact.speaker or 'nobody named')} "
        f"| {tally(facts, fact)} |"
        for fact in facts.measurements.values()
    ]
    table = "\n".join(rows)
    return f"""---
description: The ten figures of the report, with the bounds that their words allow.
hide:
  - toc
---

# The figures

Edition {facts.edition} has {len(facts.measurements)} figures of the report.
Each has a page with its words, bounds, sentence and citations, and with what other outlets reported.
The file [facts.json](../facts.json) contains the same facts, in [the format of an edition](../reference/data-format.md).

| Id | As written | Bounds | Period | Said by | Other reports |
|---|---|---|---|---|---|
{table}

A round bracket leaves an end out, a square one includes it.
"""


def tally(facts: sf.Catalogue, fact: sf.Measurement) -> str:
    names = {**OUTCOMES, "contradicts": "contradicting"}
    found = Counter(names[each.outcome] for each in sf.corroborate(facts, fact.id))
    texts = [f"{count} {outcome}" for outcome, count in found.items()]
    return ", ".join(texts) or "none"


def page(facts: sf.Catalogue, fact: sf.Measurement, alt: str) -> str:
    parts = [head(fact), fields(fact)]
    if fact.assumptions:
        parts.append("## Assumed\n\nNot in the report; our assumption.\n")
        parts.append(bullets([prose(each) for each in fact.assumptions]))
    if fact.notes or fact.related:
        parts.append("## Keep in mind\n")
        related = ", ".join(f"[`{id}`]({address(facts, id)})" for id in fact.related)
        notes = [prose(each) for each in fact.notes]
        parts.append(bullets(notes + ([f"Not to be confused with {related}."] if related else [])))
    parts += [in_python(fact), others(facts, fact, alt), citations(fact), as_json(fact)]
    return "\n".join(parts)


def address(facts: sf.Catalogue, id: str) -> str:
    return f"{id}.md" if id in facts.measurements else f"../records.md#{id}"


def head(fact: sf.Measurement) -> str:
    quote = fact.quote
    who = fact.speaker.name if fact.speaker else "The report names no speaker"
    return f"""---
title: {fact.id}
description: "{fact.subject}, {fact.measure}: {words(fact)}"
---

# `{fact.id}`

{plain(fact.subject[:1].upper() + fact.subject[1:])}: {plain(fact.measure)}.

> {plain(quote.text)}

{plain(who)}, in [sentence {quote.sentence} of the report](../article.md#s{quote.sentence}); [open the original at these words]({deep_link(fact)}).
"""


def fields(fact: sf.Measurement) -> str:
    of = fact.quantity
    hedge = of.figure.hedge.value if of.figure else "none"
    period = "not stated"
    if fact.period is not None:
        dates = f", {fact.period.edtf} in EDTF" if fact.period.edtf else ""
        period = f"“{fact.period}”{dates}"
    rows = {
        "Words": f"{plain(words(fact))}",
        "Hedge": f"[`{hedge}`](../reference/hedges.md#{hedge})",
        "Certain bounds": plain(bounds(fact)),
        "Typical bounds, within 10 %": plain(bounds(fact, typical=True)),
        "Possible values": DOMAINS[fact.domain],
        "Unit": f"`{of.unit.code}`" + (f", of {of.counted}" if of.counted else ""),
        "Period": plain(period),
        "Said by": plain(fact.speaker or "nobody named"),
        "Status": fact.status,
    }
    if fact.condition:
        rows["Condition"] = plain(fact.condition)
    lines = "\n".join(f"| {name} | {value} |" for name, value in rows.items())
    return f"| Field | Value |\n|---|---|\n{lines}\n"


def in_python(fact: sf.Measurement) -> str:
    return f"""## In Python

```python
>>> import sco_facts as sf
>>> fact = sf.load("{fact.edition}")["{fact.id}"]
>>> str(fact.quantity)
{str(fact.quantity)!r}
>>> str(fact.interval)
{str(fact.interval)!r}

```
"""


def others(facts: sf.Catalogue, fact: sf.Measurement, alt: str) -> str:
    rows = sf.corroborate(facts, fact.id)
    lines = []
    for row in rows:
        report, source = row.report, row.report.source
        limits = [f"“{report.period}”" if report.period else "", report.speaker or ""]
        limits += ["a forecast" if report.status == "forecast" else "", report.scope or ""]
        tail = "; ".join(each for each in limits if each)
        lines.append(
            f"**{plain(words(report))}**, [{source.publisher}]({source.url}), "
            f"{day(source.published)}{f' ({plain(tail)})' if tail else ''}: "
            f'<span class="outcome outcome--{row.outcome}">{OUTCOMES[row.outcome]}</span>\n'
            f"  { {True: 'Yes', False: 'No', None: 'Undecided'}[row.verdict.answer] }: "
            f"{plain(row.verdict.reason)}"
        )
    told = (
        "Does another report contradict this one? Each answer has its reason."
        if rows
        else "The edition has no other report of this figure."
    )
    series = ""
    if fact.id == SERIES:
        picture = plot_series(fact, facts.reports_of(SERIES))
        series = "\nThe same by year:\n\n" + shown(f"series-{SERIES}", alt_text(picture)) + "\n"
    return f"""## How others reported it

{told}

{shown(fact.id, alt)}

{bullets(lines)}{series}"""


def citations(fact: sf.Measurement) -> str:
    entries = "\n".join(fence(cite(fact, style), title=name) for style, name in STYLES.items())
    return f"""## Cite it

Harvard, Vancouver, GB/T 7714 and GOST also need the day on which you read the page; see [how to cite](../how-to/cite.md).

{fence(quote_line(fact), title="Footnote")}
{entries}
{fence(deep_link(fact), title="Link to the words")}"""


def as_json(fact: sf.Measurement) -> str:
    content = json.dumps(fact.content(), ensure_ascii=False, indent=2)
    return f"""## Digest and JSON

The digest is the sha256 of the record's canonical JSON; [a pin](../how-to/pin.md) checks it, so that an analysis notices a correction.

{fence(fact.digest, title="sha256")}
{fence(content, "json", "JSON")}"""
