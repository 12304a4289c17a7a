"""The phrase reader: quantities as English news writes them, alone and in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import NamedTuple

import attrs

from sco_facts import vocabulary
from sco_facts.amounts import Core, amount_starts, core_at, rate_at, unit_at
from sco_facts.contexts import Candidate, is_negated, is_one_sentence, is_quantity
from sco_facts.errors import DimensionError, HedgeError, PhraseError, ScoFactsError
from sco_facts.figures import is_year
from sco_facts.hedges import Hedge
from sco_facts.nouns import FUNCTION_WORDS, noun_at
from sco_facts.quantities import Quantity, Stated
from sco_facts.times import TIME_STARTS, Time, ago, time_at
from sco_facts.tokens import Token, Tokens, is_at, scan, source

# In tokens: what the longest phrase can need ahead and behind, and how many are taken at once.
_AHEAD, _BEHIND, _BLOCK = 256, 64, 4096
_NEAR = 8
_CLAUSES = ("and", "but", "while", "whereas")
# Below one, a smaller factor is a larger change: what has "more than halved" is under a half.
_REVERSED = {
    Hedge.OVER: Hedge.UNDER, Hedge.UNDER: Hedge.OVER, Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY, Hedge.AT_LEAST: Hedge.AT_MOST, Hedge.AT_MOST: Hedge.AT_LEAST,
}  # fmt: skip


class _Reading(NamedTuple):
    """A whole phrase, and the tokens where it and its number begin and where it ends."""

    quantity: Quantity
    start: int
    first: int
    end: int
    core: Core
    is_hedged: bool
    is_negated: bool


class _Misfit(Exception):
    """A phrase that contradicts itself: the part that does, what to do, and where it ends."""

    def __init__(self, part: str, advice: str, end: int) -> None:
        super().__init__(part, advice, end)
        self.part, self.advice, self.end = part, advice, end


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
    try:
        reading = _reading(tokens, 0)
    except _Misfit as misfit:
        raise _fault(phrase, misfit.part, misfit.advice) from None
    if reading is None:
        part = source(tokens, vocabulary.prefix(tokens, 0).end, len(tokens))
        raise _fault(phrase, part, "expected a number and its unit there; add them")
    if reading.end < len(tokens):
        part = source(tokens, reading.end, len(tokens))
        raise _fault(phrase, part, "expected the end of the phrase there; leave the rest out")
    if reading.is_negated:
        part = source(tokens, 0, reading.first)
        raise _fault(phrase, part, "expected no negation, which states no quantity; leave it out")
    return reading.quantity


def _fault(phrase: str, part: str, advice: str) -> PhraseError:
    given, unread = (text if len(text) <= 60 else f"{text[:57]}..." for text in (phrase, part))
    return PhraseError(
        f"Given {given!r}, could not read {unread!r}: {advice}, "
        "or write one quantity such as 'nearly 1 trillion USD'.",
        value=part,
    )


def _reading(tokens: Tokens, at: int, *, is_running: bool = False) -> _Reading | None:
    """
    Read the longest phrase that starts at a token.

    Raises:
        _Misfit: It is a quantity, but contradicts itself.
    """
    prefix = vocabulary.prefix(tokens, at)
    core = core_at(tokens, prefix.end, is_running)
    if core is None:
        return None
    core, later = _tail(tokens, core)
    start = prefix.end if prefix.start is None else prefix.start
    hedge = _hedge(tokens, prefix, core, later)
    text = source(tokens, start if is_running else at, core.end)
    if core.hedge is Hedge.INDEFINITE:
        text = " ".join(source(tokens, prefix.end, core.end).split())
    quantity = _quantity(prefix, core, hedge, text)
    is_hedged = prefix.hedge is not None or later is not None
    negated = prefix.not_from is not None
    return _Reading(quantity, start, prefix.end, core.end, core, is_hedged, negated)


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


def _hedge(
    tokens: Tokens, prefix: vocabulary.Prefix, core: Core, later: Hedge | None
) -> Hedge | None:
    said = [hedge for hedge in (prefix.hedge, core.hedge, later) if hedge is not None]
    start = prefix.end if prefix.start is None else prefix.start
    if prefix.clash is not None or len(set(said)) > 1:
        part = source(tokens, start, core.end)
        raise _Misfit(part, "expected one hedge; leave the others out", core.end)
    if core.per and prefix.per:
        part = source(tokens, start, core.end)
        raise _Misfit(part, "expected one rate; leave the other out", core.end)
    hedge = said[0] if said else None
    return _REVERSED.get(hedge, hedge) if hedge and core.is_reversed else hedge


def _quantity(prefix: vocabulary.Prefix, core: Core, hedge: Hedge | None, text: str) -> Quantity:
    unit, value = core.unit, core.value
    if isinstance(value, tuple) and value[0] > value[1]:
        raise _Misfit(text, "expected the lower number first; swap the two", core.end)
    if prefix.is_factor and not unit:
        unit = "fold"
    unit = unit or ("count" if core.is_whole else "fraction")
    per = core.per or prefix.per
    if unit == "count" and not per and isinstance(value, Decimal):
        value = _counted(value)
        hedge = hedge or (Hedge.PLAIN if int(value.as_tuple().exponent) > 0 else Hedge.EXACTLY)
    try:
        stated = Stated(hedge or Hedge.PLAIN, value, text)
        return Quantity.of(stated, f"{unit}/{per}" if per else unit, core.noun, core.caveats)
    except (HedgeError, DimensionError) as error:
        raise _Misfit(text, str(error).rstrip("."), core.end) from None


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
        text: The text, or its parts in order (lines of a file, chunks of a stream); offsets
            count from the beginning of the first part, and memory stays flat.

    Examples:
        >>> [mention.text for mention in find("It has almost doubled and now exceeds 30%.")]
        ['almost doubled', 'exceeds 30%']
    """
    return iter(_Finder(scan((text,) if isinstance(text, str) else text)))


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


