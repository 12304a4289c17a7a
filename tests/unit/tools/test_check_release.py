"""The release check: no released edition is changed, removed or reordered."""

import hashlib
from pathlib import Path

import pytest
from check_release import DATA, ROOT, id_faults, last_tag, list_faults, main, tag_faults

import sco_facts as sf

ONE = '[[measurement]]\nid = "a.one"\n[[event]]\nid = "a.two"\n[[source]]\nid = "paper"\n'
TWO = ONE.replace("a.two", "a.three") + '[[retired]]\nid = "a.two"\nsuccessor = "a.three"\n'


def tree(root: Path, *editions: tuple[str, str], day: str = "2026-01-0") -> Path:
    """Make a source tree with these editions, listed with their digests."""
    folder = root / DATA
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, (name, text) in enumerate(editions):
        (folder / f"{name}.toml").write_bytes(text.encode())
        digest = hashlib.sha256(text.encode()).hexdigest()
        rows.append(
            f'[[edition]]\nname = "{name}"\nreleased = "{day}{number + 1}"\nsha256 = "{digest}"\n'
        )
    (folder / "editions.toml").write_text("\n".join(rows), encoding="utf-8")
    return root


class Released:
    """Stand in for git in a project whose last release is another source tree."""

    def __init__(self, root: Path | None) -> None:
        self.root = root

    def __call__(self, *arguments: str) -> bytes:
        """Answer what the check asks of git."""
        if arguments[0] == "tag":
            return b"" if self.root is None else b"v1.1.0\nv1.0.0\n"
        command, _, path = " ".join(arguments).partition(":")
        assert (self.root is not None, command) == (True, "show v1.1.0")
        return (Path(str(self.root)) / path).read_bytes()


