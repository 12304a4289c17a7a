"""The lines of the fields of an edition file."""

import pytest

from sco_facts.editions.lines import located
from sco_facts.errors import Fault

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


def lines(name: str, text: str, *fields: tuple[str, str | None]) -> list[int | None]:
    """List the lines of fields, each a path and the id of its record."""
    faults = [Fault(path, "value", "", id) for path, id in fields]
    return [each.line for each in located(name, text.encode(), faults)]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("", None),
        ("schema", 2),
        ("unknown", None),
        ("]", None),
        ("measurement[0]", 8),
        ("measurement[0].id", 9),
        ("measurement[0].missing", 8),
        ("measurement[0].quantity.hedge", 10),
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
    assert [line] == lines("a.toml", TOML, (path, None))


def test_a_file_without_tables_has_lines_too() -> None:
    """Its keys stand at the top."""
    assert [2] == lines("a.toml", "schema = 2\nedition = 3", ("edition", None))


def test_a_record_of_json_is_found_by_its_id() -> None:
    """The first of two with the same id."""
    text = '{"x": [\n{"id": "a.b"},\n{"id" : "\u0107"}, {"id": "a.b"}]}'
    fields = ("x[0]", "a.b"), ("x[1]", "\u0107"), ("x", None)

    assert [2, 3, None] == lines("a.JSON", text, *fields)
