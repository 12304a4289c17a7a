"""Governing: which words before a quantity in its sentence say what it is made of."""

from __future__ import annotations

from sco_facts.phrases import cues as lists
from sco_facts.phrases.cue_places import Cue
from sco_facts.phrases.judgements import is_cut
from sco_facts.phrases.tokens import Token, Tokens, is_at, lower_at

_MARKS = ('"', "“", "”")
_SAID_LATER = frozenset("will would shall should must".split())
_CLAUSAL = lists.CLAUSAL | lists.JUDGEMENTS.keys()
_FINITE = lists.FINITE | lists.OPEN_VERBS
_BEFORE_OBJECTS = lists.DEFINITE | lists.BEFORE_SUBJECTS
_MAIN_VERBS = frozenset("pay borrow lose get earn receive spend owe live".split())
_PARTICLES = lists.CHANGE_ARTICLES | frozenset("out off away up down over home back".split())
# What a thing that is only expected or proposed may do already: "the planned fee came to".
_EQUATING = frozenset(
    """had has totalled totaled amounted stood came reached included contained set provided called
    offered""".split()
)
# Behind these a pronoun begins a clause, and none that describes a thing.
_BEFORE_PRONOUNS = (
    lists.BEFORE_CLAUSES
    | lists.JOINING
    | lists.CLAIMING
    | lists.NO_ADJECTIVES
    | lists.SAYING.keys()
)
_SUMS = frozenset("$ € £ ¥ % percent cent pc dollars euros pounds".split())
_FROM = ("from", "by", "among")
_FAR, _BEHIND = 64, 6
Span = tuple[int, int]


def is_plain(token: Token, *others: str) -> bool:
    """Whether a word only says "not", or is one of some others."""
    return token.lower in lists.PLAIN or token.lower in others or is_cut(token)


def is_past(word: str) -> bool:
    """Whether a verb is in the past, and expects nothing."""
    is_past = word in lists.PAST or word.endswith("ed")
    return is_past and word not in lists.EXPECTED_BEHIND and word not in lists.EXPECTING


