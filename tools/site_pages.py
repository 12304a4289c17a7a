"""
A hook of MkDocs that makes the pages, pictures and files of the site from the data.

mkdocs.yml names it. The pages are made anew at each build and are nowhere in docs/.
"""

from __future__ import annotations

import builtins
import os
import re
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import api_pages
import article_page
import card_image
import downloads
import edition_pages
import fact_pages
import glossary
import home_page
import playground
import record_pages
import reference_pages
from writing import ROOT, front, title

import sco_facts as sf
from sco_facts import errors

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

CHOSEN = "trade.internal"  # in the list of the playground
DOCS = ROOT / "docs"
DETAILS = '<details class="mkdocstrings-source"'
# The parts of the navigation are no landmarks of their own.
NESTED = re.compile(r'(<nav class="md-nav" data-md-level="[1-9]")[^>]*>')
OTHER_COLOUR = re.compile(r"[^{}]*\[data-md-color-(?:primary|accent)=(?!custom)[^{}]*\{[^{}]*\}")
# An error, unless it stands in a link already.
ERROR = re.compile(r"<a\b.*?</a>|<code>([A-Z]\w+Error)</code>", re.DOTALL)
BASES = re.compile(r'<p class="doc doc-class-bases">.*?</p>', re.DOTALL)
# What a reader knows of the standard library.
KNOWN = (*vars(builtins), "Enum", "Mapping", "NamedTuple")
SESSION = re.compile(r'<div class="language-pycon highlight">.*?</div>', re.DOTALL)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages that are made into the navigation, in place of their names there."""
    lists = {
        "(figures)": [f"facts/{id}.md" for id in sf.load().measurements],
        "(functions)": [f"reference/{name}.md" for name in api_pages.PAGES],
        "(classes)": [f"reference/{name}.md" for name in api_pages.classes()],
    }
    config.extra["card"] = {"path": card_image.NAME, "alt": card_image.ALT}
    config.nav = filled(config.nav, lists)
    return config


def filled(nav: Any, lists: dict[str, list[str]]) -> Any:
    if isinstance(nav, dict):
        return {title: filled(inner, lists) for title, inner in nav.items()}
    if not isinstance(nav, list):
        return nav
    return [each for part in nav for each in (lists.get(str(part)) or [filled(part, lists)])]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and pictures; the home page takes the place of its source."""
    from mkdocs.structure.files import File  # the tests call `pages` without MkDocs

    made = {**pages(), **downloads.files(), **card_image.files(sf.load())}
    for name, content in made.items():
        written = files.get_file_from_path(name)
        if written is not None:
            files.remove(written)
        files.append(File.generated(config, name, content=content))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Name the files to download, and colour a session of Python as one: prompts and output."""
    repository = os.environ.get("SITE_REPO", "")
    values = {
        "{wheel}": downloads.wheel_name(),
        "{sdist}": downloads.sdist_name(),
        "{repository}": f"<{repository}>" if repository else "unpack the source above",
        # How a session that is run as a test writes an empty line.
        "\n<BLANKLINE>\n": "\n\n",
    }
    for place, value in values.items():
        markdown = markdown.replace(place, value)
    return re.sub(r"^( *)```py(?:thon)?\n(?= *>>>)", r"\1```pycon\n", markdown, flags=re.MULTILINE)


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Let the copy button of a session copy the code alone, and the search find no source code."""
    html = html.replace(DETAILS, f'{DETAILS} data-search-exclude=""')
    html = BASES.sub(known_bases, SESSION.sub(with_code, html))
    if page.file.src_uri != "reference/errors.md":
        html = ERROR.sub(partial(with_error, page), html)
    return html if page.file.src_uri == "glossary.md" else glossary.explained(html)


def known_bases(found: re.Match[str]) -> str:
    """Leave out the bases that are not public, which the reference does not describe."""
    bases = re.findall(r"<code>.*?</code>", found[0], re.DOTALL)
    names = [re.sub(r"<[^>]+>|\[.*", "", base, flags=re.DOTALL) for base in bases]
    public = {*api_pages.classes(), *vars(errors), *KNOWN}
    kept = [base for base, name in zip(bases, names, strict=True) if name in public]
    return f'<p class="doc doc-class-bases">Bases: {", ".join(kept)}</p>' if kept else ""


