"""Citations: references in eight styles, footnotes, and links to the words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from sco_facts.citations.bibliographies import Citable, source_of
from sco_facts.citations.fragments import around, text_directive
from sco_facts.citations.styles import STYLES, date_fields, fields_of, fill_in
from sco_facts.citations.typography import FORMATS
from sco_facts.editions.loading import available_editions
from sco_facts.errors import OperandError, not_among
from sco_facts.records.facts import Event, Fact, Measurement, Statement
from sco_facts.text import clean, clean_url

T = TypeVar("T")


def cite(
    record_or_source: Citable,
    style: str = "apa",
    *,
    format: str = "text",
    accessed: date | str | None = None,
) -> str:
    """
    Cite a source, or the source of a record, as an entry of a list of references.

    Each source is cited as a news item without an author. If its headline is not known, it is
    cited by outlet, date and address, with a description if the style asks for one.

    Args:
        record_or_source: The source, or a record that has one.
        style: `apa`, `chicago-author-date`, `chicago-notes` (a full note), `mla`, `harvard`,
            `vancouver`, `gb-t-7714` or `gost`.
        format: `text`, `markdown` or `html`.
        accessed: The day on which you read it. Harvard, Vancouver, GB/T 7714 and GOST require
            it with every address; without it, they print none. The other styles print it only
            for a source without a date of its own.

    Returns:
        One line, without the number that some styles put before each entry.

    Raises:
        ChoiceError: The style or the format is unknown.
        RecordError: `accessed` is not a day.
        OperandError: It is neither a source nor a record that has one.

    Source:
        APA 7, Chicago 17, MLA 9, Cite Them Right 12, Citing Medicine 2, GB/T 7714-2015 and
        GOST R 7.0.5-2008, as their CSL styles print them in en-US; `docs/how-to/cite.md` lists
        the differences.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> facts = load("2026.1")
        >>> cite(facts["trade.internal"], "mla")
        '“Kazakh PM Bektenov Says SCO Internal Trade Nears $1tln.” Qazinform, 18 Nov. 2025, https://qazinform.com/news/kazakh-pm-bektenov-says-sco-internal-trade-nears-1tln-9e6766.'
        >>> cite(facts.sources["ria-2025-11-18"])
        '[News report]. (2025, November 18). RIA Novosti. https://ria.ru/20251118/shos-2055674913.html'
    """
    news, to = look_up("style", style, STYLES).news, look_up("format", format, FORMATS)
    return to.line(fill_in(news, fields_of(source_of(record_or_source), accessed), to))


def cite_package(style: str = "apa", edition: str | None = None, *, format: str = "text") -> str:
    """
    Cite the library and an edition; cite the report beside it for its figures.

    Args:
        style: One of the styles of `cite`.
        edition: The name of a bundled edition; `None` is the newest one installed.
        format: `text`, `markdown` or `html`.

    Returns:
        One line: the library as software, with its version and the date of the edition, then
        the edition with the sha256 of its file.

    Raises:
        ChoiceError: The style, the edition or the format is unknown.

    Source:
        The eight styles' forms for software; `docs/how-to/cite.md` lists the differences from
        what their CSL styles print.

    Examples:
        >>> cite_package("apa", "2026.1")
        'The sco_facts authors. (2026). sco_facts (Version ...) [Computer software]. Edition ...'
    """
    # Lazy import: slow, and needed only here.
    from importlib.metadata import version

    software, to = look_up("style", style, STYLES).software, look_up("format", format, FORMATS)
    by_name = {each.name: each for each in available_editions()}
    chosen = look_up("edition", next(reversed(by_name)) if edition is None else edition, by_name)
    authors = "The sco_facts authors"
    fields = date_fields(chosen.released) | {
        "authors": authors,
        "authors_capitals": authors.upper(),
        "name": "sco_facts",
        "version": version("sco_facts"),
    }
    entry = fill_in(software, fields, to)
    return f"{entry} Edition {chosen.name}, sha256 {chosen.sha256}."


def quote_line(fact: Fact) -> str:
    """
    Write the words of a fact in one line, for a footnote.

    Returns:
        The quoted words, who says so or did so, the outlet, the date, the paragraph, the
        edition, and the first twelve characters of the digest of the record.

    Raises:
        OperandError: It is not a measurement, statement or event.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> quote_line(load("2026.1")["trade.internal"])
        '“our internal trade nears $1 trillion”, said by Bektenov, Qazinform, 18 November 2025, paragraph 4 (edition 2026.1, sha256 c262f5adee59)'
    """  # noqa: E501
    quote = fact_of(fact).quote
    parts = [f"“{clean(quote.text)}”"]
    if isinstance(fact, Measurement) and fact.speaker is not None:
        parts.append(f"said by {clean(fact.speaker.name)}")
    if isinstance(fact, Statement) and fact.actor is not None:
        parts.append(f"{clean(fact.act)} by {clean(fact.actor.name)}")
    day = date_fields(fact.source.published)["long"] or "no date"
    paragraph = "" if quote.paragraph is None else f"paragraph {quote.paragraph}"
    parts += [clean(fact.source.publisher), day, paragraph]
    line = ", ".join(part for part in parts if part)
    edition = f"edition {clean(fact.edition)}, " if fact.edition else ""
    return f"{line} ({edition}sha256 {fact.digest[:12]})"


def deep_link(fact: Fact, text: str | None = None) -> str:
    """
    Return the address of the report with a text fragment, which opens the page at the words.

    A quote of more than 300 characters, or of several paragraphs, is shortened to its first and
    last words. A browser stops at the first match; every quote of the bundled editions is unique
    in its report, so it needs no words before or after it.

    Args:
        fact: A measurement, statement or event.
        text: The text of the report, if you have it. If the words occur more than once, as many
            words before and after are added as make the place unique.

    Raises:
        RecordError: The words are not in the text at their offsets.
        OperandError: It is not a measurement, statement or event.

    Source:
        WICG, URL Fragment Text Directives (Scroll-To-Text-Fragment), draft community group
        report, sections "Syntax" and "Finding Ranges in a Document".

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> deep_link(load("2026.1")["transit.growth"]).partition("#")[2]
        ':~:text=Transit%20traffic%20has%20risen%20by%20nearly%202%2Dfold%20in%20the%20past%20five%20years'
    """
    quote = fact_of(fact).quote
    before, after = ("", "") if text is None else around(quote, text)
    url = clean_url(fact.source.url)
    return f"{url}{'' if '#' in url else '#'}{text_directive(quote.text, before, after)}"


def look_up(what: str, given: str, choices: Mapping[str, T]) -> T:
    """Look up a style, a format or an edition by its name, or raise a `ChoiceError`."""
    if given in choices:
        return choices[given]
    raise not_among(choices, what, given)


def fact_of(given: object) -> Fact:
    """Return the fact itself; an `OperandError` if it is none, and so has no quote."""
    if isinstance(given, Measurement | Statement | Event):
        return given
    raise OperandError(
        f"Given a value of type {type(given).__name__}, expected a measurement, statement or "
        "event; only these quote the report.",
        value=given,
    )
