"""Anchoring: offsets filled in where they are missing, and everything else told."""

import os
import re
import stat
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import tomlkit

import sco_facts as sf
from sco_facts.authoring import anchoring
from sco_facts.authoring.anchoring import anchor
from sco_facts.errors import (
    EditionError,
    FileError,
)
from sco_facts.phrases.passages import Place
from sco_facts.text import toml_string

SEED = Path(__file__).resolve().parents[3] / "seeds" / "000_477469a4d08aef29.txt"
REPORT = (
    "A dry town\n\nRain fell on 40 days. “It’s dry,” people said.\n\nRain fell in May. More fell.\n"
)
PLACE = Place(12, 21, 1, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An edition file beside its report."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path / "edition.toml"


def write(path: Path, *quotes: str) -> None:
    """Write events with these quotes."""
    tables = [f'[[event]]\nid = "e.{at}"\nquote = {{ {each} }}' for at, each in enumerate(quotes)]
    path.write_text("\n".join(['text = "report.txt" # kept', *tables]), encoding="utf-8")


def quotes(path: Path) -> list[dict[str, Any]]:
    """Read the quotes back."""
    return [row["quote"] for row in tomllib.loads(path.read_text("utf-8"))["event"]]


def outcome(path: Path, quote: str) -> str:
    """Anchor one quote, and give what became of it."""
    write(path, quote)
    (result,) = anchor(path)
    return result.outcome


def test_missing_keys_are_filled(path: Path) -> None:
    """All four."""
    write(path, 'text = "on 40 days"')
    (result,) = anchor(path)

    assert ("filled", True, "e.0") == (result.outcome, result.is_settled, result.id)
    assert [
        {"text": "on 40 days", "start": 22, "end": 32, "sentence": 1, "paragraph": 1}
    ] == quotes(path)
    assert "e.0: “on 40 days”: filled: 22:32 (sentence 1)" == str(result)


def test_the_rest_of_the_file_stays(path: Path) -> None:
    """Comments, order and permissions."""
    write(path, 'text = "on 40 days"')
    path.chmod(0o640)
    before = path.read_text("utf-8")
    anchor(path)

    assert before.splitlines()[:3] == path.read_text("utf-8").splitlines()[:3]
    assert 0o640 == stat.S_IMODE(path.stat().st_mode)
    assert ["edition.toml", "report.txt"] == sorted(os.listdir(path.parent))


def test_numbers_given_by_hand_stay(path: Path) -> None:
    """An author may count otherwise, since a machine knows no photo credits."""
    write(path, 'text = "on 40 days", sentence = 4')
    anchor(path)

    assert [
        {"text": "on 40 days", "sentence": 4, "start": 22, "end": 32, "paragraph": 1}
    ] == quotes(path)


@pytest.mark.parametrize(
    ("given", "start"),
    [
        ("sentence = 3", 60),
        ("paragraph = 2", 60),
        ("start = 12", 12),
        ("end = 69", 60),
        ("sentence = 1, paragraph = 1", 12),
    ],
)
def test_what_is_given_decides_between_places(path: Path, given: str, start: int) -> None:
    """Words may stand twice in a report."""
    write(path, f'text = "Rain fell", {given}')
    (result,) = anchor(path)

    assert "filled" == result.outcome
    assert start == quotes(path)[0]["start"]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ('text = "on 40 days", start = 22, end = 32, sentence = 1, paragraph = 1', "kept"),
        ('text = "on 40 days", start = 22, end = 32, sentence = 9, paragraph = 9', "kept"),
        ('text = "on 40 days", start = 21, end = 31, sentence = 1, paragraph = 1', "misplaced"),
        ('text = "on 40 days", start = 21', "misplaced"),
        ('text = "Rain fell"', "ambiguous"),
        ('text = "Rain fell", sentence = 2', "ambiguous"),
        ('text = "Rain fell", start = 13', "misplaced"),
        ('text = "snow"', "missing"),
        ('text = ""', "missing"),
    ],
)
def test_nothing_else_is_touched(path: Path, quote: str, expected: str) -> None:
    """What is there and wrong, or cannot be decided, is only told."""
    assert expected == outcome(path, quote)
    assert [tomllib.loads(f"quote = {{ {quote} }}")["quote"]] == quotes(path)


def test_ambiguous_words_are_told_with_all_places(path: Path) -> None:
    """And what to do."""
    write(path, 'text = "Rain fell"')
    (result,) = anchor(path)

    assert (PLACE, Place(60, 69, 3, 2)) == result.places
    assert "12:21 (sentence 1) and 60:69 (sentence 3); lengthen" in str(result)
    assert not result.is_settled


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        (
            'text = "on 40 days", start = 22, end = 32, sentence = 99, paragraph = 1',
            "kept: 22:32 (sentence 1), but given sentence 99 and paragraph 1; correct it",
        ),
        (
            'text = "on 40 days", sentence = 99',
            "filled: 22:32 (sentence 1), but given sentence 99; correct it",
        ),
        (
            'text = "Rain fell", sentence = 2',
            "ambiguous: 12:21 (sentence 1) and 60:69 (sentence 3); "
            "none in the sentence 2 given; lengthen the quote, or correct that",
        ),
        (
            'text = "A dry town", sentence = 1, paragraph = 1',
            "filled: 0:10 (outside every sentence)",
        ),
    ],
)
def test_a_sentence_given_that_is_counted_otherwise_is_told(
    path: Path, quote: str, told: str
) -> None:
    """It stays, and is not settled; outside every sentence there is no count."""
    write(path, quote)
    (result,) = anchor(path)

    assert result.is_settled == told.endswith("(outside every sentence)")
    assert str(result).endswith(f": {told}")


def test_words_in_other_typography_are_missing_but_hinted_at(path: Path) -> None:
    """A quote is verbatim, to the apostrophe."""
    write(path, 'text = "\\"It\'s dry"', 'text = "snow"')
    hinted, plain = anchor(path)

    assert ("missing", "missing") == (hinted.outcome, plain.outcome)
    assert "missing; the text has “ (U+201C) for \", ’ (U+2019) for ' at 34:43 (sentence 2)" in (
        str(hinted)
    )
    assert "does not have these words" in str(plain)


def test_misplaced_words_are_told_with_their_place(path: Path) -> None:
    """It is not corrected: a wrong offset may be a wrong quote."""
    write(path, 'text = "on 40 days", start = 5, end = 15')
    (result,) = anchor(path)

    assert "misplaced: the text has it 22:32 (sentence 1); remove start and end" in str(result)


def test_words_outside_sentences_get_offsets_alone(path: Path) -> None:
    """A headline, a list and a table have no sentences to count."""
    write(path, 'text = "A dry town"')
    (result,) = anchor(path)

    assert ("filled", True) == (result.outcome, result.is_settled)
    assert [{"text": "A dry town", "start": 0, "end": 10}] == quotes(path)


def test_numbers_by_hand_settle_words_outside_sentences(path: Path) -> None:
    """Then all four are there."""
    write(path, 'text = "A dry town", sentence = 1, paragraph = 1')

    assert ["filled", "kept"] == [anchor(path)[0].outcome, anchor(path)[0].outcome]


def test_anchoring_twice_changes_nothing(path: Path) -> None:
    """The second time all is kept."""
    write(path, 'text = "on 40 days"', 'text = "snow"')
    anchor(path)
    before = path.read_bytes()

    assert ["kept", "missing"] == [result.outcome for result in anchor(path)]
    assert before == path.read_bytes()


def test_the_report_may_be_given(path: Path, tmp_path: Path) -> None:
    """As an argument it goes before the one that the file names."""
    other = tmp_path / "other.txt"
    other.write_text("It rained on 40 days.", encoding="utf-8")
    write(path, 'text = "on 40 days"')
    anchor(path, other)

    assert 10 == quotes(path)[0]["start"]


