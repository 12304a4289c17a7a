"""Speakers: who says what in a sentence."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from sco_facts.phrases import cues as lists
from sco_facts.phrases.amounts import starts_figure
from sco_facts.phrases.cues import Modality
from sco_facts.phrases.names import (
    NAME_ARTICLES,
    NAME_BOUNDS,
    NAME_ENDS,
    NAME_TIMES,
    NEAR,
    first_subject,
    name_end,
    name_start,
    named,
    subject,
    subject_end,
)
from sco_facts.phrases.tokens import Tokens, is_at, lower_at

_LONGEST, _HEAD = 8, 3
_QUOTES = ('"', "“", "”", '",', "''")
# What these take is an object of their own; a refused offer or worker is no word of anyone's.
_SAYING_OBJECTS = frozenset(
    "demanded demands demanding denied denies deny called calls urges urged".split()
)
_REFUSALS = frozenset("dismissed rejected".split())
# The first of these says whether a clause stands behind a verb: "claims 2,000 came".
_CLAUSE_VERBS = lists.OPEN_VERBS | (
    lists.FINITE - frozenset("says said exceeds stands remains employs costs covers owns".split())
)
# What a verb behind a claim makes of it.
_SAID_AS: dict[str, Modality] = {
    **dict.fromkeys(("denied", "denies", "deny"), "denied"),
    **dict.fromkeys(("estimates", "estimated", "reckon", "reckons"), "estimate"),
    **dict.fromkeys(("predict", "predicts", "predicted", "forecasts"), "forecast"),
}
_THINKING = lists.EXPECTING | {"doubt", "doubts", "doubted"}
_VIEWS = frozenset("words view opinion eyes count reckoning".split())
# Before a verb of saying these make it none; behind a noun that looks like one, the others do.
_NO_SUBJECT_WORDS = frozenset(
    """is are was were be been being as a an the its their his her of for from to in than not will
    would may might could never no beyond without""".split()
)
_NEAR_NAME = 3
_NOUN_FOLLOWERS = frozenset("of for from in on at by were was are is to alive dead".split())
_CLAUSE_ENDS = NAME_BOUNDS | frozenset("and or as before after .".split())
# "Found the owner guilty" and "told investors" name nobody who speaks.
_NEVER_INVERTED = (
    _SAYING_OBJECTS | _REFUSALS | frozenset("found find finds told tell tells shows".split())
)
_HEARING = frozenset("court inquest inquiry tribunal jury hearing".split())
_CONCESSIONS = frozenset("while whereas although though".split())
_OTHER_VOICES = frozenset(("but", "yet"))
_NO_GOING_ON = _OTHER_VOICES | _CONCESSIONS | frozenset("and from compared against".split())
# Behind a speaker these tell of him: "said Ann Lee, who keeps 140 cows".
_NEITHER_GOES_ON = _NO_GOING_ON | frozenset("who which whose where".split())
_SAID_WHEN = ("before", "after", "as", "when")
_SAID_WHERE = frozenset("on in at to reporters".split())
# In capitals these open the name of who speaks in a transcript.
_TOLD = ("said", "stated", "attributed", "quoted", "told")
_TITLES = frozenset("the mr mrs ms dr member senator minister chair governor lord lady sir".split())
# A label with a quotation names nobody.
_NO_NAMES = frozenset(
    "answer trade note claim statement verdict quote text result value figure total".split()
)
# Most words tell of no speaker.
_TOLD_BY = (
    lists.SAYING.keys() | lists.SAYING_ON | lists.PREDICTIONS | lists.EXPECTING | _VIEWS
) | frozenset("according put puts per citing rule rules ruled : — –".split())


class Attribution(NamedTuple):
    """Who says something, and from which token up to which it is said."""

    words: str
    start: int
    end: int
    modality: Modality = "asserted"


def _by(words: str | None, start: int, end: int) -> list[Attribution]:
    """Say who says what stands from one token up to another, if that is a name."""
    return [Attribution(words, start, end)] if words else []


def attributions(tokens: Tokens) -> list[Attribution]:
    """
    List who says what in a sentence; of two, the later one is the nearer.

        attribution = name, verb, ["that"], claim | claim, ",", (name, verb | verb, name)
                    | "according to", name | name, "put", …, "at", claim
                    | name, verb, "its", {word}, prediction | quotation, "—", name

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> [each.words for each in attributions(list(scan(["The port said 5% is too much."])))]
        ['port']
    """
    found: list[Attribution] = []
    for at, token in enumerate(tokens):
        word = token.lower
        if word not in _TOLD_BY:
            continue
        if word in lists.SAYING:
            found += _as_said(tokens, at) or _at_verb(tokens, at)
            if len(found) > 1 and found[-1].start == 0:
                # "It costs 3 million, the state says, and 9 million, critics say."
                # "They demanded that 5 million go to schools, which, they said, had 300 pupils."
                start = found[-2].end if found[-2].start == 0 else at * (found[-1].end > at)
                found[-1] = found[-1]._replace(start=start)
        elif word in lists.SAYING_ON and is_at(tokens, at - 1, ","):
            is_told = word == "saying" or is_at(tokens, at + 1, "that")
            first = first_subject(tokens, at) if is_told else None
            found += _by(found[-1].words if found else first, at + 1, len(tokens))
        elif word == "saying" and is_at(tokens, at - 1, "as") and is_at(tokens, at - 2, "quoted"):
            found += _by(subject(tokens, at - 2), at + 1, _scope_end(tokens, at))
        elif word in lists.PREDICTIONS and (predicted := _predicting(tokens, at)):
            found += predicted
        elif word in lists.EXPECTING:
            found += _expecting(tokens, at)
        elif word.startswith("rule") and is_at(tokens, at + 1, "out"):
            # "Ruled out adding 30 shops" is its own act.
            is_word = not lower_at(tokens, at + 2).endswith("ing")
            found += _by(subject(tokens, at) if is_word else None, at + 2, _scope_end(tokens, at))
        elif word == "according" and is_at(tokens, at + 1, "to"):
            found += _according(tokens, at)
        elif word in ("put", "puts"):
            found += _putting(tokens, at)
        elif word in _VIEWS:
            found += _viewed(tokens, at)
        elif word == ":" and (is_at(tokens, 1, "by", "to") and is_at(tokens, 0, *_TOLD)):
            # So it is in "attributed to the ministry: 5 million tonnes".
            found += _by(named(tokens, 2, at), at, len(tokens))
        elif word == ":" and _is_label(tokens, at):
            found += _by(named(tokens, 0, at), at, len(tokens))
        elif word == "per" and is_at(tokens, at - 1, ",") and tokens[at + 1 :]:
            end = name_end(tokens, at + 1)
            is_last = end >= len(tokens) - 1 and tokens[at + 1].text[0].isupper()
            found += _by(named(tokens, at + 1, end) if is_last else None, 0, at)
        elif (word in ("per", "citing") and at == 0) or (word == ":" and _is_quoted(tokens, at)):
            start = 0 if at else 1
            words = named(tokens, start, at or name_end(tokens, 1))
            found += _by(words, at, len(tokens))
        elif word in ("—", "–") and is_at(tokens, at - 1, *_QUOTES):
            found += _by(named(tokens, at + 1, name_end(tokens, at + 1)), 0, at)
    return found


def _as_said(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "as the union said", "as noted by the union" and "it was said by the union that"."""
    words = None
    if is_at(tokens, at + 1, "by"):
        is_passive = is_at(tokens, at - 2, "it", "as") and is_at(tokens, at - 1, "is", "was")
        if is_passive or is_at(tokens, at - 1, "as"):
            words = named(tokens, at + 2, name_end(tokens, at + 2))
        if words and is_at(tokens, at - 2, "as"):
            return _by(words, 0, at - 2) if at > 2 else _by(words, at + 1, len(tokens))
    elif is_at(tokens, 0, "as") and is_at(tokens, at + 1, ","):
        words = named(tokens, 1, at)
    return _by(words, at + 1, len(tokens))


