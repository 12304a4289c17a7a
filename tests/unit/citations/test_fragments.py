"""Text fragments: as few words as find the place, and none that a browser could not find."""

import pytest

from sco_facts.citations.fragments import text_directive


@pytest.mark.parametrize(
    ("quote", "before", "after", "expected"),
    [
        ("trade", "", "", "trade"),
        ("trade", "kazakh ", " grew", "trade"),
        ("trade", "the trade of kazakh ", " grew", "kazakh-,trade,-grew"),
        ("trade", "trade. ", "", "trade.-,trade"),
        ("trade", "", " of trade", "trade,-of"),
        ("trade", "its trade ", " and trade", "trade-,trade,-and"),
        ("trade", "and trade and ", " and trade", "trade%20and-,trade,-and%20trade"),
        ("trade", "trade — ", " — trade", "trade%20%E2%80%94-,trade,-%E2%80%94%20trade"),
        ("a", "b a", "a b", "a-,a,-a"),
        ("aa", "a", "", "a-,aa"),
        ("Trade", "", " TRADE", "Trade,-TRADE"),
        ("trade", "trade — ", "", "trade%20%E2%80%94-,trade"),
        ("trade", "", " — trade", "trade,-%E2%80%94%20trade"),
        ("trade", "when the trade fell, and when the ", "", "and%20when%20the-,trade"),
        ("trade", "", " of the bloc, then trade of the sea", "trade,-of%20the%20bloc%2C"),
        ("5", "", "km, then 5 km, and", "5,-km%2C"),
        ("5", "", "km, then 5km, and", "5,-km%2C%20then"),
        ("5", "US5 up and US", " up again", "and%20US-,5,-up%20again"),
        ("trade\ngrew", "so trade and so ", " so it grew so far",
         "and%20so-,trade,grew,-so%20it"),
        ("one\ntwo", "", "", "one,two"),
        ("one\ntwo three", "", "", "one,three"),
        ("one\n", "", "", "one"),
        (60 * "abcd ", "", "", "%20".join(60 * ["abcd"])),
        ("abcd " * 59 + "abcde", "", "", "%20".join([*59 * ["abcd"], "abcde"])),
        ("abcd " * 59 + "abcdef", "", "",
         "abcd%20abcd%20abcd%20abcd%20abcd,abcd%20abcd%20abcd%20abcd%20abcdef"),
    ],
)  # fmt: skip
def test_a_directive(quote: str, before: str, after: str, expected: str) -> None:
    """The words, with neighbours only where they stand twice, and no more of those than needed."""
    assert f":~:text={expected}" == text_directive(quote, before, after)
