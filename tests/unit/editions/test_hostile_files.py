"""Hostile files: what is too large, endless or too deep is refused before it costs anything."""

import json
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from fuzz.hostile import EDITION, REPORT, Tree, copied, toml
from steps import peak, steps

import sco_facts as sf
from sco_facts.authoring import anchor
from sco_facts.editions import files
from sco_facts.editions.files import parse_json, parse_toml
from sco_facts.errors import EditionError

MEGABYTE = 2**20
READERS: dict[str, Callable[[Path, Path], object]] = {
    "edition": lambda path, _: sf.load_file(path),
    "report": lambda path, whole: sf.load_file(whole, path),
    "lock": lambda path, _: sf.verify(path),
    "draft": lambda path, _: anchor(path),
}
Failing = Callable[[Path], str]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Write an edition without faults, beside its report."""
    (tmp_path / "report.txt").write_bytes(REPORT.encode())
    (tmp_path / "whole.toml").write_text(toml(EDITION), "utf-8")
    return tmp_path / "whole.toml"


@pytest.fixture(params=READERS)
def fails(request: pytest.FixtureRequest, whole: Path) -> Failing:
    """Give what reads a file that cannot be read, and gives what the error says."""

    def read(path: Path) -> str:
        with pytest.raises(sf.ScoFactsError) as caught:
            READERS[request.param](path, whole)
        return str(caught.value)

    return read


@pytest.mark.parametrize("name", ["large.toml", "large.json"])
def test_a_hundred_megabytes_are_refused_unread(name: str, fails: Failing, tmp_path: Path) -> None:
    """The memory is that of a message, whatever the size."""
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(100 * MEGABYTE)

    assert "given more than 67108864 bytes" in fails(path)
    assert peak(lambda: fails(path)) < MEGABYTE


def test_an_endless_file_is_read_as_far_as_the_limit(
    fails: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A device does not say how large it is."""
    monkeypatch.setattr(files, "MAX_BYTES", 4 * MEGABYTE)

    assert "given more than 4194304 bytes" in fails(Path("/dev/zero"))
    assert peak(lambda: fails(Path("/dev/zero"))) < 10 * MEGABYTE


