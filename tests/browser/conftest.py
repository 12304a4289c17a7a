"""The site, built once and served on this machine, and a browser that reports every fault."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import downloads
import pytest
from browser.serving import DESKTOP, PHONE, PUBLIC, ROOT, environment, serve
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# The sandbox needs rights that a container lacks; the others keep the browser off the network.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

# A busy machine takes its time to index the site for the first search.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site, strictly and offline, with the Pyodide that the first build fetches."""
    folder = tmp_path_factory.mktemp("site")
    downloads.fetch()
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT, env=environment(SITE_URL=PUBLIC), capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    yield from serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Watch:
    """Note every request elsewhere, every console error and every exception of a page."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        self._own = (address, "data:", "blob:")
        context.on("request", self._request)
        context.on("page", self._page)

    def _request(self, request: Any) -> None:
        if not request.url.startswith(self._own):
            self.faults.append(f"request to {request.url}")

    def _page(self, page: Page) -> None:
        page.on("console", lambda message: self._note(page, message.type, message.text))
        page.on("pageerror", lambda error: self._note(page, "error", str(error)))

    def _note(self, page: Page, kind: str, text: str) -> None:
        if kind == "error":
            self.faults.append(f"{page.url}: {text}")


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Give a desktop browser, and fail the test on any fault that its pages report."""
    with browser.new_context(viewport=DESKTOP, color_scheme="light", base_url=address) as context:
        watch = Watch(context, address)
        yield context
        assert [] == watch.faults


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """Give a page as wide as a phone, in the dark."""
    with browser.new_context(viewport=PHONE, color_scheme="dark", base_url=address) as context:
        watch = Watch(context, address)
        yield context.new_page()
        assert [] == watch.faults
