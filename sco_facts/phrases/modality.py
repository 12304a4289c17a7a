"""Modality: what a sentence denies, doubts, supposes, asks, allows, wants or expects."""

from __future__ import annotations

from sco_facts.phrases import cues as lists
from sco_facts.phrases.amounts import starts_figure
from sco_facts.phrases.cue_places import Cue
from sco_facts.phrases.cues import Modality
from sco_facts.phrases.governing import Scan, is_past, is_plain
from sco_facts.phrases.judgements import judged, label
from sco_facts.phrases.symbols import is_measured
from sco_facts.phrases.tokens import Tokens, is_at, lower_at

# What weighs more stands first: "if it may exceed" supposes.
_ORDER: tuple[Modality, ...] = (
    "asked", "supposed", "denied", "doubted", "wanted", "possible", "former", "forecast",
    "estimate",
)  # fmt: skip
_NEGATED: dict[str, Modality] = {
    "mightn't": "possible", "shouldn't": "wanted", "mustn't": "wanted", "oughtn't": "wanted",
}  # fmt: skip
_OFFERING = frozenset("promised promises offered offers pledged".split())
_OWNERS = lists.SUBJECT_PRONOUNS | lists.CLAIM_LEADS | lists.POSSESSIVES
_WAITS = lists.DURATIONS | {"game", "match"}
_KEPT_OF_GIVEN = lists.SELECTIVE | lists.PREDICTIONS
_BEFORE_SUBJECT = lists.BEFORE_CLAUSES | lists.JOINING
_OTHER_CLAUSES = lists.SUBORDINATE | {"that"}
_OWNERS_OF_TARGETS = lists.POSSESSIVES | lists.FORECASTERS | lists.CLAIM_LEADS
_LOST = ("dead", "lost", "drowned", "missing", "trapped", "killed")
_FAR, _BEHIND = 64, 6


def modality_at(
    tokens: Tokens, start: int, end: int, cues: list[Cue], *, is_size: bool, is_origin: bool
) -> tuple[Modality, Cue | None]:
    """
    Say what a sentence makes of the quantity that stands there, and which words make it so.

    Args:
        tokens: The tokens of its sentence.
        start: The place of its first token, hedges included.
        end: The place after its last token.
        cues: The cues of the sentence that stand in no quantity.
        is_size: Whether it is the size of a change.
        is_origin: Whether a change starts from it: that is taken as given.
    """
    scan = Scan(tokens, cues, (start, end), is_size=is_size)
    scan.run()
    found = scan.found
    if _is_present(tokens, start, end):
        found = []
    elif _is_wait(tokens, start, end):
        # "It has not lost in 27 games."
        found = [
            each for each in found if not is_plain(tokens[each[0].start], "from", "no", "none")
        ]
    elif is_origin or _is_given(tokens, start, end):
        found = [
            (cue, is_crossed)
            for cue, is_crossed in found
            if is_crossed
            or tokens[cue.start].lower in _KEPT_OF_GIVEN
            or cue.modality in ("asked", "supposed")
        ]
    target = _of_target(tokens, start, end)
    if target:
        # "Rather than the 5.5 percent it forecast" denies no forecast.
        found = [each for each in found if tokens[each[0].start].lower not in lists.SELECTIVE]
    governing = [
        *(cue for cue, _ in found),
        *judged(tokens, start, end, scan.crossed),
        *_of_subject(tokens, start, end, cues, is_size),
        *target,
        *_condition(tokens, end),
        *_question(tokens, end),
    ]
    if any(cue.modality == "possible" for cue in governing):
        # "If it rains, 300 may die" and "it may lose 5% if it rains" say what is possible then.
        governing = [cue for cue in governing if not _is_apart(tokens, cue, start)]
    governing += label(tokens, start)
    governing += (
        cue for cue in cues if cue.modality == "doubted" and _is_hedge(tokens, cue.end, start)
    )
    modality, cue = _weighed(tokens, governing)
    is_condition = modality == "forecast" and cue is not None and _is_conditional(tokens, cue)
    return ("supposed" if is_condition else modality), cue


def _is_conditional(tokens: Tokens, cue: Cue) -> bool:
    """Read "if an election were held now, 33 percent would"."""
    is_led = tokens[0].lower in ("if", "were", "had", "should", "unless")
    return is_led and cue.start > 1 and tokens[cue.start].lower == "would"


