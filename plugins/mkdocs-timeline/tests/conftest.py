"""Fixtures: `site` builds small sites and tells what their pages say; `browse` opens them in a browser."""

from __future__ import annotations

import functools
import http.server
import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

LAYOUT = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ page.title }}</title>"
    "<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText } a { color: LinkText }</style>"
    "</head><body><main>{{ page.content }}</main></body></html>"
)


@dataclass(frozen=True)
class Built:
    """A built page, asked about its timelines."""

    html: str

    @property
    def tree(self) -> HTMLParser:
        return HTMLParser(self.html)

    def all(self, selector: str) -> list[Node]:
        return self.tree.css(selector)

    def texts(self, selector: str) -> list[str]:
        return [" ".join(node.text().split()) for node in self.all(selector)]

    def values(self, selector: str, attribute: str) -> list[str | None]:
        return [node.attributes.get(attribute) for node in self.all(selector)]

    @property
    def titles(self) -> list[str]:
        return self.texts("[data-timeline-entry] .timeline-title a")

    @property
    def dates(self) -> list[str]:
        return self.texts(".timeline-when")

    @property
    def groups(self) -> list[tuple[str, list[str]]]:
        """Each heading with the titles under it."""
        sections = [Built(node.html or "") for node in self.all("section[data-timeline-group]")]
        return [(section.texts("h2, h3, h4, h5, h6")[0], section.titles) for section in sections]


@dataclass
class Site:
    """A site in a folder of its own. Pages are written as front matter and text, then built and read."""

    root: Path
    warnings: Callable[[], list[str]]
    plugin: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)

    def file(self, path: str, text: str) -> Site:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return self

    def page(self, path: str, text: str = "", /, **meta: object) -> Site:
        head = f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)}---\n" if meta else ""
        return self.file(f"docs/{path}", head + text)

    def dated(self, **dates: object) -> Site:
        """A page per name, titled with the name."""
        for name, date in dates.items():
            self.page(f"{name}.md", title=name, date=date)
        return self

    def block(self, options: str = "", path: str = "timeline.md") -> Site:
        return self.page(path, f"# Timeline\n\n```timeline\n{options}\n```\n")

    def configured(self, **plugin: object) -> Site:
        self.plugin.update(plugin)
        return self

    def write_config(self) -> Path:
        theme = {"name": None, "custom_dir": "theme"}
        config = {"site_name": "Test", "theme": theme, "plugins": [{"timeline": self.plugin}], **self.settings}
        self.file("mkdocs.yml", yaml.safe_dump(config, sort_keys=False))
        if not (self.root / "theme/main.html").exists():
            self.file("theme/main.html", LAYOUT)
        return self.root / "mkdocs.yml"

    def build(self, *, strict: bool = False, serve: bool = False) -> Site:
        config = load_config(str(self.write_config()), strict=strict)
        config.plugins.on_startup(command="serve" if serve else "build", dirty=False)
        build(config, serve_url="http://127.0.0.1/" if serve else None)
        return self

    def properdocs(self) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", str(self.write_config())]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    def read(self, path: str = "timeline/index.html") -> Built:
        return Built((self.root / "site" / path).read_text(encoding="utf-8"))

    def timeline(self, options: str = "") -> Built:
        """Build with one block of these options, and read its page."""
        return self.block(options).build().read()


@pytest.fixture
def site(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Site:
    caplog.set_level(logging.WARNING, logger="mkdocs")
    return Site(tmp_path, lambda: [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING])


@pytest.fixture(scope="module")  # not longer: while Playwright runs, nothing else in this process can use asyncio
def browser() -> Iterator[Any]:
    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium")
    if not path:
        pytest.fail("no browser: install chromium or set BROWSER_PATH")
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=[*root, "--disable-gpu", "--disable-background-networking"])
        yield browser
        browser.close()


@pytest.fixture
def browse(site: Site, browser: Any) -> Iterator[Callable[..., Any]]:
    """Open an address of the built site; an error in the page's script fails the test."""
    handler = functools.partial(_Quiet, directory=str(site.root / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    errors: list[str] = []
    contexts: list[Any] = []

    def open_page(address: str, **options: object) -> Any:
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"http://127.0.0.1:{server.server_port}{address}")
        return page

    open_page.port = server.server_port  # type: ignore[attr-defined]
    yield open_page
    for context in contexts:
        context.close()
    server.shutdown()
    server.server_close()
    assert errors == []


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass
