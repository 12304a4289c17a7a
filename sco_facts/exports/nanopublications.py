"""Nanopublications: each claim as a small RDF data set of its own, in TriG."""

from __future__ import annotations

import json
from typing import Any, cast

from sco_facts.exports.linked import Node, license_url, nodes_of
from sco_facts.exports.selection import Selection

_PREFIXES = {
    "": "https://schema.org/",
    "dct": "http://purl.org/dc/terms/",
    "np": "http://www.nanopub.org/nschema#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def trig(selection: Selection) -> str:
    """
    Write a nanopublication for each fact and each other report.

    The assertion is the claim in the terms of schema.org, as in JSON-LD; the provenance is the
    publication that it stands in, what that is based on, and who says so; the publication info
    is the edition, its creator, licence and day.

    Source:
        Nanopublication Guidelines; RDF 1.1 TriG.
    """
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in _PREFIXES.items())
    references, claims = nodes_of(selection)
    nodes = {node["@id"]: node for node in references}
    parts = (_nanopublication(claim, nodes, selection) for claim in claims)
    return "\n".join((prefixes, *parts))


def _nanopublication(claim: Node, nodes: dict[str, Node], selection: Selection) -> str:
    """Write the four graphs of one claim."""
    name = claim["@id"]
    this, asserted = f"<{name}#nanopub>", f"<{name}#assertion>"
    author = nodes.get(claim.get("author", {}).get("@id"))
    derived: list[str] = []
    # The day and the place of an event are from other sources than its claim.
    for source in (claim["appearance"], *claim.get("about", {}).get("subjectOf", ())):
        derived.append(f"{asserted} prov:wasDerivedFrom <{source['@id']}> .")
        derived += _triples(nodes[source["@id"]])
    if author is not None:
        attributed = f"{asserted} prov:wasAttributedTo <{author['@id']}> ."
        derived += [attributed, *_triples({**author, "member": []})]
    info = [f"dct:title {_object(claim['identifier'])}"]
    if selection.edition is not None:
        info.append(f"dct:isPartOf {_object(f'edition {selection.edition}')}")
    if cited := selection.citation:
        info += [
            f"dct:creator {_object(cited['creator'])}",
            f"dct:license <{license_url(cited['license'])}>",
            f'dct:created "{cited["released"]}T00:00:00Z"^^xsd:dateTime',
        ]
    parts = {"Assertion": "assertion", "Provenance": "provenance", "PublicationInfo": "info"}
    has = (f"np:has{part} <{name}#{graph}>" for part, graph in parts.items())
    graphs = {
        "head": [f"{this} {' ; '.join(('a np:Nanopublication', *has))} ."],
        "assertion": _triples(claim),
        "provenance": derived,
        "info": [f"{this} {' ; '.join(info)} ."],
    }
    return "".join(
        f"<{name}#{graph}> {{\n" + "".join(f"  {each}\n" for each in lines) + "}\n"
        for graph, lines in graphs.items()
    )


def _triples(node: Node) -> list[str]:
    """Write a node that is named, and the nodes with names of their own inside it."""
    lines = [f"<{node['@id']}> {_said(node)} ."]
    for each in (each for value in node.values() for each in _values(value)):
        if isinstance(each, dict) and "@id" in each and len(cast("Node", each)) > 1:
            lines += _triples(cast("Node", each))
    return lines


def _said(node: Node) -> str:
    return " ; ".join(
        f"{'a' if key == '@type' else f':{key}'} "
        + ", ".join(f":{each}" if key == "@type" else _object(each) for each in _values(value))
        for key, value in node.items()
        if key != "@id" and value != []
    )


def _object(value: Any) -> str:
    if isinstance(value, dict):
        node = cast("Node", value)
        if "@value" in node:
            return f"{_object(node['@value'])}@{node['@language']}"
        return f"<{node['@id']}>" if "@id" in node else f"[ {_said(node)} ]"
    # JSON and Turtle escape text alike, and write whole numbers and truth alike.
    text = json.dumps(value, ensure_ascii=False)
    return f'"{text}"^^xsd:double' if isinstance(value, float) else text


def _values(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType]
