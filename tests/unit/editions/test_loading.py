"""Editions: loading, pinning by digest, and every fault of a file as one clear error."""

import hashlib
import importlib
import json
import marshal
import re
import threading
import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

import sco_facts as sf
from sco_facts.authoring import validate
from sco_facts.editions import files, format
from sco_facts.editions.loading import resolve

# The function `sf.editions` hides the module of the same name.
module = importlib.import_module("sco_facts.editions.loading")
DATA = Path(sf.__file__).parent / "data"

TEXT = "The library lent more than 40,000 books last year. It has three branches.\n"
# ruff: noqa: E501 -- the lines of an edition file are as long as its quotes
EDITION = """
schema = 1
edition = "library"
article = "town-paper"
text = "report.txt"

[[source]]
id = "town-paper"
kind = "news report"
publisher = "The Town Paper"
url = "https://example.org/library"
language = "en"

[[entity]]
id = "library"
kind = "organisation"
name = "library"

[[measurement]]
id = "library.loans"
subject = "library"
measure = "books lent"
quantity = { hedge = "over", value = "40E3", unit = "count", counted = "books", words = "more than 40,000 books" }
domain = "non-negative"
period = { words = "last year", start = "2024-01-01", end = "2024-12-31" }
status = "asserted"
quote = { text = "lent more than 40,000 books last year", start = 12, end = 49, sentence = 1, paragraph = 1 }
related = ["library.branches"]

[[measurement]]
id = "library.branches"
subject = "library"
measure = "branches"
quantity = { hedge = "exactly", value = "3", unit = "count", counted = "branches", words = "three branches" }
domain = "non-negative"
status = "asserted"
quote = { text = "It has three branches", start = 51, end = 72, sentence = 2, paragraph = 1 }

[[report]]
id = "library.branches@town-paper"
of = "library.branches"
source = "town-paper"
quantity = { hedge = "exactly", value = "4", unit = "count" }
status = "asserted"
"""


