"""The lines of the fields of an edition file."""

import pytest

from sco_facts.editions.lines import Lines

TOML = """\
# [[measurement]]
schema = 2
notes = '''
[[measurement]]
'''
text = "[[measurement]] '''"

[[measurement]]
id = "a.b"  # quote = 1
quantity = { words = "x",
    hedge = "over" }
[measurement.quote]
text = \"\"\"
[[measurement]]
start = 1\"\"\"
start = 2

[[source]]
id = "s"
[[measurement]]
id = "c.d"
quote.text = "y"
[defaults]
domain = "real"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("", None),
        ("schema", 2),
        ("unknown", None),
        ("measurement[0]", 8),
        ("measurement[0].id", 9),
        ("measurement[0].missing", 8),
        ("measurement[0].quantity.hedge", 11),
        ("measurement[0].quote", 12),
        ("measurement[0].quote.start", 16),
        ("measurement[1].quote.text", 22),
        ("measurement[2].id", None),
        ("source[0].id", 19),
        ("defaults.domain", 24),
    ],
)
def test_a_field_has_its_line(path: str, line: int | None) -> None:
    """Neither a comment nor a string over several lines is taken for a table."""
    assert line == Lines("a.toml", TOML).of(path)


def test_a_file_without_tables_has_lines_too() -> None:
    """Its keys stand at the top."""
    assert 2 == Lines("a.toml", "schema = 2\nedition = 3").of("edition")


def test_a_record_of_json_is_found_by_its_id() -> None:
    """The first of two with the same id."""
    lines = Lines("a.JSON", '{"x": [\n{"id": "a.b"},\n{"id" : "\u0107"}, {"id": "a.b"}]}')

    assert (2, 3, None) == (lines.of("x[0]", "a.b"), lines.of("x[1]", "\u0107"), lines.of("x"))
