"""Citations: references in eight styles, footnotes, links to the words, and bibliographies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from sco_facts.errors import AnchorError, CitationError, OperandError
from sco_facts.records import Event, Fact, Measurement, OtherReport, Statement
from sco_facts.sources import Source
from sco_facts.styles import STYLES, Item, day_month_year
from sco_facts.typography import FORMATS, Format, clean, clean_url, percent

Citable = Source | Fact | OtherReport
T = TypeVar("T")

# Above this, browsers' own link makers give the first and the last words only.
_LONGEST_EXACT = 300
_END_WORDS = 5

# A backslash and braces would end or open groups in BibTeX, escaped or not.
_TEX = {
    ord(char): command
    for char, command in {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    }.items()
}  # fmt: skip
# TeX draws each of these pairs as one other character.
_LIGATURES = ("--", "''", "``", "?`", "!`", ",,", "<<", ">>")
_LANGIDS = {"en": "english", "kk": "kazakh", "ru": "russian", "zh": "chinese"}


def cite(
    record_or_source: Citable,
    style: str = "apa",
    *,
    format: str = "text",
    accessed: date | str | None = None,
) -> str:
    """
    Cite a source, or the source of a record, as an entry of a list of references.

    Each source is cited as a news item without author. One whose headline is not known is
    cited by outlet, date and address, with a description where the style wants one.

    Args:
        record_or_source: The source, or a record that has one.
        style: `apa`, `chicago-author-date`, `chicago-notes` (a full note), `mla`, `harvard`,
            `vancouver`, `gb-t-7714` or `gost`.
        format: `text`, `markdown` or `html`.
        accessed: The day on which you read it. Harvard, Vancouver, GB/T 7714 and GOST ask for
            it with every address, so give it there; without it they print none. The other
            styles print it only for a source without a date of its own.

    Returns:
        One line, without the number that some styles put before it in a list.

    Raises:
        CitationError: The style or the format is unknown, or `accessed` is no date.
        OperandError: It is no source and no record that has one.

    Source:
        APA 7, Chicago 17, MLA 9, Cite Them Right 12, Citing Medicine 2, GB/T 7714-2015 and
        GOST R 7.0.5-2008, as their CSL styles print them in en-US; `docs/how-to/cite.md` lists
        the differences.

    Examples:
        >>> from sco_facts.editions import load
        >>> facts = load("2026.1")
        >>> cite(facts["trade.internal"], "mla")
        '“Kazakh PM Bektenov Says SCO Internal Trade Nears $1tln.” Qazinform, 18 Nov. 2025, https://qazinform.com/news/kazakh-pm-bektenov-says-sco-internal-trade-nears-1tln-9e6766.'
        >>> cite(facts.sources["ria-2025-11-18"])
        '[News report]. (2025, November 18). RIA Novosti. https://ria.ru/20251118/shos-2055674913.html'
    """  # noqa: E501
    print_entry = known("style", style, STYLES)
    to: Format = known("format", format, FORMATS)
    source = _source_of(record_or_source)
    title = clean(source.title or "")
    return print_entry(
        Item(
            title=title,
            description="" if title else clean(source.kind),
            outlet=clean(source.publisher),
            published=_date_parts(source.published),
            accessed=_to_date(accessed),
            url=clean_url(source.url),
            language=source.language,
            to=to,
        )
    )


def quote_line(fact: Fact) -> str:
    """
    Give the words of a fact in one line fit for a footnote.

    Returns:
        The quoted words, who says so or did so, the outlet, the date, the paragraph, the
        edition, and the first twelve characters of the digest of the record.

    Raises:
        OperandError: It is no measurement, statement or event.

    Examples:
        >>> from sco_facts.editions import load
        >>> quote_line(load("2026.1")["trade.internal"])
        '“our internal trade nears $1 trillion”, said by Bektenov, Qazinform, 18 November 2025, paragraph 4 (edition 2026.1, sha256 f19a7b1b7b38)'
    """  # noqa: E501
    quote = _fact(fact).quote
    by = ""
    if isinstance(fact, Measurement) and fact.speaker is not None:
        by = f"said by {clean(fact.speaker.name)}"
    if isinstance(fact, Statement) and fact.actor is not None:
        by = f"{clean(fact.act)} by {clean(fact.actor.name)}"
    day = day_month_year(_date_parts(fact.source.published)) or "no date"
    parts = (f"“{clean(quote.text)}”", by, clean(fact.source.publisher), day)
    line = ", ".join(part for part in (*parts, f"paragraph {quote.paragraph}") if part)
    edition = f"edition {clean(fact.edition)}, " if fact.edition else ""
    return f"{line} ({edition}sha256 {fact.digest[:12]})"


def deep_link(fact: Fact, text: str | None = None) -> str:
    """
    Give the address of the report with a text fragment, which opens it at the words.

    A quote of more than 300 characters, or of several paragraphs, is given by its first and
    last words. A browser stops at the first words that fit; every quote of the bundled
    editions stands once in the report, so it needs no words before or after it.

    Args:
        fact: A measurement, statement or event.
        text: The report, if it is at hand. Where the words stand in it more than once, as
            many words before and after are added as tell the place from the others.

    Raises:
        AnchorError: The words do not stand in the text at their offsets.
        OperandError: It is no measurement, statement or event.

    Source:
        WICG, URL Fragment Text Directives (Scroll-To-Text-Fragment), draft community group
        report, 3.2 and 3.3.

    Examples:
        >>> from sco_facts.editions import load
        >>> deep_link(load("2026.1")["transit.growth"]).partition("#")[2]
        ':~:text=Transit%20traffic%20has%20risen%20by%20nearly%202%2Dfold%20in%20the%20past%20five%20years'
    """  # noqa: E501
    quote = _fact(fact).quote
    before = after = ""
    if text is not None:
        if text[quote.start : quote.end] != quote.text:
            raise AnchorError(
                f"Given a text without {quote.text!r} at {quote.start}–{quote.end}, expected the "
                "report that the fact is from; give its text unchanged.",
                value=quote,
            )
        before, after = _context(text, quote.start, quote.end)
    words = quote.text.split()
    is_long = len(quote.text) > _LONGEST_EXACT or "\n" in quote.text
    if is_long and len(words) > 1:
        # Neither end takes more than half, so that the two never overlap.
        count = min(_END_WORDS, len(words) // 2)
        target = [" ".join(words[:count]), " ".join(words[-count:])]
    else:
        target = [" ".join(words)]
    parts = [
        *([f"{_fragment(before)}-"] if before else ()),
        *map(_fragment, target),
        *([f"-{_fragment(after)}"] if after else ()),
    ]
    url = clean_url(fact.source.url)
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(parts)}"


def bibtex(x: Citable | Iterable[Citable], *, accessed: date | str | None = None) -> str:
    """
    Give sources as BibTeX, one entry each, in the order given.

    The entries are `@article` with `entrysubtype = {newspaper}`, for biblatex and pandoc.
    Words with capitals are in braces, so that styles which lower titles keep them.

    Args:
        x: A source or record, or several; a source is given once.
        accessed: The day on which you read them.

    Raises:
        CitationError: `accessed` is no date.
        OperandError: Something is no source and no record that has one.

    Source:
        biblatex manual, 2.1.1 and 2.2.

    Examples:
        >>> from sco_facts.editions import load
        >>> print(bibtex(load("2026.1").sources["worldbank-2019-06-18"]).splitlines()[0])
        @article{worldbank-2019-06-18,
    """
    day = _to_date(accessed)
    entries: list[str] = []
    for key, source in _keyed(x).items():
        fields = {
            "title": _tex_title(clean(source.title or "")),
            "titleaddon": "" if source.title else _tex(clean(source.kind)),
            "journaltitle": _tex(clean(source.publisher)),
            "date": source.published or "",
            # biblatex takes an address as it stands.
            "url": clean_url(source.url),
            "urldate": day.isoformat() if day else "",
            "langid": _LANGIDS.get(source.language.lower().split("-")[0], ""),
            "entrysubtype": "newspaper",
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        entries.append(f"@article{{{key},\n{lines}}}\n")
    return "\n".join(entries)


def ris(x: Citable | Iterable[Citable], *, accessed: date | str | None = None) -> str:
    """
    Give sources as RIS, one record of type NEWS each, in the order given.

    Args:
        x: A source or record, or several; a source is given once.
        accessed: The day on which you read them.

    Raises:
        CitationError: `accessed` is no date.
        OperandError: Something is no source and no record that has one.

    Source:
        RIS format specification, Research Information Systems.

    Examples:
        >>> from sco_facts.editions import load
        >>> print(ris(load("2026.1").sources["ria-2025-11-18"]).splitlines()[0])
        TY  - NEWS
    """
    day = _to_date(accessed)
    records: list[str] = []
    for key, source in _keyed(x).items():
        published = _date_parts(source.published)
        parts = [f"{part:02}" for part in published] + [""] * (4 - len(published))
        tags = {
            "TY": "NEWS",
            "ID": key,
            "TI": clean(source.title or ""),
            "M3": "" if source.title else clean(source.kind),
            "T2": clean(source.publisher),
            "PY": parts[0],
            "DA": "/".join(parts) if published else "",
            "Y2": f"{day:%Y/%m/%d}/" if day else "",
            "LA": clean(source.language),
            "UR": clean_url(source.url),
        }
        lines = "".join(f"{tag}  - {value}\n" for tag, value in tags.items() if value)
        records.append(f"{lines}ER  - \n")
    return "\n".join(records)


def csl_json(
    x: Citable | Iterable[Citable], *, accessed: date | str | None = None
) -> list[dict[str, object]]:
    """
    Give sources as CSL-JSON items, for any other style through a CSL processor.

    Args:
        x: A source or record, or several; a source is given once.
        accessed: The day on which you read them.

    Returns:
        One dictionary an item, ready for `json.dumps`. A source without a known headline has
        a `genre`, such as "news report", and no `title`.

    Raises:
        CitationError: `accessed` is no date.
        OperandError: Something is no source and no record that has one.

    Source:
        CSL 1.0.2, input data schema.

    Examples:
        >>> from sco_facts.editions import load
        >>> csl_json(load("2026.1").sources["ria-2025-11-18"])[0]["container-title"]
        'RIA Novosti'
    """
    day = _to_date(accessed)
    items: list[dict[str, object]] = []
    for key, source in _keyed(x).items():
        parts = _date_parts(source.published)
        item: dict[str, object] = {
            "id": key,
            "type": "article-newspaper",
            "title": clean(source.title or ""),
            "genre": "" if source.title else clean(source.kind),
            "container-title": clean(source.publisher),
            "issued": {"date-parts": [list(parts)]} if parts else "",
            "accessed": {"date-parts": [[day.year, day.month, day.day]]} if day else "",
            "URL": clean_url(source.url),
            "language": clean(source.language),
        }
        items.append({name: value for name, value in item.items() if value})
    return items


def known(what: str, given: str, choices: Mapping[str, T]) -> T:
    """
    Look up a style or a format.

    Raises:
        CitationError: There is none of this name.
    """
    if given in choices:
        return choices[given]
    # Only a mistake pays for the import.
    from difflib import get_close_matches

    near = get_close_matches(str(given), choices, n=2, cutoff=0.4)
    hint = f"did you mean {' or '.join(map(repr, near))}?" if near else "choose one of them."
    raise CitationError(
        f"Given the {what} {given!r}, expected one of {', '.join(choices)}; {hint}", value=given
    )


def _source_of(given: object) -> Source:
    if isinstance(given, Source):
        return given
    if isinstance(given, Measurement | Statement | Event | OtherReport):
        return given.source
    raise OperandError(
        f"Given a value of type {type(given).__name__}, expected a source, or a measurement, "
        "statement, event or other report; look one up in a catalogue.",
        value=given,
    )


def _fact(given: object) -> Fact:
    if isinstance(given, Measurement | Statement | Event):
        return given
    raise OperandError(
        f"Given a value of type {type(given).__name__}, expected a measurement, statement or "
        "event; only these quote the report.",
        value=given,
    )


def _keyed(x: Citable | Iterable[Citable]) -> dict[str, Source]:
    """Give each source once, by a key that every format can hold."""
    given = [x] if isinstance(x, Citable) or not isinstance(x, Iterable) else x
    keyed: dict[str, Source] = {}
    for source in dict.fromkeys(map(_source_of, given)):
        stem = "".join(
            char if char.isascii() and (char.isalnum() or char in "-.:") else "_"
            for char in source.id
        )
        key, number = stem or "_", 1
        while key in keyed:
            number += 1
            key = f"{stem}-{number}"
        keyed[key] = source
    return keyed


def _to_date(given: date | str | None) -> date | None:
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError):
        raise CitationError(
            f"Given accessed={given!r}, expected a day; write it as 2026-01-05.", value=given
        ) from None


def _date_parts(published: str | None) -> tuple[int, ...]:
    return tuple(map(int, published.split("-"))) if published else ()


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the words before and after that tell a quote from other places with its words."""
    whole = " ".join(text.split()).casefold()
    before, after = text[:start].split(), text[end:].split()
    for count in range(max(len(before), len(after)) + 1):
        first, last = before[len(before) - count :] if count else [], after[:count]
        gap_before = " " if text[start - 1 : start].isspace() else ""
        gap_after = " " if text[end : end + 1].isspace() else ""
    return "", ""


def _fragment(text: str) -> str:
    """Percent-encode as the draft asks: the dash, the comma and the ampersand have a meaning."""
    return "".join(
        char if char.isascii() and (char.isalnum() or char in "._~!*'()") else percent(char)
        for char in text
    )


def _tex(text: str) -> str:
    for pair in _LIGATURES:
        while pair in text:
            text = text.replace(pair, f"{pair[0]}\x00{pair[1]}")
    return text.translate(_TEX).replace("\x00", "{}")


def _tex_title(title: str) -> str:
    words = [
        f"{{{_tex(word)}}}" if _has_capital(word, number) else _tex(word)
        for number, word in enumerate(title.split())
    ]
    return " ".join(words)


def _has_capital(word: str, number: int) -> bool:
    """Tell whether a style that lowers titles would spoil a word; the first letter it keeps."""
    rest = word[1:] if number == 0 else word
    return rest != rest.lower()
