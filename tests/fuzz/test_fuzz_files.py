"""Any file: what reads files gives records that can be used, or its own error."""

import json
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from fuzz.hostile import EDITION, REPORT, bent, damaged, folder, literals, odd, texts, toml
from hypothesis import given
from hypothesis import strategies as st

import sco_facts as sf
from sco_facts.exports import FORMATS

LOCK = sf.pin(["trade.internal", "meeting.with_putin", "transit.volume@kazpravda-2025-08-19"])
LOCK_TREE = tomllib.loads(LOCK)
formats = st.sampled_from([each for each in FORMATS if each not in ("parquet", "arrow")])


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the report in it."""
    return folder(tmp_path_factory.mktemp("fuzz"))


def records_of(facts: sf.Catalogue[str]) -> Iterator[sf.Record | sf.Source]:
    """Give every record."""
    yield from (
        *facts.values(),
        *facts.reports.values(),
        *facts.entities.values(),
        *facts.sources.values(),
    )


def check(path: Path, format: str) -> None:
    """Load a file; use what comes of it in every way."""
    with suppress(sf.ScoFactsError):
        facts = sf.load_file(path)
        for record in records_of(facts):
            assert len(record.digest) == 64
            assert repr(record)
            assert record._repr_html_()
        with suppress(sf.errors.RecordError):
            assert sf.export(facts, format) is not None
        locked = [*facts][:1]
        if locked:
            assert sf.verify(sf.pin(locked, facts), facts) is facts


@pytest.mark.parametrize("name", ["a.toml", "a.json"])
def test_what_is_damaged_was_whole(at: Path, name: str) -> None:
    """Else nothing below would come further than its first fault."""
    (at / name).write_text(toml(EDITION) if name == "a.toml" else json.dumps(EDITION), "utf-8")
    facts = sf.load_file(at / name)

    assert 7 == len({type(record) for record in records_of(facts)}) + len(facts.retired)
    assert sf.verify(toml(LOCK_TREE)) is sf.facts


@given(damaged(EDITION, odd | literals), formats)
def test_load_file_of_toml(at: Path, tree: Any, format: str) -> None:
    """Whatever stands wherever in a TOML file."""
    (at / "a.toml").write_text(toml(tree), "utf-8")
    check(at / "a.toml", format)


@given(damaged(EDITION, odd), formats)
def test_load_file_of_json(at: Path, tree: Any, format: str) -> None:
    """Whatever stands wherever in a JSON file."""
    (at / "a.json").write_text(json.dumps(tree), "utf-8")
    check(at / "a.json", format)


@given(bent(toml(EDITION).encode()) | st.binary(max_size=200), st.sampled_from(["toml", "json"]))
def test_load_file_of_damaged_toml(at: Path, data: bytes, ending: str) -> None:
    """Whatever bytes were lost or altered, and any bytes at all."""
    (at / f"b.{ending}").write_bytes(data)
    check(at / f"b.{ending}", "json")


@given(bent(json.dumps(EDITION, indent=1).encode()))
def test_load_file_of_damaged_json(at: Path, data: bytes) -> None:
    """Whatever bytes were lost or altered."""
    (at / "b.json").write_bytes(data)
    check(at / "b.json", "jsonl")


@given(bent(REPORT.encode()))
def test_load_file_of_a_damaged_report(at: Path, report: bytes) -> None:
    """No quote is taken that does not stand in the text."""
    (at / "c.toml").write_text(toml(EDITION), "utf-8")
    (at / "other.txt").write_bytes(report)
    with suppress(sf.ScoFactsError):
        facts = sf.load_file(at / "c.toml", at / "other.txt")
        text = report.decode()
        for fact in facts.values():
            assert fact.quote.text == text[fact.quote.start : fact.quote.end]


@given(damaged(LOCK_TREE, odd | literals))
def test_verify_of_a_tree(at: Path, tree: Any) -> None:
    """Whatever stands wherever in a lock file."""
    (at / "facts.lock").write_text(toml(tree), "utf-8")
    with suppress(sf.ScoFactsError):
        assert sf.verify(at / "facts.lock") is sf.facts


@given(bent(LOCK.encode()) | st.binary(max_size=200))
def test_verify_of_bytes(at: Path, data: bytes) -> None:
    """Whatever bytes were lost or altered, and any bytes at all."""
    (at / "facts.lock").write_bytes(data)
    with suppress(sf.ScoFactsError):
        assert sf.verify(at / "facts.lock") is sf.facts


@given(texts)
def test_verify_of_text(lock: str) -> None:
    """A text, or the path of a file that is not there."""
    with suppress(sf.ScoFactsError):
        assert sf.verify(lock) is sf.facts
