"""An address that was once given leads somewhere for good."""

from __future__ import annotations

from support.site import Site

GONE = """\
---
id: field
title: Field
kind: gone
summary: It said what the page on the zone says.
as_of: 2001-03-01
related: [zone]
changes: [{date: 2001-03-01, note: Removed, major: true}]
---
"""


def test_an_address_that_a_page_has_left_leads_on_without_script_and_is_for_no_index(testville: Site) -> None:
    old = testville.page("about/corrections/")

    assert old.values("meta[http-equiv=refresh]", "content") == ["0; url=../../corrections/"]
    assert old.links("p a") == [("Corrections", "../../corrections/")]
    assert old.values("link[rel=canonical]", "href") == ["http://127.0.0.1:8000/corrections/"]
    assert old.values("meta[name=robots]", "content") == ["noindex"]
    assert old.all("script, [style]") == []


def test_the_forward_is_in_neither_sitemap_nor_search(testville: Site) -> None:
    assert "about/corrections" not in (testville.root / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "about/corrections" not in (testville.root / "site/search/catalogue.json").read_text(encoding="utf-8")


def test_a_removed_page_says_why_and_where_to_read_instead(site: Site) -> None:
    page = site.write("glossary/field.md", GONE).build(strict=True).page("glossary/field/")

    assert "This page was removed. It said what the page on the zone says." in page.text("article")
    assert page.links(".rh-related a") == [("Zone", "../zone/")]
    assert page.values("meta[name=robots]", "content") == ["noindex"]


def test_a_removed_page_is_in_no_index_of_the_site(site: Site) -> None:
    site.write("glossary/field.md", GONE).build(strict=True)

    assert "Field" not in site.page("glossary/").text("article")
    assert "glossary/field/" not in (site.root / "site/search/catalogue.json").read_text(encoding="utf-8")


def test_the_id_of_a_removed_page_stays_taken(site: Site) -> None:
    site.write("glossary/field.md", GONE).write("topics/platforms/field.md", GONE.replace("gone", "topic\ngroup: platforms"))

    assert [line for line in site.build().warnings if "ID002" in line] != []
