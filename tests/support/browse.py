"""A real browser on the site's own content, served from this machine."""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

UNTIL = """
new Promise((done, fail) => {
  const end = performance.now() + 8000
  const look = () => (%s) ? done() : performance.now() > end ? fail(Error("waited in vain")) : requestAnimationFrame(look)
  look()
})
"""
COMPRESSED = frozenset({".html", ".js", ".json", ".css", ".svg", ".csv"})


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class _Compressing(_Quiet):
    """Sends text compressed, as static hosts do; files that are compressed already go as they are."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        for name, value in {
            "Content-Type": self.guess_type(str(path)),
            "Content-Encoding": "gzip",
            "Content-Length": str(len(body)),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        return io.BytesIO(body)


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A browser that leaves a page closes its connections; anything else is an error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*_)


def until(page: Any, condition: str) -> None:
    """Wait until a JavaScript expression holds. Playwright's own `wait_for_function` needs `eval`, which our pages refuse."""
    page.evaluate(UNTIL % condition)


@contextmanager
def served(folder: Path, *, compressed: bool = False) -> Iterator[str]:
    """The address at which a static host serves the folder."""
    handler = _Compressing if compressed else _Quiet
    with _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser; a missing one is a failure, never a skip."""
    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium")
    if not path:
        pytest.fail("no browser: run `python3 dev.py test`, which installs one, or set BROWSER_PATH to its program")
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=[*root, "--disable-gpu", "--disable-background-networking"])
        yield browser
        browser.close()


@dataclass
class Reader:
    """One reader with one window. What goes wrong on the way is kept."""

    address: str
    context: Any
    errors: list[str] = field(default_factory=list)
    """Script errors, and errors and warnings on the console."""
    abroad: list[str] = field(default_factory=list)
    """Requests to another origin."""
    requested: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.set_default_timeout(8000)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("response", lambda answer: self.errors.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
        self.page.on("request", self._note)

    def _note(self, request: Any) -> None:
        self.requested.append(request.url)
        if not request.url.startswith((f"{self.address}/", "data:", "blob:")):
            self.abroad.append(request.url)

    def open(self, path: str = "/") -> Any:
        self.page.goto(self.address + path)
        return self.page

    def show(self, path: str) -> Any:
        """Open a page and wait until nothing moves any more: fonts are there, and so are the results of a query."""
        self.open(path)
        if "?q=" in path:
            self.results()
        self.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        return self.page

    def search(self, query: str) -> list[tuple[str, str]]:
        """Titles and paths of the results of an address such as `?q=train`."""
        self.open(f"/search/{query}")
        return self.results()

    def results(self) -> list[tuple[str, str]]:
        self.page.wait_for_selector("[data-search-done]", state="attached")
        links = self.page.locator("ol a[data-search-result]").all()
        return [(link.inner_text(), link.get_attribute("href").removeprefix(self.address)) for link in links]
