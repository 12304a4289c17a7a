"""The finder: every quantity of a running text, with all that the text claims of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import cast

import attrs

from sco_facts.errors import MagnitudeError
from sco_facts.periods import Period
from sco_facts.phrases.amounts import (
    RATIOS,
    amount,
    from_sign,
    starts_figure,
)
from sco_facts.phrases.assigning import assign
from sco_facts.phrases.claims import read_claims
from sco_facts.phrases.cues import DURATIONS, OPEN_VERBS, Direction, Modality
from sco_facts.phrases.exclusions import excluded_by
from sco_facts.phrases.judgements import judgement
from sco_facts.phrases.numbers import Phrase
from sco_facts.phrases.reading import MisfitError, meaning, phrase_at
from sco_facts.phrases.sentences import Sentence, by_sentence
from sco_facts.phrases.sharing import as_points, converted, is_elliptic, sharing
from sco_facts.phrases.symbols import is_measured, unit_at, unit_words
from sco_facts.phrases.times import Time, is_ago, times_of
from sco_facts.phrases.tokens import Token, Tokens, as_text, is_at, lower_at, scan, source
from sco_facts.phrases.words import COMPASS, METALS, SHARED_PARTS, VAGUE
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import CURRENCIES
from sco_facts.text import Shown

# What is not yet so: a month without a year is the next one.
_OPEN = frozenset({"forecast", "wanted", "possible", "supposed"})
_SHORT = {"troy_ounce": "ozt", "degree_celsius": "℃", "degree_fahrenheit": "℉"}
_VAST, _NEAR = 10_000, 6
# What a table's head may say of its numbers besides a unit.
_SCALE_MARKS = frozenset(
    "$ € £ ¥ ₹ rs k m mn mln bn bln million billion thousand thousands crore lakh 000s".split()
)
# The units of a length of time.
_LENGTHS = DURATIONS | {"second"}


@attrs.frozen
class Mention(Shown):
    """
    A quantity found in running text, with all that the text claims of it.

    Args:
        quantity: What the words state: hedge, sign, mode, value, unit and noun.
        start: The offset of its first character, in code points.
        end: The offset after its last character.
        text: The words, exactly as they stand between the two.
        modality: Whether the text asserts it, or denies, doubts, supposes, asks, wants or
            expects it.
        period: The time that it is said of, with dates where the words and the day of the text
            decide them; `None` where the sentence names none.
        speaker: The words for who says so; `None` where the sentence has none.
        sentence: The number of its sentence, from 1; `None` in a heading or a list.
        paragraph: The number of its paragraph, from 1; `None` in a heading or a list.
        direction: -1 where it is a fall, or a level that something fell to or from; 1 where
            something rose; else 0.
    """

    quantity: Quantity
    start: int
    end: int
    text: str
    modality: Modality = "asserted"
    period: Period | None = None
    speaker: str | None = None
    sentence: int | None = None
    paragraph: int | None = None
    direction: Direction = 0


@attrs.frozen
class Omission:
    """
    A figure that `find` leaves out, and the reason.

    Args:
        text: The words.
        start: The offset of its first character, in code points.
        end: The offset after its last character.
        reason: The name of the rule, or what contradicts itself.
    """

    text: str
    start: int
    end: int
    reason: str


def find(text: str | Iterable[str], published: date | None = None) -> Iterator[Mention]:
    """
    Find every quantity in running English text, in order and without overlap.

    Args:
        text: The text, or its parts in order (lines of a file, chunks of a stream). Offsets count
            from the beginning of the first part, and memory stays flat.
        published: The day of the text, from which "last year" and its like get their dates.

    Raises:
        PhraseError: A part goes on for 16 million characters without a space.
        OperandError: It, or a part of it, is no text.

    Examples:
        >>> [mention.text for mention in find("It has almost doubled and now exceeds 30%.")]
        ['almost doubled', 'exceeds 30%']
    """
    held: list[Mention] = []
    ahead: Modality | None = None
    for sentence, is_scaled in _sentences(text):
        # "It is 5%. That is false." and, where nothing stands before it, "False. It is 5%."
        judged = judgement(sentence.tokens)
        yield from (_judged(each, judged) for each in held)
        ahead, before = None if held else judged, ahead
        held = [_judged(each, before) for each in _mentions(sentence, published, is_scaled, [])]
    yield from held


def _judged(mention: Mention, judged: Modality | None) -> Mention:
    if judged is None:
        return mention
    is_asserted = mention.modality in ("asserted", "estimate")
    return attrs.evolve(mention, modality=judged if is_asserted else "doubted")


class _Names:
    """What a paragraph has named in full, for its later words: "Swiss francs … francs"."""

    def __init__(self) -> None:
        self._paragraph: int | None = None
        self._full: dict[str, str] = {}
        self._before: list[Token] = []
        self._is_scaled = False

    def explained(self, sentence: Sentence) -> tuple[Sentence, bool]:
        """
        Put the unit that was named in place of a word that names several.

        Returns:
            The sentence, and whether the head of a table has a unit, so that its bare numbers
            have one too: "Debt ($bn)".
        """
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._full.clear()
            self._before = []
        tokens = sentence.tokens
        self._is_scaled = sentence.number is None and (self._is_scaled or _is_head_of_units(tokens))
        if sentence.number is None and "|" in tokens[0].lead:
            _unbracket(tokens)
        for at, token in enumerate(tokens):
            if token.lower in SHARED_PARTS:
                self._part(tokens, at)
            word = VAGUE.get(token.lower)
            if word is None:
                continue
            found = (unit_words().match(tokens, at), unit_words().match_before(tokens, at + 1))
            code = next((each[0].code for each in found if each and each[0].code != word), word)
            if code != word:
                # Two of them in one paragraph decide nothing.
                self._full[word] = code if self._full.get(word, code) == code else ""
            full = self._full.get(word)
            if word == "ounce" and any(each.lower in METALS for each in tokens):
                full = "troy_ounce"
            if full and code == word and lower_at(tokens, at + 1) not in COMPASS:
                tokens[at] = token._replace(lower=_SHORT.get(full, full.lower()))
        self._before = tokens
        return sentence, self._is_scaled

    def _part(self, tokens: list[Token], at: int) -> None:
        """Make cents those of the only currency that is named, or of none if several are."""
        found = unit_words().match_before(tokens, at + 1)
        if found is None or not found[0].caveats:
            return
        usual = found[0].code
        # "5 rand and 60 cents"
        joined = tokens[max(0, at - 3) : at - 1] if is_at(tokens, at - 2, "and") else []
        money = _currencies(joined) or _currencies(tokens) or _currencies(self._before)
        if money and usual not in money:
            word = f"{''.join(money)}{tokens[at].lower}".lower()
            tokens[at] = tokens[at]._replace(lower=word)


def _currencies(tokens: Tokens) -> set[str]:
    """Say which currencies are named there, as their codes or as words that many have."""
    found = (unit_words().match_before(tokens, at + 1) for at in range(len(tokens)))
    codes = {each[0].code for each in found if each and each[0].part == 1}
    vague = {VAGUE[token.lower] for token in tokens if token.lower in VAGUE}
    # "Won" is a verb.
    return (codes & CURRENCIES - {"KRW"}) | (vague - {"ounce", "degree"})


def _unbracket(tokens: list[Token]) -> None:
    """Write an accountant's brackets around a whole cell, as in "($5.2m)", as a minus sign."""
    inside = amount(tokens, 1) if tokens[0].text == "(" and tokens[-1].text == ")" else None
    if inside and inside.end == len(tokens) - 1 and inside.unit in {*CURRENCIES, *RATIOS}:
        tokens[0] = tokens[0]._replace(text="-", lower="-")
        last = tokens.pop()
        tokens[-1] = tokens[-1]._replace(raw=tokens[-1].raw + last.lead + last.raw)


