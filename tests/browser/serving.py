"""Serve a folder on this machine, and keep what builds the site off the network."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
PUBLIC = "https://sco-facts.example.org/"  # where the pages say that they are
# Whatever the build would fetch goes to a port where nothing listens.
OFFLINE = {f"{name}_proxy": "http://127.0.0.1:9" for name in ("http", "https", "all")}


class Handler(SimpleHTTPRequestHandler):
    """Serve files, and the site's own page where there is none, as a host of sites does."""

    def log_message(self, *_: Any) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


def serve(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, **OFFLINE, "NO_MKDOCS_2_WARNING": "1", **more}
