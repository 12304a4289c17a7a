"""Claims: what a sentence does with its quantities: direction, mode, modality and speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sco_facts.phrases import cues as lists
from sco_facts.phrases.changes import Change, change_at, lead_of
from sco_facts.phrases.cue_places import Cue, cues_of
from sco_facts.phrases.cues import Direction, Modality, Mode
from sco_facts.phrases.modality import modality_at
from sco_facts.phrases.tokens import Tokens, is_at, lower_at, source, wording

Span = tuple[int, int]

_LONGEST = 8
_QUOTES = ('"', "“", "”", '",', "''")
# Most words tell of no speaker.
_TOLD_BY = (
    lists.SAYING.keys() | lists.SAYING_ON | lists.PREDICTIONS | lists.EXPECTING | lists.VIEWS
) | frozenset("according put puts per citing : — –".split())


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


class Attribution(NamedTuple):
    """Who says something, and from which token up to which it is said."""

    words: str
    start: int
    end: int
    modality: Modality = "asserted"


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
    if not places:
        return []
    cues = _outside(cues_of(tokens), places)
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
    cues = _outside(cues_of(tokens), [(start, end)])
    modality, cue = _modality(tokens, start, end, cues, change_at(tokens, start, end))
    if cue is None or modality == "estimate":
        return None
    return source(tokens, cue.start, cue.end)


def _outside(cues: list[Cue], places: Sequence[Span]) -> list[Cue]:
    """Leave out cues inside quantities: "no more than" is a hedge."""
    return [
        cue
        for cue in cues
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
        elif word in lists.SAYING_ON and found and is_at(tokens, at - 1, ","):
            found.append(Attribution(found[-1].words, at + 1, len(tokens)))
        elif word == "saying" and is_at(tokens, at - 1, "as") and is_at(tokens, at - 2, "quoted"):
            words = _subject(tokens, at - 2)
            found += [Attribution(words, at + 1, _scope_end(tokens, at))] if words else []
        elif word in lists.PREDICTIONS and (predicted := _predicting(tokens, at)):
            found += predicted
        elif word in lists.EXPECTING:
            found += _expecting(tokens, at)
        elif word == "according" and is_at(tokens, at + 1, "to"):
            found += _according(tokens, at)
        elif word in ("put", "puts"):
            found += _putting(tokens, at)
        elif word in lists.VIEWS:
            found += _viewed(tokens, at)
        elif word == ":" and _is_label(tokens, at):
            words = _named(tokens, 0, at)
            found += [Attribution(words, at, len(tokens))] if words else []
        elif (word in ("per", "citing") and at == 0) or (word == ":" and _is_quoted(tokens, at)):
            start = 0 if at else 1
            words = _named(tokens, start, at or _name_end(tokens, 1))
            found += [Attribution(words, at, len(tokens))] if words else []
        elif word in ("—", "–") and is_at(tokens, at - 1, *_QUOTES):
            words = _named(tokens, at + 1, _name_end(tokens, at + 1))
            found += [Attribution(words, 0, at)] if words else []
    return found


def _as_said(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "as the union said", "as noted by the union" and "it was said by the union that"."""
    words = None
    if is_at(tokens, at + 1, "by"):
        is_passive = is_at(tokens, at - 2, "it") and is_at(tokens, at - 1, "is", "was")
        if is_passive or is_at(tokens, at - 1, "as"):
            words = _named(tokens, at + 2, _name_end(tokens, at + 2))
    elif is_at(tokens, 0, "as") and is_at(tokens, at + 1, ","):
        words = _named(tokens, 1, at)
    return [Attribution(words, at + 1, len(tokens))] if words else []


