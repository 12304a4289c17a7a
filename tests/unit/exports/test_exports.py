"""Exports: every format, and files written whole or not at all."""

import csv
import errno
import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import attrs
import pytest
from frame_rows import report

import sco_facts as sf
from sco_facts.authoring import draft
from sco_facts.canonical import sha256
from sco_facts.errors import ChoiceError, MissingExtraError, RecordError
from sco_facts.exports import FORMATS, export, write
from sco_facts.exports.spreadsheets import cell_text, data_package
from sco_facts.records.catalogue import Retired

ROOT = Path(__file__).resolve().parents[3]
SEED = ROOT / "seeds" / "000_477469a4d08aef29.txt"
TEXT = SEED.read_bytes().decode()
FACTS = sf.load("2026.1")
VOLUME = FACTS.measurements["transit.volume"]
every_format = pytest.mark.parametrize("format", FORMATS)


def rows_of(records: Any) -> list[dict[str, str]]:
    """Read an exported CSV."""
    return list(csv.DictReader(StringIO(str(export(records, "csv")), newline="")))


def graph_of(records: Any) -> list[dict[str, Any]]:
    """Read an exported JSON-LD."""
    return json.loads(export(records, "jsonld"))["@graph"]  # type: ignore[no-any-return]


def claim_of(record: Any) -> dict[str, Any]:
    """Give the claim of one record."""
    return graph_of(record)[-1]


def annotations_of(records: Any, **options: str) -> list[dict[str, Any]]:
    """Read the exported annotations."""
    return json.loads(export(records, "webannotation", **options))["items"]  # type: ignore[no-any-return]


@every_format
def test_every_format_takes_a_catalogue(format: str) -> None:
    """Text, or bytes for the two that are binary."""
    kind = bytes if format in ("parquet", "arrow") else str
    assert isinstance(export(FACTS, format), kind)


@every_format
def test_exporting_twice_gives_the_same(format: str) -> None:
    """There is no clock and no random number in any of them."""
    assert export(FACTS, format) == export(FACTS, format)


def test_no_format_at_all_is_unknown() -> None:
    """As any other that there is not."""
    with pytest.raises(ChoiceError, match="Given the format None, expected one of json"):
        export(FACTS, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "near"),
    [("jsonl2", "'jsonl'"), ("Bibtext", "'bibtex'"), ("csl", "'csl-json'"), ("xlsx?", "choose")],
)
def test_an_unknown_format_names_those_near_it(given: str, near: str) -> None:
    """Or says that one of the list is to be chosen."""
    with pytest.raises(ChoiceError, match=near) as caught:
        export(FACTS, given)
    assert given == caught.value.value


def test_text_is_for_web_annotations_only() -> None:
    """An argument that would be ignored is refused."""
    with pytest.raises(ChoiceError, match="expected one of webannotation"):
        export(FACTS, "json", text=TEXT)


@pytest.mark.parametrize("format", ["parquet", "arrow"])
def test_without_pyarrow_the_extra_is_named(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other formats need nothing."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'sco_facts\[frames\]'"):
        export(FACTS, format)


