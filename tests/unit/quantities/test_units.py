"""What a unit code means, what it refuses, and how a unit is said."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from sco_facts.errors import DimensionError, ExactnessError, UnknownUnitError
from sco_facts.quantities.unit_table import (
    AFTER_NUMBER_ONLY,
    ASSUMED,
    CURRENCIES,
    CURRENCY_SIGNS,
    EXACT_CASE,
    GLUED_SIGNS,
    MINOR_UNITS,
    SCALED_UNITS,
    UNIT_WORDS,
)
from sco_facts.quantities.units import MAX_CHARACTERS, MAX_FACTORS, Unit, as_unit

# Stands in for callers without a type checker.
untyped: Any = Unit


class TestCanonicalForm:
    """A code has one spelling, however it is written."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("percent/year", "percent/year"),
            ("USD/year", "USD/year"),
            ("tonne*km", "tonne*km"),
            ("km*tonne", "tonne*km"),
            ("km*km", "km*km"),
            ("km/hour", "km/hour"),
            ("USD/year/tonne", "USD/tonne/year"),
            ("USD/year*tonne", "tonne*USD/year"),
            ("KZT*EUR", "EUR*KZT"),
        ],
    )
    def test_factors_stand_in_table_order(self, given: str, expected: str) -> None:
        """Those above come first, and both sides follow the table."""
        assert expected == Unit(given).code

    @pytest.mark.parametrize("code", ["USD/USD", "percent/percent", "count/count", "km*km/km/km"])
    def test_a_unit_over_itself_is_a_fraction(self, code: str) -> None:
        """What stands above and below cancels."""
        assert "fraction" == Unit(code).code

    def test_cancelling_leaves_the_rest(self) -> None:
        """Only as many factors cancel as stand on both sides."""
        assert "km" == Unit("km*km*hour/km/hour").code

    @pytest.mark.parametrize("code", ["fraction*USD", "USD*fraction", "USD/fraction"])
    def test_fraction_vanishes_beside_another_unit(self, code: str) -> None:
        """A fraction is a plain number."""
        assert "USD" == Unit(code).code

    @pytest.mark.parametrize("code", ["fraction/year", "km/km/year", "fraction*fraction/year"])
    def test_fraction_stays_where_nothing_else_stands_above(self, code: str) -> None:
        """A rate needs something above."""
        assert "fraction/year" == Unit(code).code

    def test_different_units_of_one_dimension_do_not_cancel(self) -> None:
        """They are kept as written, with an exact factor."""
        unit = Unit("tonne/kg")
        assert ("tonne/kg", "ratio", Fraction(1000)) == (unit.code, unit.dimension, unit.factor)

    def test_equal_codes_are_equal_units(self) -> None:
        """Equality and hash go by the canonical code."""
        assert {Unit("tonne*km")} == {Unit("km*tonne"), Unit("km") * Unit("tonne")}


class TestFold:
    """A factor of change leaves the unit of what changes."""

    @pytest.mark.parametrize("code", ["USD*fold", "fold*USD", "USD/fold", "USD*fold/fold"])
    def test_it_vanishes_beside_another_unit(self, code: str) -> None:
        """Twice an amount is an amount."""
        assert "USD" == Unit(code).code

    def test_a_share_over_a_fold_is_a_share(self) -> None:
        """Even a percent keeps its unit."""
        assert Unit("percent") == Unit("percent") / Unit("fold")

    def test_a_fold_of_a_fold_is_a_fold(self) -> None:
        """Changes multiply."""
        assert Unit("fold") == Unit("fold") * Unit("fold")

    @pytest.mark.parametrize("code", ["fold/fold", "fold*fold/fold", "fold/fold*fraction"])
    def test_a_fold_over_a_fold_is_a_fraction(self, code: str) -> None:
        """The ratio of like units is a fraction."""
        assert "fraction" == Unit(code).code

    def test_a_fold_times_a_fraction_is_a_fraction(self) -> None:
        """A fraction is another unit too, as percent is."""
        assert Unit("fraction") == Unit("fold") * Unit("fraction")

    @pytest.mark.parametrize("code", ["fold/year", "fold/percent", "fold*fold/USD"])
    def test_it_is_not_divided_by_another_unit(self, code: str) -> None:
        """Doubling over five years is no rate of 0.4 a year."""
        with pytest.raises(DimensionError, match="a factor of change has no rate") as caught:
            Unit(code)
        assert code == caught.value.value


