"""The page of sources, and a page for each publisher and party, on a built site."""

from __future__ import annotations

from support.site import Site


def test_the_page_of_sources_leads_to_a_page_for_each_party_and_each_publisher_of_several_sources(testville: Site) -> None:
    page = testville.page("sources/")

    assert dict(page.links(".rh-outlets th a")) == {
        "Watch of the Southland": "south-watch/",
        "Watch of the Island": "island-watch/",
        "Post of the Northland": "north-post/",
        "South Gazette": "south-gazette/",
        "Island Gazette": "island-gazette/",
        "North Post": "north-post/",
    }
    pages = {path for path in testville.pages if path.startswith("sources/")}
    assert pages == {"sources/", *(f"sources/{url}" for url in page.values(".rh-outlets th a", "href"))}


def test_the_page_of_a_party_lists_its_sources_and_what_would_fall_with_it(testville: Site) -> None:
    page = testville.page("sources/north-post/")

    assert page.sections()["If it fell"] == "1 statement on 1 launch would have no source left."
    assert page.links(".rh-resting a") == [
        ("Two arrows fired from a cart at Testville", "../../briefings/2001/2001-02-03-testville/"),
        ("A fine day", "https://north.example/day"),
        ("Archived copy", "https://archive.example/north-day"),
    ]
    assert page.texts(".rh-lost") == ["No other source: North Post: fired from, came down"]


def test_every_page_with_sources_leads_to_the_page_of_sources(testville: Site) -> None:
    for path in ("briefings/2001/2001-02-03-testville/", "topics/platforms/carts/"):
        assert testville.page(path).values(".rh-sources .rh-legend a", "href") == ["../../../sources/"]
