"""Write sco_facts/quantities/unit_data.py: the sizes of units from UCUM, their words from CLDR."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from importlib.resources import files
from itertools import product
from math import prod
from pathlib import Path
from textwrap import wrap
from xml.etree.ElementTree import fromstring

import ucumvert
from babel.units import format_unit

TARGET = Path(__file__).resolve().parent.parent / "sco_facts" / "quantities" / "unit_data.py"

# One unit a line: code | dimension | size as a UCUM term | word that is said | names in CLDR.
# A size that is a single code of UCUM is the unit's code there; "-" is a unit UCUM does not have.
# The order is that of the factors in a code: tonne*km, hour/week.
UNITS = """
fraction | ratio | 1 | |
percent | ratio | % | percent | concentr-percent
per_mille | ratio | [ppth] | per mille | concentr-permille
basis_point | ratio | 1/10000 | basis point(s) |
part_per_million | ratio | [ppm] | part(s) per million | concentr-part-per-1e6
part_per_billion | ratio | [ppb] | part(s) per billion | concentr-part-per-1e9
fold | fold | - | fold |
percentage_point | percentage_point | - | percentage point(s) |
count | count | - | |
TEU | container_capacity | - | TEU(s) |
tonne | mass | t | tonne(s) | mass-tonne
kg | mass | kg | kg | mass-kilogram
gram | mass | g | gram(s) | mass-gram
milligram | mass | mg | milligram(s) | mass-milligram
microgram | mass | ug | microgram(s) | mass-microgram
quintal | mass | 100.kg | quintal(s) |
short_ton | mass | [ston_av] | short ton(s) |
long_ton | mass | [lton_av] | long ton(s) |
stone | mass | [stone_av] | stone | mass-stone
pound | mass | [lb_av] | lb | mass-pound
ounce | mass | [oz_av] | ounce(s) | mass-ounce
troy_ounce | mass | [oz_tr] | troy ounce(s) | mass-ounce-troy
carat | mass | [car_m] | carat(s) | mass-carat
grain | mass | [gr] | grain(s) | mass-grain
km | length | km | km | length-kilometer
metre | length | m | metre(s) | length-meter
cm | length | cm | cm | length-centimeter
mm | length | mm | mm | length-millimeter
micrometre | length | um | micrometre(s) | length-micrometer
nanometre | length | nm | nanometre(s) | length-nanometer
mile | length | [mi_i] | mile(s) | length-mile
yard | length | [yd_i] | yard(s) | length-yard
foot | length | [ft_i] | f(oot/eet) | length-foot
inch | length | [in_i] | inch(es) | length-inch
furlong | length | 220.[yd_i] | furlong(s) | length-furlong
fathom | length | [fth_i] | fathom(s) | length-fathom
nautical_mile | length | [nmi_i] | nautical mile(s) | length-nautical-mile
light_year | length | [ly] | light year(s) | length-light-year
hectare | length*length | har | hectare(s) | area-hectare
acre | length*length | 4840.[syd_i] | acre(s) | area-acre
dunam | length*length | 1000.m2 | dunam(s) | area-dunam
mu | length*length | har/15 | mu |
litre | length*length*length | L | litre(s) | volume-liter
hectolitre | length*length*length | hL | hectolitre(s) | volume-hectoliter
decilitre | length*length*length | dL | decilitre(s) | volume-deciliter
centilitre | length*length*length | cL | centilitre(s) | volume-centiliter
millilitre | length*length*length | mL | millilitre(s) | volume-milliliter
barrel | length*length*length | [bbl_us] | barrel(s) | volume-barrel
bushel | length*length*length | [bu_us] | bushel(s) | volume-bushel
acre_foot | length*length*length | 43560.[cft_i] | acre-f(oot/eet) | volume-acre-foot
gallon | length*length*length | [gal_us] | gallon(s) | volume-gallon
quart | length*length*length | [qt_us] | quart(s) | volume-quart
pint | length*length*length | [pt_us] | pint(s) | volume-pint
cup | length*length*length | [cup_us] | US cup(s) | volume-cup
fluid_ounce | length*length*length | [foz_us] | fluid ounce(s) | volume-fluid-ounce
tablespoon | length*length*length | [tbs_us] | tablespoon(s) | volume-tablespoon
teaspoon | length*length*length | [tsp_us] | teaspoon(s) | volume-teaspoon
imperial_gallon | length*length*length | [gal_br] | imperial gallon(s) | volume-gallon-imperial
imperial_pint | length*length*length | [pt_br] | imperial pint(s) | volume-pint-imperial
century | calendar_time | 100.a | centur(y/ies) | duration-century
decade | calendar_time | 10.a | decade(s) | duration-decade
year | calendar_time | a | year(s) | duration-year
quarter | calendar_time | 3.mo | quarter(s) |
month | calendar_time | mo | month(s) | duration-month
fortnight | time | 14.d | fortnight(s) | duration-fortnight
week | time | wk | week(s) | duration-week
day | time | d | day(s) | duration-day
hour | time | h | hour(s) | duration-hour
minute | time | min | minute(s) | duration-minute
second | time | s | second(s) | duration-second
millisecond | time | ms | millisecond(s) | duration-millisecond
microsecond | time | us | microsecond(s) | duration-microsecond
nanosecond | time | ns | nanosecond(s) | duration-nanosecond
knot | length/time | [kn_i] | knot(s) | speed-knot
terawatt_hour | energy | TW.h | terawatt-hour(s) |
gigawatt_hour | energy | GW.h | gigawatt-hour(s) |
megawatt_hour | energy | MW.h | megawatt-hour(s) |
kilowatt_hour | energy | kW.h | kilowatt-hour(s) | energy-kilowatt-hour
watt_hour | energy | W.h | watt-hour(s) |
exajoule | energy | EJ | exajoule(s) |
petajoule | energy | PJ | petajoule(s) |
terajoule | energy | TJ | terajoule(s) |
gigajoule | energy | GJ | gigajoule(s) |
megajoule | energy | MJ | megajoule(s) |
kilojoule | energy | kJ | kilojoule(s) | energy-kilojoule
joule | energy | J | joule(s) | energy-joule
kilocalorie | energy | kcal | kilocalorie(s) | energy-kilocalorie
calorie | energy | cal | small calorie(s) | energy-calorie
therm | energy | 100000.[Btu_IT] | therm(s) |
british_thermal_unit | energy | [Btu_IT] | British thermal unit(s) | energy-british-thermal-unit
terawatt | energy/time | TW | terawatt(s) |
gigawatt | energy/time | GW | gigawatt(s) | power-gigawatt
megawatt | energy/time | MW | megawatt(s) | power-megawatt
kilowatt | energy/time | kW | kilowatt(s) | power-kilowatt
watt | energy/time | W | watt(s) | power-watt
milliwatt | energy/time | mW | milliwatt(s) | power-milliwatt
horsepower | energy/time | [HP] | horsepower | power-horsepower
volt | voltage | V | volt(s) | electric-volt
kilovolt | voltage | kV | kilovolt(s) |
ampere | current | A | ampere(s) | electric-ampere
milliampere | current | mA | milliampere(s) | electric-milliampere
megapascal | pressure | MPa | megapascal(s) | pressure-megapascal
kilopascal | pressure | kPa | kilopascal(s) | pressure-kilopascal
hectopascal | pressure | hPa | hectopascal(s) | pressure-hectopascal
pascal | pressure | Pa | pascal(s) | pressure-pascal
bar | pressure | bar | bar | pressure-bar
millibar | pressure | mbar | millibar(s) | pressure-millibar
atmosphere | pressure | atm | atmosphere(s) | pressure-atmosphere
psi | pressure | [psi] | psi | pressure-pound-force-per-square-inch
mm_of_mercury | pressure | mm[Hg] | mm of mercury | pressure-millimeter-ofhg
inch_of_mercury | pressure | [in_i'Hg] | inch(es) of mercury | pressure-inch-ofhg
zettabyte | data | ZBy | zettabyte(s) |
exabyte | data | EBy | exabyte(s) |
petabyte | data | PBy | petabyte(s) | digital-petabyte
terabyte | data | TBy | terabyte(s) | digital-terabyte
gigabyte | data | GBy | gigabyte(s) | digital-gigabyte
megabyte | data | MBy | megabyte(s) | digital-megabyte
kilobyte | data | kBy | kilobyte(s) | digital-kilobyte
byte | data | By | byte(s) | digital-byte
terabit | data | Tbit | terabit(s) | digital-terabit
gigabit | data | Gbit | gigabit(s) | digital-gigabit
megabit | data | Mbit | megabit(s) | digital-megabit
kilobit | data | kbit | kilobit(s) | digital-kilobit
bit | data | bit | bit(s) | digital-bit
gigahertz | frequency | GHz | gigahertz | frequency-gigahertz
megahertz | frequency | MHz | megahertz | frequency-megahertz
kilohertz | frequency | kHz | kilohertz | frequency-kilohertz
hertz | frequency | Hz | hertz | frequency-hertz
degree_celsius | temperature | Cel | degree(s) Celsius | temperature-celsius
degree_fahrenheit | temperature | [degF] | degree(s) Fahrenheit | temperature-fahrenheit
kelvin | temperature | K | kelvin(s) | temperature-kelvin
degree | degree | - | degree(s) |
"""
# Products and quotients that have names in CLDR.
COMPOSITES = {
    "km/hour": "speed-kilometer-per-hour",
    "mile/hour": "speed-mile-per-hour",
    "metre/second": "speed-meter-per-second",
}
# Lengths whose squares and cubes reports write.
POWERS = ("km", "metre", "cm", "mm", "mile", "yard", "foot", "inch")
STARTS = {2: ("square ", "sq ", "sq. "), 3: ("cubic ", "cu ", "cu. ")}
# The unit in which each dimension is counted. A year of a calendar has no number of days.
BASES = {
    "ratio": "1", "mass": "kg", "length": "m", "time": "s", "calendar_time": "mo",
    "temperature": "K", "energy": "J", "pressure": "Pa", "data": "bit", "frequency": "Hz",
    "voltage": "V", "current": "A",
}  # fmt: skip
# CLDR prints these where the reader knows what is meant; in a report they mean two things.
# Some of them stand in unit_table.py, with what is assumed, or to be read only after digits.
LEFT_OUT = set(
    """m g t l L A V W J K c h in ac atm au cal CD ct dec deg fth fur fw gr kn kt ly mb kb Mb Gb
    Tb nm pa Pa pt qt st bar bars stone stones bit bits bu bushel bushels calorie calories
    carat carats cup cups gal gallon gallons horsepower hp oz ounce ounces pint pints pound
    pounds quart quarts quarter quarters""".split()
) | {"fl oz", "fluid ounce", "fluid ounces", "us c"}

XML = "{http://unitsofmeasure.org/ucum-essence}"
ESSENCE = fromstring(files(ucumvert).joinpath("vendor", "ucum-essence.xml").read_bytes())
PREFIXES, BASE_UNITS, DEFINED = (
    {each.attrib["Code"]: each for each in ESSENCE.iter(XML + kind)}
    for kind in ("prefix", "base-unit", "unit")
)


def size(term: str) -> Fraction:
    """Work out a UCUM term in UCUM's base units."""
    factors = re.findall(r"([./]?)(10\*|\d+|(?:\[[^\]]*\]|[^./\d+-])+)([+-]?\d+)?", term)
    return prod(
        (
            size_of(atom) ** (int(power or 1) * (-1 if operator == "/" else 1))
            for operator, atom, power in factors
        ),
        start=Fraction(1),
    )


def size_of(atom: str) -> Fraction:
    """Work out a number, a base unit, or a unit with or without a prefix."""
    if atom.isdecimal():
        return Fraction(atom)
    if atom in BASE_UNITS or atom == "bit":
        return Fraction(1)
    if atom in DEFINED:
        (value,) = DEFINED[atom].iter(f"{XML}value")
        # A scale with a zero of its own has its ratio in a function.
        value = next(value.iter(f"{XML}function"), value)
        return Fraction(value.attrib["value"]) * size(value.attrib["Unit"])
    for prefix, row in PREFIXES.items():
        rest = atom.removeprefix(prefix)
        if rest != atom and (rest in BASE_UNITS or rest in DEFINED):
            (value,) = row.iter(f"{XML}value")
            return Fraction(value.attrib["value"]) * size_of(rest)
    raise SystemExit(f"UCUM has no {atom!r}")


def base_of(dimension: str) -> Fraction:
    """Work out the unit in which a dimension is counted."""
    above, *below = dimension.split("/")
    bases = [size(BASES[each]) for each in above.split("*")]
    return prod(bases, start=Fraction(1)) / prod(size(BASES[each]) for each in below)


def row_of(line: str) -> str:
    """Turn a line of the table into one of the module: sizes are worked out."""
    code, dimension, term, said, _ = (field.strip() for field in line.split("|"))
    factor = Fraction(1) if term == "-" else size(term) / base_of(dimension)
    is_code = term == "1" or not re.search(r"^[\d-]|[./]", term)
    shown = [dimension, factor.numerator, factor.denominator, term if is_code else None, said]
    line = f"    {quoted(code)}: ({', '.join(map(quoted, shown))}),"
    if len(line) <= 100:
        return line
    fields = "\n".join(f"        {quoted(field)}," for field in shown)
    return f"    {quoted(code)}: (\n{fields}\n    ),"


def quoted(value: object) -> str:
    """Write a literal as the formatter does."""
    if isinstance(value, int) and value >= 10**6:
        return f"{value:_}"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def forms(said: str) -> list[str]:
    """Write out singular and plural: "metre(s)", "f(oot/eet)"."""
    head, bracket, rest = said.partition("(")
    ends, _, tail = rest.partition(")")
    one, slash, many = ends.partition("/")
    both = [head + (one if slash else "") + tail, head + (many or one) + tail]
    return both if bracket else [said]


def words_in_cldr(name: str) -> Iterator[str]:
    """List what CLDR calls a unit: long and short, singular and plural, American and British."""
    for locale, length, number in product(("en", "en_GB"), ("long", "short"), (1, 2)):
        yield format_unit(number, name, length, locale=locale).removeprefix(str(number)).strip()


def symbols(term: str) -> Iterator[str]:
    """List the symbol of a size with a prefix that CLDR lacks: "GW.h" is GWh, "ZBy" is ZB."""
    if re.fullmatch(r"([A-Z]|k)?[A-Z]y?(\.h)?", term):
        yield term.replace(".", "").replace("By", "B")


def hyphenless(words: list[str]) -> Iterator[str]:
    """List words with a space for their hyphen, and with neither: "watt hours", "watthours"."""
    for word in words:
        if "-" in word:
            yield from (word.replace("-", " "), word.replace("-", ""))


def powers(words: Iterable[str], power: int) -> Iterator[str]:
    """List the words for a square or a cube: "sq km", "km²", "km2"."""
    for word in words:
        if len(word) <= 2:
            yield from (word + "²³"[power - 2], f"{word}{power}")
        if word not in ("m", "in"):
            yield from (start + word for start in STARTS[power])


def vocabulary() -> dict[str, list[str]]:
    """Collect the words of each code; one that belongs to two codes is read as neither."""
    words: dict[str, list[str]] = {}
    for line in UNITS.strip().splitlines():
        code, _, term, said, name = (field.strip() for field in line.split("|"))
        words[code] = [*forms(said), *(words_in_cldr(name) if name else symbols(term))]
        words[code] += hyphenless(forms(said))
    words |= {code: list(words_in_cldr(name)) for code, name in COMPOSITES.items()}
    words |= {
        "*".join([code] * power): list(powers(dict.fromkeys(words[code]), power))
        for code, power in product(POWERS, STARTS)
    }
    words = {code: [*dict.fromkeys(map(spelled, of))] for code, of in words.items()}
    uses = Counter(word for of in words.values() for word in of)
    left_out = {*LEFT_OUT, *(word for word, count in uses.items() if count > 1), ""}
    return {code: [word for word in of if word not in left_out] for code, of in words.items()}


def spelled(word: str) -> str:
    """Spell a word as the table does: only short symbols keep their capitals, MW and mW."""
    word = word.replace("μ", "µ")  # the sign of the micro that keyboards have
    return word if (len(word) <= 2 and word.isalpha()) or word == "MPa" else word.lower()


def shortened(words: list[str]) -> str:
    """Join words with their plurals: "mile(s), mi"."""
    plurals = {f"{word}s" for word in words if f"{word}s" in words}
    return ", ".join(
        f"{word}(s)" if f"{word}s" in plurals else word for word in words if word not in plurals
    )


def text() -> str:
    """Write the module."""
    rows = "\n".join(map(row_of, UNITS.strip().splitlines()))
    entries = "; ".join(
        f"{code} = {shortened(words)}" for code, words in vocabulary().items() if words
    )
    lines = wrap(entries, 95, break_on_hyphens=False, break_long_words=False)
    return f'''"""Sizes of units from UCUM and words from CLDR, written by tools/make_units.py."""

# Code: dimension, size in the unit that the dimension is counted in, UCUM code and word that is
# said. The size is a ratio of whole numbers.
UNITS: dict[str, tuple[str, int, int, str | None, str]] = {{
{rows}
}}
# The words for each code. "(s)" is there in the plural alone.
WORDS = """
    {f"{chr(10)}    ".join(lines)}
"""
'''


def main() -> None:
    """Write the module, or with --check compare it with what is checked in."""
    if sys.argv[1:] != ["--check"]:
        TARGET.write_text(text(), encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text():
        raise SystemExit(f"{TARGET.name} is not what this script writes; run it again")


if __name__ == "__main__":
    main()
