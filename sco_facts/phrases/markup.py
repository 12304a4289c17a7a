"""Markup to look through: emphasis, tags, entities, LaTeX, list marks and tables."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache

FRACTION_SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
SIGNED_PARTS = {
    unicodedata.normalize("NFKD", sign).replace("⁄", "/"): sign for sign in FRACTION_SIGNS
}
# What ends a phrase in place of a blank line: a list mark, a heading or a row; and a table cell.
ITEM, CELL = "\x1e", "\x1f"

_THIN = "\u2009"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff"
_POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_BULLETS = "-*+•◦‣▪●–—·"
BLOCKS = frozenset(
    """p div li ul ol dl dd dt tr table thead tbody h1 h2 h3 h4 h5 h6 blockquote section article
    figcaption caption hr""".split()
)
# Tags inside a sentence, which is all that does not end it.
_INLINE = """a abbr b bdi big cite code del dfn em font i img ins kbd mark nobr q s samp small span
    strike strong sub sup time tt u var wbr data"""
_TAGS = dict.fromkeys(_INLINE.split(), "") | {"td": CELL, "th": CELL, "br": "\n"}
_COMMANDS = {
    "times": "×", "cdot": "×", "pm": "±", "ge": "≥", "geq": "≥", "geqslant": "≥", "le": "≤",
    "leq": "≤", "leqslant": "≤", "approx": "≈", "sim": "≈", "gt": ">", "lt": "<", "quad": " ",
    "qquad": " ", "percent": "%", "degree": "°", "pounds": "£", "euro": "€",
}  # fmt: skip
# Marks that stand for a break, or for one sign.
_LINE_MARKS = frozenset("item listed head quote rule row".split())
_FIXED = {"head": ITEM, "item": ITEM, "rule": ITEM, "row": ITEM, "cell": CELL, "blank": _THIN} | {
    "": "", "quote": "", "comma": ","
}  # fmt: skip
_WRAPPERS = "boxed|text|textbf|textit|textrm|mathrm|mathbf|mathit|emph|mbox|operatorname"
_SPACED_UNIT = re.compile(r"(?<![^\W\d_])(?:km|[cdm]?m|ft|mi|yd|in)\Z")

# Full-width signs and the digits of other scripts, each for one character of ours.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_DIGITS = {
    zero + digit: ord("0") + digit
    for zero in (0x0660, 0x06F0, 0x0966, 0x09E6)
    for digit in range(10)
}
_SIGNS = {ord("٪"): ord("%"), ord("٫"): ord("."), ord("٬"): ord(",")}
_SAME = _WIDE | _DIGITS | _SIGNS
_OTHER = re.compile("[\uff01-\uff5e\u3000٠-٩۰-۹०-९০-৯٪٫٬]")

# Whether there is anything to look through: quick searches, each for its first character.
_MARKED = re.compile(rf"[{{*_`<&\\|#>\[~†‡§¶{_INVISIBLE}{_POWERS}•◦‣▪●]")
_MATH = re.compile(r"\$[0-9.,]+\$")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_LISTED = re.compile(r"\n[ \t]*(?:(?:[-+–—·]|[0-9]{1,3}[.)])[ \t]|---|===)")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
          (?P<row>^(?=[^\n|]{{1,300}}\|))
        | (?P<rule>^[ \t|:+-]*(?:-{{3,}}|={{3,}})[ \t|:+=-]*$)
        | ^[ \t]*+(?:>(?=[ \t>\n])[ \t]*+(?![\d$€£¥₹]))*+(?:
              (?P<head>[#]{{1,6}}[ \t]+(?:[0-9]+(?:\.[0-9]+)*[.)]?[ \t]+)?)
            | (?P<item>[{_BULLETS}][ \t]+)
            | (?P<listed>[0-9]{{1,3}})[.)][ \t]+)
        | (?P<quote>^[ \t]*+(?:>(?=[ \t>\n])[ \t]*+(?![\d$€£¥₹]))++)
        | (?P<line>\r?\n)
        | (?P<cell>\|)
        | <!--[^\n]{{0,500}}?-->
        | <sup>[ ]*(?P<raised>\[?[0-9]{{1,3}}\]?)[ ]*</sup>
        | <(?P<tag>/?[A-Za-z][A-Za-z0-9_-]*)(?:[\s/][^<>\n]{{0,500}})?>
        | (?P<entity>&(?:[#][0-9]{{1,7}}|[#][xX][0-9a-fA-F]{{1,6}}|[A-Za-z]{{2,8}}[0-9]{{0,2}});)
        | \\[td]?frac\{{(?P<above>[0-9]{{1,4}})\}}\{{(?P<below>[0-9]{{1,4}})\}}
        | \^\{{(?P<exponent>[0-9]{{1,3}})\}}
        | \\(?P<wrapper>{_WRAPPERS})\{{
        | \\(?P<command>[A-Za-z]+)(?![A-Za-z])
        | \\(?P<escaped>[$%&#_{{}}~^*|<>+.!\[\]()`"'\\-])
        | \\(?P<blank>[,;: ])
        | (?P<comma>\{{,\}}) | (?P<closed>\}})
        | \$\$
        | (?P<math>\$(?P<opens>(?=(?!\s)(?:[^$\n\\^{{]{{0,200}}[\\^{{][^$\n]{{0,200}}|[0-9.,]+)
            (?<!\s)\$(?![0-9])))?)
        | (?P<stars>\*+) | (?<![^\W_])_+ | _+(?![^\W_]) | `+ | ~~
        | (?<=\S)\[(?:[0-9]{{1,3}}|[a-z])\](?!\()
        | \[(?=[^\[\]\n]{{1,300}}\]\() | \]\([^()\s]{{0,500}}\)
        | (?<=\S)[†‡§¶]+
        | (?P<power>[{_POWERS}]+)
        | [{_INVISIBLE}]+
        """,
        re.MULTILINE | re.VERBOSE,
    )


