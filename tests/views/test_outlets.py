"""Publishers and parties: what rests on each, and what would fall with it."""

from __future__ import annotations

import pytest

from briefings.corpus import Corpus
from briefings.model.health import Health
from briefings.views.outlets import pages as module
from briefings.views.outlets.index import Sources, sources
from briefings.views.outlets.pages import OutletPage, outlet_pages
from support.corpus import LAUNCH, TERM, VOCABULARY, launch, make_corpus, term

SHELF = "publishers:\n  south-staff: {name: Staff of the South, kind: government}\n  gazette: {name: Gazette, kind: newspaper, state_controlled: false}\n"


def source(key: str, publisher: str, origin: str, more: str = "") -> str:
    return f"  {key}: {{title: T {key}, publisher: {publisher}, url: 'https://a.test/{key}', origin: {origin}, read: full{more}}}\n"


SOURCES = "sources:\n" + "".join(
    [
        source("notice", "Staff of the South", "south-staff"),
        source("paper", "Gazette (on Mirror)", "south-staff", ", language: ko"),
        source("east", "Gazette", "east-ministry", ", archive_url: 'https://archive.test/1'"),
    ]
)
ACCOUNTS = """\
accounts:
  - {by: south-staff, said: 2021-05-01, sources: [notice, paper], site: testville, count: 2, distance_km: 80}
  - {by: east-ministry, said: 2021-05-01, sources: [east], count: 2, apogee_km: 50}
  - {by: east-ministry, said: 2021-05-02, sources: [east, notice], platform: rail, note: A remark is no value.}
"""
EVENT = "event: {site: testville, platform: rail, count: 2}"


def corpus(*more: str) -> Corpus:
    pages = {LAUNCH: launch(SOURCES, ACCOUNTS, EVENT), TERM: term("sources:\n" + source("once", "Once", "south-staff"), body="[^once]")}
    return make_corpus(pages | {f"glossary/{text}.md": term(f"id: {text}") for text in more}, VOCABULARY + SHELF)


def page(slug: str, of: Corpus | None = None) -> OutletPage:
    return next(found for found in outlet_pages(of or corpus()) if found.url == f"sources/{slug}/")


def falls(slug: str) -> tuple[str, list[str], list[str]]:
    found = page(slug)
    return (
        found.fall,
        [text for citing in found.citing for text in citing.lost],
        [text for citing in found.citing for text in citing.single],
    )


def test_a_statement_falls_with_the_publisher_of_its_only_source_and_may_be_left_with_one_origin():
    assert falls("gazette") == (
        "1 statement on 1 launch would have no source left, and 1 more would rest on one origin.",
        ["Eastland: missiles, greatest height"],
        ["Eastland: fired from"],
    )


def test_a_statement_falls_with_the_party_whose_information_all_its_sources_carry():
    assert falls("south-staff") == (
        "1 statement on 1 launch would have no source left, and 1 more would rest on one origin.",
        ["Southland: place, missiles, distance"],
        ["Eastland: fired from"],
    )


def test_one_that_publishes_and_is_a_party_has_one_page():
    found = page("south-staff")

    assert found.title == "What rests on Southland's general staff"
    assert dict(found.facts)["Of these"] == "1 published by it; 3 with its information, whoever published them"
    assert [citing.page.text for citing in found.citing] == ["Two missiles fired at Testville", "Zone"]


def test_a_page_lists_each_source_with_publisher_origin_reading_and_archived_copy():
    (citing,) = page("gazette").citing

    assert [(line.publisher, line.language, line.origin, line.reading, line.archive_url) for line in citing.lines] == [
        ("Gazette (on Mirror)", "ko", "Southland", "read in full", ""),
        ("Gazette", "en", "Eastland", "read in full", "https://archive.test/1"),
    ]


def lines(shown: Sources, health: str = "") -> dict[str, list[str]]:
    rows = (*shown.parties, *shown.publishers, *shown.others)
    return {row.name: [row.kind, row.control, row.languages, row.sources, row.launches, row.read, row.links] for row in rows}


def test_the_tables_say_what_each_is_and_how_much_rests_on_it():
    shown = sources(corpus())

    assert shown.counted == "4 addresses by 3 publishers, with information from 2 parties"
    assert lines(shown) == {
        "Southland's general staff": ["not known", "not known", "English, Korean", "3", "1", "3 in full", "not checked yet"],
        "Eastland's ministry": ["not known", "not known", "English", "1", "1", "1 in full", "not checked yet, 1 archived"],
        "Gazette": ["newspaper", "no", "Korean, English", "2", "1", "2 in full", "not checked yet, 1 archived"],
        "Staff of the South": ["government", "a state’s office", "English", "1", "1", "1 in full", "not checked yet"],
        "Once": ["not known", "not known", "English", "1", "0", "1 in full", "not checked yet"],
    }


def test_a_publisher_of_one_source_has_no_page_and_leads_to_where_it_is_cited():
    (row,) = sources(corpus()).others

    assert (row.name, row.url, row.cited and row.cited.text, row.cited_as) == ("Once", "", "Zone", "read in full")
    assert "sources/once/" not in {found.url for found in outlet_pages(corpus())}


def test_links_are_counted_by_how_they_fared():
    rows = [{"url": "https://a.test/east", "outcome": "gone", "status": 404}, {"url": "https://a.test/paper", "outcome": "fine"}]
    checked = Health.model_validate({"first": "2026-11-22", "last": "2026-11-22", "links": rows})

    found = sources(corpus()).listed
    assert lines(Sources(found, checked))["Gazette"][-1] == "1 dead, 1 live, 1 archived"
    assert lines(Sources(found, checked))["Once"][-1] == "1 not checked yet"


def test_a_page_of_very_many_citing_pages_is_split_by_year(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST", 1)
    pages = {found.url: found for found in outlet_pages(corpus())}

    whole, part = pages["sources/south-staff/"], pages["sources/south-staff/2021/"]
    assert [(link.text, link.note) for link in whole.years] == [("2021", "1")]
    assert [citing.page.text for citing in part.citing] == ["Two missiles fired at Testville"]
    assert [link.url for link in part.trail] == ["sources/", "sources/south-staff/"]
    assert "sources/gazette/2021/" not in pages


def test_pages_are_equal_unless_they_would_show_something_else():
    first = page("gazette")

    assert first == page("gazette")
    assert first == page("gazette", corpus("another"))
    assert first != page("gazette", make_corpus({LAUNCH: launch(SOURCES, ACCOUNTS, EVENT, "title: Other")}, VOCABULARY + SHELF))
