"""Validating: every fault of an edition file at once, and what deserves a look."""

import json
import re
import tomllib
from pathlib import Path

import pytest

import sco_facts as sf
from sco_facts.authoring import Finding, anchor, new, validate
from sco_facts.errors import EditionError

REPORT = "The library lent more than 40,000 books last year. Five branches were open.\r\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of one's own."""
    path = tmp_path / "The Library, 2025.txt"
    path.write_bytes(REPORT.encode())
    return path


@pytest.fixture
def edition(tmp_path: Path, report: Path) -> Path:
    """A new edition that its author has filled in."""
    path = new(tmp_path / "library", report)
    fill_in(path)
    anchor(path)
    return path


def fill_in(path: Path, **changes: str) -> None:
    """Fill in the template as an author would; `changes` replace what stands in the file."""
    text = path.read_text("utf-8")
    for old, filled in {
        'publisher = ""': 'publisher = "The Town"',
        'url = ""': 'url = "https://example.org/library"',
        'id = ""  # "topic': 'id = "books.lent"  # "topic',
        'subject = ""': 'subject = "town library"',
        'measure = ""': 'measure = "books lent"',
        'hedge = "", value = "", unit = "", words = ""': 'hedge = "over", value = "40E3", '
        'unit = "count", counted = "books", words = "more than 40,000 books"',
        'quote = { text = "" }': 'quote = { text = "lent more than 40,000 books" }',
        '# period = { words = "last year", start = "2024-01-01", end = "2024-12-31" }': (
            'period = { words = "last year" }'
        ),
        '# speaker = ""': '[[event]]\nid = "branches.open"\nname = "five branches"\n'
        'quote = { text = "Five branches were open" }\n# speaker = ""',
        **changes,
    }.items():
        assert old in text
        text = text.replace(old, filled, 1)
    path.write_text(text, encoding="utf-8")