def is_clean(text: str) -> bool:
    """Whether a text is one line as it is read, so that nothing in it has to be looked through."""
    return text.isprintable() and not (_OTHER.search(text) or _is_marked(text))


def _is_marked(text: str) -> bool:
    found = _MARKED.search(text) or _MATH.search(text) or _LISTED.search(f"\n{text}")
    return found is not None


class Cleaner:
    """
    Take markup out of text, piece by piece, and keep where each character came from.

    Args:
        is_phrase: Whether the text is a part of a line, which starts with no list mark.
    """

    def __init__(self, *, is_phrase: bool = False) -> None:
        self._is_phrase = is_phrase
        self._ends_row = False
        self._is_after_blank = True
        self._listed = 0

    def clean(self, raw: str) -> tuple[str, list[int], list[int]]:
        """
        Take the markup out of whole lines.

        Returns:
            The text, and for each of its characters where it starts and ends in the piece given;
            empty lists where nothing was taken out.
        """
        given = raw
        if not raw.isascii() and _OTHER.search(raw):
            raw = raw.translate(_SAME)
        if not (self._ends_row or _is_marked(raw)):
            self._is_after_blank = raw.endswith("\n\n") or not raw.strip()
            if raw is given:
                return raw, [], []
            return raw, list(range(len(raw))), list(range(1, len(raw) + 1))
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = self._braces = 0
        self._is_math = False
        for match in _pattern().finditer(raw):
            first, end = match.span()
            new = self._replacement(match, raw)
            if new == match.group():
                continue
            parts += raw[done:first], new
            starts.extend(range(done, first))
            ends.extend(range(done + 1, first + 1))
            # All signs after the first stand behind what they are made of.
            starts += [first, *[end] * (len(new) - 1)] if new else []
            ends.extend([end] * len(new))
            done = end
        parts.append(raw[done:])
        starts.extend(range(done, len(raw)))
        ends.extend(range(done + 1, len(raw) + 1))
        self._is_after_blank = raw.endswith("\n\n") or not raw.strip()
        return "".join(parts), starts, ends

    def _replacement(self, match: re.Match[str], raw: str) -> str:
        kind, text = match.lastgroup or "", match.group()
        if self._is_phrase and kind in _LINE_MARKS:
            return text
        self._ends_row = self._ends_row or kind in ("head", "cell")
        if kind in _FIXED:
            return _FIXED[kind]
        if kind == "line":
            is_break, self._ends_row = self._ends_row, False
            return ITEM + text if is_break else text
        if kind == "listed":
            return self._list_mark(match, raw)
        if kind == "tag":
            # A tag of another program, such as <answer>, ends a phrase too.
            return _TAGS.get(text.strip("</>").split()[0].rstrip("/").lower(), ITEM)
        return self._sign(kind, match, raw)

    def _list_mark(self, match: re.Match[str], raw: str) -> str:
        """Take "2." at the start of a line for a list mark only where a list can be."""
        start, number = match.start(), int(match["listed"])
        before = raw[raw.rfind("\n", 0, max(0, start - 1)) : start]
        is_first = _BLANK_LINE.fullmatch(before) if start else self._is_after_blank
        if not is_first and number != self._listed + 1:
            return match.group()
        self._listed = number
        return ITEM

    def _sign(self, kind: str, match: re.Match[str], raw: str) -> str:
        text, start = match.group(), match.start()
        if kind == "entity":
            sign = html.unescape(text)
            is_hidden = len(sign) == 1 and re.match(f"[{_INVISIBLE}]", sign)
            return "" if is_hidden else text if sign.endswith(";") else sign
        if kind in ("raised", "power"):
            return _raised(match[kind].translate(_AS_POWER), raw, start)
        if kind == "below":
            over = f"{match['above']}/{match['below']}"
            return SIGNED_PARTS.get(over, over)
        if kind == "exponent":
            return f"^{match['exponent']}"
        if kind == "command":
            return _COMMANDS.get(match["command"], text)
        if kind == "escaped":
            return "" if match["escaped"] in "()[]" else match["escaped"]
        if kind == "closed":
            is_ours, self._braces = self._braces > 0, max(0, self._braces - 1)
            return "" if is_ours else text
        if kind in ("math", "opens"):
            is_mark = self._is_math or match["opens"] is not None
            self._is_math = match["opens"] is not None and not self._is_math
            return "" if is_mark else text
        if kind == "stars":
            before, after = raw[start - 1 : start], raw[match.end() : match.end() + 1]
            is_between = (before.isdigit() and after.isdigit()) or (before + after).isspace()
            return text if is_between and before and after else ""
        self._braces += kind == "wrapper"
        return ""


_AS_POWER = str.maketrans("0123456789", _POWERS, "[]")


def _raised(power: str, raw: str, start: int) -> str:
    """Keep the power of "km²" and "10⁶"; other raised digits are the marks of footnotes."""
    before = raw[max(0, start - 4) : start]
    is_power = before.endswith("10") or (power in "²³" and _SPACED_UNIT.search(before))
    return power if is_power else ""
