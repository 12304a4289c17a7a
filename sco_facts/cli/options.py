"""Options that commands share, the edition they use, and completions for the shell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Annotated, Any, Literal

import attrs
import typer

from sco_facts.editions.loading import available_editions, resolve
from sco_facts.errors import ScoFactsError
from sco_facts.records import Record, Source
from sco_facts.records.catalogue import Catalogue, every_record

Completions = list[tuple[str, str]]
Complete = Callable[[typer.Context, str], Completions]

_WIDTH = re.compile(r"(\d{1,9}/(?!0+%?$)\d{1,9}|\d{1,9}(?:\.\d{1,9})?)(%?)")


@attrs.frozen
class Shared:
    """Options given before the subcommand or after it."""

    edition: str | None = None
    as_json: bool = False


def complete_edition(incomplete: str) -> Completions:
    """Complete the name of an edition."""
    return [
        (each.name, each.note) for each in available_editions() if each.name.startswith(incomplete)
    ]


def _completing(choose: Callable[[Catalogue[Any]], Mapping[str, Record | Source]]) -> Complete:
    """Make a completion from the ids of some records of the edition that is named."""

    def complete(context: typer.Context, incomplete: str) -> Completions:
        given = [each.params.get("edition") for each in (context, context.parent) if each]
        try:
            facts = resolve(next(filter(None, given), None))
        except ScoFactsError:
            # A shell has no place for an error while a line is typed.
            return []
        records = choose(facts).items()
        return [(id, str(each)) for id, each in records if id.startswith(incomplete)]

    return complete


complete_id: Complete = _completing(every_record)
complete_fact: Complete = _completing(lambda facts: facts)
complete_measurement: Complete = _completing(lambda facts: facts.measurements)


def argument(help: str, metavar: str) -> Any:
    """Make an argument, from what it is and what the help calls it."""
    return typer.Argument(help=help, metavar=metavar)


def value(help: str, metavar: str, *names: str, **limits: Any) -> Any:
    """Make an option that takes a value; by default it is named as its parameter."""
    return typer.Option(*names, help=help, metavar=metavar, **limits)


def of_id(help: str, complete: Complete = complete_measurement, metavar: str = "ID") -> Any:
    """Make an argument that takes an id, and completes it."""
    return typer.Argument(help=help, metavar=metavar, autocompletion=complete)


def one_of(
    choices: Iterable[str], make: Callable[..., Any] = typer.Option, metavar: str = "NAME"
) -> Any:
    """Make an option or an argument that takes one of some names, and completes them."""
    names = tuple(choices)

    def complete(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    return make(help=f"One of {', '.join(names)}.", metavar=metavar, autocompletion=complete)


EditionFileArgument = Annotated[
    str, argument("An edition file, or the folder that has it.", "FILE")
]
TextOption = Annotated[
    str | None, value("The report; by default the file that the edition names.", "FILE", "--text")
]
OutputOption = Annotated[
    str | None,
    value("Where to; standard output if not given, or -.", "FILE", "--output", "-o"),
]
WithinOption = Annotated[
    str | None, value('Take "about" and the like at this width, such as 10% or 1/10.', "WIDTH")
]
Expected = Literal["yes", "no", "undecided"]


def facts_of(context: typer.Context) -> Catalogue[Any]:
    """Load the edition that `--edition` names."""
    return resolve(context.obj.edition)


def width_of(given: str) -> Fraction:
    """Read a width, such as 10% or 1/10."""
    if match := _WIDTH.fullmatch(given):
        return Fraction(match[1]) / (100 if match[2] else 1)
    raise typer.BadParameter(f"given --within {given!r}, expected a width such as 10% or 1/10.")
