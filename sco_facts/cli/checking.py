"""The command that checks manuscripts, for people, programs and code hosts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath
from typing import Annotated, Any, Literal
from urllib.parse import quote

import typer

from sco_facts import grading
from sco_facts.cli import options, terminal
from sco_facts.editions.files import read_text, replace_files
from sco_facts.editions.loading import resolve
from sco_facts.editions.pins import verify

_LOCK = "facts.lock"


def check(
    context: typer.Context,
    files: Annotated[
        list[str], options.argument("Manuscripts: Markdown, HTML, .rst or .txt.", "FILE")
    ],
    lock: Annotated[
        str | None, options.value("A lock file; by default the facts.lock beside FILE.", "FILE")
    ] = None,
    format: Annotated[
        Literal["text", "json", "sarif"], typer.Option(help="How to write the slips.")
    ] = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help="Take words that say less for a slip, too.")
    ] = False,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="List figures that look like a fact and name none.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write the report's words where they are enough.")
    ] = False,
) -> int:
    """
    Check the figures of manuscripts against the facts they name.

    A figure is checked where a link, such as [over 30%](fact:economy.contribution_share), or a
    comment, <!-- fact: economy.contribution_share -->, names its fact. Code is left alone. If there
    is a lock file, its facts must be unchanged. The exit code is 1 if a slip is left; figures that
    only name no fact do not count.
    """
    slips: list[grading.Slip] = []
    named: str | None = context.obj.edition
    for name in files:
        pinned = os.path.join(os.path.dirname(name), _LOCK) if lock is None else lock
        is_pinned = lock is not None or os.path.isfile(pinned)
        facts: Any = verify(PurePath(pinned), named) if is_pinned else resolve(named)
        text = read_text(name)
        found = grading.check(text, facts, name, strict=strict, suggest=suggest)
        fixed = grading.mend(text, found) if fix else text
        if fixed != text:
            replace_files({name: fixed.encode()})
            found = grading.check(fixed, facts, name, strict=strict, suggest=suggest)
        slips += found
    if format != "text" or context.obj.as_json:
        terminal.write_json(_sarif(slips) if format == "sarif" else slips)
    else:
        terminal.write_lines("\n".join(map(str, slips)) or "No slips.")
    return 1 if any(each.outcome != "unnamed" for each in slips) else 0


def _sarif(slips: Iterable[grading.Slip]) -> dict[str, Any]:
    """Write slips as SARIF 2.1.0, which code hosts show beside the lines."""
    rules = [{"id": each} for each in dict.fromkeys(each.outcome for each in slips)]
    driver = {"name": "sco-facts", "rules": rules}
    results = [*map(_result, slips)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return {"$schema": schema, "version": "2.1.0", "runs": [run]}


def _result(slip: grading.Slip) -> dict[str, Any]:
    file = {"uri": quote(PurePath(slip.path).as_posix())}
    region = {"startLine": slip.line, "startColumn": slip.column}
    return {
        "ruleId": slip.outcome,
        "level": "note" if slip.outcome == "unnamed" else "error",
        "message": {"text": slip.reason},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
    }