def test_the_package_imports_no_format_before_it_is_used() -> None:
    """So that re-exporting the function costs nothing."""
    script = (
        "import sys, sco_facts.exports\n"
        "print([name for name in sys.modules if name.startswith('sco_facts.exports.')],"
        " {'json', 'csv', 'pyarrow', 'narwhals', 'uuid'} & set(sys.modules))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    assert "[] set()\n" == printed


@every_format
def test_a_file_holds_what_export_gives(format: str, tmp_path: Path) -> None:
    """Byte for byte, in UTF-8."""
    content = export(FACTS, format)
    write(FACTS, tmp_path / "facts.out", format)

    expected = content.encode() if isinstance(content, str) else content
    assert expected == (tmp_path / "facts.out").read_bytes()


@pytest.mark.parametrize("name", ["facts.parquet", "facts.JSONL", "facts.json"])
def test_the_name_of_a_file_says_its_format(name: str, tmp_path: Path) -> None:
    """Where none is given."""
    write(FACTS, tmp_path / name)
    assert (tmp_path / name).stat().st_size > 1000


def test_a_name_that_says_no_format_is_an_error(tmp_path: Path) -> None:
    """And nothing is written."""
    with pytest.raises(ChoiceError):
        write(FACTS, tmp_path / "facts.docx")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(("name", "ending"), [("facts", "''"), ("facts.docx", "'docx'")])
def test_a_path_that_says_no_format_is_named(name: str, ending: str, tmp_path: Path) -> None:
    """With what was read of it."""
    path = tmp_path / name
    with pytest.raises(ChoiceError) as caught:
        write(FACTS, path)

    expected = f"Given the path {str(path)!r} with the ending {ending}, expected one of json"
    assert str(caught.value).startswith(expected)


@pytest.mark.parametrize("format", [each for each in FORMATS if each != "webannotation"])
def test_text_is_for_a_file_of_web_annotations_only(format: str, tmp_path: Path) -> None:
    """As for what is not written to a file."""
    with pytest.raises(ChoiceError, match="expected one of webannotation"):
        write(FACTS, tmp_path / "facts", format, text=TEXT)
    assert [] == list(tmp_path.iterdir())


def test_a_file_of_web_annotations_takes_the_text(tmp_path: Path) -> None:
    """And holds what export gives with it."""
    write(FACTS, tmp_path / "facts.webannotation", text=TEXT)

    expected = str(export(FACTS, "webannotation", text=TEXT))
    assert expected == (tmp_path / "facts.webannotation").read_text("utf-8")


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    """It is written whole or not at all."""
    path = tmp_path / "facts.json"
    path.write_text("old", "utf-8")
    with pytest.raises(RecordError):
        write([attrs.evolve(VOLUME, edition=None)], path)

    assert ["old"] == [each.read_text("utf-8") for each in tmp_path.iterdir()]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no half of the new one."""

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    path = tmp_path / "facts.json"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="no space left"):
        write(FACTS, path)

    assert ["old"] == [each.read_text("utf-8") for each in tmp_path.iterdir()]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    """Not those of a temporary one."""
    (tmp_path / "other").touch()
    write(FACTS, tmp_path / "facts.json")

    assert (tmp_path / "other").stat().st_mode == (tmp_path / "facts.json").stat().st_mode


@pytest.mark.parametrize("format", ["ris", "csv"])
def test_a_pipe_without_a_place_is_written_to(format: str) -> None:
    """Such as /dev/stdout, where another program reads it."""
    taken, given = os.pipe()
    write(VOLUME, f"/dev/fd/{given}", format)
    os.close(given)
    with open(taken, "rb") as pipe:
        found = pipe.read()

    assert str(export(VOLUME, format)).encode() == found


def test_a_path_without_a_folder_is_in_the_working_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `open` takes it."""
    monkeypatch.chdir(tmp_path)
    write(FACTS, "facts.csv")

    assert {"facts.csv", "facts.datapackage.json"} == {each.name for each in tmp_path.iterdir()}


def test_a_folder_gets_the_csv_and_its_descriptor(tmp_path: Path) -> None:
    """Under the names that Frictionless looks for."""
    write(FACTS, tmp_path, "csv")

    assert {"facts.csv", "datapackage.json"} == {each.name for each in tmp_path.iterdir()}
    descriptor = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert "facts.csv" == descriptor["resources"][0]["path"]


def test_json_is_read_back_to_equal_records(tmp_path: Path) -> None:
    """In the same order, with the same digests."""
    write(FACTS, tmp_path / "facts.json")
    again = sf.load_file(tmp_path / "facts.json", SEED)

    for table in ("measurements", "statements", "events", "entities", "sources"):
        assert list(getattr(FACTS, table).items()) == list(getattr(again, table).items())
    assert FACTS.reports == again.reports
    assert [each.digest for each in (*FACTS.values(), *FACTS.reports.values())] == [
        each.digest for each in (*again.values(), *again.reports.values())
    ]


@pytest.mark.parametrize("others", [[], ["Tons are metric."]])
def test_an_edition_of_ones_own_is_read_back_with_its_readings(
    tmp_path: Path, others: list[str]
) -> None:
    """A reading that is ours stays so, with its reason, so that the words do not refuse it."""
    text = tmp_path / "report.txt"
    text.write_text("Sales rose 3 percent. Ford sold 5 cars and 7 ships.\n", encoding="utf-8")
    made = draft(text, published="2026-01-01", publisher="Rye")
    written = made.path.read_text("utf-8").replace('value = "3"', 'value = "4"', 1)
    written = re.sub("todo = .*", "", written).replace('subject = ""', 'subject = "Ford"')
    why = 'reading = "ours"\nwhy = "The value was corrected later."\n'
    why += f"assumptions = {json.dumps(others)}\n" if others else ""
    made.path.write_text(written.replace("quote = ", f"{why}quote = ", 1), encoding="utf-8")
    own = sf.load_file(made.path)
    write(own, tmp_path / "own.json")
    again = sf.load_file(tmp_path / "own.json", text)

    (row, *_) = json.loads((tmp_path / "own.json").read_text("utf-8"))["measurement"]
    assert ("ours", "The value was corrected later.") == (row["reading"], row["why"])
    assert others == row.get("assumptions", [])
    assert {id: each.digest for id, each in own.items()} == {
        id: each.digest for id, each in again.items()
    }
    assert 3 == len(again)


def test_json_read_back_is_written_the_same(tmp_path: Path) -> None:
    """Nothing is lost on the way."""
    write(FACTS, tmp_path / "facts.json")
    assert export(sf.load_file(tmp_path / "facts.json", SEED), "json") == export(FACTS, "json")


def test_the_schema_is_generated_from_the_rows() -> None:
    """The published JSON Schema is what the tool writes."""
    made = subprocess.run(
        [sys.executable, "-c", "import make_schema; print(make_schema.text(), end='')"],
        cwd=ROOT / "tools",
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    ).stdout
    published = Path(sf.__file__).parent / "data" / "edition.schema.json"

    assert published.read_text("utf-8") == made


def test_retired_ids_are_read_back(tmp_path: Path) -> None:
    """With what took their place."""
    retired = {"a.b": Retired("transit.volume", "Renamed."), "a.c": Retired(None, "")}
    facts = sf.Catalogue(
        FACTS.values(), entities=FACTS.entities.values(), sources=FACTS.sources.values(),
        retired=retired, edition="mine", sha256="",
    )  # fmt: skip
    write(facts, tmp_path / "facts.json")

    assert retired == dict(sf.load_file(tmp_path / "facts.json", SEED).retired)


def test_records_of_no_edition_make_no_document() -> None:
    """A document states its edition."""
    with pytest.raises(RecordError, match="of no edition"):
        export(attrs.evolve(VOLUME, edition=None), "json")


def test_facts_of_two_articles_make_no_document() -> None:
    """A document has one."""
    other = attrs.evolve(VOLUME, id="transit.other", source=FACTS.sources["ria-2025-11-18"])
    with pytest.raises(RecordError, match="'qazinform-2025-11-18', 'ria-2025-11-18'"):
        export([VOLUME, other], "json")


@pytest.mark.parametrize(
    "records",
    [FACTS.entities["putin"], FACTS.reports_of("transit.volume"), FACTS.sources],
    ids=["entity", "reports", "sources"],
)
def test_records_without_a_fact_make_no_document(records: Any) -> None:
    """They do not say what article they are of."""
    with pytest.raises(RecordError, match="without a fact, expected at least one; add the facts"):
        export(records, "json")
    assert export(records, "jsonl")


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_computed_figure_has_no_place_in_an_edition(format: str) -> None:
    """It has no words to quote."""
    computed = attrs.evolve(VOLUME, quantity=sf.Quantity(VOLUME.interval, "tonne"))
    with pytest.raises(RecordError, match="that was computed, converted or cut"):
        export(computed, format)


def test_json_lines_have_one_record_each() -> None:
    """With its type and digest."""
    lines = [json.loads(line) for line in str(export(FACTS, "jsonl")).splitlines()]
    found = {line["id"]: line["digest"] for line in lines if line["type"] == "measurement"}

    assert {id: each.digest for id, each in FACTS.measurements.items()} == found
    assert {"source", "entity", "measurement", "statement", "event", "report"} == {
        line["type"] for line in lines
    }


def test_csv_has_a_row_for_each_figure() -> None:
    """Measurements, then other reports."""
    ids = [*FACTS.measurements, *FACTS.reports]
    assert ids == [row["id"] for row in rows_of(FACTS)]


def test_an_unbounded_end_is_an_empty_cell() -> None:
    """Neither a word nor a number."""
    (row,) = rows_of(FACTS["trade.kazakhstan_sco"])
    assert ("67000000000", "", "") == (row["low"], row["high"], row["high_exact"])


def test_numbers_are_decimals_and_truths_words() -> None:
    """A spreadsheet takes neither for anything else."""
    (row,) = rows_of(FACTS["economy.gdp_share"])
    assert ("0.2916666666666667", "false") == (row["low"], row["low_closed"])
    assert ("true", "1") == (
        rows_of(FACTS["transit.volume"])[0]["high_closed"],
        row["sign"],
    )


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"]
)
def test_a_text_that_would_run_is_made_harmless(start: str) -> None:
    """And can be had back."""
    text = f'{start}HYPERLINK("https://example.org")'
    (row,) = rows_of(attrs.evolve(VOLUME, subject=text))

    assert "'" + text == row["subject"]
    assert text == cell_text(row["subject"])


