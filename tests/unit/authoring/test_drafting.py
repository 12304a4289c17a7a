"""Drafting: what a text says of its figures, and what is left for the author."""

import json
import shutil
import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import sco_facts as sf
from sco_facts.authoring import Draft, draft, validate
from sco_facts.errors import DigestMismatchError, EditionError, FileError

SEED = Path(__file__).resolve().parents[3] / "seeds" / "000_477469a4d08aef29.txt"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of one's own."""
    path = tmp_path / "Loans 2025.txt"
    path.write_text(
        "Loans\n\nLoans, once few, fell by more than 3 percent in May, Ada Byron said on Monday, "
        "and visits did too. He denied that 5 branches closed. The score was 3-1.\n\n"
        "* About 27.5 million tons of paper\n",
        encoding="utf-8",
    )
    return path


def rows(made: Draft, table: str = "measurement") -> list[dict[str, Any]]:
    """Read the rows of a draft."""
    found: list[dict[str, Any]] = tomllib.loads(made.path.read_text("utf-8")).get(table, [])
    return found


def drafted(tmp_path: Path, text: str, **known: str) -> Draft:
    """Draft an edition of a text."""
    path = tmp_path / "text.txt"
    path.write_text(text, encoding="utf-8")
    return draft(path, **known)


def test_the_bundled_edition_is_drafted_from_its_article(tmp_path: Path) -> None:
    """All ten measurements are found, none is wrong, and none is invented."""
    made = draft(SEED, tmp_path / "seed", published="2025-11-18")
    facts = sf.load("2026.2").measurements.values()

    assert len(facts) == len(made.added) == 10
    for fact, row in zip(facts, rows(made), strict=True):
        stated = {k: v for k, v in fact.quantity.content().items() if k != "mode"}
        assert stated == {k: v for k, v in row["quantity"].items() if k != "mode"}
        assert fact.status == row.get("status", "asserted")
        assert fact.quote.sentence == row["quote"]["sentence"]
        assert (fact.speaker is None) == ("speaker" not in row)
        for day in ("start", "end"):
            given = row.get("period", {}).get(day)
            assert given in (None, str(getattr(fact.period, day, None)))
    assert not [each for each in validate(made.path) if each.kind != "to do"]


def test_a_figure_is_taken_as_the_text_claims_it(report: Path) -> None:
    """Hedge, direction, period, speaker and quote; the clause is quoted."""
    made = draft(report, published="2025-11-18")
    loans, paper = rows(made)

    assert {
        "id": "change_loans.percent", "measure": "change in loans",
        "todo": "confirm measure",
        "quantity": {"words": "more than 3 percent", "hedge": "under", "value": "-3",
                     "unit": "percent", "mode": "change"},
        "period": {"words": "in May", "start": "2025-05-01", "end": "2025-05-31"},
        "speaker": "ada-byron",
        "quote": {"text": "fell by more than 3 percent in May", "start": 24, "end": 58,
                  "sentence": 1, "paragraph": 1},
    } == loans  # fmt: skip
    assert "About 27.5 million tons of paper" == paper["quote"]["text"]
    assert "sentence" not in paper["quote"]
    assert ["tons are read as metric tonnes"] == paper["assumptions"]


def test_what_is_not_taken_is_told_with_its_rule(report: Path) -> None:
    """A score by the rule of the finder, and a denial by its name."""
    made = draft(report)

    assert [("5 branches", "denied"), ("3", "score")] == [
        (each.text, each.reason) for each in made.left_out
    ][:2]


def test_headings_are_not_listed_as_left_out(tmp_path: Path) -> None:
    """Nor heads of tables and numbers of pages; what stands in a sentence or a cell is."""
    made = drafted(
        tmp_path,
        "Report for 2025\n\nFounded in 1931, it won 3-1.\n\n| | Q3 2025 |\n| Pages | Q3 2024 |\n\n"
        "Page 1 of 2\n",
    )

    assert ["1931", "3", "1", "3", "2024"] == [each.text for each in made.left_out]


def test_a_speaker_with_a_name_is_an_entity(report: Path) -> None:
    """Whose kind is a guess, for the author to confirm."""
    made = draft(report)
    ada = {"id": "ada-byron", "kind": "person", "name": "Ada Byron", "todo": "confirm kind"}

    assert [ada] == rows(made, "entity")


