"""What a reader waits for and what the connection carries, in Chromium with an empty cache."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from benchmarks.contenders.contender import Contender
from benchmarks.host import Host, hosted
from benchmarks.measure import FailedError

LOOK = ("/", ".html", ".css", ".svg", ".png", ".ico", ".webp", ".jpg", ".woff", ".woff2")
"""Ends of addresses of what a page is and looks like; the rest is scripts, search engine and index."""
SEEN = """(selector) => {
  const look = (_, watch) => document.querySelector(selector) && (watch.disconnect(), (window.seen = performance.timeOrigin + performance.now()))
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}"""
"""Notes in the page when it shows what a selector names, in milliseconds of the clock."""
PATIENCE = 120_000
"""Milliseconds after which a result is given up."""


@dataclass(frozen=True)
class Visit:
    """One visit of a reader who has fetched nothing yet."""

    seconds: float
    """From the address to what was waited for."""
    bytes: int
    """All that was sent, compressed, until the page had come to rest."""
    engine: int
    """Of that, what is no HTML, style, font or picture: scripts, search engine, index."""
    first: int
    """The same until there was what was waited for."""


@dataclass(frozen=True)
class Reading:
    """What readers meet."""

    home: int
    """Bytes of the home page with everything that it loads."""
    search: Visit
    """To the first result of a query that the address holds: the median of several."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the tests; raises FailedError without one."""
    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium")
    if not path:
        raise FailedError("no browser: run `python3 dev.py bench`, which finds one, or set BROWSER_PATH to its program")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=[*root, "--disable-gpu", "--disable-background-networking"])
        yield browser
        browser.close()


def read(contender: Contender, browser: Browser, queries: Sequence[str]) -> Reading:
    """Visit the built site's home page and ask each query, every time as a new reader."""
    with hosted(contender.site) as host:
        home = _second(browser, host, lambda page: page.goto(host.address), "h1").bytes
        asked = [_second(browser, host, _question(contender, host, query), contender.results) for query in queries]
    seconds, sent, engine, first = (median(values) for values in zip(*map(astuple, asked), strict=True))
    return Reading(home, Visit(seconds, int(sent), int(engine), int(first)))


def _question(contender: Contender, host: Host, query: str) -> Callable[[Page], object]:
    return lambda page: contender.ask(page, host.address, query)


def _second(browser: Browser, host: Host, act: Callable[[Page], object], awaited: str) -> Visit:
    """The second of two readers: after the first one the host has compressed the files."""
    visit(browser, host, act, awaited)
    return visit(browser, host, act, awaited)


def visit(browser: Browser, host: Host, act: Callable[[Page], object], awaited: str) -> Visit:
    """Act as a new reader and wait for what a selector names; raises FailedError if it does not come."""
    host.sent.clear()
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    context.add_init_script(f"({SEEN})({json.dumps(awaited)})")
    try:
        page, begin = context.new_page(), time.time()
        act(page)
        page.wait_for_selector(awaited, state="attached")
        # (in a shadow root Playwright alone looks, a moment later)
        seen = page.evaluate("window.seen ?? performance.timeOrigin + performance.now()") / 1000
        page.wait_for_load_state("networkidle")
        engine = [sending for sending in host.sent if not sending.path.partition("?")[0].endswith(LOOK)]
        until = sum(sending.bytes for sending in engine if sending.at <= seen)
        return Visit(seen - begin, sum(sending.bytes for sending in host.sent), sum(sending.bytes for sending in engine), until)
    except PlaywrightError as error:
        raise FailedError(f"{awaited} was not seen: {error.message.splitlines()[0]}") from error
    finally:
        context.close()