def test_records_without_a_proper_quote_are_left_alone(path: Path) -> None:
    """`validate` tells what is wrong with them."""
    path.write_text(
        'text = "report.txt"\nstatement = 5\nevent = [5, {}, { quote = 1 }]\n'
        '[[measurement]]\nquote = { text = 5 }\n[[measurement]]\nquote = { text = "on 40 days" }\n',
        encoding="utf-8",
    )

    assert [("measurement[1]", "filled")] == [(each.id, each.outcome) for each in anchor(path)]


def test_the_report_has_to_be_named(path: Path) -> None:
    """Or given."""
    path.write_text("", encoding="utf-8")

    with pytest.raises(EditionError, match="given no text"):
        anchor(path)


@pytest.mark.parametrize("named", ["../report.txt", "/report.txt", "a/../../report.txt"])
def test_the_report_stands_beside_the_file_or_below(path: Path, named: str) -> None:
    """An edition may be a stranger's: it has no other file of yours read."""
    path.write_text(f'text = "{named}"', encoding="utf-8")

    with pytest.raises(EditionError, match="a file beside this one or below it") as caught:
        anchor(path)
    assert [("text", "value")] == [(each.path, each.kind) for each in caught.value.faults]


@pytest.mark.parametrize(("data", "error"), [(b"\xff", FileError), (b"not toml", EditionError)])
def test_a_broken_file_is_refused(path: Path, data: bytes, error: type[Exception]) -> None:
    """Like `load_file` does."""
    path.write_bytes(data)

    with pytest.raises(error):
        anchor(path)


def test_an_edition_in_json_is_not_edited(tmp_path: Path) -> None:
    path = tmp_path / "edition.JSON"
    path.write_text("{}", encoding="utf-8")

    with pytest.raises(FileError, match="in JSON, expected one in TOML"):
        anchor(path)
    assert "{}" == path.read_text("utf-8")


def test_a_missing_report_is_refused(path: Path) -> None:
    """By its path."""
    write(path, 'text = "on 40 days"')
    (path.parent / "report.txt").unlink()

    with pytest.raises(FileError, match=r"report\.txt: cannot be read"):
        anchor(path)


