"""The citation styles: how each orders, cuts and punctuates a reference to a news item."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from sco_facts.citations.typography import (
    Format,
    close,
    primary_language,
    quoted,
    title_case,
    to_curly,
)

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
MLA_MONTHS = tuple("Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split())
# The abbreviations of GOST R 7.0.12 for Russian references.
_RUSSIAN_MONTHS = tuple("янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split())


@attrs.frozen
class Item:
    """
    What a style prints, as clean plain text; unknown parts are "" or ().

    Args:
        title: The headline.
        description: Used in place of an unknown headline, such as "news report".
        outlet: Who published it.
        published: Year, month and day, as many as are known.
        accessed: The day on which it was read.
        url: The address.
        language: The language, as a BCP 47 tag.
        to: The format to print in.
    """

    title: str
    description: str
    outlet: str
    published: tuple[int, ...]
    accessed: date | None
    url: str
    language: str
    to: Format

    @property
    def is_english(self) -> bool:
        """Whether titles take English title case."""
        return primary_language(self.language) == "en"

    @property
    def genre(self) -> str:
        """The description, if there is no headline."""
        return "" if self.title else self.description

    @property
    def day(self) -> str:
        """The date of publication in digits, as much of it as is known."""
        return "-".join(f"{part:02}" for part in self.published)

    @property
    def seen(self) -> tuple[int, ...]:
        """Year, month and day on which it was read."""
        return self.accessed.timetuple()[:3] if self.accessed else ()

    @property
    def seen_undated(self) -> tuple[int, ...]:
        """The day on which it was read, for a page that has no date of its own."""
        return () if self.published else self.seen

    @property
    def link(self) -> str:
        """The address in the format."""
        return self.to.link(self.url)

    def headline(self) -> str:
        """Return the headline in its own case, without outer quotes."""
        return to_curly(self.title)

    def headline_or_description(self) -> str:
        """Return the headline, or the description in square brackets if there is no headline."""
        return self.headline() or (self.description and f"[{_capitalised(self.description)}]")

    @property
    def sentence(self) -> str:
        """The description as a sentence."""
        return _closed(self.to, _capitalised(self.description), ".")

    def quoted_headline(self, mark: str, *, capitals: bool = False) -> str:
        """Put the headline in quotes, and move the punctuation mark that follows it inside."""
        title = title_case(self.title) if capitals and self.is_english else self.title
        return self.to.text(quoted(title, mark)) if title else ""

    def outlet_name(self, mark: str = "") -> str:
        """Set the outlet in italics and title case, followed by a punctuation mark."""
        name = title_case(self.outlet) if self.is_english else self.outlet
        if not name:
            return ""
        return self.to.italic(to_curly(name)) + ("" if name.endswith(".") and mark == "." else mark)

    def plain_outlet(self, mark: str = "") -> str:
        """Return the outlet in plain text, followed by a punctuation mark."""
        return _closed(self.to, to_curly(self.outlet), mark)


def apa(item: Item) -> str:
    """Cite as APA does (Publication Manual, 7th edition, 9.12, 9.22, 10.1)."""
    lead = item.headline_or_description()
    when = _apa_date(item.published) or "n.d."
    # A date of retrieval is for pages without a date of their own (9.16).
    seen = _american(item.seen_undated) if item.url else ""
    retrieved = f"Retrieved {seen}, from " if seen else ""
    return _join(
        _closed(item.to, lead, "."),
        f"({when}).",
        item.outlet_name("."),
        retrieved + item.link,
    )


def chicago_author_date(item: Item) -> str:
    """Cite as Chicago does in reference lists (17th edition, 14.199, 15.49)."""
    year = str(item.published[0]) if item.published else "n.d."
    lead = item.quoted_headline(".", capitals=True) or item.sentence
    # A date of access is for pages without a date of their own (14.12).
    seen = _american(item.seen_undated)
    return _join(
        item.outlet_name("."),
        _end(year),
        lead,
        f"{_american(item.published)}." if item.published else "",
        f"Accessed {seen}." if seen else "",
        item.link and f"{item.link}.",
    )


def chicago_notes(item: Item) -> str:
    """Cite as Chicago does in a full note (17th edition, 14.191, 14.199)."""
    title = item.quoted_headline(",", capitals=True)
    seen = _american(item.seen_undated)
    rest = (
        item.outlet_name(),
        item.to.text(item.genre),
        _american(item.published) or "n.d.",
        f"accessed {seen}" if seen else "",
        item.link,
    )
    return _join(title, _end(", ".join(part for part in rest if part)))


def mla(item: Item) -> str:
    """Cite as MLA does (Handbook, 9th edition, 5.28, 5.84, 5.111)."""
    lead = item.quoted_headline(".", capitals=True) or item.sentence
    rest = (item.outlet_name(), _reversed(item.published, MLA_MONTHS), item.link)
    seen = _reversed(item.seen_undated, MLA_MONTHS)
    return _join(
        lead,
        _end(", ".join(part for part in rest if part)),
        f"Accessed {seen}." if seen else "",
    )


def harvard(item: Item) -> str:
    """Cite as Harvard does (Cite Them Right, 12th edition, newspaper articles)."""
    year = f"({item.published[0] if item.published else 'no date'})"
    day = _day_month(item.published, MONTHS)
    title = item.quoted_headline("," if day else ".")
    stop = "" if title else "," if day else "."
    seen = f" (Accessed: {_american(item.seen)})" if item.accessed else ""
    return _join(
        item.outlet_name(),
        year + stop,
        title,
        day and f"{day}.",
        f"Available at: {item.link}{seen}." if item.url else "",
    )


def vancouver(item: Item) -> str:
    """Cite as Vancouver does (Citing Medicine, 2nd edition, chapters 8 and 23)."""
    lead = item.headline() or (item.description and f"[{item.description}]")
    day = " ".join(
        str(part) if place != 1 else MONTHS[part - 1][:3]
        for place, part in enumerate(item.published)
    )
    seen = item.accessed
    cited = f"[cited {seen.year} {MONTHS[seen.month - 1][:3]} {seen.day}]" if seen else ""
    dates = f"{day} {cited}".strip()
    return _join(
        _closed(item.to, lead, "."),
        _join(item.plain_outlet(), item.to.text("[Internet].")),
        item.to.text(f"{dates}.") if dates else "",
        f"Available from: {item.link}" if item.url else "",
    )


def gb_t_7714(item: Item) -> str:
    """Cite as GB/T 7714-2015 does, author and date (4.4, 8.1, 8.8, 10.2)."""
    seen = f"[{item.accessed.isoformat()}]" if item.accessed else ""
    # Without a year of publication the year of reading is the estimate (8.4.3).
    year = item.published[0] if item.published else seen and f"[{seen[1:5]}]"
    # What the citing author supplies stands in square brackets (section 7).
    lead = item.headline_or_description()
    where = ", ".join(part for part in (to_curly(item.outlet), item.day) if part) + seen
    return _join(
        item.to.text(f"Anon, {year}." if year else "Anon."),
        item.to.text(f"{lead}[N/OL]."),
        _closed(item.to, where, "."),
        item.link and f"{item.link}.",
    )


def gost(item: Item) -> str:
    """Cite as GOST R 7.0.5-2008 does, in a reference list (sections 7 and 10)."""
    lead = item.headline_or_description()
    months = _RUSSIAN_MONTHS if primary_language(item.language) == "ru" else MLA_MONTHS
    day = _day_month(item.published, months) if len(item.published) > 2 else ""
    seen = f" (дата обращения: {item.accessed:%d.%m.%Y})" if item.accessed else ""
    outlet = item.plain_outlet(".")
    return _join(
        item.to.text(lead),
        outlet and f"// {outlet}",
        f"{item.published[0]}." if item.published else "",
        day and _end(day),
        f"URL: {item.link}{seen}." if item.url else "",
    )


def date_parts(published: str | None) -> tuple[int, ...]:
    """
    Split a date of publication into year, month and day, as far as they are known.

    Examples:
        >>> date_parts("2025-11"), date_parts(None)
        ((2025, 11), ())
    """
    return tuple(map(int, published.split("-"))) if published else ()


def day_month_year(day: tuple[int, ...]) -> str:
    """
    Write a date with its month in words, as much of it as there is.

    Examples:
        >>> day_month_year((2025, 11, 18)), day_month_year((2025, 11))
        ('18 November 2025', 'November 2025')
    """
    return _reversed(day, MONTHS)


STYLES: dict[str, Callable[[Item], str]] = {
    "apa": apa,
    "chicago-author-date": chicago_author_date,
    "chicago-notes": chicago_notes,
    "mla": mla,
    "harvard": harvard,
    "vancouver": vancouver,
    "gb-t-7714": gb_t_7714,
    "gost": gost,
}


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _end(text: str) -> str:
    return text if not text or text.endswith(".") else f"{text}."


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _closed(to: Format, text: str, mark: str) -> str:
    return to.text(close(text, mark)) if text else ""


def _apa_date(day: tuple[int, ...]) -> str:
    if len(day) < 2:
        return _join(*map(str, day))
    return _join(f"{day[0]},", MONTHS[day[1] - 1], *map(str, day[2:]))


def _american(day: tuple[int, ...]) -> str:
    month = [MONTHS[part - 1] for part in day[1:2]]
    return _join(*month, *(f"{part}," for part in day[2:]), *map(str, day[:1]))


def _day_month(day: tuple[int, ...], months: tuple[str, ...]) -> str:
    return " ".join([*map(str, day[2:]), *(months[part - 1] for part in day[1:2])])


def _reversed(day: tuple[int, ...], months: tuple[str, ...]) -> str:
    """Write day, month and year, as far as they are known."""
    return _join(_day_month(day, months), *map(str, day[:1]))
