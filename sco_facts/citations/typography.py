"""Typography: curly quotes, title case, closing punctuation, and the three output formats."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from sco_facts.text import escape_html, escape_markdown, is_web

_LIST_MARK = re.compile("^(?:(?=[-+])|([0-9]+)(?=[.)]))")

_DOUBLE = '"“”'
_QUOTES = "\"'“”‘’"
_OPENING = "“‘"
_CLOSING = "”’"
# After these, no quote opens.
_ENDS = frozenset(".,;:!?)]")
# Where quotes of a kind can end.
_ENDINGS = {
    "double": re.compile(r'(?<!\s)["”]'),
    "single": re.compile(r"(?<!\s)['’](?![^\W_])"),
}
# A word that may get a capital: at the start, after a space or a dash, or behind their quotes.
_TITLE_WORD = re.compile(rf"(^|[.?!:][{_QUOTES}]*\s|[\s/–—-])([{_QUOTES}]*)([^\W_]+)")
_STOP_WORDS = frozenset(
    "a about an and as at but by d de down for from in into l nor of on onto or over so the till "
    "to up van via von with yet".split()
)


@attrs.frozen
class Format:
    """
    How an output format writes clean text, italics, a link and the start of a line.

    Its `stops` are what a full stop at the end looks like, behind which no other stands.
    """

    text: Callable[[str], str]
    italic: Callable[[str], str]
    link: Callable[[str], str]
    line: Callable[[str], str] = str
    stops: tuple[str, ...] = (".",)


def _html_link(url: str) -> str:
    shown = escape_html(url)
    return f'<a href="{shown}">{shown}</a>' if is_web(url) else shown


FORMATS = {
    "text": Format(text=str, italic=str, link=str),
    "markdown": Format(
        text=escape_markdown,
        italic=lambda text: f"*{escape_markdown(text)}*",
        link=lambda url: f"<{url}>" if is_web(url) else escape_markdown(url),
        # A dash, a plus, or a number with its mark begins a list.
        line=lambda line: _LIST_MARK.sub(r"\1\\", line),
        stops=(".", ".*", ".>"),
    ),
    "html": Format(
        text=escape_html,
        italic=lambda text: f"<em>{escape_html(text)}</em>",
        link=_html_link,
        stops=(".", ".</em>", ".</a>"),
    ),
}


def close(text: str, mark: str) -> str:
    """End text with a punctuation mark, inside closing quotes; not after another end mark."""
    if text.rstrip("’”").endswith((".", "?", "!")):
        return text
    if text.endswith("”") and mark in (".", ","):
        return f"{text[:-1]}{mark}”"
    return f"{text}{mark}"


def quoted(text: str, mark: str) -> str:
    """Put text in double quotes, those inside it in single ones, and the mark inside."""
    inner = to_curly(text, depth=1)
    has_mark = inner.rstrip("’”").endswith((".", ",", ";", ":", "!", "?"))
    return f"“{inner}{'' if has_mark else mark}”"


def to_curly(text: str, depth: int = 0) -> str:
    """
    Make straight quotes curly, and alternate double and single ones by their depth.

    A straight double quote without a partner stays, as in 5'10".
    """
    # How deep each quote that is open stands; and where the last end of each kind is.
    is_open: dict[str, list[int]] = {"double": [], "single": []}
    ends = {
        kind: max((found.start() for found in pattern.finditer(text)), default=-1)
        for kind, pattern in _ENDINGS.items()
    }

    def curly(match: re.Match[str]) -> str:
        nonlocal depth
        char, place = match[0], match.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        kind = "double" if char in _DOUBLE else "single"
        if is_open[kind] and char not in _OPENING and (kind == "double" or not after.isalnum()):
            depth = is_open[kind][-1]
            # One that was opened inside and has not ended ends here too.
            for depths in is_open.values():
                while depths and depths[-1] >= depth:
                    depths.pop()
            return "’" if depth % 2 else "”"
        is_inside = before.isalnum() or before in _ENDS or after.isspace()
        if char not in _CLOSING and not is_inside and ends[kind] >= place + 2:
            is_open[kind].append(depth)
            depth += 1
            return "“" if depth % 2 else "‘"
        return "’" if char == "'" else char

    return re.sub(f"[{_QUOTES}]", curly, text)


def title_case(text: str) -> str:
    """
    Capitalise the words of an English title, but not articles, prepositions and conjunctions.

    Words with a capital inside or in capitals throughout stay as they are.

    Source:
        CSL 1.0.2, "Title Case Conversion", as pandoc's citeproc reads it.
    """
    last = text.rpartition(" ")[2]
    is_whole = " " in text and not any(char in last for char in '-/–—"“”‘')
    last_starts = len(text) - len(last) if is_whole else -1

    def cased(match: re.Match[str]) -> str:
        lead, quotes, word = match.groups()
        is_last = match.start(2) == last_starts
        is_first = not is_last and (not lead or lead[0] in ".?!:")
        is_main = len(word) > 1 and (is_last or word not in _STOP_WORDS)
        if word == word.lower() and (is_first or is_main):
            word = word[0].upper() + word[1:]
        return f"{lead}{quotes}{word}"

    return _TITLE_WORD.sub(cased, text)
