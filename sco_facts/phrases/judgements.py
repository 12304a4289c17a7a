"""Judgements: what is said of a claim, in its own sentence or in the one beside it."""

from __future__ import annotations

from sco_facts.phrases import cues as lists
from sco_facts.phrases.cue_places import Cue, cues_of
from sco_facts.phrases.cues import Modality
from sco_facts.phrases.tokens import Token, Tokens, is_at, lower_at, wording
from sco_facts.phrases.words import phrases_of

# How far behind a claim a word may judge it.
_REACH = 24
_DASHES = ("(", "[", "–", "—", ":", "→")
# What turns a judgement round, and what may lead to one.
_NEGATIONS = frozenset(
    """not no never nowhere without lack lacks lacked lacking hardly scarcely little cannot nothing
    far anything fail fails failed need needs neither opposite reverse contrary""".split()
)
_NO_VERBS = frozenset("a an the not no never any to as in pure complete gross".split())
_JUDGING = (
    _NEGATIONS
    | _NO_VERBS
    | frozenset(
        """is was are were proved proves proven remains looks be been seems appears turned out quite
        just plain utter made out of far too wildly could would should must called thrown treated
        into with has have had yet does do did finds""".split()
    )
)
_SOURCES = frozenset("report text article passage source document".split())
# Before a judgement of the sentence before: "However, there is no such thing in the report".
_OPENING = _SOURCES | frozenset(
    """that this it these that's it's this's verdict label rating assessment status : no , but
    however yet there there's such thing in fact i we the of says""".split()
)
_MARKS = ("❌", "✗", "✘")
_I = ("i", "i'm", "am")
_OF_IT = lists.CLAIM_NOUNS | frozenset("about of on the this that it though however .".split())
_OBJECTS = ("this", "that", "it", "so")
# Where more follows, "it had no support" judges nothing.
_BEHIND_GROUNDS = frozenset([*_OBJECTS, "by", "in", "for", ".", ";", ",", ")", ""])
_CONTRADICTING = frozenset(phrases_of("contradict*, refute*, dispute*, reject*, deny*"))
_CONFIRMING: dict[str, Modality] = {
    **dict.fromkeys(("say", "state", "claim"), "denied"),
    **dict.fromkeys("confirm verify support back mention mentions find".split(), "doubted"),
}
_VERBS = _CONTRADICTING | _CONFIRMING.keys()
_NAMING = frozenset("which claim statement figure number".split())
# Claims of which somebody must say that they are true.
_CONTESTED = frozenset(
    """claim claims idea suggestion allegation allegations assertion assertions belief notion
    rumour rumours rumor rumors assumption premise statement story""".split()
)
# What is one of these, is not: "the growth was illusory".
_FICTIVE = frozenset("illusory illusion mirage imaginary fiction fictitious invented bogus".split())
# What was one of these happened to a sum, and says nothing of its figure.
_HANDLED = frozenset("withdrawn denied rejected dropped blocked cancelled".split())
_SINGULAR = ("is", "was", "isn't", "wasn't", "looks", "seems", "appears")
_TWO_WORDS = {
    ("of", "date"): "outdated",
    ("too", "low"): "inaccurate", ("too", "high"): "inaccurate",
}  # fmt: skip
_SECOND_WORDS = {second for _, second in _TWO_WORDS}
_AFFIRMING = (lists.NEGATED.keys() - lists.JUDGEMENTS.keys()) | frozenset(
    "holds stands matches agrees reflects says states comes confirm founded by".split()
)


def is_cut(token: Token) -> bool:
    """Whether "not" is in a word: "cannot", "isn't"."""
    return token.lower == "cannot" or token.lower.endswith("n't")


def _is_negation(token: Token) -> bool:
    return token.lower in _NEGATIONS or is_cut(token)


def _is_judging(token: Token) -> bool:
    """Whether a word may lead to what is said of a claim: "is", "cannot be", "simply"."""
    return token.lower in _JUDGING or token.lower.endswith("ly") or is_cut(token)


def _word(tokens: Tokens, at: int) -> str:
    """Read a word in lower case; "in the text" and its like say as much as "found"."""
    word = tokens[at].lower
    if word in _SOURCES and is_at(tokens, at - 2, "in"):
        return "found"
    if word == "up" and is_at(tokens, at - 1, "made") and is_at(tokens, at - 2, *_SINGULAR):
        return "invented"
    if word in _SECOND_WORDS:
        return _TWO_WORDS.get((lower_at(tokens, at - 1), word), word)
    return word


