"""Pages: HTML and Markdown files as their text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from sco_facts.phrases.markup import BLOCKS, CELL, ITEM, Cleaner

_HIDDEN = frozenset("script style title template noscript svg nav".split())
_HTML = (".html", ".htm", ".xhtml")
# A cell of a row, and what is told of a term.
_JOINED = {"td": " | ", "th": " | ", "dd": ": "}
_MARKDOWN = (".md", ".markdown")
_FRONT_MATTER = re.compile(r"\A---\r?\n.*?\n---\r?\n", re.DOTALL)


def page_text(name: str, content: str) -> str | None:
    r"""
    Take the text of a page, with a blank line between paragraphs, items and rows.

    It is `None` if the name of the file does not end as those of HTML or Markdown do.

    Examples:
        >>> page_text("a.html", "<title>T</title><p>It <b>rose</b>\n5&nbsp;%.<p>So it is.")
        'It rose 5\xa0%.\n\nSo it is.\n'
    """
    if not is_page(name):
        return None
    if name.lower().endswith(_HTML):
        page = _Page()
        page.feed(content)
        page.close()
        text = "".join(page.parts)
    else:
        cleaned = Cleaner().clean(_FRONT_MATTER.sub("", content))[0]
        text = re.sub(f" *{CELL} *", " | ", cleaned.replace(ITEM, "\n\n"))
    lines = (line.strip(" \t\r") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def is_page(name: str) -> bool:
    """Tell whether a file is HTML or Markdown, by the end of its name."""
    return name.lower().endswith(_HTML + _MARKDOWN)


class _Page(HTMLParser):
    """Gather what a browser shows as text."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _JOINED:
            self.parts.append(_JOINED[tag])
        else:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self, tag: str) -> None:
        if tag in BLOCKS and tag != "dt":
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
