"""Text: made harmless to print, short enough for a message, and quoted for a file."""

from importlib import import_module
from unicodedata import category

from sco_facts.errors import CanonicalError

# Invisible, but part of how some scripts are written.
_KEPT = "\u200c\u200d\u00ad"
_LONGEST_REPR = 40


def printable(text: str) -> str:
    r"""
    Make text safe to print on one line, in a terminal or a page.

    Line breaks and tabs become spaces. Other control characters, marks that change the direction
    of writing and lone surrogates become escapes.

    Examples:
        >>> print(printable("a\nb\x1b[31m\u202e"))
        a b\x1b[31m\u202e
    """
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def toml_string(text: str) -> str:
    """
    Write text as a TOML string, with every invisible character escaped.

    Raises:
        CanonicalError: The text has a lone surrogate, which no file in UTF-8 can contain.

    Examples:
        >>> print(toml_string("five “corridors”"))
        "five “corridors”"
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise CanonicalError(
            f"Given {short_repr(text)}, which has a lone surrogate, expected valid Unicode; "
            "replace it.",
            value=text,
        ) from None
    escaped = (
        f"\\{char}" if char in '"\\' else char if char.isprintable() else f"\\U{ord(char):08x}"
        for char in text
    )
    return f'"{"".join(escaped)}"'


def short_repr(value: object) -> str:
    """
    Show the start of a value in a message, however long or deep the value is.

    Examples:
        >>> short_repr(["a", 1])
        "['a', 1]"
    """
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        # Python writes no integer of thousands of digits, and no list a thousand levels deep.
        return f"what is too long to show ({type(value).__name__})"
    return text if len(text) <= _LONGEST_REPR else f"{text[:_LONGEST_REPR]}…"


class Shown:
    """Mixin: show the value as a card in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        # By name: the notebook is on a higher floor, and is imported only when a card is drawn.
        drawn: str = import_module("sco_facts.notebook").draw(self)
        return drawn


def _visible(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char in _KEPT or category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return char
    return char.encode("unicode_escape").decode("ascii")
