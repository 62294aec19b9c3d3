"""The panel of findings, on a previewed site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.browse import Reader, served
from support.site import Site

LAUNCH = "briefings/2001/2001-02-03-testville.md"
BUILT = "/briefings/2001/2001-02-03-testville/"
PANEL = "aside[aria-label=Findings]"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site.testville(tmp_path)


@pytest.fixture
def preview(site: Site, browser: Any) -> Iterator[tuple[Reader, Callable[[], Site]]]:
    """An editor who looks at a preview in which two pages have findings, and what a save does."""
    site.edit(LAUNCH, "status: reviewed", "status: reviewd").edit("glossary/zone.md", "aliases:", "aliasses:")
    save = site.serve()
    with served(site.root / "site") as address:
        reader = Reader(address, browser.new_context(viewport={"width": 360, "height": 740}))
        yield reader, save
        reader.context.close()


def test_findings_of_the_page_at_hand_come_first_with_line_column_rule_message_and_cure(preview) -> None:
    page = preview[0].open(BUILT)
    page.wait_for_selector(PANEL)

    first = page.locator(f"{PANEL} li").first.inner_text().split("\n")

    assert page.locator(f"{PANEL} h2").all_inner_texts()[0] == f"This page: {LAUNCH}"
    assert first[0] == "line 7, column 9: error FM015"
    assert first[1].startswith("`status` is text `reviewd`; expected")
    assert page.locator(f"{PANEL} h2 a").first.get_attribute("href").endswith("/glossary/zone/")


def test_what_is_mended_is_gone_after_the_next_save(site: Site, preview) -> None:
    reader, save = preview
    reader.open(BUILT).wait_for_selector(PANEL)

    site.edit(LAUNCH, "status: reviewd", "status: reviewed")
    save()
    reader.open(BUILT).wait_for_selector(PANEL)
    assert reader.page.locator(f"{PANEL} summary").inner_text() == "0 findings on this page, 1 elsewhere"

    site.edit("glossary/zone.md", "aliasses:", "aliases:")
    save()
    with reader.page.expect_response("**/findings.json"):
        reader.open(BUILT)
    assert reader.page.locator(PANEL).count() == 0


def test_the_panel_stays_shut_and_the_page_does_not_scroll_sideways(preview) -> None:
    reader, _ = preview
    reader.open(BUILT).locator(f"{PANEL} summary").click()
    reader.open("/glossary/zone/").wait_for_selector(PANEL)

    assert not reader.page.locator(f"{PANEL} h2").first.is_visible()
    assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
