"""Text fragments: links that open a page at certain words."""

from __future__ import annotations

from bisect import bisect_left

from sco_facts.errors import RecordError
from sco_facts.records.sources import Quote
from sco_facts.text import percent_encoded

# Browsers that make such links write longer quotes as their first and last words, too.
_LONGEST_EXACT = 300
_END_WORDS = 5
_UNESCAPED = "._~!*'()"


def around(quote: Quote, text: str) -> tuple[str, str]:
    """Split the text of a report around a quote; a `RecordError` if the quote is not there."""
    if text[quote.start : quote.end] != quote.text:
        raise RecordError(
            f"Given a text without {quote.text!r} at {quote.start}–{quote.end}, expected the "
            "report that the fact is from; give its text unchanged.",
            value=quote,
        )
    return text[: quote.start], text[quote.end :]


def text_directive(quote: str, before: str = "", after: str = "") -> str:
    """
    Write the text directive that makes a browser find words on a page.

    A quote of more than 300 characters, or of several paragraphs, is written as its first and
    last five words. Of the text before and after it, as many words are added as it needs.
    """
    words = quote.split()
    left = " ".join(before.split()) + (" " if before[-1:].isspace() else "")
    right = (" " if after[:1].isspace() else "") + " ".join(after.split())
    whole = f"{left}{' '.join(words)}{right}"
    targets = [" ".join(words)]
    if len(words) > 1 and (len(quote) > _LONGEST_EXACT or "\n" in quote):
        # At most half of the words for each end, so that the two never overlap.
        count = min(_END_WORDS, len(words) // 2)
        targets = [" ".join(words[:count]), " ".join(words[-count:])]
        prefix, _ = _context(whole, left, targets[0], "")
        _, suffix = _context(whole, "", targets[1], right)
    else:
        prefix, suffix = _context(whole, left, targets[0], right)
    parts = [_encode(prefix) + "-", *map(_encode, targets), "-" + _encode(suffix)]
    return f":~:text={','.join(each for each in parts if each != '-')}"


def _context(whole: str, left: str, target: str, right: str) -> tuple[str, str]:
    """Add as many words from both sides as make the target unique on the page."""
    before, after, page = left.split(), right.split(), whole.casefold()
    gaps = (" " if left.endswith(" ") else "", " " if right.startswith(" ") else "")

    def around(count: int) -> tuple[str, str]:
        return " ".join(before[-count:] if count else []), " ".join(after[:count])

    def is_enough(count: int) -> bool:
        first, last = around(count)
        for side, words in ((first, before), (last, after)):
            # A browser does not find punctuation alone.
            if 0 < count < len(words) and not any(map(str.isalnum, side)):
                return False
        # Browsers ignore case.
        part = f"{first}{gaps[0]}{target}{gaps[1]}{last}".casefold().strip()
        return part not in page[page.find(part) + 1 :]

    # With more words a place stays unique, so halving finds how many it takes.
    most = 0 if is_enough(0) else max(len(before), len(after))
    return around(bisect_left(range(most), True, lo=min(1, most), key=is_enough))


def _encode(text: str) -> str:
    # Dash, comma and ampersand have a meaning of their own in the directive.
    return "".join(
        char if char.isascii() and (char.isalnum() or char in _UNESCAPED) else percent_encoded(char)
        for char in text
    )
