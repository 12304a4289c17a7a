"""Names: where the words for who speaks begin and end."""

from __future__ import annotations

from sco_facts.phrases import cues as lists
from sco_facts.phrases.tokens import Tokens, is_at, lower_at, wording
from sco_facts.phrases.words import ONES, TENS

_LONGEST = 8
NAME_BOUNDS = frozenset(
    """, ; : ( ) " “ ” — – « » that which who what because but while whereas although though where
    when if and according""".split()
)
NAME_ARTICLES = frozenset("the a an its his her their our your my this that".split())
_NAME_OPENINGS = frozenset(
    "on in at by after during before from for with to as of earlier later amid despite".split()
)
NEAR = ("last", "this", "next")
NAME_ENDS = frozenset(
    """on who which that by published released conducted carried polled surveyed seen done
    issued commissioned drew covering""".split()
)
NAME_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow late early
    later earlier also however meanwhile january february march april may june july august september
    october november december last week month year""".split()
)
_NAME_ENDINGS = frozenset(
    """also later earlier has have had now is are was itself again of on in among with estimates
    estimate projections recently longer no once previously
    initially there here""".split()
)
_NO_NAME_WORDS = (
    lists.PAST
    | (frozenset(lists.SAYING) - {"reports", "claims", "claim", "estimates", "notes", "states"})
    | frozenset("kept posted reported told may can could will would took declined".split())
)
_FIRST_VERBS = _NO_NAME_WORDS | lists.EXPECTING | {"dispute", "disputes", "reject", "rejects"}
_BEFORE_VERBS = lists.OPEN_VERBS | frozenset("now also still not has have had".split())
_COUNTS = ONES.keys() | TENS.keys() | {"more", "about", "nearly", "over"}
_NOBODY = frozenset("there nobody no none few neither nothing us me him them".split())


def name_start(tokens: Tokens, at: int) -> int:
    """Find where the name before a verb begins."""
    place = at - 1
    while place >= 0 and at - place <= 2 * _LONGEST:
        # "WHO" is a name.
        if tokens[place].lower in NAME_BOUNDS and tokens[place].text != "WHO":
            break
        if is_at(tokens, place, "after") and place > 0:
            return place
        place -= 1
    return place + 1


def name_end(tokens: Tokens, at: int) -> int:
    """Find where the name that begins there ends."""
    end = at
    # The tenants' union has an apostrophe.
    while end < len(tokens) and (tokens[end].is_word or tokens[end].text in "-'’"):
        is_end = tokens[end].lower in NAME_ENDS and tokens[end].text != "WHO"
        if is_end or tokens[end].lower in NAME_TIMES:
            break
        end += 1
    return end


def _is_article(tokens: Tokens, at: int) -> bool:
    is_inner = lower_at(tokens, at - 1) in _NAME_OPENINGS
    return lower_at(tokens, at) in NAME_ARTICLES and not is_inner


def named(tokens: Tokens, start: int, end: int) -> str | None:
    """Cut articles, times and adverbs from a name; `None` if what is left is no name."""
    while start < end and (
        lower_at(tokens, start) in _NAME_OPENINGS
        # "Last month the ministry", but "last year's winner".
        or (is_at(tokens, start, *NEAR) and lower_at(tokens, start + 1) in NAME_TIMES)
    ):
        start += 1
        places = range(end - 1, start, -1)
        determiner = next((at for at in places if _is_article(tokens, at)), None)
        start = determiner or start
        while start < end and lower_at(tokens, start) in NAME_TIMES:
            start += 1
    start += 2 * (is_at(tokens, start, "it") and is_at(tokens, start + 1, "was", "is"))
    while start < end and (
        lower_at(tokens, start) in NAME_ARTICLES
        or (tokens[start].is_number and not is_at(tokens, start + 1, "of"))
    ):
        start += 1
    # "A survey of 300 homes" and "economists polled last week" go by their first words.
    cuts = (
        at
        for at in range(start + 1, end)
        if (lower_at(tokens, at) in NAME_ENDS and tokens[at].text != "WHO")
        or (
            is_at(tokens, at - 1, "of", "in", "among", "with")
            and (tokens[at].is_number or lower_at(tokens, at) in _COUNTS)
        )
    )
    end = next(cuts, end)
    while start < end and lower_at(tokens, end - 1) in _NAME_ENDINGS | NAME_TIMES:
        end -= 1
    while start < end and not (tokens[end - 1].is_word or tokens[end - 1].is_number):
        end -= 1
    inside = tokens[start:end]
    # "One estimate put it at 5%", but "one of the team".
    nobody = _NOBODY | {"one"} if len(inside) == 1 else _NOBODY
    if not inside or len(inside) > _LONGEST or inside[0].lower in nobody:
        return None
    # "Met" in the middle of a name is none of the verbs.
    if any(token.is_number or token.text in _NO_NAME_WORDS for token in inside):
        return None
    return wording(tokens, start, end)


def subject_end(tokens: Tokens, at: int) -> int:
    """Step back over what stands between a subject and its verb: ", 45,", "would not"."""
    while lower_at(tokens, at - 1) in _BEFORE_VERBS:
        at -= 1
    if is_at(tokens, at - 1, ")"):
        # So it is in "your report (March 12) says".
        return next((place for place in range(at - 2, 0, -1) if is_at(tokens, place, "(")), at)
    if is_at(tokens, at - 1, ","):
        return next((place for place in range(at - 2, 0, -1) if is_at(tokens, place, ",")), 0)
    start = name_start(tokens, at)
    has_verb = any(token.lower in lists.PAST for token in tokens[start:at])
    is_bare = has_verb or named(tokens, start, at) is None
    if is_at(tokens, start - 1, "who", "which") and is_bare:
        return start - 1 - is_at(tokens, start - 2, ",")
    return at


def subject(tokens: Tokens, at: int) -> str | None:
    """Find the subject of a verb: the name before it, or the first one in "X grew and said"."""
    if is_at(tokens, at - 1, "and", "but"):
        return first_subject(tokens, at)
    end = subject_end(tokens, at)
    return named(tokens, name_start(tokens, end), end)


def first_subject(tokens: Tokens, at: int) -> str | None:
    """Find the name before the first verb of a sentence."""
    ends = (
        place
        for place in range(1, at)
        if tokens[place].lower in _FIRST_VERBS
        or (tokens[place].text.endswith("ed") and not _is_article(tokens, place - 1))
    )
    return named(tokens, 0, next(ends, 0))
