"""The nouns of counts: where a noun phrase after a number ends."""

from __future__ import annotations

from typing import NamedTuple

from sco_facts.phrases import words as lists
from sco_facts.phrases.tokens import Tokens, after_hyphen, is_at, is_glued, lower_at, wording
from sco_facts.quantities.unit_table import CURRENCIES, HINTS, UNIT_WORDS

LONGEST = 5
_OFTEN_COUNTED = frozenset("operations systems services savings classes".split())
_NO_MEN = frozenset("specimen omen regimen abdomen acumen semen amen stamen".split())
# In tokens, hyphens among them: "state-of-the-art" has seven.
_LONGEST_COMPOUND = 13
# Words of units, though nobody knows which one: "2,000 pounds" are no count, nor are "cubic feet".
_NO_NOUNS = (
    frozenset(HINTS)
    | {"feet", "cents", "paise"}
    | lists.UNKNOWN_UNITS
    | {word for word in UNIT_WORDS if UNIT_WORDS[word] in CURRENCIES}
)


class Noun(NamedTuple):
    """The noun of a count, and the place after it."""

    text: str
    end: int


def noun_at(tokens: Tokens, at: int, *, is_one: bool = False) -> Noun | None:
    """
    Find the noun of a count, up to its first plural.

        noun = {adjective | singular}, plural | participle

    Args:
        tokens: The text.
        at: The place after the number.
        is_one: Whether exactly one is counted, so that the noun is no plural: all words up to
            the next function word are taken.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> noun_at(list(scan(["five railway corridors pass"])), 1).text
        'railway corridors'
    """
    first = at
    while lower_at(tokens, first) in lists.DROPPED_ADJECTIVES and not is_glued(tokens, first):
        first += 1
    if lower_at(tokens, first) in lists.PARTICIPLES and not _goes_on(tokens, first + 1):
        return Noun(tokens[first].text, first + 1)
    # "Monthly users"
    end = first + (lower_at(tokens, first) in lists.EVERY and not is_glued(tokens, first))
    for _ in range(LONGEST):
        after_word = _word(tokens, end)
        if after_word is None:
            break
        end = after_word
        if not is_one and is_plural(tokens, end - 1):
            if tokens[end - 1].text.lower() in _NO_NOUNS:
                return None
            return Noun(wording(tokens, first, end), end)
    is_single = is_one and end > first and tokens[end - 1].text.islower()
    return Noun(wording(tokens, first, end), end) if is_single else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a content word follows, so that the one before is an adjective or a verb."""
    if at >= len(tokens) or is_glued(tokens, at):
        return False
    is_verb = tokens[at].is_number or (is_at(tokens, at, "at") and is_at(tokens, at + 1, "least"))
    return is_verb or (tokens[at].is_word and tokens[at].lower not in lists.FUNCTION_WORDS)


def _word(tokens: Tokens, at: int) -> int | None:
    """Step over one word of a noun phrase, hyphens and all."""
    if at >= len(tokens) or is_glued(tokens, at) or not tokens[at].is_word:
        return None
    end = at + 1
    while (following := after_hyphen(tokens, end)) > end and tokens[following].is_word:
        end = following + 1
        if end - at > _LONGEST_COMPOUND:
            return None
    if end == at + 1 and tokens[at].lower in lists.FUNCTION_WORDS and not _is_acronym(tokens, at):
        return None
    return None if is_glued(tokens, end) and tokens[end].text in "-–/&@" else end


def _is_acronym(tokens: Tokens, at: int) -> bool:
    """Tell the US and IT from "us" and "it", outside a headline in capitals."""
    is_capital = len(tokens[at].text) > 1 and tokens[at].text.isupper()
    return is_capital and at + 1 < len(tokens) and tokens[at + 1].text.islower()


def is_plural(tokens: Tokens, at: int) -> bool:
    """Whether the word there is a plural that ends a noun phrase: "ships", "Kenyans"."""
    word = tokens[at].text
    if word.isupper() and at and tokens[at - 1].text.isupper() and tokens[at - 1].is_word:
        # A headline in capitals.
        word = word.lower()
    is_acronym = len(word) > 2 and word[:-1].isupper() and word.endswith("s")
    is_acronym = is_acronym and word[:-1] not in UNIT_WORDS
    if (
        is_acronym
        or word in lists.PLURALS
        or (word.endswith(("children", "people", "women", "men")) and word not in _NO_MEN)
    ):
        return True
    if word == "head":
        after = lower_at(tokens, at + 1)
        return not after.isalpha() or after in lists.FUNCTION_WORDS or after.endswith("ed")
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s")):
        return False
    if word in _OFTEN_COUNTED:
        # "6,300 operations", but "5 operations centres".
        return _word(tokens, at + 1) is None
    if word.islower():
        return word not in lists.SINGULARS
    # Of two nouns, the last is counted: "two Celtics players", but "two Kenyans claimed".
    if not word[1:].islower() or word.lower() in lists.SINGULARS:
        return False
    if at + 1 == len(tokens):
        return True
    following = tokens[at + 1]
    is_name = following.space != "" and following.text[:1].isupper()
    is_noun = following.text.islower() and following.text not in lists.FUNCTION_WORDS
    return not is_name and not (is_noun and is_plural(tokens, at + 1))