def test_negative_numbers_stay_numbers() -> None:
    """In numeric columns and in exact ones."""
    figure = report(sf.Quantity(sf.Interval(Fraction(-1, 3), -2 + 2, True, True), "percent"))
    (row,) = rows_of(figure)

    assert ("-0.3333333333333333", "-1/3", "0") == (row["low"], row["low_exact"], row["high"])


def test_a_large_number_has_no_exponent() -> None:
    """Some readers take an E for text."""
    (row,) = rows_of(report(sf.Quantity.exactly(10**22, "USD")))
    assert "1" + 22 * "0" == row["low"]


def test_a_small_number_has_no_exponent() -> None:
    """Likewise."""
    (row,) = rows_of(report(sf.Quantity.exactly(Decimal("0.0000001"), "USD")))
    assert "0.0000001" == row["low"]


def test_the_descriptor_has_the_digest_of_the_csv() -> None:
    """A changed file is noticed."""
    package = data_package(FACTS, "a.csv", "a.json")
    resource = json.loads(package["a.json"])["resources"][0]

    assert resource["hash"] == f"sha256:{sha256(package['a.csv'].encode())}"
    assert resource["bytes"] == len(package["a.csv"].encode())


def test_the_descriptor_has_addresses_as_every_format() -> None:
    """With what may not stand in one percent-encoded (RFC 3986)."""
    source = attrs.evolve(VOLUME.source, url="https://example.org/a b\n")
    package = data_package(attrs.evolve(VOLUME, source=source))

    paths = [each["path"] for each in json.loads(package["datapackage.json"])["sources"]]
    assert ["https://example.org/a%20b"] == paths


