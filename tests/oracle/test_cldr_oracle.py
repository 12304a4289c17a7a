"""What CLDR calls the units in English, British and American, in full and in short."""

from __future__ import annotations

from itertools import product

import pytest
from babel.units import format_unit

from sco_facts.quantities.unit_table import UNIT_WORDS
from sco_facts.quantities.units import Unit

# The units of each kind in CLDR, with our code where it is another.
NAMES = {
    "concentr": "percent permille=per_mille part-per-1e6=part_per_million "
    "part-per-1e9=part_per_billion",
    "mass": "tonne kilogram=kg gram milligram microgram stone pound ounce ounce-troy=troy_ounce "
    "carat grain",
    "length": "kilometer=km meter=metre centimeter=cm millimeter=mm micrometer=micrometre "
    "nanometer=nanometre mile yard foot inch furlong fathom nautical-mile=nautical_mile "
    "light-year=light_year",
    "area": "hectare acre dunam square-kilometer=km*km square-meter=metre*metre "
    "square-centimeter=cm*cm square-mile=mile*mile square-yard=yard*yard square-foot=foot*foot "
    "square-inch=inch*inch",
    "volume": "liter=litre hectoliter=hectolitre deciliter=decilitre centiliter=centilitre "
    "milliliter=millilitre barrel bushel acre-foot=acre_foot gallon quart pint cup tablespoon "
    "fluid-ounce=fluid_ounce teaspoon gallon-imperial=imperial_gallon cubic-kilometer=km*km*km "
    "cubic-meter=metre*metre*metre cubic-centimeter=cm*cm*cm cubic-mile=mile*mile*mile "
    "cubic-yard=yard*yard*yard cubic-foot=foot*foot*foot cubic-inch=inch*inch*inch",
    "duration": "century decade year month fortnight week day hour minute second millisecond "
    "microsecond nanosecond",
    "speed": "knot kilometer-per-hour=km/hour mile-per-hour=mile/hour "
    "meter-per-second=metre/second",
    "energy": "kilowatt-hour=kilowatt_hour kilojoule joule kilocalorie calorie "
    "british-thermal-unit=british_thermal_unit",
    "power": "gigawatt megawatt kilowatt watt milliwatt horsepower",
    "electric": "volt ampere milliampere",
    "pressure": "megapascal kilopascal hectopascal pascal bar millibar atmosphere "
    "pound-force-per-square-inch=psi millimeter-ofhg=mm_of_mercury inch-ofhg=inch_of_mercury",
    "digital": "petabyte terabyte gigabyte megabyte kilobyte byte terabit gigabit megabit kilobit "
    "bit",
    "frequency": "gigahertz megahertz kilohertz hertz",
    "temperature": "celsius=degree_celsius fahrenheit=degree_fahrenheit kelvin",
}
# CLDR prints these where the reader knows what is meant; in a report they mean two things, or are
# read only after digits.
LEFT_OUT = {
    "tonne": "t",
    "gram": "g",
    "stone": "st, stone, stones",
    "pound": "pound, pounds",
    "carat": "CD, ct",
    "grain": "gr",
    "metre": "m",
    "nanometre": "nm",
    "inch": "in",
    "furlong": "fur",
    "fathom": "fth",
    "light_year": "ly",
    "acre": "ac",
    "litre": "L, l",
    "bushel": "bu",
    "gallon": "gal",
    "quart": "qt",
    "pint": "pt",
    "cup": "US c, c, cup, cups",
    "imperial_gallon": "gal, gallon, gallons",
    "century": "c",
    "decade": "dec",
    "fortnight": "fw",
    "knot": "kn",
    "joule": "J",
    "calorie": "cal, calorie, calories",
    "watt": "W",
    "volt": "V",
    "ampere": "A",
    "pascal": "Pa",
    "bar": "bar, bars",
    "terabit": "Tb",
    "gigabit": "Gb",
    "megabit": "Mb",
    "kilobit": "kb",
    "bit": "bit, bits",
    "kelvin": "K",
}


def named(code: str, name: str) -> set[str]:
    """List the words of a name in CLDR that are not read as our unit."""
    drawn = product(("en", "en_GB"), ("long", "short"), (1, 2))
    shown = {
        format_unit(number, name, length, locale=locale).removeprefix(str(number)).strip()
        for locale, length, number in drawn
    }
    # The sign of the micro is the one that keyboards have.
    words = {word: word.replace("μ", "µ") for word in shown}
    return {
        word
        for word, ours in words.items()
        if UNIT_WORDS.get(ours, UNIT_WORDS.get(ours.lower())) != Unit(code).code
    }


def pairs() -> list[tuple[str, str]]:
    """List our codes with the names that CLDR has for them."""
    each = ((kind, name.partition("=")) for kind, text in NAMES.items() for name in text.split())
    return [(ours or name, f"{kind}-{name}") for kind, (name, _, ours) in each]


@pytest.mark.parametrize(("code", "name"), pairs())
def test_every_word_is_read_but_for_those_of_two_meanings(code: str, name: str) -> None:
    """Whatever the length and the dialect; what is left out is named, and no excuse is stale."""
    assert set(LEFT_OUT.get(code, "").split(", ")) - {""} == named(code, name)