def with_error(page: Page, found: re.Match[str]) -> str:
    """Link an error to what is said of it."""
    from mkdocs.utils import get_relative_url

    name = found[1]
    if name is None or not hasattr(errors, name):
        return found[0]
    address = get_relative_url("reference/errors/", page.url)
    return f'<a href="{address}#sco_facts.errors.{name}">{found[0]}</a>'


def with_code(block: re.Match[str]) -> str:
    text = unescape(re.sub(r"<[^>]+>", "", block[0]))
    lines = [line[4:] for line in text.splitlines() if line.startswith((">>>", "..."))]
    code = escape("\n".join(lines)).replace("\n", "&#10;")
    return block[0].replace("<div ", f'<div data-copy="{code}" ', 1)


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Mend what the theme has of nested landmarks, and leave out what a page does not need."""
    output = NESTED.sub(r'\1 role="presentation">', output)
    if not page.url.startswith("reference/"):
        output = re.sub(r'<link rel="stylesheet" href="[^"]*_mkdocstrings.css">', "", output)
    parts = re.split(r"(<(pre|textarea|script)\b.*?</\2>)", output, flags=re.DOTALL)
    return "".join(
        part if at % 3 else re.sub(r"\s*\n\s*", "\n", part)
        for at, part in enumerate(parts)
        if at % 3 != 2
    )


def on_post_build(config: MkDocsConfig) -> None:
    """Leave out the comments of our own style, and the theme's colours that are not ours."""
    assets = Path(config.site_dir) / "assets"
    (palette,) = (assets / "stylesheets").glob("palette.*.css")
    palette.write_text(OTHER_COLOUR.sub("", palette.read_text("utf-8")), "utf-8")
    path = assets / "site.css"
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    path.write_text(re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"\s+", " ", text)), "utf-8")


def pages() -> dict[str, str]:
    """Make every page and picture, by its path in the site's sources."""
    facts = sf.load()
    return (
        article_page.pages(facts)
        | fact_pages.pages(facts)
        | record_pages.pages(facts)
        | reference_pages.pages()
        | api_pages.pages()
        | edition_pages.pages()
        | home_page.pages(facts, written("index.md"))
        | {"changelog.md": changelog(), "license.md": licence()}
        | {"playground.md": tried(facts)}
        | {"playground/playground.py": (ROOT / "tools" / "playground.py").read_text("utf-8")}
    )


def written(name: str) -> str:
    """Read a page that is written by hand around a place for what is made."""
    return (DOCS / name).read_text("utf-8")


def tried(facts: sf.Catalogue) -> str:
    """Fill the playground with the facts to choose from, and an example of what it answers."""
    options = "".join(
        f'<option value="{fact.id}"{" selected" * (fact.id == CHOSEN)}>{escape(title(fact))}</option>'
        for fact in facts.measurements.values()
    )
    text = written("playground.md").replace("{facts}", options)
    given = re.search(r"<textarea[^>]*>(.*?)</textarea>", text)
    assert given is not None
    example = f'<div class="play__result">{playground.mark(unescape(given[1]))}</div>'
    return text.replace("{example}", example)


def changelog() -> str:
    """Take the changelog of the repository; of its links only those to pages stay."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    text = re.sub(r"\]\(docs/", "](", text)
    text = re.sub(r"\[([^\]]+)\]\((?:tests|tools|benchmarks)/[^)]*\)", r"\1", text)
    head = front(
        title="Changelog",
        description="What changed in each release, of the code and of the data.",
        search={"boost": 0.5},
    )
    return head + text


def licence() -> str:
    head = front(
        title="License",
        description="MIT for the code and our wording; the words quoted are their publisher's.",
    )
    others = (
        "## What the playground serves\n\n"
        "The playground serves unchanged releases of Pyodide (Mozilla Public License 2.0), which has Python in it (Python Software Foundation License), and of attrs, cattrs (both MIT) and typing_extensions (Python Software Foundation License), with their licences.\n"
    )
    mit, notice = ((ROOT / name).read_text("utf-8") for name in ("LICENSE", "NOTICE"))
    return f"{head}# License\n\nThe licence (in American spelling, license) of the code and of our own wording is the MIT License.\n\n{mit}\n## Notice: the quoted words\n\n{notice}\n{others}"