class TestTemperature:
    """Scales with an offset convert, but do not multiply."""

    @pytest.mark.parametrize(
        "code",
        ["degree_celsius*USD", "degree_celsius/year", "fraction*degree_fahrenheit", "kelvin/hour"],
    )
    def test_a_scale_has_no_products(self, code: str) -> None:
        """The zero of the scale is arbitrary."""
        with pytest.raises(DimensionError, match="a temperature on an offset scale has no prod"):
            Unit(code)

    def test_a_scale_has_no_quotients(self) -> None:
        """Twenty degrees are not twice ten degrees."""
        with pytest.raises(DimensionError, match="degree_celsius/degree_celsius"):
            Unit("degree_celsius") / Unit("degree_celsius")

    @pytest.mark.parametrize(("celsius", "fahrenheit"), [(0, 32), (100, 212), (-40, -40)])
    def test_celsius_becomes_fahrenheit(self, celsius: int, fahrenheit: int) -> None:
        """Both the factor and the offset count."""
        there = Unit("degree_celsius").convert(celsius, Unit("degree_fahrenheit"))
        assert fahrenheit == there

    def test_no_factor_alone_joins_the_scales(self) -> None:
        """A factor without its offset would be silently wrong."""
        with pytest.raises(DimensionError, match="use convert"):
            Unit("degree_celsius").factor_to(Unit("degree_fahrenheit"))

    def test_a_scale_has_a_factor_to_itself(self) -> None:
        """Nothing stands between a scale and itself."""
        assert 1 == Unit("degree_fahrenheit").factor_to(Unit("degree_fahrenheit"))

    def test_two_scales_have_an_offset(self) -> None:
        """Celsius is the base."""
        units = ("degree_fahrenheit", "kelvin", "degree_celsius", "degree", "km/hour")
        assert [Fraction(-160, 9), Fraction("-273.15"), 0, 0, 0] == [
            Unit(code).offset for code in units
        ]

    def test_a_plain_degree_is_of_nothing_known(self) -> None:
        """It compares with neither scale."""
        assert not Unit("degree").is_comparable_with(Unit("degree_celsius"))

    def test_a_plain_degree_has_products(self) -> None:
        """It is no offset scale."""
        assert "degree/hour" == Unit("degree/hour").code


class TestDimension:
    """What a unit measures decides what it compares with."""

    @pytest.mark.parametrize(
        ("code", "expected"),
        [
            ("tonne", "mass"),
            ("mile", "length"),
            ("month", "calendar_time"),
            ("week", "time"),
            ("hectare", "length*length"),
            ("knot", "length/time"),
            ("watt/joule", "ratio/time"),
            ("USD/hectare", "USD/length/length"),
            ("degree_celsius", "temperature"),
            ("degree", "degree"),
            ("basis_point", "ratio"),
            ("fold", "fold"),
            ("percentage_point", "percentage_point"),
            ("count", "count"),
            ("KZT", "KZT"),
            ("tonne*km", "length*mass"),
            ("USD/year", "USD/calendar_time"),
            ("USD/day", "USD/time"),
            ("percent/year", "ratio/year"),
            ("fraction/week", "ratio/week"),
            ("tonne/kg/year", "ratio/year"),
            ("percentage_point/year", "percentage_point/calendar_time"),
            ("percent*USD", "USD"),
            ("USD/tonne/year", "USD/calendar_time/mass"),
            ("hour/week", "ratio"),
            ("km*km/metre", "length"),
        ],
    )
    def test_it_has_one_readable_name(self, code: str, expected: str) -> None:
        """Like dimensions cancel, and ratios vanish beside others."""
        assert expected == Unit(code).dimension

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("percent", "fraction"),
            ("tonne*km", "pound*mile"),
            ("USD/year", "USD/month"),
            ("km*km", "hectare"),
            ("metre*metre*metre", "barrel"),
            ("knot", "km/hour"),
            ("watt*hour", "kilowatt_hour"),
            ("percent/year", "basis_point/year"),
            ("percentage_point/year", "percentage_point/month"),
        ],
    )
    def test_units_of_one_dimension_compare(self, left: str, right: str) -> None:
        """Size does not matter, only what is measured."""
        assert Unit(left).is_comparable_with(Unit(right))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("percent", "percentage_point"),
            ("percent", "fold"),
            ("percent", "count"),
            ("percent", "percent/year"),
            ("percent/month", "percent/year"),
            ("percent/day", "percent/week"),
            ("month", "day"),
            ("USD/year", "USD/day"),
            ("TEU", "count"),
            ("USD", "KZT"),
        ],
    )
    def test_units_of_two_dimensions_do_not(self, left: str, right: str) -> None:
        """What looks like a plain number is not always one."""
        assert not Unit(left).is_comparable_with(Unit(right))


