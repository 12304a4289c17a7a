"""Amounts: numbers with their units, rates, signs and scales, as they stand in a text."""

import pytest

from sco_facts.phrases import find


@pytest.mark.parametrize(
    ("text", "words", "quantity"),
    [
        ("5 miles an hour", "5 miles an hour", "5 miles per hour"),
        ("5 tons each year", "5 tons each year", "5 tonnes per year"),
        ("5 tons every day", "5 tons every day", "5 tonnes per day"),
        ("5 tons/year", "5 tons/year", "5 tonnes per year"),
        ("5 tons / year", "5 tons", "5 tonnes"), ("5 tons a year earlier", "5 tons", "5 tonnes"),
        ("5 tons a year ago", "5 tons", "5 tonnes"), ("5 tons a year later", "5 tons", "5 tonnes"),
        ("5 tons a year before", "5 tons", "5 tonnes"),
        ("half of a ton", "half of a ton", "one-half tonnes"),
        ("half of an hour", "half of an hour", "one-half hours"),
        ("a quarter of a mile", "a quarter of a mile", "one-quarter miles"),
        ("5x growth", "5x", "5 fold"), ("1.5 times", "1.5 times", "1.5 fold"),
        ("minus 5 tons", "minus 5 tons", "-5 tonnes"), ("-5 tons", "-5 tons", "-5 tonnes"),
        ("– 5 tons", "5 tons", "5 tonnes"), ("€5 million", "€5 million", "5 million EUR"),
        ("KZT 5 million", "KZT 5 million", "5 million KZT"),
        ("¥5 million", "¥5 million", "5 million JPY"), ("Rs 5", "Rs 5", "5 INR"),
        ("between 5 and 10 million tons", "between 5 and 10 million tons",
         "between 5 million and 10 million tonnes"),
        ("from 5 to 10 million tons", "from 5 to 10 million tons",
         "between 5 million and 10 million tonnes"),
        ("it rose from 5 to 10 tons", "5", "5"),
        ("it rose from 5 to 10 tons", "10 tons", "10 tonnes"),
        ("it rose between 5 and 10 tons", "between 5 and 10 tons", "between 5 and 10 tonnes"),
        ("between 1000 and 2 million tons", "between 1000 and 2 million tons",
         "between 1,000 and 2 million tonnes"),
        ("between one-third and 2 million", "between one-third and 2 million",
         "between one-third and 2,000,000.0"),
        ("5 tons to 10 tons", "5 tons to 10 tons", "between 5 and 10 tonnes"),
        ("dozens of tons", "dozens of tons", "dozens of tons"),
        ("dozens of rubles", "dozens of rubles", "dozens of rubles"),
        ("halved", "halved", "one-half fold"), ("it halved", "halved", "one-half fold"),
        ("it tripled", "tripled", "3 fold"),
        ("1 000 000 tons", "1 000 000 tons", "1 million tonnes"),
        ("12 345 tons", "12 345 tons", "12,345 tonnes"),
        ("1 1/2 tons", "1 1/2 tons", "1.5 tonnes"), ("2 3/4 miles", "2 3/4 miles", "2.75 miles"),
        ("one and a half tons", "one and a half tons", "1.5 tonnes"),
        ("two and three quarters miles", "two and three quarters miles", "2.75 miles"),
        ("3/2 of it", "3/2", "1.5"),
        ("two hundred and five tons", "two hundred and five tons", "205 tonnes"),
        ("two hundred one tons", "two hundred one tons", "201 tonnes"),
        ("twenty-one tons", "twenty-one tons", "21 tonnes"),
        ("twenty one tons", "twenty one tons", "21 tonnes"),
        ("three point one four tons", "three point one four tons", "3.14 tonnes"),
        ("one hundred and ten million tons", "one hundred and ten million tons",
         "110 million tonnes"),
        ("five hundred thousand and two tons", "five hundred thousand and two tons",
         "500,002 tonnes"),
        ("half a million tons", "half a million tons", "5 hundred thousand tonnes"),
        ("half-million tons", "half-million tons", "5 hundred thousand tonnes"),
        ("a quarter million tons", "a quarter million tons", "0.25 million tonnes"),
        ("5m tons", "5m tons", "5 million tonnes"), ("$5m", "$5m", "5 million USD"),
        ("$5bn", "$5bn", "5 billion USD"), ("5k people", "5k people", "5,000 people"),
        ("1.5k people", "1.5k people", "1.5 thousand people"),
        ("5 hundred tons", "5 hundred tons", "5 hundred tonnes"),
        ("1,000.5 tons", "1,000.5 tons", "1,000.5 tonnes"), ("0.0 tons", "0.0 tons", "0.0 tonnes"),
        ("100 tons", "100 tons", "100 tonnes"), ("1200 tons", "1200 tons", "1,200 tonnes"),
    ],
)  # fmt: skip
def test_an_amount_is_found_with_all_that_belongs_to_it(
    text: str, words: str, quantity: str
) -> None:
    """Its words, and what they say in the words of the library."""
    assert (words, quantity) in [(each.text, str(each.quantity)) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "caveats"),
    [
        ("¥5 million", ["¥ is read as Japanese yen"]),
        ("$5 million", ["dollars are read as US dollars"]),
        ("$5m", ["dollars are read as US dollars"]),
        ("A$5 million", []), ("5 million dollars", ["dollars are read as US dollars"]),
        ("5m tons", ["tons are read as metric tonnes", "m is read as million"]),
        ("dozens of tons", ["tons are read as metric tonnes"]), ("5 tonnes", []), ("KZT 5", []),
    ],
)  # fmt: skip
def test_what_an_amount_assumes(text: str, caveats: list[str]) -> None:
    """And nothing where the words leave nothing open."""
    assert caveats == [caveat for each in find(text) for caveat in each.quantity.caveats]


@pytest.mark.parametrize("word", ["earlier", "ago", "later", "before"])
def test_a_moment_is_no_rate(word: str) -> None:
    """A year ago is when, not how often."""
    (mention,) = find(f"5 tons a year {word}")

    assert ("5 tons", f"a year {word}") == (mention.text, mention.time)


@pytest.mark.parametrize("text", ["1/3/5", "1.000,5 tons", "1.000.000 tons", "grew 5 x"])
def test_what_is_written_as_no_number_is(text: str) -> None:
    """Dates, other countries' marks, and a letter on its own."""
    assert [] == list(find(text))