def test_a_speaker_is_one_entity_however_often_named(tmp_path: Path) -> None:
    """By one of its names in the edition, too."""
    made = drafted(tmp_path, "Sales rose 3%, Ada said. Costs fell 4%, Ada said.\n")
    assert ["ada", "ada"] == [row["speaker"] for row in rows(made)]
    assert 1 == len(rows(made, "entity"))

    text = made.path.read_text("utf-8").split("[[entity]]")[0]
    entity = '[[entity]]\nid = "byron"\nkind = "person"\nname = "Ada Byron"\nnames = ["Ada"]\n'
    made.path.write_text(text + entity, encoding="utf-8")
    again = draft(tmp_path / "text.txt")
    assert ["byron", "byron"] == [row["speaker"] for row in rows(again)]


def test_a_speaker_without_a_name_is_left_to_the_author(tmp_path: Path) -> None:
    """A pronoun names nobody."""
    made = drafted(tmp_path, "Sales rose 3 percent, he said.\n")

    assert ("", []) == (rows(made)[0]["speaker"], rows(made, "entity"))
    assert 'speaker = ""  # he: the id of an entity' in made.path.read_text("utf-8")
    assert any("speaker" in each.text for each in validate(made.path) if each.kind == "to do")


def test_a_quotation_has_its_speaker_in_each_sentence(tmp_path: Path) -> None:
    """Or is left to the author, if nobody is named; what a correction withdraws is left out."""
    made = drafted(
        tmp_path,
        "“Sales rose 3%,” Ada Byron said. “We sold 5 cars.”\n\nBob Hope is glad. “We won 6 cars. It"
        " has 7 doors.”\n\nAn earlier version of this report said 8 cars.\n",
    )

    assert ["ada-byron", "ada-byron", "", ""] == [row["speaker"] for row in rows(made)]
    assert 'speaker = ""  # who says so: the id' in made.path.read_text("utf-8")
    assert [("8 cars", "former")] == [(each.text, each.reason) for each in made.left_out]


def test_ids_are_of_noun_and_unit_and_each_is_new(tmp_path: Path) -> None:
    """Where a figure has no noun, they are of the words before it."""
    made = drafted(tmp_path, "Five cars came. Six cars left. Net sales rose 3%.\n\n30%\n\n40 %\n")

    assert (
        "cars.count", "cars_left.count", "change_net_sales.percent", "figure.percent",
        "figure.percent_2",
    ) == made.added  # fmt: skip


def test_the_domain_is_decided_for_sizes_alone(tmp_path: Path) -> None:
    """And for money and shares; a change may go below zero, and so may a profit and a rate."""
    made = drafted(
        tmp_path,
        "Five cars came with 3 tonnes. It fell by five points. Costs are 3 euros. Profit was 4 "
        "euros. The share of tin is 5 percent. A third of all cars are red. The rate is 6 percent. "
        "The share of tin was 104 percent. It is minus 3 tonnes. It was 3 degrees Celsius.\n",
    )
    size, share = "non-negative", "share"

    assert [size, size, None, size, None, share, share, None, None, None, None] == [
        row.get("domain") for row in rows(made)
    ]


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("Turnout was 62 percent.", "share"),
        ("We launched 212 cars, nearly half of them in May.", "share"),
        ("Debt reached 60 percent of GDP.", None),
        ("Sales reached 95% of the target.", None),
        ("It was £5 million.", None),
        ("Revenue was £5 million.", "non-negative"),
    ],
)
def test_a_share_is_of_what_has_no_more(tmp_path: Path, text: str, domain: str | None) -> None:
    """And money that nothing names may be a loss."""
    assert domain == rows(drafted(tmp_path, f"{text}\n"))[-1].get("domain")


def test_ranges_lengths_and_indefinite_figures_are_written(tmp_path: Path) -> None:
    """With every key that they need."""
    made = drafted(
        tmp_path,
        "About 10 to 15 cars came. Shares fell by dozens of points. It rose 3% over 18 months.\n",
    )
    between, dozens, growth = rows(made)

    assert ["10", "15"] == between["quantity"]["value"]
    assert ["about", "about"] == between["quantity"]["ends"]
    assert dozens["quantity"]["negative"] is True
    assert Fraction(growth["period"]["length"]) == Fraction(3, 2)


