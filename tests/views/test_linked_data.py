"""Pages as linked data: what they are about, what they rest on, and that no value can break out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefings.model.publication import Publication
from briefings.views.linked_data.nodes import json_ld
from briefings.views.site import computed_pages, written_pages
from support.corpus import LAUNCH, TERM, TOPIC, launch, page, term, topic
from support.linked_data import faults

PUBLISHED = Publication("Railhead", "https://example.org/")
PLAIN = "title: {title}\nkind: page\nas_of: 2021-06-01\nsummary: What it is.\n"
CORRECTIONS = "corrections: [{date: 2021-05-25, note: The number was wrong., was: one, now: two}]"


@pytest.fixture
def nodes(corpus):
    """The nodes of a page by their types."""

    def read(path, pages):
        found = replace(corpus(pages), publication=PUBLISHED)
        view = {view.path: view for view in (*computed_pages(found), *written_pages(found))}[path]
        listed = json.loads(view.linked_data)["@graph"]
        assert faults(listed) == []
        return {node["@type"]: node for node in listed}

    return read


def test_a_launch_is_an_article_about_an_event(nodes):
    article = nodes(LAUNCH, {LAUNCH: launch("time_utc: 2021-04-30T22:15Z")})["Article"]

    assert article["headline"] == "Two missiles fired at Testville"
    assert article["@id"] == "https://example.org/briefings/2021/2021-05-01-testville/"
    assert article["citation"] == [{"@id": "https://example.org/notice"}]
    assert article["about"] == {
        "@type": "Event",
        "name": "Two missiles fired at Testville",
        "startDate": "2021-04-30T22:15Z",
        "location": {
            "@type": "Place",
            "name": "Testville",
            "containedInPlace": {"@type": "AdministrativeArea", "name": "Sample province"},
        },
    }


@pytest.mark.parametrize(("date", "start"), [("2021-05", "2021-05"), ("2021~", "2021"), ("2021-05-01/2021-05-20", None)])
def test_a_date_is_given_as_far_as_it_is_known(nodes, date, start):
    assert nodes(LAUNCH, {LAUNCH: launch(f"date: {date}")})["Article"]["about"].get("startDate") == start


def test_a_place_that_is_not_known_is_not_named(nodes):
    assert "location" not in nodes(LAUNCH, {LAUNCH: launch("event: {platform: rail, class: [srbm], count: 2}")})["Article"]["about"]


def test_a_correction_is_told_with_its_day(nodes):
    assert nodes(LAUNCH, {LAUNCH: launch(CORRECTIONS)})["Article"]["correction"] == [
        {"@type": "CorrectionComment", "text": "The number was wrong.", "datePublished": "2021-05-25"}
    ]


def test_a_term_is_defined_in_the_glossary(nodes):
    pages = {TERM: term("aliases: [{name: fishing zone}]")}
    glossary = {
        "@type": "DefinedTermSet",
        "@id": "https://example.org/glossary/",
        "name": "Glossary",
        "url": "https://example.org/glossary/",
    }

    assert nodes(TERM, pages)["WebPage"]["mainEntity"] == {
        "@type": "DefinedTerm",
        "name": "Zone",
        "description": "An area of sea.",
        "alternateName": ["fishing zone"],
        "inDefinedTermSet": glossary,
    }
    assert nodes("glossary/index.md", pages)["DefinedTermSet"] == glossary


def test_the_trail_ends_with_the_page_itself(nodes):
    items = nodes(TOPIC, {TOPIC: topic()})["BreadcrumbList"]["itemListElement"]

    assert [(item["position"], item["name"], item.get("item", {}).get("@id")) for item in items] == [
        (1, "Home", "https://example.org/"),
        (2, "Topics", "https://example.org/topics/"),
        (3, "Platforms", "https://example.org/topics/#platforms"),
        (4, "Rail cars", None),
    ]


def test_home_is_the_site_and_says_how_to_search_it(nodes):
    home = nodes("index.md", {"index.md": page(PLAIN.format(title="The record"), (), "")})

    assert list(home) == ["WebSite"]
    assert home["WebSite"]["potentialAction"]["target"]["urlTemplate"] == "https://example.org/search/?q={query}"


def test_the_data_page_offers_the_tables_over_the_years_that_they_cover(nodes):
    early = launch("id: 2020-03-testville", "date: 2020-03")
    pages = {"data/index.md": page(PLAIN.format(title="Data"), (), ""), LAUNCH: launch(), "briefings/2020/2020-03-testville.md": early}
    dataset = nodes("data/index.md", pages)["WebPage"]["mainEntity"]

    assert dataset["temporalCoverage"] == "2020-03-01/2021-05-01"
    assert ("https://example.org/data/accounts.csv", "text/csv") in [
        (file["contentUrl"], file["encodingFormat"]) for file in dataset["distribution"]
    ]


def test_no_value_can_end_the_element_that_holds_it():
    text = json_ld({"@type": "Thing", "name": "</script><!-- <script>"})

    assert "<" not in text
    assert json.loads(text)["@graph"][0]["name"] == "</script><!-- <script>"


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Launch"}, "there is no type Launch"),
        ({"@type": "Event", "headline": "x"}, "Event has no headline"),
        ({"@type": "Event", "startDate": "last May"}, "startDate of Event takes no"),
        ({"@type": "Article", "author": {"@type": "Place", "name": "x"}}, "author of Article takes no"),
        ({"@type": "Article", "about": {"@type": "Event", "fired": "x"}}, "Event has no fired"),
    ],
)
def test_the_reader_of_these_tests_finds_what_the_vocabulary_does_not_have(node, fault):
    (found,) = faults([node])

    assert found.startswith(fault)
