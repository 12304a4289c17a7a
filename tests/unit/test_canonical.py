"""Canonical JSON against the vectors that RFC 8785 publishes, and the digests of records."""

import hashlib
import json
from collections import UserDict, UserList
from datetime import date
from decimal import Context, Decimal, localcontext
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest

from sco_facts.canonical import (
    Digested,
    Json,
    canonical_json,
    digest,
    plain_content,
    sha256,
)
from sco_facts.errors import CanonicalError


class Kind(Enum):
    """A choice, to be written as its value."""

    LARGE = "large"


@attrs.frozen
class Named(Digested):
    """A record that others refer to."""

    id: str


@attrs.frozen
class Part(Digested):
    """A part of a record without an id."""

    size: int


@attrs.frozen
class Plain:
    """An attrs class that is no record."""

    name: str
    absent: str | None = None


@attrs.frozen(kw_only=True)
class Sample(Digested):
    """A record with a field of every kind."""

    id: str = "a.b"
    value: Decimal | Fraction | None = None
    day: date | None = None
    kind: Kind | None = None
    names: tuple[str, ...] = ()
    speaker: Named | None = None
    speakers: tuple[Named, ...] = ()
    part: Part | None = None
    plain: Plain | None = None
    count: int | None = None
    is_open: bool = False
    text: str | None = None
    derived: int = attrs.field(init=False, default=7, eq=False)
    edition: str | None = attrs.field(default=None, eq=False)


@pytest.mark.parametrize("value", [0, -5, 2**53 - 1, -(2**53) + 1])
def test_whole_numbers_are_written_in_full(value: int) -> None:
    """As far as a double tells them apart."""
    assert str(value) == canonical_json(value).decode()


@pytest.mark.parametrize("value", [2**53, -(2**53), 10**30])
def test_integers_beyond_doubles_are_refused(value: int) -> None:
    """A reader with doubles would get another number."""
    with pytest.raises(CanonicalError, match="2\\*\\*53 - 1"):
        canonical_json(value)


def test_the_example_of_section_3_2_2() -> None:
    """Literals and strings together, to the bytes of section 3.2.4; its floats are no part."""
    value: Json = {
        "string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
        "literals": [None, True, False],
    }
    expected = bytes.fromhex(
        "7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72"
        "75 65 2c 66 61 6c 73 65 5d 2c"
        "22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30"
        "30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d"
    )

    assert expected == canonical_json(value)


def test_the_sorting_example_of_section_3_2_3() -> None:
    """Keys sort by their UTF-16 code units, so an emoji stands before a Hebrew letter."""
    value: Json = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    expected = [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
    ]

    assert expected == list(json.loads(canonical_json(value)).values())


@pytest.mark.parametrize("given", ["1.4e+9999", "1.5", "NaN", "9223372036854775807"])
def test_the_numbers_of_appendix_d_and_all_floats_are_refused(given: str) -> None:
    """What no double holds has to be a string, and so has what is no whole number."""
    with pytest.raises(CanonicalError, match="expected"):
        canonical_json(json.loads(given))


