"""The search page asks at once for all scripts that it imports, so that a reader far away does not wait for each in turn."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

from support.crawl import ORIGIN, Crawl
from support.door import ROOT

SCRIPTS = ROOT / "overrides" / "assets" / "js"
IMPORT = re.compile(r'^(?:import|export) [^;]*? from "(\.[^"]+)"', re.MULTILINE)


def imported(script: Path, known: frozenset[Path] = frozenset()) -> frozenset[Path]:
    """A script and all that it imports before it runs."""
    known |= {script}
    for address in IMPORT.findall(script.read_text(encoding="utf-8")):
        if (other := (script.parent / address).resolve()) not in known:
            known = imported(other, known)
    return known


def test_all_that_search_imports_is_asked_for_with_the_page(crawl: Crawl) -> None:
    expected = {f"{ORIGIN}assets/js/{script.relative_to(SCRIPTS).as_posix()}" for script in imported(SCRIPTS / "search" / "page.js")}
    page = crawl.pages["search/index.html"]

    assert {urljoin(ORIGIN + page.path, href) for href in page.values("link[rel=modulepreload]", "href")} == expected
    assert len(expected) > 15