def test_words_are_those_of_the_text(tmp_path: Path) -> None:
    """Digits of another script too, which the reader takes for ours."""
    made = drafted(tmp_path, "Sales exceed 30%, and ٣ cars came.\n")

    assert ["exceed 30%", "٣ cars"] == [row["quantity"]["words"] for row in rows(made)]
    assert not [each for each in validate(made.path) if each.kind != "to do"]


def test_sentences_are_shown_once_above_their_figures(tmp_path: Path) -> None:
    """Cut where they are long, and without what would steer a terminal."""
    made = drafted(tmp_path, f"Two \x1b cars and 3 vans {'went ' * 60} away.\n")
    comments = [line for line in made.path.read_text("utf-8").splitlines() if "Sentence 1" in line]

    assert 1 == len(comments)
    assert comments[0].startswith("# Sentence 1: Two \\x1b cars and 3 vans went")
    assert comments[0].endswith("…")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("In May, sales (of cars) rose 3%, said Ada.", ["sales (of cars) rose 3%"]),
        (
            "Sales rose (by 3%) to 5 euros (a lot).",
            ["by 3%", "Sales rose (by 3%) to 5 euros (a lot)"],
        ),
        ("He said: “Sales rose 3%.”", ["“Sales rose 3%"]),
        ("# Sales rose 3%\n", ["Sales rose 3%"]),
        (f"Sales {'of cars ' * 60} rose 3%{' of it' * 80}.", ["3%"]),
    ],
)
def test_the_clause_of_a_figure_is_quoted(tmp_path: Path, text: str, quotes: list[str]) -> None:
    """With its parentheses, without its end, and the figure alone where it is very long."""
    assert quotes == [row["quote"]["text"] for row in rows(drafted(tmp_path, text))]


def test_the_edition_stands_beside_the_text(report: Path, tmp_path: Path) -> None:
    """In a folder called like it, with a copy."""
    made = draft(report, publisher="The Town", url="https://example.org", published="2025-11-18")

    assert tmp_path / "Loans 2025" / "edition.toml" == made.path
    assert report.read_bytes() == (made.path.parent / report.name).read_bytes()
    (source,) = rows(made, "source")
    assert ("The Town", "https://example.org", "2025-11-18", "loans-2025") == (
        source["publisher"], source["url"], source["published"], source["id"],
    )  # fmt: skip


def test_a_text_without_an_ending_gets_a_folder_too(tmp_path: Path) -> None:
    """Beside it, since its own name is taken."""
    (tmp_path / "report").write_text("Five cars came.", encoding="utf-8")

    assert tmp_path / "report-edition" / "edition.toml" == draft(tmp_path / "report").path


def test_a_second_draft_adds_what_is_new_and_touches_nothing_else(report: Path) -> None:
    """By the copy in the folder, or by the text that it was made of."""
    made = draft(report, published="2025-11-18")
    text = made.path.read_text("utf-8")
    kept = text[: text.index("# Sentence")] + "# mine\n"
    kept = kept.replace('kind = "news report"', "kind   = 'blog' # mine")
    made.path.write_text(kept, encoding="utf-8")
    again = draft(made.path.parent / report.name)

    assert made.added == again.added
    assert again.path.read_text("utf-8").startswith(kept.rstrip())
    assert rows(made) == rows(again)
    assert () == draft(report).added


def test_windows_line_ends_stay(report: Path) -> None:
    """New lines get them too."""
    made = draft(report)
    head = made.path.read_bytes().partition(b"\n[[entity]]")[0].replace(b"\n", b"\r\n")
    made.path.write_bytes(head)
    again = draft(report)

    assert b"\n" not in again.path.read_bytes().replace(b"\r\n", b"")
    assert 2 == len(rows(again))


def test_an_edition_of_another_text_is_refused(report: Path) -> None:
    """Its offsets would be of another text."""
    made = draft(report)
    report.write_text("Six cars came.", encoding="utf-8")

    with pytest.raises(FileError, match="given an edition of another text"):
        draft(report, made.path.parent)


def test_an_edition_whose_text_was_changed_is_refused(report: Path) -> None:
    """By its digest."""
    made = draft(report)
    (made.path.parent / report.name).write_text("Six cars came.", encoding="utf-8")

    with pytest.raises(DigestMismatchError, match="let `anchor` renew what has moved"):
        draft(report)


