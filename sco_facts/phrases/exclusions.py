"""What a number in running text is no quantity in, and what denies it: names and negations."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from sco_facts.phrases.nouns import OF_YEARS
from sco_facts.phrases.numbers import MILLION_LETTER, ORDINALS, STARTS
from sco_facts.phrases.times import TIME_WORDS
from sco_facts.phrases.tokens import (
    Tokens,
    after_hyphen,
    is_abbreviated,
    is_at,
    is_glued,
    is_year,
    lower_at,
    source,
)

# Where these stand before a number, it is part of a name; with capitals, any word does.
_NAMING = frozenset(
    """article articles chapter section clause paragraph para resolution protocol room page pages
    no nos number numbers № version flight phase stage step round lesson episode volume vol figure
    fig table item line platform gate terminal highway route runway apartment block building floor
    schedule appendix annex decree law bill level grade class tier category type model
    boeing airbus phone tel telephone fax code zip psalm rule point lot unit day week year square
    channel channels group seed size windows iphone agenda vision expo formula zone
    footnote""".split()
)
_OPENINGS = frozenset("([{\"'“‘—–:;,/«")
_JOINTS = frozenset("-–‑/:@&#")
_SENTENCE_ENDS = frozenset(".!?:;\n")
_BREAKS = frozenset("that whether which who if but and because as when how than while what".split())
_NEGATIONS = frozenset(
    """not never no none nobody nothing neither nor without hardly scarcely cannot can't don't
    doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't
    shouldn't failed fails fail unable denied denies""".split()
)
_NOT_NEGATING = frozenset("only just merely least doubt matter".split())

# As verbs and adverbs these are multiples; as adjectives, nouns or counts of events they are not.
_LOOSE_MULTIPLES = frozenset("double doubles triple triples quadruple halves twice thrice".split())
_COMPARING = frozenset(
    """the its their his her our your that as what those more higher greater larger bigger faster
    less lower over above""".split()
)
_DETERMINERS = frozenset("the these those all both other another any every each".split())
# Codes of currencies that are words or names in capitals too.
_WORDLIKE = frozenset("ALL TOP TRY CUP MAD COP BAM PEN SOS BOB MOP GEL RON AMD SAR STN CAD".split())
_MODALS = frozenset("to will would could may might can should must has have had".split())
_BEFORE_TOP = _MODALS | _NEGATIONS
_GROWING = _MODALS | frozenset(
    """grew grow grown growing rose rise risen rising increased increase increasing by up
    multiplied expanded expand jumped soared surged""".split()
)
_SECTIONS = frozenset("first second third fourth last latter other this next each final".split())

# After these verbs what reads as a hedge is a part of the verb, or may be before a small count.
_PHRASAL = {
    "over": frozenset("hand hands handed handing turn turns turned turning".split()),
    "up to": frozenset("went gone".split()),
}
_TAKING = frozenset("take takes took taken taking".split())
_TRANSITIVE = frozenset("passed approached near".split())
_FEW = 20


class Candidate(NamedTuple):
    """
    What reads as a quantity: where its words and its number begin, and where it ends.

    `is_last` says that no word follows which the number may belong to.
    """

    start: int
    first: int
    end: int
    value: Decimal | Fraction | tuple[Decimal | Fraction, Decimal | Fraction] | None
    is_fold: bool = False
    is_measured: bool = False
    is_counted: bool = False
    is_hedged: bool = False
    is_last: bool = False
    caveats: tuple[str, ...] = ()

    @property
    def most(self) -> Decimal | Fraction | None:
        """The value, or the higher of two."""
        return self.value[1] if isinstance(self.value, tuple) else self.value


def is_negated(tokens: Tokens, at: int) -> bool:
    """Whether a negation governs what starts there, from up to five words before it."""
    for place in range(at - 1, max(-1, at - 6), -1):
        token = tokens[place]
        if token.lower in _NEGATIONS:
            return lower_at(tokens, place + 1) not in _NOT_NEGATING
        if not token.is_word or token.lower in _BREAKS:
            return False
    return False


def _is_sentence_start(tokens: Tokens, at: int) -> bool:
    """Whether a sentence may begin there."""
    is_end = at == 0 or tokens[at - 1].text[-1] in _SENTENCE_ENDS
    return is_end and not is_abbreviated(tokens, at - 1)


def _is_inside(tokens: Tokens, start: int, end: int) -> bool:
    """Whether what stands from one token to another is cut from a longer word or number."""
    if is_glued(tokens, start) and (
        tokens[start - 1].text[-1] not in _OPENINGS or _is_second(tokens, start)
    ):
        return True
    if not is_glued(tokens, end):
        return False
    if tokens[end].is_word or tokens[end].is_number:
        return True
    return (
        tokens[end].text in _JOINTS
        and is_glued(tokens, end + 1)
        and (tokens[end + 1].is_word or tokens[end + 1].is_number)
    )


def _is_second(tokens: Tokens, at: int) -> bool:
    """Whether what is glued to a sign there is the second of two numbers, as in "5:30"."""
    is_joined = is_at(tokens, at - 1, ":", "/", "–") and is_glued(tokens, at - 1)
    return is_joined and tokens[at - 2].is_number and tokens[at].is_number


def _is_named(tokens: Tokens, at: int) -> bool:
    """Whether the word before a number makes the two a name, such as "Article 5"."""
    if at == 0:
        return False
    before = at - 1
    if tokens[before].text == "." and is_glued(tokens, before):
        before -= 1
        return is_at(tokens, before, "no", "nos", "vol", "fig", "para", "art", "sec", "p", "pp")
    if is_at(tokens, before, "of") and is_at(tokens, before - 1, "group", "gang", "band"):
        return tokens[before - 1].text[0].isupper()
    return tokens[before].lower in _NAMING