def _is_head_of_units(tokens: Tokens) -> bool:
    """Whether a cell ends in a unit or scale word, as "Debt ($bn)" and "Debt, $bn" do."""
    is_closed = is_at(tokens, len(tokens) - 1, ")")
    mark = "(" if is_closed else ","
    opened = max((at for at, token in enumerate(tokens) if token.text == mark), default=-1) + 1
    inside = tokens[opened : len(tokens) - is_closed]
    if not opened or any(token.is_number for token in inside):
        return False
    scaled = [token.lower in _SCALE_MARKS for token in inside]
    unit = unit_at(tokens, opened + (scaled[:1] == [True]))
    if is_closed:
        return unit_at(tokens, opened) is not None or any(scaled)
    return all(scaled) or (unit is not None and unit[1] == len(tokens))


def explain(text: str | Iterable[str]) -> Iterator[Omission]:
    """
    Say which figures of a text `find` leaves out, and why.

    Raises:
        PhraseError: A part goes on for 16 million characters without a space.
        OperandError: It, or a part of it, is no text.

    Examples:
        >>> [(each.text, each.reason) for each in explain("The teams drew 1-1 in 2019.")]
        [('1-1', 'score'), ('2019', 'year')]
    """
    for sentence, is_scaled in _sentences(text):
        left: list[Omission] = []
        for _ in _mentions(sentence, None, is_scaled, left):
            pass
        yield from sorted(left, key=lambda each: each.start)


def _sentences(text: object) -> Iterator[tuple[Sentence, bool]]:
    return map(_Names().explained, by_sentence(scan(_parts(text))))


def _parts(text: object) -> Iterable[str]:
    is_whole = isinstance(text, str | bytes) or not hasattr(text, "__iter__")
    return (as_text(text),) if is_whole else cast("Iterable[str]", text)