def _at_verb(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "the port said", "the union demands", "a survey found that", "…, he says, …"."""
    if is_at(tokens, at, "told") and lower_at(tokens, at - 1) in lists.BE_FORMS:
        return []
    word, before, after = tokens[at].lower, lower_at(tokens, at - 1), at + 1
    after += is_at(tokens, after, *lists.SAYING[word].split()) if lists.SAYING[word] else 0
    if before in lists.NO_SUBJECT_WORDS and word != "demanding":
        return []
    if word.endswith("s") and word != "says" and lower_at(tokens, after) in lists.NOUN_FOLLOWERS:
        return []
    behind = _said_behind(tokens, at, after)
    if behind:
        return behind
    is_object = word in lists.SAYING_OBJECTS
    has_that = any(is_at(tokens, place, "that") for place in range(after, after + 4))
    has_that = has_that or is_at(tokens, after, ":")
    is_open = is_object or (
        not word.startswith("show") and (has_that or word not in lists.SAYING_THAT)
    )
    if not is_open or (lists.SAYING[word] and after == at + 1):
        return []
    if is_at(tokens, after, ",", ".") and not is_object:
        return []
    words = _subject(tokens, at)
    return [Attribution(words, after, _scope_end(tokens, at))] if words else []


def _scope_end(tokens: Tokens, at: int) -> int:
    """Find where someone else may go on: behind ";" or ", but", outside quotation marks."""
    if any(tokens[place].text[0] in '"“' for place in range(at + 1, min(at + 4, len(tokens)))):
        return len(tokens)
    is_narrow = tokens[at].lower in lists.SAYING_OBJECTS or is_at(tokens, at, ",")
    others = lists.OTHER_VOICES | {"and"} if is_narrow else lists.OTHER_VOICES
    if tokens[at].lower in lists.EXPECTING:
        others = lists.NO_GOING_ON
    for place in range(at + 1, len(tokens)):
        if is_at(tokens, place, ";") or (
            is_at(tokens, place, ",") and lower_at(tokens, place + 1) in others
        ):
            return place
    return len(tokens)


def _said_behind(tokens: Tokens, at: int, after: int) -> list[Attribution]:
    """Read "…, the ministry says.", "…, said the ministry." and "…, it said, which …"."""
    modality = lists.SAID_AS.get(tokens[at].lower, "asserted")
    words, start, closing = None, at, None
    if is_at(tokens, at - 1, ",", *_QUOTES):
        end = _name_end(tokens, after)
        if (
            end < len(tokens)
            and tokens[end].text[0].isalnum()
            and tokens[end].lower not in lists.NAME_ENDS
        ):
            return []
        words, start, closing = _named(tokens, after, end), at, end
    if not words:
        closing, start = _closing(tokens, at, after), _subject_start(tokens, at)
        if not start or not is_at(tokens, start - 1, ",", *_QUOTES):
            return []
        words = _subject(tokens, at)
    if not words or closing is None:
        return []
    # In the middle of a sentence it goes for what follows too, but not for another clause.
    is_inside = (
        is_at(tokens, closing, ",") and lower_at(tokens, closing + 1) not in lists.NO_GOING_ON
    )
    end = _scope_end(tokens, closing) if is_inside else start - 1
    return [Attribution(words, 0, end, modality)]


def _closing(tokens: Tokens, at: int, after: int) -> int | None:
    """Find the stop behind a verb, if only when, where and to whom it was stands between."""
    if tokens[at].lower.startswith("t"):
        while lower_at(tokens, after).isalpha() and not is_at(tokens, after, "that"):
            after += 1
    after += is_at(tokens, after, "here")
    if lower_at(tokens, after) in lists.SAID_WHERE:
        after += 1
        for _ in range(_LONGEST):
            if not (after < len(tokens) and tokens[after].is_word) or is_at(tokens, after, "that"):
                break
            after += 1
    while lower_at(tokens, after) in lists.NAME_TIMES:
        after += 1
    is_closed = after >= len(tokens) or tokens[after].text[0] in '.,;!?"”'
    return after if is_closed else None


def _name_start(tokens: Tokens, at: int) -> int:
    """Find where the name before a verb begins."""
    place = at - 1
    while place >= 0 and at - place <= 2 * _LONGEST:
        # "WHO" is a name.
        if tokens[place].lower in lists.NAME_BOUNDS and tokens[place].text != "WHO":
            break
        place -= 1
    return place + 1


def _name_end(tokens: Tokens, at: int) -> int:
    end = at
    while end < len(tokens) and (tokens[end].is_word or tokens[end].text == "-"):
        is_end = tokens[end].lower in lists.NAME_ENDS and tokens[end].text != "WHO"
        if is_end or tokens[end].lower in lists.NAME_TIMES:
            break
        end += 1
    return end


def _is_article(tokens: Tokens, at: int) -> bool:
    is_inner = lower_at(tokens, at - 1) in lists.NAME_OPENINGS
    return lower_at(tokens, at) in lists.NAME_ARTICLES and not is_inner


def _named(tokens: Tokens, start: int, end: int) -> str | None:
    """Cut articles, times and adverbs from a name; `None` if what is left is no name."""
    while start < end and lower_at(tokens, start) in lists.NAME_OPENINGS:
        start += 1
        places = range(end - 1, start, -1)
        determiner = next((at for at in places if _is_article(tokens, at)), None)
        start = determiner or start
        while start < end and lower_at(tokens, start) in lists.NAME_TIMES:
            start += 1
    start += 2 * (is_at(tokens, start, "it") and is_at(tokens, start + 1, "was", "is"))
    while start < end and (
        lower_at(tokens, start) in lists.NAME_ARTICLES
        or (tokens[start].is_number and not is_at(tokens, start + 1, "of"))
    ):
        start += 1
    # "A survey of 300 homes" and "economists polled last week" go by their first words.
    cuts = (
        at
        for at in range(start + 1, end)
        if (lower_at(tokens, at) in lists.NAME_ENDS and tokens[at].text != "WHO")
        or (is_at(tokens, at - 1, "of") and _counts(tokens, at))
    )
    end = next(cuts, end)
    while start < end and lower_at(tokens, end - 1) in lists.NAME_ENDINGS | lists.NAME_TIMES:
        end -= 1
    inside = tokens[start:end]
    if not inside or len(inside) > _LONGEST or inside[0].lower in lists.NOBODY:
        return None
    # "Met" in the middle of a name is none of the verbs.
    if any(token.is_number or token.text in lists.NO_NAME_WORDS for token in inside):
        return None
    return wording(tokens, start, end)


def _counts(tokens: Tokens, at: int) -> bool:
    return tokens[at].is_number or lower_at(tokens, at) in ("more", "about", "nearly", "over")


def _subject_end(tokens: Tokens, at: int) -> int:
    """Step back over what stands between a subject and its verb: ", 45,", "who came"."""
    if is_at(tokens, at - 1, ")"):
        # So it is in "your report (March 12) says".
        return next((place for place in range(at - 2, 0, -1) if is_at(tokens, place, "(")), at)
    if is_at(tokens, at - 1, ","):
        return next((place for place in range(at - 2, 0, -1) if is_at(tokens, place, ",")), 0)
    start = _name_start(tokens, at)
    if is_at(tokens, start - 1, "who", "which"):
        return start - 1 - is_at(tokens, start - 2, ",")
    return at


def _subject_start(tokens: Tokens, at: int) -> int:
    return _name_start(tokens, _subject_end(tokens, at))


def _subject(tokens: Tokens, at: int) -> str | None:
    """Find the subject of a verb: the name before it, or the first one in "X grew and said"."""
    if is_at(tokens, at - 1, "and", "but"):
        if lower_at(tokens, 0) in ("it", "he", "she", "they", "we"):
            return tokens[0].text
        end = next((place for place in range(at) if tokens[place].lower in lists.NO_NAME_WORDS), 0)
        return _named(tokens, 0, end)
    end = _subject_end(tokens, at)
    return _named(tokens, _name_start(tokens, end), end)


def _according(tokens: Tokens, at: int) -> list[Attribution]:
    end = _name_end(tokens, at + 2)
    words = _named(tokens, at + 2, end)
    if not words:
        return []
    # At its head it goes for what follows, else for what stands before.
    is_head = at < 3
    return [Attribution(words, end if is_head else 0, len(tokens) if is_head else at)]


def _putting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "airlines put the damage at", "bank estimates put it at" and "as she put it"."""
    if is_at(tokens, at + 1, "it") and is_at(tokens, at + 2, ",", "."):
        words = _subject(tokens, at)
        is_head = is_at(tokens, 0, "as")
        place = (at + 1, len(tokens)) if is_head else (0, at)
        return [Attribution(words, *place)] if words else []
    if not any(is_at(tokens, place, "at") for place in range(at + 2, at + 6)):
        return []
    words = _subject(tokens, at)
    return [Attribution(words, at + 1, len(tokens))] if words else []


def _is_quoted(tokens: Tokens, at: int) -> bool:
    is_name = tokens[0].text[0].isupper() and all(
        token.text[0] not in '{["' for token in tokens[:at]
    )
    is_label = at == 1 and tokens[0].lower in lists.NO_NAMES
    return 0 < at < _LONGEST and is_at(tokens, at + 1, *_QUOTES) and is_name and not is_label


def _is_label(tokens: Tokens, at: int) -> bool:
    """Whether a colon ends the name of who speaks in a transcript: "THE MINISTER: We paid"."""
    if at == 1 and tokens[0].lower in lists.SURVEYS:
        # "Study: 1 in 5 teens vapes".
        return True
    is_name = tokens[0].lower in lists.TITLES and at < _LONGEST
    return is_name and all(token.text.isupper() for token in tokens[:at])


def _viewed(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "in the words of Ann Lee" and "in Ann Lee's view"."""
    if is_at(tokens, at + 1, "of"):
        end = _name_end(tokens, at + 2)
        words = _named(tokens, at + 2, end)
    else:
        end, start = at + 1, _name_start(tokens, at)
        words = _named(tokens, start, at) if is_at(tokens, start, "in") else None
        words = re.sub("['’]s?$", "", words) if words else None
    if not words:
        return []
    is_head = not any(is_at(tokens, place, ",") for place in range(at))
    return [Attribution(words, end if is_head else 0, len(tokens) if is_head else at)]


def _expecting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "analysts had expected 5%", "it now sees growth", "the 5% that analysts expected"."""
    verb = at - is_at(tokens, at - 1, "now", "still", "also")
    start = _name_start(tokens, verb)
    words = _subject(tokens, verb)
    near = {token.lower for token in tokens[at : at + 5]}
    is_seen = is_at(tokens, at, "sees") and not lists.FORESEEN.isdisjoint(near)
    # "Growers expect to pick" is their own act, "the bank expects growth of 5%" is its word.
    is_word = is_at(tokens, at, "expects", "expect") and not is_at(tokens, at + 1, "to")
    is_seen = is_seen or is_word or is_at(tokens, at, "promised")
    if not words or not (is_seen or lists.FORECASTERS & set(words.lower().split())):
        return []
    if is_at(tokens, start - 1, "that", "which"):
        return [Attribution(words, max(0, start - _LONGEST), start - 1)]
    return [Attribution(words, at + 1, _scope_end(tokens, at))]


def _predicting(tokens: Tokens, at: int) -> list[Attribution]:
    """Read "the ministry trimmed its growth forecast to 5%"."""
    for place in range(at - 1, max(0, at - 5), -1):
        if is_at(tokens, place, "its", "their", "his", "her"):
            verb = place - 1
            words = _subject(tokens, verb) if tokens[verb].is_word else None
            return [Attribution(words, at + 1, _scope_end(tokens, at))] if words else []
    return []
