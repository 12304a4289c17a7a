"""What UCUM, as published, says of the codes, factors and zeros of units."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
import ucumvert
from lark.exceptions import UnexpectedInput

from sco_facts.quantities.unit_table import MEASURES, UNIT_WORDS
from sco_facts.quantities.units import Unit

# The machine-readable essence of UCUM, a copy of which ucumvert ships.
ESSENCE = fromstring(files(ucumvert).joinpath("vendor", "ucum-essence.xml").read_bytes())
XML = "{http://unitsofmeasure.org/ucum-essence}"

# Where each special scale has its zero, in kelvin: the functions that UCUM's section on special
# units gives, which the essence only names.
ZEROS = {"Cel": Fraction("273.15"), "[degF]": Fraction("459.67") * 5 / 9, "K": Fraction(0)}
# UCUM counts a year as 365.25 days, and bits and cycles as plain numbers; here each is its own.
OWN = {"a_j", "bit", "Hz"}
# Sizes that need more than one code of UCUM, as terms of it.
TERMS = {
    "basis_point": "10*-4", "quintal": "100.kg", "furlong": "220.[yd_i]", "acre": "4840.[syd_i]",
    "dunam": "1000.m2", "mu": "har/15", "acre_foot": "43560.[cft_i]", "century": "100.a",
    "decade": "10.a", "quarter": "3.mo", "fortnight": "14.d", "watt_hour": "W.h",
    "kilowatt_hour": "kW.h", "megawatt_hour": "MW.h", "gigawatt_hour": "GW.h",
    "terawatt_hour": "TW.h", "therm": "100000.[Btu_IT]",
    "light_year": "[c].31557600.s",  # the Julian year of the definition, in seconds
}  # fmt: skip

SINGLE = set(MEASURES)
SCALES = ("degree_celsius", "degree_fahrenheit", "kelvin")
COMPOSED = {"pound/mile/day", "tonne*km/year", "kg/km", "watt*hour", "tonne/hectare"}
CODES = sorted(
    code
    for code in {*SINGLE, *UNIT_WORDS.values(), *COMPOSED}
    if code in TERMS or Unit(code).ucum is not None
)

Size = tuple[Fraction, Counter[str]]


def defined(kind: str) -> dict[str, Element]:
    """List the elements of one kind by their case-sensitive codes."""
    return {each.attrib["Code"]: each for each in ESSENCE.iter(XML + kind)}


PREFIXES, BASES, UNITS = defined("prefix"), defined("base-unit"), defined("unit")


def size(term: str) -> Size:
    """Resolve a term down to the base units: their number, and the power of each."""
    number, powers = Fraction(1), Counter[str]()
    # An operator, then an atom that may hold digits, and an exponent: "a_j/12", "10*-2".
    for operator, atom, exponent in re.findall(r"([./]?)(\d+|[^./]+?)([+-]?\d+)?(?=[./]|$)", term):
        power = int(exponent or 1) * (-1 if operator == "/" else 1)
        factor, bases = size_of(atom)
        number *= factor**power
        powers.update({base: each * power for base, each in bases.items()})
    return number, Counter({base: power for base, power in powers.items() if power})


def size_of(atom: str) -> Size:
    """Resolve a number, a base unit, or a unit with or without a prefix."""
    if atom.isdecimal():
        return Fraction(atom), Counter()
    if atom in OWN or atom in BASES:
        return Fraction(1), Counter({atom: 1})
    if atom in UNITS:
        (value,) = UNITS[atom].iter(f"{XML}value")
        # A special unit has its ratio in a function.
        for ratio in value.iter(f"{XML}function"):
            value = ratio
        number, powers = size(value.attrib["Unit"])
        return Fraction(value.attrib["value"]) * number, powers
    (prefix,) = (each for each in PREFIXES if atom.startswith(each) and metric(atom, each))
    (value,) = PREFIXES[prefix].iter(f"{XML}value")
    number, powers = size_of(atom.removeprefix(prefix))
    return Fraction(value.attrib["value"]) * number, powers


def metric(atom: str, prefix: str) -> bool:
    """Say whether what follows a prefix may have one."""
    rest = atom.removeprefix(prefix)
    return rest in BASES or (rest in UNITS and UNITS[rest].attrib["isMetric"] == "yes")


@cache
def theirs(code: str) -> Size:
    """Resolve one of our units by its UCUM code."""
    return size(TERMS.get(code) or str(Unit(code).ucum))


def test_every_measure_has_a_code_or_none_in_ucum() -> None:
    """No factor escapes the oracle: these five compare only with themselves."""
    assert {"fold", "percentage_point", "count", "degree", "TEU"} == SINGLE - set(CODES)


@pytest.fixture(scope="module")
def parser() -> Any:
    """Build the parser of UCUM's grammar."""
    make: Any = ucumvert.get_ucum_parser
    return make()


@pytest.mark.parametrize("code", CODES)
def test_codes_parse(parser: Any, code: str) -> None:
    """Products and quotients are written as UCUM's grammar has them."""
    assert parser.parse(TERMS.get(code) or Unit(code).ucum)


@pytest.mark.parametrize("text", ["tonne", "k[mi_i]", "t*km", "%//a", ""])
def test_the_parser_refuses_what_is_no_ucum(parser: Any, text: str) -> None:
    """So that its yes means something."""
    with pytest.raises(UnexpectedInput):
        parser.parse(text)


@pytest.mark.parametrize("code", CODES)
def test_what_ucum_compares_is_compared(code: str) -> None:
    """Two units have one dimension exactly if they have the same base units in UCUM."""
    alike = {other for other in CODES if theirs(other)[1] == theirs(code)[1]}

    assert alike == {other for other in CODES if Unit(code).is_comparable_with(Unit(other))}


@pytest.mark.parametrize("code", CODES)
def test_factors(code: str) -> None:
    """To every other unit of its dimension, exactly."""
    others = [other for other in CODES if Unit(code).is_comparable_with(Unit(other))]
    ratios = {other: theirs(code)[0] / theirs(other)[0] for other in others}

    assert ratios == {other: Unit(code).factor / Unit(other).factor for other in others}


@pytest.mark.parametrize("value", [Fraction(0), Fraction(-40), Fraction("36.6")])
@pytest.mark.parametrize(
    ("source", "target"),
    [(a, b) for a in SCALES for b in SCALES if a != b],
)
def test_temperatures(source: str, target: str, value: Fraction) -> None:
    """By way of kelvin, each scale with its own zero."""
    kelvin = value * theirs(source)[0] + ZEROS[str(Unit(source).ucum)]
    expected = (kelvin - ZEROS[str(Unit(target).ucum)]) / theirs(target)[0]

    assert expected == Unit(source).convert(value, Unit(target))