class TestConversion:
    """Factors are exact, and refuse what has none."""

    @pytest.mark.parametrize(
        ("source", "target", "expected"),
        [
            ("percent", "basis_point", Fraction(100)),
            ("short_ton", "pound", Fraction(2000)),
            ("long_ton", "pound", Fraction(2240)),
            ("mile", "metre", Fraction("1609.344")),
            ("year", "month", Fraction(12)),
            ("decade", "year", Fraction(10)),
            ("century", "year", Fraction(100)),
            ("quarter", "month", Fraction(3)),
            ("week", "day", Fraction(7)),
            ("USD/month", "USD/year", Fraction(12)),
            ("hectare", "mu", Fraction(15)),
            ("hectare", "dunam", Fraction(10)),
            ("barrel", "gallon", Fraction(42)),
            ("quintal", "kg", Fraction(100)),
            ("stone", "pound", Fraction(14)),
            ("gigabyte", "megabit", Fraction(8000)),
            ("nautical_mile", "metre", Fraction(1852)),
            ("knot", "km/hour", Fraction("1.852")),
            ("gigawatt_hour", "watt*hour", Fraction(10**9)),
            ("USD/kg", "USD/tonne", Fraction(1000)),
        ],
    )
    def test_a_factor_is_exact(self, source: str, target: str, expected: Fraction) -> None:
        """It is a Fraction, never a float."""
        factor = Unit(source).factor_to(Unit(target))
        assert (expected, Fraction) == (factor, type(factor))

    def test_a_value_converts(self) -> None:
        """The result is a Fraction even from an int."""
        value = Unit("tonne").convert(2, Unit("kg"))
        assert (Fraction(2000), Fraction) == (value, type(value))

    @pytest.mark.parametrize("value", [0.5, True, Decimal("0.5"), "1", None])
    def test_an_inexact_value_is_refused(self, value: Any) -> None:
        """Only Fraction and int have one meaning here."""
        with pytest.raises(ExactnessError, match=r"expected a Fraction or an int") as caught:
            Unit("tonne").convert(value, Unit("kg"))
        assert value is caught.value.value

    def test_an_error_names_both_units_and_dimensions(self) -> None:
        """The reader sees what does not fit."""
        with pytest.raises(DimensionError, match=r"tonne \(mass\) and km \(length\)") as caught:
            Unit("tonne").factor_to(Unit("km"))
        assert Unit("km") == caught.value.value

    def test_converting_checks_the_dimension(self) -> None:
        """A value is no way around."""
        with pytest.raises(DimensionError, match=r"percent \(ratio\) and fold \(fold\)"):
            Unit("percent").convert(50, Unit("fold"))

    @pytest.mark.parametrize(
        ("left", "right"), [("USD", "KZT"), ("USD/year", "RUB/month"), ("tonne*CNY", "EUR*kg")]
    )
    def test_two_currencies_need_a_rate(self, left: str, right: str) -> None:
        """The error says what is missing."""
        with pytest.raises(DimensionError, match="no exchange rates"):
            Unit(left).factor_to(Unit(right))

    def test_shares_of_two_spans_compound(self) -> None:
        """The error says why a twelfth will not do."""
        with pytest.raises(DimensionError, match="they compound"):
            Unit("percent/year").factor_to(Unit("percent/month"))

    @pytest.mark.parametrize(("left", "right"), [("month", "day"), ("USD/year", "USD/hour")])
    def test_a_month_has_no_number_of_days(self, left: str, right: str) -> None:
        """The error says what keeps the two apart."""
        with pytest.raises(DimensionError, match="no fixed number of days"):
            Unit(left).factor_to(Unit(right))

    def test_a_currency_is_missed_before_a_time(self) -> None:
        """Where both differ, days would not help."""
        with pytest.raises(DimensionError, match="no exchange rates"):
            Unit("USD/year").factor_to(Unit("KZT/day"))

    def test_kelvin_becomes_celsius(self) -> None:
        """Three scales have three zeros."""
        assert Fraction("-273.15") == Unit("kelvin").convert(0, Unit("degree_celsius"))

    @pytest.mark.parametrize("other", ["USD/year", "fraction", "KZT/year", "tonne"])
    def test_a_currency_and_something_else_lack_more_than_a_rate(self, other: str) -> None:
        """No rate would help."""
        with pytest.raises(DimensionError) as caught:
            Unit("USD").factor_to(Unit(other))
        assert DimensionError is type(caught.value)


