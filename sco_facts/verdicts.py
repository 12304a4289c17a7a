"""Verdicts: yes, no or undecided, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import attrs

from sco_facts.errors import UndecidedError, VerdictTypeError

_ANSWERS = {True: "yes", False: "no", None: "undecided"}


@attrs.frozen(eq=False)
class Verdict:
    """
    Answer a question with yes, no or undecided, and say why.

    `&`, `|` and `~` follow Kleene's three-valued logic.

    Args:
        answer: True, False, or `None` if the words do not decide.
        reason: A sentence that names the words which decide or fail to.

    Examples:
        >>> Verdict(True, "a") & Verdict(None, "b")
        Verdict(answer=None, reason='b')
    """

    answer: bool | None
    _why: str | Callable[[], str] = attrs.field(alias="reason", repr=False)

    @property
    def reason(self) -> str:
        """The sentence that names the words which decide or fail to."""
        return self._why if isinstance(self._why, str) else self._why()

    def __bool__(self) -> bool:
        if self.answer is None:
            raise UndecidedError(
                f"Given an undecided verdict where yes or no is needed: {self.reason} "
                "Ask for `.answer`, which may be None, or decide what undecided means to you.",
                value=self,
            )
        return self.answer

    def __and__(self, other: Verdict) -> Verdict:
        return _combine(self, other, decisive=False)

    def __or__(self, other: Verdict) -> Verdict:
        return _combine(self, other, decisive=True)

    def __invert__(self) -> Verdict:
        return Verdict(None if self.answer is None else not self.answer, self._why)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Verdict):
            return (self.answer, self.reason) == (other.answer, other.reason)
        if isinstance(other, bool):
            _refuse(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self.answer, self.reason))

    def __reduce__(self) -> tuple[type[Verdict], tuple[bool | None, str]]:
        return Verdict, (self.answer, self.reason)

    def __str__(self) -> str:
        return f"{_ANSWERS[self.answer]}: {self.reason}"

    def _repr_html_(self) -> str:
        # Only a notebook pays for the import.
        from sco_facts.cards import answer_pill, card

        return card("Verdict", "", answer_pill(self.answer), self.reason)

    def __repr__(self) -> str:
        return f"Verdict(answer={self.answer!r}, reason={self.reason!r})"


def _refuse(other: object) -> NoReturn:
    raise VerdictTypeError(
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
