"""The citation styles: how each orders, cuts and punctuates a reference, as templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from string import Formatter
from typing import NamedTuple

from sco_facts.citations.typography import FORMATS, Format, close, quoted, title_case, to_curly
from sco_facts.errors import RecordError
from sco_facts.periods import read_day
from sco_facts.records.sources import Source
from sco_facts.text import clean, clean_url


class Style(NamedTuple):
    """
    The templates of a style, for a news item and for software.

    Each line is a part of the entry, and a part with an empty field is left out. Of alternatives,
    with bars between, the first that is not left out is taken; what stands between plus signs is
    joined by commas, with a full stop at the end. Behind a field, `!i` sets it in italics, `!q`
    puts it in quotes, `!u` links it, and `:.` closes it with a full stop.
    """

    news: str
    software: str


STYLES = {
    # Publication Manual, 7th edition, 9.12, 9.22, 10.1; retrieval of undated pages only: 9.16.
    "apa": Style(
        """
        {lead:.}
        ({year}, {month} {day}). | ({year}, {month}). | ({year}). | (n.d.).
        {outlet!i:.}
        Retrieved {undated_american}, from {link!u} | {link!u}
        """,
        "{authors}. ({year}). {name!i} (Version {version}) [Computer software].",
    ),
    # 17th edition, 14.199, 15.49; access to undated pages only: 14.12.
    "chicago-author-date": Style(
        """
        {outlet!i:.}
        {year}. | n.d.
        {capitals!q:.} | {sentence:.}
        {american}.
        Accessed {undated_american}.
        {link!u}.
        """,
        "{authors}. {year}. {name!i}. Computer software. V. {version}. Released {month} {day}.",
    ),
    # 17th edition, 14.191, 14.199: a full note.
    "chicago-notes": Style(
        """
        {capitals!q:,}
        {outlet!i} + {genre} + {american} | n.d. + accessed {undated_american} + {link!u}
        """,
        "{authors}, {name!i}, computer software, v. {version}, released {month} {day}, {year}.",
    ),
    # Handbook, 9th edition, 5.28, 5.84, 5.111.
    "mla": Style(
        """
        {capitals!q:.} | {sentence:.}
        {outlet!i} + {mla} + {link!u}
        Accessed {undated_mla}.
        """,
        "{authors}. {name!i}. Computer software. Version {version}, {mla}.",
    ),
    # Cite Them Right, 12th edition, newspaper articles.
    "harvard": Style(
        """
        {outlet!i}
        ({year}) {title!q:,} {day_month}. | ({year}), {day_month}. | ({year}) {title!q:.} \
            | ({year}). | (no date) {title!q:.} | (no date).
        Available at: {link!u} (Accessed: {seen_american}). | Available at: {link!u}.
        """,
        "{authors} ({year}) {name!i} (Version {version}) [Computer program].",
    ),
    # Citing Medicine, 2nd edition, chapters 8 and 23.
    "vancouver": Style(
        """
        {headline:.} | [{genre}].
        {plain_outlet}
        [Internet].
        {short} [cited {seen_short}]. | {short}. | [cited {seen_short}].
        Available from: {link!u}
        """,
        "{authors}. {name} [computer software]. Version {version}. {year}.",
    ),
    # GB/T 7714-2015, author and date: 4.4, 8.1, 8.8, 10.2. Without a year of publication the year
    # of reading is the estimate (8.4.3); what the citing author adds is in square brackets (7).
    "gb-t-7714": Style(
        """
        Anon, {year}. | Anon, [{seen_year}]. | Anon.
        {lead}[N/OL]. | [N/OL].
        {outlet_iso}[{seen_iso}]. | {outlet_iso:.} | [{seen_iso}].
        {link!u}.
        """,
        "{authors_capitals}, {year}. {name}: {version}[CP].",
    ),
    # GOST R 7.0.5-2008, in a list of references: sections 7 and 10.
    "gost": Style(
        """
        {lead}
        // {plain_outlet:.}
        {year}.
        {day} {gost_month:.}
        URL: {link!u} (дата обращения: {seen_dotted}). | URL: {link!u}.
        """,
        "{authors}. {name}. Version {version}. {year}.",
    ),
}
_DATES = {
    "american": "{month} {day}, {year} | {month} {year} | {year}",
    "long": "{day} {month} {year} | {month} {year} | {year}",
    "mla": "{day} {mla_month} {year} | {mla_month} {year} | {year}",
    "short": "{year} {short_month} {day} | {year} {short_month} | {year}",
    "day_month": "{day} {month} | {month}",
}
_MONTHS = {
    "month": "January February March April May June July August September October November "
    "December",
    "mla_month": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
    "short_month": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    # The abbreviations of GOST R 7.0.12.
    "russian_month": "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
}


def fields_of(source: Source, accessed: date | str | None) -> dict[str, str]:
    """
    Write what a reference names of a source, as clean plain text; what is unknown is "".

    Raises:
        RecordError: `accessed` is not a day.
    """
    title, publisher = clean(source.title or ""), clean(source.publisher)
    # A description stands in for a headline that is not known.
    genre = "" if title else clean(source.kind)
    sentence = genre[:1].upper() + genre[1:]
    headline, outlet = to_curly(title), to_curly(publisher)
    language = source.language.lower().split("-")[0]
    cased = title_case if language == "en" else str
    published, seen = date_fields(source.published), date_fields(_day(accessed))
    undated = date_fields(None) if source.published else seen
    return {
        **published,
        **{f"seen_{name}": value for name, value in seen.items()},
        **{f"undated_{name}": value for name, value in undated.items()},
        "gost_month": published["russian_month" if language == "ru" else "mla_month"],
        "title": title,
        "capitals": cased(title),
        "headline": headline,
        "genre": genre,
        "sentence": sentence,
        "lead": headline or (sentence and f"[{sentence}]"),
        "publisher": publisher,
        "outlet": to_curly(cased(publisher)),
        "plain_outlet": outlet,
        "outlet_iso": ", ".join(filter(None, (outlet, published["iso"]))),
        "link": clean_url(source.url),
        "language": clean(source.language),
        "primary_language": language,
    }


def _day(given: date | str | None) -> str | None:
    if given is None:
        return None
    if isinstance(given, date):
        # A time has a day too.
        return given.isoformat()[:10]
    try:
        return read_day(given).isoformat()
    except (TypeError, ValueError):
        raise RecordError(
            f"Given accessed={given!r}, expected a day; write it as 2026-01-05.", value=given
        ) from None


@lru_cache(maxsize=256)
def date_fields(day: str | None) -> dict[str, str]:
    """Write a date, as much of it as is known, in each way that a style or a format needs."""
    digits = day.split("-") if day else []
    year, month, number = map(int, [*digits, "0", "0", "0"][:3])
    parts = {
        "year": str(year or ""),
        "day": str(number or ""),
        "iso": day or "",
        "dotted": ".".join(reversed(digits)),
        # RIS has three slashes whatever is known.
        "slashes": "/".join(digits) + "/" * (4 - len(digits)) if day else "",
        **{name: names.split()[month - 1] if month else "" for name, names in _MONTHS.items()},
    }
    return parts | {name: fill_in(each, parts, FORMATS["text"]) for name, each in _DATES.items()}


def fill_in(template: str, fields: Mapping[str, str], to: Format) -> str:
    """Fill in a template of a `Style`, and write it in a format."""
    parts = (_part(line.strip(), fields, to) for line in template.splitlines())
    return " ".join(filter(None, parts))


def _part(part: str, fields: Mapping[str, str], to: Format) -> str:
    listed = [
        next(filter(None, (_filled(each.strip(), fields, to) for each in item.split("|"))), "")
        for item in part.split("+")
    ]
    text = ", ".join(filter(None, listed))
    return f"{text}." if text and len(listed) > 1 and not text.endswith(to.stops) else text


def _filled(template: str, fields: Mapping[str, str], to: Format) -> str:
    made: list[str] = []
    for literal, name, mark, kind in _parsed(template):
        made.append(to.text(literal))
        if name is not None and not fields[name]:
            return ""
        if name is not None:
            made.append(_WRITERS[kind](fields[name], mark or "", to))
    return "".join(made)


@cache
def _parsed(template: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return list(Formatter().parse(template))


_WRITERS: dict[str | None, Callable[[str, str, Format], str]] = {
    None: lambda text, mark, to: to.text(close(text, mark) if mark else text),
    "i": lambda text, mark, to: to.italic(text) + ("" if text.endswith(mark) else mark),
    "q": lambda text, mark, to: to.text(quoted(text, mark)),
    "u": lambda text, _, to: to.link(text),
}
