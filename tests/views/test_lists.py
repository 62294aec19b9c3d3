"""Computed lists and tallies."""

import pytest

from briefings.model import Launch
from briefings.views.article import article
from briefings.views.lists import listings
from briefings.views.notes import Notes
from briefings.views.rows import Link
from briefings.views.tally import holdings, tally
from support.corpus import TERM, TOPIC, launch, make_corpus, term, topic


def event(date, count="2"):
    said = f"accounts:\n  - {{by: south-staff, said: '2022', sources: [notice], platform: rail, class: srbm, count: {count}}}"
    said = said.replace("count: unknown", "count: 1")
    return launch(f"id: {date}-x", f"date: {date}", "as_of: 2023-01-01", f"event: {{platform: rail, count: {count}}}", said)


def ids(listing):
    return [row.id for row in listing.launches.rows]


def facts(links):
    return [(link.text, link.url, link.note) for link in links]


@pytest.fixture
def site(corpus):
    dates = {"2021-05-01": "2", "2021-07": "unknown", "2022-01-01": "3"}
    pages = {f"briefings/{date[:4]}/{date}-x.md": event(date, count) for date, count in dates.items()}
    return corpus({**pages, TERM: term(), TOPIC: topic("selects: {platform: [rail]}")})


@pytest.fixture
def lists(site):
    return {listing.path: listing for listing in listings(site)}


def test_every_launch_is_listed_newest_first(lists):
    assert ids(lists["lists/platform/rail/index.md"]) == ["2022-01-01-x", "2021-07-x", "2021-05-01-x"]


def test_each_year_has_its_list(lists):
    assert ids(lists["briefings/2021/index.md"]) == ["2021-07-x", "2021-05-01-x"]
    assert lists["briefings/2022/index.md"].title == "Launches in 2022"


def test_each_value_of_a_facet_has_its_list_and_unknown_none(lists):
    values = {path.removeprefix("lists/").removesuffix("/index.md") for path in lists if path.startswith("lists/") and path.count("/") == 3}

    assert values == {"platform/rail", "party/south-staff", "outcome/unknown", "status/reviewed"}
    assert lists["lists/platform/rail/index.md"].title == "Fired from: Rail"


def test_the_index_leads_to_every_list_with_its_number(lists):
    shelves = {shelf.id: facts(shelf.links) for shelf in lists["lists/index.md"].shelves}

    assert shelves["year"] == [("2022", "briefings/2022/", "1"), ("2021", "briefings/2021/", "2")]
    assert shelves["platform"] == [("Rail", "lists/platform/rail/", "3")]
    assert list(shelves) == ["year", "platform", "class", "family", "site", "party", "outcome", "status", "disputed"]


def test_the_page_of_all_launches_leads_to_a_page_for_each_year_and_shows_the_newest(lists):
    hub = lists["briefings/index.md"]

    assert facts(hub.launches.years) == [("2022", "briefings/2022/", "1"), ("2021", "briefings/2021/", "2")]
    assert ids(hub) == ["2022-01-01-x", "2021-07-x", "2021-05-01-x"]


def test_the_page_of_all_launches_names_the_commonest_values_and_where_the_others_stand():
    towns = "abcdefghi"
    pages = {f"briefings/2021/2021-05-01-{town}.md": launch(f"id: 2021-05-01-{town}", f"event: {{site: {town}}}") for town in towns}
    shelves = {shelf.id: shelf for shelf in next(listings(make_corpus(pages))).shelves}

    assert ([link.text for link in shelves["site"].links], shelves["site"].more) == (list("ABCDEFGH"), Link("All 9", "lists/#site"))
    assert shelves["status"].more is None


