"""Modality: what a sentence denies, doubts, supposes, asks, allows, wants or expects."""

from __future__ import annotations

from sco_facts.phrases import cues as lists
from sco_facts.phrases.amounts import starts_figure
from sco_facts.phrases.cue_places import Cue
from sco_facts.phrases.cues import Modality
from sco_facts.phrases.judgements import is_cut, judged, label
from sco_facts.phrases.symbols import is_measured
from sco_facts.phrases.tokens import Token, Tokens, is_at, lower_at

# What weighs more stands first: "if it may exceed" supposes.
_ORDER: tuple[Modality, ...] = (
    "asked", "supposed", "denied", "doubted", "wanted", "possible", "former", "forecast",
    "estimate",
)  # fmt: skip
_MARKS = ('"', "“", "”")
_SAID_LATER = frozenset("will would shall should must".split())
_NEGATED: dict[str, Modality] = {
    "mightn't": "possible", "shouldn't": "wanted", "mustn't": "wanted", "oughtn't": "wanted",
}  # fmt: skip
_OFFERING = frozenset("promised promises offered offers pledged".split())
_CLAUSAL = lists.CLAUSAL | lists.JUDGEMENTS.keys()
_FINITE = lists.FINITE | lists.OPEN_VERBS
_BEFORE_OBJECTS = lists.DEFINITE | lists.BEFORE_SUBJECTS
_OWNERS = lists.SUBJECT_PRONOUNS | lists.CLAIM_LEADS | lists.POSSESSIVES
_FAR, _BEHIND = 64, 6
Span = tuple[int, int]


