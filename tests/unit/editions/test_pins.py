"""Pins: what a lock holds, when it still holds, and what a changed record is told as."""

import pickle
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from fuzz.hostile import EDITION, toml
from fuzz.hostile import REPORT as REPORT_TEXT
from later_edition import edition_with

import sco_facts as sf
from sco_facts.editions import pins
from sco_facts.editions.changes import Change
from sco_facts.editions.pins import pin, verify
from sco_facts.errors import FileError, PinMismatchError
from sco_facts.quantities.figure import Figure
from sco_facts.quantities.hedges import Hedge
from sco_facts.quantities.quantity import Quantity
from sco_facts.records.catalogue import Catalogue, Retired

FACTS = sf.load("2026.1")
LOCK = pin(["trade.internal"], "2026.1")
SHA256 = FACTS.sha256
REPORT = "economy.gdp_share@ria-2025-11-18#2"
DIGEST = FACTS["trade.internal"].digest
OWN = edition_with(edition="library.1", sha256="1" * 64)
# One source and no speaker: no other digest tells that one of the two was lost.
TWO = pin(["transit.volume", "transit.growth"], OWN)


def of_format_1(lock: str) -> str:
    """Write a lock as version 1.0 did."""
    lines = lock.replace("format = 2", "format = 1").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("digest = "))


def at_900_billion() -> sf.Measurement:
    """The trade figure, with another value."""
    stated = Figure(Hedge.NEARLY, Decimal("9.0E11"), "nears $1 trillion")
    return attrs.evolve(FACTS["trade.internal"], quantity=Quantity.of(stated, "USD"))


def changes(lock: str, facts: Catalogue[Any]) -> list[str]:
    """Give what verifying says has changed."""
    with pytest.raises(PinMismatchError) as caught:
        verify(lock, facts)
    return [str(change) for change in caught.value.changes]


def test_a_lock_opens_with_what_it_is() -> None:
    """Whoever finds the file learns what it is for."""
    assert LOCK.startswith("# ")
    assert "sco-facts verify" in LOCK.splitlines()[0]


def test_a_lock_holds_the_edition_and_the_digests() -> None:
    """The fact, its source and its speaker, and nothing else."""
    fact = FACTS["trade.internal"]
    assert fact.speaker is not None

    assert tomllib.loads(LOCK) == {
        "format": 2,
        "digest": tomllib.loads(LOCK)["digest"],
        "edition": "2026.1",
        "sha256": SHA256,
        "facts": {"trade.internal": fact.digest},
        "entities": {"bektenov": fact.speaker.digest},
        "sources": {"qazinform-2025-11-18": fact.source.digest},
    }


@pytest.mark.parametrize(
    ("id", "entities"),
    [
        ("trade.kazakhstan_sco", set()),
        ("offer.aifc", {"kazakhstan"}),
        ("discussion.ai", set()),
        ("meeting.with_putin", {"putin", "prime-ministers", "top-officials"}),
    ],
)
def test_a_lock_holds_whoever_the_record_names(id: str, entities: set[str]) -> None:
    """Speakers, actors and participants."""
    assert entities == set(tomllib.loads(pin([id], "2026.1")).get("entities", {}))


def test_another_report_is_pinned_with_its_own_source() -> None:
    """Not with the article."""
    lock = tomllib.loads(pin([REPORT], "2026.1"))

    assert ([REPORT], ["ria-2025-11-18"]) == (list(lock["reports"]), list(lock["sources"]))
    assert "facts" not in lock


def test_order_and_repetition_of_ids_do_not_matter() -> None:
    """The same facts make the same bytes."""
    ids = ["transit.volume", "documents.signed", REPORT]

    assert pin(ids, "2026.1") == pin([*reversed(ids), *ids], "2026.1")


def test_one_id_may_be_given_alone() -> None:
    """A string is an id, not a list of letters."""
    assert LOCK == pin("trade.internal", "2026.1")


def test_the_newest_edition_is_pinned_by_default() -> None:
    """As `load` does."""
    newest = sf.available_editions()[-1].name

    assert newest == tomllib.loads(pin("trade.internal"))["edition"]


def test_a_catalogue_is_pinned_as_it_is() -> None:
    """An edition of one's own has its own name and digest."""
    lock = tomllib.loads(pin("trade.internal", edition_with(edition='my "own"\x7f')))

    assert ('my "own"\x7f', "0" * 64) == (lock["edition"], lock["sha256"])