def _mentions(
    sentence: Sentence,
    published: date | None,
    is_scaled: bool,
    left: list[Omission],
) -> Iterator[Mention]:
    tokens = sentence.tokens
    at = [place for place, token in enumerate(tokens) if starts_figure(token)]
    if not at:
        return
    found = _phrases(tokens, at, is_scaled, left)
    if not found:
        return
    times = times_of(tokens, is_measured, published)
    found, lengths = _undated(tokens, found, times, left)
    claims = read_claims(tokens, [phrase.place for phrase in found])
    are_open = [
        claim.modality in _OPEN and not _is_past(tokens, *phrase.place)
        for phrase, claim in zip(found, claims, strict=True)
    ]
    dates = assign(tokens, [phrase.place for phrase in found], times, are_open)
    periods = dict(zip((phrase.start for phrase in found), dates, strict=True))
    taken = {period.words for period in dates if period is not None}
    free = [phrase for time, phrase in lengths if time.period.words not in taken]
    dated = [phrase for _, phrase in lengths if phrase not in free]
    left.extend(_omission(tokens, each.begin, each.end, "date") for each in dated)
    if free:
        # A length that dates no other figure is a figure itself: "repaid over 18 months".
        found = sorted((*found, *free), key=lambda phrase: phrase.start)
        claims = read_claims(tokens, [phrase.place for phrase in found])
    for phrase, claim in zip(found, claims, strict=True):
        start, end = phrase.start, phrase.end
        try:
            quantity = meaning(tokens, phrase, claim)
        except (MisfitError, MagnitudeError) as misfit:
            left.append(_omission(tokens, start, end, str(misfit.args[-1])))
            continue
        yield Mention(
            quantity,
            tokens[start].start,
            tokens[end - 1].end,
            source(tokens, start, end),
            claim.modality,
            periods.get(start),
            claim.speaker,
            sentence.number,
            sentence.paragraph,
            claim.direction,
        )


def _is_past(tokens: Tokens, start: int, end: int) -> bool:
    """Whether what is wanted or expected was so then: "had offered 720 million in December"."""
    if is_at(tokens, end, "were", "was") and is_at(tokens, end + 1, "feared"):
        return True
    near = {token.lower for token in tokens[max(0, start - _NEAR) : start]}
    return is_at(tokens, start - 1, "from") or ("had" in near and OPEN_VERBS.isdisjoint(near))


def _omission(tokens: Tokens, start: int, end: int, reason: str) -> Omission:
    text = source(tokens, start, end)
    return Omission(text, tokens[start].start, tokens[end - 1].end, reason)


def _phrases(
    tokens: Tokens, places: list[int], is_scaled: bool, left: list[Omission]
) -> list[Phrase]:
    """Read the phrases of a sentence from left to right, none of which overlap."""
    found: list[Phrase] = []
    done, is_doubted = 0, False
    for at in places:
        if at < done:
            continue
        start = from_sign(tokens, at)
        phrase = phrase_at(tokens, start, is_running=True)
        if phrase is None or phrase.start < done:
            if tokens[at].is_number:
                why = "unread notation" if phrase is None else "unread number beside it"
                left.append(_omission(tokens, at, at + 1, why))
            continue
        phrase = converted(tokens, found[-1], phrase) if found else phrase
        phrase = as_points(tokens, found, phrase)
        shared = sharing(tokens, *found[-1:], phrase)
        rule = excluded_by(tokens, phrase)
        if rule is not None and rule.name == "bare decimal":
            # Unless it has the unit of the figure before it.
            rule = excluded_by(tokens, shared[-1])
        is_alone = not (phrase.unit or phrase.noun)
        reason = rule.name if rule else "unit in a heading" if is_scaled and is_alone else None
        if reason is None and is_elliptic(tokens, found, shared[-1], is_doubted=is_doubted):
            reason = "uncertain unit"
        is_doubted |= reason == "uncertain unit"
        done = phrase.end
        if reason is None:
            found[-1:] = shared
        else:
            left.append(_omission(tokens, start, done, reason))
    return found


def _undated(
    tokens: Tokens, found: list[Phrase], times: list[Time], left: list[Omission]
) -> tuple[list[Phrase], list[tuple[Time, Phrase]]]:
    """
    Tell the figures from the dates.

    Returns:
        The phrases that are no part of a time, and those that are the length of one, with it.
    """
    figures: list[Phrase] = []
    lengths: list[tuple[Time, Phrase]] = []
    ahead = 0
    for phrase in found:
        start, end = phrase.begin, phrase.end
        while ahead < len(times) and times[ahead].end < end:
            ahead += 1
        time = times[ahead] if ahead < len(times) else None
        # "167 million years ago" is no date.
        value = phrase.value
        is_vast = isinstance(value, Decimal) and value >= _VAST
        is_past = phrase.unit in _LENGTHS and is_ago(tokens, end) and not is_vast
        if (time is None or start < time.start) and not is_past:
            figures.append(phrase)
            continue
        if time is not None and end == time.end and phrase.unit in _LENGTHS:
            lengths.append((time, phrase))
        else:
            left.append(_omission(tokens, start, end, "date"))
    return figures, lengths
