"""Text: made harmless to print, clean for a reference, short for a message, quoted for a file."""

from importlib import import_module
from unicodedata import category

from sco_facts.errors import CanonicalError

# Invisible, but part of how some scripts are written; and the marks before Arabic and other
# numbers, which are seen.
_KEPT = "\u200c\u200d\u00ad\u06dd\u070f\u0890\u0891\u08e2" + "".join(map(chr, range(0x600, 0x606)))
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# Characters with a meaning within a line in CommonMark, its tables, strikethrough or math.
_MARKDOWN = {ord(char): f"\\{char}" for char in r"\`*_[]<>|~$#"}
_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_SAFE_IN_URL = "!#$%&'()*+,-./0123456789:;=?@_~"
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
    spaced = (" " if char in "\n\r\t" else char for char in text)
    return "".join(
        char.encode("unicode_escape").decode("ascii") if _is_hidden(char) else char
        for char in spaced
    )


def clean(text: str) -> str:
    r"""
    Make one line of text, without what `printable` would escape.

    Source:
        Unicode Standard Annex #9 and Unicode Technical Report #36 name the characters that hide
        or turn others.

    Examples:
        >>> clean("Trade\n nears\u202e $1tln")
        'Trade nears $1tln'
    """
    valid = text.encode(errors="replace").decode()
    spaced = "".join(" " if char in _SPACES else char for char in valid)
    return " ".join("".join(char for char in spaced if not _is_hidden(char)).split())


def clean_url(url: str) -> str:
    """
    Percent-encode what may not stand in an address.

    Letters of other scripts stay as they are, as in an IRI.

    Source:
        RFC 3986, section 2; RFC 3987, section 3.1.

    Examples:
        >>> clean_url('https://example.org/a b"<c>')
        'https://example.org/a%20b%22%3Cc%3E'
    """
    return "".join(
        char if char.isalnum() or char in _SAFE_IN_URL else percent_encoded(char)
        for char in clean(url)
    )


def escape_html(text: str) -> str:
    """Escape what has a meaning in HTML, in text and in attributes."""
    return text.translate(_HTML)


def escape_markdown(text: str) -> str:
    """Escape what has a meaning within a line of Markdown."""
    # An ampersand before a space begins no character reference.
    return text.translate(_MARKDOWN).replace("&", r"\&").replace(r"\& ", "& ")


def is_web(url: str) -> bool:
    """Whether an address is one of the web, and no script or file."""
    return url.lower().startswith(("https://", "http://"))


def percent_encoded(text: str) -> str:
    """Percent-encode every byte of the text in UTF-8."""
    return "".join(f"%{byte:02X}" for byte in text.encode(errors="replace"))


def toml_string(text: str) -> str:
    """
    Write text as a TOML string, with every invisible character escaped.

    Raises:
        CanonicalError: The text has a lone surrogate, which no file in UTF-8 can contain.

    Examples:
        >>> print(toml_string("five “corridors”"))
        "five “corridors”"
    """
    if text.encode(errors="replace").decode() != text:
        raise CanonicalError(
            f"Given {short_repr(text)}, which has a lone surrogate, expected valid Unicode; "
            "replace it.",
            value=text,
        )
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


def _is_hidden(char: str) -> bool:
    """Whether a character steers a terminal or a reader, or cannot be seen."""
    is_control = category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in _KEPT
    return is_control or ord(char) & 0xFFFE == 0xFFFE  # which is no character
