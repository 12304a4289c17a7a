"""The citation of the library itself, with the edition that was used."""

from __future__ import annotations

from sco_facts.citations.bibliographies import date_parts
from sco_facts.citations.citing import known
from sco_facts.citations.styles import MLA_MONTHS, MONTHS
from sco_facts.citations.typography import FORMATS
from sco_facts.editions.loading import available_editions

_TEMPLATES = {
    "apa": "{authors}. ({year}). {name} (Version {version}) {kind}.",
    "chicago-author-date": (
        "{authors}. {year}. {name}. Computer software. V. {version}. Released {month} {day}."
    ),
    "chicago-notes": (
        "{authors}, {name}, computer software, v. {version}, released {month} {day}, {year}."
    ),
    "mla": "{authors}. {name}. Computer software. Version {version}, {day} {mla_month} {year}.",
    "harvard": "{authors} ({year}) {name} (Version {version}) {program}.",
    "vancouver": "{authors}. {plain_name} {lower_kind}. Version {version}. {year}.",
    "gb-t-7714": "{capitals}, {year}. {plain_name}: {version}{mark}.",
    "gost": "{authors}. {plain_name}. Version {version}. {year}.",
}


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
    from importlib.metadata import version

    template = known("style", style, _TEMPLATES)
    to = known("format", format, FORMATS)
    by_name = {each.name: each for each in available_editions()}
    chosen = known("edition", next(reversed(by_name)) if edition is None else edition, by_name)
    year, month, day = date_parts(chosen.released)
    authors = "The sco_facts authors"
    entry = template.format(
        authors=to.text(authors),
        capitals=to.text(authors.upper()),
        name=to.italic("sco_facts"),
        plain_name=to.text("sco_facts"),
        kind=to.text("[Computer software]"),
        program=to.text("[Computer program]"),
        lower_kind=to.text("[computer software]"),
        mark=to.text("[CP]"),
        version=to.text(version("sco_facts")),
        year=year,
        month=MONTHS[month - 1],
        mla_month=MLA_MONTHS[month - 1],
        day=day,
    )
    return f"{entry} Edition {chosen.name}, sha256 {chosen.sha256}."
