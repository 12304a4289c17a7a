"""Errors and warnings: one root each, and nothing is lost when they are pickled."""

import copy
import pickle

import pytest

from sco_facts import errors
from sco_facts.errors import (
    AnchorError,
    EditionError,
    PinMismatchError,
    RetiredFactError,
    ScoFactsError,
    ScoFactsWarning,
    UnknownFactError,
)

ERRORS = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, ScoFactsError)
]
STANDARD_BASES = {
    "IntervalError": ValueError,
    "ExactnessError": TypeError,
    "MagnitudeError": ValueError,
    "ZeroInDivisorError": ZeroDivisionError,
    "CanonicalError": ValueError,
    "UnknownUnitError": LookupError,
    "DimensionError": ValueError,
    "HedgeError": ValueError,
    "RecordError": ValueError,
    "OperandError": TypeError,
    "PhraseError": ValueError,
    "UndecidedError": ValueError,
    "UnknownFactError": KeyError,
    "RetiredFactError": KeyError,
    "ChoiceError": LookupError,
    "EditionError": ValueError,
    "AnchorError": ValueError,
    "EditionSyntaxError": ValueError,
    "EditionShapeError": ValueError,
    "EditionValueError": ValueError,
    "DuplicateIdError": ValueError,
    "UnknownReferenceError": ValueError,
    "DigestMismatchError": ValueError,
    "FileError": ValueError,
    "PinMismatchError": ValueError,
    "ExportError": ValueError,
    "MissingExtraError": ImportError,
    "TableError": ValueError,
}


def test_every_error_has_a_standard_base() -> None:
    """But for the root, each is also an error that Python users know."""
    standard = (ValueError, TypeError, LookupError, ArithmeticError, ImportError)
    others = [each for each in ERRORS if not issubclass(each, standard)]

    assert [ScoFactsError] == others


def test_every_exception_has_a_root() -> None:
    """Nothing in the module stands outside the two roots."""
    classes = [each for each in vars(errors).values() if isinstance(each, type)]
    exceptions = [each for each in classes if issubclass(each, BaseException)]
    roots = (ScoFactsError, ScoFactsWarning)
    strays = [each for each in exceptions if not issubclass(each, roots)]

    assert [] == strays


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_names_end_in_error(error: type[ScoFactsError]) -> None:
    """An error is called an error."""
    assert "Error" == error.__name__[-5:]


@pytest.mark.parametrize(("name", "base"), STANDARD_BASES.items())
def test_errors_derive_from_what_a_user_would_catch(name: str, base: type[Exception]) -> None:
    """`except ValueError` and its like work without knowing the library."""
    assert issubclass(getattr(errors, name), base)


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("RetiredFactError", "UnknownFactError"),
        ("AnchorError", "EditionError"),
        ("EditionSyntaxError", "EditionError"),
        ("EditionShapeError", "EditionError"),
        ("EditionValueError", "EditionError"),
        ("DuplicateIdError", "EditionError"),
        ("UnknownReferenceError", "EditionError"),
    ],
)
def test_narrow_errors_derive_from_wide_ones(name: str, base: str) -> None:
    """Who catches the wide error catches the narrow one."""
    assert issubclass(getattr(errors, name), getattr(errors, base))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_str_is_the_plain_message(error: type[ScoFactsError]) -> None:
    """No class prints the repr, as `KeyError` does."""
    assert 'Given "x", expected y.' == str(error('Given "x", expected y.'))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_pickle_keeps_the_class(error: type[ScoFactsError]) -> None:
    """An error crosses a process boundary as what it is."""
    assert error is type(pickle.loads(pickle.dumps(error("Given x.", value=5))))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_pickle_keeps_the_message(error: type[ScoFactsError]) -> None:
    """The message survives."""
    assert "Given x." == str(pickle.loads(pickle.dumps(error("Given x.", value=5))))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_pickle_keeps_the_value(error: type[ScoFactsError]) -> None:
    """The offending value survives."""
    assert (1, "x") == pickle.loads(pickle.dumps(error("Given x.", value=(1, "x")))).value


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_copy_keeps_the_value(error: type[ScoFactsError]) -> None:
    """A copy carries the same value."""
    assert "x" == copy.copy(error("Given x.", value="x")).value


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_value_is_absent_by_default(error: type[ScoFactsError]) -> None:
    """Without a single offending value there is None."""
    assert error("Given x.").value is None


def test_value_is_keyword_only() -> None:
    """A second positional argument is a mistake."""
    with pytest.raises(TypeError):
        ScoFactsError("Given x.", 5)  # type: ignore[call-arg]


def test_pickle_keeps_the_successor() -> None:
    """A retired id still names its successor in another process."""
    error = RetiredFactError("Given trade.old.", value="trade.old", successor="trade.new")

    assert "trade.new" == pickle.loads(pickle.dumps(error)).successor


def test_successor_is_absent_by_default() -> None:
    """An id may be retired without a successor."""
    assert RetiredFactError("Given trade.old.").successor is None


@pytest.mark.parametrize("error", [EditionError, AnchorError])
def test_pickle_keeps_the_faults(error: type[EditionError]) -> None:
    """The list of faults survives."""
    faults = ("facts[3].unit: found 'stone'", "facts[4].id: missing")

    assert faults == pickle.loads(pickle.dumps(error("Given a file.", faults=faults))).faults


def test_pickle_keeps_the_changes() -> None:
    """What moved under a pin survives."""
    error = PinMismatchError("Given facts.lock.", changes=("trade.internal", "value"))

    assert ("trade.internal", "value") == pickle.loads(pickle.dumps(error)).changes


def test_changes_are_empty_by_default() -> None:
    """Without changes there is an empty tuple."""
    assert () == PinMismatchError("Given facts.lock.").changes


@pytest.mark.parametrize("error", [EditionError, AnchorError])
def test_an_error_of_one_fault_lists_it(error: type[EditionError]) -> None:
    """Whoever prints the faults misses none."""
    assert ("Given a file.",) == error("Given a file.").faults


def test_a_retired_fact_is_caught_as_a_key_error() -> None:
    """`except KeyError` around a look-up catches both kinds of absence."""
    with pytest.raises(KeyError):
        raise RetiredFactError("Given trade.old.")


def test_an_unknown_fact_has_no_quotes_around_its_message() -> None:
    """The message is for people, unlike that of a bare KeyError."""
    assert "Given x." == f"{UnknownFactError('Given x.')}"


def test_warnings_derive_from_user_warning() -> None:
    """The warnings filter of a user reaches them."""
    assert issubclass(ScoFactsWarning, UserWarning)