def test_a_failed_write_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole or not at all, and nothing is left beside it."""
    write(path, 'text = "on 40 days"')
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", fail)

    with pytest.raises(FileError, match=r"cannot be written \(Permission denied\)"):
        anchor(path)
    assert before == path.read_bytes()
    assert ["edition.toml", "report.txt"] == sorted(os.listdir(path.parent))


def test_a_link_to_a_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    """What it points to is edited."""
    write(path, 'text = "on 40 days"')
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    anchor(link)

    assert link.is_symlink()
    assert 22 == quotes(path)[0]["start"]


def test_offsets_are_code_points(path: Path) -> None:
    """With Windows line ends too, which count."""
    (path.parent / "report.txt").write_bytes("Да 😀.\r\n\r\nЕщё.".encode())
    write(path, 'text = "Ещё"')
    anchor(path)

    assert (9, 12) == (quotes(path)[0]["start"], quotes(path)[0]["end"])


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("- Rain: 40 days\n- Snow: 2 days\n", "Rain: 40 days"),
        ("| Rain | 40 days |\n|---|---|\n| Snow | 2 days |\n", "| 40 days |"),
        ("It rained on\n40 days.", "rained on 40 days"),
        ("It rained on\r\n\t40 days.", "rained on 40 days"),
        ("It rained on  40 days.", "rained on 40 days"),
        ("It rained on 40 days.", "rained on\n  40 days"),
    ],
)
def test_any_run_of_white_space_stands_for_a_blank(path: Path, report: str, words: str) -> None:
    """The quote gets the words and the offsets of the file."""
    (path.parent / "report.txt").write_bytes(report.encode())
    for form in ("text = {}", "text = {} # why"):
        write(path, form.format(toml_string(words)) if "#" not in form else "")
        if "#" in form:
            path.write_text(
                f'text = "report.txt"\n[[event]]\nquote.text = {toml_string(words)} # why\n'
            )
        (result,) = anchor(path)
        (quote,) = quotes(path)
        assert "filled" == result.outcome
        assert words.split() == quote["text"].split()
        assert quote["text"] == report[quote["start"] : quote["end"]]
        assert "kept" == anchor(path)[0].outcome


@pytest.mark.parametrize(
    ("found", "words", "differs"),
    [
        ("It’s dry", "It's dry", "’ (U+2019) for '"),
        ("dry – and", "dry - and", "– (U+2013) for -"),
        ("prec\u00adipitation", "precipitation", "(U+00AD) for nothing"),
        ("40\u202fdays", "40 days", "(U+202F) for a blank"),
        ("cafe\u0301s", "caf\u00e9s", "e\u0301 (U+0301) for \u00e9 (U+00E9)"),
        ("dry…", "dry...", "… (U+2026) for ..."),
    ],
)
def test_words_that_look_the_same_are_told_and_not_anchored(
    path: Path, found: str, words: str, differs: str
) -> None:
    """Where they are, and which characters differ."""
    (path.parent / "report.txt").write_text(f"It is {found} here.", encoding="utf-8")
    write(path, f"text = {toml_string(words)}")
    (result,) = anchor(path)

    assert ("missing", differs) == (result.outcome, result.differs)
    assert (6, 6 + len(found)) == result.places[0][:2]
    assert f"missing; the text has {differs} at 6:" in str(result)
    assert [{"text": words}] == quotes(path)


def test_the_article_is_anchored_again(tmp_path: Path) -> None:
    """Without its offsets, edition 2026.1 gets them back, byte for byte."""
    edition = (Path(sf.__file__).parent / "data" / "2026.1.toml").read_bytes()
    bare, count = re.subn(
        rb", start = \d+, end = \d+, sentence = \d+, paragraph = \d+ }", b" }", edition
    )
    path = tmp_path / "2026.1.toml"
    path.write_bytes(bare)

    assert {"filled"} == {result.outcome for result in anchor(path, SEED)}
    assert (edition, count) == (path.read_bytes(), len(sf.load("2026.1")))


KEYS = {"start": 3, "end": 8}
ALL = {("measurement", 0): KEYS}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('quote = { text = "rain" }', 'quote = { text = "rain", start = 3, end = 8 }'),
        ("quote={text='rain'}", "quote={text='rain', start = 3, end = 8}"),
        (
            'quote = { text = "a } { # = \\" b" } # why } not',
            'quote = { text = "a } { # = \\" b", start = 3, end = 8 } # why } not',
        ),
        (
            'quote = { text = """two\nlines }""", sentence = 2 }',
            'quote = { text = """two\nlines }""", sentence = 2, start = 3, end = 8 }',
        ),
        ("quote = { text = '''it's }''' }", "quote = { text = '''it's }''', start = 3, end = 8 }"),
        (
            'quote.text = "rain" # here\nid = "x"',
            'quote.text = "rain" # here\nquote.start = 3\nquote.end = 8\nid = "x"',
        ),
        (
            '"quote" . "text" = "rain"',
            '"quote" . "text" = "rain"\n"quote" .start = 3\n"quote" .end = 8\n',
        ),
        (
            '# [[event]]\n\n  # it\'s\nquote = { text = "x" }',
            '# [[event]]\n\n  # it\'s\nquote = { text = "x", start = 3, end = 8 }',
        ),
        (
            '[measurement.quote]\n  text = "rain"',
            '[measurement.quote]\n  text = "rain"\nstart = 3\nend = 8\n',
        ),
        (
            'topics = [\n  "a", # ]\n  "quote = {",\n]\nquote = { text = "x" }',
            'topics = [\n  "a", # ]\n  "quote = {",\n]\nquote = { text = "x", start = 3, end = 8 }',
        ),
    ],
)
def test_keys_are_added_where_the_quote_stands(before: str, after: str) -> None:
    """However it is written, and whatever stands around it."""
    head = "# A comment\n\n[[measurement]] # one\n"

    assert head + after == anchoring._add_to_quotes(head + before, ALL)


def test_windows_line_ends_stay() -> None:
    """New lines get them too."""
    text = '[[event]]\r\nquote.text = "rain"\r\nid = "x"\r\n'

    assert '[[event]]\r\nquote.text = "rain"\r\nquote.start = 3\r\nid = "x"\r\n' == (
        anchoring._add_to_quotes(text, {("event", 0): {"start": 3}})
    )


def test_each_quote_gets_its_own_keys() -> None:
    """Tables of one kind need not stand together, and a later one may be first."""
    text = (
        '[[event]]\nquote = { text = "a" }\n[[source]]\nquote = { text = "no" }\n'
        '[[statement]]\nquote = { text = "b" }\n[[event]]\nquote = { text = "c" }\n'
    )
    edited = anchoring._add_to_quotes(
        text, {("event", 1): {"start": 3}, ("event", 0): {"start": 1}, ("statement", 0): {"end": 2}}
    )

    assert [1, 3] == [row["quote"]["start"] for row in tomllib.loads(edited)["event"]]
    assert 2 == tomllib.loads(edited)["statement"][0]["quote"]["end"]
    assert {"text": "no"} == tomllib.loads(edited)["source"][0]["quote"]


def test_without_keys_nothing_changes() -> None:
    """Not a byte."""
    text = '[[event]]\nquote = { text = "a" }\n'

    assert (
        text
        == anchoring._add_to_quotes(text, {("event", 0): {}})
        == anchoring._add_to_quotes(text, {})
    )


def test_rows_of_several_tables_keep_their_order() -> None:
    """Facts are often written in the order of the report."""
    rows = ['[[event]]\nquote = { text = "a" }\n', '[[statement]]\nquote = { text = "b" }\n']
    text = "\n".join([*rows, *rows])
    edited = anchoring._add_to_quotes(text, {("event", 1): {"start": 3}})

    assert edited == "\n".join([*rows, rows[0].replace(" }", ", start = 3 }"), rows[1]])


def test_comments_before_the_next_row_stay_before_it() -> None:
    """They are mostly about what follows."""
    head, rest = '[[event]]\n[event.quote]\ntext = "a"\n', "\n# The next one\n[[statement]]\n"

    assert head + "start = 3\n" + rest == (
        anchoring._add_to_quotes(head + rest, {("event", 0): {"start": 3}})
    )


@pytest.mark.parametrize(
    "text",
    [
        'a = """\n[[measurement]]\n"""\n[[measurement]]\nquote = { text = "rain" }\n',
        'a = [\n  [[1]],\n]\n[[measurement]]\nquote = { text = "rain" }\n',
    ],
)
def test_what_only_looks_like_a_row_is_none(text: str) -> None:
    """Inside a string or an array."""
    expected = text.replace(" }", ", start = 3, end = 8 }")

    assert expected == anchoring._add_to_quotes(text, ALL)


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        (
            'measurement = [{ quote = { text = "rain" } }]',
            'measurement = [{ quote = { text = "rain", start = 3, end = 8 } }]',
        ),
        (
            '[[measurement]]\nquote.text = "rain"\nid = "x"\nquote.note = "y"',
            '[[measurement]]\nquote.text = "rain"\nquote.start = 3\nquote.end = 8\nid = "x"\n'
            'quote.note = "y"',
        ),
        (
            '[["measurement"]]\nquote = { text = "rain" }',
            '[["measurement"]]\nquote = { text = "rain", start = 3, end = 8 }',
        ),
        (
            '[[measurement]]\n[measurement."quote"]\ntext = "rain"',
            '[[measurement]]\n[measurement."quote"]\ntext = "rain"\nstart = 3\nend = 8\n',
        ),
    ],
)
def test_an_unusual_form_is_edited_too(text: str, edited: str) -> None:
    assert edited == anchoring._add_to_quotes(text, ALL)


MIXED = '[[measurement]]\r\nquote = { text = "rain" }\n'


def test_mixed_line_ends_stay_mixed() -> None:
    assert MIXED.replace(" }", ", start = 3, end = 8 }") == anchoring._add_to_quotes(MIXED, ALL)


def test_a_quote_that_cannot_be_edited_is_left_to_its_author() -> None:
    """The error has the keys to add by hand."""
    text = '[[measurement]]\n[[event]]\n[measurement.quote]\ntext = "rain"'

    with pytest.raises(EditionError, match=r"measurement\[0\]: start = 3, end = 8"):
        anchoring._add_to_quotes(text, ALL)


@pytest.mark.parametrize("spoiled", ["a = 1", "not toml"])
def test_an_edit_that_spoils_the_file_is_refused(
    spoiled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever went wrong, the file stays as it was."""
    monkeypatch.setattr(tomlkit, "dumps", lambda _: spoiled)

    with pytest.raises(EditionError, match="by hand"):
        anchoring._add_to_quotes('[[measurement]]\nquote = { text = "rain" }', ALL)


