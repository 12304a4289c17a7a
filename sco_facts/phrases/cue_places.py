"""Cue places: where words stand that deny, doubt, suppose, ask, allow, want or expect."""

from __future__ import annotations

from typing import NamedTuple

from sco_facts.phrases import cues as lists
from sco_facts.phrases.amounts import starts_figure
from sco_facts.phrases.cues import Modality
from sco_facts.phrases.tokens import Phrasebook, Tokens, is_at, is_glued, lower_at
from sco_facts.phrases.words import by_phrase

# Who is kept "from" something, may not or does not do it.
_BARRING: dict[str, Modality] = by_phrase({
    "wanted": "bar, bars, barred, ban*, banned, prohibit*, forbid*, forbidden, forbade",
    "denied": "keep*, kept, save*, spare*, stop*",
})  # fmt: skip


# What reads as a cue is none behind some words, and before some: "than expected", "must have".
_NONE_BEHIND = {
    **dict.fromkeys(
        """expected forecast predicted planned estimated promised hoped feared agreed requested
        demanded""".split(),
        ("than", "as"),
    ),
    "likely": ("more", "less"),
    "demand": ("against", "of", "for", "in", "with", "from", "strong", "weak"),
}
_WILLS = ("free", "last", "own", "sheer", "good", "political")
_IGNORING = ("ignore", "disregard", "forget", "discard")
_SUPPORTING = frozenset(
    "supports supported confirms confirmed backs mentions gives states verifies".split()
)
_OFFERS = frozenset("offer offers request requests rise raise application chance".split())
_ASKING = ("ask", "asks", "asked", "asking")
_INVERTED = ("have", "has", "had", "did", "do", "does", "was", "were", "is", "are")
_WHAT = ("if", "whether", "how", "what", "when", "where", "why", "who", "that", "about", "not")
_NONE_BEFORE = {"must": ("have",), "demands": ("for",), "doubts": ("for",)}


class Cue(NamedTuple):
    """A cue: what it makes of what it governs, and where it stands."""

    modality: Modality
    start: int
    end: int


_CUES: Phrasebook[Modality] = Phrasebook(by_phrase(lists.CUES))


