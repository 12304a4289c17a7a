"""Verdicts: three values, Kleene's logic, and no silent bool."""

import copy
import pickle
import re

import pytest

import sco_facts as sf
from sco_facts import Verdict

YES, NO, UNDECIDED = Verdict(True, "y."), Verdict(False, "n."), Verdict(None, "u.")


@pytest.mark.parametrize(("verdict", "expected"), [(YES, True), (NO, False)])
def test_a_decided_verdict_is_a_bool(verdict: Verdict, expected: bool) -> None:
    """Yes and no work in an `if`."""
    assert bool(verdict) is expected


def test_an_undecided_verdict_is_no_bool() -> None:
    """Undecided is never False: it raises, and carries the reason and the verdict."""
    with pytest.raises(sf.errors.UndecidedError, match=r"u\.") as caught:
        bool(UNDECIDED)

    assert caught.value.value is UNDECIDED


@pytest.mark.parametrize("other", [True, False])
def test_comparing_with_a_bool_is_an_error(other: bool) -> None:
    """`verdict == True` would silently be False for undecided."""
    with pytest.raises(TypeError, match=rf"^Given {other} .* compare `\.answer`") as caught:
        assert other == YES

    assert isinstance(caught.value, sf.ScoFactsError)
    assert caught.value.value is other


@pytest.mark.parametrize("other", [True, None, "yes"])
def test_combining_with_something_else_is_an_error(other: object) -> None:
    """Only verdicts combine with verdicts."""
    with pytest.raises(sf.errors.OperandError):
        YES & other  # type: ignore[operator]
    with pytest.raises(sf.errors.OperandError):
        YES | other  # type: ignore[operator]


KLEENE = [
    (YES, YES, True, True),
    (YES, NO, False, True),
    (YES, UNDECIDED, None, True),
    (NO, YES, False, True),
    (NO, NO, False, False),
    (NO, UNDECIDED, False, None),
    (UNDECIDED, YES, None, True),
    (UNDECIDED, NO, False, None),
    (UNDECIDED, UNDECIDED, None, None),
]


@pytest.mark.parametrize(("left", "right", "both", "either"), KLEENE)
def test_and_or_follow_kleene(
    left: Verdict, right: Verdict, both: bool | None, either: bool | None
) -> None:
    """The nine rows of Kleene's tables."""
    assert (left & right).answer is both
    assert (left | right).answer is either


@pytest.mark.parametrize(("verdict", "expected"), [(YES, False), (NO, True), (UNDECIDED, None)])
def test_not_follows_kleene(verdict: Verdict, expected: bool | None) -> None:
    """Not undecided is undecided, with the same reason."""
    assert (~verdict).answer is expected
    assert (~verdict).reason == verdict.reason


def test_a_combination_names_the_reasons_that_decide() -> None:
    """The reason of an and is that of its no, or all of them where it holds."""
    assert (YES & NO).reason == "n."
    assert (YES & Verdict(True, "z.")).reason == "y. z."


def test_equality_is_of_answer_and_reason() -> None:
    """Two verdicts with the same answer and reason are equal and hash alike."""
    lazy = Verdict(True, (str, "y."))

    assert lazy == YES
    assert hash(lazy) == hash(YES)
    assert YES != Verdict(True, "other")
    assert YES != "y."


def test_other_verdicts_hash_apart() -> None:
    """They can be keys without searching through all of them."""
    assert len({hash(each) for each in (YES, NO, UNDECIDED, Verdict(True, "other"))}) == 4


def test_verdicts_are_frozen() -> None:
    """Nothing is mutable."""
    with pytest.raises(AttributeError):
        YES.answer = False  # type: ignore[misc]


@pytest.mark.parametrize("verdict", [YES, NO, UNDECIDED, Verdict(None, (str, "later"))])
def test_verdicts_survive_pickle_and_copy(verdict: Verdict) -> None:
    """A copy is equal, also of a verdict whose reason is made on demand."""
    assert pickle.loads(pickle.dumps(verdict)) == verdict
    assert copy.copy(verdict) == copy.deepcopy(verdict) == verdict


@pytest.mark.parametrize(
    ("verdict", "text"), [(YES, "yes: y."), (NO, "no: n."), (UNDECIDED, "undecided: u.")]
)
def test_a_verdict_reads_as_its_answer_and_reason(verdict: Verdict, text: str) -> None:
    """`str` is for people."""
    assert str(verdict) == text


def test_a_verdict_is_shown_in_a_notebook() -> None:
    """What it is, the answer, and the reason."""
    text = re.sub("<[^>]*>", " ", YES._repr_html_())

    assert text.split() == ["Verdict", "yes", "y."]


def test_repr_evaluates_back() -> None:
    """`repr` is for programs."""
    assert eval(repr(UNDECIDED)) == UNDECIDED


def test_verdicts_spread_in_a_set() -> None:
    """By answer and reason."""
    assert 4 == len({hash(each) for each in (YES, NO, UNDECIDED, Verdict(True, "x."))})


@pytest.mark.parametrize("join", [lambda a, b: a == b, lambda a, b: a & b, lambda a, b: a | b])
def test_what_is_no_verdict_is_carried_by_the_error(join) -> None:  # type: ignore[no-untyped-def]
    """So that a caller can tell what was beside it."""
    with pytest.raises(sf.errors.OperandError) as caught:
        join(YES, True)

    assert caught.value.value is True