def test_an_edition_without_its_text_is_refused(report: Path) -> None:
    """There is nothing to compare with."""
    made = draft(report)
    text = made.path.read_text("utf-8")
    made.path.write_text(text.replace('text = "Loans 2025.txt"', ""), encoding="utf-8")

    with pytest.raises(EditionError, match="given no text"):
        draft(report)


def test_facts_in_an_array_cannot_be_added_to(tmp_path: Path) -> None:
    """TOML has two ways to write tables, which do not mix."""
    made = drafted(tmp_path, "Five cars came.")
    head = made.path.read_text("utf-8").partition("[[source]]")
    made.path.write_text(f"{head[0]}measurement = []\n[[source]]{head[2].partition('# Sent')[0]}")
    before = made.path.read_bytes()

    with pytest.raises(EditionError, match="expected TOML"):
        draft(tmp_path / "text.txt")
    assert before == made.path.read_bytes()


def test_a_day_that_is_none_is_refused(report: Path) -> None:
    """Before anything is made."""
    with pytest.raises(FileError, match="expected a day such as 2025-11-18"):
        draft(report, published="18 November")
    assert not report.with_suffix("").exists()


def test_a_second_draft_takes_no_other_source_without_a_word(report: Path) -> None:
    """What is known of it stands in the file, and is corrected there; the same may be said."""
    known = {"published": "2025-11-18", "publisher": "Mine", "url": "https://example.org"}
    draft(report, **known)

    assert () == draft(report, **known).added
    for key in known:
        with pytest.raises(FileError, match=f"given the {key} '2024-01-01'"):
            draft(report, **{key: "2024-01-01"})
    with pytest.raises(FileError, match="expected a day such as 2025-11-18"):
        draft(report, published="18 November")


