"""Labels: what heads, rows and columns of a text say of its figures: name, unit and time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import cached_property, lru_cache
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
# "Debt ($bn)", "Debt, in $bn".
_UNIT = re.compile(r"(.*?)\s*(?:\((?:in )?([^()]+)\)|,\s+(?:in )?([^,]+))")
_SCALE = re.compile(
    r"(.*?)\s*\b(thousand|million|billion|trillion|[kmb]n?|000)s?\b\s*(.*)", re.IGNORECASE
)
# Between the parts of a head, of which one may be its time.
_BETWEEN = re.compile(r"\s*[:|,]\s+|\s+[-–—]\s+")
_ABOUT = re.compile(
    r"(?:\w+ )?(?:report|results|figures|review|statement|update) (?:for|of) (?:the )?",
    re.IGNORECASE,
)
# "FIRST QUARTER 2026" is the first quarter of it.
_QUARTER = re.compile(r"\b(quarter|half) (?=\d{4}\b)|\bfull[- ]year (?=\d{4}\b)", re.IGNORECASE)
_MONEY = frozenset(
    """revenue revenues sales turnover profit loss result results ebit ebitda income earnings cost
    costs expenses debt equity assets liabilities cash investment investments capex dividends
    exports imports budget spending expenditure expenditures amortisation amortization
    depreciation inventories inventory provisions receivables payables backlog loans deposits tax
    taxes""".split()
)
_NO_MONEY = frozenset("number per ratio margin rate share growth return yield change".split())
_LEAD = re.compile(r"(?:in|during|for|over) (?:the )?")
_SHORTEST = 27  # in days, of the time that a head is about


class _Table(NamedTuple):
    """The first row of a table, where that starts, and the line above it."""

    head: list[str]
    start: int
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
        # Rows and columns share their labels, so each is read once.
        self._times: dict[str, Period | None] = {}
        table, above, at = None, "", 0
        for line in text.split("\n"):
            if "|" in line:
                table = table or _Table(_cells(line), at, above)
                self._tables[at] = table
            elif line.strip():
                table, above = None, line
            at += len(line) + 1

    def of(self, at: int) -> tuple[list[str], Period | None]:
        """List the names that labels give a figure, without units; one of them may be its time."""
        labels, _ = self._of_cell(at)
        times = {each: self._time_of(each) for each in labels if each}
        told = (_unit_of(each)[0] for each, time in times.items() if time is None)
        return [*filter(None, told)], next(filter(None, times.values()), None)

    def is_listed(self, at: int) -> bool:
        """Whether a row is of one of a kind, which heads its column: "Mali" below "Country"."""
        table = self._of_cell(at)[1]
        return table is not None and any(_unit_of(table.head[0])[:1])

    def is_head(self, at: int) -> bool:
        """Whether a place is in the first row of a table."""
        start = self._text.rfind("\n", 0, at) + 1
        return start in self._tables and self._tables[start].start == start

    def read(self, found: Iterable[Mention]) -> tuple[Mention, ...]:
        """Give figures their units and times by labels, also those that `find` leaves out."""
        figures = [self._labelled(self._dated(each)) for each in found]
        if self._tables or _LISTED.search(self._text):
            left = (each for each in explain(self._text) if each.reason in _UNITLESS)
            added = (self._unitless(each.start, each.end) for each in left)
            figures += [each for each in added if each is not None]
        return tuple(sorted(figures, key=lambda each: each.start))

    def _dated(self, mention: Mention) -> Mention:
        """Give "in the first quarter" the dates of the head above, if that has these words."""
        period = mention.period
        if period is None or period.start or period.end or mention.modality == "forecast":
            return mention
        above = self.time_above(mention.start)
        words = _LEAD.sub("", period.words.lower())
        if above is None or words not in above.words.lower():
            return mention
        dated = attrs.evolve(period, start=above.start, end=above.end)
        return attrs.evolve(mention, period=dated)

    def time_above(self, at: int) -> Period | None:
        """Find the time of the last head above a place that is about one, as a quarter's report."""
        count = bisect_right(self._heads, at, key=lambda head: head[0])
        return self._heads[count - 1][1] if count else None

    def _time_of(self, label: str) -> Period | None:
        if label not in self._times:
            self._times[label] = period_of(label, self._published, is_whole=True)
        return self._times[label]

    @cached_property
    def _heads(self) -> list[tuple[int, Period]]:
        found: list[tuple[int, Period]] = []
        counted, at = sentences(self._text), 0
        for line in self._text.split("\n"):
            if at not in self._tables and place_of(counted, at, at + len(line)).sentence is None:
                for part in _BETWEEN.split(plain(line)):
                    words = _ABOUT.sub("", part)
                    time = period_of(words, self._published, is_whole=True) if words else None
                    if (
                        time
                        and time.start
                        and time.end
                        and (time.end - time.start).days >= _SHORTEST
                    ):
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
        outer, opened, inner = label.rpartition("(")
        if not opened or ")" in inner:
            outer, inner = "", label
        names = (
            [inner, *outer.split(":")[:-1][:1]] if not behind or re.search(r"\d", behind) else [""]
        )
        return [each.strip("-*•# ") for each in names], None

    def _labelled(self, mention: Mention) -> Mention:
        """Read a figure with its labels; in a sentence it stays as it is."""
        labels, table = self._of_cell(mention.start) if mention.sentence is None else ([], None)
        quantity, period = mention.quantity, mention.period
        if not any(labels):
            return mention
        if quantity.unit.code == "count" and quantity.counted is None:
            found = _in_unit(mention.text, mention.text, labels, table)
            quantity = quantity if found is None else found
        if table is not None and period is None:
            period = self.of(mention.start)[1]
        return attrs.evolve(mention, quantity=quantity, period=period)

    def _unitless(self, start: int, end: int) -> Mention | None:
        """Read bare digits with their labels; in brackets they are less than zero."""
        labels, table = self._of_cell(start)
        digits = self._text[start:end]
        if table is not None and self._text[start - 1 : end + 1] == f"({digits})":
            start, end, digits = start - 1, end + 1, f"-{digits}"
        words = self._text[start:end]
        quantity = _in_unit(digits, words, labels, table)
        is_counted = table is not None and not any(_above(table)) and words == digits
        if quantity is None and is_counted and "." not in digits:
            # The unit in a heading is that of other rows.
            quantity = read(digits)
        return None if quantity is None else self._labelled(Mention(quantity, start, end, words))


