"""Changes: whether a quantity is a change or the level it ends at, and which way it goes."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from sco_facts.phrases import cues as lists
from sco_facts.phrases.cues import Direction, Mode
from sco_facts.phrases.symbols import is_measured
from sco_facts.phrases.tokens import Tokens, after_hyphen, is_at, is_glued, lower_at
from sco_facts.phrases.words import MINUS, VERBAL_HEDGES


class Change(NamedTuple):
    """
    What a quantity is of a change.

    Args:
        direction: -1 where the words say less, 1 where they say more, else 0.
        mode: `change` for its size, `level` for where it starts or ends, `None` for neither.
    """

    direction: Direction = 0
    mode: Mode | None = None


_NONE = Change()


_FAR, _NEAR, _CARRIED, _BROUGHT = 24, 10, 8, 10
# Behind a verb of change these lead to a level that it passed.
_PLACES = ("in", "for", "at", "on", "among")
_CROSSING = ("above", "below", "past", "beyond", "under")


def change_at(
    tokens: Tokens, start: int, end: int, earlier: tuple[int, Change] | None = None
) -> Change:
    """
    Say what the quantity that stands there is of a change.

    Args:
        tokens: The tokens of its sentence.
        start: The place of its first token, hedges included.
        end: The place after its last token.
        earlier: Where the quantity before it ends, and what that is of a change.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> change_at(list(scan(["fell by 8.4 percent"])), 2, 4)
        Change(direction=-1, mode='change')
    """
    if is_at(tokens, start, "+") and lower_at(tokens, start - 1) in ("", "(", ",", ":"):
        return Change(1, "change") if _is_share(tokens, start, end) else _NONE
    first = tokens[start]
    if first.raw in MINUS and "|" in first.lead and _is_share(tokens, start, end):
        # "-18.4%" in a cell of its own.
        return Change(-1, "change")
    lead = start if is_at(tokens, start, "by") else lead_of(tokens, start)
    word = lower_at(tokens, lead)
    if is_at(tokens, start, "as") and is_at(tokens, start + 1, "high", "low"):
        return Change(0, "level") if word in lists.SIGNS else _NONE
    if (way := _crossed(tokens, start)) is not None:
        return Change(way, "level")
    if word == "by":
        return (
            _by(tokens, lead, start, end)
            or _behind(tokens, start, end)
            or _carried(tokens, start, end, lead, earlier)
        )
    if word in ("to", "from"):
        # "Expected to top 5%": the verb of an infinitive, and no level.
        if word == "to" and lower_at(tokens, start) in VERBAL_HEDGES:
            return _carried(tokens, start, end, lead, earlier)
        told = _level(tokens, lead)
        if told is not None:
            return Change(_sign(tokens[told].lower), "level")
        if _is_brought(tokens, lead):
            return Change(0, "level")
        return _being(tokens, lead, start, end) or _carried(tokens, start, end, lead, earlier)
    return (
        _direct(tokens, lead, start, end)
        or _of(tokens, lead, start, end)
        or _being(tokens, lead, start, end)
        or _behind(tokens, start, end)
        or _carried(tokens, start, end, lead, earlier)
    )


def _crossed(tokens: Tokens, start: int) -> Direction | None:
    """Say which way "fell below", "dipping under" and "rose well above" go, if they stand there."""
    at = next((at for at in (start, start + 1) if is_at(tokens, at, *_CROSSING)), None)
    if at is None:
        return None
    if _is_brought(tokens, at):
        return 0
    for place in range(at - 1, max(-1, at - 1 - _BROUGHT), -1):
        if lower_at(tokens, place) in lists.NO_ADJECTIVES:
            break
        if way := lists.OBJECT_VERBS.get(lower_at(tokens, place)):
            # "A cold spell pushed daily demand above 410 million".
            return way
    at -= 1 + is_at(tokens, at - 1, "well", "far", "back", "just")
    # What did not fall below a level is not at it.
    if any(is_at(tokens, place, "not", "never") for place in range(at - 4, at)):
        return None
    return lists.DIRECT_VERBS.get(lower_at(tokens, at))


def _is_brought(tokens: Tokens, at: int) -> bool:
    """Read "brings the total to" and "will bring the death rate below"."""
    words = [token.lower for token in tokens[max(0, at - _BROUGHT) : at]]
    bring = next((at for at, word in enumerate(words) if word in lists.BRINGING), len(words))
    return not lists.LEVEL_NOUNS.isdisjoint(words[bring:])


def is_moving(tokens: Tokens, at: int) -> bool:
    """
    Whether the words before a "from", "to", "up to" or "down to" there tell of a change.

    Then "from 5.5 to 5.25 percent" are two levels and no range, and "up to" is no hedge.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> is_moving(list(scan(["fell from 5.5 to 5.25 percent"])), 1)
        True
    """
    word = lower_at(tokens, at)
    if word in ("up", "down"):
        place = at - 1
        while is_at(tokens, place, "back", "again"):
            place -= 1
        verb = lower_at(tokens, place)
        return (
            verb in lists.MOVING_VERBS
            or verb.startswith("climb")
            or (word == "down" and _sign(verb) == -1)
        )
    if lower_at(tokens, at - 1) in lists.NO_RANGE:
        return False
    return _level(tokens, at) is not None


def _sign(word: str) -> Direction:
    return lists.SIGNS.get(word, 0)


def lead_of(tokens: Tokens, start: int) -> int:
    """Find the word that leads to a quantity: "to" in "to a record 5%", "to a low of 5%"."""
    at = _before_sizes(tokens, start - 1)
    if is_at(tokens, at, "of") and lower_at(tokens, at - 1) in lists.MARKS:
        if lower_at(tokens, at - 1) in lists.SUMS:
            return _before_sizes(tokens, at - 2)
        for place in range(at - 2, max(-1, at - 7), -1):
            if is_at(tokens, place, "to", "from", "by"):
                return place
    return at


def _before_sizes(tokens: Tokens, at: int) -> int:
    for _ in range(4):
        word = lower_at(tokens, at)
        if not (word in lists.BEFORE_SIZES or (word.endswith("ly") and len(word) > 4)):
            break
        at -= 1
    return at


def _is_share(tokens: Tokens, start: int, end: int) -> bool:
    return any(
        token.lower in lists.SHARE_WORDS
        or (token.lower == "cent" and lower_at(tokens, at - 1) == "per")
        for at, token in enumerate(tokens[start:end], start=start)
    )


def _is_money(tokens: Tokens, start: int, end: int) -> bool:
    return any(
        unicodedata.category(token.text[0]) == "Sc" or token.text.lower() in lists.COINS
        for token in tokens[start:end]
    )


def _is_short(tokens: Tokens, at: int) -> bool:
    """Whether what "fell just short of" a figure is told there: that is no fall."""
    return is_at(tokens, at + 1, "short") or is_at(tokens, at + 2, "short")


def _told(tokens: Tokens, at: int, most: int) -> int | None:
    """Find the last word of change before a place, in its clause."""
    for place in range(at - 1, max(-1, at - 1 - most), -1):
        word = tokens[place].lower
        is_sum = word in lists.SHARE_NOUNS and lower_at(tokens, place + 1) == "of"
        is_compound = is_at(tokens, place - 1, "-") and is_glued(tokens, place)
        if word in lists.SIGNS and not (is_sum or is_compound or _is_short(tokens, place)):
            return place
        if word == "that" and lower_at(tokens, place - 1) in lists.SIGNS:
            # "Lowered that for 2027 to 1.7 percent."
            continue
        if word == "and" and tokens[place - 1].is_number and tokens[place + 1].is_number:
            # "Between 2010 and 2023"
            continue
        if word in lists.CHANGE_STOPS or word in (";", ":"):
            return None
        if word == "as" and lists.EXTENTS.isdisjoint(
            (lower_at(tokens, place - 1), lower_at(tokens, place + 1))
        ):
            return None
    return None


def _level(tokens: Tokens, lead: int) -> int | None:
    """Find the word of change of which "to" or "from" there leads to a level."""
    if is_at(tokens, lead, "to") and lower_at(tokens, lead - 1) in lists.BEFORE_TO:
        return None
    told = _told(tokens, lead, _FAR)
    if told is None or tokens[told].lower in lists.NO_LEVEL:
        return None
    if is_at(tokens, lead, "from") and _is_aside(tokens, told, lead):
        return None
    is_particle = tokens[told].lower in ("up", "down", "higher", "lower")
    is_phrasal = told < lead - 1 and lower_at(tokens, told - 1) in lists.PHRASAL_VERBS
    return None if is_particle and is_phrasal else told


def _is_aside(tokens: Tokens, told: int, lead: int) -> bool:
    """Whether a noun phrase behind a comma leads to it: "halved to 6%, a whisker from the 5%"."""
    comma = next((at for at in range(lead - 1, told, -1) if is_at(tokens, at, ",")), None)
    return comma is not None and lower_at(tokens, comma + 1) in lists.CHANGE_ARTICLES


def _by(tokens: Tokens, lead: int, start: int, end: int) -> Change | None:
    """Read "fell by", "lowered its rate by", "exceeds the cap by"; no agent: "made by"."""
    before = lower_at(tokens, lead - 1)
    if before not in lists.SIGNS and before.endswith("ed"):
        return None
    told = _told(tokens, lead, _NEAR)
    is_lost = told is not None and tokens[told].lower in lists.LOSING_VERBS
    if is_lost and not (_is_share(tokens, start, end) or _is_money(tokens, start, end)):
        # "Lost by 73 runs"
        return None
    return _size(tokens, told)


def _size(tokens: Tokens, told: int | None) -> Change | None:
    sign = 0 if told is None else _sign(tokens[told].lower)
    return Change(sign, "change") if sign else None


def _direct(tokens: Tokens, lead: int, start: int, end: int) -> Change | None:
    """Read "fell 3%", "up 12%", "trimmed 0.04 seconds off"."""
    word, is_share = lower_at(tokens, lead), _is_share(tokens, start, end)
    if word == "at" and is_share and lower_at(tokens, lead - 1) in lists.MOVES:
        # "Prices were rising at 4 percent."
        return Change(lists.SIGNS[lower_at(tokens, lead - 1)], "change")
    if word in ("up", "down"):
        verb = lower_at(tokens, lead - 1)
        is_counting = not (is_share or _is_money(tokens, start, end))
        is_act = verb.endswith(("ing", "ed")) and verb not in lists.SIGNS
        is_phrasal = verb in lists.PHRASAL_VERBS or (
            is_counting and (verb in lists.ENDING_VERBS or is_act)
        )
        return None if is_phrasal else Change(lists.SIGNS[word], "change")
    if word in lists.OBJECT_VERBS and is_at(tokens, end, "off") and not is_share:
        return Change(lists.SIGNS[word], "change")
    if word == "growth":
        return Change(1, "change")
    if is_at(tokens, lead - 1, "a", "an", "the") and word != "growth":
        # "A cool $5 million" does not cool.
        return None
    if word in lists.OBJECT_TOO and not is_share and _is_counting(tokens, start, end):
        # "Prosecutors dropped 14 counts", but "the team fell 14 places".
        return None
    sign = 0 if _is_short(tokens, lead) else lists.DIRECT_VERBS.get(word, 0)
    if word.startswith("add") and _leads_to(tokens, end):
        return Change(1, "change")
    # "Nickel lost $145 to $15,620."
    is_priced = is_at(tokens, end, "to") and _is_money(tokens, start, end)
    if not sign or (word in lists.SHARE_VERBS and not (is_share or is_priced)):
        return None
    if not is_share and (is_at(tokens, end, "of") or lower_at(tokens, end) in lists.AWAY):
        return None
    return Change(sign, "change")


def _is_counting(tokens: Tokens, start: int, end: int) -> bool:
    """Whether what stands there counts things, and is no measure, place or sum of money."""
    is_measure = any(is_measured(tokens, at) for at in range(start, end))
    last = lower_at(tokens, end - 1)
    is_counted = last.isalpha() and last not in lists.PLACES_FALLEN
    return is_counted and not (is_measure or _is_money(tokens, start, end))


def _leads_to(tokens: Tokens, end: int) -> bool:
    """Whether "to" follows, or another figure and "to": "adds 300 miles and 11 days to"."""
    words = [token.lower for token in tokens[end : end + 5]]
    return words[:1] == ["to"] or (words[:1] == ["and"] and "to" in words)


def _of(tokens: Tokens, lead: int, start: int, end: int) -> Change | None:
    """Read "growth of 9.5%", "a fall in exports of 3%", "growing at an annual rate of 5%"."""
    if not is_at(tokens, lead, "of"):
        return None
    is_share = _is_share(tokens, start, end)
    if is_at(tokens, lead - 1, "rate", "pace"):
        return _size(tokens, _told(tokens, lead - 1, 5))
    noun = lead - 1
    if lower_at(tokens, noun) not in lists.SIGNS:
        for place in range(lead - 2, max(-1, lead - 7), -1):
            if is_at(tokens, place, "in") and lower_at(tokens, place - 1) in lists.SIGNS:
                noun = place - 1
    word = lower_at(tokens, noun)
    if word not in lists.SIZE_NOUNS or (word in lists.SHARE_NOUNS and not is_share):
        return None
    sign = lists.SIGNS[word]
    return Change(-sign if is_at(tokens, noun - 1, "negative") else sign, "change")


def _being(tokens: Tokens, lead: int, start: int, end: int) -> Change | None:
    """Read "growth was 5%", "the gain would be no more than 18%"."""
    at = lead
    if is_at(tokens, at, "to", "in", "at"):
        # "Growth came to 0.7 percent", "growth came in at 5 percent".
        came = at - 1 - is_at(tokens, at - 1, "in")
        at = came - 1 if is_at(tokens, came, "came", "comes") else lead
    while lower_at(tokens, at) in lists.EQUATING:
        at -= 1
    word = lower_at(tokens, at)
    is_size = at < lead and word in lists.SIZE_NOUNS and _is_share(tokens, start, end)
    return Change(lists.SIGNS[word], "change") if is_size else None


def _behind(tokens: Tokens, start: int, end: int) -> Change | None:
    """Read "a 20% drop", "3% higher", "six centimetres more than", "4.5 degrees below normal"."""
    is_share = _is_share(tokens, start, end)
    is_fold = any(token.lower.endswith(("times", "fold")) for token in tokens[start:end])
    word = lower_at(tokens, end)
    if word in lists.COMPARATIVES:
        singulars = {token.lower.removesuffix("s") for token in tokens[start:end]}
        is_lasting = not lists.DURATIONS.isdisjoint(singulars)
        is_speed = is_lasting and word in ("faster", "slower")
        is_age = word in ("older", "younger") and not is_at(tokens, end + 1, "than")
        return None if is_speed or is_age else _compared(tokens, end, is_share or is_fold)
    if word == "off" and is_share and {lower_at(tokens, end + 2), lower_at(tokens, end + 3)} & {
        "peak", "high",
    }:  # fmt: skip
        return Change(-1, "change")
    if lower_at(tokens, end - 1) in lists.DURATIONS and not is_share:
        return None
    if word in ("up", "down") and (is_share or _is_money(tokens, start, end)):
        # So it is in "6% up on the year".
        is_last = lower_at(tokens, end + 1) in ("", "on", "from", ",", ".", ";")
        return Change(lists.SIGNS[word], "change") if is_last else None
    # An article leads to "a 6% drop" and "an annual 6% drop".
    is_adjective = start > 1 and lower_at(tokens, start - 1) not in lists.NO_ADJECTIVES
    led = (lower_at(tokens, start - 1 - (is_adjective and tokens[start - 1].is_word)),)
    is_led = not lists.CHANGE_ARTICLES.isdisjoint((*led, tokens[start].lower))
    is_money = _is_money(tokens, start, end)
    at = after_hyphen(tokens, end)
    for place in range(at, at + 3):
        word = lower_at(tokens, place)
        if word in lists.SIZE_NOUNS:
            is_noun = is_led or is_fold or word in lists.ONLY_NOUNS
            is_noun = is_noun or is_at(tokens, place + 1, "in", "on", "for", "over", "since")
            is_sized = is_share or is_fold or (place == at and (is_money or is_led))
            if word in lists.SHARE_NOUNS and not is_share:
                return None
            return Change(lists.SIZE_NOUNS[word], "change") if is_noun and is_sized else None
        if not word.isalpha() or word in lists.NO_ADJECTIVES:
            return None
    return None


def _compared(tokens: Tokens, at: int, is_share: bool) -> Change | None:
    word, following = tokens[at].lower, lower_at(tokens, at + 1)
    if word in ("above", "below", "over", "under"):
        is_led = following in lists.CHANGE_ARTICLES
        is_named = not lists.STANDARDS.isdisjoint(
            token.lower for token in tokens[at + 1 : at + (6 if is_led else 2)]
        )
        return Change(lists.COMPARATIVES[word], "change") if is_named else None
    is_compared = following == "than" or not following.isalpha() or following in lists.NO_ADJECTIVES
    return Change(lists.COMPARATIVES[word], "change") if is_share or is_compared else None


def _carried(
    tokens: Tokens, start: int, end: int, lead: int, earlier: tuple[int, Change] | None
) -> Change:
    """
    Take over what the quantity before is: "$5 million, or less than 3 percent".

    The words between may be no more than a few, without a new verb of change.
    """
    if earlier is None or earlier[1].mode is None:
        return _NONE
    before, change = earlier
    between = [token.lower for token in tokens[before:start]]
    if lead >= before and lower_at(tokens, lead) in ("to", "by", "from"):
        is_near = len(between) <= _CARRIED and ("and" in between or between == [",", "from"])
        wanted = "change" if is_at(tokens, lead, "by") else "level"
        return change if is_near and change.mode == wanted else _NONE
    between = [word for word in between if word != ","]
    first = max(0, before - 3)
    is_share, was_share = (_is_share(tokens, *each) for each in ((start, end), (first, before)))
    if between and between[0] in lists.APPOSED and len(between) == 1:
        return change if change.mode == "change" or was_share or not is_share else _NONE
    shares = is_share and (was_share or _is_money(tokens, first, before))
    # "45 minutes to each trip and as much as 80 minutes"
    last = lower_at(tokens, end - 1)
    is_like = shares or (last.isalpha() and last == lower_at(tokens, before - 1))
    # "Cut waste by 18%, and a third of our lorries run on gas" begins anew.
    is_subject = is_at(tokens, start - 1, "and") and is_at(tokens, start - 2, ",")
    is_subject = is_subject and is_at(tokens, end, "of")
    is_alike = is_like and len(between) <= _CARRIED and not is_subject
    is_joined = bool(between) and (_is_joined(between) or _is_listed(tokens, before, start, end))
    return change if is_alike and is_joined else _NONE


def _is_listed(tokens: Tokens, before: int, start: int, end: int) -> bool:
    """Whether both have a place or time of their own: "rose 3% in May, 5% in June"."""
    words = [token.text for token in tokens[before + 1 : start - 1]]
    return (
        is_at(tokens, start - 1, ",")
        and is_at(tokens, before, *_PLACES)
        and lower_at(tokens, end) in _PLACES
        and lists.NO_ADJECTIVES.isdisjoint(words)
        and lists.CHANGE_STOPS.isdisjoint(words)
    )


def _is_joined(between: list[str]) -> bool:
    """Whether the second of two is only set beside the first: "and 6%", "against 3%"."""
    is_added = between[-1] == "and" or (between[-1] == "another" and "and" in between)
    return is_added or between[-1] in lists.AGAINST
