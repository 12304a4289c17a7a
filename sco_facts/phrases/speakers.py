"""Speakers: who says what a sentence says, in its own words."""

from __future__ import annotations

from typing import NamedTuple

from sco_facts.phrases.cues import (
    NAME_ARTICLES,
    NAME_BOUNDS,
    NAME_DATES,
    NAME_ENDINGS,
    NAME_OPENINGS,
    NO_NAME_VERBS,
    NOBODY,
    NOT_SAYING,
    OTHER_VOICES,
    SAID_WHERE,
    SAYING,
    SAYING_BEHIND,
    SAYING_OF_OBJECTS,
    SAYING_THAT,
)
from sco_facts.phrases.tokens import Tokens, is_at, lower_at

_LONGEST = 8


class Attribution(NamedTuple):
    """Who says something, and from which token up to which it is said."""

    words: str
    start: int
    end: int
    is_denial: bool = False


def attributions(tokens: Tokens) -> list[Attribution]:
    """
    List who says what in a sentence.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> [each.words for each in attributions(list(scan(["The port said 5% is too much."])))]
        ['port']
    """
    found: list[Attribution] = []
    for at, token in enumerate(tokens):
        word = token.lower
        if word in SAYING_BEHIND:
            found += _at_verb(tokens, at)
        elif word == "according" and is_at(tokens, at + 1, "to"):
            found += _according(tokens, at)
        elif word in ("put", "puts") and is_at(tokens, at + 1, "the"):
            found += _putting(tokens, at)
    return found


def speaker_at(found: list[Attribution], start: int, end: int) -> Attribution | None:
    """Choose who says what stands from one token up to another: the nearest before, or behind."""
    said = [each for each in found if each.start <= start and end <= each.end]
    return said[-1] if said else None


def _at_verb(tokens: Tokens, at: int) -> list[Attribution]:
    word = tokens[at].lower
    if lower_at(tokens, at - 1) in NOT_SAYING:
        is_asking = word == "demanding"
        if not is_asking:
            return []
    behind = _said_behind(tokens, at)
    if behind:
        return behind
    following = lower_at(tokens, at + 1)
    is_open = word in SAYING - SAYING_THAT or word in SAYING_OF_OBJECTS
    if not is_open and (word.startswith("show") or not _has_that(tokens, at)):
        return []
    if following in (",", ".") and word not in SAYING_OF_OBJECTS:
        return []
    words = _subject(tokens, at)
    return [Attribution(words, at + 1, _scope_end(tokens, at))] if words else []


def _scope_end(tokens: Tokens, at: int) -> int:
    """Find where someone else may go on: behind ";" or ", but", outside quotation marks."""
    if any(tokens[place].text[0] in '"“' for place in range(at + 1, min(at + 4, len(tokens)))):
        return len(tokens)
    others = OTHER_VOICES | {"and"} if tokens[at].lower in SAYING_OF_OBJECTS else OTHER_VOICES
    for place in range(at + 1, len(tokens)):
        if is_at(tokens, place, ";") or (
            is_at(tokens, place, ",") and lower_at(tokens, place + 1) in others
        ):
            return place
    return len(tokens)


def _has_that(tokens: Tokens, at: int) -> bool:
    return any(is_at(tokens, place, "that") for place in range(at + 1, at + 5))


def _said_behind(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "…, the ministry says." and "…, said the ministry."."""
    is_denial = tokens[at].lower in ("denied", "denies")
    before = lower_at(tokens, at - 1)
    if before in (",", '"', "”", '",', '"'):
        end = _name_end(tokens, at + 1)
        words = _named(tokens, at + 1, end)
        return [Attribution(words, 0, at - 1, is_denial)] if words else []
    start = _name_start(tokens, at)
    if start == 0 or not is_at(tokens, start - 1, ",", '"', "”") or not _is_closing(tokens, at):
        return []
    words = _named(tokens, start, at)
    return [Attribution(words, 0, start - 1, is_denial)] if words else []


def _is_closing(tokens: Tokens, at: int) -> bool:
    """Whether nothing is said behind a verb but when, where and to whom it was."""
    after = at + 1
    if tokens[at].lower.startswith("t"):
        while lower_at(tokens, after).isalpha() and not is_at(tokens, after, "that"):
            after += 1
    if lower_at(tokens, after) in SAID_WHERE:
        after += 1
        for _ in range(_LONGEST):
            if not (after < len(tokens) and tokens[after].is_word) or is_at(tokens, after, "that"):
                break
            after += 1
    while lower_at(tokens, after) in NAME_DATES:
        after += 1
    return after >= len(tokens) or tokens[after].text[0] in '.,;!?"”'


def _name_start(tokens: Tokens, at: int) -> int:
    """Find where the name before a verb begins."""
    place = at - 1
    while place >= 0 and at - place <= 2 * _LONGEST and tokens[place].lower not in NAME_BOUNDS:
        place -= 1
    return place + 1


def _name_end(tokens: Tokens, at: int) -> int:
    end = at
    while end < len(tokens) and (tokens[end].is_word or tokens[end].text == "-"):
        if tokens[end].lower in NAME_DATES or tokens[end].lower in ("on", "who", "which"):
            break
        end += 1
    return end


def _is_article(tokens: Tokens, at: int) -> bool:
    is_inner = lower_at(tokens, at - 1) in NAME_OPENINGS
    return lower_at(tokens, at) in NAME_ARTICLES and not is_inner


def _named(tokens: Tokens, start: int, end: int) -> str | None:
    """Cut articles, times and adverbs from a name; `None` if what is left is no name."""
    while start < end and lower_at(tokens, end - 1) in NAME_ENDINGS | NAME_DATES | {"on"}:
        end -= 1
    while start < end and lower_at(tokens, start) in NAME_OPENINGS:
        start += 1
        places = range(end - 1, start, -1)
        determiner = next((at for at in places if _is_article(tokens, at)), None)
        start = determiner or start
        while start < end and lower_at(tokens, start) in NAME_DATES:
            start += 1
    while start < end and lower_at(tokens, start) in NAME_ARTICLES:
        start += 1
    inside = tokens[start:end]
    if not inside or len(inside) > _LONGEST or inside[0].lower in NOBODY:
        return None
    if any(token.is_number or token.lower in NO_NAME_VERBS | SAYING for token in inside):
        return None
    return "".join(
        (" " if token.space and at else "") + token.text for at, token in enumerate(inside)
    )


def _subject(tokens: Tokens, at: int) -> str | None:
    """Find the subject of a verb: the name before it, or the first one in "X grew and said"."""
    if is_at(tokens, at - 1, "and", "but"):
        end = next((place for place in range(at) if tokens[place].lower in NO_NAME_VERBS), 0)
        return _named(tokens, 0, end)
    return _named(tokens, _name_start(tokens, at), at)


def _according(tokens: Tokens, at: int) -> list[Attribution]:
    end = _name_end(tokens, at + 2)
    words = _named(tokens, at + 2, end)
    if not words:
        return []
    # At its head it goes for what follows, else for what stands before.
    is_head = at < 3
    return [Attribution(words, end if is_head else 0, len(tokens) if is_head else at)]


def _putting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "airlines put the damage at" and "bank estimates put the damage at"."""
    if not any(is_at(tokens, place, "at") for place in range(at + 2, at + 6)):
        return []
    if lower_at(tokens, at - 1) in ("estimates", "estimate"):
        return []
    words = _subject(tokens, at)
    return [Attribution(words, at + 1, len(tokens))] if words else []
