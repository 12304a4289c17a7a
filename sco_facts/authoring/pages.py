"""Pages: HTML and Markdown files as their text."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser

from sco_facts.phrases.markup import BLOCKS, CELL, ITEM, Cleaner

_HIDDEN = frozenset("script style title template noscript svg".split())
_FRONT_MATTER = re.compile(r"\A---\r?\n.*?\n---\r?\n", re.DOTALL)


def page_text(name: str, content: str) -> str | None:
    r"""
    Take the text of a page, with a blank line between paragraphs, items and rows.

    Args:
        name: The name of its file, whose end says what it is.
        content: What is in it.

    Returns:
        The text; `None` if the file is neither HTML nor Markdown.

    Examples:
        >>> page_text("a.html", "<title>T</title><p>It <b>rose</b>\n5&nbsp;%.<p>So it is.")
        'It rose 5\xa0%.\n\nSo it is.\n'
    """
    ending = os.path.splitext(name.lower())[1]
    if ending in (".html", ".htm", ".xhtml"):
        page = _Page()
        page.feed(content)
        page.close()
        text = "".join(page.parts)
    elif ending in (".md", ".markdown"):
        cleaned = Cleaner().clean(_FRONT_MATTER.sub("", content))[0]
        text = re.sub(f" *{CELL} *", " | ", cleaned.replace(ITEM, "\n\n"))
    else:
        return None
    lines = (line.strip(" \t\r") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


class _Page(HTMLParser):
    """Gather what a browser shows as text."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.parts.append(" | ")
        elif tag in BLOCKS:
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
