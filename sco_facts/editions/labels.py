"""Labels: what heads, rows and columns of a text say of its figures: name, unit and time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import cached_property
from typing import NamedTuple

import attrs

from sco_facts.errors import ScoFactsError
from sco_facts.periods import Period
from sco_facts.phrases.finding import Mention, explain
from sco_facts.phrases.markup import is_clean
from sco_facts.phrases.passages import place_of, sentences
from sco_facts.phrases.reading import read
from sco_facts.phrases.symbols import is_measured
from sco_facts.phrases.times import times_of
from sco_facts.phrases.tokens import scan
from sco_facts.quantities.quantity import Quantity
from sco_facts.quantities.unit_table import CURRENCIES

# Why `find` leaves out a figure whose label may have its unit, or one in an accountant's brackets.
_UNITLESS = (
    *("unit in a heading", "bare decimal", "list mark", "unread divisor", "unread scale word"),
)
# "Debt ($bn): 5", "Cost per dose: $5".
_LISTED = re.compile(r"^[^.|\n]*(?:\)|, [^:,.|\n]+|\b[Pp]er \w+): ", re.MULTILINE)
_DIVISOR = re.compile(r".*\b[Pp](er \w+)")
_OPEN = re.compile(r".*\((?=[^)]*$)")
# "Debt ($bn)", "Debt, in $bn".
_UNIT = re.compile(r"(.*?)\s*(?:\((?:in )?([^()]+)\)|,\s+(?:in )?([^,]+))")
_SCALE = re.compile(r"(.*?)\s*\b(thousand|million|billion|trillion|[kmb]n?|000)s?\b\s*(.*)", re.I)
# Between the parts of a head, of which one may be its time.
_BETWEEN = re.compile(r"\s*[:|,]\s+|\s+[-–—]\s+")
_ABOUT = re.compile(r"(?:\w+ )?(?:report|results|figures|review) (?:for|of) (?:the )?", re.I)
# "FIRST QUARTER 2026" is the first quarter of it.
_QUARTER = re.compile(r"\b(quarter|half) (?=\d{4}\b)", re.IGNORECASE)
_MONEY = frozenset(
    """revenue revenues sales turnover profit loss result results ebit ebitda income earnings cost
    costs expenses debt equity assets liabilities cash investment investments capex dividends
    exports imports budget spending backlog loans deposits tax taxes""".split()
)
_NO_MONEY = frozenset("number per ratio margin rate share growth return yield change".split())
_SHORTEST = 27  # in days, of the time that a head is about


class _Table(NamedTuple):
    """The first row of a table, and the line above it."""

    head: list[str]
    caption: str


class Labels:
    r"""
    The labels of a text: heads, rows and columns of tables, and words before a colon.

    Examples:
        >>> labels = Labels("| | 2025 |\n| Costs ($m) | 410 |", None)
        >>> name, period = labels.of(26)
        >>> name, str(period)
        (['Costs'], '2025')
    """

    def __init__(self, text: str, published: date | None) -> None:
        self._text, self._published = text, published
        self._tables: dict[int, _Table] = {}
        table, above, at = None, "", 0
        for line in text.split("\n"):
            if "|" in line:
                table = table or _Table(_cells(line), above)
                self._tables[at] = table
            elif line.strip():
                table, above = None, line
            at += len(line) + 1

    def of(self, at: int) -> tuple[list[str], Period | None]:
        """List the names that labels give a figure, without units; one of them may be its time."""
        labels, _ = self._of_cell(at)
        times = {each: period_of(each, self._published) for each in labels if each}
        told = (_unit_of(each)[0] for each, time in times.items() if time is None)
        return [*filter(None, told)], next(filter(None, times.values()), None)

    def read(self, found: Iterable[Mention]) -> tuple[Mention, ...]:
        """Give figures their units and times by labels, also those that `find` leaves out."""
        figures = {each.start: (each.end, each) for each in found}
        if self._tables or _LISTED.search(self._text):
            left = (each for each in explain(self._text) if each.reason in _UNITLESS)
            figures |= {each.start: (each.end, None) for each in left}
        read = (self._labelled(start, *figures[start]) for start in sorted(figures))
        return tuple(each for each in read if each is not None)

    def time_above(self, at: int) -> Period | None:
        """Find the time of the last head above a place that is about one, as a quarter's report."""
        return next((time for start, time in reversed(self._heads) if start <= at), None)

    @cached_property
    def _heads(self) -> list[tuple[int, Period]]:
        found: list[tuple[int, Period]] = []
        counted, at = sentences(self._text), 0
        for line in self._text.split("\n"):
            if at not in self._tables and place_of(counted, at, at + len(line)).sentence is None:
                for part in _BETWEEN.split(plain(line)):
                    words = _ABOUT.sub("", part)
                    time = period_of(words, self._published) if words else None
                    if time and time.start and time.end and (time.end - time.start).days >= _SHORTEST:
                        found.append((at, time))
            at += len(line) + 1
        return found

    def _of_cell(self, at: int) -> tuple[list[str], _Table | None]:
        """Find the column and row of a figure, or the words before a colon."""
        start = self._text.rfind("\n", 0, at) + 1
        row, table = _cells(self._text[start:at]), self._tables.get(start)
        if table is not None and len(row) > 1:
            return [*table.head[len(row) - 1 : len(row)], row[0]], table
        label, _, behind = row[0].rpartition(":")
        is_label = not behind or re.search(r"\d", behind)
        return [_OPEN.sub("", label).strip("-*•# ") if is_label else ""], None

    def _labelled(self, start: int, end: int, mention: Mention | None) -> Mention | None:
        """Read a figure with its labels; in a sentence it stays as it is."""
        labels, table = self._of_cell(start)
        if not any(labels) or (mention and mention.sentence is not None):
            return mention
        quantity = mention and mention.quantity
        digits = self._text[start:end]
        if mention is None and table and self._text[start - 1 : end + 1] == f"({digits})":
            start, end, digits = start - 1, end + 1, f"-{digits}"
        words = self._text[start:end]
        if quantity is None or (quantity.unit.code == "count" and quantity.counted is None):
            units = (_with_unit(digits, words, _unit_of(each)[1]) for each in labels)
            quantity = next(filter(None, units), quantity)
        above = [_unit_of(each)[1] for each in (table.head[0], table.caption)] if table else []
        if quantity is None and _is_money(labels[-1]):
            units = (_with_unit(digits, words, each) for each in above)
            quantity = next((each for each in units if each and each.unit.code in CURRENCIES), None)
        if quantity is None and table and not any(above) and words == digits and "." not in digits:
            # The unit in a heading is that of other rows.
            quantity = read(digits)
        if quantity is None:
            return None
        mention = mention or Mention(quantity, start, end, words)
        period = mention.period or (self.of(start)[1] if table else None)
        return attrs.evolve(mention, quantity=quantity, period=period)