def cues_of(tokens: Tokens) -> list[Cue]:
    """
    List the cues of a sentence, in order and without overlap.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> [cue.modality for cue in cues_of(list(scan(["It may not be 30%."])))]
        ['possible', 'denied']
    """
    starts = _CUES.starts
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        word, after = tokens[at].lower, at + 1
        if word in starts and (match := _CUES.match(tokens, at)):
            after = match[1]
            is_turned = word == "should" and lower_at(tokens, at - 1) in (",", "that")
            if is_turned and lower_at(tokens, after) in lists.DEFINITE | lists.CLAIM_LEADS:
                # "That, should the projects succeed, trade will grow".
                found.append(Cue("supposed", at, after))
            elif not _is_other(tokens, at, after):
                found.append(Cue(match[0], at, after))
        elif word in lists.JUDGEMENTS and _leads(tokens, at):
            after += 1
            if not is_at(tokens, at - 1, "no"):
                found.append(Cue(lists.JUDGEMENTS[word], at, after))
        elif word in lists.DECIDING and (to := _decided(tokens, at)):
            found.append(Cue("forecast", at, to))
        elif word.endswith("n't"):
            found.append(Cue("denied", at, after))
        elif word.endswith("'ll") or (word == "to" and _is_headline(tokens, at)):
            found.append(Cue("forecast", at, after))
        elif word in _ASKING and (to := _asked_for(tokens, at)):
            found.append(Cue("wanted", at, to))
        elif word == "no" and (
            lower_at(tokens, after) in lists.SIZE_NOUNS or _is_fronted(tokens, at)
        ):
            found.append(Cue("denied", at, after))
        elif word == "from" and (kept := _barred(tokens, at)):
            found.append(Cue(kept, at, after))
        elif word in ("no", "none") and _is_subject(tokens, at):
            found.append(Cue("denied", at, after))
        elif word in ("no", "nothing", "lacks") and (that := _led_that(tokens, at)):
            found.append(Cue("denied", at, that))
        elif word in ("no", "nothing", "none") and (verb := _unsupported(tokens, at)):
            found.append(Cue("doubted", at, verb))
        at = after
    if tokens and tokens[0].lower in _IGNORING:
        found.insert(0, Cue("doubted", 0, 1))
    if tokens and (tokens[0].lower in ("were", "had", "should", "say") or _is_lacking(tokens)):
        found = [Cue("supposed", 0, 1), *(cue for cue in found if cue.start)]
    return found


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether a word judges what follows: "it is misleading that", "a mistake to say"."""
    if is_at(tokens, at + 1, "to"):
        return lower_at(tokens, at + 2) in lists.CLAIMING
    # It was "simply untrue" that they lost 5 million.
    after = at + 1 + is_at(tokens, at + 1, '"', "”")
    # "A bid was blocked that would cost 5 million" judges nothing.
    is_called = any(is_at(tokens, place, "it", "it's") for place in range(at - 4, at))
    return is_at(tokens, after, "that") and (is_called or tokens[at].lower in lists.UNTRUE)


def _decided(tokens: Tokens, at: int) -> int | None:
    """Find the "to" of "agreed in Geneva on Friday to double", with when and where between."""
    if not is_at(tokens, at + 1, "in", "at", "on", "last", "this", "yesterday", "with"):
        return None
    for place in range(at + 2, at + 10):
        if not is_at(tokens, place, "to"):
            continue
        word = lower_at(tokens, place + 1)
        return place + 1 if word.isalpha() and word not in lists.DEFINITE else None
    return None


def _asked_for(tokens: Tokens, at: int) -> int | None:
    """Find the end of "asked donors for" and "is asked to find", and of "is asking $750,000"."""
    for place in range(at + 1, at + 6):
        if is_at(tokens, place, "for", "to"):
            return place + 1
        if not lower_at(tokens, place).isalpha() or is_at(tokens, place, *_WHAT):
            break
    is_price = is_at(tokens, at, "asking", "asks") and any(
        map(starts_figure, tokens[at + 1 : at + 2])
    )
    return at + 1 if is_price else None


def _is_fronted(tokens: Tokens, at: int) -> bool:
    """Read "on no night have fewer than 30 been taken": the verb is before its subject."""
    if at > 2 or not is_at(tokens, at - 1, "on", "in", "at", "under", "from", "to"):
        return False
    for place in range(at + 2, at + 12):
        if is_at(tokens, place, *_INVERTED):
            return True
        if is_at(tokens, place, ",", "that", "which", "who"):
            break
    return False


def _is_headline(tokens: Tokens, at: int) -> bool:
    """Whether "to" is that of a headline, as in "Grocer to cut 1,500 jobs": no verb before it."""
    before = {token.lower for token in tokens[:at]}
    is_verb = lower_at(tokens, at + 1) in lists.DUE_VERBS or lower_at(tokens, at + 1) in lists.SIGNS
    is_open = tokens[-1].text[0] not in ".!?" and 0 < at < 6
    return is_open and is_verb and before.isdisjoint(lists.PAST | lists.SIGNS.keys())


def _is_lacking(tokens: Tokens) -> bool:
    """Read "Without the subsidy, prices would rise" and "But for the dam, …"."""
    comma = next((at for at, token in enumerate(tokens) if token.lower == ","), len(tokens))
    is_would = any(token.lower in ("would", "could", "might") for token in tokens[comma:])
    is_but = is_at(tokens, 0, "but") and is_at(tokens, 1, "for")
    return is_would and (is_but or is_at(tokens, 0, "without", "absent"))


def _barred(tokens: Tokens, at: int) -> Modality | None:
    """Read the "from" of "bars firms from charging" and "kept it from losing"."""
    if not lower_at(tokens, at + 1).endswith("ing"):
        return None
    words = (lower_at(tokens, place) for place in range(at - 1, at - 7, -1))
    return next((_BARRING[word] for word in words if word in _BARRING), None)


def _led_that(tokens: Tokens, at: int) -> int | None:
    """Find the "that" of "no source says that" and "nothing in the report to suggest that"."""
    for place in range(at + 2, at + 9):
        if lower_at(tokens, place - 1) in lists.JUDGEMENTS or is_at(tokens, place, ","):
            return None
        if is_at(tokens, place, "that"):
            return place if lower_at(tokens, place - 1) in lists.CLAIMING else None
    return None


def _is_in_name(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a word has capitals behind it inside a sentence that has few: "the Hope Trust"."""
    name = tokens[at : end + 1]
    if len(name) != 2 or not name[0].text.istitle():
        return False
    if name[0].text == "Will" and name[1].text.istitle():
        # "Will Smith scored 31 points", but "Will Spain lose 5%?"
        return tokens[-1].text[0] != "?"
    is_upper = at > 0 and tokens[at - 1].is_word and name[1].text.istitle()
    # "The charity Hope for Justice", "Bob Hope made 54 films".
    is_upper |= at > 0 and (tokens[at - 1].text.islower() or name[0].text == "Hope")
    return is_upper and any(token.text.islower() and len(token.text) > 3 for token in tokens)


