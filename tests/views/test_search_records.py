"""What search knows of each page."""

from briefings.views.search import search_records
from support.corpus import LAUNCH, TERM, TOPIC, launch, make_corpus, term, topic


def records(pages):
    return {record.path: record for record in search_records(make_corpus(pages))}


def test_a_launch_is_found_by_its_own_names_and_by_those_of_what_it_is_about():
    page = launch("aliases: [{name: Testville salvo}]", "event: {site: testville, platform: rail, missiles: [tv-1]}")
    found = records({LAUNCH: page})[LAUNCH]

    assert found.names == ("Testville salvo",)
    assert {"Testville", "Rail", "TV-1"} <= set(found.about)


def test_a_launch_has_its_first_and_last_day_and_the_values_it_is_filtered_by():
    found = records({LAUNCH: launch()})[LAUNCH]

    assert found.days == ("2021-05-01", "2021-05-01")
    assert found.filters == {
        "kind": ("launch",),
        "status": ("reviewed",),
        "year": ("2021",),
        "platform": ("rail",),
        "class": ("srbm",),
        "site": ("testville",),
        "party": ("south-staff",),
        "outcome": ("unknown",),
        "disputed": ("false",),
    }


def test_a_launch_with_points_in_dispute_can_be_filtered_by_that():
    assert records({LAUNCH: launch("disputed: [How far it flew]")})[LAUNCH].filters["disputed"] == ("true",)


def test_a_launch_knows_the_topics_that_select_it_and_a_topic_itself():
    found = records({LAUNCH: launch(), TOPIC: topic("selects: {platform: [rail]}")})

    assert found[LAUNCH].topics == found[TOPIC].topics == ("rail-cars",)


def test_a_term_is_found_by_its_aliases_and_has_no_date():
    found = records({TERM: term("aliases: [{name: EEZ, kind: abbreviation}]")})[TERM]

    assert (found.names, found.days, found.beside) == (("EEZ",), (), "Term")


def test_a_page_without_a_summary_is_a_way_to_find_and_not_found_itself():
    page = "---\ntitle: {}\nkind: page\nas_of: 2021-06-01\n{}---\n"
    found = records({"search.md": page.format("Search", ""), "about/method.md": page.format("Method", "summary: How we work.\n")})

    assert list(found) == ["about/method.md"]