def test_a_descriptor_of_records_has_no_version() -> None:
    """Where they are of several editions."""
    other = attrs.evolve(FACTS.measurements["trade.internal"], edition="2031.1")
    assert "version" not in json.loads(data_package([VOLUME, other])["datapackage.json"])


def test_a_limit_is_not_a_value() -> None:
    """ "Exceeds 30%" is not 30."""
    value = claim_of(FACTS["economy.contribution_share"])["mainEntity"]
    assert ("value" in value, value["minValue"], value["maxValue"]) == (False, 30, 100)


def test_an_exact_count_is_a_value() -> None:
    """Five corridors are five."""
    assert 5 == claim_of(FACTS["transit.railway_corridors"])["mainEntity"]["value"]


def test_a_fraction_is_a_number_with_its_exact_text_beside() -> None:
    """JSON has no fractions."""
    value = claim_of(FACTS["economy.gdp_share"])["mainEntity"]
    properties = {each["name"]: each["value"] for each in value["additionalProperty"]}

    assert (7 / 24, "7/24", False) == (
        value["minValue"],
        properties["exact lower bound"],
        properties["lower bound included"],
    )


def properties_of(words: str) -> dict[str, Any]:
    """Read what the claim of a report says of its figure."""
    value = claim_of(report(sf.read(words)))["mainEntity"]
    return {each["name"]: each["value"] for each in value["additionalProperty"]}


