"""The options that commands share, and the completion of the shell."""

import json
from collections.abc import Callable

import pytest
from commands import EDITION, Capture

from sco_facts.cli import app as cli
from sco_facts.cli import options
from sco_facts.editions.loading import available_editions, load


class TestOptions:
    """`--edition` and `--json` stand before the subcommand or after it."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--json", *EDITION, "events"],
            ["events", "--json", *EDITION],
            [*EDITION, "events", "--json"],
        ],
    )
    def test_both_places(self, arguments: list[str], capsys: Capture) -> None:
        """They mean the same."""
        assert cli.run(arguments) == 0
        rows = json.loads(capsys.readouterr().out)
        assert {row["edition"] for row in rows} == {"2026.1"}

    def test_the_newest_edition_is_the_default(self, capsys: Capture) -> None:
        """As in Python."""
        cli.run(["--json"])
        newest = available_editions()[-1].name
        assert json.loads(capsys.readouterr().out)["edition"] == newest


def complete(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> list[str]:
    """List what the shell would offer for the last word of a line."""
    words = line.split(" ")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setenv("_SCO_FACTS_COMPLETE", "complete_bash")
    with pytest.raises(SystemExit) as ended:
        cli.run([])
    assert ended.value.code == 0
    return capsys.readouterr().out.split()


class TestCompletion:
    """The shell completes commands, options, ids, styles, formats and editions."""

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("sco-facts corr", ["corroborate"]),
            ("sco-facts show trade.internal@a", ["trade.internal@astanatimes-2025-11"]),
            ("sco-facts show bek", ["bektenov"]),
            ("sco-facts pin meeting.e", ["meeting.expanded"]),
            ("sco-facts compare economy.contribution_s", ["economy.contribution_share"]),
            ("sco-facts compare trade.internal transit.v", ["transit.volume"]),
            ("sco-facts compare a b --question fa", ["falls_below"]),
            ("sco-facts compare a b --expect u", ["undecided"]),
            ("sco-facts cite --style g", ["gb-t-7714", "gost"]),
            ("sco-facts cite --format bi", ["bibtex"]),
            ("sco-facts export cs", ["csv", "csl-json"]),
            ("sco-facts --edition 2026.1", ["2026.1"]),
            ("sco-facts events --edition 2026.1", ["2026.1"]),
            ("sco-facts diff 2026.1", ["2026.1"]),
            ("sco-facts --edition 2026.1 show summ", ["summit.tianjin"]),
            ("sco-facts --edition 1999.1 show summ", []),
            ("sco-facts show summ --edition 1999.1 x", []),
        ],
    )
    def test_completion(
        self, line: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """What fits is offered, and no error is shown."""
        assert complete(line, monkeypatch, capsys) == expected

    def test_every_edition_is_offered(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """An empty word fits all."""
        names = [each.name for each in available_editions()]
        assert complete("sco-facts --edition ", monkeypatch, capsys) == names

    @pytest.mark.parametrize(
        "completer",
        [options.complete_id, options.complete_fact, options.complete_measurement],
    )
    def test_a_measurement_is_of_every_kind(
        self, completer: Callable[..., list[tuple[str, str]]]
    ) -> None:
        """It is offered with what it says, wherever an id fits, also without a parent command."""
        context = type("Context", (), {"params": {"edition": "2026.1"}, "parent": None})()
        ((id, said),) = completer(context, "transit.growth")[-1:]
        assert id.startswith("transit.growth")
        assert said == str(options.every_record(load("2026.1"))[id])
