"""The site as a reader meets it: in a real browser, with nothing fetched from elsewhere."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.serving import DESKTOP, PHONE, PUBLIC, ROOT, environment, serve
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

import sco_facts as sf

FACT = "trade.internal"
TITLE = "SCO: internal trade"
WORDS = "our internal trade nears $1 trillion"
REPOSITORY = "https://example.org/sco_facts"
LIGHT, DARK = (255, 255, 255), (0x1E, 0x21, 0x29)
ARTICLE = sf.load()[FACT].source.url


class Anchors(HTMLParser):
    """Collect what a page links to, what it loads, and the places that others can link to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.ids: set[str] = set()
        self.metas: dict[str, str] = {}
        self.canonical: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = {name: value or "" for name, value in attrs}
        self.ids |= {of[name] for name in ("id", "name") if of.get(name)}
        if tag == "a" and "href" in of:
            self.links.add(of["href"])
        elif tag == "link" and of.get("rel") == "canonical":
            self.canonical.append(of["href"])
        elif tag == "link" and of.get("rel") not in ("prev", "next"):
            self.loads.add(of["href"])
        elif tag == "meta" and {"name", "property"} & set(of):
            self.metas[of.get("name") or of["property"]] = of["content"]
        self.loads |= {of[name] for name in ("src", "srcset") if of.get(name)}


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Anchors]:
    """Read every page, by its address in the site."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): Anchors(
            path.read_text("utf-8")
        )
        for path in sorted(site.rglob("*.html"))
    }


def test_every_internal_link_has_its_target(site: Path, pages: dict[str, Anchors]) -> None:
    """A link leads to a file that is there and, if it names a place, to that place."""
    broken = []
    for name, page in pages.items():
        for link in page.links | page.loads:
            target = urlsplit(urljoin(f"http://site/{name}", link))
            if target.netloc != "site":
                continue
            path = unquote(target.path).lstrip("/")
            if name == "404.html" and path == "":
                continue
            file = site / path
            file = file / "index.html" if file.is_dir() else file
            place = unquote(target.fragment)
            if path in pages and place and place not in pages[path].ids | {"__skip"}:
                broken.append(f"{name}: {link}")
            if not file.exists():
                broken.append(f"{name}: {link}")

    assert [] == broken


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Anchors]) -> None:
    assert [] == [each for page in pages.values() for each in page.loads if urlsplit(each).netloc]


def test_only_the_annotated_report_asks_not_to_be_indexed(pages: dict[str, Anchors]) -> None:
    assert ["article/"] == [name for name, page in pages.items() if "robots" in page.metas]
    assert "noindex" == pages["article/"].metas["robots"]


def test_the_annotated_report_names_the_original_as_canonical(pages: dict[str, Anchors]) -> None:
    assert [ARTICLE] == pages["article/"].canonical
    assert ARTICLE in pages["article/"].links


def test_every_page_says_what_it_is(pages: dict[str, Anchors]) -> None:
    """Its title, its description and what others show of it; no two pages the same."""
    told = {name: page for name, page in pages.items() if name != "404.html"}
    titles = [page.metas["og:title"] for page in told.values()]
    descriptions = [page.metas["description"] for page in told.values()]

    assert len(told) == len(set(titles)) == len(set(descriptions))
    assert descriptions == [page.metas["og:description"] for page in told.values()]
    assert [] == [each for each in titles + descriptions if not each.strip()]


def test_every_page_has_its_address_and_is_on_the_map(
    site: Path, pages: dict[str, Anchors]
) -> None:
    """But for the report, whose canonical page is the original, and the page of errors."""
    told = {name: page for name, page in pages.items() if name not in ("404.html", "article/")}
    listed = (site / "sitemap.xml").read_text("utf-8")

    for name, page in told.items():
        assert [f"{PUBLIC}{name}"] == page.canonical
        assert f"{PUBLIC}{name}" == page.metas["og:url"]
        assert f"<loc>{PUBLIC}{name}</loc>" in listed


def test_every_page_has_a_picture_to_show_beside_a_link_to_it(
    site: Path, pages: dict[str, Anchors]
) -> None:
    """Of the size that it says, small, at an absolute address, and with its text."""
    (address,) = {page.metas["og:image"] for page in pages.values()}
    (alt,) = {page.metas["og:image:alt"] for page in pages.values()}
    shown = site / address.removeprefix(PUBLIC)
    size = {tuple(page.metas[f"og:image:{name}"] for name in ("width", "height"))
            for page in pages.values()}  # fmt: skip

    assert address.startswith(PUBLIC)
    with Image.open(shown) as picture:
        assert (1200, 630) == picture.size
    assert {("1200", "630")} == size
    assert shown.stat().st_size < 100_000
    assert "almost doubled" in alt


def test_the_reference_names_nothing_private_and_no_empty_section(site: Path) -> None:
    """What is said of each field stands at the field, and bases that nobody imports stay out."""
    for path in (site / "reference").glob("*/index.html"):
        text = path.read_text("utf-8")
        bases = re.findall(r'doc-class-bases">(.*?)</p>', text, re.DOTALL)

        assert None is re.search(r"<p>(Args|Attributes|Raises|Returns):</p>", text), path
        assert [] == [each for each in bases if re.search(r">(_\w+|Shown|Reported)<", each)], path


def test_a_fact_page_has_its_claim_as_linked_data(site: Path) -> None:
    text = (site / "facts" / FACT / "index.html").read_text("utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)

    assert found is not None
    assert "Claim" in {each["@type"] for each in json.loads(found[1])["@graph"]}


def test_from_a_sentence_to_its_fact_to_a_citation_and_back(
    context: BrowserContext, page: Page
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("article/")
    page.get_by_role("link", name=WORDS).click()
    expect(page).to_have_url(re.compile(rf"/facts/{FACT}/$"))

    block = page.locator(".highlight", has=page.get_by_text("APA 7", exact=True))
    block.hover()
    block.locator("button[data-md-type='copy'], .md-clipboard").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert sf.cite(sf.load()[FACT], "apa") == copied.strip()

    page.get_by_role("link", name="sentence 6 of the report").click()
    expect(page).to_have_url(re.compile(r"/article/#s6$"))
    expect(page.locator("#s6")).to_be_in_viewport()


def test_pointing_at_a_quote_shows_its_bounds(page: Page) -> None:
    page.goto("article/")
    page.get_by_role("link", name=WORDS).hover()

    expect(page.get_by_text("bounds (0, 1) trillion USD").first).to_be_visible()


def search(page: Page, wanted: str) -> None:
    page.goto("")
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.press_sequentially(wanted)


@pytest.mark.parametrize(
    ("wanted", "fact"),
    [
        (FACT, FACT),
        ("transit.railway_corridors", "transit.railway_corridors"),
        ("nears $1 trillion", FACT),
        ("share of global GDP", "economy.gdp_share"),
        ("trade turnover", "trade.kazakhstan_sco"),
    ],
)
def test_search_finds_a_fact_by_its_id_its_words_and_its_subject(
    page: Page, wanted: str, fact: str
) -> None:
    search(page, wanted)

    results = page.locator(".md-search-result__link")
    expect(page.locator(f".md-search-result__link[href*='facts/{fact}/']").first).to_be_visible()
    first = [results.nth(at).get_attribute("href") or "" for at in range(3)]
    assert any(f"facts/{fact}/" in each for each in first)


@pytest.mark.parametrize(
    ("wanted", "page_of_it"),
    [
        ("own article", "tutorial/own-report/"),
        ("license", "license/"),
        ("Measurement", "reference/Measurement/"),
        ("load_file", "reference/editions/"),
        ("1 trillion", f"facts/{FACT}/"),
        ("within", "how-to/compare/"),
    ],
)
def test_search_has_the_page_that_a_reader_wants_first(
    page: Page, wanted: str, page_of_it: str
) -> None:
    search(page, wanted)

    expect(page.locator(".md-search-result__link").first).to_have_attribute(
        "href", re.compile(rf"/{page_of_it}")
    )


def test_the_search_leaves_out_citations_and_json(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    told = [each for each in index["docs"] if each["location"].startswith("facts/")]

    assert len(told) > 10
    assert [] == [each for each in told if "APA 7" in each["text"] or "&quot;" in each["text"]]


def test_a_search_leads_to_the_fact(page: Page) -> None:
    search(page, FACT)
    page.locator(f".md-search-result__link[href*='facts/{FACT}/']").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)


def paper(picture: Locator) -> tuple[int, ...]:
    """Return the colour of a picture's background, as the browser shows it."""
    picture.evaluate("image => image.scrollIntoView({block: 'center'})")
    shown = Image.open(BytesIO(picture.screenshot())).convert("RGB")
    return shown.getpixel((shown.width - 3, shown.height // 2))


def test_light_and_dark_can_be_chosen_and_stay(page: Page) -> None:
    page.goto(f"facts/{FACT}/")
    body, picture = page.locator("body"), page.locator("img.picture").first
    assert LIGHT == paper(picture)
    toggle = page.locator("[data-md-component=palette] label:visible")
    toggle.click()
    expect(page.locator("#__palette_1")).to_be_checked()
    toggle.click()

    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert DARK == paper(picture)
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_every_page_opens_without_fault(page: Page, pages: dict[str, Anchors]) -> None:
    """No console error and no request elsewhere; the fixture says which."""
    for name in pages:
        page.goto(name, wait_until="load")
        assert 1 == page.locator("h1").count(), name


# All rules, with the one for targets of at least 24 pixels, which axe leaves off by default.
RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


def faults(page: Page) -> list[str]:
    """Run axe-core, and name every fault with where it is, and whether the page is too wide."""
    found = Axe().run(page, options=RULES).response["violations"]
    over = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return [f"{page.url}: {over} pixels too wide"] * (over > 0) + [
        f"{page.url}: {each['id']}: {node['target']}"
        for each in found
        for node in each["nodes"]
        # A link at the edge of a list that scrolls is larger as soon as it is scrolled to.
        if "partially obscured" not in node["failureSummary"]
    ]


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_page_has_a_fault_of_access(
    browser: Browser, address: str, pages: dict[str, Anchors], viewport: dict[str, int]
) -> None:
    """In light and dark; serious or not."""
    found = []
    with browser.new_context(viewport=viewport, base_url=address) as context:
        page = context.new_page()
        for name in pages:
            page.goto(name, wait_until="load")
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found += faults(page)

    assert [] == found


def test_the_copy_button_of_a_session_copies_only_the_code(
    context: BrowserContext, page: Page
) -> None:
    """A reader pastes it into Python as it is: without prompts and without output."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("")
    block = page.locator(".highlight").first
    block.hover()
    block.locator("button[data-md-type='copy'], .md-clipboard").first.click()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()

    assert "import sco_facts as sf" == copied[0]
    assert 5 == len(copied)
    assert [] == [line for line in copied if line.startswith((">>>", "None", "False"))]


def test_the_playground_answers_in_the_browser(page: Page) -> None:
    """Nothing of Python is loaded before a reader asks for it, and nothing from elsewhere."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto("playground/", wait_until="load")
    assert [] == [each for each in loaded if "pyodide" in each or "library" in each]

    page.get_by_label("A text in English").fill("Exports exceeded $5 billion in 2024.")
    page.get_by_role("button", name="Mark", exact=True).click()
    results = page.locator(".play .play__result")
    expect(results.nth(0).locator("mark")).to_have_text("exceeded $5 billion")
    expect(results.nth(0)).to_contain_text("more than 5 billion USD")

    page.get_by_label("First").fill("about 30%")
    page.get_by_role("button", name="Compare").click()
    expect(results.nth(1)).to_contain_text("measure one thing")

    page.get_by_label("Fact", exact=True).select_option(FACT)
    page.get_by_label("Answer").fill("It nears $1 trillion.")
    page.get_by_role("button", name="Check").click()
    expect(results.nth(2)).to_contain_text("faithful")


def test_the_playground_serves_every_licence_with_its_code(site: Path) -> None:
    names = zipfile.ZipFile(site / "playground" / "library.zip").namelist()
    packages = {each.split("-")[0] for each in names if each.endswith("licenses/LICENSE")}

    assert {"sco_facts", "attrs", "cattrs", "typing_extensions"} == packages


def test_the_playground_is_shared_by_its_address(page: Page) -> None:
    page.goto("playground/")
    page.get_by_label("First").fill("at most 3 days")
    address = page.get_by_role("link", name="Link to what you typed").get_attribute("href")
    page.goto("about:blank")
    page.goto(f"playground/{address}")

    expect(page.get_by_label("First")).to_have_value("at most 3 days")


def test_the_search_is_loaded_when_it_is_opened(page: Page) -> None:
    """Its index is larger than all else on a page."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"facts/{FACT}/", wait_until="networkidle")

    assert [] == [each for each in loaded if "search_index" in each or "worker" in each]


@pytest.mark.parametrize(("name", "most"), [("", 378), ("article/", 329), (f"facts/{FACT}/", 329)])
def test_a_page_weighs_at_most_half_of_what_it_did(page: Page, name: str, most: int) -> None:
    """In kilobytes, uncompressed, with all that the page loads by itself."""
    answers: list[int] = []
    page.on("response", lambda answer: answers.append(len(answer.body())))
    page.goto(name, wait_until="networkidle")

    assert sum(answers) <= most * 1000


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1220, "height": 800}, DESKTOP])
@pytest.mark.parametrize("name", ["", "facts/picture/", f"facts/{FACT}/", "how-to/draw/"])
def test_the_text_of_a_picture_is_at_least_12_pixels_high(
    browser: Browser, address: str, site: Path, name: str, viewport: dict[str, int]
) -> None:
    with browser.new_context(viewport=viewport, base_url=address) as context:
        page = context.new_page()
        page.goto(name, wait_until="load")
        shown = page.locator("img.picture").evaluate_all(
            "all => all.map(image => [image.currentSrc, image.clientWidth])"
        )
    for source, width in shown:
        text = (site / source.removeprefix(address)).read_text("utf-8")
        whole = float(re.search(r'viewBox="0 0 ([\d.]+) ', text)[1])
        smallest = min(map(float, re.findall(r"font-size: ([\d.]+)px", text)))
        assert smallest * width / whole >= 12, source
    assert shown


def test_a_fact_is_printed_on_one_page(page: Page) -> None:
    """On A4 paper, with all that others say of it, and without what is for the screen."""
    found = []
    for id in sf.load().measurements:
        page.goto(f"facts/{id}/", wait_until="load")
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        found += [id] if len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) != 1 else []

    assert [] == found


def test_what_the_home_page_offers_to_download_installs(site: Path, tmp_path: Path) -> None:
    """The wheel has the name that the command on the page gives."""
    text = (site / "index.html").read_text("utf-8")
    (name,) = set(re.findall(r"sco_facts-[\w.-]+\.whl", text))
    to = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target"]
    subprocess.run([*to, tmp_path, site / "downloads" / name], check=True, capture_output=True)

    assert (tmp_path / "sco_facts" / "__init__.py").exists()


def test_a_phone_has_the_menu_and_the_narrow_picture(phone: Page) -> None:
    phone.goto("")
    picture = phone.locator("picture img")
    assert "three-narrow.svg" in picture.evaluate("image => image.currentSrc")
    assert DARK == paper(picture)

    phone.locator("label.md-header__button[for='__drawer']").click()
    expect(phone.get_by_role("navigation", name="Navigation")).to_be_in_viewport()


def test_without_javascript_the_report_reads_and_links(browser: Browser, address: str) -> None:
    with browser.new_context(
        java_script_enabled=False, viewport=DESKTOP, base_url=address
    ) as context:
        page = context.new_page()
        page.goto("article/")
        expect(page.get_by_text("five railway corridors pass through")).to_be_visible()
        link = page.get_by_role("link", name=WORDS)
        assert "bounds (0, 1) trillion USD" in (link.get_attribute("title") or "")
        link.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)
        expect(page.locator("img.picture").first).to_be_visible()


def test_an_address_that_is_not_there_says_where_to_go(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        answer = page.goto("no/such/page/")
        assert answer is not None
        assert 404 == answer.status
        page.get_by_role("link", name="The figures", exact=True).last.click()
        expect(page).to_have_url(f"{address}facts/")


def test_all_facts_are_at_a_stable_address(site: Path) -> None:
    facts = json.loads((site / "facts.json").read_text("utf-8"))

    assert sf.load().edition == facts["edition"]
    assert list(sf.load().measurements) == [each["id"] for each in facts["measurement"]]


def test_the_map_for_machines_leads_to_pages(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    targets = re.findall(r"\]\(([^)]+)\)", text)

    assert len(targets) > 10
    assert [] == [each for each in targets if not (site / each).exists()]


@pytest.fixture(scope="module")
def versioned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Deploy two versions with mike into a repository of their own, and serve them."""
    repository = tmp_path_factory.mktemp("repository")
    served = tmp_path_factory.mktemp("served")
    kept = shutil.ignore_patterns(".*", "__pycache__")
    shutil.copytree(ROOT, repository, ignore=kept, dirs_exist_ok=True)
    addresses = serve(served)
    address = next(addresses)
    who = {f"GIT_{role}_{what}": "docs@test.invalid"
           for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    # mike calls the mkdocs of the path.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    more = {"SITE_REPO": REPOSITORY, "SITE_PLAYGROUND": "off", **who}
    to = environment(SITE_URL=address, SITE_VERSIONS="mike", PATH=path, **more)

    def run(*command: str) -> None:
        done = subprocess.run(
            command, cwd=repository, env=to, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    run("git", "init", "--quiet", "--initial-branch=main")
    run("git", "add", ".")
    run("git", "commit", "--quiet", "--message=The site")
    mike = (str(Path(sys.executable).with_name("mike")),)
    run(*mike, "deploy", "0.1")
    run(*mike, "deploy", "0.2", "latest")
    run(*mike, "set-default", "latest")
    run("git", "--work-tree", str(served), "checkout", "gh-pages", "--", ".")
    yield address, served
    addresses.close()


def test_versions_live_side_by_side(versioned: tuple[str, Path]) -> None:
    versions = json.loads((versioned[1] / "versions.json").read_text("utf-8"))

    assert ["0.2", "0.1"] == [each["version"] for each in versions]
    assert ["latest"] == versions[0]["aliases"]


def test_every_version_names_the_latest_as_canonical(versioned: tuple[str, Path]) -> None:
    address, served = versioned
    page = Anchors((served / "0.1" / "facts" / FACT / "index.html").read_text("utf-8"))

    assert [f"{address}latest/facts/{FACT}/"] == page.canonical
    article = Anchors((served / "0.1" / "article" / "index.html").read_text("utf-8"))
    assert [ARTICLE] == article.canonical


def test_the_map_of_the_site_has_every_page(versioned: tuple[str, Path]) -> None:
    """But for the page that reproduces another's text, which asks not to be indexed."""
    _, served = versioned
    listed = (served / "latest" / "sitemap.xml").read_text("utf-8")

    for name in ("facts/trade.internal/", "reference/Measurement/", "editions/", "faq/"):
        assert f"latest/{name}</loc>" in listed


def test_a_reader_can_choose_a_version(browser: Browser, versioned: tuple[str, Path]) -> None:
    address, _ = versioned
    with browser.new_context(viewport=DESKTOP, base_url=address) as context:
        page = context.new_page()
        page.goto("")
        expect(page).to_have_url(f"{address}latest/")
        page.locator(".md-version").hover()
        page.locator(".md-version").get_by_role("link", name="0.1", exact=True).click()
        expect(page).to_have_url(f"{address}0.1/")