@pytest.fixture
def write(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Write an edition with something replaced, beside its text, and give its path."""

    def write_edition(old: str = "", new: str = "", text: str = TEXT) -> Path:
        assert old in EDITION
        path = tmp_path / "library.toml"
        path.write_text(EDITION.replace(old, new, 1) if old else EDITION, encoding="utf-8")
        (tmp_path / "report.txt").write_bytes(text.encode())
        return path

    return write_edition


def test_the_newest_edition_is_the_default() -> None:
    """Without a name, the last edition of the list is loaded."""
    assert sf.load().edition == sf.available_editions()[-1].name


def test_loading_again_gives_the_same_object() -> None:
    """An edition is read once."""
    assert sf.load("2026.1") is sf.load("2026.1")


def test_facts_is_the_newest_edition() -> None:
    """`sf.facts` is what `load()` gives."""
    assert sf.facts is sf.load()


def test_the_package_has_no_other_lazy_names() -> None:
    """An unknown attribute is an ordinary error."""
    with pytest.raises(AttributeError, match="no attribute 'fact'"):
        sf.fact  # noqa: B018


@pytest.fixture
def unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what is loaded, for one test, and leave other tests their objects."""
    monkeypatch.setattr(module, "_LOADED", {})


@pytest.mark.usefixtures("unloaded")
def test_threads_racing_for_the_first_load_get_one_object() -> None:
    """Eight threads, one catalogue."""
    barrier = threading.Barrier(8)
    found: list[sf.BundledCatalogue] = []

    def first_use() -> None:
        barrier.wait()
        found.append(sf.facts)

    threads = [threading.Thread(target=first_use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len({id(each) for each in found}) == 1


def test_an_unknown_edition_names_those_there_are() -> None:
    """The error lists the bundled editions."""
    with pytest.raises(sf.errors.ChoiceError, match=r"'1999\.1'.*2026\.1") as caught:
        sf.load("1999.1")

    assert tuple(each.name for each in sf.available_editions()) == caught.value.choices


def test_a_listed_edition_has_the_digest_of_its_bytes() -> None:
    """The list and the files agree."""
    for edition in sf.available_editions():
        path = DATA / f"{edition.name}.toml"
        assert hashlib.sha256(path.read_bytes()).hexdigest() == edition.sha256
        assert sf.load(edition.name).sha256 == edition.sha256


@pytest.mark.usefixtures("unloaded")
@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_the_right_digest_loads(change) -> None:  # type: ignore[no-untyped-def]
    """A pinned edition loads while its bytes are the same, however the digest is written."""
    digest = sf.available_editions()[0].sha256

    assert sf.load("2026.1", sha256=change(digest)).sha256 == digest


@pytest.mark.parametrize("sha256", ["0" * 64, "", "257e"])
def test_a_wrong_digest_stops_the_analysis(sha256: str) -> None:
    """Another digest, or a part of one, is refused."""
    with pytest.raises(sf.errors.DigestMismatchError, match=r"edition 2026\.1"):
        sf.load("2026.1", sha256=sha256)


@pytest.mark.usefixtures("unloaded")
def test_a_damaged_bundled_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundled edition whose bytes changed on disk does not load."""
    read = module.read_bundled
    monkeypatch.setattr(
        module,
        "read_bundled",
        lambda name: read(name) + (b"\n" if name == "2026.1.marshal" else b""),
    )

    with pytest.raises(sf.errors.DigestMismatchError, match=r"2026\.1\.marshal"):
        sf.load("2026.1")


def test_a_bundled_file_with_faults_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a file of the right digest must make sound records."""
    rows = tomllib.loads(EDITION.replace('value = "3"', 'value = "x"'))
    broken = marshal.dumps(rows)
    digest = hashlib.sha256(broken).hexdigest()
    monkeypatch.setattr(module, "read_bundled", lambda name: broken)

    with pytest.raises(sf.errors.EditionError, match=r"^x\.marshal: .*library\.branches"):
        module._read_edition(sf.Edition("x", "2026-01-01", "0" * 64, ""), digest)


@pytest.mark.usefixtures("unloaded")
def test_other_reports_with_faults_are_refused_when_they_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other reports are made on first use, and must be sound as well."""
    broken = marshal.dumps(tomllib.loads(EDITION.replace('value = "4"', 'value = "x"')))
    digest = hashlib.sha256(broken).hexdigest()
    monkeypatch.setattr(module, "read_bundled", lambda name: broken)

    facts = module._read_edition(sf.Edition("x", "2026-01-01", "0" * 64, ""), digest)

    with pytest.raises(sf.errors.EditionError, match=r"^x\.marshal: .*branches@town-paper"):
        facts.reports  # noqa: B018


@pytest.mark.usefixtures("unloaded")
def test_other_reports_are_made_once() -> None:
    """Later uses find the same objects."""
    facts = sf.load("2026.1")

    assert facts.reports is facts.reports


def test_records_know_their_edition() -> None:
    """Facts, entities, sources and reports carry its name."""
    facts = sf.load("2026.1")
    records = (
        *facts.values(),
        *facts.entities.values(),
        *facts.sources.values(),
        *facts.reports.values(),
    )

    assert {record.edition for record in records} == {"2026.1"}


def test_a_file_of_your_own_loads(write) -> None:  # type: ignore[no-untyped-def]
    """Another report, with its text beside it."""
    facts = sf.load_file(write())

    assert list(facts) == ["library.loans", "library.branches"]
    assert str(facts["library.loans"].quantity) == "more than 40,000 books"
    assert facts.reports["library.branches@town-paper"].domain == "non-negative"
    assert facts.sha256 == hashlib.sha256(write().read_bytes()).hexdigest()


def test_the_text_can_be_given(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A file that names no text is checked against the one given."""
    path = write('text = "report.txt"', "")
    (tmp_path / "other.txt").write_text(TEXT, encoding="utf-8")

    assert len(sf.load_file(path, tmp_path / "other.txt")) == 2


def test_the_bundled_edition_loads_against_the_seed() -> None:
    """The article's own edition passes every check that a user's file must pass."""
    root = Path(__file__).resolve().parents[3]
    path = DATA / "2026.1.toml"

    facts = sf.load_file(path, root / "seeds" / "000_477469a4d08aef29.txt")

    assert facts == sf.load("2026.1")
    assert facts.sha256 == sf.load("2026.1").sha256


SYNTAX = [
    ("schema = 1", "schema = = 1", "expected TOML"),
    ("schema = 1", "schema = 1\nx = " + "[" * 5000, "nested too deep|expected TOML"),
    ("schema = 1", "schema = 1" + "0" * 5000, "expected TOML"),
]
SHAPE = [
    ("schema = 1", "schema = 3", "schema: given 3, expected 1 or 2"),
    ("schema = 1", "schema = true", "schema: given True"),
    ("schema = 1\n", "", "schema: given no 'schema', expected it"),
    ('edition = "library"', "edition = 7", r"edition: given 7 \(int\), expected text"),
    ('kind = "news report"', 'kind = "news report"\nkin = "x"', r"source\[0\]: .*key 'kin'"),
    ('publisher = "The Town Paper"\n', "", r"source\[0\]\.publisher: given no 'publisher'"),
    ("start = 12", 'start = "12"', r"measurement\[0\]\.quote\.start: given '12' \(str\)"),
    ("start = 12", "start = 12.0", r"quote\.start: given 12\.0 \(float\), expected a whole"),
    ('value = "3"', "value = 3", r"measurement\[1\]\.quantity\.value: given 3 \(int\)"),
    ('value = "3"', "value = nan", r"quantity\.value: given nan \(float\), expected text"),
    ('value = "3"', "value = inf", r"quantity\.value: given inf"),
    ('value = "3"', 'value = ["3", 4]', r"quantity\.value\[1\]: given 4"),
    ('related = ["library.branches"]', 'related = "library"', r"related: .*expected a list"),
    (
        'period = { words = "last year", start = "2024-01-01", end = "2024-12-31" }',
        'period = "last year"',
        r"measurement\[0\]\.period: given 'last year' \(str\), expected a table",
    ),
    ('status = "asserted"\nquote', "quote", r"measurement\[0\]\.status: given no 'status'"),
    ('text = "report.txt"\n', "", "text: given no text"),
]
VALUE = [
    ('value = "3"', 'value = "NaN"', r"quantity\.value: given 'NaN', expected a finite figure"),
    ('value = "3"', 'value = "Infinity"', "expected a finite figure"),
    ('value = "3"', 'value = "1_0"', "expected a finite figure"),
    ('value = "3"', 'value = "1/0"', "expected a finite figure"),
    ('value = "3"', f'value = "{"9" * 500}"', "expected a finite figure"),
    ('value = "3"', 'value = "1E1000000"', "exponent 1000000"),
    ('value = "3"', 'value = "1E-1000000"', "exponent -1000000"),
    ('value = "3"', 'value = ["3", "4", "5"]', "given 3 figures"),
    ('value = "3"', 'value = ["3", "4"]', "with the hedge 'exactly', expected one number"),
    ('hedge = "exactly", value = "3"', 'hedge = "between", value = "3"', "expected a pair"),
    (
        'hedge = "exactly", value = "3"',
        'hedge = "between", value = ["4", "3"]',
        "the lower first",
    ),
    ('hedge = "exactly", value = "3"', 'hedge = "nearly", value = "0"', "other than zero"),
    ('hedge = "exactly", value = "3"', 'hedge = "indefinite", value = "3"', "no figure"),
    ('hedge = "exactly", value = "3"', 'hedge = "sort_of", value = "3"', "sort_of"),
    ('value = "3", unit = "count"', 'value = "3", unit = "cubit"', "cubit"),
    ('domain = "non-negative"\nperiod', 'domain = "imaginary"\nperiod', "imaginary"),
    (
        'domain = "non-negative"\nstatus = "asserted"\nquote = { text = "It',
        'domain = "share"\nstatus = "asserted"\nquote = { text = "It',
        "share",
    ),
    ('status = "asserted"\nquote = { text = "It', 'status = "sure"\nquote = { text = "It', "sure"),
    ('kind = "organisation"', 'kind = "spirit"', "spirit"),
    ('start = "2024-01-01"', 'start = "2024-13-01"', r"period\.start: given .*a day"),
    ('start = "2024-01-01"', 'start = "2025-01-01"', "on or after the start"),
    ('end = "2024-12-31"', 'length = "x"', r"period\.length: given 'x'"),
    ("end = 49", "end = 48", "offsets in code points"),
    ("sentence = 1", "sentence = 0", "numbers from 1"),
    ('words = "three branches"', 'words = "four branches"', r"words: given 'four branches'"),
    ('language = "en"', 'language = "en"\npublished = "18 Nov"', "YYYY-MM-DD"),
]
REFERENCE = [
    ('article = "town-paper"', 'article = "other-paper"', "article: given 'other-paper'"),
    ('related = ["library.branches"]', 'related = ["x.y"]', r"related: given 'x\.y'"),
    ('of = "library.branches"', 'of = "library.nothing"', r"of: given 'library\.nothing'"),
    ('source = "town-paper"', 'source = "x"', "source: given 'x'"),
    ('related = ["library.branches"]', 'speaker = "x"', "speaker: given 'x'"),
]
DUPLICATE = [
    ('id = "library.branches"', 'id = "library.loans"', r"'library\.loans' twice"),
]
ANCHOR = [
    ("start = 12, end = 49", "start = 13, end = 50", "given 'lent more than 40,000 books"),
    ("start = 12, end = 49", "start = 9912, end = 9949", "which the report has at 12–49"),
]
FAULTS = [
    (kind, *row)
    for kind, rows in (
        ("syntax", SYNTAX),
        ("shape", SHAPE),
        ("value", VALUE),
        ("reference", REFERENCE),
        ("duplicate", DUPLICATE),
        ("anchor", ANCHOR),
    )
    for row in rows
]


@pytest.mark.parametrize(("kind", "old", "new", "message"), FAULTS)
def test_each_fault_has_its_kind(write, kind, old, new, message) -> None:  # type: ignore[no-untyped-def]
    """The error names the file and the field, what was found and what was expected."""
    path = write(old, new)

    with pytest.raises(sf.errors.EditionError) as caught:
        sf.load_file(path)

    assert re.search(
        message, "\n".join(f"{each.path}: {each.text}" for each in caught.value.faults)
    )
    # One fault may bring another of its own: a lost id leaves what refers to it dangling.
    assert kind in {each.kind for each in caught.value.faults}
    assert [each.told(str(path)) for each in caught.value.faults] == str(caught.value).split("\n")


WHOLE = [
    (
        "schema = 1",
        "schema = 3",
        "schema: given 3, expected 1 or 2; upgrade sco_facts, or correct the number.",
    ),
    (
        'edition = "library"',
        "edition = 7",
        "edition: given 7 (int), expected text in quotation marks; correct it",
    ),
    (
        "start = 12",
        'start = "12"',
        "measurement[0].quote.start ('library.loans'): given '12' (str), expected a whole number; correct it",
    ),
    (
        "start = 12",
        f"start = {2**53}",
        "measurement[0].quote.start ('library.loans'): given 9007199254740992, expected a whole number below 2**53; "
        "correct it",
    ),
    (
        "[[report]]",
        '[[statement]]\nid = "a.b"\nact = "said"\nsummary = "It has."\nopen_list = 1\n'
        'quote = { text = "It", start = 51, end = 53, sentence = 2, paragraph = 1 }\n\n[[report]]',
        "statement[0].open_list ('a.b'): given 1 (int), expected true or false; correct it",
    ),
    (
        'end = "2024-12-31"',
        "length = 1.5",
        "measurement[0].period.length ('library.loans'): given 1.5 (float), expected a whole number or text; "
        "correct it",
    ),
    (
        'related = ["library.branches"]',
        'related = "library"',
        "measurement[0].related ('library.loans'): given 'library' (str), expected a list; correct it",
    ),
    (
        'quantity = { hedge = "exactly", value = "4", unit = "count" }',
        'quantity = "4"',
        "report[0].quantity ('library.branches@town-paper'): given '4' (str), expected a table; correct it",
    ),
    (
        'value = "3"',
        'value = ["3", 4]',
        "measurement[1].quantity.value[1] ('library.branches'): given 4 (int), expected text in quotation marks; correct it",
    ),
    ("schema = 1\n", "", "schema: given no 'schema', expected it; add it"),
    (
        "schema = 1",
        'schema = 1\nretired = ["a"]',
        "retired[0]: given 'a' (str), expected a table; correct it",
    ),
    (
        "schema = 1",
        'schema = 1\nretired = "a"',
        "retired: given 'a' (str), expected a list; correct it",
    ),
    (
        'text = "report.txt"',
        'text = "../report.txt"',
        "text: given '../report.txt', expected a file beside this one or below it; move it there, "
        "or give it as the argument `text`.",
    ),
    (
        'kind = "news report"',
        'kind = "news report"\nkin = 1\nage = 2',
        "source[0] ('town-paper'): given the unknown keys 'age', 'kin', expected only keys of the "
        "format; remove them",
    ),
    (
        "schema = 1",
        'schema = 1\n"a @ b @ c" = 1',
        "given the unknown key 'a @ b @ c', expected only keys of the format; remove it",
    ),
    (
        'text = "report.txt"\n',
        "",
        "text: given no text, expected the report that the quotes are from; name its file in the "
        "key `text`, or give it as the argument `text`.",
    ),
    (
        'words = "three branches"',
        'words = "four branches"',
        "measurement[1].quantity.words ('library.branches'): given 'four branches', expected "
        "words that are in its quote; correct them or lengthen the quote.",
    ),
    (
        "start = 51, end = 72",
        "start = 52, end = 73",
        "measurement[1].quote ('library.branches'): given 'It has three branches' at 52–73, which the "
        "report has at 51–72, and not there; remove the offsets and run `anchor`.",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), WHOLE)
def test_an_error_says_what_to_do(write, old, new, message) -> None:  # type: ignore[no-untyped-def]
    """What was given, what was expected, what to do, and nothing else; the file is the value."""
    format._converter.cache_clear()  # one that is made here, whatever ran before
    path = write(old, new)

    with pytest.raises(sf.errors.EditionError) as caught:
        sf.load_file(path)
    told = re.sub(rf"{re.escape(str(path))}:\d+:", f"{path}:", str(caught.value))
    assert (f"{path}: {message}", str(path)) == (told, caught.value.value)


@pytest.mark.parametrize(
    ("load", "message", "value"),
    [
        (
            lambda: sf.load("1999.1"),
            "Given the edition '1999.1', expected one of "
            f"{', '.join(each.name for each in sf.available_editions())}; "
            "upgrade sco_facts for a newer one.",
            "1999.1",
        ),
        (
            lambda: sf.load("2026.1", sha256="257e"),
            f"Given edition 2026.1 with sha256 {sf.available_editions()[0].sha256}, expected 257e; "
            "use the file that was pinned, or pin this one knowingly.",
            sf.available_editions()[0].sha256,
        ),
    ],
)
def test_an_error_of_loading_says_what_to_do(load, message, value) -> None:  # type: ignore[no-untyped-def]
    """The editions there are, or the digest that the file has."""
    with pytest.raises(sf.ScoFactsError) as caught:
        load()
    assert (message, value) == (str(caught.value), caught.value.value)


@pytest.mark.parametrize("name", ["library.json", "LIBRARY.JSON"])
def test_an_edition_can_be_json(write, name: str) -> None:  # type: ignore[no-untyped-def]
    """The end of the name says so, in any case."""
    path = write()
    other = path.with_name(name)
    other.write_text(json.dumps(tomllib.loads(path.read_text("utf-8"))), "utf-8")

    assert sf.load_file(other) == sf.load_file(path)


def test_the_length_of_a_period_may_be_a_fraction(write) -> None:  # type: ignore[no-untyped-def]
    """It is written as text."""
    format._converter.cache_clear()  # one that is made here, whatever ran before
    facts = sf.load_file(write('end = "2024-12-31"', 'length = "1/2"'))

    assert Fraction(1, 2) == facts.measurements["library.loans"].period.length


def test_a_report_that_is_not_utf_8_is_named(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The edition beside it is sound."""
    path = write()
    report = tmp_path / "report.txt"
    report.write_bytes(b"\xff" + TEXT.encode())

    with pytest.raises(sf.errors.FileError) as caught:
        sf.load_file(path)
    assert str(caught.value) == (
        f"{report}: given byte 0 that is not UTF-8, expected text in UTF-8; save it as UTF-8."
    )
    assert str(report) == caught.value.value


def test_a_damaged_list_of_editions_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error says which file of the package is broken."""
    monkeypatch.setattr(module, "read_bundled", lambda _: b"edition")

    with pytest.raises(sf.errors.EditionError, match=r"^editions\.marshal: given "):
        module._listed.__wrapped__()


def test_all_faults_are_told_at_once(write) -> None:  # type: ignore[no-untyped-def]
    """Two records with a fault each are two lines."""
    path = write("start = 12, end = 49", "start = 13, end = 50")
    path.write_text(path.read_text("utf-8").replace("start = 51, end = 72", "start = 0, end = 21"))

    with pytest.raises(sf.errors.EditionError) as caught:
        sf.load_file(path)

    assert ["measurement[0].quote", "measurement[1].quote"] == [
        each.path for each in caught.value.faults
    ]
    assert 2 == len(str(caught.value).split("\n"))


def test_faults_of_several_kinds_are_one_error(write) -> None:  # type: ignore[no-untyped-def]
    """Its class does not depend on what is wrong."""
    path = write("start = 12, end = 49", "start = 13, end = 50")
    path.write_text(
        path.read_text("utf-8").replace('related = ["library.branches"]', 'related = ["x"]')
    )

    with pytest.raises(sf.errors.EditionError) as caught:
        sf.load_file(path)

    assert ["reference", "anchor"] == [each.kind for each in caught.value.faults]


def test_a_missing_text_hides_no_other_fault(write) -> None:  # type: ignore[no-untyped-def]
    """What needs no text to be seen is told beside it."""
    path = write('text = "report.txt"\n', "")
    path.write_text(
        path.read_text("utf-8").replace('related = ["library.branches"]', 'related = ["x"]')
    )

    with pytest.raises(sf.errors.EditionError) as caught:
        sf.load_file(path)

    assert ["measurement[0].related", "text"] == [each.path for each in caught.value.faults]


def test_a_text_that_cannot_be_read_is_a_file_error_whatever_else_is_wrong(write) -> None:  # type: ignore[no-untyped-def]
    """The class of an error does not depend on what else there is; `validate` tells all."""
    path = write('text = "report.txt"', 'text = "x.txt"')
    path.write_text(
        path.read_text("utf-8").replace('related = ["library.branches"]', 'related = ["x"]')
    )

    with pytest.raises(sf.errors.FileError, match=r"x\.txt: cannot be read"):
        sf.load_file(path)
    told = [str(each) for each in validate(path)]
    assert any("x.txt: cannot be read" in each for each in told)
    assert any("measurement[0].related ('library.loans'): given 'x'" in each for each in told)


def test_offsets_count_code_points_and_line_ends_as_they_are(tmp_path: Path) -> None:
    """A text with wide characters and Windows line ends is not translated."""
    text = "“🦩” é\r\n" + TEXT
    path = tmp_path / "library.toml"
    moved = EDITION.replace("start = 12, end = 49", "start = 19, end = 56").replace(
        "start = 51, end = 72", "start = 58, end = 79"
    )
    path.write_text(moved, encoding="utf-8")
    (tmp_path / "report.txt").write_bytes(text.encode())

    assert len(sf.load_file(path)) == 2


def test_a_text_with_another_digest_is_refused(write) -> None:  # type: ignore[no-untyped-def]
    """The source may state the digest of its text."""
    path = write('language = "en"', f'language = "en"\nsha256 = "{"0" * 64}"')

    with pytest.raises(sf.errors.DigestMismatchError, match="the text of"):
        sf.load_file(path)


def test_a_file_of_any_name_is_an_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the folder is what was meant, and not the name of a bundled edition."""
    monkeypatch.chdir(tmp_path)
    Path("mine").write_text("", "utf-8")
    with pytest.raises(sf.errors.EditionError, match="given no 'schema'"):
        resolve("mine")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The operating system's reason is passed on."""
    with pytest.raises(sf.errors.FileError, match="cannot be read"):
        sf.load_file(tmp_path / "none.toml")


def test_a_text_that_is_not_there(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The text is named, not the edition."""
    path = write()
    (tmp_path / "report.txt").unlink()

    with pytest.raises(sf.errors.FileError, match=r"report\.txt: cannot be read"):
        sf.load_file(path)


def test_a_file_that_is_not_utf_8(write) -> None:  # type: ignore[no-untyped-def]
    """The first bad byte is named."""
    path = write()
    path.write_bytes(b"\xff" + path.read_bytes())

    with pytest.raises(sf.errors.FileError, match="byte 0 that is not UTF-8") as caught:
        sf.load_file(path)
    assert str(caught.value).startswith(f"{path}: ")


def test_a_file_that_is_too_large_is_refused_unread(
    write,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    """The size is asked before a byte is read."""
    monkeypatch.setattr(files, "MAX_BYTES", 100)

    with pytest.raises(sf.errors.FileError, match="more than 100 bytes"):
        sf.load_file(write())


def test_a_report_of_a_statement_is_refused(write) -> None:  # type: ignore[no-untyped-def]
    """Only measurements have other reports."""
    statement = (
        '[[statement]]\nid = "a.b"\nact = "said"\nsummary = "It has."\n'
        'quote = { text = "It", start = 51, end = 53, sentence = 2, paragraph = 1 }\n\n[[report]]'
    )
    path = write("[[report]]", statement)
    path.write_text(path.read_text("utf-8").replace('of = "library.branches"', 'of = "a.b"'))

    with pytest.raises(sf.errors.EditionError, match="expected the id of a measurement"):
        sf.load_file(path)


def test_an_edition_without_facts_names_its_article_too(write) -> None:  # type: ignore[no-untyped-def]
    """The source of the report must be there, whoever refers to it."""
    path = write()
    head = EDITION.partition("[[entity]]")[0]
    path.write_text(head.replace('article = "town-paper"', 'article = "x"'), encoding="utf-8")

    with pytest.raises(sf.errors.EditionError) as caught:
        sf.load_file(path)
    assert str(caught.value) == (
        f"{path}:4: article: given 'x', expected the id of a source in this file; "
        "add it or correct it."
    )


def test_everything_optional_is_kept(write) -> None:  # type: ignore[no-untyped-def]
    """Events, participants, lengths and retired ids of a user's file are loaded."""
    event = (
        '[[event]]\nid = "a.b"\nname = "opening"\nparticipants = ["library"]\n'
        'period = { words = "five years", length = 5, since = "the opening" }\n'
        'quote = { text = "It", start = 51, end = 53, sentence = 2, paragraph = 1 }\n\n'
        '[[retired]]\nid = "old.id"\nsuccessor = "library.loans"\nreason = "Renamed."\n\n[[report]]'
    )
    facts = sf.load_file(write("[[report]]", event))

    assert facts.events["a.b"].participants == (facts.entities["library"],)
    assert facts.events["a.b"].period == sf.Period("five years", length=5, since="the opening")
    assert {"old.id": ("library.loans", "Renamed.")} == facts.retired
    with pytest.raises(sf.errors.RetiredFactError, match=r"Renamed\."):
        facts["old.id"]
