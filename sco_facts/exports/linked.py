"""JSON-LD in the terms of schema.org: claims, their quotations and their bounds."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from sco_facts.exports.selection import Selection
from sco_facts.exports.tables import FigureRecord, nearest, value_text
from sco_facts.periods import Period
from sco_facts.quantities.numbers import exact_text
from sco_facts.quantities.units import Unit
from sco_facts.quantities.wording import bounds_words, unit_words
from sco_facts.records.facts import (
    Entity,
    Event,
    Fact,
    Measurement,
    OtherReport,
    Record,
    Statement,
)
from sco_facts.records.sources import Source
from sco_facts.text import clean_url

Node = dict[str, Any]

# Initiatives and groups of people have no type of their own.
_TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "country": "Country",
    "place": "Place",
}
# From where an approximator points to its figure: below, above.
_SIDES: dict[tuple[bool, bool] | None, str] = {
    (True, False): "below",
    (False, True): "above",
    (True, True): "both sides",
}
# The only ones that can be the author of a claim.
_SPEAKERS = ("person", "organisation")


def json_ld(selection: Selection) -> str:
    """
    Write a data set of claims, with quotations and quantitative values; no rating.

    Records are named by their digests and sources by their addresses. There is a value only if
    the words allow exactly one; otherwise there are bounds, because "exceeds 30%" is not 30.

    Source:
        schema.org: Dataset, Claim, Quotation, QuantitativeValue; RFC 6920 for the names.
    """
    claims = claims_of(selection)
    cited = selection.citation
    name = selection.sha256 and digest_name(selection.sha256)
    dataset: Node = {
        "@id": name,
        "@type": "Dataset",
        "name": "Facts of a news report, with the words that bound them",
        "description": "What a report says, quoted, with the bounds that its words set, and "
        "what other reports give for the same.",
        "identifier": name,
        "version": selection.edition,
        "license": cited and license_url(cited["license"]),
        "creator": cited and {"@type": "Organization", "name": cited["creator"]},
        "datePublished": cited.get("released"),
        "isBasedOn": [_source_name(each) for each in selection.articles],
        "hasPart": [{"@id": each["@id"]} for each in claims],
    }
    graph = [_known(dataset), *references_of(selection), *claims]
    # An inline context, so that no reader needs the network.
    document = {"@context": {"@vocab": "https://schema.org/"}, "@graph": graph}
    # In the script element of a page, "</script>" in a text would end the element.
    return json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def claims_of(selection: Selection) -> list[Node]:
    """Write each fact and each other report as a claim."""
    names = {each.id: _name(each) for each in selection.facts}
    claims = (_claim(each, names) for each in selection.facts)
    reports = (_report(each, names.get(each.of)) for each in selection.reports)
    return [*map(_known, claims), *map(_known, reports)]


def references_of(selection: Selection) -> list[Node]:
    """Write the sources and the entities, which claims refer to by name."""
    entities = (_entity(each, selection.entities) for each in selection.entities)
    return [*map(_known, map(_source, selection.sources)), *map(_known, entities)]


def license_url(license: str) -> str:
    """Write the address of a licence from its SPDX name."""
    return f"https://spdx.org/licenses/{license}"


def _claim(fact: Fact, names: Mapping[str, Node]) -> Node:
    notes = [*fact.notes, *(f"Assumed: {each}" for each in fact.assumptions)]
    node: Node = {}
    by = None
    if isinstance(fact, Measurement):
        by = fact.speaker
        notes += [] if fact.condition is None else [f"Provided that {fact.condition}."]
        node = {"mainEntity": _value(fact), **_time(fact.period)}
    elif isinstance(fact, Statement):
        by = fact.actor
    else:
        # A day that another source gives is no claim of this one.
        time = _time(fact.period) if fact.period_source is None else {}
        node = {"about": _event(fact, names), **time}
    is_speaker = by is not None and by.kind in _SPEAKERS
    who = by and _name(by)
    return {
        **_name(fact),
        "@type": "Claim",
        "identifier": fact.id,
        "text": str(fact),
        "author": who if is_speaker else None,
        "about": None if is_speaker else who,
        "appearance": _source_name(fact.source),
        "isBasedOn": {
            **_quotation(fact.quote.text, fact.source),
            "spokenByCharacter": who if is_speaker and isinstance(fact, Measurement) else None,
        },
        "recordedAt": None if isinstance(fact, Event) else _taking_place(fact.event, names),
        "keywords": list(fact.topics),
        "comment": _comments(notes),
        **node,
    }


def _report(report: OtherReport, fact: Node | None) -> Node:
    notes = [*report.notes, *(f"Assumed: {each}" for each in report.assumptions)]
    notes += [] if report.scope is None else [f"Limited: {report.scope}."]
    by = report.speaker
    quotation = report.words and _quotation(report.words, report.source)
    origin = report.based_on and _named("CreativeWork", report.based_on)
    return {
        **_name(report),
        "@type": "Claim",
        "identifier": report.id,
        "text": str(report),
        # Older editions have only a name.
        "author": _name(by) if isinstance(by, Entity) else by and _named("Person", by),
        "about": fact,
        "appearance": _source_name(report.source),
        "isBasedOn": [each for each in (quotation, origin) if each],
        "mainEntity": _value(report),
        "comment": _comments(notes),
        **_time(report.period),
    }


def _quotation(text: str, source: Source) -> Node:
    return {
        "@type": "Quotation",
        "text": text,
        "isPartOf": _source_name(source),
        "inLanguage": source.language,
    }


def _value(figure: FigureRecord) -> Node:
    interval, core, quantity = figure.interval, figure.core, figure.quantity
    stated = quantity.figure
    low_hedge, high_hedge = (stated and stated.ends) or (None, None)
    properties = {
        "hedge": stated and stated.hedge.value,
        "hedge of the lower end": low_hedge and low_hedge.value,
        "hedge of the upper end": high_hedge and high_hedge.value,
        "mode": quantity.mode,
        "stated figure": value_text(quantity),
        "exact lower bound": _exact(interval.low),
        "lower bound included": interval.low_closed,
        "exact upper bound": _exact(interval.high),
        "upper bound included": interval.high_closed,
        "points to at least": _exact(core.low),
        "points to at most": _exact(core.high),
        "points to it from": _SIDES.get(figure.bounds.approaches),
        "status": figure.status,
        "basis": figure.basis,
    }
    # What is expected has not been observed.
    observed: Node = {
        "@type": ["Observation", "QuantitativeValue"],
        "observationAbout": figure.subject and _named("Thing", figure.subject),
        "measuredProperty": figure.measure and _named("Property", figure.measure),
    }
    return {
        **({"@type": "QuantitativeValue"} if figure.status == "forecast" else observed),
        "description": bounds_words(interval, quantity.unit, quantity.counted),
        "value": _number(interval.low) if interval.is_point else None,
        "minValue": _number(interval.low),
        "maxValue": _number(interval.high),
        "unitCode": _unit_code(quantity.unit),
        "unitText": unit_words(quantity.unit, quantity.counted),
        "additionalProperty": [
            {"@type": "PropertyValue", "name": name, "value": value}
            for name, value in properties.items()
            if value is not None
        ],
    }


def _exact(end: Fraction | None) -> str | None:
    return None if end is None else exact_text(end)


def _number(end: Fraction | None) -> int | float | None:
    number = None if end is None else nearest(end)
    # A whole number beyond 2**53 would claim digits that a double does not have.
    whole = number is not None and number.is_integer() and abs(number) < 2**53
    return int(number) if number is not None and whole else number


def _unit_code(unit: Unit) -> str | None:
    """Write the code of a unit with a prefix, as schema.org asks for all but UN/CEFACT codes."""
    if unit.is_currency:
        return f"ISO4217:{unit.code}"
    return None if unit.ucum is None else f"UCUM:{unit.ucum}"


def _event(event: Event, names: Mapping[str, Node]) -> Node:
    period, sources = event.period, (event.period_source, event.place_source)
    return {
        "@id": f"{digest_name(event.digest)}#event",
        "@type": "Event",
        "name": event.name,
        "startDate": period and str(period.start or ""),
        "endDate": period and str(period.end or ""),
        "location": event.place and _name(event.place),
        "superEvent": _taking_place(event.part_of, names),
        "attendee": [_name(each) for each in event.participants],
        # Who says when and where, as the report itself does not.
        "subjectOf": [_source_name(each) for each in dict.fromkeys(sources) if each is not None],
    }


def _taking_place(event: str | None, names: Mapping[str, Node]) -> Node | None:
    of = names.get(event or "")
    return of and {"@id": f"{of['@id']}#event"}


def _named(type: str, name: str) -> Node:
    return {"@type": type, "name": name}


def _entity(entity: Entity, entities: Iterable[Entity]) -> Node:
    names = {each.id: _name(each) for each in entities} if entity.members else {}
    return {
        **_name(entity),
        "@type": _TYPES.get(entity.kind, "Thing"),
        "identifier": [entity.id, *([entity.iso_code] if entity.iso_code else [])],
        "name": entity.name,
        "alternateName": [
            *(each for each in entity.names if each != entity.name),
            *({"@language": each.language, "@value": each.text} for each in entity.labels),
        ],
        "sameAs": [{"@id": clean_url(each)} for each in entity.same_as],
        "member": [
            {
                "@type": "OrganizationRole",
                "member": names.get(each.member),
                "startDate": str(each.since),
                "endDate": each.until and str(each.until),
                "subjectOf": _source_name(each.source),
            }
            for each in entity.members
        ],
        "jobTitle": entity.role if entity.kind == "person" else None,
        "description": " ".join(entity.notes),
    }


def _source(source: Source) -> Node:
    return {
        **_source_name(source),
        "@type": "NewsArticle" if source.kind == "news report" else "CreativeWork",
        "identifier": [source.id, *([digest_name(source.sha256)] if source.sha256 else [])],
        "headline": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published,
        "inLanguage": source.language,
        "url": clean_url(source.url),
        "comment": _comments(source.notes),
    }


def _source_name(source: Source) -> Node:
    return {"@id": clean_url(source.url)}


def _name(record: Record) -> Node:
    return {"@id": digest_name(record.digest)}


def digest_name(sha256: str) -> str:
    """Name what has a digest, as RFC 6920 does."""
    digest = urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _time(period: Period | None) -> Node:
    if period is None or (period.start is None and period.end is None):
        return {}
    return {"temporalCoverage": f"{period.start or '..'}/{period.end or '..'}"}


def _comments(notes: list[str] | tuple[str, ...]) -> list[Node]:
    return [{"@type": "Comment", "text": note} for note in notes]


def _known(node: Node) -> Node:
    """Leave out what is unknown, of a node and of those inside it."""
    known: Node = json.loads(
        json.dumps(node),
        object_hook=lambda each: {
            key: value for key, value in each.items() if value not in (None, "", [], {})
        },
    )
    return known
