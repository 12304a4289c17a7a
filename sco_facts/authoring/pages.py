"""Pages: HTML and Markdown files as their text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from sco_facts.phrases.markup import BLOCKS, CELL, ITEM, Cleaner

_HIDDEN = frozenset("script style title template noscript svg nav".split())
_HTML = (".html", ".htm", ".xhtml")
# A cell of a row, and what is told of a term.
_JOINED = {"td": " | ", "th": " | ", "dd": ": "}
_MARKDOWN = (".md", ".markdown")
_HEAD = re.compile(r"^# +(.*)", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\r?\n.*?\n---\r?\n", re.DOTALL)


class Page(NamedTuple):
    """The text of a page, and its title if a heading or its head has one."""

    text: str
    title: str


def page_of(name: str, content: str) -> Page | None:
    r"""
    Take the text of a page, with a blank line between paragraphs, items and rows, and its title.

    It is `None` if the name of the file does not end as those of HTML or Markdown do.

    Examples:
        >>> page = page_of("a.html", "<title>T</title><p>It <b>rose</b>\n5&nbsp;%.<p>So it is.")
        >>> page.text, page.title
        ('It rose 5\xa0%.\n\nSo it is.\n', 'T')
    """
    if not is_page(name):
        return None
    if name.lower().endswith(_HTML):
        parser = _Parser()
        parser.feed(content)
        parser.close()
        text = "".join(parser.parts)
        title = "".join(parser.heads["h1"] or parser.heads["title"])
    else:
        content = _FRONT_MATTER.sub("", content)
        text = re.sub(f" *{CELL} *", " | ", Cleaner().clean(content)[0].replace(ITEM, "\n\n"))
        head = _HEAD.search(content)
        title = Cleaner().clean(head[1])[0] if head else ""
    lines = (line.strip(" \t\r") for line in text.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
    return Page(text, " ".join(title.split()))


def is_page(name: str) -> bool:
    """Tell whether a file is HTML or Markdown, by the end of its name."""
    return name.lower().endswith(_HTML + _MARKDOWN)


class _Parser(HTMLParser):
    """Gather what a browser shows as text, and the first heading and title."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.heads: dict[str, list[str]] = {"h1": [], "title": []}
        self._head = ""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        if tag in self.heads and not self.heads[tag]:
            self._head = tag
        if tag in _JOINED:
            self.parts.append(_JOINED[tag])
        else:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        self._head = "" if tag == self._head else self._head
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._head:
            self.heads[self._head].append(data)
        if not self._hidden:
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self, tag: str) -> None:
        if tag in BLOCKS and tag != "dt":
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
