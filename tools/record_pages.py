"""Make the page of all other records, the facts as one JSON file, and the map for machines."""

from who_said import tally
from writing import (
    bounds,
    bullets,
    capital,
    day,
    front,
    language,
    page_of,
    plain,
    prose,
    said_by,
    title,
    words,
)

import sco_facts as sf
from sco_facts.exports import export


def pages(facts: sf.Catalogue) -> dict[str, str]:
    json = export(facts, "json")
    assert isinstance(json, str)
    return {"records.md": records(facts), "facts.json": json, "llms.txt": map_of(facts)}


def records(facts: sf.Catalogue) -> str:
    return (
        front(
            title="All other records",
            description="Statements, events, people, organisations and sources of the report, each with its id and the words of the report.",
        )
        + f"""# All other records

The records of edition {facts.edition} other than [the figures](facts/index.md): {facts}.
`sf.load("{facts.edition}")["call.predictable_trade"]` looks one up by its id.

## Statements

What was said or done, in our own words, with the words of the report.

{"".join(map(statement, facts.statements.values()))}
## Events

{"".join(map(event, facts.events.values()))}
## Entities

All people, organisations, countries and places that the report names, with every spelling it uses.

{"".join(map(entity, facts.entities.values()))}
## Sources

The report, and the other pages that report its figures.

{"".join(source(facts, each) for each in facts.sources.values())}"""
    )


def quoted(fact: sf.Fact) -> str:
    number = fact.quote.sentence
    return f"“{plain(fact.quote.text)}”, [sentence {number}](article.md#s{number})"


def statement(fact: sf.Statement) -> str:
    lines = [quoted(fact), plain(capital(said_by(fact)))]
    if fact.topics:
        tail = ", and others" if fact.open_list else ""
        lines.append(f"About: {plain(', '.join(fact.topics))}{tail}")
    return section(fact.id, fact.summary, lines + [prose(each) for each in fact.notes])


def event(fact: sf.Event) -> str:
    lines = [quoted(fact)]
    if fact.participants:
        lines.append("Took part: " + plain(", ".join(map(str, fact.participants))))
    when = f"Period: “{plain(fact.period)}”" if fact.period else "Period not stated"
    lines.append(when)
    return section(fact.id, f"{capital(fact.name)}.", lines + [prose(each) for each in fact.notes])


def entity(each: sf.Entity) -> str:
    lines = [f"In the report: {plain(', '.join(f'“{name}”' for name in each.names))}"]
    if each.role:
        lines.append(f"Role: {plain(each.role)}")
    if each.iso_code:
        lines.append(f"ISO 3166-1: `{each.iso_code}`")
    lead = f"{each.name}, {each.kind}."
    return section(each.id, lead, lines + [prose(note) for note in each.notes])


def source(facts: sf.Catalogue, each: sf.Source) -> str:
    lead = f"{each.publisher}, {day(each.published)}; {each.kind}, {language(each.language)}."
    headline = f"“{each.title}”: " if each.title else ""
    lines = [f"{plain(headline)}[{plain(each.url)}]({each.url})"]
    of = dict.fromkeys(
        report.of for report in facts.reports.values() if report.source.id == each.id
    )
    if of:
        links = ", ".join(f"[{plain(title(facts.measurements[id]))}](facts/{id}.md)" for id in of)
        lines.append(f"Reports {links}")
    if each.sha256:
        lines.append(f"sha256 of the stored text: `{each.sha256}`")
    return section(each.id, lead, lines + [prose(note) for note in each.notes])


def section(id: str, lead: str, lines: list[str]) -> str:
    return f"### `{id}` {{ #{id} }}\n\n{lead}\n\n{bullets(lines)}\n"


def map_of(facts: sf.Catalogue) -> str:
    figures = "".join(
        f"- [{fact.id}]({page_of(fact).removesuffix('.md')}/): {fact.subject}, {fact.measure}: "
        f"“{words(fact)}”, bounds {bounds(fact)}; {said_by(fact)}; period "
        f"{f'“{fact.period}”' if fact.period else 'not stated'}; other reports: "
        f"{tally(sf.corroborate(facts, fact.id))}\n"
        for fact in facts.measurements.values()
    )
    return f"""# sco_facts

> The figures of one news report on the heads-of-government meeting of the Shanghai Cooperation
> Organization, November 2025, as typed Python records. Each figure keeps the words that qualify it:
> hedge, unit, period, speaker and sentence. Quote a figure with its hedge: "exceeds 30%" is not
> "30%".

Edition {facts.edition}, sha256 {facts.sha256}. Addresses are relative to this file.

## Data

- [facts.json](facts.json): every record of the edition, in the format of an edition
- [The report, annotated](article/): the text, each quote linked to its fact
- [All other records](records/): statements, events, entities and sources

## Figures

{figures}
## Documentation

- [Tutorial](tutorial/first-analysis/): from nothing to a pinned analysis
- [How to cite](how-to/cite/): references in eight styles, footnotes, links to the words
- [How to compare](how-to/compare/): yes, no or undecided, with the reason
- [Reference](reference/): every public name, the hedge table, the units, the data format
- [Hedges](explanation/hedges/): why there are certain and typical bounds
- [Why the outlets differ](explanation/differences/): what is known about each case, and what is not
"""