def replace(root: Path, name: str, old: str, new: str) -> None:
    """Change words in a data file."""
    path = root / DATA / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def faults(root: Path, released: Path | None = None) -> str:
    """Give all faults in one text."""
    found = [*list_faults(root), *id_faults(root)]
    if released is not None:
        found += tag_faults(root, "v1.1.0", Released(released))
    return "\n".join(found)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A tree with two sound editions."""
    return tree(tmp_path / "now", ("2026.1", ONE), ("2026.2", TWO))


def test_the_editions_here_may_be_released(capsys: pytest.CaptureFixture[str]) -> None:
    """They are as they were released, in the source as in the wheel."""
    root = Path(sf.__file__).resolve().parent.parent

    assert (0, "0 faults; ") == (main(root), capsys.readouterr().out[:10])


def test_the_check_is_of_the_project_around_it() -> None:
    """Called from anywhere."""
    assert Path(__file__).resolve().parents[3] == ROOT


def test_sound_editions_have_no_faults(two: Path) -> None:
    """An id was retired, and another came."""
    assert "" == faults(two, two)


def test_editions_sort_by_number(tmp_path: Path) -> None:
    """2026.10 comes after 2026.9."""
    root = tree(tmp_path, ("2026.9", ONE), ("2026.10", TWO))

    assert "" == faults(root)


def test_a_changed_edition_is_refused(two: Path) -> None:
    """By one byte."""
    replace(two, "2026.1.toml", "paper", "Paper")

    assert "2026.1.toml: has the sha256" in faults(two)


def test_a_removed_edition_is_refused(two: Path) -> None:
    """It is kept for ever."""
    (two / DATA / "2026.1.toml").unlink()

    assert "2026.1.toml: listed, but not there" in faults(two)


def test_an_edition_that_is_not_listed_is_refused(two: Path) -> None:
    """Nobody could load it."""
    (two / DATA / "2026.3.toml").write_text(TWO, encoding="utf-8")

    assert "2026.3.toml: an edition that editions.toml does not list" in faults(two)


def test_a_name_twice_is_refused(tmp_path: Path) -> None:
    """One of them could not be loaded."""
    root = tree(tmp_path, ("2026.1", ONE), ("2026.1", ONE))

    assert "the name 2026.1 stands twice" in faults(root)


def test_a_digest_twice_is_refused(tmp_path: Path) -> None:
    """A new edition that changes nothing is none."""
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", ONE))

    assert "the sha256" in faults(root)
    assert "stands twice" in faults(root)


@pytest.mark.parametrize("name", ["2026.01", "2026", "2026.1.1", "26.1", "2026.0"])
def test_another_form_of_name_is_refused(name: str, tmp_path: Path) -> None:
    """Editions are YYYY.N."""
    assert "expected YYYY.N" in faults(tree(tmp_path, (name, ONE)))


def test_another_order_is_refused(tmp_path: Path) -> None:
    """The last one is the newest, which `load` gives."""
    root = tree(tmp_path, ("2026.2", ONE), ("2026.1", TWO))

    assert "given the order 2026.2, 2026.1" in faults(root)


def test_an_earlier_day_is_refused(two: Path) -> None:
    """Days follow the order."""
    replace(two, "editions.toml", "2026-01-02", "2025-12-31")

    assert "released before one that stands above it" in faults(two)


@pytest.mark.parametrize("id", ["a.two", "paper"])
def test_an_id_that_vanishes_is_refused(id: str, tmp_path: Path) -> None:
    """A fact, or anything else that has one."""
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", ONE.replace(id, "another")))

    assert f"2026.2.toml: {id} vanished" in faults(root)


def test_a_retired_id_stays_retired(tmp_path: Path) -> None:
    """So that it is always told what to use instead."""
    three = TWO[: TWO.index("[[retired]]")]
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", TWO), ("2026.3", three))

    assert "2026.3.toml: a.two was retired before, and has to stay" in faults(root)


def test_a_retired_id_is_never_used_again(tmp_path: Path) -> None:
    """Neither at once nor later."""
    three = ONE.replace("paper", "journal")
    again = TWO.replace('id = "a.three"', 'id = "a.two"')
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", TWO), ("2026.3", three))

    assert "2026.3.toml: a.two is retired, and an id is never used again" in faults(root)
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", again))
    assert "2026.2.toml: a.two is retired, and an id is never used again" in faults(root)


def test_an_id_that_never_was_cannot_be_retired(tmp_path: Path) -> None:
    """A spelling mistake would retire nothing."""
    extra = TWO + '[[retired]]\nid = "a.tow"\n'
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", extra))

    assert ["2026.2.toml: a.tow is retired, but no edition before has it; take it away."] == (
        faults(root).splitlines()
    )


def test_a_successor_has_to_be_there(tmp_path: Path) -> None:
    """In the same edition."""
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", TWO.replace('r = "a.three"', 'r = "a.4"')))

    assert "a.two names the successor a.4, which is not there" in faults(root)


def test_measurements_of_the_first_edition_are_never_retired(tmp_path: Path) -> None:
    """They are what the library is known for."""
    text = ONE.replace("a.one", "a.new") + '[[retired]]\nid = "a.one"\n'
    root = tree(tmp_path, ("2026.1", ONE), ("2026.2", text))

    assert "a.one is of the first edition" in faults(root)


def test_the_last_release_is_the_highest_tag() -> None:
    """Git sorts them; without tags there is none."""
    assert ("v1.1.0", None) == (last_tag(Released(Path())), last_tag(Released(None)))


def test_a_new_edition_after_a_release_is_welcome(two: Path, tmp_path: Path) -> None:
    """That is how data change."""
    assert "" == faults(two, tree(tmp_path / "then", ("2026.1", ONE)))


def test_a_released_edition_cannot_be_changed_with_its_digest(two: Path, tmp_path: Path) -> None:
    """Listing the new digest does not help."""
    released = tree(tmp_path / "then", ("2026.1", ONE + "# A comment\n"))

    assert "edition 1 has the sha256" in faults(two, released)
    assert "2026.1.toml: not the bytes of v1.1.0" in faults(two, released)


def test_a_released_edition_cannot_be_taken_away(two: Path, tmp_path: Path) -> None:
    """Nor its row."""
    released = tree(
        tmp_path / "then", ("2026.1", ONE), ("2026.2", TWO), ("2026.3", TWO + "# Third\n")
    )

    assert "edition 3 has the name None, but 2026.3 in v1.1.0" in faults(two, released)
    assert "2026.3.toml: in v1.1.0, but not there" in faults(two, released)


def test_released_editions_keep_their_order_and_day(two: Path, tmp_path: Path) -> None:
    """New ones come below."""
    released = tree(tmp_path / "then", ("2026.2", TWO), day="2026-02-0")

    assert "edition 1 has the name 2026.1, but 2026.2 in v1.1.0" in faults(two, released)
    assert "edition 1 has the released 2026-01-01, but 2026-02-01" in faults(two, released)


@pytest.mark.parametrize(("text", "code"), [(TWO, 0), (ONE, 1)])
def test_the_check_ends_with_its_verdict(
    text: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says what it held the editions to."""
    root = tree(tmp_path / "now", ("2026.1", ONE), ("2026.2", text))
    released = tree(tmp_path / "then", ("2026.1", ONE))

    assert code == main(root, Released(released))
    assert f"{code} faults; editions held to editions.toml, to each other, and to v1.1.0." in (
        capsys.readouterr().out
    )


def test_without_a_release_the_check_says_so(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is left out silently."""
    assert 0 == main(two, Released(None))
    assert "to no release: there is no tag v*" in capsys.readouterr().out
