"""JSON-LD in the terms of schema.org: claims, their quotations and their bounds."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
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
# The only ones that can be the author of a claim.
_SPEAKERS = ("person", "organisation")
# From where an approximator points to its figure: from below, from above.
_SIDES: dict[tuple[bool, bool] | None, str] = {
    (True, False): "below",
    (False, True): "above",
    (True, True): "both sides",
}


def json_ld(selection: Selection) -> str:
    """
    Write a data set of claims, with quotations and quantitative values; no rating.

    Records are named by their digests and sources by their addresses. There is a value only if
    the words allow exactly one; otherwise there are bounds, because "exceeds 30%" is not 30.

    Source:
        schema.org: Dataset, Claim, Quotation, QuantitativeValue; RFC 6920 for the names.
    """
    references, claims = nodes_of(selection)
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
        "creator": cited and _named("Organization", cited["creator"]),
        "datePublished": cited.get("released"),
        "isBasedOn": [_name(each) for each in selection.articles],
        "hasPart": [{"@id": each["@id"]} for each in claims],
    }
    # An inline context, so that no reader needs the network.
    context = {"@vocab": "https://schema.org/"}
    document = {"@context": context, "@graph": [*_known([dataset]), *references, *claims]}
    # In the script element of a page, "</script>" in a text would end the element.
    return json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def nodes_of(selection: Selection) -> tuple[list[Node], list[Node]]:
    """Write the sources and entities, and the claims, which refer to them by name."""
    names = {each.id: _name(each) for each in selection.facts}
    members = {each.id: _name(each) for each in selection.entities}
    sources = [_source(each) for each in selection.sources]
    entities = [_entity(each, members) for each in selection.entities]
    claims = [_claim(each, names) for each in selection.facts]
    reports = [_report(each, names.get(each.of)) for each in selection.reports]
    return _known([*sources, *entities]), _known([*claims, *reports])


def license_url(license: str) -> str:
    """Write the address of a licence from its SPDX name."""
    return f"https://spdx.org/licenses/{license}"


def _claim(fact: Fact, names: Mapping[str, Node]) -> Node:
    measurement = fact if isinstance(fact, Measurement) else None
    event = fact if isinstance(fact, Event) else None
    by = fact.actor if isinstance(fact, Statement) else measurement and measurement.speaker
    who = by and _name(by)
    is_speaker = by is not None and by.kind in _SPEAKERS
    condition = measurement.condition if measurement else None
    # A day that another source gives is no claim of this one.
    timed = event if event and event.period_source is None else measurement
    return {
        **_name(fact),
        "@type": "Claim",
        "identifier": fact.id,
        "text": str(fact),
        "author": who if is_speaker else None,
        "about": _event(event, names) if event else None if is_speaker else who,
        "appearance": _name(fact.source),
        "isBasedOn": {
            **_quotation(fact.quote.text, fact.source),
            "spokenByCharacter": who if is_speaker and measurement else None,
        },
        "recordedAt": None if isinstance(fact, Event) else _taking_place(fact.event, names),
        "keywords": list(fact.topics),
        "comment": _comments(fact, condition and f"Provided that {condition}."),
        "mainEntity": measurement and _value(measurement),
        "temporalCoverage": timed and _coverage(timed.period),
    }


def _report(report: OtherReport, fact: Node | None) -> Node:
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
        "appearance": _name(report.source),
        "isBasedOn": [each for each in (quotation, origin) if each],
        "mainEntity": _value(report),
        "comment": _comments(report, report.scope and f"Limited: {report.scope}."),
        "temporalCoverage": _coverage(report.period),
    }


def _quotation(text: str, source: Source) -> Node:
    return {
        "@type": "Quotation",
        "text": text,
        "isPartOf": _name(source),
        "inLanguage": source.language,
    }


def _value(figure: FigureRecord) -> Node:
    interval, core, quantity = figure.interval, figure.core, figure.quantity
    stated = quantity.figure
    low_hedge, high_hedge = (stated and stated.ends) or (None, None)
    unit, is_forecast = quantity.unit, figure.status == "forecast"
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
    return {
        # What is expected has not been observed.
        "@type": "QuantitativeValue" if is_forecast else ["Observation", "QuantitativeValue"],
        "observationAbout": None if is_forecast else _named("Thing", figure.subject),
        "measuredProperty": None if is_forecast else _named("Property", figure.measure),
        "description": bounds_words(interval, unit, quantity.counted),
        "value": _number(interval.low) if interval.is_point else None,
        "minValue": _number(interval.low),
        "maxValue": _number(interval.high),
        "unitCode": _unit_code(unit),
        "unitText": unit_words(unit, quantity.counted),
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
    is_whole = number is not None and number.is_integer() and abs(number) < 2**53
    return int(number) if number is not None and is_whole else number


def _unit_code(unit: Unit) -> str | None:
    """Write the code of a unit with a prefix, as schema.org asks for all but UN/CEFACT codes."""
    if unit.is_currency:
        return f"ISO4217:{unit.code}"
    return unit.ucum and f"UCUM:{unit.ucum}"


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
        "subjectOf": [_name(each) for each in dict.fromkeys(sources) if each is not None],
    }


def _taking_place(event: str | None, names: Mapping[str, Node]) -> Node | None:
    of = names.get(event or "")
    return of and {"@id": f"{of['@id']}#event"}


def _named(type: str, name: str | None) -> Node | None:
    return {"@type": type, "name": name} if name else None


def _entity(entity: Entity, members: Mapping[str, Node]) -> Node:
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
                "member": members.get(each.member),
                "startDate": str(each.since),
                "endDate": each.until and str(each.until),
                "subjectOf": _name(each.source),
            }
            for each in entity.members
        ],
        "jobTitle": entity.role if entity.kind == "person" else None,
        "description": " ".join(entity.notes),
    }


def _source(source: Source) -> Node:
    return {
        **_name(source),
        "@type": "NewsArticle" if source.kind == "news report" else "CreativeWork",
        "identifier": [source.id, *([digest_name(source.sha256)] if source.sha256 else [])],
        "headline": source.title,
        "publisher": _named("Organization", source.publisher),
        "datePublished": source.published,
        "inLanguage": source.language,
        "url": clean_url(source.url),
        "comment": _comments(source),
    }


def _name(record: Record | Source) -> Node:
    id = clean_url(record.url) if isinstance(record, Source) else digest_name(record.digest)
    return {"@id": id}


def digest_name(sha256: str) -> str:
    """Name what has a digest, as RFC 6920 does."""
    digest = urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _coverage(period: Period | None) -> str | None:
    start, end = (period and period.start), (period and period.end)
    return f"{start or '..'}/{end or '..'}" if start or end else None


def _comments(record: Fact | OtherReport | Source, more: str | None = None) -> list[Node]:
    assumptions = () if isinstance(record, Source) else record.assumptions
    notes = (*record.notes, *(f"Assumed: {each}" for each in assumptions), more)
    return [{"@type": "Comment", "text": note} for note in notes if note]


def _known(nodes: list[Node]) -> list[Node]:
    """Leave out what is unknown, of nodes and of those inside them."""
    known: list[Node] = json.loads(
        json.dumps(nodes),
        object_hook=lambda each: {
            key: value for key, value in each.items() if value not in (None, "", [], {})
        },
    )
    return known
