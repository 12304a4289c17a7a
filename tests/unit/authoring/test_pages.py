"""Pages: what a reader sees of HTML and Markdown, as text."""

import pytest

from sco_facts.authoring.pages import page_text


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
    assert text == page_text("a.HTML", content)


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
    assert text == page_text("a.md", content)


def test_other_files_are_text_already() -> None:
    """Whatever they are called."""
    assert page_text("a.txt", "<p>") is page_text("md", "**") is None
