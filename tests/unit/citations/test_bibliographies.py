"""BibTeX, RIS and CSL-JSON: other programs read back what was there."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import rispy
from pybtex.database import parse_string

from sco_facts.citations.bibliographies import bibtex, csl_json, ris
from sco_facts.editions.loading import load
from sco_facts.errors import OperandError, RecordError
from sco_facts.records.sources import Source

FACTS = load("2026.1")
TRADE = FACTS["trade.internal"]
RUSSIAN = FACTS.sources["inform-kz-ru-7be8fe"]
TITLES = {
    "Rock & roll 100% #1 a_b $1tln": r"Rock \& roll 100\% \#1 a\_b \$1tln",
    "A {pair of} braces": r"A \{pair of\} braces",
    "A lone { brace": r"A lone \textbraceleft{} brace",
    "A } before {": r"A \textbraceright{} before \textbraceleft{}",
    "A back\\slash ~ ^": r"A back\textbackslash{}slash \textasciitilde{} \textasciicircum{}",
    'He said "yes"': 'He said "yes"',
    "Dashes -- ---": "Dashes -{}- -{}-{}-",
    "Why?` No!`": "Why?{}` {No!{}`}",
    "eBay grows": "{eBay} grows",
    "Kazakh PM says {SCO} grows": r"Kazakh {PM} says {\{SCO\}} grows",
    "SCO grows": "{SCO} grows",
    "Торговля ШОС": "Торговля {ШОС}",
    "上合组织": "上合组织",
}


def make(**changes: Any) -> Source:
    """Make a source like the article."""
    plain: dict[str, Any] = {
        "id": "x", "kind": "news report", "title": "A title", "publisher": "A & B",
        "published": "2025-11-18", "url": "https://example.org/a_b?c=1&d=2%20", "language": "en",
    }  # fmt: skip
    return Source(**{**plain, **changes})


def fields(text: str) -> dict[str, str]:
    """Read the fields of the one entry with pybtex."""
    (entry,) = parse_string(text, "bibtex").entries.values()
    return dict(entry.fields)


def test_the_bibtex_of_the_article() -> None:
    """The whole entry, as it is printed."""
    expected = """\