class _Scan:
    """A walk back from a quantity to the start of its sentence, past what does not govern it."""

    def __init__(self, tokens: Tokens, cues: list[Cue], place: Span, *, is_size: bool) -> None:
        self._tokens = tokens
        self._cues = {cue.end - 1: cue for cue in cues}
        self._start, end = place
        self._at = self._start - 1
        self._is_size = is_size
        # The finite verbs of the predicate that is walked through, and the comma or "and" before
        # the nearest that has one: it shuts off the cues of others.
        self._verbs = [end] if self._is_subject(end) else []
        self._shut_by = ""
        # The place of the last "that" crossed.
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
                self._verbs += [cue.start] if self._is_coordinated(cue.start) else []
            elif not self._step(self._tokens[self._at].lower):
                return

    def _is_subject(self, end: int) -> bool:
        """Whether the quantity has a verb behind it: "…, and 44 people died"."""
        tokens, before = self._tokens, self._start - 1
        while lower_at(tokens, before) in lists.BEFORE_SUBJECTS:
            before -= 1
        if lower_at(tokens, before) not in lists.JOINING:
            return False
        for at, token in enumerate(tokens[end : end + _BEHIND], start=end):
            is_last = not lower_at(tokens, at + 1).isalpha()
            if token.lower in _FINITE or (is_last and _is_past(token.lower)):
                return True
            if not token.is_word or token.lower in lists.JOINING | lists.SUBORDINATE:
                break
        return False

    def _take(self, cue: Cue) -> None:
        tokens, word = self._tokens, self._tokens[cue.start].lower
        last = tokens[cue.end - 1].lower
        is_clausal = word in _CLAUSAL or last in lists.CLAUSAL or last == "that"
        # An adverb may stand before its verb: "no longer employs".
        if self._is_in_quotes(cue.start) and not self._is_in_quotes(self._start):
            # What is said in quotation marks governs nothing outside of them.
            return
        others = [place for place in self._verbs if place != cue.end]
        finites = sum(tokens[place].lower in lists.FINITE for place in others)
        has_other = finites > (word in lists.NEGATIVE_SUBJECTS)
        is_adverb = word.endswith("ly") and cue.modality != "former"
        is_adverb |= word in ("perhaps", "maybe")
        is_open = cue.modality == "supposed" or is_adverb or is_at(tokens, cue.end, ",")
        is_head = cue.start <= 2 and is_open
        # "Denied the bank lost and paid" denies both.
        is_below = is_clausal and others and self._shut_by != ","
        is_shut = bool(self._shut_by) and not is_below
        if not is_head and (is_shut or (has_other and not is_clausal)):
            return
        # "The firm that may grow"
        before = {token.lower for token in tokens[max(1, cue.start - 2) : cue.start]}
        is_relative = not before.isdisjoint(("that", "which", "who"))
        if others and cue.modality != "supposed" and is_relative:
            return
        inside = [token.lower for token in tokens[cue.end : self._start]]
        is_claim = self.crossed is not None or not lists.CLAIM_NOUNS.isdisjoint(inside)
        is_rejected = is_claim or (self._is_size and word.startswith("reject"))
        if word in lists.REJECTING and not is_rejected:
            return
        if (word in lists.CLOSED | lists.SELECTIVE and "," in inside and not is_head) or (
            word in lists.AVOIDING and "by" in inside
        ):
            return
        is_adjective = word == "estimated" and is_at(tokens, cue.start - 1, "an")
        if (word in lists.SELECTIVE or is_adjective) and any(text[0].isdigit() for text in inside):
            return
        if self.crossed is not None:
            # "It is expected that" expects; "he will say that" does not.
            if word in _SAID_LATER and not is_at(tokens, cue.end, "be"):
                return
            is_true = lower_at(tokens, self.crossed - 1) in lists.TRUE_WORDS
            if cue.modality == "former" and not is_true:
                return
            # What is "not confirmed that" may be true.
            if cue.modality == "denied" and _is_plain(tokens[cue.start]) and not is_true:
                cue = cue._replace(modality="doubted")
        self.found.append((cue, self.crossed is not None))

    def _is_in_quotes(self, at: int) -> bool:
        """Whether a whole sentence is quoted there: "We will not," she said."""
        marks = [place for place, token in enumerate(self._tokens) if token.text in _MARKS]
        before = sum(place < at for place in marks)
        if len(marks) % 2 or before % 2 == 0:
            return False
        return is_at(self._tokens, marks[before] - 1, ",", ".", "!", "?")

    def _is_coordinated(self, at: int) -> bool:
        """Whether a verb that goes on with an earlier subject stands there: "and agreed"."""
        word = lower_at(self._tokens, at)
        before = at - 1 - is_at(self._tokens, at - 1, "still", "now", "also", "then")
        return lower_at(self._tokens, before) in lists.JOINING and (
            word.endswith(("ed", "s")) or word in ("put", "sought")
        )

    def _step(self, word: str) -> bool:
        """Pass a word that is no cue; `False` where the clause begins."""
        tokens, at = self._tokens, self._at
        self._at = at - 1
        if word == "that":
            return self._cross(at)
        if word in lists.SETTING_OFF and is_at(tokens, at - 1, ","):
            return word == "adding" and at + 1 == self._start
        if word in lists.AWAITING and self._is_in_present(at + 1):
            self.found.append((Cue("supposed", at, at + 1), False))
        if word in ("after", "before") and at + 1 == self._start:
            # "The effect may fade after 24 weeks."
            return True
        is_as = word == "as" and lower_at(tokens, at + 1) in lists.CLAIM_LEADS
        if is_as or word in lists.CLAUSE_STARTS or word in lists.AWAITING:
            return False
        if word in lists.JOINING:
            # "It does not hold 20%, it holds 30%".
            is_new = word == "," and is_at(tokens, at + 1, "it", "they", "he", "she")
            self._shut_by = self._shut_by or word * (bool(self._verbs) or is_new)
            self._verbs = []
            if is_at(tokens, at + 1, "said"):
                return False
            if word == ",":
                if lower_at(tokens, at + 2) in lists.SURVEYS:
                    return False
                self._at = self._before_aside(at)
        elif word == ")":
            self._at = next(
                (each - 1 for each in range(at, max(-1, at - 24), -1) if is_at(tokens, each, "(")),
                at - 1,
            )
        elif (word in lists.PAST or word[-2:] == "ed" or word == "cost") and self._is_finite(at):
            self._verbs.append(at)
        return True

    def _is_in_present(self, at: int) -> bool:
        words = {token.lower for token in self._tokens[at : self._start + 1]}
        return "," not in words and not lists.PRESENT_VERBS.isdisjoint(words)

    def _is_finite(self, at: int) -> bool:
        """Whether a verb in the past stands there, or one behind "and" with an object."""
        tokens, word = self._tokens, self._tokens[at].lower
        if word in lists.PAST:
            return not self._is_participle(at)
        is_past = word != "cost"
        before, after = lower_at(tokens, at - 1), lower_at(tokens, at + 1)
        is_noun = before in lists.DEFINITE or after == "to"
        is_infinitive = before == "to" or before.endswith("ly") or before in lists.OPEN_VERBS
        if not is_past and (is_noun or is_infinitive):
            return False
        if not is_past and before == "and" and self._is_open_before(at):
            # "It would force us to close and cost $5 million."
            return False
        if is_past and after in lists.NO_ADJECTIVES and lower_at(tokens, at - 1) in lists.JOINING:
            return True
        has_object = at + 1 == self._start or after in _BEFORE_OBJECTS
        return has_object and not (is_past and self._is_participle(at))

    def _is_open_before(self, at: int) -> bool:
        """Whether a verb such as "would" stands before in the clause."""
        for place in range(at - 1, max(-1, at - _FAR), -1):
            if self._tokens[place].lower in lists.OPEN_VERBS:
                return True
            if is_at(self._tokens, place, ",", ";"):
                break
        return False

    def _cross(self, at: int) -> bool:
        """Cross a "that" which leads to what is claimed, and stop at one that leads to more."""
        tokens = self._tokens
        if is_at(tokens, at - 1, ","):
            # "It is not the case, as some claim, that"
            at = self._at = self._before_aside(at - 1) + 1
        if is_at(tokens, at - 1, "and", "or"):
            # "That it lost 5 million and that it fired 300 people"
            first = next((each for each in range(at - 2, 0, -1) if is_at(tokens, each, "that")), -1)
            self._at = first
            self._shut_by, self._verbs = "", []
            return first > 0
        before = lower_at(tokens, at - 1)
        is_so = before == "so" and is_at(tokens, at - 2, "it", "not")
        is_led = before in lists.CLAIMING or is_so or at - 1 in self._cues
        if at > 0 and not is_led:
            return False
        self._at -= is_so
        self.crossed = at
        self._shut_by, self._verbs = "", []
        return True

    def _is_participle(self, at: int) -> bool:
        before = lower_at(self._tokens, at - 1)
        if is_at(self._tokens, at, "have"):
            return before not in lists.SUBJECT_PRONOUNS
        if before in ("yet", "already", "also", "not") or before.endswith("ly"):
            before = lower_at(self._tokens, at - 2)
        return before in lists.BE_FORMS or before in lists.NO_FINITES

    def _before_aside(self, at: int) -> int:
        """Step over ", the minister said,", ", which rose," and "Because it rained,"."""
        tokens = self._tokens
        places = range(at - 1, max(-1, at - 24), -1)
        comma = next((each for each in places if is_at(tokens, each, ",")), -1)
        inside = [token.lower for token in tokens[comma + 1 : at]] or [","]
        is_saying = not lists.SAYING.keys().isdisjoint(inside) and "and" not in inside
        is_inner = comma >= 0 and (is_saying or inside[0] in ("if", "unless"))
        first = inside[inside[0] in ("and", "but", "that") and len(inside) > 1]
        is_fronted = first in lists.FRONTING and at - 1 not in self._cues
        return comma - 1 if is_inner or is_fronted else at - 1


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
    scan = _Scan(tokens, cues, (start, end), is_size=is_size)
    scan.run()
    found = scan.found
    if _is_present(tokens, start, end):
        found = []
    elif _is_wait(tokens, start, end):
        # "It has not lost in 27 games."
        found = [each for each in found if not _is_plain(tokens[each[0].start], "from")]
    elif is_origin or _is_given(tokens, start, end):
        found = [
            (cue, is_crossed)
            for cue, is_crossed in found
            if is_crossed
            or tokens[cue.start].lower in lists.SELECTIVE | lists.PREDICTIONS
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


def _is_plain(token: Token, *others: str) -> bool:
    """Whether a word only says "not", or is one of some others."""
    return token.lower in lists.PLAIN or token.lower in others or is_cut(token)


def _is_wait(tokens: Tokens, start: int, end: int) -> bool:
    """Read "not answered for 26 minutes" and "not been repaired in 30 years": so long it was so."""
    last = lower_at(tokens, end - 1).removesuffix("s")
    is_rate = is_at(tokens, end - 2, "a", "an", "per")
    is_long = last in lists.DURATIONS | {"game", "match"} and not is_rate
    return is_long and is_at(tokens, start - 1, "in", "for")


def _is_part(tokens: Tokens, at: int) -> bool:
    """Whether a part of a whole stands there: "80 percent of", "two of"."""
    return starts_figure(tokens[at]) or is_measured(tokens, at)


def _is_given(tokens: Tokens, start: int, end: int) -> bool:
    """Read "a fifth of the 5 million", "its 40%", "the 5% who came" and "the 5 million it owed"."""
    before, after = lower_at(tokens, start - 1), lower_at(tokens, end)
    if before not in lists.DEFINITE:
        return before == "of" and is_at(tokens, start - 2, "record", "peak")
    verb = lower_at(tokens, end + 1 + (after in lists.POSSESSIVES))
    return (
        is_at(tokens, start - 2, "of")
        or is_at(tokens, end - 2, "-")
        or before in lists.POSSESSIVES
        or after in ("hurdle", "threshold", "who", "that", "which")
        or (after in _OWNERS and _is_past(verb))
    )


def _is_past(word: str) -> bool:
    is_past = word in lists.PAST or word.endswith("ed")
    return is_past and word not in lists.EXPECTED_BEHIND and word not in lists.EXPECTING


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
    if at >= 0 and tokens[at].lower not in lists.BEFORE_CLAUSES | lists.JOINING:
        return []
    for place, cue in enumerate(cues):
        if end <= cue.start <= end + _BEHIND:
            is_gone = cue.modality == "denied" and lower_at(tokens, cue.end) in lists.COMING
            behind = end + 2 * (
                is_at(tokens, end, "of") and is_at(tokens, end + 1, "which", "whom")
            )
            is_free = is_gone or all(
                (token.is_word or token.is_number)
                and token.lower not in lists.SUBORDINATE | {"that"}
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


def _of_target(tokens: Tokens, start: int, end: int) -> list[Cue]:
    """Read "2 percent target", "the 2 percent expected", "the 2% that analysts had forecast"."""
    if is_at(tokens, start - 1, "once") and (
        is_at(tokens, start - 2, ",", "(") or lower_at(tokens, start - 2) in lists.BE_FORMS
    ):
        return [Cue("former", start - 1, start)]
    if lower_at(tokens, end) in lists.TARGET_NOUNS:
        return [Cue("wanted", end, end + 1)]
    if is_at(tokens, start - 1, "target", "goal") and (start == 1 or is_at(tokens, start - 2, ",")):
        return [Cue("wanted", start - 1, start)]
    # "The 2% that analysts had forecast", "the $5 million their lawyers had sought".
    is_relative = is_at(tokens, end, "that", "which") or (
        is_at(tokens, start - 1, "the")
        and lower_at(tokens, end) in lists.POSSESSIVES | lists.FORECASTERS | lists.CLAIM_LEADS
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
