"""Every page that readers get: its references, its language, its one headline."""

from __future__ import annotations

import subprocess
from collections import Counter

from support.crawl import Crawl
from support.door import ROOT, load_dev
from support.html import Page


def every(crawl: Crawl) -> list[Page]:
    assert len(crawl.pages) > 50
    return list(crawl.pages.values())


def test_the_content_has_no_finding() -> None:
    dev = load_dev()

    run = subprocess.run([dev.BIN / "briefings", "check", "docs"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert (run.returncode, run.stdout.splitlines()[-1].endswith("no findings"), run.stderr) == (0, True, ""), run.stdout


def test_every_link_anchor_and_asset_exists(crawl: Crawl) -> None:
    assert len(crawl.inside()) > 1000
    assert crawl.broken() == []


def test_style_sheets_are_crawled_too(crawl: Crawl) -> None:
    assert any(ref.source.endswith(".css") and ref.target.endswith(".woff2") for ref in crawl.inside())


def test_nothing_is_loaded_from_another_origin(crawl: Crawl) -> None:
    assert crawl.outside() == []


def test_no_id_stands_twice_on_a_page(crawl: Crawl) -> None:
    double = {page.path: [name for name, number in Counter(page.ids).items() if number > 1] for page in every(crawl)}

    assert {path: names for path, names in double.items() if names} == {}


def test_every_page_has_one_headline_a_title_and_its_language(crawl: Crawl) -> None:
    assert {page.path: page.texts("h1") for page in every(crawl) if len(page.texts("h1")) != 1} == {}
    assert {page.path for page in every(crawl) if page.values("html", "lang") != ["en"]} == set()
    assert {page.path for page in every(crawl) if not page.text("head > title")} == set()


def test_every_page_has_its_own_title(crawl: Crawl) -> None:
    titles = Counter(page.text("head > title") for page in every(crawl))

    assert [title for title, number in titles.items() if number > 1] == []


def test_headings_leave_out_no_level(crawl: Crawl) -> None:
    def jumps(page: Page) -> list[str]:
        levels = [int(node.tag[1]) for node in page.all(":is(h1, h2, h3, h4, h5, h6)")]
        start = levels.index(1)
        return [f"h{a} to h{b}" for a, b in zip(levels[start:], levels[start + 1 :], strict=False) if b > a + 1]

    assert {page.path: jumps(page) for page in every(crawl) if jumps(page)} == {}


def test_every_image_says_what_it_shows_or_that_it_shows_nothing(crawl: Crawl) -> None:
    assert {page.path for page in every(crawl) for node in page.all("img") if "alt" not in node.attributes} == set()


def test_every_superscript_leads_to_a_source_on_its_page(crawl: Crawl) -> None:
    numbers = {(page.path, target) for page in every(crawl) for target in page.values("sup.rh-cite a", "href")}

    assert len(numbers) > 100
    assert {(path, target) for path, target in numbers if target.removeprefix("#") not in crawl.pages[path].ids} == set()
    assert {target.startswith("#source-") for _, target in numbers} == {True}