def test_a_list_of_disputed_launches_holds_those_with_a_point_in_dispute():
    pages = {TERM: term()} | {
        f"briefings/2021/2021-05-01-{name}.md": launch(f"id: 2021-05-01-{name}", f"disputed: {points}")
        for name, points in {"calm": "[]", "loud": "[The distance]"}.items()
    }
    lists = {listing.path: listing for listing in listings(make_corpus(pages))}

    assert ids(lists["lists/disputed/yes/index.md"]) == ["2021-05-01-loud"]


def test_the_list_of_a_year_leads_to_the_years_beside_it_that_have_launches():
    pages = {f"briefings/{year}/{year}-01-01-x.md": launch(f"id: {year}-01-01-x", f"date: {year}-01-01") for year in (1998, 2003, 2005)}
    lists = {listing.path: listing for listing in listings(make_corpus(pages))}
    middle = lists["briefings/2003/index.md"]

    assert (middle.earlier, middle.later) == (Link("Launches in 1998", "briefings/1998/"), Link("Launches in 2005", "briefings/2005/"))
    assert (lists["briefings/1998/index.md"].earlier, lists["briefings/2005/index.md"].later) == (None, None)


def test_every_list_says_where_it_stands(lists):
    trails = {path: [link.url for link in listing.trail] for path, listing in lists.items()}

    assert trails["briefings/2021/index.md"] == trails["lists/index.md"] == ["briefings/"]
    assert trails["lists/platform/rail/index.md"] == ["briefings/", "lists/", "lists/#platform"]


def test_a_tally_counts_events_and_the_missiles_whose_number_is_known(lists):
    counted = lists["briefings/index.md"].launches.tally

    assert (counted.events, counted.missiles, counted.uncounted) == (3, 5, 1)


def test_a_tally_of_nothing_is_nothing():
    assert (tally([]).events, tally([]).missiles, tally([]).uncounted) == (0, 0, 0)


def test_topics_stand_on_the_shelf_of_their_group_and_terms_in_the_glossary(lists):
    (shelf,) = lists["topics/index.md"].shelves
    ((link, summary, _),) = lists["glossary/index.md"].entries

    assert (shelf.title, [topic.url for topic in shelf.links]) == ("Platforms", ["topics/platforms/rail-cars/"])
    assert (link.text, link.url, summary) == ("Zone", "glossary/zone/", "An area of sea.")


def test_launches_of_one_day_stand_by_time_then_by_id():
    times = {"a": "", "b": "time_utc: 2021-05-01T05:00Z", "c": "time_utc: 2021-04-30T20:00Z"}
    pages = {
        f"briefings/2021/2021-05-01-{name}.md": launch(f"id: 2021-05-01-{name}", *filter(None, [time])) for name, time in times.items()
    }

    assert [record.id[-1] for _, record in make_corpus(pages).launches] == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("selects", "members"),
    [
        ("{platform: [rail]}", 3),
        ("{class: [srbm]}", 0),
        ("{party: [south-staff]}", 3),
        ("{launches: [2021-07-x]}", 1),
        ("{launches: [2021-07-x, 2022-01-01-x], site: [testville]}", 2),
        ("{}", 0),
    ],
)
def test_a_topic_takes_launches_that_match_any_line(site, selects, members):
    pages = {entry.path: entry for entry in site.entries}
    corpus = make_corpus({TOPIC: topic(f"selects: {selects}")})
    both = type(site)((corpus.by_path[TOPIC], *(pages[path] for path in pages if path != TOPIC)), site.vocabulary)
    shown = article(both.by_path[TOPIC], both, Notes(both.by_path[TOPIC], both))

    assert (len(shown.launches.rows) if shown.launches else 0) == members
    assert (shown.launches.tally.events if shown.launches else 0) == members


def test_the_holdings_count_the_corpus(site):
    counted = holdings(site)

    assert (counted.launches.events, counted.since, counted.accounts, counted.parties) == (3, 2021, 3, 1)
    assert (counted.sources, counted.topics, counted.terms, counted.disputed) == (1, 1, 1, 0)
    assert counted.launches.events == len(list(site.of(Launch)))
