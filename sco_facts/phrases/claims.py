"""Claims: what a sentence does with its quantities: direction, mode, modality and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sco_facts.phrases.changes import Change, change_at, lead_of
from sco_facts.phrases.cue_places import Cue, cues_of
from sco_facts.phrases.cues import EXPECTED_BEHIND, Direction, Modality, Mode
from sco_facts.phrases.modality import modality_at
from sco_facts.phrases.speakers import attributions
from sco_facts.phrases.tokens import Tokens, is_at, source

Span = tuple[int, int]


class Claim(NamedTuple):
    """
    What a sentence does with a quantity.

    `direction` is -1 where the words say less ("fell 3%", "threefold drop"), 1 where they say
    more, else 0. With -1 and mode `change` the value is negative and the hedge turned round; a
    factor of change with -1 ("fell threefold", not "halved") is one divided by the figure.
    """

    direction: Direction = 0
    mode: Mode | None = None
    modality: Modality = "asserted"
    speaker: str | None = None


def read_claims(tokens: Tokens, places: Sequence[Span]) -> list[Claim]:
    """
    Say what a sentence does with each of its quantities.

    Args:
        tokens: The tokens of one sentence.
        places: From which token up to which each quantity stands, hedges included, in order.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> read_claims(list(scan(["Exports will not fall by 3%, he said."])), [(5, 7)])
        [Claim(direction=-1, mode='change', modality='denied', speaker='he')]
    """
    cues = _outside(tokens, cues_of(tokens), places)
    said = attributions(tokens)
    claims: list[Claim] = []
    earlier: tuple[int, Change] | None = None
    for start, end in places:
        change = change_at(tokens, start, end, earlier)
        modality = _modality(tokens, start, end, cues, change)[0]
        over = [each for each in said if each.start <= start and end <= each.end]
        said_as = over[-1].modality if over else "asserted"
        if said_as == "denied":
            modality = "denied" if modality == "asserted" else "doubted"
        elif modality == "asserted":
            modality = said_as
        claims.append(Claim(*change, modality, over[-1].words if over else None))
        earlier = end, change
    return claims


def refusal(tokens: Tokens, start: int, end: int) -> str | None:
    """
    Find the words that make a quantity no assertion; `None` if there are none.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> refusal(list(scan(["may exceed 30%"])), 1, 4)
        'may'
    """
    cues = _outside(tokens, cues_of(tokens), [(start, end)])
    modality, cue = _modality(tokens, start, end, cues, change_at(tokens, start, end))
    if cue is None or modality == "estimate":
        return None
    return source(tokens, cue.start, cue.end)


def _outside(tokens: Tokens, cues: list[Cue], places: Sequence[Span]) -> list[Cue]:
    """
    Leave out cues inside quantities, as "no more than" is a hedge, and those of one alone.

    What is behind "the 43 km planned" is no plan.
    """
    ends = {end for start, end in places if is_at(tokens, start - 1, "the")}
    return [
        cue
        for cue in cues
        if cue.start not in ends or source(tokens, cue.start, cue.end) not in EXPECTED_BEHIND
        if not any(start <= cue.start < end for start, end in places) or cue.modality == "estimate"
    ]


def _modality(
    tokens: Tokens, start: int, end: int, cues: list[Cue], change: Change
) -> tuple[Modality, Cue | None]:
    is_origin = change.mode == "level" and is_at(tokens, lead_of(tokens, start), "from")
    found = modality_at(
        tokens, start, end, cues, is_size=change.mode == "change", is_origin=is_origin
    )
    if found[1] is None:
        inside = [cue for cue in cues if start <= cue.start < end]
        return (inside[0].modality, inside[0]) if inside else found
    return found