def edit(path: Path, old: str, changed: str) -> None:
    """Replace words in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, changed), encoding="utf-8")


def started(folder: Path, text: str, words: str) -> Path:
    """Start an edition of a text with one figure, whose hedge, value and unit are still empty."""
    (folder / "report.txt").write_text(text, encoding="utf-8")
    path = new(folder / "started", folder / "report.txt")
    edit(path, 'words = ""', f'words = "{words}"')
    edit(path, 'quote = { text = "" }', f'quote = {{ text = "{words}" }}')
    edit(path, 'id = ""  # "topic', 'id = "a.b"  # "topic')
    anchor(path)
    return path


def lines(path: Path) -> list[str]:
    """Validate, and give the findings without the path and the line of the file."""
    return [re.sub(rf"{re.escape(str(path))}:(\d+:)? ", "", str(each)) for each in validate(path)]


def test_a_new_edition_tells_what_is_to_be_filled_in(tmp_path: Path, report: Path) -> None:
    """Every empty key, and the missing offsets; nothing is wrong yet."""
    found = validate(new(tmp_path / "a", report))
    texts = [
        re.split(r"edition.toml:\d+: ", each.text)[1] for each in found if each.kind == "to do"
    ]

    assert "measurement[0].subject: left empty; fill it in." in texts
    assert "measurement[0].quantity.words: left empty; fill it in." in texts
    assert "measurement[0].quote: given without its offsets; let `anchor` fill them in." in texts
    assert not any(each.is_fault for each in found)


def test_a_filled_edition_has_no_faults(edition: Path) -> None:
    """From text to facts in four steps."""
    assert () == validate(edition)
    assert "more than 40,000 books" == str(sf.load_file(edition)["books.lent"].quantity)  # type: ignore[union-attr]


def test_every_fault_is_told_at_once(edition: Path) -> None:
    """Each with its path, those of one record too."""
    edit(edition, 'hedge = "over"', 'hedge = "above"')
    edit(edition, "start = 12", "start = 13")
    edit(edition, 'status = "asserted"', 'status = "asserted"\nspeaker = "nobody"')
    edit(edition, 'publisher = "The Town"', 'publisher = "The Town"\npublished = "yesterday"\n')
    found = lines(edition)

    for field in ("source[0] (", "measurement[0].quantity (", "measurement[0].quote (",
                  "measurement[0].speaker ("):  # fmt: skip
        assert any(line.startswith(field) for line in found)


def test_a_part_that_is_wrong_does_not_hide_what_the_words_say(edition: Path) -> None:
    """Nor is the time noted as missing that is there and wrong."""
    edit(edition, 'words = "last year"', 'words = "last year", start = "2024-12-32"')
    edit(edition, 'value = "40E3"', 'value = "41E3"')
    edit(edition, "sentence = 1", "sentence = 9")
    found = [line.partition(" (")[0] for line in lines(edition)]

    assert sorted(found) == [
        "measurement[0].period.start",
        "measurement[0].quantity.value",
        "measurement[0].quote.sentence",
    ]


def test_a_row_of_a_wrong_shape_does_not_hide_the_others(edition: Path) -> None:
    """All faults of all records at once."""
    edit(edition, 'name = "five branches"', 'nam = "five branches"')
    edit(edition, 'hedge = "over"', 'hedge = "at_least"')
    found = [line.partition(":")[0] for line in lines(edition)]

    assert [
        "event[0] ('branches.open')",
        "event[0].name ('branches.open')",
        "measurement[0].quantity.hedge ('books.lent')",
    ] == sorted(found)


def test_a_broken_file_has_the_faults_of_its_head(edition: Path) -> None:
    """Without them nothing else can be checked, but what is empty."""
    edit(edition, "schema = 2", "")
    edit(edition, 'measure = "books lent"', 'measure = " "')
    shape, empty = validate(edition)

    assert ("fault", "to do") == (shape.kind, empty.kind)
    assert "given no 'schema'" in shape.text


def test_an_empty_name_of_the_edition_is_to_be_filled_in(edition: Path) -> None:
    """At the top of the file too."""
    edit(edition, 'edition = "draft.1"', 'edition = ""')

    assert ["to do: edition: left empty; fill it in."] == lines(edition)


def test_an_edition_with_something_left_to_do_is_not_loaded(edition: Path) -> None:
    """Two figures without a measure would be of the same thing."""
    edit(edition, 'measure = "books lent"', 'measure = " "')

    assert ["to do: measurement[0].measure ('books.lent'): left empty; fill it in."] == lines(
        edition
    )
    with pytest.raises(EditionError, match="left empty") as caught:
        sf.load_file(edition)
    assert ["empty"] == [each.kind for each in caught.value.faults]


def test_what_is_left_empty_does_not_hide_what_is_wrong(edition: Path) -> None:
    """The rest of the row is checked."""
    edit(edition, 'measure = "books lent"', 'measure = ""')
    edit(edition, 'words = "last year"', 'words = ""')
    edit(edition, 'value = "40E3"', 'value = "41E3"')
    fault, *to_do = validate(edition)

    assert "given '41E3', but the words “more than 40,000 books” say '40E3'" in fault.text
    assert ["to do", "to do"] == [each.kind for each in to_do]


def test_an_edition_in_json_is_checked_as_much(edition: Path) -> None:
    """What is empty, and how words read."""
    rows = tomllib.loads(edition.read_text("utf-8"))
    rows["measurement"][0]["topics"] = [""]
    rows["measurement"][0]["quantity"]["value"] = "41E3"
    other = edition.with_suffix(".JSON")
    other.write_text(json.dumps(rows), "utf-8")

    fault, empty = lines(other)
    assert "quantity.value ('books.lent'): given '41E3'" in fault
    assert "to do: measurement[0].topics[0] ('books.lent'): left empty; fill it in." == empty


def test_a_folder_stands_for_its_edition(edition: Path) -> None:
    assert () == validate(edition.parent)


def test_a_file_that_is_no_toml_has_one_fault(edition: Path) -> None:
    """Nothing else can be said of it."""
    edition.write_text("no toml", encoding="utf-8")

    (finding,) = validate(edition)
    assert finding.is_fault
    assert "expected TOML" in str(finding)


def test_a_missing_file_has_one_fault(tmp_path: Path) -> None:
    """That it is missing."""
    (finding,) = validate(tmp_path / "no.toml")

    assert "cannot be read" in str(finding)


def test_another_text_is_a_fault(edition: Path, tmp_path: Path) -> None:
    """Its digest is not the one of the source, and nothing is compared with it."""
    other = tmp_path / "other.txt"
    other.write_text("Another text.", encoding="utf-8")

    (finding,) = validate(edition, other)
    assert "sha256" in str(finding)
    assert finding.is_fault


def test_an_edition_without_a_text_has_that_fault(edition: Path) -> None:
    """Beside the others."""
    edit(edition, 'text = "The Library, 2025.txt"', "")
    edit(edition, 'hedge = "over"', 'hedge = "above"')

    assert 2 == len(validate(edition))


def test_words_that_cannot_be_read_are_noted(edition: Path) -> None:
    """A person has to check them."""
    edit(edition, "lent more than 40,000 books", "lent more than 40,000 books last")
    edit(edition, "end = 39", "end = 44")
    edit(edition, 'words = "more than 40,000 books"', 'words = "last"')
    edit(edition, 'words = "last year"', 'words = "year"')

    notes = [each.text for each in validate(edition)]
    assert "quantity.words ('books.lent'): 'last' cannot be read, so check hedge" in notes[0]
    assert "period.words ('books.lent'): given 'year', which the text says of “more" in notes[1]
    assert "“more than 40,000 books” at 17:39 (sentence 1) is in no fact" in notes[2]


def test_words_that_the_finder_leaves_out_are_read_alone(tmp_path: Path) -> None:
    """Where a rule takes them for a year, an author may know better."""
    edition = started(tmp_path, "The vintage 2019 is good.", "2019")
    edit(edition, 'unit = ""', 'unit = "count"')
    edit(edition, 'hedge = "", value = ""', 'hedge = "plain", value = "2018"')

    told = "quantity.value ('a.b'): given '2018', but the words “2019” say '2019'"
    assert any(told in line for line in lines(edition))


def test_a_figure_may_be_written_with_more_digits(edition: Path) -> None:
    """If its bounds are the same."""
    edit(edition, 'value = "40E3"', 'value = "40000"')

    assert () == validate(edition)


def test_a_figure_of_another_language_is_not_read(edition: Path) -> None:
    """`find` reads English; the quote and the time words are still checked."""
    edit(edition, 'language = "en"', 'language = "de-AT"')
    edit(edition, 'value = "40E3"', 'value = "41E3"')
    (note,) = validate(edition)
    assert "given a text in 'de-AT', expected English" in note.text
    assert "note" == note.kind

    edit(edition, 'words = "last year"', 'words = "letztes Jahr"')
    finding, _ = validate(edition)
    assert "period.words ('books.lent'): given 'letztes Jahr', expected words of the text" in (
        finding.text
    )


def test_a_period_that_the_row_lacks_is_noted(edition: Path) -> None:
    """It may be of something else."""
    edit(edition, 'period = { words = "last year" }', "")

    assert [
        "note: measurement[0].period ('books.lent'): none given, but the text says “last year”; "
        "add it if it is of this."
    ] == lines(edition)


@pytest.mark.parametrize("words", ["in 2024", "2024"])
def test_dates_are_those_of_their_words(tmp_path: Path, words: str) -> None:
    """With or without a preposition."""
    edition = started(tmp_path, "The library lent 40 books in 2024.", "40 books")
    edit(edition, 'unit = ""', 'unit = "count", counted = "books"')
    edit(edition, 'hedge = "", value = ""', 'hedge = "plain", value = "4.0E1"')
    edit(edition, '# period = { words = "last year"', f'period = {{ words = "{words}"')
    assert not [line for line in lines(edition) if "period" in line]

    edit(edition, 'start = "2024-01-01", end', 'start = "2023-01-01", end')
    (line,) = [line for line in lines(edition) if "period" in line]
    assert f"given '2023-01-01', but the words “{words}” say '2024-01-01'" in line


def test_time_words_with_more_behind_them_are_not_read(edition: Path) -> None:
    """It is not known what the rest says."""
    edit(edition, 'words = "last year"', 'words = "last year. Five", start = "2020-01-01"')

    assert () == validate(edition)


def test_a_count_without_its_noun_is_told_which(edition: Path) -> None:
    """It would match a count of anything."""
    edit(edition, ', counted = "books"', "")

    (line,) = lines(edition)
    assert "given a count without its noun, expected 'books'; add it as counted" in line


@pytest.mark.parametrize("noun", ["book", "lent book", "Books of poetry"])
def test_a_shorter_noun_is_the_same(edition: Path, noun: str) -> None:
    """And so is a longer one."""
    edit(edition, 'counted = "books"', f'counted = "{noun}"')

    assert () == validate(edition)


def test_a_unit_in_the_plural_is_told_its_code(edition: Path) -> None:
    """Codes are singular."""
    edit(edition, 'unit = "count", counted = "books"', 'unit = "minutes"')

    assert any("Did you mean 'minute'?" in line for line in lines(edition))


def test_words_outside_their_quote_are_a_fault(edition: Path) -> None:
    """Even if the report has them."""
    edit(edition, 'words = "more than 40,000 books"', 'words = "Five branches"')

    assert any("expected words that are in its quote" in line for line in lines(edition))


def test_figures_with_faults_are_not_read(edition: Path) -> None:
    """One line for one mistake."""
    edit(edition, 'hedge = "over"', 'hedge = "above"')

    assert 1 == len(validate(edition))


def test_figures_of_the_text_that_no_fact_has_are_noted(edition: Path) -> None:
    """With their place."""
    text = edition.read_text("utf-8")
    start = text.index("[[measurement]]")
    edition.write_text(text[:start], encoding="utf-8")

    text_file = edition.with_name("The Library, 2025.txt")
    assert [
        f"note: {text_file}:1: “more than 40,000 books” at 17:39 (sentence 1) is in no fact; "
        "add one if it should be.",
        f"note: {text_file}:1: “Five branches” at 51:64 (sentence 2) is in no fact; "
        "add one if it should be.",
    ] == lines(edition)


def test_defaults_stand_for_what_a_row_leaves_out(edition: Path) -> None:
    """A key of the row goes first."""
    text = edition.read_text("utf-8")
    without = re.sub(r"(?m)^(domain|subject) = .*\n", "", text)
    head, rest = without.split("[[measurement]]", 1)
    defaults = '[defaults]\nsubject = "all"\ndomain = "share"\n\n[[measurement]]\nsubject = "own"'
    edition.write_text(f"{head}{defaults.replace('share', 'real')}{rest}", encoding="utf-8")
    assert () == validate(edition)
    first, *others = sf.load_file(edition).measurements.values()
    assert ("own", "real") == (first.subject, first.domain)
    assert {"all"} >= {each.subject for each in others}

    edit(edition, 'domain = "real"', 'domain = "part"')
    (fault,) = lines(edition)
    assert fault.startswith("defaults.domain: Given the domain 'part', expected one of real")

    edit(edition, 'domain = "part"', 'domain = ""\ntodo = "confirm all"')
    assert [
        "to do: defaults.domain: left empty; fill it in.",
        "to do: defaults.todo: to confirm all; correct what is wrong, and delete this mark.",
    ] == sorted(lines(edition))

    edit(edition, 'domain = ""\ntodo = "confirm all"', "domain = 5")
    assert any(each.startswith("defaults.domain: given 5 (int)") for each in lines(edition))


def test_a_mark_is_to_do_until_it_is_deleted(edition: Path) -> None:
    """The edition is not loaded with it."""
    edit(edition, "[[measurement]]\n", '[[measurement]]\ntodo = "confirm measure"\n')

    assert all(each.startswith("to do: measurement[") for each in lines(edition))
    with pytest.raises(EditionError, match="to confirm measure; correct what is wrong, and del"):
        sf.load_file(edition)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("denied", None), ("vetoed", None), ("met", None), ("Denied", "denied"),
        ("discused", "discussed"), ("deny", "discussed"), ("says", "discussed"),
        ("was of use", "discussed"),
    ],
)  # fmt: skip
def test_an_act_is_a_verb_in_the_past_tense(edition: Path, act: str, expected: str | None) -> None:
    """Anything else is noted, and what is like a word of the list."""
    statement = f'\n[[statement]]\nid = "a.b"\nact = "{act}"\nsummary = "So."\n'
    statement += 'quote = { text = "Five branches", start = 51, end = 64 }\n'
    edition.write_text(edition.read_text("utf-8") + statement, encoding="utf-8")
    found = [each for each in lines(edition) if ".act" in each]

    told = f"note: statement[0].act ('a.b'): given {act!r}, expected a verb in the past tense"
    assert (expected is None) == (found == [])
    assert all(told in each and f"such as {expected!r}" in each for each in found)


@pytest.mark.parametrize(
    ("words", "given", "told"),
    [
        (
            "2,000 crowns",
            'value = "2E3", unit = "SEK"',
            "given 'SEK', but “crowns” may be 'SEK' or",
        ),
        ("2,000 crowns", 'value = "3E3", unit = "ISK"', "given '3.0E3', but the words “2,000"),
        ("2,000 crowns", 'value = "2E3", unit = "USD"', "'2,000 crowns' cannot be read"),
    ],
)
def test_words_for_several_currencies_are_told(
    tmp_path: Path, words: str, given: str, told: str
) -> None:
    """With those that they may be, until an assumption says which; the rest is compared."""
    path = started(tmp_path, f"It cost {words}.", words)
    edit(path, 'hedge = "", value = "", unit = ""', f'hedge = "plain", {given}')
    assert any(told in each for each in lines(path))

    edit(path, "quote = {", 'assumptions = ["The paper is Swedish."]\nquote = {')
    assert not [each for each in lines(path) if "may be" in each]


def test_a_finding_prints_its_kind() -> None:
    """But for a fault."""
    assert ("x", "note: x", "to do: x") == (
        str(Finding("x")), str(Finding("x", "note")), str(Finding("x", "to do")),
    )  # fmt: skip


BY_NAME = "Five cars came, said Ada Byron. Joan Clarke left."


def spoken(folder: Path, speaker: str, entity: str = "Ada Byron", text: str = BY_NAME) -> Path:
    """Start an edition of a report in which somebody says how many cars came."""
    path = started(folder, text, "Five cars")
    edit(
        path, 'hedge = "", value = "", unit = ""', 'hedge = "exactly", value = "5", unit = "count"'
    )
    edit(path, 'unit = "count"', 'unit = "count", counted = "cars"')
    rows = f'\n[[entity]]\nid = "she"\nkind = "person"\nname = "{entity}"\nrole = "said"\n'
    path.write_text(path.read_text("utf-8") + rows, encoding="utf-8")
    edit(path, '# speaker = ""', f"{speaker}\n#")
    return path


def speakers(path: Path) -> list[str]:
    """Give what is noted of speakers."""
    return [each.partition("): ")[2] for each in lines(path) if "].speaker" in each]


OTHERWISE = (
    ", but the text says “Ada Byron”; correct it if that is of this, or add that to its names."
)


@pytest.mark.parametrize(
    ("speaker", "entity", "told"),
    [
        ('speaker = "she"', "Ada Byron", []),
        ('speaker = "she"', "Byron", []),
        (
            "",
            "Ada Byron",
            ["given none, but the text says “Ada Byron”; correct it if that is of this."],
        ),
        (
            'speaker = "she"',
            "Joan Clarke",
            [f"given 'Joan Clarke'{OTHERWISE}"],
        ),
        (
            'speaker = "she"',
            "Ada Biron",
            [f"given 'Ada Biron'{OTHERWISE}"],
        ),
    ],
)
def test_a_speaker_whom_the_text_names_otherwise_is_noted(
    tmp_path: Path, speaker: str, entity: str, told: list[str]
) -> None:
    """To lose who says so is to lose part of the fact; a role is nobody's name."""
    assert told == speakers(spoken(tmp_path, speaker, entity))