def _at_verb(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "the port said", "the union demands", "a survey found that", "…, he says, …"."""
    if is_at(tokens, at, "told") and lower_at(tokens, at - 1) in lists.BE_FORMS:
        return []
    word, before, after = tokens[at].lower, lower_at(tokens, at - 1), at + 1
    after += is_at(tokens, after, *lists.SAYING[word].split()) if lists.SAYING[word] else 0
    if lists.SAYING[word] and after == at + 1:
        return []
    is_noun = word == "fear" and not before.endswith(("s", "people"))
    if is_noun or (before in _NO_SUBJECT_WORDS and word != "demanding"):
        return []
    if word == "heard" and not (
        is_at(tokens, after, "that")
        and is_at(tokens, at - 1, "court", "inquest", "tribunal", "jury")
    ):
        return []
    is_deprived = is_at(tokens, after + 1, "to") or any(
        token.is_number for token in tokens[after : after + 1]
    )
    if is_at(tokens, at, "denied", "denies") and is_deprived:
        # "Denied entry to 45 tourists"
        return []
    if word == "asked" and is_at(tokens, after, "it", "this", "that"):
        return []
    is_form = word.endswith("s") and word != "says"
    if is_form and before.endswith("ing"):
        # "Rejecting reports that".
        return []
    behind = _said_behind(tokens, at, after)
    if behind or (is_form and lower_at(tokens, after) in _NOUN_FOLLOWERS - {"to"}):
        return behind
    is_object = word in _SAYING_OBJECTS or word in _REFUSALS
    near = takewhile(lambda token: not token.is_number, tokens[after : after + 6])
    if word in _REFUSALS and not any(each.lower in lists.CLAIM_NOUNS for each in near):
        # An offer or a worker that is dismissed is no word of anyone's.
        return []
    has_that = any(is_at(tokens, place, "that") for place in range(after, after + 4))
    has_that |= is_at(tokens, at, "claim", "claims", "claimed") and is_at(tokens, after, "to")
    is_relative = is_at(tokens, name_start(tokens, at) - 1, "which", "that")
    has_that = has_that or is_at(tokens, after, ":") or _is_clause(tokens, after)
    has_that = has_that or (is_relative and lower_at(tokens, after) in lists.OPEN_VERBS)
    is_open = is_object or (
        not word.startswith("show") and (has_that or word not in lists.SAYING_THAT)
    )
    if not is_open:
        return []
    if is_at(tokens, after, ",", ".") and not is_object:
        return []
    end = _scope_end(tokens, at)
    if is_object and not has_that:
        # "She demanded an apology after waiting 5 hours."
        ends = (
            at
            for at in range(after, end)
            if is_at(tokens, at, "after", "before", "when")
            or (is_at(tokens, at, "and") and lower_at(tokens, at + 1) in lists.PAST)
        )
        end = next(ends, end)
    if is_at(tokens, name_start(tokens, at) - 1, "which", "who", *_CONCESSIONS):
        # "Critics argue that the plan, which the state says costs 3 million, will cost 9 million."
        end = next((place for place in range(after, end) if is_at(tokens, place, ",")), end)
    return _by(subject(tokens, at), after, end)


def _is_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause without "that" begins at a place: "claims 2,000 came"."""
    first, is_noun = lower_at(tokens, at), tokens[at - 1].lower[-1] == "s"
    is_led = first in NAME_ARTICLES or first in lists.CLAIM_LEADS
    is_led = is_led or any(map(starts_figure, tokens[at : at + 1]))
    if first.endswith("ing") and is_at(tokens, at - 1, "recommend", "recommends", "recommended"):
        return True
    # "Trade with the states last year came to 5 million."
    if first in _NOUN_FOLLOWERS or first in _CLAUSE_VERBS or (is_noun and not is_led):
        return False
    for token in tokens[at:]:
        if token.lower in _CLAUSE_VERBS:
            return True
        if token.lower in _CLAUSE_ENDS or token.text in _QUOTES:
            return False
    return False


def _scope_end(tokens: Tokens, at: int) -> int:
    """Find where someone else may go on: behind ";" or ", but", outside quotation marks."""
    if any(tokens[place].text[0] in '"“' for place in range(at + 1, min(at + 4, len(tokens)))):
        return len(tokens)
    verb, others = tokens[at].lower, _OTHER_VOICES
    is_object = verb in _SAYING_OBJECTS
    if verb in lists.EXPECTING:
        others = _NO_GOING_ON
    elif is_object or verb == ",":
        others = _OTHER_VOICES | _CONCESSIONS | {"and", "which"}
    for place in range(at + 1, len(tokens)):
        word = tokens[place].lower
        is_other = word == ";" or (word == "," and lower_at(tokens, place + 1) in others)
        # "Expects inflation to return to its 2% target": the target is not what it expects.
        is_known = (
            verb in _THINKING
            and word in lists.DEFINITE
            and any(is_at(tokens, near, *lists.TARGET_NOUNS) for near in range(place, place + 4))
        )
        if is_other or (is_object and word in _OTHER_VOICES | _CONCESSIONS) or is_known:
            return place
    return len(tokens)


def _said_behind(tokens: Tokens, at: int, after: int) -> list[Attribution]:
    """Read "…, the ministry says.", "…, said the ministry." and "…, it said, which …"."""
    modality = _SAID_AS.get(tokens[at].lower, "asserted")
    words, start, closing = None, at, None
    if is_at(tokens, at - 1, ",", *_QUOTES) and tokens[at].lower not in _NEVER_INVERTED:
        end = name_end(tokens, after)
        if (
            end < len(tokens)
            and tokens[end].text[0].isalnum()
            and tokens[end].lower not in NAME_ENDS
        ):
            return []
        words, start, closing = named(tokens, after, end), at, end
    if not words:
        closing, start = _closing(tokens, at, after), name_start(tokens, subject_end(tokens, at))
        # "…, which the ministry noted."
        start -= is_at(tokens, start - 1, "which") and is_at(tokens, start - 2, ",")
        if not start or not is_at(tokens, start - 1, ",", *_QUOTES):
            return []
        words = subject(tokens, at)
    if not words or closing is None:
        return []
    # In the middle of a sentence it goes for what follows too, but not for another clause.
    is_inside = is_at(tokens, closing, ",") and (
        lower_at(tokens, closing + 1) not in _NEITHER_GOES_ON
        and any(map(starts_figure, tokens[closing:]))
    )
    end = _scope_end(tokens, closing) if is_inside else start - 1
    return [Attribution(words, 0, end, modality)]


def _closing(tokens: Tokens, at: int, after: int) -> int | None:
    """Find the stop behind a verb, if only when, where and to whom it was stands between."""
    if tokens[at].lower.startswith("t"):
        while lower_at(tokens, after).isalpha() and not is_at(tokens, after, "that"):
            after += 1
    after += is_at(tokens, after, "here")
    if lower_at(tokens, after) in _SAID_WHERE:
        after += 1
        for _ in range(_LONGEST):
            if not (after < len(tokens) and tokens[after].is_word) or is_at(tokens, after, "that"):
                break
            after += 1
    while lower_at(tokens, after) in NAME_TIMES or is_at(tokens, after, *NEAR):
        after += 1
    if is_at(tokens, after, *_SAID_WHEN):
        # "…, it reported before the market opened."
        return next(
            (at for at in range(after, len(tokens)) if tokens[at].text[0] in ".,;"), len(tokens)
        )
    is_closed = after >= len(tokens) or tokens[after].text[0] in '.,;!?"”'
    return after if is_closed else None


def _according(tokens: Tokens, at: int) -> list[Attribution]:
    start, end = at + 2, name_end(tokens, at + 2)
    if is_at(tokens, end, "by", "from") and end - start <= _NEAR_NAME:
        # "According to estimates by the bank"
        start, end = end + 1, name_end(tokens, end + 1)
    return _set_off(tokens, named(tokens, start, end), at, end)


def _set_off(tokens: Tokens, words: str | None, at: int, end: int) -> list[Attribution]:
    """At the head of a clause it goes for what follows, else for what stands before, or both."""
    if at < _HEAD or is_at(tokens, at - 1, "but", "while", ";"):
        return _by(words, end, len(tokens))
    is_inside = is_at(tokens, at - 1, ",") and is_at(tokens, end, ",")
    is_inside = is_inside and lower_at(tokens, end + 1) not in _NEITHER_GOES_ON
    return _by(words, 0, _scope_end(tokens, end) if is_inside else at)


def _putting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "airlines put the damage at", "bank estimates put it at" and "as she put it"."""
    if is_at(tokens, at + 1, "it") and is_at(tokens, at + 2, ",", "."):
        place = (at + 1, len(tokens)) if is_at(tokens, 0, "as") else (0, at)
        return _by(subject(tokens, at), *place)
    start = name_start(tokens, at)
    # "Which analysts had put at 5 million" ends with its clause.
    name = named(tokens, start, at) if is_at(tokens, start - 1, "which", "that") else None
    opening = at + 1 if name else at + 2
    if not any(is_at(tokens, place, "at") for place in range(opening, at + 6)):
        return []
    # Whose the last figure is cannot be told: "put the crowd at 30, organisers at 900".
    others = (
        place
        for place in range(at + 2, len(tokens))
        if is_at(tokens, place, ",")
        and (name or any(is_at(tokens, each, "at") for each in range(place + 2, place + 5)))
    )
    return _by(name or subject(tokens, at), at + 1, next(others, len(tokens)))


def _is_quoted(tokens: Tokens, at: int) -> bool:
    is_name = tokens[0].text[0].isupper() and all(
        token.text[0] not in '{["' for token in tokens[:at]
    )
    is_label = at == 1 and tokens[0].lower in _NO_NAMES
    return 0 < at < _LONGEST and is_at(tokens, at + 1, *_QUOTES) and is_name and not is_label


def _is_label(tokens: Tokens, at: int) -> bool:
    """Whether a colon ends the name of who speaks in a transcript: "THE MINISTER: We paid"."""
    if at == 1 and tokens[0].lower in lists.SURVEYS:
        # "Study: 1 in 5 teens vapes".
        return True
    is_heading = any(map(starts_figure, tokens[at + 1 : at + 2]))
    is_name = tokens[0].lower in _TITLES and at < _LONGEST and not is_heading
    return is_name and all(token.text.isupper() for token in tokens[:at])


def _viewed(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "in the words of Ann Lee" and "in Ann Lee's view"."""
    if is_at(tokens, at + 1, "of"):
        if not is_at(tokens, at - 2, "in", "by"):
            # "Rooms with a view of the sea"
            return []
        end = name_end(tokens, at + 2)
        return _set_off(tokens, named(tokens, at + 2, end), max(0, at - 2), end)
    start = name_start(tokens, at)
    words = named(tokens, start, at) if is_at(tokens, start, "in", "by") else None
    return _set_off(tokens, words and re.sub("['’]s?$", "", words), start, at + 1)


def _expecting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "analysts had expected 5%", "the 5% analysts expected", "5% expected by analysts"."""
    if is_at(tokens, at + 1, "by") or is_at(tokens, at + 2, "by"):
        place = at + 1 + (not is_at(tokens, at + 1, "by"))
        words = named(tokens, place + 1, name_end(tokens, place + 1))
        is_forecast = words and lists.FORECASTERS & set(words.lower().split())
        return _by(words if is_forecast else None, max(0, at - _LONGEST), at)
    verb = at - is_at(tokens, at - 1, "now", "still", "also")
    start = name_start(tokens, verb)
    words = subject(tokens, verb)
    near = {token.lower for token in tokens[at : at + 5]}
    is_seen = is_at(tokens, at, "sees") and not lists.FORESEEN.isdisjoint(near)
    is_word = is_at(tokens, at, "expects", "expect")
    # "The company forecast sales growth", but "the growth forecast of the bank".
    is_verb = is_at(tokens, at, "forecast") and lower_at(tokens, at + 1) in lists.FORESEEN
    is_seen = is_seen or is_word or is_verb or is_at(tokens, at, "promised")
    if not words or not (is_seen or lists.FORECASTERS & set(words.lower().split())):
        return []
    if is_at(tokens, start - 1, "that", "which"):
        return _by(words, max(0, start - _LONGEST), start - 1)
    return _by(words, at + 1, _scope_end(tokens, at))


def _predicting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "the ministry trimmed its growth forecast to 5%"."""
    for place in range(at - 1, max(0, at - 5), -1):
        if is_at(tokens, place, "its", "their", "his", "her"):
            verb = place - 1
            words = subject(tokens, verb) if tokens[verb].is_word else None
            return _by(words, at + 1, _scope_end(tokens, at))
    return []
