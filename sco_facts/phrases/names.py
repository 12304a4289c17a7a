"""Names: where the words for who speaks begin and end."""

from __future__ import annotations

from sco_facts.phrases import cues as lists
from sco_facts.phrases.tokens import Tokens, is_at, lower_at, wording
from sco_facts.phrases.words import ONES, TENS

_LONGEST, _FAR = 8, 40
_WHO = ("who", "which")
NAME_BOUNDS = frozenset(
    """, ; : ( ) " “ ” — – « » than that which who what because but while whereas although though
    where when if and according""".split()
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
_NAME_ENDINGS = NAME_TIMES | frozenset(
    """also later earlier has have had now is are was itself again of on in among with estimates
    estimate projections recently longer no once previously
    initially there here""".split()
)
_NO_NAME_WORDS = (
    lists.PAST
    | (frozenset(lists.SAYING) - {"reports", "claims", "claim", "estimates", "notes", "states"})
    | frozenset("kept posted reported told may can could will would took declined".split())
)
_FIRST_VERBS = (
    _NO_NAME_WORDS
    | lists.EXPECTING
    | lists.OBJECT_VERBS.keys()
    | frozenset(
        """dispute disputes reject rejects stuck put set kept flew dug fed fought laid lent read
        shut struck swept swung dealt""".split()
    )
)
_BEFORE_VERBS = lists.OPEN_VERBS | frozenset(
    "now also still not has have had having do does did earlier however".split()
)
_COUNTS = ONES.keys() | TENS.keys() | {"more", "about", "nearly", "over"}
_ALONE = frozenset(
    """one preliminary provisional initial early earlier latest recent new internal private
    independent""".split()
)
_NOBODY = frozenset(
    "there nobody no none few neither nothing us me him them percent cent third half".split()
)


def name_start(tokens: Tokens, at: int) -> int:
    """Find where the name before a verb begins."""
    place = at - 1
    while place >= 0 and at - place <= 2 * _LONGEST:
        # "WHO" is a name, and "the culture and tourism bureau" is one.
        is_bound = tokens[place].lower in NAME_BOUNDS and tokens[place].text != "WHO"
        if is_bound and not _is_within(tokens, place):
            break
        if is_at(tokens, place, "after") and place > 0:
            return place
        place -= 1
    return place + 1


def _is_within(tokens: Tokens, at: int) -> bool:
    """Whether an "and" joins parts of one name: no verb stands before it in its clause."""
    if not is_at(tokens, at, "and") or is_at(tokens, at - 1, ","):
        return False
    for place in range(at - 1, max(-1, at - _LONGEST), -1):
        word = tokens[place].lower
        if word in NAME_BOUNDS:
            return place + 1 < at and word == ","
        if word in _FIRST_VERBS or word in lists.SIGNS or word.endswith("ed"):
            return False
    return at < _LONGEST


def name_end(tokens: Tokens, at: int) -> int:
    """Find where the name that begins there ends."""
    end = at
    # The tenants' union has an apostrophe.
    while end < len(tokens) and (tokens[end].is_word or tokens[end].text in "-'’&"):
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
    while start < end and lower_at(tokens, end - 1) in _NAME_ENDINGS:
        end -= 1
    while start < end and not (tokens[end - 1].is_word or tokens[end - 1].is_number):
        end -= 1
    inside = tokens[start:end]
    # "One estimate put it at 5%", but "one of the team"; so is "initial estimates".
    nobody = _NOBODY | _ALONE if len(inside) == 1 else _NOBODY
    # "Asked not to be named" is nobody's name.
    is_verb = len(inside) > 1 and inside[0].text.islower() and inside[0].text.endswith("ed")
    if not inside or len(inside) > _LONGEST or inside[0].lower in nobody or is_verb:
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
        return _before_aside(tokens, at - 1)
    start = name_start(tokens, at)
    has_verb = any(token.lower in lists.PAST for token in tokens[start:at])
    is_bare = has_verb or named(tokens, start, at) is None
    if is_at(tokens, start - 1, *_WHO) and is_bare:
        return start - 1 - is_at(tokens, start - 2, ",")
    return at


def _before_aside(tokens: Tokens, comma: int) -> int:
    """Find where the words between commas before a verb begin: ", 45,", ", which grew 5%, …,"."""
    nearest = next((at for at in range(comma - 1, 0, -1) if is_at(tokens, at, ",")), 0)
    inside = tokens[nearest + 1 : comma]
    is_capital = tokens[nearest + 1].text[:1].isupper()
    is_led = is_capital or lower_at(tokens, nearest + 1) in NAME_ARTICLES
    is_name = is_led or len(inside) == 1
    if nearest and is_name and lists.PAST.isdisjoint(token.lower for token in inside):
        return nearest
    for at in range(comma - 1, max(0, comma - _FAR), -1):
        if is_at(tokens, at, ";", '"', "“", "”"):
            break
        opening = at - 1 - (lower_at(tokens, at - 1) in _NAME_OPENINGS)
        if is_at(tokens, at, *_WHO, "whose", "where") and is_at(tokens, opening, ","):
            return opening
    return nearest


def subject(tokens: Tokens, at: int) -> str | None:
    """Find the subject of a verb: the name before it, or the first one in "X grew and said"."""
    end = at
    while lower_at(tokens, end - 1) in _BEFORE_VERBS:
        end -= 1
    if is_at(tokens, end - 1, "and", "but") or any(
        is_at(tokens, place, "having") for place in range(end, at)
    ):
        return first_subject(tokens, end)
    if is_at(tokens, end - 1, *_WHO) and tokens[end - 1].text != "WHO":
        return _antecedent(tokens, end - 1)
    end = subject_end(tokens, at)
    return named(tokens, name_start(tokens, end), end)


def _antecedent(tokens: Tokens, at: int) -> str | None:
    """Find whom "who" means: Ann Lee in "said Ann Lee, an economist at the bank, who"."""
    end = at - is_at(tokens, at - 1, ",")
    start = name_start(tokens, end)
    if end < at and is_at(tokens, start, "a", "an", "the") and is_at(tokens, start - 1, ","):
        end, start = start - 1, name_start(tokens, start - 1)
    start += lower_at(tokens, start) in lists.SAYING
    return named(tokens, start, end)


def first_subject(tokens: Tokens, at: int) -> str | None:
    """Find the name before the first verb of a sentence, or before ", which"."""
    start = next((place + 1 for place in range(at - 1, 0, -1) if is_at(tokens, place, ";")), 0)
    for place in range(start + 1, at):
        is_aside = is_at(tokens, place, ",") and is_at(tokens, place + 1, *_WHO, "where", "whose")
        is_verb = tokens[place].lower in _FIRST_VERBS or (
            tokens[place].text.endswith("ed") and not _is_article(tokens, place - 1)
        )
        if is_aside or is_verb:
            comma = next((each for each in range(start, place) if is_at(tokens, each, ",")), place)
            return named(tokens, start, comma) or named(tokens, start, place)
    return None
