"""Errors: one root, and nothing is lost when they are pickled."""

import copy
import pickle

import pytest

from sco_facts import errors
from sco_facts.errors import (
    EditionError,
    Fault,
    FileError,
    PinMismatchError,
    RetiredFactError,
    ScoFactsError,
    UnknownFactError,
    not_among,
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
    "DigestMismatchError": ValueError,
    "FileError": OSError,
    "PinMismatchError": ValueError,
    "MissingExtraError": ImportError,
    "TableError": ValueError,
}


def test_every_error_has_a_standard_base() -> None:
    """But for the root, each is also an error that Python users know."""
    standard = (ValueError, TypeError, LookupError, ArithmeticError, ImportError)
    others = [each for each in ERRORS if not issubclass(each, standard)]

    assert [ScoFactsError] == others


def test_every_exception_has_the_root() -> None:
    """`except ScoFactsError` catches everything."""
    classes = [each for each in vars(errors).values() if isinstance(each, type)]
    exceptions = [each for each in classes if issubclass(each, BaseException)]
    strays = [each for each in exceptions if not issubclass(each, ScoFactsError)]

    assert [] == strays


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_names_end_in_error(error: type[ScoFactsError]) -> None:
    """An error is called an error."""
    assert "Error" == error.__name__[-5:]


@pytest.mark.parametrize(("name", "base"), STANDARD_BASES.items())
def test_errors_derive_from_what_a_user_would_catch(name: str, base: type[Exception]) -> None:
    """`except ValueError` and its like work without knowing the library."""
    assert issubclass(getattr(errors, name), base)


def test_a_retired_id_is_an_unknown_one() -> None:
    """Who catches the wide error catches the narrow one; no other error has subclasses."""
    bases = [each.__mro__[1] for each in ERRORS if each is not ScoFactsError]

    assert {ScoFactsError, UnknownFactError} == set(bases)
    assert 1 == bases.count(UnknownFactError)


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


FAULTS = (
    Fault("fact[3].unit", "value", "given 'stone', expected a unit; correct it.", "a.b"),
    Fault("", "syntax", "given no TOML, expected it; correct it."),
)


def test_pickle_keeps_the_faults() -> None:
    """With their kinds and paths."""
    assert FAULTS == pickle.loads(pickle.dumps(EditionError.of("x.toml", FAULTS))).faults


def test_an_edition_error_has_a_line_for_each_fault() -> None:
    """Each line starts with the file, then the field and the record, if there are any."""
    error = EditionError.of("x.toml", FAULTS)

    assert str(error).split("\n") == [
        "x.toml: fact[3].unit ('a.b'): given 'stone', expected a unit; correct it.",
        "x.toml: given no TOML, expected it; correct it.",
    ]
    assert "x.toml" == error.value


def test_a_file_error_is_what_open_raises() -> None:
    """Code around a missing file needs no change; no operating system's number is made up."""
    with pytest.raises(OSError, match=r"^Given x\.$") as caught:
        raise FileError("Given x.")
    assert caught.value.errno is None


def test_pickle_keeps_the_changes() -> None:
    """What moved under a pin survives."""
    error = PinMismatchError("Given facts.lock.", changes=("trade.internal", "value"))

    assert ("trade.internal", "value") == pickle.loads(pickle.dumps(error)).changes


def test_changes_are_empty_by_default() -> None:
    """Without changes there is an empty tuple."""
    assert () == PinMismatchError("Given facts.lock.").changes


def test_faults_are_empty_by_default() -> None:
    """Without faults there is an empty tuple."""
    assert () == EditionError("Given a file.").faults


def test_a_name_not_in_a_list_has_the_choices_and_those_near() -> None:
    """A program can offer them."""
    error = not_among(["apa", "mla", "gost"], "style", "APAA")

    assert (("apa", "mla", "gost"), ("apa",)) == (error.choices, error.near)
    assert "Given the style 'APAA', expected one of apa, mla, gost; did you mean 'apa'?" == str(
        error
    )
    assert error.near == pickle.loads(pickle.dumps(error)).near


def test_a_name_like_no_other_is_told_to_choose() -> None:
    """Nothing is suggested that is not near."""
    error = not_among(["apa", "mla"], "style", 7)

    assert ((), 7) == (error.near, error.value)
    assert str(error).endswith("expected one of apa, mla; choose one of them.")


def test_advice_takes_the_place_of_a_suggestion() -> None:
    """Where there is more to do than to choose."""
    error = not_among(["2026.1"], "edition", "2026.9", "upgrade.")

    assert "Given the edition '2026.9', expected one of 2026.1; upgrade." == str(error)


def test_a_retired_fact_is_caught_as_a_key_error() -> None:
    """`except KeyError` around a look-up catches both kinds of absence."""
    with pytest.raises(KeyError):
        raise RetiredFactError("Given trade.old.")


def test_an_unknown_fact_has_no_quotes_around_its_message() -> None:
    """The message is for people, unlike that of a bare KeyError."""
    assert "Given x." == f"{UnknownFactError('Given x.')}"
