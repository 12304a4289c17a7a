"""Laws of canonical JSON: it is JSON, it has one form, and the form is stable."""

import json

from hypothesis import given
from hypothesis import strategies as st
from property.strategies import json_values

from sco_facts.canonical import Json, canonical_json, digest


def shuffled(value: Json) -> Json:
    """Give the same JSON with the keys of every object in the reverse order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key]) for key in reversed(value)}
    return [shuffled(each) for each in value] if isinstance(value, list) else value


@given(json_values())
def test_a_reader_gets_the_same_value(value: Json) -> None:
    """Canonical JSON is JSON."""
    assert value == json.loads(canonical_json(value))


@given(json_values())
def test_the_order_of_keys_does_not_count(value: Json) -> None:
    """Equal objects have one form."""
    assert canonical_json(value) == canonical_json(shuffled(value))


@given(json_values())
def test_the_form_is_stable(value: Json) -> None:
    """Read and written again, the bytes are the same."""
    once = canonical_json(value)

    assert once == canonical_json(json.loads(once))


@given(json_values())
def test_it_is_the_compact_form_of_the_standard_library(value: Json) -> None:
    """But for the order of keys beyond the basic plane."""
    expected = json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    assert sorted(expected.encode()) == sorted(canonical_json(value))


@given(st.dictionaries(st.text(st.characters(max_codepoint=0xD7FF)), st.integers(0, 9)))
def test_keys_are_sorted_by_code_point_within_the_basic_plane(value: dict[str, int]) -> None:
    """Below the surrogates, UTF-16 and Unicode have one order."""
    expected = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    assert expected.encode() == canonical_json(value)


@given(st.lists(json_values(), min_size=2, max_size=2))
def test_digests_are_equal_exactly_for_equal_forms(values: list[Json]) -> None:
    """One form, one digest."""
    left, right = values

    assert (canonical_json(left) == canonical_json(right)) is (digest(left) == digest(right))
