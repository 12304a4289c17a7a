"""Verdicts: yes, no or undecided, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from sco_facts.errors import OperandError, UndecidedError
from sco_facts.text import Shown

ANSWERS: dict[bool | None, str] = {True: "yes", False: "no", None: "undecided"}

# A sentence, or what makes it on demand: a function and its arguments.
Why = str | tuple[Callable[..., str], *tuple[Any, ...]]


class Verdict(Shown):
    """
    An answer to a question, yes, no or undecided, with the reason.

    `&`, `|` and `~` follow Kleene's three-valued logic.

    Args:
        answer: True, False, or `None` if the words do not decide.
        reason: A sentence that names the words which decide or fail to; or what makes it on
            demand, a function and its arguments.

    Examples:
        >>> Verdict(True, "a") & Verdict(None, "b")
        Verdict(answer=None, reason='b')
    """

    # Read-only properties, as Fraction has: a frozen attrs class takes twice as long to make.
    __slots__ = ("_answer", "_why")
    __match_args__ = ("answer", "reason")

    def __init__(self, answer: bool | None, reason: Why) -> None:
        self._answer = answer
        self._why = reason

    @property
    def answer(self) -> bool | None:
        """True, False, or `None` if the words do not decide."""
        return self._answer

    @property
    def reason(self) -> str:
        """The sentence that names the words which decide or fail to."""
        if not isinstance(self._why, str):
            make, *given = self._why
            self._why = make(*given)
        return self._why

    def __bool__(self) -> bool:
        if self._answer is None:
            raise UndecidedError(
                f"Given an undecided verdict where yes or no is needed: {self.reason} "
                "Ask for `.answer`, which may be None, or decide what undecided means to you.",
                value=self,
            )
        return self._answer

    def __and__(self, other: Verdict) -> Verdict:
        return _combine(self, other, decisive=False)

    def __or__(self, other: Verdict) -> Verdict:
        return _combine(self, other, decisive=True)

    def __invert__(self) -> Verdict:
        return Verdict(None if self._answer is None else not self._answer, self._why)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Verdict):
            return (self._answer, self.reason) == (other.answer, other.reason)
        if isinstance(other, bool):
            _refuse(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self._answer, self.reason))

    def __reduce__(self) -> tuple[type[Verdict], tuple[bool | None, str]]:
        return Verdict, (self._answer, self.reason)

    def __str__(self) -> str:
        return f"{ANSWERS[self._answer]}: {self.reason}"

    def __repr__(self) -> str:
        return f"Verdict(answer={self._answer!r}, reason={self.reason!r})"


def _refuse(other: object) -> NoReturn:
    raise OperandError(
        f"Given {other!r} beside a verdict, expected another verdict; compare `.answer`, "
        "which is True, False or None.",
        value=other,
    )


def _combine(left: Verdict, right: object, decisive: bool) -> Verdict:
    if not isinstance(right, Verdict):
        _refuse(right)
    both = (left, right)
    answers = [each.answer for each in both]
    answer = decisive if decisive in answers else None if None in answers else not decisive
    reasons = dict.fromkeys(each.reason for each in both if each.answer is answer)
    return Verdict(answer, " ".join(reasons))
