"""A number with its unit: signs, rates, ranges, and what is no part of any of them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from sco_facts.errors import PhraseError
from sco_facts.phrases import find, read
from sco_facts.quantities.hedges import Hedge

DOLLARS = ("dollars are read as US dollars",)
TONS = ("tons are read as metric tonnes",)
LONG = "0.1234567890123456789012345678901234567890"


def stated(phrase: str) -> tuple[object, str]:
    """Give the figure and the unit that a phrase states."""
    quantity = read(phrase)
    assert quantity.figure is not None
    return quantity.figure.value, quantity.unit.code


def found(text: str) -> list[str]:
    """Give the words of what a text mentions."""
    return [mention.text for mention in find(text)]


def unread(phrase: str) -> object:
    """Give the part of a phrase that the error names."""
    with pytest.raises(PhraseError) as caught:
        read(phrase)
    return caught.value.value


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("-5 km", Decimal(-5), "km"),
        ("+5 km", Decimal(5), "km"),
        ("EUR -5 million", Decimal("-5E6"), "EUR"),
        ("KZT 5 million", Decimal("5E6"), "KZT"),
        ("minus a third", Fraction(-1, 3), "fraction"),
        (f"minus {LONG} percent", Decimal(f"-{LONG}"), "percent"),
    ],
)
def test_a_sign_belongs_to_the_number(phrase: str, value: object, unit: str) -> None:
    """Beside the number or the currency, and whatever the precision of the caller."""
    assert (value, unit) == stated(phrase)


def test_a_dash_with_space_on_both_sides_is_no_sign() -> None:
    """It opens a line of a list."""
    assert ["5%"] == found("Growth in May: - 5%")


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("half an hour", Fraction(1, 2), "hour"),
        ("half a kilometre", Fraction(1, 2), "km"),
        ("a quarter of an hour", Fraction(1, 4), "hour"),
        ("a third of a percent", Fraction(1, 3), "percent"),
    ],
)
def test_a_part_of_one_unit_is_measured_in_it(phrase: str, value: object, unit: str) -> None:
    """With an article, and perhaps "of"."""
    assert (value, unit) == stated(phrase)


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("5 of an hour", "of an hour"),
        ("a third of the tonnes", "of the tonnes"),
        ("5 x", "x"),
        ("5 km / day", "/ day"),
        ("5% to 10", "to 10"),
    ],
)
def test_what_is_no_unit_of_the_number_is_not_read(phrase: str, part: str) -> None:
    """The error names it."""
    assert part == unread(phrase)


@pytest.mark.parametrize(
    ("phrase", "unit"),
    [
        ("20 km an hour", "km/hour"),
        ("5 tonnes each year", "tonne/year"),
        ("5 tonnes every month", "tonne/month"),
        ("5 km/day", "km/day"),
    ],
)
def test_a_rate_is_per_a_period(phrase: str, unit: str) -> None:
    """In words, or after a slash."""
    assert unit == read(phrase).unit.code


@pytest.mark.parametrize("word", ["earlier", "ago", "later", "before", "after", "on"])
def test_a_moment_is_no_rate(word: str) -> None:
    """A year later is a date."""
    assert ["5 million euros"] == found(f"It cost 5 million euros a year {word}.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The sheet takes 2 hours per fold.", None),
        ("The sea rises 2.3 metres per degree Celsius.", None),
        ("They rode 120 km (day 1) in the rain.", "120 km"),
    ],
)
def test_a_rate_is_per_a_unit_that_divides(text: str, words: str | None) -> None:
    """Neither per factor of change nor per degree: what has such a divisor is left out."""
    assert ([] if words is None else [words]) == found(text)


@pytest.mark.parametrize(
    ("phrase", "low", "high", "unit"),
    [
        ("5 to 6 million people", "5E6", "6E6", "count"),
        ("five hundred to two thousand people", "500", "2000", "count"),
        ("1,000 to 2 million people", "1000", "2E6", "count"),
        ("5 km to 6 million km", "5", "6E6", "km"),
        ("2 to 2.5", "2", "2.5", "fraction"),
    ],
)
def test_the_lower_figure_has_its_own_size(phrase: str, low: str, high: str, unit: str) -> None:
    """The scale word of the higher is its own only where it is a bare figure below a thousand."""
    assert ((Decimal(low), Decimal(high)), unit) == stated(phrase)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Growth is from 5% to 10%.", ["from 5% to 10%"]),
        ("Exports grew 5-10 percent.", ["5-10 percent"]),
        ("Exports grew between 5 and 10 percent.", ["between 5 and 10 percent"]),
        ("Up from 5% to 10% in May.", ["5%", "10%"]),
        ("It is 10% to 5% in May.", ["10%", "5%"]),
        ("Growth slowed 10 to 5 percent.", ["10", "5 percent"]),
        ("It rose from about 5 to 10 percent.", ["about 5", "10 percent"]),
        ("It rose 5% to 10%.", ["5%", "10%"]),
        ("It rose 5 to 10.", ["5", "10"]),
        ("It rose $2 to $85.", ["$2", "$85"]),
        # One unit is of both.
        ("It is expected to grow by 3 to 4 percent.", ["3 to 4 percent"]),
        ("Tariffs increased by 10 to 15 percent.", ["10 to 15 percent"]),
    ],
)
def test_from_one_figure_to_another_is_a_change_after_its_verb(text: str, words: list[str]) -> None:
    """Or where the figures fall; else the two are a range."""
    assert words == found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell two or three percent.", ["two or three percent"]),
        ("It had five or six people.", ["five or six people"]),
        ("It holds 5 or 6 million tons.", ["5 or 6 million tons"]),
        ("It was 5% or 6%.", ["5%", "6%"]),
        ("It was a third or 5 tons.", ["a third", "5 tons"]),
        ("It was 10 or 5 tons.", ["10", "5 tons"]),
        ("It was three or more tons.", ["three or more tons"]),
    ],
)
def test_one_figure_or_the_next_is_a_range_in_the_unit_of_the_second(
    text: str, words: list[str]
) -> None:
    """Whole units apart, a fraction, and what falls, are two quantities."""
    assert words == found(text)


def test_one_figure_or_the_next_is_between_the_two() -> None:
    """No value outside of them is said."""
    assert ((Decimal(2), Decimal(3)), "percent") == stated("two or three percent")


@pytest.mark.parametrize(
    ("text", "words", "caveats"),
    [
        ("$5 million dollars", "$5 million dollars", DOLLARS),
        ("US$5 million dollars", "US$5 million dollars", ()),
        ("27 tons", "27 tons", TONS),
        ("several tons", "several tons", TONS),
        ("A $5 million metre gauge line opens.", "$5 million", DOLLARS),
    ],
)
def test_words_of_units_keep_their_caveats(text: str, words: str, caveats: tuple[str, ...]) -> None:
    """Unless a sign says more."""
    assert [(words, caveats)] == [(each.text, each.quantity.caveats) for each in find(text)]


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
        ("5x growth", "5x", "5-fold"), ("1.5 times", "1.5 times", "1.5-fold"),
        ("minus 5 tons", "minus 5 tons", "-5 tonnes"), ("-5 tons", "-5 tons", "-5 tonnes"),
        ("– 5 tons", "5 tons", "5 tonnes"), ("€5 million", "€5 million", "5 million EUR"),
        ("KZT 5 million", "KZT 5 million", "5 million KZT"),
        ("¥5 million", "¥5 million", "5 million JPY"), ("Rs 5", "Rs 5", "5 INR"),
        ("Rs 500 crore", "Rs 500 crore", "5.00 billion INR"),
        ("between 5 and 10 million tons", "between 5 and 10 million tons",
         "between 5 million and 10 million tonnes"),
        ("from 5 to 10 million tons", "from 5 to 10 million tons",
         "between 5 million and 10 million tonnes"),
        ("it rose from 5 to 10 tons", "5", "moved to 5 tonnes"),
        ("it rose from 5 to 10 tons", "10 tons", "moved to 10 tonnes"),
        ("it rose between 5 and 10 tons", "between 5 and 10 tons",
         "rose by between 5 and 10 tonnes"),
        ("between 1000 and 2 million tons", "between 1000 and 2 million tons",
         "between 1,000 and 2 million tonnes"),
        ("5 tons to 10 tons", "5 tons to 10 tons", "between 5 and 10 tonnes"),
        ("dozens of tons", "dozens of tons", "dozens of tons"),
        ("dozens of rubles", "dozens of rubles", "dozens of rubles"),
        ("halved", "halved", "halved"), ("it halved", "halved", "halved"),
        ("it tripled", "tripled", "tripled"),
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
        ("half a million tons", "half a million tons", "0.5 million tonnes"),
        ("half-million tons", "half-million tons", "0.5 million tonnes"),
        ("a quarter million tons", "a quarter million tons", "0.25 million tonnes"),
        ("5m tons", "5m tons", "5 million tonnes"), ("$5m", "$5m", "5 million USD"),
        ("$5bn", "$5bn", "5 billion USD"), ("5k people", "5k people", "5,000 people"),
        ("1.5k people", "1.5k people", "1.5 thousand people"),
        ("5 hundred tons", "5 hundred tons", "0.5 thousand tonnes"),
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


@pytest.mark.parametrize("text", ["1/3/5", "1.000,5 tons", "1.000.000 tons", "grew 5 x"])
def test_what_is_written_as_no_number_is(text: str) -> None:
    """Dates, other countries' marks, and a letter on its own."""
    assert [] == list(find(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It lost 5 m euros.", ["5 m euros"]),
        ("It is deep: 8 m", ["8 m"]),
        ("It has Rp 40 there.", []),
        ("It has Rp 40 trillion.", ["Rp 40 trillion"]),
        ("It lost half a cent.", ["half a cent"]),
        ("It came one in three years.", ["three years"]),
        ("They weigh 5, 6 and 7 kg.", ["5", "6", "7 kg"]),
        ("They weigh 5, $6 and 7 kg.", ["5", "$6", "7 kg"]),
        ("They weigh 5, 6 kg.", ["5", "6 kg"]),
        ("He sold 5 and 6 of it.", ["5", "6"]),
        ("The 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10 kg.", ["2", *"3456789", "10 kg"]),
        ("He sold 5, and 6 tons came.", ["5", "6 tons"]),
        ("He sold 5, 6 or more.", ["5", "6 or more"]),
        ("It has 5, 6 and 7 million people.", ["7 million people"]),
        ("It cost 10, 20 and 50 cents.", ["50 cents"]),
        ("Only three of 25 economists came.", ["three", "25 economists"]),
        ("It came to 10^ 5 km.", []),
        ("It has 5 million 6 million cars.", []),
        ("It runs from 5 to 6 km (3 miles).", ["from 5 to 6 km", "3 miles"]),
        ("It runs up to 5 km (3 miles).", ["up to 5 km", "3 miles"]),
        ("It runs up to 5 km (3 kg).", ["up to 5 km", "3 kg"]),
        ("It cost 5 km or about a cent.", ["5 km"]),
    ],
)
def test_what_is_not_read_whole_is_left_out(text: str, words: list[str]) -> None:
    """And what is, is found with all its words."""
    assert words == found(text)