def _is_subject(tokens: Tokens, at: int) -> bool:
    """Whether a subject begins with "no" there: "no party won 40%"."""
    before, name = lower_at(tokens, at - 1), tokens[at + 1 : at + 2]
    if before[:1].isalnum() and before not in ("that", "but", "and", "said"):
        return False
    if not name or name[0].text.istitle() or name[0].lower in lists.NO_SUBJECTS:
        return False
    for place, token in enumerate(tokens[at + 1 : at + 7], start=at + 2):
        if token.lower in lists.BE_FORMS or not token.is_word:
            break
        is_act = token.lower.endswith("ed") and lower_at(tokens, place) not in lists.NO_ADJECTIVES
        if token.lower in lists.PAST | lists.OPEN_VERBS or is_act:
            return True
    return False


def _unsupported(tokens: Tokens, at: int) -> int | None:
    """Find the verb of "no source confirms" and "nothing in the text supports"."""
    for place in range(at + 1, at + 8):
        if is_at(tokens, place, ",", "that", "who", "which"):
            break
        if lower_at(tokens, place) in _SUPPORTING:
            return place + 1
    return None


def _is_other(tokens: Tokens, at: int, end: int) -> bool:
    """Whether what reads as a cue is another word: "in May", "than expected", "due to rain"."""
    word, before, after = tokens[at].lower, lower_at(tokens, at - 1), lower_at(tokens, end)
    is_compound = end < len(tokens) and is_at(tokens, end, "-") and is_glued(tokens, end)
    if _is_in_name(tokens, at, end) or is_compound:
        # "The not-for-profit clinic"
        return True
    if word in ("may", "will", "might"):
        is_name = tokens[at].text == "May" and (
            at > 0
            or after in lists.PAST
            or any(token.text.istitle() for token in tokens[end : end + 1])
        )
        return is_name or before in lists.DEFINITE or before in _WILLS
    if word == "due":
        return after not in lists.DUE_VERBS
    if word == "without":
        is_act = after.endswith("ing") or after in ("the", "any")
        return not is_act or not any(
            lower_at(tokens, place).endswith("ing") for place in (end, end + 1)
        )
    is_call = is_at(tokens, at + 1, "on") and word.startswith("call")
    if word.startswith("order") and after in ("a", "an"):
        # "Ordered a 10 percent cut", but "ordered a 20-tonne crane".
        return lists.SIZE_NOUNS.keys().isdisjoint(token.lower for token in tokens[end : end + 5])
    if tokens[end - 1].lower == "down":
        # "Shot down 43 drones", but "turned down a $5 billion offer".
        near = {token.lower for token in tokens[end : end + 7]}
        is_offer = not near.isdisjoint(lists.PLAN_NOUNS | lists.CLAIM_NOUNS | _OFFERS)
        return not is_offer and lower_at(tokens, end) not in ("$", "€", "£")
    if word.startswith("den") and tokens[end : end + 1] and tokens[end].is_number:
        # "Denied 8 patients water"
        return True
    if word == "allowed" and any(map(starts_figure, tokens[end : end + 1])):
        # "The ladder allowed 15 people to escape."
        return True
    if is_call or word in ("ordered", "orders", "allow", "allows", "allowed"):
        places = range(end + 1, end + 7)
        return not any(is_at(tokens, at, "to") and not is_at(tokens, at - 1, "up") for at in places)
    if word in ("not", "plans") and end == at + 1:
        return before == "or" if word == "not" else not after[:1].isdigit()
    if word in ("risk", "chance"):
        # "Cut the risk of stroke by a quarter"
        return lower_at(tokens, at - 1 - (before in lists.CHANGE_ARTICLES)) in lists.SIGNS
    if word in ("see", "sees"):
        near = {token.lower for token in tokens[max(0, at - 4) : end + 5]}
        return lists.FORESEEN.isdisjoint(near) and lists.FORECASTERS.isdisjoint(near)
    if word in ("put", "puts"):
        behind = [token.lower for token in tokens[end : end + 7]]
        return "at" not in behind or not all(map(str.isalpha, behind[: behind.index("at")]))
    if before in _NONE_BEHIND.get(word, ()) or after in _NONE_BEFORE.get(word, ()):
        return True
    if word == "hopes" and (after in lists.PAST or after in lists.SIGNS or after == "faded"):
        return True
    if word == "hope":
        is_noun = before in lists.BE_FORMS or before in ("no", "little", "some", "of", "the")
        return after == "for" and is_noun
    if word.startswith("plan") and is_at(tokens, end - 1, "is", "was"):
        # A plan that was backed by 30% of members wants nothing.
        return after in lists.PAST or after.endswith("ed")
    if word.startswith("plan") and is_at(tokens, end - 1, "that"):
        # "A plan that sent its shares down 9%" wants nothing.
        return after in lists.PAST
    if end > at + 1 and tokens[end - 1].lower == "to":
        return not after[:1].isalpha()
    return False
