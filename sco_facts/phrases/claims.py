"""Claims: what a sentence does with a quantity: its direction, mode, modality and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from sco_facts.phrases.tokens import Tokens

Mode = Literal["change", "level"]
Modality = Literal[
    "asserted", "estimate", "forecast", "denied", "doubted", "supposed", "asked", "possible",
    "wanted", "former",
]  # fmt: skip
Span = tuple[int, int]


class Claim(NamedTuple):
    """
    What a sentence does with a quantity.

    `direction` is -1 where the words say less ("fell 3%", "threefold drop"), 1 where they say
    more, else 0. With -1 and mode `change` the value is negative and the hedge turned round; a
    factor of change with -1 ("fell threefold", not "halved") is one divided by the figure.
    """

    direction: Literal[-1, 0, 1] = 0
    mode: Mode | None = None
    modality: Modality = "asserted"
    speaker: str | None = None


def read_claims(tokens: Tokens, places: Sequence[Span]) -> list[Claim]:
    """
    Say what a sentence does with each of its quantities.

    Args:
        tokens: The tokens of one sentence.
        places: From which token up to which each quantity stands, hedges included, in order.
    """
    return [Claim() for _ in places]


def is_moving(tokens: Tokens, at: int) -> bool:
    """
    Whether the words before a "from", "to", "up to" or "down to" there tell of a change.

    If so, "from 5.5 to 5.25 percent" are two levels and no range, and "up to 3.4 percent" has no
    hedge: what stands behind "to" is a level.
    """
    return False


def refusal(tokens: Tokens) -> str | None:
    """Find the word of a phrase that makes it no assertion; `None` if there is none."""
    return None