def test_a_claim_says_where_its_words_point() -> None:
    """Nearly 30 percent may be any share below, and points to 30 from there."""
    found = properties_of("nearly 30%")

    assert ("0", "30") == (found["exact lower bound"], found["exact upper bound"])
    assert ("30", "30") == (found["points to at least"], found["points to at most"])
    assert "below" == found["points to it from"]


@pytest.mark.parametrize(
    ("words", "mode", "stated"), [("fell by 3%", "change", "-3"), ("rose to 30%", "level", "30")]
)
def test_a_claim_says_whether_it_is_a_change_or_a_level(words: str, mode: str, stated: str) -> None:
    """Which a reader of the number alone would not know."""
    assert (mode, stated) == tuple(properties_of(words)[key] for key in ("mode", "stated figure"))
    assert "mode" not in properties_of("30%")


def test_a_claim_of_a_range_has_the_hedges_of_its_ends() -> None:
    """Where they have any of their own."""
    found = properties_of("more than 10% but less than 40%")

    assert ("over", "under") == (found["hedge of the lower end"], found["hedge of the upper end"])
    assert "hedge of the lower end" not in properties_of("between 10% and 40%")


@pytest.mark.parametrize(
    "words",
    ["fell by 3%", "rose to 30%", "more than 10% but less than 40%", "fell by dozens of points"],
)
def test_what_words_say_is_read_back(words: str, tmp_path: Path) -> None:
    """Mode, sign and the hedges of both ends are in the document, and in its schema."""
    source = FACTS.sources["ria-2025-11-18"]
    fact = attrs.evolve(VOLUME, related=())
    other = sf.OtherReport(
        id="transit.volume@ria-2025-11-18",
        of="transit.volume",
        source=source,
        quantity=sf.read(words),
        edition=fact.edition,
    )
    fact = attrs.evolve(fact, domain="real")
    write([fact, other], tmp_path / "facts.json")
    (again,) = sf.load_file(tmp_path / "facts.json", SEED).reports_of("transit.volume")

    assert (other.quantity, other.digest) == (again.quantity, again.digest)


@pytest.mark.parametrize(
    "quantity",
    [sf.read("27 tonnes").to("kg"), attrs.evolve(sf.read("about 2"), interval=sf.Interval(1, 2))],
)
def test_a_figure_that_is_not_as_stated_has_no_place_in_an_edition(quantity: sf.Quantity) -> None:
    """Its words would read otherwise."""
    with pytest.raises(RecordError, match="that was computed, converted or cut"):
        export(report(quantity), "jsonl")


@pytest.mark.parametrize(
    ("id", "code"),
    [
        ("trade.internal", "ISO4217:USD"),
        ("transit.volume", "UCUM:t"),
        ("economy.contribution_growth", None),
    ],
)
def test_a_unit_has_a_code_where_there_is_one(id: str, code: str | None) -> None:
    """With the prefix of its table, as schema.org asks."""
    assert code == claim_of(FACTS.measurements[id])["mainEntity"].get("unitCode")


def test_a_large_whole_number_is_not_written_to_the_last_digit() -> None:
    """A double does not have that many."""
    value = claim_of(report(sf.Quantity.exactly(10**22, "USD")))["mainEntity"]
    assert isinstance(value["minValue"], float)


def test_who_said_it_is_the_author_of_the_claim() -> None:
    """And the one who speaks in the quotation."""
    claim = claim_of(FACTS["trade.internal"])
    (person,) = [node for node in graph_of(FACTS["trade.internal"]) if node["@type"] == "Person"]

    assert person["@id"] == claim["author"]["@id"]
    assert person["@id"] == claim["isBasedOn"]["spokenByCharacter"]["@id"]