def _is_measured(tokens: Tokens, at: int) -> bool:
    return unit_at(tokens, at) is not None


def _candidate(tokens: Tokens, reading: _Reading) -> Candidate:
    core, end = reading.core, reading.end
    is_last = end >= len(tokens) or not tokens[end].is_word
    return Candidate(
        start=reading.start,
        first=reading.first,
        end=end,
        value=core.value,
        is_fold=core.unit == "fold",
        is_measured=bool(core.unit),
        is_counted=core.noun is not None,
        is_hedged=reading.is_hedged,
        is_last=is_last or tokens[end].lower in FUNCTION_WORDS,
    )


def _mention(tokens: Tokens, reading: _Reading) -> Mention:
    start, end = reading.start, reading.end
    return Mention(
        reading.quantity,
        tokens[start].start,
        tokens[end - 1].end,
        source(tokens, start, end),
        reading.is_negated or is_negated(tokens, start),
    )


class _Finder:
    """Read quantities and times off tokens, and say which time belongs to which quantity."""

    def __init__(self, tokens: Iterator[Token]) -> None:
        self._tokens = tokens
        self._window: list[Token] = []
        self._at = 0
        self._is_first = True
        self._held: Mention | None = None
        self._held_end = 0
        self._time: tuple[str, Mention | None] | None = None
        self._time_end = 0

    def run(self) -> Iterator[Mention]:
        """Yield the mentions, each as soon as no more time words can belong to it."""
        starts = _starts()
        while self._has_next():
            token = self._window[self._at]
            if token.is_number or token.lower in starts or token.text in starts:
                yield from self._step()
            else:
                self._at += 1
        yield from self._release()

    def _has_next(self) -> bool:
        if self._at + _AHEAD >= len(self._window) and (more := list(islice(self._tokens, _BLOCK))):
            passed = max(0, self._at - _BEHIND)
            self._is_first = not self._window
            del self._window[:passed]
            self._at, self._held_end = self._at - passed, self._held_end - passed
            self._time_end -= passed
            self._window += more
        return self._at < len(self._window)

    def _step(self) -> Iterator[Mention]:
        tokens, at = self._window, self._at
        try:
            if time := self._time_at(at):
                self._at = time.end
                yield from self._take_time(at, time)
                return
            reading = _reading(tokens, at, is_running=True)
        except _Misfit as misfit:
            self._at = misfit.end
            return
        except ScoFactsError:
            reading = None
        if reading is None or not self._is_quantity(reading):
            self._at += 1
            return
        self._at = reading.end
        yield from self._take(_mention(tokens, reading), reading.start)

    def _is_quantity(self, reading: _Reading) -> bool:
        if is_quantity(self._window, _candidate(self._window, reading)):
            return True
        # A whole text that is one phrase has no context which could make it anything else.
        is_whole = self._is_first and self._at == 0 and len(self._window) < _BLOCK
        is_whole = is_whole and reading.end == len(self._window)
        return is_whole and not is_year(self._window, reading.first)

    def _time_at(self, at: int) -> Time | None:
        tokens = self._window
        if (end := ago(tokens, at)) is not None:
            return Time(at, end)
        time = time_at(tokens, at, _is_measured)
        if time is None or not is_at(tokens, at, "over") or time.start != time.duration:
            return time
        # "Over five years" is how long a change took only where it follows one.
        return time if self._follows(at) else None

    def _follows(self, at: int) -> bool:
        """Whether the mention before stands in the same clause, a few words back."""
        between = self._window[self._held_end : at]
        if self._held is None or self._held.time is not None or len(between) > _NEAR:
            return False
        return all(
            token.is_word and token.lower not in _CLAUSES
            for token in between
        )

    def _take_time(self, at: int, time: Time) -> Iterator[Mention]:
        tokens = self._window
        words = source(tokens, time.start, time.end)
        if self._held is not None and self._follows(at):
            self._held = attrs.evolve(self._held, time=words)
            return
        yield from self._release()
        reading = None if time.duration is None else _reading(tokens, time.duration)
        self._time = words, None if reading is None else _mention(tokens, reading)
        self._time_end = time.end

    def _take(self, mention: Mention, at: int) -> Iterator[Mention]:
        if self._time is not None and is_one_sentence(self._window, self._time_end, at):
            mention = attrs.evolve(mention, time=self._time[0])
            self._time = None
        yield from self._release()
        self._held, self._held_end = mention, self._at

    def _release(self) -> Iterator[Mention]:
        """Give up the mention that waits for a time, and a duration that no quantity took."""
        if self._held is not None:
            yield self._held
        if self._time is not None and self._time[1] is not None:
            yield self._time[1]
        self._held, self._time = None, None
