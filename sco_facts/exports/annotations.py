"""Web Annotations: each fact as a note on the words of the article that say it."""

from __future__ import annotations

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sco_facts.citations.fragments import around
from sco_facts.exports.selection import Selection
from sco_facts.records.facts import Fact
from sco_facts.text import clean_url

# Enough to tell repeated words apart, and little enough to quote.
_CONTEXT = 32


def web_annotations(selection: Selection, text: str | None = None) -> str:
    """
    Write an annotation page: one annotation for each measurement, statement and event.

    Positions count code points of the stored text of the article, from zero. With that text, each
    quote has the words before and after it.

    Source:
        W3C Web Annotation Data Model, 2017: TextQuoteSelector and TextPositionSelector.
    """
    names = (selection.sha256 or "", *(fact.digest for fact in selection.facts))
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{_uuid(*names)}",
        "type": "AnnotationPage",
        "items": [_annotation(fact, text) for fact in selection.facts],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _annotation(fact: Fact, text: str | None) -> dict[str, Any]:
    quote = fact.quote
    exact: dict[str, Any] = {"type": "TextQuoteSelector", "exact": quote.text}
    if text is not None:
        before, after = around(quote, text)
        exact["prefix"], exact["suffix"] = before[-_CONTEXT:], after[:_CONTEXT]
    return {
        "id": f"urn:uuid:{_uuid(fact.digest)}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "value": f"{fact.id}: {fact}",
            "format": "text/plain",
            "language": "en",
            "purpose": "describing",
        },
        "target": {
            "source": clean_url(fact.source.url),
            "selector": [
                exact,
                {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
            ],
        },
    }


def _uuid(*digests: str) -> str:
    """Make a UUID that is the same for the same records (RFC 9562, version 5)."""
    return str(uuid5(NAMESPACE_URL, "sha256:" + ",".join(digests)))
