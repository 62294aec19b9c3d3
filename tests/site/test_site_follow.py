"""A reader, and a reader's program, finds the feeds where they belong."""

from __future__ import annotations

import json

import feedparser
import pytest

from support.site import Site

WITH_FEEDS = ["", "corrections/", "topics/platforms/carts/"]


@pytest.mark.parametrize("path", WITH_FEEDS)
def test_head_and_page_lead_to_both_feeds_which_are_about_the_page(testville: Site, path: str) -> None:
    page, folder = testville.page(path), testville.root / "site" / path
    announced = dict(zip(page.values("link[rel~=alternate]", "type"), page.values("link[rel~=alternate]", "href"), strict=True))

    assert announced == {"application/atom+xml": "feed.xml", "application/feed+json": "feed.json"}
    assert page.links(".rh-follow a")[:2] == [("Atom", "feed.xml"), ("JSON Feed", "feed.json")]
    for link in (feedparser.parse(folder / "feed.xml").feed.link, json.loads((folder / "feed.json").read_text())["home_page_url"]):
        assert link == f"http://127.0.0.1:8000/{path}"


def test_other_pages_announce_no_feed_and_every_page_leads_to_the_one_that_explains_them(testville: Site) -> None:
    page = testville.page("glossary/zone/")

    assert page.all("link[rel~=alternate]") == []
    assert ("Follow", "../../about/follow/") in page.links("footer a")


def test_two_builds_give_the_same_feeds_and_a_minor_edit_moves_none(site: Site) -> None:
    def feeds() -> dict[str, bytes]:
        folder = site.root / "site"
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("feed.*")}

    site.build(strict=True)
    first = feeds()
    site.edit(
        "briefings/2001/2001-02-03-testville.md",
        "note: Distance corrected}",
        "note: Distance corrected}\n  - {date: 2001-03-02, note: A word}",
    )
    site.edit("briefings/2001/2001-02-03-testville.md", "as_of: 2001-03-01", "as_of: 2001-03-02").build(strict=True)

    assert len(first) == 6
    assert feeds() == first