def _is_object(tokens: Tokens, at: int) -> bool:
    """Whether what was said before is meant: "contradicts this", "does not support that claim"."""
    after = lower_at(tokens, at + 1)
    return is_at(tokens, at, *_OBJECTS) and (not after.isalpha() or after in lists.CLAIM_NOUNS)


def _by_verb(tokens: Tokens, start: int, at: int) -> Modality | None:
    """Read "contradicts this", "cannot confirm that" and "a claim that I cannot confirm"."""
    word = tokens[at].lower
    before = tokens[start:at]
    is_turned = any(map(_is_negation, before))
    is_last = not lower_at(tokens, at + 1).isalpha() and start > 0
    # "A figure which I cannot confirm", but "a debate in which 5 amendments were rejected".
    is_meant = is_last and any(
        tokens[place].lower in _NAMING and not is_at(tokens, place - 1, "in", "on", "of", "for")
        for place in range(start, at)
    )
    if not (is_meant or _is_object(tokens, at + 1)):
        return None
    return _CONFIRMING.get(word) if is_turned else "denied" if word in _CONTRADICTING else None


def label(tokens: Tokens, start: int) -> list[Cue]:
    """Read "False claim: it is 5%", "Far from it: it is 5%" and "Guidance: 5%"."""
    if tokens[0].lower in _MARKS and start:
        return [Cue("denied", 0, 1)]
    for at in range(1, min(7, start)):
        if is_at(tokens, at, ":", ".", "-", "–", "—"):
            word = lower_at(tokens, at - 1)
            if word in lists.CLAIM_NOUNS - lists.LABELS.keys():
                word = lower_at(tokens, at - 2)
            modality = lists.JUDGEMENTS.get(word)
            if any(map(_is_negation, tokens[:at])):
                # "Not true: …", but "not a myth: …".
                modality = None if modality else lists.NEGATED.get(word)
            modality = modality or lists.LABELS.get(word)
            if wording(tokens, 0, at).lower() == "far from it":
                modality = "denied"
            return [Cue(modality, at - 1, at)] if modality else []
    return []


def judged(tokens: Tokens, start: int, end: int, crossed: int | None) -> list[Cue]:
    """
    Read "(the claim that it exceeds 30%) is false", "(it is 30%), but that is not so".

    Args:
        tokens: The tokens of the sentence of a quantity.
        start: The place of its first token.
        end: The place after its last token.
        crossed: The place of the "that" which leads to it, if there is one.
    """
    of = start - 1 - is_at(tokens, start - 1, "a", "an")
    is_claim = lower_at(tokens, end) in lists.CLAIM_NOUNS
    is_claim |= is_at(tokens, of, "of") and lower_at(tokens, of - 1) in lists.CLAIM_NOUNS
    if crossed is not None:
        is_claim |= lower_at(tokens, crossed - 1) in lists.CLAIM_NOUNS
        is_claim |= wording(tokens, 0, crossed).lower() in ("", "saying", "to say", "to claim")
    # "27.5 million tons is wrong" judges the figure, "300 answers were wrong" counts them.
    before = lower_at(tokens, start - 1)
    is_subject = is_at(tokens, end, *_SINGULAR) and not before[:1].isalnum()
    for at in range(end, min(len(tokens), end + _REACH)):
        word = _word(tokens, at)
        if is_subject and word == "what" and is_at(tokens, at - 1, "not"):
            return [Cue("denied", at, at + 1)]
        if word == ";" and not is_at(tokens, at + 1, "that", "that's", "this", "it", "which"):
            break
        if tokens[at].lower in _VERBS and (said := _by_verb(tokens, end, at)):
            return [Cue(said, at, at + 1)]
        # "It is 5%, no error".
        if word not in lists.NEGATED or (word in lists.JUDGEMENTS and is_at(tokens, at - 1, "no")):
            continue
        if is_at(tokens, at + 1 + is_at(tokens, at + 1, '"', "”"), "that"):
            # That judges what follows.
            continue
        place = at - 1 - is_at(tokens, at - 1, '"', "“")
        is_noun = lower_at(tokens, at + 1) in lists.CLAIM_NOUNS | {"number"}
        while place >= end and (
            _is_judging(tokens[place]) or tokens[place].lower in lists.CLAIM_NOUNS
        ):
            is_noun = is_noun or lower_at(tokens, place) in lists.CLAIM_NOUNS
            place -= 1
        between = tokens[place + 1 : at]
        has_not = any(map(_is_negation, between))
        found = (lists.NEGATED if has_not else lists.JUDGEMENTS).get(word)
        is_that = is_at(tokens, place, "that's")
        has_verb = is_that or any(each.lower not in _NO_VERBS for each in between)
        is_named = is_that or is_at(tokens, place, "which", "that", "this", '"', "”")
        # In brackets, behind a dash or as another name: (false), an unfounded claim.
        is_last = has_not or at + 1 == len(tokens) or is_at(tokens, at + 1, ")", "]", ".", "!")
        is_alone = (is_last or is_noun) and is_at(tokens, place, *_DASHES)
        is_alone = is_alone or (is_noun and is_at(tokens, place, ",")) or word in _MARKS
        is_near = place < end + 3 and not any(is_at(tokens, each, "and") for each in range(end, at))
        is_claim = is_claim or (is_subject and place < end and word not in _HANDLED)
        is_claim = is_claim or (is_near and (word in _FICTIVE or _is_named_claim(tokens, start)))
        if found and (is_alone or (has_verb and (is_claim or is_named))):
            return [Cue(found, at, at + 1)]
    return _left_open(tokens, start, end, crossed)