class TestUnknownCodes:
    """What is not in the table is refused with a way out."""

    @pytest.mark.parametrize(
        ("code", "hint"),
        [
            ("tonnes", "'tonne'"),
            ("tonnne", "'tonne'"),
            ("acres", "'acre'"),
            ("ounces", "'ounce' or 'troy_ounce' or 'fluid_ounce'"),
            ("pesos", "'MXN' or 'PHP' or 'ARS'"),
            ("MWh", "'megawatt_hour'"),
            ("tons", "'tonne' or 'short_ton' or 'long_ton'"),
            ("Tons", "'tonne' or 'short_ton' or 'long_ton'"),
            ("%", "'percent'"),
            ("$", "'USD'"),
            ("usd", "'USD'"),
            ("try", "'TRY'"),
            ("KM", "'km'"),
            ("°C", "'degree_celsius'"),
            ("pounds", "'pound' or 'GBP'"),
            ("kilometres", "'km'"),
            ("Rs", "'INR'"),
            ("pount", "'pound' or 'count'"),
        ],
    )
    def test_a_near_one_is_suggested(self, code: str, hint: str) -> None:
        """Words, signs and slips lead to codes."""
        with pytest.raises(UnknownUnitError) as caught:
            Unit(code)
        assert f"Did you mean {hint}?" in str(caught.value)

    def test_nothing_near_means_no_suggestion(self) -> None:
        """A wild guess helps nobody."""
        with pytest.raises(UnknownUnitError) as caught:
            Unit("xyzzy")
        assert "Did you mean" not in str(caught.value)

    def test_the_kinds_of_code_are_named(self) -> None:
        """The table is too long to print."""
        with pytest.raises(UnknownUnitError, match=r"singular and spelled out, .*; or those of I"):
            Unit("xyzzy")

    def test_the_part_and_the_whole_are_named(self) -> None:
        """In a product, one factor is at fault."""
        with pytest.raises(UnknownUnitError, match=r"'USD/yr', expected .* of 'yr'") as caught:
            Unit("USD/yr")
        assert "USD/yr" == caught.value.value

    @pytest.mark.parametrize(
        "code", ["", "*", "/year", "km*", "km//hour", "km**km", "tonne * km", " km", "km^2", "1"]
    )
    def test_anything_but_the_grammar_is_refused(self, code: str) -> None:
        """There are no spaces, powers or empty factors."""
        with pytest.raises(UnknownUnitError):
            Unit(code)

    def test_one_object_serves_for_each_code(self) -> None:
        """And a unit is taken as it is."""
        unit = Unit("km")
        assert as_unit("km") is as_unit("km")
        assert unit is as_unit(unit)

    @pytest.mark.parametrize("code", [None, 5, ["km"]])
    def test_what_is_no_code_is_refused_for_what_it_is(self, code: Any) -> None:
        """As by the class itself."""
        with pytest.raises(UnknownUnitError, match="expected a unit code") as caught:
            as_unit(code)

        assert code is caught.value.value

    @pytest.mark.parametrize("code", [None, 5, True, b"km", ("km",), ["km"]])
    def test_what_is_no_text_is_refused(self, code: object) -> None:
        """A code is text."""
        with pytest.raises(UnknownUnitError, match="expected a unit code") as caught:
            untyped(code)
        assert code is caught.value.value


