"""Topics, terms, computed lists and the pages that a reader falls back on."""

from __future__ import annotations

from support.site import Site

CART_LAUNCH = "Two arrows fired from a cart at Testville"
RAFT_LAUNCH = "An arrow lost off Sampleton"
NEWEST_FIRST = [RAFT_LAUNCH, CART_LAUNCH]


def titles(site: Site, path: str) -> list[str]:
    return site.page(path).texts(".rh-table th a")


def test_a_topic_lists_the_launches_it_selects_and_no_other(testville: Site) -> None:
    assert titles(testville, "topics/platforms/carts/") == [CART_LAUNCH]


def test_a_topic_shows_other_names_in_their_language_and_what_is_unknown(testville: Site) -> None:
    page = testville.page("topics/platforms/carts/")

    assert [(node.text(), node.attributes["lang"]) for node in page.all(".rh-aliases span")] == [("Karren", "de")]
    assert page.texts(".rh-positions h2") == ["Unknown"]


def test_a_term_begins_with_its_definition(testville: Site) -> None:
    page = testville.page("glossary/zone/")

    assert page.texts("h1, .rh-aliases, .rh-lead") == ["Zone", "Also: fishing zone", "The water in which the Island alone may fish."]


def test_there_is_a_list_for_every_value_that_occurs_and_for_no_other(testville: Site) -> None:
    lists = {path.removeprefix("lists/").rstrip("/") for path in testville.pages if path.startswith("lists/") and path != "lists/"}

    assert lists == {
        "platform/cart", "platform/raft", "class/short", "family/arrow-1", "site/testville", "site/sampleton",
        "party/south-watch", "party/island-watch", "party/north-post", "outcome/success", "outcome/failure",
        "status/reviewed", "status/preliminary", "disputed/yes",
    }  # fmt: skip


def test_a_list_holds_its_launches_the_newest_first(testville: Site) -> None:
    assert titles(testville, "lists/class/short/") == NEWEST_FIRST
    assert titles(testville, "lists/platform/cart/") == [CART_LAUNCH]
    assert titles(testville, "briefings/2002/") == [RAFT_LAUNCH]
    assert titles(testville, "briefings/") == NEWEST_FIRST


def test_a_list_counts_events_and_missiles_and_says_where_the_number_is_not_known(testville: Site) -> None:
    short, cart = (testville.page(f"lists/{name}/").text(".rh-tally") for name in ("class/short", "platform/cart"))

    assert short.startswith("2 launch events, 2 missiles counted; in 1 event the number is not known.")
    assert cart.startswith("1 launch event, 2 missiles counted. ")


def test_the_index_of_lists_leads_to_every_list_with_its_number(testville: Site) -> None:
    page = testville.page("lists/")
    shelves = {section.css_first("h2").text(): [item.text() for item in section.css("li")] for section in page.all(".rh-shelves section")}

    assert shelves["Year"] == ["2002 1", "2001 1"]
    assert shelves["Platform"] == ["Cart 1", "Raft 1"]
    assert shelves["Class"] == ["Short range 2"]
    assert list(shelves) == ["Year", "Platform", "Class", "Family", "Site", "Party", "Outcome", "Status", "Disputed"]


def test_the_page_of_all_launches_leads_to_years_to_lists_and_to_their_index(testville: Site) -> None:
    page = testville.page("briefings/")

    assert page.links(".rh-years a") == [("2002 1", "2002/"), ("2001 1", "2001/")]
    assert ("Cart", "../lists/platform/cart/") in page.links(".rh-shelves a")
    assert ("All lists", "../lists/") in page.links("#rh-lists ~ p a")


def test_a_list_is_a_table_with_a_row_for_each_launch_and_its_summary_below(testville: Site) -> None:
    page = testville.page("lists/platform/cart/")
    columns = ["Date", "Launch", "Class", "Missile", "Place", "Fired from", "Number", "Outcome", "Disputed"]
    cells = ["3 Feb 2001 07:15", CART_LAUNCH, "Short", "Arrow-1", "Testville", "Cart", "2", "flight completed", "disputed"]

    assert page.texts("thead th[scope=col]") == columns
    assert page.texts("tbody tr:first-child > *") == cells
    assert page.values("tbody time", "datetime") == ["2001-02-03"]
    assert page.text(".rh-summary").startswith("Two arrows flew east from Testville.")


def test_what_is_not_known_is_a_dash_in_the_table(testville: Site) -> None:
    row = testville.page("lists/platform/raft/").texts("tbody tr:first-child > *")

    assert (row[6], row[8]) == ("–", "no")


