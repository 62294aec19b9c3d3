"""The page about/source-health, from a report that stands in the content folder."""

from __future__ import annotations

import json

import pytest

from support.door import ROOT
from support.site import Site

PAGE = "about/source-health/"


@pytest.fixture
def place(site: Site) -> Site:
    return site.write("about/source-health.md", (ROOT / "docs/about/source-health.md").read_bytes())


def report(*rows: dict[str, object]) -> str:
    return json.dumps({"first": "2026-11-22", "last": "2026-11-22", "links": rows})


def test_without_a_report_the_page_says_that_no_check_has_run(place: Site) -> None:
    page = place.build(strict=True).page(PAGE)

    assert "No check has run yet" in page.text("article")
    assert page.all("table") == []


def test_with_a_report_it_shows_the_figures_and_the_dead_links_with_pages_and_look_up(place: Site) -> None:
    url = "https://south.example/notice"
    place.write("source-health.json", report({"url": url, "outcome": "gone", "status": 404}))

    page = place.build(strict=True).page(PAGE)
    rows = {row.css_first("th").text(deep=False).strip(): row.css_first("td").text() for row in page.all("tbody tr")}

    assert (rows["Dead"], rows["Live"]) == ("1", "0")
    (dead,) = page.all(".rh-dead li")
    links = [link.attributes["href"] for link in dead.css("a")]
    assert links == [url, f"https://web.archive.org/web/*/{url}", "../../briefings/2001/2001-02-03-testville/"]


def test_the_report_itself_is_not_published(place: Site) -> None:
    place.write("source-health.json", report()).build(strict=True)

    assert not (place.root / "site/source-health.json").exists()