@pytest.mark.parametrize("ids", [["trade.interal"], ["bektenov"], ["trade.internal", ""], []])
def test_unknown_ids_cannot_be_pinned(ids: list[str]) -> None:
    """Nor can nothing, which would hold for ever."""
    with pytest.raises(sf.errors.UnknownFactError):
        pin(ids, "2026.1")


def test_a_retired_id_cannot_be_pinned() -> None:
    """Its successor can."""
    facts = edition_with(
        without=["trade.internal"], retired={"trade.internal": Retired("trade.kazakhstan_sco", "x")}
    )

    with pytest.raises(sf.errors.RetiredFactError, match=r"trade\.kazakhstan_sco"):
        pin("trade.internal", facts)


def test_verifying_gives_the_edition_to_use() -> None:
    """The named one, the newest one, or the catalogue itself."""
    later = edition_with()

    assert FACTS is verify(LOCK, "2026.1")
    assert sf.load() is verify(pin(["transit.volume"], "2026.2"))
    assert later is verify(LOCK, later)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_lock_may_be_a_file(kind: Callable[[str], Any], tmp_path: Path) -> None:
    """By its path, in either form."""
    path = tmp_path / "facts.lock"
    path.write_text(LOCK, encoding="utf-8")

    assert "2026.1" == verify(kind(str(path)), "2026.1").edition


def test_what_is_not_pinned_may_change() -> None:
    """A new edition that leaves the pinned facts alone is welcome."""
    other = attrs.evolve(FACTS["transit.volume"], notes=("Another note.",))
    later = edition_with(other, without=["transit.growth", "putin", "ria-2025-11-18"])

    assert later is verify(LOCK, later)


def test_a_changed_field_is_told_old_beside_new() -> None:
    """With its path."""
    found = changes(LOCK, edition_with(at_900_billion()))

    assert ['trade.internal: quantity.value: "1.0E12" → "9.0E11"'] == found


def test_a_change_holds_its_parts() -> None:
    """For a program to look at."""
    with pytest.raises(PinMismatchError) as caught:
        verify(LOCK, edition_with(at_900_billion()))

    (change,) = caught.value.changes
    assert Change("trade.internal", "changed", "quantity.value", "1.0E12", "9.0E11") == change


def test_the_message_says_what_changed_and_what_to_do() -> None:
    """All of it can be read from the error."""
    with pytest.raises(PinMismatchError) as caught:
        verify(LOCK, edition_with(at_900_billion()))

    message = str(caught.value)
    assert "quantity.value" in message
    assert "stay with edition 2026.1, or pin the new one knowingly" in message
    assert "2026.1" == caught.value.value


def test_the_error_survives_pickling() -> None:
    """With its changes."""
    with pytest.raises(PinMismatchError) as caught:
        verify(LOCK, edition_with(at_900_billion()))

    assert caught.value.changes == pickle.loads(pickle.dumps(caught.value)).changes


def test_a_field_that_appears_and_one_that_goes() -> None:
    """Absent is a value of its own."""
    lock = pin("transit.volume", "2026.1")
    fact = attrs.evolve(FACTS["transit.volume"], period=None, condition="in a good year")

    assert [
        'transit.volume: period.words: "last year" → absent',
        'transit.volume: period.start: "2024-01-01" → absent',
        'transit.volume: period.end: "2024-12-31" → absent',
        'transit.volume: condition: absent → "in a good year"',
    ] == changes(lock, edition_with(fact))


def test_lists_are_told_whole() -> None:
    """One change for a list."""
    fact = attrs.evolve(FACTS["trade.internal"], topics=("trade", "money"))

    assert ['trade.internal: topics: ["trade"] → ["trade", "money"]'] == changes(
        LOCK, edition_with(fact)
    )


def test_offsets_are_told_as_numbers() -> None:
    """Without quotation marks."""
    fact = FACTS["trade.internal"]
    quote = attrs.evolve(fact.quote, sentence=7)

    assert ["trade.internal: quote.sentence: 6 → 7"] == changes(
        LOCK, edition_with(attrs.evolve(fact, quote=quote))
    )


def test_a_statement_that_takes_the_id_of_a_figure_is_a_change() -> None:
    """The kind of the record is part of it."""
    statement = attrs.evolve(FACTS["offer.aifc"], id="trade.internal")

    assert 'trade.internal: type: "Measurement" → "Statement"' in changes(
        LOCK, edition_with(statement)
    )