class TestSize:
    """A code has an end."""

    def test_as_many_factors_as_allowed_are_read(self) -> None:
        """The limit itself is inside."""
        assert MAX_FACTORS == Unit("*".join(["km"] * MAX_FACTORS)).code.count("km")

    @pytest.mark.parametrize("below", [0, 1, MAX_FACTORS])
    def test_more_factors_are_refused(self, below: int) -> None:
        """One more is too many, above or below."""
        with pytest.raises(UnknownUnitError, match="12 factors"):
            Unit("*".join(["km"] * (MAX_FACTORS + 1 - below)) + "/day" * below)

    def test_a_code_as_long_as_allowed_is_read(self) -> None:
        """The limit itself is inside."""
        code = "*".join(["percentage_point", *["basis_point"] * 7])
        assert 100 == len(code) == len(Unit(code).code)

    def test_a_longer_code_is_refused(self) -> None:
        """Even if it would cancel."""
        with pytest.raises(UnknownUnitError, match="at most 100 characters"):
            Unit("/".join(["percentage_point"] * 6))

    def test_a_huge_code_is_not_repeated(self) -> None:
        """The message stays readable."""
        with pytest.raises(UnknownUnitError) as caught:
            Unit("km" * 1_000_000)
        assert len(str(caught.value)) < 250

    def test_a_product_too_long_is_refused(self) -> None:
        """Multiplying is no way around."""
        long = Unit("*".join(["km"] * 7))
        with pytest.raises(UnknownUnitError):
            long * long

    def test_factors_that_cancel_do_not_count_in_a_product(self) -> None:
        """Only the result has to fit."""
        long = Unit("*".join(["km"] * MAX_FACTORS))
        assert Unit("fraction") == long / long

    def test_a_code_that_cancelling_makes_too_long_is_refused(self) -> None:
        """The canonical form has to be readable again."""
        code = "km/km" + "/percentage_point" * 5 + "/month/km"
        assert len(code) <= MAX_CHARACTERS
        with pytest.raises(UnknownUnitError, match="at most 100 characters"):
            Unit(code)


class TestCodesOfOthers:
    """UCUM and ISO 4217 stand beside our codes where they have any."""

    @pytest.mark.parametrize(
        ("code", "expected"),
        [
            ("fraction", "1"),
            ("percent", "%"),
            ("tonne", "t"),
            ("short_ton", "[ston_av]"),
            ("long_ton", "[lton_av]"),
            ("pound", "[lb_av]"),
            ("hectare", "har"),
            ("gigabyte", "GBy"),
            ("mm_of_mercury", "mm[Hg]"),
            ("mile", "[mi_i]"),
            ("year", "a"),
            ("month", "mo"),
            ("degree_celsius", "Cel"),
            ("degree_fahrenheit", "[degF]"),
            ("tonne*km", "t.km"),
            ("percent/year", "%/a"),
            ("fraction/year", "1/a"),
            ("kg/metre/day", "kg/m/d"),
        ],
    )
    def test_ucum(self, code: str, expected: str) -> None:
        """The case-sensitive codes of UCUM are kept."""
        assert expected == Unit(code).ucum

    @pytest.mark.parametrize(
        "code",
        [
            "fold",
            "percentage_point",
            "count",
            "basis_point",
            "degree",
            "USD",
            "USD/year",
            "acre",
            "gigawatt_hour",
        ],
    )
    def test_no_ucum(self, code: str) -> None:
        """One factor without a code leaves the whole without."""
        assert Unit(code).ucum is None

    def test_a_currency_has_its_iso_code(self) -> None:
        """Our code is theirs."""
        assert ("KZT", True) == (Unit("KZT").iso4217, Unit("KZT").is_currency)

    @pytest.mark.parametrize("code", ["KZT/year", "tonne", "KZT*KZT"])
    def test_what_is_no_currency_by_itself_has_none(self, code: str) -> None:
        """A rate of a currency is no currency."""
        assert (None, False) == (Unit(code).iso4217, Unit(code).is_currency)


class TestObject:
    """A unit is a small value."""

    def test_str_is_the_code(self) -> None:
        """It prints as written in data."""
        assert "tonne*km" == str(Unit("tonne*km"))

    def test_repr_evaluates_back(self) -> None:
        """What is printed can be pasted."""
        assert "Unit('percent')" == repr(Unit("percent"))

    def test_it_is_frozen(self) -> None:
        """Nothing changes a unit."""
        unit: Any = Unit("percent")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            unit.code = "fold"

    def test_it_pickles_and_copies(self) -> None:
        """Copies are equal."""
        unit = Unit("USD/year")
        assert [unit] * 2 == [pickle.loads(pickle.dumps(unit)), copy.deepcopy(unit)]

    def test_it_multiplies_only_units(self) -> None:
        """A number times a unit is a quantity, which is not made here."""
        with pytest.raises(TypeError):
            untyped("km") * 3

    def test_it_divides_only_by_units(self) -> None:
        """The same holds below."""
        with pytest.raises(TypeError):
            untyped("km") / "hour"

    def test_a_quotient_of_quotients(self) -> None:
        """What stood below comes above."""
        assert Unit("USD/tonne") == Unit("USD/year") / Unit("tonne/year")


