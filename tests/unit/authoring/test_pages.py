"""Pages: what a reader sees of HTML and Markdown, as text."""

import pytest

from sco_facts.authoring.pages import page_of


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>It rose\n  5 %.</p><p>So it is.</p>", "It rose 5 %.\n\nSo it is.\n"),
        ("<ul><li>Five <i>cars</i><li>Six</ul>", "Five cars\n\nSix\n"),
        ("<table><tr><th>Loans<td>40,000</tr></table>", "| Loans | 40,000\n"),
        ("<dl><dt>Budget</dt><dd>5 euros</dd><dt>Ships<dd>3</dl>", "Budget: 5 euros\n\nShips: 3\n"),
        ("<tr><td>Loans</td><td>40,000</td></tr>", "| Loans | 40,000\n"),
        ("one<br>two", "one\ntwo\n"),
        ("<head><title>T</title><style>p {}</style></head><body>a<script>x > 1</script>b", "ab\n"),
        ("a</script>b<svg><text>c</text></svg>d", "abd\n"),
        ("5&nbsp;&lt;&#8201;6", "5\xa0<\u20096\n"),
        ("", "\n"),
    ],
)
def test_html_is_taken_as_its_text(content: str, text: str) -> None:
    """Without what no browser shows."""
    page = page_of("a.HTML", content)
    assert page is not None
    assert text == page.text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("# Loans\n\nIt **rose** [5 %](https://example.org).\n", "Loans\n\nIt rose 5 %.\n"),
        ("- Five cars\n- Six\n", "Five cars\n\nSix\n"),
        ("| Loans | 40,000 |\n|---|---|\n| Films | 3 |\n", "| Loans | 40,000 |\n\n| Films | 3 |\n"),
        ("---\ntitle: T\n---\nIt rose.\r\nSo.\n", "It rose.\nSo.\n"),
    ],
)
def test_markdown_is_taken_as_its_text(content: str, text: str) -> None:
    """Without its marks."""
    page = page_of("a.md", content)
    assert page is not None
    assert text == page.text


def test_other_files_are_text_already() -> None:
    """Whatever they are called."""
    assert page_of("a.txt", "<p>") is page_of("md", "**") is None


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        (
            "a.html",
            "<title>Rye</title><p>Home<h1>Loans <b>rise</b></h1><h1>More</h1>",
            "Loans rise",
        ),
        ("a.html", "<title>Loans\n rise</title><h2>News</h2>", "Loans rise"),
        ("a.html", "<p>Loans rise", ""),
        ("a.md", "---\n# a\n---\nHome\n\n# Loans **rise**\r\n\n# More", "Loans rise"),
        ("a.md", "#5 Loans", ""),
    ],
)
def test_the_title_is_the_first_large_heading(name: str, content: str, title: str) -> None:
    """Whatever stands before it, or else what HTML calls the title."""
    page = page_of(name, content)
    assert page is not None
    assert title == page.title