def _left_open(tokens: Tokens, start: int, end: int, crossed: int | None) -> list[Cue]:
    """Doubt a claim that is the subject of its sentence, unless that calls it true."""
    place = 1 if crossed is None else crossed - 1
    is_first = place == 0 or (place == 1 and tokens[0].lower in lists.CHANGE_ARTICLES)
    if not is_first or lower_at(tokens, place) not in _CONTESTED:
        return []
    # "The claim Asia trades", but not "the claim rose".
    after = tokens[place + 1]
    is_led = after.lower in {"that", "it", "its", "the", '"', "“"} or after.text[0].isupper()
    if not is_led or any(each.lower in lists.NEGATED for each in tokens[place:start]):
        return []
    behind = tokens[end:]
    is_true = any(each.lower in _AFFIRMING for each in behind)
    return [] if is_true and not any(map(_is_negation, behind)) else [Cue("doubted", 0, place + 1)]


def _is_named_claim(tokens: Tokens, start: int) -> bool:
    """Whether a noun that was said before leads to it: "reports it had", "the plan to plant"."""
    for at in range(max(0, start - 12), start):
        word, after = tokens[at].lower, lower_at(tokens, at + 1)
        is_led = after in lists.CLAIM_LEADS or (after == "to" and is_at(tokens, at + 2, "have"))
        if word in lists.CLAIM_NOUNS and is_led:
            return True
        if word in lists.PLAN_NOUNS and after in ("to", "for"):
            return True
    return False


def judgement(tokens: Tokens) -> Modality | None:
    """
    Say what a sentence makes of the one before, if it only judges that.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> judgement(list(scan(["That claim is simply not true."])))
        'denied'
    """
    if is_at(tokens, 1, ":") and tokens[0].lower in lists.NEGATED:
        # "Myth: …" judges what stands behind the colon.
        return "denied" if is_at(tokens, 2, "no", "false") else None
    is_own = any(is_at(tokens, at, *_I) for at in range(3))
    for cue in cues_of(tokens[:12]) if is_own else ():
        # "I'm not sure about this", "but I could be wrong".
        if cue.modality == "doubted" and {each.lower for each in tokens[cue.end :]} <= _OF_IT:
            return "doubted"
    has_not = False
    for at, token in enumerate(tokens[:12]):
        word = _word(tokens, at)
        has_not = (has_not and word != "but") or _is_negation(token)
        if has_not and word == "what":
            return "denied"
        if token.lower in _VERBS and (said := _by_verb(tokens, 0, at)):
            return said
        if word in lists.NEGATED:
            is_other = word in lists.GROUNDED and lower_at(tokens, at + 1) not in _BEHIND_GROUNDS
            if is_other or is_at(tokens, at + 1, "that", "to") or is_at(tokens, at + 2, ":"):
                return None
            return (lists.NEGATED if has_not else lists.JUDGEMENTS).get(word)
        is_led = word in _OPENING or word in lists.CLAIM_NOUNS or (at > 0 and _is_judging(token))
        if not is_led and word != "not":
            return None
    return None
