"""Exports: what other people's readers and validators make of every format."""

import copy
import json
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import frictionless
import jsonschema
import nanopub
import polars as pl
import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet
import pyld
import pypandoc
import pytest
import rdflib
import rispy
from rdflib import RDF, SDO, URIRef

import sco_facts as sf
from sco_facts.exports import export, write
from sco_facts.exports.tables import BASE_COLUMNS, COLUMNS, columns_of

FACTS = sf.load("2026.1")
FIGURES = (*FACTS.measurements.values(), *FACTS.reports.values())
SCHEMA = json.loads((Path(sf.__file__).parent / "data" / "edition.schema.json").read_text("utf-8"))
DOCUMENT = json.loads(export(FACTS, "json"))
ROOT = Path(__file__).resolve().parent.parent.parent


# rdflib's own reader of JSON-LD uses a class that rdflib deprecates.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
]


def validator(schema: Any) -> jsonschema.Draft202012Validator:
    """Make a validator that knows what a date is."""
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def test_the_schema_is_a_schema() -> None:
    """Of draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("edition", ["2026.1", "2026.2", "2026.3"])
def test_the_document_fits_the_schema(edition: str) -> None:
    """The whole edition."""
    validator(SCHEMA).validate(json.loads(export(sf.load(edition), "json")))  # type: ignore[call-overload]


@pytest.mark.parametrize("edition", ["2026.1", "2026.3"])
def test_the_document_loads_to_the_same_records(edition: str, tmp_path: Path) -> None:
    """With everything that its schema has."""
    path = tmp_path / "edition.json"
    write(sf.load(edition), path)
    facts, again = sf.load(edition), sf.load_file(path, next((ROOT / "seeds").glob("*.txt")))

    for table in ("entities", "sources", "reports"):
        assert dict(getattr(facts, table)) == dict(getattr(again, table))
    assert (dict(facts), facts.citation) == (dict(again), again.citation)


@pytest.mark.parametrize("id", ["trade.internal", "offer.aifc", "meeting.with_putin"])
def test_a_selection_fits_the_schema(id: str) -> None:
    """One record with what it names."""
    validator(SCHEMA).validate(json.loads(export(FACTS[id], "json")))  # type: ignore[call-overload]


def test_every_line_fits_the_schema() -> None:
    """Each by itself."""
    line = validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})
    for each in str(export(FACTS, "jsonl")).splitlines():
        line.validate(json.loads(each))


BROKEN: dict[str, Callable[[Any], Any]] = {
    "another schema": lambda file: file.update(schema=3),
    "no edition": lambda file: file.pop("edition"),
    "no source": lambda file: file.pop("source"),
    "an unknown key": lambda file: file.update(author="nobody"),
    "an unknown key of a row": lambda file: file["measurement"][0].update(value=1),
    "a missing key of a row": lambda file: file["measurement"][0].pop("quote"),
    "a float": lambda file: file["measurement"][0]["quantity"].update(value=27.5),
    "a figure of letters": lambda file: file["measurement"][0]["quantity"].update(value="NaN"),
    "three figures": lambda file: file["measurement"][0]["quantity"].update(value=["1"] * 3),
    "an unknown hedge": lambda file: file["measurement"][0]["quantity"].update(hedge="maybe"),
    "an unknown domain": lambda file: file["measurement"][0].update(domain="natural"),
    "an unknown status": lambda file: file["report"][0].update(status="rumour"),
    "an unknown kind": lambda file: file["entity"][0].update(kind="robot"),
    "a null": lambda file: file["measurement"][0].update(speaker=None),
    "no list": lambda file: file["measurement"][0].update(topics="economy"),
    "a place before the text": lambda file: file["measurement"][0]["quote"].update(start=-1),
    "no day": lambda file: file["measurement"][0]["period"].update(end="yesterday"),
    "no date": lambda file: file["source"][0].update(published="18 November"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_document_is_refused_by_the_schema(fault: str) -> None:
    """As the loader refuses it."""
    broken = copy.deepcopy(DOCUMENT)
    BROKEN[fault](broken)

    assert not validator(SCHEMA).is_valid(broken)


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_document_is_refused_by_the_loader(fault: str, tmp_path: Path) -> None:
    """The schema asks for nothing that the loader does not."""
    broken = copy.deepcopy(DOCUMENT)
    BROKEN[fault](broken)
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(broken), "utf-8")

    with pytest.raises(sf.errors.EditionError):
        sf.load_file(path, ROOT / "seeds" / "000_477469a4d08aef29.txt")


@pytest.mark.parametrize("edition", ["2026.1", "2026.3"])
def test_frictionless_finds_no_fault(edition: str, tmp_path: Path) -> None:
    """In the descriptor, the header, any cell, the digest or the size."""
    write(sf.load(edition), tmp_path, "csv")
    result = frictionless.validate(str(tmp_path / "datapackage.json"))

    assert result.valid, result.to_summary()


def test_frictionless_reads_how_to_cite_the_edition(tmp_path: Path) -> None:
    """The licence, the creator and the identifier of the data."""
    write(sf.load("2026.3"), tmp_path, "csv")
    package = frictionless.Package(str(tmp_path / "datapackage.json"))

    assert ["MIT"] == [each["name"] for each in package.licenses]
    assert [{"title": "the sco_facts authors", "role": "author"}] == package.contributors
    assert str(package.custom["id"]).startswith("ni:///sha-256;")
    assert "2026-11-29T00:00:00Z" == package.created


def test_frictionless_finds_a_changed_file(tmp_path: Path) -> None:
    """Because the descriptor has its digest."""
    write(FACTS, tmp_path, "csv")
    path = tmp_path / "facts.csv"
    path.write_bytes(path.read_bytes().replace(b"27450000", b"27460000"))

    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_frictionless_reads_the_cells_as_they_were(tmp_path: Path) -> None:
    """With their types; a number is the double that it was."""
    write(FACTS, tmp_path, "csv")
    rows = frictionless.Package(str(tmp_path / "datapackage.json")).resources[0].read_rows()
    numbers = [column.name for column in COLUMNS if column.kind == "number"]
    read = {
        column.name: [
            float(row[column.name])
            if column.name in numbers and row[column.name] is not None
            else row[column.name]
            for row in rows
        ]
        for column in COLUMNS
    }

    assert columns_of(FIGURES) == read


def read_arrow(folder: Path) -> dict[str, list[Any]]:
    """Read Arrow with pyarrow."""
    write(FACTS, folder / "facts.arrow")
    return pa.ipc.open_file(folder / "facts.arrow").read_all().to_pydict()  # type: ignore[no-any-return]


def read_parquet(folder: Path) -> dict[str, list[Any]]:
    """Read Parquet with pyarrow."""
    write(FACTS, folder / "facts.parquet")
    return pa.parquet.read_table(folder / "facts.parquet").to_pydict()  # type: ignore[no-any-return]


def read_arrow_with_polars(folder: Path) -> dict[str, list[Any]]:
    """Read Arrow with polars."""
    write(FACTS, folder / "facts.arrow")
    return pl.read_ipc(folder / "facts.arrow").to_dict(as_series=False)


def read_parquet_with_polars(folder: Path) -> dict[str, list[Any]]:
    """Read Parquet with polars."""
    write(FACTS, folder / "facts.parquet")
    return pl.read_parquet(folder / "facts.parquet").to_dict(as_series=False)


@pytest.mark.parametrize(
    "read", [read_arrow, read_parquet, read_arrow_with_polars, read_parquet_with_polars]
)
def test_every_column_survives(
    read: Callable[[Path], dict[str, list[Any]]], tmp_path: Path
) -> None:
    """Bounds, closedness, units, hedges, states and digests, cell by cell."""
    assert columns_of(FIGURES, columns=(*COLUMNS, *BASE_COLUMNS)) == read(tmp_path)


def test_exact_bounds_survive(tmp_path: Path) -> None:
    """As text, which is the fraction that it was."""
    table = read_parquet(tmp_path)
    low = [None if text is None else Fraction(text) for text in table["low_exact"]]

    assert low == [figure.interval.low for figure in FIGURES]


def test_the_file_says_which_edition_it_is_of(tmp_path: Path) -> None:
    """In its metadata, with the digest."""
    write(FACTS, tmp_path / "facts.parquet")
    metadata = pa.parquet.read_schema(tmp_path / "facts.parquet").metadata

    assert metadata[b"sco_facts.edition"] == b"2026.1"
    assert metadata[b"sco_facts.sha256"].decode() == FACTS.sha256


NEWER = sf.load("2026.3")
# A term of schema.org that is younger than rdflib's list of them.
YOUNG = {URIRef("https://schema.org/observationAbout")}


@pytest.fixture(scope="module", params=[FACTS, NEWER], ids=["2026.1", "2026.3"])
def facts(request: pytest.FixtureRequest) -> Any:
    """An edition of each schema."""
    return request.param


@pytest.fixture(scope="module")
def graph(facts: Any) -> rdflib.Graph:
    """The whole edition as triples; the terms are checked by rdflib's list of schema.org's."""
    return rdflib.Graph().parse(data=export(facts, "jsonld"), format="json-ld")


def test_every_term_is_of_schema_org(graph: rdflib.Graph) -> None:
    """Types and properties both."""
    terms = {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type} - YOUNG

    assert terms
    assert not [term for term in terms if term not in SDO]


def test_a_made_up_term_would_be_noticed() -> None:
    """The list is closed."""
    assert URIRef(f"{SDO}lowerBoundIncluded") not in SDO


def test_every_record_is_in_the_graph(graph: rdflib.Graph, facts: Any) -> None:
    """No two of them merged by a common name."""
    reports = facts.reports.values()
    figures = [*facts.measurements.values(), *reports]
    numbers = {
        SDO.Dataset: 1,
        SDO.Claim: len(facts) + len(reports),
        SDO.Quotation: len(facts) + sum(each.words is not None for each in reports),
        SDO.QuantitativeValue: len(figures),
        SDO.Observation: sum(each.status != "forecast" for each in figures),
        SDO.OrganizationRole: sum(len(each.members) for each in facts.entities.values()),
    }

    for type, number in numbers.items():
        assert number == len(set(graph.subjects(RDF.type, type))), type


def test_the_data_set_says_how_to_cite_it(graph: rdflib.Graph, facts: Any) -> None:
    """Its licence, creator, day and identifier, if the edition has them."""
    (dataset,) = graph.subjects(RDF.type, SDO.Dataset)
    licences = list(graph.objects(dataset, SDO.license))
    creators = [graph.value(each, SDO.name) for each in graph.objects(dataset, SDO.creator)]

    assert [str(dataset)] == list(map(str, graph.objects(dataset, SDO.identifier)))
    if facts is NEWER:
        assert ["https://spdx.org/licenses/MIT"] == list(map(str, licences))
        assert ["the sco_facts authors"] == list(map(str, creators))
        assert ["2026-11-29"] == list(map(str, graph.objects(dataset, SDO.datePublished)))
    else:
        assert [] == licences == creators


def test_what_is_at_an_event_and_where_it_was_is_linked(graph: rdflib.Graph, facts: Any) -> None:
    """Claims to their event, parts to the whole, events to their place, members to countries."""
    events = set(graph.subjects(RDF.type, SDO.Event))
    links = (SDO.recordedAt, SDO.superEvent, SDO.location, SDO.member)
    linked = {link: set(graph.objects(None, link)) for link in links}

    assert linked[SDO.recordedAt] | linked[SDO.superEvent] <= events
    assert linked[SDO.location] | linked[SDO.member] <= set(graph.subjects(RDF.type, None))
    if facts is NEWER:
        assert all(linked.values())


def test_every_claim_is_a_part_of_the_data_set(graph: rdflib.Graph) -> None:
    """And stands in a publication."""
    (dataset,) = graph.subjects(RDF.type, SDO.Dataset)
    claims = set(graph.subjects(RDF.type, SDO.Claim))

    assert claims == set(graph.objects(dataset, SDO.hasPart))
    assert claims == set(graph.subjects(SDO.appearance, None))


def test_every_node_that_is_named_is_described(graph: rdflib.Graph) -> None:
    """No link leads out of the graph."""
    links = (SDO.author, SDO.spokenByCharacter, SDO.attendee, SDO.appearance, SDO.isPartOf)
    named = {each for link in links for each in graph.objects(None, link)}

    assert named <= set(graph.subjects(RDF.type, None))


def test_another_processor_expands_the_same_claims(facts: Any) -> None:
    """PyLD, which follows JSON-LD 1.1 to the letter and loads no context from anywhere."""
    (document,) = [json.loads(export(facts, "jsonld"))]
    expanded = pyld.jsonld.expand(document)
    claims = [each for each in expanded if each["@type"] == ["https://schema.org/Claim"]]

    assert len(facts) + len(facts.reports) == len(claims)
    assert all(each["https://schema.org/appearance"] for each in claims)


NP = rdflib.Namespace("http://www.nanopub.org/nschema#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")


@pytest.fixture(scope="module")
def quads(facts: Any) -> rdflib.Dataset:
    """The whole edition as nanopublications, read by rdflib."""
    dataset = rdflib.Dataset()
    dataset.parse(data=str(export(facts, "trig")), format="trig")
    return dataset


def test_every_claim_is_a_nanopublication_of_four_graphs(quads: rdflib.Dataset, facts: Any) -> None:
    """Head, assertion, provenance and publication info, none of them empty."""
    records = [*facts.values(), *facts.reports.values()]
    heads = list(quads.quads((None, RDF.type, NP.Nanopublication, None)))
    assert len(records) == len(heads)
    graphs = {str(graph.identifier): graph for graph in quads.graphs() if len(graph)}
    assert 4 * len(records) == len(graphs)

    for this, _, _, head in heads:
        parts = (NP.hasAssertion, NP.hasProvenance, NP.hasPublicationInfo)
        asserted, provenance, info = (
            next(quads.quads((this, part, None, head)))[2] for part in parts
        )
        derived = (asserted, PROV.wasDerivedFrom, None)
        assert list(graphs[str(asserted)].subjects(RDF.type, SDO.Claim))
        assert list(graphs[str(provenance)].triples(derived))
        assert list(graphs[str(info)].triples((this, None, None)))


def test_the_assertions_say_what_the_linked_data_say(
    quads: rdflib.Dataset, graph: rdflib.Graph
) -> None:
    """Every claim has the same properties in both, with as many values."""
    for claim in graph.subjects(RDF.type, SDO.Claim):
        told = sorted(graph.predicates(claim, None))
        assert told == sorted(predicate for _, predicate, _, _ in quads.quads((claim, None, None)))


def test_who_gives_the_day_of_an_event_is_in_its_provenance(
    quads: rdflib.Dataset, facts: Any
) -> None:
    """The article gives none, so its own page alone would be a false witness."""
    for event in facts.events.values():
        id = rdflib.Literal(event.id)
        ((claim, _, _, _),) = quads.quads((None, SDO.identifier, id, None))
        sources = {event.source, event.period_source, event.place_source} - {None}
        asserted = URIRef(f"{claim}#assertion")
        found = quads.quads((asserted, PROV.wasDerivedFrom, None, None))
        assert {each.url for each in sources} == {str(source) for _, _, source, _ in found}
        assert not list(quads.quads((claim, SDO.temporalCoverage, None, None)))


def test_words_of_any_script_survive_in_nanopublications(quads: rdflib.Dataset, facts: Any) -> None:
    """The words of other pages, as they were seen."""
    texts = {str(text) for _, _, text, _ in quads.quads((None, SDO.text, None, None))}

    assert {each.words for each in facts.reports.values() if each.words} <= texts


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    "id", ["economy.gdp_share", "offer.aifc", "meeting.council", "economy.gdp_share@ria-2025-11-18"]
)
def test_the_nanopublication_validator_finds_no_fault(id: str, tmp_path: Path) -> None:
    """A figure, a statement, an event and another report, each by itself."""
    records: dict[str, Any] = {**NEWER, **NEWER.reports}
    path = tmp_path / "one.trig"
    write(records[id], path)

    assert nanopub.Nanopub(rdf=path).is_valid


def test_a_nanopublication_says_how_to_cite_the_edition() -> None:
    """Creator, licence and day, where the edition has them; its name wherever it has one."""
    assert 'dct:creator "the sco_facts authors"' in str(export(NEWER, "trig"))
    alone = str(export(attrs.evolve(NEWER["offer.aifc"], edition=None), "trig"))
    assert "dct:creator" not in alone
    assert "dct:isPartOf" not in alone
    assert 'dct:title "offer.aifc"' in alone


IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    """The whole edition as annotations; W3C publishes its requirements as text only."""
    text = (ROOT / "seeds" / "000_477469a4d08aef29.txt").read_bytes().decode()
    return json.loads(export(FACTS, "webannotation", text=text))  # type: ignore[no-any-return]


def test_the_page_is_an_annotation_page(page: dict[str, Any]) -> None:
    """Model 5.2: its context, an IRI for an id, its type and a list of items."""
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert IRI.fullmatch(page["id"])
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == len(FACTS)


def test_every_annotation_has_what_the_model_requires(page: dict[str, Any]) -> None:
    """Model 3.1: exactly one id that is an IRI, the type, and at least one target."""
    for note in page["items"]:
        assert IRI.fullmatch(note["id"])
        assert note["type"] == "Annotation"
        assert note["target"]


def test_every_body_is_a_textual_body(page: dict[str, Any]) -> None:
    """Model 3.2.4: exactly one value; a media type, a language and a purpose of the list."""
    for note in page["items"]:
        body = note["body"]
        assert body["type"] == "TextualBody"
        assert isinstance(body["value"], str)
        assert (body["format"], body["language"]) == ("text/plain", "en")
        assert {body["purpose"], note["motivation"]} == {"describing"}


def test_every_target_is_a_specific_resource(page: dict[str, Any]) -> None:
    """Model 4: exactly one source that is an IRI, and selectors of the same segment."""
    for note in page["items"]:
        assert set(note["target"]) == {"source", "selector"}
        assert IRI.fullmatch(note["target"]["source"])


def test_every_selector_has_what_the_model_requires(page: dict[str, Any]) -> None:
    """Model 4.2.4 and 4.2.5: one exact text, whole and non-negative positions."""
    for note in page["items"]:
        quote, place = note["target"]["selector"]
        assert quote["type"] == "TextQuoteSelector"
        assert all(isinstance(quote[key], str) for key in ("exact", "prefix", "suffix"))
        assert place["type"] == "TextPositionSelector"
        assert 0 <= place["start"] < place["end"]
        assert len(quote["exact"]) == place["end"] - place["start"]


def pandoc_items(format: str) -> list[dict[str, Any]]:
    """Give the items that pandoc reads in a format, as CSL-JSON."""
    kind = {"csl-json": "csljson"}.get(format, format)
    return json.loads(pypandoc.convert_text(export(FACTS, format), "csljson", format=kind))  # type: ignore[no-any-return]


@pytest.mark.parametrize("format", ["csl-json", "bibtex"])
def test_pandoc_reads_every_source(format: str) -> None:
    """In order, with its outlet and address."""
    assert [(each.id, each.publisher, each.url) for each in FACTS.sources.values()] == [
        (item["id"], item["container-title"], item["URL"]) for item in pandoc_items(format)
    ]


@pytest.mark.parametrize("format", ["csl-json", "bibtex"])
def test_pandoc_reads_every_date(format: str) -> None:
    """As precise as it is known, and no more."""
    read = {
        item["id"]: "-".join(f"{int(part):02}" for part in item["issued"]["date-parts"][0])
        for item in pandoc_items(format)
        if "issued" in item
    }

    assert {each.id: each.published for each in FACTS.sources.values() if each.published} == read


def test_rispy_reads_every_source() -> None:
    """In order, with its outlet and address."""
    items = rispy.loads(str(export(FACTS, "ris")))

    assert [(each.publisher, [each.url]) for each in FACTS.sources.values()] == [
        (item["secondary_title"], item["urls"]) for item in items
    ]


def test_rispy_reads_the_day_of_the_article() -> None:
    """The first of them."""
    item = rispy.loads(str(export(FACTS["trade.internal"], "ris")))[0]
    year, month, day = item["date"].split("/")[:3]

    assert date(2025, 11, 18) == date(int(year), int(month), int(day))
