"""Editing: keys are added to quotes, and nothing else in the file moves."""

import tomllib

import pytest

from sco_facts.authoring import editing
from sco_facts.authoring.editing import add_to_quotes
from sco_facts.errors import EditionError

KEYS = {"start": 3, "end": 8}
ALL = {("measurement", 0): KEYS}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('quote = { text = "rain" }', 'quote = { text = "rain", start = 3, end = 8 }'),
        ("quote={text='rain'}", "quote={text='rain', start = 3, end = 8}"),
        (
            'quote = { text = "a } { # = \\" b" } # why } not',
            'quote = { text = "a } { # = \\" b", start = 3, end = 8 } # why } not',
        ),
        (
            'quote = { text = """two\nlines }""", sentence = 2 }',
            'quote = { text = """two\nlines }""", sentence = 2, start = 3, end = 8 }',
        ),
        ("quote = { text = '''it's }''' }", "quote = { text = '''it's }''', start = 3, end = 8 }"),
        (
            'quote.text = "rain" # here\nid = "x"',
            'quote.text = "rain" # here\nquote.start = 3\nquote.end = 8\nid = "x"',
        ),
        (
            '"quote" . "text" = "rain"',
            '"quote" . "text" = "rain"\n"quote" . start = 3\n"quote" . end = 8',
        ),
        (
            '# [[event]]\n\n  # it\'s\nquote = { text = "x" }',
            '# [[event]]\n\n  # it\'s\nquote = { text = "x", start = 3, end = 8 }',
        ),
        (
            '[measurement.quote]\n  text = "rain"',
            '[measurement.quote]\n  text = "rain"\n  start = 3\n  end = 8',
        ),
        (
            'topics = [\n  "a", # ]\n  "quote = {",\n]\nquote = { text = "x" }',
            'topics = [\n  "a", # ]\n  "quote = {",\n]\nquote = { text = "x", start = 3, end = 8 }',
        ),
    ],
)
def test_keys_are_added_where_the_quote_stands(before: str, after: str) -> None:
    """However it is written, and whatever stands around it."""
    head = "# A comment\n\n[[measurement]] # one\n"

    assert head + after == add_to_quotes(head + before, ALL)


def test_windows_line_ends_stay() -> None:
    """New lines get them too."""
    text = '[[event]]\r\nquote.text = "rain"\r\nid = "x"\r\n'

    assert '[[event]]\r\nquote.text = "rain"\r\nquote.start = 3\r\nid = "x"\r\n' == (
        add_to_quotes(text, {("event", 0): {"start": 3}})
    )


def test_each_quote_gets_its_own_keys() -> None:
    """Tables of one kind need not stand together, and a later one may be first."""
    text = (
        '[[event]]\nquote = { text = "a" }\n[[source]]\nquote = { text = "no" }\n'
        '[[statement]]\nquote = { text = "b" }\n[[event]]\nquote = { text = "c" }\n'
    )
    edited = add_to_quotes(
        text, {("event", 1): {"start": 3}, ("event", 0): {"start": 1}, ("statement", 0): {"end": 2}}
    )

    assert [1, 3] == [row["quote"]["start"] for row in tomllib.loads(edited)["event"]]
    assert 2 == tomllib.loads(edited)["statement"][0]["quote"]["end"]
    assert {"text": "no"} == tomllib.loads(edited)["source"][0]["quote"]


def test_without_keys_nothing_changes() -> None:
    """Not a byte."""
    text = '[[event]]\nquote = { text = "a" }\n'

    assert text == add_to_quotes(text, {("event", 0): {}}) == add_to_quotes(text, {})


@pytest.mark.parametrize(
    "text",
    [
        'measurement = [{ quote = { text = "rain" } }]',
        '[["measurement"]]\nquote = { text = "rain" }',
        '[[measurement]]\n[measurement."quote"]\ntext = "rain"',
    ],
)
def test_an_unusual_quote_is_left_to_its_author(text: str) -> None:
    """The error gives the keys to add by hand."""
    with pytest.raises(EditionError, match=r"measurement\[0\]: start = 3, end = 8"):
        add_to_quotes(text, ALL)


def test_an_edit_that_spoils_the_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever went wrong, the file stays as it was."""
    slot = editing._Slot(0, "}")
    monkeypatch.setattr(editing, "_slots", lambda _: [(("measurement", 0), slot)])

    with pytest.raises(EditionError, match="by hand"):
        add_to_quotes('[[measurement]]\nquote = { text = "rain" }', ALL)