def _is_bare_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether capitals beside a bare number make it a name, such as "Boeing 737"."""
    if start and tokens[start - 1].text[0].isupper() and not _is_sentence_start(tokens, start - 1):
        return True
    return end < len(tokens) and not is_glued(tokens, end) and tokens[end].text[0].isupper()


def _is_ordinal(tokens: Tokens, at: int) -> bool:
    """Whether an ordinal goes on there, as in "one hundred and fifth"."""
    return lower_at(tokens, after_hyphen(tokens, at)) in ORDINALS


def _is_clock(tokens: Tokens, at: int) -> bool:
    """Whether "am" or "a.m." stands there, whose first word might stand after a quantity."""
    is_dotted = is_at(tokens, at, "a") and is_at(tokens, at + 1, ".")
    return is_at(tokens, at, "am") or (is_dotted and is_at(tokens, at + 2, "m"))


def is_quantity(tokens: Tokens, seen: Candidate) -> bool:
    """Whether a candidate in running text is a quantity, and no date, name, ordinal or idiom."""
    first, end = seen.first, seen.end
    if _is_inside(tokens, seen.start, end):
        return False
    if is_at(tokens, first - 1, "top") and lower_at(tokens, first - 2) not in _BEFORE_TOP:
        return False
    if seen.is_fold:
        return _is_multiple(tokens, seen)
    if seen.value is None:
        return True
    if seen.is_measured:
        return not (tokens[first].text in _WORDLIKE and end - first == 2)
    if isinstance(seen.value, Fraction):
        return _is_share(tokens, seen)
    return not _is_named(tokens, first) and _is_count(tokens, seen)


def is_verbal(tokens: Tokens, seen: Candidate) -> bool:
    """Whether no hedge stands before a number, but a verb: "handed over", "passed five laws"."""
    words = source(tokens, seen.start, seen.first).lower()
    verb = lower_at(tokens, seen.start - 1)
    if verb in _PHRASAL.get(words, ()):
        return True
    is_few = seen.is_counted and (seen.most is None or seen.most < _FEW)
    return is_few and (words in _TRANSITIVE or (words == "over" and verb in _TAKING))


def _is_multiple(tokens: Tokens, seen: Candidate) -> bool:
    first, end = seen.first, seen.end
    is_grown = seen.is_hedged or lower_at(tokens, first - 1) in _GROWING
    if lower_at(tokens, first) in _LOOSE_MULTIPLES:
        return is_grown or lower_at(tokens, end) in _COMPARING
    most = seen.most
    if is_at(tokens, end - 1, "times") and isinstance(most, Decimal):
        is_whole = int(most.as_tuple().exponent) >= 0
        is_often = is_at(tokens, end, "a", "an", "per", "each", "every")
        return not is_whole or (not is_often and (is_grown or lower_at(tokens, end) in _COMPARING))
    return not is_at(tokens, end, "down", "back", "up", "as")


def _is_share(tokens: Tokens, seen: Candidate) -> bool:
    first, end = seen.first, seen.end
    if tokens[first].is_number and end - first == 3:
        return is_at(tokens, end, "of")
    if lower_at(tokens, first - 1) in _SECTIONS:
        return False
    if is_at(tokens, end - 1, "half") and _is_added(tokens, end - 1):
        return False
    if is_at(tokens, first, "half"):
        return seen.is_last and not (
            is_at(tokens, end, "a", "an") or is_at(tokens, first - 1, "in")
        )
    return seen.is_last or not is_at(tokens, first, "a")


def _is_added(tokens: Tokens, half: int) -> bool:
    """Whether a half is that of a time word before it: "a year and a half"."""
    is_joined = is_at(tokens, half - 1, "a") and is_at(tokens, half - 2, "and")
    return is_joined and lower_at(tokens, half - 3) in TIME_WORDS


def _is_count(tokens: Tokens, seen: Candidate) -> bool:
    first, end = seen.first, seen.end
    if seen.value == 1 and is_at(tokens, first, "one") and not seen.is_hedged:
        return False
    is_counting = seen.is_counted and lower_at(tokens, end - 1) not in OF_YEARS
    if is_year(tokens, first) and not (seen.is_hedged and is_counting):
        return False
    if _is_odds(tokens, first - 1, -1):
        return False
    if seen.is_counted:
        return True
    # "100m" may be metres as well as millions.
    if MILLION_LETTER in seen.caveats or _is_odds(tokens, end, 1):
        return False
    if not seen.is_last or _is_clock(tokens, end) or _is_beside_number(tokens, first, end):
        return False
    if not tokens[first].is_number and lower_at(tokens, first - 1) in _DETERMINERS:
        return False
    return not _is_bare_name(tokens, seen.start, end) and not _is_ordinal(tokens, end)


def _is_odds(tokens: Tokens, at: int, step: int) -> bool:
    """Whether "in" or "out of" stands there and leads to another number: "one in five"."""
    words = (lower_at(tokens, at), lower_at(tokens, at + step))
    if words in (("out", "of"), ("of", "out")):
        at += 2 * step
    elif words[0] == "in":
        at += step
    else:
        return False
    is_number = 0 <= at < len(tokens) and tokens[at].is_number
    return is_number or lower_at(tokens, at) in STARTS - {"a", "an"}


def _is_beside_number(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a bare number is one group of a telephone number, a reference or a list mark."""
    if first:
        before = tokens[first - 1]
        if before.is_number or before.text in (")", "+"):
            return True
        is_opened = before.text[-1] in ("(", "[")
        if is_opened and end < len(tokens) and tokens[end].text[0] in (")", "]"):
            return True
    after = tokens[end : end + 2]
    if not after:
        return False
    return after[0].is_number or (after[0].text == "(" and after[-1].is_number)
