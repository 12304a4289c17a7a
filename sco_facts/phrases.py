"""The phrase reader: quantities as English news writes them, alone and in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

import attrs

from sco_facts import vocabulary
from sco_facts.amounts import Core, amount_starts, core_at, is_measured, rate_at, unit_at
from sco_facts.contexts import Candidate, is_negated, is_quantity
from sco_facts.errors import DimensionError, HedgeError, MagnitudeError, PhraseError
from sco_facts.figures import LONGEST
from sco_facts.hedges import Hedge, Value
from sco_facts.nouns import FUNCTION_WORDS, noun_at
from sco_facts.quantities import Quantity, Stated
from sco_facts.times import TIME_STARTS, Time, Timeline, is_ago, time_at
from sco_facts.tokens import Token, Tokens, is_at, is_year, scan, source

# In tokens: what the longest phrase needs ahead and behind, and how many are taken at once.
_AHEAD, _BEHIND, _BLOCK = 256, 64, 4096
# Below one, a smaller factor is a larger change: what has "more than halved" is under a half.
_REVERSED = {
    Hedge.OVER: Hedge.UNDER, Hedge.UNDER: Hedge.OVER, Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY, Hedge.AT_LEAST: Hedge.AT_MOST, Hedge.AT_MOST: Hedge.AT_LEAST,
}  # fmt: skip


class _Phrase(NamedTuple):
    """What stands before the number, the number, a hedge after it, and where the words begin."""

    prefix: vocabulary.Prefix
    core: Core
    later: Hedge | None
    start: int


class _MisfitError(Exception):
    """A phrase that contradicts itself: the part that does, and what to do."""


def read(phrase: str) -> Quantity:
    """
    Read one quantity phrase of English news.

    Args:
        phrase: A hedge, a number and a unit or noun, such as "surpassed 67 billion US dollars",
            "five railway corridors", "an annual rate of 6%" or "a number of documents".

    Returns:
        The quantity, with the phrase as its stated text.

    Raises:
        PhraseError: The phrase, or a part of it, is no quantity; the message names the part.
        MagnitudeError: A number has more than 100 digits.

    Examples:
        >>> str(read("nears $1 trillion")), str(read("27.5 million tons"))
        ('nearly 1 trillion USD', '27.5 million tonnes')
    """
    tokens = list(scan([phrase.strip()]))
    for token in tokens:
        if token.is_number and len(token.text) > LONGEST:
            raise MagnitudeError(
                f"Given a number of {len(token.text)} characters, {token.text[:20]}…, expected at "
                "most 100 digits; write a smaller number or a scale word.",
                value=token.text,
            )
    prefix = vocabulary.prefix(tokens, 0)
    found = _phrase(tokens, prefix)
    if found is None:
        part = source(tokens, prefix.end, len(tokens))
        raise _fault(phrase, part, "expected a number and its unit there; add them")
    try:
        quantity = _meaning(tokens, found, 0)
    except _MisfitError as misfit:
        raise _fault(phrase, *misfit.args) from None
    if found.core.end < len(tokens):
        part = source(tokens, found.core.end, len(tokens))
        raise _fault(phrase, part, "expected the end of the phrase there; leave the rest out")
    if prefix.not_from is not None:
        part = source(tokens, 0, prefix.end)
        raise _fault(phrase, part, "expected no negation, which states no quantity; leave it out")
    return quantity


def _fault(phrase: str, part: str, advice: str) -> PhraseError:
    given, unread = (text if len(text) <= 60 else f"{text[:57]}..." for text in (phrase, part))
    return PhraseError(
        f"Given {given!r}, could not read {unread!r}: {advice}, "
        "or write one quantity such as 'nearly 1 trillion USD'.",
        value=part,
    )


def _phrase(
    tokens: Tokens, prefix: vocabulary.Prefix, *, is_running: bool = False
) -> _Phrase | None:
    """Take the longest phrase with these words before it apart, without asking what it means."""
    core = core_at(tokens, prefix.end, is_running=is_running)
    if core is None:
        return None
    core, later = _tail(tokens, core)
    start = prefix.end if prefix.start is None else prefix.start
    return _Phrase(prefix, core, later, start)


def _meaning(tokens: Tokens, phrase: _Phrase, start: int) -> Quantity:
    """
    Make the quantity of a phrase, with the words from `start` on as its stated text.

    Raises:
        _MisfitError: The phrase contradicts itself.
    """
    core, text = phrase.core, source(tokens, start, phrase.core.end)
    if core.hedge is Hedge.INDEFINITE:
        text = " ".join(source(tokens, phrase.prefix.end, core.end).split())
    return _quantity(phrase, _hedge(tokens, phrase), text)


def _tail(tokens: Tokens, core: Core) -> tuple[Core, Hedge | None]:
    """Add what follows the number: a hedge, the noun of a count, a rate, or a hedge after them."""
    later = vocabulary.later(tokens, core.end)
    if later is not None:
        core = core._replace(end=later[1])
    if not core.unit:
        core = _with_noun(tokens, core, is_hedged=later is not None)
    is_rated = core.noun is not None or core.unit not in ("", "fold")
    if is_rated and (rate := rate_at(tokens, core.end)):
        core = core._replace(per=rate[0], end=rate[1])
    if later is None and (later := vocabulary.later(tokens, core.end)):
        core = core._replace(end=later[1])
    return core, later[0] if later else None


def _with_noun(tokens: Tokens, core: Core, *, is_hedged: bool) -> Core:
    unit = unit_at(tokens, core.end) if is_hedged else None
    if unit is not None:
        return core._replace(unit=unit[0].code, end=unit[1], caveats=unit[0].caveats)
    if not core.is_whole:
        return core
    noun = noun_at(tokens, core.end, is_one=core.value == 1)
    return core._replace(noun=noun.text, end=noun.end) if noun else core


def _hedge(tokens: Tokens, phrase: _Phrase) -> Hedge | None:
    prefix, core = phrase.prefix, phrase.core
    said = {each for each in (prefix.hedge, core.hedge, phrase.later) if each is not None}
    part = source(tokens, phrase.start, core.end)
    if prefix.clash is not None or len(said) > 1:
        raise _MisfitError(part, "expected one hedge; leave the others out")
    if core.per and prefix.per:
        raise _MisfitError(part, "expected one rate; leave the other out")
    hedge = said.pop() if said else None
    return _REVERSED.get(hedge, hedge) if hedge and core.is_reversed else hedge


def _quantity(phrase: _Phrase, hedge: Hedge | None, text: str) -> Quantity:
    prefix, core = phrase.prefix, phrase.core
    unit, value, per = core.unit, core.value, core.per or prefix.per
    if isinstance(value, tuple) and value[0] > value[1]:
        raise _MisfitError(text, "expected the lower number first; swap the two")
    if prefix.is_factor and not unit:
        unit = "fold"
    unit = unit or ("count" if core.is_whole else "fraction")
    if unit == "count" and not per and isinstance(value, Decimal):
        value = _counted(value)
        hedge = hedge or (Hedge.PLAIN if int(value.as_tuple().exponent) > 0 else Hedge.EXACTLY)
    code = f"{unit}/{per}" if per else unit
    try:
        return _made(hedge or Hedge.PLAIN, str(value), value, text, code, core.noun, core.caveats)
    except (HedgeError, DimensionError) as error:
        raise _MisfitError(text, str(error).rstrip(".")) from None


@lru_cache(maxsize=1024)
def _made(
    hedge: Hedge,
    digits: str,
    value: Value,
    text: str,
    unit: str,
    noun: str | None,
    caveats: tuple[str, ...],
) -> Quantity:
    # The digits tell apart what is equal but not as precise: 5 and 5.0.
    del digits
    return Quantity.of(Stated(hedge, value, text), unit, noun, caveats)


def _counted(value: Decimal) -> Decimal:
    """Drop the decimals of a count that are all zeros, as in "1.2000 thousand"."""
    is_long = int(value.as_tuple().exponent) < 0 and value == value.to_integral_value()
    return value.to_integral_value() if is_long else value


@attrs.frozen
class Mention:
    """
    Hold a quantity found in running text.

    Args:
        quantity: What the words state, without the negation if there is one.
        start: The offset of its first character, in code points.
        end: The offset after its last character.
        text: The words, exactly as they stand between the two.
        negated: Whether the sentence denies it.
        time: The time words that belong to it, such as "past five years".
    """

    quantity: Quantity
    start: int
    end: int
    text: str
    negated: bool = False
    time: str | None = None


def find(text: str | Iterable[str]) -> Iterator[Mention]:
    """
    Find every quantity in running English text, in order and without overlap.

    Args:
        text: The text, or its parts in order (lines of a file, chunks of a stream). Offsets count
            from the beginning of the first part, and memory stays flat.

    Examples:
        >>> [mention.text for mention in find("It has almost doubled and now exceeds 30%.")]
        ['almost doubled', 'exceeds 30%']
    """
    return _Finder(scan((text,) if isinstance(text, str) else text)).run()


@cache
def _starts() -> frozenset[str]:
    """List the tokens with which a quantity or a time can begin."""
    return vocabulary.before().starts | amount_starts() | TIME_STARTS


def _candidate(tokens: Tokens, phrase: _Phrase) -> Candidate:
    core, end = phrase.core, phrase.core.end
    is_word = end < len(tokens) and tokens[end].is_word
    return Candidate(
        start=phrase.start,
        first=phrase.prefix.end,
        end=end,
        value=core.value,
        is_fold=core.unit == "fold",
        is_measured=bool(core.unit),
        is_counted=core.noun is not None,
        is_hedged=phrase.prefix.hedge is not None or phrase.later is not None,
        is_last=not is_word or tokens[end].lower in FUNCTION_WORDS,
        caveats=core.caveats,
    )


def _mention(tokens: Tokens, phrase: _Phrase) -> Mention | None:
    start, end = phrase.start, phrase.core.end
    try:
        quantity = _meaning(tokens, phrase, start)
    except (_MisfitError, MagnitudeError):
        return None
    return Mention(
        quantity,
        tokens[start].start,
        tokens[end - 1].end,
        source(tokens, start, end),
        phrase.prefix.not_from is not None or is_negated(tokens, start),
    )


class _Finder:
    """Read quantities and times off a window that moves over the tokens."""

    def __init__(self, tokens: Iterator[Token]) -> None:
        self._tokens = tokens
        self._window: list[Token] = []
        self._at = self._passed = 0
        self._has_more = True
        self._timeline = Timeline[Mention](lambda mention, time: attrs.evolve(mention, time=time))

    def run(self) -> Iterator[Mention]:
        """Yield the mentions, each as soon as no more time words can belong to it."""
        starts = _starts()
        while self._fill():
            enough = len(self._window) - (_AHEAD if self._has_more else 0)
            while self._at < enough:
                token = self._window[self._at]
                if token.is_number or token.lower in starts:
                    yield from self._step()
                else:
                    self._at += 1
            if self._timeline.is_stale(self._at):
                yield from self._timeline.release()
        yield from self._timeline.release()

    def _fill(self) -> bool:
        """Drop the tokens that are done with and take more; `False` at the end of the text."""
        more = list(islice(self._tokens, _BLOCK))
        passed = max(0, self._at - _BEHIND)
        del self._window[:passed]
        self._at, self._passed = self._at - passed, self._passed + passed
        self._timeline.shift(passed)
        self._window += more
        self._has_more = len(more) == _BLOCK
        return self._at < len(self._window)

    def _step(self) -> Iterator[Mention]:
        tokens, at = self._window, self._at
        time = time_at(tokens, at, is_measured)
        # "Over five years" is how long a change took only where it follows one.
        if time is not None and is_at(tokens, at, "over") and time.start == time.duration:
            time = time if self._timeline.follows(tokens, at) else None
        if time is not None:
            yield from self._take_time(time)
            return
        prefix = vocabulary.prefix(tokens, at)
        phrase = _phrase(tokens, prefix, is_running=True)
        if phrase is None:
            self._at = max(at + 1, prefix.end)
        elif not self._is_quantity(phrase):
            self._at += 1
        elif is_ago(tokens, phrase.core.end):
            yield from self._take_time(Time(prefix.end, phrase.core.end + 1))
        else:
            self._at = phrase.core.end
            if mention := _mention(tokens, phrase):
                yield from self._timeline.take(tokens, mention, phrase.start, self._at)

    def _take_time(self, time: Time) -> Iterator[Mention]:
        tokens, at, length = self._window, self._at, None
        if time.duration is not None:
            phrase = _phrase(tokens, vocabulary.prefix(tokens, time.duration))
            if phrase is not None and phrase.core.end == time.end:
                length = _mention(tokens, phrase)
        self._at = time.end
        yield from self._timeline.take_time(tokens, at, time, length)

    def _is_quantity(self, phrase: _Phrase) -> bool:
        if is_quantity(self._window, _candidate(self._window, phrase)):
            return True
        # A whole text that is one phrase has no context which could make it anything else.
        is_last = phrase.core.end == len(self._window) and not self._has_more
        is_whole = is_last and self._at == self._passed == 0
        return is_whole and not is_year(self._window, phrase.prefix.end)