def test_a_changed_speaker_is_a_change() -> None:
    """A pin covers whom the fact names, not the id alone."""
    speaker = attrs.evolve(FACTS.entities["bektenov"], role="Premier")

    assert ['bektenov: role: "Kazakh Prime Minister" → "Premier"'] == changes(
        LOCK, edition_with(speaker)
    )


def test_a_changed_source_is_a_change() -> None:
    """So is the source."""
    source = attrs.evolve(FACTS.sources["qazinform-2025-11-18"], published="2025-11-19")

    assert ['qazinform-2025-11-18: published: "2025-11-18" → "2025-11-19"'] == changes(
        LOCK, edition_with(source)
    )


def test_a_removed_record_is_told_by_its_words() -> None:
    """Without a successor there is no more to say."""
    assert ["trade.internal: removed: SCO, internal trade: nears $1 trillion (Bektenov)"] == (
        changes(LOCK, edition_with(without=["trade.internal"]))
    )


def test_a_removed_report_is_told_too() -> None:
    """Other reports are pinned like facts."""
    assert [f"{REPORT}: removed: RIA Novosti: 35 percent (2025)"] == changes(
        pin(REPORT, "2026.1"), edition_with(without=[REPORT])
    )


@pytest.mark.parametrize(
    ("successor", "line"),
    [
        ("trade.sco", "offer.aifc: retired, use 'trade.sco': It was two."),
        (None, "offer.aifc: retired, nothing replaces it: It was two."),
    ],
)
def test_a_retired_record_names_its_successor(successor: str | None, line: str) -> None:
    """With the reason."""
    later = edition_with(
        without=["offer.aifc"], retired={"offer.aifc": Retired(successor, "It was two.")}
    )

    assert [line] == changes(pin("offer.aifc", "2026.1"), later)


def test_an_older_edition_can_be_checked_too() -> None:
    """A lock says nothing of time."""
    assert FACTS is verify(pin("trade.internal", "2026.1"), "2026.1")


def test_an_edition_of_ones_own_holds_while_it_is_the_same() -> None:
    """It need not be bundled."""
    own = edition_with(edition="library.1")

    assert own is verify(pin(["trade.internal", REPORT], own), own)


def test_a_change_under_the_name_of_a_draft_is_told_old_beside_new() -> None:
    """Its old file is nowhere, but the lock has the content of what is pinned."""
    before = edition_with(edition="library.1", sha256="1" * 64)
    lock = pin(["trade.internal", "offer.aifc"], before)
    after = edition_with(at_900_billion(), without=["offer.aifc"], edition="library.1")

    assert [
        f"offer.aifc: removed: {FACTS['offer.aifc'].digest}",
        'trade.internal: quantity.value: "1.0E12" → "9.0E11"',
    ] == changes(lock, after)


def test_an_old_lock_of_ones_own_edition_tells_a_change_by_digests() -> None:
    """Format 1 had no content."""
    lock = pin(["trade.internal"], FACTS)
    old = lock.replace(SHA256, "1" * 64).replace('edition = "2026.1"', 'edition = "library.1"')
    after = edition_with(at_900_billion(), edition="library.1")

    (line,) = changes(of_format_1(old), after)
    assert line.startswith(f'trade.internal: digest: "{DIGEST}" → ')


def test_an_edition_of_ones_own_may_move_around_what_is_pinned() -> None:
    """As with bundled ones."""
    lock = pin("trade.internal", edition_with(edition="library.1", sha256="1" * 64))
    after = edition_with(without=["offer.aifc"], edition="library.1")

    assert after is verify(lock, after)


def test_an_old_lock_still_holds() -> None:
    """Those of 1.0 have no digest of their own."""
    assert FACTS is verify(of_format_1(LOCK), "2026.1")


@pytest.mark.parametrize("number", range(1, len(TWO.splitlines())))
def test_a_lock_that_lost_a_line_never_passes(number: int) -> None:
    """Whichever it is, and whether the edition is at hand or has changed."""
    lines = TWO.splitlines()
    lost = lines.pop(number)
    if lost:
        for after in (OWN, edition_with(edition="library.1", sha256="2" * 64)):
            with pytest.raises(sf.ScoFactsError):
                verify("\n".join(lines), after)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_ends_of_lines_and_comments_of_a_lock_do_not_matter(end: str) -> None:
    """Version control may write them in another way."""
    lock = f"# Ours.\n{LOCK}".replace("\n", end)

    assert FACTS is verify(lock, "2026.1")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An edition of one's own in the folder `work`, which is where commands run."""
    place = tmp_path / "work" / "my-report"
    place.mkdir(parents=True)
    (place / "report.txt").write_bytes(REPORT_TEXT.encode())
    (place / "edition.toml").write_text(toml(EDITION), "utf-8")
    monkeypatch.chdir(tmp_path / "work")
    return place