def test_who_did_it_did_not_say_it() -> None:
    """The quotation is the article's."""
    claim = claim_of(FACTS["call.predictable_trade"])
    assert ("author" in claim, "spokenByCharacter" in claim["isBasedOn"]) == (True, False)


def test_a_group_is_no_author() -> None:
    """schema.org allows persons and organisations only; the claim is about it."""
    claim = claim_of(FACTS["commitment.multifaceted_cooperation"])
    assert ("author" in claim, "about" in claim) == (False, True)


def test_an_event_has_its_participants() -> None:
    """By their names in the graph."""
    claim = claim_of(FACTS["meeting.with_putin"])
    names = {node["@id"] for node in graph_of(FACTS["meeting.with_putin"]) if "@id" in node}

    assert {each["@id"] for each in claim["about"]["attendee"]} <= names


def test_a_report_is_about_the_claim_it_reports() -> None:
    """Where that is exported too."""
    reports = FACTS.reports_of("transit.volume")
    graph = graph_of([VOLUME, *reports])
    claims = [node for node in graph if node["@type"] == "Claim"]

    assert {claims[0]["@id"]} == {claim["about"]["@id"] for claim in claims[1:]}
    assert "about" not in claim_of(reports[0])


def test_what_limits_a_claim_is_a_comment() -> None:
    """A scope, a condition and an assumption."""
    (report_of_rail,) = [each for each in FACTS.reports_of("transit.volume")
                         if each.scope == "rail transit"]  # fmt: skip
    limited = claim_of(report_of_rail)["comment"][0]["text"]
    texts = [each["text"] for each in claim_of(FACTS["trade.global_growth"])["comment"]]

    assert "Limited: rail transit." == limited
    assert any(text.startswith("Provided that the projects") for text in texts)
    assert any(text.startswith("Assumed: ") for text in texts)


@pytest.mark.parametrize(
    ("id", "coverage"),
    [
        ("transit.volume", "2024-01-01/2024-12-31"),
        ("economy.contribution_growth", "../2025-11-18"),
        ("trade.internal", None),
    ],
)
def test_a_period_is_the_coverage_in_time(id: str, coverage: str | None) -> None:
    """An end that is not known is open."""
    assert coverage == claim_of(FACTS.measurements[id]).get("temporalCoverage")


def test_a_page_can_hold_the_claims() -> None:
    """No text of theirs ends the script element that they are put in."""
    fact = attrs.evolve(VOLUME, subject="</script><!--")

    assert "<" not in str(export(fact, "jsonld"))
    assert claim_of(fact)["text"].startswith("</script><!--, ")


def test_there_is_no_rating() -> None:
    """Nobody has reviewed the claims."""
    text = str(export(FACTS, "jsonld"))
    assert "Review" not in text
    assert "Rating" not in text


def test_every_fact_is_an_annotation_on_its_words() -> None:
    """The quote and its place are those of the record."""
    for fact, note in zip(FACTS.values(), annotations_of(FACTS), strict=True):
        exact, place = note["target"]["selector"]
        assert fact.quote.text == exact["exact"] == TEXT[place["start"] : place["end"]]


def test_with_the_text_a_quote_has_its_surroundings() -> None:
    """Which tell it apart from the same words elsewhere."""
    for note in annotations_of(FACTS, text=TEXT):
        quote = note["target"]["selector"][0]
        assert TEXT.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_another_text_is_refused() -> None:
    """The quotes are not in it."""
    with pytest.raises(sf.errors.RecordError, match="give its text unchanged"):
        export(FACTS, "webannotation", text="x" + TEXT)


def test_annotations_have_ids_of_their_own() -> None:
    """The same for the same record."""
    ids = [note["id"] for note in annotations_of(FACTS)]

    assert len(FACTS) == len(set(ids))
    assert annotations_of(VOLUME)[0]["id"] in ids


@pytest.mark.parametrize("format", ["csl-json", "bibtex", "ris"])
def test_references_hold_each_source_once(format: str) -> None:
    """However many facts are from it."""
    text = str(export([*FACTS.values()], format))
    assert 1 == text.count(FACTS.sources["qazinform-2025-11-18"].url)
