"""The nouns of counts: where a noun phrase after a number ends."""

from __future__ import annotations

from typing import NamedTuple

from sco_facts.phrases.tokens import Tokens, after_hyphen, is_glued, lower_at

LONGEST = 5

# Words that no noun phrase goes across.
FUNCTION_WORDS = frozenset(
    """a about above across after again against ago all along although am among an and annually
    any are around as at away back be because been before behind being below between beyond both
    but by can could did do does done down due during each either else even ever every except
    for from had has have he her here him his how however i if in into is it its itself just
    last later least less like may me might more most much must my near neither never next no
    nor not now of off on once only onto or our out over own per rather she should since so some
    still such than that the their them then there these they this those though through thus to
    today together too toward towards under unless until up upon us versus via vs was we were
    what when where whether which while who whom whose why will with within without would yet
    yesterday you your apiece worldwide annually yearly daily monthly earlier altogether hundred
    thousand lakh lakhs million crore crores billion trillion dozen half one two three four five
    six seven eight nine ten eleven twelve times hundreds thousands millions
    billions trillions dozens tens""".split()
)
_DROPPED = frozenset("more other others additional further different separate such".split())
_PLURALS = frozenset(
    """people men women children aircraft spacecraft fish sheep cattle police staff personnel
    species series teeth feet mice geese oxen criteria phenomena data media bacteria alumni
    households persons policemen policewomen businessmen fishermen servicemen spokesmen
    headquarters means crossroads analyses crises bases theses diagnoses buses gases
    viruses campuses""".split()
)
# They end in s and stand before the noun that is counted.
_SINGULARS = frozenset(
    """news sports goods customs logistics communications arms savings sales economics gas bus
    series operations systems business process access physics politics mathematics athletics
    electronics robotics statistics services cross press glass class less always perhaps
    previous various religious serious famous precious""".split()
)

# What years have, so that the number before them is one: "below 1990 levels".
OF_YEARS = frozenset(
    """levels figures highs lows peaks results prices rates averages totals estimates
    forecasts""".split()
)


class Noun(NamedTuple):
    """The noun of a count, and the place after it."""

    text: str
    end: int


def noun_at(tokens: Tokens, at: int, *, is_one: bool = False) -> Noun | None:
    """
    Find the noun of a count: up to five words, the last the first plural in lower case.

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
    while lower_at(tokens, first) in _DROPPED and not is_glued(tokens, first):
        first += 1
    end = first
    for _ in range(LONGEST):
        after_word = _word(tokens, end)
        if after_word is None:
            break
        end = after_word
        if not is_one and _is_plural(tokens[end - 1].text):
            return Noun(_text(tokens, first, end), end)
    is_single = is_one and end > first and tokens[end - 1].text.islower()
    return Noun(_text(tokens, first, end), end) if is_single else None


def _word(tokens: Tokens, at: int) -> int | None:
    """Step over one word of a noun phrase, hyphens and all."""
    if at >= len(tokens) or is_glued(tokens, at) or not tokens[at].is_word:
        return None
    if tokens[at].lower in FUNCTION_WORDS:
        return None
    end = at + 1
    while (following := after_hyphen(tokens, end)) > end and tokens[following].is_word:
        end = following + 1
    return None if is_glued(tokens, end) and tokens[end].text in "-–/&@" else end


def _is_plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return (
        word.islower()
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in _SINGULARS
    )


def _text(tokens: Tokens, start: int, end: int) -> str:
    words = ((" " if each.space else "") + each.text for each in tokens[start:end])
    return "".join(words).strip()