def test_the_example_of_appendix_e() -> None:
    """A string stays as it is, though it looks like a time or a number."""
    given = '{"time": "2019-01-28T07:45:10Z", "big": "055", "val": "3.5"}'
    expected = '{"big":"055","time":"2019-01-28T07:45:10Z","val":"3.5"}'

    assert expected == canonical_json(json.loads(given)).decode()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('[56, {"d": true, "10": null, "1": [ ]}]', '[56,{"1":[],"10":null,"d":true}]'),
        (
            '{"peach": "This sorting order", "péché": "is wrong according to French", '
            '"pêche": "but canonicalization MUST", "sin": "ignore locale"}',
            '{"peach":"This sorting order","péché":"is wrong according to French",'
            '"pêche":"but canonicalization MUST","sin":"ignore locale"}',
        ),
        (
            '{"1": {"f": {"f": "hi","F": 5} ,"\\n": 56}, "10": { }, "": "empty", "a": { }, '
            '"111": [ {"e": "yes","E": "no" } ], "A": { }}',
            '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},'
            '"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}',
        ),
        ('{"Unnormalized Unicode": "A\\u030a"}', '{"Unnormalized Unicode":"A\u030a"}'),
        (
            '{"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\u000a": "Newline", '
            '"1": "One", "\\u0080": "Control\\u007f", "\\ud83d\\ude02": "Smiley", '
            '"\\u00f6": "Latin Small Letter O With Diaeresis", '
            '"\\ufb33": "Hebrew Letter Dalet With Dagesh", "</script>": "Browser Challenge"}',
            '{"\\n":"Newline","\\r":"Carriage Return","1":"One","</script>":"Browser Challenge",'
            '"\u0080":"Control\u007f","ö":"Latin Small Letter O With Diaeresis",'
            '"€":"Euro Sign","\U0001f602":"Smiley","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
        ),
    ],
    ids=["arrays", "french", "structures", "unicode", "weird"],
)
def test_the_files_of_the_authors_of_the_standard(given: str, expected: str) -> None:
    """The test data in the portal that RFC 8785, appendix I, names."""
    assert expected == canonical_json(json.loads(given)).decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\b\t\n\f\r", '"\\b\\t\\n\\f\\r"'),
        ('"\\', '"\\"\\\\"'),
        ("\x00\x0b\x0e\x1f", '"\\u0000\\u000b\\u000e\\u001f"'),
        ("/\x7f\x80\u2028é", '"/\x7f\x80\u2028é"'),
    ],
)
def test_only_what_must_be_is_escaped(text: str, expected: str) -> None:
    """Section 3.2.2.2: short forms where there are, lower-case digits elsewhere."""
    assert expected == canonical_json(text).decode()


@pytest.mark.parametrize("value", ["\ud800", "a\udfff", ["\ud83d"], {"k": "\ud800"}])
def test_lone_surrogates_are_refused(value: Json) -> None:
    """They are no Unicode text, in values."""
    with pytest.raises(CanonicalError, match="lone surrogate"):
        canonical_json(value)


@pytest.mark.parametrize(
    ("value", "message", "given"),
    [
        (
            "a\udfff",
            "Given text with the lone surrogate '\\udfff', expected valid Unicode; replace it.",
            "a\udfff",
        ),
        (
            {"a": [2**53]},
            "Given the integer 9007199254740992, expected one of at most 2**53 - 1; write a "
            "string.",
            2**53,
        ),
        (
            [Decimal(1)],
            "Given a value of type Decimal, expected JSON without floats; write it as text.",
            Decimal(1),
        ),
        ({1: "a"}, "Given the key 1, expected text; write it as text.", 1),
    ],
)
def test_an_error_names_what_has_no_json(value: Json, message: str, given: object) -> None:
    """What was given, what was expected, what to do; the offending part is the value."""
    with pytest.raises(CanonicalError) as caught:
        canonical_json(value)

    assert (message, given) == (str(caught.value), caught.value.value)


def test_lone_surrogates_in_keys_are_refused() -> None:
    """They are no Unicode text, in keys."""
    with pytest.raises(CanonicalError, match="lone surrogate"):
        canonical_json({"\ud800": 1, "a": 2})


@pytest.mark.parametrize(
    "value",
    [{1: "a"}, {None: "a"}, {("a",): 1}, b"a", bytearray(b"a"), {1, 2}, Decimal(1), 1j],
    ids=repr,
)
def test_what_is_no_json_is_refused(value: object) -> None:
    """Nothing is guessed: bytes, sets, decimals and keys that are no text."""
    with pytest.raises(CanonicalError):
        canonical_json(value)  # type: ignore[arg-type]


def test_errors_carry_the_value() -> None:
    """The offending part stands on the error."""
    with pytest.raises(CanonicalError) as caught:
        canonical_json({"a": [1, 2**60]})

    assert 2**60 == caught.value.value


def test_any_mapping_and_sequence_will_do() -> None:
    """Immutable containers of other libraries work as dicts and lists do."""
    assert b'{"a":[1]}' == canonical_json(UserDict({"a": UserList([1])}))


def test_digest_is_the_sha256_of_the_canonical_json() -> None:
    """Key order and white space do not count."""
    expected = hashlib.sha256(b'{"a":1,"b":[]}').hexdigest()

    assert expected == digest({"b": [], "a": 1})


