"""The finder: every quantity of a running text, and the time words that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import cast

import attrs

from sco_facts.errors import MagnitudeError
from sco_facts.phrases import affixes
from sco_facts.phrases.amounts import amount_starts, is_measured
from sco_facts.phrases.exclusions import Candidate, is_negated, is_quantity, is_verbal
from sco_facts.phrases.nouns import FUNCTION_WORDS
from sco_facts.phrases.reading import MisfitError, Phrase, meaning, phrase_at
from sco_facts.phrases.times import TIME_STARTS, Time, Timeline, is_ago, time_at
from sco_facts.phrases.tokens import Token, Tokens, as_text, is_at, is_year, scan, source
from sco_facts.quantities.quantity import Quantity
from sco_facts.text import Shown

# In tokens: what the longest phrase needs ahead and behind, and how many are taken at once.
_AHEAD, _BEHIND, _BLOCK = 256, 64, 4096


@attrs.frozen
class Mention(Shown):
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

    Raises:
        PhraseError: A part goes on for 16 million characters without a space.
        OperandError: It, or a part of it, is no text.

    Examples:
        >>> [mention.text for mention in find("It has almost doubled and now exceeds 30%.")]
        ['almost doubled', 'exceeds 30%']
    """
    return _Finder(scan(_parts(text))).run()


def _parts(text: object) -> Iterable[str]:
    is_whole = isinstance(text, str | bytes) or not hasattr(text, "__iter__")
    return (as_text(text),) if is_whole else cast("Iterable[str]", text)


@cache
def _starts() -> frozenset[str]:
    """List the tokens with which a quantity or a time can begin."""
    return affixes.before().starts | amount_starts() | TIME_STARTS


def _candidate(tokens: Tokens, phrase: Phrase) -> Candidate:
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


def _mention(tokens: Tokens, phrase: Phrase) -> Mention | None:
    start, end = phrase.start, phrase.core.end
    try:
        quantity = meaning(tokens, phrase, start)
    except (MisfitError, MagnitudeError):
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
        self._at = 0
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
        self._at -= passed
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
        prefix = affixes.prefix(tokens, at)
        phrase = phrase_at(tokens, prefix, is_running=True)
        if phrase and prefix.hedge and is_verbal(tokens, _candidate(tokens, phrase)):
            phrase = None  # the number is read by itself, next
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
            phrase = phrase_at(tokens, affixes.prefix(tokens, time.duration))
            if phrase is not None and phrase.core.end == time.end:
                length = _mention(tokens, phrase)
        self._at = time.end
        yield from self._timeline.take_time(tokens, at, time, length)

    def _is_quantity(self, phrase: Phrase) -> bool:
        if is_quantity(self._window, _candidate(self._window, phrase)):
            return True
        # A whole text that is one phrase has no context which could make it anything else.
        is_last = phrase.core.end == len(self._window) and not self._has_more
        is_whole = is_last and self._at == 0
        return is_whole and not is_year(self._window, phrase.prefix.end)
