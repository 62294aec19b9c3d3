"""What pages tell programs, in meta tags and linked data, equals what they tell readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.crawl import Crawl
from support.html import Page
from support.linked_data import faults, graph, node

TRAIL = ".rh-trail a"
KINDS = {
    "home": "",
    "launch": "briefings/2021/2021-09-15-yangdok/",
    "launch in a month": "briefings/1984/1984-09-tonghae/",
    "topic": "topics/platforms/rail-mobile/",
    "term": "glossary/eez/",
    "page": "about/method/",
    "data": "data/",
    "search": "search/",
    "list": "lists/platform/rail/",
    "year": "briefings/2022/",
    "topics": "topics/",
    "glossary": "glossary/",
    "reference": "about/rules/",
    "timeline": "timeline/",
    "charts": "charts/",
}


@pytest.fixture(scope="module")
def pages(crawl: Crawl) -> list[Page]:
    """Every page but that of a wrong address, and those that lead on from an old one."""
    living = (page for path, page in crawl.pages.items() if path != "404.html")
    return [page for page in living if not page.all("meta[http-equiv=refresh]")]


@pytest.fixture(scope="module")
def cited(pages: list[Page]) -> list[Page]:
    return [page for page in pages if page.all(".rh-citing")]


@pytest.mark.parametrize("kind", KINDS)
def test_linked_data_keeps_to_the_vocabulary(own: Path, kind: str) -> None:
    assert faults(graph(Page.read(own, f"{KINDS[kind]}index.html"))) == []


def test_every_page_names_its_address_once_and_everywhere_the_same(pages: list[Page]) -> None:
    for page in pages:
        (canonical,) = page.values('link[rel="canonical"]', "href")

        assert canonical == f"http://127.0.0.1:8000/{page.path.removesuffix('index.html')}"
        assert page.values('meta[property="og:url"]', "content") == [canonical]


def test_whoever_shows_a_link_shows_the_headline_and_the_summary(pages: list[Page]) -> None:
    for page in pages:
        summary = page.values('meta[property="og:description"]', "content")

        assert page.values('meta[property="og:title"]', "content") == page.texts("h1"), page.path
        assert not summary or summary == page.values('meta[name="description"]', "content"), page.path


def test_the_trail_of_programs_is_that_of_readers_and_then_the_page(pages: list[Page]) -> None:
    for page in pages:
        if page.path != "index.html":
            names = [item["name"] for item in node(page, "BreadcrumbList")["itemListElement"]]
            assert names == [*page.texts(TRAIL), *page.texts("h1")], page.path


def test_reference_managers_get_headline_day_and_address(cited: list[Page]) -> None:
    for page in cited:
        told = {name: page.values(f'meta[name="citation_{name}"]', "content") for name in ("title", "publication_date", "public_url")}
        (day,) = page.values(".rh-citing time", "datetime")

        assert told["title"] == page.texts("h1")
        assert told["publication_date"] == [day.replace("-", "/")]
        assert page.values('meta[name="DC.type"]', "content") == ["webpage"]
        assert told["public_url"] == page.values('link[rel="canonical"]', "href")


def test_linked_data_names_headline_days_and_sources_as_the_page_shows_them(cited: list[Page]) -> None:
    for page in cited:
        work = graph(page)[0]
        changes = page.values(".rh-changes time", "datetime")

        assert [work["headline"]] == page.texts("h1")
        assert [work["dateModified"]] == page.values(".rh-citing time", "datetime")
        assert not changes or (work["datePublished"], work["dateModified"]) == (changes[-1], max(changes))
        assert [source["@id"] for source in work.get("citation", [])] == page.values(".rh-sources b ~ a[lang]", "href"), page.path


def test_an_event_is_on_the_day_and_at_the_place_that_the_page_shows(cited: list[Page]) -> None:
    launches = [page for page in cited if page.path.startswith("briefings/")]
    for page in launches:
        event, line = graph(page)[0]["about"], page.text(".rh-line")
        place = event.get("location", {"name": "Place not known"})

        assert event.get("startDate", "period") in [*page.values(".rh-line time", "datetime"), "period"]
        assert place["name"] in line
        assert place.get("containedInPlace", {"name": ""})["name"] in line
        assert "geo" not in place
    assert len(launches) > 240


def test_every_file_of_the_data_set_is_there_and_the_page_links_it(own: Path) -> None:
    page = Page.read(own, "data/index.html")
    dataset = node(page, "WebPage")["mainEntity"]
    files = [file["contentUrl"].removeprefix("http://127.0.0.1:8000/data/") for file in dataset["distribution"]]

    assert set(files) <= set(page.values("article a", "href"))
    assert all((own / "data" / file).is_file() for file in files)