def test_words_that_the_text_breaks_stand_on_one_line(tmp_path: Path) -> None:
    """They are the author's; the quote is the text's, to the character."""
    made = drafted(tmp_path, "The port handled more than 2.4\nmillion containers.\n")
    (row,) = rows(made)

    assert "more than 2.4 million containers" == row["quantity"]["words"]
    assert "2.4\nmillion" in row["quote"]["text"]
    assert not [each for each in validate(made.path) if each.kind != "to do"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", "<title>9 cars</title><h1>News</h1><p>More than <b>30</b>&nbsp;percent</p>"),
        ("page.md", "---\ntitle: 9 cars\n---\n# News\n\nMore than **30** percent\n"),
    ],
)
def test_a_page_is_taken_as_its_text(tmp_path: Path, name: str, content: str) -> None:
    """Which is kept beside the edition; another draft of the page adds nothing."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    made = draft(tmp_path / name)

    assert ["edition.toml", "page.txt"] == sorted(each.name for each in made.path.parent.iterdir())
    kept = (made.path.parent / "page.txt").read_text("utf-8")
    assert "News\n\nMore than 30 percent\n" == kept.replace("\xa0", " ")
    assert 1 == len(made.added)
    assert () == draft(tmp_path / name).added
    assert not [each for each in validate(made.path) if each.is_fault]


def test_what_was_deleted_stays_deleted(report: Path) -> None:
    """Also where the text has changed since, by its words; and no note tells of it."""
    made = draft(report)
    text = made.path.read_text("utf-8")
    kept = text[: text.index("\n[[entity]]")] + text[text.index("\n# About") :]
    made.path.write_text(kept, encoding="utf-8")

    assert () == draft(report).added
    assert not [each for each in validate(made.path) if each.kind == "note"]
    made.path.write_text(kept.replace("start = 32", "start = 3"), encoding="utf-8")
    assert () == draft(report).added
    made.path.write_text(kept.replace("more than 3 percent", "3 cars"), encoding="utf-8")
    assert 1 == len(draft(report).added)


def test_a_note_is_dismissed_by_its_words(tmp_path: Path) -> None:
    """Without offsets, wherever they stand."""
    made = drafted(tmp_path, "Five cars came. Six cars came. Five cars left.")
    text = made.path.read_text("utf-8")
    figures = 'figures = [{ text = "Five cars" }]\n'
    made.path.write_text(
        text[: text.index("\n# Sentence 1")] + "\n[[drafted]]\n" + figures, encoding="utf-8"
    )
    notes = [each.text for each in validate(made.path) if each.kind == "note"]

    assert ["Six cars"] == [note.split("“")[1].split("”")[0] for note in notes]


@pytest.mark.parametrize(
    ("said", "kind", "name", "role"),
    [
        ("Ada Byron, director of the library, said", "person", "Ada Byron",
         "director of the library"),
        ("chief executive Ada Byron said", "person", "Ada Byron", "chief executive"),
        ("Dr Ada Byron said", "person", "Dr Ada Byron", None),
        ("the Port Authority said", "organisation", "Port Authority", None),
        ("Trade Minister Ada Byron told reporters", "person", "Ada Byron", "Trade Minister"),
        ("former chief executive of Rye Ada Byron said", "person", "Rye Ada Byron",
         "former chief executive of"),
        ("the IMF said", "organisation", "IMF", None),
        ("Captain Ada Byron of the coast guard said", "person", "Ada Byron",
         "Captain of the coast guard"),
        ("President of Rye said", "person", "President of Rye", None),
        ("Putin said", "", "Putin", None),
    ],
)  # fmt: skip
def test_who_speaks_is_taken_apart(
    tmp_path: Path, said: str, kind: str, name: str, role: str | None
) -> None:
    """Name, role and kind, as far as the words tell."""
    made = drafted(tmp_path, f"Sales rose 3 percent, {said}.\n")
    (entity,) = rows(made, "entity")

    assert (kind, name, role) == (entity["kind"], entity["name"], entity.get("role"))
    assert ("todo" in entity) == (name == "President of Rye")


def test_a_pronoun_is_the_one_person_named(tmp_path: Path) -> None:
    """To confirm in another paragraph; where two are named nobody is guessed."""
    text = "Sales rose 3%, Ada Byron said. Costs fell 4%, she said.\n\nLoans fell 5%, she said.\n"
    made = drafted(tmp_path, text)
    assert ["ada-byron"] * 3 == [row["speaker"] for row in rows(made)]
    assert [None, None, "confirm speaker"] == [row.get("todo") for row in rows(made)]

    (tmp_path / "b").mkdir()
    two = text.replace(" Costs", " Loans fell 3%, Bob Hope said. Costs")
    assert "" == rows(drafted(tmp_path / "b", two))[2]["speaker"]

    (tmp_path / "c").mkdir()
    titled = "Mayor Eve Low met Captain Tom Ray. Sales rose 3%, she said.\n"
    none = drafted(tmp_path / "c", titled)
    assert ("", []) == (rows(none)[0]["speaker"], rows(none, "entity"))


def test_a_subject_that_is_named_is_the_default(tmp_path: Path) -> None:
    """Others stand in their rows; a headline is the title."""
    made = drafted(
        tmp_path,
        "Cargo grows\n\nThe Port of Rye handled 5 tonnes of coal. Rye Harbour sold 3 tonnes of"
        " fish.\n",
    )
    document = tomllib.loads(made.path.read_text("utf-8"))

    assert "Port of Rye" == document["defaults"]["subject"]
    assert [None, "Rye Harbour"] == [row.get("subject") for row in rows(made)]
    assert ["coal handled", "fish sold"] == [row["measure"] for row in rows(made)]
    assert "Cargo grows" == document["source"][0]["title"]


def test_cells_are_named_by_column_and_row(tmp_path: Path) -> None:
    """And items by their label; the whole row is quoted."""
    made = drafted(
        tmp_path,
        "Review\n\n- Courses: 84, up from 71\n\nIn 2025\n| Subject | Learners | Change |\n"
        "|---|---|---|\n| Languages | 612 | +12% |\n| Computing | 388 | -5% | 7 cars |\n\n"
        "| 30 cars |\n",
    )

    assert [
        "courses", "courses, before", "learners, Languages", "change, Languages",
        "learners, Computing", "change, Computing", "Computing", "cars",
    ] == [row["measure"] for row in rows(made)]  # fmt: skip
    assert "Languages | 612 | +12%" == rows(made)[2]["quote"]["text"]
    assert not [each for each in validate(made.path) if each.kind != "to do"]


def test_a_row_of_one_of_a_kind_keeps_its_capital(tmp_path: Path) -> None:
    """As the head of its column tells; without a head it is a measure."""
    table = "| Town | Cars |\n| Rye | 5 |\n\nNext\n\n| In EUR million | 2025 |\n| Revenue | 6 |\n"
    made = drafted(tmp_path, table)

    assert ["cars, Rye", "revenue"] == [row["measure"] for row in rows(made)]
    assert ["count", "EUR"] == [row["quantity"]["unit"] for row in rows(made)]


def test_figures_of_a_list_in_a_sentence_have_their_own_words(tmp_path: Path) -> None:
    """A share of the same whole, and what a verb behind "and" is of."""
    made = drafted(
        tmp_path,
        "Textiles made up nearly one-third of all exports, ahead of tin at 21 percent and food at "
        "12 percent. Sales rose by 5 percent and profits fell by 6 percent. Rye employs 5 people"
        " and 6 dogs. About 61% of adults over 65 came, compared with 57% last year.\n",
    )

    assert [
        ("Textiles", "share of exports"), ("tin", "share of exports"),
        ("food", "share of exports"), (None, "change in sales"), (None, "change in profits"),
        ("Rye", "people that it employs"), ("Rye", "dogs that it employs"),
        (None, "share of adults over 65 came"), (None, "adults"),
        (None, "share of adults over 65 came, before"),
    ] == [(row.get("subject"), row["measure"]) for row in rows(made)]  # fmt: skip


def test_nothing_is_of_what_comes_later(tmp_path: Path) -> None:
    """A pronoun is of the figure in the sentence before."""
    made = drafted(tmp_path, "They rose by 3%, and sales rose by 4%. They reached 5 euros.\n")

    assert ["", "change in sales", "sales"] == [row["measure"] for row in rows(made)]


def test_a_label_that_is_a_time_is_the_period(tmp_path: Path) -> None:
    """Of a column, and before a colon; the figure without one is to get its own."""
    made = drafted(
        tmp_path,
        "Rye plc\n\n- Net debt of £44 million (2024: £39 million)\n\n"
        "| | 2025 | Aim |\n|---|---|---|\n| Ships | 22 | 25 |\n",
    )

    assert ["net debt", "net debt", "ships", "aim, ships"] == [row["measure"] for row in rows(made)]
    assert [None, "2024", "2025", None] == [
        row.get("period", {}).get("words") for row in rows(made)
    ]
    assert ("net_debt.gbp", "net_debt_2024.gbp") == made.added[:2]
    assert "confirm measure, the times of this and net_debt.gbp" == rows(made)[1]["todo"]
    assert not [each for each in validate(made.path) if each.kind != "to do"]


def test_a_table_may_open_a_text(tmp_path: Path) -> None:
    """Its first row is the head."""
    made = drafted(tmp_path, "| Subject | Learners |\n| Languages | 612 |\n")

    assert ["learners, Languages"] == [row["measure"] for row in rows(made)]


def test_speakers_stand_before_the_figures(tmp_path: Path) -> None:
    """So that who deletes a figure deletes no speaker with it."""
    made = drafted(tmp_path, "Sales rose 3%. Costs fell 4%, Ada Byron said.\n")
    text = made.path.read_text("utf-8")

    assert text.index("[[entity]]") < text.index("[[measurement]]")


def test_an_edition_without_defaults_gets_whole_rows(report: Path) -> None:
    """As one of old."""
    made = draft(report)
    text = made.path.read_text("utf-8")
    made.path.write_text(text[: text.index("[defaults]")], encoding="utf-8")
    draft(report)

    assert {"subject", "domain", "status"} <= rows(made)[0].keys()


def test_a_draft_becomes_an_edition(tmp_path: Path) -> None:
    """With the author's words, one line each."""
    shutil.copy(SEED, tmp_path / "seed.txt")
    made = draft(tmp_path / "seed.txt", publisher="Qazinform", published="2025-11-18")
    before = made.path.read_text("utf-8").split("\n")
    lines = [line for line in before if not line.startswith("todo = ")]
    for number, line in enumerate(lines):
        if '""' in line and not line.startswith(("#", "url")):
            lines[number] = line.replace('""', '"group"' if "kind" in line else '"words"', 1)
    made.path.write_text("\n".join(lines), encoding="utf-8")

    assert () == validate(made.path)
    facts = sf.load_file(made.path)
    assert date(2024, 1, 1) == facts.measurements["kazakhstan_trade_turnover.usd"].period.start  # type: ignore[union-attr]
    assert 10 == len(facts.measurements)
    assert len([line for line in lines if line not in before]) <= 4


