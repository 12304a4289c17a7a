"""Explain the terms of the glossary where a page first uses them."""

import re
from functools import cache
from html import escape

from writing import ROOT

# The terms that a reader meets with a meaning of their own, and the forms that they take.
TERMS = {
    "hedge": "hedges?", "approximator": "approximators?", "edition": "editions?",
    "digest": "digests?", "pin": "pins?", "typical bounds": "typical bounds",
    "support": "support", "core": "core",
}  # fmt: skip
# Words that mean something else on most pages, so that they are explained only beside each other.
PAIR = ("support", "core")
# Inside these a tooltip would be noise, or a control within a control.
CLOSED = {"a", "abbr", "blockquote", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label",
          "nav", "option", "pre", "q", "script", "style", "summary", "svg", "textarea"}  # fmt: skip


@cache
def definitions() -> dict[str, str]:
    """Read the first sentences of the glossary, by term."""
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    found = {}
    for part in text.split("\n## ")[1:]:
        term, _, body = part.partition("\n\n")
        told = re.sub(r"\[([^\]]+)\]\([^)]*\)|[`*]", r"\1", body.strip().split("\n")[0])
        found[term.lower()] = told
    return found


def explained(html: str) -> str:
    """Give the first use of each term in running text its tooltip."""
    words = set(re.findall(r"\w+", html.lower()))
    open_terms = {term for term in TERMS if term not in PAIR or words.issuperset(PAIR)}
    parts, depth = re.split(r"(<[^>]+>)", html), 0
    for at, part in enumerate(parts):
        tag = re.match(r"<(/?)(\w+)", part)
        if tag is not None:
            depth += (tag[2] in CLOSED) * (-1 if tag[1] else 1)
        elif depth == 0 and part.strip():
            for term in sorted(open_terms):
                titled = f'<abbr title="{escape(definitions()[term])}">\\1</abbr>'
                pattern = rf"(?i)\b({TERMS[term]})\b(?![^<]*</abbr>)"
                parts[at], count = re.subn(pattern, titled, parts[at], count=1)
                open_terms -= {term} if count else set()
    return "".join(parts)