def _cells(line: str) -> list[str]:
    return [plain(each) for each in line.strip().removeprefix("|").split("|")]


def _is_money(label: str) -> bool:
    """Whether a row is of money, and no count or share, if the head of its table names some."""
    words = set(label.casefold().split())
    return not _MONEY.isdisjoint(words) and _NO_MONEY.isdisjoint(words)


def _unit_of(label: str) -> tuple[str, str]:
    """Take the unit behind a label, or a label that is one, from its words."""
    if divisor := _DIVISOR.fullmatch(label):
        return label, f"p{divisor[1]}"
    match = _UNIT.fullmatch(label)
    name, unit = (match[1], match[2] or match[3]) if match else ("", label)
    return (name, unit) if _with_unit("2", "2", unit) else (label, "")


def _with_unit(digits: str, words: str, unit: str) -> Quantity | None:
    """Read digits with the unit of a label, such as "%", "EUR million" or "$bn"."""
    scaled = _SCALE.fullmatch(unit)
    if scaled is None:
        phrases = [f"{digits} {unit}", f"{unit}{digits}"]
    else:
        scale = "thousand" if scaled[2] == "000" else scaled[2]
        money = scaled[1] or scaled[3]
        phrases = [f"{digits} {scale} {money}".strip(), f"{money}{digits} {scale}"]
    # A lone letter may be a unit, a scale or a name.
    for phrase in () if len(unit) < 2 and unit.isalnum() or not unit else phrases:
        with suppress(ScoFactsError):
            quantity = read(phrase)
            is_rate = "/" in quantity.unit.code
            if is_rate or (quantity.counted is None and (scaled or quantity.unit.code != "count")):
                return attrs.evolve(quantity, figure=attrs.evolve(quantity.figure, text=words))
    return None


def period_of(words: str, published: date | None) -> Period | None:
    """Read time words on their own, with or without their preposition, also as of a head."""
    for lead in ("", "in "):
        tokens = list(scan([lead + _QUARTER.sub(r"\1 of ", words)], is_phrase=True))
        for time in times_of(tokens, is_measured, published):
            if time.end == len(tokens):
                return attrs.evolve(time.period, words=words)
    return None


def plain(text: str) -> str:
    """Write text without markup, and with one blank for any white space."""
    if is_clean(text):
        return " ".join(text.split())
    # A list of all tokens would take more memory than the records of a large edition.
    words = ((" " if each.space else "") + each.text for each in scan([text], is_phrase=True))
    return "".join(words).strip()