def test_a_word_of_a_role_is_nobodys_name(tmp_path: Path) -> None:
    """Two officers share "chief", as these share "Ada"."""
    path = spoken(tmp_path, 'speaker = "she"', "Joan Clarke")
    edit(path, 'role = "said"', 'role = "Ada said"')

    told = [f"given 'Joan Clarke'{OTHERWISE}"]
    assert told == speakers(path)


def test_a_small_word_of_a_role_names_nobody(tmp_path: Path) -> None:
    """The head "of the" council is not whom "she" means where "the" union has a leader."""
    text = "Joan Clarke leads the union of drivers. Five cars came, she said."
    path = spoken(tmp_path, 'speaker = "she"', "Ada Byron", f"{text}\n\nAda Byron left.")
    edit(path, 'role = "said"', 'role = "head of the council"')
    (told,) = speakers(path)
    assert told.startswith("given 'Ada Byron', but the text says “she”")


def test_a_status_that_no_fact_has_is_said_to_be_left_out(tmp_path: Path) -> None:
    """The format would refuse what the words say."""
    path = started(tmp_path, "It may cost $20 million.", "$20 million")
    edit(path, 'hedge = "", value = "", unit = ""', 'hedge = "plain", value = "20E6", unit = "USD"')

    (fault,) = (each for each in lines(path) if each.startswith("measurement[0].status"))
    assert (
        "say 'possible'; that is no status, so leave it out, or say why the status is so (read"
        in fault
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("40E3", "40000.0 (float), expected text"),
        ("2026-01-15", "2026-01-15 (date), expected text"),
        ("1", "1 (int), expected text"),
    ],
)
def test_a_text_without_quotation_marks_is_told_with_its_id(
    edition: Path, given: str, told: str
) -> None:
    """A row is known by its id rather than its number."""
    edit(edition, 'measure = "books lent"', f"measure = {given}")

    expected = f"measurement[0].measure ('books.lent'): given {told} in quotation marks; correct it"
    assert expected in lines(edition)


def test_a_quotation_mark_that_is_missing_is_told(edition: Path) -> None:
    """Not the character at which the parser stopped."""
    edit(edition, 'measure = "books lent"', 'measure = "books lent')

    assert "given a line that ends within quotation marks (at line" in str(validate(edition)[0])


def test_a_language_is_a_tag(edition: Path) -> None:
    """Else a word in its place would switch off what reads English."""
    edit(edition, 'language = "en"', 'language = "English"')

    assert any("given 'English', expected a tag such as \"en\"" in line for line in lines(edition))