def speakers(made: Draft) -> list[str | None]:
    """List the speakers of a draft."""
    return [row.get("speaker") for row in rows(made)]


def test_a_role_is_who_has_it_or_a_row_of_its_own(tmp_path: Path) -> None:
    """Officials are a group; a study is nobody."""
    made = drafted(
        tmp_path,
        "Sales rose 3%, Trade Minister Ada Byron said. Costs fell 4%, the minister said. Loans fell"
        " 5%, officials said. Debt fell 6%, the retailer said. Rents fell 7%, a farmer said. Wages"
        " fell 8%, the city said. Taxes fell 9%, a study said. Aid fell 2%, officials said.\n",
    )

    minister, city = "ada-byron", "city"
    assert [
        minister, minister, "officials", "retailer", "farmer", city, None, "officials",
    ] == speakers(made)  # fmt: skip
    assert ["person", "group", "organisation", "person", ""] == [
        each["kind"] for each in rows(made, "entity")
    ]


def test_a_short_name_is_the_longer_one(tmp_path: Path) -> None:
    """Of a body, by its first word, and of a person, by the last."""
    made = drafted(
        tmp_path,
        "Rye Motors plc sold 5 cars. Rye expects sales of 6 cars. Sales rose 3%, Ada Byron said."
        " Costs fell 4%, Byron said. Loans fell 5%, the Bank of Rye said.\n",
    )
    motors, ada, _ = rows(made, "entity")

    assert ("Rye Motors", ["Rye"]) == (motors["name"], motors["names"])
    assert [None, "rye-motors", "ada-byron", "ada-byron", "bank-of-rye"] == speakers(made)
    assert "confirm kind" == ada["todo"]