@article{qazinform-2025-11-18,
  title = {Kazakh {PM} {Bektenov} says {SCO} internal trade nears \\$1tln},
  journaltitle = {Qazinform},
  date = {2025-11-18},
  url = {https://qazinform.com/news/kazakh-pm-bektenov-says-sco-internal-trade-nears-1tln-9e6766},
  urldate = {2026-01-05},
  langid = {english},
  entrysubtype = {newspaper},
}
"""

    assert expected == bibtex(TRADE, accessed="2026-01-05")


@pytest.mark.parametrize(("title", "tex"), TITLES.items())
def test_a_title_survives_bibtex(title: str, tex: str) -> None:
    """Each mark that TeX would act on is written as a command."""
    assert tex == fields(bibtex(make(title=title)))["title"]


def test_an_address_in_bibtex_is_as_it_stands() -> None:
    """The biblatex manual has addresses verbatim."""
    assert "https://example.org/a_b?c=1&d=2%20" == fields(bibtex(make()))["url"]


def test_a_brace_in_an_address_is_percent_encoded() -> None:
    """It would end the field."""
    assert "https://e.org/%7Bx%7D%5C" == fields(bibtex(make(url="https://e.org/{x}\\")))["url"]


def test_bibtex_without_headline_date_and_known_language() -> None:
    """What is not known has no field."""
    read = fields(bibtex(make(title=None, published=None, language="xx")))

    assert {"titleaddon", "journaltitle", "url", "entrysubtype"} == set(read)


@pytest.mark.parametrize(
    ("tag", "langid"), [("en-GB", "english"), ("RU", "russian"), ("zh-Hans-CN", "chinese")]
)
def test_a_language_of_any_region_and_script_has_its_langid(tag: str, langid: str) -> None:
    """A BCP 47 tag begins with the language, and its case has no meaning."""
    assert langid == fields(bibtex(make(language=tag)))["langid"]


@pytest.mark.parametrize("export", [bibtex, ris])
def test_an_empty_line_parts_entries(export: Any) -> None:
    """Each entry is what it is alone."""
    first, second = make(id="a"), make(id="b")

    assert f"{export(first)}\n{export(second)}" == export([first, second])


def test_bibtex_reads_back_every_bundled_source() -> None:
    """As many entries as sources, with their ids as keys."""
    entries = parse_string(bibtex(FACTS.sources.values()), "bibtex").entries

    assert list(FACTS.sources) == list(entries)


def test_the_ris_of_the_article() -> None:
    """The whole record, as it is printed."""
    expected = """\
TY  - NEWS
ID  - qazinform-2025-11-18
TI  - Kazakh PM Bektenov says SCO internal trade nears $1tln
T2  - Qazinform
PY  - 2025
DA  - 2025/11/18/
Y2  - 2026/01/05/
LA  - en
UR  - https://qazinform.com/news/kazakh-pm-bektenov-says-sco-internal-trade-nears-1tln-9e6766
"""

    assert expected + "ER  - \n" == ris(TRADE, accessed="2026-01-05")


@pytest.mark.parametrize("title", TITLES)
def test_a_title_survives_ris(title: str) -> None:
    """RIS has no markup."""
    (read,) = rispy.loads(ris(make(title=title)))

    assert title == read["title"]


@pytest.mark.parametrize(
    ("published", "expected"), [("2025", "2025///"), ("2025-11", "2025/11//"), (None, None)]
)
def test_a_date_in_ris_has_three_slashes(published: str | None, expected: str | None) -> None:
    """What is not known stays empty between them."""
    (read,) = rispy.loads(ris(make(published=published)))

    assert expected == read.get("date")


def test_ris_without_headline_has_the_kind() -> None:
    """The description is the type of work."""
    (read,) = rispy.loads(ris(RUSSIAN))

    assert ("news report", None) == (read["type_of_work"], read.get("title"))


def test_ris_reads_back_every_bundled_source() -> None:
    """As many records as sources."""
    read = rispy.loads(ris(FACTS.sources.values()))

    assert list(FACTS.sources) == [each["id"] for each in read]


def test_the_csl_json_of_the_article() -> None:
    """The item that the goldens of the styles are made from."""
    expected = {
        "id": "qazinform-2025-11-18",
        "type": "article-newspaper",
        "title": "Kazakh PM Bektenov says SCO internal trade nears $1tln",
        "container-title": "Qazinform",
        "issued": {"date-parts": [[2025, 11, 18]]},
        "accessed": {"date-parts": [[2026, 1, 5]]},
        "URL": TRADE.source.url,
        "language": "en",
    }

    assert [expected] == csl_json(TRADE, accessed="2026-01-05")


def test_csl_json_without_headline_has_a_genre() -> None:
    """A style prints it where it wants a description."""
    (item,) = csl_json(RUSSIAN)

    assert "news report" == item["genre"]
    assert {"title", "issued"}.isdisjoint(item)


def test_without_a_day_of_access_none_is_exported() -> None:
    """Nobody is said to have read the page."""
    assert "urldate" not in fields(bibtex(TRADE))
    assert "access_date" not in rispy.loads(ris(TRADE))[0]
    assert "accessed" not in csl_json(TRADE)[0]


def test_csl_json_is_json() -> None:
    """Every value can be written."""
    items = csl_json(FACTS.sources.values())

    assert items == json.loads(json.dumps(items))


@pytest.mark.parametrize("export", [bibtex, ris, csl_json])
def test_a_source_is_given_once(export: Any) -> None:
    """Two records of one report are one entry."""
    assert export(TRADE) == export([TRADE, FACTS["offer.aifc"], TRADE.source])


@pytest.mark.parametrize("export", [bibtex, ris, csl_json])
def test_a_mapping_gives_what_its_ids_stand_for(export: Any) -> None:
    """A catalogue, its sources, or a dictionary of one's own."""
    assert export(FACTS.sources) == export(list(FACTS.sources.values()))
    assert export(FACTS) == export({"a": TRADE}) == export(TRADE.source)


@pytest.mark.parametrize("export", [bibtex, ris, csl_json])
def test_a_time_of_access_is_its_day(export: Any) -> None:
    """No format has a place for the time of day."""
    at = datetime(2026, 1, 5, 23, 59, tzinfo=timezone(timedelta(hours=5)))

    assert export(TRADE, accessed=at) == export(TRADE, accessed="2026-01-05")


@pytest.mark.parametrize("export", [bibtex, ris, csl_json])
def test_no_sources_give_nothing(export: Any) -> None:
    """An empty list is no error."""
    assert not export([])


@pytest.mark.parametrize("export", [bibtex, ris, csl_json])
@pytest.mark.parametrize("given", [5, [FACTS.entities["bektenov"]], "trade.internal"])
def test_only_sources_and_records_are_exported(export: Any, given: Any) -> None:
    """An id, an entity or a number is refused."""
    with pytest.raises(OperandError, match="expected a source"):
        export(given)


@pytest.mark.parametrize("export", [bibtex, ris, csl_json])
def test_a_day_of_access_that_is_none_is_refused(export: Any) -> None:
    """As in a citation."""
    with pytest.raises(RecordError, match="expected a day"):
        export(TRADE, accessed="soon")


def test_two_sources_with_one_key_keep_apart() -> None:
    """Ids that differ only in what a key cannot hold get a number."""
    items = csl_json([make(id="a b"), make(id="a_b"), make(id="a,b")])

    assert ["a_b", "a_b-2", "a_b-3"] == [item["id"] for item in items]


def test_a_key_keeps_what_every_format_can_hold() -> None:
    """Latin letters, digits, and marks that no format gives a meaning."""
    (item,) = csl_json(make(id="AZ.az:09-b_c{d},é"))

    assert "AZ.az:09-b_c_d___" == item["id"]


def test_an_empty_id_has_a_key() -> None:
    """BibTeX needs one."""
    assert bibtex(make(id="")).startswith("@article{_,")


@pytest.mark.parametrize("title", [None, "", "\u200b"])
def test_a_headline_that_nobody_sees_is_none(title: str | None) -> None:
    """The kind of the source stands for it, as in a citation."""
    unseen = make(title=title)

    assert "news report" == fields(bibtex(unseen))["titleaddon"]
    assert "M3  - news report" in ris(unseen)
    assert "news report" == csl_json(unseen)[0]["genre"]
