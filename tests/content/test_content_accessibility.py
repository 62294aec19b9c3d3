"""What holds on every page alike for readers with disabilities; what a browser must see is in tests/browser."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from support.crawl import ORIGIN, Crawl
from support.door import ROOT
from support.html import Page

WAYS = ".rh-header a:not([href^='#']), .rh-footer a"
DRAGS = re.compile(r"pointermove|mousemove|touchmove|dragstart|dragover")
SCRIPTS = (ROOT / "overrides" / "assets" / "js", ROOT / "plugins" / "mkdocs-timeline" / "src")


def ways(page: Page) -> list[tuple[str, str]]:
    """What each link of header and footer says, and the address it leads to."""
    base = ORIGIN if page.path == "404.html" else ORIGIN + page.path
    return [(text, urljoin(base, href)) for text, href in page.links(WAYS)]


def test_the_ways_to_help_are_the_same_in_the_same_order_on_every_page(crawl: Crawl) -> None:
    """WCAG 3.2.3 and 3.2.6. Forwarding pages have no ways: nobody sees them."""
    pages = [page for page in crawl.pages.values() if page.all(".rh-main")]
    home, *others = sorted(pages, key=lambda page: page.path != "index.html")
    expected = ways(home)

    assert ("Accessibility", f"{ORIGIN}about/accessibility/") in expected
    assert len(others) > 300
    assert [page.path for page in others if ways(page) != expected] == []


def test_only_the_band_of_the_timeline_is_dragged(crawl: Crawl) -> None:
    """WCAG 2.5.7. Its buttons do the same, which tests/test_timeline_zoom.py of the plugin shows."""
    scripts = [file for folder in SCRIPTS for file in folder.rglob("*.js") if "vendor" not in file.parts]

    assert [file.name for file in scripts if DRAGS.search(file.read_text(encoding="utf-8"))] == ["zoom.js"]
    assert not any(page.all("[draggable=true], input[type=range]") for page in crawl.pages.values())