class TestWords:
    """A unit is said as a reader would write it."""

    @pytest.mark.parametrize(
        ("code", "one", "many"),
        [
            ("percent", "percent", "percent"),
            ("fold", "fold", "fold"),
            ("tonne", "tonne", "tonnes"),
            ("short_ton", "short ton", "short tons"),
            ("percentage_point", "percentage point", "percentage points"),
            ("basis_point", "basis point", "basis points"),
            ("pound", "lb", "lb"),
            ("km", "km", "km"),
            ("metre", "metre", "metres"),
            ("degree_celsius", "degree Celsius", "degrees Celsius"),
            ("USD", "USD", "USD"),
            ("tonne*km", "tonne-km", "tonne-km"),
            ("short_ton*mile", "short ton-mile", "short ton-miles"),
            ("kg*kg", "kg-kg", "kg-kg"),
            ("km*km", "square km", "square km"),
            ("mile*mile", "square mile", "square miles"),
            ("metre*metre*metre", "cubic metre", "cubic metres"),
            ("percent/year", "percent per year", "percent per year"),
            ("tonne/year", "tonne per year", "tonnes per year"),
            ("km/hour", "km per hour", "km per hour"),
            ("USD/tonne/year", "USD per tonne per year", "USD per tonne per year"),
            ("USD/metre/metre", "USD per square metre", "USD per square metre"),
            ("count", "", ""),
            ("fraction", "", ""),
            ("fraction/year", "per year", "per year"),
            ("count/year", "per year", "per year"),
            ("count*USD", "count-USD", "count-USD"),
            ("foot", "foot", "feet"),
            ("century", "century", "centuries"),
            ("stone", "stone", "stone"),
            ("foot*foot", "square foot", "square feet"),
            ("tonne/hectare", "tonne per hectare", "tonnes per hectare"),
            ("USD/barrel", "USD per barrel", "USD per barrel"),
            ("gigawatt_hour", "gigawatt-hour", "gigawatt-hours"),
            ("hour/week", "hour per week", "hours per week"),
            ("degree/inch", "degree per inch", "degrees per inch"),
        ],
    )
    def test_it_is_said_in_english(self, code: str, one: str, many: str) -> None:
        """Only the last factor above takes the plural."""
        assert (one, many) == (Unit(code).words(plural=False), Unit(code).words(plural=True))

    @pytest.mark.parametrize("plural", [False, True])
    @pytest.mark.parametrize("code", sorted({*UNIT_WORDS.values(), *AFTER_NUMBER_ONLY.values()}))
    def test_the_vocabulary_reads_it_back(self, code: str, plural: bool) -> None:
        """Every unit that has words is said in one of them."""
        said, words = Unit(code).words(plural), {**AFTER_NUMBER_ONLY, **UNIT_WORDS}
        assert code == words.get(said, words.get(said.lower()))