def test_without_tomlkit_the_error_says_how_to_get_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(path, 'text = "on 40 days"')
    monkeypatch.setitem(sys.modules, "tomlkit", None)

    with pytest.raises(sf.errors.MissingExtraError, match=r"sco_facts\[authoring\]"):
        anchor(path)


def test_a_folder_stands_for_its_edition(path: Path) -> None:
    write(path, 'text = "on 40 days"')

    assert ["filled"] == [each.outcome for each in anchor(path.parent)]


SOURCE = '\n[[source]]\nid = "mine"\nsha256 = "{}"\n'


def write_changed(path: Path, *quotes: str) -> None:
    """Write events whose offsets are those of a text that has changed since."""
    write(path, *quotes)
    head = 'article = "mine"\n' + path.read_text("utf-8")
    path.write_text(head + SOURCE.format("0" * 64), encoding="utf-8")


def test_after_a_change_of_the_text_quotes_move_and_its_digest_is_renewed(path: Path) -> None:
    """Their words stand in one place, or in one of that sentence; the layout stays."""
    numbers = "sentence = 1, paragraph = 1"
    write_changed(
        path,
        f'text = "on 40 days", start = 18, end = 28, {numbers}',
        f'text = "Rain fell", start = 8, end = 17, {numbers}',
        'text = "More fell", sentence = 1, start = 1, end = 10',
    )
    results = anchor(path)

    assert ["moved", "moved", "moved", "renewed"] == [each.outcome for each in results]
    assert all(each.is_settled for each in results)
    digest = sha256(REPORT.encode()).hexdigest()
    assert f"mine: “{digest}”: renewed the sha256, as the text has changed" == str(results[-1])
    assert "moved: 22:32 (sentence 1); look whether it is still of this" in str(results[0])
    written = path.read_text("utf-8")
    assert f'quote = {{ text = "on 40 days", start = 22, end = 32, {numbers} }}' in written
    assert [12, 78] == [each["start"] for each in quotes(path)[1:]]
    assert {"sentence": 4, "paragraph": 2}.items() <= quotes(path)[2].items()
    assert SOURCE.format(digest) in written
    assert ["kept"] * 3 == [each.outcome for each in anchor(path)]


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ('text = "Rain fell", start = 1, end = 10', "misplaced"),
        ('text = "snow", start = 1, end = 5', "missing"),
    ],
)
def test_a_digest_is_not_renewed_while_a_quote_is_not_in_the_text(
    path: Path, quote: str, outcome: str
) -> None:
    """It may be another text."""
    write_changed(path, quote, 'text = "on 40 days"')

    assert [outcome, "filled"] == [each.outcome for each in anchor(path)]
    assert SOURCE.format("0" * 64) in path.read_text("utf-8")
