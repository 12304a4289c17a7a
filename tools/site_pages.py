"""
A hook of MkDocs that makes the pages and pictures of the site from the data.

mkdocs.yml names it. The pages are made anew at each build and are nowhere in docs/.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import article_page
import fact_pages
import home_page
import record_pages
import reference_pages

import sco_facts as sf

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

DOCS = Path(__file__).resolve().parent.parent / "docs"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and pictures; the home page takes the place of its source."""
    from mkdocs.structure.files import File  # the tests call `pages` without MkDocs

    for name, text in pages().items():
        written = files.get_file_from_path(name)
        if written is not None:
            files.remove(written)
        files.append(File.generated(config, name, content=text))
    return files


def pages() -> dict[str, str]:
    """Make every page and picture, by its path in the site's sources."""
    facts = sf.load()
    return (
        article_page.pages(facts)
        | fact_pages.pages(facts)
        | record_pages.pages(facts)
        | reference_pages.pages()
        | home_page.pages(facts, (DOCS / "index.md").read_text("utf-8"))
    )
