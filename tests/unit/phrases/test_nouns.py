"""Where the noun of a count begins and ends."""

import pytest

from sco_facts.errors import PhraseError
from sco_facts.phrases import find, read


@pytest.mark.parametrize(
    "noun",
    [
        "yes votes",
        "wilderness parks",
        "campus buildings",
        "tennis courts",
        "children's hospitals",
        "children’s hospitals",
        "famous landmarks",
    ],
)
def test_a_noun_ends_at_its_plural(noun: str) -> None:
    """Other words end in s too."""
    assert noun == read(f"120 {noun}").counted


def test_the_noun_of_one_is_singular() -> None:
    """It may begin with a name."""
    assert read("one Chinese company").counted == "Chinese company"


def test_one_by_itself_counts_nothing() -> None:
    """There is no word to take."""
    assert read("one").counted is None


def test_the_noun_of_one_ends_before_a_function_word() -> None:
    """What follows is no part of it."""
    (mention,) = find("At least one railway corridor is open.")

    assert mention.quantity.counted == "railway corridor"


def test_a_compound_is_one_word() -> None:
    """It may be the plural itself."""
    (mention,) = find("They opened three sub-projects in May.")

    assert mention.quantity.counted == "sub-projects"


@pytest.mark.parametrize("rest", ["G networks", " ships/boats", " (large) ships"])
def test_signs_are_no_part_of_a_noun(rest: str) -> None:
    """Nor are letters that belong to the number; the error names all of it."""
    with pytest.raises(PhraseError) as caught:
        read(f"5{rest}")

    assert rest.strip() == caught.value.value


@pytest.mark.parametrize("noun", ["pounds", "pesos", "Narnian dollars"])
def test_a_unit_that_may_be_several_is_no_noun(noun: str) -> None:
    """Pounds are a mass or money, and never things that are counted."""
    with pytest.raises(PhraseError, match="could not read"):
        read(f"2,000 {noun}")
    assert list(find(f"It came to 2,000 {noun}.")) == []


def test_a_share_of_things_counts_none_of_them() -> None:
    """Their number stands by itself."""
    share, firms = find("A third of the 300 firms failed.")
    assert (share.quantity.unit.code, share.quantity.counted) == ("fraction", None)
    assert (firms.quantity.unit.code, firms.quantity.counted) == ("count", "firms")