def test_an_endless_pipe_is_read_as_far_as_the_limit(
    fails: Failing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes to it is let go."""
    monkeypatch.setattr(files, "MAX_BYTES", 4 * MEGABYTE)
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)

    def write() -> None:
        with suppress(BrokenPipeError), path.open("wb", buffering=0) as pipe:
            while True:
                pipe.write(b"#" * MEGABYTE)

    writer = threading.Thread(target=write)
    writer.start()
    assert "given more than 4194304 bytes" in fails(path)
    writer.join()


def test_a_pipe_that_ends_is_a_file_like_any_other(whole: Path, tmp_path: Path) -> None:
    """A shell hands over the output of a command so."""
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_bytes(whole.read_bytes()))
    writer.start()

    assert sf.load_file(path).sha256 == sf.load_file(whole).sha256
    writer.join()


def test_a_directory_is_no_file(fails: Failing, tmp_path: Path) -> None:
    """It says so; a folder that may stand for its edition is asked for that file."""
    told = fails(tmp_path)

    assert "cannot be read (Is a directory)" in told or "edition.toml: cannot be read" in told


@pytest.mark.parametrize("name", ["a\0b", "\ud800", "x" * 5000])
def test_what_is_no_name_of_a_file_is_refused(name: str, fails: Failing, tmp_path: Path) -> None:
    """A NUL, half a character, and more than any system takes."""
    assert "cannot be read" in fails(tmp_path / name)


@pytest.mark.parametrize("name", ["a\0b", ".", "x" * 5000])
def test_the_text_that_an_edition_names_is_read_as_carefully(name: str, whole: Path) -> None:
    """It is a name from a stranger too."""
    whole.write_text(toml({**EDITION, "text": name}), "utf-8")
    with pytest.raises(sf.errors.FileError, match="cannot be read"):
        sf.load_file(whole)


@pytest.mark.parametrize("name", ["/etc/hostname", "../report.txt", "texts/../../report.txt", ".."])
def test_an_edition_names_no_text_elsewhere(name: str, whole: Path) -> None:
    """A stranger's edition could else have any file read, and a piece of it shown."""
    whole.write_text(toml({**EDITION, "text": name}), "utf-8")
    with pytest.raises(EditionError, match="expected a file beside this one") as caught:
        sf.load_file(whole)

    assert ["text"] == [each.path for each in caught.value.faults]


@pytest.mark.parametrize("link", ["report.txt", "texts/report.txt"])
def test_an_edition_names_no_text_elsewhere_by_a_link(
    link: str, whole: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Neither the file nor a folder on the way to it, as an archive may hold links."""
    outside = tmp_path_factory.mktemp("outside") / "report.txt"
    outside.write_bytes(REPORT.encode())
    (whole.parent / "report.txt").unlink()
    if "/" in link:
        (whole.parent / "texts").symlink_to(outside.parent)
    else:
        (whole.parent / link).symlink_to(outside)
    whole.write_text(toml({**EDITION, "text": link}), "utf-8")
    with pytest.raises(EditionError, match="expected a file beside this one") as caught:
        sf.load_file(whole)

    assert ["text"] == [each.path for each in caught.value.faults]


def test_a_link_to_a_text_within_the_folder_is_followed(whole: Path) -> None:
    """Also where the folder itself is reached by a link."""
    (whole.parent / "report.txt").rename(whole.parent / "original.txt")
    (whole.parent / "report.txt").symlink_to("original.txt")
    folder = whole.parent.parent / "linked"
    folder.symlink_to(whole.parent)

    assert sf.load_file(folder / whole.name).measurements


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:,x", "file:///etc/hostname", " https://e.org", "e"],
)
def test_an_edition_has_only_addresses_of_the_web(url: str, whole: Path) -> None:
    """A page that shows one would else run a script, or open a file, at a click."""
    source = {**EDITION["source"][0], "url": url}
    whole.write_text(toml({**EDITION, "source": [source, *EDITION["source"][1:]]}), "utf-8")
    with pytest.raises(EditionError, match="starts with http:// or https://") as caught:
        sf.load_file(whole)

    assert ["source[0].url"] == [each.path for each in caught.value.faults]


def test_the_addresses_of_an_entity_are_of_the_web(whole: Path) -> None:
    """Each of them."""
    entity = {**EDITION["entity"][0], "same_as": ["https://e.org/1", "javascript:alert(1)"]}
    whole.write_text(toml({**EDITION, "schema": 2, "entity": [entity]}), "utf-8")
    with pytest.raises(EditionError, match="starts with http:// or https://") as caught:
        sf.load_file(whole)

    assert "entity[0].same_as[1]" in [each.path for each in caught.value.faults]


@pytest.mark.parametrize("url", ["", "http://e.org", "HTTPS://e.org/a"])
def test_an_address_may_be_absent_or_of_the_web(url: str, whole: Path) -> None:
    """A report on paper has none."""
    source = {**EDITION["source"][0], "url": url}
    whole.write_text(toml({**EDITION, "source": [source, *EDITION["source"][1:]]}), "utf-8")

    assert url == sf.load_file(whole).sources[source["id"]].url


def test_the_text_of_an_edition_may_stand_below_it(whole: Path) -> None:
    """In a folder of its own."""
    text = whole.parent / EDITION["text"]
    (whole.parent / "texts").mkdir()
    text.rename(whole.parent / "texts" / text.name)
    whole.write_text(toml({**EDITION, "text": f"texts/{text.name}"}), "utf-8")

    assert sf.load_file(whole).measurements


@pytest.mark.parametrize(
    "text",
    ["a." * 10**6 + "a = 1", "[" + "a." * 10**6 + "a]", "a = {" + '"a" . ' * 10**6 + "a = 1}"],
    ids=["key", "header", "inline"],
)
def test_a_key_of_a_million_parts_is_refused_unparsed(text: str) -> None:
    """The parser of the standard library would take hours, as its time grows with the square."""

    def parse() -> None:
        with pytest.raises(EditionError, match="a key of more than 32 parts"):
            parse_toml("x", text)

    parse()
    assert steps(parse) < 1000
    assert peak(parse) < 2 * len(text)


@pytest.mark.parametrize(
    "text",
    [
        'a = "{dots}"', "a = '{dots}'", 'a = """\n{dots}"\n"""', "a = '''\n{dots}'\n'''",
        "a = 1 # {dots}", 'a = "\\"{dots}"', 'a = """\\"""{dots}"""', "a = [{numbers}]",
        "{keys} = 1", '"{dots}" = 1',
    ],
)  # fmt: skip
def test_other_dots_are_no_parts_of_a_key(text: str) -> None:
    """However many stand in a text, a comment, numbers, or keys that are short enough."""
    given = text.format(dots="a." * 100, numbers=", ".join(50 * ["1.5"]), keys=".".join(["a"] * 32))
    assert {"a", "a." * 100} & set(parse_toml("x", given))


def test_deep_keys_after_text_with_dots_are_refused() -> None:
    """A text does not hide what follows it."""
    with pytest.raises(EditionError, match="a key of more than 32 parts"):
        parse_toml("x", 'b = "c" # "\n' + "a." * 40 + "a = 1")


SHORT = ".".join(["a"] * 32)


@pytest.mark.parametrize("text", ["{} = 1 # .", "\n{} = 1 # .", "b = 1 # .\n{} = 1 # ."])
def test_a_key_may_have_thirty_two_parts(text: str) -> None:
    """More dots on its line or before it are not its own; one more part is refused."""
    assert "a" in parse_toml("x", text.format(SHORT))
    with pytest.raises(EditionError, match="a key of more than 32 parts"):
        parse_toml("x", text.format(SHORT + ".a"))
    with pytest.raises(EditionError, match="a key of more than 32 parts"):
        parse_toml("x", SHORT + ".a = 1")


