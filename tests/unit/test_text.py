"""Text: safe to print, short in messages, and quoted in files."""

import tomllib

import pytest

from sco_facts.errors import CanonicalError
from sco_facts.text import (
    clean,
    clean_url,
    percent_encoded,
    printable,
    short_repr,
    toml_string,
)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain “Да” 😀", "plain “Да” 😀"),
        ("a\nb\r\tc", "a b  c"),
        ("\x1b[31m\x9b\u202e", r"\x1b[31m\x9b\u202e"),
        ("\ud800\u2028\U000e0041", r"\ud800\u2028\U000e0041"),
        ("co\u00adop \u0646\u200c\u0645\u200d", "co\u00adop \u0646\u200c\u0645\u200d"),
    ],
)
def test_text_to_print_is_one_line_that_steers_nothing(text: str, safe: str) -> None:
    """Joiners and soft hyphens stay, because words are written with them."""
    assert safe == printable(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a \n\t b\r\n", "a b"),
        ("a\u2028b\u0085c", "a b c"),
        ("a\x00\x1b\x7f\u202e\u2066\u200bb", "ab"),
        ("flag\U000e0067", "flag"),
        ("x\ud800y", "x?y"),
        ("шос 上合 e\u0301 🙂", "шос 上合 e\u0301 🙂"),
        ("\u0600١٢", "\u0600١٢"),
        ("‌क्‍ष", "‌क्‍ष"),
    ],
)
def test_a_clean_line_has_only_what_shows(text: str, expected: str) -> None:
    """Letters of every script stay, with the joiners that they need."""
    assert expected == clean(text)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://e.org/a b", "https://e.org/a%20b"),
        ('https://e.org/<">{}\\^`|', "https://e.org/%3C%22%3E%7B%7D%5C%5E%60%7C"),
        ("https://e.org/%20?a=1&b=(2)#c", "https://e.org/%20?a=1&b=(2)#c"),
        ("https://e.org/шос", "https://e.org/шос"),
        ("https://e.org/🙂", "https://e.org/%F0%9F%99%82"),
    ],
)
def test_an_address_keeps_what_may_stand_in_it(url: str, expected: str) -> None:
    """The rest is percent-encoded, and what is encoded already stays."""
    assert expected == clean_url(url)


def test_percent_encodes_every_byte() -> None:
    """Also letters; half a character is a question mark."""
    assert "%61%D1%88%3F" == percent_encoded("aш\ud800")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (38 * "a", "'" + 38 * "a" + "'"),
        (39 * "a", "'" + 39 * "a" + "…"),
        (10**5000, "what is too long to show (int)"),
    ],
    ids=["shown", "cut", "huge"],
)
def test_a_value_is_shown_by_its_start(value: object, expected: str) -> None:
    """Forty characters of it."""
    assert expected == short_repr(value)


@pytest.mark.parametrize("text", ["\x7f\x9b", "\u202e\u2066", "\u2028", "\U000e0041"])
def test_quoted_text_has_no_character_that_is_not_seen(text: str) -> None:
    """A lock that is reviewed says what it seems to."""
    assert toml_string(text).isprintable()


@pytest.mark.parametrize(
    "text", ["\x9b\u202e\U000e0041", "plain", 'a "b" \\ c', "\x00\x1f\x7f\t\r\n", "“Да” 😀", ""]
)
def test_quoted_text_comes_back_from_toml(text: str) -> None:
    """Whatever it holds."""
    assert {"a": text} == tomllib.loads(f"a = {toml_string(text)}")


def test_what_is_shown_of_a_value_is_short() -> None:
    """Whatever it is."""
    assert ("'a'", "[1]") == (short_repr("a"), short_repr([1]))
    assert 41 == len(short_repr("x" * 10**6))
    assert ("1" * 40, "1" * 40 + "…") == (short_repr(int("1" * 40)), short_repr(int("1" * 41)))


def test_a_list_too_deep_to_print_is_named_by_its_type() -> None:
    """Python refuses to write it."""
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]

    assert "what is too long to show (list)" == short_repr(deep)


def test_half_a_character_is_no_toml_string() -> None:
    """No file in UTF-8 could contain it."""
    with pytest.raises(CanonicalError, match="lone surrogate") as caught:
        toml_string("a\ud800")

    assert "a\ud800" == caught.value.value