def test_sha256_of_bytes() -> None:
    """The empty input has the digest that FIPS 180-4's examples give."""
    expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    assert expected == sha256(b"")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("27.5E6"), "27.5E6"),
        (Decimal("1.0E12"), "1.0E12"),
        (Decimal("664E3"), "664E3"),
        (Decimal("2500"), "2500"),
        (Decimal("0.50"), "0.50"),
        (Decimal("-27.5E6"), "-27.5E6"),
        (Decimal("1.0E5"), "1.0E5"),
        (Decimal("2E5"), "2E5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(30), "30"),
        (Fraction(-1, 4), "-1/4"),
    ],
)
def test_stated_values_are_strings_with_their_digits(
    value: Decimal | Fraction, expected: str
) -> None:
    """No digit is added or lost, so that the last significant one can be told."""
    assert {"id": "a.b", "value": expected} == Sample(value=value).content()


def test_figures_of_other_precision_have_other_digests() -> None:
    """A hundred thousand is 1.0E5, 100 thousand is 100E3, and their bounds differ."""
    assert Sample(value=Decimal("1.0E5")).digest != Sample(value=Decimal("100E3")).digest


def test_the_decimal_context_of_the_caller_does_not_count() -> None:
    """No switch is global."""
    expected = Sample(value=Decimal("27.5123E6")).digest

    with localcontext(Context(prec=2, capitals=0)):
        actual = Sample(value=Decimal("27.5123E6")).digest

    assert expected == actual


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("day", date(2025, 11, 18), "2025-11-18"),
        ("kind", Kind.LARGE, "large"),
        ("names", ("a", "b"), ["a", "b"]),
        ("speaker", Named("person.x"), "person.x"),
        ("speakers", (Named("person.x"), Named("person.y")), ["person.x", "person.y"]),
        ("part", Part(3), {"size": 3}),
        ("plain", Plain("x"), {"name": "x"}),
        ("count", 0, 0),
        ("count", 17, 17),
        ("is_open", True, True),
        ("text", "“x”", "“x”"),
    ],
)
def test_content_of_a_field(field: str, value: Any, expected: Json) -> None:
    """Each kind of value has one form; a record with an id stands as its id."""
    assert {"id": "a.b", field: expected} == attrs.evolve(Sample(), **{field: value}).content()


def test_absent_fields_are_left_out() -> None:
    """None, an empty tuple and False are absence."""
    assert {"id": "a.b"} == Sample().content()


def test_fields_that_follow_from_others_are_left_out() -> None:
    """What does not count for equality is no part of the content."""
    assert "derived" not in Sample().content()


def test_the_edition_is_outside_the_digest() -> None:
    """The same record in the next edition has the same digest."""
    assert Sample().digest == Sample(edition="2026.1").digest


def test_a_field_of_a_later_schema_does_not_change_the_digest() -> None:
    """An extra field that is absent leaves the digest of an old record alone."""
    later = attrs.make_class(
        "Named", {"id": attrs.field(), "extra": attrs.field(default=None)}, bases=(Digested,)
    )

    assert Named("a.b").digest == later("a.b").digest


def test_a_field_of_a_later_schema_counts_once_it_is_set() -> None:
    """What is there, is digested."""
    later = attrs.make_class(
        "Named", {"id": attrs.field(), "extra": attrs.field(default=None)}, bases=(Digested,)
    )

    assert Named("a.b").digest != later("a.b", "x").digest


def test_the_digest_covers_type_and_content() -> None:
    """The sha256 of canonical JSON that anyone can make."""
    expected = hashlib.sha256(b'{"id":"a.b","type":"Named"}').hexdigest()

    assert expected == Named("a.b").digest


def test_two_types_of_record_have_two_digests() -> None:
    """The same content in another type is another record."""
    other = attrs.make_class("Other", {"id": attrs.field()}, bases=(Digested,))

    assert Named("a.b").digest != other("a.b").digest


def test_plain_content_takes_any_attrs_class() -> None:
    """Parts that have no digest of their own have content."""
    assert {"name": "x"} == plain_content(Plain("x"))