def _cells(line: str) -> list[str]:
    return [plain(each) for each in line.strip().removeprefix("|").split("|")]


def _above(table: _Table) -> list[str]:
    """List the units that the head of a table has for all of it, or the line above."""
    return [_unit_of(each)[1] for each in (table.head[0], table.caption)]


def _in_unit(
    digits: str, words: str, labels: Iterable[str], table: _Table | None
) -> Quantity | None:
    """Read digits with the unit of a label, or of money with that of the table."""
    *_, row = labels = list(labels)
    units = [(_unit_of(each)[1], False) for each in labels]
    if table is not None and _is_money(row):
        units += [(each, True) for each in _above(table)]
    for unit, is_money in units:
        quantity = _with_unit(digits, words, unit)
        if quantity and not (is_money and quantity.unit.code not in CURRENCIES):
            return quantity
    return None


def _is_money(label: str) -> bool:
    """Whether a row is of money, and no count or share, if the head of its table names some."""
    words = set(label.casefold().split())
    return not _MONEY.isdisjoint(words) and _NO_MONEY.isdisjoint(words)


@lru_cache
def _unit_of(label: str) -> tuple[str, str]:
    """Take the unit behind a label, or a label that is one, from its words."""
    if divisor := _DIVISOR.fullmatch(label):
        return label, f"p{divisor[1]}"
    match = _UNIT.fullmatch(label)
    name, unit = (match[1], match[2] or match[3]) if match else ("", re.sub("^[Ii]n ", "", label))
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
    for phrase in () if (len(unit) < 2 and unit.isalnum()) or not unit else phrases:
        with suppress(ScoFactsError):
            quantity = read(phrase)
            is_rate = "/" in quantity.unit.code
            if is_rate or (quantity.counted is None and (scaled or quantity.unit.code != "count")):
                figure = quantity.figure and attrs.evolve(quantity.figure, text=words)
                return attrs.evolve(quantity, figure=figure)
    return None


def period_of(words: str, published: date | None, *, is_whole: bool = False) -> Period | None:
    """Read the time in words, with or without its preposition: at their end, or all of them."""
    for lead in ("", "in "):
        spelt = _QUARTER.sub(lambda part: f"{part[1]} of " if part[1] else "", words)
        tokens = list(scan([lead + spelt], is_phrase=True))
        for time in times_of(tokens, is_measured, published):
            if time.end == len(tokens) and not (is_whole and time.start > bool(lead)):
                return attrs.evolve(time.period, words=words)
    return None


def plain(text: str) -> str:
    """Write text without markup, and with one blank for any white space."""
    if is_clean(text):
        return " ".join(text.split())
    # A list of all tokens would take more memory than the records of a large edition.
    words = ((" " if each.space else "") + each.text for each in scan([text], is_phrase=True))
    return "".join(words).strip()