class TestVocabulary:
    """The words and signs that a reader of phrases knows."""

    @pytest.mark.parametrize(
        ("word", "code"),
        [
            ("%", "percent"),
            ("per cent", "percent"),
            ("pct", "percent"),
            ("percentage points", "percentage_point"),
            ("pp", "percentage_point"),
            ("bps", "basis_point"),
            ("tons", "tonne"),
            ("metric tons", "tonne"),
            ("short tons", "short_ton"),
            ("long ton", "long_ton"),
            ("kilograms", "kg"),
            ("lbs", "pound"),
            ("kilometers", "km"),
            ("square kilometres", "km*km"),
            ("sq km", "km*km"),
            ("square miles", "mile*mile"),
            ("square metres", "metre*metre"),
            ("cubic meters", "metre*metre*metre"),
            ("kph", "km/hour"),
            ("mph", "mile/hour"),
            ("ton-kilometers", "tonne*km"),
            ("degrees celsius", "degree_celsius"),
            ("°f", "degree_fahrenheit"),
            ("°", "degree"),
            ("years", "year"),
            ("USD", "USD"),
            ("us dollars", "USD"),
            ("u.s. dollars", "USD"),
            ("united states dollars", "USD"),
            ("pounds sterling", "GBP"),
            ("renminbi", "CNY"),
            ("rubles", "RUB"),
            ("roubles", "RUB"),
            ("tenge", "KZT"),
            ("indian rupees", "INR"),
            ("pakistani rupees", "PKR"),
            ("iranian rials", "IRR"),
            ("soms", "KGS"),
            ("somoni", "TJS"),
            ("uzbek soums", "UZS"),
            ("belarusian rubles", "BYN"),
            ("swiss francs", "CHF"),
            ("sq ft", "foot*foot"),
            ("square feet", "foot*foot"),
            ("cubic feet", "foot*foot*foot"),
            ("m²", "metre*metre"),
            ("hectares", "hectare"),
            ("mu", "mu"),
            ("litres", "litre"),
            ("liters", "litre"),
            ("bpd", "barrel/day"),
            ("barrels", "barrel"),
            ("troy ounces", "troy_ounce"),
            ("teu", "TEU"),
            ("gwh", "gigawatt_hour"),
            ("megawatt hours", "megawatt_hour"),
            ("MW", "megawatt"),
            ("mW", "milliwatt"),
            ("GB", "gigabyte"),
            ("Mbps", "megabit/second"),
            ("knots", "knot"),
            ("m/s", "metre/second"),
            ("calories", "kilocalorie"),
            ("parts per million", "part_per_million"),
            ("pounds per square inch", "psi"),
            ("µg/m3", "microgram/metre/metre/metre"),
            ("mexican pesos", "MXN"),
            ("zloty", "PLN"),
            ("shekels", "ILS"),
            ("taka", "BDT"),
            ("norwegian kroner", "NOK"),
            ("lightyears", "light_year"),
            ("grams per kilometer", "gram/km"),
            ("square yds", "yard*yard"),
            ("yd³", "yard*yard*yard"),
        ],
    )
    def test_a_word_has_its_code(self, word: str, code: str) -> None:
        """Singular, plural, spelling and adjective all count."""
        assert code == UNIT_WORDS[word]

    @pytest.mark.parametrize(
        "word",
        """pound pounds m t g l in won real all top kt mt Mt pesos kroner francs sen bar stones
        nm Gb""".split(),
    )
    def test_a_word_of_two_meanings_is_left_out(self, word: str) -> None:
        """Not reading is better than misreading."""
        assert word not in UNIT_WORDS

    @pytest.mark.parametrize("code", sorted({*UNIT_WORDS.values(), *CURRENCY_SIGNS.values()}))
    def test_every_code_is_canonical(self, code: str) -> None:
        """The vocabulary writes codes as data would."""
        assert code == str(Unit(code))

    def test_words_are_in_lower_case_except_codes_and_symbols(self) -> None:
        """A reader knows how to look them up."""
        capitals = {word for word in UNIT_WORDS if word != word.lower()}
        assert set() == {
            word for word in capitals - CURRENCIES if len(word) > 4 or not word.isalpha()
        }
        assert capitals > CURRENCIES

    def test_words_have_single_spaces(self) -> None:
        """A reader knows how to look for them."""
        assert [] == [word for word in UNIT_WORDS if word != " ".join(word.split()) or not word]

    @pytest.mark.parametrize(
        ("sign", "code"),
        [("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₽", "RUB"),
         ("₸", "KZT"), ("₹", "INR"), ("C$", "CAD"), ("A$", "AUD"), ("Rs.", "INR"),
         ("$US", "USD"), ("RMB", "CNY"), ("RM", "MYR"),
         ("Tk", "BDT"), ("Rp", "IDR"), ("R", "ZAR"), ("zł", "PLN"), ("KSh", "KES"), ("GH₵", "GHS")],
    )  # fmt: skip
    def test_a_sign_has_its_currency(self, sign: str, code: str) -> None:
        """Signs keep their case."""
        assert code == CURRENCY_SIGNS[sign]

    @pytest.mark.parametrize(
        ("word", "sentence"),
        [
            ("tons", "tons are read as metric tonnes"),
            ("ton-kilometers", "tons are read as metric tonnes"),
            ("$", "dollars are read as US dollars"),
            ("dollars", "dollars are read as US dollars"),
            ("¥", "¥ is read as Japanese yen"),
            ("rupees", "rupees are read as Indian rupees"),
            ("soms", "soms are read as Kyrgyz soms"),
            ("gallons", "gallons are read as US gallons"),
            ("ounces", "ounces are read as avoirdupois ounces of 28.35 grams"),
            ("calories", "calories are read as food calories of 4184 joules"),
            ("cents", "cents are read as US cents"),
            ("won", "won are read as South Korean won"),
        ],
    )
    def test_an_ambiguous_word_has_its_assumption(self, word: str, sentence: str) -> None:
        """What is assumed can be repeated as a caveat."""
        assert sentence == ASSUMED[word]

    def test_a_clear_word_has_no_assumption(self) -> None:
        """Nothing is assumed where the words say all."""
        clear = {"tonnes", "US$", "us dollars", "euros", "tenge", "us gallons", "euro cents"}
        assert set() == clear & set(ASSUMED)

    def test_every_assumption_is_about_a_known_word(self) -> None:
        """No sentence stands without its reading."""
        known = [UNIT_WORDS, CURRENCY_SIGNS, MINOR_UNITS, AFTER_NUMBER_ONLY, SCALED_UNITS]
        assert set() == set(ASSUMED).difference(*known)

    @pytest.mark.parametrize("table", [UNIT_WORDS, CURRENCY_SIGNS, ASSUMED, MINOR_UNITS])
    def test_it_cannot_be_changed(self, table: Any) -> None:
        """No switch is global."""
        with pytest.raises(TypeError):
            table["furlong"] = "mile"

    @pytest.mark.parametrize(
        ("word", "code", "part"),
        [
            ("cents", "USD", Fraction(1, 100)),
            ("euro cents", "EUR", Fraction(1, 100)),
            ("p", "GBP", Fraction(1, 100)),
            ("pence", "GBP", Fraction(1, 100)),
            ("pennies", "GBP", Fraction(1, 100)),
            ("paise", "INR", Fraction(1, 100)),
            ("kopecks", "RUB", Fraction(1, 100)),
            ("fen", "CNY", Fraction(1, 100)),
            ("jiao", "CNY", Fraction(1, 10)),
            ("öre", "SEK", Fraction(1, 100)),
        ],
    )
    def test_a_minor_unit_is_an_exact_part(self, word: str, code: str, part: Fraction) -> None:
        """Fifty pence are half a pound."""
        assert (code, part) == MINOR_UNITS[word]

    def test_every_minor_unit_is_of_a_currency(self) -> None:
        """And a part of it."""
        assert {code for code, _ in MINOR_UNITS.values()} <= CURRENCIES
        assert {part for _, part in MINOR_UNITS.values()} == {Fraction(1, 100), Fraction(1, 10)}

    @pytest.mark.parametrize("word", ["sen", "øre", "centavos", "centimes", "fils", "piastres"])
    def test_a_minor_unit_of_several_currencies_is_left_out(self, word: str) -> None:
        """Not reading is better than misreading."""
        assert word not in MINOR_UNITS

    @pytest.mark.parametrize(
        ("word", "code", "power"),
        [
            ("Mt", "tonne", 6),
            ("kt", "tonne", 3),
            ("bcm", "metre*metre*metre", 9),
            ("mtpa", "tonne/year", 6),
            ("mmbtu", "british_thermal_unit", 6),
        ],
    )
    def test_a_scaled_unit_has_a_power_of_ten(self, word: str, code: str, power: int) -> None:
        """Five Mt are five million tonnes."""
        assert (code, 10**power) == SCALED_UNITS[word]

    @pytest.mark.parametrize("code", sorted({code for code, _ in SCALED_UNITS.values()}))
    def test_a_scaled_unit_has_a_canonical_code(self, code: str) -> None:
        """As every other word."""
        assert code == str(Unit(code))

    def test_a_small_metric_ton_is_not_a_million(self) -> None:
        """Some write mt for a metric ton, so only Mt is read."""
        assert "mt" not in SCALED_UNITS

    @pytest.mark.parametrize("word", sorted(AFTER_NUMBER_ONLY))
    def test_a_word_with_another_use_is_no_unit_elsewhere(self, word: str) -> None:
        """It stands in a table of its own."""
        assert word not in UNIT_WORDS
        assert AFTER_NUMBER_ONLY[word] == str(Unit(AFTER_NUMBER_ONLY[word]))

    def test_words_that_capitals_change_are_known_in_lower_case(self) -> None:
        """Else there would be nothing to tell apart."""
        assert EXACT_CASE <= {*UNIT_WORDS, *MINOR_UNITS, *AFTER_NUMBER_ONLY}

    def test_glued_signs_are_signs(self) -> None:
        """They are currencies only where digits touch them."""
        assert GLUED_SIGNS <= set(CURRENCY_SIGNS)

    def test_a_table_of_words_has_a_length(self) -> None:
        """It is a mapping like any other."""
        assert len(list(UNIT_WORDS)) == len(UNIT_WORDS)