def test_a_conversion_has_the_hedge_of_what_it_converts() -> None:
    """If both measure the same kind of thing."""
    hedges = [
        [each.quantity.figure and each.quantity.figure.hedge for each in find(text)]
        for text in ("It runs up to 5 km (3 miles).", "It runs up to 5 km (3 kg).")
    ]

    assert hedges == [[Hedge.AT_MOST, Hedge.AT_MOST], [Hedge.AT_MOST, Hedge.PLAIN]]


def test_a_number_may_begin_with_hundred() -> None:
    """Where "and" goes on with it."""
    assert "120 tonnes" == str(read("hundred and twenty tonnes"))
    assert "one-half cents" != str(read("half a cent"))


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("It took two hours and 30 minutes.", ["150 minutes"]),
        ("He got seven years and six months.", ["90 months"]),
        ("It took one hour, 5 minutes and 3 seconds.", ["3,903 seconds"]),
        ("It took two months and a half.", ["2.5 months"]),
        ("It is about a mile and a half long.", ["about 1.5 miles"]),
        ("It took two years and a few months.", ["2 years"]),
        ("It took two years and 3 days.", []),
        ("It took two hours and 90 minutes.", []),
        ("The 16- to 24-year-olds met.", ["between 16 and 24 years"]),
        ("A 5- to 7-member team won.", []),
        ("It weighs 105 kg (231 pounds).", ["105 kg", "231 lb"]),
        ("It weighs 231 pounds (105 kg).", ["231 lb", "105 kg"]),
        ("It costs $5 (3 pounds).", ["5 USD"]),
        ("It fell to 5C (-17F).",
         ["moved to 5 degrees Celsius", "moved to -17 degrees Fahrenheit"]),
        ("The fee rose from $10 to $12 a day.",
         ["moved to 10 USD per day", "moved to 12 USD per day"]),
        ("It rose $20 to $80 a barrel.",
         ["rose by 20 USD per barrel", "moved to 80 USD per barrel"]),
        ("It cost N1,540 and N2 trillion.", ["1,540 NGN", "2 trillion NGN"]),
        ("The N95 masks came.", []),
        ("It is 8.4 tonnes of maize per hectare.", ["8.4 tonnes per hectare"]),
        ("It burns 5.4 litres per 100 km.", ["0.054 litres per km"]),
        ("It is 62 mg/l of lead.", ["62 milligrams per litre"]),
        ("It spends $50 a month on food.", ["50 USD per month"]),
        ("It lived 167 million years ago.", ["167 million years"]),
        ("It lived 167 years ago.", []),
        ("He scored 12 in 19 matches.", ["12", "19 matches"]),
        ("It has 9 million head.", ["9 million head"]),
        ("Noise reached 95 decibels.", []),
        ("He owes $5 plus interest.", ["5 USD"]),
        ("The index fell 412 points to 72,643.", ["fell by 412 points", "moved to 72,643"]),
        ("Its share fell 5 points to 30%.", ["moved to 30 percent"]),
        ("The shop is open from 9 to 5.", []),
        ("The quake of magnitude 6.8 killed 20.", ["20"]),
        ("It grew by double digits.", []),
        ("It is 12% and over-60s are 20%.", ["12 percent", "20 percent"]),
        ("Patients over 65 years old fell ill.", ["more than 65 years"]),
        ("Those aged 70 or older met.", ["at least 70 years"]),
        ("It fell for a third year and a fifth consecutive month.", []),
        ("HUNDREDS OF Nears 2", ["nearly 2"]),
        ("HUNDREDS OF Tops 2", ["HUNDREDS OF Tops"]),
        ("The S&P 500 fell 1%.", ["fell by 1 percent"]),
        ("The 5g network needs 5g of gold.", ["5 grams"]),
        ("It rose 5% to 6% a year.", ["rose by 5 percent", "moved to 6 percent per year"]),
        ("It is 100 times smaller.", ["1/100-fold"]),
        ("It is 30%+.", ["more than 30 percent"]),
        ("COP30 drew 50,000.", ["50,000"]),
        ("The 400 metres final began.", []),
        ("Sugar is at 19 cents a pound.", ["0.19 USD per lb"]),
        ("The rate is $1.36 per pound.", []),
        ("It costs 5 euros per thousand cubic feet.", ["0.005 EUR per cubic foot"]),
        ("Gas costs 5 euros per MMBtu.", ["0.000005 EUR per British thermal unit"]),
        ("It costs 5 euros a penny.", ["5 EUR"]),
        ("It is 6% above the five-year average.", ["rose by 6 percent", "5 years"]),
        ("It won by a length and a half.", []),
        ("It got two years, and 200 hours of work.", ["2 years", "200 hours"]),
        ("Assets rose to SR 3 trillion; the SR 5 is a car.", ["moved to 3 trillion SAR"]),
        ("Eggs cost $5 a dozen.", []),
        ("It emits 4 tonnes of CO2 a year.", ["4 tonnes per year"]),
        ("It emits 4 tonnes of very fine grey ash.", ["4 tonnes"]),
        ("It is 96%, four points above the norm.", ["96 percent"]),
        ("Oil slips below $62 a barrel.", ["moved to less than 62 USD per barrel"]),
        ("It rose past 40%.", ["moved to more than 40 percent"]),
        ("It is short of 8,200 nurses.", ["8,200 nurses"]),
        ("It is short of 5%.", ["less than 5 percent"]),
        ("The gap is closer to 5,000.", ["about 5,000"]),
        ("1846", ["1,846"]),
        ("| 1846 | 1847 |", []),
        ("It is half of 27.5 million tons.", ["one-half"]),
        ("It is twice more than 30%.", ["doubled"]),
        ("It is $5 short.", []),
        ("Every five ships are checked.", []),
        ("It doubled every five years.", ["5 years"]),
        (r"It is $$\boxed{2}$$ now.", ["2"]),
        ("It takes <40 h.", ["less than 40 hours"]),
        ("It is 30%.</reasoning><answer>40%</answer>", ["30 percent", "40 percent"]),
        ("Gold tops $4,100 an ounce.", ["more than 4,100 USD per troy ounce"]),
        ("It won gold.\n\nIt weighs 12 ounces.", ["12 ounces"]),
        ("It fell for 3 straight months.", ["3 months"]),
        ("It needs 5 more tonnes.", ["5 tonnes"]),
        ("It is up from 60 to 63 here and from 55 to 58 there.",
         ["moved to 60", "moved to 63", "moved to 55", "58"]),
        ("It is no longer than 3 mm.", ["at most 3 mm"]),
        ("Of them 11 were schoolchildren, 11 schoolchildren.", ["11", "11 schoolchildren"]),
        ("It was raised by a quarter point.", ["rose by one-quarter percentage points"]),
        ("It is 4.5 t/ha and 2 g/cm³.", ["4.5 tonnes per hectare", "2 grams per cubic cm"]),
        ("| Debt ($bn) | 312 | 5% |\n\nIt sold 12.", ["5 percent", "12"]),
        ("| Debt ($ of 2012) | 312 |", ["312"]),
        ("| Debt (of all) | 312 |", ["312"]),
        ("Price per tonne: $410.", []),
        ("It cost 2 billion and 500 million dollars.", ["2.500 billion USD"]),
        ("It is between 0.1 billion and 100 million.", ["between 0.1 billion and 100 million"]),
        ("It is almost $1T, not 5T.", ["nearly 1 trillion USD"]),
        (r"It is $\frac{1}{3}$ of it.", ["one-third"]),
        (r"It is $\boxed{\tfrac{11}{23}}$ of it.", ["11/23"]),
        (r"It is $27.5 \times 10^{6}$ t of it.", ["27.5 million tonnes"]),
        ("It is 2.5e3 tonnes, not 2.5e300 tonnes.", ["2.5 thousand tonnes"]),
        ("It will speed up to 6%.", ["moved to 6 percent"]),
        ("It has gone up nearly two times.", ["nearly doubled"]),
        ("A THIRD OF IT WAS LOST IN FIVE CITIES.", ["one-third", "5 CITIES"]),
        ("It has five (5) ships, and twelve (13) cars.", ["5 ships"]),
        ("Blood pressure of 140/90 or higher is bad.", []),
        ("It lives at between 200m and 1,000m.", []),
        ("Revenue ($m): 412", []),
        ("The bill passed 52 to 48.", []),
        ("It costs 8 shillings per kilo.", []),
        ("Between 2019 and 2023 prices rose 21%.", ["rose by 21 percent"]),
        ("It took 14.6 weeks, 2.3 weeks longer.", ["14.6 weeks", "rose by 2.3 weeks"]),
        ("It is 2.35 g and 30 mL, not 3 G.", ["2.35 grams", "30 millilitres"]),
    ],
)  # fmt: skip
def test_an_amount_is_read_with_its_parts_or_not_at_all(text: str, quantities: list[str]) -> None:
    """Smaller units, halves, divisors and conversions belong to it; names and times do not."""
    assert quantities == [str(each.quantity) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("It lost 3 million Swiss francs. It owes 5 francs.", ["3 million CHF", "5 CHF"]),
        ("It owes 5 francs.", []),
        ("It lost 3 Swiss francs.\n\nIt owes 5 francs.", ["3 CHF"]),
        ("It is 3 degrees Celsius. It was 5 degrees.", ["3 degrees Celsius", "5 degrees Celsius"]),
        ("It is 3 degrees Celsius. It lies 5 degrees north.", ["3 degrees Celsius", "5 degrees"]),
        ("It is 3 degrees Celsius or 37 degrees Fahrenheit. It was 5 degrees.",
         ["3 degrees Celsius", "37 degrees Fahrenheit", "5 degrees"]),
    ],
)  # fmt: skip
def test_a_unit_that_was_named_explains_its_later_word(text: str, quantities: list[str]) -> None:
    """In the same paragraph, if only one was named."""
    assert quantities == [str(each.quantity) for each in find(text)]


def test_a_hedge_before_the_figure_of_another_compares() -> None:
    """And bounds what was measured, not what was forecast."""
    texts = ("short of the 0.2 percent that was forecast", "It exceeds the 30% mark.")

    assert [str(each.quantity) for text in texts for each in find(text)] == [
        "0.2 percent", "more than 30 percent",
    ]  # fmt: skip
