"""What search in the browser begins with: pages in a few lines, values with their names, and the words of the full text."""

import json

from briefings.exports.catalogue import catalogue_json
from briefings.exports.word_list import word_list_json
from briefings.views.search import search_records
from support.corpus import LAUNCH, TERM, TOPIC, launch, make_corpus, term, topic


def catalogue(pages):
    corpus = make_corpus(pages)
    return json.loads(catalogue_json(search_records(corpus), corpus))


def facet(found, name):
    return next(facet for facet in found["facets"] if facet["name"] == name)


def test_a_page_says_what_it_is_and_leaves_out_what_it_has_not():
    page = catalogue({TERM: term()})["pages"][0]

    assert page["url"] == "glossary/zone/"
    assert page["kind"] == "term"
    assert "days" not in page


def test_only_values_that_some_page_has_are_offered():
    found = catalogue({LAUNCH: launch("event: {site: testville, platform: rail}")})

    assert [value["code"] for value in facet(found, "platform")["values"]] == ["rail"]
    assert [value["code"] for value in facet(found, "year")["values"]] == ["2021"]


def test_a_value_carries_its_names_its_list_and_the_page_that_explains_it():
    found = catalogue({LAUNCH: launch("event: {site: testville, platform: rail}"), TOPIC: topic()})
    rail = facet(found, "platform")["values"][0]

    assert rail["label"] == rail["full"] == "Rail"
    assert {"train", "열차"} <= set(rail["names"])
    assert (rail["url"], rail["page"]) == ("lists/platform/rail/", "topics/platforms/rail-cars/")


def test_an_outcome_is_found_by_the_words_that_readers_use():
    found = catalogue({LAUNCH: launch("event: {site: testville, platform: rail, outcome: failure}")})

    assert "failed" in facet(found, "outcome")["values"][0]["names"]


def test_platforms_and_classes_are_ordinary_words_and_places_are_not():
    found = catalogue({LAUNCH: launch()})

    assert (facet(found, "platform")["common"], facet(found, "site")["common"]) == (True, False)


def test_the_ways_into_the_site_can_be_found():
    assert {"timeline/", "glossary/", "briefings/"} <= {page["url"] for page in catalogue({})["pages"]}


def test_the_word_list_has_what_the_catalogue_lacks_without_accents_and_addresses():
    page = term(body="A *Chŏnma* guard spoke.[^a] See [there](https://elsewhere.example/unseen). Zone.\n")
    found = json.loads(word_list_json(make_corpus({TERM: page})))

    assert {"chonma", "guard", "spoke", "there"} <= set(found)
    assert {"unseen", "elsewhere", "zone"}.isdisjoint(found)
