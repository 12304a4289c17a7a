"""Typography: quotes, title case, and what each format escapes."""

import pytest

from sco_facts.citations.typography import (
    FORMATS,
    close,
    quoted,
    title_case,
    to_curly,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" to it', "He said “yes” to it"),
        ("Kazakhstan's trade, members'", "Kazakhstan’s trade, members’"),
        ("A \"b 'c' d\" e", "A “b ‘c’ d” e"),
        ("A ‘b “c” d’ e", "A “b ‘c’ d” e"),
        ("5'10\" tall", '5’10" tall'),
        ('An "open one', 'An "open one'),
        ('"(in brackets)"', "“(in brackets)”"),
        ("\"a 'b c\" d' e", "“a ‘b c” d’ e"),
        ('" a"', '" a"'),
        ("'a b' c", "“a b” c"),
        ("a 'b", "a ’b"),
        ("it's 'so' x", "it’s “so” x"),
        ("'it's so' x", "“it’s so” x"),
        ("the 'ab'c", "the ’ab’c"),
        ("'a'", "“a”"),
        ("X'X", "X’X"),
        ("\"a'b\" 'c'", "“a’b” “c”"),
        ("a ” b", "a ” b"),
        ('a "re"think', "a “re”think"),
        ('"a" 5" b', '“a” 5" b'),
        ('"a" "b', '“a” "b'),
        ("“a ‘b “c” d’ e”", "“a ‘b “c” d’ e”"),
        ("the 'ab'c d", "the ’ab’c d"),
        ("the 'ab FAX", "the ’ab FAX"),
        ('an "open FAX', 'an "open FAX'),
    ],
)
def test_quotes_become_curly_by_their_depth(text: str, expected: str) -> None:
    """Outer ones are double, inner ones single, and apostrophes neither."""
    assert expected == to_curly(text)


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("A title", ".", "A title."),
        ("A title?", ".", "A title?"),
        ("A title!", ".", "A title!"),
        ("A ‘title?’", ".", "A ‘title?’"),
        ("A “title”", ",", "A “title,”"),
        ("Plan X", ".", "Plan X."),
        ("A “title”", ".", "A “title.”"),
        ("A “title?”", ".", "A “title?”"),
        ("A “title”", ";", "A “title”;"),
        ("Version 2.X", ".", "Version 2.X."),
    ],
)
def test_a_mark_is_added_once_and_inside_quotes(text: str, mark: str, expected: str) -> None:
    """As American style has it."""
    assert expected == close(text, mark)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A title", "“A title,”"),
        ("A title!", "“A title!”"),
        ("A title,", "“A title,”"),
        ("A title;", "“A title;”"),
        ("A title:", "“A title:”"),
        ("A title.", "“A title.”"),
        ("Plan X", "“Plan X,”"),
        ("Version 2.X", "“Version 2.X,”"),
        ('A "title"', "“A ‘title’,”"),
        ('A "title?"', "“A ‘title?’”"),
    ],
)
def test_a_quoted_title_has_its_mark_inside(text: str, expected: str) -> None:
    """A mark of its own takes the place of ours."""
    assert expected == quoted(text, ",")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SCO trade nears $1tln", "SCO Trade Nears $1tln"),
        ("a way over the sea: a test of", "A Way over the Sea: A Test Of"),
        ("x-ray of follow-up and/or e-mail", "X-Ray of Follow-up and/or e-Mail"),
        ("is it? the end. an iPhone", "Is It? The End. An iPhone"),
        ("trade", "Trade"),
        ("the COVID19 and 4TH waves", "The COVID19 and 4TH Waves"),
        ("a", "A"),
        ('"a"', '"A"'),
        ("malcolm X and the end", "Malcolm X and the End"),
        ("a file called to.X", "A File Called To.X"),
        ("Kazakhstan's 4th résumé", "Kazakhstan's 4th Résumé"),
        ('"the end" of it', '"The End" of It'),
        ('the "new deal of"', 'The "New Deal of"'),
        ("SCO—a bloc", "SCO—a Bloc"),
        ("the state of naïve élan", "The State of Naïve Élan"),
        ("a é 3é βeta ΔX", "A é 3é Βeta ΔX"),
        ("", ""),
    ],
)
def test_title_case_is_that_of_csl(text: str, expected: str) -> None:
    """Small words stay small, but not first, last, or after a full stop or colon."""
    assert expected == title_case(text)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("text", "<b> & *x* [y] \\ R& D"),
        ("markdown", r"\<b\> & \*x\* \[y\] \\ R& D"),
        ("html", "&lt;b&gt; &amp; *x* [y] \\ R&amp; D"),
    ],
)
def test_a_format_escapes_its_own_marks(form: str, expected: str) -> None:
    """And no others."""
    assert expected == FORMATS[form].text("<b> & *x* [y] \\ R& D")


def test_markdown_escapes_character_references() -> None:
    """They would become the character."""
    assert r"\&amp; \&" == FORMATS["markdown"].text("&amp; &")


def test_a_web_address_is_a_link() -> None:
    """In the formats that have links."""
    url = "https://e.org/?a&b"

    assert "<https://e.org/?a&b>" == FORMATS["markdown"].link(url)
    assert '<a href="https://e.org/?a&amp;b">https://e.org/?a&amp;b</a>' == FORMATS["html"].link(
        url
    )


@pytest.mark.parametrize("url", ["http://e.org", "HTTP://e.org", "HTTPS://e.org"])
def test_a_scheme_is_written_in_any_case(url: str) -> None:
    """The older one too."""
    assert f"<{url}>" == FORMATS["markdown"].link(url)


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_any_other_address_is_text(form: str) -> None:
    """A script is not to be clicked."""
    assert "javascript:alert(1)" == FORMATS[form].link("javascript:alert(1)")
