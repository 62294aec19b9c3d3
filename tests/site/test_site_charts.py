"""The page of charts: words, pictures, tables and files."""

from __future__ import annotations

import re

from support.site import Site

SHOWN = ["launches-by-class", "missiles-by-class", "platforms", "reach", "places"]


def test_every_chart_with_anything_to_show_has_its_section_and_its_line_in_the_contents(testville: Site) -> None:
    page = testville.page("charts/")

    assert page.values("section.rh-chart", "aria-labelledby") == SHOWN
    assert page.values("nav[aria-labelledby=rh-on-this-page] a", "href") == [f"#{slug}" for slug in SHOWN]


def test_a_chart_is_headed_by_what_it_shows(testville: Site) -> None:
    page = testville.page("charts/")

    assert page.texts("section.rh-chart h2")[:3] == [
        "Launches by class 2001 and 2002 saw the most launches: 1 each of 2",
        "Missiles by class 2001 saw the most missiles: 2 of 2 counted",
        "Platforms Where the platform is known, most often: Cart and Raft, 1 each of 2",
    ]


def test_each_picture_is_an_image_named_by_sentences_on_the_page(testville: Site) -> None:
    page = testville.page("charts/")
    named = page.values("section.rh-chart [role=img]", "aria-labelledby")

    assert named == [f"{slug}-says" for slug in SHOWN for _ in ("wide", "narrow")]
    assert all(len(page.one(f"#{id_}").text()) > 30 for id_ in named)
    assert len(page.all("section.rh-chart [role=img] > svg")) == len(named)


def test_each_chart_says_how_it_counts_and_gives_its_table_and_its_file(testville: Site) -> None:
    page = testville.page("charts/")
    links = page.links("section.rh-chart figcaption a")

    assert {target for text, target in links if text == "How we count"} == {"../about/method/#how-launches-are-counted"}
    files = [target.removeprefix("../data/charts/") for text, target in links if text == "Data as CSV"]
    assert files == [f"{slug}.csv" for slug in SHOWN]
    assert all((testville.root / "site/data/charts" / file).is_file() for file in files)
    assert len(page.all("section.rh-chart details table")) == len(SHOWN)


def test_the_page_has_no_style_of_its_own_and_no_id_twice(testville: Site) -> None:
    page = testville.page("charts/")

    assert not re.search(r"<style|\sstyle=", page.one("article").html or "")
    assert len(page.ids) == len(set(page.ids))


def test_a_site_without_launches_has_a_page_that_says_so(site: Site) -> None:
    for file in site.docs.glob("briefings/*/*.md"):
        file.unlink()
    page = site.build().page("charts/")

    assert "Nothing is on record yet." in page.text("article")
    assert page.all("section.rh-chart") == []
