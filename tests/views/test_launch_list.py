"""Launches as a page lists them, and what becomes of long lists."""

import pytest

from briefings.entry import COMPUTED
from briefings.views.article import article
from briefings.views.launch_list import MOST, NEWEST, SUMMARISED, launch_list, split_list
from briefings.views.lists import listings
from briefings.views.notes import Notes
from briefings.views.rows import Link
from briefings.views.site import written_pages
from support.corpus import LAUNCH, TOPIC, launch, make_corpus, topic

EARLY, LATE = 200, 101
"""Launches of 2001 and of 2002: together one too many for a list in one piece."""


def made_up(year, number):
    """Launches on different days of a year, by file."""
    dates = (f"{year}-{1 + place // 28:02}-{1 + place % 28:02}" for place in range(number))
    return {f"briefings/{year}/{date}-x.md": launch(f"id: {date}-x", f"date: {date}") for date in dates}


@pytest.fixture(scope="module")
def long():
    return make_corpus({**made_up(2001, EARLY), **made_up(2002, LATE), TOPIC: topic("selects: {platform: [rail]}")})


@pytest.fixture(scope="module")
def lists(long):
    return {listing.path: listing for listing in listings(long)}


def pairs(number):
    corpus = make_corpus(made_up(2001, number))
    return corpus.launches[::-1], corpus


def test_a_row_says_what_is_known_and_leaves_empty_what_is_not():
    described = launch("event: {site: testville, platform: rail, class: [srbm, icbm], missiles: [tv-1], count: 2, outcome: success}")
    corpus = make_corpus({LAUNCH: described, **made_up(2001, 1)})
    known, bare = launch_list(corpus.launches[::-1], corpus).rows

    assert (known.classes, known.missiles, known.site, known.platform) == ("SRBM, ICBM", "TV-1", "Testville", "Rail")
    assert (known.count, known.outcome, known.short_date) == ("2", "flight completed", "1 May 2021")
    assert (bare.missiles, bare.outcome, bare.time) == ("", "", "")


def test_a_row_without_a_known_event_has_no_word_about_it():
    corpus = make_corpus({LAUNCH: launch("event: {}")})
    (row,) = launch_list(corpus.launches, corpus).rows

    assert {row.classes, row.missiles, row.site, row.platform, row.count, row.outcome} == {""}


@pytest.mark.parametrize(("number", "summaries"), [(SUMMARISED, True), (SUMMARISED + 1, False)])
def test_a_list_of_many_launches_leaves_the_summaries_out(number, summaries):
    assert launch_list(*pairs(number)).summaries is summaries


def test_a_list_of_no_more_than_the_limit_is_whole():
    listed = split_list(*pairs(MOST), "lists/x/")

    assert (len(listed.rows), listed.years) == (MOST, ())


def test_a_longer_list_shows_its_newest_launches_counts_all_and_leads_to_its_years(lists):
    listed = lists["lists/platform/rail/index.md"].launches

    assert (listed.rows[0].id, len(listed.rows), listed.summaries) == ("2002-04-17-x", NEWEST, True)
    assert listed.tally.events == EARLY + LATE
    assert listed.years == (
        Link("2002", "lists/platform/rail/2002/", str(LATE)),
        Link("2001", "lists/platform/rail/2001/", str(EARLY)),
    )


def test_the_parts_of_a_long_list_hold_every_launch_once(lists):
    parts = [lists[f"lists/platform/rail/{year}/index.md"] for year in (2001, 2002)]
    shown = [row.id for part in parts for row in part.launches.rows]

    assert [part.title for part in parts] == ["Fired from: Rail, 2001", "Fired from: Rail, 2002"]
    assert [link.url for link in parts[0].trail][-1] == "lists/platform/rail/"
    assert parts[0].later == Link("Fired from: Rail, 2002", "lists/platform/rail/2002/")
    assert len(shown) == len(set(shown)) == EARLY + LATE


def test_a_topic_of_many_launches_is_split_likewise(long, lists):
    entry = long.by_path[TOPIC]
    shown = article(entry, long, Notes(entry, long)).launches
    part = lists["topics/platforms/rail-cars/2001/index.md"]

    assert (len(shown.rows), [link.url for link in shown.years]) == (NEWEST, [f"{entry.url}2002/", f"{entry.url}2001/"])
    assert (part.title, len(part.launches.rows)) == ("Rail cars: launches in 2001", EARLY)


def test_no_page_lists_more_launches_than_a_year_has_or_the_limit(long, lists):
    listed = [listing.launches for listing in lists.values() if listing.launches]
    listed += [view.data.launches for view in written_pages(long) if view.path == TOPIC]

    assert max(len(launches.rows) for launches in listed) == max(EARLY, LATE) < MOST


def test_a_site_without_launches_has_its_page_of_launches_all_the_same():
    hub = next(listings(make_corpus({})))

    assert (hub.path, hub.launches.rows, hub.launches.years) == ("briefings/index.md", (), ())


def test_every_written_path_of_a_part_is_one_that_the_site_keeps_for_itself(lists):
    assert [path for path in lists if not COMPUTED.fullmatch(path)] == []