PEOPLE = (
    "Finance minister, Ada Byron, and Bob Hope, the head of the port, met. The Red Cross and Ofwat,"
    " the regulator, came. Rye Motors, a carmaker, came too.\n\n"
)


@pytest.mark.parametrize(
    ("said", "entity"),
    [
        ("Byron said sales rose 3%.", ("person", "Ada Byron", "Finance minister")),
        ("Sales rose 3%, the finance minister said.", ("person", "Ada Byron", "Finance minister")),
        (
            "Jo Ray is new. Jo Ray, its founder, said sales rose 3%.",
            ("person", "Jo Ray", "founder"),
        ),
        ("Hope is new. Sales rose 3%, the head said.", ("person", "Bob Hope", "head of the port")),
        ("Sales rose 3%, Bob Hope said.", ("person", "Bob Hope", "head of the port")),
        ("Its malaria chief, Ann Low, said sales rose 3%.", ("person", "Ann Low", "malaria chief")),
        ("Mayor Eve Low is new. Sales rose 3%, she said.", ("person", "Eve Low", "Mayor")),
        (
            "Its president, Tom Ray, is new. Sales rose 3%, he said.",
            ("person", "Tom Ray", "president"),
        ),
        ("Sales rose 3%, the Red Cross said.", ("organisation", "Red Cross", None)),
        ("Ofwat said sales rose 3%.", ("organisation", "Ofwat", "regulator")),
        ("Rye Motors said sales rose 3%.", ("organisation", "Rye Motors", "carmaker")),
        ("Sales rose 3%, said Jo Lake, however, and ships sank.", ("person", "Jo Lake", None)),
    ],
)
def test_who_speaks_is_known_from_the_whole_text(
    tmp_path: Path, said: str, entity: tuple[str, str, str | None]
) -> None:
    """Where a title or a role stands beside the name."""
    made = drafted(tmp_path, f"{PEOPLE}{said}\n")
    (found,) = rows(made, "entity")

    assert entity == (found["kind"], found["name"], found.get("role"))
    assert found["id"] == rows(made)[0]["speaker"]


def test_it_is_the_body_that_spoke_last(tmp_path: Path) -> None:
    """In the paragraph, to confirm; without one it is left to the author."""
    said = "Costs fell 4%, it said. Loans fell 5%, they said.\n"
    made = drafted(
        tmp_path, f"Sales rose 3%, the Port of Rye said. {said}\nDebt fell 4%, it said.\n"
    )
    assert ["port-of-rye", "port-of-rye", "", ""] == speakers(made)
    assert "confirm speaker" == rows(made)[1]["todo"]

    (tmp_path / "b").mkdir()
    assert ["", ""] == speakers(drafted(tmp_path / "b", said))


