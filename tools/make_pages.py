"""Write the pages and pictures that docs/ makes from the data, and nothing else."""

from pathlib import Path

import article_page
import fact_pages
import home_page
import record_pages
import reference_pages

import sco_facts as sf

DOCS = Path(__file__).resolve().parent.parent / "docs"
PICTURES = "assets/pictures/"
MARK = "<!-- made by tools/make_pages.py from edition {edition}; change the data, not the page -->"


def pages() -> dict[str, str]:
    """Give the text of every page and picture, by its path in docs/."""
    facts = sf.load()
    made = (
        article_page.pages(facts)
        | fact_pages.pages(facts)
        | record_pages.pages(facts)
        | reference_pages.pages()
    )
    mark = MARK.format(edition=facts.edition)
    marked = {
        name: text.rstrip("\n") + f"\n\n{mark}\n" if name.endswith(".md") else text
        for name, text in made.items()
    }
    return marked | home_page.pages(facts, (DOCS / "index.md").read_text("utf-8"))


def leftovers(made: dict[str, str]) -> list[str]:
    """Name the files that an earlier run made and this one does not."""
    start = MARK.partition("{")[0]
    found = [
        path.relative_to(DOCS).as_posix()
        for path in DOCS.rglob("*")
        if path.parent == DOCS / PICTURES
        or (path.suffix == ".md" and start in path.read_text("utf-8"))
    ]
    return sorted(set(found) - set(made))


def main() -> None:
    made = pages()
    for name, text in made.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    for name in leftovers(made):
        (DOCS / name).unlink()
    print(f"{len(made)} files in {DOCS.name}/ are up to date")


if __name__ == "__main__":
    main()
