"""Text: made harmless to show."""

from importlib import import_module
from unicodedata import category

# Invisible, but part of how some scripts are written.
_KEPT = "\u200c\u200d\u00ad"


def printable(text: str) -> str:
    r"""
    Make text harmless to print: in one line, with what steers a terminal or a reader escaped.

    Control characters, marks that turn the direction of writing and lone surrogates become
    escapes; line breaks and tabs become spaces.

    Examples:
        >>> print(printable("a\nb\x1b[31m\u202e"))
        a b\x1b[31m\u202e
    """
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char in _KEPT or category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return char
    return char.encode("unicode_escape").decode("ascii")


class Shown:
    """Mixin: show the value as a card in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        # By name: the notebook stands on top of the house, and only a notebook pays for it.
        drawn: str = import_module("sco_facts.notebook").draw(self)
        return drawn