def test_figures_without_a_time_are_of_the_head_above(tmp_path: Path) -> None:
    """If it is one, to confirm once; a forecast is of no time that is over."""
    made = drafted(
        tmp_path,
        "Rye plc: first quarter 2026\n\nSales rose 3%. Costs fell 4% during the quarter. Profit "
        "was 5 euros in May 2025. Rye expects debt of 6 euros.\n",
        published="2026-05-07",
    )
    document = tomllib.loads(made.path.read_text("utf-8"))

    marks = "that figures without a time are of “first quarter 2026”"
    assert f"confirm subject, {marks}" == document["defaults"]["todo"]
    assert [
        ("first quarter 2026", "2026-01-01"), ("during the quarter", "2026-01-01"),
        ("in May 2025", "2025-05-01"), None,
    ] == [
        (row["period"]["words"], row["period"]["start"]) if "period" in row else None
        for row in rows(made)
    ]  # fmt: skip
    assert not [each for each in validate(made.path) if each.kind != "to do"]

    slip = made.path.read_text("utf-8").replace(
        '"during the quarter", start = "2026', '"during the quarter", start = "2025'
    )
    made.path.write_text(slip, encoding="utf-8")
    (fault,) = [each.text for each in validate(made.path) if each.is_fault]
    assert "given '2025-01-01', but the words “during the quarter” say '2026-01-01'" in fault


SPOKEN = (
    "Sales rose 3%, the Ministry of Health said. Costs fell 4%, the Institute of Public Health"
    " said. Debt fell 5%, Ada Byron said. Loans fell 6%, she said. Rents fell 7%, officials"
    " said. Jobs fell 8%, the health minister said.\n\nTaxes fell 9%, the Bank of Rye said."
    " Wages fell 2%, it said.\n"
)


@pytest.mark.parametrize(
    ("number", "speaker", "told"),
    [
        (0, "institute-of-public-health", "the text says “Ministry of Health”"),
        (1, "ministry-of-health", "the text says “Institute of Public Health”"),
        (2, "ministry-of-health", "the text says “Ada Byron”"),
        (3, "ministry-of-health", "the text says “she”"),
        (3, "bob", "the text says “she”"),
        (4, "bob", "the text says “officials”"),
        (5, "ada-byron", "the text says “health minister”"),
        (5, "minister", "'Ann Low', which is nowhere in the text"),
        (7, "ministry-of-health", "the text says “it”"),
    ],
)
def test_a_speaker_of_another_figure_is_noted(
    tmp_path: Path, number: int, speaker: str, told: str
) -> None:
    """Though the two share a word, and whether a name, a role or a pronoun tells."""
    made = drafted(tmp_path, SPOKEN)
    document = tomllib.loads(made.path.read_text("utf-8"))
    document["entity"].append({"id": "bob", "kind": "person", "name": "Bob Hope"})
    minister = {"id": "minister", "kind": "person", "name": "Ann Low", "role": "Health Minister"}
    document["entity"].append(minister)
    document["measurement"][number]["speaker"] = speaker
    path = made.path.with_suffix(".json")
    path.write_text(json.dumps(document), encoding="utf-8")

    (note,) = [each.text for each in validate(path) if each.kind == "note"]
    assert f"measurement[{number}].speaker" in note
    assert told in note


@pytest.mark.parametrize(
    ("text", "publisher", "subject"),
    [
        ("Sales of Rye plc rose 3%.\n", "Rye plc", "Rye plc"),
        ("Storm in Rye Bay\n\nRain fell on 3 farms.\n", "The Post", "Rye Bay"),
        ("Storm in spring\n\nRain fell on 3 farms.\n", "The Post", ""),
        ("The Rye Port shipped 3 cars. Rye is old. It sold 3 ships.\n", "", "Rye Port"),
        ("Nord Port shipped 3 cars.\n", "", "Nord Port"),
        ("Nord Port shipped 3 cars, Rye Bank said.\n", "Rye Bank", "Rye Bank"),
        ("Ann Low, The Post\n\nRain fell on 3 farms.\n", "The Post", ""),
    ],
)
def test_the_subject_is_named_often_or_the_publisher_or_the_place(
    tmp_path: Path, text: str, publisher: str, subject: str
) -> None:
    """What the text decides least is left empty."""
    made = drafted(tmp_path, text, publisher=publisher)

    assert subject == tomllib.loads(made.path.read_text("utf-8"))["defaults"]["subject"]