@pytest.mark.parametrize("kind", [str, Path, lambda path: str(path.resolve())])
def test_the_path_in_a_lock_is_one_from_the_folder_of_the_lock(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Callable[[Path], Any]
) -> None:
    """If it is known where the lock will stand; then it is found from anywhere."""
    (id, *_) = sf.load_file(own).measurements
    lock = own.parent / "locks" / "facts.lock"
    lock.parent.mkdir()
    lock.write_text(pin(id, kind(Path("my-report")), lock="locks/facts.lock"), "utf-8")

    assert 'path = "../my-report"\n' in lock.read_text("utf-8")
    for folder in (tmp_path, lock.parent, own):
        monkeypatch.chdir(folder)
        assert id in verify(lock)
    moved = tmp_path / "elsewhere"
    own.parent.rename(moved)
    assert id in verify(moved / "locks" / "facts.lock")


def test_a_path_from_where_the_lock_was_made_is_found_too(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in locks of old: from a folder above that of the lock, or from the current one."""
    (id, *_) = sf.load_file(own).measurements
    for lock in (own.parent / "a" / "b" / "facts.lock", tmp_path / "facts.lock"):
        lock.parent.mkdir(parents=True, exist_ok=True)
        lock.write_text(pin(id, "my-report"), "utf-8")
        assert id in verify(lock)
    monkeypatch.chdir(tmp_path)
    assert id in verify("work/a/b/facts.lock")
    with pytest.raises(FileError, match="my-report: cannot be read"):
        verify("facts.lock")


def test_a_lock_on_another_drive_has_the_whole_path(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no path from one to the other."""

    def relpath(*_: object) -> str:
        raise ValueError

    (id, *_) = sf.load_file(own).measurements
    monkeypatch.setattr("os.path.relpath", relpath)
    assert f'path = "{own.as_posix()}"' in pin(id, "my-report", lock="facts.lock")


def test_a_lock_remembers_the_place_of_ones_own_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was given; it is looked for from the folder of the lock."""
    place = tmp_path / "work" / "my-report"
    place.mkdir(parents=True)
    (place / "report.txt").write_bytes(REPORT_TEXT.encode())
    (place / "edition.toml").write_text(toml(EDITION), "utf-8")
    monkeypatch.chdir(tmp_path / "work")
    (id, *_) = sf.load_file("my-report").measurements
    lock = Path("facts.lock")
    lock.write_text(pin(id, "my-report"), "utf-8")

    assert 'path = "my-report"\n' in lock.read_text("utf-8")
    assert id in verify(lock)
    monkeypatch.chdir(tmp_path)
    assert id in verify("work/facts.lock")
    assert id in verify("work/facts.lock", place)
    assert id in verify("work/facts.lock", "work/my-report/edition.toml")
    changed = toml(EDITION).replace("All are books.", "Some are books.")
    (place / "edition.toml").write_text(changed, "utf-8")
    with pytest.raises(PinMismatchError, match=r'\["All are books."\] → \["Some are books."\]'):
        verify("work/facts.lock")


def test_a_lock_of_an_unknown_edition_says_so() -> None:
    """It may be a newer one."""
    with pytest.raises(sf.errors.ChoiceError, match=r"upgrade sco_facts"):
        verify(LOCK.replace("2026.1", "2031.4"))


def test_an_unknown_edition_cannot_be_checked() -> None:
    """As in `load`."""
    with pytest.raises(sf.errors.ChoiceError):
        verify(LOCK, "2031.4")


def test_a_bundled_name_with_the_digest_of_ones_own_edition_is_that_one() -> None:
    """A catalogue that matches name and digest is the one that was pinned."""
    own = edition_with(at_900_billion(), edition="2026.1")

    assert own is verify(pin("trade.internal", own), own)


DAMAGED = {
    "no TOML": ("not a lock =\n", "expected TOML"),
    "nested too deep": (f"a = {'[' * 100_000}\n", "nested too deep"),
    "nothing": ("\n", "given no 'format'"),
    "another format": (LOCK.replace("format = 2", "format = 3"), "given 3, expected 2"),
    "a format that is not whole": (LOCK.replace("format = 2", "format = 2.0"), "expected 2"),
    "no format": (LOCK.replace("format = 2\n", ""), "given no 'format'"),
    "no edition": (LOCK.replace('edition = "2026.1"\n', ""), "given no 'edition'"),
    "path no text": (LOCK.replace("format", "path = 1\nformat"), "path: given 1, expected text"),
    "no digest of its own": (
        "".join(line for line in LOCK.splitlines(True) if not line.startswith("digest")),
        "digest: given None",
    ),
    "a fact lost": (
        pin(["transit.volume", "transit.growth"], FACTS).replace('"transit.growth"', "# "),
        "so a line was lost or altered",
    ),
    "content no JSON": (TWO.replace('= "{', '= "{{'), "expected the content of a record"),
    "content too deep": (
        TWO.replace('= "{', '= "{\\"a\\":' + "[" * 100_000), "expected the content of a record",
    ),
    "edition no text": (LOCK.replace('"2026.1"', "2026.1"), "edition: given 2026.1"),
    "no digest of the edition": (LOCK.replace(f'sha256 = "{SHA256}"\n', ""), "given no 'sha256'"),
    "another digest of the edition": (LOCK.replace(SHA256, "0" * 64), f"expected {SHA256}"),
    "short digest of the edition": (LOCK.replace(SHA256, SHA256[:-1]), "64 hexadecimal"),
    "upper case": (LOCK.replace(DIGEST, DIGEST.upper()), "64 hexadecimal"),
    "space in a digest": (LOCK.replace(DIGEST, f" {DIGEST[1:]}"), "64 hexadecimal"),
    "other digits": (LOCK.replace(DIGEST, "٣" * 64), "64 hexadecimal"),
    "short digest": (LOCK.replace(DIGEST, DIGEST[:40]), 'facts."trade.internal": given'),
    "digest no text": (LOCK.replace(f'"{DIGEST}"', "5"), "given 5, expected 64"),
    "another digest": (LOCK.replace(DIGEST, "0" * 64), f"given {'0' * 64}, expected {DIGEST}"),
    "unknown key": (LOCK.replace("format", "note = 1\nformat"), "unknown key 'note'"),
    "facts no table": (
        LOCK.replace("format", "reports = 5\nformat"), "reports: given 5, expected a table",
    ),
    "lost facts": (LOCK.replace(f'"trade.internal" = "{DIGEST}"\n', ""), "given no facts"),
    "lost entities": (
        LOCK[: LOCK.index("[entities]")] + LOCK[LOCK.index("[sources]") :],
        'entities."bektenov": given nothing',
    ),
    "lost end": (LOCK[: LOCK.index("[sources]")], "given no 'sources'"),
    "another id": (LOCK.replace('"trade.internal"', '"trade.interal"'), "not in edition 2026.1"),
    "one id too many": (
        LOCK.replace("[sources]\n", f'[sources]\n"ria-2025-11-18" = "{DIGEST}"\n'),
        "expected nothing",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lock", "message"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_lock_is_refused(lock: str, message: str) -> None:
    """It says where, and never passes."""
    with pytest.raises(FileError) as caught:
        verify(lock)

    assert message in str(caught.value)


def test_a_damaged_lock_file_is_named(tmp_path: Path) -> None:
    """By its path."""
    path = tmp_path / "facts.lock"
    path.write_bytes(b"\xff\n")

    with pytest.raises(FileError, match=r"facts\.lock: given byte 0 that is not UTF-8"):
        verify(path)


@pytest.mark.parametrize("path", ["no.lock", "", "."])
def test_a_missing_lock_file_is_refused(path: str) -> None:
    """A path that is none is no text either."""
    with pytest.raises(FileError, match="cannot be read"):
        verify(path)


@pytest.mark.parametrize("length", range(0, len(LOCK) - 1, 7))
def test_a_lock_that_was_cut_off_never_passes(length: int) -> None:
    """Wherever a write broke off."""
    with pytest.raises(FileError):
        verify(LOCK[:length] + "\n")


def test_the_catalogue_tells_what_is_retired() -> None:
    """As a copy that changes nothing."""
    facts = edition_with(retired={"trade.old": Retired(None, "It was two.")})

    facts.retired.clear()  # type: ignore[attr-defined]

    assert {"trade.old": Retired(None, "It was two.")} == facts.retired


def test_the_format_has_a_number() -> None:
    """A later version can tell its locks from these."""
    assert 2 == pins.FORMAT