def _is_present(tokens: Tokens, start: int, end: int) -> bool:
    """Read "the current 5%" and "close 60 of our 133 clinics", which supposes no 133."""
    before = lower_at(tokens, start - 1)
    is_whole = start > 2 and is_at(tokens, start - 2, "of") and _is_part(tokens, start - 3)
    # "The euro, at $1.17, will" and "its stake, currently 30 percent, may".
    led = start - 1 - (is_at(tokens, start - 1, "at") and is_at(tokens, start - 2, "now"))
    is_aside = is_at(tokens, led - 1, ",") and is_at(tokens, led, "at", "currently", "now")
    is_aside = is_aside and is_at(tokens, end, ",")
    return before in lists.PRESENT or (before in lists.DEFINITE and is_whole) or is_aside


def _is_wait(tokens: Tokens, start: int, end: int) -> bool:
    """Read "not answered for 26 minutes" and "not been repaired in 30 years": so long it was so."""
    last = lower_at(tokens, end - 1).removesuffix("s")
    is_rate = is_at(tokens, end - 2, "a", "an", "per")
    is_long = last in _WAITS and not is_rate
    return is_long and is_at(tokens, start - 1, "in", "for")


def _is_part(tokens: Tokens, at: int) -> bool:
    """Whether a part of a whole stands there: "80 percent of", "two of"."""
    return starts_figure(tokens[at]) or is_measured(tokens, at)


def _is_given(tokens: Tokens, start: int, end: int) -> bool:
    """Read "a fifth of the 5 million", "its 40%", "the 5% who came" and "the 5 million it owed"."""
    before, after = lower_at(tokens, start - 1), lower_at(tokens, end)
    if before not in lists.DEFINITE:
        return before == "of" and is_at(tokens, start - 2, "record", "peak", "none")
    verb = lower_at(tokens, end + 1 + (after in lists.POSSESSIVES))
    return (
        is_at(tokens, start - 2, "of")
        or is_at(tokens, end - 2, "-")
        or before in lists.POSSESSIVES
        or after in ("hurdle", "threshold", "who", "that", "which")
        or (after in _OWNERS and is_past(verb))
    )


def _is_apart(tokens: Tokens, cue: Cue, start: int) -> bool:
    """Whether a condition is a clause of its own, before or behind that of the quantity."""
    is_before = any(token.text == "," for token in tokens[cue.end : start])
    return cue.modality == "supposed" and (is_before or cue.start > start)


def _is_hedge(tokens: Tokens, at: int, start: int) -> bool:
    """Read "I am not certain, but it is 5%"."""
    return at < min(8, start) and is_at(tokens, at, ",") and is_at(tokens, at + 1, "but")


def _weighed(tokens: Tokens, cues: list[Cue]) -> tuple[Modality, Cue | None]:
    """Weigh cues: a denial of a denial or of a doubt is doubted, "may not" possible."""
    by: dict[Modality, Cue] = {}
    denials = 0
    for cue in cues:
        before = lower_at(tokens, cue.start - 1)
        if cue.modality == "denied" and cue.end - cue.start == 1 and before in lists.NO_BASE_FORM:
            continue
        modality = _NEGATED.get(tokens[cue.start].lower, cue.modality)
        denials += modality == "denied" and tokens[cue.start].lower != "neither"
        by.setdefault(modality, cue)
    if denials and (denials > 1 or "doubted" in by):
        return "doubted", by["denied"]
    if "doubted" in by and "asked" in by:
        return "doubted", by["doubted"]
    for modality in _ORDER:
        if modality in by:
            return modality, by[modality]
    return "asserted", None


def _of_subject(tokens: Tokens, start: int, end: int, cues: list[Cue], is_size: bool) -> list[Cue]:
    """Read "300 homes may have burned", "growth of 5 percent is expected"."""
    at = start - 1
    is_share = is_at(tokens, at, "on", "in", "for") and is_at(tokens, end, "of")
    if is_share or is_at(tokens, at, "worth"):
        # "Duties on 90 percent of goods will be lifted", "bonds worth 5 million are to be issued".
        at -= 2
    if is_at(tokens, at, "of") and (
        is_size
        or is_at(tokens, at - 2, "a", "an")
        or (
            lower_at(tokens, at - 2) not in lists.DEFINITE
            and any(is_measured(tokens, place) for place in range(start, end))
        )
    ):
        at -= 2
    # "The rumoured 5 billion sale"
    at -= lower_at(tokens, at).endswith("ed") and lower_at(tokens, at - 1) in lists.BEFORE_SUBJECTS
    while lower_at(tokens, at) in lists.BEFORE_SUBJECTS:
        at -= 1
    if at >= 0 and tokens[at].lower not in _BEFORE_SUBJECT:
        return []
    for place, cue in enumerate(cues):
        if end <= cue.start <= end + _BEHIND:
            if at < start - 1 and _is_undone(tokens, cue):
                return [cue]
            is_gone = cue.modality == "denied" and lower_at(tokens, cue.end) in lists.COMING
            behind = end + 2 * (
                is_at(tokens, end, "of") and is_at(tokens, end + 1, "which", "whom")
            )
            is_free = is_gone or all(
                (token.is_word or token.is_number)
                and token.lower not in _OTHER_CLAUSES
                and (token.lower not in lists.PAST or token.lower in lists.BE_FORMS)
                for token in tokens[behind : cue.start]
            )
            word, before = tokens[cue.start].lower, lower_at(tokens, cue.start - 1)
            is_passive = word in lists.OF_PASSIVES and before in lists.BE_FORMS
            is_modal = word in lists.OF_SUBJECTS and cue.modality != "denied"
            if not is_free or not (is_modal or is_passive or is_gone):
                return []
            # "400 jobs will not be created"
            is_negated = cues[place + 1 : place + 2] and cues[place + 1].start == cue.end
            return cues[place : place + 1 + bool(is_negated)]
    return []


