"""Modality: what a sentence denies, doubts, supposes, asks, allows, wants or expects."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from sco_facts.phrases.tokens import Phrasebook, Tokens, is_at, lower_at

Modality = Literal[
    "asserted", "estimate", "forecast", "denied", "doubted", "supposed", "asked", "possible",
    "wanted", "former",
]  # fmt: skip

# What weighs more stands first: "if it may exceed" supposes.
_ORDER: tuple[Modality, ...] = (
    "asked", "supposed", "denied", "doubted", "wanted", "possible", "former", "forecast",
    "estimate",
)  # fmt: skip

# Each governs what follows it in its clause. "asserted" is for words that only look like others.
_CUES: dict[Modality, str] = {
    "asserted": """not only, not just, not merely, not least, not to mention, not surprising,
    not surprisingly, not unusual, not in doubt, not alone, not far from, no wonder, no doubt,
    no question, no secret, without doubt, without a doubt, no surprise, nobody doubts,
    no one doubts, few doubt, nobody doubted, no one doubted, few doubted, nobody disputes,
    no one disputes, nobody denies, no one denies, whether or not, as if, not forget,
    never forget, not matter, not because, not until""",
    "denied": """not, never, neither, nor, cannot, far from, nowhere near, long way from,
    yet to, fail to, fails to, failed to, failing to, unable to, deny, denies, denied, denying,
    refute, refutes, refuted, untrue that, false that, incorrect that, wrong that, myth that, wrong to,
    false to, incorrect to,
    no truth, no evidence, no sign, no indication, no proof, instead of, rather than, without,
    nobody, no one, none of, refuses to, refused to, rule out, rules out, ruled out, no plans to,
    no intention, nothing like, anything but, reject, rejects, rejected, dismiss, dismisses,
    dismissed""",
    "doubted": """doubt, doubts, doubted, doubtful, doubting, unlikely, improbable, implausible,
    few believe, few believed, few think, few expect, few expected, hardly likely, impossible,
    sceptical, skeptical, not sure, not certain, not convinced, unconvinced, not clear that,
    disputed, disputes, questionable, unconfirmed, unproven, nobody believes, no one believes,
    nobody thinks, no one thinks, nobody expects, no one expects, rarely, seldom, not believe,
    not think, don't believe, don't think, doesn't believe, doesn't think, not likely""",
    "supposed": """if, unless, suppose, supposing, assume that, assuming, assumes that,
    assumed that, provided that, imagine, in case, on condition, hypothetically, in the event""",
    "asked": """whether, asked if, ask if, asks if, wonder if, wondered if, wonders if,
    unclear if, unclear how, asked how many, asked how much, not known if""",
    "possible": """may, might, could, can, possible, possibly, perhaps, maybe, potentially,
    potential, conceivable, conceivably, likely to, probably, probable, likely that, is likely, are likely, chance of,
    chance that, risk of, risk that, threatens to, threatened to, feared, fears, fear""",
    "wanted": """should, must, ought to, has to, have to, needs, need, aim to,
    aims to, aimed to, aiming to, aims at, aim of, aims for, aiming for, target of, targets a,
    targeting, goal of, goals of, objective of, call for, calls for, called for, calling for, want,
    wants, wanted, wanting, demand that, demands, demanded, demanding, seek, seeks, sought,
    seeking, urge, urges, urged, urging, propose, proposes, proposed, proposing,
    recommend, recommends, recommended, recommending, hope, hopes, hoped, hoping, wish, wishes,
    wished, required to, requested, offered a, offered an, offering a, offering an, insists on,
    insisted on, obliged to, supposed to""",
    "forecast": """will, would, shall, set to, poised to, going to, on course to,
    on course for, on track to, on track for, scheduled to, slated to, due to, expect, expects,
    expecting, expected, forecast, forecasts, forecasting, forecasted, projected, projects that,
    projection, projections, predict, predicts, predicted, predicting, prediction, anticipate,
    anticipates, anticipated, foresee, foresees, plan to, plans to, planned to, planning to,
    plans for, plan for, planned, intend to, intends to, intended to, promise to, promises to,
    promised, pledge to, pledges to, pledged, vow to, vows to, vowed to, about to, guidance of,
    outlook of, pencilled in, penciled in, bound to, is to, are to, was to, were to, plans a,
    plans an, prospect of, in line to, heading for, headed for""",
    "former": "used to, no longer, formerly, previously",
    "estimate": """estimated, estimate, estimates, estimating, reckon, reckons, reckoned,
    put the damage, puts the damage, puts the cost, put the cost, put the toll, puts the toll,
    put the number, puts the number, put the figure, puts the figure, thinks it, think it,
    believed to, thought to""",
}  # fmt: skip
# These govern a whole clause, finite verb and all; others only what depends on their own verb.
_CLAUSAL = frozenset(
    """if unless suppose supposing assuming imagine whether doubt doubts doubted doubtful doubting
    deny denies denied denying refute refutes refuted hope hopes hoped hoping fear fears feared
    expect expects expected predict predicts predicted estimate estimates estimated reckon reckons
    reckoned maybe perhaps possibly anticipates projected wish wishes think believe urge urges urged recommend
    recommends recommended probably questionable unconfirmed""".split()
)
# These govern only the figure that they stand beside.
_SELECTIVE = frozenset({"instead", "rather", "far", "nowhere", "long", "nothing", "anything"})
# These deny only what follows "that": a claim.
_REJECTING = frozenset("reject rejects rejected dismiss dismisses dismissed".split())
_NO_BASE_FORM = frozenset("may might should must ought".split())
_DUE = frozenset(
    """open start begin rise fall cost reach exceed grow be close end finish expire arrive pay
    receive increase decrease produce carry deliver run come go leave take make meet join launch
    drop climb build complete""".split()
)
# Of these what stands before them in the clause may be the subject: "300 homes may have burned".
_OF_SUBJECTS = frozenset({"possible", "forecast", "wanted", "doubted"})

# "It is false", said of a claim that stands before.
_FALSE_BEHIND = frozenset(
    """false untrue wrong incorrect myth nonsense fabricated baseless unfounded hoax lie fiction
    mistaken inaccurate denied rejected refuted debunked""".split()
)
_DOUBTED_BEHIND = frozenset(
    "doubtful unlikely questionable unconfirmed disputed doubted exaggerated unproven".split()
)
_JUDGING = frozenset(
    """is was are were proved proves proven remains looks be been seems appears turned out to as
    simply quite just completely entirely plainly simply plain a an utter not""".split()
)
_CLAIM_NOUNS = frozenset(
    """claim claims report reports rumour rumours rumor rumors idea suggestion suggestions
    allegation allegations story stories statement statements assertion assertions belief notion
    view news figure assumption truth evidence sign indication proof doubt chance risk hope hopes
    fear fears fact condition case estimate estimates forecast possibility surprise wonder
    question prospect""".split()
)
# Before "that", or before a clause without it, these lead to what is claimed.
_CLAIMING = _CLAIM_NOUNS | frozenset(
    """true false wrong untrue incorrect likely unlikely certain clear sure doubtful possible
    impossible improbable surprising say says said saying think thinks thought believe believes
    believed mean means meant claim claimed show shows showed shown suggest suggests suggested
    suppose supposing assume assuming assumes assumed provided doubt doubts doubted doubting deny
    denies denied denying expect expects expected hope hopes hoped estimate estimates estimated
    forecast predicts predicted predict demand demands demanded demanding insist insists insisted
    told tell tells find finds found confirm confirms confirmed imagine probable conceivable
    disputes dispute disputed be may might maybe believing admitted admit admits agree agrees
    agreed reckon reckons projects wants""".split()
)
_TRUE = frozenset("true case fact correct right accurate truth".split())
_SUBORDINATE = frozenset(
    """but while whereas because although though when which who whose where since after before
    until so than against versus compared""".split()
)
_HARD = frozenset(";:—–")
# Verbs that are finite wherever they stand, and those that may be participles too.
_FINITE = frozenset(
    """is are was were has have had did does fell rose grew shrank sank came went took gave saw began
    broke drew drove flew knew ran says exceeds stands remains employs costs covers owns said
    swelled""".split()
)
_PAST = _FINITE | frozenset(
    """slid made stood sold paid spent held left lost won got met kept led found built bought
    brought sent lay told totalled totaled amounted reached climbed dropped declined increased
    decreased slipped jumped surged soared plunged slumped earned produced closed opened""".split()
)
_BE = frozenset("be been being is are was were am".split())
_PRONOUNS = frozenset("we they i you who which".split())
_QUESTION_WORDS = frozenset("but so and yet".split())
_DEFINITE = frozenset("the its their his her this these those".split())
_TARGETS = frozenset("target targets goal goals objective objectives aim".split())
_BEFORE_SUBJECTS = frozenset(
    """and but or so then also some the another a an up to as much many little few at least
    more less fewer than over under about around nearly almost only just another roughly""".split()
)
_BEFORE_CLAUSES = frozenset(', ; : that said says say " “ ('.split())
_FAR, _BEHIND = 64, 6


class Cue(NamedTuple):
    """A cue: what it makes of what it governs, and where it stands."""

    modality: Modality
    start: int
    end: int


@cache
def _cues() -> Phrasebook[Modality]:
    return Phrasebook(
        {
            " ".join(phrase.split()): modality
            for modality, phrases in _CUES.items()
            for phrase in phrases.split(",")
        }
    )


def cues_of(tokens: Tokens) -> list[Cue]:
    """
    List the cues of a sentence, in order and without overlap.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> [cue.modality for cue in cues_of(list(scan(["It may not be 30%."])))]
        ['possible', 'denied']
    """
    book = _cues()
    starts = book.starts
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        word, after = tokens[at].lower, at + 1
        if word in starts and (match := book.match(tokens, at)):
            after = match[1]
            if not _is_other(tokens, at, after):
                found.append(Cue(match[0], at, after))
        elif word.endswith("n't"):
            found.append(Cue("denied", at, after))
        elif word.endswith("'ll"):
            found.append(Cue("forecast", at, after))
        at = after
    if tokens and tokens[0].lower in ("were", "had", "should"):
        found = [Cue("supposed", 0, 1), *(cue for cue in found if cue.start)]
    return found


def _is_other(tokens: Tokens, at: int, end: int) -> bool:
    """Whether what reads as a cue is another word: "in May", "than expected", "due to rain"."""
    word, before, after = tokens[at].lower, lower_at(tokens, at - 1), lower_at(tokens, end)
    if word in ("may", "will", "might"):
        is_name = word == "may" and tokens[at].text[0] == "M" and at > 0
        return is_name or before in _DEFINITE or before == "free"
    if word == "due":
        return after not in _DUE
    if word == "without":
        return not after.endswith("ing")
    if word in ("expected", "forecast", "predicted", "planned", "estimated"):
        return before in ("than", "as")
    if word == "likely":
        return before in ("more", "less")
    if word in ("demands", "hope", "doubts"):
        return after == "for"
    if end > at + 1 and tokens[end - 1].lower == "to":
        return not after[:1].isalpha()
    return False


def _is_plain(tokens: Tokens, cue: Cue) -> bool:
    word = tokens[cue.start].lower
    return word in ("not", "never", "cannot") or word.endswith("n't")


def _is_relative(tokens: Tokens, at: int) -> bool:
    """Whether a relative pronoun stands before a cue: "the firm that may grow"."""
    return any(is_at(tokens, place, "that", "which", "who") for place in (at - 1, at - 2))


class _Scan:
    """A walk back from a quantity to the start of its sentence, past what does not govern it."""

    def __init__(self, tokens: Tokens, cues: dict[int, Cue], start: int) -> None:
        self._tokens = tokens
        self._cues = cues
        self._at = start - 1
        self._start = start
        # Whether a verb of its own shuts off cues, and the place of the last "that" crossed.
        self._is_shut = False
        self._finites: list[int] = []
        self._has_past = False
        self.crossed: int | None = None
        self.found: list[tuple[Cue, bool]] = []

    def run(self) -> None:
        """Gather the governing cues, the nearest first."""
        least = max(-1, self._start - 1 - _FAR)
        while self._at > least:
            cue = self._cues.get(self._at)
            if cue is not None:
                self._take(cue)
                self._at = cue.start - 1
            elif not self._step(self._tokens[self._at].lower):
                return

    def _take(self, cue: Cue) -> None:
        word = self._tokens[cue.start].lower
        last = self._tokens[cue.end - 1].lower
        is_clausal = word in _CLAUSAL or last in _CLAUSAL or last == "that"
        # An adverb may stand before its verb: "no longer employs".
        has_other = any(place != cue.end for place in self._finites)
        if self._is_shut or (has_other and not is_clausal):
            return
        if self._has_past and _is_relative(self._tokens, cue.start):
            return
        if word in _REJECTING and self.crossed is None:
            return
        if word in _SELECTIVE and any(
            token.is_number for token in self._tokens[cue.end : self._start]
        ):
            return
        if self.crossed is not None and cue.modality in ("wanted", "forecast", "former"):
            # "It is expected that" expects; "he will say that" does not.
            if word in ("will", "would", "shall", "should", "must") or cue.modality == "former":
                return
        if self.crossed is not None and cue.modality == "denied" and _is_plain(self._tokens, cue):
            # What is "not confirmed that" may be true.
            if lower_at(self._tokens, self.crossed - 1) not in _TRUE:
                cue = cue._replace(modality="doubted")
        self.found.append((cue, self.crossed is not None))

    def _step(self, word: str) -> bool:
        """Pass a word that is no cue; `False` where the clause begins."""
        tokens, at = self._tokens, self._at
        self._at = at - 1
        if word == "that":
            return self._cross(at)
        if word in _SUBORDINATE or word in _HARD:
            return word == "than" and not is_at(tokens, at + 1, "the", "in", "last")
        if word in (",", "and", "or"):
            self._is_shut = self._is_shut or self._has_past
            self._has_past = False
            if word == ",":
                self._at = self._before_aside(at)
        elif word == ")":
            self._at = next(
                (each - 1 for each in range(at, max(-1, at - 24), -1) if is_at(tokens, each, "(")),
                at - 1,
            )
        elif word in _PAST and not self._is_participle(at):
            self._has_past = True
            if word in _FINITE:
                self._finites.append(at)
        return True

    def _cross(self, at: int) -> bool:
        """Cross a "that" which leads to what is claimed, and stop at one that leads to more."""
        tokens = self._tokens
        before = lower_at(tokens, at - 1)
        is_told = lower_at(tokens, at - 2) in ("told", "tell", "tells", "assured", "informed")
        if at > 0 and before not in _CLAIMING and not is_told:
            return False
        self.crossed = at
        self._is_shut = self._has_past = False
        self._finites.clear()
        return True

    def _is_participle(self, at: int) -> bool:
        before = lower_at(self._tokens, at - 1)
        if is_at(self._tokens, at, "have"):
            return before not in _PRONOUNS
        if before in ("yet", "already", "also", "not") or before.endswith("ly"):
            before = lower_at(self._tokens, at - 2)
        return before in _BE or before in ("have", "has", "had", "having", "to")

    def _before_aside(self, at: int) -> int:
        """Step over ", the minister said," and ", which rose,"; else over the comma."""
        tokens = self._tokens
        for place in range(at - 1, max(-1, at - 14), -1):
            if is_at(tokens, place, ","):
                inside = [token.lower for token in tokens[place + 1 : at]]
                is_aside = inside[:1] and (
                    inside[0] in ("which", "who", "whose", "where", "when", "if", "unless")
                    or not {"said", "says", "say"}.isdisjoint(inside)
                )
                return place - 1 if is_aside else at - 1
        return at - 1


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
    scan = _Scan(tokens, {cue.end - 1: cue for cue in cues}, start)
    scan.run()
    found = scan.found
    is_definite = lower_at(tokens, start - 1) in _DEFINITE
    is_given = is_origin or (
        is_definite and (is_at(tokens, start - 2, "of") or is_at(tokens, end - 2, "-"))
    )
    if is_given:
        found = [
            each for each in found if each[1] or each[0].modality in ("asked", "supposed")
        ]
    governing = [cue for cue, _ in found]
    governing += _behind(tokens, start, end, cues, scan.crossed, is_size)
    return _weighed(tokens, governing)


def _weighed(tokens: Tokens, cues: list[Cue]) -> tuple[Modality, Cue | None]:
    """Weigh cues: a denial of a denial or of a doubt is doubted, "may not" possible."""
    by: dict[Modality, Cue] = {}
    denials = 0
    for cue in cues:
        before = lower_at(tokens, cue.start - 1)
        if cue.modality == "denied" and cue.end - cue.start == 1 and before in _NO_BASE_FORM:
            continue
        if tokens[cue.start].lower in ("mightn't", "shouldn't", "mustn't"):
            cue = cue._replace(modality="possible" if before == "might" else "wanted")
        denials += cue.modality == "denied"
        by.setdefault(cue.modality, cue)
    if denials and (denials > 1 or "doubted" in by):
        return "doubted", by["denied"]
    if "doubted" in by and "asked" in by:
        return "doubted", by["doubted"]
    for modality in _ORDER:
        if modality in by:
            return modality, by[modality]
    return "asserted", None


def _behind(
    tokens: Tokens, start: int, end: int, cues: list[Cue], crossed: int | None, is_size: bool
) -> list[Cue]:
    """List the cues that stand behind a quantity and govern it."""
    found = [
        *_judged(tokens, end, crossed),
        *_of_subject(tokens, start, end, cues, is_size),
        *_of_target(tokens, end),
    ]
    question = _question(tokens, end)
    return [*found, question] if question else found


def _judged(tokens: Tokens, end: int, crossed: int | None) -> list[Cue]:
    """Read "(the claim that it exceeds 30%) is false", "(it is 30%), which is untrue"."""
    is_claim = crossed is not None and (
        crossed == 0 or lower_at(tokens, crossed - 1) in _CLAIM_NOUNS
    )
    for at in range(end, min(len(tokens), end + 24)):
        word = tokens[at].lower
        is_false = word in _FALSE_BEHIND
        if not is_false and word not in _DOUBTED_BEHIND:
            continue
        place, has_not, has_verb = at - 1, False, False
        while lower_at(tokens, place) in _JUDGING and place >= end:
            has_not = has_not or is_at(tokens, place, "not")
            has_verb = has_verb or lower_at(tokens, place) not in ("a", "an", "not", "to", "as")
            place -= 1
        if has_verb and (is_claim or is_at(tokens, place, "which")):
            return [Cue("denied" if is_false and not has_not else "doubted", at, at + 1)]
    return []


def _of_subject(
    tokens: Tokens, start: int, end: int, cues: list[Cue], is_size: bool
) -> list[Cue]:
    """Read "300 homes may have burned", "growth of 5 percent is expected"."""
    at = start - 1
    if is_at(tokens, at, "of") and (is_size or is_at(tokens, at - 2, "a", "an")):
        at -= 2
    while lower_at(tokens, at) in _BEFORE_SUBJECTS:
        at -= 1
    if at >= 0 and tokens[at].lower not in _BEFORE_CLAUSES:
        return []
    for cue in cues:
        if end <= cue.start <= end + _BEHIND:
            is_free = all(
                token.is_word
                and token.lower not in _SUBORDINATE
                and (token.lower not in _PAST or token.lower in _BE)
                for token in tokens[end : cue.start]
            )
            return [cue] if is_free and cue.modality in _OF_SUBJECTS else []
    return []


def _of_target(tokens: Tokens, end: int) -> list[Cue]:
    """Read "2 percent target"."""
    is_target = lower_at(tokens, end) in _TARGETS
    return [Cue("wanted", end, end + 1)] if is_target else []


def _question(tokens: Tokens, end: int) -> Cue | None:
    """Find the question mark that makes a question of the clause."""
    for at in range(end, min(len(tokens), end + _FAR)):
        word = tokens[at].lower
        if word[0] == "?":
            return Cue("asked", at, at + 1)
        is_new = word == ";" or (word == "," and lower_at(tokens, at + 1) in _QUESTION_WORDS)
        if is_new:
            return None
    return None
