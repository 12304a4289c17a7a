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

The records of edition {facts.edition} other than [the figures](facts/index.md), each with its id.
`sf.load("{facts.edition}")["call.predictable_trade"]` looks one up.

## Statements

What was said or done, in our own words, with the words of the report.

{"".join(map(statement, facts.statements.values()))}
## Events

{"".join(map(event, facts.events.values()))}
## Entities

All people, organisations, countries and places that the report names, with every spelling it uses, and those that only other pages name.

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
    if fact.event:
        lines.append(f"At [`{fact.event}`](#{fact.event})")
    return section(fact.id, fact.summary, lines + remarks(fact))


def event(fact: sf.Event) -> str:
    lines = [quoted(fact)]
    if fact.participants:
        lines.append("Took part: " + plain(", ".join(map(str, fact.participants))))
    if fact.part_of:
        lines.append(f"Part {fact.order} of [`{fact.part_of}`](#{fact.part_of})")
    when = "Period not stated"
    if fact.period:
        when = f"When: {fact.period.edtf}, “{plain(fact.period)}”{by(fact.period_source)}"
    lines.append(when)
    if fact.place:
        lines.append(f"Where: [{plain(fact.place)}](#{fact.place.id}){by(fact.place_source)}")
    return section(fact.id, f"{capital(fact.name)}.", lines + remarks(fact))


def by(source: sf.Source | None) -> str:
    return f", by [`{source.id}`](#{source.id})" if source else ""


def remarks(record: sf.Statement | sf.Event | sf.Entity) -> list[str]:
    """List what is assumed, then the notes."""
    return [f"Assumed: {prose(each)}" for each in record.assumptions] + [
        prose(each) for each in record.notes
    ]


def entity(each: sf.Entity) -> str:
    names = ", ".join(f"“{name}”" for name in each.names)
    lines = [f"In the report: {plain(names)}" if names else "Named by other pages only"]
    if each.role:
        lines.append(f"Role: {plain(each.role)}")
    if each.labels:
        texts = (f"{plain(label.text)} (`{label.language}`)" for label in each.labels)
        lines.append(f"In other languages: {', '.join(texts)}")
    if each.iso_code:
        lines.append(f"ISO 3166: `{each.iso_code}`")
    if each.same_as:
        lines.append(f"The same as {', '.join(f'<{address}>' for address in each.same_as)}")
    lines += [
        f"Member since {day(str(member.since))}: [`{member.member}`](#{member.member})"
        f"{by(member.source)}"
        for member in each.members
    ]
    return section(each.id, f"{each.name}, {each.kind}.", lines + remarks(each))


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

- [Editions](editions/): every edition as a permanent file, and what changed in each
- facts/ID.json and facts/ID.csv: one figure with its other reports, such as [facts/trade.internal.json](facts/trade.internal.json)

## Figures

{figures}
## Documentation

- [Tutorial](tutorial/first-analysis/): from nothing to a pinned analysis
- [How to cite](how-to/cite/): references in eight styles, footnotes, links to the words
- [How to compare](how-to/compare/): yes, no or undecided, with the reason
- [Reference](reference/): every public name, the hedge table, the units, the data format
- [Hedges](explanation/hedges/): why there are certain and typical bounds
- [Migrate from 1.0](how-to/migrate/): names and answers that changed
- [Other libraries](explanation/other-libraries/): when to use something else
- [Why the outlets differ](explanation/differences/): what is known about each case, and what is not
"""