def test_every_page_but_home_says_where_it_stands(testville: Site) -> None:
    trails = {path: testville.page(path).links("nav[aria-label=Breadcrumb] ol > li > a") for path in sorted(testville.pages)}

    assert [path for path, links in trails.items() if not links] == ["", "about/corrections/"]  # the second only leads on
    assert trails["briefings/2001/2001-02-03-testville/"] == [("Home", "../../.."), ("Launches", "../../"), ("2001", "../")]
    assert [text for text, _ in trails["lists/class/short/"]] == ["Home", "Launches", "Lists", "Class"]
    assert [text for text, _ in trails["timeline/"]] == ["Home"]


def test_a_briefing_leads_to_the_launches_beside_it_in_the_record_and_in_its_year(testville: Site) -> None:
    page = testville.page("briefings/2001/2001-02-03-testville/")

    assert page.links("nav a[rel=next]") == [(RAFT_LAUNCH, "../../2002/2002-05-06-sampleton/")]
    assert page.links("nav a[rel=prev]") == []
    assert page.text("nav[aria-labelledby=rh-before-and-after] p") == "Launch 1 of 1 in 2001"


def test_a_briefing_shows_launches_like_it_with_the_reason(site: Site) -> None:
    site.edit("briefings/2002/2002-05-06-sampleton.md", "event: {site: sampleton", "event: {site: testville").build()
    page = site.page("briefings/2002/2002-05-06-sampleton/")

    assert page.texts(".rh-similar a, .rh-similar small, .rh-similar .rh-tags span") == [CART_LAUNCH, "3 Feb 2001", "same place: Testville"]
    assert page.links(".rh-aside a[href='#rh-similar']") == [("Launches like this one", "#rh-similar")]


def test_topics_and_terms_have_an_index_with_their_summaries(testville: Site) -> None:
    assert testville.page("topics/").texts(".rh-cards li") == ["CartsCarts carry arrows along roads."]
    assert testville.page("glossary/").texts("dt, dd") == ["Zone", "The water in which the Island alone may fish."]


def test_home_counts_what_the_site_holds(testville: Site) -> None:
    page = testville.page()
    counts = dict(zip(page.texts(".rh-counts dt"), page.texts(".rh-counts dd"), strict=True))

    assert counts == {
        "launch events since 2001": "2",
        "missiles counted in them": "2",
        "accounts by 3 parties": "5",
        "sources, each marked how it was read": "6",
        "launches with points in dispute": "1",
    }


def test_home_shows_the_newest_launches_and_a_strip_of_the_timeline(testville: Site) -> None:
    page = testville.page()

    assert page.texts(".rh-cards--launches a") == NEWEST_FIRST
    assert page.texts("[data-timeline-entry] .timeline-title a") == NEWEST_FIRST[::-1]


def test_the_timeline_has_every_launch_in_an_ordered_list_with_its_time_and_filters(testville: Site) -> None:
    page = testville.page("timeline/")

    assert page.texts("ol > li[data-timeline-entry] .timeline-title a") == NEWEST_FIRST
    assert page.texts("[data-timeline-entry] .timeline-when")[1].startswith("3 February 2001, 07:15")
    facets = {"class", "platform", "outcome", "status", "disputed", "year", "family", "site", "party"}
    assert set(page.values("[data-timeline-facet]", "data-timeline-facet")) == facets


def test_the_corrections_page_lists_every_correction_with_its_page(testville: Site) -> None:
    line = testville.page("corrections/").text(".rh-corrections li")

    assert line == f"1 March 2001: {CART_LAUNCH}. The distance was misread. Was: 57 km; now: 75 km"


def test_the_reference_explains_every_rule_and_key(testville: Site) -> None:
    assert {"sr001", "fm013", "ac001"} <= set(testville.page("about/rules/").ids)
    assert "superseded_by" in testville.page("about/front-matter/").text()


def test_the_page_for_a_wrong_address_has_search_and_the_ways_in_from_any_depth(testville: Site) -> None:
    page = testville.page("404.html")

    assert page.one("header form[role=search]").attributes["action"] == "/search/"
    assert [text for text, _ in page.links("header nav a")] == ["Launches", "Topics", "Timeline", "Charts", "Glossary", "Data", "About"]
    assert all(target.startswith("/") for _, target in page.links("header nav a"))
    assert page.texts("h1") != []


def test_no_page_shows_any_of_its_header(testville: Site) -> None:
    headers = ("kind: ", "as_of: ", "status: ")

    for path in sorted(testville.pages - {"about/front-matter/", "about/rules/"}):
        assert not any(key in testville.page(path).text("article") for key in headers), path