def _is_undone(tokens: Tokens, cue: Cue) -> bool:
    """Read "a fine of $7 million was not imposed": there was none."""
    is_passive = lower_at(tokens, cue.start - 1) in lists.BE_FORMS
    return cue.modality == "denied" and is_passive and lower_at(tokens, cue.end) in lists.MADE


def _of_target(tokens: Tokens, start: int, end: int) -> list[Cue]:
    """Read "2 percent target", "the 2 percent expected", "the 2% that analysts had forecast"."""
    if is_at(tokens, start - 1, "once") and (
        is_at(tokens, start - 2, ",", "(") or lower_at(tokens, start - 2) in lists.BE_FORMS
    ):
        return [Cue("former", start - 1, start)]
    if is_at(tokens, end, "feared") and is_at(tokens, end + 1, *_LOST):
        return [Cue("possible", end, end + 1)]
    if lower_at(tokens, end) in lists.TARGET_NOUNS:
        return [Cue("wanted", end, end + 1)]
    if is_at(tokens, start - 1, "target", "goal") and (start == 1 or is_at(tokens, start - 2, ",")):
        return [Cue("wanted", start - 1, start)]
    # "The 2% that analysts had forecast", "the $5 million their lawyers had sought".
    is_relative = is_at(tokens, end, "that", "which") or (
        is_at(tokens, start - 1, "the") and lower_at(tokens, end) in _OWNERS_OF_TARGETS
    )
    for at in range(end, end + (7 if is_relative else 3)):
        word = lower_at(tokens, at)
        is_need = word in ("needed", "required")
        if word == "estimated" and at > end:
            # "An outage of 104 days that cost an estimated 5 million".
            break
        after = lower_at(tokens, at + 1)
        is_bare = word in lists.EXPECTED_BEHIND and (is_need or after not in ("to", "that"))
        is_near = is_need or at == end or after == "by" or not after.isalpha()
        is_led = is_relative or (is_near and is_at(tokens, start - 1, "the", "a", "an"))
        is_headline = at == end and word == "forecast" and after == "for"
        if is_headline or (is_bare and is_led):
            return [Cue(lists.EXPECTED_BEHIND[word], at, at + 1)]
        if not word[:1].isalnum():
            break
    return []


def _condition(tokens: Tokens, end: int) -> list[Cue]:
    """Read "will reach 5% if" and "5 million to follow if": so it is only if that is so."""
    before = {token.lower for token in tokens[max(0, end - _FAR) : end]}
    if (lists.OPEN_VERBS | _OFFERING).isdisjoint(before) and not is_at(tokens, end, "to"):
        return []
    for at in range(end, min(len(tokens), end + _FAR)):
        word = tokens[at].lower
        if word in (";", ":", '"', "”") or (
            word == "," and lower_at(tokens, at + 1) in ("and", "but")
        ):
            return []
        if word in ("if", "unless", "provided") and not is_at(tokens, at - 1, "even", "as", "only"):
            return [Cue("supposed", at, at + 1)]
    return []


def _question(tokens: Tokens, end: int) -> list[Cue]:
    """Find the question mark that makes a question of the clause."""
    for at in range(end, min(len(tokens), end + _FAR)):
        word = tokens[at].lower
        if word[0] == "?":
            return [Cue("asked", at, at + 1)]
        if word == ";" or (word == "," and lower_at(tokens, at + 1) in lists.QUESTION_WORDS):
            return []
    return []