class Scan:
    """A walk back from a quantity to the start of its sentence, past what does not govern it."""

    def __init__(self, tokens: Tokens, cues: list[Cue], place: Span, *, is_size: bool) -> None:
        self._tokens = tokens
        self._cues = {cue.end - 1: cue for cue in cues}
        self._start, end = place
        self._at = self._start - 1
        self._is_size = is_size
        self._is_sum = any(token.lower in _SUMS for token in tokens[self._start : end])
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
            after = lower_at(tokens, at + 1)
            is_last = not after.isalpha() or after in _PARTICLES
            if token.lower in _FINITE or (is_last and is_past(token.lower)):
                return True
            if not token.is_word or token.lower in lists.JOINING | lists.SUBORDINATE:
                break
        return False

    def _take(self, cue: Cue) -> None:
        if not self._is_reached(cue) or self._is_of_other(cue):
            return
        is_crossed = self.crossed is not None
        if self.crossed is not None:
            # "It is expected that" expects; "he will say that" does not.
            word = self._tokens[cue.start]
            if word.lower in _SAID_LATER and not is_at(self._tokens, cue.end, "be"):
                return
            is_true = lower_at(self._tokens, self.crossed - 1) in lists.TRUE_WORDS
            if cue.modality == "former" and not is_true:
                return
            # What is "not confirmed that" may be true.
            if cue.modality == "denied" and is_plain(word) and not is_true:
                cue = cue._replace(modality="doubted")
        self.found.append((cue, is_crossed))

    def _is_reached(self, cue: Cue) -> bool:
        """Whether a cue governs what stands behind other verbs, commas and quotation marks."""
        tokens, word = self._tokens, self._tokens[cue.start].lower
        if self._is_in_quotes(cue.start) and not self._is_in_quotes(self._start):
            return False
        last = tokens[cue.end - 1].lower
        is_clausal = word in _CLAUSAL or last in lists.CLAUSAL or last == "that"
        is_front = is_at(tokens, 0, "amid", "despite", "after", "with")
        is_front = is_front and any(token.text == "," for token in tokens[cue.end : self._start])
        if is_front and cue.modality not in ("denied", "supposed"):
            # "Amid hopes of peace, 4,000 families returned" hopes for none of them.
            return False
        # An adverb may stand before its verb: "no longer employs".
        others = [place for place in self._verbs if place != cue.end]
        if self._is_adjective(cue) and any(map(self._is_act, others)):
            return False
        finites = sum(tokens[place].lower in lists.FINITE for place in others)
        is_subject = word in lists.NEGATIVE_SUBJECTS or last in ("one", "single")
        has_other = finites > is_subject
        # "Denied the bank lost and paid" denies both.
        is_below = is_clausal and others and self._shut_by != ","
        is_shut = bool(self._shut_by) and not is_below
        if not self._is_head(cue) and (is_shut or (has_other and not is_clausal)):
            return False
        # "The firm that may grow", "the tax that the minister wants to end"
        is_relative = any(
            is_at(tokens, at, "that", "which", "who")
            and lower_at(tokens, at - 1) not in lists.CLAIMING
            for at in range(max(1, cue.start - 4), cue.start)
        ) or self._is_contact(cue)
        has_main = others or (is_relative and self._has_main_verb(cue.end + 1))
        return not (has_main and cue.modality != "supposed" and is_relative)

    def _has_main_verb(self, first: int) -> bool:
        """Whether a verb in the present stands behind that of a clause: "who cannot pay lose"."""
        return any(
            self._tokens[at].lower in _MAIN_VERBS and not is_at(self._tokens, at - 1, "to", "not")
            for at in range(first, self._start)
        )

    def _is_contact(self, cue: Cue) -> bool:
        """Whether a cue describes a thing without "that": "a song she did not write sold 12"."""
        for at in range(max(1, cue.start - 2), cue.start):
            if is_at(self._tokens, at, "she", "he", "they", "we", "i"):
                before = lower_at(self._tokens, at - 1)
                return before.isalpha() and before not in _BEFORE_PRONOUNS
        return False

    def _is_adjective(self, cue: Cue) -> bool:
        """Whether a cue only says which thing acts: "the expected storm", "an unlikely winner"."""
        word, after = self._tokens[cue.start].lower, lower_at(self._tokens, cue.end)
        before = lower_at(self._tokens, cue.start - 1)
        is_led = before in lists.DEFINITE or before in ("a", "an") or before.endswith(("'s", "’s"))
        is_noun = after.isalpha() and after not in lists.NO_ADJECTIVES
        return is_led and is_noun and word.endswith(("ed", "ly", "ful", "able"))

    def _is_act(self, at: int) -> bool:
        return self._tokens[at].lower not in lists.SIGNS.keys() | lists.BE_FORMS | _EQUATING

    def _is_head(self, cue: Cue) -> bool:
        """Whether a cue opens the sentence and goes for all of it: "perhaps", "if"."""
        word = self._tokens[cue.start].lower
        is_adverb = word in ("perhaps", "maybe") or (
            word.endswith("ly") and cue.modality != "former"
        )
        is_open = cue.modality == "supposed" or is_adverb or is_at(self._tokens, cue.end, ",")
        return cue.start <= 2 and is_open

    def _is_of_other(self, cue: Cue) -> bool:
        """Whether a cue governs a claim or a figure before the quantity, and not the quantity."""
        word = self._tokens[cue.start].lower
        inside = [token.lower for token in self._tokens[cue.end : self._start]]
        is_claim = self.crossed is not None or not lists.CLAIM_NOUNS.isdisjoint(inside)
        is_rejected = is_claim or (self._is_size and word.startswith("reject"))
        is_closed = word in lists.CLOSED | lists.SELECTIVE and "," in inside
        is_adjective = word == "estimated" and is_at(self._tokens, cue.start - 1, "an")
        has_figure = any(text[0].isdigit() for text in inside)
        return (
            (word in lists.REJECTING and not is_rejected and cue.end == cue.start + 1)
            or (is_closed and not self._is_head(cue))
            or (word in lists.AVOIDING and "by" in inside)
            or ((word in lists.SELECTIVE or is_adjective) and has_figure)
        )

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
        if word in ("after", "before", "mention") and at + 1 == self._start:
            # "It may fade after 24 weeks", but "it will be 5%, after 4%".
            return word == "mention" or not self._is_sum
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
        is_open = after in lists.NO_ADJECTIVES or after in ("after", "before", "over")
        if is_past and is_open and lower_at(tokens, at - 1) in lists.JOINING:
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
        is_so = is_at(tokens, at - 1, "so") and is_at(tokens, at - 2, "it", "not")
        is_led = self._is_claim(at - 1) or is_so or at - 1 in self._cues
        if at > 0 and not is_led:
            return False
        self._at -= is_so
        self.crossed = at
        self._shut_by, self._verbs = "", []
        return True

    def _is_claim(self, at: int) -> bool:
        """Whether a word leads to what is claimed, as does "a suggestion from some doctors"."""
        tokens = self._tokens
        if lower_at(tokens, at) in lists.CLAIMING:
            return True
        for place in range(at - 1, max(-1, at - _BEHIND), -1):
            if is_at(tokens, place, *_FROM):
                return lower_at(tokens, place - 1) in lists.CLAIM_NOUNS
        return False

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