@pytest.mark.parametrize("depth", [100, 900, 100_000])
@pytest.mark.parametrize("key", ["schema", "source", "edition", "unknown"])
@pytest.mark.parametrize("name", ["deep.toml", "deep.json"])
def test_nested_lists_are_refused(name: str, key: str, depth: int, whole: Path) -> None:
    """Whether they are too deep to parse, to print, or only wrong."""
    path = whole.with_name(name)
    lists = "[" * depth + "]" * depth
    tree = {each: value for each, value in EDITION.items() if each != key}
    text = toml(tree) + f"{key} = {lists}" if name == "deep.toml" else ""
    path.write_text(text or json.dumps(tree)[:-1] + f', "{key}": {lists}}}', "utf-8")

    with pytest.raises(EditionError) as caught:
        sf.load_file(path)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("literal", ["0x" + "f" * 5000, str(2**53), str(-(2**53))])
@pytest.mark.parametrize("key", ["schema = 2", "start = 12", "sentence = 1", "length = 5"])
def test_a_number_that_no_record_can_hold_is_refused(key: str, literal: str, whole: Path) -> None:
    """Beyond 2**53 it has no canonical form; beyond 4,300 digits Python does not print it."""
    name, _, value = key.partition(" = ")
    text = toml(EDITION)
    assert f'"{name}" = {value}' in text
    whole.write_text(text.replace(f'"{name}" = {value}', f'"{name}" = {literal}', 1), "utf-8")

    with pytest.raises(EditionError, match=name) as caught:
        sf.load_file(whole)
    assert len(str(caught.value)) < 300


def test_half_a_character_in_json_is_refused(whole: Path) -> None:
    """It has no digest, and no file in UTF-8 can hold it."""
    for half in ("\\ud83d", "\\uD83D"):
        with pytest.raises(EditionError, match="surrogates not allowed"):
            parse_json("x", f'{{"a": "{half}"}}')
    assert {"a": "😀"} == parse_json("x", '{"a": "\\ud83d\\ude00"}')


@pytest.mark.parametrize("key", ["format", "edition", "sha256", "sources"])
def test_a_lock_with_a_number_of_any_length_is_refused(key: str) -> None:
    """In a line that can be read."""
    lines = {"format": "1", "edition": '"2026.1"', "sha256": f'"{64 * "0"}"', "sources": "{}"}
    lines[key] = "0x" + "f" * 5000
    with pytest.raises(
        sf.errors.FileError, match=rf"{key}: given what is too long to show \(int\)"
    ):
        sf.verify("".join(f"{name} = {each}\n" for name, each in lines.items()))


def large(count: int) -> Tree:
    """Make an edition with as many measurements, and another report of each."""
    tree = copied(EDITION)
    (loans, branches), (report,) = tree["measurement"], tree["report"]
    tree["measurement"] = [loans, branches] + [
        {**copied(branches), "id": f"library.part{number}"} for number in range(count)
    ]
    tree["report"] = [
        {**copied(report), "id": f"report{number}", "of": f"library.part{number}"}
        for number in range(count)
    ]
    return tree


@pytest.mark.parametrize("kind", ["toml", "json"])
def test_the_cost_of_loading_is_linear(kind: str, whole: Path) -> None:
    """Twice the records are twice the calls, and memory is a multiple of the file."""
    path = whole.with_name(f"large.{kind}")

    def load(count: int) -> tuple[int, float]:
        path.write_text(toml(large(count)) if kind == "toml" else json.dumps(large(count)), "utf-8")
        return steps(lambda: sf.load_file(path)), peak(lambda: sf.load_file(path))

    load(1)
    (few, _), (more, memory) = load(100), load(200)
    assert more < 2.1 * few
    assert memory < 30 * path.stat().st_size


@pytest.mark.parametrize("kind", ["toml", "json"])
def test_the_cost_of_faults_is_linear(kind: str, whole: Path) -> None:
    """Twice the faults are twice the calls, and all are told."""
    path = whole.with_name(f"large.{kind}")

    def load(count: int) -> int:
        tree = large(count)
        for row in tree["measurement"]:
            row["quote"]["start"] += 1
            row["related"] = ["library.nobody"]
            row["quantity"]["value"] = "many"
        path.write_text(toml(tree) if kind == "toml" else json.dumps(tree), "utf-8")

        def fail() -> None:
            with pytest.raises(EditionError) as caught:
                sf.load_file(path)
            assert len(caught.value.faults) >= count

        return steps(fail)

    load(1)
    assert load(200) < 2.1 * load(100)


@pytest.fixture(params=["json", "jsonl", "csv", "jsonld", "webannotation", "bibtex", "ris"])
def format(request: pytest.FixtureRequest) -> str:
    """Give a format that is written as text."""
    return str(request.param)


def test_the_cost_of_using_an_edition_is_linear(format: str, whole: Path) -> None:
    """To export it, to show it, to pin it and to search it."""
    path = whole.with_name("large.json")

    def use(count: int) -> int:
        path.write_text(json.dumps(large(count)), "utf-8")
        facts = sf.load_file(path)

        def all_of_it() -> None:
            sf.export(facts, format)
            sf.verify(sf.pin(facts, facts), facts)
            facts._repr_html_()
            facts.search("nowhere")

        return steps(all_of_it)

    use(1)
    assert use(160) < 2.1 * use(80)
