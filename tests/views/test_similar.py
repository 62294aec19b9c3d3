"""Launches like this one: the same family or place, the nearest in time, each with the reason."""

import datetime as dt
from collections import UserList

from briefings.views.similar import MOST, Similar
from support.corpus import launch, make_corpus

DAY = dt.date(2021, 5, 1)


def fired(days, event, *more):
    """A launch so many days from the first of May, by file."""
    date = DAY + dt.timedelta(days)
    return {f"briefings/{date:%Y}/{date}-x.md": launch(f"id: {date}-x", f"date: {date}", f"title: Day {days}", f"event: {event}", *more)}


def corpus_of(*launches):
    return make_corpus({path: text for pages in launches for path, text in pages.items()})


class Watched(UserList):
    """Launches that note which of them are looked at."""

    def __init__(self, launches):
        super().__init__(launches)
        self.places = set()

    def __getitem__(self, place):
        self.places.add(place)
        return super().__getitem__(place)


def like(corpus, day=DAY):
    """Title and reasons of what is shown on the launch of a day."""
    entry = corpus.by_id[f"{day}-x"]
    return [(other.link.text, *other.reasons) for other in Similar(corpus).to(entry, entry.record)]


def titles(corpus, day=DAY):
    return [title for title, *_ in like(corpus, day)]


def test_a_launch_of_the_same_family_or_place_is_shown_with_the_reason_and_no_other():
    corpus = corpus_of(
        fired(0, "{site: testville, missiles: [tv-1], class: [srbm]}"),
        fired(1, "{site: otherton, missiles: [tv-1]}"),
        fired(2, "{site: testville}"),
        fired(3, "{site: otherton, class: [srbm]}"),
        fired(4, "{}"),
    )

    assert like(corpus) == [("Day 1", "same family: TV-1"), ("Day 2", "same place: Testville")]


def test_a_launch_that_shares_both_says_both_the_family_first():
    corpus = corpus_of(*(fired(day, "{site: testville, missiles: [tv-1]}") for day in (0, 1)))

    assert like(corpus) == [("Day 1", "same family: TV-1", "same place: Testville")]


def test_both_reasons_are_said_even_where_only_one_made_it_a_candidate():
    near = [fired(day, "{site: testville}") for day in range(1, 2 * MOST)]
    corpus = corpus_of(fired(0, "{site: testville, missiles: [tv-1]}"), *near, fired(-30, "{site: testville, missiles: [tv-1]}"))
    shown = corpus_of(fired(0, "{site: testville, missiles: [tv-1]}"), *near[: MOST - 1], fired(-30, "{site: testville, missiles: [tv-1]}"))

    assert titles(corpus) == [f"Day {day}" for day in range(1, MOST + 1)]
    assert like(shown)[-1] == ("Day -30", "same family: TV-1", "same place: Testville")


def test_the_nearest_in_time_come_first_and_no_more_than_five():
    corpus = corpus_of(*(fired(day, "{site: testville}") for day in (-9, -4, -2, 0, 1, 3, 8)))

    assert titles(corpus) == ["Day 1", "Day -2", "Day 3", "Day -4", "Day 8"]


def test_of_two_equally_far_the_later_comes_first():
    assert titles(corpus_of(*(fired(day, "{site: testville}") for day in (-2, 0, 2)))) == ["Day 2", "Day -2"]


def test_what_the_editors_name_as_related_is_not_shown_again_and_others_move_up():
    related = "related: [2021-05-02-x, 2021-04-30-x]"
    others = [fired(day, "{site: testville}") for day in (-1, 1, 2, 3, 4, 5, 6)]

    assert titles(corpus_of(fired(0, "{site: testville}", related), *others)) == [f"Day {day}" for day in (2, 3, 4, 5, 6)]


def test_a_launch_of_which_nothing_is_known_is_like_no_other():
    assert like(corpus_of(fired(0, "{}"), fired(1, "{}"))) == []


def test_a_launch_is_compared_with_few_others_however_many_share_its_code():
    corpus = corpus_of(*(fired(day, "{site: testville}") for day in range(-150, 150)))
    entry = corpus.by_id[f"{DAY}-x"]
    similar = Similar(corpus)
    looked_at = Watched(corpus.launches)
    vars(corpus)["launches"] = looked_at

    similar.to(entry, entry.record)

    assert len(looked_at.places - {150}) == 2 * MOST


def test_the_same_corpus_in_another_order_shows_the_same():
    launches = [fired(day, "{site: testville, missiles: [tv-1]}") for day in (-3, -2, -1, 0, 1, 2, 3)]

    assert like(corpus_of(*launches)) == like(corpus_of(*launches[::-1]))
