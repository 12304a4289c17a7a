"""JSON-LD in the terms of schema.org: claims, their quotations and their bounds."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from fractions import Fraction
from typing import Any

from sco_facts.exports.selection import Selection
from sco_facts.exports.tables import FigureRecord, nearest, value_text
from sco_facts.periods import Period
from sco_facts.quantities.numbers import exact_text
from sco_facts.quantities.units import Unit
from sco_facts.quantities.wording import bounds_words, unit_words
from sco_facts.records.facts import Entity, Event, Fact, Measurement, OtherReport, Statement
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
    names = {each.id: {"@id": _name(each.digest)} for each in selection.facts}
    claims = [
        *(_claim(each) for each in selection.facts),
        *(_report(each, names.get(each.of)) for each in selection.reports),
    ]
    dataset: Node = {
        "@id": selection.sha256 and _name(selection.sha256),
        "@type": "Dataset",
        "name": "Facts of a news report, with the words that bound them",
        "description": "What a report says, quoted, with the bounds that its words set, and "
        "what other reports give for the same.",
        "version": selection.edition,
        "isBasedOn": [_source_name(each) for each in selection.articles],
        "hasPart": [{"@id": each["@id"]} for each in claims],
    }
    graph = [
        _known(dataset),
        *(_source(each) for each in selection.sources),
        *(_entity(each) for each in selection.entities),
        *claims,
    ]
    # An inline context, so that no reader needs the network.
    document = {"@context": {"@vocab": "https://schema.org/"}, "@graph": graph}
    # In the script element of a page, "</script>" in a text would end the element.
    return json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def _claim(fact: Fact) -> Node:
    notes, node = list(fact.notes), dict[str, Any]()
    by = None
    if isinstance(fact, Measurement):
        by = fact.speaker
        notes += [f"Assumed: {each}" for each in fact.assumptions]
        notes += [] if fact.condition is None else [f"Provided that {fact.condition}."]
        node = {"mainEntity": _value(fact), **_time(fact.period)}
    elif isinstance(fact, Statement):
        by = fact.actor
    else:
        node = {"about": _event(fact), **_time(fact.period)}
    is_speaker = by is not None and by.kind in _SPEAKERS
    who = None if by is None else {"@id": _name(by.digest)}
    quotation = {
        "@type": "Quotation",
        "text": fact.quote.text,
        "isPartOf": _source_name(fact.source),
        "inLanguage": fact.source.language,
        "spokenByCharacter": who if is_speaker and isinstance(fact, Measurement) else None,
    }
    return _known(
        {
            "@id": _name(fact.digest),
            "@type": "Claim",
            "identifier": fact.id,
            "text": str(fact),
            "author": who if is_speaker else None,
            "about": None if is_speaker else who,
            "appearance": _source_name(fact.source),
            "isBasedOn": _known(quotation),
            "keywords": list(fact.topics),
            "comment": _comments(notes),
            **node,
        }
    )


def _report(report: OtherReport, fact: Node | None) -> Node:
    scope = [] if report.scope is None else [f"Limited: {report.scope}."]
    return _known(
        {
            "@id": _name(report.digest),
            "@type": "Claim",
            "identifier": report.id,
            "text": str(report),
            "author": report.speaker and {"@type": "Person", "name": report.speaker},
            "about": fact,
            "appearance": _source_name(report.source),
            "mainEntity": _value(report),
            "comment": _comments([*scope, *report.notes]),
            **_time(report.period),
        }
    )


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
    }
    return _known(
        {
            "@type": "QuantitativeValue",
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
    )


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


def _event(event: Event) -> Node:
    attendees = [{"@id": _name(each.digest)} for each in event.participants]
    return _known({"@type": "Event", "name": event.name, "attendee": attendees})


def _entity(entity: Entity) -> Node:
    return _known(
        {
            "@id": _name(entity.digest),
            "@type": _TYPES.get(entity.kind, "Thing"),
            "identifier": [entity.id, *([entity.iso_code] if entity.iso_code else [])],
            "name": entity.name,
            "alternateName": [each for each in entity.names if each != entity.name],
            "jobTitle": entity.role if entity.kind == "person" else None,
            "description": " ".join(entity.notes),
        }
    )


def _source(source: Source) -> Node:
    text = [] if source.sha256 is None else [_name(source.sha256)]
    return _known(
        {
            **_source_name(source),
            "@type": "NewsArticle" if source.kind == "news report" else "CreativeWork",
            "identifier": [source.id, *text],
            "headline": source.title,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": source.published,
            "inLanguage": source.language,
            "url": clean_url(source.url),
            "comment": _comments(source.notes),
        }
    )


def _source_name(source: Source) -> Node:
    return {"@id": clean_url(source.url)}


def _name(sha256: str) -> str:
    digest = urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _time(period: Period | None) -> Node:
    if period is None or (period.start is None and period.end is None):
        return {}
    return {"temporalCoverage": f"{period.start or '..'}/{period.end or '..'}"}


def _comments(notes: list[str] | tuple[str, ...]) -> list[Node]:
    return [{"@type": "Comment", "text": note} for note in notes]


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
